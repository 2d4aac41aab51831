//! Networks by name: `loopback`, `pcap:FILE`, `generator,count=100`.

use crate::UserError;
use crate::device::number;
use net::{BlackHole, CaptureInput, CaptureOptions, Endpoint, Frame, Generator, GeneratorConfig, Loopback};
use net::{MacAddress, Nanos, NetError, Start, Stats, test_frame};
use std::fmt;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The capture that the binary carries.
const DEMO_CAPTURE: &[u8] = include_bytes!("../embedded/demo.pcapng");
/// Where the generator's frames say they come from, and where the station sends its own.
const PEER: MacAddress = MacAddress([0x02, 0, 0, 0, 0, 0xFE]);

/// What a device is plugged into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum NetSpec {
    /// Nothing: what is sent is gone, nothing comes.
    #[default]
    Null,
    /// A plug that gives back what is sent; the station sends test frames to itself.
    Loopback(TestTraffic),
    /// A capture: the station's own frames are given to the driver to send, all others come over the wire, each at
    /// its time.
    Capture(PathBuf),
    /// The capture that the binary carries.
    Demo,
    /// Test frames from both sides.
    Generator(TestTraffic),
}

/// Test frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestTraffic {
    /// How many, each way.
    pub count: u64,
    /// Shortest, bytes without check sequence.
    pub min_size: u16,
    /// Longest.
    pub max_size: u16,
    /// Nanoseconds from one to the next.
    pub interval: u64,
    /// Decides sizes and contents.
    pub seed: u64,
}

impl Default for TestTraffic {
    fn default() -> Self {
        Self { count: 32, min_size: 60, max_size: 1514, interval: 4_000_000, seed: 1 }
    }
}

/// The kinds of network with what they are, for lists.
pub static NETWORKS: &[(&str, &str)] = &[
    ("null", "nothing: what is sent is gone, nothing comes"),
    (
        "loopback[,count=N,size=A..B,interval=TIME,seed=N]",
        "gives back what is sent; the station sends to itself",
    ),
    ("pcap:FILE", "plays a pcap or pcapng capture; the driver is given the station's own frames to send"),
    ("demo", "plays the capture that the binary carries"),
    ("generator[,count=N,size=A..B,interval=TIME,seed=N]", "test frames from both sides"),
];

impl fmt::Display for NetSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Loopback(traffic) => write!(f, "loopback{traffic}"),
            Self::Capture(path) => write!(f, "pcap:{}", path.display()),
            Self::Demo => f.write_str("demo"),
            Self::Generator(traffic) => write!(f, "generator{traffic}"),
        }
    }
}

impl fmt::Display for TestTraffic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let usual = Self::default();
        if self.count != usual.count {
            write!(f, ",count={}", self.count)?;
        }
        if (self.min_size, self.max_size) != (usual.min_size, usual.max_size) {
            write!(f, ",size={}..{}", self.min_size, self.max_size)?;
        }
        if self.interval != usual.interval {
            write!(f, ",interval={}ns", self.interval)?;
        }
        if self.seed != usual.seed {
            write!(f, ",seed={}", self.seed)?;
        }
        Ok(())
    }
}

impl FromStr for NetSpec {
    type Err = UserError;

    fn from_str(text: &str) -> Result<Self, UserError> {
        let wrong = |what: String| UserError::Network { spec: text.to_owned(), what };
        if let Some(path) = text.strip_prefix("pcap:") {
            if path.is_empty() {
                return Err(wrong("name the capture: pcap:FILE".to_owned()));
            }
            return Ok(Self::Capture(PathBuf::from(path)));
        }
        let (name, options) = text.split_once(',').unwrap_or((text, ""));
        let traffic = || TestTraffic::parse(options).map_err(wrong);
        match name {
            "loopback" => Ok(Self::Loopback(traffic()?)),
            "generator" => Ok(Self::Generator(traffic()?)),
            "null" | "none" if options.is_empty() => Ok(Self::Null),
            "demo" if options.is_empty() => Ok(Self::Demo),
            "null" | "none" | "demo" => Err(wrong(format!("{name} takes no options"))),
            _ => Err(wrong(format!(
                "there is no network `{name}`; use null, loopback, pcap:FILE, demo or generator"
            ))),
        }
    }
}

