//! The boards on a machine, driven through their ports as a driver does. Offsets and bits are this file's own, taken from
//! the datasheet.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use bus::{BusEvent, DeviceId, IrqLine, Machine, Nanos, PciAddress, PciPlacement, Port, VecMemory, Width};
use net::{Endpoint, Frame, MacAddress, Stats, frame_check_sequence};
use proptest::prelude::*;

use crate::receive::hash;
use crate::{BadConfig, BadOption, Board, Config, Ne2000, WireSpeed};

const OWN: [u8; 6] = [0x02, 0x11, 0x22, 0x33, 0x44, 0x55];
const OTHER: [u8; 6] = [0x02, 0, 0, 0, 0, 0x77];

const CR: u16 = 0x00;
const PSTART: u16 = 0x01;
const PSTOP: u16 = 0x02;
const BNRY: u16 = 0x03;
const TPSR: u16 = 0x04;
const TBCR: u16 = 0x05;
const ISR: u16 = 0x07;
const RSAR: u16 = 0x08;
const RBCR: u16 = 0x0A;
const RCR: u16 = 0x0C;
const TCR: u16 = 0x0D;
const DCR: u16 = 0x0E;
const IMR: u16 = 0x0F;
const DATA: u16 = 0x10;
const RESET: u16 = 0x1F;

const PRX: u8 = 1;
const PTX: u8 = 2;
const RXE: u8 = 4;
const OVW: u8 = 0x10;
const CNT: u8 = 0x20;
const RDC: u8 = 0x40;
const RST: u8 = 0x80;

/// First page of the receive ring and the one after its last, as drivers lay out 16 KiB.
const START: u8 = 0x46;
const STOP: u8 = 0x80;

/// A cable's end that a test holds on to.
#[derive(Clone, Default)]
struct Cable(Arc<Mutex<Queues>>);

#[derive(Default)]
struct Queues {
    incoming: VecDeque<Frame>,
    outgoing: Vec<(u64, Frame)>,
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
    cable: Cable,
    id: DeviceId,
    base: u16,
    line: IrqLine,
    now: u64,
    /// The page after the last frame read.
    next: u8,
}

impl Host {
    fn with(options: &str) -> Self {
        let mut machine = Machine::new(Arc::new(VecMemory::new(0)));
        let cable = Cable::default();
        let config = Config { address: MacAddress(OWN), ..options.parse().unwrap() };
        let card = Ne2000::new(&config, Box::new(cable.clone())).unwrap();
        let id = if config.board == Board::Pci {
            let at = PciAddress::new(0, 4, 0).unwrap();
            let id = machine.attach_pci(Box::new(card), PciPlacement::at(at)).unwrap();
            machine.pci_config_write(at, 4, Width::Word, 1, Nanos::ZERO);
            id
        } else {
            machine.attach(Box::new(card), config.resources()).unwrap()
        };
        let info = machine.device_info(id).unwrap();
        let (base, line) = (info.ports[0].base.0, info.irqs[0]);
        machine.unmask_line(line);
        Self { machine, cable, id, base, line, now: 0, next: START + 1 }
    }

    /// An instant board, initialized as chapter 11 says.
    fn running() -> Self {
        let mut host = Self::with("speed=instant");
        host.start();
        host
    }

    fn start(&mut self) {
        self.set(CR, 0x21);
        self.set(DCR, 0x49);
        self.set16(RBCR, 0);
        self.set(RCR, 0x04);
        self.set(TCR, 0x02);
        self.set(PSTART, START);
        self.set(PSTOP, STOP);
        self.set(BNRY, START);
        self.set(ISR, 0xFF);
        self.set(IMR, 0x7F);
        self.set(CR, 0x61);
        for (number, byte) in (1..).zip(OWN) {
            self.set(number, byte);
        }
        self.set(7, START + 1);
        self.set(CR, 0x22);
        self.set(TCR, 0);
    }

