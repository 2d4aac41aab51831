//! `%key%` substitution: Strings sections, locales and directory identifiers.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::error::{Log, Source, WarningKind, shown};
use crate::syntax::{FIELD_LIMIT, LineData, SectionData, Syntax, fold};

/// A Windows language identifier: primary language in the low 10 bits, sublanguage in the upper 6 (MAKELANGID).
pub type LanguageId = u16;

/// English (United States), 0x0409: the language of [`crate::Inf::parse`].
pub const ENGLISH_US: LanguageId = 0x0409;

/// The strings of the section that the language chooses.
#[derive(Debug, Default)]
pub(crate) struct StringTable {
    pub(crate) section: String,
    strings: BTreeMap<String, String>,
}

/// What a token stands for.
enum Token<'t> {
    Text(&'t str),
    UndefinedString,
    UnknownDirectory,
}

impl StringTable {
    /// Reads the Strings section for a language.
    pub(crate) fn read(syntax: &Syntax, source: &Source, language: LanguageId, log: &mut Log) -> StringTable {
        let Some(section) = choose(&syntax.sections, language) else {
            return StringTable { section: "Strings".into(), ..StringTable::default() };
        };
        let mut strings = BTreeMap::new();
        for line in section.lines.iter().filter(|line| line.has_key) {
            let key = syntax.text(syntax.fields[line.first as usize]).replace("%%", "%");
            let value = value(syntax, source, line);
            match strings.entry(fold(&key)) {
                std::collections::btree_map::Entry::Vacant(entry) => {
                    entry.insert(value);
                }
                std::collections::btree_map::Entry::Occupied(entry) => {
                    if *entry.get() != value {
                        let key = shown(&key);
                        log.warn(source, line.offset, WarningKind::DuplicateString { key });
                    }
                }
            }
        }
        StringTable { section: section.name.clone(), strings }
    }

    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.strings.get(&fold(key)).map(String::as_str)
    }

    fn token(&self, key: &str) -> Token<'_> {
        match (dirid(key), self.get(key)) {
            (Some(Some(path)), _) => Token::Text(path),
            (_, Some(text)) => Token::Text(text),
            (Some(None), None) => Token::UnknownDirectory,
            (None, None) => Token::UndefinedString,
        }
    }

    /// Puts the strings in. What is not defined stays as it is written; the result has at most 4095 characters.
    pub(crate) fn expand<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if !text.contains('%') && text.len() <= FIELD_LIMIT {
            return Cow::Borrowed(text);
        }
        let mut out = String::new();
        for piece in pieces(text) {
            out.push_str(match piece {
                Piece::Text(text) => text,
                Piece::Token(whole) => match self.token(&whole[1..whole.len() - 1]) {
                    Token::Text(text) => text,
                    _ => whole,
                },
            });
            if out.len() > 4 * FIELD_LIMIT {
                break;
            }
        }
        if let Some((end, _)) = out.char_indices().nth(FIELD_LIMIT) {
            out.truncate(end);
        }
        Cow::Owned(out)
    }

    /// Reports the tokens of a field that stand for nothing, each name once for the whole file.
    pub(crate) fn check(
        &self,
        text: &str,
        offset: u32,
        source: &Source,
        seen: &mut BTreeMap<String, ()>,
        log: &mut Log,
    ) {
        let mut length = 0;
        for piece in pieces(text) {
            let Piece::Token(whole) = piece else { continue };
            let key = &whole[1..whole.len() - 1];
            let warning = match self.token(key) {
                Token::Text(text) => {
                    length += text.len();
                    continue;
                }
                Token::UndefinedString => {
                    WarningKind::UndefinedString { key: shown(key), section: self.section.clone() }
                }
                Token::UnknownDirectory => WarningKind::UnknownDirectory { key: shown(key) },
            };
            if seen.insert(fold(key), ()).is_none() {
                log.warn(source, offset, warning);
            }
        }
        if length > FIELD_LIMIT {
            log.warn(source, offset, WarningKind::FieldTooLong { length, text: shown(text) });
        }
    }
}

/// INF Strings Section, Remarks: the exact language, then its neutral form, then any of the same primary
/// language, then the undecorated section.
fn choose(sections: &[SectionData], language: LanguageId) -> Option<&SectionData> {
    let primary = language & 0x3FF;
    let localized = |wanted: &dyn Fn(LanguageId) -> bool| {
        sections.iter().find(|section| {
            let id = fold(&section.name);
            let id = id.strip_prefix("strings.").and_then(|id| u16::from_str_radix(id, 16).ok());
            id.is_some_and(wanted)
        })
    };
    localized(&|id| id == language)
        .or_else(|| localized(&|id| id == primary))
        .or_else(|| localized(&|id| id & 0x3FF == primary))
        .or_else(|| sections.iter().find(|section| fold(&section.name) == "strings"))
}

/// The value of a string: an unquoted one may hold commas; `""text""` keeps the inner quotation marks.
fn value(syntax: &Syntax, source: &Source, line: &LineData) -> String {
    let first = line.first as usize + 1;
    let Some(fields) = syntax.fields.get(first..(line.first + line.count) as usize) else {
        return String::new();
    };
    let [begin, .., end] = fields else {
        let Some(&field) = fields.first() else { return String::new() };
        return doubly_quoted(source, field.source).unwrap_or_else(|| syntax.text(field).to_owned());
    };
    let raw = &source.text[begin.source.0 as usize..end.source.1 as usize];
    if raw.contains(['"', '\r', '\n']) {
        let parts: Vec<&str> = fields.iter().map(|&field| syntax.text(field)).collect();
        return parts.join(",");
    }
    raw.trim_end().to_owned()
}

