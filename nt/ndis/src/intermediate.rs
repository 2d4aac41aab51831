//! Intermediate drivers: miniports that lie over a protocol, with adapters that no bus has.
//!
//! Such a driver makes an adapter of its own, usually when its protocol is bound below, and takes it back when that is
//! unbound. Its adapter has no device and so no frames but those that the driver passes on.
//! <https://learn.microsoft.com/windows-hardware/drivers/network/ndis-mux-intermediate-drivers>

use crate::Ndis;
use crate::adapter::{AdapterId, AdapterSpec, AdapterState};
use crate::driver::{DriverId, read_unicode_string};
use ddi::{Handle, HandleKind, HandleState, System, ddi_exports};
use hal::DeviceInfo;
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

impl Ndis {
    fn known_driver(&self, handle: Handle) -> bool {
        let state = self.drivers.with(|drivers| match drivers.get(handle) {
            HandleState::Live(_) => HandleState::Live(()),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::MiniportDriver, handle, &state, false);
        matches!(state, HandleState::Live(()))
    }

    /// A device that is none: it has no resources.
    fn no_device(&self) -> Option<DeviceInfo> {
        let some = self.hal.devices().into_iter().next()?;
        Some(DeviceInfo {
            model: "virtual".to_owned(),
            hardware_ids: Vec::new(),
            ports: Vec::new(),
            memory: Vec::new(),
            irqs: Vec::new(),
            dma_channels: Vec::new(),
            pci: None,
            ..some
        })
    }

    fn make_virtual(&self, driver: Handle, instance: String, context: u64) -> Result<AdapterId, u32> {
        let device = self.no_device().ok_or(NDIS_STATUS_RESOURCES)?;
        let service = r"\Registry\Machine\System\CurrentControlSet\Services";
        let name = instance.rsplit('\\').next().unwrap_or_default().to_owned();
        let spec = AdapterSpec {
            driver_key: format!(r"{service}\{name}\Parameters"),
            name,
            device: device.id,
            instance,
        };
        let id = self.make_adapter_of(DriverId(driver), spec, device)?;
        let associated =
            self.drivers.with(|drivers| drivers.live(driver).and_then(|driver| driver.associated));
        self.with_adapter(id, |adapter| (adapter.im_context, adapter.associated) = (context, associated));
        Ok(id)
    }

    fn find_virtual(&self, driver: Handle, instance: &str) -> Option<AdapterId> {
        self.adapters.with(|all| {
            let mut found = all.iter().filter(|(_, _, adapter)| {
                adapter.driver.0 == driver && adapter.spec.instance.eq_ignore_ascii_case(instance)
            });
            found.next().map(|(handle, _, _)| AdapterId(handle))
        })
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes an adapter of an intermediate driver: MiniportInitializeEx is called for it later, from a work item.
    ///
    /// Returns NDIS_STATUS_NOT_ACCEPTED for an instance that there is already.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisiminitializedeviceinstanceex>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_IM_Function")]
    pub fn NdisIMInitializeDeviceInstanceEx(
        &self,
        driver_handle: u64,
        driver_instance: DriverPtr<UNICODE_STRING>,
        device_context: u64,
    ) -> u32 {
        if !self.known_driver(driver_handle) {
            return NDIS_STATUS_FAILURE;
        }
        let instance = read_unicode_string(driver_instance);
        if self.find_virtual(driver_handle, &instance).is_some() {
            return NDIS_STATUS_NOT_ACCEPTED;
        }
        let id = match self.make_virtual(driver_handle, instance, device_context) {
            Ok(id) => id,
            Err(status) => return status,
        };
        self.ke.queue_work("NdisIMInitializeDeviceInstanceEx", move |_| {
            let ndis = Ndis::current();
            ndis.in_step(id, || match ndis.begin(id) {
                // A driver that does not restart stays paused; its status is in the report.
                Ok(()) => drop(ndis.bind(id)),
                Err(_) => ndis.remove_adapter(id),
            });
        });
        NDIS_STATUS_SUCCESS
    }

    /// Takes an adapter of an intermediate driver back: it is paused and halted before this returns.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisimdeinitializedeviceinstance>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_IM_Function")]
    pub fn NdisIMDeInitializeDeviceInstance(&self, adapter_handle: u64) -> u32 {
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        self.in_step(id, || self.halt_for(id, NdisHaltDeviceInstanceDeInitialized));
        NDIS_STATUS_SUCCESS
    }

    /// Takes an adapter back that is not initialized yet; NDIS_STATUS_FAILURE when it is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisimcancelinitializedeviceinstance>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_IM_Function")]
    pub fn NdisIMCancelInitializeDeviceInstance(
        &self,
        driver_handle: u64,
        device_instance: DriverPtr<UNICODE_STRING>,
    ) -> u32 {
        let instance = read_unicode_string(device_instance);
        let found = self.find_virtual(driver_handle, &instance);
        let waits = |id: &AdapterId| {
            self.state(*id) == AdapterState::Halted
                && self.with_adapter(*id, |adapter| adapter.life == 0 && !adapter.in_step) == Some(true)
        };
        match found.filter(waits) {
            Some(id) => {
                self.remove_adapter(id);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_FAILURE,
        }
    }

    /// Tells which protocol is the lower edge of an intermediate driver: it is not bound to the driver's own adapters.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisimassociateminiport>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_IM_Function")]
    pub fn NdisIMAssociateMiniport(&self, driver_handle: u64, protocol_handle: u64) {
        if self.known_driver(driver_handle) {
            self.drivers.with(|drivers| {
                drivers.live(driver_handle).map(|driver| driver.associated = Some(protocol_handle))
            });
        }
    }

    /// The context that an intermediate driver gave its adapter, by a protocol's binding to that; null for another
    /// adapter.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisimgetbindingcontext>
    #[irql(<= APC_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_IM_Function")]
    pub fn NdisIMGetBindingContext(&self, binding_handle: u64) -> u64 {
        let Some((binding, _)) = self.known_binding(binding_handle) else { return 0 };
        self.with_adapter(binding.adapter, |adapter| adapter.im_context).unwrap_or(0)
    }

    /// Registers a function that is called when the driver is unloaded, after MiniportUnload.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterunloadhandler>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    pub fn NdisMRegisterUnloadHandler(&self, driver_handle: u64, unload: u64) {
        if self.known_driver(driver_handle) {
            self.drivers.with(|drivers| drivers.live(driver_handle).map(|driver| driver.unload = unload));
        }
    }
}
