//! The integrated copper PHY (chapter 12): IEEE 802.3 clause 22 registers, 1000BASE-T extensions, and the specific
//! registers of the Marvell 88E1011 family that drivers use.

use bus::Nanos;

/// Register numbers.
pub mod reg {
    #![allow(missing_docs, reason = "the names are the standard's")]
    pub const CONTROL: u8 = 0;
    pub const STATUS: u8 = 1;
    pub const ID1: u8 = 2;
    pub const ID2: u8 = 3;
    pub const ADVERTISE: u8 = 4;
    pub const PARTNER: u8 = 5;
    pub const EXPANSION: u8 = 6;
    pub const NEXT_PAGE: u8 = 7;
    pub const GIGABIT_CONTROL: u8 = 9;
    pub const GIGABIT_STATUS: u8 = 10;
    pub const EXTENDED_STATUS: u8 = 15;
    pub const SPECIFIC_CONTROL: u8 = 16;
    pub const SPECIFIC_STATUS: u8 = 17;
    pub const INTERRUPT_ENABLE: u8 = 18;
    pub const INTERRUPT_STATUS: u8 = 19;
    pub const EXTENDED_CONTROL: u8 = 20;
}

/// Bits of the control register.
mod control {
    pub const RESET: u16 = 1 << 15;
    pub const LOOPBACK: u16 = 1 << 14;
    pub const SPEED_LOW: u16 = 1 << 13;
    pub const AUTONEGOTIATE: u16 = 1 << 12;
    pub const POWER_DOWN: u16 = 1 << 11;
    pub const ISOLATE: u16 = 1 << 10;
    pub const RESTART: u16 = 1 << 9;
    pub const FULL_DUPLEX: u16 = 1 << 8;
    pub const SPEED_HIGH: u16 = 1 << 6;
    /// Bits that clear themselves.
    pub const MOMENTARY: u16 = RESET | RESTART;
}

/// Line speed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speed {
    /// 10 Mbit/s.
    Ten,
    /// 100 Mbit/s.
    Hundred,
    /// 1000 Mbit/s.
    #[default]
    Thousand,
}

impl Speed {
    /// As STATUS and CTRL encode it: 0, 1, 2.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self as u32
    }

    /// Nanoseconds a byte takes on the wire.
    #[must_use]
    pub const fn byte_time(self) -> u64 {
        match self {
            Self::Ten => 800,
            Self::Hundred => 80,
            Self::Thousand => 8,
        }
    }
}

/// What the two ends agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Speed.
    pub speed: Speed,
    /// Whether both can send at once.
    pub full_duplex: bool,
}

/// The PHY with a cable that leads to a partner that can do everything, pause included.
#[derive(Clone, Debug)]
pub struct Phy {
    registers: [u16; 32],
    /// How long autonegotiation takes.
    delay: Nanos,
    plugged: bool,
    agreed: Option<Agreed>,
    /// When a link that is being negotiated comes up; `Nanos::MAX` if none is.
    up_at: Nanos,
    /// The link went down since the status register was read.
    was_down: bool,
    page_received: bool,
}

/// What the partner advertises: 10 and 100 in both duplexes, symmetric pause, acknowledge, selector 802.3.
const PARTNER: u16 = 0x45E1;
/// 1000BASE-T status with a gigabit partner: both receivers fine, full and half duplex.
const GIGABIT_PARTNER: u16 = 0x3C00;

impl Phy {
    /// After power-on, with negotiation long finished if the cable is plugged in. Later negotiations take `delay`.
    #[must_use]
    pub fn new(plugged: bool, delay: Nanos) -> Self {
        let mut new = Self {
            registers: [0; 32],
            delay,
            plugged,
            agreed: None,
            up_at: Nanos::MAX,
            was_down: false,
            page_received: false,
        };
        new.load_defaults();
        if plugged {
            new.come_up();
        }
        new.registers[usize::from(reg::INTERRUPT_STATUS)] = 0;
        new
    }

