//! The board: the chip on the ISA bus, its pins, its EEPROM and its cable.
//!
//! Ports: one range of 16, 16 bits wide. Interrupt pins 0 to 3 are INTRQ0 to INTRQ3, which boards wire to IRQ 10, 11, 12
//! and 5. DMA pins 0 to 2 are DMRQ0 to DMRQ2, wired to channels 5, 6 and 7 (section 3.2).

use bus::{
    BusEvent, Device, DmaChannel, DmaGrant, DmaPeripheral, DmaTransfer, IrqLine, Nanos, Pins, Port,
    PortDevice, PortRange, Register, Resources, Width,
};
use net::{Endpoint, MacAddress};

use crate::chip::{Chip, ChipConfig, Happening, WireSpeed};
use crate::eeprom::Eeprom;
use crate::regs::port;

/// Lines behind the interrupt pins.
const IRQ_PINS: [IrqLine; 4] = [IrqLine(10), IrqLine(11), IrqLine(12), IrqLine(5)];
/// Channels behind the DMA pins.
const DMA_PINS: [DmaChannel; 3] = [DmaChannel(5), DmaChannel(6), DmaChannel(7)];
/// Where a chip without EEPROM decodes its ports.
const DEFAULT_BASE: Port = Port(0x300);

/// Frames taken off the wire in one go at most, so that an endless supply on a wire that takes no time, none of it for
/// us, cannot hold up the machine. The rest comes a nanosecond later.
const FRAMES_AT_ONCE: u32 = 256;

/// How to build a [`Cs8900`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The individual address.
    pub address: MacAddress,
    /// First of the 16 ports; a multiple of 16. Without EEPROM it is 0x300 whatever this says.
    pub base: Port,
    /// Interrupt line: 10, 11, 12 or 5.
    pub irq: IrqLine,
    /// DMA channel: 5, 6 or 7; `None` for a board that does not use DMA.
    pub dma: Option<DmaChannel>,
    /// Whether the board has an EEPROM, from which the chip takes all of the above at reset.
    pub eeprom: bool,
    /// How long frames take on the wire.
    pub wire_speed: WireSpeed,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            address: MacAddress([0x02, 0, 0, 0x89, 0, 0x01]),
            base: DEFAULT_BASE,
            irq: IrqLine(10),
            dma: Some(DmaChannel(5)),
            eeprom: true,
            wire_speed: WireSpeed::TenMegabit,
        }
    }
}

/// Why a [`Config`] describes no board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadConfig {
    /// The chip has no pin for this interrupt line.
    Irq(IrqLine),
    /// The chip has no pin for this DMA channel.
    Dma(DmaChannel),
    /// The base address is not a multiple of 16.
    Base(Port),
}

impl std::fmt::Display for BadConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Irq(line) => write!(f, "a CS8900A can use IRQ 5, 10, 11 or 12, not {line}"),
            Self::Dma(channel) => write!(f, "a CS8900A can use DMA channel 5, 6 or 7, not {channel}"),
            Self::Base(base) => write!(f, "the ports of a CS8900A start at a multiple of 16, not at {base}"),
        }
    }
}

impl std::error::Error for BadConfig {}

impl Config {
    fn pins(&self) -> Result<(u16, u16), BadConfig> {
        let irq = IRQ_PINS.iter().position(|line| *line == self.irq).ok_or(BadConfig::Irq(self.irq))?;
        let dma = match self.dma {
            None => 3,
            Some(channel) => {
                DMA_PINS.iter().position(|pin| *pin == channel).ok_or(BadConfig::Dma(channel))? as u16
            }
        };
        if !self.base.0.is_multiple_of(16) {
            return Err(BadConfig::Base(self.base));
        }
        Ok((irq as u16, dma))
    }

    /// How the board is wired, and what of it is assigned.
    #[must_use]
    pub fn resources(&self) -> Resources {
        let base = if self.eeprom { self.base } else { DEFAULT_BASE };
        Resources {
            ports: vec![PortRange::new(base, 16, Width::Word)],
            irq_pins: IRQ_PINS.to_vec(),
            dma_pins: DMA_PINS.to_vec(),
            irqs: vec![self.irq],
            dma_channels: self.dma.into_iter().collect(),
            ..Resources::default()
        }
    }
}

/// A board with a CS8900A and a cable to an [`Endpoint`].
pub struct Cs8900 {
    chip: Chip,
    cable: Box<dyn Endpoint>,
    base: u16,
    interrupt: Option<u8>,
    request: Option<u8>,
}

