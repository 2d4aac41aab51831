//! A parsed INF: sections, lines and values with their strings put in.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::encoding::decode;
use crate::error::{InfError, InfErrorKind, Log, Position, Source, Warning};
use crate::number;
use crate::strings::{ENGLISH_US, LanguageId, StringTable};
use crate::syntax::{self, Field, LineData, SectionData, Syntax, fold};
use crate::version::Version;

/// Largest file that is read, in bytes.
pub const SIZE_LIMIT: usize = 64 << 20;

/// One INF file.
///
/// Reading accepts what SetupAPI accepts; oddities become [`warnings`](Inf::warnings).
#[derive(Debug)]
pub struct Inf {
    pub(crate) source: Source,
    pub(crate) syntax: Syntax,
    pub(crate) strings: StringTable,
    version: Version,
    /// Lines by section and key, for the sections in which many names are looked up.
    keyed: BTreeMap<(usize, String), usize>,
    log: Log,
}

impl Inf {
    /// Reads a file with the strings of English (United States).
    ///
    /// `file_name` is used in messages and for `InfPath` only. Fails on files that SetupOpenInfFile refuses
    /// and on files without a valid `[Version]` section.
    pub fn parse(bytes: &[u8], file_name: &str) -> Result<Inf, InfError> {
        Inf::parse_localized(bytes, file_name, ENGLISH_US)
    }

    /// Like [`Inf::parse`] with the strings of another language (INF Strings Section, Remarks).
    pub fn parse_localized(bytes: &[u8], file_name: &str, language: LanguageId) -> Result<Inf, InfError> {
        if bytes.len() > SIZE_LIMIT {
            let kind = InfErrorKind::TooLarge { size: bytes.len(), limit: SIZE_LIMIT };
            return Err(InfError { file: file_name.into(), position: Position::START, kind });
        }
        let (text, oddities) = decode(bytes);
        let source = Source::new(file_name, text);
        let mut log = Log::default();
        for oddity in oddities {
            log.warn(&source, 0, oddity);
        }
        if let Some(at) = source.text.find("$ARCH$") {
            log.warn(&source, at as u32, crate::WarningKind::Unstamped);
        }
        let syntax = syntax::read(&source, &mut log)?;
        let strings = StringTable::read(&syntax, &source, language, &mut log);
        let mut inf =
            Inf { source, syntax, strings, version: Version::default(), keyed: BTreeMap::new(), log };
        inf.expand_section_names();
        inf.index_lines();
        inf.check_strings();
        let mut log = std::mem::take(&mut inf.log);
        inf.version = Version::read(&inf, &mut log)?;
        inf.log = log;
        Ok(inf)
    }

    /// The name given to [`Inf::parse`].
    pub fn file_name(&self) -> &str {
        &self.source.file
    }

    /// What is odd in the file, in the order in which it was found; at most [`crate::WARNING_LIMIT`].
    pub fn warnings(&self) -> &[Warning] {
        &self.log.warnings
    }

    /// How many warnings were dropped because of the limit.
    pub fn dropped_warnings(&self) -> usize {
        self.log.dropped
    }

