//! Device objects: the ones that a driver makes for applications, and an adapter's own.

use crate::Ndis;
use crate::adapter::{AdapterId, AdapterSpec};
use crate::driver::{DriverId, read_unicode_string};
use ddi::{Access as _, Handle, HandleKind, HandleState, Site, System, ddi_exports};
use hal::DeviceInfo;
use ntoskrnl::Ntoskrnl;
use ntoskrnl::io::device::ObjectError;
use ntoskrnl::io::physical::{ConfigurationSpace, PhysicalDevice};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;
use wdk_defs::all::*;
use wdk_defs::ntstatus::{
    STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_DEVICE_REQUEST, STATUS_OBJECT_NAME_COLLISION,
    STATUS_OBJECT_NAME_NOT_FOUND,
};
use wdk_defs::{DriverPtr, Plain as _, field};

/// Entries of a dispatch table: one for each IRP_MJ_ code.
const MAJOR_FUNCTIONS: usize = IRP_MJ_MAXIMUM_FUNCTION as usize + 1;
/// NDIS' own part of a device extension; the driver's follows.
const OWN_EXTENSION: u32 = 16;

/// A device that a driver registered for applications to talk to it.
#[derive(Clone, Debug)]
pub(crate) struct RegisteredDevice {
    object: u64,
    symbolic_link: Option<String>,
    /// Address of the driver's part of the extension, 0 without one.
    extension: u64,
}

/// The device objects of an adapter: its function on top of what the bus reports.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DeviceStack {
    physical: u64,
    functional: u64,
    /// CM_RESOURCE_LISTs, raw and translated; 0 where there was no memory.
    resources: [u64; 2],
}

fn status_of(error: ObjectError) -> u32 {
    match error {
        ObjectError::Collision => STATUS_OBJECT_NAME_COLLISION,
        ObjectError::NotFound => STATUS_OBJECT_NAME_NOT_FOUND,
        ObjectError::NoMemory => STATUS_INSUFFICIENT_RESOURCES,
    }
}

/// The name in a counted string, if there is one.
fn name_at(string: DriverPtr<UNICODE_STRING>) -> Option<String> {
    // The documentation has the name terminated with a zero, which some drivers count.
    let name = (!string.is_null()).then(|| read_unicode_string(string).trim_end_matches('\0').to_owned());
    name.filter(|name| !name.is_empty())
}

/// Serves a request to an adapter's function device: NDIS answers opens itself, and hands PnP, power and WMI packets
/// that are not for it down to the bus driver.
fn serve_function(ke: &Ntoskrnl, physical: u64, irp: u64) -> u32 {
    let packet = DriverPtr::<IRP>::new(irp);
    let location = ntoskrnl::io::irp::location_of(packet);
    match location.at(field!(IO_STACK_LOCATION, MajorFunction)).load() {
        IRP_MJ_CREATE | IRP_MJ_CLEANUP | IRP_MJ_CLOSE => ke.irp_finish_with(irp, 0, 0),
        IRP_MJ_PNP | IRP_MJ_POWER | IRP_MJ_SYSTEM_CONTROL => ke.irp_pass_down(physical, irp),
        _ => ke.irp_finish_with(irp, STATUS_INVALID_DEVICE_REQUEST, 0),
    }
}

/// Bytes of a CM_PARTIAL_RESOURCE_LIST before its descriptors.
const PARTIAL_HEADER: usize = 8;

/// The bytes of a CM_RESOURCE_LIST that was made here; none at 0.
fn read_resource_list(list: u64) -> Vec<u8> {
    if list == 0 {
        return Vec::new();
    }
    // Lists, interface and bus number (12 bytes), then version and revision, then how many descriptors.
    let count = DriverPtr::<u32>::new(list + 12 + 4).load() as usize;
    let mut bytes = vec![0; 12 + PARTIAL_HEADER + count * size_of::<CM_PARTIAL_RESOURCE_DESCRIPTOR>()];
    ddi::pointer::load_bytes(list, &mut bytes);
    bytes
}

