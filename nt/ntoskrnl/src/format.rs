//! Formatted text, as the C runtime of the Windows kernel makes it.
//!
//! `%[flags][width][.precision][size]type` with the types `c C d i u o x X p s S Z n` and the sizes `h l ll w I I32 I64
//! z j t`. Text in memory is read no further than the precision says; memory that is not there is shown as
//! `(invalid)` and counted. Floating-point types are not there, as the page on `DbgPrint` says.
//!
//! Source: <https://learn.microsoft.com/cpp/c-runtime-library/format-specification-syntax-printf-and-wprintf-functions>.

/// Where arguments and the text they point to come from.
pub trait Arguments {
    /// The next argument, 8 bytes; `None` where there is no memory for one.
    fn next(&mut self) -> Option<u64>;
    /// Fills `bytes` from an address; `false` if some of it is no memory.
    fn read(&self, address: u64, bytes: &mut [u8]) -> bool;
}

/// Formatted text and what came up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formatted {
    /// UTF-16 units; for a narrow function each is a byte.
    pub units: Vec<u16>,
    /// Addresses of text that was not there.
    pub invalid: Vec<u64>,
    /// Whether text had to be converted between narrow and wide, which Windows does at PASSIVE_LEVEL only.
    pub converted: bool,
}

/// Widest field, and longest text without a precision: beyond any use, so that a wrong one ends.
const LONGEST: usize = 1 << 16;
/// What is shown for text that is not there.
const INVALID: &str = "(invalid)";
/// What is shown for a null pointer to text.
const NULL: &str = "(null)";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Size {
    #[default]
    Int,
    Short,
    Char,
    Long,
    Wide,
    Quad,
}

#[derive(Clone, Copy, Debug, Default)]
struct Spec {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    size: Size,
}

/// Formats. `wide` is the function's own kind of text: that of the format, of `%s` and of `%c`.
pub fn format(format: &[u16], arguments: &mut dyn Arguments, wide: bool) -> Formatted {
    let mut writer = Writer { out: Formatted::default(), arguments, wide };
    let mut rest = format;
    while let Some((&unit, after)) = rest.split_first() {
        rest = after;
        if unit != u16::from(b'%') {
            writer.out.units.push(unit);
            continue;
        }
        let (spec, after) = writer.spec(rest);
        let Some((&kind, after)) = after.split_first() else { break };
        rest = after;
        if !writer.conversion(spec, kind) {
            break;
        }
    }
    writer.out
}

struct Writer<'a> {
    out: Formatted,
    arguments: &'a mut dyn Arguments,
    wide: bool,
}

fn ascii(unit: u16) -> u8 {
    u8::try_from(unit).unwrap_or(0)
}

