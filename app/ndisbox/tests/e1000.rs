//! The sample driver for the e1000, built by both compilers: frames go both ways by scatter/gather DMA and shared memory,
//! with lines and with messages, straight to memory and through few map registers.

use ndisbox::{BoxBuilder, DriverSource, Messages, Report};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// One box at a time: boxes of one process differ in their addresses, and so in their traces.
static ONE_BOX: Mutex<()> = Mutex::new(());

const COMPILERS: [&str; 2] = ["gcc", "clang"];
const FRAMES: usize = 60;

/// Where `cargo xtask drivers` puts what it builds: beside what cargo builds.
fn built() -> PathBuf {
    let beside = || Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("drivers");
    std::env::var_os("NDISBOX_DRIVERS").map_or_else(beside, PathBuf::from)
}

fn run(compiler: &str, seed: u64, change: impl Fn(BoxBuilder) -> BoxBuilder) -> Report {
    let inf = built().join(compiler).join("e1000.inf");
    let builder = BoxBuilder::new(DriverSource::File(inf))
        .device("e1000,speed=instant".parse().expect("a device"))
        .net(format!("loopback,count={FRAMES}").parse().expect("a network"))
        .seed(seed);
    change(builder).build().expect("box is built; build the drivers with `cargo xtask drivers`").run_all()
}

fn clean(change: impl Fn(BoxBuilder) -> BoxBuilder) {
    let _one = ONE_BOX.lock().unwrap_or_else(PoisonError::into_inner);
    for compiler in COMPILERS {
        for seed in 1..4 {
            let report = run(compiler, seed, &change);
            assert!(report.findings.is_empty() && report.stop.is_none(), "{compiler} {seed}: {report:#?}");
            let traffic = report.traffic.first().expect("an adapter");
            assert_eq!(traffic.sent.frames as usize, FRAMES, "{compiler} {seed}");
            assert_eq!(traffic.received.frames as usize, FRAMES, "{compiler} {seed}");
        }
    }
}

#[test]
fn frames_go_both_ways_with_line_interrupts() {
    clean(|builder| builder.messages(Messages::Off));
}

#[test]
fn frames_go_both_ways_with_messages() {
    clean(|builder| builder.messages(Messages::Msi));
}

#[test]
fn frames_go_both_ways_through_few_map_registers() {
    clean(|builder| builder.map_registers(6));
}
