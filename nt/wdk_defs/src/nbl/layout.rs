//! Sizes and offsets of the types of `nbl`, asserted at compile time.
#![expect(unsafe_code, reason = "`layout!` implements `Plain` for the types whose layout it asserts")]

use super::types::*;
use crate::layout::layout;

layout! {
    NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO: 8, 8 { raw 0 8 }
        views { Transmit AT_Transmit 0 8, Receive AT_Receive 0 4 };
    NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO_Receive: 4, 2 { BitFields 0 2, CryptoStatus 2 2 }
        bits { SaDeleteReq 0 2 0 1, CryptoDone 0 2 1 1, NextCryptoDone 0 2 2 1, Pad 0 2 3 13 };
    NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO_Transmit: 8, 8 { OffloadHandle 0 8 };
    NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO: 4, 4 { raw 0 4 }
        views { Transmit AT_Transmit 0 4, Receive AT_Receive 0 4 };
    NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO_Receive: 4, 4 { BitFields 0 4 }
        bits { NextHeader 0 4 0 8, PadLength 0 4 8 8, HeaderInfoSet 0 4 16 1 };
    NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO_Transmit: 4, 4 { BitFields 0 4 }
        bits { NextHeader 0 4 0 8, PadLength 0 4 8 8, AhHeaderOffset 0 4 16 8, EspHeaderOffset 0 4 24 8 };
    NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO: 8, 8 { raw 0 8 }
        views { Transmit AT_Transmit 0 8, Receive AT_Receive 0 4 };
    NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO_Receive: 4, 4 { BitFields 0 4 }
        bits { SaDeleteReq 0 4 0 1, CryptoDone 0 4 1 1, NextCryptoDone 0 4 2 1, Reserved 0 4 3 13,
            CryptoStatus 0 4 16 16 };
    NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO_Transmit: 8, 8 { OffloadHandle 0 8 };
    NDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO: 8, 8 { Transmit 0 8 };
    NDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO_Transmit: 8, 8 { TunnelHandle 0 8 };
    NDIS_NBL_MEDIA_SPECIFIC_INFORMATION: 32, 16 { NextEntry 0 8, Tag 8 4, _pad12 12 4, Data 16 1, _pad17 17
        15 };
    NDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX: 32, 8 { Header 0 4, _pad4 4 4, NextEntry 8 8, Tag 16 4, _pad20
        20 4, Data 24 8 };
    NDIS_NET_BUFFER_LIST_8021Q_INFO: 8, 8 { raw 0 8 }
        views { TagHeader AT_TagHeader 0 4, WLanTagHeader AT_WLanTagHeader 0 4, Value AT_Value 0 8 };
    NDIS_NET_BUFFER_LIST_8021Q_INFO_TagHeader: 4, 4 { BitFields 0 4 }
        bits { UserPriority 0 4 0 3, CanonicalFormatId 0 4 3 1, VlanId 0 4 4 12, Reserved 0 4 16 16 };
    NDIS_NET_BUFFER_LIST_8021Q_INFO_WLanTagHeader: 4, 4 { BitFields 0 4 }
        bits { UserPriority 0 4 0 3, CanonicalFormatId 0 4 3 1, VlanId 0 4 4 12, WMMInfo 0 4 16 4, Reserved
            0 4 20 12 };
    NDIS_NET_BUFFER_LIST_FILTERING_INFO: 8, 8 { raw 0 8 }
        views { FilteringInfo AT_FilteringInfo 0 4, Value AT_Value 0 8 };
    NDIS_NET_BUFFER_LIST_FILTERING_INFO_FilteringInfo: 4, 2 { FilterId 0 2, QueueVPortInfo 2 2 };
    NDIS_NET_BUFFER_LIST_FILTERING_INFO_FilteringInfo_QueueVPortInfo: 2, 2 { raw 0 2 }
        views { QueueId AT_QueueId 0 2, VPortId AT_VPortId 0 2 };
    NDIS_NET_BUFFER_LIST_GFT_OFFLOAD_INFO: 8, 4 { Flags 0 4, VPortId 4 2, Reserved 6 2 };
    NDIS_NET_BUFFER_LIST_MEDIA_SPECIFIC_INFO: 8, 8 { MediaSpecificInfo 0 8 }
        views { NativeWifiSpecificInfo AT_NativeWifiSpecificInfo 0 8, Value AT_Value 0 8 };
    NDIS_NET_BUFFER_LIST_VIRTUAL_SUBNET_INFO: 8, 8 { BitFields 0 4, Reserved 4 4 }
        views { Value AT_Value 0 8 }
        bits { VirtualSubnetId 0 4 0 24, ReservedVsidBits 0 4 24 8 };
    NDIS_RSC_NBL_INFO: 8, 8 { raw 0 8 }
        views { Info AT_Info 0 4, Value AT_Value 0 8 };
    NDIS_RSC_NBL_INFO_Info: 4, 2 { CoalescedSegCount 0 2, DupAckCount 2 2 };
    NDIS_SWITCH_FORWARDING_DETAIL_NET_BUFFER_LIST_INFO: 8, 8 { raw 0 8 }
        views { AsUINT64 AT_AsUINT64 0 8 }
        bits { NumAvailableDestinations 0 4 0 16, SourcePortId 0 4 16 16, SourceNicIndex 4 4 0 8,
            NativeForwardingRequired 4 4 8 1, Reserved1 4 4 9 1, IsPacketDataSafe 4 4 10 1,
            SafePacketDataSize 4 4 11 12, Reserved2 4 4 23 9 };
    NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO: 8, 8 { raw 0 8 }
        views { Transmit AT_Transmit 0 4, Receive AT_Receive 0 4, Value AT_Value 0 8 };
    NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO_Receive: 4, 4 { BitFields 0 4 }
        bits { TcpChecksumFailed 0 4 0 1, UdpChecksumFailed 0 4 1 1, IpChecksumFailed 0 4 2 1,
            TcpChecksumSucceeded 0 4 3 1, UdpChecksumSucceeded 0 4 4 1, IpChecksumSucceeded 0 4 5 1,
            Loopback 0 4 6 1, TcpChecksumValueInvalid 0 4 7 1, IpChecksumValueInvalid 0 4 8 1 };
    NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO_Transmit: 4, 4 { BitFields 0 4 }
        bits { IsIPv4 0 4 0 1, IsIPv6 0 4 1 1, TcpChecksum 0 4 2 1, UdpChecksum 0 4 3 1, IpHeaderChecksum 0
            4 4 1, Reserved 0 4 5 11, TcpHeaderOffset 0 4 16 10 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO: 8, 8 { raw 0 8 }
        views { Transmit AT_Transmit 0 4, LsoV1Transmit AT_LsoV1Transmit 0 4, LsoV1TransmitComplete
            AT_LsoV1TransmitComplete 0 4, LsoV2Transmit AT_LsoV2Transmit 0 4, LsoV2TransmitComplete
            AT_LsoV2TransmitComplete 0 4, Value AT_Value 0 8 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV1Transmit: 4, 4 { BitFields 0 4 }
        bits { MSS 0 4 0 20, TcpHeaderOffset 0 4 20 10, Type 0 4 30 1, Reserved2 0 4 31 1 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV1TransmitComplete: 4, 4 { BitFields 0 4 }
        bits { TcpPayload 0 4 0 30, Type 0 4 30 1, Reserved2 0 4 31 1 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV2Transmit: 4, 4 { BitFields 0 4 }
        bits { MSS 0 4 0 20, TcpHeaderOffset 0 4 20 10, Type 0 4 30 1, IPVersion 0 4 31 1 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_LsoV2TransmitComplete: 4, 4 { BitFields 0 4 }
        bits { Reserved 0 4 0 30, Type 0 4 30 1, Reserved2 0 4 31 1 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO_Transmit: 4, 4 { BitFields 0 4 }
        bits { Unused 0 4 0 30, Type 0 4 30 1, Reserved2 0 4 31 1 };
    NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO: 8, 8 { raw 0 8 }
        views { EncapsulatedPacketOffsets AT_EncapsulatedPacketOffsets 0 4, Value AT_Value 0 8 };
    NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO_EncapsulatedPacketOffsets: 4, 4 { BitFields 0 4
        }
        bits { IsEncapsulatedPacket 0 4 0 1, EncapsulatedPacketOffsetsValid 0 4 1 1, InnerFrameOffset 0 4 2
            8, TransportIpHeaderRelativeOffset 0 4 10 6, TcpHeaderRelativeOffset 0 4 16 10, IsInnerIPv6 0 4
            26 1, TcpOptionsPresent 0 4 27 1, Reserved 0 4 28 4 };
    NET_BUFFER: 176, 16 { Next 0 8, CurrentMdl 8 8, CurrentMdlOffset 16 4, _pad20 20 4, DataLength 24 4,
        _pad28 28 4, MdlChain 32 8, DataOffset 40 4, _pad44 44 4, ChecksumBias 48 2, Reserved 50 2, _pad52
        52 4, NdisPoolHandle 56 8, NdisReserved 64 16, ProtocolReserved 80 48, MiniportReserved 128 32,
        DataPhysicalAddress 160 8, SharedMemoryInfo 168 8 }
        views { stDataLength AT_stDataLength 24 8, Link AT_Link 0 16, NetBufferHeader AT_NetBufferHeader 0
            48, ScatterGatherList AT_ScatterGatherList 168 8 };
    NET_BUFFER_DATA: 48, 8 { Next 0 8, CurrentMdl 8 8, CurrentMdlOffset 16 4, _pad20 20 4, DataLength 24 4,
        _pad28 28 4, MdlChain 32 8, DataOffset 40 4, _pad44 44 4 }
        views { stDataLength AT_stDataLength 24 8 };
    NET_BUFFER_DATA_LENGTH: 8, 8 { raw 0 8 }
        views { DataLength AT_DataLength 0 4, stDataLength AT_stDataLength 0 8 };
    NET_BUFFER_HEADER: 48, 16 { raw 0 48 }
        views { Next AT_Next 0 8, CurrentMdl AT_CurrentMdl 8 8, CurrentMdlOffset AT_CurrentMdlOffset 16 4,
            DataLength AT_DataLength 24 4, stDataLength AT_stDataLength 24 8, MdlChain AT_MdlChain 32 8,
            DataOffset AT_DataOffset 40 4, Link AT_Link 0 16 };
    NET_BUFFER_LIST: 368, 16 { Next 0 8, FirstNetBuffer 8 8, Context 16 8, ParentNetBufferList 24 8,
        NdisPoolHandle 32 8, _pad40 40 8, NdisReserved 48 16, ProtocolReserved 64 32, MiniportReserved 96
        16, Scratch 112 8, SourceHandle 120 8, NblFlags 128 4, ChildRefCount 132 4, Flags 136 4, Status 140
        4, NetBufferListInfo 144 216, _pad360 360 8 }
        views { Link AT_Link 0 16, NetBufferListHeader AT_NetBufferListHeader 0 16, NdisReserved2
            AT_NdisReserved2 140 4 };
    NET_BUFFER_LIST_CONTEXT: 16, 16 { Next 0 8, Size 8 2, Offset 10 2, _pad12 12 4, ContextData 16 0 };
    NET_BUFFER_LIST_DATA: 16, 8 { Next 0 8, FirstNetBuffer 8 8 };
    NET_BUFFER_LIST_HEADER: 16, 16 { raw 0 16 }
        views { Next AT_Next 0 8, FirstNetBuffer AT_FirstNetBuffer 8 8, Link AT_Link 0 16 };
    NET_BUFFER_LIST_POOL_PARAMETERS: 16, 4 { Header 0 4, ProtocolId 4 1, fAllocateNetBuffer 5 1, ContextSize
        6 2, PoolTag 8 4, DataSize 12 4 };
    NET_BUFFER_POOL_PARAMETERS: 12, 4 { Header 0 4, PoolTag 4 4, DataSize 8 4 };
    NET_BUFFER_SHARED_MEMORY: 32, 8 { NextSharedMemorySegment 0 8, SharedMemoryFlags 8 4, _pad12 12 4,
        SharedMemoryHandle 16 8, SharedMemoryOffset 24 4, SharedMemoryLength 28 4 };
}
