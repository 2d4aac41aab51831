//! The error log.

use crate::Ntoskrnl;
use ddi::{Access as _, Event, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::{ERROR_LOG_MAXIMUM_SIZE, IO_ERROR_LOG_PACKET};
use wdk_defs::field;

/// Size of a packet without dump data.
const PACKET: u64 = size_of::<IO_ERROR_LOG_PACKET>() as u64;

#[ddi_exports(module = "ntoskrnl.exe", table = ERROR_LOG_EXPORTS)]
impl Ntoskrnl {
    /// Allocates an entry of a size; null for one that is too small or too large.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioallocateerrorlogentry>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoAllocateErrorLogEntry(&self, object: u64, size: u8) -> u64 {
        let _ = object;
        let bytes = u64::from(size);
        if !(PACKET..=ERROR_LOG_MAXIMUM_SIZE).contains(&bytes) {
            return 0;
        }
        let Some(entry) = System::current().allocate_object(bytes) else { return 0 };
        self.io.with(|io| io.log_entries.insert(entry, bytes));
        entry
    }

    /// Writes an entry, which is freed by that.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iowriteerrorlogentry>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoWriteErrorLogEntry(&self, entry: DriverPtr<IO_ERROR_LOG_PACKET>) {
        let system = System::current();
        let Some(size) = self.io.with(|io| io.log_entries.remove(&entry.addr())) else {
            return no_entry(entry.addr());
        };
        let packet = entry.load();
        let data = entry.at(field!(IO_ERROR_LOG_PACKET, DumpData)).addr();
        let room = size - (data - entry.addr());
        let count = u64::from(packet.DumpDataSize).min(room) / 4;
        let values: Vec<u32> =
            (0..count).map(|index| DriverPtr::<u32>::new(data + 4 * index).load()).collect();
        system.emit(&Event::ErrorLog { code: packet.ErrorCode, values: &values });
        system.free_object(entry.addr());
    }

    /// Frees an entry that was not written.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-iofreeerrorlogentry>
    #[irql(unstated)]
    pub fn IoFreeErrorLogEntry(&self, entry: u64) {
        match self.io.with(|io| io.log_entries.remove(&entry)) {
            Some(_) => {
                System::current().free_object(entry);
            }
            None => no_entry(entry),
        }
    }
}

fn no_entry(entry: u64) {
    let what = format!("{entry:#x} is used as an entry of the error log and is none, or was written before");
    System::current().violation("InvalidParameter", &what);
}
