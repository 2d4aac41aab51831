//! Driver objects: what `DriverEntry` is given.

use crate::Ntoskrnl;
use crate::ob::{Named, ObjectType};
use ddi::{Access as _, System};
use wdk_defs::all::{DRIVER_EXTENSION, DRIVER_OBJECT, UNICODE_STRING};
use wdk_defs::{DriverPtr, Plain as _, field};

/// What is known of a loaded driver.
#[derive(Clone, Debug)]
pub(crate) struct Driver {
    pub(crate) name: String,
    pub(crate) image_base: u64,
    pub(crate) image_size: u64,
    /// The box's memory for its extension and its strings.
    parts: Vec<u64>,
}

/// `IO_TYPE_DRIVER`: the first member of a driver object.
const IO_TYPE_DRIVER: i16 = 4;

impl Ntoskrnl {
    /// A counted string in memory of the box; the buffer is the second address.
    pub(crate) fn string_object(&self, text: &str) -> Option<(UNICODE_STRING, u64)> {
        let system = System::current();
        let units: Vec<u8> = text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(units.len()).ok()?;
        let buffer = system.allocate_object(u64::from(length))?;
        cpu::access::write_bytes(buffer, &units).ok()?;
        let string = UNICODE_STRING {
            Length: length - 2,
            MaximumLength: length,
            Buffer: DriverPtr::new(buffer),
            ..UNICODE_STRING::zeroed()
        };
        Some((string, buffer))
    }

    /// Makes a driver object for an image and a counted string of its registry path, as `DriverEntry` takes both.
    /// Every dispatch routine is set to one that fails a request. `None` when RAM is used up.
    pub fn create_driver(
        &self,
        name: &str,
        image_base: u64,
        image_size: u64,
        entry: u64,
        registry_path: &str,
    ) -> Option<(u64, u64)> {
        let system = System::current();
        let driver = system.allocate_object(size_of::<DRIVER_OBJECT>() as u64)?;
        let extension = system.allocate_object(size_of::<DRIVER_EXTENSION>() as u64)?;
        let (object_name, name_buffer) = self.string_object(&format!(r"\Driver\{name}"))?;
        let (service, service_buffer) = self.string_object(name)?;
        let (path, path_buffer) = self.string_object(registry_path)?;
        let (hardware, hardware_buffer) =
            self.string_object(r"\REGISTRY\MACHINE\HARDWARE\DESCRIPTION\SYSTEM")?;
        let path = system.new_object(path)?;
        let hardware = system.new_object(hardware)?;
        DriverPtr::<DRIVER_EXTENSION>::new(extension).store(DRIVER_EXTENSION {
            DriverObject: DriverPtr::new(driver),
            ServiceKeyName: service,
            ..DRIVER_EXTENSION::zeroed()
        });
        let mut object = DRIVER_OBJECT {
            Type: IO_TYPE_DRIVER,
            Size: size_of::<DRIVER_OBJECT>() as i16,
            DriverStart: DriverPtr::new(image_base),
            DriverSize: image_size as u32,
            DriverExtension: DriverPtr::new(extension),
            DriverName: object_name,
            HardwareDatabase: hardware,
            ..DRIVER_OBJECT::zeroed()
        };
        object.DriverInit = wdk_defs::DriverFn::new(entry);
        object.MajorFunction = [wdk_defs::DriverFn::new(super::irp::invalid_request_address()); 28];
        DriverPtr::<DRIVER_OBJECT>::new(driver).store(object);
        let parts = vec![
            extension,
            name_buffer,
            service_buffer,
            path_buffer,
            hardware_buffer,
            path.addr(),
            hardware.addr(),
        ];
        let known = Driver { name: name.to_owned(), image_base, image_size, parts };
        self.io.with(|io| io.drivers.insert(driver, known));
        let object_name = format!(r"\Driver\{name}");
        // A second driver of the same name has none.
        let named = Named::permanent(Some(&object_name));
        let _ = self.object_create(ObjectType::Driver, driver, named);
        Some((driver, path.addr()))
    }

    /// The unload routine that a driver set, 0 if none.
    pub fn driver_unload_routine(&self, driver: u64) -> u64 {
        DriverPtr::<DRIVER_OBJECT>::new(driver).at(field!(DRIVER_OBJECT, DriverUnload)).load().addr()
    }

    /// The name of a driver by its object.
    pub fn driver_name(&self, driver: u64) -> Option<String> {
        self.io.with(|io| io.drivers.get(&driver).map(|known| known.name.clone()))
    }

    /// Base and size of a driver's image.
    pub fn driver_image(&self, driver: u64) -> Option<(u64, u64)> {
        self.io.with(|io| io.drivers.get(&driver).map(|known| (known.image_base, known.image_size)))
    }

    /// The driver object whose image holds an address.
    pub fn driver_of_address(&self, address: u64) -> Option<u64> {
        self.io.with(|io| {
            let holds = |known: &Driver| address.wrapping_sub(known.image_base) < known.image_size;
            io.drivers.iter().find(|(_, known)| holds(known)).map(|(driver, _)| *driver)
        })
    }

    /// Takes a driver's object away after its unload routine has returned, and tells the rules what it left behind:
    /// timers in its image, pool, MDLs, memory, devices.
    pub fn driver_unloaded(&self, driver: u64) {
        let system = System::current();
        let Some(known) = self.io.with(|io| io.drivers.remove(&driver)) else { return };
        self.timers_lost_in(known.image_base, known.image_size, "a driver that is unloaded");
        self.forget_image_sections(known.image_base);
        self.interrupts_leaked();
        self.work_items_leaked();
        let image = system.site(known.image_base).image;
        self.views_leaked(image);
        self.objects_leaked(image);
        self.notifications_leaked();
        self.power_settings_leaked();
        self.wmi_leaked();
        self.bug_check_callbacks_leaked();
        self.devices_leaked(driver);
        self.irps_leaked();
        self.remove_locks_leaked();
        self.mdl_leaks();
        self.memory_leaks();
        self.pool_leaks();
        for part in known.parts {
            system.free_object(part);
        }
        self.object_make_temporary(driver);
        if self.object_type(driver).is_some() {
            self.object_release(driver);
        } else {
            system.free_object(driver);
        }
    }
}
