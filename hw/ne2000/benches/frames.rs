//! Frames per second through the board's ports, as a driver moves them.
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

use std::hint::black_box;
use std::sync::Arc;

use bus::{Machine, Nanos, Port, VecMemory, Width};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ne2000::{Config, Ne2000};
use net::{BlackHole, Endpoint, Frame, Stats};

const NOW: Nanos = Nanos::ZERO;

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

fn set(machine: &mut Machine, offset: u16, value: u8) {
    machine.port_write(Port(0x300 + offset), Width::Byte, value.into(), NOW);
}

fn machine(cable: Box<dyn Endpoint>) -> Machine {
    let mut machine = Machine::new(Arc::new(VecMemory::new(0)));
    let config: Config = "speed=instant".parse().unwrap();
    let card = Ne2000::new(&config, cable).unwrap();
    machine.attach(Box::new(card), config.resources()).unwrap();
    for (offset, value) in
        [(14, 0x49), (12, 0x14), (1, 0x46), (2, 0x80), (3, 0x46), (0, 0x61), (7, 0x47), (0, 0x22)]
    {
        set(&mut machine, offset, value);
    }
    machine
}

fn remote(machine: &mut Machine, address: u16, length: u16, command: u8) {
    let ([a, b], [c, d]) = (address.to_le_bytes(), length.to_le_bytes());
    for (offset, value) in [(8, a), (9, b), (10, c), (11, d), (0, command)] {
        set(machine, offset, value);
    }
}

fn benches(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("ne2000");
    group.throughput(Throughput::Elements(1));
    for size in [60_u16, 1514] {
        let mut machine = machine(Box::<BlackHole>::default());
        let frame = vec![0x5A; size.into()];
        let [low, high] = size.to_le_bytes();
        group.bench_function(format!("send, {size} bytes"), |bencher| {
            bencher.iter(|| {
                remote(&mut machine, 0x4000, size, 0x12);
                machine.port_write_string(Port(0x310), Width::Word, black_box(&frame), NOW);
                for (offset, value) in [(4, 0x40), (5, low), (6, high), (0, 0x26), (7, 0xFF)] {
                    set(&mut machine, offset, value);
                }
                machine.take_events();
            });
        });
    }
    for size in [60_u16, 1514] {
        let mut machine = machine(Box::new(Endless(vec![0xFF; size.into()])));
        let mut next = 0x47_u8;
        let mut buffer = vec![0; 1520];
        group.bench_function(format!("receive, {size} bytes"), |bencher| {
            bencher.iter(|| {
                let mut header = [0; 4];
                remote(&mut machine, u16::from(next) << 8, 4, 0x0A);
                machine.port_read_string(Port(0x310), Width::Word, &mut header, NOW);
                let length = u16::from_le_bytes([header[2], header[3]]);
                remote(&mut machine, (u16::from(next) << 8) + 4, length, 0x0A);
                let into = &mut buffer[..usize::from(length)];
                machine.port_read_string(Port(0x310), Width::Word, into, NOW);
                next = header[1];
                set(&mut machine, 3, if next == 0x46 { 0x7F } else { next - 1 });
                machine.take_events();
            });
        });
    }
    group.finish();
    let mut machine = machine(Box::<BlackHole>::default());
    criterion.bench_function("ne2000 register read", |bencher| {
        bencher.iter(|| machine.port_read(black_box(Port(0x307)), Width::Byte, NOW));
    });
}

criterion_group!(all, benches);
criterion_main!(all);