/// `""text""`, which the Strings page allows for `"text"`.
fn doubly_quoted(source: &Source, (begin, end): (u32, u32)) -> Option<String> {
    let raw = source.text[begin as usize..end as usize].trim();
    let inner = raw.strip_prefix("\"\"")?.strip_suffix("\"\"")?;
    (!inner.is_empty() && !inner.contains('"')).then(|| format!("\"{inner}\""))
}

/// A part of a field.
enum Piece<'t> {
    Text(&'t str),
    /// `%key%` with its percent signs.
    Token(&'t str),
}

/// Splits a field at its tokens; `%%` is the text `%`; a percent sign without a partner is text.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let open = match rest.find('%') {
            _ if rest.is_empty() => return None,
            Some(0) => 0,
            found => {
                let (before, after) = rest.split_at(found.unwrap_or(rest.len()));
                rest = after;
                return Some(Piece::Text(before));
            }
        };
        let Some(close) = rest[open + 1..].find('%').map(|at| at + 1) else {
            return Some(Piece::Text(std::mem::take(&mut rest)));
        };
        let (whole, after) = rest.split_at(close + 1);
        rest = after;
        if close == 1 {
            return Some(Piece::Text("%"));
        }
        Some(Piece::Token(whole))
    })
}

/// Whether a token is a number, and then the directory it stands for (Using Dirids).
/// Paths are those of a Windows in `C:\Windows`.
fn dirid(key: &str) -> Option<Option<&'static str>> {
    let key = key.trim();
    let digits = key.strip_prefix('-').unwrap_or(key);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(key.parse().ok().and_then(directory))
}

/// The directory of an identifier, as Windows in `C:\Windows` has it; the source directory (1) is `.`.
pub(crate) fn directory(id: i64) -> Option<&'static str> {
    Some(match id {
        1 => ".",
        10 => r"C:\Windows",
        11 => r"C:\Windows\System32",
        12 => r"C:\Windows\System32\drivers",
        13 => r"C:\Windows\System32\DriverStore\FileRepository",
        17 => r"C:\Windows\INF",
        18 => r"C:\Windows\Help",
        20 => r"C:\Windows\Fonts",
        21 => r"C:\Windows\System32\viewers",
        23 => r"C:\Windows\System32\spool\drivers\color",
        24 | 30 | 54 => r"C:",
        25 => r"C:\Windows",
        50 => r"C:\Windows\System",
        51 => r"C:\Windows\System32\spool",
        52 => r"C:\Windows\System32\spool\drivers",
        53 => r"C:\Users\Default",
        55 => r"C:\Windows\System32\spool\prtprocs",
        16419 => r"C:\ProgramData",
        16422 => r"C:\Program Files",
        16425 => r"C:\Windows\SysWOW64",
        16426 => r"C:\Program Files (x86)",
        16427 => r"C:\Program Files\Common Files",
        16428 => r"C:\Program Files (x86)\Common Files",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::read;

    fn table(text: &str, language: LanguageId) -> (StringTable, Vec<WarningKind>) {
        let source = Source::new("t.inf", text.to_owned());
        let mut log = Log::default();
        let syntax = read(&source, &mut log).expect("lexes");
        let table = StringTable::read(&syntax, &source, language, &mut log);
        (table, log.warnings.into_iter().map(|warning| warning.kind).collect())
    }

    /// INF Strings Section, Entries.
    #[test]
    fn strings_are_read_as_documented() {
        let (table, warnings) = table(
            "[Strings]\nA = Acme, Inc. ; note\nB=\" x \"\nC=\"\"quoted\"\"\nD=\"\"\"quoted\"\"\"\n100%% = full\nE=\na=B\n",
            ENGLISH_US,
        );
        for (key, value) in [
            ("a", "Acme, Inc."),
            ("b", " x "),
            ("c", "\"quoted\""),
            ("D", "\"quoted\""),
            ("100%", "full"),
            ("e", ""),
        ] {
            assert_eq!(table.get(key), Some(value), "{key}");
        }
        assert_eq!(warnings, [WarningKind::DuplicateString { key: "a".into() }]);
    }

    /// INF Strings Section, Remarks.
    #[test]
    fn language_chooses_one_section() {
        let text = "[Strings]\nk=plain\n[Strings.0407]\nk=german\n[Strings.0009]\nk=neutral\n[Strings.0809]\nk=british\n[Strings.100C]\nk=swiss";
        let pick =
            |language| table(text, language).0.get("k").map(str::to_owned).expect("every section has k");
        assert_eq!(pick(0x0809), "british");
        assert_eq!(pick(0x0409), "neutral");
        assert_eq!(pick(0x0807), "german");
        assert_eq!(pick(0x040C), "swiss");
        assert_eq!(pick(0x0411), "plain");
    }

    #[test]
    fn tokens_expand() {
        let (table, _) = table("[Strings]\nA=x\nB b=y\n12=no\n77=own\n", ENGLISH_US);
        for (text, expanded) in [
            ("%a%%A%", "xx"),
            ("%B b%.", "y."),
            ("100%%", "100%"),
            ("%%SystemRoot%%\\x", "%SystemRoot%\\x"),
            ("50% alone", "50% alone"),
            ("%12%\\a.sys", "C:\\Windows\\System32\\drivers\\a.sys"),
            ("%77%", "own"),
            ("%Nope%%a%", "%Nope%x"),
            ("%99999999999999999999%", "%99999999999999999999%"),
        ] {
            assert_eq!(table.expand(text), expanded);
        }
    }

    #[test]
    fn expansion_is_bounded() {
        let (table, _) = table(&format!("[Strings]\nA=\"{}\"", "é".repeat(3000)), ENGLISH_US);
        assert_eq!(table.expand(&"%A%".repeat(1_000_000)).chars().count(), FIELD_LIMIT);
    }
}
