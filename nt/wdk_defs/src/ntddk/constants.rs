//! Kernel types beyond wdm.h: KPCR, CONTEXT, shared user data, bus types (ntddk.h): constants and enumerations.
#![allow(missing_docs, reason = "constants carry the documented Windows names")]

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{all::*, opaque::*};

/// C enumeration `BUS_DATA_TYPE`; a driver may pass any value.
pub type BUS_DATA_TYPE = i32;
pub const CbusConfiguration: BUS_DATA_TYPE = 3;
pub const Cmos: BUS_DATA_TYPE = 0;
pub const ConfigurationSpaceUndefined: BUS_DATA_TYPE = -1;
pub const EisaConfiguration: BUS_DATA_TYPE = 1;
pub const MPIConfiguration: BUS_DATA_TYPE = 8;
pub const MPSAConfiguration: BUS_DATA_TYPE = 9;
pub const MaximumBusDataType: BUS_DATA_TYPE = 12;
pub const NuBusConfiguration: BUS_DATA_TYPE = 6;
pub const PCIConfiguration: BUS_DATA_TYPE = 4;
pub const PCMCIAConfiguration: BUS_DATA_TYPE = 7;
pub const PNPISAConfiguration: BUS_DATA_TYPE = 10;
pub const Pos: BUS_DATA_TYPE = 2;
pub const SgiInternalConfiguration: BUS_DATA_TYPE = 11;
pub const VMEConfiguration: BUS_DATA_TYPE = 5;

/// C enumeration `CONFIGURATION_TYPE`; a driver may pass any value.
pub type CONFIGURATION_TYPE = i32;
pub const ArcSystem: CONFIGURATION_TYPE = 0;
pub const AudioController: CONFIGURATION_TYPE = 23;
pub const CdromController: CONFIGURATION_TYPE = 15;
pub const CentralProcessor: CONFIGURATION_TYPE = 1;
pub const DiskController: CONFIGURATION_TYPE = 13;
pub const DiskPeripheral: CONFIGURATION_TYPE = 25;
pub const DisplayController: CONFIGURATION_TYPE = 19;
pub const DockingInformation: CONFIGURATION_TYPE = 38;
pub const DtiAdapter: CONFIGURATION_TYPE = 11;
pub const EisaAdapter: CONFIGURATION_TYPE = 8;
pub const FloatingPointProcessor: CONFIGURATION_TYPE = 2;
pub const FloppyDiskPeripheral: CONFIGURATION_TYPE = 26;
pub const KeyboardController: CONFIGURATION_TYPE = 22;
pub const KeyboardPeripheral: CONFIGURATION_TYPE = 32;
pub const LinePeripheral: CONFIGURATION_TYPE = 35;
pub const MaximumType: CONFIGURATION_TYPE = 41;
pub const ModemPeripheral: CONFIGURATION_TYPE = 28;
pub const MonitorPeripheral: CONFIGURATION_TYPE = 29;
pub const MultiFunctionAdapter: CONFIGURATION_TYPE = 12;
pub const NetworkController: CONFIGURATION_TYPE = 18;
pub const NetworkPeripheral: CONFIGURATION_TYPE = 36;
pub const OtherController: CONFIGURATION_TYPE = 24;
pub const OtherPeripheral: CONFIGURATION_TYPE = 34;
pub const ParallelController: CONFIGURATION_TYPE = 20;
pub const PointerController: CONFIGURATION_TYPE = 21;
pub const PointerPeripheral: CONFIGURATION_TYPE = 31;
pub const PrimaryDcache: CONFIGURATION_TYPE = 4;
pub const PrimaryIcache: CONFIGURATION_TYPE = 3;
pub const PrinterPeripheral: CONFIGURATION_TYPE = 30;
pub const RealModeIrqRoutingTable: CONFIGURATION_TYPE = 39;
pub const RealModePCIEnumeration: CONFIGURATION_TYPE = 40;
pub const ScsiAdapter: CONFIGURATION_TYPE = 10;
pub const SecondaryCache: CONFIGURATION_TYPE = 7;
pub const SecondaryDcache: CONFIGURATION_TYPE = 6;
pub const SecondaryIcache: CONFIGURATION_TYPE = 5;
pub const SerialController: CONFIGURATION_TYPE = 17;
pub const SystemMemory: CONFIGURATION_TYPE = 37;
pub const TapeController: CONFIGURATION_TYPE = 14;
pub const TapePeripheral: CONFIGURATION_TYPE = 27;
pub const TcAdapter: CONFIGURATION_TYPE = 9;
pub const TerminalPeripheral: CONFIGURATION_TYPE = 33;
pub const WormController: CONFIGURATION_TYPE = 16;

/// C enumeration `EXTENDED_AGP_REGISTER`; a driver may pass any value.
pub type EXTENDED_AGP_REGISTER = i32;
pub const AgpControl: EXTENDED_AGP_REGISTER = 1;
pub const AperturePageSize: EXTENDED_AGP_REGISTER = 3;
pub const ApertureSize: EXTENDED_AGP_REGISTER = 2;
pub const GartHigh: EXTENDED_AGP_REGISTER = 5;
pub const GartLow: EXTENDED_AGP_REGISTER = 4;
pub const IsochCommand: EXTENDED_AGP_REGISTER = 6;
pub const IsochStatus: EXTENDED_AGP_REGISTER = 0;

/// C enumeration `HAL_APIC_DESTINATION_MODE`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ne-ntddk-hal_apic_destination_mode>
pub type HAL_APIC_DESTINATION_MODE = i32;
pub const ApicDestinationModeLogicalClustered: HAL_APIC_DESTINATION_MODE = 3;
pub const ApicDestinationModeLogicalFlat: HAL_APIC_DESTINATION_MODE = 2;
pub const ApicDestinationModePhysical: HAL_APIC_DESTINATION_MODE = 1;
pub const ApicDestinationModeUnknown: HAL_APIC_DESTINATION_MODE = 4;

/// C enumeration `HAL_DISPLAY_BIOS_INFORMATION`; a driver may pass any value.
pub type HAL_DISPLAY_BIOS_INFORMATION = i32;
pub const HalDisplayEmulatedBios: HAL_DISPLAY_BIOS_INFORMATION = 1;
pub const HalDisplayInt10Bios: HAL_DISPLAY_BIOS_INFORMATION = 0;
pub const HalDisplayNoBios: HAL_DISPLAY_BIOS_INFORMATION = 2;

/// C enumeration `HAL_DMA_CRASH_DUMP_REGISTER_TYPE`; a driver may pass any value.
pub type HAL_DMA_CRASH_DUMP_REGISTER_TYPE = i32;
pub const HalDmaCrashDumpRegisterSet1: HAL_DMA_CRASH_DUMP_REGISTER_TYPE = 0;
pub const HalDmaCrashDumpRegisterSet2: HAL_DMA_CRASH_DUMP_REGISTER_TYPE = 1;
pub const HalDmaCrashDumpRegisterSetMax: HAL_DMA_CRASH_DUMP_REGISTER_TYPE = 2;

/// C enumeration `HAL_QUERY_INFORMATION_CLASS`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ne-ntddk-_hal_query_information_class>
pub type HAL_QUERY_INFORMATION_CLASS = i32;
pub const HalAcpiAuditInformation: HAL_QUERY_INFORMATION_CLASS = 26;
pub const HalCallbackInformation: HAL_QUERY_INFORMATION_CLASS = 5;
pub const HalChannelTopologyInformation: HAL_QUERY_INFORMATION_CLASS = 31;
pub const HalCmcLogInformation: HAL_QUERY_INFORMATION_CLASS = 13;
pub const HalCpeLogInformation: HAL_QUERY_INFORMATION_CLASS = 14;
pub const HalDisplayBiosInformation: HAL_QUERY_INFORMATION_CLASS = 9;
pub const HalDmaRemappingInformation: HAL_QUERY_INFORMATION_CLASS = 47;
pub const HalErrorInformation: HAL_QUERY_INFORMATION_CLASS = 12;
pub const HalExternalCacheInformation: HAL_QUERY_INFORMATION_CLASS = 32;
pub const HalFrameBufferCachingInformation: HAL_QUERY_INFORMATION_CLASS = 8;
pub const HalFrequencyInformation: HAL_QUERY_INFORMATION_CLASS = 22;
pub const HalFwBootPerformanceInformation: HAL_QUERY_INFORMATION_CLASS = 34;
pub const HalFwS3PerformanceInformation: HAL_QUERY_INFORMATION_CLASS = 35;
pub const HalGetChannelPowerInformation: HAL_QUERY_INFORMATION_CLASS = 36;
pub const HalHardwareWatchdogInformation: HAL_QUERY_INFORMATION_CLASS = 46;
pub const HalHypervisorInformation: HAL_QUERY_INFORMATION_CLASS = 24;
pub const HalInformationClassUnused1: HAL_QUERY_INFORMATION_CLASS = 2;
pub const HalInitLogInformation: HAL_QUERY_INFORMATION_CLASS = 21;
pub const HalInstalledBusInformation: HAL_QUERY_INFORMATION_CLASS = 0;
pub const HalInterruptControllerInformation: HAL_QUERY_INFORMATION_CLASS = 39;
pub const HalIrtInformation: HAL_QUERY_INFORMATION_CLASS = 27;
pub const HalMapRegisterInformation: HAL_QUERY_INFORMATION_CLASS = 6;
pub const HalMcaLogInformation: HAL_QUERY_INFORMATION_CLASS = 7;
pub const HalNumaRangeTableInformation: HAL_QUERY_INFORMATION_CLASS = 30;
pub const HalNumaTopologyInterface: HAL_QUERY_INFORMATION_CLASS = 11;
pub const HalParkingPageInformation: HAL_QUERY_INFORMATION_CLASS = 29;
pub const HalPartitionIpiInterface: HAL_QUERY_INFORMATION_CLASS = 18;
pub const HalPlatformInformation: HAL_QUERY_INFORMATION_CLASS = 19;
pub const HalPlatformTimerInformation: HAL_QUERY_INFORMATION_CLASS = 25;
pub const HalPowerInformation: HAL_QUERY_INFORMATION_CLASS = 3;
pub const HalProcessorBrandString: HAL_QUERY_INFORMATION_CLASS = 23;
pub const HalProcessorFeatureInformation: HAL_QUERY_INFORMATION_CLASS = 10;
pub const HalProcessorSpeedInformation: HAL_QUERY_INFORMATION_CLASS = 4;
pub const HalProfileSourceInformation: HAL_QUERY_INFORMATION_CLASS = 1;
pub const HalPsciInformation: HAL_QUERY_INFORMATION_CLASS = 38;
pub const HalQueryAMLIIllegalIOPortAddresses: HAL_QUERY_INFORMATION_CLASS = 16;
pub const HalQueryAcpiWakeAlarmSystemPowerStateInformation: HAL_QUERY_INFORMATION_CLASS = 43;
pub const HalQueryArmErrataInformation: HAL_QUERY_INFORMATION_CLASS = 41;
pub const HalQueryDebuggerInformation: HAL_QUERY_INFORMATION_CLASS = 33;
pub const HalQueryHyperlaunchEntrypoint: HAL_QUERY_INFORMATION_CLASS = 45;
pub const HalQueryIommuReservedRegionInformation: HAL_QUERY_INFORMATION_CLASS = 40;
pub const HalQueryMaxHotPlugMemoryAddress: HAL_QUERY_INFORMATION_CLASS = 17;
pub const HalQueryMcaInterface: HAL_QUERY_INFORMATION_CLASS = 15;
pub const HalQueryProcessorEfficiencyInformation: HAL_QUERY_INFORMATION_CLASS = 42;
pub const HalQueryProfileNumberOfCounters: HAL_QUERY_INFORMATION_CLASS = 44;
pub const HalQueryProfileSourceList: HAL_QUERY_INFORMATION_CLASS = 20;
pub const HalQueryRuntimeServicesBlockInformation: HAL_QUERY_INFORMATION_CLASS = 48;
pub const HalQueryStateElementInformation: HAL_QUERY_INFORMATION_CLASS = 37;
pub const HalSecondaryInterruptInformation: HAL_QUERY_INFORMATION_CLASS = 28;

