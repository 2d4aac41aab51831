//! DOS, COFF and optional header, data directories and section table.
//!
//! <https://learn.microsoft.com/en-us/windows/win32/debug/pe-format>

use std::ops::Range;

use object::pe;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::notes::Note;
use crate::view::{file_bytes, le};

/// Size of a page of x64 memory in bytes.
pub const PAGE_SIZE: u32 = 0x1000;
/// The largest `SizeOfImage` that is accepted, in bytes.
pub const MAX_SIZE_OF_IMAGE: u32 = 256 << 20;
/// The most sections that the Windows loader accepts ("PE Format", NumberOfSections).
pub const MAX_SECTIONS: u16 = 96;

/// `value` rounded up to the next multiple of `to`, a power of two.
pub(crate) fn align_up(value: u32, to: u32) -> Option<u32> {
    Some(value.checked_add(to - 1)? & !(to - 1))
}

/// What a page may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Protection {
    /// Loads.
    pub read: bool,
    /// Stores.
    pub write: bool,
    /// Instruction fetches.
    pub execute: bool,
}

impl Protection {
    /// No access at all.
    pub const NONE: Self = Self { read: false, write: false, execute: false };
    /// Read only.
    pub const R: Self = Self { read: true, write: false, execute: false };
    /// Read and write.
    pub const RW: Self = Self { read: true, write: true, execute: false };
    /// Read and execute.
    pub const RX: Self = Self { read: true, write: false, execute: true };
}

impl std::fmt::Display for Protection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let flag = |set, letter| if set { letter } else { '-' };
        write!(f, "{}{}{}", flag(self.read, 'r'), flag(self.write, 'w'), flag(self.execute, 'x'))
    }
}

/// One section of the image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Name; long names of mingw images are resolved, bytes that are not printable are shown as `?`.
    pub name: String,
    /// Start in the loaded image.
    pub rva: u32,
    /// `VirtualSize` (`SizeOfRawData` where a linker left it 0), in bytes.
    pub virtual_size: u32,
    /// `PointerToRawData`; 0 without file data.
    pub raw_offset: u32,
    /// `SizeOfRawData` in bytes.
    pub raw_size: u32,
    /// `IMAGE_SCN_*` flags.
    pub characteristics: u32,
    /// Protection that the section table asks for (may be both writable and executable).
    pub protection: Protection,
    /// Bytes of file data that are visible in memory.
    pub(crate) copied_size: u32,
    /// Bytes in memory, rounded up to pages (not for an image with low alignment).
    pub(crate) mapped_size: u32,
}

impl Section {
    /// The RVAs of the section, up to `virtual_size`.
    pub fn range(&self) -> Range<u32> {
        self.rva..self.rva + self.virtual_size
    }

    /// Whether Windows frees the section once DriverEntry has returned: `IMAGE_SCN_MEM_DISCARDABLE`, or the
    /// name `INIT`.
    pub fn is_discardable(&self) -> bool {
        self.characteristics & pe::IMAGE_SCN_MEM_DISCARDABLE != 0 || self.name == "INIT"
    }

    /// Whether the section is pageable by its name (`PAGE…`), so that code in it must not run at
    /// DISPATCH_LEVEL or above.
    /// <https://learn.microsoft.com/en-us/windows-hardware/drivers/kernel/making-drivers-pageable>
    pub fn is_pageable(&self) -> bool {
        self.name.starts_with("PAGE")
    }
}

/// Place and size of one of the 16 tables that the optional header names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DataDirectory {
    /// RVA (file offset for the certificate table).
    pub rva: u32,
    /// Size in bytes.
    pub size: u32,
}

/// `DllCharacteristics` of the optional header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DllCharacteristics(pub u16);

