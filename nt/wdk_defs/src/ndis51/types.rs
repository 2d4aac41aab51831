//! The NDIS 5.x interface: types and constants that only NDIS50/NDIS51 drivers see (ndis.h): types.
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

use super::constants::*;

/// `BIND_HANDLER` of ndis.h.
pub type BIND_HANDLER =
    DriverFn<unsafe extern "win64" fn(DriverPtr<i32>, NDIS_HANDLE, DriverPtr<UNICODE_STRING>, PVOID, PVOID)>;
/// `CLOSE_ADAPTER_COMPLETE_HANDLER` of ndis.h.
pub type CLOSE_ADAPTER_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_STATUS)>;
/// `CO_RECEIVE_PACKET_HANDLER` of ndis.h.
pub type CO_RECEIVE_PACKET_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_HANDLE, DriverPtr<NDIS_PACKET>) -> u32>;
/// `CO_REQUEST_COMPLETE_HANDLER` of ndis.h.
pub type CO_REQUEST_COMPLETE_HANDLER = DriverFn<
    unsafe extern "win64" fn(NDIS_STATUS, NDIS_HANDLE, NDIS_HANDLE, NDIS_HANDLE, DriverPtr<NDIS_REQUEST>),
>;
/// `CO_REQUEST_HANDLER` of ndis.h.
pub type CO_REQUEST_HANDLER = DriverFn<
    unsafe extern "win64" fn(NDIS_HANDLE, NDIS_HANDLE, NDIS_HANDLE, DriverPtr<NDIS_REQUEST>) -> NDIS_STATUS,
>;
/// `CO_SEND_COMPLETE_HANDLER` of ndis.h.
pub type CO_SEND_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_STATUS, NDIS_HANDLE, DriverPtr<NDIS_PACKET>)>;
/// `CO_STATUS_HANDLER` of ndis.h.
pub type CO_STATUS_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_HANDLE, NDIS_STATUS, PVOID, u32)>;
/// `ETH_RCV_COMPLETE_HANDLER` of ndis.h.
pub type ETH_RCV_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(DriverPtr<X_FILTER>)>;
/// `ETH_RCV_INDICATE_HANDLER` of ndis.h.
pub type ETH_RCV_INDICATE_HANDLER = DriverFn<
    unsafe extern "win64" fn(DriverPtr<X_FILTER>, NDIS_HANDLE, DriverPtr<i8>, PVOID, u32, PVOID, u32, u32),
>;
/// `FILTER_PACKET_INDICATION_HANDLER` of ndis.h.
pub type FILTER_PACKET_INDICATION_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<DriverPtr<NDIS_PACKET>>, u32)>;
/// `IEEE8021PPRIORITY` of ndis.h.
pub type IEEE8021PPRIORITY = u32;
/// `NDIS_MINIPORT_CHARACTERISTICS` of ndis.h.
pub type NDIS_MINIPORT_CHARACTERISTICS = NDIS51_MINIPORT_CHARACTERISTICS;
/// `NDIS_M_REQ_COMPLETE_HANDLER` of ndis.h.
pub type NDIS_M_REQ_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_STATUS)>;
/// `NDIS_M_RESET_COMPLETE_HANDLER` of ndis.h.
pub type NDIS_M_RESET_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_STATUS, BOOLEAN)>;
/// `NDIS_M_SEND_COMPLETE_HANDLER` of ndis.h.
pub type NDIS_M_SEND_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_PACKET>, NDIS_STATUS)>;
/// `NDIS_M_SEND_RESOURCES_HANDLER` of ndis.h.
pub type NDIS_M_SEND_RESOURCES_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE)>;
/// `NDIS_M_START_SENDS` of ndis.h.
pub type NDIS_M_START_SENDS = DriverFn<unsafe extern "win64" fn(DriverPtr<NDIS_MINIPORT_BLOCK>) -> BOOLEAN>;
/// `NDIS_M_STATUS_HANDLER` of ndis.h.
pub type NDIS_M_STATUS_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_STATUS, PVOID, u32)>;
/// `NDIS_M_STS_COMPLETE_HANDLER` of ndis.h.
pub type NDIS_M_STS_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE)>;
/// `NDIS_M_TD_COMPLETE_HANDLER` of ndis.h.
pub type NDIS_M_TD_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_PACKET>, NDIS_STATUS, u32)>;
/// `NDIS_PROTOCOL_CHARACTERISTICS` of ndis.h.
pub type NDIS_PROTOCOL_CHARACTERISTICS = NDIS50_PROTOCOL_CHARACTERISTICS;
/// `NDIS_WAN_MINIPORT_CHARACTERISTICS` of ndis.h.
pub type NDIS_WAN_MINIPORT_CHARACTERISTICS = NDIS51_MINIPORT_CHARACTERISTICS;
/// `NDIS_WM_SEND_COMPLETE_HANDLER` of ndis.h.
pub type NDIS_WM_SEND_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, PVOID, NDIS_STATUS)>;
/// `OPEN_ADAPTER_COMPLETE_HANDLER` of ndis.h.
pub type OPEN_ADAPTER_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_STATUS, NDIS_STATUS)>;
/// `PNDIS_PACKET_POOL` of ndis.h.
pub type PNDIS_PACKET_POOL = NDIS_HANDLE;
/// `PNP_EVENT_HANDLER` of ndis.h.
pub type PNP_EVENT_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NET_PNP_EVENT>) -> NDIS_STATUS>;
/// `RECEIVE_COMPLETE_HANDLER` of ndis.h.
pub type RECEIVE_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE)>;
/// `RECEIVE_HANDLER` of ndis.h.
pub type RECEIVE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_HANDLE, PVOID, u32, PVOID, u32, u32) -> NDIS_STATUS>;
/// `RECEIVE_PACKET_HANDLER` of ndis.h.
pub type RECEIVE_PACKET_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_PACKET>) -> i32>;
/// `REQUEST_COMPLETE_HANDLER` of ndis.h.
pub type REQUEST_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_REQUEST>, NDIS_STATUS)>;
/// `REQUEST_HANDLER` of ndis.h.
pub type REQUEST_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_REQUEST>) -> NDIS_STATUS>;
/// `RESET_COMPLETE_HANDLER` of ndis.h.
pub type RESET_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_STATUS)>;
/// `RESET_HANDLER` of ndis.h.
pub type RESET_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE) -> NDIS_STATUS>;
/// `SEND_COMPLETE_HANDLER` of ndis.h.
pub type SEND_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_PACKET>, NDIS_STATUS)>;
/// `SEND_HANDLER` of ndis.h.
pub type SEND_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_PACKET>) -> NDIS_STATUS>;
/// `SEND_PACKETS_HANDLER` of ndis.h.
pub type SEND_PACKETS_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<DriverPtr<NDIS_PACKET>>, u32)>;
/// `STATUS_COMPLETE_HANDLER` of ndis.h.
pub type STATUS_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE)>;
/// `STATUS_HANDLER` of ndis.h.
pub type STATUS_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_STATUS, PVOID, u32)>;
/// `TRANSFER_DATA_COMPLETE_HANDLER` of ndis.h.
pub type TRANSFER_DATA_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_PACKET>, NDIS_STATUS, u32)>;
/// `TRANSFER_DATA_HANDLER` of ndis.h.
pub type TRANSFER_DATA_HANDLER = DriverFn<
    unsafe extern "win64" fn(
        NDIS_HANDLE,
        NDIS_HANDLE,
        u32,
        u32,
        DriverPtr<NDIS_PACKET>,
        DriverPtr<u32>,
    ) -> NDIS_STATUS,
