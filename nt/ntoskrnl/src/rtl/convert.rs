//! What the C runtime has beside strings: random numbers, numbers as text, and characters of either width.

use super::counted::{to_ansi, to_unicode};
use crate::Ntoskrnl;
use crate::dbg::narrow_string;
use ddi::pointer::store_bytes;
use ddi::{Access as _, ddi_exports};
use wdk_defs::DriverPtr;

const EINVAL: i32 = 22;
const ERANGE: i32 = 34;
/// Longest text that is looked at for a number.
const LONGEST_NUMBER: usize = 128;
/// Longest string that is converted.
const LONGEST: usize = 1 << 20;

/// The sequence of `rand`: of the whole machine, and 1 until `srand` says otherwise.
#[derive(Debug)]
pub struct RandomSequence(u32);

impl Default for RandomSequence {
    fn default() -> Self {
        Self(1)
    }
}

impl RandomSequence {
    /// The next number, at most RAND_MAX (0x7fff), by the linear congruence that the runtime is known for.
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(214_013).wrapping_add(2_531_011);
        self.0 >> 16 & 0x7fff
    }
}

/// A number in a base from 2 to 36, in lower case and terminated; a sign only in base 10. `None` for another base.
fn digits(value: i32, base: i32) -> Option<Vec<u8>> {
    let radix = u32::try_from(base).ok().filter(|base| (2..=36).contains(base))?;
    let negative = radix == 10 && value < 0;
    let mut rest = if negative { value.unsigned_abs() } else { value.cast_unsigned() };
    let mut text = vec![0];
    loop {
        text.push(char::from_digit(rest % radix, radix)? as u8);
        rest /= radix;
        if rest == 0 {
            break;
        }
    }
    if negative {
        text.push(b'-');
    }
    text.reverse();
    Some(text)
}

/// The number that a text begins with in a base, and how many characters it takes; base 0 goes by the prefix.
fn parse(text: &[u16], base: u32) -> (u32, usize) {
    let digit = |unit: u16, base: u32| char::from_u32(unit.into()).and_then(|unit| unit.to_digit(base));
    let blank = text.iter().take_while(|unit| matches!(**unit, 9..=13 | 32)).count();
    let sign = text.get(blank).filter(|unit| matches!(**unit, 0x2b | 0x2d));
    let mut at = blank + usize::from(sign.is_some());
    let prefix = matches!(text.get(at..at + 2), Some([0x30, 0x58 | 0x78]))
        && text.get(at + 2).is_some_and(|unit| digit(*unit, 16).is_some());
    let base = match base {
        0 if prefix => 16,
        0 if text.get(at) == Some(&0x30) => 8,
        0 => 10,
        2..=36 => base,
        _ => return (0, 0),
    };
    if base == 16 && prefix {
        at += 2;
    }
    let values: Vec<u32> = text[at..].iter().map_while(|unit| digit(*unit, base)).collect();
    if values.is_empty() {
        return (0, 0);
    }
    let number = values.iter().try_fold(0u32, |number, value| number.checked_mul(base)?.checked_add(*value));
    let number = match number {
        None => u32::MAX,
        Some(number) if sign == Some(&0x2d) => number.wrapping_neg(),
        Some(number) => number,
    };
    (number, at + values.len())
}

fn narrow_number(text: u64) -> i32 {
    let text: Vec<u16> = narrow_string(text, LONGEST_NUMBER).into_iter().map(u16::from).collect();
    parse(&text, 10).0.cast_signed()
}

fn wide_number(text: u64) -> i32 {
    parse(&ddi::read_utf16z(text, LONGEST_NUMBER), 10).0.cast_signed()
}

fn wide(text: &[u8]) -> Vec<u8> {
    text.iter().flat_map(|byte| u16::from(*byte).to_le_bytes()).collect()
}

/// Writes a number with the checks of the `_s` functions; a character takes `size` bytes.
fn put_checked(value: i32, to: u64, room: u64, base: i32, size: u64) -> i32 {
    if to == 0 || room == 0 {
        return EINVAL;
    }
    let end = [0; 2];
    store_bytes(to, &end[..size as usize]);
    let Some(text) = digits(value, base) else { return EINVAL };
    if text.len() as u64 > room {
        return ERANGE;
    }
    store_bytes(to, &if size == 1 { text } else { wide(&text) });
    0
}

#[ddi_exports(module = "ntoskrnl.exe", table = CONVERT_EXPORTS)]
impl Ntoskrnl {
    /// The next random number, 0 to 0x7fff.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/rand>
    #[irql(unstated)]
    pub fn rand(&self) -> i32 {
        self.random.with(|sequence| sequence.next()).cast_signed()
    }

    /// Begins the sequence of random numbers that belongs to a seed.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/srand>
    #[irql(unstated)]
    pub fn srand(&self, seed: u32) {
        self.random.with(|sequence| *sequence = RandomSequence(seed));
    }

    /// The number that a text begins with.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/atol-atol-l-wtol-wtol-l>
    #[irql(unstated)]
    pub fn atol(&self, text: u64) -> i32 {
        narrow_number(text)
    }

    /// The number that a wide text begins with.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/atoi-atoi-l-wtoi-wtoi-l>
    #[irql(unstated)]
    pub fn _wtoi(&self, text: u64) -> i32 {
        wide_number(text)
    }

    /// The number that a wide text begins with.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/atol-atol-l-wtol-wtol-l>
    #[irql(unstated)]
    pub fn _wtol(&self, text: u64) -> i32 {
        wide_number(text)
    }

