//! Asks the policy, or the schedule of a run before, and writes down what was decided.

use crate::policy::{Policy, Question, Turn};
use crate::schedule::{Decision, MOST_DECISIONS, Schedule};
use std::sync::Arc;

/// A run that is to be repeated does not go as the record says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the run is not the recorded one: decision {number} of {recorded} is different: {what}")]
pub struct Diverged {
    /// Which decision is the first that differs, from 1.
    pub number: usize,
    /// How many the record has.
    pub recorded: usize,
    /// How it differs.
    pub what: String,
}

/// Makes the decisions of a run, and keeps them.
#[derive(Debug)]
pub struct Scheduler {
    policy: Box<dyn Policy>,
    replayed: Option<Arc<Schedule>>,
    decisions: Vec<Decision>,
    marks: Vec<u8>,
    /// More decisions were made than a schedule has.
    overflown: bool,
}

/// Six bits of a fingerprint.
fn mark(fingerprint: u64, options: usize) -> u8 {
    ((fingerprint ^ (options as u64) << 56).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58) as u8
}

impl Scheduler {
    /// One that asks a policy.
    pub fn new(policy: Box<dyn Policy>) -> Self {
        Self { policy, replayed: None, decisions: Vec::new(), marks: Vec::new(), overflown: false }
    }

    /// One that decides as a run before. The policy is for what it does when it is asked nothing.
    pub fn replay(policy: Box<dyn Policy>, schedule: Arc<Schedule>) -> Self {
        Self { replayed: Some(schedule), ..Self::new(policy) }
    }

    /// Lets another policy decide from now on. A run that is repeated goes on as it is recorded.
    pub fn set_policy(&mut self, policy: Box<dyn Policy>) {
        self.policy = policy;
    }

    /// Who goes on, and for how long. `fingerprint` says how the run is now.
    ///
    /// # Errors
    /// When the run differs from the recorded one.
    pub fn next(&mut self, question: &Question<'_>, fingerprint: u64) -> Result<Turn, Diverged> {
        let options = question.tasks.len();
        let mark = mark(fingerprint, options);
        let turn = match self.recorded(mark)? {
            None => self.policy.next(question),
            Some(Decision::Turn { choice, slice }) if (choice as usize) < options => {
                Turn { choice: choice as usize, slice }
            }
            Some(Decision::Turn { choice, .. }) => {
                let what = format!("choice {} of {options} was recorded", choice + 1);
                return Err(self.diverged(what));
            }
            Some(Decision::Latency(_)) => {
                return Err(
                    self.diverged("an interrupt was recorded, and a thread is to be chosen".to_owned())
                );
            }
        };
        let turn = Turn { choice: turn.choice.min(options.saturating_sub(1)), slice: turn.slice.max(1) };
        self.keep(Decision::Turn { choice: turn.choice as u32, slice: turn.slice }, mark);
        Ok(turn)
    }

    /// A device has raised an interrupt: how many preemption points pass before a processor notices.
    ///
    /// # Errors
    /// When the run differs from the recorded one.
    pub fn latency(&mut self, fingerprint: u64) -> Result<u32, Diverged> {
        let mark = mark(fingerprint, 0);
        let points = match self.recorded(mark)? {
            None => self.policy.latency(),
            Some(Decision::Latency(points)) => points,
            Some(Decision::Turn { .. }) => {
                return Err(self.diverged("a thread was chosen, and an interrupt comes now".to_owned()));
            }
        };
        self.keep(Decision::Latency(points), mark);
        Ok(points)
    }

    /// Whether the question is put at once when a thread becomes ready.
    ///
    /// A replay is asked wherever the recorded run was, and that depends on the policy alone.
    pub fn preempts_on_wake(&self) -> bool {
        self.policy.preempts_on_wake()
    }

