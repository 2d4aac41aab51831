//! PE32+ x64 Windows kernel images: parse, relocate, bind imports, unwind, name.
//!
//! [`Image::parse`] checks a `.sys` file as a whole; what it accepts, [`Image::layout`] turns into the bytes of the
//! loaded image. The input is hostile: every error is a [`PeError`] that says what is wrong and where, nothing
//! panics, and nothing allocates more than a small multiple of the file plus [`MAX_SIZE_OF_IMAGE`].
//!
//! The format: <https://learn.microsoft.com/en-us/windows/win32/debug/pe-format>.

#![forbid(unsafe_code)]

mod debug;
mod error;
mod exports;
mod functions;
mod fuzz;
mod headers;
mod image;
mod imports;
mod layout;
mod load_config;
mod notes;
mod pdata;
mod pdb;
mod protection;
mod relocations;
mod symbols;
mod unwind;
mod version;
mod view;

pub use debug::{BuildInfo, CodeView, Guid, RichEntry, Toolchain};
pub use error::{PeError, PeErrorKind, Place};
pub use exports::{Export, ExportTarget, MAX_EXPORTS};
pub use functions::{Function, FunctionSource, Functions};
pub use fuzz::fuzz;
pub use headers::{
    DataDirectory, DllCharacteristics, Headers, MAX_SECTIONS, MAX_SIZE_OF_IMAGE, PAGE_SIZE, Protection,
    Section, Version,
};
pub use image::Image;
pub use imports::{Import, ImportSymbol, MAX_IMPORTS, MAX_MODULE_NAME, MAX_SYMBOL_NAME};
pub use layout::{Laid, LoadOptions};
pub use load_config::{
    DEFAULT_SECURITY_COOKIE, GUARD_CF_FUNCTION_TABLE_PRESENT, GUARD_CF_INSTRUMENTED, LoadConfig,
};
pub use notes::Note;
pub use pdata::{LanguageHandler, RuntimeFunction};
pub use relocations::{Relocation, RelocationKind};
pub use symbols::{SourceLine, Symbol, SymbolTable};
pub use unwind::{
    Frame, ImageSource, MAX_FRAMES, Module, RSP, SavedAt, UnwindRegisters, UnwindStop, Unwound, backtrace,
    unwind_frame, virtual_unwind,
};
pub use version::{FileVersion, VersionInfo};
