//! The adapter's options as text: `mac=02:00:00:00:00:01,speed=instant`.

use std::str::FromStr;

use bus::Nanos;

use crate::chip::WireSpeed;
use crate::glue::Config;

/// Options with their meaning, for help texts.
pub const OPTIONS: &[(&str, &str)] = &[
    ("mac", "address in its EEPROM"),
    ("speed", "1000: as fast as the link it negotiates; instant: frames take no time; default 1000"),
    ("negotiation", "milliseconds that autonegotiation takes; default 1500, or 0 with speed=instant"),
];

/// Text that describes no adapter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadOption {
    /// Not `KEY=VALUE`.
    #[error("`{0}` is no option; write KEY=VALUE")]
    NoValue(String),
    /// No such key.
    #[error("there is no option `{0}`; use mac, speed or negotiation")]
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
}

impl FromStr for Config {
    type Err = BadOption;

    /// Options separated by commas; none at all gives the default adapter.
    fn from_str(text: &str) -> Result<Self, BadOption> {
        let mut config = Self::default();
        let mut negotiation = None;
        for option in text.split(',').filter(|option| !option.is_empty()) {
            let (key, value) = option.split_once('=').ok_or_else(|| BadOption::NoValue(option.to_owned()))?;
            let &(key, meaning) = OPTIONS
                .iter()
                .find(|(name, _)| *name == key)
                .ok_or_else(|| BadOption::Unknown(key.to_owned()))?;
            let bad = || BadOption::BadValue { key, value: value.to_owned(), meaning };
            match key {
                "mac" => {
                    config.address = value.parse().map_err(|_| bad())?;
                    if config.address.is_group() {
                        return Err(bad());
                    }
                }
                "speed" => {
                    config.wire_speed = match value {
                        "1000" | "wire" => WireSpeed::Negotiated,
                        "instant" => WireSpeed::Instant,
                        _ => return Err(bad()),
                    };
                }
                _ => negotiation = Some(Nanos::from_millis(value.parse().map_err(|_| bad())?)),
            }
        }
        let instant = config.wire_speed == WireSpeed::Instant;
        let usual = if instant { Nanos::ZERO } else { config.negotiation };
        config.negotiation = negotiation.unwrap_or(usual);
        Ok(config)
    }
}
