//! What the image says about its build: CodeView record, reproducible build, Rich header.

use std::fmt;

use object::pe;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::headers::Headers;
use crate::view::{View, file_bytes, le};

/// GUID of a build of a symbol file, in the byte order of the file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Guid(pub [u8; 16]);

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let raw = &self.0;
        write!(f, "{:08X}-{:04X}-{:04X}-", le::u32(raw, 0), le::u16(raw, 4), le::u16(raw, 6))?;
        write!(f, "{:02X}{:02X}-", raw[8], raw[9])?;
        raw[10..].iter().try_for_each(|byte| write!(f, "{byte:02X}"))
    }
}

impl fmt::Debug for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The symbol file that belongs to the image (CodeView `RSDS` record).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeView {
    /// Path of the `.pdb` on the machine that built it.
    pub path: String,
    /// Identity of the build.
    pub guid: Guid,
    /// How often the symbol file was written since.
    pub age: u32,
}

impl CodeView {
    /// The path's last part.
    pub fn file_name(&self) -> &str {
        self.path.rsplit(['\\', '/']).next().unwrap_or(&self.path)
    }
}

/// One tool of the build, from the Rich header that Microsoft's linker leaves behind the DOS stub.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RichEntry {
    /// Product number of the tool.
    pub product: u16,
    /// Build number of the tool.
    pub build: u16,
    /// How many objects it made.
    pub count: u32,
}

/// The linker, guessed from the traces that it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toolchain {
    /// Microsoft's, with the highest build number of its tools.
    Msvc {
        /// Build number.
        build: u16,
    },
    /// LLVM's `lld-link`: it gives the version of Microsoft's, but writes no Rich header.
    Lld,
    /// GNU ld (mingw-w64).
    Gnu,
    /// None of these.
    Unknown,
}

impl fmt::Display for Toolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Msvc { build } => write!(f, "Microsoft (build {build})"),
            Self::Lld => write!(f, "LLVM lld"),
            Self::Gnu => write!(f, "GNU ld"),
            Self::Unknown => write!(f, "unknown"),
        }
    }
}

/// What the image says about its build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BuildInfo {
    /// Its symbol file.
    pub code_view: Option<CodeView>,
    /// Whether the time stamp is a hash (`IMAGE_DEBUG_TYPE_REPRO`).
    pub reproducible: bool,
    /// Rich header; empty without one.
    pub rich: Vec<RichEntry>,
}

impl BuildInfo {
    pub(crate) fn toolchain(&self, headers: &Headers) -> Toolchain {
        match (self.rich.iter().map(|entry| entry.build).max(), headers.linker_version.major) {
            (Some(build), _) => Toolchain::Msvc { build },
            (None, 14) => Toolchain::Lld,
            (None, 2) => Toolchain::Gnu,
            (None, _) => Toolchain::Unknown,
        }
    }
}

const ENTRY_SIZE: u32 = 28;

pub(crate) fn parse(view: View<'_>) -> Result<BuildInfo, PeError> {
    let mut info = BuildInfo { rich: rich_header(view), ..BuildInfo::default() };
    let Some(directory) = view.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_DEBUG) else { return Ok(info) };
    let table = view.bytes("the debug directory", directory.rva, directory.size.into())?;
    for entry in table.chunks_exact(ENTRY_SIZE as usize) {
        match le::u32(entry, 12) {
            pe::IMAGE_DEBUG_TYPE_CODEVIEW if info.code_view.is_none() => {
                let (size, offset) = (le::u32(entry, 16), le::u32(entry, 24));
                let record = file_bytes(view.file, "the CodeView record", offset.into(), size.into())?;
                info.code_view = code_view(record, offset)?;
            }
            pe::IMAGE_DEBUG_TYPE_REPRO => info.reproducible = true,
            _ => {}
        }
    }
    Ok(info)
}

fn code_view(record: &[u8], offset: u32) -> Result<Option<CodeView>, PeError> {
    if record.get(..4) != Some(b"RSDS") {
        return Ok(None); // older records name no GUID
    }
    let what = "the CodeView record's path";
    let bad = || PeErrorKind::Name { what, limit: 1024 }.at_file(offset.into());
    let (guid, age) = match record.get(4..24) {
        Some(raw) => (Guid(std::array::from_fn(|i| raw[i])), le::u32(raw, 16)),
        None => return Err(bad()),
    };
    let path = &record[24..record.len().min(24 + 1024)];
    let end = path.iter().position(|&b| b == 0).ok_or_else(bad)?;
    let path: String = String::from_utf8_lossy(&path[..end]).chars().filter(|c| !c.is_control()).collect();
    Ok(Some(CodeView { path, guid, age }))
}

/// The Rich header lies between DOS stub and PE header, masked with the key that follows its signature.
fn rich_header(view: View<'_>) -> Vec<RichEntry> {
    let stub = &view.file[..view.headers.pe_offset as usize];
    let words: Vec<u32> = stub.chunks_exact(4).take(1024).map(|raw| le::u32(raw, 0)).collect();
    let Some(end) = words.iter().rposition(|&word| word == u32::from_le_bytes(*b"Rich")) else {
        return Vec::new();
    };
    let Some(&key) = words.get(end + 1) else { return Vec::new() };
    let start = u32::from_le_bytes(*b"DanS") ^ key;
    let Some(start) = words[..end].iter().rposition(|&word| word == start) else { return Vec::new() };
    // Three words of padding follow the start mark.
    let entries = words.get(start + 4..end).unwrap_or_default();
    entries
        .chunks_exact(2)
        .map(|pair| {
            let (id, count) = (pair[0] ^ key, pair[1] ^ key);
            RichEntry { product: (id >> 16) as u16, build: id as u16, count }
        })
        .collect()
}
