//! NET_BUFFER, NET_BUFFER_LIST and their out-of-band data (ndis.h): types.
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

/// `NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_ipsec_offload_v1_net_buffer_list_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO:
    Transmit, set_Transmit, AT_Transmit at 0: NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO_Transmit;
    Receive, set_Receive, AT_Receive at 0: NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO_Receive;
}

/// Member `Receive` of [`NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO_Receive {
    pub BitFields: u16,
    pub CryptoStatus: u16,
}

bits! { NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO_Receive:
    SaDeleteReq, set_SaDeleteReq at 0 [0; 1]: u16;
    CryptoDone, set_CryptoDone at 0 [1; 1]: u16;
    NextCryptoDone, set_NextCryptoDone at 0 [2; 1]: u16;
    Pad, set_Pad at 0 [3; 13]: u16;
}

/// Member `Transmit` of [`NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO_Transmit {
    pub OffloadHandle: NDIS_HANDLE,
}

/// `NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO` of ndis.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_ipsec_offload_v2_header_net_buffer_list_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO {
    pub raw: [u32; 1],
}

views! { NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO:
    Transmit, set_Transmit, AT_Transmit at 0: NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO_Transmit;
    Receive, set_Receive, AT_Receive at 0: NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO_Receive;
}

/// Member `Receive` of [`NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO_Receive {
    pub BitFields: u32,
}

bits! { NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO_Receive:
    NextHeader, set_NextHeader at 0 [0; 8]: u32;
    PadLength, set_PadLength at 0 [8; 8]: u32;
    HeaderInfoSet, set_HeaderInfoSet at 0 [16; 1]: u32;
}

/// Member `Transmit` of [`NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO_Transmit {
    pub BitFields: u32,
}

bits! { NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO_Transmit:
    NextHeader, set_NextHeader at 0 [0; 8]: u32;
    PadLength, set_PadLength at 0 [8; 8]: u32;
    AhHeaderOffset, set_AhHeaderOffset at 0 [16; 8]: u32;
    EspHeaderOffset, set_EspHeaderOffset at 0 [24; 8]: u32;
}

/// `NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_ipsec_offload_v2_net_buffer_list_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO:
    Transmit, set_Transmit, AT_Transmit at 0: NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO_Transmit;
    Receive, set_Receive, AT_Receive at 0: NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO_Receive;
}

/// Member `Receive` of [`NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO_Receive {
    pub BitFields: u32,
}

bits! { NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO_Receive:
    SaDeleteReq, set_SaDeleteReq at 0 [0; 1]: u32;
    CryptoDone, set_CryptoDone at 0 [1; 1]: u32;
    NextCryptoDone, set_NextCryptoDone at 0 [2; 1]: u32;
    Reserved, set_Reserved at 0 [3; 13]: u32;
    CryptoStatus, set_CryptoStatus at 0 [16; 16]: u32;
}

/// Member `Transmit` of [`NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO_Transmit {
    pub OffloadHandle: PVOID,
}

/// `NDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_ipsec_offload_v2_tunnel_net_buffer_list_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO {
    pub Transmit: NDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO_Transmit,
}

/// Member `Transmit` of [`NDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO_Transmit {
    pub TunnelHandle: NDIS_HANDLE,
}

/// `NDIS_NBL_MEDIA_SPECIFIC_INFORMATION` of ndis.h (32 bytes).
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NBL_MEDIA_SPECIFIC_INFORMATION {
    pub NextEntry: DriverPtr<NDIS_NBL_MEDIA_SPECIFIC_INFORMATION>,
    pub Tag: u32,
    pub _pad12: [u8; 4],
    pub Data: [u8; 1],
    pub _pad17: [u8; 15],
}

/// `NDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX` of ndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_nbl_media_specific_information_ex>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub NextEntry: DriverPtr<NDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX>,
    pub Tag: u32,
    pub _pad20: [u8; 4],
    pub Data: PVOID,
}

