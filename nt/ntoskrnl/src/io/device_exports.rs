//! Exports on device objects and symbolic links.

use super::device::ObjectError;
use crate::Ntoskrnl;
use crate::ex::callback::counted_text;
use ddi::{Access as _, ddi_exports};
use wdk_defs::all::{DEVICE_OBJECT, DRIVER_OBJECT, UNICODE_STRING};
use wdk_defs::ntstatus::{
    STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER, STATUS_OBJECT_NAME_COLLISION,
    STATUS_OBJECT_NAME_NOT_FOUND,
};
use wdk_defs::{DriverPtr, field};

/// Devices in one stack, at most: a longer one is a ring.
const DEEPEST_STACK: usize = 256;

fn status(error: ObjectError) -> u32 {
    match error {
        ObjectError::Collision => STATUS_OBJECT_NAME_COLLISION,
        ObjectError::NotFound => STATUS_OBJECT_NAME_NOT_FOUND,
        ObjectError::NoMemory => STATUS_INSUFFICIENT_RESOURCES,
    }
}

/// The device on top of a stack.
pub(crate) fn top_of(device: DriverPtr<DEVICE_OBJECT>) -> DriverPtr<DEVICE_OBJECT> {
    let mut top = device;
    for _ in 0..DEEPEST_STACK {
        let above = top.at(field!(DEVICE_OBJECT, AttachedDevice)).load();
        if above.is_null() {
            break;
        }
        top = above;
    }
    top
}

#[ddi_exports(module = "ntoskrnl.exe", table = DEVICE_EXPORTS)]
impl Ntoskrnl {
    /// Makes a device object.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocreatedevice>
    #[irql(<= APC_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn IoCreateDevice(
        &self,
        driver: DriverPtr<DRIVER_OBJECT>,
        extension: u32,
        name: DriverPtr<UNICODE_STRING>,
        kind: u32,
        characteristics: u32,
        exclusive: u8,
        device: DriverPtr<u64>,
    ) -> u32 {
        let name = counted_text(name);
        match self.create_device(
            driver.addr(),
            extension,
            name.as_deref(),
            kind,
            characteristics,
            exclusive != 0,
        ) {
            Ok(object) => {
                device.store(object);
                0
            }
            Err(error) => {
                device.store(0);
                status(error)
            }
        }
    }

    /// Takes a device object away.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iodeletedevice>
    #[irql(<= APC_LEVEL)]
    pub fn IoDeleteDevice(&self, device: u64) {
        self.delete_device(device);
    }

    /// Makes a name that leads to a device.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocreatesymboliclink>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoCreateSymbolicLink(
        &self,
        name: DriverPtr<UNICODE_STRING>,
        device: DriverPtr<UNICODE_STRING>,
    ) -> u32 {
        let (name, target) =
            (counted_text(name).unwrap_or_default(), counted_text(device).unwrap_or_default());
        self.create_symbolic_link(&name, &target).map_or_else(status, |()| 0)
    }

    /// As `IoCreateSymbolicLink`, for everyone to change.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-iocreateunprotectedsymboliclink>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoCreateUnprotectedSymbolicLink(
        &self,
        name: DriverPtr<UNICODE_STRING>,
        device: DriverPtr<UNICODE_STRING>,
    ) -> u32 {
        let (name, target) =
            (counted_text(name).unwrap_or_default(), counted_text(device).unwrap_or_default());
        self.create_symbolic_link(&name, &target).map_or_else(status, |()| 0)
    }

    /// Takes a symbolic link away.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iodeletesymboliclink>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoDeleteSymbolicLink(&self, name: DriverPtr<UNICODE_STRING>) -> u32 {
        let name = counted_text(name).unwrap_or_default();
        self.delete_symbolic_link(&name).map_or_else(status, |()| 0)
    }

    /// Puts a device on top of a stack; returns the one it is on then.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioattachdevicetodevicestack>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAttachDeviceToDeviceStack(&self, source: u64, target: u64) -> u64 {
        self.attach_device(source, target)
    }

    /// Takes off what is attached to a device.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iodetachdevice>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoDetachDevice(&self, target: u64) {
        self.detach_device(target);
    }

    /// The device on top of a stack.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-iogetattacheddevice>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoGetAttachedDevice(&self, device: DriverPtr<DEVICE_OBJECT>) -> u64 {
        top_of(device).addr()
    }

    /// The device on top of a stack, with a reference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iogetattacheddevicereference>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoGetAttachedDeviceReference(&self, device: DriverPtr<DEVICE_OBJECT>) -> u64 {
        let top = top_of(device).addr();
        self.object_reference(top);
        top
    }

    /// The NUMA node of a device: the machine has one, and the device is near it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iogetdevicenumanode>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoGetDeviceNumaNode(&self, device: u64, node: DriverPtr<u16>) -> u32 {
        if self.physical_device(device).is_none() {
            return STATUS_INVALID_PARAMETER;
        }
        node.store(0);
        0
    }
}
