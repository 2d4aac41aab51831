//! Drives a controller with arbitrary accesses and checks what must always hold.

use bus::{DmaChannel, IsaDmaController, TransferKind, Width};

use crate::glue::{Config, ControllerKind, DmaController, Timing};
use crate::regs::Service;

/// Runs `input` as a program: three bytes a step, of which the first selects what is done.
///
/// # Panics
/// If the controller breaks one of its promises: a transfer of no units, one that runs over the end of its address
/// register, an address above 16 MiB, or a terminal count that comes at another time than foretold.
pub fn run(input: &[u8]) {
    let kind = if input.first().is_some_and(|byte| byte & 1 != 0) {
        ControllerKind::Piix
    } else {
        ControllerKind::At
    };
    let mut controller = DmaController::new(Config { kind, timing: Timing::Isa, cascade_ready: true });
    for step in input.chunks_exact(3) {
        let (what, where_, value) = (step[0], step[1], step[2]);
        match what % 8 {
            0 => controller.write_register(0, where_, value),
            1 => controller.write_register(2, where_, value),
            2 => controller.write_register(1, where_, value),
            3 => controller.write_register(3 + (where_ & 1), 0, value),
            4 => {
                controller.read_register(where_ % 3, value);
            }
            5 => controller.set_dreq(DmaChannel(where_ % 8), value & 1 != 0),
            _ => move_some(&mut controller, value),
        }
    }
}

fn move_some(controller: &mut DmaController, value: u8) {
    let Some(transfer) = controller.next_transfer() else { return };
    assert_eq!(controller.next_transfer(), Some(transfer), "asking must change nothing");
    assert!(transfer.units >= 1);
    assert!(matches!(transfer.unit, Width::Byte | Width::Word));
    let bytes = u64::from(transfer.units) * transfer.unit.bytes() as u64;
    let register_span = if transfer.unit == Width::Word { 0x2_0000 } else { 0x1_0000 };
    assert!(bytes <= register_span + 1);
    assert!(transfer.address.0 < 1 << 24);
    let units = match value {
        0xFF => transfer.units,
        part => (u32::from(part) + 1).min(transfer.units),
    };
    let last_byte = matches!(transfer.kind, TransferKind::MemoryToMemory { .. }).then_some(value);
    let cascade = controller.mode(transfer.channel).is_some_and(|mode| mode.service == Service::Cascade)
        && last_byte.is_none();
    let ended = controller.complete(transfer.channel, units, last_byte);
    assert_eq!(ended, transfer.terminal && units == transfer.units && !cascade);
}
