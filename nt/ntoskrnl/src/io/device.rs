//! Device objects, their names, and symbolic links to them.

use crate::Ntoskrnl;
use crate::ke::dispatcher::{kind, new_header};
use crate::ob::table::Body;
use crate::ob::{Named, ObjectType};
use ddi::{Access as _, HandleKind, Site, System};
use std::rc::Rc;
use trace::LeakedAt;
use wdk_defs::all::{
    DEVICE_OBJECT, DEVOBJ_EXTENSION, DO_DEVICE_INITIALIZING, DRIVER_OBJECT, IRP_MJ_MAXIMUM_FUNCTION, KEVENT,
};
use wdk_defs::ntstatus::STATUS_OBJECT_NAME_COLLISION;
use wdk_defs::{DriverPtr, Plain as _, field};

/// Serves a request to a device in the box's own code: device and packet; returns the status of the dispatch routine.
pub type Serve = Rc<dyn Fn(&Ntoskrnl, u64, u64) -> u32>;

/// Dispatch routines of one device, by `IRP_MJ_` code; 0 for none.
pub type DispatchTable = [u64; IRP_MJ_MAXIMUM_FUNCTION as usize + 1];

/// Who serves a device whose requests do not go by its driver object.
#[derive(Clone)]
pub(crate) enum DeviceRoute {
    /// The box.
    Ours(Serve),
    /// Routines of the driver for this device.
    Table(Rc<DispatchTable>),
}

