//! Types of the routines that the two sides call through pointers.

#[allow(unused_imports, reason = "one import list serves every header")]
use core::ffi::c_void;

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{
    all::*,
    opaque::*,
    pointer::{DriverFn, DriverPtr},
};

/// `FILTER_ATTACH` (FilterAttach).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_attach>
pub type FILTER_ATTACH = unsafe extern "win64" fn(
    NdisFilterHandle: NDIS_HANDLE,
    FilterDriverContext: NDIS_HANDLE,
    AttachParameters: DriverPtr<NDIS_FILTER_ATTACH_PARAMETERS>,
) -> NDIS_STATUS;

/// `FILTER_CANCEL_DIRECT_OID_REQUEST` (FilterCancelDirectOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_cancel_direct_oid_request>
pub type FILTER_CANCEL_DIRECT_OID_REQUEST =
    unsafe extern "win64" fn(FilterModuleContext: NDIS_HANDLE, RequestId: PVOID);

/// `FILTER_CANCEL_OID_REQUEST` (FilterCancelOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_cancel_oid_request>
pub type FILTER_CANCEL_OID_REQUEST =
    unsafe extern "win64" fn(FilterModuleContext: NDIS_HANDLE, RequestId: PVOID);

/// `FILTER_CANCEL_SEND_NET_BUFFER_LISTS` (FilterCancelSendNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_cancel_send_net_buffer_lists>
pub type FILTER_CANCEL_SEND_NET_BUFFER_LISTS =
    unsafe extern "win64" fn(FilterModuleContext: NDIS_HANDLE, CancelId: PVOID);

/// `FILTER_DETACH` (FilterDetach).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_detach>
pub type FILTER_DETACH = unsafe extern "win64" fn(FilterModuleContext: NDIS_HANDLE);

/// `FILTER_DEVICE_PNP_EVENT_NOTIFY` (FilterDevicePnPEventNotify).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_device_pnp_event_notify>
pub type FILTER_DEVICE_PNP_EVENT_NOTIFY = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    NetDevicePnPEvent: DriverPtr<NET_DEVICE_PNP_EVENT>,
);

/// `FILTER_DIRECT_OID_REQUEST` (FilterDirectOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_direct_oid_request>
pub type FILTER_DIRECT_OID_REQUEST = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
) -> NDIS_STATUS;

/// `FILTER_DIRECT_OID_REQUEST_COMPLETE` (FilterDirectOidRequestComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_direct_oid_request_complete>
pub type FILTER_DIRECT_OID_REQUEST_COMPLETE = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
    Status: NDIS_STATUS,
);

/// `FILTER_NET_PNP_EVENT` (FilterNetPnPEvent).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_net_pnp_event>
pub type FILTER_NET_PNP_EVENT = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    NetPnPEventNotification: DriverPtr<NET_PNP_EVENT_NOTIFICATION>,
) -> NDIS_STATUS;

/// `FILTER_OID_REQUEST` (FilterOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_oid_request>
pub type FILTER_OID_REQUEST = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
) -> NDIS_STATUS;

/// `FILTER_OID_REQUEST_COMPLETE` (FilterOidRequestComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_oid_request_complete>
pub type FILTER_OID_REQUEST_COMPLETE = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
    Status: NDIS_STATUS,
);

/// `FILTER_PAUSE` (FilterPause).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_pause>
pub type FILTER_PAUSE = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    PauseParameters: DriverPtr<NDIS_FILTER_PAUSE_PARAMETERS>,
) -> NDIS_STATUS;

/// `FILTER_RECEIVE_NET_BUFFER_LISTS` (FilterReceiveNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_receive_net_buffer_lists>
pub type FILTER_RECEIVE_NET_BUFFER_LISTS = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    NetBufferLists: DriverPtr<NET_BUFFER_LIST>,
    PortNumber: NDIS_PORT_NUMBER,
    NumberOfNetBufferLists: u32,
    ReceiveFlags: u32,
);

/// `FILTER_RESTART` (FilterRestart).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_restart>
pub type FILTER_RESTART = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    RestartParameters: DriverPtr<NDIS_FILTER_RESTART_PARAMETERS>,
) -> NDIS_STATUS;

/// `FILTER_RETURN_NET_BUFFER_LISTS` (FilterReturnNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_return_net_buffer_lists>
pub type FILTER_RETURN_NET_BUFFER_LISTS = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    NetBufferLists: DriverPtr<NET_BUFFER_LIST>,
    ReturnFlags: u32,
);

/// `FILTER_SEND_NET_BUFFER_LISTS` (FilterSendNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_send_net_buffer_lists>
pub type FILTER_SEND_NET_BUFFER_LISTS = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    PortNumber: NDIS_PORT_NUMBER,
    SendFlags: u32,
);

/// `FILTER_SEND_NET_BUFFER_LISTS_COMPLETE` (FilterSendNetBufferListsComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_send_net_buffer_lists_complete>
pub type FILTER_SEND_NET_BUFFER_LISTS_COMPLETE = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    SendCompleteFlags: u32,
);

/// `FILTER_SET_MODULE_OPTIONS` (FilterSetModuleOptions).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_set_module_options>
pub type FILTER_SET_MODULE_OPTIONS =
    unsafe extern "win64" fn(FilterModuleContext: NDIS_HANDLE) -> NDIS_STATUS;

/// `FILTER_STATUS` (FilterStatus).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-filter_status>
pub type FILTER_STATUS = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    StatusIndication: DriverPtr<NDIS_STATUS_INDICATION>,
);

/// `FILTER_SYNCHRONOUS_OID_REQUEST`, a driver or system routine.
pub type FILTER_SYNCHRONOUS_OID_REQUEST = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
    CallContext: DriverPtr<PVOID>,
) -> NDIS_STATUS;

/// `FILTER_SYNCHRONOUS_OID_REQUEST_COMPLETE`, a driver or system routine.
pub type FILTER_SYNCHRONOUS_OID_REQUEST_COMPLETE = unsafe extern "win64" fn(
    FilterModuleContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
    Status: DriverPtr<NDIS_STATUS>,
    CallContext: PVOID,
);

/// `IF_QUERY_OBJECT` (ProviderQueryObject).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-if_query_object>
pub type IF_QUERY_OBJECT = unsafe extern "win64" fn(
    ProviderIfContext: NDIS_HANDLE,
    ObjectId: NET_IF_OBJECT_ID,
    pOutputBufferLength: DriverPtr<u32>,
    pOutputBuffer: PVOID,
) -> NDIS_STATUS;

