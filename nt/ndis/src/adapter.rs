//! Miniport adapters: one for each device that a driver serves.

use crate::Ndis;
use crate::driver::{DriverId, Miniport};
use ddi::{Access as _, Callback, Event, Handle, HandleState, StateCell, System, ddi_exports};
use hal::{DeviceId, DeviceInfo};
use std::rc::Rc;
use trace::HandleKind;
use trace::report::Traffic;
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain};

/// Names an adapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AdapterId(pub(crate) Handle);

/// Where an adapter comes from.
#[derive(Clone, Debug)]
pub struct AdapterSpec {
    /// Name in reports: `cs8900 #0`.
    pub name: String,
    /// The device it drives.
    pub device: DeviceId,
    /// Registry path of its driver key, where its configuration is.
    pub driver_key: String,
    /// Device instance path.
    pub instance: String,
}

/// States of a miniport adapter, by their documented names.
/// <https://learn.microsoft.com/windows-hardware/drivers/network/miniport-adapter-states-and-operations>
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each name is the state's name on its documentation page")]
pub enum AdapterState {
    Halted,
    Initializing,
    Paused,
    Restarting,
    Running,
    Pausing,
    Shutdown,
}

/// Frames that the driver indicated go here.
pub type Receiver = Box<dyn FnMut(&[u8])>;

/// One adapter.
pub struct Adapter {
    pub(crate) index: u32,
    pub(crate) spec: AdapterSpec,
    pub(crate) driver: DriverId,
    pub(crate) device: DeviceInfo,
    pub(crate) state: AdapterState,
    pub(crate) registration: Option<NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES>,
    pub(crate) general: Option<NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES>,
    /// Context from MiniportAddDevice.
    pub(crate) add_device_context: u64,
    pub(crate) traffic: Traffic,
    pub(crate) receiver: Rc<StateCell<Option<Receiver>>>,
    /// NET_BUFFER_LISTs given to the driver to send and not completed.
    pub(crate) sends_outstanding: usize,
    /// NET_BUFFER_LISTs that the driver indicated and that were not returned to it.
    pub(crate) receives_outstanding: usize,
    /// The OID request that the driver has not completed, and the status it completed one with.
    pub(crate) oid: crate::oid::Pending,
    /// What a pause or restart that is pending waits with.
    pub(crate) transition: crate::pnp::Transition,
    pub(crate) link_up: Option<bool>,
}

/// What most calls into a driver for one adapter need.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    pub(crate) index: u32,
    pub(crate) miniport: Miniport,
    pub(crate) context: u64,
}

impl Adapter {
    /// The driver's context for the adapter; 0 before it set one.
    pub(crate) fn context(&self) -> u64 {
        self.registration.map_or(0, |registration| registration.MiniportAdapterContext.addr())
    }
}

impl Ndis {
    /// Looks at an adapter.
    pub(crate) fn with_adapter<R>(&self, id: AdapterId, act: impl FnOnce(&mut Adapter) -> R) -> Option<R> {
        self.adapters.with(|adapters| adapters.live(id.0).map(act))
    }

