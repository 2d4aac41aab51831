//! The choke point between a driver and the box, and the simulated processors that it runs on.
//!
//! Everything that crosses between driver code and ours crosses here, in one of four ways:
//!
//! | way | from → to | where |
//! |---|---|---|
//! | a call of an import | driver → [`enter()`] → a method of a [`Module`] | [`mod@enter`], [`export`] |
//! | a callback | ours → [`System::call_driver`] → driver | [`callback`] |
//! | a trap (port, register, `cr8`, fault) | driver → `cpu` → [`trap`] | [`trap`] |
//! | driver memory | ours ↔ [`Access`] on a `DriverPtr` | [`mod@pointer`] |
//!
//! Under it stand the processors: [`System`] owns virtual processors with their IRQL, interrupts and DPCs
//! ([`processor`]), threads on fibers ([`thread`]), and the loop that lets `sched` choose among them
//! ([`dispatch`]); who waits for whom is in [`waits`]. One OS thread runs them all; a run is a function of its inputs and seed.
//!
//! # How to add an export
//!
//! 1. Find its row in `nt/facts/exports.csv` and its documentation page.
//! 2. Write it as a method in the family's file of its module's room, under the name that drivers import, with a
//!    doc comment (what, parameters, errors, link) and its attributes (see the `ddi_macros` crate):
//!
//!    ```text
//!    /// Tells how many bytes … <https://learn.microsoft.com/…/nf-ndis-ndismreaddmacounter>
//!    #[irql(<= DISPATCH_LEVEL)]
//!    #[since("5.1")]
//!    #[rule("Irql_Miniport_Driver_Function")]
//!    pub fn NdisMReadDmaCounter(&self, handle: NdisHandle) -> u32 { … }
//!    ```
//! 3. If the file is new, add its table to the list in the room's `lib.rs`.
//! 4. Keep to the rules of this boundary: read parameters before taking state, never hold state across
//!    [`System::call_driver`] or a wait, tell the verifier what happened with [`System::emit`].
//! 5. Call it from a driver under `drivers/`, and run `cargo xtask facts`, which compares its IRQL with the facts.

pub mod callback;
pub mod dispatch;
pub mod enter;
pub mod exception;
pub mod export;
pub mod handle;
pub mod memory;
pub mod objects;
pub mod pointer;
pub mod processor;
pub mod state;
pub mod stop;
pub mod system;
pub mod thread;
pub mod time;
pub mod trap;
pub mod waits;

pub use callback::CallArgs;
pub use cpu::gs;
pub use cpu::ram::Phys;
pub use ddi_macros::ddi_exports;
pub use dispatch::RunEnd;
pub use enter::{Module, enter};
pub use exception::{FunctionEntry, LanguageHandler, LeftFrame, UnwindTarget};
pub use export::{Context, Export, ExportKind, Irql, Status, Word};
pub use handle::{Handle, HandleState, Handles};
pub use pointer::{Access, VaList, read_utf16, read_utf16z};
pub use processor::{APC_LEVEL, DISPATCH_LEVEL, Dpc, HIGH_LEVEL, IPI_LEVEL, PASSIVE_LEVEL};
pub use sched::DeadlineId;
pub use state::StateCell;
pub use stop::Stop;
pub use system::{Platform, Settings, Symbols, System};
pub use thread::{ThreadId, WaitReason, Wake};
pub use trace::{Callback, CallbackSet, Event, HandleKind, Nanos, Site};
pub use waits::{Holder, Owners};
