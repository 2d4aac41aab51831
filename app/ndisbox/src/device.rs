//! Devices by name: `cs8900,io=0x300,irq=10,dma=5`.

use crate::UserError;
use inf::LogConfig;
use net::MacAddress;
use std::fmt;
use std::str::FromStr;

/// A model of a device.
#[derive(Debug, PartialEq, Eq)]
pub struct Model {
    /// Name on the command line.
    pub name: &'static str,
    /// What it is.
    pub description: &'static str,
    /// Identifiers by which installation files know it, most specific first.
    pub hardware_ids: &'static [&'static str],
    /// Options that it takes, with their meaning.
    pub options: &'static [(&'static str, &'static str)],
    /// Which chip it is made of.
    pub(crate) chip: ChipKind,
}

/// The chips that devices are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChipKind {
    Cs8900,
    E1000,
}

/// The Cirrus Logic CS8900A.
pub static CS8900: Model = Model {
    name: "cs8900",
    description: "Cirrus Logic CS8900A, ISA, 10 Mbit/s, I/O mode, receive DMA on channels 5 to 7",
    hardware_ids: &[r"ISA\CS8900A", r"ISAPNP\CIR0007"],
    options: &[
        ("io", "first port: a multiple of 0x10 from 0x200 to 0x3f0; default 0x300"),
        ("irq", "interrupt line: 5, 10, 11 or 12; default 10"),
        ("dma", "DMA channel: 5, 6 or 7; default 5"),
        ("mac", "address in its EEPROM; default 02:00:4e:44:49:53"),
        ("speed", "wire: 10 Mbit/s; instant: frames take no time; default wire"),
    ],
    chip: ChipKind::Cs8900,
};

/// The Intel 82540EM.
pub static E1000: Model = Model {
    name: "e1000",
    description: "Intel 82540EM, PCI, 1000 Mbit/s, bus master, one message",
    hardware_ids: &[
        r"PCI\VEN_8086&DEV_100E&SUBSYS_001E8086&REV_02",
        r"PCI\VEN_8086&DEV_100E&SUBSYS_001E8086",
        r"PCI\VEN_8086&DEV_100E&REV_02",
        r"PCI\VEN_8086&DEV_100E",
        r"PCI\VEN_8086&DEV_100E&CC_020000",
        r"PCI\VEN_8086&DEV_100E&CC_0200",
    ],
    options: &[
        ("mac", "address in its EEPROM; default 02:00:4e:44:49:53"),
        ("speed", "wire: as the link; instant: frames and link negotiation take no time; default wire"),
    ],
    chip: ChipKind::E1000,
};

/// Every model there is.
pub static MODELS: &[&Model] = &[&CS8900, &E1000];

/// How fast a device's wire is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    /// As the chip's.
    #[default]
    Wire,
    /// Frames take no time: for runs where only the order matters.
    Instant,
}

/// A device that is asked for. What is not given is chosen so that it meets no other device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceSpec {
    /// Which model.
    pub model: &'static Model,
    /// First port.
    pub io: Option<u16>,
    /// Interrupt line.
    pub irq: Option<u8>,
    /// DMA channel.
    pub dma: Option<u8>,
    /// Address.
    pub mac: Option<MacAddress>,
    /// Speed of the wire.
    pub speed: Speed,
}

/// A device with everything chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// First port.
    pub io: u16,
    /// Interrupt line.
    pub irq: u8,
    /// DMA channel.
    pub dma: u8,
    /// Address.
    pub mac: MacAddress,
}

/// The first device's address: "ND IS" in a locally administered one. The next ones count up.
const FIRST_MAC: [u8; 6] = [0x02, 0x00, 0x4e, 0x44, 0x49, 0x53];
/// Ports of the chip.
pub(crate) const CS8900_PORTS: u16 = 16;
const LINES: [u8; 4] = [10, 11, 12, 5];
const CHANNELS: [u8; 3] = [5, 6, 7];

impl DeviceSpec {
    /// A device of a model with everything left to choose.
    pub fn new(model: &'static Model) -> Self {
        Self { model, io: None, irq: None, dma: None, mac: None, speed: Speed::default() }
    }

