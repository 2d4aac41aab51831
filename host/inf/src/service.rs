//! Driver services (INF AddService Directive).

use crate::error::{WarningKind, shown};
use crate::file::Line;
use crate::include::{Files, Findings, Place};
use crate::number::dword;
use crate::registry::{RegistryOp, RelativeKey};
use crate::syntax::fold;

/// SPSVCINST_ASSOCSERVICE: the service is the function driver of the device.
pub const SPSVCINST_ASSOCSERVICE: u32 = 0x2;

/// One AddService directive.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Service {
    /// Name below `Services`.
    pub name: String,
    /// SPSVCINST_xxx.
    pub flags: u32,
    /// `DisplayName`.
    pub display_name: Option<String>,
    /// `Description`.
    pub description: Option<String>,
    /// `ServiceType`: 1 for a kernel driver.
    pub service_type: Option<u32>,
    /// `StartType`: 0 boot, 1 system, 2 auto, 3 demand, 4 disabled.
    pub start_type: Option<u32>,
    /// `ErrorControl`: 0 ignore, 1 normal, 2 severe, 3 critical.
    pub error_control: Option<u32>,
    /// `ServiceBinary` with its directory put in, such as `C:\Windows\System32\drivers\net.sys`.
    pub binary: Option<String>,
    /// `LoadOrderGroup`.
    pub load_order_group: Option<String>,
    /// `Dependencies`; a group begins with `+`.
    pub dependencies: Vec<String>,
    /// `StartName`.
    pub start_name: Option<String>,
    /// Name of the service-install section.
    pub section: String,
    /// Registry operations of the service-install section and of the event log; also part of
    /// [`crate::Install::registry`].
    pub registry: Vec<RegistryOp>,
}

impl Service {
    /// File name of the binary.
    pub fn file_name(&self) -> Option<&str> {
        let binary = self.binary.as_deref()?;
        binary.rsplit(['\\', '/']).next().filter(|name| !name.is_empty())
    }

    /// Whether the service drives the device.
    pub fn is_function_driver(&self) -> bool {
        self.flags & SPSVCINST_ASSOCSERVICE != 0
    }
}

/// Where the event messages of a service are registered.
pub(crate) struct EventLog {
    pub(crate) place: Place,
    pub(crate) key: RelativeKey,
}

/// What an AddService line gives: the service without its registry operations, where its section is, and its
/// event log. `AddService=,2` gives nothing: the device has no driver.
pub(crate) struct Added {
    pub(crate) service: Service,
    pub(crate) place: Option<Place>,
    pub(crate) event_log: Option<EventLog>,
}

pub(crate) fn read(
    line: &Line<'_>,
    from: Place,
    files: &Files<'_, '_>,
    findings: &mut Findings,
) -> Option<Added> {
    let source = &line.inf.source;
    let name = line.value(0).into_owned();
    let flags = match line.value(1) {
        text if text.is_empty() => 0,
        text => dword(&text).unwrap_or_else(|| {
            let (value, hint) = (shown(&text), "write the flags as 0x00000002");
            let kind = WarningKind::BadNumber { what: "AddService flags", value, hint };
            findings.log.warn(source, line.offset(1), kind);
            0
        }),
    };
    if name.is_empty() {
        return None;
    }
    let mut section = |index| {
        let name = line.value(index);
        let place = files.named_by(from, &name).filter(|_| !name.is_empty());
        if place.is_none() && (index == 2 || !name.is_empty()) {
            let kind = WarningKind::SectionMissing { name: shown(&name), directive: "AddService" };
            findings.log.warn(source, line.offset(index), kind);
        }
        place
    };
    let (place, event_place) = (section(2), section(3));
    let or = |text: &str, default: &str| if text.is_empty() { default.to_owned() } else { text.to_owned() };
    let event_log = event_place.map(|place| EventLog {
        place,
        key: RelativeKey::EventLog { log: or(&line.value(4), "System"), name: or(&line.value(5), &name) },
    });
    let mut service = Service { name, flags, section: line.value(2).into_owned(), ..Service::default() };
    if let Some(place) = place {
        for line in files.section(place).lines() {
            read_entry(&line, &mut service, findings);
        }
        let required = [
            ("ServiceType", service.service_type.is_some()),
            ("StartType", service.start_type.is_some()),
            ("ErrorControl", service.error_control.is_some()),
            ("ServiceBinary", service.file_name().is_some()),
        ];
        for (what, _) in required.into_iter().filter(|(_, given)| !given) {
            let value = shown(&service.section);
            let hint = "the service-install section needs it";
            let section = files.section(place);
            let kind = WarningKind::Incomplete { what, value, hint };
            findings.log.warn(&section.inf.source, section.data.offset, kind);
        }
    }
    Some(Added { service, place, event_log })
}

fn read_entry(line: &Line<'_>, service: &mut Service, findings: &mut Findings) {
    let Some(key) = line.key() else { return };
    let text = || Some(line.value(0).into_owned());
    let mut number = |what: &'static str, limit: u32| {
        let number = line.number(0).filter(|&number| number <= limit);
        if number.is_none() {
            let hint = "write one of the numbers that INF AddService Directive lists";
            let kind = WarningKind::BadNumber { what, value: shown(&line.value(0)), hint };
            findings.log.warn(&line.inf.source, line.offset(0), kind);
        }
        number
    };
    match fold(&key).as_str() {
        "displayname" => service.display_name = text(),
        "description" => service.description = text(),
        "servicetype" => service.service_type = number("ServiceType", 0x1FF),
        "starttype" => service.start_type = number("StartType", 4),
        "errorcontrol" => service.error_control = number("ErrorControl", 3),
        "servicebinary" => service.binary = text(),
        "loadordergroup" => service.load_order_group = text(),
        "dependencies" => {
            service.dependencies =
                line.values().map(|name| name.into_owned()).filter(|n| !n.is_empty()).collect();
        }
        "startname" => service.start_name = text(),
        _ => {}
    }
}
