//! What a report tells of a run, gathered from its events as they happen.

use crate::report::{LifecycleEntry, ResourceEntry};
use crate::{ClaimKind, Event, Nanos, Stamp};

/// Lines of driver output and error log that are kept.
const LINES: usize = 1000;

/// Life, resources, prints and error log of a run so far.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// Steps of life; the status is a number here and gets its name where names are known.
    pub lifecycle: Vec<(LifecycleEntry, Option<u32>)>,
    /// Resources in the order of their claims.
    pub resources: Vec<ResourceEntry>,
    /// Last lines that the driver printed.
    pub prints: Vec<String>,
    /// Lines of output that are not kept.
    pub prints_dropped: u64,
    /// Entries of the error log: code and values.
    pub error_log: Vec<(u32, Vec<u32>)>,
    /// Interrupts delivered.
    pub interrupts: u64,
    /// DMA transfers completed.
    pub dma_transfers: u64,
}

impl Summary {
    /// Takes an event.
    pub fn observe(&mut self, stamp: &Stamp, event: &Event<'_>) {
        match *event {
            Event::Lifecycle { adapter, step, status } => {
                let entry =
                    LifecycleEntry { time_ns: stamp.time.0, adapter, step: step.to_owned(), status: None };
                self.lifecycle.push((entry, status));
            }
            Event::Claimed { kind, start, length, owner } => {
                self.resources.push(claim(stamp.time, kind, start, length, owner));
            }
            Event::ClaimRefused { kind, start, length, owner, holder } => {
                let refused_by = Some(holder.to_owned());
                self.resources
                    .push(ResourceEntry { refused_by, ..claim(stamp.time, kind, start, length, owner) });
            }
            Event::Released { kind, start, length, owner } => {
                let kind = kind.to_string();
                let held = |entry: &&mut ResourceEntry| {
                    entry.released_ns.is_none()
                        && entry.refused_by.is_none()
                        && (entry.start, entry.length) == (start, length)
                        && entry.kind == kind
                        && entry.owner == owner
                };
                if let Some(entry) = self.resources.iter_mut().rev().find(held) {
                    entry.released_ns = Some(stamp.time.0);
                }
            }
            Event::Print { text } => {
                if self.prints.len() == LINES {
                    self.prints.remove(0);
                    self.prints_dropped += 1;
                }
                self.prints.push(text.trim_end_matches(['\r', '\n']).to_owned());
            }
            Event::ErrorLog { code, values } if self.error_log.len() < LINES => {
                self.error_log.push((code, values.to_vec()));
            }
            Event::Interrupt { .. } | Event::MessageInterrupt { .. } => self.interrupts += 1,
            Event::DmaCompleted { .. } => self.dma_transfers += 1,
            _ => {}
        }
    }
}

fn claim(time: Nanos, kind: ClaimKind, start: u64, length: u64, owner: &str) -> ResourceEntry {
    ResourceEntry {
        kind: kind.to_string(),
        start,
        length,
        owner: owner.to_owned(),
        claimed_ns: time.0,
        released_ns: None,
        refused_by: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_ends_the_claim_of_its_owner() {
        let mut summary = Summary::default();
        let stamp = |time| Stamp { time: Nanos(time), ..Stamp::default() };
        let (kind, start, length) = (ClaimKind::DmaChannel, 5, 1);
        summary.observe(&stamp(1), &Event::Claimed { kind, start, length, owner: "a" });
        summary.observe(&stamp(2), &Event::ClaimRefused { kind, start, length, owner: "b", holder: "a" });
        summary.observe(&stamp(3), &Event::Released { kind, start, length, owner: "b" });
        assert_eq!(summary.resources[0].released_ns, None);
        summary.observe(&stamp(4), &Event::Released { kind, start, length, owner: "a" });
        assert_eq!(summary.resources[0].released_ns, Some(4));
        assert_eq!(summary.resources[1].refused_by.as_deref(), Some("a"));
        assert_eq!(summary.resources[1].released_ns, None);
    }
}
