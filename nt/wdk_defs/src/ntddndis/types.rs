//! What OIDs and status indications carry, and the OIDs themselves (ntddndis.h): types.
#![allow(
    missing_docs,
    reason = "members carry the documented Windows names; the page linked at each type describes them"
)]

#[allow(unused_imports, reason = "one import list serves every header")]
use core::ffi::c_void;

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{
    all::*,
    opaque::*,
    pointer::{DriverFn, DriverPtr},
    view::{bits, views},
};

/// `IPAddr` of ntddndis.h.
pub type IPAddr = u32;
/// `IPMask` of ntddndis.h.
pub type IPMask = u32;
/// `NDIS_GFP_PROFILE_ID` of ntddndis.h.
pub type NDIS_GFP_PROFILE_ID = u32;
/// `NDIS_GFT_COUNTER_ID` of ntddndis.h.
pub type NDIS_GFT_COUNTER_ID = u32;
/// `NDIS_GFT_CUSTOM_ACTION_TYPE` of ntddndis.h.
pub type NDIS_GFT_CUSTOM_ACTION_TYPE = u32;
/// `NDIS_GFT_FLOW_ENTRY_ID` of ntddndis.h.
pub type NDIS_GFT_FLOW_ENTRY_ID = u64;
/// `NDIS_GFT_TABLE_ID` of ntddndis.h.
pub type NDIS_GFT_TABLE_ID = u32;
/// `NDIS_HASH_FLAGS` of ntddndis.h.
pub type NDIS_HASH_FLAGS = u32;
/// `NDIS_IF_COUNTED_STRING` of ntddndis.h.
pub type NDIS_IF_COUNTED_STRING = IF_COUNTED_STRING;
/// `NDIS_IF_PHYSICAL_ADDRESS` of ntddndis.h.
pub type NDIS_IF_PHYSICAL_ADDRESS = IF_PHYSICAL_ADDRESS;
/// `NDIS_ISOLATION_ID_NAME` of ntddndis.h.
pub type NDIS_ISOLATION_ID_NAME = NDIS_ISOLATION_NAME;
/// `NDIS_MEDIA_CONNECT_STATE` of ntddndis.h.
pub type NDIS_MEDIA_CONNECT_STATE = NET_IF_MEDIA_CONNECT_STATE;
/// `NDIS_MEDIA_DUPLEX_STATE` of ntddndis.h.
pub type NDIS_MEDIA_DUPLEX_STATE = NET_IF_MEDIA_DUPLEX_STATE;
/// `NDIS_NIC_SWITCH_FRIENDLYNAME` of ntddndis.h.
pub type NDIS_NIC_SWITCH_FRIENDLYNAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_NIC_SWITCH_ID` of ntddndis.h.
pub type NDIS_NIC_SWITCH_ID = u32;
/// `NDIS_NIC_SWITCH_VPORT_ID` of ntddndis.h.
pub type NDIS_NIC_SWITCH_VPORT_ID = u32;
/// `NDIS_OID` of ntddndis.h.
pub type NDIS_OID = u32;
/// `NDIS_PORT_CONTROLL_STATE` of ntddndis.h.
pub type NDIS_PORT_CONTROLL_STATE = NDIS_PORT_CONTROL_STATE;
/// `NDIS_PORT_NUMBER` of ntddndis.h.
pub type NDIS_PORT_NUMBER = u32;
/// `NDIS_QOS_SQ_ID` of ntddndis.h.
pub type NDIS_QOS_SQ_ID = u32;
/// `NDIS_QUEUE_NAME` of ntddndis.h.
pub type NDIS_QUEUE_NAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_RECEIVE_FILTER_ID` of ntddndis.h.
pub type NDIS_RECEIVE_FILTER_ID = u32;
/// `NDIS_RECEIVE_QUEUE_GROUP_ID` of ntddndis.h.
pub type NDIS_RECEIVE_QUEUE_GROUP_ID = u32;
/// `NDIS_RECEIVE_QUEUE_ID` of ntddndis.h.
pub type NDIS_RECEIVE_QUEUE_ID = u32;
/// `NDIS_ROUTING_DOMAIN_ID` of ntddndis.h.
pub type NDIS_ROUTING_DOMAIN_ID = GUID;
/// `NDIS_ROUTING_DOMAIN_NAME` of ntddndis.h.
pub type NDIS_ROUTING_DOMAIN_NAME = NDIS_ISOLATION_NAME;
/// `NDIS_RSS_CAPS_FLAGS` of ntddndis.h.
pub type NDIS_RSS_CAPS_FLAGS = u32;
/// `NDIS_SRIOV_FUNCTION_ID` of ntddndis.h.
pub type NDIS_SRIOV_FUNCTION_ID = u16;
/// `NDIS_SWITCH_EXTENSION_FRIENDLYNAME` of ntddndis.h.
pub type NDIS_SWITCH_EXTENSION_FRIENDLYNAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_SWITCH_FRIENDLYNAME` of ntddndis.h.
pub type NDIS_SWITCH_FRIENDLYNAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_SWITCH_NAME` of ntddndis.h.
pub type NDIS_SWITCH_NAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_SWITCH_NIC_FRIENDLYNAME` of ntddndis.h.
pub type NDIS_SWITCH_NIC_FRIENDLYNAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_SWITCH_NIC_INDEX` of ntddndis.h.
pub type NDIS_SWITCH_NIC_INDEX = u16;
/// `NDIS_SWITCH_NIC_NAME` of ntddndis.h.
pub type NDIS_SWITCH_NIC_NAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_SWITCH_OBJECT_ID` of ntddndis.h.
pub type NDIS_SWITCH_OBJECT_ID = GUID;
/// `NDIS_SWITCH_OBJECT_INSTANCE_ID` of ntddndis.h.
pub type NDIS_SWITCH_OBJECT_INSTANCE_ID = GUID;
/// `NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION` of ntddndis.h.
pub type NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION = u16;
/// `NDIS_SWITCH_OBJECT_VERSION` of ntddndis.h.
pub type NDIS_SWITCH_OBJECT_VERSION = u16;
/// `NDIS_SWITCH_PORT_FRIENDLYNAME` of ntddndis.h.
pub type NDIS_SWITCH_PORT_FRIENDLYNAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_SWITCH_PORT_ID` of ntddndis.h.
pub type NDIS_SWITCH_PORT_ID = u32;
/// `NDIS_SWITCH_PORT_NAME` of ntddndis.h.
pub type NDIS_SWITCH_PORT_NAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_SWITCH_PORT_PROPERTY_PROFILE_CDN_LABEL` of ntddndis.h.
pub type NDIS_SWITCH_PORT_PROPERTY_PROFILE_CDN_LABEL = NDIS_IF_COUNTED_STRING;
/// `NDIS_SWITCH_PORT_PROPERTY_PROFILE_NAME` of ntddndis.h.
pub type NDIS_SWITCH_PORT_PROPERTY_PROFILE_NAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_VENDOR_NAME` of ntddndis.h.
pub type NDIS_VENDOR_NAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_VF_RID` of ntddndis.h.
pub type NDIS_VF_RID = u32;
/// `NDIS_VLAN_ID` of ntddndis.h.
pub type NDIS_VLAN_ID = u32;
/// `NDIS_VM_FRIENDLYNAME` of ntddndis.h.
pub type NDIS_VM_FRIENDLYNAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_VM_NAME` of ntddndis.h.
pub type NDIS_VM_NAME = NDIS_IF_COUNTED_STRING;
/// `NDIS_VPORT_NAME` of ntddndis.h.
pub type NDIS_VPORT_NAME = NDIS_IF_COUNTED_STRING;
/// `SPI_TYPE` of ntddndis.h.
pub type SPI_TYPE = u32;

/// `_DOT11_RSN_REKEY_PARAMETERS` of ntddndis.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _DOT11_RSN_REKEY_PARAMETERS {
    pub Flags: u32,
    pub KCK: [u8; 16],
    pub KEK: [u8; 16],
    pub _pad36: [u8; 4],
    pub KeyReplayCounter: u64,
}

/// `_EAPOL_REQUEST_ID_MESSAGE_WOL_PACKET_PARAMETERS` of ntddndis.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _EAPOL_REQUEST_ID_MESSAGE_WOL_PACKET_PARAMETERS {
    pub Flags: u32,
}

/// union `_ENCAPSULATION_PROTOCOL_INFO` of ntddndis.h (4 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _ENCAPSULATION_PROTOCOL_INFO {
    pub raw: [u32; 1],
}

views! { _ENCAPSULATION_PROTOCOL_INFO:
    VxlanInfo, set_VxlanInfo, AT_VxlanInfo at 0: _VXLAN_INFO;
    Value, set_Value, AT_Value at 0: u32;
}

/// union `_ENCAPSULATION_PROTOCOL_PARAMETERS` of ntddndis.h (4 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _ENCAPSULATION_PROTOCOL_PARAMETERS {
    pub raw: [u32; 1],
}

views! { _ENCAPSULATION_PROTOCOL_PARAMETERS:
    VxlanParameters, set_VxlanParameters, AT_VxlanParameters at 0: _VXLAN_PARAMETERS;
    Value, set_Value, AT_Value at 0: u32;
}

/// union `_FIELD_VALUE` of ntddndis.h (16 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _FIELD_VALUE {
    pub raw: [u64; 2],
}

views! { _FIELD_VALUE:
    FieldByteValue, set_FieldByteValue, AT_FieldByteValue at 0: u8;
    FieldShortValue, set_FieldShortValue, AT_FieldShortValue at 0: u16;
    FieldLongValue, set_FieldLongValue, AT_FieldLongValue at 0: u32;
    FieldLong64Value, set_FieldLong64Value, AT_FieldLong64Value at 0: u64;
    FieldByteArrayValue, set_FieldByteArrayValue, AT_FieldByteArrayValue at 0: [u8; 16];
}

/// `GEN_GET_NETCARD_TIME` of ntddndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct GEN_GET_NETCARD_TIME {
    pub ReadTime: u64,
}

/// `GEN_GET_TIME_CAPS` of ntddndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct GEN_GET_TIME_CAPS {
    pub Flags: u32,
    pub ClockPrecision: u32,
}

/// union `_HEADER_FIELD` of ntddndis.h (4 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _HEADER_FIELD {
    pub raw: [u32; 1],
}

views! { _HEADER_FIELD:
    MacHeaderField, set_MacHeaderField, AT_MacHeaderField at 0: NDIS_MAC_HEADER_FIELD;
    ArpHeaderField, set_ArpHeaderField, AT_ArpHeaderField at 0: NDIS_ARP_HEADER_FIELD;
    IPv4HeaderField, set_IPv4HeaderField, AT_IPv4HeaderField at 0: NDIS_IPV4_HEADER_FIELD;
    IPv6HeaderField, set_IPv6HeaderField, AT_IPv6HeaderField at 0: NDIS_IPV6_HEADER_FIELD;
    UdpHeaderField, set_UdpHeaderField, AT_UdpHeaderField at 0: NDIS_UDP_HEADER_FIELD;
}

/// `_IPV4_ARP_PARAMETERS` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _IPV4_ARP_PARAMETERS {
    pub Flags: u32,
    pub RemoteIPv4Address: [u8; 4],
    pub HostIPv4Address: [u8; 4],
    pub MacAddress: [u8; 6],
    pub _pad18: [u8; 2],
}

/// `_IPV4_TCP_SYN_WOL_PACKET_PARAMETERS` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _IPV4_TCP_SYN_WOL_PACKET_PARAMETERS {
    pub Flags: u32,
    pub IPv4SourceAddress: [u8; 4],
    pub IPv4DestAddress: [u8; 4],
    pub TCPSourcePortNumber: u16,
    pub TCPDestPortNumber: u16,
}

/// `_IPV6_NS_PARAMETERS` of ntddndis.h (76 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _IPV6_NS_PARAMETERS {
    pub Flags: u32,
    pub RemoteIPv6Address: [u8; 16],
    pub SolicitedNodeIPv6Address: [u8; 16],
    pub MacAddress: [u8; 6],
    pub TargetIPv6Addresses: [[u8; 16]; 2],
    pub _pad74: [u8; 2],
}

/// `_IPV6_TCP_SYN_WOL_PACKET_PARAMETERS` of ntddndis.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _IPV6_TCP_SYN_WOL_PACKET_PARAMETERS {
    pub Flags: u32,
    pub IPv6SourceAddress: [u8; 16],
    pub IPv6DestAddress: [u8; 16],
    pub TCPSourcePortNumber: u16,
    pub TCPDestPortNumber: u16,
}

/// `NDIS_CO_DEVICE_PROFILE` of ntddndis.h (136 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_CO_DEVICE_PROFILE {
    pub DeviceDescription: NDIS_VAR_DATA_DESC,
    pub DevSpecificInfo: NDIS_VAR_DATA_DESC,
    pub ulTAPISupplementaryPassThru: u32,
    pub ulAddressModes: u32,
    pub ulNumAddresses: u32,
    pub ulBearerModes: u32,
    pub ulMaxTxRate: u32,
    pub ulMinTxRate: u32,
    pub ulMaxRxRate: u32,
    pub ulMinRxRate: u32,
    pub ulMediaModes: u32,
    pub ulGenerateToneModes: u32,
    pub ulGenerateToneMaxNumFreq: u32,
    pub ulGenerateDigitModes: u32,
    pub ulMonitorToneMaxNumFreq: u32,
    pub ulMonitorToneMaxNumEntries: u32,
    pub ulMonitorDigitModes: u32,
    pub ulGatherDigitsMinTimeout: u32,
    pub ulGatherDigitsMaxTimeout: u32,
    pub ulDevCapFlags: u32,
    pub ulMaxNumActiveCalls: u32,
    pub ulAnswerMode: u32,
    pub ulUUIAcceptSize: u32,
    pub ulUUIAnswerSize: u32,
    pub ulUUIMakeCallSize: u32,
    pub ulUUIDropSize: u32,
    pub ulUUISendUserUserInfoSize: u32,
    pub ulUUICallInfoSize: u32,
}

/// `NDIS_CO_LINK_SPEED` of ntddndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_CO_LINK_SPEED {
    pub Outbound: u32,
    pub Inbound: u32,
}

/// `NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD` of ntddndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_encapsulated_packet_task_offload>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD {
    pub BitFields: u32,
    pub MaxHeaderSizeSupported: u32,
}

bits! { NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD:
    TransmitChecksumOffloadSupported, set_TransmitChecksumOffloadSupported at 0 [0; 4]: u32;
    ReceiveChecksumOffloadSupported, set_ReceiveChecksumOffloadSupported at 0 [4; 4]: u32;
    LsoV2Supported, set_LsoV2Supported at 0 [8; 4]: u32;
    RssSupported, set_RssSupported at 0 [12; 4]: u32;
    VmqSupported, set_VmqSupported at 0 [16; 4]: u32;
}

/// `NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_encapsulated_packet_task_offload_v2>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2 {
    pub BitFields: u32,
    pub MaxHeaderSizeSupported: u32,
    pub EncapsulationProtocolInfo: _ENCAPSULATION_PROTOCOL_INFO,
    pub Reserved1: u32,
    pub Reserved2: u32,
}

bits! { NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2:
    TransmitChecksumOffloadSupported, set_TransmitChecksumOffloadSupported at 0 [0; 4]: u32;
    ReceiveChecksumOffloadSupported, set_ReceiveChecksumOffloadSupported at 0 [4; 4]: u32;
    LsoV2Supported, set_LsoV2Supported at 0 [8; 4]: u32;
    RssSupported, set_RssSupported at 0 [12; 4]: u32;
    VmqSupported, set_VmqSupported at 0 [16; 4]: u32;
    Reserved, set_Reserved at 0 [20; 12]: u32;
}

/// `NDIS_GFP_ETHERNET_HEADER_FIELDS` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_ETHERNET_HEADER_FIELDS {
    pub DestinationMacAddress: [u8; 6],
    pub SourceMacAddress: [u8; 6],
    pub EthType: u16,
    pub CustomerVlanId: u16,
    pub ProviderVlanId: u16,
    pub Priority: u8,
    pub _pad19: [u8; 1],
}

/// `NDIS_GFP_EXACT_MATCH_PROFILE` of ntddndis.h (32 bytes).
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_EXACT_MATCH_PROFILE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableType: NDIS_GFP_TABLE_TYPE,
    pub ProfileId: NDIS_GFP_PROFILE_ID,
    pub NumSupportedEntries: u32,
    pub HeaderGroupExactMatchProfileArrayOffset: u32,
    pub HeaderGroupExactMatchProfileArrayNumElements: u32,
    pub HeaderGroupExactMatchProfileArrayElementSize: u32,
}

/// `NDIS_GFP_HEADER_GROUP_EXACT_MATCH` of ntddndis.h (88 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub HeadersPresent: u32,
    pub _pad12: [u8; 4],
    pub MatchFields: u64,
    pub EthernetFields: NDIS_GFP_ETHERNET_HEADER_FIELDS,
    pub IPAddress: NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress,
    pub Dscp: u8,
    pub IPProtocol: u8,
    pub _pad78: [u8; 2],
    pub TransportOrEncapsulation: NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation,
}

