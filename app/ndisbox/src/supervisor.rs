//! Watches a box from outside: starts it as a process of its own, reads what it tells, gives up on one that does not
//! move, and tells what killed one that died.
//!
//! A driver can overwrite any of our memory or run for ever between two calls. Whatever it does to the box, this
//! process still reports. It lives in real time, outside of the box.

use crate::Progress;
use crate::machine::NdisBox;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};
use trace::report::{Outcome, Report};

/// What a box tells through its pipe, one line of JSON each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Message {
    /// How far it is.
    Progress {
        /// Virtual time, nanoseconds.
        time_ns: u64,
        /// Steps of life.
        steps: usize,
        /// Frames that passed.
        frames: u64,
    },
    /// Something that a report on a box that died should tell.
    Step {
        /// Virtual time, nanoseconds.
        time_ns: u64,
        /// What happened.
        what: String,
    },
    /// The run is over.
    Report {
        /// What happened.
        report: Box<Report>,
        /// What was wrong with files that the box wrote.
        file_error: Option<String>,
    },
    /// The box could not be built.
    Refused {
        /// Why.
        message: String,
        /// Which of the outcomes that is.
        outcome: Outcome,
    },
}

/// How a box ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Ending {
    /// It made its report.
    Report(Box<Report>, Option<String>),
    /// It could not be built.
    Refused(String, Outcome),
    /// It died: by what, and what it had told before.
    Died(String, Vec<String>),
    /// It did not move for too long, and what it had told before.
    Hung(Vec<String>),
    /// It could not be started or read.
    Lost(String),
}

/// Messages of a box that are kept for the case that it dies.
const KEPT: usize = 20;

/// Starts `ndisbox` again with these arguments and listens until it ends.
///
/// `patience` is how long it may show no progress. `on_progress` is called as it moves, with the time it took so far.
pub fn watch(arguments: &[OsString], patience: Duration, on_progress: &mut dyn FnMut(&Progress)) -> Ending {
    let mut child = match start(arguments) {
        Ok(child) => child,
        Err(error) => return Ending::Lost(format!("cannot start the box: {error}")),
    };
    let (messages, errors) = listen(&mut child);
    let ending = follow(&mut child, &messages, patience, on_progress);
    // Whatever happened: it is over now.
    let _ = child.kill();
    let status = child.wait();
    match ending {
        Followed::Ended(ending) => ending,
        Followed::Closed(mut last) => {
            last.extend(errors.try_iter());
            Ending::Died(status.map_or_else(|error| error.to_string(), how_it_died), last)
        }
    }
}

fn start(arguments: &[OsString]) -> std::io::Result<Child> {
    Command::new(std::env::current_exe()?)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}

/// Reads both pipes of a box, so that neither fills up.
fn listen(child: &mut Child) -> (Receiver<Message>, Receiver<String>) {
    let (message_sender, messages) = channel();
    let (error_sender, errors) = channel();
    if let Some(output) = child.stdout.take() {
        std::thread::spawn(move || read_messages(output, &message_sender));
    }
    if let Some(output) = child.stderr.take() {
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let _ = error_sender.send(line);
            }
        });
    }
    (messages, errors)
}

fn read_messages(output: impl Read, messages: &Sender<Message>) {
    for line in BufReader::new(output).lines().map_while(Result::ok) {
        // A line that is no message was written by the driver itself.
        if let Ok(message) = serde_json::from_str(&line)
            && messages.send(message).is_err()
        {
            return;
        }
    }
}

enum Followed {
    Ended(Ending),
    /// The pipe closed without an end: the last things told.
    Closed(Vec<String>),
}

