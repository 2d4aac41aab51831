//! What the drivers of whole folders import, and how much of that there is. Nothing of them runs.

use crate::UserError;
use crate::driver::read_file;
use crate::exports::{Support, of_import};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The imports of some drivers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Census {
    /// Those that could be read, by path.
    pub drivers: Vec<DriverCensus>,
    /// Those that could not.
    pub broken: Vec<BrokenFile>,
    /// Names of which some drivers find less than all, those of the most drivers first.
    pub lacking: Vec<LackingName>,
}

/// The imports of one driver.
#[derive(Clone, Debug, Serialize)]
pub struct DriverCensus {
    /// The file.
    pub file: PathBuf,
    /// Imports in all.
    pub imports: usize,
    /// Names that are partial, by module.
    pub partial: BTreeMap<String, Vec<String>>,
    /// Names that are missing, by module.
    pub missing: BTreeMap<String, Vec<String>>,
}

/// A file that is no driver.
#[derive(Clone, Debug, Serialize)]
pub struct BrokenFile {
    /// The file.
    pub file: PathBuf,
    /// What is wrong with it.
    pub error: String,
}

/// A name that is not there as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LackingName {
    /// Module in lower case.
    pub module: String,
    /// Name, or `#` and an ordinal.
    pub name: String,
    /// Partial or missing.
    pub status: Support,
    /// What a partial one leaves out.
    pub lacks: Option<String>,
    /// Drivers that import it.
    pub drivers: usize,
}

impl Census {
    /// Drivers that find everything that they import, if only in part.
    pub fn loadable(&self) -> usize {
        self.drivers.iter().filter(|driver| driver.missing.is_empty()).count()
    }
}

/// Takes the census of files, and of every `.sys` in folders and the folders in them.
///
/// # Errors
/// A path that cannot be read. A file that is no driver is counted and is no error.
pub fn census(paths: &[PathBuf]) -> Result<Census, UserError> {
    let tables = crate::all_exports();
    let mut census = Census::default();
    let mut ranks = BTreeMap::new();
    for file in driver_files(paths)? {
        match read_imports(&file) {
            Ok(imports) => census.drivers.push(count(&tables, file, &imports, &mut ranks)),
            Err(error) => census.broken.push(BrokenFile { file, error }),
        }
    }
    census.lacking = ranks.into_values().collect();
    census.lacking.sort_by(|a, b| {
        b.drivers.cmp(&a.drivers).then_with(|| (&a.module, &a.name).cmp(&(&b.module, &b.name)))
    });
    Ok(census)
}

/// The files to read, in the order of their paths, each once.
fn driver_files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, UserError> {
    let mut files = Vec::new();
    for path in paths {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => add_folder(path, &mut files)?,
            Ok(_) => files.push(path.clone()),
            Err(source) => return Err(UserError::File { verb: "read", path: path.clone(), source }),
        }
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// Adds what lies in a folder. Links to folders are not followed, so that none is walked without end.
fn add_folder(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), UserError> {
    let error = |source| UserError::File { verb: "read", path: folder.to_owned(), source };
    for entry in fs::read_dir(folder).map_err(error)? {
        let entry = entry.map_err(error)?;
        let path = entry.path();
        if entry.file_type().map_err(error)?.is_dir() {
            add_folder(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("sys")) {
            files.push(path);
        }
    }
    Ok(())
}

/// Module and name of each import.
fn read_imports(file: &Path) -> Result<Vec<(String, String)>, String> {
    let bytes = read_file(file).map_err(|error| error.to_string())?;
    let image = pe::Image::parse(bytes).map_err(|error| error.to_string())?;
    let imports = image.imports().iter().map(|import| {
        let shown = import.to_string();
        let ordinal = shown.rsplit_once('!').map_or(shown.as_str(), |(_, symbol)| symbol);
        (import.module.to_string(), import.name().unwrap_or(ordinal).to_owned())
    });
    Ok(imports.collect())
}

/// What one driver imports, and its part in the ranks.
fn count(
    tables: &[&'static ddi::Export],
    file: PathBuf,
    imports: &[(String, String)],
    ranks: &mut BTreeMap<(String, String), LackingName>,
) -> DriverCensus {
    let mut driver =
        DriverCensus { file, imports: imports.len(), partial: BTreeMap::new(), missing: BTreeMap::new() };
    for (module, name) in imports {
        let (status, lacks) = of_import(tables, module, name);
        let list = match status {
            Support::Implemented => continue,
            Support::Partial => &mut driver.partial,
            Support::Missing => &mut driver.missing,
        };
        let names: &mut Vec<String> = list.entry(module.clone()).or_default();
        if names.contains(name) {
            continue;
        }
        names.push(name.clone());
        let rank = ranks.entry((module.clone(), name.clone())).or_insert_with(|| LackingName {
            module: module.clone(),
            name: name.clone(),
            status,
            lacks: lacks.map(str::to_owned),
            drivers: 0,
        });
        rank.drivers += 1;
    }
    driver
}

#[cfg(test)]
mod tests {
    use super::*;

    fn import(module: &str, name: &str) -> (String, String) {
        (module.to_owned(), name.to_owned())
    }

    #[test]
    fn what_is_missing_is_told_by_module_and_ranked_by_drivers() {
        let tables = crate::all_exports();
        let mut ranks = BTreeMap::new();
        let first = [
            import("ntoskrnl.exe", "RtlInitUnicodeString"),
            import("ndis.sys", "NdisNobodyWroteThis"),
            import("wdfldr.sys", "WdfVersionBind"),
            // A table may name an import twice; it is one name all the same.
            import("wdfldr.sys", "WdfVersionBind"),
        ];
        let driver = count(&tables, "a.sys".into(), &first, &mut ranks);
        assert_eq!(driver.imports, 4);
        assert_eq!(driver.missing["ndis.sys"], ["NdisNobodyWroteThis"]);
        assert_eq!(driver.missing["wdfldr.sys"], ["WdfVersionBind"]);
        count(&tables, "b.sys".into(), &[import("wdfldr.sys", "WdfVersionBind")], &mut ranks);
        let drivers = |name: &str| ranks.values().find(|rank| rank.name == name).map(|rank| rank.drivers);
        assert_eq!(drivers("WdfVersionBind"), Some(2));
        assert_eq!(drivers("NdisNobodyWroteThis"), Some(1));
        assert_eq!(drivers("RtlInitUnicodeString"), None);
    }

    #[test]
    fn a_name_that_the_hal_or_the_kernel_has_is_found_under_either() {
        let tables = crate::all_exports();
        let both = [import("hal.dll", "KeGetCurrentIrql"), import("ntoskrnl.exe", "KeGetCurrentIrql")];
        let driver = count(&tables, "a.sys".into(), &both, &mut BTreeMap::new());
        assert!(driver.missing.is_empty() && driver.partial.is_empty(), "{driver:?}");
    }
}
