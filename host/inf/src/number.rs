//! Numbers as INF files write them.

/// Decimal or `0x` hexadecimal with an optional sign, nothing after it; fits 32 bits signed or unsigned.
pub(crate) fn dword(text: &str) -> Option<u32> {
    let value = integer(text)?;
    u32::try_from(value).ok().or_else(|| i32::try_from(value).ok().map(i32::cast_unsigned))
}

/// Like [`dword`] with 64 bits.
pub(crate) fn integer(text: &str) -> Option<i128> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let value = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(hex) => unsigned(hex, 16)?,
        None => unsigned(digits, 10)?,
    };
    let value = i128::from(value);
    Some(if negative { -value } else { value })
}

/// Hexadecimal with or without `0x`.
pub(crate) fn hex(text: &str) -> Option<u64> {
    let text = text.trim();
    unsigned(text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).unwrap_or(text), 16)
}

/// One byte of REG_BINARY data: hexadecimal without prefix (`FF`), or with it.
pub(crate) fn byte(text: &str) -> Option<u8> {
    hex(text).and_then(|value| value.try_into().ok())
}

fn unsigned(digits: &str, radix: u32) -> Option<u64> {
    // `from_str_radix` would take a sign of its own.
    let plain = digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    plain.then(|| u64::from_str_radix(digits, radix).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_decimal_or_hexadecimal() {
        assert_eq!(dword("10"), Some(10));
        assert_eq!(dword(" 0x10 "), Some(16));
        assert_eq!(dword("-1"), Some(u32::MAX));
        assert_eq!(dword("4294967295"), Some(u32::MAX));
        for bad in ["", "0x", "1x", "4294967296", "-2147483649", "1 2", "+-1", "--1", "0x-1"] {
            assert_eq!(dword(bad), None, "{bad}");
        }
        assert_eq!(byte("fF"), Some(255));
        assert_eq!(byte("0x1"), Some(1));
        assert_eq!(byte("100"), None);
        assert_eq!(hex("FFFFFFFFFFFFFFFF"), Some(u64::MAX));
        assert_eq!(hex("-1"), None);
    }
}
