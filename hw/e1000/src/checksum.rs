//! Sums: the Internet checksum over parts of frames, and what the receiver checks.

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
    }
}
