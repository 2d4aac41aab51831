//! The receive ring: filters, buffers, checksums, VLAN, overruns, flow control.

use proptest::prelude::*;

use super::*;

const DD_EOP: u8 = 3;
const IXSM: u8 = 4;
const PIF: u8 = 0x80;

#[test]
fn a_frame_lands_in_its_buffer() {
    let mut host = Host::running();
    host.feed(frame(OWN, OTHER, 60));
    assert!(host.interrupted());
    assert_eq!(host.get(ICR), RXT0);
    assert_eq!((host.get(RDH), host.get(RDT)), (1, RING - 1));
    let bytes = frame(OWN, OTHER, 60);
    let checksum = naive_sum(&bytes);
    let status = DD_EOP | IXSM;
    assert_eq!(host.receive().unwrap(), Received { bytes, checksum, status, errors: 0, special: 0 });
    assert!(host.events().contains(&BusEvent::FrameReceived { device: host.id, length: 60 }));
}

#[test]
fn the_check_sequence_is_kept_or_stripped() {
    let mut host = Host::running();
    host.set(RCTL, 1 << 15 | 2);
    host.feed(frame(OWN, OTHER, 61));
    let received = host.receive().unwrap();
    assert_eq!(received.bytes.len(), 65);
    let crc = net::frame_check_sequence(&received.bytes[..61]);
    assert_eq!(received.bytes[61..], crc.to_le_bytes());
    assert_eq!(received.checksum, naive_sum(&received.bytes));
}

#[test]
fn the_checksum_starts_where_software_says() {
    let mut host = Host::running();
    for start in [14, 15, 34] {
        host.set(RXCSUM, start);
        host.feed(frame(OWN, OTHER, 99));
        let received = host.receive().unwrap();
        assert_eq!(received.checksum, naive_sum(&received.bytes[start as usize..]), "{start}");
    }
}

#[test]
fn buffers_have_every_size_and_frames_span_them() {
    for (bits, size) in [
        (0, 2048),
        (1 << 16, 1024),
        (2 << 16, 512),
        (3 << 16, 256),
        (1 << 25 | 1 << 16, 16384),
        (1 << 25 | 2 << 16, 8192),
        (1 << 25 | 3 << 16, 4096),
    ] {
        let mut host = Host::running();
        for index in 0..RING {
            host.offer(index, 16384);
        }
        host.set(RCTL, 1 << 26 | bits | 1 << 5 | 2);
        for length in [60, 1514, 3000] {
            let before = host.get(RDH);
            host.feed(frame(OWN, OTHER, length));
            let used = (host.get(RDH) + RING - before) % RING;
            assert_eq!(used as usize, length.div_ceil(size), "{length} bytes in buffers of {size}");
            assert_eq!(host.receive().unwrap().bytes, frame(OWN, OTHER, length));
        }
    }
}

#[test]
fn addresses_are_filtered() {
    let multicast = [0x01, 0x00, 0x5E, 0x12, 0x34, 0x56];
    let mut host = Host::running();
    let takes = |host: &mut Host, control: u32, to: [u8; 6]| {
        host.set(RCTL, 1 << 26 | 2 | control);
        host.feed(frame(to, OTHER, 60));
        host.receive().map(|received| received.status & PIF != 0)
    };
    assert_eq!(takes(&mut host, 0, OWN), Some(false));
    assert_eq!(takes(&mut host, 0, OTHER), None);
    assert_eq!(takes(&mut host, 1 << 3, OTHER), Some(true), "unicast promiscuous");
    assert_eq!(takes(&mut host, 0, [0xFF; 6]), None);
    assert_eq!(takes(&mut host, 1 << 15, [0xFF; 6]), Some(false), "broadcast accept");
    assert_eq!(takes(&mut host, 0, multicast), None);
    assert_eq!(takes(&mut host, 1 << 4, multicast), Some(true), "multicast promiscuous");
    host.set(RAL1, 0x125E_0001);
    host.set(RAL1 + 4, 0x8000_5634);
    assert_eq!(takes(&mut host, 0, multicast), Some(false), "exact");
    host.set(RAL1 + 4, 0x5634);
    for (offset, index) in [(0, 0x563), (1, 0xAC6), (2, 0x58D), (3, 0x634)] {
        assert_eq!(takes(&mut host, offset << 12, multicast), None);
        host.set(MTA + 4 * (index >> 5), 1 << (index & 31));
        assert_eq!(takes(&mut host, offset << 12, multicast), Some(true), "offset {offset}");
        host.set(MTA + 4 * (index >> 5), 0);
    }
}

