//! A DMA channel is released before MiniportHaltEx returns.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, LeakedAt, Stamp};

/// A DMA channel is released before MiniportHaltEx returns.
pub static DMA_CHANNEL_NOT_RELEASED_AT_HALT: Rule = Rule {
    name: "DmaChannelNotReleasedAtHalt",
    demands: "A DMA channel is released before MiniportHaltEx returns.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterdmachannel",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind: HandleKind::DmaChannel, handle, made, at: LeakedAt::Halt, .. } = event else {
        return None;
    };
    let message =
        format!("MiniportHaltEx returned and the DMA channel of handle {handle:#x} is not released");
    Some(Violation::new(rule, message).note("registered at", *made))
}
