//! Dispatcher objects: what threads wait for.
//!
//! An object's state is where drivers expect it, in the `DISPATCHER_HEADER` at its start; who waits for it is kept
//! here. Nothing is switched while an object changes, so a change and what follows from it are one step.
//!
//! Source: the pages on `KeWaitForSingleObject`, `KeWaitForMultipleObjects` and each object's routines.

use crate::Ntoskrnl;
use ddi::{Access as _, DISPATCH_LEVEL, Nanos, Site, Stop, System, ThreadId, WaitReason, Wake, gs, time};
use std::collections::BTreeMap;
use std::ops::Bound;
use wdk_defs::all::{DISPATCHER_HEADER, KEVENT, KMUTANT, KSEMAPHORE, LIST_ENTRY};
use wdk_defs::ntstatus::{STATUS_ALERTED, STATUS_TIMEOUT};
use wdk_defs::{DriverPtr, Plain as _, field};

/// Kinds of objects, as the header's first byte has them. Those between stay signalled until they are reset:
/// processes, queues, threads.
pub(crate) mod kind {
    pub const NOTIFICATION_EVENT: u8 = 0;
    pub const SYNCHRONIZATION_EVENT: u8 = 1;
    pub const MUTANT: u8 = 2;
    pub const SEMAPHORE: u8 = 5;
    pub const THREAD: u8 = 6;
    pub const GATE: u8 = 7;
    pub const NOTIFICATION_TIMER: u8 = 8;
    pub const SYNCHRONIZATION_TIMER: u8 = 9;

    pub const LAST: u8 = SYNCHRONIZATION_TIMER;
}

/// One thread's wait.
#[derive(Debug)]
struct Waiter {
    thread: ThreadId,
    /// Address of the thread's own object: mutexes record their owner by it.
    thread_object: u64,
    objects: Vec<u64>,
    all: bool,
    /// Where it waits.
    place: Site,
}

/// All waits, oldest first.
#[derive(Debug, Default)]
pub struct Waits {
    waiters: BTreeMap<u64, Waiter>,
    made: u64,
}

fn header(object: u64) -> DriverPtr<DISPATCHER_HEADER> {
    DriverPtr::new(object)
}

fn state(object: u64) -> DriverPtr<i32> {
    header(object).at(field!(DISPATCHER_HEADER, SignalState))
}

/// Whether a mutex holds off APCs from its owner: those of kernel mode do.
fn holds_off_apcs(mutex: u64) -> bool {
    DriverPtr::<KMUTANT>::new(mutex)
        .at(field!(KMUTANT, ApcDisable))
        .try_load()
        .is_ok_and(|disable| disable != 0)
}

fn owner(mutant: u64) -> DriverPtr<DriverPtr<wdk_defs::all::KTHREAD>> {
    DriverPtr::<KMUTANT>::new(mutant).at(field!(KMUTANT, OwnerThread))
}

/// Whether a wait of the thread for the object is over. An object that is not there never is signalled.
fn is_signalled(object: u64, thread_object: u64) -> bool {
    let Ok(header) = header(object).try_load() else { return false };
    let own = || owner(object).try_load().is_ok_and(|owner| owner.addr() == thread_object);
    header.SignalState > 0 || (header.Type & 0x7f == kind::MUTANT && own())
}

/// What the end of a wait does to the object. It was readable a moment ago.
fn consume(object: u64, thread_object: u64) {
    let Ok(seen) = header(object).try_load() else { return };
    match seen.Type & 0x7f {
        kind::SYNCHRONIZATION_EVENT | kind::SYNCHRONIZATION_TIMER | kind::GATE => {
            let _ = state(object).try_store(0);
        }
        kind::SEMAPHORE => {
            let _ = state(object).try_store(seen.SignalState - 1);
        }
        kind::MUTANT => {
            let _ = state(object).try_store(seen.SignalState.wrapping_sub(1));
            let _ = owner(object).try_store(DriverPtr::new(thread_object));
        }
        _ => {}
    }
}

fn is_mutex(object: u64) -> bool {
    header(object).try_load().is_ok_and(|header| header.Type & 0x7f == kind::MUTANT)
}

