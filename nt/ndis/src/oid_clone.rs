//! Clones of OID requests, which drivers in between pass on in place of what they were asked.

use crate::Ndis;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain};

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a copy of a request, with the same buffer. NDIS_STATUS_RESOURCES when memory is short.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocatecloneoidrequest>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_OID_Function")]
    pub fn NdisAllocateCloneOidRequest(
        &self,
        _source_handle: u64,
        request: DriverPtr<NDIS_OID_REQUEST>,
        tag: u32,
        clone: DriverPtr<u64>,
    ) -> u32 {
        let header = request.cast::<NDIS_OBJECT_HEADER>().load();
        if header.Type != NDIS_OBJECT_TYPE_OID_REQUEST || header.Size < NDIS_SIZEOF_OID_REQUEST_REVISION_1 {
            System::current().violation("ObjectHeader", "NDIS_OID_REQUEST has a wrong type or size");
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        let mut value = NDIS_OID_REQUEST::zeroed();
        let length = usize::from(header.Size).min(size_of::<NDIS_OID_REQUEST>());
        ddi::pointer::load_bytes(request.addr(), &mut value.as_bytes_mut()[..length]);
        let size = size_of::<NDIS_OID_REQUEST>() as u64;
        let Some(address) = self.ke.pool_allocate(size, tag, true) else { return NDIS_STATUS_RESOURCES };
        // The reserved members are the owner's of each request.
        (value.MiniportReserved, value.SourceReserved) = ([0; 16], [0; 16]);
        DriverPtr::new(address).store(value);
        clone.store(address);
        NDIS_STATUS_SUCCESS
    }

    /// Frees a copy of a request.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreecloneoidrequest>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_OID_Function")]
    pub fn NdisFreeCloneOidRequest(&self, _source_handle: u64, request: u64) {
        self.ke.pool_free(request, None);
    }
}