impl DllCharacteristics {
    /// `IMAGE_DLLCHARACTERISTICS_NX_COMPAT`
    pub fn nx_compat(self) -> bool {
        self.0 & pe::IMAGE_DLLCHARACTERISTICS_NX_COMPAT != 0
    }
    /// `IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE`
    pub fn dynamic_base(self) -> bool {
        self.0 & pe::IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE != 0
    }
    /// `IMAGE_DLLCHARACTERISTICS_GUARD_CF`
    pub fn guard_cf(self) -> bool {
        self.0 & pe::IMAGE_DLLCHARACTERISTICS_GUARD_CF != 0
    }
    /// `IMAGE_DLLCHARACTERISTICS_FORCE_INTEGRITY`
    pub fn force_integrity(self) -> bool {
        self.0 & pe::IMAGE_DLLCHARACTERISTICS_FORCE_INTEGRITY != 0
    }
    /// `IMAGE_DLLCHARACTERISTICS_WDM_DRIVER`
    pub fn wdm_driver(self) -> bool {
        self.0 & pe::IMAGE_DLLCHARACTERISTICS_WDM_DRIVER != 0
    }
}

/// A version of two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Before the point.
    pub major: u16,
    /// After the point.
    pub minor: u16,
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:02}", self.major, self.minor)
    }
}

/// The checked headers of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headers {
    /// `TimeDateStamp`: seconds since 1970, or a hash in a reproducible build.
    pub timestamp: u32,
    /// COFF `Characteristics`.
    pub characteristics: u16,
    /// Version of the linker.
    pub linker_version: Version,
    /// `AddressOfEntryPoint`; `None` when the image has none.
    pub entry_rva: Option<u32>,
    /// `ImageBase`.
    pub preferred_base: u64,
    /// `SectionAlignment` in bytes.
    pub section_alignment: u32,
    /// `FileAlignment` in bytes.
    pub file_alignment: u32,
    /// `MajorOperatingSystemVersion`, `Minor…`
    pub os_version: Version,
    /// `MajorSubsystemVersion`, `Minor…`
    pub subsystem_version: Version,
    /// `Subsystem`; always `IMAGE_SUBSYSTEM_NATIVE` in an accepted image.
    pub subsystem: u16,
    /// `SizeOfImage` in bytes, rounded up to pages.
    pub size_of_image: u32,
    /// `SizeOfHeaders` in bytes.
    pub size_of_headers: u32,
    /// `CheckSum` as stored.
    pub checksum: u32,
    /// `DllCharacteristics`.
    pub dll_characteristics: DllCharacteristics,
    /// Sections in ascending order of RVA, adjacent to each other.
    pub sections: Vec<Section>,
    /// The 16 data directories; absent ones are empty.
    pub directories: [DataDirectory; 16],
    /// File offset of the `PE\0\0` signature.
    pub pe_offset: u32,
    pub(crate) symbol_table_offset: u32,
    pub(crate) symbol_count: u32,
}

const OPTIONAL_HEADER_FIXED: usize = 112;
const CHECKSUM_OFFSET: u64 = 24 + 64;

impl Headers {
    /// File offset of the `CheckSum` field.
    pub(crate) fn checksum_offset(&self) -> u64 {
        u64::from(self.pe_offset) + CHECKSUM_OFFSET
    }

    /// A data directory, when it is present (`pe::IMAGE_DIRECTORY_ENTRY_*`).
    pub(crate) fn directory(&self, index: usize) -> Option<DataDirectory> {
        self.directories.get(index).copied().filter(|d| d.rva != 0 && d.size != 0)
    }

    /// Whether sections may share a page.
    pub(crate) fn low_alignment(&self) -> bool {
        self.section_alignment < PAGE_SIZE
    }

