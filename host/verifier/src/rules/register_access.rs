//! A driver reads and writes only device registers that are there.

use crate::Rule;

/// A driver reads and writes only device registers that are there.
pub static REGISTER_ACCESS: Rule = Rule {
    name: "RegisterNotMapped",
    demands: "A driver reads and writes only device registers that are there.",
    windows: None,
    url: "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismmapiospace",
    check: super::stated::check,
};
