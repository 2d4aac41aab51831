//! A scatter/gather list is freed for the direction that it was built for.

use crate::Rule;

/// A scatter/gather list is freed for the direction that it was built for.
pub static DMA_DIRECTION_MISMATCH: Rule = Rule {
    name: "DmaDirectionMismatch",
    demands: "A scatter/gather list is freed for the direction that it was built for.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pput_scatter_gather_list",
    check: super::stated::check,
};
