//! Context space of NET_BUFFER_LISTs: a stack of bytes that the drivers a list passes through put their notes on.
//!
//! A NET_BUFFER_LIST_CONTEXT holds `Size` bytes of which those from `Offset` on are in use. Where its free bytes do
//! not do, a new one goes before it in the list.

use crate::Ndis;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain as _, field};

/// Context space comes in units of a pointer.
const UNIT: u16 = 8;

fn first_context(list: DriverPtr<NET_BUFFER_LIST>) -> DriverPtr<DriverPtr<NET_BUFFER_LIST_CONTEXT>> {
    list.at(field!(NET_BUFFER_LIST, Context))
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Takes context space: free bytes of the list's context, or a new one from pool with `context_back_fill` bytes to
    /// spare. Returns NDIS_STATUS_RESOURCES, and NDIS_STATUS_FAILURE for sizes that are not whole pointers.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisallocatenetbufferlistcontext>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisAllocateNetBufferListContext(
        &self,
        list: DriverPtr<NET_BUFFER_LIST>,
        context_size: u16,
        context_back_fill: u16,
        pool_tag: u32,
    ) -> u32 {
        if !context_size.is_multiple_of(UNIT) || !context_back_fill.is_multiple_of(UNIT) {
            let what = format!(
                "context space of {context_size} and {context_back_fill} bytes is no multiple of {UNIT}"
            );
            System::current().violation("InvalidParameter", &what);
            return NDIS_STATUS_FAILURE;
        }
        let old = first_context(list).load();
        if !old.is_null() {
            let mut context = old.load();
            if context.Offset >= context_size {
                context.Offset -= context_size;
                old.store(context);
                return NDIS_STATUS_SUCCESS;
            }
        }
        let Some(size) = context_size.checked_add(context_back_fill) else { return NDIS_STATUS_FAILURE };
        let header = size_of::<NET_BUFFER_LIST_CONTEXT>() as u64;
        let Some(address) = self.ke.pool_allocate(header + u64::from(size), pool_tag, true) else {
            return NDIS_STATUS_RESOURCES;
        };
        let new = DriverPtr::new(address);
        new.store(NET_BUFFER_LIST_CONTEXT {
            Next: old,
            Size: size,
            Offset: context_back_fill,
            ..NET_BUFFER_LIST_CONTEXT::zeroed()
        });
        first_context(list).store(new);
        self.lists.with(|lists| lists.own_context(address));
        NDIS_STATUS_SUCCESS
    }

    /// Gives context space back; memory that was taken for it is freed when all of it is given back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisfreenetbufferlistcontext>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisFreeNetBufferListContext(&self, list: DriverPtr<NET_BUFFER_LIST>, context_size: u16) {
        let first = first_context(list).load();
        let mut context = if first.is_null() { NET_BUFFER_LIST_CONTEXT::zeroed() } else { first.load() };
        let used = context.Size.saturating_sub(context.Offset);
        if first.is_null() || context_size > used {
            let what = format!("{context_size} bytes of context space are freed and {used} are in use");
            return System::current().violation("InvalidParameter", &what);
        }
        context.Offset += context_size;
        first.store(context);
        if context.Offset == context.Size && self.lists.with(|lists| lists.forget_context(first.addr())) {
            first_context(list).store(context.Next);
            self.ke.pool_free(first.addr(), None);
        }
    }
}