/// Member `IPAddress` of [`NDIS_GFP_HEADER_GROUP_EXACT_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress {
    pub raw: [u32; 8],
}

views! { NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress:
    IPv4Address, set_IPv4Address, AT_IPv4Address at 0: NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress_IPv4Address;
    IPv6Address, set_IPv6Address, AT_IPv6Address at 0: NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress_IPv6Address;
}

/// Member `IPAddress.IPv4Address` of [`NDIS_GFP_HEADER_GROUP_EXACT_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress_IPv4Address {
    pub SourceIPAddress: IN_ADDR,
    pub DestinationIPAddress: IN_ADDR,
}

/// Member `IPAddress.IPv6Address` of [`NDIS_GFP_HEADER_GROUP_EXACT_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress_IPv6Address {
    pub SourceIPAddress: IN6_ADDR,
    pub DestinationIPAddress: IN6_ADDR,
}

/// `NDIS_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE` of ntddndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub HeadersPresent: u32,
    pub _pad12: [u8; 4],
    pub MatchFields: u64,
}

/// Member `TransportOrEncapsulation` of [`NDIS_GFP_HEADER_GROUP_EXACT_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation {
    pub raw: [u32; 2],
}

views! { NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation:
    Udp, set_Udp, AT_Udp at 0: NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Udp;
    Tcp, set_Tcp, AT_Tcp at 0: NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Tcp;
    Icmp, set_Icmp, AT_Icmp at 0: NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Icmp;
    Encapsulation, set_Encapsulation, AT_Encapsulation at 0: NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Encapsulation;
}

/// Member `TransportOrEncapsulation.Encapsulation` of [`NDIS_GFP_HEADER_GROUP_EXACT_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Encapsulation {
    pub TenantId: u32,
    pub GreProtocol: u16,
    pub _pad6: [u8; 2],
}

/// Member `TransportOrEncapsulation.Icmp` of [`NDIS_GFP_HEADER_GROUP_EXACT_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Icmp {
    pub Type: u8,
    pub Code: u8,
}

/// Member `TransportOrEncapsulation.Tcp` of [`NDIS_GFP_HEADER_GROUP_EXACT_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Tcp {
    pub SourcePort: u16,
    pub DestinationPort: u16,
    pub TcpFlags: u8,
    pub _pad5: [u8; 1],
}

/// Member `TransportOrEncapsulation.Udp` of [`NDIS_GFP_HEADER_GROUP_EXACT_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Udp {
    pub SourcePort: u16,
    pub DestinationPort: u16,
}

/// `NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH` of ntddndis.h (120 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProfileId: NDIS_GFP_PROFILE_ID,
    pub HeadersPresent: u32,
    pub MatchFields: u64,
    pub EthernetFields: NDIS_GFP_ETHERNET_HEADER_FIELDS,
    pub IPSrcAndDestAddress: NDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH,
    pub Dscp: u8,
    pub IPProtocol: u8,
    pub _pad94: [u8; 2],
    pub TransportOrEncapsulation: NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation,
    pub _pad116: [u8; 4],
}

/// `NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE` of ntddndis.h (56 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub HeadersPresent: u32,
    pub _pad12: [u8; 4],
    pub MatchFields: u64,
    pub SourceIPv4AddressMatchType: NDIS_GFP_WILDCARD_MATCH_TYPE,
    pub DestinationIPv4AddressMatchType: NDIS_GFP_WILDCARD_MATCH_TYPE,
    pub SourceIPv6AddressMatchType: NDIS_GFP_WILDCARD_MATCH_TYPE,
    pub DestinationIPv6AddressMatchType: NDIS_GFP_WILDCARD_MATCH_TYPE,
    pub SourcePortMatchType: NDIS_GFP_WILDCARD_MATCH_TYPE,
    pub DestinationPortMatchType: NDIS_GFP_WILDCARD_MATCH_TYPE,
    pub TcpFlags: u8,
    pub _pad49: [u8; 7],
}

/// Member `TransportOrEncapsulation` of [`NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation {
    pub raw: [u32; 5],
}

views! { NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation:
    UdpHeader, set_UdpHeader, AT_UdpHeader at 0: NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_UdpHeader;
    TcpHeader, set_TcpHeader, AT_TcpHeader at 0: NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_TcpHeader;
    IcmpHeader, set_IcmpHeader, AT_IcmpHeader at 0: NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_IcmpHeader;
    Encapsulation, set_Encapsulation, AT_Encapsulation at 0: NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_Encapsulation;
}

/// Member `TransportOrEncapsulation.Encapsulation` of [`NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_Encapsulation {
    pub TenantId: u32,
    pub GreProtocol: u16,
    pub _pad6: [u8; 2],
}

/// Member `TransportOrEncapsulation.IcmpHeader` of [`NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_IcmpHeader {
    pub Type: u8,
    pub Code: u8,
}

/// Member `TransportOrEncapsulation.TcpHeader` of [`NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_TcpHeader {
    pub TcpSrcAndDestPort: NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH,
    pub TcpFlags: u8,
    pub _pad17: [u8; 3],
}

/// Member `TransportOrEncapsulation.UdpHeader` of [`NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_UdpHeader {
    pub UdpSrcAndDestPort: NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH,
}

/// `NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH` of ntddndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH {
    pub MatchType: NDIS_GFP_WILDCARD_MATCH_TYPE,
    pub IPAddress: IN_ADDR,
    pub MatchValue: NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH_MatchValue,
}

/// Member `MatchValue` of [`NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH_MatchValue {
    pub raw: [u32; 1],
}

views! { NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH_MatchValue:
    PrefixLength, set_PrefixLength, AT_PrefixLength at 0: u32;
    RangeSize, set_RangeSize, AT_RangeSize at 0: u32;
}

/// `NDIS_GFP_IPV4_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH` of ntddndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_IPV4_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH {
    pub SourceIPv4Address: NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH,
    pub DestinationIPv4Address: NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH,
}

/// `NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH` of ntddndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH {
    pub MatchType: NDIS_GFP_WILDCARD_MATCH_TYPE,
    pub IPAddress: IN6_ADDR,
    pub MatchValue: NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH_MatchValue,
}

/// Member `MatchValue` of [`NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH_MatchValue {
    pub raw: [u32; 1],
}

views! { NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH_MatchValue:
    PrefixLength, set_PrefixLength, AT_PrefixLength at 0: u32;
    RangeSize, set_RangeSize, AT_RangeSize at 0: u32;
}

/// `NDIS_GFP_IPV6_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH` of ntddndis.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_IPV6_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH {
    pub SourceIPv6Address: NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH,
    pub DestinationIPv6Address: NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH,
}

/// union `NDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH` of ntddndis.h (48 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH {
    pub raw: [u32; 12],
}

views! { NDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH:
    IPv4SrcAndDestAddress, set_IPv4SrcAndDestAddress, AT_IPv4SrcAndDestAddress at 0: NDIS_GFP_IPV4_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH;
    IPv6SrcAndDestAddress, set_IPv6SrcAndDestAddress, AT_IPv6SrcAndDestAddress at 0: NDIS_GFP_IPV6_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH;
}

/// `NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH` of ntddndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH {
    pub MatchType: NDIS_GFP_WILDCARD_MATCH_TYPE,
    pub Port: u16,
    pub Range: u16,
}

/// `NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH {
    pub SourcePort: NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH,
    pub DestinationPort: NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH,
}

/// `NDIS_GFP_WILDCARD_MATCH_PROFILE` of ntddndis.h (32 bytes).
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFP_WILDCARD_MATCH_PROFILE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableType: NDIS_GFP_TABLE_TYPE,
    pub ProfileId: NDIS_GFP_PROFILE_ID,
    pub NumSupportedEntries: u32,
    pub HeaderGroupWildcardMatchProfileArrayOffset: u32,
    pub HeaderGroupWildcardMatchProfileArrayNumElements: u32,
    pub HeaderGroupWildcardMatchProfileArrayElementSize: u32,
}

/// `NDIS_GFT_BYTE_COUNTER_VALUE` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_BYTE_COUNTER_VALUE {
    pub Bytes: u64,
    pub LastUpdate: LARGE_INTEGER,
}

/// `NDIS_GFT_COUNTER_INFO` of ntddndis.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_COUNTER_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub CounterIdStart: NDIS_GFT_COUNTER_ID,
    pub NumCounters: u32,
    pub CounterUpdateFrequency: NDIS_GFT_COUNTER_UPDATE_FREQUENCY,
    pub CounterType: NDIS_GFT_COUNTER_TYPE,
    pub UpdatePeriod: u32,
}

/// `NDIS_GFT_COUNTER_INFO_ARRAY` of ntddndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_COUNTER_INFO_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub CounterInfoArrayOffset: u32,
    pub CounterInfoArrayNumElements: u32,
    pub CounterInfoArrayElementSize: u32,
}

/// `NDIS_GFT_COUNTER_PARAMETERS` of ntddndis.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_COUNTER_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub CounterUpdateFrequency: NDIS_GFT_COUNTER_UPDATE_FREQUENCY,
    pub CounterType: NDIS_GFT_COUNTER_TYPE,
    pub CounterIdStart: NDIS_GFT_COUNTER_ID,
    pub NumCounters: u32,
    pub UpdatePeriod: u32,
    pub CounterValuesBufferStart: NDIS_GFT_COUNTER_PARAMETERS_CounterValuesBufferStart,
}

/// Member `CounterValuesBufferStart` of [`NDIS_GFT_COUNTER_PARAMETERS`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_COUNTER_PARAMETERS_CounterValuesBufferStart {
    pub raw: [u64; 1],
}

views! { NDIS_GFT_COUNTER_PARAMETERS_CounterValuesBufferStart:
    PacketCounters, set_PacketCounters, AT_PacketCounters at 0: DriverPtr<NDIS_GFT_PACKET_COUNTER_VALUE>;
    ByteCounters, set_ByteCounters, AT_ByteCounters at 0: DriverPtr<NDIS_GFT_BYTE_COUNTER_VALUE>;
    PacketAndByteCounters, set_PacketAndByteCounters, AT_PacketAndByteCounters at 0: DriverPtr<NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE>;
}

/// `NDIS_GFT_COUNTER_VALUE` of ntddndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_COUNTER_VALUE {
    pub CounterType: NDIS_GFT_COUNTER_TYPE,
    pub _pad4: [u8; 4],
    pub CounterValue: NDIS_GFT_COUNTER_VALUE_CounterValue,
}

/// `NDIS_GFT_COUNTER_VALUE_ARRAY` of ntddndis.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_COUNTER_VALUE_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub _pad12: [u8; 4],
    pub StartId: NDIS_GFT_COUNTER_VALUE_ARRAY_StartId,
    pub NumCounters: u32,
    pub CounterValueArrayOffset: u32,
    pub CounterValueArrayNumElements: u32,
    pub CounterValueArrayElementSize: u32,
}

/// Member `StartId` of [`NDIS_GFT_COUNTER_VALUE_ARRAY`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_COUNTER_VALUE_ARRAY_StartId {
    pub raw: [u64; 1],
}

views! { NDIS_GFT_COUNTER_VALUE_ARRAY_StartId:
    FlowEntryId, set_FlowEntryId, AT_FlowEntryId at 0: NDIS_GFT_FLOW_ENTRY_ID;
    CounterId, set_CounterId, AT_CounterId at 0: NDIS_GFT_COUNTER_ID;
}

/// Member `CounterValue` of [`NDIS_GFT_COUNTER_VALUE`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_COUNTER_VALUE_CounterValue {
    pub raw: [u64; 3],
}

views! { NDIS_GFT_COUNTER_VALUE_CounterValue:
    Packets, set_Packets, AT_Packets at 0: NDIS_GFT_PACKET_COUNTER_VALUE;
    Bytes, set_Bytes, AT_Bytes at 0: NDIS_GFT_BYTE_COUNTER_VALUE;
    PacketsAndBytes, set_PacketsAndBytes, AT_PacketsAndBytes at 0: NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE;
}

/// `NDIS_GFT_CUSTOM_ACTION` of ntddndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_CUSTOM_ACTION {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProfileId: NDIS_GFP_PROFILE_ID,
    pub Type: NDIS_GFT_CUSTOM_ACTION_TYPE,
    pub Length: u32,
    pub _pad20: [u8; 4],
    pub Alignment: u64,
}

views! { NDIS_GFT_CUSTOM_ACTION:
    ActionData, set_ActionData, AT_ActionData at 24: [u8; 1];
}

/// `NDIS_GFT_CUSTOM_ACTION_PROFILE` of ntddndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_CUSTOM_ACTION_PROFILE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableType: NDIS_GFP_TABLE_TYPE,
    pub ProfileId: NDIS_GFP_PROFILE_ID,
    pub Type: NDIS_GFT_CUSTOM_ACTION_TYPE,
    pub Length: u32,
    pub Alignment: u64,
}

views! { NDIS_GFT_CUSTOM_ACTION_PROFILE:
    ActionProfileData, set_ActionProfileData, AT_ActionProfileData at 24: [u8; 1];
}

/// `NDIS_GFT_DELETE_PROFILE_PARAMETERS` of ntddndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_DELETE_PROFILE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProfileId: NDIS_GFP_PROFILE_ID,
}

/// `NDIS_GFT_DELETE_TABLE_PARAMETERS` of ntddndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_DELETE_TABLE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
}

/// `NDIS_GFT_EXACT_MATCH_FLOW_ENTRY` of ntddndis.h (160 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_EXACT_MATCH_FLOW_ENTRY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub MatchProfileId: NDIS_GFP_PROFILE_ID,
    pub MatchRequestStatus: NDIS_STATUS,
    pub ActionRequestStatus: NDIS_STATUS,
    pub CounterFlags: u32,
    pub CounterUpdateFrequency: NDIS_GFT_COUNTER_UPDATE_FREQUENCY,
    pub CounterType: NDIS_GFT_COUNTER_TYPE,
    pub UpdatePeriod: u32,
    pub _pad44: [u8; 4],
    pub CounterValueBuffer: NDIS_GFT_EXACT_MATCH_FLOW_ENTRY_CounterValueBuffer,
    pub HeaderTranspositionProfileId: NDIS_GFP_PROFILE_ID,
    pub RedirectionVPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub TtlIsOneRedirectionVPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub NumCounterObjects: u32,
    pub CounterIdArray: [NDIS_GFT_COUNTER_ID; 8],
    pub CacheHint: NDIS_GFT_FLOW_ENTRY_CACHE_HINT,
    pub _pad108: [u8; 4],
    pub ClientFlowEntryId: NDIS_GFT_FLOW_ENTRY_ID,
    pub ProviderFlowEntryId: NDIS_GFT_FLOW_ENTRY_ID,
    pub FlowEntryState: NDIS_GFT_FLOW_ENTRY_STATE,
    pub HeaderGroupExactMatchArrayOffset: u32,
    pub HeaderGroupExactMatchArrayNumElements: u32,
    pub HeaderGroupExactMatchArrayElementSize: u32,
    pub HeaderGroupTranspositionArrayOffset: u32,
    pub HeaderGroupTranspositionArrayNumElements: u32,
    pub HeaderGroupTranspositionArrayElementSize: u32,
    pub CustomActionOffset: u32,
}

/// Member `CounterValueBuffer` of [`NDIS_GFT_EXACT_MATCH_FLOW_ENTRY`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_EXACT_MATCH_FLOW_ENTRY_CounterValueBuffer {
    pub raw: [u64; 1],
}

views! { NDIS_GFT_EXACT_MATCH_FLOW_ENTRY_CounterValueBuffer:
    PacketCounterAddress, set_PacketCounterAddress, AT_PacketCounterAddress at 0: DriverPtr<NDIS_GFT_PACKET_COUNTER_VALUE>;
    ByteCounterAddress, set_ByteCounterAddress, AT_ByteCounterAddress at 0: DriverPtr<NDIS_GFT_BYTE_COUNTER_VALUE>;
    PacketAndByteCounterAddress, set_PacketAndByteCounterAddress, AT_PacketAndByteCounterAddress at 0: DriverPtr<NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE>;
}

/// `NDIS_GFT_FLOW_ENTRY_ARRAY` of ntddndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_FLOW_ENTRY_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub EntryType: NDIS_GFT_FLOW_ENTRY_TYPE,
    pub FlowEntryArrayOffset: u32,
    pub FlowEntryArrayNumElements: u32,
    pub FlowEntryArrayElementSize: u32,
}

/// `NDIS_GFT_FLOW_ENTRY_ID_AND_COUNTER` of ntddndis.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_FLOW_ENTRY_ID_AND_COUNTER {
    pub FlowEntryId: NDIS_GFT_FLOW_ENTRY_ID,
    pub CounterValue: NDIS_GFT_COUNTER_VALUE,
}

