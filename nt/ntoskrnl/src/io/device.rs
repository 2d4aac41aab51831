//! Device objects, their names, and symbolic links to them.

use super::Objects;
use crate::Ntoskrnl;
use crate::ke::dispatcher::{kind, new_header};
use ddi::{Access as _, HandleKind, Site, System};
use trace::LeakedAt;
use wdk_defs::all::{DEVICE_OBJECT, DRIVER_OBJECT, KEVENT};
use wdk_defs::{DriverPtr, Plain as _, field};

/// What is known of a device object.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    driver: u64,
    name: Option<String>,
    made: Site,
}

/// A symbolic link.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    name: String,
    target: String,
    made: Site,
}

/// Why an object could not be made or found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ObjectError {
    /// Another object has the name.
    #[error("another object has that name")]
    Collision,
    /// No object has the name.
    #[error("no object has that name")]
    NotFound,
    /// RAM is used up.
    #[error("not enough memory")]
    NoMemory,
}

/// `IO_TYPE_DEVICE`: the first member of a device object.
const IO_TYPE_DEVICE: i16 = 3;
/// `DO_DEVICE_INITIALIZING` and `DO_EXCLUSIVE` of a device object's flags.
const DO_DEVICE_INITIALIZING: u32 = 0x80;
const DO_EXCLUSIVE: u32 = 0x8;
const DO_DEVICE_HAS_NAME: u32 = 0x40;

/// Names of objects compare without case.
pub(crate) fn folded(name: &str) -> String {
    name.to_uppercase()
}

impl Objects {
    fn has_device_named(&self, name: &str) -> bool {
        let wanted = folded(name);
        self.devices.values().any(|device| device.name.as_deref().is_some_and(|name| folded(name) == wanted))
    }
}

fn device(object: u64) -> DriverPtr<DEVICE_OBJECT> {
    DriverPtr::new(object)
}

impl Ntoskrnl {
    /// Makes a device object with an extension of so many zeroed bytes, and puts it first in its driver's list.
    ///
    /// # Errors
    /// [`ObjectError::Collision`], [`ObjectError::NoMemory`].
    pub fn create_device(
        &self,
        driver: u64,
        extension_bytes: u32,
        name: Option<&str>,
        device_type: u32,
        characteristics: u32,
        exclusive: bool,
    ) -> Result<u64, ObjectError> {
        let system = System::current();
        if name.is_some_and(|name| self.io.with(|io| io.has_device_named(name))) {
            return Err(ObjectError::Collision);
        }
        let size = size_of::<DEVICE_OBJECT>() as u64;
        let bytes = size + u64::from(extension_bytes);
        let object = system.allocate_object(bytes).ok_or(ObjectError::NoMemory)?;
        let list = DriverPtr::<DRIVER_OBJECT>::new(driver).at(field!(DRIVER_OBJECT, DeviceObject));
        let lock = object + field!(DEVICE_OBJECT, DeviceLock).offset() as u64;
        let mut value = DEVICE_OBJECT {
            Type: IO_TYPE_DEVICE,
            Size: u16::try_from(bytes).unwrap_or(u16::MAX),
            DriverObject: DriverPtr::new(driver),
            NextDevice: if driver == 0 { DriverPtr::null() } else { list.load() },
            Flags: DO_DEVICE_INITIALIZING
                | if exclusive { DO_EXCLUSIVE } else { 0 }
                | if name.is_some() { DO_DEVICE_HAS_NAME } else { 0 },
            Characteristics: characteristics,
            DeviceExtension: DriverPtr::new(if extension_bytes == 0 { 0 } else { object + size }),
            DeviceType: device_type,
            StackSize: 1,
            ..DEVICE_OBJECT::zeroed()
        };
        value.DeviceLock.Header = new_header(lock, kind::SYNCHRONIZATION_EVENT, size_of::<KEVENT>(), 1);
        device(object).store(value);
        if driver != 0 {
            list.store(device(object));
        }
        let known = Device { driver, name: name.map(str::to_owned), made: system.caller() };
        self.io.with(|io| io.devices.insert(object, known));
        Ok(object)
    }

