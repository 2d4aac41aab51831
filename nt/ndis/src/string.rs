//! Counted strings, and their conversion between Unicode and the system's code page, Windows-1252.

use crate::Ndis;
use ddi::{Access as _, System, ddi_exports, pointer};
use wdk_defs::all::*;
use wdk_defs::ntstatus::STATUS_BUFFER_OVERFLOW;
use wdk_defs::{DriverPtr, Plain as _};

/// Characters 0x80 to 0x9F of Windows-1252; the five that it does not define stand for themselves.
const HIGH_CONTROLS: [u16; 32] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
    0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
];

/// Pool tag of strings that NDIS makes for drivers.
const TAG: u32 = u32::from_le_bytes(*b"NDst");
/// Longest string that a 16-bit count of bytes and a terminator allow, in characters.
const LONGEST: u64 = 0x7ffe;

/// A byte of the code page as UTF-16.
fn widened(byte: u8) -> u16 {
    match byte {
        0x80..=0x9f => HIGH_CONTROLS[usize::from(byte) - 0x80],
        _ => u16::from(byte),
    }
}

/// A UTF-16 unit as a byte of the code page; a question mark where it has none.
fn narrowed(unit: u16) -> u8 {
    match HIGH_CONTROLS.iter().position(|high| *high == unit) {
        Some(index) => 0x80 + index as u8,
        None => u8::try_from(unit).unwrap_or(b'?'),
    }
}

/// A UTF-16 unit in upper case, where that is one unit too.
fn upper(unit: u16) -> u16 {
    let Some(letter) = char::from_u32(u32::from(unit)) else { return unit };
    let mut raised = letter.to_uppercase();
    match (raised.next(), raised.next()) {
        (Some(one), None) => u16::try_from(u32::from(one)).unwrap_or(unit),
        _ => unit,
    }
}

/// The units of a counted string, and as memory with `terminator` after them.
fn units(string: DriverPtr<UNICODE_STRING>) -> Vec<u16> {
    let header = string.load();
    ddi::read_utf16(header.Buffer.addr(), usize::from(header.Length / 2))
}

fn bytes_of(units: impl IntoIterator<Item = u16>) -> Vec<u8> {
    units.into_iter().flat_map(u16::to_le_bytes).collect()
}

/// The bytes of a string that ends with a zero.
fn read_terminated(start: u64) -> Vec<u8> {
    let next = |index: u64| DriverPtr::<u8>::new(start.wrapping_add(index)).load();
    (0..LONGEST).map(next).take_while(|byte| *byte != 0).collect()
}

impl Ndis {
    /// Memory from pool that holds UTF-16 units and a terminator, which its driver frees with NdisFreeMemory.
    pub(crate) fn pool_string(&self, units: &[u16]) -> Option<UNICODE_STRING> {
        let bytes = bytes_of(units.iter().copied().chain([0]));
        let maximum = u16::try_from(bytes.len()).ok()?;
        let buffer = self.ke.pool_allocate(bytes.len() as u64, TAG, true)?;
        pointer::store_bytes(buffer, &bytes);
        Some(UNICODE_STRING {
            Length: maximum - 2,
            MaximumLength: maximum,
            Buffer: DriverPtr::new(buffer),
            ..UNICODE_STRING::zeroed()
        })
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Makes a counted Unicode string of a string that ends with a zero, in new memory that NdisFreeString frees.
    /// Where there is no memory, or the string is longer than a counted one can be, its buffer is null.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinitializestring>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisInitializeString(&self, destination: DriverPtr<UNICODE_STRING>, source: u64) {
        let text: Vec<u16> = read_terminated(source).into_iter().map(widened).collect();
        destination.store(self.pool_string(&text).unwrap_or_else(UNICODE_STRING::zeroed));
    }

    /// Points a counted string at a string that ends with a zero; null makes an empty one.
    #[irql(unstated)]
    #[since("5.0")]
    pub fn NdisInitAnsiString(&self, destination: DriverPtr<STRING>, source: u64) {
        let length = if source == 0 { 0 } else { read_terminated(source).len() as u16 };
        destination.store(STRING {
            Length: length,
            MaximumLength: if source == 0 { 0 } else { length + 1 },
            Buffer: DriverPtr::new(source),
            ..STRING::zeroed()
        });
    }

    /// Points a counted string at a Unicode string that ends with a zero; null makes an empty one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisinitunicodestring>
    #[irql(unstated)]
    #[since("5.0")]
    pub fn NdisInitUnicodeString(&self, destination: DriverPtr<UNICODE_STRING>, source: u64) {
        let length = if source == 0 {
            0
        } else {
            ddi::pointer::read_utf16z(source, LONGEST as usize).len() as u16 * 2
        };
        destination.store(UNICODE_STRING {
            Length: length,
            MaximumLength: if source == 0 { 0 } else { length + 2 },
            Buffer: DriverPtr::new(source),
            ..UNICODE_STRING::zeroed()
        });
    }

