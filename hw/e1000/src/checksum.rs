//! Sums: the Internet checksum over parts of frames, the frame check sequence, and what the receiver checks.

/// The ones' complement sum of `bytes` as big-endian words on top of `start` (RFC 1071); an odd last byte is the high
/// half of a word. Not inverted.
#[must_use]
pub fn sum(bytes: &[u8], start: u32) -> u16 {
    // Four bytes at a time into 64 bits: carries cannot be lost before the end of any frame.
    let mut total = u64::from(start);
    let (chunks, rest) = bytes.as_chunks::<4>();
    for chunk in chunks {
        total += u64::from(u32::from_be_bytes(*chunk));
    }
    let mut last = [0; 4];
    last[..rest.len()].copy_from_slice(rest);
    total += u64::from(u32::from_be_bytes(last));
    while total >> 16 != 0 {
        total = (total & 0xFFFF) + (total >> 16);
    }
    total as u16
}

/// CRC-32 of IEEE 802.3, clause 3.2.9, as the four bytes that follow the frame, lowest first.
#[must_use]
pub fn frame_check_sequence(bytes: &[u8]) -> u32 {
    let mut crc = !0_u32;
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        let low = crc ^ u32::from_le_bytes([chunk[0], chunk[1], chunk[2], chunk[3]]);
        let table = |row: usize, byte: u32| TABLES[row][(byte & 0xFF) as usize];
        crc = table(7, low)
            ^ table(6, low >> 8)
            ^ table(5, low >> 16)
            ^ table(4, low >> 24)
            ^ table(3, chunk[4].into())
            ^ table(2, chunk[5].into())
            ^ table(1, chunk[6].into())
            ^ table(0, chunk[7].into());
    }
    for byte in rest {
        crc = crc >> 8 ^ TABLES[0][(crc as u8 ^ byte) as usize];
    }
    !crc
}

/// Row n: the CRC of a byte with n zero bytes after it.
static TABLES: [[u32; 256]; 8] = {
    let mut tables = [[0; 256]; 8];
    let mut index = 0;
    while index < 256 {
        let mut crc = index as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = crc >> 1 ^ if crc & 1 != 0 { 0xEDB8_8320 } else { 0 };
            bit += 1;
        }
        tables[0][index] = crc;
        index += 1;
    }
    let mut row = 1;
    while row < 8 {
        let mut index = 0;
        while index < 256 {
            let before = tables[row - 1][index];
            tables[row][index] = before >> 8 ^ tables[0][(before & 0xFF) as usize];
            index += 1;
        }
        row += 1;
    }
    tables
};

/// What a receiver finds out about a frame's checksums; `None` where it does not look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Whether the IPv4 header's checksum is right.
    pub ip: Option<bool>,
    /// Whether the TCP or UDP checksum is right.
    pub transport: Option<bool>,
}

/// Looks at an IPv4 or IPv6 packet that starts at `at` in `frame`, after `ether_type` (3.2.9). Fragments and IPv6 packets
/// with extension headers are left to software.
#[must_use]
pub fn check(frame: &[u8], at: usize, ether_type: u16) -> Checked {
    let packet = frame.get(at..).unwrap_or_default();
    match ether_type {
        0x0800 => check_v4(packet).unwrap_or_default(),
        0x86DD => Checked { ip: None, transport: check_v6(packet) },
        _ => Checked::default(),
    }
}

fn check_v4(packet: &[u8]) -> Option<Checked> {
    let first = *packet.first()?;
    let header_length = usize::from(first & 0xF) * 4;
    let header = packet.get(..header_length)?;
    if first >> 4 != 4 || header_length < 20 {
        return None;
    }
    let ip = sum(header, 0) == 0xFFFF;
    let total = usize::from(u16::from_be_bytes([header[2], header[3]]));
    let fragment = u16::from_be_bytes([header[6], header[7]]) & 0x3FFF != 0;
    let payload = packet.get(header_length..total).filter(|_| !fragment);
    let transport = payload.and_then(|payload| check_transport(payload, &header[12..20], header[9]));
    Some(Checked { ip: Some(ip), transport })
}

fn check_v6(packet: &[u8]) -> Option<bool> {
    let header = packet.get(..40)?;
    if header[0] >> 4 != 6 {
        return None;
    }
    let length = usize::from(u16::from_be_bytes([header[4], header[5]]));
    check_transport(packet.get(40..40 + length)?, &header[8..40], header[6])
}

/// `addresses` are source and destination, for the pseudo header.
fn check_transport(payload: &[u8], addresses: &[u8], protocol: u8) -> Option<bool> {
    let checksum_at = match protocol {
        6 if payload.len() >= 20 => 16,
        17 if payload.len() >= 8 => 6,
        _ => return None,
    };
    if protocol == 17 && payload[checksum_at..checksum_at + 2] == [0, 0] {
        return None; // the sender did not compute one
    }
    let pseudo = sum(addresses, u32::from(protocol) + payload.len() as u32);
    Some(sum(payload, pseudo.into()) == 0xFFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_standards() {
        // RFC 1071, section 3.
        assert_eq!(sum(&[0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7], 0), 0xddf2);
        assert_eq!(sum(&[0x12], 0), 0x1200);
        assert_eq!(frame_check_sequence(b"123456789"), 0xCBF4_3926);
        assert_eq!(frame_check_sequence(b""), 0);
    }
}