    pub(crate) fn parse(file: &[u8], notes: &mut Vec<Note>) -> Result<Self, PeError> {
        let pe_offset = pe_offset(file)?;
        let at = u64::from(pe_offset);
        let coff = file_bytes(file, "the COFF header", at, 24)?;
        check_machine(le::u16(coff, 4), at + 4)?;
        let section_count = le::u16(coff, 6);
        let optional_size = le::u16(coff, 20);
        let characteristics = le::u16(coff, 22);
        let optional = file_bytes(file, "the optional header", at + 24, u64::from(optional_size))?;
        let mut headers = optional_header(optional, at + 24)?;
        headers.pe_offset = pe_offset;
        headers.timestamp = le::u32(coff, 8);
        headers.symbol_table_offset = le::u32(coff, 12);
        headers.symbol_count = le::u32(coff, 16);
        headers.characteristics = characteristics;
        if characteristics & pe::IMAGE_FILE_EXECUTABLE_IMAGE == 0 {
            return Err(PeErrorKind::value(
                "Characteristics",
                characteristics,
                "IMAGE_FILE_EXECUTABLE_IMAGE must be set",
            )
            .at_file(at + 22)
            .hint("the linker marks an image with undefined symbols this way"));
        }
        let table_at = at + 24 + u64::from(optional_size);
        headers.parse_sections(file, table_at, section_count, notes)?;
        headers.check_entry()?;
        Ok(headers)
    }

    fn parse_sections(
        &mut self,
        file: &[u8],
        table_at: u64,
        count: u16,
        notes: &mut Vec<Note>,
    ) -> Result<(), PeError> {
        if count == 0 || count > MAX_SECTIONS {
            let rule = "an image has 1 to 96 sections";
            return Err(
                PeErrorKind::value("NumberOfSections", count, rule).at_file(u64::from(self.pe_offset) + 6)
            );
        }
        let table_len = u64::from(count) * 40;
        let table = file_bytes(file, "the section table", table_at, table_len)?;
        let headers_len = self.size_of_headers;
        if u64::from(headers_len) < table_at + table_len || u64::from(headers_len) > file.len() as u64 {
            let rule = "it must hold the section table and end within the file";
            return Err(PeErrorKind::value("SizeOfHeaders", headers_len, rule)
                .at_file(u64::from(self.pe_offset) + 24 + 60));
        }
        let mut end = align_up(headers_len, self.section_alignment);
        for (index, raw) in table.chunks_exact(40).enumerate() {
            let offset = table_at + index as u64 * 40;
            let section = self.parse_section(file, raw, offset)?;
            let expected = end.unwrap_or(u32::MAX);
            if section.rva != expected {
                let name = section.name;
                return Err(
                    PeErrorKind::SectionNotAdjacent { name, rva: section.rva, expected }.at_file(offset + 12)
                );
            }
            end = section
                .rva
                .checked_add(section.virtual_size)
                .and_then(|end| align_up(end, self.section_alignment));
            let end = end.filter(|&end| end <= self.size_of_image).ok_or_else(|| {
                let what = format!("VirtualSize of section {}", section.name);
                let rule = "the section must end within SizeOfImage";
                PeErrorKind::value(what, section.virtual_size, rule).at_file(offset + 8)
            })?;
            debug_assert!(end >= section.rva);
            self.sections.push(section);
        }
        note_raw_overlaps(&self.sections, headers_len, notes);
        Ok(())
    }

