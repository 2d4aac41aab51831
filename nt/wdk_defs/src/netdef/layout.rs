//! Sizes and offsets of the types of `netdef`, asserted at compile time.
#![expect(unsafe_code, reason = "`layout!` implements `Plain` for the types whose layout it asserts")]

use super::types::*;
use crate::layout::layout;

layout! {
    DEVPROPKEY: 20, 4 { fmtid 0 16, pid 16 4 };
    FLOWSPEC: 32, 4 { TokenRate 0 4, TokenBucketSize 4 4, PeakBandwidth 8 4, Latency 12 4, DelayVariation 16
        4, ServiceType 20 4, MaxSduSize 24 4, MinimumPolicedSize 28 4 };
    IF_COUNTED_STRING_LH: 516, 2 { Length 0 2, String 2 514 };
    IF_PHYSICAL_ADDRESS_LH: 34, 2 { Length 0 2, Address 2 32 };
    IN6_ADDR: 16, 2 { u 0 16 };
    IN6_ADDR_u: 16, 2 { raw 0 16 }
        views { Byte AT_Byte 0 16, Word AT_Word 0 16 };
    IN_ADDR: 4, 4 { S_un 0 4 };
    IN_ADDR_S_un: 4, 4 { raw 0 4 }
        views { S_un_b AT_S_un_b 0 4, S_un_w AT_S_un_w 0 4, S_addr AT_S_addr 0 4 };
    IN_ADDR_S_un_S_un_b: 4, 1 { s_b1 0 1, s_b2 1 1, s_b3 2 1, s_b4 3 1 };
    IN_ADDR_S_un_S_un_w: 4, 2 { s_w1 0 2, s_w2 2 2 };
    NDIS_INTERFACE_INFORMATION: 216, 8 { ifOperStatus 0 4, ifOperStatusFlags 4 4, MediaConnectState 8 4,
        MediaDuplexState 12 4, ifMtu 16 4, ifPromiscuousMode 20 1, ifDeviceWakeUpEnable 21 1, _pad22 22 2,
        XmitLinkSpeed 24 8, RcvLinkSpeed 32 8, ifLastChange 40 8, ifCounterDiscontinuityTime 48 8,
        ifInUnknownProtos 56 8, ifInDiscards 64 8, ifInErrors 72 8, ifHCInOctets 80 8, ifHCInUcastPkts 88 8,
        ifHCInMulticastPkts 96 8, ifHCInBroadcastPkts 104 8, ifHCOutOctets 112 8, ifHCOutUcastPkts 120 8,
        ifHCOutMulticastPkts 128 8, ifHCOutBroadcastPkts 136 8, ifOutErrors 144 8, ifOutDiscards 152 8,
        ifHCInUcastOctets 160 8, ifHCInMulticastOctets 168 8, ifHCInBroadcastOctets 176 8,
        ifHCOutUcastOctets 184 8, ifHCOutMulticastOctets 192 8, ifHCOutBroadcastOctets 200 8, CompartmentId
        208 4, SupportedStatistics 212 4 };
    NDK_ADAPTER_INFO: 104, 8 { Version 0 4, VendorId 4 4, DeviceId 8 4, _pad12 12 4, MaxRegistrationSize 16
        8, MaxWindowSize 24 8, FRMRPageCount 32 4, MaxInitiatorRequestSge 36 4, MaxReceiveRequestSge 40 4,
        MaxReadRequestSge 44 4, MaxTransferLength 48 4, MaxInlineDataSize 52 4, MaxInboundReadLimit 56 4,
        MaxOutboundReadLimit 60 4, MaxReceiveQueueDepth 64 4, MaxInitiatorQueueDepth 68 4, MaxSrqDepth 72 4,
        MaxCqDepth 76 4, LargeRequestThreshold 80 4, MaxCallerData 84 4, MaxCalleeData 88 4, AdapterFlags 92
        4, RdmaTechnology 96 4, _pad100 100 4 };
    NDK_VERSION: 4, 2 { Major 0 2, Minor 2 2 };
    NET_IF_ALIAS_LH: 4, 2 { ifAliasLength 0 2, ifAliasOffset 2 2 };
    NET_IF_RCV_ADDRESS_LH: 8, 4 { ifRcvAddressType 0 4, ifRcvAddressLength 4 2, ifRcvAddressOffset 6 2 };
    NET_LUID_LH: 8, 8 { raw 0 8 }
        views { Value AT_Value 0 8, Info AT_Info 0 8 };
    NET_LUID_LH_Info: 8, 8 { BitFields 0 8 }
        bits { Reserved 0 8 0 24, NetLuidIndex 0 8 24 24, IfType 0 8 48 16 };
    NET_PHYSICAL_LOCATION_LH: 12, 4 { BusNumber 0 4, SlotNumber 4 4, FunctionNumber 8 4 };
    SCOPE_ID: 4, 4 { BitFields 0 4 }
        views { Value AT_Value 0 4 }
        bits { Zone 0 4 0 28, Level 0 4 28 4 };
    SOCKADDR: 16, 2 { sa_family 0 2, sa_data 2 14 };
    SOCKADDR_IN: 16, 4 { sin_family 0 2, sin_port 2 2, sin_addr 4 4, sin_zero 8 8 };
    SOCKADDR_IN6_LH: 28, 4 { sin6_family 0 2, sin6_port 2 2, sin6_flowinfo 4 4, sin6_addr 8 16,
        sin6_scope_id 24 4 }
        views { sin6_scope_struct AT_sin6_scope_struct 24 4 };
    SOCKADDR_INET: 28, 4 { raw 0 28 }
        views { Ipv4 AT_Ipv4 0 16, Ipv6 AT_Ipv6 0 28, si_family AT_si_family 0 2 };
}
