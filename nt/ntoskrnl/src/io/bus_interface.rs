//! `BUS_INTERFACE_STANDARD`: how a driver reaches its device's configuration space without packets.
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/ns-wdm-_bus_interface_standard>

use super::physical::{ConfigurationSpace, PhysicalDevice};
use crate::Ntoskrnl;
use ddi::{Access as _, ExportKind, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::guids::GUID_BUS_INTERFACE_STANDARD;
use wdk_defs::{DriverFn, DriverPtr, Plain as _};

/// The version of the interface that there is.
const VERSION: u16 = 1;
/// Longest transfer of configuration data.
const LONGEST: u32 = 4096;

/// The address of one of [`INTERNAL`]'s functions.
fn address_of(name: &str) -> u64 {
    let row = INTERNAL.iter().find(|row| row.name == name);
    match row.map(|row| row.kind) {
        Some(ExportKind::Function(function)) => function as usize as u64,
        _ => 0,
    }
}

/// Fills the interface that a packet asks for. `false` if it is another one, or the device's bus has none.
pub(crate) fn fill(
    device: u64,
    what: &PhysicalDevice,
    asked: IO_STACK_LOCATION_Parameters_QueryInterface,
) -> bool {
    if what.configuration.is_none() || asked.InterfaceType.is_null() {
        return false;
    }
    let wanted = asked.InterfaceType.load();
    let fits = usize::from(asked.Size) >= size_of::<BUS_INTERFACE_STANDARD>() && asked.Version == VERSION;
    if wanted.as_bytes() != GUID_BUS_INTERFACE_STANDARD.as_bytes() || !fits {
        return false;
    }
    asked.Interface.cast::<BUS_INTERFACE_STANDARD>().store(BUS_INTERFACE_STANDARD {
        Size: size_of::<BUS_INTERFACE_STANDARD>() as u16,
        Version: VERSION,
        Context: DriverPtr::new(device),
        InterfaceReference: DriverFn::new(address_of("IopBusReference")),
        InterfaceDereference: DriverFn::new(address_of("IopBusDereference")),
        TranslateBusAddress: DriverFn::new(address_of("IopBusTranslateAddress")),
        GetDmaAdapter: DriverFn::new(address_of("IopBusGetDmaAdapter")),
        SetBusData: DriverFn::new(address_of("IopBusSetData")),
        GetBusData: DriverFn::new(address_of("IopBusGetData")),
        ..BUS_INTERFACE_STANDARD::zeroed()
    });
    true
}

impl Ntoskrnl {
    fn configuration_of(&self, device: u64) -> Option<ConfigurationSpace> {
        self.physical_device(device)?.configuration.clone()
    }
}

/// Not exports: what the members of the interface point to.
#[ddi_exports(module = "ntoskrnl.exe", table = INTERNAL)]
impl Ntoskrnl {
    /// Takes a reference to the interface.
    #[irql(unstated)]
    pub fn IopBusReference(&self, device: u64) {
        self.object_reference(device);
    }

    /// Gives a reference to the interface up.
    #[irql(unstated)]
    pub fn IopBusDereference(&self, device: u64) {
        self.object_dereference(device);
    }

    /// Translates a bus address: on a PC, physical addresses and ports are the same on the bus and above it.
    #[irql(unstated)]
    pub fn IopBusTranslateAddress(
        &self,
        device: u64,
        address: u64,
        length: u32,
        space: DriverPtr<u32>,
        translated: DriverPtr<u64>,
    ) -> u8 {
        let _ = length;
        if self.physical_device(device).is_none() || space.load() > 1 {
            return 0;
        }
        translated.store(address);
        1
    }

    /// Gives an adapter for the device's DMA.
    #[irql(unstated)]
    pub fn IopBusGetDmaAdapter(
        &self,
        device: u64,
        description: DriverPtr<DEVICE_DESCRIPTION>,
        registers: DriverPtr<u32>,
    ) -> u64 {
        self.IoGetDmaAdapter(device, description, registers)
    }

    /// Writes configuration space; returns how many bytes.
    #[irql(unstated)]
    pub fn IopBusSetData(&self, device: u64, space: u32, buffer: u64, offset: u32, length: u32) -> u32 {
        let Some(configuration) = self.configuration_of(device).filter(|_| space == PCI_WHICHSPACE_CONFIG)
        else {
            return 0;
        };
        let mut bytes = vec![0; length.min(LONGEST) as usize];
        ddi::pointer::load_bytes(buffer, &mut bytes);
        (configuration.write)(offset, &bytes)
    }

    /// Reads configuration space; returns how many bytes.
    #[irql(unstated)]
    pub fn IopBusGetData(&self, device: u64, space: u32, buffer: u64, offset: u32, length: u32) -> u32 {
        let Some(configuration) = self.configuration_of(device).filter(|_| space == PCI_WHICHSPACE_CONFIG)
        else {
            return 0;
        };
        let mut bytes = vec![0; length.min(LONGEST) as usize];
        let count = (configuration.read)(offset, &mut bytes).min(length.min(LONGEST));
        ddi::pointer::store_bytes(buffer, &bytes[..count as usize]);
        count
    }
}