/// C enumeration `HAL_SET_INFORMATION_CLASS`; a driver may pass any value.
pub type HAL_SET_INFORMATION_CLASS = i32;
pub const HalCmcLog: HAL_SET_INFORMATION_CLASS = 7;
pub const HalCmcRegisterDriver: HAL_SET_INFORMATION_CLASS = 4;
pub const HalCpeLog: HAL_SET_INFORMATION_CLASS = 8;
pub const HalCpeRegisterDriver: HAL_SET_INFORMATION_CLASS = 5;
pub const HalEnlightenment: HAL_SET_INFORMATION_CLASS = 11;
pub const HalGenerateCmcInterrupt: HAL_SET_INFORMATION_CLASS = 9;
pub const HalI386ExceptionChainTerminatorInformation: HAL_SET_INFORMATION_CLASS = 15;
pub const HalKernelErrorHandler: HAL_SET_INFORMATION_CLASS = 3;
pub const HalMcaLog: HAL_SET_INFORMATION_CLASS = 6;
pub const HalMcaRegisterDriver: HAL_SET_INFORMATION_CLASS = 2;
pub const HalProfileDpgoSourceInterruptHandler: HAL_SET_INFORMATION_CLASS = 12;
pub const HalProfileSourceInterruptHandler: HAL_SET_INFORMATION_CLASS = 1;
pub const HalProfileSourceInterval: HAL_SET_INFORMATION_CLASS = 0;
pub const HalProfileSourceTimerHandler: HAL_SET_INFORMATION_CLASS = 10;
pub const HalRegisterSecondaryInterruptInterface: HAL_SET_INFORMATION_CLASS = 13;
pub const HalSetChannelPowerInformation: HAL_SET_INFORMATION_CLASS = 14;
pub const HalSetHvciEnabled: HAL_SET_INFORMATION_CLASS = 18;
pub const HalSetProcessorTraceInterruptHandler: HAL_SET_INFORMATION_CLASS = 19;
pub const HalSetPsciSuspendMode: HAL_SET_INFORMATION_CLASS = 17;
pub const HalSetResetParkDisposition: HAL_SET_INFORMATION_CLASS = 16;

/// C enumeration `HARDWARE_COUNTER_TYPE`; a driver may pass any value.
pub type HARDWARE_COUNTER_TYPE = i32;
pub const MaxHardwareCounterType: HARDWARE_COUNTER_TYPE = 1;
pub const PMCCounter: HARDWARE_COUNTER_TYPE = 0;

/// C enumeration `INTERLOCKED_RESULT`; a driver may pass any value.
pub type INTERLOCKED_RESULT = i32;
pub const ResultNegative: INTERLOCKED_RESULT = 1;
pub const ResultPositive: INTERLOCKED_RESULT = 2;
pub const ResultZero: INTERLOCKED_RESULT = 0;

/// C enumeration `IO_QUERY_DEVICE_DATA_FORMAT`; a driver may pass any value.
pub type IO_QUERY_DEVICE_DATA_FORMAT = i32;
pub const IoQueryDeviceComponentInformation: IO_QUERY_DEVICE_DATA_FORMAT = 2;
pub const IoQueryDeviceConfigurationData: IO_QUERY_DEVICE_DATA_FORMAT = 1;
pub const IoQueryDeviceIdentifier: IO_QUERY_DEVICE_DATA_FORMAT = 0;
pub const IoQueryDeviceMaxData: IO_QUERY_DEVICE_DATA_FORMAT = 3;

/// C enumeration `KD_CALLBACK_ACTION`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ne-ntddk-kd_callback_action>
pub type KD_CALLBACK_ACTION = i32;
pub const KdConfigureDeviceAndContinue: KD_CALLBACK_ACTION = 0;
pub const KdConfigureDeviceAndStop: KD_CALLBACK_ACTION = 2;
pub const KdSkipDeviceAndContinue: KD_CALLBACK_ACTION = 1;
pub const KdSkipDeviceAndStop: KD_CALLBACK_ACTION = 3;

/// C enumeration `KD_NAMESPACE_ENUM`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ne-ntddk-kd_namespace_enum>
pub type KD_NAMESPACE_ENUM = i32;
pub const KdNameSpaceACPI: KD_NAMESPACE_ENUM = 1;
pub const KdNameSpaceAny: KD_NAMESPACE_ENUM = 2;
pub const KdNameSpaceMax: KD_NAMESPACE_ENUM = 4;
pub const KdNameSpaceNone: KD_NAMESPACE_ENUM = 3;
pub const KdNameSpacePCI: KD_NAMESPACE_ENUM = 0;

/// C enumeration `MM_ROTATE_DIRECTION`; a driver may pass any value.
pub type MM_ROTATE_DIRECTION = i32;
pub const MmMaximumRotateDirection: MM_ROTATE_DIRECTION = 4;
pub const MmToFrameBuffer: MM_ROTATE_DIRECTION = 0;
pub const MmToFrameBufferNoCopy: MM_ROTATE_DIRECTION = 1;
pub const MmToRegularMemory: MM_ROTATE_DIRECTION = 2;
pub const MmToRegularMemoryNoCopy: MM_ROTATE_DIRECTION = 3;

/// C enumeration `PCI_BUS_WIDTH`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ne-ntddk-pci_bus_width>
pub type PCI_BUS_WIDTH = i32;
pub const BusWidth32Bits: PCI_BUS_WIDTH = 0;
pub const BusWidth64Bits: PCI_BUS_WIDTH = 1;

/// C enumeration `PCI_HARDWARE_INTERFACE`; a driver may pass any value.
pub type PCI_HARDWARE_INTERFACE = i32;
pub const PciConventional: PCI_HARDWARE_INTERFACE = 0;
pub const PciExpress: PCI_HARDWARE_INTERFACE = 3;
pub const PciXMode1: PCI_HARDWARE_INTERFACE = 1;
pub const PciXMode2: PCI_HARDWARE_INTERFACE = 2;

/// C enumeration `PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE`; a driver may pass any value.
pub type PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE = i32;
pub const ResourceTypeExtendedCounterConfiguration: PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE = 2;
pub const ResourceTypeMax: PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE = 4;
pub const ResourceTypeOverflow: PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE = 3;
pub const ResourceTypeRange: PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE = 1;
pub const ResourceTypeSingle: PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE = 0;

