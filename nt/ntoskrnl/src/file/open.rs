//! File objects: opens of files of the volume.

use super::store::{Entry, Path};
use crate::Ntoskrnl;
use crate::ob::{Named, ObjectType};
use crate::zw::attributes::Attributes;
use ddi::{Access as _, System};
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;
use wdk_defs::{DriverPtr, Plain as _};

/// An open file or folder.
#[derive(Clone, Debug)]
pub(crate) struct OpenFile {
    pub(crate) path: Path,
    pub(crate) is_folder: bool,
    pub(crate) access: u32,
    pub(crate) share: u32,
    /// Reads and writes have a position and are over when the call returns.
    pub(crate) synchronous: bool,
    pub(crate) delete: bool,
    /// Buffer of the name in the file object.
    name: u64,
}

/// How a driver wants to open a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request {
    pub(crate) access: u32,
    pub(crate) share: u32,
    pub(crate) disposition: u32,
    pub(crate) options: u32,
}

/// `IO_TYPE_FILE` of a file object, and its flags.
const IO_TYPE_FILE: i16 = 5;
const FO_SYNCHRONOUS_IO: u32 = 0x2;

/// Rights that read, write, delete: what sharing is about.
const READS: u32 = FILE_READ_DATA | FILE_EXECUTE;
const WRITES: u32 = FILE_WRITE_DATA | FILE_APPEND_DATA;

impl Request {
    /// What the page on `ZwCreateFile` demands of the parameters among each other.
    fn check(&self) -> Result<(), u32> {
        let has = |option: u32| self.options & option != 0;
        let synchronous = has(FILE_SYNCHRONOUS_IO_ALERT) || has(FILE_SYNCHRONOUS_IO_NONALERT);
        let bad = self.options & !FILE_VALID_OPTION_FLAGS != 0
            || self.disposition > FILE_MAXIMUM_DISPOSITION
            || self.share & !FILE_SHARE_VALID_FLAGS != 0
            || (has(FILE_SYNCHRONOUS_IO_ALERT) && has(FILE_SYNCHRONOUS_IO_NONALERT))
            || (synchronous && self.access & SYNCHRONIZE == 0)
            || (has(FILE_DIRECTORY_FILE) && has(FILE_NON_DIRECTORY_FILE))
            || (has(FILE_DIRECTORY_FILE)
                && !matches!(self.disposition, FILE_OPEN | FILE_CREATE | FILE_OPEN_IF))
            || (has(FILE_DELETE_ON_CLOSE) && self.access & DELETE == 0);
        if bad { Err(STATUS_INVALID_PARAMETER) } else { Ok(()) }
    }
}

/// Whether an open goes together with those that are there.
fn shares(access: u32, share: u32, other: &OpenFile) -> bool {
    let allowed = |access: u32, share: u32| {
        (access & READS == 0 || share & FILE_SHARE_READ != 0)
            && (access & WRITES == 0 || share & FILE_SHARE_WRITE != 0)
            && (access & DELETE == 0 || share & FILE_SHARE_DELETE != 0)
    };
    let touches = |access: u32| access & (READS | WRITES | DELETE) != 0;
    !touches(access)
        || !touches(other.access)
        || (allowed(access, other.share) && allowed(other.access, share))
}

impl Ntoskrnl {
    /// Opens a file of the volume: a handle, and what was done (`FILE_OPENED` and others).
    pub(crate) fn file_open(&self, given: &Attributes, request: Request) -> Result<(u64, u64), u32> {
        let request = Request { access: ObjectType::File.granted(request.access), ..request };
        request.check()?;
        let whole = self.whole_path(given)?;
        let (device, rest) = self.object_path(&whole)?;
        if self.object_type(device) != Some(ObjectType::Device) {
            return Err(STATUS_OBJECT_TYPE_MISMATCH);
        }
        if self.files.with(|files| files.device) != device {
            return Err(STATUS_INVALID_DEVICE_REQUEST);
        }
        let path = Path::parse(&rest)?;
        let (is_folder, done) = self.files.with(|files| {
            let same = files.open.values().filter(|open| open.path.text().eq_ignore_ascii_case(&path.text()));
            for other in same {
                if other.delete {
                    return Err(STATUS_DELETE_PENDING);
                }
                if !shares(request.access, request.share, other) {
                    return Err(STATUS_SHARING_VIOLATION);
                }
            }
            prepare(&mut files.volume, &path, request)
        })?;
        let object = self.new_file_object(device, path, is_folder, request)?;
        Ok((self.handle_over(object, request.access, given.flags)?, done))
    }

