//! What a valid image gives.

use pe::{
    ExportTarget, FileVersion, FunctionSource, Image, ImportSymbol, LoadOptions, Note, PeErrorKind,
    Protection, RelocationKind, SymbolTable, Toolchain,
};

use crate::builder::{Builder, CODE, DATA, RDATA, WILD, Want, dir, full_driver, named};

const BASE: u64 = 0xFFFF_F801_2345_6000;

fn parse(b: &Builder) -> Image {
    Image::parse(b.build()).unwrap()
}

fn at(bytes: &[u8], rva: u32) -> u64 {
    u64::from_le_bytes(bytes[rva as usize..rva as usize + 8].try_into().unwrap())
}

#[test]
fn headers() {
    let b = full_driver(0);
    let image = parse(&b);
    assert_eq!(image.size_of_image(), b.size_of_image());
    assert_eq!(image.entry_rva(), Some(b.entry));
    assert_eq!((image.preferred_base(), image.timestamp()), (b.base, 0x5F00_0000));
    assert_eq!(image.subsystem().0, 1);
    assert_eq!(image.subsystem().1.to_string(), "6.03");
    assert_eq!(image.linker_version().to_string(), "14.29");
    let flags = image.dll_characteristics();
    assert!(flags.nx_compat() && flags.dynamic_base() && !flags.guard_cf() && !flags.force_integrity());
    assert_eq!(image.toolchain(), Toolchain::Msvc { build: 30151 });
    assert!(!image.is_signed() && !image.has_tls());
    assert_eq!(image.notes(), []);
}

#[test]
fn sections() {
    let image = parse(&full_driver(0));
    let names: Vec<_> = image.sections().iter().map(|s| s.name.as_str()).collect();
    assert_eq!(&names[..4], [".text", ".data", "INIT", "PAGE"]);
    let flags: Vec<_> = image.sections()[..4].iter().map(|s| (s.is_discardable(), s.is_pageable())).collect();
    assert_eq!(flags, [(false, false), (false, false), (true, false), (false, true)]);
    let rights: Vec<_> = image.sections()[..4].iter().map(|s| s.protection.to_string()).collect();
    assert_eq!(rights, ["r-x", "rw-", "r-x", "r-x"]);
    let init = image.sections()[2].rva;
    assert_eq!(image.discardable_ranges()[0], init..init + 0x1000);
    assert_eq!(image.section_at(image.sections()[1].range().end), None);
}

#[test]
fn imports_by_name_and_ordinal() {
    let image = parse(&full_driver(0));
    let shown: Vec<_> = image.imports().iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "ntoskrnl.exe!DbgPrint",
            "ntoskrnl.exe!IoGetDmaAdapter",
            "ndis.sys!NdisMRegisterMiniportDriver",
            "ndis.sys!NdisMRegisterDmaChannel",
            "ndis.sys!#77",
        ]
    );
    let ndis = &image.imports()[2];
    assert_eq!((&*ndis.module_as_written, ndis.name()), ("NDIS.SYS", Some("NdisMRegisterMiniportDriver")));
    assert!(matches!(ndis.symbol, ImportSymbol::Named { hint: 1, .. }));
    assert_eq!(image.imports()[4].symbol, ImportSymbol::Ordinal(77));
}

#[test]
fn a_bare_module_name_means_dll() {
    let mut b = Builder::default();
    b.imports(&[("BootVid", named(&["VidInitialize"]))]);
    assert_eq!(parse(&b).imports()[0].to_string(), "bootvid.dll!VidInitialize");
}

#[test]
fn names_in_the_address_table_do() {
    let mut b = Builder::default();
    b.imports(&[("hal.dll", named(&["KeStallExecutionProcessor"]))]);
    let mut file = b.build();
    let idata = b.headers_size() as usize;
    file[idata..idata + 4].fill(0); // OriginalFirstThunk
    assert_eq!(Image::parse(file).unwrap().imports().len(), 1);
}

