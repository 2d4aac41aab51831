//! Types of the routines that the two sides call through pointers.

#[allow(unused_imports, reason = "one import list serves every header")]
use core::ffi::c_void;

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{
    all::*,
    opaque::*,
    pointer::{DriverFn, DriverPtr},
};

/// `ALLOCATE_FUNCTION`, a driver or system routine.
pub type ALLOCATE_FUNCTION =
    unsafe extern "win64" fn(PoolType: POOL_TYPE, NumberOfBytes: u64, Tag: u32) -> PVOID;

/// `ALLOCATE_FUNCTION_EX` (LookasideListAllocateEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-allocate_function_ex>
pub type ALLOCATE_FUNCTION_EX = unsafe extern "win64" fn(
    PoolType: POOL_TYPE,
    NumberOfBytes: u64,
    Tag: u32,
    Lookaside: DriverPtr<LOOKASIDE_LIST_EX>,
) -> PVOID;

/// `BOUND_CALLBACK` (BoundCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-bound_callback>
pub type BOUND_CALLBACK = unsafe extern "win64" fn() -> BOUND_CALLBACK_STATUS;

/// `CALLBACK_FUNCTION`, a driver or system routine.
pub type CALLBACK_FUNCTION =
    unsafe extern "win64" fn(CallbackContext: PVOID, Argument1: PVOID, Argument2: PVOID);

/// `DEVICE_CHANGE_COMPLETE_CALLBACK`, a driver or system routine.
pub type DEVICE_CHANGE_COMPLETE_CALLBACK = unsafe extern "win64" fn(Context: PVOID);

/// `DEVICE_RESET_COMPLETION`, a driver or system routine.
pub type DEVICE_RESET_COMPLETION = unsafe extern "win64" fn(Status: NTSTATUS, Context: PVOID);

/// `DMA_COMPLETION_ROUTINE` (DmaCompletionRoutine).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-dma_completion_routine>
pub type DMA_COMPLETION_ROUTINE = unsafe extern "win64" fn(
    DmaAdapter: DriverPtr<DMA_ADAPTER>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
    CompletionContext: PVOID,
    Status: DMA_COMPLETION_STATUS,
);

