//! EX_TIMER: timers that the system allocates, with a callback at DISPATCH_LEVEL and a period of 100 ns steps.
//!
//! One is a kernel timer whose memory is ours. A deleted one goes away when neither it nor its callback is needed any
//! more, and its delete callback is called then.

use crate::Ntoskrnl;
use ddi::{Access as _, Callback, DISPATCH_LEVEL, Dpc, System, ddi_exports, time};
use std::collections::BTreeMap;
use std::sync::Arc;
use wdk_defs::DriverPtr;
use wdk_defs::all::{EXT_DELETE_PARAMETERS, EXT_SET_PARAMETERS, KTIMER};

/// One timer.
#[derive(Clone, Copy, Debug)]
struct ExTimer {
    callback: u64,
    context: u64,
    /// Its callback is being called.
    running: bool,
    /// It is deleted: what to call then, and with what.
    deleted: Option<(u64, u64)>,
}

/// All that are allocated, by address.
#[derive(Debug, Default)]
pub struct ExTimers {
    all: BTreeMap<u64, ExTimer>,
}

/// Attribute: the timer stays signalled.
const EX_TIMER_NOTIFICATION: u32 = 1 << 31;
/// Attributes that there are: high resolution, no wake, notification.
const KNOWN_ATTRIBUTES: u32 = EX_TIMER_NOTIFICATION | 4 | 8;

fn unknown(timer: u64) {
    let what = format!("{timer:#x} is no timer that ExAllocateTimer returned, or it is deleted");
    System::current().violation("InvalidParameter", &what);
}

impl Ntoskrnl {
    /// The timer at an address, unless it is deleted.
    fn ex_timer(&self, timer: u64) -> Option<ExTimer> {
        let found = self.ex_timers.with(|timers| timers.all.get(&timer).copied());
        let found = found.filter(|found| found.deleted.is_none());
        if found.is_none() {
            unknown(timer);
        }
        found
    }

    fn ex_timer_expired(&self, system: &System, timer: u64) {
        let Some(found) = self.ex_timers.with(|timers| {
            let found = timers.all.get_mut(&timer)?;
            found.running = true;
            Some(*found)
        }) else {
            return;
        };
        if found.deleted.is_none() {
            system.call_driver(Callback::ExTimerCallback, None, found.callback, &[timer, found.context]);
        }
        self.ex_timers.with(|timers| {
            if let Some(found) = timers.all.get_mut(&timer) {
                found.running = false;
            }
        });
        self.ex_timer_finish(system, timer);
    }

    /// Takes a deleted timer away if nothing of it is left to happen.
    fn ex_timer_finish(&self, system: &System, timer: u64) {
        let busy = self.timer_is_set(timer) || system.dpc_is_queued(timer);
        let gone = self.ex_timers.with(|timers| {
            let done = |found: &ExTimer| found.deleted.is_some() && !found.running && !busy;
            timers.all.get(&timer).copied().filter(done).inspect(|_| _ = timers.all.remove(&timer))
        });
        let Some(ExTimer { deleted: Some((routine, context)), .. }) = gone else { return };
        system.free_object(timer);
        if routine != 0 {
            let old = system.raise_irql(DISPATCH_LEVEL);
            system.call_driver(Callback::ExTimerDeleteCallback, None, routine, &[context]);
            system.lower_irql(old);
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = EX_TIMER_EXPORTS)]
impl Ntoskrnl {
    /// Makes a timer, with a callback or without; null when memory is short. Threads can wait for it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exallocatetimer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExAllocateTimer(&self, callback: u64, context: u64, attributes: u32) -> u64 {
        let system = System::current();
        if attributes & !KNOWN_ATTRIBUTES != 0 {
            let what =
                format!("a timer is allocated with the attributes {attributes:#x}, which are not known");
            system.violation("InvalidParameter", &what);
        }
        let Some(timer) = system.allocate_object(size_of::<KTIMER>() as u64) else { return 0 };
        self.timer_initialize(timer, attributes & EX_TIMER_NOTIFICATION != 0);
        let new = ExTimer { callback, context, running: false, deleted: None };
        self.ex_timers.with(|timers| timers.all.insert(timer, new));
        timer
    }

