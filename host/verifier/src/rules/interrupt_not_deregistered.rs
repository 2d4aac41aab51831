//! An interrupt that was registered is deregistered when the adapter halts or fails to initialize.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, Stamp};

/// An interrupt that was registered is deregistered when the adapter halts or fails to initialize.
pub static INTERRUPT_NOT_DEREGISTERED: Rule = Rule {
    name: "NdisMDeregisterInterruptEx",
    demands: "An interrupt that was registered is deregistered when the adapter halts or fails to initialize.",
    windows: Some("BUGCODE_NDIS_DRIVER (0x7C), parameter 1 = 0x8 at halt, 0xB at a failed initialization"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-ndismderegisterinterruptex",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind: HandleKind::Interrupt, handle, made, at, .. } = event else { return None };
    let message = format!("{} and the interrupt of handle {handle:#x} is not deregistered", at.what());
    Some(Violation::new(rule, message).note("registered at", *made))
}
