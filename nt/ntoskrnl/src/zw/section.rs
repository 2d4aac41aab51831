//! Sections: memory that is mapped by handle. One is the machine's physical memory; others are made by drivers.

use super::attributes;
use super::object::status;
use crate::Ntoskrnl;
use crate::mm::PAGE;
use crate::ob::{Named, ObjectType};
use cpu::ram::Phys;
use ddi::{Access as _, HandleKind, Site, System, ddi_exports, pointer};
use std::collections::BTreeMap;
use trace::LeakedAt;
use wdk_defs::DriverPtr;
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;

/// What a section is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Memory {
    /// All physical addresses: RAM and devices.
    Physical,
    /// Pages of its own.
    Own { address: u64, bytes: u64 },
}

/// A mapping of a section.
#[derive(Clone, Copy, Debug)]
struct View {
    section: u64,
    bytes: u64,
    /// A window of device memory, which is given back.
    is_device: bool,
    made: Site,
}

/// All sections by object, and all views by address.
#[derive(Debug, Default)]
pub struct Sections {
    all: BTreeMap<u64, Memory>,
    views: BTreeMap<u64, Vec<View>>,
}

/// The section of all physical memory.
const PHYSICAL_MEMORY: &str = r"\Device\PhysicalMemory";
/// `ZwCurrentProcess()`.
const CURRENT_PROCESS: u64 = u64::MAX;
/// Largest section, in bytes.
const LARGEST: u64 = 64 << 20;
/// `SEC_…` attributes that a section of pages may have: committed, reserved, not cached.
const SECTION_ATTRIBUTES: u32 = 0x0800_0000 | 0x0400_0000 | 0x1000_0000;
/// Protections of pages: `PAGE_READONLY`, `PAGE_READWRITE`, `PAGE_WRITECOPY`, and modifiers of them.
const READ_ONLY: u32 = 2;
const READ_WRITE: u32 = 4;
const WRITE_COPY: u32 = 8;
const MODIFIERS: u32 = 0x700;

/// The right on a section that a view of this protection needs.
fn needed(protect: u32) -> Result<u32, u32> {
    match protect & !MODIFIERS {
        READ_ONLY | WRITE_COPY => Ok(SECTION_MAP_READ),
        READ_WRITE => Ok(SECTION_MAP_WRITE),
        _ => Err(STATUS_INVALID_PAGE_PROTECTION),
    }
}

impl Ntoskrnl {
    /// Puts the section of physical memory there.
    pub(crate) fn place_sections(&self, system: &System) {
        let Some(address) = system.allocate_object(64) else { return };
        if self.object_place(ObjectType::Section, address, Named::permanent(Some(PHYSICAL_MEMORY))) {
            self.sections.with(|sections| sections.all.insert(address, Memory::Physical));
        }
    }

    fn create_section(
        &self,
        maximum: DriverPtr<LARGE_INTEGER>,
        file: u64,
        named: Named<'_>,
    ) -> Result<u64, u32> {
        let system = System::current();
        let contents = match file {
            0 => None,
            file => Some(self.contents_of_handle(file)?),
        };
        let size = if maximum.is_null() { 0 } else { maximum.load().QuadPart };
        let bytes = match (size, &contents) {
            (0, Some(contents)) => contents.len() as u64,
            (size, _) => u64::try_from(size).map_err(|_| STATUS_INVALID_PARAMETER_4)?,
        };
        if bytes == 0 {
            return Err(if file == 0 { STATUS_INVALID_PARAMETER_4 } else { STATUS_MAPPED_FILE_SIZE_ZERO });
        }
        if bytes > LARGEST {
            return Err(STATUS_COMMITMENT_LIMIT);
        }
        let bytes = bytes.next_multiple_of(PAGE);
        let address = system.allocate_object(bytes).ok_or(STATUS_COMMITMENT_LIMIT)?;
        if let Some(contents) = contents {
            let part = contents.len().min(bytes as usize);
            pointer::store_bytes(address, &contents[..part]);
        }
        match self.object_create(ObjectType::Section, 0, named) {
            Ok(section) => {
                let memory = Memory::Own { address, bytes };
                self.sections.with(|sections| sections.all.insert(section, memory));
                Ok(section)
            }
            Err(status) => {
                system.free_object(address);
                Err(status)
            }
        }
    }

    /// Nothing refers to a section any more, no view either.
    pub(crate) fn section_deleted(&self, section: u64) {
        if let Some(Memory::Own { address, .. }) =
            self.sections.with(|sections| sections.all.remove(&section))
        {
            System::current().free_object(address);
        }
    }

    /// Maps `bytes` of physical memory from a page on: the address, and whether it is a device's.
    fn map_physical(&self, from: u64, bytes: u64) -> Result<(u64, bool), u32> {
        let system = System::current();
        if system.ram.is_ram(Phys(from), bytes) {
            let address = system.ram.va_of(Phys(from)).ok_or(STATUS_INVALID_PARAMETER)?;
            return Ok((address, false));
        }
        let mapped = system.space.map_mmio(Phys(from), bytes);
        mapped.map(|address| (address, true)).map_err(|_| STATUS_INVALID_PARAMETER)
    }

