//! Memory for drivers.

use crate::Ndis;
use crate::pnp::header;
use ddi::{Access as _, System, ddi_exports};
use ntoskrnl::ex::pool::Contents;
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain as _};

impl Ndis {
    fn free(&self, address: u64, tag: Option<u32>) {
        if address == 0 {
            System::current().violation("BadPoolCall", "a null pointer is freed");
            return;
        }
        self.ke.pool_free(address, tag);
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Allocates nonpaged memory; null when there is none. It is not zeroed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocatememorywithtagpriority>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisAllocateMemoryWithTagPriority(
        &self,
        _handle: u64,
        length: u32,
        tag: u32,
        _priority: i32,
    ) -> u64 {
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
    #[irql(unstated)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisFreeMemory(&self, virtual_address: u64, _length: u32, _memory_flags: u32) {
        self.free(virtual_address, None);
    }

    /// Frees memory by the tag that it was allocated with.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreememorywithtagpriority>
    #[irql(unstated)]
    #[since("6.0")]
    pub fn NdisFreeMemoryWithTagPriority(&self, _handle: u64, virtual_address: u64, tag: u32) {
        self.free(virtual_address, Some(tag));
    }

    /// Frees memory by the tag that it was allocated with, the NDIS 5 way.
    #[irql(unstated)]
    #[since("5.0")]
    pub fn NdisFreeMemoryWithTag(&self, virtual_address: u64, tag: u32) {
        self.free(virtual_address, Some(tag));
    }

    /// Allocates an object whose pointer stands for an NDIS handle where a component has none, with so many bytes of
    /// the caller's after it. All of it is zero but for the header. Null when there is no memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocategenericobject>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    #[partial("Header.Type is 0: no public header has the number of NDIS_OBJECT_TYPE_GENERIC_OBJECT")]
    pub fn NdisAllocateGenericObject(&self, driver_object: u64, tag: u32, size: u16) -> u64 {
        let head = size_of::<NDIS_GENERIC_OBJECT>();
        let bytes = head as u64 + u64::from(size);
        let Some(address) = self.ke.pool_allocate_with(bytes, tag, true, Contents::Zeroed) else { return 0 };
        DriverPtr::new(address).store(NDIS_GENERIC_OBJECT {
            Header: header(0, 1, head),
            Caller: PVOID::new(System::current().caller_address()),
            DriverObject: DriverPtr::new(driver_object),
            ..NDIS_GENERIC_OBJECT::zeroed()
        });
        address
    }

    /// Frees a generic object.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreegenericobject>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisFreeGenericObject(&self, object: u64) {
        self.free(object, None);
    }
}
