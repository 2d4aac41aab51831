//! Configuration space, BARs and messages under any sequence of accesses.

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "pci",
    about: "PCI functions: configuration space, BARs, messages, power",
    run: bus::pci::fuzz::run,
    also: &[],
    dictionary: &[],
};
