//! Waking the system (chapter 6): which frames do it, and what is kept of the one that did.

use crate::filter::{Filters, Match};
use crate::regs::{rctl, reg};

/// Bits of WUC (13.6.1).
mod control {
    pub const APME: u32 = 1 << 0;
    pub const PME_EN: u32 = 1 << 1;
    pub const PME_STATUS: u32 = 1 << 2;
}

/// Bits of WUFC and WUS (13.6.2).
pub mod filter {
    #![allow(missing_docs, reason = "the names are the manual's")]
    pub const LNKC: u32 = 1 << 0;
    pub const MAG: u32 = 1 << 1;
    pub const EX: u32 = 1 << 2;
    pub const MC: u32 = 1 << 3;
    pub const BC: u32 = 1 << 4;
    pub const ARP: u32 = 1 << 5;
    pub const IPV4: u32 = 1 << 6;
    pub const IPV6: u32 = 1 << 7;
    pub const FLX0: u32 = 1 << 16;
    pub const ALL: u32 = 0x000F_00FF;
}

/// The wake-up registers.
#[derive(Clone, Debug)]
pub struct Wake {
    control: u32,
    filters: u32,
    status: u32,
    length: u32,
    packet: [u32; 32],
    ipv4: [u32; 4],
    ipv6: [u32; 4],
    /// FFLT, FFMT and FFVT: lengths, mask bits and values of four patterns of up to 128 bytes.
    lengths: [u32; 4],
    masks: [u32; 128],
    values: [u32; 128],
}

impl Default for Wake {
    fn default() -> Self {
        Self {
            control: 0,
            filters: 0,
            status: 0,
            length: 0,
            packet: [0; 32],
            ipv4: [0; 4],
            ipv6: [0; 4],
            lengths: [0; 4],
            masks: [0; 128],
            values: [0; 128],
        }
    }
}

/// The register of an array whose elements are 8 bytes apart, unless the offset is in a gap.
const fn every_8(offset: u32, start: u32) -> Option<usize> {
    let from = offset - start;
    if from.is_multiple_of(8) { Some((from / 8) as usize) } else { None }
}

impl Wake {
    /// What a reset of the controller takes; the patterns and what woke the system stay (6.3).
    pub fn reset(&mut self) {
        self.filters = 0;
    }

    /// The register at `offset`, if it is one of these.
    #[must_use]
    pub fn read(&self, offset: u32) -> Option<u32> {
        Some(match offset {
            reg::WUC => self.control,
            reg::WUFC => self.filters,
            reg::WUS => self.status,
            reg::WUPL => self.length,
            reg::WUPM..reg::WUPM_END => self.packet[((offset - reg::WUPM) / 4) as usize],
            _ => match self.array(offset)? {
                (Array::Ipv4, at) => self.ipv4[at],
                (Array::Ipv6, at) => self.ipv6[at],
                (Array::Lengths, at) => self.lengths[at],
                (Array::Masks, at) => self.masks[at],
                (Array::Values, at) => self.values[at],
            },
        })
    }

    /// Writes a register; whether it was one of these.
    pub fn write(&mut self, offset: u32, value: u32) -> bool {
        match offset {
            reg::WUC => {
                let cleared = value & control::PME_STATUS;
                self.control = value & 0x0B | self.control & control::PME_STATUS & !cleared;
            }
            reg::WUFC => self.filters = value & filter::ALL,
            reg::WUS => self.status &= !value,
            reg::WUPL | reg::WUPM..reg::WUPM_END => {}
            _ => match self.array(offset) {
                Some((Array::Ipv4, at)) => self.ipv4[at] = value,
                Some((Array::Ipv6, at)) => self.ipv6[at] = value,
                Some((Array::Lengths, at)) => self.lengths[at] = value & 0x7FF,
                Some((Array::Masks, at)) => self.masks[at] = value & 0xF,
                Some((Array::Values, at)) => self.values[at] = value,
                None => return false,
            },
        }
        true
    }

    fn array(&self, offset: u32) -> Option<(Array, usize)> {
        let found = |array, start| every_8(offset, start).map(|at| (array, at));
        match offset {
            reg::IP4AT..reg::IP4AT_END => found(Array::Ipv4, reg::IP4AT),
            reg::IP6AT..reg::IP6AT_END => Some((Array::Ipv6, ((offset - reg::IP6AT) / 4) as usize)),
            reg::FFLT..reg::FFLT_END => found(Array::Lengths, reg::FFLT),
            reg::FFMT..reg::FFMT_END => found(Array::Masks, reg::FFMT),
            reg::FFVT..reg::FFVT_END => found(Array::Values, reg::FFVT),
            _ => None,
        }
    }

