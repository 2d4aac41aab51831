//! Counted strings: `UNICODE_STRING` and `ANSI_STRING`, whose lengths are in bytes and count no terminator.

use crate::Ntoskrnl;
use crate::dbg::narrow_string;
use ddi::pointer::{load_bytes, store_bytes};
use ddi::{Access as _, ddi_exports, read_utf16, read_utf16z};
use wdk_defs::all::{STRING, UNICODE_STRING};
use wdk_defs::ntstatus::{
    STATUS_BUFFER_OVERFLOW, STATUS_BUFFER_TOO_SMALL, STATUS_INVALID_PARAMETER, STATUS_INVALID_PARAMETER_2,
    STATUS_NAME_TOO_LONG, STATUS_NO_MEMORY,
};
use wdk_defs::{DriverPtr, Plain as _};

type Unicode = DriverPtr<UNICODE_STRING>;
type Ansi = DriverPtr<STRING>;

/// Longest counted strings, in bytes: 16-bit lengths, and room for a terminator.
const LONGEST_UNICODE: usize = 0xfffc;
const LONGEST_ANSI: usize = 0xfffe;
/// The tag of buffers that these functions allocate.
const TAG: u32 = u32::from_le_bytes(*b"Strg");

/// Characters 0x80 to 0x9f of the code page of Western Windows, 1252. The others are those of Unicode.
const CODE_PAGE: [u16; 32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
    0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
    0x153, 0x9d, 0x17e, 0x178,
];

/// An ANSI byte as UTF-16.
pub(crate) fn to_unicode(byte: u8) -> u16 {
    match byte {
        0x80..=0x9f => CODE_PAGE[usize::from(byte - 0x80)],
        _ => byte.into(),
    }
}

/// A UTF-16 unit as an ANSI byte, a question mark where there is none.
pub(crate) fn to_ansi(unit: u16) -> u8 {
    match u8::try_from(unit) {
        Ok(byte) if !(0x80..=0x9f).contains(&byte) || CODE_PAGE[usize::from(byte - 0x80)] == unit => byte,
        _ => CODE_PAGE.iter().position(|known| *known == unit).map_or(b'?', |index| 0x80 + index as u8),
    }
}

/// A unit in upper case, as the kernel's table has it: one unit for one.
pub(crate) fn upcase(unit: u16) -> u16 {
    mapped(unit, |c| {
        let mut upper = c.to_uppercase();
        (upper.next(), upper.next())
    })
}

fn downcase(unit: u16) -> u16 {
    mapped(unit, |c| {
        let mut lower = c.to_lowercase();
        (lower.next(), lower.next())
    })
}

fn mapped(unit: u16, to: fn(char) -> (Option<char>, Option<char>)) -> u16 {
    let Some(character) = char::from_u32(unit.into()) else { return unit };
    match to(character) {
        (Some(one), None) => u16::try_from(u32::from(one)).unwrap_or(unit),
        _ => unit,
    }
}

/// A counted string's units.
pub(crate) fn units(string: Unicode) -> Vec<u16> {
    let string = string.load();
    read_utf16(string.Buffer.addr(), usize::from(string.Length / 2))
}

pub(crate) fn bytes(string: Ansi) -> Vec<u8> {
    let string = string.load();
    let mut bytes = vec![0; string.Length.into()];
    load_bytes(string.Buffer.addr(), &mut bytes);
    bytes
}

fn encoded(units: &[u16]) -> Vec<u8> {
    units.iter().flat_map(|unit| unit.to_le_bytes()).collect()
}

/// What a string's bytes are, and the size of its terminator.
#[derive(Clone, Copy)]
struct Form {
    terminator: usize,
    longest: usize,
}

const UNICODE: Form = Form { terminator: 2, longest: LONGEST_UNICODE };
const ANSI: Form = Form { terminator: 1, longest: LONGEST_ANSI };

/// The two kinds of counted strings have one layout.
fn same(string: Unicode) -> Ansi {
    string.cast()
}

fn set(string: Ansi, length: usize, maximum: usize, buffer: u64) {
    string.store(STRING {
        Length: length as u16,
        MaximumLength: maximum as u16,
        Buffer: DriverPtr::new(buffer),
        ..STRING::zeroed()
    });
}

/// Writes as much as there is room for, and a terminator where there is room for one too.
fn fill_in(string: Ansi, content: &[u8], form: Form) {
    let room = usize::from(string.load().MaximumLength) / form.terminator * form.terminator;
    let kept = content.len().min(room);
    put(string, 0, &content[..kept], form);
}

