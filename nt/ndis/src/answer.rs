//! OID queries that NDIS answers itself, from attributes and indications: no NDIS 6 driver is asked these.
//!
//! Which ones those are is in the tables on each OID's page, in the rows that say "not requested".
//! <https://learn.microsoft.com/windows-hardware/drivers/network/ndis-general-use-oids>

use crate::Ndis;
use crate::adapter::{Adapter, AdapterId};
use crate::pnp::header;
use crate::status::Link;
use wdk_defs::Plain;
use wdk_defs::all::*;

fn word(value: u32) -> Vec<u8> {
    value.to_le_bytes().to_vec()
}

/// A structure in the length that its header has.
fn structure<T: Plain>(value: &T, header: &NDIS_OBJECT_HEADER) -> Vec<u8> {
    let bytes = value.as_bytes();
    bytes[..usize::from(header.Size).min(bytes.len())].to_vec()
}

fn link_state(link: &Link) -> Vec<u8> {
    let size = usize::from(NDIS_SIZEOF_LINK_STATE_REVISION_1);
    let state = NDIS_LINK_STATE {
        Header: header(NDIS_OBJECT_TYPE_DEFAULT, NDIS_LINK_STATE_REVISION_1, size),
        MediaConnectState: link.connect,
        MediaDuplexState: link.duplex,
        XmitLinkSpeed: link.transmit_speed,
        RcvLinkSpeed: link.receive_speed,
        PauseFunctions: link.pause,
        AutoNegotiationFlags: link.negotiation,
        ..Plain::zeroed()
    };
    state.as_bytes()[..size].to_vec()
}

/// The speed as OID_GEN_LINK_SPEED has it, in units of 100 bits per second.
fn hundreds(bits_per_second: u64) -> Vec<u8> {
    word(u32::try_from(bits_per_second / 100).unwrap_or(u32::MAX))
}

fn from_general(general: &NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES, oid: u32) -> Option<Vec<u8>> {
    let mac = usize::from(general.MacAddressLength).min(general.CurrentMacAddress.len());
    Some(match oid {
        OID_GEN_HARDWARE_STATUS => word(NdisHardwareStatusReady as u32),
        OID_GEN_MEDIA_SUPPORTED | OID_GEN_MEDIA_IN_USE => word(general.MediaType as u32),
        OID_GEN_PHYSICAL_MEDIUM | OID_GEN_PHYSICAL_MEDIUM_EX => word(general.PhysicalMediumType as u32),
        OID_GEN_MAXIMUM_LOOKAHEAD => word(general.LookaheadSize),
        OID_GEN_MAXIMUM_FRAME_SIZE => word(general.MtuSize),
        OID_GEN_MAC_OPTIONS => word(general.MacOptions),
        OID_GEN_MAX_LINK_SPEED => {
            [general.MaxXmitLinkSpeed.to_le_bytes(), general.MaxRcvLinkSpeed.to_le_bytes()].concat()
        }
        OID_802_3_PERMANENT_ADDRESS => general.PermanentMacAddress[..mac].to_vec(),
        OID_802_3_CURRENT_ADDRESS => general.CurrentMacAddress[..mac].to_vec(),
        OID_802_3_MAXIMUM_LIST_SIZE => word(general.MaxMulticastListSize),
        _ => return None,
    })
}

fn from_link(link: &Link, oid: u32) -> Option<Vec<u8>> {
    Some(match oid {
        OID_GEN_LINK_STATE => link_state(link),
        OID_GEN_LINK_SPEED => hundreds(link.transmit_speed),
        OID_GEN_LINK_SPEED_EX => {
            [link.transmit_speed.to_le_bytes(), link.receive_speed.to_le_bytes()].concat()
        }
        OID_GEN_MEDIA_CONNECT_STATUS => {
            let down = link.connect == MediaConnectStateDisconnected;
            word(if down { NdisMediaStateDisconnected } else { NdisMediaStateConnected } as u32)
        }
        OID_GEN_MEDIA_CONNECT_STATUS_EX => word(link.connect as u32),
        OID_GEN_MEDIA_DUPLEX_STATE => word(link.duplex as u32),
        OID_GEN_XMIT_LINK_SPEED => link.transmit_speed.to_le_bytes().to_vec(),
        OID_GEN_RCV_LINK_SPEED => link.receive_speed.to_le_bytes().to_vec(),
        _ => return None,
    })
}

