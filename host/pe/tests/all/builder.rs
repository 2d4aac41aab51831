//! Makes PE images byte by byte, without a compiler, and knows what must become of them in memory.

/// Little-endian bytes in the making, at a known RVA.
#[derive(Default, Clone)]
pub struct Blob {
    pub rva: u32,
    pub bytes: Vec<u8>,
}

impl Blob {
    pub fn at(rva: u32) -> Self {
        Self { rva, bytes: Vec::new() }
    }
    pub fn here(&self) -> u32 {
        self.rva + self.bytes.len() as u32
    }
    pub fn u8(&mut self, v: u8) -> &mut Self {
        self.put(&[v])
    }
    pub fn u16(&mut self, v: u16) -> &mut Self {
        self.put(&v.to_le_bytes())
    }
    pub fn u32(&mut self, v: u32) -> &mut Self {
        self.put(&v.to_le_bytes())
    }
    pub fn u64(&mut self, v: u64) -> &mut Self {
        self.put(&v.to_le_bytes())
    }
    pub fn put(&mut self, v: &[u8]) -> &mut Self {
        self.bytes.extend_from_slice(v);
        self
    }
    pub fn cstr(&mut self, s: &str) -> &mut Self {
        self.put(s.as_bytes()).u8(0)
    }
    pub fn wide(&mut self, s: &str) -> &mut Self {
        s.encode_utf16().for_each(|c| {
            self.u16(c);
        });
        self.u16(0)
    }
    pub fn align(&mut self, to: usize) -> &mut Self {
        self.bytes.resize(self.bytes.len().next_multiple_of(to), 0);
        self
    }
    pub fn set32(&mut self, at: usize, v: u32) {
        self.bytes[at..at + 4].copy_from_slice(&v.to_le_bytes());
    }
    pub fn set16(&mut self, at: usize, v: u16) {
        self.bytes[at..at + 2].copy_from_slice(&v.to_le_bytes());
    }
    pub fn set64(&mut self, at: usize, v: u64) {
        self.bytes[at..at + 8].copy_from_slice(&v.to_le_bytes());
    }
}

pub const CODE: u32 = 0x6000_0020;
pub const RDATA: u32 = 0x4000_0040;
pub const DATA: u32 = 0xC000_0040;
pub const INIT: u32 = 0x6200_0020;
pub const WILD: u32 = 0xE000_0020;

pub mod dir {
    pub const EXPORT: usize = 0;
    pub const IMPORT: usize = 1;
    pub const RESOURCE: usize = 2;
    pub const EXCEPTION: usize = 3;
    pub const RELOC: usize = 5;
    pub const DEBUG: usize = 6;
    pub const LOAD_CONFIG: usize = 10;
    pub const DELAY: usize = 13;
}

pub struct Section {
    pub name: [u8; 8],
    pub characteristics: u32,
    pub rva: u32,
    pub virtual_size: u32,
    pub data: Vec<u8>,
}

/// What the tests want from an import.
#[derive(Clone, Debug)]
pub enum Want {
    Name(String),
    Ordinal(u16),
}

pub struct Builder {
    pub machine: u16,
    pub magic: u16,
    pub subsystem: u16,
    pub base: u64,
    pub section_alignment: u32,
    pub file_alignment: u32,
    pub characteristics: u16,
    pub dll_characteristics: u16,
    pub linker: (u8, u8),
    pub entry: u32,
    pub size_of_image: Option<u32>,
    pub sections: Vec<Section>,
    pub directories: [(u32, u32); 16],
    /// COFF symbols: name, section number, value, is a function.
    pub symbols: Vec<(String, u16, u32, bool)>,
    pub rich: Option<u32>,
    /// Bytes after everything else, for records found by file offset.
    pub trailer: Vec<u8>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            machine: 0x8664,
            magic: 0x20b,
            subsystem: 1,
            base: 0x1_4000_0000,
            section_alignment: 0x1000,
            file_alignment: 0x200,
            characteristics: 0x22,
            dll_characteristics: 0x160,
            linker: (14, 29),
            entry: 0,
            size_of_image: None,
            sections: Vec::new(),
            directories: [(0, 0); 16],
            symbols: Vec::new(),
            rich: None,
            trailer: Vec::new(),
        }
    }
}

