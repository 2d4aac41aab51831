//! Security of objects, by handle.

use super::descriptor::Descriptor;
use crate::Ntoskrnl;
use ddi::{Access as _, ddi_exports, pointer};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;

/// Parts that are known; others do not concern objects of the kernel.
const PARTS: u32 = OWNER_SECURITY_INFORMATION
    | GROUP_SECURITY_INFORMATION
    | DACL_SECURITY_INFORMATION
    | SACL_SECURITY_INFORMATION;

/// Rights that a handle needs for parts of a descriptor.
fn needed(information: u32, owner: u32, dacl: u32) -> u32 {
    let mut access = 0;
    if information & (OWNER_SECURITY_INFORMATION | GROUP_SECURITY_INFORMATION) != 0 {
        access |= owner;
    }
    if information & DACL_SECURITY_INFORMATION != 0 {
        access |= dacl;
    }
    if information & SACL_SECURITY_INFORMATION != 0 {
        access |= ACCESS_SYSTEM_SECURITY;
    }
    access
}

impl Ntoskrnl {
    /// The object of a handle that has the rights.
    fn secured(&self, handle: u64, access: u32) -> Result<u64, u32> {
        let entry = self.handle_entry(handle)?;
        if access & !entry.access != 0 { Err(STATUS_ACCESS_DENIED) } else { Ok(entry.object) }
    }

    fn object_security(&self, object: u64) -> Descriptor {
        let own = self.objects.with(|table| table.get(object).and_then(|object| object.security.clone()));
        own.unwrap_or_else(Descriptor::of_system)
    }

    /// An object's security descriptor in one piece: what was set for it, or what it has from the system.
    pub fn object_security_descriptor(&self, object: u64) -> Vec<u8> {
        self.object_security(object).self_relative()
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = OBJECT_SECURITY_EXPORTS)]
impl Ntoskrnl {
    /// Sets parts of an object's security descriptor.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwsetsecurityobject>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwSetSecurityObject(&self, handle: u64, information: u32, descriptor: u64) -> u32 {
        if descriptor == 0 {
            return STATUS_ACCESS_VIOLATION;
        }
        let set = self.secured(handle, needed(information, WRITE_OWNER, WRITE_DAC)).and_then(|object| {
            let given = Descriptor::read(descriptor)?;
            if information & OWNER_SECURITY_INFORMATION != 0 && given.owner.is_none() {
                return Err(STATUS_INVALID_OWNER);
            }
            if information & GROUP_SECURITY_INFORMATION != 0 && given.group.is_none() {
                return Err(STATUS_INVALID_PRIMARY_GROUP);
            }
            let new = self.object_security(object).with(&given, information & PARTS);
            self.objects.with(|table| {
                if let Some(object) = table.get_mut(object) {
                    object.security = Some(new);
                }
            });
            Ok(())
        });
        set.map_or_else(|status| status, |()| STATUS_SUCCESS)
    }

    /// Tells parts of an object's security descriptor, in one piece.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwquerysecurityobject>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwQuerySecurityObject(
        &self,
        handle: u64,
        information: u32,
        descriptor: u64,
        length: u32,
        needed_length: DriverPtr<u32>,
    ) -> u32 {
        let object = match self.secured(handle, needed(information, READ_CONTROL, READ_CONTROL)) {
            Ok(object) => object,
            Err(status) => return status,
        };
        let bytes = self.object_security(object).only(information & PARTS).self_relative();
        needed_length.store(bytes.len() as u32);
        if (length as usize) < bytes.len() {
            return STATUS_BUFFER_TOO_SMALL;
        }
        pointer::store_bytes(descriptor, &bytes);
        STATUS_SUCCESS
    }
}
