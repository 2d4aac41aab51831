//! The code map of ARCHITECTURE.md against the tree: a map that may rot is not read.

use std::path::Path;

use crate::failure::{Outcome, fail};
use crate::workspace::Workspace;

/// What the code map names and is not there, and what is there and not named.
pub fn complaints(workspace: &Workspace) -> Outcome<Vec<String>> {
    let text = workspace.read("ARCHITECTURE.md")?;
    let Some(map) = section(&text, "## Code map") else { fail!("ARCHITECTURE.md: no `## Code map` section") };
    let folders: Vec<&str> = workspace.members.iter().map(|member| member.folder.as_str()).collect();
    Ok(map_complaints(map, &folders, &|path| workspace.path(path).exists()))
}

fn map_complaints(map: &str, members: &[&str], exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let named: Vec<&str> = code_spans(map).filter(|span| is_path(span)).collect();
    let mut complaints: Vec<String> = named
        .iter()
        .filter(|path| !exists(path))
        .map(|path| format!("ARCHITECTURE.md: the code map names `{path}`, which is not there"))
        .collect();
    for member in members {
        if !named.iter().any(|path| path.trim_end_matches('/') == *member) {
            complaints.push(format!("ARCHITECTURE.md: the code map does not name `{member}/`"));
        }
    }
    complaints
}

/// Links of a Markdown file to files of the checkout that are not there.
pub fn broken_links(workspace: &Workspace, path: &str, text: &str) -> Vec<String> {
    let folder = Path::new(path).parent().unwrap_or(Path::new(""));
    link_targets(text)
        .filter(|target| {
            !target.contains("://") && !target.starts_with('#') && !target.starts_with("mailto:")
        })
        .map(|target| target.split('#').next().unwrap_or(target))
        .filter(|target| !workspace.root.join(folder).join(target).exists())
        .map(|target| format!("{path}: link to `{target}`, which is not there"))
        .collect()
}

/// The text from a heading line to the next heading of the same level.
fn section<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let start = text.find(&format!("{heading}\n"))?;
    let body = &text[start + heading.len()..];
    Some(body.find("\n## ").map_or(body, |end| &body[..end]))
}

fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// A code span names a path if it has a slash and no space: `nt/ddi/`, `host/pe/src/lib.rs`.
fn is_path(span: &str) -> bool {
    span.contains('/') && !span.contains(char::is_whitespace) && !span.starts_with('/')
}

fn link_targets(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("](").filter_map(|(start, _)| {
        let rest = &text[start + 2..];
        rest.find(')').map(|end| &rest[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "# A\n\n## Code map\n`nt/ddi/` choke point, `enter()`; `nt/gone.rs`.\n\n## Next\n`x/y`\n";

    #[test]
    fn the_map_is_one_section() {
        let map = section(TEXT, "## Code map").unwrap();
        assert!(map.contains("nt/gone.rs") && !map.contains("x/y"));
        assert!(section(TEXT, "## Nowhere").is_none());
    }

    #[test]
    fn paths_that_are_gone_and_members_that_are_new_are_named() {
        let map = section(TEXT, "## Code map").unwrap();
        let complaints = map_complaints(map, &["nt/ddi", "nt/hal"], &|path| path != "nt/gone.rs");
        assert_eq!(complaints.len(), 2, "{complaints:?}");
        assert!(complaints[0].contains("nt/gone.rs"));
        assert!(complaints[1].contains("nt/hal/"));
    }

    #[test]
    fn links_are_found() {
        let targets: Vec<&str> = link_targets("see [a](docs/a.md) and [b](https://b.example/)").collect();
        assert_eq!(targets, ["docs/a.md", "https://b.example/"]);
    }
}
