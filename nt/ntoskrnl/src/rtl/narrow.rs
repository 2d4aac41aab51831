//! Narrow strings of the C runtime.

use super::memory::copy;
use crate::Ntoskrnl;
use crate::dbg::narrow_string;
use ddi::pointer::store_bytes;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::DriverPtr;

/// Longest string that is looked at: beyond any use, so that one without an end ends.
const LONGEST: usize = 1 << 24;
const EINVAL: i32 = 22;
const ERANGE: i32 = 34;
/// Truncate instead of failing.
const TRUNCATE: u64 = u64::MAX;
const STRUNCATE: i32 = 80;

fn text(address: u64) -> Vec<u8> {
    narrow_string(address, LONGEST)
}

/// Up to `limit` bytes of a string, that need not have an end within.
fn prefix(address: u64, limit: u64) -> Vec<u8> {
    narrow_string(address, usize::try_from(limit).unwrap_or(LONGEST).min(LONGEST))
}

fn order(a: &[u8], b: &[u8]) -> i32 {
    a.cmp(b) as i32
}

fn put(to: u64, bytes: &[u8]) {
    store_bytes(to, bytes);
}

fn put_terminated(to: u64, mut bytes: Vec<u8>) {
    bytes.push(0);
    put(to, &bytes);
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    text.windows(part.len()).position(|window| window == part)
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
        put_terminated(to + before as u64, wanted);
        return 0;
    }
    if count == TRUNCATE && left > 0 {
        put_terminated(to + before as u64, wanted[..left - 1].to_vec());
        return STRUNCATE;
    }
    put(to, &[0]);
    let what = format!("a string of {} bytes is put into a buffer of {room}", before + wanted.len());
    System::current().violation("InvalidParameter", &what);
    ERANGE
}

/// Sets characters of a string with the checks of the `_s` functions.
fn set_checked(at: u64, room: u64, value: i32, count: u64) -> i32 {
    if at == 0 || room == 0 {
        return EINVAL;
    }
    let length = prefix(at, room).len() as u64;
    if length == room {
        // There is no end within the buffer.
        put(at, &[0]);
        return EINVAL;
    }
    super::memory::fill(at, value as u8, length.min(count));
    0
}

/// Changes each byte of a string in place.
fn change(address: u64, by: fn(&u8) -> u8) -> u64 {
    let changed: Vec<u8> = text(address).iter().map(by).collect();
    put(address, &changed);
    address
}

