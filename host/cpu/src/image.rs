//! A driver image in memory.
//!
//! [`Reservation::new`] says where the image will be, so that the loader can relocate and bind it; then
//! [`Reservation::map`] takes the finished bytes. The pages are RAM: they are mapped in place with the protection of
//! each section, and stay writable through the direct map, so that changing code later needs no change of
//! protection. Two gibibytes on each side of the image belong to it and are empty, which later lets a jump of any
//! 32-bit displacement from the image land in memory of ours.
use std::ops::Range;
use std::sync::Arc;

use crate::access;
use crate::ram::{PageRequest, Phys, RamError};
use crate::slot::Prot;
use crate::space::Space;
use crate::{PAGE, page_ceil};

/// Empty addresses before and after an image.
pub(crate) const MARGIN: u64 = 2 << 30;
/// Largest image.
const MAX_SIZE: u64 = 256 << 20;

/// Why an image could not be mapped.
#[derive(Debug, thiserror::Error)]
pub enum ImageError {
    /// Empty, or too large to be a driver.
    #[error("image size {0:#x} is not between 1 byte and 256 MiB")]
    BadSize(u64),
    /// The bytes are not as many as were reserved.
    #[error("image has {got:#x} bytes, {reserved:#x} were reserved")]
    WrongSize {
        /// Bytes given.
        got: u64,
        /// Bytes reserved.
        reserved: u64,
    },
    /// A range outside the image.
    #[error("range {rva:#x}+{len:#x} is not inside the image")]
    BadRange {
        /// Offset from the image base.
        rva: u32,
        /// Bytes.
        len: u32,
    },
    /// Memory.
    #[error(transparent)]
    Ram(#[from] RamError),
}

/// A part of an image and what may be done with it. Parts that share a page get what either allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Offset from the image base.
    pub rva: u32,
    /// Bytes.
    pub len: u32,
    /// Protection.
    pub prot: Prot,
}

/// Addresses for an image that is not mapped yet.
#[derive(Debug)]
pub struct Reservation {
    space: Arc<Space>,
    outer: u64,
    size: u64,
}

impl Reservation {
    /// Reserves addresses for an image of `size` bytes; the lowest free ones, so equal loads get equal addresses.
    pub fn new(space: &Arc<Space>, size: u64) -> Result<Reservation, ImageError> {
        let pages = page_ceil(size).filter(|&pages| pages != 0 && pages <= MAX_SIZE);
        let size = pages.ok_or(ImageError::BadSize(size))?;
        let outer = space.take_image_addresses(size + 2 * MARGIN)?;
        Ok(Reservation { space: space.clone(), outer, size })
    }

    /// Where the image will be.
    pub fn base(&self) -> u64 {
        self.outer + MARGIN
    }

    /// Bytes that were reserved, in whole pages.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Maps the image: `bytes` as they lie in memory (relocated to [`Reservation::base`] and bound), at most the
    /// reserved size; what is missing at the end is zero. Pages in no section are not accessible.
    pub fn map(self, bytes: &[u8], sections: &[Section]) -> Result<Image, ImageError> {
        let got = bytes.len() as u64;
        if page_ceil(got) != Some(self.size) {
            return Err(ImageError::WrongSize { got, reserved: self.size });
        }
        let prots = page_protections(sections, self.size)?;
        let ram = self.space.ram().clone();
        let phys = ram.alloc(PageRequest::any(self.size / PAGE))?;
        // From here on dropping the image gives everything back.
        let image = Image { reservation: self, phys, sections: sections.to_vec() };
        ram.write(phys, bytes)?;
        ram.write(phys.offset(got), &vec![0; (image.size() - got) as usize])?;
        for (run, prot) in runs(&prots) {
            let (start, len) = (run.start as u64 * PAGE, run.len() as u64 * PAGE);
            ram.alias_at(image.base() + start, phys.offset(start), len, prot)?;
        }
        Ok(image)
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.space.give_back_image_addresses(self.outer);
    }
}

/// A mapped image. Dropping it unloads it: its addresses fault, its pages are free.
#[derive(Debug)]
pub struct Image {
    reservation: Reservation,
    phys: Phys,
    sections: Vec<Section>,
}

impl Image {
    /// Address of the first byte.
    pub fn base(&self) -> u64 {
        self.reservation.base()
    }

    /// Bytes, in whole pages.
    pub fn size(&self) -> u64 {
        self.reservation.size
    }

