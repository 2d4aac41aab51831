//! Miniport drivers: DriverEntry and registration.

use crate::Ndis;
use ddi::{Access as _, Callback, Event, Handle, HandleState, System, ddi_exports};
use trace::HandleKind;
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain, field, ntstatus};

/// Names a registered or loaded driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DriverId(pub(crate) Handle);

/// A driver's image in memory.
#[derive(Clone, Debug)]
pub struct DriverImage {
    /// File name.
    pub name: String,
    /// Address of its first byte.
    pub base: u64,
    /// Bytes.
    pub size: u64,
    /// Address of its entry point.
    pub entry: u64,
    /// Service name; its key is under `…\Services`.
    pub service: String,
}

/// A driver that was loaded, and what it registered.
#[derive(Debug)]
pub struct Driver {
    /// Address of its DRIVER_OBJECT.
    pub(crate) object: u64,
    /// Name of its service.
    pub(crate) service: String,
    pub(crate) miniport: Option<Miniport>,
    /// The protocol that is its lower edge, for an intermediate driver.
    pub(crate) associated: Option<Handle>,
    /// What NdisMRegisterUnloadHandler set; 0 for nothing.
    pub(crate) unload: u64,
}

/// What a miniport driver registered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Miniport {
    pub(crate) context: u64,
    pub(crate) characteristics: NDIS_MINIPORT_DRIVER_CHARACTERISTICS,
    pub(crate) pnp: Option<NDIS_MINIPORT_PNP_CHARACTERISTICS>,
    /// Selective suspend.
    pub(crate) suspend: Option<NDIS_MINIPORT_SS_CHARACTERISTICS>,
    /// Types of the other optional handlers that it set, one bit for each from 0x80 on.
    pub(crate) optional: u128,
}

impl Miniport {
    /// NDIS version it registered with.
    pub(crate) fn version(&self) -> (u8, u8) {
        (self.characteristics.MajorNdisVersion, self.characteristics.MinorNdisVersion)
    }
}

/// Registry path of a service's key.
pub fn service_key(service: &str) -> String {
    format!(r"\Registry\Machine\System\CurrentControlSet\Services\{service}")
}

/// Sizes that NDIS_MINIPORT_DRIVER_CHARACTERISTICS has had: by revision, from 1.
const CHARACTERISTICS_SIZES: [u16; 3] = [
    NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_1,
    NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2,
    NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_3,
];

/// Minor versions of NDIS 6 that exist.
const MINOR_VERSIONS: [u8; 11] = [0, 1, 20, 30, 40, 50, 51, 60, 70, 80, 81];

impl Ndis {
    /// Loads a driver: makes its driver object and calls its DriverEntry.
    ///
    /// # Errors
    /// The status that DriverEntry failed with, or STATUS_INSUFFICIENT_RESOURCES.
    pub fn load_driver(&self, image: &DriverImage) -> Result<DriverId, u32> {
        let system = System::current();
        let short_of_memory = ntstatus::STATUS_INSUFFICIENT_RESOURCES;
        let path = service_key(&image.service);
        let (object, registry_path) = self
            .ke
            .create_driver(&image.service, image.base, image.size, image.entry, &path)
            .ok_or(short_of_memory)?;
        let driver =
            Driver { object, service: image.service.clone(), miniport: None, associated: None, unload: 0 };
        let made = system.site(image.entry);
        let handle = self.drivers.with(|drivers| drivers.insert(driver, made)).ok_or(short_of_memory)?;
        let args = [object, registry_path];
        let status = system.call_driver(Callback::DriverEntry, None, image.entry, &args) as u32;
        system.emit(&Event::Lifecycle { adapter: None, step: "DriverEntry", status: Some(status) });
        if ntstatus::nt_success(status) {
            self.ke.devices_initialized(object);
            Ok(DriverId(handle))
        } else {
            self.report_left_behind(trace::LeakedAt::Unload, None);
            self.ke.driver_unloaded(object);
            self.drivers.with(|drivers| drivers.remove(handle, made));
            Err(status)
        }
    }

    /// Unloads a driver: calls its unload function, and looks for what it left behind.
    pub fn unload_driver(&self, id: DriverId) {
        let system = System::current();
        let Some((object, miniport)) =
            self.drivers.with(|drivers| drivers.live(id.0).map(|driver| (driver.object, driver.miniport)))
        else {
            return;
        };
        let unload = match miniport {
            Some(miniport) => (Callback::MiniportUnload, miniport.characteristics.UnloadHandler.addr()),
            None => (Callback::DriverUnload, self.ke.driver_unload_routine(object)),
        };
        if unload.1 != 0 {
            system.call_driver(unload.0, None, unload.1, &[object]);
            system.emit(&Event::Lifecycle { adapter: None, step: unload.0.name(), status: None });
        }
        let further = self.drivers.with(|drivers| drivers.live(id.0).map_or(0, |driver| driver.unload));
        if further != 0 {
            system.call_driver(Callback::DriverUnload, None, further, &[object]);
        }
        self.check_registration_is_gone(id);
        self.report_left_behind(trace::LeakedAt::Unload, None);
        self.ke.driver_unloaded(object);
        self.drivers.with(|drivers| drivers.remove(id.0, system.caller()));
    }