/// `IF_SET_OBJECT` (ProviderSetObject).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-if_set_object>
pub type IF_SET_OBJECT = unsafe extern "win64" fn(
    ProviderIfContext: NDIS_HANDLE,
    ObjectId: NET_IF_OBJECT_ID,
    InputBufferLength: u32,
    pInputBuffer: PVOID,
) -> NDIS_STATUS;

/// `MINIPORT_ADD_DEVICE` (MiniportAddDevice).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_add_device>
pub type MINIPORT_ADD_DEVICE = unsafe extern "win64" fn(
    NdisMiniportHandle: NDIS_HANDLE,
    MiniportDriverContext: NDIS_HANDLE,
) -> NDIS_STATUS;

/// `MINIPORT_ALLOCATE_SHARED_MEM_COMPLETE` (MiniportSharedMemoryAllocateComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_allocate_shared_mem_complete>
pub type MINIPORT_ALLOCATE_SHARED_MEM_COMPLETE = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    VirtualAddress: PVOID,
    PhysicalAddress: DriverPtr<PHYSICAL_ADDRESS>,
    Length: u32,
    Context: PVOID,
);

/// `MINIPORT_CANCEL_DIRECT_OID_REQUEST` (MiniportCancelDirectOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_cancel_direct_oid_request>
pub type MINIPORT_CANCEL_DIRECT_OID_REQUEST =
    unsafe extern "win64" fn(MiniportAdapterContext: NDIS_HANDLE, RequestId: PVOID);

/// `MINIPORT_CANCEL_IDLE_NOTIFICATION` (MiniportCancelIdleNotification).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_cancel_idle_notification>
pub type MINIPORT_CANCEL_IDLE_NOTIFICATION = unsafe extern "win64" fn(MiniportAdapterContext: NDIS_HANDLE);

/// `MINIPORT_CANCEL_OID_REQUEST` (MiniportCancelOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_cancel_oid_request>
pub type MINIPORT_CANCEL_OID_REQUEST =
    unsafe extern "win64" fn(MiniportAdapterContext: NDIS_HANDLE, RequestId: PVOID);

/// `MINIPORT_CANCEL_SEND` (MiniportCancelSend).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_cancel_send>
pub type MINIPORT_CANCEL_SEND =
    unsafe extern "win64" fn(MiniportAdapterContext: NDIS_HANDLE, CancelId: PVOID);

/// `MINIPORT_CHECK_FOR_HANG` (MiniportCheckForHangEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_check_for_hang>
pub type MINIPORT_CHECK_FOR_HANG = unsafe extern "win64" fn(MiniportAdapterContext: NDIS_HANDLE) -> BOOLEAN;

/// `MINIPORT_CO_ACTIVATE_VC` (MiniportCoActivateVc).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_co_activate_vc>
pub type MINIPORT_CO_ACTIVATE_VC = unsafe extern "win64" fn(
    MiniportVcContext: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
) -> NDIS_STATUS;

/// `MINIPORT_CO_CREATE_VC` (MiniportCoCreateVc).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_co_create_vc>
pub type MINIPORT_CO_CREATE_VC = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    NdisVcHandle: NDIS_HANDLE,
    MiniportVcContext: DriverPtr<PVOID>,
) -> NDIS_STATUS;

/// `MINIPORT_CO_DEACTIVATE_VC` (MiniportCoDeactivateVc).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_co_deactivate_vc>
pub type MINIPORT_CO_DEACTIVATE_VC = unsafe extern "win64" fn(MiniportVcContext: NDIS_HANDLE) -> NDIS_STATUS;

/// `MINIPORT_CO_DELETE_VC` (MiniportCoDeleteVc).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_co_delete_vc>
pub type MINIPORT_CO_DELETE_VC = unsafe extern "win64" fn(MiniportVcContext: NDIS_HANDLE) -> NDIS_STATUS;

/// `MINIPORT_CO_OID_REQUEST` (MiniportCoOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_co_oid_request>
pub type MINIPORT_CO_OID_REQUEST = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    MiniportVcContext: NDIS_HANDLE,
    NdisRequest: DriverPtr<NDIS_OID_REQUEST>,
) -> NDIS_STATUS;

/// `MINIPORT_CO_SEND_NET_BUFFER_LISTS` (MiniportCoSendNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_co_send_net_buffer_lists>
pub type MINIPORT_CO_SEND_NET_BUFFER_LISTS = unsafe extern "win64" fn(
    MiniportVcContext: NDIS_HANDLE,
    NetBufferLists: DriverPtr<NET_BUFFER_LIST>,
    SendFlags: u32,
);

/// `MINIPORT_DEVICE_PNP_EVENT_NOTIFY` (MiniportDevicePnPEventNotify).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_device_pnp_event_notify>
pub type MINIPORT_DEVICE_PNP_EVENT_NOTIFY = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    NetDevicePnPEvent: DriverPtr<NET_DEVICE_PNP_EVENT>,
);

/// `MINIPORT_DIRECT_OID_REQUEST` (MiniportDirectOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_direct_oid_request>
pub type MINIPORT_DIRECT_OID_REQUEST = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
) -> NDIS_STATUS;

/// `MINIPORT_DISABLE_INTERRUPT` (MiniportDisableInterruptEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_disable_interrupt>
pub type MINIPORT_DISABLE_INTERRUPT = unsafe extern "win64" fn(MiniportInterruptContext: NDIS_HANDLE);

/// `MINIPORT_DISABLE_MESSAGE_INTERRUPT` (MiniportDisableMessageInterrupt).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_disable_message_interrupt>
pub type MINIPORT_DISABLE_MESSAGE_INTERRUPT =
    unsafe extern "win64" fn(MiniportInterruptContext: NDIS_HANDLE, MessageId: u32);

/// `MINIPORT_ENABLE_INTERRUPT` (MiniportEnableInterruptEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_enable_interrupt>
pub type MINIPORT_ENABLE_INTERRUPT = unsafe extern "win64" fn(MiniportInterruptContext: NDIS_HANDLE);

/// `MINIPORT_ENABLE_MESSAGE_INTERRUPT` (MiniportEnableMessageInterrupt).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_enable_message_interrupt>
pub type MINIPORT_ENABLE_MESSAGE_INTERRUPT =
    unsafe extern "win64" fn(MiniportInterruptContext: NDIS_HANDLE, MessageId: u32);

/// `MINIPORT_HALT` (MiniportHaltEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_halt>
pub type MINIPORT_HALT =
    unsafe extern "win64" fn(MiniportAdapterContext: NDIS_HANDLE, HaltAction: NDIS_HALT_ACTION);

