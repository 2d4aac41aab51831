//! A NIC's claim on a system DMA channel, from NdisMRegisterDmaChannel to NdisMDeregisterDmaChannel.
//!
//! ```text
//!              register                  set up                   deregister
//!  (no handle) ────────▶ registered ◀──────────────▶ in progress ──────────▶ dead: any use is a finding,
//!                            │          complete                              the next NIC can have the channel
//!                            └────────────────────────────────────────────▶
//! ```
//!
//! One [`Registration`] stands for the claim. What it says took effect in three places, and all three are undone when
//! it is released: the arbiter and the registry (`\Registry\Machine\HARDWARE\RESOURCEMAP`), the HAL's adapter with its
//! map registers, and the controller's mode register. Registration has one implementation below the export, so that
//! NDIS 5.1's, which differs in where it may be called from, is another export and not another implementation.
//!
//! Sources: the pages on NdisMRegisterDmaChannel, NdisMDeregisterDmaChannel, NdisMSetupDmaTransfer,
//! NdisMCompleteDmaTransfer, NdisMReadDmaCounter and NdisMGetDmaAlignment, for NDIS 6 and for NDIS 5.1.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Callback, Event, Handle, HandleKind, HandleState, Site, System, ddi_exports};
use hal::dma::{
    self, AdapterId as HalAdapterId, SystemDmaDescription, SystemDmaError, TransferSpeed, TransferWidth,
};
use hal::resource::Resource;
use trace::{ClaimKind, DmaMisuse};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

/// A claim on a channel.
#[derive(Debug)]
pub struct Registration {
    pub(crate) adapter: AdapterId,
    pub(crate) hal: HalAdapterId,
    channel: u8,
    owner: String,
    maximum_length: u32,
    transfer: Option<Transfer>,
}

/// A transfer between set-up and completion, with what completion has to repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Transfer {
    parameters: TransferParameters,
    set_up: Site,
}

/// The parameters that NdisMSetupDmaTransfer and NdisMCompleteDmaTransfer have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct TransferParameters {
    buffer: u64,
    offset: u32,
    length: u32,
    write_to_device: bool,
}

impl TransferParameters {
    /// The first parameter in which two differ: its documented name and both values.
    fn difference(&self, other: &Self) -> Option<(&'static str, u64, u64)> {
        let pairs = [
            ("Buffer", self.buffer, other.buffer),
            ("Offset", u64::from(self.offset), u64::from(other.offset)),
            ("Length", u64::from(self.length), u64::from(other.length)),
            ("WriteToDevice", u64::from(self.write_to_device), u64::from(other.write_to_device)),
        ];
        pairs.into_iter().find(|(_, mine, theirs)| mine != theirs)
    }
}

/// Event log message: a resource conflict was detected when loading the driver.
const RESOURCE_CONFLICT_MESSAGE: u32 = wdk_defs::netevent::EVENT_NDIS_RESOURCE_CONFLICT;

fn misuse(how: DmaMisuse) {
    System::current().emit(&Event::DmaMisused { how });
}

/// Whether the driver is in a function in which it stops its device.
fn stopping() -> bool {
    let stops = [
        Callback::MiniportHaltEx,
        Callback::MiniportPause,
        Callback::MiniportResetEx,
        Callback::MiniportShutdownEx,
        Callback::MiniportInitializeEx,
        Callback::MiniportHalt,
        Callback::MiniportReset,
        Callback::MiniportInitialize,
    ];
    System::current().callback().is_some_and(|callback| stops.contains(&callback))
}

fn invalid_description(member: &'static str, value: impl Into<u64>) -> u32 {
    misuse(DmaMisuse::InvalidDescription { member, value: value.into() });
    NDIS_STATUS_FAILURE
}

