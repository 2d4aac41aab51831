//! Names of objects: directories, symbolic links, and what lies behind a device or in the registry.

use super::ObjectType;
use super::table::{Body, ObjectTable};
use wdk_defs::ntstatus::*;

/// Directories that every system has.
pub(crate) const DIRECTORIES: [&str; 9] = [
    r"\",
    r"\Device",
    r"\Driver",
    r"\FileSystem",
    r"\BaseNamedObjects",
    r"\KernelObjects",
    r"\Callback",
    r"\ObjectTypes",
    r"\??",
];

/// Symbolic links that every system has. There is one session, so its names and the global ones are the same.
pub(crate) const LINKS: [(&str, &str); 4] = [
    (r"\DosDevices", r"\??"),
    (r"\GLOBAL??", r"\??"),
    (r"\SystemRoot", r"\Device\HarddiskVolume1\Windows"),
    (r"\??\C:", r"\Device\HarddiskVolume1"),
];

/// The device that files lie on.
pub(crate) const VOLUME: &str = r"\Device\HarddiskVolume1";

/// Symbolic links that are followed in one name.
const MOST_LINKS: usize = 32;

/// Where a name leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The object.
    pub(crate) object: u64,
    /// What is left of the name for that object's own parser: a file's path on a device, a key's in the registry.
    pub(crate) rest: String,
}

/// Why a name leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Nowhere {
    /// `STATUS_OBJECT_NAME_NOT_FOUND` if all but the last part is there.
    pub(crate) status: u32,
    /// The whole name after all links, of which only the last part is missing: one could be made there.
    pub(crate) free: Option<String>,
}

impl Nowhere {
    fn of(status: u32) -> Self {
        Self { status, free: None }
    }
}

