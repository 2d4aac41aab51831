//! Timers: objects that are signalled, and queue a DPC, when their time comes.

use super::dispatcher::{deadline, kind, new_header};
use crate::{Ntoskrnl, SLOT};
use ddi::{Access as _, Callback, Dpc, Nanos, Site, System, ddi_exports};
use sched::DeadlineId;
use std::collections::BTreeMap;
use std::sync::Arc;
use wdk_defs::all::{DISPATCHER_HEADER, KDPC, KTIMER, ULARGE_INTEGER};
use wdk_defs::{DriverPtr, Plain as _, field};

/// A timer that is set.
struct Armed {
    deadline: DeadlineId,
    /// Nanoseconds; 0 for once.
    period: u64,
    dpc: Option<Dpc>,
    set_at: Site,
}

/// All timers that are set, by address.
#[derive(Default)]
pub struct Timers {
    armed: BTreeMap<u64, Armed>,
}

fn timer(address: u64) -> DriverPtr<KTIMER> {
    DriverPtr::new(address)
}

impl Ntoskrnl {
    /// Makes a timer of the memory at `address`. A notification timer stays signalled, a synchronization timer lets
    /// one wait through. One that is set is told to the rules and taken back.
    pub fn timer_initialize(&self, address: u64, notification: bool) {
        self.timers_lost_in(address, 1, "a timer that is initialized again");
        let kind = if notification { kind::NOTIFICATION_TIMER } else { kind::SYNCHRONIZATION_TIMER };
        let header = new_header(address, kind, size_of::<KTIMER>(), 0);
        timer(address).store(KTIMER { Header: header, ..KTIMER::zeroed() });
    }

    /// Sets a timer: to a span in units of 100 ns if negative, else to a system time; then every `period_ms`
    /// milliseconds unless that is 0. Returns whether it was set before.
    pub fn timer_set(&self, address: u64, due_100ns: i64, period_ms: u32, dpc: Option<Dpc>) -> bool {
        timer(address).at(field!(KTIMER, Period)).store(period_ms);
        self.timer_set_every(address, due_100ns, u64::from(period_ms) * 1_000_000, dpc)
    }

    /// As [`Ntoskrnl::timer_set`], with a period in nanoseconds.
    pub(crate) fn timer_set_every(
        &self,
        address: u64,
        due_100ns: i64,
        period: u64,
        dpc: Option<Dpc>,
    ) -> bool {
        let system = System::current();
        let was_set = self.timer_cancel(address);
        timer(address).at(field!(KTIMER, Header.SignalState)).store(0);
        let due = deadline(system, due_100ns);
        let when = ddi::time::system_time(due);
        timer(address).at(field!(KTIMER, DueTime)).store(ULARGE_INTEGER { QuadPart: when });
        self.arm(system, address, due, period, dpc, system.caller());
        was_set
    }

    fn arm(&self, system: &System, address: u64, due: Nanos, period: u64, dpc: Option<Dpc>, set_at: Site) {
        let expire = move |system: &System| system.module::<Self>(SLOT).timer_expired(system, address, due);
        let deadline = system.at(due, Arc::new(expire));
        self.timers.with(|timers| timers.armed.insert(address, Armed { deadline, period, dpc, set_at }));
        // The lowest bit is where Windows, too, tells that a timer is in use.
        let _ = timer(address)
            .at(field!(KTIMER, Header))
            .at(DISPATCHER_HEADER::AT_TimerMiscFlags)
            .try_store(INSERTED);
    }

    fn timer_expired(&self, system: &System, address: u64, due: Nanos) {
        let Some(armed) = self.timers.with(|timers| timers.armed.remove(&address)) else { return };
        let _ =
            timer(address).at(field!(KTIMER, Header)).at(DISPATCHER_HEADER::AT_TimerMiscFlags).try_store(0);
        let Armed { period, dpc, set_at, .. } = armed;
        if period != 0 {
            let next = Nanos(due.0.max(system.now().0.saturating_sub(1)).saturating_add(period));
            self.arm(system, address, next, period, dpc.clone(), set_at);
        }
        self.object_try_set_state(address, 1);
        if let Some(dpc) = dpc {
            system.queue_dpc(dpc, None, false);
        }
    }

