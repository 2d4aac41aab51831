//! Devices that offer WMI blocks: what they registered, and the packets by which they are asked.
//!
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/kernel/handling-wmi-requests> and the structures
//! `WMIREGINFO`, `WMIREGGUID` and `WNODE_HEADER` on their pages.

use crate::io::device_exports::top_of;
use crate::io::irp::{Origin, next_location};
use crate::rtl::guid::to_text;
use crate::{Ntoskrnl, SLOT};
use ddi::{Access as _, Event, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;
use wdk_defs::field;
use wdk_defs::ntstatus::{
    STATUS_BUFFER_TOO_SMALL, STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER, STATUS_NOT_SUPPORTED,
    nt_success,
};

type Guid = [u8; 16];

/// What a device registered.
#[derive(Clone, Debug, Default)]
pub(super) struct Provider {
    pub(super) blocks: Vec<Block>,
}

/// One block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) guid: Guid,
    pub(super) flags: u32,
    pub(super) instances: u32,
}

/// Room that a device is given for its registration at first, and at most.
const FIRST_ROOM: u32 = 0x1000;
const MOST_ROOM: u32 = 0x1_0000;
/// WMIREGINFO before its WMIREGGUIDs, and each of them: GUID, flags, instances, name.
const REGISTRATION_HEADER: usize = 24;
const REGISTRATION_ENTRY: usize = 32;
/// Offset of `GuidCount` in WMIREGINFO.
const GUID_COUNT: usize = 16;
/// `WMIREG_FLAG_REMOVE_GUID`: an entry takes its block away.
const REMOVE_GUID: u32 = 0x1_0000;
/// `WMIREG_FLAG_CALLBACK`: the "device" is a function.
const CALLBACK: u32 = 0x8000_0000;
/// Smallest WNODE_HEADER, and offsets in it.
const NODE_HEADER: u32 = 48;
const NODE_GUID: u64 = 24;
const NODE_FLAGS: u64 = 44;
/// WNODE_FLAG_ values of a node that a driver writes as an event.
const EVENT_ITEM: u32 = 0x8;
const EVENT_REFERENCE: u32 = 0x2000;
const TRACED_GUID: u32 = 0x20000;
/// Largest node that is taken.
const LARGEST_NODE: u32 = 1 << 20;

/// Reads a WMIREGINFO and its entries.
pub(super) fn parse_registration(bytes: &[u8]) -> Vec<Block> {
    let number = |at: usize| {
        let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
        four.map_or(0, u32::from_le_bytes)
    };
    let count = number(GUID_COUNT) as usize;
    let entries = bytes.get(REGISTRATION_HEADER..).unwrap_or_default().chunks_exact(REGISTRATION_ENTRY);
    let mut blocks = Vec::new();
    for (index, entry) in entries.take(count).enumerate() {
        let at = REGISTRATION_HEADER + index * REGISTRATION_ENTRY;
        let mut guid = [0; 16];
        guid.copy_from_slice(&entry[..16]);
        blocks.push(Block { guid, flags: number(at + 16), instances: number(at + 20) });
    }
    blocks
}

impl Ntoskrnl {
    /// Sends IRP_MJ_SYSTEM_CONTROL to the top of a device's stack and waits; status and information.
    pub(super) fn ask_wmi(
        &self,
        device: u64,
        minor: u8,
        data_path: u64,
        buffer: u64,
        size: u32,
    ) -> Option<(u32, u64)> {
        let top = top_of(DriverPtr::new(device));
        let irp =
            self.irp_allocate_as(top.at(field!(DEVICE_OBJECT, StackSize)).load().max(1), Origin::Box)?;
        self.irp_give_thread(irp);
        DriverPtr::<IRP>::new(irp).at(field!(IRP, IoStatus.Status)).store(STATUS_NOT_SUPPORTED);
        let location = next_location(DriverPtr::new(irp));
        location.at(field!(IO_STACK_LOCATION, MajorFunction)).store(IRP_MJ_SYSTEM_CONTROL);
        location.at(field!(IO_STACK_LOCATION, MinorFunction)).store(minor);
        location.at(field!(IO_STACK_LOCATION, Parameters)).at(IO_STACK_LOCATION_Parameters::AT_WMI).store(
            IO_STACK_LOCATION_Parameters_WMI {
                ProviderId: device,
                DataPath: DriverPtr::new(data_path),
                BufferSize: size,
                Buffer: DriverPtr::new(buffer),
                ..wdk_defs::zeroed()
            },
        );
        self.irp_send_and_wait(top.addr(), irp)
    }

    /// Asks a device what blocks it has; `update`: what has changed.
    fn ask_registration(&self, device: u64, update: bool) {
        let system = System::current();
        let kind = if update { WMIUPDATE } else { WMIREGISTER };
        let mut room = FIRST_ROOM;
        while let Some(buffer) = system.allocate_object(room.into()) {
            let mut answer = None;
            for minor in [IRP_MN_REGINFO_EX, IRP_MN_REGINFO] {
                answer = self.ask_wmi(device, minor, kind.into(), buffer, room);
                if answer.is_some_and(|(status, _)| status != STATUS_NOT_SUPPORTED && !is_invalid(status)) {
                    break;
                }
            }
            let (status, information) = answer.unwrap_or((STATUS_INSUFFICIENT_RESOURCES, 0));
            let needed = DriverPtr::<u32>::new(buffer).load();
            let mut bytes = vec![0; (information as usize).min(room as usize)];
            ddi::pointer::load_bytes(buffer, &mut bytes);
            system.free_object(buffer);
            if status == STATUS_BUFFER_TOO_SMALL && needed > room && needed <= MOST_ROOM {
                room = needed;
                continue;
            }
            if nt_success(status) && information > 4 {
                self.take_registration(device, parse_registration(&bytes));
            }
            return;
        }
    }

