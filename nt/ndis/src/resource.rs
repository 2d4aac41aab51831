//! I/O ports and device memory of an adapter.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, HandleKind, Phys, Site, System, ddi_exports};
use hal::resource::Resource;
use trace::ClaimKind;
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

impl Ndis {
    /// Whether a range lies in what is assigned to the adapter's device.
    fn is_assigned(&self, id: AdapterId, resource: &Resource) -> bool {
        let end = resource.start + resource.length;
        self.with_adapter(id, |adapter| match resource.kind {
            ClaimKind::Port => adapter.device.ports.iter().any(|range| {
                let start = u64::from(range.base.0);
                start <= resource.start && end <= start + u64::from(range.length)
            }),
            ClaimKind::Memory => {
                adapter.device.memory.iter().any(|range| {
                    range.base.0 <= resource.start && end <= range.base.0 + u64::from(range.length)
                })
            }
            _ => false,
        })
        .unwrap_or(false)
    }

    pub(crate) fn owner_name(&self, id: AdapterId) -> String {
        self.with_adapter(id, |adapter| adapter.spec.name.clone()).unwrap_or_default()
    }

    /// Port ranges that an adapter has registered and not given back.
    pub(crate) fn ports_left(&self, id: AdapterId) -> Vec<(HandleKind, u64, Site)> {
        let owner = self.owner_name(id);
        let claims = self.hal.claims();
        let mine =
            claims.iter().filter(|claim| claim.owner == owner && claim.resource.kind == ClaimKind::Port);
        mine.map(|claim| (HandleKind::IoPortRange, claim.resource.start, Site::default())).collect()
    }

    fn register_ports(&self, id: AdapterId, first: u32, count: u32) -> u32 {
        let resource = Resource { kind: ClaimKind::Port, start: u64::from(first), length: u64::from(count) };
        let in_port_space = count > 0 && first.checked_add(count).is_some_and(|end| end <= 0x1_0000);
        if !in_port_space || !self.is_assigned(id, &resource) {
            return NDIS_STATUS_RESOURCE_CONFLICT;
        }
        match self.ke.claim_resource(resource, &self.owner_name(id), false) {
            Ok(()) => NDIS_STATUS_SUCCESS,
            Err(_) => NDIS_STATUS_RESOURCE_CONFLICT,
        }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Claims a range of I/O ports that is assigned to the device and maps it: `port_offset` receives what the driver
    /// passes to the raw port functions.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterioportrange>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    #[context(MiniportInitializeEx, MiniportInitialize)]
    pub fn NdisMRegisterIoPortRange(
        &self,
        port_offset: DriverPtr<u64>,
        adapter_handle: u64,
        initial_port: u32,
        number_of_ports: u32,
    ) -> u32 {
        port_offset.store(0);
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        let status = self.register_ports(id, initial_port, number_of_ports);
        if status == NDIS_STATUS_SUCCESS {
            port_offset.store(u64::from(initial_port));
        }
        status
    }

    /// Gives a range of I/O ports back.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismderegisterioportrange>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    #[context(MiniportInitializeEx, MiniportHaltEx, MiniportInitialize, MiniportHalt)]
    pub fn NdisMDeregisterIoPortRange(
        &self,
        adapter_handle: u64,
        initial_port: u32,
        number_of_ports: u32,
        _port_offset: u64,
    ) {
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        let resource = Resource {
            kind: ClaimKind::Port,
            start: u64::from(initial_port),
            length: u64::from(number_of_ports),
        };
        if !self.ke.release_resource(resource, &self.owner_name(id)) {
            let what = format!(
                "{number_of_ports} I/O ports at {initial_port:#x} are given back and were not registered"
            );
            System::current().violation("HandleMisused", &what);
        }
    }

    /// Maps device memory that is assigned to the device.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismmapiospace>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMMapIoSpace(
        &self,
        virtual_address: DriverPtr<u64>,
        adapter_handle: u64,
        physical_address: u64,
        length: u32,
    ) -> u32 {
        virtual_address.store(0);
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        let resource =
            Resource { kind: ClaimKind::Memory, start: physical_address, length: u64::from(length) };
        if !self.is_assigned(id, &resource) {
            return NDIS_STATUS_RESOURCE_CONFLICT;
        }
        if self.ke.claim_resource(resource, &self.owner_name(id), false).is_err() {
            return NDIS_STATUS_RESOURCE_CONFLICT;
        }
        match System::current().space.map_mmio(Phys(physical_address), u64::from(length)) {
            Ok(address) => {
                virtual_address.store(address);
                NDIS_STATUS_SUCCESS
            }
            Err(_) => {
                self.ke.release_resource(resource, &self.owner_name(id));
                NDIS_STATUS_RESOURCES
            }
        }
    }

    /// Unmaps device memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismunmapiospace>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMUnmapIoSpace(&self, adapter_handle: u64, virtual_address: u64, length: u32) {
        let system = System::current();
        let Some(id) = self.known_adapter(adapter_handle) else { return };
        let owner = self.owner_name(id);
        let unmapped = system.space.unmap_mmio(virtual_address).is_ok();
        let claims = self.hal.claims();
        let claim = claims.iter().find(|claim| {
            claim.owner == owner
                && claim.resource.kind == ClaimKind::Memory
                && claim.resource.length == u64::from(length)
        });
        match claim {
            Some(claim) if unmapped => {
                self.ke.release_resource(claim.resource, &owner);
            }
            _ => {
                let what = format!("{length} bytes at {virtual_address:#x} are not mapped for this adapter");
                system.violation("HandleMisused", &what);
            }
        }
    }
}
