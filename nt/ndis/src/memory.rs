//! Memory for drivers.

use crate::Ndis;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

impl Ndis {
    fn free(&self, address: u64) {
        if address == 0 {
            System::current().violation("BadPoolCall", "NdisFreeMemory is called with a null pointer");
            return;
        }
        self.ke.pool_free(address, None);
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Allocates nonpaged memory; null when there is none. It is not zeroed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocatememorywithtagpriority>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisAllocateMemoryWithTagPriority(&self, _handle: u64, length: u32, tag: u32, _priority: i32) -> u64 {
        self.ke.pool_allocate(u64::from(length), tag, true).unwrap_or(0)
    }

    /// Allocates nonpaged memory, the NDIS 5 way.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocatememorywithtag>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisAllocateMemoryWithTag(&self, virtual_address: DriverPtr<u64>, length: u32, tag: u32) -> u32 {
        match self.ke.pool_allocate(u64::from(length), tag, true) {
            Some(address) => {
                virtual_address.store(address);
                NDIS_STATUS_SUCCESS
            }
            None => {
                virtual_address.store(0);
                NDIS_STATUS_FAILURE
            }
        }
    }

    /// Frees memory that one of the functions above gave.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreememory>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisFreeMemory(&self, virtual_address: u64, _length: u32, _memory_flags: u32) {
        self.free(virtual_address);
    }
}
