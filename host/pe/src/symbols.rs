//! Names.

use crate::headers::Headers;
use crate::view::le;

/// A string of the COFF string table, which follows the symbol table.
pub(crate) fn coff_string<'a>(file: &'a [u8], headers: &Headers, at: u32) -> Option<&'a [u8]> {
    if headers.symbol_table_offset == 0 || at < 4 {
        return None;
    }
    let start = headers.symbol_table_offset as usize + headers.symbol_count as usize * 18;
    let table = file.get(start..)?;
    let len = (le::u32(table.get(..4)?, 0) as usize).min(table.len());
    let string = table.get(at as usize..len)?;
    let end = string.iter().take(4096).position(|&b| b == 0)?;
    Some(&string[..end])
}
