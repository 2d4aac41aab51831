//! Sizes and offsets of the types of `ndis51`, asserted at compile time.
#![expect(unsafe_code, reason = "`layout!` implements `Plain` for the types whose layout it asserts")]

use super::types::*;
use crate::layout::layout;

layout! {
    _DATA: 32, 8 { raw 0 32 }
        views { QUERY_INFORMATION AT_QUERY_INFORMATION 0 32, SET_INFORMATION AT_SET_INFORMATION 0 32 };
    NDIS40_PROTOCOL_CHARACTERISTICS: 144, 8 { MajorNdisVersion 0 1, MinorNdisVersion 1 1, Filler 2 2,
        Reserved 4 4, OpenAdapterCompleteHandler 8 8, CloseAdapterCompleteHandler 16 8, SendCompleteHandler
        24 8, TransferDataCompleteHandler 32 8, ResetCompleteHandler 40 8, RequestCompleteHandler 48 8,
        ReceiveHandler 56 8, ReceiveCompleteHandler 64 8, StatusHandler 72 8, StatusCompleteHandler 80 8,
        Name 88 16, ReceivePacketHandler 104 8, BindAdapterHandler 112 8, UnbindAdapterHandler 120 8,
        PnPEventHandler 128 8, UnloadHandler 136 8 }
        views { Flags AT_Flags 4 4, WanSendCompleteHandler AT_WanSendCompleteHandler 24 8,
            WanTransferDataCompleteHandler AT_WanTransferDataCompleteHandler 32 8, WanReceiveHandler
            AT_WanReceiveHandler 56 8 };
    NDIS50_MINIPORT_CHARACTERISTICS: 184, 8 { MajorNdisVersion 0 1, MinorNdisVersion 1 1, Filler 2 2,
        Reserved 4 4, CheckForHangHandler 8 8, DisableInterruptHandler 16 8, EnableInterruptHandler 24 8,
        HaltHandler 32 8, HandleInterruptHandler 40 8, InitializeHandler 48 8, ISRHandler 56 8,
        QueryInformationHandler 64 8, ReconfigureHandler 72 8, ResetHandler 80 8, SendHandler 88 8,
        SetInformationHandler 96 8, TransferDataHandler 104 8, ReturnPacketHandler 112 8, SendPacketsHandler
        120 8, AllocateCompleteHandler 128 8, CoCreateVcHandler 136 8, CoDeleteVcHandler 144 8,
        CoActivateVcHandler 152 8, CoDeactivateVcHandler 160 8, CoSendPacketsHandler 168 8, CoRequestHandler
        176 8 }
        views { WanSendHandler AT_WanSendHandler 88 8, WanTransferDataHandler AT_WanTransferDataHandler 104
            8 };
    NDIS50_PROTOCOL_CHARACTERISTICS: 208, 8 { Ndis40Chars 0 144, ReservedHandlers 144 32,
        CoSendCompleteHandler 176 8, CoStatusHandler 184 8, CoReceivePacketHandler 192 8,
        CoAfRegisterNotifyHandler 200 8 }
        views { MajorNdisVersion AT_MajorNdisVersion 0 1, MinorNdisVersion AT_MinorNdisVersion 1 1, Filler
            AT_Filler 2 2, Reserved AT_Reserved 4 4, Flags AT_Flags 4 4, OpenAdapterCompleteHandler
            AT_OpenAdapterCompleteHandler 8 8, CloseAdapterCompleteHandler AT_CloseAdapterCompleteHandler 16
            8, SendCompleteHandler AT_SendCompleteHandler 24 8, WanSendCompleteHandler
            AT_WanSendCompleteHandler 24 8, TransferDataCompleteHandler AT_TransferDataCompleteHandler 32 8,
            WanTransferDataCompleteHandler AT_WanTransferDataCompleteHandler 32 8, ResetCompleteHandler
            AT_ResetCompleteHandler 40 8, RequestCompleteHandler AT_RequestCompleteHandler 48 8,
            ReceiveHandler AT_ReceiveHandler 56 8, WanReceiveHandler AT_WanReceiveHandler 56 8,
            ReceiveCompleteHandler AT_ReceiveCompleteHandler 64 8, StatusHandler AT_StatusHandler 72 8,
            StatusCompleteHandler AT_StatusCompleteHandler 80 8, Name AT_Name 88 16, ReceivePacketHandler
            AT_ReceivePacketHandler 104 8, BindAdapterHandler AT_BindAdapterHandler 112 8,
            UnbindAdapterHandler AT_UnbindAdapterHandler 120 8, PnPEventHandler AT_PnPEventHandler 128 8,
            UnloadHandler AT_UnloadHandler 136 8 };
    NDIS51_MINIPORT_CHARACTERISTICS: 240, 8 { Ndis50Chars 0 184, CancelSendPacketsHandler 184 8,
        PnPEventNotifyHandler 192 8, AdapterShutdownHandler 200 8, Reserved1 208 8, Reserved2 216 8,
        Reserved3 224 8, Reserved4 232 8 }
        views { MajorNdisVersion AT_MajorNdisVersion 0 1, MinorNdisVersion AT_MinorNdisVersion 1 1, Filler
            AT_Filler 2 2, Reserved AT_Reserved 4 4, CheckForHangHandler AT_CheckForHangHandler 8 8,
            DisableInterruptHandler AT_DisableInterruptHandler 16 8, EnableInterruptHandler
            AT_EnableInterruptHandler 24 8, HaltHandler AT_HaltHandler 32 8, HandleInterruptHandler
            AT_HandleInterruptHandler 40 8, InitializeHandler AT_InitializeHandler 48 8, ISRHandler
            AT_ISRHandler 56 8, QueryInformationHandler AT_QueryInformationHandler 64 8, ReconfigureHandler
            AT_ReconfigureHandler 72 8, ResetHandler AT_ResetHandler 80 8, SendHandler AT_SendHandler 88 8,
            WanSendHandler AT_WanSendHandler 88 8, SetInformationHandler AT_SetInformationHandler 96 8,
            TransferDataHandler AT_TransferDataHandler 104 8, WanTransferDataHandler
            AT_WanTransferDataHandler 104 8, ReturnPacketHandler AT_ReturnPacketHandler 112 8,
            SendPacketsHandler AT_SendPacketsHandler 120 8, AllocateCompleteHandler
            AT_AllocateCompleteHandler 128 8, CoCreateVcHandler AT_CoCreateVcHandler 136 8,
            CoDeleteVcHandler AT_CoDeleteVcHandler 144 8, CoActivateVcHandler AT_CoActivateVcHandler 152 8,
            CoDeactivateVcHandler AT_CoDeactivateVcHandler 160 8, CoSendPacketsHandler
            AT_CoSendPacketsHandler 168 8, CoRequestHandler AT_CoRequestHandler 176 8 };
    NDIS_CALL_MANAGER_CHARACTERISTICS: 136, 8 { MajorVersion 0 1, MinorVersion 1 1, Filler 2 2, Reserved 4
        4, CmCreateVcHandler 8 8, CmDeleteVcHandler 16 8, CmOpenAfHandler 24 8, CmCloseAfHandler 32 8,
        CmRegisterSapHandler 40 8, CmDeregisterSapHandler 48 8, CmMakeCallHandler 56 8, CmCloseCallHandler
        64 8, CmIncomingCallCompleteHandler 72 8, CmAddPartyHandler 80 8, CmDropPartyHandler 88 8,
        CmActivateVcCompleteHandler 96 8, CmDeactivateVcCompleteHandler 104 8, CmModifyCallQoSHandler 112 8,
        CmRequestHandler 120 8, CmRequestCompleteHandler 128 8 };
    NDIS_CLIENT_CHARACTERISTICS: 152, 8 { MajorVersion 0 1, MinorVersion 1 1, Filler 2 2, Reserved 4 4,
        ClCreateVcHandler 8 8, ClDeleteVcHandler 16 8, ClRequestHandler 24 8, ClRequestCompleteHandler 32 8,
        ClOpenAfCompleteHandler 40 8, ClCloseAfCompleteHandler 48 8, ClRegisterSapCompleteHandler 56 8,
        ClDeregisterSapCompleteHandler 64 8, ClMakeCallCompleteHandler 72 8, ClModifyCallQoSCompleteHandler
        80 8, ClCloseCallCompleteHandler 88 8, ClAddPartyCompleteHandler 96 8, ClDropPartyCompleteHandler
        104 8, ClIncomingCallHandler 112 8, ClIncomingCallQoSChangeHandler 120 8, ClIncomingCloseCallHandler
        128 8, ClIncomingDropPartyHandler 136 8, ClCallConnectedHandler 144 8 };
    NDIS_COMMON_OPEN_BLOCK: 216, 8 { MacHandle 0 8, BindingHandle 8 8, Reserved6 16 8, Reserved7 24 8,
        Reserved8 32 8, Reserved9 40 8, Reserved10 48 8, Reserved11 56 8, Reserved12 64 1, Reserved2 65 1,
        Reserved3 66 1, Reserved4 67 1, _pad68 68 4, Reserved13 72 8, Reserved5 80 8, Reserved14 88 8,
        SendHandler 96 8, TransferDataHandler 104 8, SendCompleteHandler 112 8, TransferDataCompleteHandler
        120 8, ReceiveHandler 128 8, ReceiveCompleteHandler 136 8, WanReceiveHandler 144 8,
        RequestCompleteHandler 152 8, ReceivePacketHandler 160 8, SendPacketsHandler 168 8, ResetHandler 176
        8, RequestHandler 184 8, ResetCompleteHandler 192 8, StatusHandler 200 8, StatusCompleteHandler 208
        8 }
        views { WanSendHandler AT_WanSendHandler 96 8 };
    NDIS_ENCAPSULATION_FORMAT: 12, 4 { Encapsulation 0 4, Flags 4 4, EncapsulationHeaderSize 8 4 };
    NDIS_ENCAPSULATION_FORMAT_Flags: 4, 4 { BitFields 0 4 }
        bits { FixedHeaderSize 0 4 0 1, Reserved 0 4 1 31 };
    NDIS_IPSEC_PACKET_INFO: 16, 8 { raw 0 16 }
        views { Transmit AT_Transmit 0 16, Receive AT_Receive 0 8 };
    NDIS_IPSEC_PACKET_INFO_Receive: 8, 4 { BitFields 0 4, CryptoStatus 4 4 }
        bits { SA_DELETE_REQ 0 4 0 1, CRYPTO_DONE 0 4 1 1, NEXT_CRYPTO_DONE 0 4 2 1 };
    NDIS_IPSEC_PACKET_INFO_Transmit: 16, 8 { OffloadHandle 0 8, NextOffloadHandle 8 8 };
    NDIS_MINIPORT_BLOCK: 752, 8 { Header 0 4, _pad4 4 4, NextMiniport 8 8, BaseMiniport 16 8,
        MiniportAdapterContext 24 8, Reserved4 32 16, Reserved10 48 8, OpenQueue 56 8, ShortRef 64 16,
        Reserved12 80 8, Padding1 88 1, LockAcquired 89 1, PmodeOpens 90 1, Reserved23 91 1, _pad92 92 4,
        Lock 96 8, Reserved25 104 8, Interrupt 112 8, Flags 120 4, PnPFlags 124 4, PacketList 128 16,
        FirstPendingPacket 144 8, ReturnPacketsQueue 152 8, RequestBuffer 160 4, _pad164 164 4, Reserved26
        168 8, PrimaryMiniport 176 8, Reserved11 184 8, BusDataContext 192 8, Reserved3 200 4, _pad204 204
        4, Resources 208 8, WakeUpDpcTimer 216 128, Reserved20 344 16, SymbolicLinkName 360 16,
        CheckForHangSeconds 376 4, Reserved5 380 4, ResetStatus 384 4, _pad388 388 4, ResetOpen 392 8, EthDB
        400 8, TrDB 408 8, YYYDB 416 8, XXXDB 424 8, PacketIndicateHandler 432 8, SendCompleteHandler 440 8,
        SendResourcesHandler 448 8, ResetCompleteHandler 456 8, MediaType 464 4, BusNumber 468 4, BusType
        472 4, AdapterType 476 4, Reserved6 480 8, Reserved7 488 8, Reserved8 496 8, MiniportSGDmaBlock 504
        8, CallMgrAfList 512 8, MiniportThread 520 8, SetInfoBuf 528 8, SetInfoBufLen 536 2, MaxSendPackets
        538 2, FakeStatus 540 4, Reserved24 544 8, Reserved9 552 8, Reserved21 560 8, MacOptions 568 4,
        _pad572 572 4, PendingRequest 576 8, MaximumLongAddresses 584 4, Reserved27 588 4, CurrentLookahead
        592 4, MaximumLookahead 596 4, Reserved1 600 8, DisableInterruptHandler 608 8,
        EnableInterruptHandler 616 8, SendPacketsHandler 624 8, DeferredSendHandler 632 8,
        EthRxIndicateHandler 640 8, TrRxIndicateHandler 648 8, Reserved2 656 8, EthRxCompleteHandler 664 8,
        TrRxCompleteHandler 672 8, Reserved22 680 8, StatusHandler 688 8, StatusCompleteHandler 696 8,
        TDCompleteHandler 704 8, QueryCompleteHandler 712 8, SetCompleteHandler 720 8,
        WanSendCompleteHandler 728 8, WanRcvHandler 736 8, WanRcvCompleteHandler 744 8 }
        views { NullDB AT_NullDB 400 8 };
    NDIS_MINIPORT_INTERRUPT: 152, 8 { InterruptObject 0 8, IsDeregistered 8 1, _pad9 9 7, Reserved 16 8,
        MiniportIsr 24 8, MiniportDpc 32 8, InterruptDpc 40 64, Miniport 104 8, DpcCount 112 4, _pad116 116
        4, DpcsCompletedEvent 120 24, SharedInterrupt 144 1, IsrRequested 145 1, _pad146 146 6 }
        views { DpcCountLock AT_DpcCountLock 8 8 };
    NDIS_OPEN_BLOCK: 216, 8 { MacHandle 0 8, BindingHandle 8 8, Reserved6 16 8, Reserved7 24 8, Reserved8 32
        8, Reserved9 40 8, Reserved10 48 8, Reserved11 56 8, Reserved12 64 1, Reserved2 65 1, Reserved3 66
        1, Reserved4 67 1, _pad68 68 4, Reserved13 72 8, Reserved5 80 8, Reserved14 88 8, SendHandler 96 8,
        TransferDataHandler 104 8, SendCompleteHandler 112 8, TransferDataCompleteHandler 120 8,
        ReceiveHandler 128 8, ReceiveCompleteHandler 136 8, WanReceiveHandler 144 8, RequestCompleteHandler
        152 8, ReceivePacketHandler 160 8, SendPacketsHandler 168 8, ResetHandler 176 8, RequestHandler 184
        8, ResetCompleteHandler 192 8, StatusHandler 200 8, StatusCompleteHandler 208 8 }
        views { WanSendHandler AT_WanSendHandler 96 8 };
    NDIS_PACKET: 104, 8 { Private 0 48, MiniportReserved 48 16, WrapperReserved 64 16, Reserved 80 16,
        ProtocolReserved 96 1, _pad97 97 7 }
        views { MiniportReservedEx AT_MiniportReservedEx 48 24, WrapperReservedEx AT_WrapperReservedEx 72 8,
            MacReserved AT_MacReserved 48 32 };
    NDIS_PACKET_EXTENSION: 96, 8 { NdisPacketInfo 0 96 };
    NDIS_PACKET_OOB_DATA: 40, 8 { TimeToSend 0 8, TimeReceived 8 8, HeaderSize 16 4, SizeMediaSpecificInfo
        20 4, MediaSpecificInformation 24 8, Status 32 4, _pad36 36 4 }
        views { TimeSent AT_TimeSent 0 8 };
    NDIS_PACKET_PRIVATE: 48, 8 { PhysicalCount 0 4, TotalLength 4 4, Head 8 8, Tail 16 8, Pool 24 8, Count
        32 4, Flags 36 4, ValidCounts 40 1, NdisPacketFlags 41 1, NdisPacketOobOffset 42 2, _pad44 44 4 };
    NDIS_PACKET_STACK: 48, 8 { IMReserved 0 16, NdisReserved 16 32 };
    NDIS_REQUEST: 176, 8 { MacReserved 0 32, RequestType 32 4, _pad36 36 4, DATA 40 32, NdisReserved 72 72,
        CallMgrReserved 144 16, MiniportReserved 160 16 }
        views { ProtocolReserved AT_ProtocolReserved 144 16 };
    NDIS_TASK_IPSEC: 24, 4 { Supported 0 16, V4AH 16 4, V4ESP 20 4 };
    NDIS_TASK_IPSEC_Supported: 16, 4 { AH_ESP_COMBINED 0 4, TRANSPORT_TUNNEL_COMBINED 4 4, V4_OPTIONS 8 4,
        RESERVED 12 4 };
    NDIS_TASK_IPSEC_V4AH: 4, 4 { BitFields 0 4 }
        bits { MD5 0 4 0 1, SHA_1 0 4 1 1, Transport 0 4 2 1, Tunnel 0 4 3 1, Send 0 4 4 1, Receive 0 4 5 1
            };
    NDIS_TASK_IPSEC_V4ESP: 4, 4 { BitFields 0 4 }
        bits { DES 0 4 0 1, RESERVED 0 4 1 1, TRIPLE_DES 0 4 2 1, NULL_ESP 0 4 3 1, Transport 0 4 4 1,
            Tunnel 0 4 5 1, Send 0 4 6 1, Receive 0 4 7 1 };
    NDIS_TASK_OFFLOAD: 24, 4 { Version 0 4, Size 4 4, Task 8 4, OffsetNextTask 12 4, TaskBufferLength 16 4,
        TaskBuffer 20 1, _pad21 21 3 };
    NDIS_TASK_OFFLOAD_HEADER: 28, 4 { Version 0 4, Size 4 4, Reserved 8 4, OffsetFirstTask 12 4,
        EncapsulationFormat 16 12 };
    NDIS_TASK_TCP_IP_CHECKSUM: 16, 4 { V4Transmit 0 4, V4Receive 4 4, V6Transmit 8 4, V6Receive 12 4 };
    NDIS_TASK_TCP_IP_CHECKSUM_V4Receive: 4, 4 { BitFields 0 4 }
        bits { IpOptionsSupported 0 4 0 1, TcpOptionsSupported 0 4 1 1, TcpChecksum 0 4 2 1, UdpChecksum 0 4
            3 1, IpChecksum 0 4 4 1 };
    NDIS_TASK_TCP_IP_CHECKSUM_V4Transmit: 4, 4 { BitFields 0 4 }
        bits { IpOptionsSupported 0 4 0 1, TcpOptionsSupported 0 4 1 1, TcpChecksum 0 4 2 1, UdpChecksum 0 4
            3 1, IpChecksum 0 4 4 1 };
    NDIS_TASK_TCP_IP_CHECKSUM_V6Receive: 4, 4 { BitFields 0 4 }
        bits { IpOptionsSupported 0 4 0 1, TcpOptionsSupported 0 4 1 1, TcpChecksum 0 4 2 1, UdpChecksum 0 4
            3 1 };
    NDIS_TASK_TCP_IP_CHECKSUM_V6Transmit: 4, 4 { BitFields 0 4 }
        bits { IpOptionsSupported 0 4 0 1, TcpOptionsSupported 0 4 1 1, TcpChecksum 0 4 2 1, UdpChecksum 0 4
            3 1 };
    NDIS_TASK_TCP_LARGE_SEND: 16, 4 { Version 0 4, MaxOffLoadSize 4 4, MinSegmentCount 8 4, TcpOptions 12 1,
        IpOptions 13 1, _pad14 14 2 };
    NDIS_WAN_PACKET: 112, 8 { WanPacketQueue 0 16, CurrentBuffer 16 8, CurrentLength 24 4, _pad28 28 4,
        StartBuffer 32 8, EndBuffer 40 8, ProtocolReserved1 48 8, ProtocolReserved2 56 8, ProtocolReserved3
        64 8, ProtocolReserved4 72 8, MacReserved1 80 8, MacReserved2 88 8, MacReserved3 96 8, MacReserved4
        104 8 };
    _QUERY_INFORMATION: 32, 8 { Oid 0 4, _pad4 4 4, InformationBuffer 8 8, InformationBufferLength 16 4,
        BytesWritten 20 4, BytesNeeded 24 4, _pad28 28 4 };
    _SET_INFORMATION: 32, 8 { Oid 0 4, _pad4 4 4, InformationBuffer 8 8, InformationBufferLength 16 4,
        BytesRead 20 4, BytesNeeded 24 4, _pad28 28 4 };
}
