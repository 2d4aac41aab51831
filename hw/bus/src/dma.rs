//! DMA: the address space that devices see, and the handshake between the ISA DMA controller and a peripheral.
//!
//! A [`DmaOwner`] reaches only the windows mapped for it. Everything else it tries to reach is blocked: memory stays
//! as it is, reads give all ones, and the event log says so.
//!
//! The handshake in one paragraph: a device raises DREQ on its pin; the controller, if its registers allow it, says
//! which transfer comes next ([`IsaDmaController::next_transfer`]); the machine lets the device move as many units as
//! time and count allow, in bulk ([`DmaPeripheral::acknowledge`](crate::DmaPeripheral)), and tells the controller how
//! many went ([`IsaDmaController::complete`]), so that its address and count registers are always current.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::device::{Device, Pins};
use crate::event::{BusEvent, EventLog};
use crate::memory::Memory;
use crate::types::{BusAddress, DeviceId, DmaChannel, Nanos, PhysicalAddress, Width};

/// Which way data goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DmaDirection {
    /// From the device into memory.
    ToMemory,
    /// From memory into the device.
    FromMemory,
    /// Both.
    Both,
}

impl DmaDirection {
    const fn allows(self, wanted: Self) -> bool {
        matches!(
            (self, wanted),
            (Self::Both, _) | (Self::ToMemory, Self::ToMemory) | (Self::FromMemory, Self::FromMemory)
        )
    }
}

/// Who puts an address on the bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DmaOwner {
    /// The ISA DMA controller on behalf of a channel, or an ISA bus master that got the bus through one.
    Channel(DmaChannel),
    /// A device that masters the bus by itself.
    Device(DeviceId),
}

/// A mapped window; never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WindowId(pub u64);

/// Why a window cannot be mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DmaMapError {
    /// The window is empty or runs past the end of the bus or physical address space.
    #[error("a window of {length} bytes at {address} is empty or runs past the end of the address space")]
    BadRange {
        /// First bus address.
        address: BusAddress,
        /// Length in bytes.
        length: u64,
    },
    /// The window lies above the 16 MiB that the ISA bus can address.
    #[error(
        "a window of {length} bytes at {address} does not lie in the 16 MiB that the ISA bus can address"
    )]
    AboveIsa {
        /// First bus address.
        address: BusAddress,
        /// Length in bytes.
        length: u64,
    },
    /// The owner already has a window at these bus addresses.
    #[error("a window of {length} bytes at {address} overlaps one that is mapped")]
    Overlap {
        /// First bus address.
        address: BusAddress,
        /// Length in bytes.
        length: u64,
    },
}

/// End of the 24-bit ISA memory address space (ISA bus specification: SA0-SA19 with LA17-LA23).
const ISA_END: u64 = 1 << 24;

#[derive(Clone, Copy, Debug)]
struct Window {
    id: WindowId,
    length: u64,
    target: PhysicalAddress,
    direction: DmaDirection,
}

/// The windows of all owners, over RAM.
pub(crate) struct DmaSpace {
    memory: Arc<dyn Memory>,
    windows: BTreeMap<(DmaOwner, BusAddress), Window>,
    places: BTreeMap<WindowId, (DmaOwner, BusAddress)>,
    next: u64,
    scratch: Vec<u8>,
}

impl DmaSpace {
    pub(crate) fn new(memory: Arc<dyn Memory>) -> Self {
        Self { memory, windows: BTreeMap::new(), places: BTreeMap::new(), next: 1, scratch: Vec::new() }
    }

