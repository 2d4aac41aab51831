//! The kernel as drivers see it: objects, IRPs, MDLs, resources, DMA, registry (wdm.h): types.
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

/// `ACCESS_MASK` of wdm.h.
pub type ACCESS_MASK = u32;
/// `CM_RESOURCE_TYPE` of wdm.h.
pub type CM_RESOURCE_TYPE = i32;
/// `ERESOURCE_THREAD` of wdm.h.
pub type ERESOURCE_THREAD = u64;
/// `EXECUTION_STATE` of wdm.h.
pub type EXECUTION_STATE = u32;
/// `KGUARDED_MUTEX` of wdm.h.
pub type KGUARDED_MUTEX = FAST_MUTEX;
/// `KMUTEX` of wdm.h.
pub type KMUTEX = KMUTANT;
/// `KPRIORITY` of wdm.h.
pub type KPRIORITY = i32;
/// `KPROCESSOR_MODE` of wdm.h.
pub type KPROCESSOR_MODE = i8;
/// `KSPIN_LOCK` of wdm.h.
pub type KSPIN_LOCK = u64;
/// `KSPIN_LOCK_QUEUE_NUMBER` of wdm.h.
pub type KSPIN_LOCK_QUEUE_NUMBER = u64;
/// `KT2_SET_PARAMETERS` of wdm.h.
pub type KT2_SET_PARAMETERS = EXT_SET_PARAMETERS;
/// `LOG_FILE_OBJECT` of wdm.h.
pub type LOG_FILE_OBJECT = FILE_OBJECT;
/// `OSVERSIONINFO` of wdm.h.
pub type OSVERSIONINFO = OSVERSIONINFOA;
/// `OSVERSIONINFOEX` of wdm.h.
pub type OSVERSIONINFOEX = OSVERSIONINFOEXA;
/// `PACCESS_TOKEN` of wdm.h.
pub type PACCESS_TOKEN = PVOID;
/// `PALLOCATE_ADAPTER_CHANNEL` of wdm.h.
pub type PALLOCATE_ADAPTER_CHANNEL = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<DEVICE_OBJECT>,
        u32,
        DriverFn<DRIVER_CONTROL>,
        PVOID,
    ) -> NTSTATUS,
>;
/// `PALLOCATE_ADAPTER_CHANNEL_EX` of wdm.h.
pub type PALLOCATE_ADAPTER_CHANNEL_EX = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<DEVICE_OBJECT>,
        PVOID,
        u32,
        u32,
        DriverFn<DRIVER_CONTROL>,
        PVOID,
        DriverPtr<PVOID>,
    ) -> NTSTATUS,
>;
/// `PALLOCATE_COMMON_BUFFER` of wdm.h.
pub type PALLOCATE_COMMON_BUFFER = DriverFn<
    unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, u32, DriverPtr<LARGE_INTEGER>, BOOLEAN) -> PVOID,
>;
/// `PALLOCATE_COMMON_BUFFER_EX` of wdm.h.
pub type PALLOCATE_COMMON_BUFFER_EX = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<LARGE_INTEGER>,
        u32,
        DriverPtr<LARGE_INTEGER>,
        BOOLEAN,
        NODE_REQUIREMENT,
    ) -> PVOID,
>;
/// `PALLOCATE_DOMAIN_COMMON_BUFFER` of wdm.h.
pub type PALLOCATE_DOMAIN_COMMON_BUFFER = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        HANDLE,
        DriverPtr<LARGE_INTEGER>,
        u32,
        u32,
        DriverPtr<MEMORY_CACHING_TYPE>,
        NODE_REQUIREMENT,
        DriverPtr<LARGE_INTEGER>,
        DriverPtr<PVOID>,
    ) -> NTSTATUS,
>;
/// `PBUILD_MDL_FROM_SCATTER_GATHER_LIST` of wdm.h.
pub type PBUILD_MDL_FROM_SCATTER_GATHER_LIST = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<SCATTER_GATHER_LIST>,
        DriverPtr<MDL>,
        DriverPtr<DriverPtr<MDL>>,
    ) -> NTSTATUS,
>;
/// `PBUILD_SCATTER_GATHER_LIST` of wdm.h.
pub type PBUILD_SCATTER_GATHER_LIST = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<DEVICE_OBJECT>,
        DriverPtr<MDL>,
        PVOID,
        u32,
        DriverFn<DRIVER_LIST_CONTROL>,
        PVOID,
        BOOLEAN,
        PVOID,
        u32,
    ) -> NTSTATUS,
>;
/// `PBUILD_SCATTER_GATHER_LIST_EX` of wdm.h.
pub type PBUILD_SCATTER_GATHER_LIST_EX = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<DEVICE_OBJECT>,
        PVOID,
        DriverPtr<MDL>,
        u64,
        u32,
        u32,
        DriverFn<DRIVER_LIST_CONTROL>,
        PVOID,
        BOOLEAN,
        PVOID,
        u32,
        DriverFn<DMA_COMPLETION_ROUTINE>,
        PVOID,
        PVOID,
    ) -> NTSTATUS,
>;
/// `PCALCULATE_SCATTER_GATHER_LIST_SIZE` of wdm.h.
pub type PCALCULATE_SCATTER_GATHER_LIST_SIZE = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<MDL>,
        PVOID,
        u32,
        DriverPtr<u32>,
        DriverPtr<u32>,
    ) -> NTSTATUS,
>;
/// `PCANCEL_ADAPTER_CHANNEL` of wdm.h.
pub type PCANCEL_ADAPTER_CHANNEL =
    DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, DriverPtr<DEVICE_OBJECT>, PVOID) -> BOOLEAN>;
/// `PCANCEL_MAPPED_TRANSFER` of wdm.h.
pub type PCANCEL_MAPPED_TRANSFER =
    DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, PVOID) -> NTSTATUS>;
/// `PCONFIGURE_ADAPTER_CHANNEL` of wdm.h.
pub type PCONFIGURE_ADAPTER_CHANNEL =
    DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, u32, PVOID) -> NTSTATUS>;
/// `PDEVICE_RESET_HANDLER` of wdm.h.
pub type PDEVICE_RESET_HANDLER =
    DriverFn<unsafe extern "win64" fn(PVOID, DEVICE_RESET_TYPE, u32, PVOID) -> NTSTATUS>;
/// `PFLUSH_ADAPTER_BUFFERS` of wdm.h.
pub type PFLUSH_ADAPTER_BUFFERS = DriverFn<
    unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, DriverPtr<MDL>, PVOID, PVOID, u32, BOOLEAN) -> BOOLEAN,
>;
/// `PFLUSH_ADAPTER_BUFFERS_EX` of wdm.h.
pub type PFLUSH_ADAPTER_BUFFERS_EX = DriverFn<
    unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, DriverPtr<MDL>, PVOID, u64, u32, BOOLEAN) -> NTSTATUS,
>;
/// `PFLUSH_DMA_BUFFER` of wdm.h.
pub type PFLUSH_DMA_BUFFER =
    DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, DriverPtr<MDL>, BOOLEAN) -> NTSTATUS>;
/// `PFREE_ADAPTER_CHANNEL` of wdm.h.
pub type PFREE_ADAPTER_CHANNEL = DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>)>;
/// `PFREE_ADAPTER_OBJECT` of wdm.h.
pub type PFREE_ADAPTER_OBJECT =
    DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, IO_ALLOCATION_ACTION)>;
/// `PFREE_COMMON_BUFFER` of wdm.h.
pub type PFREE_COMMON_BUFFER =
    DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, u32, PHYSICAL_ADDRESS, PVOID, BOOLEAN)>;
/// `PFREE_MAP_REGISTERS` of wdm.h.
pub type PFREE_MAP_REGISTERS = DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, PVOID, u32)>;
/// `PGET_DMA_ADAPTER_INFO` of wdm.h.
pub type PGET_DMA_ADAPTER_INFO =
    DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, DriverPtr<DMA_ADAPTER_INFO>) -> NTSTATUS>;
/// `PGET_DMA_ALIGNMENT` of wdm.h.
pub type PGET_DMA_ALIGNMENT = DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>) -> u32>;
/// `PGET_DMA_DOMAIN` of wdm.h.
pub type PGET_DMA_DOMAIN = DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>) -> HANDLE>;
/// `PGET_DMA_TRANSFER_INFO` of wdm.h.
pub type PGET_DMA_TRANSFER_INFO = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<MDL>,
        u64,
        u32,
        BOOLEAN,
        DriverPtr<DMA_TRANSFER_INFO>,
    ) -> NTSTATUS,
>;
/// `PGET_SCATTER_GATHER_LIST` of wdm.h.
pub type PGET_SCATTER_GATHER_LIST = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<DEVICE_OBJECT>,
        DriverPtr<MDL>,
        PVOID,
        u32,
        DriverFn<DRIVER_LIST_CONTROL>,
        PVOID,
        BOOLEAN,
    ) -> NTSTATUS,
>;
/// `PGET_SCATTER_GATHER_LIST_EX` of wdm.h.
pub type PGET_SCATTER_GATHER_LIST_EX = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<DEVICE_OBJECT>,
        PVOID,
        DriverPtr<MDL>,
        u64,
        u32,
        u32,
        DriverFn<DRIVER_LIST_CONTROL>,
        PVOID,
        BOOLEAN,
        DriverFn<DMA_COMPLETION_ROUTINE>,
        PVOID,
        DriverPtr<DriverPtr<SCATTER_GATHER_LIST>>,
    ) -> NTSTATUS,
>;
/// `PINITIALIZE_DMA_TRANSFER_CONTEXT` of wdm.h.
pub type PINITIALIZE_DMA_TRANSFER_CONTEXT =
    DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, PVOID) -> NTSTATUS>;
/// `PINTERFACE_DEREFERENCE` of wdm.h.
pub type PINTERFACE_DEREFERENCE = DriverFn<unsafe extern "win64" fn(PVOID)>;
/// `PINTERFACE_REFERENCE` of wdm.h.
pub type PINTERFACE_REFERENCE = DriverFn<unsafe extern "win64" fn(PVOID)>;
/// `PIO_APC_ROUTINE` of wdm.h.
pub type PIO_APC_ROUTINE = DriverFn<unsafe extern "win64" fn(PVOID, DriverPtr<IO_STATUS_BLOCK>, u32)>;
/// `PJOIN_DMA_DOMAIN` of wdm.h.
pub type PJOIN_DMA_DOMAIN = DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, HANDLE) -> NTSTATUS>;
/// `PLEAVE_DMA_DOMAIN` of wdm.h.
pub type PLEAVE_DMA_DOMAIN = DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>) -> NTSTATUS>;
/// `PMAP_TRANSFER` of wdm.h.
pub type PMAP_TRANSFER = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<MDL>,
        PVOID,
        PVOID,
        DriverPtr<u32>,
        BOOLEAN,
    ) -> PHYSICAL_ADDRESS,
>;
/// `PMAP_TRANSFER_EX` of wdm.h.
pub type PMAP_TRANSFER_EX = DriverFn<
    unsafe extern "win64" fn(
        DriverPtr<DMA_ADAPTER>,
        DriverPtr<MDL>,
        PVOID,
        u64,
        u32,
        DriverPtr<u32>,
        BOOLEAN,
        DriverPtr<SCATTER_GATHER_LIST>,
        u32,
        DriverFn<DMA_COMPLETION_ROUTINE>,
        PVOID,
    ) -> NTSTATUS,
>;
/// `PO_FX_COMPONENT` of wdm.h.
pub type PO_FX_COMPONENT = PO_FX_COMPONENT_V1;
/// `PO_FX_DEVICE` of wdm.h.
pub type PO_FX_DEVICE = PO_FX_DEVICE_V1;
/// `PPUT_DMA_ADAPTER` of wdm.h.
pub type PPUT_DMA_ADAPTER = DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>)>;
/// `PPUT_SCATTER_GATHER_LIST` of wdm.h.
pub type PPUT_SCATTER_GATHER_LIST =
    DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>, DriverPtr<SCATTER_GATHER_LIST>, BOOLEAN)>;
/// `PQUERYEXTENDEDADDRESS` of wdm.h.
pub type PQUERYEXTENDEDADDRESS = DriverFn<unsafe extern "win64" fn(PVOID, DriverPtr<u64>)>;
/// `PREAD_DMA_COUNTER` of wdm.h.
pub type PREAD_DMA_COUNTER = DriverFn<unsafe extern "win64" fn(DriverPtr<DMA_ADAPTER>) -> u32>;
/// `PREENUMERATE_SELF` of wdm.h.
pub type PREENUMERATE_SELF = DriverFn<unsafe extern "win64" fn(PVOID)>;
/// `PSECURITY_DESCRIPTOR` of wdm.h.
pub type PSECURITY_DESCRIPTOR = PVOID;
/// `PSID` of wdm.h.
pub type PSID = PVOID;
/// `RTL_OSVERSIONINFOEXW` of wdm.h.
pub type RTL_OSVERSIONINFOEXW = OSVERSIONINFOEXW;
/// `RTL_OSVERSIONINFOW` of wdm.h.
pub type RTL_OSVERSIONINFOW = OSVERSIONINFOW;
/// `SECURITY_CONTEXT_TRACKING_MODE` of wdm.h.
pub type SECURITY_CONTEXT_TRACKING_MODE = BOOLEAN;
/// `SECURITY_INFORMATION` of wdm.h.
pub type SECURITY_INFORMATION = u32;
/// `SE_IMAGE_VERIFICATION_CALLBACK_TOKEN` of wdm.h.
pub type SE_IMAGE_VERIFICATION_CALLBACK_TOKEN = PVOID;
/// `SPFN_NUMBER` of wdm.h.
pub type SPFN_NUMBER = i64;
/// `TRACEHANDLE` of wdm.h.
pub type TRACEHANDLE = u64;
/// `UOW` of wdm.h.
pub type UOW = GUID;
/// `XMM_SAVE_AREA32` of wdm.h.
pub type XMM_SAVE_AREA32 = XSAVE_FORMAT;

/// `ACL` of wdm.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_acl>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ACL {
    pub AclRevision: u8,
    pub Sbz1: u8,
    pub AclSize: u16,
    pub AceCount: u16,
    pub Sbz2: u16,
}

/// `BUS_INTERFACE_STANDARD` of wdm.h (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_bus_interface_standard>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct BUS_INTERFACE_STANDARD {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub TranslateBusAddress: DriverFn<TRANSLATE_BUS_ADDRESS>,
    pub GetDmaAdapter: DriverFn<GET_DMA_ADAPTER>,
    pub SetBusData: DriverFn<GET_SET_DEVICE_DATA>,
    pub GetBusData: DriverFn<GET_SET_DEVICE_DATA>,
}

/// `CACHE_DESCRIPTOR` of wdm.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CACHE_DESCRIPTOR {
    pub Level: u8,
    pub Associativity: u8,
    pub LineSize: u16,
    pub Size: u32,
    pub Type: PROCESSOR_CACHE_TYPE,
}

/// `CACHE_RELATIONSHIP` of wdm.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CACHE_RELATIONSHIP {
    pub Level: u8,
    pub Associativity: u8,
    pub LineSize: u16,
    pub CacheSize: u32,
    pub Type: PROCESSOR_CACHE_TYPE,
    pub Reserved: [u8; 20],
    pub GroupMask: GROUP_AFFINITY,
}

/// `CLIENT_ID` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CLIENT_ID {
    pub UniqueProcess: HANDLE,
    pub UniqueThread: HANDLE,
}

/// `CM_COMPONENT_INFORMATION` of wdm.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_COMPONENT_INFORMATION {
    pub Flags: DEVICE_FLAGS,
    pub Version: u32,
    pub Key: u32,
    pub _pad12: [u8; 4],
    pub AffinityMask: KAFFINITY,
}

/// `CM_FULL_RESOURCE_DESCRIPTOR` of wdm.h (36 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_cm_full_resource_descriptor>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_FULL_RESOURCE_DESCRIPTOR {
    pub InterfaceType: INTERFACE_TYPE,
    pub BusNumber: u32,
    pub PartialResourceList: CM_PARTIAL_RESOURCE_LIST,
}

/// One assigned hardware resource (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_cm_partial_resource_descriptor>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR {
    pub Type: u8,
    pub ShareDisposition: u8,
    pub Flags: u16,
    pub u: CM_PARTIAL_RESOURCE_DESCRIPTOR_u,
}

/// Member `u` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u {
    pub raw: [u32; 4],
}

views! { CM_PARTIAL_RESOURCE_DESCRIPTOR_u:
    Generic, set_Generic, AT_Generic at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Generic;
    Port, set_Port, AT_Port at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Port;
    Interrupt, set_Interrupt, AT_Interrupt at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Interrupt;
    MessageInterrupt, set_MessageInterrupt, AT_MessageInterrupt at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt;
    Memory, set_Memory, AT_Memory at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory;
    Dma, set_Dma, AT_Dma at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Dma;
    DmaV3, set_DmaV3, AT_DmaV3 at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_DmaV3;
    DevicePrivate, set_DevicePrivate, AT_DevicePrivate at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_DevicePrivate;
    BusNumber, set_BusNumber, AT_BusNumber at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_BusNumber;
    DeviceSpecificData, set_DeviceSpecificData, AT_DeviceSpecificData at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_DeviceSpecificData;
    Memory40, set_Memory40, AT_Memory40 at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory40;
    Memory48, set_Memory48, AT_Memory48 at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory48;
    Memory64, set_Memory64, AT_Memory64 at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory64;
    Connection, set_Connection, AT_Connection at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Connection;
}

/// Member `u.BusNumber` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_BusNumber {
    pub Start: u32,
    pub Length: u32,
    pub Reserved: u32,
}

/// Member `u.Connection` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Connection {
    pub Class: u8,
    pub Type: u8,
    pub Reserved1: u8,
    pub Reserved2: u8,
    pub IdLowPart: u32,
    pub IdHighPart: u32,
}

/// Member `u.DevicePrivate` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_DevicePrivate {
    pub Data: [u32; 3],
}

