//! What a network INF adds: the Ndi key, advanced parameters and the entries of its install section
//! (DDInstall Section in a Network INF File; Specifying Configuration Parameters for the Advanced Properties Page).

use crate::error::{Log, Position, WarningKind, shown};
use crate::file::Line;
use crate::number::{dword, hex, integer};
use crate::registry::{RegistryData, RegistryTree};
use crate::syntax::fold;

/// Names that no advanced parameter may have, because the driver key uses them.
const RESERVED: [&str; 20] = [
    "bundleid",
    "bustype",
    "characteristics",
    "componentid",
    "description",
    "deviceinstanceid",
    "driverdate",
    "driverdesc",
    "driverversion",
    "infpath",
    "infsection",
    "infsectionext",
    "*iftype",
    "installtimestamp",
    "manufacturer",
    "*mediatype",
    "netcfginstanceid",
    "netluidindex",
    "*physicalmediatype",
    "provider",
];

/// NCF_xxx flags of `Characteristics`.
pub mod ncf {
    /// Virtual adapter.
    pub const VIRTUAL: u32 = 0x1;
    /// Adapter that software enumerates.
    pub const SOFTWARE_ENUMERATED: u32 = 0x2;
    /// Physical adapter.
    pub const PHYSICAL: u32 = 0x4;
    /// Not shown in any user interface.
    pub const HIDDEN: u32 = 0x8;
    /// No driver service.
    pub const NO_SERVICE: u32 = 0x10;
    /// The user cannot remove it.
    pub const NOT_USER_REMOVABLE: u32 = 0x20;
    /// Has an Advanced page.
    pub const HAS_UI: u32 = 0x80;
    /// Filter intermediate driver.
    pub const FILTER: u32 = 0x400;
    /// Wants unload events.
    pub const NDIS_PROTOCOL: u32 = 0x4000;
    /// Lightweight filter driver.
    pub const LW_FILTER: u32 = 0x40000;
}

/// Network entries of the install section; each is also written to the driver key as REG_DWORD.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkEntries {
    /// `Characteristics`: [`ncf`] flags.
    pub characteristics: Option<u32>,
    /// `BusType`: INTERFACE_TYPE; 1 ISA, 5 PCI, 8 PCMCIA, 14 PNPISA, 15 PNP.
    pub bus_type: Option<u32>,
    /// `*IfType`: IANA interface type, 6 for Ethernet.
    pub if_type: Option<u32>,
    /// `*MediaType`: NDIS_MEDIUM, 0 for 802.3.
    pub media_type: Option<u32>,
    /// `*PhysicalMediaType`: NDIS_PHYSICAL_MEDIUM, 14 for 802.3.
    pub physical_media_type: Option<u32>,
    /// `*IfConnectorPresent`.
    pub if_connector_present: Option<u32>,
    /// `*ConnectionType`: NET_IF_CONNECTION_TYPE.
    pub connection_type: Option<u32>,
    /// `*DirectionType`: NET_IF_DIRECTION_TYPE.
    pub direction_type: Option<u32>,
    /// `*AccessType`: NET_IF_ACCESS_TYPE.
    pub access_type: Option<u32>,
    /// `*HardwareLoopback`.
    pub hardware_loopback: Option<u32>,
    /// `Port1DeviceNumber`.
    pub port1_device_number: Option<u32>,
    /// `Port1FunctionNumber`.
    pub port1_function_number: Option<u32>,
}

