//! A device is given logical addresses, not physical ones.

use crate::{Rule, Violation};
use trace::{DmaRefusal, Event, Stamp};

/// A device is given logical addresses, not physical ones.
pub static DMA_PHYSICAL_ADDRESS: Rule = Rule {
    name: "DmaPhysicalAddress",
    demands: "A device is given logical addresses, not physical ones.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x26"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/kernel/map-registers",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaRefused { device, address, length, write, why } = event else { return None };
    let DmaRefusal::Physical { logical, made } = why else { return None };
    let verb = if *write { "writes" } else { "reads" };
    let message = format!(
        "{device} {verb} {length} bytes at {address:#x}, which is the physical address of memory mapped for it at {logical:#x}"
    );
    Some(Violation::new(rule, message).note("mapped at", *made))
}
