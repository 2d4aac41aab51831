//! Protocol drivers in the box: real ones, bound to the adapters beside the protocol edge.
//!
//! ```text
//! NdisRegisterProtocolDriver ─▶ for each adapter: ProtocolBindAdapterEx ─▶ NdisOpenAdapterEx ─▶ paused
//!      paused ─▶ NetEventRestart ─▶ running: sends, receives, requests ─▶ NetEventPause ─▶ paused
//!      paused ─▶ ProtocolUnbindAdapterEx ─▶ NdisCloseAdapterEx ─▶ gone
//! ```
//!
//! [`binding`] is how bindings come and go, [`event`] what protocols are told, [`request`] their OID requests, [`data`]
//! what they send and receive. The miniport below is one driver, the protocol above may be the same or another one.
//! <https://learn.microsoft.com/windows-hardware/drivers/network/protocol-driver-initialization>

pub mod binding;
pub mod data;
pub mod event;
pub mod request;

use crate::Ndis;
use crate::driver::read_unicode_string;
use ddi::{Access as _, Callback, Handle, HandleKind, HandleState, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain, nt_success};

/// A registered protocol driver.
#[derive(Clone, Debug)]
pub struct Protocol {
    context: u64,
    pub(crate) name: String,
    characteristics: NDIS_PROTOCOL_DRIVER_CHARACTERISTICS,
}

/// Minor versions of NDIS 6 that exist.
const MINOR_VERSIONS: [u8; 11] = [0, 1, 20, 30, 40, 50, 51, 60, 70, 80, 81];