impl NetworkEntries {
    /// The entries that are given, with their names.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, u32)> {
        let mut own = self.clone();
        let entries = own.slots().map(|(name, slot)| (name, *slot));
        entries.into_iter().filter_map(|(name, value)| value.map(|value| (name, value)))
    }

    fn slots(&mut self) -> [(&'static str, &mut Option<u32>); 12] {
        [
            ("Characteristics", &mut self.characteristics),
            ("BusType", &mut self.bus_type),
            ("*IfType", &mut self.if_type),
            ("*MediaType", &mut self.media_type),
            ("*PhysicalMediaType", &mut self.physical_media_type),
            ("*IfConnectorPresent", &mut self.if_connector_present),
            ("*ConnectionType", &mut self.connection_type),
            ("*DirectionType", &mut self.direction_type),
            ("*AccessType", &mut self.access_type),
            ("*HardwareLoopback", &mut self.hardware_loopback),
            ("Port1DeviceNumber", &mut self.port1_device_number),
            ("Port1FunctionNumber", &mut self.port1_function_number),
        ]
    }

    /// Takes a line of the install section if it is one of these.
    pub(crate) fn take(&mut self, key: &str, line: &Line<'_>, log: &mut Log) {
        let Some((name, slot)) = self.slots().into_iter().find(|(name, _)| fold(name) == key) else { return };
        *slot = line.number(0);
        if slot.is_none() {
            let value = shown(&line.value(0));
            let hint = "write a decimal or 0x hexadecimal number";
            log.warn(&line.inf.source, line.offset(0), WarningKind::BadNumber { what: name, value, hint });
        }
        let kinds = ncf::VIRTUAL | ncf::SOFTWARE_ENUMERATED | ncf::PHYSICAL;
        let flags = self.characteristics.unwrap_or(0);
        let clash = (flags & kinds).count_ones() > 1 || (flags & kinds != 0 && flags & ncf::NO_SERVICE != 0);
        if name == "Characteristics" && clash {
            let value = format!("{flags:#x}");
            let hint = "use one of NCF_VIRTUAL, NCF_SOFTWARE_ENUMERATED, NCF_PHYSICAL, and no NCF_NO_SERVICE with it";
            log.warn(&line.inf.source, line.offset(0), WarningKind::BadValue { what: name, value, hint });
        }
    }
}

/// The `Ndi` key of the driver key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ndi {
    /// `Service`: name of the driver service.
    pub service: Option<String>,
    /// `Interfaces\UpperRange`, such as `ndis5`.
    pub upper_range: Vec<String>,
    /// `Interfaces\LowerRange`, such as `ethernet`.
    pub lower_range: Vec<String>,
}

impl Ndi {
    pub(crate) fn read(tree: &RegistryTree) -> Ndi {
        let range = |name| match tree.get(r"Ndi\Interfaces", name) {
            Some(RegistryData::MultiSz(list)) => list.clone(),
            Some(data) => list(data.text().unwrap_or("")),
            None => Vec::new(),
        };
        Ndi {
            service: tree.get("Ndi", "Service").and_then(RegistryData::text).map(str::to_owned),
            upper_range: range("UpperRange"),
            lower_range: range("LowerRange"),
        }
    }
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// `Type` of an advanced parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterType {
    /// `int`: signed, 16 bits.
    Int,
    /// `long`: signed, 32 bits.
    Long,
    /// `word`: unsigned, 16 bits.
    Word,
    /// `dword`: unsigned, 32 bits.
    Dword,
    /// `edit`: text.
    Edit,
    /// `enum`: one of a list.
    Enum,
}

impl ParameterType {
    fn parse(text: &str) -> Option<ParameterType> {
        Some(match fold(text).as_str() {
            "int" => ParameterType::Int,
            "long" => ParameterType::Long,
            "word" => ParameterType::Word,
            "dword" => ParameterType::Dword,
            "edit" => ParameterType::Edit,
            "enum" => ParameterType::Enum,
            _ => return None,
        })
    }

    /// The numbers of the type; `None` for the types that are text.
    pub fn range(self) -> Option<(i64, i64)> {
        match self {
            ParameterType::Int => Some((i16::MIN.into(), i16::MAX.into())),
            ParameterType::Long => Some((i32::MIN.into(), i32::MAX.into())),
            ParameterType::Word => Some((0, u16::MAX.into())),
            ParameterType::Dword => Some((0, u32::MAX.into())),
            ParameterType::Edit | ParameterType::Enum => None,
        }
    }
}