/// What is known of a device object.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    pub(crate) driver: u64,
    made: Site,
    /// Files that are open on it.
    opens: u32,
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
/// `IO_TYPE_DEVICE_OBJECT_EXTENSION`: the first member of its extension.
const IO_TYPE_DEVICE_OBJECT_EXTENSION: i16 = 13;
/// `DO_EXCLUSIVE` and `DO_DEVICE_HAS_NAME` of a device object's flags.
pub(crate) const DO_EXCLUSIVE: u32 = 0x8;
const DO_DEVICE_HAS_NAME: u32 = 0x40;

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
        if name.is_some_and(|name| self.object_named(name).is_some()) {
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
        let Some(extension) = system.new_object(DEVOBJ_EXTENSION {
            Type: IO_TYPE_DEVICE_OBJECT_EXTENSION,
            DeviceObject: device(object),
            ..DEVOBJ_EXTENSION::zeroed()
        }) else {
            system.free_object(object);
            return Err(ObjectError::NoMemory);
        };
        value.DeviceObjectExtension = extension;
        device(object).store(value);
        if self.object_create(ObjectType::Device, object, Named::permanent(name)).is_err() {
            system.free_object(extension.addr());
            system.free_object(object);
            return Err(ObjectError::Collision);
        }
        if driver != 0 {
            list.store(device(object));
        }
        let known = Device { driver, made: system.caller(), opens: 0 };
        self.io.with(|io| io.devices.insert(object, known));
        Ok(object)
    }

    /// Takes a device object away; its memory goes with the last reference to it. `false`, and told to the rules, if
    /// there is none at that address.
    pub fn delete_device(&self, object: u64) -> bool {
        let system = System::current();
        let Some(known) = self.io.with(|io| io.devices.remove(&object)) else {
            let how = trace::HandleMisuse::Never;
            system.emit(&ddi::Event::Misused { kind: HandleKind::Device, handle: object, how });
            return false;
        };
        let above = device(object).at(field!(DEVICE_OBJECT, AttachedDevice)).load();
        if self.is_device(above.addr()) {
            let what = format!(
                "the device at {object:#x} is deleted and {:#x} is attached to it; IoDetachDevice comes first",
                above.addr()
            );
            system.violation("DeviceAttached", &what);
        }
        self.unlink_device(known.driver, object);
        self.timers_lost_in(object, size_of::<DEVICE_OBJECT>() as u64, "a device object that is deleted");
        self.object_make_temporary(object);
        self.object_release(object);
        true
    }

    /// Nothing refers to a device object any more: its memory goes after this.
    pub(crate) fn device_gone(&self, object: u64) {
        self.io.with(|io| io.routes.remove(&object));
        let extension = device(object).at(field!(DEVICE_OBJECT, DeviceObjectExtension)).try_load();
        if let Ok(extension) = extension {
            System::current().free_object(extension.addr());
        }
    }

    /// A file is opened (1) on a device, or closed (-1).
    pub(crate) fn count_open(&self, object: u64, by: i32) {
        let opens = self.io.with(|io| {
            let known = io.devices.get_mut(&object)?;
            known.opens = known.opens.saturating_add_signed(by);
            Some(known.opens)
        });
        if let Some(opens) = opens {
            device(object).at(field!(DEVICE_OBJECT, ReferenceCount)).store(opens.cast_signed());
        }
    }

    /// Files that are open on a device.
    pub(crate) fn device_opens(&self, object: u64) -> u32 {
        self.io.with(|io| io.devices.get(&object).map_or(0, |known| known.opens))
    }

    /// Whether a device object is at that address, and is not deleted.
    pub fn is_device(&self, object: u64) -> bool {
        self.io.with(|io| io.devices.contains_key(&object))
    }

    /// Has requests to a device served by the box instead of by its driver.
    pub fn serve_device(&self, object: u64, serve: Serve) {
        self.io.with(|io| io.routes.insert(object, DeviceRoute::Ours(serve)));
    }

    /// Has requests to one device go to these routines, whatever its driver object says.
    pub fn dispatch_device(&self, object: u64, table: DispatchTable) {
        self.io.with(|io| io.routes.insert(object, DeviceRoute::Table(Rc::new(table))));
    }

    /// Puts a device on top of the stack that `target` is in; returns the one that it is on then.
    pub fn attach_device(&self, source: u64, target: u64) -> u64 {
        let (source, top) = (device(source), super::device_exports::top_of(device(target)));
        top.at(field!(DEVICE_OBJECT, AttachedDevice)).store(source);
        let below = top.load();
        source.at(field!(DEVICE_OBJECT, StackSize)).store(below.StackSize.saturating_add(1));
        source.at(field!(DEVICE_OBJECT, AlignmentRequirement)).store(below.AlignmentRequirement);
        source.at(field!(DEVICE_OBJECT, SectorSize)).store(below.SectorSize);
        let extension = source.at(field!(DEVICE_OBJECT, DeviceObjectExtension)).load();
        if !extension.is_null() {
            extension.at(field!(DEVOBJ_EXTENSION, AttachedTo)).store(top);
        }
        top.addr()
    }

    /// Takes off what is attached to a device.
    pub fn detach_device(&self, target: u64) {
        let place = device(target).at(field!(DEVICE_OBJECT, AttachedDevice));
        let above = place.load();
        place.store(DriverPtr::null());
        if above.is_null() {
            let what = format!("IoDetachDevice for {target:#x}, to which nothing is attached");
            return System::current().violation("DeviceAttached", &what);
        }
        let extension = above.at(field!(DEVICE_OBJECT, DeviceObjectExtension)).load();
        if !extension.is_null() {
            extension.at(field!(DEVOBJ_EXTENSION, AttachedTo)).store(DriverPtr::null());
        }
    }

    /// DriverEntry has returned: the devices that it made are open to everyone now.
    pub fn devices_initialized(&self, driver: u64) {
        let made: Vec<u64> = self.io.with(|io| {
            let own = io.devices.iter().filter(|(_, known)| known.driver == driver);
            own.map(|(object, _)| *object).collect()
        });
        made.into_iter().for_each(|object| self.device_initialized(object));
    }

    /// A device is set up and open to everyone.
    pub fn device_initialized(&self, object: u64) {
        let flags = device(object).at(field!(DEVICE_OBJECT, Flags));
        flags.store(flags.load() & !DO_DEVICE_INITIALIZING);
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

    /// Makes a symbolic link, by a name that may lead through other links.
    ///
    /// # Errors
    /// [`ObjectError::Collision`], [`ObjectError::NotFound`], [`ObjectError::NoMemory`].
    pub fn create_symbolic_link(&self, name: &str, target: &str) -> Result<(), ObjectError> {
        let free = match self.resolve_name(name, true) {
            Ok(_) => return Err(ObjectError::Collision),
            Err(nowhere) => nowhere.free.ok_or(ObjectError::NotFound)?,
        };
        let body = Body::Link(target.to_owned());
        let made = self.object_create_with(ObjectType::SymbolicLink, 0, Named::permanent(Some(&free)), body);
        made.map(|_| ()).map_err(|status| match status {
            STATUS_OBJECT_NAME_COLLISION => ObjectError::Collision,
            _ => ObjectError::NoMemory,
        })
    }

    /// Takes a symbolic link away.
    ///
    /// # Errors
    /// [`ObjectError::NotFound`].
    pub fn delete_symbolic_link(&self, name: &str) -> Result<(), ObjectError> {
        let link = self.resolve_name(name, true).map_err(|_| ObjectError::NotFound)?.object;
        if self.object_type(link) != Some(ObjectType::SymbolicLink) {
            return Err(ObjectError::NotFound);
        }
        self.object_make_temporary(link);
        self.object_release(link);
        Ok(())
    }

    /// The device object that a name leads to, through links.
    pub fn device_named(&self, name: &str) -> Option<u64> {
        self.object_named(name).filter(|object| self.object_type(*object) == Some(ObjectType::Device))
    }

    /// The drive letter that leads to a device, if one does.
    pub(crate) fn dos_name_of(&self, object: u64) -> Option<String> {
        let links: Vec<String> = self.objects.with(|table| {
            let links = table.iter().filter(|(_, object)| object.kind == ObjectType::SymbolicLink);
            links.filter_map(|(_, link)| link.name.clone()).collect()
        });
        links.into_iter().find_map(|name| {
            let letter =
                name.strip_prefix(r"\??\").filter(|letter| letter.len() == 2 && letter.ends_with(':'))?;
            (self.device_named(&name) == Some(object)).then(|| letter.to_owned())
        })
    }

    /// Tells the rules of the devices of a driver, and of links, that are left when it is unloaded.
    pub(crate) fn devices_leaked(&self, driver: u64) {
        let system = System::current();
        let left: Vec<(u64, Site)> = self.io.with(|io| {
            let own = io.devices.iter().filter(|(_, known)| known.driver == driver);
            own.map(|(object, known)| (*object, known.made)).collect()
        });
        for (name, link, made) in self.links_of_drivers() {
            // A link is told by the device that it leads to, if that is still there.
            let device = self.device_named(&name).unwrap_or(link);
            system.leaked(HandleKind::Device, device, made, LeakedAt::Unload);
            self.object_make_temporary(link);
            self.object_release(link);
        }
        for (object, made) in left {
            system.leaked(HandleKind::Device, object, made, LeakedAt::Unload);
            self.io.with(|io| io.devices.remove(&object));
            self.object_make_temporary(object);
        }
    }

    /// Symbolic links that code of a driver made: name, object, where.
    fn links_of_drivers(&self) -> Vec<(String, u64, Site)> {
        self.objects.with(|table| {
            let links = table
                .iter()
                .filter(|(_, object)| object.kind == ObjectType::SymbolicLink && object.made.image.is_some());
            links.filter_map(|(address, link)| Some((link.name.clone()?, address, link.made))).collect()
        })
    }
}
