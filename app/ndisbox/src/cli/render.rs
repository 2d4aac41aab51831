//! The report as people read it.

use super::style::{Style, table};
use crate::outcome::{bug_check, still_claimed};
use std::collections::BTreeMap;
use trace::report::{Finding, FrameCount, Outcome, Report, StopReport, milliseconds};

/// Lines of driver output that are shown.
const PRINTS: usize = 20;

/// The whole report.
pub fn report(report: &Report, style: Style) -> String {
    let mut text = Text { lines: Vec::new(), style };
    text.header(report);
    text.life(report);
    text.resources(report);
    text.oids(report);
    text.frames(report);
    text.calls(report);
    text.output(report);
    text.findings(report);
    if let Some(stop) = &report.stop {
        text.stop(stop);
    }
    text.result(report);
    text.lines.join("\n") + "\n"
}

/// The report on many seeds: what was found with how many, and how to see it again.
pub fn many(reports: &[Report], style: Style) -> String {
    let mut text = Text { lines: Vec::new(), style };
    let mut kinds: BTreeMap<String, (u64, &Report)> = BTreeMap::new();
    for report in reports {
        for what in kinds_of(report) {
            kinds.entry(what).or_insert((0, report)).0 += 1;
        }
    }
    if let Some(first) = reports.first() {
        text.header(first);
    }
    let clean = reports.iter().filter(|report| report.outcome == Outcome::Clean).count();
    text.section("Seeds");
    text.line(format!("  {} runs, {clean} clean", reports.len()));
    for (what, (count, first)) in &kinds {
        text.line(format!(
            "  {} with {count} of {} seeds, first {}",
            style.bad(what),
            reports.len(),
            first.seed
        ));
        text.line(format!("    {}", first.replay));
    }
    text.lines.join("\n") + "\n"
}

/// What a run is to be remembered for, one line each.
fn kinds_of(report: &Report) -> Vec<String> {
    let mut kinds: Vec<String> = report
        .findings
        .iter()
        .map(|finding| {
            [&finding.rule, &finding.export, &finding.site].map(String::as_str).join(" ").trim().to_owned()
        })
        .collect();
    kinds.extend(
        report.stop.as_ref().map(|stop| format!("{} {}", stop_title(stop), stop.site).trim().to_owned()),
    );
    kinds.extend(report.failure.clone());
    kinds.sort();
    kinds.dedup();
    kinds
}

fn stop_title(stop: &StopReport) -> String {
    match (stop.kind.as_str(), stop.code) {
        ("bugcheck", Some(code)) => format!("{} ({code:#x})", bug_check(code)),
        ("box_bug", _) => "bug in ndisbox".to_owned(),
        (kind, _) => kind.to_owned(),
    }
}

struct Text {
    lines: Vec<String>,
    style: Style,
}

impl Text {
    fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    fn section(&mut self, title: &str) {
        self.line("");
        self.lines.push(self.style.head(title));
    }

    fn rows(&mut self, rows: &[Vec<String>], right: &[usize]) {
        self.lines.extend(table(rows, right).into_iter().map(|line| format!("  {line}")));
    }

    fn header(&mut self, report: &Report) {
        let driver = &report.driver;
        let name = self.style.head(&driver.file);
        self.line(match &driver.description {
            Some(description) => format!("{name}  {description}"),
            None => name,
        });
        let mut facts = Vec::new();
        facts.extend(driver.ndis_version.as_ref().map(|version| format!("NDIS {version}")));
        facts.extend(driver.driver_version.as_ref().map(|version| format!("driver version {version}")));
        facts.extend(driver.inf.as_ref().map(|inf| format!("installed by {inf}")));
        if !facts.is_empty() {
            self.line(facts.join(", "));
        }
        for device in &report.devices {
            self.line(format!("{}: {} on {}", device.name, device.device, device.network));
        }
    }

    /// The name of an adapter by its index.
    fn adapter(report: &Report, index: Option<u32>) -> String {
        let device = index.and_then(|index| report.devices.get(index as usize));
        device.map_or_else(String::new, |device| device.name.clone())
    }

    fn oids(&mut self, report: &Report) {
        if report.oids.is_empty() {
            return;
        }
        self.section("OID requests");
        let row = |oid: &trace::report::OidReport| {
            vec![Self::adapter(report, Some(oid.adapter)), oid.request.clone(), oid.answer.clone()]
        };
        let rows: Vec<_> = report.oids.iter().map(row).collect();
        self.rows(&rows, &[]);
    }

