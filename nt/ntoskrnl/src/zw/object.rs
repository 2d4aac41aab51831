//! Services on objects of several types: handles, events, directories, symbolic links.

#![allow(non_upper_case_globals, reason = "constants carry the names of the headers")]

use super::answer::utf16;
use super::attributes;
use crate::Ntoskrnl;
use crate::ob::table::Body;
use crate::ob::{Named, ObjectType};
use ddi::{Access as _, ddi_exports, pointer};
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;
use wdk_defs::{DriverPtr, field};

type AttributesPtr = DriverPtr<OBJECT_ATTRIBUTES>;

/// `ZwCurrentProcess()`: the only process.
const CURRENT_PROCESS: u64 = u64::MAX;

impl Ntoskrnl {
    /// Opens an object of a type by the name in the attributes.
    pub(crate) fn open_named(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: AttributesPtr,
        kind: ObjectType,
    ) -> Result<u32, u32> {
        let given = attributes::read(attributes)?;
        let open_link = kind == ObjectType::SymbolicLink;
        let place = self.resolve_name(&self.whole_path(&given)?, open_link).map_err(|n| n.status)?;
        if self.object_type(place.object) != Some(kind) || !place.rest.is_empty() {
            return Err(STATUS_OBJECT_TYPE_MISMATCH);
        }
        let opened = self.handle_open(place.object, access, given.flags);
        handle.store(opened.ok_or(STATUS_INSUFFICIENT_RESOURCES)?);
        Ok(STATUS_SUCCESS)
    }

    /// Makes an object by the name in the attributes, or opens the one that is there for `OBJ_OPENIF`.
    pub(crate) fn create_named(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: AttributesPtr,
        kind: ObjectType,
        make: impl FnOnce(Named<'_>) -> Result<u64, u32>,
    ) -> Result<u32, u32> {
        let given = attributes::read(attributes)?;
        let mut free = None;
        if !given.name.is_empty() {
            match self.resolve_name(&self.whole_path(&given)?, false) {
                Ok(_) if given.flags & OBJ_OPENIF == 0 => return Err(STATUS_OBJECT_NAME_COLLISION),
                Ok(place) if self.object_type(place.object) != Some(kind) => {
                    return Err(STATUS_OBJECT_TYPE_MISMATCH);
                }
                Ok(place) => {
                    let opened = self.handle_open(place.object, access, given.flags);
                    handle.store(opened.ok_or(STATUS_INSUFFICIENT_RESOURCES)?);
                    return Ok(STATUS_OBJECT_NAME_EXISTS);
                }
                Err(nowhere) => free = Some(nowhere.free.ok_or(nowhere.status)?),
            }
        }
        let permanent = given.flags & OBJ_PERMANENT != 0;
        let object = make(Named { name: free.as_deref(), permanent })?;
        if permanent {
            // Its own reference stays until it is made temporary.
            self.object_hold(object);
        }
        handle.store(self.handle_over(object, access, given.flags)?);
        Ok(STATUS_SUCCESS)
    }

    /// The event of a handle with the rights.
    fn event_of(&self, handle: u64, access: u32) -> Result<u64, u32> {
        self.handle_object(handle, ObjectType::Event, access)
    }
}

/// A status, of whichever way it came.
pub(crate) fn status(result: Result<u32, u32>) -> u32 {
    result.unwrap_or_else(|error| error)
}

#[ddi_exports(module = "ntoskrnl.exe", table = OBJECT_SERVICE_EXPORTS)]
impl Ntoskrnl {
    /// Closes a handle.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwclose>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwClose(&self, handle: u64) -> u32 {
        if self.close_handle(handle) { STATUS_SUCCESS } else { STATUS_INVALID_HANDLE }
    }

    /// As `ZwClose`.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-ntclose>
    #[irql(== PASSIVE_LEVEL)]
    pub fn NtClose(&self, handle: u64) -> u32 {
        if self.close_handle(handle) { STATUS_SUCCESS } else { STATUS_INVALID_HANDLE }
    }

