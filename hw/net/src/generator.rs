//! Makes test frames that a [`Checker`] can tell the fate of.

use crate::check::{Checker, HEAD, checksum, head};
use crate::endpoint::{Buffers, Endpoint, NetError, Start, Stats};
use crate::frame::{Frame, MacAddress, Nanos};

/// What a [`Generator`] makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratorConfig {
    /// How many frames.
    pub count: u64,
    /// Nanoseconds from the start of a frame to the start of the next; 0 for as fast as the wire takes them.
    pub interval: u64,
    /// The shortest frame in bytes, without frame check sequence; 60 to 1514.
    pub min_size: u16,
    /// The longest frame in bytes; `min_size` to 1514.
    pub max_size: u16,
    /// Decides sizes and contents.
    pub seed: u64,
    /// Where the frames go.
    pub destination: MacAddress,
    /// Where they say they come from.
    pub source: MacAddress,
    /// When the first one is due.
    pub start: Start,
}

impl Default for GeneratorConfig {
    fn default() -> Self {
        Self {
            count: 1000,
            interval: 0,
            min_size: 60,
            max_size: 1514,
            seed: 0,
            destination: MacAddress::BROADCAST,
            source: MacAddress([0x02, 0, 0, 0, 0, 0xFE]),
            start: Start::default(),
        }
    }
}

/// A source of test frames, and a check on the test frames it is sent.
#[derive(Debug)]
pub struct Generator {
    config: GeneratorConfig,
    made: u64,
    next: Option<Nanos>,
    checker: Checker,
    stats: Stats,
    buffers: Buffers,
}

impl Generator {
    /// A generator of frames as `config` says.
    ///
    /// # Errors
    /// [`NetError::Generator`] if the sizes are not those of Ethernet frames.
    pub fn new(config: GeneratorConfig) -> Result<Self, NetError> {
        if config.min_size < 60 || config.max_size > 1514 {
            return Err(NetError::Generator("sizes go from 60 to 1514 bytes"));
        }
        if config.min_size > config.max_size {
            return Err(NetError::Generator("the smallest size exceeds the largest"));
        }
        let mut new = Self {
            made: 0,
            next: None,
            checker: Checker::default(),
            stats: Stats::default(),
            buffers: Buffers::default(),
            config,
        };
        if let Start::At(time) = new.config.start {
            new.begin(time);
        }
        Ok(new)
    }

    const fn begin(&mut self, at: Nanos) {
        self.next = if self.made < self.config.count { Some(at) } else { None };
    }
}

impl Endpoint for Generator {
    fn send(&mut self, _: Nanos, frame: Frame) {
        self.stats.count_sent(&frame);
        self.checker.check(&frame.bytes);
        self.buffers.put(frame.bytes);
    }

    fn receive(&mut self, now: Nanos) -> Option<Frame> {
        let at = self.next.filter(|at| *at <= now)?;
        let mut bytes = self.buffers.take().unwrap_or_default();
        make_test_frame(&self.config, self.made, &mut bytes);
        let frame = Frame::new(bytes, at);
        self.made += 1;
        self.begin(at.after(self.config.interval));
        self.stats.count_received(&frame);
        Some(frame)
    }

    fn deadline(&self) -> Option<Nanos> {
        self.next
    }

    fn spare_buffer(&mut self) -> Option<Vec<u8>> {
        self.buffers.take()
    }

    fn return_buffer(&mut self, buffer: Vec<u8>) {
        self.buffers.put(buffer);
    }

    fn stats(&self) -> Stats {
        Stats { check: Some(self.checker.report()), ..self.stats.clone() }
    }

    fn start(&mut self, now: Nanos) {
        if self.config.start == Start::WhenTold && self.made == 0 {
            self.begin(now);
        }
    }

    fn is_finished(&self) -> bool {
        self.made >= self.config.count
    }
}

/// The test frame number `sequence` of a generator. Useful to send them from the adapter's side.
#[must_use]
pub fn test_frame(config: &GeneratorConfig, sequence: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    make_test_frame(config, sequence, &mut bytes);
    bytes
}

/// Puts that test frame into `bytes`, in place of what is there.
fn make_test_frame(config: &GeneratorConfig, sequence: u64, bytes: &mut Vec<u8>) {
    let mut random = SplitMix64::new(config.seed ^ sequence.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let (min, max) = (config.min_size.max(HEAD as u16), config.max_size.max(HEAD as u16));
    let span = u64::from(max.saturating_sub(min)) + 1;
    let size = usize::from(min) + (random.next() % span) as usize;
    let head = head(config.destination, config.source, sequence, (size - HEAD) as u16);
    bytes.clear();
    bytes.extend_from_slice(&head);
    bytes.resize(size, 0);
    for part in bytes[HEAD..].chunks_mut(8) {
        part.copy_from_slice(&random.next().to_le_bytes()[..part.len()]);
    }
    let sum = checksum(&head, &bytes[HEAD..]);
    bytes[HEAD - 4..HEAD].copy_from_slice(&sum.to_le_bytes());
}

/// The SplitMix64 generator (Steele, Lea, Flood: *Fast splittable pseudorandom number generators*, 2014): a counter with
/// a finaliser. Fast, and the same on every machine.
#[derive(Debug)]
struct SplitMix64(u64);

impl SplitMix64 {
    const fn new(seed: u64) -> Self {
        Self(seed)
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }
}
