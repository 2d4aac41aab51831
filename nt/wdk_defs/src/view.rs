//! Members that share bytes: views of C unions, and bit-fields.
//!
//! Rust's own unions would make each read `unsafe` and leave bytes undefined. Here a type stores one member (or, if it
//! is itself a C union, raw bytes), and every other member is a view of the same bytes:
//!
//! ```
//! use wdk_defs::all::*;
//! use wdk_defs::{DriverPtr, Plain, field};
//!
//! let mut data = _REQUEST_DATA::zeroed();                       // NDIS_OID_REQUEST.DATA is a union
//! let query = _QUERY { Oid: OID_GEN_LINK_STATE, InformationBufferLength: 24, ..Plain::zeroed() };
//! data.set_QUERY_INFORMATION(query);
//! assert_eq!(data.SET_INFORMATION().Oid, OID_GEN_LINK_STATE);   // the same bytes
//!
//! let in_driver_memory: DriverPtr<NDIS_OID_REQUEST> = DriverPtr::new(0x1_0000);
//! let written: DriverPtr<u32> = in_driver_memory
//!     .at(field!(NDIS_OID_REQUEST, DATA))
//!     .at(_REQUEST_DATA::AT_QUERY_INFORMATION)
//!     .at(field!(_QUERY, BytesWritten));
//! assert_eq!(written.addr(), 0x1_0034);
//!
//! let mut checksum = NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO::zeroed();
//! let mut transmit = checksum.Transmit();
//! transmit.set_IsIPv4(1);                                       // a bit-field
//! checksum.set_Transmit(transmit);
//! assert_eq!(checksum.Value().addr(), 1);
//! ```

use crate::plain::Plain;

/// Defines views: `views! { TYPE: getter, setter, PLACE at offset: type; … }`.
macro_rules! views {
    ($whole:ty: $($get:ident, $set:ident, $at:ident at $offset:literal: $member:ty;)+) => {
        impl $whole {
            $(
                #[doc = concat!("Where the member `", stringify!($get), "` lies.")]
                pub const $at: $crate::pointer::Field<Self, $member> = $crate::pointer::Field::new($offset);
                #[doc = concat!("The bytes, read as the member `", stringify!($get), "`.")]
                #[inline]
                pub fn $get(&self) -> $member {
                    Self::$at.get(self)
                }
                #[doc = concat!("Writes the member `", stringify!($get), "`.")]
                #[inline]
                pub fn $set(&mut self, value: $member) {
                    Self::$at.set(self, value);
                }
            )+
        }
    };
}

/// Defines bit-fields: `bits! { TYPE: getter, setter at offset [first bit; width]: storage; … }`.
macro_rules! bits {
    ($whole:ty: $($get:ident, $set:ident at $offset:literal [$bit:literal; $width:literal]: $unit:ty;)+) => {
        impl $whole {
            $(
                #[doc = concat!("The bit-field `", stringify!($get), "`, ", stringify!($width), " wide.")]
                #[inline]
                pub fn $get(&self) -> $unit {
                    $crate::view::bits_at(self, $offset, size_of::<$unit>(), $bit, $width) as $unit
                }
                #[doc = concat!("Sets the bit-field `", stringify!($get), "`; bits beyond its width are dropped.")]
                #[inline]
                pub fn $set(&mut self, value: $unit) {
                    $crate::view::set_bits_at(self, $offset, size_of::<$unit>(), $bit, $width, value as u64);
                }
            )+
        }
    };
}

pub(crate) use {bits, views};

/// Bits `first..first + width` of the little-endian integer of `size` bytes at `offset` in `whole`.
pub(crate) fn bits_at<S: Plain>(whole: &S, offset: usize, size: usize, first: u32, width: u32) -> u64 {
    (unit(whole, offset, size) >> first) & mask(width)
}

/// Sets the bits that [`bits_at`] reads, to the low bits of `value`.
pub(crate) fn set_bits_at<S: Plain>(
    whole: &mut S,
    offset: usize,
    size: usize,
    first: u32,
    width: u32,
    value: u64,
) {
    let kept = unit(whole, offset, size) & !(mask(width) << first);
    let new = kept | (value & mask(width)) << first;
    whole.as_bytes_mut()[offset..offset + size].copy_from_slice(&new.to_le_bytes()[..size]);
}

fn unit<S: Plain>(whole: &S, offset: usize, size: usize) -> u64 {
    let mut bytes = [0; 8];
    bytes[..size].copy_from_slice(&whole.as_bytes()[offset..offset + size]);
    u64::from_le_bytes(bytes)
}

/// `width` low bits; `width` is 1 to 64.
fn mask(width: u32) -> u64 {
    u64::MAX >> (64 - width)
}

#[cfg(test)]
mod tests {
    use crate::all::*;
    use crate::plain::Plain;

    #[test]
    fn a_bit_field_keeps_its_neighbours() {
        let mut list = SLIST_HEADER::zeroed();
        let mut header = list.HeaderX64();
        header.set_Sequence(0x0000_1234_5678_9ABC);
        header.set_Depth(0xFFFF_0007);
        list.set_HeaderX64(header);
        assert_eq!((header.Depth(), header.Sequence()), (7, 0x1234_5678_9ABC));
        assert_eq!(list.Alignment(), 0x1234_5678_9ABC_0007);
    }

    #[test]
    fn views_share_bytes() {
        let mut status = IO_STATUS_BLOCK::zeroed();
        status.Status = 0xC000_0001;
        assert_eq!(status.Pointer().addr(), 0xC000_0001);
        let mut time = LARGE_INTEGER { QuadPart: -1 };
        time.set_LowPart(5);
        assert_eq!((time.QuadPart, time.HighPart()), (-0x1_0000_0000 + 5, -1));
    }
}
