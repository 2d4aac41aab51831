//! Import libraries from the export table: one `.def` and one library for each module.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Toolchain, output_folder};
use crate::csv::{self, Row};
use crate::failure::{Context, Outcome, fail};
use crate::process;
use crate::workspace::Workspace;

const EXPORTS: &str = "nt/facts/exports.csv";

/// Makes the libraries of all modules that changed since the last time; returns all of them.
pub fn make_all(workspace: &Workspace, toolchain: Toolchain) -> Outcome<Vec<PathBuf>> {
    let folder = output_folder(workspace, toolchain).join("lib");
    fs::create_dir_all(&folder).context(folder.display())?;
    let mut libraries = Vec::new();
    for (module, definition) in definitions(&workspace.read(EXPORTS)?).context(EXPORTS)? {
        libraries.push(make(&folder, toolchain, &module, &definition)?);
    }
    Ok(libraries)
}

fn make(folder: &Path, toolchain: Toolchain, module: &str, definition: &str) -> Outcome<PathBuf> {
    let stem = module.split('.').next().unwrap_or(module);
    let def = folder.join(format!("{stem}.def"));
    let library = folder.join(match toolchain {
        Toolchain::Gcc => format!("lib{stem}.a"),
        Toolchain::Clang => format!("{stem}.lib"),
    });
    if library.exists() && fs::read_to_string(&def).is_ok_and(|old| old == definition) {
        return Ok(library);
    }
    fs::write(&def, definition).context(def.display())?;
    let tool = match toolchain {
        Toolchain::Gcc => "x86_64-w64-mingw32-dlltool",
        Toolchain::Clang => "llvm-dlltool",
    };
    let mut command = Command::new(tool);
    command.args(["-m", "i386:x86-64", "-d"]).arg(&def).arg("-l").arg(&library);
    process::output(&mut command)?;
    Ok(library)
}

/// Module → text of its `.def` file. Needs the columns module and name; a column kind that says `data` marks a variable.
fn definitions(exports: &str) -> Outcome<BTreeMap<String, String>> {
    let mut definitions = BTreeMap::new();
    for row in csv::rows(exports)? {
        let (Some(module), Some(name)) = (row.get("module"), row.get("name")) else {
            fail!("needs the columns module and name");
        };
        let text: &mut String =
            definitions.entry(module.clone()).or_insert_with(|| format!("LIBRARY {module}\nEXPORTS\n"));
        let suffix = if is_data(&row) { " DATA" } else { "" };
        writeln!(text, "  {name}{suffix}").context(name)?;
    }
    Ok(definitions)
}

fn is_data(row: &Row) -> bool {
    row.get("kind").is_some_and(|kind| kind == "data")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_definition_for_each_module() {
        let made = definitions(
            "module,name,kind\nndis.sys,NdisA,function\nhal.dll,HalB,function\nndis.sys,V,data\n",
        );
        let made = made.unwrap();
        assert_eq!(made.len(), 2);
        assert_eq!(made["ndis.sys"], "LIBRARY ndis.sys\nEXPORTS\n  NdisA\n  V DATA\n");
    }
}
