//! A transfer is completed after the device has moved all of it.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// A transfer is completed after the device has moved all of it.
pub static DMA_TRANSFER_UNFINISHED: Rule = Rule {
    name: "DmaTransferUnfinished",
    demands: "A transfer is completed after the device has moved all of it.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x23"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismcompletedmatransfer",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::Unfinished { remaining, length } } = event else { return None };
    let message = format!("a transfer is completed with {remaining} of {length} bytes still to move");
    Some(Violation::new(rule, message))
}