#[expect(clippy::disallowed_methods, reason = "the watchdog measures real time, outside of the box")]
fn follow(
    child: &mut Child,
    messages: &Receiver<Message>,
    patience: Duration,
    on_progress: &mut dyn FnMut(&Progress),
) -> Followed {
    let mut last = Vec::new();
    let mut moved = Instant::now();
    let mut seen = Progress::default();
    loop {
        let left = patience.saturating_sub(moved.elapsed());
        match messages.recv_timeout(left) {
            Ok(Message::Progress { time_ns, steps, frames }) => {
                let progress = Progress { phase: "", time_ns, steps, frames };
                if (progress.steps, progress.frames) != (seen.steps, seen.frames) {
                    moved = Instant::now();
                }
                seen = progress;
                on_progress(&progress);
            }
            Ok(Message::Step { time_ns, what }) => {
                moved = Instant::now();
                if last.len() == KEPT {
                    last.remove(0);
                }
                last.push(format!("{} {what}", trace::report::milliseconds(time_ns)));
            }
            Ok(Message::Report { report, file_error }) => {
                return Followed::Ended(Ending::Report(report, file_error));
            }
            Ok(Message::Refused { message, outcome }) => {
                return Followed::Ended(Ending::Refused(message, outcome));
            }
            Err(RecvTimeoutError::Timeout) => {
                let _ = child.kill();
                return Followed::Ended(Ending::Hung(last));
            }
            Err(RecvTimeoutError::Disconnected) => return Followed::Closed(last),
        }
    }
}

fn how_it_died(status: ExitStatus) -> String {
    match (status.signal(), status.code()) {
        (Some(signal), _) => format!("signal {signal}{}", signal_name(signal)),
        (None, Some(code)) => format!("exit code {code} without a report"),
        (None, None) => "an unknown cause".to_owned(),
    }
}

fn signal_name(signal: i32) -> &'static str {
    match signal {
        4 => " (SIGILL)",
        5 => " (SIGTRAP)",
        6 => " (SIGABRT)",
        7 => " (SIGBUS)",
        8 => " (SIGFPE)",
        9 => " (SIGKILL)",
        11 => " (SIGSEGV)",
        31 => " (SIGSYS)",
        _ => "",
    }
}

/// The box's end of the pipe.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pipe;

impl Pipe {
    /// Tells the supervisor. If it is gone, nobody is left to tell.
    pub fn tell(&self, message: &Message) {
        if let Ok(mut line) = serde_json::to_string(message) {
            line.push('\n');
            let mut output = std::io::stdout().lock();
            let _ = output.write_all(line.as_bytes()).and_then(|()| output.flush());
        }
    }

    /// Tells how far a box is, and each step of the driver's life, while it runs.
    pub fn follow(self, ndisbox: &mut NdisBox) {
        let mut told = 0;
        let mut told_phase = "";
        ndisbox.observe(move |system, progress| {
            let Progress { phase, time_ns, steps, frames } = progress;
            let new: Vec<(u64, String)> = system.summary(|summary| {
                let new = summary.lifecycle.iter().skip(told);
                new.map(|(entry, status)| (entry.time_ns, describe(&entry.step, *status))).collect()
            });
            told += new.len();
            for (time_ns, what) in new {
                self.tell(&Message::Step { time_ns, what });
            }
            if phase != told_phase {
                told_phase = phase;
                self.tell(&Message::Step { time_ns, what: format!("begins: {phase}") });
            }
            self.tell(&Message::Progress { time_ns, steps, frames });
        });
    }
}

fn describe(step: &str, status: Option<u32>) -> String {
    match status {
        None => step.to_owned(),
        Some(status) => format!("{step}: {}", crate::outcome::step_status(step, status)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_survive_the_pipe() {
        let report = crate::outcome::blank(Outcome::Clean, 7, "ndisbox run x".to_owned());
        for message in [
            Message::Progress { time_ns: 1, steps: 2, frames: 3 },
            Message::Step { time_ns: 1, what: "DriverEntry".to_owned() },
            Message::Report { report: Box::new(report), file_error: None },
            Message::Refused { message: "no".to_owned(), outcome: Outcome::Unsupported },
        ] {
            let line = serde_json::to_string(&message).unwrap();
            assert_eq!(serde_json::from_str::<Message>(&line).unwrap(), message);
        }
    }

    #[test]
    fn what_the_driver_writes_into_the_pipe_is_no_message() {
        let (sender, receiver) = channel();
        let lines = "hello\n{\"event\":\"step\",\"time_ns\":5,\"what\":\"x\"}\n\u{0}\n";
        read_messages(lines.as_bytes(), &sender);
        drop(sender);
        let all: Vec<Message> = receiver.iter().collect();
        assert_eq!(all, [Message::Step { time_ns: 5, what: "x".to_owned() }]);
    }

    #[test]
    fn a_death_is_named() {
        assert_eq!(how_it_died(ExitStatus::from_raw(11)), "signal 11 (SIGSEGV)");
        assert_eq!(how_it_died(ExitStatus::from_raw(3 << 8)), "exit code 3 without a report");
    }
}
