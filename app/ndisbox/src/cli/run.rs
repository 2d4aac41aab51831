//! `run` and `demo`: the box in a process of its own, its report here.

use super::args::{RunArgs, RunOptions};
use super::render;
use super::style::Style;
use super::{complain, print, print_json};
use crate::builder::BoxBuilder;
use crate::supervisor::{self, Ending, Message, Pipe};
use crate::{NdisBox, Progress, UserError, outcome};
use indicatif::{ProgressBar, ProgressStyle};
use rustix::process::{Resource, Rlimit, Signal};
use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use trace::report::{Outcome, Report};

/// `ndisbox run`.
pub fn run(args: RunArgs, style: Style) -> Result<Outcome, UserError> {
    execute(args.builder()?, &args.options, style)
}

/// `ndisbox demo`.
pub fn demo(options: RunOptions, style: Style) -> Result<Outcome, UserError> {
    execute(options.apply(BoxBuilder::demo())?, &options, style)
}

fn execute(builder: BoxBuilder, options: &RunOptions, style: Style) -> Result<Outcome, UserError> {
    match options.seed_range()? {
        Some(seeds) => run_many(&builder, options, seeds.collect(), style),
        None => Ok(run_one(&builder, options, style)?.0),
    }
}

/// One run, reported; the report too, unless the box was not built.
pub(super) fn run_one(
    builder: &BoxBuilder,
    options: &RunOptions,
    style: Style,
) -> Result<(Outcome, Option<Report>), UserError> {
    let patience = options.patience()?;
    let outputs = Outputs::open(options)?;
    let bar = progress_bar(None);
    let ending = supervisor::watch(&box_arguments(builder, options), patience, &mut |progress| {
        show_progress(&bar, progress);
    });
    bar.finish_and_clear();
    let (report, file_error) = match told(ending, builder, patience)? {
        Ok(told) => told,
        Err(Refusal { message, outcome }) => {
            outputs.remove();
            complain(&message);
            return Ok((outcome, None));
        }
    };
    if options.json {
        print_json(&report)?;
    } else {
        print(&render::report(&report, style))?;
    }
    let written = outputs.write_report(&report);
    match file_error.or_else(|| written.err().map(|error| error.to_string())) {
        None => Ok((report.outcome, Some(report))),
        Some(error) => {
            complain(&error);
            Ok((report.outcome.max(Outcome::BadInput), Some(report)))
        }
    }
}

/// Why a box was not built.
struct Refusal {
    message: String,
    outcome: Outcome,
}

/// A report, and what was wrong with files that the box wrote.
type Told = (Report, Option<String>);
/// What came of a run.
type RunResult = Result<Result<Told, Refusal>, UserError>;

/// The report on a box, whether it made one or died.
fn told(
    ending: Ending,
    builder: &BoxBuilder,
    patience: Duration,
) -> Result<Result<Told, Refusal>, UserError> {
    let obituary = |kind: &str, message: String, last: Vec<String>| {
        let driver = builder.driver_name();
        let report = outcome::obituary(builder.seed_value(), builder.replay(), &driver, kind, message, last);
        Ok(Ok((report, None)))
    };
    match ending {
        Ending::Report(report, file_error) => Ok(Ok((*report, file_error))),
        Ending::Refused(message, outcome) => Ok(Err(Refusal { message, outcome })),
        Ending::Died(how, last) => obituary("box_bug", format!("the box died by {how}"), last),
        Ending::Hung(last) => {
            let seconds = patience.as_secs_f64();
            let what = format!("nothing moved for {seconds} s of real time: the driver does not return");
            obituary("limit", what, last)
        }
        Ending::Lost(message) => Err(UserError::Host(message)),
    }
}

/// The arguments with which the program becomes the box.
fn box_arguments(builder: &BoxBuilder, options: &RunOptions) -> Vec<OsString> {
    let mut words = vec![OsString::from("box")];
    words.extend(builder.arguments());
    let files = [("--capture", &options.capture), ("--trace", &options.trace), ("--record", &options.record)];
    for (name, path) in files {
        if let Some(path) = path {
            words.extend([OsString::from(name), path.into()]);
        }
    }
    if let Some(schedule) = &options.replay {
        words.extend([OsString::from("--replay"), schedule.into()]);
    }
    words
}

/// A run for each seed, as many at a time as there are processors.
fn run_many(
    builder: &BoxBuilder,
    options: &RunOptions,
    seeds: Vec<u64>,
    style: Style,
) -> Result<Outcome, UserError> {
    let patience = options.patience()?;
    let outputs = Outputs::open(options)?;
    let bar = progress_bar(Some(seeds.len() as u64));
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<(u64, RunResult)>> = Mutex::default();
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(seeds.len());
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(&seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let own = builder.clone().seed(seed);
                    let ending = supervisor::watch(&box_arguments(&own, options), patience, &mut |_| {});
                    let result = told(ending, &own, patience);
                    let refused = !matches!(result, Ok(Ok(_)));
                    let mut results = results.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    results.push((seed, result));
                    bar.inc(1);
                    if refused {
                        // What one seed cannot build, none can.
                        next.store(seeds.len(), Ordering::Relaxed);
                    }
                }
            });
        }
    });
    bar.finish_and_clear();
    let mut results = results.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    results.sort_by_key(|(seed, _)| *seed);
    let mut reports = Vec::new();
    for (_, result) in results {
        match result? {
            Ok((report, _)) => reports.push(report),
            Err(Refusal { message, outcome }) => {
                outputs.remove();
                complain(&message);
                return Ok(outcome);
            }
        }
    }
    if options.json {
        print_json(&reports)?;
    } else {
        print(&render::many(&reports, style))?;
    }
    outputs.write_report(&reports)?;
    Ok(reports.iter().map(|report| report.outcome).max().unwrap_or(Outcome::Clean))
}