/// 802.1Q priority and VLAN of a NET_BUFFER_LIST (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbl8021q/ns-nbl8021q-ndis_net_buffer_list_8021q_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NET_BUFFER_LIST_8021Q_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_NET_BUFFER_LIST_8021Q_INFO:
    TagHeader, set_TagHeader, AT_TagHeader at 0: NDIS_NET_BUFFER_LIST_8021Q_INFO_TagHeader;
    WLanTagHeader, set_WLanTagHeader, AT_WLanTagHeader at 0: NDIS_NET_BUFFER_LIST_8021Q_INFO_WLanTagHeader;
    Value, set_Value, AT_Value at 0: PVOID;
}

/// Member `TagHeader` of [`NDIS_NET_BUFFER_LIST_8021Q_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NET_BUFFER_LIST_8021Q_INFO_TagHeader {
    pub BitFields: u32,
}

bits! { NDIS_NET_BUFFER_LIST_8021Q_INFO_TagHeader:
    UserPriority, set_UserPriority at 0 [0; 3]: u32;
    CanonicalFormatId, set_CanonicalFormatId at 0 [3; 1]: u32;
    VlanId, set_VlanId at 0 [4; 12]: u32;
    Reserved, set_Reserved at 0 [16; 16]: u32;
}

/// Member `WLanTagHeader` of [`NDIS_NET_BUFFER_LIST_8021Q_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NET_BUFFER_LIST_8021Q_INFO_WLanTagHeader {
    pub BitFields: u32,
}

bits! { NDIS_NET_BUFFER_LIST_8021Q_INFO_WLanTagHeader:
    UserPriority, set_UserPriority at 0 [0; 3]: u32;
    CanonicalFormatId, set_CanonicalFormatId at 0 [3; 1]: u32;
    VlanId, set_VlanId at 0 [4; 12]: u32;
    WMMInfo, set_WMMInfo at 0 [16; 4]: u32;
    Reserved, set_Reserved at 0 [20; 12]: u32;
}

/// `NDIS_NET_BUFFER_LIST_FILTERING_INFO` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_net_buffer_list_filtering_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NET_BUFFER_LIST_FILTERING_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_NET_BUFFER_LIST_FILTERING_INFO:
    FilteringInfo, set_FilteringInfo, AT_FilteringInfo at 0: NDIS_NET_BUFFER_LIST_FILTERING_INFO_FilteringInfo;
    Value, set_Value, AT_Value at 0: PVOID;
}

/// Member `FilteringInfo` of [`NDIS_NET_BUFFER_LIST_FILTERING_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NET_BUFFER_LIST_FILTERING_INFO_FilteringInfo {
    pub FilterId: u16,
    pub QueueVPortInfo: NDIS_NET_BUFFER_LIST_FILTERING_INFO_FilteringInfo_QueueVPortInfo,
}

/// Member `FilteringInfo.QueueVPortInfo` of [`NDIS_NET_BUFFER_LIST_FILTERING_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NET_BUFFER_LIST_FILTERING_INFO_FilteringInfo_QueueVPortInfo {
    pub raw: [u16; 1],
}

views! { NDIS_NET_BUFFER_LIST_FILTERING_INFO_FilteringInfo_QueueVPortInfo:
    QueueId, set_QueueId, AT_QueueId at 0: u16;
    VPortId, set_VPortId, AT_VPortId at 0: u16;
}

/// `NDIS_NET_BUFFER_LIST_GFT_OFFLOAD_INFO` of ndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NET_BUFFER_LIST_GFT_OFFLOAD_INFO {
    pub Flags: u32,
    pub VPortId: u16,
    pub Reserved: u16,
}

/// `NDIS_NET_BUFFER_LIST_MEDIA_SPECIFIC_INFO` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_net_buffer_list_media_specific_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NET_BUFFER_LIST_MEDIA_SPECIFIC_INFO {
    pub MediaSpecificInfo: PVOID,
}

views! { NDIS_NET_BUFFER_LIST_MEDIA_SPECIFIC_INFO:
    NativeWifiSpecificInfo, set_NativeWifiSpecificInfo, AT_NativeWifiSpecificInfo at 0: PVOID;
    Value, set_Value, AT_Value at 0: PVOID;
}

