//! DMA adapters for drivers that are not NDIS's: `IoGetDmaAdapter`.

use crate::{Ntoskrnl, SLOT};
use ddi::{Access as _, Stop, System, ddi_exports};
use hal::dma::{SystemDmaDescription, TransferSpeed, TransferWidth};
use hal::resource::Resource;
use trace::ClaimKind;
use wdk_defs::DriverPtr;
use wdk_defs::all::{self as wdk, DEVICE_DESCRIPTION, DEVICE_DESCRIPTION_VERSION2};

/// A description as the HAL takes it; `None` where it makes no sense.
fn description(from: &DEVICE_DESCRIPTION) -> Option<SystemDmaDescription> {
    let width = match from.DmaWidth {
        wdk::Width8Bits => TransferWidth::Bits8,
        wdk::Width16Bits => TransferWidth::Bits16,
        wdk::Width32Bits => TransferWidth::Bits32,
        _ => return None,
    };
    let speed = match from.DmaSpeed {
        wdk::Compatible => TransferSpeed::Compatible,
        wdk::TypeA => TransferSpeed::TypeA,
        wdk::TypeB => TransferSpeed::TypeB,
        wdk::TypeC => TransferSpeed::TypeC,
        _ => return None,
    };
    Some(SystemDmaDescription {
        channel: u8::try_from(from.DmaChannel).ok()?,
        bus_master: from.Master != 0,
        demand_mode: from.DemandMode != 0,
        auto_initialize: from.AutoInitialize != 0,
        width,
        speed,
        maximum_length: from.MaximumLength,
    })
}

#[ddi_exports(module = "ntoskrnl.exe", table = DMA_EXPORTS)]
impl Ntoskrnl {
    /// Gives a device an adapter for its DMA, and by pointer the number of its map registers; null when there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iogetdmaadapter>
    #[irql(== PASSIVE_LEVEL)]
    #[partial("devices on the ISA bus only; a bus master of another bus is not served")]
    pub fn IoGetDmaAdapter(
        &self,
        device: u64,
        description_of: DriverPtr<DEVICE_DESCRIPTION>,
        registers: DriverPtr<u32>,
    ) -> u64 {
        let system = System::current();
        let from = description_of.load();
        if from.Version > DEVICE_DESCRIPTION_VERSION2 || !matches!(from.InterfaceType, wdk::Isa | wdk::Eisa) {
            let what = format!(
                "IoGetDmaAdapter for interface type {}, version {}",
                from.InterfaceType, from.Version
            );
            system.stop(Stop::Unsupported { what });
        }
        let Some(wanted) = description(&from) else { return 0 };
        let driver = self.device_driver(device).and_then(|driver| self.driver_name(driver));
        let owner = driver.unwrap_or_else(|| format!("device at {device:#x}"));
        let claim = Resource { kind: ClaimKind::DmaChannel, start: wanted.channel.into(), length: 1 };
        if self.claim_resource(claim, &owner, false).is_err() {
            return 0;
        }
        let Ok(id) = self.hal.open_system_dma(wanted) else {
            self.release_resource(claim, &owner);
            return 0;
        };
        self.hal.when_closed(id, move |system| {
            system.module::<Self>(SLOT).release_resource(claim, &owner);
        });
        let Some(adapter) = self.hal.adapter_object(id) else {
            self.hal.close_system_dma(id);
            return 0;
        };
        registers.store(self.hal.map_registers(id));
        adapter
    }
}
