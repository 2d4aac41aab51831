//! The silicon: its register file, what ties the parts together, and time.

use bus::Nanos;
use net::{Frame, MacAddress};

use crate::eeprom::Eeprom;
use crate::filter::Filters;
use crate::interrupt::{Expired, Interrupts, cause};
use crate::phy::{Agreed, Phy, Speed};
use crate::receive::Receiver;
use crate::regs::{PLAIN, ctrl, plain_index, rctl, reg, status, tctl, without_alias};
use crate::statistics::{Statistics, counter};
use crate::transmit::Transmitter;
use crate::wake::Wake;

/// How long frames take on the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WireSpeed {
    /// As long as at the speed that the PHY negotiated, preamble and gap included.
    #[default]
    Negotiated,
    /// No time. The other end then waits until the chip has room, so that no frame is missed.
    Instant,
}

/// What is soldered on and plugged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipConfig {
    /// The address in the EEPROM.
    pub address: MacAddress,
    /// How long frames take on the wire.
    pub wire_speed: WireSpeed,
    /// How long autonegotiation takes.
    pub negotiation: Nanos,
}

/// Memory as the chip reaches it by DMA.
pub trait HostMemory {
    /// Fills `into` from `address` on. Whether every byte came from memory.
    fn read(&mut self, address: u64, into: &mut [u8]) -> bool;
    /// Appends `length` bytes from `address` on. Whether every byte came from memory.
    fn append(&mut self, address: u64, length: usize, into: &mut Vec<u8>) -> bool;
    /// Writes `from` at `address` on. Whether every byte reached memory.
    fn write(&mut self, address: u64, from: &[u8]) -> bool;
}