/// Member `u.DeviceSpecificData` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_DeviceSpecificData {
    pub DataSize: u32,
    pub Reserved1: u32,
    pub Reserved2: u32,
}

/// Member `u.Dma` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Dma {
    pub Channel: u32,
    pub Port: u32,
    pub Reserved1: u32,
}

/// Member `u.DmaV3` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_DmaV3 {
    pub Channel: u32,
    pub RequestLine: u32,
    pub TransferWidth: u8,
    pub Reserved1: u8,
    pub Reserved2: u8,
    pub Reserved3: u8,
}

/// Member `u.Generic` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C, packed(4))]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Generic {
    pub Start: PHYSICAL_ADDRESS,
    pub Length: u32,
}

/// Member `u.Interrupt` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C, packed(4))]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Interrupt {
    pub Level: u32,
    pub Vector: u32,
    pub Affinity: KAFFINITY,
}

/// Member `u.Memory` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C, packed(4))]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory {
    pub Start: PHYSICAL_ADDRESS,
    pub Length: u32,
}

/// Member `u.Memory40` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C, packed(4))]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory40 {
    pub Start: PHYSICAL_ADDRESS,
    pub Length40: u32,
}

/// Member `u.Memory48` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C, packed(4))]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory48 {
    pub Start: PHYSICAL_ADDRESS,
    pub Length48: u32,
}

/// Member `u.Memory64` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C, packed(4))]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory64 {
    pub Start: PHYSICAL_ADDRESS,
    pub Length64: u32,
}

/// Member `u.MessageInterrupt` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt {
    pub raw: [u32; 4],
}

views! { CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt:
    Raw, set_Raw, AT_Raw at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt_Raw;
    Translated, set_Translated, AT_Translated at 0: CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt_Translated;
}

/// Member `u.MessageInterrupt.Raw` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C, packed(4))]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt_Raw {
    pub Reserved: u16,
    pub MessageCount: u16,
    pub Vector: u32,
    pub Affinity: KAFFINITY,
}

/// Member `u.MessageInterrupt.Translated` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C, packed(4))]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_MessageInterrupt_Translated {
    pub Level: u32,
    pub Vector: u32,
    pub Affinity: KAFFINITY,
}

/// Member `u.Port` of [`CM_PARTIAL_RESOURCE_DESCRIPTOR`].
#[repr(C, packed(4))]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Port {
    pub Start: PHYSICAL_ADDRESS,
    pub Length: u32,
}

/// Assigned hardware resources of one bus (28 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_cm_partial_resource_list>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_PARTIAL_RESOURCE_LIST {
    pub Version: u16,
    pub Revision: u16,
    pub Count: u32,
    pub PartialDescriptors: [CM_PARTIAL_RESOURCE_DESCRIPTOR; 1],
}

/// `CM_POWER_DATA` of wdm.h (56 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_POWER_DATA {
    pub PD_Size: u32,
    pub PD_MostRecentPowerState: DEVICE_POWER_STATE,
    pub PD_Capabilities: u32,
    pub PD_D1Latency: u32,
    pub PD_D2Latency: u32,
    pub PD_D3Latency: u32,
    pub PD_PowerStateMapping: [DEVICE_POWER_STATE; 7],
    pub PD_DeepestSystemWake: SYSTEM_POWER_STATE,
}

/// Hardware resources assigned to a device, bus by bus (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_cm_resource_list>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CM_RESOURCE_LIST {
    pub Count: u32,
    pub List: [CM_FULL_RESOURCE_DESCRIPTOR; 1],
}

/// `DEVICE_CAPABILITIES` of wdm.h (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_device_capabilities>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DEVICE_CAPABILITIES {
    pub Size: u16,
    pub Version: u16,
    pub BitFields: u32,
    pub Address: u32,
    pub UINumber: u32,
    pub DeviceState: [DEVICE_POWER_STATE; 7],
    pub SystemWake: SYSTEM_POWER_STATE,
    pub DeviceWake: DEVICE_POWER_STATE,
    pub D1Latency: u32,
    pub D2Latency: u32,
    pub D3Latency: u32,
}

bits! { DEVICE_CAPABILITIES:
    DeviceD1, set_DeviceD1 at 4 [0; 1]: u32;
    DeviceD2, set_DeviceD2 at 4 [1; 1]: u32;
    LockSupported, set_LockSupported at 4 [2; 1]: u32;
    EjectSupported, set_EjectSupported at 4 [3; 1]: u32;
    Removable, set_Removable at 4 [4; 1]: u32;
    DockDevice, set_DockDevice at 4 [5; 1]: u32;
    UniqueID, set_UniqueID at 4 [6; 1]: u32;
    SilentInstall, set_SilentInstall at 4 [7; 1]: u32;
    RawDeviceOK, set_RawDeviceOK at 4 [8; 1]: u32;
    SurpriseRemovalOK, set_SurpriseRemovalOK at 4 [9; 1]: u32;
    WakeFromD0, set_WakeFromD0 at 4 [10; 1]: u32;
    WakeFromD1, set_WakeFromD1 at 4 [11; 1]: u32;
    WakeFromD2, set_WakeFromD2 at 4 [12; 1]: u32;
    WakeFromD3, set_WakeFromD3 at 4 [13; 1]: u32;
    HardwareDisabled, set_HardwareDisabled at 4 [14; 1]: u32;
    NonDynamic, set_NonDynamic at 4 [15; 1]: u32;
    WarmEjectSupported, set_WarmEjectSupported at 4 [16; 1]: u32;
    NoDisplayInUI, set_NoDisplayInUI at 4 [17; 1]: u32;
    Reserved1, set_Reserved1 at 4 [18; 1]: u32;
    WakeFromInterrupt, set_WakeFromInterrupt at 4 [19; 1]: u32;
    SecureDevice, set_SecureDevice at 4 [20; 1]: u32;
    Reserved, set_Reserved at 4 [21; 11]: u32;
}

/// A device as DMA bus master or slave, for IoGetDmaAdapter (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_device_description>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DEVICE_DESCRIPTION {
    pub Version: u32,
    pub Master: BOOLEAN,
    pub ScatterGather: BOOLEAN,
    pub DemandMode: BOOLEAN,
    pub AutoInitialize: BOOLEAN,
    pub Dma32BitAddresses: BOOLEAN,
    pub IgnoreCount: BOOLEAN,
    pub Reserved1: BOOLEAN,
    pub Dma64BitAddresses: BOOLEAN,
    pub BusNumber: u32,
    pub DmaChannel: u32,
    pub InterfaceType: INTERFACE_TYPE,
    pub DmaWidth: DMA_WIDTH,
    pub DmaSpeed: DMA_SPEED,
    pub MaximumLength: u32,
    pub DmaPort: u32,
    pub DmaAddressWidth: u32,
    pub DmaControllerInstance: u32,
    pub DmaRequestLine: u32,
    pub _pad52: [u8; 4],
    pub DeviceAddress: PHYSICAL_ADDRESS,
}

/// `DEVICE_FLAGS` of wdm.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DEVICE_FLAGS {
    pub BitFields: u32,
}

bits! { DEVICE_FLAGS:
    Failed, set_Failed at 0 [0; 1]: u32;
    ReadOnly, set_ReadOnly at 0 [1; 1]: u32;
    Removable, set_Removable at 0 [2; 1]: u32;
    ConsoleIn, set_ConsoleIn at 0 [3; 1]: u32;
    ConsoleOut, set_ConsoleOut at 0 [4; 1]: u32;
    Input, set_Input at 0 [5; 1]: u32;
    Output, set_Output at 0 [6; 1]: u32;
}

/// `DEVICE_INTERFACE_CHANGE_NOTIFICATION` of wdm.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_device_interface_change_notification>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DEVICE_INTERFACE_CHANGE_NOTIFICATION {
    pub Version: u16,
    pub Size: u16,
    pub Event: GUID,
    pub InterfaceClassGuid: GUID,
    pub _pad36: [u8; 4],
    pub SymbolicLinkName: DriverPtr<UNICODE_STRING>,
}

/// A device that takes I/O requests (336 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_device_object>
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct DEVICE_OBJECT {
    pub Type: i16,
    pub Size: u16,
    pub ReferenceCount: i32,
    pub DriverObject: DriverPtr<DRIVER_OBJECT>,
    pub NextDevice: DriverPtr<DEVICE_OBJECT>,
    pub AttachedDevice: DriverPtr<DEVICE_OBJECT>,
    pub CurrentIrp: DriverPtr<IRP>,
    pub Timer: DriverPtr<IO_TIMER>,
    pub Flags: u32,
    pub Characteristics: u32,
    pub Vpb: DriverPtr<VPB>,
    pub DeviceExtension: PVOID,
    pub DeviceType: u32,
    pub StackSize: i8,
    pub _pad77: [u8; 3],
    pub Queue: DEVICE_OBJECT_Queue,
    pub AlignmentRequirement: u32,
    pub _pad156: [u8; 4],
    pub DeviceQueue: KDEVICE_QUEUE,
    pub Dpc: KDPC,
    pub ActiveThreadCount: u32,
    pub _pad268: [u8; 4],
    pub SecurityDescriptor: PSECURITY_DESCRIPTOR,
    pub DeviceLock: KEVENT,
    pub SectorSize: u16,
    pub Spare1: u16,
    pub _pad308: [u8; 4],
    pub DeviceObjectExtension: DriverPtr<DEVOBJ_EXTENSION>,
    pub Reserved: PVOID,
    pub _pad328: [u8; 8],
}

/// Member `Queue` of [`DEVICE_OBJECT`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DEVICE_OBJECT_Queue {
    pub raw: [u64; 9],
}

views! { DEVICE_OBJECT_Queue:
    ListEntry, set_ListEntry, AT_ListEntry at 0: LIST_ENTRY;
    Wcb, set_Wcb, AT_Wcb at 0: WAIT_CONTEXT_BLOCK;
}

/// `DEVICE_RELATIONS` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DEVICE_RELATIONS {
    pub Count: u32,
    pub _pad4: [u8; 4],
    pub Objects: [DriverPtr<DEVICE_OBJECT>; 1],
}

/// `DEVICE_RESET_INTERFACE_STANDARD` of wdm.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_device_reset_interface_standard>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DEVICE_RESET_INTERFACE_STANDARD {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub DeviceReset: PDEVICE_RESET_HANDLER,
    pub SupportedResetTypes: u32,
    pub _pad44: [u8; 4],
    pub Reserved: PVOID,
}

/// `DEVOBJ_EXTENSION` of wdm.h (104 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DEVOBJ_EXTENSION {
    pub Type: i16,
    pub Size: u16,
    pub _pad4: [u8; 4],
    pub DeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub PowerFlags: u32,
    pub _pad20: [u8; 4],
    pub Dope: DriverPtr<DEVICE_OBJECT_POWER_EXTENSION>,
    pub ExtensionFlags: u32,
    pub _pad36: [u8; 4],
    pub DeviceNode: PVOID,
    pub AttachedTo: DriverPtr<DEVICE_OBJECT>,
    pub StartIoCount: i32,
    pub StartIoKey: i32,
    pub StartIoFlags: u32,
    pub _pad68: [u8; 4],
    pub Vpb: DriverPtr<VPB>,
    pub DependencyNode: PVOID,
    pub InterruptContext: PVOID,
    pub VerifierContext: PVOID,
}

/// Head of each object that threads can wait for (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DISPATCHER_HEADER {
    pub Type: u8,
    pub Signalling: u8,
    pub Size: u8,
    pub Reserved1: u8,
    pub SignalState: i32,
    pub WaitListHead: LIST_ENTRY,
}

views! { DISPATCHER_HEADER:
    Lock, set_Lock, AT_Lock at 0: i32;
    LockNV, set_LockNV, AT_LockNV at 0: i32;
    TimerType, set_TimerType, AT_TimerType at 0: u8;
    TimerControlFlags, set_TimerControlFlags, AT_TimerControlFlags at 1: u8;
    Hand, set_Hand, AT_Hand at 2: u8;
    TimerMiscFlags, set_TimerMiscFlags, AT_TimerMiscFlags at 3: u8;
    Timer2Type, set_Timer2Type, AT_Timer2Type at 0: u8;
    Timer2Flags, set_Timer2Flags, AT_Timer2Flags at 1: u8;
    Timer2ComponentId, set_Timer2ComponentId, AT_Timer2ComponentId at 2: u8;
    Timer2RelativeId, set_Timer2RelativeId, AT_Timer2RelativeId at 3: u8;
    QueueType, set_QueueType, AT_QueueType at 0: u8;
    QueueControlFlags, set_QueueControlFlags, AT_QueueControlFlags at 1: u8;
    QueueSize, set_QueueSize, AT_QueueSize at 2: u8;
    QueueReserved, set_QueueReserved, AT_QueueReserved at 3: u8;
    ThreadType, set_ThreadType, AT_ThreadType at 0: u8;
    ThreadReserved, set_ThreadReserved, AT_ThreadReserved at 1: u8;
    ThreadControlFlags, set_ThreadControlFlags, AT_ThreadControlFlags at 2: u8;
    DebugActive, set_DebugActive, AT_DebugActive at 3: u8;
    MutantType, set_MutantType, AT_MutantType at 0: u8;
    MutantSize, set_MutantSize, AT_MutantSize at 1: u8;
    DpcActive, set_DpcActive, AT_DpcActive at 2: BOOLEAN;
    MutantReserved, set_MutantReserved, AT_MutantReserved at 3: u8;
}

bits! { DISPATCHER_HEADER:
    Absolute, set_Absolute at 1 [0; 1]: u8;
    Wake, set_Wake at 1 [1; 1]: u8;
    EncodedTolerableDelay, set_EncodedTolerableDelay at 1 [2; 6]: u8;
    Index, set_Index at 3 [0; 6]: u8;
    Inserted, set_Inserted at 3 [6; 1]: u8;
    Expired, set_Expired at 3 [7; 1]: u8;
    Timer2Inserted, set_Timer2Inserted at 1 [0; 1]: u8;
    Timer2Expiring, set_Timer2Expiring at 1 [1; 1]: u8;
    Timer2CancelPending, set_Timer2CancelPending at 1 [2; 1]: u8;
    Timer2SetPending, set_Timer2SetPending at 1 [3; 1]: u8;
    Timer2Running, set_Timer2Running at 1 [4; 1]: u8;
    Timer2Disabled, set_Timer2Disabled at 1 [5; 1]: u8;
    Timer2ReservedFlags, set_Timer2ReservedFlags at 1 [6; 2]: u8;
    Abandoned, set_Abandoned at 1 [0; 1]: u8;
    DisableIncrement, set_DisableIncrement at 1 [1; 1]: u8;
    QueueReservedControlFlags, set_QueueReservedControlFlags at 1 [2; 6]: u8;
    CycleProfiling, set_CycleProfiling at 2 [0; 1]: u8;
    CounterProfiling, set_CounterProfiling at 2 [1; 1]: u8;
    GroupScheduling, set_GroupScheduling at 2 [2; 1]: u8;
    AffinitySet, set_AffinitySet at 2 [3; 1]: u8;
    Tagged, set_Tagged at 2 [4; 1]: u8;
    EnergyProfiling, set_EnergyProfiling at 2 [5; 1]: u8;
    ThreadReservedControlFlags, set_ThreadReservedControlFlags at 2 [6; 2]: u8;
    ActiveDR7, set_ActiveDR7 at 3 [0; 1]: u8;
    Instrumented, set_Instrumented at 3 [1; 1]: u8;
    Minimal, set_Minimal at 3 [2; 1]: u8;
    Reserved4, set_Reserved4 at 3 [3; 3]: u8;
    UmsScheduled, set_UmsScheduled at 3 [6; 1]: u8;
    UmsPrimary, set_UmsPrimary at 3 [7; 1]: u8;
}

/// A DMA adapter object (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_dma_adapter>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DMA_ADAPTER {
    pub Version: u16,
    pub Size: u16,
    pub _pad4: [u8; 4],
    pub DmaOperations: DriverPtr<DMA_OPERATIONS>,
}

/// `DMA_ADAPTER_INFO` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_dma_adapter_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DMA_ADAPTER_INFO {
    pub Version: u32,
    pub V1: DMA_ADAPTER_INFO_V1,
}

/// `DMA_ADAPTER_INFO_V1` of wdm.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_dma_adapter_info_v1>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DMA_ADAPTER_INFO_V1 {
    pub ReadDmaCounterAvailable: u32,
    pub ScatterGatherLimit: u32,
    pub DmaAddressWidth: u32,
    pub Flags: u32,
    pub MinimumTransferUnit: u32,
}

/// `DMA_CONFIGURATION_BYTE0` of wdm.h (1 byte).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DMA_CONFIGURATION_BYTE0 {
    pub BitFields: u8,
}

bits! { DMA_CONFIGURATION_BYTE0:
    Channel, set_Channel at 0 [0; 3]: u8;
    Reserved, set_Reserved at 0 [3; 3]: u8;
    Shared, set_Shared at 0 [6; 1]: u8;
    MoreEntries, set_MoreEntries at 0 [7; 1]: u8;
}

/// `DMA_CONFIGURATION_BYTE1` of wdm.h (1 byte).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DMA_CONFIGURATION_BYTE1 {
    pub BitFields: u8,
}

bits! { DMA_CONFIGURATION_BYTE1:
    Reserved0, set_Reserved0 at 0 [0; 2]: u8;
    TransferSize, set_TransferSize at 0 [2; 2]: u8;
    Timing, set_Timing at 0 [4; 2]: u8;
    Reserved1, set_Reserved1 at 0 [6; 2]: u8;
}

