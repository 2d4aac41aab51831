//! `cargo xtask ci`: every check, in the order in which a failure is cheapest to find.

use std::time::{Duration, Instant};

use crate::failure::{Outcome, fail};
use crate::workspace::Workspace;
use crate::{drivers, embed, facts, fuzz, layers, process, setup, test, tidy};

/// Known to build with the toolchain of `rust-toolchain.toml`; a newer one may want a newer compiler.
const CARGO_DENY: &str = "0.20.2";

/// A named check.
struct Step {
    name: &'static str,
    run: fn(&Workspace) -> Outcome,
}

const STEPS: &[Step] = &[
    Step { name: "format", run: |ws| cargo(ws, &["fmt", "--all", "--check"], &[]) },
    Step { name: "layers", run: layers::run },
    Step { name: "tidy", run: tidy::run },
    Step {
        name: "clippy",
        run: |ws| cargo(ws, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[]),
    },
    Step { name: "setup", run: |_| setup::run() },
    Step { name: "drivers", run: drivers::run },
    Step { name: "test", run: |ws| test::run(ws, &[]) },
    Step { name: "facts", run: facts::run },
    Step { name: "embed", run: embed::check },
    Step {
        name: "docs",
        run: |ws| cargo(ws, &["doc", "--workspace", "--no-deps"], &[("RUSTDOCFLAGS", "-D warnings")]),
    },
    Step { name: "benches", run: |ws| cargo(ws, &["bench", "--workspace", "--no-run"], &[]) },
    Step { name: "fuzz", run: |ws| fuzz::run(ws, &["--seconds", "30"]) },
    Step { name: "deny", run: deny },
];

/// Runs the steps, each timed; stops at the first that fails and says which.
pub fn run(workspace: &Workspace) -> Outcome {
    let started = Instant::now();
    let mut done: Vec<(&str, Duration)> = Vec::new();
    for (index, step) in STEPS.iter().enumerate() {
        println!("\n=== {}/{} {}", index + 1, STEPS.len(), step.name);
        let begun = Instant::now();
        let outcome = (step.run)(workspace);
        done.push((step.name, begun.elapsed()));
        if let Err(failure) = outcome {
            summary(&done, started.elapsed());
            fail!("ci: `{}` failed\n{failure}", step.name);
        }
    }
    summary(&done, started.elapsed());
    println!("ci: all {} steps passed", STEPS.len());
    Ok(())
}

fn summary(done: &[(&str, Duration)], total: Duration) {
    println!();
    for (name, time) in done.iter().chain([&("total", total)]) {
        println!("{name:>8} {:8.1} s", time.as_secs_f64());
    }
}

fn cargo(workspace: &Workspace, arguments: &[&str], environment: &[(&str, &str)]) -> Outcome {
    process::run(
        process::cargo().current_dir(&workspace.root).args(arguments).envs(environment.iter().copied()),
    )
}

/// Licences, duplicate and banned crates, and sources, as `deny.toml` says. Advisories are left out: an unchanged
/// tree must not start to fail because of what happened elsewhere.
fn deny(workspace: &Workspace) -> Outcome {
    let tools = workspace.target.join("tools");
    let installed = process::which("cargo-deny").unwrap_or_else(|| tools.join("bin/cargo-deny"));
    if !installed.exists() {
        process::run(
            process::cargo()
                .current_dir(&workspace.root)
                .args(["install", "--quiet", "--locked", "cargo-deny", "--version", CARGO_DENY, "--root"])
                .arg(&tools)
                .env("CARGO_TARGET_DIR", tools.join("build")),
        )?;
    }
    process::run(std::process::Command::new(installed).current_dir(&workspace.root).args([
        "--all-features",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))
}
