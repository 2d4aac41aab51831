//! The transmit ring: legacy, context and data descriptors, offloads, time.

use proptest::prelude::*;

use super::*;

#[test]
fn a_legacy_descriptor_sends_a_frame() {
    let mut host = Host::running();
    host.send(&frame(OTHER, OWN, 60));
    assert_eq!(host.sent(), [frame(OTHER, OWN, 60)]);
    assert_eq!((host.get(TDH), host.get(TDT)), (1, 1));
    assert_eq!(host.peek(TX_RING + 12, 1), [1]);
    assert_eq!(host.get(ICR), TXDW | TXQE);
    let event = BusEvent::FrameSent { device: host.id, length: 60 };
    assert!(host.events().contains(&event));
}

#[test]
fn without_rs_nothing_is_reported() {
    let mut host = Host::running();
    host.queue_legacy(0, &frame(OTHER, OWN, 60), 0x03);
    host.go();
    assert_eq!(host.sent().len(), 1);
    assert_eq!(host.peek(TX_RING + 12, 1), [0]);
    assert_eq!(host.get(ICR), TXQE);
}

#[test]
fn several_descriptors_make_one_frame_and_the_ring_wraps() {
    let mut host = Host::running();
    let whole = frame(OTHER, OWN, 900);
    for round in 0..20 {
        host.queue_legacy(0, &whole[..14], 0x02);
        host.queue_legacy(100, &whole[14..600], 0x02);
        assert_eq!(host.sent().len(), 0, "round {round}");
        host.queue_legacy(1000, &whole[600..], 0x0B);
        host.go();
        assert_eq!(host.sent(), [whole.as_slice()]);
        assert_eq!(host.get(TDH), host.tail);
    }
}

#[test]
fn short_frames_are_padded_if_asked() {
    let mut host = Host::running();
    host.send(&frame(OTHER, OWN, 20));
    let mut padded = frame(OTHER, OWN, 20);
    padded.resize(60, 0);
    assert_eq!(host.sent(), [padded]);
    host.set(TCTL, 2);
    host.send(&frame(OTHER, OWN, 20));
    assert_eq!(host.sent(), [frame(OTHER, OWN, 20)]);
}

#[test]
fn software_may_bring_its_own_check_sequence() {
    let mut host = Host::running();
    let good = frame(OTHER, OWN, 60);
    let crc = net::frame_check_sequence(&good).to_le_bytes();
    host.queue_legacy(0, &[&good[..], &crc].concat(), 0x01);
    host.queue_legacy(200, &[&good[..], &[0; 4]].concat(), 0x01);
    host.go();
    let sent = host.sent_at();
    assert_eq!((&sent[0].1.bytes, sent[0].1.bad_fcs), (&good, false));
    assert_eq!((&sent[1].1.bytes, sent[1].1.bad_fcs), (&good, true));
}

#[test]
fn a_legacy_checksum_goes_from_css_to_the_end() {
    let mut host = Host::running();
    let mut data = frame(OTHER, OWN, 61);
    data[50..52].fill(0);
    host.poke(TX_DATA, &data);
    host.queue(WINDOW + TX_DATA, 20 << 40 | 0x0F << 24 | 50 << 16 | 61);
    host.go();
    let sent = host.sent().remove(0);
    assert_eq!(u16::from_be_bytes([sent[50], sent[51]]), !naive_sum(&data[20..]));
    host.queue(WINDOW + TX_DATA, 20 << 40 | 0x0F << 24 | 60 << 16 | 61);
    host.go();
    assert_eq!(host.sent(), [data], "no room for it at the end: not inserted");
}

#[test]
fn a_tag_is_inserted_in_vlan_mode_only() {
    let mut host = Host::running();
    let plain = frame(OTHER, OWN, 60);
    let mut tagged = plain.clone();
    tagged.splice(12..12, [0x81, 0x00, 0x60, 0x05]);
    host.queue(WINDOW + TX_DATA, 0x6005 << 48 | 0x4B << 24 | 60);
    host.poke(TX_DATA, &plain);
    host.go();
    assert_eq!(host.sent(), [plain.as_slice()]);
    host.set(CTRL, 1 << 30 | 1 << 6 | 1);
    host.queue_data(0, &plain, 0x4B, 0, 0x6005);
    host.queue(WINDOW + TX_DATA, 0x6005 << 48 | 0x4B << 24 | 60);
    host.go();
    assert_eq!(host.sent(), [tagged.as_slice(), &tagged]);
}

/// A context descriptor for IPv4 at 14 and a transport header at 34.
fn context(command: u64, sum_at: u64, payload: u64, header: u64, mss: u64) -> (u64, u64) {
    let low = 34 << 32 | sum_at << 40 | 14 | 24 << 8 | 33 << 16;
    (low, mss << 48 | header << 40 | (0x20 | command) << 24 | payload)
}

