//! Places in a file, errors that stop the reading and warnings that do not.

use std::fmt;
use std::sync::Arc;

use thiserror::Error;

/// At most this many warnings are kept for one file or one installation; a hostile file could make millions.
pub const WARNING_LIMIT: usize = 256;

/// A place in a file: both numbers count from 1, columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Physical line.
    pub line: u32,
    /// Character in that line.
    pub column: u32,
}

impl Position {
    /// The first character of a file: where problems of the whole file are reported.
    pub const START: Position = Position { line: 1, column: 1 };
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Why an INF cannot be read or installed: one line, `file:line:column: what; value; what to do`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{position}: {kind}")]
pub struct InfError {
    /// Name of the file as the caller gave it.
    pub file: Arc<str>,
    /// Where in that file.
    pub position: Position,
    /// What is wrong.
    pub kind: InfErrorKind,
}

/// The kinds of [`InfError`]; the names in parentheses are the codes with which SetupAPI refuses the same file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InfErrorKind {
    /// The file is larger than [`crate::SIZE_LIMIT`].
    #[error("file is too large; {size} bytes; the limit is {limit} bytes")]
    TooLarge {
        /// Size of the file in bytes.
        size: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// No `[section]` in the whole file (ERROR_WRONG_INF_STYLE).
    #[error("file has no section; `{text}`; is it an INF at all?")]
    NoSections {
        /// How the file begins.
        text: String,
    },
    /// `[` without `]` on the same line (ERROR_BAD_SECTION_NAME_LINE).
    #[error("section name is not closed by `]`; `{text}`; write [name] on one line")]
    UnclosedSectionName {
        /// The line.
        text: String,
    },
    /// A section name of more than 255 characters (ERROR_SECTION_NAME_TOO_LONG).
    #[error("section name has {length} characters; `{text}`; shorten it to 255")]
    SectionNameTooLong {
        /// Its length in characters.
        length: usize,
        /// Its beginning.
        text: String,
    },
    /// An entry before the first section (ERROR_EXPECTED_SECTION_NAME).
    #[error(
        "entry before the first section; `{text}`; put it below a [section] or make it a comment with `;`"
    )]
    EntryBeforeSection {
        /// The line.
        text: String,
    },
    /// No `[Version]` section (ERROR_WRONG_INF_STYLE).
    #[error("no [Version] section; every INF has one; add [Version] with Signature=\"$Windows NT$\"")]
    NoVersion,
    /// A signature that no Windows accepts (ERROR_WRONG_INF_STYLE).
    #[error("unknown Signature in [Version]; `{value}`; write Signature=\"$Windows NT$\"")]
    BadSignature {
        /// What stands there.
        value: String,
    },
    /// No `[Manufacturer]` section: the file installs no device.
    #[error("no [Manufacturer] section; the file installs no device; name the INF that lists the device")]
    NoManufacturer,
    /// No Models section applies to the Windows asked for.
    #[error(
        "no Models section for {target}; the file has {offered}; add one for that Windows or ask for another"
    )]
    NoModels {
        /// The Windows asked for, written as a decoration.
        target: String,
        /// The decorations that the file has.
        offered: String,
    },
    /// The Models section that `[Manufacturer]` chooses for a Windows does not exist (ERROR_SECTION_NOT_FOUND).
    #[error("Models section is missing; [{name}]; add it or remove its decoration from [Manufacturer]")]
    ModelsSectionMissing {
        /// The section.
        name: String,
    },
    /// No model matches the identifiers of the device.
    #[error("no model for the device; {wanted}; the file knows {known}")]
    NoMatch {
        /// The identifiers asked for.
        wanted: String,
        /// The first identifiers of the file.
        known: String,
    },
    /// The install section that a model names does not exist in any form (ERROR_SECTION_NOT_FOUND).
    #[error("install section is missing; [{name}]; the model needs one of {tried}")]
    InstallSectionMissing {
        /// The name that the model gives.
        name: String,
        /// The names that were looked for, in order.
        tried: String,
    },
    /// `Needs` comes back to a section that is being read.
    #[error("Needs goes in a circle; {chain}; remove one of them")]
    NeedsCycle {
        /// The sections in the order in which they need each other.
        chain: String,
    },
    /// More work than any real driver asks for.
    #[error("{what} asks for too much; more than {limit}; split the file")]
    TooMuch {
        /// The directive.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
}

