//! PCI functions as the kernel uses them: configuration space, and what is switched on when a device is started.
//!
//! Sources: PCI Local Bus Specification 3.0, chapter 6; the pages on `BUS_INTERFACE_STANDARD` and
//! `HalGetBusDataByOffset`.

use crate::Hal;
use bus::{DeviceId, DeviceInfo, Nanos, PciAddress, PciInfo, Width};
use ddi::System;

/// Command register, and its bits that a started device has set.
const COMMAND: u16 = 0x04;
const COMMAND_IO: u32 = 1 << 0;
const COMMAND_MEMORY: u32 = 1 << 1;
const COMMAND_MASTER: u32 = 1 << 2;
/// Bytes of configuration space of a function without extended capabilities, and with.
const CONVENTIONAL: u32 = 256;
const EXTENDED: u32 = 4096;

fn now() -> Nanos {
    Nanos(System::current().now().0)
}

impl Hal {
    /// What is known of a device; `None` if there is none of that number.
    pub fn device(&self, id: DeviceId) -> Option<DeviceInfo> {
        self.machine.with(|machine| machine.device_info(id).cloned())
    }

    /// The PCI function that a device is.
    pub fn pci_info(&self, id: DeviceId) -> Option<PciInfo> {
        self.machine.with(|machine| machine.device_info(id)?.pci.clone())
    }

    /// Reads a device's configuration space into `bytes` and returns how many were read: fewer past its end, 0 for a
    /// device that is no PCI function. One that was removed reads as ones.
    pub fn config_read(&self, id: DeviceId, offset: u32, bytes: &mut [u8]) -> usize {
        self.pci_info(id).map_or(0, |info| self.config_read_at(info.address, offset, bytes))
    }

    /// Writes a device's configuration space and returns how many bytes were written.
    pub fn config_write(&self, id: DeviceId, offset: u32, bytes: &[u8]) -> usize {
        self.pci_info(id).map_or(0, |info| self.config_write_at(info.address, offset, bytes))
    }

    /// The same by bus, device and function; where there is no function reads give ones.
    pub fn config_read_at(&self, address: PciAddress, offset: u32, bytes: &mut [u8]) -> usize {
        let count = within(self.config_bytes(address), offset, bytes.len());
        let mut done = 0;
        while done < count {
            let at = offset as u16 + done as u16;
            let width = widest(at, count - done);
            let value = self.machine.with(|machine| machine.pci_config_read(address, at, width, now()));
            bytes[done..done + width.bytes()].copy_from_slice(&value.to_le_bytes()[..width.bytes()]);
            done += width.bytes();
        }
        self.after_access();
        count
    }

    /// Writes by bus, device and function.
    pub fn config_write_at(&self, address: PciAddress, offset: u32, bytes: &[u8]) -> usize {
        let count = within(self.config_bytes(address), offset, bytes.len());
        let mut done = 0;
        while done < count {
            let at = offset as u16 + done as u16;
            let width = widest(at, count - done);
            let mut value = [0; 4];
            value[..width.bytes()].copy_from_slice(&bytes[done..done + width.bytes()]);
            let value = u32::from_le_bytes(value);
            self.machine.with(|machine| machine.pci_config_write(address, at, width, value, now()));
            done += width.bytes();
        }
        self.after_access();
        count
    }

    fn config_bytes(&self, address: PciAddress) -> u32 {
        let extended = self.machine.with(|machine| {
            let id = machine.pci_device(address)?;
            let info = machine.device_info(id)?.pci.as_ref()?;
            Some(
                info.function
                    .capabilities
                    .iter()
                    .any(|(_, capability)| matches!(capability, bus::Capability::Express(_))),
            )
        });
        if extended == Some(true) { EXTENDED } else { CONVENTIONAL }
    }

    /// The address that a slot number means: device in its low 5 bits, function in the next 3.
    pub fn slot_address(bus: u32, slot: u32) -> Option<PciAddress> {
        PciAddress::new(u8::try_from(bus).ok()?, slot as u8 & 0x1f, (slot >> 5) as u8 & 7)
    }

