//! Applications open a driver's device and read, write and control it: `drivers/good/probes_device.c`.

use ndisbox::{BoxBuilder, DriverSource, Ended, NdisBox, RequestError, RequestKind};
use std::path::{Path, PathBuf};
use wdk_defs::ntstatus::*;

/// CTL_CODE of the probe's functions: FILE_DEVICE_NETWORK, any access.
const fn code(function: u32, method: u32) -> u32 {
    0x12 << 16 | function << 2 | method
}
const REVERSE: u32 = code(0x800, 0);
const COUNT: u32 = code(0x801, 2);
const PROBE: u32 = code(0x802, 3);
const PEND: u32 = code(0x803, 0);
const WHO: u32 = code(0x804, 0);
const STOP: u32 = code(0x805, 0);

fn booted(compiler: &str) -> NdisBox {
    let beside = || Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("drivers");
    let built = std::env::var_os("NDISBOX_DRIVERS").map_or_else(beside, PathBuf::from);
    let path = built.join(compiler).join("probes_device.sys");
    let bytes = std::fs::read(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; build it with `cargo xtask drivers`", path.display()));
    let source = DriverSource::Image { name: "probes_device.sys".into(), bytes };
    let builder = BoxBuilder::new(source).device("cs8900".parse().expect("a device"));
    let mut machine = builder.build().expect("a box");
    machine.boot().expect("the driver boots");
    machine
}

fn clean_end(mut machine: NdisBox) {
    machine.halt().expect("the driver halts");
    let report = machine.report();
    assert!(report.findings.is_empty(), "{:#?}", report.findings);
    assert!(report.prints.iter().any(|line| line.starts_with("DONE")), "{:?}", report.prints);
    assert!(!report.prints.iter().any(|line| line.starts_with("FAIL")), "{:?}", report.prints);
}

#[test]
fn buffers_of_every_method_reach_the_driver_and_come_back() {
    for compiler in ["gcc", "clang"] {
        let mut machine = booted(compiler);
        let device = machine.open_device(r"\\.\NdisProbe").expect("opens");
        let reply = machine.device_io_control(device, REVERSE, b"abcde", 16).expect("is served");
        assert_eq!((reply.status, reply.information, &reply.output[..]), (0, 5, &b"edcba"[..]));
        let short = machine.device_io_control(device, REVERSE, b"abcde", 2).expect("is served");
        assert_eq!((short.status, short.output.len()), (STATUS_BUFFER_TOO_SMALL, 0));
        let counted = machine.device_io_control(device, COUNT, &[], 200).expect("is served");
        assert_eq!(counted.output, (0..200).collect::<Vec<u8>>());
        let probed = machine.device_io_control(device, PROBE, b"neither", 7).expect("is served");
        assert_eq!((probed.status, &probed.output[..]), (0, &b"neither"[..]));
        let unknown = machine.device_io_control(device, code(0x8ff, 0), &[], 0).expect("is served");
        assert_eq!(unknown.status, STATUS_INVALID_DEVICE_REQUEST);
        let written = machine.write_device(device, b"kept by the driver", 0).expect("is served");
        assert_eq!(written.information, 18);
        let read = machine.read_device(device, 64, 0).expect("is served");
        assert_eq!(read.output, b"kept by the driver");
        assert_eq!(
            machine.write_device(device, &[0; 65], 0).expect("is served").status,
            STATUS_INVALID_BUFFER_SIZE
        );
        machine.close_device(device).expect("closes");
        clean_end(machine);
    }
}

#[test]
fn the_driver_sees_who_asks() {
    let mut machine = booted("gcc");
    let first = machine.open_device_as(0, r"\Device\NdisProbe", false).expect("opens");
    let second = machine.open_device_as(1, r"\??\NdisProbe", true).expect("opens");
    let mut ask = |device| machine.device_io_control(device, WHO, &[], 8).expect("is served").output;
    let (one, two) = (ask(first), ask(second));
    assert_ne!(one[..4], two[..4]);
    assert_eq!((one[4], two[4]), (0, 1));
    machine.close_device(second).expect("closes");
    machine.close_device(first).expect("closes");
    clean_end(machine);
}

#[test]
fn a_pending_request_is_waited_for_and_cancelled() {
    let mut machine = booted("clang");
    let device = machine.open_device(r"\\.\NdisProbe").expect("opens");
    let kind = RequestKind::Control { code: PEND, input: Vec::new(), output: 0 };
    let pending = machine.begin_request(device, kind).expect("is sent");
    let before = machine.system().now().0;
    assert_eq!(machine.wait_for_request(&pending, 5_000_000).expect("runs"), None);
    assert!(machine.system().now().0 - before >= 5_000_000);
    let reply = machine.cancel_request(&pending).expect("ends");
    assert_eq!(reply.status, STATUS_CANCELLED);
    machine.close_device(device).expect("closes");
    clean_end(machine);
}

#[test]
fn names_that_lead_nowhere_fail_as_on_windows() {
    let mut machine = booted("gcc");
    let status = |error: RequestError| match error {
        RequestError::Failed { status, .. } => status,
        other => panic!("{other}"),
    };
    let missing = machine.open_device(r"\\.\NoSuchDevice").expect_err("is not there");
    assert_eq!(status(missing), STATUS_OBJECT_NAME_NOT_FOUND);
    // The driver refuses names on its device.
    let inner = machine.open_device(r"\\.\NdisProbe\inner").expect_err("is refused");
    assert_eq!(status(inner), STATUS_OBJECT_NAME_NOT_FOUND);
    let device = machine.open_device(r"\\.\NdisProbe").expect("opens");
    // The I/O manager itself probes what it copies or locks.
    let raw = RequestKind::RawControl { code: REVERSE, input: (0x4141_0000, 8), output: (0, 0) };
    assert_eq!(status(machine.device_request(device, raw).expect_err("is refused")), STATUS_ACCESS_VIOLATION);
    machine.close_device(device).expect("closes");
    clean_end(machine);
}

#[test]
fn bug_check_callbacks_are_called_when_the_machine_stops() {
    for compiler in ["gcc", "clang"] {
        let mut machine = booted(compiler);
        let device = machine.open_device(r"\\.\NdisProbe").expect("opens");
        let ended = machine.device_io_control(device, STOP, &[], 0).expect_err("the machine stops");
        assert!(matches!(ended, RequestError::Ended(Ended::Stopped(_))), "{ended:?}");
        let report = machine.report();
        let stop = report.stop.expect("a stop");
        assert_eq!((stop.code, &stop.parameters[..]), (Some(0xe2), &[1, 2, 3, 4][..]));
        let said: Vec<&str> = report.prints.iter().map(String::as_str).collect();
        assert!(said.contains(&"CALLBACK reason 3 1 1"), "{said:?}");
        assert!(said.contains(&"CALLBACK plain 4711 4 at 15"), "{said:?}");
    }
}
