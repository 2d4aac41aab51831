//! Files: what drivers open by name.
//!
//! * [`store`]: the volume: a folder of the user's, read only, under what the driver wrote.
//! * [`open`]: file objects, and what each open may do.
//! * [`exports`]: what drivers call; [`information`]: what they can ask about a file.
//!
//! A box has one volume. Whoever runs it may map a folder to it; without one it has the directories of an installation
//! and nothing in them.

pub mod exports;
pub mod information;
pub mod open;
pub mod store;

use crate::Ntoskrnl;
use crate::ob::namespace::VOLUME;
use crate::ob::{Named, ObjectType};
use ddi::{Export, System};
use std::path::Path;
use std::{collections::BTreeMap, io};
use store::Volume;
use wdk_defs::all::DEVICE_OBJECT;
use wdk_defs::ntstatus::STATUS_OBJECT_NAME_NOT_FOUND;
use wdk_defs::{DriverPtr, Plain as _};

/// What the file system keeps.
#[derive(Debug, Default)]
pub struct Files {
    pub(crate) volume: Volume,
    /// Open files by the address of the file object.
    pub(crate) open: BTreeMap<u64, open::OpenFile>,
    /// The volume's device object.
    pub(crate) device: u64,
}

/// `FILE_DEVICE_DISK_FILE_SYSTEM`, and the type of a device object.
const DISK_FILE_SYSTEM: u32 = 8;
const IO_TYPE_DEVICE: i16 = 3;

impl Ntoskrnl {
    /// Puts the volume's device there.
    pub(crate) fn place_volume(&self, system: &System) {
        let Some(address) = system.allocate_object(size_of::<DEVICE_OBJECT>() as u64) else { return };
        let value = DEVICE_OBJECT {
            Type: IO_TYPE_DEVICE,
            Size: size_of::<DEVICE_OBJECT>() as u16,
            DeviceType: DISK_FILE_SYSTEM,
            StackSize: 1,
            ..DEVICE_OBJECT::zeroed()
        };
        // The memory was taken a moment ago.
        let _ = ddi::Access::try_store(DriverPtr::new(address), value);
        let named = Named::permanent(Some(VOLUME));
        if self.object_place(ObjectType::Device, address, named) {
            self.files.with(|files| files.device = address);
        }
    }

    /// Maps a folder to the volume. Files of it are found by their path on the volume, and those that lie in the folder
    /// itself as drivers' files, in `\SystemRoot\system32\drivers`. Nothing is ever written to the folder.
    ///
    /// # Errors
    /// When the folder is none, or cannot be read.
    pub fn map_folder(&self, folder: &Path) -> io::Result<()> {
        self.files.with(|files| files.volume.map(folder))
    }

    /// The contents of a file, by the name that a driver would open, or by a bare name in the drivers' folder.
    ///
    /// # Errors
    /// [`io::ErrorKind::NotFound`], or what reading it fails with.
    pub fn file_contents(&self, name: &str) -> io::Result<Vec<u8>> {
        let path = self.volume_path(name).map_err(|_| io::Error::from(io::ErrorKind::NotFound))?;
        self.files.with(|files| files.volume.read(&path))
    }

    /// Puts a file onto the volume, as if a driver had written it.
    ///
    /// # Errors
    /// `STATUS_OBJECT_NAME_NOT_FOUND` when the name is not one of the volume's.
    pub fn put_file(&self, name: &str, contents: Vec<u8>) -> Result<(), u32> {
        let path = self.volume_path(name)?;
        self.files.with(|files| files.volume.write(&path, contents));
        Ok(())
    }

    /// Files that drivers have written, with their paths on the volume.
    pub fn files_written(&self) -> Vec<(String, Vec<u8>)> {
        self.files.with(|files| files.volume.written())
    }

    /// The path on the volume that a name leads to.
    fn volume_path(&self, name: &str) -> Result<store::Path, u32> {
        let whole = match name.starts_with('\\') {
            true => name.to_owned(),
            false => format!(r"\SystemRoot\system32\drivers\{name}"),
        };
        let (device, rest) = self.object_path(&whole)?;
        let volume = self.files.with(|files| files.device);
        if device != volume {
            return Err(STATUS_OBJECT_NAME_NOT_FOUND);
        }
        store::Path::parse(&rest)
    }
}

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![&exports::FILE_EXPORTS]
}
