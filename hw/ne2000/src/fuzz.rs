//! Drives a board with arbitrary accesses and checks what must always hold.

use std::sync::Arc;

use bus::{Machine, Nanos, Port, VecMemory, Width};
use net::{Frame, Loopback};

use crate::glue::{Config, Ne2000};

/// Runs `input` as a program: four bytes a step.
///
/// # Panics
/// If the board breaks a promise: the interrupt line and the status register disagree, or time stands still.
pub fn run(input: &[u8]) {
    let mut machine = Machine::new(Arc::new(VecMemory::new(0)));
    let instant = input.first().is_some_and(|byte| byte & 1 != 0);
    let options = if instant { "speed=instant" } else { "" };
    let Ok(config) = options.parse::<Config>() else { return };
    let Ok(card) = Ne2000::new(&config, Box::new(Loopback::default())) else { return };
    let Ok(id) = machine.attach(Box::new(card), config.resources()) else { return };
    let line = bus::IrqLine(10);
    let mut now = 0_u64;
    let mut bytes = [0; 64];
    for step in input.as_chunks::<4>().0.iter().take(4096) {
        let [what, where_, low, high] = *step;
        let port = Port(0x300 + u16::from(where_ & 31));
        let value = u32::from(u16::from_le_bytes([low, high]));
        let width = if what & 0x10 != 0 { Width::Word } else { Width::Byte };
        match what % 8 {
            0..=2 => machine.port_write(port, width, value, Nanos(now)),
            3 => {
                machine.port_read(port, width, Nanos(now));
            }
            4 => machine.port_write_string(Port(0x310), width, &bytes, Nanos(now)),
            5 => machine.port_read_string(Port(0x310), width, &mut bytes, Nanos(now)),
            6 => now += u64::from(value) * 64,
            _ => {
                let frame = vec![where_; usize::from(low) + usize::from(high) * 8];
                machine.with_device(id, Nanos(now), |card: &mut Ne2000, _| {
                    card.cable_mut().send(net::Nanos(now), Frame::new(frame, net::Nanos(now)));
                });
            }
        }
        machine.advance(Nanos(now));
        machine.take_events();
        machine.port_write(Port(0x300), Width::Byte, 0x22, Nanos(now));
        let status = machine.port_read(Port(0x307), Width::Byte, Nanos(now));
        machine.port_write(Port(0x300), Width::Byte, 0xA2, Nanos(now));
        let mask = machine.port_read(Port(0x30F), Width::Byte, Nanos(now));
        assert_eq!(machine.is_line_active(line), status & mask & 0x7F != 0, "status and line");
        machine.port_write(Port(0x300), Width::Byte, 0x22, Nanos(now));
    }
}
