//! OID requests: what NDIS and a protocol ask of a driver.
//!
//! One request is with the driver at a time, as documented for an adapter's non-direct requests.

use crate::Ndis;
use crate::adapter::AdapterId;
use crate::pnp::header;
use ddi::{Access as _, Callback, Event, Nanos, System, ThreadId, WaitReason, Wake, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain, oid_name};

/// The request that the driver has.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pending {
    /// Address of the NDIS_OID_REQUEST, 0 when there is none.
    request: u64,
    waiting: Option<ThreadId>,
    completed: Option<u32>,
}

/// What a request asks.
#[derive(Clone, Debug)]
pub enum OidRequest {
    /// Query, with a buffer of so many bytes.
    Query(u32, usize),
    /// Set, with these bytes.
    Set(u32, Vec<u8>),
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct OidAnswer {
    /// The status.
    pub status: u32,
    /// What was written into the buffer of a query.
    pub bytes: Vec<u8>,
    /// Bytes needed, when the buffer was too small.
    pub needed: u32,
}

/// How long a driver may take (rule NdisTimedOidComplete).
const OID_LIMIT: Nanos = Nanos(12_000_000_000);

impl Ndis {
    /// Makes a request of the driver and waits for its completion. On a thread of the box.
    pub fn oid_request(&self, id: AdapterId, request: &OidRequest) -> OidAnswer {
        let system = System::current();
        let failed = |status| OidAnswer { status, bytes: Vec::new(), needed: 0 };
        let Some(target) = self.target(id) else { return failed(NDIS_STATUS_FAILURE) };
        let (oid, contents, size) = match request {
            OidRequest::Query(oid, size) => (*oid, &[][..], *size),
            OidRequest::Set(oid, bytes) => (*oid, &bytes[..], bytes.len()),
        };
        let Some(buffer) = system.allocate_object(size.max(1) as u64) else {
            return failed(NDIS_STATUS_RESOURCES);
        };
        ddi::pointer::store_bytes(buffer, contents);
        let value = build(request, oid, buffer, size as u32, id);
        let Some(object) = system.new_object(value) else { return failed(NDIS_STATUS_RESOURCES) };
        let pending =
            Pending { request: object.addr(), waiting: Some(system.current_thread()), completed: None };
        self.with_adapter(id, |adapter| adapter.oid = pending);
        let handler = target.miniport.characteristics.OidRequestHandler.addr();
        let args = [target.context, object.addr()];
        let status =
            system.call_driver(Callback::MiniportOidRequest, Some(target.index), handler, &args) as u32;
        let early = self.with_adapter(id, |adapter| adapter.oid.completed).flatten();
        let status = match (status, early) {
            (NDIS_STATUS_PENDING, _) => self.wait_for_oid(id, oid),
            (status, Some(_)) => {
                let what = format!("{} was completed and MiniportOidRequest returned {status:#x}", name(oid));
                system.violation("DoubleComplete", &what);
                status
            }
            (status, None) => status,
        };
        self.with_adapter(id, |adapter| adapter.oid = Pending::default());
        let answer = read_answer(request, object.load(), status, buffer, size);
        check_answer(system, oid, &answer, size);
        system.free_object(object.addr());
        system.free_object(buffer);
        answer
    }

