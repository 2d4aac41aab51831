//! The machine under the processors.

use crate::Hal;
use bus::{
    BusEvent, DeviceId, DeviceInfo, DmaChannel, DmaDirection, DmaOwner, Machine, Memory, MemoryFault, Nanos,
    PhysicalAddress,
};
use bus::{Port, Width};
use cpu::ram::{Phys, Ram};
use ddi::{Event, Platform, System};
use std::collections::BTreeMap;
use std::sync::Arc;
use trace::report::FrameCount;
use trace::{DmaMisuse, DmaRefusal};

/// RAM as devices reach it.
#[derive(Debug)]
pub struct RamMemory(pub Arc<Ram>);

impl Memory for RamMemory {
    fn read(&self, at: PhysicalAddress, into: &mut [u8]) -> Result<(), MemoryFault> {
        let length = into.len();
        self.0.read(Phys(at.0), into).map_err(|_| MemoryFault { at, length })
    }

    fn write(&self, at: PhysicalAddress, from: &[u8]) -> Result<(), MemoryFault> {
        self.0.write(Phys(at.0), from).map_err(|_| MemoryFault { at, length: from.len() })
    }
}

/// Frames that each device sent and received.
#[derive(Debug, Default)]
pub struct FrameCounts(BTreeMap<u8, DeviceFrames>);

/// Frames of one device.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeviceFrames {
    /// Put on the wire.
    pub sent: FrameCount,
    /// Taken from the wire.
    pub received: FrameCount,
    /// Seen on the wire and lost, for want of room or because of their form.
    pub lost: FrameCount,
}

fn width(bytes: u8) -> Width {
    match bytes {
        1 => Width::Byte,
        2 => Width::Word,
        4 => Width::Dword,
        _ => Width::Qword,
    }
}

fn now() -> Nanos {
    Nanos(System::current().now().0)
}

impl Hal {
    /// Uses the machine as a hand from outside would: plugs a cable, looks at a device.
    pub fn with_machine<R>(&self, act: impl FnOnce(&mut Machine) -> R) -> R {
        let result = self.machine.with(act);
        self.after_access();
        result
    }

    /// The devices there are.
    pub fn devices(&self) -> Vec<DeviceInfo> {
        self.machine.with(|machine| machine.devices().cloned().collect())
    }

    /// Frames of one device so far.
    pub fn frames(&self, device: DeviceId) -> DeviceFrames {
        self.traffic.with(|counts| counts.0.get(&device.0).copied().unwrap_or_default())
    }

    /// Reads a port for the kernel itself or for an export.
    pub fn read_port(&self, port: u16, bytes: u8) -> u32 {
        let value = self.machine.with(|machine| machine.port_read(Port(port), width(bytes), now()));
        self.after_access();
        value
    }

    /// Writes a port for the kernel itself or for an export.
    pub fn write_port(&self, port: u16, bytes: u8, value: u32) {
        self.machine.with(|machine| machine.port_write(Port(port), width(bytes), value, now()));
        self.after_access();
    }

    /// Whether any device has registers at a port.
    pub(crate) fn port_exists(&self, port: u16) -> bool {
        let has = |info: &DeviceInfo| {
            info.ports
                .iter()
                .any(|range| (range.base.0..=range.base.0.saturating_add(range.length - 1)).contains(&port))
        };
        self.machine.with(|machine| machine.devices().any(has))
    }

    pub(crate) fn after_access(&self) {
        let system = System::current();
        self.tell_events(system);
        if self.machine.with(|machine| machine.pending_lines()) != 0 || self.collect_messages() {
            system.interrupt_raised();
        }
    }

    /// Passes what happened on the buses on to the trace.
    pub(crate) fn tell_events(&self, system: &System) {
        let events = self.machine.with(Machine::take_events);
        for event in events {
            self.tell(system, &event.event);
        }
    }