    /// The number that a wide text begins with, and where it ends.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/strtoul-strtoul-l-wcstoul-wcstoul-l>
    #[irql(unstated)]
    pub fn wcstoul(&self, text: u64, end: DriverPtr<u64>, base: u32) -> u32 {
        let (number, length) = parse(&ddi::read_utf16z(text, LONGEST_NUMBER), base);
        if !end.is_null() {
            end.store(text + 2 * length as u64);
        }
        number
    }

    /// A number as text; nothing is written for a base that is none.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/itoa-itow>
    #[irql(unstated)]
    pub fn _itoa(&self, value: i32, to: u64, base: i32) -> u64 {
        if let Some(text) = digits(value, base) {
            store_bytes(to, &text);
        }
        to
    }

    /// A number as wide text; nothing is written for a base that is none.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/itoa-itow>
    #[irql(unstated)]
    pub fn _itow(&self, value: i32, to: u64, base: i32) -> u64 {
        if let Some(text) = digits(value, base) {
            store_bytes(to, &wide(&text));
        }
        to
    }

    /// A number as text in a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/itoa-s-itow-s>
    #[irql(unstated)]
    pub fn _itoa_s(&self, value: i32, to: u64, room: u64, base: i32) -> i32 {
        put_checked(value, to, room, base, 1)
    }

    /// A number as wide text in a buffer of so many characters.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/itoa-s-itow-s>
    #[irql(unstated)]
    pub fn _itow_s(&self, value: i32, to: u64, room: u64, base: i32) -> i32 {
        put_checked(value, to, room, base, 2)
    }

    /// Narrow characters as wide ones, at most so many, with the end if it fits; how many, without the end.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/mbstowcs-mbstowcs-l>
    #[irql(unstated)]
    pub fn mbstowcs(&self, to: u64, from: u64, count: u64) -> u64 {
        let limit = if to == 0 { LONGEST } else { usize::try_from(count).unwrap_or(LONGEST).min(LONGEST) };
        let text: Vec<u16> = narrow_string(from, limit).into_iter().map(to_unicode).collect();
        if to != 0 {
            let end = (text.len() < limit).then_some(0);
            let bytes: Vec<u8> = text.iter().copied().chain(end).flat_map(u16::to_le_bytes).collect();
            store_bytes(to, &bytes);
        }
        text.len() as u64
    }

    /// Wide characters as narrow ones, at most so many, with the end if it fits; how many, without the end.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/wcstombs-wcstombs-l>
    #[irql(unstated)]
    pub fn wcstombs(&self, to: u64, from: u64, count: u64) -> u64 {
        let limit = if to == 0 { LONGEST } else { usize::try_from(count).unwrap_or(LONGEST).min(LONGEST) };
        let mut text: Vec<u8> = ddi::read_utf16z(from, limit).into_iter().map(to_ansi).collect();
        let length = text.len() as u64;
        if to != 0 {
            if text.len() < limit {
                text.push(0);
            }
            store_bytes(to, &text);
        }
        length
    }

    /// A narrow character as a wide one: 1, 0 for the end, -1 for none.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/mbtowc-mbtowc-l>
    #[irql(unstated)]
    pub fn mbtowc(&self, to: DriverPtr<u16>, from: DriverPtr<u8>, count: u64) -> i32 {
        if from.is_null() || count == 0 {
            return 0;
        }
        let byte = from.load();
        if !to.is_null() {
            to.store(to_unicode(byte));
        }
        (byte != 0).into()
    }

    /// A wide character as a narrow one: how many bytes it takes.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/wctomb-wctomb-l>
    #[irql(unstated)]
    pub fn wctomb(&self, to: DriverPtr<u8>, from: u16) -> i32 {
        if to.is_null() {
            return 0;
        }
        to.store(to_ansi(from));
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str, base: u32) -> (u32, usize) {
        parse(&text.encode_utf16().collect::<Vec<_>>(), base)
    }

    #[test]
    fn numbers_are_read_up_to_where_they_end() {
        assert_eq!(number(" \t42 ", 10), (42, 4));
        assert_eq!(number("-1", 10), (u32::MAX, 2));
        assert_eq!(number("0x1fg", 0), (31, 4));
        assert_eq!(number("0x", 0), (0, 1));
        assert_eq!(number("017", 0), (15, 3));
        assert_eq!(number("ff", 16), (255, 2));
        assert_eq!(number("99999999999", 10), (u32::MAX, 11));
        assert_eq!(number("none", 10), (0, 0));
        assert_eq!(number("1", 1), (0, 0));
    }

    #[test]
    fn only_decimal_numbers_have_a_sign() {
        assert_eq!(digits(-17, 10).unwrap(), b"-17\0");
        assert_eq!(digits(-1, 16).unwrap(), b"ffffffff\0");
        assert_eq!(digits(0, 2).unwrap(), b"0\0");
        assert_eq!(digits(i32::MIN, 10).unwrap(), b"-2147483648\0");
        assert_eq!(digits(1, 37), None);
    }

    #[test]
    fn a_seed_has_one_sequence() {
        let mut sequence = RandomSequence::default();
        let first: Vec<u32> = (0..3).map(|_| sequence.next()).collect();
        assert_eq!(first, [41, 18467, 6334], "the well-known start of the sequence of seed 1");
        let mut again = RandomSequence(1);
        assert_eq!(again.next(), 41);
    }
}