/// Routines of a DMA adapter object (272 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_dma_operations>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DMA_OPERATIONS {
    pub Size: u32,
    pub _pad4: [u8; 4],
    pub PutDmaAdapter: PPUT_DMA_ADAPTER,
    pub AllocateCommonBuffer: PALLOCATE_COMMON_BUFFER,
    pub FreeCommonBuffer: PFREE_COMMON_BUFFER,
    pub AllocateAdapterChannel: PALLOCATE_ADAPTER_CHANNEL,
    pub FlushAdapterBuffers: PFLUSH_ADAPTER_BUFFERS,
    pub FreeAdapterChannel: PFREE_ADAPTER_CHANNEL,
    pub FreeMapRegisters: PFREE_MAP_REGISTERS,
    pub MapTransfer: PMAP_TRANSFER,
    pub GetDmaAlignment: PGET_DMA_ALIGNMENT,
    pub ReadDmaCounter: PREAD_DMA_COUNTER,
    pub GetScatterGatherList: PGET_SCATTER_GATHER_LIST,
    pub PutScatterGatherList: PPUT_SCATTER_GATHER_LIST,
    pub CalculateScatterGatherList: PCALCULATE_SCATTER_GATHER_LIST_SIZE,
    pub BuildScatterGatherList: PBUILD_SCATTER_GATHER_LIST,
    pub BuildMdlFromScatterGatherList: PBUILD_MDL_FROM_SCATTER_GATHER_LIST,
    pub GetDmaAdapterInfo: PGET_DMA_ADAPTER_INFO,
    pub GetDmaTransferInfo: PGET_DMA_TRANSFER_INFO,
    pub InitializeDmaTransferContext: PINITIALIZE_DMA_TRANSFER_CONTEXT,
    pub AllocateCommonBufferEx: PALLOCATE_COMMON_BUFFER_EX,
    pub AllocateAdapterChannelEx: PALLOCATE_ADAPTER_CHANNEL_EX,
    pub ConfigureAdapterChannel: PCONFIGURE_ADAPTER_CHANNEL,
    pub CancelAdapterChannel: PCANCEL_ADAPTER_CHANNEL,
    pub MapTransferEx: PMAP_TRANSFER_EX,
    pub GetScatterGatherListEx: PGET_SCATTER_GATHER_LIST_EX,
    pub BuildScatterGatherListEx: PBUILD_SCATTER_GATHER_LIST_EX,
    pub FlushAdapterBuffersEx: PFLUSH_ADAPTER_BUFFERS_EX,
    pub FreeAdapterObject: PFREE_ADAPTER_OBJECT,
    pub CancelMappedTransfer: PCANCEL_MAPPED_TRANSFER,
    pub AllocateDomainCommonBuffer: PALLOCATE_DOMAIN_COMMON_BUFFER,
    pub FlushDmaBuffer: PFLUSH_DMA_BUFFER,
    pub JoinDmaDomain: PJOIN_DMA_DOMAIN,
    pub LeaveDmaDomain: PLEAVE_DMA_DOMAIN,
    pub GetDmaDomain: PGET_DMA_DOMAIN,
}

/// `DMA_TRANSFER_INFO` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_dma_transfer_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DMA_TRANSFER_INFO {
    pub Version: u32,
    pub V1: DMA_TRANSFER_INFO_V1,
}

/// `DMA_TRANSFER_INFO_V1` of wdm.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_dma_transfer_info_v1>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DMA_TRANSFER_INFO_V1 {
    pub MapRegisterCount: u32,
    pub ScatterGatherElementCount: u32,
    pub ScatterGatherListSize: u32,
}

/// `DRIVER_EXTENSION` of wdm.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DRIVER_EXTENSION {
    pub DriverObject: DriverPtr<DRIVER_OBJECT>,
    pub AddDevice: DriverFn<DRIVER_ADD_DEVICE>,
    pub Count: u32,
    pub _pad20: [u8; 4],
    pub ServiceKeyName: UNICODE_STRING,
}

/// A loaded driver and its dispatch routines (336 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_driver_object>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DRIVER_OBJECT {
    pub Type: i16,
    pub Size: i16,
    pub _pad4: [u8; 4],
    pub DeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub Flags: u32,
    pub _pad20: [u8; 4],
    pub DriverStart: PVOID,
    pub DriverSize: u32,
    pub _pad36: [u8; 4],
    pub DriverSection: PVOID,
    pub DriverExtension: DriverPtr<DRIVER_EXTENSION>,
    pub DriverName: UNICODE_STRING,
    pub HardwareDatabase: DriverPtr<UNICODE_STRING>,
    pub FastIoDispatch: DriverPtr<FAST_IO_DISPATCH>,
    pub DriverInit: DriverFn<DRIVER_INITIALIZE>,
    pub DriverStartIo: DriverFn<DRIVER_STARTIO>,
    pub DriverUnload: DriverFn<DRIVER_UNLOAD>,
    pub MajorFunction: [DriverFn<DRIVER_DISPATCH>; 28],
}

/// A reader-writer lock for threads (104 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ERESOURCE {
    pub SystemResourcesList: LIST_ENTRY,
    pub OwnerTable: DriverPtr<OWNER_ENTRY>,
    pub ActiveCount: i16,
    pub Flag: u16,
    pub _pad28: [u8; 4],
    pub SharedWaiters: PVOID,
    pub ExclusiveWaiters: PVOID,
    pub OwnerEntry: OWNER_ENTRY,
    pub ActiveEntries: u32,
    pub ContentionCount: u32,
    pub NumberOfSharedWaiters: u32,
    pub NumberOfExclusiveWaiters: u32,
    pub Reserved2: PVOID,
    pub Address: PVOID,
    pub SpinLock: KSPIN_LOCK,
}

views! { ERESOURCE:
    ReservedLowFlags, set_ReservedLowFlags, AT_ReservedLowFlags at 26: u8;
    WaiterPriority, set_WaiterPriority, AT_WaiterPriority at 27: u8;
    CreatorBackTraceIndex, set_CreatorBackTraceIndex, AT_CreatorBackTraceIndex at 88: u64;
}

/// `EXCEPTION_POINTERS` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct EXCEPTION_POINTERS {
    pub ExceptionRecord: DriverPtr<EXCEPTION_RECORD>,
    pub ContextRecord: DriverPtr<CONTEXT>,
}

/// An exception (152 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct EXCEPTION_RECORD {
    pub ExceptionCode: NTSTATUS,
    pub ExceptionFlags: u32,
    pub ExceptionRecord: DriverPtr<EXCEPTION_RECORD>,
    pub ExceptionAddress: PVOID,
    pub NumberParameters: u32,
    pub _pad28: [u8; 4],
    pub ExceptionInformation: [u64; 15],
}

/// `EXCEPTION_RECORD64` of wdm.h (152 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct EXCEPTION_RECORD64 {
    pub ExceptionCode: NTSTATUS,
    pub ExceptionFlags: u32,
    pub ExceptionRecord: u64,
    pub ExceptionAddress: u64,
    pub NumberParameters: u32,
    pub __unusedAlignment: u32,
    pub ExceptionInformation: [u64; 15],
}

/// `EXT_DELETE_PARAMETERS` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_ext_delete_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct EXT_DELETE_PARAMETERS {
    pub Version: u32,
    pub Reserved: u32,
    pub DeleteCallback: DriverFn<EXT_DELETE_CALLBACK>,
    pub DeleteContext: PVOID,
}

/// `EXT_SET_PARAMETERS` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct EXT_SET_PARAMETERS {
    pub Version: u32,
    pub Reserved: u32,
    pub NoWakeTolerance: i64,
}

/// `EX_RUNDOWN_REF` of wdm.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct EX_RUNDOWN_REF {
    pub Count: u64,
}

views! { EX_RUNDOWN_REF:
    Ptr, set_Ptr, AT_Ptr at 0: PVOID;
}

/// `FAST_IO_DISPATCH` of wdm.h (224 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_fast_io_dispatch>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FAST_IO_DISPATCH {
    pub SizeOfFastIoDispatch: u32,
    pub _pad4: [u8; 4],
    pub FastIoCheckIfPossible: DriverFn<FAST_IO_CHECK_IF_POSSIBLE>,
    pub FastIoRead: DriverFn<FAST_IO_READ>,
    pub FastIoWrite: DriverFn<FAST_IO_WRITE>,
    pub FastIoQueryBasicInfo: DriverFn<FAST_IO_QUERY_BASIC_INFO>,
    pub FastIoQueryStandardInfo: DriverFn<FAST_IO_QUERY_STANDARD_INFO>,
    pub FastIoLock: DriverFn<FAST_IO_LOCK>,
    pub FastIoUnlockSingle: DriverFn<FAST_IO_UNLOCK_SINGLE>,
    pub FastIoUnlockAll: DriverFn<FAST_IO_UNLOCK_ALL>,
    pub FastIoUnlockAllByKey: DriverFn<FAST_IO_UNLOCK_ALL_BY_KEY>,
    pub FastIoDeviceControl: DriverFn<FAST_IO_DEVICE_CONTROL>,
    pub AcquireFileForNtCreateSection: DriverFn<FAST_IO_ACQUIRE_FILE>,
    pub ReleaseFileForNtCreateSection: DriverFn<FAST_IO_RELEASE_FILE>,
    pub FastIoDetachDevice: DriverFn<FAST_IO_DETACH_DEVICE>,
    pub FastIoQueryNetworkOpenInfo: DriverFn<FAST_IO_QUERY_NETWORK_OPEN_INFO>,
    pub AcquireForModWrite: DriverFn<FAST_IO_ACQUIRE_FOR_MOD_WRITE>,
    pub MdlRead: DriverFn<FAST_IO_MDL_READ>,
    pub MdlReadComplete: DriverFn<FAST_IO_MDL_READ_COMPLETE>,
    pub PrepareMdlWrite: DriverFn<FAST_IO_PREPARE_MDL_WRITE>,
    pub MdlWriteComplete: DriverFn<FAST_IO_MDL_WRITE_COMPLETE>,
    pub FastIoReadCompressed: DriverFn<FAST_IO_READ_COMPRESSED>,
    pub FastIoWriteCompressed: DriverFn<FAST_IO_WRITE_COMPRESSED>,
    pub MdlReadCompleteCompressed: DriverFn<FAST_IO_MDL_READ_COMPLETE_COMPRESSED>,
    pub MdlWriteCompleteCompressed: DriverFn<FAST_IO_MDL_WRITE_COMPLETE_COMPRESSED>,
    pub FastIoQueryOpen: DriverFn<FAST_IO_QUERY_OPEN>,
    pub ReleaseForModWrite: DriverFn<FAST_IO_RELEASE_FOR_MOD_WRITE>,
    pub AcquireForCcFlush: DriverFn<FAST_IO_ACQUIRE_FOR_CCFLUSH>,
    pub ReleaseForCcFlush: DriverFn<FAST_IO_RELEASE_FOR_CCFLUSH>,
}

/// A mutex that raises to APC_LEVEL (56 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FAST_MUTEX {
    pub Count: i32,
    pub _pad4: [u8; 4],
    pub Owner: PVOID,
    pub Contention: u32,
    pub _pad20: [u8; 4],
    pub Event: KEVENT,
    pub OldIrql: u32,
    pub _pad52: [u8; 4],
}

/// `FILE_BASIC_INFORMATION` of wdm.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_file_basic_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_BASIC_INFORMATION {
    pub CreationTime: LARGE_INTEGER,
    pub LastAccessTime: LARGE_INTEGER,
    pub LastWriteTime: LARGE_INTEGER,
    pub ChangeTime: LARGE_INTEGER,
    pub FileAttributes: u32,
    pub _pad36: [u8; 4],
}

/// `FILE_FULL_EA_INFORMATION` of wdm.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_file_full_ea_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_FULL_EA_INFORMATION {
    pub NextEntryOffset: u32,
    pub Flags: u8,
    pub EaNameLength: u8,
    pub EaValueLength: u16,
    pub EaName: [i8; 1],
    pub _pad9: [u8; 3],
}

/// `FILE_IOSTATUSBLOCK_RANGE_INFORMATION` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_IOSTATUSBLOCK_RANGE_INFORMATION {
    pub IoStatusBlockRange: DriverPtr<u8>,
    pub Length: u32,
    pub _pad12: [u8; 4],
}

/// `FILE_IO_COMPLETION_NOTIFICATION_INFORMATION` of wdm.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_IO_COMPLETION_NOTIFICATION_INFORMATION {
    pub Flags: u32,
}

/// `FILE_IO_PRIORITY_HINT_INFORMATION` of wdm.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_file_io_priority_hint_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_IO_PRIORITY_HINT_INFORMATION {
    pub PriorityHint: IO_PRIORITY_HINT,
}

/// `FILE_IO_PRIORITY_HINT_INFORMATION_EX` of wdm.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_IO_PRIORITY_HINT_INFORMATION_EX {
    pub PriorityHint: IO_PRIORITY_HINT,
    pub BoostOutstanding: BOOLEAN,
    pub _pad5: [u8; 3],
}

/// `FILE_MEMORY_PARTITION_INFORMATION` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_file_memory_partition_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_MEMORY_PARTITION_INFORMATION {
    pub OwnerPartitionHandle: u64,
    pub Flags: FILE_MEMORY_PARTITION_INFORMATION_Flags,
    pub _pad12: [u8; 4],
}

/// Member `Flags` of [`FILE_MEMORY_PARTITION_INFORMATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_MEMORY_PARTITION_INFORMATION_Flags {
    pub raw: [u32; 1],
}

views! { FILE_MEMORY_PARTITION_INFORMATION_Flags:
    NoCrossPartitionAccess, set_NoCrossPartitionAccess, AT_NoCrossPartitionAccess at 0: u8;
    Spare, set_Spare, AT_Spare at 1: [u8; 3];
    AllFlags, set_AllFlags, AT_AllFlags at 0: u32;
}

/// `FILE_NETWORK_OPEN_INFORMATION` of wdm.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_file_network_open_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_NETWORK_OPEN_INFORMATION {
    pub CreationTime: LARGE_INTEGER,
    pub LastAccessTime: LARGE_INTEGER,
    pub LastWriteTime: LARGE_INTEGER,
    pub ChangeTime: LARGE_INTEGER,
    pub AllocationSize: LARGE_INTEGER,
    pub EndOfFile: LARGE_INTEGER,
    pub FileAttributes: u32,
    pub _pad52: [u8; 4],
}

/// An open instance of a device (216 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_file_object>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_OBJECT {
    pub Type: i16,
    pub Size: i16,
    pub _pad4: [u8; 4],
    pub DeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub Vpb: DriverPtr<VPB>,
    pub FsContext: PVOID,
    pub FsContext2: PVOID,
    pub SectionObjectPointer: DriverPtr<SECTION_OBJECT_POINTERS>,
    pub PrivateCacheMap: PVOID,
    pub FinalStatus: NTSTATUS,
    pub _pad60: [u8; 4],
    pub RelatedFileObject: DriverPtr<FILE_OBJECT>,
    pub LockOperation: BOOLEAN,
    pub DeletePending: BOOLEAN,
    pub ReadAccess: BOOLEAN,
    pub WriteAccess: BOOLEAN,
    pub DeleteAccess: BOOLEAN,
    pub SharedRead: BOOLEAN,
    pub SharedWrite: BOOLEAN,
    pub SharedDelete: BOOLEAN,
    pub Flags: u32,
    pub _pad84: [u8; 4],
    pub FileName: UNICODE_STRING,
    pub CurrentByteOffset: LARGE_INTEGER,
    pub Waiters: u32,
    pub Busy: u32,
    pub LastLock: PVOID,
    pub Lock: KEVENT,
    pub Event: KEVENT,
    pub CompletionContext: DriverPtr<IO_COMPLETION_CONTEXT>,
    pub IrpListLock: KSPIN_LOCK,
    pub IrpList: LIST_ENTRY,
    pub FileObjectExtension: PVOID,
}

/// `FILE_POSITION_INFORMATION` of wdm.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_file_position_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_POSITION_INFORMATION {
    pub CurrentByteOffset: LARGE_INTEGER,
}

/// union `FILE_SEGMENT_ELEMENT` of wdm.h (8 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_SEGMENT_ELEMENT {
    pub raw: [u64; 1],
}

views! { FILE_SEGMENT_ELEMENT:
    Buffer, set_Buffer, AT_Buffer at 0: DriverPtr<c_void>;
    Alignment, set_Alignment, AT_Alignment at 0: u64;
}

/// `FILE_STANDARD_INFORMATION` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_file_standard_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_STANDARD_INFORMATION {
    pub AllocationSize: LARGE_INTEGER,
    pub EndOfFile: LARGE_INTEGER,
    pub NumberOfLinks: u32,
    pub DeletePending: BOOLEAN,
    pub Directory: BOOLEAN,
    pub _pad22: [u8; 2],
}

/// `FILE_STANDARD_INFORMATION_EX` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_file_standard_information_ex>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILE_STANDARD_INFORMATION_EX {
    pub AllocationSize: LARGE_INTEGER,
    pub EndOfFile: LARGE_INTEGER,
    pub NumberOfLinks: u32,
    pub DeletePending: BOOLEAN,
    pub Directory: BOOLEAN,
    pub AlternateStream: BOOLEAN,
    pub MetadataAttribute: BOOLEAN,
}

/// `FUNCTION_LEVEL_DEVICE_RESET_PARAMETERS` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_function_level_device_reset_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FUNCTION_LEVEL_DEVICE_RESET_PARAMETERS {
    pub Size: u32,
    pub _pad4: [u8; 4],
    pub DeviceResetCompletion: DriverFn<DEVICE_RESET_COMPLETION>,
    pub CompletionContext: PVOID,
}

/// `GENERAL_LOOKASIDE` of wdm.h (128 bytes).
#[repr(C, align(64))]
#[derive(Clone, Copy, Debug)]
pub struct GENERAL_LOOKASIDE {
    pub ListHead: SLIST_HEADER,
    pub Depth: u16,
    pub MaximumDepth: u16,
    pub TotalAllocates: u32,
    pub AllocateMisses: u32,
    pub TotalFrees: u32,
    pub FreeMisses: u32,
    pub Type: POOL_TYPE,
    pub Tag: u32,
    pub Size: u32,
    pub AllocateEx: DriverFn<ALLOCATE_FUNCTION_EX>,
    pub FreeEx: DriverFn<FREE_FUNCTION_EX>,
    pub ListEntry: LIST_ENTRY,
    pub LastTotalAllocates: u32,
    pub LastAllocateMisses: u32,
    pub Future: [u32; 2],
    pub _pad96: [u8; 32],
}

