//! Bit maps: a header that says how many bits there are, and the words that hold them.
//!
//! All of it is the driver's memory. A word is read or written only when a bit in it is asked for, so that a header
//! that promises more bits than there is memory fails where a walk would on Windows.
//!
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlinitializebitmap>.

use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::all::{RTL_BITMAP, RTL_BITMAP_RUN};
use wdk_defs::{DriverPtr, zeroed};

type Header = DriverPtr<RTL_BITMAP>;

/// What the searches return that find nothing.
const NOT_FOUND: u32 = u32::MAX;
/// Bits of a word.
const WORD: u32 = 32;

/// Bits that follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    start: u32,
    length: u32,
}

/// Where words come from and go to.
trait Words {
    fn get(&self, index: u32) -> u32;
    fn put(&self, index: u32, word: u32);
}

/// The words of a driver's bit map.
struct DriverWords(DriverPtr<u32>);

impl Words for DriverWords {
    fn get(&self, index: u32) -> u32 {
        self.0.offset(index.into()).load()
    }

    fn put(&self, index: u32, word: u32) {
        self.0.offset(index.into()).store(word);
    }
}

/// A bit map of so many bits.
struct BitMap<W> {
    bits: u32,
    words: W,
}

/// The bits `from..to` of a word, of which both are at most 32.
fn mask(from: u32, to: u32) -> u32 {
    let below = |bit: u32| if bit >= WORD { u32::MAX } else { (1 << bit) - 1 };
    below(to) & !below(from)
}

impl<W: Words> BitMap<W> {
    fn bit(&self, index: u32) -> bool {
        self.words.get(index / WORD) >> (index % WORD) & 1 != 0
    }

    /// The first bit at `from` or after, and before `end`, that is `value`; `end` if there is none.
    fn next(&self, from: u32, end: u32, value: bool) -> u32 {
        let mut at = from;
        while at < end {
            let word = self.words.get(at / WORD);
            let wanted = if value { word } else { !word } & mask(at % WORD, WORD);
            let first = at - at % WORD;
            if wanted != 0 {
                return (first + wanted.trailing_zeros()).min(end);
            }
            at = first.saturating_add(WORD);
        }
        end
    }

    /// The runs of bits that are `value` in `from..end`, in order.
    fn runs(&self, from: u32, end: u32, value: bool) -> impl Iterator<Item = Run> + '_ {
        let mut at = from;
        std::iter::from_fn(move || {
            let start = self.next(at, end, value);
            if start >= end {
                return None;
            }
            at = self.next(start, end, !value);
            Some(Run { start, length: at - start })
        })
    }

    /// Sets or clears a range that lies in the map.
    fn write(&self, start: u32, length: u32, value: bool) {
        let end = start + length;
        let mut at = start;
        while at < end {
            let first = at - at % WORD;
            let bits = mask(at % WORD, (end - first).min(WORD));
            let word = if bits == u32::MAX { 0 } else { self.words.get(at / WORD) };
            self.words.put(at / WORD, if value { word | bits } else { word & !bits });
            at = first.saturating_add(WORD);
        }
    }

    /// How many bits of a range are `value`.
    fn count(&self, start: u32, length: u32, value: bool) -> u32 {
        self.runs(start, start + length, value).map(|run| run.length).sum()
    }

    /// Whether every bit of a range is `value`.
    fn all(&self, start: u32, length: u32, value: bool) -> bool {
        self.next(start, start + length, !value) == start + length
    }

    /// The start of `number` bits that are `value`, from the hint to the end, and then from the start. A hint beyond
    /// the map is none. `number` 0 is found at the hint's byte.
    fn find(&self, number: u32, hint: u32, value: bool) -> Option<u32> {
        let hint = if hint < self.bits { hint } else { 0 };
        if number == 0 {
            return Some(hint & !7);
        }
        let long = |run: &Run| run.length >= number;
        let behind = self.runs(hint, self.bits, value).find(long);
        // What begins before the hint may reach beyond it.
        let found = behind.or_else(|| self.runs(0, self.bits, value).find(long));
        found.map(|run| run.start)
    }

    /// The longest run of clear bits, the first of several.
    fn longest(&self) -> Run {
        let longer = |best: Run, run: Run| if run.length > best.length { run } else { best };
        self.runs(0, self.bits, false).fold(Run { start: 0, length: 0 }, longer)
    }

    /// The run of clear bits that ends at `from` or next before it.
    fn backward(&self, from: u32) -> Option<Run> {
        let end = from.saturating_add(1).min(self.bits);
        self.runs(0, end, false).last()
    }
}

