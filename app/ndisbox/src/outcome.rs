//! The report of a run.

use crate::device::ChipKind;
use crate::machine::NdisBox;
use ddi::Event;
use std::collections::BTreeMap;
use trace::Stamp;
use trace::report::{
    DeviceReport, DriverReport, Finding, Outcome, Report, ResourceEntry, StopReport, TrafficCheck,
};
use verifier::{Rule, Violation};
use wdk_defs::names::{bugcheck_name, ndis_status_name, ntstatus_name};

/// Version of the report's format.
pub(crate) const FORMAT: u32 = 1;

/// What went in did not come out. Only the whole run can tell, so no event breaks it.
pub(crate) static TRAFFIC_MISMATCH: Rule = Rule {
    name: "TrafficMismatch",
    demands: "Every frame that the station has to take is indicated, and every frame given to the driver is sent: \
              whole, once and in order.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/network/miniport-adapter-send-and-receive-operations",
    check: never_by_event,
};

fn never_by_event(_: &'static Rule, _: &Stamp, _: &Event<'_>) -> Option<Violation> {
    None
}

/// An NDIS status by name.
pub(crate) fn ndis_status(status: u32) -> String {
    ndis_status_name(status).map_or_else(|| format!("{status:#010x}"), str::to_owned)
}

/// A status of the kernel by name. A DriverEntry often passes on what an NDIS function gave it.
pub(crate) fn ntstatus(status: u32) -> String {
    ntstatus_name(status).map_or_else(|| ndis_status(status), str::to_owned)
}

/// The status of a step of life by name: DriverEntry has the kernel's, all others NDIS'.
pub(crate) fn step_status(step: &str, status: u32) -> String {
    if step == "DriverEntry" { ntstatus(status) } else { ndis_status(status) }
}

/// A bug check by name.
pub fn bug_check(code: u32) -> String {
    bugcheck_name(code).map_or_else(|| format!("{code:#010x}"), str::to_owned)
}

/// A report with nothing in it but who ran and how.
pub(crate) fn blank(outcome: Outcome, seed: u64, replay: String) -> Report {
    Report {
        format: FORMAT,
        outcome,
        driver: DriverReport::default(),
        devices: Vec::new(),
        failure: None,
        seed,
        time_ns: 0,
        lifecycle: Vec::new(),
        resources: Vec::new(),
        traffic: Vec::new(),
        checks: Vec::new(),
        oids: Vec::new(),
        calls: Vec::new(),
        interrupts: 0,
        dma_transfers: 0,
        findings: Vec::new(),
        stop: None,
        prints: Vec::new(),
        error_log: Vec::new(),
        trace_events: 0,
        trace_hash: String::new(),
        replay,
        schedule: None,
    }
}

/// The report on a box as it is now.
pub(crate) fn report(ndisbox: &NdisBox) -> Report {
    let system = ndisbox.system();
    let made = &ndisbox.made;
    let mut report = blank(Outcome::Clean, system.settings.seed, made.replay.clone());
    report.driver = driver(ndisbox);
    report.devices = devices(ndisbox);
    report.failure = ndisbox.failure().map(str::to_owned);
    report.time_ns = system.now().0;
    system.summary(|summary| {
        report.lifecycle = summary
            .lifecycle
            .iter()
            .map(|(entry, status)| {
                let mut entry = entry.clone();
                entry.status = status.map(|status| step_status(&entry.step, status));
                entry
            })
            .collect();
        report.resources = summary.resources.clone();
        report.interrupts = summary.interrupts;
        report.dma_transfers = summary.dma_transfers;
        report.prints = summary.prints.clone();
        report.error_log = summary.error_log.iter().map(|(code, values)| log_line(*code, values)).collect();
    });
    report.traffic = (0..made.parts.len()).filter_map(|index| ndisbox.traffic(index)).collect();
    report.oids = ndisbox.oids().to_vec();
    report.calls = calls(ndisbox);
    report.stop = system.stopped();
    report.findings = system.findings();
    add_checks(ndisbox, &mut report);
    report.findings.retain(|finding| !made.disabled_rules.contains(&finding.rule));
    system.recorder(|recorder| {
        report.trace_events = recorder.events();
        report.trace_hash = format!("{:016x}", recorder.hash());
    });
    report.outcome = outcome(&report);
    if report.outcome != Outcome::Clean {
        report.schedule = ndisbox.schedule_text();
    }
    report
}

