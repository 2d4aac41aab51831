//! Exports on security identifiers.

use super::sid::{self, MOST_SUBAUTHORITIES, Member, REVISION, SE_EXPORTS};
use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports, pointer};
use wdk_defs::DriverPtr;
use wdk_defs::ntstatus::*;

/// Where the count and the subauthorities are in a SID.
const COUNT: u64 = 1;
const AUTHORITY: u64 = 2;
const SUBAUTHORITIES: u64 = 8;

impl Ntoskrnl {
    /// Puts `SeExports` and the SIDs that it points to into memory; the address of the structure.
    pub(crate) fn place_security_exports(&self, system: &System) -> u64 {
        let Some(address) = system.allocate_object(8 * SE_EXPORTS.len() as u64) else { return 0 };
        for (index, member) in SE_EXPORTS.iter().enumerate() {
            let value = match member {
                Member::Privilege(number) => *number,
                Member::Sid(authority, subauthorities) => {
                    let bytes = sid::bytes(*authority, subauthorities);
                    let place = system.allocate_object(bytes.len() as u64).unwrap_or_default();
                    // The memory was taken a moment ago, here and below.
                    let _ = cpu::access::write_bytes(place, &bytes);
                    place
                }
            };
            let _ = DriverPtr::<u64>::new(address + 8 * index as u64).try_store(value);
        }
        address
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = SID_EXPORTS)]
impl Ntoskrnl {
    /// Bytes of a SID with so many subauthorities.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtllengthrequiredsid>
    #[irql(<= APC_LEVEL)]
    pub fn RtlLengthRequiredSid(&self, count: u32) -> u32 {
        count.wrapping_mul(4).wrapping_add(SUBAUTHORITIES as u32)
    }

    /// Bytes of a SID.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtllengthsid>
    #[irql(<= APC_LEVEL)]
    pub fn RtlLengthSid(&self, sid: u64) -> u32 {
        sid::length(DriverPtr::<u8>::new(sid + COUNT).load())
    }

    /// Whether a SID has a known revision and not too many subauthorities.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlvalidsid>
    #[irql(<= APC_LEVEL)]
    pub fn RtlValidSid(&self, sid: u64) -> u8 {
        sid::is_valid(sid).into()
    }

    /// Begins a SID; its subauthorities are left for the caller to set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlinitializesid>
    #[irql(<= APC_LEVEL)]
    pub fn RtlInitializeSid(&self, sid: u64, authority: DriverPtr<[u8; 6]>, count: u8) -> u32 {
        if count > MOST_SUBAUTHORITIES {
            return STATUS_INVALID_PARAMETER;
        }
        DriverPtr::new(sid).store([REVISION, count]);
        DriverPtr::new(sid + AUTHORITY).store(authority.load());
        STATUS_SUCCESS
    }

    /// Where a SID's subauthority of that number is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlsubauthoritysid>
    #[irql(<= APC_LEVEL)]
    pub fn RtlSubAuthoritySid(&self, sid: u64, number: u32) -> u64 {
        sid + SUBAUTHORITIES + 4 * u64::from(number)
    }

    /// Where a SID's count of subauthorities is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlsubauthoritycountsid>
    #[irql(unstated)]
    pub fn RtlSubAuthorityCountSid(&self, sid: u64) -> u64 {
        sid + COUNT
    }

    /// Whether two SIDs are the same.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlequalsid>
    #[irql(any)]
    pub fn RtlEqualSid(&self, left: u64, right: u64) -> u8 {
        matches!((sid::read(left), sid::read(right)), (Ok(left), Ok(right)) if left == right).into()
    }

    /// Copies a SID, if there is room for it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlcopysid>
    #[irql(<= APC_LEVEL)]
    pub fn RtlCopySid(&self, length: u32, target: u64, source: u64) -> u32 {
        match sid::read(source) {
            Ok(bytes) if bytes.len() > length as usize => STATUS_BUFFER_TOO_SMALL,
            Ok(bytes) => {
                pointer::store_bytes(target, &bytes);
                STATUS_SUCCESS
            }
            Err(status) => status,
        }
    }
}