/// One value of an `enum` parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What the user sees.
    pub description: String,
}

/// A key below `Ndi\params`: a setting that the user may change and the driver reads from the driver key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdvancedParameter {
    /// Name of the value in the driver key; standardized keywords begin with `*`.
    pub keyword: String,
    /// `ParamDesc`.
    pub description: String,
    /// `Type`.
    pub kind: ParameterType,
    /// `Default`, as text.
    pub default: Option<String>,
    /// `Optional`: the value may be absent.
    pub optional: bool,
    /// `Min`.
    pub min: Option<i64>,
    /// `Max`.
    pub max: Option<i64>,
    /// `Step`.
    pub step: Option<i64>,
    /// `Base` of numbers as text: 10 or 16.
    pub base: u32,
    /// `LimitText`: greatest length of an `edit` value in characters.
    pub limit_text: Option<u32>,
    /// `UpperCase`: an `edit` value is stored in upper case.
    pub upper_case: bool,
    /// The values of an `enum`, in file order.
    pub choices: Vec<Choice>,
}

impl AdvancedParameter {
    /// Whether a value may be set by the user: of the type, within the limits, on a step, one of the choices.
    pub fn accepts(&self, value: &str) -> bool {
        match self.kind {
            ParameterType::Enum => self.choices.iter().any(|choice| fold(&choice.value) == fold(value)),
            ParameterType::Edit => {
                self.limit_text.is_none_or(|limit| value.chars().count() <= limit as usize)
            }
            kind => {
                let (low, high) = kind.range().unwrap_or((i64::MIN, i64::MAX));
                let (low, high) = (low.max(self.min.unwrap_or(low)), high.min(self.max.unwrap_or(high)));
                number(value, self.base).is_some_and(|number| {
                    let from_min = i128::from(number) - i128::from(low);
                    let step = i128::from(self.step.unwrap_or(1).max(1));
                    (low..=high).contains(&number) && from_min % step == 0
                })
            }
        }
    }
}

/// A number as text in a base.
fn number(text: &str, base: u32) -> Option<i64> {
    let text = text.trim();
    if base == 16 {
        return hex(text).and_then(|value| value.try_into().ok());
    }
    integer(text).and_then(|value| value.try_into().ok())
}

/// Where the key of a parameter was first written, for warnings.
pub(crate) type Places<'a> = &'a dyn Fn(&str) -> (std::sync::Arc<str>, Position);

/// Reads all parameters of the driver key, in file order.
pub(crate) fn read(tree: &RegistryTree, places: Places<'_>, log: &mut Log) -> Vec<AdvancedParameter> {
    let keys = tree.keys().filter_map(|path| {
        let mut parts = path.split('\\');
        let params = parts.next().map(fold).as_deref() == Some("ndi")
            && parts.next().map(fold).as_deref() == Some("params");
        let keyword = parts.next().filter(|_| params)?;
        parts.next().is_none().then_some((path, keyword))
    });
    keys.filter_map(|(path, keyword)| read_one(tree, path, keyword, places, log)).collect()
}

