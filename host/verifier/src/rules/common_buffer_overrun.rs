//! Nothing is written behind the end of memory that driver and device share.

use crate::{Rule, Violation};
use trace::{Event, Stamp};

/// Nothing is written behind the end of memory that driver and device share.
pub static COMMON_BUFFER_OVERRUN: Rule = Rule {
    name: "CommonBufferOverrun",
    demands: "Nothing is written behind the end of memory that driver and device share.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x0F"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::CommonBufferOverrun { address, length, offset, made } = event else { return None };
    let message = format!(
        "a shared buffer of {length} bytes at {address:#x} was written behind its end, at offset {offset}"
    );
    Some(Violation::new(rule, message).note("allocated at", *made).at(*made))
}
