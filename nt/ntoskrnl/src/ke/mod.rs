//! The kernel proper: processors, locks, waits, time.
//!
//! * [`irql`], [`spin_lock`]: who may interrupt whom, and exclusion at DISPATCH_LEVEL.
//! * [`dispatcher`]: objects that threads wait for, and the waits; [`wait_exports`]: their exports.
//! * [`timer`], [`dpc`]: things that happen later.
//! * [`thread`], [`work`]: threads, and work that is done on threads of the box; [`apc`]: regions without APCs;
//!   [`affinity`]: threads that stay on certain processors.
//! * [`notify`]: routines called for every processor, and when the machine stops.
//! * [`ownership`]: who has which lock, for the report of a deadlock.
//! * [`processor`]: processor numbers and what the KPCR shows; [`clock`]: time; [`bug_check`]: the end.

pub mod affinity;
pub mod apc;
pub mod bug_check;
pub mod clock;
pub mod dispatcher;
pub mod dpc;
pub mod irql;
pub mod notify;
pub mod ownership;
pub mod processor;
pub mod spin_lock;
pub mod spin_lock_exports;
pub mod thread;
pub mod timer;
pub mod wait_exports;
pub mod work;

use ddi::Export;

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![
        &irql::IRQL_EXPORTS,
        &spin_lock_exports::SPIN_LOCK_EXPORTS,
        &wait_exports::WAIT_EXPORTS,
        &timer::TIMER_EXPORTS,
        &dpc::DPC_EXPORTS,
        &thread::THREAD_EXPORTS,
        &notify::NOTIFY_EXPORTS,
        &apc::APC_EXPORTS,
        &affinity::AFFINITY_EXPORTS,
        &processor::PROCESSOR_EXPORTS,
        &clock::CLOCK_EXPORTS,
        &bug_check::BUG_CHECK_EXPORTS,
        &bug_check::BUG_CHECK_CALLBACK_EXPORTS,
    ]
}
