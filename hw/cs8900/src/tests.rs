//! The chip on a machine with an 8237A pair, driven through its ports as a driver does. Addresses and bits are this
//! file's own, taken from the datasheet.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use bus::{
    BusAddress, BusEvent, DeviceId, DmaChannel, DmaDirection, DmaOwner, IrqLine, Machine, Memory, Nanos,
    PhysicalAddress, Port, VecMemory, Width,
};
use i8237::{ControllerKind, DmaController, Timing};
use net::{Endpoint, Frame, MacAddress, Stats};
use proptest::prelude::*;

use crate::filter::{AddressFilter, check_sequence, hash};
use crate::{Config, Cs8900, Eeprom, WireSpeed};

const RTDATA: u16 = 0x0;
const TXCMD: u16 = 0x4;
const TXLENGTH: u16 = 0x6;
const ISQ: u16 = 0x8;
const POINTER: u16 = 0xA;
const DATA: u16 = 0xC;

const RXCFG: u16 = 0x102;
const RXCTL: u16 = 0x104;
const TXCFG: u16 = 0x106;
const BUFCFG: u16 = 0x10A;
const LINECTL: u16 = 0x112;
const SELFCTL: u16 = 0x114;
const BUSCTL: u16 = 0x116;
const TESTCTL: u16 = 0x118;
const BUSST: u16 = 0x138;
const SELFST: u16 = 0x136;
const LINEST: u16 = 0x134;
const RXEVENT: u16 = 0x124;
const TXEVENT: u16 = 0x128;
const BUFEVENT: u16 = 0x12C;
const RXMISS: u16 = 0x130;
const DMA_SOF: u16 = 0x26;
const DMA_COUNT: u16 = 0x28;
const DMA_BYTES: u16 = 0x2A;

const OWN: [u8; 6] = [0x02, 0, 0, 0x89, 0, 0x01];
const OTHER: [u8; 6] = [0x02, 0, 0, 0, 0, 0x77];

/// A cable's end that a test holds on to: frames to come in, frames that went out.
#[derive(Clone, Default)]
struct Cable(Arc<Mutex<Queues>>);

#[derive(Default)]
struct Queues {
    incoming: VecDeque<Frame>,
    outgoing: Vec<(u64, Frame)>,
}

impl Cable {
    fn sent(&self) -> Vec<(u64, Frame)> {
        std::mem::take(&mut self.0.lock().unwrap().outgoing)
    }
}

impl Endpoint for Cable {
    fn send(&mut self, now: net::Nanos, frame: Frame) {
        self.0.lock().unwrap().outgoing.push((now.0, frame));
    }
    fn receive(&mut self, now: net::Nanos) -> Option<Frame> {
        self.0.lock().unwrap().incoming.pop_front_if(|frame| frame.at <= now)
    }
    fn deadline(&self) -> Option<net::Nanos> {
        self.0.lock().unwrap().incoming.front().map(|frame| frame.at)
    }
    fn stats(&self) -> Stats {
        Stats::default()
    }
}

struct Host {
    machine: Machine,
    memory: Arc<VecMemory>,
    cable: Cable,
    card: DeviceId,
    now: u64,
}

impl Host {
    fn with(config: &Config, timing: Timing) -> Self {
        let memory = Arc::new(VecMemory::new(1 << 20));
        let mut machine = Machine::new(memory.clone());
        let controller = DmaController::new(i8237::Config { timing, ..i8237::Config::default() });
        let resources = DmaController::resources(ControllerKind::At);
        machine.attach_dma_controller(Box::new(controller), resources).unwrap();
        let cable = Cable::default();
        let card = Cs8900::new(config, Box::new(cable.clone())).unwrap();
        let card = machine.attach(Box::new(card), config.resources()).unwrap();
        machine.unmask_line(IrqLine(10));
        Self { machine, memory, cable, card, now: 0 }
    }

    fn new() -> Self {
        Self::with(&Config { address: MacAddress(OWN), ..Config::default() }, Timing::Isa)
    }

    fn instant() -> Self {
        let config = Config { address: MacAddress(OWN), wire_speed: WireSpeed::Instant, ..Config::default() };
        Self::with(&config, Timing::Instant)
    }

    fn port(&mut self, offset: u16) -> u16 {
        self.machine.port_read(Port(0x300 + offset), Width::Word, Nanos(self.now)) as u16
    }
    fn set_port(&mut self, offset: u16, value: u16) {
        self.machine.port_write(Port(0x300 + offset), Width::Word, value.into(), Nanos(self.now));
    }
    fn page(&mut self, address: u16) -> u16 {
        self.set_port(POINTER, address);
        self.port(DATA)
    }
    fn set_page(&mut self, address: u16, value: u16) {
        self.set_port(POINTER, address);
        self.set_port(DATA, value);
    }
    fn out(&mut self, port: u16, value: u8) {
        self.machine.port_write(Port(port), Width::Byte, value.into(), Nanos(self.now));
    }
    /// Puts a frame into the cable, due at `at`, and has the card look.
    fn feed(&mut self, at: u64, bytes: Vec<u8>) {
        self.feed_frame(Frame::new(bytes, net::Nanos(at)));
    }
    fn feed_frame(&mut self, frame: Frame) {
        self.cable.0.lock().unwrap().incoming.push_back(frame);
        let (card, now) = (self.card, Nanos(self.now));
        self.machine.with_device(card, now, |_: &mut Cs8900, _| ()).unwrap();
    }
    fn wait(&mut self, nanos: u64) {
        self.now += nanos;
        self.machine.advance(Nanos(self.now));
    }
    fn interrupted(&self) -> bool {
        self.machine.is_line_active(IrqLine(10))
    }
    fn events(&mut self) -> Vec<BusEvent> {
        self.machine.take_events().into_iter().map(|event| event.event).collect()
    }
    fn notes(&mut self) -> usize {
        self.events().iter().filter(|event| matches!(event, BusEvent::DeviceNote { .. })).count()
    }

    /// Receiver and transmitter on, interrupts for good frames and sent ones, own address and broadcast.
    fn start(&mut self) {
        self.set_page(RXCTL, 0x0D05);
        self.set_page(RXCFG, 0x0103);
        self.set_page(TXCFG, 0x0107);
        self.set_page(BUFCFG, 0x010B);
        self.set_page(BUSCTL, 0x8017);
        self.set_page(LINECTL, 0x00D3);
    }

