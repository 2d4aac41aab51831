//! The system event log.

use crate::Ndis;
use ddi::{Access as _, Event, System, VaList, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

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
    pub fn NdisWriteErrorLogEntry(
        &self,
        adapter_handle: u64,
        error_code: u32,
        number_of_values: u32,
        values: VaList,
    ) {
        let system = System::current();
        if self.known_adapter(adapter_handle).is_none() {
            return;
        }
        let mut list = values;
        let count = (number_of_values as usize).min(VALUES);
        let read: Vec<u32> = (0..count).map_while(|_| list.next().ok().map(|word| word as u32)).collect();
        system.emit(&Event::ErrorLog { code: error_code, values: &read });
    }

    /// Writes an entry with strings and data to the system event log, for a protocol driver.
    ///
    /// Each of the strings ends with a zero. Returns NDIS_STATUS_BUFFER_TOO_SHORT when strings and data, filled up to
    /// whole words, are more than an entry holds.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiswriteeventlogentry>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn NdisWriteEventLogEntry(
        &self,
        _log_handle: u64,
        event_code: u32,
        _unique_event_value: u32,
        num_strings: u16,
        strings_list: DriverPtr<u64>,
        data_size: u32,
        data: u64,
    ) -> u32 {
        let system = System::current();
        let given_size = if data == 0 { 0 } else { data_size };
        if u64::from(given_size) > NDIS_MAX_EVENT_LOG_DATA_SIZE {
            return NDIS_STATUS_BUFFER_TOO_SHORT;
        }
        let data_size = given_size.next_multiple_of(4);
        let count = if strings_list.is_null() { 0 } else { num_strings };
        let most = NDIS_MAX_EVENT_LOG_DATA_SIZE as usize / 2;
        let mut left = NDIS_MAX_EVENT_LOG_DATA_SIZE - u64::from(data_size);
        let mut texts = Vec::new();
        for index in 0..count {
            let units = ddi::pointer::read_utf16z(strings_list.offset(i64::from(index)).load(), most);
            let Some(rest) = left.checked_sub(units.len() as u64 * 2 + 2) else {
                return NDIS_STATUS_BUFFER_TOO_SHORT;
            };
            left = rest;
            texts.push(String::from_utf16_lossy(&units));
        }
        let mut bytes = vec![0; given_size as usize];
        ddi::pointer::load_bytes(data, &mut bytes);
        bytes.resize(data_size as usize, 0);
        let words: Vec<u32> =
            bytes.chunks_exact(4).map(|w| u32::from_le_bytes([w[0], w[1], w[2], w[3]])).collect();
        system.emit(&Event::ErrorLog { code: event_code, values: &words });
        for text in texts {
            system.emit(&Event::Lifecycle {
                adapter: None,
                step: &format!("event log entry: {text}"),
                status: None,
            });
        }
        NDIS_STATUS_SUCCESS
    }
}
