//! The command line. Only this file and those below it print.

mod args;
mod census;
mod inspect;
mod lists;
mod render;
mod replay;
mod run;
mod style;

use crate::UserError;
use args::{Cli, Command};
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;
use style::Style;
use trace::report::Outcome;

/// Runs the program with the arguments that it was started with.
pub fn main() -> ExitCode {
    // Clap's own code for usage errors is 2, as ours.
    let cli = Cli::parse();
    let style = Style::for_stdout();
    let result = match cli.command {
        Command::Demo { run } => run::demo(*run, style),
        Command::Run { run } => run::run(*run, style),
        Command::Replay(args) => replay::replay(args, style),
        Command::Box { run } => return run::inside(*run),
        Command::Inspect { driver, json } => inspect::inspect(&driver, json, style),
        Command::Census { paths, json } => census::census(&paths, json, style),
        Command::Exports { json } => lists::exports(json, style),
        Command::Devices { json } => lists::devices(json, style),
        Command::Rules { json } => lists::rules(json, style),
    };
    match result {
        Ok(outcome) => ExitCode::from(outcome.exit_code()),
        Err(error) => {
            complain(&error.to_string());
            ExitCode::from(error.outcome().exit_code())
        }
    }
}

/// An error line.
fn complain(message: &str) {
    let style = Style::for_stderr();
    eprintln!("{} {message}", style.bad("error:"));
}

/// Prints a whole text. A reader that went away is no error; a full disk is.
fn print(text: &str) -> Result<(), UserError> {
    let mut output = std::io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(source) if source.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(UserError::File { verb: "write", path: "standard output".into(), source })
        }
        _ => Ok(()),
    }
}

/// Prints a value as JSON, for people and programs alike.
fn print_json(value: &impl serde::Serialize) -> Result<Outcome, UserError> {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    print(&text)?;
    Ok(Outcome::Clean)
}
