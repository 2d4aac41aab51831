//! Endpoints, and captures written out by hand byte by byte.

use pcap_file::pcapng::PcapNgReader;
use pcap_file::pcapng::blocks::Block;
use pcap_file::pcapng::blocks::enhanced_packet::EnhancedPacketOption;
use proptest::prelude::*;

use crate::*;

/// A frame of `length` bytes whose bytes count up from `first`.
fn bytes(first: u8, length: usize) -> Vec<u8> {
    (0..length).map(|i| first.wrapping_add(i as u8)).collect()
}

fn pcap_header(magic: u32, link: u32, snaplen: u32) -> Vec<u8> {
    let mut file = magic.to_le_bytes().to_vec();
    file.extend([2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    file.extend(snaplen.to_le_bytes());
    file.extend(link.to_le_bytes());
    file
}

fn pcap_packet(file: &mut Vec<u8>, seconds: u32, fraction: u32, original: u32, data: &[u8]) {
    for field in [seconds, fraction, data.len() as u32, original] {
        file.extend(field.to_le_bytes());
    }
    file.extend(data);
}

/// A pcapng block of either byte order.
fn block(big: bool, kind: u32, body: &[u8]) -> Vec<u8> {
    let word = |value: u32| if big { value.to_be_bytes() } else { value.to_le_bytes() };
    let length = word(body.len() as u32 + 12);
    [&word(kind)[..], &length, body, &length].concat()
}

fn words(big: bool, values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|value| if big { value.to_be_bytes() } else { value.to_le_bytes() }).collect()
}

fn section(big: bool) -> Vec<u8> {
    let version = if big { 0x0001_0000 } else { 0x0000_0001 };
    block(big, 0x0A0D_0D0A, &words(big, &[0x1A2B_3C4D, version, u32::MAX, u32::MAX]))
}

/// An interface of this link type with these options, each `(code, value)`.
fn interface(big: bool, link: u16, options: &[(u16, &[u8])]) -> Vec<u8> {
    let half = |value: u16| if big { value.to_be_bytes() } else { value.to_le_bytes() };
    let mut body = [&half(link)[..], &[0, 0], &[0; 4]].concat();
    for (code, value) in options {
        body.extend(half(*code));
        body.extend(half(value.len() as u16));
        body.extend(*value);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    body.extend([0; 4]);
    block(big, 1, &body)
}

fn enhanced(big: bool, id: u32, time: u64, original: u32, data: &[u8]) -> Vec<u8> {
    let mut body = words(big, &[id, (time >> 32) as u32, time as u32, data.len() as u32, original]);
    body.extend(data);
    body.resize(body.len().next_multiple_of(4), 0);
    block(big, 6, &body)
}

fn play(file: &[u8], options: CaptureOptions) -> Result<(Vec<Frame>, Stats), NetError> {
    let mut input = CaptureInput::new(file, options)?;
    let mut frames = Vec::new();
    while let Some(at) = input.deadline() {
        if let Some(before) = at.0.checked_sub(1) {
            assert_eq!(input.receive(Nanos(before)), None);
        }
        frames.extend(input.receive(at));
    }
    let stats = input.stats();
    input.close().map(|()| (frames, stats))
}

fn error(file: &[u8]) -> String {
    play(file, CaptureOptions::default()).unwrap_err().to_string()
}

#[test]
fn pcap_frames_come_at_their_times_relative_to_the_first() {
    for (magic, unit) in [(0xA1B2_C3D4, 1000), (0xA1B2_3C4D, 1)] {
        let mut file = pcap_header(magic, 1, 65535);
        pcap_packet(&mut file, 100, 999_000, 60, &bytes(1, 60));
        pcap_packet(&mut file, 101, 7, 61, &bytes(2, 61));
        pcap_packet(&mut file, 100, 0, 62, &bytes(3, 62));
        let (frames, stats) = play(&file, CaptureOptions::default()).unwrap();
        let second = 1_000_000_000 - 999_000 * unit + 7 * unit;
        assert_eq!(frames[0], Frame::new(bytes(1, 60), Nanos(0)));
        assert_eq!(frames[1], Frame::new(bytes(2, 61), Nanos(second)));
        assert_eq!(frames[2], Frame::new(bytes(3, 62), Nanos(second)), "time never goes back");
        assert_eq!((stats.received_frames, stats.received_bytes), (3, 183));
    }
}

#[test]
fn big_endian_pcap_is_read() {
    let mut file =
        vec![0xA1, 0xB2, 0xC3, 0xD4, 0, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 1];
    file.extend([0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 60, 0, 0, 0, 60]);
    file.extend(bytes(9, 60));
    assert_eq!(play(&file, CaptureOptions::default()).unwrap().0[0].bytes, bytes(9, 60));
}

#[test]
fn a_fixed_rate_replaces_the_times() {
    let mut file = pcap_header(0xA1B2_C3D4, 1, 65535);
    for i in 0..4 {
        pcap_packet(&mut file, 10 * i, 0, 60, &bytes(i as u8, 60));
    }
    let options =
        CaptureOptions { pace: Pace::Every(500), start: Start::At(Nanos(7000)), ..CaptureOptions::default() };
    let times: Vec<u64> = play(&file, options).unwrap().0.iter().map(|frame| frame.at.0).collect();
    assert_eq!(times, [7000, 7500, 8000, 8500]);
}

#[test]
fn an_input_waits_until_told() {
    let mut file = pcap_header(0xA1B2_C3D4, 1, 65535);
    pcap_packet(&mut file, 3, 0, 60, &bytes(0, 60));
    let options = CaptureOptions { start: Start::WhenTold, ..CaptureOptions::default() };
    let mut input = CaptureInput::new(&file[..], options).unwrap();
    assert_eq!((input.deadline(), input.is_finished()), (None, false));
    input.start(Nanos(1234));
    assert_eq!(input.receive(Nanos(1233)), None);
    assert_eq!(input.receive(Nanos(5000)).unwrap().at, Nanos(1234));
    assert!(input.is_finished());
}

#[test]
fn cut_short_and_empty_packets_are_told_apart() {
    let mut file = pcap_header(0xA1B2_C3D4, 1, 96);
    pcap_packet(&mut file, 0, 0, 1514, &bytes(0, 96));
    pcap_packet(&mut file, 0, 1, 42, &bytes(1, 42));
    pcap_packet(&mut file, 0, 2, 5, &bytes(2, 5));
    pcap_packet(&mut file, 0, 3, 0, &[]);
    let (frames, stats) = play(&file, CaptureOptions::default()).unwrap();
    assert!(frames[0].is_cut());
    assert_eq!((frames[0].bytes.len(), frames[0].original_length), (96, 1514));
    assert_eq!(frames[1].bytes, [bytes(1, 42), vec![0; 18]].concat());
    assert!(!frames[1].is_cut());
    assert_eq!((stats.cut_frames, stats.padded_frames, stats.skipped_frames), (1, 1, 2));
    let options = CaptureOptions { short_frames: ShortFrames::Keep, ..CaptureOptions::default() };
    assert_eq!(play(&file, options).unwrap().0[1].bytes, bytes(1, 42));
}

#[test]
fn frame_check_sequences_are_taken_off_and_checked() {
    // CRC-32 of the bytes 0 to 59, computed elsewhere.
    let data = bytes(0, 60);
    let sum = 0xB0EC_7FEE_u32.to_le_bytes();
    let mut file = pcap_header(0xA1B2_C3D4, 1 | 1 << 26 | 2 << 28, 65535);
    pcap_packet(&mut file, 0, 0, 64, &[&data[..], &sum].concat());
    pcap_packet(&mut file, 0, 0, 64, &[&data[..], &[1, 2, 3, 4]].concat());
    let frames = play(&file, CaptureOptions::default()).unwrap().0;
    assert_eq!((&frames[0].bytes, frames[0].bad_fcs), (&data, false));
    assert_eq!((&frames[1].bytes, frames[1].bad_fcs), (&data, true));
}

#[test]
fn pcapng_of_both_byte_orders_with_any_resolution() {
    for big in [false, true] {
        // Default microseconds; 10^-3 s; 2^-10 s.
        for (option, one_second) in [(None, 1_000_000), (Some(3), 1000), (Some(0x8A), 1024)] {
            let resolution = option.map(|value| [value]);
            let options: Vec<(u16, &[u8])> = resolution.iter().map(|value| (9, &value[..])).collect();
            let file = [
                section(big),
                interface(big, 1, &options),
                enhanced(big, 0, 5 * one_second, 60, &bytes(1, 60)),
                block(big, 0x0BAD, &[1, 2, 3, 4]),
                enhanced(big, 0, 6 * one_second + one_second / 2, 63, &bytes(2, 63)),
            ]
            .concat();
            let frames = play(&file, CaptureOptions::default()).unwrap().0;
            assert_eq!(frames[0], Frame::new(bytes(1, 60), Nanos(0)));
            assert_eq!(frames[1], Frame::new(bytes(2, 63), Nanos(1_500_000_000)));
        }
    }
}

#[test]
fn pcapng_simple_packets_sections_and_flags() {
    let mut flagged = enhanced(false, 0, 0, 60, &bytes(4, 60));
    // Flags option: inbound, CRC error; then the end of options; put in before the trailing length.
    let options = [2_u8, 0, 4, 0, 1, 0, 0, 1, 0, 0, 0, 0];
    flagged.truncate(flagged.len() - 4);
    flagged.extend(options);
    let length = (flagged.len() as u32 + 4).to_le_bytes();
    flagged[4..8].copy_from_slice(&length);
    flagged.extend(length);
    let simple = block(false, 3, &[&words(false, &[62])[..], &bytes(3, 62), &[0; 2]].concat());
    let file = [
        section(false),
        interface(false, 1, &[]),
        simple,
        section(true),
        interface(true, 1, &[]),
        enhanced(true, 0, 0, 60, &bytes(5, 60)),
        section(false),
        interface(false, 1, &[]),
        flagged,
    ]
    .concat();
    let frames = play(&file, CaptureOptions::default()).unwrap().0;
    assert_eq!(frames.iter().map(|frame| frame.bytes[0]).collect::<Vec<_>>(), [3, 5, 4]);
    assert_eq!(frames.iter().map(|frame| frame.bad_fcs).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(frames[0].bytes, bytes(3, 62));
}

#[test]
fn broken_files_say_what_and_where() {
    assert_eq!(error(b""), "not a pcap or pcapng capture: it has only 0 bytes");
    assert!(
        error(b"GIF89a and some more text to be long enough").starts_with("not a pcap or pcapng capture: ")
    );
    let wifi = pcap_header(0xA1B2_C3D4, 105, 65535);
    assert_eq!(error(&wifi), "the capture has link type 105 at offset 20, not Ethernet (1)");

    let mut file = pcap_header(0xA1B2_C3D4, 1, 65535);
    pcap_packet(&mut file, 0, 0, 60, &bytes(0, 60));
    pcap_packet(&mut file, 0, 0, 60, &bytes(0, 60));
    file.truncate(file.len() - 1);
    assert_eq!(error(&file), "the capture is broken at offset 100: the file ends in the middle of it");

    let mut file = pcap_header(0xA1B2_C3D4, 1, 65535);
    pcap_packet(&mut file, 0, 0, 70_000, &vec![0; 70_000]);
    assert!(error(&file).starts_with("the capture is broken at offset 24: a packet of 70000 bytes"));

    let start = [section(false), interface(false, 1, &[])].concat();
    assert_eq!(start.len(), 28 + 24);
    let no_interface = [&start[..], &enhanced(false, 7, 0, 60, &bytes(0, 60))].concat();
    assert!(
        error(&no_interface).starts_with("the capture is broken at offset 52: a packet names an interface")
    );
    let mut lying = enhanced(false, 0, 0, 60, &bytes(0, 60));
    lying[20..24].copy_from_slice(&4000_u32.to_le_bytes());
    assert!(error(&[&start[..], &lying].concat()).contains("offset 52: a packet is longer than the block"));
    let other_link =
        [section(false), interface(false, 113, &[]), enhanced(false, 0, 0, 60, &bytes(0, 60))].concat();
    assert_eq!(error(&other_link), "the capture has link type 113 at offset 52, not Ethernet (1)");
    let mut cut = [&start[..], &enhanced(false, 0, 0, 60, &bytes(0, 60))].concat();
    cut.extend_from_slice(&enhanced(false, 0, 0, 60, &bytes(0, 60))[..30]);
    assert!(error(&cut).contains("offset 144: the file ends in the middle of it"), "{}", error(&cut));
}

#[test]
fn frames_before_the_break_are_played() {
    let mut file = pcap_header(0xA1B2_C3D4, 1, 65535);
    pcap_packet(&mut file, 0, 0, 60, &bytes(0, 60));
    file.extend([1, 2, 3]);
    let mut input = CaptureInput::new(&file[..], CaptureOptions::default()).unwrap();
    assert!(input.receive(Nanos(0)).is_some());
    assert_eq!(input.deadline(), None);
    assert!(matches!(input.close(), Err(NetError::Broken { offset: 100, .. })));
}

/// A writer whose bytes can be looked at afterwards.
#[derive(Clone, Default)]
struct Shared(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn capture_output_records_both_directions() {
    let file = Shared::default();
    let mut cable = CaptureOutput::new(Loopback::new(10, 5_000), file.clone(), "cs8900-0").unwrap();
    cable.send(Nanos(1_000), Frame { bad_fcs: true, ..Frame::new(bytes(1, 60), Nanos(0)) });
    assert_eq!(cable.receive(Nanos(5_999)), None);
    assert_eq!(cable.receive(Nanos(1 << 40)).unwrap().at, Nanos(6_000));
    cable.close().unwrap();
    let written = file.0.lock().unwrap().clone();
    let mut reader = PcapNgReader::new(&written[..]).unwrap();
    let mut packets = Vec::new();
    while let Some(block) = reader.next_block() {
        if let Block::EnhancedPacket(packet) = block.unwrap() {
            let flags: Vec<_> = packet
                .options
                .iter()
                .filter_map(|option| match option {
                    EnhancedPacketOption::Flags(flags) => Some(*flags),
                    _ => None,
                })
                .collect();
            packets.push((packet.timestamp.as_nanos(), packet.data.into_owned(), flags));
        }
    }
    let outbound_crc = 2 | 1 << 24;
    let inbound_crc = 1 | 1 << 24;
    assert_eq!(
        packets,
        [(1_000, bytes(1, 60), vec![outbound_crc]), (6_000, bytes(1, 60), vec![inbound_crc])]
    );
    let (frames, _) = play(&written, CaptureOptions::default()).unwrap();
    assert_eq!((frames[1].at, frames[1].bad_fcs), (Nanos(5_000), true), "nanoseconds survive");
}

#[test]
fn write_errors_are_kept_until_close() {
    struct Full(usize);
    impl std::io::Write for Full {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    assert!(matches!(CaptureOutput::new(BlackHole::default(), Full(3), "x"), Err(NetError::Write(_))));
    let mut cable = CaptureOutput::new(BlackHole::default(), Full(200), "x").unwrap();
    for _ in 0..5 {
        cable.send(Nanos(0), Frame::new(bytes(0, 60), Nanos(0)));
    }
    assert_eq!(cable.stats().sent_frames, 5, "frames go on");
    assert!(matches!(cable.close(), Err(NetError::Write(_))));
}

#[test]
fn loopback_is_bounded_and_in_order() {
    let mut cable = Loopback::new(3, 100);
    for i in 0..5 {
        cable.send(Nanos(i), Frame::new(bytes(i as u8, 60), Nanos(0)));
    }
    assert_eq!(cable.stats().dropped_frames, 2);
    assert_eq!(cable.deadline(), Some(Nanos(100)));
    let back: Vec<u8> =
        std::iter::from_fn(|| cable.receive(Nanos(102))).map(|frame| frame.bytes[0]).collect();
    assert_eq!(back, [0, 1, 2]);
    assert!(cable.is_finished());
}

#[test]
fn tee_sends_to_both_and_merges_by_time() {
    let source = |start, interval| {
        let config =
            GeneratorConfig { count: 2, interval, start: Start::At(Nanos(start)), ..Default::default() };
        Generator::new(config).unwrap()
    };
    let mut cable = Tee::new(source(10, 20), source(20, 20));
    let mut times = Vec::new();
    while let Some(at) = cable.deadline() {
        times.extend(cable.receive(at).map(|frame| frame.at.0));
    }
    assert_eq!(times, [10, 20, 30, 40]);
    cable.send(Nanos(50), Frame::new(bytes(0, 60), Nanos(0)));
    let (first, second) = cable.ends();
    assert_eq!((first.stats().sent_frames, second.stats().sent_frames), (1, 1));
    assert_eq!(cable.stats().received_frames, 4);
}

#[test]
fn generated_frames_are_legal_distinct_and_repeatable() {
    let config = GeneratorConfig { count: 500, interval: 1_000, seed: 42, ..Default::default() };
    let run = || {
        let mut source = Generator::new(config.clone()).unwrap();
        std::iter::from_fn(move || source.receive(Nanos(u64::MAX))).collect::<Vec<_>>()
    };
    let frames = run();
    assert_eq!(frames, run());
    assert_eq!(frames.len(), 500);
    let sizes: std::collections::BTreeSet<usize> = frames.iter().map(|frame| frame.bytes.len()).collect();
    assert!(*sizes.first().unwrap() >= 60 && *sizes.last().unwrap() <= 1514 && sizes.len() > 200);
    assert_eq!(frames[3].at, Nanos(3_000));
    assert_eq!(frames[0].bytes[..6], [0xFF; 6]);
    let other = GeneratorConfig { seed: 43, ..config.clone() };
    assert_ne!(test_frame(&other, 7), test_frame(&config, 7));
    for (min, max) in [(59, 100), (60, 1515), (200, 100)] {
        let bad = GeneratorConfig { min_size: min, max_size: max, ..config.clone() };
        assert!(matches!(Generator::new(bad), Err(NetError::Generator(_))));
    }
}

#[test]
fn checker_counts_each_fate() {
    let config = GeneratorConfig { max_size: 200, ..Default::default() };
    let mut checker = Checker::default();
    let mut bad = test_frame(&config, 5);
    *bad.last_mut().unwrap() ^= 1;
    let mut padded = test_frame(&config, 6);
    padded.extend([0; 9]);
    let cut = &test_frame(&config, 8)[..40];
    for frame in [
        &test_frame(&config, 0)[..],
        &test_frame(&config, 1),
        &test_frame(&config, 4),
        &test_frame(&config, 3),
        &test_frame(&config, 3),
        &bad,
        &padded,
        cut,
        &[0; 60],
    ] {
        checker.check(frame);
    }
    let report = checker.report();
    assert_eq!((report.good, report.reordered, report.duplicated), (5, 1, 1));
    assert_eq!((report.lost, report.corrupted, report.other), (2, 2, 1), "2 and 5 are missing");
}

#[test]
fn generator_checks_what_comes_back() {
    let mut cable = Generator::new(GeneratorConfig { count: 3, ..Default::default() }).unwrap();
    while let Some(frame) = cable.receive(Nanos(0)) {
        if frame.bytes[14] != 1 {
            cable.send(Nanos(0), frame);
        }
    }
    let check = cable.stats().check.unwrap();
    assert_eq!((check.good, check.lost), (2, 1));
}

#[test]
fn mac_addresses_parse_and_print() {
    let address: MacAddress = "02:00:5E:10:00:ff".parse().unwrap();
    assert_eq!(address, MacAddress([2, 0, 0x5E, 0x10, 0, 0xFF]));
    assert_eq!("02-00-5e-10-00-FF".parse(), Ok(address));
    assert_eq!("02005E1000FF".parse(), Ok(address));
    assert_eq!(address.to_string(), "02:00:5e:10:00:ff");
    for bad in ["", "02:00:5e:10:00", "02:00:5e:10:00:fg", "02:00:5e:10:00:ff:00", "02:00:5e:10:00:f"] {
        assert!(bad.parse::<MacAddress>().is_err(), "{bad}");
    }
    assert!(MacAddress::BROADCAST.is_group() && !address.is_group());
}

proptest! {
    #[test]
    fn no_file_makes_the_reader_panic(
        start in 0..5_usize, noise in prop::collection::vec(any::<u8>(), 0..400),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
    ) {
        let mut pcap = pcap_header(0xA1B2_C3D4, 1, 65535);
        pcap_packet(&mut pcap, 0, 0, 60, &bytes(0, 60));
        let ng = |big| [section(big), interface(big, 1, &[(9, &[9])]), enhanced(big, 0, 1, 60, &bytes(0, 60))].concat();
        let mut file = match start {
            0 => Vec::new(),
            1 => pcap,
            2 => ng(false),
            3 => ng(true),
            _ => section(false),
        };
        file.extend(noise);
        if !file.is_empty() {
            for (at, value) in flips {
                let at = at.index(file.len());
                file[at] ^= value;
            }
        }
        let _ = play(&file, CaptureOptions::default());
    }

    #[test]
    fn what_is_recorded_plays_back(
        frames in prop::collection::vec((prop::collection::vec(any::<u8>(), 60..200), 0..5_000_u64), 1..20),
    ) {
        let file = Shared::default();
        let mut cable = CaptureOutput::new(BlackHole::default(), file.clone(), "x").unwrap();
        let mut now = 0;
        let mut expected = Vec::new();
        for (index, (data, gap)) in frames.into_iter().enumerate() {
            if index > 0 { now += gap; }
            expected.push(Frame::new(data.clone(), Nanos(now)));
            cable.send(Nanos(now), Frame::new(data, Nanos(now)));
        }
        cable.close().unwrap();
        let written = file.0.lock().unwrap().clone();
        prop_assert_eq!(play(&written, CaptureOptions::default()).unwrap().0, expected);
    }
}

#[test]
fn buffers_of_frames_go_round() {
    let mut hole = BlackHole::default();
    assert_eq!(hole.spare_buffer(), None);
    hole.send(Nanos(0), Frame::new(vec![1; 100], Nanos(0)));
    assert_eq!(hole.spare_buffer().map(|buffer| buffer.capacity()), Some(100));
    let mut generator = Generator::new(GeneratorConfig::default()).unwrap();
    generator.return_buffer(Vec::with_capacity(2000));
    let frame = generator.receive(Nanos(0)).unwrap();
    assert_eq!(frame.bytes.capacity(), 2000, "the buffer is used again");
    assert_eq!(frame.bytes, test_frame(&GeneratorConfig::default(), 0));
}
