//! The capture that `ndisbox demo` plays: a second in the life of a small network, made from nothing, the same bytes
//! each time.
//!
//! Seen from a tap beside the demo station (02:00:4e:44:49:53): what it hears and would accept (unicast to it,
//! broadcast, multicast), what it hears and must drop (its neighbours' unicast), and what it sends itself.

use crate::frames::{
    self, BROADCAST, Host, Mac, TcpFlags, TcpState, arp, link_local, llc, multicast_mac_v4, ping, tagged,
    tcp, udp,
};

/// The demo NIC: "ND IS" in a locally administered address.
pub const STATION: Mac = [0x02, 0x00, 0x4e, 0x44, 0x49, 0x53];

const US: Host = Host { mac: STATION, ip: [192, 0, 2, 10] };
const GATEWAY: Host = Host { mac: [0x02, 0, 0, 0, 0, 0x01], ip: [192, 0, 2, 1] };
const PRINTER: Host = Host { mac: [0x02, 0, 0, 0, 0, 0x21], ip: [192, 0, 2, 33] };
const LAPTOP: Host = Host { mac: [0x02, 0, 0, 0, 0, 0x34], ip: [192, 0, 2, 52] };
/// A web server behind the gateway.
const SERVER: Host = Host { mac: GATEWAY.mac, ip: [198, 51, 100, 7] };

/// 2024-01-01 00:00:00 UTC, in nanoseconds: as good as any, and never now.
const START: u64 = 1_704_067_200_000_000_000;

/// Nothing happens for this long between two scenes, in nanoseconds.
const QUIET: u64 = 150_000_000;

/// A frame and when it was on the wire.
pub struct Captured {
    /// Nanoseconds since 1970.
    pub time: u64,
    /// From destination address to the end of the payload, without the check sequence.
    pub frame: Vec<u8>,
}

/// The capture as a pcapng file (draft-ietf-opsawg-pcapng).
pub fn file() -> Vec<u8> {
    let mut file = block(0x0a0d_0d0a, &section_header());
    file.extend(block(1, &interface_description()));
    for captured in conversation() {
        file.extend(block(6, &enhanced_packet(&captured)));
    }
    file
}

/// The frames in the order of their times.
pub fn conversation() -> Vec<Captured> {
    let mut wire = Wire { now: START, frames: Vec::new(), next_id: 1 };
    for scene in [join, pings, name_lookup, web_page, neighbours, tagged_traffic] {
        scene(&mut wire);
        wire.now += QUIET;
    }
    wire.frames
}

/// Collects frames as time goes by.
struct Wire {
    now: u64,
    frames: Vec<Captured>,
    next_id: u16,
}

impl Wire {
    /// Puts a frame on the wire `microseconds` after the one before.
    fn after(&mut self, microseconds: u64, frame: Vec<u8>) {
        self.now += microseconds * 1000;
        self.frames.push(Captured { time: self.now, frame });
    }

    /// The identification of the next IPv4 packet.
    fn id(&mut self) -> u16 {
        self.next_id += 1;
        self.next_id
    }
}

/// The station appears: address lease, announcements, and its neighbours' chatter.
fn join(wire: &mut Wire) {
    let unset = Host { mac: STATION, ip: [0; 4] };
    let all = Host { mac: BROADCAST, ip: [255; 4] };
    for (type_, from_server) in [(1, false), (2, true), (3, false), (5, true)] {
        let id = wire.id();
        let message = lease_message(type_, from_server);
        let frame = match from_server {
            false => udp(unset, all, (68, 67), id, &message),
            true => udp(GATEWAY, US, (67, 68), id, &message),
        };
        wire.after(2_500, frame);
    }
    wire.after(900, arp(US, US.ip, None)); // gratuitous: is this address free?
    wire.after(700, frames::neighbour_solicitation(STATION, [0; 16], link_local(STATION)));
    wire.after(1_300, frames::neighbour_advertisement(STATION, link_local(STATION)));
    wire.after(400, arp(US, GATEWAY.ip, None));
    wire.after(150, arp(GATEWAY, US.ip, Some(STATION)));
    for _ in 0..4 {
        wire.after(1_100, arp(LAPTOP, PRINTER.ip, None));
        wire.after(120, arp(PRINTER, LAPTOP.ip, Some(LAPTOP.mac))); // not for us
        wire.after(900, spanning_tree());
    }
}