views! { GENERAL_LOOKASIDE:
    SingleListHead, set_SingleListHead, AT_SingleListHead at 0: SINGLE_LIST_ENTRY;
    AllocateHits, set_AllocateHits, AT_AllocateHits at 24: u32;
    FreeHits, set_FreeHits, AT_FreeHits at 32: u32;
    Allocate, set_Allocate, AT_Allocate at 48: DriverFn<ALLOCATE_FUNCTION>;
    Free, set_Free, AT_Free at 56: DriverFn<FREE_FUNCTION>;
    LastAllocateHits, set_LastAllocateHits, AT_LastAllocateHits at 84: u32;
}

/// `GENERAL_LOOKASIDE_POOL` of wdm.h (96 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct GENERAL_LOOKASIDE_POOL {
    pub ListHead: SLIST_HEADER,
    pub Depth: u16,
    pub MaximumDepth: u16,
    pub TotalAllocates: u32,
    pub AllocateMisses: u32,
    pub TotalFrees: u32,
    pub FreeMisses: u32,
    pub Type: POOL_TYPE,
    pub Tag: u32,
    pub Size: u32,
    pub AllocateEx: DriverFn<ALLOCATE_FUNCTION_EX>,
    pub FreeEx: DriverFn<FREE_FUNCTION_EX>,
    pub ListEntry: LIST_ENTRY,
    pub LastTotalAllocates: u32,
    pub LastAllocateMisses: u32,
    pub Future: [u32; 2],
}

views! { GENERAL_LOOKASIDE_POOL:
    SingleListHead, set_SingleListHead, AT_SingleListHead at 0: SINGLE_LIST_ENTRY;
    AllocateHits, set_AllocateHits, AT_AllocateHits at 24: u32;
    FreeHits, set_FreeHits, AT_FreeHits at 32: u32;
    Allocate, set_Allocate, AT_Allocate at 48: DriverFn<ALLOCATE_FUNCTION>;
    Free, set_Free, AT_Free at 56: DriverFn<FREE_FUNCTION>;
    LastAllocateHits, set_LastAllocateHits, AT_LastAllocateHits at 84: u32;
}

/// `GENERIC_MAPPING` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_generic_mapping>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct GENERIC_MAPPING {
    pub GenericRead: ACCESS_MASK,
    pub GenericWrite: ACCESS_MASK,
    pub GenericExecute: ACCESS_MASK,
    pub GenericAll: ACCESS_MASK,
}

/// `GROUP_RELATIONSHIP` of wdm.h (72 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct GROUP_RELATIONSHIP {
    pub MaximumGroupCount: u16,
    pub ActiveGroupCount: u16,
    pub Reserved: [u8; 20],
    pub GroupInfo: [PROCESSOR_GROUP_INFO; 1],
}

/// `INTERFACE` of wdm.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_interface>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct INTERFACE {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
}

/// `IO_COMPLETION_CONTEXT` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_COMPLETION_CONTEXT {
    pub Port: PVOID,
    pub Key: PVOID,
}

/// `IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS` of wdm.h (72 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS {
    pub PhysicalDeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub InterruptObject: DriverPtr<DriverPtr<KINTERRUPT>>,
    pub ServiceRoutine: DriverFn<KSERVICE_ROUTINE>,
    pub ServiceContext: PVOID,
    pub SpinLock: DriverPtr<KSPIN_LOCK>,
    pub SynchronizeIrql: KIRQL,
    pub FloatingSave: BOOLEAN,
    pub ShareVector: BOOLEAN,
    pub _pad43: [u8; 1],
    pub Vector: u32,
    pub Irql: KIRQL,
    pub _pad49: [u8; 3],
    pub InterruptMode: KINTERRUPT_MODE,
    pub ProcessorEnableMask: KAFFINITY,
    pub Group: u16,
    pub _pad66: [u8; 6],
}

/// `IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS` of wdm.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS {
    pub PhysicalDeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub InterruptObject: DriverPtr<DriverPtr<KINTERRUPT>>,
    pub ServiceRoutine: DriverFn<KSERVICE_ROUTINE>,
    pub ServiceContext: PVOID,
    pub SpinLock: DriverPtr<KSPIN_LOCK>,
    pub SynchronizeIrql: KIRQL,
    pub FloatingSave: BOOLEAN,
    pub _pad42: [u8; 6],
}

/// `IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS` of wdm.h (56 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS {
    pub PhysicalDeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub ConnectionContext: IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS_ConnectionContext,
    pub MessageServiceRoutine: DriverFn<KMESSAGE_SERVICE_ROUTINE>,
    pub ServiceContext: PVOID,
    pub SpinLock: DriverPtr<KSPIN_LOCK>,
    pub SynchronizeIrql: KIRQL,
    pub FloatingSave: BOOLEAN,
    pub _pad42: [u8; 6],
    pub FallBackServiceRoutine: DriverFn<KSERVICE_ROUTINE>,
}

/// Member `ConnectionContext` of [`IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS_ConnectionContext {
    pub raw: [u64; 1],
}

views! { IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS_ConnectionContext:
    Generic, set_Generic, AT_Generic at 0: DriverPtr<PVOID>;
    InterruptMessageTable, set_InterruptMessageTable, AT_InterruptMessageTable at 0: DriverPtr<DriverPtr<IO_INTERRUPT_MESSAGE_INFO>>;
    InterruptObject, set_InterruptObject, AT_InterruptObject at 0: DriverPtr<DriverPtr<KINTERRUPT>>;
}

/// `IO_CONNECT_INTERRUPT_PARAMETERS` of wdm.h (80 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_connect_interrupt_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_CONNECT_INTERRUPT_PARAMETERS {
    pub Version: u32,
    pub _pad4: [u8; 4],
    pub FullySpecified: IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS,
}

views! { IO_CONNECT_INTERRUPT_PARAMETERS:
    LineBased, set_LineBased, AT_LineBased at 8: IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS;
    MessageBased, set_MessageBased, AT_MessageBased at 8: IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS;
}

/// `IO_CSQ` of wdm.h (64 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_CSQ {
    pub Type: u32,
    pub _pad4: [u8; 4],
    pub CsqInsertIrp: DriverFn<IO_CSQ_INSERT_IRP>,
    pub CsqRemoveIrp: DriverFn<IO_CSQ_REMOVE_IRP>,
    pub CsqPeekNextIrp: DriverFn<IO_CSQ_PEEK_NEXT_IRP>,
    pub CsqAcquireLock: DriverFn<IO_CSQ_ACQUIRE_LOCK>,
    pub CsqReleaseLock: DriverFn<IO_CSQ_RELEASE_LOCK>,
    pub CsqCompleteCanceledIrp: DriverFn<IO_CSQ_COMPLETE_CANCELED_IRP>,
    pub ReservePointer: PVOID,
}

/// `IO_CSQ_IRP_CONTEXT` of wdm.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_CSQ_IRP_CONTEXT {
    pub Type: u32,
    pub _pad4: [u8; 4],
    pub Irp: DriverPtr<IRP>,
    pub Csq: DriverPtr<IO_CSQ>,
}

/// `IO_DISCONNECT_INTERRUPT_PARAMETERS` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_disconnect_interrupt_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_DISCONNECT_INTERRUPT_PARAMETERS {
    pub Version: u32,
    pub _pad4: [u8; 4],
    pub ConnectionContext: IO_DISCONNECT_INTERRUPT_PARAMETERS_ConnectionContext,
}

/// Member `ConnectionContext` of [`IO_DISCONNECT_INTERRUPT_PARAMETERS`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_DISCONNECT_INTERRUPT_PARAMETERS_ConnectionContext {
    pub raw: [u64; 1],
}

views! { IO_DISCONNECT_INTERRUPT_PARAMETERS_ConnectionContext:
    Generic, set_Generic, AT_Generic at 0: PVOID;
    InterruptObject, set_InterruptObject, AT_InterruptObject at 0: DriverPtr<KINTERRUPT>;
    InterruptMessageTable, set_InterruptMessageTable, AT_InterruptMessageTable at 0: DriverPtr<IO_INTERRUPT_MESSAGE_INFO>;
}

/// `IO_ERROR_LOG_MESSAGE` of wdm.h (72 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_ERROR_LOG_MESSAGE {
    pub Type: u16,
    pub Size: u16,
    pub DriverNameLength: u16,
    pub _pad6: [u8; 2],
    pub TimeStamp: LARGE_INTEGER,
    pub DriverNameOffset: u32,
    pub _pad20: [u8; 4],
    pub EntryData: IO_ERROR_LOG_PACKET,
}

/// `IO_ERROR_LOG_PACKET` of wdm.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_error_log_packet>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_ERROR_LOG_PACKET {
    pub MajorFunctionCode: u8,
    pub RetryCount: u8,
    pub DumpDataSize: u16,
    pub NumberOfStrings: u16,
    pub StringOffset: u16,
    pub EventCategory: u16,
    pub _pad10: [u8; 2],
    pub ErrorCode: NTSTATUS,
    pub UniqueErrorValue: u32,
    pub FinalStatus: NTSTATUS,
    pub SequenceNumber: u32,
    pub IoControlCode: u32,
    pub DeviceOffset: LARGE_INTEGER,
    pub DumpData: [u32; 1],
    pub _pad44: [u8; 4],
}

/// `IO_INTERRUPT_MESSAGE_INFO` of wdm.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_interrupt_message_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_INTERRUPT_MESSAGE_INFO {
    pub UnifiedIrql: KIRQL,
    pub _pad1: [u8; 3],
    pub MessageCount: u32,
    pub MessageInfo: [IO_INTERRUPT_MESSAGE_INFO_ENTRY; 1],
}

/// `IO_INTERRUPT_MESSAGE_INFO_ENTRY` of wdm.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_interrupt_message_info_entry>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_INTERRUPT_MESSAGE_INFO_ENTRY {
    pub MessageAddress: PHYSICAL_ADDRESS,
    pub TargetProcessorSet: KAFFINITY,
    pub InterruptObject: DriverPtr<KINTERRUPT>,
    pub MessageData: u32,
    pub Vector: u32,
    pub Irql: KIRQL,
    pub _pad33: [u8; 3],
    pub Mode: KINTERRUPT_MODE,
    pub Polarity: KINTERRUPT_POLARITY,
    pub _pad44: [u8; 4],
}

/// `IO_REMOVE_LOCK` of wdm.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_REMOVE_LOCK {
    pub Common: IO_REMOVE_LOCK_COMMON_BLOCK,
}

/// `IO_REMOVE_LOCK_COMMON_BLOCK` of wdm.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_REMOVE_LOCK_COMMON_BLOCK {
    pub Removed: BOOLEAN,
    pub Reserved: [BOOLEAN; 3],
    pub IoCount: i32,
    pub RemoveEvent: KEVENT,
}

/// `IO_REMOVE_LOCK_DBG_BLOCK` of wdm.h (88 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_REMOVE_LOCK_DBG_BLOCK {
    pub Signature: i32,
    pub HighWatermark: u32,
    pub MaxLockedTicks: i64,
    pub AllocateTag: i32,
    pub _pad20: [u8; 4],
    pub LockList: LIST_ENTRY,
    pub Spin: KSPIN_LOCK,
    pub LowMemoryCount: i32,
    pub Reserved1: [u32; 4],
    pub _pad68: [u8; 4],
    pub Reserved2: PVOID,
    pub Blocks: DriverPtr<IO_REMOVE_LOCK_TRACKING_BLOCK>,
}

/// `IO_REPORT_INTERRUPT_ACTIVE_STATE_PARAMETERS` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_report_interrupt_active_state_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_REPORT_INTERRUPT_ACTIVE_STATE_PARAMETERS {
    pub Version: u32,
    pub _pad4: [u8; 4],
    pub ConnectionContext: IO_REPORT_INTERRUPT_ACTIVE_STATE_PARAMETERS_ConnectionContext,
}

/// Member `ConnectionContext` of [`IO_REPORT_INTERRUPT_ACTIVE_STATE_PARAMETERS`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_REPORT_INTERRUPT_ACTIVE_STATE_PARAMETERS_ConnectionContext {
    pub raw: [u64; 1],
}

views! { IO_REPORT_INTERRUPT_ACTIVE_STATE_PARAMETERS_ConnectionContext:
    Generic, set_Generic, AT_Generic at 0: PVOID;
    InterruptObject, set_InterruptObject, AT_InterruptObject at 0: DriverPtr<KINTERRUPT>;
    InterruptMessageTable, set_InterruptMessageTable, AT_InterruptMessageTable at 0: DriverPtr<IO_INTERRUPT_MESSAGE_INFO>;
}

/// A hardware resource that a device can use (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_resource_descriptor>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR {
    pub Option: u8,
    pub Type: u8,
    pub ShareDisposition: u8,
    pub Spare1: u8,
    pub Flags: u16,
    pub Spare2: u16,
    pub u: IO_RESOURCE_DESCRIPTOR_u,
}

/// Member `u` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u {
    pub raw: [u64; 3],
}

views! { IO_RESOURCE_DESCRIPTOR_u:
    Port, set_Port, AT_Port at 0: IO_RESOURCE_DESCRIPTOR_u_Port;
    Memory, set_Memory, AT_Memory at 0: IO_RESOURCE_DESCRIPTOR_u_Memory;
    Interrupt, set_Interrupt, AT_Interrupt at 0: IO_RESOURCE_DESCRIPTOR_u_Interrupt;
    Dma, set_Dma, AT_Dma at 0: IO_RESOURCE_DESCRIPTOR_u_Dma;
    DmaV3, set_DmaV3, AT_DmaV3 at 0: IO_RESOURCE_DESCRIPTOR_u_DmaV3;
    Generic, set_Generic, AT_Generic at 0: IO_RESOURCE_DESCRIPTOR_u_Generic;
    DevicePrivate, set_DevicePrivate, AT_DevicePrivate at 0: IO_RESOURCE_DESCRIPTOR_u_DevicePrivate;
    BusNumber, set_BusNumber, AT_BusNumber at 0: IO_RESOURCE_DESCRIPTOR_u_BusNumber;
    ConfigData, set_ConfigData, AT_ConfigData at 0: IO_RESOURCE_DESCRIPTOR_u_ConfigData;
    Memory40, set_Memory40, AT_Memory40 at 0: IO_RESOURCE_DESCRIPTOR_u_Memory40;
    Memory48, set_Memory48, AT_Memory48 at 0: IO_RESOURCE_DESCRIPTOR_u_Memory48;
    Memory64, set_Memory64, AT_Memory64 at 0: IO_RESOURCE_DESCRIPTOR_u_Memory64;
    Connection, set_Connection, AT_Connection at 0: IO_RESOURCE_DESCRIPTOR_u_Connection;
}

/// Member `u.BusNumber` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_BusNumber {
    pub Length: u32,
    pub MinBusNumber: u32,
    pub MaxBusNumber: u32,
    pub Reserved: u32,
}

/// Member `u.ConfigData` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_ConfigData {
    pub Priority: u32,
    pub Reserved1: u32,
    pub Reserved2: u32,
}

/// Member `u.Connection` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_Connection {
    pub Class: u8,
    pub Type: u8,
    pub Reserved1: u8,
    pub Reserved2: u8,
    pub IdLowPart: u32,
    pub IdHighPart: u32,
}

/// Member `u.DevicePrivate` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_DevicePrivate {
    pub Data: [u32; 3],
}

/// Member `u.Dma` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_Dma {
    pub MinimumChannel: u32,
    pub MaximumChannel: u32,
}

/// Member `u.DmaV3` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_DmaV3 {
    pub RequestLine: u32,
    pub Reserved: u32,
    pub Channel: u32,
    pub TransferWidth: u32,
}

/// Member `u.Generic` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_Generic {
    pub Length: u32,
    pub Alignment: u32,
    pub MinimumAddress: PHYSICAL_ADDRESS,
    pub MaximumAddress: PHYSICAL_ADDRESS,
}

/// Member `u.Interrupt` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_Interrupt {
    pub MinimumVector: u32,
    pub MaximumVector: u32,
    pub AffinityPolicy: IRQ_DEVICE_POLICY,
    pub PriorityPolicy: IRQ_PRIORITY,
    pub TargetedProcessors: KAFFINITY,
}

/// Member `u.Memory` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_Memory {
    pub Length: u32,
    pub Alignment: u32,
    pub MinimumAddress: PHYSICAL_ADDRESS,
    pub MaximumAddress: PHYSICAL_ADDRESS,
}

/// Member `u.Memory40` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_Memory40 {
    pub Length40: u32,
    pub Alignment40: u32,
    pub MinimumAddress: PHYSICAL_ADDRESS,
    pub MaximumAddress: PHYSICAL_ADDRESS,
}

/// Member `u.Memory48` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_Memory48 {
    pub Length48: u32,
    pub Alignment48: u32,
    pub MinimumAddress: PHYSICAL_ADDRESS,
    pub MaximumAddress: PHYSICAL_ADDRESS,
}

/// Member `u.Memory64` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_Memory64 {
    pub Length64: u32,
    pub Alignment64: u32,
    pub MinimumAddress: PHYSICAL_ADDRESS,
    pub MaximumAddress: PHYSICAL_ADDRESS,
}

/// Member `u.Port` of [`IO_RESOURCE_DESCRIPTOR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_DESCRIPTOR_u_Port {
    pub Length: u32,
    pub Alignment: u32,
    pub MinimumAddress: PHYSICAL_ADDRESS,
    pub MaximumAddress: PHYSICAL_ADDRESS,
}

/// `IO_RESOURCE_LIST` of wdm.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_resource_list>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_LIST {
    pub Version: u16,
    pub Revision: u16,
    pub Count: u32,
    pub Descriptors: [IO_RESOURCE_DESCRIPTOR; 1],
}

