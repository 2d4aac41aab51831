//! Addresses that a driver reserves, to map pages there later without having to ask for more.
//!
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmallocatemappingaddress>; the bug
//! checks: <https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-0xda--system-pte-misuse>.

use super::PAGE;
use super::mdl::{header, pages_of, pages_spanned};
use crate::Ntoskrnl;
use cpu::ram::Phys;
use cpu::slot::Prot;
use ddi::{Access as _, HandleKind, Site, Stop, System, ddi_exports};
use trace::LeakedAt;
use wdk_defs::DriverPtr;
use wdk_defs::all::{MDL, MDL_MAPPED_TO_SYSTEM_VA, MDL_PAGES_LOCKED, MDL_PARTIAL};
use wdk_defs::bugcodes::SYSTEM_PTE_MISUSE;

/// Addresses that are reserved.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reserved {
    pages: u64,
    tag: u32,
    made: Site,
    /// Pages that are mapped, from the first address on; 0 for none.
    mapped: u64,
}

/// First parameters of SYSTEM_PTE_MISUSE.
const NOTHING_ASKED_FOR: u64 = 0x100;
const FREED_BY_ANOTHER: u64 = 0x101;
const FREED_AND_EMPTY: u64 = 0x102;
const FREED_WHILE_MAPPED: u64 = 0x103;
const MAPPED_BY_ANOTHER: u64 = 0x104;
const MAPPED_NOWHERE: u64 = 0x105;
const MAPPED_TWICE: u64 = 0x107;
const UNMAPPED_BY_ANOTHER: u64 = 0x108;
const UNMAPPED_NOWHERE: u64 = 0x109;
const UNMAPPED_IN_PART: u64 = 0x10b;

/// Stops the machine as Windows does.
fn misuse(parameters: [u64; 4], what: String) -> ! {
    System::current().stop(Stop::BugCheck { code: SYSTEM_PTE_MISUSE, parameters, what })
}

impl Ntoskrnl {
    fn reserved(&self, address: u64) -> Option<Reserved> {
        self.memory.with(|memory| memory.reserved.get(&address).copied())
    }

    fn set_mapped(&self, address: u64, pages: u64) {
        self.memory.with(|memory| {
            if let Some(reserved) = memory.reserved.get_mut(&address) {
                reserved.mapped = pages;
            }
        });
    }

    /// Maps the pages of an MDL one after the other. `None`, with nothing mapped, if one of them is no RAM.
    fn map_at(&self, mdl: u64, address: u64, pages: u64) -> Option<()> {
        let ram = &System::current().ram;
        for index in 0..pages {
            let frame = pages_of(mdl).offset(index as i64).load();
            let done = frame
                .checked_mul(PAGE)
                .map(Phys)
                .and_then(|phys| ram.map_reserved(address + index * PAGE, phys, PAGE, Prot::RW).ok());
            if done.is_none() {
                if index > 0 {
                    // These were mapped a moment ago.
                    let _ = ram.unmap_reserved(address, index * PAGE);
                }
                return None;
            }
        }
        Some(())
    }

    /// Tells the rules of each range that a driver left behind.
    pub(crate) fn reserved_leaks(&self) -> usize {
        let system = System::current();
        let left = self.memory.with(|memory| std::mem::take(&mut memory.reserved));
        for (address, reserved) in &left {
            system.leaked(HandleKind::MappingAddress, *address, reserved.made, LeakedAt::Unload);
            // Mapped or not, no one uses it any more.
            let _ = system.ram.release_reserved(*address);
        }
        left.len()
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = RESERVED_EXPORTS)]
impl Ntoskrnl {
    /// Reserves addresses for so many bytes; null if there are none. Nothing is there yet.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmallocatemappingaddress>
    #[irql(<= APC_LEVEL)]
    pub fn MmAllocateMappingAddress(&self, bytes: u64, tag: u32) -> u64 {
        let system = System::current();
        let pages = bytes.div_ceil(PAGE);
        if pages == 0 {
            let what = "the driver reserves addresses for no bytes".to_owned();
            misuse([NOTHING_ASKED_FOR, 0, tag.into(), system.caller_address()], what);
        }
        let length = pages.checked_mul(PAGE);
        let Some(address) = length.and_then(|length| system.ram.reserve(length).ok()) else { return 0 };
        let reserved = Reserved { pages, tag, made: system.caller(), mapped: 0 };
        self.memory.with(|memory| memory.reserved.insert(address, reserved));
        address
    }

