//! Building Ethernet frames, with right checksums, for the demo capture.
//!
//! Field layouts: RFC 826 (ARP), 791 (IPv4), 792 (ICMP), 768 (UDP), 9293 (TCP), 8200 (IPv6), 4443 and 4861 (ICMPv6,
//! neighbour discovery), IEEE 802.3 and 802.1Q.

/// A MAC address.
pub type Mac = [u8; 6];
/// An IPv4 address.
pub type Ipv4 = [u8; 4];
/// An IPv6 address.
pub type Ipv6 = [u8; 16];

/// Everyone on the link.
pub const BROADCAST: Mac = [0xff; 6];

/// Shortest frame on the wire, without its check sequence (IEEE 802.3, 64 octets less 4).
pub const SHORTEST: usize = 60;

const ETHERTYPE_IPV4: u16 = 0x0800;
const ETHERTYPE_ARP: u16 = 0x0806;
const ETHERTYPE_VLAN: u16 = 0x8100;
const ETHERTYPE_IPV6: u16 = 0x86dd;

const PROTOCOL_ICMP: u8 = 1;
const PROTOCOL_TCP: u8 = 6;
const PROTOCOL_UDP: u8 = 17;
const PROTOCOL_ICMPV6: u8 = 58;

/// One end of an IPv4 conversation.
#[derive(Clone, Copy)]
pub struct Host {
    /// Address on the link.
    pub mac: Mac,
    /// Address in IPv4.
    pub ip: Ipv4,
}

/// Flags of a TCP segment (RFC 9293 section 3.1).
#[derive(Clone, Copy)]
pub struct TcpFlags(pub u8);

impl TcpFlags {
    /// Acknowledges only.
    pub const ACK: Self = Self(0x10);
    /// Opens.
    pub const SYN: Self = Self(0x02);
    /// Opens and acknowledges.
    pub const SYN_ACK: Self = Self(0x12);
    /// Carries data that the receiver should hand on.
    pub const PSH_ACK: Self = Self(0x18);
    /// Closes and acknowledges.
    pub const FIN_ACK: Self = Self(0x11);
}

/// Ethernet II: destination, source, type, payload, padded to [`SHORTEST`].
pub fn ethernet(to: Mac, from: Mac, ethertype: u16, payload: &[u8]) -> Vec<u8> {
    let mut frame = [&to[..], &from, &ethertype.to_be_bytes(), payload].concat();
    frame.resize(frame.len().max(SHORTEST), 0);
    frame
}

/// IEEE 802.3 with a length field and an LLC payload (spanning tree and kin).
pub fn llc(to: Mac, from: Mac, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len()).expect("an LLC payload is at most 1500 bytes");
    ethernet(to, from, length, payload)
}

/// Puts an IEEE 802.1Q tag into a frame that has none.
pub fn tagged(frame: &[u8], priority: u8, vlan: u16) -> Vec<u8> {
    let tag = u16::from(priority) << 13 | vlan;
    [&frame[..12], &ETHERTYPE_VLAN.to_be_bytes(), &tag.to_be_bytes(), &frame[12..]].concat()
}

/// An ARP request by `from` for `wanted`, or (with `reply_to`) the answer of `from`.
pub fn arp(from: Host, wanted: Ipv4, reply_to: Option<Mac>) -> Vec<u8> {
    let operation: u16 = if reply_to.is_some() { 2 } else { 1 };
    let mut body = vec![0, 1, 8, 0, 6, 4]; // Ethernet, IPv4, address lengths
    body.extend(operation.to_be_bytes());
    body.extend(from.mac);
    body.extend(from.ip);
    body.extend(reply_to.unwrap_or_default());
    body.extend(wanted);
    ethernet(reply_to.unwrap_or(BROADCAST), from.mac, ETHERTYPE_ARP, &body)
}

/// An ICMP echo request or reply.
pub fn ping(from: Host, to: Host, reply: bool, sequence: u16, data: &[u8]) -> Vec<u8> {
    let mut message = vec![if reply { 0 } else { 8 }, 0, 0, 0, 0x4e, 0x44];
    message.extend(sequence.to_be_bytes());
    message.extend(data);
    put_checksum(&mut message, 2, &[]);
    ipv4(from, to, PROTOCOL_ICMP, sequence, &message)
}