    /// Bids for a frame; whether it can be written now.
    fn bid(&mut self, command: u16, length: usize) -> bool {
        self.set_port(TXCMD, command);
        self.set_port(TXLENGTH, length as u16);
        self.page(BUSST) & 0x100 != 0
    }

    fn write_frame(&mut self, bytes: &[u8]) {
        let mut words = bytes.to_vec();
        words.resize(words.len().next_multiple_of(2), 0);
        self.machine.port_write_string(Port(0x300), Width::Word, &words, Nanos(self.now));
    }

    fn send(&mut self, bytes: &[u8]) {
        assert!(self.bid(0x00C9, bytes.len()));
        self.write_frame(bytes);
    }

    /// Reads a frame at the data port: status and data.
    fn read_frame(&mut self) -> (u16, Vec<u8>) {
        let (status, length) = (self.port(RTDATA), self.port(RTDATA));
        let mut bytes = vec![0; usize::from(length).next_multiple_of(2)];
        self.machine.port_read_string(Port(0x300), Width::Word, &mut bytes, Nanos(self.now));
        bytes.truncate(length.into());
        (status, bytes)
    }

    /// Sets up channel 5 for device-to-memory demand transfers of `count + 1` words at word address `address` of page 1.
    fn set_up_dma(&mut self, mode: u8, address: u16, count: u16) {
        self.out(0xD4, 0x05);
        self.out(0xD8, 0);
        self.out(0xD6, 0x04 | mode | 1);
        for (port, value) in [(0xC4, address), (0xC6, count)] {
            for byte in value.to_le_bytes() {
                self.out(port, byte);
            }
        }
        self.out(0x8B, 0x02);
        self.out(0xD4, 0x01);
    }

    fn map_dma(&mut self, start: u64, length: u64) {
        let owner = DmaOwner::Channel(DmaChannel(5));
        self.machine
            .dma_map(owner, BusAddress(start), length, PhysicalAddress(start), DmaDirection::ToMemory)
            .unwrap();
    }

    fn ram(&self, at: u64, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.memory.read(PhysicalAddress(at), &mut bytes).unwrap();
        bytes
    }
}

fn frame(to: [u8; 6], length: usize, seed: u8) -> Vec<u8> {
    let mut bytes = [&to[..], &OTHER, &[0x88, 0xB5]].concat();
    bytes.extend((14..length).map(|i| (i as u8).wrapping_mul(3).wrapping_add(seed)));
    bytes
}

/// Time a frame takes on the wire: preamble, data, check sequence.
fn wire_time(length: usize) -> u64 {
    (8 + length as u64 + 4) * 800
}

// --- registers ---------------------------------------------------------------------------------------------------------

#[test]
fn registers_hold_their_reset_values() {
    let mut host = Host::new();
    for (address, value) in [
        (0x000, 0x630E),
        (0x002, 0x0A00),
        (0x020, 0x0300),
        (0x022, 0),
        (0x024, 0),
        (0x026, 0),
        (0x028, 0),
        (0x02A, 0),
        (0x050, 0),
        (RXCFG, 0x0003),
        (RXCTL, 0x0005),
        (TXCFG, 0x0007),
        (0x108, 0x0009),
        (BUFCFG, 0x000B),
        (LINECTL, 0x0013),
        (SELFCTL, 0x0015),
        (BUSCTL, 0x0017),
        (TESTCTL, 0x0019),
        (0x120, 0),
        (RXEVENT, 0x0004),
        (TXEVENT, 0x0008),
        (BUFEVENT, 0x000C),
        (RXMISS, 0x0010),
        (0x132, 0x0012),
        (LINEST, 0x1294),
        (SELFST, 0x0696),
        (BUSST, 0x0018),
        (0x13C, 0x001C),
        (0x158, 0x0002),
        (0x15A, 0x8900),
        (0x15C, 0x0100),
    ] {
        assert_eq!(host.page(address), value, "PacketPage {address:#05x}");
    }
}

#[test]
fn control_registers_keep_their_number_and_drop_reserved_bits() {
    let mut host = Host::new();
    for (address, all) in [
        (RXCFG, 0x7F83),
        (RXCTL, 0x7FC5),
        (TXCFG, 0x8FC7),
        (0x108, 0x0009),
        (BUFCFG, 0xBF8B),
        (LINECTL, 0x7BD3),
        (BUSCTL, 0xBF17),
        (TESTCTL, 0x4E99),
    ] {
        host.set_page(address, 0xFFFF);
        assert_eq!(host.page(address), all, "{address:#05x}");
        host.set_page(address, 0);
        assert_eq!(host.page(address), all & 0x3F, "{address:#05x}");
    }
    for address in [0x02C, 0x02E, 0x030, 0x034, 0x042, 0x150, 0x156, 0x158] {
        host.set_page(address, 0xA5C3);
        assert_eq!(host.page(address), 0xA5C3, "{address:#05x}");
    }
    host.set_page(0x000, 0);
    assert_eq!(host.page(0x000), 0x630E);
    assert_eq!(host.page(0x3FE), 0, "reserved");
}

#[test]
fn pointer_shows_its_signature_and_auto_increments() {
    let mut host = Host::new();
    host.set_port(POINTER, 0x8158);
    assert_eq!(host.port(POINTER), 0xB158);
    assert_eq!([host.port(DATA), host.port(DATA), host.port(DATA)], [0x0002, 0x8900, 0x0100]);
    assert_eq!(host.port(POINTER), 0xB15E);
    host.set_port(POINTER, 0x0158);
    let now = Nanos(host.now);
    assert_eq!(host.machine.port_read(Port(0x30C), Width::Dword, now), 0x8900_0002);
    assert_eq!(host.port(POINTER), 0x3158);
    host.set_port(POINTER, 0x8158);
    assert_eq!(host.machine.port_read(Port(0x30C), Width::Dword, now), 0x8900_0002);
    assert_eq!(host.port(POINTER), 0xB15C);
}

#[test]
fn bytes_make_words() {
    let mut host = Host::new();
    for (port, value) in [(0x30A, 0x58), (0x30B, 0x01), (0x30C, 0x34), (0x30D, 0x12)] {
        host.out(port, value);
    }
    assert_eq!(host.page(0x158), 0x1234);
    let byte = |host: &mut Host, port| host.machine.port_read(Port(port), Width::Byte, Nanos(0));
    assert_eq!([byte(&mut host, 0x30C), byte(&mut host, 0x30D)], [0x34, 0x12]);
}

