//! A device reaches only memory that is mapped for it, in the mapped direction.

use crate::{Rule, Violation};
use trace::{DmaMisuse, DmaRefusal, Event, Stamp};

/// A device reaches only memory that is mapped for it, in the mapped direction.
pub static DMA_BLOCKED: Rule = Rule {
    name: "DmaOutsideMapping",
    demands: "A device reaches only memory that is mapped for it, in the mapped direction.",
    windows: Some("DRIVER_VERIFIER_DMA_VIOLATION (0xE6), parameter 1 = 0x26"),
    url: "https://learn.microsoft.com/windows-hardware/drivers/devtest/dma-verification",
    check,
};

fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    match event {
        Event::DmaMisused { how: DmaMisuse::Blocked { channel, address, write } } => {
            let direction = if *write { "writes to" } else { "reads" };
            let message = format!(
                "the device on DMA channel {channel} {direction} {address:#x}, which is not mapped for it"
            );
            Some(Violation::new(rule, message))
        }
        Event::DmaRefused { device, address, length, write, why } => {
            let verb = if *write { "writes" } else { "reads" };
            let what = format!("{device} {verb} {length} bytes at {address:#x}");
            match why {
                DmaRefusal::NotMapped => {
                    Some(Violation::new(rule, format!("{what}, which is not mapped for it")))
                }
                DmaRefusal::PastEnd { made, length } => {
                    let message =
                        format!("{what}, behind the end of the {length} bytes that are mapped for it");
                    Some(Violation::new(rule, message).note("mapped at", *made))
                }
                _ => None,
            }
        }
        _ => None,
    }
}
