//! `cargo xtask facts`: what we say we export against what Windows exports.
//!
//! `nt/facts/exports.csv` lists every name that a driver can import and the IRQL that its public page gives.
//! `ndisbox exports --json` lists what our tables hold. Each must name exactly what the other names, and agree on the
//! IRQL, except where `nt/facts/irql-exceptions.csv` says why not.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::csv;
use crate::failure::{Context, Failure, Outcome, fail};
use crate::process;
use crate::workspace::Workspace;

const EXPORTS: &str = "nt/facts/exports.csv";
const EXCEPTIONS: &str = "nt/facts/irql-exceptions.csv";
const STATUSES: &[&str] = &["implemented", "partial", "missing"];

/// Module and name.
type Key = (String, String);

/// One element of `ndisbox exports --json`.
#[derive(Deserialize)]
struct Export {
    module: String,
    name: String,
    status: String,
    #[serde(default)]
    irql: Option<String>,
}

/// Compares the built binary's list with the tables.
pub fn run(workspace: &Workspace) -> Outcome {
    let listed = process::output(process::cargo().current_dir(&workspace.root).args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "ndisbox",
        "--",
        "exports",
        "--json",
    ]))?;
    let listed: Vec<Export> = serde_json::from_str(&listed).context("ndisbox exports --json")?;
    let facts = irql_table(&workspace.read(EXPORTS)?, "irql").context(EXPORTS)?;
    let exceptions = match workspace.path(EXCEPTIONS).exists() {
        true => exception_table(&workspace.read(EXCEPTIONS)?).context(EXCEPTIONS)?,
        false => BTreeMap::new(),
    };
    Failure::from_list("facts", &complaints(&listed, &facts, &exceptions))?;
    println!("facts: {} names agree ({})", listed.len(), counts(&listed));
    Ok(())
}

/// Every disagreement, one line each.
fn complaints(
    listed: &[Export],
    facts: &BTreeMap<Key, String>,
    exceptions: &BTreeMap<Key, String>,
) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
    for export in listed {
        let key = (export.module.to_lowercase(), export.name.clone());
        *seen.entry(key.clone()).or_default() += 1;
        if !STATUSES.contains(&export.status.as_str()) {
            complaints.push(format!("{}!{}: unknown status `{}`", export.module, export.name, export.status));
        }
        match facts.get(&key) {
            None => {
                complaints.push(format!("{}!{}: listed, but not in {EXPORTS}", export.module, export.name))
            }
            Some(fact) => complaints.extend(irql_complaint(export, fact, exceptions.get(&key))),
        }
    }
    for ((module, name), count) in seen.iter().filter(|(_, count)| **count > 1) {
        complaints.push(format!("{module}!{name}: listed {count} times"));
    }
    for (module, name) in facts.keys().filter(|key| !seen.contains_key(*key)) {
        complaints.push(format!("{module}!{name}: in {EXPORTS}, but not listed"));
    }
    for (module, name) in exceptions.keys().filter(|key| !facts.contains_key(*key)) {
        complaints.push(format!("{module}!{name}: in {EXCEPTIONS}, but not in {EXPORTS}"));
    }
    complaints
}

/// A missing export has no attribute to compare; an exception must state what our attribute says, so that it cannot
/// outlive its cause.
fn irql_complaint(export: &Export, fact: &str, exception: Option<&String>) -> Option<String> {
    let ours = export.irql.as_deref().unwrap_or("");
    let name = format!("{}!{}", export.module, export.name);
    match exception {
        _ if export.status == "missing" => None,
        Some(_) if ours == fact => {
            Some(format!("{name}: agrees on `{fact}` now; remove it from {EXCEPTIONS}"))
        }
        Some(excepted) if ours == excepted => None,
        Some(excepted) => Some(format!("{name}: IRQL `{ours}`, but {EXCEPTIONS} says `{excepted}`")),
        None if ours == fact => None,
        None => Some(format!("{name}: IRQL `{ours}`, but {EXPORTS} says `{fact}`")),
    }
}