#[test]
fn software_reset_takes_time_and_reads_the_eeprom_again() {
    let mut host = Host::new();
    host.start();
    host.set_page(0x158, 0xFFFF);
    host.set_page(SELFCTL, 0x0055);
    assert_eq!(host.page(SELFST), 0x0716, "busy, not initialised");
    assert_eq!(host.page(LINECTL), 0x0013);
    assert_eq!(host.page(0x158), 0x0002);
    host.wait(10_000_000);
    assert_eq!(host.page(SELFST), 0x0696);
}

#[test]
fn without_eeprom_the_pins_are_off_until_chosen() {
    let config = Config { eeprom: false, base: Port(0x240), address: MacAddress(OWN), ..Config::default() };
    let mut host = Host::with(&config, Timing::Isa);
    assert_eq!((host.page(0x022), host.page(0x024), host.page(SELFST)), (4, 3, 0x0096));
    assert_eq!(host.page(0x158), 0x0002);
    host.start();
    host.set_page(BUFCFG, 0x004B);
    assert!(!host.interrupted());
    host.set_page(0x022, 0);
    assert!(host.interrupted());
    host.set_page(0x022, 1);
    assert!(!host.interrupted() && host.machine.is_line_active(IrqLine(11)));
}

#[test]
fn eeprom_is_read_and_written_through_its_registers() {
    let mut host = Host::new();
    host.set_page(0x040, 0x0200 | 0x1D);
    assert_ne!(host.page(SELFST) & 0x0100, 0);
    host.wait(25_000);
    assert_eq!(host.page(SELFST) & 0x0100, 0);
    assert_eq!(host.page(0x042), 0x8900, "middle of the address");
    let write = |host: &mut Host, command: u16| {
        host.set_page(0x042, 0xBEEF);
        host.set_page(0x040, command);
        host.wait(20_000_000);
        host.set_page(0x042, 0);
        host.set_page(0x040, 0x0200 | 0x30);
        host.wait(25_000);
        host.page(0x042)
    };
    assert_eq!(write(&mut host, 0x0100 | 0x30), 0xFFFF, "writing is off at first");
    host.set_page(0x040, 0x00F0);
    host.wait(25_000);
    assert_eq!(write(&mut host, 0x0100 | 0x30), 0xBEEF);
    assert_eq!(write(&mut host, 0x0300 | 0x30), 0xFFFF, "erased");
    host.set_page(0x040, 0x0200);
    host.set_page(0x040, 0x0200);
    assert_eq!(host.notes(), 1, "a command while busy");
}

#[test]
fn configuration_block_agrees_with_the_datasheet_example() {
    // Table 7 of the datasheet, checksum 28h.
    let example = [
        0xA120, 0x2020, 0x0300, 0x0003, 0x0001, 0x502C, 0xE000, 0x000F, 0x0000, 0x000D, 0xC000, 0x000F,
        0x2158, 0x0010, 0x0000, 0x0000, 0x2800,
    ];
    let values = Eeprom::new(&example).configuration().unwrap();
    assert_eq!(values.len(), 12);
    assert_eq!(values[..3], [(0x020, 0x0300), (0x022, 3), (0x024, 1)]);
    assert_eq!(values[9..], [(0x158, 0x0010), (0x15A, 0), (0x15C, 0)]);
    let mut wrong = example;
    wrong[2] = 0x0310;
    assert_eq!(Eeprom::new(&wrong).configuration(), None);
    assert_eq!(Eeprom::new(&[0xA1FE]).configuration(), None);
    assert_eq!(Eeprom::new(&[]).configuration(), None);
    let own = Eeprom::with_configuration(0x320, 2, 1, MacAddress(OWN)).configuration().unwrap();
    let mac = [(0x158, 0x0002), (0x15A, 0x8900), (0x15C, 0x0100)];
    assert_eq!(own, [&[(0x020, 0x320), (0x022, 2), (0x024, 1)][..], &mac].concat());
}

#[test]
fn ports_move_with_the_io_base_register() {
    let mut host = Host::new();
    host.set_page(0x020, 0x0240);
    host.machine.port_write(Port(0x24A), Width::Word, 0, Nanos(0));
    assert_eq!(host.machine.port_read(Port(0x24C), Width::Word, Nanos(0)), 0x630E);
    assert_eq!(host.port(DATA), 0xFFFF, "nobody at the old place");
    assert_eq!(host.machine.device_info(host.card).unwrap().ports[0].base, Port(0x240));
}

#[test]
fn boards_that_cannot_be_wired_are_refused() {
    let make = |config: Config| Cs8900::new(&config, Box::new(net::BlackHole::default())).is_err();
    assert!(make(Config { irq: IrqLine(9), ..Config::default() }));
    assert!(make(Config { dma: Some(DmaChannel(3)), ..Config::default() }));
    assert!(make(Config { base: Port(0x304), ..Config::default() }));
    assert!(!make(Config { irq: IrqLine(5), dma: None, ..Config::default() }));
}

// --- transmit ----------------------------------------------------------------------------------------------------------

#[test]
fn a_frame_goes_out_in_its_wire_time() {
    let mut host = Host::new();
    host.start();
    let bytes = frame(OTHER, 101, 1);
    host.send(&bytes);
    assert_eq!(host.page(0x108), 0x00C9);
    let end = wire_time(101);
    host.wait(end - 1);
    assert!(!host.interrupted() && host.cable.sent().is_empty());
    host.wait(1);
    assert!(host.interrupted());
    assert_eq!(host.cable.sent(), [(end, Frame::new(bytes, net::Nanos(0)))]);
    assert_eq!([host.port(ISQ), host.port(ISQ)], [0x0108, 0]);
    assert!(host.events().contains(&BusEvent::FrameSent { device: host.card, length: 101 }));
}

#[test]
fn frames_follow_each_other_with_the_gap() {
    let mut host = Host::new();
    host.start();
    host.send(&frame(OTHER, 60, 1));
    host.send(&frame(OTHER, 60, 2));
    host.wait(1_000_000);
    let times: Vec<u64> = host.cable.sent().iter().map(|sent| sent.0).collect();
    assert_eq!(times, [wire_time(60), 2 * wire_time(60) + 9_600]);
}

#[test]
fn short_frames_are_padded_unless_told_not_to() {
    let mut host = Host::new();
    host.start();
    for (command, length) in [(0x00C9, 60), (0x20C9, 20)] {
        assert!(host.bid(command, 20));
        host.write_frame(&frame(OTHER, 20, 1));
        host.wait(1_000_000);
        let (_, sent) = host.cable.sent().remove(0);
        assert_eq!((sent.bytes.len(), sent.bad_fcs), (length, false));
        assert_eq!(sent.bytes[..20], frame(OTHER, 20, 1));
        assert!(sent.bytes[20..].iter().all(|byte| *byte == 0));
    }
}

