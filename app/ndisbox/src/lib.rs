//! ndisbox