impl Ndis {
    /// Claims a channel for an adapter: the one implementation under both contracts.
    ///
    /// # Errors
    /// NDIS_STATUS_RESOURCE_CONFLICT when another NIC has the channel (an error log entry says so),
    /// NDIS_STATUS_RESOURCES when there is no such channel, width, timing or memory, NDIS_STATUS_FAILURE for a bus
    /// master on a bus other than ISA and for a description that the documentation forbids.
    fn register_channel(
        &self,
        id: AdapterId,
        description: &NDIS_DMA_DESCRIPTION,
        maximum_length: u32,
    ) -> Result<Handle, u32> {
        let bus_master = self.bus_master(id)?;
        if description.DmaPort != 0 {
            return Err(invalid_description("DmaPort", description.DmaPort));
        }
        let width = match description.DmaWidth {
            Width8Bits => TransferWidth::Bits8,
            Width16Bits => TransferWidth::Bits16,
            Width32Bits => TransferWidth::Bits32,
            other => return Err(invalid_description("DmaWidth", other as u32)),
        };
        let speed = match description.DmaSpeed {
            Compatible => TransferSpeed::Compatible,
            TypeA => TransferSpeed::TypeA,
            TypeB => TransferSpeed::TypeB,
            TypeC => TransferSpeed::TypeC,
            other => return Err(invalid_description("DmaSpeed", other as u32)),
        };
        let channel = self.channel_of(id, description)?;
        let owner = self.with_adapter(id, |adapter| adapter.spec.name.clone()).ok_or(NDIS_STATUS_FAILURE)?;
        let resource = Resource { kind: ClaimKind::DmaChannel, start: u64::from(channel), length: 1 };
        if self.ke.claim_resource(resource, &owner, false).is_err() {
            let values = [u32::from(channel)];
            System::current().emit(&Event::ErrorLog { code: RESOURCE_CONFLICT_MESSAGE, values: &values });
            return Err(NDIS_STATUS_RESOURCE_CONFLICT);
        }
        let opened = self.hal.open_system_dma(SystemDmaDescription {
            channel,
            bus_master,
            demand_mode: description.DemandMode != 0,
            auto_initialize: description.AutoInitialize != 0,
            width,
            speed,
            maximum_length,
        });
        let hal = opened.map_err(|error| {
            self.ke.release_resource(resource, &owner);
            match error {
                SystemDmaError::NoSuchChannel
                | SystemDmaError::Width
                | SystemDmaError::Speed
                | SystemDmaError::NoMapRegisters => NDIS_STATUS_RESOURCES,
            }
        })?;
        let registration =
            Registration { adapter: id, hal, channel, owner: owner.clone(), maximum_length, transfer: None };
        let made = System::current().caller();
        let handle = self.dma_channels.with(|channels| channels.insert(registration, made));
        handle.ok_or_else(|| {
            self.hal.close_system_dma(hal);
            self.ke.release_resource(resource, &owner);
            NDIS_STATUS_RESOURCES
        })
    }

    /// Whether the adapter masters its bus, which only an ISA one may do through a channel.
    fn bus_master(&self, id: AdapterId) -> Result<bool, u32> {
        let (registration, bus) = self
            .with_adapter(id, |adapter| (adapter.registration, adapter.device.bus))
            .ok_or(NDIS_STATUS_FAILURE)?;
        let Some(registration) = registration else {
            misuse(DmaMisuse::BeforeAttributes);
            return Ok(false);
        };
        let bus_master = registration.AttributeFlags & NDIS_MINIPORT_ATTRIBUTES_BUS_MASTER != 0;
        let on_isa = registration.InterfaceType == NdisInterfaceIsa && bus == hal::Bus::Isa;
        if bus_master && !on_isa { Err(NDIS_STATUS_FAILURE) } else { Ok(bus_master) }
    }

    /// The channel that a description means: the one it names, else the one assigned to the device.
    fn channel_of(&self, id: AdapterId, description: &NDIS_DMA_DESCRIPTION) -> Result<u8, u32> {
        if description.DmaChannelSpecified != 0 {
            return u8::try_from(description.DmaChannel).map_err(|_| NDIS_STATUS_RESOURCES);
        }
        let assigned = self.with_adapter(id, |adapter| adapter.device.dma_channels.first().copied());
        assigned.flatten().map(|channel| channel.0).ok_or(NDIS_STATUS_RESOURCES)
    }

    /// Undoes a registration whose entry is out of the table already.
    fn release_channel(&self, registration: &Registration) {
        self.hal.close_system_dma(registration.hal);
        let resource =
            Resource { kind: ClaimKind::DmaChannel, start: u64::from(registration.channel), length: 1 };
        self.ke.release_resource(resource, &registration.owner);
    }

