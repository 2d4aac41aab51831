//! Which sections of a driver may be paged out, and which it has locked in memory.
//!
//! Nothing is paged out here. But code that may be is not to run at DISPATCH_LEVEL or above, where a page cannot be
//! brought back; so each call from such code is looked at, as Driver Verifier's forced IRQL checking finds it.
//!
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/kernel/making-drivers-pageable>.

use crate::Ntoskrnl;
use ddi::{System, ddi_exports};
use std::collections::BTreeMap;
use std::ops::Range;

/// A section of a driver's image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageSection {
    /// Its addresses.
    pub range: Range<u64>,
    /// Its name begins with PAGE.
    pub pageable: bool,
}

/// What is known of a section.
#[derive(Clone, Debug)]
struct Section {
    section: ImageSection,
    locks: u32,
}

/// The sections of an image.
#[derive(Debug, Default)]
struct Image {
    sections: Vec<Section>,
    /// All of it may be paged out, whatever its sections say.
    entire: bool,
}

/// All images, by their first address.
#[derive(Debug, Default)]
pub(crate) struct Paging {
    images: BTreeMap<u64, Image>,
}

impl Paging {
    fn image_of(&mut self, address: u64) -> Option<(u64, &mut Image)> {
        let (base, image) = self.images.range_mut(..=address).next_back()?;
        let holds = |section: &Section| section.section.range.contains(&address);
        (image.sections.iter().any(holds) || address == *base).then_some((*base, image))
    }

    fn section_of(&mut self, address: u64) -> Option<&mut Section> {
        let (_, image) = self.image_of(address)?;
        image.sections.iter_mut().find(|section| section.section.range.contains(&address))
    }

    /// What may be paged out now.
    fn pageable(&self) -> Vec<Range<u64>> {
        let of_image = |image: &Image| {
            let may = |section: &&Section| (image.entire || section.section.pageable) && section.locks == 0;
            image.sections.iter().filter(may).map(|section| section.section.range.clone()).collect::<Vec<_>>()
        };
        self.images.values().flat_map(of_image).collect()
    }

    /// Locks a section and returns its handle; `None` if there is none at the address.
    fn lock(&mut self, address: u64) -> Option<u64> {
        let section = self.section_of(address)?;
        section.locks += 1;
        Some(section.section.range.start)
    }

    /// Whether a section could be unlocked.
    fn unlock(&mut self, handle: u64) -> bool {
        let own = |section: &&mut Section| section.section.range.start == handle && section.locks > 0;
        let Some(section) = self.section_of(handle).filter(own) else { return false };
        section.locks -= 1;
        true
    }
}

impl Ntoskrnl {
    /// An image was loaded: these are its sections, those that go after DriverEntry left out.
    pub fn note_image_sections(&self, base: u64, sections: Vec<ImageSection>) {
        let sections = sections.into_iter().map(|section| Section { section, locks: 0 }).collect();
        self.change_paging(|paging| paging.images.insert(base, Image { sections, entire: false }));
    }

    /// The image at an address was unloaded.
    pub(crate) fn forget_image_sections(&self, base: u64) {
        self.change_paging(|paging| paging.images.remove(&base));
    }

    fn change_paging<R>(&self, change: impl FnOnce(&mut Paging) -> R) -> R {
        let (result, pageable) = self.memory.with(|memory| {
            let result = change(&mut memory.paging);
            (result, memory.paging.pageable())
        });
        System::current().set_pageable(pageable);
        result
    }

    fn lock_section(&self, address: u64) -> u64 {
        self.change_paging(|paging| paging.lock(address)).unwrap_or_else(|| {
            let what = format!("{address:#x} is to be locked in memory and lies in no section of a driver");
            System::current().violation("InvalidParameter", &what);
            0
        })
    }

    /// Says whether all of a driver may be paged out; returns the address of its image, 0 if there is none.
    fn page_all(&self, address: u64, entire: bool) -> u64 {
        let base = self.change_paging(|paging| {
            let (base, image) = paging.image_of(address)?;
            image.entire = entire;
            Some(base)
        });
        base.unwrap_or_else(|| {
            let what = format!("{address:#x}, whose driver is to be paged or not, lies in no driver");
            System::current().violation("InvalidParameter", &what);
            0
        })
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = PAGING_EXPORTS)]
impl Ntoskrnl {
    /// Makes all of the driver at an address pageable, whatever its sections say; returns its image's address.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmpageentiredriver>
    #[irql(<= APC_LEVEL)]
    pub fn MmPageEntireDriver(&self, address: u64) -> u64 {
        self.page_all(address, true)
    }

    /// Takes `MmPageEntireDriver` back: sections are pageable as they say.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmresetdriverpaging>
    #[irql(<= APC_LEVEL)]
    pub fn MmResetDriverPaging(&self, address: u64) {
        self.page_all(address, false);
    }

    /// Keeps the section at an address in memory until as many unlocks as locks were done; returns its handle.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmlockpagabledatasection>
    #[irql(<= APC_LEVEL)]
    pub fn MmLockPagableDataSection(&self, address: u64) -> u64 {
        self.lock_section(address)
    }

    /// As `MmLockPagableDataSection`, by the handle that it gave.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmlockpagablesectionbyhandle>
    #[irql(<= APC_LEVEL)]
    pub fn MmLockPagableSectionByHandle(&self, handle: u64) {
        self.lock_section(handle);
    }

    /// Takes one lock of a section back. One that is not locked is told to the rules.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-mmunlockpagableimagesection>
    #[irql(<= APC_LEVEL)]
    pub fn MmUnlockPagableImageSection(&self, handle: u64) {
        if !self.change_paging(|paging| paging.unlock(handle)) {
            let what =
                format!("{handle:#x} is unlocked, which is not the handle of a section that is locked");
            System::current().violation("InvalidParameter", &what);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paging() -> Paging {
        let section = |range, pageable| Section { section: ImageSection { range, pageable }, locks: 0 };
        let sections = vec![section(0x1000..0x2000, false), section(0x2000..0x5000, true)];
        Paging { images: BTreeMap::from([(0, Image { sections, entire: false })]) }
    }

    #[test]
    fn locks_are_counted() {
        let mut paging = paging();
        assert_eq!(paging.pageable(), vec![0x2000..0x5000]);
        let handle = paging.lock(0x4321).unwrap();
        assert_eq!(paging.lock(handle), Some(handle));
        assert!(paging.pageable().is_empty());
        assert!(paging.unlock(handle));
        assert!(paging.pageable().is_empty());
        assert!(paging.unlock(handle));
        assert_eq!(paging.pageable(), vec![0x2000..0x5000]);
        assert!(!paging.unlock(handle));
        assert!(!paging.unlock(0x2001));
        assert_eq!(paging.lock(0x9000), None);
    }

    #[test]
    fn a_whole_driver_is_pageable_where_it_is_not_locked() {
        let mut paging = paging();
        paging.image_of(0x1800).unwrap().1.entire = true;
        paging.lock(0x1800).unwrap();
        assert_eq!(paging.pageable(), vec![0x2000..0x5000]);
        paging.unlock(0x1000);
        assert_eq!(paging.pageable(), [0x1000..0x2000, 0x2000..0x5000]);
    }
}
