//! Registry operations: AddReg, DelReg and BitReg lines typed, and a small registry tree to apply them to.

use std::collections::BTreeMap;
use std::fmt;

use crate::error::{Log, Position, WarningKind, shown};
use crate::file::{Line, Section};
use crate::number::{byte, dword, integer};
use crate::syntax::fold;

/// At most this many strings are kept in one REG_MULTI_SZ value, so that hostile files cost little.
const MULTI_SZ_LIMIT: usize = 1000;

/// FLG_ADDREG_xxx and FLG_DELREG_xxx (INF AddReg Directive, INF DelReg Directive).
mod flag {
    pub(super) const BINVALUETYPE: u32 = 0x1;
    pub(super) const NOCLOBBER: u32 = 0x2;
    pub(super) const DELVAL: u32 = 0x4;
    pub(super) const APPEND: u32 = 0x8;
    pub(super) const KEYONLY: u32 = 0x10;
    pub(super) const OVERWRITEONLY: u32 = 0x20;
    pub(super) const KEY_64BIT: u32 = 0x1000;
    pub(super) const KEYONLY_COMMON: u32 = 0x2000;
    pub(super) const KEY_32BIT: u32 = 0x4000;
    pub(super) const MULTI_SZ_DELSTRING: u32 = 0x0001_8002;
    pub(super) const BITREG_SETBITS: u32 = 0x1;
}

/// The key that HKR stands for, by the section with the directive (INF AddReg Directive, HKR).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RelativeKey {
    /// DDInstall: the software (driver) key of the device, `Control\Class\{guid}\nnnn`.
    Software,
    /// DDInstall.HW: the hardware (device) key, `Enum\…\Device Parameters`.
    Hardware,
    /// A service-install section: `Services\name`.
    Service(String),
    /// An event-log-install section: `Services\EventLog\type\name`.
    EventLog {
        /// `System`, `Security` or `Application`.
        log: String,
        /// Name of the event source.
        name: String,
    },
}

/// Where a key path begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegistryRoot {
    /// HKR.
    Relative(RelativeKey),
    /// HKLM.
    LocalMachine,
    /// HKCR.
    ClassesRoot,
    /// HKCU.
    CurrentUser,
    /// HKU.
    Users,
}

/// Which of the registries of a 64-bit Windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegistryView {
    /// The registry of the system itself.
    Native,
    /// The one for 32-bit programs.
    Bits32,
    /// The 64-bit one.
    Bits64,
}

/// A typed value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegistryData {
    /// REG_SZ.
    Sz(String),
    /// REG_EXPAND_SZ; environment variables are not expanded.
    ExpandSz(String),
    /// REG_MULTI_SZ.
    MultiSz(Vec<String>),
    /// REG_DWORD.
    Dword(u32),
    /// REG_QWORD.
    Qword(u64),
    /// REG_BINARY.
    Binary(Vec<u8>),
    /// REG_NONE.
    None(Vec<u8>),
    /// Any other type number.
    Other(u32, Vec<u8>),
}

impl RegistryData {
    /// The REG_xxx number.
    pub fn type_number(&self) -> u32 {
        match self {
            RegistryData::None(_) => 0,
            RegistryData::Sz(_) => 1,
            RegistryData::ExpandSz(_) => 2,
            RegistryData::Binary(_) => 3,
            RegistryData::Dword(_) => 4,
            RegistryData::MultiSz(_) => 7,
            RegistryData::Qword(_) => 11,
            RegistryData::Other(number, _) => *number,
        }
    }

    fn size(&self) -> usize {
        match self {
            RegistryData::Sz(text) | RegistryData::ExpandSz(text) => text.len(),
            RegistryData::MultiSz(texts) => texts.iter().map(|text| text.len() + size_of::<String>()).sum(),
            RegistryData::Binary(bytes) | RegistryData::None(bytes) | RegistryData::Other(_, bytes) => {
                bytes.len()
            }
            RegistryData::Dword(_) | RegistryData::Qword(_) => 8,
        }
    }