>;
/// `TR_RCV_COMPLETE_HANDLER` of ndis.h.
pub type TR_RCV_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(DriverPtr<X_FILTER>)>;
/// `TR_RCV_INDICATE_HANDLER` of ndis.h.
pub type TR_RCV_INDICATE_HANDLER =
    DriverFn<unsafe extern "win64" fn(DriverPtr<X_FILTER>, NDIS_HANDLE, PVOID, u32, PVOID, u32, u32)>;
/// `UNBIND_HANDLER` of ndis.h.
pub type UNBIND_HANDLER = DriverFn<unsafe extern "win64" fn(DriverPtr<i32>, NDIS_HANDLE, NDIS_HANDLE)>;
/// `UNLOAD_PROTOCOL_HANDLER` of ndis.h.
pub type UNLOAD_PROTOCOL_HANDLER = DriverFn<unsafe extern "win64" fn()>;
/// `WAN_RCV_COMPLETE_HANDLER` of ndis.h.
pub type WAN_RCV_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_HANDLE)>;
/// `WAN_RCV_HANDLER` of ndis.h.
pub type WAN_RCV_HANDLER =
    DriverFn<unsafe extern "win64" fn(DriverPtr<i32>, NDIS_HANDLE, NDIS_HANDLE, DriverPtr<u8>, u32)>;
/// `WAN_RECEIVE_HANDLER` of ndis.h.
pub type WAN_RECEIVE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<u8>, u32) -> NDIS_STATUS>;
/// `WAN_SEND_COMPLETE_HANDLER` of ndis.h.
pub type WAN_SEND_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_WAN_PACKET>, NDIS_STATUS)>;
/// `WAN_SEND_HANDLER` of ndis.h.
pub type WAN_SEND_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_HANDLE, PVOID) -> NDIS_STATUS>;
/// `WAN_TRANSFER_DATA_COMPLETE_HANDLER` of ndis.h.
pub type WAN_TRANSFER_DATA_COMPLETE_HANDLER = DriverFn<unsafe extern "win64" fn()>;
/// `WM_SEND_HANDLER` of ndis.h.
pub type WM_SEND_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_HANDLE, DriverPtr<NDIS_WAN_PACKET>) -> NDIS_STATUS>;
/// `WM_TRANSFER_DATA_HANDLER` of ndis.h.
pub type WM_TRANSFER_DATA_HANDLER = DriverFn<unsafe extern "win64" fn() -> NDIS_STATUS>;
/// `W_ALLOCATE_COMPLETE_HANDLER` of ndis.h.
pub type W_ALLOCATE_COMPLETE_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, PVOID, DriverPtr<PHYSICAL_ADDRESS>, u32, PVOID)>;
/// `W_CANCEL_SEND_PACKETS_HANDLER` of ndis.h.
pub type W_CANCEL_SEND_PACKETS_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, PVOID)>;
/// `W_CHECK_FOR_HANG_HANDLER` of ndis.h.
pub type W_CHECK_FOR_HANG_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE) -> BOOLEAN>;
/// `W_CO_REQUEST_HANDLER` of ndis.h.
pub type W_CO_REQUEST_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_HANDLE, DriverPtr<NDIS_REQUEST>) -> NDIS_STATUS>;
/// `W_CO_SEND_PACKETS_HANDLER` of ndis.h.
pub type W_CO_SEND_PACKETS_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<DriverPtr<NDIS_PACKET>>, u32)>;
/// `W_DISABLE_INTERRUPT_HANDLER` of ndis.h.
pub type W_DISABLE_INTERRUPT_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE)>;
/// `W_ENABLE_INTERRUPT_HANDLER` of ndis.h.
pub type W_ENABLE_INTERRUPT_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE)>;
/// `W_HALT_HANDLER` of ndis.h.
pub type W_HALT_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE)>;
/// `W_HANDLE_INTERRUPT_HANDLER` of ndis.h.
pub type W_HANDLE_INTERRUPT_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE)>;
/// `W_INITIALIZE_HANDLER` of ndis.h.
pub type W_INITIALIZE_HANDLER = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<i32>,
        DriverPtr<u32>,
        DriverPtr<NDIS_MEDIUM>,
        u32,
        NDIS_HANDLE,
        NDIS_HANDLE,
    ) -> NDIS_STATUS,
>;
/// `W_ISR_HANDLER` of ndis.h.
pub type W_ISR_HANDLER =
    DriverFn<unsafe extern "win64" fn(DriverPtr<BOOLEAN>, DriverPtr<BOOLEAN>, NDIS_HANDLE)>;
/// `W_MINIPORT_SHUTDOWN_HANDLER` of ndis.h.
pub type W_MINIPORT_SHUTDOWN_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE)>;
/// `W_PNP_EVENT_NOTIFY_HANDLER` of ndis.h.
pub type W_PNP_EVENT_NOTIFY_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_DEVICE_PNP_EVENT, PVOID, u32)>;
/// `W_QUERY_INFORMATION_HANDLER` of ndis.h.
pub type W_QUERY_INFORMATION_HANDLER = DriverFn<
    unsafe extern "win64" fn(
        NDIS_HANDLE,
        NDIS_OID,
        PVOID,
        u32,
        DriverPtr<u32>,
        DriverPtr<u32>,
    ) -> NDIS_STATUS,
>;
/// `W_RECONFIGURE_HANDLER` of ndis.h.
pub type W_RECONFIGURE_HANDLER =
    DriverFn<unsafe extern "win64" fn(DriverPtr<i32>, NDIS_HANDLE, NDIS_HANDLE) -> NDIS_STATUS>;
/// `W_RESET_HANDLER` of ndis.h.
pub type W_RESET_HANDLER = DriverFn<unsafe extern "win64" fn(DriverPtr<BOOLEAN>, NDIS_HANDLE) -> NDIS_STATUS>;
/// `W_RETURN_PACKET_HANDLER` of ndis.h.
pub type W_RETURN_PACKET_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_PACKET>)>;
/// `W_SEND_HANDLER` of ndis.h.
pub type W_SEND_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<NDIS_PACKET>, u32) -> NDIS_STATUS>;
/// `W_SEND_PACKETS_HANDLER` of ndis.h.
pub type W_SEND_PACKETS_HANDLER =
    DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, DriverPtr<DriverPtr<NDIS_PACKET>>, u32)>;