/// One name after another.
pub(crate) fn join(directory: &str, name: &str) -> String {
    match (directory, name.trim_start_matches('\\')) {
        (directory, "") => directory.to_owned(),
        (r"\", name) => format!(r"\{name}"),
        (directory, name) => format!(r"{}\{name}", directory.trim_end_matches('\\')),
    }
}

impl ObjectTable {
    /// Follows a whole name. The link itself is found for `open_link`, else what it leads to.
    pub(crate) fn resolve(&self, name: &str, open_link: bool) -> Result<Place, Nowhere> {
        let mut name = name.to_owned();
        for _ in 0..MOST_LINKS {
            match self.walk(&name, open_link)? {
                Step::There(place) => return Ok(place),
                Step::Again(next) => name = next,
            }
        }
        Err(Nowhere::of(STATUS_OBJECT_NAME_INVALID))
    }

    fn walk(&self, name: &str, open_link: bool) -> Result<Step, Nowhere> {
        if !name.starts_with('\\') {
            return Err(Nowhere::of(STATUS_OBJECT_PATH_SYNTAX_BAD));
        }
        let parts: Vec<&str> = name.split('\\').filter(|part| !part.is_empty()).collect();
        let mut at = self.named(r"\").ok_or(Nowhere::of(STATUS_OBJECT_PATH_NOT_FOUND))?;
        let mut so_far = String::from(r"\");
        for (index, part) in parts.iter().enumerate() {
            let last = index + 1 == parts.len();
            so_far = join(&so_far, part);
            let Some(found) = self.named(&so_far) else {
                return Err(match last {
                    true => Nowhere { status: STATUS_OBJECT_NAME_NOT_FOUND, free: Some(so_far) },
                    false => Nowhere::of(STATUS_OBJECT_PATH_NOT_FOUND),
                });
            };
            at = found;
            let Some(object) = self.get(found) else { return Err(Nowhere::of(STATUS_OBJECT_NAME_NOT_FOUND)) };
            let rest = parts[index + 1..].join(r"\");
            match (&object.body, object.kind) {
                (Body::Link(target), _) if !(last && open_link) => {
                    return Ok(Step::Again(join(target, &rest)));
                }
                (_, ObjectType::Directory) => {}
                (_, ObjectType::Device | ObjectType::Key) => {
                    // A backslash at the end is part of a file's name: it asks for a directory.
                    let rest = rest_of(name, &rest);
                    return Ok(Step::There(Place { object: found, rest }));
                }
                _ if last => {}
                _ => return Err(Nowhere::of(STATUS_OBJECT_TYPE_MISMATCH)),
            }
        }
        Ok(Step::There(Place { object: at, rest: String::new() }))
    }
}

/// What is left of a name, with the backslash that it begins and perhaps ends with.
fn rest_of(name: &str, rest: &str) -> String {
    match rest {
        "" if name.ends_with('\\') => r"\".to_owned(),
        "" => String::new(),
        rest if name.ends_with('\\') => format!(r"\{rest}\"),
        rest => format!(r"\{rest}"),
    }
}

enum Step {
    There(Place),
    Again(String),
}

#[cfg(test)]
mod tests {
    use super::super::table::Object;
    use super::*;
    use ddi::Site;
    use proptest::prelude::*;

    fn named(kind: ObjectType, name: &str, body: Body) -> Object {
        Object { name: Some(name.to_owned()), body, ..Object::new(kind, Site::default()) }
    }

    fn tree() -> ObjectTable {
        let mut table = ObjectTable::default();
        for (index, name) in DIRECTORIES.iter().enumerate() {
            assert!(table.insert(0x100 + index as u64, named(ObjectType::Directory, name, Body::Plain)));
        }
        for (index, (name, target)) in LINKS.iter().enumerate() {
            let link = named(ObjectType::SymbolicLink, name, Body::Link((*target).to_owned()));
            assert!(table.insert(0x200 + index as u64, link));
        }
        assert!(table.insert(0x300, named(ObjectType::Device, VOLUME, Body::Plain)));
        assert!(table.insert(0x400, named(ObjectType::Event, r"\BaseNamedObjects\e", Body::Plain)));
        table
    }

    fn found(name: &str) -> Result<(u64, String), u32> {
        tree().resolve(name, false).map(|place| (place.object, place.rest)).map_err(|nowhere| nowhere.status)
    }

    #[test]
    fn names_lead_through_links_to_devices() {
        let file = r"\Windows\system32\drivers\x.bin";
        assert_eq!(found(r"\SystemRoot\system32\drivers\x.bin"), Ok((0x300, file.to_owned())));
        assert_eq!(found(r"\??\c:\a\b.txt"), Ok((0x300, r"\a\b.txt".to_owned())));
        assert_eq!(found(r"\DosDevices\C:\a"), Ok((0x300, r"\a".to_owned())));
        assert_eq!(found(r"\device\HARDDISKVOLUME1"), Ok((0x300, String::new())));
        assert_eq!(found(r"\Device\HarddiskVolume1\"), Ok((0x300, r"\".to_owned())));
        assert_eq!(found(r"\basenamedobjects\E"), Ok((0x400, String::new())));
        assert_eq!(found(r"\"), Ok((0x100, String::new())));
    }

    #[test]
    fn what_is_not_there_says_how_much_of_it() {
        assert_eq!(found("x"), Err(STATUS_OBJECT_PATH_SYNTAX_BAD));
        assert_eq!(found(""), Err(STATUS_OBJECT_PATH_SYNTAX_BAD));
        assert_eq!(found(r"\Device\Nothing"), Err(STATUS_OBJECT_NAME_NOT_FOUND));
        assert_eq!(found(r"\Nothing\x"), Err(STATUS_OBJECT_PATH_NOT_FOUND));
        assert_eq!(found(r"\BaseNamedObjects\e\f"), Err(STATUS_OBJECT_TYPE_MISMATCH));
        let nowhere = tree().resolve(r"\DosDevices\Com1", false).expect_err("is not there");
        assert_eq!(nowhere.free.as_deref(), Some(r"\??\Com1"));
    }

    #[test]
    fn a_link_can_be_opened_itself_and_rings_end() {
        let mut table = tree();
        assert_eq!(table.resolve(r"\??\C:", true).expect("is there").object, 0x203);
        table.insert(0x500, named(ObjectType::SymbolicLink, r"\a", Body::Link(r"\b".into())));
        table.insert(0x501, named(ObjectType::SymbolicLink, r"\b", Body::Link(r"\a".into())));
        assert_eq!(
            table.resolve(r"\a", false).map_err(|nowhere| nowhere.status),
            Err(STATUS_OBJECT_NAME_INVALID)
        );
    }

    proptest! {
        #[test]
        fn any_name_is_harmless(name in r"[\\?C:a-d]{0,40}") {
            let _ = tree().resolve(&name, false);
        }
    }
}
