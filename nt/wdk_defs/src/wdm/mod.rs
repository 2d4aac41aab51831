//! The kernel as drivers see it: objects, IRPs, MDLs, resources, DMA, registry (wdm.h).

mod callbacks;
mod constants;
mod layout;
pub(crate) mod types;

pub use self::callbacks::*;
pub use self::constants::*;
pub(crate) use self::layout::LAYOUTS;
pub use self::types::*;
