//! Reads and writes of memory that the driver named.
//!
//! The address may be anything. These routines touch it with a few instructions whose addresses the signal handler
//! knows; when one of them faults, the routine returns an error. They work on any thread, attached or
//! not. They do not see MMIO windows or the shared user data page: those are not memory to them
//! ([`crate::trap::load`] and [`crate::trap::store`] are what driver code would see).
//!
//! All memory of a driver lies in the slot of its box ([`crate::slot`]). An address outside every slot (our own heap,
//! stacks and code, null, a non-canonical address) is a fault without being touched, so a hostile pointer cannot make
//! us read or write our own memory. There is no reference into driver memory anywhere; what a driver changes at the
//! same time is only ever a value.
#![allow(unsafe_code, reason = "the assembly that touches driver memory, and the calls to it")]

use crate::PAGE;
use crate::slot;

/// Which kind of access failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// A load.
    Read,
    /// A store.
    Write,
    /// An instruction fetch.
    Execute,
}

impl std::fmt::Display for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Access::Read => "read",
            Access::Write => "write",
            Access::Execute => "execution",
        })
    }
}

/// Memory that the driver named is not there, or does not allow this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{access} of {address:#x} faults")]
pub struct AccessFault {
    /// First address that failed.
    pub address: u64,
    /// What was tried.
    pub access: Access,
}

/// A value that any bytes make: it can be read from hostile memory.
pub trait Plain: sealed::Sealed + Copy {}

mod sealed {
    use super::Outcome;

    pub trait Sealed: Sized {
        fn load(va: u64) -> Outcome;
        fn store(va: u64, value: u64) -> Outcome;
        fn from_u64(value: u64) -> Self;
        fn to_u64(self) -> u64;
    }
}

/// Two registers: a value (or the bytes left to copy), and 0 or the kind of fault.
#[repr(C)]
#[doc(hidden)]
pub struct Outcome {
    value: u64,
    fault: u64,
}

/// The handler puts one of these into RDX when it sends RIP to the recovery label.
pub(crate) const FAULT_READ: u64 = 1;
pub(crate) const FAULT_WRITE: u64 = 2;
/// The processor did not say which (a non-canonical address).
pub(crate) const FAULT_EITHER: u64 = 3;

// One block, so that the routines are contiguous. Every routine is a leaf that leaves RSP alone: the recovery label
// can return to its caller from any instruction. RCX is the number of bytes left in the copy.
std::arch::global_asm!(
    ".pushsection .text.ndisbox_access,\"ax\",@progbits",
    ".p2align 6",
    ".hidden ndisbox_access_begin",
    ".globl ndisbox_access_begin",
    "ndisbox_access_begin:",
    ".macro NDISBOX_ACCESS name:req",
    ".p2align 4",
    ".hidden ndisbox_access_\\name",
    ".globl ndisbox_access_\\name",
    "ndisbox_access_\\name:",
    ".endm",
    "NDISBOX_ACCESS load1",
    "xor edx, edx",
    "movzx eax, byte ptr [rdi]",
    "ret",
    "NDISBOX_ACCESS load2",
    "xor edx, edx",
    "movzx eax, word ptr [rdi]",
    "ret",
    "NDISBOX_ACCESS load4",
    "xor edx, edx",
    "mov eax, [rdi]",
    "ret",
    "NDISBOX_ACCESS load8",
    "xor edx, edx",
    "mov rax, [rdi]",
    "ret",
    "NDISBOX_ACCESS store1",
    "xor edx, edx",
    "mov [rdi], sil",
    "ret",
    "NDISBOX_ACCESS store2",
    "xor edx, edx",
    "mov [rdi], si",
    "ret",
    "NDISBOX_ACCESS store4",
    "xor edx, edx",
    "mov [rdi], esi",
    "ret",
    "NDISBOX_ACCESS store8",
    "xor edx, edx",
    "mov [rdi], rsi",
    "ret",
    "NDISBOX_ACCESS exchange4",
    "mov eax, esi",
    "mov ecx, edx",
    "xor edx, edx",
    "lock cmpxchg [rdi], ecx",
    "ret",
    "NDISBOX_ACCESS exchange8",
    "mov rax, rsi",
    "mov rcx, rdx",
    "xor edx, edx",
    "lock cmpxchg [rdi], rcx",
    "ret",
    "NDISBOX_ACCESS copy",
    "mov rcx, rdx",
    "xor edx, edx",
    "rep movsb",
    "xor eax, eax",
    "ret",
    // The same from the end to the start.
    "NDISBOX_ACCESS copy_down",
    "mov rcx, rdx",
    "lea rdi, [rdi + rcx - 1]",
    "lea rsi, [rsi + rcx - 1]",
    "xor edx, edx",
    "std",
    "rep movsb",
    "cld",
    "xor eax, eax",
    "ret",
    "NDISBOX_ACCESS fill",
    "mov rcx, rdx",
    "xor edx, edx",
    "mov eax, esi",
    "rep stosb",
    "xor eax, eax",
    "ret",
    ".hidden ndisbox_access_end",
    ".globl ndisbox_access_end",
    "ndisbox_access_end:",
    ".hidden ndisbox_access_recover",
    ".globl ndisbox_access_recover",
    "ndisbox_access_recover:",
    "cld",
    "mov rax, rcx",
    "ret",
    ".purgem NDISBOX_ACCESS",
    ".popsection",
);

