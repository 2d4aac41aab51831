//! OID requests of protocol drivers.
//!
//! Each is made of the driver as a copy, with the protocol's buffer, and what came of it is written into the protocol's
//! request. At PASSIVE_LEVEL the schedule decides whether the protocol waits or is told later.

use super::Protocol;
use super::binding::{Binding, BindingState};
use crate::Ndis;
use crate::adapter::AdapterId;
use crate::oid::OidPath;
use ddi::{Access as _, Callback, Handle, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

impl Ndis {
    /// What the edge and all protocols want to let in, together.
    pub(crate) fn combined_filter(&self, id: AdapterId) -> u32 {
        let edge = self.with_adapter(id, |adapter| adapter.edge_filter).unwrap_or(0);
        self.bindings.with(|bindings| {
            let mine = bindings.iter().filter(|(_, _, binding)| binding.adapter == id);
            mine.fold(edge, |filter, (_, _, binding)| filter | binding.packet_filter)
        })
    }

    fn binding_request(&self, handle: Handle, request: DriverPtr<NDIS_OID_REQUEST>, path: OidPath) -> u32 {
        let system = System::current();
        let Some((binding, protocol)) = self.known_binding(handle) else { return NDIS_STATUS_FAILURE };
        let header = request.cast::<NDIS_OBJECT_HEADER>().load();
        if header.Type != NDIS_OBJECT_TYPE_OID_REQUEST || header.Size < NDIS_SIZEOF_OID_REQUEST_REVISION_1 {
            system.violation("ObjectHeader", "NDIS_OID_REQUEST has a wrong type or size");
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        if matches!(binding.state, BindingState::Unbound | BindingState::Opening | BindingState::Closing) {
            system.violation("ProtocolState", "an OID request is made and the adapter is not open");
            return NDIS_STATUS_CLOSING;
        }
        let at_once = path == OidPath::Synchronous
            || (ddi::DISPATCH_LEVEL > current_irql() && system.random() & 1 == 0);
        if at_once {
            return self.serve_request(handle, &binding, request, path);
        }
        self.with_binding(handle, |binding| binding.requests += 1);
        self.ke.queue_work("NdisOidRequest", move |_| {
            Ndis::current().serve_later(handle, &binding, &protocol, request, path);
        });
        NDIS_STATUS_PENDING
    }

    fn serve_later(
        &self,
        handle: Handle,
        binding: &Binding,
        protocol: &Protocol,
        request: DriverPtr<NDIS_OID_REQUEST>,
        path: OidPath,
    ) {
        let status = self.serve_request(handle, binding, request, path);
        let given = &protocol.characteristics;
        let (callback, complete) = match path {
            OidPath::Direct => {
                (Callback::ProtocolDirectOidRequestComplete, given.DirectOidRequestCompleteHandler.addr())
            }
            _ => (Callback::ProtocolOidRequestComplete, given.OidRequestCompleteHandler.addr()),
        };
        self.with_binding(handle, |binding| binding.requests = binding.requests.saturating_sub(1));
        if complete != 0 {
            let args = [binding.context, request.addr(), u64::from(status)];
            System::current().call_driver(callback, self.index_of(binding.adapter.0), complete, &args);
        }
    }

    fn serve_request(
        &self,
        handle: Handle,
        binding: &Binding,
        request: DriverPtr<NDIS_OID_REQUEST>,
        path: OidPath,
    ) -> u32 {
        let value = read_request(request);
        let oid = value.DATA.QUERY_INFORMATION().Oid;
        if value.RequestType == NdisRequestQueryInformation
            && let Some(bytes) = self.known_answer(binding.adapter, oid)
        {
            return answer_query(request, value, &bytes);
        }
        if value.RequestType == NdisRequestSetInformation && oid == OID_GEN_CURRENT_PACKET_FILTER {
            return self.set_binding_filter(handle, binding, request, value);
        }
        let (status, after) = self.issue(binding.adapter, value, path);
        write_data(request, &after);
        status
    }

    /// A protocol's packet filter goes to the driver together with those of the others.
    fn set_binding_filter(
        &self,
        handle: Handle,
        binding: &Binding,
        request: DriverPtr<NDIS_OID_REQUEST>,
        mut value: NDIS_OID_REQUEST,
    ) -> u32 {
        let system = System::current();
        let mut set = value.DATA.SET_INFORMATION();
        if (set.InformationBufferLength as usize) < size_of::<u32>() {
            set.BytesNeeded = size_of::<u32>() as u32;
            value.DATA.set_SET_INFORMATION(set);
            write_data(request, &value);
            return NDIS_STATUS_INVALID_LENGTH;
        }
        let wanted = set.InformationBuffer.cast::<u32>().load();
        let before = binding.packet_filter;
        self.with_binding(handle, |binding| binding.packet_filter = wanted);
        let Some(combined) = system.new_object(self.combined_filter(binding.adapter)) else {
            return NDIS_STATUS_RESOURCES;
        };
        let own = set.InformationBuffer;
        set.InformationBuffer = combined.cast();
        value.DATA.set_SET_INFORMATION(set);
        let (status, after) = self.issue(binding.adapter, value, OidPath::Regular);
        system.free_object(combined.addr());
        if status != NDIS_STATUS_SUCCESS {
            self.with_binding(handle, |binding| binding.packet_filter = before);
        }
        let mut after = after;
        let mut set = after.DATA.SET_INFORMATION();
        set.InformationBuffer = own;
        after.DATA.set_SET_INFORMATION(set);
        write_data(request, &after);
        status
    }

    fn cancel_binding_requests(&self, handle: Handle, request_id: u64) {
        if let Some((binding, _)) = self.known_binding(handle) {
            self.cancel_oid_requests(binding.adapter, request_id);
        }
    }
}

fn current_irql() -> u8 {
    System::current().stamp().irql
}

/// A request of a driver, in the size that its header has.
fn read_request(request: DriverPtr<NDIS_OID_REQUEST>) -> NDIS_OID_REQUEST {
    use wdk_defs::Plain;
    let size = usize::from(request.cast::<NDIS_OBJECT_HEADER>().load().Size);
    let mut value = NDIS_OID_REQUEST::zeroed();
    let length = size.min(size_of::<NDIS_OID_REQUEST>());
    ddi::pointer::load_bytes(request.addr(), &mut value.as_bytes_mut()[..length]);
    value
}

/// Writes back what a driver has answered, and nothing else of the request.
fn write_data(request: DriverPtr<NDIS_OID_REQUEST>, value: &NDIS_OID_REQUEST) {
    request.at(wdk_defs::field!(NDIS_OID_REQUEST, DATA)).store(value.DATA);
}

fn answer_query(request: DriverPtr<NDIS_OID_REQUEST>, mut value: NDIS_OID_REQUEST, bytes: &[u8]) -> u32 {
    let mut query = value.DATA.QUERY_INFORMATION();
    let fits = bytes.len() <= query.InformationBufferLength as usize;
    if fits {
        ddi::pointer::store_bytes(query.InformationBuffer.addr(), bytes);
        query.BytesWritten = bytes.len() as u32;
    } else {
        query.BytesNeeded = bytes.len() as u32;
    }
    value.DATA.set_QUERY_INFORMATION(query);
    write_data(request, &value);
    if fits { NDIS_STATUS_SUCCESS } else { NDIS_STATUS_BUFFER_TOO_SHORT }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes an OID request of the driver below a binding. NDIS_STATUS_PENDING: ProtocolOidRequestComplete is called
    /// when it is done.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisoidrequest>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_OID_Function")]
    pub fn NdisOidRequest(&self, binding_handle: u64, request: DriverPtr<NDIS_OID_REQUEST>) -> u32 {
        self.binding_request(binding_handle, request, OidPath::Regular)
    }

    /// Makes a direct OID request, which does not wait for others.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisdirectoidrequest>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.1")]
    pub fn NdisDirectOidRequest(&self, binding_handle: u64, request: DriverPtr<NDIS_OID_REQUEST>) -> u32 {
        self.binding_request(binding_handle, request, OidPath::Direct)
    }

    /// Makes a synchronous OID request: it is done when this returns.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndissynchronousoidrequest>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.80")]
    pub fn NdisSynchronousOidRequest(
        &self,
        binding_handle: u64,
        request: DriverPtr<NDIS_OID_REQUEST>,
    ) -> u32 {
        self.binding_request(binding_handle, request, OidPath::Synchronous)
    }

    /// Asks the driver below to cancel requests with an id. They are still completed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscanceloidrequest>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_OID_Function")]
    pub fn NdisCancelOidRequest(&self, binding_handle: u64, request_id: u64) {
        self.cancel_binding_requests(binding_handle, request_id);
    }

    /// Asks the driver below to cancel direct requests with an id.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscanceldirectoidrequest>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.1")]
    pub fn NdisCancelDirectOidRequest(&self, binding_handle: u64, request_id: u64) {
        self.cancel_binding_requests(binding_handle, request_id);
    }
}
