//! `cargo xtask setup`: the Debian/Ubuntu packages that the tests need.

use std::process::Command;

use crate::failure::{Outcome, fail};
use crate::process;

/// A package and the program in it that is used.
struct Need {
    package: &'static str,
    program: &'static str,
}

const NEEDS: &[Need] = &[
    Need { package: "gcc-mingw-w64-x86-64", program: "x86_64-w64-mingw32-gcc" },
    Need { package: "binutils-mingw-w64-x86-64", program: "x86_64-w64-mingw32-dlltool" },
    Need { package: "clang", program: "clang" },
    Need { package: "lld", program: "lld-link" },
    Need { package: "llvm", program: "llvm-dlltool" },
];

/// Installs what is missing; does nothing, and needs no network and no privilege, when nothing is.
pub fn run() -> Outcome {
    let missing: Vec<&str> = NEEDS.iter().filter(|need| !is_present(need)).map(|need| need.package).collect();
    if missing.is_empty() {
        println!("setup: the compilers for the drivers are there");
        return Ok(());
    }
    println!("setup: installing {}", missing.join(" "));
    let by_hand = format!("install these packages by hand: {}", missing.join(" "));
    if process::which("apt-get").is_none() {
        fail!("setup: no apt-get on this machine; {by_hand} (or what brings the same programs)");
    }
    let root = process::output(Command::new("id").arg("-u"))?.trim() == "0";
    if !root && process::which("sudo").is_none() {
        fail!("setup: not root and no sudo; {by_hand}");
    }
    let install = |update: bool| -> Outcome {
        if update {
            process::run(apt_get(root).arg("update"))?;
        }
        process::run(apt_get(root).args(["install", "--yes", "--no-install-recommends"]).args(&missing))
    };
    // A fresh image has no package lists, a machine in use has them: try the quick way first.
    if install(false).is_err()
        && let Err(failure) = install(true)
    {
        fail!("setup: {failure}; {by_hand}");
    }
    match NEEDS.iter().find(|need| !is_present(need)) {
        Some(need) => {
            fail!("setup: {} is installed, but there is no {} on the path", need.package, need.program)
        }
        None => Ok(()),
    }
}

fn apt_get(root: bool) -> Command {
    let mut command = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        // sudo drops the environment: say it on its command line.
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet");
    command
}

fn is_present(need: &Need) -> bool {
    process::which(need.program).is_some()
}
