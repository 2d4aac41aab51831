//! What is wrong with an image is said in one line: one test for each error.

use pe::{Image, LoadOptions, PeError, PeErrorKind, Place};

use crate::builder::{Builder, CODE, DATA, OPTIONAL_AT, PE_AT, RDATA, SECTIONS_AT, dir, full_driver, named};

fn error(file: impl Into<Vec<u8>>) -> PeError {
    Image::parse(file).expect_err("the image must be refused")
}

fn line(file: impl Into<Vec<u8>>) -> String {
    error(file).to_string()
}

#[track_caller]
fn says(file: impl Into<Vec<u8>>, parts: &[&str]) {
    let line = line(file);
    assert!(parts.iter().all(|part| line.contains(part)), "{line}");
}

/// A driver with some bytes of its file replaced.
fn patched(at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut file = full_driver(0).build();
    file[at..at + bytes.len()].copy_from_slice(bytes);
    file
}

/// A driver with one 4-byte value of its file replaced.
fn with(at: usize, value: u32) -> Vec<u8> {
    patched(at, &value.to_le_bytes())
}

/// The file offset of an RVA of the full driver.
fn offset(rva: u32) -> usize {
    let image = Image::parse(full_driver(0).build()).unwrap();
    let section = image.section_at(rva).unwrap();
    (section.raw_offset + rva - section.rva) as usize
}

#[test]
fn not_a_pe_file() {
    assert_eq!(line(Vec::new()), "the file is empty (at file offset 0x0)");
    says(*b"\x7fELF....", &["not a PE file", "an ELF file"]);
    says(*b"[Version]\r\nSignature=\"$WINDOWS NT$\"", &["not a PE file", "a text file"]);
    says(*b"PK\x03\x04....\x00", &["a ZIP archive"]);
    says(*b"MSCF\0\0\0\0", &["a cabinet"]);
    says(vec![0; 4096], &["only zero bytes"]);
    says(vec![1, 2, 3], &["[01, 02, 03]", "starts with `MZ`"]);
    says(*b"MZ", &["truncated: the DOS header ends at 0x40 but the file has 0x2 bytes"]);
    says(patched(PE_AT, b"NE"), &["a 16-bit Windows program"]);
    says(patched(PE_AT, b"XX"), &["a DOS program"]);
    says(with(60, 0x7fff_fff0), &["truncated: the PE signature"]);
}

#[test]
fn other_machines() {
    let machine = |m: u16| Builder { machine: m, ..full_driver(0) }.build();
    says(machine(0x14c), &["machine 0x014c is not x64", "this is a 32-bit (x86) driver: ndisbox runs x64"]);
    says(machine(0xaa64), &["an ARM64 driver"]);
    says(machine(0x1c4), &["a 32-bit ARM driver"]);
    says(machine(0x200), &["an Itanium driver"]);
    says(machine(0xebc), &["EFI byte code"]);
    says(machine(0x1234), &["another processor, or a damaged file"]);
    assert_eq!(error(machine(0x14c)).place, Some(Place::File(PE_AT as u64 + 4)));
}

#[test]
fn other_programs() {
    let subsystem = |s: u16| Builder { subsystem: s, ..full_driver(0) }.build();
    says(subsystem(2), &["subsystem 2 is not native", "/SUBSYSTEM:NATIVE"]);
    says(subsystem(3), &["a user-mode program or DLL"]);
    says(subsystem(10), &["an EFI application"]);
    says(subsystem(11), &["an EFI driver"]);
    says(subsystem(16), &["a Windows boot application"]);
    says(Builder { magic: 0x10b, ..full_driver(0) }.build(), &["Magic is 0x10b", "PE32+ has 0x20b"]);
    let mut b = Builder::default();
    b.imports(&[("ntdll.dll", named(&["NtTerminateProcess"]))]);
    says(b.build(), &["a native user-mode program: it imports ntdll.dll", "ntoskrnl.exe, hal.dll, ndis.sys"]);
    says(Builder { characteristics: 0x20, ..full_driver(0) }.build(), &["IMAGE_FILE_EXECUTABLE_IMAGE"]);
    let mut b = full_driver(0);
    b.directories[14] = (b.entry, 72);
    says(b.build(), &["not supported: managed (.NET) code"]);
}

