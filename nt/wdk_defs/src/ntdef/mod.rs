//! Base types: strings, lists, integers, GUID, LUID (ntdef.h, basetsd.h, guiddef.h).

mod constants;
mod layout;
pub(crate) mod types;

pub use self::constants::*;
pub(crate) use self::layout::LAYOUTS;
pub use self::types::*;
