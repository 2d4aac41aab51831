//! The types of objects, and what access to each means.

use wdk_defs::all::*;

/// What an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each name is the type's own in the object manager's documentation")]
pub enum ObjectType {
    Directory,
    SymbolicLink,
    Event,
    Thread,
    Device,
    Driver,
    File,
    Key,
    Section,
    Callback,
    WmiGuid,
}

/// What generic rights stand for, for objects of a type.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rights {
    read: u32,
    write: u32,
    execute: u32,
    all: u32,
}

/// `THREAD_ALL_ACCESS`: the page on thread rights has it; the headers define it from parts.
const THREAD_ALL_ACCESS: u32 = STANDARD_RIGHTS_REQUIRED | SYNCHRONIZE | 0xffff;
const THREAD_GET_CONTEXT_AND_INFORMATION: u32 = 0x48;
const THREAD_SET_CONTEXT_AND_INFORMATION: u32 = 0x37;

impl ObjectType {
    /// Every type.
    pub const ALL: [Self; 11] = [
        Self::Directory,
        Self::SymbolicLink,
        Self::Event,
        Self::Thread,
        Self::Device,
        Self::Driver,
        Self::File,
        Self::Key,
        Self::Section,
        Self::Callback,
        Self::WmiGuid,
    ];

    /// The exported variable that points to the type, if there is one.
    pub const fn variable(self) -> Option<&'static str> {
        match self {
            Self::Event => Some("ExEventObjectType"),
            Self::File => Some("IoFileObjectType"),
            Self::Device => Some("IoDeviceObjectType"),
            Self::Thread => Some("PsThreadType"),
            _ => None,
        }
    }

    /// The words a person uses for an object of the type.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Directory => "object directory",
            Self::SymbolicLink => "symbolic link",
            Self::Event => "event",
            Self::Thread => "thread",
            Self::Device => "device object",
            Self::Driver => "driver object",
            Self::File => "file object",
            Self::Key => "registry key",
            Self::Section => "section",
            Self::Callback => "callback object",
            Self::WmiGuid => "WMI data block",
        }
    }

    const fn rights(self) -> Rights {
        match self {
            Self::Event => Rights {
                read: STANDARD_RIGHTS_READ | EVENT_QUERY_STATE,
                write: STANDARD_RIGHTS_WRITE | EVENT_MODIFY_STATE,
                execute: STANDARD_RIGHTS_EXECUTE | SYNCHRONIZE,
                all: EVENT_ALL_ACCESS,
            },
            Self::Key => {
                Rights { read: KEY_READ, write: KEY_WRITE, execute: KEY_EXECUTE, all: KEY_ALL_ACCESS }
            }
            Self::Section => Rights {
                read: STANDARD_RIGHTS_READ | SECTION_QUERY | SECTION_MAP_READ,
                write: STANDARD_RIGHTS_WRITE | SECTION_MAP_WRITE,
                execute: STANDARD_RIGHTS_EXECUTE | SECTION_MAP_EXECUTE,
                all: SECTION_ALL_ACCESS,
            },
            Self::Thread => Rights {
                read: STANDARD_RIGHTS_READ | THREAD_GET_CONTEXT_AND_INFORMATION,
                write: STANDARD_RIGHTS_WRITE | THREAD_SET_CONTEXT_AND_INFORMATION,
                execute: STANDARD_RIGHTS_EXECUTE | SYNCHRONIZE,
                all: THREAD_ALL_ACCESS,
            },
            Self::Directory => Rights {
                read: STANDARD_RIGHTS_READ | DIRECTORY_QUERY | DIRECTORY_TRAVERSE,
                write: STANDARD_RIGHTS_WRITE | DIRECTORY_CREATE_OBJECT | DIRECTORY_CREATE_SUBDIRECTORY,
                execute: STANDARD_RIGHTS_EXECUTE | DIRECTORY_QUERY | DIRECTORY_TRAVERSE,
                all: DIRECTORY_ALL_ACCESS,
            },
            Self::SymbolicLink => Rights {
                read: STANDARD_RIGHTS_READ | SYMBOLIC_LINK_QUERY,
                write: STANDARD_RIGHTS_WRITE,
                execute: STANDARD_RIGHTS_EXECUTE | SYMBOLIC_LINK_QUERY,
                all: SYMBOLIC_LINK_ALL_ACCESS,
            },
            Self::File | Self::Device | Self::Driver | Self::Callback | Self::WmiGuid => Rights {
                read: FILE_GENERIC_READ,
                write: FILE_GENERIC_WRITE,
                execute: FILE_GENERIC_EXECUTE,
                all: FILE_ALL_ACCESS,
            },
        }
    }

    /// The rights that a caller of kernel mode gets: each generic one as what it stands for, and all of them for
    /// `MAXIMUM_ALLOWED`.
    pub fn granted(self, desired: u32) -> u32 {
        let rights = self.rights();
        let generic = [
            (GENERIC_READ, rights.read),
            (GENERIC_WRITE, rights.write),
            (GENERIC_EXECUTE, rights.execute),
            (GENERIC_ALL, rights.all),
            (MAXIMUM_ALLOWED, rights.all),
        ];
        let all = generic.iter().fold(0, |all, (bit, _)| all | bit);
        generic
            .iter()
            .filter(|(bit, _)| desired & bit != 0)
            .fold(desired & !all, |granted, (_, stands_for)| granted | stands_for)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generic_rights_become_those_of_the_type() {
        assert_eq!(ObjectType::Key.granted(GENERIC_READ), KEY_READ);
        assert_eq!(ObjectType::Key.granted(GENERIC_READ | KEY_SET_VALUE), KEY_READ | KEY_SET_VALUE);
        assert_eq!(ObjectType::File.granted(GENERIC_WRITE), FILE_GENERIC_WRITE);
        assert_eq!(ObjectType::Event.granted(MAXIMUM_ALLOWED), EVENT_ALL_ACCESS);
        for kind in ObjectType::ALL {
            assert_eq!(kind.granted(GENERIC_ALL) & 0xfe00_0000, 0, "{kind:?}: no generic right is left");
            assert_eq!(kind.granted(0), 0);
        }
    }
}
