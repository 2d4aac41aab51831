//! A DMA channel handle is one that NdisMRegisterDmaChannel gave out.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, HandleMisuse, Stamp};

/// A DMA channel handle is one that NdisMRegisterDmaChannel gave out.
pub static DMA_CHANNEL_INVALID_HANDLE: Rule = Rule {
    name: "DmaChannelInvalidHandle",
    demands: "A DMA channel handle is one that NdisMRegisterDmaChannel gave out.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterdmachannel",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Misused { kind: HandleKind::DmaChannel, handle, how: HandleMisuse::Never } = event else {
        return None;
    };
    Some(Violation::new(rule, format!("{handle:#x} never was a DMA channel handle")))
}
