//! Network types that NDIS structures contain (ifdef.h, ws2def.h, ws2ipdef.h, ndkinfo.h, ipifcons.h): types.
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

/// `ADDRESS_FAMILY` of ws2def.h.
pub type ADDRESS_FAMILY = u16;
/// `DEVPROPGUID` of devpropdef.h.
pub type DEVPROPGUID = GUID;
/// `DEVPROPID` of devpropdef.h.
pub type DEVPROPID = u32;
/// `IF_COUNTED_STRING` of ifdef.h.
pub type IF_COUNTED_STRING = IF_COUNTED_STRING_LH;
/// `IF_PHYSICAL_ADDRESS` of ifdef.h.
pub type IF_PHYSICAL_ADDRESS = IF_PHYSICAL_ADDRESS_LH;
/// `NET_IFINDEX` of ifdef.h.
pub type NET_IFINDEX = u32;
/// `NET_IFTYPE` of ifdef.h.
pub type NET_IFTYPE = u16;
/// `NET_IF_COMPARTMENT_ID` of ifdef.h.
pub type NET_IF_COMPARTMENT_ID = u32;
/// `NET_IF_NETWORK_GUID` of ifdef.h.
pub type NET_IF_NETWORK_GUID = GUID;
/// `NET_IF_OBJECT_ID` of ifdef.h.
pub type NET_IF_OBJECT_ID = u32;
/// `NET_LUID` of ifdef.h.
pub type NET_LUID = NET_LUID_LH;
/// `NET_PHYSICAL_LOCATION` of ifdef.h.
pub type NET_PHYSICAL_LOCATION = NET_PHYSICAL_LOCATION_LH;
/// `SERVICETYPE` of qos.h.
pub type SERVICETYPE = u32;
/// `SOCKADDR_IN6` of ws2ipdef.h.
pub type SOCKADDR_IN6 = SOCKADDR_IN6_LH;

/// `DEVPROPKEY` of devpropdef.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct DEVPROPKEY {
    pub fmtid: DEVPROPGUID,
    pub pid: DEVPROPID,
}

/// `FLOWSPEC` of qos.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FLOWSPEC {
    pub TokenRate: u32,
    pub TokenBucketSize: u32,
    pub PeakBandwidth: u32,
    pub Latency: u32,
    pub DelayVariation: u32,
    pub ServiceType: SERVICETYPE,
    pub MaxSduSize: u32,
    pub MinimumPolicedSize: u32,
}

/// `IF_COUNTED_STRING_LH` of ifdef.h (516 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IF_COUNTED_STRING_LH {
    pub Length: u16,
    pub String: [u16; 257],
}

/// `IF_PHYSICAL_ADDRESS_LH` of ifdef.h (34 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IF_PHYSICAL_ADDRESS_LH {
    pub Length: u16,
    pub Address: [u8; 32],
}

/// `IN6_ADDR` of in6addr.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IN6_ADDR {
    pub u: IN6_ADDR_u,
}

/// Member `u` of [`IN6_ADDR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IN6_ADDR_u {
    pub raw: [u16; 8],
}

views! { IN6_ADDR_u:
    Byte, set_Byte, AT_Byte at 0: [u8; 16];
    Word, set_Word, AT_Word at 0: [u16; 8];
}

/// `IN_ADDR` of inaddr.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IN_ADDR {
    pub S_un: IN_ADDR_S_un,
}

/// Member `S_un` of [`IN_ADDR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IN_ADDR_S_un {
    pub raw: [u32; 1],
}

views! { IN_ADDR_S_un:
    S_un_b, set_S_un_b, AT_S_un_b at 0: IN_ADDR_S_un_S_un_b;
    S_un_w, set_S_un_w, AT_S_un_w at 0: IN_ADDR_S_un_S_un_w;
    S_addr, set_S_addr, AT_S_addr at 0: u32;
}

/// Member `S_un.S_un_b` of [`IN_ADDR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IN_ADDR_S_un_S_un_b {
    pub s_b1: u8,
    pub s_b2: u8,
    pub s_b3: u8,
    pub s_b4: u8,
}

/// Member `S_un.S_un_w` of [`IN_ADDR`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IN_ADDR_S_un_S_un_w {
    pub s_w1: u16,
    pub s_w2: u16,
}

/// `NDIS_INTERFACE_INFORMATION` of ifdef.h (216 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_INTERFACE_INFORMATION {
    pub ifOperStatus: NET_IF_OPER_STATUS,
    pub ifOperStatusFlags: u32,
    pub MediaConnectState: NET_IF_MEDIA_CONNECT_STATE,
    pub MediaDuplexState: NET_IF_MEDIA_DUPLEX_STATE,
    pub ifMtu: u32,
    pub ifPromiscuousMode: BOOLEAN,
    pub ifDeviceWakeUpEnable: BOOLEAN,
    pub _pad22: [u8; 2],
    pub XmitLinkSpeed: u64,
    pub RcvLinkSpeed: u64,
    pub ifLastChange: u64,
    pub ifCounterDiscontinuityTime: u64,
    pub ifInUnknownProtos: u64,
    pub ifInDiscards: u64,
    pub ifInErrors: u64,
    pub ifHCInOctets: u64,
    pub ifHCInUcastPkts: u64,
    pub ifHCInMulticastPkts: u64,
    pub ifHCInBroadcastPkts: u64,
    pub ifHCOutOctets: u64,
    pub ifHCOutUcastPkts: u64,
    pub ifHCOutMulticastPkts: u64,
    pub ifHCOutBroadcastPkts: u64,
    pub ifOutErrors: u64,
    pub ifOutDiscards: u64,
    pub ifHCInUcastOctets: u64,
    pub ifHCInMulticastOctets: u64,
    pub ifHCInBroadcastOctets: u64,
    pub ifHCOutUcastOctets: u64,
    pub ifHCOutMulticastOctets: u64,
    pub ifHCOutBroadcastOctets: u64,
    pub CompartmentId: NET_IF_COMPARTMENT_ID,
    pub SupportedStatistics: u32,
}

