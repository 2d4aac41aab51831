//! Status indications: what a driver tells the protocols above it, and what NDIS keeps of it.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Event, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain, ndis_status_name};

/// State of an adapter's link, as its driver told it last.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub(crate) connect: NDIS_MEDIA_CONNECT_STATE,
    pub(crate) duplex: NDIS_MEDIA_DUPLEX_STATE,
    /// Bits per second.
    pub(crate) transmit_speed: u64,
    /// Bits per second.
    pub(crate) receive_speed: u64,
    pub(crate) pause: NDIS_SUPPORTED_PAUSE_FUNCTIONS,
    pub(crate) negotiation: u32,
}

impl Default for Link {
    fn default() -> Self {
        Self {
            connect: MediaConnectStateUnknown,
            duplex: MediaDuplexStateUnknown,
            transmit_speed: NDIS_LINK_SPEED_UNKNOWN,
            receive_speed: NDIS_LINK_SPEED_UNKNOWN,
            pause: NdisPauseFunctionsUnknown,
            negotiation: 0,
        }
    }
}

impl Link {
    /// The link as the general attributes have it.
    pub(crate) fn of_attributes(given: &NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES) -> Self {
        Self {
            connect: given.MediaConnectState,
            duplex: given.MediaDuplexState,
            transmit_speed: given.XmitLinkSpeed,
            receive_speed: given.RcvLinkSpeed,
            pause: given.SupportedPauseFunctions as NDIS_SUPPORTED_PAUSE_FUNCTIONS,
            negotiation: given.AutoNegotiationFlags,
        }
    }

    fn of_state(state: &NDIS_LINK_STATE) -> Self {
        Self {
            connect: state.MediaConnectState,
            duplex: state.MediaDuplexState,
            transmit_speed: state.XmitLinkSpeed,
            receive_speed: state.RcvLinkSpeed,
            pause: state.PauseFunctions,
            negotiation: state.AutoNegotiationFlags,
        }
    }

    fn up(&self) -> Option<bool> {
        match self.connect {
            MediaConnectStateConnected => Some(true),
            MediaConnectStateDisconnected => Some(false),
            _ => None,
        }
    }
}

impl Ndis {
    /// Whether the driver has said that its link is up; `None` before it said anything.
    pub fn link_up(&self, id: AdapterId) -> Option<bool> {
        self.with_adapter(id, |adapter| adapter.link.up()).flatten()
    }

    /// The structure that comes with an indication, at least `needed` bytes of it; a shorter one breaks a rule.
    fn indicated<T: Plain>(indication: &NDIS_STATUS_INDICATION, needed: u16) -> Option<T> {
        let mut value = T::zeroed();
        let size = indication.StatusBufferSize as usize;
        if size < usize::from(needed) || indication.StatusBuffer.is_null() {
            let name = status_name(indication.StatusCode);
            let what = format!("{name} comes with {size} bytes; it needs {needed}");
            System::current().violation("NdisMIndicateStatusEx", &what);
            return None;
        }
        let length = size.min(size_of::<T>());
        ddi::pointer::load_bytes(indication.StatusBuffer.addr(), &mut value.as_bytes_mut()[..length]);
        Some(value)
    }

    /// Keeps what NDIS answers OIDs with.
    fn keep_indicated(&self, id: AdapterId, indication: &NDIS_STATUS_INDICATION) {
        match indication.StatusCode {
            NDIS_STATUS_LINK_STATE => {
                if let Some(state) = Self::indicated(indication, NDIS_SIZEOF_LINK_STATE_REVISION_1) {
                    self.with_adapter(id, |adapter| adapter.link = Link::of_state(&state));
                }
            }
            NDIS_STATUS_TASK_OFFLOAD_CURRENT_CONFIG => {
                let given = Self::indicated(indication, NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_1);
                self.attributes(id, |attributes| attributes.offload = given.or(attributes.offload));
            }
            NDIS_STATUS_TASK_OFFLOAD_HARDWARE_CAPABILITIES => {
                let given = Self::indicated(indication, NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_1);
                self.attributes(id, |attributes| {
                    attributes.offload_hardware = given.or(attributes.offload_hardware);
                });
            }
            NDIS_STATUS_PM_CAPABILITIES_CHANGE => {
                let given = Self::indicated(indication, NDIS_SIZEOF_NDIS_PM_CAPABILITIES_REVISION_1);
                self.attributes(id, |attributes| attributes.power = given.or(attributes.power));
            }
            _ => {}
        }
    }
}

fn status_name(code: u32) -> String {
    ndis_status_name(code).map_or_else(|| format!("status {code:#010x}"), str::to_owned)
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Tells protocols of a change: link state, media events, offload and power state.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismindicatestatusex>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_StatusIndication_Function")]
    pub fn NdisMIndicateStatusEx(&self, adapter_handle: u64, indication: DriverPtr<NDIS_STATUS_INDICATION>) {
        let system = System::current();
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        let given = indication.load();
        if given.Header.Type != NDIS_OBJECT_TYPE_STATUS_INDICATION
            || given.Header.Size < NDIS_SIZEOF_STATUS_INDICATION_REVISION_1
        {
            let what = format!(
                "NDIS_STATUS_INDICATION has header type {:#x} and size {}",
                given.Header.Type, given.Header.Size
            );
            return system.violation("ObjectHeader", &what);
        }
        if given.SourceHandle.addr() != adapter_handle {
            let what = "SourceHandle of a status indication is not the adapter's handle";
            system.violation("NdisMIndicateStatusEx", what);
        }
        self.keep_indicated(id, &given);
        let step = format!("indicates {}", status_name(given.StatusCode));
        let adapter = self.index_of(adapter_handle);
        system.emit(&Event::Lifecycle { adapter, step: &step, status: None });
        self.indicate_to_bindings(id, indication.addr());
    }
}
