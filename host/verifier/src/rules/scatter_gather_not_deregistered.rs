//! Scatter/gather DMA that MiniportInitializeEx registers is deregistered in MiniportHaltEx, or in MiniportInitializeEx when it fails.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, Stamp};

/// Scatter/gather DMA that MiniportInitializeEx registers is deregistered in MiniportHaltEx, or in MiniportInitializeEx when it fails.
pub static SCATTER_GATHER_NOT_DEREGISTERED: Rule = Rule {
    name: "Init_RegisterSG",
    demands: "Scatter/gather DMA that MiniportInitializeEx registers is deregistered in MiniportHaltEx, or in MiniportInitializeEx when it fails.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-init-registersg",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind: HandleKind::ScatterGatherDma, handle, made, at, .. } = event else {
        return None;
    };
    let message = format!("{} and the scatter/gather DMA handle {handle:#x} is not released", at.what());
    Some(Violation::new(rule, message).note("made at", *made).at(*made))
}
