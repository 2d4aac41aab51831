//! What is left of a run: plain data that the command line prints and `--json` writes.

use crate::{ClaimKind, Nanos};
use serde::{Deserialize, Serialize};

/// How a run ended, as the exit code tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The driver did nothing wrong: exit code 0.
    Clean,
    /// Findings, or the run was stopped by a bug check, deadlock or limit: exit code 1.
    Findings,
    /// The input could not be used: exit code 2.
    BadInput,
    /// The driver needs something ndisbox does not have: exit code 3.
    Unsupported,
    /// ndisbox itself failed: exit code 4.
    BoxBug,
}

impl Outcome {
    /// The process exit code.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::BadInput => 2,
            Self::Unsupported => 3,
            Self::BoxBug => 4,
        }
    }
}

/// One thing that the driver did wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Rule name: Windows' own where there is one.
    pub rule: String,
    /// What was wrong, one line.
    pub message: String,
    /// The export that was called, if the driver was calling one.
    pub export: String,
    /// Where in the driver: `name.sys!function+0x12`.
    pub site: String,
    /// The driver function that was running.
    pub callback: Option<String>,
    /// IRQL at that time.
    pub irql: u8,
    /// Virtual time in nanoseconds.
    pub time_ns: u64,
    /// Related places and values: `made at …`, `released at …`.
    pub notes: Vec<String>,
    /// Callers, innermost first.
    pub backtrace: Vec<String>,
    /// What Windows does about it: a bug check in its own words, if it stops for this.
    pub windows: Option<String>,
    /// Public page on the rule.
    pub url: String,
    /// How many times it happened at this place.
    pub count: u32,
}

/// Why a run could not go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StopReport {
    /// `bugcheck`, `deadlock`, `limit`, `diverged`, `unsupported`, `box_bug`.
    pub kind: String,
    /// One line.
    pub message: String,
    /// Bug check code, if one.
    pub code: Option<u32>,
    /// Its four parameters.
    pub parameters: Vec<u64>,
    /// Where in the driver.
    pub site: String,
    /// Callers, innermost first.
    pub backtrace: Vec<String>,
    /// More lines: registers, who waits for what.
    pub notes: Vec<String>,
}

/// A step in the driver's life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LifecycleEntry {
    /// Virtual time in nanoseconds.
    pub time_ns: u64,
    /// Adapter index, if one adapter's step.
    pub adapter: Option<u32>,
    /// The step in the documentation's words.
    pub step: String,
    /// The status that came with it, by name.
    pub status: Option<String>,
}

/// A resource from claim to release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResourceEntry {
    /// `DMA channel`, `I/O ports`, `interrupt`, `memory`.
    pub kind: String,
    /// First port, address, line or channel.
    pub start: u64,
    /// How many.
    pub length: u64,
    /// Who.
    pub owner: String,
    /// Virtual time of the claim, nanoseconds.
    pub claimed_ns: u64,
    /// Virtual time of the release; `None` if it never was.
    pub released_ns: Option<u64>,
    /// Who held it, when the claim was refused.
    pub refused_by: Option<String>,
}

impl ResourceEntry {
    /// The resource as people write it: `0x300-0x30f`, `5`.
    pub fn value(&self) -> String {
        if self.kind == ClaimKind::Port.to_string() || self.kind == ClaimKind::Memory.to_string() {
            format!("{:#x}-{:#x}", self.start, self.start + self.length.saturating_sub(1))
        } else {
            self.start.to_string()
        }
    }
}

/// Frames of one direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameCount {
    /// Frames.
    pub frames: u64,
    /// Bytes without FCS.
    pub bytes: u64,
}

/// Traffic of one adapter, at each of the places a frame passes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traffic {
    /// Adapter index.
    pub adapter: u32,
    /// Device model, such as `cs8900`.
    pub device: String,
    /// Frames that the network offered to the NIC.
    pub offered: FrameCount,
    /// Frames that the driver indicated to the protocol above.
    pub received: FrameCount,
    /// Frames that the protocol above gave to the driver.
    pub requested: FrameCount,
    /// Frames that the NIC put on the wire.
    pub sent: FrameCount,
    /// Sends that the driver completed with success.
    pub completed: FrameCount,
    /// Sends that the driver completed with another status.
    pub failed: FrameCount,
}