/// `NDIS_NET_BUFFER_LIST_VIRTUAL_SUBNET_INFO` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_net_buffer_list_virtual_subnet_info>
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_NET_BUFFER_LIST_VIRTUAL_SUBNET_INFO {
    pub BitFields: u32,
    pub Reserved: u32,
}

views! { NDIS_NET_BUFFER_LIST_VIRTUAL_SUBNET_INFO:
    Value, set_Value, AT_Value at 0: PVOID;
}

bits! { NDIS_NET_BUFFER_LIST_VIRTUAL_SUBNET_INFO:
    VirtualSubnetId, set_VirtualSubnetId at 0 [0; 24]: u32;
    ReservedVsidBits, set_ReservedVsidBits at 0 [24; 8]: u32;
}

/// union `NDIS_RSC_NBL_INFO` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblrsc/ns-nblrsc-ndis_rsc_nbl_info>
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RSC_NBL_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_RSC_NBL_INFO:
    Info, set_Info, AT_Info at 0: NDIS_RSC_NBL_INFO_Info;
    Value, set_Value, AT_Value at 0: PVOID;
}

/// Member `Info` of [`NDIS_RSC_NBL_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RSC_NBL_INFO_Info {
    pub CoalescedSegCount: u16,
    pub DupAckCount: u16,
}

/// union `NDIS_SWITCH_FORWARDING_DETAIL_NET_BUFFER_LIST_INFO` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_switch_forwarding_detail_net_buffer_list_info>
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_FORWARDING_DETAIL_NET_BUFFER_LIST_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_SWITCH_FORWARDING_DETAIL_NET_BUFFER_LIST_INFO:
    AsUINT64, set_AsUINT64, AT_AsUINT64 at 0: u64;
}

bits! { NDIS_SWITCH_FORWARDING_DETAIL_NET_BUFFER_LIST_INFO:
    NumAvailableDestinations, set_NumAvailableDestinations at 0 [0; 16]: u32;
    SourcePortId, set_SourcePortId at 0 [16; 16]: u32;
    SourceNicIndex, set_SourceNicIndex at 4 [0; 8]: u32;
    NativeForwardingRequired, set_NativeForwardingRequired at 4 [8; 1]: u32;
    Reserved1, set_Reserved1 at 4 [9; 1]: u32;
    IsPacketDataSafe, set_IsPacketDataSafe at 4 [10; 1]: u32;
    SafePacketDataSize, set_SafePacketDataSize at 4 [11; 12]: u32;
    Reserved2, set_Reserved2 at 4 [23; 9]: u32;
}

/// Checksum offload: request on send, result on receive (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblchecksum/ns-nblchecksum-ndis_tcp_ip_checksum_net_buffer_list_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO:
    Transmit, set_Transmit, AT_Transmit at 0: NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO_Transmit;
    Receive, set_Receive, AT_Receive at 0: NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO_Receive;
    Value, set_Value, AT_Value at 0: PVOID;
}

/// Member `Receive` of [`NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO_Receive {
    pub BitFields: u32,
}

bits! { NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO_Receive:
    TcpChecksumFailed, set_TcpChecksumFailed at 0 [0; 1]: u32;
    UdpChecksumFailed, set_UdpChecksumFailed at 0 [1; 1]: u32;
    IpChecksumFailed, set_IpChecksumFailed at 0 [2; 1]: u32;
    TcpChecksumSucceeded, set_TcpChecksumSucceeded at 0 [3; 1]: u32;
    UdpChecksumSucceeded, set_UdpChecksumSucceeded at 0 [4; 1]: u32;
    IpChecksumSucceeded, set_IpChecksumSucceeded at 0 [5; 1]: u32;
    Loopback, set_Loopback at 0 [6; 1]: u32;
    TcpChecksumValueInvalid, set_TcpChecksumValueInvalid at 0 [7; 1]: u32;
    IpChecksumValueInvalid, set_IpChecksumValueInvalid at 0 [8; 1]: u32;
}

