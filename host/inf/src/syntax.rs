//! Text to sections, lines and fields (General Syntax Rules for INF Files).
//!
//! Fields keep their `%key%` tokens here; [`crate::strings`] puts the strings in.
//! Every scan moves forward only, so the time is linear in the size of the file.

use std::collections::BTreeMap;

use crate::error::{InfError, InfErrorKind, Log, Source, WarningKind, shown};

/// Longest section name in characters (General Syntax Rules, Section Names).
const SECTION_NAME_LIMIT: usize = 255;

/// Longest field or expanded string in characters, without the terminating NUL (INF Size Limits).
pub(crate) const FIELD_LIMIT: usize = 4095;

/// One field: where it stands in the source, and where its text, without quotation marks, stands in the arena.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    pub(crate) source: (u32, u32),
    pub(crate) text: (u32, u32),
}

/// One logical line: its fields lie side by side, the key (if any) first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineData {
    pub(crate) offset: u32,
    pub(crate) has_key: bool,
    pub(crate) first: u32,
    pub(crate) count: u32,
}

/// All lines of one section name.
#[derive(Debug)]
pub(crate) struct SectionData {
    pub(crate) name: String,
    pub(crate) offset: u32,
    pub(crate) lines: Vec<LineData>,
}

/// A file after lexing.
#[derive(Debug, Default)]
pub(crate) struct Syntax {
    pub(crate) arena: String,
    pub(crate) fields: Vec<Field>,
    pub(crate) sections: Vec<SectionData>,
    pub(crate) index: BTreeMap<String, usize>,
}

/// The form in which names are compared: case does not count, nor does space around them.
pub(crate) fn fold(name: &str) -> String {
    let name = name.trim();
    if name.is_ascii() { name.to_ascii_lowercase() } else { name.to_lowercase() }
}

impl Syntax {
    pub(crate) fn text(&self, field: Field) -> &str {
        &self.arena[field.text.0 as usize..field.text.1 as usize]
    }

    /// Finds the section of a name, or makes it: sections of one name are one section.
    fn open(&mut self, name: &str, offset: u32) -> usize {
        let next = self.sections.len();
        let index = *self.index.entry(fold(name)).or_insert(next);
        if index == next {
            self.sections.push(SectionData { name: name.to_owned(), offset, lines: Vec::new() });
        }
        index
    }
}

/// Reads a whole file.
pub(crate) fn read(source: &Source, log: &mut Log) -> Result<Syntax, InfError> {
    let mut lexer = Lexer {
        source,
        bytes: source.text.as_bytes(),
        at: 0,
        in_strings: false,
        stamped: !source.text.contains("$ARCH$"),
        syntax: Syntax::default(),
        log,
    };
    lexer.syntax.arena.reserve(source.text.len());
    lexer.file()?;
    Ok(lexer.syntax)
}

/// What ends a field.
#[derive(Debug, PartialEq, Eq)]
enum Stop {
    Equals,
    Comma,
    End,
}

struct Lexer<'s, 'l> {
    source: &'s Source,
    bytes: &'s [u8],
    at: usize,
    in_strings: bool,
    stamped: bool,
    syntax: Syntax,
    log: &'l mut Log,
}

