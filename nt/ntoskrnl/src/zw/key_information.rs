//! What the registry tells of keys and values, by information class.

#![allow(non_upper_case_globals, reason = "constants carry the names of the headers")]

use super::answer::{Answer, utf16};
use crate::registry::{KeyId, Registry, RegistryError, Value};
use wdk_defs::all::*;

/// The answer to a question, and how many bytes of it have to fit in any case.
pub(crate) type Told = (Answer, u32);

/// Where there is nothing, this is its offset.
const NO_OFFSET: u32 = u32::MAX;

/// The longest of names and data below a key, in bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Extent {
    subkeys: u32,
    name: u32,
    class: u32,
    values: u32,
    value_name: u32,
    value_data: u32,
}

fn extent(registry: &Registry, id: KeyId) -> Result<Extent, RegistryError> {
    let subkeys = registry.subkeys(id)?;
    let mut extent = Extent { subkeys: subkeys.len() as u32, ..Extent::default() };
    for subkey in subkeys {
        extent.name = extent.name.max(utf16(registry.name(subkey)?).len() as u32);
        extent.class = extent.class.max(utf16(registry.class(subkey)?).len() as u32);
    }
    for value in registry.values(id)? {
        extent.values += 1;
        extent.value_name = extent.value_name.max(utf16(&value.name).len() as u32);
        extent.value_data = extent.value_data.max(value.data.len() as u32);
    }
    Ok(extent)
}

/// What `ZwQueryKey` and `ZwEnumerateKey` tell of a key; `None` for a class that is not for keys.
pub(crate) fn key(
    registry: &Registry,
    id: KeyId,
    class: KEY_INFORMATION_CLASS,
) -> Result<Option<Told>, RegistryError> {
    let name = utf16(registry.name(id)?);
    let key_class = utf16(registry.class(id)?);
    let changed = Answer::default().u64(registry.last_write(id)?).u32(0);
    let class_offset = |at: u32| if key_class.is_empty() { NO_OFFSET } else { at };
    let told = match class {
        KeyBasicInformation => (changed.u32(name.len() as u32).bytes(&name), 16),
        KeyNodeInformation => {
            let at = (24 + name.len() as u32).next_multiple_of(4);
            let head = changed.u32(class_offset(at)).u32(key_class.len() as u32);
            let named = head.u32(name.len() as u32).bytes(&name);
            (if key_class.is_empty() { named } else { named.aligned(4).bytes(&key_class) }, 24)
        }
        KeyFullInformation => {
            let extent = extent(registry, id)?;
            let head = changed.u32(class_offset(44)).u32(key_class.len() as u32);
            let keys = head.u32(extent.subkeys).u32(extent.name).u32(extent.class);
            let values = keys.u32(extent.values).u32(extent.value_name).u32(extent.value_data);
            (values.bytes(&key_class), 44)
        }
        KeyNameInformation => {
            let path = utf16(&registry.path(id)?);
            (Answer::default().u32(path.len() as u32).bytes(&path), 4)
        }
        KeyCachedInformation => {
            let extent = extent(registry, id)?;
            let keys = changed.u32(extent.subkeys).u32(extent.name);
            let values = keys.u32(extent.values).u32(extent.value_name).u32(extent.value_data);
            let all = values.u32(name.len() as u32).aligned(8);
            let length = all.len();
            (all, length)
        }
        _ => return Ok(None),
    };
    Ok(Some(told))
}