/// `W_SET_INFORMATION_HANDLER` of ndis.h.
pub type W_SET_INFORMATION_HANDLER = DriverFn<
    unsafe extern "win64" fn(
        NDIS_HANDLE,
        NDIS_OID,
        PVOID,
        u32,
        DriverPtr<u32>,
        DriverPtr<u32>,
    ) -> NDIS_STATUS,
>;
/// `W_TRANSFER_DATA_HANDLER` of ndis.h.
pub type W_TRANSFER_DATA_HANDLER = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<NDIS_PACKET>,
        DriverPtr<u32>,
        NDIS_HANDLE,
        NDIS_HANDLE,
        u32,
        u32,
    ) -> NDIS_STATUS,
>;

/// union `_DATA` of ndis.h (32 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _DATA {
    pub raw: [u64; 4],
}

views! { _DATA:
    QUERY_INFORMATION, set_QUERY_INFORMATION, AT_QUERY_INFORMATION at 0: _QUERY_INFORMATION;
    SET_INFORMATION, set_SET_INFORMATION, AT_SET_INFORMATION at 0: _SET_INFORMATION;
}

/// `NDIS40_PROTOCOL_CHARACTERISTICS` of ndis.h (144 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS40_PROTOCOL_CHARACTERISTICS {
    pub MajorNdisVersion: u8,
    pub MinorNdisVersion: u8,
    pub Filler: u16,
    pub Reserved: u32,
    pub OpenAdapterCompleteHandler: OPEN_ADAPTER_COMPLETE_HANDLER,
    pub CloseAdapterCompleteHandler: CLOSE_ADAPTER_COMPLETE_HANDLER,
    pub SendCompleteHandler: SEND_COMPLETE_HANDLER,
    pub TransferDataCompleteHandler: TRANSFER_DATA_COMPLETE_HANDLER,
    pub ResetCompleteHandler: RESET_COMPLETE_HANDLER,
    pub RequestCompleteHandler: REQUEST_COMPLETE_HANDLER,
    pub ReceiveHandler: RECEIVE_HANDLER,
    pub ReceiveCompleteHandler: RECEIVE_COMPLETE_HANDLER,
    pub StatusHandler: STATUS_HANDLER,
    pub StatusCompleteHandler: STATUS_COMPLETE_HANDLER,
    pub Name: NDIS_STRING,
    pub ReceivePacketHandler: RECEIVE_PACKET_HANDLER,
    pub BindAdapterHandler: BIND_HANDLER,
    pub UnbindAdapterHandler: UNBIND_HANDLER,
    pub PnPEventHandler: PNP_EVENT_HANDLER,
    pub UnloadHandler: UNLOAD_PROTOCOL_HANDLER,
}

views! { NDIS40_PROTOCOL_CHARACTERISTICS:
    Flags, set_Flags, AT_Flags at 4: u32;
    WanSendCompleteHandler, set_WanSendCompleteHandler, AT_WanSendCompleteHandler at 24: WAN_SEND_COMPLETE_HANDLER;
    WanTransferDataCompleteHandler, set_WanTransferDataCompleteHandler, AT_WanTransferDataCompleteHandler at 32: WAN_TRANSFER_DATA_COMPLETE_HANDLER;
    WanReceiveHandler, set_WanReceiveHandler, AT_WanReceiveHandler at 56: WAN_RECEIVE_HANDLER;
}

/// Handlers that an NDIS 5.0 miniport registers (184 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS50_MINIPORT_CHARACTERISTICS {
    pub MajorNdisVersion: u8,
    pub MinorNdisVersion: u8,
    pub Filler: u16,
    pub Reserved: u32,
    pub CheckForHangHandler: W_CHECK_FOR_HANG_HANDLER,
    pub DisableInterruptHandler: W_DISABLE_INTERRUPT_HANDLER,
    pub EnableInterruptHandler: W_ENABLE_INTERRUPT_HANDLER,
    pub HaltHandler: W_HALT_HANDLER,
    pub HandleInterruptHandler: W_HANDLE_INTERRUPT_HANDLER,
    pub InitializeHandler: W_INITIALIZE_HANDLER,
    pub ISRHandler: W_ISR_HANDLER,
    pub QueryInformationHandler: W_QUERY_INFORMATION_HANDLER,
    pub ReconfigureHandler: W_RECONFIGURE_HANDLER,
    pub ResetHandler: W_RESET_HANDLER,
    pub SendHandler: W_SEND_HANDLER,
    pub SetInformationHandler: W_SET_INFORMATION_HANDLER,
    pub TransferDataHandler: W_TRANSFER_DATA_HANDLER,
    pub ReturnPacketHandler: W_RETURN_PACKET_HANDLER,
    pub SendPacketsHandler: W_SEND_PACKETS_HANDLER,
    pub AllocateCompleteHandler: W_ALLOCATE_COMPLETE_HANDLER,
    pub CoCreateVcHandler: DriverFn<MINIPORT_CO_CREATE_VC>,
    pub CoDeleteVcHandler: DriverFn<MINIPORT_CO_DELETE_VC>,
    pub CoActivateVcHandler: DriverFn<MINIPORT_CO_ACTIVATE_VC>,
    pub CoDeactivateVcHandler: DriverFn<MINIPORT_CO_DEACTIVATE_VC>,
    pub CoSendPacketsHandler: W_CO_SEND_PACKETS_HANDLER,
    pub CoRequestHandler: W_CO_REQUEST_HANDLER,
}

views! { NDIS50_MINIPORT_CHARACTERISTICS:
    WanSendHandler, set_WanSendHandler, AT_WanSendHandler at 88: WM_SEND_HANDLER;
    WanTransferDataHandler, set_WanTransferDataHandler, AT_WanTransferDataHandler at 104: WM_TRANSFER_DATA_HANDLER;
}

/// `NDIS50_PROTOCOL_CHARACTERISTICS` of ndis.h (208 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS50_PROTOCOL_CHARACTERISTICS {
    pub Ndis40Chars: NDIS40_PROTOCOL_CHARACTERISTICS,
    pub ReservedHandlers: [PVOID; 4],
    pub CoSendCompleteHandler: CO_SEND_COMPLETE_HANDLER,
    pub CoStatusHandler: CO_STATUS_HANDLER,
    pub CoReceivePacketHandler: CO_RECEIVE_PACKET_HANDLER,
    pub CoAfRegisterNotifyHandler: DriverFn<PROTOCOL_CO_AF_REGISTER_NOTIFY>,
}

