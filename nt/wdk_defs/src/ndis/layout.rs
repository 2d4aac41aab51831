//! Sizes and offsets of the types of `ndis`, asserted at compile time.
#![expect(unsafe_code, reason = "`layout!` implements `Plain` for the types whose layout it asserts")]

use super::types::*;
use crate::layout::layout;

layout! {
    BINARY_DATA: 16, 8 { Length 0 2, _pad2 2 6, Buffer 8 8 };
    CO_ADDRESS: 8, 4 { AddressSize 0 4, Address 4 1, _pad5 5 3 };
    CO_ADDRESS_FAMILY: 12, 4 { AddressFamily 0 4, MajorVersion 4 4, MinorVersion 8 4 };
    CO_ADDRESS_LIST: 16, 4 { NumberOfAddressesAvailable 0 4, NumberOfAddresses 4 4, AddressList 8 8 };
    CO_CALL_MANAGER_PARAMETERS: 76, 4 { Transmit 0 32, Receive 32 32, CallMgrSpecific 64 12 };
    CO_CALL_PARAMETERS: 24, 8 { Flags 0 4, _pad4 4 4, CallMgrParameters 8 8, MediaParameters 16 8 };
    CO_MEDIA_PARAMETERS: 32, 8 { Flags 0 4, ReceivePriority 4 4, ReceiveSizeHint 8 4, _pad12 12 4,
        MediaSpecific 16 12, _pad28 28 4 };
    CO_PVC: 24, 8 { NdisAfHandle 0 8, PvcParameters 8 12, _pad20 20 4 };
    CO_SAP: 12, 4 { SapType 0 4, SapLength 4 4, Sap 8 1, _pad9 9 3 };
    CO_SPECIFIC_PARAMETERS: 12, 4 { ParamType 0 4, Length 4 4, Parameters 8 1, _pad9 9 3 };
    FILTERDBS: 32, 8 { EthDB 0 8, TrDB 8 8, YYYDB 16 8, XXXDB 24 8 }
        views { NullDB AT_NullDB 0 8 };
    IPSEC_OFFLOAD_V2_ADD_SA: 176, 8 { Header 0 4, _pad4 4 4, Next 8 8, NumExtHdrs 16 4, Flags 20 4, raw 24
        32, OffloadHandle 56 8, UdpEspEncapsulation 64 4, SecAssoc 68 96, KeyLength 164 4, KeyData 168 1,
        _pad169 169 7 }
        views { IPv4Endpoints AT_IPv4Endpoints 24 8, IPv6Endpoints AT_IPv6Endpoints 24 32 };
    IPSEC_OFFLOAD_V2_ADD_SA_EX: 176, 8 { Header 0 4, NumExtHdrs 4 4, Flags 8 4, raw 12 32, _pad44 44 4,
        OffloadHandle 48 8, UdpEspEncapsulation 56 4, SecAssoc 60 96, KeyLength 156 4, KeyOffset 160 4,
        SourceSwitchPortId 164 4, VlanId 168 2, _pad170 170 6 }
        views { IPv4Endpoints AT_IPv4Endpoints 12 8, IPv6Endpoints AT_IPv6Endpoints 12 32 };
    IPSEC_OFFLOAD_V2_ADD_SA_EX_IPv4Endpoints: 8, 4 { SrcAddr 0 4, DestAddr 4 4 };
    IPSEC_OFFLOAD_V2_ADD_SA_EX_IPv6Endpoints: 32, 1 { SrcAddr 0 16, DestAddr 16 16 };
    IPSEC_OFFLOAD_V2_ADD_SA_IPv4Endpoints: 8, 4 { SrcAddr 0 4, DestAddr 4 4 };
    IPSEC_OFFLOAD_V2_ADD_SA_IPv6Endpoints: 32, 1 { SrcAddr 0 16, DestAddr 16 16 };
    IPSEC_OFFLOAD_V2_ALGORITHM_INFO: 16, 4 { Identifier 0 4, KeyLength 4 4, KeyOffsetBytes 8 4,
        AdditionalInfo 12 4 };
    IPSEC_OFFLOAD_V2_DELETE_SA: 24, 8 { Header 0 4, _pad4 4 4, Next 8 8, OffloadHandle 16 8 };
    IPSEC_OFFLOAD_V2_SECURITY_ASSOCIATION: 48, 4 { Flags 0 4, Operation 4 4, Spi 8 4,
        AuthenticationAlgorithm 12 16, EncryptionAlgorithm 28 16, SequenceNumberHighOrder 44 4 };
    IPSEC_OFFLOAD_V2_UPDATE_SA: 32, 8 { Header 0 4, _pad4 4 4, OffloadHandle 8 8, Operation 16 4, Spi 20 4,
        SequenceNumberHighOrder 24 4, _pad28 28 4 };
    LOCK_STATE: 4, 2 { LockState 0 2, OldIrql 2 1, _pad3 3 1 };
    LOCK_STATE_EX: 3, 1 { OldIrql 0 1, LockState 1 1, Flags 2 1 };
    MEDIA_SPECIFIC_INFORMATION: 16, 4 { NextEntryOffset 0 4, ClassId 4 4, Size 8 4, ClassInformation 12 1,
        _pad13 13 3 };
    _METHOD: 40, 8 { Oid 0 4, _pad4 4 4, InformationBuffer 8 8, InputBufferLength 16 4, OutputBufferLength
        20 4, MethodId 24 4, BytesWritten 28 4, BytesRead 32 4, BytesNeeded 36 4 };
    NDIS_BIND_FAILED_NOTIFICATION: 16, 8 { Header 0 4, _pad4 4 4, MiniportNetLuid 8 8 };
    NDIS_BIND_PARAMETERS: 312, 8 { Header 0 4, _pad4 4 4, ProtocolSection 8 8, AdapterName 16 8,
        PhysicalDeviceObject 24 8, MediaType 32 4, MtuSize 36 4, MaxXmitLinkSpeed 40 8, XmitLinkSpeed 48 8,
        MaxRcvLinkSpeed 56 8, RcvLinkSpeed 64 8, MediaConnectState 72 4, MediaDuplexState 76 4,
        LookaheadSize 80 4, _pad84 84 4, PowerManagementCapabilities 88 8, SupportedPacketFilters 96 4,
        MaxMulticastListSize 100 4, MacAddressLength 104 2, CurrentMacAddress 106 32, _pad138 138 2,
        PhysicalMediumType 140 4, RcvScaleCapabilities 144 8, BoundIfNetluid 152 8, BoundIfIndex 160 4,
        _pad164 164 4, LowestIfNetluid 168 8, LowestIfIndex 176 4, AccessType 180 4, DirectionType 184 4,
        ConnectionType 188 4, IfType 192 2, IfConnectorPresent 194 1, _pad195 195 5, ActivePorts 200 8,
        DataBackFillSize 208 4, ContextBackFillSize 212 4, MacOptions 216 4, CompartmentId 220 4,
        DefaultOffloadConfiguration 224 8, TcpConnectionOffloadCapabilities 232 8, BoundAdapterName 240 8,
        HDSplitCurrentConfig 248 8, ReceiveFilterCapabilities 256 8, PowerManagementCapabilitiesEx 264 8,
        NicSwitchCapabilities 272 8, NDKEnabled 280 1, _pad281 281 7, NDKCapabilities 288 8,
        SriovCapabilities 296 8, NicSwitchArray 304 8 };
    NDIS_CONFIGURATION_OBJECT: 24, 8 { Header 0 4, _pad4 4 4, NdisHandle 8 8, Flags 16 4, _pad20 20 4 };
    NDIS_CONFIGURATION_PARAMETER: 24, 8 { ParameterType 0 4, _pad4 4 4, ParameterData 8 16 };
    NDIS_CONFIGURATION_PARAMETER_ParameterData: 16, 8 { raw 0 16 }
        views { IntegerData AT_IntegerData 0 4, StringData AT_StringData 0 16, BinaryData AT_BinaryData 0 16
            };
    NDIS_CO_CALL_MANAGER_OPTIONAL_HANDLERS: 144, 8 { Header 0 4, Reserved 4 4, CmCreateVcHandler 8 8,
        CmDeleteVcHandler 16 8, CmOpenAfHandler 24 8, CmCloseAfHandler 32 8, CmRegisterSapHandler 40 8,
        CmDeregisterSapHandler 48 8, CmMakeCallHandler 56 8, CmCloseCallHandler 64 8,
        CmIncomingCallCompleteHandler 72 8, CmAddPartyHandler 80 8, CmDropPartyHandler 88 8,
        CmActivateVcCompleteHandler 96 8, CmDeactivateVcCompleteHandler 104 8, CmModifyCallQoSHandler 112 8,
        CmOidRequestHandler 120 8, CmOidRequestCompleteHandler 128 8, CmNotifyCloseAfCompleteHandler 136 8 };
    NDIS_CO_CLIENT_OPTIONAL_HANDLERS: 160, 8 { Header 0 4, Reserved 4 4, ClCreateVcHandler 8 8,
        ClDeleteVcHandler 16 8, ClOidRequestHandler 24 8, ClOidRequestCompleteHandler 32 8,
        ClOpenAfCompleteHandlerEx 40 8, ClCloseAfCompleteHandler 48 8, ClRegisterSapCompleteHandler 56 8,
        ClDeregisterSapCompleteHandler 64 8, ClMakeCallCompleteHandler 72 8, ClModifyCallQoSCompleteHandler
        80 8, ClCloseCallCompleteHandler 88 8, ClAddPartyCompleteHandler 96 8, ClDropPartyCompleteHandler
        104 8, ClIncomingCallHandler 112 8, ClIncomingCallQoSChangeHandler 120 8, ClIncomingCloseCallHandler
        128 8, ClIncomingDropPartyHandler 136 8, ClCallConnectedHandler 144 8, ClNotifyCloseAfHandler 152 8
        };
    NDIS_DEVICE_OBJECT_ATTRIBUTES: 56, 8 { Header 0 4, _pad4 4 4, DeviceName 8 8, SymbolicName 16 8,
        MajorFunctions 24 8, ExtensionSize 32 4, _pad36 36 4, DefaultSDDLString 40 8, DeviceClassGuid 48 8 };
    NDIS_DMA_BLOCK: 56, 8 { MapRegisterBase 0 8, AllocationEvent 8 24, SystemAdapterObject 32 8, Miniport 40
        8, InProgress 48 1, _pad49 49 7 };
    NDIS_DMA_DESCRIPTION: 20, 4 { DemandMode 0 1, AutoInitialize 1 1, DmaChannelSpecified 2 1, _pad3 3 1,
        DmaWidth 4 4, DmaSpeed 8 4, DmaPort 12 4, DmaChannel 16 4 };
    NDIS_DRIVER_OPTIONAL_HANDLERS: 4, 2 { Header 0 4 };
    NDIS_DRIVER_WRAPPER_HANDLE: 16, 8 { Header 0 4, _pad4 4 4, NdisWrapperHandle 8 8 };
    NDIS_ENUM_FILTERS: 80, 8 { Header 0 4, Flags 4 4, NumberOfFilters 8 4, OffsetFirstFilter 12 4, Filter 16
        64 };
    NDIS_EVENT: 24, 8 { Event 0 24 };
    NDIS_FILTER_ATTACH_PARAMETERS: 224, 8 { Header 0 4, IfIndex 4 4, NetLuid 8 8, FilterModuleGuidName 16 8,
        BaseMiniportIfIndex 24 4, _pad28 28 4, BaseMiniportInstanceName 32 8, BaseMiniportName 40 8,
        MediaConnectState 48 4, MediaDuplexState 52 4, XmitLinkSpeed 56 8, RcvLinkSpeed 64 8,
        MiniportMediaType 72 4, MiniportPhysicalMediaType 76 4, MiniportMediaSpecificAttributes 80 8,
        DefaultOffloadConfiguration 88 8, MacAddressLength 96 2, CurrentMacAddress 98 32, _pad130 130 6,
        BaseMiniportNetLuid 136 8, LowerIfIndex 144 4, _pad148 148 4, LowerIfNetLuid 152 8, Flags 160 4,
        _pad164 164 4, HDSplitCurrentConfig 168 8, ReceiveFilterCapabilities 176 8,
        MiniportPhysicalDeviceObject 184 8, NicSwitchCapabilities 192 8, BaseMiniportIfConnectorPresent 200
        1, _pad201 201 7, SriovCapabilities 208 8, NicSwitchArray 216 8 };
    NDIS_FILTER_ATTRIBUTES: 8, 4 { Header 0 4, Flags 4 4 };
    NDIS_FILTER_DRIVER_CHARACTERISTICS: 240, 8 { Header 0 4, MajorNdisVersion 4 1, MinorNdisVersion 5 1,
        MajorDriverVersion 6 1, MinorDriverVersion 7 1, Flags 8 4, _pad12 12 4, FriendlyName 16 16,
        UniqueName 32 16, ServiceName 48 16, SetOptionsHandler 64 8, SetFilterModuleOptionsHandler 72 8,
        AttachHandler 80 8, DetachHandler 88 8, RestartHandler 96 8, PauseHandler 104 8,
        SendNetBufferListsHandler 112 8, SendNetBufferListsCompleteHandler 120 8,
        CancelSendNetBufferListsHandler 128 8, ReceiveNetBufferListsHandler 136 8,
        ReturnNetBufferListsHandler 144 8, OidRequestHandler 152 8, OidRequestCompleteHandler 160 8,
        CancelOidRequestHandler 168 8, DevicePnPEventNotifyHandler 176 8, NetPnPEventHandler 184 8,
        StatusHandler 192 8, DirectOidRequestHandler 200 8, DirectOidRequestCompleteHandler 208 8,
        CancelDirectOidRequestHandler 216 8, SynchronousOidRequestHandler 224 8,
        SynchronousOidRequestCompleteHandler 232 8 };
    NDIS_FILTER_INTERFACE: 64, 8 { Header 0 4, Flags 4 4, FilterType 8 4, FilterRunType 12 4, IfIndex 16 4,
        _pad20 20 4, NetLuid 24 8, FilterClass 32 16, FilterInstanceName 48 16 };
    NDIS_FILTER_PARTIAL_CHARACTERISTICS: 48, 8 { Header 0 4, Flags 4 4, SendNetBufferListsHandler 8 8,
        SendNetBufferListsCompleteHandler 16 8, CancelSendNetBufferListsHandler 24 8,
        ReceiveNetBufferListsHandler 32 8, ReturnNetBufferListsHandler 40 8 };
    NDIS_FILTER_PAUSE_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, PauseReason 8 4 };
    NDIS_FILTER_RESTART_PARAMETERS: 48, 8 { Header 0 4, MiniportMediaType 4 4, MiniportPhysicalMediaType 8
        4, _pad12 12 4, RestartAttributes 16 8, LowerIfIndex 24 4, _pad28 28 4, LowerIfNetLuid 32 8, Flags
        40 4, _pad44 44 4 };
    NDIS_GENERIC_OBJECT: 32, 8 { Header 0 4, _pad4 4 4, Caller 8 8, CallersCaller 16 8, DriverObject 24 8 };
    NDIS_HD_SPLIT_ATTRIBUTES: 24, 4 { Header 0 4, HardwareCapabilities 4 4, CurrentCapabilities 8 4,
        HDSplitFlags 12 4, BackfillSize 16 4, MaxHeaderSize 20 4 };
    NDIS_IF_PROVIDER_CHARACTERISTICS: 40, 8 { Header 0 4, _pad4 4 4, QueryObjectHandler 8 8,
        SetObjectHandler 16 8, Reserved1 24 8, Reserved2 32 8 };
    NDIS_MINIPORT_ADAPTER_ATTRIBUTES: 224, 8 { raw 0 224 }
        views { Header AT_Header 0 4, AddDeviceRegistrationAttributes AT_AddDeviceRegistrationAttributes 0
            24, RegistrationAttributes AT_RegistrationAttributes 0 32, GeneralAttributes
            AT_GeneralAttributes 0 224, OffloadAttributes AT_OffloadAttributes 0 40,
            Native_802_11_Attributes AT_Native_802_11_Attributes 0 64, HardwareAssistAttributes
            AT_HardwareAssistAttributes 0 96, NDKAttributes AT_NDKAttributes 0 16, PacketDirectAttributes
            AT_PacketDirectAttributes 0 12 };
    NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES: 224, 8 { Header 0 4, Flags 4 4, MediaType 8 4,
        PhysicalMediumType 12 4, MtuSize 16 4, _pad20 20 4, MaxXmitLinkSpeed 24 8, XmitLinkSpeed 32 8,
        MaxRcvLinkSpeed 40 8, RcvLinkSpeed 48 8, MediaConnectState 56 4, MediaDuplexState 60 4,
        LookaheadSize 64 4, _pad68 68 4, PowerManagementCapabilities 72 8, MacOptions 80 4,
        SupportedPacketFilters 84 4, MaxMulticastListSize 88 4, MacAddressLength 92 2, PermanentMacAddress
        94 32, CurrentMacAddress 126 32, _pad158 158 2, RecvScaleCapabilities 160 8, AccessType 168 4,
        DirectionType 172 4, ConnectionType 176 4, IfType 180 2, IfConnectorPresent 182 1, _pad183 183 1,
        SupportedStatistics 184 4, SupportedPauseFunctions 188 4, DataBackFillSize 192 4,
        ContextBackFillSize 196 4, SupportedOidList 200 8, SupportedOidListLength 208 4,
        AutoNegotiationFlags 212 4, PowerManagementCapabilitiesEx 216 8 };
    NDIS_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES: 96, 8 { Header 0 4, _pad4 4 4, HDSplitAttributes 8 8,
        HardwareReceiveFilterCapabilities 16 8, CurrentReceiveFilterCapabilities 24 8,
        HardwareNicSwitchCapabilities 32 8, CurrentNicSwitchCapabilities 40 8, HardwareSriovCapabilities 48
        8, CurrentSriovCapabilities 56 8, HardwareQosCapabilities 64 8, CurrentQosCapabilities 72 8,
        HardwareGftOffloadCapabilities 80 8, CurrentGftOffloadCapabilities 88 8 };
    NDIS_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES: 64, 8 { Header 0 4, OpModeCapability 4 4, NumOfTXBuffers
        8 4, NumOfRXBuffers 12 4, MultiDomainCapabilityImplemented 16 1, _pad17 17 3, NumSupportedPhys 20 4,
        SupportedPhyAttributes 24 8, ExtSTAAttributes 32 8, VWiFiAttributes 40 8, ExtAPAttributes 48 8,
        WFDAttributes 56 8 };
    NDIS_MINIPORT_ADAPTER_NDK_ATTRIBUTES: 16, 8 { Header 0 4, Enabled 4 1, _pad5 5 3, NdkCapabilities 8 8 };
    NDIS_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES: 40, 8 { Header 0 4, _pad4 4 4, DefaultOffloadConfiguration 8
        8, HardwareOffloadCapabilities 16 8, DefaultTcpConnectionOffloadConfiguration 24 8,
        TcpConnectionOffloadHardwareCapabilities 32 8 };
    NDIS_MINIPORT_ADAPTER_PACKET_DIRECT_ATTRIBUTES: 12, 4 { Header 0 4, Flags 4 4, DmaAddressWidth 8 1,
        _pad9 9 3 };
    NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES: 32, 8 { Header 0 4, _pad4 4 4, MiniportAdapterContext 8
        8, AttributeFlags 16 4, CheckForHangTimeInSeconds 20 4, InterfaceType 24 4, _pad28 28 4 };
    NDIS_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES: 24, 8 { Header 0 4, _pad4 4 4,
        MiniportAddDeviceContext 8 8, Flags 16 4, _pad20 20 4 };
    NDIS_MINIPORT_CO_CHARACTERISTICS: 56, 8 { Header 0 4, Flags 4 4, CoCreateVcHandler 8 8,
        CoDeleteVcHandler 16 8, CoActivateVcHandler 24 8, CoDeactivateVcHandler 32 8,
        CoSendNetBufferListsHandler 40 8, CoOidRequestHandler 48 8 };
    NDIS_MINIPORT_DRIVER_CHARACTERISTICS: 160, 8 { Header 0 4, MajorNdisVersion 4 1, MinorNdisVersion 5 1,
        MajorDriverVersion 6 1, MinorDriverVersion 7 1, Flags 8 4, _pad12 12 4, SetOptionsHandler 16 8,
        InitializeHandlerEx 24 8, HaltHandlerEx 32 8, UnloadHandler 40 8, PauseHandler 48 8, RestartHandler
        56 8, OidRequestHandler 64 8, SendNetBufferListsHandler 72 8, ReturnNetBufferListsHandler 80 8,
        CancelSendHandler 88 8, CheckForHangHandlerEx 96 8, ResetHandlerEx 104 8,
        DevicePnPEventNotifyHandler 112 8, ShutdownHandlerEx 120 8, CancelOidRequestHandler 128 8,
        DirectOidRequestHandler 136 8, CancelDirectOidRequestHandler 144 8, SynchronousOidRequestHandler 152
        8 };
    NDIS_MINIPORT_INIT_PARAMETERS: 64, 8 { Header 0 4, Flags 4 4, AllocatedResources 8 8,
        IMDeviceInstanceContext 16 8, MiniportAddDeviceContext 24 8, IfIndex 32 4, _pad36 36 4, NetLuid 40
        8, DefaultPortAuthStates 48 8, PciDeviceCustomProperties 56 8 };
    NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS: 96, 8 { Header 0 4, _pad4 4 4, InterruptHandler 8 8,
        InterruptDpcHandler 16 8, DisableInterruptHandler 24 8, EnableInterruptHandler 32 8, MsiSupported 40
        1, MsiSyncWithAllMessages 41 1, _pad42 42 6, MessageInterruptHandler 48 8,
        MessageInterruptDpcHandler 56 8, DisableMessageInterruptHandler 64 8, EnableMessageInterruptHandler
        72 8, InterruptType 80 4, _pad84 84 4, MessageInfoTable 88 8 };
    NDIS_MINIPORT_PAUSE_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, PauseReason 8 4 };
    NDIS_MINIPORT_PNP_CHARACTERISTICS: 48, 8 { Header 0 4, _pad4 4 4, MiniportAddDeviceHandler 8 8,
        MiniportRemoveDeviceHandler 16 8, MiniportFilterResourceRequirementsHandler 24 8,
        MiniportStartDeviceHandler 32 8, Flags 40 4, _pad44 44 4 };
    NDIS_MINIPORT_RESTART_PARAMETERS: 24, 8 { Header 0 4, _pad4 4 4, RestartAttributes 8 8, Flags 16 4,
        _pad20 20 4 };
    NDIS_MINIPORT_SS_CHARACTERISTICS: 24, 8 { Header 0 4, Flags 4 4, IdleNotificationHandler 8 8,
        CancelIdleNotificationHandler 16 8 };
    NDIS_MINIPORT_TIMER: 160, 8 { Timer 0 64, Dpc 64 64, MiniportTimerFunction 128 8, MiniportTimerContext
        136 8, Miniport 144 8, NextTimer 152 8 };
    NDIS_MSIX_CONFIG_PARAMETERS: 16, 4 { Header 0 4, ConfigOperation 4 4, TableEntry 8 4, MessageNumber 12 4
        };
    NDIS_OFFLOAD_ENCAPSULATION: 28, 4 { Header 0 4, IPv4 4 12, IPv6 16 12 };
    NDIS_OFFLOAD_ENCAPSULATION_IPv4: 12, 4 { Enabled 0 4, EncapsulationType 4 4, HeaderSize 8 4 };
    NDIS_OFFLOAD_ENCAPSULATION_IPv6: 12, 4 { Enabled 0 4, EncapsulationType 4 4, HeaderSize 8 4 };
    NDIS_OID_REQUEST: 248, 8 { Header 0 4, RequestType 4 4, PortNumber 8 4, Timeout 12 4, RequestId 16 8,
        RequestHandle 24 8, DATA 32 40, NdisReserved 72 128, MiniportReserved 200 16, SourceReserved 216 16,
        SupportedRevision 232 1, Reserved1 233 1, Reserved2 234 2, SwitchId 236 4, VPortId 240 4, Flags 244
        4 };
    NDIS_OPEN_PARAMETERS: 56, 8 { Header 0 4, _pad4 4 4, AdapterName 8 8, MediumArray 16 8, MediumArraySize
        24 4, _pad28 28 4, SelectedMediumIndex 32 8, FrameTypeArray 40 8, FrameTypeArraySize 48 4, _pad52 52
        4 };
    NDIS_PACKET_8021Q_INFO: 8, 8 { raw 0 8 }
        views { TagHeader AT_TagHeader 0 4, Value AT_Value 0 8 };
    NDIS_PACKET_8021Q_INFO_TagHeader: 4, 4 { BitFields 0 4 }
        bits { UserPriority 0 4 0 3, CanonicalFormatId 0 4 3 1, VlanId 0 4 4 12, Reserved 0 4 16 16 };
    NDIS_PD_ACQUIRE_QUEUES_PARAMETERS: 8, 8 { Header 0 4, Flags 4 4 };
    NDIS_PD_CLOSE_PROVIDER_PARAMETERS: 16, 8 { Header 0 4, Flags 4 4, ProviderHandle 8 8 };
    NDIS_PD_COUNTER_HANDLE__: 4, 4 { unused 0 4 };
    NDIS_PD_COUNTER_PARAMETERS: 24, 8 { Header 0 4, Flags 4 4, CounterName 8 8, Type 16 4, _pad20 20 4 };
    NDIS_PD_COUNTER_VALUE: 24, 8 { raw 0 24 }
        views { ReceiveQueue AT_ReceiveQueue 0 24, TransmitQueue AT_TransmitQueue 0 16, Filter AT_Filter 0
            16 };
    NDIS_PD_FILTER_COUNTER: 16, 8 { PacketsMatched 0 8, BytesMatched 8 8 };
    NDIS_PD_FILTER_HANDLE__: 4, 4 { unused 0 4 };
    NDIS_PD_FILTER_PARAMETERS: 64, 8 { Header 0 4, Flags 4 4, MatchProfileId 8 4, Priority 12 4,
        CounterHandle 16 8, TargetReceiveQueue 24 8, RxFilterContext 32 8, HeaderGroupMatchArray 40 8,
        HeaderGroupMatchArrayNumElements 48 4, HeaderGroupMatchArrayElementSize 52 4,
        HeaderGroupMatchArrayTotalSize 56 4, _pad60 60 4 };
    NDIS_PD_OPEN_PROVIDER_PARAMETERS: 24, 8 { Header 0 4, Flags 4 4, ProviderHandle 8 8, ProviderDispatch 16
        8 };
    NDIS_PD_POST_AND_DRAIN_ARG: 32, 8 { PostBufferListHead 0 8, DrainBufferListTail 8 8, MaxDrainCount 16 4,
        DrainCount 20 4, PostCount 24 4, QueueDepthThresholdReached 28 1, _pad29 29 3 };
    NDIS_PD_PROVIDER_DISPATCH: 104, 8 { Header 0 4, Flags 4 4, NdisPDAllocateQueue 8 8, NdisPDFreeQueue 16
        8, NdisPDAcquireReceiveQueues 24 8, NdisPDReleaseReceiveQueues 32 8, NdisPDAllocateCounter 40 8,
        NdisPDFreeCounter 48 8, NdisPDQueryCounter 56 8, NdisPDSetReceiveFilter 64 8,
        NdisPDClearReceiveFilter 72 8, NdisPDRequestDrainNotification 80 8, NdisPDQueueControl 88 8,
        NdisPDProviderControl 96 8 };
    NDIS_PD_PROVIDER_HANDLE__: 4, 4 { unused 0 4 };
    NDIS_PD_QUEUE: 48, 8 { Header 0 4, Flags 4 4, Dispatch 8 8, PDPlatformReserved 16 16, PDClientReserved
        32 16 };
    NDIS_PD_QUEUE_DISPATCH: 40, 8 { Header 0 4, Flags 4 4, PDPostAndDrainBufferList 8 8, PDQueryQueueDepth
        16 8, PDFlushQueue 24 8, PDPostAndDrainBufferListEx 32 8 };
    NDIS_PD_QUEUE_PARAMETERS: 56, 8 { Header 0 4, Flags 4 4, QueueType 8 4, QueueSize 12 4,
        ReceiveDataLength 16 4, _pad20 20 4, Affinity 24 16, TrafficClassId 40 4, MaximumPartialBufferCount
        44 4, CounterHandle 48 8 };
    NDIS_PD_RECEIVE_QUEUE_COUNTER: 24, 8 { PacketsReceived 0 8, BytesReceived 8 8, PacketsDropped 16 8 };
    NDIS_PD_TRANSMIT_QUEUE_COUNTER: 16, 8 { PacketsTransmitted 0 8, BytesTransmitted 8 8 };
    NDIS_PHYSICAL_ADDRESS_UNIT: 16, 8 { PhysicalAddress 0 8, Length 8 4, _pad12 12 4 };
    NDIS_PROCESSOR_INFO: 16, 4 { CpuNumber 0 4, PhysicalPackageId 4 4, CoreId 8 4, HyperThreadID 12 4 };
    NDIS_PROTOCOL_CO_CHARACTERISTICS: 40, 8 { Header 0 4, Flags 4 4, CoStatusHandlerEx 8 8,
        CoAfRegisterNotifyHandler 16 8, CoReceiveNetBufferListsHandler 24 8,
        CoSendNetBufferListsCompleteHandler 32 8 };
    NDIS_PROTOCOL_DRIVER_CHARACTERISTICS: 128, 8 { Header 0 4, MajorNdisVersion 4 1, MinorNdisVersion 5 1,
        MajorDriverVersion 6 1, MinorDriverVersion 7 1, Flags 8 4, _pad12 12 4, Name 16 16,
        SetOptionsHandler 32 8, BindAdapterHandlerEx 40 8, UnbindAdapterHandlerEx 48 8,
        OpenAdapterCompleteHandlerEx 56 8, CloseAdapterCompleteHandlerEx 64 8, NetPnPEventHandler 72 8,
        UninstallHandler 80 8, OidRequestCompleteHandler 88 8, StatusHandlerEx 96 8,
        ReceiveNetBufferListsHandler 104 8, SendNetBufferListsCompleteHandler 112 8,
        DirectOidRequestCompleteHandler 120 8 };
    NDIS_PROTOCOL_PAUSE_PARAMETERS: 12, 4 { Header 0 4, Flags 4 4, PauseReason 8 4 };
    NDIS_PROTOCOL_RESTART_PARAMETERS: 56, 8 { Header 0 4, _pad4 4 4, FilterModuleNameBuffer 8 8,
        FilterModuleNameBufferLength 16 4, _pad20 20 4, RestartAttributes 24 8, BoundIfIndex 32 4, _pad36 36
        4, BoundIfNetluid 40 8, Flags 48 4, _pad52 52 4 };
    NDIS_RECEIVE_FILTER_QUEUE_STATE_CHANGE: 8, 4 { Header 0 4, QueueId 4 4 };
    NDIS_RECEIVE_QUEUE_STATE: 16, 4 { Header 0 4, Flags 4 4, QueueId 8 4, QueueState 12 4 };
    NDIS_RECEIVE_THROTTLE_PARAMETERS: 8, 4 { MaxNblsToIndicate 0 4, BitFields 4 4 }
        bits { MoreNblsPending 4 4 0 1 };
    NDIS_RESTART_ATTRIBUTES: 32, 16 { Next 0 8, Oid 8 4, DataLength 12 4, Data 16 1, _pad17 17 15 };
    NDIS_RESTART_GENERAL_ATTRIBUTES: 88, 8 { Header 0 4, MtuSize 4 4, MaxXmitLinkSpeed 8 8, MaxRcvLinkSpeed
        16 8, LookaheadSize 24 4, MacOptions 28 4, SupportedPacketFilters 32 4, MaxMulticastListSize 36 4,
        RecvScaleCapabilities 40 8, AccessType 48 4, Flags 52 4, ConnectionType 56 4, SupportedStatistics 60
        4, DataBackFillSize 64 4, ContextBackFillSize 68 4, SupportedOidList 72 8, SupportedOidListLength 80
        4, MaxLookaheadSizeAccessed 84 4 };
    NDIS_RW_LOCK: 1040, 8 { SpinLock 0 8, Context 8 8, RefCount 16 1024 }
        views { Reserved AT_Reserved 0 16, RefCountEx AT_RefCountEx 16 1024, RefCountLock AT_RefCountLock 16
            8, SharedRefCount AT_SharedRefCount 24 4, WriterWaiting AT_WriterWaiting 28 1 };
    NDIS_RW_LOCK_REFCOUNT: 16, 4 { raw 0 16 }
        views { RefCount AT_RefCount 0 4, cacheLine AT_cacheLine 0 16 };
    NDIS_SCATTER_GATHER_LIST_PARAMETERS: 72, 8 { Header 0 4, Flags 4 4, QueueId 8 4, SharedMemoryUsage 12 4,
        Mdl 16 8, CurrentVa 24 8, Length 32 4, _pad36 36 4, ProcessSGListHandler 40 8, Context 48 8,
        ScatterGatherListBuffer 56 8, ScatterGatherListBufferSize 64 4, ScatterGatherListBufferSizeNeeded 68
        4 };
    NDIS_SG_DMA_DESCRIPTION: 40, 8 { Header 0 4, Flags 4 4, MaximumPhysicalMapping 8 4, _pad12 12 4,
        ProcessSGListHandler 16 8, SharedMemAllocateCompleteHandler 24 8, ScatterGatherListSize 32 4, _pad36
        36 4 };
    NDIS_SHARED_MEMORY_PARAMETERS: 72, 8 { Header 0 4, Flags 4 4, QueueId 8 4, _pad12 12 4,
        SharedMemoryHandle 16 8, PreferredNode 24 4, Usage 28 4, Length 32 4, _pad36 36 4, VirtualAddress 40
        8, SGListBufferLength 48 4, _pad52 52 4, SGListBuffer 56 8, VPortId 64 4, _pad68 68 4 };
    NDIS_SHARED_MEMORY_PROVIDER_CHARACTERISTICS: 32, 8 { Header 0 4, Flags 4 4, ProviderContext 8 8,
        AllocateSharedMemoryHandler 16 8, FreeSharedMemoryHandler 24 8 };
    NDIS_SPIN_LOCK: 16, 8 { SpinLock 0 8, OldIrql 8 1, _pad9 9 7 };
    NDIS_SRIOV_VF_CONFIG_STATE: 16, 4 { Header 0 4, VFId 4 2, _pad6 6 2, BlockId 8 4, Length 12 4 };
    NDIS_STATUS_INDICATION: 112, 8 { Header 0 4, _pad4 4 4, SourceHandle 8 8, PortNumber 16 4, StatusCode 20
        4, Flags 24 4, _pad28 28 4, DestinationHandle 32 8, RequestId 40 8, StatusBuffer 48 8,
        StatusBufferSize 56 4, Guid 60 16, _pad76 76 4, NdisReserved 80 32 };
    NDIS_SWITCH_FORWARDING_DESTINATION_ARRAY: 24, 8 { Header 0 4, ElementSize 4 4, NumElements 8 4,
        NumDestinations 12 4, FirstElement 16 8 };
    NDIS_SWITCH_NET_BUFFER_LIST_CONTEXT_TYPE_INFO: 24, 8 { Header 0 4, _pad4 4 4, ContextName 8 8,
        ExtensionId 16 8 };
    NDIS_SWITCH_NIC_STATUS_INDICATION: 32, 8 { Header 0 4, Flags 4 4, SourcePortId 8 4, SourceNicIndex 12 2,
        _pad14 14 2, DestinationPortId 16 4, DestinationNicIndex 20 2, _pad22 22 2, StatusIndication 24 8 };
    NDIS_SWITCH_OPTIONAL_HANDLERS: 240, 8 { Header 0 4, _pad4 4 4, AllocateNetBufferListForwardingContext 8
        8, FreeNetBufferListForwardingContext 16 8, SetNetBufferListSource 24 8, AddNetBufferListDestination
        32 8, GrowNetBufferListDestinations 40 8, GetNetBufferListDestinations 48 8,
        UpdateNetBufferListDestinations 56 8, CopyNetBufferListInfo 64 8, ReferenceSwitchNic 72 8,
        DereferenceSwitchNic 80 8, ReferenceSwitchPort 88 8, DereferenceSwitchPort 96 8,
        ReportFilteredNetBufferLists 104 8, SetNetBufferListSwitchContext 112 8,
        GetNetBufferListSwitchContext 120 8, SwitchPDReserved 128 112 };
    NDIS_SWITCH_PORT_DESTINATION: 8, 4 { PortId 0 4, NicIndex 4 2, BitFields 6 2 }
        bits { IsExcluded 6 2 0 1, PreserveVLAN 6 2 1 1, PreservePriority 6 2 2 1, Reserved 6 2 3 13 };
    NDIS_SYSTEM_PROCESSOR_INFO: 1072, 8 { Header 0 4, Flags 4 4, ProcessorVendor 8 4, NumPhysicalPackages 12
        4, NumCores 16 4, NumCoresPerPhysicalPackage 20 4, MaxHyperThreadingCpusPerCore 24 4, RssBaseCpu 28
        4, RssCpuCount 32 4, _pad36 36 4, RssProcessors 40 8, CpuInfo 48 1024 };
    NDIS_TCP_IP_CHECKSUM_PACKET_INFO: 4, 4 { raw 0 4 }
        views { Transmit AT_Transmit 0 4, Receive AT_Receive 0 4, Value AT_Value 0 4 };
    NDIS_TCP_IP_CHECKSUM_PACKET_INFO_Receive: 4, 4 { BitFields 0 4 }
        bits { NdisPacketTcpChecksumFailed 0 4 0 1, NdisPacketUdpChecksumFailed 0 4 1 1,
            NdisPacketIpChecksumFailed 0 4 2 1, NdisPacketTcpChecksumSucceeded 0 4 3 1,
            NdisPacketUdpChecksumSucceeded 0 4 4 1, NdisPacketIpChecksumSucceeded 0 4 5 1,
            NdisPacketLoopback 0 4 6 1 };
    NDIS_TCP_IP_CHECKSUM_PACKET_INFO_Transmit: 4, 4 { BitFields 0 4 }
        bits { NdisPacketChecksumV4 0 4 0 1, NdisPacketChecksumV6 0 4 1 1, NdisPacketTcpChecksum 0 4 2 1,
            NdisPacketUdpChecksum 0 4 3 1, NdisPacketIpChecksum 0 4 4 1 };
    NDIS_TIMER: 128, 8 { Timer 0 64, Dpc 64 64 };
    NDIS_TIMER_CHARACTERISTICS: 24, 8 { Header 0 4, AllocationTag 4 4, TimerFunction 8 8, FunctionContext 16
        8 };
    NDIS_WAN_FRAGMENT: 12, 1 { RemoteAddress 0 6, LocalAddress 6 6 };
    NDIS_WAN_GET_STATS: 64, 4 { LocalAddress 0 6, _pad6 6 2, BytesSent 8 4, BytesRcvd 12 4, FramesSent 16 4,
        FramesRcvd 20 4, CRCErrors 24 4, TimeoutErrors 28 4, AlignmentErrors 32 4, SerialOverrunErrors 36 4,
        FramingErrors 40 4, BufferOverrunErrors 44 4, BytesTransmittedUncompressed 48 4,
        BytesReceivedUncompressed 52 4, BytesTransmittedCompressed 56 4, BytesReceivedCompressed 60 4 };
    NDIS_WAN_LINE_DOWN: 12, 1 { RemoteAddress 0 6, LocalAddress 6 6 };
    NDIS_WAN_LINE_UP: 64, 8 { LinkSpeed 0 4, MaximumTotalSize 4 4, Quality 8 4, SendWindow 12 2,
        RemoteAddress 14 6, LocalAddress 20 6, _pad26 26 2, ProtocolBufferLength 28 4, ProtocolBuffer 32 8,
        ProtocolType 40 2, _pad42 42 6, DeviceName 48 16 };
    NDIS_WORK_ITEM: 80, 8 { Context 0 8, Routine 8 8, WrapperReserved 16 64 };
    NET_DEVICE_PNP_EVENT: 48, 8 { Header 0 4, PortNumber 4 4, DevicePnPEvent 8 4, _pad12 12 4,
        InformationBuffer 16 8, InformationBufferLength 24 4, NdisReserved 28 16, _pad44 44 4 };
    NET_IF_INFORMATION: 96, 4 { Header 0 4, Flags 4 4, PhysicalLocation 8 12, WanTunnelType 20 4, PortNumber
        24 4, AccessType 28 4, DirectionType 32 4, ConnectionType 36 4, ifConnectorPresent 40 1, _pad41 41
        1, PhysAddressLength 42 2, PhysAddressOffset 44 2, PermanentPhysAddressOffset 46 2,
        FriendlyNameLength 48 2, FriendlyNameOffset 50 2, InterfaceGuid 52 16, NetworkGuid 68 16,
        SupportedStatistics 84 4, MediaType 88 4, PhysicalMediumType 92 4 };
    NET_PNP_EVENT: 152, 8 { NetEvent 0 4, _pad4 4 4, Buffer 8 8, BufferLength 16 4, _pad20 20 4,
        NdisReserved 24 32, TransportReserved 56 32, TdiReserved 88 32, TdiClientReserved 120 32 };
    NET_PNP_EVENT_NOTIFICATION: 176, 8 { Header 0 4, PortNumber 4 4, NetPnPEvent 8 152, Flags 160 4,
        SwitchId 164 4, VPortId 168 4, _pad172 172 4 };
    PD_BUFFER: 112, 8 { NextPDBuffer 0 8, NextPartialPDBuffer 8 8, PDClientReserved 16 8, PDClientContext 24
        8, DataBufferVirtualAddress 32 8, DataBufferDmaLogicalAddress 40 8, DataBufferSize 48 4,
        PDClientContextSize 52 2, Attributes 54 2, Flags 56 2, DataStart 58 2, DataLength 60 4, MetaDataV0
        64 48 };
    PD_BUFFER_8021Q_INFO: 2, 2 { BitFields 0 2 }
        bits { UserPriority 0 2 0 3, CanonicalFormatId 0 2 3 1, VlanId 0 2 4 12 };
    PD_BUFFER_MetaDataV0: 48, 8 { RxFilterContext 0 8, RxHashValue 8 4, BitFields12 12 4,
        RxRscTcpTimestampDelta 16 4, BitFields20 20 4, BitFields24 24 4, VirtualSubnetInfo 28 4,
        Ieee8021qInfo 32 2, GftSourceVPortId 34 2, Reserved 36 4, ProviderScratch 40 8 }
        views { GftFlowEntryId AT_GftFlowEntryId 0 8, RxOffloads AT_RxOffloads 12 8, TxOffloads
            AT_TxOffloads 20 8 }
        bits { RxIPHeaderChecksumSucceeded 12 4 0 1, RxTCPChecksumSucceeded 12 4 1 1, RxUDPChecksumSucceeded
            12 4 2 1, RxIPHeaderChecksumFailed 12 4 3 1, RxTCPChecksumFailed 12 4 4 1, RxUDPChecksumFailed
            12 4 5 1, RxHashComputed 12 4 6 1, RxHashWithL4PortNumbers 12 4 7 1, RxGftDirectionIngress 12 4
            8 1, RxGftExceptionPacket 12 4 9 1, RxGftCopyPacket 12 4 10 1, RxGftSamplePacket 12 4 11 1,
            RxReserved1 12 4 12 4, RxCoalescedSegCount 12 4 16 16, TxIsIPv4 20 4 0 1, TxIsIPv6 20 4 1 1,
            TxTransportHeaderOffset 20 4 2 10, TxMSS 20 4 12 20, TxComputeIPHeaderChecksum 24 4 0 1,
            TxComputeTCPChecksum 24 4 1 1, TxComputeUDPChecksum 24 4 2 1, TxIsEncapsulatedPacket 24 4 3 1,
            TxInnerPacketOffsetsValid 24 4 4 1, TxReserved1 24 4 5 11, TxInnerFrameOffset 24 4 16 8,
            TxInnerIpHeaderRelativeOffset 24 4 24 6, TxInnerIsIPv6 24 4 30 1, TxInnerTcpOptionsPresent 24 4
            31 1 };
    PD_BUFFER_VIRTUAL_SUBNET_INFO: 4, 4 { BitFields 0 4 }
        bits { VirtualSubnetId 0 4 0 24, Reserved 0 4 24 8 };
    _QUERY: 32, 8 { Oid 0 4, _pad4 4 4, InformationBuffer 8 8, InformationBufferLength 16 4, BytesWritten 20
        4, BytesNeeded 24 4, _pad28 28 4 };
    REFERENCE: 16, 8 { SpinLock 0 8, ReferenceCount 8 2, Closing 10 1, _pad11 11 5 };
    _REQUEST_DATA: 40, 8 { raw 0 40 }
        views { QUERY_INFORMATION AT_QUERY_INFORMATION 0 32, SET_INFORMATION AT_SET_INFORMATION 0 32,
            METHOD_INFORMATION AT_METHOD_INFORMATION 0 40 };
    _SET: 32, 8 { Oid 0 4, _pad4 4 4, InformationBuffer 8 8, InformationBufferLength 16 4, BytesRead 20 4,
        BytesNeeded 24 4, _pad28 28 4 };
    VAR_STRING: 24, 4 { ulTotalSize 0 4, ulNeededSize 4 4, ulUsedSize 8 4, ulStringFormat 12 4, ulStringSize
        16 4, ulStringOffset 20 4 };
}
