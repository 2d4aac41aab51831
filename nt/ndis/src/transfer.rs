//! Sending and receiving: who has which NET_BUFFER_LIST when.

use crate::Ndis;
use crate::adapter::{AdapterId, AdapterState};
use crate::nbl::{Holder, buffers, chain};
use crate::{data, pnp};
use ddi::{Access as _, Callback, Dpc, System, ddi_exports};
use std::rc::Rc;
use std::sync::Arc;
use trace::report::FrameCount;
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field, nt_success};

impl Ndis {
    /// Gives frames (destination address to data, without FCS) to the driver to send: one NET_BUFFER_LIST each, in
    /// one chain. What cannot be made for want of memory, or because the adapter does not run, is not sent; returns
    /// how many were given.
    pub fn send(&self, id: AdapterId, frames: &[&[u8]]) -> usize {
        let system = System::current();
        let Some(target) = self.target(id) else { return 0 };
        if self.state(id) != AdapterState::Running {
            return 0;
        }
        let lists: Vec<u64> = frames.iter().filter_map(|frame| self.make_send(id, frame)).collect();
        for pair in lists.windows(2) {
            let next = DriverPtr::<NET_BUFFER_LIST>::new(pair[0]).at(field!(NET_BUFFER_LIST, Next));
            next.store(DriverPtr::new(pair[1]));
        }
        let Some(first) = lists.first().copied() else { return 0 };
        let bytes: usize = frames.iter().take(lists.len()).map(|frame| frame.len()).sum();
        self.with_adapter(id, |adapter| {
            adapter.sends_outstanding += lists.len();
            add(&mut adapter.traffic.requested, lists.len(), bytes as u64);
        });
        // Protocols send at either level; the schedule decides.
        let at_dispatch = system.random() & 1 == 0;
        let flags = if at_dispatch { NDIS_SEND_FLAGS_DISPATCH_LEVEL } else { 0 };
        let handler = target.miniport.characteristics.SendNetBufferListsHandler.addr();
        let args = [target.context, first, 0, u64::from(flags)];
        let call =
            || system.call_driver(Callback::MiniportSendNetBufferLists, Some(target.index), handler, &args);
        if at_dispatch {
            pnp::at_dispatch(system, call)
        } else {
            call()
        };
        lists.len()
    }

    fn make_send(&self, id: AdapterId, frame: &[u8]) -> Option<u64> {
        let system = System::current();
        let memory = system.allocate_object(frame.len() as u64)?;
        ddi::pointer::store_bytes(memory, frame);
        let made = self
            .make_mdl(memory, frame.len() as u32)
            .and_then(|mdl| self.make_list(PROTOCOL_POOL, 0, 0, Some((mdl, 0, frame.len() as u64))));
        match made {
            Some(list) => {
                self.set_holder(list, Holder::Sending, Some(id));
                DriverPtr::<NET_BUFFER_LIST>::new(list)
                    .at(field!(NET_BUFFER_LIST, SourceHandle))
                    .store(NDIS_HANDLE::new(PROTOCOL_POOL));
                Some(list)
            }
            None => {
                system.free_object(memory);
                None
            }
        }
    }

    /// Whether a list is a send that the driver has; the rules hear of one that is not.
    fn check_completed(&self, id: AdapterId, list: u64) -> bool {
        let record = self.list_record(list);
        let right =
            record.is_some_and(|record| record.holder == Holder::Sending && record.adapter == Some(id));
        if !right {
            let what = format!(
                "{list:#x} is completed and is no send that the driver has (or was completed before)"
            );
            System::current().violation("NetBufferListOwnership", &what);
        }
        right
    }

    /// One completed send of the edge: counts it, frees it.
    fn finish_send(&self, id: AdapterId, list: u64) {
        let system = System::current();
        let status = DriverPtr::<NET_BUFFER_LIST>::new(list).at(field!(NET_BUFFER_LIST, Status)).load();
        let all = buffers(list);
        self.check_unmapped(id, all.iter().map(|buffer| buffer.addr()));
        let bytes: u64 = all.iter().map(|buffer| u64::from(buffer.load().DataLength)).sum();
        self.with_adapter(id, |adapter| {
            adapter.sends_outstanding -= 1;
            let count =
                if nt_success(status) { &mut adapter.traffic.completed } else { &mut adapter.traffic.failed };
            add(count, all.len(), bytes);
        });
        let memory: Vec<(u64, u64)> = all
            .iter()
            .map(|buffer| {
                let mdl = buffer.load().MdlChain;
                (mdl.addr(), mdl.load().MappedSystemVa.addr())
            })
            .collect();
        self.set_holder(list, Holder::Protocol, None);
        self.free_list(list);
        for (mdl, data) in memory {
            system.free_object(mdl);
            system.free_object(data);
        }
    }

    /// One received list: its frames go to whoever listens.
    fn deliver(&self, id: AdapterId, list: u64) {
        let Some(receiver) = self.with_adapter(id, |adapter| Rc::clone(&adapter.receiver)) else { return };
        let mut frame = Vec::new();
        for buffer in buffers(list) {
            frame.clear();
            if !data::read(buffer, &mut frame) {
                let what =
                    format!("the MDL chain of the NET_BUFFER {buffer:?} is shorter than its DataLength");
                System::current().violation("InvalidParameter", &what);
                continue;
            }
            self.with_adapter(id, |adapter| add(&mut adapter.traffic.received, 1, frame.len() as u64));
            receiver.with(|receiver| {
                if let Some(receiver) = receiver {
                    receiver(&frame);
                }
            });
        }
    }

