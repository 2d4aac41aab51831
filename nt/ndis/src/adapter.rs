//! Miniport adapters: one for each device that a driver serves.

use crate::Ndis;
use crate::attributes::Attributes;
use crate::driver::{DriverId, Miniport};
use crate::status::Link;
use ddi::{Handle, HandleState, StateCell, System};
use hal::{DeviceId, DeviceInfo};
use std::collections::BTreeMap;
use std::rc::Rc;
use trace::HandleKind;
use trace::report::Traffic;
use wdk_defs::all::*;

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
    pub(crate) attributes: Attributes,
    /// Context from MiniportAddDevice.
    pub(crate) add_device_context: u64,
    pub(crate) traffic: Traffic,
    pub(crate) receiver: Rc<StateCell<Option<Receiver>>>,
    /// NET_BUFFER_LISTs given to the driver to send and not completed.
    pub(crate) sends_outstanding: usize,
    /// NET_BUFFER_LISTs that the driver indicated and that were not returned to it.
    pub(crate) receives_outstanding: usize,
    /// The OID requests that the driver has.
    pub(crate) oids: Vec<crate::oid::Pending>,
    /// What was last set with each OID that NDIS sets again after a reset.
    pub(crate) settings: BTreeMap<u32, Vec<u8>>,
    /// What a pause or restart that is pending waits with.
    pub(crate) transition: crate::pnp::Transition,
    pub(crate) reset: crate::reset::Reset,
    pub(crate) power: crate::power::Power,
    pub(crate) link: Link,
    /// Protocols may bind to it.
    pub(crate) open: bool,
    /// The protocol of an intermediate driver whose own adapter this is.
    pub(crate) associated: Option<Handle>,
    /// The context that an intermediate driver gave an adapter of its own.
    pub(crate) im_context: u64,
    /// Packet filter that the protocol edge wants.
    pub(crate) edge_filter: u32,
    /// How often it was initialized.
    pub(crate) life: u32,
    /// Whether some thread takes the adapter through a step of its life.
    pub(crate) in_step: bool,
    /// MiniportHaltEx is being called, or about to be.
    pub(crate) halting: bool,
    /// The driver or a person asked that the adapter be removed.
    pub(crate) removing: bool,
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
            return self.departed.with(|departed| departed.get(&id).cloned()).unwrap_or_default();
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
            let general = adapter.attributes.general.filter(|general| general.MacAddressLength == 6)?;
            let mut mac = [0; 6];
            mac.copy_from_slice(&general.CurrentMacAddress[..6]);
            Some(mac)
        })
        .flatten()
    }
}