    /// Opens another handle to the object of a handle, in the one process there is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwduplicateobject>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwDuplicateObject(
        &self,
        source_process: u64,
        source: u64,
        target_process: u64,
        target: DriverPtr<u64>,
        access: u32,
        attributes: u32,
        options: u32,
    ) -> u32 {
        const DUPLICATE_CLOSE_SOURCE: u32 = 1;
        const DUPLICATE_SAME_ACCESS: u32 = 2;
        if source_process != CURRENT_PROCESS || !matches!(target_process, 0 | CURRENT_PROCESS) {
            return STATUS_INVALID_HANDLE;
        }
        let entry = match self.handle_entry(source) {
            Ok(entry) => entry,
            Err(status) => return status,
        };
        let access = if options & DUPLICATE_SAME_ACCESS != 0 { entry.access } else { access };
        if target_process != 0 && !target.is_null() {
            let Some(handle) = self.handle_open(entry.object, access, attributes) else {
                return STATUS_INSUFFICIENT_RESOURCES;
            };
            target.store(handle);
        }
        if options & DUPLICATE_CLOSE_SOURCE != 0 {
            self.close_handle(source);
        }
        STATUS_SUCCESS
    }

    /// Waits for the object of a handle, no longer than the timeout.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwwaitforsingleobject>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwWaitForSingleObject(&self, handle: u64, alertable: u8, limit: DriverPtr<LARGE_INTEGER>) -> u32 {
        let _ = alertable;
        let entry = match self.handle_entry(handle) {
            Ok(entry) => entry,
            Err(status) => return status,
        };
        let object = match self.object_type(entry.object) {
            Some(ObjectType::File) => {
                DriverPtr::<FILE_OBJECT>::new(entry.object).at(field!(FILE_OBJECT, Event)).addr()
            }
            Some(ObjectType::Event | ObjectType::Thread) => entry.object,
            _ => return STATUS_OBJECT_TYPE_MISMATCH,
        };
        if entry.access & SYNCHRONIZE == 0 {
            return STATUS_ACCESS_DENIED;
        }
        let timeout = (!limit.is_null()).then(|| limit.load().QuadPart);
        // The wait keeps the object, whatever another thread does to the handle.
        self.object_hold(entry.object);
        let status = self.wait_single(object, timeout);
        self.object_release(entry.object);
        status
    }

    /// Makes an event, with or without a name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwcreateevent>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwCreateEvent(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: AttributesPtr,
        kind: i32,
        state: u8,
    ) -> u32 {
        if !matches!(kind, NotificationEvent | SynchronizationEvent) {
            return STATUS_INVALID_PARAMETER;
        }
        let notification = kind == NotificationEvent;
        status(self.create_named(handle, access, attributes, ObjectType::Event, |named| {
            let event = self.object_create(ObjectType::Event, 0, named)?;
            self.event_initialize(event, notification, state != 0);
            Ok(event)
        }))
    }

    /// Opens an event by name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwopenevent>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwOpenEvent(&self, handle: DriverPtr<u64>, access: u32, attributes: AttributesPtr) -> u32 {
        status(self.open_named(handle, access, attributes, ObjectType::Event))
    }

    /// Sets the event of a handle to signalled.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwsetevent>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwSetEvent(&self, handle: u64, previous: DriverPtr<i32>) -> u32 {
        match self.event_of(handle, EVENT_MODIFY_STATE) {
            Ok(event) => {
                let before = self.event_set(event);
                if !previous.is_null() {
                    previous.store(before);
                }
                STATUS_SUCCESS
            }
            Err(status) => status,
        }
    }

    /// Makes a directory of objects.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwcreatedirectoryobject>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwCreateDirectoryObject(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: AttributesPtr,
    ) -> u32 {
        status(self.create_named(handle, access, attributes, ObjectType::Directory, |named| {
            self.object_create(ObjectType::Directory, 0, named)
        }))
    }

    /// Opens a directory of objects.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwopendirectoryobject>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwOpenDirectoryObject(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: AttributesPtr,
    ) -> u32 {
        status(self.open_named(handle, access, attributes, ObjectType::Directory))
    }

    /// Lets a permanent object go with its last reference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwmaketemporaryobject>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwMakeTemporaryObject(&self, handle: u64) -> u32 {
        let entry = match self.handle_entry(handle) {
            Ok(entry) => entry,
            Err(status) => return status,
        };
        if entry.access & DELETE == 0 {
            return STATUS_ACCESS_DENIED;
        }
        let was_permanent = self.objects.with(|table| {
            table.get_mut(entry.object).is_some_and(|object| std::mem::take(&mut object.permanent))
        });
        if was_permanent {
            self.object_release(entry.object);
        }
        STATUS_SUCCESS
    }

    /// Opens a symbolic link itself.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwopensymboliclinkobject>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwOpenSymbolicLinkObject(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: AttributesPtr,
    ) -> u32 {
        status(self.open_named(handle, access, attributes, ObjectType::SymbolicLink))
    }

    /// Tells where a symbolic link leads. The length that is needed counts a terminator where there is room to ask for
    /// it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwquerysymboliclinkobject>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwQuerySymbolicLinkObject(
        &self,
        handle: u64,
        target: DriverPtr<UNICODE_STRING>,
        needed: DriverPtr<u32>,
    ) -> u32 {
        let link = match self.handle_object(handle, ObjectType::SymbolicLink, SYMBOLIC_LINK_QUERY) {
            Ok(link) => link,
            Err(status) => return status,
        };
        let text = self.objects.with(|table| match table.get(link).map(|object| &object.body) {
            Some(Body::Link(target)) => utf16(target),
            _ => Vec::new(),
        });
        let string = target.load();
        let with_terminator = text.len() as u32 + 2;
        if !needed.is_null() {
            needed.store(with_terminator);
        }
        if usize::from(string.MaximumLength) < text.len() {
            return STATUS_BUFFER_TOO_SMALL;
        }
        pointer::store_bytes(string.Buffer.addr(), &text);
        if u32::from(string.MaximumLength) >= with_terminator {
            pointer::store_bytes(string.Buffer.addr() + text.len() as u64, &[0, 0]);
        }
        target.at(field!(UNICODE_STRING, Length)).store(text.len() as u16);
        STATUS_SUCCESS
    }
}
