//! What a device implements and what it is given.
//!
//! A chip is split in two: the chip itself, pure, and its glue, which implements these traits and turns the chip's
//! effects into pin changes. A device knows its own pins, numbered from 0 as its glue documents them; which interrupt
//! line or DMA channel a pin leads to is the board's business ([`Resources`](crate::Resources)).

use std::any::Any;

use crate::dma::{BusMaster, DmaGrant, DmaSpace, DmaTransfer, DreqLines};
use crate::event::{BusEvent, EventLog};
use crate::interrupt::InterruptController;
use crate::pci::message::MessageQueue;
use crate::pci::state::{PciState, Sent};
use crate::pci::{Message, PciFunction, PowerState};
use crate::types::{DeviceId, DmaChannel, IrqLine, Nanos, Port, Width};

/// A device of the machine. What else it can do it says through the capability methods.
pub trait Device: Any + Send {
    /// The chip's name, as its maker spells it.
    fn model(&self) -> &str;

    /// Identifiers by which a device database knows the device, most specific first. Empty for a legacy device.
    fn hardware_ids(&self) -> Vec<String> {
        Vec::new()
    }

    /// The reset pin: the state after power-on. Must release all pins it drives.
    fn reset(&mut self, pins: &mut Pins<'_>);

    /// When the device wants [`advance`](Self::advance) next; `None` if only an access can change it.
    fn deadline(&self) -> Option<Nanos> {
        None
    }

    /// Does what is due at `pins.now()`. May be called before the deadline, and for several deadlines at once. A device
    /// whose deadline stays in the past is called again at most once per nanosecond of virtual time.
    fn advance(&mut self, pins: &mut Pins<'_>) {
        let _ = pins;
    }

    /// The device's port registers, if it has any.
    fn ports(&mut self) -> Option<&mut dyn PortDevice> {
        None
    }

    /// The device's memory-mapped registers, if it has any.
    fn memory(&mut self) -> Option<&mut dyn MemoryDevice> {
        None
    }

    /// The device's end of the ISA DMA handshake, if it has one.
    fn dma(&mut self) -> Option<&mut dyn DmaPeripheral> {
        None
    }

    /// The device as a PCI function, if it is one.
    fn pci(&mut self) -> Option<&mut dyn PciDevice> {
        None
    }

    /// The device's state, to go on from later.
    ///
    /// # Errors
    /// [`SaveNotSupported`]: it cannot be saved.
    fn save(&self) -> Result<Vec<u8>, SaveNotSupported> {
        Err(SaveNotSupported)
    }
}

/// The device cannot save and restore its state: a run is repeated from its start and seed instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this device cannot save its state")]
pub struct SaveNotSupported;

/// A device that is a PCI function. Configuration space, BARs, interrupt routing and messages are the machine's: the
/// device declares them, sees accesses to its BARs (with the BAR's number as [`Register::range`]), drives interrupt pin 0
/// with [`Pins::set_irq`] and masters the bus with [`Pins::bus_master`].
pub trait PciDevice {
    /// What the function declares. Asked once, when it is attached.
    fn function(&self) -> PciFunction;

    /// Software moved the function to `state`. When it comes back from D3 and its configuration space says that this
    /// resets it, [`Device::reset`] has been called before.
    fn set_power(&mut self, state: PowerState, pins: &mut Pins<'_>) {
        let _ = (state, pins);
    }
}

/// Where in a device an access goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Register {
    /// Which of the device's ranges, in the order its [`Resources`](crate::Resources) list them.
    pub range: u8,
    /// Bytes from the start of that range.
    pub offset: u32,
}