    fn get(&mut self, offset: u16) -> u8 {
        self.machine.port_read(Port(self.base + offset), Width::Byte, Nanos(self.now)) as u8
    }
    fn set(&mut self, offset: u16, value: u8) {
        self.machine.port_write(Port(self.base + offset), Width::Byte, value.into(), Nanos(self.now));
    }
    fn set16(&mut self, offset: u16, value: u16) {
        self.set(offset, value as u8);
        self.set(offset + 1, (value >> 8) as u8);
    }
    fn page(&mut self, page: u8, offset: u16) -> u8 {
        let command = self.get(CR) & 0x3B | 0x20;
        self.set(CR, command | page << 6);
        let value = self.get(offset);
        self.set(CR, command);
        value
    }
    fn data(&mut self, width: Width) -> u32 {
        self.machine.port_read(Port(self.base + DATA), width, Nanos(self.now))
    }
    fn set_data(&mut self, width: Width, value: u32) {
        self.machine.port_write(Port(self.base + DATA), width, value, Nanos(self.now));
    }
    fn remote(&mut self, address: u16, length: u16, command: u8) {
        self.set16(RSAR, address);
        self.set16(RBCR, length);
        self.set(CR, command);
    }
    fn read_memory(&mut self, address: u16, length: usize) -> Vec<u8> {
        let even = length.next_multiple_of(2);
        self.remote(address, even as u16, 0x0A);
        let mut bytes = vec![0; even];
        self.machine.port_read_string(Port(self.base + DATA), Width::Word, &mut bytes, Nanos(self.now));
        assert_eq!(self.get(ISR) & RDC, RDC, "remote DMA is complete");
        self.set(ISR, RDC);
        bytes.truncate(length);
        bytes
    }
    fn write_memory(&mut self, address: u16, bytes: &[u8]) {
        let mut even = bytes.to_vec();
        even.resize(bytes.len().next_multiple_of(2), 0);
        self.remote(address, even.len() as u16, 0x12);
        self.machine.port_write_string(Port(self.base + DATA), Width::Word, &even, Nanos(self.now));
        assert_eq!(self.get(ISR) & RDC, RDC);
        self.set(ISR, RDC);
    }
    fn send(&mut self, bytes: &[u8]) {
        self.write_memory(0x4000, bytes);
        self.set(TPSR, 0x40);
        self.set16(TBCR, bytes.len() as u16);
        self.set(CR, 0x26);
    }
    fn sent(&self) -> Vec<(u64, Frame)> {
        std::mem::take(&mut self.cable.0.lock().unwrap().outgoing)
    }
    fn feed(&mut self, bytes: Vec<u8>) {
        let frame = Frame::new(bytes, net::Nanos(self.now));
        self.feed_frame(frame);
    }
    fn feed_frame(&mut self, frame: Frame) {
        self.cable.0.lock().unwrap().incoming.push_back(frame);
        self.look();
    }
    fn look(&mut self) {
        self.machine.with_device(self.id, Nanos(self.now), |_: &mut Ne2000, _| ()).unwrap();
        self.wait(1);
    }
    fn wait(&mut self, nanos: u64) {
        self.now += nanos;
        self.machine.advance(Nanos(self.now));
    }
    fn interrupted(&self) -> bool {
        self.machine.is_line_active(self.line)
    }
    fn events(&mut self) -> Vec<BusEvent> {
        self.machine.take_events().into_iter().map(|event| event.event).collect()
    }
    /// The next frame of the ring: status and bytes, with check sequence. Gives its pages back.
    fn receive(&mut self) -> Option<(u8, Vec<u8>)> {
        if self.page(1, 7) == self.next {
            return None;
        }
        let header = self.read_memory(u16::from(self.next) << 8, 4);
        let length = usize::from(u16::from_le_bytes([header[2], header[3]]));
        let bytes = self.read_memory((u16::from(self.next) << 8) + 4, length);
        self.next = header[1];
        self.set(BNRY, if self.next == START { STOP - 1 } else { self.next - 1 });
        Some((header[0], bytes))
    }
}

