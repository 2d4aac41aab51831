//! Scatter/gather lists: a chain of MDLs, mapped for a device, as `SCATTER_GATHER_LIST` in memory.
//!
//! A request that has to wait for map registers is served in its turn, when others give theirs back. The driver's
//! routine is called at DISPATCH_LEVEL in either case, within the call or later.
//!
//! Sources: the pages on `GetScatterGatherList`, `BuildScatterGatherList`, `PutScatterGatherList`,
//! `CalculateScatterGatherList`, `SCATTER_GATHER_LIST`.

use super::bus_master::{MapError, Mapping, MasterId};
use super::packet::ChannelRequest;
use super::{Extent, PAGE, mdl_extents};
use crate::Hal;
use ddi::{Access as _, Callback, DISPATCH_LEVEL, HandleKind, HandleState, Site, System};
use std::collections::VecDeque;
use wdk_defs::all::{
    MDL, MDL_PAGES_LOCKED, MDL_PARTIAL, MDL_SOURCE_IS_NONPAGED_POOL, SCATTER_GATHER_ELEMENT,
    SCATTER_GATHER_LIST,
};
use wdk_defs::{DriverPtr, Plain as _};

/// Bytes of a list before its elements.
const HEADER: u64 = size_of::<SCATTER_GATHER_LIST>() as u64;
/// Bytes of an element.
const ELEMENT: u64 = size_of::<SCATTER_GATHER_ELEMENT>() as u64;
/// Longest chain of MDLs; a longer one goes round in a circle.
const LONGEST_CHAIN: usize = 4096;

/// The driver's function that takes a list.
#[derive(Clone, Copy, Debug)]
pub struct ListRoutine {
    /// Its role.
    pub callback: Callback,
    /// The adapter it belongs to, if that is known.
    pub adapter: Option<u32>,
    /// Its address.
    pub function: u64,
    /// First argument: the device object.
    pub device_object: u64,
    /// Second argument: the IRP, or nothing.
    pub irp: u64,
    /// Last argument.
    pub context: u64,
}

/// A list that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct ListRequest {
    /// First MDL of the chain.
    pub mdl: DriverPtr<MDL>,
    /// Bytes of the chain before the first that is mapped.
    pub offset: u64,
    /// Bytes that are mapped.
    pub length: u64,
    /// Whether the device reads.
    pub to_device: bool,
    /// Memory of the driver's for the list: address and bytes.
    pub buffer: Option<(u64, u32)>,
    /// Whether a list that does not fit in there may be put elsewhere.
    pub may_allocate: bool,
    /// What is called with the list; nothing is where the caller has to have it at once.
    pub routine: Option<ListRoutine>,
    /// The driver's DMA transfer context, by which a request that waits is cancelled; 0 for none.
    pub transfer: u64,
    /// What the caller knows the list by, its NET_BUFFER for instance; 0 for nothing.
    pub tag: u64,
}

/// Why there is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListError {
    /// It cannot be mapped.
    Map(MapError),
    /// The driver's memory for the list does not hold it; this many bytes would.
    BufferTooSmall(u64),
    /// The chain does not describe that many bytes.
    BadRange,
    /// The driver's memory for the list holds another that was not freed.
    BufferInUse,
}

/// A list that a driver has.
#[derive(Debug)]
pub(super) struct List {
    pub(super) mapping: Mapping,
    /// Its memory is the HAL's.
    allocated: bool,
    tag: u64,
}

/// A request that waits for map registers.
#[derive(Clone, Copy, Debug)]
pub(super) enum Waiting {
    List(ListRequest),
    Channel(ChannelRequest),
}

/// What putting a list showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PutError {
    /// The adapter has no such list.
    NoSuchList,
}

/// Lists that were freed and are remembered, to tell a second time from a wrong pointer.
#[derive(Debug, Default)]
pub struct FreedLists(VecDeque<(u64, Site, Site)>);

const REMEMBERED: usize = 256;

/// Bytes of a list of `elements`.
pub fn list_bytes(elements: u64) -> u64 {
    HEADER + elements * ELEMENT
}

/// Pages that a chain of MDLs spans from `offset` on: the most elements and map registers that it can need. `None` where
/// it is shorter.
pub fn chain_pages(mdl: DriverPtr<MDL>, offset: u64, length: u64) -> Option<u64> {
    let mut count = 0;
    each_mdl(mdl, offset, length, |header, _, offset, part| {
        count += (u64::from(header.ByteOffset) + offset).checked_rem(PAGE)?.checked_add(part)?.div_ceil(PAGE);
        Some(())
    })?;
    Some(count)
}

/// The physical memory of part of a chain of MDLs.
fn chain_extents(mdl: DriverPtr<MDL>, offset: u64, length: u64) -> Option<Vec<Extent>> {
    let mut extents = Vec::with_capacity(8);
    each_mdl(mdl, offset, length, |header, mdl, offset, part| {
        check_locked(&header, mdl);
        extents.extend(mdl_extents(mdl, offset, part)?);
        Some(())
    })?;
    Some(extents)
}