    fn new_file_object(
        &self,
        device: u64,
        path: Path,
        is_folder: bool,
        request: Request,
    ) -> Result<u64, u32> {
        let system = System::current();
        let memory =
            system.allocate_object(size_of::<FILE_OBJECT>() as u64).ok_or(STATUS_INSUFFICIENT_RESOURCES)?;
        let Some((text, name)) = self.string_object(&path.text()) else {
            system.free_object(memory);
            return Err(STATUS_INSUFFICIENT_RESOURCES);
        };
        let has = |bits: u32| u8::from(request.access & bits != 0);
        let shared = |bit: u32| u8::from(request.share & bit != 0);
        let synchronous = request.options & (FILE_SYNCHRONOUS_IO_ALERT | FILE_SYNCHRONOUS_IO_NONALERT) != 0;
        DriverPtr::<FILE_OBJECT>::new(memory).store(FILE_OBJECT {
            Type: IO_TYPE_FILE,
            Size: size_of::<FILE_OBJECT>() as i16,
            DeviceObject: DriverPtr::new(device),
            ReadAccess: has(READS),
            WriteAccess: has(WRITES),
            DeleteAccess: has(DELETE),
            SharedRead: shared(FILE_SHARE_READ),
            SharedWrite: shared(FILE_SHARE_WRITE),
            SharedDelete: shared(FILE_SHARE_DELETE),
            Flags: if synchronous { FO_SYNCHRONOUS_IO } else { 0 },
            FileName: text,
            ..FILE_OBJECT::zeroed()
        });
        let event = DriverPtr::<FILE_OBJECT>::new(memory).at(wdk_defs::field!(FILE_OBJECT, Event));
        self.event_initialize(event.addr(), true, false);
        let object = self.object_create(ObjectType::File, memory, Named::default())?;
        let delete = request.options & FILE_DELETE_ON_CLOSE != 0;
        let open = OpenFile {
            path,
            is_folder,
            access: request.access,
            share: request.share,
            synchronous,
            delete,
            name,
        };
        self.files.with(|files| files.open.insert(object, open));
        Ok(object)
    }

    /// Nothing refers to a file object any more: a file that was marked for it is deleted now.
    pub(crate) fn file_deleted(&self, object: u64) {
        let open = self.files.with(|files| {
            let open = files.open.remove(&object)?;
            let others = files.open.values().any(|other| other.path == open.path);
            if open.delete && !others {
                files.volume.delete(&open.path);
            }
            Some(open)
        });
        if let Some(open) = open {
            System::current().free_object(open.name);
        }
    }
}