#[test]
fn every_truncation_is_told() {
    let file = full_driver(0).build();
    // Cut in the middle of every section, the error names it and its bounds.
    let image = Image::parse(&file[..]).unwrap();
    for section in image.sections() {
        let cut = section.raw_offset as usize + 1;
        let end = section.raw_offset + section.raw_size.min(section.virtual_size.next_multiple_of(0x1000));
        let first = image.sections().iter().find(|s| s.raw_offset + s.raw_size > cut as u32).unwrap();
        let text = line(&file[..cut]);
        let expected =
            format!("truncated: section {} ends at {end:#x} but the file has {cut:#x} bytes", first.name);
        assert!(text.starts_with(&expected), "{text} / {expected}");
    }
    for len in 0..SECTIONS_AT + 40 {
        line(&file[..len]);
    }
}

#[test]
fn headers_that_lie() {
    says(with(OPTIONAL_AT + 32, 0x300), &["SectionAlignment is 0x300", "power of two"]);
    says(with(OPTIONAL_AT + 32, 8), &["SectionAlignment is 0x8"]);
    says(with(OPTIONAL_AT + 36, 0x100), &["FileAlignment is 0x100"]);
    says(with(OPTIONAL_AT + 36, 0x2000), &["FileAlignment is 0x2000"]);
    says(with(OPTIONAL_AT + 24, 0x1234), &["ImageBase", "multiple of 64 KiB"]);
    says(with(OPTIONAL_AT + 56, 0x4000_0000), &["SizeOfImage is 0x40000000, above the limit of 0x10000000"]);
    says(with(OPTIONAL_AT + 56, 0), &["SizeOfImage is 0x0"]);
    says(with(OPTIONAL_AT + 56, 0x2000), &["must end within SizeOfImage"]);
    says(with(OPTIONAL_AT + 60, 0x100), &["SizeOfHeaders is 0x100"]);
    says(with(OPTIONAL_AT + 60, 0x7fff_0000), &["SizeOfHeaders is 0x7fff0000"]);
    says(with(OPTIONAL_AT + 16, 0x800), &["AddressOfEntryPoint is 0x800", "executable section"]);
    says(with(OPTIONAL_AT + 108, 17), &["NumberOfRvaAndSizes is 0x11"]);
    says(patched(PE_AT + 6, &[0, 0]), &["NumberOfSections is 0x0"]);
    says(patched(PE_AT + 6, &[97, 0]), &["NumberOfSections is 0x61"]);
    says(patched(PE_AT + 20, &[96, 0]), &["SizeOfOptionalHeader is 0x60"]);
    says(patched(PE_AT + 20, &[0xff, 0xff]), &["truncated: the optional header"]);
}

#[test]
fn sections_that_lie() {
    let at = SECTIONS_AT + 40; // the second section
    says(
        with(at + 12, 0x1000),
        &["section .data starts at 0x1000, but the section before it ends at 0x2000"],
    );
    says(with(at + 12, 0x3000), &["section .data starts at 0x3000", "ends at 0x2000"]);
    says(with(at + 8, 0xffff_ffff), &["VirtualSize of section .data is 0xffffffff"]);
    says(with(at + 8, 0x7000_0000), &["the section must end within SizeOfImage"]);
    says(with(at + 20, 0x601), &["PointerToRawData of section .data is 0x601"]);
    says(with(at + 20, 0xffff_fe00), &["truncated: section .data"]);
    let mut empty = with(at + 8, 0);
    empty[at + 16..at + 20].fill(0);
    says(empty, &["VirtualSize of section .data is 0x0", "must not be empty"]);
    let mut low = Builder { section_alignment: 0x20, file_alignment: 0x20, ..Builder::default() };
    low.section(".text", CODE, vec![0xc3; 0x20]);
    low.section(".rdata", RDATA, vec![0; 0x40]);
    let mut file = low.build();
    let raw = u32::from_le_bytes(file[SECTIONS_AT + 20..SECTIONS_AT + 24].try_into().unwrap());
    file[SECTIONS_AT + 20..SECTIONS_AT + 24].copy_from_slice(&(raw + 0x20).to_le_bytes());
    says(file, &["must equal the RVA"]);
}

