//! The registry: keys and typed values in memory.
//!
//! Names compare without case. A key, once opened, is named by an id that is never used again, so a key that was
//! deleted is told from one that never was. Paths are written as drivers write them, from the root:
//! `\Registry\Machine\System\CurrentControlSet`.
//!
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/kernel/using-the-registry-in-a-driver>.

pub mod exports;
mod query;

use std::collections::BTreeMap;

/// Names a key for as long as the registry lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyId(u32);

/// A value: what `REG_…` constants tell of its bytes is in `kind`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Name in the case it was set with; the empty one is the key's default value.
    pub name: String,
    /// `REG_SZ`, `REG_DWORD` …; any number is kept.
    pub kind: u32,
    /// Bytes as the registry stores them: strings are UTF-16 with their terminator, numbers little-endian.
    pub data: Vec<u8>,
}

/// Why the registry could not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegistryError {
    /// There is no such key or value.
    #[error("there is no such key or value")]
    NotFound,
    /// The key was deleted after it was opened.
    #[error("the key was deleted")]
    Deleted,
    /// The key has subkeys, so it cannot be deleted.
    #[error("the key has subkeys")]
    HasSubkeys,
    /// A lasting key cannot lie under a volatile one.
    #[error("a key that lasts cannot be made under a volatile one")]
    ParentVolatile,
    /// The path or name is not one.
    #[error("the path or name is not valid")]
    BadName,
    /// The root, and the keys it holds, stay.
    #[error("this key cannot be deleted")]
    Permanent,
}

/// Longest name of a key and of a value, in characters, as Windows limits them.
const LONGEST_KEY_NAME: usize = 255;
const LONGEST_VALUE_NAME: usize = 16_383;
/// Deepest tree.
const DEEPEST: usize = 512;

#[derive(Clone, Debug)]
struct Key {
    name: String,
    /// What `ZwCreateKey` was given for it; nothing else uses it.
    class: String,
    parent: Option<KeyId>,
    volatile: bool,
    /// Time of the last change, as system time.
    changed: u64,
    /// By folded name.
    subkeys: BTreeMap<String, KeyId>,
    values: BTreeMap<String, Value>,
}

/// What [`Registry::create`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disposition {
    /// The key is new.
    Created,
    /// It was there.
    Opened,
}

/// The tree. A clone is a snapshot of it, which [`Registry::restore`] takes back.
#[derive(Clone, Debug)]
pub struct Registry {
    keys: Vec<Option<Key>>,
    /// System time that changes are stamped with.
    now: u64,
}

impl Default for Registry {
    fn default() -> Self {
        Self::new()
    }
}

/// The form in which names are compared: upper case, character by character.
fn folded(name: &str) -> String {
    name.chars()
        .map(|c| c.to_uppercase().next().filter(|_| c.to_uppercase().count() == 1).unwrap_or(c))
        .collect()
}

/// The names in a path.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('\\').filter(|part| !part.is_empty())
}

impl Registry {
    /// A registry with `\Registry\Machine` and `\Registry\User`, and what each installation has below.
    pub fn new() -> Self {
        let root = Key {
            name: String::new(),
            class: String::new(),
            parent: None,
            volatile: false,
            changed: 0,
            subkeys: BTreeMap::new(),
            values: BTreeMap::new(),
        };
        let mut registry = Self { keys: vec![Some(root)], now: 0 };
        for (path, volatile) in [
            (r"\Registry\User\.Default", false),
            (r"\Registry\Machine\Software\Microsoft\Windows NT\CurrentVersion", false),
            (r"\Registry\Machine\System\CurrentControlSet\Control\Class", false),
            (r"\Registry\Machine\System\CurrentControlSet\Enum", false),
            (r"\Registry\Machine\System\CurrentControlSet\Services", false),
            (r"\Registry\Machine\HARDWARE", true),
            (r"\Registry\Machine\HARDWARE\DESCRIPTION", true),
            (r"\Registry\Machine\HARDWARE\DEVICEMAP", true),
            (r"\Registry\Machine\HARDWARE\RESOURCEMAP", true),
        ] {
            registry.create(path, volatile).expect("the first keys have valid names");
        }
        registry
    }

