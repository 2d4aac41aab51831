//! The kernel as drivers see it: objects, IRPs, MDLs, resources, DMA, registry (wdm.h): constants and enumerations.
#![allow(missing_docs, reason = "constants carry the documented Windows names")]

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{all::*, opaque::*};

/// C enumeration `ALTERNATIVE_ARCHITECTURE_TYPE`; a driver may pass any value.
pub type ALTERNATIVE_ARCHITECTURE_TYPE = i32;
pub const EndAlternatives: ALTERNATIVE_ARCHITECTURE_TYPE = 2;
pub const NEC98x86: ALTERNATIVE_ARCHITECTURE_TYPE = 1;
pub const StandardDesign: ALTERNATIVE_ARCHITECTURE_TYPE = 0;

/// C enumeration `BOUND_CALLBACK_STATUS`; a driver may pass any value.
pub type BOUND_CALLBACK_STATUS = i32;
pub const BoundExceptionContinueSearch: BOUND_CALLBACK_STATUS = 0;
pub const BoundExceptionError: BOUND_CALLBACK_STATUS = 2;
pub const BoundExceptionHandled: BOUND_CALLBACK_STATUS = 1;
pub const BoundExceptionMaximum: BOUND_CALLBACK_STATUS = 3;

/// C enumeration `BUS_QUERY_ID_TYPE`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-bus_query_id_type>
pub type BUS_QUERY_ID_TYPE = i32;
pub const BusQueryCompatibleIDs: BUS_QUERY_ID_TYPE = 2;
pub const BusQueryContainerID: BUS_QUERY_ID_TYPE = 5;
pub const BusQueryDeviceID: BUS_QUERY_ID_TYPE = 0;
pub const BusQueryDeviceSerialNumber: BUS_QUERY_ID_TYPE = 4;
pub const BusQueryHardwareIDs: BUS_QUERY_ID_TYPE = 1;
pub const BusQueryInstanceID: BUS_QUERY_ID_TYPE = 3;

/// C enumeration `CM_SHARE_DISPOSITION`; a driver may pass any value.
pub type CM_SHARE_DISPOSITION = i32;
pub const CmResourceShareDeviceExclusive: CM_SHARE_DISPOSITION = 1;
pub const CmResourceShareDriverExclusive: CM_SHARE_DISPOSITION = 2;
pub const CmResourceShareShared: CM_SHARE_DISPOSITION = 3;
pub const CmResourceShareUndetermined: CM_SHARE_DISPOSITION = 0;

/// C enumeration `CPU_SET_INFORMATION_TYPE`; a driver may pass any value.
pub type CPU_SET_INFORMATION_TYPE = i32;
pub const CpuSetInformation: CPU_SET_INFORMATION_TYPE = 0;

/// C enumeration `D3COLD_LAST_TRANSITION_STATUS`; a driver may pass any value.
pub type D3COLD_LAST_TRANSITION_STATUS = i32;
pub const LastDStateTransitionD3cold: D3COLD_LAST_TRANSITION_STATUS = 2;
pub const LastDStateTransitionD3hot: D3COLD_LAST_TRANSITION_STATUS = 1;
pub const LastDStateTransitionStatusUnknown: D3COLD_LAST_TRANSITION_STATUS = 0;

/// C enumeration `DEVICE_INSTALL_STATE`; a driver may pass any value.
pub type DEVICE_INSTALL_STATE = i32;
pub const InstallStateFailedInstall: DEVICE_INSTALL_STATE = 2;
pub const InstallStateFinishInstall: DEVICE_INSTALL_STATE = 3;
pub const InstallStateInstalled: DEVICE_INSTALL_STATE = 0;
pub const InstallStateNeedsReinstall: DEVICE_INSTALL_STATE = 1;

/// C enumeration `DEVICE_POWER_STATE`; a driver may pass any value.
pub type DEVICE_POWER_STATE = i32;
pub const PowerDeviceD0: DEVICE_POWER_STATE = 1;
pub const PowerDeviceD1: DEVICE_POWER_STATE = 2;
pub const PowerDeviceD2: DEVICE_POWER_STATE = 3;
pub const PowerDeviceD3: DEVICE_POWER_STATE = 4;
pub const PowerDeviceMaximum: DEVICE_POWER_STATE = 5;
pub const PowerDeviceUnspecified: DEVICE_POWER_STATE = 0;

/// C enumeration `DEVICE_REGISTRY_PROPERTY`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-device_registry_property>
pub type DEVICE_REGISTRY_PROPERTY = i32;
pub const DevicePropertyAddress: DEVICE_REGISTRY_PROPERTY = 16;
pub const DevicePropertyAllocatedResources: DEVICE_REGISTRY_PROPERTY = 21;
pub const DevicePropertyBootConfiguration: DEVICE_REGISTRY_PROPERTY = 3;
pub const DevicePropertyBootConfigurationTranslated: DEVICE_REGISTRY_PROPERTY = 4;
pub const DevicePropertyBusNumber: DEVICE_REGISTRY_PROPERTY = 14;
pub const DevicePropertyBusTypeGuid: DEVICE_REGISTRY_PROPERTY = 12;
pub const DevicePropertyClassGuid: DEVICE_REGISTRY_PROPERTY = 6;
pub const DevicePropertyClassName: DEVICE_REGISTRY_PROPERTY = 5;
pub const DevicePropertyCompatibleIDs: DEVICE_REGISTRY_PROPERTY = 2;
pub const DevicePropertyContainerID: DEVICE_REGISTRY_PROPERTY = 22;
pub const DevicePropertyDeviceDescription: DEVICE_REGISTRY_PROPERTY = 0;
pub const DevicePropertyDriverKeyName: DEVICE_REGISTRY_PROPERTY = 7;
pub const DevicePropertyEnumeratorName: DEVICE_REGISTRY_PROPERTY = 15;
pub const DevicePropertyFriendlyName: DEVICE_REGISTRY_PROPERTY = 9;
pub const DevicePropertyHardwareID: DEVICE_REGISTRY_PROPERTY = 1;
pub const DevicePropertyInstallState: DEVICE_REGISTRY_PROPERTY = 18;
pub const DevicePropertyLegacyBusType: DEVICE_REGISTRY_PROPERTY = 13;
pub const DevicePropertyLocationInformation: DEVICE_REGISTRY_PROPERTY = 10;
pub const DevicePropertyManufacturer: DEVICE_REGISTRY_PROPERTY = 8;
pub const DevicePropertyPhysicalDeviceObjectName: DEVICE_REGISTRY_PROPERTY = 11;
pub const DevicePropertyRemovalPolicy: DEVICE_REGISTRY_PROPERTY = 19;
pub const DevicePropertyResourceRequirements: DEVICE_REGISTRY_PROPERTY = 20;
pub const DevicePropertyUINumber: DEVICE_REGISTRY_PROPERTY = 17;

/// C enumeration `DEVICE_RELATION_TYPE`; a driver may pass any value.
pub type DEVICE_RELATION_TYPE = i32;
pub const BusRelations: DEVICE_RELATION_TYPE = 0;
pub const EjectionRelations: DEVICE_RELATION_TYPE = 1;
pub const PowerRelations: DEVICE_RELATION_TYPE = 2;
pub const RemovalRelations: DEVICE_RELATION_TYPE = 3;
pub const SingleBusRelations: DEVICE_RELATION_TYPE = 5;
pub const TargetDeviceRelation: DEVICE_RELATION_TYPE = 4;
pub const TransportRelations: DEVICE_RELATION_TYPE = 6;

/// C enumeration `DEVICE_REMOVAL_POLICY`; a driver may pass any value.
pub type DEVICE_REMOVAL_POLICY = i32;
pub const RemovalPolicyExpectNoRemoval: DEVICE_REMOVAL_POLICY = 1;
pub const RemovalPolicyExpectOrderlyRemoval: DEVICE_REMOVAL_POLICY = 2;
pub const RemovalPolicyExpectSurpriseRemoval: DEVICE_REMOVAL_POLICY = 3;

/// C enumeration `DEVICE_RESET_TYPE`; a driver may pass any value.
pub type DEVICE_RESET_TYPE = i32;
pub const FunctionLevelDeviceReset: DEVICE_RESET_TYPE = 0;
pub const PlatformLevelDeviceReset: DEVICE_RESET_TYPE = 1;

/// C enumeration `DEVICE_TEXT_TYPE`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-device_text_type>
pub type DEVICE_TEXT_TYPE = i32;
pub const DeviceTextDescription: DEVICE_TEXT_TYPE = 0;
pub const DeviceTextLocationInformation: DEVICE_TEXT_TYPE = 1;

/// C enumeration `DEVICE_USAGE_NOTIFICATION_TYPE`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-device_usage_notification_type>
pub type DEVICE_USAGE_NOTIFICATION_TYPE = i32;
pub const DeviceUsageTypeBoot: DEVICE_USAGE_NOTIFICATION_TYPE = 4;
pub const DeviceUsageTypeDumpFile: DEVICE_USAGE_NOTIFICATION_TYPE = 3;
pub const DeviceUsageTypeHibernation: DEVICE_USAGE_NOTIFICATION_TYPE = 2;
pub const DeviceUsageTypePaging: DEVICE_USAGE_NOTIFICATION_TYPE = 1;
pub const DeviceUsageTypePostDisplay: DEVICE_USAGE_NOTIFICATION_TYPE = 5;
pub const DeviceUsageTypeUndefined: DEVICE_USAGE_NOTIFICATION_TYPE = 0;

/// C enumeration `DEVICE_WAKE_DEPTH`; a driver may pass any value.
pub type DEVICE_WAKE_DEPTH = i32;
pub const DeviceWakeDepthD0: DEVICE_WAKE_DEPTH = 1;
pub const DeviceWakeDepthD1: DEVICE_WAKE_DEPTH = 2;
pub const DeviceWakeDepthD2: DEVICE_WAKE_DEPTH = 3;
pub const DeviceWakeDepthD3cold: DEVICE_WAKE_DEPTH = 5;
pub const DeviceWakeDepthD3hot: DEVICE_WAKE_DEPTH = 4;
pub const DeviceWakeDepthMaximum: DEVICE_WAKE_DEPTH = 6;
pub const DeviceWakeDepthNotWakeable: DEVICE_WAKE_DEPTH = 0;

/// C enumeration `DIRECTORY_NOTIFY_INFORMATION_CLASS`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-_directory_notify_information_class>
pub type DIRECTORY_NOTIFY_INFORMATION_CLASS = i32;
pub const DirectoryNotifyExtendedInformation: DIRECTORY_NOTIFY_INFORMATION_CLASS = 2;
pub const DirectoryNotifyInformation: DIRECTORY_NOTIFY_INFORMATION_CLASS = 1;

/// C enumeration `DMA_COMPLETION_STATUS`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-dma_completion_status>
pub type DMA_COMPLETION_STATUS = i32;
pub const DmaAborted: DMA_COMPLETION_STATUS = 1;
pub const DmaCancelled: DMA_COMPLETION_STATUS = 3;
pub const DmaComplete: DMA_COMPLETION_STATUS = 0;
pub const DmaError: DMA_COMPLETION_STATUS = 2;

/// C enumeration `DMA_SPEED`; a driver may pass any value.
pub type DMA_SPEED = i32;
pub const Compatible: DMA_SPEED = 0;
pub const MaximumDmaSpeed: DMA_SPEED = 5;
pub const TypeA: DMA_SPEED = 1;
pub const TypeB: DMA_SPEED = 2;
pub const TypeC: DMA_SPEED = 3;
pub const TypeF: DMA_SPEED = 4;

/// C enumeration `DMA_WIDTH`; a driver may pass any value.
pub type DMA_WIDTH = i32;
pub const MaximumDmaWidth: DMA_WIDTH = 5;
pub const Width16Bits: DMA_WIDTH = 1;
pub const Width32Bits: DMA_WIDTH = 2;
pub const Width64Bits: DMA_WIDTH = 3;
pub const Width8Bits: DMA_WIDTH = 0;
pub const WidthNoWrap: DMA_WIDTH = 4;

/// C enumeration `DRIVER_RUNTIME_INIT_FLAGS`; a driver may pass any value.
pub type DRIVER_RUNTIME_INIT_FLAGS = i32;
pub const DrvRtPoolNxOptIn: DRIVER_RUNTIME_INIT_FLAGS = 1;
pub const LastDrvRtFlag: DRIVER_RUNTIME_INIT_FLAGS = 2;

/// C enumeration `EX_POOL_PRIORITY`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-ex_pool_priority>
pub type EX_POOL_PRIORITY = i32;
pub const HighPoolPriority: EX_POOL_PRIORITY = 32;
pub const HighPoolPrioritySpecialPoolOverrun: EX_POOL_PRIORITY = 40;
pub const HighPoolPrioritySpecialPoolUnderrun: EX_POOL_PRIORITY = 41;
pub const LowPoolPriority: EX_POOL_PRIORITY = 0;
pub const LowPoolPrioritySpecialPoolOverrun: EX_POOL_PRIORITY = 8;
pub const LowPoolPrioritySpecialPoolUnderrun: EX_POOL_PRIORITY = 9;
pub const NormalPoolPriority: EX_POOL_PRIORITY = 16;
pub const NormalPoolPrioritySpecialPoolOverrun: EX_POOL_PRIORITY = 24;
pub const NormalPoolPrioritySpecialPoolUnderrun: EX_POOL_PRIORITY = 25;

/// C enumeration `FILE_INFORMATION_CLASS`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-_file_information_class>
pub type FILE_INFORMATION_CLASS = i32;
pub const FileAccessInformation: FILE_INFORMATION_CLASS = 8;
pub const FileAlignmentInformation: FILE_INFORMATION_CLASS = 17;
pub const FileAllInformation: FILE_INFORMATION_CLASS = 18;
pub const FileAllocationInformation: FILE_INFORMATION_CLASS = 19;
pub const FileAlternateNameInformation: FILE_INFORMATION_CLASS = 21;
pub const FileAttributeTagInformation: FILE_INFORMATION_CLASS = 35;
pub const FileBasicInformation: FILE_INFORMATION_CLASS = 4;
pub const FileBothDirectoryInformation: FILE_INFORMATION_CLASS = 3;
pub const FileCompletionInformation: FILE_INFORMATION_CLASS = 30;
pub const FileCompressionInformation: FILE_INFORMATION_CLASS = 28;
pub const FileDesiredStorageClassInformation: FILE_INFORMATION_CLASS = 67;
pub const FileDirectoryInformation: FILE_INFORMATION_CLASS = 1;
pub const FileDispositionInformation: FILE_INFORMATION_CLASS = 13;
pub const FileDispositionInformationEx: FILE_INFORMATION_CLASS = 64;
pub const FileEaInformation: FILE_INFORMATION_CLASS = 7;
pub const FileEndOfFileInformation: FILE_INFORMATION_CLASS = 20;
pub const FileFullDirectoryInformation: FILE_INFORMATION_CLASS = 2;
pub const FileFullEaInformation: FILE_INFORMATION_CLASS = 15;
pub const FileHardLinkFullIdInformation: FILE_INFORMATION_CLASS = 62;
pub const FileHardLinkInformation: FILE_INFORMATION_CLASS = 46;
pub const FileIdBothDirectoryInformation: FILE_INFORMATION_CLASS = 37;
pub const FileIdExtdBothDirectoryInformation: FILE_INFORMATION_CLASS = 63;
pub const FileIdExtdDirectoryInformation: FILE_INFORMATION_CLASS = 60;
pub const FileIdFullDirectoryInformation: FILE_INFORMATION_CLASS = 38;
pub const FileIdGlobalTxDirectoryInformation: FILE_INFORMATION_CLASS = 50;
pub const FileIdInformation: FILE_INFORMATION_CLASS = 59;
pub const FileInternalInformation: FILE_INFORMATION_CLASS = 6;
pub const FileIoCompletionNotificationInformation: FILE_INFORMATION_CLASS = 41;
pub const FileIoPriorityHintInformation: FILE_INFORMATION_CLASS = 43;
pub const FileIoStatusBlockRangeInformation: FILE_INFORMATION_CLASS = 42;
pub const FileIsRemoteDeviceInformation: FILE_INFORMATION_CLASS = 51;
pub const FileLinkInformation: FILE_INFORMATION_CLASS = 11;
pub const FileLinkInformationBypassAccessCheck: FILE_INFORMATION_CLASS = 57;
pub const FileMailslotQueryInformation: FILE_INFORMATION_CLASS = 26;
pub const FileMailslotSetInformation: FILE_INFORMATION_CLASS = 27;
pub const FileMaximumInformation: FILE_INFORMATION_CLASS = 70;
pub const FileMemoryPartitionInformation: FILE_INFORMATION_CLASS = 69;
pub const FileModeInformation: FILE_INFORMATION_CLASS = 16;
pub const FileMoveClusterInformation: FILE_INFORMATION_CLASS = 31;
pub const FileNameInformation: FILE_INFORMATION_CLASS = 9;
pub const FileNamesInformation: FILE_INFORMATION_CLASS = 12;
pub const FileNetworkOpenInformation: FILE_INFORMATION_CLASS = 34;
pub const FileNetworkPhysicalNameInformation: FILE_INFORMATION_CLASS = 49;
pub const FileNormalizedNameInformation: FILE_INFORMATION_CLASS = 48;
pub const FileNumaNodeInformation: FILE_INFORMATION_CLASS = 53;
pub const FileObjectIdInformation: FILE_INFORMATION_CLASS = 29;
pub const FilePipeInformation: FILE_INFORMATION_CLASS = 23;
pub const FilePipeLocalInformation: FILE_INFORMATION_CLASS = 24;
pub const FilePipeRemoteInformation: FILE_INFORMATION_CLASS = 25;
pub const FilePositionInformation: FILE_INFORMATION_CLASS = 14;
pub const FileProcessIdsUsingFileInformation: FILE_INFORMATION_CLASS = 47;
pub const FileQuotaInformation: FILE_INFORMATION_CLASS = 32;
pub const FileRemoteProtocolInformation: FILE_INFORMATION_CLASS = 55;
pub const FileRenameInformation: FILE_INFORMATION_CLASS = 10;
pub const FileRenameInformationBypassAccessCheck: FILE_INFORMATION_CLASS = 56;
pub const FileRenameInformationEx: FILE_INFORMATION_CLASS = 65;
pub const FileRenameInformationExBypassAccessCheck: FILE_INFORMATION_CLASS = 66;
pub const FileReparsePointInformation: FILE_INFORMATION_CLASS = 33;
pub const FileReplaceCompletionInformation: FILE_INFORMATION_CLASS = 61;
pub const FileSfioReserveInformation: FILE_INFORMATION_CLASS = 44;
pub const FileSfioVolumeInformation: FILE_INFORMATION_CLASS = 45;
pub const FileShortNameInformation: FILE_INFORMATION_CLASS = 40;
pub const FileStandardInformation: FILE_INFORMATION_CLASS = 5;
pub const FileStandardLinkInformation: FILE_INFORMATION_CLASS = 54;
pub const FileStatInformation: FILE_INFORMATION_CLASS = 68;
pub const FileStreamInformation: FILE_INFORMATION_CLASS = 22;
pub const FileTrackingInformation: FILE_INFORMATION_CLASS = 36;
pub const FileUnusedInformation: FILE_INFORMATION_CLASS = 52;
pub const FileValidDataLengthInformation: FILE_INFORMATION_CLASS = 39;
pub const FileVolumeNameInformation: FILE_INFORMATION_CLASS = 58;

/// C enumeration `FIRMWARE_TYPE`; a driver may pass any value.
pub type FIRMWARE_TYPE = i32;
pub const FirmwareTypeBios: FIRMWARE_TYPE = 1;
pub const FirmwareTypeMax: FIRMWARE_TYPE = 3;
pub const FirmwareTypeUefi: FIRMWARE_TYPE = 2;
pub const FirmwareTypeUnknown: FIRMWARE_TYPE = 0;

/// C enumeration `FS_INFORMATION_CLASS`; a driver may pass any value.
pub type FS_INFORMATION_CLASS = i32;
pub const FileFsAttributeInformation: FS_INFORMATION_CLASS = 5;
pub const FileFsControlInformation: FS_INFORMATION_CLASS = 6;
pub const FileFsDataCopyInformation: FS_INFORMATION_CLASS = 12;
pub const FileFsDeviceInformation: FS_INFORMATION_CLASS = 4;
pub const FileFsDriverPathInformation: FS_INFORMATION_CLASS = 9;
pub const FileFsFullSizeInformation: FS_INFORMATION_CLASS = 7;
pub const FileFsLabelInformation: FS_INFORMATION_CLASS = 2;
pub const FileFsMaximumInformation: FS_INFORMATION_CLASS = 14;
pub const FileFsMetadataSizeInformation: FS_INFORMATION_CLASS = 13;
pub const FileFsObjectIdInformation: FS_INFORMATION_CLASS = 8;
pub const FileFsSectorSizeInformation: FS_INFORMATION_CLASS = 11;
pub const FileFsSizeInformation: FS_INFORMATION_CLASS = 3;
pub const FileFsVolumeFlagsInformation: FS_INFORMATION_CLASS = 10;
pub const FileFsVolumeInformation: FS_INFORMATION_CLASS = 1;

/// C enumeration `INTERFACE_TYPE`; a driver may pass any value.
pub type INTERFACE_TYPE = i32;
pub const ACPIBus: INTERFACE_TYPE = 17;
pub const CBus: INTERFACE_TYPE = 9;
pub const Eisa: INTERFACE_TYPE = 2;
pub const InterfaceTypeUndefined: INTERFACE_TYPE = -1;
pub const Internal: INTERFACE_TYPE = 0;
pub const InternalPowerBus: INTERFACE_TYPE = 13;
pub const Isa: INTERFACE_TYPE = 1;
pub const MPIBus: INTERFACE_TYPE = 10;
pub const MPSABus: INTERFACE_TYPE = 11;
pub const MaximumInterfaceType: INTERFACE_TYPE = 18;
pub const MicroChannel: INTERFACE_TYPE = 3;
pub const NuBus: INTERFACE_TYPE = 7;
pub const PCIBus: INTERFACE_TYPE = 5;
pub const PCMCIABus: INTERFACE_TYPE = 8;
pub const PNPBus: INTERFACE_TYPE = 15;
pub const PNPISABus: INTERFACE_TYPE = 14;
pub const ProcessorInternal: INTERFACE_TYPE = 12;
pub const TurboChannel: INTERFACE_TYPE = 4;
pub const VMEBus: INTERFACE_TYPE = 6;
pub const Vmcs: INTERFACE_TYPE = 16;

/// C enumeration `IO_ACCESS_MODE`; a driver may pass any value.
pub type IO_ACCESS_MODE = i32;
pub const RandomAccess: IO_ACCESS_MODE = 1;
pub const SequentialAccess: IO_ACCESS_MODE = 0;