/// Does what the disposition says to a file; whether it is a folder, and what was done.
fn prepare(volume: &mut super::store::Volume, path: &Path, request: Request) -> Result<(bool, u64), u32> {
    let has = |option: u32| request.options & option != 0;
    let wants_folder = has(FILE_DIRECTORY_FILE) || path.is_folder;
    match (volume.entry(path), request.disposition) {
        (Some(_), FILE_CREATE) => Err(STATUS_OBJECT_NAME_COLLISION),
        (Some(Entry::Folder), _) if has(FILE_NON_DIRECTORY_FILE) => Err(STATUS_FILE_IS_A_DIRECTORY),
        (Some(Entry::File(_)), _) if wants_folder => Err(STATUS_NOT_A_DIRECTORY),
        (Some(Entry::Folder), FILE_OPEN | FILE_OPEN_IF) => Ok((true, FILE_OPENED.into())),
        (Some(Entry::Folder), _) => Err(STATUS_FILE_IS_A_DIRECTORY),
        (Some(Entry::File(_)), FILE_OPEN | FILE_OPEN_IF) => Ok((false, FILE_OPENED.into())),
        (Some(Entry::File(_)), disposition) => {
            volume.write(path, Vec::new());
            let done = if disposition == FILE_SUPERSEDE { FILE_SUPERSEDED } else { FILE_OVERWRITTEN };
            Ok((false, done.into()))
        }
        (None, _) if !volume.has_parent(path) => Err(STATUS_OBJECT_PATH_NOT_FOUND),
        (None, FILE_OPEN | FILE_OVERWRITE) => Err(STATUS_OBJECT_NAME_NOT_FOUND),
        (None, _) if wants_folder => {
            volume.make_folder(path);
            Ok((true, FILE_CREATED.into()))
        }
        (None, _) => {
            volume.write(path, Vec::new());
            Ok((false, FILE_CREATED.into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(access: u32, disposition: u32, options: u32) -> Request {
        Request { access, share: 0, disposition, options }
    }

    #[test]
    fn parameters_that_exclude_each_other_are_refused() {
        let ok = |request: Request| request.check().is_ok();
        assert!(ok(request(SYNCHRONIZE, FILE_OPEN, FILE_SYNCHRONOUS_IO_NONALERT)));
        assert!(!ok(request(0, FILE_OPEN, FILE_SYNCHRONOUS_IO_NONALERT)));
        assert!(!ok(request(0, FILE_OPEN, FILE_DIRECTORY_FILE | FILE_NON_DIRECTORY_FILE)));
        assert!(!ok(request(0, FILE_OVERWRITE, FILE_DIRECTORY_FILE)));
        assert!(!ok(request(0, FILE_OPEN, FILE_DELETE_ON_CLOSE)));
        assert!(!ok(request(0, 6, 0)));
        assert!(!ok(request(0, FILE_OPEN, 1 << 31)));
    }

    #[test]
    fn opens_exclude_each_other_as_they_say() {
        let open = |access, share| OpenFile {
            path: Path::parse(r"\x").expect("a path"),
            is_folder: false,
            access,
            share,
            synchronous: true,
            delete: false,
            name: 0,
        };
        assert!(shares(FILE_READ_DATA, FILE_SHARE_READ, &open(FILE_READ_DATA, FILE_SHARE_READ)));
        assert!(!shares(FILE_READ_DATA, FILE_SHARE_READ, &open(FILE_READ_DATA, 0)));
        assert!(!shares(FILE_READ_DATA, 0, &open(FILE_READ_DATA, FILE_SHARE_READ)));
        assert!(!shares(FILE_WRITE_DATA, FILE_SHARE_READ, &open(FILE_READ_DATA, FILE_SHARE_READ)));
        assert!(shares(FILE_READ_ATTRIBUTES, 0, &open(FILE_READ_DATA, 0)), "attributes are always shared");
    }

    #[test]
    fn a_disposition_does_what_its_name_says() {
        let mut volume = super::super::store::Volume::default();
        let file = Path::parse(r"\Windows\x").expect("a path");
        let mut with = |disposition| prepare(&mut volume, &file, request(0, disposition, 0));
        assert_eq!(with(FILE_OPEN), Err(STATUS_OBJECT_NAME_NOT_FOUND));
        assert_eq!(with(FILE_OVERWRITE), Err(STATUS_OBJECT_NAME_NOT_FOUND));
        assert_eq!(with(FILE_CREATE), Ok((false, FILE_CREATED.into())));
        assert_eq!(with(FILE_CREATE), Err(STATUS_OBJECT_NAME_COLLISION));
        assert_eq!(with(FILE_OPEN_IF), Ok((false, FILE_OPENED.into())));
        assert_eq!(with(FILE_OVERWRITE_IF), Ok((false, FILE_OVERWRITTEN.into())));
        assert_eq!(with(FILE_SUPERSEDE), Ok((false, FILE_SUPERSEDED.into())));
        let folder = Path::parse(r"\Windows").expect("a path");
        let non_directory = request(0, FILE_OPEN, FILE_NON_DIRECTORY_FILE);
        assert_eq!(prepare(&mut volume, &folder, non_directory), Err(STATUS_FILE_IS_A_DIRECTORY));
        let below = Path::parse(r"\nowhere\x").expect("a path");
        assert_eq!(
            prepare(&mut volume, &below, request(0, FILE_CREATE, 0)),
            Err(STATUS_OBJECT_PATH_NOT_FOUND)
        );
    }
}
