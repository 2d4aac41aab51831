//! `replay`: the run of a schedule once more.

use super::args::{Cli, Command, ReplayArgs, RunArgs};
use super::style::Style;
use super::{complain, run};
use crate::UserError;
use crate::recording::read_schedule;
use clap::Parser;
use trace::report::Outcome;

/// `ndisbox replay`.
pub fn replay(args: ReplayArgs, style: Style) -> Result<Outcome, UserError> {
    let schedule = read_schedule(&args.schedule)?;
    let mut recorded = run_args(&schedule.arguments)?;
    if let Some(driver) = args.driver {
        recorded.driver = driver;
    }
    let own = &mut recorded.options;
    own.json = args.json;
    own.report = args.report;
    own.trace = args.trace;
    own.wall_timeout = args.wall_timeout;
    own.replay = Some(args.schedule);
    let builder = recorded.builder()?;
    let (outcome, report) = run::run_one(&builder, &recorded.options, style)?;
    let Some(report) = report else { return Ok(outcome) };
    if report.stop.as_ref().is_some_and(|stop| stop.kind == "diverged") {
        return Ok(Outcome::BadInput);
    }
    let hash = format!("{:016x}", schedule.hash);
    if (report.trace_events, &report.trace_hash) != (schedule.events, &hash) {
        complain(&format!(
            "the run is not the recorded one: all {} decisions were made again, and its trace has {} events and hash \
             {} in place of {} and {hash}",
            schedule.decisions.len(),
            report.trace_events,
            report.trace_hash,
            schedule.events
        ));
        return Ok(Outcome::BadInput);
    }
    Ok(outcome)
}

/// The arguments that a schedule names.
fn run_args(words: &[String]) -> Result<RunArgs, UserError> {
    let all = ["ndisbox", "run"].into_iter().chain(words.iter().map(String::as_str));
    let wrong = |what: String| UserError::Schedule { name: "replay".to_owned(), what };
    match Cli::try_parse_from(all) {
        Ok(Cli { command: Command::Run { run } }) => Ok(*run),
        Ok(_) => Err(wrong("its arguments are not those of a run".to_owned())),
        Err(error) => {
            let text = error.to_string();
            let line = text.lines().next().unwrap_or_default();
            Err(wrong(format!("its arguments are not those of a run: {line}")))
        }
    }
}
