//! A recorded run is repeated exactly, by the library and by the program.

use ndisbox::{BoxBuilder, NdisBox, Outcome, PolicyKind, Report, Schedule};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const POLICIES: [PolicyKind; 3] =
    [PolicyKind::RoundRobin, PolicyKind::Random, PolicyKind::Pct { depth: 3, steps: 2000 }];

fn run(builder: BoxBuilder) -> (Report, Schedule) {
    let mut ndisbox: NdisBox = builder.build().expect("box is built");
    // How it ended is in the report.
    let _ = ndisbox.run_steps();
    (ndisbox.report(), ndisbox.schedule().expect("is not that long"))
}

#[test]
fn the_library_repeats_a_run_from_its_schedule() {
    for policy in POLICIES {
        for seed in [1, 7] {
            let builder = BoxBuilder::demo().policy(policy).seed(seed);
            let (first, schedule) = run(builder.clone());
            assert_eq!(first.outcome, Outcome::Clean, "{policy}: {:?}", first.findings);
            assert_eq!(format!("{:016x}", schedule.hash), first.trace_hash);
            let read: Schedule = schedule.to_string().parse().expect("text is a schedule");
            assert_eq!(read, schedule);
            let (second, again) = run(builder.replay_schedule(read));
            assert_eq!((&second.trace_hash, second.trace_events), (&first.trace_hash, first.trace_events));
            assert_eq!(again, schedule, "{policy} {seed}");
        }
    }
}

#[test]
fn a_schedule_of_another_run_is_noticed() {
    let (_, schedule) = run(BoxBuilder::demo().seed(3));
    let (report, _) = run(BoxBuilder::demo().seed(3).processors(1).replay_schedule(schedule.clone()));
    let stop = report.stop.expect("it stops");
    assert_eq!((stop.kind.as_str(), report.outcome), ("diverged", Outcome::BadInput));
    assert!(stop.message.contains("decision "), "{}", stop.message);
    let other = Schedule { driver: 1, driver_name: "other.sys".to_owned(), ..schedule };
    let said = BoxBuilder::demo().replay_schedule(other).build().err().expect("is refused").to_string();
    assert!(said.contains("other.sys of hash 0000000000000001, and cs8900.sys has hash "), "{said}");
}

fn ndisbox(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ndisbox"));
    command.args(arguments).env("NO_COLOR", "1").output().expect("ndisbox starts")
}

fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn report_of(output: &Output) -> Report {
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text).unwrap_or_else(|error| {
        panic!("{error}: {text}{}", String::from_utf8_lossy(&output.stderr));
    })
}

fn refused(arguments: &[&str], words: &str) {
    let output = ndisbox(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
    assert!(said.contains(words) && said.trim_end().lines().count() == 1, "{arguments:?}: {said}");
}

#[test]
fn the_program_records_and_replays() {
    let file = scratch("replay.schedule");
    let path = file.to_str().expect("path is text");
    for policy in POLICIES {
        let policy = policy.to_string();
        let first = ndisbox(&["demo", "--seed", "5", "--schedule", &policy, "--record", path, "--json"]);
        assert_eq!(first.status.code(), Some(0));
        let first = report_of(&first);
        assert_eq!(first.schedule, None, "a clean run's report carries none");
        let again = ndisbox(&["replay", path, "--json"]);
        assert_eq!(again.status.code(), Some(0), "{}", String::from_utf8_lossy(&again.stderr));
        let again = report_of(&again);
        assert_eq!((again.trace_hash, again.trace_events), (first.trace_hash, first.trace_events));
    }

    let text = std::fs::read_to_string(&file).expect("was written");
    refused(&["replay", &scratch("no.such.file").display().to_string()], "cannot read");
    refused(&["replay", "ndisbox-schedule 9 driver:"], "has version 9");
    std::fs::write(&file, text.replacen("run: ", "run: --cpus 3 ", 1)).expect("is written");
    refused(&["replay", path], "its checksum does not fit");
    let mut schedule: Schedule = text.parse().expect("is a schedule");
    schedule.arguments.push("--no-such-option".to_owned());
    std::fs::write(&file, schedule.to_string()).expect("is written");
    refused(&["replay", path], "its arguments are not those of a run");
    schedule.arguments.pop();
    schedule.arguments.extend(["--cpus".to_owned(), "1".to_owned()]);
    std::fs::write(&file, schedule.to_string()).expect("is written");
    let output = ndisbox(&["replay", path]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("the run is not the recorded one: decision "), "{said}");
    let _ = std::fs::remove_file(&file);
}

#[test]
fn a_failing_report_carries_its_schedule() {
    let report_file = scratch("replay.report");
    let report_path = report_file.to_str().expect("path is text");
    // Some device time, and then the limit.
    let limited = ["demo", "--seed", "2", "--step-limit", "3000", "--json", "--report", report_path];
    let first = ndisbox(&limited);
    assert_eq!(first.status.code(), Some(1));
    let first = report_of(&first);
    assert_eq!(first.stop.as_ref().map(|stop| stop.kind.as_str()), Some("limit"));
    let text = first.schedule.expect("it carries one");
    for source in [report_path, text.as_str(), &text.split_whitespace().collect::<Vec<_>>().join(" ")] {
        let again = ndisbox(&["replay", source, "--json"]);
        assert_eq!(again.status.code(), Some(1), "{}", String::from_utf8_lossy(&again.stderr));
        assert_eq!(report_of(&again).trace_hash, first.trace_hash);
    }
    let _ = std::fs::remove_file(&report_file);
}
