//! The volume: a folder of the user's under a layer of what drivers wrote.
//!
//! A path is looked up name by name among what a folder really contains, without case, so no path leads out of the folder;
//! neither does a symbolic link in it. The layer is memory of the box: the folder is never written to.

use std::collections::BTreeMap;
use std::path::{Path as HostPath, PathBuf};
use std::{fs, io};
use wdk_defs::ntstatus::{STATUS_OBJECT_NAME_INVALID, STATUS_OBJECT_PATH_SYNTAX_BAD};

/// Largest file that is read.
const LARGEST: u64 = 256 << 20;
/// Longest name of a file, in characters, and most names in a path.
const LONGEST_NAME: usize = 255;
const DEEPEST: usize = 128;

/// Folders that every installation has.
const FOLDERS: [&str; 5] =
    [r"\", r"\Windows", r"\Windows\System32", r"\Windows\System32\drivers", r"\Windows\Temp"];
/// The folder in which files of the mapped folder itself are found too, without case.
const DRIVERS: [&str; 3] = ["WINDOWS", "SYSTEM32", "DRIVERS"];

/// A path on the volume that is well formed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path {
    names: Vec<String>,
    /// It ends with a backslash: only a folder will do.
    pub(crate) is_folder: bool,
}

impl Path {
    /// Reads a path from the volume's root, such as `\Windows\x.bin`.
    ///
    /// # Errors
    /// `STATUS_OBJECT_NAME_INVALID` for names that no file can have, `.` and `..` among them;
    /// `STATUS_OBJECT_PATH_SYNTAX_BAD` for an empty one.
    pub fn parse(text: &str) -> Result<Self, u32> {
        let inner = text.strip_prefix('\\').unwrap_or(text);
        let is_folder = inner.is_empty() || inner.ends_with('\\');
        let inner = inner.strip_suffix('\\').unwrap_or(inner);
        let mut names = Vec::new();
        for name in inner.split('\\').filter(|_| !inner.is_empty()) {
            let is_bad = |c: char| c < ' ' || "\"*/:<>?|".contains(c);
            if name.is_empty() {
                return Err(STATUS_OBJECT_PATH_SYNTAX_BAD);
            }
            if matches!(name, "." | "..")
                || name.chars().any(is_bad)
                || name.encode_utf16().count() > LONGEST_NAME
            {
                return Err(STATUS_OBJECT_NAME_INVALID);
            }
            names.push(name.to_owned());
        }
        if names.len() > DEEPEST {
            return Err(STATUS_OBJECT_NAME_INVALID);
        }
        Ok(Self { names, is_folder })
    }

    /// The path as it was written.
    pub fn text(&self) -> String {
        format!(r"\{}", self.names.join(r"\"))
    }

    fn key(&self) -> String {
        self.text().to_uppercase()
    }

    fn parent(&self) -> Self {
        let above = self.names.len().saturating_sub(1);
        Self { names: self.names[..above].to_vec(), is_folder: true }
    }
}

/// What is at a path in the layer of what drivers did.
#[derive(Clone, Debug)]
enum Layer {
    File { path: Path, contents: Vec<u8> },
    Folder,
    Deleted,
}

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A file, and how many bytes it has.
    File(u64),
    /// A folder.
    Folder,
}

/// The volume.
#[derive(Clone, Debug, Default)]
pub struct Volume {
    /// The mapped folder, without links.
    folder: Option<PathBuf>,
    layer: BTreeMap<String, Layer>,
}

impl Volume {
    /// Maps a folder.
    ///
    /// # Errors
    /// When it is none, or cannot be read.
    pub fn map(&mut self, folder: &HostPath) -> io::Result<()> {
        let whole = fs::canonicalize(folder)?;
        fs::read_dir(&whole)?;
        self.folder = Some(whole);
        Ok(())
    }

