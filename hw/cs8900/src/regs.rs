//! The registers, as data: where they are, what they hold after reset, which bits can be written.

/// I/O ports of the chip, from its base address (section 4.10, table 17).
pub mod port {
    /// Receive/transmit data, and its upper half for 32-bit accesses at offset 2.
    pub const DATA_0: u8 = 0x0;
    /// See [`DATA_0`].
    pub const DATA_1: u8 = 0x2;
    /// Transmit command.
    pub const TX_CMD: u8 = 0x4;
    /// Transmit length.
    pub const TX_LENGTH: u8 = 0x6;
    /// Interrupt status queue.
    pub const ISQ: u8 = 0x8;
    /// PacketPage pointer.
    pub const POINTER: u8 = 0xA;
    /// PacketPage data.
    pub const PAGE_DATA_0: u8 = 0xC;
    /// PacketPage data, upper half.
    pub const PAGE_DATA_1: u8 = 0xE;
}

/// PacketPage addresses (section 4.2, table 15).
pub mod page {
    /// EISA registration number (section 4.3.1).
    pub const PRODUCT_ID: u16 = 0x000;
    /// Product number and revision.
    pub const REVISION: u16 = 0x002;
    /// I/O base address (section 4.3.2).
    pub const IO_BASE: u16 = 0x020;
    /// Interrupt number (section 4.3.3).
    pub const INTERRUPT: u16 = 0x022;
    /// DMA channel number (section 4.3.4).
    pub const DMA_CHANNEL: u16 = 0x024;
    /// DMA start of frame (section 4.3.5).
    pub const DMA_START: u16 = 0x026;
    /// DMA frame count (section 4.3.6).
    pub const DMA_FRAMES: u16 = 0x028;
    /// RxDMA byte count (section 4.3.7).
    pub const DMA_BYTES: u16 = 0x02A;
    /// Memory base address, low and high word (section 4.3.8).
    pub const MEMORY_BASE: u16 = 0x02C;
    /// Boot PROM base address, low and high word (section 4.3.9).
    pub const BOOT_BASE: u16 = 0x030;
    /// Boot PROM address mask, low and high word (section 4.3.10).
    pub const BOOT_MASK: u16 = 0x034;
    /// EEPROM command (section 4.3.11).
    pub const EEPROM_COMMAND: u16 = 0x040;
    /// EEPROM data (section 4.3.12).
    pub const EEPROM_DATA: u16 = 0x042;
    /// Received frame byte counter (section 4.3.13).
    pub const BYTE_COUNT: u16 = 0x050;
    /// First and last control register.
    pub const CONTROL: std::ops::RangeInclusive<u16> = 0x100..=0x11F;
    /// Interrupt status queue (section 4.4.5).
    pub const ISQ: u16 = 0x120;
    /// Receiver event, register 4 (section 4.4.7).
    pub const RX_EVENT: u16 = 0x124;
    /// Transmitter event, register 8 (section 4.4.10).
    pub const TX_EVENT: u16 = 0x128;
    /// Buffer event, register C (section 4.4.13).
    pub const BUF_EVENT: u16 = 0x12C;
    /// Receiver miss counter, register 10 (section 4.4.14).
    pub const RX_MISS: u16 = 0x130;
    /// Transmit collision counter, register 12 (section 4.4.15).
    pub const TX_COL: u16 = 0x132;
    /// Line status, register 14 (section 4.4.17).
    pub const LINE_ST: u16 = 0x134;
    /// Self status, register 16 (section 4.4.19).
    pub const SELF_ST: u16 = 0x136;
    /// Bus status, register 18 (section 4.4.21).
    pub const BUS_ST: u16 = 0x138;
    /// AUI time domain reflectometer, register 1C (section 4.4.23).
    pub const TDR: u16 = 0x13C;
    /// Transmit command (section 4.5.1).
    pub const TX_CMD: u16 = 0x144;
    /// Transmit length (section 4.5.2).
    pub const TX_LENGTH: u16 = 0x146;
    /// Logical address filter, 8 bytes (section 4.6.1).
    pub const LOGICAL_FILTER: u16 = 0x150;
    /// Individual address, 6 bytes (section 4.6.2).
    pub const INDIVIDUAL_ADDRESS: u16 = 0x158;
    /// Receive status, length and frame (section 4.7).
    pub const RX_FRAME: u16 = 0x400;
    /// Transmit frame (section 4.7).
    pub const TX_FRAME: u16 = 0xA00;
}

/// A configuration or control register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterInfo {
    /// PacketPage address.
    pub address: u16,
    /// The datasheet's name.
    pub name: &'static str,
    /// Content after reset; the low six bits are the register's number and never change.
    pub reset: u16,
    /// Bits that keep what is written.
    pub writable: u16,
    /// Bits that act when written as 1 and read as 0.
    pub act_once: u16,
    /// Datasheet section.
    pub section: &'static str,
}

