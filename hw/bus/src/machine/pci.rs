//! PCI as the processor sees it: enumeration, configuration accesses, power, messages, removal.

use std::ops::Range;

use super::{MAX_DEVICES, Machine, MemoryClaim, PortClaim};
use crate::device::{Device, Register};
use crate::event::BusEvent;
use crate::interrupt::{LINES, TriggerMode};
use crate::pci::state::PciState;
use crate::pci::windows::line_for;
use crate::pci::{BarKind, PciAddress, PciFunction, PciPlacement, PciWindows, PowerState};
use crate::resources::{AttachError, Bus, Conflict, MemoryRange, PortRange, Resources};
use crate::types::{DeviceId, IrqLine, Nanos, PhysicalAddress, Port, Width};

/// CONFIG_ADDRESS and CONFIG_DATA (section 3.2.2.3.2).
const CONFIG_ADDRESS: u16 = 0xCF8;
const CONFIG_DATA: u16 = 0xCFC;
/// First device number that is given out; a PC's chipset has the ones below.
const FIRST_DEVICE: u8 = 3;

impl Machine {
    /// Where base address registers go that are assigned from now on.
    pub fn set_pci_windows(&mut self, windows: PciWindows) {
        self.windows = windows;
    }

    /// Attaches a PCI function, resets it, and does what firmware does: base address registers are sized and assigned,
    /// the interrupt line register is filled in, and the line is level-triggered. Decoding and bus mastering stay off
    /// until software sets the command register.
    ///
    /// # Errors
    /// The device is no PCI function, or its address, line or base address registers find no place.
    pub fn attach_pci(
        &mut self,
        mut device: Box<dyn Device>,
        placement: PciPlacement,
    ) -> Result<DeviceId, AttachError> {
        let (model, ids) = (device.model().to_owned(), device.hardware_ids());
        let refused = |conflict| AttachError { model: model.clone(), conflicts: vec![conflict] };
        let Some(function) = device.pci().map(|pci| pci.function()) else {
            return Err(refused(Conflict::NotPci("it has no configuration space")));
        };
        if let Some(fault) = function.fault() {
            return Err(refused(Conflict::NotPci(fault)));
        }
        let mut state = self.place_function(function, placement).map_err(refused)?;
        state.program();
        let resources = Resources { bus: Bus::Pci, ..Resources::default() };
        let id = self.claim(model, ids, resources, false)?;
        if let Some(line) = state.line {
            self.interrupts.set_mode(line, TriggerMode::Level);
        }
        self.slots[usize::from(id.0)].device = Some(device);
        self.slots[usize::from(id.0)].pci = Some(Box::new(state));
        self.describe(id);
        self.mark_multifunction(id);
        self.call(id, |device, pins| device.reset(pins));
        self.settle();
        Ok(id)
    }

    fn place_function(
        &mut self,
        function: PciFunction,
        placement: PciPlacement,
    ) -> Result<PciState, Conflict> {
        let address = match placement.address {
            Some(address) if self.pci_device(address).is_some() => {
                return Err(Conflict::AddressTaken(address));
            }
            Some(address) => address,
            None => self.free_address().ok_or(Conflict::Full)?,
        };
        let line = placement.line.or_else(|| function.pin.map(|pin| line_for(address, pin.index())));
        if let Some(line) = line.filter(|line| usize::from(line.0) >= LINES) {
            return Err(Conflict::NoSuchLine(line));
        }
        let mut state = PciState::new(address, function, line);
        self.assign(&mut state)?;
        Ok(state)
    }

    fn free_address(&self) -> Option<PciAddress> {
        let candidates = (0..=u8::MAX)
            .flat_map(|bus| (FIRST_DEVICE..32).filter_map(move |device| PciAddress::new(bus, device, 0)));
        candidates
            .take(MAX_DEVICES * 2)
            .find(|address| !self.pci_states().any(|state| state.address.first_function() == *address))
    }