/// `NDK_ADAPTER_INFO` of ndkinfo.h (104 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDK_ADAPTER_INFO {
    pub Version: NDK_VERSION,
    pub VendorId: u32,
    pub DeviceId: u32,
    pub _pad12: [u8; 4],
    pub MaxRegistrationSize: u64,
    pub MaxWindowSize: u64,
    pub FRMRPageCount: u32,
    pub MaxInitiatorRequestSge: u32,
    pub MaxReceiveRequestSge: u32,
    pub MaxReadRequestSge: u32,
    pub MaxTransferLength: u32,
    pub MaxInlineDataSize: u32,
    pub MaxInboundReadLimit: u32,
    pub MaxOutboundReadLimit: u32,
    pub MaxReceiveQueueDepth: u32,
    pub MaxInitiatorQueueDepth: u32,
    pub MaxSrqDepth: u32,
    pub MaxCqDepth: u32,
    pub LargeRequestThreshold: u32,
    pub MaxCallerData: u32,
    pub MaxCalleeData: u32,
    pub AdapterFlags: u32,
    pub RdmaTechnology: NDK_RDMA_TECHNOLOGY,
    pub _pad100: [u8; 4],
}

/// `NDK_VERSION` of ndkinfo.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDK_VERSION {
    pub Major: u16,
    pub Minor: u16,
}

/// `NET_IF_ALIAS_LH` of ifdef.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_IF_ALIAS_LH {
    pub ifAliasLength: u16,
    pub ifAliasOffset: u16,
}

/// `NET_IF_RCV_ADDRESS_LH` of ifdef.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_IF_RCV_ADDRESS_LH {
    pub ifRcvAddressType: NET_IF_RCV_ADDRESS_TYPE,
    pub ifRcvAddressLength: u16,
    pub ifRcvAddressOffset: u16,
}

/// union `NET_LUID_LH` of ifdef.h (8 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_LUID_LH {
    pub raw: [u64; 1],
}

views! { NET_LUID_LH:
    Value, set_Value, AT_Value at 0: u64;
    Info, set_Info, AT_Info at 0: NET_LUID_LH_Info;
}

/// Member `Info` of [`NET_LUID_LH`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_LUID_LH_Info {
    pub BitFields: u64,
}

bits! { NET_LUID_LH_Info:
    Reserved, set_Reserved at 0 [0; 24]: u64;
    NetLuidIndex, set_NetLuidIndex at 0 [24; 24]: u64;
    IfType, set_IfType at 0 [48; 16]: u64;
}

/// `NET_PHYSICAL_LOCATION_LH` of ifdef.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_PHYSICAL_LOCATION_LH {
    pub BusNumber: u32,
    pub SlotNumber: u32,
    pub FunctionNumber: u32,
}

/// `SCOPE_ID` of ws2def.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SCOPE_ID {
    pub BitFields: u32,
}

views! { SCOPE_ID:
    Value, set_Value, AT_Value at 0: u32;
}

bits! { SCOPE_ID:
    Zone, set_Zone at 0 [0; 28]: u32;
    Level, set_Level at 0 [28; 4]: u32;
}

/// `SOCKADDR` of ws2def.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SOCKADDR {
    pub sa_family: ADDRESS_FAMILY,
    pub sa_data: [i8; 14],
}

/// `SOCKADDR_IN` of ws2def.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SOCKADDR_IN {
    pub sin_family: ADDRESS_FAMILY,
    pub sin_port: u16,
    pub sin_addr: IN_ADDR,
    pub sin_zero: [i8; 8],
}

/// `SOCKADDR_IN6_LH` of ws2ipdef.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SOCKADDR_IN6_LH {
    pub sin6_family: ADDRESS_FAMILY,
    pub sin6_port: u16,
    pub sin6_flowinfo: u32,
    pub sin6_addr: IN6_ADDR,
    pub sin6_scope_id: u32,
}

views! { SOCKADDR_IN6_LH:
    sin6_scope_struct, set_sin6_scope_struct, AT_sin6_scope_struct at 24: SCOPE_ID;
}

/// union `SOCKADDR_INET` of ws2ipdef.h (28 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SOCKADDR_INET {
    pub raw: [u32; 7],
}

views! { SOCKADDR_INET:
    Ipv4, set_Ipv4, AT_Ipv4 at 0: SOCKADDR_IN;
    Ipv6, set_Ipv6, AT_Ipv6 at 0: SOCKADDR_IN6;
    si_family, set_si_family, AT_si_family at 0: ADDRESS_FAMILY;
}
