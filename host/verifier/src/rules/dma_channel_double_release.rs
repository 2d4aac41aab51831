//! A DMA channel is released once.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, HandleMisuse, Stamp};

/// A DMA channel is released once.
pub static DMA_CHANNEL_DOUBLE_RELEASE: Rule = Rule {
    name: "DmaChannelDoubleRelease",
    demands: "A DMA channel is released once.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismderegisterdmachannel",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Misused {
        kind: HandleKind::DmaChannel,
        handle,
        how: HandleMisuse::ReleasedTwice { made, died },
    } = event
    else {
        return None;
    };
    let message = format!("the DMA channel handle {handle:#x} is released a second time");
    Some(Violation::new(rule, message).note("made at", *made).note("first released at", *died))
}