/// Something that SetupAPI or the author of the file would not expect, and that does not stop the reading.
/// Shown in the form of [`InfError`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{position}: {kind}")]
pub struct Warning {
    /// Name of the file as the caller gave it.
    pub file: Arc<str>,
    /// Where in that file.
    pub position: Position,
    /// What is odd.
    pub kind: WarningKind,
}

/// The kinds of [`Warning`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WarningKind {
    /// Bytes that are no text in the file's encoding.
    #[error(
        "not valid {encoding}; replaced by U+FFFD; save the file again as UTF-16 or UTF-8 with a byte order mark"
    )]
    BadEncoding {
        /// The encoding that the file claims.
        encoding: &'static str,
    },
    /// UTF-8 without a byte order mark.
    #[error(
        "UTF-8 without a byte order mark; read as Windows-1252, as Windows does; save it with a byte order mark"
    )]
    NoByteOrderMark,
    /// NUL characters in the text.
    #[error("NUL character in the text; read as a space; remove it")]
    EmbeddedNul,
    /// A file for the stampinf tool with `$ARCH$` still in it.
    #[error("unstamped INX file; $ARCH$ is read as amd64; run stampinf to make the INF")]
    Unstamped,
    /// A quoted string that does not end on its line.
    #[error("quoted string does not end; `{text}`; close it with a double quotation mark")]
    UnclosedQuote {
        /// The string.
        text: String,
    },
    /// A field of more than 4095 characters (General Syntax Rules, INF Size Limits).
    #[error("field has {length} characters; `{text}`; Windows reads 4095")]
    FieldTooLong {
        /// Length in characters, after substitution of strings.
        length: usize,
        /// Its beginning.
        text: String,
    },
    /// Text after `]`.
    #[error("text after a section name is ignored; `{text}`; put it on a line of its own")]
    TextAfterSectionName {
        /// The text.
        text: String,
    },
    /// A line continuation whose next line looks like a section.
    #[error("line continuation takes in a section name; `{text}`; remove the `\\` of the line above")]
    ContinuedIntoSection {
        /// The next line.
        text: String,
    },
    /// A `%key%` that no Strings section defines.
    #[error("undefined string; %{key}%; define it in [{section}], or write %% for a percent sign")]
    UndefinedString {
        /// The key.
        key: String,
        /// The Strings section in use.
        section: String,
    },
    /// A `%number%` that is no known directory identifier.
    #[error("unknown directory identifier; %{key}%; use one of those of Using Dirids, such as %12%")]
    UnknownDirectory {
        /// The number.
        key: String,
    },
    /// A string key defined twice; the first one counts.
    #[error("string is defined twice; %{key}%; the first definition is used")]
    DuplicateString {
        /// The key.
        key: String,
    },
    /// An entry of `[Version]` that is required and absent.
    #[error("[Version] lacks {entry}; required for a device; add it")]
    VersionLacks {
        /// The entry.
        entry: &'static str,
    },
    /// A directive names a section that does not exist.
    #[error("section is missing; [{name}], named by {directive}; add it or remove the reference")]
    SectionMissing {
        /// The section.
        name: String,
        /// Who names it.
        directive: &'static str,
    },
    /// A number that cannot be read.
    #[error("{what} is not a number in range; `{value}`; {hint}")]
    BadNumber {
        /// What the number is for.
        what: &'static str,
        /// What stands there.
        value: String,
        /// What is expected.
        hint: &'static str,
    },
    /// A value that is none of the documented ones.
    #[error("{what} is not valid; `{value}`; {hint}")]
    BadValue {
        /// What the value is for.
        what: &'static str,
        /// What stands there.
        value: String,
        /// What is expected.
        hint: &'static str,
    },
    /// An entry without a part that it needs.
    #[error("{what} is incomplete; `{value}`; {hint}")]
    Incomplete {
        /// The entry.
        what: &'static str,
        /// What stands there.
        value: String,
        /// What is expected.
        hint: &'static str,
    },
    /// A path that leaves the driver package.
    #[error("path leaves the driver package; `{value}`; only paths below the INF are used")]
    PathEscapes {
        /// The path.
        value: String,
    },
    /// A section that exists under another decoration than the one in use.
    #[error(
        "section is missing; [{name}]; the file has [{other}], which is not used with this install section"
    )]
    OtherDecoration {
        /// The section looked for.
        name: String,
        /// The one that exists.
        other: String,
    },
    /// The install section makes no driver service for the device.
    #[error("no driver service; [{name}]; add AddService=name,0x2,section")]
    NoService {
        /// The Services section looked for.
        name: String,
    },
    /// A list was cut at a limit.
    #[error("{what} cut short; more than {limit}; split the file")]
    CutShort {
        /// The list.
        what: &'static str,
        /// The limit.
        limit: usize,
    },
}