    /// The `[Version]` section.
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// All sections in the order in which their names first appear.
    pub fn sections(&self) -> impl Iterator<Item = Section<'_>> {
        self.syntax.sections.iter().map(|data| Section { inf: self, data })
    }

    /// The section of a name; case does not count.
    pub fn section(&self, name: &str) -> Option<Section<'_>> {
        let index = *self.syntax.index.get(&fold(name))?;
        Some(Section { inf: self, data: &self.syntax.sections[index] })
    }

    /// The string of a key (without percent signs) in the language chosen.
    pub fn string(&self, key: &str) -> Option<&str> {
        self.strings.get(key)
    }

    /// Puts strings and directories into a text that has `%key%` tokens.
    pub fn expand<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.strings.expand(text)
    }

    /// The first line of a key in one of the SourceDisks or DestinationDirs sections.
    pub(crate) fn keyed_line(&self, section: &str, key: &str) -> Option<Line<'_>> {
        let section = *self.syntax.index.get(&fold(section))?;
        let line = *self.keyed.get(&(section, fold(key)))?;
        Some(Line { inf: self, data: &self.syntax.sections[section].lines[line] })
    }

    fn index_lines(&mut self) {
        let mut keyed = BTreeMap::new();
        for (index, data) in self.syntax.sections.iter().enumerate() {
            let name = fold(&data.name);
            let wanted = ["sourcedisksfiles", "sourcedisksnames", "destinationdirs"];
            if !wanted.iter().any(|wanted| name.starts_with(wanted)) {
                continue;
            }
            for (number, line) in (Section { inf: self, data }).lines().enumerate() {
                if let Some(key) = line.key() {
                    keyed.entry((index, fold(&key))).or_insert(number);
                }
            }
        }
        self.keyed = keyed;
    }

    pub(crate) fn position(&self, offset: u32) -> Position {
        self.source.position(offset)
    }

    /// General Syntax Rules, Using String Tokens: section names may be tokens too.
    fn expand_section_names(&mut self) {
        for index in 0..self.syntax.sections.len() {
            let name = &self.syntax.sections[index].name;
            if !name.contains('%') {
                continue;
            }
            let expanded = self.strings.expand(name).into_owned();
            self.syntax.index.entry(fold(&expanded)).or_insert(index);
            self.syntax.sections[index].name = expanded;
        }
    }

    fn check_strings(&mut self) {
        let mut seen = BTreeMap::new();
        for section in &self.syntax.sections {
            let name = fold(&section.name);
            if name == "strings" || name.starts_with("strings.") {
                continue;
            }
            for line in &section.lines {
                for &field in fields(&self.syntax, line) {
                    let text = self.syntax.text(field);
                    if text.contains('%') {
                        self.strings.check(text, field.source.0, &self.source, &mut seen, &mut self.log);
                    }
                }
            }
        }
    }
}

fn fields<'s>(syntax: &'s Syntax, line: &LineData) -> &'s [Field] {
    &syntax.fields[line.first as usize..(line.first + line.count) as usize]
}

/// A section: all its lines, wherever they stand in the file.
#[derive(Clone, Copy)]
pub struct Section<'i> {
    pub(crate) inf: &'i Inf,
    pub(crate) data: &'i SectionData,
}

impl<'i> Section<'i> {
    /// The name as it is first written, strings put in.
    pub fn name(&self) -> &'i str {
        &self.data.name
    }

    /// Where the name first stands.
    pub fn position(&self) -> Position {
        self.inf.position(self.data.offset)
    }

    /// The lines in file order.
    pub fn lines(&self) -> impl Iterator<Item = Line<'i>> + use<'i> {
        let inf = self.inf;
        self.data.lines.iter().map(move |data| Line { inf, data })
    }

    /// The first line of a key; case does not count.
    pub fn line(&self, key: &str) -> Option<Line<'i>> {
        let key = fold(key);
        self.lines().find(|line| line.key().is_some_and(|found| fold(&found) == key))
    }

    /// The first value of the first line of a key.
    pub fn value(&self, key: &str) -> Option<Cow<'i, str>> {
        self.line(key).map(|line| line.value(0))
    }
}

/// A logical line of a section.
#[derive(Clone, Copy)]
pub struct Line<'i> {
    pub(crate) inf: &'i Inf,
    pub(crate) data: &'i LineData,
}

impl<'i> Line<'i> {
    /// Where the line begins.
    pub fn position(&self) -> Position {
        self.inf.position(self.data.offset)
    }

