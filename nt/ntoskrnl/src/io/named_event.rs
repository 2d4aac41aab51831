//! Named events, which drivers share by name.

use crate::Ntoskrnl;
use crate::ex::callback::counted_text;
use crate::ob::{Named, ObjectType};
use ddi::{Access as _, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::UNICODE_STRING;

impl Ntoskrnl {
    /// Opens the event of that name, or makes one that is signalled; gives its object, or null, and a handle.
    fn named_event(
        &self,
        name: DriverPtr<UNICODE_STRING>,
        handle: DriverPtr<u64>,
        notification: bool,
    ) -> u64 {
        let name = counted_text(name).filter(|name| !name.is_empty());
        let known = name.as_deref().and_then(|name| self.object_named(name));
        if let Some(event) = known.filter(|event| self.object_type(*event) == Some(ObjectType::Event)) {
            handle.store(self.open_handle(event));
            return event;
        }
        let Ok(event) = self.event_create(name.as_deref(), notification, true) else { return 0 };
        handle.store(self.open_handle(event));
        self.object_release(event);
        event
    }

    /// Makes an event that lasts as long as its references, with or without a name.
    ///
    /// # Errors
    /// `STATUS_OBJECT_NAME_COLLISION`, `STATUS_INSUFFICIENT_RESOURCES`.
    pub fn event_create(&self, name: Option<&str>, notification: bool, signalled: bool) -> Result<u64, u32> {
        let event = self.object_create(ObjectType::Event, 0, Named::temporary(name))?;
        self.event_initialize(event, notification, signalled);
        Ok(event)
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
