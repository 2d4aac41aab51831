//! Threads that stay on certain processors.
//!
//! A thread has a user affinity, all processors, until a system affinity is set over it. There is one group.

use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::GROUP_AFFINITY;
use wdk_defs::{DriverPtr, Plain as _};

/// No system affinity is set.
const NONE: u64 = u64::MAX;

/// Sets the system affinity and returns the one before, 0 if none was set. One without a processor changes nothing.
fn set(affinity: u64) -> u64 {
    let system = System::current();
    let usable = affinity & system.all_processors();
    if usable == 0 {
        let what = format!("a thread is to run on the processors {affinity:#x}, none of which is there");
        system.violation("InvalidParameter", &what);
        return 0;
    }
    match system.set_affinity(usable) {
        NONE => 0,
        before => before,
    }
}

/// Sets the affinity that was set before; 0 is the user affinity.
fn revert(before: u64) {
    if before == 0 {
        System::current().set_affinity(NONE);
    } else {
        set(before);
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = AFFINITY_EXPORTS)]
impl Ntoskrnl {
    /// Says which processors the thread may run on; it is on one of them when this returns.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-kesetsystemaffinitythread>
    #[irql(<= APC_LEVEL)]
    pub fn KeSetSystemAffinityThread(&self, affinity: u64) {
        set(affinity);
    }

    /// As `KeSetSystemAffinityThread`; returns the affinity before, 0 if none was set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesetsystemaffinitythreadex>
    #[irql(<= APC_LEVEL)]
    pub fn KeSetSystemAffinityThreadEx(&self, affinity: u64) -> u64 {
        set(affinity)
    }

    /// Lets the thread run on all processors again.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-kereverttouseraffinitythread>
    #[irql(<= APC_LEVEL)]
    pub fn KeRevertToUserAffinityThread(&self) {
        revert(0);
    }

    /// Sets back the affinity that `KeSetSystemAffinityThreadEx` returned.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereverttouseraffinitythreadex>
    #[irql(<= APC_LEVEL)]
    pub fn KeRevertToUserAffinityThreadEx(&self, affinity: u64) {
        revert(affinity);
    }

    /// Says which processors of which group the thread may run on. Another group, or reserved members that are not 0,
    /// change nothing.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesetsystemgroupaffinitythread>
    #[irql(<= APC_LEVEL)]
    pub fn KeSetSystemGroupAffinityThread(
        &self,
        affinity: DriverPtr<GROUP_AFFINITY>,
        before: DriverPtr<GROUP_AFFINITY>,
    ) {
        let wanted = affinity.load();
        let valid = wanted.Group == 0 && wanted.Reserved == [0; 3];
        let mask = if valid { set(wanted.Mask) } else { 0 };
        if !before.is_null() {
            before.store(GROUP_AFFINITY { Mask: mask, ..GROUP_AFFINITY::zeroed() });
        }
    }

    /// Sets back the affinity that `KeSetSystemGroupAffinityThread` told.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kereverttousergroupaffinitythread>
    #[irql(<= APC_LEVEL)]
    pub fn KeRevertToUserGroupAffinityThread(&self, before: DriverPtr<GROUP_AFFINITY>) {
        revert(before.load().Mask);
    }
}
