//! Routines that are called for each processor, and routines that are called when the machine stops.

use crate::{Ntoskrnl, SLOT};
use ddi::{Access as _, Callback, HIGH_LEVEL, IPI_LEVEL, System, ddi_exports};
use std::cell::Cell;
use std::sync::Arc;
use wdk_defs::all::{
    KBUGCHECK_CALLBACK_RECORD, KBUGCHECK_REASON_CALLBACK_RECORD, KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT,
    PROCESSOR_NUMBER,
};
use wdk_defs::{DriverFn, DriverPtr, Plain as _, field};

/// Who wants to be told.
#[derive(Debug, Default)]
pub struct Notifications {
    /// Handles of processor change callbacks.
    processor_changes: Vec<u64>,
    handles_made: u64,
    /// Records of bug check callbacks, and whether each has a reason, newest last.
    bug_checks: Vec<(u64, bool)>,
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
/// State of a bug check callback's record: it is registered.
const INSERTED: u8 = 1;
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
            State: state.into(),
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

    /// Calls the routines that want to be told of a bug check, the newest first, at HIGH_LEVEL.
    pub(crate) fn tell_bug_check(&self, system: &System) {
        while let Some((record, with_reason)) = self.notifications.with(|n| n.bug_checks.pop()) {
            system.set_irql(HIGH_LEVEL);
            if with_reason {
                let Ok(entry) = DriverPtr::<KBUGCHECK_REASON_CALLBACK_RECORD>::new(record).try_load() else {
                    continue;
                };
                // No dump is written, so no routine has data to add: each is told with an empty buffer.
                let args = [entry.Reason as u64, record, 0, 0];
                system.call_driver(Callback::BugCheckCallback, None, entry.CallbackRoutine.addr(), &args);
            } else {
                let Ok(entry) = DriverPtr::<KBUGCHECK_CALLBACK_RECORD>::new(record).try_load() else {
                    continue;
                };
                let args = [entry.Buffer.addr(), entry.Length.into()];
                system.call_driver(Callback::BugCheckCallback, None, entry.CallbackRoutine.addr(), &args);
            }
        }
    }

    fn register_bug_check(&self, record: u64, with_reason: bool) -> bool {
        self.notifications.with(|n| {
            let new = n.bug_checks.iter().all(|(known, _)| *known != record);
            if new {
                n.bug_checks.push((record, with_reason));
            }
            new
        })
    }

    fn deregister_bug_check(&self, record: u64, with_reason: bool) -> bool {
        self.notifications.with(|n| {
            let known = n.bug_checks.iter().position(|known| *known == (record, with_reason));
            known.map(|index| n.bug_checks.remove(index)).is_some()
        })
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

    /// Has a routine called when the machine stops; `FALSE` if the record is in use.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keregisterbugcheckcallback>
    #[irql(any)]
    pub fn KeRegisterBugCheckCallback(
        &self,
        record: DriverPtr<KBUGCHECK_CALLBACK_RECORD>,
        routine: u64,
        buffer: u64,
        length: u32,
        component: u64,
    ) -> u8 {
        let new = self.register_bug_check(record.addr(), false);
        if new {
            record.store(KBUGCHECK_CALLBACK_RECORD {
                CallbackRoutine: DriverFn::new(routine),
                Buffer: DriverPtr::new(buffer),
                Length: length,
                Component: DriverPtr::new(component),
                State: INSERTED,
                ..KBUGCHECK_CALLBACK_RECORD::zeroed()
            });
        }
        new.into()
    }

    /// Takes such a routine back; `FALSE` if it was not registered.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kederegisterbugcheckcallback>
    #[irql(any)]
    pub fn KeDeregisterBugCheckCallback(&self, record: DriverPtr<KBUGCHECK_CALLBACK_RECORD>) -> u8 {
        let known = self.deregister_bug_check(record.addr(), false);
        if known {
            record.at(field!(KBUGCHECK_CALLBACK_RECORD, State)).store(0);
        }
        known.into()
    }

    /// Has a routine called when the machine stops, for a reason: to add to the dump, or to be told; `FALSE` if the
    /// record is in use.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keregisterbugcheckreasoncallback>
    #[irql(any)]
    pub fn KeRegisterBugCheckReasonCallback(
        &self,
        record: DriverPtr<KBUGCHECK_REASON_CALLBACK_RECORD>,
        routine: u64,
        reason: i32,
        component: u64,
    ) -> u8 {
        let new = self.register_bug_check(record.addr(), true);
        if new {
            record.store(KBUGCHECK_REASON_CALLBACK_RECORD {
                CallbackRoutine: DriverFn::new(routine),
                Component: DriverPtr::new(component),
                Reason: reason as _,
                State: INSERTED,
                ..KBUGCHECK_REASON_CALLBACK_RECORD::zeroed()
            });
        }
        new.into()
    }

    /// Takes such a routine back; `FALSE` if it was not registered.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kederegisterbugcheckreasoncallback>
    #[irql(any)]
    pub fn KeDeregisterBugCheckReasonCallback(
        &self,
        record: DriverPtr<KBUGCHECK_REASON_CALLBACK_RECORD>,
    ) -> u8 {
        let known = self.deregister_bug_check(record.addr(), true);
        if known {
            record.at(field!(KBUGCHECK_REASON_CALLBACK_RECORD, State)).store(0);
        }
        known.into()
    }
}

/// What the machine does when it stops.
pub(crate) fn on_bug_check(system: &System) {
    system.module::<Ntoskrnl>(SLOT).tell_bug_check(system);
}