pub const PE_AT: usize = 0x100;
pub const OPTIONAL_AT: usize = PE_AT + 24;
pub const SECTIONS_AT: usize = OPTIONAL_AT + 240;

impl Builder {
    pub fn headers_size(&self) -> u32 {
        ((SECTIONS_AT + 40 * self.sections.len().max(20)) as u32).next_multiple_of(self.file_alignment)
    }

    /// Where the next section will start.
    pub fn next_rva(&self) -> u32 {
        match self.sections.last() {
            Some(last) => (last.rva + last.virtual_size).next_multiple_of(self.section_alignment),
            None => self.headers_size().next_multiple_of(self.section_alignment),
        }
    }

    pub fn section(&mut self, name: &str, characteristics: u32, data: Vec<u8>) -> u32 {
        let size = data.len() as u32;
        self.section_sized(name, characteristics, data, size)
    }

    pub fn section_sized(&mut self, name: &str, characteristics: u32, data: Vec<u8>, size: u32) -> u32 {
        let rva = self.next_rva();
        let mut raw = [0; 8];
        raw[..name.len()].copy_from_slice(name.as_bytes());
        self.sections.push(Section { name: raw, characteristics, rva, virtual_size: size, data });
        rva
    }

    pub fn blob(&self) -> Blob {
        Blob::at(self.next_rva())
    }

    pub fn set_dir(&mut self, index: usize, rva: u32, end: u32) {
        self.directories[index] = (rva, end - rva);
    }

    /// An `.idata` section; gives the RVA of each import's slot.
    pub fn imports(&mut self, modules: &[(&str, Vec<Want>)]) -> Vec<u32> {
        let mut blob = self.blob();
        let start = blob.here();
        let slots = import_tables(&mut blob, modules, 20);
        self.section(".idata", DATA, blob.bytes);
        self.set_dir(dir::IMPORT, start, start + 20 * (modules.len() as u32 + 1));
        slots
    }

    pub fn delay_imports(&mut self, modules: &[(&str, Vec<Want>)]) -> Vec<u32> {
        let mut blob = self.blob();
        let start = blob.here();
        let slots = import_tables(&mut blob, modules, 32);
        self.section(".didat", DATA, blob.bytes);
        self.set_dir(dir::DELAY, start, start + 32 * (modules.len() as u32 + 1));
        slots
    }

    /// A `.reloc` section for 64-bit (10) and 32-bit (3) addresses, given in ascending order.
    pub fn relocations(&mut self, relocations: &[(u32, u16)]) {
        let mut blob = self.blob();
        let start = blob.here();
        let mut rest = relocations;
        while let Some(&(first, _)) = rest.first() {
            let page = first & !0xfff;
            let count = rest.iter().take_while(|(rva, _)| rva & !0xfff == page).count();
            let padded = count + (count & 1);
            blob.u32(page).u32(8 + 2 * padded as u32);
            for (rva, kind) in &rest[..count] {
                blob.u16(kind << 12 | (rva & 0xfff) as u16);
            }
            blob.align(4);
            rest = &rest[count..];
        }
        let end = blob.here();
        if end == start {
            blob.u32(0);
        }
        self.section(".reloc", 0x4200_0040, blob.bytes);
        self.set_dir(dir::RELOC, start, end);
    }

    /// An `.edata` section: names with RVAs, then forwarders.
    pub fn exports(&mut self, names: &[(&str, u32)], forwarders: &[(&str, &str)]) {
        let mut blob = self.blob();
        let start = blob.here();
        let count = names.len() + forwarders.len();
        blob.put(&[0; 40]);
        let functions = blob.here();
        blob.put(&vec![0; 4 * count]);
        let name_table = blob.here();
        blob.put(&vec![0; 4 * count]);
        let ordinals = blob.here();
        (0..count).for_each(|i| {
            blob.u16(i as u16);
        });
        let all = names.iter().map(|n| (n.0, Ok(n.1))).chain(forwarders.iter().map(|f| (f.0, Err(f.1))));
        for (index, (name, target)) in all.enumerate() {
            let at = (name_table - start) as usize + 4 * index;
            let here = blob.here();
            blob.set32(at, here);
            blob.cstr(name);
            let target = target.unwrap_or_else(|text| {
                let here = blob.here();
                blob.cstr(text);
                here
            });
            blob.set32((functions - start) as usize + 4 * index, target);
        }
        blob.set32(16, 1);
        blob.set32(20, count as u32);
        blob.set32(24, count as u32);
        blob.set32(28, functions);
        blob.set32(32, name_table);
        blob.set32(36, ordinals);
        let end = blob.here();
        self.section(".edata", RDATA, blob.bytes);
        self.set_dir(dir::EXPORT, start, end);
    }