/// `DRIVER_ADD_DEVICE` (AddDevice).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_add_device>
pub type DRIVER_ADD_DEVICE = unsafe extern "win64" fn(
    DriverObject: DriverPtr<DRIVER_OBJECT>,
    PhysicalDeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> NTSTATUS;

/// `DRIVER_CANCEL` (Cancel).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_cancel>
pub type DRIVER_CANCEL =
    unsafe extern "win64" fn(DeviceObject: DriverPtr<DEVICE_OBJECT>, Irp: DriverPtr<IRP>);

/// `DRIVER_CONTROL` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_control>
pub type DRIVER_CONTROL = unsafe extern "win64" fn(
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
    Irp: DriverPtr<IRP>,
    MapRegisterBase: PVOID,
    Context: PVOID,
) -> IO_ALLOCATION_ACTION;

/// `DRIVER_DISPATCH` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_dispatch>
pub type DRIVER_DISPATCH =
    unsafe extern "win64" fn(DeviceObject: DriverPtr<DEVICE_OBJECT>, Irp: DriverPtr<IRP>) -> NTSTATUS;

/// `DRIVER_DISPATCH_PAGED`, a driver or system routine.
pub type DRIVER_DISPATCH_PAGED =
    unsafe extern "win64" fn(DeviceObject: DriverPtr<DEVICE_OBJECT>, Irp: DriverPtr<IRP>) -> NTSTATUS;

/// `DRIVER_INITIALIZE` (DriverEntry).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_initialize>
pub type DRIVER_INITIALIZE = unsafe extern "win64" fn(
    DriverObject: DriverPtr<DRIVER_OBJECT>,
    RegistryPath: DriverPtr<UNICODE_STRING>,
) -> NTSTATUS;

/// `DRIVER_LIST_CONTROL` (AdapterListControl).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_list_control>
pub type DRIVER_LIST_CONTROL = unsafe extern "win64" fn(
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
    Irp: DriverPtr<IRP>,
    ScatterGather: DriverPtr<SCATTER_GATHER_LIST>,
    Context: PVOID,
);

/// `DRIVER_NOTIFICATION_CALLBACK_ROUTINE`, a driver or system routine.
pub type DRIVER_NOTIFICATION_CALLBACK_ROUTINE =
    unsafe extern "win64" fn(NotificationStructure: PVOID, Context: PVOID) -> NTSTATUS;

/// `DRIVER_STARTIO` (StartIo).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_startio>
pub type DRIVER_STARTIO =
    unsafe extern "win64" fn(DeviceObject: DriverPtr<DEVICE_OBJECT>, Irp: DriverPtr<IRP>);

/// `DRIVER_UNLOAD` (Unload).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_unload>
pub type DRIVER_UNLOAD = unsafe extern "win64" fn(DriverObject: DriverPtr<DRIVER_OBJECT>);

/// `ENABLE_VIRTUALIZATION` (EnableVirtualization).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-enable_virtualization>
pub type ENABLE_VIRTUALIZATION = unsafe extern "win64" fn(
    Context: PVOID,
    NumVFs: u16,
    EnableVfMigration: BOOLEAN,
    EnableMigrationInterrupt: BOOLEAN,
    EnableVirtualization: BOOLEAN,
) -> NTSTATUS;

/// `EXT_CALLBACK` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-ext_callback>
pub type EXT_CALLBACK = unsafe extern "win64" fn(Timer: DriverPtr<EX_TIMER>, Context: PVOID);

/// `EXT_DELETE_CALLBACK` (ExTimerDeleteCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-ext_delete_callback>
pub type EXT_DELETE_CALLBACK = unsafe extern "win64" fn(Context: PVOID);

/// `EX_CALLBACK_FUNCTION` (RegistryCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-ex_callback_function>
pub type EX_CALLBACK_FUNCTION =
    unsafe extern "win64" fn(CallbackContext: PVOID, Argument1: PVOID, Argument2: PVOID) -> NTSTATUS;

/// `FAST_IO_ACQUIRE_FILE`, a driver or system routine.
pub type FAST_IO_ACQUIRE_FILE = unsafe extern "win64" fn(FileObject: DriverPtr<FILE_OBJECT>);

/// `FAST_IO_ACQUIRE_FOR_CCFLUSH`, a driver or system routine.
pub type FAST_IO_ACQUIRE_FOR_CCFLUSH = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> NTSTATUS;

/// `FAST_IO_ACQUIRE_FOR_MOD_WRITE`, a driver or system routine.
pub type FAST_IO_ACQUIRE_FOR_MOD_WRITE = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    EndingOffset: DriverPtr<LARGE_INTEGER>,
    ResourceToRelease: DriverPtr<DriverPtr<ERESOURCE>>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> NTSTATUS;

/// `FAST_IO_CHECK_IF_POSSIBLE`, a driver or system routine.
pub type FAST_IO_CHECK_IF_POSSIBLE = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    Length: u32,
    Wait: BOOLEAN,
    LockKey: u32,
    CheckForReadOperation: BOOLEAN,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_DETACH_DEVICE`, a driver or system routine.
pub type FAST_IO_DETACH_DEVICE =
    unsafe extern "win64" fn(SourceDevice: DriverPtr<DEVICE_OBJECT>, TargetDevice: DriverPtr<DEVICE_OBJECT>);

/// `FAST_IO_DEVICE_CONTROL`, a driver or system routine.
pub type FAST_IO_DEVICE_CONTROL = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    Wait: BOOLEAN,
    InputBuffer: PVOID,
    InputBufferLength: u32,
    OutputBuffer: PVOID,
    OutputBufferLength: u32,
    IoControlCode: u32,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_LOCK`, a driver or system routine.
pub type FAST_IO_LOCK = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    Length: DriverPtr<LARGE_INTEGER>,
    ProcessId: DriverPtr<EPROCESS>,
    Key: u32,
    FailImmediately: BOOLEAN,
    ExclusiveLock: BOOLEAN,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_MDL_READ`, a driver or system routine.
pub type FAST_IO_MDL_READ = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    Length: u32,
    LockKey: u32,
    MdlChain: DriverPtr<DriverPtr<MDL>>,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_MDL_READ_COMPLETE`, a driver or system routine.
pub type FAST_IO_MDL_READ_COMPLETE = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    MdlChain: DriverPtr<MDL>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_MDL_READ_COMPLETE_COMPRESSED`, a driver or system routine.
pub type FAST_IO_MDL_READ_COMPLETE_COMPRESSED = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    MdlChain: DriverPtr<MDL>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_MDL_WRITE_COMPLETE`, a driver or system routine.
pub type FAST_IO_MDL_WRITE_COMPLETE = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    MdlChain: DriverPtr<MDL>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_MDL_WRITE_COMPLETE_COMPRESSED`, a driver or system routine.
pub type FAST_IO_MDL_WRITE_COMPLETE_COMPRESSED = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    MdlChain: DriverPtr<MDL>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_PREPARE_MDL_WRITE`, a driver or system routine.
pub type FAST_IO_PREPARE_MDL_WRITE = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    Length: u32,
    LockKey: u32,
    MdlChain: DriverPtr<DriverPtr<MDL>>,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_QUERY_BASIC_INFO`, a driver or system routine.
pub type FAST_IO_QUERY_BASIC_INFO = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    Wait: BOOLEAN,
    Buffer: DriverPtr<FILE_BASIC_INFORMATION>,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_QUERY_NETWORK_OPEN_INFO`, a driver or system routine.
pub type FAST_IO_QUERY_NETWORK_OPEN_INFO = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    Wait: BOOLEAN,
    Buffer: DriverPtr<FILE_NETWORK_OPEN_INFORMATION>,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_QUERY_OPEN`, a driver or system routine.
pub type FAST_IO_QUERY_OPEN = unsafe extern "win64" fn(
    Irp: DriverPtr<IRP>,
    NetworkInformation: DriverPtr<FILE_NETWORK_OPEN_INFORMATION>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_QUERY_STANDARD_INFO`, a driver or system routine.
pub type FAST_IO_QUERY_STANDARD_INFO = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    Wait: BOOLEAN,
    Buffer: DriverPtr<FILE_STANDARD_INFORMATION>,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_READ`, a driver or system routine.
pub type FAST_IO_READ = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    Length: u32,
    Wait: BOOLEAN,
    LockKey: u32,
    Buffer: PVOID,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_READ_COMPRESSED`, a driver or system routine.
pub type FAST_IO_READ_COMPRESSED = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    Length: u32,
    LockKey: u32,
    Buffer: PVOID,
    MdlChain: DriverPtr<DriverPtr<MDL>>,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    CompressedDataInfo: DriverPtr<COMPRESSED_DATA_INFO>,
    CompressedDataInfoLength: u32,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_RELEASE_FILE`, a driver or system routine.
pub type FAST_IO_RELEASE_FILE = unsafe extern "win64" fn(FileObject: DriverPtr<FILE_OBJECT>);

/// `FAST_IO_RELEASE_FOR_CCFLUSH`, a driver or system routine.
pub type FAST_IO_RELEASE_FOR_CCFLUSH = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> NTSTATUS;

/// `FAST_IO_RELEASE_FOR_MOD_WRITE`, a driver or system routine.
pub type FAST_IO_RELEASE_FOR_MOD_WRITE = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    ResourceToRelease: DriverPtr<ERESOURCE>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> NTSTATUS;

/// `FAST_IO_UNLOCK_ALL`, a driver or system routine.
pub type FAST_IO_UNLOCK_ALL = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    ProcessId: DriverPtr<EPROCESS>,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_UNLOCK_ALL_BY_KEY`, a driver or system routine.
pub type FAST_IO_UNLOCK_ALL_BY_KEY = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    ProcessId: PVOID,
    Key: u32,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_UNLOCK_SINGLE`, a driver or system routine.
pub type FAST_IO_UNLOCK_SINGLE = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    Length: DriverPtr<LARGE_INTEGER>,
    ProcessId: DriverPtr<EPROCESS>,
    Key: u32,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_WRITE`, a driver or system routine.
pub type FAST_IO_WRITE = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    Length: u32,
    Wait: BOOLEAN,
    LockKey: u32,
    Buffer: PVOID,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FAST_IO_WRITE_COMPRESSED`, a driver or system routine.
pub type FAST_IO_WRITE_COMPRESSED = unsafe extern "win64" fn(
    FileObject: DriverPtr<FILE_OBJECT>,
    FileOffset: DriverPtr<LARGE_INTEGER>,
    Length: u32,
    LockKey: u32,
    Buffer: PVOID,
    MdlChain: DriverPtr<DriverPtr<MDL>>,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
    CompressedDataInfo: DriverPtr<COMPRESSED_DATA_INFO>,
    CompressedDataInfoLength: u32,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
) -> BOOLEAN;

/// `FREE_FUNCTION`, a driver or system routine.
pub type FREE_FUNCTION = unsafe extern "win64" fn(Buffer: PVOID);

/// `FREE_FUNCTION_EX` (LookasideListFreeEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-free_function_ex>
pub type FREE_FUNCTION_EX = unsafe extern "win64" fn(Buffer: PVOID, Lookaside: DriverPtr<LOOKASIDE_LIST_EX>);

/// `FWMI_NOTIFICATION_CALLBACK`, a driver or system routine.
pub type FWMI_NOTIFICATION_CALLBACK = unsafe extern "win64" fn(Wnode: PVOID, Context: PVOID);

/// `GET_DMA_ADAPTER` (GetDmaAdapter).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-get_dma_adapter>
pub type GET_DMA_ADAPTER = unsafe extern "win64" fn(
    Context: PVOID,
    DeviceDescriptor: DriverPtr<DEVICE_DESCRIPTION>,
    NumberOfMapRegisters: DriverPtr<u32>,
) -> DriverPtr<DMA_ADAPTER>;

/// `GET_SET_DEVICE_DATA` (GetBusData).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-get_set_device_data>
pub type GET_SET_DEVICE_DATA =
    unsafe extern "win64" fn(Context: PVOID, DataType: u32, Buffer: PVOID, Offset: u32, Length: u32) -> u32;

/// `GET_VIRTUAL_DEVICE_DATA` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-get_virtual_device_data>
pub type GET_VIRTUAL_DEVICE_DATA = unsafe extern "win64" fn(
    Context: PVOID,
    VirtualFunction: u16,
    Buffer: PVOID,
    Offset: u32,
    Length: u32,
) -> u32;

/// `GET_VIRTUAL_DEVICE_LOCATION` (VirtualFunction).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-get_virtual_device_location>
pub type GET_VIRTUAL_DEVICE_LOCATION = unsafe extern "win64" fn(
    Context: PVOID,
    VirtualFunction: u16,
    SegmentNumber: DriverPtr<u16>,
    BusNumber: DriverPtr<u8>,
    FunctionNumber: DriverPtr<u8>,
) -> NTSTATUS;

/// `GET_VIRTUAL_DEVICE_RESOURCES` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-get_virtual_device_resources>
pub type GET_VIRTUAL_DEVICE_RESOURCES =
    unsafe extern "win64" fn(Context: PVOID, CapturedBusNumbers: DriverPtr<u8>);

/// `GET_VIRTUAL_FUNCTION_PROBED_BARS` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-get_virtual_function_probed_bars>
pub type GET_VIRTUAL_FUNCTION_PROBED_BARS =
    unsafe extern "win64" fn(Context: PVOID, BaseRegisterValues: DriverPtr<u32>) -> NTSTATUS;

/// `IO_COMPLETION_ROUTINE` (IoCompletion).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_completion_routine>
pub type IO_COMPLETION_ROUTINE = unsafe extern "win64" fn(
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
    Irp: DriverPtr<IRP>,
    Context: PVOID,
) -> NTSTATUS;

/// `IO_CSQ_ACQUIRE_LOCK` (CsqAcquireLock).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_acquire_lock>
pub type IO_CSQ_ACQUIRE_LOCK = unsafe extern "win64" fn(Csq: DriverPtr<IO_CSQ>, Irql: DriverPtr<KIRQL>);

/// `IO_CSQ_COMPLETE_CANCELED_IRP` (CsqCompleteCanceledIrp).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_complete_canceled_irp>
pub type IO_CSQ_COMPLETE_CANCELED_IRP = unsafe extern "win64" fn(Csq: DriverPtr<IO_CSQ>, Irp: DriverPtr<IRP>);

/// `IO_CSQ_INSERT_IRP` (CsqInsertIrp).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_insert_irp>
pub type IO_CSQ_INSERT_IRP = unsafe extern "win64" fn(Csq: DriverPtr<IO_CSQ>, Irp: DriverPtr<IRP>);

/// `IO_CSQ_INSERT_IRP_EX` (CsqInsertIrpEx).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_insert_irp_ex>
pub type IO_CSQ_INSERT_IRP_EX =
    unsafe extern "win64" fn(Csq: DriverPtr<IO_CSQ>, Irp: DriverPtr<IRP>, InsertContext: PVOID) -> NTSTATUS;

/// `IO_CSQ_PEEK_NEXT_IRP` (CsqPeekNextIrp).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_peek_next_irp>
pub type IO_CSQ_PEEK_NEXT_IRP = unsafe extern "win64" fn(
    Csq: DriverPtr<IO_CSQ>,
    Irp: DriverPtr<IRP>,
    PeekContext: PVOID,
) -> DriverPtr<IRP>;

/// `IO_CSQ_RELEASE_LOCK` (CsqReleaseLock).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_release_lock>
pub type IO_CSQ_RELEASE_LOCK = unsafe extern "win64" fn(Csq: DriverPtr<IO_CSQ>, Irql: KIRQL);

/// `IO_CSQ_REMOVE_IRP` (CsqRemoveIrp).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_remove_irp>
pub type IO_CSQ_REMOVE_IRP = unsafe extern "win64" fn(Csq: DriverPtr<IO_CSQ>, Irp: DriverPtr<IRP>);

/// `IO_DPC_ROUTINE` (DpcForIsr).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_dpc_routine>
pub type IO_DPC_ROUTINE = unsafe extern "win64" fn(
    Dpc: DriverPtr<KDPC>,
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
    Irp: DriverPtr<IRP>,
    Context: PVOID,
);

/// `IO_TIMER_ROUTINE` (IoTimer).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_timer_routine>
pub type IO_TIMER_ROUTINE = unsafe extern "win64" fn(DeviceObject: DriverPtr<DEVICE_OBJECT>, Context: PVOID);

/// `IO_WORKITEM_ROUTINE` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_workitem_routine>
pub type IO_WORKITEM_ROUTINE =
    unsafe extern "win64" fn(DeviceObject: DriverPtr<DEVICE_OBJECT>, Context: PVOID);

/// `IO_WORKITEM_ROUTINE_EX` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_workitem_routine_ex>
pub type IO_WORKITEM_ROUTINE_EX =
    unsafe extern "win64" fn(IoObject: PVOID, Context: PVOID, IoWorkItem: DriverPtr<IO_WORKITEM>);

/// `KBUGCHECK_CALLBACK_ROUTINE` (BugCheckCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kbugcheck_callback_routine>
pub type KBUGCHECK_CALLBACK_ROUTINE = unsafe extern "win64" fn(Buffer: PVOID, Length: u32);

/// `KBUGCHECK_REASON_CALLBACK_ROUTINE` (MyBugCheckCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kbugcheck_reason_callback_routine>
pub type KBUGCHECK_REASON_CALLBACK_ROUTINE = unsafe extern "win64" fn(
    Reason: KBUGCHECK_CALLBACK_REASON,
    Record: DriverPtr<KBUGCHECK_REASON_CALLBACK_RECORD>,
    ReasonSpecificData: PVOID,
    ReasonSpecificDataLength: u32,
);

/// `KDEFERRED_ROUTINE` (CustomDpc).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kdeferred_routine>
pub type KDEFERRED_ROUTINE = unsafe extern "win64" fn(
    Dpc: DriverPtr<KDPC>,
    DeferredContext: PVOID,
    SystemArgument1: PVOID,
    SystemArgument2: PVOID,
);

/// `KIPI_BROADCAST_WORKER` (IpiGenericCall).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kipi_broadcast_worker>
pub type KIPI_BROADCAST_WORKER = unsafe extern "win64" fn(Argument: u64) -> u64;

/// `KMESSAGE_SERVICE_ROUTINE` (ServiceContext).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kmessage_service_routine>
pub type KMESSAGE_SERVICE_ROUTINE = unsafe extern "win64" fn(
    Interrupt: DriverPtr<KINTERRUPT>,
    ServiceContext: PVOID,
    MessageID: u32,
) -> BOOLEAN;

/// `KSERVICE_ROUTINE` (InterruptService).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kservice_routine>
pub type KSERVICE_ROUTINE =
    unsafe extern "win64" fn(Interrupt: DriverPtr<KINTERRUPT>, ServiceContext: PVOID) -> BOOLEAN;

/// `KSTART_ROUTINE` (ThreadStart).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kstart_routine>
pub type KSTART_ROUTINE = unsafe extern "win64" fn(StartContext: PVOID);

/// `KSYNCHRONIZE_ROUTINE` (SynchCritSection).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-ksynchronize_routine>
pub type KSYNCHRONIZE_ROUTINE = unsafe extern "win64" fn(SynchronizeContext: PVOID) -> BOOLEAN;

/// `MM_MDL_ROUTINE` (MmMdlRoutine).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-mm_mdl_routine>
pub type MM_MDL_ROUTINE = unsafe extern "win64" fn(DriverContext: PVOID, MappedVa: PVOID);

/// `NMI_CALLBACK`, a driver or system routine.
pub type NMI_CALLBACK = unsafe extern "win64" fn(Context: PVOID, Handled: BOOLEAN) -> BOOLEAN;

/// `NTFS_DEREF_EXPORTED_SECURITY_DESCRIPTOR`, a driver or system routine.
pub type NTFS_DEREF_EXPORTED_SECURITY_DESCRIPTOR =
    unsafe extern "win64" fn(Vcb: PVOID, SecurityDescriptor: PSECURITY_DESCRIPTOR);

/// `PCI_IS_DEVICE_PRESENT`, a driver or system routine.
pub type PCI_IS_DEVICE_PRESENT = unsafe extern "win64" fn(
    VendorID: u16,
    DeviceID: u16,
    RevisionID: u8,
    SubVendorID: u16,
    SubSystemID: u16,
    Flags: u32,
) -> BOOLEAN;

/// `PCI_IS_DEVICE_PRESENT_EX`, a driver or system routine.
pub type PCI_IS_DEVICE_PRESENT_EX = unsafe extern "win64" fn(
    Context: PVOID,
    Parameters: DriverPtr<PCI_DEVICE_PRESENCE_PARAMETERS>,
) -> BOOLEAN;

/// `PCI_MSIX_GET_ENTRY`, a driver or system routine.
pub type PCI_MSIX_GET_ENTRY = unsafe extern "win64" fn(
    Context: PVOID,
    TableEntry: u32,
    MessageNumber: DriverPtr<u32>,
    Masked: DriverPtr<BOOLEAN>,
) -> NTSTATUS;

/// `PCI_MSIX_GET_TABLE_SIZE`, a driver or system routine.
pub type PCI_MSIX_GET_TABLE_SIZE =
    unsafe extern "win64" fn(Context: PVOID, TableSize: DriverPtr<u32>) -> NTSTATUS;

/// `PCI_MSIX_MASKUNMASK_ENTRY` (MaskTableEntry).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pci_msix_maskunmask_entry>
pub type PCI_MSIX_MASKUNMASK_ENTRY = unsafe extern "win64" fn(Context: PVOID, TableEntry: u32) -> NTSTATUS;

/// `PCI_MSIX_SET_ENTRY` (SetTableEntry).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pci_msix_set_entry>
pub type PCI_MSIX_SET_ENTRY =
    unsafe extern "win64" fn(Context: PVOID, TableEntry: u32, MessageNumber: u32) -> NTSTATUS;

/// `PCI_SET_ACS`, a driver or system routine.
pub type PCI_SET_ACS = unsafe extern "win64" fn(
    Context: PVOID,
    EnableSourceValidation: PCI_ACS_BIT,
    EnableTranslationBlocking: PCI_ACS_BIT,
    EnableP2PRequestRedirect: PCI_ACS_BIT,
    EnableCompletionRedirect: PCI_ACS_BIT,
    EnableUpstreamForwarding: PCI_ACS_BIT,
    EnableEgressControl: PCI_ACS_BIT,
    EnableDirectTranslatedP2P: PCI_ACS_BIT,
) -> NTSTATUS;

/// `PCW_CALLBACK` (PcwCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-pcw_callback>
pub type PCW_CALLBACK = unsafe extern "win64" fn(
    Type: PCW_CALLBACK_TYPE,
    Info: DriverPtr<PCW_CALLBACK_INFORMATION>,
    Context: PVOID,
) -> NTSTATUS;

/// `POWER_SETTING_CALLBACK`, a driver or system routine.
pub type POWER_SETTING_CALLBACK = unsafe extern "win64" fn(
    SettingGuid: DriverPtr<GUID>,
    Value: PVOID,
    ValueLength: u32,
    Context: PVOID,
) -> NTSTATUS;

/// `PO_FX_COMPONENT_ACTIVE_CONDITION_CALLBACK` (ComponentActiveConditionCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-po_fx_component_active_condition_callback>
pub type PO_FX_COMPONENT_ACTIVE_CONDITION_CALLBACK = unsafe extern "win64" fn(Context: PVOID, Component: u32);

/// `PO_FX_COMPONENT_IDLE_CONDITION_CALLBACK` (ComponentIdleConditionCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-po_fx_component_idle_condition_callback>
pub type PO_FX_COMPONENT_IDLE_CONDITION_CALLBACK = unsafe extern "win64" fn(Context: PVOID, Component: u32);

/// `PO_FX_COMPONENT_IDLE_STATE_CALLBACK` (ComponentIdleStateCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-po_fx_component_idle_state_callback>
pub type PO_FX_COMPONENT_IDLE_STATE_CALLBACK =
    unsafe extern "win64" fn(Context: PVOID, Component: u32, State: u32);

/// `PO_FX_DEVICE_POWER_NOT_REQUIRED_CALLBACK` (DevicePowerNotRequiredCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-po_fx_device_power_not_required_callback>
pub type PO_FX_DEVICE_POWER_NOT_REQUIRED_CALLBACK = unsafe extern "win64" fn(Context: PVOID);

/// `PO_FX_DEVICE_POWER_REQUIRED_CALLBACK` (DevicePowerRequiredCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-po_fx_device_power_required_callback>
pub type PO_FX_DEVICE_POWER_REQUIRED_CALLBACK = unsafe extern "win64" fn(Context: PVOID);

/// `PO_FX_POWER_CONTROL_CALLBACK` (PowerControlCallback).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-po_fx_power_control_callback>
pub type PO_FX_POWER_CONTROL_CALLBACK = unsafe extern "win64" fn(
    DeviceContext: PVOID,
    PowerControlCode: DriverPtr<GUID>,
    InBuffer: PVOID,
    InBufferSize: u64,
    OutBuffer: PVOID,
    OutBufferSize: u64,
    BytesReturned: DriverPtr<u64>,
) -> NTSTATUS;

/// `PROCESSOR_CALLBACK_FUNCTION`, a driver or system routine.
pub type PROCESSOR_CALLBACK_FUNCTION = unsafe extern "win64" fn(
    CallbackContext: PVOID,
    ChangeContext: DriverPtr<KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT>,
    OperationStatus: DriverPtr<NTSTATUS>,
);

/// `PROCESSOR_HALT_ROUTINE` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-processor_halt_routine>
pub type PROCESSOR_HALT_ROUTINE = unsafe extern "win64" fn(Context: PVOID) -> NTSTATUS;

/// `REQUEST_POWER_COMPLETE` (PowerCompletion).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-request_power_complete>
pub type REQUEST_POWER_COMPLETE = unsafe extern "win64" fn(
    DeviceObject: DriverPtr<DEVICE_OBJECT>,
    MinorFunction: u8,
    PowerState: POWER_STATE,
    Context: PVOID,
    IoStatus: DriverPtr<IO_STATUS_BLOCK>,
);

/// `RTL_QUERY_REGISTRY_ROUTINE` (QueryRoutine).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-rtl_query_registry_routine>
pub type RTL_QUERY_REGISTRY_ROUTINE = unsafe extern "win64" fn(
    ValueName: DriverPtr<u16>,
    ValueType: u32,
    ValueData: PVOID,
    ValueLength: u32,
    Context: PVOID,
    EntryContext: PVOID,
) -> NTSTATUS;

/// `SET_VIRTUAL_DEVICE_DATA` ().
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-set_virtual_device_data>
pub type SET_VIRTUAL_DEVICE_DATA = unsafe extern "win64" fn(
    Context: PVOID,
    VirtualFunction: u16,
    Buffer: PVOID,
    Offset: u32,
    Length: u32,
) -> u32;

/// `TRANSLATE_BUS_ADDRESS` (TranslateBusAddress).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-translate_bus_address>
pub type TRANSLATE_BUS_ADDRESS = unsafe extern "win64" fn(
    Context: PVOID,
    BusAddress: PHYSICAL_ADDRESS,
    Length: u32,
    AddressSpace: DriverPtr<u32>,
    TranslatedAddress: DriverPtr<LARGE_INTEGER>,
) -> BOOLEAN;

/// `WORKER_THREAD_ROUTINE`, a driver or system routine.
pub type WORKER_THREAD_ROUTINE = unsafe extern "win64" fn(Parameter: PVOID);
