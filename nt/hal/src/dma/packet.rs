//! Packet-based DMA of bus masters: map registers by `AllocateAdapterChannel`, a piece at a time by `MapTransfer`.
//!
//! Sources: the pages on `AllocateAdapterChannel`, `MapTransfer`, `FlushAdapterBuffers`, `FreeMapRegisters`.

use super::PAGE;
use super::bus_master::{MapError, Mapping, MasterId};
use super::mdl_extents;
use super::scatter_gather::Waiting;
use crate::Hal;
use ddi::{Access as _, Callback, DISPATCH_LEVEL, System};
use wdk_defs::DriverPtr;
use wdk_defs::all::{DEVICE_OBJECT, MDL};

/// A driver's request for the channel: its AdapterControl routine and that routine's arguments.
#[derive(Clone, Copy, Debug)]
pub struct ChannelRequest {
    /// First argument: the device object.
    pub device_object: u64,
    /// The routine.
    pub routine: u64,
    /// Last argument.
    pub context: u64,
    /// Map registers that it wants.
    pub registers: u32,
    /// The driver's DMA transfer context, by which a request that waits is cancelled; 0 for none.
    pub transfer: u64,
}

/// Map registers that a driver has, and what is mapped through them.
#[derive(Debug)]
pub(super) struct Registers {
    pub(super) count: u32,
    pub(super) mappings: Vec<Mapping>,
    /// Virtual address and length that each mapping was made for.
    ranges: Vec<(u64, u64)>,
}

/// IO_ALLOCATION_ACTION: what AdapterControl wants done with the map registers.
const DEALLOCATE_OBJECT: u32 = 2;

/// The current IRP of a device object, which AdapterControl is called with.
pub(super) fn current_irp(device_object: u64) -> u64 {
    match device_object {
        0 => 0,
        object => DriverPtr::<DEVICE_OBJECT>::new(object).load().CurrentIrp.addr(),
    }
}

impl Hal {
    /// Calls the routine when the map registers are there.
    ///
    /// # Errors
    /// [`MapError::TooManyRegisters`].
    pub(super) fn allocate_registers(&self, id: MasterId, request: ChannelRequest) -> Result<(), MapError> {
        let waits = self.with_master(id, |master| !master.waiting.is_empty()).unwrap_or(false);
        match self.registers_free(id, request.registers) {
            Ok(()) if !waits => {
                self.grant_registers(id, request);
                Ok(())
            }
            Ok(()) | Err(MapError::Busy) => {
                self.with_master(id, |master| master.waiting.push_back(Waiting::Channel(request)));
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// Reserves map registers and returns their base.
    pub(super) fn reserve_registers(&self, id: MasterId, count: u32) -> u64 {
        let base = self.masters.with(|masters| {
            masters.bases += 1;
            // Looks like an address of the kernel's, so that code which dereferences it faults.
            0xffff_f900_0000_0000 + u64::from(masters.bases) * 16
        });
        let registers = Registers { count, mappings: Vec::new(), ranges: Vec::new() };
        self.with_master(id, |master| master.packets.insert(base, registers));
        base
    }

    /// Gives map registers to a routine, and takes them back if it does not keep them.
    pub(super) fn grant_registers(&self, id: MasterId, request: ChannelRequest) {
        let system = System::current();
        let base = self.reserve_registers(id, request.registers);
        let args = [request.device_object, current_irp(request.device_object), base, request.context];
        let old = system.raise_irql(DISPATCH_LEVEL.max(ddi::gs::irql()));
        let action = system.call_driver(Callback::AdapterControl, None, request.routine, &args) as u32;
        system.lower_irql(old);
        if action == DEALLOCATE_OBJECT {
            self.free_registers(id, base);
        }
    }

    /// Maps the next piece of a buffer that is contiguous for the device; returns its logical address and length.
    pub(super) fn map_packet(
        &self,
        id: MasterId,
        mdl: DriverPtr<MDL>,
        base: u64,
        address: u64,
        length: u64,
        to_device: bool,
    ) -> Option<(u64, u64)> {
        let room = self.with_master(id, |master| {
            let registers = master.packets.get(&base)?;
            let used: u32 = registers.mappings.iter().map(Mapping::registers).sum();
            Some(u64::from(registers.count.saturating_sub(used)))
        });
        let Some(Some(room)) = room else {
            let what = format!("{base:#x} is used as MapRegisterBase and is none of this adapter");
            System::current().violation("MapRegisterMisused", &what);
            return None;
        };
        let header = mdl.try_load().ok()?;
        let start = header.StartVa.addr() + u64::from(header.ByteOffset);
        let within = (room * PAGE).saturating_sub(address % PAGE).min(length);
        if within == 0 {
            let what = "more is mapped than the map registers that AllocateAdapterChannel gave can hold";
            System::current().violation("MapRegisterMisused", what);
            return None;
        }
        let extents = mdl_extents(mdl, address.checked_sub(start)?, within)?;
        let first = *extents.first()?;
        let mapping = self.map(id, &[first], to_device).ok()?;
        let logical = mapping.elements().first()?.logical;
        self.with_master(id, |master| {
            if let Some(registers) = master.packets.get_mut(&base) {
                registers.mappings.push(mapping);
                registers.ranges.push((address, first.length));
            }
        });
        Some((logical, first.length))
    }

    /// Ends what is mapped of a range of a buffer; whether anything was.
    pub(super) fn flush_packet(&self, id: MasterId, base: u64, address: u64, length: u64) -> bool {
        let ended = self.with_master(id, |master| {
            let Some(registers) = master.packets.get_mut(&base) else { return Vec::new() };
            let mut ended = Vec::new();
            let mut index = 0;
            while index < registers.ranges.len() {
                let (start, bytes) = registers.ranges[index];
                if start < address.saturating_add(length) && address < start.saturating_add(bytes) {
                    registers.ranges.remove(index);
                    ended.push(registers.mappings.remove(index));
                } else {
                    index += 1;
                }
            }
            ended
        });
        let ended = ended.unwrap_or_default();
        let any = !ended.is_empty();
        for mapping in ended {
            self.unmap(id, mapping);
        }
        if !any {
            let what = "adapter buffers are flushed through which nothing is mapped";
            System::current().violation("MapRegisterMisused", what);
        }
        any
    }

    /// Takes map registers back; what is mapped through them was not flushed.
    pub(super) fn free_registers(&self, id: MasterId, base: u64) {
        let system = System::current();
        let registers = self.with_master(id, |master| master.packets.remove(&base)).flatten();
        let Some(registers) = registers else {
            let what = format!("map registers {base:#x} are freed and are none of this adapter");
            return system.violation("MapRegisterMisused", &what);
        };
        if !registers.mappings.is_empty() {
            let what = "map registers are freed and what is mapped through them was not flushed";
            system.violation("MapRegisterMisused", what);
        }
        for mapping in registers.mappings {
            self.unmap(id, mapping);
        }
        self.serve_waiting(id);
    }

    /// Takes all map registers of an adapter back without a word.
    pub(super) fn drop_packets(&self, id: MasterId) {
        let packets = self.with_master(id, |master| std::mem::take(&mut master.packets)).unwrap_or_default();
        for mapping in packets.into_values().flat_map(|registers| registers.mappings) {
            self.unmap(id, mapping);
        }
    }
}
