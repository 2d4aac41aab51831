//! Names for addresses: exports, the COFF symbol table (which mingw-w64 keeps), and a `.pdb` when one is given.

use std::fmt;

use object::pe;

use crate::PeError;
use crate::debug::CodeView;
use crate::error::PeErrorKind;
use crate::exports::ExportTarget;
use crate::headers::Headers;
use crate::image::Image;
use crate::pdb::Pdb;
use crate::view::{View, file_bytes, le};

/// A name for an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol<'a> {
    /// The name as the tool chain wrote it (C++ names decorated).
    pub name: &'a str,
    /// Bytes from the symbol to the address.
    pub offset: u32,
    /// Source line, when the symbol file has it.
    pub file_line: Option<SourceLine<'a>>,
}

impl fmt::Display for Symbol<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.name)?;
        if self.offset != 0 {
            write!(f, "+{:#x}", self.offset)?;
        }
        if let Some(SourceLine { file, line }) = self.file_line {
            write!(f, " [{file} @ {line}]")?;
        }
        Ok(())
    }
}

/// A line of a source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceLine<'a> {
    /// Path on the machine that built the image.
    pub file: &'a str,
    /// Line number, from 1.
    pub line: u32,
}

/// Where a name comes from; of two for one address the greater is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Origin {
    CoffLabel,
    PdbPublic,
    Export,
    CoffFunction,
    PdbFunction,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    rva: u32,
    origin: Origin,
    name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    rva: u32,
    /// 0 where the code of a block ends.
    line: u32,
    file: usize,
}

/// The names of one image.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SymbolTable {
    /// Ascending by RVA, of those for one the best last.
    entries: Vec<Entry>,
    /// Ascending by RVA.
    lines: Vec<Line>,
    files: Vec<String>,
}

impl SymbolTable {
    /// The names that the image itself carries.
    pub fn new(image: &Image) -> Self {
        let mut table = Self::default();
        for export in image.exports() {
            if let (ExportTarget::Rva(rva), Some(name)) = (&export.target, &export.name) {
                table.entries.push(Entry { rva: *rva, origin: Origin::Export, name: name.clone() });
            }
        }
        table.add_coff(image.view());
        table.finish();
        table
    }

    /// Adds names and lines of the image's symbol file.
    ///
    /// # Errors
    /// A file that is damaged or, by its GUID, belongs to another build.
    pub fn add_pdb(&mut self, image: &Image, file: &[u8]) -> Result<(), PeError> {
        let pdb = Pdb::parse(file)?;
        if let Some(CodeView { guid, age, .. }) = image.build_info().code_view
            && guid != pdb.guid
        {
            let (image, pdb) = (format!("{guid} age {age}"), format!("{} age {}", pdb.guid, pdb.age));
            return Err(PeErrorKind::PdbMismatch { image, pdb }.nowhere());
        }
        // Sections count from 1.
        let rva = |section: u16, offset: u32| {
            let section = image.sections().get(usize::from(section).checked_sub(1)?)?;
            (offset < section.virtual_size).then(|| section.rva + offset)
        };
        for symbol in pdb.symbols {
            let origin = if symbol.is_function { Origin::PdbFunction } else { Origin::PdbPublic };
            if let Some(rva) = rva(symbol.section, symbol.offset) {
                self.entries.push(Entry { rva, origin, name: symbol.name });
            }
        }
        let first_file = self.files.len();
        self.files.extend(pdb.files);
        for line in pdb.lines {
            if let Some(rva) = rva(line.section, line.offset) {
                self.lines.push(Line { rva, line: line.line, file: first_file + line.file });
            }
        }
        self.finish();
        Ok(())
    }