unsafe extern "sysv64" {
    fn ndisbox_access_begin();
    fn ndisbox_access_end();
    fn ndisbox_access_recover();
    fn ndisbox_access_load1(va: u64) -> Outcome;
    fn ndisbox_access_load2(va: u64) -> Outcome;
    fn ndisbox_access_load4(va: u64) -> Outcome;
    fn ndisbox_access_load8(va: u64) -> Outcome;
    fn ndisbox_access_store1(va: u64, value: u64) -> Outcome;
    fn ndisbox_access_store2(va: u64, value: u64) -> Outcome;
    fn ndisbox_access_store4(va: u64, value: u64) -> Outcome;
    fn ndisbox_access_store8(va: u64, value: u64) -> Outcome;
    fn ndisbox_access_exchange4(va: u64, expected: u64, new: u64) -> Outcome;
    fn ndisbox_access_exchange8(va: u64, expected: u64, new: u64) -> Outcome;
    fn ndisbox_access_copy(to: u64, from: u64, len: u64) -> Outcome;
    fn ndisbox_access_copy_down(to: u64, from: u64, len: u64) -> Outcome;
    fn ndisbox_access_fill(to: u64, value: u64, len: u64) -> Outcome;
}

/// Where to continue if `rip` is in an access routine; the handler's first question.
pub(crate) fn recovery(rip: u64) -> Option<u64> {
    let begin = ndisbox_access_begin as *const () as u64;
    let end = ndisbox_access_end as *const () as u64;
    (begin..end).contains(&rip).then_some(ndisbox_access_recover as *const () as u64)
}

macro_rules! plain {
    ($($type:ty => $load:ident $store:ident),*) => {$(
        impl Plain for $type {}
        impl sealed::Sealed for $type {
            #[inline]
            fn load(va: u64) -> Outcome {
                // SAFETY: the routine touches nothing but `va`, and a fault there becomes an outcome.
                unsafe { $load(va) }
            }
            #[inline]
            fn store(va: u64, value: u64) -> Outcome {
                // SAFETY: as the caller of `write` promises by naming driver memory; a fault becomes an outcome.
                unsafe { $store(va, value) }
            }
            #[inline]
            fn from_u64(value: u64) -> Self {
                value as $type
            }
            #[inline]
            fn to_u64(self) -> u64 {
                self as u64
            }
        }
    )*};
}

plain! {
    u8 => ndisbox_access_load1 ndisbox_access_store1, i8 => ndisbox_access_load1 ndisbox_access_store1,
    u16 => ndisbox_access_load2 ndisbox_access_store2, i16 => ndisbox_access_load2 ndisbox_access_store2,
    u32 => ndisbox_access_load4 ndisbox_access_store4, i32 => ndisbox_access_load4 ndisbox_access_store4,
    u64 => ndisbox_access_load8 ndisbox_access_store8, i64 => ndisbox_access_load8 ndisbox_access_store8
}

/// Whether all of `va..va + len` lies in the addresses that slots have.
#[inline]
fn in_slots(va: u64, len: u64) -> bool {
    const SIZE: u64 = slot::COUNT * slot::STRIDE;
    let offset = va.wrapping_sub(slot::FIRST);
    offset < SIZE && len <= SIZE - offset
}

fn in_slots_or(va: u64, len: u64, access: Access) -> Result<(), AccessFault> {
    if in_slots(va, len) { Ok(()) } else { Err(AccessFault { address: va, access }) }
}