    /// Puts the tree back as it was when a snapshot was taken. Ids given out since name deleted keys.
    pub fn restore(&mut self, snapshot: &Self) {
        let made = self.keys.len();
        self.keys.clone_from(&snapshot.keys);
        // Ids are never used again.
        self.keys.resize(made.max(self.keys.len()), None);
    }

    /// The key above all others; `\Registry` lies in it.
    pub fn root(&self) -> KeyId {
        KeyId(0)
    }

    /// Sets the time that later changes are stamped with: system time in units of 100 ns.
    pub fn set_time(&mut self, now: u64) {
        self.now = now;
    }

    fn key(&self, id: KeyId) -> Result<&Key, RegistryError> {
        self.keys.get(id.0 as usize).ok_or(RegistryError::NotFound)?.as_ref().ok_or(RegistryError::Deleted)
    }

    fn key_mut(&mut self, id: KeyId) -> Result<&mut Key, RegistryError> {
        self.keys
            .get_mut(id.0 as usize)
            .ok_or(RegistryError::NotFound)?
            .as_mut()
            .ok_or(RegistryError::Deleted)
    }

    /// Opens the key at a path from the root.
    ///
    /// # Errors
    /// [`RegistryError::NotFound`].
    pub fn open(&self, path: &str) -> Result<KeyId, RegistryError> {
        self.open_at(self.root(), path)
    }

    /// Opens the key at a path from another key.
    ///
    /// # Errors
    /// [`RegistryError::NotFound`], [`RegistryError::Deleted`].
    pub fn open_at(&self, from: KeyId, path: &str) -> Result<KeyId, RegistryError> {
        self.key(from)?;
        parts(path).try_fold(from, |at, part| {
            self.key(at)?.subkeys.get(&folded(part)).copied().ok_or(RegistryError::NotFound)
        })
    }

    /// Opens the key at a path from the root, making what is missing. What is made under a volatile key is
    /// volatile too.
    ///
    /// # Errors
    /// [`RegistryError::BadName`].
    pub fn create(&mut self, path: &str, volatile: bool) -> Result<(KeyId, Disposition), RegistryError> {
        let mut at = self.root();
        let mut done = Disposition::Opened;
        if parts(path).count() > DEEPEST {
            return Err(RegistryError::BadName);
        }
        for part in parts(path) {
            let volatile = volatile || self.key(at)?.volatile;
            (at, done) = self.create_one(at, part, volatile)?;
        }
        Ok((at, done))
    }

    /// Opens the subkey of that one name, making it if it is missing, as `ZwCreateKey` does.
    ///
    /// # Errors
    /// [`RegistryError::BadName`], [`RegistryError::ParentVolatile`], [`RegistryError::Deleted`].
    pub fn create_one(
        &mut self,
        parent: KeyId,
        name: &str,
        volatile: bool,
    ) -> Result<(KeyId, Disposition), RegistryError> {
        if name.is_empty() || name.contains('\\') || name.encode_utf16().count() > LONGEST_KEY_NAME {
            return Err(RegistryError::BadName);
        }
        let above = self.key(parent)?;
        if let Some(id) = above.subkeys.get(&folded(name)) {
            return Ok((*id, Disposition::Opened));
        }
        if above.volatile && !volatile {
            return Err(RegistryError::ParentVolatile);
        }
        let id = KeyId(u32::try_from(self.keys.len()).map_err(|_| RegistryError::BadName)?);
        let changed = self.now;
        self.keys.push(Some(Key {
            name: name.to_owned(),
            class: String::new(),
            parent: Some(parent),
            volatile,
            changed,
            subkeys: BTreeMap::new(),
            values: BTreeMap::new(),
        }));
        let above = self.key_mut(parent)?;
        above.subkeys.insert(folded(name), id);
        above.changed = changed;
        Ok((id, Disposition::Created))
    }