    /// The text of a string value.
    pub fn text(&self) -> Option<&str> {
        match self {
            RegistryData::Sz(text) | RegistryData::ExpandSz(text) => Some(text),
            _ => None,
        }
    }
}

impl fmt::Display for RegistryData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RegistryData::Sz(text) | RegistryData::ExpandSz(text) => write!(f, "{text}"),
            RegistryData::MultiSz(texts) => write!(f, "{}", texts.join(", ")),
            RegistryData::Dword(number) => write!(f, "{number:#x}"),
            RegistryData::Qword(number) => write!(f, "{number:#x}"),
            RegistryData::Binary(bytes) | RegistryData::None(bytes) | RegistryData::Other(_, bytes) => {
                let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                write!(f, "{}", hex.join(" "))
            }
        }
    }
}

/// When a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetMode {
    /// Always.
    Replace,
    /// Only if there is none yet (FLG_ADDREG_NOCLOBBER).
    NoClobber,
    /// Only if there is one (FLG_ADDREG_OVERWRITEONLY).
    OverwriteOnly,
    /// The strings are added to a REG_MULTI_SZ, each once (FLG_ADDREG_APPEND).
    Append,
}

/// What is done to a key or value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegistryAction {
    /// The key is made.
    CreateKey,
    /// The key and all below it is deleted.
    DeleteKey,
    /// A value is written.
    SetValue {
        /// Value name; empty for the unnamed value of the key.
        name: String,
        /// What is written.
        data: RegistryData,
        /// When.
        mode: SetMode,
    },
    /// A value is deleted.
    DeleteValue {
        /// Value name.
        name: String,
    },
    /// All strings equal to one, without regard to case, are taken out of a REG_MULTI_SZ.
    DeleteString {
        /// Value name.
        name: String,
        /// The string.
        string: String,
    },
    /// Bits of one byte of a REG_BINARY are set or cleared.
    ChangeBits {
        /// Value name.
        name: String,
        /// The bits.
        mask: u8,
        /// Index of the byte.
        byte: u32,
        /// Set or clear.
        set: bool,
    },
}

/// One line of an add-, del- or bit-registry section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistryOp {
    /// Where the path begins.
    pub root: RegistryRoot,
    /// Path below it, `\` between its parts; may be empty.
    pub key: String,
    /// 32-bit or 64-bit.
    pub view: RegistryView,
    /// What is done.
    pub action: RegistryAction,
    /// The section of the line.
    pub section: String,
    /// The file of the line: another one than the INF if it came by Include.
    pub file: String,
    /// Where the line stands.
    pub position: Position,
}

impl RegistryOp {
    /// Bytes of text and data that the operation holds.
    pub(crate) fn text_size(&self) -> usize {
        let action = match &self.action {
            RegistryAction::SetValue { name, data, .. } => name.len() + data.size(),
            RegistryAction::DeleteString { name, string } => name.len() + string.len(),
            RegistryAction::DeleteValue { name } | RegistryAction::ChangeBits { name, .. } => name.len(),
            RegistryAction::CreateKey | RegistryAction::DeleteKey => 0,
        };
        self.key.len() + self.section.len() + self.file.len() + action
    }
}

/// The three directives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    Delete,
    Add,
    ChangeBits,
}

impl Verb {
    /// The order in which they are carried out for one section.
    pub(crate) const ALL: [Verb; 3] = [Verb::Delete, Verb::Add, Verb::ChangeBits];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Verb::Delete => "DelReg",
            Verb::Add => "AddReg",
            Verb::ChangeBits => "BitReg",
        }
    }
}

