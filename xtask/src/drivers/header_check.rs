//! The NDIS headers of `sdk/` against the facts, with both compilers: the assertions in `sdk/tests/`.

use std::fs;
use std::process::Command;

use super::{Toolchain, headers, newest, recipe};
use crate::failure::{Context, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// Every NDIS version that a miniport can say it is built for.
const VERSIONS: &[&str] = &["60", "61", "620", "630", "640", "650", "651", "660", "670", "680"];

/// mingw-w64's own kernel headers, which ours must get along with.
const MINGW_DDK: &str = "/usr/x86_64-w64-mingw32/include/ddk";

/// Compiles the assertions if they or a header changed since the last time.
pub fn run(workspace: &Workspace) -> Outcome {
    let stamp = workspace.target.join("drivers/headers.checked");
    let mut inputs = headers(workspace, "sdk")?;
    inputs.extend(
        ["layout_check.c", "version_sizes.c", "foreign_wdm.c"]
            .map(|name| workspace.path("sdk/tests").join(name)),
    );
    let newest_input = newest(&inputs)?;
    if newest(std::slice::from_ref(&stamp)).is_ok_and(|checked| checked >= newest_input) {
        return Ok(());
    }
    for mut command in commands() {
        process::output(command.current_dir(&workspace.root))?;
    }
    fs::create_dir_all(workspace.target.join("drivers")).context("target/drivers")?;
    fs::write(&stamp, "").context(stamp.display())
}

fn commands() -> Vec<Command> {
    let mut commands = Vec::new();
    for toolchain in Toolchain::ALL {
        commands.push(check(toolchain, "680", "sdk/tests/layout_check.c"));
        commands
            .extend(VERSIONS.iter().map(|version| check(toolchain, version, "sdk/tests/version_sizes.c")));
    }
    let mut foreign = Command::new("x86_64-w64-mingw32-gcc");
    foreign.args(["-std=gnu17", "-ffreestanding", "-Wall", "-Wextra", "-Werror", "-fsyntax-only"]);
    foreign.args(["-Isdk/include/ndis", "-isystem", MINGW_DDK, "sdk/tests/foreign_wdm.c"]);
    commands.push(foreign);
    commands
}

fn check(toolchain: Toolchain, version: &str, source: &str) -> Command {
    let mut command = recipe::compiler(toolchain);
    command.args(["-fsyntax-only", &format!("-DNDIS{version}_MINIPORT"), source]);
    command
}
