//! The version resource.
//!
//! <https://learn.microsoft.com/en-us/windows/win32/menurc/vs-versioninfo>

use std::collections::BTreeMap;
use std::fmt;

use object::pe;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::view::{View, le};

/// A version of four parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct FileVersion(pub [u16; 4]);

impl fmt::Display for FileVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.0;
        write!(f, "{a}.{b}.{c}.{d}")
    }
}

/// What the version resource says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VersionInfo {
    /// Version of the file, from the fixed part.
    pub file_version: FileVersion,
    /// Version of the product, from the fixed part.
    pub product_version: FileVersion,
    /// `dwFileType`; 3 is `VFT_DRV`.
    pub file_type: u32,
    /// `dwFileSubtype`; 6 is `VFT2_DRV_NETWORK`.
    pub file_subtype: u32,
    /// The strings of the first language, control characters left out.
    pub strings: BTreeMap<String, String>,
}

impl VersionInfo {
    /// One of the strings: `CompanyName`, `FileDescription`, `FileVersion`, `OriginalFilename`, `ProductName` …
    pub fn string(&self, key: &str) -> Option<&str> {
        self.strings.get(key).map(String::as_str)
    }
}

/// The most strings that are read.
const MAX_STRINGS: usize = 256;
const FIXED_SIGNATURE: u32 = 0xFEEF_04BD;

pub(crate) fn parse(view: View<'_>) -> Result<Option<VersionInfo>, PeError> {
    let Some(data) = version_resource(view)? else { return Ok(None) };
    let bad = || {
        let rule = "it must be a block VS_VERSION_INFO with a fixed part";
        PeErrorKind::value("the version resource", data.len() as u64, rule).nowhere()
    };
    let root = Block::first(data).ok_or_else(bad)?;
    let fixed = root.value.get(..52).ok_or_else(bad)?;
    if root.key != "VS_VERSION_INFO" || le::u32(fixed, 0) != FIXED_SIGNATURE {
        return Err(bad());
    }
    let version = |at: usize| {
        let part = |offset| le::u16(fixed, at + offset);
        FileVersion([part(2), part(0), part(6), part(4)])
    };
    let mut info = VersionInfo {
        file_version: version(8),
        product_version: version(16),
        file_type: le::u32(fixed, 36),
        file_subtype: le::u32(fixed, 40),
        strings: BTreeMap::new(),
    };
    let table = root
        .children()
        .find(|block| block.key == "StringFileInfo")
        .and_then(|block| Block::first(block.children));
    for string in table.iter().flat_map(Block::children).take(MAX_STRINGS) {
        info.strings.insert(string.key.clone(), string.text());
    }
    Ok(Some(info))
}

/// A block of the version resource: key, value, and blocks inside.
struct Block<'a> {
    key: String,
    value: &'a [u8],
    children: &'a [u8],
}

impl<'a> Block<'a> {
    fn first(data: &'a [u8]) -> Option<Self> {
        Self::split(data).map(|(block, _)| block)
    }

    /// The block at the start of `data`, and what follows it.
    fn split(data: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let len = usize::from(le::u16(data.get(..6)?, 0));
        let value_len = usize::from(le::u16(data, 2));
        let is_text = le::u16(data, 4) == 1;
        let block = data.get(..len)?;
        let key_end = 6 + 2 * block.get(6..)?.chunks_exact(2).position(|c| c == [0, 0])?;
        let key = utf16(&block[6..key_end]);
        let value_start = (key_end + 2).next_multiple_of(4);
        // The length of a text is in characters, though some tools give bytes.
        let value_len = if is_text { value_len * 2 } else { value_len };
        let value = block.get(value_start.min(len)..(value_start + value_len).min(len))?;
        let children = block.get((value_start + value_len).next_multiple_of(4)..).unwrap_or_default();
        let rest = data.get(len.next_multiple_of(4)..).unwrap_or_default();
        Some((Self { key, value, children }, rest))
    }

    fn children(&self) -> impl Iterator<Item = Block<'a>> + use<'a> {
        let mut rest = self.children;
        std::iter::from_fn(move || {
            let (block, after) = Block::split(rest)?;
            rest = after;
            Some(block)
        })
    }

    fn text(&self) -> String {
        let end = self.value.chunks_exact(2).position(|c| c == [0, 0]).map_or(self.value.len(), |n| 2 * n);
        utf16(&self.value[..end])
    }
}

/// Text without control characters: it goes to terminals and reports.
fn utf16(raw: &[u8]) -> String {
    char::decode_utf16(raw.chunks_exact(2).map(|c| le::u16(c, 0)))
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .filter(|c| !c.is_control())
        .collect()
}

/// The first resource of type RT_VERSION: three levels of directories, for type, name and language.
fn version_resource(view: View<'_>) -> Result<Option<&[u8]>, PeError> {
    let Some(directory) = view.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_RESOURCE) else { return Ok(None) };
    let root = view.bytes("the resource directory", directory.rva, directory.size.into())?;
    let Some(names) = child(root, 0, Some(u32::from(pe::RT_VERSION)))? else { return Ok(None) };
    let Some(languages) = child(root, names, None)? else { return Ok(None) };
    let Some(entry) = child(root, languages, None)? else { return Ok(None) };
    let entry = (entry & pe::IMAGE_RESOURCE_DATA_IS_DIRECTORY == 0)
        .then(|| root.get(entry as usize..)?.get(..16))
        .flatten()
        .ok_or_else(|| bad_directory(entry))?;
    view.bytes("the version resource", le::u32(entry, 0), le::u32(entry, 4).into()).map(Some)
}

/// The value of the entry with an ID, or of the first one, of the directory at an offset.
fn child(root: &[u8], directory: u32, id: Option<u32>) -> Result<Option<u32>, PeError> {
    let bad = || bad_directory(directory);
    let start = if directory == 0 { 0 } else { directory ^ pe::IMAGE_RESOURCE_DATA_IS_DIRECTORY };
    let header = root.get(start as usize..).ok_or_else(bad)?;
    let fixed = header.get(..16).ok_or_else(bad)?;
    let count = usize::from(le::u16(fixed, 12)) + usize::from(le::u16(fixed, 14));
    let entries = header[16..].get(..8 * count).ok_or_else(bad)?;
    let found = entries.chunks_exact(8).find(|entry| id.is_none_or(|id| le::u32(entry, 0) == id));
    Ok(found.map(|entry| le::u32(entry, 4)))
}

fn bad_directory(value: u32) -> PeError {
    let rule = "it must lead to a resource directory or entry inside the resources";
    PeErrorKind::value("a resource directory entry", value, rule).nowhere()
}
