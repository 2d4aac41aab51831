//! What every type here has in common: any bytes are a value, and every byte belongs to a member.
#![expect(unsafe_code, reason = "values are viewed as bytes; `Plain` states when that is right")]

use core::fmt::Debug;
use core::mem::MaybeUninit;

/// A type whose values are plain bytes: any bit pattern is valid and there is no padding.
///
/// # Safety
/// Implement it only where both hold, and where the type has no interior mutability. In this crate the `layout!`
/// macro implements it and asserts at compile time that every member is `Plain` and that the members fill the type.
pub unsafe trait Plain: Copy + Debug + 'static {
    /// The value whose bytes are all zero.
    fn zeroed() -> Self {
        zeroed()
    }

    /// The value as bytes, in memory order.
    fn as_bytes(&self) -> &[u8] {
        // SAFETY: `self` is valid for `size_of::<Self>()` bytes, and `Plain` says that all of them are initialised.
        unsafe { core::slice::from_raw_parts(core::ptr::from_ref(self).cast(), size_of::<Self>()) }
    }

    /// The value as bytes that may be changed.
    fn as_bytes_mut(&mut self) -> &mut [u8] {
        // SAFETY: as for `as_bytes`; `Plain` says that any bytes written are a valid value.
        unsafe { core::slice::from_raw_parts_mut(core::ptr::from_mut(self).cast(), size_of::<Self>()) }
    }

    /// The value that the first `size_of::<Self>()` bytes make, at any alignment; `None` if there are fewer.
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.get(..size_of::<Self>())?;
        // SAFETY: `bytes` is valid for reading `size_of::<Self>()` bytes; `Plain` says that they are a value.
        Some(unsafe { core::ptr::read_unaligned(bytes.as_ptr().cast()) })
    }
}

/// The value whose bytes are all zero; usable in constants.
pub const fn zeroed<T: Plain>() -> T {
    // SAFETY: `Plain` says that any bit pattern is a valid value.
    unsafe { MaybeUninit::zeroed().assume_init() }
}

macro_rules! plain_numbers {
    ($($t:ty)*) => {
        // SAFETY: integers and floating-point numbers have no padding and no invalid values.
        $(unsafe impl Plain for $t {})*
    };
}
plain_numbers! { u8 i8 u16 i16 u32 i32 u64 i64 f64 }

// SAFETY: an array has no bytes beside its elements'.
unsafe impl<T: Plain, const N: usize> Plain for [T; N] {}

// SAFETY: `repr(transparent)` around a `u64`.
unsafe impl<T: 'static> Plain for crate::pointer::DriverPtr<T> {}

// SAFETY: `repr(transparent)` around a `u64`.
unsafe impl<F: 'static> Plain for crate::pointer::DriverFn<F> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::all::NDIS_OBJECT_HEADER;

    #[test]
    fn bytes_round_trip_at_any_alignment() {
        let bytes = [0xFF, 0x80, 1, 0x20, 0];
        let header = NDIS_OBJECT_HEADER::from_bytes(&bytes[1..]).unwrap();
        assert_eq!((header.Type, header.Revision, header.Size), (0x80, 1, 0x20));
        assert_eq!(header.as_bytes(), &bytes[1..]);
        assert!(NDIS_OBJECT_HEADER::from_bytes(&bytes[2..]).is_none());
    }
}