/// A UDP datagram over IPv4.
pub fn udp(from: Host, to: Host, ports: (u16, u16), id: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(8 + data.len()).expect("a datagram fits in a frame");
    let mut message =
        [&ports.0.to_be_bytes()[..], &ports.1.to_be_bytes(), &length.to_be_bytes(), &[0, 0], data].concat();
    put_checksum(&mut message, 6, &pseudo_header(from.ip, to.ip, PROTOCOL_UDP, length));
    ipv4(from, to, PROTOCOL_UDP, id, &message)
}

/// Where a TCP sender stands: ports, the number of its next byte, the next byte it expects.
#[derive(Clone, Copy)]
pub struct TcpState {
    /// Own port, then the other end's.
    pub ports: (u16, u16),
    /// Sequence number of the first byte of this segment.
    pub sequence: u32,
    /// Acknowledgement number.
    pub acknowledged: u32,
}

/// A TCP segment over IPv4; a SYN carries the usual maximum segment size of 1460.
pub fn tcp(from: Host, to: Host, state: TcpState, flags: TcpFlags, id: u16, data: &[u8]) -> Vec<u8> {
    let options: &[u8] = if flags.0 & TcpFlags::SYN.0 != 0 { &[2, 4, 0x05, 0xb4] } else { &[] };
    let header_words = u8::try_from((20 + options.len()) / 4).expect("a TCP header has at most 15 words");
    let mut segment = [&state.ports.0.to_be_bytes()[..], &state.ports.1.to_be_bytes()].concat();
    segment.extend(state.sequence.to_be_bytes());
    segment.extend(state.acknowledged.to_be_bytes());
    segment.extend([header_words << 4, flags.0, 0xfa, 0xf0, 0, 0, 0, 0]);
    segment.extend(options);
    segment.extend(data);
    let length = u16::try_from(segment.len()).expect("a segment fits in a frame");
    put_checksum(&mut segment, 16, &pseudo_header(from.ip, to.ip, PROTOCOL_TCP, length));
    ipv4(from, to, PROTOCOL_TCP, id, &segment)
}

/// An IPv6 neighbour solicitation to the solicited-node group of `wanted` (RFC 4861 sections 4.3 and 2.3).
pub fn neighbour_solicitation(mac: Mac, from: Ipv6, wanted: Ipv6) -> Vec<u8> {
    let group = solicited_node(wanted);
    let mut message = vec![135, 0, 0, 0, 0, 0, 0, 0];
    message.extend(wanted);
    message.extend([1, 1]); // option: source link-layer address, 8 bytes
    message.extend(mac);
    ipv6(multicast_mac(group), mac, from, group, message)
}

/// An unsolicited neighbour advertisement to all nodes (RFC 4861 section 4.4).
pub fn neighbour_advertisement(mac: Mac, from: Ipv6) -> Vec<u8> {
    let mut all_nodes = [0; 16];
    (all_nodes[0], all_nodes[1], all_nodes[15]) = (0xff, 0x02, 0x01);
    let mut message = vec![136, 0, 0, 0, 0x20, 0, 0, 0];
    message.extend(from);
    message.extend([2, 1]);
    message.extend(mac);
    ipv6(multicast_mac(all_nodes), mac, from, all_nodes, message)
}

/// The link-local address made from a MAC address (RFC 4291 appendix A).
pub fn link_local(mac: Mac) -> Ipv6 {
    let [a, b, c, d, e, f] = mac;
    [0xfe, 0x80, 0, 0, 0, 0, 0, 0, a ^ 2, b, c, 0xff, 0xfe, d, e, f]
}

/// The multicast MAC address of an IPv4 group (RFC 1112 section 6.4).
pub fn multicast_mac_v4(group: Ipv4) -> Mac {
    [0x01, 0x00, 0x5e, group[1] & 0x7f, group[2], group[3]]
}

