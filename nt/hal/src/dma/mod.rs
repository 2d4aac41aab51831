//! DMA adapters: of devices on a channel of the system DMA controller, and of devices that master their bus.
//!
//! A system DMA adapter stands for one device's use of one channel of the ISA DMA controller pair. It owns *map registers*: a
//! buffer below 16 MiB that does not cross a page of the controller. A transfer goes straight to the driver's memory
//! when the controller can reach it in one go, and through that buffer when it cannot; nothing tells the driver.
//!
//! * [`mod@controller`]: the controller's registers, through its ports.
//! * [`logical`], [`bus_master`]: what is mapped for a bus master, and at which logical addresses.
//! * [`scatter_gather`], [`packet`]: scatter/gather lists, and transfers through map registers piece by piece.
//! * [`operations`], [`list_operations`], [`operations_v3`]: what drivers call: `DMA_OPERATIONS`, and the exports of the
//!   same names.
//!
//! Sources: the pages on `IoGetDmaAdapter`, `DMA_OPERATIONS` and its routines; Intel 8237A datasheet.

pub mod bus_master;
pub mod controller;
pub mod list_operations;
pub mod logical;
pub mod operations;
pub mod operations_v3;
pub mod packet;
pub mod scatter_gather;

use crate::Hal;
use bus::{BusAddress, DmaChannel, DmaDirection, DmaOwner, PhysicalAddress, WindowId};
use controller::{Controller, ModeBits, SLAVE_CHANNELS};
use cpu::ram::{PageRequest, Phys};
use ddi::{Access as _, Event, System};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;
use wdk_defs::all::MDL;

/// Alignment that DMA buffers need, in bytes: none on this platform, whose caches the devices see through.
pub const DMA_ALIGNMENT: u32 = 1;

/// Bytes in a page.
pub const PAGE: u64 = 4096;

/// Width of a device's transfers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransferWidth {
    /// Bytes: channels 0 to 3.
    Bits8,
    /// Words: channels 5 to 7.
    Bits16,
    /// Double words: not on this controller.
    Bits32,
}

/// Timing of a device's transfers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransferSpeed {
    /// As the first ISA machines had it.
    Compatible,
    /// Type A.
    TypeA,
    /// Type B.
    TypeB,
    /// Type C (burst).
    TypeC,
}

/// What a device wants of system DMA.
#[derive(Clone, Copy, Debug)]
pub struct SystemDmaDescription {
    /// Channel, 0 to 3 or 5 to 7.
    pub channel: u8,
    /// The device masters the ISA bus itself and uses the channel only to ask for the bus.
    pub bus_master: bool,
    /// Demand mode instead of single mode.
    pub demand_mode: bool,
    /// The controller starts over at the end of a transfer.
    pub auto_initialize: bool,
    /// Width.
    pub width: TransferWidth,
    /// Timing.
    pub speed: TransferSpeed,
    /// Most bytes in one transfer; `u32::MAX` for no limit.
    pub maximum_length: u32,
}

/// Why an adapter cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemDmaError {
    /// There is no such channel, or it is the one that joins the controllers.
    NoSuchChannel,
    /// The channel does not move units of that width.
    Width,
    /// The controller has no such timing.
    Speed,
    /// No memory below 16 MiB is left for map registers.
    NoMapRegisters,
}

/// Names an adapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AdapterId(pub u32);

/// Physical memory that belongs together as seen by a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// First address.
    pub start: Phys,
    /// Bytes.
    pub length: u64,
}

/// A transfer that was set up and is not yet finished.
#[derive(Clone, Debug)]
struct Transfer {
    extents: Vec<Extent>,
    length: u32,
    to_device: bool,
    bounced: bool,
    window: WindowId,
    /// Bytes left when it was last flushed and its channel masked.
    stopped_at: Option<u32>,
}

