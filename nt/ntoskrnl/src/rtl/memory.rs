//! Copying, filling and comparing memory.
//!
//! The compiler turns plain assignments of a driver into these calls, so they see every kind of memory that driver
//! code itself could touch: where a plain access fails, the bytes go the way a driver's own access would, to a
//! device's registers for instance. Where nothing is, the run stops as it would on Windows.

use crate::Ntoskrnl;
use cpu::access::{self, AccessFault};
use cpu::trap;
use ddi::pointer::bad_pointer;
use ddi::{System, ddi_exports};

/// Bytes that are moved at a time where a plain access does not do.
const CHUNK: usize = 256;
/// Error numbers of the `_s` functions.
const EINVAL: i32 = 22;
const ERANGE: i32 = 34;

pub(crate) fn copy(to: u64, from: u64, length: u64) {
    if access::copy(to, from, length).is_err()
        && let Err((fault, write)) = copy_as_driver(to, from, length)
    {
        bad_pointer(fault, write);
    }
}

/// Copies forwards through the driver's view of memory; an error says whether it was the write that failed.
fn copy_as_driver(to: u64, from: u64, length: u64) -> Result<(), (AccessFault, bool)> {
    let mut buffer = [0; CHUNK];
    let mut done = 0;
    while done < length {
        let count = (length - done).min(CHUNK as u64) as usize;
        trap::load(from.wrapping_add(done), &mut buffer[..count]).map_err(|fault| (fault, false))?;
        trap::store(to.wrapping_add(done), &buffer[..count]).map_err(|fault| (fault, true))?;
        done += count as u64;
    }
    Ok(())
}

pub(crate) fn fill(at: u64, value: u8, length: u64) {
    if access::fill(at, value, length).is_ok() {
        return;
    }
    let buffer = [value; CHUNK];
    let mut done = 0;
    while done < length {
        let count = (length - done).min(CHUNK as u64) as usize;
        if let Err(fault) = trap::store(at.wrapping_add(done), &buffer[..count]) {
            bad_pointer(fault, true);
        }
        done += count as u64;
    }
}

/// The first place where two ranges differ, with both bytes.
fn difference(a: u64, b: u64, length: u64) -> Option<(u64, u8, u8)> {
    let (mut left, mut right) = ([0; CHUNK], [0; CHUNK]);
    let mut done = 0;
    while done < length {
        let count = (length - done).min(CHUNK as u64) as usize;
        for (at, into) in [(a, &mut left), (b, &mut right)] {
            if let Err(fault) = trap::load(at.wrapping_add(done), &mut into[..count]) {
                bad_pointer(fault, false);
            }
        }
        if let Some(index) = (0..count).find(|index| left[*index] != right[*index]) {
            return Some((done + index as u64, left[index], right[index]));
        }
        done += count as u64;
    }
    None
}

/// Copies with the checks of the `_s` functions.
fn copy_checked(to: u64, room: u64, from: u64, length: u64) -> i32 {
    if length == 0 {
        return 0;
    }
    if to == 0 {
        return EINVAL;
    }
    if from == 0 || length > room {
        fill(to, 0, room);
        let what = format!("{length} bytes are copied from {from:#x} into {room}");
        System::current().violation("InvalidParameter", &what);
        return if from == 0 { EINVAL } else { ERANGE };
    }
    copy(to, from, length);
    0
}

/// The offset of the first byte of that value. No byte behind it is looked at beyond its line of the cache.
fn position(from: u64, value: u8, length: u64) -> Option<u64> {
    const LINE: u64 = 64;
    let mut buffer = [0; LINE as usize];
    let mut done = 0;
    while done < length {
        let at = from.wrapping_add(done);
        let count = (length - done).min(LINE - at % LINE) as usize;
        trap::load(at, &mut buffer[..count]).unwrap_or_else(|fault| bad_pointer(fault, false));
        if let Some(index) = buffer[..count].iter().position(|byte| *byte == value) {
            return Some(done + index as u64);
        }
        done += count as u64;
    }
    None
}

