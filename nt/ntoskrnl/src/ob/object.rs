//! Making, finding, referring to and giving up objects.

use super::ObjectType;
use super::namespace::{DIRECTORIES, LINKS, Nowhere, Place};
use super::table::{Body, Dereferenced, Gone, HandleEntry, Object};
use crate::Ntoskrnl;
use ddi::{HandleKind, HandleState, Stop, System};
use trace::LeakedAt;
use wdk_defs::DriverPtr;
use wdk_defs::all::OBJ_KERNEL_HANDLE;
use wdk_defs::bugcodes::REFERENCE_BY_POINTER;
use wdk_defs::ntstatus::*;

/// How a new object is named.
#[derive(Clone, Copy, Debug, Default)]
pub struct Named<'a> {
    /// Its whole name, if it has one.
    pub name: Option<&'a str>,
    /// Whether the name stays when no handle is open.
    pub permanent: bool,
}

impl<'a> Named<'a> {
    /// A name that stays until the object is deleted, if there is one.
    pub const fn permanent(name: Option<&'a str>) -> Self {
        Self { name, permanent: true }
    }

    /// A name that goes with the last handle, if there is one.
    pub const fn temporary(name: Option<&'a str>) -> Self {
        Self { name, permanent: false }
    }
}

/// `KPROCESSOR_MODE` of a user's call.
pub(crate) const USER_MODE: i8 = 1;
/// Memory of an object that has no public structure.
const OPAQUE_BYTES: u64 = 64;

fn state<T>(gone: Option<Gone>) -> HandleState<T> {
    match gone {
        Some(Gone { made, died }) => HandleState::Dead { made, died },
        None => HandleState::Never,
    }
}

impl Ntoskrnl {
    /// Makes the directories and links that every system has.
    pub(crate) fn place_objects(&self, system: &System) {
        let link = |(name, target): (&'static str, &str)| {
            (name, ObjectType::SymbolicLink, Body::Link(target.to_owned()))
        };
        let directories = DIRECTORIES.map(|name| (name, ObjectType::Directory, Body::Plain));
        let root = self.registry(|registry| registry.open(r"\Registry")).ok();
        let registry = root.map(|id| (r"\Registry", ObjectType::Key, Body::Key(id)));
        for (name, kind, body) in directories.into_iter().chain(LINKS.map(link)).chain(registry) {
            let Some(address) = system.allocate_object(OPAQUE_BYTES) else { continue };
            let object = Object {
                name: Some(name.to_owned()),
                body,
                permanent: true,
                ..Object::new(kind, ddi::Site::default())
            };
            self.objects.with(|table| table.insert(address, object));
        }
        for kind in ObjectType::ALL {
            let variable = kind.variable().and_then(|name| self.variable(name));
            let pointed_to = variable.and_then(|at| ddi::Access::try_load(DriverPtr::<u64>::new(at)).ok());
            let address = pointed_to.or_else(|| system.allocate_object(OPAQUE_BYTES)).unwrap_or_default();
            self.objects.with(|table| table.types.insert(kind, address));
        }
    }

    /// Puts a permanent object of the system's own there, before anything runs; `false` if its name is taken.
    pub(crate) fn object_place(&self, kind: ObjectType, address: u64, named: Named<'_>) -> bool {
        let object = Object {
            name: named.name.map(str::to_owned),
            permanent: named.permanent,
            ..Object::new(kind, ddi::Site::default())
        };
        self.objects.with(|table| table.insert(address, object))
    }

    /// Makes an object of memory that is there already, or, at 0, of memory of its own. It has one reference, its
    /// maker's; the object's address is the answer.
    ///
    /// # Errors
    /// `STATUS_OBJECT_NAME_COLLISION`, `STATUS_INSUFFICIENT_RESOURCES`.
    pub fn object_create(&self, kind: ObjectType, memory: u64, named: Named<'_>) -> Result<u64, u32> {
        self.object_create_with(kind, memory, named, Body::Plain)
    }

    pub(crate) fn object_create_with(
        &self,
        kind: ObjectType,
        memory: u64,
        named: Named<'_>,
        body: Body,
    ) -> Result<u64, u32> {
        let system = System::current();
        let own = if memory == 0 { system.allocate_object(OPAQUE_BYTES) } else { Some(memory) };
        let address = own.ok_or(STATUS_INSUFFICIENT_RESOURCES)?;
        let object = Object {
            name: named.name.map(str::to_owned),
            permanent: named.permanent,
            body,
            ..Object::new(kind, system.caller())
        };
        if self.objects.with(|table| table.insert(address, object)) {
            return Ok(address);
        }
        if memory == 0 {
            system.free_object(address);
        }
        Err(STATUS_OBJECT_NAME_COLLISION)
    }

