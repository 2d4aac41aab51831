//! Every common buffer is freed before its DMA adapter is released.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, Stamp};

/// Every common buffer is freed before its DMA adapter is released.
pub static COMMON_BUFFER_NOT_FREED: Rule = Rule {
    name: "CommonBufferNotFreed",
    demands: "Every common buffer is freed before its DMA adapter is released.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x07"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind: HandleKind::CommonBuffer, handle, made, at, .. } = event else { return None };
    let message = format!("{} and the common buffer {handle:#x} is not released", at.what());
    Some(Violation::new(rule, message).note("made at", *made).at(*made))
}
