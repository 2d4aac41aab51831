//! Base types: strings, lists, integers, GUID, LUID (ntdef.h, basetsd.h, guiddef.h): types.
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

/// `ANSI_STRING` of ntdef.h.
pub type ANSI_STRING = STRING;
/// `ANSI_STRING32` of ntdef.h.
pub type ANSI_STRING32 = STRING32;
/// `ANSI_STRING64` of ntdef.h.
pub type ANSI_STRING64 = STRING64;
/// `BOOLEAN` of ntdef.h.
pub type BOOLEAN = u8;
/// `CANSI_STRING` of ntdef.h.
pub type CANSI_STRING = STRING;
/// `CCHAR` of ntdef.h.
pub type CCHAR = i8;
/// `CHAR` of ntdef.h.
pub type CHAR = i8;
/// `CLONG` of ntdef.h.
pub type CLONG = u32;
/// `CSHORT` of ntdef.h.
pub type CSHORT = i16;
/// `DOUBLE` of ntdef.h.
pub type DOUBLE = f64;
/// `FCHAR` of ntdef.h.
pub type FCHAR = u8;
/// `FLONG` of ntdef.h.
pub type FLONG = u32;
/// `FSHORT` of ntdef.h.
pub type FSHORT = u16;
/// `HANDLE` of ntdef.h.
pub type HANDLE = DriverPtr<c_void>;
/// `HRESULT` of ntdef.h.
pub type HRESULT = i32;
/// `INT` of ndis.h.
pub type INT = i32;
/// `KAFFINITY` of basetsd.h.
pub type KAFFINITY = u64;
/// `KIRQL` of ntdef.h.
pub type KIRQL = u8;
/// `LANGID` of ntdef.h.
pub type LANGID = u16;
/// `LCID` of ntdef.h.
pub type LCID = u32;
/// `LOGICAL` of ntdef.h.
pub type LOGICAL = u32;
/// `LONG` of ntdef.h.
pub type LONG = i32;
/// `LONG64` of basetsd.h.
pub type LONG64 = i64;
/// `LONGLONG` of ntdef.h.
pub type LONGLONG = i64;
/// `LONG_PTR` of basetsd.h.
pub type LONG_PTR = i64;
/// `NTSTATUS` of ntdef.h.
pub type NTSTATUS = u32;
/// `OEM_STRING` of ntdef.h.
pub type OEM_STRING = STRING;
/// `PHYSICAL_ADDRESS` of ntdef.h.
pub type PHYSICAL_ADDRESS = LARGE_INTEGER;
/// `PVOID` of ntdef.h.
pub type PVOID = DriverPtr<c_void>;
/// `RTL_REFERENCE_COUNT` of ntdef.h.
pub type RTL_REFERENCE_COUNT = i64;
/// `RTL_REFERENCE_COUNT32` of ntdef.h.
pub type RTL_REFERENCE_COUNT32 = i32;
/// `RTL_STRING_LENGTH_TYPE` of ntdef.h.
pub type RTL_STRING_LENGTH_TYPE = u16;
/// `SECURITY_STATUS` of ntdef.h.
pub type SECURITY_STATUS = i32;
/// `SHORT` of ntdef.h.
pub type SHORT = i16;
/// `SIZE_T` of basetsd.h.
pub type SIZE_T = u64;
/// `TCHAR` of ntdef.h.
pub type TCHAR = i8;
/// `UCHAR` of ntdef.h.
pub type UCHAR = u8;
/// `UINT` of ndis.h.
pub type UINT = u32;
/// `ULONG` of ntdef.h.
pub type ULONG = u32;
/// `ULONG64` of basetsd.h.
pub type ULONG64 = u64;
/// `ULONGLONG` of ntdef.h.
pub type ULONGLONG = u64;
/// `ULONG_PTR` of basetsd.h.
pub type ULONG_PTR = u64;
/// `UNICODE_STRING32` of ntdef.h.
pub type UNICODE_STRING32 = STRING32;
/// `UNICODE_STRING64` of ntdef.h.
pub type UNICODE_STRING64 = STRING64;
/// `UQUAD` of ntdef.h.
pub type UQUAD = QUAD;
/// `USHORT` of ntdef.h.
pub type USHORT = u16;
/// `USN` of ntdef.h.
pub type USN = i64;
/// `WCHAR` of ntdef.h.
pub type WCHAR = u16;

/// `CSTRING` of ntdef.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CSTRING {
    pub Length: u16,
    pub MaximumLength: u16,
    pub _pad4: [u8; 4],
    pub Buffer: DriverPtr<i8>,
}

/// `FLOAT128` of ntdef.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FLOAT128 {
    pub LowPart: i64,
    pub HighPart: i64,
}

/// A set of processors of one group (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct GROUP_AFFINITY {
    pub Mask: KAFFINITY,
    pub Group: u16,
    pub Reserved: [u16; 3],
}

/// A globally unique identifier (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct GUID {
    pub Data1: u32,
    pub Data2: u16,
    pub Data3: u16,
    pub Data4: [u8; 8],
}

/// A signed 64-bit integer (8 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LARGE_INTEGER {
    pub QuadPart: i64,
}

