//! Security descriptors: absolute ones with pointers, self-relative ones in one piece.
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/ns-ntifs-_security_descriptor>.

use super::{acl, sid};
use ddi::Access as _;
use wdk_defs::DriverPtr;
use wdk_defs::all::*;
use wdk_defs::ntstatus::{STATUS_INVALID_SECURITY_DESCR, STATUS_UNKNOWN_REVISION};

/// `SE_…` bits of a descriptor's control word.
pub(crate) const OWNER_DEFAULTED: u16 = 0x1;
pub(crate) const GROUP_DEFAULTED: u16 = 0x2;
pub(crate) const DACL_PRESENT: u16 = 0x4;
pub(crate) const DACL_DEFAULTED: u16 = 0x8;
pub(crate) const SACL_PRESENT: u16 = 0x10;
pub(crate) const SACL_DEFAULTED: u16 = 0x20;
pub(crate) const SELF_RELATIVE: u16 = 0x8000;

/// Bytes of a descriptor's head in either form, on x64.
pub(crate) const ABSOLUTE_BYTES: u64 = 40;
const RELATIVE_BYTES: usize = 20;
const CONTROL: u64 = 2;

/// A part of a descriptor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Owner,
    Group,
    Sacl,
    Dacl,
}

/// The control word of the descriptor at an address.
///
/// # Errors
/// `STATUS_UNKNOWN_REVISION`.
pub(crate) fn control(address: u64) -> Result<u16, u32> {
    let revision = DriverPtr::<u8>::new(address).load();
    if u32::from(revision) != SECURITY_DESCRIPTOR_REVISION {
        return Err(STATUS_UNKNOWN_REVISION);
    }
    Ok(DriverPtr::<u16>::new(address + CONTROL).load())
}

/// Sets bits of the control word, after clearing others.
pub(crate) fn set_control(address: u64, clear: u16, set: u16) {
    let place = DriverPtr::<u16>::new(address + CONTROL);
    place.store(place.load() & !clear | set);
}

/// The place of a part's pointer in an absolute descriptor.
pub(crate) fn place(address: u64, part: Part) -> DriverPtr<u64> {
    DriverPtr::new(address + 8 + 8 * part as u64)
}

/// The address of a part, 0 for none, in either form.
pub(crate) fn part(address: u64, control: u16, part: Part) -> u64 {
    let present = match part {
        Part::Sacl => control & SACL_PRESENT != 0,
        Part::Dacl => control & DACL_PRESENT != 0,
        Part::Owner | Part::Group => true,
    };
    if !present {
        return 0;
    }
    if control & SELF_RELATIVE == 0 {
        return place(address, part).load();
    }
    match DriverPtr::<u32>::new(address + 4 + 4 * part as u64).load() {
        0 => 0,
        offset => address + u64::from(offset),
    }
}

/// A descriptor by value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Descriptor {
    /// Control word, without what says how it lies in memory.
    pub(crate) control: u16,
    pub(crate) owner: Option<Vec<u8>>,
    pub(crate) group: Option<Vec<u8>>,
    pub(crate) sacl: Option<Vec<u8>>,
    pub(crate) dacl: Option<Vec<u8>>,
}

impl Descriptor {
    /// What an object has that nobody gave one: the system owns it, and the system and administrators may do everything.
    pub(crate) fn of_system() -> Self {
        let (system, administrators) = (sid::bytes(5, &[18]), sid::bytes(5, &[32, 544]));
        let dacl = acl::allowing(&[(system.clone(), GENERIC_ALL), (administrators.clone(), GENERIC_ALL)]);
        Self {
            control: DACL_PRESENT,
            owner: Some(administrators),
            group: Some(system),
            sacl: None,
            dacl: Some(dacl),
        }
    }

    /// Reads the descriptor at an address, in either form.
    ///
    /// # Errors
    /// `STATUS_UNKNOWN_REVISION`, `STATUS_INVALID_SID`, `STATUS_INVALID_ACL`, `STATUS_INVALID_SECURITY_DESCR`.
    pub(crate) fn read(address: u64) -> Result<Self, u32> {
        if address == 0 {
            return Err(STATUS_INVALID_SECURITY_DESCR);
        }
        let control = control(address)?;
        let of = |wanted: Part| Some(part(address, control, wanted)).filter(|at| *at != 0);
        Ok(Self {
            control: control & !SELF_RELATIVE,
            owner: of(Part::Owner).map(sid::read).transpose()?,
            group: of(Part::Group).map(sid::read).transpose()?,
            sacl: of(Part::Sacl).map(acl::read).transpose()?,
            dacl: of(Part::Dacl).map(acl::read).transpose()?,
        })
    }

