//! Exports on pool.

use super::pool::Contents;
use super::special_pool::PoolPlacement;
use crate::Ntoskrnl;
use ddi::{APC_LEVEL, DISPATCH_LEVEL, Event, Stop, System, ddi_exports, gs};
use wdk_defs::all::{
    POOL_FLAG_NON_PAGED, POOL_FLAG_NON_PAGED_EXECUTE, POOL_FLAG_PAGED, POOL_FLAG_RAISE_ON_FAILURE,
    POOL_FLAG_UNINITIALIZED,
};
use wdk_defs::ntstatus::STATUS_INSUFFICIENT_RESOURCES;

/// In a pool type: from the paged pool.
const PAGED: u32 = 1;
/// In a pool type: with quota, fail instead of raising an exception.
const QUOTA_FAIL: u32 = 8;
/// In a pool type: raise an exception instead of failing.
const RAISE: u32 = 16;
/// In a priority: special pool watches an end of the block, its start if the lowest bit is set.
const SPECIAL_POOL: u32 = 8;
const UNDERRUN: u32 = 1;
/// The tag of a block that is allocated without one: `None`.
const NO_TAG: u32 = u32::from_le_bytes(*b"None");

impl Ntoskrnl {
    fn allocate(&self, bytes: u64, tag: u32, paged: bool, raise: bool, contents: Contents) -> u64 {
        self.allocate_placed(bytes, tag, paged, raise, contents, None)
    }

    fn allocate_placed(
        &self,
        bytes: u64,
        tag: u32,
        paged: bool,
        raise: bool,
        contents: Contents,
        place: Option<PoolPlacement>,
    ) -> u64 {
        let system = System::current();
        let (most, required) =
            if paged { (APC_LEVEL, "<=APC_LEVEL") } else { (DISPATCH_LEVEL, "<=DISPATCH_LEVEL") };
        let irql = gs::irql();
        if irql > most {
            system.emit(&Event::IrqlViolation { required, rule: "", actual: irql });
        }
        match self.pool_allocate_placed(bytes, tag, !paged, contents, place) {
            Some(address) => address,
            None if raise => {
                let what = format!(
                    "{bytes} bytes of pool cannot be had, and the driver asked for an exception then"
                );
                let parameters = [u64::from(STATUS_INSUFFICIENT_RESOURCES), system.caller_address(), 0, 0];
                system.stop(Stop::BugCheck { code: 0x1e, parameters, what })
            }
            None => 0,
        }
    }

    fn allocate_typed(&self, pool: u32, bytes: u64, tag: u32) -> u64 {
        self.allocate(bytes, tag, pool & PAGED != 0, pool & RAISE != 0, Contents::Undefined)
    }

    fn allocate_flagged(&self, flags: u64, bytes: u64, tag: u32) -> u64 {
        let kinds = flags & (POOL_FLAG_NON_PAGED | POOL_FLAG_NON_PAGED_EXECUTE | POOL_FLAG_PAGED);
        if kinds.count_ones() != 1 || tag == 0 || bytes == 0 {
            let what = format!(
                "pool is allocated with flags {flags:#x}, tag {tag:#x} and {bytes} bytes; one kind of pool, a tag and a size are needed"
            );
            System::current().violation("InvalidParameter", &what);
            return 0;
        }
        let contents =
            if flags & POOL_FLAG_UNINITIALIZED != 0 { Contents::Undefined } else { Contents::Zeroed };
        let raise = flags & POOL_FLAG_RAISE_ON_FAILURE != 0;
        self.allocate(bytes, tag, kinds == POOL_FLAG_PAGED, raise, contents)
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = POOL_EXPORTS)]
impl Ntoskrnl {
    /// Allocates pool without a tag.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-exallocatepool>
    #[irql(unstated)]
    pub fn ExAllocatePool(&self, pool: u32, bytes: u64) -> u64 {
        self.allocate_typed(pool, bytes, NO_TAG)
    }

    /// Allocates pool with a tag. Its contents are undefined.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exallocatepoolwithtag>
    #[irql(unstated)]
    pub fn ExAllocatePoolWithTag(&self, pool: u32, bytes: u64, tag: u32) -> u64 {
        self.allocate_typed(pool, bytes, tag)
    }

    /// As `ExAllocatePoolWithTag`. The priority says which end of the block special pool is to watch; how urgent it is
    /// matters only when memory is short, and then to no one here.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exallocatepoolwithtagpriority>
    #[irql(unstated)]
    pub fn ExAllocatePoolWithTagPriority(&self, pool: u32, bytes: u64, tag: u32, priority: u32) -> u64 {
        let place = match priority & (SPECIAL_POOL | UNDERRUN) {
            SPECIAL_POOL => Some(PoolPlacement::After),
            0 | UNDERRUN => None,
            _ => Some(PoolPlacement::Before),
        };
        let (paged, raise) = (pool & PAGED != 0, pool & RAISE != 0);
        self.allocate_placed(bytes, tag, paged, raise, Contents::Undefined, place)
    }

    /// As `ExAllocatePoolWithTag`, charged to the calling process: raises an exception when it fails, unless told not to.
    /// The system's own process, in which all threads are here, has no quota.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exallocatepoolwithquotatag>
    #[irql(unstated)]
    pub fn ExAllocatePoolWithQuotaTag(&self, pool: u32, bytes: u64, tag: u32) -> u64 {
        let raise = pool & QUOTA_FAIL == 0;
        self.allocate(bytes, tag, pool & PAGED != 0, raise, Contents::Undefined)
    }

    /// As `ExAllocatePoolWithQuotaTag`, without a tag.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-exallocatepoolwithquota>
    #[irql(unstated)]
    pub fn ExAllocatePoolWithQuota(&self, pool: u32, bytes: u64) -> u64 {
        let raise = pool & QUOTA_FAIL == 0;
        self.allocate(bytes, NO_TAG, pool & PAGED != 0, raise, Contents::Undefined)
    }

    /// Allocates pool as its flags say; zeroed unless they say otherwise.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exallocatepool2>
    #[irql(unstated)]
    pub fn ExAllocatePool2(&self, flags: u64, bytes: u64, tag: u32) -> u64 {
        self.allocate_flagged(flags, bytes, tag)
    }

    /// As `ExAllocatePool2`, with further parameters.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exallocatepool3>
    #[irql(unstated)]
    #[partial("extended parameters are not looked at")]
    pub fn ExAllocatePool3(&self, flags: u64, bytes: u64, tag: u32, parameters: u64, count: u32) -> u64 {
        if count != 0 {
            let what = format!("ExAllocatePool3 with {count} extended parameters at {parameters:#x}");
            System::current().stop(Stop::Unsupported { what });
        }
        self.allocate_flagged(flags, bytes, tag)
    }

    /// Frees pool.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-exfreepool>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExFreePool(&self, address: u64) {
        self.pool_free(address, None);
    }

    /// Frees pool that was allocated with that tag.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exfreepoolwithtag>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExFreePoolWithTag(&self, address: u64, tag: u32) {
        self.pool_free(address, Some(tag));
    }
}