/// (module, name) → the value of `column`. A name listed twice is refused.
fn irql_table(text: &str, column: &str) -> Outcome<BTreeMap<Key, String>> {
    let mut table = BTreeMap::new();
    for row in csv::rows(text)? {
        let [Some(module), Some(name), Some(value)] = ["module", "name", column].map(|key| row.get(key))
        else {
            fail!("needs the columns module, name and {column}");
        };
        if table.insert((module.to_lowercase(), name.clone()), value.clone()).is_some() {
            fail!("{module}!{name} is there twice");
        }
    }
    Ok(table)
}

/// Columns module, name, irql (what our attribute says), reason.
fn exception_table(text: &str) -> Outcome<BTreeMap<Key, String>> {
    for row in csv::rows(text)? {
        if row.get("reason").is_none_or(|reason| reason.trim().is_empty()) {
            fail!("{}: an exception needs a reason", row.get("name").map_or("?", String::as_str));
        }
    }
    irql_table(text, "irql")
}

/// "3 implemented, 1 partial, 0 missing"
fn counts(listed: &[Export]) -> String {
    let count = |status: &str| listed.iter().filter(|export| export.status == status).count();
    STATUSES.iter().map(|status| format!("{} {status}", count(status))).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACTS: &str = "module,name,irql\nndis.sys,NdisA,PASSIVE_LEVEL\nhal.dll,HalB,<=DISPATCH_LEVEL\n";

    fn export(module: &str, name: &str, status: &str, irql: &str) -> Export {
        Export { module: module.into(), name: name.into(), status: status.into(), irql: Some(irql.into()) }
    }

    fn honest() -> Vec<Export> {
        vec![
            export("ndis.sys", "NdisA", "implemented", "PASSIVE_LEVEL"),
            export("hal.dll", "HalB", "partial", "<=DISPATCH_LEVEL"),
        ]
    }

    fn check(listed: &[Export], exceptions: &str) -> Vec<String> {
        let exceptions = exception_table(&format!("module,name,irql,reason\n{exceptions}")).unwrap();
        complaints(listed, &irql_table(FACTS, "irql").unwrap(), &exceptions)
    }

    #[test]
    fn agreement_is_quiet() {
        assert!(check(&honest(), "").is_empty());
    }

    #[test]
    fn every_kind_of_disagreement_is_one_line() {
        let changed = |change: fn(&mut Vec<Export>)| {
            let mut listed = honest();
            change(&mut listed);
            check(&listed, "")
        };
        assert_eq!(changed(|list| list[0].irql = Some("<=DISPATCH_LEVEL".into())).len(), 1);
        assert_eq!(changed(|list| list[0].status = "done".into()).len(), 1);
        assert_eq!(changed(|list| drop(list.pop())).len(), 1);
        assert_eq!(changed(|list| list.push(export("ndis.sys", "NdisA", "missing", ""))).len(), 1);
        assert_eq!(changed(|list| list.push(export("ndis.sys", "NdisNew", "missing", ""))).len(), 1);
        assert_eq!(changed(|list| list[0].status = "missing".into()).len(), 0);
    }

    #[test]
    fn an_exception_holds_only_while_it_is_needed() {
        let mut listed = honest();
        let line = "ndis.sys,NdisA,<=DISPATCH_LEVEL,its remarks say so\n";
        assert_eq!(check(&listed, line).len(), 1);
        listed[0].irql = Some("<=DISPATCH_LEVEL".into());
        assert!(check(&listed, line).is_empty());
        listed[0].irql = Some("HIGH_LEVEL".into());
        assert_eq!(check(&listed, line).len(), 1);
        assert!(exception_table("module,name,irql,reason\nndis.sys,NdisA,x,\n").is_err());
    }
}
