//! Pool: the memory that drivers allocate.
//!
//! Blocks lie in pages of RAM, so each has a physical address. What is known of a block (size, tag, who allocated it)
//! is kept outside of driver memory, where an overrun cannot reach it. Around a block stand guard bytes; they are
//! checked when it is freed and when the driver is unloaded. A freed block is filled with a pattern and waits in a
//! quarantine, so that a second free is recognised and a later write is seen.
//!
//! Blocks come from special pool as long as there is any ([`special_pool`](super::special_pool)).
//!
//! As on Windows: blocks smaller than a page do not cross pages, larger ones begin on a page, all are aligned to 16
//! bytes. Sizes are in bytes throughout.

use super::special_pool::{Lair, PoolPlacement, SpecialPool};
use crate::Ntoskrnl;
use cpu::access;
use cpu::ram::PageRequest;
use ddi::{Event, HandleKind, Site, System};
use std::collections::{BTreeMap, VecDeque};
use trace::LeakedAt;

const PAGE: u64 = 4096;
/// Bytes before and after a block in a slab.
const GUARD: u64 = 16;
const GUARD_BYTE: u8 = 0xfd;
/// What memory holds that was allocated without being zeroed.
const FRESH_BYTE: u8 = 0xcd;
/// What freed memory holds: eight of them are no address.
const FREED_BYTE: u8 = 0xdd;
/// Sizes of slab cells, guards included: a block of a cell lies in one page.
const CELLS: [u64; 11] = [48, 64, 96, 128, 192, 256, 384, 512, 1024, 2048, 4096];
/// Freed blocks and bytes that wait before they are used again.
const QUARANTINE_BLOCKS: usize = 256;
const QUARANTINE_BYTES: u64 = 1 << 20;

/// Where a block's memory comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Home {
    /// A cell of a slab, by index in [`CELLS`].
    Cell(usize),
    /// Pages of its own, so many.
    Pages(u64),
    /// Pages of special pool.
    Special(Lair),
}

impl Home {
    fn of(bytes: u64) -> Option<Self> {
        let whole = bytes.checked_add(2 * GUARD)?.checked_next_multiple_of(16)?;
        match CELLS.iter().position(|cell| whole <= *cell) {
            Some(cell) => Some(Self::Cell(cell)),
            None => Some(Self::Pages(bytes.checked_add(GUARD)?.div_ceil(PAGE))),
        }
    }

    /// Bytes that belong to the block beyond its first `bytes`.
    fn slack(self, bytes: u64) -> u64 {
        match self {
            Self::Cell(cell) => CELLS[cell] - GUARD - bytes,
            Self::Pages(pages) => pages * PAGE - bytes,
            Self::Special(lair) => lair.slack(bytes),
        }
    }

    /// Guard bytes in front of the block.
    fn front(self, bytes: u64) -> u64 {
        match self {
            Self::Cell(_) => GUARD,
            Self::Pages(_) => 0,
            Self::Special(lair) => lair.front(bytes),
        }
    }
}

/// What is known of a block.
#[derive(Clone, Copy, Debug)]
struct Block {
    bytes: u64,
    tag: u32,
    non_paged: bool,
    made: Site,
    home: Home,
}

/// A block that was freed.
#[derive(Clone, Copy, Debug)]
struct Freed {
    block: Block,
    died: Site,
}

/// A block as others see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolBlock {
    /// First address.
    pub address: u64,
    /// Size asked for.
    pub bytes: u64,
    /// Tag, as its first byte is the lowest.
    pub tag: u32,
    /// From the nonpaged pool.
    pub non_paged: bool,
    /// Where it was allocated.
    pub made: Site,
}

impl Block {
    fn seen(&self, address: u64) -> PoolBlock {
        PoolBlock { address, bytes: self.bytes, tag: self.tag, non_paged: self.non_paged, made: self.made }
    }
}

/// All pool blocks.
#[derive(Debug, Default)]
pub struct Pool {
    live: BTreeMap<u64, Block>,
    quarantine: VecDeque<u64>,
    freed: BTreeMap<u64, Freed>,
    freed_bytes: u64,
    free_cells: [Vec<u64>; CELLS.len()],
    in_use: u64,
    pub(super) special: SpecialPool,
}

/// What memory holds when it is given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Zeroes.
    Zeroed,
    /// A pattern that no one should rely on.
    Undefined,
}

