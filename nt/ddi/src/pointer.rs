//! Reading and writing memory that the driver named.

use crate::stop::Stop;
use crate::system::System;
use crate::trap::{access_violation, memory_fault};
use cpu::access::{self, Access as Kind, AccessFault};
use cpu::gs;
use wdk_defs::{DriverPtr, Plain};

/// Reads and writes through a driver's pointer; no reference is ever made.
///
/// `load` and `store` are for parameters whose documentation demands valid memory: where there is none, Windows
/// would have faulted inside the export, with the bug check or exception that this leads to. `try_load` and `try_store` are for
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
        loop {
            match self.try_load() {
                Ok(value) => return value,
                Err(fault) => raise_fault(fault, false),
            }
        }
    }

    #[inline]
    fn store(self, value: T) {
        while let Err(fault) = self.try_store(value) {
            raise_fault(fault, true);
        }
    }
}

/// Reads `bytes.len()` bytes at a driver's address, or stops the run as Windows would.
pub fn load_bytes(address: u64, bytes: &mut [u8]) {
    while let Err(fault) = access::read_bytes(address, bytes) {
        raise_fault(fault, false);
    }
}

/// Writes bytes at a driver's address, or stops the run as Windows would.
pub fn store_bytes(address: u64, bytes: &[u8]) {
    while let Err(fault) = access::write_bytes(address, bytes) {
        raise_fault(fault, true);
    }
}

/// An export touched memory that the driver gave and that is not there: what Windows does then, which is a bug check or
/// an exception that the driver's handlers get. A filter that continues execution would do so inside the export, which
/// stops the run here.
#[cold]
pub fn bad_pointer(fault: AccessFault, write: bool) -> ! {
    raise_fault(fault, write);
    let what = "a filter of the driver continues an access in the middle of an export".to_owned();
    System::current().stop(Stop::Unsupported { what })
}

/// The same where the access can be tried again: returns when a filter continues execution.
#[cold]
fn raise_fault(fault: AccessFault, write: bool) {
    let system = System::current();
    let what = || {
        let how = if write { "write" } else { "read" };
        let export = system.stamp().export;
        format!("{export} was given a pointer whose memory cannot be {how}: {:#x}", fault.address)
    };
    let kind = if write { Kind::Write } else { Kind::Read };
    let place = system.caller_address();
    if let Some(stop) = system.noted_fault(fault.address, write, place) {
        system.stop(stop);
    }
    match memory_fault(fault.address, kind, gs::irql(), place) {
        Some((code, parameters)) => system.stop(Stop::BugCheck { code, parameters, what: what() }),
        None => {
            system.raise(access_violation(fault.address, kind), &what);
        }
    }
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
