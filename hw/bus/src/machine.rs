//! The machine: devices on their buses, driven by the processor's accesses and by time.

mod attach;
mod isa_dma;
mod pci;

use std::any::Any;
use std::sync::Arc;

use crate::device::{Device, Pins, Register, Wires};
use crate::dma::{DmaDirection, DmaMapError, DmaOwner, DmaSpace, DreqLines, IsaDmaController, WindowId};
use crate::event::{BusEvent, EventLog, TimedEvent};
use crate::interrupt::{Acknowledged, InterruptController, LINES, TriggerMode};
use crate::memory::Memory;
use crate::pci::message::MessageQueue;
use crate::pci::state::PciState;
use crate::pci::{Message, PciWindows};
use crate::resources::{DeviceInfo, MemoryRange, PortRange};
use crate::types::{BusAddress, DeviceId, IrqLine, Nanos, PhysicalAddress, Port, Width};

/// A claimed port range as the port map points to it.
#[derive(Clone, Copy, Debug)]
struct PortClaim {
    device: DeviceId,
    range: u8,
    ports: PortRange,
}

/// A claimed memory range.
#[derive(Clone, Copy, Debug)]
struct MemoryClaim {
    device: DeviceId,
    range: u8,
    memory: MemoryRange,
    /// Whether MSI-X structures lie in it, which the machine answers for.
    has_messages: bool,
}

struct Slot {
    /// `None` for the DMA controller, which the machine keeps apart, and for a device that was removed.
    device: Option<Box<dyn Device>>,
    pci: Option<Box<PciState>>,
    wires: Wires,
    info: DeviceInfo,
    deadline: Nanos,
}

/// Devices at most: one byte numbers the device, one bit too few would be a silent limit.
const MAX_DEVICES: usize = 64;
/// Units moved at most in one go by a controller whose cycles take no time, so that a request that never ends cannot
/// hang the machine.
const INSTANT_UNITS: u32 = 1 << 18;

/// All devices and buses of one machine.
///
/// Every method that takes `now` first brings the machine up to that time. Time never goes back: an earlier `now`
/// counts as the latest one seen.
pub struct Machine {
    now: Nanos,
    slots: Vec<Slot>,
    controller: Option<(DeviceId, Box<dyn IsaDmaController>)>,
    /// For each port, 1 + the index of its claim, or 0.
    port_map: Box<[u8]>,
    claims: Vec<PortClaim>,
    /// Sorted by address; no two overlap.
    memory_claims: Vec<MemoryClaim>,
    windows: PciWindows,
    /// CONFIG_ADDRESS.
    config_address: u32,
    messages: MessageQueue,
    interrupts: InterruptController,
    dreq: DreqLines,
    space: DmaSpace,
    events: EventLog,
    moves: Vec<(DeviceId, u8, Port)>,
    /// When the first device is due.
    device_deadline: Nanos,
    /// When the transfer under way ends; `Nanos::MAX` if there is none.
    dma_deadline: Nanos,
    /// Up to when DMA cycles have used the bus.
    dma_clock: Nanos,
    /// The controller's registers or request lines changed.
    dma_dirty: bool,
}

impl Machine {
    /// A machine with this RAM and no devices, at time 0.
    #[must_use]
    pub fn new(memory: Arc<dyn Memory>) -> Self {
        Self {
            now: Nanos::ZERO,
            slots: Vec::new(),
            controller: None,
            port_map: vec![0; 1 << 16].into_boxed_slice(),
            claims: Vec::new(),
            memory_claims: Vec::new(),
            windows: PciWindows::default(),
            config_address: 0,
            messages: MessageQueue::default(),
            interrupts: InterruptController::new(),
            dreq: DreqLines::default(),
            space: DmaSpace::new(memory),
            events: EventLog::default(),
            moves: Vec::new(),
            device_deadline: Nanos::MAX,
            dma_deadline: Nanos::MAX,
            dma_clock: Nanos::ZERO,
            dma_dirty: false,
        }
    }

    // --- devices -----------------------------------------------------------------------------------------------------

    fn add_memory_claim(&mut self, claim: MemoryClaim) {
        let at = self.memory_claims.partition_point(|other| other.memory.base < claim.memory.base);
        self.memory_claims.insert(at, claim);
    }

