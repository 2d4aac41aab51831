//! `RtlQueryRegistryValues`: a table of questions, answered by calling back or by writing to where each entry says.
//!
//! Source: <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-rtlqueryregistryvalues>.

use super::exports::text;
use super::{KeyId, Value, string_data};
use crate::Ntoskrnl;
use ddi::{Access as _, Callback, System, pointer};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;

/// Entries in a table, at most: one without an end goes on into memory that is not the table.
const MOST_ENTRIES: i64 = 4096;
/// Tag of strings that are allocated for the driver, which frees them with `RtlFreeUnicodeString` or `ExFreePool`.
const TAG: u32 = u32::from_le_bytes(*b"qrvR");
/// Longest default string and environment, in characters.
const LONGEST: usize = 32_768;

/// Variables that are in the environment of every system process.
const ENVIRONMENT: [(&str, &str); 4] = [
    ("SystemRoot", r"C:\Windows"),
    ("windir", r"C:\Windows"),
    ("SystemDrive", "C:"),
    ("ProgramFiles", r"C:\Program Files"),
];

/// One call.
pub(super) struct Query<'a> {
    pub(super) kernel: &'a Ntoskrnl,
    pub(super) context: u64,
    pub(super) environment: u64,
}

/// What is told of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    kind: u32,
    data: Vec<u8>,
}

fn is_text(kind: u32) -> bool {
    matches!(kind, REG_SZ | REG_EXPAND_SZ | REG_MULTI_SZ)
}

/// Text ends with a terminator, whoever wrote it.
fn terminated(kind: u32, mut data: Vec<u8>) -> Vec<u8> {
    if is_text(kind) {
        data.truncate(data.len() & !1);
        if !data.ends_with(&[0, 0]) || data.len() < 2 {
            data.extend([0, 0]);
        }
    }
    data
}

fn units(data: &[u8]) -> Vec<u16> {
    data.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect()
}

/// The strings of a `REG_MULTI_SZ`, each with its terminator.
fn strings(data: &[u8]) -> Vec<Vec<u8>> {
    let units = units(data);
    let mut found = Vec::new();
    for string in units.split(|unit| *unit == 0) {
        if string.is_empty() {
            break;
        }
        found.push(string.iter().chain(&[0]).flat_map(|unit| unit.to_le_bytes()).collect());
    }
    found
}

/// Replaces `%NAME%` by what the variable says; what names none stays.
fn expand(text: &str, variables: &[(String, String)]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('%') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let Some(end) = rest[1..].find('%') else { break };
        let name = &rest[1..=end];
        match variables.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)) {
            Some((_, value)) => {
                out.push_str(value);
                rest = &rest[end + 2..];
            }
            // The second percent sign may begin a name.
            None => {
                out.push_str(&rest[..=end]);
                rest = &rest[end + 1..];
            }
        }
    }
    out + rest
}

