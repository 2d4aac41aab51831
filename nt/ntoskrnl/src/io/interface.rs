//! Device interfaces, and who is told when they come and go.
//!
//! An interface of a class is a symbolic link to a physical device; it is there for others while it is enabled. PnP
//! notifications are delivered at PASSIVE_LEVEL, on a thread of the system.
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/install/overview-of-device-interface-classes>

use crate::ex::callback::counted_text;
use crate::rtl::guid::to_text;
use crate::{Ntoskrnl, SLOT};
use ddi::{Access as _, Callback, HandleKind, Site, System, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::all::*;
use wdk_defs::guids::{GUID_DEVICE_INTERFACE_ARRIVAL, GUID_DEVICE_INTERFACE_REMOVAL};
use wdk_defs::ntstatus::{
    STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER,
    STATUS_OBJECT_NAME_EXISTS, STATUS_OBJECT_NAME_NOT_FOUND,
};
use wdk_defs::{DriverPtr, Plain as _};

type GuidBytes = [u8; 16];

/// An interface that a driver registered.
#[derive(Clone, Debug)]
struct Interface {
    class: GuidBytes,
    link: String,
    device: u64,
    enabled: bool,
}

impl Interface {
    /// The symbolic link: a reference string after it is left to the driver, as the name of a file.
    fn base(&self) -> &str {
        self.link.rfind('}').map_or(&self.link, |end| &self.link[..=end])
    }
}

/// A function that wants to hear.
#[derive(Clone, Debug)]
struct Listener {
    category: IO_NOTIFICATION_EVENT_CATEGORY,
    class: GuidBytes,
    function: u64,
    context: u64,
    made: Site,
}

/// All interfaces, and all who listen, by the address that stands for their registration.
#[derive(Debug, Default)]
pub(crate) struct Interfaces {
    all: Vec<Interface>,
    listeners: BTreeMap<u64, Listener>,
    /// Calls that are running, by registration.
    running: BTreeMap<u64, u32>,
}

/// How long to wait before looking again whether a function has returned.
const RUN_DOWN_NANOS: u64 = 100_000;
/// Version of notification structures.
const VERSION: u16 = 1;
/// `DEVICE_INTERFACE_INCLUDE_NONACTIVE`.
const INCLUDE_NONACTIVE: u32 = 1;

/// The link of an interface: its device's instance path with `#` for `\`, its class, and the reference string.
fn link_name(instance: &str, class: &GuidBytes, reference: Option<&str>) -> String {
    let path = instance.replace('\\', "#");
    let class = to_text(class).to_lowercase();
    let link = format!(r"\??\{path}#{class}");
    reference.map_or(link.clone(), |reference| format!(r"{link}\{reference}"))
}

impl Ntoskrnl {
    /// Tells one function of an interface that has come or gone, when a thread of the system gets to it. A
    /// registration that is gone by then is passed over.
    fn tell_listener(&self, registration: u64, event: GUID, interface: &Interface) {
        let interface = interface.clone();
        self.queue_work("PnP notification", move |system| {
            let kernel = system.module::<Self>(SLOT);
            let listener = kernel.io.with(|io| io.interfaces.listeners.get(&registration).cloned());
            let Some(listener) = listener else { return };
            let Some((name, buffer)) = kernel.string_object(&interface.link) else { return };
            let mut class = GUID::zeroed();
            class.as_bytes_mut().copy_from_slice(&interface.class);
            let notification = system.new_object(name).and_then(|name| {
                let notification = DEVICE_INTERFACE_CHANGE_NOTIFICATION {
                    Version: VERSION,
                    Size: size_of::<DEVICE_INTERFACE_CHANGE_NOTIFICATION>() as u16,
                    Event: event,
                    InterfaceClassGuid: class,
                    SymbolicLinkName: name,
                    ..DEVICE_INTERFACE_CHANGE_NOTIFICATION::zeroed()
                };
                Some((name, system.new_object(notification)?))
            });
            if let Some((name, notification)) = notification {
                let args = [notification.addr(), listener.context];
                kernel.io.with(|io| *io.interfaces.running.entry(registration).or_default() += 1);
                system.call_driver(Callback::DriverNotificationCallback, None, listener.function, &args);
                kernel.io.with(|io| {
                    io.interfaces.running.entry(registration).and_modify(|count| *count -= 1);
                });
                system.free_object(notification.addr());
                system.free_object(name.addr());
            }
            system.free_object(buffer);
        });
    }

    fn tell_listeners(&self, event: GUID, interface: &Interface) {
        let wanted: Vec<u64> = self.io.with(|io| {
            let listeners = io.interfaces.listeners.iter().filter(|(_, listener)| {
                listener.category == EventCategoryDeviceInterfaceChange && listener.class == interface.class
            });
            listeners.map(|(registration, _)| *registration).collect()
        });
        wanted.into_iter().for_each(|registration| self.tell_listener(registration, event, interface));
    }

    /// Enables or disables an interface by its link. Enabling makes the link lead to its device.
    ///
    /// # Errors
    /// STATUS_OBJECT_NAME_NOT_FOUND if there is no such interface or it is disabled already, STATUS_OBJECT_NAME_EXISTS
    /// if it is enabled already.
    pub fn set_interface_state(&self, link: &str, enable: bool) -> Result<(), u32> {
        let changed = self.io.with(|io| {
            let matches = |known: &&mut Interface| known.link.eq_ignore_ascii_case(link);
            let known = io.interfaces.all.iter_mut().find(matches).ok_or(STATUS_OBJECT_NAME_NOT_FOUND)?;
            match (known.enabled, enable) {
                (true, true) => Err(STATUS_OBJECT_NAME_EXISTS),
                (false, false) => Err(STATUS_OBJECT_NAME_NOT_FOUND),
                _ => {
                    known.enabled = enable;
                    Ok(known.clone())
                }
            }
        })?;
        if enable {
            let target = self.object_name(changed.device).unwrap_or_default();
            // Interfaces that differ in their reference string share one.
            let _ = self.create_symbolic_link(changed.base(), &target);
            self.tell_listeners(GUID_DEVICE_INTERFACE_ARRIVAL, &changed);
        } else {
            let shared = self.io.with(|io| {
                io.interfaces.all.iter().any(|known| known.enabled && known.base() == changed.base())
            });
            if !shared {
                // It was made when the interface was enabled.
                let _ = self.delete_symbolic_link(changed.base());
            }
            self.tell_listeners(GUID_DEVICE_INTERFACE_REMOVAL, &changed);
        }
        Ok(())
    }

    /// Disables all interfaces of a device that goes.
    pub(crate) fn disable_interfaces_of(&self, device: u64) {
        let enabled: Vec<String> = self.io.with(|io| {
            let own = io.interfaces.all.iter().filter(|known| known.device == device && known.enabled);
            own.map(|known| known.link.clone()).collect()
        });
        for link in enabled {
            // Each was enabled a moment ago.
            let _ = self.set_interface_state(&link, false);
        }
        self.io.with(|io| io.interfaces.all.retain(|known| known.device != device));
    }

    /// Registers an interface of a class for a physical device; returns its link.
    ///
    /// # Errors
    /// STATUS_INVALID_DEVICE_REQUEST for an object that is not a physical device.
    pub fn register_interface(
        &self,
        device: u64,
        class: [u8; 16],
        reference: Option<&str>,
    ) -> Result<String, u32> {
        let what = self.physical_device(device).ok_or(STATUS_INVALID_DEVICE_REQUEST)?;
        let link = link_name(&what.instance, &class, reference);
        self.io.with(|io| {
            if !io.interfaces.all.iter().any(|known| known.link == link) {
                io.interfaces.all.push(Interface { class, link: link.clone(), device, enabled: false });
            }
        });
        Ok(link)
    }

    /// Tells the rules of each registration that is left when a driver is unloaded.
    pub(crate) fn notifications_leaked(&self) {
        let left = self.io.with(|io| std::mem::take(&mut io.interfaces.listeners));
        for (registration, listener) in left {
            let kind = HandleKind::PnpNotification;
            System::current().leaked(kind, registration, listener.made, trace::LeakedAt::Unload);
        }
    }

    fn unregister_notification(&self, registration: u64) -> u32 {
        let known = self.io.with(|io| io.interfaces.listeners.remove(&registration));
        if known.is_none() {
            let (kind, how) = (HandleKind::PnpNotification, trace::HandleMisuse::Never);
            System::current().emit(&ddi::Event::Misused { kind, handle: registration, how });
            return STATUS_INVALID_PARAMETER;
        }
        System::current().free_object(registration);
        0
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = INTERFACE_EXPORTS)]
impl Ntoskrnl {
    /// Registers an interface of a class for a device; gives its link, in a buffer for `RtlFreeUnicodeString`.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioregisterdeviceinterface>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoRegisterDeviceInterface(
        &self,
        device: u64,
        class: DriverPtr<[u8; 16]>,
        reference: DriverPtr<UNICODE_STRING>,
        link: DriverPtr<UNICODE_STRING>,
    ) -> u32 {
        let reference = counted_text(reference).filter(|text| !text.is_empty());
        if reference.as_deref().is_some_and(|text| text.contains(['\\', '/'])) {
            return STATUS_INVALID_DEVICE_REQUEST;
        }
        let name = match self.register_interface(device, class.load(), reference.as_deref()) {
            Ok(name) => name,
            Err(status) => return status,
        };
        match self.pool_string(&name) {
            Some(string) => {
                link.store(string);
                0
            }
            None => STATUS_INSUFFICIENT_RESOURCES,
        }
    }

    /// Enables or disables an interface.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iosetdeviceinterfacestate>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoSetDeviceInterfaceState(&self, link: DriverPtr<UNICODE_STRING>, enable: u8) -> u32 {
        let link = counted_text(link).unwrap_or_default();
        match self.set_interface_state(&link, enable != 0) {
            Ok(()) => 0,
            Err(status) => status,
        }
    }

    /// The links of a class's interfaces, of one device or of all: a list of strings that the caller frees.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iogetdeviceinterfaces>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoGetDeviceInterfaces(
        &self,
        class: DriverPtr<[u8; 16]>,
        device: u64,
        flags: u32,
        links: DriverPtr<u64>,
    ) -> u32 {
        let class = class.load();
        if device != 0 && self.physical_device(device).is_none() {
            return STATUS_INVALID_DEVICE_REQUEST;
        }
        let names: Vec<String> = self.io.with(|io| {
            let wanted = io.interfaces.all.iter().filter(|known| {
                known.class == class
                    && (device == 0 || known.device == device)
                    && (known.enabled || flags & INCLUDE_NONACTIVE != 0)
            });
            wanted.map(|known| known.link.clone()).collect()
        });
        let units = names.iter().flat_map(|name| name.encode_utf16().chain([0])).chain([0]);
        let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
        match self.pool_bytes(&bytes) {
            Some(list) => {
                links.store(list);
                0
            }
            None => STATUS_INSUFFICIENT_RESOURCES,
        }
    }

    /// Has a function called when interfaces of a class come and go, when the hardware profile changes, or when a
    /// device that is open goes.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioregisterplugplaynotification>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn IoRegisterPlugPlayNotification(
        &self,
        category: i32,
        flags: u32,
        data: u64,
        driver: u64,
        function: u64,
        context: u64,
        entry: DriverPtr<u64>,
    ) -> u32 {
        let _ = driver;
        entry.store(0);
        let class = match category {
            EventCategoryDeviceInterfaceChange if data != 0 => DriverPtr::<GuidBytes>::new(data).load(),
            EventCategoryHardwareProfileChange => [0; 16],
            EventCategoryTargetDeviceChange if self.is_file(data) => [0; 16],
            _ => return STATUS_INVALID_PARAMETER,
        };
        let system = System::current();
        let Some(registration) = system.allocate_object(64) else { return STATUS_INSUFFICIENT_RESOURCES };
        let listener = Listener { category, class, function, context, made: system.caller() };
        self.io.with(|io| io.interfaces.listeners.insert(registration, listener));
        entry.store(registration);
        if flags & PNPNOTIFY_DEVICE_INTERFACE_INCLUDE_EXISTING_INTERFACES != 0
            && category == EventCategoryDeviceInterfaceChange
        {
            let there: Vec<Interface> = self.io.with(|io| {
                let there = io.interfaces.all.iter().filter(|known| known.enabled && known.class == class);
                there.cloned().collect()
            });
            for interface in there {
                self.tell_listener(registration, GUID_DEVICE_INTERFACE_ARRIVAL, &interface);
            }
        }
        0
    }

    /// Takes a registration back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iounregisterplugplaynotification>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoUnregisterPlugPlayNotification(&self, entry: u64) -> u32 {
        self.unregister_notification(entry)
    }

    /// Takes a registration back; a function that runs has returned when this does.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iounregisterplugplaynotificationex>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoUnregisterPlugPlayNotificationEx(&self, entry: u64) -> u32 {
        let status = self.unregister_notification(entry);
        while self.io.with(|io| io.interfaces.running.get(&entry).is_some_and(|count| *count > 0)) {
            self.delay(RUN_DOWN_NANOS);
        }
        status
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_made_of_the_device_its_class_and_the_reference() {
        let class = GUID_DEVICE_INTERFACE_ARRIVAL.as_bytes().try_into().unwrap();
        let link = link_name(r"ISA\CS8900A\0000", &class, Some("port"));
        assert_eq!(link, r"\??\ISA#CS8900A#0000#{cb3a4004-46f0-11d0-b08f-00609713053f}\port");
        assert!(link_name("A", &class, None).ends_with("3f}"));
    }
}