#[test]
fn checksums_are_inserted_as_the_context_says() {
    let mut host = Host::running();
    for (protocol, transport, at, command) in
        [(6, tcp(0x18, b"hello"), 50_usize, 3), (17, vec![0, 1, 0, 2, 0, 13, 0, 0, 1, 2, 3, 4, 5], 40, 2)]
    {
        let right = ipv4(protocol, &transport);
        let mut data = right.clone();
        data[24..26].fill(0);
        let pseudo = naive_sum(&pseudo_v4(&right, protocol, transport.len()));
        data[at..at + 2].copy_from_slice(&pseudo.to_be_bytes());
        let (low, high) = context(command, at as u64, 0, 0, 0);
        host.queue(low, high);
        host.queue_data(0, &data[..30], 0x02, 3, 0);
        host.queue_data(30, &data[30..], 0x0B, 0, 0);
        host.go();
        let mut wanted = right.clone();
        wanted.resize(right.len().max(60), 0);
        assert_eq!(host.sent(), [wanted], "the options of the first descriptor count");
    }
}

/// Cuts a large TCP segment as RFC 9293 has it, for comparison.
fn segments(whole: &[u8], mss: usize) -> Vec<Vec<u8>> {
    let (header, payload) = whole.split_at(54);
    let count = payload.len().div_ceil(mss);
    payload
        .chunks(mss)
        .enumerate()
        .map(|(index, part)| {
            let last = index + 1 == count;
            let flags = if last { header[47] } else { header[47] & !9 };
            let mut transport = tcp(flags, part);
            let sequence = u32::from_be_bytes(header[38..42].try_into().unwrap()) + (index * mss) as u32;
            transport[4..8].copy_from_slice(&sequence.to_be_bytes());
            let mut frame = ipv4(6, &transport);
            let id = 0x1234 + index as u16;
            frame[18..20].copy_from_slice(&id.to_be_bytes());
            frame[24..26].fill(0);
            let check = !naive_sum(&frame[14..34]);
            frame[24..26].copy_from_slice(&check.to_be_bytes());
            frame.resize(frame.len().max(60), 0);
            frame
        })
        .collect()
}

/// The large segment as a driver hands it over: no lengths, pseudo header sum without length.
fn prototype(payload: &[u8], flags: u8) -> Vec<u8> {
    let mut whole = ipv4(6, &tcp(flags, payload));
    whole[16..18].fill(0);
    whole[24..26].fill(0);
    let pseudo = naive_sum(&[&whole[26..34], &[0, 6]].concat());
    whole[50..52].copy_from_slice(&pseudo.to_be_bytes());
    whole
}

fn send_large(host: &mut Host, whole: &[u8], mss: usize, cuts: &[usize]) {
    let (low, high) = context(7, 50, (whole.len() - 54) as u64, 54, mss as u64);
    host.queue(low, high);
    let mut edges = vec![0];
    edges.extend(cuts.iter().copied().filter(|cut| *cut > 0 && *cut < whole.len()));
    edges.push(whole.len());
    edges.sort_unstable();
    edges.dedup();
    for pair in edges.windows(2) {
        let end = if pair[1] == whole.len() { 0x0B } else { 0x02 };
        host.queue_data(pair[0] as u64, &whole[pair[0]..pair[1]], 0x04 | end, 3, 0);
    }
    host.go();
}

#[test]
fn a_large_segment_is_cut() {
    let mut host = Host::running();
    let payload: Vec<u8> = (0..5000_u32).map(|index| (index * 7) as u8).collect();
    let whole = prototype(&payload, 0x19);
    send_large(&mut host, &whole, 1460, &[54]);
    assert_eq!(host.sent(), segments(&whole, 1460));
    assert_eq!((host.get(0x40F8), host.get(0x40FC)), (1, 0));
    assert_eq!(host.get(ICR), TXDW | TXQE);
}

#[test]
fn a_segment_that_fits_exactly_is_the_last() {
    let mut host = Host::running();
    let whole = prototype(&[7; 2920], 0x18);
    send_large(&mut host, &whole, 1460, &[]);
    let sent = host.sent();
    assert_eq!(sent.len(), 2);
    assert_eq!((sent[0][47], sent[1][47]), (0x10, 0x18));
    assert_eq!(sent, segments(&whole, 1460));
}

