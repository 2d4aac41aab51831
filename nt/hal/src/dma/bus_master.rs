//! Adapters of devices that master the bus: what is mapped for a device, at which logical addresses, through which map
//! registers.
//!
//! A mapping gives the device a view of a buffer for one direction, byte by byte, until it is taken away. As a rule
//! the view is of the buffer itself. Where map registers are scarce, each page of a buffer goes through a map
//! register, a page of the HAL's that is copied from when the mapping is made, or to when it is taken away.
//!
//! Sources: the pages on `IoGetDmaAdapter`, `DEVICE_DESCRIPTION`, `GetScatterGatherList`, *Map Registers*.

use super::logical::{AddressWidth, LogicalSpace};
use super::{Extent, PAGE};
use crate::Hal;
use bus::{BusAddress, DeviceId, DmaDirection, DmaOwner, Machine, PhysicalAddress, WindowId};
use cpu::ram::{PageRequest, Phys};
use ddi::{Event, HandleKind, Site, System};
use std::collections::{BTreeMap, VecDeque};
use trace::{DmaRefusal, LeakedAt};

/// What a device wants of bus-master DMA.
#[derive(Clone, Debug)]
pub struct BusMasterDescription {
    /// The device.
    pub device: DeviceId,
    /// Its address lines.
    pub width: AddressWidth,
    /// Map registers that one transfer may need at most.
    pub map_registers: u32,
}

/// Names an adapter of a bus master.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MasterId(pub u32);

/// Why something cannot be mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapError {
    /// More map registers than the adapter ever has.
    TooManyRegisters,
    /// The map registers are in use; some come back when other mappings end.
    Busy,
    /// No memory or no logical addresses are left.
    NoMemory,
}

/// One piece of memory as the device sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element {
    /// First logical address.
    pub logical: u64,
    /// Bytes.
    pub length: u64,
    /// Where the buffer is.
    pub memory: Phys,
}

/// A page of a buffer that goes through a map register.
#[derive(Clone, Copy, Debug)]
struct Bounced {
    register: Phys,
    memory: Phys,
    length: u64,
}

/// Memory that is mapped for a device.
#[derive(Debug, Default)]
pub struct Mapping {
    elements: Vec<Element>,
    windows: Vec<WindowId>,
    bounced: Vec<Bounced>,
    registers: u32,
    to_device: bool,
    made: Site,
}

impl Mapping {
    /// The pieces, in the buffer's order.
    pub fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// Whether the device reads.
    pub fn to_device(&self) -> bool {
        self.to_device
    }

    /// Where it was mapped.
    pub fn made(&self) -> Site {
        self.made
    }

    /// Pages that it spans.
    pub fn registers(&self) -> u32 {
        self.registers
    }
}

/// Memory that driver and device use at the same time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Common {
    phys: Phys,
    logical: u64,
    length: u64,
    window: WindowId,
    made: Site,
}

/// A mapping that was taken away, kept for a while to explain a late access.
#[derive(Clone, Copy, Debug)]
struct Retired {
    logical: u64,
    length: u64,
    made: Site,
    died: Site,
}

/// Mappings taken away that are remembered for each device.
const REMEMBERED: usize = 256;
/// What the rest of a common buffer's last page is filled with.
const PADDING: u8 = 0xC5;

/// The map registers of an adapter where they are real pages.
#[derive(Debug)]
struct RegisterFile {
    base: Phys,
    free: Vec<Phys>,
}

pub(super) struct Master {
    pub(super) description: BusMasterDescription,
    file: Option<RegisterFile>,
    /// Address of the driver's DMA_ADAPTER, 0 while it has none.
    pub(super) object: u64,
    pub(super) lists: BTreeMap<u64, super::scatter_gather::List>,
    /// Lists by what their callers know them by.
    pub(super) tags: BTreeMap<u64, u64>,
    pub(super) waiting: VecDeque<super::scatter_gather::Waiting>,
    pub(super) packets: BTreeMap<u64, super::packet::Registers>,
    common: BTreeMap<u64, Common>,
}

