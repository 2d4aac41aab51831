//! Files: what CopyFiles copies, from where beside the INF, to where in Windows (INF CopyFiles Directive,
//! INF SourceDisksNames Section, INF SourceDisksFiles Section, INF DestinationDirs Section).

use std::path::{Path, PathBuf};

use crate::error::{Log, WarningKind, shown};
use crate::file::{Inf, Line};
use crate::number::dword;
use crate::strings::directory;
use crate::syntax::fold;
use crate::target::Target;

/// One file that the installation copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyFile {
    /// Name in Windows.
    pub destination: String,
    /// Directory in Windows; `None` if DestinationDirs does not say.
    pub destination_dir: Option<String>,
    /// Where the file lies in the driver package.
    pub source: PackageFile,
    /// COPYFLG_xxx.
    pub flags: u32,
    /// Name of the INF whose CopyFiles it is.
    pub inf: String,
}

/// A file of the driver package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageFile {
    /// File name.
    pub name: String,
    /// Path relative to the directory of the INF, `/` between its parts; it never leaves that directory.
    pub path: String,
    /// Cabinet that may hold the file, relative to the directory of the INF.
    pub cabinet: Option<String>,
}

impl PackageFile {
    /// Finds the file below the directory of the INF: at its path, else by its bare name beside the INF.
    /// Case does not count, as on Windows; of several spellings the first in byte order is taken.
    pub fn locate(&self, directory: &Path) -> Option<PathBuf> {
        find_ignoring_case(directory, &self.path).or_else(|| find_ignoring_case(directory, &self.name))
    }
}

fn find_ignoring_case(directory: &Path, path: &str) -> Option<PathBuf> {
    let mut found = directory.to_owned();
    for part in path.split('/') {
        let exact = found.join(part);
        if exact.symlink_metadata().is_ok() {
            found = exact;
            continue;
        }
        let names =
            std::fs::read_dir(&found).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let same = names.filter(|name| fold(name) == fold(part)).min()?;
        found.push(same);
    }
    found.is_file().then_some(found)
}

/// Reads a line of a file list, or the `@file` of a CopyFiles directive.
pub(crate) fn read_copy(
    line: &Line<'_>,
    index: usize,
    list: Option<&str>,
    target: &Target,
    log: &mut Log,
) -> Option<CopyFile> {
    let inf = line.inf;
    let value = line.value(index);
    let destination = match list {
        Some(_) => value.as_ref(),
        None => value.strip_prefix('@').unwrap_or(&value),
    };
    if destination.is_empty() || line.data.has_key != list.is_none() {
        let value = shown(&line.key().unwrap_or(value));
        let hint = "write destination-file[,source-file,,flags]";
        log.warn(
            &inf.source,
            line.offset(index),
            WarningKind::Incomplete { what: "file to copy", value, hint },
        );
        return None;
    }
    let source = list.map(|_| line.value(1)).filter(|source| !source.is_empty());
    let flags = match list.map(|_| line.value(3)).filter(|flags| !flags.is_empty()) {
        None => 0,
        Some(text) => dword(&text).unwrap_or_else(|| {
            let (value, hint) = (shown(&text), "write the flags as 0x00000002");
            log.warn(&inf.source, line.offset(3), WarningKind::BadNumber { what: "copy flags", value, hint });
            0
        }),
    };
    let source = package_file(inf, source.as_deref().unwrap_or(destination), target, log);
    let destination_dir = destination_dir(inf, list, log);
    let destination = destination.to_owned();
    Some(CopyFile { destination, destination_dir, source, flags, inf: inf.file_name().to_owned() })
}

/// Where a file lies by SourceDisksFiles and SourceDisksNames: the section of the architecture goes before the
/// plain one. A file that no section lists is taken to lie beside the INF.
pub(crate) fn package_file(inf: &Inf, name: &str, target: &Target, log: &mut Log) -> PackageFile {
    let mut parts = Vec::new();
    let mut cabinet = None;
    let found = lookup(inf, "SourceDisksFiles", name, target);
    if let Some(file) = found {
        let disk_id = file.value(0);
        let disk = lookup(inf, "SourceDisksNames", &disk_id, target);
        if let Some(disk) = disk {
            push_path(&mut parts, &disk.value(3), &disk, 3, log);
            let tag = disk.value(1);
            if fold(&tag).ends_with(".cab") {
                let mut path = parts.clone();
                push_path(&mut path, &tag, &disk, 1, log);
                cabinet = Some(path.join("/"));
            }
        } else if !disk_id.is_empty() {
            let (value, hint) = (shown(&disk_id), "define the disk in [SourceDisksNames]");
            let kind = WarningKind::BadValue { what: "disk of a source file", value, hint };
            log.warn(&inf.source, file.offset(0), kind);
        }
        push_path(&mut parts, &file.value(1), &file, 1, log);
    }
    let clean = clean_path(name);
    let file_name = clean.as_ref().and_then(|parts| parts.last().cloned());
    if clean.is_none() {
        log.warn(&inf.source, 0, WarningKind::PathEscapes { value: shown(name) });
    }
    parts.extend(clean.unwrap_or_default());
    PackageFile { name: file_name.unwrap_or_default(), path: parts.join("/"), cabinet }
}