    /// `.xdata` and `.pdata` for (begin, end, unwind information).
    pub fn functions(&mut self, functions: &[(u32, u32, Vec<u8>)]) {
        let mut xdata = self.blob();
        let mut rows = Vec::new();
        for (begin, end, info) in functions {
            rows.push((*begin, *end, xdata.here()));
            xdata.put(info).align(4);
        }
        self.section(".xdata", RDATA, xdata.bytes);
        self.runtime_functions(&rows);
    }

    pub fn runtime_functions(&mut self, rows: &[(u32, u32, u32)]) {
        let mut pdata = self.blob();
        let start = pdata.here();
        for &(begin, end, unwind) in rows {
            pdata.u32(begin).u32(end).u32(unwind);
        }
        let end = pdata.here();
        self.section(".pdata", RDATA, pdata.bytes);
        self.set_dir(dir::EXCEPTION, start, end);
    }

    /// A load configuration of `size` bytes; gives the RVAs of cookie, check and dispatch pointer.
    pub fn load_config(&mut self, size: u32, guarded: &[u32], guard_flags: u32) -> (u32, u32, u32) {
        let mut data = self.blob();
        let (cookie, check, dispatch) = (data.here(), data.here() + 8, data.here() + 16);
        data.u64(0x2B99_2DDF_A232).u64(0).u64(0);
        self.section(".00cfg", DATA, data.bytes);
        let mut blob = self.blob();
        let start = blob.here();
        blob.put(&vec![0; size.max(320) as usize]);
        let table = blob.here();
        for &rva in guarded {
            blob.u32(rva);
            blob.put(&vec![0; (guard_flags >> 28) as usize]);
        }
        blob.set32(0, size);
        let va = |rva: u32| self.base + u64::from(rva);
        blob.set64(88, va(cookie));
        blob.set64(112, va(check));
        blob.set64(120, va(dispatch));
        blob.set64(128, va(table));
        blob.set64(136, guarded.len() as u64);
        blob.set32(144, guard_flags);
        self.section(".lcfg", RDATA, blob.bytes);
        self.set_dir(dir::LOAD_CONFIG, start, start + size);
        (cookie, check, dispatch)
    }

    /// A `.rsrc` section with a version resource of these strings.
    pub fn version(&mut self, version: [u16; 4], strings: &[(&str, &str)]) {
        let mut blob = self.blob();
        let start = blob.here();
        for (id, next, is_directory) in [(16, 24, true), (1, 48, true), (0x409, 72, false)] {
            blob.put(&[0; 12]).u16(0).u16(1);
            blob.u32(id).u32(next | if is_directory { 0x8000_0000 } else { 0 });
        }
        let data = blob.here() + 16;
        let resource = version_resource(version, strings);
        blob.u32(data).u32(resource.len() as u32).u32(0).u32(0).put(&resource);
        let end = blob.here();
        self.section(".rsrc", RDATA, blob.bytes);
        self.set_dir(dir::RESOURCE, start, end);
    }

    /// A debug directory with a CodeView record; the section's file offset must be its RVA's, so it looks it up.
    pub fn code_view(&mut self, guid: [u8; 16], age: u32, path: &str) {
        let mut blob = self.blob();
        let start = blob.here();
        let mut record = Blob::default();
        record.put(b"RSDS").put(&guid).u32(age).cstr(path);
        let offset = self.raw_end() + 56;
        blob.put(&[0; 12]).u32(2).u32(record.bytes.len() as u32).u32(start + 56).u32(offset);
        blob.put(&[0; 12]).u32(16).u32(0).u32(0).u32(0);
        blob.put(&record.bytes);
        self.section(".dbg", RDATA, blob.bytes);
        self.directories[dir::DEBUG] = (start, 56);
    }

    fn raw_end(&self) -> u32 {
        let raw = self.sections.iter().map(|s| (s.data.len() as u32).next_multiple_of(self.file_alignment));
        self.headers_size() + raw.sum::<u32>()
    }