    /// The model that one of these hardware identifiers names.
    pub fn for_hardware<'a>(ids: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let known = |id: &str| {
            MODELS.iter().find(|model| model.hardware_ids.iter().any(|own| own.eq_ignore_ascii_case(id)))
        };
        ids.into_iter().find_map(known).map(|model| Self::new(model))
    }

    /// Chooses what was not given, for the device number `index`.
    pub fn place(&self, index: usize) -> Placement {
        let mut mac = FIRST_MAC;
        mac[5] = mac[5].wrapping_add(index as u8);
        Placement {
            io: self.io.unwrap_or(0x300 + 0x20 * (index as u16 % 7)),
            irq: self.irq.unwrap_or(LINES[index % LINES.len()]),
            dma: self.dma.unwrap_or(CHANNELS[index % CHANNELS.len()]),
            mac: self.mac.unwrap_or(MacAddress(mac)),
        }
    }

    /// An error about this device.
    pub(crate) fn wrong(&self, what: impl Into<String>) -> UserError {
        UserError::Device { spec: self.to_string(), what: what.into() }
    }
}

impl Placement {
    /// Checks that one of the INF's resource configurations allows where the device is.
    ///
    /// # Errors
    /// What none of them allows, for the user.
    pub fn check(&self, configs: &[LogConfig]) -> Result<(), String> {
        let mut refused = None;
        for config in configs {
            match self.refused_by(config) {
                None => return Ok(()),
                Some(what) => {
                    refused = Some(format!("[{}] of the INF does not allow {what}", config.section))
                }
            }
        }
        refused.map_or(Ok(()), Err)
    }

    fn refused_by(&self, config: &LogConfig) -> Option<String> {
        let (first, last) = (u64::from(self.io), u64::from(self.io + CS8900_PORTS - 1));
        let io = |range: &inf::IoRange| {
            range.min <= first && last <= range.max && first.is_multiple_of(range.alignment.max(1))
        };
        if !config.io.is_empty() && !config.io.iter().flatten().any(io) {
            return Some(format!("ports {first:#x}-{last:#x}"));
        }
        let irq = |choice: &inf::IrqChoice| choice.lines.contains(&u32::from(self.irq));
        if !config.irq.is_empty() && !config.irq.iter().any(irq) {
            return Some(format!("interrupt line {}", self.irq));
        }
        let dma = |choice: &inf::DmaChoice| choice.channels.contains(&u32::from(self.dma));
        if !config.dma.is_empty() && !config.dma.iter().any(dma) {
            return Some(format!("DMA channel {}", self.dma));
        }
        None
    }
}

impl fmt::Display for DeviceSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.model.name)?;
        if let Some(io) = self.io {
            write!(f, ",io={io:#x}")?;
        }
        if let Some(irq) = self.irq {
            write!(f, ",irq={irq}")?;
        }
        if let Some(dma) = self.dma {
            write!(f, ",dma={dma}")?;
        }
        if let Some(mac) = self.mac {
            write!(f, ",mac={mac}")?;
        }
        match self.speed {
            Speed::Wire => Ok(()),
            Speed::Instant => f.write_str(",speed=instant"),
        }
    }
}

impl FromStr for DeviceSpec {
    type Err = UserError;

    fn from_str(text: &str) -> Result<Self, UserError> {
        let wrong = |what: String| UserError::Device { spec: text.to_owned(), what };
        let (name, options) = text.split_once(',').unwrap_or((text, ""));
        let Some(model) = MODELS.iter().find(|model| model.name == name) else {
            let names: Vec<_> = MODELS.iter().map(|model| model.name).collect();
            return Err(wrong(format!("there is no device `{name}`; use none or {}", names.join(", "))));
        };
        let mut spec = Self::new(model);
        for option in options.split(',').filter(|option| !option.is_empty()) {
            spec.set(option).map_err(wrong)?;
        }
        Ok(spec)
    }
}