fn frame(to: [u8; 6], from: [u8; 6], length: usize) -> Vec<u8> {
    let mut bytes = [&to[..], &from, &[0x88, 0xB5]].concat();
    bytes.extend((14..length).map(|index| index as u8));
    bytes
}

fn with_sequence(bytes: &[u8]) -> Vec<u8> {
    [bytes, &frame_check_sequence(bytes).to_le_bytes()].concat()
}

// --- registers ---------------------------------------------------------------------------------------------------------

#[test]
fn reset_stops_the_chip() {
    let mut host = Host::with("");
    assert_eq!((host.get(CR), host.get(ISR)), (0x21, RST));
    host.start();
    assert_eq!((host.get(CR), host.get(ISR) & RST), (0x22, 0));
    host.get(RESET);
    assert_eq!((host.get(CR), host.get(ISR)), (0x21, RST));
    host.set(ISR, 0xFF);
    assert_eq!(host.get(ISR), RST, "it follows the state");
    assert!(!host.interrupted(), "and does not interrupt");
}

#[test]
fn pages_hold_their_registers() {
    let mut host = Host::running();
    assert_eq!(host.page(1, 1), OWN[0]);
    assert_eq!(host.page(1, 6), OWN[5]);
    assert_eq!(host.page(1, 7), START + 1);
    host.set(CR, 0x62);
    for number in 8..16 {
        host.set(number, number as u8);
    }
    host.set(CR, 0x22);
    assert_eq!((host.page(1, 8), host.page(1, 15)), (8, 15));
    for (offset, value) in [(1, START), (2, STOP), (12, 0xC4), (13, 0xE0), (14, 0xC9), (15, 0xFF)] {
        assert_eq!(host.page(2, offset), value, "page 2, {offset}");
    }
    assert_eq!(host.page(3, 14), 0xFF, "no page 3 on the DP8390");
    assert_eq!(host.get(BNRY), START);
    let both = host.machine.port_read(Port(host.base + 2), Width::Word, Nanos::ZERO);
    assert_eq!(both >> 8, u32::from(START), "a word is two registers");
}

#[test]
fn interrupts_are_masked_and_acknowledged() {
    let mut host = Host::running();
    host.set(IMR, 0);
    host.send(&frame(OTHER, OWN, 60));
    assert_eq!(host.get(ISR), PTX);
    assert!(!host.interrupted());
    host.set(IMR, PTX);
    assert!(host.interrupted());
    host.set(ISR, PRX);
    assert!(host.interrupted());
    host.set(ISR, PTX);
    assert!(!host.interrupted());
}

#[test]
fn the_realtek_chip_names_itself() {
    let mut host = Host::with("bus=pci");
    assert_eq!((host.get(0x0A), host.get(0x0B)), (0x50, 0x43));
    assert_eq!((host.page(3, 14), host.page(3, 15)), (0x29, 0x80));
    let at = PciAddress::new(0, 4, 0).unwrap();
    let mut get = |offset| host.machine.pci_config_read(at, offset, Width::Dword, Nanos::ZERO);
    assert_eq!((get(0), get(8) >> 16, get(0x34)), (0x8029_10EC, 0x0200, 0));
    host.set(CR, 0xE1);
    host.set(6, 0x40);
    assert_eq!(host.get(6), 0, "configuration is locked");
    host.set(1, 0xC0);
    host.set(6, 0x40);
    assert_eq!(host.get(6), 0x40);
}

// --- remote DMA --------------------------------------------------------------------------------------------------------

