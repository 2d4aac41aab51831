//! What Windows and its processors are.

use crate::Ndis;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// The version of NDIS: major in the high word, minor in the low one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetversion>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisGetVersion(&self) -> u32 {
        u32::from(self.newest.0) << 16 | u32::from(self.newest.1)
    }

    /// Number of processors.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndissystemprocessorcount>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisSystemProcessorCount(&self) -> i8 {
        System::current().processor_count() as i8
    }

    /// Milliseconds since the system was switched on.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetsystemuptimeex>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisGetSystemUpTimeEx(&self, up_time: DriverPtr<u64>) {
        up_time.store(System::current().now().0 / 1_000_000);
    }

    /// Processors in a group; there is one group, number 0.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgroupactiveprocessorcount>
    #[irql(any)]
    #[since("6.20")]
    pub fn NdisGroupActiveProcessorCount(&self, group: u16) -> u32 {
        if group == 0 || group == ALL_GROUPS { System::current().processor_count() as u32 } else { 0 }
    }

    /// Processors that a group can have.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgroupmaxprocessorcount>
    #[irql(any)]
    #[since("6.20")]
    pub fn NdisGroupMaxProcessorCount(&self, group: u16) -> u32 {
        if group == 0 || group == ALL_GROUPS { System::current().processor_count() as u32 } else { 0 }
    }

    /// Milliseconds since the system was switched on, in 32 bits: they start anew after 49.7 days.
    #[irql(any)]
    #[since("5.0")]
    pub fn NdisGetSystemUpTime(&self, up_time: DriverPtr<u32>) {
        up_time.store((System::current().now().0 / 1_000_000) as u32);
    }

    /// The time of day (UTC), in units of 100 ns since 1601.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetcurrentsystemtime>
    #[irql(any)]
    #[since("5.0")]
    pub fn NdisGetCurrentSystemTime(&self, system_time: DriverPtr<u64>) {
        system_time.store(ddi::time::system_time(System::current().now()));
    }

    /// Tells whether Windows runs under a hypervisor: it does not. NDIS_STATUS_BUFFER_TOO_SHORT when the header says
    /// that the structure is smaller than it is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgethypervisorinfo>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    pub fn NdisGetHypervisorInfo(&self, information: DriverPtr<NDIS_HYPERVISOR_INFO>) -> u32 {
        let header = information.at(field!(NDIS_HYPERVISOR_INFO, Header)).load();
        if header.Size < NDIS_SIZEOF_HYPERVISOR_INFO_REVISION_1 {
            return NDIS_STATUS_BUFFER_TOO_SHORT;
        }
        information.store(NDIS_HYPERVISOR_INFO {
            Header: header,
            Flags: 0,
            PartitionType: NdisHypervisorPartitionTypeUnknown,
        });
        NDIS_STATUS_SUCCESS
    }

    /// The name of an adapter for people, in pool that its driver frees with NdisFreeMemory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismqueryadapterinstancename>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMQueryAdapterInstanceName(&self, name: DriverPtr<UNICODE_STRING>, adapter_handle: u64) -> u32 {
        let text = self
            .known_adapter(adapter_handle)
            .and_then(|id| self.with_adapter(id, |adapter| adapter.spec.name.clone()));
        let Some(text) = text else { return NDIS_STATUS_FAILURE };
        let units: Vec<u16> = text.encode_utf16().collect();
        match self.pool_string(&units) {
            Some(string) => {
                name.store(string);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_RESOURCES,
        }
    }
}

/// Stands for all groups together.
const ALL_GROUPS: u16 = 0xffff;
