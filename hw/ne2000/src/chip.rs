//! The silicon: its registers by page, reset, interrupts, and time.

use bus::Nanos;
use net::{Frame, MacAddress};

use crate::memory::BoardMemory;
use crate::receive::Receiver;
use crate::regs::{cr, dcr, isr, page_3, tcr};
use crate::remote::Remote;
use crate::transmit::Transmitter;

/// Which chip has the core.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Core {
    /// National's DP8390D, with the NE2000's logic around it.
    #[default]
    Dp8390,
    /// Realtek's RTL8029(AS): identification in page 0, configuration in page 3.
    Rtl8029,
}

/// How long frames take on the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WireSpeed {
    /// 10 Mbit/s: 0.8 µs per byte, preamble and interframe gap included.
    #[default]
    TenMegabit,
    /// No time. The other end then waits until the ring has room, so that no frame is missed.
    Instant,
}

/// What is soldered on and plugged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipConfig {
    /// The address in the PROM.
    pub address: MacAddress,
    /// Which chip.
    pub core: Core,
    /// How long frames take on the wire.
    pub wire_speed: WireSpeed,
}

/// What happened in the chip that its board passes on.
#[derive(Debug)]
pub enum Happening {
    /// A frame went onto the wire; its last byte left at this time.
    Sent(Frame, Nanos),
    /// A frame of this length was kept.
    Received(u32),
    /// A frame of this length was lost, and why.
    Lost(u32, &'static str),
    /// Software did something that the chip answers in a way it will not like.
    Misuse(&'static str),
}

/// The controller with its memory.
#[derive(Debug)]
pub struct Chip {
    pub(crate) config: ChipConfig,
    pub(crate) memory: BoardMemory,
    pub(crate) command: u8,
    pub(crate) status: u8,
    pub(crate) data_configuration: u8,
    pub(crate) transmit_configuration: u8,
    pub(crate) page_start: u8,
    pub(crate) page_stop: u8,
    pub(crate) boundary: u8,
    pub(crate) remote: Remote,
    pub(crate) receiver: Receiver,
    pub(crate) transmitter: Transmitter,
    pub(crate) plugged: bool,
    /// The last eight bytes of a loopback frame, as register FIFO gives them one after the other.
    pub(crate) fifo: [u8; 8],
    pub(crate) fifo_at: usize,
    /// What happened since the board last looked.
    pub happenings: Vec<Happening>,
    mask: u8,
    page_3: [u8; 16],
    spare: Vec<Vec<u8>>,
}

/// Buffers kept for frames to come.
const SPARE_BUFFERS: usize = 16;

impl Chip {
    /// A chip after power-on, with the cable plugged in.
    #[must_use]
    pub fn new(config: ChipConfig) -> Self {
        Self {
            memory: BoardMemory::new(config.address),
            command: cr::RESET,
            status: isr::RST,
            data_configuration: 0,
            transmit_configuration: 0,
            page_start: 0,
            page_stop: 0,
            boundary: 0,
            remote: Remote::default(),
            receiver: Receiver::default(),
            transmitter: Transmitter::default(),
            plugged: true,
            fifo: [0; 8],
            fifo_at: 0,
            happenings: Vec::new(),
            mask: 0,
            page_3: [0; 16],
            spare: Vec::new(),
            config,
        }
    }

    /// The reset pin (chapter 11): stopped, nothing enabled. Addresses, rings and memory are not touched.
    pub fn reset(&mut self) {
        self.command = cr::RESET;
        self.status = isr::RST;
        self.mask = 0;
        self.data_configuration &= !dcr::LS;
        self.transmit_configuration &= !(3 << tcr::LB_SHIFT);
        self.remote = Remote::default();
        self.transmitter.stop();
        self.receiver.stop();
        self.page_3[usize::from(page_3::CONTROL_9346)] = 0;
    }

    // --- time and pins -----------------------------------------------------------------------------------------------

    /// The level of the interrupt pin.
    #[must_use]
    pub const fn interrupt_pin(&self) -> bool {
        self.status & self.mask & 0x7F != 0
    }

    /// When [`run`](Self::run) has something to do by itself.
    #[must_use]
    pub fn deadline(&self) -> Nanos {
        self.transmitter.deadline().min(self.receiver.deadline())
    }

    /// Does what is due at `now`.
    pub fn run(&mut self, now: Nanos) {
        self.finish_transmission(now);
        self.finish_arrival(now);
    }

    /// Plugs the cable in or out.
    pub const fn set_link(&mut self, up: bool) {
        self.plugged = up;
    }

    /// Whether the chip takes part in the network.
    pub(crate) const fn is_started(&self) -> bool {
        self.command & cr::STP == 0 && self.command & cr::STA != 0
    }

    /// Which loopback mode is on: 0 for none, 1 in the chip, 2 in the encoder, 3 on the cable (chapter 12).
    pub(crate) const fn loopback(&self) -> u8 {
        self.transmit_configuration >> tcr::LB_SHIFT & 3
    }

    pub(crate) const fn raise(&mut self, causes: u8) {
        self.status |= causes;
    }

    /// Nanoseconds that a frame of `bytes`, without frame check sequence, takes: preamble, check sequence, gap.
    pub(crate) const fn wire_time(&self, bytes: usize) -> Nanos {
        match self.config.wire_speed {
            WireSpeed::TenMegabit => Nanos((bytes as u64 + 8 + 4 + 12) * 800),
            WireSpeed::Instant => Nanos::ZERO,
        }
    }

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

    // --- registers ---------------------------------------------------------------------------------------------------

    /// Reads register `number`, 0 to 15, of the page that the command register selects (10.1).
    pub fn read(&mut self, number: u8) -> u8 {
        if number == 0 {
            return self.command;
        }
        match self.command >> cr::PS_SHIFT {
            0 => self.read_page_0(number),
            1 => self.read_page_1(number),
            2 => self.read_page_2(number),
            _ => self.read_page_3(number),
        }
    }

    fn read_page_0(&mut self, number: u8) -> u8 {
        let local = self.receiver.local_address.to_le_bytes();
        match number {
            1 | 2 => local[usize::from(number - 1)],
            3 => self.boundary,
            4 => self.transmitter.status,
            5 => 0, // collisions
            6 => {
                self.fifo_at = (self.fifo_at + 1) % 8;
                self.fifo[(self.fifo_at + 7) % 8]
            }
            7 => self.status,
            8 => self.remote.address as u8,
            9 => (self.remote.address >> 8) as u8,
            10 if self.config.core == Core::Rtl8029 => 0x50,
            11 if self.config.core == Core::Rtl8029 => 0x43,
            12 => self.receiver.status,
            13..=15 => self.receiver.read_tally(usize::from(number - 13)),
            _ => 0xFF,
        }
    }

    fn read_page_1(&self, number: u8) -> u8 {
        match number {
            1..=6 => self.receiver.address[usize::from(number - 1)],
            7 => self.receiver.current,
            _ => self.receiver.multicast[usize::from(number & 7)],
        }
    }

    fn read_page_2(&self, number: u8) -> u8 {
        match number {
            1 => self.page_start,
            2 => self.page_stop,
            4 => self.transmitter.page,
            12 => self.receiver.configuration | 0xC0,
            13 => self.transmit_configuration | 0xE0,
            14 => self.data_configuration | 0x80,
            15 => self.mask | 0x80,
            _ => 0xFF,
        }
    }

    fn read_page_3(&self, number: u8) -> u8 {
        match (self.config.core, number) {
            (Core::Dp8390, _) => 0xFF,
            (Core::Rtl8029, page_3::ID_LOW) => 0x29,
            (Core::Rtl8029, page_3::ID_HIGH) => 0x80,
            (Core::Rtl8029, _) => self.page_3[usize::from(number & 15)],
        }
    }

    /// Writes register `number`, 0 to 15, of the page that the command register selects.
    pub fn write(&mut self, number: u8, value: u8, now: Nanos) {
        if number == 0 {
            self.write_command(value, now);
            return;
        }
        match self.command >> cr::PS_SHIFT {
            0 => self.write_page_0(number, value),
            1 => match number {
                1..=6 => self.receiver.address[usize::from(number - 1)] = value,
                7 => self.receiver.current = value,
                _ => self.receiver.multicast[usize::from(number & 7)] = value,
            },
            3 if self.config.core == Core::Rtl8029 => self.write_page_3(number, value),
            _ => {}
        }
    }

    fn write_page_0(&mut self, number: u8, value: u8) {
        match number {
            1 => self.page_start = value,
            2 => self.page_stop = value,
            3 => self.boundary = value,
            4 => self.transmitter.page = value,
            5 => self.transmitter.count = self.transmitter.count & 0xFF00 | u16::from(value),
            6 => self.transmitter.count = self.transmitter.count & 0xFF | u16::from(value) << 8,
            7 => self.status &= !(value & 0x7F), // RST follows the state and cannot be cleared
            8 => self.remote.start = self.remote.start & 0xFF00 | u16::from(value),
            9 => self.remote.start = self.remote.start & 0xFF | u16::from(value) << 8,
            10 => self.remote.length = self.remote.length & 0xFF00 | u16::from(value),
            11 => self.remote.length = self.remote.length & 0xFF | u16::from(value) << 8,
            12 => self.receiver.configuration = value & 0x3F,
            13 => self.transmit_configuration = value & 0x1F,
            14 => self.data_configuration = value & 0x7F,
            _ => self.mask = value & 0x7F,
        }
    }

    /// Configuration registers can be written while both EEM bits of 9346CR are set.
    fn write_page_3(&mut self, number: u8, value: u8) {
        let open = self.page_3[usize::from(page_3::CONTROL_9346)] & 0xC0 == 0xC0;
        let mask = match number {
            page_3::CONTROL_9346 => 0xCE,
            page_3::CONFIG_2 if open => 0xF0,
            page_3::CONFIG_3 if open => 0xF6,
            _ => return,
        };
        let register = &mut self.page_3[usize::from(number)];
        *register = *register & !mask | value & mask;
    }

    fn write_command(&mut self, value: u8, now: Nanos) {
        let was_sending = self.command & cr::TXP != 0;
        let keep = if was_sending { cr::TXP } else { 0 };
        self.command = value & !cr::TXP | keep;
        if value & cr::STP != 0 {
            self.receiver.stop();
            if !was_sending {
                self.raise(isr::RST);
            }
        } else if value & cr::STA != 0 {
            self.status &= !isr::RST;
        }
        self.command_remote(value >> cr::RD_SHIFT & 7);
        if value & cr::TXP != 0 && !was_sending {
            self.begin_transmission(now);
        }
    }
}
