//! Power: settings that drivers watch, power packets that they ask for, and the states that devices are in.

pub mod irp;
pub mod setting;

use ddi::Export;
use std::collections::BTreeMap;

/// What the power manager keeps.
#[derive(Debug, Default)]
pub struct Power {
    /// By handle.
    settings: BTreeMap<u64, setting::Registration>,
    /// Values that settings were given, over their first ones.
    values: BTreeMap<[u8; 16], Vec<u8>>,
    /// State of a device by its object: of the device, and of the system as the device was told.
    states: BTreeMap<u64, irp::DeviceState>,
}

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![&setting::SETTING_EXPORTS, &irp::POWER_IRP_EXPORTS]
}
