//! `cargo xtask test`: everything a fresh machine needs to run every test, and the tests.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::failure::{Context, Failure, Outcome, fail};
use crate::process;
use crate::workspace::Workspace;
use crate::{drivers, setup};

/// What the `test result:` lines of a `cargo test` run add up to.
#[derive(Debug, Default, PartialEq, Eq)]
struct Totals {
    suites: usize,
    passed: usize,
    failed: usize,
    ignored: usize,
}

/// Installs, builds the drivers, runs `cargo test --workspace` with `options` behind it, and adds up the results.
pub fn run(workspace: &Workspace, options: &[&str]) -> Outcome {
    setup::run()?;
    drivers::run(workspace)?;
    let mut command = process::cargo();
    command
        .current_dir(&workspace.root)
        .env("NDISBOX_DRIVERS", workspace.target.join("drivers"))
        .args(["test", "--workspace"])
        .args(options)
        .stdout(Stdio::piped());
    let line = process::command_line(&command);
    let mut child = command.spawn().context(&line)?;
    let output = child.stdout.take().ok_or_else(|| Failure::new("cargo test has no output"))?;
    let mut totals = Totals::default();
    for text in BufReader::new(output).lines() {
        let text = text.context(&line)?;
        println!("{text}");
        totals.add(&text);
    }
    let status = child.wait().context(&line)?;
    let Totals { suites, passed, failed, ignored } = totals;
    println!("test: {passed} passed, {failed} failed, {ignored} ignored in {suites} suites");
    if !status.success() || failed > 0 {
        fail!("{line}: {status}");
    }
    if passed == 0 {
        fail!("{line}: not one test ran");
    }
    Ok(())
}

impl Totals {
    /// Takes in a line like `test result: ok. 3 passed; 0 failed; 1 ignored; …`; other lines change nothing.
    fn add(&mut self, line: &str) {
        let Some((_, results)) = line.strip_prefix("test result:").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        self.suites += 1;
        for part in results.split(';') {
            let mut words = part.split_whitespace();
            let Some(count) = words.next().and_then(|count| count.parse::<usize>().ok()) else { continue };
            match words.next() {
                Some("passed") => self.passed += count,
                Some("failed") => self.failed += count,
                Some("ignored") => self.ignored += count,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_add_up() {
        let mut totals = Totals::default();
        totals.add("running 3 tests");
        totals.add(
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        );
        totals.add(
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 9s",
        );
        assert_eq!(totals, Totals { suites: 2, passed: 5, failed: 1, ignored: 1 });
    }
}
