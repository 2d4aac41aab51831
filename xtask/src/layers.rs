//! `cargo xtask layers`: no crate depends on, or does, what its room may not.
//!
//! The folders only suggest the layers; this table is what holds them.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::failure::{Failure, Outcome};
use crate::workspace::{Dependency, Member, Workspace};

/// A crate and the crates of this workspace that it may name. It may also name what those may name.
struct Room {
    name: &'static str,
    may_name: &'static [&'static str],
}

const ROOMS: &[Room] = &[
    // host: what runs a driver
    Room { name: "pe", may_name: &[] },
    Room { name: "inf", may_name: &[] },
    Room { name: "trace", may_name: &[] },
    Room { name: "verifier", may_name: &["trace"] },
    Room { name: "sched", may_name: &["trace"] },
    Room { name: "cpu", may_name: &["trace"] },
    // hw: what a driver touches
    Room { name: "bus", may_name: &["trace"] },
    Room { name: "net", may_name: &["trace"] },
    Room { name: "i8237", may_name: &["bus", "net"] },
    Room { name: "cs8900", may_name: &["bus", "net"] },
    Room { name: "e1000", may_name: &["bus", "net"] },
    Room { name: "ne2000", may_name: &["bus", "net"] },
    // nt: what a driver imports
    Room { name: "wdk_defs", may_name: &[] },
    Room { name: "ddi_macros", may_name: &[] },
    Room { name: "ddi", may_name: &["wdk_defs", "cpu", "sched", "verifier", "trace", "ddi_macros"] },
    Room { name: "hal", may_name: &["ddi", "bus"] },
    Room { name: "ntoskrnl", may_name: &["hal", "ddi"] },
    Room { name: "ndis", may_name: &["ntoskrnl", "hal", "ddi"] },
    // app: what a person starts
    Room { name: "ndisbox", may_name: &["ndis", "pe", "inf", "i8237", "cs8900", "e1000", "ne2000"] },
    Room { name: "fuzz", may_name: &["ndisbox"] },
    Room { name: "xtask", may_name: &[] },
];

/// Edges that the "what its listed crates may name" rule would let through, and why they stay closed.
const CLOSED: &[(&str, &str, &str)] = &[("ndis", "bus", "ndis reaches a device only through hal")];

/// Edges that only tests may have, and why.
const TESTS_ONLY: &[(&str, &str, &str)] = &[
    ("hal", "i8237", "its DMA is tested on the real controller"),
    ("cs8900", "i8237", "its receive DMA is tested on the real controller"),
];

/// Checks the dependency edges and the forbidden words.
pub fn run(workspace: &Workspace) -> Outcome {
    let mut complaints = edge_complaints(&workspace.members);
    for member in &workspace.members {
        for file in workspace.sources(&member.folder, &["rs"])? {
            complaints.extend(words::complaints(&member.folder, &file.path, &file.text));
        }
    }
    Failure::from_list("layers", &complaints)?;
    println!("layers: {} crates keep to their rooms", workspace.members.len());
    Ok(())
}

/// Every edge between two crates of the workspace that the table does not allow, and every gap in the table.
fn edge_complaints(members: &[Member]) -> Vec<String> {
    let names: BTreeSet<&str> = members.iter().map(|member| member.name.as_str()).collect();
    let mut complaints = Vec::new();
    for room in ROOMS.iter().filter(|room| !names.contains(room.name)) {
        complaints.push(format!(
            "`{}` has a room in xtask/src/layers.rs but is no crate of the workspace",
            room.name
        ));
    }
    let allowed = allowed_edges();
    for member in members {
        let Some(may_name) = allowed.get(member.name.as_str()) else {
            complaints.push(format!("`{}` has no room: add it to xtask/src/layers.rs", member.name));
            continue;
        };
        let inner = member.dependencies.iter().filter(|dependency| names.contains(dependency.name.as_str()));
        complaints.extend(inner.filter_map(|dependency| edge_complaint(&member.name, dependency, may_name)));
    }
    complaints
}

