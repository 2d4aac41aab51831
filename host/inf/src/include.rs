//! `Include` and `Needs`: sections of other INF files that an install section takes in (INF DDInstall Section).
//!
//! Needed sections come before the section that needs them, in the order in which they are listed, so that
//! what the driver's own file says is said last.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::error::{InfError, InfErrorKind, Log, Position, WarningKind, shown};
use crate::file::{Inf, Section};
use crate::syntax::fold;

/// At most this many sections are taken in for one section.
const CHAIN_LIMIT: usize = 1000;

/// At most this many needed sections lie within each other.
const DEPTH_LIMIT: usize = 32;

/// At most this many files are included.
const FILE_LIMIT: usize = 64;

/// Gives the bytes of an included INF by its name, or `None` if it is not at hand.
/// The name is a bare file name, never a path.
pub type Includes<'a> = &'a mut dyn FnMut(&str) -> Option<Vec<u8>>;

/// Something about an installation that is worth knowing and not wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Name of the file.
    pub file: Arc<str>,
    /// Where in that file.
    pub position: Position,
    /// What is noted.
    pub kind: NoteKind,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.position, self.kind)
    }
}

/// The kinds of [`Note`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
    /// An included file is not at hand: it is part of Windows.
    IncludeAbsent {
        /// The file.
        name: String,
    },
    /// A needed section is in none of the files at hand, and one of them is absent.
    NeedsAbsent {
        /// The section.
        name: String,
    },
    /// A section or directive that has no effect on a driver outside Windows, such as CoInstallers.
    NotCarriedOut {
        /// The section or directive.
        name: String,
    },
}

impl fmt::Display for NoteKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoteKind::IncludeAbsent { name } => {
                write!(f, "{name} is a part of Windows and not here; left out")
            }
            NoteKind::NeedsAbsent { name } => write!(f, "[{name}] is in a file that is not here; left out"),
            NoteKind::NotCarriedOut { name } => write!(f, "{name} is not carried out"),
        }
    }
}

/// A section of one of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    file: usize,
    section: usize,
}

/// The INF and the files that it includes.
pub(crate) struct Files<'i, 'a> {
    root: &'i Inf,
    included: Vec<Inf>,
    /// Names of the files asked for so far.
    asked: BTreeMap<String, ()>,
    any_absent: bool,
    includes: Includes<'a>,
}

/// Where findings go while sections are gathered.
#[derive(Default)]
pub(crate) struct Findings {
    pub(crate) log: Log,
    pub(crate) notes: Vec<Note>,
}

impl Findings {
    pub(crate) fn note(&mut self, inf: &Inf, offset: u32, kind: NoteKind) {
        if self.notes.len() < crate::WARNING_LIMIT {
            let note = Note { file: inf.source.file.clone(), position: inf.position(offset), kind };
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
    }
}

impl<'i, 'a> Files<'i, 'a> {
    pub(crate) fn new(root: &'i Inf, includes: Includes<'a>) -> Files<'i, 'a> {
        let asked = BTreeMap::from([(fold(root.file_name()), ())]);
        Files { root, included: Vec::new(), asked, any_absent: false, includes }
    }

    pub(crate) fn section(&self, place: Place) -> Section<'_> {
        let inf = self.file(place.file);
        Section { inf, data: &inf.syntax.sections[place.section] }
    }

    fn file(&self, index: usize) -> &Inf {
        index.checked_sub(1).map_or(self.root, |index| &self.included[index])
    }

    fn find_in(&self, file: usize, name: &str) -> Option<Place> {
        let section = *self.file(file).syntax.index.get(&fold(name))?;
        Some(Place { file, section })
    }

    /// A section of the INF itself.
    pub(crate) fn own(&self, name: &str) -> Option<Place> {
        self.find_in(0, name)
    }

