//! Types and constants of the Windows kernel and NDIS interface, x64, NDIS 5.0 to 6.80. No behaviour.
//!
//! Read in this order:
//!
//! 1. [`plain`]: what all types here have in common: any bytes are a value, and there is no padding.
//! 2. [`mod@pointer`]: addresses in driver memory, and members at an offset from one.
//! 3. [`view`]: members of C unions and bit-fields.
//! 4. [`ntdef`], [`wdm`], [`ntddk`]: the kernel, by header.
//! 5. [`ndis`], [`nbl`], [`ntddndis`]: NDIS 6. [`ndis51`]: what only NDIS 5.x drivers see.
//! 6. [`netdef`]: network types that NDIS structures contain.
//! 7. [`ntstatus`], [`bugcodes`], [`ntiologc`], [`netevent`]: codes; [`names`] turns them into words. [`guids`]: GUIDs and their names.
//! 8. [`versions`]: sizes that depend on the NDIS version a driver was built for.
//! 9. [`layout`]: size and offset of everything, asserted at compile time.
//!
//! How C maps to Rust:
//!
//! | C | here |
//! |---|---|
//! | `ULONG`, `USHORT`, `UCHAR`, `SIZE_T` … | `u32`, `u16`, `u8`, `u64` |
//! | `BOOLEAN` | `u8` |
//! | `T *` | [`DriverPtr<T>`](pointer::DriverPtr) |
//! | pointer to function | [`DriverFn<F>`](pointer::DriverFn), `F` an `extern "win64" fn` type |
//! | `enum E` | `type E = i32` and constants: a driver may pass any value |
//! | `NTSTATUS`, `NDIS_STATUS` | `u32`, so that codes read as documented; success is the top bit clear |
//! | union | its members are methods `X()`, `set_X()` and places `AT_X` (see [`view`]) |
//! | bit-field | methods `X()` and `set_X()` |
//! | unnamed struct member `X` of `S` | type `S_X` |
//! | member named by a Rust keyword | `r#type`; `Self` is `Self_` |
//! | padding | a member `_padN` at offset N, so that zeroed means every byte |
#![cfg_attr(not(test), no_std)]
#![allow(
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals,
    reason = "names are those of the Windows headers, so that each can be looked up"
)]

pub mod plain;
pub mod pointer;
#[macro_use]
pub mod view;

pub mod ntdef;

pub mod wdm;

pub mod ntddk;

pub mod ndis;

pub mod nbl;

pub mod ntddndis;

pub mod ndis51;

pub mod netdef;

pub mod bugcodes;
pub mod netevent;
pub mod ntiologc;
pub mod ntstatus;

pub mod guids;
pub mod names;

pub mod layout;
pub mod opaque;
pub mod versions;

pub use names::{bugcheck_name, ndis_status_name, ntstatus_name, oid_name};
pub use ntstatus::nt_success;
pub use plain::{Plain, zeroed};
pub use pointer::{DriverFn, DriverPtr, Field};

/// Everything an NDIS 6 or WDM driver sees, in one glob: `use wdk_defs::all::*`.
///
/// Left out are the tables of codes ([`ntstatus`], [`bugcodes`] …) and [`ndis51`]'s constants, a few of which have the
/// same names with other values.
pub mod all {
    pub use crate::nbl::*;
    pub use crate::ndis::*;
    pub use crate::ndis51::types::*;
    pub use crate::netdef::*;
    pub use crate::ntddk::*;
    pub use crate::ntddndis::*;
    pub use crate::ntdef::*;
    pub use crate::opaque::*;
    pub use crate::wdm::*;
}
