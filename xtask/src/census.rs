//! `cargo xtask census PATH…`: what the drivers in files and folders import that is missing or partial.

use crate::failure::{Outcome, fail};
use crate::process;
use crate::workspace::Workspace;

/// Builds the command line as this tree has it and hands the paths to its `census`.
pub fn run(workspace: &Workspace, paths: &[&str]) -> Outcome {
    if paths.is_empty() {
        fail!("census needs drivers (.sys) or folders of them");
    }
    // Paths are relative to where the user stands, so the program is built from the workspace and started here.
    process::run(
        process::cargo()
            .args(["run", "--quiet", "--release", "--package", "ndisbox", "--manifest-path"])
            .arg(workspace.path("Cargo.toml"))
            .args(["--", "census"])
            .args(paths),
    )
}
