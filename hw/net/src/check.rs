//! Tells whether test frames arrive whole, once and in order.
//!
//! A test frame is an Ethernet frame of the EtherType for local experiments (0x88B5, IEEE Std 802, clause 9.2.4), whose
//! data is: sequence number (8 bytes), length of the fill (2 bytes), CRC-32 of addresses, sequence number, length and
//! fill (4 bytes), fill; all little-endian. Padding may follow.

use crate::frame::MacAddress;

/// The EtherType of test frames.
pub(crate) const ETHER_TYPE: [u8; 2] = [0x88, 0xB5];
/// Bytes of a test frame before its fill.
pub(crate) const HEAD: usize = 14 + 8 + 2 + 4;

/// What a [`Checker`] has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Test frames that were whole and not seen before.
    pub good: u64,
    /// Bytes of these frames.
    pub good_bytes: u64,
    /// Sequence numbers not seen below the highest one seen: lost, or late at the time of the report.
    pub lost: u64,
    /// Good frames that came after one with a higher sequence number.
    pub reordered: u64,
    /// Good frames seen again. Only told apart from reordered ones while among the last 64 sequence numbers.
    pub duplicated: u64,
    /// Test frames whose checksum or length does not fit.
    pub corrupted: u64,
    /// Frames that are no test frames.
    pub other: u64,
}

/// Checks test frames as they arrive.
#[derive(Clone, Debug, Default)]
pub struct Checker {
    report: CheckReport,
    /// The sequence number expected next if nothing is lost.
    next: u64,
    /// Bit n: sequence number `next - 1 - n` was seen.
    recent: u64,
}

impl Checker {
    /// Checks a frame, from the destination address on.
    pub fn check(&mut self, frame: &[u8]) {
        let is_test = frame.len() >= HEAD && frame[12..14] == ETHER_TYPE;
        match is_test.then(|| sequence_of(frame)) {
            None => self.report.other += 1,
            Some(None) => self.report.corrupted += 1,
            Some(Some(sequence)) => self.count(sequence, frame.len()),
        }
    }

    /// What was seen so far.
    #[must_use]
    pub fn report(&self) -> CheckReport {
        let distinct = self.report.good;
        CheckReport { lost: self.next.saturating_sub(distinct), ..self.report.clone() }
    }

    fn count(&mut self, sequence: u64, length: usize) {
        if sequence >= self.next {
            let ahead = sequence - self.next + 1;
            self.recent = if ahead < 64 { self.recent << ahead } else { 0 } | 1;
            self.next = sequence.saturating_add(1);
        } else {
            let age = self.next - 1 - sequence;
            let bit = if age < 64 { 1 << age } else { 0 };
            if self.recent & bit != 0 {
                self.report.duplicated += 1;
                return;
            }
            self.recent |= bit;
            self.report.reordered += 1;
        }
        self.report.good += 1;
        self.report.good_bytes += length as u64;
    }
}

/// The sequence number of a test frame if it is whole.
fn sequence_of(frame: &[u8]) -> Option<u64> {
    let sequence = u64::from_le_bytes(frame.get(14..22)?.try_into().ok()?);
    let length = u16::from_le_bytes(frame.get(22..24)?.try_into().ok()?);
    let sum = u32::from_le_bytes(frame.get(24..HEAD)?.try_into().ok()?);
    let fill = frame.get(HEAD..HEAD + usize::from(length))?;
    (checksum(&frame[..24], fill) == sum).then_some(sequence)
}

/// CRC-32 (IEEE 802.3) of `head` and `fill`.
pub(crate) fn checksum(head: &[u8], fill: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| crc >> 8 ^ CRC_TABLE[usize::from(crc as u8 ^ byte)];
    !fill.iter().fold(head.iter().fold(!0, step), step)
}

/// CRC-32 of every byte value, low bit first.
static CRC_TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut index = 0;
    while index < 256 {
        let mut crc = index as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = crc >> 1 ^ if crc & 1 != 0 { 0xEDB8_8320 } else { 0 };
            bit += 1;
        }
        table[index] = crc;
        index += 1;
    }
    table
};

/// The addresses of a test frame, its type and its sequence number.
pub(crate) fn head(destination: MacAddress, source: MacAddress, sequence: u64, fill: u16) -> [u8; 24] {
    let mut head = [0; 24];
    head[..6].copy_from_slice(&destination.0);
    head[6..12].copy_from_slice(&source.0);
    head[12..14].copy_from_slice(&ETHER_TYPE);
    head[14..22].copy_from_slice(&sequence.to_le_bytes());
    head[22..].copy_from_slice(&fill.to_le_bytes());
    head
}
