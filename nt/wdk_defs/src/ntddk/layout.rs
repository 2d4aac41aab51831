//! Sizes and offsets of the types of `ntddk`, asserted at compile time.
#![expect(unsafe_code, reason = "`layout!` implements `Plain` for the types whose layout it asserts")]

use super::types::*;
use crate::layout::layout;

layout! {
    CONFIGURATION_INFORMATION: 40, 4 { DiskCount 0 4, FloppyCount 4 4, CdRomCount 8 4, TapeCount 12 4,
        ScsiPortCount 16 4, SerialCount 20 4, ParallelCount 24 4, AtDiskPrimaryAddressClaimed 28 1,
        AtDiskSecondaryAddressClaimed 29 1, _pad30 30 2, Version 32 4, MediumChangerCount 36 4 };
    CONTEXT: 1232, 16 { P1Home 0 8, P2Home 8 8, P3Home 16 8, P4Home 24 8, P5Home 32 8, P6Home 40 8,
        ContextFlags 48 4, MxCsr 52 4, SegCs 56 2, SegDs 58 2, SegEs 60 2, SegFs 62 2, SegGs 64 2, SegSs 66
        2, EFlags 68 4, Dr0 72 8, Dr1 80 8, Dr2 88 8, Dr3 96 8, Dr6 104 8, Dr7 112 8, Rax 120 8, Rcx 128 8,
        Rdx 136 8, Rbx 144 8, Rsp 152 8, Rbp 160 8, Rsi 168 8, Rdi 176 8, R8 184 8, R9 192 8, R10 200 8, R11
        208 8, R12 216 8, R13 224 8, R14 232 8, R15 240 8, Rip 248 8, FltSave 256 512, VectorRegister 768
        416, VectorControl 1184 8, DebugControl 1192 8, LastBranchToRip 1200 8, LastBranchFromRip 1208 8,
        LastExceptionToRip 1216 8, LastExceptionFromRip 1224 8 }
        views { Header AT_Header 256 32, Legacy AT_Legacy 288 128, Xmm0 AT_Xmm0 416 16, Xmm1 AT_Xmm1 432 16,
            Xmm2 AT_Xmm2 448 16, Xmm3 AT_Xmm3 464 16, Xmm4 AT_Xmm4 480 16, Xmm5 AT_Xmm5 496 16, Xmm6 AT_Xmm6
            512 16, Xmm7 AT_Xmm7 528 16, Xmm8 AT_Xmm8 544 16, Xmm9 AT_Xmm9 560 16, Xmm10 AT_Xmm10 576 16,
            Xmm11 AT_Xmm11 592 16, Xmm12 AT_Xmm12 608 16, Xmm13 AT_Xmm13 624 16, Xmm14 AT_Xmm14 640 16,
            Xmm15 AT_Xmm15 656 16 };
    FILE_ALIGNMENT_INFORMATION: 4, 4 { AlignmentRequirement 0 4 };
    FILE_ATTRIBUTE_TAG_INFORMATION: 8, 4 { FileAttributes 0 4, ReparseTag 4 4 };
    FILE_DISPOSITION_INFORMATION: 1, 1 { DeleteFile 0 1 };
    FILE_DISPOSITION_INFORMATION_EX: 4, 4 { Flags 0 4 };
    FILE_END_OF_FILE_INFORMATION: 8, 8 { EndOfFile 0 8 };
    FILE_NAME_INFORMATION: 8, 4 { FileNameLength 0 4, FileName 4 2, _pad6 6 2 };
    FILE_VALID_DATA_LENGTH_INFORMATION: 8, 8 { ValidDataLength 0 8 };
    IO_COUNTERS: 48, 8 { ReadOperationCount 0 8, WriteOperationCount 8 8, OtherOperationCount 16 8,
        ReadTransferCount 24 8, WriteTransferCount 32 8, OtherTransferCount 40 8 };
    IO_DRIVER_CREATE_CONTEXT: 40, 8 { Size 0 2, _pad2 2 6, ExtraCreateParameter 8 8, DeviceObjectHint 16 8,
        TxnParameters 24 8, SiloContext 32 8 };
    IO_FOEXT_SILO_PARAMETERS: 16, 8 { Length 0 4, BitFields 4 4, SiloContext 8 8 }
        views { Flags AT_Flags 4 4 }
        bits { HasHardReference 4 4 0 1, SpareFlags 4 4 1 31 };
    KEY_CACHED_INFORMATION: 40, 8 { LastWriteTime 0 8, TitleIndex 8 4, SubKeys 12 4, MaxNameLen 16 4, Values
        20 4, MaxValueNameLen 24 4, MaxValueDataLen 28 4, NameLength 32 4, _pad36 36 4 };
    KEY_LAYER_INFORMATION: 4, 4 { BitFields 0 4 }
        bits { IsTombstone 0 4 0 1, IsSupersedeLocal 0 4 1 1, IsSupersedeTree 0 4 2 1, ClassIsInherited 0 4
            3 1, Reserved 0 4 4 28 };
    KEY_NAME_INFORMATION: 8, 4 { NameLength 0 4, Name 4 2, _pad6 6 2 };
    KEY_VIRTUALIZATION_INFORMATION: 4, 4 { BitFields 0 4 }
        bits { VirtualizationCandidate 0 4 0 1, VirtualizationEnabled 0 4 1 1, VirtualTarget 0 4 2 1,
            VirtualStore 0 4 3 1, VirtualSource 0 4 4 1, Reserved 0 4 5 27 };
    KPCR: 376, 8 { NtTib 0 56, IdtBase 56 8, Unused 64 16, Irql 80 1, SecondLevelCacheAssociativity 81 1,
        ObsoleteNumber 82 1, Fill0 83 1, Unused0 84 12, MajorVersion 96 2, MinorVersion 98 2,
        StallScaleFactor 100 4, Unused1 104 24, KernelReserved 128 60, SecondLevelCacheSize 188 4,
        HalReserved 192 64, Unused2 256 4, _pad260 260 4, KdVersionBlock 264 8, Unused3 272 8, PcrAlign1 280
        96 }
        views { GdtBase AT_GdtBase 0 8, TssBase AT_TssBase 8 8, UserRsp AT_UserRsp 16 8, Self_ AT_Self 24 8,
            CurrentPrcb AT_CurrentPrcb 32 8, LockArray AT_LockArray 40 8, Used_Self AT_Used_Self 48 8 };
    KUSER_SHARED_DATA: 1800, 8 { TickCountLowDeprecated 0 4, TickCountMultiplier 4 4, InterruptTime 8 12,
        SystemTime 20 12, TimeZoneBias 32 12, ImageNumberLow 44 2, ImageNumberHigh 46 2, NtSystemRoot 48
        520, MaxStackTraceDepth 568 4, CryptoExponent 572 4, TimeZoneId 576 4, LargePageMinimum 580 4,
        AitSamplingValue 584 4, AppCompatFlag 588 4, RNGSeedVersion 592 8, GlobalValidationRunlevel 600 4,
        TimeZoneBiasStamp 604 4, NtBuildNumber 608 4, NtProductType 612 4, ProductTypeIsValid 616 1,
        Reserved0 617 1, NativeProcessorArchitecture 618 2, NtMajorVersion 620 4, NtMinorVersion 624 4,
        ProcessorFeatures 628 64, Reserved1 692 4, Reserved3 696 4, TimeSlip 700 4, AlternativeArchitecture
        704 4, BootId 708 4, SystemExpirationDate 712 8, SuiteMask 720 4, KdDebuggerEnabled 724 1,
        MitigationPolicies 725 1, Reserved6 726 2, ActiveConsoleId 728 4, DismountCount 732 4,
        ComPlusPackage 736 4, LastSystemRITEventTickCount 740 4, NumberOfPhysicalPages 744 4, SafeBootMode
        748 1, VirtualizationFlags 749 1, Reserved12 750 2, SharedDataFlags 752 4, DataFlagsPad 756 4,
        TestRetInstruction 760 8, QpcFrequency 768 8, SystemCall 776 4, SystemCallPad0 780 4, SystemCallPad
        784 16, TickCount 800 12, TickCountPad 812 4, Cookie 816 4, CookiePad 820 4,
        ConsoleSessionForegroundProcessId 824 8, TimeUpdateLock 832 8, BaselineSystemTimeQpc 840 8,
        BaselineInterruptTimeQpc 848 8, QpcSystemTimeIncrement 856 8, QpcInterruptTimeIncrement 864 8,
        QpcSystemTimeIncrementShift 872 1, QpcInterruptTimeIncrementShift 873 1, UnparkedProcessorCount 874
        2, EnclaveFeatureMask 876 16, TelemetryCoverageRound 892 4, UserModeGlobalLogger 896 32,
        ImageFileExecutionOptions 928 4, LangGenerationCount 932 4, Reserved4 936 8, InterruptTimeBias 944
        8, QpcBias 952 8, ActiveProcessorCount 960 4, ActiveGroupCount 964 1, Reserved9 965 1, QpcData 966
        2, TimeZoneBiasEffectiveStart 968 8, TimeZoneBiasEffectiveEnd 976 8, XState 984 816 }
        views { TickCountQuad AT_TickCountQuad 800 8, ReservedTickCountOverlay AT_ReservedTickCountOverlay
            800 12, QpcBypassEnabled AT_QpcBypassEnabled 966 1, QpcShift AT_QpcShift 967 1 }
        bits { NXSupportPolicy 725 1 0 2, SEHValidationPolicy 725 1 2 2, CurDirDevicesSkippedForDlls 725 1 4
            2, Reserved 725 1 6 2, DbgErrorPortPresent 752 4 0 1, DbgElevationEnabled 752 4 1 1,
            DbgVirtEnabled 752 4 2 1, DbgInstallerDetectEnabled 752 4 3 1, DbgLkgEnabled 752 4 4 1,
            DbgDynProcessorEnabled 752 4 5 1, DbgConsoleBrokerEnabled 752 4 6 1, DbgSecureBootEnabled 752 4
            7 1, DbgMultiSessionSku 752 4 8 1, DbgMultiUsersInSessionSku 752 4 9 1,
            DbgStateSeparationEnabled 752 4 10 1, SpareBits 752 4 11 21 };
    MM_COPY_ADDRESS: 8, 8 { VirtualAddress 0 8 }
        views { PhysicalAddress AT_PhysicalAddress 0 8 };
    NT_TIB: 56, 8 { ExceptionList 0 8, StackBase 8 8, StackLimit 16 8, SubSystemTib 24 8, FiberData 32 8,
        ArbitraryUserPointer 40 8, Self_ 48 8 }
        views { Version AT_Version 32 4 };
    NT_TIB32: 28, 4 { ExceptionList 0 4, StackBase 4 4, StackLimit 8 4, SubSystemTib 12 4, FiberData 16 4,
        ArbitraryUserPointer 20 4, Self_ 24 4 }
        views { Version AT_Version 16 4 };
    NT_TIB64: 56, 8 { ExceptionList 0 8, StackBase 8 8, StackLimit 16 8, SubSystemTib 24 8, FiberData 32 8,
        ArbitraryUserPointer 40 8, Self_ 48 8 }
        views { Version AT_Version 32 4 };
    PCI_BUS_INTERFACE_STANDARD: 88, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8, InterfaceReference 16
        8, InterfaceDereference 24 8, ReadConfig 32 8, WriteConfig 40 8, PinToLine 48 8, LineToPin 56 8,
        RootBusCapability 64 8, ExpressWakeControl 72 8, PrepareMultistageResume 80 8 };
    PHYSICAL_MEMORY_RANGE: 16, 8 { BaseAddress 0 8, NumberOfBytes 8 8 };
    PM_DISPATCH_TABLE: 16, 8 { Signature 0 4, Version 4 4, Function 8 8 };
    PNP_LOCATION_INTERFACE: 40, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8, InterfaceReference 16 8,
        InterfaceDereference 24 8, GetLocationString 32 8 };
    RTL_AVL_TABLE: 104, 8 { BalancedRoot 0 32, OrderedPointer 32 8, WhichOrderedElement 40 4,
        NumberGenericTableElements 44 4, DepthOfTree 48 4, _pad52 52 4, RestartKey 56 8, DeleteCount 64 4,
        _pad68 68 4, CompareRoutine 72 8, AllocateRoutine 80 8, FreeRoutine 88 8, TableContext 96 8 };
    RTL_BALANCED_LINKS: 32, 8 { Parent 0 8, LeftChild 8 8, RightChild 16 8, Balance 24 1, Reserved 25 3,
        _pad28 28 4 };
    RTL_DYNAMIC_HASH_TABLE: 40, 8 { Flags 0 4, Shift 4 4, TableSize 8 4, Pivot 12 4, DivisorMask 16 4,
        NumEntries 20 4, NonEmptyBuckets 24 4, NumEnumerators 28 4, Directory 32 8 };
    RTL_DYNAMIC_HASH_TABLE_CONTEXT: 24, 8 { ChainHead 0 8, PrevLinkage 8 8, Signature 16 8 };
    RTL_DYNAMIC_HASH_TABLE_ENTRY: 24, 8 { Linkage 0 16, Signature 16 8 };
    RTL_DYNAMIC_HASH_TABLE_ENUMERATOR: 40, 8 { HashEntry 0 24, ChainHead 24 8, BucketIndex 32 4, _pad36 36 4
        }
        views { CurEntry AT_CurEntry 0 8 };
    RTL_GENERIC_TABLE: 72, 8 { TableRoot 0 8, InsertOrderList 8 16, OrderedPointer 24 8, WhichOrderedElement
        32 4, NumberGenericTableElements 36 4, CompareRoutine 40 8, AllocateRoutine 48 8, FreeRoutine 56 8,
        TableContext 64 8 };
    RTL_RUN_ONCE: 8, 8 { raw 0 8 }
        views { Ptr AT_Ptr 0 8 };
    RTL_SPLAY_LINKS: 24, 8 { Parent 0 8, LeftChild 8 8, RightChild 16 8 };
    XSTATE_CONFIGURATION: 816, 8 { EnabledFeatures 0 8, EnabledVolatileFeatures 8 8, Size 16 4, ControlFlags
        20 4, Features 24 512, EnabledSupervisorFeatures 536 8, AlignedFeatures 544 8, AllFeatureSize 552 4,
        AllFeatures 556 256, _pad812 812 4 }
        bits { OptimizedSave 20 4 0 1, CompactionEnabled 20 4 1 1 };
    XSTATE_FEATURE: 8, 4 { Offset 0 4, Size 4 4 };
}