    /// An object's type, if there is an object at the address.
    pub fn object_type(&self, address: u64) -> Option<ObjectType> {
        self.adopt_thread(address);
        self.objects.with(|table| table.get(address).map(|object| object.kind))
    }

    /// An object's whole name.
    pub fn object_name(&self, address: u64) -> Option<String> {
        self.objects.with(|table| table.get(address).and_then(|object| object.name.clone()))
    }

    /// An object's pointer references and open handles.
    pub fn object_counts(&self, address: u64) -> Option<(i64, u32)> {
        self.adopt_thread(address);
        self.objects.with(|table| table.get(address).map(|object| (object.pointers, object.handles)))
    }

    /// The object that a whole name leads to, through links.
    pub fn object_named(&self, name: &str) -> Option<u64> {
        self.resolve_name(name, false).ok().filter(|place| place.rest.is_empty()).map(|place| place.object)
    }

    /// Where a whole name leads: the object, and what is left of the name for that object to understand.
    ///
    /// # Errors
    /// The status that opening the name fails with.
    pub fn object_path(&self, name: &str) -> Result<(u64, String), u32> {
        let found = self.resolve_name(name, false);
        found.map(|place| (place.object, place.rest)).map_err(|nowhere| nowhere.status)
    }

    pub(crate) fn resolve_name(&self, name: &str, open_link: bool) -> Result<Place, Nowhere> {
        self.objects.with(|table| table.resolve(name, open_link))
    }

    /// Takes a reference for the driver, which has to give it up; how many there are then, `None` without an object.
    pub fn object_reference(&self, address: u64) -> Option<i64> {
        let taken = System::current().caller();
        self.adopt_thread(address);
        self.objects.with(|table| table.reference(address, Some(taken)))
    }

    /// Gives up a reference that the driver took; how many there are then. One too many stops the run, or is told to
    /// the rules, as Windows would notice.
    pub fn object_dereference(&self, address: u64) -> i64 {
        self.adopt_thread(address);
        self.give_up(address, true)
    }

    /// Takes a reference for the box itself; `false` without an object.
    pub fn object_hold(&self, address: u64) -> bool {
        self.adopt_thread(address);
        self.objects.with(|table| table.reference(address, None)).is_some()
    }

    /// Gives up a reference that the box took, or the one that the object was made with.
    pub fn object_release(&self, address: u64) -> i64 {
        self.give_up(address, false)
    }

    /// Takes an object's name away, so that it goes with its last reference.
    pub fn object_make_temporary(&self, address: u64) {
        self.objects.with(|table| table.remove_name(address));
    }

    fn give_up(&self, address: u64, of_driver: bool) -> i64 {
        let system = System::current();
        let died = system.caller();
        let result = self.objects.with(|table| table.dereference(address, of_driver, died));
        match result {
            Dereferenced::Left { count, unbacked } => {
                self.tell_unbacked(address, unbacked);
                count
            }
            Dereferenced::Deleted { object, unbacked } => {
                self.object_deleted(address, object);
                self.tell_unbacked(address, unbacked);
                0
            }
            Dereferenced::HandlesOpen { kind, handles } => {
                let what = format!(
                    "the last reference to the {} {address:#x} is given up and {handles} handles to it are open",
                    kind.noun()
                );
                self.stop_by_reference(address, u64::from(handles), what)
            }
            Dereferenced::Gone(gone) => {
                let (made, died) = (system.site_name(gone.made), system.site_name(gone.died));
                let what = format!(
                    "a reference to the object {address:#x} is given up, which was made at {made} and deleted at {died}"
                );
                self.stop_by_reference(address, u64::MAX, what)
            }
            Dereferenced::Never => {
                self.no_object(address);
                0
            }
        }
    }

    fn tell_unbacked(&self, address: u64, unbacked: bool) {
        if unbacked {
            let what = format!("a reference to {address:#x} is given up that the driver has not taken");
            System::current().violation("ObjectReference", &what);
        }
    }

    /// Tells the rules of a counted call with something that is no object.
    pub(crate) fn no_object(&self, address: u64) {
        let system = System::current();
        // What other parts of the box made and do not count is not the driver's mistake.
        if !system.is_object(address) {
            let what = format!("{} is called with {address:#x}, which is no object", system.stamp().export);
            system.violation("ObjectReference", &what);
        }
    }

    fn stop_by_reference(&self, address: u64, state: u64, what: String) -> ! {
        let kind = self.objects.with(|table| {
            let kind = table.get(address).map(|object| object.kind);
            kind.or_else(|| table.gone(address).map(|(kind, _)| kind))
                .and_then(|kind| table.types.get(&kind).copied())
        });
        let parameters = [kind.unwrap_or_default(), address, 0, state];
        System::current().stop(Stop::BugCheck { code: REFERENCE_BY_POINTER, parameters, what })
    }