    /// Asks the driver to cancel the sends with an id.
    pub fn cancel_sends(&self, id: AdapterId, cancel_id: u64) {
        let Some(target) = self.target(id) else { return };
        let handler = target.miniport.characteristics.CancelSendHandler.addr();
        let args = [target.context, cancel_id];
        System::current().call_driver(Callback::MiniportCancelSend, Some(target.index), handler, &args);
    }

    /// Gives indicated lists back to the driver.
    pub(crate) fn give_back(&self, id: AdapterId, lists: &[u64], flags: u32) {
        let system = System::current();
        let Some(target) = self.target(id) else { return };
        for (index, list) in lists.iter().enumerate() {
            let next = lists.get(index + 1).copied().unwrap_or(0);
            DriverPtr::<NET_BUFFER_LIST>::new(*list)
                .at(field!(NET_BUFFER_LIST, Next))
                .store(DriverPtr::new(next));
            self.set_holder(*list, Holder::Driver, None);
        }
        self.with_adapter(id, |adapter| adapter.receives_outstanding -= lists.len());
        let handler = target.miniport.characteristics.ReturnNetBufferListsHandler.addr();
        let args = [target.context, lists.first().copied().unwrap_or(0), u64::from(flags)];
        system.call_driver(Callback::MiniportReturnNetBufferLists, Some(target.index), handler, &args);
    }

    /// Returns lists at once or from a DPC, as the schedule has it: protocols do both.
    fn return_lists(&self, id: AdapterId, lists: Vec<u64>) {
        let system = System::current();
        if lists.is_empty() {
            return;
        }
        if system.random() & 1 == 0 {
            let old = system.raise_irql(ddi::DISPATCH_LEVEL);
            self.give_back(id, &lists, NDIS_RETURN_FLAGS_DISPATCH_LEVEL);
            system.lower_irql(old);
            return;
        }
        let key = lists[0];
        let run = move |_: &System| Ndis::current().give_back(id, &lists, NDIS_RETURN_FLAGS_DISPATCH_LEVEL);
        system.queue_dpc(Dpc { key, run: Arc::new(run) }, None, false);
    }
}

/// Stands for the pool of the protocol above: no driver can have its handle.
const PROTOCOL_POOL: u64 = 0;

fn add(count: &mut FrameCount, frames: usize, bytes: u64) {
    count.frames += frames as u64;
    count.bytes += bytes;
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Gives sent NET_BUFFER_LISTs back to the protocol, each with its status.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsendnetbufferlistscomplete>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_SendRcv_Function")]
    pub fn NdisMSendNetBufferListsComplete(&self, adapter_handle: u64, lists: u64, flags: u32) {
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        // Those of one sender go back to it together.
        let all = chain(lists);
        let sender = |list: &u64| self.list_record(*list).map_or(0, |record| record.binding);
        for group in all.chunk_by(|a, b| sender(a) == sender(b)) {
            let binding = sender(&group[0]);
            let own: Vec<u64> =
                group.iter().copied().filter(|list| self.check_completed(id, *list)).collect();
            match binding {
                0 => own.iter().for_each(|list| self.finish_send(id, *list)),
                binding if !own.is_empty() => {
                    self.with_adapter(id, |adapter| adapter.sends_outstanding -= own.len());
                    self.complete_to_binding(binding, &own, flags);
                }
                _ => {}
            }
        }
    }

    /// Indicates received NET_BUFFER_LISTs. With NDIS_RECEIVE_FLAGS_RESOURCES the driver has them back on return;
    /// otherwise they come back through MiniportReturnNetBufferLists.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismindicatereceivenetbufferlists>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_SendRcv_Function")]
    pub fn NdisMIndicateReceiveNetBufferLists(
        &self,
        adapter_handle: u64,
        lists: u64,
        port_number: u32,
        number_of_lists: u32,
        flags: u32,
    ) {
        let system = System::current();
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        let state = self.state(id);
        if state != AdapterState::Running && state != AdapterState::Pausing {
            let what = format!("frames are indicated while the adapter is {state:?}");
            system.violation("MiniportState", &what);
        }
        let all = chain(lists);
        if all.len() != number_of_lists as usize {
            let what = format!("NumberOfNetBufferLists is {number_of_lists} and the chain has {}", all.len());
            system.violation("InvalidParameter", &what);
        }
        let mut taken = Vec::new();
        for list in all {
            match self.list_record(list) {
                Some(record) if record.holder == Holder::Driver => taken.push(list),
                _ => {
                    let what =
                        format!("{list:#x} is indicated and is no NET_BUFFER_LIST that the driver has");
                    system.violation("NetBufferListOwnership", &what);
                }
            }
        }
        let lends_only = flags & NDIS_RECEIVE_FLAGS_RESOURCES != 0;
        for list in &taken {
            self.set_holder(*list, Holder::Indicated, Some(id));
        }
        for list in &taken {
            self.deliver(id, *list);
        }
        if lends_only {
            self.receive_by_bindings(id, &taken, port_number, flags);
            for list in &taken {
                self.set_holder(*list, Holder::Driver, None);
            }
            return;
        }
        self.with_adapter(id, |adapter| adapter.receives_outstanding += taken.len());
        let kept = self.receive_by_bindings(id, &taken, port_number, flags);
        taken.retain(|list| !kept.contains(list));
        self.return_lists(id, taken);
    }
}