impl TestTraffic {
    fn parse(options: &str) -> Result<Self, String> {
        let mut traffic = Self::default();
        for option in options.split(',').filter(|option| !option.is_empty()) {
            let Some((key, value)) = option.split_once('=') else {
                return Err(format!("`{option}` is no option; write KEY=VALUE"));
            };
            let bad = |meaning: &str| format!("`{value}` is no {key}; {meaning}");
            match key {
                "count" => traffic.count = number(value).ok_or_else(|| bad("write how many frames"))?,
                "seed" => traffic.seed = number(value).ok_or_else(|| bad("write a number"))?,
                "interval" => {
                    traffic.interval = duration(value).ok_or_else(|| bad("write a time such as 2ms"))?
                }
                "size" => {
                    let (low, high) = value.split_once("..").unwrap_or((value, value));
                    let size = |text| number(text).filter(|n| (60..=1514).contains(n)).map(|n| n as u16);
                    match (size(low), size(high)) {
                        (Some(low), Some(high)) if low <= high => {
                            (traffic.min_size, traffic.max_size) = (low, high);
                        }
                        _ => return Err(bad("write bytes from 60 to 1514, or two of them as A..B")),
                    }
                }
                _ => return Err(format!("there is no option `{key}`; use count, size, interval, seed")),
            }
        }
        Ok(traffic)
    }

    fn config(&self, destination: MacAddress, source: MacAddress) -> GeneratorConfig {
        GeneratorConfig {
            count: self.count,
            interval: self.interval,
            min_size: self.min_size,
            max_size: self.max_size,
            seed: self.seed,
            destination,
            source,
            start: Start::WhenTold,
        }
    }
}

/// A span of time as people write it: `10ms`, `2s`, `500us`, `100ns`; a bare number is seconds. In nanoseconds.
pub fn duration(text: &str) -> Option<u64> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let number: u64 = text[..digits].parse().ok()?;
    let unit = match &text[digits..] {
        "ns" => 1,
        "us" | "µs" => 1_000,
        "ms" => 1_000_000,
        "s" | "" => 1_000_000_000,
        "min" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => return None,
    };
    number.checked_mul(unit)
}

impl NetSpec {
    /// The network as the wire of the station at `mac` sees it. Nothing comes before it is told to start.
    ///
    /// # Errors
    /// A capture that cannot be read or is none.
    pub fn endpoint(&self, mac: MacAddress) -> Result<Box<dyn Endpoint>, UserError> {
        Ok(match self {
            Self::Null => Box::new(BlackHole::default()),
            Self::Loopback(_) => Box::new(Loopback::default()),
            Self::Capture(_) | Self::Demo => {
                Box::new(Others { capture: self.capture(Start::WhenTold)?, station: mac })
            }
            Self::Generator(traffic) => {
                let generator = Generator::new(traffic.config(mac, PEER));
                Box::new(generator.map_err(|error| self.wrong(error.to_string()))?)
            }
        })
    }

    /// Frames that the protocol above is to send from the station at `mac`.
    ///
    /// # Errors
    /// A capture that cannot be read or is none.
    pub fn sends(&self, mac: MacAddress) -> Result<Sends, UserError> {
        Ok(match self {
            Self::Null => Sends::None,
            Self::Loopback(traffic) => Sends::test(traffic, mac, mac),
            Self::Generator(traffic) => Sends::test(traffic, PEER, mac),
            Self::Capture(_) | Self::Demo => {
                Sends::Capture(Box::new(self.capture(Start::At(Nanos(0)))?), mac)
            }
        })
    }

    fn capture(&self, start: Start) -> Result<CaptureInput<Box<dyn Read + Send>>, UserError> {
        let reader: Box<dyn Read + Send> = match self {
            Self::Capture(path) => Box::new(BufReader::new(open(path)?)),
            _ => Box::new(DEMO_CAPTURE),
        };
        let options = CaptureOptions { start, ..CaptureOptions::default() };
        CaptureInput::new(reader, options).map_err(|error| self.wrong(error.to_string()))
    }

    /// An error about this network.
    pub(crate) fn wrong(&self, what: impl Into<String>) -> UserError {
        UserError::Network { spec: self.to_string(), what: what.into() }
    }
}

fn open(path: &Path) -> Result<File, UserError> {
    let error = |source| UserError::File { verb: "read", path: path.to_owned(), source };
    let file = File::open(path).map_err(error)?;
    if file.metadata().map_err(error)?.is_dir() {
        return Err(error(std::io::ErrorKind::IsADirectory.into()));
    }
    Ok(file)
}

/// A capture without the station's own frames: what others put on the wire.
struct Others<E> {
    capture: E,
    station: MacAddress,
}

impl<E: Endpoint> Endpoint for Others<E> {
    fn send(&mut self, now: Nanos, frame: Frame) {
        self.capture.send(now, frame);
    }

    fn receive(&mut self, now: Nanos) -> Option<Frame> {
        loop {
            let frame = self.capture.receive(now)?;
            if !is_from(&frame, self.station) {
                return Some(frame);
            }
        }
    }

    fn deadline(&self) -> Option<Nanos> {
        self.capture.deadline()
    }

