//! Timers: functions of the driver that run at DISPATCH_LEVEL at a time.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Callback, Dpc, Handle, HandleKind, HandleState, Nanos, System, ddi_exports, time};
use std::sync::Arc;
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

/// A timer object.
#[derive(Debug)]
pub struct Timer {
    pub(crate) owner: AdapterId,
    function: u64,
    context: u64,
    set: Option<Setting>,
}

/// A timer that is set.
#[derive(Clone, Copy, Debug)]
struct Setting {
    deadline: ddi::DeadlineId,
    /// 0 for a timer that fires once.
    period: Nanos,
    context: u64,
}

const NANOS_PER_MILLISECOND: u64 = 1_000_000;

/// When a due time comes: negative is relative, in units of 100 ns; else it is a system time.
fn due(now: Nanos, due_time: i64) -> Nanos {
    if due_time < 0 {
        Nanos(now.0 + due_time.unsigned_abs().saturating_mul(100))
    } else {
        time::from_system_time(due_time as u64)
    }
}

impl Ndis {
    fn arm(&self, handle: Handle, at: Nanos) -> ddi::DeadlineId {
        System::current().at(
            at,
            Arc::new(move |system| {
                let run = move |_: &System| Ndis::current().fire(handle);
                system.queue_dpc(Dpc { key: handle, run: Arc::new(run) }, None, false);
            }),
        )
    }

    /// A timer's time has come: NdisTimerFunction.
    fn fire(&self, handle: Handle) {
        let system = System::current();
        let now = system.now();
        let due = self.timers.with(|timers| {
            let timer = timers.live(handle)?;
            let setting = timer.set.take()?;
            Some((timer.function, setting, timer.owner))
        });
        let Some((function, setting, owner)) = due else { return };
        if setting.period.0 > 0 {
            let deadline = self.arm(handle, Nanos(now.0 + setting.period.0));
            self.timers.with(|timers| {
                if let Some(timer) = timers.live(handle) {
                    timer.set = Some(Setting { deadline, ..setting });
                }
            });
        }
        let args = [0, setting.context, 0, 0];
        system.call_driver(Callback::NdisTimerFunction, self.index_of(owner.0), function, &args);
    }

    /// Takes a timer out; whether it was set. One whose time has come is taken out of the DPC queue too.
    fn cancel_timer(&self, handle: Handle) -> HandleState<bool> {
        let system = System::current();
        let state = self.timers.with(|timers| match timers.get(handle) {
            HandleState::Live(timer) => HandleState::Live(timer.set.take()),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        match state {
            HandleState::Live(Some(setting)) => {
                HandleState::Live(system.cancel(setting.deadline) || system.remove_dpc(handle))
            }
            HandleState::Live(None) => HandleState::Live(false),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        }
    }

    fn set_timer_object(&self, timer_object: Handle, due_time: i64, period: u32, context: u64) -> u8 {
        let system = System::current();
        let was_set = self.cancel_timer(timer_object);
        system.misused(HandleKind::Timer, timer_object, &was_set, false);
        let HandleState::Live(was_set) = was_set else { return 0 };
        let deadline = self.arm(timer_object, due(system.now(), due_time));
        self.timers.with(|timers| {
            if let Some(timer) = timers.live(timer_object) {
                let context = if context == 0 { timer.context } else { context };
                let period = Nanos(u64::from(period) * NANOS_PER_MILLISECOND);
                timer.set = Some(Setting { deadline, period, context });
            }
        });
        u8::from(was_set)
    }

    /// Stops a timer that its driver has forgotten.
    pub(crate) fn abandon_timer(&self, handle: Handle) {
        self.cancel_timer(handle);
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a timer object.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocatetimerobject>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisAllocateTimerObject(
        &self,
        handle: u64,
        characteristics: DriverPtr<NDIS_TIMER_CHARACTERISTICS>,
        timer_object: DriverPtr<u64>,
    ) -> u32 {
        let system = System::current();
        timer_object.store(0);
        let given = characteristics.load();
        if given.Header.Type != NDIS_OBJECT_TYPE_TIMER_CHARACTERISTICS
            || given.Header.Size < NDIS_SIZEOF_TIMER_CHARACTERISTICS_REVISION_1
        {
            system.violation("ObjectHeader", "NDIS_TIMER_CHARACTERISTICS has a wrong type or size");
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        let timer = Timer {
            owner: self.owner_of(handle),
            function: given.TimerFunction.addr(),
            context: given.FunctionContext.addr(),
            set: None,
        };
        match self.timers.with(|timers| timers.insert(timer, system.caller())) {
            Some(handle) => {
                timer_object.store(handle);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_RESOURCES,
        }
    }

    /// Sets a timer: due time as for KeSetTimer, period in milliseconds or 0. A context that is not null replaces the
    /// timer's own for this setting. Returns whether it was set already.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndissettimerobject>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisSetTimerObject(&self, timer_object: u64, due_time: i64, period: u32, context: u64) -> u8 {
        self.set_timer_object(timer_object, due_time, period, context)
    }

    /// Sets a timer that may fire up to `tolerance` milliseconds early or late, for the sake of other timers. Here it
    /// fires on time.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndissetcoalescabletimerobject>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.20")]
    pub fn NdisSetCoalescableTimerObject(
        &self,
        timer_object: u64,
        due_time: i64,
        period: u32,
        context: u64,
        _tolerance: u32,
    ) -> u8 {
        self.set_timer_object(timer_object, due_time, period, context)
    }

    /// Takes a timer back; whether it was set. Its function may be running still.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscanceltimerobject>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisCancelTimerObject(&self, timer_object: u64) -> u8 {
        let state = self.cancel_timer(timer_object);
        System::current().misused(HandleKind::Timer, timer_object, &state, false);
        u8::from(matches!(state, HandleState::Live(true)))
    }

    /// Gives a timer object up, which must not be set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreetimerobject>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Timer_Function")]
    pub fn NdisFreeTimerObject(&self, timer_object: u64) {
        let system = System::current();
        if matches!(self.cancel_timer(timer_object), HandleState::Live(true)) {
            system.violation("CancelTimerObject", "a timer object is freed while it is set");
        }
        let died = system.caller();
        let state = self.timers.with(|timers| timers.remove(timer_object, died));
        system.misused(HandleKind::Timer, timer_object, &state, true);
    }
}