/// C enumeration `IO_ACCESS_TYPE`; a driver may pass any value.
pub type IO_ACCESS_TYPE = i32;
pub const ModifyAccess: IO_ACCESS_TYPE = 2;
pub const ReadAccess: IO_ACCESS_TYPE = 0;
pub const WriteAccess: IO_ACCESS_TYPE = 1;

/// C enumeration `IO_ALLOCATION_ACTION`; a driver may pass any value.
pub type IO_ALLOCATION_ACTION = i32;
pub const DeallocateObject: IO_ALLOCATION_ACTION = 2;
pub const DeallocateObjectKeepRegisters: IO_ALLOCATION_ACTION = 3;
pub const KeepObject: IO_ALLOCATION_ACTION = 1;

/// C enumeration `IO_COMPLETION_ROUTINE_RESULT`; a driver may pass any value.
pub type IO_COMPLETION_ROUTINE_RESULT = i32;
pub const ContinueCompletion: IO_COMPLETION_ROUTINE_RESULT = 0;
pub const StopCompletion: IO_COMPLETION_ROUTINE_RESULT = -1073741802;

/// C enumeration `IO_CONTAINER_INFORMATION_CLASS`; a driver may pass any value.
pub type IO_CONTAINER_INFORMATION_CLASS = i32;
pub const IoMaxContainerInformationClass: IO_CONTAINER_INFORMATION_CLASS = 1;
pub const IoSessionStateInformation: IO_CONTAINER_INFORMATION_CLASS = 0;

/// C enumeration `IO_CONTAINER_NOTIFICATION_CLASS`; a driver may pass any value.
pub type IO_CONTAINER_NOTIFICATION_CLASS = i32;
pub const IoMaxContainerNotificationClass: IO_CONTAINER_NOTIFICATION_CLASS = 1;
pub const IoSessionStateNotification: IO_CONTAINER_NOTIFICATION_CLASS = 0;

/// C enumeration `IO_NOTIFICATION_EVENT_CATEGORY`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-io_notification_event_category>
pub type IO_NOTIFICATION_EVENT_CATEGORY = i32;
pub const EventCategoryDeviceInterfaceChange: IO_NOTIFICATION_EVENT_CATEGORY = 2;
pub const EventCategoryHardwareProfileChange: IO_NOTIFICATION_EVENT_CATEGORY = 1;
pub const EventCategoryReserved: IO_NOTIFICATION_EVENT_CATEGORY = 0;
pub const EventCategoryTargetDeviceChange: IO_NOTIFICATION_EVENT_CATEGORY = 3;

/// C enumeration `IO_PAGING_PRIORITY`; a driver may pass any value.
pub type IO_PAGING_PRIORITY = i32;
pub const IoPagingPriorityHigh: IO_PAGING_PRIORITY = 2;
pub const IoPagingPriorityInvalid: IO_PAGING_PRIORITY = 0;
pub const IoPagingPriorityNormal: IO_PAGING_PRIORITY = 1;
pub const IoPagingPriorityReserved1: IO_PAGING_PRIORITY = 3;
pub const IoPagingPriorityReserved2: IO_PAGING_PRIORITY = 4;

/// C enumeration `IO_PRIORITY_HINT`; a driver may pass any value.
pub type IO_PRIORITY_HINT = i32;
pub const IoPriorityCritical: IO_PRIORITY_HINT = 4;
pub const IoPriorityHigh: IO_PRIORITY_HINT = 3;
pub const IoPriorityLow: IO_PRIORITY_HINT = 1;
pub const IoPriorityNormal: IO_PRIORITY_HINT = 2;
pub const IoPriorityVeryLow: IO_PRIORITY_HINT = 0;
pub const MaxIoPriorityTypes: IO_PRIORITY_HINT = 5;

/// C enumeration `IO_SESSION_EVENT`; a driver may pass any value.
pub type IO_SESSION_EVENT = i32;
pub const IoSessionEventConnected: IO_SESSION_EVENT = 3;
pub const IoSessionEventCreated: IO_SESSION_EVENT = 1;
pub const IoSessionEventDisconnected: IO_SESSION_EVENT = 4;
pub const IoSessionEventIgnore: IO_SESSION_EVENT = 0;
pub const IoSessionEventLogoff: IO_SESSION_EVENT = 6;
pub const IoSessionEventLogon: IO_SESSION_EVENT = 5;
pub const IoSessionEventMax: IO_SESSION_EVENT = 7;
pub const IoSessionEventTerminated: IO_SESSION_EVENT = 2;

/// C enumeration `IO_SESSION_STATE`; a driver may pass any value.
pub type IO_SESSION_STATE = i32;
pub const IoSessionStateConnected: IO_SESSION_STATE = 3;
pub const IoSessionStateCreated: IO_SESSION_STATE = 1;
pub const IoSessionStateDisconnected: IO_SESSION_STATE = 4;
pub const IoSessionStateDisconnectedLoggedOn: IO_SESSION_STATE = 5;
pub const IoSessionStateInitialized: IO_SESSION_STATE = 2;
pub const IoSessionStateLoggedOff: IO_SESSION_STATE = 7;
pub const IoSessionStateLoggedOn: IO_SESSION_STATE = 6;
pub const IoSessionStateMax: IO_SESSION_STATE = 9;
pub const IoSessionStateTerminated: IO_SESSION_STATE = 8;

/// C enumeration `IRQ_DEVICE_POLICY`; a driver may pass any value.
pub type IRQ_DEVICE_POLICY = i32;
pub const IrqPolicyAllCloseProcessors: IRQ_DEVICE_POLICY = 1;
pub const IrqPolicyAllProcessorsInMachine: IRQ_DEVICE_POLICY = 3;
pub const IrqPolicyAllProcessorsInMachineWhenSteered: IRQ_DEVICE_POLICY = 6;
pub const IrqPolicyMachineDefault: IRQ_DEVICE_POLICY = 0;
pub const IrqPolicyOneCloseProcessor: IRQ_DEVICE_POLICY = 2;
pub const IrqPolicySpecifiedProcessors: IRQ_DEVICE_POLICY = 4;
pub const IrqPolicySpreadMessagesAcrossAllProcessors: IRQ_DEVICE_POLICY = 5;

/// C enumeration `IRQ_GROUP_POLICY`; a driver may pass any value.
pub type IRQ_GROUP_POLICY = i32;
pub const GroupAffinityAllGroupZero: IRQ_GROUP_POLICY = 0;
pub const GroupAffinityDontCare: IRQ_GROUP_POLICY = 1;

/// C enumeration `IRQ_PRIORITY`; a driver may pass any value.
pub type IRQ_PRIORITY = i32;
pub const IrqPriorityHigh: IRQ_PRIORITY = 3;
pub const IrqPriorityLow: IRQ_PRIORITY = 1;
pub const IrqPriorityNormal: IRQ_PRIORITY = 2;
pub const IrqPriorityUndefined: IRQ_PRIORITY = 0;

/// C enumeration `KBUGCHECK_BUFFER_DUMP_STATE`; a driver may pass any value.
pub type KBUGCHECK_BUFFER_DUMP_STATE = i32;
pub const BufferEmpty: KBUGCHECK_BUFFER_DUMP_STATE = 0;
pub const BufferFinished: KBUGCHECK_BUFFER_DUMP_STATE = 3;
pub const BufferIncomplete: KBUGCHECK_BUFFER_DUMP_STATE = 4;
pub const BufferInserted: KBUGCHECK_BUFFER_DUMP_STATE = 1;
pub const BufferStarted: KBUGCHECK_BUFFER_DUMP_STATE = 2;

/// C enumeration `KBUGCHECK_CALLBACK_REASON`; a driver may pass any value.
pub type KBUGCHECK_CALLBACK_REASON = i32;
pub const KbCallbackAddPages: KBUGCHECK_CALLBACK_REASON = 4;
pub const KbCallbackDumpIo: KBUGCHECK_CALLBACK_REASON = 3;
pub const KbCallbackInvalid: KBUGCHECK_CALLBACK_REASON = 0;
pub const KbCallbackRemovePages: KBUGCHECK_CALLBACK_REASON = 6;
pub const KbCallbackReserved1: KBUGCHECK_CALLBACK_REASON = 1;
pub const KbCallbackSecondaryDumpData: KBUGCHECK_CALLBACK_REASON = 2;
pub const KbCallbackSecondaryMultiPartDumpData: KBUGCHECK_CALLBACK_REASON = 5;

/// C enumeration `KBUGCHECK_DUMP_IO_TYPE`; a driver may pass any value.
pub type KBUGCHECK_DUMP_IO_TYPE = i32;
pub const KbDumpIoBody: KBUGCHECK_DUMP_IO_TYPE = 2;
pub const KbDumpIoComplete: KBUGCHECK_DUMP_IO_TYPE = 4;
pub const KbDumpIoHeader: KBUGCHECK_DUMP_IO_TYPE = 1;
pub const KbDumpIoInvalid: KBUGCHECK_DUMP_IO_TYPE = 0;
pub const KbDumpIoSecondaryData: KBUGCHECK_DUMP_IO_TYPE = 3;

/// C enumeration `KDPC_IMPORTANCE`; a driver may pass any value.
pub type KDPC_IMPORTANCE = i32;
pub const HighImportance: KDPC_IMPORTANCE = 2;
pub const LowImportance: KDPC_IMPORTANCE = 0;
pub const MediumHighImportance: KDPC_IMPORTANCE = 3;
pub const MediumImportance: KDPC_IMPORTANCE = 1;

/// C enumeration `KD_OPTION`; a driver may pass any value.
pub type KD_OPTION = i32;
pub const KD_OPTION_SET_BLOCK_ENABLE: KD_OPTION = 0;

/// C enumeration `KEY_INFORMATION_CLASS`; a driver may pass any value.
pub type KEY_INFORMATION_CLASS = i32;
pub const KeyBasicInformation: KEY_INFORMATION_CLASS = 0;
pub const KeyCachedInformation: KEY_INFORMATION_CLASS = 4;
pub const KeyFlagsInformation: KEY_INFORMATION_CLASS = 5;
pub const KeyFullInformation: KEY_INFORMATION_CLASS = 2;
pub const KeyHandleTagsInformation: KEY_INFORMATION_CLASS = 7;
pub const KeyLayerInformation: KEY_INFORMATION_CLASS = 9;
pub const KeyNameInformation: KEY_INFORMATION_CLASS = 3;
pub const KeyNodeInformation: KEY_INFORMATION_CLASS = 1;
pub const KeyTrustInformation: KEY_INFORMATION_CLASS = 8;
pub const KeyVirtualizationInformation: KEY_INFORMATION_CLASS = 6;
pub const MaxKeyInfoClass: KEY_INFORMATION_CLASS = 10;

/// C enumeration `KEY_SET_INFORMATION_CLASS`; a driver may pass any value.
pub type KEY_SET_INFORMATION_CLASS = i32;
pub const KeyControlFlagsInformation: KEY_SET_INFORMATION_CLASS = 2;
pub const KeySetDebugInformation: KEY_SET_INFORMATION_CLASS = 4;
pub const KeySetHandleTagsInformation: KEY_SET_INFORMATION_CLASS = 5;
pub const KeySetLayerInformation: KEY_SET_INFORMATION_CLASS = 6;
pub const KeySetVirtualizationInformation: KEY_SET_INFORMATION_CLASS = 3;
pub const KeyWow64FlagsInformation: KEY_SET_INFORMATION_CLASS = 1;
pub const KeyWriteTimeInformation: KEY_SET_INFORMATION_CLASS = 0;
pub const MaxKeySetInfoClass: KEY_SET_INFORMATION_CLASS = 7;

/// C enumeration `KEY_VALUE_INFORMATION_CLASS`; a driver may pass any value.
pub type KEY_VALUE_INFORMATION_CLASS = i32;
pub const KeyValueBasicInformation: KEY_VALUE_INFORMATION_CLASS = 0;
pub const KeyValueFullInformation: KEY_VALUE_INFORMATION_CLASS = 1;
pub const KeyValueFullInformationAlign64: KEY_VALUE_INFORMATION_CLASS = 3;
pub const KeyValueLayerInformation: KEY_VALUE_INFORMATION_CLASS = 5;
pub const KeyValuePartialInformation: KEY_VALUE_INFORMATION_CLASS = 2;
pub const KeyValuePartialInformationAlign64: KEY_VALUE_INFORMATION_CLASS = 4;
pub const MaxKeyValueInfoClass: KEY_VALUE_INFORMATION_CLASS = 6;

/// C enumeration `KE_PROCESSOR_CHANGE_NOTIFY_STATE`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-ke_processor_change_notify_state>
pub type KE_PROCESSOR_CHANGE_NOTIFY_STATE = i32;
pub const KeProcessorAddCompleteNotify: KE_PROCESSOR_CHANGE_NOTIFY_STATE = 1;
pub const KeProcessorAddFailureNotify: KE_PROCESSOR_CHANGE_NOTIFY_STATE = 2;
pub const KeProcessorAddStartNotify: KE_PROCESSOR_CHANGE_NOTIFY_STATE = 0;

/// C enumeration `KINTERRUPT_MODE`; a driver may pass any value.
pub type KINTERRUPT_MODE = i32;
pub const Latched: KINTERRUPT_MODE = 1;
pub const LevelSensitive: KINTERRUPT_MODE = 0;

/// C enumeration `KINTERRUPT_POLARITY`; a driver may pass any value.
pub type KINTERRUPT_POLARITY = i32;
pub const InterruptActiveBoth: KINTERRUPT_POLARITY = 3;
pub const InterruptActiveBothTriggerHigh: KINTERRUPT_POLARITY = 4;
pub const InterruptActiveBothTriggerLow: KINTERRUPT_POLARITY = 3;
pub const InterruptActiveHigh: KINTERRUPT_POLARITY = 1;
pub const InterruptActiveLow: KINTERRUPT_POLARITY = 2;
pub const InterruptFallingEdge: KINTERRUPT_POLARITY = 2;
pub const InterruptPolarityUnknown: KINTERRUPT_POLARITY = 0;
pub const InterruptRisingEdge: KINTERRUPT_POLARITY = 1;

/// C enumeration `KPROFILE_SOURCE`; a driver may pass any value.
pub type KPROFILE_SOURCE = i32;
pub const Profile2Issue: KPROFILE_SOURCE = 15;
pub const Profile3Issue: KPROFILE_SOURCE = 16;
pub const Profile4Issue: KPROFILE_SOURCE = 17;
pub const ProfileAlignmentFixup: KPROFILE_SOURCE = 1;
pub const ProfileBranchInstructions: KPROFILE_SOURCE = 6;
pub const ProfileBranchMispredictions: KPROFILE_SOURCE = 11;
pub const ProfileCacheMisses: KPROFILE_SOURCE = 10;
pub const ProfileDcacheAccesses: KPROFILE_SOURCE = 21;
pub const ProfileDcacheMisses: KPROFILE_SOURCE = 8;
pub const ProfileFpInstructions: KPROFILE_SOURCE = 13;
pub const ProfileIcacheIssues: KPROFILE_SOURCE = 20;
pub const ProfileIcacheMisses: KPROFILE_SOURCE = 9;
pub const ProfileIntegerInstructions: KPROFILE_SOURCE = 14;
pub const ProfileLoadInstructions: KPROFILE_SOURCE = 4;
pub const ProfileLoadLinkedIssues: KPROFILE_SOURCE = 23;
pub const ProfileMaximum: KPROFILE_SOURCE = 24;
pub const ProfileMemoryBarrierCycles: KPROFILE_SOURCE = 22;
pub const ProfilePipelineDry: KPROFILE_SOURCE = 3;
pub const ProfilePipelineFrozen: KPROFILE_SOURCE = 5;
pub const ProfileSpecialInstructions: KPROFILE_SOURCE = 18;
pub const ProfileStoreInstructions: KPROFILE_SOURCE = 12;
pub const ProfileTime: KPROFILE_SOURCE = 0;
pub const ProfileTotalCycles: KPROFILE_SOURCE = 19;
pub const ProfileTotalIssues: KPROFILE_SOURCE = 2;
pub const ProfileTotalNonissues: KPROFILE_SOURCE = 7;

/// C enumeration `KWAIT_REASON`; a driver may pass any value.
pub type KWAIT_REASON = i32;
pub const DelayExecution: KWAIT_REASON = 4;
pub const Executive: KWAIT_REASON = 0;
pub const FreePage: KWAIT_REASON = 1;
pub const MaximumWaitReason: KWAIT_REASON = 40;
pub const PageIn: KWAIT_REASON = 2;
pub const PoolAllocation: KWAIT_REASON = 3;
pub const Suspended: KWAIT_REASON = 5;
pub const UserRequest: KWAIT_REASON = 6;
pub const WrAlertByThreadId: KWAIT_REASON = 37;
pub const WrCalloutStack: KWAIT_REASON = 25;
pub const WrCpuRateControl: KWAIT_REASON = 24;
pub const WrDeferredPreempt: KWAIT_REASON = 38;
pub const WrDelayExecution: KWAIT_REASON = 11;
pub const WrDispatchInt: KWAIT_REASON = 31;
pub const WrExecutive: KWAIT_REASON = 7;
pub const WrFastMutex: KWAIT_REASON = 34;
pub const WrFreePage: KWAIT_REASON = 8;
pub const WrGuardedMutex: KWAIT_REASON = 35;
pub const WrKernel: KWAIT_REASON = 26;
pub const WrKeyedEvent: KWAIT_REASON = 21;
pub const WrLpcReceive: KWAIT_REASON = 16;
pub const WrLpcReply: KWAIT_REASON = 17;
pub const WrMutex: KWAIT_REASON = 29;
pub const WrPageIn: KWAIT_REASON = 9;
pub const WrPageOut: KWAIT_REASON = 19;
pub const WrPhysicalFault: KWAIT_REASON = 39;
pub const WrPoolAllocation: KWAIT_REASON = 10;
pub const WrPreempted: KWAIT_REASON = 32;
pub const WrProcessInSwap: KWAIT_REASON = 23;
pub const WrPushLock: KWAIT_REASON = 28;
pub const WrQuantumEnd: KWAIT_REASON = 30;
pub const WrQueue: KWAIT_REASON = 15;
pub const WrRendezvous: KWAIT_REASON = 20;
pub const WrResource: KWAIT_REASON = 27;
pub const WrRundown: KWAIT_REASON = 36;
pub const WrSpare0: KWAIT_REASON = 14;
pub const WrSuspended: KWAIT_REASON = 12;
pub const WrTerminated: KWAIT_REASON = 22;
pub const WrUserRequest: KWAIT_REASON = 13;
pub const WrVirtualMemory: KWAIT_REASON = 18;
pub const WrYieldExecution: KWAIT_REASON = 33;

/// C enumeration `LATENCY_TIME`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-latency_time>
pub type LATENCY_TIME = i32;
pub const LT_DONT_CARE: LATENCY_TIME = 0;
pub const LT_LOWEST_LATENCY: LATENCY_TIME = 1;

/// C enumeration `LOCK_OPERATION`; a driver may pass any value.
pub type LOCK_OPERATION = i32;
pub const IoModifyAccess: LOCK_OPERATION = 2;
pub const IoReadAccess: LOCK_OPERATION = 0;
pub const IoWriteAccess: LOCK_OPERATION = 1;

/// C enumeration `LOGICAL_PROCESSOR_RELATIONSHIP`; a driver may pass any value.
pub type LOGICAL_PROCESSOR_RELATIONSHIP = i32;
pub const RelationAll: LOGICAL_PROCESSOR_RELATIONSHIP = 65535;
pub const RelationCache: LOGICAL_PROCESSOR_RELATIONSHIP = 2;
pub const RelationGroup: LOGICAL_PROCESSOR_RELATIONSHIP = 4;
pub const RelationNumaNode: LOGICAL_PROCESSOR_RELATIONSHIP = 1;
pub const RelationProcessorCore: LOGICAL_PROCESSOR_RELATIONSHIP = 0;
pub const RelationProcessorPackage: LOGICAL_PROCESSOR_RELATIONSHIP = 3;

/// C enumeration `MEMORY_CACHING_TYPE`; a driver may pass any value.
pub type MEMORY_CACHING_TYPE = i32;
pub const MmCached: MEMORY_CACHING_TYPE = 1;
pub const MmHardwareCoherentCached: MEMORY_CACHING_TYPE = 3;
pub const MmMaximumCacheType: MEMORY_CACHING_TYPE = 6;
pub const MmNonCached: MEMORY_CACHING_TYPE = 0;
pub const MmNonCachedUnordered: MEMORY_CACHING_TYPE = 4;
pub const MmNotMapped: MEMORY_CACHING_TYPE = -1;
pub const MmUSWCCached: MEMORY_CACHING_TYPE = 5;
pub const MmWriteCombined: MEMORY_CACHING_TYPE = 2;

/// C enumeration `MEMORY_CACHING_TYPE_ORIG`; a driver may pass any value.
pub type MEMORY_CACHING_TYPE_ORIG = i32;
pub const MmFrameBufferCached: MEMORY_CACHING_TYPE_ORIG = 2;

/// C enumeration `MM_MDL_PAGE_CONTENTS_STATE`; a driver may pass any value.
pub type MM_MDL_PAGE_CONTENTS_STATE = i32;
pub const MmMdlPageContentsDynamic: MM_MDL_PAGE_CONTENTS_STATE = 0;
pub const MmMdlPageContentsInvariant: MM_MDL_PAGE_CONTENTS_STATE = 1;
pub const MmMdlPageContentsQuery: MM_MDL_PAGE_CONTENTS_STATE = 2;

/// C enumeration `MM_PAGE_PRIORITY`; a driver may pass any value.
pub type MM_PAGE_PRIORITY = i32;
pub const HighPagePriority: MM_PAGE_PRIORITY = 32;
pub const LowPagePriority: MM_PAGE_PRIORITY = 0;
pub const NormalPagePriority: MM_PAGE_PRIORITY = 16;

/// C enumeration `MM_SYSTEMSIZE`; a driver may pass any value.
pub type MM_SYSTEMSIZE = i32;
pub const MmLargeSystem: MM_SYSTEMSIZE = 2;
pub const MmMediumSystem: MM_SYSTEMSIZE = 1;
pub const MmSmallSystem: MM_SYSTEMSIZE = 0;

/// C enumeration `MODE`; a driver may pass any value.
pub type MODE = i32;
pub const KernelMode: MODE = 0;
pub const MaximumMode: MODE = 2;
pub const UserMode: MODE = 1;

/// C enumeration `MONITOR_DISPLAY_STATE`; a driver may pass any value.
pub type MONITOR_DISPLAY_STATE = i32;
pub const PowerMonitorDim: MONITOR_DISPLAY_STATE = 2;
pub const PowerMonitorOff: MONITOR_DISPLAY_STATE = 0;
pub const PowerMonitorOn: MONITOR_DISPLAY_STATE = 1;

/// C enumeration `OB_PREOP_CALLBACK_STATUS`; a driver may pass any value.
pub type OB_PREOP_CALLBACK_STATUS = i32;
pub const OB_PREOP_SUCCESS: OB_PREOP_CALLBACK_STATUS = 0;