    fn rebuild_port_map(&mut self) {
        self.port_map.fill(0);
        for (index, claim) in self.claims.iter().enumerate() {
            let (start, end) = (usize::from(claim.ports.base.0), claim.ports.end() as usize);
            self.port_map[start..end].fill(index as u8 + 1);
        }
    }

    /// All devices, in order of attachment.
    pub fn devices(&self) -> impl Iterator<Item = &DeviceInfo> {
        self.slots.iter().map(|slot| &slot.info)
    }

    /// What the device is and where; `None` if there is no such device.
    #[must_use]
    pub fn device_info(&self, id: DeviceId) -> Option<&DeviceInfo> {
        self.slots.get(usize::from(id.0)).map(|slot| &slot.info)
    }

    /// The device itself, if it is a `T`. For what no register tells, such as statistics of its network end.
    #[must_use]
    pub fn device<T: Device>(&self, id: DeviceId) -> Option<&T> {
        let any: &dyn Any = match (&self.slots.get(usize::from(id.0))?.device, &self.controller) {
            (Some(device), _) => device.as_ref(),
            (None, Some((_, controller))) => controller.as_ref(),
            (None, None) => return None,
        };
        any.downcast_ref()
    }

    /// Lets `act` change a device from outside, as a hand at its cable would, with the machine at `now`.
    pub fn with_device<T: Device, R>(
        &mut self,
        id: DeviceId,
        now: Nanos,
        act: impl FnOnce(&mut T, &mut Pins<'_>) -> R,
    ) -> Option<R> {
        self.catch_up(now);
        let result = self
            .call(id, |device, pins| {
                let any: &mut dyn Any = device;
                any.downcast_mut::<T>().map(|device| act(device, pins))
            })
            .flatten();
        self.settle();
        result
    }

    /// The reset line: all devices as after power-on, all lines masked, all DMA windows gone.
    pub fn reset(&mut self, now: Nanos) {
        self.catch_up(now);
        for index in 0..self.slots.len() {
            let id = DeviceId(index as u8);
            self.call(id, |device, pins| device.reset(pins));
            self.settle();
        }
        self.space.unmap_all();
        // Pins still driven keep driving: only masks, modes and what was latched go.
        for line in (0..LINES as u8).map(IrqLine) {
            self.interrupts.end(line);
            self.interrupts.set_masked(line, true);
            self.interrupts.set_mode(line, TriggerMode::Edge);
        }
        self.reset_pci();
    }

    // --- processor accesses ------------------------------------------------------------------------------------------

    /// Reads a port. Nobody there: all ones and an event. The ISA bus splits what is wider than the device or not
    /// aligned to its width.
    pub fn port_read(&mut self, port: Port, width: Width, now: Nanos) -> u32 {
        self.catch_up(now);
        if let Some((claim, at)) = self.direct(port, width) {
            return self.read_claim(claim, at, width);
        }
        if let Some(value) = self.config_port_read(port, width) {
            return value;
        }
        let mut bytes = [0; 4];
        let length = width.bytes().min(4);
        self.each_port(port, length, |machine, port, piece, part| {
            let value = match machine.claim_at(port) {
                Some((claim, at)) => machine.read_claim(claim, at, piece),
                None => {
                    machine.unclaimed_port(port, piece, None);
                    u32::MAX
                }
            };
            bytes[part.clone()].copy_from_slice(&value.to_le_bytes()[..part.len()]);
        });
        u32::from_le_bytes(bytes)
    }

    /// Writes a port. Nobody there: nothing but an event. Split as for [`port_read`](Self::port_read).
    pub fn port_write(&mut self, port: Port, width: Width, value: u32, now: Nanos) {
        self.catch_up(now);
        let value = value & width.all_ones() as u32;
        if let Some((claim, at)) = self.direct(port, width) {
            self.write_claim(claim, at, width, value);
            return;
        }
        if self.config_port_write(port, width, value) {
            return;
        }
        let length = width.bytes().min(4);
        self.each_port(port, length, |machine, port, piece, part| {
            let value = value >> (8 * part.start) & piece.all_ones() as u32;
            match machine.claim_at(port) {
                Some((claim, at)) => machine.write_claim(claim, at, piece, value),
                None => machine.unclaimed_port(port, piece, Some(value)),
            }
        });
    }

    /// Reads the same port until `into` is full; `into.len()` must be a multiple of the width, a rest stays as it is.
    /// All of it happens at `now`.
    pub fn port_read_string(&mut self, port: Port, width: Width, into: &mut [u8], now: Nanos) {
        self.catch_up(now);
        if let Some((claim, at)) = self.direct(port, width) {
            let whole = into.len() - into.len() % width.bytes();
            self.call(claim.device, |device, pins| match device.ports() {
                Some(ports) => ports.port_read_string(at, width, &mut into[..whole], pins),
                None => into[..whole].fill(0xFF),
            });
            self.settle();
            return;
        }
        for unit in into.chunks_exact_mut(width.bytes().min(4)) {
            let value = self.port_read(port, width, now).to_le_bytes();
            unit.copy_from_slice(&value[..unit.len()]);
        }
    }

    /// Writes all of `from` to the same port; `from.len()` must be a multiple of the width, a rest is dropped. All of it
    /// happens at `now`.
    pub fn port_write_string(&mut self, port: Port, width: Width, from: &[u8], now: Nanos) {
        self.catch_up(now);
        if let Some((claim, at)) = self.direct(port, width) {
            let whole = from.len() - from.len() % width.bytes();
            self.call(claim.device, |device, pins| {
                if let Some(ports) = device.ports() {
                    ports.port_write_string(at, width, &from[..whole], pins);
                }
            });
            self.settle();
            return;
        }
        for unit in from.chunks_exact(width.bytes().min(4)) {
            let mut value = [0; 4];
            value[..unit.len()].copy_from_slice(unit);
            self.port_write(port, width, u32::from_le_bytes(value), now);
        }
    }

    /// Reads a memory-mapped register. Nobody there: all ones and an event. Split as for ports.
    pub fn mmio_read(&mut self, address: PhysicalAddress, width: Width, now: Nanos) -> u64 {
        self.catch_up(now);
        if let Some((claim, at)) = self.direct_memory(address, width) {
            return self.read_memory_claim(claim, at, width);
        }
        let mut bytes = [0; 8];
        self.each_address(address, width, |machine, address, piece, part| {
            let value = match machine.memory_at(address) {
                Some((claim, at)) => machine.read_memory_claim(claim, at, piece),
                None => {
                    machine.unclaimed_memory(address, piece, None);
                    u64::MAX
                }
            };
            bytes[part.clone()].copy_from_slice(&value.to_le_bytes()[..part.len()]);
        });
        u64::from_le_bytes(bytes)
    }

    /// Writes a memory-mapped register. Nobody there: nothing but an event. Split as for ports.
    pub fn mmio_write(&mut self, address: PhysicalAddress, width: Width, value: u64, now: Nanos) {
        self.catch_up(now);
        if let Some((claim, at)) = self.direct_memory(address, width) {
            self.write_memory_claim(claim, at, width, value & width.all_ones());
            return;
        }
        self.each_address(address, width, |machine, address, piece, part| {
            let value = value >> (8 * part.start) & piece.all_ones();
            match machine.memory_at(address) {
                Some((claim, at)) => machine.write_memory_claim(claim, at, piece, value),
                None => machine.unclaimed_memory(address, piece, Some(value)),
            }
        });
    }

    // --- time --------------------------------------------------------------------------------------------------------

    /// Brings the machine up to `now`: timers, frames, DMA cycles.
    pub fn advance(&mut self, now: Nanos) {
        self.catch_up(now);
    }

    /// When something happens next that no access causes; `None` if nothing does. May be in the past.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Nanos> {
        let next = self.device_deadline.min(self.dma_deadline);
        (next != Nanos::MAX).then_some(next)
    }

