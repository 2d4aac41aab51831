//! A device has stopped using memory before its mapping is taken away.

use crate::{Rule, Violation};
use trace::{DmaRefusal, Event, Stamp};

/// A device has stopped using memory before its mapping is taken away.
pub static DMA_AFTER_UNMAP: Rule = Rule {
    name: "DmaAfterUnmap",
    demands: "A device has stopped using memory before its mapping is taken away.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x26"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaRefused { device, address, length, write, why } = event else { return None };
    let DmaRefusal::Unmapped { made, died } = why else { return None };
    let verb = if *write { "writes" } else { "reads" };
    let message = format!(
        "{device} {verb} {length} bytes at {address:#x}, whose mapping or shared memory was freed before"
    );
    Some(Violation::new(rule, message).note("mapped at", *made).note("freed at", *died))
}
