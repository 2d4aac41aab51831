//! A device reads only memory mapped for reading, and writes only memory mapped for writing.

use crate::{Rule, Violation};
use trace::{DmaRefusal, Event, Stamp};

/// A device reads only memory mapped for reading, and writes only memory mapped for writing.
pub static DMA_WRONG_DIRECTION: Rule = Rule {
    name: "DmaWrongDirection",
    demands: "A device reads only memory mapped for reading, and writes only memory mapped for writing.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x26"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaRefused { device, address, length, write, why } = event else { return None };
    let DmaRefusal::WrongDirection { made } = why else { return None };
    let verb = if *write { "writes" } else { "reads" };
    let message =
        format!("{device} {verb} {length} bytes at {address:#x}, which is mapped for the other direction");
    Some(Violation::new(rule, message).note("mapped at", *made))
}