    /// Gives reserved addresses back. What was mapped there has to be unmapped before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmfreemappingaddress>
    #[irql(<= APC_LEVEL)]
    pub fn MmFreeMappingAddress(&self, address: u64, tag: u32) {
        let given = u64::from(tag);
        match self.reserved(address) {
            None => misuse(
                [FREED_AND_EMPTY, address, given, 0],
                format!("the driver gives {address:#x} back, where no addresses are reserved"),
            ),
            Some(reserved) if reserved.tag != tag => misuse(
                [FREED_BY_ANOTHER, address, given, reserved.tag.into()],
                format!(
                    "the driver gives the addresses at {address:#x} back with another tag than it reserved them with"
                ),
            ),
            Some(reserved) if reserved.mapped != 0 => misuse(
                [FREED_WHILE_MAPPED, address, given, reserved.pages],
                format!("the driver gives the addresses at {address:#x} back while pages are mapped there"),
            ),
            Some(_) => {}
        }
        self.memory.with(|memory| memory.reserved.remove(&address));
        // It was reserved when it was looked at above.
        let _ = System::current().ram.release_reserved(address);
    }

    /// Maps the pages of an MDL at reserved addresses and returns where its buffer is; null if they do not fit, or are
    /// not locked.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmmaplockedpageswithreservedmapping>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmMapLockedPagesWithReservedMapping(
        &self,
        address: u64,
        tag: u32,
        mdl: DriverPtr<MDL>,
        cache: u32,
    ) -> u64 {
        let _ = cache;
        let mut value = mdl.load();
        let given = u64::from(tag);
        let reserved = match self.reserved(address) {
            None => misuse(
                [MAPPED_NOWHERE, address, given, 0],
                format!("the driver maps pages at {address:#x}, where no addresses are reserved"),
            ),
            Some(reserved) if reserved.tag != tag => misuse(
                [MAPPED_BY_ANOTHER, address, given, reserved.tag.into()],
                format!(
                    "the driver maps pages at {address:#x} with another tag than it reserved the addresses with"
                ),
            ),
            Some(reserved) if reserved.mapped != 0 => misuse(
                [MAPPED_TWICE, address, address, address + (reserved.pages - 1) * PAGE],
                format!("the driver maps pages at {address:#x}, where pages are mapped"),
            ),
            Some(reserved) => reserved,
        };
        let pages = pages_spanned(u64::from(value.ByteOffset), u64::from(value.ByteCount));
        if value.MdlFlags & (MDL_PAGES_LOCKED | MDL_PARTIAL) == 0 {
            let what = format!("the MDL at {mdl:#x} is mapped before its pages were locked");
            System::current().violation("MdlMisused", &what);
            return 0;
        }
        if pages == 0 || pages > reserved.pages || self.map_at(mdl.addr(), address, pages).is_none() {
            return 0;
        }
        self.set_mapped(address, pages);
        value.MdlFlags |= MDL_MAPPED_TO_SYSTEM_VA;
        // As its page says: without the offset.
        value.MappedSystemVa = DriverPtr::new(address);
        header(mdl.addr()).store(value);
        address + u64::from(value.ByteOffset)
    }

    /// Ends what `MmMapLockedPagesWithReservedMapping` did. The addresses stay reserved.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-mmunmapreservedmapping>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn MmUnmapReservedMapping(&self, address: u64, tag: u32, mdl: DriverPtr<MDL>) {
        let mut value = mdl.load();
        let given = u64::from(tag);
        let pages = pages_spanned(u64::from(value.ByteOffset), u64::from(value.ByteCount));
        match self.reserved(address) {
            None => misuse(
                [UNMAPPED_NOWHERE, address, given, 0],
                format!("the driver unmaps pages at {address:#x}, where no addresses are reserved"),
            ),
            Some(reserved) if reserved.tag != tag => misuse(
                [UNMAPPED_BY_ANOTHER, address, given, reserved.tag.into()],
                format!(
                    "the driver unmaps pages at {address:#x} with another tag than it reserved the addresses with"
                ),
            ),
            Some(reserved) if reserved.mapped != pages => misuse(
                [UNMAPPED_IN_PART, address, given, pages],
                format!(
                    "the driver unmaps {pages} pages at {address:#x}, where {} are mapped",
                    reserved.mapped
                ),
            ),
            Some(_) => {}
        }
        // The pages were mapped, as was looked at above.
        let _ = System::current().ram.unmap_reserved(address, pages * PAGE);
        self.set_mapped(address, 0);
        value.MdlFlags &= !MDL_MAPPED_TO_SYSTEM_VA;
        header(mdl.addr()).store(value);
    }
}
