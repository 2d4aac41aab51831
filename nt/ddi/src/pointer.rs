//! Reading and writing memory that the driver named.

use crate::stop::Stop;
use crate::system::System;
use crate::trap::memory_fault;
use cpu::access::{self, Access as Kind, AccessFault};
use cpu::gs;
use wdk_defs::ntstatus::STATUS_ACCESS_VIOLATION;
use wdk_defs::{DriverPtr, Plain, bugcodes};

/// Reads and writes through a driver's pointer; no reference is ever made.
///
/// `load` and `store` are for parameters whose documentation demands valid memory: where there is none, Windows
/// would have faulted inside the export, and the run stops with that bug check. `try_load` and `try_store` are for
/// everything else.
pub trait Access<T>: Copy {
    /// Reads, or tells where it failed.
    ///
    /// # Errors
    /// When memory at the pointer cannot be read.
    fn try_load(self) -> Result<T, AccessFault>;

    /// Writes, or tells where it failed.
    ///
    /// # Errors
    /// When memory at the pointer cannot be written.
    fn try_store(self, value: T) -> Result<(), AccessFault>;

    /// Reads, or stops the run as Windows would.
    fn load(self) -> T;

    /// Writes, or stops the run as Windows would.
    fn store(self, value: T);
}

impl<T: Plain> Access<T> for DriverPtr<T> {
    #[inline]
    fn try_load(self) -> Result<T, AccessFault> {
        let mut value = T::zeroed();
        access::read_bytes(self.addr(), value.as_bytes_mut())?;
        Ok(value)
    }

    #[inline]
    fn try_store(self, value: T) -> Result<(), AccessFault> {
        access::write_bytes(self.addr(), value.as_bytes())
    }

    #[inline]
    fn load(self) -> T {
        self.try_load().unwrap_or_else(|fault| bad_pointer(fault, false))
    }

    #[inline]
    fn store(self, value: T) {
        self.try_store(value).unwrap_or_else(|fault| bad_pointer(fault, true));
    }
}

/// Reads `bytes.len()` bytes at a driver's address, or stops the run as Windows would.
pub fn load_bytes(address: u64, bytes: &mut [u8]) {
    access::read_bytes(address, bytes).unwrap_or_else(|fault| bad_pointer(fault, false));
}

/// Writes bytes at a driver's address, or stops the run as Windows would.
pub fn store_bytes(address: u64, bytes: &[u8]) {
    access::write_bytes(address, bytes).unwrap_or_else(|fault| bad_pointer(fault, true));
}

/// Stops the run: an export touched memory that the driver gave and that is not there.
#[cold]
pub fn bad_pointer(fault: AccessFault, write: bool) -> ! {
    let system = System::current();
    let irql = gs::irql();
    let export = system.stamp().export;
    let how = if write { "write" } else { "read" };
    let what = format!("{export} was given a pointer whose memory cannot be {how}: {:#x}", fault.address);
    let access = if write { Kind::Write } else { Kind::Read };
    let place = system.caller_address();
    if let Some(stop) = system.noted_fault(fault.address, write, place) {
        system.stop(stop);
    }
    let (code, parameters) = memory_fault(fault.address, access, irql, place).unwrap_or((
        bugcodes::SYSTEM_THREAD_EXCEPTION_NOT_HANDLED,
        [u64::from(STATUS_ACCESS_VIOLATION), place, 0, 0],
    ));
    system.stop(Stop::BugCheck { code, parameters, what })
}

/// Reads `units` UTF-16 units, or stops the run as Windows would.
pub fn read_utf16(address: u64, units: usize) -> Vec<u16> {
    let mut bytes = vec![0; units * 2];
    load_bytes(address, &mut bytes);
    bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect()
}

/// Reads UTF-16 units up to a terminating zero, at most `limit`; stops the run where memory ends before.
pub fn read_utf16z(address: u64, limit: usize) -> Vec<u16> {
    let mut units = Vec::new();
    for index in 0..limit as u64 {
        let unit = DriverPtr::<u16>::new(address.wrapping_add(index * 2)).load();
        if unit == 0 {
            break;
        }
        units.push(unit);
    }
    units
}

/// The unnamed arguments of a variadic export: 8 bytes each, as the calling convention lays them out.
#[derive(Clone, Copy, Debug)]
#[repr(transparent)]
pub struct VaList(u64);

impl VaList {
    /// The list that starts at `address`, as the driver's own `va_list` does.
    pub const fn new(address: u64) -> Self {
        Self(address)
    }

    /// The next argument.
    ///
    /// # Errors
    /// When there is no memory where it would be.
    #[allow(clippy::should_implement_trait, reason = "an argument list has no end that could be told")]
    pub fn next(&mut self) -> Result<u64, AccessFault> {
        let value = DriverPtr::<u64>::new(self.0).try_load()?;
        self.0 = self.0.wrapping_add(8);
        Ok(value)
    }
}

impl crate::export::Word for VaList {
    fn word(self) -> u64 {
        self.0
    }
}