    fn tell(&self, system: &System, event: &BusEvent) {
        match *event {
            BusEvent::FrameSent { device, length } => {
                self.count(device, length, |frames| &mut frames.sent);
                system.emit(&Event::Frame { sent: true, length });
            }
            BusEvent::FrameReceived { device, length } => {
                self.count(device, length, |frames| &mut frames.received);
                system.emit(&Event::Frame { sent: false, length });
            }
            BusEvent::FrameLost { device, length, .. } => {
                self.count(device, length, |frames| &mut frames.lost)
            }
            BusEvent::DmaBlocked { owner, address, length, direction } => {
                let write = direction == DmaDirection::ToMemory;
                match owner {
                    DmaOwner::Channel(DmaChannel(channel)) => {
                        let how = DmaMisuse::Blocked { channel, address: address.0, write };
                        system.emit(&Event::DmaMisused { how });
                    }
                    DmaOwner::Device(device) => {
                        let why = self.refusal(device, address.0);
                        self.refused(system, device, address.0, length, write, why);
                    }
                }
            }
            BusEvent::NotBusMaster { device, address, length, direction } => {
                let write = direction == DmaDirection::ToMemory;
                self.refused(system, device, address.0, length, write, DmaRefusal::NotBusMaster);
            }
            BusEvent::UnclaimedMemory { address, written, .. } if !self.is_removed(address.0) => {
                let verb = if written.is_some() { "writes" } else { "reads" };
                let what = format!("the driver {verb} a device register at {address}, where there is none");
                system.violation("RegisterNotMapped", &what);
            }
            _ => {}
        }
    }

    fn refused(
        &self,
        system: &System,
        id: DeviceId,
        address: u64,
        length: u32,
        write: bool,
        why: DmaRefusal,
    ) {
        let info = self.device(id);
        let device = info.map_or_else(|| id.to_string(), |info| format!("{} #{}", info.model, info.instance));
        system.emit(&Event::DmaRefused { device: &device, address, length, write, why });
    }

    /// Whether an address belongs to a device that was taken out of the machine: nobody can know that in time.
    fn is_removed(&self, address: u64) -> bool {
        self.machine.with(|machine| {
            machine.devices().filter(|device| device.removed).any(|device| {
                let bars = device.pci.iter().flat_map(|pci| &pci.bars);
                bars.into_iter().any(|bar| (bar.base..bar.base + u64::from(bar.length)).contains(&address))
            })
        })
    }

    fn count(&self, device: DeviceId, length: u32, which: impl FnOnce(&mut DeviceFrames) -> &mut FrameCount) {
        self.traffic.with(|counts| {
            let count = which(counts.0.entry(device.0).or_default());
            count.frames += 1;
            count.bytes += u64::from(length);
        });
    }

    fn check_port(&self, system: &System, port: u16) {
        if !self.port_is_claimed(port) {
            let what = format!("the driver uses I/O port {port:#x}, which no adapter has registered");
            system.violation("PortNotRegistered", &what);
        }
    }
}

impl Platform for Hal {
    fn advance(&self, now: ddi::Nanos) {
        self.machine.with(|machine| machine.advance(Nanos(now.0)));
        self.after_access();
    }

    fn next_deadline(&self) -> Option<ddi::Nanos> {
        self.machine.with(|machine| machine.next_deadline()).map(|time| ddi::Nanos(time.0))
    }

    fn pending_interrupt(&self, processor: usize, irql: u8) -> Option<u8> {
        let line = self.most_urgent().map(|(level, _)| level);
        line.max(self.most_urgent_message(processor)).filter(|level| *level > irql)
    }

    fn service_interrupt(&self, processor: usize) {
        let system = System::current();
        let line = self.most_urgent().map(|(level, _)| level);
        if self.most_urgent_message(processor) > line {
            self.serve_message(system, processor);
        } else {
            self.serve(system);
        }
        self.after_access();
    }

    fn port_read(&self, port: u16, bytes: u8) -> u32 {
        self.check_port(System::current(), port);
        self.read_port(port, bytes)
    }

    fn port_write(&self, port: u16, bytes: u8, value: u32) {
        self.check_port(System::current(), port);
        self.write_port(port, bytes, value);
    }

    fn mmio_read(&self, physical: u64, bytes: u8) -> u64 {
        let value = self.machine.with(|m| m.mmio_read(PhysicalAddress(physical), width(bytes), now()));
        self.after_access();
        value
    }

    fn mmio_write(&self, physical: u64, bytes: u8, value: u64) {
        self.machine.with(|m| m.mmio_write(PhysicalAddress(physical), width(bytes), value, now()));
        self.after_access();
    }
}
