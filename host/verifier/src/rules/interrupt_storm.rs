//! An interrupt service routine that claims an interrupt makes its device release the line.

use crate::Rule;

/// An interrupt service routine that claims an interrupt makes its device release the line.
pub static INTERRUPT_STORM: Rule = Rule {
    name: "InterruptStorm",
    demands: "An interrupt service routine that claims an interrupt makes its device release the line.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/kernel/writing-an-isr",
    check: super::stated::check,
};
