//! Import libraries from the export table: one `.def` and one library for each module.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Toolchain, output_folder};
use crate::csv;
use crate::failure::{Context, Outcome, fail};
use crate::process;
use crate::workspace::Workspace;

const EXPORTS: &str = "nt/facts/exports.csv";

/// What drivers are linked with, in this order: a name that two modules export comes from the first.
const LINKED: &[&str] = &["ndis.sys", "ntoskrnl.exe", "hal.dll"];

/// Makes the libraries that changed since the last time; returns all of them, in link order.
pub fn make_all(workspace: &Workspace, toolchain: Toolchain) -> Outcome<Vec<PathBuf>> {
    let folder = output_folder(workspace, toolchain).join("lib");
    fs::create_dir_all(&folder).context(folder.display())?;
    let definitions = definitions(&workspace.read(EXPORTS)?).context(EXPORTS)?;
    LINKED
        .iter()
        .map(|module| match definitions.get(*module) {
            Some(definition) => make(&folder, toolchain, module, definition),
            None => fail!("{EXPORTS}: nothing of {module}"),
        })
        .collect()
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

/// Module → text of its `.def` file. Variables need no mark: our headers declare them `dllimport`.
fn definitions(exports: &str) -> Outcome<BTreeMap<String, String>> {
    let mut definitions = BTreeMap::new();
    for row in csv::rows(exports)? {
        let (Some(module), Some(name)) = (row.get("module"), row.get("name")) else {
            fail!("needs the columns module and name");
        };
        let text: &mut String =
            definitions.entry(module.clone()).or_insert_with(|| format!("LIBRARY {module}\nEXPORTS\n"));
        writeln!(text, "  {name}").context(name)?;
    }
    Ok(definitions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_definition_for_each_module() {
        let made = definitions("module,name\nndis.sys,NdisA\nhal.dll,HalB\nndis.sys,NdisC\n");
        let made = made.unwrap();
        assert_eq!(made.len(), 2);
        assert_eq!(made["ndis.sys"], "LIBRARY ndis.sys\nEXPORTS\n  NdisA\n  NdisC\n");
    }
}
