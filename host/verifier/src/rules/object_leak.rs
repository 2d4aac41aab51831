//! Handles are closed and references to objects given up before the driver that took them is unloaded.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, Stamp};

/// Handles are closed and references to objects given up before the driver that took them is unloaded.
pub static OBJECT_LEAK: Rule = Rule {
    name: "ObjectLeak",
    demands: "Handles are closed and references to objects given up before the driver is unloaded.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/kernel/life-cycle-of-an-object",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind, handle, made, .. } = event else { return None };
    let (left, taken) = match kind {
        HandleKind::KernelHandle => ("is not closed", "opened at"),
        HandleKind::ObjectReference => ("is not given up", "taken at"),
        _ => return None,
    };
    let message = format!("the driver was unloaded and the {} {handle:#x} {left}", kind.noun());
    Some(Violation::new(rule, message).note(taken, *made).at(*made))
}
