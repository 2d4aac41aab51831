//! Memory that a driver allocated is freed before it is unloaded.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, LeakedAt, Stamp};

/// Memory that a driver allocated is freed before it is unloaded.
pub static POOL_LEAK: Rule = Rule {
    name: "PoolLeak",
    demands: "Memory that a driver allocated is freed before it is unloaded.",
    windows: Some("DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4), parameter 1 = 0x62"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/pool-tracking",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Leaked { kind: HandleKind::Pool, handle, made, at: LeakedAt::Unload, size, tag } = event
    else {
        return None;
    };
    let tag: String =
        tag.to_le_bytes().iter().map(|b| if b.is_ascii_graphic() { *b as char } else { '.' }).collect();
    let message = format!("{size} bytes of pool with tag {tag} at {handle:#x} are not freed at unload");
    Some(Violation::new(rule, message).note("allocated at", *made).at(*made))
}
