//! The machine's resources as the registry shows them.
//!
//! Each claim goes to the arbiter of the HAL, the only one who decides, and is then written under
//! `\Registry\Machine\HARDWARE\RESOURCEMAP`, in a key for its owner, as a `REG_RESOURCE_LIST`.

use crate::Ntoskrnl;
use crate::registry::Registry;
use hal::resource::{Claim, Resource};
use trace::ClaimKind;
use wdk_defs::Plain as _;
use wdk_defs::all::{
    CM_FULL_RESOURCE_DESCRIPTOR, CM_PARTIAL_RESOURCE_DESCRIPTOR, CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Dma,
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Interrupt, CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory,
    CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Port, CM_PARTIAL_RESOURCE_LIST, CM_RESOURCE_LIST, CmResourceTypeDma,
    CmResourceTypeInterrupt, CmResourceTypeMemory, CmResourceTypePort, LARGE_INTEGER,
};

/// Where the claims of drivers are shown.
pub const RESOURCE_MAP: &str = r"\Registry\Machine\HARDWARE\RESOURCEMAP";
/// The name of the value that holds an owner's claims.
pub const RESOURCE_VALUE: &str = ".Translated";
/// `REG_RESOURCE_LIST`.
const REG_RESOURCE_LIST: u32 = 8;
/// Share dispositions of a descriptor.
const SHARE_DEVICE_EXCLUSIVE: u8 = 1;
const SHARE_SHARED: u8 = 3;

impl Ntoskrnl {
    /// Claims a resource and shows the claim in the registry.
    ///
    /// # Errors
    /// With the name of the owner that holds it.
    pub fn claim_resource(&self, resource: Resource, owner: &str, shared: bool) -> Result<(), String> {
        self.hal.claim(resource, owner, shared)?;
        self.show_claims(owner);
        Ok(())
    }

    /// Gives a claim up and takes it out of the registry; `false` if that owner had none on exactly this resource.
    pub fn release_resource(&self, resource: Resource, owner: &str) -> bool {
        let released = self.hal.release(resource, owner);
        if released {
            self.show_claims(owner);
        }
        released
    }

    fn show_claims(&self, owner: &str) {
        let claims: Vec<Claim> = self.hal.claims().into_iter().filter(|claim| claim.owner == owner).collect();
        let now = ddi::time::system_time(ddi::System::current().now());
        self.registry(|registry| {
            registry.set_time(now);
            write_claims(registry, owner, &claims);
        });
    }
}

/// The path of an owner's key. A name's backslashes would make keys of their own.
fn owner_path(owner: &str) -> String {
    format!("{RESOURCE_MAP}\\{}", owner.replace('\\', "/"))
}

/// Makes the owner's key say what it has claimed; without claims there is no key.
fn write_claims(registry: &mut Registry, owner: &str, claims: &[Claim]) {
    let path = owner_path(owner);
    if claims.is_empty() {
        registry.delete_tree(&path);
        return;
    }
    // An owner whose name cannot be a key's is in the arbiter all the same.
    if let Ok((key, _)) = registry.create(&path, true) {
        let _ = registry.set_value(key, RESOURCE_VALUE, REG_RESOURCE_LIST, resource_list(claims));
    }
}

/// A `CM_RESOURCE_LIST` of one full descriptor.
pub fn resource_list(claims: &[Claim]) -> Vec<u8> {
    const DESCRIPTOR: usize = size_of::<CM_PARTIAL_RESOURCE_DESCRIPTOR>();
    let mut list = CM_RESOURCE_LIST::zeroed();
    list.Count = 1;
    let full: &mut CM_FULL_RESOURCE_DESCRIPTOR = &mut list.List[0];
    full.InterfaceType = wdk_defs::all::Internal;
    let partial: &mut CM_PARTIAL_RESOURCE_LIST = &mut full.PartialResourceList;
    (partial.Version, partial.Revision, partial.Count) = (1, 1, claims.len() as u32);
    let mut bytes = list.as_bytes().to_vec();
    // The list type holds room for one descriptor at its end.
    bytes.truncate(bytes.len() - DESCRIPTOR);
    for claim in claims {
        bytes.extend_from_slice(descriptor(&claim.resource, claim.shared).as_bytes());
    }
    bytes
}

/// One resource as drivers see it.
pub fn descriptor(resource: &Resource, shared: bool) -> CM_PARTIAL_RESOURCE_DESCRIPTOR {
    let mut descriptor = CM_PARTIAL_RESOURCE_DESCRIPTOR::zeroed();
    descriptor.ShareDisposition = if shared { SHARE_SHARED } else { SHARE_DEVICE_EXCLUSIVE };
    let start = LARGE_INTEGER { QuadPart: resource.start.cast_signed() };
    let length = u32::try_from(resource.length).unwrap_or(u32::MAX);
    match resource.kind {
        ClaimKind::Port => {
            descriptor.Type = CmResourceTypePort;
            let mut port = CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Port::zeroed();
            (port.Start, port.Length) = (start, length);
            descriptor.u.set_Port(port);
        }
        ClaimKind::Memory => {
            descriptor.Type = CmResourceTypeMemory;
            let mut memory = CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Memory::zeroed();
            (memory.Start, memory.Length) = (start, length);
            descriptor.u.set_Memory(memory);
        }
        ClaimKind::Interrupt => {
            descriptor.Type = CmResourceTypeInterrupt;
            let line = resource.start as u8;
            let mut interrupt = CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Interrupt::zeroed();
            interrupt.Level = hal::interrupt::device_irql(line).into();
            interrupt.Vector = hal::interrupt::vector(line);
            interrupt.Affinity = u64::from(u32::MAX);
            descriptor.u.set_Interrupt(interrupt);
        }
        ClaimKind::DmaChannel => {
            descriptor.Type = CmResourceTypeDma;
            let mut dma = CM_PARTIAL_RESOURCE_DESCRIPTOR_u_Dma::zeroed();
            dma.Channel = resource.start as u32;
            descriptor.u.set_Dma(dma);
        }
    }
    descriptor
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(kind: ClaimKind, start: u64, length: u64) -> Claim {
        Claim { resource: Resource { kind, start, length }, owner: "cs8900".into(), shared: false }
    }

    #[test]
    fn claims_are_shown_as_a_resource_list_and_go_away() {
        let mut registry = Registry::new();
        let claims = [claim(ClaimKind::Port, 0x300, 16), claim(ClaimKind::DmaChannel, 5, 1)];
        write_claims(&mut registry, r"cs8900\1", &claims);
        let key =
            registry.open(r"\Registry\Machine\HARDWARE\RESOURCEMAP\cs8900/1").expect("one key for an owner");
        let value = registry.value(key, RESOURCE_VALUE).expect("shown").clone();
        assert_eq!((value.kind, value.data.len()), (8, 4 + 16 + 2 * 20));
        let at = |index: usize| &value.data[20 + 20 * index..][..20];
        let port = CM_PARTIAL_RESOURCE_DESCRIPTOR::from_bytes(at(0)).expect("20 bytes");
        assert_eq!((port.Type, port.u.Port().Length), (1, 16));
        assert_eq!({ port.u.Port().Start }.QuadPart, 0x300);
        let dma = CM_PARTIAL_RESOURCE_DESCRIPTOR::from_bytes(at(1)).expect("20 bytes");
        assert_eq!((dma.Type, dma.u.Dma().Channel), (4, 5));
        write_claims(&mut registry, r"cs8900\1", &[]);
        assert!(registry.open(r"\Registry\Machine\HARDWARE\RESOURCEMAP\cs8900/1").is_err());
    }
}
