//! Kernel types beyond wdm.h: KPCR, CONTEXT, shared user data, bus types (ntddk.h): types.
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

/// `NODE_REQUIREMENT` of ntddk.h.
pub type NODE_REQUIREMENT = u32;
/// `PGET_LOCATION_STRING` of ntddk.h.
pub type PGET_LOCATION_STRING =
    DriverFn<unsafe extern "win64" fn(PVOID, DriverPtr<DriverPtr<u16>>) -> NTSTATUS>;
/// `SE_SIGNING_LEVEL` of ntddk.h.
pub type SE_SIGNING_LEVEL = u8;
/// `UUID` of ntddk.h.
pub type UUID = GUID;

/// `CONFIGURATION_INFORMATION` of ntddk.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-configuration_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CONFIGURATION_INFORMATION {
    pub DiskCount: u32,
    pub FloppyCount: u32,
    pub CdRomCount: u32,
    pub TapeCount: u32,
    pub ScsiPortCount: u32,
    pub SerialCount: u32,
    pub ParallelCount: u32,
    pub AtDiskPrimaryAddressClaimed: BOOLEAN,
    pub AtDiskSecondaryAddressClaimed: BOOLEAN,
    pub _pad30: [u8; 2],
    pub Version: u32,
    pub MediumChangerCount: u32,
}

/// Registers of a thread (1232 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-context>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CONTEXT {
    pub P1Home: u64,
    pub P2Home: u64,
    pub P3Home: u64,
    pub P4Home: u64,
    pub P5Home: u64,
    pub P6Home: u64,
    pub ContextFlags: u32,
    pub MxCsr: u32,
    pub SegCs: u16,
    pub SegDs: u16,
    pub SegEs: u16,
    pub SegFs: u16,
    pub SegGs: u16,
    pub SegSs: u16,
    pub EFlags: u32,
    pub Dr0: u64,
    pub Dr1: u64,
    pub Dr2: u64,
    pub Dr3: u64,
    pub Dr6: u64,
    pub Dr7: u64,
    pub Rax: u64,
    pub Rcx: u64,
    pub Rdx: u64,
    pub Rbx: u64,
    pub Rsp: u64,
    pub Rbp: u64,
    pub Rsi: u64,
    pub Rdi: u64,
    pub R8: u64,
    pub R9: u64,
    pub R10: u64,
    pub R11: u64,
    pub R12: u64,
    pub R13: u64,
    pub R14: u64,
    pub R15: u64,
    pub Rip: u64,
    pub FltSave: XMM_SAVE_AREA32,
    pub VectorRegister: [M128A; 26],
    pub VectorControl: u64,
    pub DebugControl: u64,
    pub LastBranchToRip: u64,
    pub LastBranchFromRip: u64,
    pub LastExceptionToRip: u64,
    pub LastExceptionFromRip: u64,
}

views! { CONTEXT:
    Header, set_Header, AT_Header at 256: [M128A; 2];
    Legacy, set_Legacy, AT_Legacy at 288: [M128A; 8];
    Xmm0, set_Xmm0, AT_Xmm0 at 416: M128A;
    Xmm1, set_Xmm1, AT_Xmm1 at 432: M128A;
    Xmm2, set_Xmm2, AT_Xmm2 at 448: M128A;
    Xmm3, set_Xmm3, AT_Xmm3 at 464: M128A;
    Xmm4, set_Xmm4, AT_Xmm4 at 480: M128A;
    Xmm5, set_Xmm5, AT_Xmm5 at 496: M128A;
    Xmm6, set_Xmm6, AT_Xmm6 at 512: M128A;
    Xmm7, set_Xmm7, AT_Xmm7 at 528: M128A;
    Xmm8, set_Xmm8, AT_Xmm8 at 544: M128A;
    Xmm9, set_Xmm9, AT_Xmm9 at 560: M128A;
    Xmm10, set_Xmm10, AT_Xmm10 at 576: M128A;
    Xmm11, set_Xmm11, AT_Xmm11 at 592: M128A;
    Xmm12, set_Xmm12, AT_Xmm12 at 608: M128A;
    Xmm13, set_Xmm13, AT_Xmm13 at 624: M128A;
    Xmm14, set_Xmm14, AT_Xmm14 at 640: M128A;
    Xmm15, set_Xmm15, AT_Xmm15 at 656: M128A;
}

