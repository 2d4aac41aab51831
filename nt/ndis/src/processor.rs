//! The processors, as drivers that spread their work over them ask for them.
//!
//! The machine is one socket in one group (number 0) on one NUMA node; each processor is a core of its own.

use crate::Ndis;
use crate::pnp::header;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::ntstatus::STATUS_INVALID_PARAMETER;
use wdk_defs::{DriverPtr, Plain, field};

/// What stands for no processor.
const INVALID_PROCESSOR_INDEX: u32 = u32::MAX;
/// Oldest NDIS version whose drivers know the second revision of NDIS_RSS_PROCESSOR_INFO.
const KNOWS_RSS_REVISION_2: (u8, u8) = (6, 30);

fn count() -> u32 {
    System::current().processor_count() as u32
}

/// A bit for each processor.
fn mask() -> u64 {
    u64::MAX >> (64 - count().clamp(1, 64))
}

fn number(index: u32) -> PROCESSOR_NUMBER {
    PROCESSOR_NUMBER { Group: 0, Number: index as u8, Reserved: 0 }
}

/// A processor number as it is passed by value: in one register.
fn in_register(number: PROCESSOR_NUMBER) -> u32 {
    let mut bytes = [0; 4];
    bytes.copy_from_slice(number.as_bytes());
    u32::from_le_bytes(bytes)
}

fn from_register(register: u32) -> PROCESSOR_NUMBER {
    let mut number = PROCESSOR_NUMBER::zeroed();
    number.as_bytes_mut().copy_from_slice(&register.to_le_bytes());
    number
}

/// Fills a buffer whose size the driver gives, or says how large it has to be.
fn answer(buffer: u64, size: DriverPtr<u64>, bytes: &[u8]) -> u32 {
    let room = size.load();
    size.store(bytes.len() as u64);
    if buffer == 0 || room < bytes.len() as u64 {
        return NDIS_STATUS_BUFFER_TOO_SHORT;
    }
    ddi::pointer::store_bytes(buffer, bytes);
    NDIS_STATUS_SUCCESS
}

fn followed_by<T: Plain, E: Plain>(head: &T, head_size: usize, entries: impl Iterator<Item = E>) -> Vec<u8> {
    let mut bytes = head.as_bytes()[..head_size].to_vec();
    for entry in entries {
        bytes.extend_from_slice(entry.as_bytes());
    }
    bytes
}

/// NDIS_SYSTEM_PROCESSOR_INFO_EX and its entries.
fn system_information(processors: u32) -> Vec<u8> {
    let size = size_of::<NDIS_SYSTEM_PROCESSOR_INFO_EX>();
    let head = NDIS_SYSTEM_PROCESSOR_INFO_EX {
        Header: header(NDIS_OBJECT_TYPE_DEFAULT, NDIS_SYSTEM_PROCESSOR_INFO_EX_REVISION_1, size),
        ProcessorVendor: NdisProcessorVendorUnknown,
        NumSockets: 1,
        NumCores: processors,
        NumCoresPerSocket: processors,
        MaxHyperThreadingProcsPerCore: 1,
        ProcessorInfoOffset: size as u32,
        NumberOfProcessors: processors,
        ProcessorInfoEntrySize: size_of::<NDIS_PROCESSOR_INFO_EX>() as u32,
        ..Plain::zeroed()
    };
    let entry = |index| NDIS_PROCESSOR_INFO_EX { ProcNum: number(index), CoreId: index, ..Plain::zeroed() };
    followed_by(&head, size, (0..processors).map(entry))
}