impl Query<'_> {
    /// Goes through the table, from a key that may be missing.
    pub(super) fn run(
        &self,
        top: Option<KeyId>,
        table: DriverPtr<RTL_QUERY_REGISTRY_TABLE>,
    ) -> Result<(), u32> {
        let mut key = top;
        for index in 0..MOST_ENTRIES {
            let entry = table.offset(index).load();
            let flags = entry.Flags;
            if entry.QueryRoutine.is_null()
                && (entry.Name.is_null()
                    || flags & (RTL_QUERY_REGISTRY_SUBKEY | RTL_QUERY_REGISTRY_DIRECT) == 0)
            {
                // The end; an entry with a name and nobody to tell it to is no entry.
                return if entry.Name.is_null() { Ok(()) } else { Err(STATUS_INVALID_PARAMETER) };
            }
            if flags & RTL_QUERY_REGISTRY_DIRECT != 0
                && (!entry.QueryRoutine.is_null() || flags & RTL_QUERY_REGISTRY_SUBKEY != 0)
            {
                return Err(STATUS_INVALID_PARAMETER);
            }
            if flags & (RTL_QUERY_REGISTRY_TOPKEY | RTL_QUERY_REGISTRY_SUBKEY) != 0 {
                key = top;
            }
            if flags & RTL_QUERY_REGISTRY_SUBKEY != 0 {
                key = self.subkey(top, &entry)?;
                if !entry.QueryRoutine.is_null() {
                    self.tell_all(key, &entry)?;
                }
            } else if !entry.Name.is_null() {
                self.tell_named(key, &entry)?;
            } else if flags & RTL_QUERY_REGISTRY_NOVALUE != 0 {
                self.call(&entry, 0, REG_NONE, &[], true)?;
            } else {
                self.tell_all(key, &entry)?;
            }
        }
        Err(STATUS_INVALID_PARAMETER)
    }

    fn subkey(&self, top: Option<KeyId>, entry: &RTL_QUERY_REGISTRY_TABLE) -> Result<Option<KeyId>, u32> {
        let name = text(entry.Name.addr()).ok_or(STATUS_INVALID_PARAMETER)?;
        let found = top.and_then(|top| self.kernel.registry(|registry| registry.open_at(top, &name).ok()));
        match found {
            None if entry.Flags & RTL_QUERY_REGISTRY_REQUIRED != 0 => Err(STATUS_OBJECT_NAME_NOT_FOUND),
            // All values below it are missing.
            found => Ok(found),
        }
    }

    /// Tells of all values of a key.
    fn tell_all(&self, key: Option<KeyId>, entry: &RTL_QUERY_REGISTRY_TABLE) -> Result<(), u32> {
        let values: Vec<Value> = self.kernel.registry(|registry| {
            let values = key.and_then(|key| registry.values(key).ok());
            values.map(|values| values.cloned().collect()).unwrap_or_default()
        });
        if values.is_empty() && entry.Flags & RTL_QUERY_REGISTRY_REQUIRED != 0 {
            return Err(STATUS_OBJECT_NAME_NOT_FOUND);
        }
        for value in values {
            let name = self.memory(&string_data(&value.name))?;
            let told = Told { kind: value.kind, data: value.data };
            let result = self.tell(entry, name, told);
            System::current().free_object(name);
            result?;
            self.delete(key, entry, &value.name);
        }
        Ok(())
    }

    /// Tells of one value, or of its default.
    fn tell_named(&self, key: Option<KeyId>, entry: &RTL_QUERY_REGISTRY_TABLE) -> Result<(), u32> {
        let name = text(entry.Name.addr()).unwrap_or_default();
        let value =
            self.kernel.registry(|registry| key.and_then(|key| registry.value(key, &name).ok().cloned()));
        let Some(value) = value else {
            if entry.Flags & RTL_QUERY_REGISTRY_REQUIRED != 0 {
                return Err(STATUS_OBJECT_NAME_NOT_FOUND);
            }
            return match self.default(entry) {
                Some(default) => self.tell(entry, entry.Name.addr(), default),
                None => Ok(()),
            };
        };
        if entry.Flags & RTL_QUERY_REGISTRY_TYPECHECK != 0
            && entry.Flags & RTL_QUERY_REGISTRY_DIRECT != 0
            && entry.DefaultType >> RTL_QUERY_REGISTRY_TYPECHECK_SHIFT != value.kind
        {
            return Err(STATUS_OBJECT_TYPE_MISMATCH);
        }
        self.tell(entry, entry.Name.addr(), Told { kind: value.kind, data: value.data })?;
        self.delete(key, entry, &name);
        Ok(())
    }

    /// The default that an entry gives.
    fn default(&self, entry: &RTL_QUERY_REGISTRY_TABLE) -> Option<Told> {
        let kind = match entry.Flags & RTL_QUERY_REGISTRY_TYPECHECK {
            0 => entry.DefaultType,
            _ => entry.DefaultType & 0xff,
        };
        if kind == REG_NONE {
            return None;
        }
        let address = entry.DefaultData.addr();
        let length = match entry.DefaultLength as usize {
            0 if kind == REG_MULTI_SZ => multi_string_length(address),
            0 if is_text(kind) => pointer::read_utf16z(address, LONGEST).len() * 2 + 2,
            length => length.min(LONGEST * 2),
        };
        let mut data = vec![0; length];
        pointer::load_bytes(address, &mut data);
        Some(Told { kind, data })
    }

    fn delete(&self, key: Option<KeyId>, entry: &RTL_QUERY_REGISTRY_TABLE, name: &str) {
        if let (Some(key), true) = (key, entry.Flags & RTL_QUERY_REGISTRY_DELETE != 0) {
            // It was there a moment ago; if the routine deleted it, that is what was wanted.
            let _ = self.kernel.registry_now(|registry| registry.delete_value(key, name));
        }
    }

    /// Tells of a value as the entry wants it: expanded, one string at a time, directly or by a call.
    fn tell(&self, entry: &RTL_QUERY_REGISTRY_TABLE, name: u64, told: Told) -> Result<(), u32> {
        let raw = entry.Flags & RTL_QUERY_REGISTRY_NOEXPAND != 0;
        let direct = entry.Flags & RTL_QUERY_REGISTRY_DIRECT != 0;
        let data = terminated(told.kind, told.data);
        match told.kind {
            REG_MULTI_SZ if !raw && !direct => {
                for string in strings(&data) {
                    self.call(entry, name, REG_SZ, &string, false)?;
                }
                Ok(())
            }
            REG_EXPAND_SZ if !raw => {
                let text = String::from_utf16_lossy(&units(&data));
                let expanded = string_data(&expand(text.trim_end_matches('\0'), &self.variables()));
                let kind = REG_SZ;
                if direct {
                    self.store(entry, kind, &expanded)
                } else {
                    self.call(entry, name, kind, &expanded, false)
                }
            }
            kind if direct => self.store(entry, kind, &data),
            kind => self.call(entry, name, kind, &data, false),
        }
    }

    fn variables(&self) -> Vec<(String, String)> {
        let own = ENVIRONMENT.map(|(name, value)| (name.to_owned(), value.to_owned()));
        if self.environment == 0 {
            return own.into();
        }
        // A block of strings NAME=VALUE, as processes have it.
        let mut found = Vec::new();
        let mut at = self.environment;
        while at < self.environment + 2 * LONGEST as u64 {
            let units = pointer::read_utf16z(at, LONGEST);
            if units.is_empty() {
                break;
            }
            at += 2 * (units.len() as u64 + 1);
            let line = String::from_utf16_lossy(&units);
            found.extend(line.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())));
        }
        found
    }

    /// Memory of the box with these bytes, for the time of a call.
    fn memory(&self, bytes: &[u8]) -> Result<u64, u32> {
        let system = System::current();
        let address = system.allocate_object(bytes.len() as u64).ok_or(STATUS_NO_MEMORY)?;
        pointer::store_bytes(address, bytes);
        Ok(address)
    }

    /// Calls the entry's routine. One that says its buffer is too small is not listened to.
    fn call(
        &self,
        entry: &RTL_QUERY_REGISTRY_TABLE,
        name: u64,
        kind: u32,
        data: &[u8],
        no_data: bool,
    ) -> Result<(), u32> {
        let memory = if no_data { 0 } else { self.memory(data)? };
        let system = System::current();
        let arguments =
            [name, u64::from(kind), memory, data.len() as u64, self.context, entry.EntryContext.addr()];
        let routine = entry.QueryRoutine.addr();
        let status = system.call_driver(Callback::RegistryQueryRoutine, None, routine, &arguments) as u32;
        if memory != 0 {
            system.free_object(memory);
        }
        if nt_success(status) || status == STATUS_BUFFER_TOO_SMALL { Ok(()) } else { Err(status) }
    }

    /// Writes a value to where the entry says.
    fn store(&self, entry: &RTL_QUERY_REGISTRY_TABLE, kind: u32, data: &[u8]) -> Result<(), u32> {
        let address = entry.EntryContext.addr();
        if is_text(kind) {
            return self.store_text(DriverPtr::new(address), data);
        }
        if data.len() <= size_of::<u32>() {
            pointer::store_bytes(address, data);
            return Ok(());
        }
        let size = DriverPtr::<i32>::new(address).load();
        let room = size.unsigned_abs() as usize;
        if size < 0 {
            if room < data.len() {
                return Err(STATUS_BUFFER_TOO_SMALL);
            }
            pointer::store_bytes(address, data);
            return Ok(());
        }
        if room < data.len() + 8 {
            return Err(STATUS_BUFFER_TOO_SMALL);
        }
        DriverPtr::<[u32; 2]>::new(address).store([data.len() as u32, kind]);
        pointer::store_bytes(address + 8, data);
        Ok(())
    }

    fn store_text(&self, string: DriverPtr<UNICODE_STRING>, data: &[u8]) -> Result<(), u32> {
        let size = u16::try_from(data.len()).map_err(|_| STATUS_BUFFER_TOO_SMALL)?;
        let mut given = string.load();
        if given.Buffer.is_null() {
            let memory = self.kernel.pool_allocate(u64::from(size), TAG, false).ok_or(STATUS_NO_MEMORY)?;
            given.Buffer = DriverPtr::new(memory);
            given.MaximumLength = size;
        } else if given.MaximumLength < size {
            return Err(STATUS_BUFFER_TOO_SMALL);
        }
        given.Length = size - 2;
        pointer::store_bytes(given.Buffer.addr(), data);
        string.store(given);
        Ok(())
    }
}