/// What happened in the chip that its board passes on.
#[derive(Debug)]
pub enum Happening {
    /// A frame goes onto the wire; its last byte leaves at this time.
    Sent(Frame, Nanos),
    /// A frame of this length went out in a loopback mode and came back.
    LoopedBack(u32),
    /// A frame of this length was kept.
    Received(u32),
    /// A frame of this length was lost, and why.
    Lost(u32, &'static str),
    /// A frame or the link woke the system.
    Woke,
    /// Software did something that the chip answers in a way it will not like.
    Misuse(&'static str),
}

/// Buffers kept for frames to come.
const SPARE_BUFFERS: usize = 64;
/// Size of the packet buffer in KiB (13.4.36).
const PACKET_BUFFER: u32 = 64;

/// The controller with its PHY and EEPROM.
#[derive(Debug)]
pub struct Chip {
    pub(crate) config: ChipConfig,
    pub(crate) control: u32,
    pub(crate) interrupts: Interrupts,
    pub(crate) transmitter: Transmitter,
    pub(crate) receiver: Receiver,
    pub(crate) filters: Filters,
    pub(crate) statistics: Statistics,
    pub(crate) phy: Phy,
    /// In a low power state: frames are only looked at for waking.
    pub(crate) asleep: bool,
    /// STATUS.LU.
    pub(crate) link_up: bool,
    pub(crate) octets_sent: u64,
    /// What happened since the board last looked.
    pub happenings: Vec<Happening>,
    eeprom: Eeprom,
    wake: Wake,
    management_data: u32,
    packet_buffer: u32,
    plain: [u32; PLAIN.len()],
    spare: Vec<Vec<u8>>,
    /// Something that [`run`](Self::run) has to look at may have changed.
    stirred: bool,
}

impl Chip {
    /// A chip after power-on, with the cable plugged in and negotiation done.
    #[must_use]
    pub fn new(config: ChipConfig) -> Self {
        let eeprom = Eeprom::new(config.address);
        let phy = Phy::new(true, config.negotiation);
        let mut new = Self {
            control: 0,
            interrupts: Interrupts::default(),
            transmitter: Transmitter::default(),
            receiver: Receiver::default(),
            filters: Filters::default(),
            statistics: Statistics::default(),
            phy,
            asleep: false,
            link_up: false,
            octets_sent: 0,
            happenings: Vec::new(),
            eeprom,
            wake: Wake::default(),
            management_data: 0,
            packet_buffer: 48,
            plain: [0; PLAIN.len()],
            spare: Vec::new(),
            stirred: true,
            config,
        };
        new.reset();
        new
    }

    /// The reset pin: as after power-on, but what is in the EEPROM stays, and the cable.
    pub fn power_on(&mut self, now: Nanos) {
        let plugged = self.phy.link().is_some() || self.phy.deadline() != Nanos::MAX;
        if !plugged {
            self.phy.reset(now);
        } else {
            self.phy = Phy::new(true, self.config.negotiation);
        }
        self.asleep = false;
        self.reset();
    }

    /// CTRL.RST (14.5): everything but PHY, EEPROM and what belongs to waking.
    fn reset(&mut self) {
        self.control = ctrl::FD | Speed::Thousand.bits() << ctrl::SPEED_SHIFT;
        self.interrupts = Interrupts::default();
        self.transmitter = Transmitter::default();
        self.receiver = Receiver::default();
        self.filters = Filters::default();
        self.filters.set_station(self.eeprom.station_address());
        self.statistics = Statistics::default();
        self.wake.reset();
        self.management_data = 0x1000_0000;
        self.packet_buffer = 48;
        for (value, plain) in self.plain.iter_mut().zip(PLAIN) {
            *value = plain.reset;
        }
        self.link_up = false;
        self.stirred = true;
    }

    // --- time --------------------------------------------------------------------------------------------------------

    /// When [`run`](Self::run) has something to do by itself.
    #[must_use]
    pub fn deadline(&self) -> Nanos {
        self.phy
            .deadline()
            .min(self.interrupts.deadline())
            .min(self.transmitter.timers.deadline())
            .min(self.receiver.timers.deadline())
            .min(self.transmit_deadline())
            .min(self.receive_deadline())
    }

    /// Whether [`run`](Self::run) has something to do because of what was done to the chip.
    #[must_use]
    pub const fn is_stirred(&self) -> bool {
        self.stirred
    }

    /// Does everything that is due at `now`.
    pub fn run(&mut self, now: Nanos, host: &mut impl HostMemory) {
        self.stirred = false;
        self.phy.advance(now);
        self.follow_link();
        self.finish_arrival(now);
        if !self.asleep {
            self.transmit(now, host);
            self.drain(now, host);
        }
        self.expire_timers(now);
    }

    fn expire_timers(&mut self, now: Nanos) {
        if let Some(which) = self.receiver.timers.expire(now) {
            self.interrupts.raise(cause::RXT0);
            let packet = which == Expired::Packet;
            self.statistics.add(if packet { counter::ICRXPTC } else { counter::ICRXATC });
        }
        if let Some(which) = self.transmitter.timers.expire(now) {
            self.interrupts.raise(cause::TXDW);
            let packet = which == Expired::Packet;
            self.statistics.add(if packet { counter::ICTXPTC } else { counter::ICTXATC });
        }
    }

    /// The level of the interrupt pin at `now`.
    pub fn interrupt_pin(&mut self, now: Nanos) -> bool {
        let level = self.interrupts.level(now);
        while self.interrupts.assertions > 0 {
            self.interrupts.assertions -= 1;
            self.statistics.add(counter::IAC);
        }
        level
    }

    // --- link --------------------------------------------------------------------------------------------------------

    /// Plugs the cable in or out.
    pub fn set_link(&mut self, up: bool, now: Nanos) {
        self.phy.set_plugged(up, now);
        self.stirred = true;
    }

    /// The link as the controller sees it: the PHY's, once software has set SLU.
    fn follow_link(&mut self) {
        let looped = self.phy.is_looped();
        let up = self.control & ctrl::SLU != 0 && (self.phy.link().is_some() || looped);
        if up != self.link_up {
            self.link_up = up;
            self.interrupts.raise(cause::LSC);
            if self.asleep && self.wake.link_changed() {
                self.happenings.push(Happening::Woke);
            }
        }
    }

    fn agreed(&self) -> Agreed {
        let from_phy = if self.phy.is_looped() { None } else { self.phy.link() };
        from_phy.unwrap_or_else(|| self.phy.forced())
    }

    /// The speed that the controller works at: forced, or the PHY's.
    #[must_use]
    pub fn speed(&self) -> Speed {
        if self.control & ctrl::FRCSPD == 0 {
            return self.agreed().speed;
        }
        match self.control >> ctrl::SPEED_SHIFT & 3 {
            0 => Speed::Ten,
            1 => Speed::Hundred,
            _ => Speed::Thousand,
        }
    }

    fn status(&self, now: Nanos) -> u32 {
        let forced = self.control & ctrl::FRCDPLX != 0;
        let full = if forced { self.control & ctrl::FD != 0 } else { self.agreed().full_duplex };
        let mut value = u32::from(full) * status::FD;
        if self.link_up {
            value |= status::LU;
        }
        if self.transmitter.is_paused(now) {
            value |= status::TXOFF;
        }
        value | self.speed().bits() << status::SPEED_SHIFT | self.agreed().speed.bits() << status::ASDV_SHIFT
    }

    // --- power -------------------------------------------------------------------------------------------------------

    /// Enters or leaves a low power state.
    pub const fn set_asleep(&mut self, asleep: bool) {
        self.asleep = asleep;
        self.stirred = true;
    }

    /// A frame has arrived in a low power state.
    pub(crate) fn wake_up_for(&mut self, frame: &Frame) {
        let valid = self.plain(reg::IPAV);
        if !frame.bad_fcs && self.wake.hear(&frame.bytes, &self.filters, self.receiver.control, valid) {
            self.happenings.push(Happening::Woke);
        }
    }

    // --- buffers -----------------------------------------------------------------------------------------------------

    /// An empty buffer, used before if there is one.
    pub(crate) fn take_buffer(&mut self) -> Vec<u8> {
        self.spare.pop().unwrap_or_default()
    }

    /// Keeps a buffer for a later frame.
    pub fn keep_buffer(&mut self, mut buffer: Vec<u8>) {
        if buffer.capacity() > 0 && self.spare.len() < SPARE_BUFFERS {
            buffer.clear();
            self.spare.push(buffer);
        }
    }

    /// Whether buffers of frames that were sent would be of use.
    #[must_use]
    pub const fn wants_buffers(&self) -> bool {
        self.spare.len() < SPARE_BUFFERS / 2
    }

    /// A buffer that the chip does not need, once it keeps many.
    pub fn surplus_buffer(&mut self) -> Option<Vec<u8>> {
        if self.spare.len() > SPARE_BUFFERS * 3 / 4 { self.spare.pop() } else { None }
    }

    /// Bytes of the packet buffer for receiving.
    pub(crate) const fn receive_buffer(&self) -> usize {
        self.packet_buffer as usize * 1024
    }

    /// Bytes of the packet buffer for sending.
    pub(crate) const fn transmit_buffer(&self) -> u32 {
        (PACKET_BUFFER - self.packet_buffer) * 1024
    }

    // --- registers ---------------------------------------------------------------------------------------------------

    /// The value of a register that only keeps what is written.
    pub(crate) fn plain(&self, offset: u32) -> u32 {
        plain_index(offset).map_or(0, |index| self.plain[index])
    }

    /// Reads the register at `offset`, a multiple of 4, with its side effects. What is not there reads as 0.
    pub fn read(&mut self, offset: u32, now: Nanos) -> u32 {
        let offset = without_alias(offset);
        match offset {
            reg::ICR => {
                self.stirred = true;
                self.interrupts.read_icr()
            }
            reg::STATUS => self.status(now),
            reg::CTRL => self.control,
            reg::IMS => self.interrupts.mask(),
            reg::ITR => self.interrupts.interval(),
            reg::EECD => self.eeprom.read_eecd(),
            reg::EERD => self.eeprom.read_eerd(),
            reg::MDIC => self.management_data,
            reg::RCTL => self.receiver.control,
            reg::TCTL => self.transmitter.control,
            reg::PBA => (PACKET_BUFFER - self.packet_buffer) << 16 | self.packet_buffer,
            reg::RDBAL..=reg::RADV => self.read_receiver(offset),
            reg::TDBAL..=reg::TADV => self.read_transmitter(offset),
            reg::STATISTICS..reg::STATISTICS_END => self.statistics.read(offset),
            reg::MTA..reg::MTA_END => self.filters.multicast[((offset - reg::MTA) / 4) as usize],
            reg::VFTA..reg::VFTA_END => self.filters.vlans[((offset - reg::VFTA) / 4) as usize],
            reg::RA..reg::RA_END => {
                let index = (offset - reg::RA) / 4;
                self.filters.addresses[(index / 2) as usize][(index % 2) as usize]
            }
            _ => self.wake.read(offset).unwrap_or_else(|| self.plain(offset)),
        }
    }

    fn read_receiver(&self, offset: u32) -> u32 {
        let receiver = &self.receiver;
        match offset {
            reg::RDBAL => receiver.base as u32,
            reg::RDBAH => (receiver.base >> 32) as u32,
            reg::RDLEN => receiver.length,
            reg::RDH => receiver.head,
            reg::RDT => receiver.tail,
            reg::RDTR => receiver.timers.packet,
            reg::RADV => receiver.timers.absolute,
            _ => self.plain(offset),
        }
    }

    fn read_transmitter(&self, offset: u32) -> u32 {
        let transmitter = &self.transmitter;
        match offset {
            reg::TDBAL => transmitter.base as u32,
            reg::TDBAH => (transmitter.base >> 32) as u32,
            reg::TDLEN => transmitter.length,
            reg::TDH => transmitter.head,
            reg::TDT => transmitter.tail,
            reg::TIDV => transmitter.timers.packet,
            reg::TADV => transmitter.timers.absolute,
            _ => self.plain(offset),
        }
    }

    /// Writes the register at `offset`, a multiple of 4. What is not there takes nothing. What the write starts happens in
    /// [`run`](Self::run).
    pub fn write(&mut self, offset: u32, value: u32, now: Nanos) {
        self.stirred = true;
        let offset = without_alias(offset);
        match offset {
            reg::ICR => self.interrupts.write_icr(value),
            reg::ICS => self.interrupts.raise(value & cause::ALL),
            reg::IMS => self.interrupts.enable(value),
            reg::IMC => self.interrupts.disable(value),
            reg::ITR => self.interrupts.set_interval(value, now),
            reg::CTRL => self.write_control(value, now),
            reg::EECD => self.eeprom.write_eecd(value),
            reg::EERD => self.eeprom.write_eerd(value),
            reg::MDIC => self.write_management_data(value, now),
            reg::RCTL => {
                self.receiver.control = value & rctl::WRITABLE;
                self.receiver.unstall();
            }
            reg::TCTL => self.write_transmit_control(value, now),
            reg::PBA => self.packet_buffer = (value & 0x7F).clamp(8, PACKET_BUFFER - 8),
            reg::RDBAL..=reg::RADV => self.write_receiver(offset, value),
            reg::TDBAL..=reg::TADV => self.write_transmitter(offset, value),
            reg::MTA..reg::MTA_END => self.filters.multicast[((offset - reg::MTA) / 4) as usize] = value,
            reg::VFTA..reg::VFTA_END => self.filters.vlans[((offset - reg::VFTA) / 4) as usize] = value,
            reg::RA..reg::RA_END => {
                let index = (offset - reg::RA) / 4;
                let mask = if index.is_multiple_of(2) { u32::MAX } else { 0x8003_FFFF };
                self.filters.addresses[(index / 2) as usize][(index % 2) as usize] = value & mask;
            }
            _ => {
                if !self.wake.write(offset, value) {
                    self.write_plain(offset, value);
                }
            }
        }
    }

    fn write_plain(&mut self, offset: u32, value: u32) {
        if let Some(index) = plain_index(offset) {
            let mask = PLAIN[index].writable;
            self.plain[index] = self.plain[index] & !mask | value & mask;
        }
        // CTRL_EXT.EE_RST: the EEPROM is read again (13.4.6).
        if offset == reg::CTRL_EXT && value & 1 << 13 != 0 {
            self.filters.set_station(self.eeprom.station_address());
            if let Some(index) = plain_index(offset) {
                self.plain[index] &= !(1 << 13);
            }
        }
    }

    fn write_control(&mut self, value: u32, now: Nanos) {
        if value & ctrl::PHY_RST != 0 {
            self.phy.reset(now);
        }
        if value & ctrl::RST != 0 {
            self.reset();
            return;
        }
        self.control = value & !(ctrl::PHY_RST | ctrl::RST | 0x2003_E412);
    }

    fn write_transmit_control(&mut self, value: u32, now: Nanos) {
        self.transmitter.control = value & tctl::WRITABLE & !tctl::SWXOFF;
        self.transmitter.unstall();
        if value & tctl::SWXOFF != 0 && self.control & ctrl::TFCE != 0 {
            self.send_pause(self.plain(reg::FCTTV) as u16, now);
        }
    }

    /// MDIC (13.4.7): the PHY is number 1; any other reads as all ones, as an undriven line does.
    fn write_management_data(&mut self, value: u32, now: Nanos) {
        let (phy, number) = (value >> 21 & 0x1F, (value >> 16 & 0x1F) as u8);
        let mut data = value & 0xFFFF;
        match value >> 26 & 3 {
            1 if phy == 1 => self.phy.write(number, value as u16, now),
            2 => data = if phy == 1 { self.phy.read(number).into() } else { 0xFFFF },
            _ => {}
        }
        self.management_data = value & 0x2FFF_0000 | data | 1 << 28;
        if value & 1 << 29 != 0 {
            self.interrupts.raise(cause::MDAC);
        }
    }

    fn write_receiver(&mut self, offset: u32, value: u32) {
        let receiver = &mut self.receiver;
        match offset {
            reg::RDBAL => set_low(&mut receiver.base, value),
            reg::RDBAH => set_high(&mut receiver.base, value),
            reg::RDLEN => receiver.length = value & 0xF_FF80,
            reg::RDH => receiver.head = value & 0xFFFF,
            reg::RDT => receiver.tail = value & 0xFFFF,
            reg::RDTR => {
                receiver.timers.packet = value & 0xFFFF;
                // FPD: the interrupt that waits is due now.
                if value & 1 << 31 != 0 && receiver.timers.is_running() {
                    receiver.timers.stop();
                    self.interrupts.raise(cause::RXT0);
                }
            }
            reg::RADV => receiver.timers.absolute = value & 0xFFFF,
            _ => return self.write_plain(offset, value),
        }
        self.receiver.unstall();
        if self.receiver.tail >= self.receiver.ring() && offset == reg::RDT && self.receiver.length != 0 {
            self.happenings.push(Happening::Misuse("RDT lies beyond the receive ring"));
        }
    }

    fn write_transmitter(&mut self, offset: u32, value: u32) {
        let transmitter = &mut self.transmitter;
        match offset {
            reg::TDBAL => set_low(&mut transmitter.base, value),
            reg::TDBAH => set_high(&mut transmitter.base, value),
            reg::TDLEN => transmitter.length = value & 0xF_FF80,
            reg::TDH => transmitter.head = value & 0xFFFF,
            reg::TDT => transmitter.tail = value & 0xFFFF,
            reg::TIDV => transmitter.timers.packet = value & 0xFFFF,
            reg::TADV => transmitter.timers.absolute = value & 0xFFFF,
            _ => return self.write_plain(offset, value),
        }
        self.transmitter.unstall();
        if self.transmitter.tail >= self.transmitter.ring()
            && offset == reg::TDT
            && self.transmitter.length != 0
        {
            self.happenings.push(Happening::Misuse("TDT lies beyond the transmit ring"));
        }
    }
}

/// The low half of a ring's address; rings are aligned to 16 bytes.
const fn set_low(base: &mut u64, value: u32) {
    *base = *base & !0xFFFF_FFFF | (value & !0xF) as u64;
}

const fn set_high(base: &mut u64, value: u32) {
    *base = *base & 0xFFFF_FFFF | (value as u64) << 32;
}