/// C enumeration `PROCESSINFOCLASS`; a driver may pass any value.
pub type PROCESSINFOCLASS = i32;
pub const MaxProcessInfoClass: PROCESSINFOCLASS = 83;
pub const ProcessAccessToken: PROCESSINFOCLASS = 9;
pub const ProcessAffinityMask: PROCESSINFOCLASS = 21;
pub const ProcessAffinityUpdateMode: PROCESSINFOCLASS = 45;
pub const ProcessBasePriority: PROCESSINFOCLASS = 5;
pub const ProcessBasicInformation: PROCESSINFOCLASS = 0;
pub const ProcessBreakOnTermination: PROCESSINFOCLASS = 29;
pub const ProcessCheckStackExtentsMode: PROCESSINFOCLASS = 59;
pub const ProcessCommandLineInformation: PROCESSINFOCLASS = 60;
pub const ProcessCommitReleaseInformation: PROCESSINFOCLASS = 65;
pub const ProcessCookie: PROCESSINFOCLASS = 36;
pub const ProcessCycleTime: PROCESSINFOCLASS = 38;
pub const ProcessDebugFlags: PROCESSINFOCLASS = 31;
pub const ProcessDebugObjectHandle: PROCESSINFOCLASS = 30;
pub const ProcessDebugPort: PROCESSINFOCLASS = 7;
pub const ProcessDefaultHardErrorMode: PROCESSINFOCLASS = 12;
pub const ProcessDeviceMap: PROCESSINFOCLASS = 23;
pub const ProcessDynamicFunctionTableInformation: PROCESSINFOCLASS = 53;
pub const ProcessEnableAlignmentFaultFixup: PROCESSINFOCLASS = 17;
pub const ProcessEnergyTrackingState: PROCESSINFOCLASS = 82;
pub const ProcessExceptionPort: PROCESSINFOCLASS = 8;
pub const ProcessExecuteFlags: PROCESSINFOCLASS = 34;
pub const ProcessFaultInformation: PROCESSINFOCLASS = 63;
pub const ProcessForegroundInformation: PROCESSINFOCLASS = 25;
pub const ProcessGroupInformation: PROCESSINFOCLASS = 47;
pub const ProcessHandleCheckingMode: PROCESSINFOCLASS = 54;
pub const ProcessHandleCount: PROCESSINFOCLASS = 20;
pub const ProcessHandleInformation: PROCESSINFOCLASS = 51;
pub const ProcessHandleTable: PROCESSINFOCLASS = 58;
pub const ProcessHandleTracing: PROCESSINFOCLASS = 32;
pub const ProcessImageFileMapping: PROCESSINFOCLASS = 44;
pub const ProcessImageFileName: PROCESSINFOCLASS = 27;
pub const ProcessImageFileNameWin32: PROCESSINFOCLASS = 43;
pub const ProcessImageInformation: PROCESSINFOCLASS = 37;
pub const ProcessInPrivate: PROCESSINFOCLASS = 70;
pub const ProcessInstrumentationCallback: PROCESSINFOCLASS = 40;
pub const ProcessIoCounters: PROCESSINFOCLASS = 2;
pub const ProcessIoPortHandlers: PROCESSINFOCLASS = 13;
pub const ProcessIoPriority: PROCESSINFOCLASS = 33;
pub const ProcessKeepAliveCount: PROCESSINFOCLASS = 55;
pub const ProcessLUIDDeviceMapsEnabled: PROCESSINFOCLASS = 28;
pub const ProcessLdtInformation: PROCESSINFOCLASS = 10;
pub const ProcessLdtSize: PROCESSINFOCLASS = 11;
pub const ProcessMemoryAllocationMode: PROCESSINFOCLASS = 46;
pub const ProcessMemoryExhaustion: PROCESSINFOCLASS = 62;
pub const ProcessMitigationPolicy: PROCESSINFOCLASS = 52;
pub const ProcessOwnerInformation: PROCESSINFOCLASS = 49;
pub const ProcessPagePriority: PROCESSINFOCLASS = 39;
pub const ProcessPooledUsageAndLimits: PROCESSINFOCLASS = 14;
pub const ProcessPriorityBoost: PROCESSINFOCLASS = 22;
pub const ProcessPriorityClass: PROCESSINFOCLASS = 18;
pub const ProcessProtectionInformation: PROCESSINFOCLASS = 61;
pub const ProcessQuotaLimits: PROCESSINFOCLASS = 1;
pub const ProcessRaisePriority: PROCESSINFOCLASS = 6;
pub const ProcessRaiseUMExceptionOnInvalidHandleClose: PROCESSINFOCLASS = 71;
pub const ProcessReserved1Information: PROCESSINFOCLASS = 66;
pub const ProcessReserved2Information: PROCESSINFOCLASS = 67;
pub const ProcessRevokeFileHandles: PROCESSINFOCLASS = 56;
pub const ProcessSessionInformation: PROCESSINFOCLASS = 24;
pub const ProcessSubsystemInformation: PROCESSINFOCLASS = 75;
pub const ProcessSubsystemProcess: PROCESSINFOCLASS = 68;
pub const ProcessTelemetryIdInformation: PROCESSINFOCLASS = 64;
pub const ProcessThreadStackAllocation: PROCESSINFOCLASS = 41;
pub const ProcessTimes: PROCESSINFOCLASS = 4;
pub const ProcessTlsInformation: PROCESSINFOCLASS = 35;
pub const ProcessTokenVirtualizationEnabled: PROCESSINFOCLASS = 48;
pub const ProcessUserModeIOPL: PROCESSINFOCLASS = 16;
pub const ProcessVmCounters: PROCESSINFOCLASS = 3;
pub const ProcessWin32kSyscallFilterInformation: PROCESSINFOCLASS = 79;
pub const ProcessWindowInformation: PROCESSINFOCLASS = 50;
pub const ProcessWorkingSetControl: PROCESSINFOCLASS = 57;
pub const ProcessWorkingSetWatch: PROCESSINFOCLASS = 15;
pub const ProcessWorkingSetWatchEx: PROCESSINFOCLASS = 42;
pub const ProcessWow64Information: PROCESSINFOCLASS = 26;
pub const ProcessWx86Information: PROCESSINFOCLASS = 19;

/// C enumeration `PSCREATEPROCESSNOTIFYTYPE`; a driver may pass any value.
pub type PSCREATEPROCESSNOTIFYTYPE = i32;
pub const PsCreateProcessNotifySubsystems: PSCREATEPROCESSNOTIFYTYPE = 0;

/// C enumeration `PSCREATETHREADNOTIFYTYPE`; a driver may pass any value.
pub type PSCREATETHREADNOTIFYTYPE = i32;
pub const PsCreateThreadNotifyNonSystem: PSCREATETHREADNOTIFYTYPE = 0;
pub const PsCreateThreadNotifySubsystems: PSCREATETHREADNOTIFYTYPE = 1;

/// C enumeration `RESOURCE_TRANSLATION_DIRECTION`; a driver may pass any value.
pub type RESOURCE_TRANSLATION_DIRECTION = i32;
pub const TranslateChildToParent: RESOURCE_TRANSLATION_DIRECTION = 0;
pub const TranslateParentToChild: RESOURCE_TRANSLATION_DIRECTION = 1;

/// C enumeration `RTL_GENERIC_COMPARE_RESULTS`; a driver may pass any value.
pub type RTL_GENERIC_COMPARE_RESULTS = i32;
pub const GenericEqual: RTL_GENERIC_COMPARE_RESULTS = 2;
pub const GenericGreaterThan: RTL_GENERIC_COMPARE_RESULTS = 1;
pub const GenericLessThan: RTL_GENERIC_COMPARE_RESULTS = 0;

/// C enumeration `SOC_SUBSYSTEM_TYPE`; a driver may pass any value.
pub type SOC_SUBSYSTEM_TYPE = i32;
pub const SOC_SUBSYS_AUDIO_DSP: SOC_SUBSYSTEM_TYPE = 1;
pub const SOC_SUBSYS_SENSORS: SOC_SUBSYSTEM_TYPE = 3;
pub const SOC_SUBSYS_VENDOR_DEFINED: SOC_SUBSYSTEM_TYPE = 0x10000;
pub const SOC_SUBSYS_WIRELESS_MODEM: SOC_SUBSYSTEM_TYPE = 0;
pub const SOC_SUBSYS_WIRELSS_CONNECTIVITY: SOC_SUBSYSTEM_TYPE = 2;

/// C enumeration `SUBSYSTEM_INFORMATION_TYPE`; a driver may pass any value.
pub type SUBSYSTEM_INFORMATION_TYPE = i32;
pub const MaxSubsystemInformationType: SUBSYSTEM_INFORMATION_TYPE = 2;
pub const SubsystemInformationTypeWSL: SUBSYSTEM_INFORMATION_TYPE = 1;
pub const SubsystemInformationTypeWin32: SUBSYSTEM_INFORMATION_TYPE = 0;

/// C enumeration `SYSTEM_FIRMWARE_TABLE_ACTION`; a driver may pass any value.
pub type SYSTEM_FIRMWARE_TABLE_ACTION = i32;
pub const SystemFirmwareTable_Enumerate: SYSTEM_FIRMWARE_TABLE_ACTION = 0;
pub const SystemFirmwareTable_Get: SYSTEM_FIRMWARE_TABLE_ACTION = 1;

/// C enumeration `TABLE_SEARCH_RESULT`; a driver may pass any value.
pub type TABLE_SEARCH_RESULT = i32;
pub const TableEmptyTree: TABLE_SEARCH_RESULT = 0;
pub const TableFoundNode: TABLE_SEARCH_RESULT = 1;
pub const TableInsertAsLeft: TABLE_SEARCH_RESULT = 2;
pub const TableInsertAsRight: TABLE_SEARCH_RESULT = 3;

