//! What is wrong with an image, where, and what to do about it.

use std::borrow::Cow;
use std::fmt;

use thiserror::Error;

use crate::imports::Import;

/// Where in the image a problem was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Offset in bytes from the start of the file.
    File(u64),
    /// Relative virtual address: bytes from the image base once loaded.
    Rva(u32),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(offset) => write!(f, "file offset {offset:#x}"),
            Self::Rva(rva) => write!(f, "RVA {rva:#x}"),
        }
    }
}

/// What exactly is wrong, with the values that were found.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PeErrorKind {
    /// The file has no bytes at all.
    #[error("the file is empty")]
    Empty,
    /// The file does not start as a PE file does.
    #[error("not a PE file: it starts with the bytes {0:02x?}")]
    NotPe(Vec<u8>),
    /// Something reaches past the end of the file.
    #[error("truncated: {what} ends at {end:#x} but the file has {file_len:#x} bytes")]
    Truncated {
        /// Which structure or section.
        what: String,
        /// File offset of its end.
        end: u64,
        /// Length of the file.
        file_len: u64,
    },
    /// The image is for another processor.
    #[error("machine {0:#06x} is not x64 (0x8664)")]
    Machine(u16),
    /// The image does not run in the kernel.
    #[error("subsystem {0} is not native (1)")]
    Subsystem(u16),
    /// A native user-mode program, recognised by its imports.
    #[error("a native user-mode program: it imports {0}")]
    UserProgram(String),
    /// A field has a value that it must not have.
    #[error("{what} is {value:#x}, but {rule}")]
    Value {
        /// Which field.
        what: Cow<'static, str>,
        /// What it holds.
        value: u64,
        /// What it must be.
        rule: &'static str,
    },
    /// A count or size above the limit of this crate.
    #[error("{what} is {value:#x}, above the limit of {limit:#x}")]
    Limit {
        /// Which count or size.
        what: &'static str,
        /// What the file says.
        value: u64,
        /// The most that is accepted.
        limit: u64,
    },
    /// Something lies outside the image, its section or its section's data.
    #[error("{what} ({len:#x} bytes) does not lie in {bounds}")]
    OutOfBounds {
        /// Which structure.
        what: Cow<'static, str>,
        /// Its length in bytes.
        len: u64,
        /// What it had to lie in.
        bounds: &'static str,
    },
    /// A section starts below the end of what comes before it, or leaves a hole.
    #[error("section {name} starts at {rva:#x}, but the section before it ends at {expected:#x}")]
    SectionNotAdjacent {
        /// Name of the section.
        name: String,
        /// Where it starts.
        rva: u32,
        /// Where it has to start.
        expected: u32,
    },
    /// A name has no end, is too long, or holds bytes that are not printable ASCII.
    #[error("{what} is not a printable ASCII name of at most {limit} bytes")]
    Name {
        /// Whose name.
        what: &'static str,
        /// The longest accepted.
        limit: usize,
    },
    /// A base relocation of a type that x64 images do not have.
    #[error("base relocation of type {0}, which x64 images do not have")]
    RelocationType(u8),
    /// A 32-bit base relocation whose result does not fit.
    #[error("32-bit base relocation gives {0:#x}, which does not fit")]
    RelocationOverflow(u64),
    /// The image cannot be moved from its preferred base.
    #[error("the image has no relocations: it loads at {preferred:#x} only, not at {base:#x}")]
    NoRelocations {
        /// Where the image wants to be.
        preferred: u64,
        /// Where it was to be put.
        base: u64,
    },
    /// Imports that nothing provides.
    #[error("{} unresolved: {}", if .0.len() == 1 { "import" } else { "imports" }, list(.0))]
    Unresolved(Vec<Import>),
    /// A valid feature that is not supported.
    #[error("not supported: {0}")]
    Unsupported(&'static str),
    /// The symbol file cannot be read.
    #[error("symbol file: {0}")]
    Pdb(String),
    /// The symbol file belongs to another build.
    #[error("the symbol file is of another build: the image has {image}, the file {pdb}")]
    PdbMismatch {
        /// GUID and age that the image names.
        image: String,
        /// GUID and age of the symbol file.
        pdb: String,
    },
}

fn list(imports: &[Import]) -> String {
    imports.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// One problem of an image: what, where, and a hint when there is one to give.
///
/// It prints as one line.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct PeError {
    /// What is wrong.
    pub kind: PeErrorKind,
    /// Where, when it has a place.
    pub place: Option<Place>,
    /// What the user can do or what the file really is.
    pub hint: Option<Cow<'static, str>>,
}

impl fmt::Display for PeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        if let Some(place) = self.place {
            write!(f, " (at {place})")?;
        }
        if let Some(hint) = &self.hint {
            write!(f, "; {hint}")?;
        }
        Ok(())
    }
}

impl PeErrorKind {
    pub(crate) fn at_file(self, offset: u64) -> PeError {
        PeError { kind: self, place: Some(Place::File(offset)), hint: None }
    }

    pub(crate) fn at_rva(self, rva: u32) -> PeError {
        PeError { kind: self, place: Some(Place::Rva(rva)), hint: None }
    }

    pub(crate) fn nowhere(self) -> PeError {
        PeError { kind: self, place: None, hint: None }
    }

    pub(crate) fn value(
        what: impl Into<Cow<'static, str>>,
        value: impl Into<u64>,
        rule: &'static str,
    ) -> Self {
        Self::Value { what: what.into(), value: value.into(), rule }
    }
}

impl PeError {
    pub(crate) fn hint(mut self, hint: impl Into<Cow<'static, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}
