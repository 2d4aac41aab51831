//! The data of NET_BUFFERs: reading it, and moving where it starts.

use crate::Ndis;
use crate::nbl::{MDL_CHAIN, buffers, position};
use ddi::{Access as _, Callback, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

/// An MDL that a retreat put before the data, and where it comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Retreat {
    /// The box's memory under it; 0 when the driver's NetAllocateMdl made both.
    memory: u64,
}

/// The address of the memory that an MDL describes.
fn start(mdl: &MDL) -> u64 {
    if mdl.MappedSystemVa.is_null() {
        mdl.StartVa.addr() + u64::from(mdl.ByteOffset)
    } else {
        mdl.MappedSystemVa.addr()
    }
}

/// The pieces of memory that hold the bytes from `offset` of an MDL chain on, at most `length`: address and bytes of
/// each, and how many bytes the chain lacks.
fn reachable(mdl: DriverPtr<MDL>, offset: u32, length: u32) -> (Vec<(u64, u32)>, u32) {
    let (mut mdl, mut offset) = position(mdl, offset);
    let mut left = length;
    let mut all = Vec::new();
    for _ in 0..MDL_CHAIN {
        if left == 0 || mdl.is_null() {
            break;
        }
        let value = mdl.load();
        let count = value.ByteCount.saturating_sub(offset).min(left);
        if count > 0 {
            all.push((start(&value) + u64::from(offset), count));
        }
        left -= count;
        offset = 0;
        mdl = value.Next;
    }
    (all, left)
}

/// The pieces of memory that hold `length` bytes from `offset` of an MDL chain on: address and bytes of each.
/// `None` when the chain is shorter.
pub(crate) fn pieces(mdl: DriverPtr<MDL>, offset: u32, length: u32) -> Option<Vec<(u64, u32)>> {
    let (pieces, lacking) = reachable(mdl, offset, length);
    (lacking == 0).then_some(pieces)
}

/// Appends the data of a NET_BUFFER to `into`; `false` when its MDL chain is shorter than its length says.
pub(crate) fn read(buffer: DriverPtr<NET_BUFFER>, into: &mut Vec<u8>) -> bool {
    let value = buffer.load();
    let Some(pieces) = pieces(value.MdlChain, value.DataOffset, value.DataLength) else { return false };
    for (address, count) in pieces {
        let start = into.len();
        into.resize(start + count as usize, 0);
        ddi::pointer::load_bytes(address, &mut into[start..]);
    }
    true
}

/// Sets where the data starts and how long it is.
fn set_start(buffer: DriverPtr<NET_BUFFER>, offset: u32, length: u32) {
    let mut value = buffer.load();
    value.DataOffset = offset;
    value.DataLength = length;
    let (mdl, within) = position(value.MdlChain, offset);
    value.CurrentMdl = mdl;
    value.CurrentMdlOffset = within;
    buffer.store(value);
}

impl Ndis {
    fn advance(&self, buffer: DriverPtr<NET_BUFFER>, delta: u32, free_mdl: bool, free_handler: u64) {
        let value = buffer.load();
        if delta > value.DataLength {
            let what = format!("data of {} bytes is advanced by {delta}", value.DataLength);
            System::current().violation("InvalidParameter", &what);
            return;
        }
        set_start(buffer, value.DataOffset.saturating_add(delta), value.DataLength - delta);
        while free_mdl && self.free_unused(buffer, free_handler) {}
    }

    /// Frees the first MDL of a NET_BUFFER if a retreat put it there and the data starts behind it.
    fn free_unused(&self, buffer: DriverPtr<NET_BUFFER>, free_handler: u64) -> bool {
        let system = System::current();
        let mut value = buffer.load();
        let first = value.MdlChain;
        let Some(retreat) = self.lists.with(|lists| lists.retreats.get(&first.addr()).copied()) else {
            return false;
        };
        let mdl = first.load();
        if value.DataOffset < mdl.ByteCount || mdl.Next.is_null() {
            return false;
        }
        if retreat.memory == 0 && free_handler == 0 {
            let what = "an MDL of NetAllocateMdl becomes unused and there is no NetFreeMdl to free it";
            system.violation("InvalidParameter", what);
            return false;
        }
        value.MdlChain = mdl.Next;
        buffer.store(value);
        set_start(buffer, value.DataOffset - mdl.ByteCount, value.DataLength);
        self.lists.with(|lists| lists.retreats.remove(&first.addr()));
        if retreat.memory == 0 {
            system.call_driver(Callback::NetBufferFreeMdl, None, free_handler, &[first.addr()]);
        } else {
            system.free_object(first.addr());
            system.free_object(retreat.memory);
        }
        true
    }

