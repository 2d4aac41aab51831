//! A transfer is completed only after it was set up.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// A transfer is completed only after it was set up.
pub static DMA_TRANSFER_NOT_SET_UP: Rule = Rule {
    name: "DmaTransferNotSetUp",
    demands: "A transfer is completed only after it was set up.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x20"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismcompletedmatransfer",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::NotSetUp } = event else { return None };
    Some(Violation::new(rule, "a transfer is completed and none was set up"))
}