/// Alternatives of hardware resources that a device can use (72 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_resource_requirements_list>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_RESOURCE_REQUIREMENTS_LIST {
    pub ListSize: u32,
    pub InterfaceType: INTERFACE_TYPE,
    pub BusNumber: u32,
    pub SlotNumber: u32,
    pub Reserved: [u32; 3],
    pub AlternativeLists: u32,
    pub List: [IO_RESOURCE_LIST; 1],
}

/// `IO_SECURITY_CONTEXT` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_security_context>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_SECURITY_CONTEXT {
    pub SecurityQos: DriverPtr<SECURITY_QUALITY_OF_SERVICE>,
    pub AccessState: DriverPtr<ACCESS_STATE>,
    pub DesiredAccess: ACCESS_MASK,
    pub FullCreateOptions: u32,
}

/// One driver's parameters of an IRP (72 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_stack_location>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION {
    pub MajorFunction: u8,
    pub MinorFunction: u8,
    pub Flags: u8,
    pub Control: u8,
    pub _pad4: [u8; 4],
    pub Parameters: IO_STACK_LOCATION_Parameters,
    pub DeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub FileObject: DriverPtr<FILE_OBJECT>,
    pub CompletionRoutine: DriverFn<IO_COMPLETION_ROUTINE>,
    pub Context: PVOID,
}

/// Member `Parameters` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters {
    pub raw: [u64; 4],
}

views! { IO_STACK_LOCATION_Parameters:
    Create, set_Create, AT_Create at 0: IO_STACK_LOCATION_Parameters_Create;
    CreatePipe, set_CreatePipe, AT_CreatePipe at 0: IO_STACK_LOCATION_Parameters_CreatePipe;
    CreateMailslot, set_CreateMailslot, AT_CreateMailslot at 0: IO_STACK_LOCATION_Parameters_CreateMailslot;
    Read, set_Read, AT_Read at 0: IO_STACK_LOCATION_Parameters_Read;
    Write, set_Write, AT_Write at 0: IO_STACK_LOCATION_Parameters_Write;
    QueryDirectory, set_QueryDirectory, AT_QueryDirectory at 0: IO_STACK_LOCATION_Parameters_QueryDirectory;
    NotifyDirectory, set_NotifyDirectory, AT_NotifyDirectory at 0: IO_STACK_LOCATION_Parameters_NotifyDirectory;
    NotifyDirectoryEx, set_NotifyDirectoryEx, AT_NotifyDirectoryEx at 0: IO_STACK_LOCATION_Parameters_NotifyDirectoryEx;
    QueryFile, set_QueryFile, AT_QueryFile at 0: IO_STACK_LOCATION_Parameters_QueryFile;
    SetFile, set_SetFile, AT_SetFile at 0: IO_STACK_LOCATION_Parameters_SetFile;
    QueryEa, set_QueryEa, AT_QueryEa at 0: IO_STACK_LOCATION_Parameters_QueryEa;
    SetEa, set_SetEa, AT_SetEa at 0: IO_STACK_LOCATION_Parameters_SetEa;
    QueryVolume, set_QueryVolume, AT_QueryVolume at 0: IO_STACK_LOCATION_Parameters_QueryVolume;
    SetVolume, set_SetVolume, AT_SetVolume at 0: IO_STACK_LOCATION_Parameters_SetVolume;
    FileSystemControl, set_FileSystemControl, AT_FileSystemControl at 0: IO_STACK_LOCATION_Parameters_FileSystemControl;
    LockControl, set_LockControl, AT_LockControl at 0: IO_STACK_LOCATION_Parameters_LockControl;
    DeviceIoControl, set_DeviceIoControl, AT_DeviceIoControl at 0: IO_STACK_LOCATION_Parameters_DeviceIoControl;
    QuerySecurity, set_QuerySecurity, AT_QuerySecurity at 0: IO_STACK_LOCATION_Parameters_QuerySecurity;
    SetSecurity, set_SetSecurity, AT_SetSecurity at 0: IO_STACK_LOCATION_Parameters_SetSecurity;
    MountVolume, set_MountVolume, AT_MountVolume at 0: IO_STACK_LOCATION_Parameters_MountVolume;
    VerifyVolume, set_VerifyVolume, AT_VerifyVolume at 0: IO_STACK_LOCATION_Parameters_VerifyVolume;
    Scsi, set_Scsi, AT_Scsi at 0: IO_STACK_LOCATION_Parameters_Scsi;
    QueryQuota, set_QueryQuota, AT_QueryQuota at 0: IO_STACK_LOCATION_Parameters_QueryQuota;
    SetQuota, set_SetQuota, AT_SetQuota at 0: IO_STACK_LOCATION_Parameters_SetQuota;
    QueryDeviceRelations, set_QueryDeviceRelations, AT_QueryDeviceRelations at 0: IO_STACK_LOCATION_Parameters_QueryDeviceRelations;
    QueryInterface, set_QueryInterface, AT_QueryInterface at 0: IO_STACK_LOCATION_Parameters_QueryInterface;
    DeviceCapabilities, set_DeviceCapabilities, AT_DeviceCapabilities at 0: IO_STACK_LOCATION_Parameters_DeviceCapabilities;
    FilterResourceRequirements, set_FilterResourceRequirements, AT_FilterResourceRequirements at 0: IO_STACK_LOCATION_Parameters_FilterResourceRequirements;
    ReadWriteConfig, set_ReadWriteConfig, AT_ReadWriteConfig at 0: IO_STACK_LOCATION_Parameters_ReadWriteConfig;
    SetLock, set_SetLock, AT_SetLock at 0: IO_STACK_LOCATION_Parameters_SetLock;
    QueryId, set_QueryId, AT_QueryId at 0: IO_STACK_LOCATION_Parameters_QueryId;
    QueryDeviceText, set_QueryDeviceText, AT_QueryDeviceText at 0: IO_STACK_LOCATION_Parameters_QueryDeviceText;
    UsageNotification, set_UsageNotification, AT_UsageNotification at 0: IO_STACK_LOCATION_Parameters_UsageNotification;
    WaitWake, set_WaitWake, AT_WaitWake at 0: IO_STACK_LOCATION_Parameters_WaitWake;
    PowerSequence, set_PowerSequence, AT_PowerSequence at 0: IO_STACK_LOCATION_Parameters_PowerSequence;
    Power, set_Power, AT_Power at 0: IO_STACK_LOCATION_Parameters_Power;
    StartDevice, set_StartDevice, AT_StartDevice at 0: IO_STACK_LOCATION_Parameters_StartDevice;
    WMI, set_WMI, AT_WMI at 0: IO_STACK_LOCATION_Parameters_WMI;
    Others, set_Others, AT_Others at 0: IO_STACK_LOCATION_Parameters_Others;
}

/// Member `Parameters.Create` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_Create {
    pub SecurityContext: DriverPtr<IO_SECURITY_CONTEXT>,
    pub Options: u32,
    pub _pad12: [u8; 4],
    pub FileAttributes: u16,
    pub ShareAccess: u16,
    pub _pad20: [u8; 4],
    pub EaLength: u32,
    pub _pad28: [u8; 4],
}

/// Member `Parameters.CreateMailslot` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_CreateMailslot {
    pub SecurityContext: DriverPtr<IO_SECURITY_CONTEXT>,
    pub Options: u32,
    pub _pad12: [u8; 4],
    pub Reserved: u16,
    pub ShareAccess: u16,
    pub _pad20: [u8; 4],
    pub Parameters: DriverPtr<MAILSLOT_CREATE_PARAMETERS>,
}

/// Member `Parameters.CreatePipe` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_CreatePipe {
    pub SecurityContext: DriverPtr<IO_SECURITY_CONTEXT>,
    pub Options: u32,
    pub _pad12: [u8; 4],
    pub Reserved: u16,
    pub ShareAccess: u16,
    pub _pad20: [u8; 4],
    pub Parameters: DriverPtr<NAMED_PIPE_CREATE_PARAMETERS>,
}

/// Member `Parameters.DeviceCapabilities` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_DeviceCapabilities {
    pub Capabilities: DriverPtr<DEVICE_CAPABILITIES>,
}

/// Member `Parameters.DeviceIoControl` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_DeviceIoControl {
    pub OutputBufferLength: u32,
    pub _pad4: [u8; 4],
    pub InputBufferLength: u32,
    pub _pad12: [u8; 4],
    pub IoControlCode: u32,
    pub _pad20: [u8; 4],
    pub Type3InputBuffer: PVOID,
}

/// Member `Parameters.FileSystemControl` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_FileSystemControl {
    pub OutputBufferLength: u32,
    pub _pad4: [u8; 4],
    pub InputBufferLength: u32,
    pub _pad12: [u8; 4],
    pub FsControlCode: u32,
    pub _pad20: [u8; 4],
    pub Type3InputBuffer: PVOID,
}

/// Member `Parameters.FilterResourceRequirements` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_FilterResourceRequirements {
    pub IoResourceRequirementList: DriverPtr<IO_RESOURCE_REQUIREMENTS_LIST>,
}

/// Member `Parameters.LockControl` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_LockControl {
    pub Length: DriverPtr<LARGE_INTEGER>,
    pub Key: u32,
    pub _pad12: [u8; 4],
    pub ByteOffset: LARGE_INTEGER,
}

/// Member `Parameters.MountVolume` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_MountVolume {
    pub Vpb: DriverPtr<VPB>,
    pub DeviceObject: DriverPtr<DEVICE_OBJECT>,
}

/// Member `Parameters.NotifyDirectory` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_NotifyDirectory {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub CompletionFilter: u32,
    pub _pad12: [u8; 4],
}

/// Member `Parameters.NotifyDirectoryEx` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_NotifyDirectoryEx {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub CompletionFilter: u32,
    pub _pad12: [u8; 4],
    pub DirectoryNotifyInformationClass: DIRECTORY_NOTIFY_INFORMATION_CLASS,
    pub _pad20: [u8; 4],
}

/// Member `Parameters.Others` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_Others {
    pub Argument1: PVOID,
    pub Argument2: PVOID,
    pub Argument3: PVOID,
    pub Argument4: PVOID,
}

/// Member `Parameters.Power` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_Power {
    pub SystemContext: u32,
    pub _pad4: [u8; 4],
    pub Type: POWER_STATE_TYPE,
    pub _pad12: [u8; 4],
    pub State: POWER_STATE,
    pub _pad20: [u8; 4],
    pub ShutdownType: POWER_ACTION,
    pub _pad28: [u8; 4],
}

views! { IO_STACK_LOCATION_Parameters_Power:
    SystemPowerStateContext, set_SystemPowerStateContext, AT_SystemPowerStateContext at 0: SYSTEM_POWER_STATE_CONTEXT;
}

/// Member `Parameters.PowerSequence` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_PowerSequence {
    pub PowerSequence: DriverPtr<POWER_SEQUENCE>,
}

/// Member `Parameters.QueryDeviceRelations` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QueryDeviceRelations {
    pub Type: DEVICE_RELATION_TYPE,
}

/// Member `Parameters.QueryDeviceText` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QueryDeviceText {
    pub DeviceTextType: DEVICE_TEXT_TYPE,
    pub _pad4: [u8; 4],
    pub LocaleId: LCID,
    pub _pad12: [u8; 4],
}

/// Member `Parameters.QueryDirectory` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QueryDirectory {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub FileName: DriverPtr<UNICODE_STRING>,
    pub FileInformationClass: FILE_INFORMATION_CLASS,
    pub _pad20: [u8; 4],
    pub FileIndex: u32,
    pub _pad28: [u8; 4],
}

/// Member `Parameters.QueryEa` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QueryEa {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub EaList: PVOID,
    pub EaListLength: u32,
    pub _pad20: [u8; 4],
    pub EaIndex: u32,
    pub _pad28: [u8; 4],
}

/// Member `Parameters.QueryFile` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QueryFile {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub FileInformationClass: FILE_INFORMATION_CLASS,
    pub _pad12: [u8; 4],
}

/// Member `Parameters.QueryId` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QueryId {
    pub IdType: BUS_QUERY_ID_TYPE,
}

/// Member `Parameters.QueryInterface` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QueryInterface {
    pub InterfaceType: DriverPtr<GUID>,
    pub Size: u16,
    pub Version: u16,
    pub _pad12: [u8; 4],
    pub Interface: DriverPtr<INTERFACE>,
    pub InterfaceSpecificData: PVOID,
}

/// Member `Parameters.QueryQuota` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QueryQuota {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub StartSid: PSID,
    pub SidList: DriverPtr<FILE_GET_QUOTA_INFORMATION>,
    pub SidListLength: u32,
    pub _pad28: [u8; 4],
}

/// Member `Parameters.QuerySecurity` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QuerySecurity {
    pub SecurityInformation: SECURITY_INFORMATION,
    pub _pad4: [u8; 4],
    pub Length: u32,
    pub _pad12: [u8; 4],
}

/// Member `Parameters.QueryVolume` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_QueryVolume {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub FsInformationClass: FS_INFORMATION_CLASS,
    pub _pad12: [u8; 4],
}

/// Member `Parameters.Read` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_Read {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub Key: u32,
    pub _pad12: [u8; 4],
    pub ByteOffset: LARGE_INTEGER,
}

/// Member `Parameters.ReadWriteConfig` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_ReadWriteConfig {
    pub WhichSpace: u32,
    pub _pad4: [u8; 4],
    pub Buffer: PVOID,
    pub Offset: u32,
    pub _pad20: [u8; 4],
    pub Length: u32,
    pub _pad28: [u8; 4],
}

/// Member `Parameters.Scsi` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_Scsi {
    pub Srb: DriverPtr<SCSI_REQUEST_BLOCK>,
}

/// Member `Parameters.SetEa` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_SetEa {
    pub Length: u32,
}

/// Member `Parameters.SetFile` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_SetFile {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub FileInformationClass: FILE_INFORMATION_CLASS,
    pub _pad12: [u8; 4],
    pub FileObject: DriverPtr<FILE_OBJECT>,
    pub ReplaceIfExists: BOOLEAN,
    pub AdvanceOnly: BOOLEAN,
    pub _pad26: [u8; 6],
}

views! { IO_STACK_LOCATION_Parameters_SetFile:
    ClusterCount, set_ClusterCount, AT_ClusterCount at 24: u32;
    DeleteHandle, set_DeleteHandle, AT_DeleteHandle at 24: HANDLE;
}

/// Member `Parameters.SetLock` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_SetLock {
    pub Lock: BOOLEAN,
}

/// Member `Parameters.SetQuota` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_SetQuota {
    pub Length: u32,
}

/// Member `Parameters.SetSecurity` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_SetSecurity {
    pub SecurityInformation: SECURITY_INFORMATION,
    pub _pad4: [u8; 4],
    pub SecurityDescriptor: PSECURITY_DESCRIPTOR,
}

/// Member `Parameters.SetVolume` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_SetVolume {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub FsInformationClass: FS_INFORMATION_CLASS,
    pub _pad12: [u8; 4],
}

/// Member `Parameters.StartDevice` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_StartDevice {
    pub AllocatedResources: DriverPtr<CM_RESOURCE_LIST>,
    pub AllocatedResourcesTranslated: DriverPtr<CM_RESOURCE_LIST>,
}

/// Member `Parameters.UsageNotification` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_UsageNotification {
    pub InPath: BOOLEAN,
    pub Reserved: [BOOLEAN; 3],
    pub _pad4: [u8; 4],
    pub Type: DEVICE_USAGE_NOTIFICATION_TYPE,
    pub _pad12: [u8; 4],
}

/// Member `Parameters.VerifyVolume` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_VerifyVolume {
    pub Vpb: DriverPtr<VPB>,
    pub DeviceObject: DriverPtr<DEVICE_OBJECT>,
}

/// Member `Parameters.WaitWake` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_WaitWake {
    pub PowerState: SYSTEM_POWER_STATE,
}

/// Member `Parameters.WMI` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_WMI {
    pub ProviderId: u64,
    pub DataPath: PVOID,
    pub BufferSize: u32,
    pub _pad20: [u8; 4],
    pub Buffer: PVOID,
}

/// Member `Parameters.Write` of [`IO_STACK_LOCATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STACK_LOCATION_Parameters_Write {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub Key: u32,
    pub _pad12: [u8; 4],
    pub ByteOffset: LARGE_INTEGER,
}

/// Status and information that complete a request (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_io_status_block>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STATUS_BLOCK {
    pub Status: NTSTATUS,
    pub _pad4: [u8; 4],
    pub Information: u64,
}

views! { IO_STATUS_BLOCK:
    Pointer, set_Pointer, AT_Pointer at 0: PVOID;
}

/// `IO_STATUS_BLOCK32` of wdm.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IO_STATUS_BLOCK32 {
    pub Status: NTSTATUS,
    pub Information: u32,
}

/// An I/O request packet (208 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_irp>
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct IRP {
    pub Type: i16,
    pub Size: u16,
    pub _pad4: [u8; 4],
    pub MdlAddress: DriverPtr<MDL>,
    pub Flags: u32,
    pub _pad20: [u8; 4],
    pub AssociatedIrp: IRP_AssociatedIrp,
    pub ThreadListEntry: LIST_ENTRY,
    pub IoStatus: IO_STATUS_BLOCK,
    pub RequestorMode: KPROCESSOR_MODE,
    pub PendingReturned: BOOLEAN,
    pub StackCount: i8,
    pub CurrentLocation: i8,
    pub Cancel: BOOLEAN,
    pub CancelIrql: KIRQL,
    pub ApcEnvironment: i8,
    pub AllocationFlags: u8,
    pub UserIosb: DriverPtr<IO_STATUS_BLOCK>,
    pub UserEvent: DriverPtr<KEVENT>,
    pub Overlay: IRP_Overlay,
    pub CancelRoutine: DriverFn<DRIVER_CANCEL>,
    pub UserBuffer: PVOID,
    pub Tail: IRP_Tail,
}

