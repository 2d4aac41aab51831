//! Configuration space of an adapter's device, and what it says of functions that the device could be split into.
//!
//! Sources: the pages on NdisMGetBusData, NdisMSetBusData, NdisMQueryProbedBars, NdisReadPciSlotInformation,
//! NdisMEnableVirtualization and its family; the WhichSpace parameter of IRP_MN_READ_CONFIG.

use crate::Ndis;
use ddi::{Access as _, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

/// Single-root I/O virtualization, as extended capabilities are numbered.
const SRIOV_CAPABILITY: u16 = 0x10;
/// Longest access: all of configuration space.
const LONGEST: u32 = 4096;
/// Where the base address registers are, and their number.
const BARS: u32 = 0x10;
const BAR_COUNT: u32 = 6;

impl Ndis {
    fn get_bus_data(&self, handle: u64, space: u32, offset: u32, buffer: u64, length: u32) -> u32 {
        let Some(id) = self.known_adapter(handle) else { return 0 };
        let Some(device) = self.device_id(id).filter(|_| space == PCI_WHICHSPACE_CONFIG) else { return 0 };
        let mut bytes = vec![0; length.min(LONGEST) as usize];
        let read = self.hal.config_read(device, offset, &mut bytes);
        ddi::pointer::store_bytes(buffer, &bytes[..read]);
        read as u32
    }

    fn set_bus_data(&self, handle: u64, space: u32, offset: u32, buffer: u64, length: u32) -> u32 {
        let Some(id) = self.known_adapter(handle) else { return 0 };
        let Some(device) = self.device_id(id).filter(|_| space == PCI_WHICHSPACE_CONFIG) else { return 0 };
        let mut bytes = vec![0; length.min(LONGEST) as usize];
        ddi::pointer::load_bytes(buffer, &mut bytes);
        self.hal.config_write(device, offset, &bytes) as u32
    }

    /// Whether an adapter's device can be split into virtual functions: what its configuration space says.
    fn has_virtual_functions(&self, handle: u64) -> bool {
        let device = self.known_adapter(handle).and_then(|id| self.device_id(id));
        device.is_some_and(|device| self.hal.find_extended_capability(device, SRIOV_CAPABILITY).is_some())
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Reads configuration space; returns how many bytes were read.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismgetbusdata>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisMGetBusData(&self, handle: u64, space: u32, offset: u32, buffer: u64, length: u32) -> u32 {
        self.get_bus_data(handle, space, offset, buffer, length)
    }

    /// Writes configuration space; returns how many bytes were written.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsetbusdata>
    #[irql(any)]
    #[since("6.0")]
    pub fn NdisMSetBusData(&self, handle: u64, space: u32, offset: u32, buffer: u64, length: u32) -> u32 {
        self.set_bus_data(handle, space, offset, buffer, length)
    }

    /// Reads configuration space, the NDIS 5 way; the slot number is ignored, as NDIS knows the device.
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    pub fn NdisReadPciSlotInformation(
        &self,
        handle: u64,
        _slot: u32,
        offset: u32,
        buffer: u64,
        length: u32,
    ) -> u32 {
        self.get_bus_data(handle, PCI_WHICHSPACE_CONFIG, offset, buffer, length)
    }

    /// Writes configuration space, the NDIS 5 way.
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    pub fn NdisWritePciSlotInformation(
        &self,
        handle: u64,
        _slot: u32,
        offset: u32,
        buffer: u64,
        length: u32,
    ) -> u32 {
        self.set_bus_data(handle, PCI_WHICHSPACE_CONFIG, offset, buffer, length)
    }

    /// What the base address registers read after all ones were written to them: six values that tell the sizes.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismqueryprobedbars>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.30")]
    pub fn NdisMQueryProbedBars(&self, handle: u64, values: DriverPtr<u32>) -> u32 {
        let Some(device) = self.known_adapter(handle).and_then(|id| self.device_id(id)) else {
            return NDIS_STATUS_FAILURE;
        };
        if self.hal.pci_info(device).is_none() {
            return NDIS_STATUS_NOT_SUPPORTED;
        }
        // Registers do not decode while they hold something else than their address.
        let mut command = [0; 2];
        self.hal.config_read(device, 4, &mut command);
        self.hal.config_write(device, 4, &[command[0] & !0b11, command[1]]);
        for index in 0..BAR_COUNT {
            let at = BARS + index * 4;
            let (mut address, mut probed) = ([0; 4], [0; 4]);
            self.hal.config_read(device, at, &mut address);
            self.hal.config_write(device, at, &[0xff; 4]);
            self.hal.config_read(device, at, &mut probed);
            self.hal.config_write(device, at, &address);
            values.offset(i64::from(index)).store(u32::from_le_bytes(probed));
        }
        self.hal.config_write(device, 4, &command);
        NDIS_STATUS_SUCCESS
    }

    /// Turns virtual functions on or off: NDIS_STATUS_NOT_SUPPORTED for a device without them.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismenablevirtualization>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.30")]
    #[partial("for devices that have no virtual functions: none here has")]
    pub fn NdisMEnableVirtualization(
        &self,
        handle: u64,
        _functions: u16,
        _migration: u8,
        _migration_interrupt: u8,
        _enable: u8,
    ) -> u32 {
        if self.has_virtual_functions(handle) {
            let what = "virtual functions of a PCI device".to_owned();
            ddi::System::current().stop(ddi::Stop::Unsupported { what });
        }
        NDIS_STATUS_NOT_SUPPORTED
    }

    /// Reads configuration space of a virtual function: nothing where there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismgetvirtualfunctionbusdata>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.30")]
    #[partial("for devices that have no virtual functions: none here has")]
    pub fn NdisMGetVirtualFunctionBusData(
        &self,
        handle: u64,
        _function: u16,
        _buffer: u64,
        _offset: u32,
        _length: u32,
    ) -> u32 {
        let _ = self.known_adapter(handle);
        0
    }

    /// Writes configuration space of a virtual function: nothing where there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsetvirtualfunctionbusdata>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.30")]
    #[partial("for devices that have no virtual functions: none here has")]
    pub fn NdisMSetVirtualFunctionBusData(
        &self,
        handle: u64,
        _function: u16,
        _buffer: u64,
        _offset: u32,
        _length: u32,
    ) -> u32 {
        let _ = self.known_adapter(handle);
        0
    }

    /// Where a virtual function sits: all ones where there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismgetvirtualfunctionlocation>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.30")]
    #[partial("for devices that have no virtual functions: none here has")]
    pub fn NdisMGetVirtualFunctionLocation(
        &self,
        handle: u64,
        _function: u16,
        segment: DriverPtr<u16>,
        bus: DriverPtr<u8>,
        function: DriverPtr<u8>,
    ) {
        let _ = self.known_adapter(handle);
        segment.store(u16::MAX);
        bus.store(u8::MAX);
        function.store(u8::MAX);
    }
}
