//! OID requests: what NDIS and the protocols ask of a driver.
//!
//! | path | entry point | one at a time | completed with |
//! |---|---|---|---|
//! | regular | MiniportOidRequest | yes | NdisMOidRequestComplete |
//! | direct (6.1) | MiniportDirectOidRequest | no | NdisMDirectOidRequestComplete |
//! | synchronous (6.80) | MiniportSynchronousOidRequest | no | its return |
//!
//! [`Ndis::oid_request`] is what the box itself asks; `Ndis::issue` is below it and below what drivers ask.

use crate::Ndis;
use crate::adapter::AdapterId;
use crate::pnp::header;
use ddi::{Access as _, Callback, Nanos, System, ThreadId, WaitReason, Wake, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain, field, oid_name};

/// The way that a request takes into the driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OidPath {
    /// MiniportOidRequest.
    Regular,
    /// MiniportDirectOidRequest.
    Direct,
    /// MiniportSynchronousOidRequest.
    Synchronous,
}

/// A request that the driver has.
#[derive(Clone, Copy, Debug)]
pub struct Pending {
    /// Address of the NDIS_OID_REQUEST.
    request: u64,
    path: OidPath,
    /// RequestId, by which it can be cancelled; 0 for none.
    id: u64,
    oid: u32,
    since: Nanos,
    waiting: ThreadId,
    completed: Option<u32>,
}

/// What a request asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OidRequest {
    /// Query, with a buffer of so many bytes.
    Query(u32, usize),
    /// Query for the sake of statistics: NdisRequestQueryStatistics.
    Statistics(u32, usize),
    /// Set, with these bytes.
    Set(u32, Vec<u8>),
    /// Method: input, and room for output in the same buffer.
    Method {
        /// The OID.
        oid: u32,
        /// Its method.
        method: u32,
        /// Input.
        input: Vec<u8>,
        /// Bytes of room for output.
        output: usize,
    },
}

impl OidRequest {
    /// The OID.
    pub fn oid(&self) -> u32 {
        match self {
            Self::Query(oid, _) | Self::Statistics(oid, _) | Self::Set(oid, _) | Self::Method { oid, .. } => {
                *oid
            }
        }
    }

