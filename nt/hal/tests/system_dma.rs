//! System DMA over the real controller model, with a device that moves as many bytes as its port is told.

#![allow(clippy::arc_with_non_send_sync, reason = "one OS thread runs a box")]

use bus::{
    Device, DmaChannel, DmaGrant, DmaPeripheral, DmaTransfer, IrqLine, Machine, Memory as _, PhysicalAddress,
    Pins, Port, PortDevice, PortRange, Register, Resources, TransferKind, Width,
};
use cpu::ram::{PageRequest, Phys};
use ddi::{Settings, System};
use hal::Hal;
use hal::dma::{AdapterId, Extent, SystemDmaDescription, SystemDmaError, TransferSpeed, TransferWidth};
use hal::platform::RamMemory;
use i8237::regs::{Cycle, Mode, Service};
use i8237::{Config, ControllerKind, DmaController, Timing};
use std::sync::Arc;

/// Wants to move `wanted` units; supplies 1, 2, 3 … and keeps what it is given.
#[derive(Default)]
struct Mover {
    wanted: u32,
    next: u8,
    taken: Vec<u8>,
}

impl Device for Mover {
    fn model(&self) -> &str {
        "mover"
    }

    fn reset(&mut self, pins: &mut Pins<'_>) {
        pins.set_dreq(0, false);
    }

    fn ports(&mut self) -> Option<&mut dyn PortDevice> {
        Some(self)
    }

    fn dma(&mut self) -> Option<&mut dyn DmaPeripheral> {
        Some(self)
    }
}

impl PortDevice for Mover {
    fn port_read(&mut self, _at: Register, _width: Width, _pins: &mut Pins<'_>) -> u32 {
        self.wanted
    }

    fn port_write(&mut self, _at: Register, _width: Width, value: u32, pins: &mut Pins<'_>) {
        self.wanted = value;
        pins.set_dreq(0, value > 0);
    }
}

impl DmaPeripheral for Mover {
    fn units_ready(&self, _pin: u8, _transfer: &DmaTransfer) -> u32 {
        self.wanted
    }

    fn acknowledge(&mut self, _pin: u8, grant: &mut DmaGrant<'_>, pins: &mut Pins<'_>) {
        let units = grant.units().min(self.wanted);
        let bytes = units as usize * grant.unit().bytes();
        let moved = if grant.kind() == TransferKind::ToMemory {
            let data: Vec<u8> = (0..bytes)
                .map(|_| {
                    self.next = self.next.wrapping_add(1);
                    self.next
                })
                .collect();
            grant.write(&data, pins)
        } else {
            let mut data = vec![0; bytes];
            let moved = grant.read(&mut data, pins);
            self.taken.extend(data);
            moved
        };
        self.wanted -= moved.units;
        if self.wanted == 0 {
            pins.set_dreq(0, false);
        }
    }
}

struct Bench {
    system: Arc<System>,
    hal: Arc<Hal>,
    device: bus::DeviceId,
    controller: bus::DeviceId,
    #[allow(dead_code, reason = "keeps the thread attached")]
    attached: ddi::system::Attached,
}

const PORT: u16 = 0x300;

fn bench(channel: u8) -> Bench {
    let settings = Settings { ram_bytes: 64 << 20, ..Settings::default() };
    let system = Arc::new(System::new(settings, Vec::new()).expect("a box"));
    let mut machine = Machine::new(Arc::new(RamMemory(Arc::clone(&system.ram))));
    let config = Config { kind: ControllerKind::At, timing: Timing::Instant, cascade_ready: true };
    let resources = DmaController::resources(config.kind);
    let controller =
        machine.attach_dma_controller(Box::new(DmaController::new(config)), resources).expect("controller");
    let resources = Resources {
        ports: vec![PortRange::new(Port(PORT), 16, Width::Dword)],
        irq_pins: vec![IrqLine(10)],
        dma_pins: vec![DmaChannel(channel)],
        ..Resources::default()
    };
    let device = machine.attach(Box::<Mover>::default(), resources).expect("device");
    let hal = Hal::new(machine);
    hal.install(&system);
    let attached = system.attach().expect("attached");
    Bench { system, hal, device, controller, attached }
}

fn description(channel: u8) -> SystemDmaDescription {
    let width = if channel >= 4 { TransferWidth::Bits16 } else { TransferWidth::Bits8 };
    SystemDmaDescription {
        channel,
        bus_master: false,
        demand_mode: true,
        auto_initialize: false,
        width,
        speed: TransferSpeed::Compatible,
        maximum_length: u32::MAX,
    }
}

impl Bench {
    fn memory(&self, request: PageRequest) -> Phys {
        self.system.ram.alloc(request).expect("pages")
    }

