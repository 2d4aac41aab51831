//! The `[Version]` section (INF Version Section, INF DriverVer Directive).

use std::fmt;

use crate::error::{InfError, InfErrorKind, Log, WarningKind, shown};
use crate::file::{Inf, Line};
use crate::syntax::fold;
use crate::target::Architecture;

/// What `[Version]` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Version {
    /// `$Windows NT$`, `$Chicago$` or `$Windows 95$`, as written.
    pub signature: String,
    /// Device setup class, such as `Net`.
    pub class: Option<String>,
    /// GUID of the class, such as `{4d36e972-e325-11ce-bfc1-08002be10318}`.
    pub class_guid: Option<String>,
    /// Who provides the INF.
    pub provider: Option<String>,
    /// Date and version of the driver.
    pub driver_ver: Option<DriverVer>,
    /// Catalog files: the decoration (lower case, `""` for none) and the file.
    pub catalog_files: Vec<(String, String)>,
    /// `PnpLockdown=1`.
    pub pnp_lockdown: bool,
    /// `LayoutFile`: INFs that say where source files lie.
    pub layout_files: Vec<String>,
    /// `ExtensionId`: the file is an extension INF, which adds to another one.
    pub extension_id: Option<String>,
}

/// `DriverVer=mm/dd/yyyy[,w.x.y.z]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DriverVer {
    /// Year, four digits.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
    /// Version w.x.y.z; parts that are not given are 0.
    pub version: [u16; 4],
}

impl DriverVer {
    /// The date as Windows stores it in `DriverDate`: `m-d-yyyy`.
    pub fn date(&self) -> String {
        format!("{}-{}-{}", self.month, self.day, self.year)
    }

    /// The version as Windows stores it in `DriverVersion`: `w.x.y.z`.
    pub fn version(&self) -> String {
        let [w, x, y, z] = self.version;
        format!("{w}.{x}.{y}.{z}")
    }

    /// Reads the values of a DriverVer line; a date that cannot be read is reported and dropped.
    pub(crate) fn read(line: &Line<'_>, log: &mut Log) -> Option<DriverVer> {
        let (date, version) = (line.value(0), line.value(1));
        let Some((month, day, year)) = parse_date(&date) else {
            let hint = "write mm/dd/yyyy";
            let kind = WarningKind::BadValue { what: "DriverVer date", value: shown(&date), hint };
            log.warn(&line.inf.source, line.offset(0), kind);
            return None;
        };
        let version = parse_version(&version).unwrap_or_else(|| {
            let hint = "write w.x.y.z, each part 0 to 65535";
            let kind = WarningKind::BadValue { what: "DriverVer version", value: shown(&version), hint };
            log.warn(&line.inf.source, line.offset(1), kind);
            [0; 4]
        });
        Some(DriverVer { year, month, day, version })
    }
}

impl fmt::Display for DriverVer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}/{:02}/{:04},{}", self.month, self.day, self.year, self.version())
    }
}

/// `mm/dd/yyyy`, also with hyphens.
fn parse_date(text: &str) -> Option<(u8, u8, u16)> {
    let mut parts = text.split(['/', '-']).map(|part| part.trim().parse::<u16>().ok());
    let (month, day, year) = (parts.next()??, parts.next()??, parts.next()??);
    let good = (1..=12).contains(&month) && (1..=31).contains(&day) && (1601..=9999).contains(&year);
    (good && parts.next().is_none()).then_some((month as u8, day as u8, year))
}

fn parse_version(text: &str) -> Option<[u16; 4]> {
    let mut version = [0; 4];
    if text.trim().is_empty() {
        return Some(version);
    }
    for (index, part) in text.split('.').enumerate() {
        *version.get_mut(index)? = part.trim().parse().ok()?;
    }
    Some(version)
}

impl Version {
    /// The catalog file for a processor architecture: the decorated one, else the plain one.
    pub fn catalog_file(&self, architecture: Architecture) -> Option<&str> {
        let find = |wanted: &str| self.catalog_files.iter().find(|(decoration, _)| decoration == wanted);
        let decorated = format!("nt{}", architecture.name());
        find(&decorated).or_else(|| find("nt")).or_else(|| find("")).map(|(_, file)| file.as_str())
    }

