//! Memory that a driver and its NIC use together: common buffers of the adapter's DMA.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Callback, HandleKind, Site, System, ddi_exports};
use hal::dma::AdapterId as HalAdapterId;
use hal::dma::bus_master::MasterId;
use std::collections::BTreeMap;
use trace::LeakedAt;
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain as _};

/// Shared memory by its virtual address.
pub(crate) type SharedMemory = BTreeMap<u64, Block>;

/// Through which of the adapter's DMA it was allocated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dma {
    System(HalAdapterId),
    Master(MasterId),
}

/// One allocation, with what NdisMFreeSharedMemory has to repeat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    owner: AdapterId,
    dma: Dma,
    length: u32,
    physical: u64,
    made: Site,
}

impl Ndis {
    /// The DMA that an adapter registered first: of the NIC as a bus master, or of a system channel.
    fn dma_of(&self, id: AdapterId) -> Option<Dma> {
        let master = self.scatter_gather_of(id).map(|registration| Dma::Master(registration.master));
        master.or_else(|| {
            self.dma_channels.with(|channels| {
                let own = channels.iter().find(|(_, _, channel)| channel.adapter == id);
                own.map(|(_, _, channel)| Dma::System(channel.hal))
            })
        })
    }

    fn allocate_shared(&self, id: AdapterId, length: u32) -> Option<(u64, u64)> {
        let system = System::current();
        let Some(dma) = self.dma_of(id) else {
            let what = "shared memory is asked for before the adapter registered its DMA";
            system.violation("InvalidParameter", what);
            return None;
        };
        let (address, physical) = match dma {
            Dma::System(hal) => {
                let (address, physical) = self.hal.allocate_common_buffer(hal, length)?;
                (address, physical.0)
            }
            Dma::Master(master) => self.hal.allocate_master_buffer(master, length, u64::MAX)?,
        };
        let block = Block { owner: id, dma, length, physical, made: system.caller() };
        self.shared_memory.with(|all| all.insert(address, block));
        Some((address, physical))
    }

    fn free_shared(&self, address: u64, block: &Block) {
        self.shared_memory.with(|all| all.remove(&address));
        match block.dma {
            Dma::System(hal) => {
                self.hal.free_common_buffer(hal, address);
            }
            Dma::Master(master) => {
                self.hal.free_master_buffer(master, address);
                let registered = self
                    .scatter_gather
                    .with(|all| all.iter().any(|(_, _, registration)| registration.master == master));
                if !registered && !self.shares_memory(master) {
                    // The DMA was deregistered before its shared memory was freed.
                    self.hal.close_bus_master(master, LeakedAt::Released);
                }
            }
        }
    }

    /// Whether any shared memory was allocated through a NIC's DMA and is not freed.
    pub(crate) fn shares_memory(&self, master: MasterId) -> bool {
        self.shared_memory.with(|all| all.values().any(|block| block.dma == Dma::Master(master)))
    }

    /// Shared memory of an adapter (or, without one, all) that is not freed; it is taken back.
    pub(crate) fn shared_memory_left(&self, id: Option<AdapterId>) -> Vec<(HandleKind, u64, Site)> {
        let left: Vec<(u64, Block)> = self.shared_memory.with(|all| {
            let mine = all.iter().filter(|(_, block)| id.is_none_or(|id| id == block.owner));
            mine.map(|(address, block)| (*address, *block)).collect()
        });
        for (address, block) in &left {
            self.free_shared(*address, block);
        }
        left.into_iter().map(|(address, block)| (HandleKind::SharedMemory, address, block.made)).collect()
    }

    /// Allocates on a system thread and tells MiniportSharedMemoryAllocateComplete.
    fn allocate_later(&self, id: AdapterId, complete: u64, length: u32, context: u64) -> u32 {
        if complete == 0 {
            let what =
                "SharedMemAllocateCompleteHandler is null, and shared memory is allocated asynchronously";
            System::current().violation("InvalidParameter", what);
            return NDIS_STATUS_FAILURE;
        }
        self.ke.queue_work("NdisMAllocateSharedMemoryAsyncEx", move |system| {
            let ndis = Self::current();
            // The adapter may have been halted while this waited.
            let Some(target) = ndis.target(id) else { return };
            let (address, physical) = ndis.allocate_shared(id, length).unwrap_or((0, 0));
            let Some(place) = system.allocate_object(8) else { return };
            DriverPtr::<u64>::new(place).store(physical);
            let at = if address == 0 { 0 } else { place };
            let args = [target.context, address, at, u64::from(length), context];
            let callback = Callback::MiniportAllocateSharedMemComplete;
            system.call_driver(callback, Some(target.index), complete, &args);
            system.free_object(place);
        });
        NDIS_STATUS_PENDING
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Allocates memory that the NIC reaches too. Both addresses are null where there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismallocatesharedmemory>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    pub fn NdisMAllocateSharedMemory(
        &self,
        adapter_handle: u64,
        length: u32,
        _cached: u8,
        virtual_address: DriverPtr<u64>,
        physical_address: DriverPtr<u64>,
    ) {
        let made = self.known_adapter(adapter_handle).and_then(|id| self.allocate_shared(id, length));
        let (address, physical) = made.unwrap_or((0, 0));
        virtual_address.store(address);
        physical_address.store(physical);
    }

    /// Frees shared memory; the parameters are those it was allocated with and got.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismfreesharedmemory>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMFreeSharedMemory(
        &self,
        adapter_handle: u64,
        length: u32,
        _cached: u8,
        virtual_address: u64,
        physical_address: u64,
    ) {
        let system = System::current();
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        let block = self.shared_memory.with(|all| all.get(&virtual_address).copied());
        let Some(block) = block.filter(|block| block.owner == id) else {
            let what = format!(
                "{virtual_address:#x} is freed and is no shared memory of the adapter (or was freed before)"
            );
            return system.violation("FreeInvalidSharedMemory", &what);
        };
        if (block.length, block.physical) != (length, physical_address) {
            let what = format!(
                "shared memory of {} bytes at physical {:#x} is freed as {length} bytes at {physical_address:#x}",
                block.length, block.physical
            );
            system.violation("FreeInvalidSharedMemory", &what);
        }
        self.free_shared(virtual_address, &block);
    }

