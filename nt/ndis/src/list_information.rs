//! What travels with a NET_BUFFER_LIST besides its data: out-of-band information, and where it comes from.

use crate::Ndis;
use ddi::{Access as _, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

/// Entries that go along when a list is sent on, as the page on NdisCopySendNetBufferListInfo lists them.
const SENT: [NDIS_NET_BUFFER_LIST_INFO; 11] = [
    TcpIpChecksumNetBufferListInfo,
    IPsecOffloadV1NetBufferListInfo,
    TcpLargeSendNetBufferListInfo,
    Ieee8021QNetBufferListInfo,
    MediaSpecificInformation,
    NetBufferListCancelId,
    NetBufferListProtocolId,
    IPsecOffloadV2TunnelNetBufferListInfo,
    IPsecOffloadV2HeaderNetBufferListInfo,
    VirtualSubnetInfo,
    NetBufferListFilteringInfo,
];

/// Entries that go along when a list is indicated on, as the page on NdisCopyReceiveNetBufferListInfo lists them.
const RECEIVED: [NDIS_NET_BUFFER_LIST_INFO; 12] = [
    TcpIpChecksumNetBufferListInfo,
    IPsecOffloadV1NetBufferListInfo,
    TcpReceiveNoPush,
    Ieee8021QNetBufferListInfo,
    MediaSpecificInformation,
    NetBufferListFrameType,
    NetBufferListHashValue,
    NetBufferListHashInfo,
    IPsecOffloadV2TunnelNetBufferListInfo,
    IPsecOffloadV2HeaderNetBufferListInfo,
    VirtualSubnetInfo,
    NetBufferListFilteringInfo,
];

fn entry(list: DriverPtr<NET_BUFFER_LIST>, which: NDIS_NET_BUFFER_LIST_INFO) -> DriverPtr<u64> {
    list.at(field!(NET_BUFFER_LIST, NetBufferListInfo)).cast::<u64>().offset(i64::from(which))
}

fn copy(
    to: DriverPtr<NET_BUFFER_LIST>,
    from: DriverPtr<NET_BUFFER_LIST>,
    entries: &[NDIS_NET_BUFFER_LIST_INFO],
) {
    for which in entries {
        entry(to, *which).store(entry(from, *which).load());
    }
}

/// Pages that a range of memory lies in.
fn pages(address: u64, bytes: u32) -> u64 {
    const PAGE: u64 = 4096;
    (address % PAGE + u64::from(bytes)).div_ceil(PAGE)
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Copies the information of a list that is sent on to the list that is sent in its place.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndiscopysendnetbufferlistinfo>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisCopySendNetBufferListInfo(
        &self,
        destination: DriverPtr<NET_BUFFER_LIST>,
        source: DriverPtr<NET_BUFFER_LIST>,
    ) {
        copy(destination, source, &SENT);
    }

    /// Copies the information of a list that is indicated on to the list that is indicated in its place.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndiscopyreceivenetbufferlistinfo>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisCopyReceiveNetBufferListInfo(
        &self,
        destination: DriverPtr<NET_BUFFER_LIST>,
        source: DriverPtr<NET_BUFFER_LIST>,
    ) {
        copy(destination, source, &RECEIVED);
    }

    /// The protocol that a list belongs to: NDIS_PROTOCOL_ID_XXX.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisgetnetbufferlistprotocolid>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisGetNetBufferListProtocolId(&self, list: DriverPtr<NET_BUFFER_LIST>) -> u8 {
        entry(list, NetBufferListProtocolId).load() as u8
    }

    /// The pool that a list comes from.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisgetpoolfromnetbufferlist>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisGetPoolFromNetBufferList(&self, list: DriverPtr<NET_BUFFER_LIST>) -> u64 {
        list.at(field!(NET_BUFFER_LIST, NdisPoolHandle)).load().addr()
    }

    /// The pool that a NET_BUFFER comes from.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisgetpoolfromnetbuffer>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisGetPoolFromNetBuffer(&self, buffer: DriverPtr<NET_BUFFER>) -> u64 {
        buffer.at(field!(NET_BUFFER, NdisPoolHandle)).load().addr()
    }

    /// Most pieces of physical memory that a NET_BUFFER's data can lie in: the pages that it spans.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/nf-nblapi-ndisquerynetbufferphysicalcount>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_NetBuffer_Function")]
    pub fn NdisQueryNetBufferPhysicalCount(&self, buffer: DriverPtr<NET_BUFFER>) -> u32 {
        let value = buffer.load();
        let pieces =
            crate::data::pieces(value.MdlChain, value.DataOffset, value.DataLength).unwrap_or_default();
        pieces.into_iter().map(|(address, bytes)| pages(address, bytes) as u32).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_spans_the_pages_that_it_touches() {
        for (address, bytes, count) in
            [(0, 0, 0), (0, 1, 1), (0, 4096, 1), (4095, 1, 1), (4095, 2, 2), (1, 4096, 2)]
        {
            assert_eq!(pages(address, bytes), count, "{bytes} bytes at {address}");
        }
    }

    #[test]
    fn entries_that_go_along_exist() {
        let count = MaxNetBufferListInfo;
        assert!(SENT.iter().chain(&RECEIVED).all(|entry| (0..count).contains(entry)));
        assert!(!SENT.contains(&NetBufferListHashValue), "a hash is the receiver's");
    }
}
