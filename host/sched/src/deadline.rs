//! Things that are to happen at a time.

use std::collections::BTreeMap;
use trace::Nanos;

/// Names one entry of a [`Deadlines`]; never used again after that entry is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DeadlineId(Nanos, u64);

/// Entries ordered by time, and by the order of their making within one time.
#[derive(Debug)]
pub struct Deadlines<T> {
    entries: BTreeMap<DeadlineId, T>,
    made: u64,
}

impl<T> Default for Deadlines<T> {
    fn default() -> Self {
        Self { entries: BTreeMap::new(), made: 0 }
    }
}

impl<T> Deadlines<T> {
    /// Adds what is to happen at `due`.
    pub fn add(&mut self, due: Nanos, what: T) -> DeadlineId {
        self.made += 1;
        let id = DeadlineId(due, self.made);
        self.entries.insert(id, what);
        id
    }

    /// Takes an entry out before its time. `None` if it has happened or was taken out already.
    pub fn remove(&mut self, id: DeadlineId) -> Option<T> {
        self.entries.remove(&id)
    }

    /// The time of the first entry.
    pub fn next(&self) -> Option<Nanos> {
        self.entries.first_key_value().map(|(id, _)| id.0)
    }

    /// Takes the first entry whose time has come.
    pub fn pop_due(&mut self, now: Nanos) -> Option<(Nanos, T)> {
        let entry = self.entries.first_entry()?;
        if entry.key().0 > now {
            return None;
        }
        let (id, what) = entry.remove_entry();
        Some((id.0, what))
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_come_in_time_order_then_in_the_order_they_were_made() {
        let mut deadlines = Deadlines::default();
        for (due, name) in [(5, 'b'), (3, 'a'), (5, 'c'), (9, 'd')] {
            deadlines.add(Nanos(due), name);
        }
        let cut = deadlines.add(Nanos(4), 'x');
        assert_eq!(deadlines.remove(cut), Some('x'));
        assert_eq!(deadlines.remove(cut), None);
        assert_eq!(deadlines.next(), Some(Nanos(3)));
        let mut seen = String::new();
        while let Some((_, name)) = deadlines.pop_due(Nanos(5)) {
            seen.push(name);
        }
        assert_eq!(seen, "abc");
        assert_eq!(deadlines.len(), 1);
    }
}
