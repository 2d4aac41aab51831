//! NET_BUFFER_LISTs, NET_BUFFERs and their pools.
//!
//! The structures lie in memory that the box owns, so that one that is freed is filled with a pattern and one that
//! is used twice is noticed: [`Lists`] knows of each list who made it and who has it.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Handle, HandleKind, HandleState, Site, System, ddi_exports};
use std::collections::{BTreeMap, BTreeSet};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain, field};

/// A pool that NET_BUFFER_LISTs come from.
#[derive(Clone, Copy, Debug)]
pub struct ListPool {
    pub(crate) owner: AdapterId,
    /// Whether each list comes with a NET_BUFFER.
    with_buffer: bool,
    /// Context bytes that each list has.
    context_size: u16,
    /// Data bytes that each NET_BUFFER comes with.
    data_size: u32,
    /// Lists that are not freed.
    in_use: u32,
}

/// A pool that NET_BUFFERs come from.
#[derive(Clone, Copy, Debug)]
pub struct BufferPool {
    pub(crate) owner: AdapterId,
    data_size: u32,
    in_use: u32,
}

/// Who has a NET_BUFFER_LIST.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holder {
    /// The driver that allocated it.
    Driver,
    /// The driver was given it to send.
    Sending,
    /// The protocol was given it as received.
    Indicated,
    /// The protocol above, whose own it is.
    Protocol,
}

/// What is known of one list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListRecord {
    pub(crate) pool: Handle,
    pub(crate) holder: Holder,
    pub(crate) adapter: Option<AdapterId>,
    /// The protocol driver's binding that sent it or keeps it as received; 0 for the protocol edge.
    pub(crate) binding: Handle,
    /// The NET_BUFFER that came with it, 0 if none.
    buffer: u64,
    /// Data memory that came with it, and its MDL.
    data: u64,
    mdl: u64,
    made: Site,
}

/// What is known of a NET_BUFFER of its own.
#[derive(Clone, Copy, Debug)]
struct BufferRecord {
    pool: Handle,
    data: u64,
    mdl: u64,
}

/// All lists and buffers there are.
#[derive(Debug, Default)]
pub struct Lists {
    lists: BTreeMap<u64, ListRecord>,
    buffers: BTreeMap<u64, BufferRecord>,
    /// Contexts with memory of their own, which goes when they are empty.
    contexts: BTreeSet<u64>,
    /// Lists made from other lists, by what is freed with them.
    pub(crate) copies: BTreeMap<u64, crate::list_copy::Copy>,
    /// MDLs that retreats put before the data, by where they come from.
    pub(crate) retreats: BTreeMap<u64, crate::data::Retreat>,
}

impl Lists {
    /// A context has memory of its own.
    pub(crate) fn own_context(&mut self, context: u64) {
        self.contexts.insert(context);
    }

    /// Whether a context had memory of its own; it is forgotten.
    pub(crate) fn forget_context(&mut self, context: u64) -> bool {
        self.contexts.remove(&context)
    }
}

/// Alignment of contexts and structures.
const ALIGNMENT: u64 = 16;
const LIST_BYTES: u64 = size_of::<NET_BUFFER_LIST>() as u64;
const CONTEXT_HEADER: u64 = size_of::<NET_BUFFER_LIST_CONTEXT>() as u64;

impl Ndis {
    /// What is known of a list, if it is one.
    pub(crate) fn list_record(&self, list: u64) -> Option<ListRecord> {
        self.lists.with(|lists| lists.lists.get(&list).copied())
    }

    pub(crate) fn set_holder(&self, list: u64, holder: Holder, adapter: Option<AdapterId>) {
        self.lists.with(|lists| {
            if let Some(record) = lists.lists.get_mut(&list) {
                record.holder = holder;
                record.adapter = adapter;
                record.binding = 0;
            }
        });
    }

    /// A list is a protocol driver's: it sent it, or keeps it as received.
    pub(crate) fn give_to_binding(&self, list: u64, binding: Handle) {
        self.lists.with(|lists| {
            if let Some(record) = lists.lists.get_mut(&list) {
                record.binding = binding;
            }
        });
    }