#[test]
fn the_prom_holds_the_address() {
    let mut host = Host::with("");
    host.set(DCR, 0x48);
    host.remote(0, 32, 0x0A);
    let bytes: Vec<u8> = (0..32).map(|_| host.data(Width::Byte) as u8).collect();
    let wanted: Vec<u8> = OWN.iter().flat_map(|byte| [*byte; 2]).collect();
    assert_eq!(bytes[..12], wanted);
    assert_eq!(bytes[28..], *b"WWWW");
    host.set(DCR, 0x49);
    host.remote(0, 32, 0x0A);
    let words: Vec<u8> = (0..16).map(|_| host.data(Width::Byte) as u8).collect();
    assert_eq!(words[..6], OWN, "with word transfers each read moves a word");
    host.remote(0, 12, 0x0A);
    assert_eq!(host.data(Width::Word), u32::from(OWN[0]) * 0x101);
}

#[test]
fn memory_is_read_and_written_through_the_data_port() {
    let mut host = Host::running();
    let bytes: Vec<u8> = (0..600_u32).map(|index| (index * 3) as u8).collect();
    host.write_memory(0x4100, &bytes);
    assert_eq!(host.read_memory(0x4100, 600), bytes);
    host.remote(0x4102, 4, 0x0A);
    assert_eq!(host.data(Width::Word), 0x0906);
    assert_eq!((host.get(8), host.get(9)), (0x04, 0x41), "CRDA moves along");
    assert_eq!(host.get(ISR) & RDC, 0);
    host.data(Width::Word);
    assert_eq!(host.get(ISR) & RDC, RDC);
    assert_eq!(host.data(Width::Word), 0xFFFF, "nothing more");
    host.remote(0x4100, 4, 0x12);
    host.set(CR, 0x22);
    host.set_data(Width::Word, 0);
    assert_eq!(host.read_memory(0x4100, 2), bytes[..2], "aborted");
    host.write_memory(0x0000, &[1, 2, 3, 4]);
    host.write_memory(0x9000, &[1, 2, 3, 4]);
    assert_eq!(host.read_memory(0x9000, 4), [0xFF; 4], "nothing there");
    assert_eq!(host.read_memory(0, 2), [OWN[0], OWN[0]], "the PROM cannot be written");
}

#[test]
fn dwords_go_through_the_data_port_of_the_pci_board() {
    let mut host = Host::with("bus=pci,speed=instant");
    host.start();
    host.remote(0x4000, 8, 0x12);
    host.set_data(Width::Dword, 0x0403_0201);
    host.set_data(Width::Dword, 0x0807_0605);
    assert_eq!(host.read_memory(0x4000, 8), [1, 2, 3, 4, 5, 6, 7, 8]);
}

#[test]
fn remote_reads_wrap_at_the_end_of_the_ring() {
    let mut host = Host::running();
    host.write_memory(u16::from(STOP - 1) << 8, &[0xAA; 256]);
    host.write_memory(u16::from(START) << 8, &[0xBB; 256]);
    let bytes = host.read_memory((u16::from(STOP - 1) << 8) + 250, 12);
    assert_eq!(bytes, [[0xAA; 6], [0xBB; 6]].concat());
    host.set(DCR, 0x48);
    host.remote((u16::from(STOP - 1) << 8) + 255, 2, 0x0A);
    assert_eq!((host.data(Width::Byte), host.data(Width::Byte)), (0xAA, 0xBB));
}

#[test]
fn send_packet_takes_the_frame_at_the_boundary() {
    let mut host = Host::running();
    host.feed(frame(OWN, OTHER, 100));
    host.set(BNRY, START + 1);
    host.set(CR, 0x1A);
    let mut bytes = vec![0; 104];
    host.machine.port_read_string(Port(host.base + DATA), Width::Word, &mut bytes, Nanos(host.now));
    assert_eq!(bytes[4..], frame(OWN, OTHER, 100));
    assert_eq!(host.get(BNRY), START + 2);
}

// --- sending -----------------------------------------------------------------------------------------------------------

#[test]
fn a_frame_is_sent_from_memory() {
    let mut host = Host::running();
    host.send(&frame(OTHER, OWN, 60));
    let sent = host.sent();
    assert_eq!(sent[0].1.bytes, frame(OTHER, OWN, 60));
    assert_eq!((host.get(TPSR), host.get(ISR), host.get(CR)), (1, PTX, 0x22));
    assert!(host.events().contains(&BusEvent::FrameSent { device: host.id, length: 60 }));
}

