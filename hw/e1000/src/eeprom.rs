//! The EEPROM (chapter 5): 64 words behind a Microwire interface, bit by bit through EECD, or a word at a time through
//! EERD.

use net::MacAddress;

/// Words of the part.
pub const WORDS: usize = 64;
/// The sum of all words (5.6.35).
pub const CHECKSUM: u16 = 0xBABA;

/// Bits of EECD (13.4.3).
pub mod eecd {
    #![allow(missing_docs, reason = "the names are the manual's")]
    pub const SK: u32 = 1 << 0;
    pub const CS: u32 = 1 << 1;
    pub const DI: u32 = 1 << 2;
    pub const DO: u32 = 1 << 3;
    pub const FWE: u32 = 3 << 4;
    pub const REQ: u32 = 1 << 6;
    pub const GNT: u32 = 1 << 7;
    pub const PRES: u32 = 1 << 8;
}

/// Where the part is in the serial protocol.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Phase {
    /// Not selected, or waiting for a start bit.
    #[default]
    Idle,
    /// Collecting operation code and address: 8 bits, with how many have come.
    Command(u16, u8),
    /// Shifting a word out; the bits left and how many.
    Read(u16, u8),
    /// Collecting a word for the address, or for all words.
    Write(Option<u8>, u16, u8),
    /// A write has ended: DO says ready.
    Ready,
}

/// The part, its pins and the registers in front of it.
#[derive(Clone, Debug)]
pub struct Eeprom {
    words: [u16; WORDS],
    phase: Phase,
    address: u8,
    writable: bool,
    pins: u32,
    output: bool,
    read_register: u32,
}

impl Eeprom {
    /// A part as Intel's desktop adapters have it, with this address and a right checksum.
    #[must_use]
    pub fn new(address: MacAddress) -> Self {
        let mut words = [0xFFFF; WORDS];
        for (word, pair) in words.iter_mut().zip(address.0.chunks_exact(2)) {
            *word = u16::from_le_bytes([pair[0], pair[1]]);
        }
        for (at, value) in [
            (0x03, 0x0000), // compatibility: none needed
            (0x04, 0x0000),
            (0x05, 0x0000), // no firmware image
            (0x08, 0x4E44), // printed board assembly number
            (0x09, 0x0001),
            (0x0A, 0x640B), // initialization control 1: signature 01, 32-bit BAR, PM, IDs from here
            (0x0B, 0x001E), // subsystem ID
            (0x0C, 0x8086), // subsystem vendor ID
            (0x0D, 0x100E), // device ID
            (0x0E, 0x8086), // vendor ID
            (0x0F, 0x3000), // initialization control 2: APM off, ASD on
            (0x21, 0x0000), // no management
            (0x24, 0x0000), // initialization control 3: magic packet wake off
        ] {
            words[at] = value;
        }
        let mut new = Self {
            words,
            phase: Phase::Idle,
            address: 0,
            writable: false,
            pins: 0,
            output: true,
            read_register: 0,
        };
        new.words[WORDS - 1] = new.missing_to_checksum();
        new
    }

    /// What the last word must be for the sum to come out right.
    fn missing_to_checksum(&self) -> u16 {
        let sum = self.words[..WORDS - 1].iter().fold(0_u16, |sum, word| sum.wrapping_add(*word));
        CHECKSUM.wrapping_sub(sum)
    }

    /// A word; the address wraps as on the part.
    #[must_use]
    pub const fn word(&self, address: u8) -> u16 {
        self.words[address as usize % WORDS]
    }

    /// The station address it holds.
    #[must_use]
    pub fn station_address(&self) -> MacAddress {
        let mut bytes = [0; 6];
        for (pair, word) in bytes.chunks_exact_mut(2).zip(self.words) {
            pair.copy_from_slice(&word.to_le_bytes());
        }
        MacAddress(bytes)
    }

