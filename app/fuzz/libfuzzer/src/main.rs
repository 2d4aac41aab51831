//! The fuzz targets under libFuzzer, which follows coverage. `NDISBOX_FUZZ_TARGET` names the target.
#![no_main]

use std::sync::LazyLock;

use fuzz::targets::{self, Target};

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("NDISBOX_FUZZ_TARGET").unwrap_or_default();
    targets::find(&name).unwrap_or_else(|| panic!("NDISBOX_FUZZ_TARGET=`{name}` is no target"))
});

libfuzzer_sys::fuzz_target!(|input: &[u8]| (TARGET.run)(input));
