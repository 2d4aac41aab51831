//! Reset: of an adapter that hangs, that does not complete a request, or that its driver wants reset.
//!
//! ```text
//!  check-for-hang says so, twice a request is still there, NdisMResetMiniport
//!        │
//!  MiniportResetEx ──NDIS_STATUS_PENDING──▶ … ──NdisMResetComplete──▶ settings that were lost, by OID requests
//! ```
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/network/miniport-adapter-check-for-hang-and-reset-operations>

use crate::Ndis;
use crate::adapter::{AdapterId, AdapterState};
use crate::oid::{OidPath, OidRequest};
use ddi::{Access as _, Callback, Nanos, System, ThreadId, WaitReason, Wake, ddi_exports};
use std::sync::Arc;
use wdk_defs::all::*;

/// A reset of an adapter.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reset {
    /// The thread that resets; none while there is no reset.
    thread: Option<ThreadId>,
    /// Status and AddressingReset of NdisMResetComplete.
    completed: Option<(u32, bool)>,
    /// Resets so far.
    pub(crate) count: u32,
}

/// Seconds between two calls of MiniportCheckForHangEx unless the driver asks for another time, of which the even
/// part counts.
const CHECK_FOR_HANG_SECONDS: u64 = 2;
/// How long a driver may take to reset.
const RESET_LIMIT: Nanos = Nanos(60_000_000_000);
/// How often someone who waits for the end of a reset looks.
const LOOK: Nanos = Nanos(1_000_000);

impl Ndis {
    /// Whether an adapter is being reset.
    pub fn resetting(&self, id: AdapterId) -> bool {
        self.with_adapter(id, |adapter| adapter.reset.thread.is_some()).unwrap_or(false)
    }

    /// Waits until no reset is under way. On a thread of the box.
    pub(crate) fn wait_for_reset(&self, id: AdapterId) {
        let system = System::current();
        while self.resetting(id) {
            let due = Nanos(system.now().0 + LOOK.0);
            system.park(WaitReason::Box("the end of a reset"), Some(due));
        }
    }

    /// Resets an adapter: calls MiniportResetEx, waits for its completion, and sets again what the NIC lost. The status
    /// of the reset; `None` when the adapter cannot be reset now. On a thread of the box.
    pub fn reset(&self, id: AdapterId) -> Option<u32> {
        let system = System::current();
        let target = self.target(id)?;
        let handler = target.miniport.characteristics.ResetHandlerEx.addr();
        let state = self.state(id);
        let initialized =
            !matches!(state, AdapterState::Halted | AdapterState::Initializing | AdapterState::Shutdown);
        let halting = self.with_adapter(id, |adapter| adapter.halting) != Some(false);
        if handler == 0 || !initialized || halting || self.in_low_power(id) {
            return None;
        }
        let thread = system.current_thread();
        let begun = self.with_adapter(id, |adapter| {
            let free = adapter.reset.thread.is_none();
            if free {
                let count = adapter.reset.count + 1;
                adapter.reset = Reset { thread: Some(thread), count, ..Reset::default() };
            }
            free
        });
        if begun != Some(true) {
            return None;
        }
        self.indicate_status(id, NDIS_STATUS_RESET_START);
        let status = self.call_reset(id, handler);
        self.with_adapter(id, |adapter| {
            adapter.reset = Reset { count: adapter.reset.count, ..Reset::default() };
        });
        let (status, addressing) = status?;
        self.step(id, "MiniportResetEx", Some(status));
        if addressing {
            self.restore_settings(id);
        }
        self.indicate_status(id, NDIS_STATUS_RESET_END);
        Some(status)
    }

    fn call_reset(&self, id: AdapterId, handler: u64) -> Option<(u32, bool)> {
        let system = System::current();
        let target = self.target(id)?;
        let addressing = system.new_object(0u8)?;
        let args = [target.context, addressing.addr()];
        let status = system.call_driver(Callback::MiniportResetEx, Some(target.index), handler, &args) as u32;
        let by_return = addressing.load() != 0;
        system.free_object(addressing.addr());
        let completed = self.reset_completion(id);
        match (status, completed) {
            (NDIS_STATUS_PENDING, _) => Some(self.wait_for_reset_complete(id)),
            (status, Some(_)) => {
                let what = format!("NdisMResetComplete was called and MiniportResetEx returned {status:#x}");
                system.violation("MiniportResetComplete", &what);
                Some((status, by_return))
            }
            (status, None) => Some((status, by_return)),
        }
    }

    fn reset_completion(&self, id: AdapterId) -> Option<(u32, bool)> {
        self.with_adapter(id, |adapter| adapter.reset.completed).flatten()
    }

