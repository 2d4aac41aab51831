//! Objects: what has a type, counts, perhaps a name, and handles.
//!
//! * [`types`]: the types, and what generic rights stand for.
//! * [`table`]: objects and handles, and their counts; [`namespace`]: names.
//! * [`object`]: the services that the rest of the kernel uses; [`exports`]: what drivers call.
//!
//! An object is named by the address of its body, as in Windows: the `FILE_OBJECT`, `DEVICE_OBJECT`, `KEVENT`. What the
//! object manager knows of it lies here and not before the body, where a driver could overwrite it.

pub mod exports;
pub mod namespace;
pub mod object;
pub mod table;
pub mod types;

pub use object::Named;
pub use types::ObjectType;

use ddi::Export;

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![&exports::OBJECT_EXPORTS]
}
