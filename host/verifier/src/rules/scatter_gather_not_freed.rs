//! Every scatter/gather list is freed before its DMA adapter is released.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, Stamp};

/// Every scatter/gather list is freed before its DMA adapter is released.
pub static SCATTER_GATHER_NOT_FREED: Rule = Rule {
    name: "ScatterGatherListNotFreed",
    demands: "Every scatter/gather list is freed before its DMA adapter is released.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x0A"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind: HandleKind::ScatterGatherList, handle, made, at, .. } = event else {
        return None;
    };
    let message = format!("{} and the scatter/gather list {handle:#x} is not released", at.what());
    Some(Violation::new(rule, message).note("made at", *made).at(*made))
}