    /// The latest time the machine was told.
    #[must_use]
    pub const fn now(&self) -> Nanos {
        self.now
    }

    // --- interrupts --------------------------------------------------------------------------------------------------

    /// The line to serve now: the unmasked request of highest priority, unless one of equal or higher priority is in
    /// service.
    #[must_use]
    pub fn interrupt_pending(&self) -> Option<IrqLine> {
        self.interrupts.pending()
    }

    /// Every line with an unmasked request that is not in service, one bit each, whatever its priority: for a layer
    /// above with priorities of its own.
    #[must_use]
    pub const fn pending_lines(&self) -> u32 {
        self.interrupts.ready()
    }

    /// The processor takes the interrupt of `line`.
    pub fn acknowledge(&mut self, line: IrqLine) -> Acknowledged {
        let answer = self.interrupts.acknowledge(line);
        if answer == Acknowledged::Spurious {
            self.events.push(self.now, BusEvent::SpuriousInterrupt { line });
        }
        answer
    }

    /// The processor has served the interrupt of `line`. Whether it was in service. A level still active requests again
    /// at once.
    pub fn end_of_interrupt(&mut self, line: IrqLine) -> bool {
        self.interrupts.end(line)
    }

    /// Holds requests of `line` back; they are remembered.
    pub fn mask_line(&mut self, line: IrqLine) {
        self.interrupts.set_masked(line, true);
    }

