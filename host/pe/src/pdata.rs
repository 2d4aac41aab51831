//! The exception directory: which functions there are and how to unwind them.
//!
//! <https://learn.microsoft.com/en-us/cpp/build/exception-handling-x64>

use object::pe;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::view::{View, le, out_of_bounds};

/// A `RUNTIME_FUNCTION`: a range of code and its unwind information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuntimeFunction {
    /// First byte of the code.
    pub begin: u32,
    /// Behind the last byte of the code.
    pub end: u32,
    /// RVA of the `UNWIND_INFO`, or with bit 0 set of another `RUNTIME_FUNCTION`.
    pub unwind: u32,
}

impl RuntimeFunction {
    pub(crate) fn read(raw: &[u8]) -> Self {
        Self { begin: le::u32(raw, 0), end: le::u32(raw, 4), unwind: le::u32(raw, 8) }
    }
}

pub(crate) fn parse(view: View<'_>) -> Result<Vec<RuntimeFunction>, PeError> {
    let Some(directory) = view.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_EXCEPTION) else {
        return Ok(Vec::new());
    };
    let table = view.bytes("the exception directory", directory.rva, directory.size.into())?;
    let mut functions: Vec<RuntimeFunction> = Vec::with_capacity(table.len() / 12);
    let mut last_end = 0;
    for (index, raw) in table.chunks_exact(12).enumerate() {
        let at = directory.rva + 12 * index as u32;
        let function = RuntimeFunction::read(raw);
        if function == (RuntimeFunction { begin: 0, end: 0, unwind: 0 }) {
            continue; // padding
        }
        let RuntimeFunction { begin, end, unwind } = function;
        if begin >= end || begin < last_end {
            let rule = "functions must have a length, ascend and not overlap";
            return Err(PeErrorKind::value("a runtime function's BeginAddress", begin, rule).at_rva(at));
        }
        if !view.contains(begin, end - begin) {
            return Err(out_of_bounds("a runtime function", begin, (end - begin).into(), "one section")
                .hint(format!("exception directory entry at RVA {at:#x}")));
        }
        let size = if unwind & 1 == 0 { 4 } else { 12 };
        view.bytes("unwind information", unwind & !1, size)?;
        last_end = end;
        functions.push(function);
    }
    Ok(functions)
}

/// A checked `UNWIND_INFO`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct UnwindInfo<'a> {
    pub prolog_size: u8,
    /// Pairs of bytes: offset in the prolog, operation and its info.
    pub codes: &'a [u8],
    /// The frame register and its distance from RSP in bytes.
    pub frame: Option<(u8, u32)>,
    /// The function that this one continues.
    pub chained: Option<RuntimeFunction>,
    /// What the function's language does when an exception passes.
    pub handler: Option<LanguageHandler>,
}

/// A function's language-specific handler and its data.
/// <https://learn.microsoft.com/en-us/cpp/build/exception-handling-x64#language-specific-handler>
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguageHandler {
    /// It is called while a handler for an exception is searched.
    pub on_exception: bool,
    /// It is called while the stack is unwound.
    pub on_unwind: bool,
    /// RVA of the handler.
    pub rva: u32,
    /// RVA of its data.
    pub data: u32,
}

const UNW_FLAG_EHANDLER: u8 = 1;
const UNW_FLAG_UHANDLER: u8 = 2;
const UNW_FLAG_CHAININFO: u8 = 4;

impl<'a> UnwindInfo<'a> {
    pub fn parse(view: View<'a>, rva: u32) -> Result<Self, PeError> {
        let what = "unwind information";
        if rva & 1 != 0 {
            let raw = view.bytes("an indirect runtime function", rva & !1, 12)?;
            let chained = Some(RuntimeFunction::read(raw));
            return Ok(Self { prolog_size: 0, codes: &[], frame: None, chained, handler: None });
        }
        let header = view.bytes(what, rva, 4)?;
        let (version, flags) = (header[0] & 7, header[0] >> 3);
        if !(1..=2).contains(&version) {
            let rule = "versions 1 and 2 are known";
            return Err(PeErrorKind::value("the version of unwind information", version, rule).at_rva(rva));
        }
        let count = u32::from(header[2]);
        // The array is padded to an even number of codes.
        let trailer = 4 + 2 * (count + (count & 1));
        let codes = &view.bytes(what, rva, u64::from(4 + 2 * count))?[4..];
        let frame = (header[3] & 15 != 0).then_some((header[3] & 15, u32::from(header[3] >> 4) * 16));
        let mut info = Self { prolog_size: header[1], codes, frame, chained: None, handler: None };
        let behind = rva.saturating_add(trailer);
        if flags & UNW_FLAG_CHAININFO != 0 {
            let raw = view.bytes("a chained runtime function", behind, 12)?;
            info.chained = Some(RuntimeFunction::read(raw));
        } else if flags & (UNW_FLAG_EHANDLER | UNW_FLAG_UHANDLER) != 0 {
            let raw = view.bytes("the RVA of a language-specific handler", behind, 4)?;
            info.handler = Some(LanguageHandler {
                on_exception: flags & UNW_FLAG_EHANDLER != 0,
                on_unwind: flags & UNW_FLAG_UHANDLER != 0,
                rva: le::u32(raw, 0),
                data: behind.saturating_add(4),
            });
        }
        Ok(info)
    }
}
