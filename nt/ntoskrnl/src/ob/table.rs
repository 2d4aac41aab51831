//! The table of objects and of handles: counts that really count.
//!
//! An object lives until its last pointer reference is given up; each handle holds one. A name that is not permanent
//! goes with the last handle. What is gone is remembered, so that one who comes too late is told from one who is wrong.

use super::ObjectType;
use crate::registry::KeyId;
use crate::se::descriptor::Descriptor;
use ddi::Site;
use std::collections::BTreeMap;

/// What an object is beside its memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// All of it lies in its memory, or in the table of those who made it.
    Plain,
    /// Where a symbolic link leads.
    Link(String),
    /// A key of the registry.
    Key(KeyId),
}

/// An object.
#[derive(Clone, Debug)]
pub(crate) struct Object {
    pub(crate) kind: ObjectType,
    /// Its whole name, as it was made.
    pub(crate) name: Option<String>,
    pub(crate) body: Body,
    pub(crate) pointers: i64,
    pub(crate) handles: u32,
    /// The name stays when the last handle is closed.
    pub(crate) permanent: bool,
    /// The memory is given back with the object.
    pub(crate) owns_memory: bool,
    pub(crate) made: Site,
    /// Where the driver took the references that it has not given back, oldest first.
    pub(crate) taken: Vec<Site>,
    /// The security descriptor that was set.
    pub(crate) security: Option<Descriptor>,
}

impl Object {
    /// An object that one who made it refers to.
    pub(crate) fn new(kind: ObjectType, made: Site) -> Self {
        Self {
            kind,
            name: None,
            body: Body::Plain,
            pointers: 1,
            handles: 0,
            permanent: false,
            owns_memory: true,
            made,
            taken: Vec::new(),
            security: None,
        }
    }
}

/// A handle.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HandleEntry {
    pub(crate) object: u64,
    pub(crate) access: u32,
    /// `OBJ_INHERIT`, `OBJ_KERNEL_HANDLE`.
    pub(crate) attributes: u32,
    pub(crate) made: Site,
}

/// What is known of an object or handle that is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Gone {
    pub(crate) made: Site,
    pub(crate) died: Site,
}

/// What a reference given up did.
#[derive(Debug)]
pub(crate) enum Dereferenced {
    /// So many references are left. `unbacked`: the driver had not taken one.
    Left { count: i64, unbacked: bool },
    /// It was the last one: the object is out of the table.
    Deleted { object: Object, unbacked: bool },
    /// It was the last one, and handles are open: what Windows stops at.
    HandlesOpen { kind: ObjectType, handles: u32 },
    /// The object was deleted before, there.
    Gone(Gone),
    /// No object ever was there.
    Never,
}

/// All objects.
#[derive(Debug, Default)]
pub struct ObjectTable {
    objects: BTreeMap<u64, Object>,
    /// Whole names without case, and whose each is.
    names: BTreeMap<String, u64>,
    handles: BTreeMap<u32, HandleEntry>,
    handles_made: u32,
    dead_objects: BTreeMap<u64, (ObjectType, Gone)>,
    dead_handles: BTreeMap<u32, Gone>,
    /// Address of each type's own object: what the exported variables point to.
    pub(crate) types: BTreeMap<ObjectType, u64>,
}

/// Kernel handles have these bits; without them the same number is a handle of the system process.
pub(crate) const KERNEL_HANDLE: u64 = 0xffff_ffff_8000_0000;
/// The first handle's number. Numbers are multiples of four, and the two low bits are the caller's to use.
const FIRST: u32 = 0x1000;
/// Dead handles to remember.
const MEMORY: usize = 4096;

/// The place in the table that a handle names.
fn place(handle: u64) -> Option<u32> {
    let low = match handle & KERNEL_HANDLE {
        KERNEL_HANDLE | 0 => handle & !KERNEL_HANDLE & !3,
        _ => return None,
    };
    u32::try_from(low).ok().filter(|low| *low >= FIRST)
}

/// Names compare without case.
pub(crate) fn folded(name: &str) -> String {
    name.to_uppercase()
}

impl ObjectTable {
    /// Puts an object in at an address. `false` if another has its name.
    pub(crate) fn insert(&mut self, address: u64, object: Object) -> bool {
        if let Some(name) = object.name.as_deref().map(folded) {
            if self.names.contains_key(&name) {
                return false;
            }
            self.names.insert(name, address);
        }
        self.dead_objects.remove(&address);
        self.objects.insert(address, object);
        true
    }

    /// The object at an address.
    pub(crate) fn get(&self, address: u64) -> Option<&Object> {
        self.objects.get(&address)
    }

    /// The object at an address, to be changed.
    pub(crate) fn get_mut(&mut self, address: u64) -> Option<&mut Object> {
        self.objects.get_mut(&address)
    }