#[test]
fn directories_that_lie() {
    for index in [0, 1, 2, 3, 5, 6, 10, 13] {
        let at = OPTIONAL_AT + 112 + 8 * index;
        says(patched(at, &[0, 0, 0, 0x70, 0x10, 0, 0, 0]), &["it must end within the image"]);
        says(patched(at, &[0, 0x10, 0, 0, 0xff, 0xff, 0xff, 0xff]), &["it must end within the image"]);
    }
    says(patched(OPTIONAL_AT + 112 + 32, &[0, 0, 1, 0, 8, 0, 0, 0]), &["certificate", "within the file"]);
}

#[test]
fn imports_that_lie() {
    let (rva, _) = full_driver(0).directories[dir::IMPORT];
    let at = offset(rva);
    says(with(at + 12, 0x00ff_0000), &["an import's module is not a printable ASCII name"]);
    says(with(at, 0x00ff_0000), &["an import name table entry", "does not lie in one section"]);
    says(with(at + 16, 0x00ff_0000), &["an import address table entry", "does not lie in a section"]);
    says(with(at + 16, 0x10), &["an import address table entry"]); // the headers
    let names = u32::from_le_bytes(full_driver(0).build()[at..at + 4].try_into().unwrap());
    let names = offset(names);
    says(patched(names, &[0, 0, 0x10, 0, 0, 0, 0, 0x80]), &["an import by ordinal", "16 bits"]);
    says(patched(names, &[0, 0, 0, 0, 0, 0xf8, 0xff, 0x7f]), &["RVA of a name", "bound image"]);
    says(patched(names, &[0, 0, 0, 0x40, 0, 0, 0, 0]), &["an import's hint"]);
    let file = full_driver(0).build();
    let name = file.windows(8).position(|w| w == b"DbgPrint").unwrap();
    says(patched(name, b"Dbg\x07"), &["an import is not a printable ASCII name of at most 4096 bytes"]);
    says(patched(name, &[0]), &["an import is not a printable"]);
}