#[ddi_exports(module = "ntoskrnl.exe", table = NARROW_EXPORTS)]
impl Ntoskrnl {
    /// Length in bytes.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strlen(&self, from: u64) -> u64 {
        text(from).len() as u64
    }

    /// Length in bytes, at most a limit.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strnlen(&self, from: u64, limit: u64) -> u64 {
        prefix(from, limit).len() as u64
    }

    /// Compares.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strcmp(&self, a: u64, b: u64) -> i32 {
        order(&text(a), &text(b))
    }

    /// Compares at most so many bytes.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strncmp(&self, a: u64, b: u64, count: u64) -> i32 {
        order(&prefix(a, count), &prefix(b, count))
    }

    /// Compares without case.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _stricmp(&self, a: u64, b: u64) -> i32 {
        order(&text(a).to_ascii_lowercase(), &text(b).to_ascii_lowercase())
    }

    /// Compares at most so many bytes without case.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _strnicmp(&self, a: u64, b: u64, count: u64) -> i32 {
        order(&prefix(a, count).to_ascii_lowercase(), &prefix(b, count).to_ascii_lowercase())
    }

    /// Copies with the terminator.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strcpy(&self, to: u64, from: u64) -> u64 {
        copy(to, from, text(from).len() as u64 + 1);
        to
    }

    /// Copies exactly so many bytes: zeroes behind the end, no terminator where it does not fit.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strncpy(&self, to: u64, from: u64, count: u64) -> u64 {
        let bytes = prefix(from, count);
        put(to, &bytes);
        super::memory::fill(to + bytes.len() as u64, 0, count - bytes.len() as u64);
        to
    }

    /// Appends.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strcat(&self, to: u64, from: u64) -> u64 {
        put_terminated(to + text(to).len() as u64, text(from));
        to
    }

    /// Appends at most so many bytes, and a terminator.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strncat(&self, to: u64, from: u64, count: u64) -> u64 {
        put_terminated(to + text(to).len() as u64, prefix(from, count));
        to
    }

    /// Finds the first of a byte; null if it is not there.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strchr(&self, from: u64, value: i32) -> u64 {
        let mut bytes = text(from);
        bytes.push(0);
        bytes.iter().position(|byte| *byte == value as u8).map_or(0, |at| from + at as u64)
    }

    /// Finds the last of a byte; null if it is not there.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strrchr(&self, from: u64, value: i32) -> u64 {
        let mut bytes = text(from);
        bytes.push(0);
        bytes.iter().rposition(|byte| *byte == value as u8).map_or(0, |at| from + at as u64)
    }

    /// Finds a string in another; null if it is not there.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strstr(&self, from: u64, part: u64) -> u64 {
        find(&text(from), &text(part)).map_or(0, |at| from + at as u64)
    }

    /// How many bytes at the start are of a set.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strspn(&self, from: u64, set: u64) -> u64 {
        let set = text(set);
        text(from).iter().take_while(|byte| set.contains(byte)).count() as u64
    }

    /// Puts in upper case, in place.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _strupr(&self, at: u64) -> u64 {
        change(at, u8::to_ascii_uppercase)
    }

    /// Puts in lower case, in place.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _strlwr(&self, at: u64) -> u64 {
        change(at, u8::to_ascii_lowercase)
    }

    /// Turns around, in place.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _strrev(&self, at: u64) -> u64 {
        let mut bytes = text(at);
        bytes.reverse();
        put(at, &bytes);
        at
    }

    /// Puts in lower case, in place.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strlwr(&self, at: u64) -> u64 {
        change(at, u8::to_ascii_lowercase)
    }

    /// Sets every character to one value.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _strset(&self, at: u64, value: i32) -> u64 {
        super::memory::fill(at, value as u8, text(at).len() as u64);
        at
    }

    /// Sets at most so many characters to one value.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _strnset(&self, at: u64, value: i32, count: u64) -> u64 {
        super::memory::fill(at, value as u8, prefix(at, count).len() as u64);
        at
    }

    /// Sets every character of a string in a buffer of a size to one value.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _strset_s(&self, at: u64, room: u64, value: i32) -> i32 {
        set_checked(at, room, value, room)
    }

    /// Sets at most so many characters of a string in a buffer of a size to one value.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _strnset_s(&self, at: u64, room: u64, value: i32, count: u64) -> i32 {
        set_checked(at, room, value, count)
    }

    /// The next word of a string that is cut in place, or null. `context` is where the next call goes on.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strtok_s(&self, from: u64, separators: u64, context: DriverPtr<u64>) -> u64 {
        let start = if from == 0 { context.load() } else { from };
        if start == 0 || separators == 0 {
            return 0;
        }
        let set = text(separators);
        let rest = text(start);
        let Some(first) = rest.iter().position(|byte| !set.contains(byte)) else {
            context.store(start + rest.len() as u64);
            return 0;
        };
        let length = rest[first..].iter().position(|byte| set.contains(byte));
        let end = first + length.unwrap_or(rest.len() - first);
        if length.is_some() {
            put(start + end as u64, &[0]);
        }
        context.store(start + end as u64 + u64::from(length.is_some()));
        start + first as u64
    }

    /// Copies into a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strcpy_s(&self, to: u64, room: u64, from: u64) -> i32 {
        put_checked(to, room, 0, from, LONGEST as u64)
    }

    /// Copies at most so many bytes into a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strncpy_s(&self, to: u64, room: u64, from: u64, count: u64) -> i32 {
        put_checked(to, room, 0, from, count)
    }

    /// Appends in a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strcat_s(&self, to: u64, room: u64, from: u64) -> i32 {
        let before = if to == 0 { 0 } else { prefix(to, room).len() };
        put_checked(to, room, before, from, LONGEST as u64)
    }

    /// Appends at most so many bytes in a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn strncat_s(&self, to: u64, room: u64, from: u64, count: u64) -> i32 {
        let before = if to == 0 { 0 } else { prefix(to, room).len() };
        put_checked(to, room, before, from, count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found() {
        assert_eq!(find(b"abcabd", b"abd"), Some(3));
        assert_eq!(find(b"abc", b""), Some(0));
        assert_eq!(find(b"ab", b"abc"), None);
        assert_eq!(
            (order(b"a", b"b"), order(b"b", b"a"), order(b"a", b"a"), order(b"a", b"ab")),
            (-1, 1, 0, -1)
        );
    }
}