#[test]
fn the_host_can_supply_the_check_sequence() {
    let mut host = Host::new();
    host.start();
    let data = frame(OTHER, 80, 1);
    for (fcs, bad) in [(check_sequence(&data), false), ([1, 2, 3, 4], true)] {
        assert!(host.bid(0x10C9, 84));
        host.write_frame(&[&data[..], &fcs].concat());
        host.wait(1_000_000);
        let (_, sent) = host.cable.sent().remove(0);
        assert_eq!((&sent.bytes, sent.bad_fcs), (&data, bad));
    }
}

#[test]
fn too_long_bids_are_refused_and_too_short_ones_ignored() {
    let mut host = Host::new();
    host.start();
    for (command, length, status) in [
        (0x00C9, 1515, 0x0098),
        (0x10C9, 1518, 0x0118),
        (0x10C9, 1519, 0x0098),
        (0x00C9, 1514, 0x0118),
        (0x00C9, 2, 0x0018),
    ] {
        host.set_port(TXCMD, command);
        host.set_port(TXLENGTH, length);
        assert_eq!(host.page(BUSST), status, "{length}");
    }
}

#[test]
fn a_bid_without_room_waits_for_ready() {
    let mut host = Host::new();
    host.start();
    for seed in 0..2 {
        host.send(&frame(OTHER, 1514, seed));
    }
    assert!(!host.bid(0x00C9, 1514));
    host.write_frame(&frame(OTHER, 1514, 3));
    assert_eq!(host.notes(), 1, "written without a buffer");
    host.wait(wire_time(1514));
    assert!(host.interrupted());
    assert_eq!([host.port(ISQ), host.port(ISQ), host.port(ISQ)], [0x0108, 0x010C, 0]);
    host.write_frame(&frame(OTHER, 1514, 2));
    host.wait(10_000_000);
    let seeds: Vec<u8> = host.cable.sent().iter().map(|(_, sent)| sent.bytes[14]).collect();
    assert_eq!(seeds, [42, 43, 44]);
}

#[test]
fn data_needs_the_status_read_first() {
    let mut host = Host::new();
    host.start();
    host.set_port(TXCMD, 0x00C9);
    host.set_port(TXLENGTH, 60);
    host.write_frame(&frame(OTHER, 60, 1));
    host.wait(1_000_000);
    assert_eq!((host.cable.sent().len(), host.notes()), (0, 1));
}

#[test]
fn an_early_start_underruns_if_the_host_is_slow() {
    let mut host = Host::new();
    host.start();
    host.set_page(BUFCFG, 0x020B);
    let bytes = frame(OTHER, 200, 1);
    assert!(host.bid(0x0009, 200));
    host.write_frame(&bytes[..20]);
    host.wait((8 + 19) * 800);
    host.write_frame(&bytes[20..40]);
    host.wait(12 * 800);
    assert!(!host.interrupted());
    host.wait(9 * 800);
    assert!(host.interrupted());
    assert_eq!(host.port(ISQ), 0x020C);
    let (_, sent) = host.cable.sent().remove(0);
    assert!(sent.bad_fcs && sent.bytes == bytes[..40]);

    assert!(host.bid(0x0009, 200));
    host.write_frame(&bytes[..20]);
    host.wait(20_000);
    host.write_frame(&bytes[20..]);
    host.wait(1_000_000);
    assert_eq!(host.cable.sent()[0].1.bytes, bytes);
}

#[test]
fn force_drops_what_waits() {
    let mut host = Host::new();
    host.start();
    host.send(&frame(OTHER, 1000, 1));
    host.send(&frame(OTHER, 100, 2));
    host.wait(100_000);
    assert!(host.bid(0x01C9, 60));
    host.write_frame(&frame(OTHER, 60, 3));
    host.wait(5_000_000);
    let sent = host.cable.sent();
    assert_eq!(sent.len(), 2);
    assert!(sent[0].1.bad_fcs && sent[0].1.bytes.len() < 1000);
    assert_eq!(sent[1].1.bytes, frame(OTHER, 60, 3));
}

#[test]
fn nothing_goes_out_with_the_transmitter_off_or_without_link() {
    let mut host = Host::new();
    host.start();
    host.set_page(LINECTL, 0x0053);
    host.send(&frame(OTHER, 60, 1));
    host.wait(1_000_000);
    assert_eq!(host.cable.sent().len(), 0);
    host.set_page(LINECTL, 0x00D3);
    host.wait(1_000_000);
    assert_eq!(host.cable.sent().len(), 1);
    let (card, now) = (host.card, Nanos(host.now));
    host.machine.with_device(card, now, |card: &mut Cs8900, _| card.set_link(false)).unwrap();
    assert_eq!(host.page(LINEST) & 0x0080, 0);
    assert_eq!(host.port(ISQ), 0x0108);
    host.send(&frame(OTHER, 60, 1));
    host.wait(1_000_000);
    assert_eq!(host.cable.sent().len(), 0);
    assert_eq!(host.port(ISQ), 0x0148, "loss of carrier");
}

// --- receive by programmed I/O -----------------------------------------------------------------------------------------

#[test]
fn a_frame_comes_in_and_is_read() {
    let mut host = Host::new();
    host.start();
    for (length, seed) in [(60, 1), (101, 2), (1514, 3)] {
        let bytes = frame(OWN, length, seed);
        let at = host.now + 1_000;
        host.feed(at, bytes.clone());
        host.wait(1_000 + wire_time(length) - 1);
        assert!(!host.interrupted());
        host.wait(1);
        assert!(host.interrupted());
        assert_eq!(host.port(ISQ), 0x0504);
        assert!(!host.interrupted());
        assert_eq!(host.read_frame(), (0x0504, bytes));
        assert_eq!(host.port(ISQ), 0);
        assert_eq!(host.page(RXEVENT), 0x0004);
        host.wait(20_000);
    }
}