impl Writer<'_> {
    fn argument(&mut self) -> u64 {
        self.arguments.next().unwrap_or_default()
    }

    /// Reads flags, width, precision and size.
    fn spec<'f>(&mut self, mut rest: &'f [u16]) -> (Spec, &'f [u16]) {
        let mut spec = Spec::default();
        while let Some((&unit, after)) = rest.split_first() {
            match ascii(unit) {
                b'-' => spec.left = true,
                b'+' => spec.plus = true,
                b' ' => spec.space = true,
                b'#' => spec.alternate = true,
                b'0' => spec.zero = true,
                _ => break,
            }
            rest = after;
        }
        if let Some(width) = self.number(&mut rest) {
            spec.left |= width < 0;
            spec.width = (width.unsigned_abs() as usize).min(LONGEST);
        }
        if rest.first().is_some_and(|unit| ascii(*unit) == b'.') {
            rest = &rest[1..];
            // Without digits it is 0; a negative one counts as none.
            spec.precision = match self.number(&mut rest) {
                None => Some(0),
                Some(precision) => usize::try_from(precision).ok().map(|precision| precision.min(LONGEST)),
            };
        }
        spec.size = size(&mut rest);
        (spec, rest)
    }

    fn number(&mut self, rest: &mut &[u16]) -> Option<i32> {
        if rest.first().is_some_and(|unit| ascii(*unit) == b'*') {
            *rest = &rest[1..];
            return Some(self.argument() as i32);
        }
        let digits = rest.iter().take_while(|unit| ascii(**unit).is_ascii_digit()).count();
        let (number, after) = rest.split_at(digits);
        *rest = after;
        let value = |value: i32, unit: &u16| value.saturating_mul(10).saturating_add(i32::from(unit - 0x30));
        (digits != 0).then(|| number.iter().fold(0, value))
    }

    /// Writes one conversion; `false` when the format makes no more sense.
    fn conversion(&mut self, spec: Spec, kind: u16) -> bool {
        match ascii(kind) {
            b'd' | b'i' => self.signed(spec),
            b'u' => self.unsigned(spec, 10, false),
            b'o' => self.unsigned(spec, 8, false),
            b'x' => self.unsigned(spec, 16, false),
            b'X' => self.unsigned(spec, 16, true),
            b'p' => {
                let pointer = self.argument();
                self.padded(spec, "", &format!("{pointer:016X}"));
            }
            b'c' => self.character(spec, self.wide),
            b'C' => self.character(spec, !self.wide),
            b's' => self.string(spec, self.wide),
            b'S' => self.string(spec, !self.wide),
            b'Z' => self.counted(spec),
            b'n' => {
                self.argument();
            }
            b'%' => self.out.units.push(kind),
            // Not a type: shown as it is, as the runtime of the kernel does.
            _ => self.out.units.push(kind),
        }
        self.out.units.len() < 16 * LONGEST
    }

    fn signed(&mut self, spec: Spec) {
        let raw = self.argument();
        let value = match spec.size {
            Size::Quad => raw.cast_signed(),
            Size::Short => i64::from(raw as i16),
            Size::Char => i64::from(raw as i8),
            _ => i64::from(raw as i32),
        };
        let sign = match value {
            ..0 => "-",
            _ if spec.plus => "+",
            _ if spec.space => " ",
            _ => "",
        };
        self.integer(spec, sign, &value.unsigned_abs().to_string(), value == 0);
    }

    fn unsigned(&mut self, spec: Spec, base: u32, upper: bool) {
        let raw = self.argument();
        let value = match spec.size {
            Size::Quad => raw,
            Size::Short => u64::from(raw as u16),
            Size::Char => u64::from(raw as u8),
            _ => u64::from(raw as u32),
        };
        let digits = match (base, upper) {
            (8, _) => format!("{value:o}"),
            (16, true) => format!("{value:X}"),
            (16, false) => format!("{value:x}"),
            _ => value.to_string(),
        };
        let prefix = match (spec.alternate && value != 0, base, upper) {
            (true, 8, _) => "0",
            (true, 16, true) => "0X",
            (true, 16, false) => "0x",
            _ => "",
        };
        self.integer(spec, prefix, &digits, value == 0);
    }

    fn integer(&mut self, mut spec: Spec, prefix: &str, digits: &str, zero: bool) {
        let Some(precision) = spec.precision else { return self.padded(spec, prefix, digits) };
        // With a precision, zeroes come from it and not from the flag.
        spec.zero = false;
        let digits = if zero && precision == 0 { "" } else { digits };
        let text = format!("{}{digits}", "0".repeat(precision.saturating_sub(digits.len())));
        self.padded(spec, prefix, &text);
    }

    fn padded(&mut self, spec: Spec, prefix: &str, text: &str) {
        let fill = spec.width.saturating_sub(prefix.len() + text.len());
        let units = &mut self.out.units;
        if !spec.left && !spec.zero {
            units.extend(std::iter::repeat_n(u16::from(b' '), fill));
        }
        units.extend(prefix.encode_utf16());
        if !spec.left && spec.zero {
            units.extend(std::iter::repeat_n(u16::from(b'0'), fill));
        }
        units.extend(text.encode_utf16());
        if spec.left {
            units.extend(std::iter::repeat_n(u16::from(b' '), fill));
        }
    }

    fn padded_units(&mut self, spec: Spec, text: &[u16]) {
        let fill = std::iter::repeat_n(
            u16::from(if spec.zero && !spec.left { b'0' } else { b' ' }),
            spec.width.saturating_sub(text.len()),
        );
        if spec.left {
            self.out.units.extend_from_slice(text);
            self.out.units.extend(fill);
        } else {
            self.out.units.extend(fill);
            self.out.units.extend_from_slice(text);
        }
    }

    /// Whether text is wide, by its size and what it is without one.
    fn is_wide(spec: Spec, usual: bool) -> bool {
        match spec.size {
            Size::Short | Size::Char => false,
            Size::Long | Size::Wide | Size::Quad => true,
            Size::Int => usual,
        }
    }

    /// As the function's own kind of text. A character that a byte cannot hold is shown as a question mark.
    fn converted(&mut self, wide: bool, mut text: Vec<u16>) -> Vec<u16> {
        self.out.converted |= wide != self.wide;
        if !self.wide {
            text.iter_mut().filter(|unit| **unit > 0xff).for_each(|unit| *unit = u16::from(b'?'));
        }
        text
    }

    fn character(&mut self, spec: Spec, usual: bool) {
        let wide = Self::is_wide(spec, usual);
        let raw = self.argument();
        let unit = if wide { raw as u16 } else { u16::from(raw as u8) };
        let text = self.converted(wide, vec![unit]);
        self.padded_units(spec, &text);
    }

    fn string(&mut self, spec: Spec, usual: bool) {
        let wide = Self::is_wide(spec, usual);
        let address = self.argument();
        let limit = spec.precision.unwrap_or(LONGEST);
        let text = self.text(address, limit, wide, true);
        self.padded_units(Spec { zero: false, ..spec }, &text);
    }

    /// A counted string by pointer: `%Z` an ANSI_STRING, `%wZ` a UNICODE_STRING.
    fn counted(&mut self, spec: Spec) {
        let wide = Self::is_wide(spec, self.wide);
        let address = self.argument();
        let mut header = [0; 16];
        let text = if address == 0 {
            NULL.encode_utf16().collect()
        } else if self.arguments.read(address, &mut header) {
            let length = usize::from(u16::from_le_bytes([header[0], header[1]]));
            let units = if wide { length / 2 } else { length };
            let buffer = u64::from_le_bytes([8, 9, 10, 11, 12, 13, 14, 15].map(|index: usize| header[index]));
            self.text(buffer, units.min(spec.precision.unwrap_or(LONGEST)), wide, false)
        } else {
            self.out.invalid.push(address);
            INVALID.encode_utf16().collect()
        };
        self.padded_units(Spec { zero: false, ..spec }, &text);
    }

    /// Text in memory, at most `limit` units, up to a zero if it ends with one.
    fn text(&mut self, address: u64, limit: usize, wide: bool, terminated: bool) -> Vec<u16> {
        if address == 0 && (terminated || limit != 0) {
            return NULL.encode_utf16().take(limit.max(if terminated { 0 } else { NULL.len() })).collect();
        }
        let step = if wide { 2 } else { 1 };
        let mut text = Vec::new();
        while text.len() < limit {
            let mut bytes = [0; 2];
            let at = address.wrapping_add((text.len() * step) as u64);
            if !self.arguments.read(at, &mut bytes[..step]) {
                self.out.invalid.push(at);
                text = INVALID.encode_utf16().collect();
                break;
            }
            let unit = u16::from_le_bytes(bytes);
            if unit == 0 && terminated {
                break;
            }
            text.push(unit);
        }
        self.converted(wide, text)
    }
}

