//! A handle is used only between its making and its release.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, HandleMisuse, Stamp};

/// A handle is used only between its making and its release.
pub static HANDLE_STALE: Rule = Rule {
    name: "HandleMisused",
    demands: "A handle is used only between its making and its release.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/network/ndis-handles",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Misused { kind, handle, how } = event else { return None };
    if matches!(kind, HandleKind::DmaChannel | HandleKind::ScatterGatherList) {
        return None;
    }
    let noun = kind.noun();
    Some(match how {
        HandleMisuse::Never => Violation::new(rule, format!("{handle:#x} never was a {noun}")),
        HandleMisuse::Stale { made, died } => {
            let message = format!("the {noun} {handle:#x} is used after it was released");
            Violation::new(rule, message).note("made at", *made).note("released at", *died)
        }
        HandleMisuse::ReleasedTwice { made, died } => {
            let message = format!("the {noun} {handle:#x} is released a second time");
            Violation::new(rule, message).note("made at", *made).note("first released at", *died)
        }
    })
}