    /// Deletes a key that has no subkeys.
    ///
    /// # Errors
    /// [`RegistryError::HasSubkeys`], [`RegistryError::Permanent`], [`RegistryError::Deleted`].
    pub fn delete(&mut self, id: KeyId) -> Result<(), RegistryError> {
        let key = self.key(id)?;
        if !key.subkeys.is_empty() {
            return Err(RegistryError::HasSubkeys);
        }
        let parent = key.parent.ok_or(RegistryError::Permanent)?;
        if self.key(parent)?.parent.is_none() {
            return Err(RegistryError::Permanent);
        }
        let name = folded(&key.name);
        self.keys[id.0 as usize] = None;
        let now = self.now;
        let parent = self.key_mut(parent)?;
        parent.subkeys.remove(&name);
        parent.changed = now;
        Ok(())
    }

    /// Deletes a key with everything below it. One that is not there is no error.
    pub fn delete_tree(&mut self, path: &str) {
        let Ok(id) = self.open(path) else { return };
        let mut below = vec![id];
        let mut next = 0;
        while let Some(id) = below.get(next).copied() {
            next += 1;
            below.extend(self.subkeys(id).unwrap_or_default());
        }
        // Children come after their parents in the list. One that is permanent stays.
        for id in below.into_iter().rev() {
            let _ = self.delete(id);
        }
    }

    /// A key's name, without its path.
    ///
    /// # Errors
    /// [`RegistryError::Deleted`].
    pub fn name(&self, id: KeyId) -> Result<&str, RegistryError> {
        Ok(&self.key(id)?.name)
    }

    /// The class that a key was made with.
    ///
    /// # Errors
    /// [`RegistryError::Deleted`].
    pub fn class(&self, id: KeyId) -> Result<&str, RegistryError> {
        Ok(&self.key(id)?.class)
    }

    /// Sets a key's class.
    ///
    /// # Errors
    /// [`RegistryError::Deleted`].
    pub fn set_class(&mut self, id: KeyId, class: &str) -> Result<(), RegistryError> {
        class.clone_into(&mut self.key_mut(id)?.class);
        Ok(())
    }

    /// Gives a key another name.
    ///
    /// # Errors
    /// [`RegistryError::BadName`], [`RegistryError::Permanent`] for a root, [`RegistryError::HasSubkeys`] when a key of
    /// that name is there, [`RegistryError::Deleted`].
    pub fn rename(&mut self, id: KeyId, name: &str) -> Result<(), RegistryError> {
        if name.is_empty() || name.contains('\\') || name.encode_utf16().count() > LONGEST_KEY_NAME {
            return Err(RegistryError::BadName);
        }
        let parent = self.key(id)?.parent.ok_or(RegistryError::Permanent)?;
        let (old, new) = (folded(&self.key(id)?.name), folded(name));
        let above = self.key_mut(parent)?;
        if above.parent.is_none() {
            return Err(RegistryError::Permanent);
        }
        if old != new && above.subkeys.contains_key(&new) {
            return Err(RegistryError::HasSubkeys);
        }
        above.subkeys.remove(&old);
        above.subkeys.insert(new, id);
        let now = self.now;
        let key = self.key_mut(id)?;
        name.clone_into(&mut key.name);
        key.changed = now;
        Ok(())
    }

    /// A key's whole path, from the root.
    ///
    /// # Errors
    /// [`RegistryError::Deleted`].
    pub fn path(&self, id: KeyId) -> Result<String, RegistryError> {
        let mut names = Vec::new();
        let mut at = Some(id);
        while let Some(id) = at {
            let key = self.key(id)?;
            names.push(key.name.as_str());
            at = key.parent;
        }
        names.reverse();
        Ok(names.join("\\"))
    }

    /// Whether a key is gone when the machine is switched off.
    ///
    /// # Errors
    /// [`RegistryError::Deleted`].
    pub fn is_volatile(&self, id: KeyId) -> Result<bool, RegistryError> {
        Ok(self.key(id)?.volatile)
    }

    /// When a key was last changed: system time in units of 100 ns.
    ///
    /// # Errors
    /// [`RegistryError::Deleted`].
    pub fn last_write(&self, id: KeyId) -> Result<u64, RegistryError> {
        Ok(self.key(id)?.changed)
    }

    /// A key's subkeys, in the order in which they are enumerated.
    ///
    /// # Errors
    /// [`RegistryError::Deleted`].
    pub fn subkeys(&self, id: KeyId) -> Result<Vec<KeyId>, RegistryError> {
        Ok(self.key(id)?.subkeys.values().copied().collect())
    }