/// The table that a driver gave; 0 for each code that it does not handle.
fn read_major_functions(table: DriverPtr<u64>) -> [u64; MAJOR_FUNCTIONS] {
    let mut functions = [0; MAJOR_FUNCTIONS];
    if !table.is_null() {
        for (code, function) in functions.iter_mut().enumerate() {
            *function = table.offset(code as i64).load();
        }
    }
    functions
}

impl Ndis {
    fn registered_device(&self, object: u64) -> Option<RegisteredDevice> {
        self.devices.with(|devices| {
            devices.iter().find(|(_, _, device)| device.object == object).map(|(_, _, device)| device.clone())
        })
    }

    /// Makes a device object with its link; the status to fail with otherwise.
    fn make_device(
        &self,
        driver: u64,
        given: &NDIS_DEVICE_OBJECT_ATTRIBUTES,
    ) -> Result<(u64, Option<String>), u32> {
        let name = name_at(given.DeviceName);
        let bytes = given.ExtensionSize.checked_add(OWN_EXTENSION).ok_or(NDIS_STATUS_RESOURCES)?;
        let made = self.ke.create_device(
            driver,
            bytes,
            name.as_deref(),
            FILE_DEVICE_NETWORK,
            FILE_DEVICE_SECURE_OPEN,
            false,
        );
        let object = made.map_err(status_of)?;
        let Some((link, target)) = name_at(given.SymbolicName).zip(name) else { return Ok((object, None)) };
        if let Err(error) = self.ke.create_symbolic_link(&link, &target) {
            self.ke.delete_device(object);
            return Err(status_of(error));
        }
        Ok((object, Some(link)))
    }

    fn unmake_device(&self, device: &RegisteredDevice) {
        if let Some(link) = &device.symbolic_link {
            // A driver may have deleted its link itself.
            let _ = self.ke.delete_symbolic_link(link);
        }
        self.ke.delete_device(device.object);
    }

    /// Registered devices (of all drivers) that are not deregistered; they are taken away.
    pub(crate) fn devices_left(&self) -> Vec<(HandleKind, u64, Site)> {
        let left: Vec<(Handle, Site, RegisteredDevice)> = self.devices.with(|devices| {
            devices.iter().map(|(handle, made, device)| (handle, made, device.clone())).collect()
        });
        for (handle, made, device) in &left {
            self.devices.with(|devices| devices.remove(*handle, *made));
            self.unmake_device(device);
        }
        left.into_iter().map(|(handle, made, _)| (HandleKind::Device, handle, made)).collect()
    }

    /// The functional device object of an adapter; 0 where there is no memory for it.
    pub(crate) fn functional_device(&self, id: AdapterId) -> u64 {
        self.device_stack(id).map_or(0, |stack| stack.functional)
    }

    /// The device objects of an adapter; they are made when they are first asked for.
    pub(crate) fn device_stack(&self, id: AdapterId) -> Option<DeviceStack> {
        if let Some(stack) = self.device_stacks.with(|stacks| stacks.get(&id).copied()) {
            return Some(stack);
        }
        let (driver, spec, device) =
            self.with_adapter(id, |adapter| (adapter.driver, adapter.spec.clone(), adapter.device.clone()))?;
        let driver_object = self.driver_object(driver)?;
        let resources = [false, true].map(|translated| self.cm_resource_list(id, translated).unwrap_or(0));
        let physical = self.ke.create_physical_device(self.bus_report(&spec, &device, resources))?;
        let made = self.ke.create_device(
            driver_object,
            0,
            None,
            FILE_DEVICE_PHYSICAL_NETCARD,
            FILE_DEVICE_SECURE_OPEN,
            false,
        );
        let Ok(functional) = made else {
            self.ke.remove_physical_device(physical);
            return None;
        };
        self.ke.attach_device(functional, physical);
        self.ke.serve_device(functional, Rc::new(move |ke, _, irp| serve_function(ke, physical, irp)));
        let flags = DriverPtr::<DEVICE_OBJECT>::new(functional).at(field!(DEVICE_OBJECT, Flags));
        flags.store(flags.load() | DO_DIRECT_IO | DO_POWER_PAGABLE);
        self.ke.device_initialized(functional);
        let stack = DeviceStack { physical, functional, resources };
        self.device_stacks.with(|stacks| stacks.insert(id, stack));
        Some(stack)
    }