/// Something wrong that a free found.
enum Wrong {
    /// The address is of no block.
    Unknown { inside: Option<PoolBlock> },
    /// It was freed before.
    Twice { made: Site, died: Site },
}

impl Pool {
    fn cell(&mut self, cell: usize, system: &System) -> Option<u64> {
        if self.free_cells[cell].is_empty() {
            let phys = system.ram.alloc(PageRequest::any(1)).ok()?;
            let page = system.ram.va_of(phys)?;
            let size = CELLS[cell];
            self.free_cells[cell].extend((0..PAGE / size).rev().map(|index| page + index * size));
        }
        self.free_cells[cell].pop()
    }

    /// A place for a block, and its address.
    fn take(&mut self, bytes: u64, asked: Option<PoolPlacement>, system: &System) -> Option<(Home, u64)> {
        if let Some((lair, address)) = self.special.take(bytes, asked, system) {
            return Some((Home::Special(lair), address));
        }
        let home = Home::of(bytes)?;
        let address = match home {
            Home::Cell(cell) => self.cell(cell, system)? + GUARD,
            Home::Pages(pages) => system.ram.va_of(system.ram.alloc(PageRequest::any(pages)).ok()?)?,
            Home::Special(_) => return None,
        };
        Some((home, address))
    }

    fn give_back(&mut self, address: u64, home: Home, system: &System) {
        match home {
            Home::Special(lair) => self.special.give_back(lair, address, system),
            Home::Cell(cell) => self.free_cells[cell].push(address - GUARD),
            Home::Pages(_) => {
                if let Some(phys) = system.ram.phys_of(address) {
                    // The pages were taken from this RAM and are given back once.
                    let _ = system.ram.free(phys);
                }
            }
        }
    }

    fn containing(&self, address: u64) -> Option<PoolBlock> {
        let (start, block) = self.live.range(..=address).next_back()?;
        (address - start < block.bytes).then(|| block.seen(*start))
    }
}

impl Ntoskrnl {
    /// Allocates pool as `ExAllocatePool2` and its older forms do: contents are undefined. `None` when RAM is used up.
    pub fn pool_allocate(&self, bytes: u64, tag: u32, non_paged: bool) -> Option<u64> {
        self.pool_allocate_with(bytes, tag, non_paged, Contents::Undefined)
    }

    /// Allocates pool and says what it is to hold.
    pub fn pool_allocate_with(
        &self,
        bytes: u64,
        tag: u32,
        non_paged: bool,
        contents: Contents,
    ) -> Option<u64> {
        self.pool_allocate_placed(bytes, tag, non_paged, contents, None)
    }

    /// Allocates pool and says where in its pages it is to lie, if it comes from special pool.
    pub(crate) fn pool_allocate_placed(
        &self,
        bytes: u64,
        tag: u32,
        non_paged: bool,
        contents: Contents,
        asked: Option<PoolPlacement>,
    ) -> Option<u64> {
        let system = System::current();
        let made = system.caller();
        let (home, address) = self.pool.with(|pool| {
            let (home, address) = pool.take(bytes, asked, system)?;
            pool.live.insert(address, Block { bytes, tag, non_paged, made, home });
            pool.in_use += bytes;
            Some((home, address))
        })?;
        let byte = if contents == Contents::Zeroed { 0 } else { FRESH_BYTE };
        // Pool pages belong to the box and are never protected, so these cannot fail.
        let front = home.front(bytes);
        let _ = access::fill(address - front, GUARD_BYTE, front);
        let _ = access::fill(address, byte, bytes);
        let _ = access::fill(address + bytes, GUARD_BYTE, home.slack(bytes));
        Some(address)
    }

