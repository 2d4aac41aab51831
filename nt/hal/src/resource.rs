//! Who has what of the machine: one arbiter for ports, device memory, interrupt lines and DMA channels.

use crate::Hal;
use ddi::{Event, System};
use trace::ClaimKind;

/// A part of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Resource {
    /// Ports, memory, interrupt or DMA channel.
    pub kind: ClaimKind,
    /// First port, physical address, line or channel.
    pub start: u64,
    /// How many.
    pub length: u64,
}

impl Resource {
    fn overlaps(&self, other: &Self) -> bool {
        self.kind == other.kind
            && self.start < other.start.saturating_add(other.length)
            && other.start < self.start.saturating_add(self.length)
    }
}

/// A claim that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// On what.
    pub resource: Resource,
    /// Whose, as reports and the registry name it.
    pub owner: String,
    /// Whether others may claim it too.
    pub shared: bool,
}

/// All claims that stand.
#[derive(Debug, Default)]
pub struct Arbiter {
    claims: Vec<Claim>,
}

impl Arbiter {
    /// Claims a resource.
    ///
    /// # Errors
    /// With the owner of a claim that stands in the way.
    pub fn claim(&mut self, claim: Claim) -> Result<(), String> {
        let in_the_way =
            |held: &&Claim| held.resource.overlaps(&claim.resource) && !(held.shared && claim.shared);
        if let Some(held) = self.claims.iter().find(in_the_way) {
            return Err(held.owner.clone());
        }
        self.claims.push(claim);
        Ok(())
    }

    /// Gives a claim up; `false` if that owner has none on exactly this resource.
    pub fn release(&mut self, resource: Resource, owner: &str) -> bool {
        match self.claims.iter().position(|claim| claim.resource == resource && claim.owner == owner) {
            Some(index) => {
                self.claims.remove(index);
                true
            }
            None => false,
        }
    }

    /// All claims, oldest first.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }
}

impl Hal {
    /// Claims a resource and says so in the trace.
    ///
    /// # Errors
    /// With the name of the owner that holds it.
    pub fn claim(&self, resource: Resource, owner: &str, shared: bool) -> Result<(), String> {
        let claim = Claim { resource, owner: owner.to_owned(), shared };
        let result = self.resources.with(|arbiter| arbiter.claim(claim));
        let Resource { kind, start, length } = resource;
        let system = System::current();
        match &result {
            Ok(()) => system.emit(&Event::Claimed { kind, start, length, owner }),
            Err(holder) => system.emit(&Event::ClaimRefused { kind, start, length, owner, holder }),
        }
        result
    }

    /// Gives a claim up and says so in the trace; `false` if there was none.
    pub fn release(&self, resource: Resource, owner: &str) -> bool {
        let released = self.resources.with(|arbiter| arbiter.release(resource, owner));
        if released {
            let Resource { kind, start, length } = resource;
            System::current().emit(&Event::Released { kind, start, length, owner });
        }
        released
    }

    /// All claims that stand, oldest first.
    pub fn claims(&self) -> Vec<Claim> {
        self.resources.with(|arbiter| arbiter.claims().to_vec())
    }

    /// Whether anyone has claimed a port.
    pub(crate) fn port_is_claimed(&self, port: u16) -> bool {
        let resource = Resource { kind: ClaimKind::Port, start: u64::from(port), length: 1 };
        self.resources.with(|arbiter| arbiter.claims().iter().any(|claim| claim.resource.overlaps(&resource)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(start: u64, length: u64, owner: &str, shared: bool) -> Claim {
        let resource = Resource { kind: ClaimKind::DmaChannel, start, length };
        Claim { resource, owner: owner.to_owned(), shared }
    }

    #[test]
    fn a_claim_keeps_others_out_until_it_is_released() {
        let mut arbiter = Arbiter::default();
        assert_eq!(arbiter.claim(claim(5, 1, "a", false)), Ok(()));
        assert_eq!(arbiter.claim(claim(5, 1, "b", false)), Err("a".to_owned()));
        assert_eq!(arbiter.claim(claim(6, 1, "b", false)), Ok(()));
        assert!(!arbiter.release(claim(5, 1, "", false).resource, "b"));
        assert!(arbiter.release(claim(5, 1, "", false).resource, "a"));
        assert_eq!(arbiter.claim(claim(5, 1, "b", false)), Ok(()));
        assert_eq!(arbiter.claims().len(), 2);
    }

    #[test]
    fn sharing_needs_both_to_agree() {
        let mut arbiter = Arbiter::default();
        assert_eq!(arbiter.claim(claim(5, 1, "a", true)), Ok(()));
        assert_eq!(arbiter.claim(claim(5, 1, "b", true)), Ok(()));
        assert!(arbiter.claim(claim(5, 1, "c", false)).is_err());
    }

    #[test]
    fn ranges_that_touch_do_not_overlap() {
        let mut arbiter = Arbiter::default();
        assert_eq!(arbiter.claim(claim(0x300, 16, "a", false)), Ok(()));
        assert!(arbiter.claim(claim(0x30f, 1, "b", false)).is_err());
        assert!(arbiter.claim(claim(0x2f0, 0x20, "b", false)).is_err());
        assert_eq!(arbiter.claim(claim(0x310, 16, "b", false)), Ok(()));
        assert_eq!(arbiter.claim(claim(0x2f0, 16, "b", false)), Ok(()));
    }
}
