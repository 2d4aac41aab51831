//! Memory for a scatter/gather list is used again only when the list in it is freed.

use crate::Rule;

/// Memory for a scatter/gather list is used again only when the list in it is freed.
pub static SCATTER_GATHER_BUFFER_IN_USE: Rule = Rule {
    name: "ScatterGatherBufferInUse",
    demands: "Memory for a scatter/gather list is used again only when the list in it is freed.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismallocatenetbuffersglist",
    check: super::stated::check,
};