#[test]
fn delay_imports_are_listed_but_not_bound() {
    let mut b = Builder::default();
    let slots = b.delay_imports(&[("netio.sys", vec![Want::Name("WskRegister".into()), Want::Ordinal(3)])]);
    let image = parse(&b);
    assert_eq!((image.imports(), image.delay_imports().len()), (&[][..], 2));
    assert_eq!(image.delay_imports().iter().map(|i| i.iat_rva).collect::<Vec<_>>(), slots);
    assert_eq!(image.notes(), [Note::DelayImports(2)]);
    let laid = image.layout(&LoadOptions { base: b.base, ..Default::default() }, &mut |_| None).unwrap();
    assert_ne!(at(&laid.bytes, slots[0]), 0);
}

#[test]
fn exports_and_forwarders() {
    let b = full_driver(0);
    let image = parse(&b);
    let [leaf, forwarded] = image.exports() else { panic!("{:?}", image.exports()) };
    assert_eq!((leaf.ordinal, leaf.name.as_deref()), (1, Some("Leaf")));
    assert_eq!(leaf.target, ExportTarget::Rva(b.entry + 14));
    assert_eq!(forwarded.target, ExportTarget::Forwarder("ndis.NdisGetVersion".into()));
}

#[test]
fn layout_relocates_binds_and_guards() {
    let b = full_driver(0);
    let image = parse(&b);
    let options = LoadOptions {
        base: BASE,
        cookie_seed: 0xABCD_1122_3344_5566,
        guard_check: Some(0x1111),
        guard_dispatch: Some(0x2222),
    };
    let laid = image
        .layout(&options, &mut |import| Some(0xF000_0000_0000_0000 + u64::from(import.iat_rva)))
        .unwrap();
    assert_eq!((laid.base, laid.entry), (BASE, Some(BASE + u64::from(b.entry))));
    for import in image.imports() {
        assert_eq!(at(&laid.bytes, import.iat_rva), 0xF000_0000_0000_0000 + u64::from(import.iat_rva));
    }
    let data = image.sections()[1].rva;
    assert_eq!(at(&laid.bytes, data), BASE + u64::from(b.entry) + 14);
    assert_eq!(at(&laid.bytes, data + 16), BASE + u64::from(data));
    let config = image.load_config().unwrap();
    let cookie = config.security_cookie_rva.unwrap();
    assert_eq!(laid.security_cookie, Some(0x1122_3344_5566));
    assert_eq!(at(&laid.bytes, cookie), 0x1122_3344_5566);
    assert_eq!(at(&laid.bytes, config.guard_cf_check_function_pointer_rva.unwrap()), 0x1111);
    assert_eq!(at(&laid.bytes, config.guard_cf_dispatch_function_pointer_rva.unwrap()), 0x2222);
    assert_eq!(config.guard_functions, [b.entry, b.entry + 14]);
}

#[test]
fn cookie_is_never_zero_nor_the_default() {
    let image = parse(&full_driver(0));
    for (seed, cookie) in [(0, 1), (0xFFFF << 48, 1), (pe::DEFAULT_SECURITY_COOKIE, 0x2B99_2DDF_A233)] {
        let options = LoadOptions { base: BASE, cookie_seed: seed, ..Default::default() };
        assert_eq!(image.layout(&options, &mut |_| Some(1)).unwrap().security_cookie, Some(cookie));
    }
}

#[test]
fn a_cookie_of_its_own_stays() {
    let mut b = Builder::default();
    let (cookie, ..) = b.load_config(0x140, &[], 0);
    let raw = b.sections.iter_mut().find(|s| s.name.starts_with(b".00cfg")).unwrap();
    raw.data[..8].copy_from_slice(&99u64.to_le_bytes());
    let image = parse(&b);
    let laid = image.layout(&LoadOptions { base: b.base, ..Default::default() }, &mut |_| None).unwrap();
    assert_eq!((laid.security_cookie, at(&laid.bytes, cookie)), (None, 99));
}

