//! Base types: strings, lists, integers, GUID, LUID (ntdef.h, basetsd.h, guiddef.h): constants and enumerations.
#![allow(missing_docs, reason = "constants carry the documented Windows names")]

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{all::*, opaque::*};

/// C enumeration `COMPARTMENT_ID`; a driver may pass any value.
pub type COMPARTMENT_ID = i32;
pub const DEFAULT_COMPARTMENT_ID: COMPARTMENT_ID = 1;
pub const UNSPECIFIED_COMPARTMENT_ID: COMPARTMENT_ID = 0;

/// C enumeration `EVENT_TYPE`; a driver may pass any value.
pub type EVENT_TYPE = i32;
pub const NotificationEvent: EVENT_TYPE = 0;
pub const SynchronizationEvent: EVENT_TYPE = 1;

/// C enumeration `NT_PRODUCT_TYPE`; a driver may pass any value.
pub type NT_PRODUCT_TYPE = i32;
pub const NtProductLanManNt: NT_PRODUCT_TYPE = 2;
pub const NtProductServer: NT_PRODUCT_TYPE = 3;
pub const NtProductWinNt: NT_PRODUCT_TYPE = 1;

/// C enumeration `SUITE_TYPE`; a driver may pass any value.
pub type SUITE_TYPE = i32;
pub const BackOffice: SUITE_TYPE = 2;
pub const Blade: SUITE_TYPE = 10;
pub const CommunicationServer: SUITE_TYPE = 3;
pub const ComputeServer: SUITE_TYPE = 14;
pub const DataCenter: SUITE_TYPE = 7;
pub const EmbeddedNT: SUITE_TYPE = 6;
pub const EmbeddedRestricted: SUITE_TYPE = 11;
pub const Enterprise: SUITE_TYPE = 1;
pub const MaxSuiteType: SUITE_TYPE = 17;
pub const Personal: SUITE_TYPE = 9;
pub const PhoneNT: SUITE_TYPE = 16;
pub const SecurityAppliance: SUITE_TYPE = 12;
pub const SingleUserTS: SUITE_TYPE = 8;
pub const SmallBusiness: SUITE_TYPE = 0;
pub const SmallBusinessRestricted: SUITE_TYPE = 5;
pub const StorageServer: SUITE_TYPE = 13;
pub const TerminalServer: SUITE_TYPE = 4;
pub const WHServer: SUITE_TYPE = 15;

/// C enumeration `TIMER_TYPE`; a driver may pass any value.
pub type TIMER_TYPE = i32;
pub const NotificationTimer: TIMER_TYPE = 0;
pub const SynchronizationTimer: TIMER_TYPE = 1;

/// C enumeration `WAIT_TYPE`; a driver may pass any value.
pub type WAIT_TYPE = i32;
pub const WaitAll: WAIT_TYPE = 0;
pub const WaitAny: WAIT_TYPE = 1;
pub const WaitDequeue: WAIT_TYPE = 3;
pub const WaitNotification: WAIT_TYPE = 2;

pub const ALL_PROCESSOR_GROUPS: u32 = 0xFFFF;

pub const ANSI_NULL: u32 = 0x00;

pub const APPLICATION_ERROR_MASK: u32 = 0x2000_0000;

pub const ERROR_SEVERITY_ERROR: u32 = 0xC000_0000;
pub const ERROR_SEVERITY_INFORMATIONAL: u32 = 0x4000_0000;
pub const ERROR_SEVERITY_SUCCESS: u32 = 0x00;
pub const ERROR_SEVERITY_WARNING: u32 = 0x8000_0000;

pub const FALSE: BOOLEAN = 0;

pub const MAXCHAR: u32 = 0x7F;

pub const MAXIMUM_PROCESSORS: u32 = 0x40;
pub const MAXIMUM_PROC_PER_GROUP: u32 = 0x40;

pub const MAXLONG: u32 = 0x7FFF_FFFF;