views! { NDIS50_PROTOCOL_CHARACTERISTICS:
    MajorNdisVersion, set_MajorNdisVersion, AT_MajorNdisVersion at 0: u8;
    MinorNdisVersion, set_MinorNdisVersion, AT_MinorNdisVersion at 1: u8;
    Filler, set_Filler, AT_Filler at 2: u16;
    Reserved, set_Reserved, AT_Reserved at 4: u32;
    Flags, set_Flags, AT_Flags at 4: u32;
    OpenAdapterCompleteHandler, set_OpenAdapterCompleteHandler, AT_OpenAdapterCompleteHandler at 8: OPEN_ADAPTER_COMPLETE_HANDLER;
    CloseAdapterCompleteHandler, set_CloseAdapterCompleteHandler, AT_CloseAdapterCompleteHandler at 16: CLOSE_ADAPTER_COMPLETE_HANDLER;
    SendCompleteHandler, set_SendCompleteHandler, AT_SendCompleteHandler at 24: SEND_COMPLETE_HANDLER;
    WanSendCompleteHandler, set_WanSendCompleteHandler, AT_WanSendCompleteHandler at 24: WAN_SEND_COMPLETE_HANDLER;
    TransferDataCompleteHandler, set_TransferDataCompleteHandler, AT_TransferDataCompleteHandler at 32: TRANSFER_DATA_COMPLETE_HANDLER;
    WanTransferDataCompleteHandler, set_WanTransferDataCompleteHandler, AT_WanTransferDataCompleteHandler at 32: WAN_TRANSFER_DATA_COMPLETE_HANDLER;
    ResetCompleteHandler, set_ResetCompleteHandler, AT_ResetCompleteHandler at 40: RESET_COMPLETE_HANDLER;
    RequestCompleteHandler, set_RequestCompleteHandler, AT_RequestCompleteHandler at 48: REQUEST_COMPLETE_HANDLER;
    ReceiveHandler, set_ReceiveHandler, AT_ReceiveHandler at 56: RECEIVE_HANDLER;
    WanReceiveHandler, set_WanReceiveHandler, AT_WanReceiveHandler at 56: WAN_RECEIVE_HANDLER;
    ReceiveCompleteHandler, set_ReceiveCompleteHandler, AT_ReceiveCompleteHandler at 64: RECEIVE_COMPLETE_HANDLER;
    StatusHandler, set_StatusHandler, AT_StatusHandler at 72: STATUS_HANDLER;
    StatusCompleteHandler, set_StatusCompleteHandler, AT_StatusCompleteHandler at 80: STATUS_COMPLETE_HANDLER;
    Name, set_Name, AT_Name at 88: NDIS_STRING;
    ReceivePacketHandler, set_ReceivePacketHandler, AT_ReceivePacketHandler at 104: RECEIVE_PACKET_HANDLER;
    BindAdapterHandler, set_BindAdapterHandler, AT_BindAdapterHandler at 112: BIND_HANDLER;
    UnbindAdapterHandler, set_UnbindAdapterHandler, AT_UnbindAdapterHandler at 120: UNBIND_HANDLER;
    PnPEventHandler, set_PnPEventHandler, AT_PnPEventHandler at 128: PNP_EVENT_HANDLER;
    UnloadHandler, set_UnloadHandler, AT_UnloadHandler at 136: UNLOAD_PROTOCOL_HANDLER;
}

/// Handlers that an NDIS 5.1 miniport registers (240 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS51_MINIPORT_CHARACTERISTICS {
    pub Ndis50Chars: NDIS50_MINIPORT_CHARACTERISTICS,
    pub CancelSendPacketsHandler: W_CANCEL_SEND_PACKETS_HANDLER,
    pub PnPEventNotifyHandler: W_PNP_EVENT_NOTIFY_HANDLER,
    pub AdapterShutdownHandler: W_MINIPORT_SHUTDOWN_HANDLER,
    pub Reserved1: PVOID,
    pub Reserved2: PVOID,
    pub Reserved3: PVOID,
    pub Reserved4: PVOID,
}

views! { NDIS51_MINIPORT_CHARACTERISTICS:
    MajorNdisVersion, set_MajorNdisVersion, AT_MajorNdisVersion at 0: u8;
    MinorNdisVersion, set_MinorNdisVersion, AT_MinorNdisVersion at 1: u8;
    Filler, set_Filler, AT_Filler at 2: u16;
    Reserved, set_Reserved, AT_Reserved at 4: u32;
    CheckForHangHandler, set_CheckForHangHandler, AT_CheckForHangHandler at 8: W_CHECK_FOR_HANG_HANDLER;
    DisableInterruptHandler, set_DisableInterruptHandler, AT_DisableInterruptHandler at 16: W_DISABLE_INTERRUPT_HANDLER;
    EnableInterruptHandler, set_EnableInterruptHandler, AT_EnableInterruptHandler at 24: W_ENABLE_INTERRUPT_HANDLER;
    HaltHandler, set_HaltHandler, AT_HaltHandler at 32: W_HALT_HANDLER;
    HandleInterruptHandler, set_HandleInterruptHandler, AT_HandleInterruptHandler at 40: W_HANDLE_INTERRUPT_HANDLER;
    InitializeHandler, set_InitializeHandler, AT_InitializeHandler at 48: W_INITIALIZE_HANDLER;
    ISRHandler, set_ISRHandler, AT_ISRHandler at 56: W_ISR_HANDLER;
    QueryInformationHandler, set_QueryInformationHandler, AT_QueryInformationHandler at 64: W_QUERY_INFORMATION_HANDLER;
    ReconfigureHandler, set_ReconfigureHandler, AT_ReconfigureHandler at 72: W_RECONFIGURE_HANDLER;
    ResetHandler, set_ResetHandler, AT_ResetHandler at 80: W_RESET_HANDLER;
    SendHandler, set_SendHandler, AT_SendHandler at 88: W_SEND_HANDLER;
    WanSendHandler, set_WanSendHandler, AT_WanSendHandler at 88: WM_SEND_HANDLER;
    SetInformationHandler, set_SetInformationHandler, AT_SetInformationHandler at 96: W_SET_INFORMATION_HANDLER;
    TransferDataHandler, set_TransferDataHandler, AT_TransferDataHandler at 104: W_TRANSFER_DATA_HANDLER;
    WanTransferDataHandler, set_WanTransferDataHandler, AT_WanTransferDataHandler at 104: WM_TRANSFER_DATA_HANDLER;
    ReturnPacketHandler, set_ReturnPacketHandler, AT_ReturnPacketHandler at 112: W_RETURN_PACKET_HANDLER;
    SendPacketsHandler, set_SendPacketsHandler, AT_SendPacketsHandler at 120: W_SEND_PACKETS_HANDLER;
    AllocateCompleteHandler, set_AllocateCompleteHandler, AT_AllocateCompleteHandler at 128: W_ALLOCATE_COMPLETE_HANDLER;
    CoCreateVcHandler, set_CoCreateVcHandler, AT_CoCreateVcHandler at 136: DriverFn<MINIPORT_CO_CREATE_VC>;
    CoDeleteVcHandler, set_CoDeleteVcHandler, AT_CoDeleteVcHandler at 144: DriverFn<MINIPORT_CO_DELETE_VC>;
    CoActivateVcHandler, set_CoActivateVcHandler, AT_CoActivateVcHandler at 152: DriverFn<MINIPORT_CO_ACTIVATE_VC>;
    CoDeactivateVcHandler, set_CoDeactivateVcHandler, AT_CoDeactivateVcHandler at 160: DriverFn<MINIPORT_CO_DEACTIVATE_VC>;
    CoSendPacketsHandler, set_CoSendPacketsHandler, AT_CoSendPacketsHandler at 168: W_CO_SEND_PACKETS_HANDLER;
    CoRequestHandler, set_CoRequestHandler, AT_CoRequestHandler at 176: W_CO_REQUEST_HANDLER;
}