#[ddi_exports(module = "ntoskrnl.exe", table = MEMORY_EXPORTS)]
impl Ntoskrnl {
    /// Copies memory; returns `to`. Ranges that overlap are copied as if they did not.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/memcpy-wmemcpy>
    #[irql(unstated)]
    pub fn memcpy(&self, to: u64, from: u64, length: u64) -> u64 {
        copy(to, from, length);
        to
    }

    /// Copies memory; returns `to`. The ranges may overlap.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/memmove-wmemmove>
    #[irql(unstated)]
    pub fn memmove(&self, to: u64, from: u64, length: u64) -> u64 {
        copy(to, from, length);
        to
    }

    /// Fills memory with the low byte of `value`; returns `at`.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/memset-wmemset>
    #[irql(unstated)]
    pub fn memset(&self, at: u64, value: i32, length: u64) -> u64 {
        fill(at, value as u8, length);
        at
    }

    /// Compares memory: negative, 0 or positive as the first byte that differs is lower, there is none, or it is higher.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/memcmp-wmemcmp>
    #[irql(unstated)]
    pub fn memcmp(&self, a: u64, b: u64, length: u64) -> i32 {
        difference(a, b, length).map_or(0, |(_, left, right)| i32::from(left) - i32::from(right))
    }

    /// Copies memory that does not overlap.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlcopymemory>
    #[irql(unstated)]
    pub fn RtlCopyMemory(&self, to: u64, from: u64, length: u64) {
        copy(to, from, length);
    }

    /// Copies memory past the caches, which makes no difference here.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlcopymemorynontemporal>
    #[irql(unstated)]
    pub fn RtlCopyMemoryNonTemporal(&self, to: u64, from: u64, length: u64) {
        copy(to, from, length);
    }

    /// Copies memory that may overlap.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlmovememory>
    #[irql(unstated)]
    pub fn RtlMoveMemory(&self, to: u64, from: u64, length: u64) {
        copy(to, from, length);
    }

    /// Fills memory with a byte: length before value, other than memset.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfillmemory>
    #[irql(unstated)]
    pub fn RtlFillMemory(&self, at: u64, length: u64, value: i32) {
        fill(at, value as u8, length);
    }

    /// Fills memory with zeros.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlzeromemory>
    #[irql(unstated)]
    pub fn RtlZeroMemory(&self, at: u64, length: u64) {
        fill(at, 0, length);
    }

    /// Compares memory; returns how many bytes are equal before the first that differs.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlcomparememory>
    #[irql(unstated)]
    pub fn RtlCompareMemory(&self, a: u64, b: u64, length: u64) -> u64 {
        difference(a, b, length).map_or(length, |(equal, _, _)| equal)
    }

    /// Finds a byte; null if it is not there.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/memchr-wmemchr>
    #[irql(unstated)]
    pub fn memchr(&self, from: u64, value: i32, length: u64) -> u64 {
        position(from, value as u8, length).map_or(0, |offset| from.wrapping_add(offset))
    }

    /// Copies memory into a buffer of a size; returns an error number.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/memcpy-s-wmemcpy-s>
    #[irql(unstated)]
    pub fn memcpy_s(&self, to: u64, room: u64, from: u64, length: u64) -> i32 {
        copy_checked(to, room, from, length)
    }

    /// As `memcpy_s`; the ranges may overlap.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/memmove-s-wmemmove-s>
    #[irql(unstated)]
    pub fn memmove_s(&self, to: u64, room: u64, from: u64, length: u64) -> i32 {
        copy_checked(to, room, from, length)
    }

    /// How many bytes repeat a 32-bit pattern before the first that does not.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlcomparememoryulong>
    #[irql(unstated)]
    pub fn RtlCompareMemoryUlong(&self, from: u64, length: u64, pattern: u32) -> u64 {
        let mut word = [0; 4];
        let differs = |index: &u64| {
            trap::load(from.wrapping_add(4 * index), &mut word)
                .unwrap_or_else(|fault| bad_pointer(fault, false));
            u32::from_le_bytes(word) != pattern
        };
        let words = length / 4;
        4 * (0..words).find(differs).unwrap_or(words)
    }
}