views! { LARGE_INTEGER:
    LowPart, set_LowPart, AT_LowPart at 0: u32;
    HighPart, set_HighPart, AT_HighPart at 4: i32;
    u, set_u, AT_u at 0: LARGE_INTEGER_u;
}

/// Member `u` of [`LARGE_INTEGER`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LARGE_INTEGER_u {
    pub LowPart: u32,
    pub HighPart: i32,
}

/// Links of a doubly linked, circular list (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LIST_ENTRY {
    pub Flink: DriverPtr<LIST_ENTRY>,
    pub Blink: DriverPtr<LIST_ENTRY>,
}

/// `LIST_ENTRY32` of ntdef.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LIST_ENTRY32 {
    pub Flink: u32,
    pub Blink: u32,
}

/// `LIST_ENTRY64` of ntdef.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LIST_ENTRY64 {
    pub Flink: u64,
    pub Blink: u64,
}

/// `LUID` of ntdef.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LUID {
    pub LowPart: u32,
    pub HighPart: i32,
}

/// `OBJECTID` of ntdef.h (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OBJECTID {
    pub Lineage: GUID,
    pub Uniquifier: u32,
}

/// Name, root and flags with which an object is opened or created (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OBJECT_ATTRIBUTES {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub RootDirectory: HANDLE,
    pub ObjectName: DriverPtr<UNICODE_STRING>,
    pub Attributes: u32,
    pub _pad28: [u8; 4],
    pub SecurityDescriptor: PVOID,
    pub SecurityQualityOfService: PVOID,
}

/// `OBJECT_ATTRIBUTES32` of ntdef.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OBJECT_ATTRIBUTES32 {
    pub Length: u32,
    pub RootDirectory: u32,
    pub ObjectName: u32,
    pub Attributes: u32,
    pub SecurityDescriptor: u32,
    pub SecurityQualityOfService: u32,
}

/// `OBJECT_ATTRIBUTES64` of ntdef.h (48 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct OBJECT_ATTRIBUTES64 {
    pub Length: u32,
    pub _pad4: [u8; 4],
    pub RootDirectory: u64,
    pub ObjectName: u64,
    pub Attributes: u32,
    pub _pad28: [u8; 4],
    pub SecurityDescriptor: u64,
    pub SecurityQualityOfService: u64,
}

/// A processor, by group and number (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PROCESSOR_NUMBER {
    pub Group: u16,
    pub Number: u8,
    pub Reserved: u8,
}

/// `QUAD` of ntdef.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct QUAD {
    pub UseThisFieldToCopy: i64,
}

views! { QUAD:
    DoNotUseThisField, set_DoNotUseThisField, AT_DoNotUseThisField at 0: f64;
}

/// `RTL_BALANCED_NODE` of ntdef.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct RTL_BALANCED_NODE {
    pub Children: [DriverPtr<RTL_BALANCED_NODE>; 2],
    pub BitFields: u8,
    pub _pad17: [u8; 7],
}

views! { RTL_BALANCED_NODE:
    Left, set_Left, AT_Left at 0: DriverPtr<RTL_BALANCED_NODE>;
    Right, set_Right, AT_Right at 8: DriverPtr<RTL_BALANCED_NODE>;
    ParentValue, set_ParentValue, AT_ParentValue at 16: u64;
}

bits! { RTL_BALANCED_NODE:
    Red, set_Red at 16 [0; 1]: u8;
    Balance, set_Balance at 16 [0; 2]: u8;
}

/// `SINGLE_LIST_ENTRY` of ntdef.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SINGLE_LIST_ENTRY {
    pub Next: DriverPtr<SINGLE_LIST_ENTRY>,
}

/// `SINGLE_LIST_ENTRY32` of ntdef.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct SINGLE_LIST_ENTRY32 {
    pub Next: u32,
}

/// A counted 8-bit string; lengths in bytes (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct STRING {
    pub Length: u16,
    pub MaximumLength: u16,
    pub _pad4: [u8; 4],
    pub Buffer: DriverPtr<i8>,
}

/// `STRING32` of ntdef.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct STRING32 {
    pub Length: u16,
    pub MaximumLength: u16,
    pub Buffer: u32,
}

/// `STRING64` of ntdef.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct STRING64 {
    pub Length: u16,
    pub MaximumLength: u16,
    pub _pad4: [u8; 4],
    pub Buffer: u64,
}

/// An unsigned 64-bit integer (8 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ULARGE_INTEGER {
    pub QuadPart: u64,
}

views! { ULARGE_INTEGER:
    LowPart, set_LowPart, AT_LowPart at 0: u32;
    HighPart, set_HighPart, AT_HighPart at 4: u32;
    u, set_u, AT_u at 0: ULARGE_INTEGER_u;
}

/// Member `u` of [`ULARGE_INTEGER`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct ULARGE_INTEGER_u {
    pub LowPart: u32,
    pub HighPart: u32,
}

/// A counted UTF-16 string; lengths in bytes (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct UNICODE_STRING {
    pub Length: u16,
    pub MaximumLength: u16,
    pub _pad4: [u8; 4],
    pub Buffer: DriverPtr<u16>,
}