fn load(header: Header) -> BitMap<DriverWords> {
    let RTL_BITMAP { SizeOfBitMap, Buffer, .. } = header.load();
    BitMap { bits: SizeOfBitMap, words: DriverWords(Buffer) }
}

/// Whether a range lies in a map. One that does not is told to the rules: Windows would touch what follows the map.
fn checked(header: Header, map: &BitMap<DriverWords>, start: u32, length: u32) -> bool {
    let inside = start.checked_add(length).is_some_and(|end| end <= map.bits);
    if !inside {
        let what = format!(
            "bits {start} to {} of the bit map at {:#x} are used, which has {}",
            u64::from(start) + u64::from(length),
            header.addr(),
            map.bits
        );
        System::current().violation("InvalidParameter", &what);
    }
    inside
}

fn write(header: Header, start: u32, length: u32, value: bool) {
    let map = load(header);
    if checked(header, &map, start, length) {
        map.write(start, length, value);
    }
}

fn find_and_write(header: Header, number: u32, hint: u32, value: bool) -> u32 {
    let map = load(header);
    let Some(start) = map.find(number, hint, value) else { return NOT_FOUND };
    map.write(start, number, !value);
    start
}

fn all(header: Header, start: u32, length: u32, value: bool) -> u8 {
    let map = load(header);
    let inside = start.checked_add(length).is_some_and(|end| end <= map.bits);
    // Asking beyond the end is allowed, and the answer is no; so it is for no bits at all.
    (inside && length != 0 && map.all(start, length, value)).into()
}

fn count(header: Header, start: u32, length: u32, value: bool) -> u32 {
    let map = load(header);
    if checked(header, &map, start, length) { map.count(start, length, value) } else { 0 }
}

/// Writes where a run begins and returns its length.
fn told(run: Run, start: DriverPtr<u32>) -> u32 {
    start.store(run.start);
    run.length
}

#[ddi_exports(module = "ntoskrnl.exe", table = BITMAP_EXPORTS)]
impl Ntoskrnl {
    /// Fills in a header. The bits stay as they are.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlinitializebitmap>
    #[irql(unstated)]
    pub fn RtlInitializeBitMap(&self, header: DriverPtr<RTL_BITMAP>, buffer: DriverPtr<u32>, bits: u32) {
        header.store(RTL_BITMAP { SizeOfBitMap: bits, Buffer: buffer, ..zeroed() });
    }

    /// Clears a bit.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlclearbit>
    #[irql(unstated)]
    pub fn RtlClearBit(&self, header: DriverPtr<RTL_BITMAP>, bit: u32) {
        write(header, bit, 1, false);
    }

    /// Sets a bit.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlsetbit>
    #[irql(unstated)]
    pub fn RtlSetBit(&self, header: DriverPtr<RTL_BITMAP>, bit: u32) {
        write(header, bit, 1, true);
    }

    /// Whether a bit is set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtltestbit>
    #[irql(unstated)]
    pub fn RtlTestBit(&self, header: DriverPtr<RTL_BITMAP>, bit: u32) -> u8 {
        let map = load(header);
        (checked(header, &map, bit, 1) && map.bit(bit)).into()
    }

    /// Clears all bits.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlclearallbits>
    #[irql(unstated)]
    pub fn RtlClearAllBits(&self, header: DriverPtr<RTL_BITMAP>) {
        // By whole words: bits of the last one that are beyond the map are cleared too.
        let map = load(header);
        super::memory::fill(map.words.0.addr(), 0, u64::from(map.bits.div_ceil(WORD)) * 4);
    }

