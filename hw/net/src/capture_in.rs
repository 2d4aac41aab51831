//! Plays the frames of a pcap or pcapng file to the adapter.

use std::io::Read;

use pcap_file::Endianness;
use pcap_file::pcap::PcapReader;
use pcap_file::pcapng::PcapNgReader;
use pcap_file::pcapng::blocks::interface_description::{
    InterfaceDescriptionBlock, InterfaceDescriptionOption,
};
use pcap_file::{PcapError, TsResolution};

use crate::endpoint::{Endpoint, NetError, Start, Stats};
use crate::frame::{Frame, Nanos};

/// How fast frames come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// As their timestamps say, from the first frame on. A timestamp before the one of the frame before it counts as
    /// equal to that.
    #[default]
    Captured,
    /// One every this many nanoseconds; 0 for as fast as the wire takes them.
    Every(u64),
}

/// What is done with a frame shorter than Ethernet's 60 bytes, as captures have them of the computer that captured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShortFrames {
    /// It is padded with zeros to 60 bytes, as the adapter that sent it did after the capture saw it.
    #[default]
    Pad,
    /// It comes as it is: a runt.
    Keep,
}

/// How a capture is played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaptureOptions {
    /// How fast.
    pub pace: Pace,
    /// From when on.
    pub start: Start,
    /// What happens to short frames.
    pub short_frames: ShortFrames,
}

/// The longest frame taken for one: what fits in a 16-bit length, an Ethernet header and a VLAN tag. A longer one is a
/// broken file.
const MAX_FRAME: usize = 65_535 + 18;
/// Ethernet's shortest frame without frame check sequence, and its header.
const MIN_FRAME: usize = 60;
const HEADER: usize = 14;
const ETHERNET: u32 = 1;

/// Frames out of a capture file, and a sink for what the adapter sends. Reads the file as frames are wanted.
pub struct CaptureInput<R: Read> {
    file: File<R>,
    options: CaptureOptions,
    /// When the first frame is due, once known.
    base: Option<Nanos>,
    /// Timestamp of the first frame, in the file's time.
    epoch: Option<u64>,
    /// Time of the frame before, relative to the first.
    last: u64,
    played: u64,
    /// The next frame, its time relative to the first.
    ahead: Option<Frame>,
    error: Option<NetError>,
    stats: Stats,
}

impl<R: Read + Send> CaptureInput<R> {
    /// Opens a capture and reads up to its first frame.
    ///
    /// # Errors
    /// [`NetError`] if the file is no capture, not of Ethernet, or broken before its first frame.
    pub fn new(reader: R, options: CaptureOptions) -> Result<Self, NetError> {
        let base = match options.start {
            Start::At(time) => Some(time),
            Start::WhenTold => None,
        };
        let mut new = Self {
            file: File::open(reader)?,
            options,
            base,
            epoch: None,
            last: 0,
            played: 0,
            ahead: None,
            error: None,
            stats: Stats::default(),
        };
        new.look_ahead();
        new.error.take().map_or(Ok(new), Err)
    }

    /// Reads on to the next frame that is one.
    fn look_ahead(&mut self) {
        while self.error.is_none() {
            match self.file.next() {
                Ok(Some(packet)) if packet.data.len() < HEADER => self.stats.skipped_frames += 1,
                Ok(Some(packet)) => {
                    self.ahead = Some(self.frame(packet));
                    return;
                }
                Ok(None) => return,
                Err(error) => self.error = Some(error),
            }
        }
    }

    fn frame(&mut self, packet: Packet) -> Frame {
        let epoch = *self.epoch.get_or_insert(packet.time);
        let at = match self.options.pace {
            Pace::Captured => packet.time.saturating_sub(epoch).max(self.last),
            Pace::Every(interval) => interval.saturating_mul(self.played),
        };
        self.last = at;
        self.played += 1;
        let cut = packet.original_length as usize > packet.data.len();
        let mut frame = Frame {
            bytes: packet.data,
            at: Nanos(at),
            original_length: packet.original_length,
            bad_fcs: packet.bad_fcs,
        };
        if self.options.short_frames == ShortFrames::Pad && frame.bytes.len() < MIN_FRAME && !cut {
            frame.bytes.resize(MIN_FRAME, 0);
            self.stats.padded_frames += 1;
        }
        frame.original_length = frame.original_length.max(frame.bytes.len() as u32);
        frame
    }
}

impl<R: Read + Send> Endpoint for CaptureInput<R> {
    fn send(&mut self, _: Nanos, frame: Frame) {
        self.stats.count_sent(&frame);
    }

    fn receive(&mut self, now: Nanos) -> Option<Frame> {
        let at = self.deadline().filter(|at| *at <= now)?;
        let mut frame = self.ahead.take()?;
        frame.at = at;
        self.look_ahead();
        self.stats.count_received(&frame);
        Some(frame)
    }

    fn deadline(&self) -> Option<Nanos> {
        Some(self.base?.after(self.ahead.as_ref()?.at.0))
    }

    fn stats(&self) -> Stats {
        self.stats.clone()
    }

    fn start(&mut self, now: Nanos) {
        self.base.get_or_insert(now);
    }

