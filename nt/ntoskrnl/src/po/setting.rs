//! Power settings: what a driver is told at once, and again when it changes.
//!
//! The machine is a PC on mains: lid open, display on, someone before it, the balanced plan.
//! <https://learn.microsoft.com/windows/win32/power/power-setting-guids>

use crate::Ntoskrnl;
use ddi::{Access as _, Callback, HandleKind, Site, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::ntstatus::{STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER};

type Guid = [u8; 16];

/// A function that watches a setting.
#[derive(Clone, Debug)]
pub(super) struct Registration {
    setting: Guid,
    function: u64,
    context: u64,
    made: Site,
}

/// The bytes of a GUID from its text's first three numbers and its last eight bytes.
const fn guid(first: u32, second: u16, third: u16, rest: [u8; 8]) -> Guid {
    let (a, b, c) = (first.to_le_bytes(), second.to_le_bytes(), third.to_le_bytes());
    let d = rest;
    [a[0], a[1], a[2], a[3], b[0], b[1], c[0], c[1], d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]]
}

/// GUID_ACDC_POWER_SOURCE.
pub const POWER_SOURCE: Guid =
    guid(0x5d3e_9a59, 0xe9d5, 0x4b00, [0xa6, 0xbd, 0xff, 0x34, 0xff, 0x51, 0x65, 0x48]);
/// GUID_BATTERY_PERCENTAGE_REMAINING.
pub const BATTERY_REMAINING: Guid =
    guid(0xa7ad_8041, 0xb45a, 0x4cae, [0x87, 0xa3, 0xee, 0xcb, 0xb4, 0x68, 0xa9, 0xe1]);
/// GUID_CONSOLE_DISPLAY_STATE.
pub const DISPLAY_STATE: Guid =
    guid(0x6fe6_9556, 0x704a, 0x47a0, [0x8f, 0x24, 0xc2, 0x8d, 0x93, 0x6f, 0xda, 0x47]);
/// GUID_GLOBAL_USER_PRESENCE.
pub const USER_PRESENCE: Guid =
    guid(0x786e_8a1d, 0xb427, 0x4344, [0x92, 0x07, 0x09, 0xe7, 0x0b, 0xdc, 0xbe, 0xa9]);
/// GUID_LIDSWITCH_STATE_CHANGE.
pub const LID_SWITCH: Guid =
    guid(0xba3e_0f4d, 0xb817, 0x4094, [0xa2, 0xd1, 0xd5, 0x63, 0x79, 0xe6, 0xa0, 0xf3]);
/// GUID_MONITOR_POWER_ON.
pub const MONITOR_POWER: Guid =
    guid(0x0273_1015, 0x4510, 0x4526, [0x99, 0xe6, 0xe5, 0xa1, 0x7e, 0xbd, 0x1a, 0xea]);
/// GUID_POWERSCHEME_PERSONALITY.
pub const PERSONALITY: Guid =
    guid(0x245d_8541, 0x3943, 0x4422, [0xb0, 0x25, 0x13, 0xa7, 0x84, 0xf6, 0x79, 0xb7]);
/// GUID_ACTIVE_POWERSCHEME.
pub const ACTIVE_SCHEME: Guid =
    guid(0x31f9_f286, 0x5084, 0x42fe, [0xb7, 0x20, 0x2b, 0x02, 0x64, 0x99, 0x37, 0x63]);
/// GUID_TYPICAL_POWER_SAVINGS, the balanced plan: a value of the two above.
const BALANCED: Guid = guid(0x381b_4222, 0xf694, 0x41f0, [0x96, 0x85, 0xff, 0x5b, 0xb2, 0x60, 0xdf, 0x2e]);

/// What a setting is when the machine is switched on; `None` for one that this machine does not have.
fn first_value(setting: &Guid) -> Option<Vec<u8>> {
    let number = |value: u32| Some(value.to_le_bytes().to_vec());
    match *setting {
        // Mains.
        POWER_SOURCE => number(0),
        BATTERY_REMAINING => number(100),
        DISPLAY_STATE | MONITOR_POWER | LID_SWITCH => number(1),
        // PowerUserPresent.
        USER_PRESENCE => number(0),
        PERSONALITY | ACTIVE_SCHEME => Some(BALANCED.to_vec()),
        _ => None,
    }
}

