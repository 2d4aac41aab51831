//! What an adapter took is given back when it halts, fails to initialize, or its driver is unloaded.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, Stamp};

/// What an adapter took is given back when it halts, fails to initialize, or its driver is unloaded.
pub static HANDLE_NOT_RELEASED: Rule = Rule {
    name: "ResourceNotReleased",
    demands: "What an adapter took is given back when it halts, fails to initialize, or its driver is unloaded.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_halt",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind, handle, made, at, .. } = event else { return None };
    let has_its_own_rule = matches!(
        kind,
        HandleKind::DmaChannel
            | HandleKind::Interrupt
            | HandleKind::Pool
            | HandleKind::KernelHandle
            | HandleKind::ObjectReference
            | HandleKind::ScatterGatherDma
            | HandleKind::ScatterGatherList
            | HandleKind::SharedMemory
            | HandleKind::CommonBuffer
    );
    if has_its_own_rule {
        return None;
    }
    let message = format!("{} and the {} {handle:#x} is not released", at.what(), kind.noun());
    Some(Violation::new(rule, message).note("made at", *made).at(*made))
}
