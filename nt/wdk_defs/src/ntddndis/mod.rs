//! What OIDs and status indications carry, and the OIDs themselves (ntddndis.h).

mod constants;
mod layout;
pub(crate) mod types;

pub use self::constants::*;
pub(crate) use self::layout::LAYOUTS;
pub use self::types::*;
