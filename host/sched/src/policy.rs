//! Who goes next.

use crate::Random;
use std::fmt;

/// Three questions that the box asks: who goes next, for how long, and what is the next random number.
///
/// A policy sees only how many candidates there are, in an order that the run determines, and answers
/// with an index; it is a pure function of its seed and of the questions before.
pub trait Policy: fmt::Debug + Send {
    /// Which of `candidates` (at least 1) runs next. `current` is the index of the one that ran last, if it
    /// still is a candidate.
    fn next(&mut self, candidates: usize, current: Option<usize>) -> usize;

    /// How many preemption points the chosen one passes before the box asks again.
    fn slice(&mut self) -> u32;

    /// The next random number, for every other choice of the run (delays, faults, addresses).
    fn random(&mut self) -> u64;

    /// Its name, as the command line takes it.
    fn name(&self) -> &'static str;
}

/// The policies there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PolicyKind {
    /// Each in turn, with a fixed slice.
    RoundRobin,
    /// Anyone, with slices of random length.
    #[default]
    Random,
}

impl PolicyKind {
    /// Makes the policy for one run.
    pub fn build(self, seed: u64) -> Box<dyn Policy> {
        match self {
            Self::RoundRobin => Box::new(RoundRobin { random: Random::new(seed) }),
            Self::Random => Box::new(RandomWalk { random: Random::new(seed) }),
        }
    }
}

impl std::str::FromStr for PolicyKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "round-robin" => Ok(Self::RoundRobin),
            "random" => Ok(Self::Random),
            _ => Err(format!("no scheduling policy is named {text}: use round-robin or random")),
        }
    }
}

/// Slice of [`PolicyKind::RoundRobin`] in preemption points: long enough to make progress, short enough
/// that a lock is sometimes held across a switch.
const FIXED_SLICE: u32 = 32;

#[derive(Debug)]
struct RoundRobin {
    random: Random,
}

impl Policy for RoundRobin {
    fn next(&mut self, candidates: usize, current: Option<usize>) -> usize {
        current.map_or(0, |index| (index + 1) % candidates.max(1))
    }

    fn slice(&mut self) -> u32 {
        FIXED_SLICE
    }

    fn random(&mut self) -> u64 {
        self.random.next_u64()
    }

    fn name(&self) -> &'static str {
        "round-robin"
    }
}

#[derive(Debug)]
struct RandomWalk {
    random: Random,
}

impl Policy for RandomWalk {
    fn next(&mut self, candidates: usize, _current: Option<usize>) -> usize {
        self.random.below(candidates as u64) as usize
    }

    fn slice(&mut self) -> u32 {
        // Mostly short slices, now and then a long one: each power of two up to 256 is equally likely.
        let bits = self.random.below(9);
        1 + self.random.below(1 << bits) as u32
    }

    fn random(&mut self) -> u64 {
        self.random.next_u64()
    }

    fn name(&self) -> &'static str {
        "random"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(kind: PolicyKind, seed: u64) -> Vec<(usize, u32, u64)> {
        let mut policy = kind.build(seed);
        let mut current = None;
        (1..200)
            .map(|n| {
                let next = policy.next(1 + n % 4, current.filter(|c| *c < 1 + n % 4));
                assert!(next < 1 + n % 4);
                current = Some(next);
                let slice = policy.slice();
                assert!(slice > 0);
                (next, slice, policy.random())
            })
            .collect()
    }

    #[test]
    fn a_policy_is_a_function_of_its_seed() {
        for kind in [PolicyKind::RoundRobin, PolicyKind::Random] {
            assert_eq!(walk(kind, 3), walk(kind, 3));
            assert_ne!(walk(kind, 3), walk(kind, 4));
        }
    }

    #[test]
    fn round_robin_passes_each_in_turn() {
        let mut policy = PolicyKind::RoundRobin.build(0);
        let mut current = None;
        let order: Vec<_> = (0..6)
            .map(|_| {
                let next = policy.next(3, current);
                current = Some(next);
                next
            })
            .collect();
        assert_eq!(order, [0, 1, 2, 0, 1, 2]);
    }

    #[test]
    fn names_are_what_the_command_line_takes() {
        for kind in [PolicyKind::RoundRobin, PolicyKind::Random] {
            assert_eq!(kind.build(0).name().parse(), Ok(kind));
        }
        assert!("fifo".parse::<PolicyKind>().is_err());
    }
}
