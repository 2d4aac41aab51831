//! A DMA channel handle is not used after it was released.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, HandleMisuse, Stamp};

/// A DMA channel handle is not used after it was released.
pub static DMA_CHANNEL_STALE_HANDLE: Rule = Rule {
    name: "DmaChannelStaleHandle",
    demands: "A DMA channel handle is not used after it was released.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismderegisterdmachannel",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Misused { kind: HandleKind::DmaChannel, handle, how: HandleMisuse::Stale { made, died } } =
        event
    else {
        return None;
    };
    let message = format!("the DMA channel handle {handle:#x} is used after it was released");
    Some(Violation::new(rule, message).note("made at", *made).note("released at", *died))
}
