//! Power: device states, wake-up, and NICs that rest while nothing is to do.
//!
//! | before a low power state | NDIS does |
//! |---|---|
//! | the driver manages no power | halts the adapter (unless its attributes forbid), and initializes it again at D0 |
//! | it does | pauses it (unless NDIS_MINIPORT_ATTRIBUTES_NO_PAUSE_ON_SUSPEND), asks, configures wake-up, sets the state |
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/network/oid-pnp-set-power>

use crate::Ndis;
use crate::adapter::{AdapterId, AdapterState};
use crate::oid::{OidAnswer, OidPath, OidRequest};
use crate::pnp::header;
use ddi::{Callback, Nanos, System, ThreadId, WaitReason, Wake, ddi_exports};
use wdk_defs::Plain;
use wdk_defs::all::*;

/// Power of an adapter.
#[derive(Clone, Copy, Debug)]
pub struct Power {
    /// Device state.
    pub(crate) state: NDIS_DEVICE_POWER_STATE,
    /// It was halted because its driver manages no power.
    halted: bool,
    /// It ran before, and is to run again at D0.
    ran: bool,
    /// The bitmap pattern that wakes, by the identifier that NDIS gave it.
    pattern: Option<u32>,
    idle: Idle,
}

/// Selective suspend.
#[derive(Clone, Copy, Debug, Default)]
struct Idle {
    phase: IdlePhase,
    waiting: Option<ThreadId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum IdlePhase {
    /// Not idle.
    #[default]
    Active,
    /// MiniportIdleNotification was called.
    Notified,
    /// The driver has confirmed; the device rests.
    Confirmed,
    /// MiniportCancelIdleNotification was called.
    Cancelled,
}

impl Default for Power {
    fn default() -> Self {
        let state = NdisDeviceStateD0;
        Self { state, halted: false, ran: false, pattern: None, idle: Idle::default() }
    }
}

/// How long a driver may take to confirm or to end idleness.
const IDLE_LIMIT: Nanos = Nanos(60_000_000_000);
/// Pattern that wakes: ARP, by the type of an Ethernet frame.
const ARP_TYPE: [u8; 2] = [0x08, 0x06];
/// Where an Ethernet frame has its type.
const TYPE_OFFSET: usize = 12;

impl Ndis {
    /// Whether an adapter is in a low power state, or halted for one.
    pub(crate) fn in_low_power(&self, id: AdapterId) -> bool {
        self.device_power(id).is_some_and(|state| state != NdisDeviceStateD0)
    }

    /// Device power state of an adapter.
    pub fn device_power(&self, id: AdapterId) -> Option<NDIS_DEVICE_POWER_STATE> {
        self.with_adapter(id, |adapter| adapter.power.state)
    }

    fn manages_power(&self, id: AdapterId) -> bool {
        self.attributes(id, |attributes| attributes.power.is_some() || attributes.power_6_0.is_some())
            .unwrap_or(false)
    }

    fn attribute_flags(&self, id: AdapterId) -> u32 {
        let flags =
            self.with_adapter(id, |adapter| adapter.registration.map_or(0, |given| given.AttributeFlags));
        flags.unwrap_or(0)
    }

    /// Takes an adapter from D0 to a low power state, as for the system's sleep. On a thread of the box.
    pub fn power_down(&self, id: AdapterId, state: NDIS_DEVICE_POWER_STATE) {
        let flags = self.attribute_flags(id);
        if self.in_low_power(id) || self.state(id) == AdapterState::Halted {
            return;
        }
        let ran = self.state(id) == AdapterState::Running;
        if !self.manages_power(id) && flags & NDIS_MINIPORT_ATTRIBUTES_NO_HALT_ON_SUSPEND == 0 {
            self.stop(id, NdisHaltDevicePoweredDown);
            self.with_adapter(id, |adapter| {
                adapter.power = Power { state, halted: true, ran, ..Power::default() };
            });
            return;
        }
        let version = self.target(id).map_or((6, 0), |target| target.miniport.version());
        let stays = version >= (6, 30) && flags & NDIS_MINIPORT_ATTRIBUTES_NO_PAUSE_ON_SUSPEND != 0;
        if !stays {
            self.pause_for(id, NDIS_PAUSE_LOW_POWER);
        }
        self.tell_bindings(id, NetEventSetPower, state as u32);
        let value = (state as u32).to_le_bytes().to_vec();
        self.query_power(id, &value);
        self.configure_wake(id, true);
        self.with_adapter(id, |adapter| (adapter.power.state, adapter.power.ran) = (state, ran && !stays));
        self.set_device_power(id, state);
    }

