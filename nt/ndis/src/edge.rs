//! The protocol edge: what NDIS and TCP/IP ask and set when they bind to an adapter.
//!
//! | when | what |
//! |---|---|
//! | the adapter is Paused, before anyone is bound | `Ndis::ask_as_ndis` |
//! | while a protocol binds | `Ndis::ask_as_protocol` |
//! | the adapter runs | `Ndis::set_as_protocol` |

use crate::Ndis;
use crate::adapter::AdapterId;
use crate::oid::{OidPath, OidRequest};
use crate::pnp::header;
use ddi::System;
use wdk_defs::Plain;
use wdk_defs::all::*;

/// Room for a text such as a vendor's name.
const TEXT: usize = 256;
/// Lookahead that TCP/IP asks for, bytes.
const LOOKAHEAD: u32 = 256;
/// Bytes of a key of the Toeplitz hash.
const HASH_KEY: usize = 40;

impl Ndis {
    /// Asks what NDIS itself asks after initialization.
    pub(crate) fn ask_as_ndis(&self, id: AdapterId) {
        for (oid, size) in [
            (OID_GEN_VENDOR_ID, 4),
            (OID_GEN_VENDOR_DESCRIPTION, TEXT),
            (OID_GEN_VENDOR_DRIVER_VERSION, 4),
            (OID_GEN_INTERRUPT_MODERATION, size_of::<NDIS_INTERRUPT_MODERATION_PARAMETERS>()),
            (OID_GEN_STATISTICS, size_of::<NDIS_STATISTICS_INFO>()),
        ] {
            self.query(id, oid, size);
        }
    }

    /// Asks what a protocol such as TCP/IP asks while it binds, and sets what needs no data flow.
    pub(crate) fn ask_as_protocol(&self, id: AdapterId) {
        for (oid, size) in [
            (OID_GEN_MAXIMUM_TOTAL_SIZE, 4),
            (OID_GEN_TRANSMIT_BLOCK_SIZE, 4),
            (OID_GEN_RECEIVE_BLOCK_SIZE, 4),
            (OID_GEN_TRANSMIT_BUFFER_SPACE, 4),
            (OID_GEN_RECEIVE_BUFFER_SPACE, 4),
            (OID_802_3_PERMANENT_ADDRESS, 6),
            (OID_802_3_CURRENT_ADDRESS, 6),
            (OID_GEN_LINK_STATE, size_of::<NDIS_LINK_STATE>()),
            (OID_TCP_OFFLOAD_CURRENT_CONFIG, size_of::<NDIS_OFFLOAD>()),
            (OID_GEN_RECEIVE_SCALE_CAPABILITIES, size_of::<NDIS_RECEIVE_SCALE_CAPABILITIES>()),
        ] {
            self.query(id, oid, size);
        }
        self.set(id, OID_GEN_CURRENT_LOOKAHEAD, LOOKAHEAD.to_le_bytes().to_vec());
        self.set_encapsulation(id);
        self.set_receive_scaling(id);
    }

    /// Sets what lets frames in: multicast addresses, then the packet filter.
    pub(crate) fn set_as_protocol(&self, id: AdapterId) {
        // All-hosts multicast, IPv4 and IPv6: 224.0.0.1 and ff02::1 as Ethernet addresses.
        let multicast = vec![0x01, 0x00, 0x5e, 0x00, 0x00, 0x01, 0x33, 0x33, 0x00, 0x00, 0x00, 0x01];
        self.set(id, OID_802_3_MULTICAST_LIST, multicast);
        let filter = NDIS_PACKET_TYPE_DIRECTED | NDIS_PACKET_TYPE_MULTICAST | NDIS_PACKET_TYPE_BROADCAST;
        let filter = OidRequest::Set(OID_GEN_CURRENT_PACKET_FILTER, filter.to_le_bytes().to_vec());
        let answer = self.oid_request(id, &filter);
        if answer.status != NDIS_STATUS_SUCCESS {
            self.step(id, "OID_GEN_CURRENT_PACKET_FILTER failed", Some(answer.status));
        }
        self.query(id, OID_GEN_STATISTICS, size_of::<NDIS_STATISTICS_INFO>());
    }

    fn query(&self, id: AdapterId, oid: u32, size: usize) {
        self.oid_request(id, &OidRequest::Query(oid, size));
    }

    /// Says how IP packets are wrapped, which offloads need to know.
    fn set_encapsulation(&self, id: AdapterId) {
        let offloads = self.attributes(id, |attributes| attributes.offload_hardware.is_some());
        if offloads != Some(true) {
            return;
        }
        const ETHERNET_HEADER: u32 = 14;
        let size = usize::from(NDIS_SIZEOF_OFFLOAD_ENCAPSULATION_REVISION_1);
        let mut value = NDIS_OFFLOAD_ENCAPSULATION {
            Header: header(NDIS_OBJECT_TYPE_OFFLOAD_ENCAPSULATION, 1, size),
            ..Plain::zeroed()
        };
        value.IPv4.Enabled = NDIS_OFFLOAD_SET_ON;
        value.IPv4.EncapsulationType = NDIS_ENCAPSULATION_IEEE_802_3;
        value.IPv4.HeaderSize = ETHERNET_HEADER;
        value.IPv6.Enabled = NDIS_OFFLOAD_SET_ON;
        value.IPv6.EncapsulationType = NDIS_ENCAPSULATION_IEEE_802_3;
        value.IPv6.HeaderSize = ETHERNET_HEADER;
        self.set(id, OID_OFFLOAD_ENCAPSULATION, value.as_bytes()[..size].to_vec());
    }