    /// The next decision of the record, if a run is repeated.
    fn recorded(&self, mark: u8) -> Result<Option<Decision>, Diverged> {
        let Some(schedule) = &self.replayed else { return Ok(None) };
        let number = self.decisions.len();
        let Some(decision) = schedule.decisions.get(number) else {
            return Err(self.diverged("the record ends here, and the run does not".to_owned()));
        };
        if schedule.marks.get(number) != Some(&mark) {
            return Err(self.diverged("what happened before it is not what happened then".to_owned()));
        }
        Ok(Some(*decision))
    }

    fn diverged(&self, what: String) -> Diverged {
        let recorded = self.replayed.as_ref().map_or(0, |schedule| schedule.decisions.len());
        Diverged { number: self.decisions.len() + 1, recorded, what }
    }

    fn keep(&mut self, decision: Decision, mark: u8) {
        if self.decisions.len() < MOST_DECISIONS {
            self.decisions.push(decision);
            self.marks.push(mark);
        } else {
            self.overflown = true;
        }
    }

    /// What was decided so far; who and what for is for the caller to fill in. `None` if the run was too long.
    pub fn schedule(&self) -> Option<Schedule> {
        (!self.overflown).then(|| Schedule {
            decisions: self.decisions.clone(),
            marks: self.marks.clone(),
            ..Schedule::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{PolicyKind, Task, Why};

    /// A run that is a function of what is decided; `odd` makes it another one from some step on.
    fn run(scheduler: &mut Scheduler, odd: Option<usize>) -> Result<Vec<u32>, Diverged> {
        let mut last = None;
        let mut state = 1u64;
        let mut order = Vec::new();
        for step in 0..100 {
            let count = 2 + (state % 3) as u32 + u32::from(odd == Some(step));
            let tasks: Vec<Task> = (0..count).map(|thread| Task { processor: 0, thread }).collect();
            let turn =
                scheduler.next(&Question { tasks: &tasks, last, why: Why::TurnOver, passed: 1 }, state)?;
            state = state.wrapping_mul(31).wrapping_add((turn.choice as u64) << 8 | u64::from(turn.slice));
            if step % 7 == 0 {
                state = state.wrapping_add(scheduler.latency(state)?.into());
            }
            last = Some(tasks[turn.choice]);
            order.push(tasks[turn.choice].thread);
        }
        Ok(order)
    }

    #[test]
    fn a_record_repeats_the_run_under_any_policy_and_through_its_text() {
        for seed in 0..20 {
            let mut first = Scheduler::new(PolicyKind::Random.build(seed));
            let order = run(&mut first, None).unwrap();
            let text = first.schedule().unwrap().to_string();
            let schedule: Arc<Schedule> = Arc::new(text.parse().unwrap());
            let mut again = Scheduler::replay(PolicyKind::RoundRobin.build(0), Arc::clone(&schedule));
            assert_eq!(run(&mut again, None), Ok(order));
            assert_eq!(again.schedule().as_ref(), Some(&*schedule));
        }
    }

    #[test]
    fn the_first_decision_that_differs_is_told() {
        let mut first = Scheduler::new(PolicyKind::Random.build(5));
        run(&mut first, None).unwrap();
        let schedule = Arc::new(first.schedule().unwrap());
        let mut again = Scheduler::replay(PolicyKind::Random.build(5), Arc::clone(&schedule));
        let diverged = run(&mut again, Some(40)).unwrap_err();
        // 40 steps with their turns, and 6 interrupts before.
        assert_eq!((diverged.number, diverged.recorded), (47, schedule.decisions.len()), "{diverged}");
        let short = Schedule { decisions: schedule.decisions[..3].to_vec(), ..(*schedule).clone() };
        let mut again = Scheduler::replay(PolicyKind::Random.build(5), Arc::new(short));
        let said = run(&mut again, None).unwrap_err().to_string();
        assert!(said.contains("decision 4 of 3") && said.contains("the record ends here"), "{said}");
    }
}
