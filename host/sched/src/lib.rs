//! Decides: what time it is, who goes next, and what the next random number is.
//!
//! The scheduler only decides. It holds no stack and calls no driver; the room above (`ddi`) asks it at
//! each choice and switches fibers itself. Everything here is a function of the seed, so a run is
//! repeated exactly by giving the seed again. No other room may read a clock or draw a random number.
//!
//! * [`clock`]: virtual time. It moves only when told to: a little at each call and register access, and in
//!   one jump to the next deadline when all processors are idle.
//! * [`deadline`]: what is to happen at which time, in an order that does not depend on addresses.
//! * [`policy`]: who runs next, and when to take the processor away: the [`Policy`] trait and its policies.
//! * [`random`]: the one source of random numbers.

#![forbid(unsafe_code)]

pub mod clock;
pub mod deadline;
pub mod policy;
pub mod random;

pub use clock::Clock;
pub use deadline::{DeadlineId, Deadlines};
pub use policy::{Policy, PolicyKind};
pub use random::Random;
pub use trace::Nanos;
