//! GUIDs as text: `{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}`.

use super::counted::units;
use crate::Ntoskrnl;
use ddi::pointer::store_bytes;
use ddi::{Access as _, ddi_exports};
use wdk_defs::all::UNICODE_STRING;
use wdk_defs::ntstatus::{STATUS_INVALID_PARAMETER, STATUS_NO_MEMORY};
use wdk_defs::{DriverPtr, Plain as _};

/// How a GUID's bytes follow each other in its text: the first three parts are little-endian numbers.
const ORDER: [usize; 16] = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
/// Bytes of the text before which a hyphen stands.
const HYPHENS: [usize; 4] = [4, 6, 8, 10];
const TAG: u32 = u32::from_le_bytes(*b"Strg");

pub(crate) fn to_text(guid: &[u8; 16]) -> String {
    let mut text = String::from("{");
    for (index, byte) in ORDER.into_iter().enumerate() {
        if HYPHENS.contains(&index) {
            text.push('-');
        }
        text += &format!("{:02X}", guid[byte]);
    }
    text + "}"
}

fn from_text(text: &str) -> Option<[u8; 16]> {
    let inner = text.strip_prefix('{')?.strip_suffix('}')?;
    let parts: Vec<&str> = inner.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if lengths != [8, 4, 4, 4, 12] || !inner.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-') {
        return None;
    }
    let digits = parts.concat();
    let mut guid = [0; 16];
    for (index, byte) in ORDER.into_iter().enumerate() {
        guid[byte] = u8::from_str_radix(digits.get(2 * index..2 * index + 2)?, 16).ok()?;
    }
    Some(guid)
}

#[ddi_exports(module = "ntoskrnl.exe", table = GUID_EXPORTS)]
impl Ntoskrnl {
    /// The GUID that a text stands for.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlguidfromstring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlGUIDFromString(&self, text: DriverPtr<UNICODE_STRING>, guid: DriverPtr<[u8; 16]>) -> u32 {
        match from_text(&String::from_utf16_lossy(&units(text))) {
            Some(value) => {
                guid.store(value);
                0
            }
            None => STATUS_INVALID_PARAMETER,
        }
    }

    /// A GUID as text, in a buffer that is for `RtlFreeUnicodeString`.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlstringfromguid>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlStringFromGUID(&self, guid: DriverPtr<[u8; 16]>, text: DriverPtr<UNICODE_STRING>) -> u32 {
        let units: Vec<u8> =
            to_text(&guid.load()).encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        let Some(buffer) = self.pool_allocate(units.len() as u64, TAG, false) else {
            return STATUS_NO_MEMORY;
        };
        store_bytes(buffer, &units);
        text.store(UNICODE_STRING {
            Length: units.len() as u16 - 2,
            MaximumLength: units.len() as u16,
            Buffer: DriverPtr::new(buffer),
            ..UNICODE_STRING::zeroed()
        });
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_has_the_documented_order() {
        let guid =
            [0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff];
        let text = "{00112233-4455-6677-8899-AABBCCDDEEFF}";
        assert_eq!(to_text(&guid), text);
        assert_eq!(from_text(text), Some(guid));
        assert_eq!(from_text(&text.to_lowercase()), Some(guid));
        for bad in [
            "",
            "{}",
            &text[1..],
            "{0011223-34455-6677-8899-AABBCCDDEEFF}",
            "{0011223é-455-6677-8899-AABBCCDDEEFF}",
        ] {
            assert_eq!(from_text(bad), None, "{bad}");
        }
    }
}
