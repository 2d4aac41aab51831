//! Loading: a checked image becomes code that can run.

use crate::UserError;
use crate::driver::Driver;
use crate::symbols::Images;
use cpu::image::{Image, ImageError, Reservation, Section};
use cpu::slot::Prot;
use cpu::trap::{InstrumentError, instrument};
use ddi::{ExportKind, System};
use ndis::DriverImage;
use ntoskrnl::Ntoskrnl;
use ntoskrnl::mm::paging::ImageSection;
use pe::{Import, LoadOptions};
use std::ops::Range;
use std::sync::Arc;

/// The two modules whose exports moved between each other over the years: a driver finds a name in either.
const KERNEL_MODULES: [&str; 2] = ["ntoskrnl.exe", "hal.dll"];

/// A driver in memory. Dropping it takes it out.
pub(crate) struct Loaded {
    image: Image,
    /// What control flow guard calls; part of the driver as far as anyone else knows.
    _guard: Image,
    discardable: Vec<Range<u32>>,
    /// How the driver is known to NDIS.
    pub(crate) driver: DriverImage,
}

/// What could not be done with an image that parsed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LoadError {
    #[error(transparent)]
    Pe(#[from] pe::PeError),
    #[error(transparent)]
    Memory(#[from] ImageError),
    #[error(transparent)]
    Instrument(#[from] InstrumentError),
    #[error("the image has no entry point, so it cannot be started")]
    NoEntry,
}

/// The export that an import finds, by the module that the driver names or its sibling.
pub(crate) fn resolve<'e>(
    exports: &'e [&'static ddi::Export],
    module: &str,
    name: &str,
) -> Option<&'e &'static ddi::Export> {
    let find = |module: &str| {
        exports.binary_search_by_key(&(module, name), |export| (export.module, export.name)).ok()
    };
    let siblings: &[&str] = if KERNEL_MODULES.contains(&module) { &KERNEL_MODULES } else { &[] };
    let found = find(module).or_else(|| siblings.iter().find_map(|module| find(module)))?;
    exports.get(found)
}

/// Imports that nothing provides, as `module!name`.
pub(crate) fn missing(exports: &[&'static ddi::Export], image: &pe::Image) -> Vec<String> {
    let unknown =
        |import: &&Import| import.name().is_none_or(|name| resolve(exports, &import.module, name).is_none());
    image.imports().iter().filter(unknown).map(ToString::to_string).collect()
}

/// Refuses a driver that imports what ndisbox does not have.
pub(crate) fn check_imports(exports: &[&'static ddi::Export], driver: &Driver) -> Result<(), UserError> {
    let names = missing(exports, &driver.image);
    if names.is_empty() {
        Ok(())
    } else {
        Err(UserError::MissingImports { file: driver.file.clone(), names })
    }
}

/// Maps a driver: relocated, bound, its instructions that do not trap by themselves replaced.
pub(crate) fn load(
    system: &System,
    ke: &Ntoskrnl,
    images: &Images,
    driver: &Driver,
) -> Result<Loaded, LoadError> {
    let guard = map_guard(system)?;
    let reservation = Reservation::new(&system.space, u64::from(driver.image.size_of_image()))?;
    let options = LoadOptions {
        base: reservation.base(),
        cookie_seed: system.random(),
        guard_check: Some(guard.base() + GUARD_CHECK),
        guard_dispatch: Some(guard.base() + GUARD_DISPATCH),
    };
    let laid = driver.image.layout(&options, &mut |import| Some(bind(system, ke, import)))?;
    let entry = laid.entry.ok_or(LoadError::NoEntry)?;
    let sections = sections(&driver.image);
    let image = reservation.map(&laid.bytes, &sections)?;
    let code: Vec<Range<u32>> = driver.image.code_ranges().collect();
    instrument(&image, &code)?;
    images.add(&driver.file, image.base(), &driver.image);
    ke.note_image_sections(image.base(), paged_sections(image.base(), &driver.image));
    let driver_image = DriverImage {
        name: driver.file.clone(),
        base: image.base(),
        size: image.size(),
        entry,
        service: driver.service.clone(),
    };
    let discardable = driver.image.sections().iter().filter(|section| section.is_discardable());
    Ok(Loaded {
        image,
        _guard: guard,
        discardable: discardable.map(pe::Section::range).collect(),
        driver: driver_image,
    })
}

impl Loaded {
    /// Takes away what only DriverEntry needed: a later call into it is a fault, as on Windows.
    pub(crate) fn discard(&self) -> Result<(), ImageError> {
        self.discardable.iter().try_for_each(|range| self.image.discard(range.start, range.end - range.start))
    }
}

/// The address that an import is bound to. What is missing gets one that tells its name when it is used.
fn bind(system: &System, ke: &Ntoskrnl, import: &Import) -> u64 {
    let found = import.name().and_then(|name| resolve(system.exports(), &import.module, name));
    let address = found.and_then(|export| match export.kind {
        ExportKind::Function(thunk) => Some(thunk as usize as u64),
        ExportKind::Variable { .. } => ke.variable(export.name),
    });
    address.unwrap_or_else(|| system.bind_missing(import.to_string()))
}

/// Headers and sections with their protection.
fn sections(image: &pe::Image) -> Vec<Section> {
    let headers = Section { rva: 0, len: image.headers().size_of_headers, prot: Prot::R };
    let own = image.sections().iter().map(|section| {
        let pe::Protection { read, write, execute } = section.protection;
        let range = section.range();
        Section { rva: range.start, len: range.end - range.start, prot: Prot { read, write, execute } }
    });
    std::iter::once(headers).chain(own).collect()
}

/// The sections that stay, and whether they may be paged out: as linkers and Windows agree, by name.
fn paged_sections(base: u64, image: &pe::Image) -> Vec<ImageSection> {
    let stays = image.sections().iter().filter(|section| !section.is_discardable());
    stays
        .map(|section| {
            let range = section.range();
            let range = base + u64::from(range.start)..base + u64::from(range.end);
            ImageSection { range, pageable: section.name.starts_with("PAGE") }
        })
        .collect()
}

/// Where the two functions of control flow guard lie in their page.
const GUARD_CHECK: u64 = 0;
const GUARD_DISPATCH: u64 = 16;

/// Control flow guard without a bitmap: every target passes, as on a Windows where it is switched off.
fn map_guard(system: &System) -> Result<Image, ImageError> {
    const RET: u8 = 0xC3;
    const INT3: u8 = 0xCC;
    const JMP_RAX: [u8; 2] = [0xFF, 0xE0];
    let mut page = vec![INT3; 4096];
    page[GUARD_CHECK as usize] = RET;
    page[GUARD_DISPATCH as usize..][..2].copy_from_slice(&JMP_RAX);
    let reservation = Reservation::new(&Arc::clone(&system.space), page.len() as u64)?;
    reservation.map(&page, &[Section { rva: 0, len: page.len() as u32, prot: Prot::RX }])
}
