//! Scatter/gather DMA of a bus-master NIC, from NdisMRegisterScatterGatherDma to NdisMDeregisterScatterGatherDma.
//!
//! The lists are the HAL's; NDIS knows for which NET_BUFFER each was made, so that a NET_BUFFER_LIST which is completed
//! while its NIC may still read it is noticed.
//!
//! Sources: the pages on NdisMRegisterScatterGatherDma, NdisMAllocateNetBufferSGList, NdisMFreeNetBufferSGList,
//! MiniportProcessSGList, NdisBuildScatterGatherList, and *Miniport Driver Scatter/Gather DMA*.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Callback, Handle, HandleKind, HandleState, System, ddi_exports};
use hal::dma::bus_master::{BusMasterDescription, MapError, MasterId};
use hal::dma::logical::AddressWidth;
use hal::dma::scatter_gather::{ListError, ListRequest, ListRoutine, list_bytes};
use trace::LeakedAt;
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

/// A NIC's scatter/gather DMA.
#[derive(Clone, Copy, Debug)]
pub struct Registration {
    pub(crate) adapter: AdapterId,
    pub(crate) master: MasterId,
    /// MiniportProcessSGList.
    process: u64,
    /// MiniportSharedMemoryAllocateComplete, if there is one.
    pub(crate) allocate_complete: u64,
}

/// Bytes in a page.
const PAGE: u64 = hal::dma::PAGE;
/// Map registers beyond those of the bytes alone: each MDL of a frame may start and end within a page.
const SPARE_REGISTERS: u32 = 64;

fn pages(bytes: u32) -> u32 {
    u64::from(bytes).div_ceil(PAGE) as u32 + 1
}

impl Ndis {
    fn register_scatter_gather(
        &self,
        id: AdapterId,
        description: &NDIS_SG_DMA_DESCRIPTION,
    ) -> Result<Handle, u32> {
        let (device, registration) = self
            .with_adapter(id, |adapter| (adapter.device.id, adapter.registration))
            .ok_or(NDIS_STATUS_FAILURE)?;
        let flags = registration.map_or(0, |registration| registration.AttributeFlags);
        if flags & NDIS_MINIPORT_ATTRIBUTES_BUS_MASTER == 0 {
            return Err(NDIS_STATUS_NOT_SUPPORTED);
        }
        let wide = description.Flags & NDIS_SG_DMA_64_BIT_ADDRESS != 0;
        let master = self.hal.open_bus_master(BusMasterDescription {
            device,
            width: if wide { AddressWidth::Bits64 } else { AddressWidth::Bits32 },
            map_registers: pages(description.MaximumPhysicalMapping).saturating_add(SPARE_REGISTERS),
        });
        let registration = Registration {
            adapter: id,
            master: master.ok_or(NDIS_STATUS_RESOURCES)?,
            process: description.ProcessSGListHandler.addr(),
            allocate_complete: description.SharedMemAllocateCompleteHandler.addr(),
        };
        let made = System::current().caller();
        let handle = self.scatter_gather.with(|all| all.insert(registration, made));
        handle.ok_or_else(|| {
            self.hal.close_bus_master(registration.master, LeakedAt::Released);
            NDIS_STATUS_RESOURCES
        })
    }