    fn read(&self, at: Phys, count: usize) -> Vec<u8> {
        let mut bytes = vec![0; count];
        RamMemory(Arc::clone(&self.system.ram)).read(PhysicalAddress(at.0), &mut bytes).expect("RAM");
        bytes
    }

    fn controller<R>(&self, read: impl FnOnce(&DmaController) -> R) -> R {
        self.hal.with_machine(|machine| read(machine.device(self.controller).expect("the controller")))
    }

    fn mode(&self, channel: u8) -> Mode {
        self.controller(|controller| controller.mode(DmaChannel(channel))).expect("the channel")
    }

    fn masked(&self, channel: u8) -> bool {
        self.controller(|controller| controller.is_masked(DmaChannel(channel)))
    }

    /// Lets the device move so many units.
    fn go(&self, units: u32) {
        self.hal.write_port(PORT, 4, units);
    }

    fn open(&self, channel: u8) -> AdapterId {
        self.hal.open_system_dma(description(channel)).expect("an adapter")
    }
}

fn one(start: Phys, length: u64) -> Vec<Extent> {
    vec![Extent { start, length }]
}

#[test]
fn what_the_controller_reaches_is_moved_in_place_and_counted_live() {
    let bench = bench(1);
    let id = bench.open(1);
    let memory = bench.memory(PageRequest::isa(1, 0x1_0000));
    assert_eq!(bench.hal.start_transfer(id, &one(memory, 100), 100, false), Some(100));
    assert_eq!(bench.hal.transfer_remaining(id), 100);
    bench.go(30);
    assert_eq!(bench.hal.transfer_remaining(id), 70);
    assert_eq!(bench.read(memory, 31)[..3], [1, 2, 3], "in place, before any flush");
    bench.go(70);
    assert_eq!(bench.hal.transfer_remaining(id), 0);
    let finished = bench.hal.flush_transfer(id).expect("a transfer");
    assert_eq!((finished.length, finished.remaining), (100, 0));
}

#[test]
fn what_it_does_not_reach_goes_through_map_registers_and_appears_at_the_flush() {
    let bench = bench(1);
    let id = bench.open(1);
    let memory = bench.memory(PageRequest::any(1));
    assert!(memory.0 >= cpu::ram::ISA_LIMIT, "the test wants memory above 16 MiB");
    assert_eq!(bench.hal.start_transfer(id, &one(memory, 64), 64, false), Some(64));
    bench.go(64);
    assert_eq!(bench.read(memory, 64), [0; 64], "not there yet");
    bench.hal.flush_transfer(id);
    assert_eq!(bench.read(memory, 64), (1..=64).collect::<Vec<u8>>());
}

#[test]
fn a_transfer_to_the_device_carries_the_drivers_bytes_from_scattered_pages() {
    let bench = bench(5);
    let id = bench.open(5);
    let (a, b) = (bench.memory(PageRequest::any(1)), bench.memory(PageRequest::any(1)));
    bench.system.ram.write(a, &[7; 10]).expect("RAM");
    bench.system.ram.write(b, &[9; 6]).expect("RAM");
    let extents = [Extent { start: a, length: 10 }, Extent { start: b, length: 6 }];
    assert_eq!(bench.hal.start_transfer(id, &extents, 16, true), Some(16));
    bench.go(8);
    let taken = bench.hal.with_machine(|m| m.device::<Mover>(bench.device).map(|mover| mover.taken.clone()));
    assert_eq!(taken, Some([[7; 10].as_slice(), &[9; 6]].concat()));
    assert_eq!(bench.hal.flush_transfer(id).map(|f| f.remaining), Some(0));
}

#[test]
fn memory_across_a_page_of_the_controller_is_bounced_and_whole() {
    for (channel, page) in [(1u8, 0x1_0000u64), (5, 0x2_0000)] {
        let bench = bench(channel);
        let id = bench.open(channel);
        let run = bench
            .memory(PageRequest { align: page, ..PageRequest::below(2 * page / 4096, cpu::ram::ISA_LIMIT) });
        let start = Phys(run.0 + page - 8);
        assert_eq!(bench.hal.start_transfer(id, &one(start, 16), 16, false), Some(16));
        bench.go(16);
        bench.hal.flush_transfer(id);
        assert_eq!(bench.read(start, 16), (1..=16).collect::<Vec<u8>>(), "channel {channel}");
    }
}

#[test]
fn a_full_page_can_be_moved_and_its_count_is_told_apart_from_none() {
    let bench = bench(1);
    let id = bench.open(1);
    let memory = bench.memory(PageRequest::isa(16, 0x1_0000));
    assert_eq!(bench.hal.start_transfer(id, &one(memory, 0x1_0000), 0x1_0000, false), Some(0x1_0000));
    assert_eq!(bench.hal.transfer_remaining(id), 0x1_0000);
    bench.go(0x1_0000);
    assert_eq!(bench.hal.transfer_remaining(id), 0);
    assert_eq!(bench.read(Phys(memory.0 + 0xffff), 1), [0]);
}