#[test]
fn the_interrupt_rises_again_after_the_queue_was_read_to_its_end() {
    let mut host = Host::new();
    host.start();
    host.feed(0, frame(OWN, 60, 1));
    host.feed(0, frame(OWN, 60, 2));
    host.wait(wire_time(60));
    assert_eq!(host.port(ISQ), 0x0504);
    host.read_frame();
    host.wait(wire_time(60) + 9_600);
    assert!(!host.interrupted(), "the queue is being read");
    assert_eq!(host.port(ISQ), 0x0504);
    host.read_frame();
    host.feed(0, frame(OWN, 60, 3));
    assert_eq!(host.port(ISQ), 0);
    host.wait(1_000_000);
    assert!(host.interrupted());

    host.port(ISQ);
    host.read_frame();
    assert_eq!(host.port(ISQ), 0);
    host.set_page(BUFCFG, 0x004B);
    host.wait(1_599);
    assert!(!host.interrupted(), "too soon after the end of the queue");
    host.wait(1);
    assert!(host.interrupted());
    assert_eq!(host.port(ISQ), 0x004C);
}

#[test]
fn the_line_pulses_once_for_each_round_of_the_queue() {
    let mut host = Host::new();
    host.start();
    host.feed(0, frame(OWN, 60, 1));
    host.wait(wire_time(60));
    assert_eq!(host.machine.interrupt_pending(), Some(IrqLine(10)));
    host.machine.acknowledge(IrqLine(10));
    host.port(ISQ);
    host.read_frame();
    host.port(ISQ);
    host.machine.end_of_interrupt(IrqLine(10));
    host.wait(1_000_000);
    assert_eq!(host.machine.interrupt_pending(), None);
    host.set_page(BUSCTL, 0x0017);
    host.feed(0, frame(OWN, 60, 1));
    host.wait(1_000_000);
    assert!(!host.interrupted(), "interrupts off");
    host.set_page(BUSCTL, 0x8017);
    assert_eq!(host.machine.interrupt_pending(), Some(IrqLine(10)));
}

#[test]
fn polling_works_without_interrupts() {
    let mut host = Host::new();
    host.start();
    host.set_page(RXCFG, 0x0003);
    host.feed(0, frame(OWN, 77, 9));
    host.wait(1_000_000);
    assert!(!host.interrupted());
    assert_eq!(host.port(ISQ), 0);
    assert_eq!(host.page(RXEVENT), 0x0504);
    assert_eq!((host.page(0x400), host.page(0x402), host.page(0x404)), (0x0504, 77, 0x0002));
    assert_eq!(host.page(0x050), 77);
}

#[test]
fn skip_and_implied_skip_free_the_frame() {
    let mut host = Host::new();
    host.start();
    for seed in 1..=3 {
        host.feed(0, frame(OWN, 60, seed));
    }
    host.wait(1_000_000);
    assert_eq!(host.page(RXEVENT), 0x0504);
    host.set_page(RXCFG, 0x0143);
    assert_eq!(host.page(RXCFG), 0x0103);
    assert_eq!(host.page(RXEVENT), 0x0504);
    host.port(RTDATA);
    assert_eq!(host.notes(), 0);
    assert_eq!(host.page(RXEVENT), 0x0504);
    assert_eq!(host.notes(), 1);
    assert_eq!(host.read_frame().1, frame(OWN, 60, 3));
}

#[test]
fn destination_addresses_are_filtered() {
    let multicast = [0x01, 0x00, 0x5E, 0, 0, 1];
    let hashed = [0x02, 0, 0, 0, 0x12, 0x34];
    let bit = |address| 1_u64 << hash(address);
    let table: [(u16, u64, [u8; 6], Option<u16>); 14] = [
        (0x0505, 0, OWN, Some(0x0504)),
        (0x0105, 0, OWN, None),
        (0x0505, 0, OTHER, None),
        (0x0585, 0, OTHER, Some(0x0104)),
        (0x0585, 0, [0xFF; 6], Some(0x0904)),
        (0x0505, 0, [0xFF; 6], None),
        (0x0905, 0, [0xFF; 6], Some(0x0904)),
        (0x0305, 0, multicast, None),
        (0x0305, bit(multicast), multicast, Some((hash(multicast) as u16) << 10 | 0x0304)),
        (0x0105, bit(multicast), multicast, None),
        (0x0145, bit(hashed), hashed, Some((hash(hashed) as u16) << 10 | 0x0344)),
        (0x0105, bit(hashed), hashed, None),
        (0x0405, 0, OWN, None),
        // The broadcast exception.
        (0x0F45, 0x0000_8000_0000_0000, [0xFF; 6], Some(0x0B04)),
    ];
    for (control, filter, address, expected) in table {
        let mut host = Host::new();
        host.start();
        host.set_page(RXCTL, control);
        for (word, at) in (0..4).map(|word| ((filter >> (16 * word)) as u16, 0x150 + 2 * word)) {
            host.set_page(at, word);
        }
        host.feed(0, frame(address, 60, 0));
        host.wait(1_000_000);
        assert_eq!(host.page(RXEVENT), expected.unwrap_or(0x0004), "{control:#06x} {address:x?}");
    }
}

#[test]
fn hash_agrees_with_the_datasheet() {
    // Section 5.2.13: both lead to bit 47 of the filter.
    assert_eq!([hash([0xFF; 6]), hash([3, 0, 0, 0, 0, 1])], [47, 47]);
    assert_eq!(check_sequence(b"123456789"), 0xCBF4_3926_u32.to_le_bytes());
}

#[test]
fn bad_frames_come_only_if_asked_for() {
    let bad = |bytes| Frame { bad_fcs: true, ..Frame::new(bytes, net::Nanos(0)) };
    let whole = |bytes| Frame::new(bytes, net::Nanos(0));
    let cases = [
        (bad(frame(OWN, 60, 1)), 0x1000, 0x1404, 60),
        (whole(frame(OWN, 20, 1)), 0x2000, 0x2404, 20),
        (whole(frame(OWN, 1515, 1)), 0x4000, 0x4404, 1515),
        (whole(frame(OWN, 1700, 1)), 0x4000, 0x4404, 1518),
        (bad(frame(OWN, 20, 1)), 0x3000, 0x3404, 20),
    ];
    for (frame, accept, status, length) in cases {
        for asked in [0, accept] {
            let mut host = Host::new();
            host.start();
            host.set_page(RXCTL, 0x0D05 | asked);
            host.set_page(RXCFG, 0x7103);
            host.feed_frame(frame.clone());
            host.wait(10_000_000);
            assert_eq!(host.interrupted(), asked != 0);
            if asked != 0 {
                assert_eq!(host.port(ISQ), status);
                assert_eq!(host.read_frame().1.len(), length);
            }
        }
    }
    let mut host = Host::new();
    host.start();
    host.set_page(RXCTL, 0x2D85);
    host.feed(0, vec![1, 2, 3]);
    host.wait(10_000_000);
    assert_eq!(host.page(RXEVENT), 0x0004, "a fragment is never taken");
}

