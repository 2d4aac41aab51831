//! Counters (13.7): cleared by reading, and stuck at their end rather than wrapping.

use crate::regs::reg;

/// Offsets of the counters that the chip counts by name.
pub mod counter {
    #![allow(missing_docs, reason = "the names are the manual's")]
    pub const CRCERRS: u32 = 0x4000;
    pub const RXERRC: u32 = 0x400C;
    pub const MPC: u32 = 0x4010;
    pub const RLEC: u32 = 0x4040;
    pub const XONRXC: u32 = 0x4048;
    pub const XONTXC: u32 = 0x404C;
    pub const XOFFRXC: u32 = 0x4050;
    pub const XOFFTXC: u32 = 0x4054;
    pub const FCRUC: u32 = 0x4058;
    pub const PRC64: u32 = 0x405C;
    pub const GPRC: u32 = 0x4074;
    pub const BPRC: u32 = 0x4078;
    pub const MPRC: u32 = 0x407C;
    pub const GPTC: u32 = 0x4080;
    pub const GORCL: u32 = 0x4088;
    pub const GOTCL: u32 = 0x4090;
    pub const RNBC: u32 = 0x40A0;
    pub const RUC: u32 = 0x40A4;
    pub const ROC: u32 = 0x40AC;
    pub const TORL: u32 = 0x40C0;
    pub const TOTL: u32 = 0x40C8;
    pub const TPR: u32 = 0x40D0;
    pub const TPT: u32 = 0x40D4;
    pub const PTC64: u32 = 0x40D8;
    pub const MPTC: u32 = 0x40F0;
    pub const BPTC: u32 = 0x40F4;
    pub const TSCTC: u32 = 0x40F8;
    pub const TSCTFC: u32 = 0x40FC;
    pub const IAC: u32 = 0x4100;
    pub const ICRXPTC: u32 = 0x4104;
    pub const ICRXATC: u32 = 0x4108;
    pub const ICTXPTC: u32 = 0x410C;
    pub const ICTXATC: u32 = 0x4110;
    pub const ICTXQEC: u32 = 0x4118;
    pub const ICTXQMTC: u32 = 0x411C;
    pub const ICRXDMTC: u32 = 0x4120;
    pub const ICRXOC: u32 = 0x4124;
}

const COUNT: usize = ((reg::STATISTICS_END - reg::STATISTICS) / 4) as usize;
/// Offsets of the low halves of 64-bit counters. Reading the high half clears both.
const WIDE: [u32; 4] = [counter::GORCL, counter::GOTCL, counter::TORL, counter::TOTL];

/// All counters.
#[derive(Clone, Debug)]
pub struct Statistics([u32; COUNT]);

impl Default for Statistics {
    fn default() -> Self {
        Self([0; COUNT])
    }
}

const fn index(offset: u32) -> usize {
    ((offset - reg::STATISTICS) / 4) as usize
}

impl Statistics {
    /// Counts one event.
    pub const fn add(&mut self, offset: u32) {
        let counter = &mut self.0[index(offset)];
        *counter = counter.saturating_add(1);
    }

    /// Adds octets to a 64-bit counter.
    fn add_octets(&mut self, offset: u32, octets: u64) {
        let at = index(offset);
        let old = u64::from(self.0[at + 1]) << 32 | u64::from(self.0[at]);
        let new = old.saturating_add(octets);
        self.0[at] = new as u32;
        self.0[at + 1] = (new >> 32) as u32;
    }

    /// Reads a counter and clears it.
    pub fn read(&mut self, offset: u32) -> u32 {
        let at = index(offset);
        if at >= COUNT || WIDE.contains(&offset) {
            return self.0.get(at).copied().unwrap_or(0);
        }
        if WIDE.contains(&(offset - 4)) {
            self.0[at - 1] = 0;
        }
        std::mem::replace(&mut self.0[at], 0)
    }

    /// Counts a frame by its length on the wire, frame check sequence included: sizes start at `first`.
    fn add_size(&mut self, first: u32, length: usize) {
        let class = match length {
            ..=64 => 0,
            65..=127 => 1,
            128..=255 => 2,
            256..=511 => 3,
            512..=1023 => 4,
            _ => 5,
        };
        self.add(first + 4 * class);
    }

    /// A frame with `length` bytes, frame check sequence included, was sent to `destination`.
    pub fn sent(&mut self, destination: &[u8], length: usize) {
        self.add(counter::GPTC);
        self.add(counter::TPT);
        self.add_octets(counter::GOTCL, length as u64);
        self.add_octets(counter::TOTL, length as u64);
        self.add_size(counter::PTC64, length);
        self.add_group(destination, counter::BPTC, counter::MPTC);
    }

    /// Any frame was seen on the wire, whatever becomes of it.
    pub fn seen(&mut self, length: usize) {
        self.add(counter::TPR);
        self.add_octets(counter::TORL, length as u64);
    }

    /// A good frame passed the filters.
    pub fn received(&mut self, destination: &[u8], length: usize) {
        self.add(counter::GPRC);
        self.add_octets(counter::GORCL, length as u64);
        self.add_size(counter::PRC64, length);
        self.add_group(destination, counter::BPRC, counter::MPRC);
    }

    fn add_group(&mut self, destination: &[u8], broadcast: u32, multicast: u32) {
        if destination.iter().take(6).all(|byte| *byte == 0xFF) {
            self.add(broadcast);
        } else if destination.first().is_some_and(|byte| byte & 1 != 0) {
            self.add(multicast);
        }
    }
}