/// `MINIPORT_IDLE_NOTIFICATION` (MiniportIdleNotification).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_idle_notification>
pub type MINIPORT_IDLE_NOTIFICATION =
    unsafe extern "win64" fn(MiniportAdapterContext: NDIS_HANDLE, ForceIdle: BOOLEAN) -> NDIS_STATUS;

/// `MINIPORT_INITIALIZE` (MiniportInitializeEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_initialize>
pub type MINIPORT_INITIALIZE = unsafe extern "win64" fn(
    NdisMiniportHandle: NDIS_HANDLE,
    MiniportDriverContext: NDIS_HANDLE,
    MiniportInitParameters: DriverPtr<NDIS_MINIPORT_INIT_PARAMETERS>,
) -> NDIS_STATUS;

/// `MINIPORT_INTERRUPT_DPC` (MiniportInterruptDPC).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_interrupt_dpc>
pub type MINIPORT_INTERRUPT_DPC = unsafe extern "win64" fn(
    MiniportInterruptContext: NDIS_HANDLE,
    MiniportDpcContext: PVOID,
    ReceiveThrottleParameters: PVOID,
    NdisReserved2: PVOID,
);

/// `MINIPORT_ISR` (MiniportInterrupt).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_isr>
pub type MINIPORT_ISR = unsafe extern "win64" fn(
    MiniportInterruptContext: NDIS_HANDLE,
    QueueDefaultInterruptDpc: DriverPtr<BOOLEAN>,
    TargetProcessors: DriverPtr<u32>,
) -> BOOLEAN;

/// `MINIPORT_MESSAGE_INTERRUPT` (MiniportMessageInterrupt).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_message_interrupt>
pub type MINIPORT_MESSAGE_INTERRUPT = unsafe extern "win64" fn(
    MiniportInterruptContext: NDIS_HANDLE,
    MessageId: u32,
    QueueDefaultInterruptDpc: DriverPtr<BOOLEAN>,
    TargetProcessors: DriverPtr<u32>,
) -> BOOLEAN;

/// `MINIPORT_MESSAGE_INTERRUPT_DPC` (MiniportMessageInterruptDPC).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_message_interrupt_dpc>
pub type MINIPORT_MESSAGE_INTERRUPT_DPC = unsafe extern "win64" fn(
    MiniportInterruptContext: NDIS_HANDLE,
    MessageId: u32,
    MiniportDpcContext: PVOID,
    ReceiveThrottleParameters: PVOID,
    NdisReserved2: PVOID,
);

/// `MINIPORT_OID_REQUEST` (MiniportOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_oid_request>
pub type MINIPORT_OID_REQUEST = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
) -> NDIS_STATUS;

/// `MINIPORT_PAUSE` (MiniportPause).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_pause>
pub type MINIPORT_PAUSE = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    PauseParameters: DriverPtr<NDIS_MINIPORT_PAUSE_PARAMETERS>,
) -> NDIS_STATUS;

/// `MINIPORT_PNP_IRP` (MiniportPnpIrp).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_pnp_irp>
pub type MINIPORT_PNP_IRP =
    unsafe extern "win64" fn(MiniportAddDeviceContext: NDIS_HANDLE, Irp: DriverPtr<IRP>) -> NDIS_STATUS;

/// `MINIPORT_PROCESS_SG_LIST` (MiniportProcessSGList).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_process_sg_list>
pub type MINIPORT_PROCESS_SG_LIST = unsafe extern "win64" fn(
    pDO: DriverPtr<DEVICE_OBJECT>,
    Reserved: PVOID,
    pSGL: DriverPtr<SCATTER_GATHER_LIST>,
    Context: PVOID,
);

/// `MINIPORT_REMOVE_DEVICE` (MiniportRemoveDevice).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_remove_device>
pub type MINIPORT_REMOVE_DEVICE = unsafe extern "win64" fn(MiniportAddDeviceContext: NDIS_HANDLE);

/// `MINIPORT_RESET` (MiniportResetEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_reset>
pub type MINIPORT_RESET = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    AddressingReset: DriverPtr<BOOLEAN>,
) -> NDIS_STATUS;

/// `MINIPORT_RESTART` (MiniportRestart).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_restart>
pub type MINIPORT_RESTART = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    RestartParameters: DriverPtr<NDIS_MINIPORT_RESTART_PARAMETERS>,
) -> NDIS_STATUS;

/// `MINIPORT_RETURN_NET_BUFFER_LISTS` (MiniportReturnNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_return_net_buffer_lists>
pub type MINIPORT_RETURN_NET_BUFFER_LISTS = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    NetBufferLists: DriverPtr<NET_BUFFER_LIST>,
    ReturnFlags: u32,
);

/// `MINIPORT_SEND_NET_BUFFER_LISTS` (MiniportSendNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_send_net_buffer_lists>
pub type MINIPORT_SEND_NET_BUFFER_LISTS = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    PortNumber: NDIS_PORT_NUMBER,
    SendFlags: u32,
);

/// `MINIPORT_SHUTDOWN` (MiniportShutdownEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_shutdown>
pub type MINIPORT_SHUTDOWN =
    unsafe extern "win64" fn(MiniportAdapterContext: NDIS_HANDLE, ShutdownAction: NDIS_SHUTDOWN_ACTION);

/// `MINIPORT_SYNCHRONIZE_INTERRUPT` (MiniportSynchronizeInterrupt).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_synchronize_interrupt>
pub type MINIPORT_SYNCHRONIZE_INTERRUPT =
    unsafe extern "win64" fn(SynchronizeContext: NDIS_HANDLE) -> BOOLEAN;

/// `MINIPORT_SYNCHRONOUS_OID_REQUEST`, a driver or system routine.
pub type MINIPORT_SYNCHRONOUS_OID_REQUEST = unsafe extern "win64" fn(
    MiniportAdapterContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
) -> NDIS_STATUS;

/// `MINIPORT_UNLOAD` (MiniportDriverUnload).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_unload>
pub type MINIPORT_UNLOAD = unsafe extern "win64" fn(DriverObject: DriverPtr<DRIVER_OBJECT>);

/// `NDIS_IO_WORKITEM_FUNCTION`, a driver or system routine.
pub type NDIS_IO_WORKITEM_FUNCTION =
    unsafe extern "win64" fn(WorkItemContext: PVOID, NdisIoWorkItemHandle: NDIS_HANDLE);

