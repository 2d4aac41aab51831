//! `census`: what the drivers of whole folders import.

use super::style::{Style, table};
use super::{print, print_json};
use crate::UserError;
use crate::census::{Census, census as take};
use crate::exports::Support;
use std::collections::BTreeMap;
use std::path::PathBuf;
use trace::report::Outcome;

/// Tells what the drivers in files and folders import that is partial or missing.
pub fn census(paths: &[PathBuf], json: bool, style: Style) -> Result<Outcome, UserError> {
    let census = take(paths)?;
    if json {
        return print_json(&census);
    }
    print(&render(&census, style))?;
    Ok(Outcome::Clean)
}

fn render(census: &Census, style: Style) -> String {
    let mut lines = Vec::new();
    for driver in &census.drivers {
        let [missing, partial] = [&driver.missing, &driver.partial].map(total);
        let counts = format!("{} imports, {missing} missing, {partial} partial", driver.imports);
        lines.push(format!("{}  {counts}", style.head(&driver.file.display().to_string())));
        lines.extend(by_module("missing", &driver.missing).iter().map(|line| style.bad(line)));
        lines.extend(by_module("partial", &driver.partial).iter().map(|line| style.odd(line)));
    }
    for broken in &census.broken {
        lines.push(format!("{}  {}", style.bad(&broken.file.display().to_string()), broken.error));
    }
    if !census.lacking.is_empty() {
        lines.extend([String::new(), style.head("Names that are missing or partial, by drivers")]);
        let rows: Vec<Vec<String>> = census
            .lacking
            .iter()
            .map(|name| {
                let lacks = name.lacks.clone().unwrap_or_default();
                let status = name.status.name().to_owned();
                vec![name.drivers.to_string(), name.module.clone(), name.name.clone(), status, lacks]
            })
            .collect();
        lines.extend(table(&rows, &[0]).into_iter().map(|line| format!("  {line}")));
    }
    let names = |status| census.lacking.iter().filter(|name| name.status == status).count();
    lines.push(String::new());
    lines.push(format!(
        "{} drivers, {} of them with no import missing; {} broken files; {} names missing, {} partial",
        census.drivers.len(),
        census.loadable(),
        census.broken.len(),
        names(Support::Missing),
        names(Support::Partial)
    ));
    lines.join("\n") + "\n"
}

fn total(names: &BTreeMap<String, Vec<String>>) -> usize {
    names.values().map(Vec::len).sum()
}

fn by_module(word: &str, names: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    names.iter().map(|(module, names)| format!("  {word} of {module}: {}", names.join(", "))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::census::{BrokenFile, DriverCensus, LackingName};

    #[test]
    fn drivers_broken_files_ranks_and_totals_are_shown() {
        let lacking = |name: &str, status, drivers| LackingName {
            module: "ndis.sys".to_owned(),
            name: name.to_owned(),
            status,
            lacks: None,
            drivers,
        };
        let missing = BTreeMap::from([("ndis.sys".to_owned(), vec!["NdisA".to_owned(), "NdisB".to_owned()])]);
        let driver = DriverCensus { file: "d/a.sys".into(), imports: 9, partial: BTreeMap::new(), missing };
        let census = Census {
            drivers: vec![driver],
            broken: vec![BrokenFile { file: "d/b.sys".into(), error: "no image".to_owned() }],
            lacking: vec![lacking("NdisB", Support::Missing, 12), lacking("NdisA", Support::Partial, 3)],
        };
        let expected = "\
d/a.sys  9 imports, 2 missing, 0 partial
  missing of ndis.sys: NdisA, NdisB
d/b.sys  no image

Names that are missing or partial, by drivers
  12  ndis.sys  NdisB  missing
   3  ndis.sys  NdisA  partial

1 drivers, 0 of them with no import missing; 1 broken files; 1 names missing, 1 partial
";
        assert_eq!(render(&census, Style::default()), expected);
    }
}