    /// EECD as it reads: present, 64 words, access granted when asked for.
    #[must_use]
    pub const fn read_eecd(&self) -> u32 {
        let granted = if self.pins & eecd::REQ != 0 { eecd::GNT } else { 0 };
        let output = if self.output { eecd::DO } else { 0 };
        eecd::PRES | granted | output | self.pins
    }

    /// Software moves the pins. The part sees them only while access is granted.
    pub fn write_eecd(&mut self, value: u32) {
        let old = self.pins;
        self.pins = value & (eecd::SK | eecd::CS | eecd::DI | eecd::FWE | eecd::REQ);
        if self.pins & eecd::REQ == 0 || self.pins & eecd::CS == 0 {
            self.phase = Phase::Idle;
            self.output = true;
            return;
        }
        if old & eecd::CS == 0 {
            // Selected anew: idle, and ready, for a write takes no time here.
            self.phase = Phase::Idle;
            self.output = true;
        }
        if old & eecd::SK == 0 && self.pins & eecd::SK != 0 {
            self.clock(self.pins & eecd::DI != 0);
        }
    }

    /// A rising edge of the clock with `bit` on the data input.
    fn clock(&mut self, bit: bool) {
        self.phase = match self.phase {
            Phase::Idle if bit => Phase::Command(0, 0),
            Phase::Idle | Phase::Ready => self.phase,
            Phase::Command(bits, 7) => self.begin((bits << 1 | u16::from(bit)) as u8),
            Phase::Command(bits, count) => Phase::Command(bits << 1 | u16::from(bit), count + 1),
            Phase::Read(_, 0) => {
                // Sequential read: the next word follows without a command.
                self.address = self.address.wrapping_add(1);
                let word = self.word(self.address);
                self.output = word & 0x8000 != 0;
                Phase::Read(word << 1, 15)
            }
            Phase::Read(bits, left) => {
                self.output = bits & 0x8000 != 0;
                Phase::Read(bits << 1, left - 1)
            }
            Phase::Write(address, bits, 15) => {
                self.store(address, bits << 1 | u16::from(bit));
                Phase::Ready
            }
            Phase::Write(address, bits, count) => {
                Phase::Write(address, bits << 1 | u16::from(bit), count + 1)
            }
        };
    }

    /// Two bits of operation code and six of address have come.
    fn begin(&mut self, command: u8) -> Phase {
        let address = command & 0x3F;
        match command >> 6 {
            0b10 => {
                self.address = address;
                self.output = false; // the dummy bit
                Phase::Read(self.word(address), 16)
            }
            0b01 => Phase::Write(Some(address), 0, 0),
            0b11 => {
                self.store(Some(address), 0xFFFF);
                Phase::Ready
            }
            _ => match address >> 4 {
                0b11 => self.allow(true),
                0b00 => self.allow(false),
                0b10 => {
                    self.store(None, 0xFFFF);
                    Phase::Ready
                }
                _ => Phase::Write(None, 0, 0),
            },
        }
    }

    const fn allow(&mut self, writable: bool) -> Phase {
        self.writable = writable;
        Phase::Idle
    }

    fn store(&mut self, address: Option<u8>, value: u16) {
        if !self.writable {
            return;
        }
        match address {
            Some(address) => self.words[usize::from(address) % WORDS] = value,
            None => self.words.fill(value),
        }
    }

    /// EERD as it reads: the word last asked for and DONE (13.4.4).
    #[must_use]
    pub const fn read_eerd(&self) -> u32 {
        self.read_register
    }

    /// START reads a word at once. Software that has the pins keeps EERD from working.
    pub const fn write_eerd(&mut self, value: u32) {
        self.read_register = value & 0xFF00;
        if value & 1 != 0 && self.pins & eecd::REQ == 0 {
            let word = self.word((value >> 8) as u8);
            self.read_register |= 0x10 | (word as u32) << 16;
        }
    }
}
