//! A transfer is set up only when none is in progress on the channel.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// A transfer is set up only when none is in progress on the channel.
pub static DMA_TRANSFER_BUSY: Rule = Rule {
    name: "DmaTransferBusy",
    demands: "A transfer is set up only when none is in progress on the channel.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0xB"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsetupdmatransfer",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::Busy { set_up } } = event else { return None };
    let message = "a transfer is set up while the channel is in use";
    Some(Violation::new(rule, message).note("the one in progress was set up at", *set_up))
}
