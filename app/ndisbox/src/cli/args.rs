//! What the command line takes.

use crate::action::{Action, Step};
use crate::builder::BoxBuilder;
use crate::device::DeviceSpec;
use crate::driver::DriverSource;
use crate::network::{NetSpec, duration};
use crate::recording::read_schedule;
use crate::{PolicyKind, UserError};
use clap::{Args, Parser, Subcommand};
use ntoskrnl::ex::special_pool::UnknownPlacement;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

/// All of NDIS outside Windows: runs x64 Windows network drivers, natively, and says what they did wrong.
#[derive(Debug, Parser)]
#[command(name = "ndisbox", version, max_term_width = 110)]
#[command(
    after_help = "Exit codes: 0 clean, 1 findings or a stop, 2 bad input or usage, 3 unsupported, 4 a bug in \
                        ndisbox.\nTimes are written as 500us, 10ms, 2s or 1min; a bare number is seconds."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the sample driver on its chip with a capture: all of it comes with the program
    Demo {
        #[command(flatten)]
        run: Box<RunOptions>,
    },
    /// Boot a driver, play a network at it, halt it, report
    Run {
        #[command(flatten)]
        run: Box<RunArgs>,
    },
    /// Repeat a run exactly, from the schedule that --record wrote or that a report carries
    Replay(ReplayArgs),
    /// Tell what a driver is and imports, and how much of that there is; runs nothing
    Inspect {
        /// A .sys, or the .inf that installs one; `demo` for the sample
        driver: PathBuf,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Tell of many drivers which imports are missing or partial, and which names that would help most
    Census {
        /// Drivers, and folders in which every .sys is taken
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// List every name that a driver can import: implemented, partial or missing
    Exports {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// List the devices and networks that a machine can have
    Devices {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// List the rules that a driver is held to
    Rules {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// The box itself, started by `run`
    #[command(hide = true)]
    Box {
        #[command(flatten)]
        run: Box<RunArgs>,
    },
}

/// A driver and how to run it.
#[derive(Debug, Args)]
pub struct RunArgs {
    /// A .sys, or the .inf that installs one; `demo` for the sample that comes with the program
    pub driver: PathBuf,
    /// A device: MODEL[,KEY=VALUE…], none, or several; by default one that the INF is for
    #[arg(long, value_name = "MODEL")]
    pub device: Vec<String>,
    /// What the first, second … device is plugged into: null, loopback, pcap:FILE, demo, generator
    #[arg(long, value_name = "NETWORK")]
    pub net: Vec<String>,
    /// A setting of the driver, over what the INF says
    #[arg(long, value_name = "KEYWORD=VALUE")]
    pub set: Vec<String>,
    /// Newest NDIS version that the driver may register with
    #[arg(long, value_name = "6.30")]
    pub ndis: Option<String>,
    /// Make an OID request: query:OID, statistics:OID, set:OID=HEX, method:OID=HEX; several in their order
    #[arg(long, value_name = "REQUEST")]
    pub oid: Vec<String>,
    /// Send an I/O control request to a device that the driver made: DEVICE:CODE or DEVICE:CODE:HEX; several in their
    /// order
    #[arg(long, value_name = "REQUEST")]
    pub ioctl: Vec<String>,
    /// Do something to the adapters, after the OID requests: pause, restart, reset, d0 to d3, idle, resume, disable,
    /// enable, rebalance, surprise-remove, shutdown, battery, mains, wait=TIME, traffic, or an OID request; NAME#N
    /// for one adapter
    #[arg(long = "do", value_name = "ACTION")]
    pub actions: Vec<String>,
    /// Run a driver that imports what is missing, until it uses it
    #[arg(long)]
    pub allow_missing: bool,
    #[command(flatten)]
    pub options: RunOptions,
}

/// What to repeat.
#[derive(Debug, Args)]
pub struct ReplayArgs {
    /// A file that --record or --report wrote, or the text of a schedule itself
    #[arg(value_name = "FILE|TEXT")]
    pub schedule: String,
    /// The driver, where it does not lie any more where it lay
    #[arg(long, value_name = "PATH")]
    pub driver: Option<PathBuf>,
    /// Real time after which a box that makes no progress is stopped
    #[arg(long, value_name = "TIME", default_value = "60s")]
    pub wall_timeout: String,
    /// Write the report there too, as JSON
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Write the last events of the run there, as text
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
    /// The report as JSON
    #[arg(long)]
    pub json: bool,
}

/// How to run.
#[derive(Debug, Args)]
pub struct RunOptions {
    /// Which of the possible interleavings to run
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Run once with each seed from A up to but without B
    #[arg(long, value_name = "A..B", conflicts_with_all = ["seed", "capture", "trace", "record", "replay"])]
    pub seeds: Option<String>,
    /// Who decides what runs next: random, round-robin, or pct:DEPTH for bugs that need DEPTH orderings
    #[arg(long, value_name = "NAME", alias = "policy")]
    pub schedule: Option<String>,
    /// Virtual processors, 1 to 32
    #[arg(long, value_name = "N")]
    pub cpus: Option<usize>,
    /// Interrupts of PCI devices: off for lines, msi or msix for messages; by default what the INF asks for
    #[arg(long, value_name = "KIND")]
    pub msi: Option<String>,
    /// Map registers of each bus master: its DMA goes through that many pages of the machine's own
    #[arg(long, value_name = "N")]
    pub map_registers: Option<std::num::NonZeroU32>,
    /// RAM of the machine, such as 256M
    #[arg(long, value_name = "SIZE")]
    pub ram: Option<String>,
    /// Pool at pages that cannot be touched: auto (the first blocks, then some), after (all), before, off
    #[arg(long, value_name = "PLACE")]
    pub special_pool: Option<String>,
    /// Virtual time for which the traffic runs; by default until all of it has passed
    #[arg(long = "for", value_name = "TIME")]
    pub duration: Option<String>,
    /// Leave the driver's code as it is: each access to a register traps (slower; the run is the same)
    #[arg(long)]
    pub no_patch: bool,
    /// Virtual time after which the run is stopped
    #[arg(long, value_name = "TIME")]
    pub time_limit: Option<String>,
    /// Steps after which the run is stopped: calls, register accesses, alarms
    #[arg(long, value_name = "N")]
    pub step_limit: Option<u64>,
    /// Real time after which a box that makes no progress is stopped
    #[arg(long, value_name = "TIME", default_value = "60s")]
    pub wall_timeout: String,
    /// Record the first device's wire, as pcapng
    #[arg(long, value_name = "FILE")]
    pub capture: Option<PathBuf>,
    /// Folder with files that the driver reads, such as firmware
    #[arg(long, value_name = "FOLDER")]
    pub files: Option<PathBuf>,
    /// Write the report there too, as JSON
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Write the last events of the run there, as text
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
    /// Write the schedule of the run there, for `ndisbox replay`
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// Decide as a run before, given its schedule or a file that has it
    #[arg(long, hide = true, value_name = "FILE|TEXT")]
    pub replay: Option<String>,
    /// Leave the findings of a rule out
    #[arg(long, value_name = "RULE")]
    pub disable_rule: Vec<String>,
    /// The report as JSON
    #[arg(long)]
    pub json: bool,
}

/// Bytes of trace text that a run keeps when asked for it.
const TRACE_BYTES: usize = 256 << 20;

impl RunArgs {
    /// The box that these arguments ask for.
    pub fn builder(&self) -> Result<BoxBuilder, UserError> {
        let mut builder = BoxBuilder::new(source(&self.driver));
        for device in &self.device {
            builder = match device.as_str() {
                "none" if self.device.len() == 1 => builder.no_device(),
                "none" => {
                    let what = "no device beside others makes no sense; leave it out".to_owned();
                    return Err(UserError::Device { spec: device.clone(), what });
                }
                device => builder.device(DeviceSpec::from_str(device)?),
            };
        }
        for network in &self.net {
            builder = builder.net(NetSpec::from_str(network)?);
        }
        for setting in &self.set {
            let Some((keyword, value)) = setting.split_once('=').filter(|(keyword, _)| !keyword.is_empty())
            else {
                return Err(wrong("--set", setting, "write KEYWORD=VALUE"));
            };
            builder = builder.set(keyword, value);
        }
        if let Some(version) = &self.ndis {
            let parts = version
                .split_once('.')
                .and_then(|(major, minor)| Some((major.parse().ok()?, minor.parse().ok()?)));
            let version = parts.ok_or_else(|| wrong("--ndis", version, "write a version such as 6.30"))?;
            builder = builder.ndis_version(version);
        }
        for request in &self.oid {
            let what = Step::Oid(request.parse()?);
            builder = builder.action(Action { what, adapter: None });
        }
        for request in &self.ioctl {
            let what = Step::Ioctl(request.parse()?);
            builder = builder.action(Action { what, adapter: None });
        }
        for action in &self.actions {
            builder = builder.action(action.parse()?);
        }
        if self.allow_missing {
            builder = builder.allow_missing();
        }
        self.options.apply(builder)
    }
}

impl RunOptions {
    /// Puts the options into a box.
    pub fn apply(&self, mut builder: BoxBuilder) -> Result<BoxBuilder, UserError> {
        if let Some(seed) = self.seed {
            builder = builder.seed(seed);
        }
        if let Some(policy) = &self.schedule {
            let known = PolicyKind::from_str(policy);
            builder = builder.policy(known.map_err(|what| wrong("--schedule", policy, &what))?);
        }
        if let Some(steps) = self.step_limit {
            builder = builder.step_limit(steps);
        }
        if let Some(schedule) = &self.replay {
            builder = builder.replay_schedule(read_schedule(schedule)?);
        }
        if let Some(count) = self.cpus {
            builder = builder.processors(count);
        }
        if let Some(messages) = &self.msi {
            builder = builder.messages(messages.parse()?);
        }
        if let Some(count) = self.map_registers {
            builder = builder.map_registers(count.get());
        }
        if let Some(size) = &self.ram {
            builder = builder.ram(ram_size(size)?);
        }
        if let Some(place) = &self.special_pool {
            let place = place
                .parse()
                .map_err(|error: UnknownPlacement| wrong("--special-pool", place, &error.to_string()))?;
            builder = builder.special_pool(place);
        }
        if let Some(time) = &self.duration {
            builder = builder.duration(parse_time("--for", time)?);
        }
        if self.no_patch {
            builder = builder.patching(false);
        }
        if let Some(time) = &self.time_limit {
            builder = builder.time_limit(parse_time("--time-limit", time)?);
        }
        if let Some(path) = &self.capture {
            builder = builder.capture(path.clone());
        }
        if let Some(folder) = &self.files {
            builder = builder.files(folder.clone());
        }
        if self.trace.is_some() {
            builder = builder.trace(TRACE_BYTES);
        }
        for rule in &self.disable_rule {
            builder = builder.disable_rule(rule)?;
        }
        Ok(builder)
    }

    /// How long a box may make no progress.
    pub fn patience(&self) -> Result<Duration, UserError> {
        parse_time("--wall-timeout", &self.wall_timeout).map(Duration::from_nanos)
    }

    /// The seeds of a run over several.
    pub fn seed_range(&self) -> Result<Option<std::ops::Range<u64>>, UserError> {
        let Some(text) = &self.seeds else { return Ok(None) };
        let parts = text.split_once("..").and_then(|(low, high)| Some(low.parse().ok()?..high.parse().ok()?));
        let range = parts.filter(|range: &std::ops::Range<u64>| !range.is_empty());
        range.map(Some).ok_or_else(|| wrong("--seeds", text, "write A..B with A below B"))
    }
}

/// The driver that a path names. `demo` is the sample, unless a file has that name.
pub fn source(path: &std::path::Path) -> DriverSource {
    if path.as_os_str() == "demo" && !path.exists() {
        DriverSource::Demo
    } else {
        DriverSource::File(path.to_owned())
    }
}

fn wrong(option: &'static str, value: &str, what: &str) -> UserError {
    UserError::Option { option, value: value.to_owned(), what: what.to_owned() }
}

fn parse_time(option: &'static str, text: &str) -> Result<u64, UserError> {
    duration(text).ok_or_else(|| wrong(option, text, "write a time such as 10ms or 2s"))
}

fn ram_size(text: &str) -> Result<u64, UserError> {
    let bad = || wrong("--ram", text, "write a size such as 256M or 1G");
    let (digits, shift) = match text.strip_suffix('G') {
        Some(digits) => (digits, 30),
        None => (text.strip_suffix('M').ok_or_else(bad)?, 20),
    };
    let number: u64 = digits.parse().map_err(|_| bad())?;
    number.checked_mul(1 << shift).ok_or_else(bad)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn run_args(words: &[&str]) -> RunArgs {
        let words = ["ndisbox", "run"].iter().chain(words).copied();
        match Cli::try_parse_from(words).unwrap().command {
            Command::Run { run } => *run,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_replay_command_makes_the_same_box() {
        let words = [
            "d.inf",
            "--device",
            "cs8900,irq=11",
            "--net",
            "loopback,count=3",
            "--set",
            "*Speed=1",
            "--schedule",
            "pct:3:900",
            "--cpus",
            "4",
            "--msi",
            "msix",
            "--map-registers",
            "32",
            "--ram",
            "128M",
            "--for",
            "7ms",
            "--time-limit",
            "9s",
            "--step-limit",
            "77000",
            "--ndis",
            "6.30",
            "--disable-rule",
            "PoolLeak",
            "--seed",
            "5",
            "--oid",
            "query:OID_GEN_LINK_STATE",
            "--do",
            "pause#1",
            "--allow-missing",
        ];
        let builder = run_args(&words).builder().unwrap();
        let again: Vec<String> =
            builder.arguments().into_iter().map(|word| word.into_string().unwrap()).collect();
        let again: Vec<&str> = again.iter().map(String::as_str).collect();
        assert_eq!(run_args(&again).builder().unwrap().replay(), builder.replay());
        assert_eq!(
            builder.replay(),
            "ndisbox run d.inf --device cs8900,irq=11 --net loopback,count=3 --set '*Speed=1' --schedule pct:3:900 \
             --cpus 4 --msi msix --map-registers 32 --ram 128M --time-limit 9000000000ns --step-limit 77000 --for 7000000ns --ndis 6.30 --disable-rule PoolLeak \
             --do query:OID_GEN_LINK_STATE --do 'pause#1' --seed 5 --allow-missing"
        );
    }

    #[test]
    fn wrong_values_are_refused_by_name() {
        for words in [
            ["d.sys", "--set", "novalue"],
            ["d.sys", "--schedule", "fifo"],
            ["d.sys", "--schedule", "pct:0"],
            ["d.sys", "--ram", "12"],
            ["d.sys", "--for", "soon"],
            ["d.sys", "--ndis", "six"],
            ["d.sys", "--disable-rule", "NoSuchRule"],
            ["d.sys", "--device", "rtl8139"],
            ["d.sys", "--msi", "on"],
            ["d.sys", "--net", "tap:0"],
        ] {
            let said = run_args(&words).builder().unwrap_err().to_string();
            assert!(said.starts_with(&format!("{} {}: ", words[1], words[2])), "{said}");
        }
        let two = run_args(&["d.sys", "--device", "none", "--device", "cs8900"]).builder();
        assert!(two.unwrap_err().to_string().starts_with("--device none"));
    }

    #[test]
    fn seeds_are_a_range() {
        assert_eq!(run_args(&["d.sys", "--seeds", "3..6"]).options.seed_range().unwrap(), Some(3..6));
        for bad in ["3", "6..3", "a..b", "3..3"] {
            assert!(run_args(&["d.sys", "--seeds", bad]).options.seed_range().is_err(), "{bad}");
        }
        assert!(Cli::try_parse_from(["ndisbox", "run", "d.sys", "--seeds", "1..2", "--seed", "1"]).is_err());
    }

    #[test]
    fn demo_is_the_sample() {
        assert_eq!(source(std::path::Path::new("demo")), DriverSource::Demo);
        assert_eq!(source(std::path::Path::new("./demo")), DriverSource::File("./demo".into()));
    }
}