    /// Lets requests of `line` through. Lines are masked at first.
    pub fn unmask_line(&mut self, line: IrqLine) {
        self.interrupts.set_masked(line, false);
    }

    /// Whether requests of `line` are held back; true for a line that does not exist.
    #[must_use]
    pub fn is_line_masked(&self, line: IrqLine) -> bool {
        self.interrupts.is_masked(line)
    }

    /// Whether any device drives `line` active now.
    #[must_use]
    pub fn is_line_active(&self, line: IrqLine) -> bool {
        self.interrupts.is_active(line)
    }

    /// Sets how `line` requests; forgets an edge not yet acknowledged. Lines are edge-triggered at first.
    pub fn set_trigger_mode(&mut self, line: IrqLine, mode: TriggerMode) {
        self.interrupts.set_mode(line, mode);
    }

    /// How `line` requests; `None` for a line that does not exist.
    #[must_use]
    pub fn trigger_mode(&self, line: IrqLine) -> Option<TriggerMode> {
        self.interrupts.mode(line)
    }

    /// Whether an interrupt message waits to be taken.
    #[must_use]
    pub fn has_messages(&self) -> bool {
        !self.messages.is_empty()
    }

    /// Takes the interrupt message that has waited longest. It has arrived: nothing can mask it any more, and none like it
    /// is remembered until it is sent again.
    pub fn take_message(&mut self) -> Option<Message> {
        self.messages.pop()
    }

    // --- DMA address space -------------------------------------------------------------------------------------------

    /// Lets `owner` reach `length` bytes of RAM from `target` on, at bus addresses from `address` on.
    ///
    /// # Errors
    /// [`DmaMapError`]: a range that is empty, too long, above 16 MiB for a channel, or overlaps one of the same owner.
    pub fn dma_map(
        &mut self,
        owner: DmaOwner,
        address: BusAddress,
        length: u64,
        target: PhysicalAddress,
        direction: DmaDirection,
    ) -> Result<WindowId, DmaMapError> {
        self.space.map(owner, address, length, target, direction)
    }

    /// Takes a window away. Whether it was mapped. Cycles up to the machine's present time have happened, later ones
    /// are blocked.
    pub fn dma_unmap(&mut self, window: WindowId) -> bool {
        self.space.unmap(window)
    }

    // --- events ------------------------------------------------------------------------------------------------------

    /// The events since the last call, oldest first.
    pub fn take_events(&mut self) -> Vec<TimedEvent> {
        self.events.take()
    }

    /// How many events were dropped because nobody took them.
    #[must_use]
    pub const fn events_lost(&self) -> u64 {
        self.events.lost()
    }

    // --- inside ------------------------------------------------------------------------------------------------------

    /// The claim that takes an access of `width` at `port` in one piece.
    fn direct(&self, port: Port, width: Width) -> Option<(PortClaim, Register)> {
        let (claim, at) = self.claim_at(port)?;
        let bytes = width.bytes() as u16;
        let fits = u32::from(port.0) + u32::from(bytes) <= claim.ports.end();
        (width <= claim.ports.width && port.0.is_multiple_of(bytes) && fits).then_some((claim, at))
    }

    fn claim_at(&self, port: Port) -> Option<(PortClaim, Register)> {
        let index = self.port_map[usize::from(port.0)].checked_sub(1)?;
        let claim = *self.claims.get(usize::from(index))?;
        let offset = u32::from(port.0 - claim.ports.base.0);
        Some((claim, Register { range: claim.range, offset }))
    }

