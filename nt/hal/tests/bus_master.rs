//! Bus-master DMA and interrupts of a PCI function, with a device that copies between memory and a buffer of its own.

#![allow(clippy::arc_with_non_send_sync, reason = "one OS thread runs a box")]

use bus::{
    Bar, BusAddress, Capability, Device, DeviceId, Machine, MemoryDevice, Msi, MsiX, PciDevice, PciFunction,
    PciPlacement, Pins, Register, Width,
};
use cpu::ram::{PageRequest, Phys};
use ddi::{Access as _, Settings, System};
use hal::Hal;
use hal::dma::bus_master::{BusMasterDescription, MapError, MasterId};
use hal::dma::logical::AddressWidth;
use hal::dma::scatter_gather::{ListError, ListRequest};
use hal::message::MessageKind;
use hal::platform::RamMemory;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use wdk_defs::all::{MDL, MDL_SOURCE_IS_NONPAGED_POOL, SCATTER_GATHER_ELEMENT, SCATTER_GATHER_LIST};
use wdk_defs::{DriverPtr, Plain as _};

/// Offset 0 low address, 4 high address, 8 length, 12 command: 1 takes from memory, 2 puts into memory what was taken,
/// 3 raises the line, 4 releases it, 16 and on sends a message.
#[derive(Default)]
struct Copier {
    address: u64,
    length: usize,
    taken: Vec<u8>,
}

impl Device for Copier {
    fn model(&self) -> &str {
        "copier"
    }

    fn reset(&mut self, pins: &mut Pins<'_>) {
        pins.set_irq(0, false);
    }

    fn memory(&mut self) -> Option<&mut dyn MemoryDevice> {
        Some(self)
    }

    fn pci(&mut self) -> Option<&mut dyn PciDevice> {
        Some(self)
    }
}

impl PciDevice for Copier {
    fn function(&self) -> PciFunction {
        let mut bars = [None; 6];
        bars[0] = Some(Bar::memory32(0x1000));
        bars[1] = Some(Bar::memory32(0x1000));
        let capabilities = vec![
            (0x50, Capability::Msi(Msi { messages: 4, wide: true, maskable: false })),
            (0x70, Capability::MsiX(MsiX { entries: 3, table: (1, 0), pending: (1, 0x800) })),
        ];
        PciFunction {
            vendor: 0x1234,
            device: 1,
            bars,
            capabilities,
            master_bits: 64,
            ..PciFunction::default()
        }
    }
}

impl MemoryDevice for Copier {
    fn memory_read(&mut self, _at: Register, _width: Width, _pins: &mut Pins<'_>) -> u64 {
        self.taken.len() as u64
    }

    fn memory_write(&mut self, at: Register, _width: Width, value: u64, pins: &mut Pins<'_>) {
        match (at.offset, value) {
            (0, low) => self.address = self.address & !0xffff_ffff | low,
            (4, high) => self.address = self.address & 0xffff_ffff | high << 32,
            (8, length) => self.length = length as usize,
            (12, 1) => {
                self.taken = vec![0; self.length];
                pins.bus_master().read(BusAddress(self.address), &mut self.taken);
            }
            (12, 2) => {
                pins.bus_master().write(BusAddress(self.address), &self.taken);
            }
            (12, 3 | 4) => pins.set_irq(0, value == 3),
            (12, message) if message >= 16 => {
                pins.send_message(message as u16 - 16);
            }
            _ => {}
        }
    }
}

struct Bench {
    system: Arc<System>,
    hal: Arc<Hal>,
    device: DeviceId,
    #[allow(dead_code, reason = "keeps the thread attached")]
    attached: ddi::system::Attached,
}

