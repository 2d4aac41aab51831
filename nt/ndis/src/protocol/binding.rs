//! Bindings: how they come and go, and their states.

use super::Protocol;
use crate::Ndis;
use crate::adapter::{AdapterId, AdapterState};
use crate::driver::{new_unicode_string, read_unicode_string};
use crate::pnp::header;
use ddi::{Access as _, Callback, Handle, HandleKind, HandleState, Nanos, System, WaitReason, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain};

/// A protocol driver on an adapter. Its handle is BindContext, NdisBindingHandle and UnbindContext.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    pub(crate) protocol: Handle,
    pub(crate) adapter: AdapterId,
    /// ProtocolBindingContext.
    pub(crate) context: u64,
    pub(crate) state: BindingState,
    /// What NdisCompleteBindAdapterEx said.
    bound: Option<u32>,
    /// NdisCompleteUnbindAdapterEx was called.
    unbound: bool,
    /// What NdisCompleteNetPnPEvent said.
    pub(crate) event: Option<u32>,
    pub(crate) packet_filter: u32,
    /// NET_BUFFER_LISTs that it sent and did not get back.
    pub(crate) sends: usize,
    /// NET_BUFFER_LISTs that it received and did not return.
    pub(crate) receives: usize,
    /// OID requests that are not completed.
    pub(crate) requests: usize,
}

/// Where a binding is in its life.
/// <https://learn.microsoft.com/windows-hardware/drivers/network/protocol-driver-binding-states>
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each name is the state's name on its documentation page")]
pub enum BindingState {
    Unbound,
    Opening,
    Paused,
    Restarting,
    Running,
    Pausing,
    Closing,
}

/// How long a protocol driver may take over anything that it completes later.
const LIMIT: Nanos = Nanos(60_000_000_000);
/// How often NDIS looks whether it has.
const LOOK: Nanos = Nanos(100_000);

/// The name of an adapter's device, by which protocols open it.
pub(crate) fn device_name(index: u32) -> String {
    format!(r"\DEVICE\{{4D36E972-E325-11CE-BFC1-{index:012X}}}")
}

impl Ndis {
    pub(crate) fn binding(&self, handle: Handle) -> Option<Binding> {
        self.bindings.with(|bindings| bindings.live(handle).copied())
    }

