//! Offset and length of a transfer lie in its buffer, and the length is not zero.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// Offset and length of a transfer lie in its buffer, and the length is not zero.
pub static DMA_TRANSFER_INVALID_RANGE: Rule = Rule {
    name: "DmaTransferInvalidRange",
    demands: "Offset and length of a transfer lie in its buffer, and the length is not zero.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x1F"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsetupdmatransfer",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::InvalidRange { offset, length, buffer } } = event else {
        return None;
    };
    let message =
        format!("{length} bytes at offset {offset} are not a valid range of a buffer of {buffer} bytes");
    Some(Violation::new(rule, message))
}
