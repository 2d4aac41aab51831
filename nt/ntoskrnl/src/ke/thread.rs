//! Threads that drivers make.

use crate::Ntoskrnl;
use ddi::{Access as _, Callback, Stop, System, ThreadId, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::all::{DISPATCHER_HEADER, OBJECT_ATTRIBUTES};
use wdk_defs::ntstatus::{STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER};
use wdk_defs::{DriverPtr, field};

/// What is known of the threads that drivers made.
#[derive(Debug, Default)]
pub struct SystemThreads {
    exit_status: BTreeMap<u64, u32>,
    priority: BTreeMap<u64, i32>,
    /// Threads that the driver made, by object: nothing else may end itself.
    made: std::collections::BTreeSet<u64>,
}

/// Priority of a system thread that nobody has set.
const NORMAL_PRIORITY: i32 = 8;
/// Lowest and highest priority of a thread.
const PRIORITIES: std::ops::RangeInclusive<i32> = 1..=31;
/// Process id of the system process.
const SYSTEM_PROCESS_ID: u64 = 4;

impl Ntoskrnl {
    /// Makes a system thread that runs a function of the driver at PASSIVE_LEVEL. Its object can be waited for.
    /// `None` when no stack can be had.
    pub fn create_system_thread(&self, routine: u64, context: u64) -> Option<(ThreadId, u64)> {
        let system = System::current();
        let name = format!("system thread of {}", system.site_name(system.site(routine)));
        let body = move |system: &System| {
            system.call_driver(Callback::SystemThread, None, routine, &[context]);
            let kernel = system.module::<Self>(crate::SLOT);
            kernel.check_thread_end(system);
            kernel.thread_ended(system, 0);
        };
        let id = system.spawn(&name, body).ok()?;
        let object = system.thread_object(id);
        self.threads.with(|threads| threads.made.insert(object));
        Some((id, object))
    }

    /// Notes that the running thread ends and lets those go on who wait for that.
    pub(crate) fn thread_ended(&self, system: &System, status: u32) {
        let object = system.thread_object(system.current_thread());
        self.threads.with(|threads| threads.exit_status.insert(object, status));
        self.object_try_set_state(object, 1);
        // The running thread's own reference; whoever still has one can wait for it.
        if self.object_hold(object) {
            self.object_release(object);
            self.object_release(object);
        }
    }

    /// Whether a thread's object says that the thread has ended.
    pub fn thread_has_ended(&self, object: u64) -> bool {
        let state = DriverPtr::<DISPATCHER_HEADER>::new(object).at(field!(DISPATCHER_HEADER, SignalState));
        state.try_load().is_ok_and(|state| state > 0)
    }
}

impl Ntoskrnl {
    /// Whether an address is a thread's object.
    pub fn is_thread_object(&self, object: u64) -> bool {
        object != 0 && System::current().thread_of_object(object).is_some()
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = THREAD_EXPORTS)]
impl Ntoskrnl {
    /// Makes a thread that runs a routine of the driver, and gives a handle to it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-pscreatesystemthread>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn PsCreateSystemThread(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        process: u64,
        client: DriverPtr<[u64; 2]>,
        routine: u64,
        context: u64,
    ) -> u32 {
        let _ = process;
        let attributes = if attributes.is_null() { 0 } else { attributes.load().Attributes };
        let Some((id, object)) = self.create_system_thread(routine, context) else {
            return STATUS_INSUFFICIENT_RESOURCES;
        };
        let Some(opened) = self.handle_open(object, access, attributes) else {
            return STATUS_INSUFFICIENT_RESOURCES;
        };
        handle.store(opened);
        if !client.is_null() {
            client.store([SYSTEM_PROCESS_ID, thread_number(id)]);
        }
        0
    }

    /// Ends the calling thread. Does not return, unless the thread is not one that a driver made.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-psterminatesystemthread>
    #[irql(== PASSIVE_LEVEL)]
    pub fn PsTerminateSystemThread(&self, status: u32) -> u32 {
        let system = System::current();
        let object = system.thread_object(system.current_thread());
        let inner = system.callback();
        if !self.threads.with(|threads| threads.made.contains(&object)) {
            return STATUS_INVALID_PARAMETER;
        }
        if inner != Some(Callback::SystemThread) {
            let what =
                format!("PsTerminateSystemThread is called inside of {}", inner.map_or("", Callback::name));
            system.stop(Stop::BugCheck {
                code: 0x1e,
                parameters: [u64::from(STATUS_INVALID_PARAMETER), 0, 0, 0],
                what,
            });
        }
        self.check_thread_end(system);
        self.thread_ended(system, status);
        system.exit_thread()
    }

    /// The running thread.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kegetcurrentthread>
    #[irql(any)]
    pub fn KeGetCurrentThread(&self) -> u64 {
        let system = System::current();
        system.thread_object(system.current_thread())
    }

    /// The running thread.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-psgetcurrentthread>
    #[irql(any)]
    pub fn PsGetCurrentThread(&self) -> u64 {
        let system = System::current();
        system.thread_object(system.current_thread())
    }

    /// The number of the running thread.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-psgetcurrentthreadid>
    #[irql(any)]
    pub fn PsGetCurrentThreadId(&self) -> u64 {
        thread_number(System::current().current_thread())
    }

    /// The number of the process: the system's.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-psgetcurrentprocessid>
    #[irql(any)]
    pub fn PsGetCurrentProcessId(&self) -> u64 {
        SYSTEM_PROCESS_ID
    }

    /// Sets a thread's priority and returns the old one. Scheduling does not follow priorities.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesetprioritythread>
    #[irql(== PASSIVE_LEVEL)]
    pub fn KeSetPriorityThread(&self, thread: u64, priority: i32) -> i32 {
        if !PRIORITIES.contains(&priority) {
            let what = format!("a thread's priority is set to {priority}");
            System::current().violation("InvalidParameter", &what);
        }
        self.threads.with(|threads| threads.priority.insert(thread, priority)).unwrap_or(NORMAL_PRIORITY)
    }

    /// A thread's priority.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequeryprioritythread>
    #[irql(== PASSIVE_LEVEL)]
    pub fn KeQueryPriorityThread(&self, thread: u64) -> i32 {
        self.threads.with(|threads| threads.priority.get(&thread).copied()).unwrap_or(NORMAL_PRIORITY)
    }

    /// Changes a thread's priority relative to its process's and returns the old difference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-kesetbaseprioritythread>
    #[irql(== PASSIVE_LEVEL)]
    pub fn KeSetBasePriorityThread(&self, thread: u64, increment: i32) -> i32 {
        let new = NORMAL_PRIORITY.saturating_add(increment);
        let old =
            self.threads.with(|threads| threads.priority.insert(thread, new)).unwrap_or(NORMAL_PRIORITY);
        old - NORMAL_PRIORITY
    }
}

fn thread_number(id: ThreadId) -> u64 {
    u64::from(id.0) * 4 + 8
}