    fn wait_for_oid(&self, id: AdapterId, oid: u32) -> u32 {
        let system = System::current();
        let deadline = Nanos(system.now().0 + OID_LIMIT.0);
        loop {
            if let Some(status) = self.with_adapter(id, |adapter| adapter.oid.completed).flatten() {
                return status;
            }
            let reason = WaitReason::Box("the driver to complete a pending OID request");
            if system.park(reason, Some(deadline)) == Wake::TimedOut {
                system.stop(ddi::Stop::BugCheck {
                    code: wdk_defs::bugcodes::DRIVER_VERIFIER_DETECTED_VIOLATION,
                    parameters: [0x92003, u64::from(oid), id.0, 0],
                    what: format!("{} has been pending for {} s", name(oid), OID_LIMIT.0 / 1_000_000_000),
                });
            }
        }
    }
}

fn build(request: &OidRequest, oid: u32, buffer: u64, size: u32, id: AdapterId) -> NDIS_OID_REQUEST {
    let mut value = NDIS_OID_REQUEST::zeroed();
    let revision = header(NDIS_OBJECT_TYPE_OID_REQUEST, 1, usize::from(NDIS_SIZEOF_OID_REQUEST_REVISION_1));
    value.Header = revision;
    value.RequestHandle = NDIS_HANDLE::new(id.0);
    match request {
        OidRequest::Query(..) => {
            value.RequestType = NdisRequestQueryInformation;
            value.DATA.set_QUERY_INFORMATION(_QUERY {
                Oid: oid,
                InformationBuffer: PVOID::new(buffer),
                InformationBufferLength: size,
                ..Plain::zeroed()
            });
        }
        OidRequest::Set(..) => {
            value.RequestType = NdisRequestSetInformation;
            value.DATA.set_SET_INFORMATION(_SET {
                Oid: oid,
                InformationBuffer: PVOID::new(buffer),
                InformationBufferLength: size,
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
        OidRequest::Query(..) => {
            let query = value.DATA.QUERY_INFORMATION();
            (query.BytesWritten, query.BytesNeeded)
        }
        OidRequest::Set(..) => (0, value.DATA.SET_INFORMATION().BytesNeeded),
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

fn name(oid: u32) -> String {
    oid_name(oid).map_or_else(|| format!("OID {oid:#010x}"), str::to_owned)
}

/// Asks what NDIS itself asks after initialization.
pub(crate) fn ask_what_ndis_asks(ndis: &Ndis, id: AdapterId) {
    let queries = [
        (OID_GEN_VENDOR_ID, 4),
        (OID_GEN_VENDOR_DESCRIPTION, 256),
        (OID_GEN_VENDOR_DRIVER_VERSION, 4),
        (OID_GEN_INTERRUPT_MODERATION, size_of::<NDIS_INTERRUPT_MODERATION_PARAMETERS>()),
    ];
    ask(ndis, id, &queries.map(|(oid, size)| OidRequest::Query(oid, size)));
}

/// Asks what a protocol such as TCP/IP asks when it binds, and sets what it sets.
pub(crate) fn ask_what_protocols_ask(ndis: &Ndis, id: AdapterId) {
    // All-hosts multicast, IPv4 and IPv6: 224.0.0.1 and ff02::1 as Ethernet addresses.
    let multicast = vec![0x01, 0x00, 0x5e, 0x00, 0x00, 0x01, 0x33, 0x33, 0x00, 0x00, 0x00, 0x01];
    let filter = NDIS_PACKET_TYPE_DIRECTED | NDIS_PACKET_TYPE_MULTICAST | NDIS_PACKET_TYPE_BROADCAST;
    let statistics = size_of::<NDIS_STATISTICS_INFO>();
    ask(
        ndis,
        id,
        &[
            OidRequest::Query(OID_GEN_MAXIMUM_TOTAL_SIZE, 4),
            OidRequest::Query(OID_GEN_TRANSMIT_BLOCK_SIZE, 4),
            OidRequest::Query(OID_GEN_RECEIVE_BLOCK_SIZE, 4),
            OidRequest::Query(OID_802_3_PERMANENT_ADDRESS, 6),
            OidRequest::Query(OID_802_3_CURRENT_ADDRESS, 6),
            OidRequest::Set(OID_GEN_CURRENT_LOOKAHEAD, 256u32.to_le_bytes().to_vec()),
            OidRequest::Set(OID_802_3_MULTICAST_LIST, multicast),
            OidRequest::Set(OID_GEN_CURRENT_PACKET_FILTER, filter.to_le_bytes().to_vec()),
            OidRequest::Query(OID_GEN_STATISTICS, statistics),
        ],
    );
}

fn ask(ndis: &Ndis, id: AdapterId, requests: &[OidRequest]) {
    for request in requests {
        let answer = ndis.oid_request(id, request);
        let (OidRequest::Query(oid, _) | OidRequest::Set(oid, _)) = request;
        let must_succeed = *oid == OID_GEN_CURRENT_PACKET_FILTER;
        if must_succeed && answer.status != NDIS_STATUS_SUCCESS {
            let step = format!("{} failed", name(*oid));
            let adapter = ndis.index_of(id.0);
            let status = Some(answer.status);
            System::current().emit(&Event::Lifecycle { adapter, step: &step, status });
        }
    }
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
        let system = System::current();
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        let waiting = self.with_adapter(id, |adapter| {
            let known = adapter.oid.request == request.addr() && adapter.oid.completed.is_none();
            known.then(|| {
                adapter.oid.completed = Some(status);
                adapter.oid.waiting
            })
        });
        match waiting.flatten() {
            Some(Some(thread)) => {
                system.unpark(thread, Wake::Signalled(0));
            }
            Some(None) => {}
            None => {
                let what =
                    format!("{:#x} is completed and is no OID request that the driver has", request.addr());
                system.violation("DoubleComplete", &what);
            }
        }
    }
}
