//! A board's options as text: `io=0x320,irq=11,mac=02:00:00:00:00:01,speed=instant`, or `pci`.

use std::str::FromStr;

use bus::{IrqLine, Port};

use crate::chip::WireSpeed;
use crate::glue::{BadConfig, Board, Config};

/// Options with their meaning, for help texts.
pub const OPTIONS: &[(&str, &str)] = &[
    ("bus", "isa: an NE2000; pci: an RTL8029; default isa"),
    ("io", "first port of an ISA board: a multiple of 0x20 from 0x200 to 0x3e0; default 0x300"),
    ("irq", "interrupt line of an ISA board: 2, 3, 4, 5, 9, 10, 11 or 15; default 10"),
    ("mac", "address in its PROM"),
    ("speed", "wire: 10 Mbit/s; instant: frames take no time; default wire"),
];

/// Text that describes no board.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadOption {
    /// Not `KEY=VALUE`.
    #[error("`{0}` is no option; write KEY=VALUE")]
    NoValue(String),
    /// No such key.
    #[error("there is no option `{0}`; use bus, io, irq, mac or speed")]
    Unknown(String),
    /// A value that the option does not take.
    #[error("`{value}` is no {key}; {meaning}")]
    BadValue {
        /// The option.
        key: &'static str,
        /// What was given.
        value: String,
        /// What the option means.
        meaning: &'static str,
    },
    /// Ports or line of an ISA board given to a PCI board.
    #[error("a PCI board gets its ports and its line from the bus")]
    Placed,
    /// No jumper chooses this.
    #[error(transparent)]
    Board(#[from] BadConfig),
}

impl FromStr for Config {
    type Err = BadOption;

    /// Options separated by commas; none at all gives the default board.
    fn from_str(text: &str) -> Result<Self, BadOption> {
        let mut config = Self::default();
        let (mut io, mut line, mut pci) = (None, None, false);
        for option in text.split(',').filter(|option| !option.is_empty()) {
            let (key, value) = option.split_once('=').ok_or_else(|| BadOption::NoValue(option.to_owned()))?;
            let &(key, meaning) = OPTIONS
                .iter()
                .find(|(name, _)| *name == key)
                .ok_or_else(|| BadOption::Unknown(key.to_owned()))?;
            let bad = || BadOption::BadValue { key, value: value.to_owned(), meaning };
            match key {
                "bus" if value == "pci" => pci = true,
                "bus" if value == "isa" => pci = false,
                "io" => io = Some(Port(number(value).ok_or_else(bad)?)),
                "irq" => line = Some(IrqLine(number(value).and_then(|n| n.try_into().ok()).ok_or_else(bad)?)),
                "mac" => {
                    config.address = value.parse().map_err(|_| bad())?;
                    if config.address.is_group() {
                        return Err(bad());
                    }
                }
                "speed" if value == "wire" => config.wire_speed = WireSpeed::TenMegabit,
                "speed" if value == "instant" => config.wire_speed = WireSpeed::Instant,
                _ => return Err(bad()),
            }
        }
        config.board = match (pci, io, line) {
            (true, None, None) => Board::Pci,
            (true, ..) => return Err(BadOption::Placed),
            (false, io, line) => {
                Board::Isa { base: io.unwrap_or(Port(0x300)), irq: line.unwrap_or(IrqLine(10)) }
            }
        };
        config.check()?;
        Ok(config)
    }
}

/// A number as people write it: decimal, or hexadecimal after `0x`.
fn number(text: &str) -> Option<u16> {
    match text.strip_prefix("0x") {
        Some(digits) => u16::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}
