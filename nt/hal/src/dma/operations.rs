//! What drivers call on a DMA adapter, by pointer or by name.

use super::bus_master::MasterId;
use super::packet::{ChannelRequest, current_irp};
use super::{AdapterId, DMA_ALIGNMENT, Extent, PAGE, mdl_extents};
use crate::Hal;
use ddi::{Access as _, Callback, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::{DMA_ADAPTER, DMA_OPERATIONS, MDL};
use wdk_defs::ntstatus::STATUS_INSUFFICIENT_RESOURCES;

/// IO_ALLOCATION_ACTION: what AdapterControl wants done with the channel.
const KEEP_OBJECT: u32 = 1;
const DEALLOCATE_OBJECT: u32 = 2;

/// The adapter that a driver's pointer means.
#[derive(Clone, Copy, Debug)]
pub(super) enum Known {
    /// On a channel of the system DMA controller.
    System(AdapterId),
    /// Of a bus master.
    Master(MasterId),
}

/// Versions of `DMA_OPERATIONS`, each with more members than the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OperationsVersion {
    /// Up to `PutScatterGatherList`.
    V1 = 1,
    /// Up to `BuildMdlFromScatterGatherList`.
    V2 = 2,
    /// Up to `CancelMappedTransfer`.
    V3 = 3,
}

impl OperationsVersion {
    /// Bytes of the table.
    fn bytes(self) -> u32 {
        match self {
            Self::V1 => 104,
            Self::V2 => 128,
            Self::V3 => 232,
        }
    }
}

/// The members of `DMA_OPERATIONS` in their order, with the function of each.
const MEMBERS: [(&str, &str); 28] = [
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
    ("GetScatterGatherList", "GetScatterGatherList"),
    ("PutScatterGatherList", "PutScatterGatherList"),
    ("CalculateScatterGatherList", "CalculateScatterGatherList"),
    ("BuildScatterGatherList", "BuildScatterGatherList"),
    ("BuildMdlFromScatterGatherList", "BuildMdlFromScatterGatherList"),
    ("GetDmaAdapterInfo", "GetDmaAdapterInfo"),
    ("GetDmaTransferInfo", "GetDmaTransferInfo"),
    ("InitializeDmaTransferContext", "InitializeDmaTransferContext"),
    ("AllocateCommonBufferEx", "AllocateCommonBufferEx"),
    ("AllocateAdapterChannelEx", "AllocateAdapterChannelEx"),
    ("ConfigureAdapterChannel", "ConfigureAdapterChannel"),
    ("CancelAdapterChannel", "CancelAdapterChannel"),
    ("MapTransferEx", "MapTransferEx"),
    ("GetScatterGatherListEx", "GetScatterGatherListEx"),
    ("BuildScatterGatherListEx", "BuildScatterGatherListEx"),
    ("FlushAdapterBuffersEx", "FlushAdapterBuffersEx"),
    ("FreeAdapterObject", "FreeAdapterObject"),
    ("CancelMappedTransfer", "CancelMappedTransfer"),
];

/// Members that adapters of the system DMA controller have functions for.
const SYSTEM_MEMBERS: usize = 10;

impl Hal {
    /// Makes the DMA_ADAPTER through which a driver uses an adapter. `None` when memory is short.
    pub fn adapter_object(&self, id: AdapterId) -> Option<u64> {
        let address = make_object(OperationsVersion::V1, SYSTEM_MEMBERS)?;
        self.with_adapter(id, |adapter| adapter.object = address);
        Some(address)
    }

    /// Makes the DMA_ADAPTER of a bus master. `None` when memory is short.
    pub fn master_object(&self, id: MasterId, version: OperationsVersion) -> Option<u64> {
        let address = make_object(version, MEMBERS.len())?;
        self.with_master(id, |master| master.object = address);
        Some(address)
    }