/// Files that a run writes, made before it starts, so that one that cannot be written costs no run.
struct Outputs {
    report: Option<PathBuf>,
    /// Those that were not there before.
    made: Vec<PathBuf>,
}

impl Outputs {
    fn open(options: &RunOptions) -> Result<Self, UserError> {
        let mut outputs = Self { report: options.report.clone(), made: Vec::new() };
        for path in [&options.report, &options.trace, &options.capture, &options.record].into_iter().flatten()
        {
            let existed = path.exists();
            if let Err(source) = OpenOptions::new().write(true).create(true).truncate(false).open(path) {
                outputs.remove();
                return Err(UserError::File { verb: "write", path: path.clone(), source });
            }
            if !existed {
                outputs.made.push(path.clone());
            }
        }
        Ok(outputs)
    }

    /// Leaves nothing behind of a run that was none.
    fn remove(&self) {
        for path in &self.made {
            let _ = std::fs::remove_file(path);
        }
    }

    fn write_report(&self, report: &impl serde::Serialize) -> Result<(), UserError> {
        let Some(path) = &self.report else { return Ok(()) };
        let mut text = serde_json::to_vec_pretty(report).unwrap_or_default();
        text.push(b'\n');
        write_file(path, &text)
    }
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), UserError> {
    let write = || -> std::io::Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        file.write_all(bytes)?;
        file.flush()
    };
    write().map_err(|source| UserError::File { verb: "write", path: path.to_owned(), source })
}

/// A line that moves on a terminal, nothing elsewhere.
fn progress_bar(runs: Option<u64>) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let (bar, template) = match runs {
        Some(runs) => (ProgressBar::new(runs), "{spinner} {pos} of {len} seeds, {eta} left"),
        None => (ProgressBar::new_spinner(), "{spinner} {msg}"),
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

fn show_progress(bar: &ProgressBar, progress: &Progress) {
    let seconds = progress.time_ns as f64 / 1e9;
    bar.set_message(format!("{seconds:.3} s virtual time, {} frames", progress.frames));
}

/// `ndisbox box`: the box itself. What it tells goes through the pipe.
pub fn inside(args: RunArgs) -> ExitCode {
    // A driver that kills this process leaves no core file, and a supervisor that dies leaves no box.
    let _ = rustix::process::setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    let _ = rustix::process::set_parent_process_death_signal(Some(Signal::KILL));
    let pipe = Pipe;
    let mut ndisbox = match args.builder().and_then(BoxBuilder::build) {
        Ok(ndisbox) => ndisbox,
        Err(error) => {
            let outcome = error.outcome();
            pipe.tell(&Message::Refused { message: error.to_string(), outcome });
            return ExitCode::from(outcome.exit_code());
        }
    };
    pipe.follow(&mut ndisbox);
    // How it ended is in the report.
    let _ = ndisbox.run_steps();
    let report = ndisbox.report();
    let mut file_error = ndisbox.close_networks().err().map(|error| error.to_string());
    if let (Some(path), Some(text)) = (&args.options.trace, ndisbox.trace_text())
        && let Err(error) = write_file(path, text.as_bytes())
    {
        file_error.get_or_insert(error.to_string());
    }
    if let Some(path) = &args.options.record
        && let Err(error) = write_record(path, &ndisbox)
    {
        file_error.get_or_insert(error.to_string());
    }
    let code = report.outcome.exit_code();
    pipe.tell(&Message::Report { report: Box::new(report), file_error });
    ExitCode::from(code)
}

fn write_record(path: &Path, ndisbox: &NdisBox) -> Result<(), UserError> {
    let Some(schedule) = ndisbox.schedule() else {
        let what = "the run made more decisions than a schedule has".to_owned();
        return Err(UserError::Schedule { name: path.display().to_string(), what });
    };
    write_file(path, format!("{schedule}\n").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_that_died_is_our_bug_and_one_that_hangs_is_a_stop() {
        let builder = BoxBuilder::demo();
        let patience = Duration::from_secs(60);
        let last = vec!["in DriverEntry".to_owned()];
        let died = told(Ending::Died("signal 11 (SIGSEGV)".into(), last.clone()), &builder, patience);
        let (report, _) = died.unwrap().ok().unwrap();
        assert_eq!(report.outcome, Outcome::BoxBug);
        let stop = report.stop.unwrap();
        assert_eq!(
            (stop.message.as_str(), stop.notes),
            ("the box died by signal 11 (SIGSEGV)", last.clone())
        );
        let (report, _) = told(Ending::Hung(last), &builder, patience).unwrap().ok().unwrap();
        assert_eq!(report.outcome, Outcome::Findings);
        assert!(report.replay.starts_with("ndisbox run demo"));
        assert!(told(Ending::Lost("no".into()), &builder, patience).is_err());
    }
}