/// `NDIS_PD_ACQUIRE_RECEIVE_QUEUES`, a driver or system routine.
pub type NDIS_PD_ACQUIRE_RECEIVE_QUEUES = unsafe extern "win64" fn(
    ProviderHandle: DriverPtr<NDIS_PD_PROVIDER_HANDLE__>,
    Parameters: DriverPtr<NDIS_PD_ACQUIRE_QUEUES_PARAMETERS>,
    NdisPDQueueArray: DriverPtr<DriverPtr<NDIS_PD_QUEUE>>,
    QueueCount: DriverPtr<u32>,
    QueueParametersArray: DriverPtr<NDIS_PD_QUEUE_PARAMETERS>,
    QueueParametersArraySize: DriverPtr<u32>,
    QueueParametersArrayElementSize: DriverPtr<u32>,
) -> NTSTATUS;

/// `NDIS_PD_ALLOCATE_COUNTER` (NdisPDAllocateCounter).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_allocate_counter>
pub type NDIS_PD_ALLOCATE_COUNTER = unsafe extern "win64" fn(
    ProviderHandle: DriverPtr<NDIS_PD_PROVIDER_HANDLE__>,
    CounterParameters: DriverPtr<NDIS_PD_COUNTER_PARAMETERS>,
    CounterHandle: DriverPtr<DriverPtr<NDIS_PD_COUNTER_HANDLE__>>,
) -> NTSTATUS;

/// `NDIS_PD_ALLOCATE_QUEUE` (NdisPDAllocateQueue).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_allocate_queue>
pub type NDIS_PD_ALLOCATE_QUEUE = unsafe extern "win64" fn(
    ProviderHandle: DriverPtr<NDIS_PD_PROVIDER_HANDLE__>,
    QueueParameters: DriverPtr<NDIS_PD_QUEUE_PARAMETERS>,
    NdisPDQueue: DriverPtr<DriverPtr<NDIS_PD_QUEUE>>,
) -> NTSTATUS;

/// `NDIS_PD_CLEAR_RECEIVE_FILTER` (NdisPDClearReceiveFilter).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_clear_receive_filter>
pub type NDIS_PD_CLEAR_RECEIVE_FILTER =
    unsafe extern "win64" fn(FilterHandle: DriverPtr<NDIS_PD_FILTER_HANDLE__>);

/// `NDIS_PD_FLUSH_QUEUE` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_flush_queue>
pub type NDIS_PD_FLUSH_QUEUE = unsafe extern "win64" fn(Queue: DriverPtr<NDIS_PD_QUEUE>);

/// `NDIS_PD_FREE_COUNTER` (NdisPDFreeCounter).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_free_counter>
pub type NDIS_PD_FREE_COUNTER = unsafe extern "win64" fn(CounterHandle: DriverPtr<NDIS_PD_COUNTER_HANDLE__>);

/// `NDIS_PD_FREE_QUEUE` (NdisPDFreeQueue).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_free_queue>
pub type NDIS_PD_FREE_QUEUE = unsafe extern "win64" fn(NdisPDQueue: DriverPtr<NDIS_PD_QUEUE>);

/// `NDIS_PD_POST_AND_DRAIN_BUFFER_LIST` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_post_and_drain_buffer_list>
pub type NDIS_PD_POST_AND_DRAIN_BUFFER_LIST = unsafe extern "win64" fn(
    Queue: DriverPtr<NDIS_PD_QUEUE>,
    PostBufferListHead: DriverPtr<DriverPtr<PD_BUFFER>>,
    DrainBufferListTail: DriverPtr<DriverPtr<DriverPtr<PD_BUFFER>>>,
    MaxDrainCount: u32,
);

/// `NDIS_PD_POST_AND_DRAIN_BUFFER_LIST_EX`, a driver or system routine.
pub type NDIS_PD_POST_AND_DRAIN_BUFFER_LIST_EX =
    unsafe extern "win64" fn(Queue: DriverPtr<NDIS_PD_QUEUE>, Arg: DriverPtr<NDIS_PD_POST_AND_DRAIN_ARG>);

/// `NDIS_PD_PROVIDER_CONTROL`, a driver or system routine.
pub type NDIS_PD_PROVIDER_CONTROL = unsafe extern "win64" fn(
    ProviderHandle: DriverPtr<NDIS_PD_PROVIDER_HANDLE__>,
    ControlType: NDIS_PD_CONTROL_TYPE,
    ControlCode: NDIS_PD_PROVIDER_CONTROL_CODE,
    InBuffer: PVOID,
    InBufferSize: u32,
    OutBuffer: PVOID,
    OutBufferSize: u32,
    BytesReturned: DriverPtr<u32>,
) -> NTSTATUS;

/// `NDIS_PD_QUERY_COUNTER` (NdisPDQueryCounter).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_query_counter>
pub type NDIS_PD_QUERY_COUNTER = unsafe extern "win64" fn(
    CounterHandle: DriverPtr<NDIS_PD_COUNTER_HANDLE__>,
    CounterValue: DriverPtr<NDIS_PD_COUNTER_VALUE>,
);

/// `NDIS_PD_QUERY_QUEUE_DEPTH` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_query_queue_depth>
pub type NDIS_PD_QUERY_QUEUE_DEPTH =
    unsafe extern "win64" fn(Queue: DriverPtr<NDIS_PD_QUEUE>, Depth: DriverPtr<u64>);

/// `NDIS_PD_QUEUE_CONTROL`, a driver or system routine.
pub type NDIS_PD_QUEUE_CONTROL = unsafe extern "win64" fn(
    NdisPDQueue: DriverPtr<NDIS_PD_QUEUE>,
    ControlType: NDIS_PD_CONTROL_TYPE,
    ControlCode: NDIS_PD_QUEUE_CONTROL_CODE,
    InBuffer: PVOID,
    InBufferSize: u32,
    OutBuffer: PVOID,
    OutBufferSize: u32,
    BytesReturned: DriverPtr<u32>,
) -> NTSTATUS;

/// `NDIS_PD_RELEASE_RECEIVE_QUEUES`, a driver or system routine.
pub type NDIS_PD_RELEASE_RECEIVE_QUEUES =
    unsafe extern "win64" fn(ProviderHandle: DriverPtr<NDIS_PD_PROVIDER_HANDLE__>);

/// `NDIS_PD_REQUEST_DRAIN_NOTIFICATION`, a driver or system routine.
pub type NDIS_PD_REQUEST_DRAIN_NOTIFICATION = unsafe extern "win64" fn(NdisPDQueue: DriverPtr<NDIS_PD_QUEUE>);