/// Bytes of a `REG_MULTI_SZ` in memory, with its last terminator.
fn multi_string_length(address: u64) -> usize {
    let mut units = 0;
    while units < LONGEST {
        let string = pointer::read_utf16z(address + 2 * units as u64, LONGEST - units);
        units += string.len() + 1;
        if string.is_empty() {
            break;
        }
    }
    units * 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn own() -> Vec<(String, String)> {
        ENVIRONMENT.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
    }

    #[test]
    fn variables_are_expanded_and_what_is_none_stays() {
        for (text, expected) in [
            (r"%SystemRoot%\x", r"C:\Windows\x"),
            ("%systemroot%%SYSTEMDRIVE%", r"C:\WindowsC:"),
            ("100%", "100%"),
            ("%nothing%", "%nothing%"),
            ("a%b%windir%c", r"a%bC:\Windowsc"),
            ("%%", "%%"),
            ("", ""),
            ("plain", "plain"),
        ] {
            assert_eq!(expand(text, &own()), expected, "{text}");
        }
    }

    #[test]
    fn strings_are_cut_at_terminators_and_text_gets_one() {
        let data = super::super::multi_string_data(&["ab".into(), "c".into()]);
        assert_eq!(strings(&data), [string_data("ab"), string_data("c")]);
        assert_eq!(strings(&[]), Vec::<Vec<u8>>::new());
        assert_eq!(terminated(REG_SZ, vec![97, 0]), string_data("a"));
        assert_eq!(terminated(REG_SZ, vec![97, 0, 5]), string_data("a"));
        assert_eq!(terminated(REG_SZ, vec![]), [0, 0]);
        assert_eq!(terminated(REG_BINARY, vec![1]), [1]);
    }

    proptest! {
        #[test]
        fn expansion_is_harmless(text in ".{0,40}") {
            let out = expand(&text, &own());
            prop_assert!(text.contains('%') || out == text);
        }

        #[test]
        fn any_bytes_are_strings(data: Vec<u8>) {
            prop_assert!(strings(&data).iter().all(|string| string.len() > 2 && string.ends_with(&[0, 0])));
        }
    }
}