    /// Makes a list with, if `chain` is given, a NET_BUFFER over an MDL chain (offset and length of its data).
    pub(crate) fn make_list(
        &self,
        pool: Handle,
        context_size: u16,
        back_fill: u16,
        chain: Option<(u64, u32, u64)>,
    ) -> Option<u64> {
        let system = System::current();
        // Both together are counted in 16 bits.
        let context_bytes = u64::from(context_size.checked_add(back_fill)?);
        let context_room =
            if context_bytes > 0 { (CONTEXT_HEADER + context_bytes).next_multiple_of(ALIGNMENT) } else { 0 };
        let list = system.allocate_object(LIST_BYTES + context_room)?;
        let mut value = NET_BUFFER_LIST { NdisPoolHandle: NDIS_HANDLE::new(pool), ..Plain::zeroed() };
        if context_room > 0 {
            let context = DriverPtr::<NET_BUFFER_LIST_CONTEXT>::new(list + LIST_BYTES);
            // The context data starts after its back-fill space.
            context.store(NET_BUFFER_LIST_CONTEXT {
                Size: context_bytes as u16,
                Offset: back_fill,
                ..Plain::zeroed()
            });
            value.Context = context;
        }
        let mut buffer = 0;
        if let Some((mdl, offset, length)) = chain {
            let Some(made) = self.make_buffer(pool, mdl, offset, length) else {
                system.free_object(list);
                return None;
            };
            buffer = made;
            value.FirstNetBuffer = DriverPtr::new(made);
        }
        DriverPtr::new(list).store(value);
        let made = system.caller();
        let record = ListRecord {
            pool,
            holder: Holder::Driver,
            adapter: None,
            binding: 0,
            buffer,
            data: 0,
            mdl: 0,
            made,
        };
        self.lists.with(|lists| lists.lists.insert(list, record));
        Some(list)
    }

    pub(crate) fn make_buffer(&self, pool: Handle, mdl: u64, offset: u32, length: u64) -> Option<u64> {
        let mut value = NET_BUFFER {
            MdlChain: DriverPtr::new(mdl),
            DataOffset: offset,
            DataLength: length as u32,
            NdisPoolHandle: NDIS_HANDLE::new(pool),
            ..Plain::zeroed()
        };
        let (current, within) = position(DriverPtr::new(mdl), offset);
        value.CurrentMdl = current;
        value.CurrentMdlOffset = within;
        System::current().new_object(value).map(DriverPtr::addr)
    }

    /// Data memory with its MDL.
    fn make_data(&self, bytes: u32) -> Option<(u64, u64)> {
        let system = System::current();
        let data = system.allocate_object(u64::from(bytes))?;
        match self.make_mdl(data, bytes) {
            Some(mdl) => Some((data, mdl)),
            None => {
                system.free_object(data);
                None
            }
        }
    }

    /// An MDL over nonpaged memory, in memory of the box's own.
    pub(crate) fn make_mdl(&self, address: u64, bytes: u32) -> Option<u64> {
        let system = System::current();
        let offset = address % PAGE;
        let pages = (offset + u64::from(bytes)).div_ceil(PAGE).max(1);
        let header = size_of::<MDL>() as u64;
        let mdl = system.allocate_object(header + pages * 8)?;
        let value = MDL {
            Size: (header + pages * 8) as i16,
            MdlFlags: MDL_SOURCE_IS_NONPAGED_POOL,
            MappedSystemVa: PVOID::new(address),
            StartVa: PVOID::new(address - offset),
            ByteCount: bytes,
            ByteOffset: offset as u32,
            ..Plain::zeroed()
        };
        DriverPtr::new(mdl).store(value);
        for page in 0..pages {
            let frame = system.ram.phys_of(address - offset + page * PAGE).map_or(0, |phys| phys.0 / PAGE);
            DriverPtr::<u64>::new(mdl + header).offset(page as i64).store(frame);
        }
        Some(mdl)
    }

    /// Frees a list and what came with it; the rules hear of a list that is not there or not its owner's to free.
    pub(crate) fn free_list(&self, list: u64) {
        let system = System::current();
        let Some(record) = self.lists.with(|lists| lists.lists.remove(&list)) else {
            let what = format!("{list:#x} is freed and is no NET_BUFFER_LIST (or was freed before)");
            return system.violation("NetBufferListOwnership", &what);
        };
        if matches!(record.holder, Holder::Indicated | Holder::Sending) {
            let what = format!(
                "the NET_BUFFER_LIST {list:#x}, made at {}, is freed while {}",
                system.site_name(record.made),
                if record.holder == Holder::Indicated {
                    "the protocol has it"
                } else {
                    "it is a send of the protocol's"
                }
            );
            system.violation("NetBufferListOwnership", &what);
        }
        for part in [record.buffer, record.mdl, record.data, list] {
            if part != 0 {
                system.free_object(part);
            }
        }
        self.list_pools.with(|pools| {
            if let Some(pool) = pools.live(record.pool) {
                pool.in_use = pool.in_use.saturating_sub(1);
            }
        });
    }

