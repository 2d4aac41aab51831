//! Bounded reads of an image by file offset and by RVA, without laying it out.

use std::borrow::Cow;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::headers::Headers;

/// Little-endian reads at offsets that the caller has checked against a fixed size.
pub(crate) mod le {
    pub(crate) fn u16(bytes: &[u8], at: usize) -> u16 {
        u16::from_le_bytes([bytes[at], bytes[at + 1]])
    }

    pub(crate) fn u32(bytes: &[u8], at: usize) -> u32 {
        u32::from(u16(bytes, at)) | u32::from(u16(bytes, at + 2)) << 16
    }

    pub(crate) fn u64(bytes: &[u8], at: usize) -> u64 {
        u64::from(u32(bytes, at)) | u64::from(u32(bytes, at + 4)) << 32
    }
}

/// The `len` bytes at `offset` of the file.
pub(crate) fn file_bytes<'a>(file: &'a [u8], what: &str, offset: u64, len: u64) -> Result<&'a [u8], PeError> {
    let end = offset.saturating_add(len);
    let file_len = file.len() as u64;
    if end > file_len {
        return Err(PeErrorKind::Truncated { what: what.to_owned(), end, file_len }.at_file(offset));
    }
    Ok(&file[offset as usize..end as usize])
}

/// A contiguous run of RVAs with the file bytes behind it: the headers or one section.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Region<'a> {
    pub rva: u32,
    /// Length in memory, rounded up to the page.
    pub len: u32,
    /// File bytes; the rest up to `len` reads as zero.
    pub data: &'a [u8],
}

/// The file together with its checked headers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    pub file: &'a [u8],
    pub headers: &'a Headers,
}

impl<'a> View<'a> {
    /// The region that holds `rva`.
    pub fn region(&self, rva: u32) -> Option<Region<'a>> {
        let headers = self.headers;
        let headers_len = headers.size_of_headers as usize;
        if (rva as usize) < headers_len {
            let data = self.file.get(..headers_len)?;
            return Some(Region { rva: 0, len: headers.size_of_headers, data });
        }
        let next = headers.sections.partition_point(|s| s.rva <= rva);
        let section = headers.sections.get(next.checked_sub(1)?)?;
        if rva - section.rva >= section.mapped_size {
            return None;
        }
        let start = section.raw_offset as usize;
        let data = self.file.get(start..start + section.copied_size as usize)?;
        Some(Region { rva: section.rva, len: section.mapped_size, data })
    }

    /// Whether `len` bytes at `rva` lie in one section or in the headers.
    pub fn contains(&self, rva: u32, len: u32) -> bool {
        self.region(rva).is_some_and(|r| len <= r.len - (rva - r.rva))
    }

    /// `N` bytes at `rva`; bytes of a section without file data read as zero.
    pub fn read<const N: usize>(&self, what: &'static str, rva: u32) -> Result<[u8; N], PeError> {
        if !self.contains(rva, N as u32) {
            return Err(out_of_bounds(what, rva, N as u64, "one section"));
        }
        let mut bytes = [0; N];
        let data = self.data_from(rva);
        let len = data.len().min(N);
        bytes[..len].copy_from_slice(&data[..len]);
        Ok(bytes)
    }

    /// The file bytes from `rva` to the end of its region's file data.
    pub fn data_from(&self, rva: u32) -> &'a [u8] {
        self.region(rva).and_then(|r| r.data.get((rva - r.rva) as usize..)).unwrap_or_default()
    }

    /// The `len` file bytes at `rva`, all in one region's file data.
    pub fn bytes(&self, what: impl Into<Cow<'static, str>>, rva: u32, len: u64) -> Result<&'a [u8], PeError> {
        let data = self.data_from(rva);
        if len > data.len() as u64 {
            return Err(out_of_bounds(what, rva, len, "the file data of one section"));
        }
        Ok(&data[..len as usize])
    }

    /// The NUL-terminated printable ASCII string at `rva`, of 1 to `limit` bytes.
    pub fn name(&self, what: &'static str, rva: u32, limit: usize) -> Result<&'a str, PeError> {
        let data = self.data_from(rva);
        let data = &data[..data.len().min(limit + 1)];
        data.iter()
            .position(|&b| b == 0)
            .filter(|&end| end > 0 && data[..end].iter().all(|b| (0x20..0x7f).contains(b)))
            .and_then(|end| str::from_utf8(&data[..end]).ok())
            .ok_or_else(|| PeErrorKind::Name { what, limit }.at_rva(rva))
    }

    /// The RVA of a virtual address at the preferred base; `None` for a null pointer.
    pub fn rva_of(&self, what: &'static str, va: u64, len: u32) -> Result<Option<u32>, PeError> {
        if va == 0 {
            return Ok(None);
        }
        let rva = va.checked_sub(self.headers.preferred_base).and_then(|rva| u32::try_from(rva).ok());
        match rva {
            Some(rva) if self.contains(rva, len) => Ok(Some(rva)),
            _ => {
                Err(PeErrorKind::value(what, va, "it must be an address in a section of the image").nowhere())
            }
        }
    }
}

pub(crate) fn out_of_bounds(
    what: impl Into<Cow<'static, str>>,
    rva: u32,
    len: u64,
    bounds: &'static str,
) -> PeError {
    PeErrorKind::OutOfBounds { what: what.into(), len, bounds }.at_rva(rva)
}
