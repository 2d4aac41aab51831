//! Symbol files, made here byte by byte.

use pe::{Image, PeErrorKind, SymbolTable};

use crate::builder::{Blob, full_driver};

const BLOCK: usize = 512;
const IMAGE_GUID: [u8; 16] = *b"0123456789abcdef";

/// A container of these streams.
fn msf(streams: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Blob::default();
    out.put(&[0; 3 * BLOCK]);
    let mut directory = Blob::default();
    directory.u32(streams.len() as u32);
    for stream in streams {
        directory.u32(stream.len() as u32);
    }
    for stream in streams {
        for chunk in stream.chunks(BLOCK) {
            directory.u32((out.bytes.len() / BLOCK) as u32);
            out.put(chunk).align(BLOCK);
        }
    }
    let first = out.bytes.len() / BLOCK;
    out.put(&directory.bytes).align(BLOCK);
    let map = out.bytes.len() / BLOCK;
    for block in first..map {
        out.u32(block as u32);
    }
    out.align(BLOCK);
    out.bytes[..32].copy_from_slice(b"Microsoft C/C++ MSF 7.00\r\n\x1aDS\0\0\0");
    let blocks = (out.bytes.len() / BLOCK) as u32;
    let fields = [BLOCK as u32, 1, blocks, directory.bytes.len() as u32, 0, map as u32];
    for (index, value) in fields.into_iter().enumerate() {
        out.set32(32 + 4 * index, value);
    }
    out.bytes
}

fn record(out: &mut Blob, kind: u16, before: usize, offset: u32, section: u16, flags: usize, name: &str) {
    let mut body = Blob::default();
    body.u16(kind).put(&vec![0; before]).u32(offset).u16(section).put(&vec![0; flags]).cstr(name);
    body.bytes.resize((body.bytes.len() + 2).next_multiple_of(4) - 2, 0);
    out.u16(body.bytes.len() as u16).put(&body.bytes);
}

fn module_stream() -> (Vec<u8>, u32, u32) {
    let mut symbols = Blob::default();
    symbols.u32(4);
    record(&mut symbols, 0x1110, 28, 0, 1, 1, "DriverEntry");
    record(&mut symbols, 0x110f, 28, 14, 1, 1, "leaf_function");
    let mut lines = Blob::default();
    // File checksums: one file, its name at offset 1 of the names.
    lines.u32(0xf4).u32(8).u32(1).u8(0).u8(0).u16(0);
    // Lines of section 1 from 0, 17 bytes; the last one has a column entry, two are not to be shown.
    lines.u32(0xf2).u32(12 + 12 + 4 * 8 + 4 * 4);
    lines.u32(0).u16(1).u16(1).u32(16);
    lines.u32(0).u32(4).u32(12 + 4 * 8 + 4 * 4);
    for (offset, line) in [(0, 10), (4, 0x8000_000b), (9, 0xfeefee), (14, 20)] {
        lines.u32(offset).u32(line);
    }
    lines.put(&[0; 16]);
    let (symbol_bytes, line_bytes) = (symbols.bytes.len() as u32, lines.bytes.len() as u32);
    symbols.put(&lines.bytes);
    (symbols.bytes, symbol_bytes, line_bytes)
}

/// A symbol file for the full driver.
pub fn pdb(guid: [u8; 16]) -> Vec<u8> {
    let mut info = Blob::default();
    info.u32(20_000_404).u32(0).u32(3).put(&guid);
    info.u32(7).put(b"/names\0").u32(1).u32(1).u32(1).u32(1).u32(0).u32(0).u32(6);
    let (module, symbol_bytes, line_bytes) = module_stream();
    let mut list = Blob::default();
    list.put(&[0; 34]).u16(4).u32(symbol_bytes).u32(0).u32(line_bytes).put(&[0; 16]);
    list.cstr("driver.obj").cstr("driver.obj").align(4);
    let mut dbi = Blob::default();
    dbi.u32(u32::MAX).u32(19_990_903).u32(3).put(&[0; 8]).u16(5).u16(0).u32(list.bytes.len() as u32);
    dbi.put(&[0; 36]).put(&list.bytes);
    let mut publics = Blob::default();
    record(&mut publics, 0x110e, 4, 0, 1, 0, "?DriverEntry@@decorated");
    record(&mut publics, 0x110e, 4, 8, 2, 0, "global_table");
    record(&mut publics, 0x110e, 4, 0x00ff_0000, 2, 0, "nowhere");
    record(&mut publics, 0x110e, 4, 0, 99, 0, "no_section");
    let mut names = Blob::default();
    names.u32(0xEFFE_EFFE).u32(1).u32(20).u8(0).cstr("C:\\src\\driver.c");
    msf(&[vec![], info.bytes, vec![], dbi.bytes, module, publics.bytes, names.bytes])
}

