//! Scatter/gather lists as drivers ask for them: the members of `DMA_OPERATIONS` up to its second version.

use super::PAGE;
use super::bus_master::{MapError, MasterId};
use super::packet::current_irp;
use super::scatter_gather::{ListError, ListRequest, ListRoutine, chain_pages, list_bytes};
use crate::Hal;
use ddi::{Access as _, Callback, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::{DMA_ADAPTER, MDL};
use wdk_defs::ntstatus::{
    STATUS_BUFFER_TOO_SMALL, STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER, STATUS_SUCCESS,
};

/// The offset of a virtual address in the buffer of an MDL; past all buffers where it lies before.
pub(super) fn offset_in(mdl: DriverPtr<MDL>, address: u64) -> u64 {
    let header = mdl.load();
    address.wrapping_sub(header.StartVa.addr() + u64::from(header.ByteOffset))
}

pub(super) fn status_of(error: ListError) -> u32 {
    match error {
        ListError::Map(MapError::TooManyRegisters | MapError::Busy | MapError::NoMemory) => {
            STATUS_INSUFFICIENT_RESOURCES
        }
        ListError::BufferTooSmall(_) | ListError::BadRange => STATUS_BUFFER_TOO_SMALL,
        ListError::BufferInUse => {
            let what = "a scatter/gather list is built in memory that holds one which was not put";
            System::current().violation("ScatterGatherBufferInUse", what);
            STATUS_INVALID_PARAMETER
        }
    }
}

impl Hal {
    fn build(&self, id: MasterId, request: ListRequest) -> u32 {
        self.build_list(id, request).map_or_else(status_of, |_| STATUS_SUCCESS)
    }
}

fn list_routine(device_object: u64, function: u64, context: u64) -> ListRoutine {
    ListRoutine {
        callback: Callback::AdapterListControl,
        adapter: None,
        function,
        device_object,
        irp: current_irp(device_object),
        context,
    }
}

/// Members of DMA_OPERATIONS that have no export of their name.
#[ddi_exports(module = "hal.dll", table = OPERATIONS)]
impl Hal {
    /// Maps a buffer and calls the routine with its scatter/gather list.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pget_scatter_gather_list>
    #[irql(== DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn GetScatterGatherList(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        device_object: u64,
        mdl: DriverPtr<MDL>,
        current_va: u64,
        length: u32,
        routine: u64,
        context: u64,
        write_to_device: u8,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        self.build(
            id,
            ListRequest {
                mdl,
                offset: offset_in(mdl, current_va),
                length: u64::from(length),
                to_device: write_to_device != 0,
                buffer: None,
                may_allocate: true,
                routine: Some(list_routine(device_object, routine, context)),
                transfer: 0,
                tag: 0,
            },
        )
    }

    /// Ends the mapping of a list; what the device wrote is in the buffer after that.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pput_scatter_gather_list>
    #[irql(== DISPATCH_LEVEL)]
    pub fn PutScatterGatherList(&self, adapter: DriverPtr<DMA_ADAPTER>, list: u64, write_to_device: u8) {
        if let Some(id) = self.known_master(adapter.addr()) {
            self.put_list(id, list, Some(write_to_device != 0));
        }
    }

    /// Bytes that a list of a buffer needs, and map registers. Without an MDL, of any buffer of that length.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pcalculate_scatter_gather_list_size>
    #[irql(any)]
    pub fn CalculateScatterGatherList(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        mdl: DriverPtr<MDL>,
        current_va: u64,
        length: u32,
        list_size: DriverPtr<u32>,
        number_of_map_registers: DriverPtr<u32>,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        let pages = if mdl.is_null() {
            Some((current_va % PAGE + u64::from(length)).div_ceil(PAGE))
        } else {
            chain_pages(mdl, offset_in(mdl, current_va), u64::from(length))
        };
        let Some(pages) = pages else { return STATUS_BUFFER_TOO_SMALL };
        if pages > u64::from(self.master_registers(id)) {
            return STATUS_INSUFFICIENT_RESOURCES;
        }
        list_size.store(list_bytes(pages) as u32);
        if !number_of_map_registers.is_null() {
            number_of_map_registers.store(pages as u32);
        }
        STATUS_SUCCESS
    }

    /// The same as GetScatterGatherList, with the list in the driver's memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pbuild_scatter_gather_list>
    #[irql(== DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn BuildScatterGatherList(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        device_object: u64,
        mdl: DriverPtr<MDL>,
        current_va: u64,
        length: u32,
        routine: u64,
        context: u64,
        write_to_device: u8,
        buffer: u64,
        buffer_length: u32,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        self.build(
            id,
            ListRequest {
                mdl,
                offset: offset_in(mdl, current_va),
                length: u64::from(length),
                to_device: write_to_device != 0,
                buffer: Some((buffer, buffer_length)),
                may_allocate: false,
                routine: Some(list_routine(device_object, routine, context)),
                transfer: 0,
                tag: 0,
            },
        )
    }

    /// An MDL for the memory that a list maps: the one it was built from, which describes that memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pbuild_mdl_from_scatter_gather_list>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn BuildMdlFromScatterGatherList(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        list: u64,
        original: u64,
        target: DriverPtr<u64>,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        if !self.is_list(id, list) || original == 0 {
            return STATUS_INVALID_PARAMETER;
        }
        target.store(original);
        STATUS_SUCCESS
    }
}