fn from_capabilities(adapter: &Adapter, oid: u32) -> Option<Vec<u8>> {
    let attributes = &adapter.attributes;
    match oid {
        OID_GEN_SUPPORTED_LIST => {
            Some(attributes.supported_oids.iter().flat_map(|oid| oid.to_le_bytes()).collect())
        }
        OID_GEN_RECEIVE_SCALE_CAPABILITIES => {
            attributes.receive_scaling.map(|value| structure(&value, &value.Header))
        }
        OID_TCP_OFFLOAD_CURRENT_CONFIG => attributes.offload.map(|value| structure(&value, &value.Header)),
        OID_TCP_OFFLOAD_HARDWARE_CAPABILITIES => {
            attributes.offload_hardware.map(|value| structure(&value, &value.Header))
        }
        OID_TCP_CONNECTION_OFFLOAD_CURRENT_CONFIG => {
            attributes.connection_offload.map(|value| structure(&value, &value.Header))
        }
        OID_TCP_CONNECTION_OFFLOAD_HARDWARE_CAPABILITIES => {
            attributes.connection_offload_hardware.map(|value| structure(&value, &value.Header))
        }
        OID_PM_HARDWARE_CAPABILITIES | OID_PM_CURRENT_CAPABILITIES => {
            attributes.power.map(|value| structure(&value, &value.Header))
        }
        OID_PNP_CAPABILITIES => attributes.power_6_0.map(|value| value.as_bytes().to_vec()),
        OID_GEN_RESET_COUNTS => Some(word(adapter.reset.count)),
        OID_GEN_CURRENT_PACKET_FILTER => Some(adapter.settings.get(&oid).cloned().unwrap_or_else(|| word(0))),
        _ => None,
    }
}

impl Ndis {
    /// What NDIS itself knows to a query; `None` for what only the driver knows.
    pub(crate) fn known_answer(&self, id: AdapterId, oid: u32) -> Option<Vec<u8>> {
        let version = self.target(id)?.miniport.version();
        self.with_adapter(id, |adapter| {
            let general = adapter.attributes.general?;
            if oid == OID_GEN_DRIVER_VERSION {
                return Some(vec![version.1, version.0]);
            }
            from_general(&general, oid)
                .or_else(|| from_link(&adapter.link, oid))
                .or_else(|| from_capabilities(adapter, oid))
        })
        .flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_answered_in_each_of_its_forms() {
        let link = Link {
            connect: MediaConnectStateDisconnected,
            transmit_speed: 1_000_000_000,
            receive_speed: 100_000_000,
            ..Link::default()
        };
        assert_eq!(from_link(&link, OID_GEN_LINK_SPEED), Some(word(10_000_000)));
        assert_eq!(from_link(&link, OID_GEN_MEDIA_CONNECT_STATUS), Some(word(1)));
        let state = from_link(&link, OID_GEN_LINK_STATE).expect("it is known");
        assert_eq!(state.len(), usize::from(NDIS_SIZEOF_LINK_STATE_REVISION_1));
        assert_eq!(state[16..24], 1_000_000_000u64.to_le_bytes());
        assert_eq!(from_link(&link, OID_GEN_STATISTICS), None, "only the driver knows");
        assert_eq!(hundreds(u64::MAX), word(u32::MAX));
    }

    #[test]
    fn addresses_have_the_length_that_the_driver_said() {
        let mut general = NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES::zeroed();
        (general.MacAddressLength, general.CurrentMacAddress[5]) = (6, 9);
        assert_eq!(from_general(&general, OID_802_3_CURRENT_ADDRESS), Some(vec![0, 0, 0, 0, 0, 9]));
        general.MacAddressLength = 99;
        assert_eq!(from_general(&general, OID_802_3_CURRENT_ADDRESS).map(|mac| mac.len()), Some(32));
    }
}
