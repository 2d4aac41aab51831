//! The DP8390 boards under any sequence of port accesses and frames.

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "ne2000",
    about: "NE2000: registers, remote DMA, receive ring, frames, time",
    run: ne2000::fuzz::run,
    also: &[],
    dictionary: &[],
};