fn solicited_node(address: Ipv6) -> Ipv6 {
    let [.., a, b, c] = address;
    [0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xff, a, b, c]
}

fn multicast_mac(group: Ipv6) -> Mac {
    [0x33, 0x33, group[12], group[13], group[14], group[15]]
}

fn ipv4(from: Host, to: Host, protocol: u8, id: u16, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(20 + payload.len()).expect("a packet fits in a frame");
    let mut packet = vec![0x45, 0];
    packet.extend(length.to_be_bytes());
    packet.extend(id.to_be_bytes());
    packet.extend([0x40, 0, 64, protocol, 0, 0]); // don't fragment, 64 hops
    packet.extend(from.ip);
    packet.extend(to.ip);
    put_checksum(&mut packet, 10, &[]);
    packet.extend(payload);
    ethernet(to.mac, from.mac, ETHERTYPE_IPV4, &packet)
}

fn ipv6(to_mac: Mac, from_mac: Mac, from: Ipv6, to: Ipv6, mut message: Vec<u8>) -> Vec<u8> {
    let length = u16::try_from(message.len()).expect("a message fits in a frame");
    let mut pseudo = [&from[..], &to].concat();
    pseudo.extend(u32::from(length).to_be_bytes());
    pseudo.extend([0, 0, 0, PROTOCOL_ICMPV6]);
    put_checksum(&mut message, 2, &pseudo);
    let mut packet = vec![0x60, 0, 0, 0];
    packet.extend(length.to_be_bytes());
    packet.extend([PROTOCOL_ICMPV6, 255]);
    packet.extend(from);
    packet.extend(to);
    packet.extend(message);
    ethernet(to_mac, from_mac, ETHERTYPE_IPV6, &packet)
}

fn pseudo_header(from: Ipv4, to: Ipv4, protocol: u8, length: u16) -> Vec<u8> {
    [&from[..], &to, &[0, protocol], &length.to_be_bytes()].concat()
}

fn put_checksum(message: &mut [u8], at: usize, pseudo_header: &[u8]) {
    let sum = checksum(&[pseudo_header, message]);
    message[at..at + 2].copy_from_slice(&sum.to_be_bytes());
}

/// The Internet checksum (RFC 1071) of parts that each, but for the last, have even length.
pub fn checksum(parts: &[&[u8]]) -> u16 {
    let words = parts.iter().flat_map(|part| part.chunks(2));
    let mut sum: u32 =
        words.map(|word| u32::from(word[0]) << 8 | u32::from(*word.get(1).unwrap_or(&0))).sum();
    while sum >> 16 != 0 {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !(sum as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Host = Host { mac: [2, 0, 0, 0, 0, 1], ip: [192, 0, 2, 1] };
    const B: Host = Host { mac: [2, 0, 0, 0, 0, 2], ip: [192, 0, 2, 2] };

    #[test]
    fn the_checksum_of_the_rfc_example() {
        // RFC 1071 section 3: the sum of these bytes is ddf2.
        assert_eq!(checksum(&[&[0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7]]), !0xddf2);
    }

    #[test]
    fn what_is_sent_checks_to_zero() {
        let frame = udp(A, B, (53, 1024), 7, b"odd");
        assert_eq!(frame.len(), SHORTEST);
        assert_eq!(checksum(&[&frame[14..34]]), 0);
        let datagram = &frame[34..34 + 11];
        assert_eq!(checksum(&[&pseudo_header(A.ip, B.ip, 17, 11), datagram]), 0);
        let frame = neighbour_solicitation(A.mac, link_local(A.mac), link_local(B.mac));
        let pseudo = [&frame[22..54], &[0, 0, 0, 32, 0, 0, 0, 58]].concat();
        assert_eq!(checksum(&[&pseudo, &frame[54..86]]), 0);
    }

    #[test]
    fn the_tag_goes_between_addresses_and_type() {
        let frame = tagged(&arp(A, B.ip, None), 5, 100);
        assert_eq!(frame[12..18], [0x81, 0x00, 0xa0, 0x64, 0x08, 0x06]);
        assert_eq!(frame.len(), SHORTEST + 4);
    }
}