    /// What goes into the buffer, and how long that is.
    fn buffer(&self) -> (&[u8], usize) {
        match self {
            Self::Query(_, size) | Self::Statistics(_, size) => (&[], *size),
            Self::Set(_, bytes) => (bytes, bytes.len()),
            Self::Method { input, output, .. } => (input, input.len().max(*output)),
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OidAnswer {
    /// The status.
    pub status: u32,
    /// What was written into the buffer.
    pub bytes: Vec<u8>,
    /// Bytes needed, when the buffer was too small.
    pub needed: u32,
}

impl OidAnswer {
    fn failed(status: u32) -> Self {
        Self { status, bytes: Vec::new(), needed: 0 }
    }
}

/// How long a driver may take (rule NdisTimedOidComplete).
const OID_LIMIT: Nanos = Nanos(12_000_000_000);
/// How often a request looks whether its turn has come.
const TURN: Nanos = Nanos(100_000);

/// OIDs whose requests may not fail, by the page of the rule NdisOidComplete.
const MUST_SUCCEED: [u32; 9] = [
    OID_PNP_SET_POWER,
    OID_PM_REMOVE_WOL_PATTERN,
    OID_PM_REMOVE_PROTOCOL_OFFLOAD,
    OID_802_3_DELETE_MULTICAST_ADDRESS,
    OID_RECEIVE_FILTER_CLEAR_FILTER,
    OID_RECEIVE_FILTER_FREE_QUEUE,
    OID_NIC_SWITCH_DELETE_SWITCH,
    OID_NIC_SWITCH_FREE_VF,
    OID_TUNNEL_INTERFACE_RELEASE_OID,
];

/// Settings that NDIS makes again when a reset lost them.
const REMEMBERED: [u32; 3] =
    [OID_GEN_CURRENT_PACKET_FILTER, OID_802_3_MULTICAST_LIST, OID_OFFLOAD_ENCAPSULATION];

impl Ndis {
    /// Makes a request and waits for its completion. On a thread of the box, at PASSIVE_LEVEL.
    ///
    /// What NDIS knows itself it answers itself, as it does for the protocols of Windows.
    pub fn oid_request(&self, id: AdapterId, request: &OidRequest) -> OidAnswer {
        if let OidRequest::Query(oid, size) = request
            && let Some(bytes) = self.known_answer(id, *oid)
        {
            return match bytes.len() {
                length if length > *size => OidAnswer {
                    status: NDIS_STATUS_BUFFER_TOO_SHORT,
                    bytes: Vec::new(),
                    needed: length as u32,
                },
                _ => OidAnswer { status: NDIS_STATUS_SUCCESS, bytes, needed: 0 },
            };
        }
        if let OidRequest::Set(OID_GEN_CURRENT_PACKET_FILTER, bytes) = request
            && let [a, b, c, d] = bytes[..]
        {
            self.with_adapter(id, |adapter| adapter.edge_filter = u32::from_le_bytes([a, b, c, d]));
            return self.set(
                id,
                OID_GEN_CURRENT_PACKET_FILTER,
                self.combined_filter(id).to_le_bytes().to_vec(),
            );
        }
        self.oid_request_by(id, request, OidPath::Regular, 0)
    }

    /// Makes a request of the driver by a path and waits for its completion. `request_id` is what
    /// [`Ndis::cancel_oid_requests`] can name it by.
    pub fn oid_request_by(
        &self,
        id: AdapterId,
        request: &OidRequest,
        path: OidPath,
        request_id: u64,
    ) -> OidAnswer {
        let (contents, size) = request.buffer();
        self.oid_request_over(id, request, (contents, size), path, request_id)
    }

    /// A query whose buffer says something before it is answered.
    pub(crate) fn query_with(&self, id: AdapterId, oid: u32, contents: &[u8]) -> OidAnswer {
        let request = OidRequest::Query(oid, contents.len());
        self.oid_request_over(id, &request, (contents, contents.len()), OidPath::Regular, 0)
    }

    fn oid_request_over(
        &self,
        id: AdapterId,
        request: &OidRequest,
        (contents, size): (&[u8], usize),
        path: OidPath,
        request_id: u64,
    ) -> OidAnswer {
        let system = System::current();
        let Some(buffer) = system.allocate_object(size.max(1) as u64) else {
            return OidAnswer::failed(NDIS_STATUS_RESOURCES);
        };
        ddi::pointer::store_bytes(buffer, contents);
        let value = build(request, buffer, size as u32, request_id);
        let (status, value) = self.issue(id, value, path);
        let answer = read_answer(request, value, status, buffer, size);
        check_answer(system, request.oid(), &answer, size);
        system.free_object(buffer);
        answer
    }

    /// Gives a request to the driver and waits until it is completed: status, and the request as the driver left it.
    pub(crate) fn issue(
        &self,
        id: AdapterId,
        value: NDIS_OID_REQUEST,
        path: OidPath,
    ) -> (u32, NDIS_OID_REQUEST) {
        let system = System::current();
        let oid = value.DATA.QUERY_INFORMATION().Oid;
        let value = NDIS_OID_REQUEST { Header: self.oid_header(id), ..value };
        let Some(object) = system.new_object(value) else { return (NDIS_STATUS_RESOURCES, value) };
        let status = self.take_turn(id, object, oid, path);
        let after = object.load();
        system.free_object(object.addr());
        if status == NDIS_STATUS_SUCCESS {
            self.remember(id, &after);
        } else if MUST_SUCCEED.contains(&oid) && self.target(id).is_some() {
            let what = format!("{} failed with {status:#x}; it may not fail", name(oid));
            system.violation("NdisOidComplete", &what);
        }
        (status, after)
    }

    /// The header of a request, in the revision that a driver of its NDIS version knows.
    fn oid_header(&self, id: AdapterId) -> NDIS_OBJECT_HEADER {
        let version = self.target(id).map_or((6, 0), |target| target.miniport.version());
        let (revision, size) = if version.min(self.newest) >= (6, 50) {
            (2, NDIS_SIZEOF_OID_REQUEST_REVISION_2)
        } else {
            (1, NDIS_SIZEOF_OID_REQUEST_REVISION_1)
        };
        header(NDIS_OBJECT_TYPE_OID_REQUEST, revision, usize::from(size))
    }

    fn take_turn(&self, id: AdapterId, object: DriverPtr<NDIS_OID_REQUEST>, oid: u32, path: OidPath) -> u32 {
        let system = System::current();
        let waiting = system.current_thread();
        let request_id = object.at(field!(NDIS_OID_REQUEST, RequestId)).load().addr();
        let request = object.addr();
        loop {
            let pending =
                Pending { request, path, id: request_id, oid, since: system.now(), waiting, completed: None };
            let entered = self.with_adapter(id, |adapter| {
                let busy = adapter.oids.iter().any(|other| other.path == OidPath::Regular);
                if path == OidPath::Regular && busy {
                    return false;
                }
                adapter.oids.push(pending);
                true
            });
            match entered {
                Some(true) => break,
                Some(false) => {
                    let turn = Nanos(system.now().0 + TURN.0);
                    system.park(WaitReason::Box("its turn among the OID requests"), Some(turn));
                }
                None => return NDIS_STATUS_FAILURE,
            }
        }
        let status = self.call_oid_handler(id, request, oid, path);
        self.with_adapter(id, |adapter| adapter.oids.retain(|pending| pending.request != request));
        status
    }

    fn call_oid_handler(&self, id: AdapterId, request: u64, oid: u32, path: OidPath) -> u32 {
        let system = System::current();
        let Some(target) = self.target(id) else { return NDIS_STATUS_FAILURE };
        let characteristics = &target.miniport.characteristics;
        let (callback, handler) = match path {
            OidPath::Regular => (Callback::MiniportOidRequest, characteristics.OidRequestHandler.addr()),
            OidPath::Direct => {
                (Callback::MiniportDirectOidRequest, characteristics.DirectOidRequestHandler.addr())
            }
            OidPath::Synchronous => {
                (Callback::MiniportSynchronousOidRequest, characteristics.SynchronousOidRequestHandler.addr())
            }
        };
        if handler == 0 {
            return NDIS_STATUS_NOT_SUPPORTED;
        }
        // The two other paths may be taken at either level; the schedule decides.
        let raise = path != OidPath::Regular && system.random() & 1 == 0;
        let args = [target.context, request];
        let call = || system.call_driver(callback, Some(target.index), handler, &args) as u32;
        let status = if raise { crate::pnp::at_dispatch(system, call) } else { call() };
        let completed = self.oid_completion(id, request);
        match (status, completed) {
            (NDIS_STATUS_PENDING, _) if path == OidPath::Synchronous => {
                let what =
                    format!("MiniportSynchronousOidRequest returned NDIS_STATUS_PENDING for {}", name(oid));
                system.violation("NdisOidComplete", &what);
                NDIS_STATUS_FAILURE
            }
            (NDIS_STATUS_PENDING, _) => self.wait_for_oid(id, request, oid),
            (status, Some(_)) => {
                let what =
                    format!("{} was completed and {} returned {status:#x}", name(oid), callback.name());
                system.violation("DoubleComplete", &what);
                status
            }
            (status, None) => status,
        }
    }

    fn oid_completion(&self, id: AdapterId, request: u64) -> Option<u32> {
        self.with_adapter(id, |adapter| {
            adapter.oids.iter().find(|pending| pending.request == request)?.completed
        })
        .flatten()
    }

    fn wait_for_oid(&self, id: AdapterId, request: u64, oid: u32) -> u32 {
        let system = System::current();
        let deadline = Nanos(system.now().0 + OID_LIMIT.0);
        loop {
            if let Some(status) = self.oid_completion(id, request) {
                return status;
            }
            let reason = WaitReason::Box("the driver to complete a pending OID request");
            if system.park(reason, Some(deadline)) == Wake::TimedOut
                && self.oid_completion(id, request).is_none()
            {
                system.stop(ddi::Stop::BugCheck {
                    code: wdk_defs::bugcodes::DRIVER_VERIFIER_DETECTED_VIOLATION,
                    parameters: [0x92003, u64::from(oid), id.0, 0],
                    what: format!("{} has been pending for {} s", name(oid), OID_LIMIT.0 / 1_000_000_000),
                });
            }
        }
    }

    /// Keeps what NDIS sets again after a reset.
    fn remember(&self, id: AdapterId, request: &NDIS_OID_REQUEST) {
        if request.RequestType != NdisRequestSetInformation {
            return;
        }
        let set = request.DATA.SET_INFORMATION();
        if REMEMBERED.contains(&set.Oid) {
            let mut bytes = vec![0; set.InformationBufferLength as usize];
            ddi::pointer::load_bytes(set.InformationBuffer.addr(), &mut bytes);
            self.with_adapter(id, |adapter| adapter.settings.insert(set.Oid, bytes));
        }
    }

    /// Asks the driver to cancel the requests with an id, as a protocol does that wants their buffers back. They are
    /// still completed.
    pub fn cancel_oid_requests(&self, id: AdapterId, request_id: u64) {
        let system = System::current();
        let Some(target) = self.target(id) else { return };
        let mut paths: Vec<OidPath> = self
            .with_adapter(id, |adapter| {
                let pending = adapter.oids.iter().filter(|pending| pending.id == request_id);
                pending.map(|pending| pending.path).collect()
            })
            .unwrap_or_default();
        paths.dedup();
        let characteristics = &target.miniport.characteristics;
        for path in paths {
            let (callback, handler) = match path {
                OidPath::Regular => {
                    (Callback::MiniportCancelOidRequest, characteristics.CancelOidRequestHandler.addr())
                }
                OidPath::Direct => (
                    Callback::MiniportCancelDirectOidRequest,
                    characteristics.CancelDirectOidRequestHandler.addr(),
                ),
                OidPath::Synchronous => continue,
            };
            if handler != 0 {
                system.call_driver(callback, Some(target.index), handler, &[target.context, request_id]);
            }
        }
    }

    /// How long the regular request that the driver has has been with it, and what it is.
    pub(crate) fn oldest_oid(&self, id: AdapterId) -> Option<(u32, Nanos)> {
        let now = System::current().now();
        self.with_adapter(id, |adapter| {
            let pending = adapter.oids.iter().find(|pending| pending.path == OidPath::Regular)?;
            Some((pending.oid, Nanos(now.0 - pending.since.0)))
        })
        .flatten()
    }

    fn complete_oid(&self, adapter_handle: u64, request: u64, status: u32, path: OidPath) {
        let system = System::current();
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        let waiting = self.with_adapter(id, |adapter| {
            let known = |pending: &&mut Pending| {
                pending.request == request && pending.path == path && pending.completed.is_none()
            };
            adapter.oids.iter_mut().find(known).map(|pending| {
                pending.completed = Some(status);
                pending.waiting
            })
        });
        match waiting.flatten() {
            Some(_) if status == NDIS_STATUS_PENDING => {
                let what = "an OID request is completed with NDIS_STATUS_PENDING";
                system.violation("NdisOidComplete", what);
            }
            Some(thread) => {
                system.unpark(thread, Wake::Signalled(0));
            }
            None => {
                let what = format!("{request:#x} is completed and is no OID request that the driver has");
                system.violation("DoubleComplete", &what);
            }
        }
    }
}

fn build(request: &OidRequest, buffer: u64, size: u32, request_id: u64) -> NDIS_OID_REQUEST {
    let mut value = NDIS_OID_REQUEST { RequestId: PVOID::new(request_id), ..Plain::zeroed() };
    let buffer = PVOID::new(buffer);
    match request {
        OidRequest::Query(oid, _) | OidRequest::Statistics(oid, _) => {
            value.RequestType = match request {
                OidRequest::Query(..) => NdisRequestQueryInformation,
                _ => NdisRequestQueryStatistics,
            };
            value.DATA.set_QUERY_INFORMATION(_QUERY {
                Oid: *oid,
                InformationBuffer: buffer,
                InformationBufferLength: size,
                ..Plain::zeroed()
            });
        }
        OidRequest::Set(oid, _) => {
            value.RequestType = NdisRequestSetInformation;
            value.DATA.set_SET_INFORMATION(_SET {
                Oid: *oid,
                InformationBuffer: buffer,
                InformationBufferLength: size,
                ..Plain::zeroed()
            });
        }
        OidRequest::Method { oid, method, input, output } => {
            value.RequestType = NdisRequestMethod;
            value.DATA.set_METHOD_INFORMATION(_METHOD {
                Oid: *oid,
                InformationBuffer: buffer,
                InputBufferLength: input.len() as u32,
                OutputBufferLength: *output as u32,
                MethodId: *method,
                ..Plain::zeroed()
            });
        }
    }
    value
}

fn read_answer(
    request: &OidRequest,
    value: NDIS_OID_REQUEST,
    status: u32,
    buffer: u64,
    size: usize,
) -> OidAnswer {
    let (written, needed) = match request {
        OidRequest::Query(..) | OidRequest::Statistics(..) => {
            let query = value.DATA.QUERY_INFORMATION();
            (query.BytesWritten, query.BytesNeeded)
        }
        OidRequest::Set(..) => (0, value.DATA.SET_INFORMATION().BytesNeeded),
        OidRequest::Method { .. } => {
            let method = value.DATA.METHOD_INFORMATION();
            (method.BytesWritten, method.BytesNeeded)
        }
    };
    let count = if status == NDIS_STATUS_SUCCESS { (written as usize).min(size) } else { 0 };
    let mut bytes = vec![0; count];
    ddi::pointer::load_bytes(buffer, &mut bytes);
    // A driver that claims to have written more than there is room for is noticed by its needed count.
    OidAnswer { status, bytes, needed: if written as usize > size { written } else { needed } }
}

/// A driver that says it wrote more than the buffer holds has written past its end, or lies.
fn check_answer(system: &System, oid: u32, answer: &OidAnswer, size: usize) {
    if answer.status == NDIS_STATUS_SUCCESS && answer.needed as usize > size {
        let what =
            format!("{} succeeded with {} bytes written into a buffer of {size}", name(oid), answer.needed);
        system.violation("NdisOidComplete", &what);
    }
}

/// Name of an OID, or its number.
pub(crate) fn name(oid: u32) -> String {
    oid_name(oid).map_or_else(|| format!("OID {oid:#010x}"), str::to_owned)
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Completes an OID request for which MiniportOidRequest returned NDIS_STATUS_PENDING.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismoidrequestcomplete>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_OID_Function")]
    pub fn NdisMOidRequestComplete(
        &self,
        adapter_handle: u64,
        request: DriverPtr<NDIS_OID_REQUEST>,
        status: u32,
    ) {
        self.complete_oid(adapter_handle, request.addr(), status, OidPath::Regular);
    }

    /// Completes a direct OID request for which MiniportDirectOidRequest returned NDIS_STATUS_PENDING.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismdirectoidrequestcomplete>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.1")]
    pub fn NdisMDirectOidRequestComplete(
        &self,
        adapter_handle: u64,
        request: DriverPtr<NDIS_OID_REQUEST>,
        status: u32,
    ) {
        self.complete_oid(adapter_handle, request.addr(), status, OidPath::Direct);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_says_what_it_asks_where_drivers_look_for_it() {
        let query = build(&OidRequest::Query(OID_GEN_STATISTICS, 40), 0x1000, 40, 7);
        assert_eq!(query.RequestType, NdisRequestQueryInformation);
        assert_eq!((query.RequestId.addr(), query.DATA.QUERY_INFORMATION().InformationBufferLength), (7, 40));
        let set = build(&OidRequest::Set(OID_GEN_CURRENT_LOOKAHEAD, vec![1, 2]), 0x1000, 2, 0);
        assert_eq!(set.RequestType, NdisRequestSetInformation);
        assert_eq!(set.DATA.SET_INFORMATION().Oid, OID_GEN_CURRENT_LOOKAHEAD);
        let request = OidRequest::Method { oid: 5, method: 6, input: vec![0; 8], output: 3 };
        assert_eq!(request.buffer().1, 8, "input and output share the buffer");
        let method = build(&request, 0x1000, 8, 0);
        let data = method.DATA.METHOD_INFORMATION();
        assert_eq!((data.Oid, data.MethodId), (5, 6));
        assert_eq!((data.InputBufferLength, data.OutputBufferLength), (8, 3));
        // Whatever its type, a request has its OID in the same place.
        assert_eq!(method.DATA.QUERY_INFORMATION().Oid, 5);
    }
}
