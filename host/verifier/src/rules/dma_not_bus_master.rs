//! A device is enabled as a bus master before it is made to use memory.

use crate::{Rule, Violation};
use trace::{DmaRefusal, Event, Stamp};

/// A device is enabled as a bus master before it is made to use memory.
pub static DMA_NOT_BUS_MASTER: Rule = Rule {
    name: "DmaNotBusMaster",
    demands: "A device is enabled as a bus master before it is made to use memory.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsetbusdata",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaRefused { device, address, length, write, why } = event else { return None };
    let DmaRefusal::NotBusMaster = why else { return None };
    let verb = if *write { "writes" } else { "reads" };
    let message = format!(
        "{device} {verb} {length} bytes at {address:#x}, and its command register does not let it master the bus"
    );
    Some(Violation::new(rule, message))
}