    pub(crate) fn map(
        &mut self,
        owner: DmaOwner,
        address: BusAddress,
        length: u64,
        target: PhysicalAddress,
        direction: DmaDirection,
    ) -> Result<WindowId, DmaMapError> {
        let end = address.0.checked_add(length).filter(|_| length > 0);
        let (Some(end), Some(_)) = (end, target.0.checked_add(length)) else {
            return Err(DmaMapError::BadRange { address, length });
        };
        if matches!(owner, DmaOwner::Channel(_)) && end > ISA_END {
            return Err(DmaMapError::AboveIsa { address, length });
        }
        let last = BusAddress(end - 1);
        let below = self.windows.range((owner, BusAddress(0))..=(owner, last)).next_back();
        if below.is_some_and(|(&(_, start), window)| start.0 + window.length > address.0) {
            return Err(DmaMapError::Overlap { address, length });
        }
        let id = WindowId(self.next);
        self.next += 1;
        self.windows.insert((owner, address), Window { id, length, target, direction });
        self.places.insert(id, (owner, address));
        Ok(id)
    }

    pub(crate) fn unmap(&mut self, id: WindowId) -> bool {
        let Some(place) = self.places.remove(&id) else { return false };
        self.windows.remove(&place).is_some_and(|window| window.id == id)
    }

    pub(crate) fn unmap_all(&mut self) {
        self.windows.clear();
        self.places.clear();
    }

    pub(crate) fn master<'a>(
        &'a mut self,
        owner: DmaOwner,
        now: Nanos,
        events: &'a mut EventLog,
    ) -> BusMaster<'a> {
        BusMaster { space: self, owner, now, events, limit: Some(u64::MAX), aborted: None }
    }

    /// The longest part of `length` bytes at `address` that one window holds, with the physical address it leads to;
    /// or, as `Err`, how many bytes from `address` on no fitting window holds.
    fn resolve(
        &self,
        owner: DmaOwner,
        address: BusAddress,
        length: usize,
        direction: DmaDirection,
    ) -> Result<(PhysicalAddress, usize), usize> {
        let wanted = length as u64;
        let below = self.windows.range((owner, BusAddress(0))..=(owner, address)).next_back();
        if let Some((&(_, start), window)) = below {
            let offset = address.0 - start.0;
            if offset < window.length {
                let part = wanted.min(window.length - offset) as usize;
                return if window.direction.allows(direction) {
                    Ok((PhysicalAddress(window.target.0 + offset), part))
                } else {
                    Err(part)
                };
            }
        }
        let end = BusAddress(address.0.saturating_add(wanted));
        let above = self.windows.range((owner, address)..(owner, end)).next();
        Err(above.map_or(length, |(&(_, start), _)| (start.0 - address.0) as usize))
    }
}

/// Memory as one owner reaches it.
pub struct BusMaster<'a> {
    space: &'a mut DmaSpace,
    owner: DmaOwner,
    now: Nanos,
    events: &'a mut EventLog,
    /// The highest bus address it can drive; `None` if it may not start cycles.
    limit: Option<u64>,
    /// Set when nobody answered a cycle.
    aborted: Option<&'a mut bool>,
}

impl<'a> BusMaster<'a> {
    /// The same for a PCI function that can drive addresses up to `limit`, or none.
    pub(crate) fn for_function(self, limit: Option<u64>, aborted: &'a mut bool) -> Self {
        Self { limit, aborted: Some(aborted), ..self }
    }
}

