//! The adapter on a machine, driven through its registers as a driver does. Offsets and bits are this folder's own,
//! taken from the manual.

mod board;
mod receiving;
mod registers;
mod sending;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use bus::{
    BusAddress, BusEvent, DeviceId, DmaDirection, DmaOwner, Machine, Memory, Nanos, PciAddress, PciPlacement,
    PhysicalAddress, Port, VecMemory, Width,
};
use net::{Endpoint, Frame, MacAddress, Stats};

use crate::{Config, E1000, WireSpeed};

const CTRL: u64 = 0x0000;
const STATUS: u64 = 0x0008;
const EECD: u64 = 0x0010;
const EERD: u64 = 0x0014;
const MDIC: u64 = 0x0020;
const VET: u64 = 0x0038;
const ICR: u64 = 0x00C0;
const ITR: u64 = 0x00C4;
const ICS: u64 = 0x00C8;
const IMS: u64 = 0x00D0;
const IMC: u64 = 0x00D8;
const RCTL: u64 = 0x0100;
const FCTTV: u64 = 0x0170;
const TCTL: u64 = 0x0400;
const PBA: u64 = 0x1000;
const FCRTL: u64 = 0x2160;
const FCRTH: u64 = 0x2168;
const RDBAL: u64 = 0x2800;
const RDLEN: u64 = 0x2808;
const RDH: u64 = 0x2810;
const RDT: u64 = 0x2818;
const RDTR: u64 = 0x2820;
const RADV: u64 = 0x282C;
const RSRPD: u64 = 0x2C00;
const TDBAL: u64 = 0x3800;
const TDLEN: u64 = 0x3808;
const TDH: u64 = 0x3810;
const TDT: u64 = 0x3818;
const TIDV: u64 = 0x3820;
const TADV: u64 = 0x382C;
const RXCSUM: u64 = 0x5000;
const MTA: u64 = 0x5200;
const RAL1: u64 = 0x5408;
const VFTA: u64 = 0x5600;

const TXDW: u32 = 1;
const TXQE: u32 = 2;
const LSC: u32 = 4;
const RXDMT0: u32 = 0x10;
const RXO: u32 = 0x40;
const RXT0: u32 = 0x80;

const OWN: [u8; 6] = [0x02, 0x11, 0x22, 0x33, 0x44, 0x55];
const OTHER: [u8; 6] = [0x02, 0, 0, 0, 0, 0x77];

/// Bus addresses differ from physical ones by this.
const WINDOW: u64 = 0x4000_0000;
const RAM: u64 = 0x20_0000;
const TX_RING: u64 = 0x1000;
const RX_RING: u64 = 0x3000;
const TX_DATA: u64 = 0x1_0000;
const RX_DATA: u64 = 0x10_0000;
const RING: u32 = 16;

/// A cable's end that a test holds on to: frames to come in, frames that went out.
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

/// What a receive descriptor says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Received {
    bytes: Vec<u8>,
    checksum: u16,
    status: u8,
    errors: u8,
    special: u16,
}

struct Host {
    machine: Machine,
    memory: Arc<VecMemory>,
    cable: Cable,
    id: DeviceId,
    at: PciAddress,
    base: u64,
    ports: u16,
    now: u64,
    tail: u32,
    next: u32,
}

impl Host {
    fn with(config: &Config) -> Self {
        let memory = Arc::new(VecMemory::new(RAM as usize));
        let mut machine = Machine::new(memory.clone());
        let cable = Cable::default();
        let at = PciAddress::new(0, 5, 0).unwrap();
        let card = E1000::new(config, Box::new(cable.clone()));
        let id = machine.attach_pci(Box::new(card), PciPlacement::at(at)).unwrap();
        let info = machine.device_info(id).unwrap();
        let (base, ports) = (info.memory[0].base.0, info.ports[0].base.0);
        let line = info.irqs[0];
        machine.unmask_line(line);
        machine.pci_config_write(at, 4, Width::Word, 7, Nanos::ZERO);
        let owner = DmaOwner::Device(id);
        machine.dma_map(owner, BusAddress(WINDOW), RAM, PhysicalAddress(0), DmaDirection::Both).unwrap();
        Self { machine, memory, cable, id, at, base, ports, now: 0, tail: 0, next: 0 }
    }

