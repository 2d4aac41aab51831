//! Event tracing: drivers register as providers, and write events that a session may take.
//!
//! A session is begun from outside ([`Ntoskrnl::enable_provider`]). Every event of a provider is in the trace, whether a
//! session takes it or not; what a driver asks before it writes (`EtwEventEnabled`) is answered by the session.

use crate::Ntoskrnl;
use crate::rtl::guid::to_text;
use ddi::{Access as _, Callback, Event, HandleKind, Site, System, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;
use wdk_defs::ntstatus::{STATUS_INVALID_HANDLE, STATUS_INVALID_PARAMETER};

type Guid = [u8; 16];

/// A provider that is registered.
#[derive(Clone, Debug)]
struct Provider {
    guid: Guid,
    callback: u64,
    context: u64,
    made: Site,
}

/// What a session takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Highest level of events; 0 for all.
    pub level: u8,
    /// Keywords of which an event has one at least; 0 for all.
    pub match_any: u64,
    /// Keywords of which an event has all.
    pub match_all: u64,
}

/// Providers by handle, and sessions by provider.
#[derive(Debug, Default)]
pub struct Providers {
    registered: BTreeMap<u64, Provider>,
    sessions: BTreeMap<Guid, Session>,
    made: u64,
}

/// `EVENT_CONTROL_CODE_DISABLE_PROVIDER` and `EVENT_CONTROL_CODE_ENABLE_PROVIDER`.
const DISABLE_PROVIDER: u64 = 0;
const ENABLE_PROVIDER: u64 = 1;
/// Handles of providers begin here, and count up.
const FIRST_HANDLE: u64 = 0x1000;
/// `MAX_EVENT_DATA_DESCRIPTORS`: more than these are refused.
const MOST_DESCRIPTORS: u32 = 128;
/// Largest event, as the documentation limits it.
const LARGEST_EVENT: usize = 64 << 10;
/// Bytes of EVENT_DESCRIPTOR, and of EVENT_DATA_DESCRIPTOR: address, size, reserved.
const DESCRIPTOR_BYTES: usize = 16;
const DATA_DESCRIPTOR_BYTES: u64 = 16;

/// What is read of an EVENT_DESCRIPTOR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Descriptor {
    id: u16,
    level: u8,
    keyword: u64,
}

impl Descriptor {
    /// Id, version, channel, level, opcode, task (2 bytes), keyword (8 bytes).
    fn parse(bytes: &[u8; DESCRIPTOR_BYTES]) -> Self {
        let mut keyword = [0; 8];
        keyword.copy_from_slice(&bytes[8..]);
        Self {
            id: u16::from_le_bytes([bytes[0], bytes[1]]),
            level: bytes[4],
            keyword: u64::from_le_bytes(keyword),
        }
    }

    fn read(at: u64) -> Self {
        let mut bytes = [0; DESCRIPTOR_BYTES];
        ddi::pointer::load_bytes(at, &mut bytes);
        Self::parse(&bytes)
    }
}

impl Session {
    /// Whether a session takes an event of a level and keywords.
    pub fn takes(&self, level: u8, keyword: u64) -> bool {
        let level_fits = self.level == 0 || level <= self.level;
        let any = keyword == 0 || self.match_any == 0 || keyword & self.match_any != 0;
        let all = keyword == 0 || keyword & self.match_all == self.match_all;
        level_fits && any && all
    }
}

impl Ntoskrnl {
    fn provider(&self, handle: u64) -> Option<Provider> {
        self.providers.with(|providers| providers.registered.get(&handle).cloned())
    }

    fn session_of(&self, handle: u64) -> Option<Session> {
        let guid = self.provider(handle)?.guid;
        self.providers.with(|providers| providers.sessions.get(&guid).copied())
    }

    /// Begins or ends (`None`) a session for a provider and tells those that are registered. Runs on a thread of the
    /// box.
    pub fn enable_provider(&self, guid: [u8; 16], session: Option<Session>) {
        self.providers.with(|providers| match session {
            Some(session) => providers.sessions.insert(guid, session),
            None => providers.sessions.remove(&guid),
        });
        let registered: Vec<Provider> = self.providers.with(|providers| {
            providers.registered.values().filter(|known| known.guid == guid).cloned().collect()
        });
        registered.iter().for_each(|provider| tell_provider(provider, session));
    }

    /// Puts an event of a provider into the trace; the status of the call that wrote it.
    fn write_event(&self, handle: u64, descriptor: Descriptor, data: &[u8]) -> u32 {
        let Some(provider) = self.provider(handle) else { return STATUS_INVALID_HANDLE };
        let name = to_text(&provider.guid);
        let (id, level) = (descriptor.id, descriptor.level);
        System::current().emit(&Event::ProviderEvent { provider: &name, id, level, data });
        0
    }

    fn write_described(&self, handle: u64, descriptor: u64, count: u32, data: u64) -> u32 {
        let descriptor = Descriptor::read(descriptor);
        match gather(count, data) {
            Some(bytes) => self.write_event(handle, descriptor, &bytes),
            None => STATUS_INVALID_PARAMETER,
        }
    }

    /// Tells the rules of each provider that is left when a driver is unloaded.
    pub(crate) fn providers_leaked(&self) {
        let left = self.providers.with(|providers| std::mem::take(&mut providers.registered));
        for (handle, provider) in left {
            let kind = HandleKind::EventProvider;
            System::current().leaked(kind, handle, provider.made, trace::LeakedAt::Unload);
        }
    }
}