impl DeviceSpec {
    fn set(&mut self, option: &str) -> Result<(), String> {
        let Some((key, value)) = option.split_once('=') else {
            return Err(format!("`{option}` is no option; write KEY=VALUE"));
        };
        let help = || {
            let known = self.model.options.iter().find(|(name, _)| *name == key);
            known.map_or_else(
                || {
                    let names: Vec<_> = self.model.options.iter().map(|(name, _)| *name).collect();
                    format!("there is no option `{key}`; use {}", names.join(", "))
                },
                |(_, meaning)| format!("`{value}` is no {key}; {meaning}"),
            )
        };
        if self.model.options.iter().all(|(name, _)| *name != key) {
            return Err(help());
        }
        match key {
            "io" => {
                let allowed = |io: &u16| (0x200..=0x3f0).contains(io) && io.is_multiple_of(0x10);
                self.io =
                    Some(number(value).and_then(|n| n.try_into().ok()).filter(allowed).ok_or_else(help)?);
            }
            "irq" => {
                let line = number(value).and_then(|n| n.try_into().ok()).filter(|n| LINES.contains(n));
                self.irq = Some(line.ok_or_else(help)?);
            }
            "dma" => {
                let channel = number(value).and_then(|n| n.try_into().ok()).filter(|n| CHANNELS.contains(n));
                self.dma = Some(channel.ok_or_else(help)?);
            }
            "mac" => {
                let mac: MacAddress = value.parse().map_err(|_| help())?;
                if mac.is_group() {
                    return Err(format!("{mac} is a group address; a station's has an even first byte"));
                }
                self.mac = Some(mac);
            }
            "speed" => {
                self.speed = match value {
                    "wire" => Speed::Wire,
                    "instant" => Speed::Instant,
                    _ => return Err(help()),
                };
            }
            _ => return Err(help()),
        }
        Ok(())
    }
}

/// A number as people write it: decimal, or hexadecimal after `0x`.
pub(crate) fn number(text: &str) -> Option<u64> {
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_written_as_it_is_read() {
        for text in [
            "cs8900",
            "cs8900,io=0x320,irq=11,dma=6,mac=02:00:00:00:00:01,speed=instant",
            "cs8900,dma=7",
            "e1000,speed=instant",
        ] {
            assert_eq!(text.parse::<DeviceSpec>().unwrap().to_string(), text);
        }
        let spec: DeviceSpec = "cs8900,io=768,speed=wire".parse().unwrap();
        assert_eq!(spec.io, Some(0x300));
    }

    #[test]
    fn a_wrong_device_says_what_is_wrong_and_what_to_do() {
        let said = |text: &str| text.parse::<DeviceSpec>().unwrap_err().to_string();
        assert_eq!(
            said("rtl8139"),
            "--device rtl8139: there is no device `rtl8139`; use none or cs8900, e1000"
        );
        for (text, word) in [
            ("cs8900,irq=3", "5, 10, 11 or 12"),
            ("cs8900,io=0x301", "multiple of 0x10"),
            ("cs8900,dma", "KEY=VALUE"),
            ("cs8900,color=red", "use io, irq, dma, mac, speed"),
            ("cs8900,mac=01:00:00:00:00:00", "group address"),
            ("cs8900,mac=zz", "EEPROM"),
            ("e1000,irq=5", "use mac, speed"),
        ] {
            assert!(said(text).contains(word), "{}", said(text));
        }
    }

    #[test]
    fn devices_without_settings_do_not_meet() {
        let spec = DeviceSpec::new(&CS8900);
        let places: Vec<Placement> = (0..3).map(|index| spec.place(index)).collect();
        assert_eq!((places[0].io, places[0].irq, places[0].dma), (0x300, 10, 5));
        assert_eq!((places[1].io, places[1].irq, places[1].dma), (0x320, 11, 6));
        assert_ne!(places[1].mac, places[2].mac);
        assert_ne!(places[1].dma, places[2].dma);
    }

    #[test]
    fn the_inf_decides_where_a_device_may_be() {
        let config = LogConfig {
            section: "R".to_owned(),
            io: vec![vec![inf::IoRange {
                length: 16,
                min: 0x300,
                max: 0x3ff,
                alignment: 16,
                decode: None,
                in_memory: false,
            }]],
            irq: vec![inf::IrqChoice { level: false, shared: false, lines: vec![10] }],
            ..LogConfig::default()
        };
        let place = DeviceSpec::new(&CS8900).place(0);
        assert_eq!(place.check(&[]), Ok(()));
        assert_eq!(place.check(std::slice::from_ref(&config)), Ok(()));
        let low = Placement { io: 0x200, ..place };
        let wrong = low.check(std::slice::from_ref(&config)).unwrap_err();
        assert_eq!(wrong, "[R] of the INF does not allow ports 0x200-0x20f");
        let other = Placement { irq: 5, ..place };
        assert!(other.check(&[config]).unwrap_err().contains("interrupt line 5"));
    }
}