    /// Sets all bits.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlsetallbits>
    #[irql(unstated)]
    pub fn RtlSetAllBits(&self, header: DriverPtr<RTL_BITMAP>) {
        let map = load(header);
        super::memory::fill(map.words.0.addr(), 0xff, u64::from(map.bits.div_ceil(WORD)) * 4);
    }

    /// Clears a range.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlclearbits>
    #[irql(unstated)]
    pub fn RtlClearBits(&self, header: DriverPtr<RTL_BITMAP>, start: u32, length: u32) {
        write(header, start, length, false);
    }

    /// Sets a range.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlsetbits>
    #[irql(unstated)]
    pub fn RtlSetBits(&self, header: DriverPtr<RTL_BITMAP>, start: u32, length: u32) {
        write(header, start, length, true);
    }

    /// Whether all bits of a range are clear.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlarebitsclear>
    #[irql(unstated)]
    pub fn RtlAreBitsClear(&self, header: DriverPtr<RTL_BITMAP>, start: u32, length: u32) -> u8 {
        all(header, start, length, false)
    }

    /// Whether all bits of a range are set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlarebitsset>
    #[irql(unstated)]
    pub fn RtlAreBitsSet(&self, header: DriverPtr<RTL_BITMAP>, start: u32, length: u32) -> u8 {
        all(header, start, length, true)
    }

    /// Finds clear bits: where they begin, or 0xFFFFFFFF.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindclearbits>
    #[irql(unstated)]
    pub fn RtlFindClearBits(&self, header: DriverPtr<RTL_BITMAP>, number: u32, hint: u32) -> u32 {
        load(header).find(number, hint, false).unwrap_or(NOT_FOUND)
    }

    /// Finds set bits: where they begin, or 0xFFFFFFFF.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindsetbits>
    #[irql(unstated)]
    pub fn RtlFindSetBits(&self, header: DriverPtr<RTL_BITMAP>, number: u32, hint: u32) -> u32 {
        load(header).find(number, hint, true).unwrap_or(NOT_FOUND)
    }

    /// Finds clear bits and sets them.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindclearbitsandset>
    #[irql(unstated)]
    pub fn RtlFindClearBitsAndSet(&self, header: DriverPtr<RTL_BITMAP>, number: u32, hint: u32) -> u32 {
        find_and_write(header, number, hint, false)
    }

    /// Finds set bits and clears them.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindsetbitsandclear>
    #[irql(unstated)]
    pub fn RtlFindSetBitsAndClear(&self, header: DriverPtr<RTL_BITMAP>, number: u32, hint: u32) -> u32 {
        find_and_write(header, number, hint, true)
    }

    /// Runs of clear bits: the first ones in order, or the longest ones from longest to shortest.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindclearruns>
    #[irql(unstated)]
    pub fn RtlFindClearRuns(
        &self,
        header: DriverPtr<RTL_BITMAP>,
        found: DriverPtr<RTL_BITMAP_RUN>,
        room: u32,
        longest: u8,
    ) -> u32 {
        let map = load(header);
        let runs = map.runs(0, map.bits, false);
        let runs: Vec<Run> = if longest != 0 {
            let mut all: Vec<Run> = runs.collect();
            all.sort_by_key(|run| std::cmp::Reverse(run.length));
            all.truncate(room as usize);
            all
        } else {
            runs.take(room as usize).collect()
        };
        for (index, run) in (0..).zip(&runs) {
            let value = RTL_BITMAP_RUN { StartingIndex: run.start, NumberOfBits: run.length };
            found.offset(index).store(value);
        }
        runs.len() as u32
    }

    /// The longest run of clear bits: its length and where it begins.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindlongestrunclear>
    #[irql(unstated)]
    pub fn RtlFindLongestRunClear(&self, header: DriverPtr<RTL_BITMAP>, start: DriverPtr<u32>) -> u32 {
        told(load(header).longest(), start)
    }

    /// The first run of clear bits: its length and where it begins.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindfirstrunclear>
    #[irql(unstated)]
    pub fn RtlFindFirstRunClear(&self, header: DriverPtr<RTL_BITMAP>, start: DriverPtr<u32>) -> u32 {
        let map = load(header);
        let none = Run { start: map.bits, length: 0 };
        told(map.runs(0, map.bits, false).next().unwrap_or(none), start)
    }