impl Ntoskrnl {
    fn power_setting(&self, setting: &Guid) -> Option<Vec<u8>> {
        self.power.with(|power| power.values.get(setting).cloned()).or_else(|| first_value(setting))
    }

    /// Changes a power setting and tells everyone who watches it. Runs on a thread of the box.
    pub fn set_power_setting(&self, setting: [u8; 16], value: &[u8]) {
        self.power.with(|power| power.values.insert(setting, value.to_vec()));
        let watching: Vec<u64> = self.power.with(|power| {
            let wanted = power.settings.iter().filter(|(_, known)| known.setting == setting);
            wanted.map(|(handle, _)| *handle).collect()
        });
        watching.into_iter().for_each(|handle| self.tell_power_setting(handle));
    }

    /// Calls one function with the present value of its setting.
    fn tell_power_setting(&self, handle: u64) {
        let system = System::current();
        let Some(known) = self.power.with(|power| power.settings.get(&handle).cloned()) else { return };
        let Some(value) = self.power_setting(&known.setting) else { return };
        let Some(memory) = system.allocate_object((16 + value.len()) as u64) else { return };
        ddi::pointer::store_bytes(memory, &known.setting);
        ddi::pointer::store_bytes(memory + 16, &value);
        let args = [memory, memory + 16, value.len() as u64, known.context];
        system.call_driver(Callback::PowerSettingCallback, None, known.function, &args);
        system.free_object(memory);
    }

    /// Tells the rules of each registration that is left when a driver is unloaded.
    pub(crate) fn power_settings_leaked(&self) {
        let left = self.power.with(|power| std::mem::take(&mut power.settings));
        for (handle, known) in left {
            let kind = HandleKind::PowerSettingCallback;
            System::current().leaked(kind, handle, known.made, trace::LeakedAt::Unload);
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = SETTING_EXPORTS)]
impl Ntoskrnl {
    /// Has a function called with the value of a power setting: at once, and when it changes.
    ///
    /// A setting that this machine does not have has no value, and the function is called when it gets one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-poregisterpowersettingcallback>
    #[irql(<= APC_LEVEL)]
    pub fn PoRegisterPowerSettingCallback(
        &self,
        device: u64,
        setting: DriverPtr<[u8; 16]>,
        function: u64,
        context: u64,
        handle: DriverPtr<u64>,
    ) -> u32 {
        let _ = device;
        let setting = setting.load();
        if function == 0 {
            return STATUS_INVALID_PARAMETER;
        }
        let system = System::current();
        let Some(registration) = system.allocate_object(64) else { return STATUS_INSUFFICIENT_RESOURCES };
        let known = Registration { setting, function, context, made: system.caller() };
        self.power.with(|power| power.settings.insert(registration, known));
        if !handle.is_null() {
            handle.store(registration);
        }
        self.tell_power_setting(registration);
        0
    }

    /// Takes a registration back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-pounregisterpowersettingcallback>
    #[irql(== PASSIVE_LEVEL)]
    pub fn PoUnregisterPowerSettingCallback(&self, handle: u64) -> u32 {
        if self.power.with(|power| power.settings.remove(&handle)).is_none() {
            let (kind, how) = (HandleKind::PowerSettingCallback, trace::HandleMisuse::Never);
            System::current().emit(&ddi::Event::Misused { kind, handle, how });
            return STATUS_INVALID_PARAMETER;
        }
        System::current().free_object(handle);
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guids_have_the_bytes_of_their_text() {
        assert_eq!(crate::rtl::guid::to_text(&POWER_SOURCE), "{5D3E9A59-E9D5-4B00-A6BD-FF34FF516548}");
        assert_eq!(crate::rtl::guid::to_text(&LID_SWITCH), "{BA3E0F4D-B817-4094-A2D1-D56379E6A0F3}");
    }

    #[test]
    fn a_setting_that_the_machine_has_not_has_no_value() {
        assert_eq!(first_value(&POWER_SOURCE), Some(vec![0; 4]));
        assert_eq!(first_value(&PERSONALITY).map(|value| value.len()), Some(16));
        assert_eq!(first_value(&[0; 16]), None);
    }
}