    fn parse_section(&self, file: &[u8], raw: &[u8], offset: u64) -> Result<Section, PeError> {
        let name = section_name(file, self, &raw[..8]);
        let rva = le::u32(raw, 12);
        let raw_size = le::u32(raw, 16);
        let raw_offset = if raw_size == 0 { 0 } else { le::u32(raw, 20) };
        let virtual_size = match le::u32(raw, 8) {
            0 => raw_size,
            size => size,
        };
        let characteristics = le::u32(raw, 36);
        if virtual_size == 0 {
            return Err(PeErrorKind::value(
                format!("VirtualSize of section {name}"),
                0u32,
                "a section must not be empty",
            )
            .at_file(offset + 8));
        }
        // SizeOfRawData is rounded up to FileAlignment, often past the bytes that matter, and may be cut off
        // at the end of the file only in what is not mapped.
        let mapped_size =
            if self.low_alignment() { Some(virtual_size) } else { align_up(virtual_size, PAGE_SIZE) }
                .ok_or_else(|| {
                    PeErrorKind::value(
                        format!("VirtualSize of section {name}"),
                        virtual_size,
                        "it must be less than 4 GiB",
                    )
                    .at_file(offset + 8)
                })?;
        let copied_size = raw_size.min(mapped_size);
        file_bytes(file, &format!("section {name}"), raw_offset.into(), copied_size.into())
            .map_err(|e| PeError { hint: Some("the file was cut off".into()), ..e })?;
        if !raw_offset.is_multiple_of(self.file_alignment.min(512)) {
            let what = format!("PointerToRawData of section {name}");
            return Err(PeErrorKind::value(what, raw_offset, "it must be a multiple of FileAlignment")
                .at_file(offset + 20));
        }
        if self.low_alignment() && raw_size != 0 && raw_offset != rva {
            let what = format!("PointerToRawData of section {name}");
            let rule = "it must equal the RVA when SectionAlignment is below a page";
            return Err(PeErrorKind::value(what, raw_offset, rule).at_file(offset + 20));
        }
        let protection = Protection {
            // The kernel maps every section readable, whatever IMAGE_SCN_MEM_READ says.
            read: true,
            write: characteristics & pe::IMAGE_SCN_MEM_WRITE != 0,
            execute: characteristics & pe::IMAGE_SCN_MEM_EXECUTE != 0,
        };
        Ok(Section {
            name,
            rva,
            virtual_size,
            raw_offset,
            raw_size,
            characteristics,
            protection,
            copied_size,
            mapped_size,
        })
    }

    fn check_entry(&self) -> Result<(), PeError> {
        let Some(entry) = self.entry_rva else { return Ok(()) };
        if self.section_at(entry).is_some_and(|s| s.protection.execute) {
            return Ok(());
        }
        Err(PeErrorKind::value("AddressOfEntryPoint", entry, "it must lie in an executable section")
            .at_file(u64::from(self.pe_offset) + 24 + 16))
    }

    /// The section that holds `rva`.
    pub(crate) fn section_at(&self, rva: u32) -> Option<&Section> {
        let next = self.sections.partition_point(|s| s.rva <= rva);
        self.sections.get(next.checked_sub(1)?).filter(|s| s.range().contains(&rva))
    }
}

fn note_raw_overlaps(sections: &[Section], headers_len: u32, notes: &mut Vec<Note>) {
    let mut raw: Vec<_> = sections
        .iter()
        .filter(|s| s.copied_size > 0)
        .map(|s| (s.raw_offset, s.raw_offset.saturating_add(s.copied_size), &s.name))
        .collect();
    raw.sort();
    let mut end = headers_len;
    for (start, raw_end, name) in raw {
        if start < end {
            notes.push(Note::SharedFileData { section: name.clone() });
        }
        end = end.max(raw_end);
    }
}

fn pe_offset(file: &[u8]) -> Result<u32, PeError> {
    if file.is_empty() {
        return Err(PeErrorKind::Empty.at_file(0));
    }
    if !file.starts_with(b"MZ") {
        let start = file[..file.len().min(4)].to_vec();
        let hint = foreign_format(file).unwrap_or("a driver starts with `MZ`");
        return Err(PeErrorKind::NotPe(start).at_file(0).hint(hint));
    }
    let dos = file_bytes(file, "the DOS header", 0, 64)?;
    let offset = le::u32(dos, 60);
    let signature = file_bytes(file, "the PE signature", offset.into(), 4)?;
    if signature == b"PE\0\0" {
        return Ok(offset);
    }
    let hint = match &signature[..2] {
        b"NE" => "a 16-bit Windows program or driver",
        b"LE" | b"LX" => "a Windows 9x (VxD) or OS/2 module",
        _ => "a DOS program, or a damaged file",
    };
    Err(PeErrorKind::NotPe(signature.to_vec()).at_file(offset.into()).hint(hint))
}