    /// Frees pool. A tag that differs from the one it was allocated with is told to the rules, as is an address
    /// that is not a block's or was freed before; then nothing is freed and the result is `false`.
    pub fn pool_free(&self, address: u64, tag: Option<u32>) -> bool {
        let system = System::current();
        let died = system.caller();
        let taken = self.pool.with(|pool| {
            let Some(block) = pool.live.remove(&address) else {
                return Err(match pool.freed.get(&address) {
                    Some(freed) => Wrong::Twice { made: freed.block.made, died: freed.died },
                    None => Wrong::Unknown { inside: pool.containing(address) },
                });
            };
            pool.in_use -= block.bytes;
            Ok(block)
        });
        let block = match taken {
            Ok(block) => block,
            Err(wrong) => {
                bad_free(system, address, &wrong);
                return false;
            }
        };
        if let Some(tag) = tag.filter(|tag| *tag != block.tag && *tag != 0) {
            let (given, own) = (tag_text(tag), tag_text(block.tag));
            let what = format!("pool at {address:#x} is freed with tag {given} and was allocated with {own}");
            system.violation("BadPoolCall", &what);
        }
        check_guards(system, address, &block);
        self.timers_lost_in(address, block.bytes, "pool that is freed");
        match block.home {
            Home::Special(lair) => self.pool.with(|pool| pool.special.freed(lair, address, system)),
            _ => drop(access::fill(address, FREED_BYTE, block.bytes)),
        }
        let evicted = self.pool.with(|pool| pool.quarantine(address, Freed { block, died }));
        for (address, freed) in evicted {
            check_poison(system, address, &freed);
            self.pool.with(|pool| pool.give_back(address, freed.block.home, system));
        }
        true
    }

    /// Tells the rules of each block that is still allocated, and of each whose guards are broken.
    pub fn pool_leaks(&self) -> usize {
        let system = System::current();
        let live: Vec<(u64, Block)> =
            self.pool.with(|pool| pool.live.iter().map(|(a, b)| (*a, *b)).collect());
        for (address, block) in &live {
            check_guards(system, *address, block);
            let Block { bytes, tag, made, .. } = *block;
            let at = LeakedAt::Unload;
            system.emit(&Event::Leaked {
                kind: HandleKind::Pool,
                handle: *address,
                made,
                at,
                size: bytes,
                tag,
            });
        }
        let freed: Vec<(u64, Freed)> =
            self.pool.with(|pool| pool.freed.iter().map(|(a, f)| (*a, *f)).collect());
        for (address, freed) in &freed {
            check_poison(system, *address, freed);
        }
        live.len()
    }

    /// Frees every block without a word: what a driver left behind is not the next one's leak.
    pub fn pool_forget_leaks(&self) {
        let system = System::current();
        self.pool.with(|pool| {
            for (address, block) in std::mem::take(&mut pool.live) {
                if let Home::Special(lair) = block.home {
                    pool.special.freed(lair, address, system);
                }
                pool.give_back(address, block.home, system);
            }
            pool.in_use = 0;
        });
    }

    /// The live block that an address lies in.
    pub fn pool_block(&self, address: u64) -> Option<PoolBlock> {
        self.pool.with(|pool| pool.containing(address))
    }

    /// Bytes allocated and not freed.
    pub fn pool_in_use(&self) -> u64 {
        self.pool.with(|pool| pool.in_use)
    }
}

impl Pool {
    /// The live block that begins at an address.
    pub(super) fn live_block(&self, address: u64) -> Option<PoolBlock> {
        self.live.get(&address).map(|block| block.seen(address))
    }

    /// The block in quarantine that began at an address, and where it was freed.
    pub(super) fn freed_block(&self, address: u64) -> Option<(PoolBlock, Site)> {
        self.freed.get(&address).map(|freed| (freed.block.seen(address), freed.died))
    }

    /// Puts a freed block into quarantine and takes out those that have been there long enough.
    fn quarantine(&mut self, address: u64, freed: Freed) -> Vec<(u64, Freed)> {
        self.freed_bytes += freed.block.bytes;
        self.freed.insert(address, freed);
        self.quarantine.push_back(address);
        let mut evicted = Vec::new();
        while self.quarantine.len() > QUARANTINE_BLOCKS || self.freed_bytes > QUARANTINE_BYTES {
            let Some(oldest) = self.quarantine.pop_front() else { break };
            if let Some(freed) = self.freed.remove(&oldest) {
                self.freed_bytes -= freed.block.bytes;
                evicted.push((oldest, freed));
            }
        }
        evicted
    }
}

/// The offset of the first byte in `address..address + bytes` that is not `expected`.
fn first_other(address: u64, bytes: u64, expected: u8) -> Option<u64> {
    const CHUNK: usize = 1024;
    let pattern = [expected; CHUNK];
    let mut chunk = [0; CHUNK];
    let mut done = 0;
    while done < bytes {
        let count = (bytes - done).min(CHUNK as u64) as usize;
        access::read_bytes(address + done, &mut chunk[..count]).ok()?;
        // Almost always equal: one comparison of all, and the place only where it matters.
        if chunk[..count] != pattern[..count] {
            let at = chunk[..count].iter().position(|byte| *byte != expected)?;
            return Some(done + at as u64);
        }
        done += count as u64;
    }
    None
}