/// `NDIS_GFT_FLOW_ENTRY_ID_ARRAY` of ntddndis.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_FLOW_ENTRY_ID_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub IdArray: NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray,
}

/// Member `IdArray` of [`NDIS_GFT_FLOW_ENTRY_ID_ARRAY`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray {
    pub raw: [u32; 3],
}

views! { NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray:
    FlowEntryIdArray, set_FlowEntryIdArray, AT_FlowEntryIdArray at 0: NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray_FlowEntryIdArray;
    FlowEntryIdAndCounterArray, set_FlowEntryIdAndCounterArray, AT_FlowEntryIdAndCounterArray at 0: NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray_FlowEntryIdAndCounterArray;
}

/// Member `IdArray.FlowEntryIdAndCounterArray` of [`NDIS_GFT_FLOW_ENTRY_ID_ARRAY`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray_FlowEntryIdAndCounterArray {
    pub ProviderFlowEntryIdAndCounterArrayOffset: u32,
    pub ProviderFlowEntryIdAndCounterArrayNumElements: u32,
    pub ProviderFlowEntryIdAndCounterArrayElementSize: u32,
}

/// Member `IdArray.FlowEntryIdArray` of [`NDIS_GFT_FLOW_ENTRY_ID_ARRAY`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray_FlowEntryIdArray {
    pub ProviderFlowEntryIdArrayOffset: u32,
    pub ProviderFlowEntryIdArrayNumElements: u32,
    pub ProviderFlowEntryIdArrayElementSize: u32,
}

/// `NDIS_GFT_FLOW_ENTRY_INFO_ARRAY` of ntddndis.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_FLOW_ENTRY_INFO_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub ProviderFlowEntryIdStart: NDIS_GFT_FLOW_ENTRY_ID,
    pub FlowEntryIdCount: u32,
    pub FlowEntryInfoArrayOffset: u32,
    pub FlowEntryInfoArrayNumElements: u32,
    pub FlowEntryInfoArrayElementSize: u32,
}

/// `NDIS_GFT_FREE_COUNTER_PARAMETERS` of ntddndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_FREE_COUNTER_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub CounterIdStart: NDIS_GFT_COUNTER_ID,
    pub NumCounters: u32,
    pub LastCounterValueArrayOffset: u32,
    pub LastCounterValueArrayNumElements: u32,
    pub LastCounterValueArrayElementSize: u32,
}

/// `NDIS_GFT_HEADER_GROUP_TRANSPOSITION` of ntddndis.h (88 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_GROUP_TRANSPOSITION {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub Action: NDIS_GFT_HEADER_GROUP_TRANSPOSITION_ACTION,
    pub HeadersPresent: u32,
    pub HeaderFields: u64,
    pub EthernetFields: NDIS_GFP_ETHERNET_HEADER_FIELDS,
    pub IPAddress: NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress,
    pub Ttl: u8,
    pub Dscp: u8,
    pub IPProtocol: u8,
    pub _pad79: [u8; 1],
    pub TransportOrEncapsulation: NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation,
}

/// Member `IPAddress` of [`NDIS_GFT_HEADER_GROUP_TRANSPOSITION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress {
    pub raw: [u32; 8],
}

views! { NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress:
    IPv4Address, set_IPv4Address, AT_IPv4Address at 0: NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress_IPv4Address;
    IPv6Address, set_IPv6Address, AT_IPv6Address at 0: NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress_IPv6Address;
}

/// Member `IPAddress.IPv4Address` of [`NDIS_GFT_HEADER_GROUP_TRANSPOSITION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress_IPv4Address {
    pub SourceIPAddress: IN_ADDR,
    pub DestinationIPAddress: IN_ADDR,
}

/// Member `IPAddress.IPv6Address` of [`NDIS_GFT_HEADER_GROUP_TRANSPOSITION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress_IPv6Address {
    pub SourceIPAddress: IN6_ADDR,
    pub DestinationIPAddress: IN6_ADDR,
}

/// `NDIS_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub Action: NDIS_GFT_HEADER_GROUP_TRANSPOSITION_ACTION,
    pub HeadersPresent: u32,
    pub HeaderFields: u32,
}

/// Member `TransportOrEncapsulation` of [`NDIS_GFT_HEADER_GROUP_TRANSPOSITION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation {
    pub raw: [u32; 2],
}

views! { NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation:
    Udp, set_Udp, AT_Udp at 0: NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation_Udp;
    Tcp, set_Tcp, AT_Tcp at 0: NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation_Tcp;
    Encapsulation, set_Encapsulation, AT_Encapsulation at 0: NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation_Encapsulation;
}

/// Member `TransportOrEncapsulation.Encapsulation` of [`NDIS_GFT_HEADER_GROUP_TRANSPOSITION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation_Encapsulation {
    pub TenantId: u32,
    pub GreProtocol: u16,
    pub Entropy: u16,
}

/// Member `TransportOrEncapsulation.Tcp` of [`NDIS_GFT_HEADER_GROUP_TRANSPOSITION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation_Tcp {
    pub SourcePort: u16,
    pub DestinationPort: u16,
}

/// Member `TransportOrEncapsulation.Udp` of [`NDIS_GFT_HEADER_GROUP_TRANSPOSITION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation_Udp {
    pub SourcePort: u16,
    pub DestinationPort: u16,
}

/// `NDIS_GFT_HEADER_TRANSPOSITION_PROFILE` of ntddndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_HEADER_TRANSPOSITION_PROFILE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableType: NDIS_GFP_TABLE_TYPE,
    pub ProfileId: NDIS_GFP_PROFILE_ID,
    pub HeaderGroupTranspositionProfileArrayOffset: u32,
    pub HeaderGroupTranspositionProfileArrayNumElements: u32,
    pub HeaderGroupTranspositionProfileArrayElementSize: u32,
    pub CustomActionProfileOffset: u32,
}

/// `NDIS_GFT_OFFLOAD_CAPABILITIES` of ntddndis.h (80 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_OFFLOAD_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub CounterCapabilities: u32,
    pub SupportedTableTypes: u32,
    pub SupportedEncapsulationTypes: u32,
    pub SupportedIngressExactMatchTableActions: u32,
    pub SupportedEgressExactMatchTableActions: u32,
    pub SoftwareSupportedIngressExactMatchTableActions: u32,
    pub SoftwareSupportedEgressExactMatchTableActions: u32,
    pub SupportedIngressWildcardMatchTableActions: u32,
    pub SupportedEgressWildcardMatchTableActions: u32,
    pub SoftwareSupportedIngressWildcardMatchTableActions: u32,
    pub SoftwareSupportedEgressWildcardMatchTableActions: u32,
    pub NumPacketCounterObjects: u32,
    pub NumByteCounterObjects: u32,
    pub NumPacketAndByteCounterObjects: u32,
    pub NumCounterObjectsPerIngressExactMatchFlowEntry: u32,
    pub NumCounterObjectsPerEgressExactMatchFlowEntry: u32,
    pub NumCounterObjectsPerIngressWildcardMatchFlowEntry: u32,
    pub NumCounterObjectsPerEgressWildcardMatchFlowEntry: u32,
}

/// `NDIS_GFT_OFFLOAD_PARAMETERS` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_OFFLOAD_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ExceptionVPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub CopyLookaheadLength: u32,
    pub SampleLookaheadLength: u32,
}

/// `NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE` of ntddndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE {
    pub Packets: u64,
    pub Bytes: u64,
    pub LastUpdate: LARGE_INTEGER,
}

/// `NDIS_GFT_PACKET_COUNTER_VALUE` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_PACKET_COUNTER_VALUE {
    pub Packets: u64,
    pub LastUpdate: LARGE_INTEGER,
}

/// `NDIS_GFT_PROFILE_INFO` of ntddndis.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_PROFILE_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProfileType: NDIS_GFT_PROFILE_TYPE,
    pub TableType: NDIS_GFP_TABLE_TYPE,
    pub ProfileId: NDIS_GFP_PROFILE_ID,
    pub NumSupportedFlowEntries: u32,
    pub NumCurrentFlowEntries: u32,
    pub HeaderGroupArrayOffset: u32,
    pub HeaderGroupArrayNumElements: u32,
    pub HeaderGroupArrayElementSize: u32,
}

/// `NDIS_GFT_PROFILE_INFO_ARRAY` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_PROFILE_INFO_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProfileInfoArrayOffset: u32,
    pub ProfileInfoArrayNumElements: u32,
    pub ProfileInfoArrayElementSize: u32,
}

/// `NDIS_GFT_STATISTICS` of ntddndis.h (88 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_STATISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub ProviderFlowEntryId: NDIS_GFT_FLOW_ENTRY_ID,
    pub Packets: u64,
    pub Bytes: u64,
    pub L1CacheHits: u64,
    pub L2CacheHits: u64,
    pub L3CacheHits: u64,
    pub L1CacheMisses: u64,
    pub L2CacheMisses: u64,
    pub L3CacheMisses: u64,
}

/// `NDIS_GFT_TABLE_INFO` of ntddndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_TABLE_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub TableType: NDIS_GFP_TABLE_TYPE,
    pub NextTableId: NDIS_GFT_TABLE_ID,
    pub NumFlowEntries: u32,
}

/// `NDIS_GFT_TABLE_INFO_ARRAY` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_TABLE_INFO_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableArrayOffset: u32,
    pub TableArrayNumElements: u32,
    pub TableArrayElementSize: u32,
}

/// `NDIS_GFT_TABLE_PARAMETERS` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_TABLE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub TableType: NDIS_GFP_TABLE_TYPE,
    pub NextTableId: NDIS_GFT_TABLE_ID,
}

/// `NDIS_GFT_VPORT_PARAMETERS` of ntddndis.h (352 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_VPORT_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub ExceptionVPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub SamplingRate: u32,
    pub _pad20: [u8; 4],
    pub DscpMask: u64,
    pub NumDscpMaskCounterObjects: u32,
    pub DscpMaskCounterIdArray: [NDIS_GFT_COUNTER_ID; 64],
    pub _pad292: [u8; 4],
    pub PriorityMask: u64,
    pub NumPriorityMaskCounterObjects: u32,
    pub PriorityMaskCounterIdArray: [NDIS_GFT_COUNTER_ID; 8],
    pub VxLanSrcPortBase: u16,
    pub VxLanSrcPortRange: u16,
    pub DscpFlags: u32,
    pub _pad348: [u8; 4],
}

/// `NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY` of ntddndis.h (152 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TableId: NDIS_GFT_TABLE_ID,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub MatchProfileId: NDIS_GFP_PROFILE_ID,
    pub MatchRequestStatus: NDIS_STATUS,
    pub ActionRequestStatus: NDIS_STATUS,
    pub CounterFlags: u32,
    pub CounterUpdateFrequency: NDIS_GFT_COUNTER_UPDATE_FREQUENCY,
    pub CounterType: NDIS_GFT_COUNTER_TYPE,
    pub UpdatePeriod: u32,
    pub _pad44: [u8; 4],
    pub CounterValueBuffer: NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY_CounterValueBuffer,
    pub Priority: u32,
    pub Action: NDIS_GFT_WILDCARD_ACTION,
    pub RedirectionVPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub TtlIsOneRedirectionVPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub NumCounterObjects: u32,
    pub CounterIdArray: [NDIS_GFT_COUNTER_ID; 8],
    pub CacheHint: NDIS_GFT_FLOW_ENTRY_CACHE_HINT,
    pub ClientFlowEntryId: NDIS_GFT_FLOW_ENTRY_ID,
    pub ProviderFlowEntryId: NDIS_GFT_FLOW_ENTRY_ID,
    pub FlowState: NDIS_GFT_FLOW_ENTRY_STATE,
    pub HeaderGroupWildcardMatchArrayOffset: u32,
    pub HeaderGroupWildcardMatchArrayNumElements: u32,
    pub HeaderGroupWildcardMatchArrayElementSize: u32,
    pub CustomActionOffset: u32,
    pub _pad148: [u8; 4],
}

/// Member `CounterValueBuffer` of [`NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY_CounterValueBuffer {
    pub raw: [u64; 1],
}

views! { NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY_CounterValueBuffer:
    PacketCounterAddress, set_PacketCounterAddress, AT_PacketCounterAddress at 0: DriverPtr<NDIS_GFT_PACKET_COUNTER_VALUE>;
    ByteCounterAddress, set_ByteCounterAddress, AT_ByteCounterAddress at 0: DriverPtr<NDIS_GFT_BYTE_COUNTER_VALUE>;
    PacketAndByteCounterAddress, set_PacketAndByteCounterAddress, AT_PacketAndByteCounterAddress at 0: DriverPtr<NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE>;
}

/// `NDIS_GUID` of ntddndis.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GUID {
    pub Guid: GUID,
    pub Oid: NDIS_OID,
    pub Size: u32,
    pub Flags: u32,
}

views! { NDIS_GUID:
    Status, set_Status, AT_Status at 16: NDIS_STATUS;
}

/// `NDIS_HD_SPLIT_CURRENT_CONFIG` of ntddndis.h (28 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_hd_split_current_config>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_HD_SPLIT_CURRENT_CONFIG {
    pub Header: NDIS_OBJECT_HEADER,
    pub HardwareCapabilities: u32,
    pub CurrentCapabilities: u32,
    pub HDSplitFlags: u32,
    pub HDSplitCombineFlags: u32,
    pub BackfillSize: u32,
    pub MaxHeaderSize: u32,
}

/// `NDIS_HD_SPLIT_PARAMETERS` of ntddndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_hd_split_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_HD_SPLIT_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub HDSplitCombineFlags: u32,
}

/// `NDIS_HYPERVISOR_INFO` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_hypervisor_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_HYPERVISOR_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PartitionType: NDIS_HYPERVISOR_PARTITION_TYPE,
}

/// `NDIS_INTERRUPT_MODERATION_PARAMETERS` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_interrupt_moderation_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_INTERRUPT_MODERATION_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub InterruptModeration: NDIS_INTERRUPT_MODERATION,
}

/// `NDIS_IPSEC_OFFLOAD_V1` of ntddndis.h (28 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_ipsec_offload_v1>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V1 {
    pub Supported: NDIS_IPSEC_OFFLOAD_V1_Supported,
    pub IPv4AH: NDIS_IPSEC_OFFLOAD_V1_IPv4AH,
    pub IPv4ESP: NDIS_IPSEC_OFFLOAD_V1_IPv4ESP,
}

/// Member `IPv4AH` of [`NDIS_IPSEC_OFFLOAD_V1`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V1_IPv4AH {
    pub BitFields: u32,
}

bits! { NDIS_IPSEC_OFFLOAD_V1_IPv4AH:
    Md5, set_Md5 at 0 [0; 2]: u32;
    Sha_1, set_Sha_1 at 0 [2; 2]: u32;
    Transport, set_Transport at 0 [4; 2]: u32;
    Tunnel, set_Tunnel at 0 [6; 2]: u32;
    Send, set_Send at 0 [8; 2]: u32;
    Receive, set_Receive at 0 [10; 2]: u32;
}

/// Member `IPv4ESP` of [`NDIS_IPSEC_OFFLOAD_V1`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V1_IPv4ESP {
    pub BitFields: u32,
}

bits! { NDIS_IPSEC_OFFLOAD_V1_IPv4ESP:
    Des, set_Des at 0 [0; 2]: u32;
    Reserved, set_Reserved at 0 [2; 2]: u32;
    TripleDes, set_TripleDes at 0 [4; 2]: u32;
    NullEsp, set_NullEsp at 0 [6; 2]: u32;
    Transport, set_Transport at 0 [8; 2]: u32;
    Tunnel, set_Tunnel at 0 [10; 2]: u32;
    Send, set_Send at 0 [12; 2]: u32;
    Receive, set_Receive at 0 [14; 2]: u32;
}

/// Member `Supported` of [`NDIS_IPSEC_OFFLOAD_V1`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V1_Supported {
    pub Encapsulation: u32,
    pub AhEspCombined: u32,
    pub TransportTunnelCombined: u32,
    pub IPv4Options: u32,
    pub Flags: u32,
}

/// `NDIS_IPSEC_OFFLOAD_V2` of ntddndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_ipsec_offload_v2>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V2 {
    pub Encapsulation: u32,
    pub IPv6Supported: BOOLEAN,
    pub IPv4Options: BOOLEAN,
    pub IPv6NonIPsecExtensionHeaders: BOOLEAN,
    pub Ah: BOOLEAN,
    pub Esp: BOOLEAN,
    pub AhEspCombined: BOOLEAN,
    pub Transport: BOOLEAN,
    pub Tunnel: BOOLEAN,
    pub TransportTunnelCombined: BOOLEAN,
    pub LsoSupported: BOOLEAN,
    pub ExtendedSequenceNumbers: BOOLEAN,
    pub _pad15: [u8; 1],
    pub UdpEsp: u32,
    pub AuthenticationAlgorithms: u32,
    pub EncryptionAlgorithms: u32,
    pub SaOffloadCapacity: u32,
}