/// Writes bytes behind those that are kept, and a terminator where there is room.
fn put(string: Ansi, kept: usize, content: &[u8], form: Form) {
    let mut value = string.load();
    let end = kept + content.len();
    store_bytes(value.Buffer.addr() + kept as u64, content);
    if end + form.terminator <= usize::from(value.MaximumLength) {
        store_bytes(value.Buffer.addr() + end as u64, &[0; 2][..form.terminator]);
    }
    value.Length = end as u16;
    string.store(value);
}

fn append(string: Ansi, content: &[u8], form: Form) -> u32 {
    let value = string.load();
    let kept = usize::from(value.Length);
    if kept + content.len() > usize::from(value.MaximumLength) {
        return STATUS_BUFFER_TOO_SMALL;
    }
    put(string, kept, content, form);
    0
}

impl Ntoskrnl {
    /// Gives a converted string to the driver: in a new buffer, or in the one it has.
    fn give_string(&self, string: Ansi, content: &[u8], allocate: bool, form: Form) -> u32 {
        if content.len() > form.longest {
            return STATUS_INVALID_PARAMETER_2;
        }
        let size = content.len() + form.terminator;
        if allocate {
            let Some(buffer) = self.pool_allocate(size as u64, TAG, false) else { return STATUS_NO_MEMORY };
            set(string, 0, size, buffer);
        } else if size > usize::from(string.load().MaximumLength) {
            return STATUS_BUFFER_OVERFLOW;
        }
        put(string, 0, content, form);
        0
    }

    fn free_string(&self, string: Ansi) {
        let buffer = string.load().Buffer.addr();
        if buffer != 0 {
            self.pool_free(buffer, None);
            set(string, 0, 0, 0);
        }
    }
}

fn compare<T: Ord>(a: &[T], b: &[T]) -> i32 {
    a.cmp(b) as i32
}

/// Both strings in the case they are compared in.
fn folded(a: Unicode, b: Unicode, ignore_case: u8) -> (Vec<u16>, Vec<u16>) {
    let fold = |string| {
        let units = units(string);
        if ignore_case == 0 { units } else { units.into_iter().map(upcase).collect() }
    };
    (fold(a), fold(b))
}

fn folded_ansi(a: Ansi, b: Ansi, ignore_case: u8) -> (Vec<u8>, Vec<u8>) {
    let fold = |string| {
        let bytes = bytes(string);
        if ignore_case == 0 { bytes } else { bytes.into_iter().map(upcase_ansi).collect() }
    };
    (fold(a), fold(b))
}

fn upcase_ansi(byte: u8) -> u8 {
    match to_ansi(upcase(to_unicode(byte))) {
        b'?' if byte != b'?' => byte,
        upper => upper,
    }
}

/// Converts from one buffer of bytes to another, as much as there is room for; the number of bytes by pointer.
fn convert(to: u64, room: u32, written: DriverPtr<u32>, content: &[u8], unit: usize) -> u32 {
    let kept = content.len().min(room as usize) / unit * unit;
    store_bytes(to, &content[..kept]);
    if !written.is_null() {
        written.store(kept as u32);
    }
    if kept < content.len() { STATUS_BUFFER_OVERFLOW } else { 0 }
}

fn read(from: u64, length: u32) -> Vec<u8> {
    let mut bytes = vec![0; length as usize];
    load_bytes(from, &mut bytes);
    bytes
}

