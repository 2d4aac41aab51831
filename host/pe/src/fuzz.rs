//! The fuzz target: everything that this crate does with hostile bytes, and what must hold of the results.

use crate::image::Image;
use crate::layout::LoadOptions;
use crate::pdb::Pdb;
use crate::symbols::SymbolTable;
use crate::unwind::{Module, RSP, UnwindRegisters, backtrace};
use crate::view::le;

/// Where the fuzz target loads images.
const BASE: u64 = 0xFFFF_F800_1234_0000;
/// Lays out no image above this size, so that a run stays short.
const MAX_LAYOUT: u32 = 4 << 20;

/// The fuzz target of this crate: `data` is an image, or a symbol file when it starts as one.
///
/// Parses, lays out, unwinds and names, and checks what callers rely on.
///
/// # Panics
/// When one of the promises of this crate is broken; that is the bug that fuzzing looks for.
pub fn fuzz(data: &[u8]) {
    if data.starts_with(b"Microsoft C/C++ MSF") {
        let _ = Pdb::parse(data);
        return;
    }
    match Image::parse(data) {
        Ok(image) => check(&image),
        Err(error) => assert!(!error.to_string().contains('\n'), "an error is one line: {error}"),
    }
}

fn check(image: &Image) {
    check_code_ranges(image);
    if image.size_of_image() <= MAX_LAYOUT {
        check_protections(image);
        check_layout(image);
    }
    check_names(image);
    for function in image.functions().as_slice().iter().take(64) {
        for rva in [function.begin, function.begin + (function.end - function.begin) / 2, function.end] {
            check_unwind(image, rva);
        }
    }
}

fn check_code_ranges(image: &Image) {
    let mut end = 0;
    for range in image.code_ranges() {
        assert!(end <= range.start && range.start < range.end && range.end <= image.size_of_image());
        assert!(image.function_containing(range.start).is_some_and(|f| f.range() == range));
        end = range.end;
    }
}

fn check_protections(image: &Image) {
    let Ok(plan) = image.protections() else { return };
    let mut end = 0;
    for (range, protection) in plan {
        assert!(range.start == end && range.end > end && !(protection.write && protection.execute));
        end = range.end;
    }
    assert_eq!(end, image.size_of_image());
    assert!(image.discardable_ranges().iter().all(|range| range.end <= end));
}

fn check_layout(image: &Image) {
    let options =
        LoadOptions { base: BASE, cookie_seed: BASE, guard_check: Some(BASE), guard_dispatch: Some(BASE) };
    if let Ok(laid) = image.layout(&options, &mut |import| Some(import.iat_rva.into())) {
        assert_eq!(laid.bytes.len(), image.size_of_image() as usize);
        assert!(laid.entry.is_none_or(|entry| entry - BASE < u64::from(image.size_of_image())));
        assert!(laid.security_cookie.is_none_or(|cookie| cookie != 0 && cookie >> 48 == 0));
    }
    let _ = image.layout(&LoadOptions { base: image.preferred_base(), ..options }, &mut |_| None);
}

fn check_names(image: &Image) {
    let symbols = SymbolTable::new(image);
    for section in image.sections() {
        for rva in [section.rva, section.range().end - 1, section.range().end] {
            let symbol = symbols.lookup(image, rva);
            assert!(symbol.is_none_or(|symbol| !symbol.name.is_empty() && symbol.offset <= rva));
        }
    }
    for note in image.notes() {
        assert!(!note.to_string().contains('\n'), "a note is one line: {note}");
    }
}

/// Unwinds over a stack that is made of the file's own bytes.
fn check_unwind(image: &Image, rva: u32) {
    let module = Module { name: "fuzz", base: BASE, image };
    let mut registers = UnwindRegisters { rip: BASE + u64::from(rva), ..UnwindRegisters::default() };
    registers.gpr[RSP] = BASE / 2;
    let stack = image.file();
    let mut reads = 0u32;
    let (frames, _) = backtrace(&module, registers, 32, &mut |address| {
        reads += 1;
        let at = usize::try_from(address.checked_sub(BASE / 2)?).ok()?;
        let value = le::u64(stack.get(at..)?.get(..8)?, 0);
        Some(if value.is_multiple_of(3) { BASE + value % u64::from(image.size_of_image()) } else { value })
    });
    assert!(!frames.is_empty() && frames.len() <= 32);
    assert!(reads < 32 * 9000, "unwinding reads a bounded part of the stack");
}