/// `NDIS_IP_OPER_STATE` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IP_OPER_STATE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub IpOperationalStatus: NDIS_IP_OPER_STATUS,
}

/// `NDIS_IP_OPER_STATUS` of ntddndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IP_OPER_STATUS {
    pub AddressFamily: u32,
    pub OperationalStatus: NET_IF_OPER_STATUS,
    pub OperationalStatusFlags: u32,
}

/// `NDIS_IP_OPER_STATUS_INFO` of ntddndis.h (396 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IP_OPER_STATUS_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub NumberofAddressFamiliesReturned: u32,
    pub IpOperationalStatus: [NDIS_IP_OPER_STATUS; 32],
}

/// `NDIS_IRDA_PACKET_INFO` of ntddndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IRDA_PACKET_INFO {
    pub ExtraBOFs: u32,
    pub MinTurnAroundTime: u32,
}

/// `NDIS_ISOLATION_NAME` of ntddndis.h (258 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_isolation_name>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_ISOLATION_NAME {
    pub Length: u16,
    pub String: [u16; 128],
}

/// `NDIS_ISOLATION_PARAMETERS` of ntddndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_isolation_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_ISOLATION_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub IsolationMode: NDIS_ISOLATION_MODE,
    pub AllowUntaggedTraffic: BOOLEAN,
    pub _pad13: [u8; 3],
    pub NumRoutingDomainEntries: u32,
    pub FirstRoutingDomainEntryOffset: u32,
}

/// Link parameters to set with OID_GEN_LINK_PARAMETERS (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_LINK_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub MediaDuplexState: NDIS_MEDIA_DUPLEX_STATE,
    pub XmitLinkSpeed: u64,
    pub RcvLinkSpeed: u64,
    pub PauseFunctions: NDIS_SUPPORTED_PAUSE_FUNCTIONS,
    pub AutoNegotiationFlags: u32,
}

/// `NDIS_LINK_SPEED` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_link_speed>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_LINK_SPEED {
    pub XmitLinkSpeed: u64,
    pub RcvLinkSpeed: u64,
}

/// Link state that a miniport indicates: connected, duplex, speeds, pause (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_link_state>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_LINK_STATE {
    pub Header: NDIS_OBJECT_HEADER,
    pub MediaConnectState: NDIS_MEDIA_CONNECT_STATE,
    pub MediaDuplexState: NDIS_MEDIA_DUPLEX_STATE,
    pub _pad12: [u8; 4],
    pub XmitLinkSpeed: u64,
    pub RcvLinkSpeed: u64,
    pub PauseFunctions: NDIS_SUPPORTED_PAUSE_FUNCTIONS,
    pub AutoNegotiationFlags: u32,
}

/// `NDIS_NDK_CAPABILITIES` of ntddndis.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_ndk_capabilities>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub MaxQpCount: u32,
    pub MaxCqCount: u32,
    pub MaxMrCount: u32,
    pub MaxPdCount: u32,
    pub MaxInboundReadLimit: u32,
    pub MaxOutboundReadLimit: u32,
    pub MaxMwCount: u32,
    pub MaxSrqCount: u32,
    pub MissingCounterMask: u64,
    pub NdkInfo: DriverPtr<NDK_ADAPTER_INFO>,
}

/// `NDIS_NDK_CONNECTIONS` of ntddndis.h (80 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_ndk_connections>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_CONNECTIONS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub Count: u32,
    pub NDConnectionsMappedtoTCPConnections: BOOLEAN,
    pub _pad13: [u8; 3],
    pub Connections: [NDIS_NDK_CONNECTION_ENTRY; 1],
}

/// `NDIS_NDK_CONNECTION_ENTRY` of ntddndis.h (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_ndk_connection_entry>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_CONNECTION_ENTRY {
    pub Local: SOCKADDR_INET,
    pub Remote: SOCKADDR_INET,
    pub UserModeOwner: BOOLEAN,
    pub _pad57: [u8; 3],
    pub OwnerPid: u32,
}

/// `NDIS_NDK_LOCAL_ENDPOINTS` of ntddndis.h (52 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_ndk_local_endpoints>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_LOCAL_ENDPOINTS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub Count: u32,
    pub NDLocalEndpointsMappedtoTCPLocalEndpoints: BOOLEAN,
    pub _pad13: [u8; 3],
    pub LocalEndpoints: [NDIS_NDK_LOCAL_ENDPOINT_ENTRY; 1],
}

/// `NDIS_NDK_LOCAL_ENDPOINT_ENTRY` of ntddndis.h (36 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_ndk_local_endpoint_entry>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_LOCAL_ENDPOINT_ENTRY {
    pub Local: SOCKADDR_INET,
    pub UserModeOwner: BOOLEAN,
    pub Listener: BOOLEAN,
    pub _pad30: [u8; 2],
    pub OwnerPid: u32,
}

/// `NDIS_NDK_PARAMETERS` of ntddndis.h (168 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_PARAMETERS {
    pub NdkRequest: NDIS_NDK_REQUEST_PARAMETERS,
    pub NdkResponse: NDIS_NDK_RESPONSE_PARAMETERS,
}

/// `NDIS_NDK_PERFORMANCE_COUNTERS` of ntddndis.h (240 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_ndk_performance_counters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_PERFORMANCE_COUNTERS {
    pub Connect: u64,
    pub Accept: u64,
    pub ConnectFailure: u64,
    pub ConnectionError: u64,
    pub ActiveConnection: u64,
    pub Reserved01: u64,
    pub Reserved02: u64,
    pub Reserved03: u64,
    pub Reserved04: u64,
    pub Reserved05: u64,
    pub Reserved06: u64,
    pub Reserved07: u64,
    pub Reserved08: u64,
    pub Reserved09: u64,
    pub Reserved10: u64,
    pub Reserved11: u64,
    pub Reserved12: u64,
    pub Reserved13: u64,
    pub Reserved14: u64,
    pub Reserved15: u64,
    pub Reserved16: u64,
    pub Reserved17: u64,
    pub Reserved18: u64,
    pub Reserved19: u64,
    pub Reserved20: u64,
    pub CQError: u64,
    pub RDMAInOctets: u64,
    pub RDMAOutOctets: u64,
    pub RDMAInFrames: u64,
    pub RDMAOutFrames: u64,
}

/// `NDIS_NDK_REQUEST_PARAMETERS` of ntddndis.h (104 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_REQUEST_PARAMETERS {
    pub RdmaRequested: BOOLEAN,
    pub _pad1: [u8; 3],
    pub SwitchPortId: NDIS_SWITCH_PORT_ID,
    pub IfIndex: NET_IFINDEX,
    pub MacAddress: [u8; 32],
    pub VlanId: u32,
    pub NdkReserved: NDIS_NDK_CAPABILITIES,
}

/// `NDIS_NDK_RESPONSE_PARAMETERS` of ntddndis.h (64 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_RESPONSE_PARAMETERS {
    pub CapabilitiesAvailable: BOOLEAN,
    pub _pad1: [u8; 7],
    pub ReceivedCapabilities: NDIS_NDK_CAPABILITIES,
}

/// `NDIS_NDK_STATISTICS_INFO` of ntddndis.h (248 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_ndk_statistics_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NDK_STATISTICS_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub CounterSet: NDIS_NDK_PERFORMANCE_COUNTERS,
}

/// `NDIS_NIC_SWITCH_CAPABILITIES` of ntddndis.h (132 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_capabilities>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub NdisReserved1: u32,
    pub NumTotalMacAddresses: u32,
    pub NumMacAddressesPerPort: u32,
    pub NumVlansPerPort: u32,
    pub NdisReserved2: u32,
    pub NdisReserved3: u32,
    pub NicSwitchCapabilities: u32,
    pub MaxNumSwitches: u32,
    pub MaxNumVPorts: u32,
    pub NdisReserved4: u32,
    pub MaxNumVFs: u32,
    pub MaxNumQueuePairs: u32,
    pub NdisReserved5: u32,
    pub NdisReserved6: u32,
    pub NdisReserved7: u32,
    pub MaxNumQueuePairsPerNonDefaultVPort: u32,
    pub NdisReserved8: u32,
    pub NdisReserved9: u32,
    pub NdisReserved10: u32,
    pub NdisReserved11: u32,
    pub NdisReserved12: u32,
    pub MaxNumMacAddresses: u32,
    pub NdisReserved13: u32,
    pub NdisReserved14: u32,
    pub NdisReserved15: u32,
    pub NdisReserved16: u32,
    pub NdisReserved17: u32,
    pub MaxNumRssCapableNonDefaultPFVPorts: u32,
    pub NumberOfIndirectionTableEntriesForDefaultVPort: u32,
    pub NumberOfIndirectionTableEntriesPerNonDefaultPFVPort: u32,
    pub MaxNumQueuePairsForDefaultVPort: u32,
}

/// `NDIS_NIC_SWITCH_DELETE_SWITCH_PARAMETERS` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_delete_switch_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_DELETE_SWITCH_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
}

/// `NDIS_NIC_SWITCH_DELETE_VPORT_PARAMETERS` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_delete_vport_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_DELETE_VPORT_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
}

/// `NDIS_NIC_SWITCH_FREE_VF_PARAMETERS` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_free_vf_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_FREE_VF_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad10: [u8; 2],
}

/// `NDIS_NIC_SWITCH_INFO` of ntddndis.h (572 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SwitchType: NDIS_NIC_SWITCH_TYPE,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub SwitchFriendlyName: NDIS_NIC_SWITCH_FRIENDLYNAME,
    pub NumVFs: u32,
    pub NumAllocatedVFs: u32,
    pub NumVPorts: u32,
    pub NumActiveVPorts: u32,
    pub NumQueuePairsForDefaultVPort: u32,
    pub NumQueuePairsForNonDefaultVPorts: u32,
    pub NumActiveDefaultVPortMacAddresses: u32,
    pub NumActiveNonDefaultVPortMacAddresses: u32,
    pub NumActiveDefaultVPortVlanIds: u32,
    pub NumActiveNonDefaultVPortVlanIds: u32,
}

/// `NDIS_NIC_SWITCH_INFO_ARRAY` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_info_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_INFO_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub FirstElementOffset: u32,
    pub NumElements: u32,
    pub ElementSize: u32,
}

/// `NDIS_NIC_SWITCH_PARAMETERS` of ntddndis.h (552 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SwitchType: NDIS_NIC_SWITCH_TYPE,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub SwitchFriendlyName: NDIS_NIC_SWITCH_FRIENDLYNAME,
    pub NumVFs: u32,
    pub NdisReserved1: u32,
    pub NdisReserved2: u32,
    pub NdisReserved3: u32,
    pub NumQueuePairsForDefaultVPort: u32,
}

/// `NDIS_NIC_SWITCH_VF_INFO` of ntddndis.h (1632 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_vf_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_VF_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub VMName: NDIS_VM_NAME,
    pub VMFriendlyName: NDIS_VM_FRIENDLYNAME,
    pub NicName: NDIS_SWITCH_NIC_NAME,
    pub MacAddressLength: u16,
    pub PermanentMacAddress: [u8; 32],
    pub CurrentMacAddress: [u8; 32],
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub RequestorId: NDIS_VF_RID,
}

/// `NDIS_NIC_SWITCH_VF_INFO_ARRAY` of ntddndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_vf_info_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_VF_INFO_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub FirstElementOffset: u32,
    pub NumElements: u32,
    pub ElementSize: u32,
}

/// `NDIS_NIC_SWITCH_VF_PARAMETERS` of ntddndis.h (1632 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_vf_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_VF_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub VMName: NDIS_VM_NAME,
    pub VMFriendlyName: NDIS_VM_FRIENDLYNAME,
    pub NicName: NDIS_SWITCH_NIC_NAME,
    pub MacAddressLength: u16,
    pub PermanentMacAddress: [u8; 32],
    pub CurrentMacAddress: [u8; 32],
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub RequestorId: NDIS_VF_RID,
}

/// `NDIS_NIC_SWITCH_VPORT_INFO` of ntddndis.h (576 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_vport_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_VPORT_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub Flags: u32,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub VPortName: NDIS_VPORT_NAME,
    pub AttachedFunctionId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad534: [u8; 2],
    pub NumQueuePairs: u32,
    pub InterruptModeration: NDIS_NIC_SWITCH_VPORT_INTERRUPT_MODERATION,
    pub VPortState: NDIS_NIC_SWITCH_VPORT_STATE,
    pub _pad548: [u8; 4],
    pub ProcessorAffinity: GROUP_AFFINITY,
    pub LookaheadSize: u32,
    pub NumFilters: u32,
}

/// `NDIS_NIC_SWITCH_VPORT_INFO_ARRAY` of ntddndis.h (28 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_vport_info_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_VPORT_INFO_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub AttachedFunctionId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad14: [u8; 2],
    pub FirstElementOffset: u32,
    pub NumElements: u32,
    pub ElementSize: u32,
}

/// `NDIS_NIC_SWITCH_VPORT_PARAMETERS` of ntddndis.h (752 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_nic_switch_vport_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NIC_SWITCH_VPORT_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub VPortName: NDIS_VPORT_NAME,
    pub AttachedFunctionId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad534: [u8; 2],
    pub NumQueuePairs: u32,
    pub InterruptModeration: NDIS_NIC_SWITCH_VPORT_INTERRUPT_MODERATION,
    pub VPortState: NDIS_NIC_SWITCH_VPORT_STATE,
    pub _pad548: [u8; 4],
    pub ProcessorAffinity: GROUP_AFFINITY,
    pub LookaheadSize: u32,
    pub _pad572: [u8; 4],
    pub NdkParams: NDIS_NDK_PARAMETERS,
    pub QosSqId: NDIS_QOS_SQ_ID,
    pub _pad748: [u8; 4],
}

/// Type, revision and size that begin each versioned NDIS structure (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/objectheader/ns-objectheader-ndis_object_header>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OBJECT_HEADER {
    pub Type: u8,
    pub Revision: u8,
    pub Size: u16,
}

/// Task offload configuration or capabilities (188 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_offload>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OFFLOAD {
    pub Header: NDIS_OBJECT_HEADER,
    pub Checksum: NDIS_TCP_IP_CHECKSUM_OFFLOAD,
    pub LsoV1: NDIS_TCP_LARGE_SEND_OFFLOAD_V1,
    pub IPsecV1: NDIS_IPSEC_OFFLOAD_V1,
    pub LsoV2: NDIS_TCP_LARGE_SEND_OFFLOAD_V2,
    pub Flags: u32,
    pub IPsecV2: NDIS_IPSEC_OFFLOAD_V2,
    pub Rsc: NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD,
    pub _pad146: [u8; 2],
    pub EncapsulatedPacketTaskOffloadGre: NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD,
    pub EncapsulatedPacketTaskOffloadVxlan: NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2,
    pub EncapsulationTypes: u8,
    pub _pad177: [u8; 3],
    pub Rfc6877Xlat: NDIS_RFC6877_464XLAT_OFFLOAD,
}

/// Task offload settings that OID_TCP_OFFLOAD_PARAMETERS carries (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_offload_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OFFLOAD_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub IPv4Checksum: u8,
    pub TCPIPv4Checksum: u8,
    pub UDPIPv4Checksum: u8,
    pub TCPIPv6Checksum: u8,
    pub UDPIPv6Checksum: u8,
    pub LsoV1: u8,
    pub IPsecV1: u8,
    pub LsoV2IPv4: u8,
    pub LsoV2IPv6: u8,
    pub TcpConnectionIPv4: u8,
    pub TcpConnectionIPv6: u8,
    pub _pad15: [u8; 1],
    pub Flags: u32,
    pub IPsecV2: u8,
    pub IPsecV2IPv4: u8,
    pub RscIPv4: u8,
    pub RscIPv6: u8,
    pub EncapsulatedPacketTaskOffload: u8,
    pub EncapsulationTypes: u8,
    pub _pad26: [u8; 2],
    pub EncapsulationProtocolParameters: _ENCAPSULATION_PROTOCOL_PARAMETERS,
}

/// `NDIS_OPER_STATE` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_oper_state>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OPER_STATE {
    pub Header: NDIS_OBJECT_HEADER,
    pub OperationalStatus: NET_IF_OPER_STATUS,
    pub OperationalStatusFlags: u32,
}

/// `NDIS_PCI_DEVICE_CUSTOM_PROPERTIES` of ntddndis.h (52 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pci_device_custom_properties>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PCI_DEVICE_CUSTOM_PROPERTIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub DeviceType: u32,
    pub CurrentSpeedAndMode: u32,
    pub CurrentPayloadSize: u32,
    pub MaxPayloadSize: u32,
    pub MaxReadRequestSize: u32,
    pub CurrentLinkSpeed: u32,
    pub CurrentLinkWidth: u32,
    pub MaxLinkSpeed: u32,
    pub MaxLinkWidth: u32,
    pub PciExpressVersion: u32,
    pub InterruptType: u32,
    pub MaxInterruptMessages: u32,
}

