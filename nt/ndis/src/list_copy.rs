//! NET_BUFFER_LISTs made from others: clones, fragments, and what is put together again from fragments.
//!
//! None of them copies data: new MDLs describe the memory of the original. [`Copy`] remembers what was made for one, so
//! that it can be freed whatever its driver did to the structures meanwhile. Who is whose parent is the drivers'
//! business: ParentNetBufferList and ChildRefCount are theirs to set.
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/network/derived-net-buffer-list-structures>

use crate::Ndis;
use crate::data::pieces;
use crate::nbl::buffers;
use ddi::{Access as _, Handle, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

/// How a list was made, and so which function frees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Clone,
    Fragment,
    Reassembled,
}

/// What was made for a list.
#[derive(Clone, Debug)]
pub(crate) struct Copy {
    kind: Kind,
    /// Used data space that each NET_BUFFER got besides the data.
    data_offset_delta: u32,
    /// NET_BUFFERs, and whether they are from a pool.
    buffers: Vec<u64>,
    pooled: bool,
    /// MDLs, and memory for used data space.
    parts: Vec<u64>,
}

/// What a NET_BUFFER of a new list is to describe.
enum Data {
    /// Memory: address and bytes of each piece.
    Pieces(Vec<(u64, u32)>),
    /// The MDL chain of the original, from an offset on.
    Chain { mdl: u64, offset: u32, length: u32 },
}

/// Where the structures of a new list come from, and how much used data space is to be added: see the exports.
struct Plan {
    kind: Kind,
    list_pool: Handle,
    buffer_pool: Handle,
    data_offset_delta: u32,
    data_back_fill: u32,
}

/// The pieces of memory of a NET_BUFFER's data after its first `skip` bytes; `None` when it has not that many, or its
/// MDL chain is shorter than it says.
fn data_after(buffer: &NET_BUFFER, skip: u32) -> Option<Vec<(u64, u32)>> {
    let length = buffer.DataLength.checked_sub(skip)?;
    pieces(buffer.MdlChain, buffer.DataOffset.checked_add(skip)?, length)
}

/// Divides pieces of memory into runs of at most `longest` bytes.
fn divide(pieces: &[(u64, u32)], longest: u32) -> Vec<Vec<(u64, u32)>> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    let mut room = longest;
    for (mut address, mut bytes) in pieces.iter().copied() {
        while bytes > 0 {
            let count = bytes.min(room);
            run.push((address, count));
            (address, bytes, room) = (address + u64::from(count), bytes - count, room - count);
            if room == 0 {
                runs.push(std::mem::take(&mut run));
                room = longest;
            }
        }
    }
    if !run.is_empty() {
        runs.push(run);
    }
    runs
}

fn length(pieces: &[(u64, u32)]) -> u32 {
    pieces.iter().map(|(_, bytes)| *bytes).sum()
}

impl Ndis {
    /// An MDL that is freed with the list.
    fn part_mdl(&self, copy: &mut Copy, address: u64, bytes: u32) -> Option<DriverPtr<MDL>> {
        let mdl = self.make_mdl(address, bytes)?;
        copy.parts.push(mdl);
        Some(DriverPtr::new(mdl))
    }

    /// A chain of MDLs over pieces of memory, which may be none.
    fn part_chain(&self, copy: &mut Copy, pieces: &[(u64, u32)]) -> Option<DriverPtr<MDL>> {
        let mut first = DriverPtr::null();
        for (address, bytes) in pieces.iter().rev() {
            let mdl = self.part_mdl(copy, *address, *bytes)?;
            mdl.at(field!(MDL, Next)).store(first);
            first = mdl;
        }
        Some(first)
    }

    /// One NET_BUFFER of a new list.
    fn part_buffer(&self, plan: &Plan, copy: &mut Copy, data: &Data) -> Option<u64> {
        let (mut mdl, mut offset, mut length) = match data {
            Data::Pieces(pieces) => (self.part_chain(copy, pieces)?, 0, length(pieces)),
            Data::Chain { mdl, offset, length } => (DriverPtr::new(*mdl), *offset, *length),
        };
        if plan.data_offset_delta > 0 {
            let room = plan.data_offset_delta.checked_add(plan.data_back_fill)?;
            let memory = System::current().allocate_object(u64::from(room))?;
            copy.parts.push(memory);
            let before = self.part_mdl(copy, memory, room)?;
            before.at(field!(MDL, Next)).store(mdl);
            (mdl, offset) = (before, plan.data_back_fill);
            length = length.checked_add(plan.data_offset_delta)?;
        }
        let buffer = if copy.pooled {
            self.take_buffer(plan.buffer_pool, mdl.addr(), offset, u64::from(length))
        } else {
            self.make_buffer(plan.buffer_pool, mdl.addr(), offset, u64::from(length))
        }?;
        copy.buffers.push(buffer);
        Some(buffer)
    }

