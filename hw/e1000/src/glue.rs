//! The board: the chip as a PCI function, its interrupt, and its cable.
//!
//! BAR 0 is 128 KiB of registers in memory, BAR 2 is 64 bytes of ports: IOADDR at 0 chooses a register, IODATA at 4
//! reads or writes it (4.1.1 and 13.1). There is one interrupt pin, and one message.

use bus::{
    Bar, BusAddress, BusEvent, BusMaster, Capability, Device, MemoryDevice, Msi, Nanos, PciDevice,
    PciFunction, Pins, PortDevice, PowerManagement, PowerState, Register, Width,
};
use net::{Endpoint, MacAddress};

use crate::chip::{Chip, ChipConfig, Happening, HostMemory, WireSpeed};
use crate::options::BadOption;

/// Frames taken off the wire in one go at most, so that an endless supply on a wire that takes no time cannot hold up the
/// machine. The rest comes a nanosecond later.
const FRAMES_AT_ONCE: u32 = 256;
/// Bytes of register memory.
const REGISTERS: u32 = 0x2_0000;

/// How to build an [`E1000`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The address in its EEPROM.
    pub address: MacAddress,
    /// How long frames take on the wire.
    pub wire_speed: WireSpeed,
    /// How long autonegotiation takes after the first one, which is done when the machine starts.
    pub negotiation: Nanos,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            address: MacAddress([0x02, 0, 0, 0x54, 0x0E, 0x01]),
            wire_speed: WireSpeed::Negotiated,
            negotiation: Nanos::from_millis(1500),
        }
    }
}

/// An adapter with an 82540EM and a cable to an [`Endpoint`]. Attach it with [`bus::Machine::attach_pci`].
pub struct E1000 {
    chip: Chip,
    cable: Box<dyn Endpoint>,
    /// IOADDR.
    port_address: u32,
    happenings: Vec<Happening>,
}

/// The windows of the bus as the chip's memory.
struct Memory<'a>(BusMaster<'a>);

impl HostMemory for Memory<'_> {
    fn read(&mut self, address: u64, into: &mut [u8]) -> bool {
        self.0.read(BusAddress(address), into)
    }
    fn append(&mut self, address: u64, length: usize, into: &mut Vec<u8>) -> bool {
        self.0.append(BusAddress(address), length, into)
    }
    fn write(&mut self, address: u64, from: &[u8]) -> bool {
        self.0.write(BusAddress(address), from)
    }
}

impl E1000 {
    /// The name on the command line.
    pub const NAME: &str = "e1000";

    /// An adapter as `config` says, at the end of `cable`.
    #[must_use]
    pub fn new(config: &Config, cable: Box<dyn Endpoint>) -> Self {
        let chip = Chip::new(ChipConfig {
            address: config.address,
            wire_speed: config.wire_speed,
            negotiation: config.negotiation,
        });
        Self { chip, cable, port_address: 0, happenings: Vec::new() }
    }

    /// An adapter as `options` say; see [`Config::from_str`](std::str::FromStr).
    ///
    /// # Errors
    /// [`BadOption`]: what is wrong with them.
    pub fn from_options(options: &str, cable: Box<dyn Endpoint>) -> Result<Self, BadOption> {
        Ok(Self::new(&options.parse()?, cable))
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

    /// Plugs the cable in or out. The link comes up when negotiation is done.
    pub fn set_link(&mut self, up: bool, pins: &mut Pins<'_>) {
        self.chip.set_link(up, pins.now());
        self.follow(pins);
    }

    /// Lets the chip do what is due, and cable, event log and pin follow.
    fn follow(&mut self, pins: &mut Pins<'_>) {
        let now = pins.now();
        let mut heard = 0;
        loop {
            self.chip.run(now, &mut Memory(pins.bus_master()));
            self.tell(pins);
            if heard == FRAMES_AT_ONCE || now < self.chip.hears_at() {
                break;
            }
            let Some(frame) = self.cable.receive(net::Nanos(now.0)) else { break };
            heard += 1;
            self.chip.hear(frame, now);
        }
        self.exchange_buffers();
        let level = self.chip.interrupt_pin(now);
        pins.set_irq(0, level);
    }

    fn tell(&mut self, pins: &mut Pins<'_>) {
        let device = pins.device();
        std::mem::swap(&mut self.happenings, &mut self.chip.happenings);
        for happening in self.happenings.drain(..) {
            let event = match happening {
                Happening::Sent(mut frame, at) => {
                    let length = frame.bytes.len() as u32;
                    frame.at = net::Nanos(at.0);
                    self.cable.send(net::Nanos(at.0), frame);
                    if self.chip.wants_buffers()
                        && let Some(buffer) = self.cable.spare_buffer()
                    {
                        self.chip.keep_buffer(buffer);
                    }
                    BusEvent::FrameSent { device, length }
                }
                Happening::LoopedBack(length) => BusEvent::FrameSent { device, length },
                Happening::Received(length) => BusEvent::FrameReceived { device, length },
                Happening::Lost(length, reason) => BusEvent::FrameLost { device, length, reason },
                Happening::Misuse(note) => BusEvent::DeviceNote { device, note },
                Happening::Woke => {
                    pins.wake();
                    continue;
                }
            };
            pins.event(event);
        }
    }

    /// Buffers go round between chip and cable, so that frames need no new ones.
    fn exchange_buffers(&mut self) {
        while let Some(buffer) = self.chip.surplus_buffer() {
            self.cable.return_buffer(buffer);
        }
    }

    fn read(&mut self, offset: u32, pins: &mut Pins<'_>) -> u32 {
        let value = self.chip.read(offset, pins.now());
        if self.chip.is_stirred() {
            self.follow(pins);
        }
        value
    }

    fn write(&mut self, offset: u32, value: u32, pins: &mut Pins<'_>) {
        self.chip.write(offset, value, pins.now());
        self.follow(pins);
    }
}

impl Device for E1000 {
    fn model(&self) -> &str {
        "82540EM"
    }

