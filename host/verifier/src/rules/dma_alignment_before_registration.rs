//! NdisMGetDmaAlignment is called after a DMA channel or scatter/gather DMA was registered.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// NdisMGetDmaAlignment is called after a DMA channel or scatter/gather DMA was registered.
pub static DMA_ALIGNMENT_BEFORE_REGISTRATION: Rule = Rule {
    name: "DmaAlignmentBeforeRegistration",
    demands: "NdisMGetDmaAlignment is called after a DMA channel or scatter/gather DMA was registered.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismgetdmaalignment",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::AlignmentBeforeRegistration } = event else { return None };
    Some(Violation::new(rule, "the DMA alignment is asked for before any DMA was registered"))
}