/// NDIS_RSS_PROCESSOR_INFO and its entries: all processors serve receive side scaling.
fn rss_information(processors: u32, version: (u8, u8)) -> Vec<u8> {
    let (revision, size) = if version >= KNOWS_RSS_REVISION_2 {
        (NDIS_RSS_PROCESSOR_INFO_REVISION_2, NDIS_SIZEOF_RSS_PROCESSOR_INFO_REVISION_2)
    } else {
        (NDIS_RSS_PROCESSOR_INFO_REVISION_1, NDIS_SIZEOF_RSS_PROCESSOR_INFO_REVISION_1)
    };
    let head = NDIS_RSS_PROCESSOR_INFO {
        Header: header(NDIS_OBJECT_TYPE_RSS_PROCESSOR_INFO, revision, usize::from(size)),
        RssBaseProcessor: number(0),
        MaxNumRssProcessors: processors,
        RssProcessorArrayOffset: u32::from(size),
        RssProcessorCount: processors,
        RssProcessorEntrySize: size_of::<NDIS_RSS_PROCESSOR>() as u32,
        RssMaxProcessor: number(processors.saturating_sub(1)),
        ..Plain::zeroed()
    };
    let entry = |index| NDIS_RSS_PROCESSOR { ProcNum: number(index), ..Plain::zeroed() };
    followed_by(&head, usize::from(size), (0..processors).map(entry))
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Tells of the processors and of those that serve receive side scaling, the way of NDIS 6.0.
    ///
    /// Where RssProcessors is not null it receives their numbers. NDIS_STATUS_INVALID_PARAMETER for a header that is
    /// not the structure's.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetprocessorinformation>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    pub fn NdisGetProcessorInformation(&self, information: DriverPtr<NDIS_SYSTEM_PROCESSOR_INFO>) -> u32 {
        let given = information.at(field!(NDIS_SYSTEM_PROCESSOR_INFO, Header)).load();
        if given.Type != NDIS_OBJECT_TYPE_DEFAULT || given.Size < NDIS_SIZEOF_SYSTEM_PROCESSOR_INFO_REVISION_1
        {
            let what = "NDIS_SYSTEM_PROCESSOR_INFO has a wrong type or size";
            System::current().violation("ObjectHeader", what);
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        let processors = count();
        let numbers = information.at(field!(NDIS_SYSTEM_PROCESSOR_INFO, RssProcessors)).load();
        let mut answer = NDIS_SYSTEM_PROCESSOR_INFO {
            Header: given,
            ProcessorVendor: NdisProcessorVendorUnknown,
            NumPhysicalPackages: 1,
            NumCores: processors,
            NumCoresPerPhysicalPackage: processors,
            MaxHyperThreadingCpusPerCore: 1,
            RssCpuCount: processors,
            RssProcessors: numbers,
            ..Plain::zeroed()
        };
        for (index, cpu) in answer.CpuInfo.iter_mut().take(processors as usize).enumerate() {
            (cpu.CpuNumber, cpu.CoreId) = (index as u32, index as u32);
        }
        information.store(answer);
        if !numbers.is_null() {
            let all: Vec<u8> = (0..processors as u8).collect();
            ddi::pointer::store_bytes(numbers.addr(), &all);
        }
        NDIS_STATUS_SUCCESS
    }

    /// Tells of the processors. `size` holds the buffer's size and receives how much was or would be put there.
    /// NDIS_STATUS_BUFFER_TOO_SHORT where that is more.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetprocessorinformationex>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.20")]
    pub fn NdisGetProcessorInformationEx(&self, _handle: u64, information: u64, size: DriverPtr<u64>) -> u32 {
        answer(information, size, &system_information(count()))
    }

    /// Tells which processors serve receive side scaling, in the revision that the driver's NDIS version knows.
    /// `size` is as for [`Ndis::NdisGetProcessorInformationEx`].
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetrssprocessorinformation>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.20")]
    pub fn NdisGetRssProcessorInformation(&self, handle: u64, information: u64, size: DriverPtr<u64>) -> u32 {
        let Some(target) = self.known_adapter(handle).and_then(|id| self.target(id)) else {
            return NDIS_STATUS_FAILURE;
        };
        answer(information, size, &rss_information(count(), target.miniport.version()))
    }

    /// Group and number of the processor that runs the caller.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscurrentgroupandprocessor>
    #[irql(>= DISPATCH_LEVEL)]
    #[since("6.20")]
    pub fn NdisCurrentGroupAndProcessor(&self) -> u32 {
        in_register(number(System::current().current_processor() as u32))
    }

    /// Index of the processor that runs the caller.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscurrentprocessorindex>
    #[irql(unstated)]
    #[since("6.20")]
    pub fn NdisCurrentProcessorIndex(&self) -> u32 {
        System::current().current_processor() as u32
    }

    /// Index of a processor by group and number; INVALID_PROCESSOR_INDEX where there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisprocessornumbertoindex>
    #[irql(any)]
    #[since("6.20")]
    pub fn NdisProcessorNumberToIndex(&self, processor_number: u32) -> u32 {
        let given = from_register(processor_number);
        let index = u32::from(given.Number);
        if given.Group == 0 && index < count() { index } else { INVALID_PROCESSOR_INDEX }
    }

    /// Group and number of a processor by its index; STATUS_INVALID_PARAMETER where there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisprocessorindextonumber>
    #[irql(any)]
    #[since("6.20")]
    pub fn NdisProcessorIndexToNumber(
        &self,
        index: u32,
        processor_number: DriverPtr<PROCESSOR_NUMBER>,
    ) -> u32 {
        if index >= count() {
            return STATUS_INVALID_PARAMETER;
        }
        processor_number.store(number(index));
        NDIS_STATUS_SUCCESS
    }

    /// A bit for each active processor of a group.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgroupactiveprocessormask>
    #[irql(any)]
    #[since("6.20")]
    pub fn NdisGroupActiveProcessorMask(&self, group: u16) -> u64 {
        if group == 0 { mask() } else { 0 }
    }

    /// Most groups that there can be.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismaxgroupcount>
    #[irql(any)]
    #[since("6.20")]
    pub fn NdisMaxGroupCount(&self) -> u16 {
        1
    }

    /// Groups with active processors.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisactivegroupcount>
    #[irql(any)]
    #[since("6.20")]
    pub fn NdisActiveGroupCount(&self) -> u16 {
        1
    }

    /// Active processors, and in `active_processors`, unless null, a bit for each.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndissystemactiveprocessorcount>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisSystemActiveProcessorCount(&self, active_processors: DriverPtr<u64>) -> u32 {
        if !active_processors.is_null() {
            active_processors.store(mask());
        }
        count()
    }

    /// Alignment that keeps data of different processors apart, in bytes: a cache line.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetshareddataalignment>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisGetSharedDataAlignment(&self) -> u32 {
        CACHE_LINE
    }
}