    /// A section by name: in the file that names it, else in the first file that has it.
    pub(crate) fn named_by(&self, place: Place, name: &str) -> Option<Place> {
        self.named_in(place.file, name)
    }

    fn named_in(&self, file: usize, name: &str) -> Option<Place> {
        let all = 0..=self.included.len();
        self.find_in(file, name).or_else(|| all.into_iter().find_map(|file| self.find_in(file, name)))
    }

    /// A section and all that it needs, in the order in which they are carried out.
    pub(crate) fn chain(&mut self, place: Place, findings: &mut Findings) -> Result<Vec<Place>, InfError> {
        let mut chain = Vec::new();
        self.gather(place, &mut Vec::new(), &mut chain, findings)?;
        Ok(chain)
    }

    fn gather(
        &mut self,
        place: Place,
        open: &mut Vec<Place>,
        chain: &mut Vec<Place>,
        findings: &mut Findings,
    ) -> Result<(), InfError> {
        open.push(place);
        let section = self.section(place);
        let mut includes = Vec::new();
        let mut needs = Vec::new();
        for line in section.lines() {
            let list = match line.key().map(|key| fold(&key)).as_deref() {
                Some("include") => &mut includes,
                Some("needs") => &mut needs,
                _ => continue,
            };
            let names = line.values().enumerate().filter(|(_, name)| !name.is_empty());
            list.extend(names.take(CHAIN_LIMIT).map(|(index, name)| (name.into_owned(), line.offset(index))));
        }
        for (name, offset) in includes {
            self.include(&name, place.file, offset, findings)?;
        }
        for (name, offset) in needs {
            let Some(needed) = self.named_in(place.file, &name) else {
                let inf = self.file(place.file);
                if self.any_absent {
                    findings.note(inf, offset, NoteKind::NeedsAbsent { name: shown(&name) });
                } else {
                    let kind = WarningKind::SectionMissing { name: shown(&name), directive: "Needs" };
                    findings.log.warn(&inf.source, offset, kind);
                }
                continue;
            };
            if let Some(first) = open.iter().position(|&place| place == needed) {
                let names =
                    open[first..].iter().chain([&needed]).map(|&place| shown(self.section(place).name()));
                let kind = InfErrorKind::NeedsCycle { chain: names.collect::<Vec<_>>().join(" -> ") };
                return Err(self.file(place.file).source.error(offset, kind));
            }
            if chain.len() + open.len() >= CHAIN_LIMIT || open.len() >= DEPTH_LIMIT {
                let kind = InfErrorKind::TooMuch { what: "Needs", limit: CHAIN_LIMIT };
                return Err(self.file(place.file).source.error(offset, kind));
            }
            self.gather(needed, open, chain, findings)?;
        }
        open.pop();
        chain.push(place);
        Ok(())
    }