/// `NDIS_PD_CAPABILITIES` of ntddndis.h (96 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pd_capabilities>
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub MaximumTxPartialBufferCount: u32,
    pub MaximumRxPartialBufferCount: u32,
    pub RxFilterContextWidth: u8,
    pub _pad17: [u8; 3],
    pub CapabilityFlags: u32,
    pub MaxNumberOfRxQueues: u32,
    pub MaxNumberOfTxQueues: u32,
    pub MaxNumberOfRxQueuesForDefaultVport: u32,
    pub MaxNumberOfTxQueuesForDefaultVport: u32,
    pub MaxNumberOfRxQueuesPerNonDefaultVport: u32,
    pub MaxNumberOfTxQueuesPerNonDefaultVport: u32,
    pub ExactMatchProfileArrayOffset: u32,
    pub ExactMatchProfileArrayNumElements: u32,
    pub ExactMatchProfileArrayElementSize: u32,
    pub WildcardMatchProfileArrayOffset: u32,
    pub WildcardMatchProfileArrayNumElements: u32,
    pub WildcardMatchProfileArrayElementSize: u32,
    pub MinimumModerationInterval: u32,
    pub MaximumModerationInterval: u32,
    pub ModerationIntervalGranularity: u32,
    pub MaxRxQueueSize: u32,
    pub MaxTxQueueSize: u32,
    pub _pad92: [u8; 4],
}

/// `NDIS_PD_CONFIG` of ntddndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pd_config>
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_CONFIG {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub Enabled: BOOLEAN,
    pub _pad9: [u8; 3],
    pub CapabilitiesOffset: u32,
    pub CapabilitiesSize: u32,
    pub _pad20: [u8; 4],
}

/// Power management and wake-up capabilities of an adapter (60 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pm_capabilities>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PM_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SupportedWoLPacketPatterns: u32,
    pub NumTotalWoLPatterns: u32,
    pub MaxWoLPatternSize: u32,
    pub MaxWoLPatternOffset: u32,
    pub MaxWoLPacketSaveBuffer: u32,
    pub SupportedProtocolOffloads: u32,
    pub NumArpOffloadIPv4Addresses: u32,
    pub NumNSOffloadIPv6Addresses: u32,
    pub MinMagicPacketWakeUp: NDIS_DEVICE_POWER_STATE,
    pub MinPatternWakeUp: NDIS_DEVICE_POWER_STATE,
    pub MinLinkChangeWakeUp: NDIS_DEVICE_POWER_STATE,
    pub SupportedWakeUpEvents: u32,
    pub MediaSpecificWakeUpEvents: u32,
}

/// `NDIS_PM_COUNTED_STRING` of ntddndis.h (132 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pm_counted_string>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PM_COUNTED_STRING {
    pub Length: u16,
    pub String: [u16; 65],
}

/// `NDIS_PM_PACKET_PATTERN` of ntddndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pm_packet_pattern>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PM_PACKET_PATTERN {
    pub Priority: u32,
    pub Reserved: u32,
    pub MaskSize: u32,
    pub PatternOffset: u32,
    pub PatternSize: u32,
    pub PatternFlags: u32,
}

/// Power management settings of an adapter (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pm_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PM_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub EnabledWoLPacketPatterns: u32,
    pub EnabledProtocolOffloads: u32,
    pub WakeUpFlags: u32,
    pub MediaSpecificWakeUpEvents: u32,
}

/// `NDIS_PM_PROTOCOL_OFFLOAD` of ntddndis.h (240 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pm_protocol_offload>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PM_PROTOCOL_OFFLOAD {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub Priority: u32,
    pub ProtocolOffloadType: NDIS_PM_PROTOCOL_OFFLOAD_TYPE,
    pub FriendlyName: NDIS_PM_COUNTED_STRING,
    pub ProtocolOffloadId: u32,
    pub NextProtocolOffloadOffset: u32,
    pub _pad156: [u8; 4],
    pub ProtocolOffloadParameters: _PROTOCOL_OFFLOAD_PARAMETERS,
}

/// `NDIS_PM_WAKE_PACKET` of ntddndis.h (156 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pm_wake_packet>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PM_WAKE_PACKET {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PatternId: u32,
    pub PatternFriendlyName: NDIS_PM_COUNTED_STRING,
    pub OriginalPacketSize: u32,
    pub SavedPacketSize: u32,
    pub SavedPacketOffset: u32,
}

/// `NDIS_PM_WAKE_REASON` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pm_wake_reason>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PM_WAKE_REASON {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub WakeReason: NDIS_PM_WAKE_REASON_TYPE,
    pub InfoBufferOffset: u32,
    pub InfoBufferSize: u32,
}

/// `NDIS_PM_WAKE_UP_CAPABILITIES` of ntddndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PM_WAKE_UP_CAPABILITIES {
    pub MinMagicPacketWakeUp: NDIS_DEVICE_POWER_STATE,
    pub MinPatternWakeUp: NDIS_DEVICE_POWER_STATE,
    pub MinLinkChangeWakeUp: NDIS_DEVICE_POWER_STATE,
}

/// `NDIS_PM_WOL_PATTERN` of ntddndis.h (196 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_pm_wol_pattern>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PM_WOL_PATTERN {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub Priority: u32,
    pub WoLPacketType: NDIS_PM_WOL_PACKET,
    pub FriendlyName: NDIS_PM_COUNTED_STRING,
    pub PatternId: u32,
    pub NextWoLPatternOffset: u32,
    pub WoLPattern: _WOL_PATTERN,
}

/// Wake-up capabilities in the form of NDIS 5.x and 6.0 to 6.1 (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PNP_CAPABILITIES {
    pub Flags: u32,
    pub WakeUpCapabilities: NDIS_PM_WAKE_UP_CAPABILITIES,
}

/// `NDIS_PORT` of ntddndis.h (96 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_port>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PORT {
    pub Next: DriverPtr<NDIS_PORT>,
    pub NdisReserved: PVOID,
    pub MiniportReserved: PVOID,
    pub ProtocolReserved: PVOID,
    pub PortCharacteristics: NDIS_PORT_CHARACTERISTICS,
}

/// `NDIS_PORT_ARRAY` of ntddndis.h (80 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_port_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PORT_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub NumberOfPorts: u32,
    pub OffsetFirstPort: u32,
    pub ElementSize: u32,
    pub Ports: [NDIS_PORT_CHARACTERISTICS; 1],
}

/// `NDIS_PORT_AUTHENTICATION_PARAMETERS` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_port_authentication_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PORT_AUTHENTICATION_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub SendControlState: NDIS_PORT_CONTROL_STATE,
    pub RcvControlState: NDIS_PORT_CONTROL_STATE,
    pub SendAuthorizationState: NDIS_PORT_AUTHORIZATION_STATE,
    pub RcvAuthorizationState: NDIS_PORT_AUTHORIZATION_STATE,
}

/// State and properties of an NDIS port (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_port_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PORT_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub PortNumber: NDIS_PORT_NUMBER,
    pub Flags: u32,
    pub Type: NDIS_PORT_TYPE,
    pub MediaConnectState: NDIS_MEDIA_CONNECT_STATE,
    pub _pad20: [u8; 4],
    pub XmitLinkSpeed: u64,
    pub RcvLinkSpeed: u64,
    pub Direction: NET_IF_DIRECTION_TYPE,
    pub SendControlState: NDIS_PORT_CONTROL_STATE,
    pub RcvControlState: NDIS_PORT_CONTROL_STATE,
    pub SendAuthorizationState: NDIS_PORT_AUTHORIZATION_STATE,
    pub RcvAuthorizationState: NDIS_PORT_AUTHORIZATION_STATE,
    pub _pad60: [u8; 4],
}

/// `NDIS_PORT_STATE` of ntddndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_port_state>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PORT_STATE {
    pub Header: NDIS_OBJECT_HEADER,
    pub MediaConnectState: NDIS_MEDIA_CONNECT_STATE,
    pub XmitLinkSpeed: u64,
    pub RcvLinkSpeed: u64,
    pub Direction: NET_IF_DIRECTION_TYPE,
    pub SendControlState: NDIS_PORT_CONTROL_STATE,
    pub RcvControlState: NDIS_PORT_CONTROL_STATE,
    pub SendAuthorizationState: NDIS_PORT_AUTHORIZATION_STATE,
    pub RcvAuthorizationState: NDIS_PORT_AUTHORIZATION_STATE,
    pub Flags: u32,
}

/// `NDIS_PROCESSOR_INFO_EX` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_processor_info_ex>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PROCESSOR_INFO_EX {
    pub ProcNum: PROCESSOR_NUMBER,
    pub SocketId: u32,
    pub CoreId: u32,
    pub HyperThreadId: u32,
    pub NodeId: u16,
    pub NodeDistance: u16,
}

/// `NDIS_QOS_CAPABILITIES` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_qos_capabilities>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_QOS_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub MaxNumTrafficClasses: u32,
    pub MaxNumEtsCapableTrafficClasses: u32,
    pub MaxNumPfcEnabledTrafficClasses: u32,
}

/// `NDIS_QOS_CLASSIFICATION_ELEMENT` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_qos_classification_element>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_QOS_CLASSIFICATION_ELEMENT {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ConditionSelector: u16,
    pub ConditionField: u16,
    pub ActionSelector: u16,
    pub ActionField: u16,
}

/// `NDIS_QOS_OFFLOAD_CAPABILITIES` of ntddndis.h (76 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-ndis_qos_offload_capabilities>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_QOS_OFFLOAD_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SupportedSqTypes: u32,
    pub TransmitCapSupported: [BOOLEAN; 8],
    pub TransmitReservationSupported: [BOOLEAN; 8],
    pub ReceiveCapSupported: [BOOLEAN; 8],
    pub TransmitGftCapSupported: [BOOLEAN; 8],
    pub ReceiveGftCapSupported: [BOOLEAN; 8],
    pub TcSupportedTable: [BOOLEAN; 8],
    pub NumStandardSqsSupported: u32,
    pub NumGftSqsSupported: u32,
    pub ReservationGranularitySupported: u32,
    pub MaxNumSqInputs: u32,
}

/// `NDIS_QOS_PARAMETERS` of ntddndis.h (52 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_qos_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_QOS_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub NumTrafficClasses: u32,
    pub PriorityAssignmentTable: [u8; 8],
    pub TcBandwidthAssignmentTable: [u8; 8],
    pub TsaAssignmentTable: [u8; 8],
    pub PfcEnable: u32,
    pub NumClassificationElements: u32,
    pub ClassificationElementSize: u32,
    pub FirstClassificationElementOffset: u32,
}

/// `NDIS_QOS_SQ_PARAMETERS` of ntddndis.h (120 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-ndis_qos_sq_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_QOS_SQ_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SqId: NDIS_QOS_SQ_ID,
    pub SqType: NDIS_QOS_SQ_TYPE,
    pub TcEnabledTable: [BOOLEAN; 8],
    pub TcTransmitBandwidthCapTable: [u32; 8],
    pub TcTransmitBandwidthReservationTable: [u32; 8],
    pub TcReceiveBandwidthCapTable: [u32; 8],
}

/// `NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY` of ntddndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SqType: NDIS_QOS_SQ_TYPE,
    pub FirstSqId: NDIS_QOS_SQ_ID,
    pub MaxSqsToReturn: u32,
    pub SqParamsArrayOffset: u32,
    pub SqParamsArrayNumElements: u32,
    pub SqParamsArrayElementSize: u32,
}

/// `NDIS_RECEIVE_FILTER_CAPABILITIES` of ntddndis.h (84 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_filter_capabilities>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_FILTER_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub EnabledFilterTypes: u32,
    pub EnabledQueueTypes: u32,
    pub NumQueues: u32,
    pub SupportedQueueProperties: u32,
    pub SupportedFilterTests: u32,
    pub SupportedHeaders: u32,
    pub SupportedMacHeaderFields: u32,
    pub MaxMacHeaderFilters: u32,
    pub MaxQueueGroups: u32,
    pub MaxQueuesPerQueueGroup: u32,
    pub MinLookaheadSplitSize: u32,
    pub MaxLookaheadSplitSize: u32,
    pub SupportedARPHeaderFields: u32,
    pub SupportedIPv4HeaderFields: u32,
    pub SupportedIPv6HeaderFields: u32,
    pub SupportedUdpHeaderFields: u32,
    pub MaxFieldTestsPerPacketCoalescingFilter: u32,
    pub MaxPacketCoalescingFilters: u32,
    pub NdisReserved: u32,
}

/// `NDIS_RECEIVE_FILTER_CLEAR_PARAMETERS` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_filter_clear_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_FILTER_CLEAR_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub FilterId: NDIS_RECEIVE_FILTER_ID,
}

/// `NDIS_RECEIVE_FILTER_FIELD_PARAMETERS` of ntddndis.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_filter_field_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_FILTER_FIELD_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FrameHeader: NDIS_FRAME_HEADER,
    pub ReceiveFilterTest: NDIS_RECEIVE_FILTER_TEST,
    pub HeaderField: _HEADER_FIELD,
    pub _pad20: [u8; 4],
    pub FieldValue: _FIELD_VALUE,
    pub ResultValue: _RESULT_VALUE,
}

/// `NDIS_RECEIVE_FILTER_GLOBAL_PARAMETERS` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_filter_global_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_FILTER_GLOBAL_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub EnabledFilterTypes: u32,
    pub EnabledQueueTypes: u32,
}

/// `NDIS_RECEIVE_FILTER_INFO` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_filter_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_FILTER_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FilterType: NDIS_RECEIVE_FILTER_TYPE,
    pub FilterId: NDIS_RECEIVE_FILTER_ID,
}

/// `NDIS_RECEIVE_FILTER_INFO_ARRAY` of ntddndis.h (28 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_filter_info_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_FILTER_INFO_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub FirstElementOffset: u32,
    pub NumElements: u32,
    pub ElementSize: u32,
    pub Flags: u32,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
}

/// `NDIS_RECEIVE_FILTER_MOVE_FILTER_PARAMETERS` of ntddndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_filter_move_filter_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_FILTER_MOVE_FILTER_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub FilterId: NDIS_RECEIVE_FILTER_ID,
    pub SourceQueueId: NDIS_RECEIVE_QUEUE_ID,
    pub SourceVPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub DestQueueId: NDIS_RECEIVE_QUEUE_ID,
    pub DestVPortId: NDIS_NIC_SWITCH_VPORT_ID,
}

/// `NDIS_RECEIVE_FILTER_PARAMETERS` of ntddndis.h (44 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_filter_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_FILTER_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FilterType: NDIS_RECEIVE_FILTER_TYPE,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub FilterId: NDIS_RECEIVE_FILTER_ID,
    pub FieldParametersArrayOffset: u32,
    pub FieldParametersArrayNumElements: u32,
    pub FieldParametersArrayElementSize: u32,
    pub RequestedFilterIdBitCount: u32,
    pub MaxCoalescingDelay: u32,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
}

/// `NDIS_RECEIVE_HASH_PARAMETERS` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_hash_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_HASH_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub HashInformation: u32,
    pub HashSecretKeySize: u16,
    pub _pad14: [u8; 2],
    pub HashSecretKeyOffset: u32,
}

/// `NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_queue_allocation_complete_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FirstElementOffset: u32,
    pub NumElements: u32,
    pub ElementSize: u32,
}

/// `NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_queue_allocation_complete_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub CompletionStatus: NDIS_STATUS,
}

/// `NDIS_RECEIVE_QUEUE_FREE_PARAMETERS` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_queue_free_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_QUEUE_FREE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
}

/// `NDIS_RECEIVE_QUEUE_INFO` of ntddndis.h (1096 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_queue_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_QUEUE_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueType: NDIS_RECEIVE_QUEUE_TYPE,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub QueueGroupId: NDIS_RECEIVE_QUEUE_GROUP_ID,
    pub QueueState: NDIS_RECEIVE_QUEUE_OPERATIONAL_STATE,
    pub ProcessorAffinity: GROUP_AFFINITY,
    pub NumSuggestedReceiveBuffers: u32,
    pub MSIXTableEntry: u32,
    pub LookaheadSize: u32,
    pub VmName: NDIS_VM_NAME,
    pub QueueName: NDIS_QUEUE_NAME,
    pub NumFilters: u32,
    pub InterruptCoalescingDomainId: u32,
    pub _pad1092: [u8; 4],
}

/// `NDIS_RECEIVE_QUEUE_INFO_ARRAY` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_queue_info_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_QUEUE_INFO_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub FirstElementOffset: u32,
    pub NumElements: u32,
    pub ElementSize: u32,
}