    fn is_finished(&self) -> bool {
        self.ahead.is_none()
    }

    fn close(&mut self) -> Result<(), NetError> {
        self.ahead = None;
        self.error.take().map_or(Ok(()), Err)
    }
}

/// A packet of either format.
struct Packet {
    /// Nanoseconds since the format's epoch.
    time: u64,
    original_length: u32,
    data: Vec<u8>,
    bad_fcs: bool,
}

/// A file of either format, and how far it is read.
enum File<R: Read> {
    Pcap { reader: PcapReader<Peeked<R>>, offset: u64, fcs: usize },
    PcapNg { reader: PcapNgReader<Peeked<R>>, offset: u64 },
}

/// A reader whose first bytes were looked at.
type Peeked<R> = std::io::Chain<std::io::Cursor<Vec<u8>>, R>;

impl<R: Read> File<R> {
    fn open(mut reader: R) -> Result<Self, NetError> {
        let mut start = Vec::new();
        reader
            .by_ref()
            .take(12)
            .read_to_end(&mut start)
            .map_err(|source| NetError::Read { offset: 0, source })?;
        let Ok([kind, length, order]) = <[[u8; 4]; 3]>::try_from(start.as_chunks().0) else {
            let reason = format!("it has only {} bytes", start.len());
            return Err(NetError::NotACapture { reason });
        };
        let whole = std::io::Cursor::new(start).chain(reader);
        let not_a_capture = |error| match at(error, 0) {
            NetError::Broken { reason, .. } => NetError::NotACapture { reason },
            other => other,
        };
        if kind == SECTION_HEADER.to_be_bytes() {
            let reader = PcapNgReader::new(whole).map_err(not_a_capture)?;
            let big = order == [0x1A, 0x2B, 0x3C, 0x4D];
            let length = if big { u32::from_be_bytes(length) } else { u32::from_le_bytes(length) };
            return Ok(Self::PcapNg { reader, offset: u64::from(length) });
        }
        let reader = PcapReader::new(whole).map_err(not_a_capture)?;
        let link = u32::from(reader.header().datalink);
        // The upper half of the field says whether frame check sequences follow the frames: bit 26, and their length in
        // 16-bit units above it (pcap specification, section 4).
        if link & 0xFFFF != ETHERNET {
            return Err(NetError::NotEthernet { link_type: link & 0xFFFF, offset: 20 });
        }
        let fcs = if link & 1 << 26 != 0 { (link >> 28) as usize * 2 } else { 0 };
        Ok(Self::Pcap { reader, offset: 24, fcs })
    }

    /// The next packet, or `None` at the end of the file.
    fn next(&mut self) -> Result<Option<Packet>, NetError> {
        match self {
            Self::Pcap { reader, offset, fcs } => next_pcap(reader, offset, *fcs),
            Self::PcapNg { reader, offset } => next_pcapng(reader, offset),
        }
    }
}

fn next_pcap<R: Read>(
    reader: &mut PcapReader<R>,
    offset: &mut u64,
    fcs: usize,
) -> Result<Option<Packet>, NetError> {
    let nanos = match reader.header().ts_resolution {
        TsResolution::MicroSecond => 1000,
        TsResolution::NanoSecond => 1,
    };
    // The raw form: the checked one refuses packets of which the capture kept only a part.
    let raw = match reader.next_raw_packet() {
        None => return Ok(None),
        Some(raw) => raw.map_err(|error| at(error, *offset))?,
    };
    let time = u64::from(raw.ts_sec) * 1_000_000_000 + u64::from(raw.ts_frac).saturating_mul(nanos);
    let packet = packet(time, raw.orig_len, &raw.data, fcs, *offset)?;
    *offset += 16 + raw.data.len() as u64;
    Ok(Some(packet))
}

const SECTION_HEADER: u32 = 0x0A0D_0D0A;
const SIMPLE_PACKET: u32 = 3;
const ENHANCED_PACKET: u32 = 6;

fn next_pcapng<R: Read>(reader: &mut PcapNgReader<R>, offset: &mut u64) -> Result<Option<Packet>, NetError> {
    loop {
        let here = *offset;
        let (kind, body) = match reader.next_raw_block() {
            None => return Ok(None),
            Some(Err(error)) => return Err(at(error, here)),
            Some(Ok(block)) => {
                *offset += u64::from(block.initial_len);
                (block.type_, block.body.into_owned())
            }
        };
        let fields = Fields { body: &body, big: reader.section().endianness == Endianness::Big };
        let broken = |reason: &str| NetError::Broken { offset: here, reason: reason.to_owned() };
        let (id, time, captured, original, data) = match kind {
            ENHANCED_PACKET => {
                let head: [u32; 5] =
                    fields.words().ok_or_else(|| broken("a packet block is shorter than its header"))?;
                let [id, high, low, captured, original] = head;
                (id, u64::from(high) << 32 | u64::from(low), captured, original, 20)
            }
            SIMPLE_PACKET => {
                let [original] =
                    fields.words().ok_or_else(|| broken("a packet block is shorter than its header"))?;
                let room = u32::try_from(body.len() - 4).unwrap_or(u32::MAX);
                (0, 0, original.min(room), original, 4)
            }
            _ => continue,
        };
        let interface = reader
            .interfaces()
            .get(id as usize)
            .ok_or_else(|| broken("a packet names an interface that the file does not describe"))?;
        let link_type = u32::from(interface.linktype);
        if link_type != ETHERNET {
            return Err(NetError::NotEthernet { link_type, offset: here });
        }
        let end = data + captured as usize;
        let bytes =
            body.get(data..end).ok_or_else(|| broken("a packet is longer than the block that holds it"))?;
        let options = body.get(end.next_multiple_of(4)..).unwrap_or_default();
        let flags = if kind == ENHANCED_PACKET { Fields { body: options, ..fields }.flags() } else { 0 };
        let times = Times::of(interface);
        let fcs = match flags >> 5 & 0xF {
            0 => times.fcs,
            bytes => bytes as usize,
        };
        let mut packet = packet(times.nanos(time), original, bytes, fcs, here)?;
        packet.bad_fcs |= flags & 1 << 24 != 0;
        return Ok(Some(packet));
    }
}

