//! NDIS ports: ways into an adapter that a driver makes besides the default one, and the events that switch them on.
//!
//! ```text
//!             NdisMAllocatePort            NetEventPortActivation
//!  (no port) ───────────────────▶ allocated ◀────────────────────▶ active
//!             ◀───────────────────          NetEventPortDeactivation
//!               NdisMFreePort
//! ```
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/network/ndis-ports>

use crate::Ndis;
use crate::adapter::{AdapterId, AdapterState};
use ddi::{Access as _, Callback, Event, HandleKind, Site, System, ddi_exports};
use std::collections::BTreeMap;
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

/// All ports that drivers allocated, by adapter and number.
#[derive(Debug, Default)]
pub struct Ports {
    all: BTreeMap<(AdapterId, u32), Port>,
}

#[derive(Clone, Copy, Debug)]
struct Port {
    active: bool,
    made: Site,
}

/// The default port: each adapter has it.
const DEFAULT_PORT: u32 = 0;
/// Highest port number.
const HIGHEST: u32 = 0xff_ffff;
/// Longest chain of ports in one event that is followed.
const CHAIN: usize = 4096;

impl Ports {
    /// Adds a port under the lowest number that is free.
    fn add(&mut self, id: AdapterId, port: Port) -> Option<u32> {
        let number = (1..=HIGHEST).find(|number| !self.all.contains_key(&(id, *number)))?;
        self.all.insert((id, number), port);
        Some(number)
    }

    /// Takes out a port that is not active.
    fn free(&mut self, id: AdapterId, number: u32) -> u32 {
        match self.all.get(&(id, number)) {
            None => NDIS_STATUS_INVALID_PORT,
            Some(Port { active: true, .. }) => NDIS_STATUS_INVALID_PORT_STATE,
            Some(_) => {
                self.all.remove(&(id, number));
                NDIS_STATUS_SUCCESS
            }
        }
    }

    /// Switches ports on or off: all of them, or with a failure none.
    fn switch(&mut self, id: AdapterId, numbers: &[u32], active: bool) -> u32 {
        for number in numbers {
            match self.all.get(&(id, *number)) {
                None => return NDIS_STATUS_INVALID_PORT,
                Some(port) if port.active == active => return NDIS_STATUS_INVALID_PORT_STATE,
                Some(_) => {}
            }
        }
        for number in numbers {
            if let Some(port) = self.all.get_mut(&(id, *number)) {
                port.active = active;
            }
        }
        NDIS_STATUS_SUCCESS
    }
}

/// The port numbers that an event is about.
fn numbers_of(event: &NET_PNP_EVENT) -> Vec<u32> {
    let mut numbers = Vec::new();
    if event.NetEvent == NetEventPortActivation {
        // A chain of NDIS_PORT structures.
        let mut port = event.Buffer.cast::<NDIS_PORT>();
        while !port.is_null() && numbers.len() < CHAIN {
            let number = port
                .at(field!(NDIS_PORT, PortCharacteristics))
                .at(field!(NDIS_PORT_CHARACTERISTICS, PortNumber));
            numbers.push(number.load());
            port = port.at(field!(NDIS_PORT, Next)).load();
        }
    } else {
        // An array of numbers.
        let array = event.Buffer.cast::<u32>();
        let count = (event.BufferLength as usize / size_of::<u32>()).min(CHAIN);
        numbers.extend((0..count).map(|index| array.offset(index as i64).load()));
    }
    numbers
}

impl Ndis {
    /// Numbers of an adapter's active ports, beside the default one if its driver does not control it.
    pub fn active_ports(&self, id: AdapterId) -> Vec<u32> {
        self.ports.with(|ports| {
            let mine = ports.all.iter().filter(|((owner, _), port)| *owner == id && port.active);
            mine.map(|((_, number), _)| *number).collect()
        })
    }

    fn controls_default_port(&self, id: AdapterId) -> bool {
        let flags =
            self.with_adapter(id, |adapter| adapter.registration.map_or(0, |given| given.AttributeFlags));
        flags.unwrap_or(0) & NDIS_MINIPORT_ATTRIBUTES_CONTROLS_DEFAULT_PORT != 0
    }

