//! Handles that drivers hold: generational, so that a stale one is recognised exactly.

use crate::system::System;
use trace::{Event, HandleKind, HandleMisuse, LeakedAt, Site};

/// A handle's value as the driver sees it. It looks like an address of the kernel's, so code that dereferences it
/// faults, and it names its kind, its place in the table and the use of that place.
pub type Handle = u64;

/// Top of a handle's value: an address that no process can have.
const PREFIX: u64 = 0xffff_a000_0000_0000;
const INDEX_BITS: u32 = 16;
const GENERATION_BITS: u32 = 20;
/// Handles are multiples of this, as addresses of objects are.
const ALIGNMENT_BITS: u32 = 4;
const KIND_SHIFT: u32 = ALIGNMENT_BITS + INDEX_BITS + GENERATION_BITS;
/// Dead entries to remember before their places are used again.
const MEMORY: usize = 256;

#[derive(Debug)]
struct Entry<T> {
    generation: u64,
    value: Option<T>,
    made: Site,
    died: Site,
}

/// What a handle's value refers to.
#[derive(Debug)]
pub enum HandleState<T> {
    /// A live object.
    Live(T),
    /// An object that was released.
    Dead {
        /// Where it was made.
        made: Site,
        /// Where it was released.
        died: Site,
    },
    /// Nothing that was ever handed out by this table, or so long ago that it is forgotten.
    Never,
}

/// A table of objects of one kind.
#[derive(Debug)]
pub struct Handles<T> {
    kind: HandleKind,
    entries: Vec<Entry<T>>,
    free: std::collections::VecDeque<usize>,
}

impl<T> Handles<T> {
    /// An empty table.
    pub const fn new(kind: HandleKind) -> Self {
        Self { kind, entries: Vec::new(), free: std::collections::VecDeque::new() }
    }

    /// What kind of handle this table gives out.
    pub fn kind(&self) -> HandleKind {
        self.kind
    }

    fn encode(&self, index: usize, generation: u64) -> Handle {
        let generation = generation & ((1 << GENERATION_BITS) - 1);
        PREFIX
            | ((self.kind as u64 + 1) << KIND_SHIFT)
            | generation << (ALIGNMENT_BITS + INDEX_BITS)
            | (index as u64) << ALIGNMENT_BITS
    }

    /// Adds an object and gives its handle; `None` when the table is full.
    pub fn insert(&mut self, value: T, made: Site) -> Option<Handle> {
        // A place is used again only when many others have died after it, so that stale handles stay recognisable.
        let index = if self.free.len() > MEMORY {
            self.free.pop_front()?
        } else {
            self.entries.push(Entry { generation: 0, value: None, made, died: Site::default() });
            self.entries.len() - 1
        };
        if index >> INDEX_BITS != 0 {
            self.entries.pop();
            return None;
        }
        let entry = &mut self.entries[index];
        entry.generation += 1;
        entry.value = Some(value);
        entry.made = made;
        let generation = entry.generation;
        Some(self.encode(index, generation))
    }

    fn find(&self, handle: Handle) -> Option<usize> {
        let index = (handle >> ALIGNMENT_BITS) as usize & ((1 << INDEX_BITS) - 1);
        let entry = self.entries.get(index)?;
        (self.encode(index, entry.generation) == handle).then_some(index)
    }

    /// Looks a handle up.
    pub fn get(&mut self, handle: Handle) -> HandleState<&mut T> {
        match self.find(handle) {
            None => HandleState::Never,
            Some(index) => {
                let Entry { value, made, died, .. } = &mut self.entries[index];
                match value {
                    Some(value) => HandleState::Live(value),
                    None => HandleState::Dead { made: *made, died: *died },
                }
            }
        }
    }

    /// The object, if the handle is live.
    pub fn live(&mut self, handle: Handle) -> Option<&mut T> {
        match self.get(handle) {
            HandleState::Live(value) => Some(value),
            _ => None,
        }
    }

