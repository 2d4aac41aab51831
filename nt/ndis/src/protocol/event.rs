//! What protocol drivers are told: network Plug and Play events and status indications.

use super::binding::BindingState;
use crate::Ndis;
use crate::adapter::AdapterId;
use crate::pnp::header;
use ddi::{Callback, Handle, System, ddi_exports};
use wdk_defs::Plain;
use wdk_defs::all::*;

impl Ndis {
    /// Tells a protocol of an event and waits until it is done with it: the status.
    fn tell_binding(&self, handle: Handle, event: NET_PNP_EVENT_CODE, buffer: (u64, u32)) -> u32 {
        let system = System::current();
        let Some(binding) = self.binding(handle) else { return NDIS_STATUS_FAILURE };
        let Some(protocol) = self.protocol(binding.protocol) else { return NDIS_STATUS_FAILURE };
        let given = &protocol.characteristics;
        let (revision, size) = match (given.MajorNdisVersion, given.MinorNdisVersion).min(self.newest) {
            (6, 0..50) => (1, NDIS_SIZEOF_NET_PNP_EVENT_NOTIFICATION_REVISION_1),
            _ => (2, NDIS_SIZEOF_NET_PNP_EVENT_NOTIFICATION_REVISION_2),
        };
        let mut value = NET_PNP_EVENT_NOTIFICATION {
            Header: header(NDIS_OBJECT_TYPE_DEFAULT, revision, usize::from(size)),
            ..Plain::zeroed()
        };
        value.NetPnPEvent.NetEvent = event;
        value.NetPnPEvent.Buffer = PVOID::new(buffer.0);
        value.NetPnPEvent.BufferLength = buffer.1;
        let Some(object) = system.new_object(value) else { return NDIS_STATUS_RESOURCES };
        self.with_binding(handle, |binding| binding.event = None);
        let args = [binding.context, object.addr()];
        let index = self.index_of(binding.adapter.0);
        let tell = given.NetPnPEventHandler.addr();
        let mut status = system.call_driver(Callback::ProtocolNetPnPEvent, index, tell, &args) as u32;
        if status == NDIS_STATUS_PENDING {
            let done =
                self.wait_for_binding(handle, "a protocol driver's event", |binding| binding.event.is_some());
            let said = self.binding(handle).and_then(|binding| binding.event);
            status = said.filter(|_| done).unwrap_or(NDIS_STATUS_FAILURE);
        }
        system.free_object(object.addr());
        status
    }

    /// Data flow begins: the miniport below runs.
    pub(crate) fn restart_bindings(&self, id: AdapterId) {
        for handle in self.bindings_of(id) {
            if self.binding(handle).is_none_or(|binding| binding.state != BindingState::Paused) {
                continue;
            }
            self.with_binding(handle, |binding| binding.state = BindingState::Restarting);
            let status = self.restart_binding(id, handle);
            let state =
                if status == NDIS_STATUS_SUCCESS { BindingState::Running } else { BindingState::Paused };
            self.with_binding(handle, |binding| {
                if binding.state == BindingState::Restarting {
                    binding.state = state;
                }
            });
        }
    }

    fn restart_binding(&self, id: AdapterId, handle: Handle) -> u32 {
        let system = System::current();
        let index = self.index_of(id.0).unwrap_or(0);
        let luid = crate::interface::luid_of_adapter(index);
        let size = NDIS_SIZEOF_PROTOCOL_RESTART_PARAMETERS_REVISION_1;
        let value = NDIS_PROTOCOL_RESTART_PARAMETERS {
            Header: header(NDIS_OBJECT_TYPE_PROTOCOL_RESTART_PARAMETERS, 1, usize::from(size)),
            BoundIfIndex: index + 1,
            BoundIfNetluid: luid,
            ..Plain::zeroed()
        };
        let Some(object) = system.new_object(value) else { return NDIS_STATUS_RESOURCES };
        let status = self.tell_binding(handle, NetEventRestart, (object.addr(), size.into()));
        system.free_object(object.addr());
        status
    }

    /// Data flow ends: protocols wait for their sends and return what they have before the miniport pauses.
    pub(crate) fn pause_bindings(&self, id: AdapterId, reason: u32) {
        let system = System::current();
        for handle in self.bindings_of(id) {
            if self.binding(handle).is_none_or(|binding| binding.state != BindingState::Running) {
                continue;
            }
            self.with_binding(handle, |binding| binding.state = BindingState::Pausing);
            let size = NDIS_SIZEOF_PROTOCOL_PAUSE_PARAMETERS_REVISION_1;
            let value = NDIS_PROTOCOL_PAUSE_PARAMETERS {
                Header: header(NDIS_OBJECT_TYPE_DEFAULT, 1, usize::from(size)),
                Flags: 0,
                PauseReason: reason,
            };
            if let Some(object) = system.new_object(value) {
                let status = self.tell_binding(handle, NetEventPause, (object.addr(), size.into()));
                system.free_object(object.addr());
                if status != NDIS_STATUS_SUCCESS {
                    let what = format!("a protocol driver fails NetEventPause with {status:#x}; it must not");
                    system.violation("ProtocolState", &what);
                }
            }
            self.with_binding(handle, |binding| {
                if binding.state == BindingState::Pausing {
                    binding.state = BindingState::Paused;
                }
            });
            let sends = self.binding(handle).map_or(0, |binding| binding.sends);
            if sends > 0 {
                let what = format!("NetEventPause is done with {sends} sends of the protocol not completed");
                system.violation("ProtocolState", &what);
            }
        }
    }

    /// Tells all protocols on an adapter of an event with a number.
    pub(crate) fn tell_bindings(&self, id: AdapterId, event: NET_PNP_EVENT_CODE, value: u32) {
        let system = System::current();
        for handle in self.bindings_of(id) {
            let Some(object) = system.new_object(value) else { return };
            self.tell_binding(handle, event, (object.addr(), size_of::<u32>() as u32));
            system.free_object(object.addr());
        }
    }

    /// Passes a status indication on to all protocols on an adapter.
    pub(crate) fn indicate_to_bindings(&self, id: AdapterId, indication: u64) {
        let system = System::current();
        for handle in self.bindings_of(id) {
            let Some(binding) = self.binding(handle) else { continue };
            let Some(protocol) = self.protocol(binding.protocol) else { continue };
            let status = protocol.characteristics.StatusHandlerEx.addr();
            let index = self.index_of(id.0);
            system.call_driver(Callback::ProtocolStatusEx, index, status, &[binding.context, indication]);
        }
    }

    /// Indicates a status of NDIS' own to all protocols on an adapter.
    pub(crate) fn indicate_status(&self, id: AdapterId, code: NDIS_STATUS) {
        let system = System::current();
        let size = usize::from(NDIS_SIZEOF_STATUS_INDICATION_REVISION_1);
        let value = NDIS_STATUS_INDICATION {
            Header: header(NDIS_OBJECT_TYPE_STATUS_INDICATION, 1, size),
            SourceHandle: NDIS_HANDLE::new(id.0),
            StatusCode: code,
            ..Plain::zeroed()
        };
        if let Some(object) = system.new_object(value) {
            self.indicate_to_bindings(id, object.addr());
            system.free_object(object.addr());
        }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Completes an event for which ProtocolNetPnPEvent returned NDIS_STATUS_PENDING.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscompletenetpnpevent>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Protocol_Driver_Function")]
    pub fn NdisCompleteNetPnPEvent(&self, binding_handle: u64, _notification: u64, status: u32) {
        if self.known_binding(binding_handle).is_some() {
            self.with_binding(binding_handle, |binding| binding.event = Some(status));
        }
    }
}