    fn new() -> Self {
        Self::with(&Config { address: MacAddress(OWN), ..Config::default() })
    }

    fn instant() -> Self {
        Self::with(&Config {
            address: MacAddress(OWN),
            wire_speed: WireSpeed::Instant,
            negotiation: Nanos::ZERO,
        })
    }

    /// An instant adapter with rings, all interrupts, receiver and transmitter on.
    fn running() -> Self {
        let mut host = Self::instant();
        host.start();
        host
    }

    fn start(&mut self) {
        self.set(CTRL, 1 << 6 | 1);
        self.set(TDBAL, (WINDOW + TX_RING) as u32);
        self.set(TDLEN, RING * 16);
        self.set(RDBAL, (WINDOW + RX_RING) as u32);
        self.set(RDLEN, RING * 16);
        for index in 0..RING {
            self.offer(index, 2048);
        }
        self.set(RDT, RING - 1);
        self.set(TCTL, 0x0004_010A);
        self.set(RCTL, 1 << 26 | 1 << 15 | 2);
        self.get(ICR);
        self.set(IMS, 0x1_FFFF);
        assert_eq!(self.get(STATUS) & 3, 3, "link up, full duplex");
    }

    fn offer(&mut self, index: u32, spacing: u64) {
        let address = WINDOW + RX_DATA + u64::from(index) * spacing;
        self.poke(RX_RING + 16 * u64::from(index), &address.to_le_bytes());
        self.poke(RX_RING + 16 * u64::from(index) + 8, &[0; 8]);
    }