/// Reads the line of a registry section; what cannot be read is reported and left out.
pub(crate) fn read_op(
    verb: Verb,
    line: &Line<'_>,
    section: &Section<'_>,
    relative: &RelativeKey,
    log: &mut Log,
) -> Option<RegistryOp> {
    let source = &line.inf.source;
    let root = match fold(&line.value(0)).as_str() {
        _ if line.data.has_key => None,
        "hkr" => Some(RegistryRoot::Relative(relative.clone())),
        "hklm" => Some(RegistryRoot::LocalMachine),
        "hkcr" => Some(RegistryRoot::ClassesRoot),
        "hkcu" => Some(RegistryRoot::CurrentUser),
        "hku" => Some(RegistryRoot::Users),
        _ => None,
    };
    let Some(root) = root else {
        let value = shown(&line.key().unwrap_or_else(|| line.value(0)));
        let hint = "begin the line with HKR, HKLM, HKCR, HKCU or HKU and a comma";
        log.warn(source, line.offset(0), WarningKind::BadValue { what: "registry root", value, hint });
        return None;
    };
    let flags = match line.value(3) {
        text if text.is_empty() => 0,
        text => dword(&text).or_else(|| {
            let hint = "write the flags as 0x00010001";
            let value = shown(&text);
            log.warn(source, line.offset(3), WarningKind::BadNumber { what: "registry flags", value, hint });
            None
        })?,
    };
    let action = match verb {
        Verb::Add => add_action(line, flags, log)?,
        Verb::Delete => del_action(line, flags),
        Verb::ChangeBits => bit_action(line, flags, log)?,
    };
    let view = match flags {
        _ if flags & flag::KEY_32BIT != 0 => RegistryView::Bits32,
        _ if verb == Verb::Add && flags & flag::KEY_64BIT != 0 => RegistryView::Bits64,
        _ => RegistryView::Native,
    };
    Some(RegistryOp {
        root,
        key: line.value(1).trim_matches('\\').to_owned(),
        view,
        action,
        section: section.name().to_owned(),
        file: line.inf.file_name().to_owned(),
        position: line.position(),
    })
}

fn add_action(line: &Line<'_>, flags: u32, log: &mut Log) -> Option<RegistryAction> {
    let name = line.value(2).into_owned();
    if flags & flag::DELVAL != 0 {
        return Some(match name.is_empty() {
            true => RegistryAction::DeleteKey,
            false => RegistryAction::DeleteValue { name },
        });
    }
    let key_only = flags & (flag::KEYONLY | flag::KEYONLY_COMMON) != 0;
    if key_only || (name.is_empty() && !line.has(4)) {
        return Some(RegistryAction::CreateKey);
    }
    let data = read_data(line, flags, log)?;
    let mode = match flags {
        _ if flags & flag::APPEND != 0 && matches!(data, RegistryData::MultiSz(_)) => SetMode::Append,
        _ if flags & flag::NOCLOBBER != 0 => SetMode::NoClobber,
        _ if flags & flag::OVERWRITEONLY != 0 => SetMode::OverwriteOnly,
        _ => SetMode::Replace,
    };
    Some(RegistryAction::SetValue { name, data, mode })
}

fn del_action(line: &Line<'_>, flags: u32) -> RegistryAction {
    let name = line.value(2).into_owned();
    if flags & flag::KEYONLY_COMMON != 0 {
        RegistryAction::DeleteKey
    } else if flags & flag::MULTI_SZ_DELSTRING == flag::MULTI_SZ_DELSTRING {
        RegistryAction::DeleteString { name, string: line.value(4).into_owned() }
    } else if name.is_empty() {
        RegistryAction::DeleteKey
    } else {
        RegistryAction::DeleteValue { name }
    }
}

fn bit_action(line: &Line<'_>, flags: u32, log: &mut Log) -> Option<RegistryAction> {
    let (mask, index) = (line.value(4), line.value(5));
    let Some(mask) = byte(&mask) else {
        return bad_number(line, 4, "bit mask", "write one byte as 0x80", log);
    };
    let Some(byte) = dword(&index) else {
        return bad_number(line, 5, "index of the byte", "write a decimal number", log);
    };
    let set = flags & flag::BITREG_SETBITS != 0;
    Some(RegistryAction::ChangeBits { name: line.value(2).into_owned(), mask, byte, set })
}