/// `NDIS_RECEIVE_QUEUE_PARAMETERS` of ntddndis.h (1096 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_queue_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_QUEUE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueType: NDIS_RECEIVE_QUEUE_TYPE,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub QueueGroupId: NDIS_RECEIVE_QUEUE_GROUP_ID,
    pub _pad20: [u8; 4],
    pub ProcessorAffinity: GROUP_AFFINITY,
    pub NumSuggestedReceiveBuffers: u32,
    pub MSIXTableEntry: u32,
    pub LookaheadSize: u32,
    pub VmName: NDIS_VM_NAME,
    pub QueueName: NDIS_QUEUE_NAME,
    pub PortId: u32,
    pub InterruptCoalescingDomainId: u32,
    pub QosSqId: NDIS_QOS_SQ_ID,
}

/// RSS capabilities of an adapter (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_scale_capabilities>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_SCALE_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub CapabilitiesFlags: NDIS_RSS_CAPS_FLAGS,
    pub NumberOfInterruptMessages: u32,
    pub NumberOfReceiveQueues: u32,
    pub NumberOfIndirectionTableEntries: u16,
    pub _pad18: [u8; 2],
}

/// RSS parameters to set: hash, indirection table, key (44 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_scale_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_SCALE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u16,
    pub BaseCpuNumber: u16,
    pub HashInformation: u32,
    pub IndirectionTableSize: u16,
    pub _pad14: [u8; 2],
    pub IndirectionTableOffset: u32,
    pub HashSecretKeySize: u16,
    pub _pad22: [u8; 2],
    pub HashSecretKeyOffset: u32,
    pub ProcessorMasksOffset: u32,
    pub NumberOfProcessorMasks: u32,
    pub ProcessorMasksEntrySize: u32,
    pub DefaultProcessorNumber: PROCESSOR_NUMBER,
}

/// `NDIS_RECEIVE_SCALE_PARAMETERS_V2` of ntddndis.h (28 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_receive_scale_parameters_v2>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_SCALE_PARAMETERS_V2 {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub HashInformation: u32,
    pub HashSecretKeySize: u32,
    pub HashSecretKeyOffset: u32,
    pub NumberOfQueues: u32,
    pub NumberOfIndirectionTableEntries: u32,
}

/// `NDIS_RFC6877_464XLAT_OFFLOAD` of ntddndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_rfc6877_464xlat_offload>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RFC6877_464XLAT_OFFLOAD {
    pub XlatOffload: NDIS_RFC6877_464XLAT_OFFLOAD_OPTIONS,
    pub Flags: u32,
}

/// `NDIS_ROUTING_DOMAIN_ENTRY` of ntddndis.h (292 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_routing_domain_entry>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_ROUTING_DOMAIN_ENTRY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub RoutingDomainId: NDIS_ROUTING_DOMAIN_ID,
    pub RoutingDomainName: NDIS_ROUTING_DOMAIN_NAME,
    pub _pad282: [u8; 2],
    pub NumIsolationEntries: u32,
    pub FirstIsolationEntryOffset: u32,
}

/// `NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY` of ntddndis.h (272 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_routing_domain_isolation_entry>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub IsolationIdName: NDIS_ISOLATION_ID_NAME,
    pub _pad266: [u8; 2],
    pub BitFields: u32,
}

views! { NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY:
    IsolationId, set_IsolationId, AT_IsolationId at 268: u32;
}

bits! { NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY:
    VirtualSubnetId, set_VirtualSubnetId at 268 [0; 24]: u32;
    VlanId, set_VlanId at 268 [0; 12]: u32;
}

/// `NDIS_RSC_STATISTICS_INFO` of ntddndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_rsc_statistics_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RSC_STATISTICS_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub CoalescedPkts: u64,
    pub CoalescedOctets: u64,
    pub CoalesceEvents: u64,
    pub Aborts: u64,
}

/// `NDIS_RSS_PROCESSOR` of ntddndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_rss_processor>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RSS_PROCESSOR {
    pub ProcNum: PROCESSOR_NUMBER,
    pub PreferenceIndex: u16,
    pub Reserved: u16,
}

/// `NDIS_RSS_PROCESSOR_INFO` of ntddndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_rss_processor_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RSS_PROCESSOR_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub RssBaseProcessor: PROCESSOR_NUMBER,
    pub MaxNumRssProcessors: u32,
    pub PreferredNumaNode: u16,
    pub _pad18: [u8; 2],
    pub RssProcessorArrayOffset: u32,
    pub RssProcessorCount: u32,
    pub RssProcessorEntrySize: u32,
    pub RssMaxProcessor: PROCESSOR_NUMBER,
    pub RssProfile: NDIS_RSS_PROFILE,
}

/// `NDIS_RSS_SET_INDIRECTION_ENTRIES` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_rss_set_indirection_entries>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RSS_SET_INDIRECTION_ENTRIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub RssEntrySize: u32,
    pub RssEntryTableOffset: u32,
    pub NumberOfRssEntries: u32,
}

/// `NDIS_RSS_SET_INDIRECTION_ENTRY` of ntddndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_rss_set_indirection_entry>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RSS_SET_INDIRECTION_ENTRY {
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub Flags: u32,
    pub IndirectionTableIndex: u16,
    pub TargetProcessorNumber: PROCESSOR_NUMBER,
    pub _pad18: [u8; 2],
    pub EntryStatus: NDIS_STATUS,
}

/// `NDIS_SRIOV_BAR_RESOURCES_INFO` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_bar_resources_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_BAR_RESOURCES_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub BarIndex: u16,
    pub BarResourcesOffset: u32,
}

/// `NDIS_SRIOV_CAPABILITIES` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_capabilities>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SriovCapabilities: u32,
}

/// `NDIS_SRIOV_CONFIG_STATE_PARAMETERS` of ntddndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_CONFIG_STATE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub BlockId: u32,
    pub Length: u32,
}

/// `NDIS_SRIOV_OVERLYING_ADAPTER_INFO` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_OVERLYING_ADAPTER_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub IfIndex: u32,
    pub NdisReserved1: u32,
    pub NdisReserved2: u32,
}

/// `NDIS_SRIOV_PF_LUID_INFO` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_pf_luid_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_PF_LUID_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Luid: LUID,
}

/// `NDIS_SRIOV_PROBED_BARS_INFO` of ntddndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_probed_bars_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_PROBED_BARS_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub BaseRegisterValuesOffset: u32,
}

/// `NDIS_SRIOV_READ_VF_CONFIG_BLOCK_PARAMETERS` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_read_vf_config_block_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_READ_VF_CONFIG_BLOCK_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad6: [u8; 2],
    pub BlockId: u32,
    pub Length: u32,
    pub BufferOffset: u32,
}

/// `NDIS_SRIOV_READ_VF_CONFIG_SPACE_PARAMETERS` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_read_vf_config_space_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_READ_VF_CONFIG_SPACE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad6: [u8; 2],
    pub Offset: u32,
    pub Length: u32,
    pub BufferOffset: u32,
}

/// `NDIS_SRIOV_RESET_VF_PARAMETERS` of ntddndis.h (6 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_reset_vf_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_RESET_VF_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
}

/// `NDIS_SRIOV_SET_VF_POWER_STATE_PARAMETERS` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_set_vf_power_state_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_SET_VF_POWER_STATE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad6: [u8; 2],
    pub PowerState: NDIS_DEVICE_POWER_STATE,
    pub WakeEnable: BOOLEAN,
    pub _pad13: [u8; 3],
}

/// `NDIS_SRIOV_VF_INVALIDATE_CONFIG_BLOCK_INFO` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_vf_invalidate_config_block_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_VF_INVALIDATE_CONFIG_BLOCK_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub BlockMask: u64,
}

/// `NDIS_SRIOV_VF_SERIAL_NUMBER_INFO` of ntddndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_vf_serial_number_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_VF_SERIAL_NUMBER_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub SerialNumber: u32,
}

/// `NDIS_SRIOV_VF_VENDOR_DEVICE_ID_INFO` of ntddndis.h (10 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_vf_vendor_device_id_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_VF_VENDOR_DEVICE_ID_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub VendorId: u16,
    pub DeviceId: u16,
}

/// `NDIS_SRIOV_WRITE_VF_CONFIG_BLOCK_PARAMETERS` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_write_vf_config_block_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_WRITE_VF_CONFIG_BLOCK_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad6: [u8; 2],
    pub BlockId: u32,
    pub Length: u32,
    pub BufferOffset: u32,
}

/// `NDIS_SRIOV_WRITE_VF_CONFIG_SPACE_PARAMETERS` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_sriov_write_vf_config_space_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_WRITE_VF_CONFIG_SPACE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad6: [u8; 2],
    pub Offset: u32,
    pub Length: u32,
    pub BufferOffset: u32,
}

/// Interface statistics, answer to OID_GEN_STATISTICS (152 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_STATISTICS_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub SupportedStatistics: u32,
    pub ifInDiscards: u64,
    pub ifInErrors: u64,
    pub ifHCInOctets: u64,
    pub ifHCInUcastPkts: u64,
    pub ifHCInMulticastPkts: u64,
    pub ifHCInBroadcastPkts: u64,
    pub ifHCOutOctets: u64,
    pub ifHCOutUcastPkts: u64,
    pub ifHCOutMulticastPkts: u64,
    pub ifHCOutBroadcastPkts: u64,
    pub ifOutErrors: u64,
    pub ifOutDiscards: u64,
    pub ifHCInUcastOctets: u64,
    pub ifHCInMulticastOctets: u64,
    pub ifHCInBroadcastOctets: u64,
    pub ifHCOutUcastOctets: u64,
    pub ifHCOutMulticastOctets: u64,
    pub ifHCOutBroadcastOctets: u64,
}

/// `NDIS_STATISTICS_VALUE` of ntddndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_STATISTICS_VALUE {
    pub Oid: NDIS_OID,
    pub DataLength: u32,
    pub Data: [u8; 1],
    pub _pad9: [u8; 3],
}

/// `NDIS_STATISTICS_VALUE_EX` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_STATISTICS_VALUE_EX {
    pub Oid: NDIS_OID,
    pub DataLength: u32,
    pub Length: u32,
    pub Data: [u8; 1],
    pub _pad13: [u8; 3],
}

/// `NDIS_SWITCH_FEATURE_STATUS_CUSTOM` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_feature_status_custom>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_FEATURE_STATUS_CUSTOM {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FeatureStatusCustomBufferLength: u32,
    pub FeatureStatusCustomBufferOffset: u32,
}

/// `NDIS_SWITCH_FEATURE_STATUS_PARAMETERS` of ntddndis.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_feature_status_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_FEATURE_STATUS_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FeatureStatusType: NDIS_SWITCH_FEATURE_STATUS_TYPE,
    pub FeatureStatusId: NDIS_SWITCH_OBJECT_ID,
    pub FeatureStatusInstanceId: NDIS_SWITCH_OBJECT_INSTANCE_ID,
    pub FeatureStatusVersion: NDIS_SWITCH_OBJECT_VERSION,
    pub SerializationVersion: NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION,
    pub FeatureStatusBufferOffset: u32,
    pub FeatureStatusBufferLength: u32,
}

/// `NDIS_SWITCH_NIC_ARRAY` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_nic_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_NIC_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FirstElementOffset: u16,
    pub _pad10: [u8; 2],
    pub NumElements: u32,
    pub ElementSize: u32,
}

/// `NDIS_SWITCH_NIC_OID_REQUEST` of ntddndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_nic_oid_request>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_NIC_OID_REQUEST {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SourcePortId: NDIS_SWITCH_PORT_ID,
    pub SourceNicIndex: NDIS_SWITCH_NIC_INDEX,
    pub _pad14: [u8; 2],
    pub DestinationPortId: NDIS_SWITCH_PORT_ID,
    pub DestinationNicIndex: NDIS_SWITCH_NIC_INDEX,
    pub _pad22: [u8; 2],
    pub OidRequest: DriverPtr<NDIS_OID_REQUEST>,
}

/// `NDIS_SWITCH_NIC_PARAMETERS` of ntddndis.h (2224 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_nic_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_NIC_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub NicName: NDIS_SWITCH_NIC_NAME,
    pub NicFriendlyName: NDIS_SWITCH_NIC_FRIENDLYNAME,
    pub PortId: NDIS_SWITCH_PORT_ID,
    pub NicIndex: NDIS_SWITCH_NIC_INDEX,
    pub _pad1046: [u8; 2],
    pub NicType: NDIS_SWITCH_NIC_TYPE,
    pub NicState: NDIS_SWITCH_NIC_STATE,
    pub VmName: NDIS_VM_NAME,
    pub VmFriendlyName: NDIS_VM_FRIENDLYNAME,
    pub NetCfgInstanceId: GUID,
    pub MTU: u32,
    pub NumaNodeId: u16,
    pub PermanentMacAddress: [u8; 32],
    pub VMMacAddress: [u8; 32],
    pub CurrentMacAddress: [u8; 32],
    pub VFAssigned: BOOLEAN,
    pub _pad2207: [u8; 1],
    pub NdisReserved: [u64; 2],
}

/// `NDIS_SWITCH_NIC_SAVE_STATE` of ntddndis.h (572 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_nic_save_state>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_NIC_SAVE_STATE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PortId: NDIS_SWITCH_PORT_ID,
    pub NicIndex: NDIS_SWITCH_NIC_INDEX,
    pub _pad14: [u8; 2],
    pub ExtensionId: GUID,
    pub ExtensionFriendlyName: NDIS_SWITCH_EXTENSION_FRIENDLYNAME,
    pub FeatureClassId: GUID,
    pub SaveDataSize: u16,
    pub SaveDataOffset: u16,
    pub SaveDataSizeOverflow: u32,
}

/// `NDIS_SWITCH_PARAMETERS` of ntddndis.h (1048 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SwitchName: NDIS_SWITCH_NAME,
    pub SwitchFriendlyName: NDIS_SWITCH_FRIENDLYNAME,
    pub NumSwitchPorts: u32,
    pub IsActive: BOOLEAN,
    pub _pad1045: [u8; 3],
}

/// `NDIS_SWITCH_PORT_ARRAY` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FirstElementOffset: u16,
    pub _pad10: [u8; 2],
    pub NumElements: u32,
    pub ElementSize: u32,
}

/// `NDIS_SWITCH_PORT_FEATURE_STATUS_CUSTOM` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_feature_status_custom>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_FEATURE_STATUS_CUSTOM {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FeatureStatusBufferLength: u32,
    pub FeatureStatusBufferOffset: u32,
}

/// `NDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS` of ntddndis.h (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_feature_status_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PortId: NDIS_SWITCH_PORT_ID,
    pub FeatureStatusType: NDIS_SWITCH_PORT_FEATURE_STATUS_TYPE,
    pub FeatureStatusId: NDIS_SWITCH_OBJECT_ID,
    pub FeatureStatusVersion: NDIS_SWITCH_OBJECT_VERSION,
    pub SerializationVersion: NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION,
    pub FeatureStatusInstanceId: NDIS_SWITCH_OBJECT_INSTANCE_ID,
    pub FeatureStatusBufferLength: u32,
    pub FeatureStatusBufferOffset: u32,
    pub Reserved: u32,
}

/// `NDIS_SWITCH_PORT_PARAMETERS` of ntddndis.h (1056 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PortId: NDIS_SWITCH_PORT_ID,
    pub PortName: NDIS_SWITCH_PORT_NAME,
    pub PortFriendlyName: NDIS_SWITCH_PORT_FRIENDLYNAME,
    pub PortType: NDIS_SWITCH_PORT_TYPE,
    pub IsValidationPort: BOOLEAN,
    pub _pad1049: [u8; 3],
    pub PortState: NDIS_SWITCH_PORT_STATE,
}

/// `NDIS_SWITCH_PORT_PROPERTY_CUSTOM` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_custom>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_CUSTOM {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PropertyBufferLength: u32,
    pub PropertyBufferOffset: u32,
}

/// `NDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS` of ntddndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_delete_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PortId: NDIS_SWITCH_PORT_ID,
    pub PropertyType: NDIS_SWITCH_PORT_PROPERTY_TYPE,
    pub PropertyId: NDIS_SWITCH_OBJECT_ID,
    pub PropertyInstanceId: NDIS_SWITCH_OBJECT_INSTANCE_ID,
}

/// `NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO` of ntddndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_enum_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PropertyVersion: NDIS_SWITCH_OBJECT_VERSION,
    pub _pad10: [u8; 2],
    pub PropertyInstanceId: NDIS_SWITCH_OBJECT_INSTANCE_ID,
    pub QwordAlignedPropertyBufferLength: u32,
    pub PropertyBufferLength: u32,
    pub PropertyBufferOffset: u32,
}

/// `NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS` of ntddndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_enum_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PortId: NDIS_SWITCH_PORT_ID,
    pub PropertyType: NDIS_SWITCH_PORT_PROPERTY_TYPE,
    pub PropertyId: NDIS_SWITCH_OBJECT_ID,
    pub SerializationVersion: NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION,
    pub _pad34: [u8; 2],
    pub FirstPropertyOffset: u32,
    pub NumProperties: u32,
    pub Reserved: u16,
    pub _pad46: [u8; 2],
}