/// Reads a little-endian value; alignment is no concern.
#[inline]
pub fn read<T: Plain>(va: u64) -> Result<T, AccessFault> {
    if in_slots(va, size_of::<T>() as u64) {
        let Outcome { value, fault } = T::load(va);
        if fault == 0 {
            return Ok(T::from_u64(value));
        }
    }
    Err(AccessFault { address: va, access: Access::Read })
}

/// Writes a little-endian value; alignment is no concern. A value that crosses into a missing page may leave its
/// first bytes written.
#[inline]
pub fn write<T: Plain>(va: u64, value: T) -> Result<(), AccessFault> {
    if in_slots(va, size_of::<T>() as u64) && T::store(va, value.to_u64()).fault == 0 {
        return Ok(());
    }
    Err(AccessFault { address: va, access: Access::Write })
}

/// Atomically replaces `expected` by `new` and returns what was there (success if that equals `expected`).
pub fn compare_exchange_u32(va: u64, expected: u32, new: u32) -> Result<u32, AccessFault> {
    in_slots_or(va, 4, Access::Write)?;
    // SAFETY: touches nothing but `va` in a slot; a fault becomes an outcome.
    let Outcome { value, fault } = unsafe { ndisbox_access_exchange4(va, expected.into(), new.into()) };
    if fault == 0 { Ok(value as u32) } else { Err(AccessFault { address: va, access: Access::Write }) }
}

/// Atomically replaces `expected` by `new` and returns what was there (success if that equals `expected`).
pub fn compare_exchange_u64(va: u64, expected: u64, new: u64) -> Result<u64, AccessFault> {
    in_slots_or(va, 8, Access::Write)?;
    // SAFETY: touches nothing but `va` in a slot; a fault becomes an outcome.
    let Outcome { value, fault } = unsafe { ndisbox_access_exchange8(va, expected, new) };
    if fault == 0 { Ok(value) } else { Err(AccessFault { address: va, access: Access::Write }) }
}

/// Fills `bytes` from `va`. On a fault the bytes before the faulting address are filled.
pub fn read_bytes(va: u64, bytes: &mut [u8]) -> Result<(), AccessFault> {
    let len = bytes.len() as u64;
    in_slots_or(va, len, Access::Read)?;
    // SAFETY: writes only `bytes`; reads only the slots, and a fault becomes an outcome.
    let outcome = unsafe { ndisbox_access_copy(bytes.as_mut_ptr() as u64, va, len) };
    if outcome.fault == 0 {
        return Ok(());
    }
    Err(AccessFault { address: va + (len - outcome.value), access: Access::Read })
}

/// Writes `bytes` to `va`. On a fault the bytes before the faulting address are written.
pub fn write_bytes(va: u64, bytes: &[u8]) -> Result<(), AccessFault> {
    let len = bytes.len() as u64;
    in_slots_or(va, len, Access::Write)?;
    // SAFETY: reads only `bytes`; writes only the slots, and a fault becomes an outcome.
    let outcome = unsafe { ndisbox_access_copy(va, bytes.as_ptr() as u64, len) };
    if outcome.fault == 0 {
        return Ok(());
    }
    Err(AccessFault { address: va + (len - outcome.value), access: Access::Write })
}

/// Fills `len` bytes at `va` with `value`.
pub fn fill(va: u64, value: u8, len: u64) -> Result<(), AccessFault> {
    in_slots_or(va, len, Access::Write)?;
    // SAFETY: writes only the slots, and a fault becomes an outcome.
    let outcome = unsafe { ndisbox_access_fill(va, value.into(), len) };
    if outcome.fault == 0 {
        return Ok(());
    }
    Err(AccessFault { address: va + (len - outcome.value), access: Access::Write })
}

/// Copies `len` bytes from one place of driver memory to another; the ranges may overlap.
pub fn copy(to: u64, from: u64, len: u64) -> Result<(), AccessFault> {
    in_slots_or(from, len, Access::Read)?;
    in_slots_or(to, len, Access::Write)?;
    let down = to.wrapping_sub(from) < len;
    // SAFETY: touches only the slots, and a fault becomes an outcome.
    let Outcome { value: left, fault } = unsafe {
        if down { ndisbox_access_copy_down(to, from, len) } else { ndisbox_access_copy(to, from, len) }
    };
    let done = if down { left.saturating_sub(1) } else { len.wrapping_sub(left) };
    match fault {
        0 => Ok(()),
        FAULT_WRITE => Err(AccessFault { address: to + done, access: Access::Write }),
        _ => Err(AccessFault { address: from + done, access: Access::Read }),
    }
}

