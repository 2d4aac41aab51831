//! The registers (chapter 13): offsets, bits, and for those that only keep what is written, masks and reset values.

/// Offsets from the start of the register memory.
pub mod reg {
    #![allow(missing_docs, reason = "the names are the manual's")]
    pub const CTRL: u32 = 0x0000;
    pub const CTRL_SHADOW: u32 = 0x0004;
    pub const STATUS: u32 = 0x0008;
    pub const EECD: u32 = 0x0010;
    pub const EERD: u32 = 0x0014;
    pub const CTRL_EXT: u32 = 0x0018;
    pub const FLA: u32 = 0x001C;
    pub const MDIC: u32 = 0x0020;
    pub const FCAL: u32 = 0x0028;
    pub const FCAH: u32 = 0x002C;
    pub const FCT: u32 = 0x0030;
    pub const VET: u32 = 0x0038;
    pub const ICR: u32 = 0x00C0;
    pub const ITR: u32 = 0x00C4;
    pub const ICS: u32 = 0x00C8;
    pub const IMS: u32 = 0x00D0;
    pub const IMC: u32 = 0x00D8;
    pub const RCTL: u32 = 0x0100;
    pub const FCTTV: u32 = 0x0170;
    pub const TXCW: u32 = 0x0178;
    pub const RXCW: u32 = 0x0180;
    pub const TCTL: u32 = 0x0400;
    pub const TIPG: u32 = 0x0410;
    pub const TBT: u32 = 0x0448;
    pub const AIT: u32 = 0x0458;
    pub const LEDCTL: u32 = 0x0E00;
    pub const PBA: u32 = 0x1000;
    pub const FCRTL: u32 = 0x2160;
    pub const FCRTH: u32 = 0x2168;
    pub const RDFH: u32 = 0x2410;
    pub const RDFT: u32 = 0x2418;
    pub const RDFHS: u32 = 0x2420;
    pub const RDFTS: u32 = 0x2428;
    pub const RDFPC: u32 = 0x2430;
    pub const RDBAL: u32 = 0x2800;
    pub const RDBAH: u32 = 0x2804;
    pub const RDLEN: u32 = 0x2808;
    pub const RDH: u32 = 0x2810;
    pub const RDT: u32 = 0x2818;
    pub const RDTR: u32 = 0x2820;
    pub const RXDCTL: u32 = 0x2828;
    pub const RADV: u32 = 0x282C;
    pub const RSRPD: u32 = 0x2C00;
    pub const TXDMAC: u32 = 0x3000;
    pub const TDFH: u32 = 0x3410;
    pub const TDFT: u32 = 0x3418;
    pub const TDFHS: u32 = 0x3420;
    pub const TDFTS: u32 = 0x3428;
    pub const TDFPC: u32 = 0x3430;
    pub const TDBAL: u32 = 0x3800;
    pub const TDBAH: u32 = 0x3804;
    pub const TDLEN: u32 = 0x3808;
    pub const TDH: u32 = 0x3810;
    pub const TDT: u32 = 0x3818;
    pub const TIDV: u32 = 0x3820;
    pub const TXDCTL: u32 = 0x3828;
    pub const TADV: u32 = 0x382C;
    pub const TSPMT: u32 = 0x3830;
    pub const STATISTICS: u32 = 0x4000;
    pub const STATISTICS_END: u32 = 0x4128;
    pub const RXCSUM: u32 = 0x5000;
    pub const MTA: u32 = 0x5200;
    pub const MTA_END: u32 = 0x5400;
    pub const RA: u32 = 0x5400;
    pub const RA_END: u32 = 0x5480;
    pub const VFTA: u32 = 0x5600;
    pub const VFTA_END: u32 = 0x5800;
    pub const WUC: u32 = 0x5800;
    pub const WUFC: u32 = 0x5808;
    pub const WUS: u32 = 0x5810;
    pub const MANC: u32 = 0x5820;
    pub const IPAV: u32 = 0x5838;
    pub const IP4AT: u32 = 0x5840;
    pub const IP4AT_END: u32 = 0x5860;
    pub const IP6AT: u32 = 0x5880;
    pub const IP6AT_END: u32 = 0x5890;
    pub const WUPL: u32 = 0x5900;
    pub const WUPM: u32 = 0x5A00;
    pub const WUPM_END: u32 = 0x5A80;
    pub const FFLT: u32 = 0x5F00;
    pub const FFLT_END: u32 = 0x5F20;
    pub const FFMT: u32 = 0x9000;
    pub const FFMT_END: u32 = 0x9400;
    pub const FFVT: u32 = 0x9800;
    pub const FFVT_END: u32 = 0x9C00;
}

/// Bits of CTRL (13.4.1).
pub mod ctrl {
    #![allow(missing_docs, reason = "the names are the manual's")]
    pub const FD: u32 = 1 << 0;
    pub const ASDE: u32 = 1 << 5;
    pub const SLU: u32 = 1 << 6;
    pub const SPEED_SHIFT: u32 = 8;
    pub const FRCSPD: u32 = 1 << 11;
    pub const FRCDPLX: u32 = 1 << 12;
    pub const RST: u32 = 1 << 26;
    pub const RFCE: u32 = 1 << 27;
    pub const TFCE: u32 = 1 << 28;
    pub const VME: u32 = 1 << 30;
    pub const PHY_RST: u32 = 1 << 31;
}

/// Bits of STATUS (13.4.2).
pub mod status {
    #![allow(missing_docs, reason = "the names are the manual's")]
    pub const FD: u32 = 1 << 0;
    pub const LU: u32 = 1 << 1;
    pub const TXOFF: u32 = 1 << 4;
    pub const SPEED_SHIFT: u32 = 6;
    pub const ASDV_SHIFT: u32 = 8;
}

