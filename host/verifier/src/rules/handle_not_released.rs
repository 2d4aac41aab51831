//! What an adapter took is given back when it halts, fails to initialize, or its driver is unloaded.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, LeakedAt, Stamp};

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
    // These have rules of their own.
    if matches!(
        kind,
        HandleKind::DmaChannel
            | HandleKind::Interrupt
            | HandleKind::Pool
            | HandleKind::KernelHandle
            | HandleKind::ObjectReference
    ) {
        return None;
    }
    let when = match at {
        LeakedAt::Halt => "MiniportHaltEx returned",
        LeakedAt::FailedInitialize => "MiniportInitializeEx failed",
        LeakedAt::Unload => "the driver was unloaded",
    };
    let message = format!("{when} and the {} {handle:#x} is not released", kind.noun());
    Some(Violation::new(rule, message).note("made at", *made).at(*made))
}