fn bench() -> Bench {
    let settings = Settings { ram_bytes: 64 << 20, processors: 2, ..Settings::default() };
    let system = Arc::new(System::new(settings, Vec::new()).expect("a box"));
    let mut machine = Machine::new(Arc::new(RamMemory(Arc::clone(&system.ram))));
    let device = machine.attach_pci(Box::<Copier>::default(), PciPlacement::default()).expect("attached");
    let hal = Hal::new(machine);
    hal.install(&system);
    let attached = system.attach().expect("attached");
    hal.start_device(device);
    Bench { system, hal, device, attached }
}

impl Bench {
    fn open(&self, width: AddressWidth, map_registers: u32) -> MasterId {
        let description = BusMasterDescription { device: self.device, width, map_registers };
        self.hal.open_bus_master(description).expect("an adapter")
    }

    /// An MDL over pages that do not follow each other; its buffer starts `offset` bytes into the first.
    fn mdl(&self, pages: usize, offset: u32, length: u32) -> (DriverPtr<MDL>, Vec<Phys>) {
        let mdl = self.system.allocate_object(size_of::<MDL>() as u64 + 8 * pages as u64).expect("memory");
        let mut frames: Vec<Phys> =
            (0..pages).map(|_| self.system.ram.alloc(PageRequest::any(1)).expect("a page")).collect();
        // Pages come from the top down, so in this order they do not follow each other upwards.
        frames.sort_by(|a, b| b.cmp(a));
        for (index, frame) in frames.iter().enumerate() {
            let entry = DriverPtr::<u64>::new(mdl + size_of::<MDL>() as u64).offset(index as i64);
            entry.store(frame.0 / 4096);
        }
        let flags = MDL_SOURCE_IS_NONPAGED_POOL;
        let start = self.system.ram.va_of(frames[0]).expect("RAM");
        let header = MDL {
            MdlFlags: flags,
            StartVa: DriverPtr::new(start),
            ByteOffset: offset,
            ByteCount: length,
            ..MDL::zeroed()
        };
        DriverPtr::new(mdl).store(header);
        (DriverPtr::new(mdl), frames)
    }

    fn registers(&self) -> u64 {
        self.hal.pci_info(self.device).expect("a function").bars[0].base
    }

    fn write(&self, offset: u64, value: u64) {
        ddi::Platform::mmio_write(&*self.hal, self.registers() + offset, 4, value);
    }

    fn copy(&self, from: u64, to: u64, length: u64) {
        for (address, command) in [(from, 1), (to, 2)] {
            self.write(0, address & 0xffff_ffff);
            self.write(4, address >> 32);
            self.write(8, length);
            self.write(12, command);
        }
    }

    fn rules(&self) -> Vec<String> {
        self.system.findings().iter().map(|finding| finding.rule.clone()).collect()
    }
}

fn request(mdl: DriverPtr<MDL>, length: u64, to_device: bool) -> ListRequest {
    ListRequest {
        mdl,
        offset: 0,
        length,
        to_device,
        buffer: None,
        may_allocate: true,
        routine: None,
        transfer: 0,
        tag: 0,
    }
}

fn elements(list: u64) -> Vec<(u64, u32)> {
    let count = DriverPtr::<SCATTER_GATHER_LIST>::new(list).load().NumberOfElements;
    let first = DriverPtr::<SCATTER_GATHER_ELEMENT>::new(list + size_of::<SCATTER_GATHER_LIST>() as u64);
    let element = |index| {
        let element = first.offset(index).load();
        (element.Address.QuadPart as u64, element.Length)
    };
    (0..i64::from(count)).map(element).collect()
}

