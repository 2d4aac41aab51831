//! Numbers as text, and random ones.

use super::counted::{to_unicode, units};
use crate::Ntoskrnl;
use crate::dbg::narrow_string;
use ddi::pointer::store_bytes;
use ddi::{Access as _, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::UNICODE_STRING;
use wdk_defs::ntstatus::{STATUS_BUFFER_OVERFLOW, STATUS_INVALID_PARAMETER};

/// The modulus of the kernel's random numbers, which are below it.
const RANDOM_MODULUS: u64 = 0x7fff_ffff;

/// The number that a text begins with, and its base: 0 is 10 unless a prefix says otherwise. `None` for a base that
/// is none.
fn parse(text: &[u16], base: u32) -> Option<u32> {
    let mut rest = text
        .iter()
        .map(|unit| u8::try_from(*unit).unwrap_or(0))
        .skip_while(|byte| *byte <= b' ' && *byte != 0)
        .peekable();
    let negative = rest.peek() == Some(&b'-');
    if negative || rest.peek() == Some(&b'+') {
        rest.next();
    }
    let mut digits: Vec<u8> = rest.collect();
    let base = match (base, digits.as_slice()) {
        (0, [b'0', mark @ (b'x' | b'o' | b'b'), ..]) => {
            let base = match mark {
                b'x' => 16,
                b'o' => 8,
                _ => 2,
            };
            digits.drain(..2);
            base
        }
        (0, _) => 10,
        (2 | 8 | 10 | 16, _) => base,
        _ => return None,
    };
    let values = digits.iter().map_while(|byte| (*byte as char).to_digit(base));
    let value = values.fold(0u32, |value, digit| value.wrapping_mul(base).wrapping_add(digit));
    Some(if negative { value.wrapping_neg() } else { value })
}

/// A number as text; `None` for a base that is none.
fn digits(mut value: u64, base: u32) -> Option<Vec<u16>> {
    let base = match base {
        0 => 10,
        2 | 8 | 10 | 16 => base,
        _ => return None,
    };
    let mut text = Vec::new();
    loop {
        let digit = char::from_digit((value % u64::from(base)) as u32, base)?.to_ascii_uppercase();
        text.push(digit as u16);
        value /= u64::from(base);
        if value == 0 {
            break;
        }
    }
    text.reverse();
    Some(text)
}

fn write_number(value: u64, base: u32, to: DriverPtr<UNICODE_STRING>) -> u32 {
    let Some(text) = digits(value, base) else { return STATUS_INVALID_PARAMETER };
    let mut string = to.load();
    let length = 2 * text.len();
    if length > usize::from(string.MaximumLength) {
        return STATUS_BUFFER_OVERFLOW;
    }
    let terminated = length + 2 <= usize::from(string.MaximumLength);
    let bytes: Vec<u8> =
        text.iter().copied().chain(terminated.then_some(0)).flat_map(u16::to_le_bytes).collect();
    store_bytes(string.Buffer.addr(), &bytes);
    string.Length = length as u16;
    to.store(string);
    0
}

/// The next of a sequence of numbers below the modulus.
fn next_random(seed: u32) -> u32 {
    ((u64::from(seed) * 0x7fff_ffed + 0x7fff_ffc3) % RANDOM_MODULUS) as u32
}

#[ddi_exports(module = "ntoskrnl.exe", table = NUMBER_EXPORTS)]
impl Ntoskrnl {
    /// The number that a string begins with.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlunicodestringtointeger>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlUnicodeStringToInteger(
        &self,
        string: DriverPtr<UNICODE_STRING>,
        base: u32,
        value: DriverPtr<u32>,
    ) -> u32 {
        let Some(number) = parse(&units(string), base) else { return STATUS_INVALID_PARAMETER };
        value.store(number);
        0
    }

    /// The number that a terminated string begins with.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlchartointeger>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlCharToInteger(&self, string: u64, base: u32, value: DriverPtr<u32>) -> u32 {
        let text: Vec<u16> = narrow_string(string, 128).into_iter().map(to_unicode).collect();
        let Some(number) = parse(&text, base) else { return STATUS_INVALID_PARAMETER };
        value.store(number);
        0
    }

    /// A number as text.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlintegertounicodestring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlIntegerToUnicodeString(&self, value: u32, base: u32, to: DriverPtr<UNICODE_STRING>) -> u32 {
        write_number(value.into(), base, to)
    }

    /// A number as text.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlint64tounicodestring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlInt64ToUnicodeString(&self, value: u64, base: u32, to: DriverPtr<UNICODE_STRING>) -> u32 {
        write_number(value, base, to)
    }

    /// The number that a text begins with.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn atoi(&self, text: u64) -> i32 {
        let text: Vec<u16> = narrow_string(text, 128).into_iter().map(to_unicode).collect();
        parse(&text, 10).unwrap_or(0).cast_signed()
    }

    /// A random number below 2^31 - 1, and the next seed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlrandom>
    #[irql(<= APC_LEVEL)]
    pub fn RtlRandom(&self, seed: DriverPtr<u32>) -> u32 {
        let next = next_random(seed.load());
        seed.store(next);
        next
    }

    /// A random number below 2^31 - 1, and the next seed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlrandomex>
    #[irql(<= APC_LEVEL)]
    pub fn RtlRandomEx(&self, seed: DriverPtr<u32>) -> u32 {
        let next = next_random(seed.load());
        seed.store(next);
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, base: u32) -> Option<u32> {
        parse(&text.encode_utf16().collect::<Vec<_>>(), base)
    }

    #[test]
    fn texts_are_numbers() {
        assert_eq!(number("  12ab", 10), Some(12));
        assert_eq!(number("12ab", 16), Some(0x12ab));
        assert_eq!(number("0x1F", 0), Some(31));
        assert_eq!(number("0o17", 0), Some(15));
        assert_eq!(number("0b101", 0), Some(5));
        assert_eq!(number("-1", 0), Some(u32::MAX));
        assert_eq!(number("+7", 0), Some(7));
        assert_eq!(number("", 0), Some(0));
        assert_eq!(number("zz", 10), Some(0));
        assert_eq!(number("1", 7), None);
    }

    #[test]
    fn numbers_are_texts() {
        let text = |value, base| digits(value, base).map(|units| String::from_utf16_lossy(&units));
        assert_eq!(text(0, 0).as_deref(), Some("0"));
        assert_eq!(text(0xbeef, 16).as_deref(), Some("BEEF"));
        assert_eq!(text(u64::MAX, 10).as_deref(), Some("18446744073709551615"));
        assert_eq!(text(5, 2).as_deref(), Some("101"));
        assert_eq!(text(5, 3), None);
    }

    #[test]
    fn random_numbers_stay_below_the_modulus() {
        let mut seed = 1;
        for _ in 0..1000 {
            seed = next_random(seed);
            assert!(u64::from(seed) < RANDOM_MODULUS);
        }
    }
}