#[test]
fn a_frame_takes_its_time() {
    let mut host = Host::with("");
    host.start();
    host.send(&frame(OTHER, OWN, 1000));
    assert_eq!(host.get(CR) & 4, 4, "TXP stays until it has left");
    host.wait(1024 * 800 - 1);
    assert_eq!((host.sent().len(), host.get(ISR)), (0, 0));
    host.wait(1);
    assert_eq!(host.sent()[0].0, 1024 * 800);
    assert_eq!((host.get(ISR), host.get(CR) & 4), (PTX, 0));
}

#[test]
fn a_stop_waits_for_the_frame() {
    let mut host = Host::with("");
    host.start();
    host.send(&frame(OTHER, OWN, 60));
    host.set(CR, 0x21);
    assert_eq!(host.get(ISR) & RST, 0);
    host.wait(2_000_000);
    assert_eq!(host.get(ISR) & RST, RST);
    assert_eq!(host.sent().len(), 1);
}

#[test]
fn an_unplugged_cable_loses_the_carrier() {
    let mut host = Host::running();
    let id = host.id;
    host.machine.with_device(id, Nanos(host.now), |card: &mut Ne2000, pins| card.set_link(false, pins));
    host.send(&frame(OTHER, OWN, 60));
    assert_eq!((host.get(TPSR), host.sent().len()), (0x11, 0));
}

#[test]
fn software_may_bring_its_own_check_sequence() {
    let mut host = Host::running();
    host.set(TCR, 1);
    host.send(&with_sequence(&frame(OTHER, OWN, 60)));
    host.send(&frame(OTHER, OWN, 64));
    let sent = host.sent();
    assert_eq!((sent[0].1.bytes.len(), sent[0].1.bad_fcs), (60, false));
    assert!(sent[1].1.bad_fcs);
}

#[test]
fn loopback_tells_by_status_and_fifo() {
    let mut host = Host::running();
    for (mode, status) in [(1, 0x53), (2, 0x43), (3, 0x03)] {
        host.set(DCR, 0x41);
        host.set(TCR, mode << 1);
        host.send(&frame(OWN, OWN, 60));
        assert_eq!(host.get(TPSR), status);
        assert_eq!(host.get(RCR), 2, "the checker sees an error");
        assert_eq!(host.get(ISR), PTX, "nothing is stored");
        host.set(ISR, 0xFF);
        let fifo: Vec<u8> = (0..8).map(|_| host.get(6)).collect();
        let whole = with_sequence(&frame(OWN, OWN, 60));
        assert_eq!(fifo, [&whole[59..], &[64, 0, 0]].concat());
        host.set(TCR, mode << 1 | 1);
        host.send(&whole);
        assert_eq!(host.get(RCR), 1, "a good check sequence by software");
        host.set(ISR, 0xFF);
    }
    assert_eq!(host.sent().len(), 0);
}

// --- receiving ---------------------------------------------------------------------------------------------------------

#[test]
fn a_frame_lands_in_the_ring() {
    let mut host = Host::running();
    host.feed(frame(OWN, OTHER, 300));
    assert!(host.interrupted());
    assert_eq!((host.get(ISR), host.get(RCR)), (PRX, 1));
    assert_eq!(host.page(1, 7), START + 3, "two pages");
    assert_eq!(host.receive().unwrap(), (1, with_sequence(&frame(OWN, OTHER, 300))));
    assert_eq!(host.receive(), None);
}