/// C enumeration `OS_DEPLOYEMENT_STATE_VALUES`; a driver may pass any value.
pub type OS_DEPLOYEMENT_STATE_VALUES = i32;
pub const OS_DEPLOYMENT_COMPACT: OS_DEPLOYEMENT_STATE_VALUES = 2;
pub const OS_DEPLOYMENT_STANDARD: OS_DEPLOYEMENT_STATE_VALUES = 1;

/// C enumeration `PCI_ACS_BIT`; a driver may pass any value.
pub type PCI_ACS_BIT = i32;
pub const PciAcsBitDisable: PCI_ACS_BIT = 2;
pub const PciAcsBitDontCare: PCI_ACS_BIT = 3;
pub const PciAcsBitEnable: PCI_ACS_BIT = 1;
pub const PciAcsReserved: PCI_ACS_BIT = 0;

/// C enumeration `PCW_CALLBACK_TYPE`; a driver may pass any value.
pub type PCW_CALLBACK_TYPE = i32;
pub const PcwCallbackAddCounter: PCW_CALLBACK_TYPE = 0;
pub const PcwCallbackCollectData: PCW_CALLBACK_TYPE = 3;
pub const PcwCallbackEnumerateInstances: PCW_CALLBACK_TYPE = 2;
pub const PcwCallbackRemoveCounter: PCW_CALLBACK_TYPE = 1;

/// C enumeration `POOL_TYPE`; a driver may pass any value.
pub type POOL_TYPE = i32;
pub const DontUseThisType: POOL_TYPE = 3;
pub const DontUseThisTypeSession: POOL_TYPE = 35;
pub const MaxPoolType: POOL_TYPE = 7;
pub const NonPagedPool: POOL_TYPE = 0;
pub const NonPagedPoolBase: POOL_TYPE = 0;
pub const NonPagedPoolBaseCacheAligned: POOL_TYPE = 4;
pub const NonPagedPoolBaseCacheAlignedMustS: POOL_TYPE = 6;
pub const NonPagedPoolBaseMustSucceed: POOL_TYPE = 2;
pub const NonPagedPoolCacheAligned: POOL_TYPE = 4;
pub const NonPagedPoolCacheAlignedMustS: POOL_TYPE = 6;
pub const NonPagedPoolCacheAlignedMustSSession: POOL_TYPE = 38;
pub const NonPagedPoolCacheAlignedSession: POOL_TYPE = 36;
pub const NonPagedPoolExecute: POOL_TYPE = 0;
pub const NonPagedPoolMustSucceed: POOL_TYPE = 2;
pub const NonPagedPoolMustSucceedSession: POOL_TYPE = 34;
pub const NonPagedPoolNx: POOL_TYPE = 512;
pub const NonPagedPoolNxCacheAligned: POOL_TYPE = 516;
pub const NonPagedPoolSession: POOL_TYPE = 32;
pub const NonPagedPoolSessionNx: POOL_TYPE = 544;
pub const PagedPool: POOL_TYPE = 1;
pub const PagedPoolCacheAligned: POOL_TYPE = 5;
pub const PagedPoolCacheAlignedSession: POOL_TYPE = 37;
pub const PagedPoolSession: POOL_TYPE = 33;

/// C enumeration `POWER_ACTION`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-power_action>
pub type POWER_ACTION = i32;
pub const PowerActionDisplayOff: POWER_ACTION = 8;
pub const PowerActionHibernate: POWER_ACTION = 3;
pub const PowerActionNone: POWER_ACTION = 0;
pub const PowerActionReserved: POWER_ACTION = 1;
pub const PowerActionShutdown: POWER_ACTION = 4;
pub const PowerActionShutdownOff: POWER_ACTION = 6;
pub const PowerActionShutdownReset: POWER_ACTION = 5;
pub const PowerActionSleep: POWER_ACTION = 2;
pub const PowerActionWarmEject: POWER_ACTION = 7;

/// C enumeration `POWER_INFORMATION_LEVEL`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-power_information_level>
pub type POWER_INFORMATION_LEVEL = i32;
pub const AdministratorPowerPolicy: POWER_INFORMATION_LEVEL = 9;
pub const BatteryDeviceState: POWER_INFORMATION_LEVEL = 86;
pub const CsDeviceNotification: POWER_INFORMATION_LEVEL = 74;
pub const DisplayBurst: POWER_INFORMATION_LEVEL = 77;
pub const EnergyTrackerCreate: POWER_INFORMATION_LEVEL = 92;
pub const EnergyTrackerQuery: POWER_INFORMATION_LEVEL = 93;
pub const ExitLatencySamplingPercentage: POWER_INFORMATION_LEVEL = 78;
pub const FirmwareTableInformationRegistered: POWER_INFORMATION_LEVEL = 69;
pub const GetPowerRequestList: POWER_INFORMATION_LEVEL = 45;
pub const GetPowerSettingValue: POWER_INFORMATION_LEVEL = 59;
pub const GroupPark: POWER_INFORMATION_LEVEL = 48;
pub const IdleResiliency: POWER_INFORMATION_LEVEL = 60;
pub const LastResumePerformance: POWER_INFORMATION_LEVEL = 76;
pub const LastSleepTime: POWER_INFORMATION_LEVEL = 15;
pub const LastWakeTime: POWER_INFORMATION_LEVEL = 14;
pub const LogicalProcessorIdling: POWER_INFORMATION_LEVEL = 56;
pub const MonitorCapabilities: POWER_INFORMATION_LEVEL = 40;
pub const MonitorInvocation: POWER_INFORMATION_LEVEL = 68;
pub const NotifyUserModeLegacyPowerEvent: POWER_INFORMATION_LEVEL = 47;
pub const NotifyUserPowerSetting: POWER_INFORMATION_LEVEL = 26;
pub const PdcInvocation: POWER_INFORMATION_LEVEL = 67;
pub const PhysicalPowerButtonPress: POWER_INFORMATION_LEVEL = 90;
pub const PlatformIdleStates: POWER_INFORMATION_LEVEL = 80;
pub const PlatformIdleVeto: POWER_INFORMATION_LEVEL = 82;
pub const PlatformInformation: POWER_INFORMATION_LEVEL = 66;
pub const PlatformRole: POWER_INFORMATION_LEVEL = 75;
pub const PlmPowerRequestCreate: POWER_INFORMATION_LEVEL = 72;
pub const PowerInformationInternal: POWER_INFORMATION_LEVEL = 87;
pub const PowerInformationLevelMaximum: POWER_INFORMATION_LEVEL = 95;
pub const PowerInformationLevelUnused0: POWER_INFORMATION_LEVEL = 27;
pub const PowerRequestAction: POWER_INFORMATION_LEVEL = 44;
pub const PowerRequestActionInternal: POWER_INFORMATION_LEVEL = 85;
pub const PowerRequestCreate: POWER_INFORMATION_LEVEL = 43;
pub const PowerSettingNotificationName: POWER_INFORMATION_LEVEL = 58;
pub const PowerShutdownNotification: POWER_INFORMATION_LEVEL = 39;
pub const ProcessorCap: POWER_INFORMATION_LEVEL = 34;
pub const ProcessorIdleDomains: POWER_INFORMATION_LEVEL = 49;
pub const ProcessorIdleStates: POWER_INFORMATION_LEVEL = 33;
pub const ProcessorIdleStatesHv: POWER_INFORMATION_LEVEL = 52;
pub const ProcessorIdleVeto: POWER_INFORMATION_LEVEL = 81;
pub const ProcessorInformation: POWER_INFORMATION_LEVEL = 11;
pub const ProcessorInformationEx: POWER_INFORMATION_LEVEL = 46;
pub const ProcessorLoad: POWER_INFORMATION_LEVEL = 38;
pub const ProcessorPerfCapHv: POWER_INFORMATION_LEVEL = 54;
pub const ProcessorPerfStates: POWER_INFORMATION_LEVEL = 32;
pub const ProcessorPerfStatesHv: POWER_INFORMATION_LEVEL = 53;
pub const ProcessorPowerPolicyAc: POWER_INFORMATION_LEVEL = 18;
pub const ProcessorPowerPolicyCurrent: POWER_INFORMATION_LEVEL = 22;
pub const ProcessorPowerPolicyDc: POWER_INFORMATION_LEVEL = 19;
pub const ProcessorSetIdle: POWER_INFORMATION_LEVEL = 55;
pub const ProcessorStateHandler: POWER_INFORMATION_LEVEL = 7;
pub const ProcessorStateHandler2: POWER_INFORMATION_LEVEL = 13;
pub const QueryPotentialDripsConstraint: POWER_INFORMATION_LEVEL = 91;
pub const RegisterSpmPowerSettings: POWER_INFORMATION_LEVEL = 79;
pub const ScreenOff: POWER_INFORMATION_LEVEL = 73;
pub const SessionConnectNotification: POWER_INFORMATION_LEVEL = 62;
pub const SessionDisplayState: POWER_INFORMATION_LEVEL = 42;
pub const SessionLockState: POWER_INFORMATION_LEVEL = 64;
pub const SessionPowerCleanup: POWER_INFORMATION_LEVEL = 63;
pub const SessionPowerInit: POWER_INFORMATION_LEVEL = 41;
pub const SessionRITState: POWER_INFORMATION_LEVEL = 61;
pub const SetPowerSettingValue: POWER_INFORMATION_LEVEL = 25;
pub const SetShutdownSelectedTime: POWER_INFORMATION_LEVEL = 70;
pub const SuspendResumeInvocation: POWER_INFORMATION_LEVEL = 71;
pub const SystemBatteryState: POWER_INFORMATION_LEVEL = 5;
pub const SystemBatteryStatePrecise: POWER_INFORMATION_LEVEL = 83;
pub const SystemExecutionState: POWER_INFORMATION_LEVEL = 16;
pub const SystemHiberFileInformation: POWER_INFORMATION_LEVEL = 36;
pub const SystemHiberFileSize: POWER_INFORMATION_LEVEL = 51;
pub const SystemHiberFileType: POWER_INFORMATION_LEVEL = 89;
pub const SystemHiberbootState: POWER_INFORMATION_LEVEL = 65;
pub const SystemMonitorHiberBootPowerOff: POWER_INFORMATION_LEVEL = 28;
pub const SystemPowerCapabilities: POWER_INFORMATION_LEVEL = 4;
pub const SystemPowerInformation: POWER_INFORMATION_LEVEL = 12;
pub const SystemPowerLoggingEntry: POWER_INFORMATION_LEVEL = 24;
pub const SystemPowerPolicyAc: POWER_INFORMATION_LEVEL = 0;
pub const SystemPowerPolicyCurrent: POWER_INFORMATION_LEVEL = 8;
pub const SystemPowerPolicyDc: POWER_INFORMATION_LEVEL = 1;
pub const SystemPowerStateHandler: POWER_INFORMATION_LEVEL = 6;
pub const SystemPowerStateLogging: POWER_INFORMATION_LEVEL = 23;
pub const SystemPowerStateNotifyHandler: POWER_INFORMATION_LEVEL = 17;
pub const SystemReserveHiberFile: POWER_INFORMATION_LEVEL = 10;
pub const SystemVideoState: POWER_INFORMATION_LEVEL = 29;
pub const SystemWakeSource: POWER_INFORMATION_LEVEL = 35;
pub const ThermalEvent: POWER_INFORMATION_LEVEL = 84;
pub const ThermalStandby: POWER_INFORMATION_LEVEL = 88;
pub const TraceApplicationPowerMessage: POWER_INFORMATION_LEVEL = 30;
pub const TraceApplicationPowerMessageEnd: POWER_INFORMATION_LEVEL = 31;
pub const TraceServicePowerMessage: POWER_INFORMATION_LEVEL = 37;
pub const UpdateBlackBoxRecorder: POWER_INFORMATION_LEVEL = 94;
pub const UserPresence: POWER_INFORMATION_LEVEL = 57;
pub const VerifyProcessorPowerPolicyAc: POWER_INFORMATION_LEVEL = 20;
pub const VerifyProcessorPowerPolicyDc: POWER_INFORMATION_LEVEL = 21;
pub const VerifySystemPolicyAc: POWER_INFORMATION_LEVEL = 2;
pub const VerifySystemPolicyDc: POWER_INFORMATION_LEVEL = 3;
pub const WakeTimerList: POWER_INFORMATION_LEVEL = 50;

/// C enumeration `POWER_MONITOR_REQUEST_REASON`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-power_monitor_request_reason>
pub type POWER_MONITOR_REQUEST_REASON = i32;
pub const MonitorRequestReasonAcDcDisplayBurst: POWER_MONITOR_REQUEST_REASON = 5;
pub const MonitorRequestReasonAcDcDisplayBurstSuppressed: POWER_MONITOR_REQUEST_REASON = 28;
pub const MonitorRequestReasonBatteryCountChange: POWER_MONITOR_REQUEST_REASON = 16;
pub const MonitorRequestReasonDP: POWER_MONITOR_REQUEST_REASON = 19;
pub const MonitorRequestReasonFullWake: POWER_MONITOR_REQUEST_REASON = 9;
pub const MonitorRequestReasonGracePeriod: POWER_MONITOR_REQUEST_REASON = 17;
pub const MonitorRequestReasonIdleTimeout: POWER_MONITOR_REQUEST_REASON = 12;
pub const MonitorRequestReasonLid: POWER_MONITOR_REQUEST_REASON = 15;
pub const MonitorRequestReasonMax: POWER_MONITOR_REQUEST_REASON = 44;
pub const MonitorRequestReasonNearProximity: POWER_MONITOR_REQUEST_REASON = 22;
pub const MonitorRequestReasonPdcSignal: POWER_MONITOR_REQUEST_REASON = 27;
pub const MonitorRequestReasonPdcSignalHeyCortana: POWER_MONITOR_REQUEST_REASON = 42;
pub const MonitorRequestReasonPdcSignalHolographicShell: POWER_MONITOR_REQUEST_REASON = 43;
pub const MonitorRequestReasonPdcSignalWindowsMobilePwrNotif: POWER_MONITOR_REQUEST_REASON = 40;
pub const MonitorRequestReasonPdcSignalWindowsMobileShell: POWER_MONITOR_REQUEST_REASON = 41;
pub const MonitorRequestReasonPnP: POWER_MONITOR_REQUEST_REASON = 18;
pub const MonitorRequestReasonPoSetSystemState: POWER_MONITOR_REQUEST_REASON = 7;
pub const MonitorRequestReasonPolicyChange: POWER_MONITOR_REQUEST_REASON = 13;
pub const MonitorRequestReasonPowerButton: POWER_MONITOR_REQUEST_REASON = 1;
pub const MonitorRequestReasonRemoteConnection: POWER_MONITOR_REQUEST_REASON = 2;
pub const MonitorRequestReasonResumePdc: POWER_MONITOR_REQUEST_REASON = 24;
pub const MonitorRequestReasonResumeS4: POWER_MONITOR_REQUEST_REASON = 25;
pub const MonitorRequestReasonScMonitorpower: POWER_MONITOR_REQUEST_REASON = 3;
pub const MonitorRequestReasonScreenOffRequest: POWER_MONITOR_REQUEST_REASON = 11;
pub const MonitorRequestReasonSessionUnlock: POWER_MONITOR_REQUEST_REASON = 10;
pub const MonitorRequestReasonSetThreadExecutionState: POWER_MONITOR_REQUEST_REASON = 8;
pub const MonitorRequestReasonSleepButton: POWER_MONITOR_REQUEST_REASON = 14;
pub const MonitorRequestReasonSxTransition: POWER_MONITOR_REQUEST_REASON = 20;
pub const MonitorRequestReasonSystemIdle: POWER_MONITOR_REQUEST_REASON = 21;
pub const MonitorRequestReasonSystemStateEntered: POWER_MONITOR_REQUEST_REASON = 29;
pub const MonitorRequestReasonTerminal: POWER_MONITOR_REQUEST_REASON = 26;
pub const MonitorRequestReasonThermalStandby: POWER_MONITOR_REQUEST_REASON = 23;
pub const MonitorRequestReasonUnknown: POWER_MONITOR_REQUEST_REASON = 0;
pub const MonitorRequestReasonUserDisplayBurst: POWER_MONITOR_REQUEST_REASON = 6;
pub const MonitorRequestReasonUserInput: POWER_MONITOR_REQUEST_REASON = 4;
pub const MonitorRequestReasonUserInputAccelerometer: POWER_MONITOR_REQUEST_REASON = 35;
pub const MonitorRequestReasonUserInputHid: POWER_MONITOR_REQUEST_REASON = 36;
pub const MonitorRequestReasonUserInputInitialization: POWER_MONITOR_REQUEST_REASON = 39;
pub const MonitorRequestReasonUserInputKeyboard: POWER_MONITOR_REQUEST_REASON = 31;
pub const MonitorRequestReasonUserInputMouse: POWER_MONITOR_REQUEST_REASON = 32;
pub const MonitorRequestReasonUserInputPen: POWER_MONITOR_REQUEST_REASON = 34;
pub const MonitorRequestReasonUserInputPoUserPresent: POWER_MONITOR_REQUEST_REASON = 37;
pub const MonitorRequestReasonUserInputSessionSwitch: POWER_MONITOR_REQUEST_REASON = 38;
pub const MonitorRequestReasonUserInputTouch: POWER_MONITOR_REQUEST_REASON = 33;
pub const MonitorRequestReasonWinrt: POWER_MONITOR_REQUEST_REASON = 30;

/// C enumeration `POWER_MONITOR_REQUEST_TYPE`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-power_monitor_request_type>
pub type POWER_MONITOR_REQUEST_TYPE = i32;
pub const MonitorRequestTypeOff: POWER_MONITOR_REQUEST_TYPE = 0;
pub const MonitorRequestTypeOnAndPresent: POWER_MONITOR_REQUEST_TYPE = 1;
pub const MonitorRequestTypeToggleOn: POWER_MONITOR_REQUEST_TYPE = 2;

/// C enumeration `POWER_PLATFORM_ROLE`; a driver may pass any value.
pub type POWER_PLATFORM_ROLE = i32;
pub const PlatformRoleAppliancePC: POWER_PLATFORM_ROLE = 6;
pub const PlatformRoleDesktop: POWER_PLATFORM_ROLE = 1;
pub const PlatformRoleEnterpriseServer: POWER_PLATFORM_ROLE = 4;
pub const PlatformRoleMaximum: POWER_PLATFORM_ROLE = 9;
pub const PlatformRoleMobile: POWER_PLATFORM_ROLE = 2;
pub const PlatformRolePerformanceServer: POWER_PLATFORM_ROLE = 7;
pub const PlatformRoleSOHOServer: POWER_PLATFORM_ROLE = 5;
pub const PlatformRoleSlate: POWER_PLATFORM_ROLE = 8;
pub const PlatformRoleUnspecified: POWER_PLATFORM_ROLE = 0;
pub const PlatformRoleWorkstation: POWER_PLATFORM_ROLE = 3;

/// C enumeration `POWER_REQUEST_TYPE`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-_power_request_type>
pub type POWER_REQUEST_TYPE = i32;
pub const PowerRequestAwayModeRequired: POWER_REQUEST_TYPE = 2;
pub const PowerRequestDisplayRequired: POWER_REQUEST_TYPE = 0;
pub const PowerRequestExecutionRequired: POWER_REQUEST_TYPE = 3;
pub const PowerRequestSystemRequired: POWER_REQUEST_TYPE = 1;

/// C enumeration `POWER_STATE_TYPE`; a driver may pass any value.
pub type POWER_STATE_TYPE = i32;
pub const DevicePowerState: POWER_STATE_TYPE = 1;
pub const SystemPowerState: POWER_STATE_TYPE = 0;

/// C enumeration `POWER_USER_PRESENCE_TYPE`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-power_user_presence_type>
pub type POWER_USER_PRESENCE_TYPE = i32;
pub const UserNotPresent: POWER_USER_PRESENCE_TYPE = 0;
pub const UserPresent: POWER_USER_PRESENCE_TYPE = 1;
pub const UserUnknown: POWER_USER_PRESENCE_TYPE = 255;

/// C enumeration `PO_FX_PERF_STATE_TYPE`; a driver may pass any value.
pub type PO_FX_PERF_STATE_TYPE = i32;
pub const PoFxPerfStateTypeDiscrete: PO_FX_PERF_STATE_TYPE = 0;
pub const PoFxPerfStateTypeMaximum: PO_FX_PERF_STATE_TYPE = 2;
pub const PoFxPerfStateTypeRange: PO_FX_PERF_STATE_TYPE = 1;

/// C enumeration `PO_FX_PERF_STATE_UNIT`; a driver may pass any value.
pub type PO_FX_PERF_STATE_UNIT = i32;
pub const PoFxPerfStateUnitBandwidth: PO_FX_PERF_STATE_UNIT = 2;
pub const PoFxPerfStateUnitFrequency: PO_FX_PERF_STATE_UNIT = 1;
pub const PoFxPerfStateUnitMaximum: PO_FX_PERF_STATE_UNIT = 3;
pub const PoFxPerfStateUnitOther: PO_FX_PERF_STATE_UNIT = 0;

/// C enumeration `PO_THERMAL_REQUEST_TYPE`; a driver may pass any value.
pub type PO_THERMAL_REQUEST_TYPE = i32;
pub const PoThermalRequestActive: PO_THERMAL_REQUEST_TYPE = 1;
pub const PoThermalRequestPassive: PO_THERMAL_REQUEST_TYPE = 0;

/// C enumeration `PROCESSOR_CACHE_TYPE`; a driver may pass any value.
pub type PROCESSOR_CACHE_TYPE = i32;
pub const CacheData: PROCESSOR_CACHE_TYPE = 2;
pub const CacheInstruction: PROCESSOR_CACHE_TYPE = 1;
pub const CacheTrace: PROCESSOR_CACHE_TYPE = 3;
pub const CacheUnified: PROCESSOR_CACHE_TYPE = 0;

