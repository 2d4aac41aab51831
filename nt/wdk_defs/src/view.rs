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

/// Defines views: `views! { TYPE: getter, setter, PLACE at offset: type; … }`.
macro_rules! views {
    ($whole:ty: $($get:ident, $set:ident, $at:ident at $offset:literal: $member:ty;)+) => {
        impl $whole {
            $(
                #[doc = concat!("Where the member `", stringify!($get), "` lies.")]
                pub const $at: $crate::pointer::Field<Self, $member> = $crate::pointer::Field::new($offset);
                #[doc = concat!("The bytes, read as the member `", stringify!($get), "`.")]
                pub fn $get(&self) -> $member {
                    Self::$at.get(self)
                }
                #[doc = concat!("Writes the member `", stringify!($get), "`.")]
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
                pub fn $get(&self) -> $unit {
                    let storage = $crate::pointer::Field::<Self, $unit>::new($offset).get(self);
                    (storage >> $bit) & <$unit>::MAX >> (<$unit>::BITS - $width)
                }
                #[doc = concat!("Sets the bit-field `", stringify!($get), "`; bits beyond its width are dropped.")]
                pub fn $set(&mut self, value: $unit) {
                    let place = $crate::pointer::Field::<Self, $unit>::new($offset);
                    let mask = (<$unit>::MAX >> (<$unit>::BITS - $width)) << $bit;
                    place.set(self, place.get(self) & !mask | (value << $bit) & mask);
                }
            )+
        }
    };
}

pub(crate) use {bits, views};

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
