//! What happened on the buses that no register tells: the material of a trace.

use std::collections::VecDeque;

use crate::dma::{DmaDirection, DmaOwner};
use crate::types::{BusAddress, DeviceId, DmaChannel, IrqLine, Nanos, PhysicalAddress, Port, Width};

/// Something that happened in the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BusEvent {
    /// A device put a frame on its wire.
    FrameSent {
        /// The sender.
        device: DeviceId,
        /// Bytes from destination address to the end of the data, without frame check sequence.
        length: u32,
    },
    /// A device took a frame from its wire and kept it.
    FrameReceived {
        /// The receiver.
        device: DeviceId,
        /// Bytes from destination address to the end of the data, without frame check sequence.
        length: u32,
    },
    /// A device saw a frame on its wire and lost it.
    FrameLost {
        /// The receiver.
        device: DeviceId,
        /// Bytes of the frame, without frame check sequence.
        length: u32,
        /// Why, in the device's own terms.
        reason: &'static str,
    },
    /// A channel moved the last unit of its count.
    TerminalCount {
        /// The channel.
        channel: DmaChannel,
    },
    /// A device or channel tried to reach memory that no window gives it. Nothing was read or written.
    DmaBlocked {
        /// Who tried.
        owner: DmaOwner,
        /// The first bus address of the blocked part.
        address: BusAddress,
        /// Its length in bytes.
        length: u32,
        /// What it tried.
        direction: DmaDirection,
    },
    /// A PCI function tried to reach memory while its command register or power state does not let it master the bus.
    /// Nothing was read or written.
    NotBusMaster {
        /// The function.
        device: DeviceId,
        /// The first bus address.
        address: BusAddress,
        /// Its length in bytes.
        length: u32,
        /// What it tried.
        direction: DmaDirection,
    },
    /// A PCI function asks for the system to be woken, and software has allowed it.
    PowerManagementEvent {
        /// The function.
        device: DeviceId,
    },
    /// Software put a base address register onto ports or memory that are claimed already, or out of reach. The function
    /// does not decode it.
    BarConflict {
        /// The function.
        device: DeviceId,
        /// Number of the base address register.
        bar: u8,
        /// Where it was put.
        base: u64,
    },
    /// A device was taken out of the machine. Reads of its registers give all ones from now on.
    Removed {
        /// The device.
        device: DeviceId,
    },
    /// A window led to a physical address where there is no RAM.
    DmaFault {
        /// Who used the window.
        owner: DmaOwner,
        /// Where it led.
        address: PhysicalAddress,
        /// Length in bytes.
        length: u32,
    },
    /// The processor accessed a port that no device claims. Reads gave all ones.
    UnclaimedPort {
        /// The port.
        port: Port,
        /// The width of the piece of the access that nobody claimed.
        width: Width,
        /// The value written, or nothing for a read.
        written: Option<u32>,
    },
    /// The processor accessed a memory-mapped register that no device claims. Reads gave all ones.
    UnclaimedMemory {
        /// The address.
        address: PhysicalAddress,
        /// The width of the piece of the access that nobody claimed.
        width: Width,
        /// The value written, or nothing for a read.
        written: Option<u64>,
    },
    /// An interrupt was acknowledged after its device had taken the request back.
    SpuriousInterrupt {
        /// The line.
        line: IrqLine,
    },
    /// A device moved its port range, or tried to onto a range already claimed.
    PortsMoved {
        /// The device.
        device: DeviceId,
        /// Where its range was.
        from: Port,
        /// Where it wanted to go.
        to: Port,
        /// Whether it got there.
        moved: bool,
    },
    /// A device has something to say about how it is used that its registers cannot.
    DeviceNote {
        /// The device.
        device: DeviceId,
        /// One line, in the device's own terms.
        note: &'static str,
    },
}

/// An event and when it happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimedEvent {
    /// Virtual time of the event.
    pub at: Nanos,
    /// The event.
    pub event: BusEvent,
}

/// Events not yet taken. A driver can cause them without limit, so the log has one: it keeps the oldest and counts the
/// rest.
#[derive(Debug, Default)]
pub(crate) struct EventLog {
    events: VecDeque<TimedEvent>,
    lost: u64,
}

impl EventLog {
    /// How many events wait at most to be taken.
    const LIMIT: usize = 1 << 16;

    pub(crate) fn push(&mut self, at: Nanos, event: BusEvent) {
        if self.events.len() < Self::LIMIT {
            self.events.push_back(TimedEvent { at, event });
        } else {
            self.lost += 1;
        }
    }

    pub(crate) fn take(&mut self) -> Vec<TimedEvent> {
        self.events.drain(..).collect()
    }

    pub(crate) const fn lost(&self) -> u64 {
        self.lost
    }
}
