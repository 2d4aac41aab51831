//! Runs the drivers under `drivers/`, built by both compilers, over many seeds: each has exactly the findings that the
//! lines at its head state, and the same seed gives the same run.
//!
//! | line | |
//! |---|---|
//! | `//@ device: cs8900` | the device it drives; several for several adapters, `none` for none |
//! | `//@ net: loopback` | what the device is plugged into; nothing if not given |
//! | `//@ do: pause` | what is done to it, in order: the words of `--do` |
//! | `//@ files: FOLDER` | folder under `drivers/` that holds the files it reads |
//! | `//@ ndis: 6.20` | newest NDIS version that it may register with |
//! | `//@ special-pool: before` | where blocks of pool lie; as usual if not given |
//! | `//@ expect: RULE EXPORT` | a finding; `-` where no export is being called |
//! | `//@ failure: TEXT` | why the driver did not come to run |
//! | `//@ compilers: clang` | the one compiler that can build it; both if not given |
//! | `//@ stop: NAME` | the bug check, or `deadlock` or `limit`, that ends the run |

use ndisbox::{BoxBuilder, DriverSource, Report};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// One box at a time: boxes of one process differ in their addresses, and so in their traces.
static ONE_BOX: Mutex<()> = Mutex::new(());

/// Seeds for each driver unless NDISBOX_SEEDS says another number.
const SEEDS: u64 = 64;
/// Virtual time after which a driver that does not end is stopped.
const TIME_LIMIT: u64 = 300_000_000_000;