    fn load_defaults(&mut self) {
        self.registers = [0; 32];
        for (number, value) in [
            (reg::CONTROL, 0x1140),
            (reg::STATUS, 0x7949),
            (reg::ID1, 0x0141),
            (reg::ID2, 0x0C20),
            (reg::ADVERTISE, 0x0DE1),
            (reg::EXPANSION, 0x0004),
            (reg::NEXT_PAGE, 0x2001),
            (reg::GIGABIT_CONTROL, 0x0300),
            (reg::EXTENDED_STATUS, 0x3000),
            (reg::SPECIFIC_CONTROL, 0x0068),
            (reg::EXTENDED_CONTROL, 0x0D60),
        ] {
            self.registers[usize::from(number)] = value;
        }
    }

    /// What the link runs at; `None` while it is down.
    #[must_use]
    pub const fn link(&self) -> Option<Agreed> {
        self.agreed
    }

    /// Whether what is sent comes back from within the PHY.
    #[must_use]
    pub const fn is_looped(&self) -> bool {
        self.registers[reg::CONTROL as usize] & control::LOOPBACK != 0
    }

    /// The speed and duplex that software forced, for loopback and without negotiation.
    #[must_use]
    pub fn forced(&self) -> Agreed {
        let value = self.control();
        let speed = match (value & control::SPEED_HIGH != 0, value & control::SPEED_LOW != 0) {
            (true, _) => Speed::Thousand,
            (false, true) => Speed::Hundred,
            (false, false) => Speed::Ten,
        };
        Agreed { speed, full_duplex: value & control::FULL_DUPLEX != 0 }
    }

    /// When [`advance`](Self::advance) has something to do.
    #[must_use]
    pub const fn deadline(&self) -> Nanos {
        self.up_at
    }

    /// Finishes a negotiation that is due.
    pub fn advance(&mut self, now: Nanos) {
        if now >= self.up_at {
            self.come_up();
        }
    }

    /// Plugs the cable in or out.
    pub fn set_plugged(&mut self, plugged: bool, now: Nanos) {
        if self.plugged != plugged {
            self.plugged = plugged;
            self.renegotiate(now);
        }
    }

    /// The reset pin (CTRL.PHY_RST).
    pub fn reset(&mut self, now: Nanos) {
        self.load_defaults();
        self.renegotiate(now);
    }

    /// Reads a register, with its side effects.
    pub fn read(&mut self, number: u8) -> u16 {
        let value = self.registers[usize::from(number & 31)];
        match number & 31 {
            reg::STATUS => {
                let negotiated = self.agreed.is_some() && self.control() & control::AUTONEGOTIATE != 0;
                let up = self.agreed.is_some() && !std::mem::take(&mut self.was_down);
                value | u16::from(up) << 2 | u16::from(negotiated) << 5
            }
            reg::PARTNER if self.has_partner() => PARTNER,
            reg::EXPANSION if self.has_partner() => {
                value | 1 | u16::from(std::mem::take(&mut self.page_received)) << 1
            }
            reg::GIGABIT_STATUS if self.has_partner() => GIGABIT_PARTNER,
            reg::SPECIFIC_STATUS => self.specific_status(),
            reg::INTERRUPT_STATUS => std::mem::take(&mut self.registers[usize::from(reg::INTERRUPT_STATUS)]),
            _ => value,
        }
    }

    /// Writes a register.
    pub fn write(&mut self, number: u8, value: u16, now: Nanos) {
        let number = number & 31;
        match number {
            reg::CONTROL => self.write_control(value, now),
            // What only the PHY changes.
            reg::STATUS
            | reg::ID1
            | reg::ID2
            | reg::PARTNER
            | reg::EXPANSION
            | reg::GIGABIT_STATUS
            | reg::EXTENDED_STATUS
            | reg::SPECIFIC_STATUS
            | reg::INTERRUPT_STATUS => {}
            _ => self.registers[usize::from(number)] = value,
        }
    }