    /// Takes a NET_BUFFER from a pool: with the pool's data if it has any, else over an MDL chain.
    pub(crate) fn take_buffer(
        &self,
        pool_handle: Handle,
        mdl_chain: u64,
        data_offset: u32,
        data_length: u64,
    ) -> Option<u64> {
        let system = System::current();
        let state = self.buffer_pools.with(|pools| match pools.get(pool_handle) {
            HandleState::Live(pool) => {
                pool.in_use += 1;
                HandleState::Live(pool.data_size)
            }
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        system.misused(HandleKind::NetBufferPool, pool_handle, &state, false);
        let HandleState::Live(data_size) = state else { return None };
        let data = if data_size > 0 { self.make_data(data_size) } else { None };
        let (mdl, offset, length) =
            data.map_or((mdl_chain, data_offset, data_length), |(_, mdl)| (mdl, 0, u64::from(data_size)));
        let buffer = self.make_buffer(pool_handle, mdl, offset, length)?;
        let (data, mdl) = data.unwrap_or((0, 0));
        let record = BufferRecord { pool: pool_handle, data, mdl };
        self.lists.with(|lists| lists.buffers.insert(buffer, record));
        Some(buffer)
    }

    /// Frees a NET_BUFFER of its own and what came with it.
    pub(crate) fn free_buffer(&self, net_buffer: u64) {
        let system = System::current();
        let Some(record) = self.lists.with(|lists| lists.buffers.remove(&net_buffer)) else {
            let what = format!("{net_buffer:#x} is freed and is no NET_BUFFER (or was freed before)");
            return system.violation("NetBufferListOwnership", &what);
        };
        for part in [record.mdl, record.data, net_buffer] {
            if part != 0 {
                system.free_object(part);
            }
        }
        self.buffer_pools.with(|pools| {
            if let Some(pool) = pools.live(record.pool) {
                pool.in_use = pool.in_use.saturating_sub(1);
            }
        });
    }

    /// Looks at a pool of lists by the driver's handle.
    pub(crate) fn known_list_pool(&self, handle: Handle) -> Option<ListPool> {
        let state = self.list_pools.with(|pools| match pools.get(handle) {
            HandleState::Live(pool) => HandleState::Live(*pool),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::NetBufferListPool, handle, &state, false);
        match state {
            HandleState::Live(pool) => Some(pool),
            _ => None,
        }
    }

    pub(crate) fn count_list(&self, pool: Handle) {
        self.list_pools.with(|pools| {
            if let Some(pool) = pools.live(pool) {
                pool.in_use += 1;
            }
        });
    }

    /// The adapter behind a handle that may be an adapter's, a driver's, or null.
    pub(crate) fn owner_of(&self, handle: Handle) -> AdapterId {
        AdapterId(handle)
    }
}

/// Bytes in a page.
const PAGE: u64 = 4096;

/// The MDL of a chain in which `offset` lies, and the offset within it.
pub(crate) fn position(mut mdl: DriverPtr<MDL>, mut offset: u32) -> (DriverPtr<MDL>, u32) {
    // A chain that a driver made into a ring ends somewhere.
    for _ in 0..MDL_CHAIN {
        if mdl.is_null() {
            break;
        }
        let value = mdl.load();
        if offset < value.ByteCount || value.Next.is_null() {
            return (mdl, offset);
        }
        offset -= value.ByteCount;
        mdl = value.Next;
    }
    (mdl, offset)
}

/// Longest chain of MDLs that is followed.
pub(crate) const MDL_CHAIN: usize = 4096;
/// Longest chain of NET_BUFFER_LISTs or NET_BUFFERs that is followed.
pub(crate) const LIST_CHAIN: usize = 1 << 16;

/// The lists of a chain, first to last. A chain that runs in a ring ends at its limit.
pub(crate) fn chain(first: u64) -> Vec<u64> {
    let mut lists = Vec::new();
    let mut next = first;
    while next != 0 && lists.len() < LIST_CHAIN {
        lists.push(next);
        next = DriverPtr::<NET_BUFFER_LIST>::new(next).at(field!(NET_BUFFER_LIST, Next)).load().addr();
    }
    lists
}

/// The NET_BUFFERs of a list, first to last.
pub(crate) fn buffers(list: u64) -> Vec<DriverPtr<NET_BUFFER>> {
    let mut all = Vec::new();
    let mut next = DriverPtr::<NET_BUFFER_LIST>::new(list).at(field!(NET_BUFFER_LIST, FirstNetBuffer)).load();
    while !next.is_null() && all.len() < LIST_CHAIN {
        all.push(next);
        next = next.at(field!(NET_BUFFER, Next)).load();
    }
    all
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a pool of NET_BUFFER_LISTs; null when the parameters are wrong or memory is short.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocatenetbufferlistpool>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateNetBufferListPool(
        &self,
        handle: u64,
        parameters: DriverPtr<NET_BUFFER_LIST_POOL_PARAMETERS>,
    ) -> u64 {
        let system = System::current();
        let given = parameters.load();
        if given.Header.Type != NDIS_OBJECT_TYPE_DEFAULT
            || given.Header.Size < NDIS_SIZEOF_NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1
        {
            system.violation("ObjectHeader", "NET_BUFFER_LIST_POOL_PARAMETERS has a wrong type or size");
            return 0;
        }
        if given.DataSize > 0 && given.fAllocateNetBuffer == 0 {
            let what = "NET_BUFFER_LIST_POOL_PARAMETERS asks for data without a NET_BUFFER";
            system.violation("InvalidParameter", what);
            return 0;
        }
        if u64::from(given.ContextSize) % ALIGNMENT != 0 {
            let what = format!("ContextSize {} is no multiple of {ALIGNMENT}", given.ContextSize);
            system.violation("InvalidParameter", &what);
            return 0;
        }
        let pool = ListPool {
            owner: self.owner_of(handle),
            with_buffer: given.fAllocateNetBuffer != 0,
            context_size: given.ContextSize,
            data_size: given.DataSize,
            in_use: 0,
        };
        self.list_pools.with(|pools| pools.insert(pool, system.caller())).unwrap_or(0)
    }

    /// Frees a pool; its lists must have been freed before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisfreenetbufferlistpool>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisFreeNetBufferListPool(&self, pool_handle: u64) {
        let system = System::current();
        let died = system.caller();
        let state = self.list_pools.with(|pools| pools.remove(pool_handle, died));
        system.misused(HandleKind::NetBufferListPool, pool_handle, &state, true);
        if let HandleState::Live(pool) = state
            && pool.in_use > 0
        {
            let what = format!("a pool is freed with {} of its NET_BUFFER_LISTs not freed", pool.in_use);
            system.violation("NetBufferListOwnership", &what);
        }
    }

    /// Takes a NET_BUFFER_LIST from a pool; with its NET_BUFFER and data where the pool has them.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocatenetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateNetBufferList(
        &self,
        pool_handle: u64,
        context_size: u16,
        context_back_fill: u16,
    ) -> u64 {
        let Some(pool) = self.known_list_pool(pool_handle) else { return 0 };
        let context = pool.context_size.saturating_add(context_size);
        let data = if pool.data_size > 0 { self.make_data(pool.data_size) } else { None };
        if pool.data_size > 0 && data.is_none() {
            return 0;
        }
        let chain = match data {
            Some((_, mdl)) => Some((mdl, 0, u64::from(pool.data_size))),
            None => pool.with_buffer.then_some((0, 0, 0)),
        };
        let Some(list) = self.make_list(pool_handle, context, context_back_fill, chain) else { return 0 };
        self.lists.with(|lists| {
            if let (Some(record), Some((data, mdl))) = (lists.lists.get_mut(&list), data) {
                (record.data, record.mdl) = (data, mdl);
            }
        });
        self.count_list(pool_handle);
        list
    }

    /// Takes a NET_BUFFER_LIST with one NET_BUFFER over the driver's MDL chain. The pool must have been made with
    /// fAllocateNetBuffer and without data.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocatenetbufferandnetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateNetBufferAndNetBufferList(
        &self,
        pool_handle: u64,
        context_size: u16,
        context_back_fill: u16,
        mdl_chain: u64,
        data_offset: u32,
        data_length: u64,
    ) -> u64 {
        let Some(pool) = self.known_list_pool(pool_handle) else { return 0 };
        if !pool.with_buffer || pool.data_size > 0 {
            let what = "the pool was not made for NdisAllocateNetBufferAndNetBufferList: it needs fAllocateNetBuffer \
                        and a DataSize of 0";
            System::current().violation("InvalidParameter", what);
            return 0;
        }
        let context = pool.context_size.saturating_add(context_size);
        let chain = Some((mdl_chain, data_offset, data_length));
        let Some(list) = self.make_list(pool_handle, context, context_back_fill, chain) else { return 0 };
        self.count_list(pool_handle);
        list
    }