    /// A driver that unloads must have taken its registration back.
    fn check_registration_is_gone(&self, id: DriverId) {
        let left = self.drivers.with(|drivers| drivers.live(id.0).and_then(|driver| driver.miniport));
        if left.is_some() {
            let what = "MiniportUnload returned and NdisMDeregisterMiniportDriver was not called";
            System::current().violation("MiniportState", what);
        }
    }

    /// NDIS version and own version that a driver registered with.
    pub fn driver_versions(&self, id: DriverId) -> Option<((u8, u8), (u8, u8))> {
        self.drivers.with(|drivers| {
            let miniport = drivers.live(id.0)?.miniport?;
            let own =
                (miniport.characteristics.MajorDriverVersion, miniport.characteristics.MinorDriverVersion);
            Some((miniport.version(), own))
        })
    }

    pub(crate) fn miniport(&self, driver: DriverId) -> Option<Miniport> {
        self.drivers.with(|drivers| drivers.live(driver.0).and_then(|driver| driver.miniport))
    }

    fn driver_of_object(&self, object: u64) -> Option<Handle> {
        self.drivers.with(|drivers| {
            drivers.iter().find(|(_, _, driver)| driver.object == object).map(|(handle, _, _)| handle)
        })
    }

    /// Checks what a driver registers; the status to refuse it with, or its characteristics with absent members zero.
    fn read_characteristics(&self, at: u64) -> Result<NDIS_MINIPORT_DRIVER_CHARACTERISTICS, u32> {
        let header = DriverPtr::<NDIS_OBJECT_HEADER>::new(at).load();
        let system = System::current();
        if header.Type != NDIS_OBJECT_TYPE_MINIPORT_DRIVER_CHARACTERISTICS || header.Revision == 0 {
            let what = format!(
                "NDIS_MINIPORT_DRIVER_CHARACTERISTICS has header type {:#x}, revision {}",
                header.Type, header.Revision
            );
            system.violation("ObjectHeader", &what);
            return Err(NDIS_STATUS_BAD_CHARACTERISTICS);
        }
        let known = usize::from(header.Revision).min(CHARACTERISTICS_SIZES.len());
        let needed = CHARACTERISTICS_SIZES[known - 1];
        if header.Size < needed {
            let what = format!(
                "NDIS_MINIPORT_DRIVER_CHARACTERISTICS has size {}; revision {} has {needed}",
                header.Size, header.Revision
            );
            system.violation("ObjectHeader", &what);
            return Err(NDIS_STATUS_BAD_CHARACTERISTICS);
        }
        let mut characteristics = NDIS_MINIPORT_DRIVER_CHARACTERISTICS::zeroed();
        ddi::pointer::load_bytes(at, &mut characteristics.as_bytes_mut()[..usize::from(needed)]);
        let version = (characteristics.MajorNdisVersion, characteristics.MinorNdisVersion);
        if version.0 != 6 || !MINOR_VERSIONS.contains(&version.1) || version > self.newest {
            return Err(NDIS_STATUS_BAD_VERSION);
        }
        let mandatory = [
            ("InitializeHandlerEx", characteristics.InitializeHandlerEx.addr()),
            ("HaltHandlerEx", characteristics.HaltHandlerEx.addr()),
            ("UnloadHandler", characteristics.UnloadHandler.addr()),
            ("PauseHandler", characteristics.PauseHandler.addr()),
            ("RestartHandler", characteristics.RestartHandler.addr()),
            ("OidRequestHandler", characteristics.OidRequestHandler.addr()),
            ("CancelOidRequestHandler", characteristics.CancelOidRequestHandler.addr()),
            ("SendNetBufferListsHandler", characteristics.SendNetBufferListsHandler.addr()),
            ("ReturnNetBufferListsHandler", characteristics.ReturnNetBufferListsHandler.addr()),
            ("CancelSendHandler", characteristics.CancelSendHandler.addr()),
            ("DevicePnPEventNotifyHandler", characteristics.DevicePnPEventNotifyHandler.addr()),
            ("ShutdownHandlerEx", characteristics.ShutdownHandlerEx.addr()),
        ];
        if let Some((name, _)) = mandatory.iter().find(|(_, address)| *address == 0) {
            let what =
                format!("NDIS_MINIPORT_DRIVER_CHARACTERISTICS.{name} is null and the handler is mandatory");
            system.violation("InvalidParameter", &what);
            return Err(NDIS_STATUS_BAD_CHARACTERISTICS);
        }
        Ok(characteristics)
    }
}