#[test]
fn load_config_of_every_size() {
    // Sizes of real Windows versions, and ones that cut a field in two.
    for (size, cookie, check, flags) in [
        (0x70, true, false, false),
        (0x5f, false, false, false),
        (0x60, true, false, false),
        (0x77, true, false, false),
        (0x78, true, true, false),
        (0x94, true, true, true),
        (0x93, true, true, false),
        (0x118, true, true, true),
        (0x140, true, true, true),
    ] {
        let mut b = Builder::default();
        b.load_config(size, &[], 0x100);
        let image = parse(&b);
        let config = image.load_config().unwrap();
        assert_eq!(config.size, size);
        assert_eq!(config.security_cookie_rva.is_some(), cookie, "{size:#x}");
        assert_eq!(config.guard_cf_check_function_pointer_rva.is_some(), check, "{size:#x}");
        assert_eq!(config.is_guard_instrumented(), flags, "{size:#x}");
    }
}

#[test]
fn guard_pointers_stay_without_instrumentation_or_address() {
    for (flags, address) in [(0, Some(7)), (0x100, None)] {
        let mut b = Builder::default();
        let (_, check, _) = b.load_config(0x140, &[], flags);
        let options = LoadOptions { base: b.base, guard_check: address, ..Default::default() };
        let laid = parse(&b).layout(&options, &mut |_| None).unwrap();
        assert_eq!(at(&laid.bytes, check), 0);
    }
}

#[test]
fn all_missing_imports_are_named_at_once() {
    let image = parse(&full_driver(0));
    let error = image
        .layout(&LoadOptions { base: BASE, ..Default::default() }, &mut |import| {
            import.name().filter(|name| *name == "DbgPrint").map(|_| 1)
        })
        .unwrap_err();
    let PeErrorKind::Unresolved(missing) = &error.kind else { panic!("{error}") };
    assert_eq!(missing.len(), 4);
    assert_eq!(
        error.to_string(),
        "imports unresolved: ntoskrnl.exe!IoGetDmaAdapter, ndis.sys!NdisMRegisterMiniportDriver, \
         ndis.sys!NdisMRegisterDmaChannel, ndis.sys!#77"
    );
}

#[test]
fn relocations_of_32_bits() {
    let mut b = Builder { base: 0x40_0000, ..Builder::default() };
    let data = b.section(".data", DATA, 0x40_1234u64.to_le_bytes().to_vec());
    b.relocations(&[(data, 3)]);
    let image = parse(&b);
    assert_eq!(image.relocations()[0].kind, RelocationKind::HighLow);
    let laid = image.layout(&LoadOptions { base: 0x50_0000, ..Default::default() }, &mut |_| None).unwrap();
    assert_eq!(at(&laid.bytes, data), 0x50_1234);
    let error = image.layout(&LoadOptions { base: BASE, ..Default::default() }, &mut |_| None).unwrap_err();
    assert!(matches!(error.kind, PeErrorKind::RelocationOverflow(_)), "{error}");
}

#[test]
fn protections_cover_every_page() {
    let b = full_driver(0);
    let image = parse(&b);
    let plan = image.protections().unwrap();
    assert_eq!(plan[0], (0..0x1000, Protection::R));
    assert_eq!(plan[1].1, Protection::RX);
    assert_eq!(plan.last().unwrap().0.end, image.size_of_image());
    let data = image.sections()[1].rva;
    assert!(plan.contains(&(data..data + 0x2000, Protection::RW)));
}

#[test]
fn writable_code_loses_its_write_access() {
    let mut b = Builder::default();
    let init = b.section("INIT", WILD, vec![0xc3; 8]);
    let image = parse(&b);
    assert_eq!(image.notes(), [Note::WritableCode { section: "INIT".into() }]);
    assert!(image.protections().unwrap().contains(&(init..init + 0x1000, Protection::RX)));
}