/// Why a string could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StringFault {
    /// Memory is missing before its end.
    #[error(transparent)]
    Access(#[from] AccessFault),
    /// No terminator within the bound.
    #[error("string at {address:#x} has no end within {limit} units")]
    Unterminated {
        /// Where the string starts.
        address: u64,
        /// The bound, in bytes or UTF-16 units.
        limit: usize,
    },
}

/// Reads a NUL-terminated byte string of at most `limit` bytes (the terminator is not counted and not returned).
pub fn read_c_string(va: u64, limit: usize) -> Result<Vec<u8>, StringFault> {
    let mut string = Vec::new();
    let mut at = va;
    while string.len() <= limit {
        let step = chunk(at).min(limit + 1 - string.len());
        let start = string.len();
        string.resize(start + step, 0);
        read_bytes(at, &mut string[start..])?;
        if let Some(end) = string[start..].iter().position(|&byte| byte == 0) {
            string.truncate(start + end);
            return Ok(string);
        }
        at = at.wrapping_add(step as u64);
    }
    Err(StringFault::Unterminated { address: va, limit })
}

/// Reads a NUL-terminated UTF-16 string of at most `limit` units (the terminator is not counted and not returned).
pub fn read_utf16_z(va: u64, limit: usize) -> Result<Vec<u16>, StringFault> {
    let mut string = Vec::new();
    let mut at = va;
    while string.len() <= limit {
        let step = (chunk(at) / 2).max(1).min(limit + 1 - string.len());
        let units = read_utf16(at, step)?;
        if let Some(end) = units.iter().position(|&unit| unit == 0) {
            string.extend_from_slice(&units[..end]);
            return Ok(string);
        }
        string.extend_from_slice(&units);
        at = at.wrapping_add(2 * step as u64);
    }
    Err(StringFault::Unterminated { address: va, limit })
}

/// Reads `units` UTF-16 units (a counted string). The caller bounds `units`.
pub fn read_utf16(va: u64, units: usize) -> Result<Vec<u16>, AccessFault> {
    let mut bytes = vec![0; units * 2];
    read_bytes(va, &mut bytes)?;
    Ok(bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect())
}

