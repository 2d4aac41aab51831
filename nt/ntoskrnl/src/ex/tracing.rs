//! Event tracing: drivers register as providers, and nobody listens.

use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports};
use std::collections::BTreeSet;
use wdk_defs::DriverPtr;
use wdk_defs::ntstatus::{STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_HANDLE};

/// Providers that are registered, by handle.
#[derive(Debug, Default)]
pub struct Providers {
    registered: BTreeSet<u64>,
}

impl Ntoskrnl {
    /// The status of an event that a provider writes.
    fn write_event(&self, provider: u64) -> u32 {
        if self.providers.with(|providers| providers.registered.contains(&provider)) {
            0
        } else {
            STATUS_INVALID_HANDLE
        }
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = TRACING_EXPORTS)]
impl Ntoskrnl {
    /// Registers a provider. Its callback is called when someone begins to listen, which never happens.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwregister>
    #[irql(== PASSIVE_LEVEL)]
    pub fn EtwRegister(&self, provider: u64, callback: u64, context: u64, handle: DriverPtr<u64>) -> u32 {
        let _ = (provider, callback, context);
        let Some(address) = System::current().allocate_object(64) else {
            return STATUS_INSUFFICIENT_RESOURCES;
        };
        self.providers.with(|providers| providers.registered.insert(address));
        handle.store(address);
        0
    }

    /// Takes a provider back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwunregister>
    #[irql(== PASSIVE_LEVEL)]
    pub fn EtwUnregister(&self, handle: u64) -> u32 {
        if !self.providers.with(|providers| providers.registered.remove(&handle)) {
            let what = format!("{handle:#x} is unregistered as a provider of events and is none");
            System::current().violation("InvalidParameter", &what);
            return STATUS_INVALID_HANDLE;
        }
        System::current().free_object(handle);
        0
    }

    /// Whether someone listens to a provider: no one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwproviderenabled>
    #[irql(any)]
    pub fn EtwProviderEnabled(&self, handle: u64, level: u8, keyword: u64) -> u8 {
        let _ = (handle, level, keyword);
        0
    }

    /// Whether someone listens to an event: no one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etweventenabled>
    #[irql(any)]
    pub fn EtwEventEnabled(&self, handle: u64, descriptor: u64) -> u8 {
        let _ = (handle, descriptor);
        0
    }

    /// Writes an event.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwwrite>
    #[irql(any)]
    pub fn EtwWrite(&self, handle: u64, descriptor: u64, activity: u64, count: u32, data: u64) -> u32 {
        let _ = (descriptor, activity, count, data);
        self.write_event(handle)
    }

    /// Writes an event that is part of an activity.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwwritetransfer>
    #[irql(any)]
    pub fn EtwWriteTransfer(
        &self,
        handle: u64,
        descriptor: u64,
        activity: u64,
        related: u64,
        count: u32,
        data: u64,
    ) -> u32 {
        let _ = (descriptor, activity, related, count, data);
        self.write_event(handle)
    }
}
