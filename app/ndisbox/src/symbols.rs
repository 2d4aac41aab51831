//! Names for addresses in the driver, and who called whom.

use cpu::access;
use cpu::trap::Registers;
use ddi::{FunctionEntry, LanguageHandler, LeftFrame, Site, Symbols};
use pe::{ImageSource, Module, RSP, RuntimeFunction, SymbolTable, UnwindRegisters};
use std::cell::RefCell;

/// Most frames of a backtrace in a report.
const FRAMES: usize = 32;
/// Number of RBP as instructions encode it.
const RBP: usize = 5;
/// Where addresses of this program may be: above the slots of all boxes. They differ from run to run.
const OUR_CODE: u64 = cpu::slot::FIRST + cpu::slot::COUNT * cpu::slot::STRIDE;
/// End of the addresses of a process.
const PROCESS_END: u64 = 1 << 47;

/// An image that was loaded once, with its names.
struct Known {
    name: String,
    base: u64,
    image: pe::Image,
    table: SymbolTable,
    loaded: bool,
}

/// The images of a box in the order of their loading. One that was unloaded keeps its names for the report.
#[derive(Default)]
pub(crate) struct Images(RefCell<Vec<Known>>);

impl Images {
    /// An image was loaded.
    pub(crate) fn add(&self, name: &str, base: u64, image: &pe::Image) {
        let table = SymbolTable::new(image);
        let known = Known { name: name.to_owned(), base, image: image.clone(), table, loaded: true };
        self.0.borrow_mut().push(known);
    }

    /// The image at `base` was unloaded.
    pub(crate) fn unloaded(&self, base: u64) {
        for known in self.0.borrow_mut().iter_mut().filter(|known| known.base == base) {
            known.loaded = false;
        }
    }
}

impl Known {
    fn rva(&self, address: u64) -> Option<u32> {
        let rva = u32::try_from(address.checked_sub(self.base)?).ok()?;
        (rva < self.image.size_of_image()).then_some(rva)
    }

    fn module(&self) -> Module<'_> {
        Module { name: &self.name, base: self.base, image: &self.image }
    }

    /// Whether an address is what a call left on the stack, not the first byte of a function.
    fn is_return(&self, rva: u32) -> bool {
        self.image.function_containing(rva).is_none_or(|function| function.begin != rva)
    }

    /// `name.sys!function+0x12`, or `name.sys+0x1234` where no name is known.
    fn label(&self, rva: u32) -> String {
        // A call that does not come back may be the last instruction: its return address is the next function's.
        let inside = rva - u32::from(self.is_return(rva) && rva > 0);
        match self.table.lookup(&self.image, inside) {
            Some(symbol) => match symbol.offset + (rva - inside) {
                0 => format!("{}!{}", self.name, symbol.name),
                offset => format!("{}!{}+{offset:#x}", self.name, symbol.name),
            },
            None => format!("{}+{rva:#x}", self.name),
        }
    }
}

/// The images as the unwinder sees them, for as long as they are borrowed.
struct Borrowed<'a>(&'a [Known]);

impl ImageSource for Borrowed<'_> {
    fn module_at(&self, address: u64) -> Option<Module<'_>> {
        find(self.0, address).map(|(_, known, _)| known.module())
    }
}