/// A counted string with its own buffer in driver-visible memory.
pub(crate) fn new_unicode_string(system: &System, text: &str) -> Option<DriverPtr<UNICODE_STRING>> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let bytes = units.len() as u64 * 2;
    let header = size_of::<UNICODE_STRING>() as u64;
    let address = system.allocate_object(header + bytes + 2)?;
    let string = UNICODE_STRING {
        Length: bytes as u16,
        MaximumLength: bytes as u16 + 2,
        Buffer: DriverPtr::new(address + header),
        ..Plain::zeroed()
    };
    DriverPtr::new(address).store(string);
    for (index, unit) in units.iter().enumerate() {
        string.Buffer.offset(index as i64).store(*unit);
    }
    Some(DriverPtr::new(address))
}

/// Reads a counted string that a driver gave.
pub(crate) fn read_unicode_string(string: DriverPtr<UNICODE_STRING>) -> String {
    let header = string.load();
    String::from_utf16_lossy(&ddi::read_utf16(header.Buffer.addr(), usize::from(header.Length / 2)))
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Registers a miniport driver's entry points. Calls MiniportSetOptions before it returns.
    ///
    /// `driver_handle` receives the handle; `characteristics` is read in the revision it says it has. Returns
    /// NDIS_STATUS_BAD_CHARACTERISTICS, NDIS_STATUS_BAD_VERSION, NDIS_STATUS_FAILURE, NDIS_STATUS_RESOURCES, or what
    /// MiniportSetOptions failed with.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterminiportdriver>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    #[context(DriverEntry)]
    pub fn NdisMRegisterMiniportDriver(
        &self,
        driver_object: u64,
        _registry_path: DriverPtr<UNICODE_STRING>,
        context: u64,
        characteristics: u64,
        driver_handle: DriverPtr<u64>,
    ) -> u32 {
        let system = System::current();
        driver_handle.store(0);
        let Some(handle) = self.driver_of_object(driver_object) else {
            system.violation(
                "InvalidParameter",
                &format!("{driver_object:#x} is not the driver's DRIVER_OBJECT"),
            );
            return NDIS_STATUS_FAILURE;
        };
        let characteristics = match self.read_characteristics(characteristics) {
            Ok(characteristics) => characteristics,
            Err(status) => return status,
        };
        let miniport = Miniport { context, characteristics, pnp: None, suspend: None, optional: 0 };
        let twice = self.drivers.with(|drivers| match drivers.live(handle) {
            Some(driver) if driver.miniport.is_none() => {
                driver.miniport = Some(miniport);
                false
            }
            _ => true,
        });
        if twice {
            return NDIS_STATUS_FAILURE;
        }
        let unload = DriverPtr::<DRIVER_OBJECT>::new(driver_object).at(field!(DRIVER_OBJECT, DriverUnload));
        unload.cast::<u64>().store(characteristics.UnloadHandler.addr());
        driver_handle.store(handle);
        let options = characteristics.SetOptionsHandler.addr();
        if options != 0 {
            let args = [handle, context];
            let status = system.call_driver(Callback::MiniportSetOptions, None, options, &args) as u32;
            if !ntstatus::nt_success(status) {
                self.drivers.with(|drivers| drivers.live(handle).map(|driver| driver.miniport = None));
                driver_handle.store(0);
                return status;
            }
        }
        NDIS_STATUS_SUCCESS
    }

    /// Takes a registration back: in MiniportUnload, or in DriverEntry after a later failure.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismderegisterminiportdriver>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMDeregisterMiniportDriver(&self, driver_handle: u64) {
        let system = System::current();
        let mut adapters_left = 0;
        self.adapters.with(|adapters| {
            adapters_left =
                adapters.iter().filter(|(_, _, adapter)| adapter.driver.0 == driver_handle).count();
        });
        let state = self.drivers.with(|drivers| match drivers.get(driver_handle) {
            HandleState::Live(driver) => HandleState::Live(driver.miniport.take().is_some()),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        match state {
            HandleState::Live(true) if adapters_left == 0 => {}
            HandleState::Live(true) => {
                let what = format!(
                    "the driver is deregistered while {adapters_left} of its adapters are not halted"
                );
                system.violation("MiniportState", &what);
            }
            HandleState::Live(false) => {
                system.violation("MiniportState", "the miniport driver is deregistered a second time");
            }
            other => system.misused(HandleKind::MiniportDriver, driver_handle, &other, true),
        }
    }
}
