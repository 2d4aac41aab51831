//! The schedule of a run: kept with what it belongs to, read back, and compared.

use crate::UserError;
use crate::driver::read_file;
use crate::machine::NdisBox;
use sched::Schedule;
use std::path::Path;

/// Longest text of a schedule that a report carries, in bytes. A longer one is had with `--record`.
const LONGEST_IN_REPORT: usize = 1 << 20;

impl NdisBox {
    /// The schedule of the run so far, with the driver and the arguments that it belongs to. `None` for a run with more
    /// decisions than a schedule has.
    pub fn schedule(&self) -> Option<Schedule> {
        let made = &self.made;
        Some(Schedule {
            driver: made.driver.fingerprint,
            driver_name: made.driver.file.clone(),
            arguments: made.arguments.clone(),
            ..self.system().schedule()?
        })
    }

    /// Its text, unless it is too long for a report.
    pub(crate) fn schedule_text(&self) -> Option<String> {
        let text = self.schedule()?.to_string();
        (text.len() <= LONGEST_IN_REPORT).then_some(text)
    }
}

/// Reads a schedule: the text itself, or a file that has it, or a report of a run that carries it.
///
/// # Errors
/// A file that cannot be read, or what is no schedule.
pub fn read_schedule(file_or_text: &str) -> Result<Schedule, UserError> {
    let wrong = |name: &str, what: String| UserError::Schedule { name: name.to_owned(), what };
    if file_or_text.split_whitespace().nth(1).is_some() && !Path::new(file_or_text).exists() {
        return file_or_text
            .parse()
            .map_err(|error: sched::ScheduleError| wrong("replay", error.to_string()));
    }
    let bytes = read_file(Path::new(file_or_text))?;
    let name = file_or_text;
    let text =
        String::from_utf8(bytes).map_err(|_| wrong(name, "this is no schedule: it is no text".to_owned()))?;
    if text.trim_start().starts_with('{') {
        let report: serde_json::Value = serde_json::from_str(&text)
            .map_err(|error| wrong(name, format!("this is no report: {error}")))?;
        let Some(schedule) = report.get("schedule").and_then(|schedule| schedule.as_str()) else {
            let what =
                "the report carries no schedule: the run was clean or too long; use --record".to_owned();
            return Err(wrong(name, what));
        };
        return schedule.parse().map_err(|error: sched::ScheduleError| wrong(name, error.to_string()));
    }
    text.parse().map_err(|error: sched::ScheduleError| wrong(name, error.to_string()))
}

/// Says in one line that a driver is not the one of a schedule.
pub(crate) fn check_driver(schedule: &Schedule, file: &str, fingerprint: u64) -> Result<(), UserError> {
    if schedule.driver == fingerprint {
        return Ok(());
    }
    let what = format!(
        "it was recorded with {} of hash {:016x}, and {file} has hash {fingerprint:016x}: not the same driver",
        schedule.driver_name, schedule.driver
    );
    Err(UserError::Schedule { name: "replay".to_owned(), what })
}
