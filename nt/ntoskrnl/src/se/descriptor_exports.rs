//! Exports on security descriptors.

use super::descriptor::{
    self, ABSOLUTE_BYTES, DACL_DEFAULTED, DACL_PRESENT, Descriptor, GROUP_DEFAULTED, OWNER_DEFAULTED, Part,
    SACL_DEFAULTED, SACL_PRESENT, SELF_RELATIVE,
};
use crate::Ntoskrnl;
use ddi::{Access as _, ddi_exports, pointer};
use wdk_defs::DriverPtr;
use wdk_defs::all::SECURITY_DESCRIPTOR_REVISION;
use wdk_defs::ntstatus::*;

/// Tag of descriptors that are captured for the driver.
const TAG: u32 = u32::from_le_bytes(*b"SeSd");

/// A part of an absolute descriptor is set.
fn set(address: u64, part: Part, value: u64, clear: u16, bits: u16) -> u32 {
    match descriptor::control(address) {
        Err(status) => status,
        Ok(control) if control & SELF_RELATIVE != 0 => STATUS_INVALID_SECURITY_DESCR,
        Ok(_) => {
            descriptor::set_control(address, clear, bits);
            descriptor::place(address, part).store(value);
            STATUS_SUCCESS
        }
    }
}

/// A SID of a descriptor is told.
fn owner_or_group(address: u64, part: Part, bit: u16, sid: DriverPtr<u64>, defaulted: DriverPtr<u8>) -> u32 {
    match descriptor::control(address) {
        Ok(control) => {
            sid.store(descriptor::part(address, control, part));
            defaulted.store((control & bit != 0).into());
            STATUS_SUCCESS
        }
        Err(status) => status,
    }
}