/// Calls `act` with each MDL's part of the range: header, MDL, offset, bytes. `None` where the chain is shorter.
fn each_mdl(
    first: DriverPtr<MDL>,
    mut offset: u64,
    mut length: u64,
    mut act: impl FnMut(MDL, DriverPtr<MDL>, u64, u64) -> Option<()>,
) -> Option<()> {
    let mut mdl = first;
    for _ in 0..LONGEST_CHAIN {
        if length == 0 {
            return Some(());
        }
        let header = mdl.try_load().ok()?;
        let bytes = u64::from(header.ByteCount);
        if offset >= bytes {
            offset -= bytes;
        } else {
            let part = (bytes - offset).min(length);
            act(header, mdl, offset, part)?;
            length -= part;
            offset = 0;
        }
        mdl = header.Next.cast();
    }
    None
}

fn check_locked(header: &MDL, mdl: DriverPtr<MDL>) {
    let locked = MDL_PAGES_LOCKED | MDL_SOURCE_IS_NONPAGED_POOL | MDL_PARTIAL;
    if header.MdlFlags & locked == 0 {
        let what = format!(
            "the buffer of the MDL at {:#x} is mapped for DMA, and its pages are neither locked nor nonpaged",
            mdl.addr()
        );
        System::current().violation("DmaBufferNotLocked", &what);
    }
}

impl Hal {
    /// Maps a chain of MDLs and calls the routine with the list, now or when there are map registers. With no routine
    /// returns the list.
    ///
    /// # Errors
    /// [`ListError`]; the routine is not called then.
    pub fn build_list(&self, id: MasterId, request: ListRequest) -> Result<Option<u64>, ListError> {
        let registers = chain_pages(request.mdl, request.offset, request.length);
        let registers = registers.filter(|_| request.length > 0).ok_or(ListError::BadRange)?;
        if let Some((buffer, bytes)) = request.buffer {
            let needed = list_bytes(registers);
            // A list may need fewer elements than pages, but nobody could count on that.
            if u64::from(bytes) < needed && !request.may_allocate {
                return Err(ListError::BufferTooSmall(needed));
            }
            if self.is_list(id, buffer) {
                return Err(ListError::BufferInUse);
            }
        }
        let registers = u32::try_from(registers).map_err(|_| ListError::BadRange)?;
        let others_wait = self.with_master(id, |master| !master.waiting.is_empty()).unwrap_or(false);
        match self.registers_free(id, registers) {
            Err(MapError::Busy) => self.wait_for_registers(id, request),
            Err(error) => Err(ListError::Map(error)),
            Ok(()) if others_wait => self.wait_for_registers(id, request),
            Ok(()) => {
                let list = self.make_list(id, &request)?;
                if let Some(routine) = request.routine {
                    routine.call(list);
                }
                Ok(Some(list))
            }
        }
    }

    fn wait_for_registers(&self, id: MasterId, request: ListRequest) -> Result<Option<u64>, ListError> {
        if request.routine.is_none() {
            return Err(ListError::Map(MapError::Busy));
        }
        self.with_master(id, |master| master.waiting.push_back(Waiting::List(request)));
        Ok(None)
    }

    fn make_list(&self, id: MasterId, request: &ListRequest) -> Result<u64, ListError> {
        let extents =
            chain_extents(request.mdl, request.offset, request.length).ok_or(ListError::BadRange)?;
        let mapping = self.map(id, &extents, request.to_device).map_err(ListError::Map)?;
        let needed = list_bytes(mapping.elements().len() as u64);
        let given = request.buffer.filter(|(_, bytes)| u64::from(*bytes) >= needed);
        let address = given.map(|(buffer, _)| buffer).or_else(|| System::current().allocate_object(needed));
        let Some(address) = address else {
            self.unmap(id, mapping);
            return Err(ListError::Map(MapError::NoMemory));
        };
        write_list(address, &mapping);
        let list = List { mapping, allocated: given.is_none(), tag: request.tag };
        self.with_master(id, |master| {
            if request.tag != 0 {
                master.tags.insert(request.tag, address);
            }
            master.lists.insert(address, list)
        });
        Ok(address)
    }

    /// Whether a list of an adapter lies at an address.
    pub fn is_list(&self, id: MasterId, list: u64) -> bool {
        self.with_master(id, |master| master.lists.contains_key(&list)).unwrap_or(false)
    }

    /// What a list was tagged with.
    pub fn list_tag(&self, id: MasterId, list: u64) -> Option<u64> {
        self.with_master(id, |master| master.lists.get(&list).map(|entry| entry.tag)).flatten()
    }

