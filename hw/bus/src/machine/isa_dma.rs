//! The middle of the ISA DMA handshake: between the controller that counts and the device that moves.

use super::{INSTANT_UNITS, Machine};
use crate::device::{Pins, Wires};
use crate::dma::{DmaGrant, DmaOwner, DmaTransfer, TransferKind};
use crate::event::BusEvent;
use crate::types::{BusAddress, DeviceId, DmaChannel, Nanos};

impl Machine {
    /// Performs the DMA cycles that fit between `dma_clock` and now, and says when the transfer under way will end.
    pub(super) fn run_dma(&mut self) {
        let mut instant = INSTANT_UNITS;
        loop {
            self.dma_dirty = false;
            self.forward_dreq();
            let Some((transfer, units)) = self.plan() else {
                self.dma_clock = self.now;
                self.dma_deadline = Nanos::MAX;
                return;
            };
            let time = transfer.unit_time.0;
            let span = self.now.since(self.dma_clock).0;
            let fitting = match span.checked_div(time) {
                Some(cycles) => units.min(u32::try_from(cycles).unwrap_or(u32::MAX)),
                None => units.min(instant),
            };
            if fitting == 0 {
                let whole = time.saturating_mul(u64::from(units)).max(1);
                self.dma_deadline = self.dma_clock.after(Nanos(whole)).max(self.now.after(Nanos(1)));
                return;
            }
            let moved = self.perform(&transfer, fitting);
            self.dma_clock = self.dma_clock.after(Nanos(time.saturating_mul(u64::from(moved))));
            if time == 0 {
                instant = instant.saturating_sub(moved);
            }
        }
    }

    fn forward_dreq(&mut self) {
        let changed = self.dreq.take_changed();
        let Some((_, controller)) = &mut self.controller else { return };
        for channel in (0..8).map(DmaChannel).filter(|channel| changed & 1 << channel.0 != 0) {
            controller.set_dreq(channel, self.dreq.requester(channel).is_some());
        }
    }

    /// The next transfer and how many of its units will move before anything else can happen.
    fn plan(&mut self) -> Option<(DmaTransfer, u32)> {
        let (_, controller) = self.controller.as_mut()?;
        let transfer = controller.next_transfer()?;
        let units = match self.dreq.requester(transfer.channel) {
            Some((id, pin)) if !transfer.holds_bus => {
                let device = self.slots[usize::from(id.0)].device.as_mut();
                let ready =
                    device.and_then(|device| device.dma()).map_or(1, |dma| dma.units_ready(pin, &transfer));
                transfer.units.min(ready.max(1))
            }
            _ => transfer.units,
        };
        Some((transfer, units.max(1)))
    }

    /// Moves up to `units` of the transfer; at least one bus cycle passes. Returns how many did.
    fn perform(&mut self, transfer: &DmaTransfer, units: u32) -> u32 {
        let mut last_byte = None;
        let moved = match transfer.kind {
            TransferKind::MemoryToMemory { source, step } => {
                last_byte = self.copy_memory(transfer, units, source, step);
                units
            }
            _ => self.acknowledge_device(transfer, units),
        };
        let ended = self
            .controller
            .as_mut()
            .is_some_and(|(_, controller)| controller.complete(transfer.channel, moved, last_byte));
        if ended {
            self.events.push(self.now, BusEvent::TerminalCount { channel: transfer.channel });
        }
        moved
    }

    fn acknowledge_device(&mut self, transfer: &DmaTransfer, units: u32) -> u32 {
        let mut grant = DmaGrant::new(transfer, units);
        if let Some((id, pin)) = self.requester(transfer.channel) {
            self.call(id, |device, pins| {
                if let Some(dma) = device.dma() {
                    dma.acknowledge(pin, &mut grant, pins);
                }
            });
        }
        // Cycles nobody used still happen: one if the device did nothing, the rest if the controller keeps the bus.
        let idle = if transfer.holds_bus { grant.units() } else { u32::from(grant.moved() == 0) };
        self.undriven_cycles(&mut grant, idle);
        grant.moved()
    }

    /// Bus cycles in which the device does not drive or take the data.
    fn undriven_cycles(&mut self, grant: &mut DmaGrant<'_>, cycles: u32) {
        let mut left = cycles as usize * grant.unit().bytes();
        let mut wires = Wires::default();
        let mut pins = Pins {
            device: DeviceId(u8::MAX),
            now: self.now,
            wires: &mut wires,
            interrupts: &mut self.interrupts,
            dreq: &mut self.dreq,
            space: &mut self.space,
            events: &mut self.events,
            moves: &mut self.moves,
            pci: None,
            messages: &mut self.messages,
        };
        while left > 0 {
            let mut bytes = [0xFF; 512];
            let part = left.min(bytes.len());
            match grant.kind() {
                TransferKind::FromMemory => grant.read(&mut bytes[..part], &mut pins),
                TransferKind::Cascade => {
                    grant.bus_master(&mut pins);
                    return;
                }
                _ => grant.write(&bytes[..part], &mut pins),
            };
            left -= part;
        }
    }

    /// The device that answers an acknowledge: the one that requests, or for a request made by software the first one
    /// wired to the channel.
    fn requester(&self, channel: DmaChannel) -> Option<(DeviceId, u8)> {
        self.dreq.requester(channel).or_else(|| {
            self.slots.iter().find_map(|slot| {
                let pin = slot.wires.dma.iter().position(|&wired| wired == channel)?;
                Some((slot.info.id, pin as u8))
            })
        })
    }

    fn copy_memory(
        &mut self,
        transfer: &DmaTransfer,
        units: u32,
        source: BusAddress,
        step: i8,
    ) -> Option<u8> {
        let mut master = self.space.master(DmaOwner::Channel(transfer.channel), self.now, &mut self.events);
        let (mut from, mut to) = (source.0, transfer.address.0);
        let mut byte = [0];
        for _ in 0..units {
            master.read(BusAddress(from), &mut byte);
            master.write(BusAddress(to), &byte);
            from = from.wrapping_add_signed(i64::from(step));
            to = to.wrapping_add_signed(if transfer.descending { -1 } else { 1 });
        }
        Some(byte[0])
    }
}