fn foreign_format(file: &[u8]) -> Option<&'static str> {
    let text = file.starts_with(b"\xff\xfe")
        || file.iter().take(64).all(|b| b.is_ascii_graphic() || b.is_ascii_whitespace());
    Some(match file {
        [0x7f, b'E', b'L', b'F', ..] => "an ELF file (Linux)",
        [b'P', b'K', 3, 4, ..] => "a ZIP archive: extract the driver first",
        [b'M', b'S', b'C', b'F', ..] => "a cabinet: extract the driver first",
        [b'S', b'Z', b'D', b'D', ..] => "a file packed by `compress`: expand it first",
        _ if file.iter().all(|&b| b == 0) => "the file holds only zero bytes",
        _ if text => "a text file; an .inf goes where an .inf is expected",
        _ => return None,
    })
}

fn check_machine(machine: u16, offset: u64) -> Result<(), PeError> {
    let what = match machine {
        pe::IMAGE_FILE_MACHINE_AMD64 => return Ok(()),
        pe::IMAGE_FILE_MACHINE_I386 => "a 32-bit (x86) driver",
        pe::IMAGE_FILE_MACHINE_ARM64 | pe::IMAGE_FILE_MACHINE_ARM64EC | pe::IMAGE_FILE_MACHINE_ARM64X => {
            "an ARM64 driver"
        }
        pe::IMAGE_FILE_MACHINE_ARM | pe::IMAGE_FILE_MACHINE_THUMB | pe::IMAGE_FILE_MACHINE_ARMNT => {
            "a 32-bit ARM driver"
        }
        pe::IMAGE_FILE_MACHINE_IA64 => "an Itanium driver",
        pe::IMAGE_FILE_MACHINE_EBC => "EFI byte code",
        _ => "an image for another processor, or a damaged file",
    };
    Err(PeErrorKind::Machine(machine).at_file(offset).hint(format!("this is {what}: ndisbox runs x64")))
}

fn optional_header(bytes: &[u8], at: u64) -> Result<Headers, PeError> {
    if bytes.len() < OPTIONAL_HEADER_FIXED {
        let rule = "a PE32+ header has at least 112 bytes";
        return Err(PeErrorKind::value("SizeOfOptionalHeader", bytes.len() as u64, rule).at_file(at - 4));
    }
    let magic = le::u16(bytes, 0);
    if magic != pe::IMAGE_NT_OPTIONAL_HDR64_MAGIC {
        return Err(PeErrorKind::value("the optional header's Magic", magic, "PE32+ has 0x20b").at_file(at));
    }
    check_subsystem(le::u16(bytes, 68), at + 68)?;
    let (section_alignment, file_alignment) = alignments(bytes, at)?;
    let preferred_base = le::u64(bytes, 24);
    let size = le::u32(bytes, 56);
    if size > MAX_SIZE_OF_IMAGE || size == 0 {
        return Err(PeErrorKind::Limit {
            what: "SizeOfImage",
            value: size.into(),
            limit: MAX_SIZE_OF_IMAGE.into(),
        }
        .at_file(at + 56));
    }
    let size_of_image = align_up(size, PAGE_SIZE).unwrap_or(MAX_SIZE_OF_IMAGE);
    if !preferred_base.is_multiple_of(0x1_0000) || preferred_base.checked_add(size_of_image.into()).is_none()
    {
        let rule = "it must be a multiple of 64 KiB with room for the image";
        return Err(PeErrorKind::value("ImageBase", preferred_base, rule).at_file(at + 24));
    }
    Ok(Headers {
        timestamp: 0,
        characteristics: 0,
        linker_version: Version { major: bytes[2].into(), minor: bytes[3].into() },
        entry_rva: Some(le::u32(bytes, 16)).filter(|&rva| rva != 0),
        preferred_base,
        section_alignment,
        file_alignment,
        os_version: Version { major: le::u16(bytes, 40), minor: le::u16(bytes, 42) },
        subsystem_version: Version { major: le::u16(bytes, 48), minor: le::u16(bytes, 50) },
        subsystem: le::u16(bytes, 68),
        size_of_image,
        size_of_headers: le::u32(bytes, 60),
        checksum: le::u32(bytes, 64),
        dll_characteristics: DllCharacteristics(le::u16(bytes, 70)),
        sections: Vec::new(),
        directories: directories(bytes, at)?,
        pe_offset: 0,
        symbol_table_offset: 0,
        symbol_count: 0,
    })
}