/// The value of an AddReg line: the high word of the flags is the type, the low bit says raw data.
fn read_data(line: &Line<'_>, flags: u32, log: &mut Log) -> Option<RegistryData> {
    let text = || line.value(4).into_owned();
    Some(match (flags & flag::BINVALUETYPE != 0, flags >> 16) {
        (false, 1) => {
            let strings = line.values().skip(4).map(|value| value.into_owned());
            let strings: Vec<String> =
                strings.filter(|string| !string.is_empty()).take(MULTI_SZ_LIMIT).collect();
            if strings.len() == MULTI_SZ_LIMIT {
                let kind = WarningKind::CutShort { what: "REG_MULTI_SZ", limit: MULTI_SZ_LIMIT };
                log.warn(&line.inf.source, line.offset(4), kind);
            }
            RegistryData::MultiSz(strings)
        }
        (false, 2) => RegistryData::ExpandSz(text()),
        (false, 0) => RegistryData::Sz(text()),
        (false, other) => {
            let value = format!("{other:#x}");
            let hint = "use 0x00000000, 0x00010000, 0x00020000 or set bit 0; read as REG_SZ";
            let kind = WarningKind::BadValue { what: "registry type", value, hint };
            log.warn(&line.inf.source, line.offset(3), kind);
            RegistryData::Sz(text())
        }
        (true, 0) => RegistryData::Binary(read_bytes(line, log)?),
        (true, 1) => RegistryData::Dword(match line.len() {
            // Four bytes, lowest first.
            8 => u32::from_le_bytes(read_bytes(line, log)?.try_into().ok()?),
            _ => match dword(&line.value(4)) {
                Some(number) => number,
                None => {
                    return bad_number(line, 4, "REG_DWORD value", "write decimal or 0x hexadecimal", log);
                }
            },
        }),
        (true, 2) => RegistryData::None(read_bytes(line, log)?),
        (true, 11) if line.len() == 5 => match integer(&line.value(4)).and_then(|n| u64::try_from(n).ok()) {
            Some(number) => RegistryData::Qword(number),
            None => return bad_number(line, 4, "REG_QWORD value", "write decimal or 0x hexadecimal", log),
        },
        (true, 11) => match read_bytes(line, log)?.try_into() {
            Ok(bytes) => RegistryData::Qword(u64::from_le_bytes(bytes)),
            Err(_) => return bad_number(line, 4, "REG_QWORD value", "write a number or 8 bytes", log),
        },
        (true, number) => RegistryData::Other(number, read_bytes(line, log)?),
    })
}

fn read_bytes(line: &Line<'_>, log: &mut Log) -> Option<Vec<u8>> {
    let count = line.len();
    if count <= 4 || (count == 5 && line.raw(4).is_empty()) {
        return Some(Vec::new());
    }
    let mut bytes = Vec::with_capacity(count - 4);
    for index in 4..count {
        match byte(&line.value(index)) {
            Some(byte) => bytes.push(byte),
            // A comma at the end of the line.
            None if index + 1 == count && line.raw(index).is_empty() => {}
            None => return bad_number(line, index, "byte", "write bytes as hexadecimal 00 to FF", log),
        }
    }
    Some(bytes)
}

fn bad_number<T>(
    line: &Line<'_>,
    index: usize,
    what: &'static str,
    hint: &'static str,
    log: &mut Log,
) -> Option<T> {
    let value = shown(&line.value(index));
    log.warn(&line.inf.source, line.offset(index), WarningKind::BadNumber { what, value, hint });
    None
}

/// A key with its values; names keep the spelling of their first use and compare without case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RegistryTree {
    keys: BTreeMap<String, TreeKey>,
    /// Keys and values made so far.
    created: usize,
}

/// One key of a [`RegistryTree`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct TreeKey {
    path: String,
    /// Rank of creation, to list keys in file order.
    order: usize,
    values: BTreeMap<String, TreeValue>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct TreeValue {
    name: String,
    order: usize,
    data: RegistryData,
}

impl RegistryTree {
    /// The data of a value; the path of the key is relative, empty for the root.
    pub fn get(&self, key: &str, name: &str) -> Option<&RegistryData> {
        self.keys.get(&fold_path(key))?.values.get(&fold(name)).map(|value| &value.data)
    }