impl BusMaster<'_> {
    /// Writes `from` at `address` and on. Whether every byte reached memory; what did not is in the event log.
    pub fn write(&mut self, address: BusAddress, from: &[u8]) -> bool {
        // Nearly always one window holds all of it.
        if let Some(target) = self.whole(address, from.len(), DmaDirection::ToMemory)
            && self.space.memory.write(target, from).is_ok()
        {
            return true;
        }
        let memory = Arc::clone(&self.space.memory);
        self.each_part(address, from.len(), DmaDirection::ToMemory, |at, part| {
            at.is_none_or(|at| memory.write(at, &from[part]).is_ok())
        })
    }

    /// Appends `length` bytes from `address` and on to `into`, each copied once; what cannot be reached is appended as
    /// 0xFF. Whether every byte came from memory. Allocates only if `into` has no room.
    pub fn append(&mut self, address: BusAddress, length: usize, into: &mut Vec<u8>) -> bool {
        let start = into.len();
        into.resize(start + length, 0);
        self.read(address, &mut into[start..])
    }

    /// Fills `into` from `address` and on; bytes that cannot be reached read as 0xFF. Whether every byte came from
    /// memory; what did not is in the event log.
    pub fn read(&mut self, address: BusAddress, into: &mut [u8]) -> bool {
        if let Some(target) = self.whole(address, into.len(), DmaDirection::FromMemory)
            && self.space.memory.read(target, into).is_ok()
        {
            return true;
        }
        let memory = Arc::clone(&self.space.memory);
        let length = into.len();
        self.each_part(address, length, DmaDirection::FromMemory, |at, part| {
            let read = at.is_some_and(|at| memory.read(at, &mut into[part.clone()]).is_ok());
            if !read {
                into[part].fill(0xFF);
            }
            read || at.is_none()
        })
    }

    /// Where all of the range leads to, if one window holds it.
    fn whole(&self, address: BusAddress, length: usize, direction: DmaDirection) -> Option<PhysicalAddress> {
        let (target, part) = self.resolve(address, length, direction).ok()?;
        (part == length).then_some(target)
    }

    /// Calls `access` for each part of the range, with its physical address or `None` where it is blocked. `access`
    /// says whether the RAM was there.
    fn each_part(
        &mut self,
        address: BusAddress,
        length: usize,
        direction: DmaDirection,
        mut access: impl FnMut(Option<PhysicalAddress>, std::ops::Range<usize>) -> bool,
    ) -> bool {
        let mut done = 0;
        let mut blocked: Option<(usize, usize)> = None;
        let mut whole = true;
        while done < length {
            let at = BusAddress(address.0.wrapping_add(done as u64));
            match self.resolve(at, length - done, direction) {
                Ok((target, part)) => {
                    self.report_blocked(address, blocked.take(), direction);
                    if !access(Some(target), done..done + part) {
                        whole = false;
                        let (owner, length) = (self.owner, part as u32);
                        self.events.push(self.now, BusEvent::DmaFault { owner, address: target, length });
                    }
                    done += part;
                }
                Err(part) => {
                    whole = false;
                    if let Some(aborted) = &mut self.aborted {
                        **aborted = true;
                    }
                    access(None, done..done + part);
                    let start = blocked.map_or(done, |(start, _)| start);
                    done += part;
                    blocked = Some((start, done));
                }
            }
        }
        self.report_blocked(address, blocked, direction);
        whole
    }

    fn resolve(
        &self,
        at: BusAddress,
        length: usize,
        direction: DmaDirection,
    ) -> Result<(PhysicalAddress, usize), usize> {
        match self.limit {
            Some(limit) if at.0 <= limit => self.space.resolve(self.owner, at, length, direction),
            _ => Err(length),
        }
    }

    fn report_blocked(&mut self, base: BusAddress, part: Option<(usize, usize)>, direction: DmaDirection) {
        let Some((start, end)) = part else { return };
        let address = BusAddress(base.0.wrapping_add(start as u64));
        let length = (end - start) as u32;
        let event = match (self.limit, self.owner) {
            (None, DmaOwner::Device(device)) => BusEvent::NotBusMaster { device, address, length, direction },
            (_, owner) => BusEvent::DmaBlocked { owner, address, length, direction },
        };
        self.events.push(self.now, event);
    }
}

/// What kind of bus cycles a transfer consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransferKind {
    /// The device drives the data bus, memory takes it.
    ToMemory,
    /// Memory drives the data bus, the device takes it.
    FromMemory,
    /// Addresses and acknowledge only; no data moves.
    Verify,
    /// No device takes part: bytes go from `source` to the transfer's address.
    MemoryToMemory {
        /// Where the bytes come from.
        source: BusAddress,
        /// What is added to the source address after each byte: 1, -1, or 0 if it is held.
        step: i8,
    },
    /// The controller only passes the bus on; the device puts its own addresses on it.
    Cascade,
}

