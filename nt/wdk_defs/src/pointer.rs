//! Addresses in driver memory. They are numbers: nothing here reads or writes through them.

use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

use crate::plain::Plain;

/// Defines what `DriverPtr` and `DriverFn` share: both are an address with a type.
macro_rules! address {
    ($name:ident) => {
        impl<T> $name<T> {
            /// The null address.
            pub const fn null() -> Self {
                Self::new(0)
            }

            /// The pointer with this address.
            pub const fn new(address: u64) -> Self {
                Self { address, to: PhantomData }
            }

            /// The address.
            pub const fn addr(self) -> u64 {
                self.address
            }

            /// Whether the address is 0.
            pub const fn is_null(self) -> bool {
                self.address == 0
            }
        }

        // By hand: derived code would ask the same of `T`.
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T> Default for $name<T> {
            fn default() -> Self {
                Self::null()
            }
        }

        impl<T> PartialEq for $name<T> {
            fn eq(&self, other: &Self) -> bool {
                self.address == other.address
            }
        }

        impl<T> Eq for $name<T> {}

        impl<T> PartialOrd for $name<T> {
            fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl<T> Ord for $name<T> {
            fn cmp(&self, other: &Self) -> core::cmp::Ordering {
                self.address.cmp(&other.address)
            }
        }

        impl<T> Hash for $name<T> {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.address.hash(state);
            }
        }

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:#x}", self.address)
            }
        }

        impl<T> fmt::LowerHex for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::LowerHex::fmt(&self.address, f)
            }
        }
    };
}

/// The address of a `T` in driver memory, `T *` in C. Null, dangling and misaligned are all possible.
#[repr(transparent)]
pub struct DriverPtr<T> {
    address: u64,
    to: PhantomData<fn() -> T>,
}

/// The address of a routine of type `F`, an `unsafe extern "win64" fn`. Null and wild are possible.
#[repr(transparent)]
pub struct DriverFn<F> {
    address: u64,
    to: PhantomData<fn() -> F>,
}

address!(DriverPtr);
address!(DriverFn);

impl<T> DriverPtr<T> {
    /// The same address, taken for that of a `U`.
    pub const fn cast<U>(self) -> DriverPtr<U> {
        DriverPtr::new(self.address)
    }

    /// The address `bytes` further on, wrapping as the processor does.
    pub const fn byte_add(self, bytes: u64) -> Self {
        Self::new(self.address.wrapping_add(bytes))
    }

    /// The address of the `T` that lies `count` elements further on (back, if negative), wrapping as the processor does.
    pub const fn offset(self, count: i64) -> Self {
        let bytes = count.wrapping_mul(size_of::<T>() as i64);
        Self::new(self.address.wrapping_add_signed(bytes))
    }

    /// The address of a member.
    pub const fn at<F>(self, field: Field<T, F>) -> DriverPtr<F> {
        DriverPtr::new(self.address.wrapping_add(field.offset as u64))
    }
}

/// Where a member of type `F` lies in an `S`.
///
/// [`field!`](crate::field) makes one for a member; views of unions come with one, `S::AT_X`.
pub struct Field<S, F> {
    offset: usize,
    of: PhantomData<fn(S) -> F>,
}

impl<S, F> Clone for Field<S, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S, F> Copy for Field<S, F> {}

impl<S, F> Field<S, F> {
    /// The member at `offset` bytes from the start.
    ///
    /// # Panics
    /// If an `F` there does not lie within an `S`; a compile error where, as usual, this is evaluated in a constant.
    pub const fn new(offset: usize) -> Self {
        assert!(offset + size_of::<F>() <= size_of::<S>(), "the member reaches beyond its type");
        Self { offset, of: PhantomData }
    }

    /// [`Field::new`], with the type of the member inferred from how it is read.
    pub const fn read_by(offset: usize, _: fn(S) -> F) -> Self {
        Self::new(offset)
    }

    /// Bytes from the start of the `S`.
    pub const fn offset(self) -> usize {
        self.offset
    }

    /// Size of the member in bytes.
    pub const fn size(self) -> usize {
        size_of::<F>()
    }

    /// Offset and size.
    pub(crate) const fn place(self) -> (usize, usize) {
        (self.offset, size_of::<F>())
    }

    /// A member of this member.
    pub const fn at<G>(self, inner: Field<F, G>) -> Field<S, G> {
        Field::new(self.offset + inner.offset)
    }
}

impl<S: Plain, F: Plain> Field<S, F> {
    /// The member's value in `whole`.
    pub fn get(self, whole: &S) -> F {
        let mut value = F::zeroed();
        let size = size_of::<F>();
        value.as_bytes_mut().copy_from_slice(&whole.as_bytes()[self.offset..self.offset + size]);
        value
    }

    /// Sets the member in `whole`.
    pub fn set(self, whole: &mut S, value: F) {
        let size = size_of::<F>();
        whole.as_bytes_mut()[self.offset..self.offset + size].copy_from_slice(value.as_bytes());
    }
}

/// The place of a member, as a [`Field`]: `field!(NDIS_OID_REQUEST, RequestId)`.
#[macro_export]
macro_rules! field {
    ($type:ty, $($member:tt)+) => {
        const { $crate::pointer::Field::read_by(core::mem::offset_of!($type, $($member)+), |whole: $type| whole.$($member)+) }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::all::*;

    #[test]
    fn members_are_found_through_nested_types_and_views() {
        let request: DriverPtr<NDIS_OID_REQUEST> = DriverPtr::new(0x1000);
        let data = request.at(field!(NDIS_OID_REQUEST, DATA));
        let query = data.at(_REQUEST_DATA::AT_QUERY_INFORMATION);
        assert_eq!(query.at(field!(_QUERY, BytesWritten)).addr(), 0x1000 + 52);
        assert_eq!(request.at(field!(NDIS_OID_REQUEST, Header.Size)).addr(), 0x1002);
    }

    #[test]
    fn arithmetic_wraps_and_scales() {
        let p: DriverPtr<MDL> = DriverPtr::new(0x100);
        assert_eq!(p.offset(2).addr(), 0x100 + 96);
        assert_eq!(p.offset(-1).addr(), 0x100 - 48);
        assert_eq!(DriverPtr::<MDL>::null().byte_add(u64::MAX).addr(), u64::MAX);
        assert_eq!(format!("{:?}", DriverPtr::<MDL>::new(0xFFFF_8000)), "0xffff8000");
    }

    #[test]
    fn fields_get_and_set_in_a_value() {
        let mut mdl = MDL::zeroed();
        field!(MDL, ByteCount).set(&mut mdl, 60);
        assert_eq!(mdl.ByteCount, 60);
        assert_eq!(field!(MDL, ByteCount).get(&mdl), 60);
    }
}