/// Echoes of every size from nothing to a full frame, both ways.
fn pings(wire: &mut Wire) {
    for (sequence, size) in (1..).zip([0_usize, 1, 17, 18, 19, 56, 128, 512, 1024, 1471, 1472]) {
        let data: Vec<u8> = (0..size).map(|at| at as u8).collect();
        wire.after(3_000, ping(US, GATEWAY, false, sequence, &data));
        wire.after(350, ping(GATEWAY, US, true, sequence, &data));
    }
    for (sequence, size) in (1..).zip([32_usize, 400, 1472]) {
        let data = vec![0x61; size];
        wire.after(2_000, ping(LAPTOP, US, false, sequence, &data));
        wire.after(200, ping(US, LAPTOP, true, sequence, &data));
    }
}

/// One question to the name server and its answer (RFC 1035 section 4).
fn name_lookup(wire: &mut Wire) {
    let question = b"\x07example\x03com\x00\x00\x01\x00\x01";
    let query = [b"\x4e\x44\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00", &question[..]].concat();
    let answer = [
        b"\x4e\x44\x81\x80\x00\x01\x00\x01\x00\x00\x00\x00",
        &question[..],
        b"\xc0\x0c\x00\x01\x00\x01\x00\x00\x0e\x10\x00\x04",
        &SERVER.ip,
    ]
    .concat();
    let id = wire.id();
    wire.after(1_200, udp(US, GATEWAY, (49_152, 53), id, &query));
    let id = wire.id();
    wire.after(4_000, udp(GATEWAY, US, (53, 49_152), id, &answer));
}

/// A TCP connection from handshake to close: one request, 64 segments of answer, acknowledged by pairs.
fn web_page(wire: &mut Wire) {
    let mut ours = TcpState { ports: (49_200, 80), sequence: 1_000, acknowledged: 0 };
    let mut theirs = TcpState { ports: (80, 49_200), sequence: 500_000, acknowledged: 1_001 };
    send(wire, US, SERVER, ours, TcpFlags::SYN, 1_500, &[]);
    send(wire, SERVER, US, theirs, TcpFlags::SYN_ACK, 8_000, &[]);
    (ours.sequence, theirs.sequence) = (1_001, 500_001);
    ours.acknowledged = theirs.sequence;
    send(wire, US, SERVER, ours, TcpFlags::ACK, 90, &[]);
    let request = b"GET / HTTP/1.1\r\nHost: example.com\r\n\r\n";
    send(wire, US, SERVER, ours, TcpFlags::PSH_ACK, 60, request);
    ours.sequence += request.len() as u32;
    theirs.acknowledged = ours.sequence;
    for (number, data) in (0_u32..).zip(web_answer().chunks(1460)) {
        send(wire, SERVER, US, theirs, TcpFlags::PSH_ACK, 1_250, data);
        theirs.sequence += data.len() as u32;
        if number % 2 == 1 {
            ours.acknowledged = theirs.sequence;
            send(wire, US, SERVER, ours, TcpFlags::ACK, 70, &[]);
        }
    }
    send(wire, SERVER, US, theirs, TcpFlags::FIN_ACK, 900, &[]);
    ours.acknowledged = theirs.sequence + 1;
    send(wire, US, SERVER, ours, TcpFlags::FIN_ACK, 150, &[]);
    theirs = TcpState { sequence: theirs.sequence + 1, acknowledged: ours.sequence + 1, ..theirs };
    send(wire, SERVER, US, theirs, TcpFlags::ACK, 6_000, &[]);
}

