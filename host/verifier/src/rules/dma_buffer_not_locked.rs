//! A buffer that is mapped for DMA stays in memory and as it is until the mapping ends.

use crate::Rule;

/// A buffer that is mapped for DMA stays in memory and as it is until the mapping ends.
pub static DMA_BUFFER_NOT_LOCKED: Rule = Rule {
    name: "DmaBufferNotLocked",
    demands: "A buffer that is mapped for DMA stays in memory and as it is until the mapping ends.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x0E"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check: super::stated::check,
};