/// The driver that was run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DriverReport {
    /// File name of the image.
    pub file: String,
    /// INF it was installed by, if one.
    pub inf: Option<String>,
    /// NDIS version it registered with, `6.30`.
    pub ndis_version: Option<String>,
    /// Its own version, as registered.
    pub driver_version: Option<String>,
    /// Description from the INF or the version resource.
    pub description: Option<String>,
}

/// A device that was in the machine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceReport {
    /// Its adapter's name: `cs8900 #0`.
    pub name: String,
    /// Model and settings as the command line takes them.
    pub device: String,
    /// What it was plugged into, as the command line takes it.
    pub network: String,
    /// The station's address, `02:00:4e:44:49:53`.
    pub mac: Option<String>,
}

/// Whether the frames of one direction came out as they went in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrafficCheck {
    /// Index into the adapters.
    pub adapter: u32,
    /// `received` (wire to protocol) or `sent` (protocol to wire).
    pub direction: String,
    /// Frames that had to come out.
    pub expected: u64,
    /// Frames that came out, every byte as it went in.
    pub intact: u64,
    /// Frames that came out with other bytes.
    pub corrupted: u64,
    /// Frames that did not come out.
    pub lost: u64,
    /// Frames that came out after one that went in later.
    pub reordered: u64,
    /// Frames that came out and never went in.
    pub unexpected: u64,
}

impl TrafficCheck {
    /// Whether every frame came out, whole, once and in order.
    pub fn is_clean(&self) -> bool {
        self.corrupted + self.lost + self.reordered + self.unexpected == 0
    }
}

/// An OID request that was asked for, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OidReport {
    /// Adapter index.
    pub adapter: u32,
    /// The request, as it was asked for.
    pub request: String,
    /// The status, as a number.
    pub status: u32,
    /// What was answered, in hexadecimal digits.
    pub bytes: String,
    /// The same in words.
    pub answer: String,
}

/// Everything about one run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Version of this format.
    pub format: u32,
    /// How it ended.
    pub outcome: Outcome,
    /// The driver.
    pub driver: DriverReport,
    /// The devices, by adapter index.
    #[serde(default)]
    pub devices: Vec<DeviceReport>,
    /// Why the driver did not come to run though nothing stopped it: a status it failed with.
    #[serde(default)]
    pub failure: Option<String>,
    /// Seed of the schedule.
    pub seed: u64,
    /// Virtual time at the end, nanoseconds.
    pub time_ns: u64,
    /// Life of the driver and its adapters, in order.
    pub lifecycle: Vec<LifecycleEntry>,
    /// Resources, in the order of their claims.
    pub resources: Vec<ResourceEntry>,
    /// Frames.
    pub traffic: Vec<Traffic>,
    /// Frames that went in against frames that came out.
    #[serde(default)]
    pub checks: Vec<TrafficCheck>,
    /// OID requests that were asked for, in order.
    #[serde(default)]
    pub oids: Vec<OidReport>,
    /// How often each export was called, by name.
    pub calls: Vec<(String, u64)>,
    /// Interrupts delivered.
    pub interrupts: u64,
    /// DMA transfers completed.
    #[serde(default)]
    pub dma_transfers: u64,
    /// What the driver did wrong.
    pub findings: Vec<Finding>,
    /// Why the run stopped early, if it did.
    pub stop: Option<StopReport>,
    /// What the driver printed (the last lines).
    pub prints: Vec<String>,
    /// Entries of the error log.
    pub error_log: Vec<String>,
    /// Events in the trace.
    pub trace_events: u64,
    /// Hash over the trace, hexadecimal: equal for equal runs.
    pub trace_hash: String,
    /// The command that runs the same again.
    pub replay: String,
    /// What was decided in the run, as `ndisbox replay` takes it: in each report that is not clean, unless it is too
    /// long.
    #[serde(default)]
    pub schedule: Option<String>,
}

/// A point in virtual time for tables.
pub fn milliseconds(time_ns: u64) -> String {
    let nanos = Nanos(time_ns).0;
    format!("{}.{:06} ms", nanos / 1_000_000, nanos % 1_000_000)
}