    fn reset(&mut self, pins: &mut Pins<'_>) {
        self.port_address = 0;
        self.chip.power_on(pins.now());
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

    fn memory(&mut self) -> Option<&mut dyn MemoryDevice> {
        Some(self)
    }

    fn pci(&mut self) -> Option<&mut dyn PciDevice> {
        Some(self)
    }
}

impl PciDevice for E1000 {
    fn function(&self) -> PciFunction {
        let power = PowerManagement { version: 2, pme_from: 0b1_1001, ..PowerManagement::default() };
        let mut bars = [None; 6];
        bars[0] = Some(Bar::memory32(REGISTERS));
        bars[2] = Some(Bar::io(64));
        PciFunction {
            vendor: 0x8086,
            device: 0x100E,
            revision: 2,
            class: [2, 0, 0],
            subsystem_vendor: 0x8086,
            subsystem: 0x001E,
            bars,
            capabilities: vec![
                (0xDC, Capability::PowerManagement(power)),
                (0xE4, Capability::PciX(0x0040_0000)),
                (0xF0, Capability::Msi(Msi { messages: 1, wide: true, maskable: false })),
            ],
            latency: (0xFF, 0),
            master_bits: 64,
            ..PciFunction::default()
        }
    }

    fn set_power(&mut self, state: PowerState, pins: &mut Pins<'_>) {
        self.chip.set_asleep(state != PowerState::D0);
        self.follow(pins);
    }
}

impl MemoryDevice for E1000 {
    /// Registers have 32 bits; a narrower read gets its part of one (13.1.1).
    fn memory_read(&mut self, at: Register, width: Width, pins: &mut Pins<'_>) -> u64 {
        let value = self.read(at.offset & !3, pins);
        u64::from(value >> (8 * (at.offset & 3))) & width.all_ones()
    }

    fn memory_write(&mut self, at: Register, width: Width, value: u64, pins: &mut Pins<'_>) {
        if width == Width::Dword {
            self.write(at.offset, value as u32, pins);
        } else {
            let note = "a register was written with less than 32 bits; nothing happens";
            pins.event(BusEvent::DeviceNote { device: pins.device(), note });
        }
    }
}

impl PortDevice for E1000 {
    fn port_read(&mut self, at: Register, width: Width, pins: &mut Pins<'_>) -> u32 {
        let value = match at.offset & !3 {
            0 => self.port_address,
            4 if self.port_address < REGISTERS => self.read(self.port_address & !3, pins),
            _ => 0,
        };
        value >> (8 * (at.offset & 3)) & width.all_ones() as u32
    }

    fn port_write(&mut self, at: Register, width: Width, value: u32, pins: &mut Pins<'_>) {
        match (at.offset, width) {
            (0, Width::Dword) => self.port_address = value,
            (4, Width::Dword) if self.port_address < REGISTERS => {
                self.write(self.port_address & !3, value, pins);
            }
            _ => {}
        }
    }
}
