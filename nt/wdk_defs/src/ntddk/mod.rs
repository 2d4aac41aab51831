//! Kernel types beyond wdm.h: KPCR, CONTEXT, shared user data, bus types (ntddk.h).

mod callbacks;
mod constants;
mod layout;
pub(crate) mod types;

pub use self::callbacks::*;
pub use self::constants::*;
pub(crate) use self::layout::LAYOUTS;
pub use self::types::*;