    /// Takes a timer back; `false` if it was not set. Its DPC may be queued already.
    pub fn timer_cancel(&self, address: u64) -> bool {
        let Some(armed) = self.timers.with(|timers| timers.armed.remove(&address)) else { return false };
        System::current().cancel(armed.deadline);
        let _ =
            timer(address).at(field!(KTIMER, Header)).at(DISPATCHER_HEADER::AT_TimerMiscFlags).try_store(0);
        true
    }

    /// Whether a timer is set.
    pub fn timer_is_set(&self, address: u64) -> bool {
        self.timers.with(|timers| timers.armed.contains_key(&address))
    }

    /// Takes back the timers that lie in memory that goes away, and tells the rules of each. `what` is that memory.
    pub fn timers_lost_in(&self, start: u64, bytes: u64, what: &str) {
        let system = System::current();
        let end = start.saturating_add(bytes);
        let lost: Vec<(u64, Armed)> = self.timers.with(|timers| {
            let addresses: Vec<u64> = timers.armed.range(start..end).map(|(address, _)| *address).collect();
            addresses.into_iter().filter_map(|a| timers.armed.remove(&a).map(|armed| (a, armed))).collect()
        });
        for (address, armed) in lost {
            system.cancel(armed.deadline);
            let place = system.site_name(armed.set_at);
            let what =
                format!("the timer at {address:#x}, set at {place}, is not cancelled and lies in {what}");
            system.violation("CancelTimerObject", &what);
        }
    }
}

/// In the header's fourth byte: the timer is set.
const INSERTED: u8 = 1;

/// TIMER_TYPE: it stays signalled.
const NOTIFICATION: i32 = 0;

#[ddi_exports(module = "ntoskrnl.exe", table = TIMER_EXPORTS)]
impl Ntoskrnl {
    /// Makes a timer that stays signalled when its time has come.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinitializetimer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeInitializeTimer(&self, timer: DriverPtr<KTIMER>) {
        self.timer_initialize(timer.addr(), true);
    }

    /// Makes a timer that stays signalled, or one that lets one wait through.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keinitializetimerex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeInitializeTimerEx(&self, timer: DriverPtr<KTIMER>, kind: i32) {
        self.timer_initialize(timer.addr(), kind == NOTIFICATION);
    }

    /// Sets a timer; returns whether it was set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesettimer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeSetTimer(&self, timer: DriverPtr<KTIMER>, due: i64, dpc: DriverPtr<KDPC>) -> u8 {
        self.set_timer(timer, due, 0, dpc)
    }

    /// Sets a timer, and then again after each period in milliseconds; returns whether it was set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesettimerex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeSetTimerEx(&self, timer: DriverPtr<KTIMER>, due: i64, period: i32, dpc: DriverPtr<KDPC>) -> u8 {
        self.set_timer(timer, due, period.max(0).cast_unsigned(), dpc)
    }

    /// As `KeSetTimerEx`, with a delay in milliseconds that the caller tolerates; here there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesetcoalescabletimer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeSetCoalescableTimer(
        &self,
        timer: DriverPtr<KTIMER>,
        due: i64,
        period: u32,
        tolerance: u32,
        dpc: DriverPtr<KDPC>,
    ) -> u8 {
        let _ = tolerance;
        self.set_timer(timer, due, period, dpc)
    }

    /// Takes a timer back; returns whether it was set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kecanceltimer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeCancelTimer(&self, timer: DriverPtr<KTIMER>) -> u8 {
        self.timer_cancel(timer.addr()).into()
    }

    /// Whether a timer is signalled.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereadstatetimer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeReadStateTimer(&self, timer: DriverPtr<KTIMER>) -> u8 {
        (self.object_state(timer.addr()) > 0).into()
    }
}

impl Ntoskrnl {
    fn set_timer(&self, address: DriverPtr<KTIMER>, due: i64, period: u32, dpc: DriverPtr<KDPC>) -> u8 {
        let header = address.at(field!(KTIMER, Header)).load();
        if !matches!(header.Type, kind::NOTIFICATION_TIMER | kind::SYNCHRONIZATION_TIMER) {
            let what = format!("the timer at {:#x} is set and was never initialized", address.addr());
            System::current().violation("InvalidParameter", &what);
        }
        address.at(field!(KTIMER, Dpc)).store(dpc);
        let dpc = (!dpc.is_null()).then(|| self.dpc_of(dpc.addr(), Callback::CustomTimerDpc));
        self.timer_set(address.addr(), due, period, dpc).into()
    }
}