/// How a run with this report ended.
pub(crate) fn outcome(report: &Report) -> Outcome {
    match report.stop.as_ref().map(|stop| stop.kind.as_str()) {
        Some("box_bug") => Outcome::BoxBug,
        Some("unsupported") => Outcome::Unsupported,
        Some("diverged") => Outcome::BadInput,
        Some(_) => Outcome::Findings,
        None if !report.findings.is_empty() || report.failure.is_some() => Outcome::Findings,
        None => Outcome::Clean,
    }
}

fn driver(ndisbox: &NdisBox) -> DriverReport {
    let driver = &ndisbox.made.driver;
    let version = |(major, minor): (u8, u8)| format!("{major}.{minor}");
    let versions = ndisbox.versions();
    let described = driver.image.version_info().and_then(|info| info.string("FileDescription"));
    let installed = driver.installation.as_ref();
    DriverReport {
        file: driver.file.clone(),
        inf: installed.map(|installation| installation.inf.file_name().to_owned()),
        ndis_version: versions.map(|(ndis, _)| version(ndis)),
        driver_version: versions.map(|(_, own)| version(own)),
        description: installed
            .map(|i| i.install.description.clone())
            .or_else(|| described.map(str::to_owned)),
    }
}

fn devices(ndisbox: &NdisBox) -> Vec<DeviceReport> {
    let parts = ndisbox.made.parts.iter().enumerate();
    let device = |(index, part): (usize, &crate::machine::Part)| {
        let place = &part.place;
        DeviceReport {
            name: format!("{} #{index}", part.spec.model.name),
            device: match part.spec.model.chip {
                ChipKind::Cs8900 => format!(
                    "{},io={:#x},irq={},dma={},mac={}",
                    part.spec.model.name, place.io, place.irq, place.dma, place.mac
                ),
                ChipKind::E1000 => format!("{},mac={}", part.spec.model.name, place.mac),
            },
            network: part.network.to_string(),
            mac: ndisbox.mac(index).map(|mac| mac.to_string()),
        }
    };
    parts.map(device).collect()
}

/// Calls by name, those of two modules with one name together.
fn calls(ndisbox: &NdisBox) -> Vec<(String, u64)> {
    let mut calls = BTreeMap::new();
    for (export, count) in ndisbox.system().call_counts().filter(|(_, count)| *count > 0) {
        *calls.entry(export.name).or_insert(0) += count;
    }
    calls.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
}

fn log_line(code: u32, values: &[u32]) -> String {
    let values: Vec<_> = values.iter().map(|value| format!("{value:#x}")).collect();
    format!("{} {}", ndis_status(code), values.join(" ")).trim_end().to_owned()
}

/// Compares what went in with what came out; meaningless after a stop.
fn add_checks(ndisbox: &NdisBox, report: &mut Report) {
    let parts = ndisbox.made.parts.iter().enumerate();
    report.checks = parts
        .filter(|(index, _)| ndisbox.traffic(*index).is_some())
        .flat_map(|(index, part)| part.cable.checks(index as u32))
        .collect();
    if report.stop.is_some() {
        return;
    }
    let broken: Vec<Finding> = report
        .checks
        .iter()
        .filter(|check| !check.is_clean())
        .map(|check| mismatch(check, report.time_ns))
        .collect();
    report.findings.extend(broken);
}

