//! The one place that every call of an export passes.

use crate::export::Export;
use crate::stop::Stop;
use crate::system::{CallRecord, HOST_ADDRESSES, System};
use cpu::gs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use trace::Event;

/// A Windows module that exports functions: the type whose methods they are.
pub trait Module: Sized + 'static {
    /// File name, in lower case: `ndis.sys`.
    const NAME: &'static str;

    /// The module of the box that runs on this OS thread.
    fn of(system: &System) -> &Self;
}

/// What a call costs in virtual time, nanoseconds: the order of a real call with its work.
pub(crate) const CALL_COST: u64 = 50;

/// Runs the body of an export: notes the caller, checks IRQL and context, records, offers a preemption
/// point, and turns a panic of ours into a box bug instead of letting it reach driver frames.
///
/// A panic may come from the body, and as well from what the preemption point let in: all of it is caught.
#[inline]
pub fn enter<M: Module, R>(export: &'static Export, args: [u64; 4], body: impl FnOnce(&M) -> R) -> R {
    let system = System::current();
    let result = catch_unwind(AssertUnwindSafe(|| {
        let outer = system.begin_call(export, args);
        let result = body(M::of(system));
        system.call.set(outer);
        result
    }));
    match result {
        Ok(result) => result,
        Err(panic) => system.stop_for_box_bug(Stop::box_bug(export.name, panic.as_ref())),
    }
}

impl System {
    /// What comes before the body; returns the record of the call that this one is nested in.
    #[inline]
    fn begin_call(&self, export: &'static Export, args: [u64; 4]) -> CallRecord {
        let irql = gs::irql();
        let outer = self.call.get();
        let caller = gs::caller().unwrap_or_default();
        let mut at = caller;
        if HOST_ADDRESSES.contains(&at.rip) {
            // The driver's function ends in a jump to the export, which returns to us: blame that function, with its
            // stack as it was at its start.
            at.rip = outer.rip;
            at.rsp = at.rsp.wrapping_sub(8);
        }
        self.call.set(CallRecord::of(export, at, caller));
        self.count_call(export.id());
        self.record_call(export, irql, at.rip, args);
        if irql < export.irql.minimum || irql > export.irql.maximum {
            wrong_irql(self, export, irql);
        }
        self.check_pageable(at.rip, irql);
        if export.context.is_some() {
            check_context(self, export);
        }
        self.preemption_point(CALL_COST);
        outer
    }
}

#[cold]
fn wrong_irql(system: &System, export: &Export, actual: u8) {
    let required = export.irql.text;
    system.emit(&Event::IrqlViolation { required, rule: export.rule, actual });
}

fn check_context(system: &System, export: &Export) {
    let Some(context) = export.context else { return };
    if !system.callback().is_some_and(|callback| context.allowed.contains(callback)) {
        system.emit(&Event::ContextViolation { allowed: context.allowed, kind: context.kind });
    }
}
