//! What the image exports ("PE Format", section .edata).

use object::pe;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::imports::{MAX_MODULE_NAME, MAX_SYMBOL_NAME};
use crate::view::{View, le, out_of_bounds};

/// The most exports that are accepted: ordinals have 16 bits.
pub const MAX_EXPORTS: u32 = 0x1_0000;
/// The most bytes of all export names together.
const MAX_NAME_BYTES: usize = 4 << 20;

/// Where an export leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportTarget {
    /// To an address of the image.
    Rva(u32),
    /// To an export of another module, written `module.name` or `module.#ordinal`.
    Forwarder(String),
}

/// One export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Ordinal, with the base added.
    pub ordinal: u32,
    /// Name; `None` when it is exported by ordinal only.
    pub name: Option<String>,
    /// Where it leads.
    pub target: ExportTarget,
}

pub(crate) fn parse(view: View<'_>) -> Result<Vec<Export>, PeError> {
    let Some(directory) = view.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_EXPORT) else {
        return Ok(Vec::new());
    };
    let raw: [u8; 40] = view.read("the export directory", directory.rva)?;
    let base = le::u32(&raw, 16);
    let functions = checked_count("NumberOfFunctions", le::u32(&raw, 20), directory.rva + 20)?;
    let names = checked_count("NumberOfNames", le::u32(&raw, 24), directory.rva + 24)?;
    let table = |what, rva, len: u32| {
        if len == 0 { Ok(&[][..]) } else { view.bytes(what, rva, len.into()) }
    };
    let functions = table("the export address table", le::u32(&raw, 28), functions * 4)?;
    let name_rvas = table("the export name table", le::u32(&raw, 32), names * 4)?;
    let ordinals = table("the export ordinal table", le::u32(&raw, 36), names * 2)?;

    let mut exports = Vec::new();
    let mut position = vec![None; functions.len() / 4];
    for (index, entry) in functions.chunks_exact(4).enumerate() {
        let rva = le::u32(entry, 0);
        if rva == 0 {
            continue;
        }
        let inside = rva.wrapping_sub(directory.rva) < directory.size;
        let target = if inside {
            let limit = MAX_SYMBOL_NAME + MAX_MODULE_NAME;
            ExportTarget::Forwarder(view.name("an export's forwarder", rva, limit)?.to_owned())
        } else if rva < view.headers.size_of_image {
            ExportTarget::Rva(rva)
        } else {
            return Err(out_of_bounds("an exported address", rva, 1, "the image"));
        };
        position[index] = Some(exports.len());
        exports.push(Export { ordinal: base.wrapping_add(index as u32), name: None, target });
    }
    name_exports(view, name_rvas, ordinals, &position, &mut exports)?;
    Ok(exports)
}

fn name_exports(
    view: View<'_>,
    name_rvas: &[u8],
    ordinals: &[u8],
    position: &[Option<usize>],
    exports: &mut Vec<Export>,
) -> Result<(), PeError> {
    let mut bytes_left = MAX_NAME_BYTES;
    for (rva, index) in name_rvas.chunks_exact(4).zip(ordinals.chunks_exact(2)) {
        let (rva, index) = (le::u32(rva, 0), le::u16(index, 0));
        let name = view.name("an export", rva, MAX_SYMBOL_NAME)?;
        bytes_left = bytes_left.checked_sub(name.len()).ok_or_else(|| {
            let (value, limit) = (MAX_NAME_BYTES as u64 + 1, MAX_NAME_BYTES as u64);
            PeErrorKind::Limit { what: "the length of all export names", value, limit }.nowhere()
        })?;
        let Some(&Some(at)) = position.get(usize::from(index)) else {
            let rule = "it must be the index of an exported address";
            return Err(PeErrorKind::value("an export ordinal table entry", index, rule).at_rva(rva));
        };
        if exports[at].name.is_none() {
            exports[at].name = Some(name.to_owned());
        } else {
            let alias = Export { name: Some(name.to_owned()), ..exports[at].clone() };
            exports.push(alias);
        }
    }
    Ok(())
}

fn checked_count(what: &'static str, value: u32, rva: u32) -> Result<u32, PeError> {
    if value <= MAX_EXPORTS {
        return Ok(value);
    }
    Err(PeErrorKind::Limit { what, value: value.into(), limit: MAX_EXPORTS.into() }.at_rva(rva))
}