/// The image at an address: a loaded one, or else the last that was there.
fn find(images: &[Known], address: u64) -> Option<(usize, &Known, u32)> {
    let at = |(index, known): (usize, &'_ Known)| known.rva(address).map(|rva| (index, rva));
    let loaded = images.iter().enumerate().filter(|(_, known)| known.loaded).find_map(at);
    let (index, rva) = loaded.or_else(|| images.iter().enumerate().rev().find_map(at))?;
    Some((index, &images[index], rva))
}

impl Symbols for Images {
    fn site(&self, address: u64) -> Site {
        match find(&self.0.borrow(), address) {
            Some((index, _, rva)) => Site { image: Some(index as u16), offset: rva.into() },
            // A jump in place of a call leaves our own return address: all of ours are one place.
            None if (OUR_CODE..PROCESS_END).contains(&address) => Site { image: None, offset: OUR_CODE },
            None => Site { image: None, offset: address },
        }
    }

    fn name(&self, site: Site) -> String {
        let images = self.0.borrow();
        match site.image.and_then(|index| images.get(usize::from(index))) {
            Some(known) => known.label(site.offset as u32),
            None if site.offset == 0 => String::new(),
            None if site.offset == OUR_CODE => "a jump out of the driver".to_owned(),
            None => format!("{:#x}", site.offset),
        }
    }

    fn backtrace(&self, rip: u64, rsp: u64, rbp: u64) -> Vec<String> {
        let images = self.0.borrow();
        let mut registers = UnwindRegisters { rip, ..UnwindRegisters::default() };
        registers.gpr[RSP] = rsp;
        registers.gpr[RBP] = rbp;
        registers.rip_is_return = find(&images, rip).is_none_or(|(_, known, rva)| known.is_return(rva));
        let mut read = |address| access::read::<u64>(address).ok();
        let source = Borrowed(&images);
        let (frames, _) = pe::backtrace(&source, registers, FRAMES, &mut read);
        let in_driver = frames.iter().filter_map(|frame| {
            let (_, known, rva) = find(&images, frame.registers.rip)?;
            Some(known.label(rva))
        });
        in_driver.collect()
    }

    fn function_at(&self, address: u64) -> Option<FunctionEntry> {
        let images = self.0.borrow();
        let (known, rva) = loaded_at(&images, address)?;
        let (entry, function) = known.image.runtime_function_at(rva)?;
        Some(FunctionEntry {
            image_base: known.base,
            address: known.base + u64::from(entry),
            words: [function.begin, function.end, function.unwind],
        })
    }

    fn image_at(&self, address: u64) -> Option<u64> {
        loaded_at(&self.0.borrow(), address).map(|(known, _)| known.base)
    }

    fn unwind(&self, function: FunctionEntry, registers: &mut Registers) -> Option<LeftFrame> {
        let images = self.0.borrow();
        let (known, _) = loaded_at(&images, function.image_base)?;
        let [begin, end, unwind] = function.words;
        let function = RuntimeFunction { begin, end, unwind };
        let mut own = to_unwind(registers);
        let mut read = |address| access::read::<u64>(address).ok();
        let unwound = pe::virtual_unwind(known.module(), function, &mut own, &mut read).ok()?;
        (registers.gpr, registers.rip, registers.xmm) = (own.gpr, own.rip, own.xmm);
        let handler = unwound.handler.map(|handler| LanguageHandler {
            on_exception: handler.on_exception,
            on_unwind: handler.on_unwind,
            routine: known.base.wrapping_add(handler.rva.into()),
            data: known.base.wrapping_add(handler.data.into()),
        });
        Some(LeftFrame {
            establisher: unwound.establisher,
            handler,
            saved_general: unwound.saved.gpr,
            saved_vectors: unwound.saved.xmm,
        })
    }
}

/// The loaded image that holds an address.
fn loaded_at(images: &[Known], address: u64) -> Option<(&Known, u32)> {
    images.iter().filter(|known| known.loaded).find_map(|known| Some((known, known.rva(address)?)))
}

/// Registers as the unwinder takes them.
fn to_unwind(registers: &Registers) -> UnwindRegisters {
    let Registers { gpr, rip, xmm, .. } = *registers;
    UnwindRegisters { rip, gpr, xmm, rip_is_return: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::driver::{Driver, DriverSource};

    #[test]
    fn an_address_is_named_by_the_image_that_is_there_now() {
        let driver = Driver::read(&DriverSource::Demo, &[]).unwrap();
        let images = Images::default();
        let entry = driver.image.entry_rva().unwrap();
        images.add("first.sys", 0x10_0000, &driver.image);
        images.unloaded(0x10_0000);
        assert!(images.name(images.site(0x10_0000 + u64::from(entry))).starts_with("first.sys"));
        images.add("second.sys", 0x10_0000, &driver.image);
        let site = images.site(0x10_0000 + u64::from(entry));
        assert_eq!(site, Site { image: Some(1), offset: entry.into() });
        assert!(images.name(site).starts_with("second.sys"));
        assert_eq!(images.site(0x5000), Site { image: None, offset: 0x5000 });
        assert_eq!(images.name(Site { image: None, offset: 0x5000 }), "0x5000");
        let ours = images.site(Images::default as fn() -> Images as usize as u64);
        assert_eq!(images.name(ours), "a jump out of the driver");
        assert_eq!(ours, images.site(0x7f00_0000_0000));
    }
}
