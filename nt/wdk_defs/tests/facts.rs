//! The crate against `nt/facts`: every structure, member, bit-field and constant, in both directions.

use std::collections::{BTreeMap, BTreeSet};

use wdk_defs::layout::{self, TypeLayout};

const LAYOUT: &str = include_str!("../../facts/layout.csv");
const CONSTANTS: &str = include_str!("../../facts/constants.csv");

/// Sources that define constants, and whether they are those of NDIS 5.x.
const SOURCES: &[(&str, bool)] = &[
    (include_str!("../src/ntdef/constants.rs"), false),
    (include_str!("../src/wdm/constants.rs"), false),
    (include_str!("../src/ntddk/constants.rs"), false),
    (include_str!("../src/netdef/constants.rs"), false),
    (include_str!("../src/ntddndis/constants.rs"), false),
    (include_str!("../src/nbl/constants.rs"), false),
    (include_str!("../src/ndis/constants.rs"), false),
    (include_str!("../src/ndis51/constants.rs"), true),
    (include_str!("../src/ntstatus.rs"), false),
    (include_str!("../src/bugcodes.rs"), false),
    (include_str!("../src/ntiologc.rs"), false),
    (include_str!("../src/netevent.rs"), false),
];

/// Everything the layouts say, in the words of the table: (type, member, offset, size, bits), one for each line.
type Line = (String, String, usize, usize, String);

/// Splits a table without quoted fields into rows, the header left out.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(',').collect())
}

/// The table's lines, with members of unnamed types moved to a type of their own, as in the crate.
fn expected() -> BTreeSet<Line> {
    let mut lines = BTreeSet::new();
    let mut nested: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in rows(LAYOUT) {
        let [name, member, offset, size, kind] = row[..] else { panic!("{row:?}") };
        let (offset, size): (usize, usize) = (offset.parse().unwrap(), size.parse().unwrap());
        let (parent, last) = member.rsplit_once('.').unwrap_or(("", member));
        let (owner, base) = if parent.is_empty() {
            (name.to_owned(), 0)
        } else {
            let path = parent.replace("[0]", "");
            match nested.get(&(name.to_owned(), path.clone())) {
                Some(&base) => (format!("{name}_{}", path.replace('.', "_")), base),
                // A member of a type that has a name, and so its own lines.
                None => continue,
            }
        };
        if kind.starts_with("struct{}") || kind.starts_with("union{}") {
            nested.insert((name.to_owned(), member.replace("[0]", "")), offset);
        }
        let bits = match kind.rsplit_once(':') {
            Some((_, bits)) => bits.to_owned(),
            None if member.is_empty() => kind.rsplit_once(' ').unwrap().1.to_owned(),
            None => String::new(),
        };
        lines.insert((owner, last.to_owned(), offset - base, size, bits));
    }
    lines
}

/// The same of the crate. A type that the table does not name has no line of its own there.
fn actual(named: &BTreeSet<String>) -> BTreeSet<Line> {
    layout::all().flat_map(|layout| lines_of(layout, named.contains(layout.name))).collect()
}

fn lines_of(layout: &TypeLayout, named: bool) -> Vec<Line> {
    let name = layout.name.to_owned();
    let whole = (name.clone(), String::new(), 0, layout.size, format!("align={}", layout.align));
    let stored =
        layout.members.iter().filter(|member| !is_storage(member.name)).chain(layout.views).map(|member| {
            (name.clone(), plain_name(member.name).to_owned(), member.offset, member.size, String::new())
        });
    let bits = layout.bits.iter().map(|field| {
        let bits = format!("{}@{}", field.width, field.bit);
        (name.clone(), plain_name(field.unit.name).to_owned(), field.unit.offset, field.unit.size, bits)
    });
    named.then_some(whole).into_iter().chain(stored).chain(bits).collect()
}

/// Members that C does not name: padding, the bytes of a union, the units of bit-fields.
fn is_storage(name: &str) -> bool {
    ["_pad", "raw", "BitFields"].iter().any(|storage| {
        name.strip_prefix(storage).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// A name that is a Rust keyword is written `r#name`; `Self` cannot be, and is written `Self_`.
fn plain_name(name: &str) -> &str {
    match name {
        "Self_" => "Self",
        _ => name.strip_prefix("r#").unwrap_or(name),
    }
}

#[test]
fn layouts_equal_the_fact_table() {
    let expected = expected();
    let named = expected.iter().filter(|line| line.1.is_empty()).map(|line| line.0.clone()).collect();
    let actual = actual(&named);
    let missing: Vec<_> = expected.difference(&actual).take(10).collect();
    let extra: Vec<_> = actual.difference(&expected).take(10).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing {missing:#?}\nextra {extra:#?}");
    assert!(actual.len() > 6000);
}

/// (name, of NDIS 5.x) → value, as the sources write it.
fn written() -> BTreeMap<(String, bool), i128> {
    let mut constants = BTreeMap::new();
    for (text, ndis51) in SOURCES {
        for item in text.split("pub const ").skip(1).filter(|item| !item.starts_with("fn ")) {
            let (name, rest) = item.split_once(':').unwrap();
            let value = rest.split_once('=').unwrap().1.split_once(';').unwrap().0.trim().replace('_', "");
            let number = match value.strip_prefix("0x") {
                Some(hex) => i128::from_str_radix(hex, 16),
                None => value.parse(),
            };
            let earlier = constants.insert((plain_name(name).to_owned(), *ndis51), number.unwrap());
            assert!(earlier.is_none(), "{name} is defined twice");
        }
    }
    constants
}

#[test]
fn constants_equal_the_fact_table() {
    let mut written = written();
    for row in rows(CONSTANTS) {
        let [name, value, _group, _header, view] = row[..] else { panic!("{row:?}") };
        let digits = value.strip_prefix("0x").unwrap();
        let bits = 4 * digits.len() as u32;
        let expected = i128::from_str_radix(digits, 16).unwrap();
        let actual =
            written.remove(&(name.to_owned(), view == "5.1")).unwrap_or_else(|| panic!("{name} is missing"));
        assert_eq!(actual.rem_euclid(1 << bits), expected, "{name}");
    }
    assert!(written.is_empty(), "not in the table: {:?}", written.keys().take(10).collect::<Vec<_>>());
}