/// C enumeration `THREADINFOCLASS`; a driver may pass any value.
pub type THREADINFOCLASS = i32;
pub const MaxThreadInfoClass: THREADINFOCLASS = 50;
pub const ThreadActualBasePriority: THREADINFOCLASS = 25;
pub const ThreadActualGroupAffinity: THREADINFOCLASS = 41;
pub const ThreadAffinityMask: THREADINFOCLASS = 4;
pub const ThreadAmILastThread: THREADINFOCLASS = 12;
pub const ThreadBasePriority: THREADINFOCLASS = 3;
pub const ThreadBasicInformation: THREADINFOCLASS = 0;
pub const ThreadBreakOnTermination: THREADINFOCLASS = 18;
pub const ThreadCSwitchMon: THREADINFOCLASS = 27;
pub const ThreadCSwitchPmu: THREADINFOCLASS = 28;
pub const ThreadCounterProfiling: THREADINFOCLASS = 32;
pub const ThreadCpuAccountingInformation: THREADINFOCLASS = 34;
pub const ThreadCycleTime: THREADINFOCLASS = 23;
pub const ThreadDescriptorTableEntry: THREADINFOCLASS = 6;
pub const ThreadDynamicCodePolicyInfo: THREADINFOCLASS = 42;
pub const ThreadEnableAlignmentFaultFixup: THREADINFOCLASS = 7;
pub const ThreadEventPair_Reusable: THREADINFOCLASS = 8;
pub const ThreadGroupInformation: THREADINFOCLASS = 30;
pub const ThreadHideFromDebugger: THREADINFOCLASS = 17;
pub const ThreadIdealProcessor: THREADINFOCLASS = 13;
pub const ThreadIdealProcessorEx: THREADINFOCLASS = 33;
pub const ThreadImpersonationToken: THREADINFOCLASS = 5;
pub const ThreadIoPriority: THREADINFOCLASS = 22;
pub const ThreadIsIoPending: THREADINFOCLASS = 16;
pub const ThreadIsTerminated: THREADINFOCLASS = 20;
pub const ThreadLastSystemCall: THREADINFOCLASS = 21;
pub const ThreadPagePriority: THREADINFOCLASS = 24;
pub const ThreadPerformanceCount: THREADINFOCLASS = 11;
pub const ThreadPriority: THREADINFOCLASS = 2;
pub const ThreadPriorityBoost: THREADINFOCLASS = 14;
pub const ThreadQuerySetWin32StartAddress: THREADINFOCLASS = 9;
pub const ThreadSetTlsArrayAddress: THREADINFOCLASS = 15;
pub const ThreadSubsystemInformation: THREADINFOCLASS = 45;
pub const ThreadSuspendCount: THREADINFOCLASS = 35;
pub const ThreadSwitchLegacyState: THREADINFOCLASS = 19;
pub const ThreadTebInformation: THREADINFOCLASS = 26;
pub const ThreadTimes: THREADINFOCLASS = 1;
pub const ThreadUmsInformation: THREADINFOCLASS = 31;
pub const ThreadWow64Context: THREADINFOCLASS = 29;
pub const ThreadZeroTlsCell: THREADINFOCLASS = 10;

/// C enumeration `TIMER_SET_INFORMATION_CLASS`; a driver may pass any value.
pub type TIMER_SET_INFORMATION_CLASS = i32;
pub const MaxTimerInfoClass: TIMER_SET_INFORMATION_CLASS = 1;
pub const TimerSetCoalescableTimer: TIMER_SET_INFORMATION_CLASS = 0;

/// C enumeration `WELL_KNOWN_SID_TYPE`; a driver may pass any value.
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/ne-ntddk-well_known_sid_type>
pub type WELL_KNOWN_SID_TYPE = i32;
pub const WinAccountAdministratorSid: WELL_KNOWN_SID_TYPE = 38;
pub const WinAccountCertAdminsSid: WELL_KNOWN_SID_TYPE = 46;
pub const WinAccountCloneableControllersSid: WELL_KNOWN_SID_TYPE = 100;
pub const WinAccountComputersSid: WELL_KNOWN_SID_TYPE = 44;
pub const WinAccountControllersSid: WELL_KNOWN_SID_TYPE = 45;
pub const WinAccountDefaultSystemManagedSid: WELL_KNOWN_SID_TYPE = 110;
pub const WinAccountDomainAdminsSid: WELL_KNOWN_SID_TYPE = 41;
pub const WinAccountDomainGuestsSid: WELL_KNOWN_SID_TYPE = 43;
pub const WinAccountDomainUsersSid: WELL_KNOWN_SID_TYPE = 42;
pub const WinAccountEnterpriseAdminsSid: WELL_KNOWN_SID_TYPE = 48;
pub const WinAccountEnterpriseKeyAdminsSid: WELL_KNOWN_SID_TYPE = 114;
pub const WinAccountGuestSid: WELL_KNOWN_SID_TYPE = 39;
pub const WinAccountKeyAdminsSid: WELL_KNOWN_SID_TYPE = 113;
pub const WinAccountKrbtgtSid: WELL_KNOWN_SID_TYPE = 40;
pub const WinAccountPolicyAdminsSid: WELL_KNOWN_SID_TYPE = 49;
pub const WinAccountProtectedUsersSid: WELL_KNOWN_SID_TYPE = 107;
pub const WinAccountRasAndIasServersSid: WELL_KNOWN_SID_TYPE = 50;
pub const WinAccountReadonlyControllersSid: WELL_KNOWN_SID_TYPE = 75;
pub const WinAccountSchemaAdminsSid: WELL_KNOWN_SID_TYPE = 47;
pub const WinAnonymousSid: WELL_KNOWN_SID_TYPE = 13;
pub const WinApplicationPackageAuthoritySid: WELL_KNOWN_SID_TYPE = 83;
pub const WinAuthenticatedUserSid: WELL_KNOWN_SID_TYPE = 17;
pub const WinAuthenticationAuthorityAssertedSid: WELL_KNOWN_SID_TYPE = 103;
pub const WinAuthenticationFreshKeyAuthSid: WELL_KNOWN_SID_TYPE = 118;
pub const WinAuthenticationKeyPropertyAttestationSid: WELL_KNOWN_SID_TYPE = 117;
pub const WinAuthenticationKeyPropertyMFASid: WELL_KNOWN_SID_TYPE = 116;
pub const WinAuthenticationKeyTrustSid: WELL_KNOWN_SID_TYPE = 115;
pub const WinAuthenticationServiceAssertedSid: WELL_KNOWN_SID_TYPE = 104;
pub const WinBatchSid: WELL_KNOWN_SID_TYPE = 10;
pub const WinBuiltinAccessControlAssistanceOperatorsSid: WELL_KNOWN_SID_TYPE = 101;
pub const WinBuiltinAccountOperatorsSid: WELL_KNOWN_SID_TYPE = 30;
pub const WinBuiltinAdministratorsSid: WELL_KNOWN_SID_TYPE = 26;
pub const WinBuiltinAnyPackageSid: WELL_KNOWN_SID_TYPE = 84;
pub const WinBuiltinAuthorizationAccessSid: WELL_KNOWN_SID_TYPE = 59;
pub const WinBuiltinBackupOperatorsSid: WELL_KNOWN_SID_TYPE = 33;
pub const WinBuiltinCertSvcDComAccessGroup: WELL_KNOWN_SID_TYPE = 78;
pub const WinBuiltinCryptoOperatorsSid: WELL_KNOWN_SID_TYPE = 64;
pub const WinBuiltinDCOMUsersSid: WELL_KNOWN_SID_TYPE = 61;
pub const WinBuiltinDefaultSystemManagedGroupSid: WELL_KNOWN_SID_TYPE = 111;
pub const WinBuiltinDomainSid: WELL_KNOWN_SID_TYPE = 25;
pub const WinBuiltinEventLogReadersGroup: WELL_KNOWN_SID_TYPE = 76;
pub const WinBuiltinGuestsSid: WELL_KNOWN_SID_TYPE = 28;
pub const WinBuiltinHyperVAdminsSid: WELL_KNOWN_SID_TYPE = 99;
pub const WinBuiltinIUsersSid: WELL_KNOWN_SID_TYPE = 62;
pub const WinBuiltinIncomingForestTrustBuildersSid: WELL_KNOWN_SID_TYPE = 56;
pub const WinBuiltinNetworkConfigurationOperatorsSid: WELL_KNOWN_SID_TYPE = 37;
pub const WinBuiltinPerfLoggingUsersSid: WELL_KNOWN_SID_TYPE = 58;
pub const WinBuiltinPerfMonitoringUsersSid: WELL_KNOWN_SID_TYPE = 57;
pub const WinBuiltinPowerUsersSid: WELL_KNOWN_SID_TYPE = 29;
pub const WinBuiltinPreWindows2000CompatibleAccessSid: WELL_KNOWN_SID_TYPE = 35;
pub const WinBuiltinPrintOperatorsSid: WELL_KNOWN_SID_TYPE = 32;
pub const WinBuiltinRDSEndpointServersSid: WELL_KNOWN_SID_TYPE = 96;
pub const WinBuiltinRDSManagementServersSid: WELL_KNOWN_SID_TYPE = 97;
pub const WinBuiltinRDSRemoteAccessServersSid: WELL_KNOWN_SID_TYPE = 95;
pub const WinBuiltinRemoteDesktopUsersSid: WELL_KNOWN_SID_TYPE = 36;
pub const WinBuiltinRemoteManagementUsersSid: WELL_KNOWN_SID_TYPE = 102;
pub const WinBuiltinReplicatorSid: WELL_KNOWN_SID_TYPE = 34;
pub const WinBuiltinStorageReplicaAdminsSid: WELL_KNOWN_SID_TYPE = 112;
pub const WinBuiltinSystemOperatorsSid: WELL_KNOWN_SID_TYPE = 31;
pub const WinBuiltinTerminalServerLicenseServersSid: WELL_KNOWN_SID_TYPE = 60;
pub const WinBuiltinUsersSid: WELL_KNOWN_SID_TYPE = 27;
pub const WinCacheablePrincipalsGroupSid: WELL_KNOWN_SID_TYPE = 72;
pub const WinCapabilityAppointmentsSid: WELL_KNOWN_SID_TYPE = 108;
pub const WinCapabilityContactsSid: WELL_KNOWN_SID_TYPE = 109;
pub const WinCapabilityDocumentsLibrarySid: WELL_KNOWN_SID_TYPE = 91;
pub const WinCapabilityEnterpriseAuthenticationSid: WELL_KNOWN_SID_TYPE = 93;
pub const WinCapabilityInternetClientServerSid: WELL_KNOWN_SID_TYPE = 86;
pub const WinCapabilityInternetClientSid: WELL_KNOWN_SID_TYPE = 85;
pub const WinCapabilityMusicLibrarySid: WELL_KNOWN_SID_TYPE = 90;
pub const WinCapabilityPicturesLibrarySid: WELL_KNOWN_SID_TYPE = 88;
pub const WinCapabilityPrivateNetworkClientServerSid: WELL_KNOWN_SID_TYPE = 87;
pub const WinCapabilityRemovableStorageSid: WELL_KNOWN_SID_TYPE = 94;
pub const WinCapabilitySharedUserCertificatesSid: WELL_KNOWN_SID_TYPE = 92;
pub const WinCapabilityVideosLibrarySid: WELL_KNOWN_SID_TYPE = 89;
pub const WinConsoleLogonSid: WELL_KNOWN_SID_TYPE = 81;
pub const WinCreatorGroupServerSid: WELL_KNOWN_SID_TYPE = 6;
pub const WinCreatorGroupSid: WELL_KNOWN_SID_TYPE = 4;
pub const WinCreatorOwnerRightsSid: WELL_KNOWN_SID_TYPE = 71;
pub const WinCreatorOwnerServerSid: WELL_KNOWN_SID_TYPE = 5;
pub const WinCreatorOwnerSid: WELL_KNOWN_SID_TYPE = 3;
pub const WinDialupSid: WELL_KNOWN_SID_TYPE = 8;
pub const WinDigestAuthenticationSid: WELL_KNOWN_SID_TYPE = 52;
pub const WinEnterpriseControllersSid: WELL_KNOWN_SID_TYPE = 15;
pub const WinEnterpriseReadonlyControllersSid: WELL_KNOWN_SID_TYPE = 74;
pub const WinHighLabelSid: WELL_KNOWN_SID_TYPE = 68;
pub const WinIUserSid: WELL_KNOWN_SID_TYPE = 63;
pub const WinInteractiveSid: WELL_KNOWN_SID_TYPE = 11;
pub const WinLocalAccountAndAdministratorSid: WELL_KNOWN_SID_TYPE = 106;
pub const WinLocalAccountSid: WELL_KNOWN_SID_TYPE = 105;
pub const WinLocalLogonSid: WELL_KNOWN_SID_TYPE = 80;
pub const WinLocalServiceSid: WELL_KNOWN_SID_TYPE = 23;
pub const WinLocalSid: WELL_KNOWN_SID_TYPE = 2;
pub const WinLocalSystemSid: WELL_KNOWN_SID_TYPE = 22;
pub const WinLogonIdsSid: WELL_KNOWN_SID_TYPE = 21;
pub const WinLowLabelSid: WELL_KNOWN_SID_TYPE = 66;
pub const WinMediumLabelSid: WELL_KNOWN_SID_TYPE = 67;
pub const WinMediumPlusLabelSid: WELL_KNOWN_SID_TYPE = 79;
pub const WinNTLMAuthenticationSid: WELL_KNOWN_SID_TYPE = 51;
pub const WinNetworkServiceSid: WELL_KNOWN_SID_TYPE = 24;
pub const WinNetworkSid: WELL_KNOWN_SID_TYPE = 9;
pub const WinNewEnterpriseReadonlyControllersSid: WELL_KNOWN_SID_TYPE = 77;
pub const WinNonCacheablePrincipalsGroupSid: WELL_KNOWN_SID_TYPE = 73;
pub const WinNtAuthoritySid: WELL_KNOWN_SID_TYPE = 7;
pub const WinNullSid: WELL_KNOWN_SID_TYPE = 0;
pub const WinOtherOrganizationSid: WELL_KNOWN_SID_TYPE = 55;
pub const WinProxySid: WELL_KNOWN_SID_TYPE = 14;
pub const WinRemoteLogonIdSid: WELL_KNOWN_SID_TYPE = 20;
pub const WinRestrictedCodeSid: WELL_KNOWN_SID_TYPE = 18;
pub const WinSChannelAuthenticationSid: WELL_KNOWN_SID_TYPE = 53;
pub const WinSelfSid: WELL_KNOWN_SID_TYPE = 16;
pub const WinServiceSid: WELL_KNOWN_SID_TYPE = 12;
pub const WinSystemLabelSid: WELL_KNOWN_SID_TYPE = 69;
pub const WinTerminalServerSid: WELL_KNOWN_SID_TYPE = 19;
pub const WinThisOrganizationCertificateSid: WELL_KNOWN_SID_TYPE = 82;
pub const WinThisOrganizationSid: WELL_KNOWN_SID_TYPE = 54;
pub const WinUntrustedLabelSid: WELL_KNOWN_SID_TYPE = 65;
pub const WinUserModeDriversSid: WELL_KNOWN_SID_TYPE = 98;
pub const WinWorldSid: WELL_KNOWN_SID_TYPE = 1;
pub const WinWriteRestrictedCodeSid: WELL_KNOWN_SID_TYPE = 70;