#[test]
fn addresses_are_filtered() {
    let multicast = [0x01, 0, 0x5E, 0, 0, 0x01];
    let takes = |control: u8, to: [u8; 6]| {
        let mut host = Host::running();
        host.set(RCR, control);
        host.set(CR, 0x62);
        let index = hash(&multicast);
        host.set(8 + u16::from(index >> 3), 1 << (index & 7));
        host.set(CR, 0x22);
        host.feed(frame(to, OTHER, 60));
        host.receive().map(|(status, _)| status)
    };
    assert_eq!(takes(0, OWN), Some(1));
    assert_eq!(takes(0, OTHER), None);
    assert_eq!(takes(0x10, OTHER), Some(1), "promiscuous");
    assert_eq!(takes(0, [0xFF; 6]), None);
    assert_eq!(takes(4, [0xFF; 6]), Some(0x21), "broadcast");
    assert_eq!(takes(0, multicast), None);
    assert_eq!(takes(8, multicast), Some(0x21), "multicast");
    assert_eq!(takes(8, [0x01, 0, 0x5E, 0, 0, 0x02]), None);
    assert_eq!(takes(0x10, multicast), Some(0x21));
}

#[test]
fn the_hash_is_the_head_of_the_crc() {
    // The all-systems group sets bit 31 of the 64.
    assert_eq!(hash(&[0x01, 0, 0x5E, 0, 0, 0x01]), 31);
}

#[test]
fn short_and_bad_frames_are_told_apart() {
    let mut host = Host::running();
    host.feed(frame(OWN, OTHER, 40));
    assert_eq!(host.receive(), None);
    let bad = Frame { bad_fcs: true, ..Frame::new(frame(OWN, OTHER, 60), net::Nanos(0)) };
    host.feed_frame(bad.clone());
    assert_eq!((host.get(ISR), host.receive()), (RXE, None));
    assert_eq!((host.get(0x0E), host.get(0x0E)), (1, 0), "a tally is cleared by reading");
    host.set(RCR, 0x03);
    host.feed(frame(OWN, OTHER, 40));
    assert_eq!(host.receive().unwrap().1.len(), 44, "accept runts");
    host.feed_frame(bad);
    assert_eq!(host.receive().unwrap().0, 2, "save error packets");
}

#[test]
fn monitor_mode_only_counts() {
    let mut host = Host::running();
    host.set(RCR, 0x20);
    for _ in 0..200 {
        host.feed(frame(OWN, OTHER, 60));
    }
    assert_eq!(host.receive(), None);
    assert_eq!(host.get(ISR), CNT, "the tally reached 128");
    assert_eq!(host.get(0x0F), 192, "and stops at 192");
    assert_eq!(host.get(RCR) & 0x40, 0x40, "receiver disabled");
}

#[test]
fn the_ring_overflows_until_the_chip_is_stopped() {
    let mut host = Host::with("");
    host.start();
    let mut stored = 0;
    while host.get(ISR) & OVW == 0 {
        host.feed(frame(OWN, OTHER, 1514));
        host.wait(2_000_000);
        stored += 1;
        assert!(stored < 20);
    }
    assert_eq!(stored, 57 / 6 + 1);
    assert_eq!(host.get(0x0F), 1, "missed");
    assert_eq!(host.get(RCR) & 0x11, 0x10, "missed packet");
    let first = host.receive().unwrap();
    assert_eq!(first.1.len(), 1518, "what is there is whole");
    host.set(ISR, OVW);
    host.feed(frame(OWN, OTHER, 60));
    host.wait(2_000_000);
    assert_eq!(host.get(ISR) & OVW, OVW, "there would be room, but the chip waits for the procedure");
    host.set(CR, 0x21);
    host.set(TCR, 2);
    host.set(CR, 0x22);
    while host.receive().is_some() {}
    host.set(ISR, OVW);
    host.set(TCR, 0);
    host.feed(frame(OWN, OTHER, 60));
    host.wait(2_000_000);
    assert!(host.receive().is_some());
}

