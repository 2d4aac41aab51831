//! The runtime library: memory, strings, numbers, time; and what the compiler calls.
//!
//! * [`memory`]: blocks of bytes; [`narrow`], [`wide`]: strings of the C runtime; [`character`]: its characters.
//! * [`counted`]: counted strings; [`number`]: numbers as text, and random ones; [`guid`]; [`calendar`]; [`version`].
//! * [`bitmap`]; [`requirement`]: the version that a driver asks for; [`convert`]: numbers and characters of the C runtime.
//! * [`exception`]: structured exceptions; [`compiler`]: stack probes.

pub mod bitmap;
pub mod calendar;
pub mod character;
pub mod compiler;
pub mod convert;
pub mod counted;
pub mod exception;
pub mod guid;
pub mod memory;
pub mod narrow;
pub mod number;
pub mod requirement;
pub mod version;
pub mod wide;

use ddi::Export;

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![
        &memory::MEMORY_EXPORTS,
        &narrow::NARROW_EXPORTS,
        &wide::WIDE_EXPORTS,
        &character::CHARACTER_EXPORTS,
        &counted::COUNTED_EXPORTS,
        &number::NUMBER_EXPORTS,
        &guid::GUID_EXPORTS,
        &calendar::CALENDAR_EXPORTS,
        &version::VERSION_EXPORTS,
        &bitmap::BITMAP_EXPORTS,
        &requirement::REQUIREMENT_EXPORTS,
        &convert::CONVERT_EXPORTS,
        &compiler::COMPILER_EXPORTS,
        &exception::EXCEPTION_EXPORTS,
    ]
}