/// `FILE_ALIGNMENT_INFORMATION` of ntddk.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_file_alignment_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_ALIGNMENT_INFORMATION {
    pub AlignmentRequirement: u32,
}

/// `FILE_ATTRIBUTE_TAG_INFORMATION` of ntddk.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_file_attribute_tag_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_ATTRIBUTE_TAG_INFORMATION {
    pub FileAttributes: u32,
    pub ReparseTag: u32,
}

/// `FILE_DISPOSITION_INFORMATION` of ntddk.h (1 byte).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_file_disposition_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_DISPOSITION_INFORMATION {
    pub DeleteFile: BOOLEAN,
}

/// `FILE_DISPOSITION_INFORMATION_EX` of ntddk.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_file_disposition_information_ex>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_DISPOSITION_INFORMATION_EX {
    pub Flags: u32,
}

/// `FILE_END_OF_FILE_INFORMATION` of ntddk.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_file_end_of_file_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_END_OF_FILE_INFORMATION {
    pub EndOfFile: LARGE_INTEGER,
}

/// `FILE_NAME_INFORMATION` of ntddk.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_file_name_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_NAME_INFORMATION {
    pub FileNameLength: u32,
    pub FileName: [u16; 1],
    pub _pad6: [u8; 2],
}

/// `FILE_VALID_DATA_LENGTH_INFORMATION` of ntddk.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_file_valid_data_length_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_VALID_DATA_LENGTH_INFORMATION {
    pub ValidDataLength: LARGE_INTEGER,
}

/// `IO_COUNTERS` of ntddk.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_COUNTERS {
    pub ReadOperationCount: u64,
    pub WriteOperationCount: u64,
    pub OtherOperationCount: u64,
    pub ReadTransferCount: u64,
    pub WriteTransferCount: u64,
    pub OtherTransferCount: u64,
}

/// `IO_DRIVER_CREATE_CONTEXT` of ntddk.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_io_driver_create_context>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_DRIVER_CREATE_CONTEXT {
    pub Size: i16,
    pub _pad2: [u8; 6],
    pub ExtraCreateParameter: DriverPtr<ECP_LIST>,
    pub DeviceObjectHint: PVOID,
    pub TxnParameters: DriverPtr<TXN_PARAMETER_BLOCK>,
    pub SiloContext: DriverPtr<EJOB>,
}

/// `IO_FOEXT_SILO_PARAMETERS` of ntddk.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_io_foext_silo_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_FOEXT_SILO_PARAMETERS {
    pub Length: u32,
    pub BitFields: u32,
    pub SiloContext: DriverPtr<EJOB>,
}

views! { IO_FOEXT_SILO_PARAMETERS:
    Flags, set_Flags, AT_Flags at 4: u32;
}

bits! { IO_FOEXT_SILO_PARAMETERS:
    HasHardReference, set_HasHardReference at 4 [0; 1]: u32;
    SpareFlags, set_SpareFlags at 4 [1; 31]: u32;
}

/// `KEY_CACHED_INFORMATION` of ntddk.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_key_cached_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_CACHED_INFORMATION {
    pub LastWriteTime: LARGE_INTEGER,
    pub TitleIndex: u32,
    pub SubKeys: u32,
    pub MaxNameLen: u32,
    pub Values: u32,
    pub MaxValueNameLen: u32,
    pub MaxValueDataLen: u32,
    pub NameLength: u32,
    pub _pad36: [u8; 4],
}

/// `KEY_LAYER_INFORMATION` of ntddk.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_LAYER_INFORMATION {
    pub BitFields: u32,
}

bits! { KEY_LAYER_INFORMATION:
    IsTombstone, set_IsTombstone at 0 [0; 1]: u32;
    IsSupersedeLocal, set_IsSupersedeLocal at 0 [1; 1]: u32;
    IsSupersedeTree, set_IsSupersedeTree at 0 [2; 1]: u32;
    ClassIsInherited, set_ClassIsInherited at 0 [3; 1]: u32;
    Reserved, set_Reserved at 0 [4; 28]: u32;
}

/// `KEY_NAME_INFORMATION` of ntddk.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_key_name_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_NAME_INFORMATION {
    pub NameLength: u32,
    pub Name: [u16; 1],
    pub _pad6: [u8; 2],
}