    /// The name for an RVA: the nearest symbol at or below it in the same section, and in the same function where
    /// the image tells functions apart.
    pub fn lookup<'a>(&'a self, image: &Image, rva: u32) -> Option<Symbol<'a>> {
        let section = image.section_at(rva)?;
        let function = image.function_containing(rva);
        // A piece that was split off its function takes the function's name, if it has none of its own.
        let entry = self
            .at_or_below(rva)
            .filter(|entry| entry.rva >= section.rva && function.is_none_or(|f| entry.rva >= f.begin));
        let entry = entry.or_else(|| {
            let primary = function.filter(|f| f.primary < f.begin)?.primary;
            self.at_or_below(primary).filter(|entry| entry.rva == primary)
        })?;
        Some(Symbol { name: &entry.name, offset: rva - entry.rva, file_line: self.line(rva) })
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no names.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The RVA of a name.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.entries.iter().find(|entry| entry.name == name).map(|entry| entry.rva)
    }

    fn at_or_below(&self, rva: u32) -> Option<&Entry> {
        let next = self.entries.partition_point(|entry| entry.rva <= rva);
        self.entries.get(next.checked_sub(1)?)
    }

    fn line(&self, rva: u32) -> Option<SourceLine<'_>> {
        let next = self.lines.partition_point(|line| line.rva <= rva);
        let line = self.lines.get(next.checked_sub(1)?).filter(|line| line.line != 0)?;
        Some(SourceLine { file: self.files.get(line.file)?, line: line.line })
    }

    fn finish(&mut self) {
        // The last one for an address is the one to show.
        self.entries.sort_by(|a, b| (a.rva, a.origin, &b.name).cmp(&(b.rva, b.origin, &a.name)));
        self.entries.dedup();
        // An end mark (line 0) sorts before a line that starts at the same place.
        self.lines.sort();
        self.lines.dedup();
    }

    fn add_coff(&mut self, view: View<'_>) {
        let Ok(table) = coff_table(view) else { return };
        // Long names may overlap in a hostile file; all together need not be longer than it.
        let mut left = view.file.len();
        let mut symbols = table.chunks_exact(COFF_SYMBOL_SIZE);
        while let Some(raw) = symbols.next() {
            for _ in 0..raw[17] {
                symbols.next(); // auxiliary records
            }
            let Some(symbol) = coff_symbol(view, raw) else { continue };
            let Some(rest) = left.checked_sub(symbol.name.len()) else { return };
            left = rest;
            self.entries.push(symbol);
        }
    }
}

const COFF_SYMBOL_SIZE: usize = 18;

/// Complains of a symbol table that does not lie in the file.
pub(crate) fn check(view: View<'_>) -> Result<(), PeError> {
    coff_table(view).map(|_| ())
}

fn coff_table(view: View<'_>) -> Result<&[u8], PeError> {
    let (offset, count) = (view.headers.symbol_table_offset, view.headers.symbol_count);
    if offset == 0 {
        return Ok(&[]);
    }
    file_bytes(view.file, "the COFF symbol table", offset.into(), u64::from(count) * COFF_SYMBOL_SIZE as u64)
}

/// A symbol that names code or data; not one of a section or a source file.
fn coff_symbol(view: View<'_>, raw: &[u8]) -> Option<Entry> {
    let (value, section, kind, class) = (le::u32(raw, 8), le::u16(raw, 12), le::u16(raw, 14), raw[16]);
    let is_section = class == pe::IMAGE_SYM_CLASS_STATIC && raw[17] != 0 && kind == 0;
    if is_section || !matches!(class, pe::IMAGE_SYM_CLASS_EXTERNAL | pe::IMAGE_SYM_CLASS_STATIC) {
        return None;
    }
    let section = view.headers.sections.get(usize::from(section).checked_sub(1)?)?;
    let rva = section.rva + Some(value).filter(|&value| value < section.virtual_size)?;
    let name = match le::u32(raw, 0) {
        0 => coff_string(view.file, view.headers, le::u32(raw, 4))?,
        _ => raw[..8].split(|&b| b == 0).next()?,
    };
    let name =
        str::from_utf8(name).ok().filter(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_graphic()))?;
    // Names with a dot are the compiler's own (`.text`, `.refptr.x`, `.L4`).
    if name.starts_with('.') {
        return None;
    }
    let is_function = kind & 0xf0 == 0x20;
    let origin = if is_function { Origin::CoffFunction } else { Origin::CoffLabel };
    Some(Entry { rva, origin, name: name.to_owned() })
}

/// A string of the COFF string table, which follows the symbol table.
pub(crate) fn coff_string<'a>(file: &'a [u8], headers: &Headers, at: u32) -> Option<&'a [u8]> {
    if headers.symbol_table_offset == 0 || at < 4 {
        return None;
    }
    let start = headers.symbol_table_offset as usize + headers.symbol_count as usize * COFF_SYMBOL_SIZE;
    let table = file.get(start..)?;
    let len = (le::u32(table.get(..4)?, 0) as usize).min(table.len());
    let string = table.get(at as usize..len)?;
    let end = string.iter().take(4096).position(|&b| b == 0)?;
    Some(&string[..end])
}
