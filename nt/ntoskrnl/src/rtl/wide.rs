//! Wide strings of the C runtime: UTF-16 units, 2 bytes each.

use crate::Ntoskrnl;
use cpu::access::{self, StringFault};
use ddi::pointer::{bad_pointer, store_bytes};
use ddi::{System, ddi_exports};

/// Longest string that is looked at: beyond any use, so that one without an end ends.
const LONGEST: usize = 1 << 23;
const EINVAL: i32 = 22;
const ERANGE: i32 = 34;
/// Truncate instead of failing.
const TRUNCATE: u64 = u64::MAX;
const STRUNCATE: i32 = 80;

fn within(address: u64, limit: usize) -> Vec<u16> {
    if limit == 0 {
        return Vec::new();
    }
    // The terminator counts: what lies behind the limit need not be there.
    match access::read_utf16_z(address, limit - 1) {
        Ok(text) => text,
        Err(StringFault::Access(fault)) => bad_pointer(fault, false),
        Err(StringFault::Unterminated { .. }) => ddi::read_utf16(address, limit),
    }
}

fn text(address: u64) -> Vec<u16> {
    within(address, LONGEST)
}

fn prefix(address: u64, limit: u64) -> Vec<u16> {
    within(address, usize::try_from(limit).unwrap_or(LONGEST).min(LONGEST))
}

fn order(a: &[u16], b: &[u16]) -> i32 {
    a.cmp(b) as i32
}

fn put(to: u64, units: &[u16]) {
    let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    store_bytes(to, &bytes);
}

fn put_terminated(to: u64, mut units: Vec<u16>) {
    units.push(0);
    put(to, &units);
}

fn after(address: u64, units: usize) -> u64 {
    address + 2 * units as u64
}

/// Lower case as the runtime's neutral locale has it: letters of ASCII.
pub(crate) fn lower(unit: u16) -> u16 {
    if (0x41..=0x5a).contains(&unit) { unit + 0x20 } else { unit }
}

pub(crate) fn upper(unit: u16) -> u16 {
    if (0x61..=0x7a).contains(&unit) { unit - 0x20 } else { unit }
}

fn lowered(units: Vec<u16>) -> Vec<u16> {
    units.into_iter().map(lower).collect()
}

/// Puts a string behind what is in a buffer of a size, with the checks of the `_s` functions.
fn put_checked(to: u64, room: u64, before: usize, from: u64, count: u64) -> i32 {
    if to == 0 || room == 0 {
        return EINVAL;
    }
    if from == 0 {
        put(to, &[0]);
        return EINVAL;
    }
    let wanted = prefix(from, count.min(LONGEST as u64));
    let left = (room as usize).saturating_sub(before);
    if wanted.len() < left {
        put_terminated(after(to, before), wanted);
        return 0;
    }
    if count == TRUNCATE && left > 0 {
        put_terminated(after(to, before), wanted[..left - 1].to_vec());
        return STRUNCATE;
    }
    put(to, &[0]);
    let what = format!("a string of {} characters is put into a buffer of {room}", before + wanted.len());
    System::current().violation("InvalidParameter", &what);
    ERANGE
}

/// Sets characters of a string with the checks of the `_s` functions.
fn set_checked(at: u64, room: u64, value: u16, count: u64) -> i32 {
    if at == 0 || room == 0 {
        return EINVAL;
    }
    let length = prefix(at, room).len() as u64;
    if length == room {
        // There is no end within the buffer.
        put(at, &[0]);
        return EINVAL;
    }
    put(at, &vec![value; length.min(count) as usize]);
    0
}