    /// What is at a path.
    pub fn entry(&self, path: &Path) -> Option<Entry> {
        match self.layer.get(&path.key()) {
            Some(Layer::File { contents, .. }) => return Some(Entry::File(contents.len() as u64)),
            Some(Layer::Folder) => return Some(Entry::Folder),
            Some(Layer::Deleted) => return None,
            None => {}
        }
        if FOLDERS.iter().any(|folder| folder.to_uppercase() == path.key()) {
            return Some(Entry::Folder);
        }
        let metadata = fs::metadata(self.host_path(path)?).ok()?;
        Some(if metadata.is_dir() { Entry::Folder } else { Entry::File(metadata.len()) })
    }

    /// A file's contents.
    ///
    /// # Errors
    /// [`io::ErrorKind::NotFound`], [`io::ErrorKind::FileTooLarge`], or what the host fails with.
    pub fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.layer.get(&path.key()) {
            Some(Layer::File { contents, .. }) => return Ok(contents.clone()),
            Some(_) => return Err(io::ErrorKind::NotFound.into()),
            None => {}
        }
        let host = self.host_path(path).ok_or(io::ErrorKind::NotFound)?;
        if fs::metadata(&host)?.len() > LARGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        fs::read(host)
    }

    /// Writes a file as a whole, into the layer.
    pub fn write(&mut self, path: &Path, contents: Vec<u8>) {
        self.layer.insert(path.key(), Layer::File { path: path.clone(), contents });
    }

    /// Makes a folder.
    pub fn make_folder(&mut self, path: &Path) {
        self.layer.insert(path.key(), Layer::Folder);
    }

    /// Deletes a file or an empty folder of the layer; one of the mapped folder is hidden.
    pub fn delete(&mut self, path: &Path) {
        self.layer.insert(path.key(), Layer::Deleted);
    }

    /// Whether the folder above a path is there.
    pub fn has_parent(&self, path: &Path) -> bool {
        self.entry(&path.parent()) == Some(Entry::Folder)
    }