const fn register(
    address: u16,
    name: &'static str,
    reset: u16,
    writable: u16,
    act_once: u16,
    section: &'static str,
) -> RegisterInfo {
    RegisterInfo { address, name, reset, writable, act_once, section }
}

/// Receiver configuration, register 3.
pub const RX_CFG: RegisterInfo = register(0x102, "RxCFG", 0x0003, 0x7F80, 0x0040, "4.4.6");
/// Receiver control, register 5.
pub const RX_CTL: RegisterInfo = register(0x104, "RxCTL", 0x0005, 0x7FC0, 0, "4.4.8");
/// Transmit configuration, register 7.
pub const TX_CFG: RegisterInfo = register(0x106, "TxCFG", 0x0007, 0x8FC0, 0, "4.4.9");
/// Transmit command status, register 9; written through the transmit command port only.
pub const TX_CMD: RegisterInfo = register(0x108, "TxCMD", 0x0009, 0, 0, "4.4.11");
/// Buffer configuration, register B.
pub const BUF_CFG: RegisterInfo = register(0x10A, "BufCFG", 0x000B, 0xBF80, 0x0040, "4.4.12");
/// Line control, register 13.
pub const LINE_CTL: RegisterInfo = register(0x112, "LineCTL", 0x0013, 0x7BC0, 0, "4.4.16");
/// Self control, register 15.
pub const SELF_CTL: RegisterInfo = register(0x114, "SelfCTL", 0x0015, 0xF700, 0x0040, "4.4.18");
/// Bus control, register 17.
pub const BUS_CTL: RegisterInfo = register(0x116, "BusCTL", 0x0017, 0xBF00, 0x0040, "4.4.20");
/// Test control, register 19.
pub const TEST_CTL: RegisterInfo = register(0x118, "TestCTL", 0x0019, 0x4E80, 0, "4.4.22");

/// All configuration and control registers.
pub const CONTROL_REGISTERS: [RegisterInfo; 9] =
    [RX_CFG, RX_CTL, TX_CFG, TX_CMD, BUF_CFG, LINE_CTL, SELF_CTL, BUS_CTL, TEST_CTL];

/// Bits of RxCFG.
pub mod rx_cfg {
    /// Act once: drop the committed frame.
    pub const SKIP_1: u16 = 1 << 6;
    /// StreamTransfer enable.
    pub const STREAM_E: u16 = 1 << 7;
    /// Interrupt on a good frame.
    pub const RX_OK_IE: u16 = 1 << 8;
    /// All frames go by DMA.
    pub const RX_DMA_ONLY: u16 = 1 << 9;
    /// Frames go by DMA when the buffer gets full.
    pub const AUTO_RX_DMA_E: u16 = 1 << 10;
    /// The frame check sequence is buffered too.
    pub const BUFFER_CRC: u16 = 1 << 11;
    /// Interrupt on a CRC error.
    pub const CRC_ERROR_IE: u16 = 1 << 12;
    /// Interrupt on a runt.
    pub const RUNT_IE: u16 = 1 << 13;
    /// Interrupt on a frame longer than 1518 bytes.
    pub const EXTRA_DATA_IE: u16 = 1 << 14;
}

/// Bits of RxEvent and of the RxStatus word of a frame. The same positions in RxCFG enable interrupts for the errors.
pub mod rx_event {
    /// An individual address that passed the hash filter.
    pub const IA_HASH: u16 = 1 << 6;
    /// A good frame.
    pub const RX_OK: u16 = 1 << 8;
    /// The address passed the hash filter.
    pub const HASHED: u16 = 1 << 9;
    /// The address is the individual address.
    pub const INDIVIDUAL: u16 = 1 << 10;
    /// The address is broadcast.
    pub const BROADCAST: u16 = 1 << 11;
    /// Bad frame check sequence.
    pub const CRC_ERROR: u16 = 1 << 12;
    /// Shorter than 64 bytes.
    pub const RUNT: u16 = 1 << 13;
    /// Longer than 1518 bytes.
    pub const EXTRA_DATA: u16 = 1 << 14;
}

/// Bits of RxCTL.
pub mod rx_ctl {
    /// Accept individual addresses that pass the hash filter.
    pub const IA_HASH_A: u16 = 1 << 6;
    /// Accept any address.
    pub const PROMISCUOUS_A: u16 = 1 << 7;
    /// Accept good frames.
    pub const RX_OK_A: u16 = 1 << 8;
    /// Accept multicast addresses that pass the hash filter.
    pub const MULTICAST_A: u16 = 1 << 9;
    /// Accept the individual address.
    pub const INDIVIDUAL_A: u16 = 1 << 10;
    /// Accept broadcast.
    pub const BROADCAST_A: u16 = 1 << 11;
    /// Accept frames with a bad check sequence.
    pub const CRC_ERROR_A: u16 = 1 << 12;
    /// Accept runts.
    pub const RUNT_A: u16 = 1 << 13;
    /// Accept the start of long frames.
    pub const EXTRA_DATA_A: u16 = 1 << 14;
}

