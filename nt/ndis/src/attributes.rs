//! What a driver tells NDIS about an adapter: the attributes that it sets in MiniportInitializeEx.
//!
//! Attributes point to further structures of the driver's (power management, receive scaling, offloads …), which are
//! the driver's again when the call returns. So they are copied, each in the revision that its header says, and NDIS
//! answers the OIDs on them itself from then on: see [`crate::answer`].

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::{Access as _, Callback, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain};

/// Attributes of an adapter beside those of its registration.
#[derive(Clone, Debug, Default)]
pub struct Attributes {
    /// Largest frame data, link speeds, addresses: what each driver sets.
    pub(crate) general: Option<NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES>,
    /// OIDs that the driver says it supports.
    pub(crate) supported_oids: Vec<u32>,
    /// Power management as NDIS 6.0 and 6.1 have it.
    pub(crate) power_6_0: Option<NDIS_PNP_CAPABILITIES>,
    /// Power management since NDIS 6.20.
    pub(crate) power: Option<NDIS_PM_CAPABILITIES>,
    pub(crate) receive_scaling: Option<NDIS_RECEIVE_SCALE_CAPABILITIES>,
    /// Task offloads: those switched on, and those that the hardware has.
    pub(crate) offload: Option<NDIS_OFFLOAD>,
    pub(crate) offload_hardware: Option<NDIS_OFFLOAD>,
    /// Connection offloads: those switched on, and those that the hardware has.
    pub(crate) connection_offload: Option<NDIS_TCP_CONNECTION_OFFLOAD>,
    pub(crate) connection_offload_hardware: Option<NDIS_TCP_CONNECTION_OFFLOAD>,
    /// Contents of the structures that the hardware assist attributes point to, in the order of their pointers.
    pub(crate) hardware_assist: [Option<Vec<u8>>; HARDWARE_ASSISTS],
    pub(crate) native_802_11: Option<NDIS_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES>,
    /// Whether network direct (NDK) is switched on, and what it can do.
    pub(crate) ndk: Option<(bool, NDIS_NDK_CAPABILITIES)>,
    pub(crate) packet_direct: Option<NDIS_MINIPORT_ADAPTER_PACKET_DIRECT_ATTRIBUTES>,
}

/// Pointers in NDIS_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES of the last revision.
pub(crate) const HARDWARE_ASSISTS: usize = 11;
/// Longest list of OIDs that is read.
const MOST_OIDS: u32 = 4096;
/// Longest structure behind a pointer whose header says how long it is.
const LONGEST: u16 = 1024;

/// A kind of attributes: its header's type, its name, and size and first NDIS version of each revision, from 1.
struct Form {
    kind: u8,
    name: &'static str,
    revisions: &'static [(u16, (u8, u8))],
}

const FORMS: [Form; 8] = [
    Form {
        kind: NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES,
        name: "registration",
        revisions: &[
            (NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1, (6, 0)),
            (NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_2, (6, 30)),
        ],
    },
    Form {
        kind: NDIS_OBJECT_TYPE_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES,
        name: "add-device registration",
        revisions: &[(NDIS_SIZEOF_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES_REVISION_1, (6, 0))],
    },
    Form {
        kind: NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES,
        name: "general",
        revisions: &[
            (NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_1, (6, 0)),
            (NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_2, (6, 20)),
        ],
    },
    Form {
        kind: NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES,
        name: "offload",
        revisions: &[(NDIS_SIZEOF_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES_REVISION_1, (6, 0))],
    },
    Form {
        kind: NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES,
        name: "native 802.11",
        revisions: &[
            (NDIS_SIZEOF_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES_REVISION_1, (6, 0)),
            (NDIS_SIZEOF_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES_REVISION_2, (6, 20)),
            (NDIS_SIZEOF_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES_REVISION_3, (6, 30)),
        ],
    },
    Form {
        kind: NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES,
        name: "hardware assist",
        revisions: &[
            (NDIS_SIZEOF_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES_REVISION_1, (6, 1)),
            (NDIS_SIZEOF_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES_REVISION_2, (6, 20)),
            (NDIS_SIZEOF_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES_REVISION_3, (6, 30)),
            (NDIS_SIZEOF_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES_REVISION_4, (6, 50)),
        ],
    },
    Form {
        kind: NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_NDK_ATTRIBUTES,
        name: "NDK",
        revisions: &[(NDIS_SIZEOF_MINIPORT_ADAPTER_NDK_ATTRIBUTES_REVISION_1, (6, 30))],
    },
    Form {
        kind: NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_PACKET_DIRECT_ATTRIBUTES,
        name: "packet direct",
        revisions: &[(NDIS_SIZEOF_MINIPORT_ADAPTER_PACKET_DIRECT_ATTRIBUTES_REVISION_1, (6, 50))],
    },
];