/// `KEY_VIRTUALIZATION_INFORMATION` of ntddk.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_key_virtualization_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_VIRTUALIZATION_INFORMATION {
    pub BitFields: u32,
}

bits! { KEY_VIRTUALIZATION_INFORMATION:
    VirtualizationCandidate, set_VirtualizationCandidate at 0 [0; 1]: u32;
    VirtualizationEnabled, set_VirtualizationEnabled at 0 [1; 1]: u32;
    VirtualTarget, set_VirtualTarget at 0 [2; 1]: u32;
    VirtualStore, set_VirtualStore at 0 [3; 1]: u32;
    VirtualSource, set_VirtualSource at 0 [4; 1]: u32;
    Reserved, set_Reserved at 0 [5; 27]: u32;
}

/// Processor control region, to which GS points in the kernel (376 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KPCR {
    pub NtTib: NT_TIB,
    pub IdtBase: DriverPtr<KIDTENTRY64>,
    pub Unused: [u64; 2],
    pub Irql: KIRQL,
    pub SecondLevelCacheAssociativity: u8,
    pub ObsoleteNumber: u8,
    pub Fill0: u8,
    pub Unused0: [u32; 3],
    pub MajorVersion: u16,
    pub MinorVersion: u16,
    pub StallScaleFactor: u32,
    pub Unused1: [PVOID; 3],
    pub KernelReserved: [u32; 15],
    pub SecondLevelCacheSize: u32,
    pub HalReserved: [u32; 16],
    pub Unused2: u32,
    pub _pad260: [u8; 4],
    pub KdVersionBlock: PVOID,
    pub Unused3: PVOID,
    pub PcrAlign1: [u32; 24],
}

views! { KPCR:
    GdtBase, set_GdtBase, AT_GdtBase at 0: DriverPtr<KGDTENTRY64>;
    TssBase, set_TssBase, AT_TssBase at 8: DriverPtr<KTSS64>;
    UserRsp, set_UserRsp, AT_UserRsp at 16: u64;
    Self_, set_Self, AT_Self at 24: DriverPtr<KPCR>;
    CurrentPrcb, set_CurrentPrcb, AT_CurrentPrcb at 32: DriverPtr<KPRCB>;
    LockArray, set_LockArray, AT_LockArray at 40: DriverPtr<KSPIN_LOCK_QUEUE>;
    Used_Self, set_Used_Self, AT_Used_Self at 48: PVOID;
}

