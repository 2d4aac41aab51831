//! `MSSmBios_RawSMBiosTables`: what the machine's firmware says of it, as WMI gives it to drivers.
//!
//! Formats: DMTF DSP0134 (the tables), and the class of that name in the WMI schema (what is before them).

/// GUID of the block, as its bytes lie in memory: {8F680850-A584-11D1-BF38-00A0C9062910}.
pub const BLOCK: [u8; 16] =
    [0x50, 0x08, 0x68, 0x8f, 0x84, 0xa5, 0xd1, 0x11, 0xbf, 0x38, 0x00, 0xa0, 0xc9, 0x06, 0x29, 0x10];

/// SMBIOS version of the tables.
const VERSION: (u8, u8) = (2, 8);
/// First handle; each structure has the next.
const FIRST_HANDLE: u16 = 0x100;

/// One structure: type, the formatted part after its header, and its strings.
fn structure(kind: u8, handle: u16, formatted: &[u8], strings: &[&str]) -> Vec<u8> {
    let mut bytes = vec![kind, 4 + formatted.len() as u8];
    bytes.extend_from_slice(&handle.to_le_bytes());
    bytes.extend_from_slice(formatted);
    for text in strings {
        bytes.extend_from_slice(text.as_bytes());
        bytes.push(0);
    }
    if strings.is_empty() {
        bytes.push(0);
    }
    bytes.push(0);
    bytes
}

/// The tables of the simulated machine: firmware, system, base board, chassis, end.
pub(crate) fn tables() -> Vec<u8> {
    // Vendor, version, segment, date, ROM size, characteristics (8 bytes: PCI), extension (2), releases (4).
    let firmware = [1, 2, 0, 0xe0, 3, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0xff, 0xff];
    // Manufacturer, product, version, serial number, UUID (16 bytes, not set), wake-up type (power switch), SKU, family.
    let mut system = vec![1, 2, 3, 4];
    system.extend_from_slice(&[0; 16]);
    system.extend_from_slice(&[6, 0, 0]);
    // Manufacturer, product, version, serial number.
    let board = [1, 2, 3, 4];
    // Manufacturer, type (desktop), version, serial number, asset tag, states (safe) and security status (none).
    let chassis = [1, 3, 2, 3, 0, 3, 3, 3, 3];
    let parts: [(u8, &[u8], &[&str]); 5] = [
        (0, &firmware, &["ndisbox", "1.0", "01/01/2024"]),
        (1, &system, &["ndisbox", "Simulated PC", "1.0", "0"]),
        (2, &board, &["ndisbox", "Simulated PC", "1.0", "0"]),
        (3, &chassis, &["ndisbox", "1.0", "0"]),
        (127, &[], &[]),
    ];
    let mut all = Vec::new();
    for (handle, (kind, formatted, strings)) in (FIRST_HANDLE..).zip(parts) {
        all.extend(structure(kind, handle, formatted, strings));
    }
    all
}

/// The data of the block: calling method, version, DMI revision, size, tables.
pub(crate) fn data() -> Vec<u8> {
    let tables = tables();
    let mut bytes = vec![0, VERSION.0, VERSION.1, 0];
    bytes.extend_from_slice(&(tables.len() as u32).to_le_bytes());
    bytes.extend(tables);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_can_be_walked_to_their_end() {
        let tables = tables();
        let mut at = 0;
        let mut kinds = Vec::new();
        while at + 4 <= tables.len() {
            kinds.push(tables[at]);
            let strings = at + usize::from(tables[at + 1]);
            let end =
                tables[strings..].windows(2).position(|pair| pair == [0, 0]).expect("an end of strings");
            at = strings + end + 2;
        }
        assert_eq!(kinds, [0, 1, 2, 3, 127]);
        assert_eq!(at, tables.len());
        let data = data();
        assert_eq!(u32::from_le_bytes([data[4], data[5], data[6], data[7]]) as usize, tables.len());
    }

    #[test]
    fn the_block_has_the_documented_guid() {
        assert_eq!(crate::rtl::guid::to_text(&BLOCK), "{8F680850-A584-11D1-BF38-00A0C9062910}");
    }
}
