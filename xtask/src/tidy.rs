//! `cargo xtask tidy`: what no compiler checks and every reader meets.

mod code_map;
mod text;

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

/// Files and folders that may be longer than [`text::LONGEST`] lines, and why.
const LONG_FILES: &[(&str, &str)] = &[
    (
        "nt/wdk_defs/src/",
        "tables of the interface, one file for each public header, searched rather than read",
    ),
    ("sdk/include/", "a driver includes a header by its well-known name, so it cannot be split"),
    ("host/cpu/src/trap/tests.rs", "one case for each shape of instruction that traps"),
    ("hw/cs8900/src/tests.rs", "one case for each statement of the datasheet"),
    ("sdk/tests/layout_check.c", "one assertion for each row of the layout table"),
];

/// Checks the code map, the change log, links, and every source file.
pub fn run(workspace: &Workspace) -> Outcome {
    let mut complaints = code_map::complaints(workspace)?;
    let change_log = workspace.read("CHANGELOG.md")?;
    if !change_log.lines().any(|line| line.trim() == "## [Unreleased]") {
        complaints.push("CHANGELOG.md: no `## [Unreleased]` section".to_owned());
    }
    let files = workspace.sources("", &["rs", "c", "h", "inf", "md", "toml", "yml", "json", "S"])?;
    for file in &files {
        complaints.extend(text::complaints(&file.path, &file.text, LONG_FILES));
        if file.path.ends_with(".md") {
            complaints.extend(code_map::broken_links(workspace, &file.path, &file.text));
        }
    }
    for (path, reason) in LONG_FILES.iter().filter(|(path, _)| !workspace.path(path).exists()) {
        complaints.push(format!("xtask/src/tidy.rs: {path} ({reason}) is not there any more"));
    }
    Failure::from_list("tidy", &complaints)?;
    println!("tidy: {} files in order", files.len());
    Ok(())
}
