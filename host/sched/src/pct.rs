//! Probabilistic concurrency testing.
//!
//! Each thread has a random priority, and the highest one that can run does. At `depth - 1` random points the running
//! thread falls below all others. A bug that needs `d` orderings among `n` threads and `k` steps is then found with
//! probability at least `1 / (n * k^(d-1))` in a run: Burckhardt, Kothari, Musuvathi, Nagarakatte, "A Randomized
//! Scheduler with Probabilistic Guarantees of Finding Bugs", ASPLOS 2010.
//!
//! A driver's run is long, so the guarantee is given for each window of `steps` preemption points: a new window draws
//! new change points and new priorities. One that gives its turn away falls below all others too, or a thread that
//! spins would keep from running whom it waits for.

use crate::policy::{Policy, Question, Task, Turn, Why, random_latency};
use crate::random::Random;
use std::collections::BTreeMap;

/// Priorities drawn are above this; those of threads that have fallen, below.
const DRAWN: u64 = 1 << 63;

#[derive(Debug)]
pub(crate) struct Pct {
    random: Random,
    depth: u32,
    steps: u32,
    /// Preemption points of this window passed.
    passed: u32,
    /// Where the running thread falls, latest first.
    changes: Vec<u32>,
    /// By thread; the idle processors' interrupts have one each. Distinct, up to the chance of equal 64-bit numbers.
    priorities: BTreeMap<(u32, u8), u64>,
    /// The priority that the next one to fall gets.
    lowest: u64,
}

/// Threads are the same on any processor; the interrupts of each are their own.
fn key(task: Task) -> (u32, u8) {
    (task.thread, if task.thread == Task::INTERRUPTS { task.processor } else { 0 })
}

impl Pct {
    pub(crate) fn new(seed: u64, depth: u32, steps: u32) -> Self {
        let mut pct = Self {
            random: Random::new(seed),
            depth,
            steps: steps.max(1),
            passed: 0,
            changes: Vec::new(),
            priorities: BTreeMap::new(),
            lowest: 0,
        };
        pct.begin_window();
        pct
    }

    fn begin_window(&mut self) {
        self.passed = 0;
        self.priorities.clear();
        self.lowest = DRAWN - 1;
        self.changes = (1..self.depth).map(|_| 1 + self.random.below(u64::from(self.steps)) as u32).collect();
        self.changes.sort_unstable_by(|a, b| b.cmp(a));
    }

    fn fall(&mut self, task: Task) {
        self.priorities.insert(key(task), self.lowest);
        self.lowest -= 1;
    }

    fn priority(&mut self, task: Task) -> u64 {
        let random = &mut self.random;
        *self.priorities.entry(key(task)).or_insert_with(|| random.next_u64() | DRAWN)
    }
}

impl Policy for Pct {
    fn next(&mut self, question: &Question<'_>) -> Turn {
        self.passed = self.passed.saturating_add(question.passed);
        if self.passed >= self.steps {
            self.begin_window();
        }
        let mut falls = question.why == Why::Yielded;
        while self.changes.last().is_some_and(|point| *point <= self.passed) {
            self.changes.pop();
            falls = true;
        }
        if let Some(last) = question.last.filter(|_| falls) {
            self.fall(last);
        }
        let mut best = (0, 0);
        for (index, task) in question.tasks.iter().enumerate() {
            let priority = self.priority(*task);
            // A thread that could run on several processors stays where it was.
            if index == 0 || priority > best.1 || (priority == best.1 && question.last == Some(*task)) {
                best = (index, priority);
            }
        }
        let next_change = self.changes.last().copied().unwrap_or(self.steps);
        Turn { choice: best.0, slice: next_change.saturating_sub(self.passed).max(1) }
    }

    fn latency(&mut self) -> u32 {
        random_latency(&mut self.random)
    }

    fn preempts_on_wake(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(thread: u32) -> Task {
        Task { processor: 0, thread }
    }

    #[test]
    fn the_same_thread_goes_on_until_a_change_point_or_until_it_yields() {
        let tasks = [task(0), task(1), task(2)];
        for seed in 0..50 {
            let mut pct = Pct::new(seed, 2, 1000);
            let ask =
                |pct: &mut Pct, last, why, passed| pct.next(&Question { tasks: &tasks, last, why, passed });
            let first = ask(&mut pct, None, Why::Begin, 0);
            let again = ask(&mut pct, Some(tasks[first.choice]), Why::TurnOver, 0);
            assert_eq!(first, again);
            // The change point: it falls, and whoever comes now stays to the end of the window.
            let second = ask(&mut pct, Some(tasks[first.choice]), Why::TurnOver, first.slice);
            assert_ne!(second.choice, first.choice);
            if first.slice < 999 {
                let third = ask(&mut pct, Some(tasks[second.choice]), Why::Yielded, 0);
                assert!(third.choice != second.choice && third.choice != first.choice, "{seed}");
            }
        }
    }

    #[test]
    fn change_points_are_spread_over_the_window() {
        let slices: Vec<u32> = (0..200)
            .map(|seed| {
                let tasks = [task(0), task(1)];
                let question = Question { tasks: &tasks, last: None, why: Why::Begin, passed: 0 };
                Pct::new(seed, 2, 100).next(&question).slice
            })
            .collect();
        for tenth in 0..10 {
            let part = (1 + tenth * 10)..=(10 + tenth * 10);
            assert!(slices.iter().any(|slice| part.contains(slice)), "{tenth}");
        }
        assert!(slices.iter().all(|slice| (1..=100).contains(slice)));
    }
}