#[test]
fn the_check_sequence_can_be_buffered() {
    let mut host = Host::new();
    host.start();
    host.set_page(RXCFG, 0x0903);
    let bytes = frame(OWN, 61, 1);
    host.feed(0, bytes.clone());
    host.wait(1_000_000);
    assert_eq!(host.port(ISQ), 0x0504);
    assert_eq!(host.read_frame().1, [&bytes[..], &check_sequence(&bytes)].concat());
}

#[test]
fn a_full_buffer_misses_frames_and_counts_them() {
    let mut host = Host::new();
    host.start();
    host.set_page(BUFCFG, 0x040B);
    for seed in 0..5 {
        host.feed(0, frame(OWN, 1514, seed));
    }
    host.wait(100_000_000);
    let lost = host.events().iter().filter(|event| matches!(event, BusEvent::FrameLost { .. })).count();
    assert_eq!(lost, 3);
    for seed in 0..2 {
        assert_eq!(host.port(ISQ), 0x0504);
        assert_eq!(host.read_frame().1, frame(OWN, 1514, seed));
    }
    assert_eq!([host.port(ISQ), host.port(ISQ)], [0x040C, 0]);
    assert_eq!([host.page(RXMISS), host.page(RXMISS)], [3 << 6 | 0x10, 0x10]);
}

#[test]
fn the_miss_counter_warns_at_half() {
    let mut host = Host::new();
    host.start();
    host.set_page(BUFCFG, 0x200B);
    host.set_page(RXCFG, 0x0003);
    for _ in 0..0x201 {
        host.feed(0, frame(OWN, 1514, 0));
    }
    host.wait(2_000_000_000);
    assert!(!host.interrupted());
    host.feed(0, frame(OWN, 1514, 0));
    host.wait(2_000_000);
    assert!(host.interrupted());
    assert_eq!([host.port(ISQ), host.port(ISQ)], [0x200 << 6 | 0x10, 0]);
}

#[test]
fn early_events_tell_of_a_frame_that_is_coming_in() {
    let mut host = Host::new();
    host.start();
    host.set_page(BUFCFG, 0x880B);
    let bytes = frame(OWN, 400, 5);
    host.feed(0, bytes.clone());
    host.wait((8 + 6) * 800);
    assert!(host.interrupted());
    assert_eq!(host.port(ISQ), 0x800C);
    assert_eq!(host.port(ISQ), 0);
    assert_eq!(host.page(0x050), 6);
    host.wait(122 * 800);
    assert_eq!(host.port(ISQ), 0x080C);
    assert_eq!(host.page(0x050), 128);
    assert_eq!([host.port(RTDATA), host.port(RTDATA), host.port(RTDATA)], [0x0004, 128, 0x0002]);
    host.wait(1_000_000);
    assert_eq!(host.port(ISQ), 0x0504);
    assert_eq!(host.port(RTDATA), u16::from_le_bytes([bytes[2], bytes[3]]), "goes on where it was");
    host.set_page(RXCFG, 0x0143);

    host.feed(host.now, bytes.clone());
    host.wait(1_000_000);
    assert_eq!(host.port(ISQ), 0x0504, "whole by now: no early events left");
    assert_eq!(host.read_frame().1, bytes);
}

#[test]
fn the_receiver_can_be_off() {
    let mut host = Host::new();
    host.start();
    host.set_page(LINECTL, 0x0093);
    host.feed(0, frame(OWN, 60, 0));
    host.wait(1_000_000);
    assert_eq!(host.page(RXEVENT), 0x0004);
    assert_eq!(host.page(RXMISS), 0x0010);
}

#[test]
fn loopback_brings_frames_back() {
    let mut host = Host::new();
    host.start();
    host.set_page(TESTCTL, 0x0299);
    let bytes = frame(OWN, 100, 4);
    host.send(&bytes);
    host.wait(1_000_000);
    assert_eq!(host.cable.sent().len(), 0);
    assert_eq!(host.port(ISQ), 0x0504);
    assert_eq!(host.read_frame().1, bytes);
    assert_eq!(host.port(ISQ), 0x0108);
}

#[test]
fn half_duplex_waits_for_the_wire_and_full_duplex_does_not() {
    for (test_control, sent_at) in
        [(0x0019, wire_time(1000) + 9_600 + wire_time(60)), (0x4019, 1_000 + wire_time(60))]
    {
        let mut host = Host::new();
        host.start();
        host.set_page(TESTCTL, test_control);
        host.feed(0, frame(OWN, 1000, 0));
        host.wait(1_000);
        host.send(&frame(OTHER, 60, 0));
        host.wait(5_000_000);
        assert_eq!(host.cable.sent()[0].0, sent_at);
        assert_eq!(host.page(RXEVENT), 0x0504);
    }
}

// --- receive by DMA ----------------------------------------------------------------------------------------------------

/// Walks a ring as a driver does: `count` frames from `offset` on. Returns their statuses and data.
fn walk(host: &Host, base: u64, size: usize, offset: &mut usize, count: u16) -> Vec<(u16, Vec<u8>)> {
    let ring = host.ram(base, size);
    let byte = |at: usize| ring[at % size];
    (0..count)
        .map(|_| {
            let at = *offset;
            let status = u16::from_le_bytes([byte(at), byte(at + 1)]);
            let length = usize::from(u16::from_le_bytes([byte(at + 2), byte(at + 3)]));
            *offset = (at + 4 + length).next_multiple_of(4) % size;
            (status, (0..length).map(|i| byte(at + 4 + i)).collect())
        })
        .collect()
}

impl Host {
    /// All frames by DMA, into a ring of 16 or 64 KiB at 0x2_0000.
    fn start_ring(&mut self, size: usize) {
        self.start();
        self.map_dma(0x2_0000, size as u64);
        self.set_up_dma(0x10, 0x0000, (size / 2 - 1) as u16);
        self.set_page(BUFCFG, 0x008B);
        self.set_page(BUSCTL, if size == 0x1_0000 { 0xA057 } else { 0x8057 });
        self.set_page(RXCFG, 0x0203);
    }
}