    /// A key's values, in the order in which they are enumerated.
    ///
    /// # Errors
    /// [`RegistryError::Deleted`].
    pub fn values(&self, id: KeyId) -> Result<impl ExactSizeIterator<Item = &Value>, RegistryError> {
        Ok(self.key(id)?.values.values())
    }

    /// A value by its name.
    ///
    /// # Errors
    /// [`RegistryError::NotFound`], [`RegistryError::Deleted`].
    pub fn value(&self, id: KeyId, name: &str) -> Result<&Value, RegistryError> {
        self.key(id)?.values.get(&folded(name)).ok_or(RegistryError::NotFound)
    }

    /// Sets a value, replacing one of the same name.
    ///
    /// # Errors
    /// [`RegistryError::BadName`], [`RegistryError::Deleted`].
    pub fn set_value(
        &mut self,
        id: KeyId,
        name: &str,
        kind: u32,
        data: Vec<u8>,
    ) -> Result<(), RegistryError> {
        if name.encode_utf16().count() > LONGEST_VALUE_NAME {
            return Err(RegistryError::BadName);
        }
        let now = self.now;
        let key = self.key_mut(id)?;
        key.changed = now;
        key.values.insert(folded(name), Value { name: name.to_owned(), kind, data });
        Ok(())
    }

    /// Deletes a value.
    ///
    /// # Errors
    /// [`RegistryError::NotFound`], [`RegistryError::Deleted`].
    pub fn delete_value(&mut self, id: KeyId, name: &str) -> Result<(), RegistryError> {
        let now = self.now;
        let key = self.key_mut(id)?;
        key.values.remove(&folded(name)).ok_or(RegistryError::NotFound)?;
        key.changed = now;
        Ok(())
    }
}

/// Bytes of a `REG_SZ` value: UTF-16 with its terminator.
pub fn string_data(text: &str) -> Vec<u8> {
    text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect()
}

/// Bytes of a `REG_MULTI_SZ` value: each string with its terminator, and one more.
pub fn multi_string_data(texts: &[String]) -> Vec<u8> {
    texts.iter().flat_map(|text| string_data(text)).chain([0, 0]).collect()
}

impl Value {
    /// The value as text, if its bytes are UTF-16; without terminators.
    pub fn text(&self) -> Option<String> {
        if !self.data.len().is_multiple_of(2) {
            return None;
        }
        let units = self.data.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        let units: Vec<u16> = units.take_while(|unit| *unit != 0).collect();
        String::from_utf16(&units).ok()
    }