/// A mutex that a thread has been given at a place.
type Given = (u64, ThreadId, Site);

impl Waiter {
    /// The index of the object that ends the wait, if one does.
    fn satisfied(&self) -> Option<usize> {
        let signalled = |object: &u64| is_signalled(*object, self.thread_object);
        if self.all {
            self.objects.iter().all(signalled).then_some(0)
        } else {
            self.objects.iter().position(signalled)
        }
    }

    /// Takes what ends the wait, and returns the mutexes among it.
    fn take(&self, index: usize) -> Vec<u64> {
        let taken = if self.all { &self.objects[..] } else { &self.objects[index..=index] };
        taken.iter().for_each(|object| consume(*object, self.thread_object));
        taken.iter().copied().filter(|object| is_mutex(*object)).collect()
    }
}

impl Waits {
    /// Ends the waits that the object's present state ends, oldest first.
    fn object_changed(&mut self, object: u64, system: &System) -> Vec<Given> {
        let mut after = Bound::Unbounded;
        let mut given = Vec::new();
        while let Some((&id, waiter)) = self.waiters.range((after, Bound::Unbounded)).next() {
            after = Bound::Excluded(id);
            if !waiter.objects.contains(&object) {
                continue;
            }
            let Some(index) = waiter.satisfied() else { continue };
            // One whose time ran out before takes nothing.
            if system.unpark(waiter.thread, Wake::Signalled(index as u32)) {
                let mutexes = waiter.take(index);
                given.extend(mutexes.into_iter().map(|mutex| (mutex, waiter.thread, waiter.place)));
            }
            self.waiters.remove(&id);
        }
        given
    }

    fn add(&mut self, waiter: Waiter) -> u64 {
        self.made += 1;
        self.waiters.insert(self.made, waiter);
        self.made
    }
}

/// The moment that a timeout names: a negative one is relative, any other is system time.
pub(crate) fn deadline(system: &System, timeout_100ns: i64) -> Nanos {
    if timeout_100ns < 0 {
        Nanos(system.now().0.saturating_add(timeout_100ns.unsigned_abs().saturating_mul(100)))
    } else {
        time::from_system_time(timeout_100ns.unsigned_abs())
    }
}

/// An empty list at that address.
pub(crate) fn empty_list(at: u64) -> LIST_ENTRY {
    LIST_ENTRY { Flink: DriverPtr::new(at), Blink: DriverPtr::new(at) }
}

pub(crate) fn new_header(object: u64, kind: u8, bytes: usize, state: i32) -> DISPATCHER_HEADER {
    let list = object + field!(DISPATCHER_HEADER, WaitListHead).offset() as u64;
    DISPATCHER_HEADER {
        Type: kind,
        Size: (bytes / 4) as u8,
        SignalState: state,
        WaitListHead: empty_list(list),
        ..DISPATCHER_HEADER::zeroed()
    }
}

impl Ntoskrnl {
    /// Makes an event of the memory at `address`: a notification event stays signalled, a synchronization event
    /// lets one wait through.
    pub fn event_initialize(&self, address: u64, notification: bool, signalled: bool) {
        let kind = if notification { kind::NOTIFICATION_EVENT } else { kind::SYNCHRONIZATION_EVENT };
        let header = new_header(address, kind, size_of::<KEVENT>(), i32::from(signalled));
        DriverPtr::<KEVENT>::new(address).store(KEVENT { Header: header });
    }

    /// Sets an event to signalled and returns its state before.
    pub fn event_set(&self, address: u64) -> i32 {
        self.object_set_state(address, 1)
    }

    /// Sets an event to not signalled and returns its state before.
    pub fn event_reset(&self, address: u64) -> i32 {
        let before = state(address).load();
        state(address).store(0);
        before
    }

    /// An object's state: above 0 is signalled.
    pub fn object_state(&self, address: u64) -> i32 {
        state(address).load()
    }

    /// Sets an object's state, ends the waits that this ends, and returns the state before.
    pub(crate) fn object_set_state(&self, object: u64, value: i32) -> i32 {
        let before = state(object).load();
        state(object).store(value);
        self.object_changed(object);
        before
    }

