//! Special pool: blocks that end at a page that cannot be touched, or begin behind one.
//!
//! So an access outside of a block faults at the instruction that makes it, and so does one to a block that was
//! freed, whose pages are taken away until they are used again. Driver Verifier does the same; what it stops the
//! machine with then is what ends the run here, together with a finding that says whose block it was.
//!
//! Each block takes a page more than it needs, and protecting pages takes calls of the host: an allocation and its free
//! take some 6 µs together, where ordinary pool takes less than one. So usually the first blocks of a run are special,
//! all of them, and later ones in part ([`PoolPlacement::Auto`]). There is a limit to how much of RAM goes to it; beyond,
//! blocks come from ordinary pool, as on Windows.
//!
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/devtest/special-pool>.

use super::pool::{Pool, tag_text};
use crate::Ntoskrnl;
use cpu::ram::PageRequest;
use cpu::slot::Prot;
use ddi::memory::FaultNote;
use ddi::{Module as _, System};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use wdk_defs::bugcodes::{PAGE_FAULT_BEYOND_END_OF_ALLOCATION, PAGE_FAULT_IN_FREED_SPECIAL_POOL};

const PAGE: u64 = 4096;
/// What every block is aligned to.
const ALIGNMENT: u64 = 16;
/// Of RAM, one part in so many.
const SHARE: u64 = 4;
/// Most pages, so that the host's limit on the number of mappings is far away.
const MOST_PAGES: u64 = 12 << 10;
/// Largest block, in pages.
const LARGEST: u64 = 64;
/// Blocks that are all special, and the part of those after them, where it is not said.
const FIRST_BLOCKS: u64 = 16 << 10;
const LATER_PART: u64 = 16;

/// Where a block lies in its pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PoolPlacement {
    /// At no page that cannot be touched: ordinary pool, whose guard bytes are looked at when a block is freed.
    Off,
    /// As `After` for the first 16384 blocks, and for one in 16 of those that follow: what it costs is bounded for
    /// drivers that allocate for each frame, and little for others.
    #[default]
    Auto,
    /// Before a page that cannot be touched: what is beyond the end is found at once.
    After,
    /// After a page that cannot be touched: what is before the start is found at once.
    Before,
}

impl PoolPlacement {
    /// The words of the command line, in order.
    pub const WORDS: [(&str, Self); 4] =
        [("off", Self::Off), ("auto", Self::Auto), ("after", Self::After), ("before", Self::Before)];
}

impl fmt::Display for PoolPlacement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = Self::WORDS.iter().find(|(_, placement)| placement == self);
        f.write_str(word.map_or("", |(word, _)| word))
    }
}

/// A word that is no placement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("use auto, after, before or off")]
pub struct UnknownPlacement;

impl FromStr for PoolPlacement {
    type Err = UnknownPlacement;

    fn from_str(word: &str) -> Result<Self, UnknownPlacement> {
        let found = Self::WORDS.iter().find(|(own, _)| *own == word);
        found.map(|(_, placement)| *placement).ok_or(UnknownPlacement)
    }
}

/// How a block of special pool lies in its pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lair {
    /// Pages of the block, without the one that cannot be touched.
    pages: u64,
    /// That one is in front.
    before: bool,
}

impl Lair {
    /// The pages for a block of so many bytes.
    fn of(bytes: u64, before: bool) -> Self {
        Self { pages: bytes.div_ceil(PAGE).max(1), before }
    }

    /// Bytes of the block's pages in front of it. As everywhere in pool, a block of a page or more begins on one.
    pub(crate) fn front(self, bytes: u64) -> u64 {
        if self.before || bytes >= PAGE { 0 } else { PAGE - bytes.next_multiple_of(ALIGNMENT).max(ALIGNMENT) }
    }

    /// Bytes of the block's pages behind it.
    pub(crate) fn slack(self, bytes: u64) -> u64 {
        self.pages * PAGE - self.front(bytes) - bytes
    }

    /// The first page, be it the block's or not, of a block at an address.
    fn start(self, address: u64) -> u64 {
        let first = address & !(PAGE - 1);
        if self.before { first - PAGE } else { first }
    }