    /// Stops the channel of a claim that its driver has forgotten. The claim stands, as it would on Windows.
    pub(crate) fn abandon_channel(&self, handle: Handle) {
        let hal =
            self.dma_channels.with(|channels| channels.live(handle).map(|registration| registration.hal));
        if let Some(hal) = hal {
            self.hal.close_system_dma(hal);
        }
    }

    /// Looks at a registration by a handle that the driver gave; what is wrong with the handle is told to the rules.
    fn with_channel<R>(&self, handle: Handle, act: impl FnOnce(&mut Registration) -> R) -> Option<R> {
        let state = self.dma_channels.with(|channels| match channels.get(handle) {
            HandleState::Live(registration) => HandleState::Live(act(registration)),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::DmaChannel, handle, &state, false);
        match state {
            HandleState::Live(result) => Some(result),
            _ => None,
        }
    }

    fn set_up_transfer(&self, handle: Handle, parameters: TransferParameters) -> u32 {
        let state =
            self.with_channel(handle, |channel| (channel.hal, channel.maximum_length, channel.transfer));
        let Some((hal, maximum_length, transfer)) = state else { return NDIS_STATUS_RESOURCES };
        if let Some(Transfer { set_up, .. }) = transfer {
            misuse(DmaMisuse::Busy { set_up });
            return NDIS_STATUS_RESOURCES;
        }
        let TransferParameters { buffer, offset, length, write_to_device } = parameters;
        let mdl = DriverPtr::<MDL>::new(buffer);
        let bytes = mdl.load().ByteCount;
        let extents = dma::mdl_extents(mdl, u64::from(offset), u64::from(length));
        let Some(extents) = extents.filter(|_| length > 0) else {
            misuse(DmaMisuse::InvalidRange { offset, length, buffer: bytes });
            return NDIS_STATUS_RESOURCES;
        };
        if length > maximum_length {
            return NDIS_STATUS_RESOURCES;
        }
        // A transfer that does not fit the controller in one go is one that NDIS cannot set up.
        match self.hal.start_transfer(hal, &extents, length, write_to_device) {
            Some(mapped) if mapped == length => {
                let transfer = Transfer { parameters, set_up: System::current().caller() };
                self.with_channel(handle, |channel| channel.transfer = Some(transfer));
                NDIS_STATUS_SUCCESS
            }
            _ => {
                self.hal.abort_transfer(hal);
                NDIS_STATUS_RESOURCES
            }
        }
    }

    fn complete_transfer(&self, handle: Handle, parameters: TransferParameters) -> u32 {
        let Some((hal, transfer)) =
            self.with_channel(handle, |channel| (channel.hal, channel.transfer.take()))
        else {
            return NDIS_STATUS_RESOURCES;
        };
        let Some(transfer) = transfer else {
            misuse(DmaMisuse::NotSetUp);
            return NDIS_STATUS_RESOURCES;
        };
        let finished = self.hal.flush_transfer(hal);
        self.hal.end_transfer(hal);
        if let Some((parameter, set_up, completed)) = transfer.parameters.difference(&parameters) {
            misuse(DmaMisuse::Mismatch { parameter, set_up, completed });
            return NDIS_STATUS_RESOURCES;
        }
        match finished {
            Some(finished) if finished.remaining == 0 => NDIS_STATUS_SUCCESS,
            // Nothing moved and the driver is stopping its device: there is no other way to take a transfer back.
            Some(finished) if finished.remaining == finished.length && stopping() => NDIS_STATUS_RESOURCES,
            Some(finished) => {
                misuse(DmaMisuse::Unfinished { remaining: finished.remaining, length: finished.length });
                NDIS_STATUS_RESOURCES
            }
            None => NDIS_STATUS_RESOURCES,
        }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Claims a channel of the system DMA controller for a NIC that has no bus mastering, or for an ISA bus master.
    ///
    /// `dma_handle` receives the handle for the other functions here. `_dma_channel` is ignored: the channel is the
    /// one in `description`, or the one assigned to the device. `maximum_length` is in bytes, -1 for no limit.
    /// Returns NDIS_STATUS_RESOURCE_CONFLICT (and writes an error log entry) when another NIC has the channel,
    /// NDIS_STATUS_RESOURCES when there is no such channel, width or memory, NDIS_STATUS_FAILURE for a bus master on
    /// a bus other than ISA and for a description that the documentation forbids.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterdmachannel>
    #[irql(== PASSIVE_LEVEL)]
    #[context(MiniportInitializeEx, MiniportInitialize; DmaChannel)]
    #[since("5.1")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMRegisterDmaChannel(
        &self,
        dma_handle: DriverPtr<u64>,
        adapter_handle: u64,
        _dma_channel: u32,
        _dma_32_bit_addresses: u8,
        description: DriverPtr<NDIS_DMA_DESCRIPTION>,
        maximum_length: u32,
    ) -> u32 {
        dma_handle.store(0);
        let description = description.load();
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        match self.register_channel(id, &description, maximum_length) {
            Ok(handle) => {
                dma_handle.store(handle);
                NDIS_STATUS_SUCCESS
            }
            Err(status) => status,
        }
    }

    /// Releases the claim that a miniport holds on a system DMA channel. The handle is dead at once.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismderegisterdmachannel>
    #[irql(== PASSIVE_LEVEL)]
    #[context(MiniportInitializeEx, MiniportHaltEx, MiniportInitialize, MiniportHalt; DmaChannel)]
    #[since("5.1")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMDeregisterDmaChannel(&self, dma_handle: u64) {
        let system = System::current();
        let died = system.caller();
        let state = self.dma_channels.with(|channels| channels.remove(dma_handle, died));
        system.misused(HandleKind::DmaChannel, dma_handle, &state, true);
        let HandleState::Live(registration) = state else { return };
        if let Some(Transfer { set_up, .. }) = registration.transfer {
            misuse(DmaMisuse::ReleasedInFlight { set_up });
        }
        self.release_channel(&registration);
    }