    /// What stands before `=`, strings put in; `None` for a line without `=`.
    pub fn key(&self) -> Option<Cow<'i, str>> {
        let field = fields(&self.inf.syntax, self.data).first().filter(|_| self.data.has_key)?;
        Some(self.inf.expand(self.inf.syntax.text(*field)))
    }

    /// How many values there are; `key =` has one, empty.
    pub fn len(&self) -> usize {
        self.fields().len()
    }

    /// Whether there is no value or only empty ones.
    pub fn is_empty(&self) -> bool {
        self.fields().iter().all(|&field| self.inf.syntax.text(field).is_empty())
    }

    /// A value counted from 0, strings put in; an absent one is empty, as in SetupAPI.
    pub fn value(&self, index: usize) -> Cow<'i, str> {
        self.inf.expand(self.raw(index))
    }

    /// A value counted from 0 as it is written, without its quotation marks.
    pub fn raw(&self, index: usize) -> &'i str {
        self.fields().get(index).map_or("", |&field| self.inf.syntax.text(field))
    }

    /// The values, strings put in.
    pub fn values(&self) -> impl Iterator<Item = Cow<'i, str>> + use<'i> {
        let inf = self.inf;
        self.fields().iter().map(move |&field| inf.expand(inf.syntax.text(field)))
    }

    /// A number counted from 0: decimal or `0x`; `None` if it is none or absent.
    pub fn number(&self, index: usize) -> Option<u32> {
        number::dword(&self.value(index))
    }

    /// Whether the value of that index is written at all, be it empty.
    pub(crate) fn has(&self, index: usize) -> bool {
        index < self.fields().len()
    }

    /// Where a value stands, or the line if it is absent.
    pub(crate) fn offset(&self, index: usize) -> u32 {
        self.fields().get(index).map_or(self.data.offset, |field| field.source.0)
    }

    fn fields(&self) -> &'i [Field] {
        &fields(&self.inf.syntax, self.data)[usize::from(self.data.has_key)..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WarningKind;

    const HEAD: &str = "[Version]\nSignature=$CHICAGO$\nClass=Net\nClassGuid={x}\nProvider=%P%\nDriverVer=1/2/2003\n[Strings]\nP=Acme\n";

    fn parse(text: &str) -> Inf {
        Inf::parse(format!("{HEAD}{text}").as_bytes(), "t.inf").expect("parses")
    }

    #[test]
    fn lines_are_seen_with_strings() {
        let inf = parse("[s]\n%P%.x = a, %p%, \"%P% b\", 0x10\n%p%\n");
        let section = inf.section("S").expect("exists");
        let lines: Vec<_> = section.lines().collect();
        assert_eq!(lines[0].key().as_deref(), Some("Acme.x"));
        assert_eq!(lines[0].values().collect::<Vec<_>>(), ["a", "Acme", "Acme b", "0x10"]);
        assert_eq!((lines[0].number(3), lines[0].number(0), lines[0].number(9)), (Some(16), None, None));
        assert_eq!((lines[0].raw(1), lines[0].value(9).as_ref()), ("%p%", ""));
        assert_eq!((lines[1].key(), lines[1].len()), (None, 1));
        assert_eq!(section.value("acme.X").as_deref(), Some("a"));
        assert_eq!(lines[1].position().to_string(), "11:1");
    }

    #[test]
    fn section_names_may_be_tokens() {
        let inf = parse("[%P%.Mfg]\nx\n");
        assert_eq!(inf.section("ACME.mfg").map(|section| section.lines().count()), Some(1));
    }

    #[test]
    fn undefined_strings_are_reported_once_with_their_place() {
        let inf = parse("[s]\na = b, %Nope%\nc = %NOPE%, %999%, %%fine%%\n");
        let texts: Vec<_> = inf.warnings().iter().map(ToString::to_string).collect();
        assert_eq!(
            texts,
            [
                "t.inf:10:8: undefined string; %Nope%; define it in [Strings], or write %% for a percent sign",
                "t.inf:11:13: unknown directory identifier; %999%; use one of those of Using Dirids, such as %12%",
            ]
        );
    }

    #[test]
    fn size_is_limited() {
        let error = Inf::parse(&vec![b';'; SIZE_LIMIT + 1], "big.inf").unwrap_err();
        assert!(matches!(error.kind, InfErrorKind::TooLarge { .. }));
    }

    #[test]
    fn encodings_read_alike() {
        let text = format!("{HEAD}[s]\nname=Zürich\n");
        let utf16: Vec<u8> =
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let ansi: Vec<u8> = text.chars().map(|c| u8::try_from(c).expect("Latin-1")).collect();
        for bytes in [utf16, ansi, format!("\u{FEFF}{text}").into_bytes()] {
            let inf = Inf::parse(&bytes, "t.inf").expect("parses");
            assert_eq!(inf.section("s").and_then(|s| s.value("name")).as_deref(), Some("Zürich"));
            assert_eq!(inf.section("s").map(|s| s.position().to_string()).as_deref(), Some("9:1"));
        }
        let inf = Inf::parse(text.replace("Zü", "Z\0").as_bytes(), "t.inf").expect("parses");
        assert_eq!(inf.warnings().first().map(|w| &w.kind), Some(&WarningKind::EmbeddedNul));
    }
}
