//! Processors as drivers see them: the KPCR, and processor numbers.

use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::{GROUP_AFFINITY, PROCESSOR_NUMBER};
use wdk_defs::ntstatus::STATUS_INVALID_PARAMETER;
use wdk_defs::{DriverPtr, Plain as _};

/// Offsets in the KPCR that drivers read. `CurrentThread` at 0x188 is written at each switch of threads.
mod kpcr {
    pub const SELF: usize = 0x18;
    pub const CURRENT_PRCB: usize = 0x20;
    pub const MAJOR_VERSION: usize = 0x60;
    pub const MINOR_VERSION: usize = 0x62;
    pub const PRCB: usize = 0x180;
    pub const LEGACY_NUMBER: usize = 0x184;
    pub const NUMBER: usize = 0x1a4;
}

/// Writes what drivers read of each processor without a call.
pub(crate) fn fill_areas(system: &System) {
    for number in 0..system.processor_count() {
        let area = system.processor_area(number);
        area.put(kpcr::SELF, area.base());
        area.put(kpcr::CURRENT_PRCB, area.base() + kpcr::PRCB as u64);
        area.put(kpcr::MAJOR_VERSION, 1u16);
        area.put(kpcr::MINOR_VERSION, 1u16);
        area.put(kpcr::LEGACY_NUMBER, number as u8);
        area.put(kpcr::NUMBER, number as u32);
    }
}

/// Stands for all groups.
const ALL_PROCESSOR_GROUPS: u16 = 0xffff;
/// Processors that a group may have.
const GROUP_SIZE: u32 = 64;
/// No processor.
const INVALID_PROCESSOR_INDEX: u32 = u32::MAX;

fn processors() -> u32 {
    System::current().processor_count() as u32
}

/// A bit for each processor.
fn affinity() -> u64 {
    u64::MAX >> (64 - processors().min(64))
}

fn in_group(group: u16) -> u32 {
    if group == 0 || group == ALL_PROCESSOR_GROUPS { processors() } else { 0 }
}

#[ddi_exports(module = "ntoskrnl.exe", table = PROCESSOR_EXPORTS)]
impl Ntoskrnl {
    /// A bit for each processor that is at work.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-kequeryactiveprocessors>
    #[irql(unstated)]
    pub fn KeQueryActiveProcessors(&self) -> u64 {
        affinity()
    }

    /// The number of the processor, and by pointer its group and number.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kegetcurrentprocessornumberex>
    #[irql(any)]
    pub fn KeGetCurrentProcessorNumberEx(&self, number: DriverPtr<PROCESSOR_NUMBER>) -> u32 {
        let current = System::current().current_processor() as u8;
        if !number.is_null() {
            number.store(PROCESSOR_NUMBER { Number: current, ..PROCESSOR_NUMBER::zeroed() });
        }
        current.into()
    }

    /// How many processors are at work, and by pointer a bit for each.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-kequeryactiveprocessorcount>
    #[irql(any)]
    pub fn KeQueryActiveProcessorCount(&self, active: DriverPtr<u64>) -> u32 {
        if !active.is_null() {
            active.store(affinity());
        }
        processors()
    }

    /// How many processors of a group, or of all, are at work.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequeryactiveprocessorcountex>
    #[irql(any)]
    pub fn KeQueryActiveProcessorCountEx(&self, group: u16) -> u32 {
        in_group(group)
    }

    /// How many processors there can be.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequerymaximumprocessorcount>
    #[irql(any)]
    pub fn KeQueryMaximumProcessorCount(&self) -> u32 {
        processors()
    }

    /// How many processors a group, or all, can have.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequerymaximumprocessorcountex>
    #[irql(any)]
    pub fn KeQueryMaximumProcessorCountEx(&self, group: u16) -> u32 {
        in_group(group)
    }

    /// How many groups of processors there are: one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequeryactivegroupcount>
    #[irql(any)]
    pub fn KeQueryActiveGroupCount(&self) -> u16 {
        1
    }

    /// How many groups of processors there can be: one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequerymaximumgroupcount>
    #[irql(any)]
    pub fn KeQueryMaximumGroupCount(&self) -> u16 {
        1
    }

    /// A bit for each processor of a group.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequerygroupaffinity>
    #[irql(any)]
    pub fn KeQueryGroupAffinity(&self, group: u16) -> u64 {
        if group == 0 { affinity() } else { 0 }
    }

    /// Group and number of a processor by its index in the machine.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kegetprocessornumberfromindex>
    #[irql(unstated)]
    pub fn KeGetProcessorNumberFromIndex(&self, index: u32, number: DriverPtr<PROCESSOR_NUMBER>) -> u32 {
        if index >= processors() {
            return STATUS_INVALID_PARAMETER;
        }
        let (group, within) = ((index / GROUP_SIZE) as u16, (index % GROUP_SIZE) as u8);
        number.store(PROCESSOR_NUMBER { Group: group, Number: within, ..PROCESSOR_NUMBER::zeroed() });
        0
    }

    /// The index in the machine of a processor by its group and number.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kegetprocessorindexfromnumber>
    #[irql(any)]
    pub fn KeGetProcessorIndexFromNumber(&self, number: DriverPtr<PROCESSOR_NUMBER>) -> u32 {
        let number = number.load();
        let index = u32::from(number.Number);
        if number.Group == 0 && index < processors() { index } else { INVALID_PROCESSOR_INDEX }
    }

    /// The highest number of a NUMA node: there is one node.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequeryhighestnodenumber>
    #[irql(any)]
    pub fn KeQueryHighestNodeNumber(&self) -> u16 {
        0
    }

    /// The NUMA node of the processor.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kegetcurrentnodenumber>
    #[irql(any)]
    pub fn KeGetCurrentNodeNumber(&self) -> u16 {
        0
    }

    /// The processors of a NUMA node, and how many they are.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kequerynodeactiveaffinity>
    #[irql(any)]
    pub fn KeQueryNodeActiveAffinity(
        &self,
        node: u16,
        mask: DriverPtr<GROUP_AFFINITY>,
        count: DriverPtr<u16>,
    ) {
        let there = node == 0;
        if !mask.is_null() {
            mask.store(GROUP_AFFINITY {
                Mask: if there { affinity() } else { 0 },
                ..GROUP_AFFINITY::zeroed()
            });
        }
        if !count.is_null() {
            count.store(if there { processors() as u16 } else { 0 });
        }
    }

    /// The alignment that keeps data of two processors in different cache lines, in bytes.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kegetrecommendedshareddataalignment>
    #[irql(any)]
    pub fn KeGetRecommendedSharedDataAlignment(&self) -> u32 {
        64
    }

    /// Saves the floating-point state of the thread. Each fiber has its own, so there is nothing to do.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kesavefloatingpointstate>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeSaveFloatingPointState(&self, save: u64) -> u32 {
        let _ = save;
        0
    }

    /// Restores the floating-point state.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kerestorefloatingpointstate>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeRestoreFloatingPointState(&self, save: u64) -> u32 {
        let _ = save;
        0
    }

    /// Makes caches agree with memory after or before a transfer. They do: devices see through them.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keflushiobuffers>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeFlushIoBuffers(&self, mdl: u64, read: u8, dma: u8) {
        let _ = (mdl, read, dma);
    }
}