/// Bits of RCTL (13.4.22).
pub mod rctl {
    #![allow(missing_docs, reason = "the names are the manual's")]
    pub const EN: u32 = 1 << 1;
    pub const SBP: u32 = 1 << 2;
    pub const UPE: u32 = 1 << 3;
    pub const MPE: u32 = 1 << 4;
    pub const LPE: u32 = 1 << 5;
    pub const LBM_SHIFT: u32 = 6;
    pub const RDMTS_SHIFT: u32 = 8;
    pub const MO_SHIFT: u32 = 12;
    pub const BAM: u32 = 1 << 15;
    pub const BSIZE_SHIFT: u32 = 16;
    pub const VFE: u32 = 1 << 18;
    pub const CFIEN: u32 = 1 << 19;
    pub const CFI: u32 = 1 << 20;
    pub const DPF: u32 = 1 << 22;
    pub const PMCF: u32 = 1 << 23;
    pub const BSEX: u32 = 1 << 25;
    pub const SECRC: u32 = 1 << 26;
    pub const WRITABLE: u32 = 0x06DF_B3FE;
}

/// Bits of TCTL (13.4.33).
pub mod tctl {
    #![allow(missing_docs, reason = "the names are the manual's")]
    pub const EN: u32 = 1 << 1;
    pub const PSP: u32 = 1 << 3;
    pub const SWXOFF: u32 = 1 << 22;
    pub const WRITABLE: u32 = 0x037F_FFFA;
}

/// A register that keeps what is written to it and does nothing else by itself.
pub(crate) struct Plain {
    pub offset: u32,
    pub writable: u32,
    pub reset: u32,
}

const fn plain(offset: u32, writable: u32, reset: u32) -> Plain {
    Plain { offset, writable, reset }
}

/// Sorted by offset.
pub(crate) const PLAIN: &[Plain] = &[
    plain(reg::CTRL_EXT, 0x0082_FFFF, 0x0000_0000),
    plain(reg::FLA, 0x0000_000F, 0),
    plain(reg::FCAL, u32::MAX, 0),
    plain(reg::FCAH, 0xFFFF, 0),
    plain(reg::FCT, 0xFFFF, 0),
    plain(reg::VET, 0xFFFF, 0x8100),
    plain(reg::FCTTV, 0xFFFF, 0),
    plain(reg::TXCW, 0xC000_FFFF, 0),
    plain(reg::RXCW, 0, 0),
    plain(reg::TIPG, 0x3FFF_FFFF, 0x0060_2008),
    plain(reg::TBT, 0xFFFF, 0),
    plain(reg::AIT, 0xFFFF, 0),
    plain(reg::LEDCTL, 0xCFCF_CFCF, 0x0706_1302),
    plain(reg::FCRTL, 0x8000_FFF8, 0),
    plain(reg::FCRTH, 0x0000_FFF8, 0),
    plain(reg::RDFH, 0x1FFF, 0),
    plain(reg::RDFT, 0x1FFF, 0),
    plain(reg::RDFHS, 0x1FFF, 0),
    plain(reg::RDFTS, 0x1FFF, 0),
    plain(reg::RXDCTL, 0x013F_3F3F, 0x0001_0000),
    plain(reg::RSRPD, 0x0FFF, 0),
    plain(reg::TXDMAC, 0x0000_0001, 0),
    plain(reg::TDFH, 0x1FFF, 0x600),
    plain(reg::TDFT, 0x1FFF, 0x600),
    plain(reg::TDFHS, 0x1FFF, 0x600),
    plain(reg::TDFTS, 0x1FFF, 0x600),
    plain(reg::TDFPC, 0x1FFF, 0),
    plain(reg::TXDCTL, 0xFF3F_3F3F, 0),
    plain(reg::TSPMT, u32::MAX, 0x0100_0400),
    plain(reg::RXCSUM, 0x07FF, 0),
    plain(reg::MANC, 0x3FFF_FF00, 0),
    plain(reg::IPAV, 0x0001_000F, 0),
];

/// Where the index of a plain register's value is, if `offset` is one.
pub(crate) fn plain_index(offset: u32) -> Option<usize> {
    PLAIN.binary_search_by_key(&offset, |plain| plain.offset).ok()
}

/// The present offset of a register that the 82542 had elsewhere (13.2, the alias column): old drivers use those.
#[must_use]
pub const fn without_alias(offset: u32) -> u32 {
    match offset {
        reg::CTRL_SHADOW => reg::CTRL,
        0x0108 => reg::RDTR,
        0x0110 => reg::RDBAL,
        0x0114 => reg::RDBAH,
        0x0118 => reg::RDLEN,
        0x0120 => reg::RDH,
        0x0128 => reg::RDT,
        0x0160 => reg::FCRTL,
        0x0168 => reg::FCRTH,
        0x0420 => reg::TDBAL,
        0x0424 => reg::TDBAH,
        0x0428 => reg::TDLEN,
        0x0430 => reg::TDH,
        0x0438 => reg::TDT,
        0x0440 => reg::TIDV,
        0x0040..0x00C0 => reg::RA + (offset - 0x0040),
        0x0200..0x0400 => reg::MTA + (offset - 0x0200),
        0x0600..0x0800 => reg::VFTA + (offset - 0x0600),
        _ => offset,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_registers_are_sorted() {
        assert!(PLAIN.windows(2).all(|pair| pair[0].offset < pair[1].offset));
        assert!(PLAIN.iter().all(|plain| plain.offset % 4 == 0));
    }
}
