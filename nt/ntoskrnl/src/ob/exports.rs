//! Exports on objects of any type.

use super::ObjectType;
use super::object::USER_MODE;
use super::table::KERNEL_HANDLE;
use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;
use wdk_defs::{DriverPtr, Plain as _};

/// The running process and thread, as handles: `ZwCurrentThread()`.
const CURRENT_THREAD: u64 = u64::MAX - 1;

impl Ntoskrnl {
    /// Whether the type object at an address is that of an object; null is any.
    fn is_of_type(&self, object: u64, type_object: u64) -> bool {
        let kind = self.object_type(object);
        type_object == 0
            || kind
                .is_some_and(|kind| self.objects.with(|t| t.types.get(&kind).copied()) == Some(type_object))
    }

    fn reference_by_handle(
        &self,
        handle: u64,
        access: u32,
        object_type: u64,
        mode: i8,
        information: DriverPtr<OBJECT_HANDLE_INFORMATION>,
    ) -> Result<u64, u32> {
        if handle == CURRENT_THREAD {
            let system = System::current();
            let thread = system.thread_object(system.current_thread());
            return if self.is_of_type(thread, object_type) {
                self.object_reference(thread).map(|_| thread).ok_or(STATUS_INVALID_HANDLE)
            } else {
                Err(STATUS_OBJECT_TYPE_MISMATCH)
            };
        }
        if mode == USER_MODE && handle & KERNEL_HANDLE != 0 {
            return Err(STATUS_INVALID_HANDLE);
        }
        let entry = self.handle_entry(handle)?;
        if !self.is_of_type(entry.object, object_type) {
            return Err(STATUS_OBJECT_TYPE_MISMATCH);
        }
        if mode == USER_MODE && access & !entry.access != 0 {
            return Err(STATUS_ACCESS_DENIED);
        }
        if !information.is_null() {
            information.store(OBJECT_HANDLE_INFORMATION {
                HandleAttributes: entry.attributes & OBJ_INHERIT,
                GrantedAccess: entry.access,
            });
        }
        self.object_reference(entry.object).map(|_| entry.object).ok_or(STATUS_INVALID_HANDLE)
    }

    fn reference_by_pointer(&self, object: u64, object_type: u64) -> u32 {
        if self.object_type(object).is_none() {
            self.no_object(object);
            return STATUS_OBJECT_TYPE_MISMATCH;
        }
        if !self.is_of_type(object, object_type) {
            return STATUS_OBJECT_TYPE_MISMATCH;
        }
        self.object_reference(object);
        STATUS_SUCCESS
    }

    fn count_reference(&self, object: u64) -> i64 {
        self.object_reference(object).unwrap_or_else(|| {
            self.no_object(object);
            0
        })
    }

    fn open_by_pointer(
        &self,
        object: u64,
        attributes: u32,
        access: u32,
        object_type: u64,
        handle: DriverPtr<u64>,
    ) -> u32 {
        if self.object_type(object).is_none() {
            self.no_object(object);
            return STATUS_OBJECT_TYPE_MISMATCH;
        }
        if !self.is_of_type(object, object_type) {
            return STATUS_OBJECT_TYPE_MISMATCH;
        }
        match self.handle_open(object, access, attributes) {
            Some(opened) => {
                handle.store(opened);
                STATUS_SUCCESS
            }
            None => STATUS_INSUFFICIENT_RESOURCES,
        }
    }

    /// The name that `ObQueryNameString` gives: a file's is that of its device and its own, a key's its path.
    fn whole_name(&self, object: u64) -> Option<String> {
        match self.object_type(object)? {
            ObjectType::Key => {
                let id = self.key_of_object(object)?;
                self.registry(|registry| registry.path(id).ok())
            }
            _ => self.object_name(object),
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = OBJECT_EXPORTS)]
impl Ntoskrnl {
    /// Takes a reference to the object of a handle, if it is of the type and, for a user's handle, has the rights.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obreferenceobjectbyhandle>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ObReferenceObjectByHandle(
        &self,
        handle: u64,
        access: u32,
        object_type: u64,
        mode: i8,
        object: DriverPtr<u64>,
        information: DriverPtr<OBJECT_HANDLE_INFORMATION>,
    ) -> u32 {
        object.store(0);
        match self.reference_by_handle(handle, access, object_type, mode, information) {
            Ok(found) => {
                object.store(found);
                STATUS_SUCCESS
            }
            Err(status) => status,
        }
    }

