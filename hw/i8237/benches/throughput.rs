//! How fast the model moves demand-mode blocks, per channel width.
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

use std::hint::black_box;
use std::sync::Arc;

use bus::{
    BusAddress, Device, DmaChannel, DmaDirection, DmaGrant, DmaOwner, DmaPeripheral, DmaTransfer, Machine,
    Nanos, PhysicalAddress, Pins, Port, Resources, VecMemory, Width,
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use i8237::{Config, ControllerKind, DmaController, Timing};

/// A device that always has another frame of `N` bytes and takes DREQ away after each.
struct Source<const N: usize> {
    left: usize,
}

impl<const N: usize> Device for Source<N> {
    fn model(&self) -> &str {
        "source"
    }
    fn reset(&mut self, _: &mut Pins<'_>) {}
    fn dma(&mut self) -> Option<&mut dyn DmaPeripheral> {
        Some(self)
    }
}

impl<const N: usize> DmaPeripheral for Source<N> {
    fn units_ready(&self, _: u8, transfer: &DmaTransfer) -> u32 {
        (self.left / transfer.unit.bytes()) as u32
    }
    fn acknowledge(&mut self, pin: u8, grant: &mut DmaGrant<'_>, pins: &mut Pins<'_>) {
        let moved = grant.write(&[0x5A; N][..self.left], pins);
        self.left -= moved.units as usize * grant.unit().bytes();
        pins.set_dreq(pin, self.left > 0);
    }
}

fn machine<const N: usize>(channel: u8) -> (Machine, bus::DeviceId) {
    let mut machine = Machine::new(Arc::new(VecMemory::new(1 << 20)));
    let config = Config { timing: Timing::Instant, ..Config::default() };
    let resources = DmaController::resources(ControllerKind::At);
    machine.attach_dma_controller(Box::new(DmaController::new(config)), resources).unwrap();
    let resources = Resources { dma_pins: vec![DmaChannel(channel)], ..Resources::default() };
    let id = machine.attach(Box::new(Source::<N> { left: 0 }), resources).unwrap();
    let owner = DmaOwner::Channel(DmaChannel(channel));
    machine.dma_map(owner, BusAddress(0), 1 << 17, PhysicalAddress(0), DmaDirection::ToMemory).unwrap();
    let (mode, count, mask) = if channel < 4 { (0x0B, 0x03, 0x0A) } else { (0xD6, 0xC6, 0xD4) };
    for (port, value) in [(mode, 0x14 | channel & 3), (count, 0xFF), (count, 0xFF), (mask, channel & 3)] {
        machine.port_write(Port(port), Width::Byte, value.into(), Nanos::ZERO);
    }
    (machine, id)
}

fn block<const N: usize>(criterion: &mut Criterion, name: &str, channel: u8) {
    let (mut machine, id) = machine::<N>(channel);
    let mut group = criterion.benchmark_group("i8237");
    group.throughput(Throughput::Bytes(N as u64));
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            machine.with_device(id, Nanos::ZERO, |source: &mut Source<N>, pins| {
                source.left = N;
                pins.set_dreq(0, true);
            });
            black_box(machine.now());
        });
    });
    machine.take_events();
    group.finish();
}

fn benches(criterion: &mut Criterion) {
    block::<1514>(criterion, "frame of 1514 bytes, word channel", 5);
    block::<32768>(criterion, "block of 32 KiB, word channel", 5);
    block::<32768>(criterion, "block of 32 KiB, byte channel", 1);
    let (mut machine, _) = machine::<2>(5);
    criterion.bench_function("port read", |bencher| {
        bencher.iter(|| machine.port_read(black_box(Port(0x83)), Width::Byte, Nanos::ZERO));
    });
}

criterion_group!(all, benches);
criterion_main!(all);
