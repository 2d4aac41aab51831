//! Who goes next: the question, and the policies that answer it.
//!
//! A policy is asked only where there is a choice: at least two things could go on. It sees who they are and why the
//! question comes up, and is a pure function of its seed and of the questions before.

use crate::pct::Pct;
use crate::random::Random;
use std::fmt;

/// One thing that could go on: a thread on a processor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Task {
    /// The processor.
    pub processor: u8,
    /// The thread; [`Task::INTERRUPTS`] for a processor without one that has interrupts or DPCs to serve.
    pub thread: u32,
}

impl Task {
    /// No thread: interrupts and DPCs of an idle processor.
    pub const INTERRUPTS: u32 = u32::MAX;
}

/// Why somebody has to be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nobody ran before.
    Begin,
    /// The turn of the last one is over; it could go on.
    TurnOver,
    /// The last one gave its turn away: it spins, or waits for others in another way.
    Yielded,
    /// The last one waits, has ended, or serves no interrupt any more.
    Left,
}

/// What a policy is asked.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// All that could go on, at least two, sorted.
    pub tasks: &'a [Task],
    /// Who ran last, whether it could go on or not.
    pub last: Option<Task>,
    /// Why somebody has to be chosen.
    pub why: Why,
    /// Preemption points passed since the question before this one.
    pub passed: u32,
}

impl Question<'_> {
    /// The index of the one that ran last, if it could go on.
    pub fn current(&self) -> Option<usize> {
        self.tasks.binary_search(&self.last?).ok()
    }

    /// The index of the first one after the last in turn.
    pub fn after(&self) -> usize {
        let Some(last) = self.last else { return 0 };
        self.tasks.partition_point(|task| *task <= last) % self.tasks.len().max(1)
    }
}

/// An answer: who goes on, and how many preemption points it passes before the next question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Index into the question's tasks.
    pub choice: usize,
    /// Preemption points, at least 1.
    pub slice: u32,
}

/// Decides who goes next, and when interrupts arrive.
pub trait Policy: fmt::Debug + Send {
    /// Who goes on, and for how long.
    fn next(&mut self, question: &Question<'_>) -> Turn;

    /// A device has raised an interrupt: how many preemption points pass before a processor notices.
    fn latency(&mut self) -> u32;

    /// Whether the policy is asked at once when a thread becomes ready, and not only when the turn is over.
    fn preempts_on_wake(&self) -> bool {
        false
    }
}

/// The policies there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PolicyKind {
    /// Each in turn, with a fixed slice.
    RoundRobin,
    /// Anyone, with slices of random length.
    #[default]
    Random,
    /// The thread of highest priority, with random priorities that change at `depth - 1` random points in each
    /// window of `steps` preemption points.
    Pct {
        /// Depth of the bugs that are looked for: how many orderings of two events they need.
        depth: u32,
        /// Preemption points in a window.
        steps: u32,
    },
}

/// Preemption points in a window of PCT, unless the user says: what a driver passes while it initializes.
pub const PCT_STEPS: u32 = 5000;
/// Largest depth and window of PCT.
const PCT_MOST: (u32, u32) = (1000, 1_000_000_000);

impl PolicyKind {
    /// Makes the policy for one run.
    pub fn build(self, seed: u64) -> Box<dyn Policy> {
        match self {
            Self::RoundRobin => Box::new(RoundRobin),
            Self::Random => Box::new(RandomWalk { random: Random::new(seed) }),
            Self::Pct { depth, steps } => Box::new(Pct::new(seed, depth, steps)),
        }
    }
}

impl fmt::Display for PolicyKind {
    /// As the command line takes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RoundRobin => f.write_str("round-robin"),
            Self::Random => f.write_str("random"),
            Self::Pct { depth, steps: PCT_STEPS } => write!(f, "pct:{depth}"),
            Self::Pct { depth, steps } => write!(f, "pct:{depth}:{steps}"),
        }
    }
}