/// C enumeration `REG_NOTIFY_CLASS`; a driver may pass any value.
pub type REG_NOTIFY_CLASS = i32;
pub const MaxRegNtNotifyClass: REG_NOTIFY_CLASS = 49;
pub const RegNtCallbackObjectContextCleanup: REG_NOTIFY_CLASS = 40;
pub const RegNtDeleteKey: REG_NOTIFY_CLASS = 0;
pub const RegNtDeleteValueKey: REG_NOTIFY_CLASS = 2;
pub const RegNtEnumerateKey: REG_NOTIFY_CLASS = 5;
pub const RegNtEnumerateValueKey: REG_NOTIFY_CLASS = 6;
pub const RegNtKeyHandleClose: REG_NOTIFY_CLASS = 14;
pub const RegNtPostCreateKey: REG_NOTIFY_CLASS = 11;
pub const RegNtPostCreateKeyEx: REG_NOTIFY_CLASS = 27;
pub const RegNtPostDeleteKey: REG_NOTIFY_CLASS = 15;
pub const RegNtPostDeleteValueKey: REG_NOTIFY_CLASS = 17;
pub const RegNtPostEnumerateKey: REG_NOTIFY_CLASS = 20;
pub const RegNtPostEnumerateValueKey: REG_NOTIFY_CLASS = 21;
pub const RegNtPostFlushKey: REG_NOTIFY_CLASS = 31;
pub const RegNtPostKeyHandleClose: REG_NOTIFY_CLASS = 25;
pub const RegNtPostLoadKey: REG_NOTIFY_CLASS = 33;
pub const RegNtPostOpenKey: REG_NOTIFY_CLASS = 13;
pub const RegNtPostOpenKeyEx: REG_NOTIFY_CLASS = 29;
pub const RegNtPostQueryKey: REG_NOTIFY_CLASS = 22;
pub const RegNtPostQueryKeyName: REG_NOTIFY_CLASS = 48;
pub const RegNtPostQueryKeySecurity: REG_NOTIFY_CLASS = 37;
pub const RegNtPostQueryMultipleValueKey: REG_NOTIFY_CLASS = 24;
pub const RegNtPostQueryValueKey: REG_NOTIFY_CLASS = 23;
pub const RegNtPostRenameKey: REG_NOTIFY_CLASS = 19;
pub const RegNtPostReplaceKey: REG_NOTIFY_CLASS = 46;
pub const RegNtPostRestoreKey: REG_NOTIFY_CLASS = 42;
pub const RegNtPostSaveKey: REG_NOTIFY_CLASS = 44;
pub const RegNtPostSetInformationKey: REG_NOTIFY_CLASS = 18;
pub const RegNtPostSetKeySecurity: REG_NOTIFY_CLASS = 39;
pub const RegNtPostSetValueKey: REG_NOTIFY_CLASS = 16;
pub const RegNtPostUnLoadKey: REG_NOTIFY_CLASS = 35;
pub const RegNtPreCreateKey: REG_NOTIFY_CLASS = 10;
pub const RegNtPreCreateKeyEx: REG_NOTIFY_CLASS = 26;
pub const RegNtPreDeleteKey: REG_NOTIFY_CLASS = 0;
pub const RegNtPreDeleteValueKey: REG_NOTIFY_CLASS = 2;
pub const RegNtPreEnumerateKey: REG_NOTIFY_CLASS = 5;
pub const RegNtPreEnumerateValueKey: REG_NOTIFY_CLASS = 6;
pub const RegNtPreFlushKey: REG_NOTIFY_CLASS = 30;
pub const RegNtPreKeyHandleClose: REG_NOTIFY_CLASS = 14;
pub const RegNtPreLoadKey: REG_NOTIFY_CLASS = 32;
pub const RegNtPreOpenKey: REG_NOTIFY_CLASS = 12;
pub const RegNtPreOpenKeyEx: REG_NOTIFY_CLASS = 28;
pub const RegNtPreQueryKey: REG_NOTIFY_CLASS = 7;
pub const RegNtPreQueryKeyName: REG_NOTIFY_CLASS = 47;
pub const RegNtPreQueryKeySecurity: REG_NOTIFY_CLASS = 36;
pub const RegNtPreQueryMultipleValueKey: REG_NOTIFY_CLASS = 9;
pub const RegNtPreQueryValueKey: REG_NOTIFY_CLASS = 8;
pub const RegNtPreRenameKey: REG_NOTIFY_CLASS = 4;
pub const RegNtPreReplaceKey: REG_NOTIFY_CLASS = 45;
pub const RegNtPreRestoreKey: REG_NOTIFY_CLASS = 41;
pub const RegNtPreSaveKey: REG_NOTIFY_CLASS = 43;
pub const RegNtPreSetInformationKey: REG_NOTIFY_CLASS = 3;
pub const RegNtPreSetKeySecurity: REG_NOTIFY_CLASS = 38;
pub const RegNtPreSetValueKey: REG_NOTIFY_CLASS = 1;
pub const RegNtPreUnLoadKey: REG_NOTIFY_CLASS = 34;
pub const RegNtQueryKey: REG_NOTIFY_CLASS = 7;
pub const RegNtQueryMultipleValueKey: REG_NOTIFY_CLASS = 9;
pub const RegNtQueryValueKey: REG_NOTIFY_CLASS = 8;
pub const RegNtRenameKey: REG_NOTIFY_CLASS = 4;
pub const RegNtSetInformationKey: REG_NOTIFY_CLASS = 3;
pub const RegNtSetValueKey: REG_NOTIFY_CLASS = 1;

/// C enumeration `SECTION_INHERIT`; a driver may pass any value.
pub type SECTION_INHERIT = i32;
pub const ViewShare: SECTION_INHERIT = 1;
pub const ViewUnmap: SECTION_INHERIT = 2;

/// C enumeration `SECURITY_IMPERSONATION_LEVEL`; a driver may pass any value.
pub type SECURITY_IMPERSONATION_LEVEL = i32;
pub const SecurityAnonymous: SECURITY_IMPERSONATION_LEVEL = 0;
pub const SecurityDelegation: SECURITY_IMPERSONATION_LEVEL = 3;
pub const SecurityIdentification: SECURITY_IMPERSONATION_LEVEL = 1;
pub const SecurityImpersonation: SECURITY_IMPERSONATION_LEVEL = 2;

/// C enumeration `SECURITY_OPERATION_CODE`; a driver may pass any value.
pub type SECURITY_OPERATION_CODE = i32;
pub const AssignSecurityDescriptor: SECURITY_OPERATION_CODE = 3;
pub const DeleteSecurityDescriptor: SECURITY_OPERATION_CODE = 2;
pub const QuerySecurityDescriptor: SECURITY_OPERATION_CODE = 1;
pub const SetSecurityDescriptor: SECURITY_OPERATION_CODE = 0;

/// C enumeration `SERVICE_ERROR_TYPE`; a driver may pass any value.
pub type SERVICE_ERROR_TYPE = i32;
pub const CriticalError: SERVICE_ERROR_TYPE = 3;
pub const IgnoreError: SERVICE_ERROR_TYPE = 0;
pub const NormalError: SERVICE_ERROR_TYPE = 1;
pub const SevereError: SERVICE_ERROR_TYPE = 2;

/// C enumeration `SERVICE_LOAD_TYPE`; a driver may pass any value.
pub type SERVICE_LOAD_TYPE = i32;
pub const AutoLoad: SERVICE_LOAD_TYPE = 2;
pub const BootLoad: SERVICE_LOAD_TYPE = 0;
pub const DemandLoad: SERVICE_LOAD_TYPE = 3;
pub const DisableLoad: SERVICE_LOAD_TYPE = 4;
pub const SystemLoad: SERVICE_LOAD_TYPE = 1;

/// C enumeration `SERVICE_NODE_TYPE`; a driver may pass any value.
pub type SERVICE_NODE_TYPE = i32;
pub const AdapterType: SERVICE_NODE_TYPE = 4;
pub const DriverType: SERVICE_NODE_TYPE = 1;
pub const FileSystemType: SERVICE_NODE_TYPE = 2;
pub const RecognizerType: SERVICE_NODE_TYPE = 8;
pub const Win32ServiceOwnProcess: SERVICE_NODE_TYPE = 16;
pub const Win32ServiceShareProcess: SERVICE_NODE_TYPE = 32;

/// C enumeration `SYSTEM_POWER_CONDITION`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ne-wdm-system_power_condition>
pub type SYSTEM_POWER_CONDITION = i32;
pub const PoAc: SYSTEM_POWER_CONDITION = 0;
pub const PoConditionMaximum: SYSTEM_POWER_CONDITION = 3;
pub const PoDc: SYSTEM_POWER_CONDITION = 1;
pub const PoHot: SYSTEM_POWER_CONDITION = 2;

/// C enumeration `SYSTEM_POWER_STATE`; a driver may pass any value.
pub type SYSTEM_POWER_STATE = i32;
pub const PowerSystemHibernate: SYSTEM_POWER_STATE = 5;
pub const PowerSystemMaximum: SYSTEM_POWER_STATE = 7;
pub const PowerSystemShutdown: SYSTEM_POWER_STATE = 6;
pub const PowerSystemSleeping1: SYSTEM_POWER_STATE = 2;
pub const PowerSystemSleeping2: SYSTEM_POWER_STATE = 3;
pub const PowerSystemSleeping3: SYSTEM_POWER_STATE = 4;
pub const PowerSystemUnspecified: SYSTEM_POWER_STATE = 0;
pub const PowerSystemWorking: SYSTEM_POWER_STATE = 1;

/// C enumeration `TRACE_INFORMATION_CLASS`; a driver may pass any value.
pub type TRACE_INFORMATION_CLASS = i32;
pub const AllLoggerHandlesClass: TRACE_INFORMATION_CLASS = 6;
pub const DiskIoNotifyRoutinesClass: TRACE_INFORMATION_CLASS = 11;
pub const EventLoggerHandleClass: TRACE_INFORMATION_CLASS = 5;
pub const FltIoNotifyRoutinesClass: TRACE_INFORMATION_CLASS = 13;
pub const GlobalLoggerHandleClass: TRACE_INFORMATION_CLASS = 4;
pub const LoggerEventsLoggedClass: TRACE_INFORMATION_CLASS = 10;
pub const LoggerEventsLostClass: TRACE_INFORMATION_CLASS = 8;
pub const MaxTraceInformationClass: TRACE_INFORMATION_CLASS = 16;
pub const TraceEnableFlagsClass: TRACE_INFORMATION_CLASS = 2;
pub const TraceEnableLevelClass: TRACE_INFORMATION_CLASS = 3;
pub const TraceHandleByNameClass: TRACE_INFORMATION_CLASS = 7;
pub const TraceHandleClass: TRACE_INFORMATION_CLASS = 1;
pub const TraceIdClass: TRACE_INFORMATION_CLASS = 0;
pub const TraceInformationClassReserved1: TRACE_INFORMATION_CLASS = 12;
pub const TraceInformationClassReserved2: TRACE_INFORMATION_CLASS = 14;
pub const TraceSessionSettingsClass: TRACE_INFORMATION_CLASS = 9;
pub const WdfNotifyRoutinesClass: TRACE_INFORMATION_CLASS = 15;

/// C enumeration `USER_ACTIVITY_PRESENCE`; a driver may pass any value.
pub type USER_ACTIVITY_PRESENCE = i32;
pub const PowerUserInactive: USER_ACTIVITY_PRESENCE = 2;
pub const PowerUserInvalid: USER_ACTIVITY_PRESENCE = 3;
pub const PowerUserMaximum: USER_ACTIVITY_PRESENCE = 3;
pub const PowerUserNotPresent: USER_ACTIVITY_PRESENCE = 1;
pub const PowerUserPresent: USER_ACTIVITY_PRESENCE = 0;

/// C enumeration `WORK_QUEUE_TYPE`; a driver may pass any value.
pub type WORK_QUEUE_TYPE = i32;
pub const BackgroundWorkQueue: WORK_QUEUE_TYPE = 4;
pub const CriticalWorkQueue: WORK_QUEUE_TYPE = 0;
pub const CustomPriorityWorkQueue: WORK_QUEUE_TYPE = 32;
pub const DelayedWorkQueue: WORK_QUEUE_TYPE = 1;
pub const HyperCriticalWorkQueue: WORK_QUEUE_TYPE = 2;
pub const MaximumWorkQueue: WORK_QUEUE_TYPE = 7;
pub const NormalWorkQueue: WORK_QUEUE_TYPE = 3;
pub const RealTimeWorkQueue: WORK_QUEUE_TYPE = 5;
pub const SuperCriticalWorkQueue: WORK_QUEUE_TYPE = 6;

pub const ACCESS_FILTER_SECURITY_INFORMATION: u32 = 0x100;
pub const ACCESS_SYSTEM_SECURITY: u32 = 0x0100_0000;

pub const ACL_REVISION: u32 = 0x02;
pub const ACL_REVISION1: u32 = 0x01;
pub const ACL_REVISION2: u32 = 0x02;
pub const ACL_REVISION3: u32 = 0x03;
pub const ACL_REVISION4: u32 = 0x04;
pub const ACL_REVISION_DS: u32 = 0x04;

pub const ADAPTER_INFO_API_BYPASS: u32 = 0x02;
pub const ADAPTER_INFO_SYNCHRONOUS_CALLBACK: u32 = 0x01;

pub const ALLOC_DATA_PRAGMA: u32 = 0x01;
pub const ALLOC_PRAGMA: u32 = 0x01;

pub const APC_LEVEL: KIRQL = 1;

pub const ATTRIBUTE_SECURITY_INFORMATION: u32 = 0x20;

pub const BACKUP_SECURITY_INFORMATION: u32 = 0x0001_0000;

pub const CACHE_FULLY_ASSOCIATIVE: u32 = 0xFF;

pub const CLOCK_LEVEL: KIRQL = 13;

pub const CMCI_LEVEL: KIRQL = 5;

pub const CM_RESOURCE_CONNECTION_CLASS_FUNCTION_CONFIG: u16 = 0x0003;
pub const CM_RESOURCE_CONNECTION_CLASS_GPIO: u16 = 0x0001;
pub const CM_RESOURCE_CONNECTION_CLASS_SERIAL: u16 = 0x0002;
pub const CM_RESOURCE_CONNECTION_TYPE_FUNCTION_CONFIG: u16 = 0x0001;
pub const CM_RESOURCE_CONNECTION_TYPE_GPIO_IO: u16 = 0x0002;
pub const CM_RESOURCE_CONNECTION_TYPE_SERIAL_I2C: u16 = 0x0001;
pub const CM_RESOURCE_CONNECTION_TYPE_SERIAL_SPI: u16 = 0x0002;
pub const CM_RESOURCE_CONNECTION_TYPE_SERIAL_UART: u16 = 0x0003;
pub const CM_RESOURCE_DMA_16: u16 = 0x0001;
pub const CM_RESOURCE_DMA_32: u16 = 0x0002;
pub const CM_RESOURCE_DMA_8: u16 = 0x0000;
pub const CM_RESOURCE_DMA_8_AND_16: u16 = 0x0004;
pub const CM_RESOURCE_DMA_BUS_MASTER: u16 = 0x0008;
pub const CM_RESOURCE_DMA_TYPE_A: u16 = 0x0010;
pub const CM_RESOURCE_DMA_TYPE_B: u16 = 0x0020;
pub const CM_RESOURCE_DMA_TYPE_F: u16 = 0x0040;
pub const CM_RESOURCE_DMA_V3: u16 = 0x0080;
pub const CM_RESOURCE_INTERRUPT_LATCHED: u16 = 0x0001;
pub const CM_RESOURCE_INTERRUPT_LEVEL_LATCHED_BITS: u16 = 0x0001;
pub const CM_RESOURCE_INTERRUPT_LEVEL_SENSITIVE: u16 = 0x0000;
pub const CM_RESOURCE_INTERRUPT_MESSAGE: u16 = 0x0002;
pub const CM_RESOURCE_INTERRUPT_MESSAGE_TOKEN: u32 = 0xFFFF_FFFE;
pub const CM_RESOURCE_INTERRUPT_POLICY_INCLUDED: u16 = 0x0004;
pub const CM_RESOURCE_INTERRUPT_SECONDARY_INTERRUPT: u16 = 0x0010;
pub const CM_RESOURCE_INTERRUPT_WAKE_HINT: u16 = 0x0020;
pub const CM_RESOURCE_MEMORY_24: u16 = 0x0010;
pub const CM_RESOURCE_MEMORY_BAR: u16 = 0x0080;
pub const CM_RESOURCE_MEMORY_CACHEABLE: u16 = 0x0020;
pub const CM_RESOURCE_MEMORY_COMBINEDWRITE: u16 = 0x0008;
pub const CM_RESOURCE_MEMORY_COMPAT_FOR_INACCESSIBLE_RANGE: u16 = 0x0100;
pub const CM_RESOURCE_MEMORY_LARGE: u16 = 0x0E00;
pub const CM_RESOURCE_MEMORY_LARGE_40: u16 = 0x0200;
pub const CM_RESOURCE_MEMORY_LARGE_40_MAXLEN: u64 = 0xFFFFFFFF00;
pub const CM_RESOURCE_MEMORY_LARGE_48: u16 = 0x0400;
pub const CM_RESOURCE_MEMORY_LARGE_48_MAXLEN: u64 = 0xFFFFFFFF0000;
pub const CM_RESOURCE_MEMORY_LARGE_64: u16 = 0x0800;
pub const CM_RESOURCE_MEMORY_LARGE_64_MAXLEN: u64 = 0xFFFFFFFF00000000;
pub const CM_RESOURCE_MEMORY_PREFETCHABLE: u16 = 0x0004;
pub const CM_RESOURCE_MEMORY_READ_ONLY: u16 = 0x0001;
pub const CM_RESOURCE_MEMORY_READ_WRITE: u16 = 0x0000;
pub const CM_RESOURCE_MEMORY_WINDOW_DECODE: u16 = 0x0040;
pub const CM_RESOURCE_MEMORY_WRITEABILITY_MASK: u16 = 0x0003;
pub const CM_RESOURCE_MEMORY_WRITE_ONLY: u16 = 0x0002;
pub const CM_RESOURCE_PORT_10_BIT_DECODE: u16 = 0x0004;
pub const CM_RESOURCE_PORT_12_BIT_DECODE: u16 = 0x0008;
pub const CM_RESOURCE_PORT_16_BIT_DECODE: u16 = 0x0010;
pub const CM_RESOURCE_PORT_BAR: u16 = 0x0100;
pub const CM_RESOURCE_PORT_IO: u16 = 0x0001;
pub const CM_RESOURCE_PORT_MEMORY: u16 = 0x0000;
pub const CM_RESOURCE_PORT_PASSIVE_DECODE: u16 = 0x0040;
pub const CM_RESOURCE_PORT_POSITIVE_DECODE: u16 = 0x0020;
pub const CM_RESOURCE_PORT_WINDOW_DECODE: u16 = 0x0080;
pub const CM_SERVICE_MEASURED_BOOT_LOAD: u32 = 0x20;
pub const CM_SERVICE_NETWORK_BOOT_LOAD: u32 = 0x01;
pub const CM_SERVICE_SD_DISK_BOOT_LOAD: u32 = 0x08;
pub const CM_SERVICE_USB3_DISK_BOOT_LOAD: u32 = 0x10;
pub const CM_SERVICE_USB_DISK_BOOT_LOAD: u32 = 0x04;
pub const CM_SERVICE_VALID_PROMOTION_MASK: u32 = 0xFF;
pub const CM_SERVICE_VERIFIER_BOOT_LOAD: u32 = 0x40;
pub const CM_SERVICE_VIRTUAL_DISK_BOOT_LOAD: u32 = 0x02;
pub const CM_SERVICE_WINPE_BOOT_LOAD: u32 = 0x80;

pub const CONNECT_CURRENT_VERSION: u32 = 0x05;
pub const CONNECT_FULLY_SPECIFIED: u32 = 0x01;
pub const CONNECT_FULLY_SPECIFIED_GROUP: u32 = 0x04;
pub const CONNECT_LINE_BASED: u32 = 0x02;
pub const CONNECT_MESSAGE_BASED: u32 = 0x03;
pub const CONNECT_MESSAGE_BASED_PASSIVE: u32 = 0x05;

pub const CmResourceTypeBusNumber: u8 = 0x06;

pub const CmResourceTypeConfigData: u8 = 0x80;

pub const CmResourceTypeConnection: u8 = 0x84;

pub const CmResourceTypeDevicePrivate: u8 = 0x81;

pub const CmResourceTypeDeviceSpecific: u8 = 0x05;

pub const CmResourceTypeDma: u8 = 0x04;

pub const CmResourceTypeInterrupt: u8 = 0x02;

pub const CmResourceTypeMemory: u8 = 0x03;

pub const CmResourceTypeMemoryLarge: u8 = 0x07;

pub const CmResourceTypeMfCardConfig: u8 = 0x83;

pub const CmResourceTypeNonArbitrated: u8 = 0x80;

pub const CmResourceTypeNull: u8 = 0x00;

pub const CmResourceTypePcCardConfig: u8 = 0x82;

pub const CmResourceTypePort: u8 = 0x01;

pub const D3COLD_SUPPORT_INTERFACE_VERSION: u32 = 0x01;

pub const DACL_SECURITY_INFORMATION: u32 = 0x04;

pub const DBG_STATUS_BUGCHECK_FIRST: u32 = 0x03;
pub const DBG_STATUS_BUGCHECK_SECOND: u32 = 0x04;
pub const DBG_STATUS_CONTROL_C: u32 = 0x01;
pub const DBG_STATUS_DEBUG_CONTROL: u32 = 0x06;
pub const DBG_STATUS_FATAL: u32 = 0x05;
pub const DBG_STATUS_SYSRQ: u32 = 0x02;
pub const DBG_STATUS_WORKER: u32 = 0x07;

pub const DEFAULT_IMPERSONATION_LEVEL: u32 = 0x02;

pub const DELETE: u32 = 0x0001_0000;

pub const DEVICE_DESCRIPTION_VERSION: u32 = 0x00;
pub const DEVICE_DESCRIPTION_VERSION1: u32 = 0x01;
pub const DEVICE_DESCRIPTION_VERSION2: u32 = 0x02;
pub const DEVICE_DESCRIPTION_VERSION3: u32 = 0x03;
pub const DEVICE_INTERFACE_INCLUDE_NONACTIVE: u32 = 0x01;
pub const DEVICE_RESET_INTERFACE_VERSION: u32 = 0x01;

pub const DIRECTORY_ALL_ACCESS: u32 = 0x000F_000F;
pub const DIRECTORY_CREATE_OBJECT: u32 = 0x04;
pub const DIRECTORY_CREATE_SUBDIRECTORY: u32 = 0x08;
pub const DIRECTORY_QUERY: u32 = 0x01;
pub const DIRECTORY_TRAVERSE: u32 = 0x02;

pub const DISPATCH_LEVEL: KIRQL = 2;

pub const DMAV3_TRANFER_WIDTH_128: u32 = 0x04;
pub const DMAV3_TRANFER_WIDTH_16: u32 = 0x01;
pub const DMAV3_TRANFER_WIDTH_256: u32 = 0x05;
pub const DMAV3_TRANFER_WIDTH_32: u32 = 0x02;
pub const DMAV3_TRANFER_WIDTH_64: u32 = 0x03;
pub const DMAV3_TRANFER_WIDTH_8: u32 = 0x00;

pub const DMA_ADAPTER_INFO_VERSION1: u32 = 0x01;
pub const DMA_SYNCHRONOUS_CALLBACK: u32 = 0x01;
pub const DMA_TRANSFER_CONTEXT_SIZE_V1: u32 = 0x80;
pub const DMA_TRANSFER_CONTEXT_VERSION1: u32 = 0x01;
pub const DMA_TRANSFER_INFO_VERSION1: u32 = 0x01;
pub const DMA_ZERO_BUFFERS: u32 = 0x02;

