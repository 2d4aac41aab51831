//! Frames per second through the chip at register level: a ring's worth for each doorbell, events taken, no driver.
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

use std::hint::black_box;
use std::sync::Arc;

use bus::{
    BusAddress, DeviceId, DmaDirection, DmaOwner, Machine, Memory, Nanos, PciAddress, PciPlacement,
    PhysicalAddress, VecMemory, Width,
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use e1000::{Config, E1000};
use net::{BlackHole, Endpoint, Frame, Stats};

const NOW: Nanos = Nanos::ZERO;
const RING: u32 = 256;
const BATCH: u32 = 64;
const WINDOW: u64 = 0x4000_0000;
const TX_RING: u64 = 0x1_0000;
const RX_RING: u64 = 0x2_0000;
const DATA: u64 = 0x10_0000;

/// A cable with an endless supply of one frame, in buffers that come back.
struct Endless {
    bytes: Vec<u8>,
    spare: Vec<Vec<u8>>,
}

impl Endpoint for Endless {
    fn send(&mut self, _: net::Nanos, frame: Frame) {
        self.spare.push(frame.bytes);
    }
    fn receive(&mut self, now: net::Nanos) -> Option<Frame> {
        let mut bytes = self.spare.pop().unwrap_or_default();
        bytes.clear();
        bytes.extend_from_slice(&self.bytes);
        Some(Frame::new(bytes, now))
    }
    fn deadline(&self) -> Option<net::Nanos> {
        Some(net::Nanos(0))
    }
    fn return_buffer(&mut self, buffer: Vec<u8>) {
        self.spare.push(buffer);
    }
    fn stats(&self) -> Stats {
        Stats::default()
    }
}

struct Host {
    machine: Machine,
    memory: Arc<VecMemory>,
    base: u64,
    now: u64,
}

impl Host {
    /// With one window for each buffer and ring, as a driver maps them.
    fn new(cable: Box<dyn Endpoint>) -> Self {
        let memory = Arc::new(VecMemory::new(4 << 20));
        let mut machine = Machine::new(memory.clone());
        let at = PciAddress::new(0, 3, 0).unwrap();
        let config: Config = "speed=instant".parse().unwrap();
        let id = machine.attach_pci(Box::new(E1000::new(&config, cable)), PciPlacement::at(at)).unwrap();
        machine.pci_config_write(at, 4, Width::Word, 7, NOW);
        let base = machine.device_info(id).unwrap().memory[0].base.0;
        let mut host = Self { machine, memory, base, now: 0 };
        host.map(id, TX_RING, 16 * u64::from(RING));
        host.map(id, RX_RING, 16 * u64::from(RING));
        for index in 0..u64::from(RING) {
            host.map(id, DATA + 2048 * index, 2048);
            let address = (WINDOW + DATA + 2048 * index).to_le_bytes();
            host.memory.write(PhysicalAddress(RX_RING + 16 * index), &address).unwrap();
        }
        for (offset, value) in [
            (0x0000, 0x41),
            (0x3800, (WINDOW + TX_RING) as u32),
            (0x3808, RING * 16),
            (0x2800, (WINDOW + RX_RING) as u32),
            (0x2808, RING * 16),
            (0x0400, 0x0004_010A),
            (0x0100, 0x0400_8002),
            (0x00D0, 0x80),
        ] {
            host.set(offset, value);
        }
        host
    }

    fn map(&mut self, id: DeviceId, at: u64, length: u64) {
        let (owner, address) = (DmaOwner::Device(id), BusAddress(WINDOW + at));
        self.machine.dma_map(owner, address, length, PhysicalAddress(at), DmaDirection::Both).unwrap();
    }
    fn set(&mut self, offset: u64, value: u32) {
        let at = PhysicalAddress(self.base + offset);
        self.machine.mmio_write(at, Width::Dword, value.into(), Nanos(self.now));
    }
    fn get(&mut self, offset: u64) -> u32 {
        let at = PhysicalAddress(self.base + offset);
        self.machine.mmio_read(at, Width::Dword, Nanos(self.now)) as u32
    }
}

fn benches(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("e1000");
    group.throughput(Throughput::Elements(BATCH.into()));
    for size in [60_u64, 1514] {
        let mut host = Host::new(Box::<BlackHole>::default());
        for index in 0..u64::from(RING) {
            let low = (WINDOW + DATA + 2048 * index).to_le_bytes();
            let high = (0x0B << 24 | size).to_le_bytes();
            host.memory.write(PhysicalAddress(TX_RING + 16 * index), &[low, high].concat()).unwrap();
        }
        let mut tail = 0;
        group.bench_function(format!("send, {size} bytes"), |bencher| {
            bencher.iter(|| {
                tail = (tail + BATCH) % RING;
                host.set(0x3818, tail);
                black_box(host.get(0x00C0));
                host.machine.take_events();
            });
        });
        assert_eq!(host.get(0x3810), tail);
    }
    for size in [60_usize, 1514] {
        let cable = Endless { bytes: vec![0xFF; size], spare: Vec::new() };
        let mut host = Host::new(Box::new(cable));
        let mut tail = RING - 1;
        host.set(0x2818, tail);
        group.bench_function(format!("receive, {size} bytes"), |bencher| {
            bencher.iter(|| {
                // Descriptors filled that have not been given back.
                while (host.get(0x2810) + RING - tail - 1) % RING < BATCH {
                    host.now += 1;
                    host.machine.advance(Nanos(host.now));
                }
                tail = (tail + BATCH) % RING;
                host.set(0x2818, tail);
                black_box(host.get(0x00C0));
                host.machine.take_events();
            });
        });
    }
    group.finish();
    let mut host = Host::new(Box::<BlackHole>::default());
    criterion.bench_function("e1000 register read", |bencher| bencher.iter(|| black_box(host.get(0x0008))));
    let source = vec![0x5A_u8; 1514];
    let mut to = vec![0_u8; 1514];
    criterion.bench_function("memcpy of 1514 bytes", |bencher| {
        bencher.iter(|| black_box(&mut to).copy_from_slice(black_box(&source)));
    });
}

criterion_group!(all, benches);
criterion_main!(all);
