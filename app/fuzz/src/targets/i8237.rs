//! The DMA controllers under any sequence of register accesses and requests.

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "i8237",
    about: "DMA controllers: register accesses, requests, transfers",
    run: i8237::fuzz::run,
    also: &[],
    dictionary: &[],
};
