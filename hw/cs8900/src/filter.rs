//! Which frames the chip takes (sections 4.4.8, 5.2.10 to 5.2.13).

use crate::regs::{rx_ctl, rx_event};

/// The chip's addresses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AddressFilter {
    /// Bytes of the individual address.
    pub individual: [u8; 6],
    /// The logical address filter; bit n is for hash value n.
    pub logical: u64,
}

/// What the address filter says about a destination address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Whether RxCTL accepts it.
    pub accepted: bool,
    /// RxStatus bits that tell about the address, for a frame with errors or one that did not pass the hash filter.
    pub address_bits: u16,
    /// RxStatus bits of a good frame that passed the hash filter: these replace `address_bits`.
    pub hash_bits: Option<u16>,
}

/// The only logical address filter under which broadcast frames are taken for multicast ones (section 5.2.13, note 6).
const BROADCAST_EXCEPTION: u64 = 0x0000_8000_0000_0000;
/// The control bits that go with it.
const EXCEPTION_BITS: u16 =
    rx_ctl::INDIVIDUAL_A | rx_ctl::MULTICAST_A | rx_ctl::RX_OK_A | rx_ctl::IA_HASH_A | rx_ctl::BROADCAST_A;
/// Accept bits for errors, none of which may be set with it.
const ERROR_BITS: u16 = rx_ctl::CRC_ERROR_A | rx_ctl::RUNT_A | rx_ctl::EXTRA_DATA_A;

impl AddressFilter {
    /// Filters a destination address under the RxCTL register `control`.
    #[must_use]
    pub fn judge(&self, destination: [u8; 6], control: u16) -> Verdict {
        let allows = |bit| control & bit != 0;
        let promiscuous = allows(rx_ctl::PROMISCUOUS_A);
        if destination == [0xFF; 6] {
            let exception = self.logical == BROADCAST_EXCEPTION
                && control & EXCEPTION_BITS == EXCEPTION_BITS
                && control & ERROR_BITS == 0;
            return Verdict {
                accepted: promiscuous || allows(rx_ctl::BROADCAST_A),
                address_bits: rx_event::BROADCAST,
                hash_bits: exception.then_some(rx_event::HASHED | 0b00_0010 << 10),
            };
        }
        let index = hash(destination);
        let hashed = self.logical >> index & 1 != 0;
        let index_bits = u16::from(index) << 10 | rx_event::HASHED;
        if destination[0] & 1 != 0 {
            return Verdict {
                accepted: promiscuous || hashed && allows(rx_ctl::MULTICAST_A),
                address_bits: 0,
                hash_bits: hashed.then_some(index_bits),
            };
        }
        let own = destination == self.individual;
        Verdict {
            accepted: promiscuous
                || own && allows(rx_ctl::INDIVIDUAL_A)
                || hashed && allows(rx_ctl::IA_HASH_A),
            address_bits: if own { rx_event::INDIVIDUAL } else { 0 },
            hash_bits: hashed.then_some(index_bits | rx_event::IA_HASH),
        }
    }
}

/// The hash value of an address: the six most significant bits of its CRC (section 5.2.12), as the CRC register holds
/// it before the final complement.
#[must_use]
pub fn hash(address: [u8; 6]) -> u8 {
    (crc(&address) >> 26) as u8
}

/// The frame check sequence of a frame, as its four bytes follow it on the wire.
#[must_use]
pub fn check_sequence(frame: &[u8]) -> [u8; 4] {
    (!crc(frame)).to_le_bytes()
}

fn crc(bytes: &[u8]) -> u32 {
    bytes.iter().fold(u32::MAX, |crc, byte| crc >> 8 ^ CRC_TABLE[usize::from(crc as u8 ^ byte)])
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
