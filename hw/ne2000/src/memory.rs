//! What lies behind the chip's two DMA channels: the address PROM and 16 KiB of packet RAM.

use net::MacAddress;

/// Where the packet RAM starts, and its size. The board decodes nothing else but the PROM.
pub const RAM_START: u16 = 0x4000;
/// Bytes of packet RAM.
pub const RAM_SIZE: usize = 0x4000;
/// Bytes of the PROM as a byte-wide host sees it: 16 bytes, each twice, because it drives half of a 16-bit bus.
pub const PROM_SIZE: usize = 32;

/// The board's memory.
#[derive(Clone, Debug)]
pub struct BoardMemory {
    prom: [u8; PROM_SIZE],
    ram: Box<[u8; RAM_SIZE]>,
}

impl BoardMemory {
    /// A board with this address in its PROM, and `W` `W` at the end of it, by which drivers know a 16-bit board.
    #[must_use]
    pub fn new(address: MacAddress) -> Self {
        let mut single = [0; 16];
        single[..6].copy_from_slice(&address.0);
        single[14..].fill(b'W');
        let prom = std::array::from_fn(|index| single[index / 2]);
        Self { prom, ram: Box::new([0; RAM_SIZE]) }
    }

    /// A byte; all ones where nothing is.
    #[must_use]
    pub fn read(&self, address: u16) -> u8 {
        if usize::from(address) < PROM_SIZE {
            return self.prom[usize::from(address)];
        }
        let at = usize::from(address.wrapping_sub(RAM_START));
        self.ram.get(at).copied().unwrap_or(0xFF)
    }

    /// Stores a byte, if there is RAM.
    pub fn write(&mut self, address: u16, value: u8) {
        if let Some(byte) = self.ram.get_mut(usize::from(address.wrapping_sub(RAM_START))) {
            *byte = value;
        }
    }

    /// Copies out the bytes from `address` on, if all of them are RAM.
    #[must_use]
    pub fn run(&self, address: u16, length: usize) -> Option<&[u8]> {
        let at = usize::from(address.checked_sub(RAM_START)?);
        self.ram.get(at..at + length)
    }

    /// The same to write to.
    pub fn run_mut(&mut self, address: u16, length: usize) -> Option<&mut [u8]> {
        let at = usize::from(address.checked_sub(RAM_START)?);
        self.ram.get_mut(at..at + length)
    }
}
