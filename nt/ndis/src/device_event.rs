//! Events of a device: it is to stop, or it is gone; and what a driver asks to be done about its own.

use crate::Ndis;
use crate::adapter::{AdapterId, AdapterState};
use crate::pnp::header;
use ddi::{Callback, Event, System, ddi_exports};
use wdk_defs::Plain;
use wdk_defs::all::*;

impl Ndis {
    /// Tells a driver of an event of its device: MiniportDevicePnPEventNotify. On a thread of the box.
    pub fn notify(&self, id: AdapterId, event: NDIS_DEVICE_PNP_EVENT, information: &[u8]) {
        let system = System::current();
        let Some(target) = self.target(id) else { return };
        let buffer = system.allocate_object(information.len().max(1) as u64).unwrap_or(0);
        if !information.is_empty() {
            ddi::pointer::store_bytes(buffer, information);
        }
        let value = NET_DEVICE_PNP_EVENT {
            Header: header(
                NDIS_OBJECT_TYPE_DEFAULT,
                1,
                usize::from(NDIS_SIZEOF_NET_DEVICE_PNP_EVENT_REVISION_1),
            ),
            DevicePnPEvent: event,
            InformationBuffer: PVOID::new(if information.is_empty() { 0 } else { buffer }),
            InformationBufferLength: information.len() as u32,
            ..Plain::zeroed()
        };
        if let Some(object) = system.new_object(value) {
            let handler = target.miniport.characteristics.DevicePnPEventNotifyHandler.addr();
            let args = [target.context, object.addr()];
            system.call_driver(Callback::MiniportDevicePnPEventNotify, Some(target.index), handler, &args);
            self.step(id, &format!("MiniportDevicePnPEventNotify {}", event_name(event)), None);
            system.free_object(object.addr());
        }
        system.free_object(buffer);
    }

    /// The device was pulled out: the driver is told, paused, and halted. On a thread of the box.
    pub fn surprise_remove(&self, id: AdapterId) {
        let halted = self.with_adapter(id, |adapter| std::mem::replace(&mut adapter.removing, true));
        if halted != Some(false) {
            return;
        }
        self.notify(id, NdisDevicePnPEventSurpriseRemoved, &[]);
        self.halt_for(id, NdisHaltDeviceSurpriseRemoved);
    }

    /// PnP gives the device other resources: it is stopped and started again. On a thread of the box.
    ///
    /// # Errors
    /// The status that MiniportInitializeEx or MiniportRestart failed with.
    pub fn rebalance(&self, id: AdapterId) -> Result<(), u32> {
        self.notify(id, NdisDevicePnPEventQueryStopped, &[]);
        let ran = self.state(id) == AdapterState::Running;
        self.stop(id, NdisHaltDeviceStopped);
        self.begin(id)?;
        if ran { self.bind(id) } else { Ok(()) }
    }

    /// The machine runs on its battery, or from the mains again.
    pub fn change_power_profile(&self, id: AdapterId, battery: bool) {
        let profile = if battery { NdisPowerProfileBattery } else { NdisPowerProfileAcOnLine };
        self.notify(id, NdisDevicePnPEventPowerProfileChanged, &(profile as u32).to_le_bytes());
    }
}

fn event_name(event: NDIS_DEVICE_PNP_EVENT) -> &'static str {
    match event {
        NdisDevicePnPEventQueryRemoved => "QueryRemoved",
        NdisDevicePnPEventRemoved => "Removed",
        NdisDevicePnPEventSurpriseRemoved => "SurpriseRemoved",
        NdisDevicePnPEventQueryStopped => "QueryStopped",
        NdisDevicePnPEventStopped => "Stopped",
        NdisDevicePnPEventPowerProfileChanged => "PowerProfileChanged",
        _ => "of another kind",
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Asks that an adapter be removed after a failure of its hardware: later, from a work item, it is told that its
    /// device is gone, and halted.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismremoveminiport>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMRemoveMiniport(&self, handle: u64) -> u32 {
        let Some(id) = self.known_adapter(handle) else { return NDIS_STATUS_FAILURE };
        let adapter = self.index_of(id.0);
        System::current().emit(&Event::Lifecycle { adapter, step: "NdisMRemoveMiniport", status: None });
        self.ke.queue_work("NdisMRemoveMiniport", move |_| {
            let ndis = Ndis::current();
            ndis.in_step(id, || ndis.surprise_remove(id));
        });
        NDIS_STATUS_SUCCESS
    }
}
