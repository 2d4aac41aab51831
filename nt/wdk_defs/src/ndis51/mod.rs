//! The NDIS 5.x interface: types and constants that only NDIS50/NDIS51 drivers see (ndis.h).

mod constants;
mod layout;
pub(crate) mod types;

pub use self::constants::*;
pub(crate) use self::layout::LAYOUTS;
pub use self::types::*;