pub const DOMAIN_COMMON_BUFFER_LARGE_PAGE: u32 = 0x01;

pub const DPC_NORMAL: u32 = 0x00;
pub const DPC_THREADED: u32 = 0x01;
pub const DPC_WATCHDOG_GLOBAL_TRIAGE_BLOCK_REVISION_1: u32 = 0x01;
pub const DPC_WATCHDOG_GLOBAL_TRIAGE_BLOCK_SIGNATURE: u32 = 0xAEBE_CEDE;
pub const DPC_WATCHDOG_GLOBAL_TRIAGE_BLOCK_VER_1_SIZE: u64 = 16;

pub const DRS_LEVEL: KIRQL = 14;

pub const DRVO_BUILTIN_DRIVER: u32 = 0x04;
pub const DRVO_LEGACY_DRIVER: u32 = 0x02;
pub const DRVO_UNLOAD_INVOKED: u32 = 0x01;

pub const DUPLICATE_CLOSE_SOURCE: u32 = 0x01;
pub const DUPLICATE_SAME_ACCESS: u32 = 0x02;
pub const DUPLICATE_SAME_ATTRIBUTES: u32 = 0x04;

pub const ERROR_LOG_LIMIT_SIZE: u32 = 0xF0;
pub const ERROR_LOG_MAXIMUM_SIZE: u64 = 240;
pub const ERROR_LOG_MESSAGE_LIMIT_SIZE: u64 = 0x158;

pub const ES_AWAYMODE_REQUIRED: u32 = 0x40;
pub const ES_CONTINUOUS: u32 = 0x8000_0000;
pub const ES_DISPLAY_REQUIRED: u32 = 0x02;
pub const ES_SYSTEM_REQUIRED: u32 = 0x01;
pub const ES_USER_PRESENT: u32 = 0x04;

pub const EVENT_ALL_ACCESS: u32 = 0x001F_0003;
pub const EVENT_MODIFY_STATE: u32 = 0x02;
pub const EVENT_QUERY_STATE: u32 = 0x01;

pub const EXCEPTION_ALIGNMENT_CHECK: u32 = 0x11;
pub const EXCEPTION_BOUND_CHECK: u32 = 0x05;
pub const EXCEPTION_COLLIDED_UNWIND: u32 = 0x40;
pub const EXCEPTION_DEBUG: u32 = 0x01;
pub const EXCEPTION_DIVIDED_BY_ZERO: u32 = 0x00;
pub const EXCEPTION_DOUBLE_FAULT: u32 = 0x08;
pub const EXCEPTION_EXIT_UNWIND: u32 = 0x04;
pub const EXCEPTION_GP_FAULT: u32 = 0x0D;
pub const EXCEPTION_INT3: u32 = 0x03;
pub const EXCEPTION_INVALID_OPCODE: u32 = 0x06;
pub const EXCEPTION_INVALID_TSS: u32 = 0x0A;
pub const EXCEPTION_MAXIMUM_PARAMETERS: u32 = 0x0F;
pub const EXCEPTION_NESTED_CALL: u32 = 0x10;
pub const EXCEPTION_NMI: u32 = 0x02;
pub const EXCEPTION_NONCONTINUABLE: u32 = 0x01;
pub const EXCEPTION_NPX_ERROR: u32 = 0x10;
pub const EXCEPTION_NPX_NOT_AVAILABLE: u32 = 0x07;
pub const EXCEPTION_NPX_OVERRUN: u32 = 0x09;
pub const EXCEPTION_RESERVED_TRAP: u32 = 0x0F;
pub const EXCEPTION_SEGMENT_NOT_PRESENT: u32 = 0x0B;
pub const EXCEPTION_STACK_FAULT: u32 = 0x0C;
pub const EXCEPTION_STACK_INVALID: u32 = 0x08;
pub const EXCEPTION_TARGET_UNWIND: u32 = 0x20;
pub const EXCEPTION_UNWIND: u32 = 0x66;
pub const EXCEPTION_UNWINDING: u32 = 0x02;
pub const EXCEPTION_VIRTUALIZATION_FAULT: u32 = 0x20;

pub const EX_CARR_ALLOCATE_NONPAGED_POOL: u32 = 0x01;
pub const EX_CARR_ALLOCATE_PAGED_POOL: u32 = 0x00;
pub const EX_CARR_DISABLE_EXPANSION: u32 = 0x02;
pub const EX_CARR_VALID_FLAGS: u32 = 0x03;
pub const EX_LOOKASIDE_LIST_EX_FLAGS_FAIL_NO_RAISE: u32 = 0x02;
pub const EX_LOOKASIDE_LIST_EX_FLAGS_RAISE_ON_FAIL: u32 = 0x01;
pub const EX_MAXIMUM_LOOKASIDE_DEPTH_BASE: u32 = 0x100;
pub const EX_MAXIMUM_LOOKASIDE_DEPTH_LIMIT: u32 = 0x400;
pub const EX_RUNDOWN_ACTIVE: u32 = 0x01;
pub const EX_RUNDOWN_COUNT_INC: u32 = 0x02;
pub const EX_RUNDOWN_COUNT_SHIFT: u32 = 0x01;
pub const EX_TIMER_HIGH_RESOLUTION: u32 = 0x04;
pub const EX_TIMER_NOTIFICATION: u32 = 0x8000_0000;
pub const EX_TIMER_NO_WAKE: u32 = 0x08;
pub const EX_TIMER_UNLIMITED_TOLERANCE: i64 = -1;

pub const FILE_128_BYTE_ALIGNMENT: u32 = 0x7F;
pub const FILE_256_BYTE_ALIGNMENT: u32 = 0xFF;
pub const FILE_32_BYTE_ALIGNMENT: u32 = 0x1F;
pub const FILE_512_BYTE_ALIGNMENT: u32 = 0x1FF;
pub const FILE_64_BYTE_ALIGNMENT: u32 = 0x3F;
pub const FILE_ADD_FILE: u32 = 0x02;
pub const FILE_ADD_SUBDIRECTORY: u32 = 0x04;
pub const FILE_ALL_ACCESS: u32 = 0x001F_01FF;
pub const FILE_APPEND_DATA: u32 = 0x04;
pub const FILE_ATTRIBUTE_ARCHIVE: u32 = 0x20;
pub const FILE_ATTRIBUTE_COMPRESSED: u32 = 0x800;
pub const FILE_ATTRIBUTE_DEDICATED: u32 = 0x100;
pub const FILE_ATTRIBUTE_DEVICE: u32 = 0x40;
pub const FILE_ATTRIBUTE_DIRECTORY: u32 = 0x10;
pub const FILE_ATTRIBUTE_EA: u32 = 0x0004_0000;
pub const FILE_ATTRIBUTE_ENCRYPTED: u32 = 0x4000;
pub const FILE_ATTRIBUTE_HIDDEN: u32 = 0x02;
pub const FILE_ATTRIBUTE_INTEGRITY_STREAM: u32 = 0x8000;
pub const FILE_ATTRIBUTE_NORMAL: u32 = 0x80;
pub const FILE_ATTRIBUTE_NOT_CONTENT_INDEXED: u32 = 0x2000;
pub const FILE_ATTRIBUTE_NO_SCRUB_DATA: u32 = 0x0002_0000;
pub const FILE_ATTRIBUTE_OFFLINE: u32 = 0x1000;
pub const FILE_ATTRIBUTE_PINNED: u32 = 0x0008_0000;
pub const FILE_ATTRIBUTE_READONLY: u32 = 0x01;
pub const FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS: u32 = 0x0040_0000;
pub const FILE_ATTRIBUTE_RECALL_ON_OPEN: u32 = 0x0004_0000;
pub const FILE_ATTRIBUTE_REPARSE_POINT: u32 = 0x400;
pub const FILE_ATTRIBUTE_SPARSE_FILE: u32 = 0x200;
pub const FILE_ATTRIBUTE_STRICTLY_SEQUENTIAL: u32 = 0x2000_0000;
pub const FILE_ATTRIBUTE_SYSTEM: u32 = 0x04;
pub const FILE_ATTRIBUTE_TEMPORARY: u32 = 0x100;
pub const FILE_ATTRIBUTE_UNPINNED: u32 = 0x0010_0000;
pub const FILE_ATTRIBUTE_VALID_FLAGS: u32 = 0x005A_FFB7;
pub const FILE_ATTRIBUTE_VALID_KERNEL_SET_FLAGS: u32 = 0x005A_31A7;
pub const FILE_ATTRIBUTE_VALID_SET_FLAGS: u32 = 0x001A_31A7;
pub const FILE_ATTRIBUTE_VIRTUAL: u32 = 0x0001_0000;
pub const FILE_AUTOGENERATED_DEVICE_NAME: u32 = 0x80;
pub const FILE_BYTE_ALIGNMENT: u32 = 0x00;
pub const FILE_CHARACTERISTIC_CSV: u32 = 0x0001_0000;
pub const FILE_CHARACTERISTIC_PNP_DEVICE: u32 = 0x800;
pub const FILE_CHARACTERISTIC_TS_DEVICE: u32 = 0x1000;
pub const FILE_CHARACTERISTIC_WEBDAV_DEVICE: u32 = 0x2000;
pub const FILE_COMPLETE_IF_OPLOCKED: u32 = 0x100;
pub const FILE_CREATE: u32 = 0x02;
pub const FILE_CREATED: u32 = 0x02;
pub const FILE_CREATE_PIPE_INSTANCE: u32 = 0x04;
pub const FILE_CREATE_TREE_CONNECTION: u32 = 0x80;
pub const FILE_DELETE_CHILD: u32 = 0x40;
pub const FILE_DELETE_ON_CLOSE: u32 = 0x1000;
pub const FILE_DEVICE_ALLOW_APPCONTAINER_TRAVERSAL: u32 = 0x0002_0000;
pub const FILE_DEVICE_IS_MOUNTED: u32 = 0x20;
pub const FILE_DEVICE_SECURE_OPEN: u32 = 0x100;
pub const FILE_DIRECTORY_FILE: u32 = 0x01;
pub const FILE_DISALLOW_EXCLUSIVE: u32 = 0x0002_0000;
pub const FILE_DOES_NOT_EXIST: u32 = 0x05;
pub const FILE_EXECUTE: u32 = 0x20;
pub const FILE_EXISTS: u32 = 0x04;
pub const FILE_FLOPPY_DISKETTE: u32 = 0x04;
pub const FILE_GENERIC_EXECUTE: u32 = 0x0012_00A0;
pub const FILE_GENERIC_READ: u32 = 0x0012_0089;
pub const FILE_GENERIC_WRITE: u32 = 0x0012_0116;
pub const FILE_LIST_DIRECTORY: u32 = 0x01;
pub const FILE_LONG_ALIGNMENT: u32 = 0x03;
pub const FILE_MAXIMUM_DISPOSITION: u32 = 0x05;
pub const FILE_NON_DIRECTORY_FILE: u32 = 0x40;
pub const FILE_NO_COMPRESSION: u32 = 0x8000;
pub const FILE_NO_EA_KNOWLEDGE: u32 = 0x200;
pub const FILE_NO_INTERMEDIATE_BUFFERING: u32 = 0x08;
pub const FILE_OCTA_ALIGNMENT: u32 = 0x0F;
pub const FILE_OPEN: u32 = 0x01;
pub const FILE_OPENED: u32 = 0x01;
pub const FILE_OPEN_BY_FILE_ID: u32 = 0x2000;
pub const FILE_OPEN_FOR_BACKUP_INTENT: u32 = 0x4000;
pub const FILE_OPEN_FOR_FREE_SPACE_QUERY: u32 = 0x0080_0000;
pub const FILE_OPEN_IF: u32 = 0x03;
pub const FILE_OPEN_NO_RECALL: u32 = 0x0040_0000;
pub const FILE_OPEN_REMOTE_INSTANCE: u32 = 0x400;
pub const FILE_OPEN_REPARSE_POINT: u32 = 0x0020_0000;
pub const FILE_OPEN_REQUIRING_OPLOCK: u32 = 0x0001_0000;
pub const FILE_OVERWRITE: u32 = 0x04;
pub const FILE_OVERWRITE_IF: u32 = 0x05;
pub const FILE_OVERWRITTEN: u32 = 0x03;
pub const FILE_PORTABLE_DEVICE: u32 = 0x0004_0000;
pub const FILE_QUAD_ALIGNMENT: u32 = 0x07;
pub const FILE_RANDOM_ACCESS: u32 = 0x800;
pub const FILE_READ_ATTRIBUTES: u32 = 0x80;
pub const FILE_READ_DATA: u32 = 0x01;
pub const FILE_READ_EA: u32 = 0x08;
pub const FILE_READ_ONLY_DEVICE: u32 = 0x02;
pub const FILE_REMOTE_DEVICE: u32 = 0x10;
pub const FILE_REMOVABLE_MEDIA: u32 = 0x01;
pub const FILE_RESERVE_OPFILTER: u32 = 0x0010_0000;
pub const FILE_SEQUENTIAL_ONLY: u32 = 0x04;
pub const FILE_SESSION_AWARE: u32 = 0x0004_0000;
pub const FILE_SHARE_DELETE: u32 = 0x04;
pub const FILE_SHARE_READ: u32 = 0x01;
pub const FILE_SHARE_VALID_FLAGS: u32 = 0x07;
pub const FILE_SHARE_WRITE: u32 = 0x02;
pub const FILE_SKIP_COMPLETION_PORT_ON_SUCCESS: u32 = 0x01;
pub const FILE_SKIP_SET_EVENT_ON_HANDLE: u32 = 0x02;
pub const FILE_SKIP_SET_USER_EVENT_ON_FAST_IO: u32 = 0x04;
pub const FILE_SUPERSEDE: u32 = 0x00;
pub const FILE_SUPERSEDED: u32 = 0x00;
pub const FILE_SYNCHRONOUS_IO_ALERT: u32 = 0x10;
pub const FILE_SYNCHRONOUS_IO_NONALERT: u32 = 0x20;
pub const FILE_TRAVERSE: u32 = 0x20;
pub const FILE_USE_FILE_POINTER_POSITION: u32 = 0xFFFF_FFFE;
pub const FILE_VALID_MAILSLOT_OPTION_FLAGS: u32 = 0x32;
pub const FILE_VALID_OPTION_FLAGS: u32 = 0x00FF_FFFF;
pub const FILE_VALID_PIPE_OPTION_FLAGS: u32 = 0x32;
pub const FILE_VALID_SET_FLAGS: u32 = 0x36;
pub const FILE_VIRTUAL_VOLUME: u32 = 0x40;
pub const FILE_WORD_ALIGNMENT: u32 = 0x01;
pub const FILE_WRITE_ATTRIBUTES: u32 = 0x100;
pub const FILE_WRITE_DATA: u32 = 0x02;
pub const FILE_WRITE_EA: u32 = 0x10;
pub const FILE_WRITE_ONCE_MEDIA: u32 = 0x08;
pub const FILE_WRITE_THROUGH: u32 = 0x02;
pub const FILE_WRITE_TO_END_OF_FILE: u32 = 0xFFFF_FFFF;

pub const FLAG_OWNER_POINTER_IS_THREAD: u32 = 0x01;

pub const FLUSH_FLAGS_FILE_DATA_ONLY: u32 = 0x01;
pub const FLUSH_FLAGS_FILE_DATA_SYNC_ONLY: u32 = 0x04;
pub const FLUSH_FLAGS_NO_SYNC: u32 = 0x02;
pub const FLUSH_MULTIPLE_MAXIMUM: u32 = 0x13;

pub const FM_LOCK_BIT: u32 = 0x01;
pub const FM_LOCK_BIT_V: u32 = 0x00;

pub const FO_ALERTABLE_IO: u32 = 0x04;
pub const FO_CACHE_SUPPORTED: u32 = 0x40;
pub const FO_CLEANUP_COMPLETE: u32 = 0x4000;
pub const FO_DELETE_ON_CLOSE: u32 = 0x0001_0000;
pub const FO_DIRECT_DEVICE_OPEN: u32 = 0x800;
pub const FO_DISALLOW_EXCLUSIVE: u32 = 0x0200_0000;
pub const FO_FILE_FAST_IO_READ: u32 = 0x0008_0000;
pub const FO_FILE_MODIFIED: u32 = 0x1000;
pub const FO_FILE_OPEN: u32 = 0x01;
pub const FO_FILE_OPEN_CANCELLED: u32 = 0x0020_0000;
pub const FO_FILE_SIZE_CHANGED: u32 = 0x2000;
pub const FO_FLAGS_VALID_ONLY_DURING_CREATE: u32 = 0x0200_0000;
pub const FO_GENERATE_AUDIT_ON_CLOSE: u32 = 0x400;
pub const FO_HANDLE_CREATED: u32 = 0x0004_0000;
pub const FO_INDIRECT_WAIT_OBJECT: u32 = 0x1000_0000;
pub const FO_MAILSLOT: u32 = 0x200;
pub const FO_NAMED_PIPE: u32 = 0x80;
pub const FO_NO_INTERMEDIATE_BUFFERING: u32 = 0x08;
pub const FO_OPENED_CASE_SENSITIVE: u32 = 0x0002_0000;
pub const FO_QUEUE_IRP_TO_THREAD: u32 = 0x400;
pub const FO_RANDOM_ACCESS: u32 = 0x0010_0000;
pub const FO_REMOTE_ORIGIN: u32 = 0x0100_0000;
pub const FO_SECTION_MINSTORE_TREATMENT: u32 = 0x2000_0000;
pub const FO_SEQUENTIAL_ONLY: u32 = 0x20;
pub const FO_SKIP_COMPLETION_PORT: u32 = 0x0200_0000;
pub const FO_SKIP_SET_EVENT: u32 = 0x0400_0000;
pub const FO_SKIP_SET_FAST_IO: u32 = 0x0800_0000;
pub const FO_STREAM_FILE: u32 = 0x100;
pub const FO_SYNCHRONOUS_IO: u32 = 0x02;
pub const FO_TEMPORARY_FILE: u32 = 0x8000;
pub const FO_VOLUME_OPEN: u32 = 0x0040_0000;
pub const FO_WRITE_THROUGH: u32 = 0x10;

pub const GENERIC_ALL: u32 = 0x1000_0000;
pub const GENERIC_EXECUTE: u32 = 0x2000_0000;
pub const GENERIC_READ: u32 = 0x8000_0000;
pub const GENERIC_WRITE: u32 = 0x4000_0000;

pub const GROUP_SECURITY_INFORMATION: u32 = 0x02;

pub const HAL_DMA_ADAPTER_VERSION_1: u32 = 0x01;
pub const HAL_MASK_UNMASK_FLAGS_NONE: u32 = 0x00;
pub const HAL_MASK_UNMASK_FLAGS_SERVICING_COMPLETE: u32 = 0x02;
pub const HAL_MASK_UNMASK_FLAGS_SERVICING_DEFERRED: u32 = 0x01;

pub const HIGH_LEVEL: KIRQL = 15;
pub const HIGH_PRIORITY: u32 = 0x1F;

pub const IMAGE_POLICY_METADATA_VERSION: u32 = 0x01;

pub const INITIAL_PRIVILEGE_COUNT: u32 = 0x03;

pub const INVALID_PROCESSOR_INDEX: u32 = 0xFFFF_FFFF;

pub const IOCTL_CANCEL_DEVICE_WAKE: u32 = 0x0029_8008;
pub const IOCTL_QUERY_DEVICE_POWER_STATE: u32 = 0x0029_4000;
pub const IOCTL_SET_DEVICE_WAKE: u32 = 0x0029_8004;

pub const IO_ATTRIBUTION_INFO_V1: u32 = 0x01;
pub const IO_CHECK_SHARE_ACCESS_UPDATE_SHARE_ACCESS: u32 = 0x01;
pub const IO_ERROR_LOG_MESSAGE_HEADER_LENGTH: u64 = 104;
pub const IO_ERROR_LOG_MESSAGE_LENGTH: u64 = 0x158;
pub const IO_FORCE_ACCESS_CHECK: u32 = 0x01;
pub const IO_NO_PARAMETER_CHECKING: u32 = 0x100;
pub const IO_REMOUNT: u32 = 0x01;
pub const IO_REPARSE: u32 = 0x00;
pub const IO_REPARSE_GLOBAL: u32 = 0x02;
pub const IO_RESOURCE_ALTERNATIVE: u8 = 0x08;
pub const IO_RESOURCE_DEFAULT: u8 = 0x02;
pub const IO_RESOURCE_PREFERRED: u8 = 0x01;
pub const IO_SESSION_MAX_PAYLOAD_SIZE: u32 = 0x100;
pub const IO_SESSION_STATE_ALL_EVENTS: u32 = 0xFFFF_FFFF;
pub const IO_SESSION_STATE_CONNECT_EVENT: u32 = 0x04;
pub const IO_SESSION_STATE_CREATION_EVENT: u32 = 0x01;
pub const IO_SESSION_STATE_DISCONNECT_EVENT: u32 = 0x08;
pub const IO_SESSION_STATE_LOGOFF_EVENT: u32 = 0x20;
pub const IO_SESSION_STATE_LOGON_EVENT: u32 = 0x10;
pub const IO_SESSION_STATE_TERMINATION_EVENT: u32 = 0x02;
pub const IO_SESSION_STATE_VALID_EVENT_MASK: u32 = 0x3F;
pub const IO_SET_IRP_IO_ATTRIBUTION_FLAGS_MASK: u32 = 0x03;
pub const IO_SET_IRP_IO_ATTRIBUTION_FROM_PROCESS: u32 = 0x02;
pub const IO_SET_IRP_IO_ATTRIBUTION_FROM_THREAD: u32 = 0x01;
pub const IO_SHARE_ACCESS_NO_WRITE_PERMISSION: u32 = 0x8000_0000;
pub const IO_TYPE_ADAPTER: u32 = 0x01;
pub const IO_TYPE_CONTROLLER: u32 = 0x02;
pub const IO_TYPE_CSQ: u32 = 0x02;
pub const IO_TYPE_CSQ_EX: u32 = 0x03;
pub const IO_TYPE_CSQ_IRP_CONTEXT: u32 = 0x01;
pub const IO_TYPE_DEVICE: u32 = 0x03;
pub const IO_TYPE_DEVICE_OBJECT_EXTENSION: u32 = 0x0D;
pub const IO_TYPE_DRIVER: u32 = 0x04;
pub const IO_TYPE_ERROR_LOG: u32 = 0x0B;
pub const IO_TYPE_ERROR_MESSAGE: u32 = 0x0C;
pub const IO_TYPE_FILE: u32 = 0x05;
pub const IO_TYPE_IRP: u32 = 0x06;
pub const IO_TYPE_MASTER_ADAPTER: u32 = 0x07;
pub const IO_TYPE_OPEN_PACKET: u32 = 0x08;
pub const IO_TYPE_TIMER: u32 = 0x09;
pub const IO_TYPE_VPB: u32 = 0x0A;

