//! A parsed image and its accessors.

use object::pe;

use crate::PeError;
use crate::debug::{BuildInfo, Toolchain};
use crate::error::PeErrorKind;
use crate::exports::Export;
use crate::functions::Functions;
use crate::headers::{DllCharacteristics, Headers, Section, Version};
use crate::imports::{Import, Imports};
use crate::load_config::LoadConfig;
use crate::notes::Note;
use crate::pdata::RuntimeFunction;
use crate::relocations::Relocation;
use crate::version::VersionInfo;
use crate::view::{View, le};
use crate::{debug, exports, imports, load_config, pdata, relocations, symbols, version};

/// A PE32+ x64 kernel image, checked as a whole: what parses can be laid out, unwound and named without
/// looking at its bounds again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    file: Vec<u8>,
    pub(crate) headers: Headers,
    imports: Imports,
    exports: Vec<Export>,
    relocations: Vec<Relocation>,
    runtime_functions: Vec<RuntimeFunction>,
    load_config: Option<LoadConfig>,
    functions: Functions,
    build_info: BuildInfo,
    version_info: Option<VersionInfo>,
    computed_checksum: u32,
    notes: Vec<Note>,
}

impl Image {
    /// Parses and checks a `.sys` file.
    ///
    /// # Errors
    /// Anything that keeps the image from being loaded as an x64 kernel image; tables that only describe it
    /// (debug data, version, symbols) are noted in [`notes`](Self::notes) instead when they are damaged.
    pub fn parse(file: impl Into<Vec<u8>>) -> Result<Self, PeError> {
        let file = file.into();
        let mut notes = Vec::new();
        let headers = Headers::parse(&file, &mut notes)?;
        let view = View { file: &file, headers: &headers };
        check_directories(view)?;
        let imports = imports::parse(view)?;
        check_kernel_imports(&imports.imports)?;
        let exports = exports::parse(view)?;
        let relocations = relocations::parse(view)?;
        let runtime_functions = pdata::parse(view)?;
        let load_config = load_config::parse(view)?;
        let computed_checksum = checksum(&file, headers.checksum_offset() as usize);
        add_notes(&headers, &imports, computed_checksum, &mut notes);
        let build_info = or_note("the debug directory", debug::parse(view), &mut notes);
        let version_info = or_note("the version resource", version::parse(view), &mut notes);
        or_note("the symbol table", symbols::check(view), &mut notes);
        let mut image = Self {
            file,
            headers,
            imports,
            exports,
            relocations,
            runtime_functions,
            load_config,
            functions: Functions::default(),
            build_info,
            version_info,
            computed_checksum,
            notes,
        };
        image.functions = Functions::find(&image);
        Ok(image)
    }

