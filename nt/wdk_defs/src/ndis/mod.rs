//! The NDIS 6 interface: characteristics, attributes, parameters, requests (ndis.h).

mod callbacks;
mod constants;
mod layout;
pub(crate) mod types;

pub use self::callbacks::*;
pub use self::constants::*;
pub(crate) use self::layout::LAYOUTS;
pub use self::types::*;