    /// Takes an adapter back to D0. On a thread of the box.
    ///
    /// # Errors
    /// The status that MiniportInitializeEx or MiniportRestart failed with.
    pub fn power_up(&self, id: AdapterId) -> Result<(), u32> {
        let Some(power) = self.with_adapter(id, |adapter| adapter.power) else { return Ok(()) };
        if power.state == NdisDeviceStateD0 {
            return Ok(());
        }
        if power.halted {
            self.with_adapter(id, |adapter| adapter.power = Power::default());
            self.begin(id)?;
            return if power.ran { self.bind(id) } else { Ok(()) };
        }
        self.set_device_power(id, NdisDeviceStateD0);
        self.configure_wake(id, false);
        self.tell_bindings(id, NetEventSetPower, NdisDeviceStateD0 as u32);
        if power.ran { self.restart(id) } else { Ok(()) }
    }

    fn set_device_power(&self, id: AdapterId, state: NDIS_DEVICE_POWER_STATE) {
        let bytes = (state as u32).to_le_bytes().to_vec();
        let answer = self.oid_request_by(id, &OidRequest::Set(OID_PNP_SET_POWER, bytes), OidPath::Regular, 0);
        self.with_adapter(id, |adapter| adapter.power.state = state);
        let number = state - NdisDeviceStateD0;
        self.step(id, &format!("OID_PNP_SET_POWER to D{number}"), Some(answer.status));
    }

    /// Asks whether the driver can go to a low power state, which it may not deny.
    fn query_power(&self, id: AdapterId, state: &[u8]) {
        let answer = self.query_with(id, OID_PNP_QUERY_POWER, state);
        if answer.status != NDIS_STATUS_SUCCESS {
            let what = format!("OID_PNP_QUERY_POWER failed with {:#x}; it may not fail", answer.status);
            System::current().violation("NdisOidComplete", &what);
        }
    }

    /// Wake-up, as the driver's version has it: what it can do is switched on before a low power state, and off again.
    fn configure_wake(&self, id: AdapterId, on: bool) {
        let (power, power_6_0) =
            self.attributes(id, |attributes| (attributes.power, attributes.power_6_0)).unwrap_or_default();
        match (power, power_6_0) {
            (Some(capabilities), _) => self.configure_wake_6_20(id, &capabilities, on),
            (None, Some(capabilities)) => {
                let magic =
                    capabilities.WakeUpCapabilities.MinMagicPacketWakeUp != NdisDeviceStateUnspecified;
                let wake = if on && magic { NDIS_PNP_WAKE_UP_MAGIC_PACKET } else { 0 };
                if magic {
                    self.set(id, OID_PNP_ENABLE_WAKE_UP, wake.to_le_bytes().to_vec());
                }
            }
            (None, None) => {}
        }
    }

