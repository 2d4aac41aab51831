//! Shared memory is freed when the adapter halts or fails to initialize.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, Stamp};

/// Shared memory is freed when the adapter halts or fails to initialize.
pub static SHARED_MEMORY_NOT_FREED: Rule = Rule {
    name: "NdisMFreeSharedMemory",
    demands: "Shared memory is freed when the adapter halts or fails to initialize.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-ndismfreesharedmemory",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind: HandleKind::SharedMemory, handle, made, at, .. } = event else { return None };
    let message = format!("{} and the shared memory block {handle:#x} is not released", at.what());
    Some(Violation::new(rule, message).note("made at", *made).at(*made))
}
