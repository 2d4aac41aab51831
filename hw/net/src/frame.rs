//! Frames, and the numbers that go with them.

use std::fmt;
use std::str::FromStr;

/// Virtual time in nanoseconds since the machine was switched on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nanos(pub u64);

impl Nanos {
    /// The time `later` nanoseconds after this one, saturating.
    #[must_use]
    pub const fn after(self, later: u64) -> Self {
        Self(self.0.saturating_add(later))
    }
}

/// An Ethernet address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MacAddress(pub [u8; 6]);

impl MacAddress {
    /// The broadcast address.
    pub const BROADCAST: Self = Self([0xFF; 6]);

    /// Whether this is a group address (multicast or broadcast).
    #[must_use]
    pub const fn is_group(self) -> bool {
        self.0[0] & 1 != 0
    }
}

impl fmt::Display for MacAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
    }
}

impl FromStr for MacAddress {
    type Err = BadMacAddress;

    /// Six pairs of hexadecimal digits, separated by `:` or `-` or not at all.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || BadMacAddress(text.to_owned());
        let digits: Vec<u8> = text
            .chars()
            .filter(|c| !matches!(c, ':' | '-'))
            .map(|c| c.to_digit(16).map(|digit| digit as u8).ok_or_else(bad))
            .collect::<Result<_, _>>()?;
        let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
        match <[u8; 6]>::try_from(bytes) {
            Ok(address) if digits.len() == 12 => Ok(Self(address)),
            _ => Err(bad()),
        }
    }
}

/// Text that is not an Ethernet address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not an Ethernet address; write six pairs of hexadecimal digits, such as 02:00:00:00:00:01")]
pub struct BadMacAddress(String);

/// An Ethernet frame, from the first byte of the destination address to the last of the data, without preamble and frame
/// check sequence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// When its first byte is on the wire.
    pub at: Nanos,
    /// How many bytes it had where it was captured; more than `bytes` has if the capture kept only a part.
    pub original_length: u32,
    /// Whether its frame check sequence is known to be wrong.
    pub bad_fcs: bool,
}

impl Frame {
    /// A whole and good frame.
    #[must_use]
    pub fn new(bytes: Vec<u8>, at: Nanos) -> Self {
        let original_length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        Self { bytes, at, original_length, bad_fcs: false }
    }

    /// Whether bytes are missing at its end.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.original_length as usize > self.bytes.len()
    }
}
