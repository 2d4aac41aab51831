//! File objects: opens of devices, by applications and by drivers.
//!
//! An open sends IRP_MJ_CREATE. When its last handle goes, IRP_MJ_CLEANUP follows, and IRP_MJ_CLOSE when nobody refers
//! to the file object any more. References are the object manager's to count.

use super::build::Buffer;
use super::device::DO_EXCLUSIVE;
use super::device_exports::top_of;
use super::irp::{Irp, Origin, next_location};
use crate::Ntoskrnl;
use crate::ex::callback::counted_text;
use crate::ob::{Named, ObjectType};
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::ntstatus::{
    STATUS_ACCESS_DENIED, STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_DEVICE_REQUEST,
    STATUS_NO_SUCH_DEVICE, STATUS_OBJECT_NAME_NOT_FOUND, STATUS_PENDING, nt_success,
};
use wdk_defs::{DriverPtr, Plain as _, field};

/// What is known of a file object.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// The device that was named, which is not always the one on top of its stack.
    pub(crate) device: u64,
    /// Memory of its name, 0 if it has none.
    name_buffer: u64,
    /// The driver has completed IRP_MJ_CREATE, so it is owed IRP_MJ_CLOSE.
    created: bool,
}

/// `IO_TYPE_FILE`: the first member of a file object.
const IO_TYPE_FILE: i16 = 5;
/// `FILE_OPEN`, the disposition, in the place where IRP_MJ_CREATE has it.
const OPEN_EXISTING: u32 = 1 << 24;
/// Size of ACCESS_STATE, and offsets of members in it.
const ACCESS_STATE_BYTES: u64 = 160;
const PREVIOUSLY_GRANTED_ACCESS: u64 = 20;
const ORIGINAL_DESIRED_ACCESS: u64 = 24;
/// `FILE_SHARE_READ | FILE_SHARE_WRITE`.
const SHARE_READ_WRITE: u16 = 3;

