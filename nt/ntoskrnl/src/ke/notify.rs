//! Routines that are called for each processor.

use crate::Ntoskrnl;
use ddi::{Access as _, Callback, IPI_LEVEL, System, ddi_exports};
use std::cell::Cell;
use std::sync::Arc;
use wdk_defs::all::{KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT, PROCESSOR_NUMBER};
use wdk_defs::{DriverPtr, Plain as _};

/// Who wants to be told.
#[derive(Debug, Default)]
pub struct Notifications {
    /// Handles of processor change callbacks.
    processor_changes: Vec<u64>,
    handles_made: u64,
    /// A broadcast to all processors is under way.
    broadcasting: bool,
}

/// KE_PROCESSOR_CHANGE_NOTIFY_STATE.
const ADD_START: i32 = 0;
const ADD_COMPLETE: i32 = 1;
const ADD_FAILURE: i32 = 2;
/// Flag: the callback is called for the processors that are there.
const ADD_EXISTING: u32 = 1;
/// Handles of processor change callbacks begin here: no addresses.
const FIRST_HANDLE: u64 = 0xffff_fe00_0000_0010;
/// Failure of an NTSTATUS.
const FAILED: u32 = 0x8000_0000;

impl Ntoskrnl {
    /// Tells a processor change callback one thing; returns the status that it leaves.
    fn tell_processor(&self, routine: u64, context: u64, number: usize, state: i32, status: u32) -> u32 {
        let system = System::current();
        let Some(place) = system.allocate_object(size_of::<KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT>() as u64 + 8)
        else {
            return status;
        };
        let change = KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT {
            State: state,
            NtNumber: number as u32,
            Status: status as _,
            ProcNumber: PROCESSOR_NUMBER { Number: number as u8, ..PROCESSOR_NUMBER::zeroed() },
        };
        DriverPtr::new(place).store(change);
        let result = DriverPtr::<u32>::new(place + size_of::<KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT>() as u64);
        result.store(status);
        system.call_driver(Callback::ProcessorCallback, None, routine, &[context, place, result.addr()]);
        let status = result.load();
        system.free_object(place);
        status
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = NOTIFY_EXPORTS)]
impl Ntoskrnl {
    /// Calls a function on all processors at the same time, at IPI_LEVEL; returns what it returns on the caller's.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keipigenericcall>
    #[irql(< IPI_LEVEL)]
    pub fn KeIpiGenericCall(&self, function: u64, context: u64) -> u64 {
        let system = System::current();
        // Two at a time would wait for each other at IPI_LEVEL.
        while self.notifications.with(|n| std::mem::replace(&mut n.broadcasting, true)) {
            system.yield_processor();
        }
        let old = system.raise_irql(IPI_LEVEL);
        let own = system.current_processor();
        let count = system.processor_count();
        let arrived = Arc::new(Cell::new(1));
        let left = Arc::new(Cell::new(1));
        for number in (0..count).filter(|number| *number != own) {
            let (arrived, left) = (Arc::clone(&arrived), Arc::clone(&left));
            let work = move |system: &System| {
                arrived.set(arrived.get() + 1);
                while arrived.get() < count {
                    system.yield_processor();
                }
                system.call_driver(Callback::IpiGenericCall, None, function, &[context]);
                left.set(left.get() + 1);
            };
            system.send_ipi(number, Arc::new(work));
        }
        while arrived.get() < count {
            system.yield_processor();
        }
        let result = system.call_driver(Callback::IpiGenericCall, None, function, &[context]);
        while left.get() < count {
            system.yield_processor();
        }
        self.notifications.with(|n| n.broadcasting = false);
        system.lower_irql(old);
        result
    }

    /// Has a routine called for each processor that is added, and if asked for those that are there; null if the
    /// routine refuses one of them. None is ever added later.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keregisterprocessorchangecallback>
    #[irql(== PASSIVE_LEVEL)]
    pub fn KeRegisterProcessorChangeCallback(&self, routine: u64, context: u64, flags: u32) -> u64 {
        let count = System::current().processor_count();
        if flags & ADD_EXISTING != 0 {
            for number in 0..count {
                let status = self.tell_processor(routine, context, number, ADD_START, 0);
                if status & FAILED != 0 {
                    for told in 0..=number {
                        self.tell_processor(routine, context, told, ADD_FAILURE, status);
                    }
                    return 0;
                }
            }
            for number in 0..count {
                self.tell_processor(routine, context, number, ADD_COMPLETE, 0);
            }
        }
        self.notifications.with(|n| {
            let handle = FIRST_HANDLE + 16 * n.handles_made;
            n.handles_made += 1;
            n.processor_changes.push(handle);
            handle
        })
    }

    /// Takes such a routine back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kederegisterprocessorchangecallback>
    #[irql(== PASSIVE_LEVEL)]
    pub fn KeDeregisterProcessorChangeCallback(&self, handle: u64) {
        let known = self.notifications.with(|n| {
            let known = n.processor_changes.iter().position(|known| *known == handle);
            known.map(|index| n.processor_changes.remove(index)).is_some()
        });
        if !known {
            let what = format!("{handle:#x} is no registration of a processor change callback");
            System::current().violation("InvalidParameter", &what);
        }
    }
}
