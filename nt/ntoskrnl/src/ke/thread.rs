//! Threads that drivers make.

use crate::Ntoskrnl;
use ddi::{Access as _, Callback, System, ThreadId};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;
use wdk_defs::all::DISPATCHER_HEADER;
use wdk_defs::field;

/// What is known of the threads that drivers made.
#[derive(Debug, Default)]
pub struct SystemThreads {
    pub(crate) exit_status: BTreeMap<u64, u32>,
    pub(crate) priority: BTreeMap<u64, i32>,
}

impl Ntoskrnl {
    /// Makes a system thread that runs a function of the driver at PASSIVE_LEVEL. Its object can be waited for.
    /// `None` when no stack can be had.
    pub fn create_system_thread(&self, routine: u64, context: u64) -> Option<(ThreadId, u64)> {
        let system = System::current();
        let name = format!("system thread of {}", system.site_name(system.site(routine)));
        let body = move |system: &System| {
            system.call_driver(Callback::SystemThread, None, routine, &[context]);
            system.module::<Self>(crate::SLOT).thread_ended(system, 0);
        };
        let id = system.spawn(&name, body).ok()?;
        Some((id, system.thread_object(id)))
    }

    /// Notes that the running thread ends and lets those go on who wait for that.
    pub(crate) fn thread_ended(&self, system: &System, status: u32) {
        let object = system.thread_object(system.current_thread());
        self.threads.with(|threads| threads.exit_status.insert(object, status));
        self.object_try_set_state(object, 1);
    }

    /// Whether a thread's object says that the thread has ended.
    pub fn thread_has_ended(&self, object: u64) -> bool {
        let state = DriverPtr::<DISPATCHER_HEADER>::new(object).at(field!(DISPATCHER_HEADER, SignalState));
        state.try_load().is_ok_and(|state| state > 0)
    }
}