    /// An MDL over at least `room` bytes: the driver's NetAllocateMdl makes it, or the box.
    fn retreat_mdl(&self, room: u32, allocate: u64) -> Result<(DriverPtr<MDL>, Retreat), u32> {
        let system = System::current();
        if allocate == 0 {
            let memory = system.allocate_object(u64::from(room)).ok_or(NDIS_STATUS_RESOURCES)?;
            let Some(mdl) = self.make_mdl(memory, room) else {
                system.free_object(memory);
                return Err(NDIS_STATUS_RESOURCES);
            };
            return Ok((DriverPtr::new(mdl), Retreat { memory }));
        }
        let size = system.new_object(room).ok_or(NDIS_STATUS_RESOURCES)?;
        let mdl = system.call_driver(Callback::NetBufferAllocateMdl, None, allocate, &[size.addr()]);
        system.free_object(size.addr());
        if mdl == 0 {
            return Err(NDIS_STATUS_RESOURCES);
        }
        let mdl = DriverPtr::<MDL>::new(mdl);
        let bytes = mdl.at(field!(MDL, ByteCount)).load();
        if bytes < room {
            let what = format!("NetAllocateMdl returns an MDL of {bytes} bytes for {room}");
            system.violation("InvalidParameter", &what);
            return Err(NDIS_STATUS_FAILURE);
        }
        Ok((mdl, Retreat { memory: 0 }))
    }

    /// Moves the start of the data back. Unused data space is used first, so that no gap comes between the data and
    /// what new memory holds of it.
    fn retreat(&self, buffer: DriverPtr<NET_BUFFER>, delta: u32, back_fill: u32, allocate: u64) -> u32 {
        let before = buffer.load();
        let Some(length) = before.DataLength.checked_add(delta) else { return NDIS_STATUS_FAILURE };
        let Some(needed) = delta.checked_sub(before.DataOffset).filter(|needed| *needed > 0) else {
            set_start(buffer, before.DataOffset - delta, length);
            return NDIS_STATUS_SUCCESS;
        };
        let Some(room) = needed.checked_add(back_fill) else { return NDIS_STATUS_FAILURE };
        let (mdl, retreat) = match self.retreat_mdl(room, allocate) {
            Ok(made) => made,
            Err(status) => return status,
        };
        let mut value = buffer.load();
        mdl.at(field!(MDL, Next)).store(value.MdlChain);
        value.MdlChain = mdl;
        buffer.store(value);
        let offset = mdl.at(field!(MDL, ByteCount)).load() - needed;
        set_start(buffer, offset, length);
        self.lists.with(|lists| lists.retreats.insert(mdl.addr(), retreat));
        NDIS_STATUS_SUCCESS
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Gives a pointer to contiguous data of a NET_BUFFER: the data itself, or a copy in `storage`.
    /// Null when the data is shorter, or lies in pieces and there is no storage.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisgetdatabuffer>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisGetDataBuffer(
        &self,
        net_buffer: DriverPtr<NET_BUFFER>,
        bytes_needed: u32,
        storage: u64,
        align_multiple: u32,
        align_offset: u32,
    ) -> u64 {
        let value = net_buffer.load();
        if bytes_needed == 0 || bytes_needed > value.DataLength {
            return 0;
        }
        let Some(pieces) = pieces(value.MdlChain, value.DataOffset, bytes_needed) else { return 0 };
        let aligned = |address: u64| {
            align_multiple < 2
                || address % u64::from(align_multiple) == u64::from(align_offset % align_multiple)
        };
        if let [(address, _)] = pieces[..]
            && aligned(address)
        {
            return address;
        }
        if storage == 0 {
            return 0;
        }
        let mut bytes = vec![0; bytes_needed as usize];
        let mut done = 0;
        for (address, count) in pieces {
            ddi::pointer::load_bytes(address, &mut bytes[done..done + count as usize]);
            done += count as usize;
        }
        ddi::pointer::store_bytes(storage, &bytes);
        storage
    }