impl std::str::FromStr for PolicyKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let unknown = || {
            format!(
                "no scheduling policy is named {text}: use round-robin, random, pct:DEPTH or pct:DEPTH:STEPS"
            )
        };
        match text {
            "round-robin" => return Ok(Self::RoundRobin),
            "random" => return Ok(Self::Random),
            _ => {}
        }
        let numbers = text.strip_prefix("pct:").ok_or_else(unknown)?;
        let (depth, steps) = numbers.split_once(':').unwrap_or((numbers, ""));
        let depth = depth.parse().map_err(|_| unknown())?;
        let steps = if numbers.contains(':') { steps.parse().map_err(|_| unknown())? } else { PCT_STEPS };
        if !(1..=PCT_MOST.0).contains(&depth) || !(1..=PCT_MOST.1).contains(&steps) {
            return Err(format!("{text}: the depth is 1 to {}, the steps 1 to {}", PCT_MOST.0, PCT_MOST.1));
        }
        Ok(Self::Pct { depth, steps })
    }
}

/// Slice of [`PolicyKind::RoundRobin`] in preemption points: long enough to make progress, short enough
/// that a lock is sometimes held across a switch.
const FIXED_SLICE: u32 = 32;

#[derive(Debug)]
struct RoundRobin;

impl Policy for RoundRobin {
    fn next(&mut self, question: &Question<'_>) -> Turn {
        Turn { choice: question.after(), slice: FIXED_SLICE }
    }

    fn latency(&mut self) -> u32 {
        0
    }
}

#[derive(Debug)]
struct RandomWalk {
    random: Random,
}

impl Policy for RandomWalk {
    fn next(&mut self, question: &Question<'_>) -> Turn {
        let choice = self.random.below(question.tasks.len() as u64) as usize;
        // Mostly short slices, now and then a long one: each power of two up to 256 is equally likely.
        let bits = self.random.below(9);
        Turn { choice, slice: 1 + self.random.below(1 << bits) as u32 }
    }

    fn latency(&mut self) -> u32 {
        random_latency(&mut self.random)
    }
}

/// Most interrupts are noticed at once; some come a few preemption points later, as a bus delays them.
pub(crate) fn random_latency(random: &mut Random) -> u32 {
    if random.below(4) == 0 { random.below(32) as u32 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [PolicyKind; 4] = [
        PolicyKind::RoundRobin,
        PolicyKind::Random,
        PolicyKind::Pct { depth: 3, steps: PCT_STEPS },
        PolicyKind::Pct { depth: 2, steps: 20 },
    ];

    pub(crate) fn tasks(count: usize) -> Vec<Task> {
        (0..count as u32).map(|thread| Task { processor: 0, thread }).collect()
    }

    fn walk(kind: PolicyKind, seed: u64) -> Vec<(usize, u32, u32)> {
        let mut policy = kind.build(seed);
        let mut last = None;
        (2..200)
            .map(|n| {
                let tasks = tasks(2 + n % 4);
                let turn = policy.next(&Question { tasks: &tasks, last, why: Why::TurnOver, passed: 3 });
                assert!(turn.choice < tasks.len() && turn.slice > 0, "{turn:?}");
                last = Some(tasks[turn.choice]);
                (turn.choice, turn.slice, policy.latency())
            })
            .collect()
    }

    #[test]
    fn a_policy_is_a_function_of_its_seed() {
        for kind in KINDS {
            assert_eq!(walk(kind, 3), walk(kind, 3));
            assert_eq!(walk(kind, 3) == walk(kind, 4), kind == PolicyKind::RoundRobin, "{kind}");
        }
    }

    #[test]
    fn round_robin_passes_each_in_turn() {
        let mut policy = PolicyKind::RoundRobin.build(0);
        let tasks = tasks(3);
        let mut last = None;
        let order: Vec<_> = (0..6)
            .map(|_| {
                let turn = policy.next(&Question { tasks: &tasks, last, why: Why::TurnOver, passed: 1 });
                last = Some(tasks[turn.choice]);
                turn.choice
            })
            .collect();
        assert_eq!(order, [0, 1, 2, 0, 1, 2]);
        // One that is gone is followed by the one after it.
        let without = [tasks[0], tasks[2]];
        let question = Question { tasks: &without, last: Some(tasks[1]), why: Why::Left, passed: 1 };
        assert_eq!(policy.next(&question).choice, 1);
    }

    #[test]
    fn names_are_what_the_command_line_takes() {
        for kind in KINDS {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
        for bad in
            ["fifo", "pct", "pct:", "pct:0", "pct:2:", "pct:2:0", "pct:-1", "pct:2:3:4", "pct:9999999999"]
        {
            assert!(bad.parse::<PolicyKind>().is_err(), "{bad}");
        }
    }
}