    /// What the bus driver knows of an adapter's device.
    fn bus_report(&self, spec: &AdapterSpec, device: &DeviceInfo, resources: [u64; 2]) -> PhysicalDevice {
        let isa = device.bus == hal::Bus::Isa;
        let hardware =
            spec.instance.rsplit_once('\\').map_or(spec.instance.as_str(), |(hardware, _)| hardware);
        PhysicalDevice {
            instance: spec.instance.clone(),
            hardware_ids: vec![hardware.to_owned()],
            compatible_ids: Vec::new(),
            description: device.model.clone(),
            location: device.pci.as_ref().map_or_else(
                || String::from("ISA bus 0"),
                |pci| {
                    let at = pci.address;
                    format!("PCI bus {}, device {}, function {}", at.bus(), at.device(), at.function())
                },
            ),
            enumerator: spec.instance.split('\\').next().unwrap_or_default().to_owned(),
            bus: if isa { Isa } else { PCIBus },
            bus_number: device.pci.as_ref().map_or(0, |pci| pci.address.bus().into()),
            // A device and its function, as the PCI bus driver has it.
            address: device
                .pci
                .as_ref()
                .map(|pci| u32::from(pci.address.device()) << 16 | u32::from(pci.address.function())),
            driver_key: spec.driver_key.clone(),
            resources: resources.map(read_resource_list),
            device: Some(device.id),
            lines: device.irqs.iter().map(|line| line.0).collect(),
            configuration: device.pci.as_ref().map(|_| self.configuration_space(device.id)),
        }
    }

    /// A device's configuration space, as its bus driver offers it.
    fn configuration_space(&self, device: hal::DeviceId) -> ConfigurationSpace {
        let (reader, writer) = (Arc::clone(&self.hal), Arc::clone(&self.hal));
        ConfigurationSpace {
            read: Rc::new(move |offset, bytes| reader.config_read(device, offset, bytes) as u32),
            write: Rc::new(move |offset, bytes| writer.config_write(device, offset, bytes) as u32),
        }
    }

    fn driver_object(&self, driver: DriverId) -> Option<u64> {
        self.drivers.with(|drivers| drivers.live(driver.0).map(|driver| driver.object))
    }

    /// Takes the device objects of an adapter away, whose driver is done with them.
    pub(crate) fn forget_device_stack(&self, id: AdapterId) {
        let Some(stack) = self.device_stacks.with(|stacks| stacks.remove(&id)) else { return };
        self.ke.detach_device(stack.physical);
        self.ke.delete_device(stack.functional);
        self.ke.remove_physical_device(stack.physical);
        for list in stack.resources {
            System::current().free_object(list);
        }
    }

    /// A CM_RESOURCE_LIST of one bus: as the bus has the resources, or as processors see them. They differ in
    /// interrupts only: a line there, IRQL and vector here.
    fn cm_resource_list(&self, id: AdapterId, translated: bool) -> Option<u64> {
        let system = System::current();
        let device = self.with_adapter(id, |adapter| adapter.device.clone())?;
        let descriptors =
            if translated { self.translated_descriptors(&device) } else { self.descriptors(&device) };
        // Version and revision 1, then the count.
        let mut list = vec![1, 0, 1, 0];
        list.extend_from_slice(&(descriptors.len() as u32).to_le_bytes());
        descriptors.iter().for_each(|descriptor| list.extend_from_slice(descriptor.as_bytes()));
        let interface = if device.bus == hal::Bus::Isa { Isa } else { PCIBus };
        let mut bytes = Vec::with_capacity(12 + list.len());
        bytes.extend_from_slice(&1u32.to_le_bytes());
        bytes.extend_from_slice(&interface.to_le_bytes());
        bytes.extend_from_slice(&0u32.to_le_bytes());
        bytes.extend_from_slice(&list);
        let object = system.allocate_object(bytes.len() as u64)?;
        ddi::pointer::store_bytes(object, &bytes);
        Some(object)
    }
}

