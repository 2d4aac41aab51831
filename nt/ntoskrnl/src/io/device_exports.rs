//! Exports on device objects and symbolic links.

use super::device::ObjectError;
use crate::Ntoskrnl;
use crate::ex::callback::counted_text;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::{DEVICE_OBJECT, DRIVER_OBJECT, IO_REMOVE_LOCK_COMMON_BLOCK, UNICODE_STRING};
use wdk_defs::ntstatus::{
    STATUS_DELETE_PENDING, STATUS_INSUFFICIENT_RESOURCES, STATUS_OBJECT_NAME_COLLISION,
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
fn top_of(device: DriverPtr<DEVICE_OBJECT>) -> DriverPtr<DEVICE_OBJECT> {
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

fn io_count(lock: DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>) -> DriverPtr<i32> {
    lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, IoCount))
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
    pub fn IoAttachDeviceToDeviceStack(
        &self,
        source: DriverPtr<DEVICE_OBJECT>,
        target: DriverPtr<DEVICE_OBJECT>,
    ) -> u64 {
        let top = top_of(target);
        top.at(field!(DEVICE_OBJECT, AttachedDevice)).store(source);
        let below = top.load();
        source.at(field!(DEVICE_OBJECT, StackSize)).store(below.StackSize.saturating_add(1));
        source.at(field!(DEVICE_OBJECT, AlignmentRequirement)).store(below.AlignmentRequirement);
        source.at(field!(DEVICE_OBJECT, SectorSize)).store(below.SectorSize);
        top.addr()
    }

    /// Takes off what is attached to a device.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iodetachdevice>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoDetachDevice(&self, target: DriverPtr<DEVICE_OBJECT>) {
        target.at(field!(DEVICE_OBJECT, AttachedDevice)).store(DriverPtr::null());
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
        top_of(device).addr()
    }

    /// Makes a remove lock.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioinitializeremovelockex>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoInitializeRemoveLockEx(
        &self,
        lock: DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>,
        tag: u32,
        minutes: u32,
        watermark: u32,
        size: u32,
    ) {
        let _ = (tag, minutes, watermark);
        super::super::rtl::memory::fill(lock.addr(), 0, size.into());
        io_count(lock).store(1);
        self.event_initialize(lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, RemoveEvent)).addr(), false, false);
    }

    /// Keeps a device from being removed; fails when it is being removed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioacquireremovelockex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAcquireRemoveLockEx(
        &self,
        lock: DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>,
        tag: u64,
        file: u64,
        line: u32,
        size: u32,
    ) -> u32 {
        let _ = (tag, file, line, size);
        if lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, Removed)).load() != 0 {
            return STATUS_DELETE_PENDING;
        }
        io_count(lock).store(io_count(lock).load().wrapping_add(1));
        0
    }

    /// Lets a device be removed again.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreleaseremovelockex>
    #[irql(unstated)]
    pub fn IoReleaseRemoveLockEx(&self, lock: DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>, tag: u64, size: u32) {
        let _ = (tag, size);
        let left = io_count(lock).load().wrapping_sub(1);
        io_count(lock).store(left);
        if left == 0 {
            self.event_set(lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, RemoveEvent)).addr());
        } else if left < 0 {
            let what =
                format!("the remove lock at {:#x} is released more often than it was acquired", lock.addr());
            System::current().violation("InvalidParameter", &what);
        }
    }

    /// Releases a remove lock for ever and waits until everyone has.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreleaseremovelockandwaitex>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoReleaseRemoveLockAndWaitEx(
        &self,
        lock: DriverPtr<IO_REMOVE_LOCK_COMMON_BLOCK>,
        tag: u64,
        size: u32,
    ) {
        let _ = (tag, size);
        lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, Removed)).store(1);
        // One count is the lock's own, one the caller's.
        let left = io_count(lock).load().wrapping_sub(2);
        io_count(lock).store(left);
        if left > 0 {
            self.wait_single(lock.at(field!(IO_REMOVE_LOCK_COMMON_BLOCK, RemoveEvent)).addr(), None);
        }
    }
}
