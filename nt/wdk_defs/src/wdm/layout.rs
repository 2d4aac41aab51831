//! Sizes and offsets of the types of `wdm`, asserted at compile time.
#![expect(unsafe_code, reason = "`layout!` implements `Plain` for the types whose layout it asserts")]

use super::types::*;
use crate::layout::layout;

layout! {
    ACL: 8, 2 { AclRevision 0 1, Sbz1 1 1, AclSize 2 2, AceCount 4 2, Sbz2 6 2 };
    BUS_INTERFACE_STANDARD: 64, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8, InterfaceReference 16 8,
        InterfaceDereference 24 8, TranslateBusAddress 32 8, GetDmaAdapter 40 8, SetBusData 48 8, GetBusData
        56 8 };
    CACHE_DESCRIPTOR: 12, 4 { Level 0 1, Associativity 1 1, LineSize 2 2, Size 4 4, Type 8 4 };
    CACHE_RELATIONSHIP: 48, 8 { Level 0 1, Associativity 1 1, LineSize 2 2, CacheSize 4 4, Type 8 4,
        Reserved 12 20, GroupMask 32 16 };
    CLIENT_ID: 16, 8 { UniqueProcess 0 8, UniqueThread 8 8 };
    CM_COMPONENT_INFORMATION: 24, 8 { Flags 0 4, Version 4 4, Key 8 4, _pad12 12 4, AffinityMask 16 8 };
    CM_FULL_RESOURCE_DESCRIPTOR: 36, 4 { InterfaceType 0 4, BusNumber 4 4, PartialResourceList 8 28 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR: 20, 4 { Type 0 1, ShareDisposition 1 1, Flags 2 2, u 4 16 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u: 16, 4 { raw 0 16 }
        views { Generic AT_Generic 0 12, Port AT_Port 0 12, Interrupt AT_Interrupt 0 16, MessageInterrupt
            AT_MessageInterrupt 0 16, Memory AT_Memory 0 12, Dma AT_Dma 0 12, DmaV3 AT_DmaV3 0 12,
            DevicePrivate AT_DevicePrivate 0 12, BusNumber AT_BusNumber 0 12, DeviceSpecificData
            AT_DeviceSpecificData 0 12, Memory40 AT_Memory40 0 12, Memory48 AT_Memory48 0 12, Memory64
            AT_Memory64 0 12, Connection AT_Connection 0 12 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_BusNumber: 12, 4 { Start 0 4, Length 4 4, Reserved 8 4 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Connection: 12, 4 { Class 0 1, Type 1 1, Reserved1 2 1, Reserved2 3 1,
        IdLowPart 4 4, IdHighPart 8 4 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_DevicePrivate: 12, 4 { Data 0 12 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_DeviceSpecificData: 12, 4 { DataSize 0 4, Reserved1 4 4, Reserved2 8 4
        };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Dma: 12, 4 { Channel 0 4, Port 4 4, Reserved1 8 4 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_DmaV3: 12, 4 { Channel 0 4, RequestLine 4 4, TransferWidth 8 1,
        Reserved1 9 1, Reserved2 10 1, Reserved3 11 1 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Generic: 12, 4 { Start 0 8, Length 8 4 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Interrupt: 16, 4 { Level 0 4, Vector 4 4, Affinity 8 8 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory: 12, 4 { Start 0 8, Length 8 4 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory40: 12, 4 { Start 0 8, Length40 8 4 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory48: 12, 4 { Start 0 8, Length48 8 4 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory64: 12, 4 { Start 0 8, Length64 8 4 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt: 16, 4 { raw 0 16 }
        views { Raw AT_Raw 0 16, Translated AT_Translated 0 16 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt_Raw: 16, 4 { Reserved 0 2, MessageCount 2 2, Vector 4
        4, Affinity 8 8 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt_Translated: 16, 4 { Level 0 4, Vector 4 4, Affinity 8
        8 };
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Port: 12, 4 { Start 0 8, Length 8 4 };
    CM_PARTIAL_RESOURCE_LIST: 28, 4 { Version 0 2, Revision 2 2, Count 4 4, PartialDescriptors 8 20 };
    CM_POWER_DATA: 56, 4 { PD_Size 0 4, PD_MostRecentPowerState 4 4, PD_Capabilities 8 4, PD_D1Latency 12 4,
        PD_D2Latency 16 4, PD_D3Latency 20 4, PD_PowerStateMapping 24 28, PD_DeepestSystemWake 52 4 };
    CM_RESOURCE_LIST: 40, 4 { Count 0 4, List 4 36 };
    DEVICE_CAPABILITIES: 64, 4 { Size 0 2, Version 2 2, BitFields 4 4, Address 8 4, UINumber 12 4,
        DeviceState 16 28, SystemWake 44 4, DeviceWake 48 4, D1Latency 52 4, D2Latency 56 4, D3Latency 60 4
        }
        bits { DeviceD1 4 4 0 1, DeviceD2 4 4 1 1, LockSupported 4 4 2 1, EjectSupported 4 4 3 1, Removable
            4 4 4 1, DockDevice 4 4 5 1, UniqueID 4 4 6 1, SilentInstall 4 4 7 1, RawDeviceOK 4 4 8 1,
            SurpriseRemovalOK 4 4 9 1, WakeFromD0 4 4 10 1, WakeFromD1 4 4 11 1, WakeFromD2 4 4 12 1,
            WakeFromD3 4 4 13 1, HardwareDisabled 4 4 14 1, NonDynamic 4 4 15 1, WarmEjectSupported 4 4 16
            1, NoDisplayInUI 4 4 17 1, Reserved1 4 4 18 1, WakeFromInterrupt 4 4 19 1, SecureDevice 4 4 20
            1, Reserved 4 4 21 11 };
    DEVICE_DESCRIPTION: 64, 8 { Version 0 4, Master 4 1, ScatterGather 5 1, DemandMode 6 1, AutoInitialize 7
        1, Dma32BitAddresses 8 1, IgnoreCount 9 1, Reserved1 10 1, Dma64BitAddresses 11 1, BusNumber 12 4,
        DmaChannel 16 4, InterfaceType 20 4, DmaWidth 24 4, DmaSpeed 28 4, MaximumLength 32 4, DmaPort 36 4,
        DmaAddressWidth 40 4, DmaControllerInstance 44 4, DmaRequestLine 48 4, _pad52 52 4, DeviceAddress 56
        8 };
    DEVICE_FLAGS: 4, 4 { BitFields 0 4 }
        bits { Failed 0 4 0 1, ReadOnly 0 4 1 1, Removable 0 4 2 1, ConsoleIn 0 4 3 1, ConsoleOut 0 4 4 1,
            Input 0 4 5 1, Output 0 4 6 1 };
    DEVICE_INTERFACE_CHANGE_NOTIFICATION: 48, 8 { Version 0 2, Size 2 2, Event 4 16, InterfaceClassGuid 20
        16, _pad36 36 4, SymbolicLinkName 40 8 };
    DEVICE_OBJECT: 336, 16 { Type 0 2, Size 2 2, ReferenceCount 4 4, DriverObject 8 8, NextDevice 16 8,
        AttachedDevice 24 8, CurrentIrp 32 8, Timer 40 8, Flags 48 4, Characteristics 52 4, Vpb 56 8,
        DeviceExtension 64 8, DeviceType 72 4, StackSize 76 1, _pad77 77 3, Queue 80 72,
        AlignmentRequirement 152 4, _pad156 156 4, DeviceQueue 160 40, Dpc 200 64, ActiveThreadCount 264 4,
        _pad268 268 4, SecurityDescriptor 272 8, DeviceLock 280 24, SectorSize 304 2, Spare1 306 2, _pad308
        308 4, DeviceObjectExtension 312 8, Reserved 320 8, _pad328 328 8 };
    DEVICE_OBJECT_Queue: 72, 8 { raw 0 72 }
        views { ListEntry AT_ListEntry 0 16, Wcb AT_Wcb 0 72 };
    DEVICE_RELATIONS: 16, 8 { Count 0 4, _pad4 4 4, Objects 8 8 };
    DEVICE_RESET_INTERFACE_STANDARD: 56, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8,
        InterfaceReference 16 8, InterfaceDereference 24 8, DeviceReset 32 8, SupportedResetTypes 40 4,
        _pad44 44 4, Reserved 48 8 };
    DEVOBJ_EXTENSION: 104, 8 { Type 0 2, Size 2 2, _pad4 4 4, DeviceObject 8 8, PowerFlags 16 4, _pad20 20
        4, Dope 24 8, ExtensionFlags 32 4, _pad36 36 4, DeviceNode 40 8, AttachedTo 48 8, StartIoCount 56 4,
        StartIoKey 60 4, StartIoFlags 64 4, _pad68 68 4, Vpb 72 8, DependencyNode 80 8, InterruptContext 88
        8, VerifierContext 96 8 };
    DISPATCHER_HEADER: 24, 8 { Type 0 1, Signalling 1 1, Size 2 1, Reserved1 3 1, SignalState 4 4,
        WaitListHead 8 16 }
        views { Lock AT_Lock 0 4, LockNV AT_LockNV 0 4, TimerType AT_TimerType 0 1, TimerControlFlags
            AT_TimerControlFlags 1 1, Hand AT_Hand 2 1, TimerMiscFlags AT_TimerMiscFlags 3 1, Timer2Type
            AT_Timer2Type 0 1, Timer2Flags AT_Timer2Flags 1 1, Timer2ComponentId AT_Timer2ComponentId 2 1,
            Timer2RelativeId AT_Timer2RelativeId 3 1, QueueType AT_QueueType 0 1, QueueControlFlags
            AT_QueueControlFlags 1 1, QueueSize AT_QueueSize 2 1, QueueReserved AT_QueueReserved 3 1,
            ThreadType AT_ThreadType 0 1, ThreadReserved AT_ThreadReserved 1 1, ThreadControlFlags
            AT_ThreadControlFlags 2 1, DebugActive AT_DebugActive 3 1, MutantType AT_MutantType 0 1,
            MutantSize AT_MutantSize 1 1, DpcActive AT_DpcActive 2 1, MutantReserved AT_MutantReserved 3 1 }
        bits { Absolute 1 1 0 1, Wake 1 1 1 1, EncodedTolerableDelay 1 1 2 6, Index 3 1 0 6, Inserted 3 1 6
            1, Expired 3 1 7 1, Timer2Inserted 1 1 0 1, Timer2Expiring 1 1 1 1, Timer2CancelPending 1 1 2 1,
            Timer2SetPending 1 1 3 1, Timer2Running 1 1 4 1, Timer2Disabled 1 1 5 1, Timer2ReservedFlags 1 1
            6 2, Abandoned 1 1 0 1, DisableIncrement 1 1 1 1, QueueReservedControlFlags 1 1 2 6,
            CycleProfiling 2 1 0 1, CounterProfiling 2 1 1 1, GroupScheduling 2 1 2 1, AffinitySet 2 1 3 1,
            Tagged 2 1 4 1, EnergyProfiling 2 1 5 1, ThreadReservedControlFlags 2 1 6 2, ActiveDR7 3 1 0 1,
            Instrumented 3 1 1 1, Minimal 3 1 2 1, Reserved4 3 1 3 3, UmsScheduled 3 1 6 1, UmsPrimary 3 1 7
            1 };
    DMA_ADAPTER: 16, 8 { Version 0 2, Size 2 2, _pad4 4 4, DmaOperations 8 8 };
    DMA_ADAPTER_INFO: 24, 4 { Version 0 4, V1 4 20 };
    DMA_ADAPTER_INFO_V1: 20, 4 { ReadDmaCounterAvailable 0 4, ScatterGatherLimit 4 4, DmaAddressWidth 8 4,
        Flags 12 4, MinimumTransferUnit 16 4 };
    DMA_CONFIGURATION_BYTE0: 1, 1 { BitFields 0 1 }
        bits { Channel 0 1 0 3, Reserved 0 1 3 3, Shared 0 1 6 1, MoreEntries 0 1 7 1 };
    DMA_CONFIGURATION_BYTE1: 1, 1 { BitFields 0 1 }
        bits { Reserved0 0 1 0 2, TransferSize 0 1 2 2, Timing 0 1 4 2, Reserved1 0 1 6 2 };
    DMA_OPERATIONS: 272, 8 { Size 0 4, _pad4 4 4, PutDmaAdapter 8 8, AllocateCommonBuffer 16 8,
        FreeCommonBuffer 24 8, AllocateAdapterChannel 32 8, FlushAdapterBuffers 40 8, FreeAdapterChannel 48
        8, FreeMapRegisters 56 8, MapTransfer 64 8, GetDmaAlignment 72 8, ReadDmaCounter 80 8,
        GetScatterGatherList 88 8, PutScatterGatherList 96 8, CalculateScatterGatherList 104 8,
        BuildScatterGatherList 112 8, BuildMdlFromScatterGatherList 120 8, GetDmaAdapterInfo 128 8,
        GetDmaTransferInfo 136 8, InitializeDmaTransferContext 144 8, AllocateCommonBufferEx 152 8,
        AllocateAdapterChannelEx 160 8, ConfigureAdapterChannel 168 8, CancelAdapterChannel 176 8,
        MapTransferEx 184 8, GetScatterGatherListEx 192 8, BuildScatterGatherListEx 200 8,
        FlushAdapterBuffersEx 208 8, FreeAdapterObject 216 8, CancelMappedTransfer 224 8,
        AllocateDomainCommonBuffer 232 8, FlushDmaBuffer 240 8, JoinDmaDomain 248 8, LeaveDmaDomain 256 8,
        GetDmaDomain 264 8 };
    DMA_TRANSFER_INFO: 16, 4 { Version 0 4, V1 4 12 };
    DMA_TRANSFER_INFO_V1: 12, 4 { MapRegisterCount 0 4, ScatterGatherElementCount 4 4, ScatterGatherListSize
        8 4 };
    DRIVER_EXTENSION: 40, 8 { DriverObject 0 8, AddDevice 8 8, Count 16 4, _pad20 20 4, ServiceKeyName 24 16
        };
    DRIVER_OBJECT: 336, 8 { Type 0 2, Size 2 2, _pad4 4 4, DeviceObject 8 8, Flags 16 4, _pad20 20 4,
        DriverStart 24 8, DriverSize 32 4, _pad36 36 4, DriverSection 40 8, DriverExtension 48 8, DriverName
        56 16, HardwareDatabase 72 8, FastIoDispatch 80 8, DriverInit 88 8, DriverStartIo 96 8, DriverUnload
        104 8, MajorFunction 112 224 };
    ERESOURCE: 104, 8 { SystemResourcesList 0 16, OwnerTable 16 8, ActiveCount 24 2, Flag 26 2, _pad28 28 4,
        SharedWaiters 32 8, ExclusiveWaiters 40 8, OwnerEntry 48 16, ActiveEntries 64 4, ContentionCount 68
        4, NumberOfSharedWaiters 72 4, NumberOfExclusiveWaiters 76 4, Reserved2 80 8, Address 88 8, SpinLock
        96 8 }
        views { ReservedLowFlags AT_ReservedLowFlags 26 1, WaiterPriority AT_WaiterPriority 27 1,
            CreatorBackTraceIndex AT_CreatorBackTraceIndex 88 8 };
    EXCEPTION_POINTERS: 16, 8 { ExceptionRecord 0 8, ContextRecord 8 8 };
    EXCEPTION_RECORD: 152, 8 { ExceptionCode 0 4, ExceptionFlags 4 4, ExceptionRecord 8 8, ExceptionAddress
        16 8, NumberParameters 24 4, _pad28 28 4, ExceptionInformation 32 120 };
    EXCEPTION_RECORD64: 152, 8 { ExceptionCode 0 4, ExceptionFlags 4 4, ExceptionRecord 8 8,
        ExceptionAddress 16 8, NumberParameters 24 4, __unusedAlignment 28 4, ExceptionInformation 32 120 };
    EXT_DELETE_PARAMETERS: 24, 8 { Version 0 4, Reserved 4 4, DeleteCallback 8 8, DeleteContext 16 8 };
    EXT_SET_PARAMETERS: 16, 8 { Version 0 4, Reserved 4 4, NoWakeTolerance 8 8 };
    EX_RUNDOWN_REF: 8, 8 { Count 0 8 }
        views { Ptr AT_Ptr 0 8 };
    FAST_IO_DISPATCH: 224, 8 { SizeOfFastIoDispatch 0 4, _pad4 4 4, FastIoCheckIfPossible 8 8, FastIoRead 16
        8, FastIoWrite 24 8, FastIoQueryBasicInfo 32 8, FastIoQueryStandardInfo 40 8, FastIoLock 48 8,
        FastIoUnlockSingle 56 8, FastIoUnlockAll 64 8, FastIoUnlockAllByKey 72 8, FastIoDeviceControl 80 8,
        AcquireFileForNtCreateSection 88 8, ReleaseFileForNtCreateSection 96 8, FastIoDetachDevice 104 8,
        FastIoQueryNetworkOpenInfo 112 8, AcquireForModWrite 120 8, MdlRead 128 8, MdlReadComplete 136 8,
        PrepareMdlWrite 144 8, MdlWriteComplete 152 8, FastIoReadCompressed 160 8, FastIoWriteCompressed 168
        8, MdlReadCompleteCompressed 176 8, MdlWriteCompleteCompressed 184 8, FastIoQueryOpen 192 8,
        ReleaseForModWrite 200 8, AcquireForCcFlush 208 8, ReleaseForCcFlush 216 8 };
    FAST_MUTEX: 56, 8 { Count 0 4, _pad4 4 4, Owner 8 8, Contention 16 4, _pad20 20 4, Event 24 24, OldIrql
        48 4, _pad52 52 4 };
    FILE_BASIC_INFORMATION: 40, 8 { CreationTime 0 8, LastAccessTime 8 8, LastWriteTime 16 8, ChangeTime 24
        8, FileAttributes 32 4, _pad36 36 4 };
    FILE_FULL_EA_INFORMATION: 12, 4 { NextEntryOffset 0 4, Flags 4 1, EaNameLength 5 1, EaValueLength 6 2,
        EaName 8 1, _pad9 9 3 };
    FILE_IOSTATUSBLOCK_RANGE_INFORMATION: 16, 8 { IoStatusBlockRange 0 8, Length 8 4, _pad12 12 4 };
    FILE_IO_COMPLETION_NOTIFICATION_INFORMATION: 4, 4 { Flags 0 4 };
    FILE_IO_PRIORITY_HINT_INFORMATION: 4, 4 { PriorityHint 0 4 };
    FILE_IO_PRIORITY_HINT_INFORMATION_EX: 8, 4 { PriorityHint 0 4, BoostOutstanding 4 1, _pad5 5 3 };
    FILE_MEMORY_PARTITION_INFORMATION: 16, 8 { OwnerPartitionHandle 0 8, Flags 8 4, _pad12 12 4 };
    FILE_MEMORY_PARTITION_INFORMATION_Flags: 4, 4 { raw 0 4 }
        views { NoCrossPartitionAccess AT_NoCrossPartitionAccess 0 1, Spare AT_Spare 1 3, AllFlags
            AT_AllFlags 0 4 };
    FILE_NETWORK_OPEN_INFORMATION: 56, 8 { CreationTime 0 8, LastAccessTime 8 8, LastWriteTime 16 8,
        ChangeTime 24 8, AllocationSize 32 8, EndOfFile 40 8, FileAttributes 48 4, _pad52 52 4 };
    FILE_OBJECT: 216, 8 { Type 0 2, Size 2 2, _pad4 4 4, DeviceObject 8 8, Vpb 16 8, FsContext 24 8,
        FsContext2 32 8, SectionObjectPointer 40 8, PrivateCacheMap 48 8, FinalStatus 56 4, _pad60 60 4,
        RelatedFileObject 64 8, LockOperation 72 1, DeletePending 73 1, ReadAccess 74 1, WriteAccess 75 1,
        DeleteAccess 76 1, SharedRead 77 1, SharedWrite 78 1, SharedDelete 79 1, Flags 80 4, _pad84 84 4,
        FileName 88 16, CurrentByteOffset 104 8, Waiters 112 4, Busy 116 4, LastLock 120 8, Lock 128 24,
        Event 152 24, CompletionContext 176 8, IrpListLock 184 8, IrpList 192 16, FileObjectExtension 208 8
        };
    FILE_POSITION_INFORMATION: 8, 8 { CurrentByteOffset 0 8 };
    FILE_SEGMENT_ELEMENT: 8, 8 { raw 0 8 }
        views { Buffer AT_Buffer 0 8, Alignment AT_Alignment 0 8 };
    FILE_STANDARD_INFORMATION: 24, 8 { AllocationSize 0 8, EndOfFile 8 8, NumberOfLinks 16 4, DeletePending
        20 1, Directory 21 1, _pad22 22 2 };
    FILE_STANDARD_INFORMATION_EX: 24, 8 { AllocationSize 0 8, EndOfFile 8 8, NumberOfLinks 16 4,
        DeletePending 20 1, Directory 21 1, AlternateStream 22 1, MetadataAttribute 23 1 };
    FUNCTION_LEVEL_DEVICE_RESET_PARAMETERS: 24, 8 { Size 0 4, _pad4 4 4, DeviceResetCompletion 8 8,
        CompletionContext 16 8 };
    GENERAL_LOOKASIDE: 128, 64 { ListHead 0 16, Depth 16 2, MaximumDepth 18 2, TotalAllocates 20 4,
        AllocateMisses 24 4, TotalFrees 28 4, FreeMisses 32 4, Type 36 4, Tag 40 4, Size 44 4, AllocateEx 48
        8, FreeEx 56 8, ListEntry 64 16, LastTotalAllocates 80 4, LastAllocateMisses 84 4, Future 88 8,
        _pad96 96 32 }
        views { SingleListHead AT_SingleListHead 0 8, AllocateHits AT_AllocateHits 24 4, FreeHits
            AT_FreeHits 32 4, Allocate AT_Allocate 48 8, Free AT_Free 56 8, LastAllocateHits
            AT_LastAllocateHits 84 4 };
    GENERAL_LOOKASIDE_POOL: 96, 16 { ListHead 0 16, Depth 16 2, MaximumDepth 18 2, TotalAllocates 20 4,
        AllocateMisses 24 4, TotalFrees 28 4, FreeMisses 32 4, Type 36 4, Tag 40 4, Size 44 4, AllocateEx 48
        8, FreeEx 56 8, ListEntry 64 16, LastTotalAllocates 80 4, LastAllocateMisses 84 4, Future 88 8 }
        views { SingleListHead AT_SingleListHead 0 8, AllocateHits AT_AllocateHits 24 4, FreeHits
            AT_FreeHits 32 4, Allocate AT_Allocate 48 8, Free AT_Free 56 8, LastAllocateHits
            AT_LastAllocateHits 84 4 };
    GENERIC_MAPPING: 16, 4 { GenericRead 0 4, GenericWrite 4 4, GenericExecute 8 4, GenericAll 12 4 };
    GROUP_RELATIONSHIP: 72, 8 { MaximumGroupCount 0 2, ActiveGroupCount 2 2, Reserved 4 20, GroupInfo 24 48
        };
    INTERFACE: 32, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8, InterfaceReference 16 8,
        InterfaceDereference 24 8 };
    IO_COMPLETION_CONTEXT: 16, 8 { Port 0 8, Key 8 8 };
    IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS: 72, 8 { PhysicalDeviceObject 0 8, InterruptObject 8 8,
        ServiceRoutine 16 8, ServiceContext 24 8, SpinLock 32 8, SynchronizeIrql 40 1, FloatingSave 41 1,
        ShareVector 42 1, _pad43 43 1, Vector 44 4, Irql 48 1, _pad49 49 3, InterruptMode 52 4,
        ProcessorEnableMask 56 8, Group 64 2, _pad66 66 6 };
    IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS: 48, 8 { PhysicalDeviceObject 0 8, InterruptObject 8 8,
        ServiceRoutine 16 8, ServiceContext 24 8, SpinLock 32 8, SynchronizeIrql 40 1, FloatingSave 41 1,
        _pad42 42 6 };
    IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS: 56, 8 { PhysicalDeviceObject 0 8, ConnectionContext 8 8,
        MessageServiceRoutine 16 8, ServiceContext 24 8, SpinLock 32 8, SynchronizeIrql 40 1, FloatingSave
        41 1, _pad42 42 6, FallBackServiceRoutine 48 8 };
    IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS_ConnectionContext: 8, 8 { raw 0 8 }
        views { Generic AT_Generic 0 8, InterruptMessageTable AT_InterruptMessageTable 0 8, InterruptObject
            AT_InterruptObject 0 8 };
    IO_CONNECT_INTERRUPT_PARAMETERS: 80, 8 { Version 0 4, _pad4 4 4, FullySpecified 8 72 }
        views { LineBased AT_LineBased 8 48, MessageBased AT_MessageBased 8 56 };
    IO_CSQ: 64, 8 { Type 0 4, _pad4 4 4, CsqInsertIrp 8 8, CsqRemoveIrp 16 8, CsqPeekNextIrp 24 8,
        CsqAcquireLock 32 8, CsqReleaseLock 40 8, CsqCompleteCanceledIrp 48 8, ReservePointer 56 8 };
    IO_CSQ_IRP_CONTEXT: 24, 8 { Type 0 4, _pad4 4 4, Irp 8 8, Csq 16 8 };
    IO_DISCONNECT_INTERRUPT_PARAMETERS: 16, 8 { Version 0 4, _pad4 4 4, ConnectionContext 8 8 };
    IO_DISCONNECT_INTERRUPT_PARAMETERS_ConnectionContext: 8, 8 { raw 0 8 }
        views { Generic AT_Generic 0 8, InterruptObject AT_InterruptObject 0 8, InterruptMessageTable
            AT_InterruptMessageTable 0 8 };
    IO_ERROR_LOG_MESSAGE: 72, 8 { Type 0 2, Size 2 2, DriverNameLength 4 2, _pad6 6 2, TimeStamp 8 8,
        DriverNameOffset 16 4, _pad20 20 4, EntryData 24 48 };
    IO_ERROR_LOG_PACKET: 48, 8 { MajorFunctionCode 0 1, RetryCount 1 1, DumpDataSize 2 2, NumberOfStrings 4
        2, StringOffset 6 2, EventCategory 8 2, _pad10 10 2, ErrorCode 12 4, UniqueErrorValue 16 4,
        FinalStatus 20 4, SequenceNumber 24 4, IoControlCode 28 4, DeviceOffset 32 8, DumpData 40 4, _pad44
        44 4 };
    IO_INTERRUPT_MESSAGE_INFO: 56, 8 { UnifiedIrql 0 1, _pad1 1 3, MessageCount 4 4, MessageInfo 8 48 };
    IO_INTERRUPT_MESSAGE_INFO_ENTRY: 48, 8 { MessageAddress 0 8, TargetProcessorSet 8 8, InterruptObject 16
        8, MessageData 24 4, Vector 28 4, Irql 32 1, _pad33 33 3, Mode 36 4, Polarity 40 4, _pad44 44 4 };
    IO_REMOVE_LOCK: 32, 8 { Common 0 32 };
    IO_REMOVE_LOCK_COMMON_BLOCK: 32, 8 { Removed 0 1, Reserved 1 3, IoCount 4 4, RemoveEvent 8 24 };
    IO_REMOVE_LOCK_DBG_BLOCK: 88, 8 { Signature 0 4, HighWatermark 4 4, MaxLockedTicks 8 8, AllocateTag 16
        4, _pad20 20 4, LockList 24 16, Spin 40 8, LowMemoryCount 48 4, Reserved1 52 16, _pad68 68 4,
        Reserved2 72 8, Blocks 80 8 };
    IO_REPORT_INTERRUPT_ACTIVE_STATE_PARAMETERS: 16, 8 { Version 0 4, _pad4 4 4, ConnectionContext 8 8 };
    IO_REPORT_INTERRUPT_ACTIVE_STATE_PARAMETERS_ConnectionContext: 8, 8 { raw 0 8 }
        views { Generic AT_Generic 0 8, InterruptObject AT_InterruptObject 0 8, InterruptMessageTable
            AT_InterruptMessageTable 0 8 };
    IO_RESOURCE_DESCRIPTOR: 32, 8 { Option 0 1, Type 1 1, ShareDisposition 2 1, Spare1 3 1, Flags 4 2,
        Spare2 6 2, u 8 24 };
    IO_RESOURCE_DESCRIPTOR_u: 24, 8 { raw 0 24 }
        views { Port AT_Port 0 24, Memory AT_Memory 0 24, Interrupt AT_Interrupt 0 24, Dma AT_Dma 0 8, DmaV3
            AT_DmaV3 0 16, Generic AT_Generic 0 24, DevicePrivate AT_DevicePrivate 0 12, BusNumber
            AT_BusNumber 0 16, ConfigData AT_ConfigData 0 12, Memory40 AT_Memory40 0 24, Memory48
            AT_Memory48 0 24, Memory64 AT_Memory64 0 24, Connection AT_Connection 0 12 };
    IO_RESOURCE_DESCRIPTOR_u_BusNumber: 16, 4 { Length 0 4, MinBusNumber 4 4, MaxBusNumber 8 4, Reserved 12
        4 };
    IO_RESOURCE_DESCRIPTOR_u_ConfigData: 12, 4 { Priority 0 4, Reserved1 4 4, Reserved2 8 4 };
    IO_RESOURCE_DESCRIPTOR_u_Connection: 12, 4 { Class 0 1, Type 1 1, Reserved1 2 1, Reserved2 3 1,
        IdLowPart 4 4, IdHighPart 8 4 };
    IO_RESOURCE_DESCRIPTOR_u_DevicePrivate: 12, 4 { Data 0 12 };
    IO_RESOURCE_DESCRIPTOR_u_Dma: 8, 4 { MinimumChannel 0 4, MaximumChannel 4 4 };
    IO_RESOURCE_DESCRIPTOR_u_DmaV3: 16, 4 { RequestLine 0 4, Reserved 4 4, Channel 8 4, TransferWidth 12 4 };
    IO_RESOURCE_DESCRIPTOR_u_Generic: 24, 8 { Length 0 4, Alignment 4 4, MinimumAddress 8 8, MaximumAddress
        16 8 };
    IO_RESOURCE_DESCRIPTOR_u_Interrupt: 24, 8 { MinimumVector 0 4, MaximumVector 4 4, AffinityPolicy 8 4,
        PriorityPolicy 12 4, TargetedProcessors 16 8 };
    IO_RESOURCE_DESCRIPTOR_u_Memory: 24, 8 { Length 0 4, Alignment 4 4, MinimumAddress 8 8, MaximumAddress
        16 8 };
    IO_RESOURCE_DESCRIPTOR_u_Memory40: 24, 8 { Length40 0 4, Alignment40 4 4, MinimumAddress 8 8,
        MaximumAddress 16 8 };
    IO_RESOURCE_DESCRIPTOR_u_Memory48: 24, 8 { Length48 0 4, Alignment48 4 4, MinimumAddress 8 8,
        MaximumAddress 16 8 };
    IO_RESOURCE_DESCRIPTOR_u_Memory64: 24, 8 { Length64 0 4, Alignment64 4 4, MinimumAddress 8 8,
        MaximumAddress 16 8 };
    IO_RESOURCE_DESCRIPTOR_u_Port: 24, 8 { Length 0 4, Alignment 4 4, MinimumAddress 8 8, MaximumAddress 16
        8 };
    IO_RESOURCE_LIST: 40, 8 { Version 0 2, Revision 2 2, Count 4 4, Descriptors 8 32 };
    IO_RESOURCE_REQUIREMENTS_LIST: 72, 8 { ListSize 0 4, InterfaceType 4 4, BusNumber 8 4, SlotNumber 12 4,
        Reserved 16 12, AlternativeLists 28 4, List 32 40 };
    IO_SECURITY_CONTEXT: 24, 8 { SecurityQos 0 8, AccessState 8 8, DesiredAccess 16 4, FullCreateOptions 20
        4 };
    IO_STACK_LOCATION: 72, 8 { MajorFunction 0 1, MinorFunction 1 1, Flags 2 1, Control 3 1, _pad4 4 4,
        Parameters 8 32, DeviceObject 40 8, FileObject 48 8, CompletionRoutine 56 8, Context 64 8 };
    IO_STACK_LOCATION_Parameters: 32, 8 { raw 0 32 }
        views { Create AT_Create 0 32, CreatePipe AT_CreatePipe 0 32, CreateMailslot AT_CreateMailslot 0 32,
            Read AT_Read 0 24, Write AT_Write 0 24, QueryDirectory AT_QueryDirectory 0 32, NotifyDirectory
            AT_NotifyDirectory 0 16, NotifyDirectoryEx AT_NotifyDirectoryEx 0 24, QueryFile AT_QueryFile 0
            16, SetFile AT_SetFile 0 32, QueryEa AT_QueryEa 0 32, SetEa AT_SetEa 0 4, QueryVolume
            AT_QueryVolume 0 16, SetVolume AT_SetVolume 0 16, FileSystemControl AT_FileSystemControl 0 32,
            LockControl AT_LockControl 0 24, DeviceIoControl AT_DeviceIoControl 0 32, QuerySecurity
            AT_QuerySecurity 0 16, SetSecurity AT_SetSecurity 0 16, MountVolume AT_MountVolume 0 16,
            VerifyVolume AT_VerifyVolume 0 16, Scsi AT_Scsi 0 8, QueryQuota AT_QueryQuota 0 32, SetQuota
            AT_SetQuota 0 4, QueryDeviceRelations AT_QueryDeviceRelations 0 4, QueryInterface
            AT_QueryInterface 0 32, DeviceCapabilities AT_DeviceCapabilities 0 8, FilterResourceRequirements
            AT_FilterResourceRequirements 0 8, ReadWriteConfig AT_ReadWriteConfig 0 32, SetLock AT_SetLock 0
            1, QueryId AT_QueryId 0 4, QueryDeviceText AT_QueryDeviceText 0 16, UsageNotification
            AT_UsageNotification 0 16, WaitWake AT_WaitWake 0 4, PowerSequence AT_PowerSequence 0 8, Power
            AT_Power 0 32, StartDevice AT_StartDevice 0 16, WMI AT_WMI 0 32, Others AT_Others 0 32 };
    IO_STACK_LOCATION_Parameters_Create: 32, 8 { SecurityContext 0 8, Options 8 4, _pad12 12 4,
        FileAttributes 16 2, ShareAccess 18 2, _pad20 20 4, EaLength 24 4, _pad28 28 4 };
    IO_STACK_LOCATION_Parameters_CreateMailslot: 32, 8 { SecurityContext 0 8, Options 8 4, _pad12 12 4,
        Reserved 16 2, ShareAccess 18 2, _pad20 20 4, Parameters 24 8 };
    IO_STACK_LOCATION_Parameters_CreatePipe: 32, 8 { SecurityContext 0 8, Options 8 4, _pad12 12 4, Reserved
        16 2, ShareAccess 18 2, _pad20 20 4, Parameters 24 8 };
    IO_STACK_LOCATION_Parameters_DeviceCapabilities: 8, 8 { Capabilities 0 8 };
    IO_STACK_LOCATION_Parameters_DeviceIoControl: 32, 8 { OutputBufferLength 0 4, _pad4 4 4,
        InputBufferLength 8 4, _pad12 12 4, IoControlCode 16 4, _pad20 20 4, Type3InputBuffer 24 8 };
    IO_STACK_LOCATION_Parameters_FileSystemControl: 32, 8 { OutputBufferLength 0 4, _pad4 4 4,
        InputBufferLength 8 4, _pad12 12 4, FsControlCode 16 4, _pad20 20 4, Type3InputBuffer 24 8 };
    IO_STACK_LOCATION_Parameters_FilterResourceRequirements: 8, 8 { IoResourceRequirementList 0 8 };
    IO_STACK_LOCATION_Parameters_LockControl: 24, 8 { Length 0 8, Key 8 4, _pad12 12 4, ByteOffset 16 8 };
    IO_STACK_LOCATION_Parameters_MountVolume: 16, 8 { Vpb 0 8, DeviceObject 8 8 };
    IO_STACK_LOCATION_Parameters_NotifyDirectory: 16, 4 { Length 0 4, _pad4 4 4, CompletionFilter 8 4,
        _pad12 12 4 };
    IO_STACK_LOCATION_Parameters_NotifyDirectoryEx: 24, 4 { Length 0 4, _pad4 4 4, CompletionFilter 8 4,
        _pad12 12 4, DirectoryNotifyInformationClass 16 4, _pad20 20 4 };
    IO_STACK_LOCATION_Parameters_Others: 32, 8 { Argument1 0 8, Argument2 8 8, Argument3 16 8, Argument4 24
        8 };
    IO_STACK_LOCATION_Parameters_Power: 32, 4 { SystemContext 0 4, _pad4 4 4, Type 8 4, _pad12 12 4, State
        16 4, _pad20 20 4, ShutdownType 24 4, _pad28 28 4 }
        views { SystemPowerStateContext AT_SystemPowerStateContext 0 4 };
    IO_STACK_LOCATION_Parameters_PowerSequence: 8, 8 { PowerSequence 0 8 };
    IO_STACK_LOCATION_Parameters_QueryDeviceRelations: 4, 4 { Type 0 4 };
    IO_STACK_LOCATION_Parameters_QueryDeviceText: 16, 4 { DeviceTextType 0 4, _pad4 4 4, LocaleId 8 4,
        _pad12 12 4 };
    IO_STACK_LOCATION_Parameters_QueryDirectory: 32, 8 { Length 0 4, _pad4 4 4, FileName 8 8,
        FileInformationClass 16 4, _pad20 20 4, FileIndex 24 4, _pad28 28 4 };
    IO_STACK_LOCATION_Parameters_QueryEa: 32, 8 { Length 0 4, _pad4 4 4, EaList 8 8, EaListLength 16 4,
        _pad20 20 4, EaIndex 24 4, _pad28 28 4 };
    IO_STACK_LOCATION_Parameters_QueryFile: 16, 4 { Length 0 4, _pad4 4 4, FileInformationClass 8 4, _pad12
        12 4 };
    IO_STACK_LOCATION_Parameters_QueryId: 4, 4 { IdType 0 4 };
    IO_STACK_LOCATION_Parameters_QueryInterface: 32, 8 { InterfaceType 0 8, Size 8 2, Version 10 2, _pad12
        12 4, Interface 16 8, InterfaceSpecificData 24 8 };
    IO_STACK_LOCATION_Parameters_QueryQuota: 32, 8 { Length 0 4, _pad4 4 4, StartSid 8 8, SidList 16 8,
        SidListLength 24 4, _pad28 28 4 };
    IO_STACK_LOCATION_Parameters_QuerySecurity: 16, 4 { SecurityInformation 0 4, _pad4 4 4, Length 8 4,
        _pad12 12 4 };
    IO_STACK_LOCATION_Parameters_QueryVolume: 16, 4 { Length 0 4, _pad4 4 4, FsInformationClass 8 4, _pad12
        12 4 };
    IO_STACK_LOCATION_Parameters_Read: 24, 8 { Length 0 4, _pad4 4 4, Key 8 4, _pad12 12 4, ByteOffset 16 8
        };
    IO_STACK_LOCATION_Parameters_ReadWriteConfig: 32, 8 { WhichSpace 0 4, _pad4 4 4, Buffer 8 8, Offset 16
        4, _pad20 20 4, Length 24 4, _pad28 28 4 };
    IO_STACK_LOCATION_Parameters_Scsi: 8, 8 { Srb 0 8 };
    IO_STACK_LOCATION_Parameters_SetEa: 4, 4 { Length 0 4 };
    IO_STACK_LOCATION_Parameters_SetFile: 32, 8 { Length 0 4, _pad4 4 4, FileInformationClass 8 4, _pad12 12
        4, FileObject 16 8, ReplaceIfExists 24 1, AdvanceOnly 25 1, _pad26 26 6 }
        views { ClusterCount AT_ClusterCount 24 4, DeleteHandle AT_DeleteHandle 24 8 };
    IO_STACK_LOCATION_Parameters_SetLock: 1, 1 { Lock 0 1 };
    IO_STACK_LOCATION_Parameters_SetQuota: 4, 4 { Length 0 4 };
    IO_STACK_LOCATION_Parameters_SetSecurity: 16, 8 { SecurityInformation 0 4, _pad4 4 4, SecurityDescriptor
        8 8 };
    IO_STACK_LOCATION_Parameters_SetVolume: 16, 4 { Length 0 4, _pad4 4 4, FsInformationClass 8 4, _pad12 12
        4 };
    IO_STACK_LOCATION_Parameters_StartDevice: 16, 8 { AllocatedResources 0 8, AllocatedResourcesTranslated 8
        8 };
    IO_STACK_LOCATION_Parameters_UsageNotification: 16, 4 { InPath 0 1, Reserved 1 3, _pad4 4 4, Type 8 4,
        _pad12 12 4 };
    IO_STACK_LOCATION_Parameters_VerifyVolume: 16, 8 { Vpb 0 8, DeviceObject 8 8 };
    IO_STACK_LOCATION_Parameters_WaitWake: 4, 4 { PowerState 0 4 };
    IO_STACK_LOCATION_Parameters_WMI: 32, 8 { ProviderId 0 8, DataPath 8 8, BufferSize 16 4, _pad20 20 4,
        Buffer 24 8 };
    IO_STACK_LOCATION_Parameters_Write: 24, 8 { Length 0 4, _pad4 4 4, Key 8 4, _pad12 12 4, ByteOffset 16 8
        };
    IO_STATUS_BLOCK: 16, 8 { Status 0 4, _pad4 4 4, Information 8 8 }
        views { Pointer AT_Pointer 0 8 };
    IO_STATUS_BLOCK32: 8, 4 { Status 0 4, Information 4 4 };
    IRP: 208, 16 { Type 0 2, Size 2 2, _pad4 4 4, MdlAddress 8 8, Flags 16 4, _pad20 20 4, AssociatedIrp 24
        8, ThreadListEntry 32 16, IoStatus 48 16, RequestorMode 64 1, PendingReturned 65 1, StackCount 66 1,
        CurrentLocation 67 1, Cancel 68 1, CancelIrql 69 1, ApcEnvironment 70 1, AllocationFlags 71 1,
        UserIosb 72 8, UserEvent 80 8, Overlay 88 16, CancelRoutine 104 8, UserBuffer 112 8, Tail 120 88 };
    IRP_AssociatedIrp: 8, 8 { raw 0 8 }
        views { MasterIrp AT_MasterIrp 0 8, IrpCount AT_IrpCount 0 4, SystemBuffer AT_SystemBuffer 0 8 };
    IRP_Overlay: 16, 8 { raw 0 16 }
        views { AsynchronousParameters AT_AsynchronousParameters 0 16, AllocationSize AT_AllocationSize 0 8
            };
    IRP_Overlay_AsynchronousParameters: 16, 8 { UserApcRoutine 0 8, UserApcContext 8 8 }
        views { IssuingProcess AT_IssuingProcess 0 8 };
    IRP_Tail: 88, 8 { raw 0 88 }
        views { Overlay AT_Overlay 0 80, Apc AT_Apc 0 88, CompletionKey AT_CompletionKey 0 8 };
    IRP_Tail_Overlay: 80, 8 { DeviceQueueEntry 0 24, _pad24 24 8, Thread 32 8, AuxiliaryBuffer 40 8,
        ListEntry 48 16, CurrentStackLocation 64 8, OriginalFileObject 72 8 }
        views { DriverContext AT_DriverContext 0 32, PacketType AT_PacketType 64 4 };
    KAPC: 88, 8 { Type 0 1, SpareByte0 1 1, Size 2 1, SpareByte1 3 1, SpareLong0 4 4, Thread 8 8,
        ApcListEntry 16 16, Reserved 32 24, NormalContext 56 8, SystemArgument1 64 8, SystemArgument2 72 8,
        ApcStateIndex 80 1, ApcMode 81 1, Inserted 82 1, _pad83 83 5 };
    KBUGCHECK_CALLBACK_RECORD: 64, 8 { Entry 0 16, CallbackRoutine 16 8, Buffer 24 8, Length 32 4, _pad36 36
        4, Component 40 8, Checksum 48 8, State 56 1, _pad57 57 7 };
    KBUGCHECK_REASON_CALLBACK_RECORD: 48, 8 { Entry 0 16, CallbackRoutine 16 8, Component 24 8, Checksum 32
        8, Reason 40 4, State 44 1, _pad45 45 3 };
    KBUGCHECK_SECONDARY_DUMP_DATA: 48, 8 { InBuffer 0 8, InBufferLength 8 4, MaximumAllowed 12 4, Guid 16
        16, OutBuffer 32 8, OutBufferLength 40 4, _pad44 44 4 };
    KBUGCHECK_SECONDARY_DUMP_DATA_EX: 104, 8 { InBuffer 0 8, InBufferLength 8 4, MaximumAllowed 12 4, Guid
        16 16, OutBuffer 32 8, OutBufferLength 40 4, _pad44 44 4, Context 48 8, Flags 56 4, DumpType 60 4,
        BugCheckCode 64 4, _pad68 68 4, BugCheckParameter1 72 8, BugCheckParameter2 80 8, BugCheckParameter3
        88 8, BugCheckParameter4 96 8 };
    KDEVICE_QUEUE: 40, 8 { Type 0 2, Size 2 2, _pad4 4 4, DeviceListHead 8 16, Lock 24 8, Busy 32 1, _pad33
        33 7 }
        bits { Reserved 32 8 0 8, Hint 32 8 8 56 };
    KDEVICE_QUEUE_ENTRY: 24, 8 { DeviceListEntry 0 16, SortKey 16 4, Inserted 20 1, _pad21 21 3 };
    KDPC: 64, 8 { Type 0 1, Importance 1 1, Number 2 2, _pad4 4 4, DpcListEntry 8 8, ProcessorHistory 16 8,
        DeferredRoutine 24 8, DeferredContext 32 8, SystemArgument1 40 8, SystemArgument2 48 8, DpcData 56 8
        }
        views { TargetInfoAsUlong AT_TargetInfoAsUlong 0 4 };
    KDPC_WATCHDOG_INFORMATION: 20, 4 { DpcTimeLimit 0 4, DpcTimeCount 4 4, DpcWatchdogLimit 8 4,
        DpcWatchdogCount 12 4, Reserved 16 4 };
    KEVENT: 24, 8 { Header 0 24 };
    KEY_BASIC_INFORMATION: 24, 8 { LastWriteTime 0 8, TitleIndex 8 4, NameLength 12 4, Name 16 2, _pad18 18
        6 };
    KEY_CONTROL_FLAGS_INFORMATION: 4, 4 { ControlFlags 0 4 };
    KEY_FULL_INFORMATION: 48, 8 { LastWriteTime 0 8, TitleIndex 8 4, ClassOffset 12 4, ClassLength 16 4,
        SubKeys 20 4, MaxNameLen 24 4, MaxClassLen 28 4, Values 32 4, MaxValueNameLen 36 4, MaxValueDataLen
        40 4, Class 44 2, _pad46 46 2 };
    KEY_NODE_INFORMATION: 32, 8 { LastWriteTime 0 8, TitleIndex 8 4, ClassOffset 12 4, ClassLength 16 4,
        NameLength 20 4, Name 24 2, _pad26 26 6 };
    KEY_SET_VIRTUALIZATION_INFORMATION: 4, 4 { BitFields 0 4 }
        bits { VirtualTarget 0 4 0 1, VirtualStore 0 4 1 1, VirtualSource 0 4 2 1, Reserved 0 4 3 29 };
    KEY_TRUST_INFORMATION: 4, 4 { BitFields 0 4 }
        bits { TrustedKey 0 4 0 1, Reserved 0 4 1 31 };
    KEY_VALUE_BASIC_INFORMATION: 16, 4 { TitleIndex 0 4, Type 4 4, NameLength 8 4, Name 12 2, _pad14 14 2 };
    KEY_VALUE_ENTRY: 24, 8 { ValueName 0 8, DataLength 8 4, DataOffset 12 4, Type 16 4, _pad20 20 4 };
    KEY_VALUE_FULL_INFORMATION: 24, 4 { TitleIndex 0 4, Type 4 4, DataOffset 8 4, DataLength 12 4,
        NameLength 16 4, Name 20 2, _pad22 22 2 };
    KEY_VALUE_LAYER_INFORMATION: 4, 4 { BitFields 0 4 }
        bits { IsTombstone 0 4 0 1, Reserved 0 4 1 31 };
    KEY_VALUE_PARTIAL_INFORMATION: 16, 4 { TitleIndex 0 4, Type 4 4, DataLength 8 4, Data 12 1, _pad13 13 3
        };
    KEY_VALUE_PARTIAL_INFORMATION_ALIGN64: 12, 4 { Type 0 4, DataLength 4 4, Data 8 1, _pad9 9 3 };
    KEY_WOW64_FLAGS_INFORMATION: 4, 4 { UserFlags 0 4 };
    KEY_WRITE_TIME_INFORMATION: 8, 8 { LastWriteTime 0 8 };
    KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT: 16, 4 { State 0 4, NtNumber 4 4, Status 8 4, ProcNumber 12 4 };
    KFLOATING_SAVE: 4, 4 { Dummy 0 4 };
    KGATE: 24, 8 { Header 0 24 };
    KLOCK_QUEUE_HANDLE: 24, 8 { LockQueue 0 16, OldIrql 16 1, _pad17 17 7 };
    KMUTANT: 56, 8 { Header 0 24, MutantListEntry 24 16, OwnerThread 40 8, Abandoned 48 1, ApcDisable 49 1,
        _pad50 50 6 };
    KSEMAPHORE: 32, 8 { Header 0 24, Limit 24 4, _pad28 28 4 };
    KSPIN_LOCK_QUEUE: 16, 8 { Next 0 8, Lock 8 8 };
    KSYSTEM_TIME: 12, 4 { LowPart 0 4, High1Time 4 4, High2Time 8 4 };
    KTIMER: 64, 8 { Header 0 24, DueTime 24 8, TimerListEntry 32 16, Dpc 48 8, Processor 56 4, Period 60 4 };
    KWAIT_BLOCK: 48, 8 { WaitListEntry 0 16, WaitType 16 1, BlockState 17 1, WaitKey 18 2, SpareLong 20 4,
        Thread 24 8, Object 32 8, SparePtr 40 8 }
        views { NotificationQueue AT_NotificationQueue 24 8 };
    KWAIT_CHAIN: 8, 8 { Head 0 8 };
    LINK_SHARE_ACCESS: 12, 4 { OpenCount 0 4, Deleters 4 4, SharedDelete 8 4 };
    LOOKASIDE_LIST_EX: 96, 16 { L 0 96 };
    LUID_AND_ATTRIBUTES: 12, 4 { Luid 0 8, Attributes 8 4 };
    M128A: 16, 16 { Low 0 8, High 8 8 };
    MAILSLOT_CREATE_PARAMETERS: 24, 8 { MailslotQuota 0 4, MaximumMessageSize 4 4, ReadTimeout 8 8,
        TimeoutSpecified 16 1, _pad17 17 7 };
    MDL: 48, 8 { Next 0 8, Size 8 2, MdlFlags 10 2, _pad12 12 4, Process 16 8, MappedSystemVa 24 8, StartVa
        32 8, ByteCount 40 4, ByteOffset 44 4 };
    MM_PHYSICAL_ADDRESS_LIST: 16, 8 { PhysicalAddress 0 8, NumberOfBytes 8 8 };
    NAMED_PIPE_CREATE_PARAMETERS: 40, 8 { NamedPipeType 0 4, ReadMode 4 4, CompletionMode 8 4,
        MaximumInstances 12 4, InboundQuota 16 4, OutboundQuota 20 4, DefaultTimeout 24 8, TimeoutSpecified
        32 1, _pad33 33 7 };
    NPAGED_LOOKASIDE_LIST: 128, 64 { L 0 128 };
    NUMA_NODE_RELATIONSHIP: 40, 8 { NodeNumber 0 4, Reserved 4 20, GroupMask 24 16 };
    OBJECT_HANDLE_INFORMATION: 8, 4 { HandleAttributes 0 4, GrantedAccess 4 4 };
    OBJECT_NAME_INFORMATION: 16, 8 { Name 0 16 };
    OSVERSIONINFOA: 148, 4 { dwOSVersionInfoSize 0 4, dwMajorVersion 4 4, dwMinorVersion 8 4, dwBuildNumber
        12 4, dwPlatformId 16 4, szCSDVersion 20 128 };
    OSVERSIONINFOEXA: 156, 4 { dwOSVersionInfoSize 0 4, dwMajorVersion 4 4, dwMinorVersion 8 4,
        dwBuildNumber 12 4, dwPlatformId 16 4, szCSDVersion 20 128, wServicePackMajor 148 2,
        wServicePackMinor 150 2, wSuiteMask 152 2, wProductType 154 1, wReserved 155 1 };
    OSVERSIONINFOEXW: 284, 4 { dwOSVersionInfoSize 0 4, dwMajorVersion 4 4, dwMinorVersion 8 4,
        dwBuildNumber 12 4, dwPlatformId 16 4, szCSDVersion 20 256, wServicePackMajor 276 2,
        wServicePackMinor 278 2, wSuiteMask 280 2, wProductType 282 1, wReserved 283 1 };
    OSVERSIONINFOW: 276, 4 { dwOSVersionInfoSize 0 4, dwMajorVersion 4 4, dwMinorVersion 8 4, dwBuildNumber
        12 4, dwPlatformId 16 4, szCSDVersion 20 256 };
    OWNER_ENTRY: 16, 8 { OwnerThread 0 8, BitFields 8 4, _pad12 12 4 }
        views { TableSize AT_TableSize 8 4 }
        bits { IoPriorityBoosted 8 4 0 1, OwnerReferenced 8 4 1 1, IoQoSPriorityBoosted 8 4 2 1, OwnerCount
            8 4 3 29 };
    PAGED_LOOKASIDE_LIST: 128, 64 { L 0 128 };
    PCI_CAPABILITIES_HEADER: 2, 1 { CapabilityID 0 1, Next 1 1 };
    PCI_COMMON_CONFIG: 256, 4 { VendorID 0 2, DeviceID 2 2, Command 4 2, Status 6 2, RevisionID 8 1, ProgIf
        9 1, SubClass 10 1, BaseClass 11 1, CacheLineSize 12 1, LatencyTimer 13 1, HeaderType 14 1, BIST 15
        1, u 16 48, DeviceSpecific 64 192 };
    PCI_COMMON_CONFIG_u: 48, 4 { raw 0 48 }
        views { type0 AT_type0 0 48, type1 AT_type1 0 48, type2 AT_type2 0 48 };
    PCI_COMMON_HEADER: 64, 4 { VendorID 0 2, DeviceID 2 2, Command 4 2, Status 6 2, RevisionID 8 1, ProgIf 9
        1, SubClass 10 1, BaseClass 11 1, CacheLineSize 12 1, LatencyTimer 13 1, HeaderType 14 1, BIST 15 1,
        u 16 48 };
    PCI_COMMON_HEADER_u: 48, 4 { raw 0 48 }
        views { type0 AT_type0 0 48, type1 AT_type1 0 48, type2 AT_type2 0 48 };
    PCI_DEVICE_PRESENCE_PARAMETERS: 24, 4 { Size 0 4, Flags 4 4, VendorID 8 2, DeviceID 10 2, RevisionID 12
        1, _pad13 13 1, SubVendorID 14 2, SubSystemID 16 2, BaseClass 18 1, SubClass 19 1, ProgIf 20 1,
        _pad21 21 3 };
    PCI_DEVICE_PRESENT_INTERFACE: 48, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8, InterfaceReference
        16 8, InterfaceDereference 24 8, IsDevicePresent 32 8, IsDevicePresentEx 40 8 };
    _PCI_HEADER_TYPE_0: 48, 4 { BaseAddresses 0 24, CIS 24 4, SubVendorID 28 2, SubSystemID 30 2,
        ROMBaseAddress 32 4, CapabilitiesPtr 36 1, Reserved1 37 3, Reserved2 40 4, InterruptLine 44 1,
        InterruptPin 45 1, MinimumGrant 46 1, MaximumLatency 47 1 };
    _PCI_HEADER_TYPE_1: 48, 4 { BaseAddresses 0 8, PrimaryBus 8 1, SecondaryBus 9 1, SubordinateBus 10 1,
        SecondaryLatency 11 1, IOBase 12 1, IOLimit 13 1, SecondaryStatus 14 2, MemoryBase 16 2, MemoryLimit
        18 2, PrefetchBase 20 2, PrefetchLimit 22 2, PrefetchBaseUpper32 24 4, PrefetchLimitUpper32 28 4,
        IOBaseUpper16 32 2, IOLimitUpper16 34 2, CapabilitiesPtr 36 1, Reserved1 37 3, ROMBaseAddress 40 4,
        InterruptLine 44 1, InterruptPin 45 1, BridgeControl 46 2 };
    _PCI_HEADER_TYPE_2: 48, 4 { SocketRegistersBaseAddress 0 4, CapabilitiesPtr 4 1, Reserved 5 1,
        SecondaryStatus 6 2, PrimaryBus 8 1, SecondaryBus 9 1, SubordinateBus 10 1, SecondaryLatency 11 1,
        Range 12 32, InterruptLine 44 1, InterruptPin 45 1, BridgeControl 46 2 };
    _PCI_HEADER_TYPE_2_Range: 8, 4 { Base 0 4, Limit 4 4 };
    PCI_MSIX_TABLE_CONFIG_INTERFACE: 72, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8,
        InterfaceReference 16 8, InterfaceDereference 24 8, SetTableEntry 32 8, MaskTableEntry 40 8,
        UnmaskTableEntry 48 8, GetTableEntry 56 8, GetTableSize 64 8 };
    PCI_PMC: 2, 1 { BitFields 0 1, Support 1 1 }
        bits { Version 0 1 0 3, PMEClock 0 1 3 1, Rsvd1 0 1 4 1, DeviceSpecificInitialization 0 1 5 1, Rsvd2
            0 1 6 2 };
    PCI_PMCSR: 2, 2 { BitFields 0 2 }
        bits { PowerState 0 2 0 2, Rsvd1 0 2 2 1, NoSoftReset 0 2 3 1, Rsvd2 0 2 4 4, PMEEnable 0 2 8 1,
            DataSelect 0 2 9 4, DataScale 0 2 13 2, PMEStatus 0 2 15 1 };
    PCI_PMCSR_BSE: 1, 1 { BitFields 0 1 }
        bits { Rsvd1 0 1 0 6, D3HotSupportsStopClock 0 1 6 1, BusPowerClockControlEnabled 0 1 7 1 };
    PCI_PM_CAPABILITY: 8, 2 { Header 0 2, PMC 2 2, PMCSR 4 2, PMCSR_BSE 6 1, Data 7 1 };
    PCI_PM_CAPABILITY_PMC: 2, 2 { raw 0 2 }
        views { Capabilities AT_Capabilities 0 2, AsUSHORT AT_AsUSHORT 0 2 };
    PCI_PM_CAPABILITY_PMCSR: 2, 2 { raw 0 2 }
        views { ControlStatus AT_ControlStatus 0 2, AsUSHORT AT_AsUSHORT 0 2 };
    PCI_PM_CAPABILITY_PMCSR_BSE: 1, 1 { raw 0 1 }
        views { BridgeSupport AT_BridgeSupport 0 1, AsUCHAR AT_AsUCHAR 0 1 };
    PCI_SECURITY_INTERFACE: 40, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8, InterfaceReference 16 8,
        InterfaceDereference 24 8, SetAccessControlServices 32 8 };
    PCI_SLOT_NUMBER: 4, 4 { u 0 4 };
    PCI_SLOT_NUMBER_u: 4, 4 { raw 0 4 }
        views { bits AT_bits 0 4, AsULONG AT_AsULONG 0 4 };
    PCI_SLOT_NUMBER_u_bits: 4, 4 { BitFields 0 4 }
        bits { DeviceNumber 0 4 0 5, FunctionNumber 0 4 5 3, Reserved 0 4 8 24 };
    PCI_VIRTUALIZATION_INTERFACE: 80, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8, InterfaceReference
        16 8, InterfaceDereference 24 8, SetVirtualFunctionData 32 8, GetVirtualFunctionData 40 8,
        GetLocation 48 8, GetResources 56 8, EnableVirtualization 64 8, GetVirtualFunctionProbedBars 72 8 };
    PLUGPLAY_NOTIFICATION_HEADER: 20, 4 { Version 0 2, Size 2 2, Event 4 16 };
    _PM_SUPPORT: 1, 1 { BitFields 0 1 }
        bits { Rsvd2 0 1 0 1, D1 0 1 1 1, D2 0 1 2 1, PMED0 0 1 3 1, PMED1 0 1 4 1, PMED2 0 1 5 1, PMED3Hot
            0 1 6 1, PMED3Cold 0 1 7 1 };
    PNP_BUS_INFORMATION: 24, 4 { BusTypeGuid 0 16, LegacyBusType 16 4, BusNumber 20 4 };
    PNP_EXTENDED_ADDRESS_INTERFACE: 40, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8,
        InterfaceReference 16 8, InterfaceDereference 24 8, QueryExtendedAddress 32 8 };
    POHANDLE__: 4, 4 { unused 0 4 };
    POWER_SEQUENCE: 12, 4 { SequenceD1 0 4, SequenceD2 4 4, SequenceD3 8 4 };
    POWER_STATE: 4, 4 { raw 0 4 }
        views { SystemState AT_SystemState 0 4, DeviceState AT_DeviceState 0 4 };
    PO_FX_COMPONENT_IDLE_STATE: 24, 8 { TransitionLatency 0 8, ResidencyRequirement 8 8, NominalPower 16 4,
        _pad20 20 4 };
    PO_FX_COMPONENT_PERF_INFO: 56, 8 { PerfStateSetsCount 0 4, _pad4 4 4, PerfStateSets 8 48 };
    PO_FX_COMPONENT_PERF_SET: 48, 8 { Name 0 16, Flags 16 8, Unit 24 4, Type 28 4, raw 32 16 }
        views { Discrete AT_Discrete 32 16, Range AT_Range 32 16 };
    PO_FX_COMPONENT_PERF_SET_Discrete: 16, 8 { Count 0 4, _pad4 4 4, States 8 8 };
    PO_FX_COMPONENT_PERF_SET_Range: 16, 8 { Minimum 0 8, Maximum 8 8 };
    PO_FX_COMPONENT_V1: 32, 8 { Id 0 16, IdleStateCount 16 4, DeepestWakeableIdleState 20 4, IdleStates 24 8
        };
    PO_FX_COMPONENT_V2: 56, 8 { Id 0 16, Flags 16 8, DeepestWakeableIdleState 24 4, IdleStateCount 28 4,
        IdleStates 32 8, ProviderCount 40 4, _pad44 44 4, Providers 48 8 };
    PO_FX_DEVICE_V1: 96, 8 { Version 0 4, ComponentCount 4 4, ComponentActiveConditionCallback 8 8,
        ComponentIdleConditionCallback 16 8, ComponentIdleStateCallback 24 8, DevicePowerRequiredCallback 32
        8, DevicePowerNotRequiredCallback 40 8, PowerControlCallback 48 8, DeviceContext 56 8, Components 64
        32 };
    PO_FX_DEVICE_V2: 136, 8 { Version 0 4, _pad4 4 4, Flags 8 8, ComponentActiveConditionCallback 16 8,
        ComponentIdleConditionCallback 24 8, ComponentIdleStateCallback 32 8, DevicePowerRequiredCallback 40
        8, DevicePowerNotRequiredCallback 48 8, PowerControlCallback 56 8, DeviceContext 64 8,
        ComponentCount 72 4, _pad76 76 4, Components 80 56 };
    PO_FX_PERF_STATE: 16, 8 { Value 0 8, Context 8 8 };
    PO_FX_PERF_STATE_CHANGE: 16, 8 { Set 0 4, _pad4 4 4, StateIndex 8 4, _pad12 12 4 }
        views { StateValue AT_StateValue 8 8 };
    PRIVILEGE_SET: 20, 4 { PrivilegeCount 0 4, Control 4 4, Privilege 8 12 };
    PROCESSOR_GROUP_INFO: 48, 8 { MaximumProcessorCount 0 1, ActiveProcessorCount 1 1, Reserved 2 38,
        ActiveProcessorMask 40 8 };
    PROCESSOR_RELATIONSHIP: 40, 8 { Flags 0 1, EfficiencyClass 1 1, Reserved 2 20, GroupCount 22 2,
        GroupMask 24 16 };
    REENUMERATE_SELF_INTERFACE_STANDARD: 40, 8 { Size 0 2, Version 2 2, _pad4 4 4, Context 8 8,
        InterfaceReference 16 8, InterfaceDereference 24 8, SurpriseRemoveAndReenumerateSelf 32 8 };
    REG_QUERY_KEY_NAME: 56, 8 { Object 0 8, ObjectNameInfo 8 8, Length 16 4, _pad20 20 4, ReturnLength 24 8,
        CallContext 32 8, ObjectContext 40 8, Reserved 48 8 };
    RESOURCE_PERFORMANCE_DATA: 1064, 8 { ActiveResourceCount 0 4, TotalResourceCount 4 4, ExclusiveAcquire 8
        4, SharedFirstLevel 12 4, SharedSecondLevel 16 4, StarveFirstLevel 20 4, StarveSecondLevel 24 4,
        WaitForExclusive 28 4, OwnerTableExpands 32 4, MaximumTableExpand 36 4, HashTable 40 1024 };
    RTL_BITMAP: 16, 8 { SizeOfBitMap 0 4, _pad4 4 4, Buffer 8 8 };
    RTL_BITMAP_RUN: 8, 4 { StartingIndex 0 4, NumberOfBits 4 4 };
    RTL_QUERY_REGISTRY_TABLE: 56, 8 { QueryRoutine 0 8, Flags 8 4, _pad12 12 4, Name 16 8, EntryContext 24
        8, DefaultType 32 4, _pad36 36 4, DefaultData 40 8, DefaultLength 48 4, _pad52 52 4 };
    SCATTER_GATHER_ELEMENT: 24, 8 { Address 0 8, Length 8 4, _pad12 12 4, Reserved 16 8 };
    SCATTER_GATHER_LIST: 16, 8 { NumberOfElements 0 4, _pad4 4 4, Reserved 8 8, Elements 16 0 };
    SECTION_OBJECT_POINTERS: 24, 8 { DataSectionObject 0 8, SharedCacheMap 8 8, ImageSectionObject 16 8 };
    SECURITY_QUALITY_OF_SERVICE: 12, 4 { Length 0 4, ImpersonationLevel 4 4, ContextTrackingMode 8 1,
        EffectiveOnly 9 1, _pad10 10 2 };
    SECURITY_SUBJECT_CONTEXT: 32, 8 { ClientToken 0 8, ImpersonationLevel 8 4, _pad12 12 4, PrimaryToken 16
        8, ProcessAuditId 24 8 };
    SHARE_ACCESS: 28, 4 { OpenCount 0 4, Readers 4 4, Writers 8 4, Deleters 12 4, SharedRead 16 4,
        SharedWrite 20 4, SharedDelete 24 4 };
    SLIST_ENTRY: 16, 16 { Next 0 8, _pad8 8 8 };
    SLIST_HEADER: 16, 16 { raw 0 16 }
        views { Alignment AT_Alignment 0 8, Region AT_Region 8 8, HeaderX64 AT_HeaderX64 0 16 };
    SLIST_HEADER_HeaderX64: 16, 8 { BitFields0 0 8, BitFields8 8 8 }
        bits { Depth 0 8 0 16, Sequence 0 8 16 48, Reserved 8 8 0 4, NextEntry 8 8 4 60 };
    SYSTEM_LOGICAL_PROCESSOR_INFORMATION: 32, 8 { ProcessorMask 0 8, Relationship 8 4, _pad12 12 4, raw 16
        16 }
        views { ProcessorCore AT_ProcessorCore 16 1, NumaNode AT_NumaNode 16 4, Cache AT_Cache 16 12,
            Reserved AT_Reserved 16 16 };
    SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX: 80, 8 { Relationship 0 4, Size 4 4, Processor 8 40, _pad48 48
        32 }
        views { NumaNode AT_NumaNode 8 40, Cache AT_Cache 8 48, Group AT_Group 8 72 };
    SYSTEM_LOGICAL_PROCESSOR_INFORMATION_NumaNode: 4, 4 { NodeNumber 0 4 };
    SYSTEM_LOGICAL_PROCESSOR_INFORMATION_ProcessorCore: 1, 1 { Flags 0 1 };
    SYSTEM_POWER_STATE_CONTEXT: 4, 4 { BitFields 0 4 }
        views { ContextAsUlong AT_ContextAsUlong 0 4 }
        bits { Reserved1 0 4 0 8, TargetSystemState 0 4 8 4, EffectiveSystemState 0 4 12 4,
            CurrentSystemState 0 4 16 4, IgnoreHibernationPath 0 4 20 1, PseudoTransition 0 4 21 1,
            KernelSoftReboot 0 4 22 1, Reserved2 0 4 23 9 };
    TARGET_DEVICE_CUSTOM_NOTIFICATION: 40, 8 { Version 0 2, Size 2 2, Event 4 16, _pad20 20 4, FileObject 24
        8, NameBufferOffset 32 4, CustomDataBuffer 36 1, _pad37 37 3 };
    TARGET_DEVICE_REMOVAL_NOTIFICATION: 32, 8 { Version 0 2, Size 2 2, Event 4 16, _pad20 20 4, FileObject
        24 8 };
    TIME_FIELDS: 16, 2 { Year 0 2, Month 2 2, Day 4 2, Hour 6 2, Minute 8 2, Second 10 2, Milliseconds 12 2,
        Weekday 14 2 };
    VPB: 96, 8 { Type 0 2, Size 2 2, Flags 4 2, VolumeLabelLength 6 2, DeviceObject 8 8, RealDevice 16 8,
        SerialNumber 24 4, ReferenceCount 28 4, VolumeLabel 32 64 };
    WAIT_CONTEXT_BLOCK: 72, 8 { WaitQueueEntry 0 24, DeviceRoutine 24 8, DeviceContext 32 8,
        NumberOfMapRegisters 40 4, _pad44 44 4, DeviceObject 48 8, CurrentIrp 56 8, BufferChainingDpc 64 8 }
        views { DmaWaitEntry AT_DmaWaitEntry 0 16, NumberOfChannels AT_NumberOfChannels 16 4 }
        bits { SyncCallback 20 4 0 1, DmaContext 20 4 1 1, ZeroMapRegisters 20 4 2 1, Reserved 20 4 3 29 };
    WORK_QUEUE_ITEM: 32, 8 { List 0 16, WorkerRoutine 16 8, Parameter 24 8 };
    XSAVE_AREA: 576, 16 { LegacyState 0 512, Header 512 64 };
    XSAVE_AREA_HEADER: 64, 8 { Mask 0 8, CompactionMask 8 8, Reserved2 16 48 };
    XSAVE_FORMAT: 512, 16 { ControlWord 0 2, StatusWord 2 2, TagWord 4 1, Reserved1 5 1, ErrorOpcode 6 2,
        ErrorOffset 8 4, ErrorSelector 12 2, Reserved2 14 2, DataOffset 16 4, DataSelector 20 2, Reserved3
        22 2, MxCsr 24 4, MxCsr_Mask 28 4, FloatRegisters 32 128, XmmRegisters 160 256, Reserved4 416 96 };
    XSTATE_CONTEXT: 32, 8 { Mask 0 8, Length 8 4, Reserved1 12 4, Area 16 8, Buffer 24 8 };
    XSTATE_SAVE: 56, 8 { Prev 0 8, Thread 8 8, Level 16 1, _pad17 17 7, XStateContext 24 32 };
}