    /// The first page of the block, where its pages start at `start`.
    fn inside(self, start: u64) -> u64 {
        if self.before { start + PAGE } else { start }
    }
}

/// A run of pages: a block's, and the one that cannot be touched.
#[derive(Clone, Copy, Debug)]
struct Run {
    lair: Lair,
    /// The block that is there, or was there last.
    block: u64,
}

/// All of special pool.
#[derive(Debug, Default)]
pub(crate) struct SpecialPool {
    placement: PoolPlacement,
    /// By their first page.
    runs: BTreeMap<u64, Run>,
    /// Runs for one page, none of which can be touched: before and after.
    spare: [Vec<u64>; 2],
    pages: u64,
    /// Blocks that were asked for.
    asked: u64,
}

impl SpecialPool {
    /// Whether the next block is to be a special one.
    fn wanted(&mut self) -> bool {
        self.asked += 1;
        match self.placement {
            PoolPlacement::Off => false,
            PoolPlacement::Auto => self.asked <= FIRST_BLOCKS || self.asked.is_multiple_of(LATER_PART),
            PoolPlacement::After | PoolPlacement::Before => true,
        }
    }

    /// Takes pages for a block and returns where it begins. `None` where it has to come from ordinary pool. `asked` is
    /// the driver's own wish for this block.
    pub(crate) fn take(
        &mut self,
        bytes: u64,
        asked: Option<PoolPlacement>,
        system: &System,
    ) -> Option<(Lair, u64)> {
        if !self.wanted() {
            return None;
        }
        let before = asked.unwrap_or(self.placement) == PoolPlacement::Before;
        let lair = Lair::of(bytes, before);
        let start = match self.spare[usize::from(before)].pop() {
            Some(start) if lair.pages == 1 => start,
            spare => {
                self.spare[usize::from(before)].extend(spare);
                self.new_run(lair, system)?
            }
        };
        let inside = lair.inside(start);
        if system.ram.protect(inside, lair.pages * PAGE, Prot::RW).is_err() {
            return None;
        }
        let block = inside + lair.front(bytes);
        self.runs.insert(start, Run { lair, block });
        Some((lair, block))
    }

    /// Pages that cannot be touched.
    fn new_run(&mut self, lair: Lair, system: &System) -> Option<u64> {
        let pages = lair.pages + 1;
        let limit = (system.ram.size() / PAGE / SHARE).min(MOST_PAGES);
        if lair.pages > LARGEST || self.pages + pages > limit {
            return None;
        }
        let phys = system.ram.alloc(PageRequest::any(pages)).ok()?;
        let start = system.ram.va_of(phys)?;
        if system.ram.protect(start, pages * PAGE, Prot::NONE).is_err() {
            // What cannot be protected is given back as it came.
            let _ = system.ram.free(phys);
            return None;
        }
        self.pages += pages;
        Some(start)
    }

    /// A block was freed: its pages cannot be touched from now on.
    pub(crate) fn freed(&self, lair: Lair, block: u64, system: &System) {
        // The pages are of RAM, whose protection the host changed before.
        let _ = system.ram.protect(lair.inside(lair.start(block)), lair.pages * PAGE, Prot::NONE);
    }

    /// The pages of a block that was freed may be used again.
    pub(crate) fn give_back(&mut self, lair: Lair, block: u64, system: &System) {
        let start = lair.start(block);
        if lair.pages == 1 {
            return self.spare[usize::from(lair.before)].push(start);
        }
        self.runs.remove(&start);
        let pages = lair.pages + 1;
        if system.ram.protect(start, pages * PAGE, Prot::RW).is_ok()
            && let Some(phys) = system.ram.phys_of(start)
            && system.ram.free(phys).is_ok()
        {
            self.pages -= pages;
        }
    }

    /// The block, there now or the last one, in whose pages an address lies.
    fn block_at(&self, address: u64) -> Option<u64> {
        let (start, run) = self.runs.range(..=address).next_back()?;
        (address - start < (run.lair.pages + 1) * PAGE).then_some(run.block)
    }
}

impl Ntoskrnl {
    /// Says where blocks lie that are allocated from now on.
    pub fn place_pool(&self, placement: PoolPlacement) {
        self.pool.with(|pool| pool.special.placement = placement);
    }
}

