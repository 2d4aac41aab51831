//! Security: SIDs, access control lists, and descriptors of both in the driver's memory.
//!
//! * [`sid`]: security identifiers, the well-known ones among them; [`acl`]: lists of who may do what.
//! * [`descriptor`]: descriptors, absolute and self-relative.
//! * [`sid_exports`], [`acl_exports`], [`descriptor_exports`], [`object_security`]: what drivers call.
//!
//! There is one caller, the kernel, which may do everything: a descriptor is kept and shown, and denies nothing.

pub mod acl;
pub mod acl_exports;
pub mod descriptor;
pub mod descriptor_exports;
pub mod object_security;
pub mod sid;
pub mod sid_exports;

use ddi::Export;

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![
        &sid_exports::SID_EXPORTS,
        &acl_exports::ACL_EXPORTS,
        &descriptor_exports::DESCRIPTOR_EXPORTS,
        &object_security::OBJECT_SECURITY_EXPORTS,
    ]
}
