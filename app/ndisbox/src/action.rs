//! What is done to an adapter besides traffic: the words of `--do` and `--oid`.

use crate::UserError;
use crate::application::IoctlCommand;
use crate::oid::OidCommand;
use std::fmt;
use std::str::FromStr;

/// Something done to a booted machine. Where no adapter is named (`pause` in place of `pause#1`), to each in turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// What.
    pub what: Step,
    /// To which adapter; `None` for all.
    pub adapter: Option<usize>,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Plays the networks. Without this among the actions it comes after all of them.
    Traffic,
    /// Lets virtual time pass, nanoseconds.
    Wait(u64),
    /// MiniportPause.
    Pause,
    /// MiniportRestart.
    Restart,
    /// MiniportResetEx.
    Reset,
    /// To the device power state D1, D2 or D3.
    PowerDown(u8),
    /// To D0.
    PowerUp,
    /// The device is pulled out.
    SurpriseRemove,
    /// The device is disabled, as in the device manager.
    Disable,
    /// It is enabled again.
    Enable,
    /// PnP stops it and starts it again.
    Rebalance,
    /// NDIS finds it idle (selective suspend); with force, the driver may not refuse.
    Idle {
        /// Whether it may not refuse.
        force: bool,
    },
    /// Its idleness ends.
    Resume,
    /// The machine's power comes from a battery, or from the mains.
    PowerProfile {
        /// From a battery.
        battery: bool,
    },
    /// The machine shuts down: MiniportShutdownEx.
    Shutdown,
    /// An OID request.
    Oid(OidCommand),
    /// An I/O control request to a device that the driver made.
    Ioctl(IoctlCommand),
}

/// The words, with what they do, for lists.
pub static ACTIONS: &[(&str, &str)] = &[
    ("traffic", "play the networks here; else that comes after all actions"),
    ("wait=TIME", "let virtual time pass"),
    ("pause", "MiniportPause"),
    ("restart", "MiniportRestart"),
    ("reset", "MiniportResetEx"),
    ("d1, d2, d3", "to a low power state"),
    ("d0", "to full power"),
    ("idle, force-idle", "selective suspend begins"),
    ("resume", "selective suspend ends"),
    ("battery, mains", "where the machine's power comes from"),
    ("disable", "as in the device manager"),
    ("enable", "as in the device manager"),
    ("rebalance", "PnP stops the device and starts it again"),
    ("surprise-remove", "the device is pulled out"),
    ("shutdown", "the machine shuts down: MiniportShutdownEx"),
    ("query:OID, set:OID=HEX …", "an OID request, as for --oid"),
    ("ioctl:DEVICE:CODE:HEX", "an I/O control request, as for --ioctl"),
];

impl Step {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "traffic" => Self::Traffic,
            "pause" => Self::Pause,
            "restart" => Self::Restart,
            "reset" => Self::Reset,
            "d0" => Self::PowerUp,
            "d1" => Self::PowerDown(1),
            "d2" => Self::PowerDown(2),
            "d3" => Self::PowerDown(3),
            "surprise-remove" => Self::SurpriseRemove,
            "disable" => Self::Disable,
            "enable" => Self::Enable,
            "rebalance" => Self::Rebalance,
            "idle" => Self::Idle { force: false },
            "force-idle" => Self::Idle { force: true },
            "resume" => Self::Resume,
            "battery" => Self::PowerProfile { battery: true },
            "mains" => Self::PowerProfile { battery: false },
            "shutdown" => Self::Shutdown,
            word => match word.strip_prefix("wait=") {
                Some(time) => Self::Wait(crate::network::duration(time)?),
                None => match word.strip_prefix("ioctl:") {
                    Some(request) => Self::Ioctl(request.parse().ok()?),
                    None => Self::Oid(word.parse().ok()?),
                },
            },
        })
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Traffic => "traffic",
            Self::Wait(nanos) => return write!(f, "wait={nanos}ns"),
            Self::Pause => "pause",
            Self::Restart => "restart",
            Self::Reset => "reset",
            Self::PowerDown(state) => return write!(f, "d{state}"),
            Self::PowerUp => "d0",
            Self::SurpriseRemove => "surprise-remove",
            Self::Disable => "disable",
            Self::Enable => "enable",
            Self::Rebalance => "rebalance",
            Self::Idle { force: false } => "idle",
            Self::Idle { force: true } => "force-idle",
            Self::Resume => "resume",
            Self::PowerProfile { battery: true } => "battery",
            Self::PowerProfile { battery: false } => "mains",
            Self::Shutdown => "shutdown",
            Self::Oid(command) => return command.fmt(f),
            Self::Ioctl(command) => return write!(f, "ioctl:{command}"),
        })
    }
}

impl FromStr for Action {
    type Err = UserError;

    fn from_str(text: &str) -> Result<Self, UserError> {
        let wrong =
            |what: &str| UserError::Option { option: "--do", value: text.to_owned(), what: what.to_owned() };
        let (word, adapter) = match text.split_once('#') {
            Some((word, number)) => {
                let number = number.parse().map_err(|_| wrong("after # comes the number of an adapter"))?;
                (word, Some(number))
            }
            None => (text, None),
        };
        let what = Step::parse(word).ok_or_else(|| wrong("unknown action; see `ndisbox run --help`"))?;
        Ok(Self { what, adapter })
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.what.fmt(f)?;
        self.adapter.map_or(Ok(()), |adapter| write!(f, "#{adapter}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_understood_and_said_again() {
        for (words, _) in ACTIONS {
            for word in words.split(", ").filter(|word| !word.contains(char::is_uppercase)) {
                let action: Action = word.parse().unwrap();
                assert_eq!(action.to_string(), word);
                let numbered: Action = format!("{word}#3").parse().unwrap();
                assert_eq!((numbered.what, numbered.adapter), (action.what, Some(3)));
            }
        }
        let request: Action = "ioctl:Probe:0x222000:0102".parse().unwrap();
        assert_eq!(request.to_string(), "ioctl:Probe:0x222000:0102");
        let wait: Action = "wait=2ms".parse().unwrap();
        assert_eq!(wait.what, Step::Wait(2_000_000));
        assert_eq!(wait.to_string().parse::<Action>().unwrap(), wait);
        for bad in ["", "jump", "pause#x", "wait=soon", "query:NOT_AN_OID"] {
            assert!(bad.parse::<Action>().unwrap_err().to_string().starts_with("--do"), "{bad}");
        }
    }
}
