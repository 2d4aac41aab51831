//! Network interfaces: their indexes and LUIDs, their stacking, and providers of interfaces of their own.
//!
//! An adapter's interface index is its number plus one, as MiniportInitializeEx is told. Interfaces that a provider
//! registers come after those.
//! <https://learn.microsoft.com/windows-hardware/drivers/network/ndis-network-interfaces2>

use crate::Ndis;
use ddi::{Access as _, Handle, HandleKind, HandleState, System, ddi_exports};
use std::collections::{BTreeMap, BTreeSet};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

/// All that is known of interfaces.
#[derive(Debug, Default)]
pub struct Interfaces {
    /// Interfaces of providers, by index: their LUID and provider.
    provided: BTreeMap<u32, (u64, Handle)>,
    /// Which interface lies over which: higher, lower.
    stack: BTreeSet<(u32, u32)>,
    /// NetLuidIndexes that are taken, by type of interface.
    luid_indexes: BTreeSet<(u16, u32)>,
}

/// First index of an interface that no adapter has.
const FIRST_PROVIDED: u32 = 1 << 16;
/// Highest NetLuidIndex: it has 24 bits.
const LUID_INDEXES: u32 = 1 << 24;
/// Types of interfaces have 16 bits at the top of a LUID; the index is below them, over 24 reserved bits.
const TYPE_SHIFT: u32 = 48;
const INDEX_SHIFT: u32 = 24;

fn luid(kind: u16, index: u32) -> u64 {
    u64::from(kind) << TYPE_SHIFT | u64::from(index) << INDEX_SHIFT
}

/// The LUID of an adapter's interface.
pub(crate) fn luid_of_adapter(index: u32) -> NET_LUID {
    NET_LUID { raw: [luid(IF_TYPE_ETHERNET_CSMACD as u16, index + 1)] }
}

impl Interfaces {
    fn index_of(&self, luid: u64) -> Option<u32> {
        self.provided.iter().find(|(_, (known, _))| *known == luid).map(|(index, _)| *index)
    }

    fn add(&mut self, luid: u64, provider: Handle) -> Option<u32> {
        if self.index_of(luid).is_some() {
            return None;
        }
        let index = (FIRST_PROVIDED..).find(|index| !self.provided.contains_key(index))?;
        self.provided.insert(index, (luid, provider));
        Some(index)
    }

    fn take_luid_index(&mut self, kind: u16) -> Option<u32> {
        let index = (1..LUID_INDEXES).find(|index| !self.luid_indexes.contains(&(kind, *index)))?;
        self.luid_indexes.insert((kind, index));
        Some(index)
    }

    /// Whether a new entry would make an interface lie over itself.
    fn loops(&self, higher: u32, lower: u32) -> bool {
        let mut below = vec![lower];
        let mut seen = BTreeSet::new();
        while let Some(next) = below.pop() {
            if next == higher {
                return true;
            }
            if seen.insert(next) {
                below.extend(self.stack.iter().filter(|(above, _)| *above == next).map(|(_, lower)| *lower));
            }
        }
        false
    }
}

impl Ndis {
    /// LUID of an interface: an adapter's, or a provided one.
    fn luid_of(&self, index: u32) -> Option<u64> {
        let adapter = self.adapters.with(|all| all.iter().any(|(_, _, adapter)| adapter.index + 1 == index));
        if adapter {
            return Some(luid_of_adapter(index - 1).raw[0]);
        }
        self.interfaces.with(|all| all.provided.get(&index).map(|(luid, _)| *luid))
    }