/// What `ZwQueryValueKey` and `ZwEnumerateValueKey` tell of a value; `None` for a class that is not for values.
pub(crate) fn value(value: &Value, class: KEY_VALUE_INFORMATION_CLASS) -> Option<Told> {
    let name = utf16(&value.name);
    let length = value.data.len() as u32;
    let typed = Answer::default().u32(0).u32(value.kind);
    Some(match class {
        KeyValueBasicInformation => (typed.u32(name.len() as u32).bytes(&name), 12),
        KeyValueFullInformation | KeyValueFullInformationAlign64 => {
            let alignment = if class == KeyValueFullInformation { 4 } else { 8 };
            let at = (20 + name.len() as u32).next_multiple_of(alignment);
            let offset = if length == 0 { NO_OFFSET } else { at };
            let named = typed.u32(offset).u32(length).u32(name.len() as u32).bytes(&name);
            let data = named.clone().aligned(alignment as usize).bytes(&value.data);
            (if length == 0 { named } else { data }, 20)
        }
        KeyValuePartialInformation => (typed.u32(length).bytes(&value.data), 12),
        KeyValuePartialInformationAlign64 => {
            (Answer::default().u32(value.kind).u32(length).bytes(&value.data), 8)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::string_data;
    use wdk_defs::{Plain, zeroed};

    fn sample() -> (Registry, KeyId) {
        let mut registry = Registry::new();
        registry.set_time(0x0102_0304_0506_0708);
        let (id, _) = registry.create(r"\Registry\Machine\Software\Sample", false).expect("made");
        registry.create(r"\Registry\Machine\Software\Sample\abc", false).expect("made");
        registry.set_value(id, "Wert", REG_SZ, string_data("hallo")).expect("set");
        registry.set_value(id, "n", REG_DWORD, vec![1, 0, 0, 0]).expect("set");
        (registry, id)
    }

    /// The start of an answer as its structure, filled up with zeros.
    fn read<T: Plain>(answer: Answer) -> T {
        let mut bytes = answer.into_bytes();
        bytes.resize(size_of::<T>().max(bytes.len()), 0);
        let mut value: T = zeroed();
        value.as_bytes_mut().copy_from_slice(&bytes[..size_of::<T>()]);
        value
    }

    #[test]
    fn keys_are_told_as_their_structures_have_it() {
        let (registry, id) = sample();
        let told = |class| key(&registry, id, class).expect("open").expect("is a class").0;
        let basic: KEY_BASIC_INFORMATION = read(told(KeyBasicInformation));
        assert_eq!((basic.NameLength, basic.Name[0]), (12, u16::from(b'S')));
        assert_eq!(basic.LastWriteTime.QuadPart, 0x0102_0304_0506_0708);
        assert_eq!(told(KeyBasicInformation).len(), 16 + 12);
        let full: KEY_FULL_INFORMATION = read(told(KeyFullInformation));
        assert_eq!((full.SubKeys, full.MaxNameLen, full.ClassOffset), (1, 6, NO_OFFSET));
        assert_eq!((full.Values, full.MaxValueNameLen, full.MaxValueDataLen), (2, 8, 12));
        let node: KEY_NODE_INFORMATION = read(told(KeyNodeInformation));
        assert_eq!((node.NameLength, node.ClassLength), (12, 0));
        let name: KEY_NAME_INFORMATION = read(told(KeyNameInformation));
        assert_eq!(name.NameLength as usize, r"\Registry\Machine\Software\Sample".len() * 2);
        let cached: KEY_CACHED_INFORMATION = read(told(KeyCachedInformation));
        assert_eq!((cached.SubKeys, cached.Values, cached.NameLength), (1, 2, 12));
        assert!(key(&registry, id, 99).expect("open").is_none());
    }

    #[test]
    fn values_are_told_as_their_structures_have_it() {
        let (registry, id) = sample();
        let text = registry.value(id, "wert").expect("set");
        let told = |class| value(text, class).expect("is a class").0;
        let full: KEY_VALUE_FULL_INFORMATION = read(told(KeyValueFullInformation));
        assert_eq!((full.Type, full.DataOffset, full.DataLength, full.NameLength), (REG_SZ, 28, 12, 8));
        assert_eq!(told(KeyValueFullInformation).into_bytes()[28..30], [b'h', 0]);
        let wide: KEY_VALUE_FULL_INFORMATION = read(told(KeyValueFullInformationAlign64));
        assert_eq!(wide.DataOffset, 32);
        let partial: KEY_VALUE_PARTIAL_INFORMATION = read(told(KeyValuePartialInformation));
        assert_eq!((partial.Type, partial.DataLength, partial.Data[0]), (REG_SZ, 12, b'h'));
        assert_eq!(told(KeyValuePartialInformationAlign64).len(), 8 + 12);
        assert!(value(text, 99).is_none());
    }
}