/// The page of system state at KI_USER_SHARED_DATA that drivers read directly (1800 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-kuser_shared_data>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KUSER_SHARED_DATA {
    pub TickCountLowDeprecated: u32,
    pub TickCountMultiplier: u32,
    pub InterruptTime: KSYSTEM_TIME,
    pub SystemTime: KSYSTEM_TIME,
    pub TimeZoneBias: KSYSTEM_TIME,
    pub ImageNumberLow: u16,
    pub ImageNumberHigh: u16,
    pub NtSystemRoot: [u16; 260],
    pub MaxStackTraceDepth: u32,
    pub CryptoExponent: u32,
    pub TimeZoneId: u32,
    pub LargePageMinimum: u32,
    pub AitSamplingValue: u32,
    pub AppCompatFlag: u32,
    pub RNGSeedVersion: u64,
    pub GlobalValidationRunlevel: u32,
    pub TimeZoneBiasStamp: i32,
    pub NtBuildNumber: u32,
    pub NtProductType: NT_PRODUCT_TYPE,
    pub ProductTypeIsValid: BOOLEAN,
    pub Reserved0: [BOOLEAN; 1],
    pub NativeProcessorArchitecture: u16,
    pub NtMajorVersion: u32,
    pub NtMinorVersion: u32,
    pub ProcessorFeatures: [BOOLEAN; 64],
    pub Reserved1: u32,
    pub Reserved3: u32,
    pub TimeSlip: u32,
    pub AlternativeArchitecture: ALTERNATIVE_ARCHITECTURE_TYPE,
    pub BootId: u32,
    pub SystemExpirationDate: LARGE_INTEGER,
    pub SuiteMask: u32,
    pub KdDebuggerEnabled: BOOLEAN,
    pub MitigationPolicies: u8,
    pub Reserved6: [u8; 2],
    pub ActiveConsoleId: u32,
    pub DismountCount: u32,
    pub ComPlusPackage: u32,
    pub LastSystemRITEventTickCount: u32,
    pub NumberOfPhysicalPages: u32,
    pub SafeBootMode: BOOLEAN,
    pub VirtualizationFlags: u8,
    pub Reserved12: [u8; 2],
    pub SharedDataFlags: u32,
    pub DataFlagsPad: [u32; 1],
    pub TestRetInstruction: u64,
    pub QpcFrequency: i64,
    pub SystemCall: u32,
    pub SystemCallPad0: u32,
    pub SystemCallPad: [u64; 2],
    pub TickCount: KSYSTEM_TIME,
    pub TickCountPad: [u32; 1],
    pub Cookie: u32,
    pub CookiePad: [u32; 1],
    pub ConsoleSessionForegroundProcessId: i64,
    pub TimeUpdateLock: u64,
    pub BaselineSystemTimeQpc: u64,
    pub BaselineInterruptTimeQpc: u64,
    pub QpcSystemTimeIncrement: u64,
    pub QpcInterruptTimeIncrement: u64,
    pub QpcSystemTimeIncrementShift: u8,
    pub QpcInterruptTimeIncrementShift: u8,
    pub UnparkedProcessorCount: u16,
    pub EnclaveFeatureMask: [u32; 4],
    pub TelemetryCoverageRound: u32,
    pub UserModeGlobalLogger: [u16; 16],
    pub ImageFileExecutionOptions: u32,
    pub LangGenerationCount: u32,
    pub Reserved4: u64,
    pub InterruptTimeBias: u64,
    pub QpcBias: u64,
    pub ActiveProcessorCount: u32,
    pub ActiveGroupCount: u8,
    pub Reserved9: u8,
    pub QpcData: u16,
    pub TimeZoneBiasEffectiveStart: LARGE_INTEGER,
    pub TimeZoneBiasEffectiveEnd: LARGE_INTEGER,
    pub XState: XSTATE_CONFIGURATION,
}

views! { KUSER_SHARED_DATA:
    TickCountQuad, set_TickCountQuad, AT_TickCountQuad at 800: u64;
    ReservedTickCountOverlay, set_ReservedTickCountOverlay, AT_ReservedTickCountOverlay at 800: [u32; 3];
    QpcBypassEnabled, set_QpcBypassEnabled, AT_QpcBypassEnabled at 966: u8;
    QpcShift, set_QpcShift, AT_QpcShift at 967: u8;
}

bits! { KUSER_SHARED_DATA:
    NXSupportPolicy, set_NXSupportPolicy at 725 [0; 2]: u8;
    SEHValidationPolicy, set_SEHValidationPolicy at 725 [2; 2]: u8;
    CurDirDevicesSkippedForDlls, set_CurDirDevicesSkippedForDlls at 725 [4; 2]: u8;
    Reserved, set_Reserved at 725 [6; 2]: u8;
    DbgErrorPortPresent, set_DbgErrorPortPresent at 752 [0; 1]: u32;
    DbgElevationEnabled, set_DbgElevationEnabled at 752 [1; 1]: u32;
    DbgVirtEnabled, set_DbgVirtEnabled at 752 [2; 1]: u32;
    DbgInstallerDetectEnabled, set_DbgInstallerDetectEnabled at 752 [3; 1]: u32;
    DbgLkgEnabled, set_DbgLkgEnabled at 752 [4; 1]: u32;
    DbgDynProcessorEnabled, set_DbgDynProcessorEnabled at 752 [5; 1]: u32;
    DbgConsoleBrokerEnabled, set_DbgConsoleBrokerEnabled at 752 [6; 1]: u32;
    DbgSecureBootEnabled, set_DbgSecureBootEnabled at 752 [7; 1]: u32;
    DbgMultiSessionSku, set_DbgMultiSessionSku at 752 [8; 1]: u32;
    DbgMultiUsersInSessionSku, set_DbgMultiUsersInSessionSku at 752 [9; 1]: u32;
    DbgStateSeparationEnabled, set_DbgStateSeparationEnabled at 752 [10; 1]: u32;
    SpareBits, set_SpareBits at 752 [11; 21]: u32;
}