    /// The values of a key in the order in which they were first written.
    pub fn values(&self, key: &str) -> impl Iterator<Item = (&str, &RegistryData)> {
        let key = self.keys.get(&fold_path(key));
        let mut values: Vec<_> = key.into_iter().flat_map(|key| key.values.values()).collect();
        values.sort_by_key(|value| value.order);
        values.into_iter().map(|value| (value.name.as_str(), &value.data))
    }

    /// The paths of all keys in the order in which they were made.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let mut keys: Vec<_> = self.keys.values().collect();
        keys.sort_by_key(|key| key.order);
        keys.into_iter().map(|key| key.path.as_str())
    }

    /// Writes a value.
    pub fn set(&mut self, key: &str, name: &str, data: RegistryData) {
        let order = self.next();
        let value = self.key(key).values.entry(fold(name));
        value
            .or_insert_with(|| TreeValue { name: name.to_owned(), order, data: RegistryData::Dword(0) })
            .data = data;
    }

    /// Carries out an operation; its root is taken to be this tree.
    pub fn apply(&mut self, op: &RegistryOp) {
        let key = op.key.as_str();
        match &op.action {
            RegistryAction::CreateKey => {
                self.key(key);
            }
            RegistryAction::DeleteKey => self.delete_key(key),
            RegistryAction::SetValue { name, data, mode } => self.set_value(key, name, data, *mode),
            RegistryAction::DeleteValue { name } => {
                if let Some(key) = self.keys.get_mut(&fold_path(key)) {
                    key.values.remove(&fold(name));
                }
            }
            RegistryAction::DeleteString { name, string } => {
                if let Some(RegistryData::MultiSz(strings)) = self.get_mut(key, name) {
                    strings.retain(|own| !same(own, string));
                }
            }
            RegistryAction::ChangeBits { name, mask, byte, set } => {
                if let Some(RegistryData::Binary(bytes)) = self.get_mut(key, name)
                    && let Some(byte) = bytes.get_mut(*byte as usize)
                {
                    *byte = if *set { *byte | mask } else { *byte & !mask };
                }
            }
        }
    }

    fn delete_key(&mut self, path: &str) {
        let path = fold_path(path);
        if path.is_empty() {
            self.keys.clear();
            return;
        }
        self.keys.remove(&path);
        let below = format!("{path}\\");
        let keys = self.keys.range(below.clone()..).map(|(own, _)| own);
        let doomed: Vec<String> = keys.take_while(|own| own.starts_with(&below)).cloned().collect();
        for own in doomed {
            self.keys.remove(&own);
        }
    }

    fn set_value(&mut self, key: &str, name: &str, data: &RegistryData, mode: SetMode) {
        let exists = self.get(key, name).is_some();
        let write = match mode {
            SetMode::Replace | SetMode::Append => true,
            SetMode::NoClobber => !exists,
            SetMode::OverwriteOnly => exists,
        };
        if let (SetMode::Append, RegistryData::MultiSz(new), Some(RegistryData::MultiSz(old))) =
            (mode, data, self.get_mut(key, name))
        {
            for string in new {
                if old.len() < MULTI_SZ_LIMIT && !old.iter().any(|own| same(own, string)) {
                    old.push(string.clone());
                }
            }
        } else if write {
            self.set(key, name, data.clone());
        }
    }

    fn get_mut(&mut self, key: &str, name: &str) -> Option<&mut RegistryData> {
        self.keys.get_mut(&fold_path(key))?.values.get_mut(&fold(name)).map(|value| &mut value.data)
    }

    fn key(&mut self, path: &str) -> &mut TreeKey {
        let order = self.next();
        self.keys.entry(fold_path(path)).or_insert_with(|| TreeKey {
            path: path.split('\\').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\\"),
            order,
            values: BTreeMap::new(),
        })
    }

    fn next(&mut self) -> usize {
        self.created += 1;
        self.created
    }
}

fn fold_path(path: &str) -> String {
    path.split('\\').filter(|part| !part.is_empty()).map(fold).collect::<Vec<_>>().join("\\")
}