/// All adapters of bus masters.
#[derive(Default)]
pub struct BusMasters {
    pub(super) all: BTreeMap<MasterId, Master>,
    made: u32,
    spaces: BTreeMap<(DeviceId, AddressWidth), LogicalSpace>,
    retired: BTreeMap<DeviceId, VecDeque<Retired>>,
    /// Mappings that ended, for their vectors.
    spare: Vec<Mapping>,
    /// Map registers of each adapter, if they are scarce.
    scarce: Option<u32>,
    /// Map register bases given out.
    pub(super) bases: u32,
}

fn pages(start: u64, length: u64) -> u64 {
    (start % PAGE + length).div_ceil(PAGE)
}

fn direction(to_device: bool) -> DmaDirection {
    if to_device { DmaDirection::FromMemory } else { DmaDirection::ToMemory }
}

/// What a failed mapping has to undo.
struct Attempt<'a> {
    hal: &'a Hal,
    id: MasterId,
    mapping: Mapping,
}

impl Hal {
    /// Makes map registers scarce for adapters opened from now on: each has this many, and every transfer goes through
    /// them. `None` for memory that devices reach directly.
    pub fn set_map_registers(&self, count: Option<u32>) {
        self.masters.with(|masters| masters.scarce = count);
    }

    /// Gives a bus master an adapter. `None` when there is no memory for its map registers.
    pub fn open_bus_master(&self, mut description: BusMasterDescription) -> Option<MasterId> {
        let scarce = self.masters.with(|masters| masters.scarce);
        let file = match scarce {
            None => None,
            Some(count) => {
                description.map_registers = description.map_registers.min(count.max(1));
                Some(RegisterFile::new(count.max(1))?)
            }
        };
        Some(self.masters.with(|masters| {
            masters.made += 1;
            let id = MasterId(masters.made);
            let master = Master {
                description,
                file,
                object: 0,
                lists: BTreeMap::new(),
                tags: BTreeMap::new(),
                waiting: VecDeque::new(),
                packets: BTreeMap::new(),
                common: BTreeMap::new(),
            };
            masters.all.insert(id, master);
            id
        }))
    }

    /// Tells the rules of the lists that are still mapped through an adapter, and takes them away.
    pub fn release_lists(&self, id: MasterId, at: LeakedAt) {
        for (list, made) in self.lists_mapped(id) {
            System::current().leaked(HandleKind::ScatterGatherList, list, made, at);
            self.drop_list(id, list);
        }
    }

    /// Gives an adapter back. What is still mapped through it is told to the rules and taken away.
    pub fn close_bus_master(&self, id: MasterId, at: LeakedAt) {
        let system = System::current();
        self.release_lists(id, at);
        self.drop_packets(id);
        let common: Vec<(u64, Site)> = self
            .with_master(id, |master| {
                master.common.iter().map(|(address, buffer)| (*address, buffer.made)).collect()
            })
            .unwrap_or_default();
        for (address, made) in common {
            system.leaked(HandleKind::CommonBuffer, address, made, at);
            self.free_master_buffer(id, address);
        }
        let master = self.masters.with(|masters| masters.all.remove(&id));
        if let Some(file) = master.and_then(|master| master.file) {
            // The pages were taken when the adapter was opened and are given back once.
            let _ = system.ram.free(file.base);
        }
    }

    pub(super) fn with_master<R>(&self, id: MasterId, act: impl FnOnce(&mut Master) -> R) -> Option<R> {
        self.masters.with(|masters| masters.all.get_mut(&id).map(act))
    }

    /// Map registers that one transfer of an adapter may need at most.
    pub fn master_registers(&self, id: MasterId) -> u32 {
        self.with_master(id, |master| master.description.map_registers).unwrap_or(0)
    }