#[test]
fn tags_are_stripped_and_filtered() {
    let mut host = Host::running();
    let mut tagged = frame(OWN, OTHER, 60);
    tagged.splice(12..12, [0x81, 0x00, 0xA1, 0x23]);
    host.feed(tagged.clone());
    assert_eq!(host.receive().unwrap().bytes, tagged, "not in VLAN mode");
    host.set(CTRL, 1 << 30 | 1 << 6 | 1);
    host.feed(tagged.clone());
    let received = host.receive().unwrap();
    assert_eq!(received.bytes, frame(OWN, OTHER, 60));
    assert_eq!((received.status & 8, received.special), (8, 0xA123));
    assert_eq!(received.checksum, naive_sum(&received.bytes));
    host.set(RCTL, 1 << 26 | 1 << 18 | 2);
    host.feed(tagged.clone());
    assert_eq!(host.receive(), None, "VLAN 0x123 is not in the table");
    host.set(VFTA + 4 * (0x123 >> 5), 1 << (0x123 & 31));
    host.feed(tagged.clone());
    assert!(host.receive().is_some());
    host.set(RCTL, 1 << 26 | 1 << 20 | 1 << 19 | 1 << 18 | 2);
    host.feed(tagged);
    assert_eq!(host.receive(), None, "CFI is not as asked for");
    host.feed(frame(OWN, OTHER, 60));
    assert!(host.receive().is_some(), "untagged frames pass");
}