    fn adapter_of_object(&self, object: u64) -> Option<Known> {
        let system = self.dma.with(|adapters| {
            let found = adapters.all.iter().find(|(_, adapter)| adapter.object == object && object != 0);
            found.map(|(id, _)| Known::System(*id))
        });
        system.or_else(|| {
            self.masters.with(|masters| {
                let found = masters.all.iter().find(|(_, master)| master.object == object && object != 0);
                found.map(|(id, _)| Known::Master(*id))
            })
        })
    }

    /// The adapter of a driver's pointer; `None` is told to the rules.
    pub(super) fn known_adapter(&self, object: u64) -> Option<Known> {
        let known = self.adapter_of_object(object);
        if known.is_none() {
            let how = trace::HandleMisuse::Never;
            let event = ddi::Event::Misused { kind: ddi::HandleKind::DmaAdapter, handle: object, how };
            System::current().emit(&event);
        }
        known
    }

    /// The same for what only adapters of bus masters have.
    pub(super) fn known_master(&self, object: u64) -> Option<MasterId> {
        match self.known_adapter(object)? {
            Known::Master(id) => Some(id),
            Known::System(_) => None,
        }
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
        let irp = current_irp(request.device_object);
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

/// Where the table of operations lies in the page of the adapter object.
const TABLE: u64 = 64;

/// A page with a DMA_ADAPTER and its table: the first `have` members are functions, and the rest of those that the
/// version has are addresses that stop the run by name.
fn make_object(version: OperationsVersion, have: usize) -> Option<u64> {
    let system = System::current();
    let phys = system.ram.alloc(cpu::ram::PageRequest::any(1)).ok()?;
    let address = system.ram.va_of(phys)?;
    cpu::access::fill(address, 0, PAGE).ok()?;
    let adapter = DMA_ADAPTER {
        Version: version as u16,
        Size: size_of::<DMA_ADAPTER>() as u16,
        _pad4: Default::default(),
        DmaOperations: DriverPtr::<DMA_OPERATIONS>::new(address + TABLE),
    };
    DriverPtr::<DMA_ADAPTER>::new(address).store(adapter);
    DriverPtr::<u32>::new(address + TABLE).store(version.bytes());
    let members = DriverPtr::<u64>::new(address + TABLE);
    for (index, (member, function)) in MEMBERS.iter().enumerate() {
        let slot = 1 + index as i64;
        if slot as u32 * 8 >= version.bytes() {
            break;
        }
        let row = rows().find(|row| row.name == *function).filter(|_| index < have);
        let pointer = match row.map(|row| row.kind) {
            Some(ddi::ExportKind::Function(function)) => function as usize as u64,
            _ => system.bind_missing(format!("DMA_OPERATIONS.{member}")),
        };
        members.offset(slot).store(pointer);
    }
    Some(address)
}

/// The functions that members of DMA_OPERATIONS can be.
fn rows() -> impl Iterator<Item = &'static ddi::Export> {
    let own = DMA_OPERATIONS_EXPORTS.iter().chain(OPERATIONS.iter());
    let lists = super::list_operations::OPERATIONS.iter().chain(super::operations_v3::OPERATIONS.iter());
    own.chain(lists).copied()
}

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
        let made = match self.known_adapter(adapter.addr()) {
            Some(Known::System(id)) => {
                self.allocate_common_buffer(id, length).map(|(address, phys)| (address, phys.0))
            }
            Some(Known::Master(id)) => self.allocate_master_buffer(id, length, u64::MAX),
            None => None,
        };
        let Some((address, logical)) = made else { return 0 };
        logical_address.store(logical);
        address
    }

    /// Frees what [`Hal::HalAllocateCommonBuffer`] gave.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pfree_common_buffer>
    #[irql(unstated)]
    pub fn HalFreeCommonBuffer(
        &self,
        adapter: DriverPtr<DMA_ADAPTER>,
        length: u32,
        logical_address: u64,
        virtual_address: u64,
        _cache_enabled: u8,
    ) {
        let freed = match self.known_adapter(adapter.addr()) {
            Some(Known::System(id)) => self.free_common_buffer(id, virtual_address),
            Some(Known::Master(id)) => {
                let given = (u64::from(length), logical_address);
                if let Some(own) = self.master_buffer(id, virtual_address).filter(|own| *own != given) {
                    let what = format!(
                        "a common buffer of {} bytes at {:#x} is freed as {length} bytes at {logical_address:#x}",
                        own.0, own.1
                    );
                    System::current().violation("InvalidParameter", &what);
                }
                self.free_master_buffer(id, virtual_address)
            }
            None => return,
        };
        if !freed {
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
        map_register_base: u64,
        current_va: u64,
        length: DriverPtr<u32>,
        write_to_device: u8,
    ) -> u64 {
        let wanted = length.load();
        let id = match self.known_adapter(adapter.addr()) {
            Some(Known::System(id)) => id,
            Some(Known::Master(id)) => {
                let bytes = u64::from(wanted);
                let to_device = write_to_device != 0;
                let piece = self.map_packet(id, mdl, map_register_base, current_va, bytes, to_device);
                let (logical, bytes) = piece.unwrap_or((0, 0));
                length.store(bytes as u32);
                return logical;
            }
            None => return 0,
        };
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
        map_register_base: u64,
        current_va: u64,
        length: u32,
        _write_to_device: u8,
    ) -> u8 {
        let id = match self.known_adapter(adapter.addr()) {
            Some(Known::System(id)) => id,
            Some(Known::Master(id)) => {
                return u8::from(self.flush_packet(id, map_register_base, current_va, u64::from(length)));
            }
            None => return 0,
        };
        let finished = self.flush_transfer(id);
        self.end_transfer(id);
        u8::from(finished.is_some_and(|finished| finished.remaining == 0))
    }

    /// Gives the channel up; the next that waits gets it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pfree_adapter_channel>
    #[irql(unstated)]
    pub fn IoFreeAdapterChannel(&self, adapter: DriverPtr<DMA_ADAPTER>) {
        // A bus master has no channel; its map registers have a function of their own.
        let Some(Known::System(id)) = self.known_adapter(adapter.addr()) else { return };
        self.end_transfer(id);
        self.with_adapter(id, |adapter| adapter.channel_allocated = false);
        self.grant_channel(id);
    }

    /// Gives map registers back that AdapterControl kept with DeallocateObjectKeepRegisters.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pfree_map_registers>
    #[irql(unstated)]
    pub fn IoFreeMapRegisters(&self, adapter: DriverPtr<DMA_ADAPTER>, map_register_base: u64, _number: u32) {
        // The map registers of a system DMA adapter are its own: there is nothing to give to another.
        if let Some(Known::Master(id)) = self.known_adapter(adapter.addr()) {
            self.free_registers(id, map_register_base);
        }
    }

    /// Bytes that the controller still has to move.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pread_dma_counter>
    #[irql(unstated)]
    pub fn HalReadDmaCounter(&self, adapter: DriverPtr<DMA_ADAPTER>) -> u32 {
        match self.known_adapter(adapter.addr()) {
            Some(Known::System(id)) => self.transfer_remaining(id),
            _ => 0,
        }
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
        let registers = number_of_map_registers;
        let request = ChannelRequest { device_object, routine, context, registers, transfer: 0 };
        let id = match self.known_adapter(adapter.addr()) {
            Some(Known::System(id)) => id,
            Some(Known::Master(id)) => {
                return match self.allocate_registers(id, request) {
                    Ok(()) => 0,
                    Err(_) => STATUS_INSUFFICIENT_RESOURCES,
                };
            }
            None => return STATUS_INSUFFICIENT_RESOURCES,
        };
        if registers > self.map_registers(id) {
            return STATUS_INSUFFICIENT_RESOURCES;
        }
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
        match self.known_adapter(adapter.addr()) {
            Some(Known::System(id)) => self.close_system_dma(id),
            Some(Known::Master(id)) => self.close_bus_master(id, trace::LeakedAt::Released),
            None => return,
        }
        let ram = &System::current().ram;
        if let Some(phys) = ram.phys_of(adapter.addr() / PAGE * PAGE) {
            let _ = ram.free(phys);
        }
    }
}
