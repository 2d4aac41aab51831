//! System services, by handle: what `Zw…` routines do to objects.
//!
//! * [`attributes`]: `OBJECT_ATTRIBUTES`; [`answer`]: information that may not fit into the caller's buffer.
//! * [`object`]: handles, events, directories, symbolic links.
//! * [`section`]: memory by handle; [`system`]: what the system tells of itself.
//! * [`key`]: the registry; [`key_information`]: what it tells of keys and values.

pub mod answer;
pub mod attributes;
pub mod key;
pub mod key_information;
pub mod object;
pub mod section;
pub mod system;

use ddi::Export;

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![
        &object::OBJECT_SERVICE_EXPORTS,
        &key::KEY_EXPORTS,
        &section::SECTION_EXPORTS,
        &system::SYSTEM_EXPORTS,
        &crate::registry::exports::REGISTRY_EXPORTS,
    ]
}