#[test]
fn pages_behind_the_sections_have_no_rights() {
    let mut b = Builder::default();
    b.section(".text", CODE, vec![0xc3; 8]);
    b.size_of_image = Some(0x5000);
    let plan = parse(&b).protections().unwrap();
    assert_eq!(plan.last(), Some(&(0x2000..0x5000, Protection::NONE)));
}

fn low_alignment() -> Builder {
    Builder { section_alignment: 0x20, file_alignment: 0x20, ..Builder::default() }
}

#[test]
fn low_alignment_shares_pages() {
    let mut b = low_alignment();
    let text = b.section(".text", CODE, vec![0xc3; 0x30]);
    let rdata = b.section(".rdata", RDATA, vec![7; 0x100]);
    let image = parse(&b);
    assert_eq!(image.notes(), [Note::LowAlignment(0x20)]);
    assert_eq!(image.protections().unwrap(), [(0..0x1000, Protection::RX)]);
    let laid = image.layout(&LoadOptions { base: b.base, ..Default::default() }, &mut |_| None).unwrap();
    assert_eq!((laid.bytes[text as usize], laid.bytes[rdata as usize]), (0xc3, 7));
}

#[test]
fn low_alignment_refuses_code_beside_data() {
    let mut b = low_alignment();
    b.section(".text", CODE, vec![0xc3; 0x30]);
    b.section(".data", DATA, vec![7; 0x100]);
    let error = parse(&b).protections().unwrap_err();
    assert!(matches!(error.kind, PeErrorKind::Unsupported(_)), "{error}");
}

#[test]
fn functions_from_every_source() {
    let b = full_driver(0);
    let image = parse(&b);
    let entry = image.function_containing(b.entry + 3).unwrap();
    assert_eq!((entry.range(), entry.source), (b.entry..b.entry + 14, FunctionSource::RuntimeFunction));
    let leaf = image.function_containing(b.entry + 15).unwrap();
    assert_eq!((leaf.range(), leaf.source), (b.entry + 14..b.entry + 17, FunctionSource::Export));
    assert!(image.function_containing(b.entry + 17).is_none());
    assert!(image.function_containing(image.sections()[1].rva).is_none());
    assert_eq!(image.code_ranges().count(), 3);
}

#[test]
fn pointers_into_code_tell_of_leaf_functions() {
    let mut b = Builder::default();
    let text = b.section(".text", CODE, vec![0xc3; 0x40]);
    let va = b.base + u64::from(text) + 0x10;
    let data = b.section(".data", DATA, va.to_le_bytes().to_vec());
    b.relocations(&[(data, 10)]);
    let image = parse(&b);
    let [leaf] = image.functions().as_slice() else { panic!() };
    assert_eq!((leaf.range(), leaf.source), (text + 0x10..text + 0x40, FunctionSource::Pointer));
}

#[test]
fn chained_pieces_know_their_function() {
    let mut b = Builder::default();
    let text = b.section(".text", CODE, vec![0xcc; 0x40]);
    let mut chained = vec![0x21, 0, 0, 0];
    let xdata = b.next_rva();
    for value in [text, text + 16, xdata] {
        chained.extend(value.to_le_bytes());
    }
    b.functions(&[(text, text + 16, vec![1, 0, 0, 0]), (text + 32, text + 48, chained)]);
    let image = parse(&b);
    assert_eq!(image.function_containing(text + 40).unwrap().primary, text);
}

