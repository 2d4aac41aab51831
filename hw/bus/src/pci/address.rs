//! Where a function sits.

use std::fmt;

/// Bus, device and function number (section 3.2.2.3.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PciAddress {
    bus: u8,
    device: u8,
    function: u8,
}

impl PciAddress {
    /// `None` if the device number exceeds 31 or the function number 7.
    #[must_use]
    pub const fn new(bus: u8, device: u8, function: u8) -> Option<Self> {
        if device < 32 && function < 8 { Some(Self { bus, device, function }) } else { None }
    }

    /// The bus number.
    #[must_use]
    pub const fn bus(self) -> u8 {
        self.bus
    }

    /// The device number, 0 to 31.
    #[must_use]
    pub const fn device(self) -> u8 {
        self.device
    }

    /// The function number, 0 to 7.
    #[must_use]
    pub const fn function(self) -> u8 {
        self.function
    }

    /// Function 0 of the same device.
    #[must_use]
    pub const fn first_function(self) -> Self {
        Self { function: 0, ..self }
    }

    /// The function that bits 23 to 8 of CONFIG_ADDRESS name (section 3.2.2.3.2).
    pub(crate) const fn from_config_address(value: u32) -> Self {
        Self {
            bus: (value >> 16) as u8,
            device: (value >> 11) as u8 & 0x1F,
            function: (value >> 8) as u8 & 7,
        }
    }
}

impl fmt::Display for PciAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02x}:{:02x}.{}", self.bus, self.device, self.function)
    }
}