    /// Gives a NET_BUFFER_LIST back to its pool.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisfreenetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisFreeNetBufferList(&self, net_buffer_list: u64) {
        if !self.free_if_copy(net_buffer_list) {
            self.free_list(net_buffer_list);
        }
    }

    /// Makes a pool of NET_BUFFERs.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocatenetbufferpool>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateNetBufferPool(
        &self,
        handle: u64,
        parameters: DriverPtr<NET_BUFFER_POOL_PARAMETERS>,
    ) -> u64 {
        let system = System::current();
        let given = parameters.load();
        if given.Header.Type != NDIS_OBJECT_TYPE_DEFAULT
            || given.Header.Size < NDIS_SIZEOF_NET_BUFFER_POOL_PARAMETERS_REVISION_1
        {
            system.violation("ObjectHeader", "NET_BUFFER_POOL_PARAMETERS has a wrong type or size");
            return 0;
        }
        let pool = BufferPool { owner: self.owner_of(handle), data_size: given.DataSize, in_use: 0 };
        self.buffer_pools.with(|pools| pools.insert(pool, system.caller())).unwrap_or(0)
    }

    /// Frees a pool of NET_BUFFERs.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisfreenetbufferpool>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisFreeNetBufferPool(&self, pool_handle: u64) {
        let system = System::current();
        let died = system.caller();
        let state = self.buffer_pools.with(|pools| pools.remove(pool_handle, died));
        system.misused(HandleKind::NetBufferPool, pool_handle, &state, true);
        if let HandleState::Live(pool) = state
            && pool.in_use > 0
        {
            let what = format!("a pool is freed with {} of its NET_BUFFERs not freed", pool.in_use);
            system.violation("NetBufferListOwnership", &what);
        }
    }

    /// Takes a NET_BUFFER from a pool, over the driver's MDL chain or with the pool's data.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocatenetbuffer>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateNetBuffer(
        &self,
        pool_handle: u64,
        mdl_chain: u64,
        data_offset: u32,
        data_length: u64,
    ) -> u64 {
        self.take_buffer(pool_handle, mdl_chain, data_offset, data_length).unwrap_or(0)
    }

    /// Takes a NET_BUFFER with its MDL and data from a pool that was made with a DataSize; null from another.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocatenetbuffermdlanddata>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateNetBufferMdlAndData(&self, pool_handle: u64) -> u64 {
        let without_data = |pool: &mut BufferPool| pool.data_size == 0;
        if self.buffer_pools.with(|pools| pools.live(pool_handle).is_some_and(without_data)) {
            let what = "the pool was not made for NdisAllocateNetBufferMdlAndData: it needs a DataSize";
            System::current().violation("InvalidParameter", what);
            return 0;
        }
        self.take_buffer(pool_handle, 0, 0, 0).unwrap_or(0)
    }

    /// Gives a NET_BUFFER back to its pool.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisfreenetbuffer>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisFreeNetBuffer(&self, net_buffer: u64) {
        self.free_buffer(net_buffer);
    }

    /// Makes an MDL over nonpaged memory of the driver's; null when memory is short.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisallocatemdl>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateMdl(&self, _handle: u64, virtual_address: u64, length: u32) -> u64 {
        let system = System::current();
        if system.ram.phys_of(virtual_address).is_none() {
            let what = format!("NdisAllocateMdl is given {virtual_address:#x}, which is no nonpaged memory");
            system.violation("MdlMisused", &what);
            return 0;
        }
        self.make_mdl(virtual_address, length).unwrap_or(0)
    }

    /// Frees an MDL that [`Ndis::NdisAllocateMdl`] made.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisfreemdl>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisFreeMdl(&self, mdl: u64) {
        let system = System::current();
        if !system.free_object(mdl) {
            let what = format!("{mdl:#x} is freed and is no MDL of NdisAllocateMdl (or was freed before)");
            system.violation("MdlMisused", &what);
        }
    }
}