    /// The object of that whole name.
    pub(crate) fn named(&self, name: &str) -> Option<u64> {
        self.names.get(&folded(name)).copied()
    }

    /// What is remembered of an object that was there.
    pub(crate) fn gone(&self, address: u64) -> Option<(ObjectType, Gone)> {
        self.dead_objects.get(&address).copied()
    }

    /// All objects by address.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u64, &Object)> {
        self.objects.iter().map(|(address, object)| (*address, object))
    }

    /// All handles, as kernel handles where they are, and their entries.
    pub(crate) fn handles(&self) -> impl Iterator<Item = (u64, &HandleEntry)> {
        self.handles.iter().map(|(place, entry)| (value(*place, entry.attributes), entry))
    }

    /// Takes a reference; how many there are then. `taken` is where, if a driver takes it.
    pub(crate) fn reference(&mut self, address: u64, taken: Option<Site>) -> Option<i64> {
        let object = self.objects.get_mut(&address)?;
        object.pointers += 1;
        object.taken.extend(taken);
        Some(object.pointers)
    }

    /// Gives a reference up: a driver's, or one of the box's own.
    pub(crate) fn dereference(&mut self, address: u64, of_driver: bool, died: Site) -> Dereferenced {
        let Some(object) = self.objects.get_mut(&address) else {
            return match self.dead_objects.get(&address) {
                Some((_, gone)) => Dereferenced::Gone(*gone),
                None => Dereferenced::Never,
            };
        };
        let unbacked = of_driver && object.taken.pop().is_none();
        object.pointers -= 1;
        let (count, handles, kind) = (object.pointers, object.handles, object.kind);
        if count > 0 {
            return Dereferenced::Left { count, unbacked };
        }
        if handles > 0 {
            return Dereferenced::HandlesOpen { kind, handles };
        }
        self.remove_name(address);
        match self.objects.remove(&address) {
            Some(object) => {
                self.dead_objects.insert(address, (kind, Gone { made: object.made, died }));
                Dereferenced::Deleted { object, unbacked }
            }
            None => Dereferenced::Never,
        }
    }

    /// Takes an object's name away.
    pub(crate) fn remove_name(&mut self, address: u64) {
        let Some(object) = self.objects.get_mut(&address) else { return };
        if let Some(name) = object.name.take() {
            self.names.remove(&folded(&name));
        }
    }

    /// Opens a handle to an object, which holds a reference. `None` without the object, or when numbers have run out.
    pub(crate) fn open(&mut self, address: u64, access: u32, attributes: u32, made: Site) -> Option<u64> {
        let object = self.objects.get_mut(&address)?;
        let place = self.handles_made.checked_mul(4)?.checked_add(FIRST).filter(|place| *place < 1 << 31)?;
        self.handles_made += 1;
        object.pointers += 1;
        object.handles += 1;
        let access = object.kind.granted(access);
        self.handles.insert(place, HandleEntry { object: address, access, attributes, made });
        Some(value(place, attributes))
    }

    /// The entry of a handle. `Err` of what is remembered of one that was closed, `None` if it never was one.
    pub(crate) fn handle(&self, handle: u64) -> Result<HandleEntry, Option<Gone>> {
        let place = place(handle).ok_or(None)?;
        self.handles.get(&place).copied().ok_or_else(|| self.dead_handles.get(&place).copied())
    }

    /// Takes a handle out; its reference is the caller's to give up.
    pub(crate) fn close(&mut self, handle: u64, died: Site) -> Result<HandleEntry, Option<Gone>> {
        let entry = self.handle(handle)?;
        let place = place(handle).ok_or(None)?;
        self.handles.remove(&place);
        self.dead_handles.insert(place, Gone { made: entry.made, died });
        if self.dead_handles.len() > MEMORY {
            self.dead_handles.pop_first();
        }
        if let Some(object) = self.objects.get_mut(&entry.object) {
            object.handles -= 1;
            if object.handles == 0 && !object.permanent {
                self.remove_name(entry.object);
            }
        }
        Ok(entry)
    }
}

