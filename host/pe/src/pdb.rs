//! Names and lines of a symbol file (`.pdb`), and nothing else of it.
//!
//! The format: <https://llvm.org/docs/PDB/index.html>. Own code, because the file is as hostile as the image: every
//! read is bounded, and all streams together are not read more than a few times over.

use std::collections::BTreeMap;

use crate::PeError;
use crate::debug::Guid;
use crate::error::PeErrorKind;
use crate::view::le;

/// A name in the symbol file.
pub(crate) struct PdbSymbol {
    /// Number of the section, from 1.
    pub section: u16,
    pub offset: u32,
    /// From a function's own record, not only a public name.
    pub is_function: bool,
    pub name: String,
}

/// Where the code of a line starts; line 0 where a block of code ends.
pub(crate) struct PdbLine {
    pub section: u16,
    pub offset: u32,
    pub line: u32,
    /// Index into [`Pdb::files`].
    pub file: usize,
}

#[derive(Default)]
pub(crate) struct Pdb {
    pub guid: Guid,
    pub age: u32,
    pub symbols: Vec<PdbSymbol>,
    pub lines: Vec<PdbLine>,
    pub files: Vec<String>,
}

fn damaged(what: impl Into<String>) -> PeError {
    PeErrorKind::Pdb(what.into()).nowhere()
}

/// Takes the first `len` bytes off `data`.
fn take<'a>(data: &mut &'a [u8], len: usize, what: &str) -> Result<&'a [u8], PeError> {
    let (head, tail) = data.split_at_checked(len).ok_or_else(|| damaged(format!("{what} is cut off")))?;
    *data = tail;
    Ok(head)
}

fn take_u32(data: &mut &[u8], what: &str) -> Result<u32, PeError> {
    take(data, 4, what).map(|raw| le::u32(raw, 0))
}

fn c_string(data: &[u8]) -> &[u8] {
    data.split(|&b| b == 0).next().unwrap_or_default()
}

fn text(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).chars().filter(|c| !c.is_control()).collect()
}

const MAGIC: &[u8; 32] = b"Microsoft C/C++ MSF 7.00\r\n\x1aDS\0\0\0";
const STREAM_PDB: usize = 1;
const STREAM_DBI: usize = 3;

/// The container: streams of blocks.
struct Msf<'a> {
    file: &'a [u8],
    block_size: usize,
    /// Size and block numbers (4 bytes each) of each stream.
    streams: Vec<(usize, Vec<u8>)>,
    /// Bytes of streams that may still be read.
    left: usize,
}

impl<'a> Msf<'a> {
    fn open(file: &'a [u8]) -> Result<Self, PeError> {
        let header = file.get(..56).filter(|header| header.starts_with(MAGIC));
        let header = header.ok_or_else(|| damaged("not a PDB of format 7.00"))?;
        let block_size = le::u32(header, 32) as usize;
        if !block_size.is_power_of_two() || !(512..=65536).contains(&block_size) {
            return Err(damaged(format!("blocks of {block_size:#x} bytes")));
        }
        let directory_size = le::u32(header, 44) as usize;
        let map_at = (le::u32(header, 52) as usize).saturating_mul(block_size);
        let map_len = directory_size.div_ceil(block_size) * 4;
        let map = file.get(map_at..map_at.saturating_add(map_len));
        let map = map.ok_or_else(|| damaged("the block map lies outside the file"))?;
        let mut msf = Self { file, block_size, streams: Vec::new(), left: file.len().saturating_mul(4) };
        let directory = msf.gather(directory_size, map)?;
        msf.streams = msf.directory(&directory)?;
        Ok(msf)
    }

    fn directory(&self, mut data: &[u8]) -> Result<Vec<(usize, Vec<u8>)>, PeError> {
        let what = "the stream directory";
        let count = take_u32(&mut data, what)? as usize;
        let sizes = take(&mut data, count.saturating_mul(4), what)?;
        let mut streams = Vec::with_capacity(count);
        for raw in sizes.chunks_exact(4) {
            // A size of all ones marks a stream that is not there.
            let size = Some(le::u32(raw, 0)).filter(|&size| size != u32::MAX).unwrap_or(0) as usize;
            let blocks = take(&mut data, size.div_ceil(self.block_size) * 4, what)?;
            streams.push((size, blocks.to_vec()));
        }
        Ok(streams)
    }

    fn stream(&mut self, index: usize) -> Result<Vec<u8>, PeError> {
        let Some((size, blocks)) = self.streams.get(index) else {
            return Err(damaged(format!("no stream {index}")));
        };
        let (size, blocks) = (*size, blocks.clone());
        self.gather(size, &blocks)
    }