/// Member `AssociatedIrp` of [`IRP`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IRP_AssociatedIrp {
    pub raw: [u64; 1],
}

views! { IRP_AssociatedIrp:
    MasterIrp, set_MasterIrp, AT_MasterIrp at 0: DriverPtr<IRP>;
    IrpCount, set_IrpCount, AT_IrpCount at 0: i32;
    SystemBuffer, set_SystemBuffer, AT_SystemBuffer at 0: PVOID;
}

/// Member `Overlay` of [`IRP`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IRP_Overlay {
    pub raw: [u64; 2],
}

views! { IRP_Overlay:
    AsynchronousParameters, set_AsynchronousParameters, AT_AsynchronousParameters at 0: IRP_Overlay_AsynchronousParameters;
    AllocationSize, set_AllocationSize, AT_AllocationSize at 0: LARGE_INTEGER;
}

/// Member `Overlay.AsynchronousParameters` of [`IRP`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IRP_Overlay_AsynchronousParameters {
    pub UserApcRoutine: PIO_APC_ROUTINE,
    pub UserApcContext: PVOID,
}

views! { IRP_Overlay_AsynchronousParameters:
    IssuingProcess, set_IssuingProcess, AT_IssuingProcess at 0: PVOID;
}

/// Member `Tail` of [`IRP`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IRP_Tail {
    pub raw: [u64; 11],
}

views! { IRP_Tail:
    Overlay, set_Overlay, AT_Overlay at 0: IRP_Tail_Overlay;
    Apc, set_Apc, AT_Apc at 0: KAPC;
    CompletionKey, set_CompletionKey, AT_CompletionKey at 0: PVOID;
}

/// Member `Tail.Overlay` of [`IRP`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IRP_Tail_Overlay {
    pub DeviceQueueEntry: KDEVICE_QUEUE_ENTRY,
    pub _pad24: [u8; 8],
    pub Thread: DriverPtr<ETHREAD>,
    pub AuxiliaryBuffer: DriverPtr<i8>,
    pub ListEntry: LIST_ENTRY,
    pub CurrentStackLocation: DriverPtr<IO_STACK_LOCATION>,
    pub OriginalFileObject: DriverPtr<FILE_OBJECT>,
}

views! { IRP_Tail_Overlay:
    DriverContext, set_DriverContext, AT_DriverContext at 0: [PVOID; 4];
    PacketType, set_PacketType, AT_PacketType at 64: u32;
}

/// `KAPC` of wdm.h (88 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KAPC {
    pub Type: u8,
    pub SpareByte0: u8,
    pub Size: u8,
    pub SpareByte1: u8,
    pub SpareLong0: u32,
    pub Thread: DriverPtr<KTHREAD>,
    pub ApcListEntry: LIST_ENTRY,
    pub Reserved: [PVOID; 3],
    pub NormalContext: PVOID,
    pub SystemArgument1: PVOID,
    pub SystemArgument2: PVOID,
    pub ApcStateIndex: i8,
    pub ApcMode: KPROCESSOR_MODE,
    pub Inserted: BOOLEAN,
    pub _pad83: [u8; 5],
}

/// `KBUGCHECK_CALLBACK_RECORD` of wdm.h (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_kbugcheck_callback_record>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KBUGCHECK_CALLBACK_RECORD {
    pub Entry: LIST_ENTRY,
    pub CallbackRoutine: DriverFn<KBUGCHECK_CALLBACK_ROUTINE>,
    pub Buffer: PVOID,
    pub Length: u32,
    pub _pad36: [u8; 4],
    pub Component: DriverPtr<u8>,
    pub Checksum: u64,
    pub State: u8,
    pub _pad57: [u8; 7],
}

/// `KBUGCHECK_REASON_CALLBACK_RECORD` of wdm.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_kbugcheck_reason_callback_record>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KBUGCHECK_REASON_CALLBACK_RECORD {
    pub Entry: LIST_ENTRY,
    pub CallbackRoutine: DriverFn<KBUGCHECK_REASON_CALLBACK_ROUTINE>,
    pub Component: DriverPtr<u8>,
    pub Checksum: u64,
    pub Reason: KBUGCHECK_CALLBACK_REASON,
    pub State: u8,
    pub _pad45: [u8; 3],
}

/// `KBUGCHECK_SECONDARY_DUMP_DATA` of wdm.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_kbugcheck_secondary_dump_data>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KBUGCHECK_SECONDARY_DUMP_DATA {
    pub InBuffer: PVOID,
    pub InBufferLength: u32,
    pub MaximumAllowed: u32,
    pub Guid: GUID,
    pub OutBuffer: PVOID,
    pub OutBufferLength: u32,
    pub _pad44: [u8; 4],
}

/// `KBUGCHECK_SECONDARY_DUMP_DATA_EX` of wdm.h (104 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_kbugcheck_secondary_dump_data_ex>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KBUGCHECK_SECONDARY_DUMP_DATA_EX {
    pub InBuffer: PVOID,
    pub InBufferLength: u32,
    pub MaximumAllowed: u32,
    pub Guid: GUID,
    pub OutBuffer: PVOID,
    pub OutBufferLength: u32,
    pub _pad44: [u8; 4],
    pub Context: PVOID,
    pub Flags: u32,
    pub DumpType: u32,
    pub BugCheckCode: u32,
    pub _pad68: [u8; 4],
    pub BugCheckParameter1: u64,
    pub BugCheckParameter2: u64,
    pub BugCheckParameter3: u64,
    pub BugCheckParameter4: u64,
}

/// `KDEVICE_QUEUE` of wdm.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KDEVICE_QUEUE {
    pub Type: i16,
    pub Size: i16,
    pub _pad4: [u8; 4],
    pub DeviceListHead: LIST_ENTRY,
    pub Lock: KSPIN_LOCK,
    pub Busy: BOOLEAN,
    pub _pad33: [u8; 7],
}

bits! { KDEVICE_QUEUE:
    Reserved, set_Reserved at 32 [0; 8]: i64;
    Hint, set_Hint at 32 [8; 56]: i64;
}

/// `KDEVICE_QUEUE_ENTRY` of wdm.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KDEVICE_QUEUE_ENTRY {
    pub DeviceListEntry: LIST_ENTRY,
    pub SortKey: u32,
    pub Inserted: BOOLEAN,
    pub _pad21: [u8; 3],
}

/// A deferred procedure call (64 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KDPC {
    pub Type: u8,
    pub Importance: u8,
    pub Number: u16,
    pub _pad4: [u8; 4],
    pub DpcListEntry: SINGLE_LIST_ENTRY,
    pub ProcessorHistory: KAFFINITY,
    pub DeferredRoutine: DriverFn<KDEFERRED_ROUTINE>,
    pub DeferredContext: PVOID,
    pub SystemArgument1: PVOID,
    pub SystemArgument2: PVOID,
    pub DpcData: PVOID,
}

views! { KDPC:
    TargetInfoAsUlong, set_TargetInfoAsUlong, AT_TargetInfoAsUlong at 0: u32;
}

/// `KDPC_WATCHDOG_INFORMATION` of wdm.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_kdpc_watchdog_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KDPC_WATCHDOG_INFORMATION {
    pub DpcTimeLimit: u32,
    pub DpcTimeCount: u32,
    pub DpcWatchdogLimit: u32,
    pub DpcWatchdogCount: u32,
    pub Reserved: u32,
}

/// An event object (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEVENT {
    pub Header: DISPATCHER_HEADER,
}

/// `KEY_BASIC_INFORMATION` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_key_basic_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_BASIC_INFORMATION {
    pub LastWriteTime: LARGE_INTEGER,
    pub TitleIndex: u32,
    pub NameLength: u32,
    pub Name: [u16; 1],
    pub _pad18: [u8; 6],
}

/// `KEY_CONTROL_FLAGS_INFORMATION` of wdm.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_CONTROL_FLAGS_INFORMATION {
    pub ControlFlags: u32,
}

/// `KEY_FULL_INFORMATION` of wdm.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_key_full_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_FULL_INFORMATION {
    pub LastWriteTime: LARGE_INTEGER,
    pub TitleIndex: u32,
    pub ClassOffset: u32,
    pub ClassLength: u32,
    pub SubKeys: u32,
    pub MaxNameLen: u32,
    pub MaxClassLen: u32,
    pub Values: u32,
    pub MaxValueNameLen: u32,
    pub MaxValueDataLen: u32,
    pub Class: [u16; 1],
    pub _pad46: [u8; 2],
}

/// `KEY_NODE_INFORMATION` of wdm.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_key_node_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_NODE_INFORMATION {
    pub LastWriteTime: LARGE_INTEGER,
    pub TitleIndex: u32,
    pub ClassOffset: u32,
    pub ClassLength: u32,
    pub NameLength: u32,
    pub Name: [u16; 1],
    pub _pad26: [u8; 6],
}

/// `KEY_SET_VIRTUALIZATION_INFORMATION` of wdm.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_SET_VIRTUALIZATION_INFORMATION {
    pub BitFields: u32,
}

bits! { KEY_SET_VIRTUALIZATION_INFORMATION:
    VirtualTarget, set_VirtualTarget at 0 [0; 1]: u32;
    VirtualStore, set_VirtualStore at 0 [1; 1]: u32;
    VirtualSource, set_VirtualSource at 0 [2; 1]: u32;
    Reserved, set_Reserved at 0 [3; 29]: u32;
}

/// `KEY_TRUST_INFORMATION` of wdm.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_TRUST_INFORMATION {
    pub BitFields: u32,
}

bits! { KEY_TRUST_INFORMATION:
    TrustedKey, set_TrustedKey at 0 [0; 1]: u32;
    Reserved, set_Reserved at 0 [1; 31]: u32;
}

/// `KEY_VALUE_BASIC_INFORMATION` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_key_value_basic_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_VALUE_BASIC_INFORMATION {
    pub TitleIndex: u32,
    pub Type: u32,
    pub NameLength: u32,
    pub Name: [u16; 1],
    pub _pad14: [u8; 2],
}

/// `KEY_VALUE_ENTRY` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_key_value_entry>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_VALUE_ENTRY {
    pub ValueName: DriverPtr<UNICODE_STRING>,
    pub DataLength: u32,
    pub DataOffset: u32,
    pub Type: u32,
    pub _pad20: [u8; 4],
}

/// `KEY_VALUE_FULL_INFORMATION` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_key_value_full_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_VALUE_FULL_INFORMATION {
    pub TitleIndex: u32,
    pub Type: u32,
    pub DataOffset: u32,
    pub DataLength: u32,
    pub NameLength: u32,
    pub Name: [u16; 1],
    pub _pad22: [u8; 2],
}

/// `KEY_VALUE_LAYER_INFORMATION` of wdm.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_VALUE_LAYER_INFORMATION {
    pub BitFields: u32,
}

bits! { KEY_VALUE_LAYER_INFORMATION:
    IsTombstone, set_IsTombstone at 0 [0; 1]: u32;
    Reserved, set_Reserved at 0 [1; 31]: u32;
}

/// `KEY_VALUE_PARTIAL_INFORMATION` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_key_value_partial_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_VALUE_PARTIAL_INFORMATION {
    pub TitleIndex: u32,
    pub Type: u32,
    pub DataLength: u32,
    pub Data: [u8; 1],
    pub _pad13: [u8; 3],
}

/// `KEY_VALUE_PARTIAL_INFORMATION_ALIGN64` of wdm.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_VALUE_PARTIAL_INFORMATION_ALIGN64 {
    pub Type: u32,
    pub DataLength: u32,
    pub Data: [u8; 1],
    pub _pad9: [u8; 3],
}

/// `KEY_WOW64_FLAGS_INFORMATION` of wdm.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_WOW64_FLAGS_INFORMATION {
    pub UserFlags: u32,
}

/// `KEY_WRITE_TIME_INFORMATION` of wdm.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_key_write_time_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KEY_WRITE_TIME_INFORMATION {
    pub LastWriteTime: LARGE_INTEGER,
}

/// `KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_ke_processor_change_notify_context>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT {
    pub State: KE_PROCESSOR_CHANGE_NOTIFY_STATE,
    pub NtNumber: u32,
    pub Status: NTSTATUS,
    pub ProcNumber: PROCESSOR_NUMBER,
}

/// `KFLOATING_SAVE` of wdm.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KFLOATING_SAVE {
    pub Dummy: u32,
}

/// `KGATE` of wdm.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KGATE {
    pub Header: DISPATCHER_HEADER,
}

/// A waiter for an in-stack queued spin lock (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KLOCK_QUEUE_HANDLE {
    pub LockQueue: KSPIN_LOCK_QUEUE,
    pub OldIrql: KIRQL,
    pub _pad17: [u8; 7],
}

/// A mutex object (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-kmutant>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KMUTANT {
    pub Header: DISPATCHER_HEADER,
    pub MutantListEntry: LIST_ENTRY,
    pub OwnerThread: DriverPtr<KTHREAD>,
    pub Abandoned: BOOLEAN,
    pub ApcDisable: u8,
    pub _pad50: [u8; 6],
}

/// A semaphore object (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KSEMAPHORE {
    pub Header: DISPATCHER_HEADER,
    pub Limit: i32,
    pub _pad28: [u8; 4],
}

/// `KSPIN_LOCK_QUEUE` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KSPIN_LOCK_QUEUE {
    pub Next: DriverPtr<KSPIN_LOCK_QUEUE>,
    pub Lock: DriverPtr<KSPIN_LOCK>,
}

/// `KSYSTEM_TIME` of wdm.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KSYSTEM_TIME {
    pub LowPart: u32,
    pub High1Time: i32,
    pub High2Time: i32,
}

/// A timer object (64 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KTIMER {
    pub Header: DISPATCHER_HEADER,
    pub DueTime: ULARGE_INTEGER,
    pub TimerListEntry: LIST_ENTRY,
    pub Dpc: DriverPtr<KDPC>,
    pub Processor: u32,
    pub Period: u32,
}

/// `KWAIT_BLOCK` of wdm.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KWAIT_BLOCK {
    pub WaitListEntry: LIST_ENTRY,
    pub WaitType: u8,
    pub BlockState: u8,
    pub WaitKey: u16,
    pub SpareLong: i32,
    pub Thread: DriverPtr<KTHREAD>,
    pub Object: PVOID,
    pub SparePtr: PVOID,
}

views! { KWAIT_BLOCK:
    NotificationQueue, set_NotificationQueue, AT_NotificationQueue at 24: DriverPtr<KQUEUE>;
}

/// `KWAIT_CHAIN` of wdm.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct KWAIT_CHAIN {
    pub Head: PVOID,
}

/// `LINK_SHARE_ACCESS` of wdm.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_link_share_access>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LINK_SHARE_ACCESS {
    pub OpenCount: u32,
    pub Deleters: u32,
    pub SharedDelete: u32,
}

/// A cache of fixed-size entries in a pool of choice (96 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LOOKASIDE_LIST_EX {
    pub L: GENERAL_LOOKASIDE_POOL,
}

/// `LUID_AND_ATTRIBUTES` of wdm.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_luid_and_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LUID_AND_ATTRIBUTES {
    pub Luid: LUID,
    pub Attributes: u32,
}

/// `M128A` of wdm.h (16 bytes).
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct M128A {
    pub Low: u64,
    pub High: i64,
}

/// `MAILSLOT_CREATE_PARAMETERS` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_mailslot_create_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MAILSLOT_CREATE_PARAMETERS {
    pub MailslotQuota: u32,
    pub MaximumMessageSize: u32,
    pub ReadTimeout: LARGE_INTEGER,
    pub TimeoutSpecified: BOOLEAN,
    pub _pad17: [u8; 7],
}

/// Describes the pages of a buffer; the array of page frame numbers follows it (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_mdl>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MDL {
    pub Next: DriverPtr<MDL>,
    pub Size: i16,
    pub MdlFlags: u16,
    pub _pad12: [u8; 4],
    pub Process: DriverPtr<EPROCESS>,
    pub MappedSystemVa: PVOID,
    pub StartVa: PVOID,
    pub ByteCount: u32,
    pub ByteOffset: u32,
}

/// `MM_PHYSICAL_ADDRESS_LIST` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_mm_physical_address_list>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MM_PHYSICAL_ADDRESS_LIST {
    pub PhysicalAddress: PHYSICAL_ADDRESS,
    pub NumberOfBytes: u64,
}

/// `NAMED_PIPE_CREATE_PARAMETERS` of wdm.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_named_pipe_create_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NAMED_PIPE_CREATE_PARAMETERS {
    pub NamedPipeType: u32,
    pub ReadMode: u32,
    pub CompletionMode: u32,
    pub MaximumInstances: u32,
    pub InboundQuota: u32,
    pub OutboundQuota: u32,
    pub DefaultTimeout: LARGE_INTEGER,
    pub TimeoutSpecified: BOOLEAN,
    pub _pad33: [u8; 7],
}

/// A cache of fixed-size entries in nonpaged pool (128 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NPAGED_LOOKASIDE_LIST {
    pub L: GENERAL_LOOKASIDE,
}

/// `NUMA_NODE_RELATIONSHIP` of wdm.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NUMA_NODE_RELATIONSHIP {
    pub NodeNumber: u32,
    pub Reserved: [u8; 20],
    pub GroupMask: GROUP_AFFINITY,
}

/// `OBJECT_HANDLE_INFORMATION` of wdm.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OBJECT_HANDLE_INFORMATION {
    pub HandleAttributes: u32,
    pub GrantedAccess: ACCESS_MASK,
}

/// `OBJECT_NAME_INFORMATION` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OBJECT_NAME_INFORMATION {
    pub Name: UNICODE_STRING,
}

/// `OSVERSIONINFOA` of wdm.h (148 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OSVERSIONINFOA {
    pub dwOSVersionInfoSize: u32,
    pub dwMajorVersion: u32,
    pub dwMinorVersion: u32,
    pub dwBuildNumber: u32,
    pub dwPlatformId: u32,
    pub szCSDVersion: [i8; 128],
}

