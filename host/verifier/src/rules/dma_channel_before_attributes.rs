//! NdisMSetMiniportAttributes is called before NdisMRegisterDmaChannel.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// NdisMSetMiniportAttributes is called before NdisMRegisterDmaChannel.
pub static DMA_CHANNEL_BEFORE_ATTRIBUTES: Rule = Rule {
    name: "DmaChannelBeforeAttributes",
    demands: "NdisMSetMiniportAttributes is called before NdisMRegisterDmaChannel.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterdmachannel",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::BeforeAttributes } = event else { return None };
    Some(Violation::new(rule, "the DMA channel is registered before the registration attributes were set"))
}