/// Whether two strings differ in case only.
fn same(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        a.eq_ignore_ascii_case(b)
    } else {
        a.to_lowercase() == b.to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Inf;

    fn read(verb: Verb, text: &str) -> (Vec<RegistryOp>, Vec<String>) {
        let text = format!(
            "[Version]\nSignature=$CHICAGO$\nClass=Net\nClassGuid={{}}\nProvider=a\nDriverVer=1/1/2000\n[r]\n{text}\n"
        );
        let inf = Inf::parse(text.as_bytes(), "t.inf").expect("parses");
        assert!(inf.warnings().is_empty(), "{:?}", inf.warnings());
        let section = inf.section("r").expect("exists");
        let mut log = Log::default();
        let ops = section
            .lines()
            .filter_map(|line| read_op(verb, &line, &section, &RelativeKey::Software, &mut log))
            .collect();
        (ops, log.warnings.iter().map(ToString::to_string).collect())
    }

    /// The only value that a line of AddReg writes.
    fn data(text: &str) -> RegistryData {
        match read(Verb::Add, text) {
            (ops, warnings) if ops.len() == 1 && warnings.is_empty() => {
                match ops.into_iter().next().map(|op| op.action) {
                    Some(RegistryAction::SetValue { data, .. }) => data,
                    other => panic!("{other:?}"),
                }
            }
            other => panic!("{other:?}"),
        }
    }

    /// INF AddReg Directive, flags and value.
    #[test]
    fn values_are_typed() {
        use RegistryData::*;
        assert_eq!(data("HKR,,a,,\"x\""), Sz("x".into()));
        assert_eq!(data("HKR,,a"), Sz(String::new()));
        assert_eq!(data("HKR,,a,0x00020000,\"%%SystemRoot%%\\x\""), ExpandSz("%SystemRoot%\\x".into()));
        assert_eq!(data("HKR,,a,0x10000,x,\"y z\",w"), MultiSz(vec!["x".into(), "y z".into(), "w".into()]));
        assert_eq!(data("HKR,,a,0x00010001,10"), Dword(10));
        assert_eq!(data("HKR,,a,65537,0xfFfFfFfF"), Dword(u32::MAX));
        assert_eq!(data("HKR,,a,0x10001,78,56,34,12"), Dword(0x1234_5678));
        assert_eq!(data("HKR,,a,1,01,ff, 0A"), Binary(vec![1, 255, 10]));
        assert_eq!(data("HKR,,a,1"), Binary(vec![]));
        assert_eq!(data("HKR,,a,0x20001"), None(vec![]));
        assert_eq!(data("HKR,,a,0x00380001,1,0,A,B"), Other(0x38, vec![1, 0, 10, 11]));
        assert_eq!(data("HKR,,a,0xB0001,0x100000000"), Qword(1 << 32));
        assert_eq!(data("HKR,,a,0xB0001,1,0,0,0,0,0,0,80"), Qword(0x8000_0000_0000_0001));
    }

    #[test]
    fn flags_choose_the_action() {
        let (ops, warnings) = read(
            Verb::Add,
            "HKLM,Software\\A\nHKCR,k,v,0x10,x\nHKU,k,v,4\nHKCU,k,,4\nHKR,k,v,0x2,x\nHKR,k,v,0x20,x\nHKR,k,v,0x10008,x\nHKR,k,v,0x4000,x\nHKR,k,v,0x1000,x\nHKR,k,,,x",
        );
        assert_eq!(warnings, Vec::<String>::new());
        use RegistryAction::*;
        let mode = |op: &RegistryOp| match &op.action {
            SetValue { mode, .. } => *mode,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            (&ops[0].root, ops[0].key.as_str(), &ops[0].action),
            (&RegistryRoot::LocalMachine, "Software\\A", &CreateKey)
        );
        assert_eq!((&ops[1].root, &ops[1].action), (&RegistryRoot::ClassesRoot, &CreateKey));
        assert_eq!((&ops[2].root, &ops[2].action), (&RegistryRoot::Users, &DeleteValue { name: "v".into() }));
        assert_eq!((&ops[3].root, &ops[3].action), (&RegistryRoot::CurrentUser, &DeleteKey));
        assert_eq!(
            [mode(&ops[4]), mode(&ops[5]), mode(&ops[6])],
            [SetMode::NoClobber, SetMode::OverwriteOnly, SetMode::Append]
        );
        assert_eq!(
            [ops[7].view, ops[8].view, ops[9].view],
            [RegistryView::Bits32, RegistryView::Bits64, RegistryView::Native]
        );
        assert!(matches!(&ops[9].action, SetValue { name, .. } if name.is_empty()));
        assert_eq!(ops[1].position.to_string(), "9:1");
    }

    /// INF DelReg Directive.
    #[test]
    fn deletions_are_read() {
        use RegistryAction::*;
        let (ops, _) =
            read(Verb::Delete, "HKR,k\nHKR,k,v\nHKR,k,,0x4000\nHKR,k,v,0x2000\nHKR,k,v,0x00018002,s");
        let actions: Vec<_> = ops.into_iter().map(|op| op.action).collect();
        assert_eq!(
            actions,
            [
                DeleteKey,
                DeleteValue { name: "v".into() },
                DeleteKey,
                DeleteKey,
                DeleteString { name: "v".into(), string: "s".into() }
            ]
        );
    }

    #[test]
    fn bad_lines_are_left_out_and_reported() {
        let (ops, warnings) = read(
            Verb::Add,
            "HKX,a\nHKR = a\nHKR,,a,zz,1\nHKR,,a,0x10001,many\nHKR,,a,1,100\nHKR,,a,1,1,,2\nHKR,,a,0xB0001,1,2",
        );
        assert_eq!(ops, []);
        assert_eq!(warnings.len(), 7, "{warnings:#?}");
        assert_eq!(
            warnings[3],
            "t.inf:11:16: REG_DWORD value is not a number in range; `many`; write decimal or 0x hexadecimal"
        );
        let (ops, warnings) = read(Verb::ChangeBits, "HKR,,a,1,0x100,0\nHKR,,a,1,1,x");
        assert_eq!((ops.len(), warnings.len()), (0, 2));
    }

    /// INF BitReg Directive, Examples.
    #[test]
    fn operations_change_the_tree() {
        let mut tree = RegistryTree::default();
        let mut run = |verb, text| {
            for op in read(verb, text).0 {
                tree.apply(&op);
            }
            tree.clone()
        };
        run(
            Verb::Add,
            "HKR,,B,1,30,00,f0\nHKR,A\\b,X,,1\nHKR,a\\B\\,x,2,no\nHKR,,new,0x20,no\nHKR,,M,0x10008,a\nHKR,,m,0x10008,A,b",
        );
        run(Verb::ChangeBits, "HKR,,B,1,0x01,0\nHKR,,B,,0x80,2\nHKR,,B,1,0x06,1\nHKR,,B,1,1,9");
        let tree_now = run(Verb::Delete, "HKR,,M,0x00018002,A");
        assert_eq!(tree_now.get("", "b"), Some(&RegistryData::Binary(vec![0x31, 0x06, 0x70])));
        assert_eq!(tree_now.get("A\\B", "x"), Some(&RegistryData::Sz("1".into())));
        assert_eq!(tree_now.get("", "new"), None);
        assert_eq!(tree_now.get("", "m"), Some(&RegistryData::MultiSz(vec!["b".into()])));
        assert_eq!(tree_now.keys().collect::<Vec<_>>(), ["", "A\\b"]);
        let tree_now = run(Verb::Delete, "HKR,a\nHKR,,B");
        assert_eq!(tree_now.keys().collect::<Vec<_>>(), [""]);
        assert_eq!(tree_now.values("").map(|(name, _)| name).collect::<Vec<_>>(), ["M"]);
    }

    #[test]
    fn data_shows_as_text() {
        let shown: Vec<String> = ["HKR,,a,,x", "HKR,,a,0x10001,16", "HKR,,a,1,a,ff", "HKR,,a,0x10000,a,b"]
            .map(|text| data(text).to_string())
            .into();
        assert_eq!(shown, ["x", "0x10", "0a ff", "a, b"]);
        assert_eq!(data("HKR,,a,0x10001,16").type_number(), 4);
    }
}