    pub(crate) fn read(inf: &Inf, log: &mut Log) -> Result<Version, InfError> {
        let Some(section) = inf.section("Version") else {
            return Err(inf.source.error(0, InfErrorKind::NoVersion));
        };
        let mut version = Version::default();
        let mut has_driver_ver = false;
        for line in section.lines() {
            let Some(key) = line.key() else { continue };
            let value = line.value(0).into_owned();
            match fold(&key).as_str() {
                "signature" => {
                    let known = ["$windows nt$", "$chicago$", "$windows 95$"];
                    if !known.contains(&fold(&value).as_str()) {
                        let value = shown(&value);
                        return Err(inf.source.error(line.offset(0), InfErrorKind::BadSignature { value }));
                    }
                    version.signature = value;
                }
                "class" => version.class = Some(value),
                "classguid" => version.class_guid = Some(value),
                "provider" => version.provider = Some(value),
                "driverver" => {
                    has_driver_ver = true;
                    version.driver_ver = DriverVer::read(&line, log);
                }
                "pnplockdown" => version.pnp_lockdown = line.number(0) == Some(1),
                "layoutfile" => version.layout_files.extend(line.values().map(|file| file.into_owned())),
                "extensionid" => version.extension_id = Some(value),
                key => {
                    if let Some(decoration) = key.strip_prefix("catalogfile") {
                        let decoration = decoration.trim_start_matches('.').to_owned();
                        version.catalog_files.push((decoration, value));
                    }
                }
            }
        }
        if version.signature.is_empty() {
            return Err(inf
                .source
                .error(section.data.offset, InfErrorKind::BadSignature { value: "".into() }));
        }
        let required = [
            ("Class", version.class.is_some()),
            ("ClassGuid", version.class_guid.is_some()),
            ("Provider", version.provider.is_some()),
            ("DriverVer", has_driver_ver),
        ];
        for (entry, _) in required.iter().filter(|(_, present)| !present) {
            log.warn(&inf.source, section.data.offset, WarningKind::VersionLacks { entry });
        }
        Ok(version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_is_read() {
        let inf = Inf::parse(
            b"[version]\nSIGNATURE = \"$Windows NT$\"\nClass=Net\nClassGUID={4d36e972-e325-11ce-bfc1-08002be10318}\nProvider=%P%\nCatalogFile=a.cat\nCatalogFile.NTamd64=b.cat\nDriverVer=06/21/2006,6.1.7600.16385\nPnpLockdown=1\n[Strings]\nP=Acme\n",
            "t.inf",
        )
        .expect("parses");
        assert!(inf.warnings().is_empty(), "{:?}", inf.warnings());
        let version = inf.version();
        assert_eq!(version.provider.as_deref(), Some("Acme"));
        assert_eq!(version.catalog_file(Architecture::Amd64), Some("b.cat"));
        assert_eq!(version.catalog_file(Architecture::X86), Some("a.cat"));
        let ver = version.driver_ver.expect("given");
        assert_eq!((ver.date(), ver.version()), ("6-21-2006".into(), "6.1.7600.16385".into()));
        assert_eq!(ver.to_string(), "06/21/2006,6.1.7600.16385");
        assert!(version.pnp_lockdown);
    }

    #[test]
    fn lying_versions_are_refused_or_warned_about() {
        let error = |text: &[u8]| Inf::parse(text, "t.inf").unwrap_err().to_string();
        assert!(error(b"[a]\nb=c").contains("no [Version] section"));
        assert!(
            error(b"[Version]\nSignature=\"$Linux$\"")
                .starts_with("t.inf:2:11: unknown Signature in [Version]; `$Linux$`;")
        );
        assert!(error(b"[Version]\nClass=Net").contains("unknown Signature"));
        let inf =
            Inf::parse(b"[Version]\nSignature=\"$Windows 95$\"\nDriverVer=31/12/2000,1.2.3.4.5", "t.inf");
        let kinds: Vec<_> = inf.expect("parses").warnings().iter().map(|w| w.to_string()).collect();
        assert_eq!(kinds.len(), 4, "{kinds:?}");
        assert_eq!(kinds[0], "t.inf:3:11: DriverVer date is not valid; `31/12/2000`; write mm/dd/yyyy");
    }

    #[test]
    fn dates_and_versions() {
        assert_eq!(parse_date("1-2-2003"), Some((1, 2, 2003)));
        for bad in ["", "1/2", "1/2/3/4", "13/1/2000", "1/32/2000", "1/1/99", "a/b/c"] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
        assert_eq!(parse_version("4.0"), Some([4, 0, 0, 0]));
        assert_eq!(parse_version("70000.1"), None);
    }
}