impl Cs8900 {
    /// A board as `config` says, at the end of `cable`.
    ///
    /// # Errors
    /// [`BadConfig`] if the chip has no such pins.
    pub fn new(config: &Config, cable: Box<dyn Endpoint>) -> Result<Self, BadConfig> {
        let (irq, dma) = config.pins()?;
        let eeprom =
            config.eeprom.then(|| Eeprom::with_configuration(config.base.0, irq, dma, config.address));
        let chip = Chip::new(ChipConfig { wire_speed: config.wire_speed, eeprom, address: config.address });
        let base = chip.io_base();
        Ok(Self { chip, cable, base, interrupt: None, request: None })
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
    pub const fn set_link(&mut self, up: bool) {
        self.chip.set_link(up);
    }

    /// Lets cable, event log and pins follow what happened in the chip.
    fn follow(&mut self, pins: &mut Pins<'_>) {
        let now = pins.now();
        let mut heard = 0;
        while self.chip.take_dirty() {
            self.tell(pins);
            if heard < FRAMES_AT_ONCE
                && self.chip.wants_frame(now)
                && let Some(frame) = self.cable.receive(net::Nanos(now.0))
            {
                heard += 1;
                self.chip.hear(frame, now);
            }
        }
        self.drive(pins);
    }

    fn tell(&mut self, pins: &mut Pins<'_>) {
        let device = pins.device();
        for happening in std::mem::take(&mut self.chip.happenings) {
            let event = match happening {
                Happening::Sent(frame, at) => {
                    let length = frame.bytes.len() as u32;
                    self.cable.send(net::Nanos(at.0), frame);
                    BusEvent::FrameSent { device, length }
                }
                Happening::Received(length) => BusEvent::FrameReceived { device, length },
                Happening::Lost(length, reason) => BusEvent::FrameLost { device, length, reason },
                Happening::Misuse(note) => BusEvent::DeviceNote { device, note },
            };
            pins.event(event);
        }
    }

    fn drive(&mut self, pins: &mut Pins<'_>) {
        let interrupt = self.chip.interrupt_pin(pins.now());
        move_level(&mut self.interrupt, interrupt, |pin, high| pins.set_irq(pin, high));
        let request = self.chip.dma_pin().filter(|_| self.chip.dma_request());
        move_level(&mut self.request, request, |pin, high| pins.set_dreq(pin, high));
        if self.chip.io_base() != self.base {
            self.base = self.chip.io_base();
            pins.move_ports(0, Port(self.base));
        }
    }
}

/// Drives the pin that was high low and the one that should be high high, if they are not the same.
fn move_level(current: &mut Option<u8>, wanted: Option<u8>, mut set: impl FnMut(u8, bool)) {
    if *current == wanted {
        return;
    }
    if let Some(pin) = *current {
        set(pin, false);
    }
    if let Some(pin) = wanted {
        set(pin, true);
    }
    *current = wanted;
}

impl Device for Cs8900 {
    fn model(&self) -> &str {
        "CS8900A"
    }

    fn hardware_ids(&self) -> Vec<String> {
        // The chip's EISA registration number (0x630E, compressed as "CSC") and product number.
        vec!["CSC0007".into()]
    }

    fn reset(&mut self, pins: &mut Pins<'_>) {
        self.chip.power_on();
        self.follow(pins);
    }

    fn deadline(&self) -> Option<Nanos> {
        let cable = match self.chip.wire_time() {
            Nanos::MAX => Nanos::MAX,
            free => self.cable.deadline().map_or(Nanos::MAX, |at| Nanos(at.0).max(free)),
        };
        Some(self.chip.deadline().min(cable)).filter(|deadline| *deadline != Nanos::MAX)
    }

    fn advance(&mut self, pins: &mut Pins<'_>) {
        self.chip.advance(pins.now());
        self.follow(pins);
    }

    fn ports(&mut self) -> Option<&mut dyn PortDevice> {
        Some(self)
    }

    fn dma(&mut self) -> Option<&mut dyn DmaPeripheral> {
        Some(self)
    }
}

impl PortDevice for Cs8900 {
    fn port_read(&mut self, at: Register, width: Width, pins: &mut Pins<'_>) -> u32 {
        let (offset, now) = (at.offset as u8, pins.now());
        let value = match width {
            Width::Byte => self.chip.read_port_byte(offset, now).into(),
            _ => self.chip.read_port(offset, now).into(),
        };
        self.follow(pins);
        value
    }

    fn port_write(&mut self, at: Register, width: Width, value: u32, pins: &mut Pins<'_>) {
        let (offset, now) = (at.offset as u8, pins.now());
        match width {
            Width::Byte => self.chip.write_port_byte(offset, value as u8, now),
            _ => self.chip.write_port(offset, value as u16, now),
        }
        self.follow(pins);
    }

    fn port_read_string(&mut self, at: Register, width: Width, into: &mut [u8], pins: &mut Pins<'_>) {
        if at.offset as u8 == port::DATA_0 && width == Width::Word {
            self.chip.read_frame_bytes(into, pins.now());
            self.follow(pins);
            return;
        }
        for unit in into.chunks_exact_mut(width.bytes()) {
            let value = self.port_read(at, width, pins).to_le_bytes();
            unit.copy_from_slice(&value[..unit.len()]);
        }
    }

    fn port_write_string(&mut self, at: Register, width: Width, from: &[u8], pins: &mut Pins<'_>) {
        if at.offset as u8 == port::DATA_0 && width == Width::Word {
            self.chip.write_frame_bytes(from, pins.now());
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

impl DmaPeripheral for Cs8900 {
    fn units_ready(&self, _: u8, transfer: &DmaTransfer) -> u32 {
        let unit = transfer.unit.bytes();
        (self.chip.dma_ready(unit, transfer.unit_time.0) / unit) as u32
    }

    fn acknowledge(&mut self, _: u8, grant: &mut DmaGrant<'_>, pins: &mut Pins<'_>) {
        let moved = grant.write(self.chip.dma_data(), pins);
        let time = grant.unit_time().0 * u64::from(moved.units);
        self.chip.dma_moved(moved.units as usize * grant.unit().bytes(), time, pins.now());
        self.follow(pins);
    }
}