/// `OSVERSIONINFOEXA` of wdm.h (156 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OSVERSIONINFOEXA {
    pub dwOSVersionInfoSize: u32,
    pub dwMajorVersion: u32,
    pub dwMinorVersion: u32,
    pub dwBuildNumber: u32,
    pub dwPlatformId: u32,
    pub szCSDVersion: [i8; 128],
    pub wServicePackMajor: u16,
    pub wServicePackMinor: u16,
    pub wSuiteMask: u16,
    pub wProductType: u8,
    pub wReserved: u8,
}

/// Version of the operating system, with service pack and product (284 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_osversioninfoexw>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OSVERSIONINFOEXW {
    pub dwOSVersionInfoSize: u32,
    pub dwMajorVersion: u32,
    pub dwMinorVersion: u32,
    pub dwBuildNumber: u32,
    pub dwPlatformId: u32,
    pub szCSDVersion: [u16; 128],
    pub wServicePackMajor: u16,
    pub wServicePackMinor: u16,
    pub wSuiteMask: u16,
    pub wProductType: u8,
    pub wReserved: u8,
}

/// Version of the operating system (276 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_osversioninfow>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OSVERSIONINFOW {
    pub dwOSVersionInfoSize: u32,
    pub dwMajorVersion: u32,
    pub dwMinorVersion: u32,
    pub dwBuildNumber: u32,
    pub dwPlatformId: u32,
    pub szCSDVersion: [u16; 128],
}

/// `OWNER_ENTRY` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OWNER_ENTRY {
    pub OwnerThread: ERESOURCE_THREAD,
    pub BitFields: u32,
    pub _pad12: [u8; 4],
}

views! { OWNER_ENTRY:
    TableSize, set_TableSize, AT_TableSize at 8: u32;
}

bits! { OWNER_ENTRY:
    IoPriorityBoosted, set_IoPriorityBoosted at 8 [0; 1]: u32;
    OwnerReferenced, set_OwnerReferenced at 8 [1; 1]: u32;
    IoQoSPriorityBoosted, set_IoQoSPriorityBoosted at 8 [2; 1]: u32;
    OwnerCount, set_OwnerCount at 8 [3; 29]: u32;
}

/// A cache of fixed-size entries in paged pool (128 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PAGED_LOOKASIDE_LIST {
    pub L: GENERAL_LOOKASIDE,
}

/// `PCI_CAPABILITIES_HEADER` of wdm.h (2 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pci_capabilities_header>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_CAPABILITIES_HEADER {
    pub CapabilityID: u8,
    pub Next: u8,
}

/// PCI configuration space (256 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pci_common_config>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_COMMON_CONFIG {
    pub VendorID: u16,
    pub DeviceID: u16,
    pub Command: u16,
    pub Status: u16,
    pub RevisionID: u8,
    pub ProgIf: u8,
    pub SubClass: u8,
    pub BaseClass: u8,
    pub CacheLineSize: u8,
    pub LatencyTimer: u8,
    pub HeaderType: u8,
    pub BIST: u8,
    pub u: PCI_COMMON_CONFIG_u,
    pub DeviceSpecific: [u8; 192],
}

/// Member `u` of [`PCI_COMMON_CONFIG`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_COMMON_CONFIG_u {
    pub raw: [u32; 12],
}

views! { PCI_COMMON_CONFIG_u:
    type0, set_type0, AT_type0 at 0: _PCI_HEADER_TYPE_0;
    type1, set_type1, AT_type1 at 0: _PCI_HEADER_TYPE_1;
    type2, set_type2, AT_type2 at 0: _PCI_HEADER_TYPE_2;
}

/// `PCI_COMMON_HEADER` of wdm.h (64 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_COMMON_HEADER {
    pub VendorID: u16,
    pub DeviceID: u16,
    pub Command: u16,
    pub Status: u16,
    pub RevisionID: u8,
    pub ProgIf: u8,
    pub SubClass: u8,
    pub BaseClass: u8,
    pub CacheLineSize: u8,
    pub LatencyTimer: u8,
    pub HeaderType: u8,
    pub BIST: u8,
    pub u: PCI_COMMON_HEADER_u,
}

/// Member `u` of [`PCI_COMMON_HEADER`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_COMMON_HEADER_u {
    pub raw: [u32; 12],
}

views! { PCI_COMMON_HEADER_u:
    type0, set_type0, AT_type0 at 0: _PCI_HEADER_TYPE_0;
    type1, set_type1, AT_type1 at 0: _PCI_HEADER_TYPE_1;
    type2, set_type2, AT_type2 at 0: _PCI_HEADER_TYPE_2;
}

/// `PCI_DEVICE_PRESENCE_PARAMETERS` of wdm.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_DEVICE_PRESENCE_PARAMETERS {
    pub Size: u32,
    pub Flags: u32,
    pub VendorID: u16,
    pub DeviceID: u16,
    pub RevisionID: u8,
    pub _pad13: [u8; 1],
    pub SubVendorID: u16,
    pub SubSystemID: u16,
    pub BaseClass: u8,
    pub SubClass: u8,
    pub ProgIf: u8,
    pub _pad21: [u8; 3],
}

/// `PCI_DEVICE_PRESENT_INTERFACE` of wdm.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pci_device_present_interface>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_DEVICE_PRESENT_INTERFACE {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub IsDevicePresent: DriverFn<PCI_IS_DEVICE_PRESENT>,
    pub IsDevicePresentEx: DriverFn<PCI_IS_DEVICE_PRESENT_EX>,
}

/// `_PCI_HEADER_TYPE_0` of wdm.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _PCI_HEADER_TYPE_0 {
    pub BaseAddresses: [u32; 6],
    pub CIS: u32,
    pub SubVendorID: u16,
    pub SubSystemID: u16,
    pub ROMBaseAddress: u32,
    pub CapabilitiesPtr: u8,
    pub Reserved1: [u8; 3],
    pub Reserved2: u32,
    pub InterruptLine: u8,
    pub InterruptPin: u8,
    pub MinimumGrant: u8,
    pub MaximumLatency: u8,
}

/// `_PCI_HEADER_TYPE_1` of wdm.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _PCI_HEADER_TYPE_1 {
    pub BaseAddresses: [u32; 2],
    pub PrimaryBus: u8,
    pub SecondaryBus: u8,
    pub SubordinateBus: u8,
    pub SecondaryLatency: u8,
    pub IOBase: u8,
    pub IOLimit: u8,
    pub SecondaryStatus: u16,
    pub MemoryBase: u16,
    pub MemoryLimit: u16,
    pub PrefetchBase: u16,
    pub PrefetchLimit: u16,
    pub PrefetchBaseUpper32: u32,
    pub PrefetchLimitUpper32: u32,
    pub IOBaseUpper16: u16,
    pub IOLimitUpper16: u16,
    pub CapabilitiesPtr: u8,
    pub Reserved1: [u8; 3],
    pub ROMBaseAddress: u32,
    pub InterruptLine: u8,
    pub InterruptPin: u8,
    pub BridgeControl: u16,
}

/// `_PCI_HEADER_TYPE_2` of wdm.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _PCI_HEADER_TYPE_2 {
    pub SocketRegistersBaseAddress: u32,
    pub CapabilitiesPtr: u8,
    pub Reserved: u8,
    pub SecondaryStatus: u16,
    pub PrimaryBus: u8,
    pub SecondaryBus: u8,
    pub SubordinateBus: u8,
    pub SecondaryLatency: u8,
    pub Range: [_PCI_HEADER_TYPE_2_Range; 4],
    pub InterruptLine: u8,
    pub InterruptPin: u8,
    pub BridgeControl: u16,
}

/// Member `Range[]` of [`_PCI_HEADER_TYPE_2`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _PCI_HEADER_TYPE_2_Range {
    pub Base: u32,
    pub Limit: u32,
}

/// `PCI_MSIX_TABLE_CONFIG_INTERFACE` of wdm.h (72 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pci_msix_table_config_interface>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_MSIX_TABLE_CONFIG_INTERFACE {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub SetTableEntry: DriverFn<PCI_MSIX_SET_ENTRY>,
    pub MaskTableEntry: DriverFn<PCI_MSIX_MASKUNMASK_ENTRY>,
    pub UnmaskTableEntry: DriverFn<PCI_MSIX_MASKUNMASK_ENTRY>,
    pub GetTableEntry: DriverFn<PCI_MSIX_GET_ENTRY>,
    pub GetTableSize: DriverFn<PCI_MSIX_GET_TABLE_SIZE>,
}

/// `PCI_PMC` of wdm.h (2 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pci_pmc>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_PMC {
    pub BitFields: u8,
    pub Support: _PM_SUPPORT,
}

bits! { PCI_PMC:
    Version, set_Version at 0 [0; 3]: u8;
    PMEClock, set_PMEClock at 0 [3; 1]: u8;
    Rsvd1, set_Rsvd1 at 0 [4; 1]: u8;
    DeviceSpecificInitialization, set_DeviceSpecificInitialization at 0 [5; 1]: u8;
    Rsvd2, set_Rsvd2 at 0 [6; 2]: u8;
}

/// `PCI_PMCSR` of wdm.h (2 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pci_pmcsr>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_PMCSR {
    pub BitFields: u16,
}

bits! { PCI_PMCSR:
    PowerState, set_PowerState at 0 [0; 2]: u16;
    Rsvd1, set_Rsvd1 at 0 [2; 1]: u16;
    NoSoftReset, set_NoSoftReset at 0 [3; 1]: u16;
    Rsvd2, set_Rsvd2 at 0 [4; 4]: u16;
    PMEEnable, set_PMEEnable at 0 [8; 1]: u16;
    DataSelect, set_DataSelect at 0 [9; 4]: u16;
    DataScale, set_DataScale at 0 [13; 2]: u16;
    PMEStatus, set_PMEStatus at 0 [15; 1]: u16;
}

/// `PCI_PMCSR_BSE` of wdm.h (1 byte).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pci_pmcsr_bse>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_PMCSR_BSE {
    pub BitFields: u8,
}

bits! { PCI_PMCSR_BSE:
    Rsvd1, set_Rsvd1 at 0 [0; 6]: u8;
    D3HotSupportsStopClock, set_D3HotSupportsStopClock at 0 [6; 1]: u8;
    BusPowerClockControlEnabled, set_BusPowerClockControlEnabled at 0 [7; 1]: u8;
}

/// `PCI_PM_CAPABILITY` of wdm.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pci_pm_capability>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_PM_CAPABILITY {
    pub Header: PCI_CAPABILITIES_HEADER,
    pub PMC: PCI_PM_CAPABILITY_PMC,
    pub PMCSR: PCI_PM_CAPABILITY_PMCSR,
    pub PMCSR_BSE: PCI_PM_CAPABILITY_PMCSR_BSE,
    pub Data: u8,
}

/// Member `PMC` of [`PCI_PM_CAPABILITY`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_PM_CAPABILITY_PMC {
    pub raw: [u16; 1],
}

views! { PCI_PM_CAPABILITY_PMC:
    Capabilities, set_Capabilities, AT_Capabilities at 0: PCI_PMC;
    AsUSHORT, set_AsUSHORT, AT_AsUSHORT at 0: u16;
}

/// Member `PMCSR` of [`PCI_PM_CAPABILITY`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_PM_CAPABILITY_PMCSR {
    pub raw: [u16; 1],
}

views! { PCI_PM_CAPABILITY_PMCSR:
    ControlStatus, set_ControlStatus, AT_ControlStatus at 0: PCI_PMCSR;
    AsUSHORT, set_AsUSHORT, AT_AsUSHORT at 0: u16;
}

/// Member `PMCSR_BSE` of [`PCI_PM_CAPABILITY`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_PM_CAPABILITY_PMCSR_BSE {
    pub raw: [u8; 1],
}

views! { PCI_PM_CAPABILITY_PMCSR_BSE:
    BridgeSupport, set_BridgeSupport, AT_BridgeSupport at 0: PCI_PMCSR_BSE;
    AsUCHAR, set_AsUCHAR, AT_AsUCHAR at 0: u8;
}

/// `PCI_SECURITY_INTERFACE` of wdm.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_SECURITY_INTERFACE {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub SetAccessControlServices: DriverFn<PCI_SET_ACS>,
}

/// `PCI_SLOT_NUMBER` of wdm.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pci_slot_number>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_SLOT_NUMBER {
    pub u: PCI_SLOT_NUMBER_u,
}

/// Member `u` of [`PCI_SLOT_NUMBER`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_SLOT_NUMBER_u {
    pub raw: [u32; 1],
}

views! { PCI_SLOT_NUMBER_u:
    bits, set_bits, AT_bits at 0: PCI_SLOT_NUMBER_u_bits;
    AsULONG, set_AsULONG, AT_AsULONG at 0: u32;
}

/// Member `u.bits` of [`PCI_SLOT_NUMBER`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_SLOT_NUMBER_u_bits {
    pub BitFields: u32,
}

bits! { PCI_SLOT_NUMBER_u_bits:
    DeviceNumber, set_DeviceNumber at 0 [0; 5]: u32;
    FunctionNumber, set_FunctionNumber at 0 [5; 3]: u32;
    Reserved, set_Reserved at 0 [8; 24]: u32;
}

/// `PCI_VIRTUALIZATION_INTERFACE` of wdm.h (80 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-pci_virtualization_interface>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PCI_VIRTUALIZATION_INTERFACE {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub SetVirtualFunctionData: DriverFn<SET_VIRTUAL_DEVICE_DATA>,
    pub GetVirtualFunctionData: DriverFn<GET_VIRTUAL_DEVICE_DATA>,
    pub GetLocation: DriverFn<GET_VIRTUAL_DEVICE_LOCATION>,
    pub GetResources: DriverFn<GET_VIRTUAL_DEVICE_RESOURCES>,
    pub EnableVirtualization: DriverFn<ENABLE_VIRTUALIZATION>,
    pub GetVirtualFunctionProbedBars: DriverFn<GET_VIRTUAL_FUNCTION_PROBED_BARS>,
}

/// `PLUGPLAY_NOTIFICATION_HEADER` of wdm.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_plugplay_notification_header>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PLUGPLAY_NOTIFICATION_HEADER {
    pub Version: u16,
    pub Size: u16,
    pub Event: GUID,
}

/// `_PM_SUPPORT` of wdm.h (1 byte).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _PM_SUPPORT {
    pub BitFields: u8,
}

bits! { _PM_SUPPORT:
    Rsvd2, set_Rsvd2 at 0 [0; 1]: u8;
    D1, set_D1 at 0 [1; 1]: u8;
    D2, set_D2 at 0 [2; 1]: u8;
    PMED0, set_PMED0 at 0 [3; 1]: u8;
    PMED1, set_PMED1 at 0 [4; 1]: u8;
    PMED2, set_PMED2 at 0 [5; 1]: u8;
    PMED3Hot, set_PMED3Hot at 0 [6; 1]: u8;
    PMED3Cold, set_PMED3Cold at 0 [7; 1]: u8;
}

/// `PNP_BUS_INFORMATION` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_pnp_bus_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PNP_BUS_INFORMATION {
    pub BusTypeGuid: GUID,
    pub LegacyBusType: INTERFACE_TYPE,
    pub BusNumber: u32,
}

/// `PNP_EXTENDED_ADDRESS_INTERFACE` of wdm.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PNP_EXTENDED_ADDRESS_INTERFACE {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub QueryExtendedAddress: PQUERYEXTENDEDADDRESS,
}

/// `POHANDLE__` of wdm.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct POHANDLE__ {
    pub unused: i32,
}

/// `POWER_SEQUENCE` of wdm.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct POWER_SEQUENCE {
    pub SequenceD1: u32,
    pub SequenceD2: u32,
    pub SequenceD3: u32,
}

/// union `POWER_STATE` of wdm.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_power_state>
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct POWER_STATE {
    pub raw: [u32; 1],
}

views! { POWER_STATE:
    SystemState, set_SystemState, AT_SystemState at 0: SYSTEM_POWER_STATE;
    DeviceState, set_DeviceState, AT_DeviceState at 0: DEVICE_POWER_STATE;
}

/// `PO_FX_COMPONENT_IDLE_STATE` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_po_fx_component_idle_state>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_COMPONENT_IDLE_STATE {
    pub TransitionLatency: u64,
    pub ResidencyRequirement: u64,
    pub NominalPower: u32,
    pub _pad20: [u8; 4],
}

/// `PO_FX_COMPONENT_PERF_INFO` of wdm.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_po_fx_component_perf_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_COMPONENT_PERF_INFO {
    pub PerfStateSetsCount: u32,
    pub _pad4: [u8; 4],
    pub PerfStateSets: [PO_FX_COMPONENT_PERF_SET; 1],
}

/// `PO_FX_COMPONENT_PERF_SET` of wdm.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_po_fx_component_perf_set>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_COMPONENT_PERF_SET {
    pub Name: UNICODE_STRING,
    pub Flags: u64,
    pub Unit: PO_FX_PERF_STATE_UNIT,
    pub Type: PO_FX_PERF_STATE_TYPE,
    pub raw: [u64; 2],
}

views! { PO_FX_COMPONENT_PERF_SET:
    Discrete, set_Discrete, AT_Discrete at 32: PO_FX_COMPONENT_PERF_SET_Discrete;
    Range, set_Range, AT_Range at 32: PO_FX_COMPONENT_PERF_SET_Range;
}

/// Member `Discrete` of [`PO_FX_COMPONENT_PERF_SET`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_COMPONENT_PERF_SET_Discrete {
    pub Count: u32,
    pub _pad4: [u8; 4],
    pub States: DriverPtr<PO_FX_PERF_STATE>,
}

/// Member `Range` of [`PO_FX_COMPONENT_PERF_SET`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_COMPONENT_PERF_SET_Range {
    pub Minimum: u64,
    pub Maximum: u64,
}

/// `PO_FX_COMPONENT_V1` of wdm.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_po_fx_component_v1>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_COMPONENT_V1 {
    pub Id: GUID,
    pub IdleStateCount: u32,
    pub DeepestWakeableIdleState: u32,
    pub IdleStates: DriverPtr<PO_FX_COMPONENT_IDLE_STATE>,
}