    /// Whether a frame that arrives in a low power state wakes the system. Keeps why, and the start of the frame.
    /// `receive_control` and `addresses_valid` are RCTL and IPAV.
    pub fn hear(
        &mut self,
        frame: &[u8],
        filters: &Filters,
        receive_control: u32,
        addresses_valid: u32,
    ) -> bool {
        let mut enabled = self.filters;
        if self.control & control::APME != 0 {
            enabled |= filter::MAG;
        }
        let causes = self.causes(frame, filters, receive_control, addresses_valid) & enabled;
        if causes == 0 || self.control & (control::PME_EN | control::APME) == 0 {
            return false;
        }
        self.keep(frame);
        self.wake_for(causes)
    }

    /// The link changed in a low power state; whether that wakes the system.
    pub fn link_changed(&mut self) -> bool {
        let wakes = self.filters & filter::LNKC != 0 && self.control & control::PME_EN != 0;
        wakes && self.wake_for(filter::LNKC)
    }

    const fn wake_for(&mut self, causes: u32) -> bool {
        self.status |= causes;
        self.control |= control::PME_STATUS;
        true
    }

    fn keep(&mut self, frame: &[u8]) {
        self.length = frame.len() as u32 & 0xFFF;
        for (word, chunk) in self.packet.iter_mut().zip(frame.chunks(4)) {
            let mut bytes = [0; 4];
            bytes[..chunk.len()].copy_from_slice(chunk);
            *word = u32::from_le_bytes(bytes);
        }
    }

    fn causes(&self, frame: &[u8], filters: &Filters, receive_control: u32, valid: u32) -> u32 {
        let Some(destination) = frame.get(..6).and_then(|bytes| <[u8; 6]>::try_from(bytes).ok()) else {
            return 0;
        };
        let mut causes = 0;
        let mut add = |matches: bool, cause: u32| causes |= if matches { cause } else { 0 };
        let broadcast = destination == [0xFF; 6];
        let multicast = destination[0] & 1 != 0 && !broadcast;
        let listed = filters.is_listed(destination);
        let without_promiscuity = receive_control & !(rctl::UPE | rctl::MPE);
        add(broadcast, filter::BC);
        add(!multicast && !broadcast && listed, filter::EX);
        let hashed = filters.check(frame, without_promiscuity) == Some(Match::Inexact);
        add(multicast && (hashed || listed), filter::MC);
        let accepted = broadcast || listed || hashed;
        add(accepted && is_magic(frame, filters), filter::MAG);
        let ether_type = frame.get(12..14).map_or(0, |bytes| u16::from_be_bytes([bytes[0], bytes[1]]));
        add(broadcast && ether_type == 0x0806 && self.is_arp_for_us(frame, valid), filter::ARP);
        add(accepted && ether_type == 0x0800 && self.is_ipv4_for_us(frame, valid), filter::IPV4);
        add(accepted && ether_type == 0x86DD && self.is_ipv6_for_us(frame, valid), filter::IPV6);
        for number in 0..4 {
            add(self.pattern_matches(number, frame), filter::FLX0 << number);
        }
        causes
    }

    fn knows_ipv4(&self, address: Option<&[u8]>, valid: u32) -> bool {
        let Some(address) = address.and_then(|bytes| <[u8; 4]>::try_from(bytes).ok()) else { return false };
        let wanted = u32::from_le_bytes(address);
        (0..4).any(|index| valid >> index & 1 != 0 && self.ipv4[index] == wanted)
    }

    fn is_arp_for_us(&self, frame: &[u8], valid: u32) -> bool {
        frame.get(20..22) == Some(&[0, 1]) && self.knows_ipv4(frame.get(38..42), valid)
    }

    fn is_ipv4_for_us(&self, frame: &[u8], valid: u32) -> bool {
        self.knows_ipv4(frame.get(30..34), valid)
    }

    fn is_ipv6_for_us(&self, frame: &[u8], valid: u32) -> bool {
        let Some(address) = frame.get(38..54) else { return false };
        let own = self.ipv6.iter().flat_map(|word| word.to_le_bytes());
        valid & 1 << 16 != 0 && own.eq(address.iter().copied())
    }

    /// A pattern: each byte whose mask bit is set must be as given (6.4.3). Values of pattern n are in byte n.
    fn pattern_matches(&self, number: usize, frame: &[u8]) -> bool {
        let length = self.lengths[number] as usize;
        if length == 0 || length > 128 || frame.len() < length {
            return false;
        }
        (0..length).all(|at| {
            self.masks[at] >> number & 1 == 0 || (self.values[at] >> (8 * number)) as u8 == frame[at]
        })
    }
}

enum Array {
    Ipv4,
    Ipv6,
    Lengths,
    Masks,
    Values,
}

/// Six bytes of ones, then the station's address 16 times, anywhere (6.4.1).
fn is_magic(frame: &[u8], filters: &Filters) -> bool {
    let [low, high] = filters.addresses[0];
    let (low, high) = (low.to_le_bytes(), high.to_le_bytes());
    let own = [low[0], low[1], low[2], low[3], high[0], high[1]];
    frame
        .windows(102)
        .any(|window| window[..6] == [0xFF; 6] && window[6..].chunks_exact(6).all(|part| part == own))
}
