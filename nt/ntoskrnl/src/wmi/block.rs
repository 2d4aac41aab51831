//! Reading WMI blocks from a driver.

use super::smbios;
use crate::Ntoskrnl;
use ddi::{Access as _, HandleKind, System, ddi_exports};
use wdk_defs::DriverPtr;
use wdk_defs::all::IRP_MN_QUERY_ALL_DATA;
use wdk_defs::ntstatus::{
    STATUS_BUFFER_TOO_SMALL, STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_HANDLE, STATUS_WMI_GUID_NOT_FOUND,
    nt_success,
};

type Guid = [u8; 16];

/// WNODE_ALL_DATA with fixed instances: header (48 bytes), data offset, count, name offset, instance size.
const NODE_HEADER: usize = 48;
const DATA_AT: usize = 72;
/// WNODE_FLAG_ALL_DATA, WNODE_FLAG_TOO_SMALL, WNODE_FLAG_FIXED_INSTANCE_SIZE.
const ALL_DATA: u32 = 0x1;
const TOO_SMALL: u32 = 0x20;
const FIXED_SIZE: u32 = 0x10;
/// Room for a node that a device fills, at first and at most.
const FIRST_ROOM: u32 = 0x1000;
const MOST_ROOM: u32 = 0x10_0000;

fn put(node: &mut [u8], at: usize, value: u32) {
    node[at..at + 4].copy_from_slice(&value.to_le_bytes());
}

fn get(node: &[u8], at: usize) -> u32 {
    let four = node.get(at..at + 4).and_then(|four| four.try_into().ok());
    four.map_or(0, u32::from_le_bytes)
}

/// A node header: size, GUID, flags.
fn header(node: &mut [u8], guid: &Guid, flags: u32) {
    let size = node.len() as u32;
    put(node, 0, size);
    node[24..40].copy_from_slice(guid);
    put(node, 44, flags);
}

/// A node with one instance of these bytes, which the system itself offers, with a name.
pub(super) fn system_node(guid: &Guid, instance: &str, data: &[u8]) -> Vec<u8> {
    let end = (DATA_AT + data.len()).next_multiple_of(4);
    let name: Vec<u8> = instance.encode_utf16().flat_map(u16::to_le_bytes).collect();
    // After the data: offsets of names, then the one name, counted.
    let mut node = vec![0; (end + 4 + 2 + name.len()).next_multiple_of(8)];
    header(&mut node, guid, ALL_DATA | FIXED_SIZE);
    put(&mut node, NODE_HEADER, DATA_AT as u32);
    put(&mut node, NODE_HEADER + 4, 1);
    put(&mut node, NODE_HEADER + 8, end as u32);
    put(&mut node, NODE_HEADER + 12, data.len() as u32);
    node[DATA_AT..DATA_AT + data.len()].copy_from_slice(data);
    put(&mut node, end, end as u32 + 4);
    node[end + 4..end + 6].copy_from_slice(&(name.len() as u16).to_le_bytes());
    node[end + 6..end + 6 + name.len()].copy_from_slice(&name);
    node
}

/// Several nodes one after another, each saying how far the next is (`Linkage`).
pub(super) fn linked(nodes: &[Vec<u8>]) -> Vec<u8> {
    let mut all = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        let start = all.len();
        all.extend_from_slice(node);
        all.resize(all.len().next_multiple_of(8), 0);
        let distance = (all.len() - start) as u32;
        if index + 1 < nodes.len() {
            put(&mut all[start..], 12, distance);
        }
    }
    all
}

impl Ntoskrnl {
    /// All nodes of a block: the system's own, or those of each device that offers it.
    fn all_nodes(&self, guid: &Guid) -> Vec<Vec<u8>> {
        if *guid == smbios::BLOCK {
            return vec![system_node(guid, "SMBiosData", &smbios::data())];
        }
        let devices = self.devices_with_block(guid);
        devices.into_iter().filter_map(|device| self.ask_all_data(device, guid)).collect()
    }