/// `NDIS_CALL_MANAGER_CHARACTERISTICS` of ndis.h (136 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_CALL_MANAGER_CHARACTERISTICS {
    pub MajorVersion: u8,
    pub MinorVersion: u8,
    pub Filler: u16,
    pub Reserved: u32,
    pub CmCreateVcHandler: DriverFn<PROTOCOL_CO_CREATE_VC>,
    pub CmDeleteVcHandler: DriverFn<PROTOCOL_CO_DELETE_VC>,
    pub CmOpenAfHandler: DriverFn<PROTOCOL_CM_OPEN_AF>,
    pub CmCloseAfHandler: DriverFn<PROTOCOL_CM_CLOSE_AF>,
    pub CmRegisterSapHandler: DriverFn<PROTOCOL_CM_REG_SAP>,
    pub CmDeregisterSapHandler: DriverFn<PROTOCOL_CM_DEREGISTER_SAP>,
    pub CmMakeCallHandler: DriverFn<PROTOCOL_CM_MAKE_CALL>,
    pub CmCloseCallHandler: DriverFn<PROTOCOL_CM_CLOSE_CALL>,
    pub CmIncomingCallCompleteHandler: DriverFn<PROTOCOL_CM_INCOMING_CALL_COMPLETE>,
    pub CmAddPartyHandler: DriverFn<PROTOCOL_CM_ADD_PARTY>,
    pub CmDropPartyHandler: DriverFn<PROTOCOL_CM_DROP_PARTY>,
    pub CmActivateVcCompleteHandler: DriverFn<PROTOCOL_CM_ACTIVATE_VC_COMPLETE>,
    pub CmDeactivateVcCompleteHandler: DriverFn<PROTOCOL_CM_DEACTIVATE_VC_COMPLETE>,
    pub CmModifyCallQoSHandler: DriverFn<PROTOCOL_CM_MODIFY_QOS_CALL>,
    pub CmRequestHandler: CO_REQUEST_HANDLER,
    pub CmRequestCompleteHandler: CO_REQUEST_COMPLETE_HANDLER,
}

/// `NDIS_CLIENT_CHARACTERISTICS` of ndis.h (152 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_CLIENT_CHARACTERISTICS {
    pub MajorVersion: u8,
    pub MinorVersion: u8,
    pub Filler: u16,
    pub Reserved: u32,
    pub ClCreateVcHandler: DriverFn<PROTOCOL_CO_CREATE_VC>,
    pub ClDeleteVcHandler: DriverFn<PROTOCOL_CO_DELETE_VC>,
    pub ClRequestHandler: CO_REQUEST_HANDLER,
    pub ClRequestCompleteHandler: CO_REQUEST_COMPLETE_HANDLER,
    pub ClOpenAfCompleteHandler: DriverFn<PROTOCOL_CL_OPEN_AF_COMPLETE>,
    pub ClCloseAfCompleteHandler: DriverFn<PROTOCOL_CL_CLOSE_AF_COMPLETE>,
    pub ClRegisterSapCompleteHandler: DriverFn<PROTOCOL_CL_REGISTER_SAP_COMPLETE>,
    pub ClDeregisterSapCompleteHandler: DriverFn<PROTOCOL_CL_DEREGISTER_SAP_COMPLETE>,
    pub ClMakeCallCompleteHandler: DriverFn<PROTOCOL_CL_MAKE_CALL_COMPLETE>,
    pub ClModifyCallQoSCompleteHandler: DriverFn<PROTOCOL_CL_MODIFY_CALL_QOS_COMPLETE>,
    pub ClCloseCallCompleteHandler: DriverFn<PROTOCOL_CL_CLOSE_CALL_COMPLETE>,
    pub ClAddPartyCompleteHandler: DriverFn<PROTOCOL_CL_ADD_PARTY_COMPLETE>,
    pub ClDropPartyCompleteHandler: DriverFn<PROTOCOL_CL_DROP_PARTY_COMPLETE>,
    pub ClIncomingCallHandler: DriverFn<PROTOCOL_CL_INCOMING_CALL>,
    pub ClIncomingCallQoSChangeHandler: DriverFn<PROTOCOL_CL_INCOMING_CALL_QOS_CHANGE>,
    pub ClIncomingCloseCallHandler: DriverFn<PROTOCOL_CL_INCOMING_CLOSE_CALL>,
    pub ClIncomingDropPartyHandler: DriverFn<PROTOCOL_CL_INCOMING_DROP_PARTY>,
    pub ClCallConnectedHandler: DriverFn<PROTOCOL_CL_CALL_CONNECTED>,
}

/// `NDIS_COMMON_OPEN_BLOCK` of ndis.h (216 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_COMMON_OPEN_BLOCK {
    pub MacHandle: PVOID,
    pub BindingHandle: NDIS_HANDLE,
    pub Reserved6: NDIS_HANDLE,
    pub Reserved7: NDIS_HANDLE,
    pub Reserved8: NDIS_HANDLE,
    pub Reserved9: PVOID,
    pub Reserved10: NDIS_HANDLE,
    pub Reserved11: NDIS_HANDLE,
    pub Reserved12: BOOLEAN,
    pub Reserved2: BOOLEAN,
    pub Reserved3: BOOLEAN,
    pub Reserved4: BOOLEAN,
    pub _pad68: [u8; 4],
    pub Reserved13: PVOID,
    pub Reserved5: KSPIN_LOCK,
    pub Reserved14: NDIS_HANDLE,
    pub SendHandler: SEND_HANDLER,
    pub TransferDataHandler: TRANSFER_DATA_HANDLER,
    pub SendCompleteHandler: SEND_COMPLETE_HANDLER,
    pub TransferDataCompleteHandler: TRANSFER_DATA_COMPLETE_HANDLER,
    pub ReceiveHandler: RECEIVE_HANDLER,
    pub ReceiveCompleteHandler: RECEIVE_COMPLETE_HANDLER,
    pub WanReceiveHandler: WAN_RECEIVE_HANDLER,
    pub RequestCompleteHandler: REQUEST_COMPLETE_HANDLER,
    pub ReceivePacketHandler: RECEIVE_PACKET_HANDLER,
    pub SendPacketsHandler: SEND_PACKETS_HANDLER,
    pub ResetHandler: RESET_HANDLER,
    pub RequestHandler: REQUEST_HANDLER,
    pub ResetCompleteHandler: RESET_COMPLETE_HANDLER,
    pub StatusHandler: STATUS_HANDLER,
    pub StatusCompleteHandler: STATUS_COMPLETE_HANDLER,
}

views! { NDIS_COMMON_OPEN_BLOCK:
    WanSendHandler, set_WanSendHandler, AT_WanSendHandler at 96: WAN_SEND_HANDLER;
}

