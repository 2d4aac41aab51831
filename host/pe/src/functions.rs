//! Where the image's code is: the functions that its tables name.
//!
//! A leaf function (one that moves no stack pointer and saves no register) has no entry in the exception
//! directory; those that something else names are found here, the rest takes a look at the call targets.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::exports::ExportTarget;
use crate::image::Image;
use crate::pdata::UnwindInfo;
use crate::relocations::RelocationKind;
use crate::view::le;

/// What told of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FunctionSource {
    /// The exception directory; both ends are exact.
    RuntimeFunction,
    /// The entry point.
    Entry,
    /// An export.
    Export,
    /// The table of guarded functions.
    Guard,
    /// A relocated pointer into code: a function's address, or a jump table's target.
    Pointer,
}

/// A range of code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Function {
    /// First byte.
    pub begin: u32,
    /// Behind the last byte; from anything but the exception directory, where the next function or the section's
    /// end is.
    pub end: u32,
    /// What told of it.
    pub source: FunctionSource,
    /// Start of the function that this piece belongs to: differs from `begin` in pieces that the compiler
    /// split off (chained unwind information).
    pub primary: u32,
}

impl Function {
    /// The RVAs of the code.
    pub fn range(&self) -> Range<u32> {
        self.begin..self.end
    }
}

/// The functions of an image, ascending, without overlap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Functions(Vec<Function>);

impl Functions {
    /// All of them.
    pub fn as_slice(&self) -> &[Function] {
        &self.0
    }

    /// The one that holds `rva`.
    pub fn containing(&self, rva: u32) -> Option<&Function> {
        let next = self.0.partition_point(|f| f.begin <= rva);
        self.0.get(next.checked_sub(1)?).filter(|f| rva < f.end)
    }

    pub(crate) fn find(image: &Image) -> Self {
        let mut functions: Vec<_> = image
            .runtime_functions()
            .iter()
            .map(|f| Function {
                begin: f.begin,
                end: f.end,
                source: FunctionSource::RuntimeFunction,
                primary: primary(image, f.begin, f.unwind),
            })
            .collect();
        let known = Self(functions.clone());
        let starts: Vec<_> =
            starts(image).into_iter().filter(|(rva, _)| known.containing(*rva).is_none()).collect();
        for (index, &(begin, source)) in starts.iter().enumerate() {
            let Some(section) = image.section_at(begin) else { continue };
            let next_start = starts.get(index + 1).map_or(u32::MAX, |next| next.0);
            let after = known.0.partition_point(|f| f.begin <= begin);
            let next_known = known.0.get(after).map_or(u32::MAX, |f| f.begin);
            let end = section.range().end.min(next_start).min(next_known);
            functions.push(Function { begin, end, source, primary: begin });
        }
        functions.sort_by_key(|f| f.begin);
        Self(functions)
    }
}

impl Image {
    /// Ranges of code, ascending, for those who scan instructions; see [`Functions`].
    pub fn code_ranges(&self) -> impl Iterator<Item = Range<u32>> + '_ {
        self.functions().as_slice().iter().map(Function::range)
    }

    /// The function that holds `rva`.
    pub fn function_containing(&self, rva: u32) -> Option<&Function> {
        self.functions().containing(rva)
    }
}

/// Starts of functions that the tables name, ascending, all in executable sections.
fn starts(image: &Image) -> Vec<(u32, FunctionSource)> {
    let mut starts = BTreeMap::new();
    let mut add = |rva: u32, source| {
        if image.section_at(rva).is_some_and(|s| s.protection.execute) {
            starts.entry(rva).or_insert(source);
        }
    };
    if let Some(entry) = image.entry_rva() {
        add(entry, FunctionSource::Entry);
    }
    for export in image.exports() {
        if let ExportTarget::Rva(rva) = export.target {
            add(rva, FunctionSource::Export);
        }
    }
    for &rva in image.load_config().map_or(&[][..], |config| &config.guard_functions) {
        add(rva, FunctionSource::Guard);
    }
    for rva in pointers(image) {
        add(rva, FunctionSource::Pointer);
    }
    starts.into_iter().collect()
}

/// The RVAs that relocated 64-bit pointers point to.
fn pointers(image: &Image) -> impl Iterator<Item = u32> + '_ {
    image.relocations().iter().filter(|r| r.kind == RelocationKind::Dir64).filter_map(|relocation| {
        let raw = image.view().data_from(relocation.rva).get(..8)?;
        let rva = le::u64(raw, 0).checked_sub(image.preferred_base())?;
        u32::try_from(rva).ok().filter(|&rva| rva < image.size_of_image())
    })
}

/// The most links of a chain that are followed; compilers make one or two.
pub(crate) const MAX_CHAIN: usize = 32;

/// Start of the function that a piece continues.
fn primary(image: &Image, mut begin: u32, mut unwind: u32) -> u32 {
    for _ in 0..MAX_CHAIN {
        let Ok(UnwindInfo { chained: Some(chained), .. }) = UnwindInfo::parse(image.view(), unwind) else {
            break;
        };
        (begin, unwind) = (chained.begin, chained.unwind);
    }
    begin
}