#[test]
fn auto_initialize_starts_over_and_counts_within_the_ring() {
    let bench = bench(5);
    let again = SystemDmaDescription { auto_initialize: true, ..description(5) };
    let id = bench.hal.open_system_dma(again).expect("an adapter");
    let memory = bench.memory(PageRequest::isa(1, 0x2_0000));
    assert_eq!(bench.hal.start_transfer(id, &one(memory, 64), 64, false), Some(64));
    bench.go(32 + 8);
    assert_eq!(bench.hal.transfer_remaining(id), 48, "once round and 16 bytes on");
    assert_eq!(bench.read(memory, 2), [65, 66], "the second round has overwritten the first");
    assert_eq!(bench.hal.flush_transfer(id).map(|f| f.remaining), Some(0), "a ring has no end to miss");
}

#[test]
fn a_busy_channel_an_odd_length_and_nothing_cannot_be_set_up() {
    let bench = bench(5);
    let id = bench.open(5);
    let memory = bench.memory(PageRequest::isa(1, 0x2_0000));
    assert_eq!(bench.hal.start_transfer(id, &one(memory, 64), 63, false), None, "words");
    assert_eq!(bench.hal.start_transfer(id, &one(memory, 64), 0, false), None);
    assert_eq!(bench.hal.start_transfer(id, &one(memory, 64), 64, false), Some(64));
    assert_eq!(bench.hal.start_transfer(id, &one(memory, 64), 64, false), None, "busy");
    bench.hal.end_transfer(id);
    assert_eq!(bench.hal.start_transfer(id, &one(memory, 64), 64, false), Some(64));
}

#[test]
fn closing_masks_the_channel_and_takes_its_memory_away_from_the_device() {
    let bench = bench(1);
    let id = bench.open(1);
    let memory = bench.memory(PageRequest::isa(1, 0x1_0000));
    let free = bench.system.ram.free_pages();
    bench.hal.start_transfer(id, &one(memory, 64), 64, false);
    bench.hal.close_system_dma(id);
    bench.go(64);
    assert_eq!(bench.read(memory, 64), [0; 64]);
    assert!(bench.system.ram.free_pages() > free, "map registers are given back");
    assert!(bench.system.findings().is_empty(), "a masked channel does not even try");
}

#[test]
fn descriptions_that_the_controller_cannot_serve_are_refused() {
    let bench = bench(1);
    let refuse = |description| bench.hal.open_system_dma(description).expect_err("refused");
    assert_eq!(refuse(description(4)), SystemDmaError::NoSuchChannel);
    assert_eq!(refuse(description(8)), SystemDmaError::NoSuchChannel);
    assert_eq!(
        refuse(SystemDmaDescription { width: TransferWidth::Bits32, ..description(1) }),
        SystemDmaError::Width
    );
    assert_eq!(
        refuse(SystemDmaDescription { width: TransferWidth::Bits16, ..description(1) }),
        SystemDmaError::Width
    );
    assert_eq!(
        refuse(SystemDmaDescription { width: TransferWidth::Bits8, ..description(5) }),
        SystemDmaError::Width
    );
}

#[test]
fn the_mode_register_says_what_the_description_said() {
    for (demand_mode, auto_initialize, to_device) in
        [(false, false, false), (true, false, false), (false, true, true), (true, true, false)]
    {
        let bench = bench(5);
        let description = SystemDmaDescription { demand_mode, auto_initialize, ..description(5) };
        let id = bench.hal.open_system_dma(description).expect("an adapter");
        let memory = bench.memory(PageRequest::isa(1, 0x2_0000));
        bench.hal.start_transfer(id, &one(memory, 8), 8, to_device);
        let service = if demand_mode { Service::Demand } else { Service::Single };
        let cycle = if to_device { Cycle::Read } else { Cycle::Write };
        assert_eq!(bench.mode(5), Mode { service, decrement: false, auto_initialize, cycle });
        bench.go(4);
        assert_eq!(bench.hal.transfer_remaining(id), if auto_initialize { 8 } else { 0 });
    }
}

#[test]
fn a_bus_master_gets_the_bus_through_its_channel_and_loses_it_at_the_release() {
    let bench = bench(7);
    let id = bench
        .hal
        .open_system_dma(SystemDmaDescription { bus_master: true, ..description(7) })
        .expect("an adapter");
    assert_eq!(bench.mode(7).service, Service::Cascade);
    assert!(!bench.masked(7));
    bench.hal.close_system_dma(id);
    assert!(bench.masked(7));
}
