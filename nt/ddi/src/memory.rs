//! What rooms above know of memory: why an address faults, and which code may be paged out.

use crate::processor::DISPATCH_LEVEL;
use crate::state::StateCell;
use crate::stop::Stop;
use crate::system::System;
use std::cell::Cell;
use std::ops::Range;

/// What is known of memory that faulted, beyond that nothing can be had there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultNote {
    /// The rule that the access breaks.
    pub rule: &'static str,
    /// The bug check of Windows.
    pub code: u32,
    /// What the address is, one line.
    pub what: String,
}

/// Knows more about an address that faulted.
pub type FaultNotes = fn(&System, u64) -> Option<FaultNote>;

/// Code of drivers that may be paged out.
#[derive(Debug, Default)]
pub(crate) struct Pageable {
    ranges: StateCell<Vec<Range<u64>>>,
    /// From the first address of them to the last: what is looked at in each call.
    span: Cell<(u64, u64)>,
}

impl System {
    /// Installs what knows more about memory that faults; the first stays.
    pub fn install_fault_notes(&self, notes: FaultNotes) {
        // A second one is a mistake of the caller that changes nothing.
        let _ = self.fault_notes.set(notes);
    }

    /// Says which code of drivers may be paged out, so that it is found where it calls at DISPATCH_LEVEL or above.
    pub fn set_pageable(&self, ranges: Vec<Range<u64>>) {
        let start = ranges.iter().map(|range| range.start).min().unwrap_or_default();
        let end = ranges.iter().map(|range| range.end).max().unwrap_or_default();
        self.pageable.span.set((start, end));
        self.pageable.ranges.with(|pageable| *pageable = ranges);
    }

    /// Tells the rules where code that may be paged out calls at DISPATCH_LEVEL or above.
    #[inline]
    pub(crate) fn check_pageable(&self, rip: u64, irql: u8) {
        let (start, end) = self.pageable.span.get();
        if irql >= DISPATCH_LEVEL && rip >= start && rip < end {
            self.pageable_call(rip, irql);
        }
    }

    #[cold]
    fn pageable_call(&self, rip: u64, irql: u8) {
        let pageable = self.pageable.ranges.with(|ranges| ranges.iter().any(|range| range.contains(&rip)));
        if pageable && !jumped_from_elsewhere(rip) {
            let what = format!("code in a pageable section that is not locked in memory runs at IRQL {irql}");
            self.violation("ForceIrqlChecking", &what);
        }
    }

    /// The bug check of an access that breaks a rule on memory, after the rule was told; `place` is the instruction,
    /// or the call, that made it.
    pub(crate) fn noted_fault(&self, address: u64, write: bool, place: u64) -> Option<Stop> {
        let FaultNote { rule, code, what } = self.fault_notes.get()?(self, address)?;
        let verb = if write { "written" } else { "read" };
        let what = format!("memory is {verb} that is not to be touched: {what}");
        self.violation(rule, &what);
        let parameters = [address, write.into(), place, 0];
        Some(Stop::BugCheck { code, parameters, what })
    }
}

/// Whether the call that returns to `rip` was of a function of the driver, which then jumped to the export as its last
/// act: that function, which is not known, ran at the IRQL of the export's call, and not the code at `rip`.
fn jumped_from_elsewhere(rip: u64) -> bool {
    let mut call = [0; 5];
    let read = cpu::access::read_bytes(rip.wrapping_sub(5), &mut call);
    let Some(distance) = read.ok().and_then(|()| called_distance(call)) else { return false };
    let mut target = [0; 2];
    let read = cpu::access::read_bytes(rip.wrapping_add_signed(distance.into()), &mut target);
    read.is_ok() && !is_import_stub(target)
}

/// How far behind itself a `call` by relative address calls, if the code is one.
fn called_distance(code: [u8; 5]) -> Option<i32> {
    let [0xE8, distance @ ..] = code else { return None };
    Some(i32::from_le_bytes(distance))
}

/// Whether code is `jmp [rip+displacement]`, through which some compilers call imports.
fn is_import_stub(code: [u8; 2]) -> bool {
    code == [0xFF, 0x25]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_of_the_drivers_own_function_is_told_from_one_of_an_import() {
        assert_eq!(called_distance([0xE8, 0xFE, 0xFF, 0xFF, 0xFF]), Some(-2));
        assert_eq!(called_distance([0x15, 0, 0, 0, 0]), None, "call [rip+0] is of an import");
        assert!(is_import_stub([0xFF, 0x25]) && !is_import_stub([0x53, 0x48]));
    }
}
