//! The serial EEPROM beside the chip: a '46 of 64 words, with the reset configuration block of section 3.4.

use net::MacAddress;

/// Words of a '46.
const WORDS: usize = 64;
/// Where the host finds the individual address for itself, after the configuration block.
const HOST_AREA: usize = 0x1C;

/// A 64-word serial EEPROM. Its contents outlive resets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eeprom {
    words: [u16; WORDS],
    write_enabled: bool,
}

/// What a command does and how long it keeps the interface busy, in nanoseconds (section 3.5: a read takes 25 µs at the
/// 1 MHz serial clock, a write or erase as long as the EEPROM needs, typically up to 10 ms).
const READ_TIME: u64 = 25_000;
const WRITE_TIME: u64 = 10_000_000;

impl Eeprom {
    /// An EEPROM with these words; the rest is erased. Words beyond the 64th are left out.
    #[must_use]
    pub fn new(contents: &[u16]) -> Self {
        let mut words = [0xFFFF; WORDS];
        for (word, value) in words.iter_mut().zip(contents) {
            *word = *value;
        }
        Self { words, write_enabled: false }
    }

    /// An EEPROM with a valid configuration block that sets I/O base, interrupt number, DMA channel number and
    /// individual address.
    #[must_use]
    pub fn with_configuration(io_base: u16, interrupt: u16, dma: u16, address: MacAddress) -> Self {
        let [a, b, c] = address_words(address);
        // Header: a '46 with a block; then a group of 3 words at PacketPage 0020 and one of 3 words at 0158.
        let mut block = vec![0xA100, 0x2020, io_base, interrupt, dma, 0x2158, a, b, c];
        // The link byte counts the bytes after the header, the checksum word included.
        block[0] |= (block.len() * 2) as u16;
        let sum = checksum(&block);
        block.push(u16::from(sum) << 8);
        block.resize(HOST_AREA, 0xFFFF);
        block.extend([a, b, c]);
        Self::new(&block)
    }

    /// The words.
    #[must_use]
    pub const fn words(&self) -> &[u16] {
        &self.words
    }

    /// The configuration block: PacketPage addresses and values, in order. `None` if there is none or its checksum is
    /// wrong.
    #[must_use]
    pub fn configuration(&self) -> Option<Vec<(u16, u16)>> {
        let header = self.words[0];
        let link = usize::from(header & 0xFF);
        if header >> 8 != 0xA1 || link < 2 || link % 2 != 0 {
            return None;
        }
        let block = self.words.get(..link / 2)?;
        if u16::from(checksum(block)) != self.words.get(link / 2)? >> 8 {
            return None;
        }
        let mut groups = &block[1..];
        let mut values = Vec::new();
        while let [header, rest @ ..] = groups {
            let length = usize::from(header >> 12) + 1;
            let address = header & 0x1FF;
            let (words, next) = rest.split_at_checked(length)?;
            values.extend(words.iter().zip(0..).map(|(word, index)| (address + 2 * index, *word)));
            groups = next;
        }
        Some(values)
    }

    /// Carries out a command of the EEPROM command register (section 3.5, table 8). Returns how long it takes, in
    /// nanoseconds.
    pub fn command(&mut self, command: u16, data: &mut u16) -> u64 {
        let address = usize::from(command & 0x3F);
        match command >> 8 & 3 {
            0b10 => {
                *data = self.words[address];
                READ_TIME
            }
            0b01 => self.write(|words| words[address] = *data),
            0b11 => self.write(|words| words[address] = 0xFFFF),
            _ => match command >> 4 & 3 {
                0b11 => self.enable(true),
                0b00 => self.enable(false),
                0b10 => self.write(|words| words.fill(0xFFFF)),
                _ => self.write(|words| words.fill(*data)),
            },
        }
    }

    const fn enable(&mut self, enabled: bool) -> u64 {
        self.write_enabled = enabled;
        READ_TIME
    }

    fn write(&mut self, change: impl FnOnce(&mut [u16; WORDS])) -> u64 {
        if !self.write_enabled {
            return READ_TIME;
        }
        change(&mut self.words);
        WRITE_TIME
    }
}

/// An address as the chip keeps it: three words, first byte lowest.
#[must_use]
pub fn address_words(address: MacAddress) -> [u16; 3] {
    let [a, b, c, d, e, f] = address.0;
    [[a, b], [c, d], [e, f]].map(u16::from_le_bytes)
}

/// The two's complement of the sum of all bytes (section 3.4.5).
fn checksum(words: &[u16]) -> u8 {
    let bytes = words.iter().flat_map(|word| word.to_le_bytes());
    bytes.fold(0_u8, u8::wrapping_add).wrapping_neg()
}