struct Adapter {
    description: SystemDmaDescription,
    map_buffer: Phys,
    map_bytes: u32,
    /// Address of the driver's DMA_ADAPTER, 0 while it has none.
    object: u64,
    /// Whether AllocateAdapterChannel has been granted.
    channel_allocated: bool,
    /// Drivers that wait for the channel.
    waiting: std::collections::VecDeque<packet::ChannelRequest>,
    transfer: Option<Transfer>,
    common_buffers: BTreeMap<u64, CommonBuffer>,
    /// What its owner wants done when it is given back.
    when_closed: Option<WhenClosed>,
}

/// Something to do when an adapter is given back.
type WhenClosed = Box<dyn FnOnce(&System)>;

#[derive(Clone, Copy, Debug)]
struct CommonBuffer {
    phys: Phys,
}

/// All adapters.
#[derive(Default)]
pub struct Adapters {
    all: BTreeMap<AdapterId, Adapter>,
    made: u32,
    /// Channels that came to their terminal count, one bit each, as the status registers said.
    terminal_counts: u8,
}

/// What came of finishing a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finished {
    /// Bytes set up.
    pub length: u32,
    /// Bytes that the device did not move. 0 in auto-initialize mode, where a transfer has no end.
    pub remaining: u32,
}

impl SystemDmaDescription {
    /// Most bytes that the controller moves without a new page address.
    fn page_bytes(&self) -> u32 {
        if self.channel >= 4 { 0x2_0000 } else { 0x1_0000 }
    }

    fn unit(&self) -> u32 {
        if self.channel >= 4 { 2 } else { 1 }
    }
}

impl Hal {
    /// Gives a device an adapter for a channel. Claiming the channel is the caller's business.
    ///
    /// # Errors
    /// [`SystemDmaError`].
    pub fn open_system_dma(&self, description: SystemDmaDescription) -> Result<AdapterId, SystemDmaError> {
        if !SLAVE_CHANNELS.contains(&description.channel) {
            return Err(SystemDmaError::NoSuchChannel);
        }
        let natural = if description.channel >= 4 { TransferWidth::Bits16 } else { TransferWidth::Bits8 };
        if description.width != natural && !description.bus_master {
            return Err(SystemDmaError::Width);
        }
        let controller = Controller { hal: self, channel: description.channel };
        if !controller.set_timing(description.speed) {
            return Err(SystemDmaError::Speed);
        }
        let wanted = description.maximum_length.max(1).min(description.page_bytes());
        let pages = u64::from(wanted).div_ceil(PAGE);
        let request = PageRequest::isa(pages, u64::from(description.page_bytes()));
        let map_buffer = System::current().ram.alloc(request).map_err(|_| SystemDmaError::NoMapRegisters)?;
        if description.bus_master {
            controller.cascade();
        }
        Ok(self.dma.with(|adapters| {
            adapters.made += 1;
            let id = AdapterId(adapters.made);
            let adapter = Adapter {
                description,
                map_buffer,
                map_bytes: (pages * PAGE) as u32,
                object: 0,
                channel_allocated: false,
                waiting: std::collections::VecDeque::new(),
                transfer: None,
                common_buffers: BTreeMap::new(),
                when_closed: None,
            };
            adapters.all.insert(id, adapter);
            id
        }))
    }

    /// Gives an adapter back: its channel is masked, its map registers and common buffers are freed.
    pub fn close_system_dma(&self, id: AdapterId) {
        let Some(adapter) = self.dma.with(|adapters| adapters.all.remove(&id)) else { return };
        Controller { hal: self, channel: adapter.description.channel }.mask();
        let windows = adapter.transfer.iter().map(|transfer| transfer.window);
        for window in windows {
            self.machine.with(|machine| machine.dma_unmap(window));
        }
        let ram = &System::current().ram;
        let buffers = adapter.common_buffers.values().map(|buffer| buffer.phys);
        for pages in buffers.chain([adapter.map_buffer]) {
            // The pages were taken from this RAM and are given back once.
            let _ = ram.free(pages);
        }
        if let Some(act) = adapter.when_closed {
            act(System::current());
        }
    }

