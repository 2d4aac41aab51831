//! Exported variables: drivers read them without a call, so they lie in memory of the box.

use crate::Ntoskrnl;
use ddi::{Access as _, Export, ExportKind, System};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;

/// Where each variable is, by name.
#[derive(Debug, Default)]
pub struct Variables {
    places: BTreeMap<&'static str, u64>,
}

macro_rules! variables {
    ($($row:ident: $name:literal, $size:literal;)+) => {
        $(static $row: Export = Export::variable("ntoskrnl.exe", $name, $size);)+
        /// The exported variables.
        pub static VARIABLES: &[&Export] = &[$(&$row),+];
    };
}

variables! {
    KE_NUMBER_PROCESSORS: "KeNumberProcessors", 1;
    MM_64_BIT_PHYSICAL_ADDRESS: "Mm64BitPhysicalAddress", 1;
    NLS_MB_CODE_PAGE_TAG: "NlsMbCodePageTag", 1;
    INIT_SAFE_BOOT_MODE: "InitSafeBootMode", 4;
    KD_DEBUGGER_ENABLED: "KdDebuggerEnabled", 1;
    EX_EVENT_OBJECT_TYPE: "ExEventObjectType", 8;
    IO_FILE_OBJECT_TYPE: "IoFileObjectType", 8;
    IO_DEVICE_OBJECT_TYPE: "IoDeviceObjectType", 8;
    PS_THREAD_TYPE: "PsThreadType", 8;
    SE_EXPORTS: "SeExports", 8;
}

/// Variables that point to a type of objects: only their difference matters.
const OBJECT_TYPES: [&str; 4] =
    ["ExEventObjectType", "IoFileObjectType", "IoDeviceObjectType", "PsThreadType"];

impl Ntoskrnl {
    /// Puts the variables into memory.
    pub(crate) fn place_variables(&self, system: &System) {
        for row in VARIABLES {
            let ExportKind::Variable { size } = row.kind else { continue };
            let Some(place) = system.allocate_object(size as u64) else { continue };
            self.variables.with(|variables| variables.places.insert(row.name, place));
        }
        for name in OBJECT_TYPES {
            let object = system.allocate_object(64).unwrap_or_default();
            self.set_variable(name, object);
        }
        let security = self.place_security_exports(system);
        self.set_variable("SeExports", security);
        if let Some(place) = self.variable("Mm64BitPhysicalAddress") {
            // Every x64 machine has physical addresses beyond 32 bits, be there memory or not.
            let _ = DriverPtr::<u8>::new(place).try_store(1);
        }
        if let Some(place) = self.variable("KeNumberProcessors") {
            // The memory was taken a moment ago.
            let _ = DriverPtr::<u8>::new(place).try_store(system.processor_count() as u8);
        }
    }

    fn set_variable(&self, name: &str, value: u64) {
        if let Some(place) = self.variable(name) {
            let _ = DriverPtr::<u64>::new(place).try_store(value);
        }
    }

    /// The address of an exported variable: what a driver's import of it is bound to.
    pub fn variable(&self, name: &str) -> Option<u64> {
        self.variables.with(|variables| variables.places.get(name).copied())
    }
}

/// The export tables of this file.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![VARIABLES]
}