#[test]
fn a_list_shows_the_device_the_buffer_at_logical_addresses() {
    let bench = bench();
    let id = bench.open(AddressWidth::Bits32, 16);
    let (source, from) = bench.mdl(2, 4000, 200);
    let (target, to) = bench.mdl(1, 16, 200);
    bench.system.ram.write(Phys(from[0].0 + 4000), &[1; 96]).expect("RAM");
    bench.system.ram.write(from[1], &[2; 104]).expect("RAM");
    let source = bench.hal.build_list(id, request(source, 200, true)).expect("mapped").expect("at once");
    let target = bench.hal.build_list(id, request(target, 200, false)).expect("mapped").expect("at once");
    let (read, write) = (elements(source), elements(target));
    assert_eq!(read.iter().map(|(_, length)| *length).collect::<Vec<_>>(), [96, 104], "one for each page");
    assert_eq!((write.len(), write[0].1), (1, 200));
    for (address, _) in read.iter().chain(&write) {
        assert!(*address < 1 << 32 && bench.system.ram.va_of(Phys(*address)).is_none(), "{address:#x}");
    }
    assert_eq!(read[0].0 % 4096, 4000, "offsets in pages are kept");
    bench.copy(read[0].0, write[0].0, 96);
    bench.copy(read[1].0, write[0].0 + 96, 104);
    let mut bytes = [0; 200];
    bench.system.ram.read(Phys(to[0].0 + 16), &mut bytes).expect("RAM");
    assert!(bytes[..96].iter().all(|byte| *byte == 1) && bytes[96..].iter().all(|byte| *byte == 2));
    assert_eq!(bench.rules(), Vec::<String>::new());
    bench.hal.put_list(id, source, Some(true));
    bench.hal.put_list(id, target, Some(false));
    bench.hal.close_bus_master(id, trace::LeakedAt::Halt);
    assert_eq!(bench.rules(), Vec::<String>::new());
}

#[test]
fn what_a_device_may_not_reach_is_told_with_the_reason() {
    let bench = bench();
    let id = bench.open(AddressWidth::Bits64, 16);
    let (mdl, pages) = bench.mdl(1, 0, 100);
    let list = bench.hal.build_list(id, request(mdl, 100, true)).expect("mapped").expect("at once");
    let (address, _) = elements(list)[0];
    assert!(address > u64::from(u32::MAX), "a 64-bit device is given addresses that need all of them");
    bench.copy(address, address, 100);
    assert_eq!(bench.rules(), ["DmaWrongDirection"]);
    bench.copy(address, address + 100, 4);
    bench.copy(pages[0].0, 0x1234, 4);
    let expected = ["DmaWrongDirection", "DmaOutsideMapping", "DmaPhysicalAddress", "DmaOutsideMapping"];
    let rules = bench.rules();
    assert!(expected.iter().all(|rule| rules.iter().any(|own| own == rule)), "{rules:?}");
    bench.hal.put_list(id, list, Some(true));
    bench.copy(address, 0, 0);
    bench.write(0, address & 0xffff_ffff);
    bench.write(4, address >> 32);
    bench.write(8, 4);
    bench.write(12, 1);
    assert!(bench.rules().contains(&"DmaAfterUnmap".to_owned()));
    bench.hal.stop_device(bench.device);
    let command = [7, 0];
    assert_eq!(bench.hal.config_write(bench.device, 4, &[2, 0]), 2, "memory, but no bus mastering");
    bench.write(12, 1);
    assert!(bench.rules().contains(&"DmaNotBusMaster".to_owned()));
    assert_eq!(bench.hal.config_write(bench.device, 4, &command), 2);
}

