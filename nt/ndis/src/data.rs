//! The data of NET_BUFFERs: reading it, and moving where it starts.

use crate::Ndis;
use crate::nbl::{MDL_CHAIN, buffers, position};
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

/// The pieces of memory that hold `length` bytes from `offset` of an MDL chain on: address and bytes of each.
/// `None` when the chain is shorter.
pub(crate) fn pieces(mdl: DriverPtr<MDL>, offset: u32, length: u32) -> Option<Vec<(u64, u32)>> {
    let (mut mdl, mut offset) = position(mdl, offset);
    let mut left = length;
    let mut all = Vec::new();
    for _ in 0..MDL_CHAIN {
        if left == 0 {
            return Some(all);
        }
        if mdl.is_null() {
            return None;
        }
        let value = mdl.load();
        let count = value.ByteCount.saturating_sub(offset).min(left);
        if count > 0 {
            let start = if value.MappedSystemVa.is_null() {
                value.StartVa.addr() + u64::from(value.ByteOffset)
            } else {
                value.MappedSystemVa.addr()
            };
            all.push((start + u64::from(offset), count));
        }
        left -= count;
        offset = 0;
        mdl = value.Next;
    }
    None
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
    fn advance(&self, buffer: DriverPtr<NET_BUFFER>, delta: u32) {
        let value = buffer.load();
        if delta > value.DataLength {
            let what = format!("data of {} bytes is advanced by {delta}", value.DataLength);
            System::current().violation("InvalidParameter", &what);
            return;
        }
        set_start(buffer, value.DataOffset + delta, value.DataLength - delta);
    }

    fn retreat(&self, buffer: DriverPtr<NET_BUFFER>, delta: u32, back_fill: u32, allocate: u64) -> u32 {
        let value = buffer.load();
        if delta <= value.DataOffset {
            set_start(buffer, value.DataOffset - delta, value.DataLength.saturating_add(delta));
            return NDIS_STATUS_SUCCESS;
        }
        if allocate != 0 {
            System::current().stop(ddi::Stop::Unsupported {
                what: "NdisRetreatNetBufferDataStart with an AllocateMdlHandler is not there yet".to_owned(),
            });
        }
        let Some(room) = delta.checked_add(back_fill) else { return NDIS_STATUS_FAILURE };
        let system = System::current();
        let made = system.allocate_object(u64::from(room)).and_then(|data| self.make_mdl(data, room));
        let Some(mdl) = made else { return NDIS_STATUS_RESOURCES };
        // The new memory goes before the chain; what of the old back-fill space was free stays so, as documented.
        let old_offset = value.DataOffset;
        let first = DriverPtr::<MDL>::new(mdl);
        first.at(field!(MDL, Next)).store(value.MdlChain);
        let mut changed = value;
        changed.MdlChain = first;
        buffer.store(changed);
        if old_offset > 0 {
            // Data must follow on: the part of the old chain before the data is skipped by an MDL that starts at it.
            let skipped = skip(self, value.MdlChain, old_offset);
            first.at(field!(MDL, Next)).store(skipped.unwrap_or(value.MdlChain));
        }
        set_start(buffer, back_fill, value.DataLength.saturating_add(delta));
        NDIS_STATUS_SUCCESS
    }
}

/// A chain whose data starts `offset` bytes into another one.
fn skip(ndis: &Ndis, chain: DriverPtr<MDL>, offset: u32) -> Option<DriverPtr<MDL>> {
    let (mdl, within) = position(chain, offset);
    let value = mdl.load();
    let start = value.StartVa.addr() + u64::from(value.ByteOffset) + u64::from(within);
    let partial = DriverPtr::<MDL>::new(ndis.make_mdl(start, value.ByteCount - within)?);
    partial.at(field!(MDL, Next)).store(value.Next);
    Some(partial)
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
            align_multiple < 2 || address % u64::from(align_multiple) == u64::from(align_offset % align_multiple)
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
    #[partial("an AllocateMdlHandler stops the run")]
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
    #[partial("FreeMdl leaves the memory in the chain, where a later retreat uses it")]
    pub fn NdisAdvanceNetBufferDataStart(
        &self,
        net_buffer: DriverPtr<NET_BUFFER>,
        delta: u32,
        _free_mdl: u8,
        _free_mdl_handler: u64,
    ) {
        self.advance(net_buffer, delta);
    }

    /// Moves the start of the data back in each NET_BUFFER of a list.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisretreatnetbufferlistdatastart>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    #[partial("an AllocateMdlHandler stops the run")]
    pub fn NdisRetreatNetBufferListDataStart(
        &self,
        list: u64,
        delta: u32,
        back_fill: u32,
        allocate_mdl_handler: u64,
        _free_mdl_handler: u64,
    ) -> u32 {
        let mut moved: Vec<DriverPtr<NET_BUFFER>> = Vec::new();
        for buffer in buffers(list) {
            let status = self.retreat(buffer, delta, back_fill, allocate_mdl_handler);
            if status != NDIS_STATUS_SUCCESS {
                for buffer in moved {
                    self.advance(buffer, delta);
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
    #[partial("FreeMdl leaves the memory in the chain, where a later retreat uses it")]
    pub fn NdisAdvanceNetBufferListDataStart(&self, list: u64, delta: u32, _free_mdl: u8, _free_mdl_handler: u64) {
        for buffer in buffers(list) {
            self.advance(buffer, delta);
        }
    }
}