    fn take_registration(&self, device: u64, blocks: Vec<Block>) {
        self.wmi.with(|wmi| {
            let provider = wmi.providers.entry(device).or_default();
            for block in blocks {
                provider.blocks.retain(|known| known.guid != block.guid);
                if block.flags & REMOVE_GUID == 0 {
                    provider.blocks.push(block);
                }
            }
        });
    }

    /// The devices that offer a block.
    pub(super) fn devices_with_block(&self, guid: &Guid) -> Vec<u64> {
        self.wmi.with(|wmi| {
            let has = |provider: &&Provider| provider.blocks.iter().any(|block| block.guid == *guid);
            wmi.providers.iter().filter(|(_, provider)| has(provider)).map(|(device, _)| *device).collect()
        })
    }

    /// Blocks that devices offer, and how many instances each has.
    pub fn wmi_blocks(&self) -> Vec<([u8; 16], u32)> {
        self.wmi.with(|wmi| {
            let blocks = wmi.providers.values().flat_map(|provider| &provider.blocks);
            blocks.map(|block| (block.guid, block.instances)).collect()
        })
    }
}

fn is_invalid(status: u32) -> bool {
    status == wdk_defs::ntstatus::STATUS_INVALID_DEVICE_REQUEST
}

#[ddi_exports(module = "ntoskrnl.exe", table = PROVIDER_EXPORTS)]
impl Ntoskrnl {
    /// Registers a device as one that offers WMI blocks, has it asked again, or takes it back. The device is asked for
    /// its blocks on a thread of the system.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iowmiregistrationcontrol>
    #[irql(== PASSIVE_LEVEL)]
    pub fn IoWMIRegistrationControl(&self, device: u64, action: u32) -> u32 {
        let is_function = action & CALLBACK != 0;
        match action & !CALLBACK {
            WMIREG_ACTION_REGISTER | WMIREG_ACTION_REREGISTER | WMIREG_ACTION_UPDATE_GUIDS => {
                let update = action & !CALLBACK == WMIREG_ACTION_UPDATE_GUIDS;
                self.wmi.with(|wmi| {
                    wmi.providers.entry(device).or_default();
                });
                // A function offers traces only, which have no data to be asked for.
                if !is_function {
                    self.queue_work("WMI registration", move |system| {
                        let kernel = system.module::<Self>(SLOT);
                        if kernel.wmi.with(|wmi| wmi.providers.contains_key(&device))
                            && kernel.is_device(device)
                        {
                            kernel.ask_registration(device, update);
                        }
                    });
                }
                0
            }
            WMIREG_ACTION_DEREGISTER => match self.wmi.with(|wmi| wmi.providers.remove(&device)) {
                Some(_) => 0,
                None => STATUS_INVALID_PARAMETER,
            },
            // Those that run have ended: they are awaited where they are asked.
            WMIREG_ACTION_BLOCK_IRPS => 0,
            _ => STATUS_INVALID_PARAMETER,
        }
    }

    /// Writes an event of a block, in a node that is pool of the driver's and that WMI frees; a node that is a trace
    /// stays the driver's.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iowmiwriteevent>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn IoWMIWriteEvent(&self, node: u64) -> u32 {
        let size = DriverPtr::<u32>::new(node).load();
        let flags = DriverPtr::<u32>::new(node.wrapping_add(NODE_FLAGS)).load();
        if flags & (EVENT_ITEM | EVENT_REFERENCE | TRACED_GUID) == 0
            || !(NODE_HEADER..=LARGEST_NODE).contains(&size)
        {
            return STATUS_INVALID_PARAMETER;
        }
        let guid = DriverPtr::<Guid>::new(node.wrapping_add(NODE_GUID)).load();
        let mut data = vec![0; (size - NODE_HEADER) as usize];
        ddi::pointer::load_bytes(node.wrapping_add(NODE_HEADER.into()), &mut data);
        let provider = to_text(&guid);
        System::current().emit(&Event::ProviderEvent { provider: &provider, id: 0, level: 0, data: &data });
        if flags & TRACED_GUID == 0 {
            self.pool_free(node, None);
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registration_is_read_as_far_as_it_goes() {
        let mut bytes = vec![0; REGISTRATION_HEADER];
        bytes[GUID_COUNT] = 3;
        for first in [7, 9] {
            let mut entry = [0; REGISTRATION_ENTRY];
            (entry[0], entry[18], entry[20]) = (first, 1, 2);
            bytes.extend_from_slice(&entry);
        }
        let blocks = parse_registration(&bytes);
        assert_eq!(blocks.len(), 2);
        assert_eq!((blocks[1].guid[0], blocks[1].flags, blocks[1].instances), (9, REMOVE_GUID, 2));
        assert!(parse_registration(&bytes[..30]).is_empty());
        assert!(parse_registration(&[]).is_empty());
    }
}
