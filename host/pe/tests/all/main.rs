//! Tests of the public interface, on images made by [`builder`].

mod builder;
mod errors;
mod features;
mod properties;
mod symbol_file;
mod unwind;