fn edge_complaint(from: &str, to: &Dependency, may_name: &BTreeSet<&str>) -> Option<String> {
    let tests_may = to.name == "ndisbox" || TESTS_ONLY.iter().any(|(a, b, _)| *a == from && *b == to.name);
    if to.dev && tests_may {
        return None; // Tests may boot a whole box.
    }
    if let Some((_, _, reason)) = CLOSED.iter().find(|(a, b, _)| *a == from && *b == to.name) {
        return Some(format!("`{from}` may not depend on `{}`: {reason}", to.name));
    }
    if may_name.contains(to.name.as_str()) {
        return None;
    }
    let kind = if to.dev { "test on" } else { "depend on" };
    let list = may_name.iter().copied().collect::<Vec<_>>().join(", ");
    Some(format!(
        "`{from}` may not {kind} `{}`; it may name: {}",
        to.name,
        if list.is_empty() { "nothing" } else { &list }
    ))
}

/// The table with "may also name what its listed crates may name" worked out.
fn allowed_edges() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let direct: BTreeMap<&str, &[&str]> = ROOMS.iter().map(|room| (room.name, room.may_name)).collect();
    direct.keys().map(|name| (*name, reachable(name, &direct))).collect()
}

fn reachable(from: &str, direct: &BTreeMap<&str, &'static [&'static str]>) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = direct[from].to_vec();
    while let Some(name) = open.pop() {
        if found.insert(name) {
            open.extend(direct.get(name).copied().unwrap_or_default());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The real table's crates, each with no dependencies.
    fn workspace() -> Vec<Member> {
        let member =
            |name: &str| Member { name: name.to_owned(), folder: name.to_owned(), dependencies: Vec::new() };
        ROOMS.iter().map(|room| member(room.name)).collect()
    }

    fn with_edge(from: &str, to: &str, dev: bool) -> Vec<String> {
        let mut members = workspace();
        let member = members.iter_mut().find(|member| member.name == from).unwrap();
        member.dependencies.push(Dependency { name: to.to_owned(), dev });
        edge_complaints(&members)
    }

    #[test]
    fn listed_and_inherited_edges_pass() {
        for (from, to) in [
            ("ddi", "cpu"),
            ("hal", "cpu"),
            ("ndis", "wdk_defs"),
            ("ndisbox", "verifier"),
            ("ndisbox", "net"),
            ("fuzz", "pe"),
            ("pe", "thiserror"),
        ] {
            assert_eq!(with_edge(from, to, false), Vec::<String>::new(), "{from} -> {to}");
        }
    }

    #[test]
    fn other_edges_fail_and_name_both_ends() {
        for (from, to) in [
            ("verifier", "cpu"),
            ("inf", "trace"),
            ("bus", "ddi"),
            ("cs8900", "i8237"),
            ("hal", "ntoskrnl"),
            ("ndis", "bus"),
            ("ndis", "i8237"),
            ("xtask", "ndisbox"),
        ] {
            let complaints = with_edge(from, to, false);
            assert_eq!(complaints.len(), 1, "{from} -> {to}");
            assert!(
                complaints[0].contains(&format!("`{from}`")) && complaints[0].contains(&format!("`{to}`"))
            );
        }
    }

    #[test]
    fn tests_may_use_the_box_and_nothing_else_extra() {
        assert!(with_edge("ndis", "ndisbox", true).is_empty());
        assert!(with_edge("hal", "i8237", true).is_empty());
        assert_eq!(with_edge("ndis", "ndisbox", false).len(), 1);
        assert_eq!(with_edge("hal", "i8237", false).len(), 1);
        assert_eq!(with_edge("pe", "cpu", true).len(), 1);
    }

    #[test]
    fn a_crate_without_a_room_and_a_room_without_a_crate_fail() {
        let mut members = workspace();
        members[0].name = "stranger".to_owned();
        let complaints = edge_complaints(&members);
        assert_eq!(complaints.len(), 2, "{complaints:?}");
    }

    #[test]
    fn metadata_is_read_as_cargo_writes_it() {
        let metadata = r#"{
            "packages": [
                {"name": "pe", "manifest_path": "/r/host/pe/Cargo.toml", "dependencies": [
                    {"name": "cpu", "kind": null}, {"name": "proptest", "kind": "dev"}]},
                {"name": "cpu", "manifest_path": "/r/host/cpu/Cargo.toml", "dependencies": []}
            ],
            "target_directory": "/r/target", "workspace_root": "/r"
        }"#;
        let workspace = Workspace::from_metadata(metadata).unwrap();
        assert_eq!(workspace.members[1].folder, "host/pe");
        let complaints = edge_complaints(&workspace.members);
        assert!(
            complaints.iter().any(|line| line.starts_with("`pe` may not depend on `cpu`")),
            "{complaints:?}"
        );
    }
}
