//! What the image imports ("PE Format", sections .idata and Delay-Load Import Tables).

use std::fmt;
use std::sync::Arc;

use object::pe;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::headers::DataDirectory;
use crate::view::{View, le, out_of_bounds};

/// The most imports that are accepted; real drivers have a few hundred.
pub const MAX_IMPORTS: usize = 0x4000;
/// The longest name of an imported or exported symbol, in bytes (the limit of MSVC's decorated names).
pub const MAX_SYMBOL_NAME: usize = 4096;
/// The longest name of a module, in bytes.
pub const MAX_MODULE_NAME: usize = 260;
/// The most bytes of all import names together.
const MAX_NAME_BYTES: usize = 4 << 20;

/// How an import names what it wants.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportSymbol {
    /// By name.
    Named {
        /// The name as written.
        name: Arc<str>,
        /// Index into the exporter's name table that the linker guessed.
        hint: u16,
    },
    /// By ordinal.
    Ordinal(u16),
}

/// One import: a slot of the import address table and what belongs into it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// Module in lower case, with `.dll`, `.sys` or `.exe` as written and `.dll` added to a bare name.
    pub module: Arc<str>,
    /// Module as the image writes it.
    pub module_as_written: Arc<str>,
    /// Which symbol.
    pub symbol: ImportSymbol,
    /// RVA of the 8-byte slot that receives the address.
    pub iat_rva: u32,
}

impl Import {
    /// The symbol's name, unless it is imported by ordinal.
    pub fn name(&self) -> Option<&str> {
        match &self.symbol {
            ImportSymbol::Named { name, .. } => Some(name),
            ImportSymbol::Ordinal(_) => None,
        }
    }
}

impl fmt::Display for Import {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.symbol {
            ImportSymbol::Named { name, .. } => write!(f, "{}!{name}", self.module),
            ImportSymbol::Ordinal(ordinal) => write!(f, "{}!#{ordinal}", self.module),
        }
    }
}

/// Imports in the order of their tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Imports {
    pub imports: Vec<Import>,
    pub delay: Vec<Import>,
}

/// One descriptor of either kind: a module with its name table and its address table.
struct Descriptor {
    module: u32,
    names: u32,
    addresses: u32,
}

pub(crate) fn parse(view: View<'_>) -> Result<Imports, PeError> {
    let mut reader = Reader { view, left: MAX_IMPORTS, name_bytes: MAX_NAME_BYTES };
    let mut imports = Imports::default();
    if let Some(table) = view.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_IMPORT) {
        imports.imports = reader.table(table, import_descriptor)?;
    }
    if let Some(table) = view.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT) {
        imports.delay = reader.table(table, delay_descriptor)?;
    }
    Ok(imports)
}

/// A descriptor of the import directory; `None` ends the table.
fn import_descriptor(raw: &[u8; 32], _at: u32) -> Result<Option<Descriptor>, PeError> {
    let (names, module, addresses) = (le::u32(raw, 0), le::u32(raw, 12), le::u32(raw, 16));
    if module == 0 || addresses == 0 {
        return Ok(None);
    }
    // Some linkers write no name table; the address table then holds the names until it is bound.
    let names = if names == 0 { addresses } else { names };
    Ok(Some(Descriptor { module, names, addresses }))
}

/// A descriptor of the delay import directory; `None` ends the table.
fn delay_descriptor(raw: &[u8; 32], at: u32) -> Result<Option<Descriptor>, PeError> {
    let (attributes, module) = (le::u32(raw, 0), le::u32(raw, 4));
    if module == 0 {
        return Ok(None);
    }
    if attributes & 1 == 0 {
        let rule = "x64 images use RVAs (bit 0 set)";
        return Err(PeErrorKind::value("a delay import descriptor's Attributes", attributes, rule).at_rva(at));
    }
    Ok(Some(Descriptor { module, names: le::u32(raw, 16), addresses: le::u32(raw, 12) }))
}

type ParseDescriptor = fn(&[u8; 32], u32) -> Result<Option<Descriptor>, PeError>;