#[test]
fn a_frame_is_moved_into_the_ring() {
    let mut host = Host::new();
    host.start_ring(0x4000);
    let bytes = frame(OWN, 61, 1);
    host.feed(0, bytes.clone());
    let words = (4 + 61_u64).next_multiple_of(4) / 2;
    host.wait(wire_time(61) + words * 960 - 1);
    assert!(!host.interrupted());
    host.wait(1);
    assert!(host.interrupted(), "34 words at 0.96 µs");
    assert_eq!(host.page(RXEVENT), 0, "nothing to see here in DMA mode");
    assert_eq!([host.port(ISQ), host.port(ISQ)], [0x008C, 0]);
    assert_eq!(host.page(BUFEVENT), 0x008C, "stays until the count is read");
    assert_eq!((host.page(DMA_SOF), host.page(DMA_BYTES), host.page(DMA_COUNT)), (0, 68, 1));
    assert_eq!((host.page(BUFEVENT), host.page(DMA_COUNT), host.page(DMA_BYTES)), (0x000C, 0, 0));
    let image = [&[0x04, 0x05, 61, 0][..], &bytes, &[0; 3]].concat();
    assert_eq!(host.ram(0x2_0000, 68), image);
    host.feed(0, frame(OWN, 60, 2));
    host.wait(1_000_000);
    assert_eq!((host.page(DMA_SOF), host.page(DMA_COUNT)), (68, 1));
}

#[test]
fn the_ring_wraps_at_its_size() {
    for size in [0x4000, 0x1_0000] {
        let mut host = Host::new();
        host.start_ring(size);
        let (mut offset, mut got) = (0, Vec::new());
        let frames: Vec<_> = (0..120).map(|i| frame(OWN, 60 + i * 12, i as u8)).collect();
        for bytes in &frames {
            host.feed(host.now, bytes.clone());
            host.wait(3_000_000);
            assert_eq!(host.port(ISQ), 0x008C);
            assert_eq!(host.port(ISQ), 0);
            let start = host.page(DMA_SOF);
            assert_eq!(usize::from(start), offset);
            let count = host.page(DMA_COUNT);
            got.extend(walk(&host, 0x2_0000, size, &mut offset, count));
        }
        assert!(got.iter().all(|(status, _)| *status == 0x0504));
        let total: usize = frames.iter().map(|bytes| (bytes.len() + 4).next_multiple_of(4)).sum();
        assert!(total > size, "went round");
        assert_eq!(got.into_iter().map(|(_, bytes)| bytes).collect::<Vec<_>>(), frames);
        let terminal = host.events().iter().filter(|e| matches!(e, BusEvent::TerminalCount { .. })).count();
        assert_eq!(terminal, total / size);
    }
}

#[test]
fn frames_the_host_has_learned_of_are_not_overwritten() {
    let mut host = Host::new();
    host.start_ring(0x4000);
    for seed in 0..10 {
        host.feed(0, frame(OWN, 1514, seed));
    }
    host.wait(30_000_000);
    assert_eq!(host.page(DMA_COUNT), 10);
    for seed in 10..13 {
        host.feed(host.now, frame(OWN, 1514, seed));
    }
    host.wait(30_000_000);
    let mut offset = 0;
    let first = walk(&host, 0x2_0000, 0x4000, &mut offset, 10);
    for (seed, (_, bytes)) in (0..).zip(first) {
        assert_eq!(bytes, frame(OWN, 1514, seed));
    }
    assert_eq!(host.page(DMA_COUNT), 0, "no room beside ten frames: the eleventh waits on the chip");
    host.wait(30_000_000);
    assert_eq!(host.page(DMA_COUNT), 2, "one was missed");
    assert_eq!(host.page(RXMISS), 1 << 6 | 0x10);
    for (seed, (_, bytes)) in (10..).zip(walk(&host, 0x2_0000, 0x4000, &mut offset, 2)) {
        assert_eq!(bytes, frame(OWN, 1514, seed));
    }
}

#[test]
fn one_transfer_per_frame_waits_for_the_host() {
    let mut host = Host::new();
    host.start_ring(0x4000);
    host.out(0xD4, 0x05);
    host.feed(0, frame(OWN, 100, 1));
    host.wait(5_000_000);
    assert!(!host.interrupted());
    let status = host.machine.port_read(Port(0xD0), Width::Byte, Nanos(host.now));
    assert_eq!(status & 0xF0, 0x20, "channel 5 requests, masked");
    for (seed, address) in [(1, 0x0800), (2, 0x0C00)] {
        // A transfer of 1536 bytes; the frame needs 104.
        host.set_up_dma(0x00, address, 767);
        host.wait(5_000_000);
        assert_eq!(host.port(ISQ), 0x008C);
        assert_eq!(host.page(DMA_COUNT), 1);
        assert_eq!(host.port(ISQ), 0);
        host.out(0xD4, 0x05);
        host.out(0xD8, 0);
        let count = [0, 1].map(|_| host.machine.port_read(Port(0xC6), Width::Byte, Nanos(host.now)) as u8);
        assert_eq!(u16::from_le_bytes(count), 767 - 52, "52 words moved");
        let at = 0x2_0000 + u64::from(address) * 2;
        assert_eq!(host.ram(at, 104), [&[0x04, 0x05, 100, 0][..], &frame(OWN, 100, seed)].concat());
        host.feed(host.now, frame(OWN, 100, seed + 1));
        host.wait(5_000_000);
    }
}

#[test]
fn auto_switch_uses_dma_only_when_the_buffer_is_full() {
    let mut host = Host::new();
    host.start_ring(0x4000);
    host.set_page(RXCFG, 0x0503);
    host.feed(0, frame(OWN, 60, 0));
    host.wait(1_000_000);
    assert_eq!(host.port(ISQ), 0x0504, "one frame: no DMA");
    assert_eq!(host.read_frame().1, frame(OWN, 60, 0));
    assert_eq!(host.port(ISQ), 0);
    for seed in 1..=3 {
        host.feed(host.now, frame(OWN, 1514, seed));
    }
    host.wait(2 * wire_time(1514) + 9_600);
    assert_eq!(host.machine.port_read(Port(0xD0), Width::Byte, Nanos(host.now)) & 0x20, 0);
    host.wait(20_000_000);
    assert_eq!(host.page(DMA_COUNT), 3, "all that were held, and the one that did not fit");
    let mut offset = 0;
    for (seed, (status, bytes)) in (1..).zip(walk(&host, 0x2_0000, 0x4000, &mut offset, 3)) {
        assert_eq!((status, bytes), (0x0504, frame(OWN, 1514, seed)));
    }
    while host.port(ISQ) != 0 {}
    assert_eq!(host.page(DMA_COUNT), 0, "reading 0 ends it");
    host.feed(host.now, frame(OWN, 60, 9));
    host.wait(1_000_000);
    assert_eq!(host.port(ISQ), 0x0504);
    assert_eq!(host.read_frame().1, frame(OWN, 60, 9));
}