    /// The next run of clear bits from a bit on: its length and where it begins.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindnextforwardrunclear>
    #[irql(unstated)]
    pub fn RtlFindNextForwardRunClear(
        &self,
        header: DriverPtr<RTL_BITMAP>,
        from: u32,
        start: DriverPtr<u32>,
    ) -> u32 {
        let map = load(header);
        let none = Run { start: map.bits, length: 0 };
        told(map.runs(from, map.bits, false).next().unwrap_or(none), start)
    }

    /// The run of clear bits at a bit or before it: its length and where it begins.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindlastbackwardrunclear>
    #[irql(unstated)]
    pub fn RtlFindLastBackwardRunClear(
        &self,
        header: DriverPtr<RTL_BITMAP>,
        from: u32,
        start: DriverPtr<u32>,
    ) -> u32 {
        told(load(header).backward(from).unwrap_or(Run { start: 0, length: 0 }), start)
    }

    /// How many bits are clear.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlnumberofclearbits>
    #[irql(unstated)]
    pub fn RtlNumberOfClearBits(&self, header: DriverPtr<RTL_BITMAP>) -> u32 {
        let map = load(header);
        map.count(0, map.bits, false)
    }

    /// How many bits are set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlnumberofsetbits>
    #[irql(unstated)]
    pub fn RtlNumberOfSetBits(&self, header: DriverPtr<RTL_BITMAP>) -> u32 {
        let map = load(header);
        map.count(0, map.bits, true)
    }

    /// How many bits of a range are clear.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlnumberofclearbitsinrange>
    #[irql(unstated)]
    pub fn RtlNumberOfClearBitsInRange(&self, header: DriverPtr<RTL_BITMAP>, start: u32, length: u32) -> u32 {
        count(header, start, length, false)
    }

    /// How many bits of a range are set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlnumberofsetbitsinrange>
    #[irql(unstated)]
    pub fn RtlNumberOfSetBitsInRange(&self, header: DriverPtr<RTL_BITMAP>, start: u32, length: u32) -> u32 {
        count(header, start, length, true)
    }

    /// How many bits of a number are set.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlnumberofsetbitsulongptr>
    #[irql(any)]
    pub fn RtlNumberOfSetBitsUlongPtr(&self, number: u64) -> u32 {
        number.count_ones()
    }

    /// Copies all bits of a map into another, to a bit of it on.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlcopybitmap>
    #[irql(unstated)]
    pub fn RtlCopyBitMap(&self, source: DriverPtr<RTL_BITMAP>, target: DriverPtr<RTL_BITMAP>, at: u32) {
        let (from, to) = (load(source), load(target));
        if checked(target, &to, at, from.bits) {
            copy_bits(&from, 0, &to, at, from.bits);
        }
    }

    /// Copies bits of a map, from one of them on, to the start of another.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlextractbitmap>
    #[irql(unstated)]
    pub fn RtlExtractBitMap(
        &self,
        source: DriverPtr<RTL_BITMAP>,
        target: DriverPtr<RTL_BITMAP>,
        at: u32,
        length: u32,
    ) {
        let (from, to) = (load(source), load(target));
        if checked(source, &from, at, length) && checked(target, &to, 0, length) {
            copy_bits(&from, at, &to, 0, length);
        }
    }

    /// The number of the highest bit that is set, -1 if none is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindmostsignificantbit>
    #[irql(any)]
    pub fn RtlFindMostSignificantBit(&self, set: u64) -> i8 {
        63 - set.leading_zeros() as i8
    }

    /// The number of the lowest bit that is set, -1 if none is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfindleastsignificantbit>
    #[irql(any)]
    pub fn RtlFindLeastSignificantBit(&self, set: u64) -> i8 {
        if set == 0 { -1 } else { set.trailing_zeros() as i8 }
    }
}