    /// Maps a view: its address, the offset in the section that it begins at, and its size.
    fn map_view(&self, section: u64, offset: u64, size: u64) -> Result<(u64, u64, u64), u32> {
        let memory = self.sections.with(|sections| sections.all.get(&section).copied());
        let from = offset & !(PAGE - 1);
        let (address, bytes, is_device) = match memory.ok_or(STATUS_INVALID_HANDLE)? {
            Memory::Physical => {
                let end = offset.checked_add(size).filter(|_| size != 0).ok_or(STATUS_INVALID_VIEW_SIZE)?;
                let end = end.checked_next_multiple_of(PAGE).ok_or(STATUS_INVALID_VIEW_SIZE)?;
                let (address, is_device) = self.map_physical(from, end - from)?;
                (address, end - from, is_device)
            }
            Memory::Own { address, bytes } => {
                let left =
                    bytes.checked_sub(from).filter(|left| *left > 0).ok_or(STATUS_INVALID_VIEW_SIZE)?;
                let wanted = if size == 0 { left } else { size.saturating_add(offset - from) };
                if wanted > left {
                    return Err(STATUS_INVALID_VIEW_SIZE);
                }
                (address + from, wanted.next_multiple_of(PAGE), false)
            }
        };
        self.object_hold(section);
        let view = View { section, bytes, is_device, made: System::current().caller() };
        self.sections.with(|sections| sections.views.entry(address).or_default().push(view));
        Ok((address, from, bytes))
    }

    fn unmap_view(&self, address: u64) -> bool {
        let found = self.sections.with(|sections| {
            let (base, views) = sections.views.range_mut(..=address).next_back()?;
            let base = *base;
            let last = views.iter().rposition(|view| address - base < view.bytes)?;
            let view = views.remove(last);
            if views.is_empty() {
                sections.views.remove(&base);
            }
            Some((base, view))
        });
        let Some((base, view)) = found else { return false };
        if view.is_device {
            // It was mapped; nobody else unmaps views.
            let _ = System::current().space.unmap_mmio(base);
        }
        self.object_release(view.section);
        true
    }

    /// Tells the rules of views that a driver's code mapped and left when it is unloaded.
    pub(crate) fn views_leaked(&self, image: Option<u16>) {
        let left: Vec<(u64, Site)> = self.sections.with(|sections| {
            let all = sections.views.iter().flat_map(|(at, views)| views.iter().map(|view| (*at, view.made)));
            all.filter(|(_, made)| image.is_some() && made.image == image).collect()
        });
        for (address, made) in left {
            System::current().leaked(HandleKind::IoSpaceMapping, address, made, LeakedAt::Unload);
            self.unmap_view(address);
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = SECTION_EXPORTS)]
impl Ntoskrnl {
    /// Opens a section by name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwopensection>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwOpenSection(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
    ) -> u32 {
        status(self.open_named(handle, access, attributes, ObjectType::Section))
    }

    /// Makes a section of pages, or of a copy of a file.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwcreatesection>
    #[irql(== PASSIVE_LEVEL)]
    #[partial("what is written to a view of a file does not reach the file")]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwCreateSection(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        maximum: DriverPtr<LARGE_INTEGER>,
        protect: u32,
        allocation: u32,
        file: u64,
    ) -> u32 {
        if needed(protect).is_err() {
            return STATUS_INVALID_PAGE_PROTECTION;
        }
        if allocation & !SECTION_ATTRIBUTES != 0 || allocation & SECTION_ATTRIBUTES == 0 {
            return STATUS_INVALID_PARAMETER_6;
        }
        if let Err(status) = attributes::read(attributes) {
            return status;
        }
        status(self.create_named(handle, access, attributes, ObjectType::Section, |named| {
            self.create_section(maximum, file, named)
        }))
    }

    /// Maps a part of a section. The offset is rounded down to a page, and so told.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwmapviewofsection>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwMapViewOfSection(
        &self,
        handle: u64,
        process: u64,
        base: DriverPtr<u64>,
        zero_bits: u64,
        commit: u64,
        offset: DriverPtr<i64>,
        size: DriverPtr<u64>,
        inherit: u32,
        allocation: u32,
        protect: u32,
    ) -> u32 {
        let _ = (zero_bits, commit, allocation);
        if process != CURRENT_PROCESS {
            return STATUS_INVALID_HANDLE;
        }
        // ViewShare is 1, ViewUnmap 2.
        if !(1..=2).contains(&inherit) {
            return STATUS_INVALID_PARAMETER_8;
        }
        let mapped = needed(protect)
            .and_then(|access| self.handle_object(handle, ObjectType::Section, access))
            .and_then(|section| {
                let from = if offset.is_null() { 0 } else { offset.load() };
                let from = u64::try_from(from).map_err(|_| STATUS_INVALID_PARAMETER_6)?;
                self.map_view(section, from, size.load())
            });
        match mapped {
            Ok((address, from, bytes)) => {
                base.store(address);
                size.store(bytes);
                if !offset.is_null() {
                    offset.store(from.cast_signed());
                }
                STATUS_SUCCESS
            }
            Err(status) => status,
        }
    }

    /// Ends the mapping that an address is in.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwunmapviewofsection>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwUnmapViewOfSection(&self, process: u64, address: u64) -> u32 {
        match process {
            CURRENT_PROCESS if self.unmap_view(address) => STATUS_SUCCESS,
            CURRENT_PROCESS => STATUS_NOT_MAPPED_VIEW,
            _ => STATUS_INVALID_HANDLE,
        }
    }
}