    fn wait_for_reset_complete(&self, id: AdapterId) -> (u32, bool) {
        let system = System::current();
        let deadline = Nanos(system.now().0 + RESET_LIMIT.0);
        loop {
            if let Some(completed) = self.reset_completion(id) {
                return completed;
            }
            let reason = WaitReason::Box("the driver to complete a pending reset");
            if system.park(reason, Some(deadline)) == Wake::TimedOut && self.reset_completion(id).is_none() {
                let seconds = RESET_LIMIT.0 / 1_000_000_000;
                let what = format!("MiniportResetEx has been pending for {seconds} s");
                system.violation("MiniportResetComplete", &what);
                return (NDIS_STATUS_FAILURE, false);
            }
        }
    }

    /// Sets again what the NIC lost: packet filter, multicast list, encapsulation for offloads.
    fn restore_settings(&self, id: AdapterId) {
        let settings = self.with_adapter(id, |adapter| adapter.settings.clone()).unwrap_or_default();
        for (oid, bytes) in settings {
            self.oid_request_by(id, &OidRequest::Set(oid, bytes), OidPath::Regular, 0);
        }
    }

    /// Calls MiniportCheckForHangEx every so often for as long as the adapter lives.
    pub(crate) fn watch_for_hang(&self, id: AdapterId) {
        let Some(target) = self.target(id) else { return };
        if target.miniport.characteristics.CheckForHangHandlerEx.is_null() {
            return;
        }
        let asked = self.with_adapter(id, |adapter| {
            adapter.registration.map_or(0, |registration| u64::from(registration.CheckForHangTimeInSeconds))
        });
        let seconds = (asked.unwrap_or(0) / 2 * 2).max(CHECK_FOR_HANG_SECONDS);
        let life = self.with_adapter(id, |adapter| adapter.life).unwrap_or(0);
        schedule_check(id, life, Nanos(seconds * 1_000_000_000));
    }

    /// One look at an adapter. `false` when it has been halted since, so that no further looks are due.
    fn check_for_hang(&self, id: AdapterId, life: u32, interval: Nanos) -> bool {
        if self.with_adapter(id, |adapter| adapter.life) != Some(life) {
            return false;
        }
        match self.state(id) {
            AdapterState::Halted | AdapterState::Shutdown => return false,
            AdapterState::Initializing => return true,
            _ if self.with_adapter(id, |adapter| adapter.halting) != Some(false) => return false,
            _ if self.resetting(id) || self.in_low_power(id) => return true,
            _ => {}
        }
        let Some(target) = self.target(id) else { return false };
        let handler = target.miniport.characteristics.CheckForHangHandlerEx.addr();
        let system = System::current();
        let says = system.call_driver(
            Callback::MiniportCheckForHangEx,
            Some(target.index),
            handler,
            &[target.context],
        ) as u8;
        // It was there at the last look, too.
        let late = self.oldest_oid(id).filter(|(_, age)| *age >= interval);
        if let Some((oid, _)) = late {
            let step = format!("{} is still pending", crate::oid::name(oid));
            self.step(id, &step, None);
        }
        if says != 0 || late.is_some() {
            self.reset(id);
        }
        true
    }
}

/// Arranges for the next check; it arranges the one after.
fn schedule_check(id: AdapterId, life: u32, interval: Nanos) {
    let system = System::current();
    let due = Nanos(system.now().0 + interval.0);
    let alarm = move |_: &System| {
        Ndis::current().ke.queue_work("MiniportCheckForHangEx", move |_| {
            if Ndis::current().check_for_hang(id, life, interval) {
                schedule_check(id, life, interval);
            }
        });
    };
    system.at(due, Arc::new(alarm));
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Completes a reset for which MiniportResetEx returned NDIS_STATUS_PENDING. With `addressing_reset`, NDIS sets
    /// packet filter, multicast list and offload encapsulation again.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismresetcomplete>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMResetComplete(&self, handle: u64, status: u32, addressing_reset: u8) {
        let system = System::current();
        let Some(id) = self.known_adapter(handle) else { return };
        let waiting = self.with_adapter(id, |adapter| {
            let thread = adapter.reset.thread.filter(|_| adapter.reset.completed.is_none())?;
            adapter.reset.completed = Some((status, addressing_reset != 0));
            Some(thread)
        });
        match waiting.flatten() {
            Some(thread) => {
                system.unpark(thread, Wake::Signalled(0));
            }
            None => {
                let what = "NdisMResetComplete is called and no reset is pending";
                system.violation("MiniportResetComplete", what);
            }
        }
    }

    /// Asks for a reset: MiniportResetEx is called later, from a work item.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismresetminiport>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.30")]
    pub fn NdisMResetMiniport(&self, adapter_handle: u64) {
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        self.ke.queue_work("NdisMResetMiniport", move |_| {
            Ndis::current().reset(id);
        });
    }
}
