//! Status indications: what a driver tells the protocols above it.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Event, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain, ndis_status_name};

impl Ndis {
    /// Whether the driver has said that its link is up; `None` before it said anything.
    pub fn link_up(&self, id: AdapterId) -> Option<bool> {
        self.with_adapter(id, |adapter| adapter.link_up).flatten()
    }

    fn take_link_state(&self, system: &System, id: AdapterId, indication: &NDIS_STATUS_INDICATION) {
        let mut state = NDIS_LINK_STATE::zeroed();
        let needed = usize::from(NDIS_SIZEOF_LINK_STATE_REVISION_1);
        if (indication.StatusBufferSize as usize) < needed || indication.StatusBuffer.is_null() {
            let what = format!(
                "NDIS_STATUS_LINK_STATE comes with {} bytes; it needs {needed}",
                indication.StatusBufferSize
            );
            return system.violation("NdisMIndicateStatusEx", &what);
        }
        ddi::pointer::load_bytes(indication.StatusBuffer.addr(), &mut state.as_bytes_mut()[..needed]);
        let up = match state.MediaConnectState {
            MediaConnectStateConnected => Some(true),
            MediaConnectStateDisconnected => Some(false),
            _ => None,
        };
        self.with_adapter(id, |adapter| adapter.link_up = up);
    }
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
        if given.StatusCode == NDIS_STATUS_LINK_STATE {
            self.take_link_state(system, id, &given);
        }
        let step = match ndis_status_name(given.StatusCode) {
            Some(name) => format!("indicates {name}"),
            None => format!("indicates status {:#010x}", given.StatusCode),
        };
        let adapter = self.index_of(adapter_handle);
        system.emit(&Event::Lifecycle { adapter, step: &step, status: None });
    }
}
