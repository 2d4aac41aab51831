//! `ndisbox`: the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    ndisbox::cli::main()
}
