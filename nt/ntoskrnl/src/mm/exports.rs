//! Exports on memory.

use super::PAGE;
use super::mdl::{mdl_size, pages_spanned};
use crate::Ntoskrnl;
use cpu::access;
use ddi::trap::is_system_address;
use ddi::{Access as _, ExportKind, Module as _, Stop, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::{
    MDL, PAGE_EXECUTE_READ, PAGE_EXECUTE_READWRITE, PAGE_NOCACHE, PAGE_READONLY, PAGE_READWRITE,
    PAGE_WRITECOMBINE, UNICODE_STRING,
};
use wdk_defs::ntstatus::{STATUS_ACCESS_VIOLATION, STATUS_DATATYPE_MISALIGNMENT, STATUS_INVALID_PARAMETER_2};

type Mdl = DriverPtr<MDL>;

/// KPROCESSOR_MODE: a user's.
const USER_MODE: i8 = 1;
/// LOCK_OPERATION: to read only.
const IO_READ_ACCESS: u32 = 0;
/// In an MDL map request: fail, do not stop the machine.
const MDL_MAPPING_NO_EXECUTE: u32 = 0x4000_0000;
/// Addresses below are a user's.
const USER_PROBE_END: u64 = 0x7fff_ffff_0000;

/// Raises the exception of a mapping that was to succeed and cannot be had.
fn cannot_be_mapped(mdl: Mdl) -> ! {
    System::current().raise_status(STATUS_INVALID_PARAMETER_2, &|| {
        format!("the MDL at {:#x} cannot be mapped", mdl.addr())
    })
}

/// A probe of memory that has to lie in a user's addresses.
fn probe(kernel: &Ntoskrnl, address: u64, length: u64, alignment: u32) {
    if length == 0 {
        return;
    }
    if alignment != 0 && !address.is_multiple_of(alignment.into()) {
        System::current().raise_status(STATUS_DATATYPE_MISALIGNMENT, &|| {
            format!("{address:#x} is probed for alignment to {alignment} bytes")
        });
    }
    if kernel.is_user_range(address, length) {
        return;
    }
    let end = address.checked_add(length);
    if end.is_none_or(|end| end > USER_PROBE_END) || is_system_address(address) {
        System::current().raise_status(STATUS_ACCESS_VIOLATION, &|| {
            format!("{length} bytes at {address:#x} are probed, which are not a user's")
        });
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = MEMORY_EXPORTS)]
impl Ntoskrnl {
    /// Maps device memory; null when it cannot be.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmmapiospace>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmMapIoSpace(&self, physical: u64, bytes: u64, cache: u32) -> u64 {
        let _ = cache;
        self.map_io_space(physical, bytes).unwrap_or_default()
    }

    /// Maps device memory with page protection; null when it cannot be.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmmapiospaceex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmMapIoSpaceEx(&self, physical: u64, bytes: u64, protect: u32) -> u64 {
        const READ_ONLY: [u32; 2] = [PAGE_READONLY, PAGE_EXECUTE_READ];
        const WRITABLE: [u32; 2] = [PAGE_READWRITE, PAGE_EXECUTE_READWRITE];
        let cache = protect & (PAGE_NOCACHE | PAGE_WRITECOMBINE);
        let access = protect & !cache;
        let known = READ_ONLY.contains(&access) || WRITABLE.contains(&access);
        // Code of a device's memory is not run, so whether it may be makes no difference.
        if !known || cache == PAGE_NOCACHE | PAGE_WRITECOMBINE {
            let what = format!("device memory is mapped with protection {protect:#x}, which is none");
            System::current().violation("InvalidParameter", &what);
            return 0;
        }
        self.map_io_space_as(physical, bytes, WRITABLE.contains(&access)).unwrap_or_default()
    }

    /// Ends a mapping of device memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmunmapiospace>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmUnmapIoSpace(&self, address: u64, bytes: u64) {
        self.unmap_io_space(address, bytes);
    }

    /// The physical address of an address, 0 if there is no memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmgetphysicaladdress>
    #[irql(unstated)]
    pub fn MmGetPhysicalAddress(&self, address: u64) -> u64 {
        self.physical_address(address).unwrap_or_default()
    }

    /// Allocates contiguous memory below a physical address.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmallocatecontiguousmemory>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmAllocateContiguousMemory(&self, bytes: u64, highest: u64) -> u64 {
        self.contiguous_allocate(bytes, 0, highest, 0).unwrap_or_default()
    }

    /// Allocates contiguous memory between physical addresses that does not cross a multiple of a boundary.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmallocatecontiguousmemoryspecifycache>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmAllocateContiguousMemorySpecifyCache(
        &self,
        bytes: u64,
        lowest: u64,
        highest: u64,
        boundary: u64,
        cache: u32,
    ) -> u64 {
        let _ = cache;
        self.contiguous_allocate(bytes, lowest, highest, boundary).unwrap_or_default()
    }

    /// As `MmAllocateContiguousMemorySpecifyCache`, from a NUMA node; there is one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmallocatecontiguousmemoryspecifycachenode>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmAllocateContiguousMemorySpecifyCacheNode(
        &self,
        bytes: u64,
        lowest: u64,
        highest: u64,
        boundary: u64,
        cache: u32,
        node: u32,
    ) -> u64 {
        let _ = (cache, node);
        self.contiguous_allocate(bytes, lowest, highest, boundary).unwrap_or_default()
    }

    /// As `MmAllocateContiguousMemorySpecifyCacheNode`, with page protection.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmallocatecontiguousnodememory>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmAllocateContiguousNodeMemory(
        &self,
        bytes: u64,
        lowest: u64,
        highest: u64,
        boundary: u64,
        protect: u32,
        node: u32,
    ) -> u64 {
        let _ = (protect, node);
        self.contiguous_allocate(bytes, lowest, highest, boundary).unwrap_or_default()
    }

    /// Frees contiguous memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmfreecontiguousmemory>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmFreeContiguousMemory(&self, address: u64) {
        self.contiguous_free(address, None);
    }

    /// Frees contiguous memory by address and size.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmfreecontiguousmemoryspecifycache>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmFreeContiguousMemorySpecifyCache(&self, address: u64, bytes: u64, cache: u32) {
        let _ = cache;
        self.contiguous_free(address, Some(bytes));
    }

    /// Allocates page-aligned memory that is not cached; contiguous here.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmallocatenoncachedmemory>
    #[irql(<= APC_LEVEL)]
    pub fn MmAllocateNonCachedMemory(&self, bytes: u64) -> u64 {
        self.contiguous_allocate(bytes, 0, u64::MAX - 1, 0).unwrap_or_default()
    }

    /// Frees memory that is not cached.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmfreenoncachedmemory>
    #[irql(<= APC_LEVEL)]
    pub fn MmFreeNonCachedMemory(&self, address: u64, bytes: u64) {
        self.contiguous_free(address, Some(bytes));
    }

    /// Allocates an MDL for a buffer. With an IRP it becomes the IRP's, or follows its last.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioallocatemdl>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAllocateMdl(&self, address: u64, length: u32, secondary: u8, quota: u8, irp: u64) -> u64 {
        let _ = quota;
        let Some(mdl) = self.mdl_allocate(address, length.into()) else { return 0 };
        if irp != 0 {
            let mut link = DriverPtr::<wdk_defs::all::IRP>::new(irp)
                .at(wdk_defs::field!(wdk_defs::all::IRP, MdlAddress));
            if secondary != 0 {
                while !link.load().is_null() {
                    link = link.load().at(wdk_defs::field!(MDL, Next));
                }
            }
            link.store(DriverPtr::new(mdl));
        }
        mdl
    }

    /// Frees an MDL.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iofreemdl>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoFreeMdl(&self, mdl: DriverPtr<MDL>) {
        self.mdl_free(mdl.addr());
    }

    /// Makes an MDL describe part of another's buffer.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iobuildpartialmdl>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoBuildPartialMdl(
        &self,
        source: DriverPtr<MDL>,
        target: DriverPtr<MDL>,
        address: u64,
        length: u32,
    ) {
        self.mdl_build_partial(source.addr(), target.addr(), address, length);
    }

    /// Bytes that an MDL for a buffer needs.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmsizeofmdl>
    #[irql(any)]
    pub fn MmSizeOfMdl(&self, address: u64, length: u64) -> u64 {
        mdl_size(address, length)
    }

    /// Fills in the pages of a buffer in nonpaged memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmbuildmdlfornonpagedpool>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmBuildMdlForNonPagedPool(&self, mdl: DriverPtr<MDL>) {
        self.mdl_build(mdl.addr());
    }

    /// Locks the pages of a buffer in memory. Raises an exception if they are not there.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmprobeandlockpages>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmProbeAndLockPages(&self, mdl: DriverPtr<MDL>, mode: i8, operation: u32) {
        if mode == USER_MODE {
            let what = "MmProbeAndLockPages for UserMode: there are no user processes".to_owned();
            System::current().stop(Stop::Unsupported { what });
        }
        if !self.mdl_lock(mdl.addr(), operation != IO_READ_ACCESS) {
            System::current().raise_status(STATUS_ACCESS_VIOLATION, &|| {
                format!("the MDL at {:#x} describes memory that is not there", mdl.addr())
            });
        }
    }

    /// Unlocks the pages of a buffer.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmunlockpages>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmUnlockPages(&self, mdl: DriverPtr<MDL>) {
        self.mdl_unlock(mdl.addr());
    }

    /// Maps the pages of an MDL; stops the run when that fails.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmmaplockedpages>
    #[irql(unstated)]
    pub fn MmMapLockedPages(&self, mdl: DriverPtr<MDL>, mode: i8) -> u64 {
        self.map_pages(mdl, mode).unwrap_or_else(|| cannot_be_mapped(mdl))
    }

    /// Maps the pages of an MDL; null when that fails.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmmaplockedpagesspecifycache>
    #[irql(unstated)]
    pub fn MmMapLockedPagesSpecifyCache(
        &self,
        mdl: DriverPtr<MDL>,
        mode: i8,
        cache: u32,
        address: u64,
        stop_on_failure: u32,
        priority: u32,
    ) -> u64 {
        let _ = (cache, address, priority & MDL_MAPPING_NO_EXECUTE);
        match self.map_pages(mdl, mode) {
            Some(address) => address,
            None if stop_on_failure != 0 => cannot_be_mapped(mdl),
            None => 0,
        }
    }

    /// Ends a mapping of an MDL's pages.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmunmaplockedpages>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmUnmapLockedPages(&self, address: u64, mdl: DriverPtr<MDL>) {
        self.mdl_unmap(mdl.addr(), address);
    }

    /// Allocates pages, described by an MDL; fewer where there are no more, null if none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmallocatepagesformdl>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmAllocatePagesForMdl(&self, low: u64, high: u64, skip: u64, bytes: u64) -> u64 {
        let _ = skip;
        self.pages_for_mdl(low, high, bytes)
    }

    /// As `MmAllocatePagesForMdl`, with a cache type and flags.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmallocatepagesformdlex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmAllocatePagesForMdlEx(
        &self,
        low: u64,
        high: u64,
        skip: u64,
        bytes: u64,
        cache: u32,
        flags: u32,
    ) -> u64 {
        let _ = (skip, cache, flags);
        self.pages_for_mdl(low, high, bytes)
    }

    /// Frees the pages of an MDL that `MmAllocatePagesForMdl` made; the MDL itself is for `ExFreePool`.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmfreepagesfrommdl>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmFreePagesFromMdl(&self, mdl: DriverPtr<MDL>) {
        let value = mdl.load();
        let pages = DriverPtr::<u64>::new(mdl.addr() + size_of::<MDL>() as u64);
        if value.ByteCount == 0 {
            return;
        }
        let first = System::current().ram.va_of(cpu::ram::Phys(pages.load().saturating_mul(PAGE)));
        self.contiguous_free(first.unwrap_or_default(), Some(value.ByteCount.into()));
        mdl.at(wdk_defs::field!(MDL, ByteCount)).store(0);
    }

    /// The address of an export of the kernel or the HAL by name; null if there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmgetsystemroutineaddress>
    #[irql(== PASSIVE_LEVEL)]
    pub fn MmGetSystemRoutineAddress(&self, name: DriverPtr<UNICODE_STRING>) -> u64 {
        let name = crate::ex::callback::counted_text(name).unwrap_or_default();
        let ours = |export: &&&ddi::Export| {
            export.name == name && (export.module == Self::NAME || export.module == "hal.dll")
        };
        match System::current().exports().iter().find(ours).map(|export| (export.kind, export.name)) {
            Some((ExportKind::Function(function), _)) => function as usize as u64,
            Some((ExportKind::Variable { .. }, name)) => self.variable(name).unwrap_or_default(),
            None => 0,
        }
    }

    /// Whether an access to an address would not fault now.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmisaddressvalid>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmIsAddressValid(&self, address: u64) -> u8 {
        access::read::<u8>(address).is_ok().into()
    }

    /// How much memory the machine has, in words: 0 is small, 1 medium, 2 large.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmquerysystemsize>
    #[irql(any)]
    pub fn MmQuerySystemSize(&self) -> u32 {
        match System::current().ram.size() >> 20 {
            0..64 => 0,
            64..512 => 1,
            _ => 2,
        }
    }

    /// Whether this is a server.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmisthisanntassystem>
    #[irql(any)]
    pub fn MmIsThisAnNtAsSystem(&self) -> u8 {
        0
    }

    /// Raises an exception if a user's memory cannot be read. Only what an application's
    /// request has mapped can.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-probeforread>
    #[irql(<= APC_LEVEL)]
    pub fn ProbeForRead(&self, address: u64, length: u64, alignment: u32) {
        probe(self, address, length, alignment);
    }

    /// Raises an exception if a user's memory cannot be written. Only what an application's
    /// request has mapped can.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-probeforwrite>
    #[irql(<= APC_LEVEL)]
    pub fn ProbeForWrite(&self, address: u64, length: u64, alignment: u32) {
        probe(self, address, length, alignment);
    }
}