/// Calls a provider's callback: it is enabled, or not any more.
fn tell_provider(provider: &Provider, session: Option<Session>) {
    let system = System::current();
    if provider.callback == 0 {
        return;
    }
    let Some(source) = system.allocate_object(16) else { return };
    let session_values = session.unwrap_or(Session { level: 0, match_any: 0, match_all: 0 });
    let code = if session.is_some() { ENABLE_PROVIDER } else { DISABLE_PROVIDER };
    let Session { level, match_any, match_all } = session_values;
    let args = [source, code, level.into(), match_any, match_all, 0, provider.context];
    system.call_driver(Callback::EtwEnableCallback, None, provider.callback, &args);
    system.free_object(source);
}

/// The data of an event, put together. `None` when there are too many parts or bytes.
fn gather(count: u32, data: u64) -> Option<Vec<u8>> {
    if count > MOST_DESCRIPTORS {
        return None;
    }
    let mut bytes = Vec::new();
    for index in 0..u64::from(count) {
        let at = data.wrapping_add(index * DATA_DESCRIPTOR_BYTES);
        let address = DriverPtr::<u64>::new(at).load();
        let size = DriverPtr::<u32>::new(at.wrapping_add(8)).load() as usize;
        if bytes.len() + size > LARGEST_EVENT {
            return None;
        }
        let start = bytes.len();
        bytes.resize(start + size, 0);
        ddi::pointer::load_bytes(address, &mut bytes[start..]);
    }
    Some(bytes)
}

#[ddi_exports(module = "ntoskrnl.exe", table = TRACING_EXPORTS)]
impl Ntoskrnl {
    /// Registers a provider. Its callback is called when a session begins or ends; at once if one has begun.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwregister>
    #[irql(== PASSIVE_LEVEL)]
    pub fn EtwRegister(
        &self,
        provider: DriverPtr<[u8; 16]>,
        callback: u64,
        context: u64,
        handle: DriverPtr<u64>,
    ) -> u32 {
        let known = Provider { guid: provider.load(), callback, context, made: System::current().caller() };
        let (made, session) = self.providers.with(|providers| {
            let made = FIRST_HANDLE + providers.made * 16;
            providers.made += 1;
            providers.registered.insert(made, known.clone());
            (made, providers.sessions.get(&known.guid).copied())
        });
        handle.store(made);
        if session.is_some() {
            tell_provider(&known, session);
        }
        0
    }

    /// Takes a provider back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwunregister>
    #[irql(== PASSIVE_LEVEL)]
    pub fn EtwUnregister(&self, handle: u64) -> u32 {
        if self.providers.with(|providers| providers.registered.remove(&handle)).is_none() {
            let what = format!("{handle:#x} is unregistered as a provider of events and is none");
            System::current().violation("InvalidParameter", &what);
            return STATUS_INVALID_HANDLE;
        }
        0
    }

    /// Whether a session takes events of a provider, of a level and keywords.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwproviderenabled>
    #[irql(any)]
    pub fn EtwProviderEnabled(&self, handle: u64, level: u8, keyword: u64) -> u8 {
        self.session_of(handle).is_some_and(|session| session.takes(level, keyword)).into()
    }

    /// Whether a session takes an event.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etweventenabled>
    #[irql(any)]
    pub fn EtwEventEnabled(&self, handle: u64, descriptor: u64) -> u8 {
        let event = Descriptor::read(descriptor);
        self.session_of(handle).is_some_and(|session| session.takes(event.level, event.keyword)).into()
    }

    /// Writes an event.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwwrite>
    #[irql(any)]
    pub fn EtwWrite(&self, handle: u64, descriptor: u64, activity: u64, count: u32, data: u64) -> u32 {
        let _ = activity;
        self.write_described(handle, descriptor, count, data)
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
        let _ = (activity, related);
        self.write_described(handle, descriptor, count, data)
    }

    /// Writes an event with a filter and flags.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwwriteex>
    #[irql(any)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn EtwWriteEx(
        &self,
        handle: u64,
        descriptor: u64,
        filter: u64,
        flags: u32,
        activity: u64,
        related: u64,
        count: u32,
        data: u64,
    ) -> u32 {
        let _ = (filter, flags, activity, related);
        self.write_described(handle, descriptor, count, data)
    }

    /// Writes a string as an event.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-etwwritestring>
    #[irql(any)]
    pub fn EtwWriteString(&self, handle: u64, level: u8, keyword: u64, activity: u64, text: u64) -> u32 {
        let _ = activity;
        let units = ddi::read_utf16z(text, LARGEST_EVENT / 2);
        let bytes: Vec<u8> = units.into_iter().chain([0]).flat_map(u16::to_le_bytes).collect();
        self.write_event(handle, Descriptor { id: 0, level, keyword }, &bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_descriptor_is_read_by_its_documented_offsets() {
        let bytes = [0x34, 0x12, 1, 0, 4, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0x10];
        let wanted = Descriptor { id: 0x1234, level: 4, keyword: 0x1000_0000_0000_0080 };
        assert_eq!(Descriptor::parse(&bytes), wanted);
    }

    #[test]
    fn a_session_takes_what_its_level_and_keywords_say() {
        let session = Session { level: 3, match_any: 0b110, match_all: 0b100 };
        assert!(session.takes(3, 0b100) && session.takes(0, 0));
        assert!(!session.takes(4, 0b100) && !session.takes(3, 0b010) && !session.takes(3, 0b1000));
        assert!(Session { level: 0, match_any: 0, match_all: 0 }.takes(255, 1));
    }
}
