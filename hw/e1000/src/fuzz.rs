//! Drives an adapter with arbitrary accesses and checks what must always hold.

use std::sync::Arc;

use bus::{
    BusAddress, DmaDirection, DmaOwner, Machine, Memory, Nanos, PciAddress, PciPlacement, PhysicalAddress,
    VecMemory, Width,
};
use net::Loopback;

use crate::chip::WireSpeed;
use crate::glue::{Config, E1000};
use crate::regs::reg;

/// Registers that a program reaches by number, so that random bytes find the interesting ones.
const FAVOURITES: &[u32] = &[
    reg::CTRL,
    reg::STATUS,
    reg::EECD,
    reg::EERD,
    reg::MDIC,
    reg::ICR,
    reg::ITR,
    reg::ICS,
    reg::IMS,
    reg::IMC,
    reg::RCTL,
    reg::TCTL,
    reg::RDBAL,
    reg::RDLEN,
    reg::RDH,
    reg::RDT,
    reg::RDTR,
    reg::RADV,
    reg::TDBAL,
    reg::TDLEN,
    reg::TDH,
    reg::TDT,
    reg::TIDV,
    reg::TADV,
    reg::TXDCTL,
    reg::RXCSUM,
    reg::FCRTH,
    reg::FCRTL,
    reg::FCTTV,
    reg::PBA,
    reg::WUC,
    reg::WUFC,
];
/// RAM, and its window on the bus.
const RAM: usize = 0x4_0000;

/// Runs `input` as a program: eight bytes a step.
///
/// # Panics
/// If the adapter breaks a promise: a counter or table that grows without limit, an event log that explodes, or time that
/// stands still.
pub fn run(input: &[u8]) {
    let ram = Arc::new(VecMemory::new(RAM));
    let mut machine = Machine::new(ram.clone());
    let instant = input.first().is_some_and(|byte| byte & 1 != 0);
    let wire_speed = if instant { WireSpeed::Instant } else { WireSpeed::Negotiated };
    let config = Config { wire_speed, ..Config::default() };
    let card = E1000::new(&config, Box::new(Loopback::default()));
    let Some(at) = PciAddress::new(0, 3, 0) else { return };
    let Ok(id) = machine.attach_pci(Box::new(card), PciPlacement::at(at)) else { return };
    let mut now = 0_u64;
    machine.pci_config_write(at, 4, Width::Word, 7, Nanos(now));
    let window = (DmaOwner::Device(id), BusAddress(0), RAM as u64, PhysicalAddress(0));
    assert!(machine.dma_map(window.0, window.1, window.2, window.3, DmaDirection::Both).is_ok());
    let base = machine.device_info(id).and_then(|info| info.memory.first()).map_or(0, |range| range.base.0);
    for step in input.as_chunks::<8>().0.iter().take(512) {
        let [what, where_, low, high, value @ ..] = *step;
        let value = u32::from_le_bytes(value);
        let favourite = FAVOURITES[usize::from(where_) % FAVOURITES.len()];
        let any = u32::from(u16::from_le_bytes([low, high])) << 1 & !3;
        let address = |offset: u32| PhysicalAddress(base + u64::from(offset));
        match what % 10 {
            0..=2 => {
                machine.mmio_write(address(favourite), Width::Dword, value.into(), Nanos(now));
            }
            3 => machine.mmio_write(address(any), Width::Dword, value.into(), Nanos(now)),
            4 => {
                machine.mmio_read(address(any), Width::Dword, Nanos(now));
                machine.mmio_read(address(favourite), Width::Dword, Nanos(now));
            }
            5 | 6 => {
                let to = PhysicalAddress(u64::from(u16::from_le_bytes([low, high])) & 0xFFF8);
                let bytes = [&value.to_le_bytes()[..], &[where_, what, low, high]].concat();
                assert!(ram.write(to, &bytes).is_ok());
            }
            7 => now = now.saturating_add(u64::from(value) & 0xF_FFFF),
            8 => machine.pci_config_write(at, u16::from(where_), Width::Byte, value, Nanos(now)),
            _ => {
                let up = value & 1 != 0;
                machine.with_device(id, Nanos(now), |card: &mut E1000, pins| card.set_link(up, pins));
            }
        }
        machine.advance(Nanos(now));
        let events = machine.take_events();
        assert!(events.len() <= 1 << 16);
        assert!(machine.next_deadline().is_none_or(|deadline| deadline.0 >= now));
    }
}
