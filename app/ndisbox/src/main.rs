//! ndisbox
fn main() {}
