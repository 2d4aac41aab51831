//! inf