#[test]
fn scarce_map_registers_bounce_and_run_out() {
    let bench = bench();
    bench.hal.set_map_registers(Some(2));
    let id = bench.open(AddressWidth::Bits32, 16);
    assert_eq!(bench.hal.master_registers(id), 2);
    let (mdl, pages) = bench.mdl(2, 4090, 12);
    let list = bench.hal.build_list(id, request(mdl, 12, false)).expect("mapped").expect("at once");
    let (mdl2, _) = bench.mdl(1, 0, 4);
    let busy = bench.hal.build_list(id, request(mdl2, 4, true));
    assert_eq!(busy, Err(ListError::Map(MapError::Busy)));
    let (mdl3, _) = bench.mdl(3, 0, 3 * 4096);
    let never = bench.hal.build_list(id, request(mdl3, 3 * 4096, true));
    assert_eq!(never, Err(ListError::Map(MapError::TooManyRegisters)));
    // The device writes; the buffer has it only when the list is put.
    let common = bench.hal.allocate_master_buffer(id, 64, u64::MAX).expect("a common buffer");
    let source = bench.system.ram.phys_of(common.0).expect("RAM");
    bench.system.ram.write(source, &[9; 64]).expect("RAM");
    let parts = elements(list);
    bench.copy(common.1, parts[0].0, 6);
    bench.copy(common.1, parts[1].0, 6);
    let read = |at: Phys| {
        let mut bytes = [0; 6];
        bench.system.ram.read(at, &mut bytes).expect("RAM");
        bytes
    };
    assert_ne!(read(Phys(pages[0].0 + 4090)), [9; 6]);
    bench.hal.put_list(id, list, Some(false));
    assert_eq!(read(Phys(pages[0].0 + 4090)), [9; 6]);
    assert_eq!(read(pages[1]), [9; 6]);
    assert!(bench.hal.build_list(id, request(mdl2, 4, true)).is_ok());
    assert_eq!(bench.rules(), Vec::<String>::new());
    bench.hal.close_bus_master(id, trace::LeakedAt::Halt);
    let mut left = bench.rules();
    left.sort_unstable();
    assert_eq!(left, ["CommonBufferNotFreed", "ScatterGatherListNotFreed"]);
}

#[test]
fn lists_and_common_buffers_are_freed_once_and_not_overrun() {
    let bench = bench();
    let id = bench.open(AddressWidth::Bits64, 16);
    let (mdl, _) = bench.mdl(1, 0, 100);
    let list = bench.hal.build_list(id, request(mdl, 100, true)).expect("mapped").expect("at once");
    bench.hal.put_list(id, list, Some(false));
    bench.hal.put_list(id, list, Some(true));
    let rules = bench.rules();
    assert_eq!(rules, ["DmaDirectionMismatch", "ScatterGatherListMisused"]);
    assert_eq!(bench.hal.build_list(id, request(mdl, 101, true)), Err(ListError::BadRange));
    let small = ListRequest { buffer: Some((list, 16)), may_allocate: false, ..request(mdl, 100, true) };
    assert_eq!(bench.hal.build_list(id, small), Err(ListError::BufferTooSmall(40)));
    let (address, _) = bench.hal.allocate_master_buffer(id, 60, u64::from(u32::MAX)).expect("a buffer");
    let phys = bench.system.ram.phys_of(address).expect("RAM");
    bench.system.ram.write(phys.offset(61), &[0]).expect("RAM");
    assert!(bench.hal.free_master_buffer(id, address));
    assert!(!bench.hal.free_master_buffer(id, address));
    assert!(bench.rules().contains(&"CommonBufferOverrun".to_owned()));
}

#[test]
fn messages_reach_their_routines_at_their_processors() {
    for kind in [MessageKind::Msi, MessageKind::MsiX] {
        let bench = bench();
        let block = bench.hal.assign_messages(bench.device, kind, 3).expect("messages");
        let counts: Vec<Arc<AtomicU32>> = block.messages.iter().map(|_| Arc::default()).collect();
        for (message, count) in block.messages.iter().zip(&counts) {
            let count = Arc::clone(count);
            let routine = move |_: &System| {
                count.fetch_add(1, Ordering::Relaxed);
                true
            };
            bench.hal.connect_message(message, Arc::new(routine));
        }
        bench.hal.enable_messages(bench.device, true);
        let last = block.messages.len() - 1;
        assert_eq!(last, if kind == MessageKind::Msi { 1 } else { 2 }, "MSI takes a power of two");
        bench.write(12, 16 + last as u64);
        let message = block.messages[last];
        let platform: &dyn ddi::Platform = &*bench.hal;
        let processor = usize::from(message.processor);
        assert_eq!(platform.pending_interrupt(processor, 2), Some(message.irql), "{kind:?}");
        assert_eq!(platform.pending_interrupt(processor, message.irql), None, "masked by its own IRQL");
        assert_eq!(platform.pending_interrupt(1 - processor, 2), None, "one processor's only");
        platform.service_interrupt(processor);
        assert_eq!(counts[last].load(Ordering::Relaxed), 1);
        assert_eq!(platform.pending_interrupt(processor, 2), None);
        bench.hal.release_messages(bench.device);
        bench.write(12, 16);
        assert_eq!(platform.pending_interrupt(0, 2), None, "messages are off");
    }
}