pub const ARBITER_FLAG_BOOT_CONFIG: u32 = 0x01;
pub const ARBITER_FLAG_OTHER_ENUM: u32 = 0x04;
pub const ARBITER_FLAG_ROOT_ENUM: u32 = 0x02;
pub const ARBITER_PARTIAL: u32 = 0x01;

pub const CONTEXT_ALL: u32 = 0x0010_001F;
pub const CONTEXT_AMD64: u32 = 0x0010_0000;
pub const CONTEXT_ARM64: u32 = 0x0040_0000;
pub const CONTEXT_ARM64_ALL: u32 = 0x0040_000F;
pub const CONTEXT_ARM64_CONTROL: u32 = 0x0040_0001;
pub const CONTEXT_ARM64_DEBUG_REGISTERS: u32 = 0x0040_0008;
pub const CONTEXT_ARM64_FLOATING_POINT: u32 = 0x0040_0004;
pub const CONTEXT_ARM64_FULL: u32 = 0x0040_0007;
pub const CONTEXT_ARM64_INTEGER: u32 = 0x0040_0002;
pub const CONTEXT_CONTROL: u32 = 0x0010_0001;
pub const CONTEXT_DEBUG_REGISTERS: u32 = 0x0010_0010;
pub const CONTEXT_EXCEPTION_ACTIVE: u32 = 0x0800_0000;
pub const CONTEXT_EXCEPTION_REPORTING: u32 = 0x8000_0000;
pub const CONTEXT_EXCEPTION_REQUEST: u32 = 0x4000_0000;
pub const CONTEXT_FLOATING_POINT: u32 = 0x0010_0008;
pub const CONTEXT_FULL: u32 = 0x0010_000B;
pub const CONTEXT_INTEGER: u32 = 0x0010_0002;
pub const CONTEXT_SEGMENTS: u32 = 0x0010_0004;
pub const CONTEXT_SERVICE_ACTIVE: u32 = 0x1000_0000;
pub const CONTEXT_XSTATE: u32 = 0x0010_0040;

pub const CP_GET_ERROR: u32 = 0x02;
pub const CP_GET_NODATA: u32 = 0x01;
pub const CP_GET_SUCCESS: u32 = 0x00;

pub const CmResourceTypeMaximum: u8 = 0x08;

pub const DBG_DEVICE_FLAG_BARS_MAPPED: u32 = 0x02;
pub const DBG_DEVICE_FLAG_HAL_SCRATCH_ALLOCATED: u32 = 0x01;
pub const DBG_DEVICE_FLAG_SCRATCH_ALLOCATED: u32 = 0x04;
pub const DBG_DEVICE_FLAG_SYNTHETIC: u32 = 0x10;
pub const DBG_DEVICE_FLAG_UNCACHED_MEMORY: u32 = 0x08;

pub const DO_BUFFERED_IO: u32 = 0x04;
pub const DO_BUS_ENUMERATED_DEVICE: u32 = 0x1000;
pub const DO_DAX_VOLUME: u32 = 0x1000_0000;
pub const DO_DEVICE_HAS_NAME: u32 = 0x40;
pub const DO_DEVICE_INITIALIZING: u32 = 0x80;
pub const DO_DEVICE_IRP_REQUIRES_EXTENSION: u32 = 0x0800_0000;
pub const DO_DEVICE_TO_BE_RESET: u32 = 0x0400_0000;
pub const DO_DIRECT_IO: u32 = 0x10;
pub const DO_DISALLOW_EXECUTE: u32 = 0x0080_0000;
pub const DO_EXCLUSIVE: u32 = 0x08;
pub const DO_FORCE_NEITHER_IO: u32 = 0x0008_0000;
pub const DO_LONG_TERM_REQUESTS: u32 = 0x200;
pub const DO_LOW_PRIORITY_FILESYSTEM: u32 = 0x0001_0000;
pub const DO_MAP_IO_BUFFER: u32 = 0x20;
pub const DO_NEVER_LAST_DEVICE: u32 = 0x400;
pub const DO_POWER_INRUSH: u32 = 0x4000;
pub const DO_POWER_PAGABLE: u32 = 0x2000;
pub const DO_SHUTDOWN_REGISTERED: u32 = 0x800;
pub const DO_SUPPORTS_TRANSACTIONS: u32 = 0x0004_0000;
pub const DO_SYSTEM_BOOT_PARTITION: u32 = 0x100;
pub const DO_SYSTEM_CRITICAL_PARTITION: u32 = 0x0040_0000;
pub const DO_SYSTEM_SYSTEM_PARTITION: u32 = 0x0020_0000;
pub const DO_VERIFY_VOLUME: u32 = 0x02;
pub const DO_VOLUME_DEVICE_OBJECT: u32 = 0x0010_0000;

