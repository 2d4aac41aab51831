//! Builds a box around a Windows network driver, runs it, and says what happened.
//!
//! A box is one simulated Windows machine: memory, processors, an ISA bus with a DMA controller, network cards on their
//! cables, and of Windows what the driver imports. [`BoxBuilder`] says what is in it; [`NdisBox`] boots the driver,
//! plays a network at it, and halts it; the [`Report`] tells the rest.
//!
//! ```
//! use ndisbox::{BoxBuilder, Outcome};
//!
//! // The sample driver, its chip, and a capture of a small network, all in the library.
//! let mut nic = BoxBuilder::demo().seed(3).build()?;
//! nic.boot()?;
//! nic.drive()?;
//! nic.halt()?;
//! let report = nic.report();
//! assert_eq!(report.outcome, Outcome::Clean, "{:#?}", report.findings);
//! assert!(report.checks.iter().all(|check| check.is_clean() && check.expected > 0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The same seed gives the same run, event by event: compare [`Report::trace_hash`].
//!
//! Reading order: [`driver`], [`device`], [`network`] (what goes in), [`builder`] (putting it together), `load`,
//! `symbols` and `registry` (what Windows' loader and installer do), [`machine`] (running it), [`action`] and [`oid`]
//! (what is done to it), [`cable`] and [`traffic`] (what goes over the wire and whether it arrives), `outcome` (the
//! report), [`recording`] (its schedule), [`inspect`], [`census`] and [`exports`] (what can be told without running). The
//! command line is in `cli`, its watchdog in `supervisor`.

pub mod action;
pub mod application;
pub mod builder;
pub mod cable;
pub mod census;
pub mod cli;
pub mod device;
mod drive;
pub mod driver;
pub mod error;
pub mod exports;
pub mod inspect;
mod load;
pub mod machine;
pub mod network;
pub mod oid;
mod outcome;
pub mod recording;
mod registry;
pub mod supervisor;
mod symbols;
pub mod traffic;

pub use crate::oid::OidCommand;
pub use action::{Action, Step};
pub use application::{DeviceFile, IoctlCommand, PendingRequest, RequestError};
pub use builder::{BoxBuilder, Messages, NDIS_VERSIONS};
pub use device::DeviceSpec;
pub use driver::DriverSource;
pub use error::UserError;
pub use machine::{Ended, NdisBox, Progress};
pub use ndis::oid::{OidAnswer, OidPath, OidRequest};
pub use network::{NetSpec, TestTraffic};
pub use ntoskrnl::io::request::{Reply, RequestKind};
pub use recording::read_schedule;
pub use sched::{PolicyKind, Schedule};
pub use trace::report::{Finding, Outcome, Report, StopReport, TrafficCheck};

/// Everything that a driver can import, sorted by module and name.
pub fn all_exports() -> Vec<&'static ddi::Export> {
    let tables = [hal::tables(), ntoskrnl::tables(), ndis::tables()].concat();
    ddi::export::sorted(&tables)
}

/// Every rule, those that only a whole run can tell included.
pub fn rules() -> impl Iterator<Item = &'static verifier::Rule> {
    verifier::rules::ALL.iter().copied().chain([&outcome::TRAFFIC_MISMATCH])
}
