//! Events of a run and the report made of them.
//!
//! Everything that happens in a box and that a user may want to see later is an [`Event`] with a
//! [`Stamp`]: which virtual time, processor, IRQL and thread. The [`Recorder`] numbers events, folds
//! each into a hash (the proof that two runs were the same run), counts them, and keeps the text of
//! those that were asked for. The [`report`] module is what is left at the end, ready to be printed.
//!
//! This crate knows no driver, no device and no operating system; it depends on no other room.

#![forbid(unsafe_code)]

pub mod callback;
pub mod event;
pub mod recorder;
pub mod report;
pub mod summary;

pub use callback::{Callback, CallbackSet};
pub use event::{
    ClaimKind, DmaMisuse, DmaRefusal, Event, HandleKind, HandleMisuse, LeakedAt, Nanos, Site, Stamp,
};
pub use recorder::Recorder;
pub use summary::Summary;