    fn switch_ports(&self, id: AdapterId, event: &NET_PNP_EVENT) -> u32 {
        let numbers = numbers_of(event);
        if numbers.is_empty() {
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        let active = event.NetEvent == NetEventPortActivation;
        let made = System::current().caller();
        let default_is_its = self.controls_default_port(id);
        self.ports.with(|ports| {
            if default_is_its && numbers.contains(&DEFAULT_PORT) {
                ports.all.entry((id, DEFAULT_PORT)).or_insert(Port { active: false, made });
            }
            ports.switch(id, &numbers, active)
        })
    }

    /// The NDIS ports of an adapter (or, without one, all) that are not freed; they are forgotten.
    pub(crate) fn ndis_ports_left(&self, id: Option<AdapterId>) -> Vec<(HandleKind, u64, Site)> {
        self.ports.with(|ports| {
            let mine = |owner: AdapterId| id.is_none_or(|id| id == owner);
            let own = ports.all.iter().filter(|((owner, number), _)| mine(*owner) && *number != DEFAULT_PORT);
            let left =
                own.map(|((_, number), port)| (HandleKind::Port, u64::from(*number), port.made)).collect();
            ports.all.retain(|(owner, _), _| !mine(*owner));
            left
        })
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a port for an adapter; its number is put into the characteristics. It is not active yet.
    ///
    /// Returns NDIS_STATUS_INVALID_DATA for characteristics that are not the documented structure,
    /// NDIS_STATUS_CLOSING for an adapter that is halted, NDIS_STATUS_RESOURCES when all numbers are in use.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismallocateport>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    pub fn NdisMAllocatePort(
        &self,
        adapter_handle: u64,
        port_characteristics: DriverPtr<NDIS_PORT_CHARACTERISTICS>,
    ) -> u32 {
        let system = System::current();
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        let given = port_characteristics.load();
        if given.Header.Type != NDIS_OBJECT_TYPE_DEFAULT
            || given.Header.Size < NDIS_SIZEOF_PORT_CHARACTERISTICS_REVISION_1
        {
            system.violation("ObjectHeader", "NDIS_PORT_CHARACTERISTICS has a wrong type or size");
            return NDIS_STATUS_INVALID_DATA;
        }
        if !(NdisPortTypeUndefined..NdisPortTypeMax).contains(&given.Type) {
            return NDIS_STATUS_INVALID_DATA;
        }
        if self.state(id) == AdapterState::Halted || system.callback() == Some(Callback::MiniportHaltEx) {
            return NDIS_STATUS_CLOSING;
        }
        let port = Port { active: false, made: system.caller() };
        let Some(number) = self.ports.with(|ports| ports.add(id, port)) else { return NDIS_STATUS_RESOURCES };
        port_characteristics.at(field!(NDIS_PORT_CHARACTERISTICS, PortNumber)).store(number);
        NDIS_STATUS_SUCCESS
    }

    /// Frees a port that is not active.
    ///
    /// Returns NDIS_STATUS_INVALID_DATA for the default port or a number that none can have, NDIS_STATUS_INVALID_PORT
    /// for one that is not allocated, NDIS_STATUS_INVALID_PORT_STATE for one that is active.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismfreeport>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMFreePort(&self, adapter_handle: u64, port_number: u32) -> u32 {
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        let status = if port_number == DEFAULT_PORT || port_number > HIGHEST {
            NDIS_STATUS_INVALID_DATA
        } else {
            self.ports.with(|ports| ports.free(id, port_number))
        };
        if status != NDIS_STATUS_SUCCESS {
            let what = format!("the NDIS port {port_number} is freed and is active or not allocated");
            System::current().violation("InvalidParameter", &what);
        }
        status
    }

