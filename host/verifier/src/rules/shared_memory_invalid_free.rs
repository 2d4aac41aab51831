//! Shared memory is freed once, with the length and addresses that it was allocated with.

use crate::Rule;

/// Shared memory is freed once, with the length and addresses that it was allocated with.
pub static SHARED_MEMORY_INVALID_FREE: Rule = Rule {
    name: "FreeInvalidSharedMemory",
    demands: "Shared memory is freed once, with the length and addresses that it was allocated with.",
    windows: Some("BUGCODE_NDIS_DRIVER (0x7C), parameter 1 = 0x03"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismfreesharedmemory",
    check: super::stated::check,
};
