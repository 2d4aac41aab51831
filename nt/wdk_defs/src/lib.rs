//! wdk_defs
