//! See the crate.

use ddi::Export;

/// Variables.
#[derive(Debug, Default)]
pub struct Variables {}

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![]
}