#[test]
fn on_an_instant_wire_nothing_is_missed() {
    let mut host = Host::running();
    for index in 0..100 {
        let frame = Frame::new(frame(OWN, OTHER, 1000 + index), net::Nanos(0));
        host.cable.0.lock().unwrap().incoming.push_back(frame);
    }
    host.look();
    for index in 0..100 {
        host.wait(10);
        assert_eq!(host.receive().unwrap().1.len(), 1004 + index);
    }
}

#[test]
fn a_stopped_chip_hears_nothing() {
    let mut host = Host::with("");
    host.feed(frame(OWN, OTHER, 60));
    host.wait(1_000_000);
    assert!(host.events().iter().any(|event| matches!(event, BusEvent::FrameLost { .. })));
}

// --- board -------------------------------------------------------------------------------------------------------------

#[test]
fn options_are_text() {
    let config: Config = "".parse().unwrap();
    assert_eq!(config, Config::default());
    let config: Config = "io=0x320,irq=5,mac=02:00:00:00:00:09,speed=instant".parse().unwrap();
    assert_eq!(config.board, Board::Isa { base: Port(0x320), irq: IrqLine(5) });
    assert_eq!(config.wire_speed, WireSpeed::Instant);
    assert_eq!("bus=pci".parse::<Config>().unwrap().board, Board::Pci);
    for (text, word) in [
        ("io", "KEY=VALUE"),
        ("color=red", "bus, io"),
        ("io=0x310", "multiple of 32"),
        ("irq=7", "2, 3, 4"),
        ("bus=pci,irq=5", "from the bus"),
        ("mac=01:00:00:00:00:00", "PROM"),
    ] {
        let error: BadOption = text.parse::<Config>().unwrap_err();
        assert!(error.to_string().contains(word), "{error}");
    }
    let wrong = Config { board: Board::Isa { base: Port(0x300), irq: IrqLine(7) }, ..Config::default() };
    assert_eq!(wrong.check(), Err(BadConfig::Irq(IrqLine(7))));
}

proptest! {
    /// Frames of any size go through the ring whole and in order, wherever it wraps.
    #[test]
    fn frames_go_through_the_ring(
        lengths in proptest::collection::vec(60_usize..1515, 1..80), burst in 1_usize..5
    ) {
        let mut host = Host::running();
        for lengths in lengths.chunks(burst) {
            for length in lengths {
                host.feed(frame(OWN, OTHER, *length));
            }
            for length in lengths {
                let (status, bytes) = host.receive().unwrap();
                prop_assert_eq!(status, 1);
                prop_assert_eq!(bytes, with_sequence(&frame(OWN, OTHER, *length)));
            }
        }
        prop_assert_eq!(host.receive(), None);
    }

    /// Runs in bulk do the same as one unit after the other.
    #[test]
    fn strings_are_units_in_a_row(start in 0x4000_u16..0x8000, length in 1_u16..300, word in any::<bool>()) {
        let width = if word { Width::Word } else { Width::Byte };
        let length = if word { length * 2 } else { length };
        let mut hosts = [Host::running(), Host::running()];
        for (index, host) in hosts.iter_mut().enumerate() {
            host.set(DCR, 0x48 | u8::from(word));
            host.remote(start, length, 0x12);
            let bytes: Vec<u8> = (0..length).map(|index| (index * 7) as u8).collect();
            if index == 0 {
                host.machine.port_write_string(Port(host.base + DATA), width, &bytes, Nanos::ZERO);
            } else {
                for unit in bytes.chunks(width.bytes()) {
                    let value = unit.iter().rev().fold(0, |value, byte| value << 8 | u32::from(*byte));
                    host.set_data(width, value);
                }
            }
        }
        let [mut first, mut second] = hosts;
        prop_assert_eq!(first.get(ISR), second.get(ISR));
        prop_assert_eq!((first.get(8), first.get(9)), (second.get(8), second.get(9)));
        for host in [&mut first, &mut second] {
            host.set(DCR, 0x49);
        }
        prop_assert_eq!(first.read_memory(0x4000, 0x4000), second.read_memory(0x4000, 0x4000));
    }
}