#[test]
fn too_many_imports_end() {
    // Descriptors that share one table would multiply.
    let mut b = Builder::default();
    let names: Vec<String> = (0..200).map(|i| format!("F{i}")).collect();
    let wants = named(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let modules: Vec<_> = (0..200).map(|_| ("hal.dll", wants.clone())).collect();
    b.imports(&modules);
    says(b.build(), &["the number of imports is 0x4001, above the limit of 0x4000"]);
}

#[test]
fn delay_imports_that_lie() {
    let mut b = Builder::default();
    b.delay_imports(&[("hal.dll", named(&["A"]))]);
    let mut file = b.build();
    file[b.headers_size() as usize] = 0;
    says(file, &["a delay import descriptor's Attributes is 0x0", "bit 0 set"]);
}

#[test]
fn exports_that_lie() {
    let (rva, _) = full_driver(0).directories[dir::EXPORT];
    let at = offset(rva);
    says(with(at + 20, 0x10_0000), &["NumberOfFunctions is 0x100000, above the limit"]);
    says(with(at + 24, 0x1000), &["the export name table"]);
    says(with(at + 28, 0x00ff_0000), &["the export address table"]);
    says(with(at + 40, 0x00ff_0000), &["an exported address", "does not lie in the image"]);
    says(with(at + 48, 0x00ff_0000), &["an export is not a printable"]);
    says(patched(at + 56, &[9, 0]), &["an export ordinal table entry is 0x9"]);
}

#[test]
fn relocations_that_lie() {
    let (rva, size) = full_driver(0).directories[dir::RELOC];
    let at = offset(rva);
    for bad in [4, 9, size + 2, 0x8000_0000] {
        says(with(at + 4, bad), &["SizeOfBlock", "at RVA"]);
    }
    says(with(at, 0x00ff_f000), &["the target of a base relocation", "does not lie in the image"]);
    says(with(at, 0xffff_f000), &["the target of a base relocation"]);
    for kind in [1u8, 2, 4, 5, 9, 11, 15] {
        says(patched(at + 9, &[kind << 4]), &[&format!("base relocation of type {kind}")]);
    }
}

#[test]
fn an_image_without_relocations_stays_where_it_is() {
    let mut b = Builder { dll_characteristics: 0, characteristics: 0x23, ..Builder::default() };
    b.section(".text", CODE, vec![0xc3; 16]);
    let image = Image::parse(b.build()).unwrap();
    let load = |base| image.layout(&LoadOptions { base, ..Default::default() }, &mut |_| None);
    assert!(load(b.base).is_ok());
    let error = load(b.base + 0x1_0000).unwrap_err();
    assert!(matches!(error.kind, PeErrorKind::NoRelocations { .. }), "{error}");
    assert!(error.to_string().contains("/DYNAMICBASE"), "{error}");
    assert!(load(b.base + 8).unwrap_err().to_string().contains("multiple of the page size"));
    assert!(load(u64::MAX - 0xfff).unwrap_err().to_string().contains("room for the image"));
}

#[test]
fn runtime_functions_that_lie() {
    let (rva, _) = full_driver(0).directories[dir::EXCEPTION];
    let at = offset(rva);
    says(with(at + 4, 0x1000), &["a runtime function's BeginAddress"]); // no length
    says(with(at + 12, 0x1004), &["ascend and not overlap"]);
    says(with(at + 4, 0x7fff_ffff), &["a runtime function", "does not lie in one section"]);
    says(with(at + 8, 0x00ff_0000), &["unwind information", "does not lie in"]);
}

#[test]
fn load_configurations_that_lie() {
    let (rva, _) = full_driver(0).directories[dir::LOAD_CONFIG];
    let at = offset(rva);
    says(with(at, 3), &["the load configuration (0x3 bytes)"]);
    says(with(at, 0x10_0000), &["the load configuration (0x100000 bytes)"]);
    says(patched(at + 88, &[0xff; 8]), &["SecurityCookie is 0xffffffffffffffff"]);
    says(patched(at + 88, &[0, 0, 0, 0x40, 1, 0, 0, 0x80]), &["SecurityCookie"]);
    says(patched(at + 112, &[1; 8]), &["GuardCFCheckFunctionPointer"]);
    says(patched(at + 120, &[1; 8]), &["GuardCFDispatchFunctionPointer"]);
    says(patched(at + 136, &[0, 0, 0, 0, 1, 0, 0, 0]), &["GuardCFFunctionCount", "above the limit"]);
    says(patched(at + 136, &[0, 4, 0, 0, 0, 0, 0, 0]), &["GuardCFFunctionTable", "file data of one section"]);
    says(with(at + 320, 0x00ff_0000), &["a guarded function"]);
}

#[test]
fn shared_file_data_is_noted() {
    let mut b = Builder::default();
    b.section(".a", RDATA, vec![1; 16]);
    b.section(".b", DATA, vec![2; 16]);
    let mut file = b.build();
    let first: [u8; 4] = file[SECTIONS_AT + 20..SECTIONS_AT + 24].try_into().unwrap();
    file[SECTIONS_AT + 60..SECTIONS_AT + 64].copy_from_slice(&first);
    let image = Image::parse(file).unwrap();
    assert_eq!(image.notes(), [pe::Note::SharedFileData { section: ".b".into() }]);
}
