//! A device reaches only memory that is mapped for it, in the mapped direction.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// A device reaches only memory that is mapped for it, in the mapped direction.
pub static DMA_BLOCKED: Rule = Rule {
    name: "DmaOutsideMapping",
    demands: "A device reaches only memory that is mapped for it, in the mapped direction.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x26"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::Blocked { channel, address, write } } = event else {
        return None;
    };
    let direction = if *write { "writes to" } else { "reads" };
    let message =
        format!("the device on DMA channel {channel} {direction} {address:#x}, which is not mapped for it");
    Some(Violation::new(rule, message))
}