#[ddi_exports(module = "ntoskrnl.exe", table = COUNTED_EXPORTS)]
impl Ntoskrnl {
    /// Makes a counted string of a terminated one, which it keeps pointing to.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlinitunicodestring>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn RtlInitUnicodeString(&self, to: DriverPtr<UNICODE_STRING>, from: u64) {
        let length = if from == 0 { 0 } else { 2 * read_utf16z(from, LONGEST_UNICODE / 2).len() };
        set(same(to), length, if from == 0 { 0 } else { length + 2 }, from);
    }

    /// As `RtlInitUnicodeString`; fails where that cuts off.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlinitunicodestringex>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn RtlInitUnicodeStringEx(&self, to: DriverPtr<UNICODE_STRING>, from: u64) -> u32 {
        let length = if from == 0 { 0 } else { 2 * read_utf16z(from, LONGEST_UNICODE / 2 + 1).len() };
        if length > LONGEST_UNICODE {
            return STATUS_NAME_TOO_LONG;
        }
        set(same(to), length, if from == 0 { 0 } else { length + 2 }, from);
        0
    }

    /// Makes a counted string of a terminated one, which it keeps pointing to.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlinitansistring>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn RtlInitAnsiString(&self, to: DriverPtr<STRING>, from: u64) {
        let length = if from == 0 { 0 } else { narrow_string(from, LONGEST_ANSI).len() };
        set(to, length, if from == 0 { 0 } else { length + 1 }, from);
    }

    /// Makes a counted string of a terminated one, which it keeps pointing to.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlinitstring>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn RtlInitString(&self, to: DriverPtr<STRING>, from: u64) {
        let length = if from == 0 { 0 } else { narrow_string(from, LONGEST_ANSI).len() };
        set(to, length, if from == 0 { 0 } else { length + 1 }, from);
    }

    /// Compares: negative, 0 or positive.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlcompareunicodestring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlCompareUnicodeString(
        &self,
        a: DriverPtr<UNICODE_STRING>,
        b: DriverPtr<UNICODE_STRING>,
        ignore_case: u8,
    ) -> i32 {
        let (a, b) = folded(a, b, ignore_case);
        compare(&a, &b)
    }

    /// Whether strings are equal.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlequalunicodestring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlEqualUnicodeString(
        &self,
        a: DriverPtr<UNICODE_STRING>,
        b: DriverPtr<UNICODE_STRING>,
        ignore_case: u8,
    ) -> u8 {
        let (a, b) = folded(a, b, ignore_case);
        (a == b).into()
    }

    /// Whether the second string begins with the first.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlprefixunicodestring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlPrefixUnicodeString(
        &self,
        a: DriverPtr<UNICODE_STRING>,
        b: DriverPtr<UNICODE_STRING>,
        ignore_case: u8,
    ) -> u8 {
        let (a, b) = folded(a, b, ignore_case);
        b.starts_with(&a).into()
    }

    /// Whether the second string ends with the first.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlsuffixunicodestring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlSuffixUnicodeString(
        &self,
        a: DriverPtr<UNICODE_STRING>,
        b: DriverPtr<UNICODE_STRING>,
        ignore_case: u8,
    ) -> u8 {
        let (a, b) = folded(a, b, ignore_case);
        b.ends_with(&a).into()
    }

    /// Compares: negative, 0 or positive.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlcomparestring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlCompareString(&self, a: DriverPtr<STRING>, b: DriverPtr<STRING>, ignore_case: u8) -> i32 {
        let (a, b) = folded_ansi(a, b, ignore_case);
        compare(&a, &b)
    }

    /// Whether strings are equal.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlequalstring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlEqualString(&self, a: DriverPtr<STRING>, b: DriverPtr<STRING>, ignore_case: u8) -> u8 {
        let (a, b) = folded_ansi(a, b, ignore_case);
        (a == b).into()
    }

    /// Whether the second string begins with the first.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlprefixstring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlPrefixString(&self, a: DriverPtr<STRING>, b: DriverPtr<STRING>, ignore_case: u8) -> u8 {
        let (a, b) = folded_ansi(a, b, ignore_case);
        b.starts_with(&a).into()
    }

    /// Copies as much as there is room for; nothing of a null string.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlcopyunicodestring>
    #[irql(unstated)]
    pub fn RtlCopyUnicodeString(&self, to: DriverPtr<UNICODE_STRING>, from: DriverPtr<UNICODE_STRING>) {
        let content = if from.is_null() { Vec::new() } else { encoded(&units(from)) };
        fill_in(same(to), &content, UNICODE);
    }

    /// Copies as much as there is room for; nothing of a null string.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlcopystring>
    #[irql(unstated)]
    pub fn RtlCopyString(&self, to: DriverPtr<STRING>, from: DriverPtr<STRING>) {
        let content = if from.is_null() { Vec::new() } else { bytes(from) };
        let room = usize::from(to.load().MaximumLength);
        let mut value = to.load();
        value.Length = content.len().min(room) as u16;
        store_bytes(value.Buffer.addr(), &content[..content.len().min(room)]);
        to.store(value);
    }

    /// Appends a terminated string.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlappendunicodetostring>
    #[irql(unstated)]
    pub fn RtlAppendUnicodeToString(&self, to: DriverPtr<UNICODE_STRING>, from: u64) -> u32 {
        let content = if from == 0 { Vec::new() } else { read_utf16z(from, LONGEST_UNICODE / 2 + 1) };
        append(same(to), &encoded(&content), UNICODE)
    }

    /// Appends a counted string.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlappendunicodestringtostring>
    #[irql(unstated)]
    pub fn RtlAppendUnicodeStringToString(
        &self,
        to: DriverPtr<UNICODE_STRING>,
        from: DriverPtr<UNICODE_STRING>,
    ) -> u32 {
        append(same(to), &encoded(&units(from)), UNICODE)
    }

    /// Appends a counted string.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlappendstringtostring>
    #[irql(<= APC_LEVEL)]
    pub fn RtlAppendStringToString(&self, to: DriverPtr<STRING>, from: DriverPtr<STRING>) -> u32 {
        append(to, &bytes(from), ANSI)
    }

    /// Converts, into a new buffer or the one there is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlansistringtounicodestring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlAnsiStringToUnicodeString(
        &self,
        to: DriverPtr<UNICODE_STRING>,
        from: DriverPtr<STRING>,
        allocate: u8,
    ) -> u32 {
        let content: Vec<u16> = bytes(from).into_iter().map(to_unicode).collect();
        self.give_string(same(to), &encoded(&content), allocate != 0, UNICODE)
    }

    /// Converts, into a new buffer or the one there is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlunicodestringtoansistring>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlUnicodeStringToAnsiString(
        &self,
        to: DriverPtr<STRING>,
        from: DriverPtr<UNICODE_STRING>,
        allocate: u8,
    ) -> u32 {
        let content: Vec<u8> = units(from).into_iter().map(to_ansi).collect();
        self.give_string(to, &content, allocate != 0, ANSI)
    }

    /// Frees a buffer that a conversion allocated.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfreeunicodestring>
    #[irql(<= APC_LEVEL)]
    pub fn RtlFreeUnicodeString(&self, string: DriverPtr<UNICODE_STRING>) {
        self.free_string(same(string));
    }

    /// Frees a buffer that a conversion allocated.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlfreeansistring>
    #[irql(<= APC_LEVEL)]
    pub fn RtlFreeAnsiString(&self, string: DriverPtr<STRING>) {
        self.free_string(string);
    }

    /// Puts in upper case, into a new buffer or the one there is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlupcaseunicodestring>
    #[irql(<= APC_LEVEL)]
    pub fn RtlUpcaseUnicodeString(
        &self,
        to: DriverPtr<UNICODE_STRING>,
        from: DriverPtr<UNICODE_STRING>,
        allocate: u8,
    ) -> u32 {
        let content: Vec<u16> = units(from).into_iter().map(upcase).collect();
        self.give_cased(to, &content, allocate)
    }

    /// Puts in lower case, into a new buffer or the one there is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtldowncaseunicodestring>
    #[irql(<= APC_LEVEL)]
    pub fn RtlDowncaseUnicodeString(
        &self,
        to: DriverPtr<UNICODE_STRING>,
        from: DriverPtr<UNICODE_STRING>,
        allocate: u8,
    ) -> u32 {
        let content: Vec<u16> = units(from).into_iter().map(downcase).collect();
        self.give_cased(to, &content, allocate)
    }

    /// A character in upper case.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlupcaseunicodechar>
    #[irql(<= APC_LEVEL)]
    pub fn RtlUpcaseUnicodeChar(&self, unit: u16) -> u16 {
        upcase(unit)
    }

    /// A character in lower case.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtldowncaseunicodechar>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlDowncaseUnicodeChar(&self, unit: u16) -> u16 {
        downcase(unit)
    }

    /// A character in upper case.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlupperchar>
    #[irql(<= APC_LEVEL)]
    pub fn RtlUpperChar(&self, byte: u8) -> u8 {
        upcase_ansi(byte)
    }

    /// Copies in upper case as much as there is room for.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-rtlupperstring>
    #[irql(<= APC_LEVEL)]
    pub fn RtlUpperString(&self, to: DriverPtr<STRING>, from: DriverPtr<STRING>) {
        let content: Vec<u8> = bytes(from).into_iter().map(upcase_ansi).collect();
        let mut value = to.load();
        let kept = content.len().min(value.MaximumLength.into());
        store_bytes(value.Buffer.addr(), &content[..kept]);
        value.Length = kept as u16;
        to.store(value);
    }

    /// Bytes that a string needs as a Unicode one, with its terminator.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlxansistringtounicodesize>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlxAnsiStringToUnicodeSize(&self, string: DriverPtr<STRING>) -> u32 {
        2 * u32::from(string.load().Length) + 2
    }

    /// Bytes that a string needs as an ANSI one, with its terminator.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlxunicodestringtoansisize>
    #[irql(== PASSIVE_LEVEL)]
    pub fn RtlxUnicodeStringToAnsiSize(&self, string: DriverPtr<UNICODE_STRING>) -> u32 {
        u32::from(string.load().Length) / 2 + 1
    }

    /// Converts bytes of UTF-16 to ANSI ones.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlunicodetomultibyten>
    #[irql(<= APC_LEVEL)]
    pub fn RtlUnicodeToMultiByteN(
        &self,
        to: u64,
        room: u32,
        written: DriverPtr<u32>,
        from: u64,
        length: u32,
    ) -> u32 {
        let content: Vec<u8> = read_utf16(from, (length / 2) as usize).into_iter().map(to_ansi).collect();
        convert(to, room, written, &content, 1)
    }

    /// Converts ANSI bytes to UTF-16.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlmultibytetounicoden>
    #[irql(<= APC_LEVEL)]
    pub fn RtlMultiByteToUnicodeN(
        &self,
        to: u64,
        room: u32,
        written: DriverPtr<u32>,
        from: u64,
        length: u32,
    ) -> u32 {
        let content: Vec<u16> = read(from, length).into_iter().map(to_unicode).collect();
        convert(to, room, written, &encoded(&content), 2)
    }

    /// ANSI bytes that bytes of UTF-16 need.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlunicodetomultibytesize>
    #[irql(<= APC_LEVEL)]
    pub fn RtlUnicodeToMultiByteSize(&self, size: DriverPtr<u32>, from: u64, length: u32) -> u32 {
        let _ = from;
        size.store(length / 2);
        0
    }

    /// Bytes of UTF-16 that ANSI bytes need.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlmultibytetounicodesize>
    #[irql(<= APC_LEVEL)]
    pub fn RtlMultiByteToUnicodeSize(&self, size: DriverPtr<u32>, from: u64, length: u32) -> u32 {
        let _ = from;
        size.store(length.saturating_mul(2));
        0
    }

    /// Whether a string's lengths and buffer agree.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlvalidateunicodestring>
    #[irql(unstated)]
    pub fn RtlValidateUnicodeString(&self, flags: u32, string: DriverPtr<UNICODE_STRING>) -> u32 {
        let value = string.load();
        let odd = value.Length % 2 != 0 || value.MaximumLength % 2 != 0;
        let bad =
            odd || value.Length > value.MaximumLength || (value.Buffer.is_null() && value.MaximumLength != 0);
        if flags != 0 || bad { STATUS_INVALID_PARAMETER } else { 0 }
    }

    /// A number that stands for a string.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlhashunicodestring>
    #[irql(<= APC_LEVEL)]
    pub fn RtlHashUnicodeString(
        &self,
        string: DriverPtr<UNICODE_STRING>,
        ignore_case: u8,
        algorithm: u32,
        hash: DriverPtr<u32>,
    ) -> u32 {
        const DEFAULT: u32 = 0;
        const X65599: u32 = 1;
        if algorithm != DEFAULT && algorithm != X65599 {
            return STATUS_INVALID_PARAMETER;
        }
        let unit = |unit: u16| u32::from(if ignore_case == 0 { unit } else { upcase(unit) });
        let value = units(string)
            .into_iter()
            .fold(0u32, |hash, next| hash.wrapping_mul(65599).wrapping_add(unit(next)));
        hash.store(value);
        0
    }
}