/// Reads a size.
fn size(rest: &mut &[u16]) -> Size {
    let take = |rest: &mut &[u16], text: &str| {
        let matches = rest.len() >= text.len()
            && rest.iter().zip(text.bytes()).all(|(unit, byte)| *unit == u16::from(byte));
        if matches {
            *rest = &rest[text.len()..];
        }
        matches
    };
    const SIZES: [(&str, Size); 12] = [
        ("I64", Size::Quad),
        ("I32", Size::Int),
        ("I", Size::Quad),
        ("ll", Size::Quad),
        ("l", Size::Long),
        ("hh", Size::Char),
        ("h", Size::Short),
        ("w", Size::Wide),
        ("z", Size::Quad),
        ("j", Size::Quad),
        ("t", Size::Quad),
        ("L", Size::Long),
    ];
    SIZES.iter().find(|(text, _)| take(rest, text)).map_or(Size::Int, |(_, size)| *size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// Arguments from a list, and memory of some bytes.
    #[derive(Default)]
    struct List {
        words: std::collections::VecDeque<u64>,
        memory: BTreeMap<u64, u8>,
    }

    impl List {
        fn of(words: &[u64]) -> Self {
            Self { words: words.iter().copied().collect(), memory: BTreeMap::new() }
        }

        fn with(mut self, address: u64, bytes: &[u8]) -> Self {
            self.memory.extend((address..).zip(bytes.iter().copied()));
            self
        }
    }

    impl Arguments for List {
        fn next(&mut self) -> Option<u64> {
            self.words.pop_front()
        }

        fn read(&self, address: u64, bytes: &mut [u8]) -> bool {
            (address..)
                .zip(bytes)
                .all(|(at, byte)| self.memory.get(&at).map(|value| *byte = *value).is_some())
        }
    }

    fn units(text: &str) -> Vec<u16> {
        text.encode_utf16().collect()
    }

    fn narrow(text: &str, mut list: List) -> String {
        String::from_utf16_lossy(&format(&units(text), &mut list, false).units)
    }

    #[test]
    fn numbers() {
        let minus = (-5i64).cast_unsigned();
        let cases: [(&str, &[u64], &str); 30] = [
            ("%d|%i", &[minus, 7], "-5|7"),
            ("%u", &[minus], "4294967291"),
            ("%5d|%-5d|%05d", &[42, 42, minus], "   42|42   |-0005"),
            ("%+d|% d|%+d", &[1, 1, minus], "+1| 1|-5"),
            ("%x|%X|%#x|%#X|%#x", &[0xbeef, 0xbeef, 0xbeef, 0xbeef, 0], "beef|BEEF|0xbeef|0XBEEF|0"),
            ("%08x|%#010x", &[0xbeef, 0xbeef], "0000beef|0x0000beef"),
            ("%.4d|%8.4d|%.0d|", &[7, 7, 0], "0007|    0007||"),
            ("%o|%#o", &[8, 8], "10|010"),
            ("%p", &[0xdead_beef], "00000000DEADBEEF"),
            ("%20p|", &[1], "    0000000000000001|"),
            ("%I64x|%llx|%lx|%x", &[1 << 32 | 1; 4], "100000001|100000001|1|1"),
            ("%I64d|%lld", &[u64::MAX, u64::MAX], "-1|-1"),
            (
                "%llu|%Iu|%zu",
                &[u64::MAX; 3],
                "18446744073709551615|18446744073709551615|18446744073709551615",
            ),
            ("%I32x", &[1 << 32 | 1], "1"),
            ("%hd|%hu|%hx", &[0x1_ffff; 3], "-1|65535|ffff"),
            ("%hhd|%hhu", &[0x1ff; 2], "-1|255"),
            ("%ld|%lu", &[u64::MAX; 2], "-1|4294967295"),
            ("%*d|%-*d|", &[5, 1, 3, 2], "    1|2  |"),
            ("%*d|", &[minus, 1], "1    |"),
            ("%.*d", &[3, 1], "001"),
            ("%.*d", &[minus, 1], "1"),
            ("%d", &[i64::MIN.cast_unsigned()], "0"),
            ("%lld", &[i64::MIN.cast_unsigned()], "-9223372036854775808"),
            ("100%%", &[], "100%"),
            ("%c%c|%3c|%-3c|", &[65, 66, 67, 68], "AB|  C|D  |"),
            ("%d", &[], "0"),
            ("%", &[], ""),
            ("%5", &[], ""),
            ("%q%d", &[1], "q1"),
            ("a%nb%d", &[1, 2], "ab2"),
        ];
        for (text, words, expected) in cases {
            assert_eq!(narrow(text, List::of(words)), expected, "{text}");
        }
    }

    #[test]
    fn texts() {
        let memory = |words: &[u64]| {
            let wide: Vec<u8> = units("wide\u{20ac}\0").into_iter().flat_map(u16::to_le_bytes).collect();
            List::of(words).with(0x100, b"narrow\0").with(0x200, &wide)
        };
        let cases: [(&str, &[u64], &str); 12] = [
            ("%s|", &[0x100], "narrow|"),
            ("%10s|%-10s|", &[0x100, 0x100], "    narrow|narrow    |"),
            ("%.3s|%.*s|", &[0x100, 2, 0x100], "nar|na|"),
            ("%S|%ls|%ws", &[0x200; 3], "wide?|wide?|wide?"),
            ("%hs|%hS", &[0x100; 2], "narrow|narrow"),
            ("%s|%S", &[0, 0], "(null)|(null)"),
            ("%s|%d", &[0x999, 5], "(invalid)|5"),
            ("%C", &[0x20ac], "?"),
            ("%lc%C", &[0x41, 0x42], "AB"),
            ("%.0s|", &[0x999], "|"),
            ("%05s|", &[0x100], "narrow|"),
            ("%Z|%wZ", &[0, 0], "(null)|(null)"),
        ];
        for (text, words, expected) in cases {
            assert_eq!(narrow(text, memory(words)), expected, "{text}");
        }
        let wide = format(&units("%s %S %hs"), &mut memory(&[0x200, 0x100, 0x100]), true);
        assert_eq!(String::from_utf16_lossy(&wide.units), "wide\u{20ac} narrow narrow");
        assert!(wide.converted);
        let same = format(&units("%s"), &mut memory(&[0x100]), false);
        assert!(!same.converted && same.invalid.is_empty());
    }

    #[test]
    fn text_is_read_no_further_than_the_precision() {
        let list = || List::of(&[0x100]).with(0x100, b"abc");
        assert_eq!(narrow("%.3s", list()), "abc");
        let over = format(&units("%.4s"), &mut list(), false);
        assert_eq!(
            (String::from_utf16_lossy(&over.units).as_str(), over.invalid.as_slice()),
            ("(invalid)", &[0x103][..])
        );
    }

    #[test]
    fn counted_strings_need_no_terminator() {
        let mut header = vec![4, 0, 8, 0, 0, 0, 0, 0];
        header.extend_from_slice(&0x200u64.to_le_bytes());
        let list = || List::of(&[0x100]).with(0x100, &header).with(0x200, b"a\0b\0");
        assert_eq!(narrow("%wZ", list()), "ab");
        assert_eq!(narrow("%.1wZ|", list()), "a|");
        assert_eq!(narrow("%Z", list()), "a\0b\0");
        assert_eq!(narrow("%wZ", List::of(&[0x900])), "(invalid)");
    }

    proptest! {
        #[test]
        fn any_format_is_harmless(text in "[%a-zA-Z0-9.*+# -]{0,40}", words in proptest::collection::vec(any::<u64>(), 0..8), wide: bool) {
            let mut list = List::of(&words).with(0, &[b'x'; 64]);
            let done = format(&units(&text), &mut list, wide);
            prop_assert!(done.units.len() <= 40 * LONGEST);
        }

        #[test]
        fn numbers_agree_with_those_of_rust(value: u64, width in 0usize..30) {
            let words = [value; 4];
            let text = format!("%{width}llu|%-{width}llx|%0{width}lld|%d");
            let signed = value.cast_signed();
            let padded = if signed < 0 {
                format!("-{:0w$}", signed.unsigned_abs(), w = width.saturating_sub(1))
            } else {
                format!("{signed:0width$}")
            };
            let expected = format!("{value:width$}|{value:<width$x}|{padded}|{}", value as i32);
            // A width of 0 is the flag 0 in the second and third.
            prop_assume!(width != 0);
            prop_assert_eq!(narrow(&text, List::of(&words)), expected);
        }
    }
}