    pub fn size_of_image(&self) -> u32 {
        self.next_rva().next_multiple_of(0x1000)
    }

    pub fn build(&self) -> Vec<u8> {
        let mut out = Blob::default();
        out.put(b"MZ").put(&[0; 58]).u32(PE_AT as u32);
        if let Some(key) = self.rich {
            out.u32(u32::from_le_bytes(*b"DanS") ^ key).u32(key).u32(key).u32(key);
            out.u32((0x0105 << 16 | 30151) ^ key).u32(7 ^ key).put(b"Rich").u32(key);
        }
        out.bytes.resize(PE_AT, 0);
        out.put(b"PE\0\0").u16(self.machine).u16(self.sections.len() as u16).u32(0x5F00_0000);
        let symbols_at = if self.symbols.is_empty() { 0 } else { self.raw_end() };
        out.u32(symbols_at).u32(self.symbols.len() as u32).u16(240).u16(self.characteristics);
        out.u16(self.magic).u8(self.linker.0).u8(self.linker.1).put(&[0; 12]).u32(self.entry).u32(0x1000);
        out.u64(self.base).u32(self.section_alignment).u32(self.file_alignment);
        out.u16(10).u16(0).u16(0).u16(0).u16(6).u16(3).u32(0);
        out.u32(self.size_of_image.unwrap_or_else(|| self.size_of_image())).u32(self.headers_size()).u32(0);
        out.u16(self.subsystem).u16(self.dll_characteristics).put(&[0; 32]).u32(0).u32(16);
        for (rva, size) in self.directories {
            out.u32(rva).u32(size);
        }
        assert_eq!(out.bytes.len(), SECTIONS_AT);
        let mut raw = self.headers_size();
        for section in &self.sections {
            let raw_size = (section.data.len() as u32).next_multiple_of(self.file_alignment);
            out.put(&section.name).u32(section.virtual_size).u32(section.rva).u32(raw_size);
            out.u32(if raw_size == 0 { 0 } else { raw }).put(&[0; 12]).u32(section.characteristics);
            raw += raw_size;
        }
        out.align(self.file_alignment as usize);
        out.bytes.resize(self.headers_size() as usize, 0);
        for section in &self.sections {
            out.put(&section.data).align(self.file_alignment as usize);
        }
        self.put_symbols(&mut out);
        out.put(&self.trailer);
        out.bytes
    }

    fn put_symbols(&self, out: &mut Blob) {
        let mut strings = Blob::default();
        strings.u32(0);
        for (name, section, value, is_function) in &self.symbols {
            if name.len() <= 8 {
                let mut short = [0; 8];
                short[..name.len()].copy_from_slice(name.as_bytes());
                out.put(&short);
            } else {
                out.u32(0).u32(strings.bytes.len() as u32);
                strings.cstr(name);
            }
            out.u32(*value).u16(*section).u16(if *is_function { 0x20 } else { 0 }).u8(2).u8(0);
        }
        if !self.symbols.is_empty() {
            let len = strings.bytes.len() as u32;
            strings.set32(0, len);
            out.put(&strings.bytes);
        }
    }
}

fn import_tables(blob: &mut Blob, modules: &[(&str, Vec<Want>)], descriptor: usize) -> Vec<u32> {
    let start = blob.here();
    blob.put(&vec![0; descriptor * (modules.len() + 1)]);
    let mut slots = Vec::new();
    for (index, (module, wants)) in modules.iter().enumerate() {
        let name = blob.here();
        blob.cstr(module).align(8);
        let mut thunks = Vec::new();
        for want in wants {
            match want {
                Want::Ordinal(ordinal) => thunks.push(1 << 63 | u64::from(*ordinal)),
                Want::Name(symbol) => {
                    thunks.push(u64::from(blob.here()));
                    blob.u16(index as u16).cstr(symbol).align(2);
                }
            }
        }
        thunks.push(0);
        blob.align(8);
        let mut tables = [0; 2];
        for (which, table) in tables.iter_mut().enumerate() {
            *table = blob.here();
            for &thunk in &thunks {
                if which == 1 && thunk != 0 {
                    slots.push(blob.here());
                }
                blob.u64(thunk);
            }
        }
        let at = descriptor * index;
        let rva = blob.rva;
        let fields = if descriptor == 20 {
            [(0, tables[0]), (12, name), (16, tables[1])]
        } else {
            blob.set32((start - rva) as usize + at, 1);
            [(4, name), (12, tables[1]), (16, tables[0])]
        };
        for (field, value) in fields {
            blob.set32((start - rva) as usize + at + field, value);
        }
    }
    slots
}