/// Member `Transmit` of [`NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO_Transmit {
    pub BitFields: u32,
}

bits! { NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO_Transmit:
    IsIPv4, set_IsIPv4 at 0 [0; 1]: u32;
    IsIPv6, set_IsIPv6 at 0 [1; 1]: u32;
    TcpChecksum, set_TcpChecksum at 0 [2; 1]: u32;
    UdpChecksum, set_UdpChecksum at 0 [3; 1]: u32;
    IpHeaderChecksum, set_IpHeaderChecksum at 0 [4; 1]: u32;
    Reserved, set_Reserved at 0 [5; 11]: u32;
    TcpHeaderOffset, set_TcpHeaderOffset at 0 [16; 10]: u32;
}

/// Large send offload: request on send, result on completion (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbllso/ns-nbllso-ndis_tcp_large_send_offload_net_buffer_list_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO:
    Transmit, set_Transmit, AT_Transmit at 0: NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_Transmit;
    LsoV1Transmit, set_LsoV1Transmit, AT_LsoV1Transmit at 0: NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV1Transmit;
    LsoV1TransmitComplete, set_LsoV1TransmitComplete, AT_LsoV1TransmitComplete at 0: NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV1TransmitComplete;
    LsoV2Transmit, set_LsoV2Transmit, AT_LsoV2Transmit at 0: NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV2Transmit;
    LsoV2TransmitComplete, set_LsoV2TransmitComplete, AT_LsoV2TransmitComplete at 0: NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV2TransmitComplete;
    Value, set_Value, AT_Value at 0: PVOID;
}

/// Member `LsoV1Transmit` of [`NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV1Transmit {
    pub BitFields: u32,
}

bits! { NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV1Transmit:
    MSS, set_MSS at 0 [0; 20]: u32;
    TcpHeaderOffset, set_TcpHeaderOffset at 0 [20; 10]: u32;
    Type, set_Type at 0 [30; 1]: u32;
    Reserved2, set_Reserved2 at 0 [31; 1]: u32;
}

/// Member `LsoV1TransmitComplete` of [`NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV1TransmitComplete {
    pub BitFields: u32,
}

bits! { NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV1TransmitComplete:
    TcpPayload, set_TcpPayload at 0 [0; 30]: u32;
    Type, set_Type at 0 [30; 1]: u32;
    Reserved2, set_Reserved2 at 0 [31; 1]: u32;
}

/// Member `LsoV2Transmit` of [`NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV2Transmit {
    pub BitFields: u32,
}

bits! { NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV2Transmit:
    MSS, set_MSS at 0 [0; 20]: u32;
    TcpHeaderOffset, set_TcpHeaderOffset at 0 [20; 10]: u32;
    Type, set_Type at 0 [30; 1]: u32;
    IPVersion, set_IPVersion at 0 [31; 1]: u32;
}

/// Member `LsoV2TransmitComplete` of [`NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV2TransmitComplete {
    pub BitFields: u32,
}

bits! { NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV2TransmitComplete:
    Reserved, set_Reserved at 0 [0; 30]: u32;
    Type, set_Type at 0 [30; 1]: u32;
    Reserved2, set_Reserved2 at 0 [31; 1]: u32;
}

/// Member `Transmit` of [`NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_Transmit {
    pub BitFields: u32,
}

bits! { NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_Transmit:
    Unused, set_Unused at 0 [0; 30]: u32;
    Type, set_Type at 0 [30; 1]: u32;
    Reserved2, set_Reserved2 at 0 [31; 1]: u32;
}

/// `NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_tcp_send_offloads_supplemental_net_buffer_list_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO:
    EncapsulatedPacketOffsets, set_EncapsulatedPacketOffsets, AT_EncapsulatedPacketOffsets at 0: NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO_EncapsulatedPacketOffsets;
    Value, set_Value, AT_Value at 0: PVOID;
}

/// Member `EncapsulatedPacketOffsets` of [`NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO_EncapsulatedPacketOffsets {
    pub BitFields: u32,
}