#[test]
fn checksums_are_checked_if_asked() {
    let mut host = Host::running();
    let result = |host: &mut Host, bytes: Vec<u8>| {
        host.feed(bytes);
        let received = host.receive().unwrap();
        (received.status & 0x64, received.errors)
    };
    let good = ipv4(6, &tcp(0x18, b"hello, world, of frames"));
    assert_eq!(result(&mut host, good.clone()), (4, 0), "ignore checksum");
    host.set(RXCSUM, 0x300);
    assert_eq!(result(&mut host, good.clone()), (0x60, 0));
    let mut bad = good.clone();
    bad[60] ^= 1;
    assert_eq!(result(&mut host, bad), (0x60, 0x20), "TCP checksum error");
    let mut bad = good.clone();
    bad[22] ^= 1;
    assert_eq!(result(&mut host, bad), (0x60, 0x40), "IP checksum error");
    let mut fragment = ipv4(17, &[0; 30]);
    fragment[20] = 0x20;
    fragment[24..26].fill(0);
    let check = !naive_sum(&fragment[14..34]);
    fragment[24..26].copy_from_slice(&check.to_be_bytes());
    assert_eq!(result(&mut host, fragment), (0x40, 0), "fragments are left to software");
    let udp = ipv4(
        17,
        &[0, 1, 0, 2, 0, 30, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    );
    assert_eq!(result(&mut host, udp.clone()), (0x60, 0));
    let mut without = udp;
    without[40..42].fill(0);
    assert_eq!(result(&mut host, without), (0x40, 0), "UDP without a checksum");
    let padded = [ipv4(6, &tcp(0x10, b"")), vec![0xEE; 6]].concat();
    assert_eq!(result(&mut host, padded), (0x60, 0), "padding does not count");
    host.set(RXCSUM, 0x100);
    assert_eq!(result(&mut host, good.clone()), (0x40, 0));
    host.feed(frame(OWN, OTHER, 60));
    assert_eq!(host.receive().unwrap().status & 0x64, 4);
}

#[test]
fn bad_frames_are_counted_and_dropped_or_kept() {
    let mut host = Host::running();
    let bad = Frame { bad_fcs: true, ..Frame::new(frame(OWN, OTHER, 60), net::Nanos(0)) };
    host.feed_frame(bad.clone());
    host.feed(frame(OWN, OTHER, 40));
    host.feed(frame(OWN, OTHER, 1515));
    assert_eq!(host.receive(), None);
    assert_eq!((host.get(0x4000), host.get(0x40A4), host.get(0x40AC)), (1, 1, 1));
    let lost = |event: &&BusEvent| matches!(event, BusEvent::FrameLost { .. });
    assert_eq!(host.events().iter().filter(lost).count(), 3);
    host.set(RCTL, 1 << 26 | 1 << 5 | 1 << 2 | 2);
    host.feed_frame(bad);
    assert_eq!(host.receive().unwrap().errors, 1, "store bad packets");
    host.feed(frame(OWN, OTHER, 16000));
    assert!(host.get(RDH) > 1, "long packets");
}

#[test]
fn few_descriptors_are_told() {
    let mut host = Host::running();
    host.set(RCTL, 1 << 26 | 2 | 1 << 8);
    let mut told = 0;
    for _ in 0..RING - 1 {
        host.feed(frame(OWN, OTHER, 60));
        if host.get(ICR) & RXDMT0 != 0 {
            told += 1;
            assert_eq!(RING - 1 - host.get(RDH), RING / 4);
        }
    }
    assert_eq!(told, 1);
}

#[test]
fn frames_wait_in_the_packet_buffer_and_overrun_it() {
    let mut host = Host::new();
    host.start();
    let mut fed = 0;
    while host.get(0x4010) == 0 {
        host.feed(frame(OWN, OTHER, 1514));
        host.wait(20_000);
        fed += 1;
        assert!(fed < 100);
    }
    assert_eq!(fed, RING - 1 + 48 * 1024 / 1514 + 1);
    assert_eq!(host.get(ICR) & RXO, RXO);
    assert!(host.get(0x40A0) > 0, "receive no buffers");
    let mut taken = 0;
    while host.receive().is_some() {
        taken += 1;
    }
    assert_eq!(taken, fed - 1, "one was missed");
}

#[test]
fn on_an_instant_wire_nothing_is_missed() {
    let mut host = Host::running();
    for index in 0..200 {
        host.cable
            .0
            .lock()
            .unwrap()
            .incoming
            .push_back(Frame::new(frame(OWN, OTHER, 60 + index), net::Nanos(0)));
    }
    host.act(|_, _| ());
    for index in 0..200 {
        host.wait(10);
        assert_eq!(host.receive().unwrap().bytes.len(), 60 + index);
    }
    assert_eq!(host.get(0x4010), 0);
}

#[test]
fn a_frame_arrives_when_its_last_byte_has() {
    let mut host = Host::new();
    host.start();
    host.feed(frame(OWN, OTHER, 1000));
    host.wait((1000 + 24) * 8 - 2);
    assert_eq!(host.get(RDH), 0);
    host.wait(1);
    assert_eq!(host.get(RDH), 1);
}

#[test]
fn the_receiver_asks_for_silence_and_lifts_it() {
    let mut host = Host::new();
    host.start();
    host.set(CTRL, 1 << 28 | 1 << 6 | 1);
    host.set(FCRTH, 8192);
    host.set(FCRTL, 1 << 31 | 2048);
    host.set(FCTTV, 0x0680);
    for _ in 0..RING + 8 {
        host.feed(frame(OWN, OTHER, 1514));
        host.wait(20_000);
    }
    let sent = host.sent();
    assert_eq!(sent.len(), 1, "one XOFF");
    assert_eq!(sent[0][..6], [1, 0x80, 0xC2, 0, 0, 1]);
    assert_eq!(sent[0][6..12], OWN);
    assert_eq!(sent[0][12..18], [0x88, 0x08, 0, 1, 6, 0x80]);
    assert_eq!(sent[0].len(), 60);
    while host.receive().is_some() {}
    let sent = host.sent();
    assert_eq!(sent.len(), 1, "one XON");
    assert_eq!(sent[0][16..18], [0, 0]);
    assert_eq!((host.get(0x404C), host.get(0x4054)), (1, 1));
}

#[test]
fn the_transmitter_obeys_pause_frames() {
    let mut host = Host::running();
    let mut pause = frame([1, 0x80, 0xC2, 0, 0, 1], OTHER, 60);
    pause[12..18].copy_from_slice(&[0x88, 0x08, 0, 1, 0, 100]);
    host.feed(pause.clone());
    assert_eq!(host.get(0x4058), 1, "without RFCE: unsupported");
    host.set(CTRL, 1 << 27 | 1 << 6 | 1);
    host.feed(pause.clone());
    assert_eq!(host.get(STATUS) & 0x10, 0x10);
    host.send(&frame(OTHER, OWN, 60));
    assert_eq!(host.sent().len(), 0);
    host.wait(100 * 512);
    assert_eq!(host.sent().len(), 1, "100 quanta of 512 bit times");
    host.feed(pause.clone());
    host.send(&frame(OTHER, OWN, 60));
    pause[17] = 0;
    host.feed(pause);
    assert_eq!(host.sent().len(), 1, "XON");
    assert_eq!((host.get(0x4048), host.get(0x4050)), (1, 2));
    assert_eq!(host.receive(), None, "they are not for software");
}

#[test]
fn received_frames_are_counted() {
    let mut host = Host::running();
    for (to, length) in [(OWN, 60), ([0xFF; 6], 100), (OWN, 1514), (OTHER, 60)] {
        host.feed(frame(to, OTHER, length));
        host.receive();
    }
    for (offset, value) in [
        (0x4074, 3),
        (0x40D0, 4),
        (0x405C, 1),
        (0x4060, 1),
        (0x4070, 1),
        (0x4078, 1),
        (0x407C, 0),
        (0x4088, 60 + 100 + 1514 + 12),
        (0x40C0, 60 + 100 + 1514 + 60 + 16),
    ] {
        assert_eq!(host.get(offset), value, "{offset:#x}");
    }
}

#[test]
fn loopback_modes_turn_frames_round() {
    for phy in [false, true] {
        let mut host = Host::running();
        if phy {
            host.phy_write(0, 0x4140);
        } else {
            host.set(RCTL, 1 << 26 | 1 << 6 | 2);
        }
        host.send(&frame(OWN, OWN, 60));
        host.wait(1);
        assert_eq!(host.sent().len(), 0, "nothing on the cable");
        assert_eq!(host.receive().unwrap().bytes, frame(OWN, OWN, 60));
    }
}

#[test]
fn a_ring_that_cannot_be_read_stops_the_receiver() {
    let mut host = Host::running();
    host.set(RDBAL, 0x1000);
    host.feed(frame(OWN, OTHER, 60));
    assert_eq!(host.get(RDH), 0);
    let events = host.events();
    assert!(events.iter().any(|event| matches!(event, BusEvent::DmaBlocked { .. })));
    assert!(events.iter().any(|event| matches!(event, BusEvent::DeviceNote { .. })));
    host.set(RDBAL, (WINDOW + RX_RING) as u32);
    assert!(host.receive().is_some(), "the frame waited");
}

proptest! {
    /// Frames of any size come through whole and in order, whatever the buffer size.
    #[test]
    fn frames_come_through_whole(
        lengths in proptest::collection::vec(60_usize..1515, 1..60), bits in 0_u32..4, strip in any::<bool>()
    ) {
        let mut host = Host::running();
        host.set(RCTL, u32::from(strip) << 26 | bits << 16 | 2);
        let mut expected = VecDeque::new();
        for (index, length) in lengths.into_iter().enumerate() {
            host.feed(frame(OWN, OTHER, length));
            expected.push_back(length);
            if index % 2 != 0 {
                while let Some(received) = host.receive() {
                    let length = expected.pop_front().unwrap();
                    prop_assert_eq!(&received.bytes[..length], frame(OWN, OTHER, length));
                    prop_assert_eq!(received.bytes.len(), length + if strip { 0 } else { 4 });
                }
            }
        }
        while host.receive().is_some() {
            expected.pop_front();
        }
        prop_assert!(expected.is_empty());
    }
}