/// Copies bits that lie in both maps. Maps that overlap are copied as if they did not.
fn copy_bits(from: &BitMap<DriverWords>, start: u32, to: &BitMap<DriverWords>, at: u32, length: u32) {
    let set: Vec<Run> = from.runs(start, start + length, true).collect();
    to.write(at, length, false);
    for run in set {
        to.write(at + (run.start - start), run.length, true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    impl Words for RefCell<Vec<u32>> {
        fn get(&self, index: u32) -> u32 {
            self.borrow()[index as usize]
        }

        fn put(&self, index: u32, word: u32) {
            self.borrow_mut()[index as usize] = word;
        }
    }

    type Own = BitMap<RefCell<Vec<u32>>>;

    fn map(bits: u32, words: &[u32]) -> Own {
        BitMap { bits, words: RefCell::new(words.to_vec()) }
    }

    /// The bits one by one: the slow truth.
    fn bits(map: &Own) -> Vec<bool> {
        (0..map.bits).map(|index| map.bit(index)).collect()
    }

    /// Numbers that look random, always the same ones.
    fn numbers(seed: u64) -> impl Iterator<Item = u32> {
        let mut state = seed;
        std::iter::repeat_with(move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as u32
        })
    }

    #[test]
    fn ranges_are_written_and_counted_as_bit_by_bit() {
        let mut random = numbers(1);
        let mut next = |below: u32| random.next().unwrap() % below;
        for _ in 0..2000 {
            let size = 1 + next(130);
            let map = map(size, &[next(u32::MAX), next(u32::MAX), next(4), next(u32::MAX), next(9)]);
            let start = next(size);
            let length = next(size - start + 1);
            let value = next(2) != 0;
            let mut expected = bits(&map);
            let in_range = |bits: &[bool]| {
                bits[start as usize..(start + length) as usize].iter().filter(|bit| **bit == value).count()
            };
            assert_eq!(map.count(start, length, value) as usize, in_range(&expected));
            assert_eq!(map.all(start, length, value), in_range(&expected) == length as usize);
            map.write(start, length, value);
            expected[start as usize..(start + length) as usize].fill(value);
            assert_eq!(bits(&map), expected);
        }
    }

    #[test]
    fn what_is_found_is_there_and_what_is_not_found_is_not() {
        let mut random = numbers(7);
        let mut next = |below: u32| random.next().unwrap() % below;
        for _ in 0..2000 {
            let size = 1 + next(96);
            let map = map(size, &[next(u32::MAX) & next(u32::MAX), next(u32::MAX), next(256)]);
            let (number, hint, value) = (1 + next(9), next(size + 3), next(2) != 0);
            let all = bits(&map);
            let fits = |at: usize| {
                all.get(at..at + number as usize).is_some_and(|bits| bits.iter().all(|bit| *bit == value))
            };
            match map.find(number, hint, value) {
                Some(at) => {
                    assert!(fits(at as usize));
                    let early = if at >= hint { hint..at } else { 0..at };
                    assert!(!early.into_iter().any(|at| fits(at as usize)), "there was an earlier one");
                }
                None => assert!(!(0..size).any(|at| fits(at as usize))),
            }
        }
    }

    #[test]
    fn runs_come_in_order_and_the_longest_is_the_first_of_its_length() {
        let map = map(40, &[0b1110_0011_0000_1111, 0xffff_ff00]);
        let runs: Vec<Run> = map.runs(0, 40, false).collect();
        let run = |start, length| Run { start, length };
        assert_eq!(runs, [run(4, 4), run(10, 3), run(16, 24)]);
        assert_eq!(map.longest(), run(16, 24));
        assert_eq!(map.backward(12), Some(run(10, 3)));
        assert_eq!(map.backward(11), Some(run(10, 2)));
        assert_eq!(map.backward(9), Some(run(4, 4)));
        assert_eq!(map.backward(3), None);
        assert_eq!(map.backward(u32::MAX), Some(run(16, 24)));
    }

    #[test]
    fn no_bits_are_found_at_the_byte_of_the_hint() {
        assert_eq!(map(32, &[u32::MAX]).find(0, 13, false), Some(8));
        assert_eq!(map(32, &[u32::MAX]).find(0, 99, false), Some(0));
    }
}