    /// The parts that `SECURITY_INFORMATION` asks for.
    pub(crate) fn only(&self, information: u32) -> Self {
        let has = |bit: u32| information & bit != 0;
        let mut control = self.control;
        for (bit, of_part) in [
            (OWNER_SECURITY_INFORMATION, OWNER_DEFAULTED),
            (GROUP_SECURITY_INFORMATION, GROUP_DEFAULTED),
            (SACL_SECURITY_INFORMATION, SACL_PRESENT | SACL_DEFAULTED),
            (DACL_SECURITY_INFORMATION, DACL_PRESENT | DACL_DEFAULTED),
        ] {
            control &= if has(bit) { !0 } else { !of_part };
        }
        let kept = |part: &Option<Vec<u8>>, bit| part.clone().filter(|_| has(bit));
        Self {
            control,
            owner: kept(&self.owner, OWNER_SECURITY_INFORMATION),
            group: kept(&self.group, GROUP_SECURITY_INFORMATION),
            sacl: kept(&self.sacl, SACL_SECURITY_INFORMATION),
            dacl: kept(&self.dacl, DACL_SECURITY_INFORMATION),
        }
    }

    /// This descriptor with the parts that `SECURITY_INFORMATION` names taken from another.
    pub(crate) fn with(&self, other: &Self, information: u32) -> Self {
        let (own, new) = (self.only(!information), other.only(information));
        Self {
            control: own.control | new.control,
            owner: new.owner.or(own.owner),
            group: new.group.or(own.group),
            sacl: new.sacl.or(own.sacl),
            dacl: new.dacl.or(own.dacl),
        }
    }

    /// The descriptor in one piece.
    pub(crate) fn self_relative(&self) -> Vec<u8> {
        let mut bytes = vec![1, 0];
        bytes.extend((self.control | SELF_RELATIVE).to_le_bytes());
        let mut at = RELATIVE_BYTES;
        let parts = [&self.owner, &self.group, &self.sacl, &self.dacl];
        for part in parts {
            let offset = part.as_ref().map_or(0, |_| at as u32);
            bytes.extend(offset.to_le_bytes());
            at += part.as_ref().map_or(0, |part| part.len().next_multiple_of(4));
        }
        for part in parts.into_iter().flatten() {
            bytes.extend(part);
            bytes.resize(bytes.len().next_multiple_of(4), 0);
        }
        bytes
    }

    /// Bytes that the descriptor and its parts need, in the form that it is in.
    pub(crate) fn length(&self, control: u16) -> u32 {
        let head = if control & SELF_RELATIVE != 0 { RELATIVE_BYTES as u64 } else { ABSOLUTE_BYTES };
        let parts = [&self.owner, &self.group, &self.sacl, &self.dacl];
        let parts = parts.into_iter().flatten().map(|part| part.len().next_multiple_of(4) as u64);
        (head + parts.sum::<u64>()) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_descriptor_in_one_piece_has_its_parts_at_its_offsets() {
        let descriptor = Descriptor::of_system();
        let bytes = descriptor.self_relative();
        assert_eq!(bytes.len() as u32, descriptor.length(SELF_RELATIVE));
        let offset = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        assert_eq!((offset(4), offset(8), offset(12)), (20, 36, 0));
        let dacl = offset(16) as usize;
        assert_eq!(bytes[dacl..], descriptor.dacl.clone().expect("has one"));
        assert_eq!(u16::from_le_bytes([bytes[2], bytes[3]]), SELF_RELATIVE | DACL_PRESENT);
    }

    #[test]
    fn parts_are_taken_one_by_one() {
        let system = Descriptor::of_system();
        let owner = system.only(OWNER_SECURITY_INFORMATION);
        assert_eq!((owner.owner.is_some(), owner.dacl.is_some(), owner.control), (true, false, 0));
        let everyone = Descriptor { owner: Some(sid::bytes(1, &[0])), ..Descriptor::default() };
        let changed = system.with(&everyone, OWNER_SECURITY_INFORMATION);
        assert_eq!(changed.owner, everyone.owner);
        assert_eq!((changed.dacl, changed.control), (system.dacl, DACL_PRESENT));
        let null = Descriptor { control: DACL_PRESENT, ..Descriptor::default() };
        let open = Descriptor::of_system().with(&null, DACL_SECURITY_INFORMATION);
        assert_eq!((open.dacl, open.control), (None, DACL_PRESENT), "a DACL that is null lets everyone in");
    }
}
