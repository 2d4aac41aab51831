//! The inputs that a campaign starts from.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::targets::Target;

/// The files of `corpus/TARGET/` sorted by name, then those of [`Target::also`] that exist.
pub fn load(root: &Path, target: &Target) -> io::Result<Vec<Vec<u8>>> {
    let folder = root.join("app/fuzz/corpus").join(target.name);
    let mut paths: Vec<PathBuf> = match fs::read_dir(&folder) {
        Ok(entries) => entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error),
    };
    paths.sort();
    paths.extend(target.also.iter().map(|path| root.join(path)));
    paths.iter().filter(|path| path.is_file()).map(fs::read).collect()
}
