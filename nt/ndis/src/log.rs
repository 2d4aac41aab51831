//! The system event log.

use crate::Ndis;
use ddi::{Event, System, VaList, ddi_exports};

/// Values that one entry holds at most.
const VALUES: usize = 16;

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Writes an entry with an error code and values to the system event log.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiswriteerrorlogentry>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    #[variadic]
    pub fn NdisWriteErrorLogEntry(&self, adapter_handle: u64, error_code: u32, number_of_values: u32, values: VaList) {
        let system = System::current();
        if self.known_adapter(adapter_handle).is_none() {
            return;
        }
        let mut list = values;
        let count = (number_of_values as usize).min(VALUES);
        let read: Vec<u32> = (0..count).map_while(|_| list.next().ok().map(|word| word as u32)).collect();
        system.emit(&Event::ErrorLog { code: error_code, values: &read });
    }
}