    fn gather(&mut self, size: usize, blocks: &[u8]) -> Result<Vec<u8>, PeError> {
        let left = self.left.checked_sub(size);
        self.left = left.ok_or_else(|| damaged("the streams are longer than the file"))?;
        let mut data = Vec::with_capacity(size);
        for raw in blocks.chunks_exact(4) {
            let start = (le::u32(raw, 0) as usize).saturating_mul(self.block_size);
            let len = self.block_size.min(size - data.len());
            let block = self.file.get(start..start.saturating_add(len));
            data.extend_from_slice(block.ok_or_else(|| damaged("a block lies outside the file"))?);
        }
        Ok(data)
    }
}

impl Pdb {
    pub fn parse(file: &[u8]) -> Result<Self, PeError> {
        let mut msf = Msf::open(file)?;
        let mut pdb = Self::default();
        let names = pdb.identity(&mut msf)?;
        let names = names.map(|index| msf.stream(index)).transpose()?.unwrap_or_default();
        let dbi = msf.stream(STREAM_DBI)?;
        if dbi.is_empty() {
            return Ok(pdb); // a file with types only
        }
        let mut rest = &dbi[..];
        let header = take(&mut rest, 64, "the debug information header")?;
        let modules = take(&mut rest, le::u32(header, 24) as usize, "the list of modules")?;
        let mut files = Files { names: &names, seen: BTreeMap::new(), left: file.len() };
        for module in modules_of(modules)? {
            pdb.module(&mut msf, &module, &mut files)?;
        }
        let publics = usize::from(le::u16(header, 20));
        if publics != usize::from(u16::MAX) {
            pdb.records(&msf.stream(publics)?)?;
        }
        Ok(pdb)
    }

    /// GUID and age, and the number of the stream of names.
    fn identity(&mut self, msf: &mut Msf<'_>) -> Result<Option<usize>, PeError> {
        let what = "the PDB stream";
        let data = msf.stream(STREAM_PDB)?;
        let mut rest = &data[..];
        let header = take(&mut rest, 28, what)?;
        self.age = le::u32(header, 8);
        self.guid = Guid(std::array::from_fn(|i| header[12 + i]));
        let len = take_u32(&mut rest, what)? as usize;
        let strings = take(&mut rest, len, what)?;
        // A hash table: size, capacity, two bit vectors, then pairs of string offset and stream number.
        let count = take_u32(&mut rest, what)? as usize;
        take(&mut rest, 4, what)?;
        for _ in 0..2 {
            let words = take_u32(&mut rest, what)? as usize;
            take(&mut rest, words.saturating_mul(4), what)?;
        }
        let pairs = take(&mut rest, count.saturating_mul(8), what)?;
        let is_names = |pair: &&[u8]| {
            strings.get(le::u32(pair, 0) as usize..).is_some_and(|name| c_string(name) == b"/names")
        };
        Ok(pairs.chunks_exact(8).find(is_names).map(|pair| le::u32(pair, 4) as usize))
    }

    fn module(
        &mut self,
        msf: &mut Msf<'_>,
        module: &ModuleInfo,
        files: &mut Files<'_>,
    ) -> Result<(), PeError> {
        let Some(stream) = module.stream else { return Ok(()) };
        let data = msf.stream(stream)?;
        let what = "a module";
        let mut rest = &data[..];
        let symbols = take(&mut rest, module.symbols, what)?;
        self.records(symbols.get(4..).unwrap_or_default())?;
        take(&mut rest, module.old_lines, what)?;
        let lines = take(&mut rest, module.lines, what)?;
        self.line_blocks(lines, files)
    }

    /// Symbol records: each has its length in front.
    fn records(&mut self, mut data: &[u8]) -> Result<(), PeError> {
        while data.len() >= 4 {
            let len = usize::from(le::u16(take(&mut data, 2, "a symbol")?, 0));
            let record = take(&mut data, len, "a symbol")?;
            self.symbols.extend(symbol(record));
        }
        Ok(())
    }

    fn line_blocks(&mut self, data: &[u8], files: &mut Files<'_>) -> Result<(), PeError> {
        let sections = subsections(data)?;
        let checksums = sections.iter().find(|s| s.0 == DEBUG_S_FILECHKSMS).map_or(&[][..], |s| s.1);
        for (_, lines) in sections.iter().filter(|s| s.0 == DEBUG_S_LINES) {
            self.lines(lines, checksums, files)?;
        }
        Ok(())
    }