fn version_block(key: &str, is_text: bool, value: &[u8], children: &[Vec<u8>]) -> Vec<u8> {
    let mut blob = Blob::default();
    let value_len = if is_text { value.len() / 2 } else { value.len() };
    blob.u16(0).u16(value_len as u16).u16(is_text.into()).wide(key).align(4).put(value);
    for child in children {
        blob.align(4).put(child);
    }
    let len = blob.bytes.len() as u16;
    blob.set16(0, len);
    blob.bytes
}

fn version_resource([a, b, c, d]: [u16; 4], strings: &[(&str, &str)]) -> Vec<u8> {
    let mut fixed = Blob::default();
    fixed.u32(0xFEEF_04BD).u32(0x1_0000);
    fixed.u16(b).u16(a).u16(d).u16(c).u16(b).u16(a).u16(d).u16(c);
    fixed.u32(0x3f).u32(0).u32(0x4_0004).u32(3).u32(6).u32(0).u32(0);
    let strings = strings.iter().map(|(key, value)| {
        let mut text = Blob::default();
        text.wide(value);
        version_block(key, true, &text.bytes, &[])
    });
    let table = version_block("040904B0", true, &[], &strings.collect::<Vec<_>>());
    let info = version_block("StringFileInfo", true, &[], &[table]);
    version_block("VS_VERSION_INFO", false, &fixed.bytes, &[info])
}

/// Names for the imports of a module.
pub fn named(names: &[&str]) -> Vec<Want> {
    names.iter().map(|name| Want::Name((*name).to_owned())).collect()
}

/// A driver that has everything, with `padding` bytes of further code.
pub fn full_driver(padding: usize) -> Builder {
    let mut b = Builder { rich: Some(0x1234_5678), ..Builder::default() };
    // entry: sub rsp,40; call next; add rsp,40; ret.  next: xor eax,eax; ret (a leaf)
    let mut code = vec![0x48, 0x83, 0xec, 0x28, 0xe8, 0x05, 0, 0, 0, 0x48, 0x83, 0xc4, 0x28, 0xc3];
    code.extend([0x31, 0xc0, 0xc3]);
    code.resize(code.len() + padding, 0xcc);
    let text = b.section(".text", CODE, code);
    let pointers = b.next_rva();
    let targets = [text + 14, text, pointers].map(|rva| b.base + u64::from(rva));
    b.section_sized(".data", DATA, targets.iter().flat_map(|t| t.to_le_bytes()).collect(), 0x1800);
    let init = b.section("INIT", INIT, vec![0xc3; 16]);
    b.section("PAGE", CODE, vec![0xc3; 16]);
    b.entry = text;
    let mut ndis = named(&["NdisMRegisterMiniportDriver", "NdisMRegisterDmaChannel"]);
    ndis.push(Want::Ordinal(77));
    b.imports(&[("NTOSKRNL.EXE", named(&["DbgPrint", "IoGetDmaAdapter"])), ("NDIS.SYS", ndis)]);
    b.functions(&[(text, text + 14, vec![1, 4, 1, 0, 4, 0x42]), (init, init + 16, vec![1, 0, 0, 0])]);
    b.exports(&[("Leaf", text + 14)], &[("Forwarded", "ndis.NdisGetVersion")]);
    b.load_config(0x140, &[text, text + 14], 0x1000_0500);
    b.version([1, 2, 3, 4], &[("CompanyName", "Example"), ("FileVersion", "1.2 beta")]);
    b.code_view(*b"0123456789abcdef", 3, "C:\\build\\driver.pdb");
    b.symbols = vec![("DriverEntry_of_the_test".into(), 1, 0, true), ("table".into(), 2, 0, false)];
    let lcfg = b.directories[dir::LOAD_CONFIG].0;
    let mut relocations: Vec<(u32, u16)> = (0..3).map(|i| (pointers + 8 * i, 10)).collect();
    relocations.extend([88, 112, 120, 128].map(|at| (lcfg + at, 10)));
    b.relocations(&relocations);
    b
}