    /// Reads an included file once. One that cannot be read is an error of that file.
    fn include(
        &mut self,
        name: &str,
        file: usize,
        offset: u32,
        findings: &mut Findings,
    ) -> Result<(), InfError> {
        if self.asked.insert(fold(name), ()).is_some() {
            return Ok(());
        }
        if self.asked.len() > FILE_LIMIT {
            let kind = InfErrorKind::TooMuch { what: "Include", limit: FILE_LIMIT };
            return Err(self.file(file).source.error(offset, kind));
        }
        if name.contains(['\\', '/', ':']) {
            let inf = self.file(file);
            findings.log.warn(&inf.source, offset, WarningKind::PathEscapes { value: shown(name) });
            self.any_absent = true;
            return Ok(());
        }
        match (self.includes)(name) {
            Some(bytes) => self.included.push(Inf::parse(&bytes, name)?),
            None => {
                self.any_absent = true;
                findings.note(self.file(file), offset, NoteKind::IncludeAbsent { name: shown(name) });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "[Version]\nSignature=\"$Windows NT$\"\n";

    fn parse(text: &str) -> Inf {
        Inf::parse(format!("{HEAD}{text}").as_bytes(), "main.inf").expect("parses")
    }

    fn chain(inf: &Inf, includes: Includes<'_>) -> Result<(Vec<String>, Findings), InfError> {
        let mut findings = Findings::default();
        let mut files = Files::new(inf, includes);
        let place = files.own("a").expect("has [a]");
        let chain = files.chain(place, &mut findings)?;
        let names = chain.iter().map(|&place| files.section(place).name().to_owned()).collect();
        Ok((names, findings))
    }

    #[test]
    fn needed_sections_come_first() {
        let inf = parse("[a]\nInclude=one.inf\nNeeds=x, y\n[y]\nNeeds=z\n[z]\n");
        let one = format!("{HEAD}[X]\n[Z]\n").into_bytes();
        let (names, findings) =
            chain(&inf, &mut |name| (name == "one.inf").then(|| one.clone())).expect("works");
        assert_eq!(names, ["X", "z", "y", "a"]);
        assert!(findings.log.warnings.is_empty() && findings.notes.is_empty());
    }

    #[test]
    fn absent_files_of_windows_are_noted() {
        let inf = parse("[a]\nInclude=netrass.inf,netrass.INF\nNeeds=Ndi.Rass\n");
        let (names, findings) = chain(&inf, &mut |_| None).expect("works");
        assert_eq!(names, ["a"]);
        let notes: Vec<_> = findings.notes.iter().map(ToString::to_string).collect();
        assert_eq!(
            notes,
            [
                "main.inf:4:9: netrass.inf is a part of Windows and not here; left out",
                "main.inf:5:7: [Ndi.Rass] is in a file that is not here; left out",
            ]
        );
        let (_, findings) = chain(&parse("[a]\nNeeds=b\n"), &mut |_| None).expect("works");
        assert_eq!(
            findings.log.warnings[0].to_string(),
            "main.inf:4:7: section is missing; [b], named by Needs; add it or remove the reference"
        );
    }

    #[test]
    fn included_names_are_no_paths() {
        let inf = parse("[a]\nInclude=..\\x.inf, /etc/y.inf\n");
        let (_, findings) = chain(&inf, &mut |name| panic!("asked for {name}")).expect("works");
        assert_eq!(findings.log.warnings.len(), 2);
    }

    #[test]
    fn circles_are_errors() {
        let error = chain(&parse("[a]\nNeeds=b\n[b]\nNeeds=A\n"), &mut |_| None).err().expect("fails");
        assert_eq!(
            error.to_string(),
            "main.inf:6:7: Needs goes in a circle; a -> b -> a; remove one of them"
        );
        // Files that include each other are not a circle of sections.
        let inf = parse("[a]\nInclude=b.inf\nNeeds=b\n");
        let b = format!("{HEAD}[b]\nInclude=main.inf\nNeeds=c\n[c]\nNeeds=b\n").into_bytes();
        let error = chain(&inf, &mut |_| Some(b.clone())).err().expect("fails");
        assert_eq!(error.to_string(), "b.inf:7:7: Needs goes in a circle; b -> c -> b; remove one of them");
    }

    #[test]
    fn growth_is_limited() {
        let mut text = String::from("[a]\nNeeds=n0,n0\n");
        for i in 0..30 {
            text.push_str(&format!("[n{i}]\nNeeds=n{},n{}\n", i + 1, i + 1));
        }
        text.push_str("[n30]\n");
        let error = chain(&parse(&text), &mut |_| None).err().expect("fails");
        assert!(matches!(error.kind, InfErrorKind::TooMuch { what: "Needs", .. }));
    }

    #[test]
    fn broken_included_files_are_named() {
        let error =
            chain(&parse("[a]\nInclude=b.inf\n"), &mut |_| Some(b"junk".to_vec())).err().expect("fails");
        assert!(error.to_string().starts_with("b.inf:1:1: entry before the first section"), "{error}");
    }
}
