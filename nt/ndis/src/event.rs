//! Events that threads of a driver wait for.

use crate::Ndis;
use ddi::{Nanos, System, ThreadId, WaitReason, ddi_exports};
use wdk_defs::ntstatus::STATUS_SUCCESS;

/// Units of a timeout in a millisecond: 100 ns each.
const UNITS_PER_MILLISECOND: i64 = 10_000;

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes an event, not signalled. It stays signalled, once set, until it is reset.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinitializeevent>
    #[irql(any)]
    #[since("5.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisInitializeEvent(&self, event: u64) {
        self.ke.event_initialize(event, true, false);
    }

    /// Signals an event and wakes all that wait for it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndissetevent>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisSetEvent(&self, event: u64) {
        self.ke.event_set(event);
    }

    /// Makes an event not signalled.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisresetevent>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Synch_Function")]
    pub fn NdisResetEvent(&self, event: u64) {
        self.ke.event_reset(event);
    }

    /// Waits until an event is signalled, or for a number of milliseconds; 0 is for ever. Returns whether it was.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiswaitevent>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisWaitEvent(&self, event: u64, milliseconds: u32) -> u8 {
        let timeout = (milliseconds > 0).then_some(-i64::from(milliseconds) * UNITS_PER_MILLISECOND);
        u8::from(self.ke.wait_single(event, timeout) == STATUS_SUCCESS)
    }

    /// Lets the calling thread sleep for a number of microseconds.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsleep>
    #[irql(<= APC_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMSleep(&self, microseconds: u32) {
        let system = System::current();
        if system.current_thread() == ThreadId(u32::MAX) || ddi::gs::irql() > ddi::APC_LEVEL {
            return;
        }
        let due = Nanos(system.now().0 + u64::from(microseconds) * 1000);
        system.park(WaitReason::Delay, Some(due));
    }
}