    /// What is done when nothing refers to an object any more.
    fn object_deleted(&self, address: u64, object: Object) {
        match object.kind {
            ObjectType::Callback => self.callback_deleted(address),
            ObjectType::File => {
                self.file_gone(address);
                self.file_deleted(address);
            }
            ObjectType::Device => self.device_gone(address),
            ObjectType::WmiGuid => self.wmi_block_gone(address),
            ObjectType::Section => self.section_deleted(address),
            _ => {}
        }
        if object.owns_memory {
            System::current().free_object(address);
        }
    }

    /// A thread's object is one from the moment that someone asks.
    fn adopt_thread(&self, address: u64) {
        let known = self.objects.with(|table| table.get(address).is_some() || table.gone(address).is_some());
        if known || !self.is_thread_object(address) {
            return;
        }
        let object = Object { owns_memory: false, ..Object::new(ObjectType::Thread, ddi::Site::default()) };
        self.objects.with(|table| table.insert(address, object));
    }
}

/// Handles.
impl Ntoskrnl {
    /// Opens a handle to an object for the driver to close. `attributes` are those of `OBJECT_ATTRIBUTES`. `None` without
    /// the object, or when there are no more handles.
    pub fn handle_open(&self, object: u64, access: u32, attributes: u32) -> Option<u64> {
        let made = System::current().caller();
        self.adopt_thread(object);
        self.objects.with(|table| table.open(object, access, attributes, made))
    }

    /// Gives an object that was just made to the driver: a handle in place of the maker's reference.
    pub(crate) fn handle_over(&self, object: u64, access: u32, attributes: u32) -> Result<u64, u32> {
        let handle = self.handle_open(object, access, attributes);
        self.object_release(object);
        handle.ok_or(STATUS_INSUFFICIENT_RESOURCES)
    }

    /// A kernel handle with all rights to an object, as routines give out that take no access mask.
    pub(crate) fn open_handle(&self, object: u64) -> u64 {
        self.handle_open(object, wdk_defs::all::GENERIC_ALL, OBJ_KERNEL_HANDLE).unwrap_or_default()
    }

    /// The object of a handle.
    pub fn object_of_handle(&self, handle: u64) -> Option<u64> {
        self.objects.with(|table| table.handle(handle)).ok().map(|entry| entry.object)
    }

    /// The object of a handle that has the type and rights, for a call of the driver.
    ///
    /// # Errors
    /// `STATUS_INVALID_HANDLE`, which the rules are told of, `STATUS_OBJECT_TYPE_MISMATCH`, `STATUS_ACCESS_DENIED`.
    pub fn handle_object(&self, handle: u64, kind: ObjectType, access: u32) -> Result<u64, u32> {
        let entry = self.handle_entry(handle)?;
        if self.object_type(entry.object) != Some(kind) {
            return Err(STATUS_OBJECT_TYPE_MISMATCH);
        }
        if access & !entry.access != 0 {
            return Err(STATUS_ACCESS_DENIED);
        }
        Ok(entry.object)
    }

    /// The entry of a handle; the rules are told if it is none.
    pub(crate) fn handle_entry(&self, handle: u64) -> Result<HandleEntry, u32> {
        self.objects.with(|table| table.handle(handle)).map_err(|gone| {
            System::current().misused::<()>(HandleKind::KernelHandle, handle, &state(gone), false);
            STATUS_INVALID_HANDLE
        })
    }

    /// Closes a handle; `false`, and told to the rules, if it is none.
    pub fn close_handle(&self, handle: u64) -> bool {
        let system = System::current();
        let died = system.caller();
        match self.objects.with(|table| table.close(handle, died)) {
            Ok(entry) => {
                self.object_release(entry.object);
                true
            }
            Err(gone) => {
                system.misused::<()>(HandleKind::KernelHandle, handle, &state(gone), true);
                false
            }
        }
    }

    /// Tells the rules of the handles and references that a driver's code took and left when it is unloaded.
    pub(crate) fn objects_leaked(&self, image: Option<u16>) {
        let system = System::current();
        let (handles, references): (Vec<_>, Vec<_>) = self.objects.with(|table| {
            let own = table.handles().filter(|(_, entry)| entry.made.image == image && image.is_some());
            let handles = own.map(|(handle, entry)| (handle, entry.made)).collect();
            let taken = table.iter().flat_map(|(address, object)| {
                object.taken.iter().filter(|site| site.image == image).map(move |site| (address, *site))
            });
            (handles, taken.filter(|_| image.is_some()).collect())
        });
        for (handle, made) in handles {
            system.leaked(HandleKind::KernelHandle, handle, made, LeakedAt::Unload);
            // Closed for the driver, so that it is told once.
            self.close_handle(handle);
        }
        for (address, made) in references {
            system.leaked(HandleKind::ObjectReference, address, made, LeakedAt::Unload);
            self.give_up(address, true);
        }
    }
}
