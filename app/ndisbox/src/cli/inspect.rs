//! `inspect`: what a driver is, before any run.

use super::args::source;
use super::style::{Style, table};
use super::{print, print_json};
use crate::UserError;
use crate::exports::Support;
use crate::inspect::{InfFacts, Inspection};
use std::path::Path;
use trace::report::Outcome;

/// Tells what a driver is.
pub fn inspect(driver: &Path, json: bool, style: Style) -> Result<Outcome, UserError> {
    let told = crate::inspect::inspect(&source(driver))?;
    if json {
        return print_json(&told);
    }
    print(&render(&told, style))?;
    Ok(Outcome::Clean)
}

fn render(told: &Inspection, style: Style) -> String {
    let mut lines = vec![format!("{}  {} bytes", style.head(&told.file), told.file_size)];
    let rows = |lines: &mut Vec<String>, rows: &[Vec<String>], right: &[usize]| {
        lines.extend(table(rows, right).into_iter().map(|line| format!("  {line}")));
    };
    let section = |lines: &mut Vec<String>, title: &str| lines.extend([String::new(), style.head(title)]);
    let image = &told.image;
    let yes_no = |value| if value { "yes" } else { "no" }.to_owned();
    section(&mut lines, "Image");
    let facts = [
        ("linked by", image.toolchain.clone()),
        ("time stamp", format!("{:#010x}", image.timestamp)),
        ("subsystem", format!("native {}", image.subsystem_version)),
        ("size in memory", format!("{:#x}", image.size_of_image)),
        (
            "preferred base",
            format!("{:#x}{}", image.preferred_base, if image.relocatable { "" } else { ", fixed" }),
        ),
        ("entry point", image.entry_rva.map_or_else(|| "none".to_owned(), |rva| format!("{rva:#x}"))),
        ("functions", image.functions.to_string()),
        ("unwind data", yes_no(image.unwind_data)),
        ("security cookie", yes_no(image.security_cookie)),
        ("control flow guard", yes_no(image.control_flow_guard)),
        ("signature", if image.signed { "yes, not verified" } else { "no" }.to_owned()),
    ];
    let facts: Vec<_> = facts.into_iter().map(|(name, value)| vec![name.to_owned(), value]).collect();
    rows(&mut lines, &facts, &[]);
    section(&mut lines, "Sections");
    let sections = told.sections.iter().map(|section| {
        let gone = if section.discardable { "discarded after DriverEntry" } else { "" };
        let (rva, size) = (format!("{:#x}", section.rva), format!("{:#x}", section.size));
        vec![section.name.clone(), section.protection.clone(), rva, size, gone.to_owned()]
    });
    rows(&mut lines, &sections.collect::<Vec<_>>(), &[2, 3]);
    if !told.version.is_empty() {
        section(&mut lines, "Version");
        let strings = told.version.iter().map(|(name, value)| vec![name.clone(), value.clone()]);
        rows(&mut lines, &strings.collect::<Vec<_>>(), &[]);
    }
    let count = |status| told.imports.iter().filter(|import| import.status == status).count();
    section(&mut lines, &format!("Imports: {}", told.imports.len()));
    lines.push(format!(
        "  {} implemented, {} partial, {} missing",
        count(Support::Implemented),
        count(Support::Partial),
        count(Support::Missing)
    ));
    let imports: Vec<_> = told
        .imports
        .iter()
        .map(|import| {
            let lacks = import.lacks.clone().unwrap_or_default();
            vec![import.module.clone(), import.name.clone(), import.status.name().to_owned(), lacks]
        })
        .collect();
    for (line, import) in table(&imports, &[]).into_iter().zip(&told.imports) {
        let line = format!("  {line}");
        lines.push(match import.status {
            Support::Implemented => line,
            Support::Partial => style.odd(&line),
            Support::Missing => style.bad(&line),
        });
    }
    if !told.exports.is_empty() {
        section(&mut lines, &format!("Exports: {}", told.exports.len()));
        lines.extend(told.exports.iter().map(|name| format!("  {name}")));
    }
    if let Some(inf) = &told.inf {
        section(&mut lines, &format!("INF: {}", inf.file));
        inf_lines(&mut lines, inf);
    }
    if !told.notes.is_empty() {
        section(&mut lines, "Notes");
        lines.extend(told.notes.iter().map(|note| format!("  {note}")));
    }
    lines.join("\n") + "\n"
}

fn inf_lines(lines: &mut Vec<String>, inf: &InfFacts) {
    let mut fact = |name: &str, value: &str| lines.push(format!("  {name}: {value}"));
    fact("provider", &inf.provider);
    if let Some(version) = &inf.driver_ver {
        fact("driver version", version);
    }
    fact("device", &format!("{} by [{}]", inf.device, inf.section));
    if let Some(service) = &inf.service {
        fact("service", service);
    }
    for (description, id) in &inf.models {
        fact("for", &format!("{id} ({description})"));
    }
    for resource in &inf.resources {
        fact("resources", resource);
    }
    for (name, value) in &inf.driver_key {
        fact("driver key", &format!("{name} = {value}"));
    }
    for parameter in &inf.parameters {
        let default = parameter.default.as_deref().unwrap_or("");
        let allowed =
            if parameter.allowed.is_empty() { String::new() } else { format!("; {}", parameter.allowed) };
        fact("setting", &format!("{} = {default} ({}{allowed})", parameter.keyword, parameter.description));
    }
    for warning in &inf.warnings {
        fact("warning", warning);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::driver::DriverSource;

    #[test]
    fn everything_that_is_known_is_shown() {
        let told = crate::inspect::inspect(&DriverSource::Demo).unwrap();
        let text = render(&told, Style::default());
        for part in [
            "cs8900.sys",
            "control flow guard  yes",
            "discarded after DriverEntry",
            "NdisMRegisterDmaChannel",
            "INF: cs8900.inf",
            r"for: ISA\CS8900A (Cirrus Logic CS8900A Ethernet adapter)",
            "setting: RxDmaBuffer = 16",
        ] {
            assert!(text.contains(part), "{part} in\n{text}");
        }
    }
}
