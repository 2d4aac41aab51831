//! Registers (chapter 10) and what their bits mean.

/// Command register, in every page (10.3).
pub mod cr {
    #![allow(missing_docs, reason = "the names are the datasheet's")]
    pub const STP: u8 = 1 << 0;
    pub const STA: u8 = 1 << 1;
    pub const TXP: u8 = 1 << 2;
    pub const RD_SHIFT: u8 = 3;
    pub const PS_SHIFT: u8 = 6;
    /// After reset: stopped, remote DMA aborted.
    pub const RESET: u8 = 0x21;
}

/// Interrupt status and mask.
pub mod isr {
    #![allow(missing_docs, reason = "the names are the datasheet's")]
    pub const PRX: u8 = 1 << 0;
    pub const PTX: u8 = 1 << 1;
    pub const RXE: u8 = 1 << 2;
    pub const TXE: u8 = 1 << 3;
    pub const OVW: u8 = 1 << 4;
    pub const CNT: u8 = 1 << 5;
    pub const RDC: u8 = 1 << 6;
    pub const RST: u8 = 1 << 7;
}

/// Data configuration.
pub mod dcr {
    #![allow(missing_docs, reason = "the names are the datasheet's")]
    pub const WTS: u8 = 1 << 0;
    pub const LS: u8 = 1 << 3;
}

/// Transmit configuration.
pub mod tcr {
    #![allow(missing_docs, reason = "the names are the datasheet's")]
    pub const CRC: u8 = 1 << 0;
    pub const LB_SHIFT: u8 = 1;
}

/// Transmit status.
pub mod tsr {
    #![allow(missing_docs, reason = "the names are the datasheet's")]
    pub const PTX: u8 = 1 << 0;
    pub const CRS: u8 = 1 << 4;
}

/// Receive configuration.
pub mod rcr {
    #![allow(missing_docs, reason = "the names are the datasheet's")]
    pub const SEP: u8 = 1 << 0;
    pub const AR: u8 = 1 << 1;
    pub const AB: u8 = 1 << 2;
    pub const AM: u8 = 1 << 3;
    pub const PRO: u8 = 1 << 4;
    pub const MON: u8 = 1 << 5;
}

/// Receive status.
pub mod rsr {
    #![allow(missing_docs, reason = "the names are the datasheet's")]
    pub const PRX: u8 = 1 << 0;
    pub const CRC: u8 = 1 << 1;
    pub const MPA: u8 = 1 << 4;
    pub const PHY: u8 = 1 << 5;
    pub const DIS: u8 = 1 << 6;
}

/// The RTL8029's page 3.
pub mod page_3 {
    #![allow(missing_docs, reason = "the names are the datasheet's")]
    pub const CONTROL_9346: u8 = 1;
    pub const CONFIG_0: u8 = 3;
    pub const CONFIG_2: u8 = 5;
    pub const CONFIG_3: u8 = 6;
    pub const ID_LOW: u8 = 14;
    pub const ID_HIGH: u8 = 15;
}
