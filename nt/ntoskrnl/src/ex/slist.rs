//! Sequenced singly linked lists. The header is 16 bytes, aligned to as many: depth and sequence, then the first
//! entry; drivers read the depth themselves.

use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports};
use wdk_defs::DriverPtr;

type Header = DriverPtr<[u64; 2]>;

/// Bits of the second word that are not the entry's address.
const RESERVED: u64 = 0xf;

fn check_alignment(address: u64, what: &str) {
    if address & RESERVED != 0 {
        let what = format!("the {what} of an S-list at {address:#x} is not aligned to 16 bytes");
        System::current().violation("InvalidParameter", &what);
    }
}

/// The header with another depth and first entry, its sequence one on.
fn changed(header: [u64; 2], depth: u16, first: u64) -> [u64; 2] {
    let sequence = (header[0] >> 16).wrapping_add(1);
    [sequence << 16 | u64::from(depth), (first & !RESERVED) | (header[1] & RESERVED)]
}

/// Puts an entry first and returns what was first before, 0 if nothing.
pub(crate) fn push(list: Header, entry: DriverPtr<u64>) -> u64 {
    let header = list.load();
    let first = header[1] & !RESERVED;
    entry.store(first);
    list.store(changed(header, (header[0] as u16).wrapping_add(1), entry.addr()));
    first
}

/// Takes the first entry, 0 if there is none.
pub(crate) fn pop(list: Header) -> u64 {
    let header = list.load();
    let first = header[1] & !RESERVED;
    if first != 0 {
        let next = DriverPtr::<u64>::new(first).load();
        list.store(changed(header, (header[0] as u16).wrapping_sub(1), next));
    }
    first
}

#[ddi_exports(module = "ntoskrnl.exe", table = SLIST_EXPORTS)]
impl Ntoskrnl {
    /// Makes an empty list.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-initializeslisthead>
    #[irql(unstated)]
    pub fn InitializeSListHead(&self, list: DriverPtr<[u64; 2]>) {
        check_alignment(list.addr(), "header");
        list.store([0; 2]);
    }

    /// Puts an entry first and returns the one that was, or null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-expinterlockedpushentryslist>
    #[irql(unstated)]
    pub fn ExpInterlockedPushEntrySList(&self, list: DriverPtr<[u64; 2]>, entry: DriverPtr<u64>) -> u64 {
        check_alignment(entry.addr(), "entry");
        push(list, entry)
    }

    /// Takes the first entry, or returns null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-expinterlockedpopentryslist>
    #[irql(unstated)]
    pub fn ExpInterlockedPopEntrySList(&self, list: DriverPtr<[u64; 2]>) -> u64 {
        pop(list)
    }

    /// Takes all entries: returns the first, which leads to the others, or null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-expinterlockedflushslist>
    #[irql(unstated)]
    pub fn ExpInterlockedFlushSList(&self, list: DriverPtr<[u64; 2]>) -> u64 {
        let header = list.load();
        list.store(changed(header, 0, 0));
        header[1] & !RESERVED
    }

    /// How many entries there are.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exquerydepthslist>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn ExQueryDepthSList(&self, list: DriverPtr<[u64; 2]>) -> u16 {
        list.load()[0] as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_counts_and_the_reserved_bits_stay() {
        let header = changed([0xffff_ffff_ffff_0003, 0x1_0005], 4, 0x2_0000);
        assert_eq!(header, [0x0000_0000_0000_0004, 0x2_0005]);
    }
}
