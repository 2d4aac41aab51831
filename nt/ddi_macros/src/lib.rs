//! Attribute macros that turn an `impl` block into a table of exports.
