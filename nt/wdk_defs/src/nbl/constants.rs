//! NET_BUFFER, NET_BUFFER_LIST and their out-of-band data (ndis.h): constants and enumerations.
#![allow(missing_docs, reason = "constants carry the documented Windows names")]

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{all::*, opaque::*};

pub const NDIS_NBL_FLAGS_HD_SPLIT: u32 = 0x100;
pub const NDIS_NBL_FLAGS_IS_IPV4: u32 = 0x200;
pub const NDIS_NBL_FLAGS_IS_IPV6: u32 = 0x400;
pub const NDIS_NBL_FLAGS_IS_LOOPBACK_PACKET: u32 = 0x8000;
pub const NDIS_NBL_FLAGS_IS_TCP: u32 = 0x800;
pub const NDIS_NBL_FLAGS_IS_UDP: u32 = 0x1000;
pub const NDIS_NBL_FLAGS_RECV_READ_ONLY: u32 = 0x02;
pub const NDIS_NBL_FLAGS_SEND_READ_ONLY: u32 = 0x01;
pub const NDIS_NBL_FLAGS_SPLIT_AT_UPPER_LAYER_PROTOCOL_HEADER: u32 = 0x2000;
pub const NDIS_NBL_FLAGS_SPLIT_AT_UPPER_LAYER_PROTOCOL_PAYLOAD: u32 = 0x4000;
pub const NDIS_NBL_MEDIA_SPECIFIC_INFO_REVISION_1: u8 = 1;

pub const NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1: u32 = 0x01;
pub const NET_BUFFER_POOL_PARAMETERS_REVISION_1: u32 = 0x01;