    /// As `ObReferenceObjectByHandle`, with a tag for tracing.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obreferenceobjectbyhandlewithtag>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ObReferenceObjectByHandleWithTag(
        &self,
        handle: u64,
        access: u32,
        object_type: u64,
        mode: i8,
        tag: u32,
        object: DriverPtr<u64>,
        information: DriverPtr<OBJECT_HANDLE_INFORMATION>,
    ) -> u32 {
        let _ = tag;
        self.ObReferenceObjectByHandle(handle, access, object_type, mode, object, information)
    }

    /// Takes a reference to an object, if it is of the type.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obreferenceobjectbypointer>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObReferenceObjectByPointer(&self, object: u64, access: u32, object_type: u64, mode: i8) -> u32 {
        let _ = (access, mode);
        self.reference_by_pointer(object, object_type)
    }

    /// As `ObReferenceObjectByPointer`, with a tag for tracing.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obreferenceobjectbypointerwithtag>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObReferenceObjectByPointerWithTag(
        &self,
        object: u64,
        access: u32,
        object_type: u64,
        mode: i8,
        tag: u32,
    ) -> u32 {
        let _ = (access, mode, tag);
        self.reference_by_pointer(object, object_type)
    }

    /// Takes a reference to an object; returns how many there are then.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obfreferenceobject>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObfReferenceObject(&self, object: u64) -> i64 {
        self.count_reference(object)
    }

    /// As `ObfReferenceObject`, with a tag for tracing.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obfreferenceobjectwithtag>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObfReferenceObjectWithTag(&self, object: u64, tag: u32) -> i64 {
        let _ = tag;
        self.count_reference(object)
    }

    /// Takes a reference to an object that is not being deleted; false if it is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-obreferenceobjectsafe>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObReferenceObjectSafe(&self, object: u64) -> u8 {
        self.object_reference(object).is_some().into()
    }

    /// Gives a reference up; returns how many there are then.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obfdereferenceobject>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObfDereferenceObject(&self, object: u64) -> i64 {
        self.object_dereference(object)
    }

    /// As `ObfDereferenceObject`, with a tag for tracing.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obfdereferenceobjectwithtag>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObfDereferenceObjectWithTag(&self, object: u64, tag: u32) -> i64 {
        let _ = tag;
        self.object_dereference(object)
    }

    /// Gives a reference up.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obdereferenceobject>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObDereferenceObject(&self, object: u64) {
        self.object_dereference(object);
    }

    /// Gives a reference up; Windows deletes the object later, from a thread of its own. Nobody can tell here.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obdereferenceobjectdeferdelete>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObDereferenceObjectDeferDelete(&self, object: u64) {
        self.object_dereference(object);
    }

    /// As `ObDereferenceObjectDeferDelete`, with a tag for tracing.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-obdereferenceobjectdeferdeletewithtag>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ObDereferenceObjectDeferDeleteWithTag(&self, object: u64, tag: u32) {
        let _ = tag;
        self.object_dereference(object);
    }

    /// Opens a handle to an object.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-obopenobjectbypointer>
    #[irql(<= APC_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ObOpenObjectByPointer(
        &self,
        object: u64,
        attributes: u32,
        state: u64,
        access: u32,
        object_type: u64,
        mode: i8,
        handle: DriverPtr<u64>,
    ) -> u32 {
        let _ = (state, mode);
        self.open_by_pointer(object, attributes, access, object_type, handle)
    }

    /// As `ObOpenObjectByPointer`, with a tag for tracing.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-obopenobjectbypointerwithtag>
    #[irql(unstated)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ObOpenObjectByPointerWithTag(
        &self,
        object: u64,
        attributes: u32,
        state: u64,
        access: u32,
        object_type: u64,
        mode: i8,
        tag: u32,
        handle: DriverPtr<u64>,
    ) -> u32 {
        let _ = (state, mode, tag);
        self.open_by_pointer(object, attributes, access, object_type, handle)
    }

    /// Whether a handle is the kernel's, which user mode cannot use.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-obiskernelhandle>
    #[irql(<= APC_LEVEL)]
    pub fn ObIsKernelHandle(&self, handle: u64) -> u8 {
        (handle & KERNEL_HANDLE == KERNEL_HANDLE && handle < CURRENT_THREAD).into()
    }

    /// Closes a handle.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-obclosehandle>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ObCloseHandle(&self, handle: u64, mode: i8) -> u32 {
        let _ = mode;
        if self.close_handle(handle) { STATUS_SUCCESS } else { STATUS_INVALID_HANDLE }
    }

    /// Takes an object's name away, so that it goes with its last reference.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-obmaketemporaryobject>
    #[irql(unstated)]
    pub fn ObMakeTemporaryObject(&self, object: u64) {
        self.object_make_temporary(object);
    }

    /// Gives an object's name: an `OBJECT_NAME_INFORMATION` with its text behind it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-obquerynamestring>
    #[irql(<= APC_LEVEL)]
    pub fn ObQueryNameString(
        &self,
        object: u64,
        information: DriverPtr<OBJECT_NAME_INFORMATION>,
        length: u32,
        needed: DriverPtr<u32>,
    ) -> u32 {
        let name = self.whole_name(object);
        let units: Vec<u8> =
            name.iter().flat_map(|name| name.encode_utf16().chain([0])).flat_map(u16::to_le_bytes).collect();
        let head = size_of::<OBJECT_NAME_INFORMATION>();
        let Ok(text_bytes) = u16::try_from(units.len()) else { return STATUS_NAME_TOO_LONG };
        needed.store(head as u32 + u32::from(text_bytes));
        if (length as usize) < head + units.len() {
            return STATUS_INFO_LENGTH_MISMATCH;
        }
        let text = information.addr() + head as u64;
        let mut value = OBJECT_NAME_INFORMATION::zeroed();
        if name.is_some() {
            value.Name.Length = text_bytes - 2;
            value.Name.MaximumLength = text_bytes;
            value.Name.Buffer = DriverPtr::new(text);
        }
        information.store(value);
        ddi::pointer::store_bytes(text, &units);
        STATUS_SUCCESS
    }
}
