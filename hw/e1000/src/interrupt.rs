//! Interrupt causes, masks and moderation (13.4.17 to 13.4.21 and chapter 3.4.4 on delay timers).

use bus::Nanos;

/// Causes, as in ICR.
pub mod cause {
    #![allow(missing_docs, reason = "the names are the manual's")]
    pub const TXDW: u32 = 1 << 0;
    pub const TXQE: u32 = 1 << 1;
    pub const LSC: u32 = 1 << 2;
    pub const RXSEQ: u32 = 1 << 3;
    pub const RXDMT0: u32 = 1 << 4;
    pub const RXO: u32 = 1 << 6;
    pub const RXT0: u32 = 1 << 7;
    pub const MDAC: u32 = 1 << 9;
    pub const PHYINT: u32 = 1 << 12;
    pub const TXD_LOW: u32 = 1 << 15;
    pub const SRPD: u32 = 1 << 16;
    pub const ALL: u32 = 0x0001_FEDF;
}

/// Unit of ITR.
const THROTTLE_UNIT: u64 = 256;
/// Unit of the delay timers.
const DELAY_UNIT: u64 = 1024;

/// Causes, mask, throttle.
#[derive(Clone, Debug, Default)]
pub struct Interrupts {
    causes: u32,
    mask: u32,
    interval: u32,
    asserted: bool,
    /// How often the pin was asserted (IAC).
    pub(crate) assertions: u32,
    /// Before this the pin is not asserted again.
    allowed_at: Nanos,
}

impl Interrupts {
    /// Something happened.
    pub const fn raise(&mut self, causes: u32) {
        self.causes |= causes;
    }

    /// ICR: reading clears it.
    pub const fn read_icr(&mut self) -> u32 {
        std::mem::replace(&mut self.causes, 0)
    }

    /// ICR: writing ones clears those.
    pub const fn write_icr(&mut self, value: u32) {
        self.causes &= !value;
    }

    /// IMS as it reads.
    #[must_use]
    pub const fn mask(&self) -> u32 {
        self.mask
    }

    /// IMS: ones enable.
    pub const fn enable(&mut self, value: u32) {
        self.mask |= value & cause::ALL;
    }

    /// IMC: ones disable.
    pub const fn disable(&mut self, value: u32) {
        self.mask &= !value;
    }

    /// ITR as it reads.
    #[must_use]
    pub const fn interval(&self) -> u32 {
        self.interval
    }

    /// ITR: the least time between two assertions in units of 256 ns; 0 for none. Takes effect at once.
    pub fn set_interval(&mut self, value: u32, now: Nanos) {
        self.interval = value & 0xFFFF;
        let throttle = Nanos(u64::from(self.interval) * THROTTLE_UNIT);
        self.allowed_at = self.allowed_at.min(now.after(throttle));
    }

    /// The level of the pin at `now`.
    pub fn level(&mut self, now: Nanos) -> bool {
        let wanted = self.causes & self.mask != 0;
        if !wanted {
            self.asserted = false;
        } else if !self.asserted && now >= self.allowed_at {
            self.asserted = true;
            self.assertions = self.assertions.wrapping_add(1);
            self.allowed_at = now.after(Nanos(u64::from(self.interval) * THROTTLE_UNIT));
        }
        self.asserted
    }

    /// When the pin may be asserted that waits now.
    #[must_use]
    pub const fn deadline(&self) -> Nanos {
        if self.causes & self.mask != 0 && !self.asserted { self.allowed_at } else { Nanos::MAX }
    }
}

/// A pair of delay timers: one that each packet starts again, and one that the first packet starts (3.2.7.1, 3.4.4).
#[derive(Clone, Copy, Debug)]
pub struct DelayTimers {
    /// RDTR or TIDV.
    pub packet: u32,
    /// RADV or TADV; 0 for none.
    pub absolute: u32,
    packet_at: Nanos,
    absolute_at: Nanos,
}

impl Default for DelayTimers {
    fn default() -> Self {
        Self { packet: 0, absolute: 0, packet_at: Nanos::MAX, absolute_at: Nanos::MAX }
    }
}

/// What a timer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expired {
    /// The packet timer.
    Packet,
    /// The absolute timer.
    Absolute,
}

impl DelayTimers {
    /// A packet is done. Whether its interrupt is due at once, because there is no delay.
    pub fn start(&mut self, now: Nanos) -> bool {
        if self.packet == 0 {
            self.stop();
            return true;
        }
        self.packet_at = now.after(Nanos(u64::from(self.packet) * DELAY_UNIT));
        if self.absolute != 0 && self.absolute_at == Nanos::MAX {
            self.absolute_at = now.after(Nanos(u64::from(self.absolute) * DELAY_UNIT));
        }
        false
    }

    /// Whether a packet waits for its interrupt.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.packet_at != Nanos::MAX
    }

    /// Its interrupt has been raised.
    pub const fn stop(&mut self) {
        self.packet_at = Nanos::MAX;
        self.absolute_at = Nanos::MAX;
    }

    /// When the first of them expires.
    #[must_use]
    pub fn deadline(&self) -> Nanos {
        self.packet_at.min(self.absolute_at)
    }

    /// Stops both if one has expired, and says which.
    pub fn expire(&mut self, now: Nanos) -> Option<Expired> {
        let which = if now >= self.absolute_at {
            Expired::Absolute
        } else if now >= self.packet_at {
            Expired::Packet
        } else {
            return None;
        };
        self.stop();
        Some(which)
    }
}