/// `NDIS_PD_SET_RECEIVE_FILTER` (NdisPDSetReceiveFilter).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_pd_set_receive_filter>
pub type NDIS_PD_SET_RECEIVE_FILTER = unsafe extern "win64" fn(
    ProviderHandle: DriverPtr<NDIS_PD_PROVIDER_HANDLE__>,
    FilterParameters: DriverPtr<NDIS_PD_FILTER_PARAMETERS>,
    FilterHandle: DriverPtr<DriverPtr<NDIS_PD_FILTER_HANDLE__>>,
) -> NTSTATUS;

/// `NDIS_PROCESS_SG_LIST` (NetProcessSGList).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_process_sg_list>
pub type NDIS_PROCESS_SG_LIST = unsafe extern "win64" fn(
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
    Reserved: PVOID,
    ScatterGatherListBuffer: DriverPtr<SCATTER_GATHER_LIST>,
    Context: PVOID,
);

/// `NDIS_PROC_CALLBACK`, a driver or system routine.
pub type NDIS_PROC_CALLBACK = unsafe extern "win64" fn(WorkItem: DriverPtr<NDIS_WORK_ITEM>, Context: PVOID);

/// `NDIS_SWITCH_ADD_NET_BUFFER_LIST_DESTINATION` (AddNetBufferListDestination).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_add_net_buffer_list_destination>
pub type NDIS_SWITCH_ADD_NET_BUFFER_LIST_DESTINATION = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    Destination: DriverPtr<NDIS_SWITCH_PORT_DESTINATION>,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_ALLOCATE_NET_BUFFER_LIST_FORWARDING_CONTEXT` (AllocateNetBufferListForwardingContext).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_allocate_net_buffer_list_forwarding_context>
pub type NDIS_SWITCH_ALLOCATE_NET_BUFFER_LIST_FORWARDING_CONTEXT = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_COPY_NET_BUFFER_LIST_INFO` (CopyNetBufferListInfo).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_copy_net_buffer_list_info>
pub type NDIS_SWITCH_COPY_NET_BUFFER_LIST_INFO = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    DestNetBufferList: DriverPtr<NET_BUFFER_LIST>,
    SrcNetBufferList: DriverPtr<NET_BUFFER_LIST>,
    Flags: u32,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_DEREFERENCE_SWITCH_NIC` (DereferenceSwitchNic).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_dereference_switch_nic>
pub type NDIS_SWITCH_DEREFERENCE_SWITCH_NIC = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    SwitchPortId: NDIS_SWITCH_PORT_ID,
    SwitchNicIndex: NDIS_SWITCH_NIC_INDEX,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_DEREFERENCE_SWITCH_PORT` (DereferenceSwitchPort).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_dereference_switch_port>
pub type NDIS_SWITCH_DEREFERENCE_SWITCH_PORT = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    SwitchPortId: NDIS_SWITCH_PORT_ID,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_FREE_NET_BUFFER_LIST_FORWARDING_CONTEXT` (FreeNetBufferListForwardingContext).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_free_net_buffer_list_forwarding_context>
pub type NDIS_SWITCH_FREE_NET_BUFFER_LIST_FORWARDING_CONTEXT = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
);

/// `NDIS_SWITCH_GET_NET_BUFFER_LIST_DESTINATIONS` (GetNetBufferListDestinations).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_get_net_buffer_list_destinations>
pub type NDIS_SWITCH_GET_NET_BUFFER_LIST_DESTINATIONS = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    Destinations: DriverPtr<DriverPtr<NDIS_SWITCH_FORWARDING_DESTINATION_ARRAY>>,
);

/// `NDIS_SWITCH_GET_NET_BUFFER_LIST_SWITCH_CONTEXT` (GetNetBufferListSwitchContext).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_get_net_buffer_list_switch_context>
pub type NDIS_SWITCH_GET_NET_BUFFER_LIST_SWITCH_CONTEXT = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    ContextType: DriverPtr<NDIS_SWITCH_NET_BUFFER_LIST_CONTEXT_TYPE_INFO>,
) -> PVOID;

/// `NDIS_SWITCH_GROW_NET_BUFFER_LIST_DESTINATIONS` (GrowNetBufferListDestinations).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_grow_net_buffer_list_destinations>
pub type NDIS_SWITCH_GROW_NET_BUFFER_LIST_DESTINATIONS = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    NumberOfNewDestinations: u32,
    Destinations: DriverPtr<DriverPtr<NDIS_SWITCH_FORWARDING_DESTINATION_ARRAY>>,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_REFERENCE_SWITCH_NIC` (ReferenceSwitchNic).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_reference_switch_nic>
pub type NDIS_SWITCH_REFERENCE_SWITCH_NIC = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    SwitchPortId: NDIS_SWITCH_PORT_ID,
    SwitchNicIndex: NDIS_SWITCH_NIC_INDEX,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_REFERENCE_SWITCH_PORT` (ReferenceSwitchPort).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_reference_switch_port>
pub type NDIS_SWITCH_REFERENCE_SWITCH_PORT = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    SwitchPortId: NDIS_SWITCH_PORT_ID,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_REPORT_FILTERED_NET_BUFFER_LISTS` (ReportFilteredNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_report_filtered_net_buffer_lists>
pub type NDIS_SWITCH_REPORT_FILTERED_NET_BUFFER_LISTS = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    ExtensionGuid: DriverPtr<UNICODE_STRING>,
    ExtensionFriendlyName: DriverPtr<UNICODE_STRING>,
    PortId: NDIS_SWITCH_PORT_ID,
    Flags: u32,
    NumberOfNetBufferLists: u32,
    NetBufferLists: DriverPtr<NET_BUFFER_LIST>,
    FilterReason: DriverPtr<UNICODE_STRING>,
);