    /// As [`Ntoskrnl::object_set_state`] where no driver waits for the answer: an object that is gone is left alone.
    pub(crate) fn object_try_set_state(&self, object: u64, value: i32) {
        if state(object).try_store(value).is_ok() {
            self.object_changed(object);
        }
    }

    fn object_changed(&self, object: u64) {
        let given = self.waits.with(|waits| waits.object_changed(object, System::current()));
        given.into_iter().for_each(|given| self.mutex_taken(given));
    }

    /// A thread has a mutex, once more: APCs are held off from it, unless the mutex is one of user mode.
    fn mutex_taken(&self, (mutex, thread, place): Given) {
        self.note_taken_by(mutex, "the mutex", thread, place);
        if holds_off_apcs(mutex) {
            self.critical_enter(thread);
        }
    }

    /// What kind of object is at an address, in words.
    pub(crate) fn object_kind(&self, object: u64) -> Option<&'static str> {
        let kind = header(object).try_load().ok()?.Type & 0x7f;
        Some(match kind {
            kind::NOTIFICATION_EVENT | kind::SYNCHRONIZATION_EVENT => "the event",
            kind::MUTANT => "the mutex",
            kind::SEMAPHORE => "the semaphore",
            kind::NOTIFICATION_TIMER | kind::SYNCHRONIZATION_TIMER => "the timer",
            kind::THREAD => "the end of the thread",
            _ => return None,
        })
    }

    /// Whether any thread waits for the object.
    pub fn object_is_waited_for(&self, object: u64) -> bool {
        self.waits.with(|waits| waits.waiters.values().any(|waiter| waiter.objects.contains(&object)))
    }

    /// Makes a semaphore with a count and its limit.
    pub fn semaphore_initialize(&self, address: u64, count: i32, limit: i32) {
        let header = new_header(address, kind::SEMAPHORE, size_of::<KSEMAPHORE>(), count);
        let semaphore = KSEMAPHORE { Header: header, Limit: limit, ..KSEMAPHORE::zeroed() };
        DriverPtr::<KSEMAPHORE>::new(address).store(semaphore);
    }

    /// Adds to a semaphore's count and returns the count before; `None` if it would exceed the limit.
    pub fn semaphore_release(&self, address: u64, adjustment: i32) -> Option<i32> {
        let semaphore = DriverPtr::<KSEMAPHORE>::new(address).load();
        let before = semaphore.Header.SignalState;
        let after =
            before.checked_add(adjustment).filter(|after| *after <= semaphore.Limit && adjustment > 0)?;
        Some(self.object_set_state(address, after)).map(|_| before)
    }

    /// Makes a mutex that is free, or owned by the running thread.
    pub fn mutex_initialize(&self, address: u64, owned: bool) {
        let system = System::current();
        let list = address + field!(KMUTANT, MutantListEntry).offset() as u64;
        let owner = if owned { system.thread_object(system.current_thread()) } else { 0 };
        let mutant = KMUTANT {
            Header: new_header(address, kind::MUTANT, size_of::<KMUTANT>(), i32::from(!owned)),
            MutantListEntry: empty_list(list),
            OwnerThread: DriverPtr::new(owner),
            ApcDisable: 1,
            ..KMUTANT::zeroed()
        };
        DriverPtr::<KMUTANT>::new(address).store(mutant);
        self.note_gone(address);
        if owned {
            self.mutex_taken((address, system.current_thread(), system.caller()));
        }
    }

    /// Releases a mutex once and returns its state before; `None` if the running thread does not own it.
    pub fn mutex_release(&self, address: u64) -> Option<i32> {
        let system = System::current();
        let thread = system.thread_object(system.current_thread());
        if owner(address).load().addr() != thread || thread == 0 {
            return None;
        }
        let before = state(address).load();
        let after = before.saturating_add(1);
        self.note_given(address, system.current_thread());
        if holds_off_apcs(address) {
            self.critical_leave(system.current_thread());
        }
        if after > 0 {
            owner(address).store(DriverPtr::null());
        }
        Some(self.object_set_state(address, after.min(1)))
    }

    /// Waits for one object. The timeout is in units of 100 ns, negative for a span and otherwise a system time;
    /// `None` waits for ever, `Some(0)` does not wait. Returns an NTSTATUS: success, or `STATUS_TIMEOUT`.
    pub fn wait_single(&self, object: u64, timeout_100ns: Option<i64>) -> u32 {
        self.wait_for(vec![object], false, timeout_100ns)
    }

    /// Waits for all of several objects, or for any: then the status tells which. Timeout as in
    /// [`Ntoskrnl::wait_single`].
    pub fn wait_multiple(&self, objects: &[u64], all: bool, timeout_100ns: Option<i64>) -> u32 {
        self.wait_for(objects.to_vec(), all, timeout_100ns)
    }

    fn wait_for(&self, objects: Vec<u64>, all: bool, timeout_100ns: Option<i64>) -> u32 {
        let system = System::current();
        if timeout_100ns != Some(0) {
            check_may_wait(system, objects.first().copied().unwrap_or(0));
        }
        for object in &objects {
            let kind = header(*object).load().Type & 0x7f;
            if kind > kind::LAST {
                let what = format!(
                    "a wait for {object:#x}, which is not an object one can wait for (type {kind:#x})"
                );
                system.violation("InvalidParameter", &what);
            }
        }
        let thread = system.current_thread();
        let place = system.caller();
        let waiter = Waiter { thread, thread_object: system.thread_object(thread), objects, all, place };
        if let Some(index) = waiter.satisfied() {
            let mutexes = waiter.take(index);
            mutexes.into_iter().for_each(|mutex| self.mutex_taken((mutex, thread, place)));
            return if all { 0 } else { index as u32 };
        }
        if timeout_100ns == Some(0) {
            return STATUS_TIMEOUT;
        }
        let objects = waiter.objects.clone();
        let reason = if all { WaitReason::AllObjects(objects) } else { WaitReason::Objects(objects) };
        let deadline = timeout_100ns.map(|timeout| deadline(system, timeout));
        let id = self.waits.with(|waits| waits.add(waiter));
        let wake = system.park(reason, deadline);
        self.waits.with(|waits| waits.waiters.remove(&id));
        match wake {
            Wake::Signalled(_) if all => 0,
            Wake::Signalled(index) => index,
            Wake::TimedOut => STATUS_TIMEOUT,
            Wake::Alerted => STATUS_ALERTED,
        }
    }

    /// Lets the running thread wait for a span of time, in nanoseconds.
    pub fn delay(&self, nanos: u64) {
        let system = System::current();
        check_may_wait(system, 0);
        let due = Nanos(system.now().0.saturating_add(nanos));
        system.park(WaitReason::Delay, Some(due));
    }
}

/// Stops the run where a wait would have switched threads at an IRQL that forbids it.
fn check_may_wait(system: &System, object: u64) {
    const IRQL_NOT_LESS_OR_EQUAL: u32 = 0xa;
    const ATTEMPTED_SWITCH_FROM_DPC: u32 = 0xb8;
    let irql = gs::irql();
    if irql < DISPATCH_LEVEL {
        return;
    }
    let in_dpc = system.callback().is_some_and(|callback| {
        use ddi::Callback::{CustomDpc, CustomTimerDpc, MiniportInterruptDPC, NdisTimerFunction};
        matches!(callback, CustomDpc | CustomTimerDpc | MiniportInterruptDPC | NdisTimerFunction)
    });
    let (code, parameters) = if in_dpc {
        (ATTEMPTED_SWITCH_FROM_DPC, [system.thread_object(system.current_thread()), 0, 0, 0])
    } else {
        (IRQL_NOT_LESS_OR_EQUAL, [object, u64::from(irql), 0, system.caller_address()])
    };
    let what = format!("{} waits at IRQL {irql}; a wait needs IRQL <= APC_LEVEL", system.stamp().export);
    system.stop(Stop::BugCheck { code, parameters, what });
}