/// What the server sends: 64 segments, the last one not full.
fn web_answer() -> Vec<u8> {
    const LENGTH: usize = 63 * 1460 + 611;
    let mut answer = b"HTTP/1.1 200 OK\r\nContent-Length: 92549\r\n\r\n".to_vec();
    answer.extend((answer.len()..LENGTH).map(|at| (at.wrapping_mul(31) ^ (at >> 8)) as u8));
    answer
}

fn send(wire: &mut Wire, from: Host, to: Host, state: TcpState, flags: TcpFlags, after: u64, data: &[u8]) {
    let id = wire.id();
    wire.after(after, tcp(from, to, state, flags, id, data));
}

/// Traffic between others: the station hears it and drops the unicast part.
fn neighbours(wire: &mut Wire) {
    // "Who prints?", in multicast DNS (RFC 6762).
    let question = b"\0\0\0\0\0\x01\0\0\0\0\0\0\x04_ipp\x04_tcp\x05local\0\0\x0c\0\x01";
    let service_discovery = Host { mac: multicast_mac_v4([224, 0, 0, 251]), ip: [224, 0, 0, 251] };
    for number in 0..20_u16 {
        let job = vec![number as u8; 64 + 70 * usize::from(number)];
        let id = wire.id();
        wire.after(2_200, udp(LAPTOP, PRINTER, (50_000, 9_100), id, &job));
        if number % 4 == 0 {
            let id = wire.id();
            wire.after(300, udp(PRINTER, service_discovery, (5_353, 5_353), id, question));
            wire.after(
                500,
                frames::neighbour_solicitation(LAPTOP.mac, link_local(LAPTOP.mac), link_local(STATION)),
            );
        }
        if number % 8 == 3 {
            let everyone = Host { mac: BROADCAST, ip: [192, 0, 2, 255] };
            let id = wire.id();
            wire.after(700, udp(LAPTOP, everyone, (50_001, 50_001), id, &[0x20; 50]));
        }
    }
}

/// The same link carries a second network in VLAN 100; a full tagged frame is four bytes longer.
fn tagged_traffic(wire: &mut Wire) {
    wire.after(800, tagged(&arp(GATEWAY, US.ip, None), 0, 100));
    for (number, size) in (0..).zip([18_usize, 200, 700, 1468]) {
        let id = wire.id();
        let data = vec![number; size];
        wire.after(1_000, tagged(&udp(GATEWAY, US, (7_000, 7_001), id, &data), 5, 100));
        let id = wire.id();
        wire.after(250, tagged(&udp(US, GATEWAY, (7_001, 7_000), id, &data), 0, 100));
    }
    wire.after(600, spanning_tree());
}

/// A DHCP message of this type (RFC 2131 section 2, RFC 2132 section 9.6).
fn lease_message(type_: u8, reply: bool) -> Vec<u8> {
    let mut message = vec![if reply { 2 } else { 1 }, 1, 6, 0, 0x4e, 0x44, 0x49, 0x53, 0, 0, 0, 0];
    message.extend([0; 4]); // current address
    message.extend(if reply { US.ip } else { [0; 4] });
    message.extend(if reply { GATEWAY.ip } else { [0; 4] });
    message.extend([0; 4]); // relay
    message.extend(STATION);
    message.resize(236, 0);
    message.extend([0x63, 0x82, 0x53, 0x63, 53, 1, type_, 255]);
    message.resize(300, 0);
    message
}

/// A bridge's configuration message (IEEE 802.1D section 9.3.1), the one frame with a length instead of a type.
fn spanning_tree() -> Vec<u8> {
    let bridge = [&[0x80, 0x00][..], &GATEWAY.mac].concat();
    let mut message = vec![0x42, 0x42, 0x03, 0, 0, 0, 0, 0];
    message.extend(&bridge); // root
    message.extend([0; 4]); // path cost
    message.extend(&bridge);
    message.extend([0x80, 0x01, 0, 0, 0x14, 0, 0x02, 0, 0x0f, 0]); // port, age, max age, hello, forward delay
    llc([0x01, 0x80, 0xc2, 0, 0, 0], GATEWAY.mac, &message)
}

