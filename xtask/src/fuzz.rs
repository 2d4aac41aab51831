//! `cargo xtask fuzz`: builds a fuzz driver optimised, with overflow checks, and starts it.

use std::fs;
use std::process::Command;

use crate::failure::{Context, Outcome, fail};
use crate::process;
use crate::workspace::Workspace;

/// What makes stable rustc put libFuzzer's counters into the code.
const COVERAGE_FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

const HOST: &str = "x86_64-unknown-linux-gnu";

/// Passes `options` to the driver in `app/fuzz`, which explains them with `--help`. With `--coverage TARGET` it is
/// libFuzzer instead, and what follows are its options.
pub fn run(workspace: &Workspace, options: &[&str]) -> Outcome {
    match options {
        ["--coverage", target, libfuzzer_options @ ..] => coverage(workspace, target, libfuzzer_options),
        ["--coverage"] => fail!("--coverage needs a target; --list names them"),
        _ => deterministic(workspace, options),
    }
}

fn deterministic(workspace: &Workspace, options: &[&str]) -> Outcome {
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

/// New inputs go to `target/fuzz/corpus/TARGET`; the tracked corpus is only read.
fn coverage(workspace: &Workspace, target: &str, options: &[&str]) -> Outcome {
    let build = workspace.target.join("fuzz-coverage");
    let found = workspace.target.join("fuzz/corpus").join(target);
    let known = workspace.path("app/fuzz/corpus").join(target);
    for folder in [&found, &known] {
        fs::create_dir_all(folder).context(folder.display())?;
    }
    process::run(
        process::cargo()
            .current_dir(workspace.path("app/fuzz/libfuzzer"))
            .env("RUSTFLAGS", COVERAGE_FLAGS)
            .args(["build", "--release", "--target", HOST, "--target-dir"])
            .arg(&build),
    )?;
    process::run(
        Command::new(build.join(HOST).join("release/libfuzzer"))
            .current_dir(&workspace.root)
            .env("NDISBOX_FUZZ_TARGET", target)
            .arg(format!("-artifact_prefix={}/", workspace.target.join("fuzz").display()))
            .args(options)
            .args([&found, &known]),
    )
}
