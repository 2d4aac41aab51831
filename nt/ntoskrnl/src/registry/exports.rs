//! The registry without handles: `Rtl…` routines by path.

use super::query;
use super::{KeyId, RegistryError};
use crate::Ntoskrnl;
use crate::zw::key::status as key_status;
use ddi::{Access as _, ddi_exports, pointer, read_utf16z};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;

/// Where the paths begin that `RTL_REGISTRY_…` numbers stand for, from 0.
const BASES: [&str; 6] = [
    "",
    r"\Registry\Machine\System\CurrentControlSet\Services",
    r"\Registry\Machine\System\CurrentControlSet\Control",
    r"\Registry\Machine\Software\Microsoft\Windows NT\CurrentVersion",
    r"\Registry\Machine\Hardware\DeviceMap",
    r"\Registry\User\.Default",
];

/// Longest path and name, in characters, including a terminator.
const LONGEST: usize = 32_768;
/// Largest value that is written, in bytes.
const LARGEST_VALUE: u32 = 64 << 20;

/// Terminated text; null is none.
pub(super) fn text(address: u64) -> Option<String> {
    (address != 0).then(|| String::from_utf16_lossy(&read_utf16z(address, LONGEST)))
}

/// The status that a routine with a path returns.
fn status(error: RegistryError) -> u32 {
    match error {
        RegistryError::NotFound => STATUS_OBJECT_NAME_NOT_FOUND,
        error => key_status(error),
    }
}

impl Ntoskrnl {
    /// The key that `RelativeTo` and `Path` name; with `create`, made where it is missing.
    pub(super) fn relative_key(&self, relative_to: u32, path: u64, create: bool) -> Result<KeyId, u32> {
        if relative_to & RTL_REGISTRY_HANDLE != 0 {
            return self.key_of_handle(path, 0);
        }
        let number = (relative_to & !RTL_REGISTRY_OPTIONAL) as usize;
        let base = BASES.get(number).ok_or(STATUS_INVALID_PARAMETER)?;
        let path = text(path).unwrap_or_default();
        if number != RTL_REGISTRY_ABSOLUTE as usize && path.starts_with('\\') {
            return Err(STATUS_OBJECT_PATH_SYNTAX_BAD);
        }
        let whole = if base.is_empty() { path } else { format!(r"{base}\{path}") };
        let root = whole.get(..9).filter(|root| root.eq_ignore_ascii_case(r"\Registry"));
        if root.is_none() {
            return Err(STATUS_OBJECT_PATH_SYNTAX_BAD);
        }
        if create {
            self.registry_now(|registry| registry.create(&whole, false)).map(|(id, _)| id).map_err(status)
        } else {
            self.registry(|registry| registry.open(&whole)).map_err(status)
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = REGISTRY_EXPORTS)]
impl Ntoskrnl {
    /// Asks for many values at once, by a table.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlqueryregistryvalues>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlQueryRegistryValues(
        &self,
        relative_to: u32,
        path: u64,
        table: DriverPtr<RTL_QUERY_REGISTRY_TABLE>,
        context: u64,
        environment: u64,
    ) -> u32 {
        let key = match self.relative_key(relative_to, path, false) {
            Ok(key) => Some(key),
            // Without the key, each entry has its default.
            Err(STATUS_OBJECT_NAME_NOT_FOUND) if relative_to & RTL_REGISTRY_OPTIONAL != 0 => None,
            Err(status) => return status,
        };
        let query = query::Query { kernel: self, context, environment };
        match query.run(key, table) {
            Ok(()) => STATUS_SUCCESS,
            Err(status) => status,
        }
    }

    /// Sets a value. A key that is missing is made.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlwriteregistryvalue>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn RtlWriteRegistryValue(
        &self,
        relative_to: u32,
        path: u64,
        name: u64,
        kind: u32,
        data: u64,
        length: u32,
    ) -> u32 {
        if length > LARGEST_VALUE {
            return STATUS_INSUFFICIENT_RESOURCES;
        }
        let name = text(name).unwrap_or_default();
        let mut bytes = vec![0; length as usize];
        pointer::load_bytes(data, &mut bytes);
        let done = self.relative_key(relative_to, path, true).and_then(|key| {
            self.registry_now(|registry| registry.set_value(key, &name, kind, bytes)).map_err(status)
        });
        done.map_or_else(|status| status, |()| STATUS_SUCCESS)
    }

    /// Deletes a value.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtldeleteregistryvalue>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlDeleteRegistryValue(&self, relative_to: u32, path: u64, name: u64) -> u32 {
        let name = text(name).unwrap_or_default();
        let done = self
            .relative_key(relative_to, path, false)
            .and_then(|key| self.registry_now(|registry| registry.delete_value(key, &name)).map_err(status));
        done.map_or_else(|status| status, |()| STATUS_SUCCESS)
    }

    /// Whether a key is there.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlcheckregistrykey>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlCheckRegistryKey(&self, relative_to: u32, path: u64) -> u32 {
        self.relative_key(relative_to, path, false).map_or_else(|status| status, |_| STATUS_SUCCESS)
    }

    /// Makes a key, with all above it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlcreateregistrykey>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlCreateRegistryKey(&self, relative_to: u32, path: u64) -> u32 {
        self.relative_key(relative_to, path, true).map_or_else(|status| status, |_| STATUS_SUCCESS)
    }

    /// Asks for a value, first in one key and then in another, either of which may be none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlqueryregistryvaluewithfallback>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn RtlQueryRegistryValueWithFallback(
        &self,
        primary: u64,
        fallback: u64,
        name: DriverPtr<UNICODE_STRING>,
        length: u32,
        kind: DriverPtr<u32>,
        data: u64,
        needed: DriverPtr<u32>,
    ) -> u32 {
        let name = crate::ex::callback::counted_text(name).unwrap_or_default();
        let mut last = STATUS_INVALID_PARAMETER_1;
        for handle in [primary, fallback].into_iter().filter(|handle| *handle != 0) {
            let value = self.key_of_handle(handle, KEY_QUERY_VALUE).and_then(|key| {
                self.registry(|registry| registry.value(key, &name).cloned()).map_err(status)
            });
            match value {
                Ok(value) => {
                    needed.store(value.data.len() as u32);
                    if !kind.is_null() {
                        kind.store(value.kind);
                    }
                    if (length as usize) < value.data.len() {
                        return STATUS_BUFFER_OVERFLOW;
                    }
                    pointer::store_bytes(data, &value.data);
                    return STATUS_SUCCESS;
                }
                Err(status) => last = status,
            }
        }
        last
    }
}
