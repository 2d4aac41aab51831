//! Work items: functions of a driver that a thread of the system calls at PASSIVE_LEVEL.

use crate::{Ntoskrnl, SLOT};
use ddi::{Access as _, Callback, HandleKind, Site, System, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;
use wdk_defs::all::WORK_QUEUE_ITEM;

/// A work item of the I/O system.
#[derive(Clone, Copy, Debug)]
struct Item {
    /// The driver's device or driver object, which its routine is given.
    object: u64,
    made: Site,
    queued: bool,
    /// Memory of the box, to be given back.
    ours: bool,
}

/// All work items, by address; and those of the executive that are queued.
#[derive(Debug, Default)]
pub struct Items {
    all: BTreeMap<u64, Item>,
    executive: std::collections::BTreeSet<u64>,
}

/// Size of a work item, the order of Windows' own.
const ITEM_BYTES: u32 = 64;

/// How the routine of a work item is called.
#[derive(Clone, Copy)]
enum Form {
    /// Object and context.
    Plain,
    /// Object, context and work item.
    Extended,
}

impl Ntoskrnl {
    fn add_item(&self, item: u64, object: u64, ours: bool) {
        let made = System::current().caller();
        self.items.with(|items| items.all.insert(item, Item { object, made, queued: false, ours }));
    }

    fn remove_item(&self, item: u64) {
        let system = System::current();
        let Some(known) = self.items.with(|items| items.all.remove(&item)) else {
            let (kind, how) = (HandleKind::IoWorkItem, trace::HandleMisuse::Never);
            return system.emit(&ddi::Event::Misused { kind, handle: item, how });
        };
        if known.queued {
            let what = format!("the work item at {item:#x} is freed while it is queued");
            system.violation("InvalidParameter", &what);
        }
        if known.ours {
            system.free_object(item);
        }
    }

    /// Queues a work item; `false` if it is queued already or is none.
    fn queue_item(&self, item: u64, routine: u64, context: u64, form: Form) -> bool {
        let system = System::current();
        let before = self.items.with(|items| {
            let known = items.all.get_mut(&item)?;
            Some((std::mem::replace(&mut known.queued, true), known.object))
        });
        let Some((was_queued, object)) = before else {
            let (kind, how) = (HandleKind::IoWorkItem, trace::HandleMisuse::Never);
            system.emit(&ddi::Event::Misused { kind, handle: item, how });
            return false;
        };
        if was_queued {
            return false;
        }
        self.queue_work("a work item", move |system| {
            // It may be queued again, or freed, by its own routine.
            system.module::<Self>(SLOT).items.with(|items| {
                if let Some(known) = items.all.get_mut(&item) {
                    known.queued = false;
                }
            });
            match form {
                Form::Plain => system.call_driver(Callback::WorkItem, None, routine, &[object, context]),
                Form::Extended => {
                    system.call_driver(Callback::WorkItem, None, routine, &[object, context, item])
                }
            };
        });
        true
    }

    fn must_queue_item(&self, item: u64, routine: u64, context: u64, form: Form) {
        if !self.queue_item(item, routine, context, form) {
            let what = format!("the work item at {item:#x} is queued and is queued already, or is none");
            System::current().violation("InvalidParameter", &what);
        }
    }

    /// Tells the rules of each work item that is left when a driver is unloaded.
    pub(crate) fn work_items_leaked(&self) {
        let left: Vec<(u64, Item)> =
            self.items.with(|items| std::mem::take(&mut items.all).into_iter().collect());
        for (item, known) in left {
            System::current().leaked(HandleKind::IoWorkItem, item, known.made, trace::LeakedAt::Unload);
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = WORK_ITEM_EXPORTS)]
impl Ntoskrnl {
    /// Allocates a work item for a device.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioallocateworkitem>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAllocateWorkItem(&self, device: u64) -> u64 {
        let Some(item) = System::current().allocate_object(ITEM_BYTES.into()) else { return 0 };
        self.add_item(item, device, true);
        item
    }

    /// Frees a work item that is not queued.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iofreeworkitem>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoFreeWorkItem(&self, item: u64) {
        self.remove_item(item);
    }

    /// The size of a work item that a driver keeps in memory of its own, in bytes.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iosizeofworkitem>
    #[irql(any)]
    pub fn IoSizeofWorkItem(&self) -> u32 {
        ITEM_BYTES
    }

    /// Makes a work item of a driver's memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioinitializeworkitem>
    #[irql(any)]
    pub fn IoInitializeWorkItem(&self, object: u64, item: u64) {
        self.add_item(item, object, false);
    }

    /// Takes a work item in a driver's memory away.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iouninitializeworkitem>
    #[irql(any)]
    pub fn IoUninitializeWorkItem(&self, item: u64) {
        self.remove_item(item);
    }

    /// Queues a work item: its routine is given device and context.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioqueueworkitem>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoQueueWorkItem(&self, item: u64, routine: u64, queue: i32, context: u64) {
        let _ = queue;
        self.must_queue_item(item, routine, context, Form::Plain);
    }

    /// Queues a work item: its routine is given object, context and the work item.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioqueueworkitemex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoQueueWorkItemEx(&self, item: u64, routine: u64, queue: i32, context: u64) {
        let _ = queue;
        self.must_queue_item(item, routine, context, Form::Extended);
    }

    /// Queues a work item unless it is queued; returns whether it did.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iotryqueueworkitem>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoTryQueueWorkItem(&self, item: u64, routine: u64, queue: i32, context: u64) -> u8 {
        let _ = queue;
        self.queue_item(item, routine, context, Form::Extended).into()
    }

    /// Queues a work item of the executive: its routine is given its parameter.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exqueueworkitem>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExQueueWorkItem(&self, item: DriverPtr<WORK_QUEUE_ITEM>, queue: i32) {
        let _ = queue;
        let value = item.load();
        let address = item.addr();
        if !self.items.with(|items| items.executive.insert(address)) {
            let what = format!("the work item at {address:#x} is queued and is queued already");
            return System::current().violation("InvalidParameter", &what);
        }
        self.queue_work("a work item", move |system| {
            system.module::<Self>(SLOT).items.with(|items| items.executive.remove(&address));
            let (routine, parameter) = (value.WorkerRoutine.addr(), value.Parameter.addr());
            system.call_driver(Callback::WorkItem, None, routine, &[parameter]);
        });
    }
}