    pub(crate) fn view(&self) -> View<'_> {
        View { file: &self.file, headers: &self.headers }
    }

    /// The bytes of the file.
    pub fn file(&self) -> &[u8] {
        &self.file
    }

    /// The checked headers.
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// Bytes that the loaded image takes, a multiple of the page size.
    pub fn size_of_image(&self) -> u32 {
        self.headers.size_of_image
    }

    /// RVA of the entry point (DriverEntry, or the compiler's start-up in front of it).
    pub fn entry_rva(&self) -> Option<u32> {
        self.headers.entry_rva
    }

    /// The address that the linker assumed.
    pub fn preferred_base(&self) -> u64 {
        self.headers.preferred_base
    }

    /// `TimeDateStamp`: seconds since 1970, or a hash in a reproducible build.
    pub fn timestamp(&self) -> u32 {
        self.headers.timestamp
    }

    /// `CheckSum` as stored; 0 when the linker wrote none.
    pub fn checksum(&self) -> u32 {
        self.headers.checksum
    }

    /// `CheckSum` as it should be.
    pub fn computed_checksum(&self) -> u32 {
        self.computed_checksum
    }

    /// COFF characteristics (`IMAGE_FILE_*`).
    pub fn characteristics(&self) -> u16 {
        self.headers.characteristics
    }

    /// Subsystem (always native) and its version.
    pub fn subsystem(&self) -> (u16, Version) {
        (self.headers.subsystem, self.headers.subsystem_version)
    }

    /// `DllCharacteristics`.
    pub fn dll_characteristics(&self) -> DllCharacteristics {
        self.headers.dll_characteristics
    }

    /// Version of the linker.
    pub fn linker_version(&self) -> Version {
        self.headers.linker_version
    }

    /// Sections in ascending order.
    pub fn sections(&self) -> &[Section] {
        &self.headers.sections
    }

    /// The section that holds `rva`.
    pub fn section_at(&self, rva: u32) -> Option<&Section> {
        self.headers.section_at(rva)
    }

    /// Imports that loading binds, in the order of the tables.
    pub fn imports(&self) -> &[Import] {
        &self.imports.imports
    }

    /// Delay imports; they are listed, not bound.
    pub fn delay_imports(&self) -> &[Import] {
        &self.imports.delay
    }

    /// Exports, ordinals ascending, further names of the same ordinal behind them.
    pub fn exports(&self) -> &[Export] {
        &self.exports
    }

    /// Addresses that move with the image.
    pub fn relocations(&self) -> &[Relocation] {
        &self.relocations
    }

    /// Whether the image may be loaded elsewhere than at its preferred base.
    pub fn is_relocatable(&self) -> bool {
        self.headers.characteristics & pe::IMAGE_FILE_RELOCS_STRIPPED == 0
            && (self.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_BASERELOC).is_some()
                || self.headers.dll_characteristics.dynamic_base())
    }

    /// The exception directory, ascending.
    pub fn runtime_functions(&self) -> &[RuntimeFunction] {
        &self.runtime_functions
    }

    /// The entry of the exception directory for an address in code, and the RVA of the entry itself.
    pub fn runtime_function_at(&self, rva: u32) -> Option<(u32, RuntimeFunction)> {
        let next = self.runtime_functions.partition_point(|function| function.begin <= rva);
        let index = next.checked_sub(1)?;
        let function = self.runtime_functions.get(index).copied().filter(|function| rva < function.end)?;
        let directory = self.headers.directory(object::pe::IMAGE_DIRECTORY_ENTRY_EXCEPTION)?;
        let table = self.view().data_from(directory.rva);
        // Entries that are padding are not in the list.
        let entries = table.get(..directory.size as usize)?.chunks_exact(12).enumerate().skip(index);
        let own = |(_, raw): &(usize, &[u8])| RuntimeFunction::read(raw) == function;
        let (index, _) = entries.into_iter().find(own)?;
        Some((directory.rva + 12 * index as u32, function))
    }

    /// The load configuration, when the image has one.
    pub fn load_config(&self) -> Option<&LoadConfig> {
        self.load_config.as_ref()
    }

    /// Whether the image has a thread-local storage directory, which the kernel ignores.
    pub fn has_tls(&self) -> bool {
        self.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_TLS).is_some()
    }

    /// Whether the file carries an Authenticode signature (which is not verified).
    pub fn is_signed(&self) -> bool {
        self.headers.directory(pe::IMAGE_DIRECTORY_ENTRY_SECURITY).is_some()
    }

    /// What the image says about its build: symbol file, reproducible or not, Rich header.
    pub fn build_info(&self) -> &BuildInfo {
        &self.build_info
    }

    /// The linker, guessed from the traces that it leaves.
    pub fn toolchain(&self) -> Toolchain {
        self.build_info.toolchain(&self.headers)
    }

    /// The version resource, when the image has one.
    pub fn version_info(&self) -> Option<&VersionInfo> {
        self.version_info.as_ref()
    }

    /// The functions of the image.
    pub fn functions(&self) -> &Functions {
        &self.functions
    }

    /// Remarks that do not keep the image from loading.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }
}

