//! A NET_BUFFER_LIST is completed when the scatter/gather lists of its NET_BUFFERs are freed.

use crate::Rule;

/// A NET_BUFFER_LIST is completed when the scatter/gather lists of its NET_BUFFERs are freed.
pub static SEND_COMPLETED_WHILE_MAPPED: Rule = Rule {
    name: "SendCompletedWhileMapped",
    demands: "A NET_BUFFER_LIST is completed when the scatter/gather lists of its NET_BUFFERs are freed.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/network/allocating-and-freeing-scatter-gather-lists",
    check: super::stated::check,
};