/// `NDIS_SWITCH_PORT_PROPERTY_ISOLATION` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_isolation>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_ISOLATION {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub IsolationMode: NDIS_ISOLATION_MODE,
    pub AllowUntaggedTraffic: BOOLEAN,
    pub _pad13: [u8; 3],
    pub DefaultIsolationId: u32,
}

/// `NDIS_SWITCH_PORT_PROPERTY_PARAMETERS` of ntddndis.h (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PortId: NDIS_SWITCH_PORT_ID,
    pub PropertyType: NDIS_SWITCH_PORT_PROPERTY_TYPE,
    pub PropertyId: NDIS_SWITCH_OBJECT_ID,
    pub PropertyVersion: NDIS_SWITCH_OBJECT_VERSION,
    pub SerializationVersion: NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION,
    pub PropertyInstanceId: NDIS_SWITCH_OBJECT_INSTANCE_ID,
    pub PropertyBufferLength: u32,
    pub PropertyBufferOffset: u32,
    pub Reserved: u32,
}

/// `NDIS_SWITCH_PORT_PROPERTY_PROFILE` of ntddndis.h (1616 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_profile>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_PROFILE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProfileName: NDIS_SWITCH_PORT_PROPERTY_PROFILE_NAME,
    pub ProfileId: GUID,
    pub VendorName: NDIS_VENDOR_NAME,
    pub VendorId: GUID,
    pub ProfileData: u32,
    pub NetCfgInstanceId: GUID,
    pub PciLocation: NDIS_SWITCH_PORT_PROPERTY_PROFILE_PciLocation,
    pub CdnLabelId: u32,
    pub CdnLabel: NDIS_SWITCH_PORT_PROPERTY_PROFILE_CDN_LABEL,
}

/// Member `PciLocation` of [`NDIS_SWITCH_PORT_PROPERTY_PROFILE`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_PROFILE_PciLocation {
    pub BitFields: u32,
}

bits! { NDIS_SWITCH_PORT_PROPERTY_PROFILE_PciLocation:
    PciSegmentNumber, set_PciSegmentNumber at 0 [0; 16]: u32;
    PciBusNumber, set_PciBusNumber at 0 [16; 8]: u32;
    PciDeviceNumber, set_PciDeviceNumber at 0 [24; 5]: u32;
    PciFunctionNumber, set_PciFunctionNumber at 0 [29; 3]: u32;
}

/// `NDIS_SWITCH_PORT_PROPERTY_ROUTING_DOMAIN` of ntddndis.h (292 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_routing_domain>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_ROUTING_DOMAIN {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub RoutingDomainId: NDIS_ROUTING_DOMAIN_ID,
    pub RoutingDomainName: NDIS_ROUTING_DOMAIN_NAME,
    pub _pad282: [u8; 2],
    pub NumIsolationEntries: u32,
    pub FirstIsolationEntryOffset: u16,
    pub _pad290: [u8; 2],
}

/// `NDIS_SWITCH_PORT_PROPERTY_SECURITY` of ntddndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_security>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_SECURITY {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub AllowMacSpoofing: BOOLEAN,
    pub AllowIeeePriorityTag: BOOLEAN,
    pub _pad10: [u8; 2],
    pub VirtualSubnetId: u32,
    pub AllowTeaming: BOOLEAN,
    pub _pad17: [u8; 3],
    pub DynamicIPAddressLimit: u32,
}

/// `NDIS_SWITCH_PORT_PROPERTY_VLAN` of ntddndis.h (1048 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_port_property_vlan>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_VLAN {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub OperationMode: NDIS_SWITCH_PORT_VLAN_MODE,
    pub _pad12: [u8; 4],
    pub raw: [u64; 129],
}

views! { NDIS_SWITCH_PORT_PROPERTY_VLAN:
    VlanProperties, set_VlanProperties, AT_VlanProperties at 16: NDIS_SWITCH_PORT_PROPERTY_VLAN_VlanProperties;
    PvlanProperties, set_PvlanProperties, AT_PvlanProperties at 16: NDIS_SWITCH_PORT_PROPERTY_VLAN_PvlanProperties;
}

/// Member `PvlanProperties` of [`NDIS_SWITCH_PORT_PROPERTY_VLAN`].
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_VLAN_PvlanProperties {
    pub PvlanMode: NDIS_SWITCH_PORT_PVLAN_MODE,
    pub PrimaryVlanId: u16,
    pub _pad6: [u8; 2],
    pub SecondaryVlanId: u16,
    pub _pad10: [u8; 510],
}

views! { NDIS_SWITCH_PORT_PROPERTY_VLAN_PvlanProperties:
    SecondaryVlanIdArray, set_SecondaryVlanIdArray, AT_SecondaryVlanIdArray at 8: [u64; 64];
}

/// Member `VlanProperties` of [`NDIS_SWITCH_PORT_PROPERTY_VLAN`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_PROPERTY_VLAN_VlanProperties {
    pub AccessVlanId: u16,
    pub NativeVlanId: u16,
    pub _pad4: [u8; 4],
    pub PruneVlanIdArray: [u64; 64],
    pub TrunkVlanIdArray: [u64; 64],
}

/// `NDIS_SWITCH_PROPERTY_CUSTOM` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_property_custom>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PROPERTY_CUSTOM {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PropertyBufferLength: u32,
    pub PropertyBufferOffset: u32,
}

/// `NDIS_SWITCH_PROPERTY_DELETE_PARAMETERS` of ntddndis.h (44 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_property_delete_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PROPERTY_DELETE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PropertyType: NDIS_SWITCH_PROPERTY_TYPE,
    pub PropertyId: NDIS_SWITCH_OBJECT_ID,
    pub PropertyInstanceId: NDIS_SWITCH_OBJECT_INSTANCE_ID,
}

/// `NDIS_SWITCH_PROPERTY_ENUM_INFO` of ntddndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_property_enum_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PROPERTY_ENUM_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PropertyInstanceId: NDIS_SWITCH_OBJECT_INSTANCE_ID,
    pub PropertyVersion: NDIS_SWITCH_OBJECT_VERSION,
    pub _pad26: [u8; 2],
    pub QwordAlignedPropertyBufferLength: u32,
    pub PropertyBufferLength: u32,
    pub PropertyBufferOffset: u32,
}

/// `NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS` of ntddndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_property_enum_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PropertyType: NDIS_SWITCH_PROPERTY_TYPE,
    pub PropertyId: NDIS_SWITCH_OBJECT_ID,
    pub SerializationVersion: NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION,
    pub _pad30: [u8; 2],
    pub FirstPropertyOffset: u32,
    pub NumProperties: u32,
}

/// `NDIS_SWITCH_PROPERTY_PARAMETERS` of ntddndis.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_switch_property_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PROPERTY_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PropertyType: NDIS_SWITCH_PROPERTY_TYPE,
    pub PropertyId: NDIS_SWITCH_OBJECT_ID,
    pub PropertyVersion: NDIS_SWITCH_OBJECT_VERSION,
    pub SerializationVersion: NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION,
    pub PropertyInstanceId: NDIS_SWITCH_OBJECT_INSTANCE_ID,
    pub PropertyBufferLength: u32,
    pub PropertyBufferOffset: u32,
}

/// `NDIS_SYSTEM_PROCESSOR_INFO_EX` of ntddndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_system_processor_info_ex>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SYSTEM_PROCESSOR_INFO_EX {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProcessorVendor: NDIS_PROCESSOR_VENDOR,
    pub NumSockets: u32,
    pub NumCores: u32,
    pub NumCoresPerSocket: u32,
    pub MaxHyperThreadingProcsPerCore: u32,
    pub ProcessorInfoOffset: u32,
    pub NumberOfProcessors: u32,
    pub ProcessorInfoEntrySize: u32,
}

/// `NDIS_TCP_CONNECTION_OFFLOAD` of ntddndis.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_tcp_connection_offload>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_CONNECTION_OFFLOAD {
    pub Header: NDIS_OBJECT_HEADER,
    pub Encapsulation: u32,
    pub BitFields: u32,
    pub TcpConnectionOffloadCapacity: u32,
    pub Flags: u32,
}

bits! { NDIS_TCP_CONNECTION_OFFLOAD:
    SupportIPv4, set_SupportIPv4 at 8 [0; 2]: u32;
    SupportIPv6, set_SupportIPv6 at 8 [2; 2]: u32;
    SupportIPv6ExtensionHeaders, set_SupportIPv6ExtensionHeaders at 8 [4; 2]: u32;
    SupportSack, set_SupportSack at 8 [6; 2]: u32;
    CongestionAlgorithm, set_CongestionAlgorithm at 8 [8; 4]: u32;
}

/// `NDIS_TCP_IP_CHECKSUM_OFFLOAD` of ntddndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_tcp_ip_checksum_offload>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_OFFLOAD {
    pub IPv4Transmit: NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv4Transmit,
    pub IPv4Receive: NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv4Receive,
    pub IPv6Transmit: NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv6Transmit,
    pub IPv6Receive: NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv6Receive,
}

/// Member `IPv4Receive` of [`NDIS_TCP_IP_CHECKSUM_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv4Receive {
    pub Encapsulation: u32,
    pub BitFields: u32,
}

bits! { NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv4Receive:
    IpOptionsSupported, set_IpOptionsSupported at 4 [0; 2]: u32;
    TcpOptionsSupported, set_TcpOptionsSupported at 4 [2; 2]: u32;
    TcpChecksum, set_TcpChecksum at 4 [4; 2]: u32;
    UdpChecksum, set_UdpChecksum at 4 [6; 2]: u32;
    IpChecksum, set_IpChecksum at 4 [8; 2]: u32;
}

/// Member `IPv4Transmit` of [`NDIS_TCP_IP_CHECKSUM_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv4Transmit {
    pub Encapsulation: u32,
    pub BitFields: u32,
}

bits! { NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv4Transmit:
    IpOptionsSupported, set_IpOptionsSupported at 4 [0; 2]: u32;
    TcpOptionsSupported, set_TcpOptionsSupported at 4 [2; 2]: u32;
    TcpChecksum, set_TcpChecksum at 4 [4; 2]: u32;
    UdpChecksum, set_UdpChecksum at 4 [6; 2]: u32;
    IpChecksum, set_IpChecksum at 4 [8; 2]: u32;
}

/// Member `IPv6Receive` of [`NDIS_TCP_IP_CHECKSUM_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv6Receive {
    pub Encapsulation: u32,
    pub BitFields: u32,
}

bits! { NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv6Receive:
    IpExtensionHeadersSupported, set_IpExtensionHeadersSupported at 4 [0; 2]: u32;
    TcpOptionsSupported, set_TcpOptionsSupported at 4 [2; 2]: u32;
    TcpChecksum, set_TcpChecksum at 4 [4; 2]: u32;
    UdpChecksum, set_UdpChecksum at 4 [6; 2]: u32;
}

/// Member `IPv6Transmit` of [`NDIS_TCP_IP_CHECKSUM_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv6Transmit {
    pub Encapsulation: u32,
    pub BitFields: u32,
}

bits! { NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv6Transmit:
    IpExtensionHeadersSupported, set_IpExtensionHeadersSupported at 4 [0; 2]: u32;
    TcpOptionsSupported, set_TcpOptionsSupported at 4 [2; 2]: u32;
    TcpChecksum, set_TcpChecksum at 4 [4; 2]: u32;
    UdpChecksum, set_UdpChecksum at 4 [6; 2]: u32;
}

/// `NDIS_TCP_LARGE_SEND_OFFLOAD_V1` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_tcp_large_send_offload_v1>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_V1 {
    pub IPv4: NDIS_TCP_LARGE_SEND_OFFLOAD_V1_IPv4,
}

/// Member `IPv4` of [`NDIS_TCP_LARGE_SEND_OFFLOAD_V1`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_V1_IPv4 {
    pub Encapsulation: u32,
    pub MaxOffLoadSize: u32,
    pub MinSegmentCount: u32,
    pub BitFields: u32,
}

bits! { NDIS_TCP_LARGE_SEND_OFFLOAD_V1_IPv4:
    TcpOptions, set_TcpOptions at 12 [0; 2]: u32;
    IpOptions, set_IpOptions at 12 [2; 2]: u32;
}

/// `NDIS_TCP_LARGE_SEND_OFFLOAD_V2` of ntddndis.h (28 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_tcp_large_send_offload_v2>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_V2 {
    pub IPv4: NDIS_TCP_LARGE_SEND_OFFLOAD_V2_IPv4,
    pub IPv6: NDIS_TCP_LARGE_SEND_OFFLOAD_V2_IPv6,
}

/// Member `IPv4` of [`NDIS_TCP_LARGE_SEND_OFFLOAD_V2`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_V2_IPv4 {
    pub Encapsulation: u32,
    pub MaxOffLoadSize: u32,
    pub MinSegmentCount: u32,
}

/// Member `IPv6` of [`NDIS_TCP_LARGE_SEND_OFFLOAD_V2`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_V2_IPv6 {
    pub Encapsulation: u32,
    pub MaxOffLoadSize: u32,
    pub MinSegmentCount: u32,
    pub BitFields: u32,
}

bits! { NDIS_TCP_LARGE_SEND_OFFLOAD_V2_IPv6:
    IpExtensionHeadersSupported, set_IpExtensionHeadersSupported at 12 [0; 2]: u32;
    TcpOptionsSupported, set_TcpOptionsSupported at 12 [2; 2]: u32;
}

/// `NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD` of ntddndis.h (2 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_tcp_recv_seg_coalesce_offload>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD {
    pub IPv4: NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD_IPv4,
    pub IPv6: NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD_IPv6,
}

/// Member `IPv4` of [`NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD_IPv4 {
    pub Enabled: BOOLEAN,
}

/// Member `IPv6` of [`NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD_IPv6 {
    pub Enabled: BOOLEAN,
}

/// `NDIS_TIMEOUT_DPC_REQUEST_CAPABILITIES` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TIMEOUT_DPC_REQUEST_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub TimeoutArrayLength: u32,
    pub TimeoutArray: [u32; 1],
}

/// `NDIS_VAR_DATA_DESC` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_VAR_DATA_DESC {
    pub Length: u16,
    pub MaximumLength: u16,
    pub _pad4: [u8; 4],
    pub Offset: u64,
}

/// `NDIS_WAN_PROTOCOL_CAPS` of ntddndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WAN_PROTOCOL_CAPS {
    pub Flags: u32,
    pub Reserved: u32,
}

/// `NDIS_WMI_ENUM_ADAPTER` of ntddndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_wmi_enum_adapter>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_ENUM_ADAPTER {
    pub Header: NDIS_OBJECT_HEADER,
    pub IfIndex: NET_IFINDEX,
    pub NetLuid: NET_LUID,
    pub DeviceNameLength: u16,
    pub DeviceName: [i8; 1],
    pub _pad19: [u8; 5],
}

/// `NDIS_WMI_EVENT_HEADER` of ntddndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_wmi_event_header>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_EVENT_HEADER {
    pub Header: NDIS_OBJECT_HEADER,
    pub IfIndex: NET_IFINDEX,
    pub NetLuid: NET_LUID,
    pub RequestId: u64,
    pub PortNumber: NDIS_PORT_NUMBER,
    pub DeviceNameLength: u32,
    pub DeviceNameOffset: u32,
    pub Padding: [u8; 4],
}

/// `NDIS_WMI_GROUP_AFFINITY` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_GROUP_AFFINITY {
    pub Mask: u64,
    pub Group: u16,
    pub Reserved: [u16; 3],
}

/// `NDIS_WMI_IPSEC_OFFLOAD_V1` of ntddndis.h (76 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_IPSEC_OFFLOAD_V1 {
    pub Supported: NDIS_WMI_IPSEC_OFFLOAD_V1_Supported,
    pub IPv4AH: NDIS_WMI_IPSEC_OFFLOAD_V1_IPv4AH,
    pub IPv4ESP: NDIS_WMI_IPSEC_OFFLOAD_V1_IPv4ESP,
}

/// Member `IPv4AH` of [`NDIS_WMI_IPSEC_OFFLOAD_V1`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_IPSEC_OFFLOAD_V1_IPv4AH {
    pub Md5: u32,
    pub Sha_1: u32,
    pub Transport: u32,
    pub Tunnel: u32,
    pub Send: u32,
    pub Receive: u32,
}

/// Member `IPv4ESP` of [`NDIS_WMI_IPSEC_OFFLOAD_V1`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_IPSEC_OFFLOAD_V1_IPv4ESP {
    pub Des: u32,
    pub Reserved: u32,
    pub TripleDes: u32,
    pub NullEsp: u32,
    pub Transport: u32,
    pub Tunnel: u32,
    pub Send: u32,
    pub Receive: u32,
}

/// Member `Supported` of [`NDIS_WMI_IPSEC_OFFLOAD_V1`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_IPSEC_OFFLOAD_V1_Supported {
    pub Encapsulation: u32,
    pub AhEspCombined: u32,
    pub TransportTunnelCombined: u32,
    pub IPv4Options: u32,
    pub Flags: u32,
}

