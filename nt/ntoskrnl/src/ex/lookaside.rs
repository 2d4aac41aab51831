//! Lookaside lists: spare blocks of one size.
//!
//! Drivers take from and give to a list by code that the headers inline: it counts, calls the S-list exports, and
//! calls the list's own allocate and free functions when the list is empty or full. So the structure must be right,
//! and without functions of the driver's the list names our exports.

use super::pool_exports::POOL_EXPORTS;
use super::slist;
use crate::Ntoskrnl;
use ddi::{Access as _, Callback, ExportKind, Site, System, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::all::{GENERAL_LOOKASIDE_POOL, NonPagedPool, NonPagedPoolNx, PagedPool};
use wdk_defs::ntstatus::STATUS_INVALID_PARAMETER_4;
use wdk_defs::{DriverFn, DriverPtr, Plain as _, field};

type List = DriverPtr<GENERAL_LOOKASIDE_POOL>;

/// The lists there are.
#[derive(Debug, Default)]
pub struct Lists {
    made: BTreeMap<u64, Site>,
}

/// Blocks that a list keeps before Windows has seen how it is used.
const DEPTH: u16 = 4;
/// Most that a list may keep.
const MAXIMUM_DEPTH: u16 = 256;
/// Flag of the older forms: from pool that cannot be executed.
const POOL_NX_ALLOCATION: u32 = 512;
/// Flags of the newer form that say how it fails.
const LOOKASIDE_FLAGS: u32 = 3;

/// The address that an export of the pool is bound to.
fn bound_to(name: &str) -> u64 {
    match POOL_EXPORTS.iter().find(|row| row.name == name).map(|row| row.kind) {
        Some(ExportKind::Function(function)) => function as usize as u64,
        _ => 0,
    }
}

fn allocate_default() -> u64 {
    bound_to("ExAllocatePoolWithTag")
}

fn free_default() -> u64 {
    bound_to("ExFreePool")
}

/// What a list is made with.
struct Wanted {
    allocate: u64,
    free: u64,
    pool: i32,
    size: u64,
    tag: u32,
}

impl Ntoskrnl {
    fn make_list(&self, list: List, wanted: Wanted) {
        let Wanted { allocate, free, pool, size, tag } = wanted;
        if !list.addr().is_multiple_of(16) {
            let what = format!("the lookaside list at {:#x} is not aligned to 16 bytes", list.addr());
            System::current().violation("InvalidParameter", &what);
        }
        let or = |function: u64, default: fn() -> u64| if function == 0 { default() } else { function };
        let mut value = GENERAL_LOOKASIDE_POOL {
            Depth: DEPTH,
            MaximumDepth: MAXIMUM_DEPTH,
            Type: pool,
            Tag: tag,
            // A spare block holds the link to the next.
            Size: (size as u32).max(size_of::<u64>() as u32),
            ..GENERAL_LOOKASIDE_POOL::zeroed()
        };
        value.AllocateEx = DriverFn::new(or(allocate, allocate_default));
        value.FreeEx = DriverFn::new(or(free, free_default));
        list.store(value);
        let made = System::current().caller();
        self.lookaside.with(|lists| lists.made.insert(list.addr(), made));
    }

    /// Frees a list's spare blocks by its own function.
    fn empty_list(&self, list: List) {
        let system = System::current();
        loop {
            let entry = slist::pop(list.cast());
            if entry == 0 {
                return;
            }
            let free = list.at(field!(GENERAL_LOOKASIDE_POOL, FreeEx)).load().addr();
            if free == free_default() {
                self.pool_free(entry, None);
            } else {
                system.call_driver(Callback::LookasideFree, None, free, &[entry, list.addr()]);
            }
        }
    }

    fn delete_list(&self, list: List) {
        if self.lookaside.with(|lists| lists.made.remove(&list.addr())).is_none() {
            let what = format!(
                "the lookaside list at {:#x} is deleted and is none, or was deleted before",
                list.addr()
            );
            return System::current().violation("InvalidParameter", &what);
        }
        self.empty_list(list);
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = LOOKASIDE_EXPORTS)]
impl Ntoskrnl {
    /// Makes a list of nonpaged blocks.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinitializenpagedlookasidelist>
    #[irql(<= DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ExInitializeNPagedLookasideList(
        &self,
        list: DriverPtr<GENERAL_LOOKASIDE_POOL>,
        allocate: u64,
        free: u64,
        flags: u32,
        size: u64,
        tag: u32,
        depth: u16,
    ) {
        let _ = depth;
        let pool = if flags & POOL_NX_ALLOCATION != 0 { NonPagedPoolNx } else { NonPagedPool };
        self.make_list(list, Wanted { allocate, free, pool, size, tag });
    }

    /// Frees a list's spare blocks; the list is no more.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exdeletenpagedlookasidelist>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExDeleteNPagedLookasideList(&self, list: DriverPtr<GENERAL_LOOKASIDE_POOL>) {
        self.delete_list(list);
    }

    /// Makes a list of paged blocks.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinitializepagedlookasidelist>
    #[irql(<= APC_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ExInitializePagedLookasideList(
        &self,
        list: DriverPtr<GENERAL_LOOKASIDE_POOL>,
        allocate: u64,
        free: u64,
        flags: u32,
        size: u64,
        tag: u32,
        depth: u16,
    ) {
        let _ = (flags, depth);
        self.make_list(list, Wanted { allocate, free, pool: PagedPool, size, tag });
    }

    /// Frees a list's spare blocks; the list is no more.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exdeletepagedlookasidelist>
    #[irql(<= APC_LEVEL)]
    pub fn ExDeletePagedLookasideList(&self, list: DriverPtr<GENERAL_LOOKASIDE_POOL>) {
        self.delete_list(list);
    }

    /// Makes a list whose functions are given the list too.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exinitializelookasidelistex>
    #[irql(<= DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ExInitializeLookasideListEx(
        &self,
        list: DriverPtr<GENERAL_LOOKASIDE_POOL>,
        allocate: u64,
        free: u64,
        pool: i32,
        flags: u32,
        size: u64,
        tag: u32,
        depth: u16,
    ) -> u32 {
        let _ = depth;
        if flags & !LOOKASIDE_FLAGS != 0 || flags == LOOKASIDE_FLAGS {
            return STATUS_INVALID_PARAMETER_4;
        }
        self.make_list(list, Wanted { allocate, free, pool, size, tag });
        0
    }

    /// Frees a list's spare blocks; the list is no more.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exdeletelookasidelistex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExDeleteLookasideListEx(&self, list: DriverPtr<GENERAL_LOOKASIDE_POOL>) {
        self.delete_list(list);
    }

    /// Frees a list's spare blocks.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exflushlookasidelistex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExFlushLookasideListEx(&self, list: DriverPtr<GENERAL_LOOKASIDE_POOL>) {
        self.empty_list(list);
    }

    /// Takes a block from a list of paged blocks, or allocates one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exallocatefrompagedlookasidelist>
    #[irql(<= APC_LEVEL)]
    pub fn ExAllocateFromPagedLookasideList(&self, list: DriverPtr<GENERAL_LOOKASIDE_POOL>) -> u64 {
        add_one(list.at(field!(GENERAL_LOOKASIDE_POOL, TotalAllocates)));
        let entry = slist::pop(list.cast());
        if entry != 0 {
            return entry;
        }
        add_one(list.at(field!(GENERAL_LOOKASIDE_POOL, AllocateMisses)));
        let value = list.load();
        let allocate = value.AllocateEx.addr();
        if allocate == allocate_default() {
            return self.pool_allocate(value.Size.into(), value.Tag, false).unwrap_or_default();
        }
        let args = [u64::from(value.Type.cast_unsigned()), value.Size.into(), value.Tag.into(), list.addr()];
        System::current().call_driver(Callback::LookasideAllocate, None, allocate, &args)
    }

    /// Gives a block to a list of paged blocks, or frees it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exfreetopagedlookasidelist>
    #[irql(<= APC_LEVEL)]
    pub fn ExFreeToPagedLookasideList(&self, list: DriverPtr<GENERAL_LOOKASIDE_POOL>, entry: DriverPtr<u64>) {
        add_one(list.at(field!(GENERAL_LOOKASIDE_POOL, TotalFrees)));
        let value = list.load();
        if (list.cast::<u16>().load()) < value.Depth {
            slist::push(list.cast(), entry);
            return;
        }
        add_one(list.at(field!(GENERAL_LOOKASIDE_POOL, FreeMisses)));
        let free = value.FreeEx.addr();
        if free == free_default() {
            self.pool_free(entry.addr(), None);
        } else {
            System::current().call_driver(Callback::LookasideFree, None, free, &[entry.addr(), list.addr()]);
        }
    }
}

fn add_one(counter: DriverPtr<u32>) {
    counter.store(counter.load().wrapping_add(1));
}
