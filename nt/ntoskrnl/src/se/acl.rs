//! Access control lists: bytes that a driver may have written wrong.
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_acl>.

use ddi::{Access as _, pointer};
use wdk_defs::DriverPtr;
use wdk_defs::all::{ACL, ACL_REVISION1, ACL_REVISION4};
use wdk_defs::ntstatus::STATUS_INVALID_ACL;

/// Bytes of the head of a list and of an entry.
pub(crate) const HEAD: usize = size_of::<ACL>();
pub(crate) const ENTRY_HEAD: usize = 4;
/// `ACCESS_ALLOWED_ACE_TYPE`.
pub(crate) const ALLOWED: u8 = 0;

/// Where each entry of a list lies in its bytes, and where the next one would; `None` if the entries do not fit into it.
pub(crate) fn entries(list: &[u8]) -> Option<(Vec<std::ops::Range<usize>>, usize)> {
    let count = u16::from_le_bytes([*list.get(4)?, *list.get(5)?]);
    let mut found = Vec::new();
    let mut at = HEAD;
    for _ in 0..count {
        let size = usize::from(u16::from_le_bytes([*list.get(at + 2)?, *list.get(at + 3)?]));
        if size < ENTRY_HEAD || !size.is_multiple_of(4) || at + size > list.len() {
            return None;
        }
        found.push(at..at + size);
        at += size;
    }
    Some((found, at))
}

/// Reads the list at an address, as many bytes as it says it has.
///
/// # Errors
/// `STATUS_INVALID_ACL`.
pub(crate) fn read(address: u64) -> Result<Vec<u8>, u32> {
    let head = DriverPtr::<ACL>::new(address).load();
    let revision = u32::from(head.AclRevision);
    if !(ACL_REVISION1..=ACL_REVISION4).contains(&revision) || usize::from(head.AclSize) < HEAD {
        return Err(STATUS_INVALID_ACL);
    }
    let mut list = vec![0; usize::from(head.AclSize)];
    pointer::load_bytes(address, &mut list);
    entries(&list).ok_or(STATUS_INVALID_ACL)?;
    Ok(list)
}

/// A list that lets SIDs have rights.
pub(crate) fn allowing(who: &[(Vec<u8>, u32)]) -> Vec<u8> {
    let mut entries = Vec::new();
    for (sid, mask) in who {
        entries.extend([ALLOWED, 0]);
        entries.extend((8 + sid.len() as u16).to_le_bytes());
        entries.extend(mask.to_le_bytes());
        entries.extend(sid);
    }
    let mut list = vec![2, 0];
    list.extend((HEAD as u16 + entries.len() as u16).to_le_bytes());
    list.extend((who.len() as u16).to_le_bytes());
    list.extend([0, 0]);
    list.extend(entries);
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_is_walked_and_a_wrong_one_is_not() {
        let sid = crate::se::sid::bytes(5, &[18]);
        let list = allowing(&[(sid.clone(), 1), (sid, 2)]);
        let (found, end) = entries(&list).expect("fits");
        assert_eq!((found.len(), end), (2, list.len()));
        let mut wrong = list.clone();
        wrong[4] = 3;
        assert!(entries(&wrong).is_none(), "more entries than fit");
        let mut short = list;
        short[HEAD + 2] = 0;
        assert!(entries(&short).is_none(), "an entry without a head");
    }

    proptest! {
        #[test]
        fn any_bytes_are_harmless(list: Vec<u8>) {
            if let Some((found, end)) = entries(&list) {
                prop_assert!(found.iter().all(|entry| entry.end <= list.len()));
                prop_assert!(end <= list.len().max(HEAD));
            }
        }
    }
}