    /// Has something done when an adapter is given back: its claim on the channel is released, for instance.
    pub fn when_closed(&self, id: AdapterId, act: impl FnOnce(&System) + 'static) {
        self.with_adapter(id, |adapter| adapter.when_closed = Some(Box::new(act)));
    }

    /// Map registers of an adapter: the pages that one transfer may span.
    pub fn map_registers(&self, id: AdapterId) -> u32 {
        self.with_adapter(id, |adapter| adapter.map_bytes.div_ceil(PAGE as u32)).unwrap_or(0)
    }

    /// Whether a transfer is set up and not finished.
    pub fn transfer_in_progress(&self, id: AdapterId) -> bool {
        self.with_adapter(id, |adapter| adapter.transfer.is_some()).unwrap_or(false)
    }

    fn with_adapter<R>(&self, id: AdapterId, act: impl FnOnce(&mut Adapter) -> R) -> Option<R> {
        self.dma.with(|adapters| adapters.all.get_mut(&id).map(act))
    }

    /// Sets the controller up for a transfer and tells how many bytes of `length` it will move: fewer where the
    /// map registers do not hold more. `None` when the channel is in use or nothing can be moved.
    pub fn start_transfer(
        &self,
        id: AdapterId,
        extents: &[Extent],
        length: u32,
        to_device: bool,
    ) -> Option<u32> {
        let (description, map_buffer, map_bytes, busy) = self.with_adapter(id, |adapter| {
            (adapter.description, adapter.map_buffer, adapter.map_bytes, adapter.transfer.is_some())
        })?;
        let unit = description.unit();
        let mut length = length.min(description.page_bytes());
        if busy || length == 0 || length % unit != 0 {
            return None;
        }
        let direct = reachable(extents, u64::from(length), description.page_bytes(), unit);
        let ram = &System::current().ram;
        let start = match direct {
            Some(start) => start,
            None => {
                length = length.min(map_bytes);
                if to_device {
                    copy_out(ram, extents, map_buffer, u64::from(length))?;
                }
                map_buffer
            }
        };
        let direction = if to_device { DmaDirection::FromMemory } else { DmaDirection::ToMemory };
        let owner = DmaOwner::Channel(DmaChannel(description.channel));
        let window = self
            .machine
            .with(|machine| {
                machine.dma_map(
                    owner,
                    BusAddress(start.0),
                    u64::from(length),
                    PhysicalAddress(start.0),
                    direction,
                )
            })
            .ok()?;
        let bounced = direct.is_none();
        let transfer =
            Transfer { extents: extents.to_vec(), length, to_device, bounced, window, stopped_at: None };
        self.with_adapter(id, |adapter| adapter.transfer = Some(transfer));
        let mode = ModeBits {
            demand: description.demand_mode,
            auto_initialize: description.auto_initialize,
            to_device,
        };
        Controller { hal: self, channel: description.channel }.start(mode, start.0, length);
        let channel = description.channel;
        System::current().emit(&Event::DmaSetUp { channel, length, to_device, bounced });
        Some(length)
    }

    /// Bytes that the controller still has to move in the transfer, live; 0 when none is set up.
    pub fn transfer_remaining(&self, id: AdapterId) -> u32 {
        let state = self.with_adapter(id, |adapter| {
            let stopped = adapter.transfer.as_ref().map(|transfer| (transfer.stopped_at, transfer.length));
            (adapter.description, stopped)
        });
        match state {
            Some((_, Some((Some(stopped_at), _)))) => stopped_at,
            Some((description, Some((None, length)))) => {
                let controller = Controller { hal: self, channel: description.channel };
                controller.remaining(length, description.auto_initialize)
            }
            _ => 0,
        }
    }

