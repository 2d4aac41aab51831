//! The other end of a network adapter's cable: [`Endpoint`]s that take frames and give frames, in virtual time.
//!
//! An endpoint has no clock and never blocks. The adapter tells it the time, hands it what goes out, asks for what has
//! come in, and asks when to look again. Nothing grows without limit: an endpoint either produces frames one by one or
//! keeps a bounded queue and counts what it had to drop.
#![forbid(unsafe_code)]

pub mod capture_in;
pub mod capture_out;
pub mod check;
pub mod endpoint;
pub mod fcs;
pub mod frame;
pub mod generator;
pub mod loopback;
pub mod tee;

pub use capture_in::{CaptureInput, CaptureOptions, Pace, ShortFrames};
pub use capture_out::CaptureOutput;
pub use check::{CheckReport, Checker};
pub use endpoint::{BlackHole, Endpoint, NetError, Start, Stats};
pub use fcs::frame_check_sequence;
pub use frame::{Frame, MacAddress, Nanos};
pub use generator::{Generator, GeneratorConfig, test_frame};
pub use loopback::Loopback;
pub use tee::Tee;

#[cfg(test)]
mod tests;