const COMPILERS: [&str; 2] = ["gcc", "clang"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where `cargo xtask drivers` puts what it builds: beside what cargo builds.
fn built() -> PathBuf {
    let beside = || Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("drivers");
    std::env::var_os("NDISBOX_DRIVERS").map_or_else(beside, PathBuf::from)
}

/// Whether a driver is to be run: NDISBOX_ONLY holds a part of the names that are, for work at a desk.
fn wanted(name: &str) -> bool {
    std::env::var("NDISBOX_ONLY").map_or(true, |part| name.contains(&part))
}

fn seeds() -> u64 {
    std::env::var("NDISBOX_SEEDS").map_or(SEEDS, |text| text.parse().expect("NDISBOX_SEEDS is a number"))
}

/// What the head of a driver's source states.
#[derive(Debug, Default, PartialEq, Eq)]
struct Stated {
    devices: Vec<String>,
    networks: Vec<String>,
    actions: Vec<String>,
    files: Option<String>,
    ndis: Option<(u8, u8)>,
    failure: Option<String>,
    special_pool: Option<String>,
    /// Rule and export.
    findings: BTreeSet<(String, String)>,
    stop: Option<String>,
    /// The one compiler that can build it.
    compiler: Option<String>,
}

impl Stated {
    fn read(source: &str) -> Self {
        let mut stated = Self::default();
        for line in source.lines().filter_map(|line| line.strip_prefix("//@")) {
            let (key, value) = line.split_once(':').unwrap_or_else(|| panic!("`//@{line}` is no KEY: VALUE"));
            let value = value.trim().to_owned();
            match key.trim() {
                "device" => stated.devices.push(value),
                "special-pool" => stated.special_pool = Some(value),
                "net" => stated.networks.push(value),
                "do" => stated.actions.push(value),
                "ndis" => {
                    let (major, minor) = value.split_once('.').expect("ndis: MAJOR.MINOR");
                    let number = |text: &str| text.parse().expect("a version has numbers");
                    stated.ndis = Some((number(major), number(minor)));
                }
                "expect" => {
                    let (rule, export) = value.split_once(' ').expect("expect: RULE EXPORT");
                    let export = export.trim().trim_matches('-').to_owned();
                    stated.findings.insert((rule.to_owned(), export));
                }
                "files" => stated.files = Some(value),
                "failure" => stated.failure = Some(value),
                "stop" => stated.stop = Some(value),
                "compilers" => stated.compiler = Some(value),
                other => panic!("`//@ {other}:` means nothing"),
            }
        }
        stated
    }
}

/// A source and its name.
fn sources(folder: &str) -> Vec<(String, Stated)> {
    let folder = root().join("drivers").join(folder);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut all: Vec<_> = entries
        .map(|entry| entry.expect("entry is readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "c"))
        .map(|path| {
            let name = path.file_stem().expect("a source has a name").to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).expect("source is readable");
            (name, Stated::read(&text))
        })
        .collect();
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    assert!(!all.is_empty(), "{} has no drivers", folder.display());
    all.retain(|(name, _)| wanted(name));
    all
}

fn image(compiler: &str, name: &str) -> DriverSource {
    let path = built().join(compiler).join(format!("{name}.sys"));
    let bytes = std::fs::read(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; build it with `cargo xtask drivers`", path.display()));
    DriverSource::Image { name: format!("{name}.sys"), bytes }
}

fn run(compiler: &str, name: &str, stated: &Stated, seed: u64) -> Report {
    builder(compiler, name, stated, seed).build().expect("box is built").run_all()
}

fn builder(compiler: &str, name: &str, stated: &Stated, seed: u64) -> BoxBuilder {
    let mut builder = BoxBuilder::new(image(compiler, name)).seed(seed).time_limit(TIME_LIMIT);
    for action in &stated.actions {
        builder = builder.action(action.parse().expect("an action that there is"));
    }
    if let Some(version) = stated.ndis {
        builder = builder.ndis_version(version);
    }
    if let Some(folder) = &stated.files {
        builder = builder.files(root().join("drivers").join(folder));
    }
    for device in &stated.devices {
        builder = match device.as_str() {
            "none" => builder.no_device(),
            device => builder.device(device.parse().expect("device is one")),
        };
    }
    for network in &stated.networks {
        builder = builder.net(network.parse().expect("network is one"));
    }
    if let Some(place) = &stated.special_pool {
        builder = builder.special_pool(place.parse().expect("off, after or before"));
    }
    builder
}

fn stop_of(report: &Report) -> Option<String> {
    let stop = report.stop.as_ref()?;
    let name = stop.code.and_then(wdk_defs::names::bugcheck_name).map(str::to_owned);
    Some(name.unwrap_or_else(|| stop.kind.clone()))
}

/// What is not as stated, or nothing.
fn differences(report: &Report, stated: &Stated) -> String {
    let mut text = String::new();
    let found: BTreeSet<_> =
        report.findings.iter().map(|finding| (finding.rule.clone(), finding.export.clone())).collect();
    for finding in report.findings.iter() {
        let key = (finding.rule.clone(), finding.export.clone());
        if !stated.findings.contains(&key) {
            let _ = writeln!(text, "  finds {key:?}: {} at {}", finding.message, finding.site);
        }
    }
    for missed in stated.findings.difference(&found) {
        let _ = writeln!(text, "  does not find {missed:?}");
    }
    if stop_of(report) != stated.stop {
        let message = report.stop.as_ref().map(|stop| format!("{} at {}", stop.message, stop.site));
        let _ = writeln!(text, "  stops by {:?}: {message:?}; stated is {:?}", stop_of(report), stated.stop);
    }
    if stated.failure.is_some() && stated.failure != report.failure {
        let _ = writeln!(text, "  stated is the failure {:?}", stated.failure);
    }
    for line in report.prints.iter().filter(|line| line.starts_with("FAIL")) {
        let _ = writeln!(text, "  the driver says: {line}");
    }
    if !text.is_empty() {
        let _ = writeln!(text, "  failure {:?}, replay {}", report.failure, report.replay);
    }
    text
}

/// Runs each driver of a folder and complains of all that is not as stated.
fn check_folder(folder: &str) {
    let _one = ONE_BOX.lock().unwrap_or_else(PoisonError::into_inner);
    let mut complaints = String::new();
    for (name, stated) in sources(folder) {
        let builds = |compiler: &&str| stated.compiler.as_deref().is_none_or(|only| only == *compiler);
        for compiler in COMPILERS.into_iter().filter(builds) {
            complaints += &check(compiler, &name, &stated, seeds());
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
}

/// Runs a driver over the seeds, the first of them twice. Of a driver that fails with many seeds, the first is told.
fn check(compiler: &str, name: &str, stated: &Stated, seeds: u64) -> String {
    let mut first = String::new();
    let mut failed = 0;
    for seed in 0..seeds {
        let report = run(compiler, name, stated, seed);
        let wrong = differences(&report, stated);
        if !wrong.is_empty() {
            failed += 1;
            if first.is_empty() {
                first = wrong;
            }
        }
        if seed == 0 {
            let again = run(compiler, name, stated, seed);
            if repeatable(&report) != repeatable(&again) {
                return format!("{name} ({compiler}): two runs of seed {seed} differ\n");
            }
            let trapping = builder(compiler, name, stated, seed).patching(false);
            let mut trapping = trapping.build().expect("box is built").run_all();
            // These two name the options.
            trapping.replay.clone_from(&report.replay);
            trapping.schedule.clone_from(&report.schedule);
            let (with, without) = (repeatable(&report), repeatable(&trapping));
            if with != without {
                let (with, without) = (format!("{with:#?}"), format!("{without:#?}"));
                let lines = with.lines().zip(without.lines()).find(|(a, b)| a != b);
                return format!("{name} ({compiler}): a run without patches differs: {lines:?}\n");
            }
        }
    }
    if first.is_empty() { first } else { format!("{name} ({compiler}), {failed} of {seeds} seeds:\n{first}") }
}

/// All of a report that the seed decides. Registers at a stop hold what our own code left in the volatile ones.
fn repeatable(report: &Report) -> Report {
    let mut report = report.clone();
    if let Some(stop) = &mut report.stop {
        stop.notes.clear();
    }
    report
}

#[test]
fn faulty_drivers_have_exactly_their_findings() {
    check_folder("faulty");
}

#[test]
fn good_drivers_go_through() {
    for (name, stated) in sources("good") {
        assert!(stated.stop.is_none(), "{name} is not good");
    }
    check_folder("good");
}

#[test]
fn the_sample_moves_every_frame_in_both_of_its_ways() {
    let _one = ONE_BOX.lock().unwrap_or_else(PoisonError::into_inner);
    let mut complaints = String::new();
    for compiler in COMPILERS {
        // One transfer for each frame is slower than the wire where frames come in bursts, and the chip has room for
        // two: there the wire waits.
        for (name, device) in [("cs8900", "cs8900"), ("cs8900_per_frame", "cs8900,speed=instant")] {
            let devices = vec![device.to_owned()];
            let stated = Stated { devices, networks: vec!["demo".to_owned()], ..Stated::default() };
            complaints += &check(compiler, name, &stated, seeds().min(8));
            let report = run(compiler, name, &stated, 0);
            assert_eq!(report.checks.len(), 2);
            for check in &report.checks {
                assert!(check.is_clean() && check.expected > 20, "{name} ({compiler}): {check:?}");
            }
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
}

#[test]
fn two_nics_of_one_driver_work_side_by_side() {
    let _one = ONE_BOX.lock().unwrap_or_else(PoisonError::into_inner);
    let stated = Stated {
        devices: vec!["cs8900".to_owned(), "cs8900".to_owned()],
        networks: vec!["loopback".to_owned(), "generator,count=16".to_owned()],
        ..Stated::default()
    };
    let complaints = check("gcc", "cs8900", &stated, 4);
    assert!(complaints.is_empty(), "\n{complaints}");
    let report = run("gcc", "cs8900", &stated, 1);
    assert_eq!(report.checks.len(), 4);
    assert!(
        report.checks.iter().all(|check| check.is_clean() && check.expected >= 16),
        "{:?}",
        report.checks
    );
}

#[test]
fn heads_are_read() {
    let source = "//@ device: cs8900\n//@ expect: A B\n//@ expect: C -\n//@ stop: X\n/* //@ no */\n";
    let stated = Stated::read(source);
    assert_eq!(stated.devices, ["cs8900"]);
    let findings: Vec<_> =
        stated.findings.iter().map(|(rule, export)| (rule.as_str(), export.as_str())).collect();
    assert_eq!(findings, [("A", "B"), ("C", "")]);
    assert_eq!(stated.stop.as_deref(), Some("X"));
}