    /// Whether a folder has nothing in it.
    pub fn is_empty(&self, path: &Path) -> bool {
        let below = format!(r"{}\", path.key().trim_end_matches('\\'));
        let own =
            self.layer.iter().any(|(key, layer)| key.starts_with(&below) && !matches!(layer, Layer::Deleted));
        let host = self.host_path(path).and_then(|host| fs::read_dir(host).ok());
        !own && host.is_none_or(|mut entries| entries.next().is_none())
    }

    /// A part of a file, changed in place. A file of the mapped folder is copied into the layer first.
    ///
    /// # Errors
    /// As [`Volume::read`].
    pub fn change(&mut self, path: &Path, change: impl FnOnce(&mut Vec<u8>)) -> io::Result<()> {
        if !matches!(self.layer.get(&path.key()), Some(Layer::File { .. })) {
            let contents = self.read(path)?;
            self.write(path, contents);
        }
        if let Some(Layer::File { contents, .. }) = self.layer.get_mut(&path.key()) {
            change(contents);
        }
        Ok(())
    }

    /// What drivers have written: paths and contents.
    pub fn written(&self) -> Vec<(String, Vec<u8>)> {
        let files = self.layer.values().filter_map(|layer| match layer {
            Layer::File { path, contents } => Some((path.text(), contents.clone())),
            _ => None,
        });
        files.collect()
    }

    /// Where a path is in the mapped folder: as it is, or for a driver's file directly in it.
    fn host_path(&self, path: &Path) -> Option<PathBuf> {
        let folder = self.folder.as_deref()?;
        let names: Vec<&str> = path.names.iter().map(String::as_str).collect();
        let found = find(folder, &names).or_else(|| {
            let is_drivers = names.len() > DRIVERS.len()
                && names.iter().zip(DRIVERS).all(|(name, own)| name.to_uppercase() == own);
            if is_drivers { find(folder, &names[DRIVERS.len()..]) } else { None }
        })?;
        // A link in the folder must not lead out of it.
        let real = fs::canonicalize(found).ok()?;
        real.starts_with(folder).then_some(real)
    }
}

/// Follows names below a folder among what it contains, without case; the exact case wins, then the first in order.
fn find(folder: &HostPath, names: &[&str]) -> Option<PathBuf> {
    let mut at = folder.to_owned();
    for name in names {
        let mut same: Vec<_> = fs::read_dir(&at)
            .ok()?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|own| own.to_uppercase() == name.to_uppercase())
            .collect();
        same.sort();
        let own = same.iter().find(|own| own == name).or_else(|| same.first())?;
        at.push(own);
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn path(text: &str) -> Path {
        Path::parse(text).expect("a path")
    }

    /// A folder that is gone when the test is over.
    struct Folder(PathBuf);

    impl Folder {
        #[allow(clippy::disallowed_methods, reason = "a folder for a test, and a unit test has no other")]
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("ndisbox-{name}-{}", std::process::id()));
            fs::create_dir_all(folder.join("Sub")).expect("made");
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn files_are_found_without_case_and_in_the_drivers_folder() {
        let folder = Folder::new("find");
        fs::write(folder.0.join("Firmware.bin"), b"abc").expect("written");
        fs::write(folder.0.join("Sub/x.bin"), b"defg").expect("written");
        let mut volume = Volume::default();
        assert_eq!(volume.entry(&path(r"\firmware.BIN")), None);
        volume.map(&folder.0).expect("a folder");
        assert_eq!(volume.entry(&path(r"\firmware.BIN")), Some(Entry::File(3)));
        let drivers = r"\Windows\system32\DRIVERS";
        assert_eq!(volume.read(&path(&format!(r"{drivers}\FIRMWARE.bin"))).expect("there"), b"abc");
        assert_eq!(volume.read(&path(&format!(r"{drivers}\sub\X.bin"))).expect("there"), b"defg");
        assert_eq!(volume.entry(&path(r"\sub")), Some(Entry::Folder));
        assert_eq!(volume.entry(&path(drivers)), Some(Entry::Folder));
        assert!(volume.map(HostPath::new("/does/not/exist")).is_err());
    }

    #[test]
    fn nothing_leads_out_of_the_folder() {
        let folder = Folder::new("out");
        std::os::unix::fs::symlink("/etc", folder.0.join("etc")).expect("made");
        let mut volume = Volume::default();
        volume.map(&folder.0).expect("a folder");
        assert_eq!(volume.entry(&path(r"\etc\passwd")), None);
        assert_eq!(volume.entry(&path(r"\etc")), None);
        for bad in [r"\..\x", r"\a\..", r"\.", "\\a/b", "\\a:b", "\\a\0b", "\\*"] {
            assert_eq!(Path::parse(bad), Err(STATUS_OBJECT_NAME_INVALID), "{bad:?}");
        }
        assert_eq!(Path::parse(r"\a\\b"), Err(STATUS_OBJECT_PATH_SYNTAX_BAD));
    }

    #[test]
    fn what_is_written_lies_over_the_folder_and_never_in_it() {
        let folder = Folder::new("over");
        fs::write(folder.0.join("a.txt"), b"old").expect("written");
        let mut volume = Volume::default();
        volume.map(&folder.0).expect("a folder");
        volume.change(&path(r"\A.TXT"), |contents| contents.push(b'!')).expect("there");
        assert_eq!(volume.read(&path(r"\a.txt")).expect("there"), b"old!");
        assert_eq!(volume.written(), [(r"\A.TXT".to_owned(), b"old!".to_vec())]);
        volume.delete(&path(r"\a.txt"));
        assert_eq!(volume.entry(&path(r"\a.txt")), None);
        assert_eq!(fs::read(folder.0.join("a.txt")).expect("there"), b"old");
        volume.make_folder(&path(r"\new"));
        assert!(volume.is_empty(&path(r"\new")) && volume.has_parent(&path(r"\new\x")));
        volume.write(&path(r"\new\x"), vec![1]);
        assert!(!volume.is_empty(&path(r"\NEW")));
        assert!(!volume.has_parent(&path(r"\nowhere\x")));
    }

    proptest! {
        #[test]
        fn a_path_that_is_read_has_no_way_up(text in r"[\\a-c./:\x00]{0,30}") {
            if let Ok(path) = Path::parse(&text) {
                prop_assert!(path.names.iter().all(|name| !name.contains(['\\', '/', '\0']) && name != ".."));
                prop_assert_eq!(Path::parse(&path.text()).map(|again| again.names), Ok(path.names));
            }
        }
    }
}