#[test]
fn an_entry_of_the_msix_table_takes_another_message_or_is_masked() {
    let bench = bench();
    let block = bench.hal.assign_messages(bench.device, MessageKind::MsiX, 3).expect("messages");
    bench.hal.enable_messages(bench.device, true);
    assert!(bench.hal.set_msix_entry(bench.device, 0, Some(2)));
    bench.write(12, 16);
    let platform: &dyn ddi::Platform = &*bench.hal;
    let third = block.messages[2];
    assert_eq!(platform.pending_interrupt(usize::from(third.processor), 2), Some(third.irql));
    platform.service_interrupt(usize::from(third.processor));
    assert!(bench.hal.set_msix_entry(bench.device, 0, None));
    bench.write(12, 16);
    assert_eq!(platform.pending_interrupt(0, 2).or(platform.pending_interrupt(1, 2)), None, "masked");
    assert!(bench.hal.mask_msix_entry(bench.device, 0, false));
    bench.write(12, 17);
    assert!(platform.pending_interrupt(0, 2).or(platform.pending_interrupt(1, 2)).is_some(), "was pending");
    assert!(!bench.hal.set_msix_entry(bench.device, 3, Some(0)));
    assert!(!bench.hal.set_msix_entry(bench.device, 0, Some(3)));
}

#[test]
fn a_line_that_is_never_released_is_a_storm() {
    let bench = bench();
    let line = bench.hal.pci_info(bench.device).expect("a function").line.expect("a line");
    bench.hal.connect_interrupt(line.0, true, Arc::new(|_| true));
    bench.write(12, 3);
    let platform: &dyn ddi::Platform = &*bench.hal;
    let served = (0..20_000)
        .take_while(|_| {
            let pending = platform.pending_interrupt(0, 2).is_some();
            platform.service_interrupt(0);
            pending
        })
        .count();
    assert_eq!(served, 10_000);
    assert_eq!(bench.rules(), ["InterruptStorm"]);
}

#[test]
fn configuration_space_is_read_and_written_in_any_pieces() {
    let bench = bench();
    let mut identity = [0; 4];
    assert_eq!(bench.hal.config_read(bench.device, 0, &mut identity), 4);
    assert_eq!(identity, [0x34, 0x12, 1, 0]);
    assert_eq!(bench.hal.config_read(bench.device, 1, &mut identity[..2]), 2);
    assert_eq!(identity[..2], [0x12, 1]);
    assert_eq!(bench.hal.config_write(bench.device, 0x3c, &[0x2a]), 1);
    assert_eq!(bench.hal.config_read(bench.device, 0x3c, &mut identity[..1]), 1);
    assert_eq!(identity[0], 0x2a);
    assert_eq!(bench.hal.config_read(bench.device, 254, &mut identity), 2, "it ends at 256");
    assert_eq!(bench.hal.find_capability(bench.device, 0x11), Some(0x70));
    assert_eq!(bench.hal.find_capability(bench.device, 0x10), None);
    assert_eq!(bench.hal.find_extended_capability(bench.device, 0x10), None);
    let nowhere = Hal::slot_address(0, 31).expect("a slot");
    assert_eq!(bench.hal.config_read_at(nowhere, 0, &mut identity), 4);
    assert_eq!(identity, [0xff; 4]);
}