pub const IPI_LEVEL: KIRQL = 14;

pub const IRP_ALLOCATED_FIXED_SIZE: u32 = 0x04;
pub const IRP_ALLOCATED_MUST_SUCCEED: u32 = 0x02;
pub const IRP_ASSOCIATED_IRP: u32 = 0x08;
pub const IRP_BUFFERED_IO: u32 = 0x10;
pub const IRP_CLOSE_OPERATION: u32 = 0x400;
pub const IRP_CREATE_OPERATION: u32 = 0x80;
pub const IRP_DEALLOCATE_BUFFER: u32 = 0x20;
pub const IRP_DEFER_IO_COMPLETION: u32 = 0x800;
pub const IRP_HOLD_DEVICE_QUEUE: u32 = 0x2000;
pub const IRP_INPUT_OPERATION: u32 = 0x40;
pub const IRP_LOOKASIDE_ALLOCATION: u32 = 0x08;
pub const IRP_MJ_CLEANUP: u8 = 0x12;
pub const IRP_MJ_CLOSE: u8 = 0x02;
pub const IRP_MJ_CREATE: u8 = 0x00;
pub const IRP_MJ_CREATE_MAILSLOT: u8 = 0x13;
pub const IRP_MJ_CREATE_NAMED_PIPE: u8 = 0x01;
pub const IRP_MJ_DEVICE_CHANGE: u8 = 0x18;
pub const IRP_MJ_DEVICE_CONTROL: u8 = 0x0E;
pub const IRP_MJ_DIRECTORY_CONTROL: u8 = 0x0C;
pub const IRP_MJ_FILE_SYSTEM_CONTROL: u8 = 0x0D;
pub const IRP_MJ_FLUSH_BUFFERS: u8 = 0x09;
pub const IRP_MJ_INTERNAL_DEVICE_CONTROL: u8 = 0x0F;
pub const IRP_MJ_LOCK_CONTROL: u8 = 0x11;
pub const IRP_MJ_MAXIMUM_FUNCTION: u8 = 0x1B;
pub const IRP_MJ_PNP: u8 = 0x1B;
pub const IRP_MJ_PNP_POWER: u8 = 0x1B;
pub const IRP_MJ_POWER: u8 = 0x16;
pub const IRP_MJ_QUERY_EA: u8 = 0x07;
pub const IRP_MJ_QUERY_INFORMATION: u8 = 0x05;
pub const IRP_MJ_QUERY_QUOTA: u8 = 0x19;
pub const IRP_MJ_QUERY_SECURITY: u8 = 0x14;
pub const IRP_MJ_QUERY_VOLUME_INFORMATION: u8 = 0x0A;
pub const IRP_MJ_READ: u8 = 0x03;
pub const IRP_MJ_SCSI: u8 = 0x0F;
pub const IRP_MJ_SET_EA: u8 = 0x08;
pub const IRP_MJ_SET_INFORMATION: u8 = 0x06;
pub const IRP_MJ_SET_QUOTA: u8 = 0x1A;
pub const IRP_MJ_SET_SECURITY: u8 = 0x15;
pub const IRP_MJ_SET_VOLUME_INFORMATION: u8 = 0x0B;
pub const IRP_MJ_SHUTDOWN: u8 = 0x10;
pub const IRP_MJ_SYSTEM_CONTROL: u8 = 0x17;
pub const IRP_MJ_WRITE: u8 = 0x04;
pub const IRP_MN_CANCEL_REMOVE_DEVICE: u8 = 0x03;
pub const IRP_MN_CANCEL_STOP_DEVICE: u8 = 0x06;
pub const IRP_MN_CHANGE_SINGLE_INSTANCE: u8 = 0x02;
pub const IRP_MN_CHANGE_SINGLE_ITEM: u8 = 0x03;
pub const IRP_MN_DEVICE_ENUMERATED: u8 = 0x19;
pub const IRP_MN_DEVICE_USAGE_NOTIFICATION: u8 = 0x16;
pub const IRP_MN_DISABLE_COLLECTION: u8 = 0x07;
pub const IRP_MN_DISABLE_EVENTS: u8 = 0x05;
pub const IRP_MN_EJECT: u8 = 0x11;
pub const IRP_MN_ENABLE_COLLECTION: u8 = 0x06;
pub const IRP_MN_ENABLE_EVENTS: u8 = 0x04;
pub const IRP_MN_EXECUTE_METHOD: u8 = 0x09;
pub const IRP_MN_FILTER_RESOURCE_REQUIREMENTS: u8 = 0x0D;
pub const IRP_MN_POWER_SEQUENCE: u8 = 0x01;
pub const IRP_MN_QUERY_ALL_DATA: u8 = 0x00;
pub const IRP_MN_QUERY_BUS_INFORMATION: u8 = 0x15;
pub const IRP_MN_QUERY_CAPABILITIES: u8 = 0x09;
pub const IRP_MN_QUERY_DEVICE_RELATIONS: u8 = 0x07;
pub const IRP_MN_QUERY_DEVICE_TEXT: u8 = 0x0C;
pub const IRP_MN_QUERY_ID: u8 = 0x13;
pub const IRP_MN_QUERY_INTERFACE: u8 = 0x08;
pub const IRP_MN_QUERY_PNP_DEVICE_STATE: u8 = 0x14;
pub const IRP_MN_QUERY_POWER: u8 = 0x03;
pub const IRP_MN_QUERY_REMOVE_DEVICE: u8 = 0x01;
pub const IRP_MN_QUERY_RESOURCES: u8 = 0x0A;
pub const IRP_MN_QUERY_RESOURCE_REQUIREMENTS: u8 = 0x0B;
pub const IRP_MN_QUERY_SINGLE_INSTANCE: u8 = 0x01;
pub const IRP_MN_QUERY_STOP_DEVICE: u8 = 0x05;
pub const IRP_MN_READ_CONFIG: u8 = 0x0F;
pub const IRP_MN_REGINFO: u8 = 0x08;
pub const IRP_MN_REGINFO_EX: u8 = 0x0B;
pub const IRP_MN_REMOVE_DEVICE: u8 = 0x02;
pub const IRP_MN_SCSI_CLASS: u8 = 0x01;
pub const IRP_MN_SET_LOCK: u8 = 0x12;
pub const IRP_MN_SET_POWER: u8 = 0x02;
pub const IRP_MN_START_DEVICE: u8 = 0x00;
pub const IRP_MN_STOP_DEVICE: u8 = 0x04;
pub const IRP_MN_SURPRISE_REMOVAL: u8 = 0x17;
pub const IRP_MN_WAIT_WAKE: u8 = 0x00;
pub const IRP_MN_WRITE_CONFIG: u8 = 0x10;
pub const IRP_MOUNT_COMPLETION: u32 = 0x02;
pub const IRP_NOCACHE: u32 = 0x01;
pub const IRP_OB_QUERY_NAME: u32 = 0x1000;
pub const IRP_PAGING_IO: u32 = 0x02;
pub const IRP_QUOTA_CHARGED: u32 = 0x01;
pub const IRP_READ_OPERATION: u32 = 0x100;
pub const IRP_SYNCHRONOUS_API: u32 = 0x04;
pub const IRP_SYNCHRONOUS_PAGING_IO: u32 = 0x40;
pub const IRP_UM_DRIVER_INITIATED_IO: u32 = 0x0040_0000;
pub const IRP_WRITE_OPERATION: u32 = 0x200;

pub const IsNEC_98: u32 = 0x00;

pub const IsNotNEC_98: u32 = 0x01;

pub const KAPC_ACTUAL_LENGTH: u64 = 83;
pub const KAPC_OFFSET_TO_APCSTATEINDEX: u32 = 0x50;
pub const KAPC_OFFSET_TO_SPARE_BYTE0: u32 = 0x01;
pub const KAPC_OFFSET_TO_SPARE_BYTE1: u32 = 0x03;
pub const KAPC_OFFSET_TO_SPARE_LONG: u32 = 0x04;
pub const KAPC_OFFSET_TO_SYSTEMARGUMENT1: u32 = 0x40;
pub const KAPC_OFFSET_TO_SYSTEMARGUMENT2: u32 = 0x48;

pub const KEY_ALL_ACCESS: u32 = 0x000F_003F;
pub const KEY_CREATE_LINK: u32 = 0x20;
pub const KEY_CREATE_SUB_KEY: u32 = 0x04;
pub const KEY_ENUMERATE_SUB_KEYS: u32 = 0x08;
pub const KEY_EXECUTE: u32 = 0x0002_0019;
pub const KEY_NOTIFY: u32 = 0x10;
pub const KEY_QUERY_VALUE: u32 = 0x01;
pub const KEY_READ: u32 = 0x0002_0019;
pub const KEY_SET_VALUE: u32 = 0x02;
pub const KEY_WOW64_32KEY: u32 = 0x200;
pub const KEY_WOW64_64KEY: u32 = 0x100;
pub const KEY_WOW64_RES: u32 = 0x300;
pub const KEY_WRITE: u32 = 0x0002_0006;

pub const KE_PROCESSOR_CHANGE_ADD_EXISTING: u32 = 0x01;

pub const KI_USER_SHARED_DATA: u64 = 0xFFFFF78000000000;

pub const KSEMAPHORE_ACTUAL_LENGTH: u64 = 28;

pub const KTIMER_ACTUAL_LENGTH: u64 = 64;

pub const LABEL_SECURITY_INFORMATION: u32 = 0x10;

pub const LOCK_QUEUE_OWNER: u32 = 0x02;
pub const LOCK_QUEUE_OWNER_BIT: u32 = 0x01;
pub const LOCK_QUEUE_WAIT: u32 = 0x01;
pub const LOCK_QUEUE_WAIT_BIT: u32 = 0x00;

pub const LOG_POLICY_OVERWRITE: u32 = 0x01;
pub const LOG_POLICY_PERSIST: u32 = 0x02;

pub const LONGLONG_MASK: u64 = 7;
pub const LONGLONG_SIZE: u64 = 8;

pub const LONG_2ND_MOST_SIGNIFICANT_BIT: u32 = 0x02;
pub const LONG_3RD_MOST_SIGNIFICANT_BIT: u32 = 0x01;
pub const LONG_LEAST_SIGNIFICANT_BIT: u32 = 0x00;
pub const LONG_MASK: u64 = 3;
pub const LONG_MOST_SIGNIFICANT_BIT: u32 = 0x03;
pub const LONG_SIZE: u64 = 4;

pub const LOOKASIDE_MINIMUM_BLOCK_SIZE: u64 = 8;

pub const LOWBYTE_MASK: u32 = 0xFF;

pub const LOW_LEVEL: KIRQL = 0;
pub const LOW_PRIORITY: u32 = 0x00;
pub const LOW_REALTIME_PRIORITY: u32 = 0x10;

pub const LTP_PC_SMT: u32 = 0x01;

pub const LockQueueAfdWorkQueueLock: u32 = 0x0D;

pub const LockQueueBcbLock: u32 = 0x0E;

pub const LockQueueIoCancelLock: u32 = 0x07;

pub const LockQueueIoCompletionLock: u32 = 0x0B;

pub const LockQueueIoDatabaseLock: u32 = 0x0A;

pub const LockQueueIoVpbLock: u32 = 0x09;

pub const LockQueueMasterLock: u32 = 0x05;

pub const LockQueueMaximumLock: u32 = 0x11;

pub const LockQueueNonPagedPoolLock: u32 = 0x06;

pub const LockQueueNtfsStructLock: u32 = 0x0C;

pub const LockQueueUnusedSpare0: u32 = 0x00;

pub const LockQueueUnusedSpare1: u32 = 0x01;

pub const LockQueueUnusedSpare15: u32 = 0x0F;

pub const LockQueueUnusedSpare16: u32 = 0x10;

pub const LockQueueUnusedSpare2: u32 = 0x02;

pub const LockQueueUnusedSpare3: u32 = 0x03;

pub const LockQueueUnusedSpare8: u32 = 0x08;

pub const LockQueueVacbLock: u32 = 0x04;

pub const MAXIMUM_ALLOWED: u32 = 0x0200_0000;
pub const MAXIMUM_FILENAME_LENGTH: u32 = 0x100;
pub const MAXIMUM_PRIORITY: u32 = 0x20;
pub const MAXIMUM_SUSPEND_COUNT: u32 = 0x7F;
pub const MAXIMUM_VOLUME_LABEL_LENGTH: u64 = 64;
pub const MAXIMUM_WAIT_OBJECTS: u32 = 0x40;

pub const MAX_ACL_REVISION: u32 = 0x04;

pub const MDL_ALLOCATED_FIXED_SIZE: u16 = 0x0008;
pub const MDL_ALLOCATED_MUST_SUCCEED: u16 = 0x4000;
pub const MDL_DESCRIBES_AWE: u16 = 0x0400;
pub const MDL_FREE_EXTRA_PTES: u16 = 0x0200;
pub const MDL_INTERNAL: u16 = 0x8000;
pub const MDL_IO_PAGE_READ: u16 = 0x0040;
pub const MDL_IO_SPACE: u16 = 0x0800;
pub const MDL_LOCKED_PAGE_TABLES: u16 = 0x0100;
pub const MDL_MAPPED_TO_SYSTEM_VA: u16 = 0x0001;
pub const MDL_MAPPING_CAN_FAIL: u16 = 0x2000;
pub const MDL_NETWORK_HEADER: u16 = 0x1000;
pub const MDL_PAGES_LOCKED: u16 = 0x0002;
pub const MDL_PAGE_CONTENTS_INVARIANT: u16 = 0x4000;
pub const MDL_PARENT_MAPPED_SYSTEM_VA: u16 = 0x0100;
pub const MDL_PARTIAL: u16 = 0x0010;
pub const MDL_PARTIAL_HAS_BEEN_MAPPED: u16 = 0x0020;
pub const MDL_SOURCE_IS_NONPAGED_POOL: u16 = 0x0004;
pub const MDL_WRITE_OPERATION: u16 = 0x0080;

pub const MEM_4MB_PAGES: u32 = 0x8000_0000;
pub const MEM_COMMIT: u32 = 0x1000;
pub const MEM_DECOMMIT: u32 = 0x4000;
pub const MEM_FREE: u32 = 0x0001_0000;
pub const MEM_LARGE_PAGES: u32 = 0x2000_0000;
pub const MEM_MAPPED: u32 = 0x0004_0000;
pub const MEM_PRIVATE: u32 = 0x0002_0000;
pub const MEM_RELEASE: u32 = 0x8000;
pub const MEM_RESERVE: u32 = 0x2000;
pub const MEM_RESET: u32 = 0x0008_0000;
pub const MEM_RESET_UNDO: u32 = 0x0100_0000;
pub const MEM_TOP_DOWN: u32 = 0x0010_0000;

pub const MIN_ACL_REVISION: u32 = 0x02;

pub const MM_ALLOCATE_AND_HOT_REMOVE: u32 = 0x100;
pub const MM_ALLOCATE_FAST_LARGE_PAGES: u32 = 0x40;
pub const MM_ALLOCATE_FROM_LOCAL_NODE_ONLY: u32 = 0x02;
pub const MM_ALLOCATE_FULLY_REQUIRED: u32 = 0x04;
pub const MM_ALLOCATE_NO_WAIT: u32 = 0x08;
pub const MM_ALLOCATE_PREFER_CONTIGUOUS: u32 = 0x10;
pub const MM_ALLOCATE_REQUIRE_CONTIGUOUS_CHUNKS: u32 = 0x20;
pub const MM_ALLOCATE_TRIM_IF_NECESSARY: u32 = 0x80;
pub const MM_DONT_ZERO_ALLOCATION: u32 = 0x01;
pub const MM_FREE_MDL_PAGES_ZERO: u32 = 0x01;
pub const MM_MAXIMUM_DISK_IO_SIZE: u32 = 0x0001_0000;
pub const MM_PERMANENT_ADDRESS_IS_IO_SPACE: u32 = 0x01;

pub const MdlMappingNoExecute: u32 = 0x4000_0000;

pub const MdlMappingNoWrite: u32 = 0x8000_0000;

pub const OBJECT_TYPE_ALL_ACCESS: u32 = 0x000F_0001;
pub const OBJECT_TYPE_CREATE: u32 = 0x01;

pub const OBJ_NAME_PATH_SEPARATOR: u32 = 0x0000_005C;

pub const OB_FLT_REGISTRATION_VERSION: u32 = 0x100;
pub const OB_FLT_REGISTRATION_VERSION_0100: u32 = 0x100;
pub const OB_OPERATION_HANDLE_CREATE: u32 = 0x01;
pub const OB_OPERATION_HANDLE_DUPLICATE: u32 = 0x02;

pub const OWNER_SECURITY_INFORMATION: u32 = 0x01;

pub const PAGE_EXECUTE: u32 = 0x10;
pub const PAGE_EXECUTE_READ: u32 = 0x20;
pub const PAGE_EXECUTE_READWRITE: u32 = 0x40;
pub const PAGE_EXECUTE_WRITECOPY: u32 = 0x80;
pub const PAGE_GUARD: u32 = 0x100;
pub const PAGE_NOACCESS: u32 = 0x01;
pub const PAGE_NOCACHE: u32 = 0x200;
pub const PAGE_READONLY: u32 = 0x02;
pub const PAGE_READWRITE: u32 = 0x04;
pub const PAGE_REVERT_TO_FILE_MAP: u32 = 0x8000_0000;
pub const PAGE_SHIFT: u32 = 0x0C;
pub const PAGE_SIZE: u32 = 0x1000;
pub const PAGE_TARGETS_INVALID: u32 = 0x4000_0000;
pub const PAGE_TARGETS_NO_UPDATE: u32 = 0x4000_0000;
pub const PAGE_WRITECOMBINE: u32 = 0x400;
pub const PAGE_WRITECOPY: u32 = 0x08;

pub const PASSIVE_LEVEL: KIRQL = 0;