struct Reader<'a> {
    view: View<'a>,
    left: usize,
    name_bytes: usize,
}

impl Reader<'_> {
    fn table(&mut self, table: DataDirectory, parse: ParseDescriptor) -> Result<Vec<Import>, PeError> {
        let delay = std::ptr::fn_addr_eq(parse, delay_descriptor as ParseDescriptor);
        let size = if delay { 32 } else { 20 };
        let mut imports = Vec::new();
        let mut at = table.rva;
        // As in Windows, the null descriptor ends the table, not the directory's size.
        loop {
            let mut raw = [0; 32];
            if delay {
                raw = self.view.read("a delay import descriptor", at)?;
            } else {
                raw[..20].copy_from_slice(&self.view.read::<20>("an import descriptor", at)?);
            }
            let Some(descriptor) = parse(&raw, at)? else { return Ok(imports) };
            self.charge(0)?;
            self.module(&descriptor, &mut imports)?;
            at += size;
        }
    }

    fn module(&mut self, descriptor: &Descriptor, imports: &mut Vec<Import>) -> Result<(), PeError> {
        let written = self.view.name("an import's module", descriptor.module, MAX_MODULE_NAME)?;
        let module_as_written: Arc<str> = written.into();
        let module: Arc<str> = normalize_module(written).into();
        let (mut name_at, mut slot) = (descriptor.names, descriptor.addresses);
        loop {
            let thunk = u64::from_le_bytes(self.view.read("an import name table entry", name_at)?);
            if thunk == 0 {
                return Ok(());
            }
            if !self.view.contains(slot, 8) || self.view.headers.section_at(slot).is_none() {
                return Err(out_of_bounds("an import address table entry", slot, 8, "a section"));
            }
            let symbol = self.symbol(thunk, name_at)?;
            imports.push(Import {
                module: Arc::clone(&module),
                module_as_written: Arc::clone(&module_as_written),
                symbol,
                iat_rva: slot,
            });
            name_at += 8;
            slot += 8;
        }
    }

    fn symbol(&mut self, thunk: u64, at: u32) -> Result<ImportSymbol, PeError> {
        if thunk & pe::IMAGE_ORDINAL_FLAG64 != 0 {
            let ordinal = u16::try_from(thunk & !pe::IMAGE_ORDINAL_FLAG64).map_err(|_| {
                PeErrorKind::value("an import by ordinal", thunk, "an ordinal has 16 bits").at_rva(at)
            })?;
            self.charge(0)?;
            return Ok(ImportSymbol::Ordinal(ordinal));
        }
        let Ok(rva) = u32::try_from(thunk) else {
            let rule = "it must be the RVA of a name";
            return Err(PeErrorKind::value("an import name table entry", thunk, rule)
                .at_rva(at)
                .hint("a bound image without a name table cannot be bound anew"));
        };
        let hint = u16::from_le_bytes(self.view.read("an import's hint", rva)?);
        let name = self.view.name("an import", rva.saturating_add(2), MAX_SYMBOL_NAME)?;
        self.charge(name.len())?;
        Ok(ImportSymbol::Named { name: name.into(), hint })
    }

    /// Counts one descriptor or import; overlapping tables could otherwise multiply without end.
    fn charge(&mut self, name_bytes: usize) -> Result<(), PeError> {
        let limit = |what, limit: usize| {
            PeErrorKind::Limit { what, value: limit as u64 + 1, limit: limit as u64 }.nowhere()
        };
        self.left = self.left.checked_sub(1).ok_or_else(|| limit("the number of imports", MAX_IMPORTS))?;
        self.name_bytes = self
            .name_bytes
            .checked_sub(name_bytes)
            .ok_or_else(|| limit("the length of all import names", MAX_NAME_BYTES))?;
        Ok(())
    }
}

/// A module name in lower case; one without an extension gets `.dll`, as the loader does.
fn normalize_module(name: &str) -> String {
    let mut name = name.to_ascii_lowercase();
    if !name.contains('.') {
        name.push_str(".dll");
    }
    name
}