fn read_one(
    tree: &RegistryTree,
    path: &str,
    keyword: &str,
    places: Places<'_>,
    log: &mut Log,
) -> Option<AdvancedParameter> {
    let mut warn = |kind| log.warn_at(places(path), kind);
    let text = |name: &str| tree.get(path, name).map(plain);
    if RESERVED.contains(&fold(keyword).as_str()) || fold(keyword) == "providername" {
        let hint = "choose another name for the parameter";
        warn(WarningKind::BadValue {
            what: "reserved keyword below Ndi\\params",
            value: shown(keyword),
            hint,
        });
    }
    let kind = text("Type").unwrap_or_default();
    let Some(kind) = ParameterType::parse(&kind) else {
        let hint = "use int, long, word, dword, edit or enum; the parameter is left out";
        let value = format!("{}={}", shown(keyword), shown(&kind));
        warn(WarningKind::BadValue { what: "Type of an advanced parameter", value, hint });
        return None;
    };
    let base = match text("Base").as_deref().map(str::trim) {
        Some("16" | "0x10") => 16,
        _ => 10,
    };
    let mut limit = |name: &'static str| {
        let text = text(name)?;
        let number = number(&text, base);
        if number.is_none() && !text.trim().is_empty() {
            let value = format!("{}={}", shown(keyword), shown(&text));
            let hint = "write a number in the base of the parameter";
            warn(WarningKind::BadNumber { what: name, value, hint });
        }
        number
    };
    let numeric = kind.range().is_some();
    let (min, max, step) =
        if numeric { (limit("Min"), limit("Max"), limit("Step")) } else { (None, None, None) };
    let parameter = AdvancedParameter {
        keyword: keyword.to_owned(),
        description: text("ParamDesc").unwrap_or_default(),
        kind,
        default: text("Default"),
        optional: text("Optional").and_then(|text| dword(&text)).is_some_and(|flag| flag != 0),
        min,
        max,
        step,
        base,
        limit_text: text("LimitText").and_then(|text| dword(&text)),
        upper_case: text("UpperCase").and_then(|text| dword(&text)).is_some_and(|flag| flag != 0),
        choices: tree
            .values(&format!("{path}\\enum"))
            .map(|(value, data)| Choice { value: value.to_owned(), description: plain(data) })
            .collect(),
    };
    check(&parameter, &mut warn);
    Some(parameter)
}

fn check(parameter: &AdvancedParameter, warn: &mut dyn FnMut(WarningKind)) {
    let keyword = shown(&parameter.keyword);
    if parameter.description.is_empty() {
        let hint = "add ParamDesc";
        warn(WarningKind::Incomplete { what: "advanced parameter", value: keyword.clone(), hint });
    }
    match &parameter.default {
        None if !parameter.optional => {
            let hint = "a required parameter needs a Default";
            warn(WarningKind::Incomplete { what: "advanced parameter", value: keyword.clone(), hint });
        }
        Some(default) if !parameter.accepts(default) => {
            let value = format!("{keyword}={}", shown(default));
            let hint = "the default must be one of the values that the parameter accepts";
            warn(WarningKind::BadValue { what: "Default of an advanced parameter", value, hint });
        }
        _ => {}
    }
    if let (Some(min), Some(max)) = (parameter.min, parameter.max)
        && min > max
    {
        let value = format!("{keyword}: {min} to {max}");
        let hint = "Min must not be greater than Max";
        warn(WarningKind::BadValue { what: "range of an advanced parameter", value, hint });
    }
}

