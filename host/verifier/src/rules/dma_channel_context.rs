//! A DMA channel is registered in MiniportInitializeEx and released in MiniportInitializeEx or MiniportHaltEx only.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, Stamp};

/// A DMA channel is registered in MiniportInitializeEx and released in MiniportInitializeEx or MiniportHaltEx only.
pub static DMA_CHANNEL_CONTEXT: Rule = Rule {
    name: "DmaChannelContext",
    demands: "A DMA channel is registered in MiniportInitializeEx and released in MiniportInitializeEx or MiniportHaltEx only.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismderegisterdmachannel",
    check,
};

fn check(rule: &'static Rule, stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::ContextViolation { allowed, kind: Some(HandleKind::DmaChannel) } = event else { return None };
    Some(Violation::new(rule, super::context_message(stamp, *allowed)))
}