    /// Addresses of the image.
    pub fn range(&self) -> Range<u64> {
        self.base()..self.base() + self.size()
    }

    /// The address space that the image is in.
    pub fn space(&self) -> &Arc<Space> {
        &self.reservation.space
    }

    /// Reads `len` bytes at `rva` whatever the protection.
    pub fn read(&self, rva: u32, len: u32) -> Result<Vec<u8>, ImageError> {
        self.check(rva, len)?;
        let mut bytes = vec![0; len as usize];
        self.space().ram().read(self.phys.offset(rva.into()), &mut bytes)?;
        Ok(bytes)
    }

    /// Writes bytes at `rva` whatever the protection, through the direct map.
    ///
    /// Bytes of code that another processor executes at this moment must not cross a 64-byte line.
    pub fn patch(&self, rva: u32, bytes: &[u8]) -> Result<(), ImageError> {
        let len = u32::try_from(bytes.len()).map_err(|_| ImageError::BadRange { rva, len: u32::MAX })?;
        self.check(rva, len)?;
        Ok(self.space().ram().write(self.phys.offset(rva.into()), bytes)?)
    }

    /// Makes the pages of the range inaccessible, except those that a section outside the range also touches (`INIT`
    /// sections after the driver's entry point returned): a later call into them is a fault.
    pub fn discard(&self, rva: u32, len: u32) -> Result<(), ImageError> {
        self.check(rva, len)?;
        let range = u64::from(rva)..u64::from(rva) + u64::from(len);
        for page in range.start / PAGE..range.end.div_ceil(PAGE) {
            let shared = self.sections.iter().any(|section| {
                let own = u64::from(section.rva)..u64::from(section.rva) + u64::from(section.len);
                let touches = own.start < (page + 1) * PAGE && own.end > page * PAGE;
                touches && (own.start < range.start || own.end > range.end)
            });
            if !shared {
                let start = self.base() + page * PAGE;
                self.space().forget_code(start..start + PAGE);
                let slot = self.space().ram().slot();
                slot.protect(self.base() + page * PAGE, PAGE, Prot::NONE).map_err(RamError::from)?;
            }
        }
        Ok(())
    }

    fn check(&self, rva: u32, len: u32) -> Result<(), ImageError> {
        let end = u64::from(rva) + u64::from(len);
        if end > self.size() { Err(ImageError::BadRange { rva, len }) } else { Ok(()) }
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        self.space().forget_code(self.range());
        self.space().forget_stubs(self.range());
        let ram = self.space().ram();
        if ram.unalias_range(self.base(), self.size()).is_ok() {
            let _ = ram.free(self.phys);
        }
    }
}

/// The protection of each page.
fn page_protections(sections: &[Section], size: u64) -> Result<Vec<Prot>, ImageError> {
    let mut prots = vec![Prot::NONE; (size / PAGE) as usize];
    for section in sections {
        let end = u64::from(section.rva) + u64::from(section.len);
        if end > size {
            return Err(ImageError::BadRange { rva: section.rva, len: section.len });
        }
        if section.len != 0 {
            let pages = (u64::from(section.rva) / PAGE) as usize..end.div_ceil(PAGE) as usize;
            for prot in &mut prots[pages] {
                *prot = prot.union(section.prot);
            }
        }
    }
    Ok(prots)
}

/// Runs of pages with equal protection.
fn runs(prots: &[Prot]) -> Vec<(Range<usize>, Prot)> {
    let mut runs: Vec<(Range<usize>, Prot)> = Vec::new();
    for (page, &prot) in prots.iter().enumerate() {
        match runs.last_mut() {
            Some((run, last)) if *last == prot => run.end = page + 1,
            _ => runs.push((page..page + 1, prot)),
        }
    }
    runs
}