/// `MM_COPY_ADDRESS` of ntddk.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_mm_copy_address>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MM_COPY_ADDRESS {
    pub VirtualAddress: PVOID,
}

views! { MM_COPY_ADDRESS:
    PhysicalAddress, set_PhysicalAddress, AT_PhysicalAddress at 0: PHYSICAL_ADDRESS;
}

/// `NT_TIB` of ntddk.h (56 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NT_TIB {
    pub ExceptionList: DriverPtr<EXCEPTION_REGISTRATION_RECORD>,
    pub StackBase: PVOID,
    pub StackLimit: PVOID,
    pub SubSystemTib: PVOID,
    pub FiberData: PVOID,
    pub ArbitraryUserPointer: PVOID,
    pub Self_: DriverPtr<NT_TIB>,
}

views! { NT_TIB:
    Version, set_Version, AT_Version at 32: u32;
}

/// `NT_TIB32` of ntddk.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NT_TIB32 {
    pub ExceptionList: u32,
    pub StackBase: u32,
    pub StackLimit: u32,
    pub SubSystemTib: u32,
    pub FiberData: u32,
    pub ArbitraryUserPointer: u32,
    pub Self_: u32,
}

views! { NT_TIB32:
    Version, set_Version, AT_Version at 16: u32;
}

/// `NT_TIB64` of ntddk.h (56 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NT_TIB64 {
    pub ExceptionList: u64,
    pub StackBase: u64,
    pub StackLimit: u64,
    pub SubSystemTib: u64,
    pub FiberData: u64,
    pub ArbitraryUserPointer: u64,
    pub Self_: u64,
}

views! { NT_TIB64:
    Version, set_Version, AT_Version at 32: u32;
}

/// `PCI_BUS_INTERFACE_STANDARD` of ntddk.h (88 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_BUS_INTERFACE_STANDARD {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub ReadConfig: DriverFn<PCI_READ_WRITE_CONFIG>,
    pub WriteConfig: DriverFn<PCI_READ_WRITE_CONFIG>,
    pub PinToLine: DriverFn<PCI_PIN_TO_LINE>,
    pub LineToPin: DriverFn<PCI_LINE_TO_PIN>,
    pub RootBusCapability: DriverFn<PCI_ROOT_BUS_CAPABILITY>,
    pub ExpressWakeControl: DriverFn<PCI_EXPRESS_WAKE_CONTROL>,
    pub PrepareMultistageResume: DriverFn<PCI_PREPARE_MULTISTAGE_RESUME>,
}

/// `PHYSICAL_MEMORY_RANGE` of ntddk.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PHYSICAL_MEMORY_RANGE {
    pub BaseAddress: PHYSICAL_ADDRESS,
    pub NumberOfBytes: LARGE_INTEGER,
}

/// `PM_DISPATCH_TABLE` of ntddk.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PM_DISPATCH_TABLE {
    pub Signature: u32,
    pub Version: u32,
    pub Function: [PVOID; 1],
}

/// `PNP_LOCATION_INTERFACE` of ntddk.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_pnp_location_interface>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PNP_LOCATION_INTERFACE {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub GetLocationString: PGET_LOCATION_STRING,
}

/// `RTL_AVL_TABLE` of ntddk.h (104 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_rtl_avl_table>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_AVL_TABLE {
    pub BalancedRoot: RTL_BALANCED_LINKS,
    pub OrderedPointer: PVOID,
    pub WhichOrderedElement: u32,
    pub NumberGenericTableElements: u32,
    pub DepthOfTree: u32,
    pub _pad52: [u8; 4],
    pub RestartKey: DriverPtr<RTL_BALANCED_LINKS>,
    pub DeleteCount: u32,
    pub _pad68: [u8; 4],
    pub CompareRoutine: DriverFn<RTL_AVL_COMPARE_ROUTINE>,
    pub AllocateRoutine: DriverFn<RTL_AVL_ALLOCATE_ROUTINE>,
    pub FreeRoutine: DriverFn<RTL_AVL_FREE_ROUTINE>,
    pub TableContext: PVOID,
}