    /// Converts a counted string into Unicode, in the destination's own buffer, with a terminator. Returns
    /// STATUS_BUFFER_OVERFLOW when the buffer is too small.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisansistringtounicodestring>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisAnsiStringToUnicodeString(
        &self,
        destination: DriverPtr<UNICODE_STRING>,
        source: DriverPtr<STRING>,
    ) -> u32 {
        let given = source.load();
        let mut narrow = vec![0; usize::from(given.Length)];
        pointer::load_bytes(given.Buffer.addr(), &mut narrow);
        let wide = bytes_of(narrow.into_iter().map(widened).chain([0]));
        let mut header = destination.load();
        if wide.len() > usize::from(header.MaximumLength) {
            return STATUS_BUFFER_OVERFLOW;
        }
        pointer::store_bytes(header.Buffer.addr(), &wide);
        header.Length = wide.len() as u16 - 2;
        destination.store(header);
        NDIS_STATUS_SUCCESS
    }

    /// Converts a counted Unicode string into the code page, in the destination's own buffer, with a terminator.
    /// Returns STATUS_BUFFER_OVERFLOW when the buffer is too small.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisunicodestringtoansistring>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisUnicodeStringToAnsiString(
        &self,
        destination: DriverPtr<STRING>,
        source: DriverPtr<UNICODE_STRING>,
    ) -> u32 {
        let narrow: Vec<u8> = units(source).into_iter().map(narrowed).chain([0]).collect();
        let mut header = destination.load();
        if narrow.len() > usize::from(header.MaximumLength) {
            return STATUS_BUFFER_OVERFLOW;
        }
        pointer::store_bytes(header.Buffer.addr(), &narrow);
        header.Length = narrow.len() as u16 - 1;
        destination.store(header);
        NDIS_STATUS_SUCCESS
    }

    /// Converts a counted string to upper case, in the destination's own buffer. Returns STATUS_BUFFER_OVERFLOW when
    /// the buffer is too small.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisupcaseunicodestring>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisUpcaseUnicodeString(
        &self,
        destination: DriverPtr<UNICODE_STRING>,
        source: DriverPtr<UNICODE_STRING>,
    ) -> u32 {
        let raised = bytes_of(units(source).into_iter().map(upper));
        let mut header = destination.load();
        if raised.len() > usize::from(header.MaximumLength) {
            return STATUS_BUFFER_OVERFLOW;
        }
        pointer::store_bytes(header.Buffer.addr(), &raised);
        header.Length = raised.len() as u16;
        destination.store(header);
        NDIS_STATUS_SUCCESS
    }

    /// Whether two counted strings are equal, with or without regard to case.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisequalstring>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisEqualString(
        &self,
        string1: DriverPtr<UNICODE_STRING>,
        string2: DriverPtr<UNICODE_STRING>,
        case_insensitive: u8,
    ) -> u8 {
        let (one, other) = (units(string1), units(string2));
        let same = |a: &u16, b: &u16| a == b || case_insensitive != 0 && upper(*a) == upper(*b);
        u8::from(one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| same(a, b)))
    }

    /// The address of an NDIS function by its name; null where this NDIS has none of that name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisgetroutineaddress>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisGetRoutineAddress(&self, routine_name: DriverPtr<UNICODE_STRING>) -> u64 {
        let name = String::from_utf16_lossy(&units(routine_name));
        let ours = |export: &&&ddi::Export| export.module == "ndis.sys" && export.name == name;
        match System::current().exports().iter().find(ours).map(|export| export.kind) {
            Some(ddi::ExportKind::Function(thunk)) => thunk as usize as u64,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_of_the_code_page_comes_back() {
        for byte in 0..=u8::MAX {
            assert_eq!(narrowed(widened(byte)), byte, "{byte:#x}");
        }
        assert_eq!(widened(0x80), 0x20ac, "the euro sign");
        assert_eq!(widened(b'A'), 0x41);
        assert_eq!(narrowed(0x3b1), b'?', "a Greek letter is not in the code page");
    }

    #[test]
    fn letters_are_raised_one_for_one() {
        let text: Vec<u16> = "RxDma \u{e4}\u{3b1}\u{df}".encode_utf16().map(upper).collect();
        assert_eq!(
            String::from_utf16_lossy(&text),
            "RXDMA \u{c4}\u{391}\u{df}",
            "sharp s would become two letters"
        );
    }
}