/// A name as the object manager has it: what applications write as `\\.\` or `\\?\` is in the folder of DOS
/// devices.
fn native_name(path: &str) -> String {
    let dos = path.strip_prefix(r"\\.\").or_else(|| path.strip_prefix(r"\\?\"));
    dos.map_or_else(|| path.to_owned(), |rest| format!(r"\??\{rest}"))
}

fn file(object: u64) -> DriverPtr<FILE_OBJECT> {
    DriverPtr::new(object)
}

impl Ntoskrnl {
    /// Opens a device by a path, as `ZwCreateFile` does; `user`: for an application. Returns the file object.
    ///
    /// # Errors
    /// The status that the open fails with, one of the driver's own included.
    pub fn open_file(&self, path: &str, access: u32, user: bool) -> Result<u64, u32> {
        let (object, rest) = self.object_path(&native_name(path))?;
        if self.object_type(object) != Some(ObjectType::Device) {
            return Err(STATUS_OBJECT_NAME_NOT_FOUND);
        }
        self.open_device_object(object, &rest, access, user)
    }

    fn open_device_object(&self, device: u64, rest: &str, access: u32, user: bool) -> Result<u64, u32> {
        let flags = DriverPtr::<DEVICE_OBJECT>::new(device).at(field!(DEVICE_OBJECT, Flags)).load();
        if flags & DO_DEVICE_INITIALIZING != 0 {
            return Err(STATUS_NO_SUCH_DEVICE);
        }
        if flags & DO_EXCLUSIVE != 0 && self.device_opens(device) > 0 {
            return Err(STATUS_ACCESS_DENIED);
        }
        let object = self.new_device_file(device, rest, access).ok_or(STATUS_INSUFFICIENT_RESOURCES)?;
        let status = self.send_create(object, access, user).unwrap_or(STATUS_INSUFFICIENT_RESOURCES);
        if nt_success(status) {
            self.io.with(|io| io.files.get_mut(&object).map(|known| known.created = true));
            return Ok(object);
        }
        self.object_release(object);
        Err(status)
    }

    fn new_device_file(&self, device: u64, rest: &str, access: u32) -> Option<u64> {
        let system = System::current();
        let (name, name_buffer) = match rest {
            "" => (UNICODE_STRING::zeroed(), 0),
            rest => self.string_object(rest)?,
        };
        let object = system.allocate_object(size_of::<FILE_OBJECT>() as u64)?;
        let event = file(object).at(field!(FILE_OBJECT, Event)).addr();
        let lock = file(object).at(field!(FILE_OBJECT, Lock)).addr();
        let list = file(object).at(field!(FILE_OBJECT, IrpList)).addr();
        file(object).store(FILE_OBJECT {
            Type: IO_TYPE_FILE,
            Size: size_of::<FILE_OBJECT>() as i16,
            DeviceObject: DriverPtr::new(device),
            ReadAccess: u8::from(access & (FILE_READ_DATA | GENERIC_READ) != 0),
            WriteAccess: u8::from(access & (FILE_WRITE_DATA | GENERIC_WRITE) != 0),
            SharedRead: 1,
            SharedWrite: 1,
            Flags: FO_SYNCHRONOUS_IO,
            FileName: name,
            IrpList: crate::ke::dispatcher::empty_list(list),
            ..FILE_OBJECT::zeroed()
        });
        self.event_initialize(event, true, false);
        self.event_initialize(lock, false, true);
        if self.object_create(ObjectType::File, object, Named::default()).is_err() {
            system.free_object(object);
            return None;
        }
        self.io.with(|io| io.files.insert(object, File { device, name_buffer, created: false }));
        self.object_hold(device);
        self.count_open(device, 1);
        Some(object)
    }

    /// Sends IRP_MJ_CREATE and waits; `None` when there is no memory for it.
    fn send_create(&self, object: u64, access: u32, user: bool) -> Option<u32> {
        let system = System::current();
        let state = system.allocate_object(ACCESS_STATE_BYTES)?;
        for member in [PREVIOUSLY_GRANTED_ACCESS, ORIGINAL_DESIRED_ACCESS] {
            DriverPtr::<u32>::new(state + member).store(access);
        }
        let context = system.new_object(IO_SECURITY_CONTEXT {
            AccessState: DriverPtr::new(state),
            DesiredAccess: access,
            ..IO_SECURITY_CONTEXT::zeroed()
        })?;
        let irp = self.irp_for_file(object, IRP_MJ_CREATE, user)?;
        next_location(DriverPtr::new(irp))
            .at(field!(IO_STACK_LOCATION, Parameters))
            .at(IO_STACK_LOCATION_Parameters::AT_Create)
            .store(IO_STACK_LOCATION_Parameters_Create {
                SecurityContext: context,
                Options: OPEN_EXISTING,
                ShareAccess: SHARE_READ_WRITE,
                ..wdk_defs::zeroed()
            });
        let (status, _) = self.irp_send_and_wait(self.file_device(object), irp)?;
        system.free_object(context.addr());
        system.free_object(state);
        Some(status)
    }

    /// A packet of a kind without buffers, for a file.
    fn irp_for_file(&self, object: u64, major: u8, user: bool) -> Option<u64> {
        let device = self.file_device(object);
        let irp = self.irp_for_transfer(Origin::Box, device, major, Buffer::default(), 0)?;
        self.irp_set_file(irp, object, user);
        Some(irp)
    }

    /// Says which file a packet is for, and in whose mode it is asked for.
    pub(crate) fn irp_set_file(&self, irp: u64, object: u64, user: bool) {
        let packet: Irp = DriverPtr::new(irp);
        next_location(packet).at(field!(IO_STACK_LOCATION, FileObject)).store(file(object));
        let tail = packet.at(field!(IRP, Tail)).at(IRP_Tail::AT_Overlay);
        tail.at(field!(IRP_Tail_Overlay, OriginalFileObject)).store(file(object));
        packet.at(field!(IRP, RequestorMode)).store(i8::from(user));
        self.irp_give_thread(irp);
    }

    /// The device that a file's requests are sent to: the top of the stack.
    pub(crate) fn file_device(&self, object: u64) -> u64 {
        let device = self.io.with(|io| io.files.get(&object).map_or(0, |known| known.device));
        if device == 0 { 0 } else { top_of(DriverPtr::new(device)).addr() }
    }

    /// Closes the last handle of a file: IRP_MJ_CLEANUP, and IRP_MJ_CLOSE if nobody refers to it any more.
    pub fn close_file(&self, object: u64) {
        if !self.is_file(object) {
            return;
        }
        if let Some(irp) = self.irp_for_file(object, IRP_MJ_CLEANUP, false) {
            self.irp_send_and_wait(self.file_device(object), irp);
        }
        let flags = file(object).at(field!(FILE_OBJECT, Flags));
        flags.store(flags.load() | FO_CLEANUP_COMPLETE);
        self.object_release(object);
    }

    /// Nobody refers to a file object any more: IRP_MJ_CLOSE. Its memory goes after this.
    pub(crate) fn file_gone(&self, object: u64) {
        let Some(known) = self.io.with(|io| io.files.get(&object).cloned()) else { return };
        if known.created
            && let Some(irp) = self.irp_for_file(object, IRP_MJ_CLOSE, false)
        {
            self.irp_send_and_wait(self.file_device(object), irp);
        }
        self.io.with(|io| io.files.remove(&object));
        System::current().free_object(known.name_buffer);
        self.count_open(known.device, -1);
        self.object_release(known.device);
    }

    /// Whether a file object is at that address.
    pub fn is_file(&self, object: u64) -> bool {
        self.io.with(|io| io.files.contains_key(&object))
    }

    /// Sends a packet of the box's and waits until it is complete; status and information. `None` when there is no
    /// memory for what to wait for. The packet is gone after that.
    pub(crate) fn irp_send_and_wait(&self, device: u64, irp: u64) -> Option<(u32, u64)> {
        let system = System::current();
        let event = system.allocate_object(size_of::<KEVENT>() as u64)?;
        self.event_initialize(event, true, false);
        DriverPtr::<IRP>::new(irp).at(field!(IRP, UserEvent)).store(DriverPtr::new(event));
        if self.irp_send(device, irp) == STATUS_PENDING {
            self.wait_single(event, None);
        }
        let result = self.irp_result(irp);
        // A driver that returned another status than STATUS_PENDING and kept the packet has it still.
        if result.is_some() {
            self.irp_free_for_box(irp);
            system.free_object(event);
        }
        Some(result.unwrap_or((STATUS_INVALID_DEVICE_REQUEST, 0)))
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = FILE_OBJECT_EXPORTS)]
impl Ntoskrnl {
    /// Opens a named device; gives the device on top of its stack, and a file object that the caller dereferences when
    /// it is done with the device.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iogetdeviceobjectpointer>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoGetDeviceObjectPointer(
        &self,
        name: DriverPtr<UNICODE_STRING>,
        access: u32,
        file_object: DriverPtr<u64>,
        device_object: DriverPtr<u64>,
    ) -> u32 {
        let name = counted_text(name).unwrap_or_default();
        let opened = match self.open_file(&name, access, false) {
            Ok(opened) => opened,
            Err(status) => return status,
        };
        let device = self.file_device(opened);
        // The handle is closed; the reference is the caller's to give up.
        self.object_reference(opened);
        self.close_file(opened);
        file_object.store(opened);
        device_object.store(device);
        0
    }

    /// The device that requests for a file are sent to.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iogetrelateddeviceobject>
    #[irql(unstated)]
    pub fn IoGetRelatedDeviceObject(&self, object: DriverPtr<FILE_OBJECT>) -> u64 {
        top_of(object.at(field!(FILE_OBJECT, DeviceObject)).load()).addr()
    }

    /// The drive letter of a volume, in a string whose buffer the caller frees with `ExFreePool`.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-iovolumedevicetodosname>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoVolumeDeviceToDosName(&self, device: u64, name: DriverPtr<UNICODE_STRING>) -> u32 {
        let Some(letter) = self.dos_name_of(device) else { return STATUS_INVALID_DEVICE_REQUEST };
        match self.pool_string(&letter) {
            Some(string) => {
                name.store(string);
                0
            }
            None => STATUS_INSUFFICIENT_RESOURCES,
        }
    }
}