fn lookup<'i>(inf: &'i Inf, section: &str, key: &str, target: &Target) -> Option<Line<'i>> {
    let decorated = format!("{section}.{}", target.architecture.name());
    [decorated.as_str(), section].into_iter().find_map(|name| inf.keyed_line(name, key))
}

fn push_path(parts: &mut Vec<String>, path: &str, line: &Line<'_>, index: usize, log: &mut Log) {
    match clean_path(path) {
        Some(clean) => parts.extend(clean),
        None => {
            let kind = WarningKind::PathEscapes { value: shown(path) };
            log.warn(&line.inf.source, line.offset(index), kind);
        }
    }
}

/// The parts of a path; `None` if one of them leads out of the directory.
fn clean_path(path: &str) -> Option<Vec<String>> {
    let parts = path.split(['\\', '/']).map(str::trim).filter(|part| !part.is_empty() && *part != ".");
    parts.map(|part| (part != ".." && !part.contains(':')).then(|| part.to_owned())).collect()
}

fn destination_dir(inf: &Inf, list: Option<&str>, log: &mut Log) -> Option<String> {
    let line = list
        .and_then(|list| inf.keyed_line("DestinationDirs", list))
        .or_else(|| inf.keyed_line("DestinationDirs", "DefaultDestDir"))?;
    let id = line.value(0);
    let number: Option<i64> = crate::number::integer(&id).and_then(|id| id.try_into().ok());
    let Some(path) = number.and_then(directory) else {
        let (value, hint) = (shown(&id), "write a directory identifier as a number, such as 12");
        log.warn(
            &inf.source,
            line.offset(0),
            WarningKind::BadValue { what: "destination directory", value, hint },
        );
        return None;
    };
    let below = line.value(1);
    let below = below.trim_matches('\\');
    Some(if below.is_empty() { path.to_owned() } else { format!("{path}\\{below}") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Architecture;

    fn inf(text: &str) -> Inf {
        Inf::parse(format!("[Version]\nSignature=$CHICAGO$\n{text}").as_bytes(), "t.inf").expect("parses")
    }

    const DISKS: &str = r#"
[SourceDisksNames]
1 = "Disk",,,\win
2 = "Cab", drivers.cab,,sub
[SourceDisksNames.amd64]
1 = "Disk",,,\x64
[SourceDisksFiles]
a.sys = 1,\deep
b.sys = 2
c.sys = 9
d.sys = 1,..\..\etc
[SourceDisksFiles.amd64]
e.sys = 2,low
"#;

    /// INF SourceDisksNames Section, Remarks: the section of the architecture is asked first.
    #[test]
    fn package_paths_are_found() {
        let inf = inf(DISKS);
        let path = |name: &str, architecture| {
            let mut log = Log::default();
            let file = package_file(&inf, name, &Target::new(architecture, 10, 0, 1), &mut log);
            (file.path, file.cabinet, log.warnings.len())
        };
        assert_eq!(path("A.SYS", Architecture::Amd64), ("x64/deep/A.SYS".into(), None, 0));
        assert_eq!(path("a.sys", Architecture::X86), ("win/deep/a.sys".into(), None, 0));
        assert_eq!(path("b.sys", Architecture::X86), ("sub/b.sys".into(), Some("sub/drivers.cab".into()), 0));
        assert_eq!(path("c.sys", Architecture::X86), ("c.sys".into(), None, 1));
        assert_eq!(path("d.sys", Architecture::X86), ("win/d.sys".into(), None, 1));
        assert_eq!(path("e.sys", Architecture::Amd64).0, "sub/low/e.sys");
        assert_eq!(path("e.sys", Architecture::X86).0, "e.sys");
        assert_eq!(path(r"C:\x.sys", Architecture::X86), (String::new(), None, 1));
    }

    #[test]
    fn destinations_are_found() {
        let inf = inf("[DestinationDirs]\nDefaultDestDir=12\nList=11,\\sub\\x\nOdd=%12%\n");
        let mut log = Log::default();
        assert_eq!(destination_dir(&inf, None, &mut log).as_deref(), Some(r"C:\Windows\System32\drivers"));
        assert_eq!(
            destination_dir(&inf, Some("LIST"), &mut log).as_deref(),
            Some(r"C:\Windows\System32\sub\x")
        );
        assert_eq!(log.warnings.len(), 0);
        assert_eq!(destination_dir(&inf, Some("Odd"), &mut log), None, "Using Dirids: a number is expected");
        assert_eq!(log.warnings.len(), 1);
    }

    #[test]
    fn files_are_located_without_case() {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let file =
            |path: &str, name: &str| PackageFile { name: name.into(), path: path.into(), cabinet: None };
        let gigabit = tests.join("styles").join("gigabit.inf");
        assert_eq!(file("STYLES/Gigabit.INF", "Gigabit.INF").locate(&tests), Some(gigabit.clone()));
        assert_eq!(file("x64/GIGABIT.inf", "GIGABIT.inf").locate(&tests.join("styles")), Some(gigabit));
        assert_eq!(file("none.sys", "none.sys").locate(&tests), None);
        assert_eq!(file("styles", "styles").locate(&tests), None, "a directory is no file");
    }
}