pub const DRIVER_VERIFIER_FORCE_IRQL_CHECKING: u32 = 0x02;
pub const DRIVER_VERIFIER_INJECT_ALLOCATION_FAILURES: u32 = 0x04;
pub const DRIVER_VERIFIER_IO_CHECKING: u32 = 0x10;
pub const DRIVER_VERIFIER_SPECIAL_POOLING: u32 = 0x01;
pub const DRIVER_VERIFIER_TRACK_POOL_ALLOCATIONS: u32 = 0x08;

pub const DRVO_BOOTREINIT_REGISTERED: u32 = 0x20;
pub const DRVO_INITIALIZED: u32 = 0x10;
pub const DRVO_LEGACY_RESOURCES: u32 = 0x40;
pub const DRVO_REINIT_REGISTERED: u32 = 0x08;

pub const EVENT_INCREMENT: u32 = 0x01;

pub const EXCEPTION_EXECUTE_FAULT: u32 = 0x08;
pub const EXCEPTION_READ_FAULT: u32 = 0x00;
pub const EXCEPTION_WRITE_FAULT: u32 = 0x01;

pub const FILE_ANY_ACCESS: u32 = 0x00;
pub const FILE_CHARACTERISTICS_EXPECT_ORDERLY_REMOVAL_DEPRECATED: u32 = 0x200;
pub const FILE_CHARACTERISTICS_EXPECT_ORDERLY_REMOVAL_EX: u32 = 0x4000;
pub const FILE_CHARACTERISTICS_EXPECT_SURPRISE_REMOVAL_DEPRECATED: u32 = 0x300;
pub const FILE_CHARACTERISTICS_EXPECT_SURPRISE_REMOVAL_EX: u32 = 0x8000;
pub const FILE_CHARACTERISTICS_PROPAGATED: u32 = 0x0005_010F;
pub const FILE_CHARACTERISTICS_REMOVAL_POLICY_MASK_DEPRECATED: u32 = 0x300;
pub const FILE_CHARACTERISTICS_REMOVAL_POLICY_MASK_EX: u32 = 0xC000;
pub const FILE_DEVICE_8042_PORT: u32 = 0x27;
pub const FILE_DEVICE_ACPI: u32 = 0x32;
pub const FILE_DEVICE_BATTERY: u32 = 0x29;
pub const FILE_DEVICE_BEEP: u32 = 0x01;
pub const FILE_DEVICE_BIOMETRIC: u32 = 0x44;
pub const FILE_DEVICE_BLUETOOTH: u32 = 0x41;
pub const FILE_DEVICE_BUS_EXTENDER: u32 = 0x2A;
pub const FILE_DEVICE_CD_ROM: u32 = 0x02;
pub const FILE_DEVICE_CD_ROM_FILE_SYSTEM: u32 = 0x03;
pub const FILE_DEVICE_CHANGER: u32 = 0x30;
pub const FILE_DEVICE_CONSOLE: u32 = 0x50;
pub const FILE_DEVICE_CONTROLLER: u32 = 0x04;
pub const FILE_DEVICE_CRYPT_PROVIDER: u32 = 0x3F;
pub const FILE_DEVICE_DATALINK: u32 = 0x05;
pub const FILE_DEVICE_DEVAPI: u32 = 0x47;
pub const FILE_DEVICE_DFS: u32 = 0x06;
pub const FILE_DEVICE_DFS_FILE_SYSTEM: u32 = 0x35;
pub const FILE_DEVICE_DFS_VOLUME: u32 = 0x36;
pub const FILE_DEVICE_DISK: u32 = 0x07;
pub const FILE_DEVICE_DISK_FILE_SYSTEM: u32 = 0x08;
pub const FILE_DEVICE_DVD: u32 = 0x33;
pub const FILE_DEVICE_EHSTOR: u32 = 0x46;
pub const FILE_DEVICE_FILE_SYSTEM: u32 = 0x09;
pub const FILE_DEVICE_FIPS: u32 = 0x3A;
pub const FILE_DEVICE_FULLSCREEN_VIDEO: u32 = 0x34;
pub const FILE_DEVICE_GPIO: u32 = 0x48;
pub const FILE_DEVICE_HOLOGRAPHIC: u32 = 0x5B;
pub const FILE_DEVICE_INFINIBAND: u32 = 0x3B;
pub const FILE_DEVICE_INPORT_PORT: u32 = 0x0A;
pub const FILE_DEVICE_KEYBOARD: u32 = 0x0B;
pub const FILE_DEVICE_KS: u32 = 0x2F;
pub const FILE_DEVICE_KSEC: u32 = 0x39;
pub const FILE_DEVICE_MAILSLOT: u32 = 0x0C;
pub const FILE_DEVICE_MASS_STORAGE: u32 = 0x2D;
pub const FILE_DEVICE_MIDI_IN: u32 = 0x0D;
pub const FILE_DEVICE_MIDI_OUT: u32 = 0x0E;
pub const FILE_DEVICE_MODEM: u32 = 0x2B;
pub const FILE_DEVICE_MOUSE: u32 = 0x0F;
pub const FILE_DEVICE_MT_COMPOSITE: u32 = 0x42;
pub const FILE_DEVICE_MT_TRANSPORT: u32 = 0x43;
pub const FILE_DEVICE_MULTI_UNC_PROVIDER: u32 = 0x10;
pub const FILE_DEVICE_NAMED_PIPE: u32 = 0x11;
pub const FILE_DEVICE_NETWORK: u32 = 0x12;
pub const FILE_DEVICE_NETWORK_BROWSER: u32 = 0x13;
pub const FILE_DEVICE_NETWORK_FILE_SYSTEM: u32 = 0x14;
pub const FILE_DEVICE_NETWORK_REDIRECTOR: u32 = 0x28;
pub const FILE_DEVICE_NFP: u32 = 0x51;
pub const FILE_DEVICE_NULL: u32 = 0x15;
pub const FILE_DEVICE_NVDIMM: u32 = 0x5A;
pub const FILE_DEVICE_PARALLEL_PORT: u32 = 0x16;
pub const FILE_DEVICE_PERSISTENT_MEMORY: u32 = 0x59;
pub const FILE_DEVICE_PHYSICAL_NETCARD: u32 = 0x17;
pub const FILE_DEVICE_PMI: u32 = 0x45;
pub const FILE_DEVICE_POINT_OF_SERVICE: u32 = 0x54;
pub const FILE_DEVICE_PRINTER: u32 = 0x18;
pub const FILE_DEVICE_SCANNER: u32 = 0x19;
pub const FILE_DEVICE_SCREEN: u32 = 0x1C;
pub const FILE_DEVICE_SDFXHCI: u32 = 0x5C;
pub const FILE_DEVICE_SERENUM: u32 = 0x37;
pub const FILE_DEVICE_SERIAL_MOUSE_PORT: u32 = 0x1A;
pub const FILE_DEVICE_SERIAL_PORT: u32 = 0x1B;
pub const FILE_DEVICE_SMARTCARD: u32 = 0x31;
pub const FILE_DEVICE_SMB: u32 = 0x2E;
pub const FILE_DEVICE_SOUND: u32 = 0x1D;
pub const FILE_DEVICE_STORAGE_REPLICATION: u32 = 0x55;
pub const FILE_DEVICE_STREAMS: u32 = 0x1E;
pub const FILE_DEVICE_SYSENV: u32 = 0x52;
pub const FILE_DEVICE_TAPE: u32 = 0x1F;
pub const FILE_DEVICE_TAPE_FILE_SYSTEM: u32 = 0x20;
pub const FILE_DEVICE_TERMSRV: u32 = 0x38;
pub const FILE_DEVICE_TRANSPORT: u32 = 0x21;
pub const FILE_DEVICE_TRUST_ENV: u32 = 0x56;
pub const FILE_DEVICE_UCM: u32 = 0x57;
pub const FILE_DEVICE_UCMTCPCI: u32 = 0x58;
pub const FILE_DEVICE_UNKNOWN: u32 = 0x22;
pub const FILE_DEVICE_USBEX: u32 = 0x49;
pub const FILE_DEVICE_VDM: u32 = 0x2C;
pub const FILE_DEVICE_VIDEO: u32 = 0x23;
pub const FILE_DEVICE_VIRTUAL_BLOCK: u32 = 0x53;
pub const FILE_DEVICE_VIRTUAL_DISK: u32 = 0x24;
pub const FILE_DEVICE_VMBUS: u32 = 0x3E;
pub const FILE_DEVICE_WAVE_IN: u32 = 0x25;
pub const FILE_DEVICE_WAVE_OUT: u32 = 0x26;
pub const FILE_DEVICE_WPD: u32 = 0x40;
pub const FILE_READ_ACCESS: u32 = 0x01;
pub const FILE_SPECIAL_ACCESS: u32 = 0x00;
pub const FILE_WRITE_ACCESS: u32 = 0x02;

pub const FLUSH_NV_MEMORY_DEFAULT_TOKEN: u64 = 0xFFFFFFFFFFFFFFFF;
pub const FLUSH_NV_MEMORY_IN_FLAG_NO_DRAIN: u32 = 0x01;

pub const HAL_CMC_DISABLED: u32 = 0x00;
pub const HAL_CMC_INTERRUPTS_BASED: u32 = 0xFFFF_FFFF;
pub const HAL_CPE_DISABLED: u32 = 0x00;
pub const HAL_CPE_INTERRUPTS_BASED: u32 = 0xFFFF_FFFF;
pub const HAL_DISPATCH_VERSION: u32 = 0x04;
pub const HAL_MCA_DISABLED: u32 = 0x00;
pub const HAL_MCA_INTERRUPTS_BASED: u32 = 0xFFFF_FFFF;
pub const HAL_MCE_DISABLED: u32 = 0x00;
pub const HAL_MCE_INTERRUPTS_BASED: u32 = 0xFFFF_FFFF;
pub const HAL_PLATFORM_ACPI_TABLES_CACHED: u32 = 0x20;
pub const HAL_PLATFORM_DISABLE_PTCG: u32 = 0x04;
pub const HAL_PLATFORM_DISABLE_UC_MAIN_MEMORY: u32 = 0x08;
pub const HAL_PLATFORM_DISABLE_WRITE_COMBINING: u32 = 0x01;
pub const HAL_PLATFORM_ENABLE_WRITE_COMBINING_MMIO: u32 = 0x10;