/// Every directory must lie in the image, whether or not it is read.
fn check_directories(view: View<'_>) -> Result<(), PeError> {
    let headers = view.headers;
    for (index, directory) in headers.directories.iter().enumerate() {
        let end = u64::from(directory.rva) + u64::from(directory.size);
        let (limit, rule) = if index == pe::IMAGE_DIRECTORY_ENTRY_SECURITY {
            (view.file.len() as u64, "it must end within the file")
        } else {
            (u64::from(headers.size_of_image), "it must end within the image")
        };
        if directory.size != 0 && end > limit {
            let at = u64::from(headers.pe_offset) + 24 + 112 + 8 * index as u64;
            return Err(PeErrorKind::value(DIRECTORIES[index], end, rule).at_file(at));
        }
    }
    if headers.directory(pe::IMAGE_DIRECTORY_ENTRY_COM_DESCRIPTOR).is_some() {
        return Err(PeErrorKind::Unsupported("managed (.NET) code in a kernel image").nowhere());
    }
    Ok(())
}

const DIRECTORIES: [&str; 16] = [
    "the end of the export directory",
    "the end of the import directory",
    "the end of the resource directory",
    "the end of the exception directory",
    "the end of the certificate table",
    "the end of the base relocation table",
    "the end of the debug directory",
    "the end of the architecture directory",
    "the end of the global pointer directory",
    "the end of the TLS directory",
    "the end of the load configuration",
    "the end of the bound import directory",
    "the end of the import address table",
    "the end of the delay import directory",
    "the end of the CLR header",
    "the end of data directory 15",
];

/// Native programs such as `autochk.exe` have a driver's subsystem, but live on ntdll.
fn check_kernel_imports(imports: &[Import]) -> Result<(), PeError> {
    match imports.iter().find(|import| &*import.module == "ntdll.dll") {
        None => Ok(()),
        Some(import) => Err(PeErrorKind::UserProgram(import.module.to_string())
            .at_rva(import.iat_rva)
            .hint("a driver imports ntoskrnl.exe, hal.dll, ndis.sys")),
    }
}

/// The image checksum: the 16-bit one's complement sum of the file without the field itself, plus the length.
fn checksum(file: &[u8], field: usize) -> u32 {
    let sum = |bytes: &[u8]| -> u64 {
        let words = bytes.chunks_exact(4);
        let mut rest = [0; 4];
        rest[..words.remainder().len()].copy_from_slice(words.remainder());
        words.map(|w| u64::from(le::u32(w, 0))).sum::<u64>() + u64::from(le::u32(&rest, 0))
    };
    // A field at an odd distance from a dword is left out byte by byte.
    let (head, tail) = (&file[..field & !3], &file[field & !3..]);
    let mut around = tail[..tail.len().min(8)].to_vec();
    let start = field & 3;
    let end = around.len().min(start + 4);
    around[start..end].fill(0);
    let mut total = sum(head) + sum(&around) + sum(&tail[around.len()..]);
    while total > 0xffff {
        total = (total & 0xffff) + (total >> 16);
    }
    (total as u32).wrapping_add(file.len() as u32)
}

/// A table that loading does not need: nothing instead of it when it is damaged, and a note.
fn or_note<T: Default>(table: &'static str, parsed: Result<T, PeError>, notes: &mut Vec<Note>) -> T {
    parsed.unwrap_or_else(|error| {
        notes.push(Note::Ignored { table, error: Box::new(error) });
        T::default()
    })
}

fn add_notes(headers: &Headers, imports: &Imports, computed: u32, notes: &mut Vec<Note>) {
    if headers.low_alignment() {
        notes.push(Note::LowAlignment(headers.section_alignment));
    }
    let wild = headers.sections.iter().filter(|s| s.protection.write && s.protection.execute);
    notes.extend(wild.map(|s| Note::WritableCode { section: s.name.clone() }));
    if headers.checksum != 0 && headers.checksum != computed {
        notes.push(Note::WrongChecksum { stored: headers.checksum, computed });
    }
    if headers.directory(pe::IMAGE_DIRECTORY_ENTRY_TLS).is_some() {
        notes.push(Note::Tls);
    }
    if !imports.delay.is_empty() {
        notes.push(Note::DelayImports(imports.delay.len()));
    }
}