#[test]
fn ipv6_segments_have_their_payload_length() {
    let mut host = Host::running();
    let mut whole = [&OTHER[..], &OWN, &[0x86, 0xDD]].concat();
    whole.extend([0x60, 0, 0, 0, 0, 0, 6, 64]);
    whole.extend([0x20, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    whole.extend([0x20, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    let mut transport = tcp(0x18, &[9; 2000]);
    let pseudo = naive_sum(&[&whole[22..54], &[0, 6]].concat());
    transport[16..18].copy_from_slice(&pseudo.to_be_bytes());
    whole.extend(transport);
    let low = 54 << 32 | 70 << 40 | 14;
    host.queue(low, 1000 << 48 | 74 << 40 | 0x25 << 24 | 2000);
    host.queue_data(0, &whole, 0x0F, 2, 0);
    host.go();
    let sent = host.sent();
    assert_eq!(sent.len(), 2);
    for frame in &sent {
        assert_eq!(u16::from_be_bytes([frame[18], frame[19]]), 1020);
        let pseudo = [&frame[22..54], &[0, 0, 3, 0xFC, 0, 0, 0, 6]].concat();
        assert_eq!(naive_sum(&[&pseudo[..], &frame[54..]].concat()), 0xFFFF, "the checksum is right");
    }
}

#[test]
fn a_context_that_cannot_be_sends_nothing() {
    let mut host = Host::running();
    let whole = prototype(&[7; 2000], 0x18);
    send_large(&mut host, &whole, 0, &[]);
    assert_eq!(host.sent().len(), 0);
    assert_eq!(host.get(0x40FC), 1);
    assert!(host.events().iter().any(|event| matches!(event, BusEvent::DeviceNote { .. })));
    host.send(&frame(OTHER, OWN, 60));
    assert_eq!(host.sent().len(), 1, "and the next frame goes");
}

#[test]
fn a_frame_takes_its_time_on_the_wire() {
    let mut host = Host::new();
    host.start();
    host.set(PBA, 48);
    for _ in 0..15 {
        host.queue_legacy(0, &frame(OTHER, OWN, 1514), 0x0B);
    }
    host.go();
    let times: Vec<u64> = host.sent_at().iter().map(|(at, _)| *at).collect();
    assert_eq!(times[0], (1514 + 24) * 8);
    assert!(times.windows(2).all(|pair| pair[1] - pair[0] == (1514 + 24) * 8));
    assert!(times.len() < 15, "the packet buffer holds 16 KiB");
    host.wait(15 * (1514 + 24) * 8);
    assert_eq!(times.len() + host.sent_at().len(), 15);
}

#[test]
fn memory_that_is_not_mapped_is_not_sent() {
    let mut host = Host::running();
    host.queue(0x1000, 0x0B << 24 | 60);
    host.go();
    assert_eq!(host.sent().len(), 0);
    assert!(host.events().iter().any(|event| matches!(event, BusEvent::DmaBlocked { .. })));
    assert_eq!(host.get(TDH), 1, "the descriptor is done all the same");
    host.set(TDBAL, 0x2000);
    host.send(&frame(OTHER, OWN, 60));
    assert_eq!(host.get(TDH), 1, "a ring that cannot be read stops the transmitter");
    host.set(TDBAL, (WINDOW + TX_RING) as u32);
    assert_eq!(host.sent().len(), 1);
}

#[test]
fn a_frame_that_is_too_long_is_not_sent() {
    let mut host = Host::running();
    host.queue_legacy(0, &[1; 9000], 0x02);
    host.queue_legacy(9000, &[2; 9000], 0x0B);
    host.go();
    assert_eq!(host.sent().len(), 0);
    assert_eq!(host.get(TDH), 2);
}

#[test]
fn a_tail_beyond_the_ring_stops_nothing_else() {
    let mut host = Host::running();
    host.set(TDT, 4000);
    assert!(host.events().iter().any(|event| matches!(event, BusEvent::DeviceNote { .. })));
    host.send(&frame(OTHER, OWN, 60));
    assert_eq!(host.sent().len(), 1);
}

#[test]
fn sent_frames_are_counted() {
    let mut host = Host::running();
    for (to, length) in [(OTHER, 60), ([0xFF; 6], 61), ([1, 0, 0, 0, 0, 1], 1514), (OTHER, 600)] {
        host.send(&frame(to, OWN, length));
    }
    for (offset, value) in [
        (0x4080, 4),
        (0x40D4, 4),
        (0x40D8, 1),
        (0x40DC, 1),
        (0x40E8, 1),
        (0x40EC, 1),
        (0x40F0, 1),
        (0x40F4, 1),
    ] {
        assert_eq!(host.get(offset), value, "{offset:#x}");
        assert_eq!(host.get(offset), 0, "{offset:#x} is cleared by reading");
    }
    let octets = 60 + 61 + 1514 + 600 + 16;
    assert_eq!((host.get(0x4090), host.get(0x4090), host.get(0x4094)), (octets, octets, 0));
    assert_eq!(host.get(0x4090), 0, "reading the high half clears both");
}

proptest! {
    /// However buffers are cut, the segments are those of the textbook.
    #[test]
    fn segments_do_not_depend_on_buffers(
        length in 1_usize..6000, mss in 536_usize..1461, flags in 0_u8..0x40,
        cuts in proptest::collection::vec(1_usize..6000, 0..8)
    ) {
        let mut host = Host::running();
        let payload: Vec<u8> = (0..length).map(|index| (index * 31) as u8).collect();
        let whole = prototype(&payload, flags);
        send_large(&mut host, &whole, mss, &cuts);
        prop_assert_eq!(host.sent(), segments(&whole, mss));
    }
}
