//! System services, by handle: what `Zw…` routines do to objects.
//!
//! * [`attributes`]: `OBJECT_ATTRIBUTES`; [`answer`]: information that may not fit into the caller's buffer.
//! * [`object`]: handles, events, directories, symbolic links.
//! * [`key`]: the registry; [`key_information`]: what it tells of keys and values.

pub mod answer;
pub mod attributes;
pub mod key;
pub mod key_information;
pub mod object;

use ddi::Export;

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![&object::OBJECT_SERVICE_EXPORTS, &key::KEY_EXPORTS]
}
