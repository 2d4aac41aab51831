//! Decides: what time it is, who goes next, and what the next random number is.
//!
//! The scheduler only decides. It holds no stack and calls no driver; the room above (`ddi`) asks it at
//! each choice and switches fibers itself. Everything here is a function of the seed, so a run is
//! repeated exactly by giving the seed again, or the [`Schedule`] that it wrote down. No other room may read a clock or
//! draw a random number.
//!
//! * [`clock`]: virtual time. It moves only when told to: a little at each call and register access, and in
//!   one jump to the next deadline when all processors are idle.
//! * [`deadline`]: what is to happen at which time, in an order that does not depend on addresses.
//! * [`policy`]: the question who runs next, the [`Policy`] trait that answers it, and the simple policies;
//!   `pct`: the one that finds rare orderings soonest; [`explore`]: all schedules of a small program.
//! * [`scheduler`]: asks the policy and writes down what it decides, or decides as a run before did;
//!   [`schedule`]: what was written down, and its text.
//! * [`random`]: the one source of random numbers.

#![forbid(unsafe_code)]

pub mod clock;
pub mod deadline;
pub mod explore;
mod pct;
pub mod policy;
pub mod random;
pub mod schedule;
pub mod scheduler;

pub use clock::Clock;
pub use deadline::{DeadlineId, Deadlines};
pub use explore::Explorer;
pub use policy::{Policy, PolicyKind, Question, Task, Turn, Why};
pub use random::Random;
pub use schedule::{Decision, Schedule, ScheduleError};
pub use scheduler::{Diverged, Scheduler};
pub use trace::Nanos;