    /// Allocates shared memory on a system thread: MiniportSharedMemoryAllocateComplete is told of it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismallocatesharedmemoryasyncex>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Gather_DMA_Function")]
    pub fn NdisMAllocateSharedMemoryAsyncEx(
        &self,
        dma_handle: u64,
        length: u32,
        _cached: u8,
        context: u64,
    ) -> u32 {
        let Some(registration) = self.known_scatter_gather(dma_handle) else { return NDIS_STATUS_FAILURE };
        self.allocate_later(registration.adapter, registration.allocate_complete, length, context)
    }

    /// Allocates shared memory on a system thread, by the adapter's handle: the older form of
    /// [`Ndis::NdisMAllocateSharedMemoryAsyncEx`].
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    pub fn NdisMAllocateSharedMemoryAsync(
        &self,
        adapter_handle: u64,
        length: u32,
        _cached: u8,
        context: u64,
    ) -> u32 {
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        let Some(registration) = self.scatter_gather_of(id) else { return NDIS_STATUS_FAILURE };
        self.allocate_later(id, registration.allocate_complete, length, context)
    }

    /// Allocates shared memory for a stated use, with its scatter/gather list.
    ///
    /// Returns NDIS_STATUS_RESOURCES, NDIS_STATUS_BUFFER_TOO_SHORT when there is no room for the list,
    /// NDIS_STATUS_INVALID_PARAMETER for parameters that are not the documented structure.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocatesharedmemory>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.20")]
    #[partial("for miniport adapters, not for protocols; all memory is of one node")]
    pub fn NdisAllocateSharedMemory(
        &self,
        ndis_handle: u64,
        parameters: DriverPtr<NDIS_SHARED_MEMORY_PARAMETERS>,
        allocation: DriverPtr<u64>,
    ) -> u32 {
        allocation.store(0);
        let Some(id) = self.known_adapter(ndis_handle) else { return NDIS_STATUS_INVALID_PARAMETER };
        let header = DriverPtr::<NDIS_OBJECT_HEADER>::new(parameters.addr()).load();
        if header.Size < NDIS_SIZEOF_SHARED_MEMORY_PARAMETERS_REVISION_1 {
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        let mut given = NDIS_SHARED_MEMORY_PARAMETERS::zeroed();
        let known = usize::from(NDIS_SIZEOF_SHARED_MEMORY_PARAMETERS_REVISION_1);
        ddi::pointer::load_bytes(parameters.addr(), &mut given.as_bytes_mut()[..known]);
        let list = given.SGListBuffer.addr();
        let needed = hal::dma::scatter_gather::list_bytes(1);
        if list == 0 || u64::from(given.SGListBufferLength) < needed {
            return NDIS_STATUS_BUFFER_TOO_SHORT;
        }
        let Some((address, physical)) = self.allocate_shared(id, given.Length) else {
            return NDIS_STATUS_RESOURCES;
        };
        let mut head = SCATTER_GATHER_LIST::zeroed();
        head.NumberOfElements = 1;
        DriverPtr::new(list).store(head);
        let mut element = SCATTER_GATHER_ELEMENT::zeroed();
        element.Address.QuadPart = physical.cast_signed();
        element.Length = given.Length;
        DriverPtr::new(list + size_of::<SCATTER_GATHER_LIST>() as u64).store(element);
        let member = |offset: usize| DriverPtr::<u64>::new(parameters.addr() + offset as u64);
        member(core::mem::offset_of!(NDIS_SHARED_MEMORY_PARAMETERS, VirtualAddress)).store(address);
        // An allocation is known by its address, which is unique while it lives.
        allocation.store(address);
        NDIS_STATUS_SUCCESS
    }

    /// Frees what [`Ndis::NdisAllocateSharedMemory`] allocated.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreesharedmemory>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.20")]
    pub fn NdisFreeSharedMemory(&self, ndis_handle: u64, allocation: u64) {
        let Some(id) = self.known_adapter(ndis_handle) else { return };
        let block = self.shared_memory.with(|all| all.get(&allocation).copied());
        match block.filter(|block| block.owner == id) {
            Some(block) => self.free_shared(allocation, &block),
            None => {
                let what = format!("{allocation:#x} is freed and is no allocation of shared memory");
                System::current().violation("FreeInvalidSharedMemory", &what);
            }
        }
    }
}
