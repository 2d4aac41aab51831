//! Callback objects: named places where drivers leave a function for others to call.

use crate::Ntoskrnl;
use crate::io::device::folded;
use ddi::{Access as _, Callback, System, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;
use wdk_defs::all::{OBJECT_ATTRIBUTES, UNICODE_STRING};
use wdk_defs::ntstatus::{STATUS_INSUFFICIENT_RESOURCES, STATUS_OBJECT_NAME_NOT_FOUND};

#[derive(Debug)]
struct Registration {
    handle: u64,
    function: u64,
    context: u64,
}

#[derive(Debug, Default)]
struct Object {
    name: Option<String>,
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
        let system = System::current();
        let name = counted_text(attributes.load().ObjectName);
        let wanted = name.as_deref().map(folded);
        let named = |object: &Object| wanted.is_some() && object.name.as_deref().map(folded) == wanted;
        let known = self.callbacks.with(|callbacks| {
            callbacks.all.iter().find(|(_, object)| named(object)).map(|(address, _)| *address)
        });
        let of_system = SYSTEM_CALLBACKS.iter().any(|own| wanted.as_deref() == Some(&folded(own)));
        let address = match known {
            Some(address) => address,
            None if create == 0 && !of_system => return STATUS_OBJECT_NAME_NOT_FOUND,
            None => {
                let Some(address) = system.allocate_object(64) else { return STATUS_INSUFFICIENT_RESOURCES };
                let made = Object { name, multiple: multiple != 0 || of_system, registered: Vec::new() };
                self.callbacks.with(|callbacks| callbacks.all.insert(address, made));
                address
            }
        };
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