/// A device with port registers. It sees only accesses within one of its ranges, aligned to their width and no wider
/// than the range's bus width.
pub trait PortDevice {
    /// Reads `width` at `at`. Bits above the width are ignored.
    fn port_read(&mut self, at: Register, width: Width, pins: &mut Pins<'_>) -> u32;

    /// Writes `value` of `width` at `at`. Bits above the width are 0.
    fn port_write(&mut self, at: Register, width: Width, value: u32, pins: &mut Pins<'_>);

    /// Reads the same register until `into`, a multiple of the width, is full. Worth overriding for a data port.
    fn port_read_string(&mut self, at: Register, width: Width, into: &mut [u8], pins: &mut Pins<'_>) {
        for unit in into.chunks_exact_mut(width.bytes()) {
            let value = self.port_read(at, width, pins).to_le_bytes();
            unit.copy_from_slice(&value[..unit.len()]);
        }
    }

    /// Writes all of `from`, a multiple of the width, to the same register. Worth overriding for a data port.
    fn port_write_string(&mut self, at: Register, width: Width, from: &[u8], pins: &mut Pins<'_>) {
        for unit in from.chunks_exact(width.bytes()) {
            let mut value = [0; 4];
            value[..unit.len()].copy_from_slice(unit);
            self.port_write(at, width, u32::from_le_bytes(value), pins);
        }
    }
}

/// A device with memory-mapped registers. The same promises as for [`PortDevice`].
pub trait MemoryDevice {
    /// Reads `width` at `at`. Bits above the width are ignored.
    fn memory_read(&mut self, at: Register, width: Width, pins: &mut Pins<'_>) -> u64;

    /// Writes `value` of `width` at `at`. Bits above the width are 0.
    fn memory_write(&mut self, at: Register, width: Width, value: u64, pins: &mut Pins<'_>);
}

/// The peripheral's end of an ISA DMA channel: it drives DREQ with [`Pins::set_dreq`] and moves data when acknowledged.
pub trait DmaPeripheral {
    /// How many units of `transfer` the device can move on its DMA pin `pin` before it takes DREQ away.
    fn units_ready(&self, pin: u8, transfer: &DmaTransfer) -> u32;

    /// DACK: the device moves up to `grant.units()` units, in bulk, and updates DREQ. A device that moves none while
    /// acknowledged loses one bus cycle to an undriven data bus.
    fn acknowledge(&mut self, pin: u8, grant: &mut DmaGrant<'_>, pins: &mut Pins<'_>);
}

/// A device's way out: its pins, the time, the event log and, for a bus master, memory. Lent for one call.
pub struct Pins<'a> {
    pub(crate) device: DeviceId,
    pub(crate) now: Nanos,
    pub(crate) wires: &'a mut Wires,
    pub(crate) interrupts: &'a mut InterruptController,
    pub(crate) dreq: &'a mut DreqLines,
    pub(crate) space: &'a mut DmaSpace,
    pub(crate) events: &'a mut EventLog,
    pub(crate) moves: &'a mut Vec<(DeviceId, u8, Port)>,
    pub(crate) pci: Option<&'a mut PciState>,
    pub(crate) messages: &'a mut MessageQueue,
}

impl Pins<'_> {
    /// Virtual time of the call.
    #[must_use]
    pub const fn now(&self) -> Nanos {
        self.now
    }

    /// The device these pins belong to.
    #[must_use]
    pub const fn device(&self) -> DeviceId {
        self.device
    }

    /// Drives interrupt pin `pin` active or inactive. A pin that leads nowhere does nothing. A PCI function has pin 0;
    /// it leads to the function's line, or sends message 0 when it becomes active and software has turned messages on.
    pub fn set_irq(&mut self, pin: u8, active: bool) {
        if let Some(pci) = &mut self.pci {
            if pin == 0 && pci.level() != active {
                if pci.set_level(active) {
                    self.send(0);
                }
                self.route_intx();
            }
            return;
        }
        if let Some(line) = self.wires.change_irq(pin, active) {
            self.interrupts.drive(line, active);
        }
    }

    /// Drives DMA request pin `pin` high or low. A pin that leads nowhere does nothing.
    pub fn set_dreq(&mut self, pin: u8, high: bool) {
        if let Some(channel) = self.wires.change_dreq(pin, high) {
            self.dreq.drive(channel, self.device, pin, high);
        }
    }

    /// Sends message `index` of a PCI function that has several. Whether messages are turned on: if not, the function
    /// must use its pin. A masked message is kept as pending.
    pub fn send_message(&mut self, index: u16) -> bool {
        let on = self.pci.as_ref().is_some_and(|pci| pci.uses_messages());
        if on {
            self.send(index);
        }
        on
    }

    /// Asks for the system to be woken (PME#), and whether software has allowed it.
    pub fn wake(&mut self) -> bool {
        let asserted = self.pci.as_mut().is_some_and(|pci| pci.power_event());
        if asserted {
            self.event(BusEvent::PowerManagementEvent { device: self.device });
        }
        asserted
    }

    pub(crate) fn send(&mut self, index: u16) {
        let Some(pci) = &mut self.pci else { return };
        let Sent::Message(index, address, data) = pci.send(index) else { return };
        let message = Message { device: self.device, index, address, data };
        if message.is_interrupt() {
            self.messages.push(message);
        } else {
            // A message is a write like any other.
            self.bus_master().write(crate::types::BusAddress(address), &data.to_le_bytes());
        }
    }

    /// Lets the line follow pin, command register and message control.
    pub(crate) fn route_intx(&mut self) {
        if let Some((line, active)) = self.pci.as_mut().and_then(|pci| pci.line_change()) {
            self.interrupts.drive(line, active);
        }
    }

    /// Records an event at the present time.
    pub fn event(&mut self, event: BusEvent) {
        self.events.push(self.now, event);
    }

    /// Memory as this device reaches it as a bus master, through the windows mapped for it. A PCI function that software
    /// has not made a bus master reaches nothing.
    pub fn bus_master(&mut self) -> BusMaster<'_> {
        let master = self.space.master(crate::dma::DmaOwner::Device(self.device), self.now, self.events);
        match &mut self.pci {
            Some(pci) => {
                let limit = if pci.function.master_bits >= 64 { u64::MAX } else { u32::MAX.into() };
                let limit = if pci.is_master() { Some(limit) } else { None };
                master.for_function(limit, &mut pci.aborted)
            }
            None => master,
        }
    }

    /// Asks for port range `range` of this device to start at `base` from the end of this call on.
    pub fn move_ports(&mut self, range: u8, base: Port) {
        self.moves.push((self.device, range, base));
    }
}

/// What a device's pins lead to, and the level it drives on each.
#[derive(Debug, Default)]
pub(crate) struct Wires {
    pub(crate) irq: Vec<IrqLine>,
    pub(crate) dma: Vec<DmaChannel>,
    irq_levels: u32,
    dreq_levels: u32,
}

impl Wires {
    pub(crate) const fn new(irq: Vec<IrqLine>, dma: Vec<DmaChannel>) -> Self {
        Self { irq, dma, irq_levels: 0, dreq_levels: 0 }
    }

    /// The line behind `pin` if this changes the pin's level.
    fn change_irq(&mut self, pin: u8, active: bool) -> Option<IrqLine> {
        let line = *self.irq.get(usize::from(pin))?;
        set_level(&mut self.irq_levels, pin, active).then_some(line)
    }

    /// The channel behind `pin` if this changes the pin's level.
    fn change_dreq(&mut self, pin: u8, high: bool) -> Option<DmaChannel> {
        let channel = *self.dma.get(usize::from(pin))?;
        set_level(&mut self.dreq_levels, pin, high).then_some(channel)
    }
}

/// Sets bit `pin`; whether that changed it.
const fn set_level(levels: &mut u32, pin: u8, high: bool) -> bool {
    if pin >= 32 {
        return false;
    }
    let old = *levels;
    *levels = if high { old | 1 << pin } else { old & !(1 << pin) };
    *levels != old
}