/// What a header of attributes amounts to under an NDIS version: how many bytes to read, or the status to refuse it
/// with and why.
fn check_header(
    header: &NDIS_OBJECT_HEADER,
    newest: (u8, u8),
) -> Result<(&'static Form, usize), (u32, String)> {
    let (kind, revision, size) = (header.Type, header.Revision, header.Size);
    let Some(form) = FORMS.iter().find(|form| form.kind == kind) else {
        return Err((NDIS_STATUS_NOT_SUPPORTED, format!("{kind:#x} is no type of miniport attributes")));
    };
    // A revision that is newer than all known ones begins like the last of them.
    let known = form.revisions[..usize::from(revision).min(form.revisions.len())].last();
    let Some((needed, since)) = known else {
        let what = format!("{} attributes have revision 0", form.name);
        return Err((NDIS_STATUS_BAD_VERSION, what));
    };
    if *since > newest {
        let (major, minor) = newest;
        let what =
            format!("{} attributes of revision {revision} are newer than NDIS {major}.{minor}", form.name);
        return Err((NDIS_STATUS_BAD_VERSION, what));
    }
    if size < *needed {
        let what = format!("{} attributes of revision {revision} have size {size}, not {needed}", form.name);
        return Err((NDIS_STATUS_BAD_CHARACTERISTICS, what));
    }
    Ok((form, usize::from(*needed)))
}

/// The first bytes of a structure of the driver's; the others are zero.
fn read_structure<T: Plain>(at: u64, bytes: usize) -> T {
    let mut value = T::zeroed();
    let length = bytes.min(size_of::<T>());
    ddi::pointer::load_bytes(at, &mut value.as_bytes_mut()[..length]);
    value
}

/// A structure with a header that says how long it is, if there is one at all.
fn read_sized<T: Plain>(at: u64) -> Option<T> {
    (at != 0).then(|| {
        let header = DriverPtr::<NDIS_OBJECT_HEADER>::new(at).load();
        read_structure(at, usize::from(header.Size))
    })
}

fn read_oids(at: u64, bytes: u32) -> Vec<u32> {
    let count = (bytes / 4).min(MOST_OIDS);
    if at == 0 {
        return Vec::new();
    }
    (0..count).map(|index| DriverPtr::<u32>::new(at).offset(i64::from(index)).load()).collect()
}

impl Ndis {
    /// Looks at an adapter's attributes.
    pub(crate) fn attributes<R>(&self, id: AdapterId, look: impl FnOnce(&mut Attributes) -> R) -> Option<R> {
        self.with_adapter(id, |adapter| look(&mut adapter.attributes))
    }

    fn set_registration(&self, id: AdapterId, at: u64, size: usize) -> u32 {
        let given: NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES = read_structure(at, size);
        self.with_adapter(id, |adapter| adapter.registration = Some(given));
        NDIS_STATUS_SUCCESS
    }

