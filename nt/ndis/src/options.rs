//! Optional handlers: entry points that a driver sets beside those that it registers with.

use crate::Ndis;
use ddi::{Access as _, Handle, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain};

/// Sets of optional handlers of a miniport driver, by their header's type, with the size of their first revision. Of
/// those with 0 no public header has the layout.
const OF_MINIPORTS: [(u8, u16); 10] = [
    (NDIS_OBJECT_TYPE_MINIPORT_PNP_CHARACTERISTICS, NDIS_SIZEOF_MINIPORT_PNP_CHARACTERISTICS_REVISION_1),
    (NDIS_OBJECT_TYPE_MINIPORT_SS_CHARACTERISTICS, NDIS_SIZEOF_MINIPORT_SS_CHARACTERISTICS_REVISION_1),
    (NDIS_OBJECT_TYPE_CO_MINIPORT_CHARACTERISTICS, NDIS_SIZEOF_MINIPORT_CO_CHARACTERISTICS_REVISION_1),
    (
        NDIS_OBJECT_TYPE_CO_CALL_MANAGER_OPTIONAL_HANDLERS,
        NDIS_SIZEOF_CO_CALL_MANAGER_OPTIONAL_HANDLERS_REVISION_1,
    ),
    (
        NDIS_OBJECT_TYPE_SHARED_MEMORY_PROVIDER_CHARACTERISTICS,
        NDIS_SIZEOF_SHARED_MEMORY_PROVIDER_CHARACTERISTICS_REVISION_1,
    ),
    (NDIS_OBJECT_TYPE_NDK_PROVIDER_CHARACTERISTICS, 0),
    (NDIS_OBJECT_TYPE_CLIENT_CHIMNEY_OFFLOAD_GENERIC_CHARACTERISTICS, 0),
    (NDIS_OBJECT_TYPE_CLIENT_CHIMNEY_OFFLOAD_CHARACTERISTICS, 0),
    (NDIS_OBJECT_TYPE_PROVIDER_CHIMNEY_OFFLOAD_GENERIC_CHARACTERISTICS, 0),
    (NDIS_OBJECT_TYPE_PROVIDER_CHIMNEY_OFFLOAD_CHARACTERISTICS, 0),
];

/// The bit that stands for a type of handlers.
pub(crate) fn type_bit(kind: u8) -> u128 {
    1 << (kind - NDIS_OBJECT_TYPE_DEFAULT)
}

fn read<T: Plain>(at: u64, size: u16) -> T {
    let mut value = T::zeroed();
    let length = usize::from(size).min(size_of::<T>());
    ddi::pointer::load_bytes(at, &mut value.as_bytes_mut()[..length]);
    value
}

impl Ndis {
    fn set_miniport_options(&self, handle: Handle, at: u64, header: NDIS_OBJECT_HEADER, needed: u16) -> u32 {
        let size = if needed == 0 { header.Size } else { needed };
        let kind = header.Type;
        let pnp = (kind == NDIS_OBJECT_TYPE_MINIPORT_PNP_CHARACTERISTICS).then(|| read(at, size));
        let suspend = (kind == NDIS_OBJECT_TYPE_MINIPORT_SS_CHARACTERISTICS).then(|| read(at, size));
        let set = self.drivers.with(|drivers| {
            let miniport = drivers.live(handle)?.miniport.as_mut()?;
            miniport.optional |= type_bit(kind);
            miniport.pnp = pnp.or(miniport.pnp);
            miniport.suspend = suspend.or(miniport.suspend);
            Some(())
        });
        if set.is_some() { NDIS_STATUS_SUCCESS } else { NDIS_STATUS_FAILURE }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Sets optional entry points of a miniport driver: PnP, selective suspend, connections, shared memory, network
    /// direct, TCP chimney.
    ///
    /// Returns NDIS_STATUS_NOT_SUPPORTED for handlers that miniport drivers do not have, NDIS_STATUS_FAILURE for a
    /// header that is smaller than its structure, or a handle that is no registered driver's.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndissetoptionalhandlers>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisSetOptionalHandlers(&self, handle: u64, characteristics: u64) -> u32 {
        let header = DriverPtr::<NDIS_OBJECT_HEADER>::new(characteristics).load();
        let known = OF_MINIPORTS.iter().find(|(kind, _)| *kind == header.Type);
        let Some((_, needed)) = known else { return NDIS_STATUS_NOT_SUPPORTED };
        if header.Size < *needed || header.Revision == 0 {
            let what = format!(
                "optional handlers of type {:#x} have revision {} and size {}; revision 1 has {needed}",
                header.Type, header.Revision, header.Size
            );
            System::current().violation("ObjectHeader", &what);
            return NDIS_STATUS_FAILURE;
        }
        self.set_miniport_options(handle, characteristics, header, *needed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_has_a_bit_of_its_own() {
        let all = OF_MINIPORTS.iter().fold(0, |bits, (kind, _)| bits | type_bit(*kind));
        assert_eq!(all.count_ones() as usize, OF_MINIPORTS.len());
    }
}