    fn get(&mut self, offset: u64) -> u32 {
        self.machine.mmio_read(PhysicalAddress(self.base + offset), Width::Dword, Nanos(self.now)) as u32
    }
    fn set(&mut self, offset: u64, value: u32) {
        let at = PhysicalAddress(self.base + offset);
        self.machine.mmio_write(at, Width::Dword, value.into(), Nanos(self.now));
    }
    fn poke(&mut self, at: u64, bytes: &[u8]) {
        self.memory.write(PhysicalAddress(at), bytes).unwrap();
    }
    fn peek(&self, at: u64, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.memory.read(PhysicalAddress(at), &mut bytes).unwrap();
        bytes
    }
    fn wait(&mut self, nanos: u64) {
        self.now += nanos;
        self.machine.advance(Nanos(self.now));
    }
    fn interrupted(&self) -> bool {
        self.machine.is_line_active(self.machine.pci_line(self.id).unwrap())
    }
    fn events(&mut self) -> Vec<BusEvent> {
        self.machine.take_events().into_iter().map(|event| event.event).collect()
    }
    fn act<R>(&mut self, act: impl FnOnce(&mut E1000, &mut bus::Pins<'_>) -> R) -> R {
        self.machine.with_device(self.id, Nanos(self.now), act).unwrap()
    }

    fn phy_read(&mut self, number: u32) -> u16 {
        self.set(MDIC, 2 << 26 | 1 << 21 | number << 16);
        let value = self.get(MDIC);
        assert_eq!(value >> 28, 1, "ready, no error");
        value as u16
    }
    fn phy_write(&mut self, number: u32, value: u16) {
        self.set(MDIC, 1 << 26 | 1 << 21 | number << 16 | u32::from(value));
    }

    /// Puts a descriptor into the transmit ring without telling the chip.
    fn queue(&mut self, low: u64, high: u64) {
        let at = TX_RING + 16 * u64::from(self.tail);
        self.poke(at, &low.to_le_bytes());
        self.poke(at + 8, &high.to_le_bytes());
        self.tail = (self.tail + 1) % RING;
    }
    fn go(&mut self) {
        self.set(TDT, self.tail);
    }
    /// A legacy descriptor for data at `offset` of the data area.
    fn queue_legacy(&mut self, offset: u64, bytes: &[u8], command: u64) {
        self.poke(TX_DATA + offset, bytes);
        self.queue(WINDOW + TX_DATA + offset, command << 24 | bytes.len() as u64);
    }
    /// A data descriptor; `options` are POPTS.
    fn queue_data(&mut self, offset: u64, bytes: &[u8], command: u64, options: u64, tag: u64) {
        self.poke(TX_DATA + offset, bytes);
        let high = tag << 48 | options << 40 | (0x20 | command) << 24 | 1 << 20 | bytes.len() as u64;
        self.queue(WINDOW + TX_DATA + offset, high);
    }
    fn send(&mut self, bytes: &[u8]) {
        self.queue_legacy(0, bytes, 0x0B);
        self.go();
    }
    fn sent(&self) -> Vec<Vec<u8>> {
        self.sent_at().into_iter().map(|(_, frame)| frame.bytes).collect()
    }
    fn sent_at(&self) -> Vec<(u64, Frame)> {
        std::mem::take(&mut self.cable.0.lock().unwrap().outgoing)
    }

    /// Puts a frame into the cable and has the card look.
    fn feed(&mut self, bytes: Vec<u8>) {
        let frame = Frame::new(bytes, net::Nanos(self.now));
        self.feed_frame(frame);
    }
    fn feed_frame(&mut self, frame: Frame) {
        self.cable.0.lock().unwrap().incoming.push_back(frame);
        self.act(|_, _| ());
        self.wait(1);
    }
    /// The next frame in the receive ring, whose descriptors are given back at once.
    fn receive(&mut self) -> Option<Received> {
        let mut whole = Vec::new();
        loop {
            let at = RX_RING + 16 * u64::from(self.next);
            let back = self.peek(at + 8, 8);
            let word = |index: usize| u16::from_le_bytes([back[index], back[index + 1]]);
            if back[4] & 1 == 0 {
                assert!(whole.is_empty(), "a frame without an end");
                return None;
            }
            let address = u64::from_le_bytes(self.peek(at, 8).try_into().unwrap()) - WINDOW;
            whole.extend(self.peek(address, word(0).into()));
            self.poke(at + 8, &[0; 8]);
            self.set(RDT, self.next);
            self.next = (self.next + 1) % RING;
            if back[4] & 2 != 0 {
                return Some(Received {
                    bytes: whole,
                    checksum: word(2),
                    status: back[4],
                    errors: back[5],
                    special: word(6),
                });
            }
        }
    }
}

/// A frame of `length` bytes from one address to another.
fn frame(to: [u8; 6], from: [u8; 6], length: usize) -> Vec<u8> {
    let mut bytes = [&to[..], &from, &[0x88, 0xB5]].concat();
    bytes.extend((14..length).map(|index| index as u8));
    bytes
}

/// An Ethernet frame with an IPv4 packet and right checksums.
fn ipv4(protocol: u8, transport: &[u8]) -> Vec<u8> {
    let mut packet = vec![0x45, 0, 0, 0, 0x12, 0x34, 0, 0, 64, protocol, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
    let total = (20 + transport.len()) as u16;
    packet[2..4].copy_from_slice(&total.to_be_bytes());
    let check = !naive_sum(&packet);
    packet[10..12].copy_from_slice(&check.to_be_bytes());
    let mut bytes = [&OWN[..], &OTHER, &[0x08, 0x00], &packet, transport].concat();
    let at = 34 + if protocol == 6 { 16 } else { 6 };
    let pseudo = pseudo_v4(&bytes, protocol, transport.len());
    let check = !naive_sum(&[&pseudo[..], &bytes[34..]].concat());
    bytes[at..at + 2].copy_from_slice(&check.to_be_bytes());
    bytes
}

fn pseudo_v4(frame: &[u8], protocol: u8, length: usize) -> Vec<u8> {
    [&frame[26..34], &[0, protocol], &(length as u16).to_be_bytes()].concat()
}

/// A TCP header without options in front of `payload`, checksum 0.
fn tcp(flags: u8, payload: &[u8]) -> Vec<u8> {
    let mut header = vec![0x12, 0x34, 0, 80, 0, 0, 0x10, 0, 0, 0, 0, 0, 0x50, flags, 0x20, 0, 0, 0, 0, 0];
    header.extend_from_slice(payload);
    header
}

/// The Internet checksum, one word at a time.
fn naive_sum(bytes: &[u8]) -> u16 {
    let words = bytes.chunks(2).map(|pair| u32::from(pair[0]) << 8 | u32::from(*pair.get(1).unwrap_or(&0)));
    let total: u32 = words.sum();
    let folded = (total & 0xFFFF) + (total >> 16);
    ((folded & 0xFFFF) + (folded >> 16)) as u16
}