    /// Has a device fill a node; `None` if it does not.
    fn ask_all_data(&self, device: u64, guid: &Guid) -> Option<Vec<u8>> {
        let system = System::current();
        let path = system.new_object_bytes(guid)?;
        let mut room = FIRST_ROOM;
        let node = loop {
            let buffer = system.allocate_object(room.into())?;
            let mut node = vec![0; NODE_HEADER];
            header(&mut node, guid, ALL_DATA);
            put(&mut node, 0, room);
            ddi::pointer::store_bytes(buffer, &node);
            let answer = self.ask_wmi(device, IRP_MN_QUERY_ALL_DATA, path, buffer, room);
            let (status, information) = answer.unwrap_or((STATUS_INSUFFICIENT_RESOURCES, 0));
            let mut node = vec![0; (information as usize).min(room as usize)];
            ddi::pointer::load_bytes(buffer, &mut node);
            system.free_object(buffer);
            if !nt_success(status) || node.len() < NODE_HEADER {
                break None;
            }
            if get(&node, 44) & TOO_SMALL == 0 {
                break Some(node);
            }
            let needed = get(&node, NODE_HEADER);
            if needed <= room || needed > MOST_ROOM {
                break None;
            }
            room = needed;
        };
        system.free_object(path);
        node
    }

    /// Tells the rules of each block that is left open when a driver is unloaded.
    pub(crate) fn blocks_leaked(&self) {
        // Those that the object manager has references of are told by it.
        self.wmi.with(|wmi| wmi.providers.clear());
    }

    /// Nothing refers to an open block any more.
    pub(crate) fn wmi_block_gone(&self, object: u64) {
        self.wmi.with(|wmi| wmi.open.remove(&object));
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = BLOCK_EXPORTS)]
impl Ntoskrnl {
    /// Opens a block by its GUID; the object is given up with `ObDereferenceObject`. Returns
    /// STATUS_WMI_GUID_NOT_FOUND if nobody offers it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iowmiopenblock>
    #[irql(<= APC_LEVEL)]
    pub fn IoWMIOpenBlock(&self, guid: DriverPtr<[u8; 16]>, access: u32, block: DriverPtr<u64>) -> u32 {
        let _ = access;
        let guid = guid.load();
        if guid != smbios::BLOCK && self.devices_with_block(&guid).is_empty() {
            return STATUS_WMI_GUID_NOT_FOUND;
        }
        let made = self.object_create(crate::ob::ObjectType::WmiGuid, 0, crate::ob::Named::default());
        let Ok(object) = made else { return STATUS_INSUFFICIENT_RESOURCES };
        self.wmi.with(|wmi| wmi.open.insert(object, guid));
        // The maker's reference becomes the driver's.
        self.object_reference(object);
        self.object_release(object);
        block.store(object);
        0
    }

    /// Reads all instances of a block from all who offer it, as WNODE_ALL_DATA structures.
    ///
    /// Returns STATUS_BUFFER_TOO_SMALL with the size that is needed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iowmiqueryalldata>
    #[irql(<= APC_LEVEL)]
    pub fn IoWMIQueryAllData(&self, block: u64, size: DriverPtr<u32>, buffer: u64) -> u32 {
        let Some(guid) = self.wmi.with(|wmi| wmi.open.get(&block).copied()) else {
            let (kind, how) = (HandleKind::WmiBlock, trace::HandleMisuse::Never);
            System::current().emit(&ddi::Event::Misused { kind, handle: block, how });
            return STATUS_INVALID_HANDLE;
        };
        let nodes = self.all_nodes(&guid);
        if nodes.is_empty() {
            return STATUS_WMI_GUID_NOT_FOUND;
        }
        let data = linked(&nodes);
        let room = size.load();
        size.store(data.len() as u32);
        if (room as usize) < data.len() || buffer == 0 {
            return STATUS_BUFFER_TOO_SMALL;
        }
        ddi::pointer::store_bytes(buffer, &data);
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_of_the_systems_says_where_its_data_and_name_are() {
        let node = system_node(&[7; 16], "Name", &[1, 2, 3]);
        assert_eq!(get(&node, 0) as usize, node.len());
        let (at, size) = (get(&node, 48) as usize, get(&node, 60) as usize);
        assert_eq!(&node[at..at + size], [1, 2, 3]);
        let names = get(&node, 56) as usize;
        let name = get(&node, names) as usize;
        assert_eq!((node[name], &node[name + 2..name + 6]), (8, &b"N\0a\0"[..]));
    }

    #[test]
    fn linked_nodes_lead_to_each_other() {
        let all = linked(&[system_node(&[1; 16], "A", &[9]), system_node(&[2; 16], "B", &[8])]);
        let next = get(&all, 12) as usize;
        assert_eq!(all[next + 24], 2);
        assert_eq!(get(&all, next + 12), 0);
    }
}