#[ddi_exports(module = "ntoskrnl.exe", table = WIDE_EXPORTS)]
impl Ntoskrnl {
    /// Length in characters.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcslen(&self, from: u64) -> u64 {
        text(from).len() as u64
    }

    /// Length in characters, at most a limit.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcsnlen(&self, from: u64, limit: u64) -> u64 {
        prefix(from, limit).len() as u64
    }

    /// Compares.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcscmp(&self, a: u64, b: u64) -> i32 {
        order(&text(a), &text(b))
    }

    /// Compares at most so many characters.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcsncmp(&self, a: u64, b: u64, count: u64) -> i32 {
        order(&prefix(a, count), &prefix(b, count))
    }

    /// Compares without case.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _wcsicmp(&self, a: u64, b: u64) -> i32 {
        order(&lowered(text(a)), &lowered(text(b)))
    }

    /// Compares at most so many characters without case.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _wcsnicmp(&self, a: u64, b: u64, count: u64) -> i32 {
        order(&lowered(prefix(a, count)), &lowered(prefix(b, count)))
    }

    /// Copies with the terminator.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcscpy(&self, to: u64, from: u64) -> u64 {
        put_terminated(to, text(from));
        to
    }

    /// Copies exactly so many characters: zeroes behind the end, no terminator where it does not fit.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcsncpy(&self, to: u64, from: u64, count: u64) -> u64 {
        let units = prefix(from, count);
        put(to, &units);
        super::memory::fill(after(to, units.len()), 0, 2 * (count - units.len() as u64));
        to
    }

    /// Appends.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcscat(&self, to: u64, from: u64) -> u64 {
        put_terminated(after(to, text(to).len()), text(from));
        to
    }

    /// Appends at most so many characters, and a terminator.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcsncat(&self, to: u64, from: u64, count: u64) -> u64 {
        put_terminated(after(to, text(to).len()), prefix(from, count));
        to
    }

    /// Finds the first of a character; null if it is not there.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcschr(&self, from: u64, value: u16) -> u64 {
        let mut units = text(from);
        units.push(0);
        units.iter().position(|unit| *unit == value).map_or(0, |at| after(from, at))
    }

    /// Finds the last of a character; null if it is not there.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcsrchr(&self, from: u64, value: u16) -> u64 {
        let mut units = text(from);
        units.push(0);
        units.iter().rposition(|unit| *unit == value).map_or(0, |at| after(from, at))
    }

    /// Finds a string in another; null if it is not there.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcsstr(&self, from: u64, part: u64) -> u64 {
        let (whole, part) = (text(from), text(part));
        if part.is_empty() {
            return from;
        }
        whole.windows(part.len()).position(|window| window == part).map_or(0, |at| after(from, at))
    }

    /// How many characters at the start are of a set.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcsspn(&self, from: u64, set: u64) -> u64 {
        let set = text(set);
        text(from).iter().take_while(|unit| set.contains(unit)).count() as u64
    }

    /// Puts in upper case, in place.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _wcsupr(&self, at: u64) -> u64 {
        let units: Vec<u16> = text(at).into_iter().map(upper).collect();
        put(at, &units);
        at
    }

    /// Puts in lower case, in place.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _wcslwr(&self, at: u64) -> u64 {
        let units = lowered(text(at));
        put(at, &units);
        at
    }

    /// Puts in lower case, in place.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcslwr(&self, at: u64) -> u64 {
        put(at, &lowered(text(at)));
        at
    }

    /// How many characters at the start are not of a set.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcscspn(&self, from: u64, set: u64) -> u64 {
        let set = text(set);
        text(from).iter().take_while(|unit| !set.contains(unit)).count() as u64
    }

    /// Turns around, in place.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _wcsrev(&self, at: u64) -> u64 {
        let mut units = text(at);
        units.reverse();
        put(at, &units);
        at
    }

    /// Sets at most so many characters to one value.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _wcsnset(&self, at: u64, value: u16, count: u64) -> u64 {
        put(at, &vec![value; prefix(at, count).len()]);
        at
    }

    /// Sets every character of a string in a buffer of a size to one value.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _wcsset_s(&self, at: u64, room: u64, value: u16) -> i32 {
        set_checked(at, room, value, room)
    }

    /// Sets at most so many characters of a string in a buffer of a size to one value.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _wcsnset_s(&self, at: u64, room: u64, value: u16, count: u64) -> i32 {
        set_checked(at, room, value, count)
    }

    /// Copies into a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcscpy_s(&self, to: u64, room: u64, from: u64) -> i32 {
        put_checked(to, room, 0, from, LONGEST as u64)
    }

    /// Copies at most so many characters into a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcsncpy_s(&self, to: u64, room: u64, from: u64, count: u64) -> i32 {
        put_checked(to, room, 0, from, count)
    }

    /// Appends in a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcscat_s(&self, to: u64, room: u64, from: u64) -> i32 {
        let before = if to == 0 { 0 } else { prefix(to, room).len() };
        put_checked(to, room, before, from, LONGEST as u64)
    }

    /// Appends at most so many characters in a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn wcsncat_s(&self, to: u64, room: u64, from: u64, count: u64) -> i32 {
        let before = if to == 0 { 0 } else { prefix(to, room).len() };
        put_checked(to, room, before, from, count)
    }
}
