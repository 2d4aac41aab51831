//! The program from outside: what it prints, where, and its exit code.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn ndisbox(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ndisbox"));
    command.args(arguments).env("NO_COLOR", "1").output().expect("ndisbox starts")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A file of this test alone, gone when it ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = folder.join(name);
        let _ = std::fs::remove_file(&path);
        Self(path)
    }

    fn with(name: &str, bytes: &[u8]) -> Self {
        let scratch = Self::new(name);
        std::fs::write(&scratch.0, bytes).expect("scratch file is written");
        scratch
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("path is text")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The sample driver as a file.
fn sample() -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("embedded/cs8900.sys")).expect("sample is there")
}

/// The sample driver with other code where it begins to run.
fn sample_that_begins_with(code: &[u8]) -> Vec<u8> {
    let mut driver = sample();
    let image = pe::Image::parse(driver.clone()).expect("the sample is a driver");
    let entry = image.entry_rva().expect("it has an entry point");
    let section = image.section_at(entry).expect("which lies in a section");
    let at = (section.raw_offset + entry - section.rva) as usize;
    driver[at..at + code.len()].copy_from_slice(code);
    driver
}

/// Runs and expects bad input: one line, exit code 2, nothing on the standard output.
fn refused(arguments: &[&str], words: &[&str]) {
    let output = ndisbox(arguments);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
    assert_eq!(said.trim_end().lines().count(), 1, "{arguments:?}: {said}");
    assert!(output.stdout.is_empty(), "{arguments:?}: {}", stdout(&output));
    for word in words {
        assert!(said.contains(word), "{arguments:?} does not say `{word}`: {said}");
    }
}

#[test]
fn the_demo_is_clean() {
    let output = ndisbox(&["demo"]);
    let text = stdout(&output);
    assert_eq!(output.status.code(), Some(0), "{text}{}", stderr(&output));
    for part in [
        "cs8900.sys  Cirrus Logic CS8900A Ethernet adapter",
        "NDIS 6.30",
        "MiniportInitializeEx",
        "MiniportHaltEx",
        "DMA channel",
        "NdisMRegisterDmaChannel",
        "NdisMDeregisterDmaChannel",
        "frames intact and in order",
        "clean: nothing was wrong",
        "replay: ndisbox run demo --net demo --seed 1",
    ] {
        assert!(text.contains(part), "`{part}` is not in\n{text}");
    }
    assert!(!text.contains('\x1b') && !text.contains("never"), "{text}");
    assert!(stderr(&output).is_empty(), "{}", stderr(&output));
}

#[test]
fn the_same_seed_is_the_same_run_in_json_too() {
    let runs: Vec<serde_json::Value> = ["3", "3", "4"]
        .iter()
        .map(|seed| {
            serde_json::from_slice(&ndisbox(&["demo", "--json", "--seed", seed]).stdout).expect("is JSON")
        })
        .collect();
    assert_eq!(runs[0], runs[1]);
    assert_ne!(runs[0]["trace_hash"], runs[2]["trace_hash"]);
    assert_eq!(runs[0]["outcome"], "clean");
}