impl Ndis {
    /// Looks at a protocol driver by the handle that it passed; what is wrong with the handle is told to the rules.
    fn known_protocol(&self, handle: Handle) -> Option<Protocol> {
        let state = self.protocols.with(|protocols| match protocols.get(handle) {
            HandleState::Live(protocol) => HandleState::Live(protocol.clone()),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::ProtocolDriver, handle, &state, false);
        match state {
            HandleState::Live(protocol) => Some(protocol),
            _ => None,
        }
    }

    fn protocol(&self, handle: Handle) -> Option<Protocol> {
        self.protocols.with(|protocols| protocols.live(handle).cloned())
    }

    /// Protocol drivers that are registered, in the order in which they came.
    fn all_protocols(&self) -> Vec<Handle> {
        self.protocols.with(|protocols| protocols.iter().map(|(handle, _, _)| handle).collect())
    }

    fn read_protocol(&self, at: u64) -> Result<NDIS_PROTOCOL_DRIVER_CHARACTERISTICS, u32> {
        let system = System::current();
        let header = DriverPtr::<NDIS_OBJECT_HEADER>::new(at).load();
        let needed = match header.Revision {
            0 | 1 => NDIS_SIZEOF_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_1,
            _ => NDIS_SIZEOF_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_2,
        };
        let right = header.Type == NDIS_OBJECT_TYPE_PROTOCOL_DRIVER_CHARACTERISTICS;
        if !right || header.Revision == 0 || header.Size < needed {
            let what = format!(
                "NDIS_PROTOCOL_DRIVER_CHARACTERISTICS has header type {:#x}, revision {} and size {}",
                header.Type, header.Revision, header.Size
            );
            system.violation("ObjectHeader", &what);
            return Err(NDIS_STATUS_BAD_CHARACTERISTICS);
        }
        let mut value = NDIS_PROTOCOL_DRIVER_CHARACTERISTICS::zeroed();
        ddi::pointer::load_bytes(at, &mut value.as_bytes_mut()[..usize::from(needed)]);
        let version = (value.MajorNdisVersion, value.MinorNdisVersion);
        if version.0 != 6 || !MINOR_VERSIONS.contains(&version.1) || version > self.newest {
            return Err(NDIS_STATUS_BAD_VERSION);
        }
        let mandatory = [
            ("BindAdapterHandlerEx", value.BindAdapterHandlerEx.addr()),
            ("UnbindAdapterHandlerEx", value.UnbindAdapterHandlerEx.addr()),
            ("OpenAdapterCompleteHandlerEx", value.OpenAdapterCompleteHandlerEx.addr()),
            ("CloseAdapterCompleteHandlerEx", value.CloseAdapterCompleteHandlerEx.addr()),
            ("NetPnPEventHandler", value.NetPnPEventHandler.addr()),
            ("OidRequestCompleteHandler", value.OidRequestCompleteHandler.addr()),
            ("StatusHandlerEx", value.StatusHandlerEx.addr()),
            ("ReceiveNetBufferListsHandler", value.ReceiveNetBufferListsHandler.addr()),
            ("SendNetBufferListsCompleteHandler", value.SendNetBufferListsCompleteHandler.addr()),
        ];
        if let Some((name, _)) = mandatory.iter().find(|(_, address)| *address == 0) {
            let what =
                format!("NDIS_PROTOCOL_DRIVER_CHARACTERISTICS.{name} is null and the handler is mandatory");
            system.violation("InvalidParameter", &what);
            return Err(NDIS_STATUS_BAD_CHARACTERISTICS);
        }
        Ok(value)
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Registers a protocol driver's entry points. Calls ProtocolSetOptions before it returns; adapters are bound
    /// later, from a work item.
    ///
    /// Returns NDIS_STATUS_BAD_CHARACTERISTICS, NDIS_STATUS_BAD_VERSION, NDIS_STATUS_RESOURCES, or what
    /// ProtocolSetOptions failed with.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisregisterprotocoldriver>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Protocol_Driver_Function")]
    pub fn NdisRegisterProtocolDriver(
        &self,
        context: u64,
        characteristics: u64,
        protocol_handle: DriverPtr<u64>,
    ) -> u32 {
        let system = System::current();
        protocol_handle.store(0);
        let characteristics = match self.read_protocol(characteristics) {
            Ok(characteristics) => characteristics,
            Err(status) => return status,
        };
        let name = read_unicode_string_value(&characteristics.Name);
        let protocol = Protocol { context, name, characteristics };
        let Some(handle) = self.protocols.with(|protocols| protocols.insert(protocol, system.caller()))
        else {
            return NDIS_STATUS_RESOURCES;
        };
        protocol_handle.store(handle);
        let options = characteristics.SetOptionsHandler.addr();
        if options != 0 {
            let args = [handle, context];
            let status = system.call_driver(Callback::ProtocolSetOptions, None, options, &args) as u32;
            if !nt_success(status) {
                self.protocols.with(|protocols| protocols.remove(handle, system.caller()));
                protocol_handle.store(0);
                return status;
            }
        }
        self.bind_later(handle);
        NDIS_STATUS_SUCCESS
    }

    /// Takes a protocol driver's registration back: its bindings are unbound first.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisderegisterprotocoldriver>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Protocol_Driver_Function")]
    pub fn NdisDeregisterProtocolDriver(&self, protocol_handle: u64) {
        let system = System::current();
        let died = system.caller();
        if self.protocol(protocol_handle).is_some() {
            self.unbind_protocol(protocol_handle);
        }
        let state = self.protocols.with(|protocols| protocols.remove(protocol_handle, died));
        system.misused(HandleKind::ProtocolDriver, protocol_handle, &state, true);
    }

    /// Binds a protocol driver to the adapters that it is not bound to: later, from a work item.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisreenumerateprotocolbindings>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.1")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisReEnumerateProtocolBindings(&self, protocol_handle: u64) {
        if self.known_protocol(protocol_handle).is_some() {
            self.bind_later(protocol_handle);
        }
    }
}

/// The text of a counted string; nothing for an empty one.
fn read_unicode_string_value(string: &UNICODE_STRING) -> String {
    let system = System::current();
    match system.new_object(*string) {
        Some(copy) if !string.Buffer.is_null() => {
            let text = read_unicode_string(copy);
            system.free_object(copy.addr());
            text
        }
        Some(copy) => {
            system.free_object(copy.addr());
            String::new()
        }
        None => String::new(),
    }
}