/// The handle of a place.
fn value(place: u32, attributes: u32) -> u64 {
    let kernel = attributes & wdk_defs::all::OBJ_KERNEL_HANDLE != 0;
    u64::from(place) | if kernel { KERNEL_HANDLE } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use wdk_defs::all::{OBJ_KERNEL_HANDLE, SYNCHRONIZE};

    fn at(offset: u64) -> Site {
        Site { image: Some(0), offset }
    }

    fn event(name: Option<&str>) -> Object {
        Object { name: name.map(str::to_owned), ..Object::new(ObjectType::Event, at(1)) }
    }

    #[test]
    fn an_object_lives_as_long_as_its_references() {
        let mut table = ObjectTable::default();
        assert!(table.insert(0x1000, event(Some(r"\BaseNamedObjects\e"))));
        let handle = table.open(0x1000, SYNCHRONIZE, OBJ_KERNEL_HANDLE, at(2)).expect("room");
        assert_eq!(handle & KERNEL_HANDLE, KERNEL_HANDLE);
        assert!(matches!(table.dereference(0x1000, false, at(3)), Dereferenced::Left { count: 1, .. }));
        assert_eq!(table.reference(0x1000, Some(at(4))), Some(2));
        assert_eq!(table.named(r"\basenamedobjects\E"), Some(0x1000));
        assert_eq!(table.close(handle, at(5)).map(|entry| entry.object), Ok(0x1000));
        assert_eq!(table.named(r"\basenamedobjects\E"), None, "the name goes with the last handle");
        assert!(matches!(
            table.dereference(0x1000, false, at(5)),
            Dereferenced::Left { count: 1, unbacked: false }
        ));
        assert!(matches!(
            table.dereference(0x1000, true, at(6)),
            Dereferenced::Deleted { unbacked: false, .. }
        ));
        let Dereferenced::Gone(gone) = table.dereference(0x1000, true, at(7)) else { panic!("it was there") };
        assert_eq!((gone.made, gone.died), (at(1), at(6)));
        assert_eq!(table.handle(handle).err().flatten().map(|gone| gone.died), Some(at(5)));
        assert!(matches!(table.dereference(0x2000, true, at(8)), Dereferenced::Never));
    }

    #[test]
    fn a_reference_that_was_never_taken_is_noticed() {
        let mut table = ObjectTable::default();
        table.insert(0x1000, event(None));
        table.open(0x1000, 0, 0, at(2)).expect("room");
        assert!(matches!(
            table.dereference(0x1000, true, at(3)),
            Dereferenced::Left { count: 1, unbacked: true }
        ));
        assert!(matches!(
            table.dereference(0x1000, true, at(3)),
            Dereferenced::HandlesOpen { kind: ObjectType::Event, handles: 1 }
        ));
    }

    #[test]
    fn a_handle_is_the_same_with_its_low_bits_and_in_both_forms() {
        let mut table = ObjectTable::default();
        table.insert(0x1000, event(None));
        let handle = table.open(0x1000, 0, 0, at(2)).expect("room");
        for same in [handle, handle | 1, handle | 3, handle | KERNEL_HANDLE] {
            assert!(table.handle(same).is_ok(), "{same:#x}");
        }
        for other in [0, 4, handle + 4, u64::MAX, u64::MAX - 1, handle | 1 << 40, 0xffff_a000_0000_1000] {
            assert!(matches!(table.handle(other), Err(None)), "{other:#x}");
        }
    }

    #[test]
    fn two_objects_do_not_share_a_name() {
        let mut table = ObjectTable::default();
        assert!(table.insert(0x1000, event(Some(r"\x"))));
        assert!(!table.insert(0x2000, event(Some(r"\X"))));
        assert!(table.get(0x2000).is_none());
    }

    proptest! {
        /// References, handles and their ends in any order: the object is there exactly while something refers to it.
        #[test]
        fn counts_balance(steps in proptest::collection::vec(0u8..4, 0..60)) {
            let mut table = ObjectTable::default();
            table.insert(0x1000, event(None));
            let (mut references, mut handles) = (0u32, Vec::new());
            for step in steps {
                match step {
                    0 => { prop_assert!(table.reference(0x1000, Some(at(1))).is_some()); references += 1; }
                    1 => handles.push(table.open(0x1000, 0, 0, at(1)).expect("room")),
                    2 if references > 0 => {
                        references -= 1;
                        let left = table.dereference(0x1000, true, at(2));
                        let expected = matches!(left, Dereferenced::Left { unbacked: false, .. });
                        prop_assert!(expected);
                    }
                    3 if !handles.is_empty() => {
                        let handle = handles.remove(0);
                        prop_assert!(table.close(handle, at(2)).is_ok());
                        table.dereference(0x1000, false, at(2));
                        prop_assert!(table.close(handle, at(2)).is_err());
                    }
                    _ => {}
                }
                let object = table.get(0x1000).expect("its maker refers to it");
                prop_assert_eq!(object.pointers, 1 + i64::from(references) + handles.len() as i64);
                prop_assert_eq!(object.handles as usize, handles.len());
            }
        }

        #[test]
        fn any_handle_is_harmless(handle: u64) {
            let mut table = ObjectTable::default();
            prop_assert!(table.handle(handle).is_err());
            prop_assert!(table.close(handle, at(1)).is_err());
        }
    }
}