#[test]
fn names_and_lines() {
    let b = full_driver(0);
    let image = Image::parse(b.build()).unwrap();
    let mut symbols = SymbolTable::new(&image);
    symbols.add_pdb(&image, &pdb(IMAGE_GUID)).unwrap();
    let name = |rva| symbols.lookup(&image, rva).map(|s| s.to_string());
    assert_eq!(name(b.entry).as_deref(), Some("DriverEntry [C:\\src\\driver.c @ 10]"));
    assert_eq!(name(b.entry + 5).as_deref(), Some("DriverEntry+0x5 [C:\\src\\driver.c @ 11]"));
    assert_eq!(name(b.entry + 10).as_deref(), Some("DriverEntry+0xa"), "a line that is not to be shown");
    assert_eq!(name(b.entry + 14).as_deref(), Some("leaf_function [C:\\src\\driver.c @ 20]"));
    assert_eq!(name(b.entry + 16).as_deref(), Some("leaf_function+0x2"), "behind the last line");
    assert_eq!(name(image.sections()[1].rva + 9).as_deref(), Some("global_table+0x1"));
    assert_eq!(symbols.find("?DriverEntry@@decorated"), Some(b.entry), "other names are still known");
    assert_eq!((symbols.find("nowhere"), symbols.find("no_section")), (None, None));
}

#[test]
fn another_build_is_refused() {
    let image = Image::parse(full_driver(0).build()).unwrap();
    let mut symbols = SymbolTable::new(&image);
    let before = symbols.clone();
    let error = symbols.add_pdb(&image, &pdb([7; 16])).unwrap_err();
    assert!(matches!(error.kind, PeErrorKind::PdbMismatch { .. }));
    assert!(error.to_string().contains("33323130-3534-3736-3839-616263646566 age 3"), "{error}");
    assert_eq!(symbols, before);
}

#[test]
fn damage_is_told() {
    let image = Image::parse(full_driver(0).build()).unwrap();
    let file = pdb(IMAGE_GUID);
    let error = |file: &[u8]| SymbolTable::new(&image).add_pdb(&image, file).unwrap_err().to_string();
    assert_eq!(error(b"MZ"), "symbol file: not a PDB of format 7.00");
    let with = |at: usize, value: u32| {
        let mut file = file.clone();
        file[at..at + 4].copy_from_slice(&value.to_le_bytes());
        error(&file)
    };
    assert!(with(32, 3).contains("blocks of 0x3 bytes"));
    assert!(with(44, 0xffff_fff0).contains("the block map lies outside the file"));
    assert!(with(52, 0xffff).contains("the block map lies outside the file"));
    assert!(with(44, 8).contains("the stream directory is cut off"));
    for len in (0..file.len()).step_by(BLOCK) {
        assert!(error(&file[..len]).starts_with("symbol file: "), "{len:#x}");
    }
}

#[test]
fn streams_longer_than_the_file_are_not_read() {
    // A thousand modules that share one stream.
    let mut streams = vec![vec![], vec![], vec![], vec![], vec![0; 4096]];
    let mut info = Blob::default();
    info.u32(20_000_404).u32(0).u32(3).put(&IMAGE_GUID).u32(0).u32(0).u32(0).u32(0).u32(0);
    streams[1] = info.bytes;
    let mut list = Blob::default();
    for _ in 0..1000 {
        list.put(&[0; 34]).u16(4).put(&[0; 28]).put(&[0; 4]);
    }
    let mut dbi = Blob::default();
    dbi.put(&[0; 24]).u32(list.bytes.len() as u32).put(&[0; 36]).put(&list.bytes);
    streams[3] = dbi.bytes;
    let image = Image::parse(full_driver(0).build()).unwrap();
    let error = SymbolTable::new(&image).add_pdb(&image, &msf(&streams)).unwrap_err();
    assert_eq!(error.to_string(), "symbol file: the streams are longer than the file");
}
