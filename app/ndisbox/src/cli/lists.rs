//! `exports`, `devices`, `rules`: what there is.

use super::style::{Style, table};
use super::{print, print_json};
use crate::UserError;
use crate::device::MODELS;
use crate::exports::{Support, list};
use crate::network::NETWORKS;
use serde::Serialize;
use trace::report::Outcome;

/// Every name that a driver can import.
pub fn exports(json: bool, style: Style) -> Result<Outcome, UserError> {
    let entries = list();
    if json {
        return print_json(&entries);
    }
    let rows: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| {
            let lacks = entry.lacks.unwrap_or_default().to_owned();
            vec![
                entry.module.clone(),
                entry.name.clone(),
                entry.status.name().to_owned(),
                entry.irql.clone(),
                lacks,
            ]
        })
        .collect();
    let mut text = String::new();
    for (line, entry) in table(&rows, &[]).iter().zip(&entries) {
        text += &match entry.status {
            Support::Implemented => line.clone(),
            Support::Partial => style.odd(line),
            Support::Missing => style.faint(line),
        };
        text.push('\n');
    }
    let count = |status| entries.iter().filter(|entry| entry.status == status).count();
    let [done, partial, missing] = [Support::Implemented, Support::Partial, Support::Missing].map(count);
    text += &format!("\n{} names: {done} implemented, {partial} partial, {missing} missing\n", entries.len());
    print(&text)?;
    Ok(Outcome::Clean)
}

#[derive(Serialize)]
struct Devices {
    devices: Vec<Device>,
    networks: Vec<Network>,
}

#[derive(Serialize)]
struct Device {
    name: &'static str,
    description: &'static str,
    hardware_ids: &'static [&'static str],
    options: Vec<DeviceOption>,
}

#[derive(Serialize)]
struct DeviceOption {
    key: &'static str,
    meaning: &'static str,
}

#[derive(Serialize)]
struct Network {
    form: &'static str,
    description: &'static str,
}

/// The devices and networks that a machine can have.
pub fn devices(json: bool, style: Style) -> Result<Outcome, UserError> {
    let device = |model: &&'static crate::device::Model| Device {
        name: model.name,
        description: model.description,
        hardware_ids: model.hardware_ids,
        options: model.options.iter().map(|&(key, meaning)| DeviceOption { key, meaning }).collect(),
    };
    let networks = NETWORKS.iter().map(|&(form, description)| Network { form, description });
    let all = Devices { devices: MODELS.iter().map(device).collect(), networks: networks.collect() };
    if json {
        return print_json(&all);
    }
    let mut lines = vec![style.head("Devices (--device)")];
    for device in &all.devices {
        lines.push(format!("  {}  {}", device.name, device.description));
        lines.push(format!("    for {}", device.hardware_ids.join(", ")));
        let rows: Vec<_> =
            device.options.iter().map(|o| vec![o.key.to_owned(), o.meaning.to_owned()]).collect();
        lines.extend(table(&rows, &[]).into_iter().map(|line| format!("    {line}")));
    }
    lines.push("  none  no device".to_owned());
    lines.extend([String::new(), style.head("Networks (--net)")]);
    let rows: Vec<_> =
        all.networks.iter().map(|n| vec![n.form.to_owned(), n.description.to_owned()]).collect();
    lines.extend(table(&rows, &[]).into_iter().map(|line| format!("  {line}")));
    print(&(lines.join("\n") + "\n"))?;
    Ok(Outcome::Clean)
}

#[derive(Serialize)]
struct RuleEntry {
    name: &'static str,
    demands: &'static str,
    windows: Option<&'static str>,
    url: &'static str,
}

/// The rules that a driver is held to.
pub fn rules(json: bool, style: Style) -> Result<Outcome, UserError> {
    let entry = |rule: &'static verifier::Rule| RuleEntry {
        name: rule.name,
        demands: rule.demands,
        windows: rule.windows,
        url: rule.url,
    };
    let rules: Vec<RuleEntry> = crate::rules().map(entry).collect();
    if json {
        return print_json(&rules);
    }
    let mut lines = Vec::new();
    for rule in &rules {
        lines.push(style.head(rule.name));
        lines.push(format!("  {}", rule.demands));
        lines.extend(rule.windows.map(|windows| format!("  Windows: {windows}")));
        lines.push(format!("  {}", style.faint(rule.url)));
    }
    print(&(lines.join("\n") + "\n"))?;
    Ok(Outcome::Clean)
}