    fn write_control(&mut self, value: u16, now: Nanos) {
        let old = self.control();
        if value & control::RESET != 0 {
            // Mode bits take effect with a software reset; what is advertised stays.
            self.registers[usize::from(reg::CONTROL)] = value & !control::MOMENTARY;
            self.renegotiate(now);
            return;
        }
        self.registers[usize::from(reg::CONTROL)] = value & !control::MOMENTARY;
        let mode = control::AUTONEGOTIATE
            | control::POWER_DOWN
            | control::ISOLATE
            | control::SPEED_HIGH
            | control::SPEED_LOW
            | control::FULL_DUPLEX;
        let forced = value & control::AUTONEGOTIATE == 0;
        let relevant = if forced { mode } else { control::AUTONEGOTIATE | control::POWER_DOWN };
        if value & control::RESTART != 0 || (old ^ value) & relevant != 0 {
            self.renegotiate(now);
        }
    }

    const fn control(&self) -> u16 {
        self.registers[reg::CONTROL as usize]
    }

    const fn has_partner(&self) -> bool {
        self.agreed.is_some() && self.control() & control::AUTONEGOTIATE != 0
    }

    /// Takes the link down and, if there is a partner, begins to bring it up again.
    fn renegotiate(&mut self, now: Nanos) {
        if self.agreed.take().is_some() {
            self.was_down = true;
            self.note(1 << 10);
        }
        let powered = self.control() & control::POWER_DOWN == 0;
        self.up_at = if self.plugged && powered { now.after(self.delay) } else { Nanos::MAX };
    }

    fn come_up(&mut self) {
        self.up_at = Nanos::MAX;
        self.agreed = self.resolve();
        if self.agreed.is_some() {
            self.page_received = true;
            // Negotiation complete, page received, speed and duplex changed, link changed.
            self.note(1 << 14 | 1 << 13 | 1 << 12 | 1 << 11 | 1 << 10);
        }
    }

    fn note(&mut self, causes: u16) {
        self.registers[usize::from(reg::INTERRUPT_STATUS)] |= causes;
    }

    /// The best that both ends can do (IEEE 802.3 annex 28B.3), or what is forced.
    fn resolve(&self) -> Option<Agreed> {
        if self.control() & control::AUTONEGOTIATE == 0 {
            return Some(self.forced());
        }
        let gigabit = self.registers[usize::from(reg::GIGABIT_CONTROL)];
        let advertised = self.registers[usize::from(reg::ADVERTISE)] & PARTNER;
        let agreed = |speed, full_duplex| Some(Agreed { speed, full_duplex });
        match () {
            () if gigabit & 1 << 9 != 0 => agreed(Speed::Thousand, true),
            () if gigabit & 1 << 8 != 0 => agreed(Speed::Thousand, false),
            () if advertised & 1 << 8 != 0 => agreed(Speed::Hundred, true),
            () if advertised & 1 << 7 != 0 => agreed(Speed::Hundred, false),
            () if advertised & 1 << 6 != 0 => agreed(Speed::Ten, true),
            () if advertised & 1 << 5 != 0 => agreed(Speed::Ten, false),
            () => None,
        }
    }

    /// Speed, duplex, resolved, link, cable length below 50 m, and pause as resolved.
    fn specific_status(&self) -> u16 {
        let Some(agreed) = self.agreed else { return 0 };
        let pause =
            self.registers[usize::from(reg::ADVERTISE)] & PARTNER & 1 << 10 != 0 && agreed.full_duplex;
        (agreed.speed.bits() as u16) << 14
            | u16::from(agreed.full_duplex) << 13
            | 1 << 11
            | 1 << 10
            | u16::from(pause) << 3
            | u16::from(pause) << 2
    }
}