    /// Chooses a place for each base address register of `state`, largest first.
    fn assign(&self, state: &mut PciState) -> Result<(), Conflict> {
        let mut order: Vec<usize> = (0..6).filter(|&bar| state.function.bars[bar].is_some()).collect();
        order.sort_by_key(|&bar| std::cmp::Reverse(state.function.bars[bar].map_or(0, |bar| bar.length)));
        let (mut ports, mut memory) = (self.taken(true), self.taken(false));
        for index in order {
            let Some(bar) = state.function.bars[index] else { continue };
            let taken = if bar.kind == BarKind::Io { &mut ports } else { &mut memory };
            let base = self.windows.place(&bar, taken).ok_or(Conflict::NoRoomForBar(index as u8))?;
            taken.push(base..base + u64::from(bar.length));
            state.assigned[index] = base;
        }
        Ok(())
    }

    /// Ports or memory that someone has: claims, and what was assigned to functions.
    fn taken(&self, io: bool) -> Vec<Range<u64>> {
        let mut taken: Vec<Range<u64>> = if io {
            self.claims
                .iter()
                .map(|claim| u64::from(claim.ports.base.0)..u64::from(claim.ports.end()))
                .collect()
        } else {
            let range = |claim: &MemoryClaim| {
                claim.memory.base.0..claim.memory.base.0 + u64::from(claim.memory.length)
            };
            self.memory_claims.iter().map(range).collect()
        };
        for state in self.pci_states() {
            let bars = state.function.bars.iter().zip(state.assigned);
            taken.extend(bars.filter_map(|(bar, base)| {
                let bar = bar.filter(|bar| (bar.kind == BarKind::Io) == io)?;
                Some(base..base + u64::from(bar.length))
            }));
        }
        taken
    }

    /// Gives all base address registers of the device new places that differ from the present ones, as a rebalance does.
    /// Decoding and bus mastering go off. Whether the device is a PCI function for which there was room.
    pub fn pci_reassign(&mut self, id: DeviceId, now: Nanos) -> bool {
        self.catch_up(now);
        let Some(mut state) = self.slots.get_mut(usize::from(id.0)).and_then(|slot| slot.pci.take()) else {
            return false;
        };
        let old = state.assigned;
        // The old places still count as taken, so that the new ones differ.
        let (bars, mut taken) = (state.function.bars, (self.taken(true), self.taken(false)));
        for (bar, base) in bars.iter().zip(old) {
            let Some(bar) = bar else { continue };
            let list = if bar.kind == BarKind::Io { &mut taken.0 } else { &mut taken.1 };
            list.push(base..base + u64::from(bar.length));
        }
        let mut done = true;
        for (index, bar) in bars.iter().enumerate() {
            let Some(bar) = bar else { continue };
            let list = if bar.kind == BarKind::Io { &mut taken.0 } else { &mut taken.1 };
            match self.windows.place(bar, list) {
                Some(base) => {
                    list.push(base..base + u64::from(bar.length));
                    state.assigned[index] = base;
                }
                None => done = false,
            }
        }
        if !done {
            state.assigned = old;
        }
        state.write(crate::pci::layout::header::COMMAND, Width::Word, 0);
        state.program();
        self.slots[usize::from(id.0)].pci = Some(state);
        self.describe(id);
        self.follow_config(id);
        done
    }

    /// Repeats in the device's description what was assigned to it.
    fn describe(&mut self, id: DeviceId) {
        let slot = &mut self.slots[usize::from(id.0)];
        let Some(state) = &slot.pci else { return };
        let info = state.info();
        let of_kind = |io: bool| info.bars.iter().filter(move |bar| (bar.kind == BarKind::Io) == io);
        slot.info.ports = of_kind(true)
            .map(|bar| PortRange::new(Port(bar.base as u16), bar.length as u16, Width::Dword))
            .collect();
        slot.info.memory = of_kind(false)
            .map(|bar| MemoryRange {
                base: PhysicalAddress(bar.base),
                length: bar.length,
                width: Width::Dword,
            })
            .collect();
        slot.info.irqs = info.line.into_iter().collect();
        slot.info.pci = Some(info);
    }