/// Bits of TxEvent. The same positions in TxCFG enable interrupts.
pub mod tx_event {
    /// No carrier seen while sending.
    pub const LOSS_OF_CRS: u16 = 1 << 6;
    /// The frame went out.
    pub const TX_OK: u16 = 1 << 8;
}

/// Bits of TxCMD.
pub mod tx_cmd {
    /// How many bytes must be there before sending starts: 5, 381, 1021 or all.
    pub const TX_START: u16 = 3 << 6;
    /// Drop what waits.
    pub const FORCE: u16 = 1 << 8;
    /// The host supplies the check sequence.
    pub const INHIBIT_CRC: u16 = 1 << 12;
    /// Short frames are not padded.
    pub const TX_PAD_DIS: u16 = 1 << 13;
}

/// Bits of BufCFG.
pub mod buf_cfg {
    /// Act once: software interrupt.
    pub const SW_INT_X: u16 = 1 << 6;
    /// Interrupt when the collision counter reaches half.
    pub const TX_COL_OVF_IE: u16 = 1 << 12;
    /// Interrupt when the miss counter reaches half.
    pub const MISS_OVF_IE: u16 = 1 << 13;
}

/// Bits of BufEvent. The same positions in BufCFG enable interrupts.
pub mod buf_event {
    /// Software interrupt.
    pub const SW_INT: u16 = 1 << 6;
    /// Frames have been moved by DMA.
    pub const RX_DMA_FRAME: u16 = 1 << 7;
    /// Ready for the frame that was bid for.
    pub const RDY_4_TX: u16 = 1 << 8;
    /// The host was too slow to supply a frame being sent.
    pub const TX_UNDERRUN: u16 = 1 << 9;
    /// A frame was lost for want of buffer space.
    pub const RX_MISS: u16 = 1 << 10;
    /// 128 bytes of a frame have come in.
    pub const RX_128: u16 = 1 << 11;
    /// A frame with an accepted address is coming in.
    pub const RX_DEST: u16 = 1 << 15;
}

/// Bits of LineCTL.
pub mod line_ctl {
    /// Receiver on.
    pub const SER_RX_ON: u16 = 1 << 6;
    /// Transmitter on.
    pub const SER_TX_ON: u16 = 1 << 7;
    /// AUI instead of 10BASE-T.
    pub const AUI_ONLY: u16 = 1 << 8;
}

/// Bits of LineST.
pub mod line_st {
    /// 10BASE-T link good.
    pub const LINK_OK: u16 = 1 << 7;
    /// AUI selected.
    pub const AUI: u16 = 1 << 8;
    /// 10BASE-T selected.
    pub const TEN_BASE_T: u16 = 1 << 9;
    /// Polarity of the receive pair right.
    pub const POLARITY_OK: u16 = 1 << 12;
    /// A frame is coming in.
    pub const CRS: u16 = 1 << 14;
}

/// Bits of SelfCTL.
pub mod self_ctl {
    /// Act once: reset the chip.
    pub const RESET: u16 = 1 << 6;
}

/// Bits of SelfST.
pub mod self_st {
    /// Initialisation done.
    pub const INITD: u16 = 1 << 7;
    /// The EEPROM interface is busy.
    pub const SI_BUSY: u16 = 1 << 8;
    /// There is an EEPROM.
    pub const EEPROM_PRESENT: u16 = 1 << 9;
    /// Its configuration block has the right checksum.
    pub const EEPROM_OK: u16 = 1 << 10;
}

/// Bits of BusCTL.
pub mod bus_ctl {
    /// Act once: restart receive DMA.
    pub const RESET_RX_DMA: u16 = 1 << 6;
    /// Give the bus up after 28 µs.
    pub const DMA_BURST: u16 = 1 << 11;
    /// The host's ring has 64 KiB instead of 16.
    pub const RX_DMA_SIZE: u16 = 1 << 13;
    /// Drive the interrupt pin.
    pub const ENABLE_IRQ: u16 = 1 << 15;
}

/// Bits of BusST.
pub mod bus_st {
    /// The bid was for a frame that is too long.
    pub const TX_BID_ERR: u16 = 1 << 7;
    /// The frame bid for can be written now.
    pub const RDY_4_TX_NOW: u16 = 1 << 8;
}

/// Bits of TestCTL.
pub mod test_ctl {
    /// Send and receive without link.
    pub const DISABLE_LT: u16 = 1 << 7;
    /// Internal loopback.
    pub const ENDEC_LOOP: u16 = 1 << 9;
    /// Full duplex.
    pub const FDX: u16 = 1 << 14;
}
