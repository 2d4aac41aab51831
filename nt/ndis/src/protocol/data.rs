//! What protocol drivers send and receive.

use super::binding::BindingState;
use crate::Ndis;
use crate::adapter::{AdapterId, AdapterState};
use crate::nbl::{Holder, buffers, chain};
use ddi::{Access as _, Callback, Handle, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

/// Links lists into a chain; its first list.
pub(crate) fn link(lists: &[u64]) -> u64 {
    for (index, list) in lists.iter().enumerate() {
        let next = lists.get(index + 1).copied().unwrap_or(0);
        DriverPtr::<NET_BUFFER_LIST>::new(*list)
            .at(field!(NET_BUFFER_LIST, Next))
            .store(DriverPtr::new(next));
    }
    lists.first().copied().unwrap_or(0)
}

/// Whether a packet filter lets a frame to this destination in.
fn lets_in(filter: u32, own: Option<[u8; 6]>, destination: [u8; 6]) -> bool {
    if filter & NDIS_PACKET_TYPE_PROMISCUOUS != 0 {
        return true;
    }
    let kind = match destination {
        [0xff, 0xff, 0xff, 0xff, 0xff, 0xff] => NDIS_PACKET_TYPE_BROADCAST,
        [first, ..] if first & 1 != 0 => NDIS_PACKET_TYPE_MULTICAST | NDIS_PACKET_TYPE_ALL_MULTICAST,
        address if own.is_none_or(|own| own == address) => NDIS_PACKET_TYPE_DIRECTED,
        _ => 0,
    };
    filter & kind != 0
}

/// Where the first frame of a list goes to.
fn destination(list: u64) -> Option<[u8; 6]> {
    let mut address = [0; 6];
    let value = buffers(list).first()?.load();
    let mut at = 0;
    for (place, count) in crate::data::pieces(value.MdlChain, value.DataOffset, 6.min(value.DataLength))? {
        let count = count as usize;
        ddi::pointer::load_bytes(place, address.get_mut(at..at + count)?);
        at += count;
    }
    (at == 6).then_some(address)
}

impl Ndis {
    /// Gives received lists to the protocol drivers on an adapter. Those that only lend them are done with them when
    /// this returns; the ones that the last binding keeps are returned here, all others are the caller's again.
    pub(crate) fn receive_by_bindings(
        &self,
        id: AdapterId,
        lists: &[u64],
        port: u32,
        flags: u32,
    ) -> Vec<u64> {
        let bindings: Vec<Handle> = self
            .bindings_of(id)
            .into_iter()
            .filter(|handle| {
                self.binding(*handle).is_some_and(|binding| {
                    matches!(binding.state, BindingState::Running | BindingState::Restarting)
                })
            })
            .collect();
        let Some((last, others)) = bindings.split_last() else { return Vec::new() };
        for handle in others {
            self.receive_by(*handle, lists, port, flags | NDIS_RECEIVE_FLAGS_RESOURCES);
        }
        self.receive_by(*last, lists, port, flags)
    }

    fn receive_by(&self, handle: Handle, lists: &[u64], port: u32, flags: u32) -> Vec<u64> {
        let system = System::current();
        let Some(binding) = self.binding(handle) else { return Vec::new() };
        let Some(protocol) = self.protocol(binding.protocol) else { return Vec::new() };
        let own = self.current_mac(binding.adapter);
        let filter = binding.packet_filter;
        let wanted: Vec<u64> = lists
            .iter()
            .copied()
            .filter(|list| destination(*list).is_some_and(|address| lets_in(filter, own, address)))
            .collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        let lent = flags & NDIS_RECEIVE_FLAGS_RESOURCES != 0;
        if !lent {
            for list in &wanted {
                self.give_to_binding(*list, handle);
            }
            self.with_binding(handle, |binding| binding.receives += wanted.len());
        }
        let receive = protocol.characteristics.ReceiveNetBufferListsHandler.addr();
        let first = link(&wanted);
        let args = [binding.context, first, u64::from(port), wanted.len() as u64, u64::from(flags)];
        let index = self.index_of(binding.adapter.0);
        system.call_driver(Callback::ProtocolReceiveNetBufferLists, index, receive, &args);
        link(lists);
        if lent { Vec::new() } else { wanted }
    }

    /// Lists that a protocol sent and that the driver completed.
    pub(crate) fn complete_to_binding(&self, handle: Handle, lists: &[u64], flags: u32) {
        let system = System::current();
        let Some(binding) = self.binding(handle) else { return };
        let Some(protocol) = self.protocol(binding.protocol) else { return };
        for list in lists {
            self.set_holder(*list, Holder::Driver, None);
        }
        self.with_binding(handle, |binding| binding.sends = binding.sends.saturating_sub(lists.len()));
        let complete = protocol.characteristics.SendNetBufferListsCompleteHandler.addr();
        let args = [binding.context, link(lists), u64::from(flags)];
        let index = self.index_of(binding.adapter.0);
        system.call_driver(Callback::ProtocolSendNetBufferListsComplete, index, complete, &args);
    }

    /// What a protocol may send of what it gave; of what it may not the rules hear.
    fn check_sends(&self, handle: Handle, lists: &[u64]) -> Vec<u64> {
        let system = System::current();
        let mut good = Vec::new();
        for list in lists {
            let record = self.list_record(*list);
            if !record.is_some_and(|record| record.holder == Holder::Driver) {
                let what = format!("{list:#x} is sent and is no NET_BUFFER_LIST that the driver has");
                system.violation("NetBufferListOwnership", &what);
                continue;
            }
            let source = DriverPtr::<NET_BUFFER_LIST>::new(*list).at(field!(NET_BUFFER_LIST, SourceHandle));
            if source.load().addr() != handle {
                let what = "a NET_BUFFER_LIST is sent whose SourceHandle is not the binding's handle";
                system.violation("ProtocolState", what);
                source.store(NDIS_HANDLE::new(handle));
            }
            good.push(*list);
        }
        good
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Sends NET_BUFFER_LISTs through a binding; ProtocolSendNetBufferListsComplete gives them back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndissendnetbufferlists>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_SendRcv_Function")]
    pub fn NdisSendNetBufferLists(&self, binding_handle: u64, lists: u64, port_number: u32, flags: u32) {
        let system = System::current();
        let Some((binding, _)) = self.known_binding(binding_handle) else { return };
        let good = self.check_sends(binding_handle, &chain(lists));
        if good.is_empty() {
            return;
        }
        self.with_binding(binding_handle, |binding| binding.sends += good.len());
        for list in &good {
            self.set_holder(*list, Holder::Sending, Some(binding.adapter));
            self.give_to_binding(*list, binding_handle);
        }
        // A pause that has only begun cannot be known to whoever is sending.
        let flows =
            matches!(binding.state, BindingState::Running | BindingState::Restarting | BindingState::Pausing);
        if !flows {
            let what = format!("frames are sent while the binding is {:?}", binding.state);
            system.violation("ProtocolState", &what);
        }
        let runs = self.state(binding.adapter) == AdapterState::Running && !self.resetting(binding.adapter);
        let target = self.target(binding.adapter).filter(|_| runs && flows);
        let Some(target) = target else {
            for list in &good {
                let status = DriverPtr::<NET_BUFFER_LIST>::new(*list).at(field!(NET_BUFFER_LIST, Status));
                status.store(NDIS_STATUS_PAUSED);
            }
            let done = flags & NDIS_SEND_FLAGS_DISPATCH_LEVEL;
            return self.complete_to_binding(binding_handle, &good, done);
        };
        self.with_adapter(binding.adapter, |adapter| adapter.sends_outstanding += good.len());
        let handler = target.miniport.characteristics.SendNetBufferListsHandler.addr();
        let args = [target.context, link(&good), u64::from(port_number), u64::from(flags)];
        system.call_driver(Callback::MiniportSendNetBufferLists, Some(target.index), handler, &args);
    }

    /// Returns NET_BUFFER_LISTs that ProtocolReceiveNetBufferLists was given to keep.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisreturnnetbufferlists>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_SendRcv_Function")]
    pub fn NdisReturnNetBufferLists(&self, binding_handle: u64, lists: u64, flags: u32) {
        let system = System::current();
        let Some((binding, _)) = self.known_binding(binding_handle) else { return };
        let mut good = Vec::new();
        for list in chain(lists) {
            let record = self.list_record(list);
            let mine = record
                .is_some_and(|record| record.holder == Holder::Indicated && record.binding == binding_handle);
            if mine {
                good.push(list);
            } else {
                let what = format!("{list:#x} is returned and was not received (or was returned before)");
                system.violation("NetBufferListOwnership", &what);
            }
        }
        if good.is_empty() {
            return;
        }
        self.with_binding(binding_handle, |binding| {
            binding.receives = binding.receives.saturating_sub(good.len());
        });
        self.give_back(binding.adapter, &good, flags);
    }

    /// Asks the driver below to cancel the sends with an id. They are still completed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscancelsendnetbufferlists>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_SendRcv_Function")]
    pub fn NdisCancelSendNetBufferLists(&self, binding_handle: u64, cancel_id: u64) {
        if let Some((binding, _)) = self.known_binding(binding_handle) {
            self.cancel_sends(binding.adapter, cancel_id);
        }
    }

    /// The high byte of the cancel ids of one driver: each that asks gets another one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgeneratepartialcancelid>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisGeneratePartialCancelId(&self) -> u8 {
        self.cancel_ids.with(|last| {
            *last = last.wrapping_add(1);
            *last
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_lets_in_what_it_names() {
        const OWN: [u8; 6] = [2, 0, 0, 0, 0, 1];
        let own = Some(OWN);
        assert!(lets_in(NDIS_PACKET_TYPE_DIRECTED, own, OWN));
        assert!(!lets_in(NDIS_PACKET_TYPE_DIRECTED, own, [2, 0, 0, 0, 0, 2]));
        assert!(!lets_in(NDIS_PACKET_TYPE_DIRECTED, own, [0xff; 6]));
        assert!(lets_in(NDIS_PACKET_TYPE_BROADCAST, own, [0xff; 6]));
        assert!(lets_in(NDIS_PACKET_TYPE_ALL_MULTICAST, own, [1, 0, 0x5e, 0, 0, 1]));
        assert!(lets_in(NDIS_PACKET_TYPE_PROMISCUOUS, own, [2, 0, 0, 0, 0, 2]));
        assert!(!lets_in(0, own, OWN));
    }
}
