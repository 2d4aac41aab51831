//! Running other programs.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::failure::{Context, Outcome, fail};

/// The `cargo` that started us, so that a nested build uses the same toolchain.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command on the caller's terminal; anything but exit code 0 is a failure that repeats the command line.
pub fn run(command: &mut Command) -> Outcome {
    let line = command_line(command);
    let status = command.status().context(&line)?;
    if !status.success() {
        fail!("{line}: {status}");
    }
    Ok(())
}

/// Runs a command quietly and returns what it printed on standard output; a failure carries its standard error.
pub fn output(command: &mut Command) -> Outcome<String> {
    let line = command_line(command);
    let output = collect(command)?;
    if !output.status.success() {
        fail!("{line}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr).trim_end());
    }
    String::from_utf8(output.stdout).context(line)
}

/// Runs a command quietly and returns all it left behind, whatever its exit code.
pub fn collect(command: &mut Command) -> Outcome<Output> {
    let line = command_line(command);
    command.stdin(Stdio::null()).output().context(line)
}

/// The absolute path of a program on `PATH`, if it is installed.
pub fn which(program: &str) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| is_executable(file))
}

fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

/// The command as one would type it, for messages.
pub fn command_line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
