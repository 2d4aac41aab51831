//! All schedules of a small program, one after the other.
//!
//! A depth-first search: each run follows the decisions of the one before up to the last one that had another option,
//! takes that, and goes on without preempting anyone. How often a thread that could go on is preempted is bounded, as
//! most bugs need only one or two preemptions: Musuvathi and Qadeer, "Iterative Context Bounding for Systematic Testing
//! of Multithreaded Programs", PLDI 2007. A turn that is given away, or that ends in a wait, costs nothing.

use crate::policy::{Policy, Question, Task, Turn, Why};
use std::sync::{Arc, Mutex, PoisonError};

/// One decision on the way of the present run.
#[derive(Clone, Copy, Debug)]
struct Node {
    options: usize,
    chosen: usize,
}

#[derive(Debug, Default)]
struct Path {
    nodes: Vec<Node>,
    /// Decisions of the present run so far.
    depth: usize,
    /// The program did not do again what it did before.
    inconsistent: bool,
}

/// Goes through all schedules of a program within bounds.
#[derive(Debug)]
pub struct Explorer {
    path: Arc<Mutex<Path>>,
    preemptions: u32,
    /// How late an interrupt may come, in preemption points.
    latest: u32,
    runs: u64,
}

impl Explorer {
    /// All schedules with at most `preemptions` preemptions, and interrupts that come up to `latest` preemption points
    /// late.
    pub fn new(preemptions: u32, latest: u32) -> Self {
        Self { path: Arc::default(), preemptions, latest, runs: 0 }
    }

    /// The policy of the next run. `None` when all schedules were run.
    pub fn next_run(&mut self) -> Option<Box<dyn Policy>> {
        let mut path = self.path.lock().unwrap_or_else(PoisonError::into_inner);
        if self.runs > 0 {
            while path.nodes.last().is_some_and(|node| node.chosen + 1 >= node.options) {
                path.nodes.pop();
            }
            path.nodes.last_mut()?.chosen += 1;
        }
        self.runs += 1;
        path.depth = 0;
        drop(path);
        Some(Box::new(Guided {
            path: Arc::clone(&self.path),
            preemptions: self.preemptions,
            latest: self.latest,
        }))
    }

    /// How many runs there were.
    pub fn runs(&self) -> u64 {
        self.runs
    }

    /// Whether the program did something else under the same decisions: then not all schedules were run.
    pub fn was_inconsistent(&self) -> bool {
        self.path.lock().unwrap_or_else(PoisonError::into_inner).inconsistent
    }
}

/// Follows the path, and goes on without preemption.
#[derive(Debug)]
struct Guided {
    path: Arc<Mutex<Path>>,
    /// Preemptions left.
    preemptions: u32,
    latest: u32,
}

impl Guided {
    /// Which of `options` to take at this point.
    fn decide(&mut self, options: usize) -> usize {
        let mut path = self.path.lock().unwrap_or_else(PoisonError::into_inner);
        let depth = path.depth;
        path.depth += 1;
        match path.nodes.get(depth).copied() {
            Some(node) if node.options == options => node.chosen,
            known => {
                if known.is_some() {
                    path.inconsistent = true;
                    path.nodes.truncate(depth);
                }
                path.nodes.push(Node { options, chosen: 0 });
                0
            }
        }
    }
}

impl Policy for Guided {
    fn next(&mut self, question: &Question<'_>) -> Turn {
        let stays = question.current().filter(|_| question.why == Why::TurnOver);
        let mut options: Vec<usize> = stays.into_iter().collect();
        if stays.is_none() || self.preemptions > 0 {
            // A thread is the same on any processor; one that gave its turn away is not the next.
            let known = |options: &[usize], task: Task| {
                options.iter().any(|index| {
                    let other = question.tasks[*index];
                    other.thread == task.thread
                        && (task.thread != Task::INTERRUPTS || other.processor == task.processor)
                })
            };
            let yielded = question.last.filter(|_| question.why == Why::Yielded);
            for (index, task) in question.tasks.iter().enumerate() {
                if yielded.is_none_or(|last| last.thread != task.thread) && !known(&options, *task) {
                    options.push(index);
                }
            }
        }
        if options.is_empty() {
            return Turn { choice: question.after(), slice: 1 };
        }
        let taken = if options.len() == 1 { 0 } else { self.decide(options.len()) };
        if stays.is_some() && taken > 0 {
            self.preemptions -= 1;
        }
        Turn { choice: options[taken], slice: 1 }
    }

    fn latency(&mut self) -> u32 {
        if self.latest == 0 { 0 } else { self.decide(self.latest as usize + 1) as u32 }
    }

    fn preempts_on_wake(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Two threads of `steps` steps each, as the dispatch loop would run them.
    fn run(policy: &mut dyn Policy, steps: u32) -> String {
        let mut left = [steps, steps];
        let mut last: Option<Task> = None;
        let mut order = String::new();
        while left.iter().any(|left| *left > 0) {
            let tasks: Vec<Task> = (0..2u32)
                .filter(|thread| left[*thread as usize] > 0)
                .map(|thread| Task { processor: 0, thread })
                .collect();
            let why = match last {
                None => Why::Begin,
                Some(last) if tasks.contains(&last) => Why::TurnOver,
                Some(_) => Why::Left,
            };
            let choice = if tasks.len() == 1 {
                0
            } else {
                policy.next(&Question { tasks: &tasks, last, why, passed: 1 }).choice
            };
            let task = tasks[choice];
            left[task.thread as usize] -= 1;
            order.push(char::from(b'a' + task.thread as u8));
            last = Some(task);
        }
        order
    }

    fn all(preemptions: u32, steps: u32) -> (BTreeSet<String>, u64) {
        let mut explorer = Explorer::new(preemptions, 0);
        let mut orders = BTreeSet::new();
        while let Some(mut policy) = explorer.next_run() {
            orders.insert(run(policy.as_mut(), steps));
        }
        assert!(!explorer.was_inconsistent());
        (orders, explorer.runs())
    }

    #[test]
    fn every_interleaving_is_run_once() {
        // Interleavings of two threads of n steps: 2n over n.
        for (steps, count) in [(1, 2), (2, 6), (3, 20), (4, 70)] {
            let (orders, runs) = all(u32::MAX, steps);
            assert_eq!((orders.len(), runs), (count, count as u64), "{steps}");
        }
    }

    #[test]
    fn preemptions_are_bounded() {
        let switches = |order: &String| order.as_bytes().windows(2).filter(|pair| pair[0] != pair[1]).count();
        for bound in 0..4 {
            let (orders, runs) = all(bound, 4);
            assert_eq!(orders.len() as u64, runs);
            // The switch at the end of the first thread is none.
            assert!(orders.iter().all(|order| switches(order) <= bound as usize + 1), "{orders:?}");
        }
        assert_eq!(all(0, 4).0.len(), 2);
        assert_eq!(all(1, 4).0.len(), 2 + 2 * 3);
    }
}