/// Reads code for decoding: as many of the 15 bytes at `va` as are there.
pub(crate) fn read_code(va: u64) -> ([u8; 15], usize) {
    let mut bytes = [0; 15];
    let len = match access::read_bytes(va, &mut bytes) {
        Ok(()) => bytes.len(),
        Err(fault) => fault.address.wrapping_sub(va).min(15) as usize,
    };
    (bytes, len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::{read, write};
    use crate::ram::Ram;

    fn space() -> Arc<Space> {
        Space::new(Ram::new(8 << 20).unwrap())
    }

    fn section(rva: u32, len: u32, prot: Prot) -> Section {
        Section { rva, len, prot }
    }

    #[test]
    fn sections_have_their_protection() {
        let space = space();
        let reservation = Reservation::new(&space, 0x3800).unwrap();
        let base = reservation.base();
        let mut bytes = vec![0x90; 0x3800];
        bytes[0x1000..0x1008].copy_from_slice(&5u64.to_le_bytes());
        let image = reservation
            .map(
                &bytes,
                &[
                    section(0, 0x400, Prot::R),
                    section(0x1000, 0x10, Prot::RW),
                    section(0x3000, 0x800, Prot::RX),
                ],
            )
            .unwrap();
        assert_eq!(image.base(), base);
        assert_eq!(read::<u64>(base + 0x1000).unwrap(), 5);
        write(base + 0x1000, 6u64).unwrap();
        assert_eq!(image.read(0x1000, 8).unwrap(), 6u64.to_le_bytes());
        assert!(write(base, 6u64).is_err());
        assert!(read::<u8>(base + 0x2000).is_err());
        assert!(write(base + 0x3000, 6u64).is_err());
        assert_eq!(read::<u8>(base + 0x3FFF).unwrap(), 0);
        assert!(read::<u8>(base + 0x4000).is_err());
        assert!(read::<u8>(base - 1).is_err());
        image.patch(0x3001, &[1, 2]).unwrap();
        assert_eq!(read::<u32>(base + 0x3000).unwrap(), 0x9002_0190);
        assert!(space.ram().phys_of(base + 0x1008).is_some());
    }

    #[test]
    fn unloading_frees_addresses_and_pages() {
        let space = space();
        let free = space.ram().free_pages();
        let map = || {
            Reservation::new(&space, 0x1000).unwrap().map(&[0xC3; 0x1000], &[section(0, 0x1000, Prot::RX)])
        };
        let (first, second) = (map().unwrap(), map().unwrap());
        let base = first.base();
        assert!(second.base() - base >= MARGIN);
        drop(first);
        assert!(read::<u8>(base).is_err());
        assert_eq!(space.ram().phys_of(base), None);
        assert_eq!(map().unwrap().base(), base);
        drop(second);
        assert_eq!(space.ram().free_pages(), free);
    }

    #[test]
    fn discarded_pages_fault_and_their_neighbours_do_not() {
        let space = space();
        let sections = [
            section(0, 0x1800, Prot::R),
            section(0x1800, 0x700, Prot::RX),
            section(0x2000, 0x1400, Prot::RX),
            section(0x4000, 0x10, Prot::R),
        ];
        let image = Reservation::new(&space, 0x5000).unwrap().map(&[1; 0x5000], &sections).unwrap();
        image.discard(0x1800, 0x700).unwrap();
        assert!(read::<u8>(image.base() + 0x1FFF).is_ok(), "another section is in this page");
        image.discard(0x2000, 0x1400).unwrap();
        assert!(read::<u8>(image.base() + 0x2000).is_err());
        assert!(read::<u8>(image.base() + 0x3FFF).is_err(), "the last page of a section is its own");
        assert!(read::<u8>(image.base() + 0x4000).is_ok());
        assert!(image.discard(0x4000, 0x1001).is_err());
    }

    #[test]
    fn pages_shared_by_sections_allow_what_either_allows() {
        let prots =
            page_protections(&[section(0, 0x800, Prot::RX), section(0x800, 0x1000, Prot::RW)], 0x2000)
                .unwrap();
        assert_eq!(prots, [Prot::RWX, Prot::RW]);
    }

    #[test]
    fn lies_about_sizes_are_errors() {
        let space = space();
        assert!(matches!(Reservation::new(&space, 0), Err(ImageError::BadSize(0))));
        assert!(Reservation::new(&space, u64::MAX).is_err());
        let reserve = || Reservation::new(&space, 0x2000).unwrap();
        assert!(matches!(reserve().map(&[0; 0x1000], &[]), Err(ImageError::WrongSize { .. })));
        assert!(matches!(reserve().map(&[0; 0x3000], &[]), Err(ImageError::WrongSize { .. })));
        let wide = section(0x1000, u32::MAX, Prot::R);
        assert!(matches!(reserve().map(&[0; 0x2000], &[wide]), Err(ImageError::BadRange { .. })));
        let image = reserve().map(&[0; 0x2000], &[]).unwrap();
        assert!(image.read(0x1FFF, 2).is_err());
        assert!(image.patch(u32::MAX, &[0]).is_err());
    }
}