/// `NDIS_SWITCH_SET_NET_BUFFER_LIST_SOURCE` (SetNetBufferListSource).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_set_net_buffer_list_source>
pub type NDIS_SWITCH_SET_NET_BUFFER_LIST_SOURCE = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    PortId: NDIS_SWITCH_PORT_ID,
    NicIndex: NDIS_SWITCH_NIC_INDEX,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_SET_NET_BUFFER_LIST_SWITCH_CONTEXT` (SetNetBufferListSwitchContext).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_set_net_buffer_list_switch_context>
pub type NDIS_SWITCH_SET_NET_BUFFER_LIST_SWITCH_CONTEXT = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    ContextType: DriverPtr<NDIS_SWITCH_NET_BUFFER_LIST_CONTEXT_TYPE_INFO>,
    Context: PVOID,
) -> NDIS_STATUS;

/// `NDIS_SWITCH_UPDATE_NET_BUFFER_LIST_DESTINATIONS` (UpdateNetBufferListDestinations).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_switch_update_net_buffer_list_destinations>
pub type NDIS_SWITCH_UPDATE_NET_BUFFER_LIST_DESTINATIONS = unsafe extern "win64" fn(
    NdisSwitchContext: NDIS_SWITCH_CONTEXT,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    NumberOfNewDestinations: u32,
    Destinations: DriverPtr<NDIS_SWITCH_FORWARDING_DESTINATION_ARRAY>,
) -> NDIS_STATUS;

/// `NDIS_TIMER_FUNCTION` (NdisTimerFunction).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-ndis_timer_function>
pub type NDIS_TIMER_FUNCTION = unsafe extern "win64" fn(
    SystemSpecific1: PVOID,
    FunctionContext: PVOID,
    SystemSpecific2: PVOID,
    SystemSpecific3: PVOID,
);

/// `PROTOCOL_BIND_ADAPTER_EX` (ProtocolBindAdapterEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_bind_adapter_ex>
pub type PROTOCOL_BIND_ADAPTER_EX = unsafe extern "win64" fn(
    ProtocolDriverContext: NDIS_HANDLE,
    BindContext: NDIS_HANDLE,
    BindParameters: DriverPtr<NDIS_BIND_PARAMETERS>,
) -> NDIS_STATUS;

/// `PROTOCOL_CLOSE_ADAPTER_COMPLETE_EX` (ProtocolCloseAdapterCompleteEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_close_adapter_complete_ex>
pub type PROTOCOL_CLOSE_ADAPTER_COMPLETE_EX = unsafe extern "win64" fn(ProtocolBindingContext: NDIS_HANDLE);

/// `PROTOCOL_CL_ADD_PARTY_COMPLETE` (ProtocolClAddPartyComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_add_party_complete>
pub type PROTOCOL_CL_ADD_PARTY_COMPLETE = unsafe extern "win64" fn(
    Status: NDIS_STATUS,
    ProtocolPartyContext: NDIS_HANDLE,
    NdisPartyHandle: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
);

/// `PROTOCOL_CL_CALL_CONNECTED` (ProtocolClCallConnected).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_call_connected>
pub type PROTOCOL_CL_CALL_CONNECTED = unsafe extern "win64" fn(ProtocolVcContext: NDIS_HANDLE);

/// `PROTOCOL_CL_CLOSE_AF_COMPLETE` (ProtocolClCloseAfComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_close_af_complete>
pub type PROTOCOL_CL_CLOSE_AF_COMPLETE =
    unsafe extern "win64" fn(Status: NDIS_STATUS, ProtocolAfContext: NDIS_HANDLE);

/// `PROTOCOL_CL_CLOSE_CALL_COMPLETE` (ProtocolClCloseCallComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_close_call_complete>
pub type PROTOCOL_CL_CLOSE_CALL_COMPLETE = unsafe extern "win64" fn(
    Status: NDIS_STATUS,
    ProtocolVcContext: NDIS_HANDLE,
    ProtocolPartyContext: NDIS_HANDLE,
);

/// `PROTOCOL_CL_DEREGISTER_SAP_COMPLETE` (ProtocolClDeregisterSapComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_deregister_sap_complete>
pub type PROTOCOL_CL_DEREGISTER_SAP_COMPLETE =
    unsafe extern "win64" fn(Status: NDIS_STATUS, ProtocolSapContext: NDIS_HANDLE);

/// `PROTOCOL_CL_DROP_PARTY_COMPLETE` (ProtocolClDropPartyComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_drop_party_complete>
pub type PROTOCOL_CL_DROP_PARTY_COMPLETE =
    unsafe extern "win64" fn(Status: NDIS_STATUS, ProtocolPartyContext: NDIS_HANDLE);

/// `PROTOCOL_CL_INCOMING_CALL` (ProtocolClIncomingCall).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_incoming_call>
pub type PROTOCOL_CL_INCOMING_CALL = unsafe extern "win64" fn(
    ProtocolSapContext: NDIS_HANDLE,
    ProtocolVcContext: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
) -> NDIS_STATUS;

/// `PROTOCOL_CL_INCOMING_CALL_QOS_CHANGE` (ProtocolClIncomingCallQoSChange).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_incoming_call_qos_change>
pub type PROTOCOL_CL_INCOMING_CALL_QOS_CHANGE =
    unsafe extern "win64" fn(ProtocolVcContext: NDIS_HANDLE, CallParameters: DriverPtr<CO_CALL_PARAMETERS>);

/// `PROTOCOL_CL_INCOMING_CLOSE_CALL` (ProtocolClIncomingCloseCall).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_incoming_close_call>
pub type PROTOCOL_CL_INCOMING_CLOSE_CALL = unsafe extern "win64" fn(
    CloseStatus: NDIS_STATUS,
    ProtocolVcContext: NDIS_HANDLE,
    CloseData: PVOID,
    Size: u32,
);

/// `PROTOCOL_CL_INCOMING_DROP_PARTY` (ProtocolClIncomingDropParty).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_incoming_drop_party>
pub type PROTOCOL_CL_INCOMING_DROP_PARTY = unsafe extern "win64" fn(
    DropStatus: NDIS_STATUS,
    ProtocolPartyContext: NDIS_HANDLE,
    CloseData: PVOID,
    Size: u32,
);

/// `PROTOCOL_CL_MAKE_CALL_COMPLETE` (ProtocolClMakeCallComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_make_call_complete>
pub type PROTOCOL_CL_MAKE_CALL_COMPLETE = unsafe extern "win64" fn(
    Status: NDIS_STATUS,
    ProtocolVcContext: NDIS_HANDLE,
    NdisPartyHandle: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
);

/// `PROTOCOL_CL_MODIFY_CALL_QOS_COMPLETE` (ProtocolClModifyCallQoSComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_modify_call_qos_complete>
pub type PROTOCOL_CL_MODIFY_CALL_QOS_COMPLETE = unsafe extern "win64" fn(
    Status: NDIS_STATUS,
    ProtocolVcContext: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
);

/// `PROTOCOL_CL_NOTIFY_CLOSE_AF` (ProtocolClNotifyCloseAf).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_notify_close_af>
pub type PROTOCOL_CL_NOTIFY_CLOSE_AF = unsafe extern "win64" fn(ClientAfContext: NDIS_HANDLE) -> NDIS_STATUS;

/// `PROTOCOL_CL_OPEN_AF_COMPLETE`, a driver or system routine.
pub type PROTOCOL_CL_OPEN_AF_COMPLETE =
    unsafe extern "win64" fn(Status: NDIS_STATUS, ProtocolAfContext: NDIS_HANDLE, NdisAfHandle: NDIS_HANDLE);

/// `PROTOCOL_CL_OPEN_AF_COMPLETE_EX` (ProtocolClOpenAfCompleteEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_open_af_complete_ex>
pub type PROTOCOL_CL_OPEN_AF_COMPLETE_EX =
    unsafe extern "win64" fn(ProtocolAfContext: NDIS_HANDLE, NdisAfHandle: NDIS_HANDLE, Status: NDIS_STATUS);

/// `PROTOCOL_CL_REGISTER_SAP_COMPLETE` (ProtocolClRegisterSapComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cl_register_sap_complete>
pub type PROTOCOL_CL_REGISTER_SAP_COMPLETE = unsafe extern "win64" fn(
    Status: NDIS_STATUS,
    ProtocolSapContext: NDIS_HANDLE,
    Sap: DriverPtr<CO_SAP>,
    NdisSapHandle: NDIS_HANDLE,
);

/// `PROTOCOL_CM_ACTIVATE_VC_COMPLETE` (ProtocolCmActivateVcComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_activate_vc_complete>
pub type PROTOCOL_CM_ACTIVATE_VC_COMPLETE = unsafe extern "win64" fn(
    Status: NDIS_STATUS,
    CallMgrVcContext: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
);

/// `PROTOCOL_CM_ADD_PARTY` (ProtocolCmAddParty).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_add_party>
pub type PROTOCOL_CM_ADD_PARTY = unsafe extern "win64" fn(
    CallMgrVcContext: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
    NdisPartyHandle: NDIS_HANDLE,
    CallMgrPartyContext: DriverPtr<PVOID>,
) -> NDIS_STATUS;

/// `PROTOCOL_CM_CLOSE_AF` (ProtocolCmCloseAf).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_close_af>
pub type PROTOCOL_CM_CLOSE_AF = unsafe extern "win64" fn(CallMgrAfContext: NDIS_HANDLE) -> NDIS_STATUS;

/// `PROTOCOL_CM_CLOSE_CALL` (ProtocolCmCloseCall).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_close_call>
pub type PROTOCOL_CM_CLOSE_CALL = unsafe extern "win64" fn(
    CallMgrVcContext: NDIS_HANDLE,
    CallMgrPartyContext: NDIS_HANDLE,
    CloseData: PVOID,
    Size: u32,
) -> NDIS_STATUS;

/// `PROTOCOL_CM_DEACTIVATE_VC_COMPLETE` (ProtocolCmDeactivateVcComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_deactivate_vc_complete>
pub type PROTOCOL_CM_DEACTIVATE_VC_COMPLETE =
    unsafe extern "win64" fn(Status: NDIS_STATUS, CallMgrVcContext: NDIS_HANDLE);

/// `PROTOCOL_CM_DEREGISTER_SAP` (ProtocolCmDeregisterSap).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_deregister_sap>
pub type PROTOCOL_CM_DEREGISTER_SAP = unsafe extern "win64" fn(CallMgrSapContext: NDIS_HANDLE) -> NDIS_STATUS;

/// `PROTOCOL_CM_DROP_PARTY` (ProtocolCmDropParty).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_drop_party>
pub type PROTOCOL_CM_DROP_PARTY =
    unsafe extern "win64" fn(CallMgrPartyContext: NDIS_HANDLE, CloseData: PVOID, Size: u32) -> NDIS_STATUS;

/// `PROTOCOL_CM_INCOMING_CALL_COMPLETE` (ProtocolCmIncomingCallComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_incoming_call_complete>
pub type PROTOCOL_CM_INCOMING_CALL_COMPLETE = unsafe extern "win64" fn(
    Status: NDIS_STATUS,
    CallMgrVcContext: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
);

/// `PROTOCOL_CM_MAKE_CALL` (ProtocolCmMakeCall).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_make_call>
pub type PROTOCOL_CM_MAKE_CALL = unsafe extern "win64" fn(
    CallMgrVcContext: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
    NdisPartyHandle: NDIS_HANDLE,
    CallMgrPartyContext: DriverPtr<PVOID>,
) -> NDIS_STATUS;

/// `PROTOCOL_CM_MODIFY_QOS_CALL` (ProtocolCmModifyCallQoS).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_modify_qos_call>
pub type PROTOCOL_CM_MODIFY_QOS_CALL = unsafe extern "win64" fn(
    CallMgrVcContext: NDIS_HANDLE,
    CallParameters: DriverPtr<CO_CALL_PARAMETERS>,
) -> NDIS_STATUS;

/// `PROTOCOL_CM_NOTIFY_CLOSE_AF_COMPLETE` (ProtocolCmNotifyCloseAfComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_notify_close_af_complete>
pub type PROTOCOL_CM_NOTIFY_CLOSE_AF_COMPLETE =
    unsafe extern "win64" fn(CallMgrAfContext: NDIS_HANDLE, Status: NDIS_STATUS);

/// `PROTOCOL_CM_OPEN_AF` (ProtocolCmOpenAf).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_open_af>
pub type PROTOCOL_CM_OPEN_AF = unsafe extern "win64" fn(
    CallMgrBindingContext: NDIS_HANDLE,
    AddressFamily: DriverPtr<CO_ADDRESS_FAMILY>,
    NdisAfHandle: NDIS_HANDLE,
    CallMgrAfContext: DriverPtr<PVOID>,
) -> NDIS_STATUS;

/// `PROTOCOL_CM_REG_SAP` (ProtocolCmRegisterSap).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_cm_reg_sap>
pub type PROTOCOL_CM_REG_SAP = unsafe extern "win64" fn(
    CallMgrAfContext: NDIS_HANDLE,
    Sap: DriverPtr<CO_SAP>,
    NdisSapHandle: NDIS_HANDLE,
    CallMgrSapContext: DriverPtr<PVOID>,
) -> NDIS_STATUS;

/// `PROTOCOL_CO_AF_REGISTER_NOTIFY` (ProtocolCoAfRegisterNotify).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_co_af_register_notify>
pub type PROTOCOL_CO_AF_REGISTER_NOTIFY = unsafe extern "win64" fn(
    ProtocolBindingContext: NDIS_HANDLE,
    AddressFamily: DriverPtr<CO_ADDRESS_FAMILY>,
);

/// `PROTOCOL_CO_CREATE_VC` (ProtocolCoCreateVc).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_co_create_vc>
pub type PROTOCOL_CO_CREATE_VC = unsafe extern "win64" fn(
    ProtocolAfContext: NDIS_HANDLE,
    NdisVcHandle: NDIS_HANDLE,
    ProtocolVcContext: DriverPtr<PVOID>,
) -> NDIS_STATUS;

/// `PROTOCOL_CO_DELETE_VC` (ProtocolCoDeleteVc).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_co_delete_vc>
pub type PROTOCOL_CO_DELETE_VC = unsafe extern "win64" fn(ProtocolVcContext: NDIS_HANDLE) -> NDIS_STATUS;

/// `PROTOCOL_CO_OID_REQUEST` (ProtocolCoOidRequest).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_co_oid_request>
pub type PROTOCOL_CO_OID_REQUEST = unsafe extern "win64" fn(
    ProtocolAfContext: NDIS_HANDLE,
    ProtocolVcContext: NDIS_HANDLE,
    ProtocolPartyContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
) -> NDIS_STATUS;

/// `PROTOCOL_CO_OID_REQUEST_COMPLETE` (ProtocolCoOidRequestComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_co_oid_request_complete>
pub type PROTOCOL_CO_OID_REQUEST_COMPLETE = unsafe extern "win64" fn(
    ProtocolAfContext: NDIS_HANDLE,
    ProtocolVcContext: NDIS_HANDLE,
    ProtocolPartyContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
    Status: NDIS_STATUS,
);

/// `PROTOCOL_CO_RECEIVE_NET_BUFFER_LISTS` (ProtocolCoReceiveNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_co_receive_net_buffer_lists>
pub type PROTOCOL_CO_RECEIVE_NET_BUFFER_LISTS = unsafe extern "win64" fn(
    ProtocolBindingContext: NDIS_HANDLE,
    ProtocolVcContext: NDIS_HANDLE,
    NetBufferLists: DriverPtr<NET_BUFFER_LIST>,
    NumberOfNetBufferLists: u32,
    ReceiveFlags: u32,
);

/// `PROTOCOL_CO_SEND_NET_BUFFER_LISTS_COMPLETE` (ProtocolCoSendNetBufferListsComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_co_send_net_buffer_lists_complete>
pub type PROTOCOL_CO_SEND_NET_BUFFER_LISTS_COMPLETE = unsafe extern "win64" fn(
    ProtocolVcContext: NDIS_HANDLE,
    NetBufferLists: DriverPtr<NET_BUFFER_LIST>,
    SendCompleteFlags: u32,
);

/// `PROTOCOL_CO_STATUS_EX` (ProtocolCoStatusEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_co_status_ex>
pub type PROTOCOL_CO_STATUS_EX = unsafe extern "win64" fn(
    ProtocolBindingContext: NDIS_HANDLE,
    ProtocolVcContext: NDIS_HANDLE,
    StatusIndication: DriverPtr<NDIS_STATUS_INDICATION>,
);

/// `PROTOCOL_DIRECT_OID_REQUEST_COMPLETE` (ProtocolDirectOidRequestComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_direct_oid_request_complete>
pub type PROTOCOL_DIRECT_OID_REQUEST_COMPLETE = unsafe extern "win64" fn(
    ProtocolBindingContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
    Status: NDIS_STATUS,
);

/// `PROTOCOL_NET_PNP_EVENT` (ProtocolNetPnPEvent).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_net_pnp_event>
pub type PROTOCOL_NET_PNP_EVENT = unsafe extern "win64" fn(
    ProtocolBindingContext: NDIS_HANDLE,
    NetPnPEventNotification: DriverPtr<NET_PNP_EVENT_NOTIFICATION>,
) -> NDIS_STATUS;

/// `PROTOCOL_OID_REQUEST_COMPLETE` (ProtocolOidRequestComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_oid_request_complete>
pub type PROTOCOL_OID_REQUEST_COMPLETE = unsafe extern "win64" fn(
    ProtocolBindingContext: NDIS_HANDLE,
    OidRequest: DriverPtr<NDIS_OID_REQUEST>,
    Status: NDIS_STATUS,
);

/// `PROTOCOL_OPEN_ADAPTER_COMPLETE_EX` (ProtocolOpenAdapterCompleteEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_open_adapter_complete_ex>
pub type PROTOCOL_OPEN_ADAPTER_COMPLETE_EX =
    unsafe extern "win64" fn(ProtocolBindingContext: NDIS_HANDLE, Status: NDIS_STATUS);

/// `PROTOCOL_RECEIVE_NET_BUFFER_LISTS` (ProtocolReceiveNetBufferLists).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_receive_net_buffer_lists>
pub type PROTOCOL_RECEIVE_NET_BUFFER_LISTS = unsafe extern "win64" fn(
    ProtocolBindingContext: NDIS_HANDLE,
    NetBufferLists: DriverPtr<NET_BUFFER_LIST>,
    PortNumber: NDIS_PORT_NUMBER,
    NumberOfNetBufferLists: u32,
    ReceiveFlags: u32,
);

/// `PROTOCOL_SEND_NET_BUFFER_LISTS_COMPLETE` (ProtocolSendNetBufferListsComplete).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_send_net_buffer_lists_complete>
pub type PROTOCOL_SEND_NET_BUFFER_LISTS_COMPLETE = unsafe extern "win64" fn(
    ProtocolBindingContext: NDIS_HANDLE,
    NetBufferList: DriverPtr<NET_BUFFER_LIST>,
    SendCompleteFlags: u32,
);

/// `PROTOCOL_STATUS_EX` (ProtocolStatusEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_status_ex>
pub type PROTOCOL_STATUS_EX = unsafe extern "win64" fn(
    ProtocolBindingContext: NDIS_HANDLE,
    StatusIndication: DriverPtr<NDIS_STATUS_INDICATION>,
);

/// `PROTOCOL_UNBIND_ADAPTER_EX` (ProtocolUnbindAdapterEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_unbind_adapter_ex>
pub type PROTOCOL_UNBIND_ADAPTER_EX =
    unsafe extern "win64" fn(UnbindContext: NDIS_HANDLE, ProtocolBindingContext: NDIS_HANDLE) -> NDIS_STATUS;

/// `PROTOCOL_UNINSTALL` (ProtocolUninstall).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-protocol_uninstall>
pub type PROTOCOL_UNINSTALL = unsafe extern "win64" fn();

/// `SET_OPTIONS` (SetOptions).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-set_options>
pub type SET_OPTIONS =
    unsafe extern "win64" fn(NdisDriverHandle: NDIS_HANDLE, DriverContext: NDIS_HANDLE) -> NDIS_STATUS;