/// What the controller would do next if it had the bus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DmaTransfer {
    /// The channel to serve.
    pub channel: DmaChannel,
    /// The kind of bus cycles.
    pub kind: TransferKind,
    /// Bus address of the first unit.
    pub address: BusAddress,
    /// Whether addresses go down from one unit to the next.
    pub descending: bool,
    /// Units until the count ends or the address stops being contiguous, at least 1.
    pub units: u32,
    /// Whether the last of these units is the last of the count.
    pub terminal: bool,
    /// Bytes a unit has: `Byte` or `Word`.
    pub unit: Width,
    /// Bus time that one unit takes.
    pub unit_time: Nanos,
    /// Whether cycles go on when the device has taken DREQ away.
    pub holds_bus: bool,
}

/// The ISA DMA controller of a machine: a device with registers like any other, and the middle of the handshake.
pub trait IsaDmaController: Device {
    /// The level of a channel's DREQ line changed.
    fn set_dreq(&mut self, channel: DmaChannel, high: bool);

    /// The transfer that has priority now, if any request is served. Asking again without anything having happened in
    /// between gives the same answer.
    fn next_transfer(&mut self) -> Option<DmaTransfer>;

    /// `units` of the transfer last told for `channel` have moved, at most as many as it had. `last_byte` is the last
    /// byte of a memory-to-memory transfer. Returns whether the count ended.
    fn complete(&mut self, channel: DmaChannel, units: u32, last_byte: Option<u8>) -> bool;
}

/// What came of moving data under a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Units moved; fewer than offered when the grant was used up.
    pub units: u32,
    /// Whether the controller signalled terminal count with the last of them.
    pub terminal_count: bool,
}

/// Bus cycles granted to a peripheral; DACK is active while it lives.
#[derive(Debug)]
pub struct DmaGrant<'a> {
    transfer: &'a DmaTransfer,
    address: BusAddress,
    left: u32,
    moved: u32,
}

impl<'a> DmaGrant<'a> {
    /// `units` cycles of `transfer`.
    pub(crate) const fn new(transfer: &'a DmaTransfer, units: u32) -> Self {
        Self { transfer, address: transfer.address, left: units, moved: 0 }
    }

    /// The channel that acknowledges.
    #[must_use]
    pub const fn channel(&self) -> DmaChannel {
        self.transfer.channel
    }

    /// The kind of bus cycles.
    #[must_use]
    pub const fn kind(&self) -> TransferKind {
        self.transfer.kind
    }

    /// Bytes in a unit: `Byte` or `Word`.
    #[must_use]
    pub const fn unit(&self) -> Width {
        self.transfer.unit
    }

    /// Bus time that one unit takes.
    #[must_use]
    pub const fn unit_time(&self) -> Nanos {
        self.transfer.unit_time
    }

    /// Units left.
    #[must_use]
    pub const fn units(&self) -> u32 {
        self.left
    }

    /// Units moved so far.
    #[must_use]
    pub const fn moved(&self) -> u32 {
        self.moved
    }

    /// Device to memory: puts whole units of `data` on the bus. If the controller was not set up for this direction the
    /// units pass and reach nothing.
    pub fn write(&mut self, data: &[u8], pins: &mut Pins<'_>) -> Moved {
        let (units, bytes) = self.take(data.len());
        let (start, first) = self.span(units);
        match self.transfer.kind {
            TransferKind::ToMemory if self.transfer.descending => {
                let mut reversed = std::mem::take(&mut pins.space.scratch);
                reversed.clear();
                reversed.extend(data[..bytes].chunks_exact(self.unit().bytes()).rev().flatten().copied());
                self.master(pins).write(start, &reversed);
                pins.space.scratch = reversed;
            }
            TransferKind::ToMemory => {
                self.master(pins).write(start, &data[..bytes]);
            }
            TransferKind::Verify => {}
            _ => self.block(start, bytes, DmaDirection::ToMemory, pins),
        }
        self.advance(first, units)
    }

