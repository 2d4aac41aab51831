//! Message-signalled interrupts for drivers that are not NDIS's: a table of messages with one interrupt object each.
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/kernel/using-message-signaled-interrupts>

use super::interrupt::{Connection, OBJECT_BYTES, OWN_LOCK, Source};
use crate::Ntoskrnl;
use ddi::{Access as _, Callback, System, gs};
use hal::DeviceId;
use hal::message::{AssignedMessage, MessageBlock};
use std::sync::Arc;
use wdk_defs::all::*;
use wdk_defs::ntstatus::STATUS_INSUFFICIENT_RESOURCES;
use wdk_defs::{DriverPtr, Plain as _};

/// A table that a driver was given.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    device: DeviceId,
    objects: Vec<u64>,
}

/// KINTERRUPT_MODE and KINTERRUPT_POLARITY of a message.
const LATCHED: i32 = 1;
const ACTIVE_HIGH: i32 = 1;

impl Ntoskrnl {
    /// Connects a routine to each message of a device; gives the driver the table of them.
    pub(super) fn connect_block(
        &self,
        device: DeviceId,
        block: &MessageBlock,
        asked: &IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS,
    ) -> u32 {
        let system = System::current();
        let highest = block.messages.iter().map(|message| message.irql).max().unwrap_or(0);
        // With one lock for all, all are served at the highest of their IRQLs.
        let unified = if asked.SpinLock.is_null() { 0 } else { asked.SynchronizeIrql.max(highest) };
        let mut objects = Vec::new();
        for message in &block.messages {
            let Some(object) = system.allocate_object(OBJECT_BYTES) else { break };
            let own = asked.SynchronizeIrql.max(message.irql);
            let irql = if unified != 0 { unified } else { own };
            let lock = if unified != 0 { asked.SpinLock.addr() } else { object + OWN_LOCK };
            let source = Source::Message(*message);
            let connection =
                Connection { source, lock, synchronize_irql: irql, claim: None, made: system.caller() };
            self.io.with(|io| io.interrupts.insert(object, connection));
            objects.push(object);
        }
        let table =
            write_table(system, &block.messages, &objects, if unified != 0 { unified } else { highest });
        let Some(table) = table.filter(|_| objects.len() == block.messages.len()) else {
            objects.into_iter().for_each(|object| self.disconnect(object));
            return STATUS_INSUFFICIENT_RESOURCES;
        };
        let (routine, context) = (asked.MessageServiceRoutine.addr(), asked.ServiceContext.addr());
        for (number, (message, object)) in block.messages.iter().zip(&objects).enumerate() {
            let connection = self.connection(*object);
            let args = [*object, context, number as u64];
            let service = move |system: &System| {
                let kernel = system.module::<Self>(crate::SLOT);
                let old = system.raise_irql(connection.synchronize_irql.max(gs::irql()));
                kernel.spin_acquire_here(connection.lock);
                let claimed = system.call_driver(Callback::InterruptService, None, routine, &args) as u8 != 0;
                kernel.spin_release_here(connection.lock);
                system.set_irql(old);
                claimed
            };
            self.hal.connect_message(message, Arc::new(service));
        }
        self.io.with(|io| io.message_tables.insert(table, Table { device, objects }));
        asked.ConnectionContext.InterruptMessageTable().store(DriverPtr::new(table));
        self.hal.enable_messages(device, true);
        0
    }

    /// Disconnects all messages of a table; `false` if it is none.
    pub(super) fn disconnect_table(&self, table: u64) -> bool {
        let Some(known) = self.io.with(|io| io.message_tables.remove(&table)) else { return false };
        self.hal.enable_messages(known.device, false);
        known.objects.into_iter().for_each(|object| self.disconnect(object));
        System::current().free_object(table);
        true
    }
}

/// IO_INTERRUPT_MESSAGE_INFO with its entries.
fn write_table(system: &System, messages: &[AssignedMessage], objects: &[u64], unified: u8) -> Option<u64> {
    // One entry is part of the structure.
    let header = size_of::<IO_INTERRUPT_MESSAGE_INFO>() - size_of::<IO_INTERRUPT_MESSAGE_INFO_ENTRY>();
    let mut info = IO_INTERRUPT_MESSAGE_INFO::zeroed();
    (info.UnifiedIrql, info.MessageCount) = (unified, messages.len() as u32);
    let mut bytes = info.as_bytes()[..header].to_vec();
    for (message, object) in messages.iter().zip(objects) {
        let entry = IO_INTERRUPT_MESSAGE_INFO_ENTRY {
            MessageAddress: LARGE_INTEGER { QuadPart: message.address.cast_signed() },
            TargetProcessorSet: 1 << message.processor,
            InterruptObject: DriverPtr::new(*object),
            MessageData: message.data,
            Vector: message.vector.into(),
            Irql: message.irql,
            Mode: LATCHED,
            Polarity: ACTIVE_HIGH,
            ..IO_INTERRUPT_MESSAGE_INFO_ENTRY::zeroed()
        };
        bytes.extend_from_slice(entry.as_bytes());
    }
    system.new_object_bytes(&bytes)
}