/// Bytes up to the next 64-byte line: a string is read no further than the line that ends it, so never into a page
/// that it does not touch.
fn chunk(va: u64) -> usize {
    const LINE: u64 = 64;
    const { assert!(PAGE.is_multiple_of(LINE)) };
    (LINE - va % LINE) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ram::{PageRequest, Ram};
    use crate::slot::Prot;
    use std::sync::Arc;

    /// Two pages, the second of which is a guard; the address is that of the first.
    fn page() -> (Arc<Ram>, u64) {
        let ram = Ram::new(2 << 20).unwrap();
        let va = ram.va_of(ram.alloc(PageRequest::any(2)).unwrap()).unwrap();
        ram.protect(va + PAGE, PAGE, Prot::NONE).unwrap();
        (ram, va)
    }

    #[test]
    fn values_of_each_width() {
        let (_ram, va) = page();
        write(va + 1, 0x8877_6655_4433_2211u64).unwrap();
        assert_eq!(read::<u8>(va + 8).unwrap(), 0x88);
        assert_eq!(read::<i8>(va + 8).unwrap(), -0x78);
        assert_eq!(read::<u16>(va + 7).unwrap(), 0x8877);
        assert_eq!(read::<u32>(va + 5).unwrap(), 0x8877_6655);
        assert_eq!(read::<i64>(va + 1).unwrap(), 0x8877_6655_4433_2211u64 as i64);
        write(va + 1, 0xFFu8).unwrap();
        write(va + 2, 0xEEEEu16).unwrap();
        write(va + 4, 0xDDDD_DDDDu32).unwrap();
        assert_eq!(read::<u64>(va + 1).unwrap(), 0x88DD_DDDD_DDEE_EEFF);
    }

    #[test]
    fn bad_addresses_are_errors() {
        let (_ram, va) = page();
        let own = 5u64;
        for bad in [
            0,
            8,
            va + PAGE,
            va + PAGE - 1,
            u64::MAX,
            u64::MAX - 3,
            1 << 47,
            0xFFFF_F780_0000_0320,
            &raw const own as u64,
        ] {
            assert_eq!(read::<u64>(bad), Err(AccessFault { address: bad, access: Access::Read }), "{bad:#x}");
            assert_eq!(
                write(bad, 1u64),
                Err(AccessFault { address: bad, access: Access::Write }),
                "{bad:#x}"
            );
            assert!(read_bytes(bad, &mut [0; 16]).is_err(), "{bad:#x}");
            assert!(write_bytes(bad, &[0; 16]).is_err(), "{bad:#x}");
            assert!(compare_exchange_u32(bad, 0, 1).is_err() || bad == va + PAGE - 1, "{bad:#x}");
            assert!(compare_exchange_u64(bad, 0, 1).is_err(), "{bad:#x}");
        }
        assert_eq!(own, 5);
    }

    #[test]
    fn a_partial_copy_says_where_it_ended() {
        let (_ram, va) = page();
        let end = va + PAGE;
        let mut bytes = [9; 16];
        write_bytes(end - 6, &[1, 2, 3, 4, 5, 6]).unwrap();
        assert_eq!(read_bytes(end - 6, &mut bytes).unwrap_err().address, end);
        assert_eq!(bytes[..7], [1, 2, 3, 4, 5, 6, 9]);
        assert_eq!(
            write_bytes(end - 2, &[7; 4]).unwrap_err(),
            AccessFault { address: end, access: Access::Write }
        );
        assert_eq!(read::<u16>(end - 2).unwrap(), 0x0707);
        assert_eq!(fill(end - 4, 1, 9).unwrap_err(), AccessFault { address: end, access: Access::Write });
        assert_eq!(copy(va, end - 4, 9).unwrap_err(), AccessFault { address: end, access: Access::Read });
        assert_eq!(copy(end - 4, va, 9).unwrap_err(), AccessFault { address: end, access: Access::Write });
        // Overlapping, downwards: the first byte touched is the last.
        assert_eq!(
            copy(end - 4, end - 8, 6).unwrap_err(),
            AccessFault { address: end + 1, access: Access::Write }
        );
    }

    #[test]
    fn overlapping_copies() {
        let (_ram, va) = page();
        let mut bytes = [0; 6];
        write_bytes(va, &[1, 2, 3, 4, 5, 6]).unwrap();
        copy(va + 2, va, 4).unwrap();
        read_bytes(va, &mut bytes).unwrap();
        assert_eq!(bytes, [1, 2, 1, 2, 3, 4]);
        copy(va, va + 2, 4).unwrap();
        read_bytes(va, &mut bytes).unwrap();
        assert_eq!(bytes, [1, 2, 3, 4, 3, 4]);
        copy(va, va, 6).unwrap();
        copy(va, va, 0).unwrap();
    }

    #[test]
    fn exchanges() {
        let (_ram, va) = page();
        write(va, 5u64).unwrap();
        assert_eq!(compare_exchange_u64(va, 4, 9).unwrap(), 5);
        assert_eq!(compare_exchange_u64(va, 5, 9).unwrap(), 5);
        assert_eq!(compare_exchange_u32(va, 9, 1).unwrap(), 9);
        assert_eq!(read::<u64>(va).unwrap(), 1);
    }

    #[test]
    fn strings_end_at_their_terminator_or_their_bound() {
        let (_ram, va) = page();
        let end = va + PAGE;
        write_bytes(end - 4, b"abc\0").unwrap();
        assert_eq!(read_c_string(end - 4, 100).unwrap(), b"abc");
        assert_eq!(read_c_string(end - 4, 3).unwrap(), b"abc");
        assert!(matches!(read_c_string(end - 4, 2), Err(StringFault::Unterminated { limit: 2, .. })));
        write_bytes(end - 4, b"abcd").unwrap();
        assert!(matches!(read_c_string(end - 4, 100), Err(StringFault::Access(f)) if f.address == end));
        write_bytes(end - 7, &[b'x', 0, b'y', 0, 0, 0]).unwrap();
        assert_eq!(read_utf16_z(end - 7, 100).unwrap(), [b'x'.into(), b'y'.into()]);
        assert!(matches!(read_utf16_z(end - 7, 1), Err(StringFault::Unterminated { .. })));
        assert_eq!(read_utf16(end - 7, 2).unwrap(), [b'x'.into(), b'y'.into()]);
        assert!(read_utf16(end - 2, 2).is_err());
    }
}
