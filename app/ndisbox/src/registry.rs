//! What installing a driver writes into the registry.

use crate::UserError;
use crate::driver::{Driver, Installation};
use inf::{RegistryData, RegistryOp, RegistryRoot, RegistryTree, RelativeKey};
use ntoskrnl::registry::{Registry, multi_string_data, string_data};
use std::collections::BTreeMap;

const SERVICES: &str = r"\Registry\Machine\System\CurrentControlSet\Services";
/// Where the driver keys of network adapters lie.
const NETWORK_CLASS: &str =
    r"\Registry\Machine\System\CurrentControlSet\Control\Class\{4d36e972-e325-11ce-bfc1-08002be10318}";
const DEVICES: &str = r"\Registry\Machine\System\CurrentControlSet\Enum";

/// Path of the driver key of the adapter number `index`.
pub(crate) fn driver_key(index: usize) -> String {
    format!("{NETWORK_CLASS}\\{index:04}")
}

/// Instance path of the device number `index`.
pub(crate) fn instance(hardware_id: &str, index: usize) -> String {
    format!("{hardware_id}\\{index:04}")
}

/// Writes the service's key.
pub(crate) fn write_service(registry: &mut Registry, driver: &Driver) {
    let key = format!("{SERVICES}\\{}", driver.service);
    let service = driver.installation.as_ref().and_then(|i| i.install.service.as_ref());
    let number = |value: Option<u32>, usual| RegistryData::Dword(value.unwrap_or(usual));
    let mut values = vec![
        ("Type", number(service.and_then(|s| s.service_type), 1)),
        ("Start", number(service.and_then(|s| s.start_type), 3)),
        ("ErrorControl", number(service.and_then(|s| s.error_control), 1)),
        ("ImagePath", RegistryData::ExpandSz(format!(r"\SystemRoot\System32\drivers\{}", driver.file))),
    ];
    if let Some(name) = service.and_then(|service| service.display_name.clone()) {
        values.push(("DisplayName", RegistryData::Sz(name)));
    }
    for (name, data) in values {
        set(registry, &key, name, &data);
    }
    let Some(service) = service else { return };
    let mut tree = RegistryTree::default();
    let own = |op: &&RegistryOp| matches!(&op.root, RegistryRoot::Relative(RelativeKey::Service(_)));
    service.registry.iter().filter(own).for_each(|op| tree.apply(op));
    write_tree(registry, &key, &tree);
}

/// Writes the driver key of an adapter: what the INF adds, the defaults of its settings, and the user's own values.
pub(crate) fn write_driver_key(
    registry: &mut Registry,
    driver: &Driver,
    index: usize,
    hardware_id: &str,
    overrides: &BTreeMap<String, String>,
) {
    let key = driver_key(index);
    let device = format!("{DEVICES}\\{}", instance(hardware_id, index));
    if let Some(Installation { install, .. }) = &driver.installation {
        write_tree(registry, &key, &install.driver_key);
        set(registry, &key, "DriverDesc", &RegistryData::Sz(install.description.clone()));
        set(registry, &key, "ProviderName", &RegistryData::Sz(install.provider.clone()));
        let mut hardware = RegistryTree::default();
        let own = |op: &&RegistryOp| op.root == RegistryRoot::Relative(RelativeKey::Hardware);
        install.registry.iter().filter(own).for_each(|op| hardware.apply(op));
        write_tree(registry, &format!("{device}\\Device Parameters"), &hardware);
        set(registry, &device, "DeviceDesc", &RegistryData::Sz(install.description.clone()));
    }
    set(registry, &device, "Service", &RegistryData::Sz(driver.service.clone()));
    set(registry, &device, "HardwareID", &RegistryData::MultiSz(vec![hardware_id.to_owned()]));
    for (name, value) in overrides {
        set(registry, &key, name, &RegistryData::Sz(value.clone()));
    }
}

/// Writes whether a device is given messages, over what its installation asks for.
pub(crate) fn write_messages(registry: &mut Registry, instance: &str, on: bool) {
    const KEY: &str = r"Device Parameters\Interrupt Management\MessageSignaledInterruptProperties";
    let value = RegistryData::Dword(on.into());
    set(registry, &format!("{DEVICES}\\{instance}\\{KEY}"), "MSISupported", &value);
}

