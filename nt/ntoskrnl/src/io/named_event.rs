//! Named events, which drivers share by name.

use crate::Ntoskrnl;
use crate::ex::callback::counted_text;
use crate::io::device::folded;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::{KEVENT, UNICODE_STRING};

impl Ntoskrnl {
    /// Opens the event of that name, or makes one that is signalled; gives its object, or null, and a handle.
    fn named_event(
        &self,
        name: DriverPtr<UNICODE_STRING>,
        handle: DriverPtr<u64>,
        notification: bool,
    ) -> u64 {
        let name = folded(&counted_text(name).unwrap_or_default());
        let known = self.io.with(|io| io.events.get(&name).copied());
        let event = match known {
            Some(event) => event,
            None => {
                let Some(event) = System::current().allocate_object(size_of::<KEVENT>() as u64) else {
                    return 0;
                };
                self.event_initialize(event, notification, true);
                self.io.with(|io| io.events.insert(name, event));
                event
            }
        };
        handle.store(self.open_handle(event));
        event
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = NAMED_EVENT_EXPORTS)]
impl Ntoskrnl {
    /// Opens or makes a notification event by name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocreatenotificationevent>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoCreateNotificationEvent(&self, name: DriverPtr<UNICODE_STRING>, handle: DriverPtr<u64>) -> u64 {
        self.named_event(name, handle, true)
    }

    /// Opens or makes a synchronization event by name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocreatesynchronizationevent>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoCreateSynchronizationEvent(
        &self,
        name: DriverPtr<UNICODE_STRING>,
        handle: DriverPtr<u64>,
    ) -> u64 {
        self.named_event(name, handle, false)
    }
}
