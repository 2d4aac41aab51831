//! What drivers call on a DMA adapter, by pointer or by name.

use super::{AdapterId, DMA_ALIGNMENT, Extent, PAGE, mdl_extents};
use crate::Hal;
use ddi::{Access as _, Callback, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::{DMA_ADAPTER, DMA_OPERATIONS, MDL};

/// A driver's request for the channel: its AdapterControl routine and that routine's arguments.
#[derive(Clone, Copy, Debug)]
pub(super) struct ChannelRequest {
    device_object: u64,
    routine: u64,
    context: u64,
}

/// IO_ALLOCATION_ACTION: what AdapterControl wants done with the channel.
const KEEP_OBJECT: u32 = 1;
const DEALLOCATE_OBJECT: u32 = 2;

impl Hal {
    /// Makes the DMA_ADAPTER through which a driver uses an adapter. `None` when memory is short.
    pub fn adapter_object(&self, id: AdapterId) -> Option<u64> {
        let ram = &System::current().ram;
        let phys = ram.alloc(cpu::ram::PageRequest::any(1)).ok()?;
        let address = ram.va_of(phys)?;
        let operations = DriverPtr::<DMA_OPERATIONS>::new(address + 64);
        let adapter = DMA_ADAPTER {
            Version: 1,
            Size: size_of::<DMA_ADAPTER>() as u16,
            _pad4: Default::default(),
            DmaOperations: operations,
        };
        DriverPtr::<DMA_ADAPTER>::new(address).store(adapter);
        self.fill_operations(operations);
        self.with_adapter(id, |adapter| adapter.object = address);
        Some(address)
    }

    /// Fills the table with our functions; what is not there yet gets an address that stops the run by name.
    fn fill_operations(&self, table: DriverPtr<DMA_OPERATIONS>) {
        let have = [
            ("PutDmaAdapter", "HalPutDmaAdapter"),
            ("AllocateCommonBuffer", "HalAllocateCommonBuffer"),
            ("FreeCommonBuffer", "HalFreeCommonBuffer"),
            ("AllocateAdapterChannel", "IoAllocateAdapterChannel"),
            ("FlushAdapterBuffers", "IoFlushAdapterBuffers"),
            ("FreeAdapterChannel", "IoFreeAdapterChannel"),
            ("FreeMapRegisters", "IoFreeMapRegisters"),
            ("MapTransfer", "IoMapTransfer"),
            ("GetDmaAlignment", "HalGetDmaAlignment"),
            ("ReadDmaCounter", "HalReadDmaCounter"),
        ];
        let rest = [
            "GetScatterGatherList",
            "PutScatterGatherList",
            "CalculateScatterGatherList",
            "BuildScatterGatherList",
        ];
        let first = table.cast::<u64>();
        DriverPtr::<u32>::new(table.addr()).store(OPERATIONS_BYTES);
        for (index, (_, function)) in have.iter().enumerate() {
            let row =
                DMA_OPERATIONS_EXPORTS.iter().chain(OPERATIONS.iter()).find(|row| row.name == *function);
            let address = match row.map(|row| row.kind) {
                Some(ddi::ExportKind::Function(function)) => function as usize as u64,
                _ => 0,
            };
            first.offset(1 + index as i64).store(address);
        }
        for (index, name) in rest.iter().enumerate() {
            let address = System::current().bind_missing(format!("DMA_OPERATIONS.{name}"));
            first.offset(1 + (have.len() + index) as i64).store(address);
        }
    }

    fn adapter_of_object(&self, object: u64) -> Option<AdapterId> {
        self.dma.with(|adapters| {
            let found = adapters.all.iter().find(|(_, adapter)| adapter.object == object && object != 0);
            found.map(|(id, _)| *id)
        })
    }

    /// The adapter of a driver's pointer; `None` is told to the rules.
    fn known_adapter(&self, object: u64) -> Option<AdapterId> {
        let id = self.adapter_of_object(object);
        if id.is_none() {
            let how = trace::HandleMisuse::Never;
            let event = ddi::Event::Misused { kind: ddi::HandleKind::DmaAdapter, handle: object, how };
            System::current().emit(&event);
        }
        id
    }

    fn extents_at(mdl: DriverPtr<MDL>, current_va: u64, length: u64) -> Option<Vec<Extent>> {
        let header = mdl.try_load().ok()?;
        let start = header.StartVa.addr() + u64::from(header.ByteOffset);
        mdl_extents(mdl, current_va.checked_sub(start)?, length)
    }

    /// Lets the next that waits for the channel have it, and does what its routine asks for.
    fn grant_channel(&self, id: AdapterId) {
        let request = self.with_adapter(id, |adapter| {
            if adapter.channel_allocated {
                return None;
            }
            let request = adapter.waiting.pop_front();
            adapter.channel_allocated = request.is_some();
            request
        });
        let Some(Some(request)) = request else { return };
        let irp = if request.device_object == 0 {
            0
        } else {
            DriverPtr::<wdk_defs::all::DEVICE_OBJECT>::new(request.device_object).load().CurrentIrp.addr()
        };
        let args = [request.device_object, irp, u64::from(id.0), request.context];
        let action =
            System::current().call_driver(Callback::AdapterControl, None, request.routine, &args) as u32;
        if action == DEALLOCATE_OBJECT {
            self.end_transfer(id);
        }
        if action != KEEP_OBJECT {
            self.with_adapter(id, |adapter| adapter.channel_allocated = false);
        }
    }
}

/// Bytes of DMA_OPERATIONS in its first version, which has no member after BuildScatterGatherList.
const OPERATIONS_BYTES: u32 = 128;

#[ddi_exports(module = "hal.dll", table = DMA_OPERATIONS_EXPORTS)]
impl Hal {
    /// Allocates memory that driver and device use at the same time; null when there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pallocate_common_buffer>
    #[irql(unstated)]
    pub fn HalAllocateCommonBuffer(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        length: u32,
        logical_address: DriverPtr<u64>,
        _cache_enabled: u8,
    ) -> u64 {
        let Some(id) = self.known_adapter(adapter.addr()) else { return 0 };
        match self.allocate_common_buffer(id, length) {
            Some((address, phys)) => {
                logical_address.store(phys.0);
                address
            }
            None => 0,
        }
    }

    /// Frees what [`Hal::HalAllocateCommonBuffer`] gave.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pfree_common_buffer>
    #[irql(unstated)]
    pub fn HalFreeCommonBuffer(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        _length: u32,
        _logical_address: u64,
        virtual_address: u64,
        _cache_enabled: u8,
    ) {
        let Some(id) = self.known_adapter(adapter.addr()) else { return };
        if !self.free_common_buffer(id, virtual_address) {
            let how = trace::HandleMisuse::Never;
            let kind = ddi::HandleKind::CommonBuffer;
            System::current().emit(&ddi::Event::Misused { kind, handle: virtual_address, how });
        }
    }

    /// Sets the controller up for (a part of) a transfer; `length` becomes what it will move. Returns the bus address.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pmap_transfer>
    #[irql(unstated)]
    pub fn IoMapTransfer(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        mdl: DriverPtr<MDL>,
        _map_register_base: u64,
        current_va: u64,
        length: DriverPtr<u32>,
        write_to_device: u8,
    ) -> u64 {
        let wanted = length.load();
        let Some(id) = self.known_adapter(adapter.addr()) else { return 0 };
        let mapped = Self::extents_at(mdl, current_va, u64::from(wanted))
            .and_then(|extents| self.start_transfer(id, &extents, wanted, write_to_device != 0));
        length.store(mapped.unwrap_or(0));
        let window = self.with_adapter(id, |adapter| {
            let bounced = adapter.transfer.as_ref().is_some_and(|transfer| transfer.bounced);
            let first =
                adapter.transfer.as_ref().and_then(|transfer| transfer.extents.first().map(|e| e.start.0));
            if bounced { Some(adapter.map_buffer.0) } else { first }
        });
        window.flatten().unwrap_or(0)
    }

    /// Ends a transfer's data movement; false when the device did not move all of it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pflush_adapter_buffers>
    #[irql(unstated)]
    pub fn IoFlushAdapterBuffers(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        _mdl: DriverPtr<MDL>,
        _map_register_base: u64,
        _current_va: u64,
        _length: u32,
        _write_to_device: u8,
    ) -> u8 {
        let Some(id) = self.known_adapter(adapter.addr()) else { return 0 };
        let finished = self.flush_transfer(id);
        self.end_transfer(id);
        u8::from(finished.is_some_and(|finished| finished.remaining == 0))
    }

    /// Gives the channel up; the next that waits gets it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pfree_adapter_channel>
    #[irql(unstated)]
    pub fn IoFreeAdapterChannel(&self, adapter: DriverPtr<DMA_ADAPTER>) {
        let Some(id) = self.known_adapter(adapter.addr()) else { return };
        self.end_transfer(id);
        self.with_adapter(id, |adapter| adapter.channel_allocated = false);
        self.grant_channel(id);
    }

    /// Gives map registers back that AdapterControl kept with DeallocateObjectKeepRegisters.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pfree_map_registers>
    #[irql(unstated)]
    pub fn IoFreeMapRegisters(&self, adapter: DriverPtr<DMA_ADAPTER>, _map_register_base: u64, _number: u32) {
        // An adapter's map registers are its own: there is nothing to give to another.
        let _ = self.known_adapter(adapter.addr());
    }

    /// Bytes that the controller still has to move.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pread_dma_counter>
    #[irql(unstated)]
    pub fn HalReadDmaCounter(&self, adapter: DriverPtr<DMA_ADAPTER>) -> u32 {
        self.known_adapter(adapter.addr()).map_or(0, |id| self.transfer_remaining(id))
    }
}

/// Routines of DMA_OPERATIONS that have no export of their name.
#[ddi_exports(module = "hal.dll", table = OPERATIONS)]
impl Hal {
    /// Asks for the channel: the routine is called with it at once or when it becomes free.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pallocate_adapter_channel>
    #[irql(== DISPATCH_LEVEL)]
    pub fn IoAllocateAdapterChannel(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        device_object: u64,
        number_of_map_registers: u32,
        routine: u64,
        context: u64,
    ) -> u32 {
        let Some(id) = self.known_adapter(adapter.addr()) else {
            return wdk_defs::ntstatus::STATUS_INSUFFICIENT_RESOURCES;
        };
        if number_of_map_registers > self.map_registers(id) {
            return wdk_defs::ntstatus::STATUS_INSUFFICIENT_RESOURCES;
        }
        let request = ChannelRequest { device_object, routine, context };
        self.with_adapter(id, |adapter| adapter.waiting.push_back(request));
        self.grant_channel(id);
        0
    }

    /// Alignment that buffers need, in bytes.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pget_dma_alignment>
    #[irql(== PASSIVE_LEVEL)]
    pub fn HalGetDmaAlignment(&self, _adapter: DriverPtr<DMA_ADAPTER>) -> u32 {
        DMA_ALIGNMENT
    }

    /// Gives the adapter back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pput_dma_adapter>
    #[irql(== PASSIVE_LEVEL)]
    pub fn HalPutDmaAdapter(&self, adapter: DriverPtr<DMA_ADAPTER>) {
        let Some(id) = self.known_adapter(adapter.addr()) else { return };
        self.close_system_dma(id);
        let ram = &System::current().ram;
        if let Some(phys) = ram.phys_of(adapter.addr() / PAGE * PAGE) {
            let _ = ram.free(phys);
        }
    }
}