    /// The address lines of an adapter's device.
    pub fn master_width(&self, id: MasterId) -> Option<AddressWidth> {
        self.with_master(id, |master| master.description.width)
    }

    /// Whether `registers` map registers are free now.
    ///
    /// # Errors
    /// [`MapError::TooManyRegisters`], [`MapError::Busy`].
    pub(super) fn registers_free(&self, id: MasterId, registers: u32) -> Result<(), MapError> {
        let checked = self.with_master(id, |master| {
            if registers > master.description.map_registers {
                return Err(MapError::TooManyRegisters);
            }
            match &master.file {
                Some(file) if file.free.len() < registers as usize => Err(MapError::Busy),
                _ => Ok(()),
            }
        });
        checked.unwrap_or(Err(MapError::NoMemory))
    }

    /// Maps memory for the device until [`Hal::unmap`].
    ///
    /// # Errors
    /// [`MapError`]; nothing is mapped then.
    pub(super) fn map(&self, id: MasterId, extents: &[Extent], to_device: bool) -> Result<Mapping, MapError> {
        let registers = extents.iter().map(|extent| pages(extent.start.0, extent.length)).sum::<u64>();
        let registers = u32::try_from(registers).map_err(|_| MapError::TooManyRegisters)?;
        self.registers_free(id, registers)?;
        let mut mapping = self.masters.with(|masters| masters.spare.pop()).unwrap_or_default();
        (mapping.registers, mapping.to_device, mapping.made) =
            (registers, to_device, System::current().caller());
        let mut attempt = Attempt { hal: self, id, mapping };
        for extent in extents {
            if attempt.add(extent).is_none() {
                self.take_away(id, attempt.mapping, false);
                return Err(MapError::NoMemory);
            }
        }
        Ok(attempt.mapping)
    }

    /// Takes memory away from the device; what it wrote into map registers goes to the buffer.
    pub(super) fn unmap(&self, id: MasterId, mapping: Mapping) {
        self.take_away(id, mapping, true);
    }

    fn take_away(&self, id: MasterId, mut mapping: Mapping, flush: bool) {
        let system = System::current();
        let died = system.caller();
        self.machine.with(|machine| {
            for window in &mapping.windows {
                machine.dma_unmap(*window);
            }
        });
        if flush && !mapping.to_device {
            for page in &mapping.bounced {
                copy(system, page.register, page.memory, page.length);
            }
        }
        self.masters.with(|masters| {
            let Some(master) = masters.all.get_mut(&id) else { return };
            let Description { device, width } = Description::of(master);
            if let Some(file) = &mut master.file {
                file.free.extend(mapping.bounced.iter().map(|page| Phys(page.register.0 / PAGE * PAGE)));
            }
            let space = masters.spaces.get_mut(&(device, width));
            let retired = masters.retired.entry(device).or_default();
            if let Some(space) = space {
                for element in &mapping.elements {
                    space.give_back(element.logical / PAGE * PAGE, pages(element.logical, element.length));
                    let Element { logical, length, .. } = *element;
                    remember(retired, Retired { logical, length, made: mapping.made, died });
                }
            }
            mapping.elements.clear();
            mapping.windows.clear();
            mapping.bounced.clear();
            masters.spare.push(mapping);
        });
    }

