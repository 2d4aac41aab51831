//! Which frames are taken (3.2.1 and 10.3): exact addresses, the multicast table, promiscuous modes, VLAN.

use net::MacAddress;

use crate::regs::rctl;

/// How a frame got through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// Its destination is known exactly, or it is a broadcast.
    Exact,
    /// It passed the hash or a promiscuous mode: software must look again.
    Inexact,
}

/// The tables.
#[derive(Clone, Debug)]
pub struct Filters {
    /// RAL and RAH of 16 addresses.
    pub(crate) addresses: [[u32; 2]; 16],
    /// MTA.
    pub(crate) multicast: [u32; 128],
    /// VFTA.
    pub(crate) vlans: [u32; 128],
}

impl Default for Filters {
    fn default() -> Self {
        Self { addresses: [[0; 2]; 16], multicast: [0; 128], vlans: [0; 128] }
    }
}

/// RAH: address valid; address select.
const VALID: u32 = 1 << 31;
const SELECT: u32 = 3 << 16;

impl Filters {
    /// Puts the station's address first, as the EEPROM does after reset.
    pub fn set_station(&mut self, address: MacAddress) {
        let [a, b, c, d, e, f] = address.0;
        self.addresses[0] = [u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, 0, 0]) | VALID];
    }

    /// Whether `frame`'s destination passes with these receive control bits.
    #[must_use]
    pub fn check(&self, frame: &[u8], control: u32) -> Option<Match> {
        let destination: [u8; 6] = frame.get(..6)?.try_into().ok()?;
        if destination == [0xFF; 6] {
            if control & (rctl::BAM | rctl::MPE) != 0 || self.is_listed(destination) {
                return Some(Match::Exact);
            }
        } else if self.is_listed(destination) {
            return Some(Match::Exact);
        }
        if destination[0] & 1 != 0 {
            let passes = control & rctl::MPE != 0 || self.hash_passes(destination, control);
            return passes.then_some(Match::Inexact);
        }
        (control & rctl::UPE != 0).then_some(Match::Inexact)
    }

    /// Whether the address is one of the 16.
    #[must_use]
    pub fn is_listed(&self, [a, b, c, d, e, f]: [u8; 6]) -> bool {
        let (low, high) = (u32::from_le_bytes([a, b, c, d]), u32::from(u16::from_le_bytes([e, f])));
        self.addresses.iter().any(|address| {
            address[1] & (VALID | SELECT) == VALID && address[0] == low && address[1] & 0xFFFF == high
        })
    }

    /// The multicast table, indexed by 12 bits of the address that RCTL.MO selects (13.5.1).
    fn hash_passes(&self, destination: [u8; 6], control: u32) -> bool {
        let high = u32::from(u16::from_le_bytes([destination[4], destination[5]]));
        let shift = [4, 3, 2, 0][(control >> rctl::MO_SHIFT & 3) as usize];
        let index = high >> shift & 0xFFF;
        self.multicast[(index >> 5) as usize] >> (index & 31) & 1 != 0
    }

    /// Whether the VLAN filter lets a tag through (9.3): the identifier is in the table and CFI is as asked for.
    #[must_use]
    pub fn vlan_passes(&self, tag: u16, control: u32) -> bool {
        if control & rctl::VFE == 0 {
            return true;
        }
        let cfi = tag & 1 << 12 != 0;
        if control & rctl::CFIEN != 0 && cfi != (control & rctl::CFI != 0) {
            return false;
        }
        let id = tag & 0xFFF;
        self.vlans[usize::from(id >> 5)] >> (id & 31) & 1 != 0
    }
}
