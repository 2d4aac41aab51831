//! The boards: NE2000 on the ISA bus, RTL8029 on PCI; pin and cable.
//!
//! Both have 32 ports: registers at 0, the data port from 0x10 to 0x17, the reset port from 0x18 to 0x1F, where a read
//! begins a reset. ISA: one range, one interrupt pin. PCI: BAR 0, INTA#.

use bus::{
    Bar, BusEvent, Device, IrqLine, Nanos, PciDevice, PciFunction, Pins, Port, PortDevice, PortRange,
    Register, Resources, Width,
};
use net::{Endpoint, MacAddress};

use crate::chip::{Chip, ChipConfig, Core, Happening, WireSpeed};
use crate::options::BadOption;

/// Ports of a board.
const PORTS: u16 = 32;
/// Frames taken off the wire in one go at most.
const FRAMES_AT_ONCE: u32 = 256;
/// Lines that the jumpers of an NE2000 can choose.
pub const LINES: [u8; 8] = [2, 3, 4, 5, 9, 10, 11, 15];

/// Which board, and where an ISA one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Board {
    /// An NE2000: first port (a multiple of 32) and interrupt line by jumpers.
    Isa {
        /// The first port.
        base: Port,
        /// The interrupt line: 2, 3, 4, 5, 9, 10, 11 or 15.
        irq: IrqLine,
    },
    /// An RTL8029: everything by PCI.
    Pci,
}

/// How to build an [`Ne2000`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Which board.
    pub board: Board,
    /// The address in its PROM.
    pub address: MacAddress,
    /// How long frames take on the wire.
    pub wire_speed: WireSpeed,
}

impl Default for Config {
    /// An ISA board at port 0x300 on line 10.
    fn default() -> Self {
        Self {
            board: Board::Isa { base: Port(0x300), irq: IrqLine(10) },
            address: MacAddress([0x02, 0, 0, 0x83, 0x90, 0x01]),
            wire_speed: WireSpeed::TenMegabit,
        }
    }
}

/// Why a [`Config`] describes no board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadConfig {
    /// There is no jumper for this line.
    #[error("an NE2000 can use IRQ 2, 3, 4, 5, 9, 10, 11 or 15, not {0}")]
    Irq(IrqLine),
    /// The ports cannot start there.
    #[error("the ports of an NE2000 start at a multiple of 32 from 0x200 to 0x3e0, not at {0}")]
    Base(Port),
}

impl Config {
    /// Checks an ISA board's jumpers.
    ///
    /// # Errors
    /// [`BadConfig`]: what no jumper chooses.
    pub fn check(&self) -> Result<(), BadConfig> {
        let Board::Isa { base, irq } = self.board else { return Ok(()) };
        if !LINES.contains(&irq.0) {
            return Err(BadConfig::Irq(irq));
        }
        if !(0x200..=0x3E0).contains(&base.0) || !base.0.is_multiple_of(PORTS) {
            return Err(BadConfig::Base(base));
        }
        Ok(())
    }

    /// How an ISA board is wired, for [`bus::Machine::attach`]. A PCI board has none: use
    /// [`bus::Machine::attach_pci`].
    #[must_use]
    pub fn resources(&self) -> Resources {
        match self.board {
            Board::Isa { base, irq } => Resources {
                ports: vec![PortRange::new(base, PORTS, Width::Word)],
                irq_pins: vec![irq],
                ..Resources::default()
            },
            Board::Pci => Resources::default(),
        }
    }
}

/// A board with a cable to an [`Endpoint`].
pub struct Ne2000 {
    chip: Chip,
    board: Board,
    cable: Box<dyn Endpoint>,
    happenings: Vec<Happening>,
}

impl Ne2000 {
    /// A board as `config` says, at the end of `cable`.
    ///
    /// # Errors
    /// [`BadConfig`] if no jumper chooses what is asked for.
    pub fn new(config: &Config, cable: Box<dyn Endpoint>) -> Result<Self, BadConfig> {
        config.check()?;
        let core = if config.board == Board::Pci { Core::Rtl8029 } else { Core::Dp8390 };
        let chip = Chip::new(ChipConfig { address: config.address, core, wire_speed: config.wire_speed });
        Ok(Self { chip, board: config.board, cable, happenings: Vec::new() })
    }

    /// A board as `options` say; see [`Config::from_str`](std::str::FromStr).
    ///
    /// # Errors
    /// [`BadOption`]: what is wrong with them.
    pub fn from_options(options: &str, cable: Box<dyn Endpoint>) -> Result<Self, BadOption> {
        Ok(Self::new(&options.parse()?, cable)?)
    }

    /// The other end of the cable.
    #[must_use]
    pub fn cable(&self) -> &dyn Endpoint {
        self.cable.as_ref()
    }

    /// The other end of the cable, to start or close it. Use it through [`bus::Machine::with_device`], which lets the
    /// board follow what changed.
    pub fn cable_mut(&mut self) -> &mut dyn Endpoint {
        self.cable.as_mut()
    }

    /// Plugs the cable in or out.
    pub fn set_link(&mut self, up: bool, pins: &mut Pins<'_>) {
        self.chip.set_link(up);
        self.follow(pins);
    }

    /// Lets cable, event log and pin follow what happened in the chip.
    fn follow(&mut self, pins: &mut Pins<'_>) {
        let now = pins.now();
        let mut heard = 0;
        loop {
            self.chip.run(now);
            self.tell(pins);
            if heard == FRAMES_AT_ONCE || now < self.chip.hears_at() {
                break;
            }
            let Some(frame) = self.cable.receive(net::Nanos(now.0)) else { break };
            heard += 1;
            self.chip.hear(frame, now);
        }
        pins.set_irq(0, self.chip.interrupt_pin());
    }