/// `PO_FX_COMPONENT_V2` of wdm.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_po_fx_component_v2>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_COMPONENT_V2 {
    pub Id: GUID,
    pub Flags: u64,
    pub DeepestWakeableIdleState: u32,
    pub IdleStateCount: u32,
    pub IdleStates: DriverPtr<PO_FX_COMPONENT_IDLE_STATE>,
    pub ProviderCount: u32,
    pub _pad44: [u8; 4],
    pub Providers: DriverPtr<u32>,
}

/// `PO_FX_DEVICE_V1` of wdm.h (96 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_po_fx_device_v1>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_DEVICE_V1 {
    pub Version: u32,
    pub ComponentCount: u32,
    pub ComponentActiveConditionCallback: DriverFn<PO_FX_COMPONENT_ACTIVE_CONDITION_CALLBACK>,
    pub ComponentIdleConditionCallback: DriverFn<PO_FX_COMPONENT_IDLE_CONDITION_CALLBACK>,
    pub ComponentIdleStateCallback: DriverFn<PO_FX_COMPONENT_IDLE_STATE_CALLBACK>,
    pub DevicePowerRequiredCallback: DriverFn<PO_FX_DEVICE_POWER_REQUIRED_CALLBACK>,
    pub DevicePowerNotRequiredCallback: DriverFn<PO_FX_DEVICE_POWER_NOT_REQUIRED_CALLBACK>,
    pub PowerControlCallback: DriverFn<PO_FX_POWER_CONTROL_CALLBACK>,
    pub DeviceContext: PVOID,
    pub Components: [PO_FX_COMPONENT_V1; 1],
}

/// `PO_FX_DEVICE_V2` of wdm.h (136 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_po_fx_device_v2>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_DEVICE_V2 {
    pub Version: u32,
    pub _pad4: [u8; 4],
    pub Flags: u64,
    pub ComponentActiveConditionCallback: DriverFn<PO_FX_COMPONENT_ACTIVE_CONDITION_CALLBACK>,
    pub ComponentIdleConditionCallback: DriverFn<PO_FX_COMPONENT_IDLE_CONDITION_CALLBACK>,
    pub ComponentIdleStateCallback: DriverFn<PO_FX_COMPONENT_IDLE_STATE_CALLBACK>,
    pub DevicePowerRequiredCallback: DriverFn<PO_FX_DEVICE_POWER_REQUIRED_CALLBACK>,
    pub DevicePowerNotRequiredCallback: DriverFn<PO_FX_DEVICE_POWER_NOT_REQUIRED_CALLBACK>,
    pub PowerControlCallback: DriverFn<PO_FX_POWER_CONTROL_CALLBACK>,
    pub DeviceContext: PVOID,
    pub ComponentCount: u32,
    pub _pad76: [u8; 4],
    pub Components: [PO_FX_COMPONENT_V2; 1],
}

/// `PO_FX_PERF_STATE` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_po_fx_perf_state>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_PERF_STATE {
    pub Value: u64,
    pub Context: PVOID,
}

/// `PO_FX_PERF_STATE_CHANGE` of wdm.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_po_fx_perf_state_change>
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug)]
pub struct PO_FX_PERF_STATE_CHANGE {
    pub Set: u32,
    pub _pad4: [u8; 4],
    pub StateIndex: u32,
    pub _pad12: [u8; 4],
}

views! { PO_FX_PERF_STATE_CHANGE:
    StateValue, set_StateValue, AT_StateValue at 8: u64;
}

/// `PRIVILEGE_SET` of wdm.h (20 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_privilege_set>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PRIVILEGE_SET {
    pub PrivilegeCount: u32,
    pub Control: u32,
    pub Privilege: [LUID_AND_ATTRIBUTES; 1],
}

/// `PROCESSOR_GROUP_INFO` of wdm.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PROCESSOR_GROUP_INFO {
    pub MaximumProcessorCount: u8,
    pub ActiveProcessorCount: u8,
    pub Reserved: [u8; 38],
    pub ActiveProcessorMask: KAFFINITY,
}

/// `PROCESSOR_RELATIONSHIP` of wdm.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PROCESSOR_RELATIONSHIP {
    pub Flags: u8,
    pub EfficiencyClass: u8,
    pub Reserved: [u8; 20],
    pub GroupCount: u16,
    pub GroupMask: [GROUP_AFFINITY; 1],
}

/// `REENUMERATE_SELF_INTERFACE_STANDARD` of wdm.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_reenumerate_self_interface_standard>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct REENUMERATE_SELF_INTERFACE_STANDARD {
    pub Size: u16,
    pub Version: u16,
    pub _pad4: [u8; 4],
    pub Context: PVOID,
    pub InterfaceReference: PINTERFACE_REFERENCE,
    pub InterfaceDereference: PINTERFACE_DEREFERENCE,
    pub SurpriseRemoveAndReenumerateSelf: PREENUMERATE_SELF,
}

/// `REG_QUERY_KEY_NAME` of wdm.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_reg_query_key_name>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct REG_QUERY_KEY_NAME {
    pub Object: PVOID,
    pub ObjectNameInfo: DriverPtr<OBJECT_NAME_INFORMATION>,
    pub Length: u32,
    pub _pad20: [u8; 4],
    pub ReturnLength: DriverPtr<u32>,
    pub CallContext: PVOID,
    pub ObjectContext: PVOID,
    pub Reserved: PVOID,
}

/// `RESOURCE_PERFORMANCE_DATA` of wdm.h (1064 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RESOURCE_PERFORMANCE_DATA {
    pub ActiveResourceCount: u32,
    pub TotalResourceCount: u32,
    pub ExclusiveAcquire: u32,
    pub SharedFirstLevel: u32,
    pub SharedSecondLevel: u32,
    pub StarveFirstLevel: u32,
    pub StarveSecondLevel: u32,
    pub WaitForExclusive: u32,
    pub OwnerTableExpands: u32,
    pub MaximumTableExpand: u32,
    pub HashTable: [LIST_ENTRY; 64],
}

/// `RTL_BITMAP` of wdm.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_BITMAP {
    pub SizeOfBitMap: u32,
    pub _pad4: [u8; 4],
    pub Buffer: DriverPtr<u32>,
}

/// `RTL_BITMAP_RUN` of wdm.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_BITMAP_RUN {
    pub StartingIndex: u32,
    pub NumberOfBits: u32,
}

/// One entry of the table that RtlQueryRegistryValues takes (56 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_QUERY_REGISTRY_TABLE {
    pub QueryRoutine: DriverFn<RTL_QUERY_REGISTRY_ROUTINE>,
    pub Flags: u32,
    pub _pad12: [u8; 4],
    pub Name: DriverPtr<u16>,
    pub EntryContext: PVOID,
    pub DefaultType: u32,
    pub _pad36: [u8; 4],
    pub DefaultData: PVOID,
    pub DefaultLength: u32,
    pub _pad52: [u8; 4],
}

/// One logically contiguous part of a mapped buffer (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SCATTER_GATHER_ELEMENT {
    pub Address: PHYSICAL_ADDRESS,
    pub Length: u32,
    pub _pad12: [u8; 4],
    pub Reserved: u64,
}

/// Logical addresses and lengths of a mapped buffer (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_scatter_gather_list>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SCATTER_GATHER_LIST {
    pub NumberOfElements: u32,
    pub _pad4: [u8; 4],
    pub Reserved: u64,
    pub Elements: [SCATTER_GATHER_ELEMENT; 0],
}

/// `SECTION_OBJECT_POINTERS` of wdm.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_section_object_pointers>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SECTION_OBJECT_POINTERS {
    pub DataSectionObject: PVOID,
    pub SharedCacheMap: PVOID,
    pub ImageSectionObject: PVOID,
}

/// `SECURITY_QUALITY_OF_SERVICE` of wdm.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SECURITY_QUALITY_OF_SERVICE {
    pub Length: u32,
    pub ImpersonationLevel: SECURITY_IMPERSONATION_LEVEL,
    pub ContextTrackingMode: SECURITY_CONTEXT_TRACKING_MODE,
    pub EffectiveOnly: BOOLEAN,
    pub _pad10: [u8; 2],
}

/// `SECURITY_SUBJECT_CONTEXT` of wdm.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_security_subject_context>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SECURITY_SUBJECT_CONTEXT {
    pub ClientToken: PACCESS_TOKEN,
    pub ImpersonationLevel: SECURITY_IMPERSONATION_LEVEL,
    pub _pad12: [u8; 4],
    pub PrimaryToken: PACCESS_TOKEN,
    pub ProcessAuditId: PVOID,
}

/// `SHARE_ACCESS` of wdm.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SHARE_ACCESS {
    pub OpenCount: u32,
    pub Readers: u32,
    pub Writers: u32,
    pub Deleters: u32,
    pub SharedRead: u32,
    pub SharedWrite: u32,
    pub SharedDelete: u32,
}

/// Link of a lock-free singly linked list (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_slist_entry>
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct SLIST_ENTRY {
    pub Next: DriverPtr<SLIST_ENTRY>,
    pub _pad8: [u8; 8],
}

/// Head of a lock-free singly linked list (16 bytes).
///
/// A C union: every member is a view.
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct SLIST_HEADER {
    pub raw: [u64; 2],
}

views! { SLIST_HEADER:
    Alignment, set_Alignment, AT_Alignment at 0: u64;
    Region, set_Region, AT_Region at 8: u64;
    HeaderX64, set_HeaderX64, AT_HeaderX64 at 0: SLIST_HEADER_HeaderX64;
}

/// Member `HeaderX64` of [`SLIST_HEADER`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SLIST_HEADER_HeaderX64 {
    pub BitFields0: u64,
    pub BitFields8: u64,
}

bits! { SLIST_HEADER_HeaderX64:
    Depth, set_Depth at 0 [0; 16]: u64;
    Sequence, set_Sequence at 0 [16; 48]: u64;
    Reserved, set_Reserved at 8 [0; 4]: u64;
    NextEntry, set_NextEntry at 8 [4; 60]: u64;
}

/// `SYSTEM_LOGICAL_PROCESSOR_INFORMATION` of wdm.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SYSTEM_LOGICAL_PROCESSOR_INFORMATION {
    pub ProcessorMask: u64,
    pub Relationship: LOGICAL_PROCESSOR_RELATIONSHIP,
    pub _pad12: [u8; 4],
    pub raw: [u64; 2],
}

views! { SYSTEM_LOGICAL_PROCESSOR_INFORMATION:
    ProcessorCore, set_ProcessorCore, AT_ProcessorCore at 16: SYSTEM_LOGICAL_PROCESSOR_INFORMATION_ProcessorCore;
    NumaNode, set_NumaNode, AT_NumaNode at 16: SYSTEM_LOGICAL_PROCESSOR_INFORMATION_NumaNode;
    Cache, set_Cache, AT_Cache at 16: CACHE_DESCRIPTOR;
    Reserved, set_Reserved, AT_Reserved at 16: [u64; 2];
}

/// `SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX` of wdm.h (80 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX {
    pub Relationship: LOGICAL_PROCESSOR_RELATIONSHIP,
    pub Size: u32,
    pub Processor: PROCESSOR_RELATIONSHIP,
    pub _pad48: [u8; 32],
}

views! { SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX:
    NumaNode, set_NumaNode, AT_NumaNode at 8: NUMA_NODE_RELATIONSHIP;
    Cache, set_Cache, AT_Cache at 8: CACHE_RELATIONSHIP;
    Group, set_Group, AT_Group at 8: GROUP_RELATIONSHIP;
}

/// Member `NumaNode` of [`SYSTEM_LOGICAL_PROCESSOR_INFORMATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SYSTEM_LOGICAL_PROCESSOR_INFORMATION_NumaNode {
    pub NodeNumber: u32,
}

/// Member `ProcessorCore` of [`SYSTEM_LOGICAL_PROCESSOR_INFORMATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SYSTEM_LOGICAL_PROCESSOR_INFORMATION_ProcessorCore {
    pub Flags: u8,
}

/// `SYSTEM_POWER_STATE_CONTEXT` of wdm.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_system_power_state_context>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SYSTEM_POWER_STATE_CONTEXT {
    pub BitFields: u32,
}

views! { SYSTEM_POWER_STATE_CONTEXT:
    ContextAsUlong, set_ContextAsUlong, AT_ContextAsUlong at 0: u32;
}

bits! { SYSTEM_POWER_STATE_CONTEXT:
    Reserved1, set_Reserved1 at 0 [0; 8]: u32;
    TargetSystemState, set_TargetSystemState at 0 [8; 4]: u32;
    EffectiveSystemState, set_EffectiveSystemState at 0 [12; 4]: u32;
    CurrentSystemState, set_CurrentSystemState at 0 [16; 4]: u32;
    IgnoreHibernationPath, set_IgnoreHibernationPath at 0 [20; 1]: u32;
    PseudoTransition, set_PseudoTransition at 0 [21; 1]: u32;
    KernelSoftReboot, set_KernelSoftReboot at 0 [22; 1]: u32;
    Reserved2, set_Reserved2 at 0 [23; 9]: u32;
}

/// `TARGET_DEVICE_CUSTOM_NOTIFICATION` of wdm.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_target_device_custom_notification>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct TARGET_DEVICE_CUSTOM_NOTIFICATION {
    pub Version: u16,
    pub Size: u16,
    pub Event: GUID,
    pub _pad20: [u8; 4],
    pub FileObject: DriverPtr<FILE_OBJECT>,
    pub NameBufferOffset: i32,
    pub CustomDataBuffer: [u8; 1],
    pub _pad37: [u8; 3],
}

/// `TARGET_DEVICE_REMOVAL_NOTIFICATION` of wdm.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_target_device_removal_notification>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct TARGET_DEVICE_REMOVAL_NOTIFICATION {
    pub Version: u16,
    pub Size: u16,
    pub Event: GUID,
    pub _pad20: [u8; 4],
    pub FileObject: DriverPtr<FILE_OBJECT>,
}

/// A calendar date and time of day (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-time_fields>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct TIME_FIELDS {
    pub Year: i16,
    pub Month: i16,
    pub Day: i16,
    pub Hour: i16,
    pub Minute: i16,
    pub Second: i16,
    pub Milliseconds: i16,
    pub Weekday: i16,
}

/// `VPB` of wdm.h (96 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_vpb>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct VPB {
    pub Type: i16,
    pub Size: i16,
    pub Flags: u16,
    pub VolumeLabelLength: u16,
    pub DeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub RealDevice: DriverPtr<DEVICE_OBJECT>,
    pub SerialNumber: u32,
    pub ReferenceCount: u32,
    pub VolumeLabel: [u16; 32],
}

/// `WAIT_CONTEXT_BLOCK` of wdm.h (72 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_wait_context_block>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct WAIT_CONTEXT_BLOCK {
    pub WaitQueueEntry: KDEVICE_QUEUE_ENTRY,
    pub DeviceRoutine: DriverFn<DRIVER_CONTROL>,
    pub DeviceContext: PVOID,
    pub NumberOfMapRegisters: u32,
    pub _pad44: [u8; 4],
    pub DeviceObject: PVOID,
    pub CurrentIrp: PVOID,
    pub BufferChainingDpc: DriverPtr<KDPC>,
}

views! { WAIT_CONTEXT_BLOCK:
    DmaWaitEntry, set_DmaWaitEntry, AT_DmaWaitEntry at 0: LIST_ENTRY;
    NumberOfChannels, set_NumberOfChannels, AT_NumberOfChannels at 16: u32;
}

bits! { WAIT_CONTEXT_BLOCK:
    SyncCallback, set_SyncCallback at 20 [0; 1]: u32;
    DmaContext, set_DmaContext at 20 [1; 1]: u32;
    ZeroMapRegisters, set_ZeroMapRegisters at 20 [2; 1]: u32;
    Reserved, set_Reserved at 20 [3; 29]: u32;
}

/// A work item for a system worker thread (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_work_queue_item>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct WORK_QUEUE_ITEM {
    pub List: LIST_ENTRY,
    pub WorkerRoutine: DriverFn<WORKER_THREAD_ROUTINE>,
    pub Parameter: PVOID,
}

/// `XSAVE_AREA` of wdm.h (576 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct XSAVE_AREA {
    pub LegacyState: XSAVE_FORMAT,
    pub Header: XSAVE_AREA_HEADER,
}

/// `XSAVE_AREA_HEADER` of wdm.h (64 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct XSAVE_AREA_HEADER {
    pub Mask: u64,
    pub CompactionMask: u64,
    pub Reserved2: [u64; 6],
}

/// `XSAVE_FORMAT` of wdm.h (512 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct XSAVE_FORMAT {
    pub ControlWord: u16,
    pub StatusWord: u16,
    pub TagWord: u8,
    pub Reserved1: u8,
    pub ErrorOpcode: u16,
    pub ErrorOffset: u32,
    pub ErrorSelector: u16,
    pub Reserved2: u16,
    pub DataOffset: u32,
    pub DataSelector: u16,
    pub Reserved3: u16,
    pub MxCsr: u32,
    pub MxCsr_Mask: u32,
    pub FloatRegisters: [M128A; 8],
    pub XmmRegisters: [M128A; 16],
    pub Reserved4: [u8; 96],
}

/// `XSTATE_CONTEXT` of wdm.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct XSTATE_CONTEXT {
    pub Mask: u64,
    pub Length: u32,
    pub Reserved1: u32,
    pub Area: DriverPtr<XSAVE_AREA>,
    pub Buffer: PVOID,
}

/// `XSTATE_SAVE` of wdm.h (56 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct XSTATE_SAVE {
    pub Prev: DriverPtr<XSTATE_SAVE>,
    pub Thread: DriverPtr<KTHREAD>,
    pub Level: u8,
    pub _pad17: [u8; 7],
    pub XStateContext: XSTATE_CONTEXT,
}