pub const PCI_ADDRESS_IO_ADDRESS_MASK: u32 = 0xFFFF_FFFC;
pub const PCI_ADDRESS_IO_SPACE: u32 = 0x01;
pub const PCI_ADDRESS_MEMORY_ADDRESS_MASK: u32 = 0xFFFF_FFF0;
pub const PCI_ADDRESS_MEMORY_PREFETCHABLE: u32 = 0x08;
pub const PCI_ADDRESS_MEMORY_TYPE_MASK: u32 = 0x06;
pub const PCI_ADDRESS_ROM_ADDRESS_MASK: u32 = 0xFFFF_F800;
pub const PCI_BRIDGE_TYPE: u32 = 0x01;
pub const PCI_CAPABILITY_ID_ADVANCED_FEATURES: u32 = 0x13;
pub const PCI_CAPABILITY_ID_AGP: u32 = 0x02;
pub const PCI_CAPABILITY_ID_AGP_TARGET: u32 = 0x0E;
pub const PCI_CAPABILITY_ID_CPCI_HOTSWAP: u32 = 0x06;
pub const PCI_CAPABILITY_ID_CPCI_RES_CTRL: u32 = 0x0B;
pub const PCI_CAPABILITY_ID_DEBUG_PORT: u32 = 0x0A;
pub const PCI_CAPABILITY_ID_HYPERTRANSPORT: u32 = 0x08;
pub const PCI_CAPABILITY_ID_MSI: u32 = 0x05;
pub const PCI_CAPABILITY_ID_MSIX: u32 = 0x11;
pub const PCI_CAPABILITY_ID_P2P_SSID: u32 = 0x0D;
pub const PCI_CAPABILITY_ID_PCIX: u32 = 0x07;
pub const PCI_CAPABILITY_ID_PCI_EXPRESS: u32 = 0x10;
pub const PCI_CAPABILITY_ID_POWER_MANAGEMENT: u32 = 0x01;
pub const PCI_CAPABILITY_ID_SATA_CONFIG: u32 = 0x12;
pub const PCI_CAPABILITY_ID_SECURE: u32 = 0x0F;
pub const PCI_CAPABILITY_ID_SHPC: u32 = 0x0C;
pub const PCI_CAPABILITY_ID_SLOT_ID: u32 = 0x04;
pub const PCI_CAPABILITY_ID_VENDOR_SPECIFIC: u32 = 0x09;
pub const PCI_CAPABILITY_ID_VPD: u32 = 0x03;
pub const PCI_CARDBUS_BRIDGE_TYPE: u32 = 0x02;
pub const PCI_CLASS_BASE_SYSTEM_DEV: u32 = 0x08;
pub const PCI_CLASS_BRIDGE_DEV: u32 = 0x06;
pub const PCI_CLASS_DATA_ACQ_SIGNAL_PROC: u32 = 0x11;
pub const PCI_CLASS_DISPLAY_CTLR: u32 = 0x03;
pub const PCI_CLASS_DOCKING_STATION: u32 = 0x0A;
pub const PCI_CLASS_ENCRYPTION_DECRYPTION: u32 = 0x10;
pub const PCI_CLASS_INPUT_DEV: u32 = 0x09;
pub const PCI_CLASS_INTELLIGENT_IO_CTLR: u32 = 0x0E;
pub const PCI_CLASS_MASS_STORAGE_CTLR: u32 = 0x01;
pub const PCI_CLASS_MEMORY_CTLR: u32 = 0x05;
pub const PCI_CLASS_MULTIMEDIA_DEV: u32 = 0x04;
pub const PCI_CLASS_NETWORK_CTLR: u32 = 0x02;
pub const PCI_CLASS_NOT_DEFINED: u32 = 0xFF;
pub const PCI_CLASS_PRE_20: u32 = 0x00;
pub const PCI_CLASS_PROCESSOR: u32 = 0x0B;
pub const PCI_CLASS_SATELLITE_COMMS_CTLR: u32 = 0x0F;
pub const PCI_CLASS_SERIAL_BUS_CTLR: u32 = 0x0C;
pub const PCI_CLASS_SIMPLE_COMMS_CTLR: u32 = 0x07;
pub const PCI_CLASS_WIRELESS_CTLR: u32 = 0x0D;
pub const PCI_COMMON_HDR_LENGTH: u32 = 0x40;
pub const PCI_DEVICE_PRESENT_INTERFACE_VERSION: u32 = 0x01;
pub const PCI_DEVICE_TYPE: u32 = 0x00;
pub const PCI_DISABLE_LEVEL_INTERRUPT: u32 = 0x400;
pub const PCI_ENABLE_BUS_MASTER: u32 = 0x04;
pub const PCI_ENABLE_FAST_BACK_TO_BACK: u32 = 0x200;
pub const PCI_ENABLE_IO_SPACE: u32 = 0x01;
pub const PCI_ENABLE_MEMORY_SPACE: u32 = 0x02;
pub const PCI_ENABLE_PARITY: u32 = 0x40;
pub const PCI_ENABLE_SERR: u32 = 0x100;
pub const PCI_ENABLE_SPECIAL_CYCLES: u32 = 0x08;
pub const PCI_ENABLE_VGA_COMPATIBLE_PALETTE: u32 = 0x20;
pub const PCI_ENABLE_WAIT_CYCLE: u32 = 0x80;
pub const PCI_ENABLE_WRITE_AND_INVALIDATE: u32 = 0x10;
pub const PCI_EXTENDED_CONFIG_LENGTH: u32 = 0x1000;
pub const PCI_INVALID_VENDORID: u32 = 0xFFFF;
pub const PCI_MAX_BRIDGE_NUMBER: u32 = 0xFF;
pub const PCI_MAX_DEVICES: u32 = 0x20;
pub const PCI_MAX_FUNCTION: u32 = 0x08;
pub const PCI_MSIX_TABLE_CONFIG_INTERFACE_VERSION: u32 = 0x01;
pub const PCI_MSIX_TABLE_CONFIG_MINIMUM_SIZE: u64 = 56;
pub const PCI_MULTIFUNCTION: u32 = 0x80;
pub const PCI_PROGRAMMING_INTERFACE_MSC_NVM_EXPRESS: u32 = 0x02;
pub const PCI_ROMADDRESS_ENABLED: u32 = 0x01;
pub const PCI_SECURITY_INTERFACE_VERSION: u32 = 0x01;
pub const PCI_STATUS_66MHZ_CAPABLE: u32 = 0x20;
pub const PCI_STATUS_CAPABILITIES_LIST: u32 = 0x10;
pub const PCI_STATUS_DATA_PARITY_DETECTED: u32 = 0x100;
pub const PCI_STATUS_DETECTED_PARITY_ERROR: u32 = 0x8000;
pub const PCI_STATUS_DEVSEL: u32 = 0x600;
pub const PCI_STATUS_FAST_BACK_TO_BACK: u32 = 0x80;
pub const PCI_STATUS_INTERRUPT_PENDING: u32 = 0x08;
pub const PCI_STATUS_RECEIVED_MASTER_ABORT: u32 = 0x2000;
pub const PCI_STATUS_RECEIVED_TARGET_ABORT: u32 = 0x1000;
pub const PCI_STATUS_SIGNALED_SYSTEM_ERROR: u32 = 0x4000;
pub const PCI_STATUS_SIGNALED_TARGET_ABORT: u32 = 0x800;
pub const PCI_STATUS_UDF_SUPPORTED: u32 = 0x40;
pub const PCI_SUBCLASS_BR_CARDBUS: u32 = 0x07;
pub const PCI_SUBCLASS_BR_EISA: u32 = 0x02;
pub const PCI_SUBCLASS_BR_HOST: u32 = 0x00;
pub const PCI_SUBCLASS_BR_ISA: u32 = 0x01;
pub const PCI_SUBCLASS_BR_MCA: u32 = 0x03;
pub const PCI_SUBCLASS_BR_NUBUS: u32 = 0x06;
pub const PCI_SUBCLASS_BR_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_BR_PCI_TO_PCI: u32 = 0x04;
pub const PCI_SUBCLASS_BR_PCMCIA: u32 = 0x05;
pub const PCI_SUBCLASS_BR_RACEWAY: u32 = 0x08;
pub const PCI_SUBCLASS_COM_MODEM: u32 = 0x03;
pub const PCI_SUBCLASS_COM_MULTIPORT: u32 = 0x02;
pub const PCI_SUBCLASS_COM_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_COM_PARALLEL: u32 = 0x01;
pub const PCI_SUBCLASS_COM_SERIAL: u32 = 0x00;
pub const PCI_SUBCLASS_CRYPTO_ENTERTAINMENT: u32 = 0x10;
pub const PCI_SUBCLASS_CRYPTO_NET_COMP: u32 = 0x00;
pub const PCI_SUBCLASS_CRYPTO_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_DASP_DPIO: u32 = 0x00;
pub const PCI_SUBCLASS_DASP_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_DOC_GENERIC: u32 = 0x00;
pub const PCI_SUBCLASS_DOC_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_INP_DIGITIZER: u32 = 0x01;
pub const PCI_SUBCLASS_INP_GAMEPORT: u32 = 0x04;
pub const PCI_SUBCLASS_INP_KEYBOARD: u32 = 0x00;
pub const PCI_SUBCLASS_INP_MOUSE: u32 = 0x02;
pub const PCI_SUBCLASS_INP_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_INP_SCANNER: u32 = 0x03;
pub const PCI_SUBCLASS_INTIO_I2O: u32 = 0x00;
pub const PCI_SUBCLASS_MEM_FLASH: u32 = 0x01;
pub const PCI_SUBCLASS_MEM_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_MEM_RAM: u32 = 0x00;
pub const PCI_SUBCLASS_MM_AUDIO_DEV: u32 = 0x01;
pub const PCI_SUBCLASS_MM_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_MM_TELEPHONY_DEV: u32 = 0x02;
pub const PCI_SUBCLASS_MM_VIDEO_DEV: u32 = 0x00;
pub const PCI_SUBCLASS_MSC_AHCI_CTLR: u32 = 0x06;
pub const PCI_SUBCLASS_MSC_FLOPPY_CTLR: u32 = 0x02;
pub const PCI_SUBCLASS_MSC_IDE_CTLR: u32 = 0x01;
pub const PCI_SUBCLASS_MSC_IPI_CTLR: u32 = 0x03;
pub const PCI_SUBCLASS_MSC_NVM_CTLR: u32 = 0x08;
pub const PCI_SUBCLASS_MSC_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_MSC_RAID_CTLR: u32 = 0x04;
pub const PCI_SUBCLASS_MSC_SCSI_BUS_CTLR: u32 = 0x00;
pub const PCI_SUBCLASS_NET_ATM_CTLR: u32 = 0x03;
pub const PCI_SUBCLASS_NET_ETHERNET_CTLR: u32 = 0x00;
pub const PCI_SUBCLASS_NET_FDDI_CTLR: u32 = 0x02;
pub const PCI_SUBCLASS_NET_ISDN_CTLR: u32 = 0x04;
pub const PCI_SUBCLASS_NET_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_NET_TOKEN_RING_CTLR: u32 = 0x01;
pub const PCI_SUBCLASS_PRE_20_NON_VGA: u32 = 0x00;
pub const PCI_SUBCLASS_PRE_20_VGA: u32 = 0x01;
pub const PCI_SUBCLASS_PROC_386: u32 = 0x00;
pub const PCI_SUBCLASS_PROC_486: u32 = 0x01;
pub const PCI_SUBCLASS_PROC_ALPHA: u32 = 0x10;
pub const PCI_SUBCLASS_PROC_COPROCESSOR: u32 = 0x40;
pub const PCI_SUBCLASS_PROC_PENTIUM: u32 = 0x02;
pub const PCI_SUBCLASS_PROC_POWERPC: u32 = 0x20;
pub const PCI_SUBCLASS_SAT_AUDIO: u32 = 0x02;
pub const PCI_SUBCLASS_SAT_DATA: u32 = 0x04;
pub const PCI_SUBCLASS_SAT_TV: u32 = 0x01;
pub const PCI_SUBCLASS_SAT_VOICE: u32 = 0x03;
pub const PCI_SUBCLASS_SB_ACCESS: u32 = 0x01;
pub const PCI_SUBCLASS_SB_FIBRE_CHANNEL: u32 = 0x04;
pub const PCI_SUBCLASS_SB_IEEE1394: u32 = 0x00;
pub const PCI_SUBCLASS_SB_SMBUS: u32 = 0x05;
pub const PCI_SUBCLASS_SB_SSA: u32 = 0x02;
pub const PCI_SUBCLASS_SB_THUNDERBOLT: u32 = 0x0A;
pub const PCI_SUBCLASS_SB_USB: u32 = 0x03;
pub const PCI_SUBCLASS_SYS_DMA_CTLR: u32 = 0x01;
pub const PCI_SUBCLASS_SYS_GEN_HOTPLUG_CTLR: u32 = 0x04;
pub const PCI_SUBCLASS_SYS_INTERRUPT_CTLR: u32 = 0x00;
pub const PCI_SUBCLASS_SYS_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_SYS_REAL_TIME_CLOCK: u32 = 0x03;
pub const PCI_SUBCLASS_SYS_SDIO_CTRL: u32 = 0x05;
pub const PCI_SUBCLASS_SYS_SYSTEM_TIMER: u32 = 0x02;
pub const PCI_SUBCLASS_VID_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_VID_VGA_CTLR: u32 = 0x00;
pub const PCI_SUBCLASS_VID_XGA_CTLR: u32 = 0x01;
pub const PCI_SUBCLASS_WIRELESS_CON_IR: u32 = 0x01;
pub const PCI_SUBCLASS_WIRELESS_IRDA: u32 = 0x00;
pub const PCI_SUBCLASS_WIRELESS_OTHER: u32 = 0x80;
pub const PCI_SUBCLASS_WIRELESS_RF: u32 = 0x10;
pub const PCI_SUBLCASS_VID_3D_CTLR: u32 = 0x02;
pub const PCI_TYPE0_ADDRESSES: u32 = 0x06;
pub const PCI_TYPE1_ADDRESSES: u32 = 0x02;
pub const PCI_TYPE2_ADDRESSES: u32 = 0x05;
pub const PCI_TYPE_20BIT: u32 = 0x02;
pub const PCI_TYPE_32BIT: u32 = 0x00;
pub const PCI_TYPE_64BIT: u32 = 0x04;
pub const PCI_USE_CLASS_SUBCLASS: u32 = 0x08;
pub const PCI_USE_LOCAL_BUS: u32 = 0x20;
pub const PCI_USE_LOCAL_DEVICE: u32 = 0x40;
pub const PCI_USE_PROGIF: u32 = 0x10;
pub const PCI_USE_REVISION: u32 = 0x02;
pub const PCI_USE_SUBSYSTEM_IDS: u32 = 0x01;
pub const PCI_USE_VENDEV_IDS: u32 = 0x04;
pub const PCI_WHICHSPACE_CONFIG: u32 = 0x00;
pub const PCI_WHICHSPACE_ROM: u32 = 0x5269_6350;

pub const PF_3DNOW_INSTRUCTIONS_AVAILABLE: u32 = 0x07;
pub const PF_ALPHA_BYTE_INSTRUCTIONS: u32 = 0x05;
pub const PF_ARM_64BIT_LOADSTORE_ATOMIC: u32 = 0x19;
pub const PF_ARM_DIVIDE_INSTRUCTION_AVAILABLE: u32 = 0x18;
pub const PF_ARM_EXTERNAL_CACHE_AVAILABLE: u32 = 0x1A;
pub const PF_ARM_FMAC_INSTRUCTIONS_AVAILABLE: u32 = 0x1B;
pub const PF_ARM_NEON_INSTRUCTIONS_AVAILABLE: u32 = 0x13;
pub const PF_ARM_V8_CRC32_INSTRUCTIONS_AVAILABLE: u32 = 0x1F;
pub const PF_ARM_V8_CRYPTO_INSTRUCTIONS_AVAILABLE: u32 = 0x1E;
pub const PF_ARM_V8_INSTRUCTIONS_AVAILABLE: u32 = 0x1D;
pub const PF_ARM_VFP_32_REGISTERS_AVAILABLE: u32 = 0x12;
pub const PF_CHANNELS_ENABLED: u32 = 0x10;
pub const PF_COMPARE64_EXCHANGE128: u32 = 0x0F;
pub const PF_COMPARE_EXCHANGE128: u32 = 0x0E;
pub const PF_COMPARE_EXCHANGE_DOUBLE: u32 = 0x02;
pub const PF_FASTFAIL_AVAILABLE: u32 = 0x17;
pub const PF_FLOATING_POINT_EMULATED: u32 = 0x01;
pub const PF_FLOATING_POINT_PRECISION_ERRATA: u32 = 0x00;
pub const PF_MMX_INSTRUCTIONS_AVAILABLE: u32 = 0x03;
pub const PF_NON_TEMPORAL_LEVEL_ALL: u32 = 0x00;
pub const PF_NX_ENABLED: u32 = 0x0C;
pub const PF_PAE_ENABLED: u32 = 0x09;
pub const PF_PPC_MOVEMEM_64BIT_OK: u32 = 0x04;
pub const PF_RDRAND_INSTRUCTION_AVAILABLE: u32 = 0x1C;
pub const PF_RDTSCP_INSTRUCTION_AVAILABLE: u32 = 0x20;
pub const PF_RDTSC_INSTRUCTION_AVAILABLE: u32 = 0x08;
pub const PF_RDWRFSGSBASE_AVAILABLE: u32 = 0x16;
pub const PF_SECOND_LEVEL_ADDRESS_TRANSLATION: u32 = 0x14;
pub const PF_SSE3_INSTRUCTIONS_AVAILABLE: u32 = 0x0D;
pub const PF_SSE_DAZ_MODE_AVAILABLE: u32 = 0x0B;
pub const PF_TEMPORAL_LEVEL_1: u32 = 0x01;
pub const PF_TEMPORAL_LEVEL_2: u32 = 0x02;
pub const PF_TEMPORAL_LEVEL_3: u32 = 0x03;
pub const PF_VIRT_FIRMWARE_ENABLED: u32 = 0x15;
pub const PF_XMMI64_INSTRUCTIONS_AVAILABLE: u32 = 0x0A;
pub const PF_XMMI_INSTRUCTIONS_AVAILABLE: u32 = 0x06;
pub const PF_XSAVE_ENABLED: u32 = 0x11;

pub const PLUGPLAY_PROPERTY_PERSISTENT: u32 = 0x01;
pub const PLUGPLAY_REGKEY_CURRENT_HWPROFILE: u32 = 0x04;
pub const PLUGPLAY_REGKEY_DEVICE: u32 = 0x01;
pub const PLUGPLAY_REGKEY_DRIVER: u32 = 0x02;

pub const PNPNOTIFY_DEVICE_INTERFACE_INCLUDE_EXISTING_INTERFACES: u32 = 0x01;

pub const PNP_DEVICE_DISABLED: u32 = 0x01;
pub const PNP_DEVICE_DISCONNECTED: u32 = 0x40;
pub const PNP_DEVICE_DONT_DISPLAY_IN_UI: u32 = 0x02;
pub const PNP_DEVICE_FAILED: u32 = 0x04;
pub const PNP_DEVICE_NOT_DISABLEABLE: u32 = 0x20;
pub const PNP_DEVICE_REMOVED: u32 = 0x08;
pub const PNP_DEVICE_RESOURCE_REQUIREMENTS_CHANGED: u32 = 0x10;
pub const PNP_EXTENDED_ADDRESS_INTERFACE_VERSION: u32 = 0x01;
pub const PNP_REPLACE_DRIVER_INTERFACE_MINIMUM_SIZE: u32 = 0x40;
pub const PNP_REPLACE_DRIVER_INTERFACE_VERSION: u32 = 0x01;
pub const PNP_REPLACE_HARDWARE_MEMORY_MIRRORING: u32 = 0x04;
pub const PNP_REPLACE_HARDWARE_PAGE_COPY: u32 = 0x08;
pub const PNP_REPLACE_HARDWARE_QUIESCE: u32 = 0x10;
pub const PNP_REPLACE_MEMORY_SUPPORTED: u32 = 0x01;
pub const PNP_REPLACE_NO_MAP: u64 = 0x7FFFFFFFFFFFFFFF;
pub const PNP_REPLACE_PARAMETERS_VERSION: u32 = 0x02;
pub const PNP_REPLACE_PROCESSOR_SUPPORTED: u32 = 0x02;

pub const POOL_COLD_ALLOCATION: u32 = 0x100;
pub const POOL_NX_ALLOCATION: u32 = 0x200;
pub const POOL_QUOTA_FAIL_INSTEAD_OF_RAISE: u32 = 0x08;
pub const POOL_RAISE_IF_ALLOCATION_FAILURE: u32 = 0x10;
pub const POOL_TAGGING: u32 = 0x01;

pub const PORT_MAXIMUM_MESSAGE_LENGTH: u32 = 0x200;

pub const POWER_CONNECTIVITY_IN_STANDBY_DISABLED: u32 = 0x00;
pub const POWER_CONNECTIVITY_IN_STANDBY_ENABLED: u32 = 0x01;
pub const POWER_CONNECTIVITY_IN_STANDBY_SYSTEM_MANAGED: u32 = 0x02;
pub const POWER_DEVICE_IDLE_POLICY_CONSERVATIVE: u32 = 0x01;
pub const POWER_DEVICE_IDLE_POLICY_PERFORMANCE: u32 = 0x00;
pub const POWER_DISCONNECTED_STANDBY_MODE_AGGRESSIVE: u32 = 0x01;
pub const POWER_DISCONNECTED_STANDBY_MODE_NORMAL: u32 = 0x00;
pub const POWER_LEVEL: KIRQL = 14;
pub const POWER_PLATFORM_ROLE_V1: u32 = 0x01;
pub const POWER_PLATFORM_ROLE_V1_MAX: u32 = 0x08;
pub const POWER_PLATFORM_ROLE_V2: u32 = 0x02;
pub const POWER_PLATFORM_ROLE_V2_MAX: u32 = 0x09;
pub const POWER_PLATFORM_ROLE_VERSION: u32 = 0x02;
pub const POWER_PLATFORM_ROLE_VERSION_MAX: u32 = 0x09;
pub const POWER_REQUEST_CONTEXT_DETAILED_STRING: u32 = 0x02;
pub const POWER_REQUEST_CONTEXT_SIMPLE_STRING: u32 = 0x01;
pub const POWER_REQUEST_CONTEXT_VERSION: u32 = 0x00;
pub const POWER_SETTING_VALUE_VERSION: u32 = 0x01;
pub const POWER_SYSTEM_MAXIMUM: u32 = 0x07;

pub const PO_CB_AC_STATUS: u32 = 0x01;
pub const PO_CB_BUTTON_COLLISION: u32 = 0x02;
pub const PO_CB_LID_SWITCH_STATE: u32 = 0x04;
pub const PO_CB_PROCESSOR_POWER_POLICY: u32 = 0x05;
pub const PO_CB_SYSTEM_POWER_POLICY: u32 = 0x00;
pub const PO_CB_SYSTEM_STATE_LOCK: u32 = 0x03;
pub const PO_FX_COMPONENT_FLAG_F0_ON_DX: u32 = 0x01;
pub const PO_FX_COMPONENT_FLAG_NO_DEBOUNCE: u32 = 0x02;
pub const PO_FX_FLAG_ASYNC_ONLY: u32 = 0x02;
pub const PO_FX_FLAG_BLOCKING: u32 = 0x01;
pub const PO_FX_FLAG_PERF_PEP_OPTIONAL: u32 = 0x01;
pub const PO_FX_FLAG_PERF_QUERY_ON_ALL_IDLE_STATES: u32 = 0x04;
pub const PO_FX_FLAG_PERF_QUERY_ON_F0: u32 = 0x02;
pub const PO_FX_UNKNOWN_POWER: u32 = 0xFFFF_FFFF;
pub const PO_FX_UNKNOWN_TIME: u64 = 0xFFFFFFFFFFFFFFFF;
pub const PO_FX_VERSION: u32 = 0x01;
pub const PO_FX_VERSION_V1: u32 = 0x01;
pub const PO_FX_VERSION_V2: u32 = 0x02;
pub const PO_MEM_BOOT_PHASE: u32 = 0x0001_0000;
pub const PO_MEM_CLONE: u32 = 0x02;
pub const PO_MEM_CL_OR_NCHK: u32 = 0x04;
pub const PO_MEM_DISCARD: u32 = 0x8000;
pub const PO_MEM_PAGE_ADDRESS: u32 = 0x4000;
pub const PO_MEM_PRESERVE: u32 = 0x01;

pub const PRIVILEGE_SET_ALL_NECESSARY: u32 = 0x01;

pub const PROCESSOR_DUTY_CYCLING_DISABLED: u32 = 0x00;
pub const PROCESSOR_DUTY_CYCLING_ENABLED: u32 = 0x01;
pub const PROCESSOR_FEATURE_MAX: u32 = 0x40;
pub const PROCESSOR_PERF_AUTONOMOUS_MODE_DISABLED: u32 = 0x00;
pub const PROCESSOR_PERF_AUTONOMOUS_MODE_ENABLED: u32 = 0x01;
pub const PROCESSOR_PERF_BOOST_MODE_AGGRESSIVE: u32 = 0x02;
pub const PROCESSOR_PERF_BOOST_MODE_AGGRESSIVE_AT_GUARANTEED: u32 = 0x05;
pub const PROCESSOR_PERF_BOOST_MODE_DISABLED: u32 = 0x00;
pub const PROCESSOR_PERF_BOOST_MODE_EFFICIENT_AGGRESSIVE: u32 = 0x04;
pub const PROCESSOR_PERF_BOOST_MODE_EFFICIENT_AGGRESSIVE_AT_GUARANTEED: u32 = 0x06;
pub const PROCESSOR_PERF_BOOST_MODE_EFFICIENT_ENABLED: u32 = 0x03;
pub const PROCESSOR_PERF_BOOST_MODE_ENABLED: u32 = 0x01;
pub const PROCESSOR_PERF_BOOST_MODE_MAX: u32 = 0x06;
pub const PROCESSOR_PERF_BOOST_POLICY_DISABLED: u32 = 0x00;
pub const PROCESSOR_PERF_BOOST_POLICY_MAX: u32 = 0x64;
pub const PROCESSOR_PERF_ENERGY_PREFERENCE: u32 = 0x00;
pub const PROCESSOR_PERF_MAXIMUM_ACTIVITY_WINDOW: u32 = 0x4BB2_A980;
pub const PROCESSOR_PERF_MINIMUM_ACTIVITY_WINDOW: u32 = 0x00;
pub const PROCESSOR_PERF_PERFORMANCE_PREFERENCE: u32 = 0xFF;
pub const PROCESSOR_THROTTLE_AUTOMATIC: u32 = 0x02;
pub const PROCESSOR_THROTTLE_DISABLED: u32 = 0x00;
pub const PROCESSOR_THROTTLE_ENABLED: u32 = 0x01;

pub const PROCESS_ALL_ACCESS: u32 = 0x001F_FFFF;
pub const PROCESS_DUP_HANDLE: u32 = 0x40;
pub const PROCESS_TRUST_LABEL_SECURITY_INFORMATION: u32 = 0x80;

pub const PROFILE_LEVEL: KIRQL = 15;

pub const PROTECTED_DACL_SECURITY_INFORMATION: u32 = 0x8000_0000;
pub const PROTECTED_SACL_SECURITY_INFORMATION: u32 = 0x4000_0000;

pub const READ_CONTROL: u32 = 0x0002_0000;