    fn tell(&mut self, pins: &mut Pins<'_>) {
        let device = pins.device();
        std::mem::swap(&mut self.happenings, &mut self.chip.happenings);
        for happening in self.happenings.drain(..) {
            let event = match happening {
                Happening::Sent(frame, at) => {
                    let length = frame.bytes.len() as u32;
                    self.cable.send(net::Nanos(at.0), frame);
                    if let Some(buffer) = self.cable.spare_buffer() {
                        self.chip.keep_buffer(buffer);
                    }
                    BusEvent::FrameSent { device, length }
                }
                Happening::Received(length) => BusEvent::FrameReceived { device, length },
                Happening::Lost(length, reason) => BusEvent::FrameLost { device, length, reason },
                Happening::Misuse(note) => BusEvent::DeviceNote { device, note },
            };
            pins.event(event);
        }
    }
}

impl Device for Ne2000 {
    fn model(&self) -> &str {
        match self.board {
            Board::Isa { .. } => "NE2000",
            Board::Pci => "RTL8029",
        }
    }

    fn reset(&mut self, pins: &mut Pins<'_>) {
        self.chip.reset();
        self.follow(pins);
    }

    fn deadline(&self) -> Option<Nanos> {
        let cable = match self.chip.hears_at() {
            Nanos::MAX => Nanos::MAX,
            free => self.cable.deadline().map_or(Nanos::MAX, |at| Nanos(at.0).max(free)),
        };
        Some(self.chip.deadline().min(cable)).filter(|deadline| *deadline != Nanos::MAX)
    }

    fn advance(&mut self, pins: &mut Pins<'_>) {
        self.follow(pins);
    }

    fn ports(&mut self) -> Option<&mut dyn PortDevice> {
        Some(self)
    }

    fn pci(&mut self) -> Option<&mut dyn PciDevice> {
        match self.board {
            Board::Isa { .. } => None,
            Board::Pci => Some(self),
        }
    }
}

impl PciDevice for Ne2000 {
    fn function(&self) -> PciFunction {
        let mut bars = [None; 6];
        bars[0] = Some(Bar::io(PORTS.into()));
        PciFunction {
            vendor: 0x10EC,
            device: 0x8029,
            subsystem_vendor: 0x10EC,
            subsystem: 0x8029,
            bars,
            ..PciFunction::default()
        }
    }
}

/// What lies at an offset.
enum Place {
    Register(u8),
    Data,
    Reset,
}

const fn place(offset: u32) -> Place {
    match offset {
        0..16 => Place::Register(offset as u8),
        16..24 => Place::Data,
        _ => Place::Reset,
    }
}

impl Ne2000 {
    fn read_register(&mut self, offset: u32) -> u8 {
        match place(offset) {
            Place::Register(number) => self.chip.read(number),
            Place::Data => self.chip.read_data(1) as u8,
            Place::Reset => {
                self.chip.reset();
                0xFF
            }
        }
    }

    fn write_register(&mut self, offset: u32, value: u8, now: Nanos) {
        match place(offset) {
            Place::Register(number) => self.chip.write(number, value, now),
            Place::Data => self.chip.write_data(1, value.into()),
            Place::Reset => {} // a write ends the reset, which has ended by itself
        }
    }
}

impl PortDevice for Ne2000 {
    /// Registers have eight bits: a wider access reaches several, lowest first. The data port takes any width.
    fn port_read(&mut self, at: Register, width: Width, pins: &mut Pins<'_>) -> u32 {
        let value = if matches!(place(at.offset), Place::Data) {
            self.chip.read_data(width.bytes())
        } else {
            let mut read = |index: usize| u32::from(self.read_register(at.offset + index as u32));
            (0..width.bytes()).fold(0, |value, index| value | read(index) << (8 * index))
        };
        self.follow(pins);
        value
    }

    fn port_write(&mut self, at: Register, width: Width, value: u32, pins: &mut Pins<'_>) {
        if matches!(place(at.offset), Place::Data) {
            self.chip.write_data(width.bytes(), value);
        } else {
            for (index, byte) in value.to_le_bytes().into_iter().take(width.bytes()).enumerate() {
                self.write_register(at.offset + index as u32, byte, pins.now());
            }
        }
        self.follow(pins);
    }

    fn port_read_string(&mut self, at: Register, width: Width, into: &mut [u8], pins: &mut Pins<'_>) {
        if matches!(place(at.offset), Place::Data) {
            self.chip.read_data_run(width.bytes(), into);
            self.follow(pins);
            return;
        }
        for unit in into.chunks_exact_mut(width.bytes()) {
            let value = self.port_read(at, width, pins).to_le_bytes();
            unit.copy_from_slice(&value[..unit.len()]);
        }
    }

    fn port_write_string(&mut self, at: Register, width: Width, from: &[u8], pins: &mut Pins<'_>) {
        if matches!(place(at.offset), Place::Data) {
            self.chip.write_data_run(width.bytes(), from);
            self.follow(pins);
            return;
        }
        for unit in from.chunks_exact(width.bytes()) {
            let mut value = [0; 4];
            value[..unit.len()].copy_from_slice(unit);
            self.port_write(at, width, u32::from_le_bytes(value), pins);
        }
    }
}