    fn life(&mut self, report: &Report) {
        if report.lifecycle.is_empty() {
            return;
        }
        self.section("Life");
        let row = |entry: &trace::report::LifecycleEntry| {
            vec![
                milliseconds(entry.time_ns),
                Self::adapter(report, entry.adapter),
                entry.step.clone(),
                entry.status.clone().unwrap_or_default(),
            ]
        };
        let rows: Vec<_> = report.lifecycle.iter().map(row).collect();
        self.rows(&rows, &[0]);
    }

    fn resources(&mut self, report: &Report) {
        if report.resources.is_empty() {
            return;
        }
        self.section("Resources");
        let mut rows = vec![["kind", "value", "owner", "claimed", "released"].map(str::to_owned).to_vec()];
        for entry in &report.resources {
            let released = match (&entry.refused_by, entry.released_ns) {
                (Some(holder), _) => format!("refused: {holder} has it"),
                (None, Some(time)) => milliseconds(time),
                (None, None) => "never".to_owned(),
            };
            let claimed = milliseconds(entry.claimed_ns);
            rows.push(vec![entry.kind.clone(), entry.value(), entry.owner.clone(), claimed, released]);
        }
        self.rows(&rows, &[3, 4]);
        let left = still_claimed(report).count();
        if left > 0 {
            let line = self.style.odd(&format!("  {left} still claimed at the end"));
            self.line(line);
        }
    }

    fn frames(&mut self, report: &Report) {
        if report.traffic.is_empty() {
            return;
        }
        self.section("Frames");
        let mut rows = vec![["adapter", "way", "frames", "bytes"].map(str::to_owned).to_vec()];
        for traffic in &report.traffic {
            let name = Self::adapter(report, Some(traffic.adapter));
            let ways: [(&str, FrameCount); 6] = [
                ("wire to NIC", traffic.offered),
                ("driver to protocol", traffic.received),
                ("protocol to driver", traffic.requested),
                ("NIC to wire", traffic.sent),
                ("sends completed", traffic.completed),
                ("sends failed", traffic.failed),
            ];
            for (way, count) in
                ways.into_iter().filter(|(way, count)| *way != "sends failed" || count.frames > 0)
            {
                rows.push(vec![
                    name.clone(),
                    way.to_owned(),
                    count.frames.to_string(),
                    count.bytes.to_string(),
                ]);
            }
        }
        self.rows(&rows, &[2, 3]);
        for check in report.checks.iter().filter(|check| check.expected + check.unexpected > 0) {
            let text = format!(
                "  {} {}: {} of {} frames intact and in order",
                Self::adapter(report, Some(check.adapter)),
                check.direction,
                check.intact - check.reordered.min(check.intact),
                check.expected.max(check.intact),
            );
            let line = if check.is_clean() { self.style.good(&text) } else { self.style.bad(&text) };
            self.line(line);
        }
        self.line(format!("  {} interrupts, {} DMA transfers", report.interrupts, report.dma_transfers));
    }

    fn calls(&mut self, report: &Report) {
        if report.calls.is_empty() {
            return;
        }
        let total: u64 = report.calls.iter().map(|(_, count)| count).sum();
        self.section(&format!("DDI calls: {total} of {} functions", report.calls.len()));
        let half = report.calls.len().div_ceil(2);
        let cell =
            |index: usize| report.calls.get(index).map(|(name, count)| [name.clone(), count.to_string()]);
        let rows: Vec<Vec<String>> = (0..half)
            .map(|index| [cell(index), cell(index + half)].into_iter().flatten().flatten().collect())
            .collect();
        self.rows(&rows, &[1, 3]);
    }

    fn output(&mut self, report: &Report) {
        for (title, lines) in [("Driver output", &report.prints), ("Error log", &report.error_log)] {
            if lines.is_empty() {
                continue;
            }
            let hidden = lines.len().saturating_sub(PRINTS);
            self.section(title);
            if hidden > 0 {
                self.line(format!("  … {hidden} lines before these"));
            }
            // A driver's text may hold anything: what moves the cursor is shown, not done.
            let shown = lines.iter().skip(hidden).map(|line| format!("  {}", line.escape_debug()));
            self.lines.extend(shown);
        }
    }

    fn findings(&mut self, report: &Report) {
        if report.findings.is_empty() {
            return;
        }
        self.section(&format!("Findings: {}", report.findings.len()));
        for (index, finding) in report.findings.iter().enumerate() {
            if index > 0 {
                self.line("");
            }
            self.finding(finding);
        }
    }

