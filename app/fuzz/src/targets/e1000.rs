//! The Gigabit Ethernet adapter under any sequence of register accesses and descriptors.

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "e1000",
    about: "Gigabit Ethernet adapter: registers, descriptors, link, power, time",
    run: e1000::fuzz::run,
    also: &[],
    dictionary: &[],
};
