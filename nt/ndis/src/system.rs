//! What Windows and its processors are.

use crate::Ndis;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::DriverPtr;

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// The version of NDIS: major in the high word, minor in the low one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetversion>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisGetVersion(&self) -> u32 {
        u32::from(self.newest.0) << 16 | u32::from(self.newest.1)
    }

    /// Number of processors.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndissystemprocessorcount>
    #[irql(any)]
    #[since("5.0")]
    pub fn NdisSystemProcessorCount(&self) -> i8 {
        System::current().processor_count() as i8
    }

    /// Milliseconds since the system was switched on.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetsystemuptimeex>
    #[irql(<= DISPATCH_LEVEL)]
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
}

/// Stands for all groups together.
const ALL_GROUPS: u16 = 0xffff;