    /// A new list with a NET_BUFFER for each of `all`, without context. `None`, with nothing left behind, when memory
    /// is short.
    fn make_copy(&self, plan: &Plan, all: &[Data]) -> Option<u64> {
        if plan.list_pool != 0 {
            self.known_list_pool(plan.list_pool)?;
        }
        let list = self.make_list(plan.list_pool, 0, 0, None)?;
        self.count_list(plan.list_pool);
        let mut copy = Copy {
            kind: plan.kind,
            data_offset_delta: plan.data_offset_delta,
            buffers: Vec::new(),
            pooled: plan.buffer_pool != 0,
            parts: Vec::new(),
        };
        let mut link = DriverPtr::<NET_BUFFER_LIST>::new(list).at(field!(NET_BUFFER_LIST, FirstNetBuffer));
        for data in all {
            let Some(buffer) = self.part_buffer(plan, &mut copy, data) else {
                self.release_copy(list, &copy);
                return None;
            };
            let buffer = DriverPtr::<NET_BUFFER>::new(buffer);
            link.store(buffer);
            link = buffer.at(field!(NET_BUFFER, Next));
        }
        self.lists.with(|lists| lists.copies.insert(list, copy));
        Some(list)
    }

    fn release_copy(&self, list: u64, copy: &Copy) {
        let system = System::current();
        for buffer in &copy.buffers {
            if copy.pooled {
                self.free_buffer(*buffer);
            } else {
                system.free_object(*buffer);
            }
        }
        for part in &copy.parts {
            system.free_object(*part);
        }
        self.free_list(list);
    }

    fn free_copy(&self, list: u64, kind: Kind, data_offset_delta: u32) {
        let system = System::current();
        let Some(copy) = self.lists.with(|lists| lists.copies.remove(&list)) else {
            let what = format!("{list:#x} is freed as a {kind:?} and is none (or was freed before)");
            return system.violation("NetBufferListOwnership", &what);
        };
        if copy.kind != kind {
            let what = format!("{list:#x} is freed as a {kind:?} and was made as a {:?}", copy.kind);
            system.violation("NetBufferListOwnership", &what);
        } else if copy.data_offset_delta != data_offset_delta {
            let what = format!(
                "a {kind:?} is freed with a DataOffsetDelta of {data_offset_delta} and was made with {}",
                copy.data_offset_delta
            );
            system.violation("InvalidParameter", &what);
        }
        self.release_copy(list, &copy);
    }

    /// Frees a list that NdisFreeNetBufferList is called with though it was made from another; `false` if it was not.
    pub(crate) fn free_if_copy(&self, list: u64) -> bool {
        let Some(copy) = self.lists.with(|lists| lists.copies.remove(&list)) else { return false };
        let what = format!("{list:#x} is freed with NdisFreeNetBufferList and was made as a {:?}", copy.kind);
        System::current().violation("NetBufferListOwnership", &what);
        self.release_copy(list, &copy);
        true
    }
}