    /// Function 0 says whether there are others (section 6.2.1, header type).
    fn mark_multifunction(&mut self, id: DeviceId) {
        let Some(first) = self.address_of(id).map(PciAddress::first_function) else { return };
        let several = self
            .pci_states()
            .filter(|state| state.address.first_function() == first && state.address != first)
            .count()
            > 0;
        let zero = self.slots.iter_mut().filter_map(|slot| slot.pci.as_mut());
        for state in zero.filter(|state| several && state.address == first) {
            state.config.set_byte(crate::pci::layout::header::HEADER_TYPE, 0x80);
            state.config.set_reset_byte(crate::pci::layout::header::HEADER_TYPE, 0x80);
        }
    }

    fn pci_states(&self) -> impl Iterator<Item = &PciState> {
        self.slots.iter().filter(|slot| !slot.info.removed).filter_map(|slot| slot.pci.as_deref())
    }

    fn address_of(&self, id: DeviceId) -> Option<PciAddress> {
        self.slots.get(usize::from(id.0))?.pci.as_ref().map(|pci| pci.address)
    }

    /// The device whose function is at `address`, unless it was removed.
    #[must_use]
    pub fn pci_device(&self, address: PciAddress) -> Option<DeviceId> {
        let is_there = |state: &PciState| state.address == address;
        self.slots
            .iter()
            .find(|slot| !slot.info.removed && slot.pci.as_deref().is_some_and(is_there))
            .map(|slot| slot.info.id)
    }

    // --- configuration accesses --------------------------------------------------------------------------------------

    /// Reads configuration space. No function there, or past its end: all ones, which is how software finds out.
    pub fn pci_config_read(&mut self, address: PciAddress, offset: u16, width: Width, now: Nanos) -> u32 {
        self.catch_up(now);
        self.config_read(address, offset, width)
    }

    /// Writes configuration space; only writable bits change. What the write asks for happens at once: decoding, routing
    /// of interrupts, power, reset.
    pub fn pci_config_write(
        &mut self,
        address: PciAddress,
        offset: u16,
        width: Width,
        value: u32,
        now: Nanos,
    ) {
        self.catch_up(now);
        self.config_write(address, offset, width, value);
    }

    fn config_read(&mut self, address: PciAddress, offset: u16, width: Width) -> u32 {
        let ones = width.all_ones() as u32;
        let Some(id) = self.pci_device(address) else { return ones };
        self.slots[usize::from(id.0)].pci.as_mut().map_or(ones, |pci| pci.read(offset, width))
    }

    fn config_write(&mut self, address: PciAddress, offset: u16, width: Width, value: u32) {
        let Some(id) = self.pci_device(address) else { return };
        let Some(pci) = self.slots[usize::from(id.0)].pci.as_mut() else { return };
        let effects = pci.write(offset, width, value);
        if effects.reset {
            self.reset_function(id);
        }
        if effects.decode {
            self.decode(id);
        }
        if let Some(state) = effects.power {
            self.call(id, |device, pins| {
                if let Some(pci) = device.pci() {
                    pci.set_power(state, pins);
                }
            });
            self.settle();
        }
        if effects.message && !effects.reset {
            self.call(id, |_, pins| pins.send(0));
        }
        self.follow_interrupts(id);
    }

    /// CONFIG_ADDRESS takes dwords only; CONFIG_DATA any width. `None` if this is neither.
    pub(super) fn config_port_read(&mut self, port: Port, width: Width) -> Option<u32> {
        if !self.is_config_port(port) {
            return None;
        }
        if port.0 == CONFIG_ADDRESS && width == Width::Dword {
            return Some(self.config_address);
        }
        let offset = port.0.checked_sub(CONFIG_DATA)?;
        if self.config_address & 1 << 31 == 0 || usize::from(offset) + width.bytes() > 4 {
            return None;
        }
        let register = (self.config_address & 0xFC) as u16 + offset;
        Some(self.config_read(PciAddress::from_config_address(self.config_address), register, width))
    }

