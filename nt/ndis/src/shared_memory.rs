//! Memory that a driver and its NIC use together: common buffers of the adapter's DMA.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, HandleKind, Site, System, ddi_exports};
use hal::dma::AdapterId as HalAdapterId;
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

/// Shared memory by its virtual address.
pub(crate) type SharedMemory = BTreeMap<u64, Block>;

/// One allocation, with what NdisMFreeSharedMemory has to repeat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    owner: AdapterId,
    dma: HalAdapterId,
    length: u32,
    physical: u64,
    made: Site,
}

impl Ndis {
    /// The first DMA channel that an adapter registered.
    fn first_dma(&self, id: AdapterId) -> Option<HalAdapterId> {
        self.dma_channels.with(|channels| {
            channels.iter().find(|(_, _, channel)| channel.adapter == id).map(|(_, _, channel)| channel.hal)
        })
    }

    fn allocate_shared(&self, id: AdapterId, length: u32) -> Option<(u64, u64)> {
        let system = System::current();
        let Some(dma) = self.first_dma(id) else {
            let what = "shared memory is asked for before the adapter registered a DMA channel";
            system.violation("InvalidParameter", what);
            return None;
        };
        let (address, physical) = self.hal.allocate_common_buffer(dma, length)?;
        let block = Block { owner: id, dma, length, physical: physical.0, made: system.caller() };
        self.shared_memory.with(|all| all.insert(address, block));
        Some((address, physical.0))
    }

    /// Shared memory of an adapter (or, without one, all) that is not freed; it is taken back.
    pub(crate) fn shared_memory_left(&self, id: Option<AdapterId>) -> Vec<(HandleKind, u64, Site)> {
        let left: Vec<(u64, Block)> = self.shared_memory.with(|all| {
            let mine = |block: &Block| id.is_none_or(|id| id == block.owner);
            let left = all
                .iter()
                .filter(|(_, block)| mine(block))
                .map(|(address, block)| (*address, *block))
                .collect();
            all.retain(|_, block| !mine(block));
            left
        });
        for (address, block) in &left {
            self.hal.free_common_buffer(block.dma, *address);
        }
        left.into_iter().map(|(address, block)| (HandleKind::SharedMemory, address, block.made)).collect()
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Allocates memory that the NIC reaches too. Both addresses are null where there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismallocatesharedmemory>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[partial("for adapters with a system DMA channel; a bus master gets none")]
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
            return system.violation("InvalidParameter", &what);
        };
        if (block.length, block.physical) != (length, physical_address) {
            let what = format!(
                "shared memory of {} bytes at physical {:#x} is freed as {length} bytes at {physical_address:#x}",
                block.length, block.physical
            );
            system.violation("InvalidParameter", &what);
        }
        self.shared_memory.with(|all| all.remove(&virtual_address));
        self.hal.free_common_buffer(block.dma, virtual_address);
    }

    /// Allocates shared memory and tells of it later, which is for bus masters only: NDIS_STATUS_FAILURE for others.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismallocatesharedmemoryasyncex>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Gather_DMA_Function")]
    #[partial("there are no bus masters")]
    pub fn NdisMAllocateSharedMemoryAsyncEx(
        &self,
        _dma_handle: u64,
        _length: u32,
        _cached: u8,
        _context: u64,
    ) -> u32 {
        NDIS_STATUS_FAILURE
    }

    /// Allocates shared memory and tells of it later, by the adapter's handle: the older form of
    /// [`Ndis::NdisMAllocateSharedMemoryAsyncEx`].
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[partial("there are no bus masters")]
    pub fn NdisMAllocateSharedMemoryAsync(
        &self,
        _adapter_handle: u64,
        _length: u32,
        _cached: u8,
        _context: u64,
    ) -> u32 {
        NDIS_STATUS_FAILURE
    }
}