    /// Stops the channel and brings what the device moved to where the driver expects it. `None` when no transfer
    /// is set up.
    pub fn flush_transfer(&self, id: AdapterId) -> Option<Finished> {
        let remaining = self.transfer_remaining(id);
        let (description, map_buffer, transfer) = self.with_adapter(id, |adapter| {
            (adapter.description, adapter.map_buffer, adapter.transfer.clone())
        })?;
        let transfer = transfer?;
        Controller { hal: self, channel: description.channel }.mask();
        if transfer.bounced && !transfer.to_device && transfer.stopped_at.is_none() {
            let moved =
                if description.auto_initialize { transfer.length } else { transfer.length - remaining };
            copy_in(&System::current().ram, map_buffer, &transfer.extents, u64::from(moved));
        }
        self.with_adapter(id, |adapter| {
            if let Some(transfer) = &mut adapter.transfer {
                transfer.stopped_at = Some(remaining);
            }
        });
        let channel = description.channel;
        System::current()
            .emit(&Event::DmaCompleted { channel, moved: transfer.length - remaining.min(transfer.length) });
        let remaining = if description.auto_initialize { 0 } else { remaining };
        Some(Finished { length: transfer.length, remaining })
    }

    /// Takes a transfer back that was set up for less than was asked for.
    pub fn abort_transfer(&self, id: AdapterId) {
        let channel = self
            .with_adapter(id, |adapter| adapter.transfer.is_some().then_some(adapter.description.channel));
        if let Some(Some(channel)) = channel {
            Controller { hal: self, channel }.mask();
        }
        self.end_transfer(id);
    }

    /// Ends the transfer: the channel is free for the next.
    pub fn end_transfer(&self, id: AdapterId) {
        let window = self
            .with_adapter(id, |adapter| adapter.transfer.take().map(|transfer| transfer.window))
            .flatten();
        if let Some(window) = window {
            self.machine.with(|machine| machine.dma_unmap(window));
        }
    }

    /// Memory that both the driver and the device use at any time: contiguous, below 16 MiB, in one page of the
    /// controller. Returns virtual and physical address.
    pub fn allocate_common_buffer(&self, id: AdapterId, length: u32) -> Option<(u64, Phys)> {
        let page_bytes = self.with_adapter(id, |adapter| adapter.description.page_bytes())?;
        let ram = &System::current().ram;
        let pages = u64::from(length).div_ceil(PAGE).max(1);
        let boundary = if length <= page_bytes { u64::from(page_bytes) } else { 0 };
        let phys = ram.alloc(PageRequest::isa(pages, boundary)).ok()?;
        let zeros = vec![0; (pages * PAGE) as usize];
        ram.write(phys, &zeros).ok()?;
        let address = ram.va_of(phys)?;
        let buffer = CommonBuffer { phys };
        self.with_adapter(id, |adapter| adapter.common_buffers.insert(address, buffer));
        Some((address, phys))
    }

    /// Frees a common buffer by its virtual address; `false` if the adapter has none there.
    pub fn free_common_buffer(&self, id: AdapterId, address: u64) -> bool {
        let Some(Some(buffer)) = self.with_adapter(id, |adapter| adapter.common_buffers.remove(&address))
        else {
            return false;
        };
        let _ = System::current().ram.free(buffer.phys);
        true
    }
}

/// The start of the memory if the controller reaches all of it in one go.
fn reachable(extents: &[Extent], length: u64, page_bytes: u32, unit: u32) -> Option<Phys> {
    let [only] = extents else { return None };
    let last = only.start.0.checked_add(length)?.checked_sub(1)?;
    let page = u64::from(page_bytes);
    let fits = only.length >= length
        && last < cpu::ram::ISA_LIMIT
        && only.start.0 / page == last / page
        && only.start.0 % u64::from(unit) == 0;
    fits.then_some(only.start)
}

/// From the driver's memory into the map registers.
fn copy_out(ram: &cpu::ram::Ram, extents: &[Extent], to: Phys, length: u64) -> Option<()> {
    copy(extents, length, |extent, offset, count| {
        let mut bytes = vec![0; count as usize];
        ram.read(extent.start, &mut bytes).and_then(|()| ram.write(to.offset(offset), &bytes)).ok()
    })
}

