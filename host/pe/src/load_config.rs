//! The load configuration: security cookie and control flow guard.
//!
//! "PE Format", The Load Configuration Structure; `IMAGE_LOAD_CONFIG_DIRECTORY64` has grown with each Windows
//! version, and its own `Size` says which fields are there.

use object::pe;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::view::{View, le, out_of_bounds};

/// What the compiler puts into the security cookie, for the loader to replace.
pub const DEFAULT_SECURITY_COOKIE: u64 = 0x0000_2B99_2DDF_A232;

/// `IMAGE_GUARD_CF_INSTRUMENTED`: the image checks its indirect calls with help of the system.
pub const GUARD_CF_INSTRUMENTED: u32 = 0x100;
/// `IMAGE_GUARD_CF_FUNCTION_TABLE_PRESENT`
pub const GUARD_CF_FUNCTION_TABLE_PRESENT: u32 = 0x400;

/// The most functions of the guard table that are accepted.
const MAX_GUARD_FUNCTIONS: u64 = 1 << 20;

/// The fields of the load configuration that a kernel image uses; pointers are given as RVAs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LoadConfig {
    /// `Size` as stored.
    pub size: u32,
    /// The 8-byte `__security_cookie`.
    pub security_cookie_rva: Option<u32>,
    /// The 8-byte pointer that the image calls to check an indirect call target.
    pub guard_cf_check_function_pointer_rva: Option<u32>,
    /// The 8-byte pointer that the image calls to check and jump.
    pub guard_cf_dispatch_function_pointer_rva: Option<u32>,
    /// `GuardFlags`
    pub guard_flags: u32,
    /// RVAs of the valid targets of indirect calls, ascending as stored.
    pub guard_functions: Vec<u32>,
}

impl LoadConfig {
    /// Whether the loader has to provide the check and dispatch functions.
    pub fn is_guard_instrumented(&self) -> bool {
        self.guard_flags & GUARD_CF_INSTRUMENTED != 0
    }
}

/// Size up to the last field that is read.
const KNOWN_SIZE: usize = 148;

pub(crate) fn parse(view: View<'_>) -> Result<Option<LoadConfig>, PeError> {
    let Some(directory) = view.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_LOAD_CONFIG) else {
        return Ok(None);
    };
    let what = "the load configuration";
    let size = u32::from_le_bytes(view.read(what, directory.rva)?);
    if size < 4 || !view.contains(directory.rva, size) {
        return Err(out_of_bounds(what, directory.rva, size.into(), "one section"));
    }
    // Fields beyond `Size` are absent and read as zero.
    let mut raw = [0; KNOWN_SIZE];
    let present = (size as usize).min(KNOWN_SIZE);
    let data = view.data_from(directory.rva);
    let present = present.min(data.len());
    raw[..present].copy_from_slice(&data[..present]);
    // A field that `Size` cuts in two is absent, too.
    let pointer = |at: usize| if at + 8 <= present { le::u64(&raw, at) } else { 0 };
    let guard_flags = if present >= 148 { le::u32(&raw, 144) } else { 0 };
    let mut config = LoadConfig {
        size,
        security_cookie_rva: view.rva_of("SecurityCookie", pointer(88), 8)?,
        guard_cf_check_function_pointer_rva: view.rva_of("GuardCFCheckFunctionPointer", pointer(112), 8)?,
        guard_cf_dispatch_function_pointer_rva: view.rva_of(
            "GuardCFDispatchFunctionPointer",
            pointer(120),
            8,
        )?,
        guard_flags,
        guard_functions: Vec::new(),
    };
    if guard_flags & GUARD_CF_FUNCTION_TABLE_PRESENT != 0 {
        config.guard_functions = guard_functions(view, pointer(128), pointer(136), guard_flags)?;
    }
    Ok(Some(config))
}

fn guard_functions(view: View<'_>, table: u64, count: u64, flags: u32) -> Result<Vec<u32>, PeError> {
    let what = "GuardCFFunctionTable";
    if count > MAX_GUARD_FUNCTIONS {
        return Err(PeErrorKind::Limit {
            what: "GuardCFFunctionCount",
            value: count,
            limit: MAX_GUARD_FUNCTIONS,
        }
        .nowhere());
    }
    let Some(rva) = view.rva_of(what, table, 1)?.filter(|_| count > 0) else { return Ok(Vec::new()) };
    // The top four bits say how many bytes of metadata follow each RVA.
    let stride = 4 + (flags >> 28) as usize;
    let table = view.bytes(what, rva, count * stride as u64)?;
    table
        .chunks_exact(stride)
        .map(|entry| {
            let function = le::u32(entry, 0);
            if function < view.headers.size_of_image {
                Ok(function)
            } else {
                Err(out_of_bounds("a guarded function", function, 1, "the image"))
            }
        })
        .collect()
}
