//! Exports on access control lists.

use super::acl::{self, ALLOWED, HEAD};
use super::sid;
use crate::Ntoskrnl;
use ddi::{Access as _, ddi_exports, pointer};
use wdk_defs::DriverPtr;
use wdk_defs::all::{ACL, ACL_REVISION1, ACL_REVISION2, ACL_REVISION4};
use wdk_defs::ntstatus::*;

/// Flags that an entry may have: how it is inherited.
const INHERITANCE: u32 = 0x1f;

/// Adds an entry that lets a SID have rights.
fn add_allowed(list: u64, revision: u32, flags: u32, mask: u32, sid: u64) -> Result<(), u32> {
    let sid = sid::read(sid)?;
    let bytes = acl::read(list)?;
    if u32::from(bytes[0]) > ACL_REVISION4 || !(ACL_REVISION2..=ACL_REVISION4).contains(&revision) {
        return Err(STATUS_REVISION_MISMATCH);
    }
    if flags & !INHERITANCE != 0 {
        return Err(STATUS_INVALID_PARAMETER);
    }
    let (entries, end) = acl::entries(&bytes).ok_or(STATUS_INVALID_ACL)?;
    let size = 8 + sid.len();
    if end + size > bytes.len() {
        return Err(STATUS_ALLOTTED_SPACE_EXCEEDED);
    }
    let mut entry = vec![ALLOWED, flags as u8];
    entry.extend((size as u16).to_le_bytes());
    entry.extend(mask.to_le_bytes());
    entry.extend(sid);
    pointer::store_bytes(list + end as u64, &entry);
    let head = DriverPtr::<ACL>::new(list);
    let mut changed = head.load();
    changed.AceCount = entries.len() as u16 + 1;
    changed.AclRevision = changed.AclRevision.max(revision as u8);
    head.store(changed);
    Ok(())
}

fn status(result: Result<(), u32>) -> u32 {
    result.map_or_else(|status| status, |()| STATUS_SUCCESS)
}

#[ddi_exports(module = "ntoskrnl.exe", table = ACL_EXPORTS)]
impl Ntoskrnl {
    /// Makes an empty list.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlcreateacl>
    #[irql(<= APC_LEVEL)]
    pub fn RtlCreateAcl(&self, list: DriverPtr<ACL>, length: u32, revision: u32) -> u32 {
        if (length as usize) < HEAD {
            return STATUS_BUFFER_TOO_SMALL;
        }
        if length > u32::from(u16::MAX) || !(ACL_REVISION2..=ACL_REVISION4).contains(&revision) {
            return STATUS_INVALID_PARAMETER;
        }
        let revision = revision.max(ACL_REVISION1) as u8;
        // Entries are aligned, so a list is too.
        let size = (length as u16) & !3;
        list.store(ACL { AclRevision: revision, Sbz1: 0, AclSize: size, AceCount: 0, Sbz2: 0 });
        STATUS_SUCCESS
    }

    /// Adds an entry that lets a SID have rights.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtladdaccessallowedace>
    #[irql(<= APC_LEVEL)]
    pub fn RtlAddAccessAllowedAce(&self, list: u64, revision: u32, mask: u32, sid: u64) -> u32 {
        status(add_allowed(list, revision, 0, mask, sid))
    }

    /// As `RtlAddAccessAllowedAce`, with flags that say how the entry is inherited.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtladdaccessallowedaceex>
    #[irql(<= APC_LEVEL)]
    pub fn RtlAddAccessAllowedAceEx(&self, list: u64, revision: u32, flags: u32, mask: u32, sid: u64) -> u32 {
        status(add_allowed(list, revision, flags, mask, sid))
    }

    /// Where the entry of that number is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlgetace>
    #[irql(<= APC_LEVEL)]
    pub fn RtlGetAce(&self, list: u64, index: u32, entry: DriverPtr<u64>) -> u32 {
        let found =
            acl::read(list).ok().and_then(|bytes| acl::entries(&bytes)?.0.get(index as usize).cloned());
        match found {
            Some(range) => {
                entry.store(list + range.start as u64);
                STATUS_SUCCESS
            }
            None => STATUS_INVALID_PARAMETER,
        }
    }

    /// Takes the entry of that number out.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtldeleteace>
    #[irql(<= APC_LEVEL)]
    pub fn RtlDeleteAce(&self, list: u64, index: u32) -> u32 {
        let Ok(bytes) = acl::read(list) else { return STATUS_INVALID_PARAMETER };
        let Some((entries, end)) = acl::entries(&bytes) else { return STATUS_INVALID_PARAMETER };
        let Some(gone) = entries.get(index as usize) else { return STATUS_INVALID_PARAMETER };
        let mut rest = bytes[gone.end..end].to_vec();
        rest.resize(end - gone.start, 0);
        pointer::store_bytes(list + gone.start as u64, &rest);
        let head = DriverPtr::<ACL>::new(list);
        let mut changed = head.load();
        changed.AceCount = entries.len() as u16 - 1;
        head.store(changed);
        STATUS_SUCCESS
    }
}