/// A text of the file made fit for a message: one line, at most 60 characters.
pub(crate) fn shown(text: &str) -> String {
    let mut short: String =
        text.chars().take(60).map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
    if text.chars().nth(60).is_some() {
        short.push('…');
    }
    short
}

/// Text with a table of its line starts.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) file: Arc<str>,
    pub(crate) text: String,
    line_starts: Vec<u32>,
}

impl Source {
    /// A line ends with CR LF, LF or CR.
    pub(crate) fn new(file: &str, text: String) -> Source {
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        for (i, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || (byte == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
                line_starts.push(i as u32 + 1);
            }
        }
        Source { file: file.into(), text, line_starts }
    }

    pub(crate) fn position(&self, offset: u32) -> Position {
        let line = self.line_starts.partition_point(|&start| start <= offset).saturating_sub(1);
        let start = self.line_starts[line] as usize;
        let before = self.text.get(start..offset as usize).unwrap_or("");
        Position { line: line as u32 + 1, column: before.chars().count() as u32 + 1 }
    }

    pub(crate) fn error(&self, offset: u32, kind: InfErrorKind) -> InfError {
        InfError { file: self.file.clone(), position: self.position(offset), kind }
    }
}

/// Collects warnings up to [`WARNING_LIMIT`].
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) warnings: Vec<Warning>,
    pub(crate) dropped: usize,
}

impl Log {
    pub(crate) fn warn(&mut self, source: &Source, offset: u32, kind: WarningKind) {
        // The position is looked up only for warnings that are kept.
        if self.warnings.len() == WARNING_LIMIT {
            self.dropped += 1;
            return;
        }
        self.warn_at((source.file.clone(), source.position(offset)), kind);
    }

    pub(crate) fn warn_at(&mut self, (file, position): (Arc<str>, Position), kind: WarningKind) {
        if self.warnings.len() == WARNING_LIMIT {
            self.dropped += 1;
            return;
        }
        self.warnings.push(Warning { file, position, kind });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_of_all_kinds_and_characters() {
        let source = Source::new("a.inf", "ä=1\r\nbb\rcc\n€x".into());
        assert_eq!(source.position(0), Position::START);
        assert_eq!(source.position(2), Position { line: 1, column: 2 });
        assert_eq!(source.position(6), Position { line: 2, column: 1 });
        assert_eq!(source.position(9), Position { line: 3, column: 1 });
        assert_eq!(source.position(15), Position { line: 4, column: 2 });
    }

    #[test]
    fn messages_are_one_line() {
        assert_eq!(shown("a\nb\0c"), "a\u{FFFD}b\u{FFFD}c");
        assert_eq!(shown(&"x".repeat(100)).chars().count(), 61);
    }

    #[test]
    fn warnings_are_limited() {
        let source = Source::new("a.inf", String::new());
        let mut log = Log::default();
        for _ in 0..WARNING_LIMIT + 7 {
            log.warn(&source, 0, WarningKind::EmbeddedNul);
        }
        assert_eq!((log.warnings.len(), log.dropped), (WARNING_LIMIT, 7));
    }
}