/// `NDIS_ENCAPSULATION_FORMAT` of ndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_ENCAPSULATION_FORMAT {
    pub Encapsulation: NDIS_ENCAPSULATION,
    pub Flags: NDIS_ENCAPSULATION_FORMAT_Flags,
    pub EncapsulationHeaderSize: u32,
}

/// Member `Flags` of [`NDIS_ENCAPSULATION_FORMAT`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_ENCAPSULATION_FORMAT_Flags {
    pub BitFields: u32,
}

bits! { NDIS_ENCAPSULATION_FORMAT_Flags:
    FixedHeaderSize, set_FixedHeaderSize at 0 [0; 1]: u32;
    Reserved, set_Reserved at 0 [1; 31]: u32;
}

/// `NDIS_IPSEC_PACKET_INFO` of ndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_PACKET_INFO {
    pub raw: [u64; 2],
}

views! { NDIS_IPSEC_PACKET_INFO:
    Transmit, set_Transmit, AT_Transmit at 0: NDIS_IPSEC_PACKET_INFO_Transmit;
    Receive, set_Receive, AT_Receive at 0: NDIS_IPSEC_PACKET_INFO_Receive;
}

/// Member `Receive` of [`NDIS_IPSEC_PACKET_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_PACKET_INFO_Receive {
    pub BitFields: u32,
    pub CryptoStatus: u32,
}

bits! { NDIS_IPSEC_PACKET_INFO_Receive:
    SA_DELETE_REQ, set_SA_DELETE_REQ at 0 [0; 1]: u32;
    CRYPTO_DONE, set_CRYPTO_DONE at 0 [1; 1]: u32;
    NEXT_CRYPTO_DONE, set_NEXT_CRYPTO_DONE at 0 [2; 1]: u32;
}

/// Member `Transmit` of [`NDIS_IPSEC_PACKET_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IPSEC_PACKET_INFO_Transmit {
    pub OffloadHandle: NDIS_HANDLE,
    pub NextOffloadHandle: NDIS_HANDLE,
}

/// What inline functions of NDIS 5.x read of an adapter (752 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_BLOCK {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub NextMiniport: DriverPtr<NDIS_MINIPORT_BLOCK>,
    pub BaseMiniport: DriverPtr<NDIS_MINIPORT_BLOCK>,
    pub MiniportAdapterContext: NDIS_HANDLE,
    pub Reserved4: UNICODE_STRING,
    pub Reserved10: PVOID,
    pub OpenQueue: NDIS_HANDLE,
    pub ShortRef: REFERENCE,
    pub Reserved12: NDIS_HANDLE,
    pub Padding1: u8,
    pub LockAcquired: u8,
    pub PmodeOpens: u8,
    pub Reserved23: u8,
    pub _pad92: [u8; 4],
    pub Lock: KSPIN_LOCK,
    pub Reserved25: DriverPtr<NDIS_REQUEST>,
    pub Interrupt: PVOID,
    pub Flags: u32,
    pub PnPFlags: u32,
    pub PacketList: LIST_ENTRY,
    pub FirstPendingPacket: DriverPtr<NDIS_PACKET>,
    pub ReturnPacketsQueue: DriverPtr<NDIS_PACKET>,
    pub RequestBuffer: u32,
    pub _pad164: [u8; 4],
    pub Reserved26: PVOID,
    pub PrimaryMiniport: DriverPtr<NDIS_MINIPORT_BLOCK>,
    pub Reserved11: PVOID,
    pub BusDataContext: PVOID,
    pub Reserved3: u32,
    pub _pad204: [u8; 4],
    pub Resources: DriverPtr<CM_RESOURCE_LIST>,
    pub WakeUpDpcTimer: NDIS_TIMER,
    pub Reserved20: UNICODE_STRING,
    pub SymbolicLinkName: UNICODE_STRING,
    pub CheckForHangSeconds: u32,
    pub Reserved5: u32,
    pub ResetStatus: NDIS_STATUS,
    pub _pad388: [u8; 4],
    pub ResetOpen: NDIS_HANDLE,
    pub EthDB: DriverPtr<X_FILTER>,
    pub TrDB: DriverPtr<X_FILTER>,
    pub YYYDB: PVOID,
    pub XXXDB: PVOID,
    pub PacketIndicateHandler: FILTER_PACKET_INDICATION_HANDLER,
    pub SendCompleteHandler: NDIS_M_SEND_COMPLETE_HANDLER,
    pub SendResourcesHandler: NDIS_M_SEND_RESOURCES_HANDLER,
    pub ResetCompleteHandler: NDIS_M_RESET_COMPLETE_HANDLER,
    pub MediaType: NDIS_MEDIUM,
    pub BusNumber: u32,
    pub BusType: NDIS_INTERFACE_TYPE,
    pub AdapterType: NDIS_INTERFACE_TYPE,
    pub Reserved6: DriverPtr<DEVICE_OBJECT>,
    pub Reserved7: DriverPtr<DEVICE_OBJECT>,
    pub Reserved8: DriverPtr<DEVICE_OBJECT>,
    pub MiniportSGDmaBlock: PVOID,
    pub CallMgrAfList: DriverPtr<NDIS_AF_LIST>,
    pub MiniportThread: PVOID,
    pub SetInfoBuf: PVOID,
    pub SetInfoBufLen: u16,
    pub MaxSendPackets: u16,
    pub FakeStatus: NDIS_STATUS,
    pub Reserved24: PVOID,
    pub Reserved9: DriverPtr<UNICODE_STRING>,
    pub Reserved21: PVOID,
    pub MacOptions: u32,
    pub _pad572: [u8; 4],
    pub PendingRequest: DriverPtr<NDIS_REQUEST>,
    pub MaximumLongAddresses: u32,
    pub Reserved27: u32,
    pub CurrentLookahead: u32,
    pub MaximumLookahead: u32,
    pub Reserved1: u64,
    pub DisableInterruptHandler: W_DISABLE_INTERRUPT_HANDLER,
    pub EnableInterruptHandler: W_ENABLE_INTERRUPT_HANDLER,
    pub SendPacketsHandler: W_SEND_PACKETS_HANDLER,
    pub DeferredSendHandler: NDIS_M_START_SENDS,
    pub EthRxIndicateHandler: ETH_RCV_INDICATE_HANDLER,
    pub TrRxIndicateHandler: TR_RCV_INDICATE_HANDLER,
    pub Reserved2: PVOID,
    pub EthRxCompleteHandler: ETH_RCV_COMPLETE_HANDLER,
    pub TrRxCompleteHandler: TR_RCV_COMPLETE_HANDLER,
    pub Reserved22: PVOID,
    pub StatusHandler: NDIS_M_STATUS_HANDLER,
    pub StatusCompleteHandler: NDIS_M_STS_COMPLETE_HANDLER,
    pub TDCompleteHandler: NDIS_M_TD_COMPLETE_HANDLER,
    pub QueryCompleteHandler: NDIS_M_REQ_COMPLETE_HANDLER,
    pub SetCompleteHandler: NDIS_M_REQ_COMPLETE_HANDLER,
    pub WanSendCompleteHandler: NDIS_WM_SEND_COMPLETE_HANDLER,
    pub WanRcvHandler: WAN_RCV_HANDLER,
    pub WanRcvCompleteHandler: WAN_RCV_COMPLETE_HANDLER,
}