impl Ntoskrnl {
    fn map_pages(&self, mdl: Mdl, mode: i8) -> Option<u64> {
        if mode == USER_MODE {
            let what = "an MDL is mapped for UserMode: there are no user processes".to_owned();
            System::current().stop(Stop::Unsupported { what });
        }
        self.mdl_map(mdl.addr())
    }

    /// Pages that follow each other, in an MDL that is pool of the driver's.
    fn pages_for_mdl(&self, low: u64, high: u64, bytes: u64) -> u64 {
        let bytes = bytes.next_multiple_of(PAGE);
        let Ok(length) = u32::try_from(bytes) else { return 0 };
        let Some(address) = self.contiguous_allocate(bytes, low, high, 0) else { return 0 };
        let tag = u32::from_le_bytes(*b"MmMd");
        let Some(mdl) = self.pool_allocate(mdl_size(0, bytes), tag, true) else {
            self.contiguous_free(address, None);
            return 0;
        };
        let value = MDL {
            Size: (mdl_size(0, bytes) as u16).cast_signed(),
            MdlFlags: wdk_defs::all::MDL_PAGES_LOCKED,
            ByteCount: length,
            ..wdk_defs::zeroed()
        };
        DriverPtr::<MDL>::new(mdl).store(value);
        let first = self.physical_address(address).unwrap_or_default() / PAGE;
        let frames = DriverPtr::<u64>::new(mdl + size_of::<MDL>() as u64);
        for index in 0..pages_spanned(0, bytes) {
            frames.offset(index as i64).store(first + index);
        }
        mdl
    }
}