/// Checks the user's own values against the settings that the INF knows.
pub(crate) fn check_overrides(
    driver: &Driver,
    overrides: &BTreeMap<String, String>,
) -> Result<(), UserError> {
    let Some(Installation { install, .. }) = &driver.installation else { return Ok(()) };
    for (name, value) in overrides {
        let known = install.advanced_parameters.iter().find(|own| own.keyword.eq_ignore_ascii_case(name));
        if known.is_none() {
            check_keyword(install, name, value)?;
        }
        if let Some(parameter) = known.filter(|parameter| !parameter.accepts(value)) {
            let choices: Vec<_> = parameter.choices.iter().map(|choice| choice.value.as_str()).collect();
            let what = match (choices.as_slice(), parameter.min, parameter.max) {
                ([], Some(min), Some(max)) => format!("the INF allows {min} to {max}"),
                ([], ..) => format!("the INF does not allow it for {}", parameter.description),
                (choices, ..) => format!("the INF allows {}", choices.join(", ")),
            };
            return Err(UserError::Option { option: "--set", value: format!("{name}={value}"), what });
        }
    }
    Ok(())
}

/// Refuses a keyword that the INF neither offers as a setting nor writes itself, where it is so near to one that it
/// must be a slip. Others are let through: drivers read values that no INF names.
fn check_keyword(install: &inf::Install, name: &str, value: &str) -> Result<(), UserError> {
    let settings = install.advanced_parameters.iter().map(|parameter| parameter.keyword.as_str());
    let known: Vec<&str> = settings.chain(install.driver_key.values("").map(|(own, _)| own)).collect();
    if known.iter().any(|own| own.eq_ignore_ascii_case(name)) {
        return Ok(());
    }
    let near = known.iter().map(|own| (distance(own, name), *own)).min();
    match near.filter(|(distance, own)| *distance <= 2.min(own.len() / 3)) {
        Some((_, own)) => {
            let what = format!("the INF has no such setting; did you mean {own}?");
            Err(UserError::Option { option: "--set", value: format!("{name}={value}"), what })
        }
        None => Ok(()),
    }
}

/// How many letters have to be put in, taken out or changed to make one word of the other, whatever their case.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.to_ascii_lowercase(), b.to_ascii_lowercase());
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (index, left) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (at, right) in b.chars().enumerate() {
            let changed = diagonal + usize::from(left != right);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(diagonal + 1).min(row[at] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

fn write_tree(registry: &mut Registry, base: &str, tree: &RegistryTree) {
    for key in tree.keys() {
        let path = if key.is_empty() { base.to_owned() } else { format!("{base}\\{key}") };
        // A name that no registry takes is left out, as installing it on Windows would.
        let _ = registry.create(&path, false);
        for (name, data) in tree.values(key) {
            set(registry, &path, name, data);
        }
    }
}

fn set(registry: &mut Registry, key: &str, name: &str, data: &RegistryData) {
    if let Ok((id, _)) = registry.create(key, false) {
        let _ = registry.set_value(id, name, data.type_number(), bytes(data));
    }
}

fn bytes(data: &RegistryData) -> Vec<u8> {
    match data {
        RegistryData::Sz(text) | RegistryData::ExpandSz(text) => string_data(text),
        RegistryData::MultiSz(texts) => multi_string_data(texts),
        RegistryData::Dword(number) => number.to_le_bytes().to_vec(),
        RegistryData::Qword(number) => number.to_le_bytes().to_vec(),
        RegistryData::Binary(bytes) | RegistryData::None(bytes) | RegistryData::Other(_, bytes) => {
            bytes.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::driver::DriverSource;

    #[test]
    fn words_have_a_distance() {
        assert_eq!(distance("*SpeedDuplex", "*speedduplex"), 0);
        assert_eq!(distance("RxDmaBuffer", "RxDmaBufer"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn a_slip_in_a_keyword_is_told_with_the_name_that_was_meant() {
        let driver = Driver::read(&DriverSource::Demo, &[]).unwrap();
        let set = |name: &str| {
            let overrides = BTreeMap::from([(name.to_owned(), "16".to_owned())]);
            check_overrides(&driver, &overrides)
        };
        assert!(set("RxDmaBuffer").is_ok());
        let said = set("RxDmaBufer").unwrap_err().to_string();
        assert!(said.contains("did you mean RxDmaBuffer?"), "{said}");
        assert!(set("*SomethingElse").is_ok());
    }
}