    /// Sets a timer to a time, or a span if that is negative, and then to every period, both in units of 100 ns;
    /// returns whether it was set before. The tolerance for a machine that sleeps does not matter: it does not.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exsettimer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExSetTimer(
        &self,
        timer: u64,
        due: i64,
        period: i64,
        parameters: DriverPtr<EXT_SET_PARAMETERS>,
    ) -> u8 {
        let Some(found) = self.ex_timer(timer) else { return 0 };
        if period < 0 || (!parameters.is_null() && parameters.load().Version != 0) {
            let what = format!("a timer is set with period {period} or with parameters of another version");
            System::current().violation("InvalidParameter", &what);
        }
        let expired =
            move |system: &System| system.module::<Self>(crate::SLOT).ex_timer_expired(system, timer);
        let dpc = (found.callback != 0).then(|| Dpc { key: timer, run: Arc::new(expired) });
        self.timer_set_every(timer, due, period.max(0).unsigned_abs().saturating_mul(100), dpc).into()
    }

    /// Takes a timer back; returns whether it was set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-excanceltimer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExCancelTimer(&self, timer: u64, parameters: u64) -> u8 {
        let _ = parameters;
        (self.ex_timer(timer).is_some() && self.timer_cancel(timer)).into()
    }

    /// Deletes a timer: takes it back first if asked, and waits if asked until its callback has returned; returns
    /// whether it was taken back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exdeletetimer>
    #[irql(unstated)]
    pub fn ExDeleteTimer(
        &self,
        timer: u64,
        cancel: u8,
        wait: u8,
        parameters: DriverPtr<EXT_DELETE_PARAMETERS>,
    ) -> u8 {
        let system = System::current();
        if self.ex_timer(timer).is_none() {
            return 0;
        }
        if wait != 0 && cancel == 0 {
            let what = "a timer is deleted with Wait and without Cancel, which are only possible together";
            system.violation("InvalidParameter", what);
        }
        let deleted = match parameters.is_null() {
            true => (0, 0),
            false => {
                let parameters = parameters.load();
                (parameters.DeleteCallback.addr(), parameters.DeleteContext.addr())
            }
        };
        let cancelled = cancel != 0 && self.timer_cancel(timer);
        self.ex_timers.with(|timers| {
            if let Some(found) = timers.all.get_mut(&timer) {
                found.deleted = Some(deleted);
            }
        });
        let running = self.ex_timers.with(|timers| timers.all.get(&timer).is_some_and(|found| found.running));
        if wait != 0 && (running || system.dpc_is_queued(timer)) {
            self.flush_queued_dpcs();
        }
        self.ex_timer_finish(system, timer);
        cancelled.into()
    }

    /// Asks for another length of the clock tick, in units of 100 ns, and returns the present one. Timers expire at
    /// their time and not at ticks, so nothing changes.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exsettimerresolution>
    #[irql(<= APC_LEVEL)]
    pub fn ExSetTimerResolution(&self, desired: u32, set: u8) -> u32 {
        let _ = (desired, set);
        (time::TICK_NANOS / 100) as u32
    }

    /// Longest, shortest and present length of the clock tick, in units of 100 ns.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exquerytimerresolution>
    #[irql(any)]
    pub fn ExQueryTimerResolution(
        &self,
        maximum: DriverPtr<u32>,
        minimum: DriverPtr<u32>,
        current: DriverPtr<u32>,
    ) {
        let tick = (time::TICK_NANOS / 100) as u32;
        [maximum, minimum, current].into_iter().for_each(|place| place.store(tick));
    }
}