pub const REG_APP_HIVE: u32 = 0x10;
pub const REG_APP_HIVE_OPEN_READ_ONLY: u32 = 0x2000;
pub const REG_BINARY: u32 = 0x03;
pub const REG_BOOT_HIVE: u32 = 0x400;
pub const REG_CREATED_NEW_KEY: u32 = 0x01;
pub const REG_DWORD: u32 = 0x04;
pub const REG_DWORD_BIG_ENDIAN: u32 = 0x05;
pub const REG_DWORD_LITTLE_ENDIAN: u32 = 0x04;
pub const REG_EXPAND_SZ: u32 = 0x02;
pub const REG_FLUSH_HIVE_FILE_GROWTH: u32 = 0x1000;
pub const REG_FORCE_RESTORE: u32 = 0x08;
pub const REG_FORCE_UNLOAD: u32 = 0x01;
pub const REG_FULL_RESOURCE_DESCRIPTOR: u32 = 0x09;
pub const REG_HIVE_EXACT_FILE_GROWTH: u32 = 0x80;
pub const REG_HIVE_NO_RM: u32 = 0x100;
pub const REG_HIVE_SINGLE_LOG: u32 = 0x200;
pub const REG_IMMUTABLE: u32 = 0x4000;
pub const REG_LATEST_FORMAT: u32 = 0x02;
pub const REG_LEGAL_CHANGE_FILTER: u32 = 0x1000_000F;
pub const REG_LEGAL_OPTION: u32 = 0x1F;
pub const REG_LINK: u32 = 0x06;
pub const REG_LOAD_HIVE_OPEN_HANDLE: u32 = 0x800;
pub const REG_MULTI_SZ: u32 = 0x07;
pub const REG_NONE: u32 = 0x00;
pub const REG_NOTIFY_CHANGE_ATTRIBUTES: u32 = 0x02;
pub const REG_NOTIFY_CHANGE_LAST_SET: u32 = 0x04;
pub const REG_NOTIFY_CHANGE_NAME: u32 = 0x01;
pub const REG_NOTIFY_CHANGE_SECURITY: u32 = 0x08;
pub const REG_NOTIFY_THREAD_AGNOSTIC: u32 = 0x1000_0000;
pub const REG_NO_COMPRESSION: u32 = 0x04;
pub const REG_NO_LAZY_FLUSH: u32 = 0x04;
pub const REG_OPENED_EXISTING_KEY: u32 = 0x02;
pub const REG_OPEN_LEGAL_OPTION: u32 = 0x1C;
pub const REG_OPEN_READ_ONLY: u32 = 0x2000;
pub const REG_OPTION_BACKUP_RESTORE: u32 = 0x04;
pub const REG_OPTION_CREATE_LINK: u32 = 0x02;
pub const REG_OPTION_DONT_VIRTUALIZE: u32 = 0x10;
pub const REG_OPTION_NON_VOLATILE: u32 = 0x00;
pub const REG_OPTION_OPEN_LINK: u32 = 0x08;
pub const REG_OPTION_RESERVED: u32 = 0x00;
pub const REG_OPTION_VOLATILE: u32 = 0x01;
pub const REG_PROCESS_PRIVATE: u32 = 0x20;
pub const REG_QWORD: u32 = 0x0B;
pub const REG_QWORD_LITTLE_ENDIAN: u32 = 0x0B;
pub const REG_REFRESH_HIVE: u32 = 0x02;
pub const REG_RESOURCE_LIST: u32 = 0x08;
pub const REG_RESOURCE_REQUIREMENTS_LIST: u32 = 0x0A;
pub const REG_STANDARD_FORMAT: u32 = 0x01;
pub const REG_START_JOURNAL: u32 = 0x40;
pub const REG_SZ: u32 = 0x01;
pub const REG_UNLOAD_LEGAL_FLAGS: u32 = 0x01;
pub const REG_WHOLE_HIVE_VOLATILE: u32 = 0x01;

pub const RESOURCE_HASH_TABLE_SIZE: u32 = 0x40;

pub const ROOT_CMD_ENABLE_CORRECTABLE_ERROR_REPORTING: u32 = 0x01;
pub const ROOT_CMD_ENABLE_FATAL_ERROR_REPORTING: u32 = 0x04;
pub const ROOT_CMD_ENABLE_NONFATAL_ERROR_REPORTING: u32 = 0x02;
pub const ROOT_CMD_ERROR_REPORTING_ENABLE_MASK: u32 = 0x07;

pub const RTL_GUID_STRING_SIZE: u32 = 0x26;
pub const RTL_QUERY_REGISTRY_DELETE: u32 = 0x40;
pub const RTL_QUERY_REGISTRY_DIRECT: u32 = 0x20;
pub const RTL_QUERY_REGISTRY_NOEXPAND: u32 = 0x10;
pub const RTL_QUERY_REGISTRY_NOSTRING: u32 = 0x80;
pub const RTL_QUERY_REGISTRY_NOVALUE: u32 = 0x08;
pub const RTL_QUERY_REGISTRY_REQUIRED: u32 = 0x04;
pub const RTL_QUERY_REGISTRY_SUBKEY: u32 = 0x01;
pub const RTL_QUERY_REGISTRY_TOPKEY: u32 = 0x02;
pub const RTL_QUERY_REGISTRY_TYPECHECK: u32 = 0x100;
pub const RTL_QUERY_REGISTRY_TYPECHECK_MASK: i32 = -16777216;
pub const RTL_QUERY_REGISTRY_TYPECHECK_SHIFT: u32 = 0x18;
pub const RTL_REGISTRY_ABSOLUTE: u32 = 0x00;
pub const RTL_REGISTRY_CONTROL: u32 = 0x02;
pub const RTL_REGISTRY_DEVICEMAP: u32 = 0x04;
pub const RTL_REGISTRY_HANDLE: u32 = 0x4000_0000;
pub const RTL_REGISTRY_MAXIMUM: u32 = 0x06;
pub const RTL_REGISTRY_OPTIONAL: u32 = 0x8000_0000;
pub const RTL_REGISTRY_SERVICES: u32 = 0x01;
pub const RTL_REGISTRY_USER: u32 = 0x05;
pub const RTL_REGISTRY_WINDOWS_NT: u32 = 0x03;

pub const ResourceNeverExclusive: u32 = 0x10;

pub const ResourceOwnedExclusive: u32 = 0x80;

pub const ResourceReleaseByOtherThread: u32 = 0x20;

pub const SACL_SECURITY_INFORMATION: u32 = 0x08;

pub const SCOPE_SECURITY_INFORMATION: u32 = 0x40;

pub const SDEV_IDENTIFIER_INTERFACE_VERSION: u32 = 0x01;

pub const SECTION_ALL_ACCESS: u32 = 0x000F_001F;
pub const SECTION_EXTEND_SIZE: u32 = 0x10;
pub const SECTION_MAP_EXECUTE: u32 = 0x08;
pub const SECTION_MAP_EXECUTE_EXPLICIT: u32 = 0x20;
pub const SECTION_MAP_READ: u32 = 0x04;
pub const SECTION_MAP_WRITE: u32 = 0x02;
pub const SECTION_QUERY: u32 = 0x01;

pub const SECURITY_DESCRIPTOR_REVISION: u32 = 0x01;
pub const SECURITY_DESCRIPTOR_REVISION1: u32 = 0x01;
pub const SECURITY_DYNAMIC_TRACKING: u32 = 0x01;
pub const SECURITY_MAX_IMPERSONATION_LEVEL: u32 = 0x03;
pub const SECURITY_MIN_IMPERSONATION_LEVEL: u32 = 0x00;
pub const SECURITY_STATIC_TRACKING: u32 = 0x00;

pub const SEC_64K_PAGES: u32 = 0x0008_0000;
pub const SEC_COMMIT: u32 = 0x0800_0000;
pub const SEC_FILE: u32 = 0x0080_0000;
pub const SEC_LARGE_PAGES: u32 = 0x8000_0000;
pub const SEC_RESERVE: u32 = 0x0400_0000;

pub const SEGMENT_ALL_ACCESS: u32 = 0x000F_001F;

pub const SEMAPHORE_ALL_ACCESS: u32 = 0x001F_0003;
pub const SEMAPHORE_MODIFY_STATE: u32 = 0x02;
pub const SEMAPHORE_QUERY_STATE: u32 = 0x01;

pub const SERVICE_ADAPTER: u32 = 0x04;
pub const SERVICE_AUTO_START: u32 = 0x02;
pub const SERVICE_BOOT_START: u32 = 0x00;
pub const SERVICE_DEMAND_START: u32 = 0x03;
pub const SERVICE_DISABLED: u32 = 0x04;
pub const SERVICE_DRIVER: u32 = 0x0B;
pub const SERVICE_ERROR_CRITICAL: u32 = 0x03;
pub const SERVICE_ERROR_IGNORE: u32 = 0x00;
pub const SERVICE_ERROR_NORMAL: u32 = 0x01;
pub const SERVICE_ERROR_SEVERE: u32 = 0x02;
pub const SERVICE_FILE_SYSTEM_DRIVER: u32 = 0x02;
pub const SERVICE_INTERACTIVE_PROCESS: u32 = 0x100;
pub const SERVICE_KERNEL_DRIVER: u32 = 0x01;
pub const SERVICE_PKG_SERVICE: u32 = 0x200;
pub const SERVICE_RECOGNIZER_DRIVER: u32 = 0x08;
pub const SERVICE_SYSTEM_START: u32 = 0x01;
pub const SERVICE_TYPE_ALL: u32 = 0x3FF;
pub const SERVICE_USERSERVICE_INSTANCE: u32 = 0x80;
pub const SERVICE_USER_OWN_PROCESS: u32 = 0x50;
pub const SERVICE_USER_SERVICE: u32 = 0x40;
pub const SERVICE_USER_SHARE_PROCESS: u32 = 0x60;
pub const SERVICE_WIN32: u32 = 0x30;
pub const SERVICE_WIN32_OWN_PROCESS: u32 = 0x10;
pub const SERVICE_WIN32_SHARE_PROCESS: u32 = 0x20;

pub const SESSION_ALL_ACCESS: u32 = 0x000F_0003;
pub const SESSION_MODIFY_ACCESS: u32 = 0x02;
pub const SESSION_QUERY_ACCESS: u32 = 0x01;

pub const SE_ASSIGNPRIMARYTOKEN_PRIVILEGE: u32 = 0x03;
pub const SE_AUDIT_PRIVILEGE: u32 = 0x15;
pub const SE_BACKUP_PRIVILEGE: u32 = 0x11;
pub const SE_CHANGE_NOTIFY_PRIVILEGE: u32 = 0x17;
pub const SE_CREATE_GLOBAL_PRIVILEGE: u32 = 0x1E;
pub const SE_CREATE_PAGEFILE_PRIVILEGE: u32 = 0x0F;
pub const SE_CREATE_PERMANENT_PRIVILEGE: u32 = 0x10;
pub const SE_CREATE_SYMBOLIC_LINK_PRIVILEGE: u32 = 0x23;
pub const SE_CREATE_TOKEN_PRIVILEGE: u32 = 0x02;
pub const SE_DEBUG_PRIVILEGE: u32 = 0x14;
pub const SE_DELEGATE_SESSION_USER_IMPERSONATE_PRIVILEGE: u32 = 0x24;
pub const SE_ENABLE_DELEGATION_PRIVILEGE: u32 = 0x1B;
pub const SE_IMPERSONATE_PRIVILEGE: u32 = 0x1D;
pub const SE_INCREASE_QUOTA_PRIVILEGE: u32 = 0x05;
pub const SE_INC_BASE_PRIORITY_PRIVILEGE: u32 = 0x0E;
pub const SE_INC_WORKING_SET_PRIVILEGE: u32 = 0x21;
pub const SE_LOAD_DRIVER_PRIVILEGE: u32 = 0x0A;
pub const SE_LOCK_MEMORY_PRIVILEGE: u32 = 0x04;
pub const SE_MACHINE_ACCOUNT_PRIVILEGE: u32 = 0x06;
pub const SE_MANAGE_VOLUME_PRIVILEGE: u32 = 0x1C;
pub const SE_MAX_AUDIT_PARAMETERS: u32 = 0x20;
pub const SE_MAX_GENERIC_AUDIT_PARAMETERS: u32 = 0x1C;
pub const SE_MAX_WELL_KNOWN_PRIVILEGE: u32 = 0x24;
pub const SE_MIN_WELL_KNOWN_PRIVILEGE: u32 = 0x02;
pub const SE_PRIVILEGE_ENABLED: u32 = 0x02;
pub const SE_PRIVILEGE_ENABLED_BY_DEFAULT: u32 = 0x01;
pub const SE_PRIVILEGE_REMOVED: u32 = 0x04;
pub const SE_PRIVILEGE_USED_FOR_ACCESS: u32 = 0x8000_0000;
pub const SE_PRIVILEGE_VALID_ATTRIBUTES: u32 = 0x8000_0007;
pub const SE_PROF_SINGLE_PROCESS_PRIVILEGE: u32 = 0x0D;
pub const SE_RELABEL_PRIVILEGE: u32 = 0x20;
pub const SE_REMOTE_SHUTDOWN_PRIVILEGE: u32 = 0x18;
pub const SE_RESTORE_PRIVILEGE: u32 = 0x12;
pub const SE_SECURITY_PRIVILEGE: u32 = 0x08;
pub const SE_SHUTDOWN_PRIVILEGE: u32 = 0x13;
pub const SE_SYNC_AGENT_PRIVILEGE: u32 = 0x1A;
pub const SE_SYSTEMTIME_PRIVILEGE: u32 = 0x0C;
pub const SE_SYSTEM_ENVIRONMENT_PRIVILEGE: u32 = 0x16;
pub const SE_SYSTEM_PROFILE_PRIVILEGE: u32 = 0x0B;
pub const SE_TAKE_OWNERSHIP_PRIVILEGE: u32 = 0x09;
pub const SE_TCB_PRIVILEGE: u32 = 0x07;
pub const SE_TIME_ZONE_PRIVILEGE: u32 = 0x22;
pub const SE_TRUSTED_CREDMAN_ACCESS_PRIVILEGE: u32 = 0x1F;
pub const SE_UNDOCK_PRIVILEGE: u32 = 0x19;

pub const SHORT_LEAST_SIGNIFICANT_BIT: u32 = 0x00;
pub const SHORT_MASK: u64 = 1;
pub const SHORT_MOST_SIGNIFICANT_BIT: u32 = 0x01;
pub const SHORT_SIZE: u64 = 2;

pub const SL_ALLOW_RAW_MOUNT: u8 = 0x01;
pub const SL_BYPASS_ACCESS_CHECK: u8 = 0x01;
pub const SL_CASE_SENSITIVE: u8 = 0x80;
pub const SL_ERROR_RETURNED: u8 = 0x02;
pub const SL_EXCLUSIVE_LOCK: u8 = 0x02;
pub const SL_FAIL_IMMEDIATELY: u8 = 0x01;
pub const SL_FORCE_ACCESS_CHECK: u8 = 0x01;
pub const SL_FORCE_ASYNCHRONOUS: u8 = 0x01;
pub const SL_FORCE_DIRECT_WRITE: u8 = 0x10;
pub const SL_FT_SEQUENTIAL_WRITE: u8 = 0x08;
pub const SL_IGNORE_READONLY_ATTRIBUTE: u8 = 0x40;
pub const SL_INDEX_SPECIFIED: u8 = 0x04;
pub const SL_INVOKE_ON_CANCEL: u8 = 0x20;
pub const SL_INVOKE_ON_ERROR: u8 = 0x80;
pub const SL_INVOKE_ON_SUCCESS: u8 = 0x40;
pub const SL_KEY_SPECIFIED: u8 = 0x01;
pub const SL_OPEN_PAGING_FILE: u8 = 0x02;
pub const SL_OPEN_TARGET_DIRECTORY: u8 = 0x04;
pub const SL_OVERRIDE_VERIFY_VOLUME: u8 = 0x02;
pub const SL_PENDING_RETURNED: u8 = 0x01;
pub const SL_PERSISTENT_MEMORY_FIXED_MAPPING: u8 = 0x20;
pub const SL_QUERY_DIRECTORY_MASK: u8 = 0x0B;
pub const SL_READ_ACCESS_GRANTED: u8 = 0x01;
pub const SL_REALTIME_STREAM: u8 = 0x20;
pub const SL_RESTART_SCAN: u8 = 0x01;
pub const SL_RETURN_ON_DISK_ENTRIES_ONLY: u8 = 0x08;
pub const SL_RETURN_SINGLE_ENTRY: u8 = 0x02;
pub const SL_STOP_ON_SYMLINK: u8 = 0x08;
pub const SL_WATCH_TREE: u8 = 0x01;
pub const SL_WRITE_ACCESS_GRANTED: u8 = 0x04;
pub const SL_WRITE_THROUGH: u8 = 0x04;

pub const SPECIFIC_RIGHTS_ALL: u32 = 0xFFFF;

pub const STANDARD_RIGHTS_ALL: u32 = 0x001F_0000;
pub const STANDARD_RIGHTS_EXECUTE: u32 = 0x0002_0000;
pub const STANDARD_RIGHTS_READ: u32 = 0x0002_0000;
pub const STANDARD_RIGHTS_REQUIRED: u32 = 0x000F_0000;
pub const STANDARD_RIGHTS_WRITE: u32 = 0x0002_0000;

pub const STATUS_CONTINUE_COMPLETION: NTSTATUS = 0x0000_0000;

pub const SYMBOLIC_LINK_ALL_ACCESS: u32 = 0x000F_0001;
pub const SYMBOLIC_LINK_ALL_ACCESS_EX: u32 = 0x000F_FFFF;
pub const SYMBOLIC_LINK_QUERY: u32 = 0x01;
pub const SYMBOLIC_LINK_SET: u32 = 0x02;

pub const SYNCHRONIZE: u32 = 0x0010_0000;

pub const SYSTEM_CPU_SET_INFORMATION_ALLOCATED: u32 = 0x02;
pub const SYSTEM_CPU_SET_INFORMATION_ALLOCATED_TO_TARGET_PROCESS: u32 = 0x04;
pub const SYSTEM_CPU_SET_INFORMATION_PARKED: u32 = 0x01;
pub const SYSTEM_CPU_SET_INFORMATION_REALTIME: u32 = 0x08;

pub const SharedInterruptTime: u64 = 0xFFFFF78000000008;

pub const SharedSystemTime: u64 = 0xFFFFF78000000014;

pub const SharedTickCount: u64 = 0xFFFFF78000000320;

pub const THREAD_ALERT: u32 = 0x04;
pub const THREAD_ALL_ACCESS: u32 = 0x001F_FFFF;
pub const THREAD_GET_CONTEXT: u32 = 0x08;
pub const THREAD_QUERY_LIMITED_INFORMATION: u32 = 0x800;
pub const THREAD_RESUME: u32 = 0x1000;
pub const THREAD_SET_CONTEXT: u32 = 0x10;
pub const THREAD_SET_INFORMATION: u32 = 0x20;
pub const THREAD_SET_LIMITED_INFORMATION: u32 = 0x400;
pub const THREAD_SUSPEND_RESUME: u32 = 0x02;
pub const THREAD_TERMINATE: u32 = 0x01;
pub const THREAD_WAIT_OBJECTS: u32 = 0x03;

pub const TIMER_EXPIRED_INDEX_BITS: u32 = 0x06;
pub const TIMER_PROCESSOR_INDEX_BITS: u32 = 0x05;
pub const TIMER_TOLERABLE_DELAY_BITS: u32 = 0x06;

pub const TREE_CONNECT_ATTRIBUTE_GLOBAL: u32 = 0x04;
pub const TREE_CONNECT_ATTRIBUTE_INTEGRITY: u32 = 0x8000;
pub const TREE_CONNECT_ATTRIBUTE_PRIVACY: u32 = 0x4000;

pub const UNPROTECTED_DACL_SECURITY_INFORMATION: u32 = 0x2000_0000;
pub const UNPROTECTED_SACL_SECURITY_INFORMATION: u32 = 0x1000_0000;

pub const VER_AND: u32 = 0x06;
pub const VER_BUILDNUMBER: u32 = 0x04;
pub const VER_CONDITION_MASK: u32 = 0x07;
pub const VER_EQUAL: u32 = 0x01;
pub const VER_GREATER: u32 = 0x02;
pub const VER_GREATER_EQUAL: u32 = 0x03;
pub const VER_LESS: u32 = 0x04;
pub const VER_LESS_EQUAL: u32 = 0x05;
pub const VER_MAJORVERSION: u32 = 0x02;
pub const VER_MINORVERSION: u32 = 0x01;
pub const VER_NT_DOMAIN_CONTROLLER: u32 = 0x02;
pub const VER_NT_SERVER: u32 = 0x03;
pub const VER_NT_WORKSTATION: u32 = 0x01;
pub const VER_NUM_BITS_PER_CONDITION_MASK: u32 = 0x03;
pub const VER_OR: u32 = 0x07;
pub const VER_PLATFORMID: u32 = 0x08;
pub const VER_PLATFORM_WIN32_NT: u32 = 0x02;
pub const VER_PLATFORM_WIN32_WINDOWS: u32 = 0x01;
pub const VER_PLATFORM_WIN32s: u32 = 0x00;
pub const VER_PRODUCT_TYPE: u32 = 0x80;
pub const VER_SERVICEPACKMAJOR: u32 = 0x20;
pub const VER_SERVICEPACKMINOR: u32 = 0x10;
pub const VER_SUITENAME: u32 = 0x40;

pub const VPB_DIRECT_WRITES_ALLOWED: u32 = 0x20;
pub const VPB_LOCKED: u32 = 0x02;
pub const VPB_MOUNTED: u32 = 0x01;
pub const VPB_PERSISTENT: u32 = 0x04;
pub const VPB_RAW_MOUNT: u32 = 0x10;
pub const VPB_REMOVE_PENDING: u32 = 0x08;

pub const WDM_MAJORVERSION: u32 = 0x06;
pub const WDM_MINORVERSION: u32 = 0x00;

pub const WMIREGISTER: u32 = 0x00;

pub const WMIREG_ACTION_BLOCK_IRPS: u32 = 0x05;
pub const WMIREG_ACTION_DEREGISTER: u32 = 0x02;
pub const WMIREG_ACTION_REGISTER: u32 = 0x01;
pub const WMIREG_ACTION_REREGISTER: u32 = 0x03;
pub const WMIREG_ACTION_UPDATE_GUIDS: u32 = 0x04;

pub const WMIUPDATE: u32 = 0x01;

pub const WRITE_DAC: u32 = 0x0004_0000;
pub const WRITE_OWNER: u32 = 0x0008_0000;

pub const POOL_FLAG_USE_QUOTA: u64 = 0x0001;
pub const POOL_FLAG_UNINITIALIZED: u64 = 0x0002;
pub const POOL_FLAG_SESSION: u64 = 0x0004;
pub const POOL_FLAG_CACHE_ALIGNED: u64 = 0x0008;
pub const POOL_FLAG_RAISE_ON_FAILURE: u64 = 0x0020;
pub const POOL_FLAG_NON_PAGED: u64 = 0x0040;
pub const POOL_FLAG_NON_PAGED_EXECUTE: u64 = 0x0080;
pub const POOL_FLAG_PAGED: u64 = 0x0100;
