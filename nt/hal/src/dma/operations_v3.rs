//! The members that the third version of `DMA_OPERATIONS` adds, for bus masters.
//!
//! A request may be made with DMA_SYNCHRONOUS_CALLBACK: it succeeds at once or fails, and may do without a routine.
//! Otherwise a DMA transfer context names it while it waits, so that it can be cancelled.

use super::bus_master::MasterId;
use super::list_operations::status_of;
use super::packet::{ChannelRequest, current_irp};
use super::scatter_gather::{ListRequest, ListRoutine, Waiting, chain_pages, list_bytes};
use crate::Hal;
use ddi::{Access as _, Callback, ddi_exports};
use wdk_defs::all::{
    DMA_ADAPTER, DMA_ADAPTER_INFO, DMA_ADAPTER_INFO_VERSION1, DMA_SYNCHRONOUS_CALLBACK,
    DMA_TRANSFER_CONTEXT_SIZE_V1, DMA_TRANSFER_INFO, MDL, SCATTER_GATHER_ELEMENT, SCATTER_GATHER_LIST,
};
use wdk_defs::ntstatus::{
    STATUS_BUFFER_TOO_SMALL, STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER, STATUS_NOT_SUPPORTED,
    STATUS_SUCCESS,
};
use wdk_defs::{DriverPtr, Plain as _};

/// IO_ALLOCATION_ACTION: the driver gives map registers back too.
const DEALLOCATE_OBJECT: u32 = 2;

fn synchronous(flags: u32) -> bool {
    flags & DMA_SYNCHRONOUS_CALLBACK != 0
}

/// The virtual address of an offset in an MDL's buffer.
fn address_at(mdl: DriverPtr<MDL>, offset: u64) -> u64 {
    let header = mdl.load();
    (header.StartVa.addr() + u64::from(header.ByteOffset)).wrapping_add(offset)
}

impl Hal {
    /// A request for a list that may have to be served at once.
    fn list_now_or_later(
        &self,
        id: MasterId,
        request: ListRequest,
        flags: u32,
        result: DriverPtr<u64>,
    ) -> u32 {
        if !synchronous(flags) {
            if request.routine.is_none() {
                return STATUS_INVALID_PARAMETER;
            }
            return self.build_list(id, request).map_or_else(status_of, |_| STATUS_SUCCESS);
        }
        let routine = request.routine;
        let made = self.build_list(id, ListRequest { routine: None, ..request });
        match made {
            Ok(Some(list)) => {
                if !result.is_null() {
                    result.store(list);
                }
                if let Some(routine) = routine {
                    routine.call(list);
                }
                STATUS_SUCCESS
            }
            Ok(None) => STATUS_INSUFFICIENT_RESOURCES,
            Err(error) => status_of(error),
        }
    }
}

fn routine(device_object: u64, function: u64, context: u64) -> Option<ListRoutine> {
    (function != 0).then(|| ListRoutine {
        callback: Callback::AdapterListControl,
        adapter: None,
        function,
        device_object,
        irp: current_irp(device_object),
        context,
    })
}

