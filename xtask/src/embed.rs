//! `cargo xtask embed`: the sample driver, its INF and the demo capture that the binary carries.
//!
//! They are tracked files, so that the first build needs no Windows cross-compiler; `--check` proves that they are
//! what the tree makes. The driver is compared byte for byte where the compiler is the recorded one. Another
//! compiler version makes other bytes: there the two drivers must behave alike, so their reports are compared.

use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::drivers::{self, Toolchain};
use crate::failure::{Context, Failure, Outcome, fail};
use crate::process;
use crate::workspace::Workspace;
use crate::{demo_capture, setup};

const FOLDER: &str = "app/ndisbox/embedded";
const DRIVER: &str = "cs8900.sys";
const INF: &str = "cs8900.inf";
const CAPTURE: &str = "demo.pcapng";
const PROVENANCE: &str = "provenance.json";
const INF_SOURCE: &str = "drivers/cs8900/cs8900.inf";

/// Parts of a report that say where files were, not what happened.
const WHERE_NOT_WHAT: &[&str] = &["command", "replay", "path", "driver_path", "inf_path", "image_path"];

/// What the embedded driver was made with.
#[derive(Debug, Deserialize, PartialEq, Eq, Serialize)]
struct Provenance {
    /// Source folder of the driver.
    source: String,
    /// First line of `clang --version`.
    compiler: String,
    /// First line of `lld-link --version`.
    linker: String,
}

/// Builds the sample and writes all embedded files.
pub fn rebuild(workspace: &Workspace) -> Outcome {
    setup::run()?;
    drivers::run(workspace)?;
    let folder = workspace.path(FOLDER);
    fs::create_dir_all(&folder).context(FOLDER)?;
    let mut provenance = serde_json::to_string_pretty(&provenance()?).context(PROVENANCE)?;
    provenance.push('\n');
    let files = [
        (DRIVER, read(built_driver(workspace))?),
        (INF, read(workspace.path(INF_SOURCE))?),
        (CAPTURE, demo_capture::file()),
        (PROVENANCE, provenance.into_bytes()),
    ];
    for (name, bytes) in files {
        println!("embed: {FOLDER}/{name}, {} bytes", bytes.len());
        fs::write(folder.join(name), bytes).context(name)?;
    }
    Ok(())
}

/// Compares the embedded files with what the tree makes.
pub fn check(workspace: &Workspace) -> Outcome {
    setup::run()?;
    drivers::run(workspace)?;
    let embedded = |name: &str| read(workspace.path(FOLDER).join(name));
    let mut complaints = Vec::new();
    let mut compare = |name: &str, same: bool| {
        if !same {
            complaints.push(format!("{FOLDER}/{name} is not what the tree makes: run `cargo xtask embed`"));
        }
    };
    compare(INF, embedded(INF)? == read(workspace.path(INF_SOURCE))?);
    compare(CAPTURE, embedded(CAPTURE)? == demo_capture::file());
    let recorded: Provenance = serde_json::from_slice(&embedded(PROVENANCE)?).context(PROVENANCE)?;
    let here = provenance()?;
    if recorded == here {
        compare(DRIVER, embedded(DRIVER)? == read(built_driver(workspace))?);
        Failure::from_list("embed", &complaints)?;
        println!("embed: all files are, byte for byte, what the tree makes");
        return Ok(());
    }
    Failure::from_list("embed", &complaints)?;
    println!(
        "embed: the driver was made with {} and {}; here are {} and {}: comparing what the drivers do",
        recorded.compiler, recorded.linker, here.compiler, here.linker
    );
    same_report(workspace)
}

/// Runs the embedded driver and the one built here on the same capture.
fn same_report(workspace: &Workspace) -> Outcome {
    let inf = workspace.target.join("drivers/clang").join(INF);
    fs::copy(workspace.path(INF_SOURCE), &inf).context(INF_SOURCE)?;
    let capture = format!("pcap:{}", workspace.path(FOLDER).join(CAPTURE).display());
    let embedded = report(workspace, &["demo", "--json"])?;
    let built = report(workspace, &["run", &inf.to_string_lossy(), "--net", &capture, "--json"])?;
    if embedded != built {
        fail!("embed: the embedded driver and the one built here do not give the same report");
    }
    println!("embed: both drivers give the same report");
    Ok(())
}

fn report(workspace: &Workspace, arguments: &[&str]) -> Outcome<Value> {
    let text = process::output(
        process::cargo()
            .current_dir(&workspace.root)
            .args(["run", "--quiet", "--release", "--package", "ndisbox", "--"])
            .args(arguments),
    )?;
    let mut report = serde_json::from_str(&text).context("ndisbox --json")?;
    forget_places(&mut report);
    Ok(report)
}

/// Drops, at any depth, what depends on where a file lay and not on what the driver did.
fn forget_places(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !WHERE_NOT_WHAT.contains(&name.as_str()));
            fields.values_mut().for_each(forget_places);
        }
        Value::Array(elements) => elements.iter_mut().for_each(forget_places),
        _ => {}
    }
}

fn provenance() -> Outcome<Provenance> {
    let version = |program: &str| -> Outcome<String> {
        let text = process::output(std::process::Command::new(program).arg("--version"))?;
        Ok(text.lines().next().unwrap_or_default().trim().to_owned())
    };
    Ok(Provenance {
        source: "drivers/cs8900".to_owned(),
        compiler: version("clang")?,
        linker: version("lld-link")?,
    })
}

fn built_driver(workspace: &Workspace) -> PathBuf {
    drivers::output_folder(workspace, Toolchain::Clang).join(DRIVER)
}

fn read(path: PathBuf) -> Outcome<Vec<u8>> {
    fs::read(&path).context(path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_are_forgotten() {
        let mut a: Value =
            serde_json::from_str(r#"{"replay": "x", "runs": [{"path": "a", "frames": 1}]}"#).unwrap();
        forget_places(&mut a);
        assert_eq!(a, serde_json::from_str::<Value>(r#"{"runs": [{"frames": 1}]}"#).unwrap());
    }
}