/// Bytes in a cache line of a processor.
const CACHE_LINE: u32 = 64;

#[cfg(test)]
mod tests {
    use super::*;

    fn word(bytes: &[u8], at: usize) -> u32 {
        u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
    }

    #[test]
    fn information_has_an_entry_for_each_processor_where_it_says() {
        let bytes = system_information(3);
        assert_eq!(bytes.len(), 40 + 3 * 20);
        let (offset, processors, entry) = (word(&bytes, 28), word(&bytes, 32), word(&bytes, 36));
        assert_eq!((offset, processors, entry), (40, 3, 20));
        assert_eq!(word(&bytes, 40 + 2 * 20), 2 << 16, "group 0, number 2");
        assert_eq!(word(&bytes, 40 + 2 * 20 + 8), 2, "core 2");
    }

    #[test]
    fn rss_information_has_the_revision_that_the_driver_knows() {
        for (version, size, revision) in [((6, 20), 32, 1), ((6, 30), 40, 2), ((6, 80), 40, 2)] {
            let bytes = rss_information(2, version);
            assert_eq!(bytes.len(), size + 2 * 8, "{version:?}");
            assert_eq!(u16::from_le_bytes([bytes[2], bytes[3]]) as usize, size);
            assert_eq!(bytes[1], revision);
            assert_eq!(word(&bytes, 20) as usize, size, "entries follow");
        }
    }

    #[test]
    fn a_processor_number_fits_a_register() {
        let number = PROCESSOR_NUMBER { Group: 0x1234, Number: 7, Reserved: 0 };
        assert_eq!(in_register(number), 0x0007_1234);
        assert_eq!(from_register(0x0007_1234).Number, 7);
    }
}
