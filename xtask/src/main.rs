//! The chores of this workspace: `cargo xtask TASK`.
//!
//! Everything that CI runs is a task here, so that what is checked on a server can be checked at a desk with the
//! same words. Reading order: [`workspace`] and [`process`] are what the tasks stand on, [`ci`] says in which order
//! they run, and each of the others is one task.
#![allow(
    clippy::disallowed_methods,
    reason = "xtask is a build tool, not part of the box: it times its steps with the wall clock"
)]
#![forbid(unsafe_code)]

mod census;
mod ci;
mod csv;
mod demo_capture;
mod drivers;
mod embed;
mod facts;
mod failure;
mod frames;
mod fuzz;
mod layers;
mod process;
mod rust_source;
mod setup;
mod test;
mod tidy;
mod workspace;

use std::process::ExitCode;

use failure::{Outcome, fail};
use workspace::Workspace;

const USAGE: &str = "\
usage: cargo xtask TASK [OPTIONS]

  test               install what the tests need, build the drivers, run every test
  ci                 everything CI checks, in order; stops at the first failure
  layers             no crate depends on, or does, what its room may not
  tidy               code map, docs, leftovers, file sizes, reasons
  facts              our exports and their IRQL against nt/facts
  census PATH…       what the drivers in files and folders import that is missing or partial
  drivers            build the C drivers with both compilers into target/drivers
  embed [--check]    rebuild (or verify) the sample that is embedded in the binary
  setup              install the Debian/Ubuntu packages that the tests need
  fuzz [TARGET] [--seconds N] [--seed S] [--replay FILE] [--list]
                     fuzz one target, or all of them in turn
  fuzz --coverage TARGET [LIBFUZZER OPTIONS]
                     the same target under libFuzzer (needs a C++ compiler)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let workspace = Workspace::find()?;
    match words.as_slice() {
        ["test", options @ ..] => test::run(&workspace, options),
        ["ci"] => ci::run(&workspace),
        ["layers"] => layers::run(&workspace),
        ["tidy"] => tidy::run(&workspace),
        ["facts"] => facts::run(&workspace),
        ["census", paths @ ..] => census::run(&workspace, paths),
        ["drivers"] => drivers::run(&workspace),
        ["embed"] => embed::rebuild(&workspace),
        ["embed", "--check"] => embed::check(&workspace),
        ["setup"] => setup::run(),
        ["fuzz", options @ ..] => fuzz::run(&workspace, options),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => fail!("unknown task or option: {}\n{USAGE}", words.join(" ")),
    }
}