/// `RTL_BALANCED_LINKS` of ntddk.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_BALANCED_LINKS {
    pub Parent: DriverPtr<RTL_BALANCED_LINKS>,
    pub LeftChild: DriverPtr<RTL_BALANCED_LINKS>,
    pub RightChild: DriverPtr<RTL_BALANCED_LINKS>,
    pub Balance: i8,
    pub Reserved: [u8; 3],
    pub _pad28: [u8; 4],
}

/// `RTL_DYNAMIC_HASH_TABLE` of ntddk.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_DYNAMIC_HASH_TABLE {
    pub Flags: u32,
    pub Shift: u32,
    pub TableSize: u32,
    pub Pivot: u32,
    pub DivisorMask: u32,
    pub NumEntries: u32,
    pub NonEmptyBuckets: u32,
    pub NumEnumerators: u32,
    pub Directory: PVOID,
}

/// `RTL_DYNAMIC_HASH_TABLE_CONTEXT` of ntddk.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_DYNAMIC_HASH_TABLE_CONTEXT {
    pub ChainHead: DriverPtr<LIST_ENTRY>,
    pub PrevLinkage: DriverPtr<LIST_ENTRY>,
    pub Signature: u64,
}

/// `RTL_DYNAMIC_HASH_TABLE_ENTRY` of ntddk.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_DYNAMIC_HASH_TABLE_ENTRY {
    pub Linkage: LIST_ENTRY,
    pub Signature: u64,
}

/// `RTL_DYNAMIC_HASH_TABLE_ENUMERATOR` of ntddk.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_DYNAMIC_HASH_TABLE_ENUMERATOR {
    pub HashEntry: RTL_DYNAMIC_HASH_TABLE_ENTRY,
    pub ChainHead: DriverPtr<LIST_ENTRY>,
    pub BucketIndex: u32,
    pub _pad36: [u8; 4],
}

views! { RTL_DYNAMIC_HASH_TABLE_ENUMERATOR:
    CurEntry, set_CurEntry, AT_CurEntry at 0: DriverPtr<LIST_ENTRY>;
}

/// `RTL_GENERIC_TABLE` of ntddk.h (72 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_rtl_generic_table>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_GENERIC_TABLE {
    pub TableRoot: DriverPtr<RTL_SPLAY_LINKS>,
    pub InsertOrderList: LIST_ENTRY,
    pub OrderedPointer: DriverPtr<LIST_ENTRY>,
    pub WhichOrderedElement: u32,
    pub NumberGenericTableElements: u32,
    pub CompareRoutine: DriverFn<RTL_GENERIC_COMPARE_ROUTINE>,
    pub AllocateRoutine: DriverFn<RTL_GENERIC_ALLOCATE_ROUTINE>,
    pub FreeRoutine: DriverFn<RTL_GENERIC_FREE_ROUTINE>,
    pub TableContext: PVOID,
}

/// union `RTL_RUN_ONCE` of ntddk.h (8 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_RUN_ONCE {
    pub raw: [u64; 1],
}

views! { RTL_RUN_ONCE:
    Ptr, set_Ptr, AT_Ptr at 0: PVOID;
}

/// `RTL_SPLAY_LINKS` of ntddk.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ns-ntddk-_rtl_splay_links>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_SPLAY_LINKS {
    pub Parent: DriverPtr<RTL_SPLAY_LINKS>,
    pub LeftChild: DriverPtr<RTL_SPLAY_LINKS>,
    pub RightChild: DriverPtr<RTL_SPLAY_LINKS>,
}

/// `XSTATE_CONFIGURATION` of ntddk.h (816 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct XSTATE_CONFIGURATION {
    pub EnabledFeatures: u64,
    pub EnabledVolatileFeatures: u64,
    pub Size: u32,
    pub ControlFlags: u32,
    pub Features: [XSTATE_FEATURE; 64],
    pub EnabledSupervisorFeatures: u64,
    pub AlignedFeatures: u64,
    pub AllFeatureSize: u32,
    pub AllFeatures: [u32; 64],
    pub _pad812: [u8; 4],
}

bits! { XSTATE_CONFIGURATION:
    OptimizedSave, set_OptimizedSave at 20 [0; 1]: u32;
    CompactionEnabled, set_CompactionEnabled at 20 [1; 1]: u32;
}

/// `XSTATE_FEATURE` of ntddk.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct XSTATE_FEATURE {
    pub Offset: u32,
    pub Size: u32,
}