fn check_guards(system: &System, address: u64, block: &Block) {
    let Block { bytes, made, home, tag, .. } = *block;
    let told = |where_from: String| {
        let place = system.site_name(made);
        let tag = tag_text(tag);
        let what = format!(
            "memory was written {where_from} of the {bytes} bytes of pool at {address:#x}, tag {tag}, allocated at {place}"
        );
        system.violation("PoolOverrun", &what);
    };
    if let Some(at) = first_other(address + bytes, home.slack(bytes), GUARD_BYTE) {
        told(format!("{at} bytes after the end"));
    }
    let front = home.front(bytes);
    if let Some(at) = first_other(address - front, front, GUARD_BYTE) {
        told(format!("{} bytes before the start", front - at));
    }
}

fn check_poison(system: &System, address: u64, freed: &Freed) {
    let Freed { block: Block { bytes, made, home, .. }, died } = *freed;
    if matches!(home, Home::Special(_)) {
        // Nobody could touch it.
        return;
    }
    if let Some(at) = first_other(address, bytes, FREED_BYTE) {
        let (made, died) = (system.site_name(made), system.site_name(died));
        let what = format!(
            "memory was written at offset {at} of {bytes} bytes of pool that had been freed at {died} (allocated at {made})"
        );
        system.violation("PoolUseAfterFree", &what);
    }
}

#[cold]
fn bad_free(system: &System, address: u64, wrong: &Wrong) {
    let what = match wrong {
        Wrong::Twice { made, died } => {
            let (made, died) = (system.site_name(*made), system.site_name(*died));
            format!("pool at {address:#x}, allocated at {made}, was freed before at {died}")
        }
        Wrong::Unknown { inside: Some(block) } => {
            let offset = address - block.address;
            format!(
                "{address:#x} is freed, which is {offset} bytes into a block of pool at {:#x}",
                block.address
            )
        }
        Wrong::Unknown { inside: None } => {
            format!("{address:#x} is freed, which is not the address of a block of pool")
        }
    };
    system.violation("BadPoolCall", &what);
}

/// A tag as people write it.
pub fn tag_text(tag: u32) -> String {
    let bytes = tag.to_le_bytes();
    bytes
        .iter()
        .map(|byte| if byte.is_ascii_graphic() || *byte == b' ' { *byte as char } else { '.' })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_below_a_page_stay_in_one_and_others_begin_on_one() {
        for bytes in 0..3 * PAGE {
            let home = Home::of(bytes).expect("fits");
            match home {
                Home::Cell(cell) => {
                    let size = CELLS[cell];
                    assert_eq!(size % 16, 0);
                    assert!(GUARD + bytes + GUARD <= size, "{bytes} bytes have guards");
                    for index in 0..PAGE / size {
                        let start = index * size + GUARD;
                        assert!(
                            start + bytes <= PAGE && start.is_multiple_of(16),
                            "{bytes} bytes in cell {index}"
                        );
                    }
                }
                Home::Pages(pages) => assert!(bytes + GUARD <= pages * PAGE),
                Home::Special(_) => unreachable!("taken by the special pool"),
            }
            assert!(home.slack(bytes) >= GUARD);
        }
        assert!(matches!(Home::of(PAGE), Some(Home::Pages(_))));
        assert_eq!(Home::of(u64::MAX), None);
    }

    #[test]
    fn quarantine_is_bounded_in_blocks_and_bytes() {
        let block = |bytes| Freed {
            block: Block { bytes, tag: 0, non_paged: true, made: Site::default(), home: Home::Pages(1) },
            died: Site::default(),
        };
        let mut pool = Pool::default();
        for address in 0..QUARANTINE_BLOCKS as u64 {
            assert!(pool.quarantine(address, block(1)).is_empty());
        }
        assert_eq!(pool.quarantine(9999, block(1)).len(), 1);
        let all = pool.quarantine(10_000, block(QUARANTINE_BYTES + 1));
        assert_eq!(
            all.len(),
            QUARANTINE_BLOCKS + 1,
            "one that is too large leaves at once, after the others"
        );
        assert_eq!((pool.freed_bytes, pool.freed.len(), pool.quarantine.len()), (0, 0, 0));
    }

    #[test]
    fn tags_are_readable() {
        assert_eq!(tag_text(u32::from_le_bytes(*b"Ndis")), "Ndis");
        assert_eq!(tag_text(0), "....");
    }
}