/// All adapters' device objects.
pub(crate) type DeviceStacks = BTreeMap<AdapterId, DeviceStack>;

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a device object with a name, a symbolic link to it, a dispatch table and an extension.
    ///
    /// `device_object` and `device_handle` receive both; null where it fails. Returns NDIS_STATUS_NOT_SUPPORTED when
    /// the handle is no driver's, NDIS_STATUS_INVALID_PARAMETER for attributes that are not the documented structure,
    /// STATUS_OBJECT_NAME_COLLISION when a name is taken, STATUS_INSUFFICIENT_RESOURCES.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisregisterdeviceex>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisRegisterDeviceEx(
        &self,
        driver_handle: u64,
        attributes: DriverPtr<NDIS_DEVICE_OBJECT_ATTRIBUTES>,
        device_object: DriverPtr<u64>,
        device_handle: DriverPtr<u64>,
    ) -> u32 {
        let system = System::current();
        device_object.store(0);
        device_handle.store(0);
        let Some(driver) = self.driver_object(DriverId(driver_handle)) else {
            return NDIS_STATUS_NOT_SUPPORTED;
        };
        let given = attributes.load();
        if given.Header.Type != NDIS_OBJECT_TYPE_DEVICE_OBJECT_ATTRIBUTES
            || given.Header.Size < NDIS_SIZEOF_DEVICE_OBJECT_ATTRIBUTES_REVISION_1
        {
            system.violation("ObjectHeader", "NDIS_DEVICE_OBJECT_ATTRIBUTES has a wrong type or size");
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        let major_functions = read_major_functions(given.MajorFunctions.cast());
        let (object, symbolic_link) = match self.make_device(driver, &given) {
            Ok(made) => made,
            Err(status) => return status,
        };
        let made = DriverPtr::<DEVICE_OBJECT>::new(object);
        let own = made.at(field!(DEVICE_OBJECT, DeviceExtension)).load().addr();
        let extension = if given.ExtensionSize == 0 { 0 } else { own + u64::from(OWN_EXTENSION) };
        self.ke.dispatch_device(object, major_functions);
        let device = RegisteredDevice { object, symbolic_link, extension };
        let Some(handle) = self.devices.with(|devices| devices.insert(device.clone(), system.caller()))
        else {
            self.unmake_device(&device);
            return NDIS_STATUS_RESOURCES;
        };
        DriverPtr::<u64>::new(own).store(handle);
        self.ke.device_initialized(object);
        device_object.store(object);
        device_handle.store(handle);
        NDIS_STATUS_SUCCESS
    }

    /// Takes a registered device away, with its link and extension.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisderegisterdeviceex>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisDeregisterDeviceEx(&self, device_handle: u64) {
        let system = System::current();
        let died = system.caller();
        let state = self.devices.with(|devices| devices.remove(device_handle, died));
        system.misused(HandleKind::Device, device_handle, &state, true);
        if let HandleState::Live(device) = state {
            self.unmake_device(&device);
        }
    }

    /// The extension of a registered device that the driver asked for; null without one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetdevicereservedextension>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisGetDeviceReservedExtension(&self, device_object: u64) -> u64 {
        match self.registered_device(device_object) {
            Some(device) => device.extension,
            None => {
                let what = format!("{device_object:#x} is no device object of NdisRegisterDeviceEx");
                System::current().violation("InvalidParameter", &what);
                0
            }
        }
    }

    /// Tells an adapter's device objects and resources; each pointer may be null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismgetdeviceproperty>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMGetDeviceProperty(
        &self,
        adapter_handle: u64,
        physical_device_object: DriverPtr<u64>,
        functional_device_object: DriverPtr<u64>,
        next_device_object: DriverPtr<u64>,
        allocated_resources: DriverPtr<u64>,
        allocated_resources_translated: DriverPtr<u64>,
    ) {
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        let stack = self.device_stack(id);
        let answers = [
            (physical_device_object, stack.map(|stack| stack.physical)),
            (functional_device_object, stack.map(|stack| stack.functional)),
            // Below the function there is only what the bus reports.
            (next_device_object, stack.map(|stack| stack.physical)),
            (allocated_resources, stack.map(|stack| stack.resources[0])),
            (allocated_resources_translated, stack.map(|stack| stack.resources[1])),
        ];
        for (place, value) in answers {
            if !place.is_null() {
                place.store(value.unwrap_or(0));
            }
        }
    }
}