    /// Moves the start of the data back by `delta` bytes, into free space or new memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisretreatnetbufferdatastart>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisRetreatNetBufferDataStart(
        &self,
        net_buffer: DriverPtr<NET_BUFFER>,
        delta: u32,
        back_fill: u32,
        allocate_mdl_handler: u64,
    ) -> u32 {
        self.retreat(net_buffer, delta, back_fill, allocate_mdl_handler)
    }

    /// Moves the start of the data on by `delta` bytes.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisadvancenetbufferdatastart>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAdvanceNetBufferDataStart(
        &self,
        net_buffer: DriverPtr<NET_BUFFER>,
        delta: u32,
        free_mdl: u8,
        free_mdl_handler: u64,
    ) {
        self.advance(net_buffer, delta, free_mdl != 0, free_mdl_handler);
    }

    /// Moves the start of the data back in each NET_BUFFER of a list.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisretreatnetbufferlistdatastart>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisRetreatNetBufferListDataStart(
        &self,
        list: u64,
        delta: u32,
        back_fill: u32,
        allocate_mdl_handler: u64,
        free_mdl_handler: u64,
    ) -> u32 {
        let mut moved: Vec<DriverPtr<NET_BUFFER>> = Vec::new();
        for buffer in buffers(list) {
            let status = self.retreat(buffer, delta, back_fill, allocate_mdl_handler);
            if status != NDIS_STATUS_SUCCESS {
                for buffer in moved {
                    self.advance(buffer, delta, true, free_mdl_handler);
                }
                return status;
            }
            moved.push(buffer);
        }
        NDIS_STATUS_SUCCESS
    }

    /// Moves the start of the data on in each NET_BUFFER of a list.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisadvancenetbufferlistdatastart>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAdvanceNetBufferListDataStart(
        &self,
        list: u64,
        delta: u32,
        free_mdl: u8,
        free_mdl_handler: u64,
    ) {
        for buffer in buffers(list) {
            self.advance(buffer, delta, free_mdl != 0, free_mdl_handler);
        }
    }

    /// Finds CurrentMdl and CurrentMdlOffset anew from DataOffset.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisadjustnetbuffercurrentmdl>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    pub fn NdisAdjustNetBufferCurrentMdl(&self, net_buffer: DriverPtr<NET_BUFFER>) {
        let value = net_buffer.load();
        set_start(net_buffer, value.DataOffset, value.DataLength);
    }

    /// Copies data between NET_BUFFERs: offsets count from their current MDLs and offsets. `bytes_copied` receives how
    /// many bytes there were, and room for. Nothing changes in the structures.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndiscopyfromnetbuffertonetbuffer>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisCopyFromNetBufferToNetBuffer(
        &self,
        destination: DriverPtr<NET_BUFFER>,
        destination_offset: u32,
        bytes_to_copy: u32,
        source: DriverPtr<NET_BUFFER>,
        source_offset: u32,
        bytes_copied: DriverPtr<u32>,
    ) -> u32 {
        let (from, to) = (source.load(), destination.load());
        let most = bytes_to_copy.min(from.DataLength.saturating_sub(source_offset));
        let (given, _) =
            reachable(from.CurrentMdl, from.CurrentMdlOffset.saturating_add(source_offset), most);
        let mut bytes = Vec::new();
        for (address, count) in given {
            let at = bytes.len();
            bytes.resize(at + count as usize, 0);
            ddi::pointer::load_bytes(address, &mut bytes[at..]);
        }
        let offset = to.CurrentMdlOffset.saturating_add(destination_offset);
        let (room, _) = reachable(to.CurrentMdl, offset, bytes.len() as u32);
        let mut done = 0;
        for (address, count) in room {
            ddi::pointer::store_bytes(address, &bytes[done..done + count as usize]);
            done += count as usize;
        }
        bytes_copied.store(done as u32);
        NDIS_STATUS_SUCCESS
    }
}