/// Members of DMA_OPERATIONS that the third version adds.
#[ddi_exports(module = "hal.dll", table = OPERATIONS)]
impl Hal {
    /// What an adapter can do.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pget_dma_adapter_info>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn GetDmaAdapterInfo(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        information: DriverPtr<DMA_ADAPTER_INFO>,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        let mut value = information.load();
        if value.Version != DMA_ADAPTER_INFO_VERSION1 {
            return STATUS_NOT_SUPPORTED;
        }
        let mut own = value.V1;
        own.ReadDmaCounterAvailable = 0;
        own.ScatterGatherLimit = self.master_registers(id);
        own.DmaAddressWidth = self.master_width(id).map_or(32, |width| width.bits());
        own.Flags = wdk_defs::all::ADAPTER_INFO_SYNCHRONOUS_CALLBACK;
        own.MinimumTransferUnit = 1;
        value.V1 = own;
        information.store(value);
        STATUS_SUCCESS
    }

    /// What the transfer of a buffer needs.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pget_dma_transfer_info>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn GetDmaTransferInfo(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        mdl: DriverPtr<MDL>,
        offset: u64,
        length: u32,
        _write_only: u8,
        information: DriverPtr<DMA_TRANSFER_INFO>,
    ) -> u32 {
        if self.known_master(adapter.addr()).is_none() {
            return STATUS_INVALID_PARAMETER;
        }
        let Some(pages) = chain_pages(mdl, offset, u64::from(length)) else {
            return STATUS_INVALID_PARAMETER;
        };
        let mut value = information.load();
        let mut own = value.V1;
        own.MapRegisterCount = pages as u32;
        own.ScatterGatherElementCount = pages as u32;
        own.ScatterGatherListSize = list_bytes(pages) as u32;
        value.V1 = own;
        information.store(value);
        STATUS_SUCCESS
    }

    /// Makes a DMA transfer context out of the driver's memory for one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pinitialize_dma_transfer_context>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn InitializeDmaTransferContext(&self, adapter: DriverPtr<DMA_ADAPTER>, context: u64) -> u32 {
        if self.known_master(adapter.addr()).is_none() {
            return STATUS_INVALID_PARAMETER;
        }
        ddi::pointer::store_bytes(context, &[0; DMA_TRANSFER_CONTEXT_SIZE_V1 as usize]);
        STATUS_SUCCESS
    }

    /// A common buffer that the device can address below a limit.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pallocate_common_buffer_ex>
    #[irql(== PASSIVE_LEVEL)]
    pub fn AllocateCommonBufferEx(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        maximum_address: DriverPtr<u64>,
        length: u32,
        logical_address: DriverPtr<u64>,
        _cache_enabled: u8,
        _preferred_node: u32,
    ) -> u64 {
        let Some(id) = self.known_master(adapter.addr()) else { return 0 };
        let highest = if maximum_address.is_null() { u64::MAX } else { maximum_address.load() };
        let Some((address, logical)) = self.allocate_master_buffer(id, length, highest) else { return 0 };
        if logical + u64::from(length.max(1)) - 1 > highest {
            self.free_master_buffer(id, address);
            return 0;
        }
        logical_address.store(logical);
        address
    }

    /// Asks for map registers.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pallocate_adapter_channel_ex>
    #[irql(== DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn AllocateAdapterChannelEx(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        device_object: u64,
        transfer: u64,
        registers: u32,
        flags: u32,
        routine: u64,
        context: u64,
        map_register_base: DriverPtr<u64>,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        let request = ChannelRequest { device_object, routine, context, registers, transfer };
        if !synchronous(flags) {
            let asked = (routine != 0).then(|| self.allocate_registers(id, request));
            return match asked {
                Some(Ok(())) => STATUS_SUCCESS,
                Some(Err(_)) => STATUS_INSUFFICIENT_RESOURCES,
                None => STATUS_INVALID_PARAMETER,
            };
        }
        if self.registers_free(id, registers).is_err() {
            return STATUS_INSUFFICIENT_RESOURCES;
        }
        if routine != 0 {
            self.grant_registers(id, request);
        } else {
            map_register_base.store(self.reserve_registers(id, registers));
        }
        STATUS_SUCCESS
    }

    /// Functions of a channel of the system DMA controller, which a bus master does not have.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pconfigure_adapter_channel>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ConfigureAdapterChannel(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        _function_number: u32,
        _context: u64,
    ) -> u32 {
        let _ = self.known_master(adapter.addr());
        STATUS_NOT_SUPPORTED
    }

    /// Takes a request back that waits; false if none of that context does.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pcancel_adapter_channel>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn CancelAdapterChannel(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        _device_object: u64,
        transfer: u64,
    ) -> u8 {
        let Some(id) = self.known_master(adapter.addr()) else { return 0 };
        let cancelled = self.with_master(id, |master| {
            let before = master.waiting.len();
            master.waiting.retain(|waiting| match waiting {
                Waiting::List(request) => transfer == 0 || request.transfer != transfer,
                Waiting::Channel(request) => transfer == 0 || request.transfer != transfer,
            });
            master.waiting.len() < before
        });
        u8::from(cancelled.unwrap_or(false))
    }

    /// Maps as much of a buffer as the map registers and the driver's list hold; `length` becomes what is mapped.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pmap_transfer_ex>
    #[irql(<= DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn MapTransferEx(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        mdl: DriverPtr<MDL>,
        map_register_base: u64,
        offset: u64,
        _device_offset: u32,
        length: DriverPtr<u32>,
        write_to_device: u8,
        list: u64,
        list_length: u32,
        _completion_routine: u64,
        _completion_context: u64,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        let wanted = u64::from(length.load());
        let header = size_of::<SCATTER_GATHER_LIST>() as u64;
        let room = u64::from(list_length).saturating_sub(header) / size_of::<SCATTER_GATHER_ELEMENT>() as u64;
        if room == 0 {
            return STATUS_BUFFER_TOO_SMALL;
        }
        let (mut done, mut count) = (0, 0);
        while done < wanted && count < room {
            let address = address_at(mdl, offset + done);
            let left = wanted - done;
            let piece = self.map_packet(id, mdl, map_register_base, address, left, write_to_device != 0);
            let Some((logical, bytes)) = piece else { break };
            let mut element = SCATTER_GATHER_ELEMENT::zeroed();
            element.Address.QuadPart = logical.cast_signed();
            element.Length = bytes as u32;
            DriverPtr::<SCATTER_GATHER_ELEMENT>::new(list + header).offset(count as i64).store(element);
            done += bytes;
            count += 1;
        }
        if count == 0 {
            return STATUS_INSUFFICIENT_RESOURCES;
        }
        let mut head = SCATTER_GATHER_LIST::zeroed();
        head.NumberOfElements = count as u32;
        DriverPtr::new(list).store(head);
        length.store(done as u32);
        STATUS_SUCCESS
    }

    /// Maps part of a chain of MDLs.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pget_scatter_gather_list_ex>
    #[irql(<= DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn GetScatterGatherListEx(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        device_object: u64,
        transfer: u64,
        mdl: DriverPtr<MDL>,
        offset: u64,
        length: u32,
        flags: u32,
        execution_routine: u64,
        context: u64,
        write_to_device: u8,
        _completion_routine: u64,
        _completion_context: u64,
        list: DriverPtr<u64>,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        let request = ListRequest {
            mdl,
            offset,
            length: u64::from(length),
            to_device: write_to_device != 0,
            buffer: None,
            may_allocate: true,
            routine: routine(device_object, execution_routine, context),
            transfer,
            tag: 0,
        };
        self.list_now_or_later(id, request, flags, list)
    }

    /// Maps part of a chain of MDLs, with the list in the driver's memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pbuild_scatter_gather_list_ex>
    #[irql(== DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn BuildScatterGatherListEx(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        device_object: u64,
        transfer: u64,
        mdl: DriverPtr<MDL>,
        offset: u64,
        length: u32,
        flags: u32,
        execution_routine: u64,
        context: u64,
        write_to_device: u8,
        buffer: u64,
        buffer_length: u32,
        _completion_routine: u64,
        _completion_context: u64,
        list: DriverPtr<u64>,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        let request = ListRequest {
            mdl,
            offset,
            length: u64::from(length),
            to_device: write_to_device != 0,
            buffer: Some((buffer, buffer_length)),
            may_allocate: false,
            routine: routine(device_object, execution_routine, context),
            transfer,
            tag: 0,
        };
        self.list_now_or_later(id, request, flags, list)
    }

    /// Ends the mapping of part of a buffer.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pflush_adapter_buffers_ex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn FlushAdapterBuffersEx(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        mdl: DriverPtr<MDL>,
        map_register_base: u64,
        offset: u64,
        length: u32,
        _write_to_device: u8,
    ) -> u32 {
        let Some(id) = self.known_master(adapter.addr()) else { return STATUS_INVALID_PARAMETER };
        let address = address_at(mdl, offset);
        if self.flush_packet(id, map_register_base, address, u64::from(length)) {
            STATUS_SUCCESS
        } else {
            STATUS_INVALID_PARAMETER
        }
    }

    /// Gives up what AllocateAdapterChannelEx gave: nothing but map registers, for a bus master.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pfree_adapter_object>
    #[irql(== DISPATCH_LEVEL)]
    pub fn FreeAdapterObject(&self, adapter: DriverPtr<DMA_ADAPTER>, action: u32) {
        let Some(id) = self.known_master(adapter.addr()) else { return };
        if action == DEALLOCATE_OBJECT {
            let newest = self.with_master(id, |master| master.packets.keys().next_back().copied());
            if let Some(base) = newest.flatten() {
                self.free_registers(id, base);
            }
        }
    }

    /// Stops a transfer of the system DMA controller, which a bus master does not use.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pcancel_mapped_transfer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn CancelMappedTransfer(&self, adapter: DriverPtr<DMA_ADAPTER>, _transfer: u64) -> u32 {
        let _ = self.known_master(adapter.addr());
        STATUS_NOT_SUPPORTED
    }
}
