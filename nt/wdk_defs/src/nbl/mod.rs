//! NET_BUFFER, NET_BUFFER_LIST and their out-of-band data (ndis.h).

mod constants;
mod layout;
pub(crate) mod types;

pub use self::constants::*;
pub(crate) use self::layout::LAYOUTS;
pub use self::types::*;
