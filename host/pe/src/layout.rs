//! The image as it lies in memory: sections copied, addresses relocated, imports bound.

use crate::PeError;
use crate::error::PeErrorKind;
use crate::headers::PAGE_SIZE;
use crate::image::Image;
use crate::imports::Import;
use crate::load_config::DEFAULT_SECURITY_COOKIE;
use crate::relocations::{Relocation, RelocationKind};
use crate::view::le;

/// What the loader puts into an image besides its own bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LoadOptions {
    /// Address of the first byte of the loaded image; a multiple of the page size.
    pub base: u64,
    /// Seed for a security cookie that still has its default value. Its upper 16 bits are dropped, as the
    /// compiler's check expects.
    pub cookie_seed: u64,
    /// Address of the function that checks an indirect call target (target in RCX); `None` leaves the
    /// image's own, which accepts everything.
    pub guard_check: Option<u64>,
    /// Address of the function that checks and jumps to the target in RAX; `None` leaves the image's own.
    pub guard_dispatch: Option<u64>,
}

/// A loaded image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// `size_of_image` bytes for address `base`.
    pub bytes: Vec<u8>,
    /// Where they belong.
    pub base: u64,
    /// Address of the entry point.
    pub entry: Option<u64>,
    /// The security cookie that was written, when there was one to write.
    pub security_cookie: Option<u64>,
}

impl Image {
    /// Lays the image out for its address and binds its imports: `bind` gives the address of each.
    ///
    /// # Errors
    /// A base that the image cannot have, or all imports for which `bind` gave nothing.
    pub fn layout(
        &self,
        options: &LoadOptions,
        bind: &mut dyn FnMut(&Import) -> Option<u64>,
    ) -> Result<Laid, PeError> {
        let base = options.base;
        self.check_base(base)?;
        let mut bytes = self.flat();
        let delta = base.wrapping_sub(self.preferred_base());
        if delta != 0 {
            for &relocation in self.relocations() {
                relocate(&mut bytes, relocation, delta)?;
            }
        }
        self.bind_imports(&mut bytes, bind)?;
        let security_cookie = self.write_cookie(&mut bytes, options.cookie_seed);
        self.write_guard_pointers(&mut bytes, options);
        let entry = self.entry_rva().map(|rva| base + u64::from(rva));
        Ok(Laid { bytes, base, entry, security_cookie })
    }

    fn check_base(&self, base: u64) -> Result<(), PeError> {
        let preferred = self.preferred_base();
        if !base.is_multiple_of(PAGE_SIZE.into()) || base.checked_add(self.size_of_image().into()).is_none() {
            let rule = "it must be a multiple of the page size with room for the image";
            return Err(PeErrorKind::value("the load address", base, rule).nowhere());
        }
        if base != preferred && !self.is_relocatable() {
            return Err(PeErrorKind::NoRelocations { preferred, base }
                .nowhere()
                .hint("link it with /DYNAMICBASE (mingw: -Wl,--dynamicbase)"));
        }
        Ok(())
    }

    /// Headers and sections in place, for the preferred base.
    fn flat(&self) -> Vec<u8> {
        let mut bytes = vec![0; self.size_of_image() as usize];
        let headers = self.headers.size_of_headers as usize;
        bytes[..headers].copy_from_slice(&self.file()[..headers]);
        for section in self.sections() {
            let (to, from) = (section.rva as usize, section.raw_offset as usize);
            let len = section.copied_size as usize;
            bytes[to..to + len].copy_from_slice(&self.file()[from..from + len]);
        }
        bytes
    }

    fn bind_imports(
        &self,
        bytes: &mut [u8],
        bind: &mut dyn FnMut(&Import) -> Option<u64>,
    ) -> Result<(), PeError> {
        let mut missing = Vec::new();
        for import in self.imports() {
            match bind(import) {
                Some(address) => put(bytes, import.iat_rva, address),
                None => missing.push(import.clone()),
            }
        }
        if missing.is_empty() { Ok(()) } else { Err(PeErrorKind::Unresolved(missing).nowhere()) }
    }

    /// Replaces the cookie while it has its default value; an image that was given one keeps it.
    fn write_cookie(&self, bytes: &mut [u8], seed: u64) -> Option<u64> {
        let rva = self.load_config()?.security_cookie_rva?;
        if le::u64(bytes, rva as usize) != DEFAULT_SECURITY_COOKIE {
            return None;
        }
        // The start-up code takes 0 and the default for "not initialised" and would make its own.
        let cookie = match seed & 0x0000_FFFF_FFFF_FFFF {
            0 => 1,
            DEFAULT_SECURITY_COOKIE => DEFAULT_SECURITY_COOKIE + 1,
            cookie => cookie,
        };
        put(bytes, rva, cookie);
        Some(cookie)
    }

    fn write_guard_pointers(&self, bytes: &mut [u8], options: &LoadOptions) {
        let Some(config) = self.load_config().filter(|config| config.is_guard_instrumented()) else { return };
        let pointers = [
            (config.guard_cf_check_function_pointer_rva, options.guard_check),
            (config.guard_cf_dispatch_function_pointer_rva, options.guard_dispatch),
        ];
        for (rva, address) in pointers {
            if let (Some(rva), Some(address)) = (rva, address) {
                put(bytes, rva, address);
            }
        }
    }
}

/// Writes an address at an RVA that parsing has checked.
fn put(bytes: &mut [u8], rva: u32, value: u64) {
    let at = rva as usize;
    bytes[at..at + 8].copy_from_slice(&value.to_le_bytes());
}

fn relocate(bytes: &mut [u8], relocation: Relocation, delta: u64) -> Result<(), PeError> {
    let at = relocation.rva as usize;
    match relocation.kind {
        RelocationKind::Dir64 => {
            let value = le::u64(bytes, at).wrapping_add(delta);
            put(bytes, relocation.rva, value);
        }
        RelocationKind::HighLow => {
            let value = u64::from(le::u32(bytes, at)).wrapping_add(delta);
            let short = u32::try_from(value)
                .map_err(|_| PeErrorKind::RelocationOverflow(value).at_rva(relocation.rva))?;
            bytes[at..at + 4].copy_from_slice(&short.to_le_bytes());
        }
    }
    Ok(())
}