    fn configure_wake_6_20(&self, id: AdapterId, capabilities: &NDIS_PM_CAPABILITIES, on: bool) {
        let supported = capabilities.SupportedWoLPacketPatterns;
        let patterns = supported & NDIS_PM_WOL_BITMAP_PATTERN_SUPPORTED != 0
            && capabilities.NumTotalWoLPatterns > 0
            && capabilities.MaxWoLPatternSize as usize >= TYPE_OFFSET + ARP_TYPE.len();
        if on && patterns {
            self.add_wake_pattern(id);
        }
        let version = self.target(id).map_or((6, 20), |target| target.miniport.version());
        let (revision, size) = if version.min(self.newest) >= (6, 30) {
            (2, NDIS_SIZEOF_NDIS_PM_PARAMETERS_REVISION_2)
        } else {
            (1, NDIS_SIZEOF_NDIS_PM_PARAMETERS_REVISION_1)
        };
        let mut parameters = NDIS_PM_PARAMETERS {
            Header: header(NDIS_OBJECT_TYPE_DEFAULT, revision, usize::from(size)),
            ..Plain::zeroed()
        };
        if on {
            let wanted = NDIS_PM_WOL_MAGIC_PACKET_SUPPORTED | NDIS_PM_WOL_BITMAP_PATTERN_SUPPORTED;
            parameters.EnabledWoLPacketPatterns = supported & wanted;
        }
        self.set(id, OID_PM_PARAMETERS, parameters.as_bytes()[..usize::from(size)].to_vec());
        if !on && let Some(pattern) = self.with_adapter(id, |adapter| adapter.power.pattern.take()).flatten()
        {
            self.set(id, OID_PM_REMOVE_WOL_PATTERN, pattern.to_le_bytes().to_vec());
        }
    }

    /// Adds a pattern for ARP frames: a mask of one bit for each byte, and the bytes.
    fn add_wake_pattern(&self, id: AdapterId) {
        const FIRST_PATTERN: u32 = 1;
        let mut mask = [0u8; 2];
        for index in TYPE_OFFSET..TYPE_OFFSET + ARP_TYPE.len() {
            mask[index / 8] |= 1 << (index % 8);
        }
        let mut bytes = [0u8; TYPE_OFFSET + ARP_TYPE.len()];
        bytes[TYPE_OFFSET..].copy_from_slice(&ARP_TYPE);
        let size = usize::from(NDIS_SIZEOF_NDIS_PM_WOL_PATTERN_REVISION_1);
        let mut pattern = NDIS_PM_WOL_PATTERN {
            Header: header(NDIS_OBJECT_TYPE_DEFAULT, 1, size),
            Priority: NDIS_PM_WOL_PRIORITY_NORMAL,
            WoLPacketType: NdisPMWoLPacketBitmapPattern,
            PatternId: FIRST_PATTERN,
            ..Plain::zeroed()
        };
        let mut bitmap = pattern.WoLPattern.WoLBitMapPattern();
        (bitmap.MaskOffset, bitmap.MaskSize) = (size as u32, mask.len() as u32);
        (bitmap.PatternOffset, bitmap.PatternSize) = ((size + mask.len()) as u32, bytes.len() as u32);
        pattern.WoLPattern.set_WoLBitMapPattern(bitmap);
        let all = [&pattern.as_bytes()[..size], &mask, &bytes].concat();
        let answer = self.set(id, OID_PM_ADD_WOL_PATTERN, all);
        if answer.status == NDIS_STATUS_SUCCESS {
            self.with_adapter(id, |adapter| adapter.power.pattern = Some(FIRST_PATTERN));
        }
    }

    pub(crate) fn set(&self, id: AdapterId, oid: u32, bytes: Vec<u8>) -> OidAnswer {
        self.oid_request_by(id, &OidRequest::Set(oid, bytes), OidPath::Regular, 0)
    }

    /// Tells a driver that its NIC is idle (selective suspend). `true` when the driver has begun to suspend it.
    /// With `force` it may not refuse. On a thread of the box.
    pub fn idle(&self, id: AdapterId, force: bool) -> bool {
        let system = System::current();
        let Some(target) = self.target(id) else { return false };
        let handler = target.miniport.suspend.map_or(0, |suspend| suspend.IdleNotificationHandler.addr());
        let active = self.with_adapter(id, |adapter| adapter.power.idle.phase == IdlePhase::Active);
        if handler == 0 || active != Some(true) || self.in_low_power(id) {
            return false;
        }
        self.set_idle(id, IdlePhase::Notified);
        let args = [target.context, u64::from(force)];
        let status =
            system.call_driver(Callback::MiniportIdleNotification, Some(target.index), handler, &args) as u32;
        self.step(id, "MiniportIdleNotification", Some(status));
        if status == NDIS_STATUS_PENDING {
            return true;
        }
        if force {
            let what =
                format!("MiniportIdleNotification returned {status:#x}; with ForceIdle it may not refuse");
            system.violation("MiniportIdleNotification", &what);
        }
        self.set_idle(id, IdlePhase::Active);
        false
    }