views! { NDIS_MINIPORT_BLOCK:
    NullDB, set_NullDB, AT_NullDB at 400: DriverPtr<X_FILTER>;
}

/// An interrupt of an NDIS 5.x miniport (152 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_INTERRUPT {
    pub InterruptObject: DriverPtr<KINTERRUPT>,
    pub IsDeregistered: BOOLEAN,
    pub _pad9: [u8; 7],
    pub Reserved: PVOID,
    pub MiniportIsr: W_ISR_HANDLER,
    pub MiniportDpc: W_HANDLE_INTERRUPT_HANDLER,
    pub InterruptDpc: KDPC,
    pub Miniport: DriverPtr<NDIS_MINIPORT_BLOCK>,
    pub DpcCount: i32,
    pub _pad116: [u8; 4],
    pub DpcsCompletedEvent: KEVENT,
    pub SharedInterrupt: BOOLEAN,
    pub IsrRequested: BOOLEAN,
    pub _pad146: [u8; 6],
}

views! { NDIS_MINIPORT_INTERRUPT:
    DpcCountLock, set_DpcCountLock, AT_DpcCountLock at 8: KSPIN_LOCK;
}

/// `NDIS_OPEN_BLOCK` of ndis.h (216 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OPEN_BLOCK {
    pub MacHandle: PVOID,
    pub BindingHandle: NDIS_HANDLE,
    pub Reserved6: NDIS_HANDLE,
    pub Reserved7: NDIS_HANDLE,
    pub Reserved8: NDIS_HANDLE,
    pub Reserved9: PVOID,
    pub Reserved10: NDIS_HANDLE,
    pub Reserved11: NDIS_HANDLE,
    pub Reserved12: BOOLEAN,
    pub Reserved2: BOOLEAN,
    pub Reserved3: BOOLEAN,
    pub Reserved4: BOOLEAN,
    pub _pad68: [u8; 4],
    pub Reserved13: PVOID,
    pub Reserved5: KSPIN_LOCK,
    pub Reserved14: NDIS_HANDLE,
    pub SendHandler: SEND_HANDLER,
    pub TransferDataHandler: TRANSFER_DATA_HANDLER,
    pub SendCompleteHandler: SEND_COMPLETE_HANDLER,
    pub TransferDataCompleteHandler: TRANSFER_DATA_COMPLETE_HANDLER,
    pub ReceiveHandler: RECEIVE_HANDLER,
    pub ReceiveCompleteHandler: RECEIVE_COMPLETE_HANDLER,
    pub WanReceiveHandler: WAN_RECEIVE_HANDLER,
    pub RequestCompleteHandler: REQUEST_COMPLETE_HANDLER,
    pub ReceivePacketHandler: RECEIVE_PACKET_HANDLER,
    pub SendPacketsHandler: SEND_PACKETS_HANDLER,
    pub ResetHandler: RESET_HANDLER,
    pub RequestHandler: REQUEST_HANDLER,
    pub ResetCompleteHandler: RESET_COMPLETE_HANDLER,
    pub StatusHandler: STATUS_HANDLER,
    pub StatusCompleteHandler: STATUS_COMPLETE_HANDLER,
}

views! { NDIS_OPEN_BLOCK:
    WanSendHandler, set_WanSendHandler, AT_WanSendHandler at 96: WAN_SEND_HANDLER;
}

/// A packet of NDIS 5.x (104 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PACKET {
    pub Private: NDIS_PACKET_PRIVATE,
    pub MiniportReserved: [u8; 16],
    pub WrapperReserved: [u8; 16],
    pub Reserved: [u64; 2],
    pub ProtocolReserved: [u8; 1],
    pub _pad97: [u8; 7],
}

views! { NDIS_PACKET:
    MiniportReservedEx, set_MiniportReservedEx, AT_MiniportReservedEx at 48: [u8; 24];
    WrapperReservedEx, set_WrapperReservedEx, AT_WrapperReservedEx at 72: [u8; 8];
    MacReserved, set_MacReserved, AT_MacReserved at 48: [u8; 32];
}

/// `NDIS_PACKET_EXTENSION` of ndis.h (96 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PACKET_EXTENSION {
    pub NdisPacketInfo: [PVOID; 12],
}

/// `NDIS_PACKET_OOB_DATA` of ndis.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PACKET_OOB_DATA {
    pub TimeToSend: u64,
    pub TimeReceived: u64,
    pub HeaderSize: u32,
    pub SizeMediaSpecificInfo: u32,
    pub MediaSpecificInformation: PVOID,
    pub Status: NDIS_STATUS,
    pub _pad36: [u8; 4],
}

views! { NDIS_PACKET_OOB_DATA:
    TimeSent, set_TimeSent, AT_TimeSent at 0: u64;
}

/// `NDIS_PACKET_PRIVATE` of ndis.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PACKET_PRIVATE {
    pub PhysicalCount: u32,
    pub TotalLength: u32,
    pub Head: DriverPtr<MDL>,
    pub Tail: DriverPtr<MDL>,
    pub Pool: PNDIS_PACKET_POOL,
    pub Count: u32,
    pub Flags: u32,
    pub ValidCounts: BOOLEAN,
    pub NdisPacketFlags: u8,
    pub NdisPacketOobOffset: u16,
    pub _pad44: [u8; 4],
}

/// `NDIS_PACKET_STACK` of ndis.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PACKET_STACK {
    pub IMReserved: [u64; 2],
    pub NdisReserved: [u64; 4],
}

/// An OID request of NDIS 5.x (176 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_REQUEST {
    pub MacReserved: [u8; 32],
    pub RequestType: NDIS_REQUEST_TYPE,
    pub _pad36: [u8; 4],
    pub DATA: _DATA,
    pub NdisReserved: [u8; 72],
    pub CallMgrReserved: [u8; 16],
    pub MiniportReserved: [u8; 16],
}

views! { NDIS_REQUEST:
    ProtocolReserved, set_ProtocolReserved, AT_ProtocolReserved at 144: [u8; 16];
}

/// `NDIS_TASK_IPSEC` of ndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_IPSEC {
    pub Supported: NDIS_TASK_IPSEC_Supported,
    pub V4AH: NDIS_TASK_IPSEC_V4AH,
    pub V4ESP: NDIS_TASK_IPSEC_V4ESP,
}

/// Member `Supported` of [`NDIS_TASK_IPSEC`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_IPSEC_Supported {
    pub AH_ESP_COMBINED: u32,
    pub TRANSPORT_TUNNEL_COMBINED: u32,
    pub V4_OPTIONS: u32,
    pub RESERVED: u32,
}

/// Member `V4AH` of [`NDIS_TASK_IPSEC`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_IPSEC_V4AH {
    pub BitFields: u32,
}