    fn stats(&self) -> Stats {
        self.capture.stats()
    }

    fn start(&mut self, now: Nanos) {
        self.capture.start(now);
    }

    fn is_finished(&self) -> bool {
        self.capture.is_finished()
    }

    fn close(&mut self) -> Result<(), NetError> {
        self.capture.close()
    }
}

/// Frames to send, each at a time after the start of the traffic.
pub enum Sends {
    /// None.
    None,
    /// The frames of a capture that come from this station.
    Capture(Box<CaptureInput<Box<dyn Read + Send>>>, MacAddress),
    /// Test frames.
    Test {
        /// What they are.
        config: GeneratorConfig,
        /// Number of the next.
        next: u64,
    },
}

impl Sends {
    fn test(traffic: &TestTraffic, destination: MacAddress, source: MacAddress) -> Self {
        Self::Test { config: traffic.config(destination, source), next: 0 }
    }

    /// The next frame; its time counts from the start of the traffic.
    pub fn next_frame(&mut self) -> Option<Frame> {
        match self {
            Self::None => None,
            Self::Capture(capture, mac) => loop {
                let frame = capture.receive(Nanos(u64::MAX))?;
                if is_from(&frame, *mac) && !frame.is_cut() {
                    return Some(frame);
                }
            },
            Self::Test { config, next } => {
                let number = *next;
                *next += 1;
                let at = Nanos(number.saturating_mul(config.interval));
                (number < config.count).then(|| Frame::new(test_frame(config, number), at))
            }
        }
    }
}

/// Whether a frame says that it comes from this station.
pub(crate) fn is_from(frame: &Frame, mac: MacAddress) -> bool {
    frame.bytes.get(6..12) == Some(&mac.0[..])
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATION: MacAddress = MacAddress([0x02, 0, 0x4e, 0x44, 0x49, 0x53]);

    #[test]
    fn a_network_is_written_as_it_is_read() {
        for text in [
            "null",
            "demo",
            "loopback",
            "pcap:a,b.pcapng",
            "generator,count=7,size=60..100,interval=5ns,seed=9",
        ] {
            assert_eq!(text.parse::<NetSpec>().unwrap().to_string(), text);
        }
        assert_eq!("none".parse::<NetSpec>().unwrap(), NetSpec::Null);
    }

    #[test]
    fn a_wrong_network_says_what_to_do() {
        for (text, word) in [
            ("tap:0", "use null, loopback"),
            ("pcap:", "pcap:FILE"),
            ("loopback,size=10", "from 60 to 1514"),
            ("generator,size=100..60", "A..B"),
            ("generator,count=many", "how many"),
            ("generator,interval=3 weeks", "2ms"),
            ("null,count=1", "no options"),
        ] {
            let said = text.parse::<NetSpec>().unwrap_err().to_string();
            assert!(said.starts_with(&format!("--net {text}: ")) && said.contains(word), "{said}");
        }
    }

    #[test]
    fn times_have_units() {
        assert_eq!(duration("10ms"), Some(10_000_000));
        assert_eq!(duration("3"), Some(3_000_000_000));
        assert_eq!(duration("2min"), Some(120_000_000_000));
        for bad in ["", "ms", "-1s", "1.5s", "99999999999999999999s", "18446744073709551615h"] {
            assert_eq!(duration(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_capture_is_split_by_who_sent_the_frame() {
        let mut sends = NetSpec::Demo.sends(STATION).unwrap();
        let mut last = 0;
        let mut own = 0;
        while let Some(frame) = sends.next_frame() {
            assert!(is_from(&frame, STATION));
            assert!(frame.at.0 >= last);
            last = frame.at.0;
            own += 1;
        }
        let mut wire = NetSpec::Demo.endpoint(STATION).unwrap();
        wire.start(Nanos(0));
        let mut others = 0;
        while let Some(frame) = wire.receive(Nanos(u64::MAX)) {
            assert!(!is_from(&frame, STATION));
            others += 1;
        }
        assert!(own > 20 && others > 50, "{own} and {others}");
    }

    #[test]
    fn a_capture_that_is_none_is_refused() {
        let missing = NetSpec::Capture(PathBuf::from("no/such.pcap")).endpoint(STATION).err().unwrap();
        assert!(missing.to_string().starts_with("cannot read no/such.pcap"), "{missing}");
        let directory = NetSpec::Capture(PathBuf::from("src")).endpoint(STATION).err().unwrap();
        assert!(directory.to_string().starts_with("cannot read src"), "{directory}");
        let text = NetSpec::Capture(PathBuf::from("Cargo.toml")).endpoint(STATION).err().unwrap();
        assert!(text.to_string().contains("not a pcap or pcapng capture"), "{text}");
    }
}