    /// The value as a number, if it has the bytes of a `REG_DWORD`.
    pub fn number(&self) -> Option<u32> {
        Some(u32::from_le_bytes(self.data.as_slice().try_into().ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_compare_without_case_and_keep_theirs() {
        let mut registry = Registry::new();
        let (id, done) = registry.create(r"\Registry\Machine\System\Über", false).expect("made");
        assert_eq!(done, Disposition::Created);
        assert_eq!(registry.create(r"\REGISTRY\machine\SYSTEM\ÜBER", false), Ok((id, Disposition::Opened)));
        assert_eq!(registry.name(id), Ok("Über"));
        assert_eq!(registry.path(id).as_deref(), Ok(r"\Registry\Machine\System\Über"));
        registry.set_value(id, "Name", 1, string_data("a")).expect("set");
        registry.set_value(id, "NAME", 1, string_data("b")).expect("set");
        let values: Vec<_> = registry.values(id).expect("there").cloned().collect();
        assert_eq!(values.len(), 1);
        assert_eq!((values[0].name.as_str(), values[0].text().as_deref()), ("NAME", Some("b")));
    }

    #[test]
    fn a_deleted_key_is_told_from_one_that_never_was() {
        let mut registry = Registry::new();
        let (id, _) = registry.create(r"\Registry\Machine\Software\X\Y", false).expect("made");
        let above = registry.open(r"\Registry\Machine\Software\X").expect("there");
        assert_eq!(registry.delete(above), Err(RegistryError::HasSubkeys));
        assert_eq!(registry.delete(id), Ok(()));
        assert_eq!(registry.name(id), Err(RegistryError::Deleted));
        assert_eq!(registry.set_value(id, "a", 1, vec![]), Err(RegistryError::Deleted));
        assert_eq!(registry.name(KeyId(9999)), Err(RegistryError::NotFound));
        let (again, done) = registry.create(r"\Registry\Machine\Software\X\Y", false).expect("made");
        assert_eq!(done, Disposition::Created);
        assert_ne!(again, id);
    }

    #[test]
    fn a_snapshot_brings_back_what_was_and_nothing_else() {
        let mut registry = Registry::new();
        let (old, _) = registry.create(r"\Registry\Machine\Software\Old", false).expect("made");
        registry.set_value(old, "v", 4, vec![1]).expect("set");
        let snapshot = registry.clone();
        registry.set_value(old, "v", 4, vec![2]).expect("set");
        let (new, _) = registry.create(r"\Registry\Machine\Software\New", false).expect("made");
        registry.restore(&snapshot);
        assert_eq!(registry.value(old, "v").map(|value| value.data.clone()), Ok(vec![1]));
        assert_eq!(registry.name(new), Err(RegistryError::Deleted));
        let (again, _) = registry.create(r"\Registry\Machine\Software\New", false).expect("made");
        assert_ne!(again, new, "an id is never used again");
    }

    #[test]
    fn a_key_that_is_renamed_is_found_by_its_new_name_only() {
        let mut registry = Registry::new();
        let (id, _) = registry.create(r"\Registry\Machine\Software\A", false).expect("made");
        registry.create(r"\Registry\Machine\Software\B", false).expect("made");
        assert_eq!(registry.rename(id, "b"), Err(RegistryError::HasSubkeys));
        assert_eq!(registry.rename(id, r"x\y"), Err(RegistryError::BadName));
        registry.rename(id, "C").expect("free");
        assert_eq!(registry.open(r"\Registry\Machine\Software\c"), Ok(id));
        assert_eq!(registry.open(r"\Registry\Machine\Software\A"), Err(RegistryError::NotFound));
        let machine = registry.open(r"\Registry").expect("there");
        assert_eq!(registry.rename(machine, "X"), Err(RegistryError::Permanent));
    }

    #[test]
    fn nothing_lasts_under_a_volatile_key() {
        let mut registry = Registry::new();
        let map = registry.open(r"\Registry\Machine\HARDWARE\RESOURCEMAP").expect("there");
        assert_eq!(registry.is_volatile(map), Ok(true));
        assert_eq!(registry.create_one(map, "x", false), Err(RegistryError::ParentVolatile));
        let (id, _) = registry.create(r"\Registry\Machine\HARDWARE\RESOURCEMAP\a\b", false).expect("made");
        assert_eq!(registry.is_volatile(id), Ok(true));
    }

    #[test]
    fn the_roots_stay_and_trees_go() {
        let mut registry = Registry::new();
        let machine = registry.open(r"\Registry").expect("there");
        assert!(registry.delete(machine).is_err());
        registry.create(r"\Registry\Machine\Software\A\B\C", false).expect("made");
        registry.create(r"\Registry\Machine\Software\A\D", false).expect("made");
        registry.delete_tree(r"\Registry\Machine\Software\A");
        assert_eq!(registry.open(r"\Registry\Machine\Software\A"), Err(RegistryError::NotFound));
        registry.delete_tree(r"\Registry\Machine\Software\A");
    }

    #[test]
    fn names_that_are_none_are_refused() {
        let mut registry = Registry::new();
        let software = registry.open(r"\Registry\Machine\Software").expect("there");
        for name in ["", r"a\b", &"x".repeat(256)] {
            assert_eq!(registry.create_one(software, name, false), Err(RegistryError::BadName));
        }
        let deep = format!(r"\Registry\Machine\Software{}", r"\a".repeat(600));
        assert_eq!(registry.create(&deep, false), Err(RegistryError::BadName));
        assert_eq!(registry.set_value(software, &"x".repeat(16_384), 1, vec![]), Err(RegistryError::BadName));
    }

    #[test]
    fn data_reads_back() {
        let value = |data| Value { name: String::new(), kind: 1, data };
        assert_eq!(value(string_data("5.1 µs")).text().as_deref(), Some("5.1 µs"));
        assert_eq!(value(vec![1, 2, 3]).text(), None);
        assert_eq!(value(vec![0, 0xd8]).text(), None, "half a surrogate pair");
        assert_eq!(value(7u32.to_le_bytes().to_vec()).number(), Some(7));
        assert_eq!(value(vec![7]).number(), None);
        assert_eq!(multi_string_data(&["a".into(), "b".into()]), [97, 0, 0, 0, 98, 0, 0, 0, 0, 0]);
    }

    /// The same operations on a map of paths must give the same answers.
    #[derive(Clone, Debug)]
    enum Step {
        Create(u8, u8),
        Delete(u8, u8),
        Set(u8, u8, u8),
        Unset(u8, u8),
    }

    fn step() -> impl Strategy<Value = Step> {
        let n = 0u8..4;
        prop_oneof![
            (n.clone(), n.clone()).prop_map(|(a, b)| Step::Create(a, b)),
            (n.clone(), n.clone()).prop_map(|(a, b)| Step::Delete(a, b)),
            (n.clone(), n.clone(), any::<u8>()).prop_map(|(a, b, c)| Step::Set(a, b, c)),
            (n.clone(), n).prop_map(|(a, b)| Step::Unset(a, b)),
        ]
    }

    proptest! {
        #[test]
        fn behaves_like_a_map_of_paths(steps in proptest::collection::vec(step(), 0..60)) {
            let mut registry = Registry::new();
            let mut model: BTreeMap<(u8, Option<u8>), BTreeMap<u8, u8>> = BTreeMap::new();
            let path = |a: u8, b: Option<u8>| match b {
                Some(b) => format!(r"\Registry\Machine\Software\K{a}\s{b}"),
                None => format!(r"\Registry\Machine\Software\k{a}"),
            };
            for step in steps {
                match step {
                    Step::Create(a, b) => {
                        let new = model.insert((a, Some(b)), model.get(&(a, Some(b))).cloned().unwrap_or_default());
                        model.entry((a, None)).or_default();
                        let (_, done) = registry.create(&path(a, Some(b)), false).expect("valid");
                        prop_assert_eq!(done == Disposition::Created, new.is_none());
                    }
                    Step::Delete(a, b) => {
                        let b = (b != 0).then_some(b);
                        let has_below = b.is_none() && model.keys().any(|(x, y)| *x == a && y.is_some());
                        let there = model.contains_key(&(a, b));
                        let result = registry.open(&path(a, b)).and_then(|id| registry.delete(id));
                        prop_assert_eq!(result.is_ok(), there && !has_below);
                        if result.is_ok() {
                            model.remove(&(a, b));
                        }
                    }
                    Step::Set(a, name, byte) => {
                        let result = registry
                            .open(&path(a, None))
                            .and_then(|id| registry.set_value(id, &format!("V{name}"), 3, vec![byte]));
                        prop_assert_eq!(result.is_ok(), model.contains_key(&(a, None)));
                        if let Some(values) = model.get_mut(&(a, None)) {
                            values.insert(name, byte);
                        }
                    }
                    Step::Unset(a, name) => {
                        let result = registry
                            .open(&path(a, None))
                            .and_then(|id| registry.delete_value(id, &format!("v{name}")));
                        let had = model.get_mut(&(a, None)).and_then(|values| values.remove(&name));
                        prop_assert_eq!(result.is_ok(), had.is_some());
                    }
                }
                for (&(a, b), values) in &model {
                    let id = registry.open(&path(a, b)).expect("in the model");
                    let seen: Vec<u8> = registry.values(id).expect("open").map(|value| value.data[0]).collect();
                    prop_assert_eq!(seen, values.values().copied().collect::<Vec<_>>());
                }
            }
        }

        #[test]
        fn any_path_is_harmless(path in ".{0,60}", volatile: bool) {
            let mut registry = Registry::new();
            if let Ok((id, _)) = registry.create(&path, volatile) {
                prop_assert_eq!(registry.open(&path), Ok(id));
                prop_assert_eq!(registry.open(&registry.path(id).expect("there")), Ok(id));
            } else {
                prop_assert!(registry.open(&path).is_err());
            }
        }
    }
}
