//! Map registers are used within their number, flushed, and freed once.

use crate::Rule;

/// Map registers are used within their number, flushed, and freed once.
pub static MAP_REGISTER_MISUSED: Rule = Rule {
    name: "MapRegisterMisused",
    demands: "Map registers are used within their number, flushed, and freed once.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x05"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check: super::stated::check,
};