impl Ntoskrnl {
    /// As [`Ntoskrnl::give_string`] for functions that write no terminator.
    fn give_cased(&self, to: Unicode, content: &[u16], allocate: u8) -> u32 {
        let content = encoded(content);
        if allocate != 0 {
            let Some(buffer) = self.pool_allocate(content.len() as u64, TAG, false) else {
                return STATUS_NO_MEMORY;
            };
            set(same(to), 0, content.len(), buffer);
        } else if content.len() > usize::from(to.load().MaximumLength) {
            return STATUS_BUFFER_OVERFLOW;
        }
        let mut value = to.load();
        store_bytes(value.Buffer.addr(), &content);
        value.Length = content.len() as u16;
        to.store(value);
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ansi_character_survives_the_round_trip() {
        for byte in 0..=255 {
            assert_eq!(to_ansi(to_unicode(byte)), byte);
        }
        assert_eq!(
            (to_unicode(0x80), to_ansi(0x20ac), to_ansi(0x4e00), to_ansi(0x80)),
            (0x20ac, 0x80, b'?', b'?')
        );
    }

    #[test]
    fn case_is_one_unit_for_one() {
        assert_eq!((upcase(0xe4), downcase(0xc4), upcase(0x61)), (0xc4, 0xe4, 0x41));
        assert_eq!(upcase(0xdf), 0xdf, "has no capital of one unit");
        assert_eq!(upcase(0xd800), 0xd800);
        assert_eq!((upcase_ansi(b'a'), upcase_ansi(0xff), upcase_ansi(b'?')), (b'A', 0x9f, b'?'));
    }
}