    fn read_claim(&mut self, claim: PortClaim, at: Register, width: Width) -> u32 {
        let value = self.call(claim.device, |device, pins| {
            device.ports().map_or(u32::MAX, |ports| ports.port_read(at, width, pins))
        });
        self.settle();
        value.unwrap_or(u32::MAX) & width.all_ones() as u32
    }

    fn write_claim(&mut self, claim: PortClaim, at: Register, width: Width, value: u32) {
        self.call(claim.device, |device, pins| {
            if let Some(ports) = device.ports() {
                ports.port_write(at, width, value, pins);
            }
        });
        self.settle();
    }

    /// Splits an access of `length` bytes at `port` as the bus does, lowest port first. Ports past 0xFFFF wrap.
    fn each_port(
        &mut self,
        port: Port,
        length: usize,
        mut piece: impl FnMut(&mut Self, Port, Width, std::ops::Range<usize>),
    ) {
        let mut done = 0;
        while done < length {
            let at = Port(port.0.wrapping_add(done as u16));
            let (limit, end) = self
                .claim_at(at)
                .map_or((Width::Dword, 1 << 16), |(claim, _)| (claim.ports.width, claim.ports.end()));
            let mut left = (length - done).min((end - u32::from(at.0)) as usize);
            if self.claim_at(at).is_none() {
                // What nobody claims ends where the next claim begins.
                left = (1..left).find(|&ahead| self.port_map[usize::from(at.0) + ahead] != 0).unwrap_or(left);
            }
            let width = Width::fitting(u64::from(at.0), left, limit);
            piece(self, at, width, done..done + width.bytes());
            done += width.bytes();
        }
    }

    fn each_address(
        &mut self,
        address: PhysicalAddress,
        width: Width,
        mut piece: impl FnMut(&mut Self, PhysicalAddress, Width, std::ops::Range<usize>),
    ) {
        let mut done = 0;
        while done < width.bytes() {
            let at = PhysicalAddress(address.0.wrapping_add(done as u64));
            let claim = self.memory_claim(at);
            let limit = claim.map_or(Width::Qword, |claim| claim.memory.width);
            let left = claim.map_or(width.bytes() - done, |claim| {
                let inside = u64::from(claim.memory.length) - (at.0 - claim.memory.base.0);
                (width.bytes() - done).min(usize::try_from(inside).unwrap_or(usize::MAX))
            });
            let size = Width::fitting(at.0, left, limit);
            piece(self, at, size, done..done + size.bytes());
            done += size.bytes();
        }
    }

    fn memory_claim(&self, at: PhysicalAddress) -> Option<MemoryClaim> {
        let after = self.memory_claims.partition_point(|claim| claim.memory.base <= at);
        let claim = self.memory_claims.get(after.checked_sub(1)?)?;
        claim.memory.contains(at.0).then_some(*claim)
    }

    fn memory_at(&self, at: PhysicalAddress) -> Option<(MemoryClaim, Register)> {
        let claim = self.memory_claim(at)?;
        Some((claim, Register { range: claim.range, offset: (at.0 - claim.memory.base.0) as u32 }))
    }

    /// The claim that takes an access of `width` at `address` in one piece.
    fn direct_memory(&self, address: PhysicalAddress, width: Width) -> Option<(MemoryClaim, Register)> {
        let (claim, at) = self.memory_at(address)?;
        let bytes = width.bytes() as u32;
        let fits = bytes <= claim.memory.length - at.offset;
        (width <= claim.memory.width && address.0.is_multiple_of(bytes.into()) && fits).then_some((claim, at))
    }

    fn read_memory_claim(&mut self, claim: MemoryClaim, at: Register, width: Width) -> u64 {
        if claim.has_messages
            && let Some(value) = self.msix_read(claim.device, at, width)
        {
            return value;
        }
        let value = self.call(claim.device, |device, pins| {
            device.memory().map_or(u64::MAX, |memory| memory.memory_read(at, width, pins))
        });
        self.settle();
        value.unwrap_or(u64::MAX) & width.all_ones()
    }

    fn write_memory_claim(&mut self, claim: MemoryClaim, at: Register, width: Width, value: u64) {
        if claim.has_messages && self.msix_write(claim.device, at, width, value) {
            return;
        }
        self.call(claim.device, |device, pins| {
            if let Some(memory) = device.memory() {
                memory.memory_write(at, width, value, pins);
            }
        });
        self.settle();
    }