fn mismatch(check: &TrafficCheck, time_ns: u64) -> Finding {
    let what = [
        ("lost", check.lost),
        ("corrupted", check.corrupted),
        ("reordered", check.reordered),
        ("never given", check.unexpected),
    ];
    let counts: Vec<_> =
        what.iter().filter(|(_, n)| *n > 0).map(|(name, count)| format!("{count} {name}")).collect();
    let way = match check.direction.as_str() {
        "received" => "frames that the station had to take from the wire",
        _ => "frames given to the driver to send",
    };
    let message = format!("of {} {way}: {}", check.expected, counts.join(", "));
    Finding {
        rule: TRAFFIC_MISMATCH.name.to_owned(),
        message,
        export: String::new(),
        site: String::new(),
        callback: None,
        irql: 0,
        time_ns,
        notes: vec![format!("adapter {}: {} came out whole", check.adapter, check.intact)],
        backtrace: Vec::new(),
        windows: TRAFFIC_MISMATCH.windows.map(str::to_owned),
        url: TRAFFIC_MISMATCH.url.to_owned(),
        count: 1,
    }
}

/// The report on a box that did not live to make its own.
pub(crate) fn obituary(
    seed: u64,
    replay: String,
    driver: &str,
    kind: &str,
    message: String,
    last: Vec<String>,
) -> Report {
    let outcome = if kind == "box_bug" { Outcome::BoxBug } else { Outcome::Findings };
    let mut report = blank(outcome, seed, replay);
    report.driver.file = driver.to_owned();
    report.stop = Some(StopReport {
        kind: kind.to_owned(),
        message,
        code: None,
        parameters: Vec::new(),
        site: String::new(),
        backtrace: Vec::new(),
        notes: last,
    });
    report
}

/// Resources that were claimed and never released.
pub(crate) fn still_claimed(report: &Report) -> impl Iterator<Item = &ResourceEntry> {
    report.resources.iter().filter(|entry| entry.released_ns.is_none() && entry.refused_by.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_never_mixed() {
        let mut report = blank(Outcome::Clean, 1, String::new());
        assert_eq!(outcome(&report), Outcome::Clean);
        report.failure = Some("DriverEntry failed".to_owned());
        assert_eq!(outcome(&report), Outcome::Findings);
        report.failure = None;
        report.findings.push(mismatch(&TrafficCheck { lost: 1, ..TrafficCheck::default() }, 0));
        assert_eq!(outcome(&report), Outcome::Findings);
        for (kind, expected) in [
            ("bugcheck", Outcome::Findings),
            ("deadlock", Outcome::Findings),
            ("limit", Outcome::Findings),
            ("unsupported", Outcome::Unsupported),
            ("box_bug", Outcome::BoxBug),
        ] {
            report.stop = obituary(1, String::new(), "x.sys", kind, String::new(), Vec::new()).stop;
            assert_eq!(outcome(&report), expected, "{kind}");
        }
    }

    #[test]
    fn a_mismatch_says_how_many_of_what() {
        let check = TrafficCheck {
            direction: "received".to_owned(),
            expected: 10,
            intact: 7,
            lost: 2,
            corrupted: 1,
            ..TrafficCheck::default()
        };
        let finding = mismatch(&check, 5);
        assert_eq!(
            finding.message,
            "of 10 frames that the station had to take from the wire: 2 lost, 1 corrupted"
        );
    }

    #[test]
    fn codes_have_names() {
        assert_eq!(ntstatus(0xC000_009A), "STATUS_INSUFFICIENT_RESOURCES");
        assert_eq!(ntstatus(0xC001_0004), "NDIS_STATUS_BAD_VERSION");
        assert_eq!(ndis_status(0xdead_0001), "0xdead0001");
        assert_eq!(step_status("DriverEntry", 0), "STATUS_SUCCESS");
        assert_eq!(step_status("MiniportPause", 0), "NDIS_STATUS_SUCCESS");
        assert_eq!(bug_check(0xD1), "DRIVER_IRQL_NOT_LESS_OR_EQUAL");
    }
}
