//! Network types that NDIS structures contain (ifdef.h, ws2def.h, ws2ipdef.h, ndkinfo.h, ipifcons.h).

mod constants;
mod layout;
pub(crate) mod types;

pub use self::constants::*;
pub(crate) use self::layout::LAYOUTS;
pub use self::types::*;
