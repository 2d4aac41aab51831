//! Exports on waits, events, semaphores and mutexes.

use crate::Ntoskrnl;
use crate::ke::dispatcher::deadline;
use ddi::{Access as _, Stop, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::{KEVENT, KMUTANT, KSEMAPHORE, LARGE_INTEGER, NotificationEvent};
use wdk_defs::ntstatus::{
    STATUS_INVALID_PARAMETER_1, STATUS_MUTANT_NOT_OWNED, STATUS_SEMAPHORE_LIMIT_EXCEEDED,
};

/// WAIT_TYPE: all objects, or any.
const WAIT_ALL: u32 = 0;
/// Objects of one wait, at most.
const MAXIMUM_WAIT_OBJECTS: u32 = 64;
/// Objects of one wait that the thread itself has wait blocks for.
const THREAD_WAIT_OBJECTS: u32 = 3;
const MAXIMUM_WAIT_OBJECTS_EXCEEDED: u32 = 0xc;

/// A timeout by pointer; null waits for ever.
fn timeout(pointer: DriverPtr<LARGE_INTEGER>) -> Option<i64> {
    (!pointer.is_null()).then(|| pointer.load().QuadPart)
}

/// Raises the exception of a kernel routine.
fn raise(status: u32, what: &dyn Fn() -> String) -> ! {
    System::current().raise_status(status, what)
}

#[ddi_exports(module = "ntoskrnl.exe", table = WAIT_EXPORTS)]
impl Ntoskrnl {
    /// Makes an event.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinitializeevent>
    #[irql(any)]
    pub fn KeInitializeEvent(&self, event: DriverPtr<KEVENT>, kind: i32, state: u8) {
        self.event_initialize(event.addr(), kind == NotificationEvent, state != 0);
    }

    /// Sets an event to signalled and returns its state before. A caller that says it will wait next waits as
    /// usual: nothing can come between.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesetevent>
    #[irql(unstated)]
    pub fn KeSetEvent(&self, event: DriverPtr<KEVENT>, increment: i32, wait: u8) -> i32 {
        let _ = (increment, wait);
        self.event_set(event.addr())
    }

    /// Sets an event to not signalled and returns its state before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keresetevent>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeResetEvent(&self, event: DriverPtr<KEVENT>) -> i32 {
        self.event_reset(event.addr())
    }

    /// Sets an event to not signalled.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keclearevent>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeClearEvent(&self, event: DriverPtr<KEVENT>) {
        self.event_reset(event.addr());
    }

    /// An event's state.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereadstateevent>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeReadStateEvent(&self, event: DriverPtr<KEVENT>) -> i32 {
        self.object_state(event.addr())
    }

    /// Lets those go on who wait for an event now, and leaves it not signalled.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-kepulseevent>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KePulseEvent(&self, event: DriverPtr<KEVENT>, increment: i32, wait: u8) -> i32 {
        let _ = (increment, wait);
        let before = self.event_set(event.addr());
        self.event_reset(event.addr());
        before
    }

    /// Waits for one object, no longer than the timeout.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kewaitforsingleobject>
    #[irql(any)]
    pub fn KeWaitForSingleObject(
        &self,
        object: u64,
        reason: i32,
        mode: i8,
        alertable: u8,
        limit: DriverPtr<LARGE_INTEGER>,
    ) -> u32 {
        let _ = (reason, mode, alertable);
        self.wait_single(object, timeout(limit))
    }

    /// As `KeWaitForSingleObject`, for a mutex.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kewaitformutexobject>
    #[irql(unstated)]
    pub fn KeWaitForMutexObject(
        &self,
        object: u64,
        reason: i32,
        mode: i8,
        alertable: u8,
        limit: DriverPtr<LARGE_INTEGER>,
    ) -> u32 {
        let _ = (reason, mode, alertable);
        self.wait_single(object, timeout(limit))
    }

    /// Waits for any or all of several objects, no longer than the timeout.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kewaitformultipleobjects>
    #[irql(any)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn KeWaitForMultipleObjects(
        &self,
        count: u32,
        objects: DriverPtr<u64>,
        wait_type: u32,
        reason: i32,
        mode: i8,
        alertable: u8,
        limit: DriverPtr<LARGE_INTEGER>,
        wait_blocks: u64,
    ) -> u32 {
        let _ = (reason, mode, alertable);
        let most = if wait_blocks == 0 { THREAD_WAIT_OBJECTS } else { MAXIMUM_WAIT_OBJECTS };
        if count > most {
            let what = format!("a wait for {count} objects; {most} are possible with these wait blocks");
            let parameters = [0; 4];
            System::current().stop(Stop::BugCheck { code: MAXIMUM_WAIT_OBJECTS_EXCEEDED, parameters, what });
        }
        if count == 0 {
            return STATUS_INVALID_PARAMETER_1;
        }
        let objects: Vec<u64> = (0..i64::from(count)).map(|index| objects.offset(index).load()).collect();
        self.wait_multiple(&objects, wait_type == WAIT_ALL, timeout(limit))
    }

    /// Lets the thread wait for a span of time, or until a system time.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kedelayexecutionthread>
    #[irql(<= APC_LEVEL)]
    pub fn KeDelayExecutionThread(&self, mode: i8, alertable: u8, interval: DriverPtr<LARGE_INTEGER>) -> u32 {
        let _ = (mode, alertable);
        let system = System::current();
        let due = deadline(system, interval.load().QuadPart);
        self.delay(due.0.saturating_sub(system.now().0));
        0
    }

    /// Makes a semaphore.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinitializesemaphore>
    #[irql(== PASSIVE_LEVEL)]
    pub fn KeInitializeSemaphore(&self, semaphore: DriverPtr<KSEMAPHORE>, count: i32, limit: i32) {
        if limit <= 0 || count < 0 || count > limit {
            let what = format!("a semaphore is made with count {count} and limit {limit}");
            System::current().violation("InvalidParameter", &what);
        }
        self.semaphore_initialize(semaphore.addr(), count, limit);
    }

    /// Adds to a semaphore's count and returns the count before. Beyond its limit an exception is raised.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasesemaphore>
    #[irql(unstated)]
    pub fn KeReleaseSemaphore(
        &self,
        semaphore: DriverPtr<KSEMAPHORE>,
        increment: i32,
        adjustment: i32,
        wait: u8,
    ) -> i32 {
        let _ = (increment, wait);
        self.semaphore_release(semaphore.addr(), adjustment).unwrap_or_else(|| {
            raise(STATUS_SEMAPHORE_LIMIT_EXCEEDED, &|| {
                format!(
                    "the semaphore at {:#x} is released by {adjustment}, beyond its limit",
                    semaphore.addr()
                )
            })
        })
    }

    /// A semaphore's count.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereadstatesemaphore>
    #[irql(any)]
    pub fn KeReadStateSemaphore(&self, semaphore: DriverPtr<KSEMAPHORE>) -> i32 {
        self.object_state(semaphore.addr())
    }

    /// Makes a mutex that is free. The level is not used.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinitializemutex>
    #[irql(any)]
    pub fn KeInitializeMutex(&self, mutex: DriverPtr<KMUTANT>, level: u32) {
        let _ = level;
        self.mutex_initialize(mutex.addr(), false);
    }

    /// Makes a mutex that is free, or owned by the caller.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-keinitializemutant>
    #[irql(unstated)]
    pub fn KeInitializeMutant(&self, mutex: DriverPtr<KMUTANT>, owned: u8) {
        self.mutex_initialize(mutex.addr(), owned != 0);
    }

    /// Releases a mutex once and returns its state before: 0 if it is free now. Only its owner may.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereleasemutex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeReleaseMutex(&self, mutex: DriverPtr<KMUTANT>, wait: u8) -> i32 {
        let _ = wait;
        self.mutex_release(mutex.addr()).unwrap_or_else(|| {
            raise(STATUS_MUTANT_NOT_OWNED, &|| {
                format!("the mutex at {:#x} is released by a thread that does not own it", mutex.addr())
            })
        })
    }

    /// A mutex's state: 1 if it is free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereadstatemutex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeReadStateMutex(&self, mutex: DriverPtr<KMUTANT>) -> i32 {
        self.object_state(mutex.addr())
    }

    /// A mutex's state: 1 if it is free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-kereadstatemutant>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeReadStateMutant(&self, mutex: DriverPtr<KMUTANT>) -> i32 {
        self.object_state(mutex.addr())
    }
}
