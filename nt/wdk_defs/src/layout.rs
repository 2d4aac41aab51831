//! Size, alignment and member offsets of every type, asserted at compile time and listed for tests and reports.

use crate::plain::Plain;
use crate::{nbl, ndis, ndis51, netdef, ntddk, ntddndis, ntdef, wdm};

/// Layout of one type.
#[derive(Clone, Copy, Debug)]
pub struct TypeLayout {
    /// Name of the type.
    pub name: &'static str,
    /// Size in bytes.
    pub size: usize,
    /// Alignment in bytes.
    pub align: usize,
    /// Stored members, in order of offset. Padding is named `_padN`; the storage of a union `raw`, that of bit-fields
    /// `BitFields` or `BitFieldsN`.
    pub members: &'static [Member],
    /// Members that view bytes of the stored ones.
    pub views: &'static [Member],
    /// Bit-fields.
    pub bits: &'static [BitField],
}

/// A member: its name, offset and size in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Name in C.
    pub name: &'static str,
    /// Bytes from the start of the type.
    pub offset: usize,
    /// Size in bytes.
    pub size: usize,
}

/// A bit-field and its storage unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BitField {
    /// Name in C, offset and size of the storage unit.
    pub unit: Member,
    /// First bit, counted from the unit's least significant one.
    pub bit: u32,
    /// Width in bits.
    pub width: u32,
}

/// The layouts of all types, header by header.
pub fn all() -> impl Iterator<Item = &'static TypeLayout> {
    [
        ntdef::LAYOUTS,
        wdm::LAYOUTS,
        ntddk::LAYOUTS,
        netdef::LAYOUTS,
        ntddndis::LAYOUTS,
        nbl::LAYOUTS,
        ndis::LAYOUTS,
        ndis51::LAYOUTS,
    ]
    .into_iter()
    .flatten()
}

/// Offset and size of a member, in bytes.
pub(crate) type Place = (usize, usize);

/// Size of a value that must be `Plain`.
pub(crate) const fn plain_size<T: Plain>(_: &T) -> usize {
    size_of::<T>()
}

/// Asserts that the members lie where the layout says, and that they fill the type.
pub(crate) const fn assert_members(actual: &[Place], layout: &TypeLayout) {
    let mut filled = 0;
    let mut i = 0;
    while i < actual.len() {
        let expected = &layout.members[i];
        assert!(actual[i].0 == expected.offset, "a member is at another offset");
        assert!(actual[i].1 == expected.size, "a member has another size");
        filled += expected.size;
        i += 1;
    }
    assert!(i == layout.members.len() && filled == layout.size, "a byte belongs to no member");
}

/// Asserts that the views lie where the layout says.
pub(crate) const fn assert_views(actual: &[Place], layout: &TypeLayout) {
    let mut i = 0;
    while i < actual.len() {
        let expected = &layout.views[i];
        assert!(actual[i].0 == expected.offset, "a view is at another offset");
        assert!(actual[i].1 == expected.size, "a view has another size");
        i += 1;
    }
}

/// A type of the Windows interface, whose layout is known.
pub trait HasLayout: Plain {
    /// Its layout.
    const LAYOUT: TypeLayout;
}

/// Asserts layouts and implements `Plain` and `HasLayout`:
/// `layout! { TYPE: size, align { member offset size, … } views { PLACE offset size, … } bits { name offset size bit width, … }; … }`.
macro_rules! layout {
    ($(
        $type:ident: $size:literal, $align:literal { $($m:ident $mo:literal $ms:literal),* }
        $(views { $($v:ident $at:ident $vo:literal $vs:literal),+ })?
        $(bits { $($b:ident $bo:literal $bs:literal $bit:literal $width:literal),+ })?;
    )*) => {
        $(
            impl $crate::layout::HasLayout for $type {
                const LAYOUT: $crate::layout::TypeLayout = $crate::layout::TypeLayout {
                    name: stringify!($type),
                    size: $size,
                    align: $align,
                    members: &[$($crate::layout::Member { name: stringify!($m), offset: $mo, size: $ms }),*],
                    views: &[$($($crate::layout::Member { name: stringify!($v), offset: $vo, size: $vs }),+)?],
                    bits: &[$($($crate::layout::BitField {
                        unit: $crate::layout::Member { name: stringify!($b), offset: $bo, size: $bs },
                        bit: $bit,
                        width: $width,
                    }),+)?],
                };
            }

            const _: () = {
                use $crate::layout::HasLayout;

                assert!(size_of::<$type>() == $size && align_of::<$type>() == $align);
                // The pattern names every member, so that none can be left out.
                let $type { $($m),* } = $crate::plain::zeroed::<$type>();
                $crate::layout::assert_members(
                    &[$((core::mem::offset_of!($type, $m), $crate::layout::plain_size(&$m))),*],
                    &$type::LAYOUT,
                );
                $($crate::layout::assert_views(&[$($type::$at.place()),+], &$type::LAYOUT);)?
            };

            // SAFETY: asserted just above: every member is `Plain`, and together they fill the type.
            unsafe impl $crate::plain::Plain for $type {}
        )*

        /// Layouts of the types of this header.
        pub(crate) static LAYOUTS: &[$crate::layout::TypeLayout] =
            &[$(<$type as $crate::layout::HasLayout>::LAYOUT),*];
    };
}

pub(crate) use layout;
