//! The registry by handle.

#![allow(non_upper_case_globals, reason = "constants carry the names of the headers")]

use super::answer::Buffer;
use super::attributes::{self, Attributes};
use super::key_information;
use super::object::status as either;
use crate::Ntoskrnl;
use crate::ex::callback::counted_text;
use crate::ob::table::Body;
use crate::ob::{Named, ObjectType};
use crate::registry::{Disposition, KeyId, Registry, RegistryError};
use ddi::{Access as _, System, ddi_exports, pointer, time};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;

/// Largest value, in bytes: Windows stops at what its memory allows.
const LARGEST_VALUE: u32 = 64 << 20;

/// What `Zw…` routines return for it.
pub(crate) fn status(error: RegistryError) -> u32 {
    match error {
        RegistryError::NotFound => STATUS_OBJECT_NAME_NOT_FOUND,
        RegistryError::Deleted => STATUS_KEY_DELETED,
        RegistryError::HasSubkeys | RegistryError::Permanent => STATUS_CANNOT_DELETE,
        RegistryError::ParentVolatile => STATUS_CHILD_MUST_BE_VOLATILE,
        RegistryError::BadName => STATUS_OBJECT_NAME_INVALID,
    }
}

/// A value's name. Terminators at its end do not count.
fn value_name(name: DriverPtr<UNICODE_STRING>) -> String {
    let name = counted_text(name).unwrap_or_default();
    name.trim_end_matches('\0').to_owned()
}

/// A key to open: what is there, and what is missing behind it.
struct Wanted {
    parent: KeyId,
    /// The one name that is missing, if one is.
    missing: Option<String>,
}

impl Ntoskrnl {
    /// Opens the key at a path for the driver, and gives the handle that it has to close. `access` and `attributes` are
    /// those that `ZwOpenKey` takes.
    ///
    /// # Errors
    /// The status that `ZwOpenKey` returns.
    pub fn key_open(&self, path: &str, access: u32, attributes: u32) -> Result<u64, u32> {
        let id = self.registry(|registry| registry.open(path)).map_err(status)?;
        self.key_handle(id, access, attributes)
    }

    /// As [`Ntoskrnl::key_open`]; a key that is missing is made, with all above it.
    ///
    /// # Errors
    /// The status that `ZwCreateKey` returns.
    pub fn key_create(&self, path: &str, access: u32, attributes: u32) -> Result<u64, u32> {
        let (id, _) = self.registry_now(|registry| registry.create(path, false)).map_err(status)?;
        self.key_handle(id, access, attributes)
    }

    fn key_handle(&self, id: KeyId, access: u32, attributes: u32) -> Result<u64, u32> {
        let key = self.object_create_with(ObjectType::Key, 0, Named::default(), Body::Key(id))?;
        self.handle_over(key, access, attributes)
    }

    /// The key that an object stands for.
    pub fn key_of_object(&self, object: u64) -> Option<KeyId> {
        self.objects.with(|table| match table.get(object)?.body {
            Body::Key(id) => Some(id),
            _ => None,
        })
    }

    /// The key of a handle with the rights.
    pub(crate) fn key_of_handle(&self, handle: u64, access: u32) -> Result<KeyId, u32> {
        let object = self.handle_object(handle, ObjectType::Key, access)?;
        self.key_of_object(object).ok_or(STATUS_INVALID_HANDLE)
    }

    /// Changes the registry; what changes is stamped with the present time.
    pub(crate) fn registry_now<R>(&self, act: impl FnOnce(&mut Registry) -> R) -> R {
        let now = time::system_time(System::current().now());
        self.registry(|registry| {
            registry.set_time(now);
            act(registry)
        })
    }

    /// The key that attributes name, or the one above it.
    fn wanted_key(&self, given: &Attributes) -> Result<Wanted, u32> {
        if given.name.is_empty() && given.root == 0 {
            return Err(STATUS_OBJECT_PATH_SYNTAX_BAD);
        }
        let path = self.whole_path(given)?;
        let place = self.resolve_name(&path, false).map_err(|nowhere| nowhere.status)?;
        let Some(root) = self.key_of_object(place.object) else { return Err(STATUS_OBJECT_TYPE_MISMATCH) };
        self.registry(|registry| {
            let mut at = root;
            let mut parts = place.rest.split('\\').filter(|part| !part.is_empty()).peekable();
            while let Some(part) = parts.next() {
                match registry.open_at(at, part) {
                    Ok(next) => at = next,
                    Err(RegistryError::NotFound) if parts.peek().is_none() => {
                        return Ok(Wanted { parent: at, missing: Some(part.to_owned()) });
                    }
                    Err(error) => return Err(status(error)),
                }
            }
            Ok(Wanted { parent: at, missing: None })
        })
    }

