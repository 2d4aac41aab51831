//! TCP chimney offload, which Windows no longer has: NDIS offers no handlers for it, so that no driver is ever given a
//! connection, and whatever a driver completes was never asked for.
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/network/full-tcp-offload>

use crate::Ndis;
use ddi::{System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::ntstatus::STATUS_NOT_SUPPORTED;

impl Ndis {
    fn never_offloaded(&self, handle: u64, what: &str) {
        if self.known_adapter(handle).is_some() {
            let what = format!("{what}, and no TCP connection was offloaded to the driver");
            System::current().violation("InvalidParameter", &what);
        }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Asks for NDIS' entry points for a type of chimney: STATUS_NOT_SUPPORTED, as there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndischimney/nf-ndischimney-ndismgetoffloadhandlers>
    #[irql(unstated)]
    #[since("6.0")]
    pub fn NdisMGetOffloadHandlers(
        &self,
        adapter_handle: u64,
        _chimney_type: i32,
        _handlers: DriverPtr<u64>,
    ) -> u32 {
        // The handle may be the driver's context, by the page; so nothing is said of it.
        let _ = adapter_handle;
        STATUS_NOT_SUPPORTED
    }

    /// Completes the offload of connections.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndischimney/nf-ndischimney-ndisminitiateoffloadcomplete>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisMInitiateOffloadComplete(&self, adapter_handle: u64, _blocks: u64) {
        self.never_offloaded(adapter_handle, "an offload is completed");
    }

    /// Completes the end of an offload.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndischimney/nf-ndischimney-ndismterminateoffloadcomplete>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisMTerminateOffloadComplete(&self, adapter_handle: u64, _blocks: u64) {
        self.never_offloaded(adapter_handle, "the end of an offload is completed");
    }

    /// Completes an update of offloaded state.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndischimney/nf-ndischimney-ndismupdateoffloadcomplete>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisMUpdateOffloadComplete(&self, adapter_handle: u64, _blocks: u64) {
        self.never_offloaded(adapter_handle, "an update of offloaded state is completed");
    }

    /// Completes an invalidation of offloaded state.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndischimney/nf-ndischimney-ndisminvalidateoffloadcomplete>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisMInvalidateOffloadComplete(&self, adapter_handle: u64, _blocks: u64) {
        self.never_offloaded(adapter_handle, "an invalidation of offloaded state is completed");
    }

    /// Completes a query of offloaded state.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndischimney/nf-ndischimney-ndismqueryoffloadstatecomplete>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisMQueryOffloadStateComplete(&self, adapter_handle: u64, _blocks: u64) {
        self.never_offloaded(adapter_handle, "a query of offloaded state is completed");
    }

    /// Indicates an event of an offloaded neighbor or path.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndischimney/nf-ndischimney-ndismoffloadeventindicate>
    #[irql(== DISPATCH_LEVEL)]
    #[since("6.0")]
    pub fn NdisMOffloadEventIndicate(&self, adapter_handle: u64, _blocks: u64, _event: u32) {
        self.never_offloaded(adapter_handle, "an event of offloaded state is indicated");
    }
}
