//! What a box costs: from nothing to an initialized adapter, a port access of the driver, and frames through the chip.
#![allow(missing_docs, reason = "criterion's macros make the functions")]

use cpu::image::{Image, Reservation, Section};
use cpu::ram::Phys;
use cpu::slot::Prot;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use ddi::{Callback, Module as _};
use hal::Hal;
use hal::resource::Resource;
use ndisbox::{BoxBuilder, DriverSource, NdisBox, NetSpec};
use trace::ClaimKind;

fn booted(network: &str, device: &str) -> NdisBox {
    let network: NetSpec = network.parse().expect("network is one");
    let builder =
        BoxBuilder::new(DriverSource::Demo).device(device.parse().expect("device is one")).net(network);
    let mut ndisbox = builder.build().expect("box is built");
    ndisbox.boot().expect("driver boots");
    ndisbox
}

/// From the files to an adapter that runs.
fn load_to_initialized(bench: &mut Criterion) {
    bench.bench_function("load_to_initialized", |bench| {
        bench.iter_with_large_drop(|| {
            let mut ndisbox = BoxBuilder::new(DriverSource::Demo).build().expect("box is built");
            ndisbox.boot().expect("driver boots");
        });
    });
}

/// Maps a function into a box as if it were a driver's: RCX accesses at the port or address in RDX.
fn map(ndisbox: &NdisBox, access: &[u8]) -> Image {
    const DEC_RCX: [u8; 3] = [0x48, 0xFF, 0xC9];
    const JNZ: u8 = 0x75;
    const RET: u8 = 0xC3;
    let back = -((access.len() + DEC_RCX.len() + 2) as i8);
    let code = [access, &DEC_RCX, &[JNZ, back as u8, RET]].concat();
    let mut page = vec![0xCC; 4096];
    page[..code.len()].copy_from_slice(&code);
    let space = &ndisbox.system().space;
    let reservation = Reservation::new(space, page.len() as u64).expect("there is room");
    let section = Section { rva: 0, len: page.len() as u32, prot: Prot::RX };
    reservation.map(&page, &[section]).expect("code is mapped")
}

/// An access that traps: signal, decoding, preemption point, bus, chip, and back.
fn trapped_access(bench: &mut Criterion) {
    const ACCESSES: u64 = 1000;
    const PORT: u64 = 0x30A;
    const WINDOW: Phys = Phys(0xD_0000);
    let ndisbox = BoxBuilder::new(DriverSource::Demo).build().expect("box is built");
    let system = ndisbox.system();
    let ports = Resource { kind: ClaimKind::Port, start: 0x300, length: 16 };
    Hal::of(system).claim(ports, "bench", false).expect("ports are free");
    let window = system.space.map_mmio(WINDOW, 4096).expect("there is room");
    let in_ax_dx = map(&ndisbox, &[0x66, 0xED]);
    let mov_eax_rdx = map(&ndisbox, &[0x8B, 0x02]);
    let mut group = bench.benchmark_group("trapped_access");
    group.throughput(Throughput::Elements(ACCESSES));
    for (name, code, place) in [("port_read", &in_ax_dx, PORT), ("register_read", &mov_eax_rdx, window)] {
        let function = code.base();
        group.bench_function(name, |bench| {
            bench.iter(|| {
                let body = move |system: &ddi::System| {
                    system.call_driver(Callback::DriverEntry, None, function, &[ACCESSES, place]);
                };
                let thread = system.spawn("bench", body).expect("there is a stack");
                system.run_until(None, &mut |system| system.thread_finished(thread))
            });
        });
    }
    group.finish();
}

/// Test frames both ways through driver, chip and DMA controller, on a wire that takes no time.
fn frames(bench: &mut Criterion) {
    const FRAMES: u64 = 1000;
    let mut group = bench.benchmark_group("frames_through_cs8900");
    group.throughput(Throughput::Elements(2 * FRAMES)).sample_size(10);
    for size in [60, 1514] {
        let network = format!("generator,count={FRAMES},size={size},interval=100us");
        group.bench_function(format!("{size}_bytes"), |bench| {
            bench.iter_batched(
                || booted(&network, "cs8900,speed=instant"),
                |mut ndisbox| {
                    ndisbox.drive().expect("traffic runs");
                    ndisbox
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, load_to_initialized, trapped_access, frames);
criterion_main!(benches);
