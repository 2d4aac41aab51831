//! Which Windows this is: 10, version 1709.

use crate::Ntoskrnl;
use ddi::time::BUILD_NUMBER;
use ddi::{Access as _, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::UNICODE_STRING;
use wdk_defs::ntstatus::STATUS_INVALID_PARAMETER;

pub(crate) const MAJOR: u32 = 10;
pub(crate) const MINOR: u32 = 0;
/// VER_PLATFORM_WIN32_NT and VER_NT_WORKSTATION.
pub(crate) const PLATFORM: u32 = 2;
pub(crate) const WORKSTATION: u8 = 1;
/// The WDM version of Windows Vista and later.
const WDM_VERSION: (u8, u8) = (6, 0);
/// Sizes of RTL_OSVERSIONINFOW and RTL_OSVERSIONINFOEXW.
const SIZE: u32 = 276;
pub(crate) const SIZE_EX: u32 = 284;
/// Offset of wProductType in the longer one.
const PRODUCT_TYPE: u64 = 282;
/// The NTDDI version: Windows 10, version 1709, no service pack.
pub(crate) const NTDDI_VERSION: u32 = 0x0a00_0004;

#[ddi_exports(module = "ntoskrnl.exe", table = VERSION_EXPORTS)]
impl Ntoskrnl {
    /// Fills in the structure whose size its first member gives.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlgetversion>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlGetVersion(&self, information: DriverPtr<u32>) -> u32 {
        let size = information.load();
        if size != SIZE && size != SIZE_EX {
            return STATUS_INVALID_PARAMETER;
        }
        for (index, value) in [MAJOR, MINOR, BUILD_NUMBER, PLATFORM].into_iter().enumerate() {
            information.offset(1 + index as i64).store(value);
        }
        super::memory::fill(information.addr() + 20, 0, u64::from(size) - 20);
        if size == SIZE_EX {
            DriverPtr::<u8>::new(information.addr() + PRODUCT_TYPE).store(WORKSTATION);
        }
        0
    }

    /// Version and build by pointer; returns whether this is a checked build.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-psgetversion>
    #[irql(== PASSIVE_LEVEL)]
    pub fn PsGetVersion(
        &self,
        major: DriverPtr<u32>,
        minor: DriverPtr<u32>,
        build: DriverPtr<u32>,
        service_pack: DriverPtr<UNICODE_STRING>,
    ) -> u8 {
        for (pointer, value) in [(major, MAJOR), (minor, MINOR), (build, BUILD_NUMBER)] {
            if !pointer.is_null() {
                pointer.store(value);
            }
        }
        if !service_pack.is_null() {
            service_pack.store(wdk_defs::zeroed());
        }
        0
    }

    /// Whether the WDM version is at least that.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioiswdmversionavailable>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoIsWdmVersionAvailable(&self, major: u8, minor: u8) -> u8 {
        ((major, minor) <= WDM_VERSION).into()
    }

    /// Whether this is that version of Windows with that service pack or a later one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlisservicepackversioninstalled>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlIsServicePackVersionInstalled(&self, version: u32) -> u8 {
        (version & 0xffff_0000 == NTDDI_VERSION & 0xffff_0000 && version <= NTDDI_VERSION).into()
    }
}