    /// The mirror of [`config_port_read`](Self::config_port_read); whether it was one of these ports.
    pub(super) fn config_port_write(&mut self, port: Port, width: Width, value: u32) -> bool {
        if !self.is_config_port(port) {
            return false;
        }
        if port.0 == CONFIG_ADDRESS && width == Width::Dword {
            self.config_address = value & 0x80FF_FFFC;
            return true;
        }
        let Some(offset) = port.0.checked_sub(CONFIG_DATA) else { return false };
        if self.config_address & 1 << 31 == 0 || usize::from(offset) + width.bytes() > 4 {
            return false;
        }
        let register = (self.config_address & 0xFC) as u16 + offset;
        let address = PciAddress::from_config_address(self.config_address);
        self.config_write(address, register, width, value);
        true
    }

    fn is_config_port(&self, port: Port) -> bool {
        port.0 & 0xFFF8 == CONFIG_ADDRESS && self.slots.iter().any(|slot| slot.pci.is_some())
    }

    // --- what registers cause ----------------------------------------------------------------------------------------

    fn follow_config(&mut self, id: DeviceId) {
        self.decode(id);
        self.follow_interrupts(id);
    }

    /// Lets ports and memory follow base address registers, command register and power state.
    fn decode(&mut self, id: DeviceId) {
        let slot = &self.slots[usize::from(id.0)];
        let Some(state) = &slot.pci else { return };
        let decoded: Vec<(u8, u64)> = state.decoded().collect();
        let bars = state.function.bars;
        let messages = state.msix.as_ref().map_or([u8::MAX; 2], |msix| msix.bars());
        let had_ports = self.claims.iter().any(|claim| claim.device == id);
        self.claims.retain(|claim| claim.device != id);
        self.memory_claims.retain(|claim| claim.device != id);
        let mut has_ports = false;
        for (index, base) in decoded {
            let Some(bar) = bars[usize::from(index)] else { continue };
            let claimed = if bar.kind == BarKind::Io {
                has_ports = true;
                self.claim_ports(id, index, base, bar.length, bar.width)
            } else {
                let memory =
                    MemoryRange { base: PhysicalAddress(base), length: bar.length, width: bar.width };
                let has_messages = messages.contains(&index);
                self.claim_memory(MemoryClaim { device: id, range: index, memory, has_messages })
            };
            if !claimed {
                self.events.push(self.now, BusEvent::BarConflict { device: id, bar: index, base });
            }
        }
        if had_ports || has_ports {
            self.rebuild_port_map();
        }
    }

    fn claim_ports(&mut self, device: DeviceId, range: u8, base: u64, length: u32, width: Width) -> bool {
        let (Ok(base), Ok(length)) = (u16::try_from(base), u16::try_from(length)) else { return false };
        let ports = PortRange::new(Port(base), length, width);
        let free = ports.end() <= 1 << 16
            && self.claims.len() < usize::from(u8::MAX)
            && !self.claims.iter().any(|claim| claim.ports.overlaps(&ports));
        if free {
            self.claims.push(PortClaim { device, range, ports });
        }
        free
    }

    fn claim_memory(&mut self, claim: MemoryClaim) -> bool {
        let ends = claim.memory.base.0.checked_add(u64::from(claim.memory.length)).is_some();
        let free = ends && !self.memory_claims.iter().any(|other| other.memory.overlaps(&claim.memory));
        if free {
            self.add_memory_claim(claim);
        }
        free
    }

    /// Lets the line and pending messages follow command register, message control and masks.
    fn follow_interrupts(&mut self, id: DeviceId) {
        self.call(id, |_, pins| {
            let Some(pci) = &pins.pci else { return };
            for index in pci.unmasked_pending() {
                pins.send(index);
            }
            pins.route_intx();
        });
    }

    /// Resets a function by itself: configuration space, interrupts, device. Software has to set it up anew. Whether there
    /// is such a function.
    pub fn function_level_reset(&mut self, id: DeviceId, now: Nanos) -> bool {
        self.catch_up(now);
        let there = self.slots.get(usize::from(id.0)).is_some_and(|slot| slot.pci.is_some());
        if there {
            self.reset_function(id);
            self.follow_config(id);
        }
        there
    }

    fn reset_function(&mut self, id: DeviceId) {
        if let Some(pci) = self.slots[usize::from(id.0)].pci.as_mut() {
            pci.reset();
        }
        self.call(id, |device, pins| device.reset(pins));
        self.settle();
    }