bits! { NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO_EncapsulatedPacketOffsets:
    IsEncapsulatedPacket, set_IsEncapsulatedPacket at 0 [0; 1]: u32;
    EncapsulatedPacketOffsetsValid, set_EncapsulatedPacketOffsetsValid at 0 [1; 1]: u32;
    InnerFrameOffset, set_InnerFrameOffset at 0 [2; 8]: u32;
    TransportIpHeaderRelativeOffset, set_TransportIpHeaderRelativeOffset at 0 [10; 6]: u32;
    TcpHeaderRelativeOffset, set_TcpHeaderRelativeOffset at 0 [16; 10]: u32;
    IsInnerIPv6, set_IsInnerIPv6 at 0 [26; 1]: u32;
    TcpOptionsPresent, set_TcpOptionsPresent at 0 [27; 1]: u32;
    Reserved, set_Reserved at 0 [28; 4]: u32;
}

/// One packet: a range of an MDL chain (176 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbl/ns-nbl-net_buffer>
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER {
    pub Next: DriverPtr<NET_BUFFER>,
    pub CurrentMdl: DriverPtr<MDL>,
    pub CurrentMdlOffset: u32,
    pub _pad20: [u8; 4],
    pub DataLength: u32,
    pub _pad28: [u8; 4],
    pub MdlChain: DriverPtr<MDL>,
    pub DataOffset: u32,
    pub _pad44: [u8; 4],
    pub ChecksumBias: u16,
    pub Reserved: u16,
    pub _pad52: [u8; 4],
    pub NdisPoolHandle: NDIS_HANDLE,
    pub NdisReserved: [PVOID; 2],
    pub ProtocolReserved: [PVOID; 6],
    pub MiniportReserved: [PVOID; 4],
    pub DataPhysicalAddress: NDIS_PHYSICAL_ADDRESS,
    pub SharedMemoryInfo: DriverPtr<NET_BUFFER_SHARED_MEMORY>,
}

views! { NET_BUFFER:
    stDataLength, set_stDataLength, AT_stDataLength at 24: u64;
    Link, set_Link, AT_Link at 0: SLIST_HEADER;
    NetBufferHeader, set_NetBufferHeader, AT_NetBufferHeader at 0: NET_BUFFER_HEADER;
    ScatterGatherList, set_ScatterGatherList, AT_ScatterGatherList at 168: DriverPtr<SCATTER_GATHER_LIST>;
}

/// `NET_BUFFER_DATA` of ndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbl/ns-nbl-net_buffer_data>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_DATA {
    pub Next: DriverPtr<NET_BUFFER>,
    pub CurrentMdl: DriverPtr<MDL>,
    pub CurrentMdlOffset: u32,
    pub _pad20: [u8; 4],
    pub DataLength: u32,
    pub _pad28: [u8; 4],
    pub MdlChain: DriverPtr<MDL>,
    pub DataOffset: u32,
    pub _pad44: [u8; 4],
}

views! { NET_BUFFER_DATA:
    stDataLength, set_stDataLength, AT_stDataLength at 24: u64;
}

/// union `NET_BUFFER_DATA_LENGTH` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblaccessors/nf-nblaccessors-net_buffer_data_length>
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_DATA_LENGTH {
    pub raw: [u64; 1],
}

views! { NET_BUFFER_DATA_LENGTH:
    DataLength, set_DataLength, AT_DataLength at 0: u32;
    stDataLength, set_stDataLength, AT_stDataLength at 0: u64;
}

/// union `NET_BUFFER_HEADER` of ndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbl/ns-nbl-net_buffer_header>
///
/// A C union: every member is a view.
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_HEADER {
    pub raw: [u64; 6],
}

views! { NET_BUFFER_HEADER:
    Next, set_Next, AT_Next at 0: DriverPtr<NET_BUFFER>;
    CurrentMdl, set_CurrentMdl, AT_CurrentMdl at 8: DriverPtr<MDL>;
    CurrentMdlOffset, set_CurrentMdlOffset, AT_CurrentMdlOffset at 16: u32;
    DataLength, set_DataLength, AT_DataLength at 24: u32;
    stDataLength, set_stDataLength, AT_stDataLength at 24: u64;
    MdlChain, set_MdlChain, AT_MdlChain at 32: DriverPtr<MDL>;
    DataOffset, set_DataOffset, AT_DataOffset at 40: u32;
    Link, set_Link, AT_Link at 0: SLIST_HEADER;
}