#[test]
fn files_asked_for_are_written_whole() {
    let (capture, report, trace) =
        (Scratch::new("wire.pcapng"), Scratch::new("report.json"), Scratch::new("trace.txt"));
    let output = ndisbox(&[
        "demo",
        "--json",
        "--capture",
        capture.path(),
        "--report",
        report.path(),
        "--trace",
        trace.path(),
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(std::fs::read(&report.0).unwrap(), output.stdout);
    let text = std::fs::read_to_string(&trace.0).unwrap();
    assert!(text.contains("NdisMRegisterDmaChannel("), "no trace");
    let recorded = std::fs::read(&capture.0).unwrap();
    assert_eq!(recorded[..4], 0x0a0d_0d0a_u32.to_le_bytes());
    // What was recorded is a network again: the same frames come over the wire.
    let network = format!("pcap:{}", capture.path());
    let again = ndisbox(&["run", "demo", "--net", &network, "--json"]);
    let told = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).expect("is JSON");
    let (first, second) = (told(&output.stdout), told(&again.stdout));
    assert_eq!(first["traffic"][0]["offered"], second["traffic"][0]["offered"]);
    assert_eq!(first["traffic"][0]["sent"], second["traffic"][0]["sent"]);
}

#[test]
fn several_seeds_are_told_together() {
    let output = ndisbox(&["demo", "--seeds", "0..3", "--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let reports: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("is JSON");
    let seeds: Vec<_> = reports.iter().map(|report| report["seed"].as_u64().unwrap()).collect();
    assert_eq!(seeds, [0, 1, 2]);
    assert!(stdout(&ndisbox(&["demo", "--seeds", "0..2"])).contains("2 runs, 2 clean"));
}

#[test]
fn a_file_that_is_no_driver_is_refused_with_the_reason() {
    let sample = sample();
    let empty = Scratch::with("empty.sys", b"");
    let text = Scratch::with("text.sys", b"MZ but only text, nothing else in it");
    let cut = Scratch::with("cut.sys", &sample[..sample.len() / 2]);
    let machine_at = u32::from_le_bytes(sample[0x3c..0x40].try_into().unwrap()) as usize + 4;
    let with_machine = |machine: u16| {
        let mut other = sample.clone();
        other[machine_at..machine_at + 2].copy_from_slice(&machine.to_le_bytes());
        other
    };
    let x86 = Scratch::with("x86.sys", &with_machine(0x14c));
    let arm = Scratch::with("arm64.sys", &with_machine(0xaa64));
    refused(&["run", empty.path()], &["empty.sys", "empty"]);
    refused(&["run", text.path()], &["text.sys"]);
    refused(&["run", cut.path()], &["cut.sys"]);
    refused(&["run", x86.path()], &["x86.sys", "0x014c"]);
    refused(&["run", arm.path()], &["arm64.sys", "0xaa64"]);
    refused(&["inspect", x86.path()], &["x86.sys"]);
    refused(&["run", "no/such.sys"], &["cannot read no/such.sys"]);
    refused(&["run", env!("CARGO_TARGET_TMPDIR")], &["cannot read"]);
}

#[test]
fn an_inf_that_cannot_be_used_is_refused_with_the_reason() {
    let broken = Scratch::with("broken.inf", b"[Version\nSignature=x\n");
    let nothing = Scratch::with("nothing.inf", b"[Version]\nSignature=\"$Windows NT$\"\n");
    let inf = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("embedded/cs8900.inf")).unwrap();
    let alone = Scratch::with("alone.inf", &inf);
    refused(&["run", broken.path()], &["broken.inf:1:"]);
    refused(&["run", nothing.path()], &["nothing.inf"]);
    refused(&["run", alone.path()], &["alone.inf", "cs8900.sys is not beside it"]);
}

#[test]
fn devices_and_networks_that_cannot_be_are_refused() {
    refused(&["run", "demo", "--device", "e1001"], &["--device e1001", "cs8900", "e1000"]);
    refused(&["run", "demo", "--device", "e1000"], &["cs8900.inf", r"PCI\VEN_8086&DEV_100E", r"ISA\CS8900A"]);
    refused(&["run", "demo", "--device", "cs8900,irq=3"], &["irq"]);
    refused(&["run", "demo", "--net", "tap:0"], &["--net tap:0"]);
    refused(&["run", "demo", "--net", "pcap:no/such.pcap"], &["cannot read no/such.pcap"]);
    let text = Scratch::with("not-a-capture.pcap", b"just text, long enough to have a header");
    let network = format!("pcap:{}", text.path());
    refused(&["run", "demo", "--net", &network], &["not a pcap or pcapng capture"]);
    refused(&["run", "demo", "--device", "none", "--net", "loopback"], &["no device for it"]);
    refused(&["run", "demo", "--set", "RxDmaBuffer=17"], &["--set RxDmaBuffer=17", "16"]);
    refused(&["run", "demo", "--seeds", "5..1"], &["--seeds 5..1"]);
}

#[test]
fn an_output_that_cannot_be_written_costs_no_run_and_leaves_nothing() {
    refused(&["demo", "--report", "/no/such/dir/r.json"], &["cannot write /no/such/dir/r.json"]);
    refused(&["demo", "--capture", "/no/such/dir/c.pcapng"], &["cannot write /no/such/dir/c.pcapng"]);
    let report = Scratch::new("left.json");
    refused(&["run", "no/such.sys", "--report", report.path()], &["cannot read no/such.sys"]);
    assert!(!report.0.exists(), "a report on no run was left behind");
}

#[test]
fn a_full_disk_is_told_and_the_report_is_not_lost() {
    let output = ndisbox(&["demo", "--report", "/dev/full"]);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(stderr(&output).contains("cannot write /dev/full"), "{}", stderr(&output));
    assert!(stdout(&output).contains("clean: nothing was wrong"));
}

#[test]
fn a_missing_import_is_told_before_the_run() {
    let mut driver = sample();
    let name = b"NdisMDeregisterDmaChannel";
    let at = driver.windows(name.len()).position(|part| part == name).expect("the sample imports it");
    driver[at + 4] = b'X';
    let driver = Scratch::with("missing.sys", &driver);
    let output = ndisbox(&["run", driver.path()]);
    assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
    let said = stderr(&output);
    assert!(
        said.contains("ndis.sys!NdisXDeregisterDmaChannel") && said.contains("--allow-missing"),
        "{said}"
    );
    let inspected = stdout(&ndisbox(&["inspect", driver.path()]));
    assert!(
        inspected.lines().any(|line| line.contains("NdisXDeregisterDmaChannel") && line.contains("missing"))
    );
    // With leave to go on, it runs until the call: in MiniportHaltEx.
    let output = ndisbox(&["run", driver.path(), "--allow-missing"]);
    assert_eq!(output.status.code(), Some(3), "{}{}", stdout(&output), stderr(&output));
    assert!(
        stdout(&output).contains("NdisXDeregisterDmaChannel, which ndisbox does not have"),
        "{}",
        stdout(&output)
    );
}

#[test]
fn what_a_driver_does_wrong_is_a_stop_in_windows_terms() {
    let cases: [(&str, &[u8], &str); 5] = [
        // mov rax, [0]
        ("null.sys", &[0x48, 0x8B, 0x04, 0x25, 0, 0, 0, 0], "SYSTEM_THREAD_EXCEPTION_NOT_HANDLED"),
        // mov eax, 0x12345678; jmp rax
        ("wild.sys", &[0xB8, 0x78, 0x56, 0x34, 0x12, 0xFF, 0xE0], "SYSTEM_THREAD_EXCEPTION_NOT_HANDLED"),
        // push rax; jmp to it
        ("stack.sys", &[0x50, 0xEB, 0xFD], "UNEXPECTED_KERNEL_MODE_TRAP"),
        // ud2
        ("illegal.sys", &[0x0F, 0x0B], "SYSTEM_THREAD_EXCEPTION_NOT_HANDLED"),
        // mov ecx, 2; int 29h
        ("failfast.sys", &[0xB9, 2, 0, 0, 0, 0xCD, 0x29], "KERNEL_SECURITY_CHECK_FAILURE"),
    ];
    for (name, code, stop) in cases {
        let driver = Scratch::with(name, &sample_that_begins_with(code));
        let output = ndisbox(&["run", driver.path()]);
        let text = stdout(&output);
        assert_eq!(output.status.code(), Some(1), "{name}: {text}{}", stderr(&output));
        assert!(text.contains(stop) && text.contains("parameters"), "{name}: {text}");
        assert!(text.contains("replay: ndisbox run"), "{name}: {text}");
    }
}

#[test]
fn a_driver_that_never_returns_is_given_up() {
    // jmp to itself: no call, no trap, nothing that the box could notice.
    let driver = Scratch::with("forever.sys", &sample_that_begins_with(&[0xEB, 0xFE]));
    let output = ndisbox(&["run", driver.path(), "--wall-timeout", "1s"]);
    let text = stdout(&output);
    assert_eq!(output.status.code(), Some(1), "{text}{}", stderr(&output));
    assert!(
        text.contains("nothing moved for 1 s of real time") && text.contains("begins: DriverEntry"),
        "{text}"
    );
}

#[test]
fn a_box_that_dies_is_still_reported() {
    // getpid; kill(that, SIGKILL): what a driver that destroys the box's memory comes to.
    let code = [0xB8, 39, 0, 0, 0, 0x0F, 0x05, 0x89, 0xC7, 0xBE, 9, 0, 0, 0, 0xB8, 62, 0, 0, 0, 0x0F, 0x05];
    let driver = Scratch::with("deadly.sys", &sample_that_begins_with(&code));
    let output = ndisbox(&["run", driver.path()]);
    let text = stdout(&output);
    assert_eq!(output.status.code(), Some(4), "{text}{}", stderr(&output));
    assert!(
        text.contains("the box died by signal 9 (SIGKILL)") && text.contains("replay: ndisbox run"),
        "{text}"
    );
    let json: serde_json::Value =
        serde_json::from_slice(&ndisbox(&["run", driver.path(), "--json"]).stdout).expect("is JSON");
    assert_eq!(json["outcome"], "box_bug");
}

#[test]
fn lists_are_json_when_asked() {
    let json = |arguments: &[&str]| {
        let output = ndisbox(arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("is JSON")
    };
    let exports = json(&["exports", "--json"]);
    assert!(exports.as_array().unwrap().len() > 2000);
    let fields: Vec<_> = exports[0].as_object().unwrap().keys().cloned().collect();
    assert_eq!(fields, ["irql", "module", "name", "status"]);
    assert_eq!(json(&["devices", "--json"])["devices"][0]["name"], "cs8900");
    assert!(
        json(&["rules", "--json"]).as_array().unwrap().iter().any(|rule| rule["name"] == "TrafficMismatch")
    );
    assert_eq!(json(&["inspect", "demo", "--json"])["file"], "cs8900.sys");
}

#[test]
fn usage_errors_are_code_2() {
    for arguments in [&["run"][..], &["fly"], &["demo", "--seed", "x"], &[]] {
        assert_eq!(ndisbox(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn a_census_counts_the_drivers_of_a_folder_and_names_the_broken_ones() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("census");
    let inner = folder.join("inner");
    std::fs::create_dir_all(&inner).expect("folder is made");
    std::fs::write(folder.join("sample.sys"), sample()).expect("driver is written");
    std::fs::write(inner.join("CUT.SYS"), &sample()[..700]).expect("driver is written");
    std::fs::write(inner.join("readme.txt"), "no driver").expect("file is written");
    let told = ndisbox(&["census", folder.to_str().expect("path is text")]);
    assert_eq!(told.status.code(), Some(0), "{}", stderr(&told));
    let text = stdout(&told);
    assert!(text.contains("sample.sys  ") && text.contains("0 missing"), "{text}");
    assert!(text.contains("CUT.SYS  "), "{text}");
    assert!(!text.contains("readme.txt"), "{text}");
    assert!(text.contains("1 drivers, 1 of them with no import missing; 1 broken files"), "{text}");
    let gone = ndisbox(&["census", "no-such-folder"]);
    assert_eq!(gone.status.code(), Some(2));
    assert!(stderr(&gone).contains("no-such-folder"), "{}", stderr(&gone));
}