/// A list of a descriptor is told.
fn list(
    address: u64,
    part: Part,
    bits: (u16, u16),
    present: DriverPtr<u8>,
    acl: DriverPtr<u64>,
    defaulted: DriverPtr<u8>,
) -> u32 {
    match descriptor::control(address) {
        Ok(control) => {
            let is_present = control & bits.0 != 0;
            present.store(is_present.into());
            if is_present {
                acl.store(descriptor::part(address, control, part));
                defaulted.store((control & bits.1 != 0).into());
            }
            STATUS_SUCCESS
        }
        Err(status) => status,
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = DESCRIPTOR_EXPORTS)]
impl Ntoskrnl {
    /// Begins an absolute descriptor with nothing in it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlcreatesecuritydescriptor>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlCreateSecurityDescriptor(&self, address: u64, revision: u32) -> u32 {
        if revision != SECURITY_DESCRIPTOR_REVISION {
            return STATUS_UNKNOWN_REVISION;
        }
        let mut empty = [0; ABSOLUTE_BYTES as usize];
        empty[0] = revision as u8;
        pointer::store_bytes(address, &empty);
        STATUS_SUCCESS
    }

    /// Sets the list of who may do what.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlsetdaclsecuritydescriptor>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlSetDaclSecurityDescriptor(&self, address: u64, present: u8, dacl: u64, defaulted: u8) -> u32 {
        let bits = match (present != 0, defaulted != 0) {
            (false, _) => 0,
            (true, false) => DACL_PRESENT,
            (true, true) => DACL_PRESENT | DACL_DEFAULTED,
        };
        let dacl = if present != 0 { dacl } else { 0 };
        set(address, Part::Dacl, dacl, DACL_PRESENT | DACL_DEFAULTED, bits)
    }

    /// Sets the owner.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlsetownersecuritydescriptor>
    #[irql(<= APC_LEVEL)]
    pub fn RtlSetOwnerSecurityDescriptor(&self, address: u64, owner: u64, defaulted: u8) -> u32 {
        set(address, Part::Owner, owner, OWNER_DEFAULTED, if defaulted != 0 { OWNER_DEFAULTED } else { 0 })
    }

    /// Sets the group.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlsetgroupsecuritydescriptor>
    #[irql(<= APC_LEVEL)]
    pub fn RtlSetGroupSecurityDescriptor(&self, address: u64, group: u64, defaulted: u8) -> u32 {
        set(address, Part::Group, group, GROUP_DEFAULTED, if defaulted != 0 { GROUP_DEFAULTED } else { 0 })
    }

    /// Tells the owner.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlgetownersecuritydescriptor>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlGetOwnerSecurityDescriptor(
        &self,
        address: u64,
        owner: DriverPtr<u64>,
        defaulted: DriverPtr<u8>,
    ) -> u32 {
        owner_or_group(address, Part::Owner, OWNER_DEFAULTED, owner, defaulted)
    }

    /// Tells the group.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlgetgroupsecuritydescriptor>
    #[irql(<= APC_LEVEL)]
    pub fn RtlGetGroupSecurityDescriptor(
        &self,
        address: u64,
        group: DriverPtr<u64>,
        defaulted: DriverPtr<u8>,
    ) -> u32 {
        owner_or_group(address, Part::Group, GROUP_DEFAULTED, group, defaulted)
    }

    /// Tells the list of who may do what.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlgetdaclsecuritydescriptor>
    #[irql(<= APC_LEVEL)]
    pub fn RtlGetDaclSecurityDescriptor(
        &self,
        address: u64,
        present: DriverPtr<u8>,
        dacl: DriverPtr<u64>,
        defaulted: DriverPtr<u8>,
    ) -> u32 {
        list(address, Part::Dacl, (DACL_PRESENT, DACL_DEFAULTED), present, dacl, defaulted)
    }

    /// Tells the list of what is audited.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlgetsaclsecuritydescriptor>
    #[irql(<= APC_LEVEL)]
    pub fn RtlGetSaclSecurityDescriptor(
        &self,
        address: u64,
        present: DriverPtr<u8>,
        sacl: DriverPtr<u64>,
        defaulted: DriverPtr<u8>,
    ) -> u32 {
        list(address, Part::Sacl, (SACL_PRESENT, SACL_DEFAULTED), present, sacl, defaulted)
    }

    /// Bytes of a descriptor with its parts. One that is not valid has none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtllengthsecuritydescriptor>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlLengthSecurityDescriptor(&self, address: u64) -> u32 {
        match (descriptor::control(address), Descriptor::read(address)) {
            (Ok(control), Ok(read)) => read.length(control),
            _ => 0,
        }
    }

    /// Whether a descriptor and its parts are valid.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlvalidsecuritydescriptor>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlValidSecurityDescriptor(&self, address: u64) -> u8 {
        Descriptor::read(address).is_ok().into()
    }

    /// Makes one piece of an absolute descriptor and its parts.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlabsolutetoselfrelativesd>
    #[irql(<= APC_LEVEL)]
    pub fn RtlAbsoluteToSelfRelativeSD(&self, absolute: u64, relative: u64, length: DriverPtr<u32>) -> u32 {
        let read = match descriptor::control(absolute) {
            Ok(control) if control & SELF_RELATIVE != 0 => return STATUS_BAD_DESCRIPTOR_FORMAT,
            Ok(_) => Descriptor::read(absolute),
            Err(status) => Err(status),
        };
        let bytes = match read {
            Ok(read) => read.self_relative(),
            Err(status) => return status,
        };
        let room = length.load();
        length.store(bytes.len() as u32);
        if (room as usize) < bytes.len() {
            return STATUS_BUFFER_TOO_SMALL;
        }
        pointer::store_bytes(relative, &bytes);
        STATUS_SUCCESS
    }

    /// Makes a copy of a descriptor in pool, in one piece. A caller of kernel mode may ask for its own one back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/ns-ntifs-_security_descriptor>
    #[irql(unstated)]
    pub fn SeCaptureSecurityDescriptor(
        &self,
        address: u64,
        mode: i8,
        pool: u32,
        if_kernel: u8,
        captured: DriverPtr<u64>,
    ) -> u32 {
        // KernelMode is 0. The lowest bit of a pool type is that of paged pool.
        let own = mode == 0 && if_kernel == 0;
        if address == 0 || own {
            captured.store(address);
            return STATUS_SUCCESS;
        }
        let bytes = match Descriptor::read(address) {
            Ok(read) => read.self_relative(),
            Err(status) => return status,
        };
        let Some(memory) = self.pool_allocate(bytes.len() as u64, TAG, pool & 1 == 0) else {
            return STATUS_INSUFFICIENT_RESOURCES;
        };
        pointer::store_bytes(memory, &bytes);
        captured.store(memory);
        STATUS_SUCCESS
    }
}