    /// Memory to device: fills whole units of `into` from the bus. If the controller was not set up for this direction
    /// the units pass and read as all ones.
    pub fn read(&mut self, into: &mut [u8], pins: &mut Pins<'_>) -> Moved {
        let (units, bytes) = self.take(into.len());
        let (start, first) = self.span(units);
        let into = &mut into[..bytes];
        match self.transfer.kind {
            TransferKind::FromMemory => {
                self.master(pins).read(start, into);
                if self.transfer.descending {
                    reverse_units(into, self.unit().bytes());
                }
            }
            TransferKind::Verify => into.fill(0xFF),
            _ => {
                into.fill(0xFF);
                self.block(start, bytes, DmaDirection::FromMemory, pins);
            }
        }
        self.advance(first, units)
    }

    /// Memory as an ISA bus master reaches it that got the bus through this channel; `None` unless it is in cascade
    /// mode. Counts as one unit.
    pub fn bus_master<'p>(&mut self, pins: &'p mut Pins<'_>) -> Option<BusMaster<'p>> {
        if self.transfer.kind != TransferKind::Cascade || self.left == 0 {
            return None;
        }
        self.left -= 1;
        self.moved += 1;
        Some(pins.space.master(DmaOwner::Channel(self.transfer.channel), pins.now, pins.events))
    }

    /// Whole units in `length` bytes that the grant still has, and their bytes.
    fn take(&self, length: usize) -> (u32, usize) {
        let size = self.unit().bytes();
        let units = self.left.min(u32::try_from(length / size).unwrap_or(u32::MAX));
        (units, units as usize * size)
    }

    /// The lowest bus address of the next `units` units, and that of the unit after them.
    const fn span(&self, units: u32) -> (BusAddress, BusAddress) {
        let size = self.transfer.unit.bytes() as u64;
        let bytes = units as u64 * size;
        if self.transfer.descending {
            let next = self.address.0.wrapping_sub(bytes);
            (BusAddress(next.wrapping_add(size)), BusAddress(next))
        } else {
            (self.address, BusAddress(self.address.0.wrapping_add(bytes)))
        }
    }

    const fn advance(&mut self, next: BusAddress, units: u32) -> Moved {
        self.address = next;
        self.left -= units;
        self.moved += units;
        let ended = units > 0 && self.transfer.terminal && self.moved == self.transfer.units;
        Moved { units, terminal_count: ended }
    }

    fn master<'p>(&self, pins: &'p mut Pins<'_>) -> BusMaster<'p> {
        pins.space.master(DmaOwner::Channel(self.transfer.channel), pins.now, pins.events)
    }

    fn block(&self, address: BusAddress, bytes: usize, direction: DmaDirection, pins: &mut Pins<'_>) {
        if bytes > 0 {
            let owner = DmaOwner::Channel(self.transfer.channel);
            pins.event(BusEvent::DmaBlocked { owner, address, length: bytes as u32, direction });
        }
    }
}

/// Reverses the order of the units, not of the bytes within one.
fn reverse_units(bytes: &mut [u8], size: usize) {
    bytes.reverse();
    for unit in bytes.chunks_exact_mut(size) {
        unit.reverse();
    }
}

/// Who drives each DREQ line.
#[derive(Debug, Default)]
pub(crate) struct DreqLines {
    drivers: [Vec<(DeviceId, u8)>; 8],
    /// Lines whose level may have changed since last asked, one bit each.
    changed: u8,
}

impl DreqLines {
    pub(crate) fn drive(&mut self, channel: DmaChannel, device: DeviceId, pin: u8, high: bool) {
        let Some(drivers) = self.drivers.get_mut(usize::from(channel.0)) else { return };
        if high {
            drivers.push((device, pin));
        } else {
            drivers.retain(|&driver| driver != (device, pin));
        }
        self.changed |= 1 << channel.0;
    }

    /// The device and pin that answer an acknowledge on `channel`: the one that has requested longest.
    pub(crate) fn requester(&self, channel: DmaChannel) -> Option<(DeviceId, u8)> {
        self.drivers.get(usize::from(channel.0))?.first().copied()
    }

    pub(crate) const fn take_changed(&mut self) -> u8 {
        std::mem::replace(&mut self.changed, 0)
    }

    pub(crate) const fn has_changed(&self) -> bool {
        self.changed != 0
    }
}