    /// Originates a network Plug and Play event: a miniport switches ports on and off with it.
    ///
    /// Returns NDIS_STATUS_INVALID_PORT or NDIS_STATUS_INVALID_PORT_STATE when an event's ports cannot be switched, and
    /// NDIS_STATUS_INVALID_PARAMETER for what is no event. Others than these two are an intermediate driver's to
    /// propagate: nothing above objects.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismnetpnpevent>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Protocol_Driver_Function")]
    pub fn NdisMNetPnPEvent(
        &self,
        adapter_handle: u64,
        notification: DriverPtr<NET_PNP_EVENT_NOTIFICATION>,
    ) -> u32 {
        let system = System::current();
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_INVALID_PARAMETER };
        let header = notification.at(field!(NET_PNP_EVENT_NOTIFICATION, Header)).load();
        if header.Type != NDIS_OBJECT_TYPE_DEFAULT
            || header.Size < NDIS_SIZEOF_NET_PNP_EVENT_NOTIFICATION_REVISION_1
        {
            system.violation("ObjectHeader", "NET_PNP_EVENT_NOTIFICATION has a wrong type or size");
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        if system.callback() == Some(Callback::MiniportOidRequest) {
            let what = "MiniportOidRequest calls NdisMNetPnPEvent, which may deadlock";
            system.violation("InvalidParameter", what);
        }
        let event = notification.at(field!(NET_PNP_EVENT_NOTIFICATION, NetPnPEvent)).load();
        let switches = event.NetEvent == NetEventPortActivation || event.NetEvent == NetEventPortDeactivation;
        let status = if switches {
            self.switch_ports(id, &event)
        } else {
            let what = format!(
                "a miniport driver originates the network event {}, which only intermediate drivers may",
                event.NetEvent
            );
            system.violation("InvalidParameter", &what);
            NDIS_STATUS_SUCCESS
        };
        let adapter = self.index_of(id.0);
        system.emit(&Event::Lifecycle { adapter, step: "NdisMNetPnPEvent", status: Some(status) });
        status
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADAPTER: AdapterId = AdapterId(1);
    const OTHER: AdapterId = AdapterId(2);

    fn port() -> Port {
        Port { active: false, made: Site::default() }
    }

    #[test]
    fn a_port_is_freed_only_while_it_is_not_active() {
        let mut ports = Ports::default();
        let first = ports.add(ADAPTER, port()).expect("a number is free");
        assert_eq!(first, 1);
        assert_eq!(ports.switch(ADAPTER, &[first], true), NDIS_STATUS_SUCCESS);
        assert_eq!(ports.free(ADAPTER, first), NDIS_STATUS_INVALID_PORT_STATE);
        assert_eq!(ports.switch(ADAPTER, &[first], true), NDIS_STATUS_INVALID_PORT_STATE);
        assert_eq!(ports.switch(ADAPTER, &[first], false), NDIS_STATUS_SUCCESS);
        assert_eq!(ports.free(ADAPTER, first), NDIS_STATUS_SUCCESS);
        assert_eq!(ports.free(ADAPTER, first), NDIS_STATUS_INVALID_PORT);
    }

    #[test]
    fn numbers_are_each_adapters_own_and_used_again() {
        let mut ports = Ports::default();
        assert_eq!(ports.add(ADAPTER, port()), Some(1));
        assert_eq!(ports.add(ADAPTER, port()), Some(2));
        assert_eq!(ports.add(OTHER, port()), Some(1));
        assert_eq!(ports.free(ADAPTER, 1), NDIS_STATUS_SUCCESS);
        assert_eq!(ports.add(ADAPTER, port()), Some(1));
        assert_eq!(ports.free(OTHER, 2), NDIS_STATUS_INVALID_PORT);
    }

    #[test]
    fn an_event_switches_all_its_ports_or_none() {
        let mut ports = Ports::default();
        let first = ports.add(ADAPTER, port()).expect("a number is free");
        assert_eq!(ports.switch(ADAPTER, &[first, 9], true), NDIS_STATUS_INVALID_PORT);
        assert_eq!(ports.free(ADAPTER, first), NDIS_STATUS_SUCCESS, "it was not switched on");
    }
}
