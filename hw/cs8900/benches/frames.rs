//! Frames per second through the chip at register level, and what a port access costs.
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

use std::hint::black_box;
use std::sync::Arc;

use bus::{
    BusAddress, DmaChannel, DmaDirection, DmaOwner, Machine, Nanos, PhysicalAddress, Port, VecMemory, Width,
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use cs8900::{Config, Cs8900, WireSpeed};
use i8237::{ControllerKind, DmaController, Timing};
use net::{Endpoint, Frame, Stats};

const NOW: Nanos = Nanos::ZERO;

fn set(machine: &mut Machine, address: u32, value: u32) {
    machine.port_write(Port(0x30A), Width::Word, address, NOW);
    machine.port_write(Port(0x30C), Width::Word, value, NOW);
}

fn get(machine: &mut Machine, address: u32) -> u32 {
    machine.port_write(Port(0x30A), Width::Word, address, NOW);
    machine.port_read(Port(0x30C), Width::Word, NOW)
}

/// A cable with an endless supply of one frame.
struct Endless(Vec<u8>);

impl Endpoint for Endless {
    fn send(&mut self, _: net::Nanos, frame: Frame) {
        black_box(frame);
    }
    fn receive(&mut self, now: net::Nanos) -> Option<Frame> {
        Some(Frame::new(self.0.clone(), now))
    }
    fn deadline(&self) -> Option<net::Nanos> {
        Some(net::Nanos(0))
    }
    fn stats(&self) -> Stats {
        Stats::default()
    }
}

/// A machine whose card has an endless supply of frames of `size` bytes.
fn machine(size: u16) -> Machine {
    let mut machine = Machine::new(Arc::new(VecMemory::new(1 << 20)));
    let controller =
        DmaController::new(i8237::Config { timing: Timing::Instant, ..i8237::Config::default() });
    machine
        .attach_dma_controller(Box::new(controller), DmaController::resources(ControllerKind::At))
        .unwrap();
    let config = Config { wire_speed: WireSpeed::Instant, ..Config::default() };
    let card = Cs8900::new(&config, Box::new(Endless(vec![0xFF; size.into()]))).unwrap();
    machine.attach(Box::new(card), config.resources()).unwrap();
    for (address, value) in [(0x104, 0x0D05), (0x102, 0x0103), (0x106, 0x0107), (0x116, 0x8017)] {
        set(&mut machine, address, value);
    }
    machine
}

fn receive(machine: &mut Machine, buffer: &mut [u8]) {
    while machine.port_read(Port(0x308), Width::Word, NOW) == 0 {}
    machine.port_read(Port(0x300), Width::Word, NOW);
    let length = machine.port_read(Port(0x300), Width::Word, NOW) as usize;
    machine.port_read_string(Port(0x300), Width::Word, &mut buffer[..length.next_multiple_of(2)], NOW);
    machine.port_read(Port(0x308), Width::Word, NOW);
}

fn benches(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("cs8900");
    group.throughput(Throughput::Elements(1));
    for size in [60_u16, 1514] {
        let mut machine = machine(size);
        set(&mut machine, 0x112, 0x0053);
        let mut buffer = vec![0; 1520];
        group.bench_function(format!("receive by port, {size} bytes"), |bencher| {
            bencher.iter(|| {
                receive(&mut machine, &mut buffer);
                machine.take_events();
            });
        });
    }
    for size in [60_u16, 1514] {
        let mut machine = machine(size);
        let owner = DmaOwner::Channel(DmaChannel(5));
        machine
            .dma_map(owner, BusAddress(0x2_0000), 0x1_0000, PhysicalAddress(0), DmaDirection::ToMemory)
            .unwrap();
        for (port, value) in [(0xD6, 0x15), (0xC6, 0xFF), (0xC6, 0x7F), (0x8B, 2), (0xD4, 1)] {
            machine.port_write(Port(port), Width::Byte, value, NOW);
        }
        set(&mut machine, 0x116, 0xA057);
        set(&mut machine, 0x102, 0x0203);
        set(&mut machine, 0x112, 0x0053);
        let mut ahead = 0;
        group.throughput(Throughput::Elements(64));
        group.bench_function(format!("receive by DMA ring, {size} bytes"), |bencher| {
            bencher.iter(|| {
                while ahead < 64 {
                    ahead += get(&mut machine, 0x28);
                    machine.take_events();
                }
                ahead -= 64;
            });
        });
    }
    group.throughput(Throughput::Elements(1));
    for size in [60_usize, 1514] {
        let mut machine = machine(60);
        set(&mut machine, 0x112, 0x0093);
        let frame = vec![0x5A; size];
        group.bench_function(format!("send, {size} bytes"), |bencher| {
            bencher.iter(|| {
                machine.port_write(Port(0x304), Width::Word, 0xC9, NOW);
                machine.port_write(Port(0x306), Width::Word, size as u32, NOW);
                assert_ne!(get(&mut machine, 0x138) & 0x100, 0);
                machine.port_write_string(Port(0x300), Width::Word, black_box(&frame), NOW);
                machine.take_events();
            });
        });
    }
    group.finish();
    let mut machine = machine(60);
    machine.port_write(Port(0x30A), Width::Word, 0x0, NOW);
    criterion.bench_function("cs8900 register read", |bencher| {
        bencher.iter(|| machine.port_read(black_box(Port(0x30C)), Width::Word, NOW));
    });
}

criterion_group!(all, benches);
criterion_main!(all);