    /// Memory that driver and device use at any time: physically contiguous, zeroed, on a page of its own. Returns its
    /// virtual and its logical address.
    pub fn allocate_master_buffer(&self, id: MasterId, length: u32, below: u64) -> Option<(u64, u64)> {
        let Description { device, width } = self.with_master(id, |master| Description::of(master))?;
        let system = System::current();
        let ram = &system.ram;
        let count = u64::from(length).div_ceil(PAGE).max(1);
        let phys = ram.alloc(PageRequest::any(count)).ok()?;
        let mapped = (|| {
            let address = ram.va_of(phys)?;
            cpu::access::fill(address, 0, u64::from(length)).ok()?;
            cpu::access::fill(address + u64::from(length), PADDING, count * PAGE - u64::from(length)).ok()?;
            let width = if below <= u64::from(u32::MAX) { width.min(AddressWidth::Bits32) } else { width };
            let logical = self.take_logical(device, width, count)?;
            let size = u64::from(length).max(1);
            let owner = DmaOwner::Device(device);
            let target = PhysicalAddress(phys.0);
            let window = self
                .machine
                .with(|machine| machine.dma_map(owner, BusAddress(logical), size, target, DmaDirection::Both))
                .ok()?;
            let common = Common { phys, logical, length: u64::from(length), window, made: system.caller() };
            self.with_master(id, |master| master.common.insert(address, common))?;
            Some((address, logical))
        })();
        if mapped.is_none() {
            let _ = ram.free(phys);
        }
        mapped
    }

    /// Frees a common buffer by its virtual address; `false` if the adapter has none there. Bytes that the driver wrote
    /// behind it are told to the rules.
    pub fn free_master_buffer(&self, id: MasterId, address: u64) -> bool {
        let Some(Some((common, device))) = self.with_master(id, |master| {
            master.common.remove(&address).map(|common| (common, master.description.device))
        }) else {
            return false;
        };
        let system = System::current();
        self.machine.with(|machine| machine.dma_unmap(common.window));
        check_padding(system, address, &common);
        let died = system.caller();
        let Common { logical, length, made, .. } = common;
        self.masters.with(|masters| {
            let retired = masters.retired.entry(device).or_default();
            remember(retired, Retired { logical, length, made, died });
            // Its logical addresses stay unused: a ring that is gone is what devices go on using the longest.
        });
        let _ = system.ram.free(common.phys);
        true
    }

    /// Length and logical address of a common buffer.
    pub fn master_buffer(&self, id: MasterId, address: u64) -> Option<(u64, u64)> {
        self.with_master(id, |master| {
            master.common.get(&address).map(|common| (common.length, common.logical))
        })
        .flatten()
    }

    fn take_logical(&self, device: DeviceId, width: AddressWidth, count: u64) -> Option<u64> {
        self.masters.with(|masters| {
            let space = masters.spaces.entry((device, width)).or_insert_with(|| LogicalSpace::new(width));
            space.take(count)
        })
    }

    /// Why a device could not reach an address.
    pub(crate) fn refusal(&self, device: DeviceId, address: u64) -> DmaRefusal {
        self.masters.with(|masters| {
            let own: Vec<&Master> =
                masters.all.values().filter(|master| master.description.device == device).collect();
            let within = |start: u64, length: u64| address >= start && address - start < length;
            for mapping in own.iter().flat_map(|master| master.mappings()) {
                if mapping.elements.iter().any(|element| within(element.logical, element.length)) {
                    return DmaRefusal::WrongDirection { made: mapping.made };
                }
            }
            let retired = masters.retired.get(&device);
            let gone = retired
                .and_then(|retired| retired.iter().rev().find(|gone| within(gone.logical, gone.length)));
            if let Some(gone) = gone {
                return DmaRefusal::Unmapped { made: gone.made, died: gone.died };
            }
            for mapping in own.iter().flat_map(|master| master.mappings()) {
                for element in &mapping.elements {
                    if within(element.memory.0, element.length) {
                        return DmaRefusal::Physical { logical: element.logical, made: mapping.made };
                    }
                    // The rest of the last page, and the page that follows it.
                    if within(element.logical + element.length, 2 * PAGE) {
                        return DmaRefusal::PastEnd { made: mapping.made, length: element.length };
                    }
                }
            }
            for common in own.iter().flat_map(|master| master.common.values()) {
                if within(common.phys.0, common.length) {
                    return DmaRefusal::Physical { logical: common.logical, made: common.made };
                }
                if within(common.logical + common.length, 2 * PAGE) {
                    return DmaRefusal::PastEnd { made: common.made, length: common.length };
                }
            }
            DmaRefusal::NotMapped
        })
    }
}

