//! Remarks on an image that loads all the same.

use std::fmt;

use crate::PeError;

/// Something about the image that its reader should know; none of it keeps the image from loading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The section asks to be writable and executable. It gets no write access once relocations and imports
    /// are in place (Windows with memory integrity refuses such a driver).
    WritableCode {
        /// Name of the section.
        section: String,
    },
    /// `SectionAlignment` is below a page: sections may share pages, which get the union of their rights.
    LowAlignment(u32),
    /// The section's file data overlaps that of the headers or of another section.
    SharedFileData {
        /// Name of the section.
        section: String,
    },
    /// `CheckSum` does not match; Windows refuses to load such a driver.
    WrongChecksum {
        /// What the header says.
        stored: u32,
        /// What the file gives.
        computed: u32,
    },
    /// The image has a TLS directory; the kernel ignores it.
    Tls,
    /// The image has delay imports; they are not bound, a call through one runs into its own thunk.
    DelayImports(usize),
    /// A table that loading does not need is damaged and is ignored.
    Ignored {
        /// Which table.
        table: &'static str,
        /// What is wrong with it.
        error: Box<PeError>,
    },
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WritableCode { section } => {
                write!(f, "section {section} is writable and executable: it is made read-only and executable")
            }
            Self::LowAlignment(alignment) => {
                write!(f, "section alignment {alignment:#x} is below a page: sections share pages and rights")
            }
            Self::SharedFileData { section } => {
                write!(f, "section {section} shares file data with the headers or another section")
            }
            Self::WrongChecksum { stored, computed } => write!(
                f,
                "checksum {stored:#x} is wrong ({computed:#x} expected): Windows would refuse the driver"
            ),
            Self::Tls => write!(f, "thread-local storage directory: the kernel ignores it"),
            Self::DelayImports(count) => {
                write!(f, "{count} delay imports: not bound, the driver's own thunk resolves them")
            }
            Self::Ignored { table, error } => write!(f, "{table} ignored: {error}"),
        }
    }
}
