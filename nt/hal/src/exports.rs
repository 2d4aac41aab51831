//! Exports of `hal.dll` other than those on DMA.

use crate::Hal;
use ddi::{Access as _, Export, System, ddi_exports, time};
use wdk_defs::DriverPtr;

/// Longest stall that the documentation allows, microseconds.
const LONGEST_STALL: u32 = 50;

#[ddi_exports(module = "hal.dll", table = TIME_EXPORTS)]
impl Hal {
    /// Keeps the processor busy for a number of microseconds.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kestallexecutionprocessor>
    #[irql(any)]
    pub fn KeStallExecutionProcessor(&self, microseconds: u32) {
        let system = System::current();
        if microseconds > LONGEST_STALL {
            let what =
                format!("the processor is stalled for {microseconds} µs; {LONGEST_STALL} µs is the limit");
            system.violation("NdisStallExecution_Delay", &what);
        }
        system.preemption_point(u64::from(microseconds) * 1000);
    }

    /// Reads the performance counter, and its rate in ticks a second if the pointer is not null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequeryperformancecounter>
    #[irql(any)]
    pub fn KeQueryPerformanceCounter(&self, frequency: DriverPtr<u64>) -> u64 {
        if !frequency.is_null() {
            frequency.store(time::COUNTER_HZ);
        }
        time::counter(System::current().now())
    }

    /// Waits until writes have left the processor. They have: each reaches its device at once.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keflushwritebuffer>
    #[irql(unstated)]
    pub fn KeFlushWriteBuffer(&self) {}
}

/// The tables of this room.
pub fn tables() -> [&'static [&'static Export]; 2] {
    [&TIME_EXPORTS, &crate::dma::operations::DMA_OPERATIONS_EXPORTS]
}
