//! The command lines that make one driver.

use std::path::Path;
use std::process::Command;

use super::{Job, Toolchain};
use crate::workspace::Workspace;

const WARNINGS: &[&str] = &["-Wall", "-Wextra", "-Werror"];

/// What to run, in order, to make `output`.
pub fn commands(workspace: &Workspace, job: &Job, output: &Path) -> Vec<Command> {
    let objects = output.with_extension("objects");
    let _ = std::fs::create_dir_all(&objects);
    let mut commands = Vec::new();
    let mut inputs = Vec::new();
    for source in &job.driver.sources {
        let object = objects.join(Path::new(source).file_name().unwrap_or_default()).with_extension("obj");
        let mut command = compile(job.toolchain);
        command
            .args(WARNINGS)
            .args(job.driver.defines.iter().map(|define| format!("-D{define}")))
            .arg(format!("-ffile-prefix-map={}=.", workspace.root.display()))
            .args(["-c", source, "-o"])
            .arg(&object);
        commands.push(command);
        inputs.push(object);
    }
    let mut command = link(job.toolchain, output);
    command.args(inputs).args(job.libraries);
    commands.push(command);
    commands
}

fn compile(toolchain: Toolchain) -> Command {
    match toolchain {
        Toolchain::Gcc => {
            let mut command = Command::new("x86_64-w64-mingw32-gcc");
            command.args(["-std=gnu17", "-O2", "-ffreestanding", "-Isdk/include/ndis"]);
            command
        }
        Toolchain::Clang => {
            let mut command = Command::new("clang");
            command.args(["--target=x86_64-pc-windows-msvc", "-std=gnu17", "-O2", "-ffreestanding"]);
            command.args(["-Isdk/include/ndis", "-Isdk/include/km"]);
            command
        }
    }
}

fn link(toolchain: Toolchain, output: &Path) -> Command {
    match toolchain {
        Toolchain::Gcc => {
            let mut command = Command::new("x86_64-w64-mingw32-gcc");
            command
                .args(["-nostdlib", "-Wl,--subsystem,native", "-Wl,--entry,DriverEntry", "-o"])
                .arg(output);
            command
        }
        Toolchain::Clang => {
            let mut command = Command::new("lld-link");
            command.args(["/driver", "/subsystem:native", "/entry:DriverEntry", "/nodefaultlib", "/Brepro"]);
            command.arg(format!("/out:{}", output.display()));
            command
        }
    }
}