impl<'s> Lexer<'s, '_> {
    fn file(&mut self) -> Result<(), InfError> {
        let mut section = None;
        loop {
            self.skip_blanks();
            match self.peek() {
                None => break,
                Some(b'\r' | b'\n') => self.at += 1,
                Some(b';') => self.skip_line(),
                Some(b'[') => section = Some(self.section_name()?),
                Some(_) => {
                    let Some(section) = section else {
                        let text = shown(self.rest_of_line());
                        return Err(self
                            .source
                            .error(self.at as u32, InfErrorKind::EntryBeforeSection { text }));
                    };
                    let line = self.line();
                    self.syntax.sections[section].lines.push(line);
                }
            }
        }
        if section.is_none() {
            let text = shown(self.source.text.trim());
            return Err(self.source.error(0, InfErrorKind::NoSections { text }));
        }
        Ok(())
    }

    /// `[name]`: everything between the brackets is the name, semicolons and spaces too.
    fn section_name(&mut self) -> Result<usize, InfError> {
        let offset = self.at as u32;
        let line = self.rest_of_line();
        let Some(close) = line.find(']') else {
            let text = shown(line);
            return Err(self.source.error(offset, InfErrorKind::UnclosedSectionName { text }));
        };
        let name = &line[1..close];
        let length = name.chars().count();
        if length > SECTION_NAME_LIMIT {
            let text = shown(name);
            return Err(self.source.error(offset, InfErrorKind::SectionNameTooLong { length, text }));
        }
        let after = line[close + 1..].trim();
        if !after.is_empty() && !after.starts_with(';') {
            let text = shown(after);
            self.log.warn(self.source, offset, WarningKind::TextAfterSectionName { text });
        }
        let name = if self.stamped { name.to_owned() } else { name.replace("$ARCH$", "amd64") };
        let folded = fold(&name);
        self.in_strings = folded == "strings" || folded.starts_with("strings.");
        let section = self.syntax.open(&name, offset);
        self.skip_line();
        Ok(section)
    }

    /// `key = value, value …` or `value, value …`. Only an `=` before the first comma makes a key.
    fn line(&mut self) -> LineData {
        let offset = self.at as u32;
        let first = self.syntax.fields.len() as u32;
        let mut has_key = false;
        let mut stop = self.field(true);
        if stop == Stop::Equals {
            has_key = true;
            stop = self.field(false);
        }
        while stop == Stop::Comma {
            stop = self.field(false);
        }
        LineData { offset, has_key, first, count: self.syntax.fields.len() as u32 - first }
    }

    /// One field up to its comma, `=` or end of line: quotation marks removed, space around it removed.
    fn field(&mut self, key: bool) -> Stop {
        self.skip_blanks();
        let begin = self.at;
        let text_begin = self.syntax.arena.len();
        // Space up to here belongs to the text: it was quoted, or something follows it.
        let mut keep = text_begin;
        let (end, stop) = loop {
            let run = self.at;
            while self.at < self.bytes.len() && !is_special(self.bytes[self.at]) {
                self.at += 1;
            }
            self.push(run, self.at, &mut keep);
            let Some(byte) = self.peek() else { break (self.at, Stop::End) };
            let here = self.at;
            match byte {
                b',' => {
                    self.at += 1;
                    break (here, Stop::Comma);
                }
                b'=' if key => {
                    self.at += 1;
                    break (here, Stop::Equals);
                }
                b';' => {
                    self.skip_line();
                    break (here, Stop::End);
                }
                b'\r' | b'\n' => break (here, Stop::End),
                b'"' => {
                    self.quoted();
                    keep = self.syntax.arena.len();
                }
                b'\\' => {
                    if !self.continuation() {
                        self.push(here, self.at, &mut keep);
                    }
                }
                b'%' => {
                    self.percent(key);
                    self.push(here, self.at, &mut keep);
                }
                _ => {
                    self.at += 1;
                    self.push(here, self.at, &mut keep);
                }
            }
        };
        self.syntax.arena.truncate(keep);
        self.finish_field(begin, end, text_begin);
        stop
    }

    fn finish_field(&mut self, begin: usize, end: usize, text_begin: usize) {
        let arena = &mut self.syntax.arena;
        if !self.stamped && arena[text_begin..].contains("$ARCH$") {
            let stamped = arena[text_begin..].replace("$ARCH$", "amd64");
            arena.truncate(text_begin);
            arena.push_str(&stamped);
        }
        let text = &arena[text_begin..];
        if text.len() > FIELD_LIMIT {
            let length = text.chars().count();
            if length > FIELD_LIMIT {
                let text = shown(text);
                self.log.warn(self.source, begin as u32, WarningKind::FieldTooLong { length, text });
            }
        }
        let text = (text_begin as u32, arena.len() as u32);
        self.syntax.fields.push(Field { source: (begin as u32, end as u32), text });
    }

    /// Adds source text to the field and notes the end of what is not space.
    fn push(&mut self, from: usize, to: usize, keep: &mut usize) {
        let text = &self.source.text[from..to];
        let kept = text.trim_end_matches(is_blank).len();
        if kept > 0 {
            *keep = self.syntax.arena.len() + kept;
        }
        self.syntax.arena.push_str(text);
    }

    /// A quoted part: `""` is a quotation mark; `\` at the end of the line goes on below.
    /// Without a closing mark it ends with the line, except in Strings sections, where a string may be wrapped.
    fn quoted(&mut self) {
        let begin = self.at;
        self.at += 1;
        loop {
            let run = self.at;
            while self.at < self.bytes.len() && !matches!(self.bytes[self.at], b'"' | b'\r' | b'\n') {
                self.at += 1;
            }
            let text = &self.source.text[run..self.at];
            match self.peek() {
                Some(b'"') => {
                    self.syntax.arena.push_str(text);
                    self.at += 1;
                    if self.peek() != Some(b'"') {
                        return;
                    }
                    self.syntax.arena.push('"');
                    self.at += 1;
                }
                end_of_line => {
                    let trimmed = text.trim_end_matches(is_blank);
                    if let Some(line) = trimmed.strip_suffix('\\').filter(|_| end_of_line.is_some()) {
                        self.syntax.arena.push_str(line);
                        self.next_line();
                    } else if self.in_strings && self.wraps() {
                        self.syntax.arena.push_str(text);
                        self.next_line();
                    } else {
                        self.syntax.arena.push_str(trimmed);
                        let text = shown(self.source.text[begin..self.at].trim());
                        self.log.warn(self.source, begin as u32, WarningKind::UnclosedQuote { text });
                        return;
                    }
                }
            }
        }
    }

    /// Whether the line below ends a wrapped string: it closes a quotation mark and begins no entry of its own.
    fn wraps(&self) -> bool {
        let below = &self.source.text[self.end_of_line(self.at)..];
        let below = below.split(['\r', '\n']).next().unwrap_or("");
        let before = below.find('"').map(|mark| &below[..mark]);
        before.is_some_and(|before| !before.contains(['=', '[', ';']))
    }

    /// At a run of `\`: if only space or a comment follows, goes to the next line and says so;
    /// otherwise steps over the run.
    fn continuation(&mut self) -> bool {
        while self.peek() == Some(b'\\') {
            self.at += 1;
        }
        let after = self.at;
        self.skip_blanks();
        if !matches!(self.peek(), None | Some(b'\r' | b'\n' | b';')) {
            self.at = after;
            return false;
        }
        self.at += self.rest_of_line().len();
        self.next_line();
        if self.peek() == Some(b'[') {
            let text = shown(self.rest_of_line());
            self.log.warn(self.source, self.at as u32, WarningKind::ContinuedIntoSection { text });
        }
        true
    }

    /// Steps over `%key%`, in which a semicolon is no comment, or over a lone `%`.
    fn percent(&mut self, key: bool) {
        let open = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => {
                    self.at += 1;
                    return;
                }
                b'=' if key => break,
                b'"' | b',' | b'\r' | b'\n' => break,
                _ => self.at += 1,
            }
        }
        self.at = open + 1;
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        while self.peek().is_some_and(|byte| is_blank(char::from(byte))) {
            self.at += 1;
        }
    }

    fn rest_of_line(&self) -> &'s str {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(rest.len());
        &self.source.text[self.at..self.at + length]
    }

    fn skip_line(&mut self) {
        self.at += self.rest_of_line().len();
    }

    /// Past the line end at the current place, and past the space below it.
    fn next_line(&mut self) {
        self.at = self.end_of_line(self.at);
        self.skip_blanks();
    }

    fn end_of_line(&self, at: usize) -> usize {
        match (self.bytes.get(at), self.bytes.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at + 2,
            (Some(b'\r' | b'\n'), _) => at + 1,
            _ => at,
        }
    }
}

fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b',' | b'=' | b';' | b'\\' | b'%' | b'\r' | b'\n')
}

/// Space within a line: blank, tab and the other ASCII controls.
fn is_blank(c: char) -> bool {
    (c <= ' ' || c == '\u{7F}') && c != '\r' && c != '\n'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lex(text: &str) -> (Syntax, Vec<WarningKind>) {
        let source = Source::new("t.inf", text.to_owned());
        let mut log = Log::default();
        let syntax = read(&source, &mut log).expect("lexes");
        (syntax, log.warnings.into_iter().map(|warning| warning.kind).collect())
    }

    /// The lines of all sections: key (or `-`), then values.
    fn lines(text: &str) -> Vec<Vec<String>> {
        let (syntax, _) = lex(&format!("[s]\n{text}"));
        let lines = syntax.sections.iter().flat_map(|section| &section.lines);
        lines
            .map(|line| {
                let range = line.first as usize..(line.first + line.count) as usize;
                let mut texts: Vec<String> =
                    syntax.fields[range].iter().map(|&f| syntax.text(f).to_owned()).collect();
                if !line.has_key {
                    texts.insert(0, "-".into());
                }
                texts
            })
            .collect()
    }

    fn failure(text: &str) -> String {
        read(&Source::new("t.inf", text.to_owned()), &mut Log::default()).unwrap_err().to_string()
    }

    #[test]
    fn entries_have_keys_and_values() {
        assert_eq!(lines("a = b, c ,d"), [["a", "b", "c", "d"]]);
        assert_eq!(lines("a,b,,d,"), [["-", "a", "b", "", "d", ""]]);
        assert_eq!(lines("a ="), [["a", ""]]);
        assert_eq!(lines("= a"), [["", "a"]]);
        assert_eq!(lines("a = b = c"), [["a", "b = c"]]);
        assert_eq!(lines("HKR,,x,,a=b"), [["-", "HKR", "", "x", "", "a=b"]], "no key after a comma");
        assert_eq!(lines("\t a b \t"), [["-", "a b"]]);
    }

    /// General Syntax Rules, Line Format, Continuation, and Comments.
    #[test]
    fn comments_end_lines_outside_quotes_and_tokens() {
        assert_eq!(lines("a=b;c\n;d=e\n\n  ; f\ng"), [vec!["a", "b"], vec!["-", "g"]]);
        assert_eq!(lines("a=\"b;c\";d"), [["a", "b;c"]]);
        assert_eq!(lines("a=%b;c%,d"), [["a", "%b;c%", "d"]]);
        assert_eq!(lines("a=50%,b;c%"), [["a", "50%", "b"]], "a token does not cross a comma");
    }

    #[test]
    fn backslash_continues_lines() {
        assert_eq!(lines("a = b, \\\n  c"), [["a", "b", "c"]]);
        assert_eq!(lines("a = b,\\\r\nc,\\\rd"), [["a", "b", "c", "d"]]);
        assert_eq!(lines("a = \"Dir\\\"\\\n,File"), [["a", "Dir\\", "File"]]);
        assert_eq!(lines("a = Dir\\\\\n,File"), [["a", "Dir", "File"]]);
        assert_eq!(lines("a = \"Dir\\\"\\ ; note\n,File"), [["a", "Dir\\", "File"]]);
        assert_eq!(lines("a = b\\c\\\\d"), [["a", "b\\c\\\\d"]]);
        assert_eq!(lines("a = b \\"), [["a", "b"]], "at the end of the file");
        assert_eq!(lines("a = \"b \\\n   c\""), [["a", "b c"]], "inside quotation marks");
    }

    #[test]
    fn quotes_keep_space_and_double_to_one() {
        assert_eq!(lines("a=\" b \",\"\"\"c\"\"\",\"\",d\"e\"f"), [["a", " b ", "\"c\"", "", "def"]]);
        assert_eq!(lines("a=\"x, y=z\""), [["a", "x, y=z"]]);
        assert_eq!(lines("\"a,b\" = c"), [["a,b", "c"]]);
    }

    #[test]
    fn unclosed_quotes_end_with_the_line() {
        let (syntax, warnings) = lex("[s]\na=\"b, c  \nd=e");
        assert_eq!(syntax.sections[0].lines.len(), 2);
        assert_eq!(warnings, [WarningKind::UnclosedQuote { text: "\"b, c".into() }]);
    }

    /// INF Strings Section: a long quoted string may wrap.
    #[test]
    fn strings_may_wrap() {
        let (syntax, warnings) = lex("[Strings]\na=\"one \ntwo\"\nb=\"three\nc=\"four\"");
        assert_eq!(syntax.text(syntax.fields[1]), "one two");
        assert_eq!(syntax.text(syntax.fields[3]), "three", "the next entry is not swallowed");
        assert_eq!(warnings.len(), 1);
    }

    /// General Syntax Rules, Section Names and Case Sensitivity.
    #[test]
    fn sections_of_one_name_are_one() {
        let (syntax, warnings) = lex("[A]\nx\n[b] ; note\n[a]\ny\n[;; Std Mfg ] z\n");
        let names: Vec<_> = syntax.sections.iter().map(|s| (s.name.as_str(), s.lines.len())).collect();
        assert_eq!(names, [("A", 2), ("b", 0), (";; Std Mfg ", 0)]);
        assert_eq!(warnings, [WarningKind::TextAfterSectionName { text: "z".into() }]);
    }

    #[test]
    fn files_that_setupapi_refuses_are_refused() {
        assert!(failure("[a]\n[b\nx").starts_with("t.inf:2:1: section name is not closed by `]`; `[b`;"));
        assert!(
            failure("; note\n x=1\n[a]").starts_with("t.inf:2:2: entry before the first section; `x=1`;")
        );
        assert!(failure("; nothing").starts_with("t.inf:1:1: file has no section;"));
        assert!(failure(&format!("[{}]", "n".repeat(256))).contains("section name has 256 characters"));
        lex(&format!("[{}]", "n".repeat(255)));
    }

    #[test]
    fn odd_lines_are_warned_about() {
        let (_, warnings) = lex(&format!("[a]\nx={}", "y".repeat(4096)));
        assert!(matches!(warnings[..], [WarningKind::FieldTooLong { length: 4096, .. }]));
        let (syntax, warnings) = lex("[a]\nx=y, \\\n[b]\nz=1");
        assert_eq!(syntax.sections.len(), 1);
        assert_eq!(warnings, [WarningKind::ContinuedIntoSection { text: "[b]".into() }]);
    }

    #[test]
    fn unstamped_architecture_is_amd64() {
        let (syntax, _) = lex("[x.NT$ARCH$]\na=NT$ARCH$.10.0,b");
        assert_eq!(syntax.sections[0].name, "x.NTamd64");
        assert_eq!(syntax.text(syntax.fields[1]), "NTamd64.10.0");
        assert_eq!(syntax.text(syntax.fields[2]), "b");
    }
}
