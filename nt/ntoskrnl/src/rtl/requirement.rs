//! Which Windows a driver asks for, and whether this is it.
//!
//! A condition mask holds three bits for each member of `RTL_OSVERSIONINFOEXW`: how it is to be compared.

use super::version::{MAJOR, MINOR, PLATFORM, SIZE_EX, WORKSTATION};
use crate::Ntoskrnl;
use ddi::time::BUILD_NUMBER;
use ddi::{Access as _, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::{
    RTL_OSVERSIONINFOEXW, VER_AND, VER_BUILDNUMBER, VER_CONDITION_MASK, VER_EQUAL, VER_GREATER,
    VER_GREATER_EQUAL, VER_LESS, VER_LESS_EQUAL, VER_MAJORVERSION, VER_MINORVERSION,
    VER_NUM_BITS_PER_CONDITION_MASK, VER_OR, VER_PLATFORMID, VER_PRODUCT_TYPE, VER_SERVICEPACKMAJOR,
    VER_SERVICEPACKMINOR, VER_SUITENAME,
};
use wdk_defs::ntstatus::{STATUS_INVALID_PARAMETER, STATUS_REVISION_MISMATCH};

/// Every member that can be asked for.
const ALL_TYPES: u32 = VER_MINORVERSION
    | VER_MAJORVERSION
    | VER_BUILDNUMBER
    | VER_PLATFORMID
    | VER_SERVICEPACKMINOR
    | VER_SERVICEPACKMAJOR
    | VER_SUITENAME
    | VER_PRODUCT_TYPE;
/// VER_SUITE_SINGLEUSERTS: what a client with one interactive user is.
const SUITES: u32 = 0x100;

/// The bits of one member in a condition mask.
fn shift(member: u32) -> u32 {
    member.trailing_zeros() * VER_NUM_BITS_PER_CONDITION_MASK
}

fn condition(mask: u64, member: u32) -> u32 {
    (mask >> shift(member)) as u32 & VER_CONDITION_MASK
}

/// A mask with the condition of each member in `members` added to it.
fn with_condition(mask: u64, members: u32, condition: u32) -> u64 {
    let bits = u64::from(condition & VER_CONDITION_MASK);
    let each = (0..8).map(|bit| 1 << bit).filter(|member| members & member != 0);
    each.fold(mask, |mask, member| mask | bits << shift(member))
}

/// Whether `ours` compared to `wanted` meets a condition; `None` for one that is none.
fn meets(condition: u32, ours: u32, wanted: u32) -> Option<bool> {
    Some(match condition {
        VER_EQUAL => ours == wanted,
        VER_GREATER => ours > wanted,
        VER_GREATER_EQUAL => ours >= wanted,
        VER_LESS => ours < wanted,
        VER_LESS_EQUAL => ours <= wanted,
        _ => return None,
    })
}

/// A member that is asked for: ours, and what is wanted.
type Pair = (u32, u32, u32);

/// Major, minor and service pack, from left to right: the first that differs decides, by its own condition, and the
/// last where none does. `None` for a condition that is none.
fn sequence(pairs: &[Pair], types: u32, mask: u64) -> Option<bool> {
    let mut met = true;
    for &(member, ours, wanted) in pairs.iter().filter(|(member, ..)| types & member != 0) {
        met = meets(condition(mask, member), ours, wanted)?;
        if ours != wanted {
            break;
        }
    }
    Some(met)
}

/// Whether this Windows is what is asked for; `None` if the question makes no sense.
fn verify(wanted: &RTL_OSVERSIONINFOEXW, types: u32, mask: u64) -> Option<bool> {
    if types == 0 || types & !ALL_TYPES != 0 || mask == 0 {
        return None;
    }
    let asked = |member: u32| types & member != 0;
    let mut all = true;
    for (member, ours, wanted) in [
        (VER_BUILDNUMBER, BUILD_NUMBER, wanted.dwBuildNumber),
        (VER_PLATFORMID, PLATFORM, wanted.dwPlatformId),
        (VER_PRODUCT_TYPE, WORKSTATION.into(), wanted.wProductType.into()),
    ] {
        if asked(member) {
            all &= meets(condition(mask, member), ours, wanted)?;
        }
    }
    if asked(VER_SUITENAME) {
        let suites = u32::from(wanted.wSuiteMask);
        all &= match condition(mask, VER_SUITENAME) {
            VER_AND => SUITES & suites == suites,
            VER_OR => SUITES & suites != 0 || suites == 0,
            _ => return None,
        };
    }
    let versions = [
        (VER_MAJORVERSION, MAJOR, wanted.dwMajorVersion),
        (VER_MINORVERSION, MINOR, wanted.dwMinorVersion),
        (VER_SERVICEPACKMAJOR, 0, wanted.wServicePackMajor.into()),
        (VER_SERVICEPACKMINOR, 0, wanted.wServicePackMinor.into()),
    ];
    Some(all & sequence(&versions, types, mask)?)
}

#[ddi_exports(module = "ntoskrnl.exe", table = REQUIREMENT_EXPORTS)]
impl Ntoskrnl {
    /// Adds the comparison of some members to a condition mask.
    /// <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-versetconditionmask>
    #[irql(unstated)]
    pub fn VerSetConditionMask(&self, mask: u64, members: u32, condition: u8) -> u64 {
        with_condition(mask, members, condition.into())
    }

    /// Whether this Windows is what the structure, the members asked for, and their conditions say.
    /// STATUS_REVISION_MISMATCH if it is not.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlverifyversioninfo>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlVerifyVersionInfo(
        &self,
        wanted: DriverPtr<RTL_OSVERSIONINFOEXW>,
        types: u32,
        conditions: u64,
    ) -> u32 {
        let wanted = wanted.load();
        if wanted.dwOSVersionInfoSize != SIZE_EX {
            return STATUS_INVALID_PARAMETER;
        }
        match verify(&wanted, types, conditions) {
            None => STATUS_INVALID_PARAMETER,
            Some(true) => 0,
            Some(false) => STATUS_REVISION_MISMATCH,
        }
    }

    /// Whether this Windows is of that NTDDI version or a later one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlisntddiversionavailable>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlIsNtDdiVersionAvailable(&self, version: u32) -> u8 {
        const SERVICE_PACK_AND_SUBVERSION: u32 = 0xffff;
        // A version with a service pack is for the function that knows of those.
        let plain = version & SERVICE_PACK_AND_SUBVERSION == 0;
        (plain && version <= super::version::NTDDI_VERSION).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(major: u32, minor: u32, pack: u16) -> RTL_OSVERSIONINFOEXW {
        RTL_OSVERSIONINFOEXW {
            dwMajorVersion: major,
            dwMinorVersion: minor,
            wServicePackMajor: pack,
            ..wdk_defs::zeroed()
        }
    }

    const VERSION: u32 = VER_MAJORVERSION | VER_MINORVERSION | VER_SERVICEPACKMAJOR;

    #[test]
    fn the_first_part_of_a_version_that_differs_decides() {
        let least = with_condition(0, VERSION, VER_GREATER_EQUAL);
        assert_eq!(verify(&asks(6, 1, 1), VERSION, least), Some(true));
        assert_eq!(verify(&asks(10, 0, 0), VERSION, least), Some(true));
        assert_eq!(verify(&asks(10, 0, 1), VERSION, least), Some(false));
        assert_eq!(verify(&asks(11, 0, 0), VERSION, least), Some(false));
        let below = with_condition(0, VERSION, VER_LESS);
        assert_eq!(verify(&asks(10, 1, 0), VERSION, below), Some(true));
        assert_eq!(verify(&asks(10, 0, 0), VERSION, below), Some(false));
        let equal = with_condition(0, VERSION, VER_EQUAL);
        assert_eq!(verify(&asks(10, 0, 0), VERSION, equal), Some(true));
        assert_eq!(verify(&asks(6, 3, 0), VERSION, equal), Some(false));
    }

    #[test]
    fn other_members_are_compared_by_themselves() {
        let mut wanted = asks(0, 0, 0);
        wanted.wProductType = WORKSTATION;
        let mask = with_condition(0, VER_PRODUCT_TYPE, VER_EQUAL);
        assert_eq!(verify(&wanted, VER_PRODUCT_TYPE, mask), Some(true));
        wanted.wProductType = 3;
        assert_eq!(verify(&wanted, VER_PRODUCT_TYPE, mask), Some(false));
        wanted.dwBuildNumber = BUILD_NUMBER + 1;
        let mask = with_condition(0, VER_BUILDNUMBER, VER_GREATER_EQUAL);
        assert_eq!(verify(&wanted, VER_BUILDNUMBER, mask), Some(false));
    }

    #[test]
    fn questions_without_sense_have_no_answer() {
        let mask = with_condition(0, VERSION, VER_GREATER_EQUAL);
        assert_eq!(verify(&asks(6, 0, 0), 0, mask), None);
        assert_eq!(verify(&asks(6, 0, 0), 0x100, mask), None);
        assert_eq!(verify(&asks(6, 0, 0), VERSION, 0), None);
        assert_eq!(verify(&asks(6, 0, 0), VER_BUILDNUMBER, mask), None);
        let all = with_condition(0, VERSION, VER_OR);
        assert_eq!(verify(&asks(6, 0, 0), VERSION, all), None);
    }
}