    fn set_general(&self, id: AdapterId, at: u64, size: usize) -> u32 {
        let given: NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES = read_structure(at, size);
        if given.MacAddressLength > 32 {
            let what = format!("general attributes have a MacAddressLength of {}", given.MacAddressLength);
            System::current().violation("InvalidParameter", &what);
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        let oids = read_oids(given.SupportedOidList.addr(), given.SupportedOidListLength);
        let old = given.PowerManagementCapabilities;
        let power_6_0 = (!old.is_null()).then(|| old.load());
        let power = read_sized(given.PowerManagementCapabilitiesEx.addr());
        let receive_scaling = read_sized(given.RecvScaleCapabilities.addr());
        self.with_adapter(id, |adapter| {
            adapter.link = crate::status::Link::of_attributes(&given);
            let attributes = &mut adapter.attributes;
            attributes.general = Some(given);
            attributes.supported_oids = oids;
            (attributes.power_6_0, attributes.power) = (power_6_0, power);
            attributes.receive_scaling = receive_scaling;
        });
        NDIS_STATUS_SUCCESS
    }

    fn set_offload(&self, id: AdapterId, at: u64, size: usize) -> u32 {
        let given: NDIS_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES = read_structure(at, size);
        let tasks = |at: u64, name: &str| {
            let offload: Option<NDIS_OFFLOAD> = read_sized(at);
            if let Some(offload) = offload
                && (offload.Header.Type != NDIS_OBJECT_TYPE_OFFLOAD
                    || offload.Header.Size < NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_1)
            {
                let what = format!(
                    "{name} has header type {:#x} and size {}",
                    offload.Header.Type, offload.Header.Size
                );
                System::current().violation("ObjectHeader", &what);
            }
            offload
        };
        let offload = tasks(given.DefaultOffloadConfiguration.addr(), "DefaultOffloadConfiguration");
        let hardware = tasks(given.HardwareOffloadCapabilities.addr(), "HardwareOffloadCapabilities");
        let connection = read_sized(given.DefaultTcpConnectionOffloadConfiguration.addr());
        let connection_hardware = read_sized(given.TcpConnectionOffloadHardwareCapabilities.addr());
        self.attributes(id, |attributes| {
            (attributes.offload, attributes.offload_hardware) = (offload, hardware);
            attributes.connection_offload = connection;
            attributes.connection_offload_hardware = connection_hardware;
        });
        NDIS_STATUS_SUCCESS
    }

    fn set_hardware_assist(&self, id: AdapterId, at: u64, size: usize) -> u32 {
        let pointers = (size - size_of::<u64>()) / size_of::<u64>();
        let mut all: [Option<Vec<u8>>; HARDWARE_ASSISTS] = Default::default();
        for (index, place) in all.iter_mut().enumerate().take(pointers) {
            let structure = DriverPtr::<u64>::new(at).offset(index as i64 + 1).load();
            if structure != 0 {
                let header = DriverPtr::<NDIS_OBJECT_HEADER>::new(structure).load();
                let mut bytes = vec![0; usize::from(header.Size.min(LONGEST))];
                ddi::pointer::load_bytes(structure, &mut bytes);
                *place = Some(bytes);
            }
        }
        self.attributes(id, |attributes| attributes.hardware_assist = all);
        NDIS_STATUS_SUCCESS
    }

    fn set_rest(&self, id: AdapterId, kind: u8, at: u64, size: usize) -> u32 {
        match kind {
            NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES => {
                let given = read_structure(at, size);
                self.attributes(id, |attributes| attributes.native_802_11 = Some(given));
            }
            NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_NDK_ATTRIBUTES => {
                let given: NDIS_MINIPORT_ADAPTER_NDK_ATTRIBUTES = read_structure(at, size);
                let Some(capabilities) = read_sized(given.NdkCapabilities.addr()) else {
                    return NDIS_STATUS_INVALID_PARAMETER;
                };
                self.attributes(id, |attributes| attributes.ndk = Some((given.Enabled != 0, capabilities)));
            }
            _ => {
                let given = read_structure(at, size);
                self.attributes(id, |attributes| attributes.packet_direct = Some(given));
            }
        }
        NDIS_STATUS_SUCCESS
    }

    /// Registration attributes come first, general ones next, all others after them; those of MiniportAddDevice are
    /// its own.
    fn in_order(&self, id: AdapterId, form: &Form) -> Result<(), u32> {
        let system = System::current();
        let adding = system.callback() == Some(Callback::MiniportAddDevice);
        let for_adding = form.kind == NDIS_OBJECT_TYPE_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES;
        if adding != for_adding {
            let place = if adding { "MiniportAddDevice" } else { "MiniportInitializeEx" };
            let what = format!("{} attributes are set in {place}", form.name);
            system.violation("InvalidParameter", &what);
            return Err(NDIS_STATUS_FAILURE);
        }
        if for_adding || form.kind == NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES {
            return Ok(());
        }
        let set = self.with_adapter(id, |adapter| {
            (adapter.registration.is_some(), adapter.attributes.general.is_some())
        });
        match set {
            Some((true, true)) => Ok(()),
            Some((true, false)) if form.kind == NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES => {
                Ok(())
            }
            Some((true, false)) => {
                let what = format!("{} attributes are set before the general attributes", form.name);
                system.violation("InvalidParameter", &what);
                Ok(())
            }
            _ => {
                let what = "other miniport attributes are set before the registration attributes";
                system.violation("InvalidParameter", what);
                Err(NDIS_STATUS_FAILURE)
            }
        }
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Tells NDIS about an adapter: registration attributes first, general ones next, then others.
    ///
    /// Returns NDIS_STATUS_BAD_VERSION for a revision that this NDIS does not have, NDIS_STATUS_BAD_CHARACTERISTICS for
    /// a structure that is smaller than its revision, NDIS_STATUS_NOT_SUPPORTED for what are no miniport attributes,
    /// NDIS_STATUS_FAILURE when the registration attributes are not set yet, NDIS_STATUS_INVALID_PARAMETER for members
    /// that cannot be.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismsetminiportattributes>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    #[context(MiniportInitializeEx, MiniportAddDevice)]
    pub fn NdisMSetMiniportAttributes(&self, handle: u64, attributes: u64) -> u32 {
        let Some(id) = self.known_adapter(handle) else { return NDIS_STATUS_FAILURE };
        let header = DriverPtr::<NDIS_OBJECT_HEADER>::new(attributes).load();
        let (form, size) = match check_header(&header, self.newest) {
            Ok(known) => known,
            Err((status, what)) => {
                System::current().violation("ObjectHeader", &what);
                return status;
            }
        };
        if let Err(status) = self.in_order(id, form) {
            return status;
        }
        match form.kind {
            NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES => {
                self.set_registration(id, attributes, size)
            }
            NDIS_OBJECT_TYPE_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES => {
                let context = DriverPtr::<u64>::new(attributes + 8).load();
                self.with_adapter(id, |adapter| adapter.add_device_context = context);
                NDIS_STATUS_SUCCESS
            }
            NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES => self.set_general(id, attributes, size),
            NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES => self.set_offload(id, attributes, size),
            NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES => {
                self.set_hardware_assist(id, attributes, size)
            }
            kind => self.set_rest(id, kind, attributes, size),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(kind: u8, revision: u8, size: u16) -> NDIS_OBJECT_HEADER {
        NDIS_OBJECT_HEADER { Type: kind, Revision: revision, Size: size }
    }

    #[test]
    fn each_revision_belongs_to_an_ndis_version() {
        for form in &FORMS {
            for (index, (size, since)) in form.revisions.iter().enumerate() {
                let header = header(form.kind, index as u8 + 1, *size);
                let read = check_header(&header, *since).map(|(_, size)| size);
                assert_eq!(read, Ok(usize::from(*size)), "{} {}", form.name, index + 1);
                if *since > (6, 0) {
                    let older = (since.0, since.1 - 1);
                    let refused = check_header(&header, older).map(|_| ()).map_err(|(status, _)| status);
                    assert_eq!(refused, Err(NDIS_STATUS_BAD_VERSION), "{}", form.name);
                }
            }
        }
    }

    #[test]
    fn headers_that_lie_are_refused() {
        let kind = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES;
        let status = |header| check_header(&header, (6, 80)).map(|_| ()).map_err(|(status, _)| status);
        assert_eq!(status(header(kind, 0, 224)), Err(NDIS_STATUS_BAD_VERSION));
        assert_eq!(status(header(kind, 1, 215)), Err(NDIS_STATUS_BAD_CHARACTERISTICS));
        assert_eq!(status(header(kind, 2, 216)), Err(NDIS_STATUS_BAD_CHARACTERISTICS));
        assert_eq!(status(header(0x80, 1, 224)), Err(NDIS_STATUS_NOT_SUPPORTED));
        assert_eq!(status(header(kind, 9, 4000)), Ok(()), "newer ones begin like the last that is known");
    }
}
