//! A scatter/gather list is freed once, through the adapter that it was built for.

use crate::{Rule, Violation};
use trace::{Event, HandleKind, HandleMisuse, Stamp};

/// A scatter/gather list is freed once, through the adapter that it was built for.
pub static SCATTER_GATHER_MISUSED: Rule = Rule {
    name: "ScatterGatherListMisused",
    demands: "A scatter/gather list is freed once, through the adapter that it was built for.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x06"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check,
};

fn check(rule: &'static Rule, stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Misused { kind: HandleKind::ScatterGatherList, handle, how } = event else { return None };
    let violation = match how {
        HandleMisuse::Stale { made, died } | HandleMisuse::ReleasedTwice { made, died } => {
            let message =
                format!("{} is given {handle:#x}, a scatter/gather list that is freed", stamp.export);
            Violation::new(rule, message).note("built at", *made).note("freed at", *died)
        }
        HandleMisuse::Never => {
            let message = format!(
                "{} is given {handle:#x}, which is no scatter/gather list of the adapter",
                stamp.export
            );
            Violation::new(rule, message)
        }
    };
    Some(violation)
}