    fn index_of_luid(&self, luid: u64) -> Option<u32> {
        let adapter = self.adapters.with(|all| {
            let is_it = |index: &u32| luid_of_adapter(*index).raw[0] == luid;
            all.iter().map(|(_, _, adapter)| adapter.index).find(is_it)
        });
        adapter.map(|index| index + 1).or_else(|| self.interfaces.with(|all| all.index_of(luid)))
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Tells that an interface lies over another one. NDIS_STATUS_INVALID_PARAMETER for an interface that there is not,
    /// or one that would lie over itself.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisifaddifstackentry>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interfaces_Function")]
    pub fn NdisIfAddIfStackEntry(&self, higher: u32, lower: u32) -> u32 {
        if self.luid_of(higher).is_none() || self.luid_of(lower).is_none() {
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        if self.interfaces.with(|all| all.loops(higher, lower)) {
            let what = format!("the interface {higher} is put over {lower}, which lies over it");
            System::current().violation("InvalidParameter", &what);
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        self.interfaces.with(|all| all.stack.insert((higher, lower)));
        NDIS_STATUS_SUCCESS
    }

    /// Takes back that an interface lies over another one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisifdeleteifstackentry>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interfaces_Function")]
    pub fn NdisIfDeleteIfStackEntry(&self, higher: u32, lower: u32) {
        if !self.interfaces.with(|all| all.stack.remove(&(higher, lower))) {
            let what = format!("no entry says that the interface {higher} lies over {lower}");
            System::current().violation("InvalidParameter", &what);
        }
    }

    /// The index of the interface with a LUID; NDIS_STATUS_INTERFACE_NOT_FOUND when there is none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisifgetinterfaceindexfromnetluid>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interfaces_Function")]
    pub fn NdisIfGetInterfaceIndexFromNetLuid(&self, net_luid: u64, index: DriverPtr<u32>) -> u32 {
        match self.index_of_luid(net_luid) {
            Some(found) => {
                index.store(found);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_INTERFACE_NOT_FOUND,
        }
    }

    /// The LUID of the interface with an index; NDIS_STATUS_INTERFACE_NOT_FOUND when there is none.
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    pub fn NdisIfGetNetLuidFromInterfaceIndex(&self, index: u32, net_luid: DriverPtr<u64>) -> u32 {
        match self.luid_of(index) {
            Some(found) => {
                net_luid.store(found);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_INTERFACE_NOT_FOUND,
        }
    }

    /// Takes a NetLuidIndex for an interface of a type.
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    pub fn NdisIfAllocateNetLuidIndex(&self, if_type: u16, net_luid_index: DriverPtr<u32>) -> u32 {
        match self.interfaces.with(|all| all.take_luid_index(if_type)) {
            Some(index) => {
                net_luid_index.store(index);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_RESOURCES,
        }
    }

    /// Gives a NetLuidIndex back.
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    pub fn NdisIfFreeNetLuidIndex(&self, if_type: u16, net_luid_index: u32) -> u32 {
        match self.interfaces.with(|all| all.luid_indexes.remove(&(if_type, net_luid_index))) {
            true => NDIS_STATUS_SUCCESS,
            false => NDIS_STATUS_INVALID_PARAMETER,
        }
    }

    /// Registers a provider of interfaces. Its query and set functions answer for its interfaces; nothing in the box
    /// asks them.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisifregisterprovider>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interfaces_Function")]
    pub fn NdisIfRegisterProvider(
        &self,
        characteristics: u64,
        context: u64,
        provider_handle: DriverPtr<u64>,
    ) -> u32 {
        let system = System::current();
        let header = DriverPtr::<NDIS_OBJECT_HEADER>::new(characteristics).load();
        if header.Type != NDIS_OBJECT_TYPE_DEFAULT || header.Revision == 0 {
            system.violation("ObjectHeader", "NDIS_IF_PROVIDER_CHARACTERISTICS has a wrong type or revision");
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        match self.providers.with(|all| all.insert(context, system.caller())) {
            Some(handle) => {
                provider_handle.store(handle);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_RESOURCES,
        }
    }

    /// Takes a provider's registration back; its interfaces must be gone (bug check 0x7C with 0x17 in Windows).
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisifderegisterprovider>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interfaces_Function")]
    pub fn NdisIfDeregisterProvider(&self, provider_handle: u64) {
        let system = System::current();
        let left = self
            .interfaces
            .with(|all| all.provided.values().filter(|(_, provider)| *provider == provider_handle).count());
        if left > 0 {
            let what = format!("a provider is deregistered with {left} interfaces registered");
            system.violation("InvalidParameter", &what);
        }
        let died = system.caller();
        let state = self.providers.with(|all| all.remove(provider_handle, died));
        system.misused(HandleKind::InterfaceProvider, provider_handle, &state, true);
    }

    /// Registers an interface of a provider; its index is new. NDIS_STATUS_INVALID_PARAMETER for a LUID that another
    /// interface has.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisifregisterinterface>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interfaces_Function")]
    pub fn NdisIfRegisterInterface(
        &self,
        provider_handle: u64,
        net_luid: u64,
        _context: u64,
        _information: u64,
        index: DriverPtr<u32>,
    ) -> u32 {
        let state = self.providers.with(|all| match all.get(provider_handle) {
            HandleState::Live(_) => HandleState::Live(()),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::InterfaceProvider, provider_handle, &state, false);
        if !matches!(state, HandleState::Live(())) || self.index_of_luid(net_luid).is_some() {
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        match self.interfaces.with(|all| all.add(net_luid, provider_handle)) {
            Some(found) => {
                index.store(found);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_RESOURCES,
        }
    }

    /// Takes an interface's registration back, with all that says where it lies.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisifderegisterinterface>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Interfaces_Function")]
    pub fn NdisIfDeregisterInterface(&self, index: u32) {
        let known = self.interfaces.with(|all| {
            all.stack.retain(|(higher, lower)| *higher != index && *lower != index);
            all.provided.remove(&index).is_some()
        });
        if !known {
            let what = format!("{index} is the index of no interface that a provider registered");
            System::current().violation("InvalidParameter", &what);
        }
    }

    /// Interfaces below a binding: the one that it is bound to, and the lowest.
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    pub fn NdisIfQueryBindingIfIndex(
        &self,
        binding_handle: u64,
        bound_index: DriverPtr<u32>,
        bound_luid: DriverPtr<u64>,
        lowest_index: DriverPtr<u32>,
        lowest_luid: DriverPtr<u64>,
    ) -> u32 {
        let Some((binding, _)) = self.known_binding(binding_handle) else { return NDIS_STATUS_FAILURE };
        let Some(adapter) = self.index_of(binding.adapter.0) else { return NDIS_STATUS_FAILURE };
        let luid = luid_of_adapter(adapter).raw[0];
        for index in [bound_index, lowest_index].into_iter().filter(|index| !index.is_null()) {
            index.store(adapter + 1);
        }
        for place in [bound_luid, lowest_luid].into_iter().filter(|place| !place.is_null()) {
            place.store(luid);
        }
        NDIS_STATUS_SUCCESS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_interface_lies_over_itself() {
        let mut all = Interfaces::default();
        assert!(all.loops(1, 1));
        all.stack.extend([(1, 2), (2, 3)]);
        assert!(all.loops(3, 1));
        assert!(all.loops(2, 1));
        assert!(!all.loops(1, 3), "a shorter way down is no loop");
        assert!(!all.loops(4, 1));
    }

    #[test]
    fn indexes_are_taken_once_and_used_again() {
        let mut all = Interfaces::default();
        let first = all.add(luid(6, 1), 9);
        assert_eq!(first, Some(FIRST_PROVIDED));
        assert_eq!(all.add(luid(6, 1), 9), None, "the LUID is taken");
        assert_eq!(all.add(luid(6, 2), 9), Some(FIRST_PROVIDED + 1));
        assert_eq!(all.take_luid_index(6), Some(1));
        assert_eq!(all.take_luid_index(6), Some(2));
        assert_eq!(all.take_luid_index(71), Some(1), "each type counts for itself");
        all.luid_indexes.remove(&(6, 1));
        assert_eq!(all.take_luid_index(6), Some(1));
    }
}