pub const IMAGE_ADDRESSING_MODE_32BIT: u32 = 0x03;

pub const INITIAL_FPCSR: u32 = 0x27F;
pub const INITIAL_MXCSR: u32 = 0x1F80;

pub const IO_ATTACH_DEVICE: u32 = 0x400;
pub const IO_CD_ROM_INCREMENT: u32 = 0x01;
pub const IO_CHECK_CREATE_PARAMETERS: u32 = 0x200;
pub const IO_DISK_INCREMENT: u32 = 0x01;
pub const IO_IGNORE_SHARE_ACCESS_CHECK: u32 = 0x800;
pub const IO_KEYBOARD_INCREMENT: u32 = 0x06;
pub const IO_MAILSLOT_INCREMENT: u32 = 0x02;
pub const IO_MOUSE_INCREMENT: u32 = 0x06;
pub const IO_NAMED_PIPE_INCREMENT: u32 = 0x02;
pub const IO_NETWORK_INCREMENT: u32 = 0x02;
pub const IO_NO_INCREMENT: u32 = 0x00;
pub const IO_PARALLEL_INCREMENT: u32 = 0x01;
pub const IO_SERIAL_INCREMENT: u32 = 0x02;
pub const IO_SOUND_INCREMENT: u32 = 0x08;
pub const IO_VIDEO_INCREMENT: u32 = 0x01;

pub const IRP_MN_COMPLETE: u8 = 0x04;
pub const IRP_MN_COMPLETE_MDL: u8 = 0x06;
pub const IRP_MN_COMPLETE_MDL_DPC: u8 = 0x07;
pub const IRP_MN_COMPRESSED: u8 = 0x08;
pub const IRP_MN_DPC: u8 = 0x01;
pub const IRP_MN_FLUSH_AND_PURGE: u8 = 0x01;
pub const IRP_MN_FLUSH_DATA_ONLY: u8 = 0x02;
pub const IRP_MN_FLUSH_DATA_SYNC_ONLY: u8 = 0x04;
pub const IRP_MN_FLUSH_NO_SYNC: u8 = 0x03;
pub const IRP_MN_KERNEL_CALL: u8 = 0x04;
pub const IRP_MN_LOAD_FILE_SYSTEM: u8 = 0x03;
pub const IRP_MN_LOCK: u8 = 0x01;
pub const IRP_MN_MDL: u8 = 0x02;
pub const IRP_MN_MDL_DPC: u8 = 0x03;
pub const IRP_MN_MOUNT_VOLUME: u8 = 0x01;
pub const IRP_MN_NORMAL: u8 = 0x00;
pub const IRP_MN_NOTIFY_CHANGE_DIRECTORY: u8 = 0x02;
pub const IRP_MN_NOTIFY_CHANGE_DIRECTORY_EX: u8 = 0x03;
pub const IRP_MN_QUERY_DIRECTORY: u8 = 0x01;
pub const IRP_MN_QUERY_LEGACY_BUS_INFORMATION: u8 = 0x18;
pub const IRP_MN_TRACK_LINK: u8 = 0x04;
pub const IRP_MN_UNLOCK_ALL: u8 = 0x03;
pub const IRP_MN_UNLOCK_ALL_BY_KEY: u8 = 0x04;
pub const IRP_MN_UNLOCK_SINGLE: u8 = 0x02;
pub const IRP_MN_USER_FS_REQUEST: u8 = 0x00;
pub const IRP_MN_VERIFY_VOLUME: u8 = 0x02;

pub const KERNEL_LARGE_STACK_COMMIT: u32 = 0x6000;
pub const KERNEL_LARGE_STACK_SIZE: u32 = 0x0001_2000;
pub const KERNEL_MCA_EXCEPTION_STACK_SIZE: u32 = 0x2000;
pub const KERNEL_STACK_SIZE: u32 = 0x6000;

pub const MAXIMUM_DEBUG_BARS: u32 = 0x06;
pub const MAXIMUM_EXPANSION_SIZE: u32 = 0x0001_1800;
pub const MAXIMUM_XSTATE_FEATURES: u32 = 0x40;

pub const MAX_HW_COUNTERS: u32 = 0x10;

pub const MEMORY_PRIORITY_BELOW_NORMAL: u32 = 0x04;
pub const MEMORY_PRIORITY_LOW: u32 = 0x02;
pub const MEMORY_PRIORITY_LOWEST: u32 = 0x00;
pub const MEMORY_PRIORITY_MEDIUM: u32 = 0x03;
pub const MEMORY_PRIORITY_NORMAL: u32 = 0x05;
pub const MEMORY_PRIORITY_VERY_LOW: u32 = 0x01;

pub const METHOD_BUFFERED: u32 = 0x00;
pub const METHOD_DIRECT_FROM_HARDWARE: u32 = 0x02;
pub const METHOD_DIRECT_TO_HARDWARE: u32 = 0x01;
pub const METHOD_IN_DIRECT: u32 = 0x01;
pub const METHOD_NEITHER: u32 = 0x03;
pub const METHOD_OUT_DIRECT: u32 = 0x02;

pub const MM_ADD_PHYSICAL_MEMORY_ALREADY_ZEROED: u32 = 0x01;
pub const MM_ANY_NODE_OK: u32 = 0x8000_0000;
pub const MM_COPY_MEMORY_PHYSICAL: u32 = 0x01;
pub const MM_COPY_MEMORY_VIRTUAL: u32 = 0x02;
pub const MM_CURRENT_PROCESS_PARTITION_OBJECT: u64 = 0xFFFFFFFFFFFFFFFF;
pub const MM_LOWEST_USER_ADDRESS: u64 = 0x10000;
pub const MM_SYSTEM_PARTITION_OBJECT: u64 = 0;
pub const MM_SYSTEM_VIEW_EXCEPTIONS_FOR_INPAGE_ERRORS: u32 = 0x01;

pub const NX_SUPPORT_POLICY_ALWAYSOFF: u32 = 0x00;
pub const NX_SUPPORT_POLICY_ALWAYSON: u32 = 0x01;
pub const NX_SUPPORT_POLICY_OPTIN: u32 = 0x02;
pub const NX_SUPPORT_POLICY_OPTOUT: u32 = 0x03;

pub const OPLOCK_KEY_FLAG_PARENT_KEY: u32 = 0x01;
pub const OPLOCK_KEY_FLAG_TARGET_KEY: u32 = 0x02;
pub const OPLOCK_KEY_VERSION_WIN7: u32 = 0x01;
pub const OPLOCK_KEY_VERSION_WIN8: u32 = 0x02;

pub const PCI_AGP_RATE_1X: u32 = 0x01;
pub const PCI_AGP_RATE_2X: u32 = 0x02;
pub const PCI_AGP_RATE_4X: u32 = 0x04;
pub const PCI_BUS_INTERFACE_STANDARD_VERSION: u32 = 0x02;
pub const PCI_BUS_INTERFACE_STANDARD_VERSION_1_LENGTH: u32 = 0x50;
pub const PCI_DATA_TAG: u32 = 0x2049_4350;
pub const PCI_DATA_VERSION: u32 = 0x01;
pub const PCI_ROOT_BUS_OSC_METHOD_CAPABILITY_REVISION: u32 = 0x01;

pub const PCR_MAJOR_VERSION: u32 = 0x01;
pub const PCR_MINOR_VERSION: u32 = 0x01;

pub const PROCESS_EXCEPTION_PORT_ALL_STATE_BITS: u32 = 0x03;
pub const PROCESS_EXCEPTION_PORT_ALL_STATE_FLAGS: u64 = 7;
pub const PROCESS_HANDLE_EXCEPTIONS_ENABLED: u32 = 0x01;
pub const PROCESS_HANDLE_RAISE_UM_EXCEPTION_ON_INVALID_HANDLE_CLOSE_DISABLED: u32 = 0x00;
pub const PROCESS_HANDLE_RAISE_UM_EXCEPTION_ON_INVALID_HANDLE_CLOSE_ENABLED: u32 = 0x01;
pub const PROCESS_HANDLE_TRACING_MAX_STACKS: u32 = 0x10;
pub const PROCESS_LUID_DOSDEVICES_ONLY: u32 = 0x01;
pub const PROCESS_READWRITEVM_LOGGING_ENABLE_READVM: u32 = 0x01;
pub const PROCESS_READWRITEVM_LOGGING_ENABLE_READVM_V: u32 = 0x01;
pub const PROCESS_READWRITEVM_LOGGING_ENABLE_WRITEVM: u32 = 0x02;
pub const PROCESS_READWRITEVM_LOGGING_ENABLE_WRITEVM_V: u32 = 0x02;

pub const PROTECTED_POOL: u32 = 0x00;

pub const PS_IMAGE_NOTIFY_CONFLICTING_ARCHITECTURE: u32 = 0x01;
pub const PS_INVALID_SILO_CONTEXT_SLOT: u32 = 0xFFFF_FFFF;

pub const QUOTA_LIMITS_HARDWS_MAX_DISABLE: u32 = 0x08;
pub const QUOTA_LIMITS_HARDWS_MAX_ENABLE: u32 = 0x04;
pub const QUOTA_LIMITS_HARDWS_MIN_DISABLE: u32 = 0x02;
pub const QUOTA_LIMITS_HARDWS_MIN_ENABLE: u32 = 0x01;
pub const QUOTA_LIMITS_USE_DEFAULT_LIMITS: u32 = 0x10;

