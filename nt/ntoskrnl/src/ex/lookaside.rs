//! Lookaside lists.

/// Lists.
#[derive(Debug, Default)]
pub struct Lists {}