bits! { NDIS_TASK_IPSEC_V4AH:
    MD5, set_MD5 at 0 [0; 1]: u32;
    SHA_1, set_SHA_1 at 0 [1; 1]: u32;
    Transport, set_Transport at 0 [2; 1]: u32;
    Tunnel, set_Tunnel at 0 [3; 1]: u32;
    Send, set_Send at 0 [4; 1]: u32;
    Receive, set_Receive at 0 [5; 1]: u32;
}

/// Member `V4ESP` of [`NDIS_TASK_IPSEC`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_IPSEC_V4ESP {
    pub BitFields: u32,
}

bits! { NDIS_TASK_IPSEC_V4ESP:
    DES, set_DES at 0 [0; 1]: u32;
    RESERVED, set_RESERVED at 0 [1; 1]: u32;
    TRIPLE_DES, set_TRIPLE_DES at 0 [2; 1]: u32;
    NULL_ESP, set_NULL_ESP at 0 [3; 1]: u32;
    Transport, set_Transport at 0 [4; 1]: u32;
    Tunnel, set_Tunnel at 0 [5; 1]: u32;
    Send, set_Send at 0 [6; 1]: u32;
    Receive, set_Receive at 0 [7; 1]: u32;
}

/// `NDIS_TASK_OFFLOAD` of ndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_OFFLOAD {
    pub Version: u32,
    pub Size: u32,
    pub Task: NDIS_TASK,
    pub OffsetNextTask: u32,
    pub TaskBufferLength: u32,
    pub TaskBuffer: [u8; 1],
    pub _pad21: [u8; 3],
}

/// `NDIS_TASK_OFFLOAD_HEADER` of ndis.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_OFFLOAD_HEADER {
    pub Version: u32,
    pub Size: u32,
    pub Reserved: u32,
    pub OffsetFirstTask: u32,
    pub EncapsulationFormat: NDIS_ENCAPSULATION_FORMAT,
}

/// `NDIS_TASK_TCP_IP_CHECKSUM` of ndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_TCP_IP_CHECKSUM {
    pub V4Transmit: NDIS_TASK_TCP_IP_CHECKSUM_V4Transmit,
    pub V4Receive: NDIS_TASK_TCP_IP_CHECKSUM_V4Receive,
    pub V6Transmit: NDIS_TASK_TCP_IP_CHECKSUM_V6Transmit,
    pub V6Receive: NDIS_TASK_TCP_IP_CHECKSUM_V6Receive,
}

/// Member `V4Receive` of [`NDIS_TASK_TCP_IP_CHECKSUM`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_TCP_IP_CHECKSUM_V4Receive {
    pub BitFields: u32,
}

bits! { NDIS_TASK_TCP_IP_CHECKSUM_V4Receive:
    IpOptionsSupported, set_IpOptionsSupported at 0 [0; 1]: u32;
    TcpOptionsSupported, set_TcpOptionsSupported at 0 [1; 1]: u32;
    TcpChecksum, set_TcpChecksum at 0 [2; 1]: u32;
    UdpChecksum, set_UdpChecksum at 0 [3; 1]: u32;
    IpChecksum, set_IpChecksum at 0 [4; 1]: u32;
}

/// Member `V4Transmit` of [`NDIS_TASK_TCP_IP_CHECKSUM`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_TCP_IP_CHECKSUM_V4Transmit {
    pub BitFields: u32,
}

bits! { NDIS_TASK_TCP_IP_CHECKSUM_V4Transmit:
    IpOptionsSupported, set_IpOptionsSupported at 0 [0; 1]: u32;
    TcpOptionsSupported, set_TcpOptionsSupported at 0 [1; 1]: u32;
    TcpChecksum, set_TcpChecksum at 0 [2; 1]: u32;
    UdpChecksum, set_UdpChecksum at 0 [3; 1]: u32;
    IpChecksum, set_IpChecksum at 0 [4; 1]: u32;
}

/// Member `V6Receive` of [`NDIS_TASK_TCP_IP_CHECKSUM`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_TCP_IP_CHECKSUM_V6Receive {
    pub BitFields: u32,
}

bits! { NDIS_TASK_TCP_IP_CHECKSUM_V6Receive:
    IpOptionsSupported, set_IpOptionsSupported at 0 [0; 1]: u32;
    TcpOptionsSupported, set_TcpOptionsSupported at 0 [1; 1]: u32;
    TcpChecksum, set_TcpChecksum at 0 [2; 1]: u32;
    UdpChecksum, set_UdpChecksum at 0 [3; 1]: u32;
}

/// Member `V6Transmit` of [`NDIS_TASK_TCP_IP_CHECKSUM`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_TCP_IP_CHECKSUM_V6Transmit {
    pub BitFields: u32,
}

bits! { NDIS_TASK_TCP_IP_CHECKSUM_V6Transmit:
    IpOptionsSupported, set_IpOptionsSupported at 0 [0; 1]: u32;
    TcpOptionsSupported, set_TcpOptionsSupported at 0 [1; 1]: u32;
    TcpChecksum, set_TcpChecksum at 0 [2; 1]: u32;
    UdpChecksum, set_UdpChecksum at 0 [3; 1]: u32;
}

/// `NDIS_TASK_TCP_LARGE_SEND` of ndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TASK_TCP_LARGE_SEND {
    pub Version: u32,
    pub MaxOffLoadSize: u32,
    pub MinSegmentCount: u32,
    pub TcpOptions: BOOLEAN,
    pub IpOptions: BOOLEAN,
    pub _pad14: [u8; 2],
}

/// `NDIS_WAN_PACKET` of ndis.h (112 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WAN_PACKET {
    pub WanPacketQueue: LIST_ENTRY,
    pub CurrentBuffer: DriverPtr<u8>,
    pub CurrentLength: u32,
    pub _pad28: [u8; 4],
    pub StartBuffer: DriverPtr<u8>,
    pub EndBuffer: DriverPtr<u8>,
    pub ProtocolReserved1: PVOID,
    pub ProtocolReserved2: PVOID,
    pub ProtocolReserved3: PVOID,
    pub ProtocolReserved4: PVOID,
    pub MacReserved1: PVOID,
    pub MacReserved2: PVOID,
    pub MacReserved3: PVOID,
    pub MacReserved4: PVOID,
}

/// `_QUERY_INFORMATION` of ndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _QUERY_INFORMATION {
    pub Oid: NDIS_OID,
    pub _pad4: [u8; 4],
    pub InformationBuffer: PVOID,
    pub InformationBufferLength: u32,
    pub BytesWritten: u32,
    pub BytesNeeded: u32,
    pub _pad28: [u8; 4],
}

/// `_SET_INFORMATION` of ndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _SET_INFORMATION {
    pub Oid: NDIS_OID,
    pub _pad4: [u8; 4],
    pub InformationBuffer: PVOID,
    pub InformationBufferLength: u32,
    pub BytesRead: u32,
    pub BytesNeeded: u32,
    pub _pad28: [u8; 4],
}
