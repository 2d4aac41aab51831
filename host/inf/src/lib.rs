//! Reads Windows INF files as SetupAPI does and says what the installation of a network device does: the driver
//! service and its file, typed registry operations, the driver key with the settings that the driver will read,
//! advanced parameters, and the hardware resources of devices without Plug and Play.
//!
//! Behaviour follows the public pages of Microsoft's "Device and Driver Installation" and "Network" documentation
//! (each module names its pages). Input is hostile: nothing panics, time and memory are bounded by limits.
//!
//! ```
//! let text = br#"
//! [Version]
//! Signature = "$Windows NT$"
//! Class = Net
//! ClassGuid = {4d36e972-e325-11ce-bfc1-08002be10318}
//! Provider = %Acme%
//! DriverVer = 01/02/2024,1.0.0.0
//! [Manufacturer]
//! %Acme% = Models, NTamd64
//! [Models.NTamd64]
//! %Nic% = Nic, PCI\VEN_1234&DEV_5678
//! [Nic]
//! CopyFiles = @nic.sys
//! [Nic.Services]
//! AddService = nic, 2, Nic.Service
//! [Nic.Service]
//! ServiceType = 1
//! StartType = 3
//! ErrorControl = 1
//! ServiceBinary = %12%\nic.sys
//! [DestinationDirs]
//! DefaultDestDir = 12
//! [Strings]
//! Acme = "Acme"
//! Nic = "Acme Gigabit"
//! "#;
//! let inf = inf::Inf::parse(text, "nic.inf")?;
//! let install = inf.select(&[r"PCI\VEN_1234&DEV_5678"], &inf::Target::default())?;
//! assert_eq!(install.description, "Acme Gigabit");
//! assert_eq!(install.driver_file.map(|file| file.path).as_deref(), Some("nic.sys"));
//! # Ok::<(), inf::InfError>(())
//! ```
#![forbid(unsafe_code)]

mod error;

mod encoding;
mod file;
mod number;
mod strings;
mod syntax;

mod models;
mod target;
mod version;

mod copy;
mod include;
mod install;
mod log_config;
mod parameters;
mod registry;
mod service;

pub use copy::{CopyFile, PackageFile};
pub use error::{InfError, InfErrorKind, Position, WARNING_LIMIT, Warning, WarningKind};
pub use file::{Inf, Line, SIZE_LIMIT, Section};
pub use include::{Includes, Note, NoteKind};
pub use install::Install;
pub use log_config::{
    ConfigPriority, Decode, DmaChoice, DmaTiming, IoRange, IrqChoice, LogConfig, MemoryAttributes,
    MemoryRange,
};
pub use models::{DeviceIds, Match, Model};
pub use parameters::{AdvancedParameter, Choice, Ndi, NetworkEntries, ParameterType, ncf};
pub use registry::{
    RegistryAction, RegistryData, RegistryOp, RegistryRoot, RegistryTree, RegistryView, RelativeKey, SetMode,
};
pub use service::{SPSVCINST_ASSOCSERVICE, Service};
pub use strings::{ENGLISH_US, LanguageId};
pub use target::{Architecture, Decoration, Target};
pub use version::{DriverVer, Version};

/// Runs everything that reads a file on arbitrary bytes: the entry point of a fuzzer.
pub fn fuzz(data: &[u8]) {
    let Ok(inf) = Inf::parse(data, "fuzz.inf") else { return };
    for section in inf.sections() {
        for line in section.lines() {
            let _ = (line.key(), line.values().count(), line.number(0));
        }
    }
    let x86 = Target::new(Architecture::X86, 5, 1, 2600);
    for target in [Target::default(), x86, Target { accept_undecorated: true, ..Target::default() }] {
        for model in inf.models(&target).iter().take(4) {
            let _ = inf.install(model, &target, &mut |_| Some(data.to_vec()));
            let ids = DeviceIds {
                hardware: vec![model.hardware_id.clone()],
                compatible: model.compatible_ids.clone(),
            };
            let _ = inf.select_with(&ids, &target, &mut |_| None);
        }
    }
}