/// `NDIS_WMI_METHOD_HEADER` of ntddndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_wmi_method_header>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_METHOD_HEADER {
    pub Header: NDIS_OBJECT_HEADER,
    pub PortNumber: NDIS_PORT_NUMBER,
    pub NetLuid: NET_LUID,
    pub RequestId: u64,
    pub Timeout: u32,
    pub Padding: [u8; 4],
}

/// `NDIS_WMI_NDK_CAPABILITIES` of ntddndis.h (136 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_NDK_CAPABILITIES {
    pub MaxQpCount: u32,
    pub MaxCqCount: u32,
    pub MaxMrCount: u32,
    pub MaxPdCount: u32,
    pub MaxInboundReadLimit: u32,
    pub MaxOutboundReadLimit: u32,
    pub MaxMwCount: u32,
    pub MaxSrqCount: u32,
    pub MissingCounterMask: u64,
    pub NdkInfo: NDK_WMI_ADAPTER_INFO,
}

/// `NDIS_WMI_OFFLOAD` of ntddndis.h (268 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_OFFLOAD {
    pub Header: NDIS_OBJECT_HEADER,
    pub Checksum: NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD,
    pub LsoV1: NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1,
    pub IPsecV1: NDIS_WMI_IPSEC_OFFLOAD_V1,
    pub LsoV2: NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2,
    pub Flags: u32,
    pub IPsecV2: NDIS_IPSEC_OFFLOAD_V2,
    pub Rsc: NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD,
    pub _pad258: [u8; 2],
    pub EncapsulatedPacketTaskOffloadGre: NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD,
}

/// `NDIS_WMI_OUTPUT_INFO` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_OUTPUT_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SupportedRevision: u8,
    pub _pad9: [u8; 3],
    pub DataOffset: u32,
}

/// `NDIS_WMI_PM_ACTIVE_CAPABILITIES` of ntddndis.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_PM_ACTIVE_CAPABILITIES {
    pub Header: NDIS_OBJECT_HEADER,
    pub WakeOnPattern: NDIS_PM_CAPABILITY_STATE,
    pub WakeOnMagicPacket: NDIS_PM_CAPABILITY_STATE,
    pub DeviceSleepOnDisconnect: NDIS_PM_CAPABILITY_STATE,
    pub PMARPOffload: NDIS_PM_CAPABILITY_STATE,
    pub PMNSOffload: NDIS_PM_CAPABILITY_STATE,
    pub PMWiFiRekeyOffload: NDIS_PM_CAPABILITY_STATE,
}

/// `NDIS_WMI_PM_ADMIN_CONFIG` of ntddndis.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_PM_ADMIN_CONFIG {
    pub Header: NDIS_OBJECT_HEADER,
    pub WakeOnPattern: NDIS_PM_ADMIN_CONFIG_STATE,
    pub WakeOnMagicPacket: NDIS_PM_ADMIN_CONFIG_STATE,
    pub DeviceSleepOnDisconnect: NDIS_PM_ADMIN_CONFIG_STATE,
    pub PMARPOffload: NDIS_PM_ADMIN_CONFIG_STATE,
    pub PMNSOffload: NDIS_PM_ADMIN_CONFIG_STATE,
    pub PMWiFiRekeyOffload: NDIS_PM_ADMIN_CONFIG_STATE,
}

/// `NDIS_WMI_RECEIVE_QUEUE_INFO` of ntddndis.h (1088 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_RECEIVE_QUEUE_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueType: NDIS_RECEIVE_QUEUE_TYPE,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub QueueGroupId: NDIS_RECEIVE_QUEUE_GROUP_ID,
    pub QueueState: NDIS_RECEIVE_QUEUE_OPERATIONAL_STATE,
    pub ProcessorAffinity: NDIS_WMI_GROUP_AFFINITY,
    pub NumSuggestedReceiveBuffers: u32,
    pub MSIXTableEntry: u32,
    pub LookaheadSize: u32,
    pub VmName: NDIS_VM_NAME,
    pub QueueName: NDIS_QUEUE_NAME,
    pub _pad1084: [u8; 4],
}

/// `NDIS_WMI_RECEIVE_QUEUE_PARAMETERS` of ntddndis.h (1088 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_RECEIVE_QUEUE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueType: NDIS_RECEIVE_QUEUE_TYPE,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub QueueGroupId: NDIS_RECEIVE_QUEUE_GROUP_ID,
    pub _pad20: [u8; 4],
    pub ProcessorAffinity: NDIS_WMI_GROUP_AFFINITY,
    pub NumSuggestedReceiveBuffers: u32,
    pub MSIXTableEntry: u32,
    pub LookaheadSize: u32,
    pub VmName: NDIS_VM_NAME,
    pub QueueName: NDIS_QUEUE_NAME,
    pub _pad1084: [u8; 4],
}

/// `NDIS_WMI_SET_HEADER` of ntddndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_ndis_wmi_set_header>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_SET_HEADER {
    pub Header: NDIS_OBJECT_HEADER,
    pub PortNumber: NDIS_PORT_NUMBER,
    pub NetLuid: NET_LUID,
    pub RequestId: u64,
    pub Timeout: u32,
    pub Padding: [u8; 4],
}

/// `NDIS_WMI_TCP_CONNECTION_OFFLOAD` of ntddndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_CONNECTION_OFFLOAD {
    pub Header: NDIS_OBJECT_HEADER,
    pub Encapsulation: u32,
    pub SupportIPv4: u32,
    pub SupportIPv6: u32,
    pub SupportIPv6ExtensionHeaders: u32,
    pub SupportSack: u32,
    pub TcpConnectionOffloadCapacity: u32,
    pub Flags: u32,
}

/// `NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD` of ntddndis.h (88 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD {
    pub IPv4Transmit: NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv4Transmit,
    pub IPv4Receive: NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv4Receive,
    pub IPv6Transmit: NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv6Transmit,
    pub IPv6Receive: NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv6Receive,
}

/// Member `IPv4Receive` of [`NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv4Receive {
    pub Encapsulation: u32,
    pub IpOptionsSupported: u32,
    pub TcpOptionsSupported: u32,
    pub TcpChecksum: u32,
    pub UdpChecksum: u32,
    pub IpChecksum: u32,
}

/// Member `IPv4Transmit` of [`NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv4Transmit {
    pub Encapsulation: u32,
    pub IpOptionsSupported: u32,
    pub TcpOptionsSupported: u32,
    pub TcpChecksum: u32,
    pub UdpChecksum: u32,
    pub IpChecksum: u32,
}

/// Member `IPv6Receive` of [`NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv6Receive {
    pub Encapsulation: u32,
    pub IpExtensionHeadersSupported: u32,
    pub TcpOptionsSupported: u32,
    pub TcpChecksum: u32,
    pub UdpChecksum: u32,
}

/// Member `IPv6Transmit` of [`NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv6Transmit {
    pub Encapsulation: u32,
    pub IpExtensionHeadersSupported: u32,
    pub TcpOptionsSupported: u32,
    pub TcpChecksum: u32,
    pub UdpChecksum: u32,
}

/// `NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1 {
    pub IPv4: NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1_IPv4,
}

/// Member `IPv4` of [`NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1_IPv4 {
    pub Encapsulation: u32,
    pub MaxOffLoadSize: u32,
    pub MinSegmentCount: u32,
    pub TcpOptions: u32,
    pub IpOptions: u32,
}

/// `NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2` of ntddndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2 {
    pub IPv4: NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2_IPv4,
    pub IPv6: NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2_IPv6,
}

/// Member `IPv4` of [`NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2_IPv4 {
    pub Encapsulation: u32,
    pub MaxOffLoadSize: u32,
    pub MinSegmentCount: u32,
}

/// Member `IPv6` of [`NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2_IPv6 {
    pub Encapsulation: u32,
    pub MaxOffLoadSize: u32,
    pub MinSegmentCount: u32,
    pub IpExtensionHeadersSupported: u32,
    pub TcpOptionsSupported: u32,
}

/// `NDK_WMI_ADAPTER_INFO` of ntddndis.h (96 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDK_WMI_ADAPTER_INFO {
    pub Version: NDK_VERSION,
    pub VendorId: u32,
    pub DeviceId: u32,
    pub _pad12: [u8; 4],
    pub MaxRegistrationSize: u64,
    pub MaxWindowSize: u64,
    pub FRMRPageCount: u32,
    pub MaxInitiatorRequestSge: u32,
    pub MaxReceiveRequestSge: u32,
    pub MaxReadRequestSge: u32,
    pub MaxTransferLength: u32,
    pub MaxInlineDataSize: u32,
    pub MaxInboundReadLimit: u32,
    pub MaxOutboundReadLimit: u32,
    pub MaxReceiveQueueDepth: u32,
    pub MaxInitiatorQueueDepth: u32,
    pub MaxSrqDepth: u32,
    pub MaxCqDepth: u32,
    pub LargeRequestThreshold: u32,
    pub MaxCallerData: u32,
    pub MaxCalleeData: u32,
    pub AdapterFlags: u32,
}

/// `NETWORK_ADDRESS` of ntddndis.h (6 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NETWORK_ADDRESS {
    pub AddressLength: u16,
    pub AddressType: u16,
    pub Address: [u8; 1],
    pub _pad5: [u8; 1],
}

/// `NETWORK_ADDRESS_IP` of ntddndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NETWORK_ADDRESS_IP {
    pub sin_port: u16,
    pub _pad2: [u8; 2],
    pub in_addr: u32,
    pub sin_zero: [u8; 8],
}

/// `NETWORK_ADDRESS_IP6` of ntddndis.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NETWORK_ADDRESS_IP6 {
    pub sin6_port: u16,
    pub _pad2: [u8; 2],
    pub sin6_flowinfo: u32,
    pub sin6_addr: [u16; 8],
    pub sin6_scope_id: u32,
}

/// `NETWORK_ADDRESS_IPX` of ntddndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NETWORK_ADDRESS_IPX {
    pub NetworkAddress: u32,
    pub NodeAddress: [u8; 6],
    pub Socket: u16,
}

/// `NETWORK_ADDRESS_LIST` of ntddndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NETWORK_ADDRESS_LIST {
    pub AddressCount: i32,
    pub AddressType: u16,
    pub Address: [NETWORK_ADDRESS; 1],
}

/// `OFFLOAD_ALGO_INFO` of ntddndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_offload_algo_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OFFLOAD_ALGO_INFO {
    pub algoIdentifier: u32,
    pub algoKeylen: u32,
    pub algoRounds: u32,
}

/// `OFFLOAD_IPSEC_ADD_SA` of ntddndis.h (184 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_offload_ipsec_add_sa>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OFFLOAD_IPSEC_ADD_SA {
    pub SrcAddr: IPAddr,
    pub SrcMask: IPMask,
    pub DestAddr: IPAddr,
    pub DestMask: IPMask,
    pub Protocol: u32,
    pub SrcPort: u16,
    pub DestPort: u16,
    pub SrcTunnelAddr: IPAddr,
    pub DestTunnelAddr: IPAddr,
    pub Flags: u16,
    pub NumSAs: i16,
    pub SecAssoc: [OFFLOAD_SECURITY_ASSOCIATION; 3],
    pub OffloadHandle: HANDLE,
    pub KeyLen: u32,
    pub KeyMat: [u8; 1],
    pub _pad181: [u8; 3],
}

/// `OFFLOAD_IPSEC_ADD_UDPESP_SA` of ntddndis.h (200 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_offload_ipsec_add_udpesp_sa>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OFFLOAD_IPSEC_ADD_UDPESP_SA {
    pub SrcAddr: IPAddr,
    pub SrcMask: IPMask,
    pub DstAddr: IPAddr,
    pub DstMask: IPMask,
    pub Protocol: u32,
    pub SrcPort: u16,
    pub DstPort: u16,
    pub SrcTunnelAddr: IPAddr,
    pub DstTunnelAddr: IPAddr,
    pub Flags: u16,
    pub NumSAs: i16,
    pub SecAssoc: [OFFLOAD_SECURITY_ASSOCIATION; 3],
    pub OffloadHandle: HANDLE,
    pub EncapTypeEntry: OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_ENTRY,
    pub EncapTypeEntryOffldHandle: HANDLE,
    pub KeyLen: u32,
    pub KeyMat: [u8; 1],
    pub _pad197: [u8; 3],
}

/// `OFFLOAD_IPSEC_DELETE_SA` of ntddndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_offload_ipsec_delete_sa>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OFFLOAD_IPSEC_DELETE_SA {
    pub OffloadHandle: HANDLE,
}

/// `OFFLOAD_IPSEC_DELETE_UDPESP_SA` of ntddndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_offload_ipsec_delete_udpesp_sa>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OFFLOAD_IPSEC_DELETE_UDPESP_SA {
    pub OffloadHandle: HANDLE,
    pub EncapTypeEntryOffldHandle: HANDLE,
}

/// `OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_ENTRY` of ntddndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_offload_ipsec_udpesp_encaptype_entry>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_ENTRY {
    pub UdpEncapType: UDP_ENCAP_TYPE,
    pub DstEncapPort: u16,
    pub _pad6: [u8; 2],
}

/// `OFFLOAD_SECURITY_ASSOCIATION` of ntddndis.h (44 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddndis/ns-ntddndis-_offload_security_association>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OFFLOAD_SECURITY_ASSOCIATION {
    pub Operation: OFFLOAD_OPERATION_E,
    pub SPI: SPI_TYPE,
    pub IntegrityAlgo: OFFLOAD_ALGO_INFO,
    pub ConfAlgo: OFFLOAD_ALGO_INFO,
    pub Reserved: OFFLOAD_ALGO_INFO,
}

/// union `_PROTOCOL_OFFLOAD_PARAMETERS` of ntddndis.h (80 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _PROTOCOL_OFFLOAD_PARAMETERS {
    pub raw: [u64; 10],
}

views! { _PROTOCOL_OFFLOAD_PARAMETERS:
    IPv4ARPParameters, set_IPv4ARPParameters, AT_IPv4ARPParameters at 0: _IPV4_ARP_PARAMETERS;
    IPv6NSParameters, set_IPv6NSParameters, AT_IPv6NSParameters at 0: _IPV6_NS_PARAMETERS;
    Dot11RSNRekeyParameters, set_Dot11RSNRekeyParameters, AT_Dot11RSNRekeyParameters at 0: _DOT11_RSN_REKEY_PARAMETERS;
}

/// union `_RESULT_VALUE` of ntddndis.h (16 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _RESULT_VALUE {
    pub raw: [u64; 2],
}

views! { _RESULT_VALUE:
    ResultByteValue, set_ResultByteValue, AT_ResultByteValue at 0: u8;
    ResultShortValue, set_ResultShortValue, AT_ResultShortValue at 0: u16;
    ResultLongValue, set_ResultLongValue, AT_ResultLongValue at 0: u32;
    ResultLong64Value, set_ResultLong64Value, AT_ResultLong64Value at 0: u64;
    ResultByteArrayValue, set_ResultByteArrayValue, AT_ResultByteArrayValue at 0: [u8; 16];
}

/// `TRANSPORT_HEADER_OFFSET` of ntddndis.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct TRANSPORT_HEADER_OFFSET {
    pub ProtocolType: u16,
    pub HeaderOffset: u16,
}

/// `_VXLAN_INFO` of ntddndis.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _VXLAN_INFO {
    pub VxlanUDPPortNumber: u16,
    pub BitFields: u16,
}

bits! { _VXLAN_INFO:
    VxlanUDPPortNumberConfigurable, set_VxlanUDPPortNumberConfigurable at 2 [0; 1]: u16;
}

/// `_VXLAN_PARAMETERS` of ntddndis.h (2 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _VXLAN_PARAMETERS {
    pub VxlanUDPPortNumber: u16,
}

/// `_WOL_BITMAP_PATTERN` of ntddndis.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _WOL_BITMAP_PATTERN {
    pub Flags: u32,
    pub MaskOffset: u32,
    pub MaskSize: u32,
    pub PatternOffset: u32,
    pub PatternSize: u32,
}

/// union `_WOL_PATTERN` of ntddndis.h (40 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _WOL_PATTERN {
    pub raw: [u32; 10],
}

views! { _WOL_PATTERN:
    IPv4TcpSynParameters, set_IPv4TcpSynParameters, AT_IPv4TcpSynParameters at 0: _IPV4_TCP_SYN_WOL_PACKET_PARAMETERS;
    IPv6TcpSynParameters, set_IPv6TcpSynParameters, AT_IPv6TcpSynParameters at 0: _IPV6_TCP_SYN_WOL_PACKET_PARAMETERS;
    EapolRequestIdMessageParameters, set_EapolRequestIdMessageParameters, AT_EapolRequestIdMessageParameters at 0: _EAPOL_REQUEST_ID_MESSAGE_WOL_PACKET_PARAMETERS;
    WoLBitMapPattern, set_WoLBitMapPattern, AT_WoLBitMapPattern at 0: _WOL_BITMAP_PATTERN;
}