    /// A binding and its protocol by the handle that the driver passed; what is wrong with it is told to the rules.
    pub(crate) fn known_binding(&self, handle: Handle) -> Option<(Binding, Protocol)> {
        let state = self.bindings.with(|bindings| match bindings.get(handle) {
            HandleState::Live(binding) => HandleState::Live(*binding),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::Binding, handle, &state, false);
        let HandleState::Live(binding) = state else { return None };
        Some((binding, self.protocol(binding.protocol)?))
    }

    pub(crate) fn with_binding<R>(&self, handle: Handle, act: impl FnOnce(&mut Binding) -> R) -> Option<R> {
        self.bindings.with(|bindings| bindings.live(handle).map(act))
    }

    /// Bindings of an adapter that are open, in the order in which they came.
    pub(crate) fn bindings_of(&self, id: AdapterId) -> Vec<Handle> {
        self.bindings.with(|bindings| {
            let mine = |binding: &Binding| {
                binding.adapter == id
                    && !matches!(binding.state, BindingState::Unbound | BindingState::Opening)
            };
            bindings.iter().filter(|(_, _, binding)| mine(binding)).map(|(handle, _, _)| handle).collect()
        })
    }

    /// Waits until a binding is as it has to be, or a driver takes too long. `false` when it took too long.
    pub(crate) fn wait_for_binding(
        &self,
        handle: Handle,
        what: &'static str,
        done: impl Fn(&Binding) -> bool,
    ) -> bool {
        let system = System::current();
        let deadline = system.now().0 + LIMIT.0;
        loop {
            if self.binding(handle).is_none_or(|binding| done(&binding)) {
                return true;
            }
            if system.now().0 >= deadline {
                let text = format!("{what} has been pending for {} s", LIMIT.0 / 1_000_000_000);
                system.violation("ProtocolState", &text);
                return false;
            }
            system.park(WaitReason::Box(what), Some(Nanos(system.now().0 + LOOK.0)));
        }
    }

    /// Binds a protocol driver to all adapters that it is not bound to, from a work item.
    pub(crate) fn bind_later(&self, protocol: Handle) {
        self.ke.queue_work("protocol bindings", move |_| {
            let ndis = Ndis::current();
            let adapters: Vec<AdapterId> =
                ndis.adapters.with(|all| all.iter().map(|(handle, _, _)| AdapterId(handle)).collect());
            for id in adapters {
                ndis.in_step(id, || ndis.bind_running(protocol, id));
            }
        });
    }

    /// Binds a protocol to an adapter that lives already: data flow pauses for that.
    fn bind_running(&self, protocol: Handle, id: AdapterId) {
        let running = self.state(id) == AdapterState::Running;
        if self.is_bound(protocol, id) || !(running || self.state(id) == AdapterState::Paused) {
            return;
        }
        // Whoever starts the adapter binds all protocols on the way.
        if !self.with_adapter(id, |adapter| adapter.open).unwrap_or(false) {
            return;
        }
        self.pause_for(id, NDIS_PAUSE_BIND_PROTOCOL);
        self.bind_protocol(protocol, id);
        if running {
            // A driver that does not restart stays paused, which is in the report.
            let _ = self.restart(id);
        }
    }

    fn is_bound(&self, protocol: Handle, id: AdapterId) -> bool {
        self.bindings.with(|bindings| {
            bindings.iter().any(|(_, _, binding)| binding.protocol == protocol && binding.adapter == id)
        })
    }

    /// Binds all protocol drivers to an adapter that is Paused.
    pub(crate) fn bind_protocols(&self, id: AdapterId) {
        self.with_adapter(id, |adapter| adapter.open = true);
        for protocol in self.all_protocols() {
            if !self.is_bound(protocol, id) {
                self.bind_protocol(protocol, id);
            }
        }
    }

    fn bind_protocol(&self, handle: Handle, id: AdapterId) {
        let system = System::current();
        let Some(protocol) = self.protocol(handle) else { return };
        // An intermediate driver does not bind to what it makes itself.
        if self.with_adapter(id, |adapter| adapter.associated) == Some(Some(handle)) {
            return;
        }
        let binding = Binding {
            protocol: handle,
            adapter: id,
            context: 0,
            state: BindingState::Unbound,
            bound: None,
            unbound: false,
            event: None,
            packet_filter: 0,
            sends: 0,
            receives: 0,
            requests: 0,
        };
        let made = system.caller();
        let Some(binding) = self.bindings.with(|bindings| bindings.insert(binding, made)) else { return };
        let (value, parts) = self.bind_parameters(&protocol, id);
        let status = match system.new_object(value) {
            Some(object) => {
                let args = [protocol.context, binding, object.addr()];
                let bind = protocol.characteristics.BindAdapterHandlerEx.addr();
                let index = self.index_of(id.0);
                let status = system.call_driver(Callback::ProtocolBindAdapterEx, index, bind, &args) as u32;
                let status = self.bind_status(binding, status);
                system.free_object(object.addr());
                status
            }
            None => NDIS_STATUS_RESOURCES,
        };
        for part in parts {
            system.free_object(part);
        }
        self.step(id, &format!("ProtocolBindAdapterEx of {}", protocol.name), Some(status));
        let open = self.binding(binding).is_some_and(|binding| binding.state == BindingState::Paused);
        if status == NDIS_STATUS_SUCCESS && !open {
            let what = "ProtocolBindAdapterEx succeeded and the adapter is not open";
            system.violation("ProtocolState", what);
        }
        if status != NDIS_STATUS_SUCCESS || !open {
            self.bindings.with(|bindings| bindings.remove(binding, made));
        }
    }

    fn bind_status(&self, binding: Handle, status: u32) -> u32 {
        if status != NDIS_STATUS_PENDING {
            return status;
        }
        self.wait_for_binding(binding, "a protocol driver's bind", |binding| binding.bound.is_some());
        self.binding(binding).and_then(|binding| binding.bound).unwrap_or(NDIS_STATUS_FAILURE)
    }

    /// NDIS_BIND_PARAMETERS, and what is to be freed with them.
    fn bind_parameters(&self, protocol: &Protocol, id: AdapterId) -> (NDIS_BIND_PARAMETERS, Vec<u64>) {
        let system = System::current();
        let given = &protocol.characteristics;
        let version = (given.MajorNdisVersion, given.MinorNdisVersion).min(self.newest);
        let (revision, size) = match version {
            (6, 0) => (1, NDIS_SIZEOF_BIND_PARAMETERS_REVISION_1),
            (6, 1..20) => (2, NDIS_SIZEOF_BIND_PARAMETERS_REVISION_2),
            (6, 20..30) => (3, NDIS_SIZEOF_BIND_PARAMETERS_REVISION_3),
            _ => (4, NDIS_SIZEOF_BIND_PARAMETERS_REVISION_4),
        };
        let index = self.index_of(id.0).unwrap_or(0);
        let name = new_unicode_string(system, &device_name(index));
        let section = new_unicode_string(system, &crate::driver::service_key(&protocol.name));
        let mut value = NDIS_BIND_PARAMETERS {
            Header: header(NDIS_OBJECT_TYPE_BIND_PARAMETERS, revision, usize::from(size)),
            ProtocolSection: section.unwrap_or_default(),
            AdapterName: name.unwrap_or_default(),
            BoundAdapterName: name.unwrap_or_default(),
            BoundIfIndex: index + 1,
            LowestIfIndex: index + 1,
            CompartmentId: 1,
            ..Plain::zeroed()
        };
        let mut parts: Vec<u64> = [name, section].into_iter().flatten().map(DriverPtr::addr).collect();
        let luid = crate::interface::luid_of_adapter(index);
        (value.BoundIfNetluid, value.LowestIfNetluid) = (luid, luid);
        let Some((attributes, link)) =
            self.with_adapter(id, |adapter| (adapter.attributes.clone(), adapter.link))
        else {
            return (value, parts);
        };
        let mut keep = |address: Option<u64>| {
            parts.extend(address);
            address.unwrap_or(0)
        };
        value.DefaultOffloadConfiguration =
            DriverPtr::new(keep(attributes.offload.and_then(|v| system.new_object(v)).map(DriverPtr::addr)));
        value.RcvScaleCapabilities = DriverPtr::new(keep(
            attributes.receive_scaling.and_then(|v| system.new_object(v)).map(DriverPtr::addr),
        ));
        value.PowerManagementCapabilities = DriverPtr::new(keep(
            attributes.power_6_0.and_then(|v| system.new_object(v)).map(DriverPtr::addr),
        ));
        if revision >= 3 {
            value.PowerManagementCapabilitiesEx = DriverPtr::new(keep(
                attributes.power.and_then(|v| system.new_object(v)).map(DriverPtr::addr),
            ));
        }
        if let Some(general) = attributes.general {
            fill_from_general(&mut value, &general);
        }
        (value.MediaConnectState, value.MediaDuplexState) = (link.connect, link.duplex);
        (value.XmitLinkSpeed, value.RcvLinkSpeed) = (link.transmit_speed, link.receive_speed);
        (value, parts)
    }

    /// Unbinds an adapter from all its protocols, or from one; data flow has paused.
    pub(crate) fn unbind_adapter(&self, id: AdapterId, only: Option<Handle>) {
        for handle in self.bindings_of(id) {
            let Some(binding) = self.binding(handle) else { continue };
            if only.is_none_or(|only| binding.protocol == only) {
                self.unbind(handle, &binding);
            }
        }
    }

    fn unbind(&self, handle: Handle, binding: &Binding) {
        let system = System::current();
        let Some(protocol) = self.protocol(binding.protocol) else { return };
        let index = self.index_of(binding.adapter.0);
        let args = [handle, binding.context];
        let unbind = protocol.characteristics.UnbindAdapterHandlerEx.addr();
        let status = system.call_driver(Callback::ProtocolUnbindAdapterEx, index, unbind, &args) as u32;
        if status == NDIS_STATUS_PENDING {
            self.wait_for_binding(handle, "a protocol driver's unbind", |binding| binding.unbound);
        }
        self.step(
            binding.adapter,
            &format!("ProtocolUnbindAdapterEx of {}", protocol.name),
            Some(if status == NDIS_STATUS_PENDING { NDIS_STATUS_SUCCESS } else { status }),
        );
        let died = system.caller();
        let state = self.bindings.with(|bindings| bindings.remove(handle, died));
        if let HandleState::Live(left) = state
            && left.state != BindingState::Unbound
        {
            let what = "ProtocolUnbindAdapterEx is done and the adapter is not closed";
            system.violation("ProtocolState", what);
        }
    }

    /// Unbinds a protocol from every adapter; data flow pauses for that.
    pub(crate) fn unbind_protocol(&self, protocol: Handle) {
        let adapters: Vec<AdapterId> = self.bindings.with(|bindings| {
            let mine = bindings.iter().filter(|(_, _, binding)| binding.protocol == protocol);
            mine.map(|(_, _, binding)| binding.adapter).collect()
        });
        for id in adapters {
            self.in_step(id, || self.unbind_running(id, protocol));
        }
    }

    fn unbind_running(&self, id: AdapterId, protocol: Handle) {
        let running = self.state(id) == AdapterState::Running;
        self.pause_for(id, NDIS_PAUSE_UNBIND_PROTOCOL);
        self.unbind_adapter(id, Some(protocol));
        if running {
            // As for a bind.
            let _ = self.restart(id);
        }
    }

    fn check_open(&self, given: &NDIS_OPEN_PARAMETERS, binding: &Binding) -> Result<(), u32> {
        let system = System::current();
        if given.Header.Type != NDIS_OBJECT_TYPE_OPEN_PARAMETERS
            || given.Header.Size < NDIS_SIZEOF_OPEN_PARAMETERS_REVISION_1
        {
            system.violation("ObjectHeader", "NDIS_OPEN_PARAMETERS has a wrong type or size");
            return Err(NDIS_STATUS_BAD_CHARACTERISTICS);
        }
        let index = self.index_of(binding.adapter.0).unwrap_or(0);
        if !read_unicode_string(given.AdapterName).eq_ignore_ascii_case(&device_name(index)) {
            return Err(NDIS_STATUS_ADAPTER_NOT_FOUND);
        }
        let medium = self
            .with_adapter(binding.adapter, |adapter| adapter.attributes.general)
            .flatten()
            .map_or(NdisMedium802_3, |general| general.MediaType);
        let place = (0..given.MediumArraySize.min(64))
            .find(|index| given.MediumArray.offset(i64::from(*index)).load() == medium);
        let Some(place) = place else { return Err(NDIS_STATUS_UNSUPPORTED_MEDIA) };
        if !given.SelectedMediumIndex.is_null() {
            given.SelectedMediumIndex.store(place);
        }
        Ok(())
    }
}

fn fill_from_general(value: &mut NDIS_BIND_PARAMETERS, general: &NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES) {
    value.MediaType = general.MediaType;
    value.PhysicalMediumType = general.PhysicalMediumType;
    value.MtuSize = general.MtuSize;
    (value.MaxXmitLinkSpeed, value.MaxRcvLinkSpeed) = (general.MaxXmitLinkSpeed, general.MaxRcvLinkSpeed);
    value.LookaheadSize = general.LookaheadSize;
    value.SupportedPacketFilters = general.SupportedPacketFilters;
    value.MaxMulticastListSize = general.MaxMulticastListSize;
    value.MacAddressLength = general.MacAddressLength;
    value.CurrentMacAddress = general.CurrentMacAddress;
    value.MacOptions = general.MacOptions;
    (value.AccessType, value.DirectionType) = (general.AccessType, general.DirectionType);
    (value.ConnectionType, value.IfType) = (general.ConnectionType, general.IfType);
    value.IfConnectorPresent = general.IfConnectorPresent;
    (value.DataBackFillSize, value.ContextBackFillSize) =
        (general.DataBackFillSize, general.ContextBackFillSize);
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Opens the adapter that ProtocolBindAdapterEx was called for. At once, or with NDIS_STATUS_PENDING and
    /// ProtocolOpenAdapterCompleteEx later: the schedule decides.
    ///
    /// Returns NDIS_STATUS_UNSUPPORTED_MEDIA when the adapter's medium is not in the list,
    /// NDIS_STATUS_ADAPTER_NOT_FOUND for another adapter's name, NDIS_STATUS_OPEN_FAILED outside of a bind.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisopenadapterex>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Protocol_Driver_Function")]
    pub fn NdisOpenAdapterEx(
        &self,
        protocol_handle: u64,
        binding_context: u64,
        parameters: DriverPtr<NDIS_OPEN_PARAMETERS>,
        bind_context: u64,
        binding_handle: DriverPtr<u64>,
    ) -> u32 {
        let system = System::current();
        binding_handle.store(0);
        let Some(protocol) = self.known_protocol(protocol_handle) else { return NDIS_STATUS_FAILURE };
        let Some((binding, _)) = self.known_binding(bind_context) else { return NDIS_STATUS_OPEN_FAILED };
        if binding.protocol != protocol_handle || binding.state != BindingState::Unbound {
            system.violation("ProtocolState", "an adapter is opened that is not being bound");
            return NDIS_STATUS_OPEN_FAILED;
        }
        if let Err(status) = self.check_open(&parameters.load(), &binding) {
            return status;
        }
        binding_handle.store(bind_context);
        let pends = system.random() & 1 == 0;
        let state = if pends { BindingState::Opening } else { BindingState::Paused };
        self.with_binding(bind_context, |binding| {
            (binding.context, binding.state) = (binding_context, state);
        });
        if !pends {
            return NDIS_STATUS_SUCCESS;
        }
        self.ke.queue_work("NdisOpenAdapterEx", move |system| {
            let ndis = Ndis::current();
            ndis.with_binding(bind_context, |binding| binding.state = BindingState::Paused);
            let complete = protocol.characteristics.OpenAdapterCompleteHandlerEx.addr();
            let args = [binding_context, u64::from(NDIS_STATUS_SUCCESS)];
            let index = ndis.index_of(binding.adapter.0);
            system.call_driver(Callback::ProtocolOpenAdapterCompleteEx, index, complete, &args);
        });
        NDIS_STATUS_PENDING
    }

    /// Closes an adapter. At once, or with NDIS_STATUS_PENDING and ProtocolCloseAdapterCompleteEx when all that the
    /// protocol has under way is done.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscloseadapterex>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Protocol_Driver_Function")]
    pub fn NdisCloseAdapterEx(&self, binding_handle: u64) -> u32 {
        let system = System::current();
        let Some((binding, protocol)) = self.known_binding(binding_handle) else {
            return NDIS_STATUS_FAILURE;
        };
        if matches!(binding.state, BindingState::Closing | BindingState::Unbound) {
            system.violation("ProtocolState", "an adapter is closed a second time");
            return NDIS_STATUS_FAILURE;
        }
        if binding.sends + binding.receives > 0 {
            let what = format!(
                "an adapter is closed with {} sends not completed and {} receives not returned",
                binding.sends, binding.receives
            );
            system.violation("NetBufferListOwnership", &what);
        }
        let idle = |binding: &Binding| binding.sends + binding.receives + binding.requests == 0;
        if idle(&binding) && system.random() & 1 == 0 {
            self.with_binding(binding_handle, |binding| binding.state = BindingState::Unbound);
            return NDIS_STATUS_SUCCESS;
        }
        self.with_binding(binding_handle, |binding| binding.state = BindingState::Closing);
        self.ke.queue_work("NdisCloseAdapterEx", move |system| {
            let ndis = Ndis::current();
            ndis.wait_for_binding(binding_handle, "what a closed binding has under way", idle);
            ndis.with_binding(binding_handle, |binding| binding.state = BindingState::Unbound);
            let complete = protocol.characteristics.CloseAdapterCompleteHandlerEx.addr();
            let index = ndis.index_of(binding.adapter.0);
            let callback = Callback::ProtocolCloseAdapterCompleteEx;
            system.call_driver(callback, index, complete, &[binding.context]);
        });
        NDIS_STATUS_PENDING
    }

    /// Completes a bind for which ProtocolBindAdapterEx returned NDIS_STATUS_PENDING.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscompletebindadapterex>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Protocol_Driver_Function")]
    pub fn NdisCompleteBindAdapterEx(&self, bind_context: u64, status: u32) {
        if self.known_binding(bind_context).is_some() {
            self.with_binding(bind_context, |binding| binding.bound = Some(status));
        }
    }

    /// Completes an unbind for which ProtocolUnbindAdapterEx returned NDIS_STATUS_PENDING.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscompleteunbindadapterex>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Protocol_Driver_Function")]
    pub fn NdisCompleteUnbindAdapterEx(&self, unbind_context: u64) {
        if self.known_binding(unbind_context).is_some() {
            self.with_binding(unbind_context, |binding| binding.unbound = true);
        }
    }

    /// Asks that a binding be unbound: ProtocolUnbindAdapterEx is called later, from a work item.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisunbindadapter>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Protocol_Driver_Function")]
    pub fn NdisUnbindAdapter(&self, binding_handle: u64) -> u32 {
        let Some((binding, _)) = self.known_binding(binding_handle) else { return NDIS_STATUS_FAILURE };
        self.ke.queue_work("NdisUnbindAdapter", move |_| {
            let ndis = Ndis::current();
            ndis.in_step(binding.adapter, || ndis.unbind_running(binding.adapter, binding.protocol));
        });
        NDIS_STATUS_PENDING
    }

    /// The name of a bound adapter for people, in pool that its driver frees with NdisFreeMemory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisquerybindinstancename>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.1")]
    #[rule("NdisQueryBindInstanceName")]
    pub fn NdisQueryBindInstanceName(&self, name: DriverPtr<UNICODE_STRING>, bind_context: u64) -> u32 {
        let Some((binding, _)) = self.known_binding(bind_context) else { return NDIS_STATUS_FAILURE };
        self.instance_name(name, binding.adapter)
    }

    /// The name of a bound adapter for people, by the binding.
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    pub fn NdisQueryAdapterInstanceName(&self, name: DriverPtr<UNICODE_STRING>, binding_handle: u64) -> u32 {
        let Some((binding, _)) = self.known_binding(binding_handle) else { return NDIS_STATUS_FAILURE };
        self.instance_name(name, binding.adapter)
    }
}

impl Ndis {
    fn instance_name(&self, name: DriverPtr<UNICODE_STRING>, id: AdapterId) -> u32 {
        let text = self.with_adapter(id, |adapter| adapter.spec.name.clone()).unwrap_or_default();
        let units: Vec<u16> = text.encode_utf16().collect();
        match self.pool_string(&units) {
            Some(string) => {
                name.store(string);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_RESOURCES,
        }
    }
}