    fn open_key(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
    ) -> Result<u32, u32> {
        let given = attributes::read(attributes)?;
        let wanted = self.wanted_key(&given)?;
        if wanted.missing.is_some() {
            return Err(STATUS_OBJECT_NAME_NOT_FOUND);
        }
        handle.store(self.key_handle(wanted.parent, access, given.flags)?);
        Ok(STATUS_SUCCESS)
    }

    fn create_key(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        class: DriverPtr<UNICODE_STRING>,
        options: u32,
    ) -> Result<Disposition, u32> {
        if options & !REG_LEGAL_OPTION != 0 {
            return Err(STATUS_INVALID_PARAMETER);
        }
        let given = attributes::read(attributes)?;
        let class = counted_text(class).unwrap_or_default();
        let wanted = self.wanted_key(&given)?;
        let (id, done) = match wanted.missing {
            None => (wanted.parent, Disposition::Opened),
            Some(name) => self
                .registry_now(|registry| {
                    if wanted.parent == registry.open(r"\Registry")? {
                        return Err(RegistryError::BadName);
                    }
                    let made =
                        registry.create_one(wanted.parent, &name, options & REG_OPTION_VOLATILE != 0)?;
                    registry.set_class(made.0, &class)?;
                    Ok(made)
                })
                .map_err(status)?,
        };
        handle.store(self.key_handle(id, access, given.flags)?);
        Ok(done)
    }