/// What is known of an access that faulted: whether it is one that special pool is there to find.
pub(crate) fn explain(system: &System, address: u64) -> Option<FaultNote> {
    Ntoskrnl::of(system).pool.with(|pool| {
        let start = pool.special.block_at(address)?;
        Some(match pool.live_block(start) {
            Some(_) => beyond(pool, system, start, address)?,
            None => after_free(pool, system, start, address),
        })
    })
}

fn beyond(pool: &Pool, system: &System, start: u64, address: u64) -> Option<FaultNote> {
    let block = pool.live_block(start)?;
    let place = if address >= start {
        format!("{} bytes after the end", address - start - block.bytes.min(address - start))
    } else {
        format!("{} bytes before the start", start - address)
    };
    let (tag, made) = (tag_text(block.tag), system.site_name(block.made));
    let kind = if block.non_paged { "nonpaged" } else { "paged" };
    let what = format!(
        "{address:#x} is {place} of the {} bytes of {kind} pool at {start:#x}, tag {tag}, allocated at {made}",
        block.bytes
    );
    Some(FaultNote { rule: "PoolOverrun", code: PAGE_FAULT_BEYOND_END_OF_ALLOCATION, what })
}

fn after_free(pool: &Pool, system: &System, start: u64, address: u64) -> FaultNote {
    let what = match pool.freed_block(start) {
        Some((block, died)) => {
            let (tag, made) = (tag_text(block.tag), system.site_name(block.made));
            format!(
                "{address:#x} is in the {} bytes of pool at {start:#x}, tag {tag}, allocated at {made}, that were freed at {}",
                block.bytes,
                system.site_name(died)
            )
        }
        None => format!("{address:#x} is in pool at {start:#x} that was freed long ago"),
    };
    FaultNote { rule: "PoolUseAfterFree", code: PAGE_FAULT_IN_FREED_SPECIAL_POOL, what }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_touch_the_page_that_cannot_be_touched() {
        for bytes in (0..3 * PAGE).step_by(7).chain([1, 16, PAGE - 1, PAGE, PAGE + 1]) {
            let lair = Lair::of(bytes, false);
            assert!(lair.front(bytes).is_multiple_of(ALIGNMENT));
            assert_eq!(lair.front(bytes) + bytes + lair.slack(bytes), lair.pages * PAGE);
            if bytes < PAGE {
                assert!(lair.slack(bytes) <= ALIGNMENT, "{bytes} bytes end at the page");
            } else {
                assert_eq!(lair.front(bytes), 0, "{bytes} bytes begin on a page");
            }
            let lair = Lair::of(bytes, true);
            assert_eq!(lair.front(bytes), 0);
            assert_eq!(bytes + lair.slack(bytes), lair.pages * PAGE);
        }
    }

    #[test]
    fn a_block_leads_to_its_pages() {
        let after = Lair::of(100, false);
        assert_eq!(after.start(0x5000 + after.front(100)), 0x5000);
        let before = Lair::of(100, true);
        assert_eq!(before.start(0x6000), 0x5000);
        assert_eq!(before.inside(0x5000), 0x6000);
    }

    #[test]
    fn what_special_pool_costs_is_bounded_where_nothing_is_said() {
        let count = |placement, blocks| {
            let mut pool = SpecialPool { placement, ..SpecialPool::default() };
            (0..blocks).filter(|_| pool.wanted()).count() as u64
        };
        assert_eq!(count(PoolPlacement::Auto, FIRST_BLOCKS), FIRST_BLOCKS);
        assert_eq!(count(PoolPlacement::Auto, FIRST_BLOCKS + 1600), FIRST_BLOCKS + 100);
        assert_eq!(count(PoolPlacement::After, FIRST_BLOCKS + 1600), FIRST_BLOCKS + 1600);
        assert_eq!(count(PoolPlacement::Off, 10), 0);
    }

    #[test]
    fn placements_have_words() {
        for (word, placement) in PoolPlacement::WORDS {
            assert_eq!(word.parse(), Ok(placement));
            assert_eq!(placement.to_string(), word);
        }
        assert_eq!("both".parse::<PoolPlacement>(), Err(UnknownPlacement));
    }
}