pub const RESULT_NEGATIVE: u32 = 0x01;
pub const RESULT_POSITIVE: u32 = 0x02;
pub const RESULT_ZERO: u32 = 0x00;

pub const RTL_CORRELATION_VECTOR_STRING_LENGTH: u32 = 0x81;
pub const RTL_CORRELATION_VECTOR_V1_LENGTH: u32 = 0x40;
pub const RTL_CORRELATION_VECTOR_V1_PREFIX_LENGTH: u32 = 0x10;
pub const RTL_CORRELATION_VECTOR_V2_LENGTH: u32 = 0x80;
pub const RTL_CORRELATION_VECTOR_V2_PREFIX_LENGTH: u32 = 0x16;
pub const RTL_CORRELATION_VECTOR_VERSION_1: u32 = 0x01;
pub const RTL_CORRELATION_VECTOR_VERSION_2: u32 = 0x02;
pub const RTL_CORRELATION_VECTOR_VERSION_CURRENT: u32 = 0x02;
pub const RTL_HASH_ALLOCATED_HEADER: u32 = 0x01;
pub const RTL_HASH_RESERVED_SIGNATURE: u32 = 0x00;
pub const RTL_RUN_ONCE_ASYNC: u32 = 0x02;
pub const RTL_RUN_ONCE_CHECK_ONLY: u32 = 0x01;
pub const RTL_RUN_ONCE_CTX_RESERVED_BITS: u32 = 0x02;
pub const RTL_RUN_ONCE_INIT_FAILED: u32 = 0x04;
pub const RTL_STACK_WALKING_MODE_FRAMES_TO_SKIP_SHIFT: u32 = 0x08;

pub const SEH_VALIDATION_POLICY_DEFER: u32 = 0x03;
pub const SEH_VALIDATION_POLICY_OFF: u32 = 0x01;
pub const SEH_VALIDATION_POLICY_ON: u32 = 0x00;
pub const SEH_VALIDATION_POLICY_TELEMETRY: u32 = 0x02;

pub const SEMAPHORE_INCREMENT: u32 = 0x01;

pub const SE_SIGNING_LEVEL_ANTIMALWARE: u32 = 0x07;
pub const SE_SIGNING_LEVEL_AUTHENTICODE: u32 = 0x04;
pub const SE_SIGNING_LEVEL_CUSTOM_1: u32 = 0x03;
pub const SE_SIGNING_LEVEL_CUSTOM_2: u32 = 0x05;
pub const SE_SIGNING_LEVEL_CUSTOM_3: u32 = 0x07;
pub const SE_SIGNING_LEVEL_CUSTOM_4: u32 = 0x09;
pub const SE_SIGNING_LEVEL_CUSTOM_5: u32 = 0x0A;
pub const SE_SIGNING_LEVEL_CUSTOM_6: u32 = 0x0F;
pub const SE_SIGNING_LEVEL_CUSTOM_7: u32 = 0x0D;
pub const SE_SIGNING_LEVEL_DYNAMIC_CODEGEN: u32 = 0x0B;
pub const SE_SIGNING_LEVEL_ENTERPRISE: u32 = 0x02;
pub const SE_SIGNING_LEVEL_MICROSOFT: u32 = 0x08;
pub const SE_SIGNING_LEVEL_STORE: u32 = 0x06;
pub const SE_SIGNING_LEVEL_UNCHECKED: u32 = 0x00;
pub const SE_SIGNING_LEVEL_UNSIGNED: u32 = 0x01;
pub const SE_SIGNING_LEVEL_WINDOWS: u32 = 0x0C;
pub const SE_SIGNING_LEVEL_WINDOWS_TCB: u32 = 0x0E;
pub const SE_UNSOLICITED_INPUT_PRIVILEGE: u32 = 0x06;

pub const SHARED_GLOBAL_FLAGS_CONSOLE_BROKER_ENABLED: u32 = 0x40;
pub const SHARED_GLOBAL_FLAGS_CONSOLE_BROKER_ENABLED_V: u32 = 0x06;
pub const SHARED_GLOBAL_FLAGS_DYNAMIC_PROC_ENABLED: u32 = 0x20;
pub const SHARED_GLOBAL_FLAGS_DYNAMIC_PROC_ENABLED_V: u32 = 0x05;
pub const SHARED_GLOBAL_FLAGS_ELEVATION_ENABLED: u32 = 0x02;
pub const SHARED_GLOBAL_FLAGS_ELEVATION_ENABLED_V: u32 = 0x01;
pub const SHARED_GLOBAL_FLAGS_ERROR_PORT: u32 = 0x01;
pub const SHARED_GLOBAL_FLAGS_ERROR_PORT_V: u32 = 0x00;
pub const SHARED_GLOBAL_FLAGS_INSTALLER_DETECT_ENABLED: u32 = 0x08;
pub const SHARED_GLOBAL_FLAGS_INSTALLER_DETECT_ENABLED_V: u32 = 0x03;
pub const SHARED_GLOBAL_FLAGS_LKG_ENABLED: u32 = 0x10;
pub const SHARED_GLOBAL_FLAGS_LKG_ENABLED_V: u32 = 0x04;
pub const SHARED_GLOBAL_FLAGS_MULTIUSERS_IN_SESSION_SKU: u32 = 0x200;
pub const SHARED_GLOBAL_FLAGS_MULTIUSERS_IN_SESSION_SKU_V: u32 = 0x09;
pub const SHARED_GLOBAL_FLAGS_MULTI_SESSION_SKU: u32 = 0x100;
pub const SHARED_GLOBAL_FLAGS_MULTI_SESSION_SKU_V: u32 = 0x08;
pub const SHARED_GLOBAL_FLAGS_QPC_BYPASS_A73_ERRATA: u32 = 0x40;
pub const SHARED_GLOBAL_FLAGS_QPC_BYPASS_ENABLED: u32 = 0x01;
pub const SHARED_GLOBAL_FLAGS_QPC_BYPASS_USE_LFENCE: u32 = 0x20;
pub const SHARED_GLOBAL_FLAGS_QPC_BYPASS_USE_MFENCE: u32 = 0x10;
pub const SHARED_GLOBAL_FLAGS_QPC_BYPASS_USE_RDTSCP: u32 = 0x80;
pub const SHARED_GLOBAL_FLAGS_SECURE_BOOT_ENABLED: u32 = 0x80;
pub const SHARED_GLOBAL_FLAGS_SECURE_BOOT_ENABLED_V: u32 = 0x07;
pub const SHARED_GLOBAL_FLAGS_STATE_SEPARATION_ENABLED: u32 = 0x400;
pub const SHARED_GLOBAL_FLAGS_STATE_SEPARATION_ENABLED_V: u32 = 0x0A;
pub const SHARED_GLOBAL_FLAGS_VIRT_ENABLED: u32 = 0x04;
pub const SHARED_GLOBAL_FLAGS_VIRT_ENABLED_V: u32 = 0x02;

pub const SINGLE_GROUP_LEGACY_API: u32 = 0x01;

pub const SYSTEM_CALL_INT_2E: u32 = 0x01;
pub const SYSTEM_CALL_SYSCALL: u32 = 0x00;

pub const THREAD_CSWITCH_PMU_DISABLE: u32 = 0x00;
pub const THREAD_CSWITCH_PMU_ENABLE: u32 = 0x01;
pub const THREAD_PROFILING_FLAG_DISPATCH: u32 = 0x01;

pub const XSTATE_ALIGN_BIT: u32 = 0x01;
pub const XSTATE_ALIGN_MASK: u64 = 2;
pub const XSTATE_AVX: u32 = 0x02;
pub const XSTATE_AVX512_KMASK: u32 = 0x05;
pub const XSTATE_AVX512_ZMM: u32 = 0x07;
pub const XSTATE_AVX512_ZMM_H: u32 = 0x06;
pub const XSTATE_COMPACTION_ENABLE: u32 = 0x3F;
pub const XSTATE_COMPACTION_ENABLE_MASK: u64 = 0x8000000000000000;
pub const XSTATE_CONTROLFLAG_VALID_MASK: u32 = 0x03;
pub const XSTATE_CONTROLFLAG_XSAVEC_MASK: u32 = 0x02;
pub const XSTATE_CONTROLFLAG_XSAVEOPT_MASK: u32 = 0x01;
pub const XSTATE_GSSE: u32 = 0x02;
pub const XSTATE_IPT: u32 = 0x08;
pub const XSTATE_LEGACY_FLOATING_POINT: u32 = 0x00;
pub const XSTATE_LEGACY_SSE: u32 = 0x01;
pub const XSTATE_LWP: u32 = 0x3E;
pub const XSTATE_MASK_ALLOWED: u64 = 0x40000000000001FF;
pub const XSTATE_MASK_AVX: u64 = 4;
pub const XSTATE_MASK_AVX512: u64 = 224;
pub const XSTATE_MASK_GSSE: u64 = 4;
pub const XSTATE_MASK_IPT: u64 = 0x100;
pub const XSTATE_MASK_LEGACY: u64 = 3;
pub const XSTATE_MASK_LEGACY_FLOATING_POINT: u64 = 1;
pub const XSTATE_MASK_LEGACY_SSE: u64 = 2;
pub const XSTATE_MASK_LWP: u64 = 0x4000000000000000;
pub const XSTATE_MASK_MPX: u64 = 24;
pub const XSTATE_MASK_PERSISTENT: u64 = 0x4000000000000010;
pub const XSTATE_MPX_BNDCSR: u32 = 0x04;
pub const XSTATE_MPX_BNDREGS: u32 = 0x03;
