//! Exports on time. Many of them drivers read from the shared page, without a call.

use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports, time};
use wdk_defs::DriverPtr;
use wdk_defs::all::LARGE_INTEGER;
use wdk_defs::ntstatus::STATUS_NOT_SUPPORTED;

/// What is between local time and system time: the machine keeps UTC.
const LOCAL_OFFSET: i64 = 0;

#[ddi_exports(module = "ntoskrnl.exe", table = CLOCK_EXPORTS)]
impl Ntoskrnl {
    /// System time, as exactly as it is known.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequerysystemtimeprecise>
    #[irql(any)]
    pub fn KeQuerySystemTimePrecise(&self, time: DriverPtr<LARGE_INTEGER>) {
        let now = time::system_time(System::current().now());
        time.store(LARGE_INTEGER { QuadPart: now.cast_signed() });
    }

    /// What a clock tick adds to the interrupt time, in units of 100 ns.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequerytimeincrement>
    #[irql(any)]
    pub fn KeQueryTimeIncrement(&self) -> u32 {
        (time::TICK_NANOS / 100) as u32
    }

    /// Time since the machine was switched on, in units of 100 ns, and by pointer the performance counter.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequeryinterrupttimeprecise>
    #[irql(any)]
    pub fn KeQueryInterruptTimePrecise(&self, counter: DriverPtr<u64>) -> u64 {
        precise(counter)
    }

    /// Time since the machine was switched on without sleep, in units of 100 ns, as of the last tick.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequeryunbiasedinterrupttime>
    #[irql(any)]
    pub fn KeQueryUnbiasedInterruptTime(&self) -> u64 {
        time::interrupt_time(System::current().now())
    }

    /// Time since the machine was switched on without sleep, in units of 100 ns, and by pointer the performance counter.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequeryunbiasedinterrupttimeprecise>
    #[irql(unstated)]
    pub fn KeQueryUnbiasedInterruptTimePrecise(&self, counter: DriverPtr<u64>) -> u64 {
        precise(counter)
    }

    /// There is no auxiliary counter, as on most machines.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keconvertauxiliarycountertoperformancecounter>
    #[irql(any)]
    pub fn KeConvertAuxiliaryCounterToPerformanceCounter(
        &self,
        auxiliary: u64,
        performance: DriverPtr<u64>,
        error: DriverPtr<u64>,
    ) -> u32 {
        let _ = (auxiliary, performance, error);
        STATUS_NOT_SUPPORTED
    }

    /// There is no auxiliary counter, as on most machines.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keconvertperformancecountertoauxiliarycounter>
    #[irql(any)]
    pub fn KeConvertPerformanceCounterToAuxiliaryCounter(
        &self,
        performance: u64,
        auxiliary: DriverPtr<u64>,
        error: DriverPtr<u64>,
    ) -> u32 {
        let _ = (auxiliary, performance, error);
        STATUS_NOT_SUPPORTED
    }

    /// System time as local time.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exsystemtimetolocaltime>
    #[irql(any)]
    pub fn ExSystemTimeToLocalTime(&self, system: DriverPtr<LARGE_INTEGER>, local: DriverPtr<LARGE_INTEGER>) {
        local.store(LARGE_INTEGER { QuadPart: system.load().QuadPart - LOCAL_OFFSET });
    }

    /// Local time as system time.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exlocaltimetosystemtime>
    #[irql(any)]
    pub fn ExLocalTimeToSystemTime(&self, local: DriverPtr<LARGE_INTEGER>, system: DriverPtr<LARGE_INTEGER>) {
        system.store(LARGE_INTEGER { QuadPart: local.load().QuadPart + LOCAL_OFFSET });
    }
}

fn precise(counter: DriverPtr<u64>) -> u64 {
    let now = System::current().now();
    if !counter.is_null() {
        counter.store(time::counter(now));
    }
    now.0 / 100
}
