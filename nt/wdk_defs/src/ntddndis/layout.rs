//! Sizes and offsets of the types of `ntddndis`, asserted at compile time.
#![expect(unsafe_code, reason = "`layout!` implements `Plain` for the types whose layout it asserts")]

use super::types::*;
use crate::layout::layout;

layout! {
    _DOT11_RSN_REKEY_PARAMETERS: 48, 8 { Flags 0 4, KCK 4 16, KEK 20 16, _pad36 36 4, KeyReplayCounter 40 8
        };
    _EAPOL_REQUEST_ID_MESSAGE_WOL_PACKET_PARAMETERS: 4, 4 { Flags 0 4 };
    _ENCAPSULATION_PROTOCOL_INFO: 4, 4 { raw 0 4 }
        views { VxlanInfo AT_VxlanInfo 0 4, Value AT_Value 0 4 };
    _ENCAPSULATION_PROTOCOL_PARAMETERS: 4, 4 { raw 0 4 }
        views { VxlanParameters AT_VxlanParameters 0 2, Value AT_Value 0 4 };
    _FIELD_VALUE: 16, 8 { raw 0 16 }
        views { FieldByteValue AT_FieldByteValue 0 1, FieldShortValue AT_FieldShortValue 0 2, FieldLongValue
            AT_FieldLongValue 0 4, FieldLong64Value AT_FieldLong64Value 0 8, FieldByteArrayValue
            AT_FieldByteArrayValue 0 16 };
    GEN_GET_NETCARD_TIME: 8, 8 { ReadTime 0 8 };
    GEN_GET_TIME_CAPS: 8, 4 { Flags 0 4, ClockPrecision 4 4 };
    _HEADER_FIELD: 4, 4 { raw 0 4 }
        views { MacHeaderField AT_MacHeaderField 0 4, ArpHeaderField AT_ArpHeaderField 0 4, IPv4HeaderField
            AT_IPv4HeaderField 0 4, IPv6HeaderField AT_IPv6HeaderField 0 4, UdpHeaderField AT_UdpHeaderField
            0 4 };
    _IPV4_ARP_PARAMETERS: 20, 4 { Flags 0 4, RemoteIPv4Address 4 4, HostIPv4Address 8 4, MacAddress 12 6,
        _pad18 18 2 };
    _IPV4_TCP_SYN_WOL_PACKET_PARAMETERS: 16, 4 { Flags 0 4, IPv4SourceAddress 4 4, IPv4DestAddress 8 4,
        TCPSourcePortNumber 12 2, TCPDestPortNumber 14 2 };
    _IPV6_NS_PARAMETERS: 76, 4 { Flags 0 4, RemoteIPv6Address 4 16, SolicitedNodeIPv6Address 20 16,
        MacAddress 36 6, TargetIPv6Addresses 42 32, _pad74 74 2 };
    _IPV6_TCP_SYN_WOL_PACKET_PARAMETERS: 40, 4 { Flags 0 4, IPv6SourceAddress 4 16, IPv6DestAddress 20 16,
        TCPSourcePortNumber 36 2, TCPDestPortNumber 38 2 };
    NDIS_CO_DEVICE_PROFILE: 136, 8 { DeviceDescription 0 16, DevSpecificInfo 16 16,
        ulTAPISupplementaryPassThru 32 4, ulAddressModes 36 4, ulNumAddresses 40 4, ulBearerModes 44 4,
        ulMaxTxRate 48 4, ulMinTxRate 52 4, ulMaxRxRate 56 4, ulMinRxRate 60 4, ulMediaModes 64 4,
        ulGenerateToneModes 68 4, ulGenerateToneMaxNumFreq 72 4, ulGenerateDigitModes 76 4,
        ulMonitorToneMaxNumFreq 80 4, ulMonitorToneMaxNumEntries 84 4, ulMonitorDigitModes 88 4,
        ulGatherDigitsMinTimeout 92 4, ulGatherDigitsMaxTimeout 96 4, ulDevCapFlags 100 4,
        ulMaxNumActiveCalls 104 4, ulAnswerMode 108 4, ulUUIAcceptSize 112 4, ulUUIAnswerSize 116 4,
        ulUUIMakeCallSize 120 4, ulUUIDropSize 124 4, ulUUISendUserUserInfoSize 128 4, ulUUICallInfoSize 132
        4 };
    NDIS_CO_LINK_SPEED: 8, 4 { Outbound 0 4, Inbound 4 4 };
    NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD: 8, 4 { BitFields 0 4, MaxHeaderSizeSupported 4 4 }
        bits { TransmitChecksumOffloadSupported 0 4 0 4, ReceiveChecksumOffloadSupported 0 4 4 4,
            LsoV2Supported 0 4 8 4, RssSupported 0 4 12 4, VmqSupported 0 4 16 4 };
    NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2: 20, 4 { BitFields 0 4, MaxHeaderSizeSupported 4 4,
        EncapsulationProtocolInfo 8 4, Reserved1 12 4, Reserved2 16 4 }
        bits { TransmitChecksumOffloadSupported 0 4 0 4, ReceiveChecksumOffloadSupported 0 4 4 4,
            LsoV2Supported 0 4 8 4, RssSupported 0 4 12 4, VmqSupported 0 4 16 4, Reserved 0 4 20 12 };
    NDIS_GFP_ETHERNET_HEADER_FIELDS: 20, 2 { DestinationMacAddress 0 6, SourceMacAddress 6 6, EthType 12 2,
        CustomerVlanId 14 2, ProviderVlanId 16 2, Priority 18 1, _pad19 19 1 };
    NDIS_GFP_EXACT_MATCH_PROFILE: 32, 8 { Header 0 4, Flags 4 4, TableType 8 4, ProfileId 12 4,
        NumSupportedEntries 16 4, HeaderGroupExactMatchProfileArrayOffset 20 4,
        HeaderGroupExactMatchProfileArrayNumElements 24 4, HeaderGroupExactMatchProfileArrayElementSize 28 4
        };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH: 88, 8 { Header 0 4, Flags 4 4, HeadersPresent 8 4, _pad12 12 4,
        MatchFields 16 8, EthernetFields 24 20, IPAddress 44 32, Dscp 76 1, IPProtocol 77 1, _pad78 78 2,
        TransportOrEncapsulation 80 8 };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress: 32, 4 { raw 0 32 }
        views { IPv4Address AT_IPv4Address 0 8, IPv6Address AT_IPv6Address 0 32 };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress_IPv4Address: 8, 4 { SourceIPAddress 0 4,
        DestinationIPAddress 4 4 };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IPAddress_IPv6Address: 32, 2 { SourceIPAddress 0 16,
        DestinationIPAddress 16 16 };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE: 24, 8 { Header 0 4, Flags 4 4, HeadersPresent 8 4, _pad12 12
        4, MatchFields 16 8 };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation: 8, 4 { raw 0 8 }
        views { Udp AT_Udp 0 4, Tcp AT_Tcp 0 6, Icmp AT_Icmp 0 2, Encapsulation AT_Encapsulation 0 8 };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Encapsulation: 8, 4 { TenantId 0 4,
        GreProtocol 4 2, _pad6 6 2 };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Icmp: 2, 1 { Type 0 1, Code 1 1 };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Tcp: 6, 2 { SourcePort 0 2, DestinationPort 2
        2, TcpFlags 4 1, _pad5 5 1 };
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_TransportOrEncapsulation_Udp: 4, 2 { SourcePort 0 2, DestinationPort 2
        2 };
    NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH: 120, 8 { Header 0 4, Flags 4 4, ProfileId 8 4, HeadersPresent 12
        4, MatchFields 16 8, EthernetFields 24 20, IPSrcAndDestAddress 44 48, Dscp 92 1, IPProtocol 93 1,
        _pad94 94 2, TransportOrEncapsulation 96 20, _pad116 116 4 };
    NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE: 56, 8 { Header 0 4, Flags 4 4, HeadersPresent 8 4, _pad12
        12 4, MatchFields 16 8, SourceIPv4AddressMatchType 24 4, DestinationIPv4AddressMatchType 28 4,
        SourceIPv6AddressMatchType 32 4, DestinationIPv6AddressMatchType 36 4, SourcePortMatchType 40 4,
        DestinationPortMatchType 44 4, TcpFlags 48 1, _pad49 49 7 };
    NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation: 20, 4 { raw 0 20 }
        views { UdpHeader AT_UdpHeader 0 16, TcpHeader AT_TcpHeader 0 20, IcmpHeader AT_IcmpHeader 0 2,
            Encapsulation AT_Encapsulation 0 8 };
    NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_Encapsulation: 8, 4 { TenantId 0 4,
        GreProtocol 4 2, _pad6 6 2 };
    NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_IcmpHeader: 2, 1 { Type 0 1, Code 1 1 };
    NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_TcpHeader: 20, 4 { TcpSrcAndDestPort 0 16,
        TcpFlags 16 1, _pad17 17 3 };
    NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_TransportOrEncapsulation_UdpHeader: 16, 4 { UdpSrcAndDestPort 0 16
        };
    NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH: 12, 4 { MatchType 0 4, IPAddress 4 4, MatchValue 8 4 };
    NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH_MatchValue: 4, 4 { raw 0 4 }
        views { PrefixLength AT_PrefixLength 0 4, RangeSize AT_RangeSize 0 4 };
    NDIS_GFP_IPV4_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH: 24, 4 { SourceIPv4Address 0 12,
        DestinationIPv4Address 12 12 };
    NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH: 24, 4 { MatchType 0 4, IPAddress 4 16, MatchValue 20 4 };
    NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH_MatchValue: 4, 4 { raw 0 4 }
        views { PrefixLength AT_PrefixLength 0 4, RangeSize AT_RangeSize 0 4 };
    NDIS_GFP_IPV6_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH: 48, 4 { SourceIPv6Address 0 24,
        DestinationIPv6Address 24 24 };
    NDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH: 48, 4 { raw 0 48 }
        views { IPv4SrcAndDestAddress AT_IPv4SrcAndDestAddress 0 24, IPv6SrcAndDestAddress
            AT_IPv6SrcAndDestAddress 0 48 };
    NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH: 8, 4 { MatchType 0 4, Port 4 2, Range 6 2 };
    NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH: 16, 4 { SourcePort 0 8, DestinationPort 8 8 };
    NDIS_GFP_WILDCARD_MATCH_PROFILE: 32, 8 { Header 0 4, Flags 4 4, TableType 8 4, ProfileId 12 4,
        NumSupportedEntries 16 4, HeaderGroupWildcardMatchProfileArrayOffset 20 4,
        HeaderGroupWildcardMatchProfileArrayNumElements 24 4,
        HeaderGroupWildcardMatchProfileArrayElementSize 28 4 };
    NDIS_GFT_BYTE_COUNTER_VALUE: 16, 8 { Bytes 0 8, LastUpdate 8 8 };
    NDIS_GFT_COUNTER_INFO: 28, 4 { Header 0 4, Flags 4 4, CounterIdStart 8 4, NumCounters 12 4,
        CounterUpdateFrequency 16 4, CounterType 20 4, UpdatePeriod 24 4 };
    NDIS_GFT_COUNTER_INFO_ARRAY: 24, 4 { Header 0 4, Flags 4 4, TableId 8 4, CounterInfoArrayOffset 12 4,
        CounterInfoArrayNumElements 16 4, CounterInfoArrayElementSize 20 4 };
    NDIS_GFT_COUNTER_PARAMETERS: 40, 8 { Header 0 4, Flags 4 4, TableId 8 4, CounterUpdateFrequency 12 4,
        CounterType 16 4, CounterIdStart 20 4, NumCounters 24 4, UpdatePeriod 28 4, CounterValuesBufferStart
        32 8 };
    NDIS_GFT_COUNTER_PARAMETERS_CounterValuesBufferStart: 8, 8 { raw 0 8 }
        views { PacketCounters AT_PacketCounters 0 8, ByteCounters AT_ByteCounters 0 8,
            PacketAndByteCounters AT_PacketAndByteCounters 0 8 };
    NDIS_GFT_COUNTER_VALUE: 32, 8 { CounterType 0 4, _pad4 4 4, CounterValue 8 24 };
    NDIS_GFT_COUNTER_VALUE_ARRAY: 40, 8 { Header 0 4, Flags 4 4, TableId 8 4, _pad12 12 4, StartId 16 8,
        NumCounters 24 4, CounterValueArrayOffset 28 4, CounterValueArrayNumElements 32 4,
        CounterValueArrayElementSize 36 4 };
    NDIS_GFT_COUNTER_VALUE_ARRAY_StartId: 8, 8 { raw 0 8 }
        views { FlowEntryId AT_FlowEntryId 0 8, CounterId AT_CounterId 0 4 };
    NDIS_GFT_COUNTER_VALUE_CounterValue: 24, 8 { raw 0 24 }
        views { Packets AT_Packets 0 16, Bytes AT_Bytes 0 16, PacketsAndBytes AT_PacketsAndBytes 0 24 };
    NDIS_GFT_CUSTOM_ACTION: 32, 8 { Header 0 4, Flags 4 4, ProfileId 8 4, Type 12 4, Length 16 4, _pad20 20
        4, Alignment 24 8 }
        views { ActionData AT_ActionData 24 1 };
    NDIS_GFT_CUSTOM_ACTION_PROFILE: 32, 8 { Header 0 4, Flags 4 4, TableType 8 4, ProfileId 12 4, Type 16 4,
        Length 20 4, Alignment 24 8 }
        views { ActionProfileData AT_ActionProfileData 24 1 };
    NDIS_GFT_DELETE_PROFILE_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, ProfileId 8 4 };
    NDIS_GFT_DELETE_TABLE_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, TableId 8 4 };
    NDIS_GFT_EXACT_MATCH_FLOW_ENTRY: 160, 8 { Header 0 4, Flags 4 4, TableId 8 4, VPortId 12 4,
        MatchProfileId 16 4, MatchRequestStatus 20 4, ActionRequestStatus 24 4, CounterFlags 28 4,
        CounterUpdateFrequency 32 4, CounterType 36 4, UpdatePeriod 40 4, _pad44 44 4, CounterValueBuffer 48
        8, HeaderTranspositionProfileId 56 4, RedirectionVPortId 60 4, TtlIsOneRedirectionVPortId 64 4,
        NumCounterObjects 68 4, CounterIdArray 72 32, CacheHint 104 4, _pad108 108 4, ClientFlowEntryId 112
        8, ProviderFlowEntryId 120 8, FlowEntryState 128 4, HeaderGroupExactMatchArrayOffset 132 4,
        HeaderGroupExactMatchArrayNumElements 136 4, HeaderGroupExactMatchArrayElementSize 140 4,
        HeaderGroupTranspositionArrayOffset 144 4, HeaderGroupTranspositionArrayNumElements 148 4,
        HeaderGroupTranspositionArrayElementSize 152 4, CustomActionOffset 156 4 };
    NDIS_GFT_EXACT_MATCH_FLOW_ENTRY_CounterValueBuffer: 8, 8 { raw 0 8 }
        views { PacketCounterAddress AT_PacketCounterAddress 0 8, ByteCounterAddress AT_ByteCounterAddress 0
            8, PacketAndByteCounterAddress AT_PacketAndByteCounterAddress 0 8 };
    NDIS_GFT_FLOW_ENTRY_ARRAY: 24, 4 { Header 0 4, Flags 4 4, EntryType 8 4, FlowEntryArrayOffset 12 4,
        FlowEntryArrayNumElements 16 4, FlowEntryArrayElementSize 20 4 };
    NDIS_GFT_FLOW_ENTRY_ID_AND_COUNTER: 40, 8 { FlowEntryId 0 8, CounterValue 8 32 };
    NDIS_GFT_FLOW_ENTRY_ID_ARRAY: 28, 4 { Header 0 4, Flags 4 4, TableId 8 4, VPortId 12 4, IdArray 16 12 };
    NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray: 12, 4 { raw 0 12 }
        views { FlowEntryIdArray AT_FlowEntryIdArray 0 12, FlowEntryIdAndCounterArray
            AT_FlowEntryIdAndCounterArray 0 12 };
    NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray_FlowEntryIdAndCounterArray: 12, 4 {
        ProviderFlowEntryIdAndCounterArrayOffset 0 4, ProviderFlowEntryIdAndCounterArrayNumElements 4 4,
        ProviderFlowEntryIdAndCounterArrayElementSize 8 4 };
    NDIS_GFT_FLOW_ENTRY_ID_ARRAY_IdArray_FlowEntryIdArray: 12, 4 { ProviderFlowEntryIdArrayOffset 0 4,
        ProviderFlowEntryIdArrayNumElements 4 4, ProviderFlowEntryIdArrayElementSize 8 4 };
    NDIS_GFT_FLOW_ENTRY_INFO_ARRAY: 40, 8 { Header 0 4, Flags 4 4, TableId 8 4, VPortId 12 4,
        ProviderFlowEntryIdStart 16 8, FlowEntryIdCount 24 4, FlowEntryInfoArrayOffset 28 4,
        FlowEntryInfoArrayNumElements 32 4, FlowEntryInfoArrayElementSize 36 4 };
    NDIS_GFT_FREE_COUNTER_PARAMETERS: 32, 4 { Header 0 4, Flags 4 4, TableId 8 4, CounterIdStart 12 4,
        NumCounters 16 4, LastCounterValueArrayOffset 20 4, LastCounterValueArrayNumElements 24 4,
        LastCounterValueArrayElementSize 28 4 };
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION: 88, 8 { Header 0 4, Flags 4 4, Action 8 4, HeadersPresent 12 4,
        HeaderFields 16 8, EthernetFields 24 20, IPAddress 44 32, Ttl 76 1, Dscp 77 1, IPProtocol 78 1,
        _pad79 79 1, TransportOrEncapsulation 80 8 };
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress: 32, 4 { raw 0 32 }
        views { IPv4Address AT_IPv4Address 0 8, IPv6Address AT_IPv6Address 0 32 };
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress_IPv4Address: 8, 4 { SourceIPAddress 0 4,
        DestinationIPAddress 4 4 };
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_IPAddress_IPv6Address: 32, 2 { SourceIPAddress 0 16,
        DestinationIPAddress 16 16 };
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE: 20, 4 { Header 0 4, Flags 4 4, Action 8 4, HeadersPresent
        12 4, HeaderFields 16 4 };
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation: 8, 4 { raw 0 8 }
        views { Udp AT_Udp 0 4, Tcp AT_Tcp 0 4, Encapsulation AT_Encapsulation 0 8 };
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation_Encapsulation: 8, 4 { TenantId 0 4,
        GreProtocol 4 2, Entropy 6 2 };
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation_Tcp: 4, 2 { SourcePort 0 2, DestinationPort
        2 2 };
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_TransportOrEncapsulation_Udp: 4, 2 { SourcePort 0 2, DestinationPort
        2 2 };
    NDIS_GFT_HEADER_TRANSPOSITION_PROFILE: 32, 4 { Header 0 4, Flags 4 4, TableType 8 4, ProfileId 12 4,
        HeaderGroupTranspositionProfileArrayOffset 16 4, HeaderGroupTranspositionProfileArrayNumElements 20
        4, HeaderGroupTranspositionProfileArrayElementSize 24 4, CustomActionProfileOffset 28 4 };
    NDIS_GFT_OFFLOAD_CAPABILITIES: 80, 4 { Header 0 4, Flags 4 4, CounterCapabilities 8 4,
        SupportedTableTypes 12 4, SupportedEncapsulationTypes 16 4, SupportedIngressExactMatchTableActions
        20 4, SupportedEgressExactMatchTableActions 24 4, SoftwareSupportedIngressExactMatchTableActions 28
        4, SoftwareSupportedEgressExactMatchTableActions 32 4, SupportedIngressWildcardMatchTableActions 36
        4, SupportedEgressWildcardMatchTableActions 40 4, SoftwareSupportedIngressWildcardMatchTableActions
        44 4, SoftwareSupportedEgressWildcardMatchTableActions 48 4, NumPacketCounterObjects 52 4,
        NumByteCounterObjects 56 4, NumPacketAndByteCounterObjects 60 4,
        NumCounterObjectsPerIngressExactMatchFlowEntry 64 4, NumCounterObjectsPerEgressExactMatchFlowEntry
        68 4, NumCounterObjectsPerIngressWildcardMatchFlowEntry 72 4,
        NumCounterObjectsPerEgressWildcardMatchFlowEntry 76 4 };
    NDIS_GFT_OFFLOAD_PARAMETERS: 20, 4 { Header 0 4, Flags 4 4, ExceptionVPortId 8 4, CopyLookaheadLength 12
        4, SampleLookaheadLength 16 4 };
    NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE: 24, 8 { Packets 0 8, Bytes 8 8, LastUpdate 16 8 };
    NDIS_GFT_PACKET_COUNTER_VALUE: 16, 8 { Packets 0 8, LastUpdate 8 8 };
    NDIS_GFT_PROFILE_INFO: 40, 4 { Header 0 4, Flags 4 4, ProfileType 8 4, TableType 12 4, ProfileId 16 4,
        NumSupportedFlowEntries 20 4, NumCurrentFlowEntries 24 4, HeaderGroupArrayOffset 28 4,
        HeaderGroupArrayNumElements 32 4, HeaderGroupArrayElementSize 36 4 };
    NDIS_GFT_PROFILE_INFO_ARRAY: 20, 4 { Header 0 4, Flags 4 4, ProfileInfoArrayOffset 8 4,
        ProfileInfoArrayNumElements 12 4, ProfileInfoArrayElementSize 16 4 };
    NDIS_GFT_STATISTICS: 88, 8 { Header 0 4, Flags 4 4, TableId 8 4, VPortId 12 4, ProviderFlowEntryId 16 8,
        Packets 24 8, Bytes 32 8, L1CacheHits 40 8, L2CacheHits 48 8, L3CacheHits 56 8, L1CacheMisses 64 8,
        L2CacheMisses 72 8, L3CacheMisses 80 8 };
    NDIS_GFT_TABLE_INFO: 24, 4 { Header 0 4, Flags 4 4, TableId 8 4, TableType 12 4, NextTableId 16 4,
        NumFlowEntries 20 4 };
    NDIS_GFT_TABLE_INFO_ARRAY: 20, 4 { Header 0 4, Flags 4 4, TableArrayOffset 8 4, TableArrayNumElements 12
        4, TableArrayElementSize 16 4 };
    NDIS_GFT_TABLE_PARAMETERS: 20, 4 { Header 0 4, Flags 4 4, TableId 8 4, TableType 12 4, NextTableId 16 4
        };
    NDIS_GFT_VPORT_PARAMETERS: 352, 8 { Header 0 4, Flags 4 4, VPortId 8 4, ExceptionVPortId 12 4,
        SamplingRate 16 4, _pad20 20 4, DscpMask 24 8, NumDscpMaskCounterObjects 32 4,
        DscpMaskCounterIdArray 36 256, _pad292 292 4, PriorityMask 296 8, NumPriorityMaskCounterObjects 304
        4, PriorityMaskCounterIdArray 308 32, VxLanSrcPortBase 340 2, VxLanSrcPortRange 342 2, DscpFlags 344
        4, _pad348 348 4 };
    NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY: 152, 8 { Header 0 4, Flags 4 4, TableId 8 4, VPortId 12 4,
        MatchProfileId 16 4, MatchRequestStatus 20 4, ActionRequestStatus 24 4, CounterFlags 28 4,
        CounterUpdateFrequency 32 4, CounterType 36 4, UpdatePeriod 40 4, _pad44 44 4, CounterValueBuffer 48
        8, Priority 56 4, Action 60 4, RedirectionVPortId 64 4, TtlIsOneRedirectionVPortId 68 4,
        NumCounterObjects 72 4, CounterIdArray 76 32, CacheHint 108 4, ClientFlowEntryId 112 8,
        ProviderFlowEntryId 120 8, FlowState 128 4, HeaderGroupWildcardMatchArrayOffset 132 4,
        HeaderGroupWildcardMatchArrayNumElements 136 4, HeaderGroupWildcardMatchArrayElementSize 140 4,
        CustomActionOffset 144 4, _pad148 148 4 };
    NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY_CounterValueBuffer: 8, 8 { raw 0 8 }
        views { PacketCounterAddress AT_PacketCounterAddress 0 8, ByteCounterAddress AT_ByteCounterAddress 0
            8, PacketAndByteCounterAddress AT_PacketAndByteCounterAddress 0 8 };
    NDIS_GUID: 28, 4 { Guid 0 16, Oid 16 4, Size 20 4, Flags 24 4 }
        views { Status AT_Status 16 4 };
    NDIS_HD_SPLIT_CURRENT_CONFIG: 28, 4 { Header 0 4, HardwareCapabilities 4 4, CurrentCapabilities 8 4,
        HDSplitFlags 12 4, HDSplitCombineFlags 16 4, BackfillSize 20 4, MaxHeaderSize 24 4 };
    NDIS_HD_SPLIT_PARAMETERS: 8, 4 { Header 0 4, HDSplitCombineFlags 4 4 };
    NDIS_HYPERVISOR_INFO: 12, 4 { Header 0 4, Flags 4 4, PartitionType 8 4 };
    NDIS_INTERRUPT_MODERATION_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, InterruptModeration 8 4 };
    NDIS_IPSEC_OFFLOAD_V1: 28, 4 { Supported 0 20, IPv4AH 20 4, IPv4ESP 24 4 };
    NDIS_IPSEC_OFFLOAD_V1_IPv4AH: 4, 4 { BitFields 0 4 }
        bits { Md5 0 4 0 2, Sha_1 0 4 2 2, Transport 0 4 4 2, Tunnel 0 4 6 2, Send 0 4 8 2, Receive 0 4 10 2
            };
    NDIS_IPSEC_OFFLOAD_V1_IPv4ESP: 4, 4 { BitFields 0 4 }
        bits { Des 0 4 0 2, Reserved 0 4 2 2, TripleDes 0 4 4 2, NullEsp 0 4 6 2, Transport 0 4 8 2, Tunnel
            0 4 10 2, Send 0 4 12 2, Receive 0 4 14 2 };
    NDIS_IPSEC_OFFLOAD_V1_Supported: 20, 4 { Encapsulation 0 4, AhEspCombined 4 4, TransportTunnelCombined 8
        4, IPv4Options 12 4, Flags 16 4 };
    NDIS_IPSEC_OFFLOAD_V2: 32, 4 { Encapsulation 0 4, IPv6Supported 4 1, IPv4Options 5 1,
        IPv6NonIPsecExtensionHeaders 6 1, Ah 7 1, Esp 8 1, AhEspCombined 9 1, Transport 10 1, Tunnel 11 1,
        TransportTunnelCombined 12 1, LsoSupported 13 1, ExtendedSequenceNumbers 14 1, _pad15 15 1, UdpEsp
        16 4, AuthenticationAlgorithms 20 4, EncryptionAlgorithms 24 4, SaOffloadCapacity 28 4 };
    NDIS_IP_OPER_STATE: 20, 4 { Header 0 4, Flags 4 4, IpOperationalStatus 8 12 };
    NDIS_IP_OPER_STATUS: 12, 4 { AddressFamily 0 4, OperationalStatus 4 4, OperationalStatusFlags 8 4 };
    NDIS_IP_OPER_STATUS_INFO: 396, 4 { Header 0 4, Flags 4 4, NumberofAddressFamiliesReturned 8 4,
        IpOperationalStatus 12 384 };
    NDIS_IRDA_PACKET_INFO: 8, 4 { ExtraBOFs 0 4, MinTurnAroundTime 4 4 };
    NDIS_ISOLATION_NAME: 258, 2 { Length 0 2, String 2 256 };
    NDIS_ISOLATION_PARAMETERS: 24, 4 { Header 0 4, Flags 4 4, IsolationMode 8 4, AllowUntaggedTraffic 12 1,
        _pad13 13 3, NumRoutingDomainEntries 16 4, FirstRoutingDomainEntryOffset 20 4 };
    NDIS_LINK_PARAMETERS: 32, 8 { Header 0 4, MediaDuplexState 4 4, XmitLinkSpeed 8 8, RcvLinkSpeed 16 8,
        PauseFunctions 24 4, AutoNegotiationFlags 28 4 };
    NDIS_LINK_SPEED: 16, 8 { XmitLinkSpeed 0 8, RcvLinkSpeed 8 8 };
    NDIS_LINK_STATE: 40, 8 { Header 0 4, MediaConnectState 4 4, MediaDuplexState 8 4, _pad12 12 4,
        XmitLinkSpeed 16 8, RcvLinkSpeed 24 8, PauseFunctions 32 4, AutoNegotiationFlags 36 4 };
    NDIS_NDK_CAPABILITIES: 56, 8 { Header 0 4, Flags 4 4, MaxQpCount 8 4, MaxCqCount 12 4, MaxMrCount 16 4,
        MaxPdCount 20 4, MaxInboundReadLimit 24 4, MaxOutboundReadLimit 28 4, MaxMwCount 32 4, MaxSrqCount
        36 4, MissingCounterMask 40 8, NdkInfo 48 8 };
    NDIS_NDK_CONNECTIONS: 80, 4 { Header 0 4, Flags 4 4, Count 8 4, NDConnectionsMappedtoTCPConnections 12
        1, _pad13 13 3, Connections 16 64 };
    NDIS_NDK_CONNECTION_ENTRY: 64, 4 { Local 0 28, Remote 28 28, UserModeOwner 56 1, _pad57 57 3, OwnerPid
        60 4 };
    NDIS_NDK_LOCAL_ENDPOINTS: 52, 4 { Header 0 4, Flags 4 4, Count 8 4,
        NDLocalEndpointsMappedtoTCPLocalEndpoints 12 1, _pad13 13 3, LocalEndpoints 16 36 };
    NDIS_NDK_LOCAL_ENDPOINT_ENTRY: 36, 4 { Local 0 28, UserModeOwner 28 1, Listener 29 1, _pad30 30 2,
        OwnerPid 32 4 };
    NDIS_NDK_PARAMETERS: 168, 8 { NdkRequest 0 104, NdkResponse 104 64 };
    NDIS_NDK_PERFORMANCE_COUNTERS: 240, 8 { Connect 0 8, Accept 8 8, ConnectFailure 16 8, ConnectionError 24
        8, ActiveConnection 32 8, Reserved01 40 8, Reserved02 48 8, Reserved03 56 8, Reserved04 64 8,
        Reserved05 72 8, Reserved06 80 8, Reserved07 88 8, Reserved08 96 8, Reserved09 104 8, Reserved10 112
        8, Reserved11 120 8, Reserved12 128 8, Reserved13 136 8, Reserved14 144 8, Reserved15 152 8,
        Reserved16 160 8, Reserved17 168 8, Reserved18 176 8, Reserved19 184 8, Reserved20 192 8, CQError
        200 8, RDMAInOctets 208 8, RDMAOutOctets 216 8, RDMAInFrames 224 8, RDMAOutFrames 232 8 };
    NDIS_NDK_REQUEST_PARAMETERS: 104, 8 { RdmaRequested 0 1, _pad1 1 3, SwitchPortId 4 4, IfIndex 8 4,
        MacAddress 12 32, VlanId 44 4, NdkReserved 48 56 };
    NDIS_NDK_RESPONSE_PARAMETERS: 64, 8 { CapabilitiesAvailable 0 1, _pad1 1 7, ReceivedCapabilities 8 56 };
    NDIS_NDK_STATISTICS_INFO: 248, 8 { Header 0 4, Flags 4 4, CounterSet 8 240 };
    NDIS_NIC_SWITCH_CAPABILITIES: 132, 4 { Header 0 4, Flags 4 4, NdisReserved1 8 4, NumTotalMacAddresses 12
        4, NumMacAddressesPerPort 16 4, NumVlansPerPort 20 4, NdisReserved2 24 4, NdisReserved3 28 4,
        NicSwitchCapabilities 32 4, MaxNumSwitches 36 4, MaxNumVPorts 40 4, NdisReserved4 44 4, MaxNumVFs 48
        4, MaxNumQueuePairs 52 4, NdisReserved5 56 4, NdisReserved6 60 4, NdisReserved7 64 4,
        MaxNumQueuePairsPerNonDefaultVPort 68 4, NdisReserved8 72 4, NdisReserved9 76 4, NdisReserved10 80
        4, NdisReserved11 84 4, NdisReserved12 88 4, MaxNumMacAddresses 92 4, NdisReserved13 96 4,
        NdisReserved14 100 4, NdisReserved15 104 4, NdisReserved16 108 4, NdisReserved17 112 4,
        MaxNumRssCapableNonDefaultPFVPorts 116 4, NumberOfIndirectionTableEntriesForDefaultVPort 120 4,
        NumberOfIndirectionTableEntriesPerNonDefaultPFVPort 124 4, MaxNumQueuePairsForDefaultVPort 128 4 };
    NDIS_NIC_SWITCH_DELETE_SWITCH_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, SwitchId 8 4 };
    NDIS_NIC_SWITCH_DELETE_VPORT_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, VPortId 8 4 };
    NDIS_NIC_SWITCH_FREE_VF_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, VFId 8 2, _pad10 10 2 };
    NDIS_NIC_SWITCH_INFO: 572, 4 { Header 0 4, Flags 4 4, SwitchType 8 4, SwitchId 12 4, SwitchFriendlyName
        16 516, NumVFs 532 4, NumAllocatedVFs 536 4, NumVPorts 540 4, NumActiveVPorts 544 4,
        NumQueuePairsForDefaultVPort 548 4, NumQueuePairsForNonDefaultVPorts 552 4,
        NumActiveDefaultVPortMacAddresses 556 4, NumActiveNonDefaultVPortMacAddresses 560 4,
        NumActiveDefaultVPortVlanIds 564 4, NumActiveNonDefaultVPortVlanIds 568 4 };
    NDIS_NIC_SWITCH_INFO_ARRAY: 16, 4 { Header 0 4, FirstElementOffset 4 4, NumElements 8 4, ElementSize 12
        4 };
    NDIS_NIC_SWITCH_PARAMETERS: 552, 4 { Header 0 4, Flags 4 4, SwitchType 8 4, SwitchId 12 4,
        SwitchFriendlyName 16 516, NumVFs 532 4, NdisReserved1 536 4, NdisReserved2 540 4, NdisReserved3 544
        4, NumQueuePairsForDefaultVPort 548 4 };
    NDIS_NIC_SWITCH_VF_INFO: 1632, 4 { Header 0 4, Flags 4 4, SwitchId 8 4, VMName 12 516, VMFriendlyName
        528 516, NicName 1044 516, MacAddressLength 1560 2, PermanentMacAddress 1562 32, CurrentMacAddress
        1594 32, VFId 1626 2, RequestorId 1628 4 };
    NDIS_NIC_SWITCH_VF_INFO_ARRAY: 24, 4 { Header 0 4, Flags 4 4, SwitchId 8 4, FirstElementOffset 12 4,
        NumElements 16 4, ElementSize 20 4 };
    NDIS_NIC_SWITCH_VF_PARAMETERS: 1632, 4 { Header 0 4, Flags 4 4, SwitchId 8 4, VMName 12 516,
        VMFriendlyName 528 516, NicName 1044 516, MacAddressLength 1560 2, PermanentMacAddress 1562 32,
        CurrentMacAddress 1594 32, VFId 1626 2, RequestorId 1628 4 };
    NDIS_NIC_SWITCH_VPORT_INFO: 576, 8 { Header 0 4, VPortId 4 4, Flags 8 4, SwitchId 12 4, VPortName 16
        516, AttachedFunctionId 532 2, _pad534 534 2, NumQueuePairs 536 4, InterruptModeration 540 4,
        VPortState 544 4, _pad548 548 4, ProcessorAffinity 552 16, LookaheadSize 568 4, NumFilters 572 4 };
    NDIS_NIC_SWITCH_VPORT_INFO_ARRAY: 28, 4 { Header 0 4, Flags 4 4, SwitchId 8 4, AttachedFunctionId 12 2,
        _pad14 14 2, FirstElementOffset 16 4, NumElements 20 4, ElementSize 24 4 };
    NDIS_NIC_SWITCH_VPORT_PARAMETERS: 752, 8 { Header 0 4, Flags 4 4, SwitchId 8 4, VPortId 12 4, VPortName
        16 516, AttachedFunctionId 532 2, _pad534 534 2, NumQueuePairs 536 4, InterruptModeration 540 4,
        VPortState 544 4, _pad548 548 4, ProcessorAffinity 552 16, LookaheadSize 568 4, _pad572 572 4,
        NdkParams 576 168, QosSqId 744 4, _pad748 748 4 };
    NDIS_OBJECT_HEADER: 4, 2 { Type 0 1, Revision 1 1, Size 2 2 };
    NDIS_OFFLOAD: 188, 4 { Header 0 4, Checksum 4 32, LsoV1 36 16, IPsecV1 52 28, LsoV2 80 28, Flags 108 4,
        IPsecV2 112 32, Rsc 144 2, _pad146 146 2, EncapsulatedPacketTaskOffloadGre 148 8,
        EncapsulatedPacketTaskOffloadVxlan 156 20, EncapsulationTypes 176 1, _pad177 177 3, Rfc6877Xlat 180
        8 };
    NDIS_OFFLOAD_PARAMETERS: 32, 4 { Header 0 4, IPv4Checksum 4 1, TCPIPv4Checksum 5 1, UDPIPv4Checksum 6 1,
        TCPIPv6Checksum 7 1, UDPIPv6Checksum 8 1, LsoV1 9 1, IPsecV1 10 1, LsoV2IPv4 11 1, LsoV2IPv6 12 1,
        TcpConnectionIPv4 13 1, TcpConnectionIPv6 14 1, _pad15 15 1, Flags 16 4, IPsecV2 20 1, IPsecV2IPv4
        21 1, RscIPv4 22 1, RscIPv6 23 1, EncapsulatedPacketTaskOffload 24 1, EncapsulationTypes 25 1,
        _pad26 26 2, EncapsulationProtocolParameters 28 4 };
    NDIS_OPER_STATE: 12, 4 { Header 0 4, OperationalStatus 4 4, OperationalStatusFlags 8 4 };
    NDIS_PCI_DEVICE_CUSTOM_PROPERTIES: 52, 4 { Header 0 4, DeviceType 4 4, CurrentSpeedAndMode 8 4,
        CurrentPayloadSize 12 4, MaxPayloadSize 16 4, MaxReadRequestSize 20 4, CurrentLinkSpeed 24 4,
        CurrentLinkWidth 28 4, MaxLinkSpeed 32 4, MaxLinkWidth 36 4, PciExpressVersion 40 4, InterruptType
        44 4, MaxInterruptMessages 48 4 };
    NDIS_PD_CAPABILITIES: 96, 8 { Header 0 4, Flags 4 4, MaximumTxPartialBufferCount 8 4,
        MaximumRxPartialBufferCount 12 4, RxFilterContextWidth 16 1, _pad17 17 3, CapabilityFlags 20 4,
        MaxNumberOfRxQueues 24 4, MaxNumberOfTxQueues 28 4, MaxNumberOfRxQueuesForDefaultVport 32 4,
        MaxNumberOfTxQueuesForDefaultVport 36 4, MaxNumberOfRxQueuesPerNonDefaultVport 40 4,
        MaxNumberOfTxQueuesPerNonDefaultVport 44 4, ExactMatchProfileArrayOffset 48 4,
        ExactMatchProfileArrayNumElements 52 4, ExactMatchProfileArrayElementSize 56 4,
        WildcardMatchProfileArrayOffset 60 4, WildcardMatchProfileArrayNumElements 64 4,
        WildcardMatchProfileArrayElementSize 68 4, MinimumModerationInterval 72 4, MaximumModerationInterval
        76 4, ModerationIntervalGranularity 80 4, MaxRxQueueSize 84 4, MaxTxQueueSize 88 4, _pad92 92 4 };
    NDIS_PD_CONFIG: 24, 8 { Header 0 4, Flags 4 4, Enabled 8 1, _pad9 9 3, CapabilitiesOffset 12 4,
        CapabilitiesSize 16 4, _pad20 20 4 };
    NDIS_PM_CAPABILITIES: 60, 4 { Header 0 4, Flags 4 4, SupportedWoLPacketPatterns 8 4, NumTotalWoLPatterns
        12 4, MaxWoLPatternSize 16 4, MaxWoLPatternOffset 20 4, MaxWoLPacketSaveBuffer 24 4,
        SupportedProtocolOffloads 28 4, NumArpOffloadIPv4Addresses 32 4, NumNSOffloadIPv6Addresses 36 4,
        MinMagicPacketWakeUp 40 4, MinPatternWakeUp 44 4, MinLinkChangeWakeUp 48 4, SupportedWakeUpEvents 52
        4, MediaSpecificWakeUpEvents 56 4 };
    NDIS_PM_COUNTED_STRING: 132, 2 { Length 0 2, String 2 130 };
    NDIS_PM_PACKET_PATTERN: 24, 4 { Priority 0 4, Reserved 4 4, MaskSize 8 4, PatternOffset 12 4,
        PatternSize 16 4, PatternFlags 20 4 };
    NDIS_PM_PARAMETERS: 20, 4 { Header 0 4, EnabledWoLPacketPatterns 4 4, EnabledProtocolOffloads 8 4,
        WakeUpFlags 12 4, MediaSpecificWakeUpEvents 16 4 };
    NDIS_PM_PROTOCOL_OFFLOAD: 240, 8 { Header 0 4, Flags 4 4, Priority 8 4, ProtocolOffloadType 12 4,
        FriendlyName 16 132, ProtocolOffloadId 148 4, NextProtocolOffloadOffset 152 4, _pad156 156 4,
        ProtocolOffloadParameters 160 80 };
    NDIS_PM_WAKE_PACKET: 156, 4 { Header 0 4, Flags 4 4, PatternId 8 4, PatternFriendlyName 12 132,
        OriginalPacketSize 144 4, SavedPacketSize 148 4, SavedPacketOffset 152 4 };
    NDIS_PM_WAKE_REASON: 20, 4 { Header 0 4, Flags 4 4, WakeReason 8 4, InfoBufferOffset 12 4,
        InfoBufferSize 16 4 };
    NDIS_PM_WAKE_UP_CAPABILITIES: 12, 4 { MinMagicPacketWakeUp 0 4, MinPatternWakeUp 4 4,
        MinLinkChangeWakeUp 8 4 };
    NDIS_PM_WOL_PATTERN: 196, 4 { Header 0 4, Flags 4 4, Priority 8 4, WoLPacketType 12 4, FriendlyName 16
        132, PatternId 148 4, NextWoLPatternOffset 152 4, WoLPattern 156 40 };
    NDIS_PNP_CAPABILITIES: 16, 4 { Flags 0 4, WakeUpCapabilities 4 12 };
    NDIS_PORT: 96, 8 { Next 0 8, NdisReserved 8 8, MiniportReserved 16 8, ProtocolReserved 24 8,
        PortCharacteristics 32 64 };
    NDIS_PORT_ARRAY: 80, 8 { Header 0 4, NumberOfPorts 4 4, OffsetFirstPort 8 4, ElementSize 12 4, Ports 16
        64 };
    NDIS_PORT_AUTHENTICATION_PARAMETERS: 20, 4 { Header 0 4, SendControlState 4 4, RcvControlState 8 4,
        SendAuthorizationState 12 4, RcvAuthorizationState 16 4 };
    NDIS_PORT_CHARACTERISTICS: 64, 8 { Header 0 4, PortNumber 4 4, Flags 8 4, Type 12 4, MediaConnectState
        16 4, _pad20 20 4, XmitLinkSpeed 24 8, RcvLinkSpeed 32 8, Direction 40 4, SendControlState 44 4,
        RcvControlState 48 4, SendAuthorizationState 52 4, RcvAuthorizationState 56 4, _pad60 60 4 };
    NDIS_PORT_STATE: 48, 8 { Header 0 4, MediaConnectState 4 4, XmitLinkSpeed 8 8, RcvLinkSpeed 16 8,
        Direction 24 4, SendControlState 28 4, RcvControlState 32 4, SendAuthorizationState 36 4,
        RcvAuthorizationState 40 4, Flags 44 4 };
    NDIS_PROCESSOR_INFO_EX: 20, 4 { ProcNum 0 4, SocketId 4 4, CoreId 8 4, HyperThreadId 12 4, NodeId 16 2,
        NodeDistance 18 2 };
    NDIS_QOS_CAPABILITIES: 20, 4 { Header 0 4, Flags 4 4, MaxNumTrafficClasses 8 4,
        MaxNumEtsCapableTrafficClasses 12 4, MaxNumPfcEnabledTrafficClasses 16 4 };
    NDIS_QOS_CLASSIFICATION_ELEMENT: 16, 4 { Header 0 4, Flags 4 4, ConditionSelector 8 2, ConditionField 10
        2, ActionSelector 12 2, ActionField 14 2 };
    NDIS_QOS_OFFLOAD_CAPABILITIES: 76, 4 { Header 0 4, Flags 4 4, SupportedSqTypes 8 4, TransmitCapSupported
        12 8, TransmitReservationSupported 20 8, ReceiveCapSupported 28 8, TransmitGftCapSupported 36 8,
        ReceiveGftCapSupported 44 8, TcSupportedTable 52 8, NumStandardSqsSupported 60 4, NumGftSqsSupported
        64 4, ReservationGranularitySupported 68 4, MaxNumSqInputs 72 4 };
    NDIS_QOS_PARAMETERS: 52, 4 { Header 0 4, Flags 4 4, NumTrafficClasses 8 4, PriorityAssignmentTable 12 8,
        TcBandwidthAssignmentTable 20 8, TsaAssignmentTable 28 8, PfcEnable 36 4, NumClassificationElements
        40 4, ClassificationElementSize 44 4, FirstClassificationElementOffset 48 4 };
    NDIS_QOS_SQ_PARAMETERS: 120, 4 { Header 0 4, Flags 4 4, SqId 8 4, SqType 12 4, TcEnabledTable 16 8,
        TcTransmitBandwidthCapTable 24 32, TcTransmitBandwidthReservationTable 56 32,
        TcReceiveBandwidthCapTable 88 32 };
    NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY: 32, 4 { Header 0 4, Flags 4 4, SqType 8 4, FirstSqId 12 4,
        MaxSqsToReturn 16 4, SqParamsArrayOffset 20 4, SqParamsArrayNumElements 24 4,
        SqParamsArrayElementSize 28 4 };
    NDIS_RECEIVE_FILTER_CAPABILITIES: 84, 4 { Header 0 4, Flags 4 4, EnabledFilterTypes 8 4,
        EnabledQueueTypes 12 4, NumQueues 16 4, SupportedQueueProperties 20 4, SupportedFilterTests 24 4,
        SupportedHeaders 28 4, SupportedMacHeaderFields 32 4, MaxMacHeaderFilters 36 4, MaxQueueGroups 40 4,
        MaxQueuesPerQueueGroup 44 4, MinLookaheadSplitSize 48 4, MaxLookaheadSplitSize 52 4,
        SupportedARPHeaderFields 56 4, SupportedIPv4HeaderFields 60 4, SupportedIPv6HeaderFields 64 4,
        SupportedUdpHeaderFields 68 4, MaxFieldTestsPerPacketCoalescingFilter 72 4,
        MaxPacketCoalescingFilters 76 4, NdisReserved 80 4 };
    NDIS_RECEIVE_FILTER_CLEAR_PARAMETERS: 16, 4 { Header 0 4, Flags 4 4, QueueId 8 4, FilterId 12 4 };
    NDIS_RECEIVE_FILTER_FIELD_PARAMETERS: 56, 8 { Header 0 4, Flags 4 4, FrameHeader 8 4, ReceiveFilterTest
        12 4, HeaderField 16 4, _pad20 20 4, FieldValue 24 16, ResultValue 40 16 };
    NDIS_RECEIVE_FILTER_GLOBAL_PARAMETERS: 16, 4 { Header 0 4, Flags 4 4, EnabledFilterTypes 8 4,
        EnabledQueueTypes 12 4 };
    NDIS_RECEIVE_FILTER_INFO: 16, 4 { Header 0 4, Flags 4 4, FilterType 8 4, FilterId 12 4 };
    NDIS_RECEIVE_FILTER_INFO_ARRAY: 28, 4 { Header 0 4, QueueId 4 4, FirstElementOffset 8 4, NumElements 12
        4, ElementSize 16 4, Flags 20 4, VPortId 24 4 };
    NDIS_RECEIVE_FILTER_MOVE_FILTER_PARAMETERS: 24, 4 { Header 0 4, FilterId 4 4, SourceQueueId 8 4,
        SourceVPortId 12 4, DestQueueId 16 4, DestVPortId 20 4 };
    NDIS_RECEIVE_FILTER_PARAMETERS: 44, 4 { Header 0 4, Flags 4 4, FilterType 8 4, QueueId 12 4, FilterId 16
        4, FieldParametersArrayOffset 20 4, FieldParametersArrayNumElements 24 4,
        FieldParametersArrayElementSize 28 4, RequestedFilterIdBitCount 32 4, MaxCoalescingDelay 36 4,
        VPortId 40 4 };
    NDIS_RECEIVE_HASH_PARAMETERS: 20, 4 { Header 0 4, Flags 4 4, HashInformation 8 4, HashSecretKeySize 12
        2, _pad14 14 2, HashSecretKeyOffset 16 4 };
    NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY: 20, 4 { Header 0 4, Flags 4 4, FirstElementOffset 8 4,
        NumElements 12 4, ElementSize 16 4 };
    NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS: 16, 4 { Header 0 4, Flags 4 4, QueueId 8 4,
        CompletionStatus 12 4 };
    NDIS_RECEIVE_QUEUE_FREE_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, QueueId 8 4 };
    NDIS_RECEIVE_QUEUE_INFO: 1096, 8 { Header 0 4, Flags 4 4, QueueType 8 4, QueueId 12 4, QueueGroupId 16
        4, QueueState 20 4, ProcessorAffinity 24 16, NumSuggestedReceiveBuffers 40 4, MSIXTableEntry 44 4,
        LookaheadSize 48 4, VmName 52 516, QueueName 568 516, NumFilters 1084 4, InterruptCoalescingDomainId
        1088 4, _pad1092 1092 4 };
    NDIS_RECEIVE_QUEUE_INFO_ARRAY: 16, 4 { Header 0 4, FirstElementOffset 4 4, NumElements 8 4, ElementSize
        12 4 };
    NDIS_RECEIVE_QUEUE_PARAMETERS: 1096, 8 { Header 0 4, Flags 4 4, QueueType 8 4, QueueId 12 4,
        QueueGroupId 16 4, _pad20 20 4, ProcessorAffinity 24 16, NumSuggestedReceiveBuffers 40 4,
        MSIXTableEntry 44 4, LookaheadSize 48 4, VmName 52 516, QueueName 568 516, PortId 1084 4,
        InterruptCoalescingDomainId 1088 4, QosSqId 1092 4 };
    NDIS_RECEIVE_SCALE_CAPABILITIES: 20, 4 { Header 0 4, CapabilitiesFlags 4 4, NumberOfInterruptMessages 8
        4, NumberOfReceiveQueues 12 4, NumberOfIndirectionTableEntries 16 2, _pad18 18 2 };
    NDIS_RECEIVE_SCALE_PARAMETERS: 44, 4 { Header 0 4, Flags 4 2, BaseCpuNumber 6 2, HashInformation 8 4,
        IndirectionTableSize 12 2, _pad14 14 2, IndirectionTableOffset 16 4, HashSecretKeySize 20 2, _pad22
        22 2, HashSecretKeyOffset 24 4, ProcessorMasksOffset 28 4, NumberOfProcessorMasks 32 4,
        ProcessorMasksEntrySize 36 4, DefaultProcessorNumber 40 4 };
    NDIS_RECEIVE_SCALE_PARAMETERS_V2: 28, 4 { Header 0 4, Flags 4 4, HashInformation 8 4, HashSecretKeySize
        12 4, HashSecretKeyOffset 16 4, NumberOfQueues 20 4, NumberOfIndirectionTableEntries 24 4 };
    NDIS_RFC6877_464XLAT_OFFLOAD: 8, 4 { XlatOffload 0 4, Flags 4 4 };
    NDIS_ROUTING_DOMAIN_ENTRY: 292, 4 { Header 0 4, Flags 4 4, RoutingDomainId 8 16, RoutingDomainName 24
        258, _pad282 282 2, NumIsolationEntries 284 4, FirstIsolationEntryOffset 288 4 };
    NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY: 272, 4 { Header 0 4, Flags 4 4, IsolationIdName 8 258, _pad266 266
        2, BitFields 268 4 }
        views { IsolationId AT_IsolationId 268 4 }
        bits { VirtualSubnetId 268 4 0 24, VlanId 268 4 0 12 };
    NDIS_RSC_STATISTICS_INFO: 40, 8 { Header 0 4, _pad4 4 4, CoalescedPkts 8 8, CoalescedOctets 16 8,
        CoalesceEvents 24 8, Aborts 32 8 };
    NDIS_RSS_PROCESSOR: 8, 2 { ProcNum 0 4, PreferenceIndex 4 2, Reserved 6 2 };
    NDIS_RSS_PROCESSOR_INFO: 40, 4 { Header 0 4, Flags 4 4, RssBaseProcessor 8 4, MaxNumRssProcessors 12 4,
        PreferredNumaNode 16 2, _pad18 18 2, RssProcessorArrayOffset 20 4, RssProcessorCount 24 4,
        RssProcessorEntrySize 28 4, RssMaxProcessor 32 4, RssProfile 36 4 };
    NDIS_RSS_SET_INDIRECTION_ENTRIES: 20, 4 { Header 0 4, Flags 4 4, RssEntrySize 8 4, RssEntryTableOffset
        12 4, NumberOfRssEntries 16 4 };
    NDIS_RSS_SET_INDIRECTION_ENTRY: 24, 4 { SwitchId 0 4, VPortId 4 4, Flags 8 4, IndirectionTableIndex 12
        2, TargetProcessorNumber 14 4, _pad18 18 2, EntryStatus 20 4 };
    NDIS_SRIOV_BAR_RESOURCES_INFO: 12, 4 { Header 0 4, VFId 4 2, BarIndex 6 2, BarResourcesOffset 8 4 };
    NDIS_SRIOV_CAPABILITIES: 12, 4 { Header 0 4, Flags 4 4, SriovCapabilities 8 4 };
    NDIS_SRIOV_CONFIG_STATE_PARAMETERS: 12, 4 { Header 0 4, BlockId 4 4, Length 8 4 };
    NDIS_SRIOV_OVERLYING_ADAPTER_INFO: 20, 4 { Header 0 4, Flags 4 4, IfIndex 8 4, NdisReserved1 12 4,
        NdisReserved2 16 4 };
    NDIS_SRIOV_PF_LUID_INFO: 12, 4 { Header 0 4, Luid 4 8 };
    NDIS_SRIOV_PROBED_BARS_INFO: 8, 4 { Header 0 4, BaseRegisterValuesOffset 4 4 };
    NDIS_SRIOV_READ_VF_CONFIG_BLOCK_PARAMETERS: 20, 4 { Header 0 4, VFId 4 2, _pad6 6 2, BlockId 8 4, Length
        12 4, BufferOffset 16 4 };
    NDIS_SRIOV_READ_VF_CONFIG_SPACE_PARAMETERS: 20, 4 { Header 0 4, VFId 4 2, _pad6 6 2, Offset 8 4, Length
        12 4, BufferOffset 16 4 };
    NDIS_SRIOV_RESET_VF_PARAMETERS: 6, 2 { Header 0 4, VFId 4 2 };
    NDIS_SRIOV_SET_VF_POWER_STATE_PARAMETERS: 16, 4 { Header 0 4, VFId 4 2, _pad6 6 2, PowerState 8 4,
        WakeEnable 12 1, _pad13 13 3 };
    NDIS_SRIOV_VF_INVALIDATE_CONFIG_BLOCK_INFO: 16, 8 { Header 0 4, _pad4 4 4, BlockMask 8 8 };
    NDIS_SRIOV_VF_SERIAL_NUMBER_INFO: 8, 4 { Header 0 4, SerialNumber 4 4 };
    NDIS_SRIOV_VF_VENDOR_DEVICE_ID_INFO: 10, 2 { Header 0 4, VFId 4 2, VendorId 6 2, DeviceId 8 2 };
    NDIS_SRIOV_WRITE_VF_CONFIG_BLOCK_PARAMETERS: 20, 4 { Header 0 4, VFId 4 2, _pad6 6 2, BlockId 8 4,
        Length 12 4, BufferOffset 16 4 };
    NDIS_SRIOV_WRITE_VF_CONFIG_SPACE_PARAMETERS: 20, 4 { Header 0 4, VFId 4 2, _pad6 6 2, Offset 8 4, Length
        12 4, BufferOffset 16 4 };
    NDIS_STATISTICS_INFO: 152, 8 { Header 0 4, SupportedStatistics 4 4, ifInDiscards 8 8, ifInErrors 16 8,
        ifHCInOctets 24 8, ifHCInUcastPkts 32 8, ifHCInMulticastPkts 40 8, ifHCInBroadcastPkts 48 8,
        ifHCOutOctets 56 8, ifHCOutUcastPkts 64 8, ifHCOutMulticastPkts 72 8, ifHCOutBroadcastPkts 80 8,
        ifOutErrors 88 8, ifOutDiscards 96 8, ifHCInUcastOctets 104 8, ifHCInMulticastOctets 112 8,
        ifHCInBroadcastOctets 120 8, ifHCOutUcastOctets 128 8, ifHCOutMulticastOctets 136 8,
        ifHCOutBroadcastOctets 144 8 };
    NDIS_STATISTICS_VALUE: 12, 4 { Oid 0 4, DataLength 4 4, Data 8 1, _pad9 9 3 };
    NDIS_STATISTICS_VALUE_EX: 16, 4 { Oid 0 4, DataLength 4 4, Length 8 4, Data 12 1, _pad13 13 3 };
    NDIS_SWITCH_FEATURE_STATUS_CUSTOM: 16, 4 { Header 0 4, Flags 4 4, FeatureStatusCustomBufferLength 8 4,
        FeatureStatusCustomBufferOffset 12 4 };
    NDIS_SWITCH_FEATURE_STATUS_PARAMETERS: 56, 4 { Header 0 4, Flags 4 4, FeatureStatusType 8 4,
        FeatureStatusId 12 16, FeatureStatusInstanceId 28 16, FeatureStatusVersion 44 2,
        SerializationVersion 46 2, FeatureStatusBufferOffset 48 4, FeatureStatusBufferLength 52 4 };
    NDIS_SWITCH_NIC_ARRAY: 20, 4 { Header 0 4, Flags 4 4, FirstElementOffset 8 2, _pad10 10 2, NumElements
        12 4, ElementSize 16 4 };
    NDIS_SWITCH_NIC_OID_REQUEST: 32, 8 { Header 0 4, Flags 4 4, SourcePortId 8 4, SourceNicIndex 12 2,
        _pad14 14 2, DestinationPortId 16 4, DestinationNicIndex 20 2, _pad22 22 2, OidRequest 24 8 };
    NDIS_SWITCH_NIC_PARAMETERS: 2224, 8 { Header 0 4, Flags 4 4, NicName 8 516, NicFriendlyName 524 516,
        PortId 1040 4, NicIndex 1044 2, _pad1046 1046 2, NicType 1048 4, NicState 1052 4, VmName 1056 516,
        VmFriendlyName 1572 516, NetCfgInstanceId 2088 16, MTU 2104 4, NumaNodeId 2108 2,
        PermanentMacAddress 2110 32, VMMacAddress 2142 32, CurrentMacAddress 2174 32, VFAssigned 2206 1,
        _pad2207 2207 1, NdisReserved 2208 16 };
    NDIS_SWITCH_NIC_SAVE_STATE: 572, 4 { Header 0 4, Flags 4 4, PortId 8 4, NicIndex 12 2, _pad14 14 2,
        ExtensionId 16 16, ExtensionFriendlyName 32 516, FeatureClassId 548 16, SaveDataSize 564 2,
        SaveDataOffset 566 2, SaveDataSizeOverflow 568 4 };
    NDIS_SWITCH_PARAMETERS: 1048, 4 { Header 0 4, Flags 4 4, SwitchName 8 516, SwitchFriendlyName 524 516,
        NumSwitchPorts 1040 4, IsActive 1044 1, _pad1045 1045 3 };
    NDIS_SWITCH_PORT_ARRAY: 20, 4 { Header 0 4, Flags 4 4, FirstElementOffset 8 2, _pad10 10 2, NumElements
        12 4, ElementSize 16 4 };
    NDIS_SWITCH_PORT_FEATURE_STATUS_CUSTOM: 16, 4 { Header 0 4, Flags 4 4, FeatureStatusBufferLength 8 4,
        FeatureStatusBufferOffset 12 4 };
    NDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS: 64, 4 { Header 0 4, Flags 4 4, PortId 8 4, FeatureStatusType
        12 4, FeatureStatusId 16 16, FeatureStatusVersion 32 2, SerializationVersion 34 2,
        FeatureStatusInstanceId 36 16, FeatureStatusBufferLength 52 4, FeatureStatusBufferOffset 56 4,
        Reserved 60 4 };
    NDIS_SWITCH_PORT_PARAMETERS: 1056, 4 { Header 0 4, Flags 4 4, PortId 8 4, PortName 12 516,
        PortFriendlyName 528 516, PortType 1044 4, IsValidationPort 1048 1, _pad1049 1049 3, PortState 1052
        4 };
    NDIS_SWITCH_PORT_PROPERTY_CUSTOM: 16, 4 { Header 0 4, Flags 4 4, PropertyBufferLength 8 4,
        PropertyBufferOffset 12 4 };
    NDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS: 48, 4 { Header 0 4, Flags 4 4, PortId 8 4, PropertyType 12
        4, PropertyId 16 16, PropertyInstanceId 32 16 };
    NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO: 40, 4 { Header 0 4, Flags 4 4, PropertyVersion 8 2, _pad10 10 2,
        PropertyInstanceId 12 16, QwordAlignedPropertyBufferLength 28 4, PropertyBufferLength 32 4,
        PropertyBufferOffset 36 4 };
    NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS: 48, 4 { Header 0 4, Flags 4 4, PortId 8 4, PropertyType 12 4,
        PropertyId 16 16, SerializationVersion 32 2, _pad34 34 2, FirstPropertyOffset 36 4, NumProperties 40
        4, Reserved 44 2, _pad46 46 2 };
    NDIS_SWITCH_PORT_PROPERTY_ISOLATION: 20, 4 { Header 0 4, Flags 4 4, IsolationMode 8 4,
        AllowUntaggedTraffic 12 1, _pad13 13 3, DefaultIsolationId 16 4 };
    NDIS_SWITCH_PORT_PROPERTY_PARAMETERS: 64, 4 { Header 0 4, Flags 4 4, PortId 8 4, PropertyType 12 4,
        PropertyId 16 16, PropertyVersion 32 2, SerializationVersion 34 2, PropertyInstanceId 36 16,
        PropertyBufferLength 52 4, PropertyBufferOffset 56 4, Reserved 60 4 };
    NDIS_SWITCH_PORT_PROPERTY_PROFILE: 1616, 4 { Header 0 4, Flags 4 4, ProfileName 8 516, ProfileId 524 16,
        VendorName 540 516, VendorId 1056 16, ProfileData 1072 4, NetCfgInstanceId 1076 16, PciLocation 1092
        4, CdnLabelId 1096 4, CdnLabel 1100 516 };
    NDIS_SWITCH_PORT_PROPERTY_PROFILE_PciLocation: 4, 4 { BitFields 0 4 }
        bits { PciSegmentNumber 0 4 0 16, PciBusNumber 0 4 16 8, PciDeviceNumber 0 4 24 5, PciFunctionNumber
            0 4 29 3 };
    NDIS_SWITCH_PORT_PROPERTY_ROUTING_DOMAIN: 292, 4 { Header 0 4, Flags 4 4, RoutingDomainId 8 16,
        RoutingDomainName 24 258, _pad282 282 2, NumIsolationEntries 284 4, FirstIsolationEntryOffset 288 2,
        _pad290 290 2 };
    NDIS_SWITCH_PORT_PROPERTY_SECURITY: 24, 4 { Header 0 4, Flags 4 4, AllowMacSpoofing 8 1,
        AllowIeeePriorityTag 9 1, _pad10 10 2, VirtualSubnetId 12 4, AllowTeaming 16 1, _pad17 17 3,
        DynamicIPAddressLimit 20 4 };
    NDIS_SWITCH_PORT_PROPERTY_VLAN: 1048, 8 { Header 0 4, Flags 4 4, OperationMode 8 4, _pad12 12 4, raw 16
        1032 }
        views { VlanProperties AT_VlanProperties 16 1032, PvlanProperties AT_PvlanProperties 16 520 };
    NDIS_SWITCH_PORT_PROPERTY_VLAN_PvlanProperties: 520, 8 { PvlanMode 0 4, PrimaryVlanId 4 2, _pad6 6 2,
        SecondaryVlanId 8 2, _pad10 10 510 }
        views { SecondaryVlanIdArray AT_SecondaryVlanIdArray 8 512 };
    NDIS_SWITCH_PORT_PROPERTY_VLAN_VlanProperties: 1032, 8 { AccessVlanId 0 2, NativeVlanId 2 2, _pad4 4 4,
        PruneVlanIdArray 8 512, TrunkVlanIdArray 520 512 };
    NDIS_SWITCH_PROPERTY_CUSTOM: 16, 4 { Header 0 4, Flags 4 4, PropertyBufferLength 8 4,
        PropertyBufferOffset 12 4 };
    NDIS_SWITCH_PROPERTY_DELETE_PARAMETERS: 44, 4 { Header 0 4, Flags 4 4, PropertyType 8 4, PropertyId 12
        16, PropertyInstanceId 28 16 };
    NDIS_SWITCH_PROPERTY_ENUM_INFO: 40, 4 { Header 0 4, Flags 4 4, PropertyInstanceId 8 16, PropertyVersion
        24 2, _pad26 26 2, QwordAlignedPropertyBufferLength 28 4, PropertyBufferLength 32 4,
        PropertyBufferOffset 36 4 };
    NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS: 40, 4 { Header 0 4, Flags 4 4, PropertyType 8 4, PropertyId 12 16,
        SerializationVersion 28 2, _pad30 30 2, FirstPropertyOffset 32 4, NumProperties 36 4 };
    NDIS_SWITCH_PROPERTY_PARAMETERS: 56, 4 { Header 0 4, Flags 4 4, PropertyType 8 4, PropertyId 12 16,
        PropertyVersion 28 2, SerializationVersion 30 2, PropertyInstanceId 32 16, PropertyBufferLength 48
        4, PropertyBufferOffset 52 4 };
    NDIS_SYSTEM_PROCESSOR_INFO_EX: 40, 4 { Header 0 4, Flags 4 4, ProcessorVendor 8 4, NumSockets 12 4,
        NumCores 16 4, NumCoresPerSocket 20 4, MaxHyperThreadingProcsPerCore 24 4, ProcessorInfoOffset 28 4,
        NumberOfProcessors 32 4, ProcessorInfoEntrySize 36 4 };
    NDIS_TCP_CONNECTION_OFFLOAD: 20, 4 { Header 0 4, Encapsulation 4 4, BitFields 8 4,
        TcpConnectionOffloadCapacity 12 4, Flags 16 4 }
        bits { SupportIPv4 8 4 0 2, SupportIPv6 8 4 2 2, SupportIPv6ExtensionHeaders 8 4 4 2, SupportSack 8
            4 6 2, CongestionAlgorithm 8 4 8 4 };
    NDIS_TCP_IP_CHECKSUM_OFFLOAD: 32, 4 { IPv4Transmit 0 8, IPv4Receive 8 8, IPv6Transmit 16 8, IPv6Receive
        24 8 };
    NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv4Receive: 8, 4 { Encapsulation 0 4, BitFields 4 4 }
        bits { IpOptionsSupported 4 4 0 2, TcpOptionsSupported 4 4 2 2, TcpChecksum 4 4 4 2, UdpChecksum 4 4
            6 2, IpChecksum 4 4 8 2 };
    NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv4Transmit: 8, 4 { Encapsulation 0 4, BitFields 4 4 }
        bits { IpOptionsSupported 4 4 0 2, TcpOptionsSupported 4 4 2 2, TcpChecksum 4 4 4 2, UdpChecksum 4 4
            6 2, IpChecksum 4 4 8 2 };
    NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv6Receive: 8, 4 { Encapsulation 0 4, BitFields 4 4 }
        bits { IpExtensionHeadersSupported 4 4 0 2, TcpOptionsSupported 4 4 2 2, TcpChecksum 4 4 4 2,
            UdpChecksum 4 4 6 2 };
    NDIS_TCP_IP_CHECKSUM_OFFLOAD_IPv6Transmit: 8, 4 { Encapsulation 0 4, BitFields 4 4 }
        bits { IpExtensionHeadersSupported 4 4 0 2, TcpOptionsSupported 4 4 2 2, TcpChecksum 4 4 4 2,
            UdpChecksum 4 4 6 2 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_V1: 16, 4 { IPv4 0 16 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_V1_IPv4: 16, 4 { Encapsulation 0 4, MaxOffLoadSize 4 4, MinSegmentCount 8 4,
        BitFields 12 4 }
        bits { TcpOptions 12 4 0 2, IpOptions 12 4 2 2 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_V2: 28, 4 { IPv4 0 12, IPv6 12 16 };
    NDIS_TCP_LARGE_SEND_OFFLOAD_V2_IPv4: 12, 4 { Encapsulation 0 4, MaxOffLoadSize 4 4, MinSegmentCount 8 4
        };
    NDIS_TCP_LARGE_SEND_OFFLOAD_V2_IPv6: 16, 4 { Encapsulation 0 4, MaxOffLoadSize 4 4, MinSegmentCount 8 4,
        BitFields 12 4 }
        bits { IpExtensionHeadersSupported 12 4 0 2, TcpOptionsSupported 12 4 2 2 };
    NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD: 2, 1 { IPv4 0 1, IPv6 1 1 };
    NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD_IPv4: 1, 1 { Enabled 0 1 };
    NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD_IPv6: 1, 1 { Enabled 0 1 };
    NDIS_TIMEOUT_DPC_REQUEST_CAPABILITIES: 16, 4 { Header 0 4, Flags 4 4, TimeoutArrayLength 8 4,
        TimeoutArray 12 4 };
    NDIS_VAR_DATA_DESC: 16, 8 { Length 0 2, MaximumLength 2 2, _pad4 4 4, Offset 8 8 };
    NDIS_WAN_PROTOCOL_CAPS: 8, 4 { Flags 0 4, Reserved 4 4 };
    NDIS_WMI_ENUM_ADAPTER: 24, 8 { Header 0 4, IfIndex 4 4, NetLuid 8 8, DeviceNameLength 16 2, DeviceName
        18 1, _pad19 19 5 };
    NDIS_WMI_EVENT_HEADER: 40, 8 { Header 0 4, IfIndex 4 4, NetLuid 8 8, RequestId 16 8, PortNumber 24 4,
        DeviceNameLength 28 4, DeviceNameOffset 32 4, Padding 36 4 };
    NDIS_WMI_GROUP_AFFINITY: 16, 8 { Mask 0 8, Group 8 2, Reserved 10 6 };
    NDIS_WMI_IPSEC_OFFLOAD_V1: 76, 4 { Supported 0 20, IPv4AH 20 24, IPv4ESP 44 32 };
    NDIS_WMI_IPSEC_OFFLOAD_V1_IPv4AH: 24, 4 { Md5 0 4, Sha_1 4 4, Transport 8 4, Tunnel 12 4, Send 16 4,
        Receive 20 4 };
    NDIS_WMI_IPSEC_OFFLOAD_V1_IPv4ESP: 32, 4 { Des 0 4, Reserved 4 4, TripleDes 8 4, NullEsp 12 4, Transport
        16 4, Tunnel 20 4, Send 24 4, Receive 28 4 };
    NDIS_WMI_IPSEC_OFFLOAD_V1_Supported: 20, 4 { Encapsulation 0 4, AhEspCombined 4 4,
        TransportTunnelCombined 8 4, IPv4Options 12 4, Flags 16 4 };
    NDIS_WMI_METHOD_HEADER: 32, 8 { Header 0 4, PortNumber 4 4, NetLuid 8 8, RequestId 16 8, Timeout 24 4,
        Padding 28 4 };
    NDIS_WMI_NDK_CAPABILITIES: 136, 8 { MaxQpCount 0 4, MaxCqCount 4 4, MaxMrCount 8 4, MaxPdCount 12 4,
        MaxInboundReadLimit 16 4, MaxOutboundReadLimit 20 4, MaxMwCount 24 4, MaxSrqCount 28 4,
        MissingCounterMask 32 8, NdkInfo 40 96 };
    NDIS_WMI_OFFLOAD: 268, 4 { Header 0 4, Checksum 4 88, LsoV1 92 20, IPsecV1 112 76, LsoV2 188 32, Flags
        220 4, IPsecV2 224 32, Rsc 256 2, _pad258 258 2, EncapsulatedPacketTaskOffloadGre 260 8 };
    NDIS_WMI_OUTPUT_INFO: 16, 4 { Header 0 4, Flags 4 4, SupportedRevision 8 1, _pad9 9 3, DataOffset 12 4 };
    NDIS_WMI_PM_ACTIVE_CAPABILITIES: 28, 4 { Header 0 4, WakeOnPattern 4 4, WakeOnMagicPacket 8 4,
        DeviceSleepOnDisconnect 12 4, PMARPOffload 16 4, PMNSOffload 20 4, PMWiFiRekeyOffload 24 4 };
    NDIS_WMI_PM_ADMIN_CONFIG: 28, 4 { Header 0 4, WakeOnPattern 4 4, WakeOnMagicPacket 8 4,
        DeviceSleepOnDisconnect 12 4, PMARPOffload 16 4, PMNSOffload 20 4, PMWiFiRekeyOffload 24 4 };
    NDIS_WMI_RECEIVE_QUEUE_INFO: 1088, 8 { Header 0 4, Flags 4 4, QueueType 8 4, QueueId 12 4, QueueGroupId
        16 4, QueueState 20 4, ProcessorAffinity 24 16, NumSuggestedReceiveBuffers 40 4, MSIXTableEntry 44
        4, LookaheadSize 48 4, VmName 52 516, QueueName 568 516, _pad1084 1084 4 };
    NDIS_WMI_RECEIVE_QUEUE_PARAMETERS: 1088, 8 { Header 0 4, Flags 4 4, QueueType 8 4, QueueId 12 4,
        QueueGroupId 16 4, _pad20 20 4, ProcessorAffinity 24 16, NumSuggestedReceiveBuffers 40 4,
        MSIXTableEntry 44 4, LookaheadSize 48 4, VmName 52 516, QueueName 568 516, _pad1084 1084 4 };
    NDIS_WMI_SET_HEADER: 32, 8 { Header 0 4, PortNumber 4 4, NetLuid 8 8, RequestId 16 8, Timeout 24 4,
        Padding 28 4 };
    NDIS_WMI_TCP_CONNECTION_OFFLOAD: 32, 4 { Header 0 4, Encapsulation 4 4, SupportIPv4 8 4, SupportIPv6 12
        4, SupportIPv6ExtensionHeaders 16 4, SupportSack 20 4, TcpConnectionOffloadCapacity 24 4, Flags 28 4
        };
    NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD: 88, 4 { IPv4Transmit 0 24, IPv4Receive 24 24, IPv6Transmit 48 20,
        IPv6Receive 68 20 };
    NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv4Receive: 24, 4 { Encapsulation 0 4, IpOptionsSupported 4 4,
        TcpOptionsSupported 8 4, TcpChecksum 12 4, UdpChecksum 16 4, IpChecksum 20 4 };
    NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv4Transmit: 24, 4 { Encapsulation 0 4, IpOptionsSupported 4 4,
        TcpOptionsSupported 8 4, TcpChecksum 12 4, UdpChecksum 16 4, IpChecksum 20 4 };
    NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv6Receive: 20, 4 { Encapsulation 0 4, IpExtensionHeadersSupported 4
        4, TcpOptionsSupported 8 4, TcpChecksum 12 4, UdpChecksum 16 4 };
    NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD_IPv6Transmit: 20, 4 { Encapsulation 0 4, IpExtensionHeadersSupported 4
        4, TcpOptionsSupported 8 4, TcpChecksum 12 4, UdpChecksum 16 4 };
    NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1: 20, 4 { IPv4 0 20 };
    NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1_IPv4: 20, 4 { Encapsulation 0 4, MaxOffLoadSize 4 4, MinSegmentCount
        8 4, TcpOptions 12 4, IpOptions 16 4 };
    NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2: 32, 4 { IPv4 0 12, IPv6 12 20 };
    NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2_IPv4: 12, 4 { Encapsulation 0 4, MaxOffLoadSize 4 4, MinSegmentCount
        8 4 };
    NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2_IPv6: 20, 4 { Encapsulation 0 4, MaxOffLoadSize 4 4, MinSegmentCount
        8 4, IpExtensionHeadersSupported 12 4, TcpOptionsSupported 16 4 };
    NDK_WMI_ADAPTER_INFO: 96, 8 { Version 0 4, VendorId 4 4, DeviceId 8 4, _pad12 12 4, MaxRegistrationSize
        16 8, MaxWindowSize 24 8, FRMRPageCount 32 4, MaxInitiatorRequestSge 36 4, MaxReceiveRequestSge 40
        4, MaxReadRequestSge 44 4, MaxTransferLength 48 4, MaxInlineDataSize 52 4, MaxInboundReadLimit 56 4,
        MaxOutboundReadLimit 60 4, MaxReceiveQueueDepth 64 4, MaxInitiatorQueueDepth 68 4, MaxSrqDepth 72 4,
        MaxCqDepth 76 4, LargeRequestThreshold 80 4, MaxCallerData 84 4, MaxCalleeData 88 4, AdapterFlags 92
        4 };
    NETWORK_ADDRESS: 6, 2 { AddressLength 0 2, AddressType 2 2, Address 4 1, _pad5 5 1 };
    NETWORK_ADDRESS_IP: 16, 4 { sin_port 0 2, _pad2 2 2, in_addr 4 4, sin_zero 8 8 };
    NETWORK_ADDRESS_IP6: 28, 4 { sin6_port 0 2, _pad2 2 2, sin6_flowinfo 4 4, sin6_addr 8 16, sin6_scope_id
        24 4 };
    NETWORK_ADDRESS_IPX: 12, 4 { NetworkAddress 0 4, NodeAddress 4 6, Socket 10 2 };
    NETWORK_ADDRESS_LIST: 12, 4 { AddressCount 0 4, AddressType 4 2, Address 6 6 };
    OFFLOAD_ALGO_INFO: 12, 4 { algoIdentifier 0 4, algoKeylen 4 4, algoRounds 8 4 };
    OFFLOAD_IPSEC_ADD_SA: 184, 8 { SrcAddr 0 4, SrcMask 4 4, DestAddr 8 4, DestMask 12 4, Protocol 16 4,
        SrcPort 20 2, DestPort 22 2, SrcTunnelAddr 24 4, DestTunnelAddr 28 4, Flags 32 2, NumSAs 34 2,
        SecAssoc 36 132, OffloadHandle 168 8, KeyLen 176 4, KeyMat 180 1, _pad181 181 3 };
    OFFLOAD_IPSEC_ADD_UDPESP_SA: 200, 8 { SrcAddr 0 4, SrcMask 4 4, DstAddr 8 4, DstMask 12 4, Protocol 16
        4, SrcPort 20 2, DstPort 22 2, SrcTunnelAddr 24 4, DstTunnelAddr 28 4, Flags 32 2, NumSAs 34 2,
        SecAssoc 36 132, OffloadHandle 168 8, EncapTypeEntry 176 8, EncapTypeEntryOffldHandle 184 8, KeyLen
        192 4, KeyMat 196 1, _pad197 197 3 };
    OFFLOAD_IPSEC_DELETE_SA: 8, 8 { OffloadHandle 0 8 };
    OFFLOAD_IPSEC_DELETE_UDPESP_SA: 16, 8 { OffloadHandle 0 8, EncapTypeEntryOffldHandle 8 8 };
    OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_ENTRY: 8, 4 { UdpEncapType 0 4, DstEncapPort 4 2, _pad6 6 2 };
    OFFLOAD_SECURITY_ASSOCIATION: 44, 4 { Operation 0 4, SPI 4 4, IntegrityAlgo 8 12, ConfAlgo 20 12,
        Reserved 32 12 };
    _PROTOCOL_OFFLOAD_PARAMETERS: 80, 8 { raw 0 80 }
        views { IPv4ARPParameters AT_IPv4ARPParameters 0 20, IPv6NSParameters AT_IPv6NSParameters 0 76,
            Dot11RSNRekeyParameters AT_Dot11RSNRekeyParameters 0 48 };
    _RESULT_VALUE: 16, 8 { raw 0 16 }
        views { ResultByteValue AT_ResultByteValue 0 1, ResultShortValue AT_ResultShortValue 0 2,
            ResultLongValue AT_ResultLongValue 0 4, ResultLong64Value AT_ResultLong64Value 0 8,
            ResultByteArrayValue AT_ResultByteArrayValue 0 16 };
    TRANSPORT_HEADER_OFFSET: 4, 2 { ProtocolType 0 2, HeaderOffset 2 2 };
    _VXLAN_INFO: 4, 2 { VxlanUDPPortNumber 0 2, BitFields 2 2 }
        bits { VxlanUDPPortNumberConfigurable 2 2 0 1 };
    _VXLAN_PARAMETERS: 2, 2 { VxlanUDPPortNumber 0 2 };
    _WOL_BITMAP_PATTERN: 20, 4 { Flags 0 4, MaskOffset 4 4, MaskSize 8 4, PatternOffset 12 4, PatternSize 16
        4 };
    _WOL_PATTERN: 40, 4 { raw 0 40 }
        views { IPv4TcpSynParameters AT_IPv4TcpSynParameters 0 16, IPv6TcpSynParameters
            AT_IPv6TcpSynParameters 0 40, EapolRequestIdMessageParameters AT_EapolRequestIdMessageParameters
            0 4, WoLBitMapPattern AT_WoLBitMapPattern 0 20 };
}
