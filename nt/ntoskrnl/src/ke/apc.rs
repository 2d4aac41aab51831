//! Regions where asynchronous procedure calls are held off.
//!
//! A thread counts how deep it is: a critical region holds off normal kernel APCs, a guarded one all of them, as does
//! APC_LEVEL. Mutexes enter a critical region while they are held, guarded mutexes a guarded one. A thread that ends in
//! a region would have stopped Windows.

use crate::Ntoskrnl;
use ddi::{APC_LEVEL, Stop, System, ThreadId, ddi_exports, gs};
use std::collections::BTreeMap;

/// How deep one thread is in regions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Depth {
    critical: u32,
    guarded: u32,
}

/// Threads that are in regions.
#[derive(Debug, Default)]
pub struct Regions {
    depths: BTreeMap<ThreadId, Depth>,
}

impl Regions {
    fn change(&mut self, thread: ThreadId, change: impl FnOnce(&mut Depth) -> bool) -> bool {
        let depth = self.depths.entry(thread).or_default();
        let done = change(depth);
        if *depth == Depth::default() {
            self.depths.remove(&thread);
        }
        done
    }
}

fn up(count: &mut u32) -> bool {
    *count = count.saturating_add(1);
    true
}

fn down(count: &mut u32) -> bool {
    let inside = *count > 0;
    *count = count.saturating_sub(1);
    inside
}

const KERNEL_APC_PENDING_DURING_EXIT: u32 = 0x20;

impl Ntoskrnl {
    /// A thread enters a critical region.
    pub(crate) fn critical_enter(&self, thread: ThreadId) {
        self.regions.with(|regions| regions.change(thread, |depth| up(&mut depth.critical)));
    }

    /// A thread leaves a critical region; `false` if it is in none.
    pub(crate) fn critical_leave(&self, thread: ThreadId) -> bool {
        self.regions.with(|regions| regions.change(thread, |depth| down(&mut depth.critical)))
    }

    /// The running thread enters a guarded region.
    pub(crate) fn guarded_enter(&self) {
        let thread = System::current().current_thread();
        self.regions.with(|regions| regions.change(thread, |depth| up(&mut depth.guarded)));
    }

    /// The running thread leaves a guarded region; `false` if it is in none.
    pub(crate) fn guarded_leave(&self) -> bool {
        let thread = System::current().current_thread();
        self.regions.with(|regions| regions.change(thread, |depth| down(&mut depth.guarded)))
    }

    fn depth(&self) -> Depth {
        let thread = System::current().current_thread();
        self.regions.with(|regions| regions.depths.get(&thread).copied().unwrap_or_default())
    }

    /// Whether normal kernel APCs are held off from the running thread.
    pub fn apcs_disabled(&self) -> bool {
        gs::irql() >= APC_LEVEL || self.depth() != Depth::default()
    }

    /// Stops the run if the running thread is in a region, or at a raised IRQL, where it ends.
    pub(crate) fn check_thread_end(&self, system: &System) {
        let depth = self.depth();
        let irql = gs::irql();
        if depth == Depth::default() && irql == 0 {
            return;
        }
        let count = -(i64::from(depth.critical) | i64::from(depth.guarded) << 16);
        let what = format!(
            "a thread ends at IRQL {irql} inside of {} critical and {} guarded regions",
            depth.critical, depth.guarded
        );
        let parameters = [0, count.cast_unsigned(), irql.into(), 0];
        system.stop(Stop::BugCheck { code: KERNEL_APC_PENDING_DURING_EXIT, parameters, what });
    }
}

fn not_inside(kind: &str) {
    let what = format!("a {kind} region is left by a thread that is in none");
    System::current().violation("CriticalRegions", &what);
}

#[ddi_exports(module = "ntoskrnl.exe", table = APC_EXPORTS)]
impl Ntoskrnl {
    /// Holds off normal kernel APCs until the region is left.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-keentercriticalregion>
    #[irql(<= APC_LEVEL)]
    pub fn KeEnterCriticalRegion(&self) {
        self.critical_enter(System::current().current_thread());
    }

    /// Lets normal kernel APCs in again.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-keleavecriticalregion>
    #[irql(<= APC_LEVEL)]
    pub fn KeLeaveCriticalRegion(&self) {
        if !self.critical_leave(System::current().current_thread()) {
            not_inside("critical");
        }
    }

    /// Holds off all APCs until the region is left.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keenterguardedregion>
    #[irql(<= APC_LEVEL)]
    pub fn KeEnterGuardedRegion(&self) {
        self.guarded_enter();
    }

    /// Lets all APCs in again.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keleaveguardedregion>
    #[irql(<= APC_LEVEL)]
    pub fn KeLeaveGuardedRegion(&self) {
        if !self.guarded_leave() {
            not_inside("guarded");
        }
    }

    /// Whether normal kernel APCs are held off: by a region, a mutex, or the IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keareapcsdisabled>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeAreApcsDisabled(&self) -> u8 {
        self.apcs_disabled().into()
    }

    /// Whether all APCs are held off: by a guarded region or the IRQL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keareallapcsdisabled>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeAreAllApcsDisabled(&self) -> u8 {
        (gs::irql() >= APC_LEVEL || self.depth().guarded > 0).into()
    }
}