    /// The bus's reset: configuration spaces as firmware leaves them.
    pub(super) fn reset_pci(&mut self) {
        self.messages.clear();
        self.config_address = 0;
        for index in 0..self.slots.len() {
            let slot = &mut self.slots[index];
            let Some(pci) = &mut slot.pci else { continue };
            pci.power_on();
            pci.program();
            if let Some(line) = pci.line {
                self.interrupts.set_mode(line, TriggerMode::Level);
            }
            self.follow_config(DeviceId(index as u8));
        }
    }

    /// The power state of a PCI function; D0 for any other device.
    #[must_use]
    pub fn power_state(&self, id: DeviceId) -> PowerState {
        let pci = self.slots.get(usize::from(id.0)).and_then(|slot| slot.pci.as_ref());
        pci.map_or(PowerState::D0, |pci| pci.power())
    }

    /// Sets error status bits of a function's advanced error reporting capability, as if the link had found the errors.
    /// Whether it has one.
    pub fn pci_report_errors(&mut self, id: DeviceId, uncorrectable: u32, correctable: u32) -> bool {
        let pci = self.slots.get_mut(usize::from(id.0)).and_then(|slot| slot.pci.as_mut());
        pci.is_some_and(|pci| pci.report_errors(uncorrectable, correctable))
    }

    /// Pulls a PCI function out of its slot, without warning. From now on reads of its registers and configuration space
    /// give all ones, writes go nowhere, its line is released. Its number, description and DMA windows stay. Returns the
    /// device; `None` if there is no such function.
    pub fn remove(&mut self, id: DeviceId, now: Nanos) -> Option<Box<dyn Device>> {
        self.catch_up(now);
        let slot = self.slots.get_mut(usize::from(id.0))?;
        let pci = slot.pci.as_mut()?;
        let device = slot.device.take()?;
        let _ = pci.set_level(false);
        if let Some((line, active)) = pci.line_change() {
            self.interrupts.drive(line, active);
        }
        slot.info.removed = true;
        slot.deadline = Nanos::MAX;
        self.events.push(self.now, BusEvent::Removed { device: id });
        self.update_device_deadline();
        Some(device)
    }

    // --- MSI-X structures --------------------------------------------------------------------------------------------

    /// Reads the MSI-X table or pending bits; `None` if this is something else.
    pub(super) fn msix_read(&mut self, id: DeviceId, at: Register, width: Width) -> Option<u64> {
        let slot = &self.slots[usize::from(id.0)];
        if slot.info.removed {
            return None;
        }
        let msix = slot.pci.as_ref()?.msix.as_ref()?;
        let dword = |offset: u32, width| Some(msix.read(msix.place(at.range, offset)?, width));
        if width == Width::Qword {
            let high = dword(at.offset + 4, Width::Dword)?;
            return dword(at.offset, Width::Dword).map(|low| high << 32 | low);
        }
        dword(at.offset, width)
    }

    /// Writes the MSI-X table; whether it was that or the pending bits.
    pub(super) fn msix_write(&mut self, id: DeviceId, at: Register, width: Width, value: u64) -> bool {
        let slot = &mut self.slots[usize::from(id.0)];
        if slot.info.removed {
            return false;
        }
        let Some(msix) = slot.pci.as_mut().and_then(|pci| pci.msix.as_mut()) else { return false };
        let mut write = |offset: u32, width, value| {
            let place = msix.place(at.range, offset);
            if let Some(place) = place {
                msix.write(place, width, value);
            }
            place.is_some()
        };
        let done = if width == Width::Qword {
            write(at.offset, Width::Dword, value & 0xFFFF_FFFF)
                && write(at.offset + 4, Width::Dword, value >> 32)
        } else {
            write(at.offset, width, value)
        };
        if done {
            self.follow_interrupts(id);
        }
        done
    }

    /// The line behind a PCI function's interrupt pin.
    #[must_use]
    pub fn pci_line(&self, id: DeviceId) -> Option<IrqLine> {
        self.slots.get(usize::from(id.0))?.pci.as_ref()?.line
    }
}
