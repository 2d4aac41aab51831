//! An export is called only from the driver functions that its page allows.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, Stamp};

/// An export is called only from the driver functions that its page allows.
pub static CONTEXT: Rule = Rule {
    name: "CallContext",
    demands: "An export is called only from the driver functions that its page allows.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/network/writing-ndis-miniport-drivers",
    check,
};

fn check(rule: &'static Rule, stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::ContextViolation { allowed, kind } = event else { return None };
    if *kind == Some(HandleKind::DmaChannel) {
        return None;
    }
    Some(Violation::new(rule, super::context_message(stamp, *allowed)))
}