#[test]
fn reset_rx_dma_starts_the_ring_over() {
    let mut host = Host::new();
    host.start_ring(0x4000);
    host.feed(0, frame(OWN, 60, 1));
    host.wait(1_000_000);
    host.feed(host.now, frame(OWN, 1000, 2));
    host.wait(wire_time(1000) + 10_000);
    host.set_page(BUSCTL, 0x8057);
    assert_eq!((host.page(DMA_COUNT), host.page(DMA_SOF), host.page(BUSCTL)), (0, 0, 0x8017));
    host.set_up_dma(0x10, 0, 0x1FFF);
    host.feed(host.now, frame(OWN, 60, 3));
    host.wait(1_000_000);
    assert_eq!(host.ram(0x2_0004, 60), frame(OWN, 60, 3));
    assert_eq!(host.page(DMA_COUNT), 1);
}

#[test]
fn bursts_leave_the_bus_now_and_then() {
    let mut host = Host::new();
    host.start_ring(0x4000);
    host.set_page(BUSCTL, 0x8817);
    host.feed(0, frame(OWN, 1516 - 4, 1));
    // 758 words at 0.96 µs; 30 words fill 28 µs; so 25 pauses of 1.3 µs.
    let time = 758 * 960 + 25 * 1_300;
    host.wait(wire_time(1512) + time - 1);
    assert!(!host.interrupted());
    host.wait(1);
    assert!(host.interrupted());
    assert_eq!(host.ram(0x2_0004, 1512), frame(OWN, 1512, 1));
}

#[test]
fn dma_goes_nowhere_without_a_window() {
    let mut host = Host::new();
    host.start();
    host.set_up_dma(0x10, 0, 0x1FFF);
    host.set_page(RXCFG, 0x0203);
    host.feed(0, frame(OWN, 60, 1));
    host.wait(1_000_000);
    assert_eq!(host.ram(0x2_0000, 64), [0; 64]);
    let blocked = BusEvent::DmaBlocked {
        owner: DmaOwner::Channel(DmaChannel(5)),
        address: BusAddress(0x2_0000),
        length: 64,
        direction: DmaDirection::ToMemory,
    };
    assert!(host.events().contains(&blocked));
}

// --- without wire time -------------------------------------------------------------------------------------------------

#[test]
fn an_instant_wire_waits_for_room_and_loses_nothing() {
    let mut host = Host::instant();
    host.start();
    for seed in 0..50 {
        host.feed(0, frame(OWN, 1514, seed));
    }
    host.wait(0);
    let mut got = 0;
    while host.port(ISQ) == 0x0504 {
        assert_eq!(host.read_frame().1, frame(OWN, 1514, got));
        got += 1;
    }
    assert_eq!(got, 50);
    host.send(&frame(OTHER, 60, 1));
    assert_eq!(host.cable.sent()[0].0, 0);
}

#[test]
fn an_instant_ring_loses_nothing() {
    let mut host = Host::instant();
    host.start_ring(0x4000);
    let frames: Vec<_> = (0..200_usize).map(|i| frame(OWN, 60 + i * 7, i as u8)).collect();
    for bytes in &frames {
        host.feed(0, bytes.clone());
    }
    host.wait(0);
    let (mut offset, mut got) = (0, Vec::new());
    for _ in 0..1000 {
        let count = host.page(DMA_COUNT);
        got.extend(walk(&host, 0x2_0000, 0x4000, &mut offset, count).into_iter().map(|(_, bytes)| bytes));
    }
    assert_eq!(got.len(), frames.len());
    assert!(got == frames);
}

// --- anything at all ---------------------------------------------------------------------------------------------------

#[test]
fn filter_never_accepts_more_than_promiscuous() {
    let filter = AddressFilter { individual: OWN, logical: u64::MAX };
    for address in [OWN, OTHER, [0xFF; 6], [1, 2, 3, 4, 5, 6]] {
        assert!(!filter.judge(address, 0).accepted);
        assert!(filter.judge(address, 0x80).accepted);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_access_hangs_or_panics(
        steps in prop::collection::vec((0..6_u8, any::<u16>(), any::<u16>()), 0..300), instant: bool,
    ) {
        let mut host = if instant { Host::instant() } else { Host::new() };
        host.start();
        host.map_dma(0x2_0000, 0x4000);
        host.set_up_dma(0x10, 0, 0x1FFF);
        for (kind, a, b) in steps {
            match kind {
                0 => { host.port(a & 0xF); }
                1 => host.set_port(a & 0xF, b),
                // Control registers and addresses.
                2 => host.set_page(0x100 | a & 0x5E, b),
                3 => host.feed(host.now, frame(if b & 1 != 0 { OWN } else { [0xFF; 6] }, usize::from(a % 1600).max(14), 0)),
                4 => host.wait(u64::from(a)),
                _ => { host.machine.port_write_string(Port(0x300), Width::Word, &vec![0; usize::from(a % 2000)], Nanos(host.now)); }
            }
        }
        host.wait(100_000_000);
    }

    #[test]
    fn every_frame_of_a_run_arrives_once_and_in_order(
        lengths in prop::collection::vec(60..=1514_usize, 1..40), gaps in prop::collection::vec(0..2_000_000_u64, 40),
        big: bool,
    ) {
        let mut host = Host::new();
        let size = if big { 0x1_0000 } else { 0x4000 };
        host.start_ring(size);
        let (mut offset, mut got) = (0, Vec::new());
        let frames: Vec<_> = lengths.iter().enumerate().map(|(i, length)| frame(OWN, *length, i as u8)).collect();
        for (bytes, gap) in frames.iter().zip(gaps) {
            host.feed(host.now, bytes.clone());
            host.wait(gap);
            let count = host.page(DMA_COUNT);
            got.extend(walk(&host, 0x2_0000, size, &mut offset, count));
        }
        for _ in 0..20 {
            host.wait(10_000_000);
            let count = host.page(DMA_COUNT);
            got.extend(walk(&host, 0x2_0000, size, &mut offset, count));
        }
        let missed = host.page(RXMISS) >> 6;
        prop_assert_eq!(got.len() + usize::from(missed), frames.len());
        if missed == 0 {
            prop_assert_eq!(got.into_iter().map(|(_, bytes)| bytes).collect::<Vec<_>>(), frames);
        }
    }
}