    /// The list that is mapped with a tag, and where that was.
    pub fn tagged_list(&self, id: MasterId, tag: u64) -> Option<(u64, Site)> {
        let find = |master: &mut super::bus_master::Master| {
            let list = *master.tags.get(&tag)?;
            Some((list, master.lists.get(&list)?.mapping.made()))
        };
        self.with_master(id, find).flatten()
    }

    /// The lists of an adapter that are mapped, with where they were.
    pub fn lists_mapped(&self, id: MasterId) -> Vec<(u64, Site)> {
        let all = |master: &mut super::bus_master::Master| {
            master.lists.iter().map(|(list, entry)| (*list, entry.mapping.made())).collect()
        };
        self.with_master(id, all).unwrap_or_default()
    }

    /// Ends a list's mapping and serves who waits for its map registers. What is wrong is told to the rules.
    pub fn put_list(&self, id: MasterId, list: u64, to_device: Option<bool>) {
        let system = System::current();
        let entry = self.with_master(id, |master| master.lists.remove(&list)).flatten();
        let Some(entry) = entry else {
            let freed = self
                .freed_lists
                .with(|freed| freed.0.iter().rev().find(|(address, ..)| *address == list).copied());
            let state: HandleState<()> = match freed {
                Some((_, made, died)) => HandleState::Dead { made, died },
                None => HandleState::Never,
            };
            return system.misused(HandleKind::ScatterGatherList, list, &state, true);
        };
        if to_device.is_some_and(|to_device| to_device != entry.mapping.to_device()) {
            let which = |to_device| if to_device { "to" } else { "from" };
            let what = format!(
                "a scatter/gather list that was built for a transfer {} the device is put as one {} it",
                which(entry.mapping.to_device()),
                which(!entry.mapping.to_device()),
            );
            system.violation("DmaDirectionMismatch", &what);
        }
        self.finish_list(id, list, entry);
        self.serve_waiting(id);
    }

    /// Ends a list's mapping without a word.
    pub(super) fn drop_list(&self, id: MasterId, list: u64) {
        let entry = self.with_master(id, |master| master.lists.remove(&list)).flatten();
        if let Some(entry) = entry {
            self.finish_list(id, list, entry);
        }
    }

    fn finish_list(&self, id: MasterId, list: u64, entry: List) {
        let system = System::current();
        let freed = (list, entry.mapping.made(), system.caller());
        if entry.tag != 0 {
            self.with_master(id, |master| {
                if master.tags.get(&entry.tag) == Some(&list) {
                    master.tags.remove(&entry.tag);
                }
            });
        }
        self.unmap(id, entry.mapping);
        if entry.allocated {
            system.free_object(list);
        }
        self.freed_lists.with(|lists| {
            if lists.0.len() == REMEMBERED {
                lists.0.pop_front();
            }
            lists.0.push_back(freed);
        });
    }

    /// Serves those who wait for map registers, in their order, as far as there are some.
    pub(super) fn serve_waiting(&self, id: MasterId) {
        while let Some(Some(next)) = self.with_master(id, |master| master.waiting.front().copied()) {
            let registers = match next {
                Waiting::Channel(request) => request.registers,
                Waiting::List(request) => chain_pages(request.mdl, request.offset, request.length)
                    .map_or(0, |pages| u32::try_from(pages).unwrap_or(u32::MAX)),
            };
            if self.registers_free(id, registers) == Err(MapError::Busy) {
                return;
            }
            self.with_master(id, |master| master.waiting.pop_front());
            match next {
                Waiting::Channel(request) => self.grant_registers(id, request),
                Waiting::List(request) => {
                    let made = self.make_list(id, &request);
                    match (made, request.routine) {
                        (Ok(list), Some(routine)) => routine.call(list),
                        // The chain was taken apart while it waited: nothing could be given to the routine.
                        _ => System::current().violation(
                            "DmaBufferNotLocked",
                            "an MDL chain was changed or freed while its scatter/gather list was pending",
                        ),
                    }
                }
            }
        }
    }
}

impl ListRoutine {
    /// Calls the driver with a list, at DISPATCH_LEVEL.
    pub(super) fn call(&self, list: u64) {
        let system = System::current();
        let args = [self.device_object, self.irp, list, self.context];
        let old = system.raise_irql(DISPATCH_LEVEL.max(ddi::gs::irql()));
        system.call_driver(self.callback, self.adapter, self.function, &args);
        system.lower_irql(old);
    }
}

fn write_list(address: u64, mapping: &Mapping) {
    let mut list = SCATTER_GATHER_LIST::zeroed();
    list.NumberOfElements = mapping.elements().len() as u32;
    DriverPtr::new(address).store(list);
    let elements = DriverPtr::<SCATTER_GATHER_ELEMENT>::new(address + HEADER);
    for (index, element) in mapping.elements().iter().enumerate() {
        let mut out = SCATTER_GATHER_ELEMENT::zeroed();
        out.Address.QuadPart = element.logical.cast_signed();
        out.Length = element.length as u32;
        elements.offset(index as i64).store(out);
    }
}