/// From the map registers into the driver's memory.
fn copy_in(ram: &cpu::ram::Ram, from: Phys, extents: &[Extent], length: u64) {
    copy(extents, length, |extent, offset, count| {
        let mut bytes = vec![0; count as usize];
        ram.read(from.offset(offset), &mut bytes).and_then(|()| ram.write(extent.start, &bytes)).ok()
    });
}

fn copy(
    extents: &[Extent],
    length: u64,
    mut part: impl FnMut(&Extent, u64, u64) -> Option<()>,
) -> Option<()> {
    let mut offset = 0;
    for extent in extents {
        let count = extent.length.min(length - offset);
        if count == 0 {
            break;
        }
        part(extent, offset, count)?;
        offset += count;
    }
    Some(())
}

/// Longest chain of pages that one MDL may describe here; a longer one is no MDL.
const MDL_PAGES: u64 = 1 << 16;

/// The physical memory of `length` bytes from `offset` of an MDL's buffer on, neighbours joined. `None` where the
/// MDL describes no such range or its memory cannot be read.
pub fn mdl_extents(mdl: DriverPtr<MDL>, offset: u64, length: u64) -> Option<Vec<Extent>> {
    let header = mdl.try_load().ok()?;
    let end = offset.checked_add(length)?;
    if end > u64::from(header.ByteCount) {
        return None;
    }
    let mut position = u64::from(header.ByteOffset) + offset;
    let stop = u64::from(header.ByteOffset) + end;
    if stop.div_ceil(PAGE) > MDL_PAGES {
        return None;
    }
    let pages = DriverPtr::<u64>::new(mdl.addr() + size_of::<MDL>() as u64);
    let mut extents: Vec<Extent> = Vec::new();
    while position < stop {
        let page = pages.offset((position / PAGE) as i64).try_load().ok()?;
        let start = Phys(page.checked_mul(PAGE)? + position % PAGE);
        let count = (PAGE - position % PAGE).min(stop - position);
        match extents.last_mut() {
            Some(last) if last.start.0 + last.length == start.0 => last.length += count,
            _ => extents.push(Extent { start, length: count }),
        }
        position += count;
    }
    Some(extents)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(start: u64, length: u64) -> Extent {
        Extent { start: Phys(start), length }
    }

    #[test]
    fn the_controller_reaches_contiguous_memory_below_16_mib_in_one_of_its_pages() {
        let byte = |extents: &[Extent], length| reachable(extents, length, 0x1_0000, 1);
        assert_eq!(byte(&[extent(0x2_0000, 0x1_0000)], 0x1_0000), Some(Phys(0x2_0000)));
        assert_eq!(byte(&[extent(0x2_8000, 0x1_0000)], 0x8001), None, "crosses 64 KiB");
        assert_eq!(byte(&[extent(0xff_f000, 0x2000)], 0x1001), None, "reaches 16 MiB");
        assert_eq!(byte(&[extent(0xff_f000, 0x1000)], 0x1000), Some(Phys(0xff_f000)));
        assert_eq!(byte(&[extent(0x2_0000, 16), extent(0x3_0000, 16)], 32), None, "two pieces");
        let word = |start, length| reachable(&[extent(start, length)], length, 0x2_0000, 2);
        assert_eq!(word(0x2_8000, 0x1_0000), Some(Phys(0x2_8000)), "128 KiB pages");
        assert_eq!(word(0x2_0001, 2), None, "odd address");
    }

    #[test]
    fn copies_stop_at_the_length() {
        let mut parts = Vec::new();
        copy(&[extent(10, 4), extent(100, 4), extent(200, 4)], 6, |extent, offset, count| {
            parts.push((extent.start.0, offset, count));
            Some(())
        });
        assert_eq!(parts, [(10, 0, 4), (100, 4, 2)]);
    }
}