/// What of a description most functions need.
struct Description {
    device: DeviceId,
    width: AddressWidth,
}

impl Description {
    fn of(master: &Master) -> Self {
        Self { device: master.description.device, width: master.description.width }
    }
}

impl Master {
    fn mappings(&self) -> impl Iterator<Item = &Mapping> {
        let lists = self.lists.values().map(|list| &list.mapping);
        lists.chain(self.packets.values().flat_map(|registers| registers.mappings.iter()))
    }
}

impl RegisterFile {
    fn new(count: u32) -> Option<Self> {
        let base = System::current().ram.alloc(PageRequest::any(u64::from(count))).ok()?;
        let free = (0..u64::from(count)).rev().map(|index| base.offset(index * PAGE)).collect();
        Some(Self { base, free })
    }
}

impl Attempt<'_> {
    /// Maps one extent as one element.
    fn add(&mut self, extent: &Extent) -> Option<()> {
        let Description { device, width } =
            self.hal.with_master(self.id, |master| Description::of(master))?;
        let offset = extent.start.0 % PAGE;
        let base = self.hal.take_logical(device, width, pages(offset, extent.length))?;
        let (memory, length) = (extent.start, extent.length);
        let element = Element { logical: base + offset, length, memory };
        self.mapping.elements.push(element);
        let owner = DmaOwner::Device(device);
        let scarce = self.hal.with_master(self.id, |master| master.file.is_some())?;
        if !scarce {
            let machine = &self.hal.machine;
            return machine.with(|machine| self.window(machine, owner, element.logical, length, memory));
        }
        let mut done = 0;
        while done < length {
            let at = memory.offset(done);
            let count = (PAGE - at.0 % PAGE).min(length - done);
            let page = self.hal.with_master(self.id, |master| master.file.as_mut()?.free.pop()).flatten()?;
            let register = page.offset(at.0 % PAGE);
            self.mapping.bounced.push(Bounced { register, memory: at, length: count });
            if self.mapping.to_device {
                copy(System::current(), at, register, count);
            }
            let machine = &self.hal.machine;
            machine.with(|machine| self.window(machine, owner, element.logical + done, count, register))?;
            done += count;
        }
        Some(())
    }

    fn window(
        &mut self,
        machine: &mut Machine,
        owner: DmaOwner,
        logical: u64,
        length: u64,
        target: Phys,
    ) -> Option<()> {
        let direction = direction(self.mapping.to_device);
        let target = PhysicalAddress(target.0);
        let window = machine.dma_map(owner, BusAddress(logical), length, target, direction).ok()?;
        self.mapping.windows.push(window);
        Some(())
    }
}

fn remember(retired: &mut VecDeque<Retired>, gone: Retired) {
    if retired.len() == REMEMBERED {
        retired.pop_front();
    }
    retired.push_back(gone);
}

/// Copies at most a page of RAM.
fn copy(system: &System, from: Phys, to: Phys, length: u64) {
    let mut bytes = [0; PAGE as usize];
    let Some(bytes) = bytes.get_mut(..length as usize) else { return };
    // Pages that are no RAM reach no device either; the window over them says so when they are used.
    let _ = system.ram.read(from, bytes).and_then(|()| system.ram.write(to, bytes));
}

fn check_padding(system: &System, address: u64, common: &Common) {
    let start = common.length;
    let end = start.div_ceil(PAGE).max(1) * PAGE;
    let mut padding = vec![0; (end - start) as usize];
    let read = system.ram.read(common.phys.offset(start), &mut padding).is_ok();
    let Some(first) = padding.iter().position(|byte| *byte != PADDING).filter(|_| read) else { return };
    system.emit(&Event::CommonBufferOverrun {
        address,
        length: common.length,
        offset: start + first as u64,
        made: common.made,
    });
}
