//! What is known of a device: the properties that its bus driver and its installation gave it.

use super::physical::{PhysicalDevice, UNKNOWN};
use crate::Ntoskrnl;
use ddi::{Access as _, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::Plain as _;
use wdk_defs::all::*;
use wdk_defs::ntstatus::{
    STATUS_BUFFER_TOO_SMALL, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER,
    STATUS_INVALID_PARAMETER_2, STATUS_OBJECT_NAME_NOT_FOUND,
};

/// `InstallStateInstalled` of DEVICE_INSTALL_STATE.
const INSTALLED: u32 = 0;
/// `RemovalPolicyExpectNoRemoval` of DEVICE_REMOVAL_POLICY.
const NO_REMOVAL: u32 = 1;

/// The control set, and the hardware profile's changes to it.
const CONTROL_SET: &str = r"\Registry\Machine\System\CurrentControlSet";
const HARDWARE_PROFILE: &str =
    r"\Registry\Machine\System\CurrentControlSet\Hardware Profiles\Current\System\CurrentControlSet";

fn number(value: u32) -> Vec<u8> {
    value.to_le_bytes().to_vec()
}

fn text(value: &str) -> Vec<u8> {
    crate::registry::string_data(value)
}

impl Ntoskrnl {
    /// The bytes of a value in a key, if both are there.
    fn registry_bytes(&self, key: &str, name: &str) -> Option<Vec<u8>> {
        self.registry(|tree| {
            let id = tree.open(key).ok()?;
            tree.value(id, name).ok().map(|value| value.data.clone())
        })
    }

    /// A property of a physical device, as its page says.
    ///
    /// # Errors
    /// The status to fail with.
    fn device_property(&self, device: u64, property: DEVICE_REGISTRY_PROPERTY) -> Result<Vec<u8>, u32> {
        let what = self.physical_device(device).ok_or(STATUS_INVALID_DEVICE_REQUEST)?;
        let installed = |name: &str| self.registry_bytes(&what.key(), name);
        let value = match property {
            DevicePropertyDeviceDescription => installed("DeviceDesc"),
            DevicePropertyHardwareID => installed("HardwareID").or_else(|| list(&what.hardware_ids)),
            DevicePropertyCompatibleIDs => installed("CompatibleIDs").or_else(|| list(&what.compatible_ids)),
            DevicePropertyClassName => installed("Class"),
            DevicePropertyClassGuid => installed("ClassGUID"),
            DevicePropertyDriverKeyName => installed("Driver"),
            DevicePropertyManufacturer => installed("Mfg"),
            DevicePropertyFriendlyName => installed("FriendlyName"),
            DevicePropertyLocationInformation => {
                installed("LocationInformation").or_else(|| named(&what.location))
            }
            DevicePropertyContainerID => installed("ContainerID"),
            DevicePropertyPhysicalDeviceObjectName => self.object_name(device).map(|name| text(&name)),
            DevicePropertyEnumeratorName => named(&what.enumerator),
            DevicePropertyBusTypeGuid => what.bus_type().map(|guid| guid.as_bytes().to_vec()),
            DevicePropertyLegacyBusType => Some(number(what.bus.cast_unsigned())),
            DevicePropertyBusNumber => Some(number(what.bus_number)),
            DevicePropertyAddress => Some(number(what.address.unwrap_or(UNKNOWN))),
            DevicePropertyUINumber => Some(number(UNKNOWN)),
            DevicePropertyInstallState => Some(number(INSTALLED)),
            DevicePropertyRemovalPolicy => Some(number(NO_REMOVAL)),
            // What the firmware had assigned is what the device has: nothing was moved since.
            DevicePropertyBootConfiguration | DevicePropertyAllocatedResources => resources(&what, 0),
            DevicePropertyBootConfigurationTranslated => resources(&what, 1),
            // Made from the bus's own list at the time of asking; a device that cannot be moved has none.
            DevicePropertyResourceRequirements => None,
            _ => return Err(STATUS_INVALID_PARAMETER_2),
        };
        value.ok_or(STATUS_OBJECT_NAME_NOT_FOUND)
    }
}

fn named(value: &str) -> Option<Vec<u8>> {
    (!value.is_empty()).then(|| text(value))
}

fn list(texts: &[String]) -> Option<Vec<u8>> {
    (!texts.is_empty()).then(|| crate::registry::multi_string_data(texts))
}

fn resources(what: &PhysicalDevice, index: usize) -> Option<Vec<u8>> {
    (!what.resources[index].is_empty()).then(|| what.resources[index].clone())
}

#[ddi_exports(module = "ntoskrnl.exe", table = PROPERTY_EXPORTS)]
impl Ntoskrnl {
    /// A property of a physical device, and how many bytes it has.
    ///
    /// Returns STATUS_BUFFER_TOO_SMALL with the length that is needed, STATUS_INVALID_PARAMETER_2 for a property that
    /// there is none of, STATUS_INVALID_DEVICE_REQUEST for an object that is not a physical device,
    /// STATUS_OBJECT_NAME_NOT_FOUND where the device does not have the property.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iogetdeviceproperty>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoGetDeviceProperty(
        &self,
        device: u64,
        property: i32,
        length: u32,
        buffer: u64,
        needed: DriverPtr<u32>,
    ) -> u32 {
        let value = match self.device_property(device, property) {
            Ok(value) => value,
            Err(status) => {
                needed.store(0);
                return status;
            }
        };
        needed.store(value.len() as u32);
        if (length as usize) < value.len() {
            return STATUS_BUFFER_TOO_SMALL;
        }
        ddi::pointer::store_bytes(buffer, &value);
        0
    }

    /// Opens a key of a device: its own (`PLUGPLAY_REGKEY_DEVICE`), where its parameters are, or its driver's
    /// (`PLUGPLAY_REGKEY_DRIVER`); of the present hardware profile with `PLUGPLAY_REGKEY_CURRENT_HWPROFILE`.
    ///
    /// Returns STATUS_INVALID_PARAMETER for another kind, STATUS_INVALID_DEVICE_REQUEST for an object that is not a
    /// physical device, STATUS_OBJECT_NAME_NOT_FOUND where the device has no such key.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioopendeviceregistrykey>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoOpenDeviceRegistryKey(&self, device: u64, kind: u32, access: u32, key: DriverPtr<u64>) -> u32 {
        key.store(0);
        let Some(what) = self.physical_device(device) else { return STATUS_INVALID_DEVICE_REQUEST };
        let own = match kind & !PLUGPLAY_REGKEY_CURRENT_HWPROFILE {
            PLUGPLAY_REGKEY_DEVICE => format!("{}\\Device Parameters", what.key()),
            PLUGPLAY_REGKEY_DRIVER if !what.driver_key.is_empty() => what.driver_key.clone(),
            PLUGPLAY_REGKEY_DRIVER => return STATUS_OBJECT_NAME_NOT_FOUND,
            _ => return STATUS_INVALID_PARAMETER,
        };
        let path = match kind & PLUGPLAY_REGKEY_CURRENT_HWPROFILE {
            0 => own,
            _ => own.replacen(CONTROL_SET, HARDWARE_PROFILE, 1),
        };
        // The parameters' key comes to be when it is first asked for.
        match self.key_create(&path, access, OBJ_KERNEL_HANDLE) {
            Ok(handle) => {
                key.store(handle);
                0
            }
            Err(status) => status,
        }
    }
}