/// pcapng section 3.1: type, length, body, length again, all little-endian, padded to words.
fn block(type_: u32, body: &[u8]) -> Vec<u8> {
    let padding = body.len().wrapping_neg() % 4;
    let length = u32::try_from(12 + body.len() + padding).expect("a block is small");
    let mut block = [&type_.to_le_bytes()[..], &length.to_le_bytes(), body].concat();
    block.resize(block.len() + padding, 0);
    block.extend(length.to_le_bytes());
    block
}

fn section_header() -> Vec<u8> {
    let mut body = 0x1a2b_3c4d_u32.to_le_bytes().to_vec();
    body.extend([1, 0, 0, 0]); // version 1.0
    body.extend(u64::MAX.to_le_bytes()); // length not stated
    body
}

fn interface_description() -> Vec<u8> {
    let mut body = vec![1, 0, 0, 0]; // Ethernet
    body.extend(0_u32.to_le_bytes()); // no snapshot limit
    body.extend([9, 0, 1, 0, 9, 0, 0, 0]); // if_tsresol: 10^-9 s
    body.extend([0, 0, 0, 0]); // end of options
    body
}

fn enhanced_packet(captured: &Captured) -> Vec<u8> {
    let length = u32::try_from(captured.frame.len()).expect("a frame is small");
    let (high, low) = ((captured.time >> 32) as u32, captured.time as u32);
    let numbers = [0, high, low, length, length];
    let mut body: Vec<u8> = numbers.iter().flat_map(|number: &u32| number.to_le_bytes()).collect();
    body.extend(&captured.frame);
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_realistic_mix() {
        let frames = conversation();
        assert!((180..=260).contains(&frames.len()), "{}", frames.len());
        assert!(frames.windows(2).all(|pair| pair[0].time < pair[1].time));
        let span = frames.last().unwrap().time - frames[0].time;
        assert!((800_000_000..=1_200_000_000).contains(&span), "{span} ns");
        let sizes: Vec<usize> = frames.iter().map(|captured| captured.frame.len()).collect();
        assert_eq!(sizes.iter().min(), Some(&60));
        assert_eq!(sizes.iter().filter(|size| **size > 1514).count(), 0);
        assert!(sizes.contains(&1514));
    }

    #[test]
    fn every_kind_of_receiver_is_there() {
        let frames = conversation();
        let count = |test: fn(&[u8]) -> bool| frames.iter().filter(|captured| test(&captured.frame)).count();
        assert!(count(|frame| frame[6..12] == STATION) > 40, "sent by us");
        assert!(count(|frame| frame[..6] == STATION) > 60, "sent to us");
        assert!(count(|frame| frame[..6] == BROADCAST && frame[6..12] != STATION) > 5, "broadcast");
        assert!(count(|frame| frame[0] & 1 == 1 && frame[..6] != BROADCAST) > 8, "multicast");
        assert!(
            count(|frame| frame[0] & 1 == 0 && frame[..6] != STATION && frame[6..12] != STATION) > 15,
            "others'"
        );
        assert!(count(|frame| frame[12..14] == [0x81, 0x00]) > 5, "tagged");
    }

    #[test]
    fn the_file_is_the_same_each_time_and_its_blocks_add_up() {
        let bytes = file();
        assert_eq!(bytes, file());
        let (mut at, mut packets) = (0, 0);
        while at < bytes.len() {
            let word = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
            let length = word(at + 4) as usize;
            assert_eq!(length % 4, 0);
            assert_eq!(word(at + length - 4) as usize, length);
            packets += usize::from(word(at) == 6);
            at += length;
        }
        assert_eq!(packets, conversation().len());
    }
}