    fn finding(&mut self, finding: &Finding) {
        let times = if finding.count > 1 { format!(" ({} times)", finding.count) } else { String::new() };
        self.line(format!("  {}{times}", self.style.bad(&finding.rule)));
        self.line(format!("    {}", finding.message));
        let mut place = Vec::new();
        if !finding.export.is_empty() {
            place.push(format!("calling {}", finding.export));
        }
        if !finding.site.is_empty() {
            place.push(format!("at {}", finding.site));
        }
        place.extend(finding.callback.as_ref().map(|callback| format!("in {callback}")));
        place.push(format!("IRQL {}", finding.irql));
        place.push(milliseconds(finding.time_ns));
        self.line(format!("    {}", place.join(", ")));
        self.lines.extend(finding.notes.iter().map(|note| format!("    {note}")));
        self.backtrace(&finding.backtrace);
        if let Some(windows) = &finding.windows {
            self.line(format!("    Windows: {windows}"));
        }
        let url = self.style.faint(&finding.url);
        self.line(format!("    {url}"));
    }

    fn backtrace(&mut self, frames: &[String]) {
        for (index, frame) in frames.iter().enumerate() {
            self.line(format!("    {} {frame}", if index == 0 { "from" } else { "  by" }));
        }
    }

    fn stop(&mut self, stop: &StopReport) {
        self.section("Stop");
        let title = stop_title(stop);
        self.line(format!("  {}", self.style.bad(&title)));
        self.line(format!("    {}", stop.message));
        if !stop.parameters.is_empty() {
            let parameters: Vec<_> = stop.parameters.iter().map(|value| format!("{value:#x}")).collect();
            self.line(format!("    parameters {}", parameters.join(", ")));
        }
        if !stop.site.is_empty() {
            self.line(format!("    at {}", stop.site));
        }
        self.backtrace(&stop.backtrace);
        self.lines.extend(stop.notes.iter().map(|note| format!("    {}", note.escape_debug())));
    }

