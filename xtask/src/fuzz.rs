//! `cargo xtask fuzz`: builds the fuzz driver optimised, with overflow checks, and starts it.

use crate::failure::Outcome;
use crate::process;
use crate::workspace::Workspace;

/// Passes `options` to the driver in `app/fuzz`, which explains them with `--help`.
pub fn run(workspace: &Workspace, options: &[&str]) -> Outcome {
    process::run(
        process::cargo()
            .current_dir(&workspace.root)
            // Arithmetic that wraps only in release builds is a bug worth finding here.
            .env("CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "true")
            .env("CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS", "true")
            .args(["run", "--quiet", "--release", "--package", "fuzz", "--target-dir"])
            .arg(workspace.target.join("fuzz-build"))
            .arg("--")
            .args(["--artifacts".as_ref(), workspace.target.join("fuzz").as_os_str()])
            .args(options),
    )
}