    fn tell_key(&self, id: KeyId, class: i32, buffer: Buffer, needed: DriverPtr<u32>) -> Result<u32, u32> {
        let told = self.registry(|registry| key_information::key(registry, id, class)).map_err(status)?;
        let (answer, fixed) = told.ok_or(STATUS_INVALID_PARAMETER)?;
        Ok(answer.give(buffer, fixed, needed))
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = KEY_EXPORTS)]
impl Ntoskrnl {
    /// Opens a key.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwopenkey>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwOpenKey(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
    ) -> u32 {
        either(self.open_key(handle, access, attributes))
    }

    /// As `ZwOpenKey`, with options, which change nothing where nobody backs up or links.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwopenkeyex>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwOpenKeyEx(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        options: u32,
    ) -> u32 {
        if options & !REG_OPEN_LEGAL_OPTION != 0 {
            return STATUS_INVALID_PARAMETER;
        }
        either(self.open_key(handle, access, attributes))
    }

    /// Opens a key, or makes it; all above it has to be there.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwcreatekey>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwCreateKey(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        title: u32,
        class: DriverPtr<UNICODE_STRING>,
        options: u32,
        disposition: DriverPtr<u32>,
    ) -> u32 {
        let _ = title;
        match self.create_key(handle, access, attributes, class, options) {
            Ok(done) => {
                if !disposition.is_null() {
                    disposition.store(match done {
                        Disposition::Created => REG_CREATED_NEW_KEY,
                        Disposition::Opened => REG_OPENED_EXISTING_KEY,
                    });
                }
                STATUS_SUCCESS
            }
            Err(status) => status,
        }
    }

    /// Deletes a key that has no subkeys. Its handles stay open and are good for nothing but closing.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwdeletekey>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwDeleteKey(&self, handle: u64) -> u32 {
        either(self.key_of_handle(handle, DELETE).and_then(|id| {
            self.registry_now(|registry| registry.delete(id)).map_err(status)?;
            Ok(STATUS_SUCCESS)
        }))
    }

    /// Writes a key to disk. There is no disk that could fall behind.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwflushkey>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwFlushKey(&self, handle: u64) -> u32 {
        either(self.key_of_handle(handle, 0).and_then(|id| {
            self.registry(|registry| registry.last_write(id)).map_err(status)?;
            Ok(STATUS_SUCCESS)
        }))
    }

    /// Gives a key another name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwrenamekey>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwRenameKey(&self, handle: u64, name: DriverPtr<UNICODE_STRING>) -> u32 {
        let name = counted_text(name).unwrap_or_default();
        either(self.key_of_handle(handle, KEY_WRITE).and_then(|id| {
            self.registry_now(|registry| registry.rename(id, &name)).map_err(|error| match error {
                RegistryError::Permanent | RegistryError::HasSubkeys => STATUS_ACCESS_DENIED,
                error => status(error),
            })?;
            Ok(STATUS_SUCCESS)
        }))
    }

    /// Tells about a key.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwquerykey>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwQueryKey(
        &self,
        handle: u64,
        class: i32,
        information: u64,
        length: u32,
        needed: DriverPtr<u32>,
    ) -> u32 {
        let buffer = Buffer { address: information, length };
        // A key's name may be asked for by everyone who has a handle.
        let access = if class == KeyNameInformation { 0 } else { KEY_QUERY_VALUE };
        either(self.key_of_handle(handle, access).and_then(|id| self.tell_key(id, class, buffer, needed)))
    }

    /// Tells about a subkey, by its number.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwenumeratekey>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwEnumerateKey(
        &self,
        handle: u64,
        index: u32,
        class: i32,
        information: u64,
        length: u32,
        needed: DriverPtr<u32>,
    ) -> u32 {
        let buffer = Buffer { address: information, length };
        if !matches!(class, KeyBasicInformation | KeyNodeInformation | KeyFullInformation) {
            return STATUS_INVALID_PARAMETER;
        }
        either(self.key_of_handle(handle, KEY_ENUMERATE_SUB_KEYS).and_then(|id| {
            let subkeys = self.registry(|registry| registry.subkeys(id)).map_err(status)?;
            let subkey = *subkeys.get(index as usize).ok_or(STATUS_NO_MORE_ENTRIES)?;
            self.tell_key(subkey, class, buffer, needed)
        }))
    }

    /// Tells about a value, by its name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwqueryvaluekey>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwQueryValueKey(
        &self,
        handle: u64,
        name: DriverPtr<UNICODE_STRING>,
        class: i32,
        information: u64,
        length: u32,
        needed: DriverPtr<u32>,
    ) -> u32 {
        let buffer = Buffer { address: information, length };
        let name = value_name(name);
        either(self.key_of_handle(handle, KEY_QUERY_VALUE).and_then(|id| {
            let told = self.registry(|registry| {
                registry.value(id, &name).map(|value| key_information::value(value, class))
            });
            let (answer, fixed) = told.map_err(status)?.ok_or(STATUS_INVALID_PARAMETER)?;
            Ok(answer.give(buffer, fixed, needed))
        }))
    }

    /// Tells about a value, by its number.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwenumeratevaluekey>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwEnumerateValueKey(
        &self,
        handle: u64,
        index: u32,
        class: i32,
        information: u64,
        length: u32,
        needed: DriverPtr<u32>,
    ) -> u32 {
        let buffer = Buffer { address: information, length };
        either(self.key_of_handle(handle, KEY_QUERY_VALUE).and_then(|id| {
            let told = self.registry(|registry| {
                let mut values = registry.values(id).map_err(status)?;
                let value = values.nth(index as usize).ok_or(STATUS_NO_MORE_ENTRIES)?;
                key_information::value(value, class).ok_or(STATUS_INVALID_PARAMETER)
            });
            let (answer, fixed) = told?;
            Ok(answer.give(buffer, fixed, needed))
        }))
    }

    /// Sets a value.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwsetvaluekey>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwSetValueKey(
        &self,
        handle: u64,
        name: DriverPtr<UNICODE_STRING>,
        title: u32,
        kind: u32,
        data: u64,
        size: u32,
    ) -> u32 {
        let _ = title;
        let name = value_name(name);
        if size > LARGEST_VALUE {
            return STATUS_INSUFFICIENT_RESOURCES;
        }
        let mut bytes = vec![0; size as usize];
        pointer::load_bytes(data, &mut bytes);
        either(self.key_of_handle(handle, KEY_SET_VALUE).and_then(|id| {
            self.registry_now(|registry| registry.set_value(id, &name, kind, bytes)).map_err(status)?;
            Ok(STATUS_SUCCESS)
        }))
    }

    /// Deletes a value.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwdeletevaluekey>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwDeleteValueKey(&self, handle: u64, name: DriverPtr<UNICODE_STRING>) -> u32 {
        let name = value_name(name);
        either(self.key_of_handle(handle, KEY_SET_VALUE).and_then(|id| {
            self.registry_now(|registry| registry.delete_value(id, &name)).map_err(status)?;
            Ok(STATUS_SUCCESS)
        }))
    }
}