    fn result(&mut self, report: &Report) {
        self.section("Result");
        if let Some(failure) = &report.failure {
            self.line(format!("  {}", self.style.bad(failure)));
        }
        let (word, mark): (&str, fn(Style, &str) -> String) = match report.outcome {
            Outcome::Clean => ("clean: nothing was wrong", Style::good),
            Outcome::Findings => ("the driver did something wrong", Style::bad),
            Outcome::BadInput => ("the input could not be used", Style::bad),
            Outcome::Unsupported => ("the driver needs what ndisbox does not have", Style::odd),
            Outcome::BoxBug => ("a bug in ndisbox, not in the driver: please report it", Style::bad),
        };
        self.line(format!("  {}", mark(self.style, word)));
        if !report.trace_hash.is_empty() {
            let time = milliseconds(report.time_ns);
            self.line(format!(
                "  {time} virtual time, {} events, trace {}",
                report.trace_events, report.trace_hash
            ));
        }
        self.line(format!("  replay: {}", report.replay));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::blank;
    use trace::report::{DeviceReport, LifecycleEntry, ResourceEntry, Traffic, TrafficCheck};

    fn sample() -> Report {
        let count = |frames, bytes| FrameCount { frames, bytes };
        let mut report = blank(Outcome::Findings, 7, "ndisbox run x.sys --seed 7".to_owned());
        report.driver.file = "x.sys".to_owned();
        report.driver.ndis_version = Some("6.30".to_owned());
        report.devices = vec![DeviceReport {
            name: "cs8900 #0".to_owned(),
            device: "cs8900,irq=10".to_owned(),
            network: "loopback".to_owned(),
            mac: None,
        }];
        report.time_ns = 2_500_000;
        report.trace_events = 9;
        report.trace_hash = "00ff".to_owned();
        report.lifecycle = vec![LifecycleEntry {
            time_ns: 1_000,
            adapter: Some(0),
            step: "MiniportInitializeEx".to_owned(),
            status: Some("NDIS_STATUS_SUCCESS".to_owned()),
        }];
        report.resources = vec![ResourceEntry {
            kind: "DMA channel".to_owned(),
            start: 5,
            length: 1,
            owner: "cs8900 #0".to_owned(),
            claimed_ns: 500,
            released_ns: None,
            refused_by: None,
        }];
        report.traffic =
            vec![Traffic { offered: count(3, 180), received: count(2, 120), ..Traffic::default() }];
        report.checks = vec![TrafficCheck {
            direction: "received".to_owned(),
            expected: 3,
            intact: 2,
            lost: 1,
            ..TrafficCheck::default()
        }];
        report.calls = vec![("A".to_owned(), 2), ("B".to_owned(), 10), ("LongName".to_owned(), 1)];
        report.prints = vec!["tab\there".to_owned()];
        report.findings = vec![Finding {
            rule: "DmaChannelNotReleasedAtHalt".to_owned(),
            message: "a DMA channel handle was not released".to_owned(),
            export: "NdisMDeregisterDmaChannel".to_owned(),
            site: "x.sys!Halt+0x12".to_owned(),
            callback: Some("MiniportHaltEx".to_owned()),
            irql: 0,
            time_ns: 2_000_000,
            notes: vec!["made at x.sys!Init+0x40".to_owned()],
            backtrace: vec!["x.sys!Halt+0x12".to_owned(), "x.sys!Outer".to_owned()],
            windows: Some("DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4)".to_owned()),
            url: "https://example.invalid/page".to_owned(),
            count: 2,
        }];
        report
    }

    #[test]
    fn a_report_reads_like_this() {
        let expected = "\
x.sys
NDIS 6.30
cs8900 #0: cs8900,irq=10 on loopback

Life
  0.001000 ms  cs8900 #0  MiniportInitializeEx  NDIS_STATUS_SUCCESS

Resources
  kind         value  owner          claimed  released
  DMA channel  5      cs8900 #0  0.000500 ms     never
  1 still claimed at the end

Frames
  adapter    way                 frames  bytes
  cs8900 #0  wire to NIC              3    180
  cs8900 #0  driver to protocol       2    120
  cs8900 #0  protocol to driver       0      0
  cs8900 #0  NIC to wire              0      0
  cs8900 #0  sends completed          0      0
  cs8900 #0 received: 2 of 3 frames intact and in order
  0 interrupts, 0 DMA transfers

DDI calls: 13 of 3 functions
  A   2  LongName  1
  B  10

Driver output
  tab\\there

Findings: 1
  DmaChannelNotReleasedAtHalt (2 times)
    a DMA channel handle was not released
    calling NdisMDeregisterDmaChannel, at x.sys!Halt+0x12, in MiniportHaltEx, IRQL 0, 2.000000 ms
    made at x.sys!Init+0x40
    from x.sys!Halt+0x12
      by x.sys!Outer
    Windows: DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4)
    https://example.invalid/page

Result
  the driver did something wrong
  2.500000 ms virtual time, 9 events, trace 00ff
  replay: ndisbox run x.sys --seed 7
";
        assert_eq!(super::report(&sample(), Style::default()), expected);
    }

    #[test]
    fn a_stop_is_told_in_windows_terms() {
        let mut report = blank(Outcome::Findings, 1, "ndisbox run y.sys --seed 1".to_owned());
        report.driver.file = "y.sys".to_owned();
        report.stop = Some(StopReport {
            kind: "bugcheck".to_owned(),
            message: "the driver read 0x0".to_owned(),
            code: Some(0xD1),
            parameters: vec![0, 2, 0, 0x1234],
            site: "y.sys!Isr+0x4".to_owned(),
            backtrace: vec!["y.sys!Isr+0x4".to_owned()],
            notes: vec!["rip=1".to_owned()],
        });
        let expected = "\
y.sys

Stop
  DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xd1)
    the driver read 0x0
    parameters 0x0, 0x2, 0x0, 0x1234
    at y.sys!Isr+0x4
    from y.sys!Isr+0x4
    rip=1

Result
  the driver did something wrong
  replay: ndisbox run y.sys --seed 1
";
        assert_eq!(super::report(&report, Style::default()), expected);
    }

    #[test]
    fn many_seeds_are_told_by_what_they_found() {
        let clean = blank(Outcome::Clean, 1, "ndisbox run x.sys --seed 1".to_owned());
        let reports = [clean, sample(), sample()];
        let expected = "

Seeds
  3 runs, 1 clean
  DmaChannelNotReleasedAtHalt NdisMDeregisterDmaChannel x.sys!Halt+0x12 with 2 of 3 seeds, first 7
    ndisbox run x.sys --seed 7
";
        assert_eq!(many(&reports, Style::default()), expected);
    }
}