    /// Sets the controller up for a transfer; what the macro NdisMSetupDmaTransfer calls.
    ///
    /// `status` receives NDIS_STATUS_SUCCESS, or NDIS_STATUS_RESOURCES when the channel is in use or the length is
    /// invalid. `offset` and `length` are in bytes and lie in the buffer that the MDL describes.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsetupdmatransfer>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisSetupDmaTransfer(
        &self,
        status: DriverPtr<u32>,
        dma_handle: u64,
        buffer: DriverPtr<MDL>,
        offset: u32,
        length: u32,
        write_to_device: u8,
    ) {
        let write_to_device = write_to_device != 0;
        let parameters = TransferParameters { buffer: buffer.addr(), offset, length, write_to_device };
        status.store(self.set_up_transfer(dma_handle, parameters));
    }

    /// Ends a transfer and makes its data visible; what the macro NdisMCompleteDmaTransfer calls.
    ///
    /// `status` receives NDIS_STATUS_SUCCESS, or NDIS_STATUS_RESOURCES when the channel was released but the data may
    /// be incoherent. The other parameters repeat those of set-up.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismcompletedmatransfer>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_MCO_Function")]
    pub fn NdisCompleteDmaTransfer(
        &self,
        status: DriverPtr<u32>,
        dma_handle: u64,
        buffer: DriverPtr<MDL>,
        offset: u32,
        length: u32,
        write_to_device: u8,
    ) {
        let write_to_device = write_to_device != 0;
        let parameters = TransferParameters { buffer: buffer.addr(), offset, length, write_to_device };
        status.store(self.complete_transfer(dma_handle, parameters));
    }

    /// Tells how many bytes of the transfer in progress the controller still has to move, live; in auto-initialize
    /// mode it starts over at the length. 0 when no transfer is set up.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismreaddmacounter>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMReadDmaCounter(&self, dma_handle: u64) -> u32 {
        self.with_channel(dma_handle, |channel| channel.hal).map_or(0, |hal| self.hal.transfer_remaining(hal))
    }

    /// Tells the alignment that DMA buffers need, in bytes. DMA must have been registered before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismgetdmaalignment>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMGetDmaAlignment(&self, adapter_handle: u64) -> u32 {
        let Some(id) = self.known_adapter(adapter_handle) else { return dma::DMA_ALIGNMENT };
        if !self.dma_channels.with(|channels| channels.iter().any(|(_, _, channel)| channel.adapter == id)) {
            misuse(DmaMisuse::AlignmentBeforeRegistration);
        }
        dma::DMA_ALIGNMENT
    }
}
