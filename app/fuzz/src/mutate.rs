//! Making a new input out of known ones.
#![expect(clippy::ptr_arg, reason = "all mutators have one signature, whether or not they change the length")]

use crate::random::Random;

/// No input grows beyond this many bytes.
pub const LONGEST: usize = 1 << 20;

/// Numbers at which programs are often wrong: limits of widths, signs and powers of two.
const INTERESTING: &[u64] = &[
    0,
    1,
    2,
    4,
    7,
    8,
    15,
    16,
    0x7f,
    0x80,
    0xff,
    0x100,
    0xfff,
    0x1000,
    0x7fff,
    0x8000,
    0xffff,
    0x1_0000,
    0x7fff_ffff,
    0x8000_0000,
    0xffff_fffe,
    0xffff_ffff,
    0x1_0000_0000,
    0x7fff_ffff_ffff_ffff,
    0x8000_0000_0000_0000,
    0xffff_ffff_ffff_fff8,
    0xffff_ffff_ffff_ffff,
];

/// What the mutators draw from.
pub struct Material<'a> {
    /// Inputs to start from and to splice.
    pub corpus: &'a [Vec<u8>],
    /// Words of the format.
    pub dictionary: &'a [&'a [u8]],
}

/// A change of an input in place.
type Mutator = fn(&mut Vec<u8>, &Material, &mut Random);

const MUTATORS: &[Mutator] = &[
    flip_bit,
    set_byte,
    set_number,
    set_number,
    add_to_number,
    copy_within,
    insert_piece,
    remove_piece,
    truncate,
    splice,
    insert_word,
    swap_bytes,
];

/// The input that this stream of random numbers makes of the material.
pub fn input(material: &Material, random: &mut Random) -> Vec<u8> {
    let mut input = random.pick(material.corpus).cloned().unwrap_or_default();
    // Mostly few changes, so that most inputs get past the first checks; sometimes many.
    let changes = 1 << random.below(6);
    for _ in 0..changes {
        let mutate = MUTATORS[random.below(MUTATORS.len())];
        mutate(&mut input, material, random);
    }
    input.truncate(LONGEST);
    input
}

/// A place that is more often near the start, where the headers are.
fn place(length: usize, random: &mut Random) -> usize {
    let end = match random.below(4) {
        0 => length.min(64),
        1 => length.min(1024),
        _ => length,
    };
    random.below(end)
}

fn flip_bit(input: &mut Vec<u8>, _: &Material, random: &mut Random) {
    if !input.is_empty() {
        let at = place(input.len(), random);
        input[at] ^= 1 << random.below(8);
    }
}

fn set_byte(input: &mut Vec<u8>, _: &Material, random: &mut Random) {
    if !input.is_empty() {
        let at = place(input.len(), random);
        input[at] = random.next() as u8;
    }
}

fn set_number(input: &mut Vec<u8>, _: &Material, random: &mut Random) {
    let number = INTERESTING[random.below(INTERESTING.len())];
    with_number(input, random, |_| number);
}

fn add_to_number(input: &mut Vec<u8>, _: &Material, random: &mut Random) {
    let step = random.below(33) as u64;
    with_number(input, random, |number| number.wrapping_add(step).wrapping_sub(16));
}

/// Rewrites a little-endian number of 1, 2, 4 or 8 bytes.
fn with_number(input: &mut [u8], random: &mut Random, change: impl Fn(u64) -> u64) {
    let width = 1 << random.below(4);
    if input.len() < width {
        return;
    }
    let at = place(input.len() - width + 1, random);
    let mut bytes = [0; 8];
    bytes[..width].copy_from_slice(&input[at..at + width]);
    let changed = change(u64::from_le_bytes(bytes)).to_le_bytes();
    input[at..at + width].copy_from_slice(&changed[..width]);
}

fn copy_within(input: &mut Vec<u8>, _: &Material, random: &mut Random) {
    if let Some(piece) = piece(input, random) {
        let at = place(input.len(), random);
        let length = piece.len().min(input.len() - at);
        input[at..at + length].copy_from_slice(&piece[..length]);
    }
}

fn insert_piece(input: &mut Vec<u8>, _: &Material, random: &mut Random) {
    if let Some(piece) = piece(input, random) {
        insert(input, &piece, random);
    }
}

fn remove_piece(input: &mut Vec<u8>, _: &Material, random: &mut Random) {
    if let Some(length) = piece(input, random).map(|piece| piece.len()) {
        let at = random.below(input.len() - length + 1);
        input.drain(at..at + length);
    }
}

fn truncate(input: &mut Vec<u8>, _: &Material, random: &mut Random) {
    // One in eight, for a short input hides everything behind its end.
    if !input.is_empty() && random.below(8) == 0 {
        input.truncate(random.below(input.len()));
    }
}

fn splice(input: &mut Vec<u8>, material: &Material, random: &mut Random) {
    let Some(other) = random.pick(material.corpus) else { return };
    if let Some(piece) = piece(other, random) {
        insert(input, &piece, random);
    }
}

fn insert_word(input: &mut Vec<u8>, material: &Material, random: &mut Random) {
    if let Some(word) = random.pick(material.dictionary) {
        insert(input, word, random);
    }
}

fn swap_bytes(input: &mut Vec<u8>, _: &Material, random: &mut Random) {
    if !input.is_empty() {
        let (a, b) = (place(input.len(), random), place(input.len(), random));
        input.swap(a, b);
    }
}

/// A copy of up to 256 bytes from somewhere; `None` of an empty input.
fn piece(from: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    if from.is_empty() {
        return None;
    }
    let start = place(from.len(), random);
    let length = 1 + random.below((from.len() - start).min(256));
    Some(from[start..start + length].to_vec())
}

/// Puts bytes in, or (as often) writes them over what is there.
fn insert(input: &mut Vec<u8>, bytes: &[u8], random: &mut Random) {
    let at = if input.is_empty() { 0 } else { place(input.len() + 1, random) };
    let replaced = if random.below(2) == 0 { 0 } else { bytes.len().min(input.len() - at) };
    input.splice(at..at + replaced, bytes.iter().copied());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(seed: u64) -> Vec<Vec<u8>> {
        let corpus = [b"a seed of some length".to_vec(), vec![], vec![0xff; 300]];
        let material = Material { corpus: &corpus, dictionary: &[b"WORD"] };
        (0..2000).map(|index| input(&material, &mut Random::for_input(seed, index))).collect()
    }

    #[test]
    fn the_seed_decides() {
        assert_eq!(inputs(1), inputs(1));
        assert_ne!(inputs(1), inputs(2));
    }

    #[test]
    fn inputs_vary_in_content_and_length() {
        let made = inputs(3);
        let mut distinct = made.clone();
        distinct.sort();
        distinct.dedup();
        assert!(distinct.len() > 1500, "{}", distinct.len());
        assert!(made.iter().any(|input| input.windows(4).any(|window| window == b"WORD")));
        assert!(made.iter().any(|input| input.len() > 500) && made.iter().any(Vec::is_empty));
    }

    #[test]
    fn nothing_to_start_from_is_fine() {
        let material = Material { corpus: &[], dictionary: &[] };
        for index in 0..100 {
            let _ = input(&material, &mut Random::for_input(0, index));
        }
    }
}
