//! A DMA channel is released only when no transfer is in progress on it.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// A DMA channel is released only when no transfer is in progress on it.
pub static DMA_CHANNEL_RELEASED_IN_FLIGHT: Rule = Rule {
    name: "DmaChannelReleasedInFlight",
    demands: "A DMA channel is released only when no transfer is in progress on it.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x9"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismderegisterdmachannel",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::ReleasedInFlight { set_up } } = event else { return None };
    let message = "the DMA channel is released while a transfer is in progress";
    Some(Violation::new(rule, message).note("transfer set up at", *set_up))
}
