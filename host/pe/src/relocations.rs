//! Base relocations ("PE Format", section .reloc).

use object::pe;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::view::{View, le, out_of_bounds};

/// What a base relocation patches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelocationKind {
    /// A 64-bit address (`IMAGE_REL_BASED_DIR64`).
    Dir64,
    /// A 32-bit address (`IMAGE_REL_BASED_HIGHLOW`).
    HighLow,
}

impl RelocationKind {
    /// Bytes that it patches.
    pub fn size(self) -> u32 {
        match self {
            Self::Dir64 => 8,
            Self::HighLow => 4,
        }
    }
}

/// One address in the image that moves with the image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relocation {
    /// Where the address is.
    pub rva: u32,
    /// How wide it is.
    pub kind: RelocationKind,
}

pub(crate) fn parse(view: View<'_>) -> Result<Vec<Relocation>, PeError> {
    let Some(directory) = view.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_BASERELOC) else {
        return Ok(Vec::new());
    };
    let table = view.bytes("the base relocation table", directory.rva, directory.size.into())?;
    let mut relocations = Vec::new();
    let mut at = 0;
    while let Some(header) = table.get(at..at + 8) {
        let here = directory.rva + at as u32;
        let (page, size) = (le::u32(header, 0), le::u32(header, 4) as usize);
        if page == 0 && size == 0 {
            break; // zero padding after the last block
        }
        let rule = "it must be even, at least 8, and end within the table";
        if size < 8 || size % 2 != 0 || size > table.len() - at {
            let what = "a base relocation block's SizeOfBlock";
            return Err(PeErrorKind::value(what, size as u64, rule).at_rva(here + 4));
        }
        for (index, entry) in table[at + 8..at + size].chunks_exact(2).enumerate() {
            let entry_rva = here + 8 + 2 * index as u32;
            if let Some(relocation) = relocation(view, page, le::u16(entry, 0), entry_rva)? {
                relocations.push(relocation);
            }
        }
        at += size;
    }
    Ok(relocations)
}

fn relocation(view: View<'_>, page: u32, entry: u16, at: u32) -> Result<Option<Relocation>, PeError> {
    let kind = match u32::from(entry >> 12) {
        k if k == u32::from(pe::IMAGE_REL_BASED_ABSOLUTE) => return Ok(None),
        k if k == u32::from(pe::IMAGE_REL_BASED_HIGHLOW) => RelocationKind::HighLow,
        k if k == u32::from(pe::IMAGE_REL_BASED_DIR64) => RelocationKind::Dir64,
        other => return Err(PeErrorKind::RelocationType(other as u8).at_rva(at)),
    };
    let rva = page.saturating_add(u32::from(entry & 0xfff));
    let size = kind.size();
    if rva.checked_add(size).is_none_or(|end| end > view.headers.size_of_image) {
        return Err(out_of_bounds("the target of a base relocation", rva, size.into(), "the image")
            .hint(format!("relocation entry at RVA {at:#x}")));
    }
    Ok(Some(Relocation { rva, kind }))
}