    fn lines(&mut self, mut data: &[u8], checksums: &[u8], files: &mut Files<'_>) -> Result<(), PeError> {
        let what = "a table of lines";
        let header = take(&mut data, 12, what)?;
        let (start, section) = (le::u32(header, 0), le::u16(header, 4));
        let end = start.saturating_add(le::u32(header, 8));
        let mut last_file = None;
        while !data.is_empty() {
            let block = take(&mut data, 12, what)?;
            let lines = take(&mut data, (le::u32(block, 4) as usize).saturating_mul(8), what)?;
            let columns = (le::u32(block, 8) as usize).saturating_sub(12 + lines.len());
            take(&mut data, columns, what)?;
            let checksum = checksums.get(le::u32(block, 0) as usize..).and_then(|entry| entry.get(..4));
            let Some(file) = checksum.and_then(|raw| files.index(le::u32(raw, 0), &mut self.files)) else {
                continue;
            };
            last_file = Some(file);
            for raw in lines.chunks_exact(8) {
                let offset = start.saturating_add(le::u32(raw, 0));
                let line = le::u32(raw, 4) & 0xff_ffff;
                // These two numbers mean "no line" to a debugger.
                let line = if matches!(line, 0xf0_0f00 | 0xfe_efee) { 0 } else { line };
                self.lines.push(PdbLine { section, offset, line, file });
            }
        }
        if let Some(file) = last_file {
            self.lines.push(PdbLine { section, offset: end, line: 0, file });
        }
        Ok(())
    }
}

struct ModuleInfo {
    stream: Option<usize>,
    symbols: usize,
    old_lines: usize,
    lines: usize,
}

fn modules_of(mut data: &[u8]) -> Result<Vec<ModuleInfo>, PeError> {
    let what = "the list of modules";
    let mut modules = Vec::new();
    while !data.is_empty() {
        let fixed = take(&mut data, 64, what)?;
        let stream = Some(le::u16(fixed, 34)).filter(|&index| index != u16::MAX).map(usize::from);
        let [symbols, old_lines, lines] = [36, 40, 44].map(|at| le::u32(fixed, at) as usize);
        modules.push(ModuleInfo { stream, symbols, old_lines, lines });
        // The names of module and object file, padded to a multiple of 4 bytes.
        let module = c_string(data).len() + 1;
        let object = c_string(data.get(module..).unwrap_or_default()).len() + 1;
        take(&mut data, (module + object).next_multiple_of(4), what)?;
    }
    Ok(modules)
}

const S_PUB32: u16 = 0x110e;
const S_LPROC32: u16 = 0x110f;
const S_GPROC32: u16 = 0x1110;
const S_LPROC32_ID: u16 = 0x1146;
const S_GPROC32_ID: u16 = 0x1147;

fn symbol(record: &[u8]) -> Option<PdbSymbol> {
    let (fields_at, name_at, is_function) = match le::u16(record.get(..2)?, 0) {
        S_PUB32 => (6, 12, false),
        S_LPROC32 | S_GPROC32 | S_LPROC32_ID | S_GPROC32_ID => (30, 37, true),
        _ => return None,
    };
    let fields = record.get(fields_at..fields_at + 6)?;
    let name = text(c_string(record.get(name_at..)?));
    let (offset, section) = (le::u32(fields, 0), le::u16(fields, 4));
    (!name.is_empty()).then_some(PdbSymbol { section, offset, is_function, name })
}

const DEBUG_S_LINES: u32 = 0xf2;
const DEBUG_S_FILECHKSMS: u32 = 0xf4;

/// Kind and data of each subsection of a module's line information.
fn subsections(mut data: &[u8]) -> Result<Vec<(u32, &[u8])>, PeError> {
    let what = "line information";
    let mut sections = Vec::new();
    while data.len() >= 8 {
        let kind = take_u32(&mut data, what)?;
        let len = take_u32(&mut data, what)? as usize;
        sections.push((kind, take(&mut data, len, what)?));
        let padding = (len.next_multiple_of(4) - len).min(data.len());
        take(&mut data, padding, what)?;
    }
    Ok(sections)
}

/// File names of the stream `/names`, each read once.
struct Files<'a> {
    names: &'a [u8],
    seen: BTreeMap<u32, Option<usize>>,
    left: usize,
}

impl Files<'_> {
    fn index(&mut self, offset: u32, files: &mut Vec<String>) -> Option<usize> {
        if let Some(&index) = self.seen.get(&offset) {
            return index;
        }
        // The strings follow a header of 12 bytes.
        let name = self.names.get(12..).and_then(|names| names.get(offset as usize..));
        let name = name.map(|name| text(c_string(&name[..name.len().min(1024)])));
        let index = name.and_then(|name| {
            self.left = self.left.checked_sub(name.len())?;
            files.push(name);
            Some(files.len() - 1)
        });
        self.seen.insert(offset, index);
        index
    }
}
