//! Hostile images never panic; valid images lay out as a simple model says.

use std::collections::BTreeMap;

use pe::{Image, LoadOptions};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::builder::{Builder, CODE, DATA, INIT, RDATA, WILD, Want, full_driver};
use crate::symbol_file;

/// One change to a file.
#[derive(Debug, Clone)]
enum Mutation {
    Byte(Index, u8),
    Bit(Index, u8),
    Word(Index, u32),
    Copy(Index, Index, u8),
    Cut(Index),
    /// In the headers, where a change does most.
    Header(u16, u32),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let word = prop_oneof![
        any::<u32>(),
        0u32..0x100,
        (0u32..0x20).prop_map(|page| page << 12),
        (0u32..32).prop_map(|bit| 1 << bit),
        Just(u32::MAX),
        Just(0x7fff_ffff),
    ];
    prop_oneof![
        4 => (any::<Index>(), any::<u8>()).prop_map(|(at, v)| Mutation::Byte(at, v)),
        4 => (any::<Index>(), 0u8..8).prop_map(|(at, bit)| Mutation::Bit(at, bit)),
        4 => (any::<Index>(), word.clone()).prop_map(|(at, v)| Mutation::Word(at, v)),
        2 => (any::<Index>(), any::<Index>(), 1u8..64).prop_map(|(to, from, n)| Mutation::Copy(to, from, n)),
        1 => any::<Index>().prop_map(Mutation::Cut),
        6 => (0u16..0x540, word).prop_map(|(at, v)| Mutation::Header(at, v)),
    ]
}

fn mutate(mut file: Vec<u8>, mutations: &[Mutation]) -> Vec<u8> {
    for mutation in mutations {
        if file.len() < 0x800 {
            break;
        }
        let room = file.len() - 4;
        match *mutation {
            Mutation::Byte(at, v) => file[at.index(room)] = v,
            Mutation::Bit(at, bit) => file[at.index(room)] ^= 1 << bit,
            Mutation::Word(at, v) => {
                let at = at.index(room);
                file[at..at + 4].copy_from_slice(&v.to_le_bytes());
            }
            Mutation::Copy(to, from, n) => {
                let (to, from) = (to.index(room - 64), from.index(room - 64));
                file.copy_within(from..from + usize::from(n), to);
            }
            Mutation::Cut(at) => file.truncate(at.index(room)),
            Mutation::Header(at, v) => {
                let at = usize::from(at);
                file[at..at + 4].copy_from_slice(&v.to_le_bytes());
            }
        }
    }
    file
}

/// What a section is for.
#[derive(Debug, Clone)]
struct Spec {
    kind: u8,
    data: Vec<u8>,
    extra: u32,
}

fn spec() -> impl Strategy<Value = Spec> {
    (0u8..5, prop::collection::vec(any::<u8>(), 1..3000), 0u32..0x2800).prop_map(|(kind, data, extra)| Spec {
        kind,
        data,
        extra,
    })
}

/// A builder and the bytes that it must become at its preferred base, sections only.
fn build(specs: &[Spec]) -> (Builder, BTreeMap<u32, Vec<u8>>) {
    let mut b = Builder::default();
    let mut expected = BTreeMap::new();
    for spec in specs {
        let (name, flags) =
            [(".text", CODE), (".data", DATA), (".rdata", RDATA), ("INIT", INIT), ("WILD", WILD)]
                [usize::from(spec.kind)];
        let size = spec.data.len() as u32 + spec.extra;
        let rva = b.section_sized(name, flags, spec.data.clone(), size);
        expected.insert(rva, spec.data.clone());
    }
    (b, expected)
}

proptest! {
    #[test]
    fn mutated_images_never_panic(mutations in prop::collection::vec(mutation(), 1..6)) {
        pe::fuzz(&mutate(full_driver(64).build(), &mutations));
    }

    #[test]
    fn mutated_symbol_files_never_panic(mutations in prop::collection::vec(mutation(), 1..6)) {
        pe::fuzz(&mutate(symbol_file::pdb([7; 16]), &mutations));
    }

    #[test]
    fn random_bytes_never_panic(data in prop::collection::vec(any::<u8>(), 0..600)) {
        pe::fuzz(&data);
        let mut image = b"MZ".to_vec();
        image.extend(&data);
        pe::fuzz(&image);
    }

    #[test]
    fn layout_equals_a_simple_model(
        specs in prop::collection::vec(spec(), 1..6),
        pointers in prop::collection::vec((any::<Index>(), any::<Index>(), any::<u64>()), 0..12),
        names in prop::collection::btree_set("[A-Z][a-z]{2,12}", 0..10),
        base in (0u64..0x7_0000_0000).prop_map(|n| n << 12),
    ) {
        let (mut b, mut expected) = build(&specs);
        let preferred = b.base;
        // Addresses of 8 bytes, apart from each other, that move with the image.
        let mut relocations = BTreeMap::new();
        for (section, at, value) in pointers {
            let (&rva, data) = expected.iter_mut().nth(section.index(specs.len())).unwrap();
            let Some(slots) = (data.len() / 8).checked_sub(1) else { continue };
            let at = at.index(slots + 1) * 8;
            data[at..at + 8].copy_from_slice(&value.to_le_bytes());
            relocations.insert(rva + at as u32, value);
        }
        for section in &mut b.sections {
            section.data.clone_from(&expected[&section.rva]);
        }
        let wants: Vec<_> = names.iter().cloned().map(Want::Name).collect();
        let slots = if wants.is_empty() { Vec::new() } else { b.imports(&[("ndis.sys", wants)]) };
        b.relocations(&relocations.keys().map(|&rva| (rva, 10)).collect::<Vec<_>>());
        let file = b.build();

        let mut model = vec![0; b.size_of_image() as usize];
        model[..b.headers_size() as usize].copy_from_slice(&file[..b.headers_size() as usize]);
        for section in &b.sections {
            model[section.rva as usize..][..section.data.len()].copy_from_slice(&section.data);
        }
        for (rva, value) in relocations {
            let moved = value.wrapping_add(base).wrapping_sub(preferred);
            model[rva as usize..][..8].copy_from_slice(&moved.to_le_bytes());
        }
        for (index, slot) in slots.iter().enumerate() {
            model[*slot as usize..][..8].copy_from_slice(&(index as u64 + 100).to_le_bytes());
        }

        let image = Image::parse(file).unwrap();
        let mut next = 99;
        let laid = image.layout(&LoadOptions { base, ..LoadOptions::default() }, &mut |import| {
            next += 1;
            assert_eq!(import.name(), names.iter().nth(next - 100).map(String::as_str));
            Some(next as u64)
        });
        prop_assert!(laid.unwrap().bytes == model);
        let plan = image.protections().unwrap();
        for section in &b.sections {
            let (_, rights) = plan.iter().find(|(range, _)| range.contains(&section.rva)).unwrap();
            prop_assert_eq!(rights.execute, section.characteristics & 0x2000_0000 != 0);
            prop_assert_eq!(rights.write, section.characteristics & 0x8000_0000 != 0 && !rights.execute);
        }
    }
}
