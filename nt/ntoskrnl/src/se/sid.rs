//! Security identifiers. Source: <https://learn.microsoft.com/windows/win32/secauthz/sid-components>.

use ddi::{Access as _, pointer};
use wdk_defs::DriverPtr;
use wdk_defs::ntstatus::STATUS_INVALID_SID;

/// Revision of every SID, and most subauthorities of one.
pub(crate) const REVISION: u8 = 1;
pub(crate) const MOST_SUBAUTHORITIES: u8 = 15;
/// Bytes before the subauthorities.
const HEAD: u32 = 8;

/// Bytes of a SID with so many subauthorities.
pub(crate) fn length(subauthorities: u8) -> u32 {
    HEAD + 4 * u32::from(subauthorities)
}

/// A SID's bytes, from its authority and subauthorities.
pub(crate) fn bytes(authority: u8, subauthorities: &[u32]) -> Vec<u8> {
    let mut sid = vec![REVISION, subauthorities.len() as u8, 0, 0, 0, 0, 0, authority];
    sid.extend(subauthorities.iter().flat_map(|subauthority| subauthority.to_le_bytes()));
    sid
}

/// Whether there is a SID at an address.
pub(crate) fn is_valid(address: u64) -> bool {
    DriverPtr::<[u8; 2]>::new(address)
        .try_load()
        .is_ok_and(|[revision, count]| revision == REVISION && count <= MOST_SUBAUTHORITIES)
}

/// Reads the SID at an address.
///
/// # Errors
/// `STATUS_INVALID_SID`.
pub(crate) fn read(address: u64) -> Result<Vec<u8>, u32> {
    let [revision, count] = DriverPtr::<[u8; 2]>::new(address).load();
    if revision != REVISION || count > MOST_SUBAUTHORITIES {
        return Err(STATUS_INVALID_SID);
    }
    let mut sid = vec![0; length(count) as usize];
    pointer::load_bytes(address, &mut sid);
    Ok(sid)
}

/// Authorities that give out SIDs.
const NULL: u8 = 0;
const WORLD: u8 = 1;
const LOCAL: u8 = 2;
const CREATOR: u8 = 3;
const NT: u8 = 5;
const APP_PACKAGE: u8 = 15;
const MANDATORY_LABEL: u8 = 16;
/// `SECURITY_BUILTIN_DOMAIN_RID`.
const BUILTIN: u32 = 32;

/// A member of `SE_EXPORTS`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Member {
    /// A privilege, as a LUID.
    Privilege(u64),
    /// A pointer to a SID.
    Sid(u8, &'static [u32]),
}

use Member::{Privilege, Sid};

/// `SE_EXPORTS`, member after member, eight bytes each; the numbers are those of the public lists of privileges and of
/// well-known SIDs. <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/ns-ntifs-_se_exports>
pub(crate) const SE_EXPORTS: [Member; 69] = [
    Privilege(2),  // create token
    Privilege(3),  // assign primary token
    Privilege(4),  // lock memory
    Privilege(5),  // increase quota
    Privilege(6),  // unsolicited input
    Privilege(7),  // trusted computer base
    Privilege(8),  // security
    Privilege(9),  // take ownership
    Privilege(10), // load driver
    Privilege(15), // create page file
    Privilege(14), // increase base priority
    Privilege(11), // system profile
    Privilege(12), // system time
    Privilege(13), // profile single process
    Privilege(16), // create permanent
    Privilege(17), // backup
    Privilege(18), // restore
    Privilege(19), // shutdown
    Privilege(20), // debug
    Privilege(21), // audit
    Privilege(22), // system environment
    Privilege(23), // change notify
    Privilege(24), // remote shutdown
    Sid(NULL, &[0]),
    Sid(WORLD, &[0]),
    Sid(LOCAL, &[0]),
    Sid(CREATOR, &[0]),       // owner
    Sid(CREATOR, &[1]),       // group
    Sid(NT, &[]),             // the authority itself
    Sid(NT, &[1]),            // dial-up
    Sid(NT, &[2]),            // network
    Sid(NT, &[3]),            // batch
    Sid(NT, &[4]),            // interactive
    Sid(NT, &[18]),           // local system
    Sid(NT, &[BUILTIN, 544]), // administrators
    Sid(NT, &[BUILTIN, 545]), // users
    Sid(NT, &[BUILTIN, 546]), // guests
    Sid(NT, &[BUILTIN, 547]), // power users
    Sid(NT, &[BUILTIN, 548]), // account operators
    Sid(NT, &[BUILTIN, 549]), // system operators
    Sid(NT, &[BUILTIN, 550]), // print operators
    Sid(NT, &[BUILTIN, 551]), // backup operators
    Sid(NT, &[11]),           // authenticated users
    Sid(NT, &[12]),           // restricted code
    Sid(NT, &[7]),            // anonymous
    Privilege(25),            // undock
    Privilege(26),            // synchronize agent
    Privilege(27),            // enable delegation
    Sid(NT, &[19]),           // local service
    Sid(NT, &[20]),           // network service
    Privilege(28),            // manage volume
    Privilege(29),            // impersonate
    Privilege(30),            // create global
    Privilege(31),            // trusted access to the credential store
    Privilege(32),            // relabel
    Privilege(33),            // increase working set
    Privilege(34),            // time zone
    Privilege(35),            // create symbolic link
    Sid(NT, &[17]),           // IUSR
    Sid(MANDATORY_LABEL, &[0]),
    Sid(MANDATORY_LABEL, &[0x1000]),
    Sid(MANDATORY_LABEL, &[0x2000]),
    Sid(MANDATORY_LABEL, &[0x3000]),
    Sid(MANDATORY_LABEL, &[0x4000]),
    Sid(CREATOR, &[4]),            // owner rights
    Sid(APP_PACKAGE, &[2, 1]),     // all application packages
    Sid(NT, &[84, 0, 0, 0, 0, 0]), // user-mode drivers
    Sid(NT, &[80, 956_008_885, 3_418_522_649, 1_831_038_044, 1_853_292_631, 2_271_478_464]),
    Privilege(36), // impersonate the user of another session
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sids_have_the_documented_bytes() {
        assert_eq!(bytes(NT, &[18]), [1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0]);
        assert_eq!(bytes(WORLD, &[0]).len() as u32, length(1));
        assert_eq!(length(15), 68, "SECURITY_MAX_SID_SIZE");
    }

    #[test]
    fn the_structure_has_its_members_where_the_page_has_them() {
        // The first SID follows 23 privileges, and the local system's is the 34th member.
        assert!(matches!(SE_EXPORTS[23], Sid(NULL, [0])));
        assert!(matches!(SE_EXPORTS[33], Sid(NT, [18])));
        assert!(matches!(SE_EXPORTS[34], Sid(NT, [BUILTIN, 544])));
        let privileges = SE_EXPORTS.iter().filter(|member| matches!(member, Privilege(_))).count();
        assert_eq!(privileges, 35, "2 to 36");
    }
}