    fn unclaimed_port(&mut self, port: Port, width: Width, written: Option<u32>) {
        self.events.push(self.now, BusEvent::UnclaimedPort { port, width, written });
    }

    fn unclaimed_memory(&mut self, address: PhysicalAddress, width: Width, written: Option<u64>) {
        self.events.push(self.now, BusEvent::UnclaimedMemory { address, width, written });
    }

    /// Calls a device with its pins.
    fn call<R>(&mut self, id: DeviceId, act: impl FnOnce(&mut dyn Device, &mut Pins<'_>) -> R) -> Option<R> {
        let slot = self.slots.get_mut(usize::from(id.0))?;
        let device: &mut dyn Device = match (&mut slot.device, &mut self.controller) {
            (Some(device), _) => device.as_mut(),
            (None, Some((controller, device))) if *controller == id => {
                self.dma_dirty = true;
                device.as_mut()
            }
            _ => return None,
        };
        let mut pins = Pins {
            device: id,
            now: self.now,
            wires: &mut slot.wires,
            interrupts: &mut self.interrupts,
            dreq: &mut self.dreq,
            space: &mut self.space,
            events: &mut self.events,
            moves: &mut self.moves,
            pci: slot.pci.as_deref_mut(),
            messages: &mut self.messages,
        };
        let result = act(device, &mut pins);
        let deadline = device.deadline().unwrap_or(Nanos::MAX);
        if deadline != slot.deadline {
            slot.deadline = deadline;
            self.update_device_deadline();
        }
        Some(result)
    }

    fn update_device_deadline(&mut self) {
        self.device_deadline = self.slots.iter().map(|slot| slot.deadline).min().unwrap_or(Nanos::MAX);
    }

    /// Lets what a call to a device changed take effect.
    fn settle(&mut self) {
        if !self.moves.is_empty() {
            self.move_ports();
        }
        if self.dma_dirty || self.dreq.has_changed() {
            if self.dma_deadline == Nanos::MAX {
                self.dma_clock = self.now;
            }
            self.run_dma();
        }
    }

    fn catch_up(&mut self, now: Nanos) {
        if now >= self.device_deadline || self.dma_deadline != Nanos::MAX {
            self.step_to(now);
        }
        self.now = self.now.max(now);
    }

    /// Goes from one deadline to the next, so that devices and DMA cycles take turns in the order of time.
    fn step_to(&mut self, now: Nanos) {
        loop {
            let due = self.device_deadline.min(self.dma_deadline);
            if due > now || due == Nanos::MAX {
                break;
            }
            self.now = self.now.max(due);
            if self.dma_deadline != Nanos::MAX {
                self.run_dma();
            }
            for index in 0..self.slots.len() {
                if self.slots[index].deadline <= self.now {
                    self.wake(DeviceId(index as u8));
                }
            }
        }
        self.now = self.now.max(now);
        if self.dma_deadline != Nanos::MAX {
            self.run_dma();
        }
    }

    fn wake(&mut self, id: DeviceId) {
        self.call(id, |device, pins| device.advance(pins));
        let slot = &mut self.slots[usize::from(id.0)];
        if slot.deadline <= self.now {
            // A device that is not done must not stop time.
            slot.deadline = self.now.after(Nanos(1));
            self.update_device_deadline();
        }
        self.settle();
    }

    fn move_ports(&mut self) {
        for (device, range, to) in std::mem::take(&mut self.moves) {
            let Some(index) =
                self.claims.iter().position(|claim| claim.device == device && claim.range == range)
            else {
                continue;
            };
            let from = self.claims[index].ports;
            let wanted = PortRange { base: to, ..from };
            let free = wanted.end() <= 1 << 16
                && !self
                    .claims
                    .iter()
                    .enumerate()
                    .any(|(other, claim)| other != index && claim.ports.overlaps(&wanted));
            if free {
                self.claims[index].ports = wanted;
                self.slots[usize::from(device.0)].info.ports[usize::from(range)] = wanted;
                self.rebuild_port_map();
            }
            let event = BusEvent::PortsMoved { device, from: from.base, to, moved: free };
            self.events.push(self.now, event);
        }
    }
}