    /// Spreads received frames over all processors, if the NIC can.
    fn set_receive_scaling(&self, id: AdapterId) {
        let capabilities = self.attributes(id, |attributes| attributes.receive_scaling).flatten();
        let Some(target) = self.target(id) else { return };
        let Some(capabilities) = capabilities.filter(|given| given.NumberOfReceiveQueues > 0) else { return };
        let version = target.miniport.version().min(self.newest);
        let processors = System::current().processor_count();
        let bytes = receive_scaling(version, &capabilities, processors);
        self.oid_request_by(
            id,
            &OidRequest::Set(OID_GEN_RECEIVE_SCALE_PARAMETERS, bytes),
            OidPath::Regular,
            0,
        );
    }
}

/// NDIS_RECEIVE_SCALE_PARAMETERS with its indirection table and key, in the revision of an NDIS version.
fn receive_scaling(
    version: (u8, u8),
    capabilities: &NDIS_RECEIVE_SCALE_CAPABILITIES,
    processors: usize,
) -> Vec<u8> {
    let (revision, size) = match version {
        (6, 0..20) => (1, NDIS_SIZEOF_RECEIVE_SCALE_PARAMETERS_REVISION_1),
        (6, 20..60) => (2, NDIS_SIZEOF_RECEIVE_SCALE_PARAMETERS_REVISION_2),
        _ => (3, NDIS_SIZEOF_RECEIVE_SCALE_PARAMETERS_REVISION_3),
    };
    let entries = 128.min(8 * processors.next_power_of_two());
    let queues = (capabilities.NumberOfReceiveQueues as usize).min(processors).max(1);
    let table: Vec<u8> = (0..entries)
        .flat_map(|entry| {
            let processor = (entry % queues) as u8;
            // Since NDIS 6.20 an entry is a PROCESSOR_NUMBER: group, number, reserved.
            if revision == 1 { vec![processor] } else { vec![0, 0, processor, 0] }
        })
        .collect();
    // Any key does; this one is the same in every run.
    let key: Vec<u8> = (0..HASH_KEY as u8).map(|index| index.wrapping_mul(0x6d) ^ 0x5a).collect();
    let size = usize::from(size);
    let hashes = NDIS_HASH_IPV4 | NDIS_HASH_TCP_IPV4 | NDIS_HASH_IPV6 | NDIS_HASH_TCP_IPV6;
    let supported = NDIS_RSS_CAPS_HASH_TYPE_TCP_IPV6 | NDIS_RSS_CAPS_HASH_TYPE_TCP_IPV4;
    let types = match capabilities.CapabilitiesFlags & supported {
        NDIS_RSS_CAPS_HASH_TYPE_TCP_IPV4 => NDIS_HASH_IPV4 | NDIS_HASH_TCP_IPV4,
        NDIS_RSS_CAPS_HASH_TYPE_TCP_IPV6 => NDIS_HASH_IPV6 | NDIS_HASH_TCP_IPV6,
        _ => hashes,
    };
    let parameters = NDIS_RECEIVE_SCALE_PARAMETERS {
        Header: header(NDIS_OBJECT_TYPE_RSS_PARAMETERS, revision, size),
        HashInformation: types | NdisHashFunctionToeplitz,
        IndirectionTableSize: table.len() as u16,
        IndirectionTableOffset: size as u32,
        HashSecretKeySize: key.len() as u16,
        HashSecretKeyOffset: (size + table.len()) as u32,
        ..Plain::zeroed()
    };
    [&parameters.as_bytes()[..size], &table, &key].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receive_scaling_fits_each_version() {
        let mut capabilities = NDIS_RECEIVE_SCALE_CAPABILITIES::zeroed();
        capabilities.NumberOfReceiveQueues = 2;
        for (version, size, entry) in [((6, 0), 28, 1), ((6, 20), 40, 4), ((6, 60), 44, 4)] {
            let bytes = receive_scaling(version, &capabilities, 4);
            assert_eq!(bytes.len(), size + 32 * entry + HASH_KEY, "{version:?}");
            let at = |offset: usize| u32::from_le_bytes(bytes[offset..offset + 4].try_into().expect("four"));
            assert_eq!(at(16), size as u32, "IndirectionTableOffset");
            assert_eq!(at(24), (size + 32 * entry) as u32, "HashSecretKeyOffset");
            let last = size + 32 * entry - entry + if entry == 4 { 2 } else { 0 };
            assert_eq!(bytes[last], 1, "queues take turns");
        }
    }
}
