//! The members of NDIS_DMA_DESCRIPTION have documented values; DmaPort is zero.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// The members of NDIS_DMA_DESCRIPTION have documented values; DmaPort is zero.
pub static DMA_DESCRIPTION_INVALID: Rule = Rule {
    name: "DmaDescriptionInvalid",
    demands: "The members of NDIS_DMA_DESCRIPTION have documented values; DmaPort is zero.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterdmachannel",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::InvalidDescription { member, value } } = event else {
        return None;
    };
    Some(Violation::new(rule, format!("NDIS_DMA_DESCRIPTION.{member} must not be {value:#x}")))
}