    /// The slot number of a function.
    pub fn slot_number(address: PciAddress) -> u32 {
        u32::from(address.device()) | u32::from(address.function()) << 5
    }

    /// Lets a PCI function decode its registers and master the bus, as Windows' bus driver does when the device is
    /// started. Does nothing for other devices.
    pub fn start_device(&self, id: DeviceId) {
        self.change_command(id, |command| command | COMMAND_IO | COMMAND_MEMORY | COMMAND_MASTER);
    }

    /// Takes that away when the device is stopped or removed.
    pub fn stop_device(&self, id: DeviceId) {
        self.change_command(id, |command| command & !(COMMAND_IO | COMMAND_MEMORY | COMMAND_MASTER));
    }

    fn change_command(&self, id: DeviceId, change: impl FnOnce(u32) -> u32) {
        let mut bytes = [0; 2];
        if self.config_read(id, COMMAND.into(), &mut bytes) == bytes.len() {
            let command = change(u16::from_le_bytes(bytes).into());
            self.config_write(id, COMMAND.into(), &(command as u16).to_le_bytes());
        }
    }

    /// Offset of a function's capability, by following its list; `None` if it has none of that identifier.
    pub fn find_capability(&self, id: DeviceId, capability: u8) -> Option<u16> {
        const POINTER: u32 = 0x34;
        let mut next = [0; 1];
        if self.config_read(id, POINTER, &mut next) == 0 {
            return None;
        }
        // A list that goes round in a circle has no more entries than there is room for.
        for _ in 0..CONVENTIONAL / 4 {
            let at = next[0] & !3;
            if at == 0 {
                return None;
            }
            let mut header = [0; 2];
            self.config_read(id, at.into(), &mut header);
            if header[0] == capability {
                return Some(at.into());
            }
            next[0] = header[1];
        }
        None
    }

    /// Offset of a function's extended capability, by following its list.
    pub fn find_extended_capability(&self, id: DeviceId, capability: u16) -> Option<u16> {
        const FIRST: u32 = 0x100;
        let mut at = FIRST;
        for _ in 0..EXTENDED / 4 {
            let mut header = [0; 4];
            if self.config_read(id, at, &mut header) < header.len() {
                return None;
            }
            let header = u32::from_le_bytes(header);
            if header == 0 || header == u32::MAX {
                return None;
            }
            if header as u16 == capability {
                return u16::try_from(at).ok();
            }
            at = header >> 20 & !3;
            if at < FIRST {
                return None;
            }
        }
        None
    }
}

/// How much of `length` bytes at `offset` lies in `size` bytes.
fn within(size: u32, offset: u32, length: usize) -> usize {
    length.min(size.saturating_sub(offset) as usize)
}

/// The widest aligned access at an offset for what is left.
fn widest(offset: u16, left: usize) -> Width {
    match () {
        () if offset.is_multiple_of(4) && left >= 4 => Width::Dword,
        () if offset.is_multiple_of(2) && left >= 2 => Width::Word,
        () => Width::Byte,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accesses_are_split_as_alignment_wants_and_end_at_the_end() {
        assert_eq!(widest(0, 4), Width::Dword);
        assert_eq!(widest(2, 4), Width::Word);
        assert_eq!(widest(4, 3), Width::Word);
        assert_eq!(widest(5, 4), Width::Byte);
        assert_eq!(within(256, 250, 16), 6);
        assert_eq!(within(256, 256, 1), 0);
        assert_eq!(within(256, u32::MAX, 1), 0);
    }

    #[test]
    fn slot_numbers_are_device_and_function() {
        let address = Hal::slot_address(0, 3 | 1 << 5).expect("there is such a slot");
        assert_eq!((address.bus(), address.device(), address.function()), (0, 3, 1));
        assert_eq!(Hal::slot_number(address), 3 | 1 << 5);
        assert_eq!(Hal::slot_address(256, 0), None);
    }
}