/// Tag of strings that the I/O manager gives to drivers.
const STRING_TAG: u32 = u32::from_le_bytes(*b"IoNm");

impl Ntoskrnl {
    /// A counted string whose buffer is pool that the driver frees.
    pub(crate) fn pool_string(&self, text: &str) -> Option<UNICODE_STRING> {
        let bytes: Vec<u8> = text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        let buffer = self.pool_bytes(&bytes)?;
        let length = u16::try_from(bytes.len()).ok()?;
        Some(UNICODE_STRING {
            Length: length - 2,
            MaximumLength: length,
            Buffer: DriverPtr::new(buffer),
            ..UNICODE_STRING::zeroed()
        })
    }

    /// Pool of the driver's with these bytes in it.
    pub(crate) fn pool_bytes(&self, bytes: &[u8]) -> Option<u64> {
        let place = self.pool_allocate(bytes.len().max(1) as u64, STRING_TAG, false)?;
        ddi::pointer::store_bytes(place, bytes);
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::native_name;

    #[test]
    fn an_applications_name_is_in_the_folder_of_dos_devices() {
        assert_eq!(native_name(r"\\.\Probe"), r"\??\Probe");
        assert_eq!(native_name(r"\\?\ISA#X"), r"\??\ISA#X");
        assert_eq!(native_name(r"\Device\Probe"), r"\Device\Probe");
    }
}
