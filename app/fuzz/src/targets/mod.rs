//! What can be fuzzed.

mod capture;
mod e1000;
mod i8237;
mod inf;
mod ne2000;
mod pci;
mod pe;

/// A function that takes any bytes, and what to start from.
pub struct Target {
    /// Name on the command line and of its folder in `corpus/`.
    pub name: &'static str,
    /// What it covers, in one line.
    pub about: &'static str,
    /// Feeds it one input. It must return; a panic is a failure.
    pub run: fn(&[u8]),
    /// Files of the tree that are good inputs too, relative to the workspace root; absent ones are passed over.
    pub also: &'static [&'static str],
    /// Words of the format, spliced into inputs.
    pub dictionary: &'static [&'static [u8]],
}

/// Every target, sorted by name.
pub const ALL: &[Target] =
    &[capture::TARGET, e1000::TARGET, i8237::TARGET, inf::TARGET, ne2000::TARGET, pci::TARGET, pe::TARGET];

/// The target of this name.
pub fn find(name: &str) -> Option<&'static Target> {
    ALL.iter().find(|target| target.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_each_target_takes_the_empty_input() {
        assert!(ALL.windows(2).all(|pair| pair[0].name < pair[1].name));
        for target in ALL {
            (target.run)(&[]);
        }
    }
}