pub const MAXLONGLONG: u64 = 0x7FFFFFFFFFFFFFFF;

pub const MAXSHORT: u32 = 0x7FFF;

pub const MAXUCHAR: u32 = 0xFF;

pub const MAXULONG: u32 = 0xFFFF_FFFF;

pub const MAXUSHORT: u32 = 0xFFFF;

pub const MAX_NATURAL_ALIGNMENT: u64 = 8;
pub const MAX_UCSCHAR: u32 = 0x0010_FFFF;

pub const MEMORY_ALLOCATION_ALIGNMENT: u32 = 0x10;

pub const MINCHAR: u32 = 0x80;

pub const MINLONG: u32 = 0x8000_0000;

pub const MINSHORT: u32 = 0x8000;

pub const MIN_UCSCHAR: u32 = 0x00;

pub const OBJ_CASE_INSENSITIVE: u32 = 0x0000_0040;
pub const OBJ_DONT_REPARSE: u32 = 0x0000_1000;
pub const OBJ_EXCLUSIVE: u32 = 0x0000_0020;
pub const OBJ_FORCE_ACCESS_CHECK: u32 = 0x0000_0400;
pub const OBJ_HANDLE_TAGBITS: u32 = 0x0000_0003;
pub const OBJ_IGNORE_IMPERSONATED_DEVICEMAP: u32 = 0x0000_0800;
pub const OBJ_INHERIT: u32 = 0x0000_0002;
pub const OBJ_KERNEL_HANDLE: u32 = 0x0000_0200;
pub const OBJ_OPENIF: u32 = 0x0000_0080;
pub const OBJ_OPENLINK: u32 = 0x0000_0100;
pub const OBJ_PERMANENT: u32 = 0x0000_0010;
pub const OBJ_VALID_ATTRIBUTES: u32 = 0x0000_1FF2;

pub const RTL_BALANCED_NODE_RESERVED_PARENT_MASK: u32 = 0x03;

pub const SYSTEM_CACHE_ALIGNMENT_SIZE: u32 = 0x40;

pub const TRUE: BOOLEAN = 1;

pub const UCSCHAR_INVALID_CHARACTER: u32 = 0xFFFF_FFFF;

pub const UNICODE_NULL: u32 = 0x00;
pub const UNICODE_STRING_MAX_BYTES: u32 = 0xFFFE;
pub const UNICODE_STRING_MAX_CHARS: u32 = 0x7FFF;

pub const VER_SERVER_NT: u32 = 0x8000_0000;
pub const VER_SUITE_BACKOFFICE: u32 = 0x04;
pub const VER_SUITE_BLADE: u32 = 0x400;
pub const VER_SUITE_COMMUNICATIONS: u32 = 0x08;
pub const VER_SUITE_COMPUTE_SERVER: u32 = 0x4000;
pub const VER_SUITE_DATACENTER: u32 = 0x80;
pub const VER_SUITE_EMBEDDEDNT: u32 = 0x40;
pub const VER_SUITE_EMBEDDED_RESTRICTED: u32 = 0x800;
pub const VER_SUITE_ENTERPRISE: u32 = 0x02;
pub const VER_SUITE_PERSONAL: u32 = 0x200;
pub const VER_SUITE_SECURITY_APPLIANCE: u32 = 0x1000;
pub const VER_SUITE_SINGLEUSERTS: u32 = 0x100;
pub const VER_SUITE_SMALLBUSINESS: u32 = 0x01;
pub const VER_SUITE_SMALLBUSINESS_RESTRICTED: u32 = 0x20;
pub const VER_SUITE_STORAGE_SERVER: u32 = 0x2000;
pub const VER_SUITE_TERMINAL: u32 = 0x10;
pub const VER_SUITE_WH_SERVER: u32 = 0x8000;
pub const VER_WORKSTATION_NT: u32 = 0x4000_0000;
