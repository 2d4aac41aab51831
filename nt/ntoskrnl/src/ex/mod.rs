//! The executive: memory and the small synchronization objects built on it.
//!
//! * [`pool`]: the pool itself; [`pool_exports`]: what drivers call.

pub mod lookaside;
pub mod pool;
pub mod pool_exports;

use ddi::Export;

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![]
}
