//! The NDIS 5.x interface: types and constants that only NDIS50/NDIS51 drivers see (ndis.h): constants and enumerations.
#![allow(missing_docs, reason = "constants carry the documented Windows names")]

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{all::*, opaque::*};

pub const NdisDevicePnPEventMaximum: NDIS_DEVICE_PNP_EVENT = 6;

/// C enumeration `NDIS_ENCAPSULATION`; a driver may pass any value.
pub type NDIS_ENCAPSULATION = i32;
pub const IEEE_802_3_Encapsulation: NDIS_ENCAPSULATION = 2;
pub const IEEE_802_5_Encapsulation: NDIS_ENCAPSULATION = 3;
pub const LLC_SNAP_BRIDGED_Encapsulation: NDIS_ENCAPSULATION = 5;
pub const LLC_SNAP_ROUTED_Encapsulation: NDIS_ENCAPSULATION = 4;
pub const NULL_Encapsulation: NDIS_ENCAPSULATION = 1;
pub const UNSPECIFIED_Encapsulation: NDIS_ENCAPSULATION = 0;

pub const NdisPortTypeMax: NDIS_PORT_TYPE = 4;

/// C enumeration `NDIS_TASK`; a driver may pass any value.
pub type NDIS_TASK = i32;
pub const IpSecNdisTask: NDIS_TASK = 1;
pub const MaxNdisTask: NDIS_TASK = 3;
pub const TcpIpChecksumNdisTask: NDIS_TASK = 0;
pub const TcpLargeSendNdisTask: NDIS_TASK = 2;

pub const Ieee8021pPriority: u32 = 0x06;

pub const NDIS_ATTRIBUTE_BUS_MASTER: u32 = 0x08;
pub const NDIS_ATTRIBUTE_DESERIALIZE: u32 = 0x20;
pub const NDIS_ATTRIBUTE_DO_NOT_BIND_TO_ALL_CO: u32 = 0x400;
pub const NDIS_ATTRIBUTE_IGNORE_PACKET_TIMEOUT: u32 = 0x01;
pub const NDIS_ATTRIBUTE_IGNORE_REQUEST_TIMEOUT: u32 = 0x02;
pub const NDIS_ATTRIBUTE_IGNORE_TOKEN_RING_ERRORS: u32 = 0x04;
pub const NDIS_ATTRIBUTE_INTERMEDIATE_DRIVER: u32 = 0x10;
pub const NDIS_ATTRIBUTE_MINIPORT_PADS_SHORT_PACKETS: u32 = 0x800;
pub const NDIS_ATTRIBUTE_NOT_CO_NDIS: u32 = 0x100;
pub const NDIS_ATTRIBUTE_NO_HALT_ON_SUSPEND: u32 = 0x40;
pub const NDIS_ATTRIBUTE_SURPRISE_REMOVE_OK: u32 = 0x80;
pub const NDIS_ATTRIBUTE_USES_SAFE_BUFFER_APIS: u32 = 0x200;

pub const NDIS_FLAGS_DONT_LOOPBACK: u32 = 0x80;
pub const NDIS_FLAGS_DOUBLE_BUFFERED: u32 = 0x800;
pub const NDIS_FLAGS_IS_LOOPBACK_PACKET: u32 = 0x100;
pub const NDIS_FLAGS_LOOPBACK_ONLY: u32 = 0x200;
pub const NDIS_FLAGS_MULTICAST_PACKET: u32 = 0x10;
pub const NDIS_FLAGS_PADDED: u32 = 0x0001_0000;
pub const NDIS_FLAGS_PROTOCOL_ID_MASK: u32 = 0x0F;
pub const NDIS_FLAGS_RESERVED2: u32 = 0x20;
pub const NDIS_FLAGS_RESERVED3: u32 = 0x40;
pub const NDIS_FLAGS_RESERVED4: u32 = 0x400;
pub const NDIS_FLAGS_SENT_AT_DPC: u32 = 0x1000;
pub const NDIS_FLAGS_USES_ORIGINAL_PACKET: u32 = 0x4000;
pub const NDIS_FLAGS_USES_SG_BUFFER_LIST: u32 = 0x2000;
pub const NDIS_FLAGS_XLATE_AT_TOP: u32 = 0x0002_0000;

pub const NDIS_LEGACY_DRIVER: u32 = 0x01;
pub const NDIS_LEGACY_MINIPORT: u32 = 0x01;
pub const NDIS_LEGACY_PROTOCOL: u32 = 0x01;

pub const NDIS_MINIPORT_MAJOR_VERSION: u32 = 0x05;
pub const NDIS_MINIPORT_MINIMUM_MAJOR_VERSION: u32 = 0x05;
pub const NDIS_MINIPORT_MINIMUM_MINOR_VERSION: u32 = 0x01;
pub const NDIS_MINIPORT_MINOR_VERSION: u32 = 0x01;

pub const NDIS_PROTOCOL_MAJOR_VERSION: u32 = 0x05;
pub const NDIS_PROTOCOL_MINIMUM_MAJOR_VERSION: u32 = 0x05;
pub const NDIS_PROTOCOL_MINIMUM_MINOR_VERSION: u32 = 0x01;
pub const NDIS_PROTOCOL_MINOR_VERSION: u32 = 0x01;

pub const NDIS_SUPPORT_NDIS6: u32 = 0x00;
pub const NDIS_SUPPORT_NDIS61: u32 = 0x00;
pub const NDIS_SUPPORT_NDIS620: u32 = 0x00;
pub const NDIS_SUPPORT_NDIS630: u32 = 0x00;
pub const NDIS_SUPPORT_NDIS640: u32 = 0x00;
pub const NDIS_SUPPORT_NDIS650: u32 = 0x00;
pub const NDIS_SUPPORT_NDIS651: u32 = 0x00;
pub const NDIS_SUPPORT_NDIS660: u32 = 0x00;
pub const NDIS_SUPPORT_NDIS670: u32 = 0x00;
pub const NDIS_SUPPORT_NDIS680: u32 = 0x00;

pub const NDIS_TASK_TCP_LARGE_SEND_V0: u32 = 0x00;

pub const PROTOCOL_RESERVED_SIZE_IN_PACKET: u64 = 32;

pub const fPACKET_ALLOCATED_BY_NDIS: u32 = 0x80;
pub const fPACKET_CONTAINS_MEDIA_SPECIFIC_INFO: u32 = 0x40;
pub const fPACKET_WRAPPER_RESERVED: u32 = 0x3F;