    /// Takes an object out; its handle is stale from now on.
    pub fn remove(&mut self, handle: Handle, died: Site) -> HandleState<T> {
        let Some(index) = self.find(handle) else { return HandleState::Never };
        let entry = &mut self.entries[index];
        match entry.value.take() {
            Some(value) => {
                entry.died = died;
                self.free.push_back(index);
                HandleState::Live(value)
            }
            None => HandleState::Dead { made: entry.made, died: entry.died },
        }
    }

    /// All live objects with their handles and where they were made, in the order of their places.
    pub fn iter(&self) -> impl Iterator<Item = (Handle, Site, &T)> {
        self.entries.iter().enumerate().filter_map(|(index, entry)| {
            entry.value.as_ref().map(|value| (self.encode(index, entry.generation), entry.made, value))
        })
    }
}

impl System {
    /// Tells the rules that a handle which is not live was used. `releasing`: in a call that would have released it.
    pub fn misused<T>(&self, kind: HandleKind, handle: Handle, state: &HandleState<T>, releasing: bool) {
        let how = match state {
            HandleState::Live(_) => return,
            HandleState::Never => HandleMisuse::Never,
            HandleState::Dead { made, died } if releasing => {
                HandleMisuse::ReleasedTwice { made: *made, died: *died }
            }
            HandleState::Dead { made, died } => HandleMisuse::Stale { made: *made, died: *died },
        };
        self.emit(&Event::Misused { kind, handle, how });
    }

    /// Tells the rules what was not released.
    pub fn leaked(&self, kind: HandleKind, handle: Handle, made: Site, at: LeakedAt) {
        self.emit(&Event::Leaked { kind, handle, made, at, size: 0, tag: 0 });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(offset: u64) -> Site {
        Site { image: Some(0), offset }
    }

    #[test]
    fn a_released_handle_is_stale_and_tells_where_it_lived() {
        let mut table = Handles::new(HandleKind::DmaChannel);
        let first = table.insert("a", at(1)).expect("room");
        assert!(matches!(table.remove(first, at(2)), HandleState::Live("a")));
        let second = table.insert("b", at(3)).expect("room");
        assert_ne!(first, second);
        assert!(
            matches!(table.get(first), HandleState::Dead { made, died } if made == at(1) && died == at(2))
        );
        assert!(matches!(table.remove(first, at(9)), HandleState::Dead { died, .. } if died == at(2)));
        assert!(matches!(table.get(second), HandleState::Live(&mut "b")));
    }

    #[test]
    fn other_values_never_were_handles() {
        let mut table = Handles::new(HandleKind::DmaChannel);
        let handle = table.insert((), at(1)).expect("room");
        let mut other = Handles::<()>::new(HandleKind::Timer);
        assert!(matches!(other.get(handle), HandleState::Never));
        for value in [0, 1, handle + 1, handle + 16, !handle, handle ^ (1 << 24)] {
            assert!(matches!(table.get(value), HandleState::Never), "{value:#x}");
        }
    }

    #[test]
    fn places_are_used_again_but_old_handles_stay_stale() {
        let mut table = Handles::new(HandleKind::Timer);
        let old = table.insert(0, at(1)).expect("room");
        table.remove(old, at(2));
        for n in 0..100_000 {
            let handle = table.insert(n, at(1)).expect("places of the dead are used again");
            assert!(!matches!(table.get(old), HandleState::Live(_)));
            table.remove(handle, at(2));
        }
        assert!(table.entries.len() <= MEMORY + 2);
    }

    #[test]
    fn a_full_table_says_so() {
        let mut table = Handles::new(HandleKind::Timer);
        for n in 0..1 << INDEX_BITS {
            assert!(table.insert(n, at(0)).is_some());
        }
        assert!(table.insert(0, at(0)).is_none());
        assert!(table.insert(0, at(0)).is_none());
        assert_eq!(table.iter().count(), 1 << INDEX_BITS);
    }
}
