//! NdisMCompleteDmaTransfer names the buffer, offset, length and direction of its NdisMSetupDmaTransfer.

use crate::{Rule, Violation};
use trace::{DmaMisuse, Event, Stamp};

/// NdisMCompleteDmaTransfer names the buffer, offset, length and direction of its NdisMSetupDmaTransfer.
pub static DMA_TRANSFER_MISMATCH: Rule = Rule {
    name: "DmaTransferMismatch",
    demands: "NdisMCompleteDmaTransfer names the buffer, offset, length and direction of its NdisMSetupDmaTransfer.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x16"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismcompletedmatransfer",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::DmaMisused { how: DmaMisuse::Mismatch { parameter, set_up, completed } } = event else {
        return None;
    };
    let message = format!("{parameter} is {completed:#x} at completion and was {set_up:#x} at set-up");
    Some(Violation::new(rule, message))
}