#[test]
fn version_and_build() {
    let image = parse(&full_driver(0));
    let version = image.version_info().unwrap();
    assert_eq!(version.file_version, FileVersion([1, 2, 3, 4]));
    assert_eq!(version.file_version.to_string(), "1.2.3.4");
    assert_eq!((version.file_type, version.file_subtype), (3, 6));
    assert_eq!(version.string("CompanyName"), Some("Example"));
    assert_eq!(version.string("FileVersion"), Some("1.2 beta"));
    let build = image.build_info();
    let code_view = build.code_view.as_ref().unwrap();
    assert_eq!((code_view.file_name(), code_view.age), ("driver.pdb", 3));
    assert_eq!(code_view.guid.to_string(), "33323130-3534-3736-3839-616263646566");
    assert!(build.reproducible);
    assert_eq!((build.rich[0].product, build.rich[0].build, build.rich[0].count), (0x105, 30151, 7));
}

#[test]
fn toolchains() {
    let mut b = Builder { linker: (2, 40), ..Builder::default() };
    b.section(".text", CODE, vec![0xc3]);
    assert_eq!(parse(&b).toolchain(), Toolchain::Gnu);
    b.linker = (14, 0);
    assert_eq!(parse(&b).toolchain(), Toolchain::Lld);
}

#[test]
fn names_from_exports_and_coff_symbols() {
    let b = full_driver(0);
    let image = parse(&b);
    let symbols = SymbolTable::new(&image);
    let name = |rva| symbols.lookup(&image, rva).map(|s| s.to_string());
    assert_eq!(name(b.entry).as_deref(), Some("DriverEntry_of_the_test"));
    assert_eq!(name(b.entry + 5).as_deref(), Some("DriverEntry_of_the_test+0x5"));
    assert_eq!(name(b.entry + 14).as_deref(), Some("Leaf"));
    assert_eq!(name(image.sections()[1].rva + 8).as_deref(), Some("table+0x8"));
    assert_eq!(name(image.sections()[2].rva), None, "a function without a name gets no neighbour's");
    assert_eq!(symbols.find("Leaf"), Some(b.entry + 14));
}

#[test]
fn checksum_is_that_of_the_format() {
    // The sum of 16-bit words with end-around carry, without the field, plus the length.
    let mut file = full_driver(3).build();
    file.extend([1, 2, 3]); // odd length
    let field = crate::builder::OPTIONAL_AT + 64;
    let mut sum = 0u32;
    for (index, word) in file.chunks(2).enumerate() {
        if 2 * index == field || 2 * index == field + 2 {
            continue;
        }
        sum += u32::from(word[0]) | u32::from(word.get(1).copied().unwrap_or(0)) << 8;
        sum = (sum & 0xffff) + (sum >> 16);
    }
    let expected = sum + file.len() as u32;
    assert_eq!(Image::parse(&file[..]).unwrap().computed_checksum(), expected);
    file[field..field + 4].copy_from_slice(&expected.to_le_bytes());
    assert_eq!(Image::parse(&file[..]).unwrap().notes(), []);
    file[field] ^= 1;
    let image = Image::parse(&file[..]).unwrap();
    assert_eq!(image.notes(), [Note::WrongChecksum { stored: expected ^ 1, computed: expected }]);
}

#[test]
fn damage_that_loading_does_not_mind_is_noted() {
    for (index, table) in [(dir::RESOURCE, "the version resource"), (dir::DEBUG, "the debug directory")] {
        let mut b = full_driver(0);
        b.directories[index] = (b.sections[1].rva + 0x1000, 64); // no file data there
        let image = parse(&b);
        assert!(
            matches!(image.notes(), [Note::Ignored { table: noted, .. }] if *noted == table),
            "{:?}",
            image.notes()
        );
    }
}

#[test]
fn long_section_names_are_resolved() {
    let mut b = Builder::default();
    b.section("/4", RDATA, vec![1]);
    b.symbols = vec![(".debug_info".into(), 1, 0, false)];
    assert_eq!(parse(&b).sections()[0].name, ".debug_info");
}

#[test]
fn a_signature_is_seen() {
    let mut b = full_driver(0);
    b.trailer = vec![0; 64];
    let len = b.build().len() as u32;
    b.directories[4] = (len - 64, 64);
    assert!(parse(&b).is_signed());
}
