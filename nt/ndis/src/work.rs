//! Work items: functions of the driver that run on a system thread at PASSIVE_LEVEL.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Callback, Handle, HandleKind, HandleState, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

/// A work item.
#[derive(Debug)]
pub struct WorkItem {
    pub(crate) owner: AdapterId,
    queued: bool,
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a work item; null when there is no memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocateioworkitem>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisAllocateIoWorkItem(&self, object_handle: u64) -> u64 {
        let item = WorkItem { owner: self.owner_of(object_handle), queued: false };
        self.work_items.with(|items| items.insert(item, System::current().caller())).unwrap_or(0)
    }

    /// Queues a work item that is not queued: the routine runs on a system thread.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisqueueioworkitem>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisQueueIoWorkItem(&self, work_item: u64, routine: u64, context: u64) {
        let system = System::current();
        let state = self.work_items.with(|items| match items.get(work_item) {
            HandleState::Live(item) => {
                HandleState::Live((std::mem::replace(&mut item.queued, true), item.owner))
            }
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        system.misused(HandleKind::IoWorkItem, work_item, &state, false);
        let HandleState::Live((queued, owner)) = state else { return };
        if queued {
            let what = "a work item is queued that is queued already";
            return system.violation("InvalidParameter", what);
        }
        self.ke.queue_work("NdisIoWorkItem", move |system| run(system, work_item, owner, routine, context));
    }

    /// Gives a work item up, which must not be queued. Its own routine may do that.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreeioworkitem>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisFreeIoWorkItem(&self, work_item: u64) {
        let system = System::current();
        let died = system.caller();
        let state = self.work_items.with(|items| items.remove(work_item, died));
        system.misused(HandleKind::IoWorkItem, work_item, &state, true);
        if matches!(state, HandleState::Live(WorkItem { queued: true, .. })) {
            system.violation("InvalidParameter", "a work item is freed while it is queued");
        }
    }

    /// Queues a work item in the driver's own memory, the NDIS 5 way: its routine is called with it and its context on
    /// a system thread. The memory must stay until then.
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    pub fn NdisScheduleWorkItem(&self, work_item: DriverPtr<NDIS_WORK_ITEM>) -> u32 {
        let given = work_item.load();
        let args = [work_item.addr(), given.Context.addr()];
        self.ke.queue_work("NdisScheduleWorkItem", move |system| {
            system.call_driver(Callback::NdisWorkItemFunction, None, given.Routine.addr(), &args);
        });
        NDIS_STATUS_SUCCESS
    }
}

fn run(system: &System, item: Handle, owner: AdapterId, routine: u64, context: u64) {
    let ndis = Ndis::current();
    ndis.work_items.with(|items| {
        if let Some(item) = items.live(item) {
            item.queued = false;
        }
    });
    let adapter = ndis.index_of(owner.0);
    system.call_driver(Callback::NdisIoWorkItemFunction, adapter, routine, &[context, item]);
}