/// A list of packets with common out-of-band data (368 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbl/ns-nbl-net_buffer_list>
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_LIST {
    pub Next: DriverPtr<NET_BUFFER_LIST>,
    pub FirstNetBuffer: DriverPtr<NET_BUFFER>,
    pub Context: DriverPtr<NET_BUFFER_LIST_CONTEXT>,
    pub ParentNetBufferList: DriverPtr<NET_BUFFER_LIST>,
    pub NdisPoolHandle: NDIS_HANDLE,
    pub _pad40: [u8; 8],
    pub NdisReserved: [PVOID; 2],
    pub ProtocolReserved: [PVOID; 4],
    pub MiniportReserved: [PVOID; 2],
    pub Scratch: PVOID,
    pub SourceHandle: NDIS_HANDLE,
    pub NblFlags: u32,
    pub ChildRefCount: i32,
    pub Flags: u32,
    pub Status: NDIS_STATUS,
    pub NetBufferListInfo: [PVOID; 27],
    pub _pad360: [u8; 8],
}

views! { NET_BUFFER_LIST:
    Link, set_Link, AT_Link at 0: SLIST_HEADER;
    NetBufferListHeader, set_NetBufferListHeader, AT_NetBufferListHeader at 0: NET_BUFFER_LIST_HEADER;
    NdisReserved2, set_NdisReserved2, AT_NdisReserved2 at 140: u32;
}

/// Context space that drivers stack on a NET_BUFFER_LIST (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbl/ns-nbl-net_buffer_list_context>
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_LIST_CONTEXT {
    pub Next: DriverPtr<NET_BUFFER_LIST_CONTEXT>,
    pub Size: u16,
    pub Offset: u16,
    pub _pad12: [u8; 4],
    pub ContextData: [u8; 0],
}

/// `NET_BUFFER_LIST_DATA` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbl/ns-nbl-net_buffer_list_data>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_LIST_DATA {
    pub Next: DriverPtr<NET_BUFFER_LIST>,
    pub FirstNetBuffer: DriverPtr<NET_BUFFER>,
}

/// union `NET_BUFFER_LIST_HEADER` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbl/ns-nbl-net_buffer_list_header>
///
/// A C union: every member is a view.
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_LIST_HEADER {
    pub raw: [u64; 2],
}

views! { NET_BUFFER_LIST_HEADER:
    Next, set_Next, AT_Next at 0: DriverPtr<NET_BUFFER_LIST>;
    FirstNetBuffer, set_FirstNetBuffer, AT_FirstNetBuffer at 8: DriverPtr<NET_BUFFER>;
    Link, set_Link, AT_Link at 0: SLIST_HEADER;
}

/// Parameters of a pool of NET_BUFFER_LISTs (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nblapi/ns-nblapi-net_buffer_list_pool_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_LIST_POOL_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub ProtocolId: u8,
    pub fAllocateNetBuffer: BOOLEAN,
    pub ContextSize: u16,
    pub PoolTag: u32,
    pub DataSize: u32,
}

/// Parameters of a pool of NET_BUFFERs (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_POOL_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub PoolTag: u32,
    pub DataSize: u32,
}

/// `NET_BUFFER_SHARED_MEMORY` of ndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/nbl/ns-nbl-net_buffer_shared_memory>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_BUFFER_SHARED_MEMORY {
    pub NextSharedMemorySegment: DriverPtr<NET_BUFFER_SHARED_MEMORY>,
    pub SharedMemoryFlags: u32,
    pub _pad12: [u8; 4],
    pub SharedMemoryHandle: NDIS_HANDLE,
    pub SharedMemoryOffset: u32,
    pub SharedMemoryLength: u32,
}
