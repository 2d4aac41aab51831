//! Checks on the text of one file.

use crate::rust_source::code_only;

/// Lines that a source file may have before it must be split (or say why not).
pub const LONGEST: usize = 900;

/// Marks of unfinished work, written in halves so that this file does not carry them.
const LEFTOVERS: &[&str] =
    &[concat!("FIX", "ME"), concat!("TO", "DO"), concat!("XX", "X"), concat!("to", "do!(")];

/// Beginnings of paths that exist on one machine only.
const MACHINE_PATHS: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/t", "mp/"),
    concat!("/Us", "ers/"),
];

/// What is wrong with the text at `path`; what begins like one of `long_files` may be longer than [`LONGEST`] lines.
pub fn complaints(path: &str, text: &str, long_files: &[(&str, &str)]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for mark in LEFTOVERS.iter().chain(MACHINE_PATHS).filter(|mark| stands_alone(line, mark)) {
            complaints.push(format!("{path}:{}: `{mark}` has no place in a tracked file", index + 1));
        }
    }
    let source = [".rs", ".c", ".h"].iter().any(|extension| path.ends_with(extension));
    let lines = text.lines().count();
    if source && lines > LONGEST && !long_files.iter().any(|(long, _)| path.starts_with(long)) {
        complaints
            .push(format!("{path}: {lines} lines; over {LONGEST} it is split, or listed with a reason"));
    }
    if path.ends_with(".rs") {
        complaints.extend(rust_complaints(path, text));
    }
    complaints
}

fn rust_complaints(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    // A `tests.rs` is for the module beside it.
    if !path.ends_with("/tests.rs") && !text.lines().any(|line| line.starts_with("//!")) {
        complaints.push(format!("{path}: no `//!` text that says what the module is for"));
    }
    for (line, attribute) in lint_attributes(&code_only(text)) {
        if !attribute.contains("reason") {
            complaints.push(format!("{path}:{line}: `{}` without a reason", attribute.trim()));
        }
    }
    complaints
}

/// Whether `mark` stands in `line` and is not the middle of a longer word or path.
fn stands_alone(line: &str, mark: &str) -> bool {
    let joins = |character: char| character.is_alphanumeric() || "_.}-)$\"".contains(character);
    line.match_indices(mark).any(|(start, _)| {
        let after = line[start + mark.len()..].chars().next();
        let closed =
            mark.ends_with(['/', '(']) || !after.is_some_and(|next| next.is_alphanumeric() || next == '_');
        let before = line[..start].chars().next_back();
        let open = if mark.starts_with('/') {
            !before.is_some_and(|c| joins(c) && c != '"')
        } else {
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
        };
        open && closed
    })
}

/// `#[allow(…)]` and `#[expect(…)]` attributes of a code-only text, with their line numbers.
fn lint_attributes(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (start, opening) in code.match_indices("#[").chain(code.match_indices("#![")) {
        let body = start + opening.len();
        let attribute = &code[body..body + bracket_length(&code[body..])];
        if ["allow(", "expect("].iter().any(|word| calls(attribute, word)) {
            found.push((code[..start].matches('\n').count() + 1, attribute));
        }
    }
    found.sort_unstable();
    found
}

/// Whether the attribute is, or (in `cfg_attr`) holds, this call.
fn calls(attribute: &str, word: &str) -> bool {
    attribute.match_indices(word).any(|(start, _)| {
        !attribute[..start]
            .chars()
            .next_back()
            .is_some_and(|before| before.is_alphanumeric() || before == '_')
    })
}

/// Bytes up to the `]` that closes an attribute whose `[` was just read.
fn bracket_length(rest: &str) -> usize {
    let mut depth = 1;
    for (at, character) in rest.char_indices() {
        match character {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str) -> Vec<String> {
        complaints(path, text, &[("long.rs", "a table")])
    }

    #[test]
    fn leftovers_are_found_in_any_text() {
        for mark in LEFTOVERS {
            assert_eq!(check("a.md", &format!("later: {mark}")).len(), 1, "{mark}");
        }
        assert!(check("a.md", &format!("{}_LIKE and my{}", LEFTOVERS[1], LEFTOVERS[0])).is_empty());
    }

    #[test]
    fn machine_paths_are_found_but_not_inside_other_paths() {
        for path in MACHINE_PATHS {
            assert_eq!(check("a.toml", &format!("x = \"{path}me\"")).len(), 1, "{path}");
            assert!(check("a.toml", &format!("x = \"target{path}me\"")).is_empty(), "{path}");
        }
    }

    #[test]
    fn long_files_need_a_reason() {
        let text = format!("//! long\n{}", "\n".repeat(LONGEST));
        assert_eq!(check("other.rs", &text).len(), 1);
        assert_eq!(check("other.c", &text).len(), 1);
        assert!(check("long.rs", &text).is_empty());
        assert!(check("a.md", &text).is_empty());
    }

    #[test]
    fn modules_say_what_they_are_for() {
        assert_eq!(check("a.rs", "fn f() {}").len(), 1);
        assert!(check("a/tests.rs", "fn f() {}").is_empty());
        assert!(check("a.rs", "//! A.\nfn f() {}").is_empty());
    }

    #[test]
    fn lint_exceptions_say_why() {
        let bare = |attribute: &str| check("a.rs", &format!("//! A.\n{attribute}\nfn f() {{}}")).len();
        assert_eq!(bare("#[allow(unused)]"), 1);
        assert_eq!(bare("#![expect(unused)]"), 1);
        assert_eq!(bare("#[cfg_attr(test, allow(unused))]"), 1);
        assert_eq!(bare("#[expect(\n    unused,\n    reason = \"because\"\n)]"), 0);
        assert_eq!(bare("// #[allow(unused)]"), 0);
        assert_eq!(bare("#[doc = \"allow(unused)\"]"), 0);
    }
}
