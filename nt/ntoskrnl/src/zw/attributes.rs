//! `OBJECT_ATTRIBUTES`: how a driver names an object.

use crate::Ntoskrnl;
use crate::ex::callback::counted_text;
use crate::ob::ObjectType;
use crate::ob::namespace::join;
use ddi::Access as _;
use wdk_defs::DriverPtr;
use wdk_defs::all::{OBJ_VALID_ATTRIBUTES, OBJECT_ATTRIBUTES};
use wdk_defs::ntstatus::*;

/// What a driver said of an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attributes {
    /// Handle that the name is relative to, 0 for none.
    pub(crate) root: u64,
    pub(crate) name: String,
    /// `OBJ_KERNEL_HANDLE` and others.
    pub(crate) flags: u32,
    /// Address of a security descriptor, 0 for none.
    pub(crate) security: u64,
}

/// Reads the attributes; null is an object without a name.
///
/// # Errors
/// `STATUS_INVALID_PARAMETER`, `STATUS_OBJECT_NAME_INVALID`.
pub(crate) fn read(attributes: DriverPtr<OBJECT_ATTRIBUTES>) -> Result<Attributes, u32> {
    if attributes.is_null() {
        return Ok(Attributes::default());
    }
    let given = attributes.load();
    if given.Length as usize != size_of::<OBJECT_ATTRIBUTES>() {
        return Err(STATUS_INVALID_PARAMETER);
    }
    if given.Attributes & !OBJ_VALID_ATTRIBUTES != 0 {
        return Err(STATUS_INVALID_PARAMETER);
    }
    if !given.ObjectName.is_null() && !given.ObjectName.load().Length.is_multiple_of(2) {
        return Err(STATUS_OBJECT_NAME_INVALID);
    }
    Ok(Attributes {
        root: given.RootDirectory.addr(),
        name: counted_text(given.ObjectName).unwrap_or_default(),
        flags: given.Attributes,
        security: given.SecurityDescriptor.addr(),
    })
}

impl Ntoskrnl {
    /// The whole name that attributes give: their own, or behind that of the root directory.
    ///
    /// # Errors
    /// `STATUS_INVALID_HANDLE`, `STATUS_OBJECT_PATH_SYNTAX_BAD`, `STATUS_OBJECT_TYPE_MISMATCH`, `STATUS_KEY_DELETED`.
    pub(crate) fn whole_path(&self, attributes: &Attributes) -> Result<String, u32> {
        if attributes.root == 0 {
            return match attributes.name.starts_with('\\') {
                true => Ok(attributes.name.clone()),
                false => Err(STATUS_OBJECT_PATH_SYNTAX_BAD),
            };
        }
        if attributes.name.starts_with('\\') {
            return Err(STATUS_OBJECT_PATH_SYNTAX_BAD);
        }
        let root = self.handle_entry(attributes.root)?.object;
        let base = match self.object_type(root) {
            Some(ObjectType::Key) => {
                let id = self.key_of_object(root).ok_or(STATUS_KEY_DELETED)?;
                self.registry(|registry| registry.path(id)).map_err(super::key::status)?
            }
            Some(ObjectType::Directory | ObjectType::Device | ObjectType::File) => {
                self.object_name(root).ok_or(STATUS_OBJECT_PATH_INVALID)?
            }
            _ => return Err(STATUS_OBJECT_TYPE_MISMATCH),
        };
        Ok(join(&base, &attributes.name))
    }
}
