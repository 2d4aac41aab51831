//! Fuzzing of everything that reads hostile bytes: one file for each target in [`targets`], one table, one driver.
//!
//! The driver runs on stable Rust and is deterministic: an input depends on the seed, its number and the corpus
//! alone, so a failure is found again by the same command. It mutates the inputs in `corpus/TARGET/` and those that
//! a target names in the tree, runs the target, and takes a panic or an input that does not end as a failure: the
//! input is written to the artifacts folder and the line that replays it is printed.
//!
//! `cargo xtask fuzz` starts it; a new target is a file in `src/targets/` and a line in [`targets::ALL`].

#![forbid(unsafe_code)]

pub mod campaign;
pub mod corpus;
pub mod mutate;
pub mod random;
pub mod targets;