/// The 32-bit fields of a block's body.
#[derive(Clone, Copy)]
struct Fields<'a> {
    body: &'a [u8],
    big: bool,
}

impl Fields<'_> {
    fn number<const N: usize>(&self, at: usize) -> Option<u64> {
        let bytes = self.body.get(at..at.checked_add(N)?)?;
        let fold = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        Some(if self.big { bytes.iter().fold(0, fold) } else { bytes.iter().rev().fold(0, fold) })
    }

    fn words<const N: usize>(&self) -> Option<[u32; N]> {
        let mut words = [0; N];
        for (index, word) in words.iter_mut().enumerate() {
            *word = self.number::<4>(index * 4)? as u32;
        }
        Some(words)
    }

    /// The packet flags word among these options; 0 if there is none.
    fn flags(&self) -> u32 {
        let mut at = 0;
        while let (Some(code), Some(length)) = (self.number::<2>(at), self.number::<2>(at + 2)) {
            match (code, length) {
                (0, _) => return 0,
                (2, 4) => return self.number::<4>(at + 4).unwrap_or(0) as u32,
                _ => at += 4 + (length as usize).next_multiple_of(4),
            }
        }
        0
    }
}

/// What an interface says about its packets.
struct Times {
    /// Resolution as the format codes it.
    resolution: u8,
    /// Seconds to add.
    offset: u64,
    /// Bytes of frame check sequence at the end of each packet.
    fcs: usize,
}

impl Times {
    fn of(interface: &InterfaceDescriptionBlock<'_>) -> Self {
        let mut times = Self { resolution: 6, offset: 0, fcs: 0 };
        for option in &interface.options {
            match option {
                InterfaceDescriptionOption::IfTsResol(resolution) => times.resolution = *resolution,
                InterfaceDescriptionOption::IfTsOffset(offset) => times.offset = *offset,
                // The specification counts bits, many writers bytes.
                InterfaceDescriptionOption::IfFcsLen(length) => {
                    times.fcs = if *length >= 16 { usize::from(length / 8) } else { usize::from(*length) };
                }
                _ => {}
            }
        }
        times
    }

    /// Nanoseconds of a timestamp (pcapng specification, section 4.2, if_tsresol): units of a negative power of 10, or
    /// of 2 if the highest bit is set.
    fn nanos(&self, units: u64) -> u64 {
        let exponent = u32::from(self.resolution & 0x7F);
        let base: u128 = if self.resolution & 0x80 != 0 { 2 } else { 10 };
        let per_second = base.checked_pow(exponent).unwrap_or(u128::MAX);
        let nanos = u128::from(units).saturating_mul(1_000_000_000) / per_second;
        let offset = u128::from(self.offset) * 1_000_000_000;
        u64::try_from(nanos.saturating_add(offset)).unwrap_or(u64::MAX)
    }
}

/// A packet without its frame check sequence.
fn packet(time: u64, original: u32, data: &[u8], fcs: usize, offset: u64) -> Result<Packet, NetError> {
    if data.len() > MAX_FRAME {
        let reason = format!("a packet of {} bytes is longer than any Ethernet frame", data.len());
        return Err(NetError::Broken { offset, reason });
    }
    let original = original.max(data.len() as u32);
    let frame_length = original.saturating_sub(fcs as u32);
    let keep = data.len().min(frame_length as usize);
    let bad_fcs = fcs == 4
        && data.len() == keep + 4
        && crate::check::checksum(&data[..keep], &[]).to_le_bytes() != data[keep..];
    Ok(Packet { time, original_length: frame_length, data: data[..keep].to_vec(), bad_fcs })
}

/// A reader's error, with where it happened.
fn at(error: PcapError, offset: u64) -> NetError {
    let reason = match error {
        PcapError::IoError(source) if source.kind() == std::io::ErrorKind::UnexpectedEof => {
            "the file ends in the middle of it".to_owned()
        }
        PcapError::IoError(source) => return NetError::Read { offset, source },
        other => other.to_string(),
    };
    NetError::Broken { offset, reason }
}