    /// The adapter of a handle that the driver passed; what is wrong with the handle is told to the rules.
    pub(crate) fn known_adapter(&self, handle: Handle) -> Option<AdapterId> {
        let state = self.adapters.with(|adapters| match adapters.get(handle) {
            HandleState::Live(_) => HandleState::Live(()),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::MiniportAdapter, handle, &state, false);
        matches!(state, HandleState::Live(())).then_some(AdapterId(handle))
    }

    pub(crate) fn target(&self, id: AdapterId) -> Option<Target> {
        let (index, driver, context) =
            self.with_adapter(id, |adapter| (adapter.index, adapter.driver, adapter.context()))?;
        Some(Target { index, miniport: self.miniport(driver)?, context })
    }

    /// Index of an adapter in the report.
    pub(crate) fn index_of(&self, handle: Handle) -> Option<u32> {
        self.with_adapter(AdapterId(handle), |adapter| adapter.index)
    }

    /// Where an adapter is in its life.
    pub fn state(&self, id: AdapterId) -> AdapterState {
        self.with_adapter(id, |adapter| adapter.state).unwrap_or(AdapterState::Halted)
    }

    pub(crate) fn set_state(&self, id: AdapterId, state: AdapterState) {
        self.with_adapter(id, |adapter| adapter.state = state);
    }

    /// Sends frames that the driver indicates to `receiver` from now on.
    pub fn set_receiver(&self, id: AdapterId, receiver: Receiver) {
        let slot = self.with_adapter(id, |adapter| Rc::clone(&adapter.receiver));
        if let Some(slot) = slot {
            slot.with(|slot| *slot = Some(receiver));
        }
    }

    /// Frames of an adapter so far, at each place that they pass.
    pub fn traffic(&self, id: AdapterId) -> Traffic {
        let Some((mut traffic, device)) =
            self.with_adapter(id, |adapter| (adapter.traffic.clone(), adapter.device.id))
        else {
            return Traffic::default();
        };
        let frames = self.hal.frames(device);
        traffic.sent = frames.sent;
        traffic.offered = frames.received;
        traffic.offered.frames += frames.lost.frames;
        traffic.offered.bytes += frames.lost.bytes;
        traffic
    }

    /// NET_BUFFER_LISTs that the driver has not completed.
    pub fn sends_outstanding(&self, id: AdapterId) -> usize {
        self.with_adapter(id, |adapter| adapter.sends_outstanding).unwrap_or(0)
    }

    /// The address that the driver set as its current one.
    pub fn current_mac(&self, id: AdapterId) -> Option<[u8; 6]> {
        self.with_adapter(id, |adapter| {
            let general = adapter.general.filter(|general| general.MacAddressLength == 6)?;
            let mut mac = [0; 6];
            mac.copy_from_slice(&general.CurrentMacAddress[..6]);
            Some(mac)
        })
        .flatten()
    }

    fn set_registration(&self, id: AdapterId, at: u64, size: usize) -> u32 {
        let mut attributes = NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES::zeroed();
        let length = size.min(size_of::<NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES>());
        ddi::pointer::load_bytes(at, &mut attributes.as_bytes_mut()[..length]);
        self.with_adapter(id, |adapter| adapter.registration = Some(attributes));
        NDIS_STATUS_SUCCESS
    }

    fn set_general(&self, id: AdapterId, at: u64, size: usize) -> u32 {
        let mut attributes = NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES::zeroed();
        let length = size.min(size_of::<NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES>());
        ddi::pointer::load_bytes(at, &mut attributes.as_bytes_mut()[..length]);
        if attributes.MacAddressLength > 32 {
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        self.with_adapter(id, |adapter| {
            adapter.general = Some(attributes);
            adapter.link_up = match attributes.MediaConnectState {
                MediaConnectStateConnected => Some(true),
                MediaConnectStateDisconnected => Some(false),
                _ => None,
            };
        });
        NDIS_STATUS_SUCCESS
    }
}

/// Smallest size of each kind of attributes: that of its first revision.
fn smallest_attributes(kind: u8) -> Option<u16> {
    match kind {
        NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES => {
            Some(NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1)
        }
        NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES => {
            Some(NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_1)
        }
        NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES => {
            Some(NDIS_SIZEOF_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES_REVISION_1)
        }
        NDIS_OBJECT_TYPE_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES => {
            Some(NDIS_SIZEOF_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES_REVISION_1)
        }
        NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES => {
            Some(NDIS_SIZEOF_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES_REVISION_1)
        }
        _ => None,
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Tells NDIS about an adapter: registration attributes first, then general ones, then others.
    ///
    /// Returns NDIS_STATUS_BAD_CHARACTERISTICS for a header that is not one of the documented attributes,
    /// NDIS_STATUS_NOT_SUPPORTED for attributes that this NDIS does not take.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsetminiportattributes>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    #[context(MiniportInitializeEx, MiniportAddDevice)]
    #[partial("Native 802.11, NDK and packet direct attributes are refused")]
    pub fn NdisMSetMiniportAttributes(&self, handle: u64, attributes: u64) -> u32 {
        let system = System::current();
        let Some(id) = self.known_adapter(handle) else { return NDIS_STATUS_FAILURE };
        let header = DriverPtr::<NDIS_OBJECT_HEADER>::new(attributes).load();
        let Some(needed) = smallest_attributes(header.Type) else {
            return NDIS_STATUS_NOT_SUPPORTED;
        };
        if header.Size < needed || header.Revision == 0 {
            let what = format!(
                "miniport attributes of type {:#x} have revision {} and size {}; revision 1 has {needed}",
                header.Type, header.Revision, header.Size
            );
            system.violation("ObjectHeader", &what);
            return NDIS_STATUS_BAD_CHARACTERISTICS;
        }
        let size = usize::from(header.Size);
        match header.Type {
            NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES => {
                self.set_registration(id, attributes, size)
            }
            NDIS_OBJECT_TYPE_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES => {
                let context = DriverPtr::<u64>::new(attributes + 8).load();
                self.with_adapter(id, |adapter| adapter.add_device_context = context);
                NDIS_STATUS_SUCCESS
            }
            kind => {
                let registered = self.with_adapter(id, |adapter| adapter.registration.is_some());
                if registered != Some(true) {
                    let what = "other miniport attributes are set before the registration attributes";
                    system.violation("InvalidParameter", what);
                    return NDIS_STATUS_FAILURE;
                }
                if kind == NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES {
                    self.set_general(id, attributes, size)
                } else {
                    NDIS_STATUS_SUCCESS
                }
            }
        }
    }

    /// Asks that an adapter be removed after a hardware failure.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismremoveminiport>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Miniport_Driver_Function")]
    #[partial("the request is in the report; the adapter is not removed")]
    pub fn NdisMRemoveMiniport(&self, handle: u64) -> u32 {
        let Some(id) = self.known_adapter(handle) else { return NDIS_STATUS_FAILURE };
        let adapter = self.with_adapter(id, |adapter| adapter.index);
        System::current().emit(&Event::Lifecycle { adapter, step: "NdisMRemoveMiniport", status: None });
        NDIS_STATUS_SUCCESS
    }
}

/// The role of MiniportCheckForHangEx is called every so often while the adapter runs.
pub(crate) const CHECK_FOR_HANG: Callback = Callback::MiniportCheckForHangEx;