/// A parameter has a value that nothing can be made from.
fn refuse(what: &str) -> u64 {
    System::current().violation("InvalidParameter", what);
    0
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a list that describes the same data as another, from its used data space on: with MDLs of its own, or
    /// with NDIS_CLONE_FLAGS_USE_ORIGINAL_MDLS the original's. The pools may be null. Null when memory is short.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocateclonenetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateCloneNetBufferList(
        &self,
        original: u64,
        list_pool: u64,
        buffer_pool: u64,
        flags: u32,
    ) -> u64 {
        let plan =
            Plan { kind: Kind::Clone, list_pool, buffer_pool, data_offset_delta: 0, data_back_fill: 0 };
        let mut all = Vec::new();
        for buffer in buffers(original) {
            let value = buffer.load();
            if flags & NDIS_CLONE_FLAGS_USE_ORIGINAL_MDLS != 0 {
                let (mdl, offset) = crate::nbl::position(value.MdlChain, value.DataOffset);
                all.push(Data::Chain { mdl: mdl.addr(), offset, length: value.DataLength });
                continue;
            }
            let Some(pieces) = data_after(&value, 0) else {
                return refuse("a list is cloned whose MDL chain is shorter than its data");
            };
            all.push(Data::Pieces(pieces));
        }
        self.make_copy(&plan, &all).unwrap_or(0)
    }

    /// Frees a clone and what was made for it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisfreeclonenetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisFreeCloneNetBufferList(&self, clone: u64, _flags: u32) {
        self.free_copy(clone, Kind::Clone, 0);
    }

    /// Makes a list whose NET_BUFFERs describe the data of another's in fragments of at most `maximum_length` bytes,
    /// each NET_BUFFER's from `start_offset` on. Each fragment has `data_offset_delta` bytes of used data space before
    /// it, and `data_back_fill` of unused. Null when memory is short or a NET_BUFFER has less data than it says.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocatefragmentnetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn NdisAllocateFragmentNetBufferList(
        &self,
        original: u64,
        list_pool: u64,
        buffer_pool: u64,
        start_offset: u32,
        maximum_length: u32,
        data_offset_delta: u32,
        data_back_fill: u32,
        _flags: u32,
    ) -> u64 {
        if maximum_length == 0 {
            return refuse("fragments of no bytes are asked for");
        }
        let plan = Plan { kind: Kind::Fragment, list_pool, buffer_pool, data_offset_delta, data_back_fill };
        let mut all = Vec::new();
        for buffer in buffers(original) {
            let Some(pieces) = data_after(&buffer.load(), start_offset) else {
                return refuse("a NET_BUFFER has less data than StartOffset and its DataLength say");
            };
            all.extend(divide(&pieces, maximum_length).into_iter().map(Data::Pieces));
        }
        self.make_copy(&plan, &all).unwrap_or(0)
    }

    /// Frees a list of fragments and what was made for it. `data_offset_delta` is the one that it was made with.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisfreefragmentnetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisFreeFragmentNetBufferList(&self, fragments: u64, data_offset_delta: u32, _flags: u32) {
        self.free_copy(fragments, Kind::Fragment, data_offset_delta);
    }

    /// Makes a list with one NET_BUFFER that describes the data of all NET_BUFFERs of another, each one's from
    /// `start_offset` on. `pool` may be null. Null when memory is short or a NET_BUFFER has less data than it says.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocatereassemblednetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateReassembledNetBufferList(
        &self,
        fragments: u64,
        pool: u64,
        start_offset: u32,
        data_offset_delta: u32,
        data_back_fill: u32,
        _flags: u32,
    ) -> u64 {
        let kind = Kind::Reassembled;
        let plan = Plan { kind, list_pool: pool, buffer_pool: 0, data_offset_delta, data_back_fill };
        let mut all = Vec::new();
        for buffer in buffers(fragments) {
            let Some(pieces) = data_after(&buffer.load(), start_offset) else {
                return refuse("a NET_BUFFER has less data than StartOffset and its DataLength say");
            };
            all.extend(pieces);
        }
        self.make_copy(&plan, &[Data::Pieces(all)]).unwrap_or(0)
    }

    /// Frees a list that was put together and what was made for it. `data_offset_delta` is the one that it was made
    /// with.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisfreereassemblednetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisFreeReassembledNetBufferList(&self, reassembled: u64, data_offset_delta: u32, _flags: u32) {
        self.free_copy(reassembled, Kind::Reassembled, data_offset_delta);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_divided_wherever_its_pieces_end() {
        let pieces = [(0x1000, 5), (0x2000, 3), (0x3000, 4)];
        assert_eq!(divide(&pieces, 100), [pieces.to_vec()]);
        let runs = divide(&pieces, 4);
        assert_eq!(runs, [vec![(0x1000, 4)], vec![(0x1004, 1), (0x2000, 3)], vec![(0x3000, 4)]]);
        assert_eq!(divide(&[], 4), Vec::<Vec<(u64, u32)>>::new());
        for longest in 1..=12 {
            let runs = divide(&pieces, longest);
            assert_eq!(runs.iter().map(|run| length(run)).sum::<u32>(), 12);
            assert!(runs[..runs.len() - 1].iter().all(|run| length(run) == longest), "{longest}");
        }
    }
}