    /// The registration of a handle that the driver gave; what is wrong with the handle is told to the rules.
    pub(crate) fn known_scatter_gather(&self, handle: Handle) -> Option<Registration> {
        let state = self.scatter_gather.with(|all| match all.get(handle) {
            HandleState::Live(registration) => HandleState::Live(*registration),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::ScatterGatherDma, handle, &state, false);
        match state {
            HandleState::Live(registration) => Some(registration),
            _ => None,
        }
    }

    /// The scatter/gather DMA of an adapter, if it registered some.
    pub(crate) fn scatter_gather_of(&self, id: AdapterId) -> Option<Registration> {
        self.scatter_gather.with(|all| {
            all.iter().find(|(_, _, registration)| registration.adapter == id).map(|(_, _, own)| *own)
        })
    }

    fn close_scatter_gather(&self, registration: &Registration, at: LeakedAt) {
        self.hal.release_lists(registration.master, at);
        // Shared memory was allocated through the adapter and keeps it until the last of it is freed.
        if !self.shares_memory(registration.master) {
            self.hal.close_bus_master(registration.master, at);
        }
    }

    /// Scatter/gather DMA of an adapter (or, without one, all) that is not deregistered; it is closed.
    pub(crate) fn scatter_gather_left(
        &self,
        at: LeakedAt,
        id: Option<AdapterId>,
    ) -> Vec<(HandleKind, u64, trace::Site)> {
        let left: Vec<(Handle, trace::Site, Registration)> = self.scatter_gather.with(|all| {
            let mine = all.iter().filter(|(_, _, own)| id.is_none_or(|id| id == own.adapter));
            mine.map(|(handle, made, own)| (handle, made, *own)).collect()
        });
        for (handle, _, registration) in &left {
            self.scatter_gather.with(|all| all.remove(*handle, trace::Site::default()));
            self.close_scatter_gather(registration, at);
        }
        left.into_iter().map(|(handle, made, _)| (HandleKind::ScatterGatherDma, handle, made)).collect()
    }

    /// Tells the rules if a NET_BUFFER that the driver gives back is still mapped for its NIC.
    pub(crate) fn check_unmapped(&self, id: AdapterId, buffers: impl Iterator<Item = u64>) {
        let Some(registration) = self.scatter_gather_of(id) else { return };
        for buffer in buffers {
            if let Some((list, made)) = self.hal.tagged_list(registration.master, buffer) {
                let system = System::current();
                let what = format!(
                    "a NET_BUFFER_LIST is completed while NET_BUFFER {buffer:#x} is mapped for the NIC by the \
                     scatter/gather list {list:#x}, built at {}",
                    system.site_name(made)
                );
                system.violation("SendCompletedWhileMapped", &what);
            }
        }
    }
}

fn status_of(error: ListError) -> u32 {
    match error {
        ListError::Map(MapError::TooManyRegisters | MapError::Busy | MapError::NoMemory) => {
            NDIS_STATUS_RESOURCES
        }
        ListError::BufferTooSmall(_) => NDIS_STATUS_BUFFER_TOO_SHORT,
        ListError::BadRange => {
            let what = "the MDL chain is shorter than the data that is to be mapped, or there is no data";
            System::current().violation("InvalidParameter", what);
            NDIS_STATUS_RESOURCES
        }
        ListError::BufferInUse => {
            let what = "a scatter/gather list is built in memory that holds one which was not freed";
            System::current().violation("ScatterGatherBufferInUse", what);
            NDIS_STATUS_RESOURCES
        }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Registers a bus-master NIC's scatter/gather DMA and tells how large a list can get.
    ///
    /// Returns NDIS_STATUS_NOT_SUPPORTED for an adapter that did not say that it is a bus master,
    /// NDIS_STATUS_BAD_VERSION for a description of a revision that there is not, NDIS_STATUS_RESOURCES.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterscattergatherdma>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Gather_DMA_Function")]
    #[context(MiniportInitializeEx; ScatterGatherDma)]
    pub fn NdisMRegisterScatterGatherDma(
        &self,
        adapter_handle: u64,
        description: DriverPtr<NDIS_SG_DMA_DESCRIPTION>,
        dma_handle: DriverPtr<u64>,
    ) -> u32 {
        dma_handle.store(0);
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        let given = description.load();
        let NDIS_OBJECT_HEADER { Type, Revision, Size } = given.Header;
        if Type != NDIS_OBJECT_TYPE_SG_DMA_DESCRIPTION || Size < NDIS_SIZEOF_SG_DMA_DESCRIPTION_REVISION_1 {
            let what = format!("NDIS_SG_DMA_DESCRIPTION has header type {Type:#x} and size {Size}");
            System::current().violation("ObjectHeader", &what);
            return NDIS_STATUS_BAD_VERSION;
        }
        if Revision != NDIS_SG_DMA_DESCRIPTION_REVISION_1 {
            return NDIS_STATUS_BAD_VERSION;
        }
        match self.register_scatter_gather(id, &given) {
            Ok(handle) => {
                let elements = pages(given.MaximumPhysicalMapping);
                let size = list_bytes(u64::from(elements)) as u32;
                let member = core::mem::offset_of!(NDIS_SG_DMA_DESCRIPTION, ScatterGatherListSize) as u64;
                DriverPtr::<u32>::new(description.addr() + member).store(size);
                dma_handle.store(handle);
                NDIS_STATUS_SUCCESS
            }
            Err(status) => status,
        }
    }

    /// Gives scatter/gather DMA back. Its lists have to be freed before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismderegisterscattergatherdma>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Gather_DMA_Function")]
    #[context(MiniportInitializeEx, MiniportHaltEx; ScatterGatherDma)]
    pub fn NdisMDeregisterScatterGatherDma(&self, dma_handle: u64) {
        let system = System::current();
        let died = system.caller();
        let state = self.scatter_gather.with(|all| all.remove(dma_handle, died));
        system.misused(HandleKind::ScatterGatherDma, dma_handle, &state, true);
        if let HandleState::Live(registration) = state {
            self.close_scatter_gather(&registration, LeakedAt::Released);
        }
    }

    /// Maps the data of a NET_BUFFER, from the start of its current MDL on, and calls MiniportProcessSGList with the
    /// list: within this call, or when there are map registers.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismallocatenetbuffersglist>
    #[irql(== DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Gather_DMA_Function")]
    pub fn NdisMAllocateNetBufferSGList(
        &self,
        dma_handle: u64,
        net_buffer: DriverPtr<NET_BUFFER>,
        context: u64,
        flags: u32,
        list_buffer: u64,
        list_buffer_size: u32,
    ) -> u32 {
        let Some(registration) = self.known_scatter_gather(dma_handle) else { return NDIS_STATUS_RESOURCES };
        let data = net_buffer.cast::<NET_BUFFER_DATA>().load();
        let request = ListRequest {
            mdl: DriverPtr::new(data.CurrentMdl.addr()),
            offset: 0,
            length: u64::from(data.CurrentMdlOffset) + u64::from(data.DataLength),
            to_device: flags & NDIS_SG_LIST_WRITE_TO_DEVICE != 0,
            buffer: (list_buffer != 0).then_some((list_buffer, list_buffer_size)),
            may_allocate: true,
            routine: Some(ListRoutine {
                callback: Callback::MiniportProcessSGList,
                adapter: self.index_of(registration.adapter.0),
                function: registration.process,
                device_object: self.functional_device(registration.adapter),
                irp: 0,
                context,
            }),
            transfer: 0,
            tag: net_buffer.addr(),
        };
        match self.hal.build_list(registration.master, request) {
            Ok(_) => NDIS_STATUS_SUCCESS,
            Err(error) => status_of(error),
        }
    }

    /// Ends the mapping of a NET_BUFFER and frees its list.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismfreenetbuffersglist>
    #[irql(== DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Gather_DMA_Function")]
    pub fn NdisMFreeNetBufferSGList(&self, dma_handle: u64, list: u64, net_buffer: u64) {
        let Some(registration) = self.known_scatter_gather(dma_handle) else { return };
        let own = self.hal.list_tag(registration.master, list);
        if let Some(own) = own.filter(|own| *own != net_buffer) {
            let what = format!(
                "the scatter/gather list {list:#x} of NET_BUFFER {own:#x} is freed as that of {net_buffer:#x}"
            );
            System::current().violation("InvalidParameter", &what);
        }
        self.hal.put_list(registration.master, list, None);
    }

    /// Maps part of an MDL chain for the miniport's NIC and calls the routine with the list.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisbuildscattergatherlist>
    #[irql(== DISPATCH_LEVEL)]
    #[since("6.20")]
    #[partial("for miniport adapters' own NICs: no memory of other owners")]
    pub fn NdisBuildScatterGatherList(
        &self,
        ndis_handle: u64,
        parameters: DriverPtr<NDIS_SCATTER_GATHER_LIST_PARAMETERS>,
    ) -> u32 {
        let Some(id) = self.known_adapter(ndis_handle) else { return NDIS_STATUS_FAILURE };
        let Some(registration) = self.scatter_gather_of(id) else { return NDIS_STATUS_NOT_SUPPORTED };
        let given = parameters.load();
        let first = given.Mdl.load();
        let start = first.StartVa.addr() + u64::from(first.ByteOffset);
        let buffer = given.ScatterGatherListBuffer.addr();
        let request = ListRequest {
            mdl: given.Mdl,
            offset: given.CurrentVa.addr().wrapping_sub(start),
            length: u64::from(given.Length),
            to_device: given.Flags & NDIS_SG_LIST_WRITE_TO_DEVICE != 0,
            buffer: (buffer != 0).then_some((buffer, given.ScatterGatherListBufferSize)),
            may_allocate: buffer == 0,
            routine: Some(ListRoutine {
                callback: Callback::MiniportProcessSGList,
                adapter: self.index_of(id.0),
                function: given.ProcessSGListHandler.addr(),
                device_object: self.functional_device(id),
                irp: 0,
                context: given.Context.addr(),
            }),
            transfer: 0,
            tag: 0,
        };
        match self.hal.build_list(registration.master, request) {
            Ok(_) => NDIS_STATUS_SUCCESS,
            Err(error) => {
                if let ListError::BufferTooSmall(needed) = error {
                    let member = core::mem::offset_of!(
                        NDIS_SCATTER_GATHER_LIST_PARAMETERS,
                        ScatterGatherListBufferSizeNeeded
                    );
                    DriverPtr::<u32>::new(parameters.addr() + member as u64).store(needed as u32);
                }
                status_of(error)
            }
        }
    }

    /// Ends the mapping of a list that NdisBuildScatterGatherList made.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreescattergatherlist>
    #[irql(== DISPATCH_LEVEL)]
    #[since("6.20")]
    pub fn NdisFreeScatterGatherList(&self, ndis_handle: u64, list: u64, write_to_device: u8) {
        let Some(id) = self.known_adapter(ndis_handle) else { return };
        if let Some(registration) = self.scatter_gather_of(id) {
            self.hal.put_list(registration.master, list, Some(write_to_device != 0));
        }
    }
}