fn check_subsystem(subsystem: u16, offset: u64) -> Result<(), PeError> {
    let hint = match subsystem {
        pe::IMAGE_SUBSYSTEM_NATIVE => return Ok(()),
        pe::IMAGE_SUBSYSTEM_WINDOWS_GUI | pe::IMAGE_SUBSYSTEM_WINDOWS_CUI => {
            "this is a user-mode program or DLL; a driver is linked with /SUBSYSTEM:NATIVE"
        }
        pe::IMAGE_SUBSYSTEM_EFI_APPLICATION => "this is an EFI application",
        pe::IMAGE_SUBSYSTEM_EFI_BOOT_SERVICE_DRIVER
        | pe::IMAGE_SUBSYSTEM_EFI_RUNTIME_DRIVER
        | pe::IMAGE_SUBSYSTEM_EFI_ROM => "this is an EFI driver, not a Windows one",
        pe::IMAGE_SUBSYSTEM_WINDOWS_BOOT_APPLICATION => "this is a Windows boot application",
        _ => "a driver is linked with /SUBSYSTEM:NATIVE",
    };
    Err(PeErrorKind::Subsystem(subsystem).at_file(offset).hint(hint))
}

/// `SectionAlignment` and `FileAlignment` in bytes.
fn alignments(bytes: &[u8], at: u64) -> Result<(u32, u32), PeError> {
    let section = le::u32(bytes, 32);
    let file = le::u32(bytes, 36);
    if !section.is_power_of_two() || !(16..=1 << 20).contains(&section) {
        let rule = "it must be a power of two from 16 to 1 MiB";
        return Err(PeErrorKind::value("SectionAlignment", section, rule).at_file(at + 32));
    }
    let file_ok = if section < PAGE_SIZE {
        file == section
    } else {
        file.is_power_of_two() && (512..=0x1_0000).contains(&file) && file <= section
    };
    if !file_ok {
        let rule = "it must be a power of two from 512 to 64 KiB and at most SectionAlignment \
                    (equal to it below a page)";
        return Err(PeErrorKind::value("FileAlignment", file, rule).at_file(at + 36));
    }
    Ok((section, file))
}

fn directories(bytes: &[u8], at: u64) -> Result<[DataDirectory; 16], PeError> {
    let count = le::u32(bytes, 108);
    let room = (bytes.len() - OPTIONAL_HEADER_FIXED) / 8;
    if count as usize > room.min(16) {
        let rule = "the optional header must hold that many entries, at most 16";
        return Err(PeErrorKind::value("NumberOfRvaAndSizes", count, rule).at_file(at + 108));
    }
    let mut directories = [DataDirectory::default(); 16];
    for (entry, raw) in
        directories.iter_mut().zip(bytes[OPTIONAL_HEADER_FIXED..].chunks_exact(8)).take(count as usize)
    {
        *entry = DataDirectory { rva: le::u32(raw, 0), size: le::u32(raw, 4) };
    }
    Ok(directories)
}

/// The section's name; `/123` names a string of the COFF string table (mingw's debug sections).
fn section_name(file: &[u8], headers: &Headers, raw: &[u8]) -> String {
    let end = raw.iter().position(|&b| b == 0).unwrap_or(raw.len());
    let short = &raw[..end];
    let long = short
        .strip_prefix(b"/")
        .and_then(|digits| str::from_utf8(digits).ok()?.parse::<u32>().ok())
        .and_then(|at| crate::symbols::coff_string(file, headers, at));
    let name = long.unwrap_or(short);
    name.iter().map(|&b| if (0x20..0x7f).contains(&b) { b as char } else { '?' }).collect()
}
