//! Every name that a driver can import, and how much of it there is.

use crate::load::resolve;
use ddi::Status;
use serde::Serialize;
use std::collections::BTreeSet;

/// What Windows exports, as public documentation and drivers tell: one row for each name.
const FACTS: &str = include_str!("../../../nt/facts/exports.csv");

/// How much of an export there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Support {
    /// All that its page says.
    Implemented,
    /// Some of it; what is left out is in its documentation.
    Partial,
    /// Nothing.
    Missing,
}

impl Support {
    /// The word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Implemented => "implemented",
            Self::Partial => "partial",
            Self::Missing => "missing",
        }
    }
}

/// One name that a driver can import.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ExportEntry {
    /// Module in lower case: `ndis.sys`.
    pub module: String,
    /// Name.
    pub name: String,
    /// How much of it there is.
    pub status: Support,
    /// The IRQL that it demands, as the fact tables write it; empty where none is stated.
    pub irql: String,
    /// What a partial one leaves out.
    #[serde(skip)]
    pub lacks: Option<&'static str>,
}

fn support(status: Status) -> (Support, Option<&'static str>) {
    match status {
        Status::Implemented => (Support::Implemented, None),
        Status::Partial(lacks) => (Support::Partial, Some(lacks)),
    }
}

/// All of them, by module and name: those of the facts, and any that only the tables have.
pub fn list() -> Vec<ExportEntry> {
    let tables = crate::all_exports();
    let mut found = BTreeSet::new();
    let mut entries: Vec<ExportEntry> = facts()
        .map(|(module, name, irql)| {
            let export = resolve(&tables, module, name);
            found.extend(export.map(|export| (export.module, export.name)));
            let (status, lacks) = export.map_or((Support::Missing, None), |export| support(export.status));
            let irql = export.map_or(irql, |export| export.irql.text).to_owned();
            ExportEntry { module: module.to_owned(), name: name.to_owned(), status, irql, lacks }
        })
        .collect();
    let extra = tables.iter().filter(|export| !found.contains(&(export.module, export.name)));
    entries.extend(extra.map(|export| {
        let (status, lacks) = support(export.status);
        ExportEntry {
            module: export.module.to_owned(),
            name: export.name.to_owned(),
            status,
            irql: export.irql.text.to_owned(),
            lacks,
        }
    }));
    entries.sort();
    entries
}

/// Module, name and IRQL of each row of the facts.
fn facts() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    FACTS.lines().skip(1).filter_map(|line| {
        // Only the columns behind these three hold commas.
        let mut columns = line.splitn(4, ',');
        Some((columns.next()?, columns.next()?, columns.next()?))
    })
}

/// How much there is of one import.
pub(crate) fn of_import(
    tables: &[&'static ddi::Export],
    module: &str,
    name: &str,
) -> (Support, Option<&'static str>) {
    resolve(tables, module, name).map_or((Support::Missing, None), |export| support(export.status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_is_listed_once() {
        let entries = list();
        let rows = FACTS.lines().count() - 1;
        assert_eq!(facts().count(), rows);
        assert!(entries.len() >= rows, "{} entries, {rows} facts", entries.len());
        let names: BTreeSet<_> = entries.iter().map(|entry| (&entry.module, &entry.name)).collect();
        assert_eq!(names.len(), entries.len());
    }

    #[test]
    fn the_claim_on_a_dma_channel_is_there_and_what_nobody_wrote_is_missing() {
        let entries = list();
        let status = |name: &str| entries.iter().find(|entry| entry.name == name).unwrap().status;
        for name in ["NdisMRegisterDmaChannel", "NdisMDeregisterDmaChannel"] {
            assert_eq!(status(name), Support::Implemented, "{name}");
        }
        assert_eq!(status("FwpmEngineOpen0"), Support::Missing);
    }

    #[test]
    fn json_has_exactly_the_documented_fields() {
        let entry = ExportEntry {
            module: "ndis.sys".to_owned(),
            name: "NdisMFoo".to_owned(),
            status: Support::Partial,
            irql: "<=DISPATCH_LEVEL".to_owned(),
            lacks: Some("all"),
        };
        let json = serde_json::to_string(&entry).unwrap();
        let expected =
            r#"{"module":"ndis.sys","name":"NdisMFoo","status":"partial","irql":"<=DISPATCH_LEVEL"}"#;
        assert_eq!(json, expected);
    }
}
