//! Timers in the driver's own memory: NDIS_TIMER and NDIS_MINIPORT_TIMER, as NDIS 5 has them.
//!
//! Both begin with a KTIMER and the KDPC that it queues, so the kernel's timers do the work, and its rules on timers
//! that lie in memory which is freed or unloaded hold for these too. What is kept here is whose they are: a timer that
//! is set when its adapter is halted would call into a driver that has let go of the adapter.
//!
//! Their pages are those of NDIS 5.1; drivers for NDIS 6 still use them.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Callback, Site, System, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::all::*;
use wdk_defs::{DriverFn, DriverPtr, field};

/// All timers that were initialized, by address.
#[derive(Debug, Default)]
pub struct LegacyTimers {
    known: BTreeMap<u64, LegacyTimer>,
}

#[derive(Clone, Copy, Debug)]
struct LegacyTimer {
    /// The adapter, or handle 0 for a timer without one.
    owner: AdapterId,
    initialized: Site,
}

/// A due time that many milliseconds from now, in units of 100 ns as the kernel takes it.
fn from_now(milliseconds: u32) -> i64 {
    -i64::from(milliseconds) * 10_000
}

/// The KDPC in a timer: at the same place in both kinds.
fn dpc_of(timer: u64) -> DriverPtr<KDPC> {
    DriverPtr::<NDIS_TIMER>::new(timer).at(field!(NDIS_TIMER, Dpc))
}

impl Ndis {
    fn initialize_timer(&self, timer: u64, owner: AdapterId, function: u64, context: u64) {
        self.ke.timer_initialize(timer, true);
        self.ke.dpc_initialize(dpc_of(timer).addr(), function, context);
        let initialized = System::current().caller();
        self.legacy_timers.with(|timers| timers.known.insert(timer, LegacyTimer { owner, initialized }));
    }

    fn set_timer(&self, timer: u64, milliseconds: u32, period: u32) {
        if !self.legacy_timers.with(|timers| timers.known.contains_key(&timer)) {
            let what = format!("the timer at {timer:#x} is set and was never initialized");
            return System::current().violation("InvalidParameter", &what);
        }
        let dpc = self.ke.dpc_of(dpc_of(timer).addr(), Callback::MiniportTimer);
        self.ke.timer_set(timer, from_now(milliseconds), period, Some(dpc));
    }

    fn cancel(&self, timer: u64, cancelled: DriverPtr<u8>) {
        cancelled.store(u8::from(self.ke.timer_cancel(timer)));
    }

    /// Tells the rules of the timers of an adapter (or, without one, of all) that are still set, and takes them back.
    pub(crate) fn legacy_timers_left(&self, id: Option<AdapterId>) {
        let system = System::current();
        let left: Vec<(u64, LegacyTimer)> = self.legacy_timers.with(|timers| {
            let mine = |timer: &LegacyTimer| id.is_none_or(|id| id == timer.owner);
            let left = timers
                .known
                .iter()
                .filter(|(_, timer)| mine(timer))
                .map(|(at, timer)| (*at, *timer))
                .collect();
            timers.known.retain(|_, timer| !mine(timer));
            left
        });
        for (address, timer) in left {
            if self.ke.timer_cancel(address) {
                let place = system.site_name(timer.initialized);
                let what = format!(
                    "the timer at {address:#x}, initialized at {place}, is still set: nobody has cancelled it"
                );
                system.violation("CancelTimerObject", &what);
            }
        }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a timer of a structure in the driver's resident memory.
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisInitializeTimer(
        &self,
        timer: DriverPtr<NDIS_TIMER>,
        timer_function: u64,
        function_context: u64,
    ) {
        self.initialize_timer(timer.addr(), AdapterId(0), timer_function, function_context);
    }

    /// Makes a timer of a structure in the driver's resident memory, for an adapter.
    /// <https://learn.microsoft.com/previous-versions/windows/hardware/network/ff553546(v=vs.85)>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisMInitializeTimer(
        &self,
        timer: DriverPtr<NDIS_MINIPORT_TIMER>,
        adapter_handle: u64,
        timer_function: u64,
        function_context: u64,
    ) {
        let Some(owner) = self.known_adapter(adapter_handle) else { return };
        self.initialize_timer(timer.addr(), owner, timer_function, function_context);
        timer.at(field!(NDIS_MINIPORT_TIMER, MiniportTimerFunction)).store(DriverFn::new(timer_function));
        timer.at(field!(NDIS_MINIPORT_TIMER, MiniportTimerContext)).store(PVOID::new(function_context));
        timer.at(field!(NDIS_MINIPORT_TIMER, Miniport)).store(DriverPtr::new(adapter_handle));
    }

    /// Lets a timer's function be called once, after a number of milliseconds.
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisSetTimer(&self, timer: DriverPtr<NDIS_TIMER>, milliseconds_to_delay: u32) {
        self.set_timer(timer.addr(), milliseconds_to_delay, 0);
    }

    /// Lets a timer's function be called once, after a number of milliseconds; the header turns the name into
    /// [`Ndis::NdisSetTimer`], old drivers import it.
    /// <https://learn.microsoft.com/previous-versions/windows/hardware/network/ff553635(v=vs.85)>
    #[irql(unstated)]
    #[since("5.0")]
    pub fn NdisMSetTimer(&self, timer: DriverPtr<NDIS_MINIPORT_TIMER>, milliseconds_to_delay: u32) {
        self.set_timer(timer.addr(), milliseconds_to_delay, 0);
    }

    /// Lets a timer's function be called once, after a number of milliseconds, with another context than before.
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisSetTimerEx(
        &self,
        timer: DriverPtr<NDIS_TIMER>,
        milliseconds_to_delay: u32,
        function_context: u64,
    ) {
        let context = dpc_of(timer.addr()).at(field!(KDPC, DeferredContext));
        context.store(PVOID::new(function_context));
        self.set_timer(timer.addr(), milliseconds_to_delay, 0);
    }

    /// Lets a timer's function be called again and again, each time after a number of milliseconds.
    /// <https://learn.microsoft.com/previous-versions/windows/hardware/network/ff553632(v=vs.85)>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisMSetPeriodicTimer(&self, timer: DriverPtr<NDIS_MINIPORT_TIMER>, millisecond_period: u32) {
        self.set_timer(timer.addr(), millisecond_period, millisecond_period);
    }

    /// Lets a timer's function be called again and again, each time after a number of milliseconds.
    #[irql(unstated)]
    #[since("5.0")]
    pub fn NdisSetPeriodicTimer(&self, timer: DriverPtr<NDIS_TIMER>, milliseconds_period: u32) {
        self.set_timer(timer.addr(), milliseconds_period, milliseconds_period);
    }

    /// Takes a timer back. `timer_cancelled` receives whether it was set; if not, its function may be about to run.
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisCancelTimer(&self, timer: DriverPtr<NDIS_TIMER>, timer_cancelled: DriverPtr<u8>) {
        self.cancel(timer.addr(), timer_cancelled);
    }

    /// Takes a timer back. `timer_cancelled` receives whether it was set; if not, its function may be about to run.
    /// <https://learn.microsoft.com/previous-versions/windows/hardware/network/ff552321(v=vs.85)>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisMCancelTimer(&self, timer: DriverPtr<NDIS_MINIPORT_TIMER>, timer_cancelled: DriverPtr<u8>) {
        self.cancel(timer.addr(), timer_cancelled);
    }
}
