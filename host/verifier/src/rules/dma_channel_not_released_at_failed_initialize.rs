//! A failing MiniportInitializeEx releases the DMA channel that it registered.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, LeakedAt, Stamp};

/// A failing MiniportInitializeEx releases the DMA channel that it registered.
pub static DMA_CHANNEL_NOT_RELEASED_AT_FAILED_INITIALIZE: Rule = Rule {
    name: "DmaChannelNotReleasedAtFailedInitialize",
    demands: "A failing MiniportInitializeEx releases the DMA channel that it registered.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterdmachannel",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind: HandleKind::DmaChannel, handle, made, at: LeakedAt::FailedInitialize, .. } =
        event
    else {
        return None;
    };
    let message =
        format!("MiniportInitializeEx failed and the DMA channel of handle {handle:#x} is not released");
    Some(Violation::new(rule, message).note("registered at", *made))
}