    /// Takes a device object away. `false`, and told to the rules, if there is none at that address.
    pub fn delete_device(&self, object: u64) -> bool {
        let system = System::current();
        let Some(known) = self.io.with(|io| io.devices.remove(&object)) else {
            let how = trace::HandleMisuse::Never;
            system.emit(&ddi::Event::Misused { kind: HandleKind::Device, handle: object, how });
            return false;
        };
        self.unlink_device(known.driver, object);
        self.timers_lost_in(object, size_of::<DEVICE_OBJECT>() as u64, "a device object that is deleted");
        system.free_object(object)
    }

    /// Takes a device out of its driver's list.
    fn unlink_device(&self, driver: u64, object: u64) {
        if driver == 0 {
            return;
        }
        let mut link = DriverPtr::<DRIVER_OBJECT>::new(driver).at(field!(DRIVER_OBJECT, DeviceObject));
        // The list is the driver's memory: it may be broken or a ring.
        for _ in 0..4096 {
            let Ok(next) = link.try_load() else { return };
            if next.is_null() {
                return;
            }
            let after = next.at(field!(DEVICE_OBJECT, NextDevice));
            if next.addr() == object {
                let _ = after.try_load().and_then(|after| link.try_store(after));
                return;
            }
            link = after;
        }
    }

    /// The driver object that a device object belongs to.
    pub fn device_driver(&self, object: u64) -> Option<u64> {
        self.io.with(|io| io.devices.get(&object).map(|known| known.driver))
    }

    /// Makes a symbolic link.
    ///
    /// # Errors
    /// [`ObjectError::Collision`].
    pub fn create_symbolic_link(&self, name: &str, target: &str) -> Result<(), ObjectError> {
        let made = System::current().caller();
        let link = Link { name: name.to_owned(), target: target.to_owned(), made };
        self.io.with(|io| {
            let key = folded(name);
            if io.links.contains_key(&key) || io.has_device_named(name) {
                return Err(ObjectError::Collision);
            }
            io.links.insert(key, link);
            Ok(())
        })
    }

    /// Takes a symbolic link away.
    ///
    /// # Errors
    /// [`ObjectError::NotFound`].
    pub fn delete_symbolic_link(&self, name: &str) -> Result<(), ObjectError> {
        self.io.with(|io| io.links.remove(&folded(name))).map(|_| ()).ok_or(ObjectError::NotFound)
    }

    /// The device object that a name leads to, through a link if need be.
    pub fn device_named(&self, name: &str) -> Option<u64> {
        self.io.with(|io| {
            let mut wanted = folded(name);
            if let Some(link) = io.links.get(&wanted) {
                wanted = folded(&link.target);
            }
            let named = |device: &Device| device.name.as_deref().is_some_and(|name| folded(name) == wanted);
            io.devices.iter().find(|(_, device)| named(device)).map(|(object, _)| *object)
        })
    }

    /// Tells the rules of the devices of a driver, and of links, that are left when it is unloaded.
    pub(crate) fn devices_leaked(&self, driver: u64) {
        let system = System::current();
        let (left, links): (Vec<(u64, Site)>, Vec<Link>) = self.io.with(|io| {
            let own = io.devices.iter().filter(|(_, known)| known.driver == driver);
            (own.map(|(object, known)| (*object, known.made)).collect(), io.links.values().cloned().collect())
        });
        for link in links {
            // A link has no address of its own; the device that it leads to stands for it.
            let device = self.device_named(&link.name).unwrap_or_default();
            system.leaked(HandleKind::Device, device, link.made, LeakedAt::Unload);
            self.io.with(|io| io.links.remove(&folded(&link.name)));
        }
        for (object, made) in left {
            system.leaked(HandleKind::Device, object, made, LeakedAt::Unload);
            self.io.with(|io| io.devices.remove(&object));
        }
    }
}