    /// Ends the idleness of a NIC: the driver cancels its idle request, completes it, and the device is in D0 again.
    pub fn resume(&self, id: AdapterId) {
        let system = System::current();
        let Some(target) = self.target(id) else { return };
        let phase = self.with_adapter(id, |adapter| adapter.power.idle.phase);
        if !matches!(phase, Some(IdlePhase::Notified | IdlePhase::Confirmed)) {
            return;
        }
        let handler =
            target.miniport.suspend.map_or(0, |suspend| suspend.CancelIdleNotificationHandler.addr());
        let thread = system.current_thread();
        self.with_adapter(id, |adapter| {
            adapter.power.idle = Idle { phase: IdlePhase::Cancelled, waiting: Some(thread) };
        });
        system.call_driver(
            Callback::MiniportCancelIdleNotification,
            Some(target.index),
            handler,
            &[target.context],
        );
        self.step(id, "MiniportCancelIdleNotification", None);
        let deadline = Nanos(system.now().0 + IDLE_LIMIT.0);
        while self.with_adapter(id, |adapter| adapter.power.idle.phase) == Some(IdlePhase::Cancelled) {
            let reason = WaitReason::Box("the driver to complete an idle notification");
            if system.park(reason, Some(deadline)) == Wake::TimedOut {
                let seconds = IDLE_LIMIT.0 / 1_000_000_000;
                let what =
                    format!("an idle notification is not completed {seconds} s after it was cancelled");
                system.violation("MiniportIdleNotification", &what);
                self.set_idle(id, IdlePhase::Active);
            }
        }
        if self.in_low_power(id) {
            self.set_device_power(id, NdisDeviceStateD0);
            self.configure_wake(id, false);
        }
    }

    fn set_idle(&self, id: AdapterId, phase: IdlePhase) {
        self.with_adapter(id, |adapter| adapter.power.idle = Idle { phase, waiting: None });
    }

    fn idle_violation(&self, name: &str) {
        let what = format!("{name} is called and no idle notification is with the driver");
        System::current().violation("MiniportIdleNotification", &what);
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Tells NDIS that an idle NIC may go to a low power state: NDIS sets the state before this returns.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismidlenotificationconfirm>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.30")]
    pub fn NdisMIdleNotificationConfirm(&self, handle: u64, idle_power_state: i32) {
        let Some(id) = self.known_adapter(handle) else { return };
        let phase = self.with_adapter(id, |adapter| adapter.power.idle.phase);
        if phase != Some(IdlePhase::Notified) {
            return self.idle_violation("NdisMIdleNotificationConfirm");
        }
        if !(NdisDeviceStateD1..=NdisDeviceStateD3).contains(&idle_power_state) {
            let what = format!("an idle NIC is to go to the device power state {idle_power_state}");
            return System::current().violation("InvalidParameter", &what);
        }
        self.set_idle(id, IdlePhase::Confirmed);
        self.configure_wake(id, true);
        self.set_device_power(id, idle_power_state);
    }

    /// Completes an idle notification, after it was cancelled.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismidlenotificationcomplete>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.30")]
    pub fn NdisMIdleNotificationComplete(&self, handle: u64) {
        let Some(id) = self.known_adapter(handle) else { return };
        let idle = self.with_adapter(id, |adapter| adapter.power.idle).unwrap_or_default();
        if idle.phase == IdlePhase::Active {
            return self.idle_violation("NdisMIdleNotificationComplete");
        }
        self.set_idle(id, IdlePhase::Active);
        if let Some(thread) = idle.waiting {
            System::current().unpark(thread, Wake::Signalled(0));
        }
    }
}
