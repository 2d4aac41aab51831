//! Callback objects: named places where drivers leave a function for others to call.

use crate::Ntoskrnl;
use crate::ob::table::folded;
use crate::ob::{Named, ObjectType};
use ddi::{Access as _, Callback, System, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;
use wdk_defs::all::{OBJECT_ATTRIBUTES, UNICODE_STRING};
use wdk_defs::ntstatus::{STATUS_OBJECT_NAME_NOT_FOUND, STATUS_OBJECT_TYPE_MISMATCH};

#[derive(Debug)]
struct Registration {
    handle: u64,
    function: u64,
    context: u64,
}

#[derive(Debug, Default)]
struct Object {
    multiple: bool,
    registered: Vec<Registration>,
}

/// All callback objects, by address.
#[derive(Debug, Default)]
pub struct Callbacks {
    all: BTreeMap<u64, Object>,
}

/// Names that the system itself makes.
const SYSTEM_CALLBACKS: [&str; 3] =
    [r"\Callback\PowerState", r"\Callback\ProcessorAdd", r"\Callback\SetSystemTime"];

/// A counted string's text; null is none.
pub(crate) fn counted_text(string: DriverPtr<UNICODE_STRING>) -> Option<String> {
    if string.is_null() {
        return None;
    }
    let string = string.load();
    let units = ddi::read_utf16(string.Buffer.addr(), usize::from(string.Length / 2));
    Some(String::from_utf16_lossy(&units))
}

impl Ntoskrnl {
    /// Nothing refers to a callback object any more.
    pub(crate) fn callback_deleted(&self, address: u64) {
        self.callbacks.with(|callbacks| callbacks.all.remove(&address));
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = CALLBACK_EXPORTS)]
impl Ntoskrnl {
    /// Opens a callback object by name, or makes one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-excreatecallback>
    #[irql(<= APC_LEVEL)]
    pub fn ExCreateCallback(
        &self,
        object: DriverPtr<u64>,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        create: u8,
        multiple: u8,
    ) -> u32 {
        let name = counted_text(attributes.load().ObjectName).filter(|name| !name.is_empty());
        let known = name.as_deref().and_then(|name| self.object_named(name));
        let of_system = SYSTEM_CALLBACKS.iter().any(|own| name.as_deref().map(folded) == Some(folded(own)));
        let address = match known {
            Some(address) if self.object_type(address) == Some(ObjectType::Callback) => address,
            Some(_) => return STATUS_OBJECT_TYPE_MISMATCH,
            None if create == 0 && !of_system => return STATUS_OBJECT_NAME_NOT_FOUND,
            None => match self.object_create(ObjectType::Callback, 0, Named::permanent(name.as_deref())) {
                Ok(address) => {
                    let made = Object { multiple: multiple != 0 || of_system, registered: Vec::new() };
                    self.callbacks.with(|callbacks| callbacks.all.insert(address, made));
                    address
                }
                Err(status) => return status,
            },
        };
        // The driver's reference, which it gives up with ObDereferenceObject; those of the system stay without.
        self.object_reference(address);
        if known.is_none() && !of_system {
            self.object_release(address);
        }
        object.store(address);
        0
    }

    /// Leaves a function with a callback object; returns a handle, or null if another's is there and only one may be.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exregistercallback>
    #[irql(<= APC_LEVEL)]
    pub fn ExRegisterCallback(&self, object: u64, function: u64, context: u64) -> u64 {
        let Some(handle) = System::current().allocate_object(64) else { return 0 };
        self.callbacks.with(|callbacks| match callbacks.all.get_mut(&object) {
            Some(object) if object.multiple || object.registered.is_empty() => {
                object.registered.push(Registration { handle, function, context });
                handle
            }
            _ => 0,
        })
    }

    /// Takes a function back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exunregistercallback>
    #[irql(<= APC_LEVEL)]
    pub fn ExUnregisterCallback(&self, registration: u64) {
        let removed = self.callbacks.with(|callbacks| {
            callbacks.all.values_mut().any(|object| {
                let before = object.registered.len();
                object.registered.retain(|entry| entry.handle != registration);
                object.registered.len() != before
            })
        });
        if !removed {
            let what = format!("{registration:#x} is unregistered as a callback and is none");
            return System::current().violation("InvalidParameter", &what);
        }
        System::current().free_object(registration);
    }

    /// Calls the functions left with a callback object, in the order in which they came.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exnotifycallback>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExNotifyCallback(&self, object: u64, argument1: u64, argument2: u64) {
        let system = System::current();
        let functions: Vec<(u64, u64)> = self.callbacks.with(|callbacks| {
            let registered = callbacks.all.get(&object).map(|object| object.registered.as_slice());
            registered.unwrap_or_default().iter().map(|entry| (entry.function, entry.context)).collect()
        });
        for (function, context) in functions {
            system.call_driver(Callback::WorkItem, None, function, &[context, argument1, argument2]);
        }
    }

    /// The processor mode that a call came from: always the kernel's.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exgetpreviousmode>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExGetPreviousMode(&self) -> i8 {
        0
    }
}