/// The text of a value; numbers in decimal.
fn plain(data: &RegistryData) -> String {
    match data {
        RegistryData::Dword(number) => number.to_string(),
        RegistryData::Qword(number) => number.to_string(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(values: &[(&str, &str, &str)]) -> RegistryTree {
        let mut tree = RegistryTree::default();
        for (key, name, text) in values {
            tree.set(&format!("Ndi\\params\\{key}"), name, RegistryData::Sz((*text).to_owned()));
        }
        tree
    }

    fn read_tree(tree: &RegistryTree) -> (Vec<AdvancedParameter>, Vec<String>) {
        let mut log = Log::default();
        let parameters = read(tree, &|_| ("t.inf".into(), Position::START), &mut log);
        (parameters, log.warnings.iter().map(|warning| warning.kind.to_string()).collect())
    }

    /// Specifying Configuration Parameters for the Advanced Properties Page.
    #[test]
    fn parameters_are_typed() {
        let (parameters, warnings) = read_tree(&tree(&[
            ("Z", "ParamDesc", "Zed"),
            ("Z", "type", "enum"),
            ("Z", "default", "1"),
            ("Z\\Enum", "1", "One"),
            ("Z\\Enum", "0", "Zero"),
            ("A", "ParamDesc", "Ay"),
            ("A", "Type", "DWORD"),
            ("A", "Default", "20"),
            ("A", "Base", "16"),
            ("A", "Min", "10"),
            ("A", "Max", "FF"),
            ("A", "Step", "8"),
            ("NetworkAddress", "ParamDesc", "Address"),
            ("NetworkAddress", "Type", "edit"),
            ("NetworkAddress", "LimitText", "12"),
            ("NetworkAddress", "UpperCase", "1"),
            ("NetworkAddress", "Optional", "1"),
        ]));
        assert_eq!(warnings, Vec::<String>::new());
        let [zed, ay, address] = &parameters[..] else { panic!("{parameters:?}") };
        assert_eq!(zed.choices.iter().map(|c| c.value.as_str()).collect::<Vec<_>>(), ["1", "0"]);
        assert!(zed.accepts("0") && !zed.accepts("2"));
        assert_eq!((ay.min, ay.max, ay.step, ay.base), (Some(16), Some(255), Some(8), 16));
        assert!(ay.accepts("18") && !ay.accepts("19") && !ay.accepts("8") && !ay.accepts("100"));
        assert!(address.optional && address.upper_case && address.default.is_none());
        assert!(address.accepts("0123456789AB") && !address.accepts("0123456789ABC"));
    }

    #[test]
    fn types_have_ranges() {
        let (parameters, _) =
            read_tree(&tree(&[("I", "Type", "int"), ("W", "Type", "word"), ("L", "Type", "long")]));
        let accepts = |index: usize, text: &str| parameters[index].accepts(text);
        assert!(accepts(0, "-32768") && !accepts(0, "32768"));
        assert!(accepts(1, "65535") && !accepts(1, "-1"));
        assert!(accepts(2, "-2147483648") && !accepts(2, "2147483648") && !accepts(2, "x"));
    }

    #[test]
    fn lying_parameters_are_reported() {
        let (parameters, warnings) = read_tree(&tree(&[
            ("BusType", "Type", "int"),
            ("BusType", "Default", "x"),
            ("N", "ParamDesc", "n"),
            ("N", "Type", "number"),
            ("M", "ParamDesc", "m"),
            ("M", "Type", "int"),
            ("M", "Min", "9"),
            ("M", "Max", "1"),
            ("M", "Step", "x"),
        ]));
        assert_eq!(parameters.len(), 2);
        assert_eq!(
            warnings,
            [
                "reserved keyword below Ndi\\params is not valid; `BusType`; choose another name for the parameter",
                "advanced parameter is incomplete; `BusType`; add ParamDesc",
                "Default of an advanced parameter is not valid; `BusType=x`; the default must be one of the values that the parameter accepts",
                "Type of an advanced parameter is not valid; `N=number`; use int, long, word, dword, edit or enum; the parameter is left out",
                "Step is not a number in range; `M=x`; write a number in the base of the parameter",
                "advanced parameter is incomplete; `M`; a required parameter needs a Default",
                "range of an advanced parameter is not valid; `M: 9 to 1`; Min must not be greater than Max",
            ]
        );
    }

    #[test]
    fn ranges_are_lists() {
        let mut tree = RegistryTree::default();
        tree.set("Ndi", "Service", RegistryData::Sz("svc".into()));
        tree.set("ndi\\interfaces", "upperRange", RegistryData::Sz("ndis5, ndis4".into()));
        tree.set("Ndi\\Interfaces", "LowerRange", RegistryData::MultiSz(vec!["ethernet".into()]));
        let ndi = Ndi::read(&tree);
        assert_eq!(
            (ndi.service.as_deref(), ndi.upper_range, ndi.lower_range),
            (Some("svc"), vec!["ndis5".to_owned(), "ndis4".into()], vec!["ethernet".to_owned()])
        );
    }
}
