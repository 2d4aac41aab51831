//! The one place that every call of an export passes.

use crate::export::Export;
use crate::stop::Stop;
use crate::system::{CallRecord, System};
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
const CALL_COST: u64 = 50;

/// Runs the body of an export: notes the caller, checks IRQL and context, records, offers a preemption
/// point, and turns a panic of ours into a box bug instead of letting it reach driver frames.
#[inline]
pub fn enter<M: Module, R>(export: &'static Export, args: [u64; 4], body: impl FnOnce(&M) -> R) -> R {
    let system = System::current();
    let irql = gs::irql();
    let at = gs::caller().unwrap_or_default();
    let record = CallRecord { export: Some(export), rip: at.rip, rsp: at.rsp, rbp: at.rbp };
    let outer = system.call.replace(record);
    system.count_call(export.id());
    system.record_call(irql, args);
    if irql < export.irql.minimum || irql > export.irql.maximum {
        wrong_irql(system, export, irql);
    }
    if export.context.is_some() {
        check_context(system, export);
    }
    system.preemption_point(CALL_COST);
    let result = catch_unwind(AssertUnwindSafe(|| body(M::of(system))));
    system.call.set(outer);
    match result {
        Ok(result) => result,
        Err(panic) => system.stop(Stop::box_bug(export.name, panic.as_ref())),
    }
}

#[cold]
fn wrong_irql(system: &System, export: &Export, actual: u8) {
    let required = export.irql.text;
    system.emit(&Event::IrqlViolation { required, rule: export.rule, actual });
}

#[cold]
fn check_context(system: &System, export: &Export) {
    let Some(context) = export.context else { return };
    if !system.callback().is_some_and(|callback| context.allowed.contains(callback)) {
        system.emit(&Event::ContextViolation { allowed: context.allowed, kind: context.kind });
    }
}
