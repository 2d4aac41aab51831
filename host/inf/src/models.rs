//! `[Manufacturer]` and Models sections: which devices a file knows, and which entry fits a device best
//! (INF Manufacturer Section, INF Models Section, Identifier Score).

use std::collections::BTreeMap;

use crate::error::{InfError, InfErrorKind, Log, Position, WarningKind, shown};
use crate::file::{Inf, Line, Section};
use crate::syntax::fold;
use crate::target::{Decoration, Target};

/// At most this many Models lines are looked at: manufacturers may share one section.
const LINE_LIMIT: usize = 2_000_000;

/// At most this much text is copied into a list of models, in bytes.
const TEXT_LIMIT: usize = 64 << 20;

/// The FeatureScore of an install section that gives none (INF FeatureScore Directive).
const DEFAULT_FEATURE_SCORE: u32 = 0xFF;

/// One entry of a Models section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Device description.
    pub description: String,
    /// Manufacturer.
    pub manufacturer: String,
    /// The Models section, with its decoration.
    pub models_section: String,
    /// The install section, without decoration.
    pub install_section: String,
    /// Hardware identifier; empty if the entry has compatible identifiers only.
    pub hardware_id: String,
    /// Compatible identifiers.
    pub compatible_ids: Vec<String>,
    /// Where the entry stands.
    pub position: Position,
    pub(crate) offset: u32,
}

/// The identifiers that a bus reports for a device, the most specific first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DeviceIds {
    /// Hardware identifiers.
    pub hardware: Vec<String>,
    /// Compatible identifiers.
    pub compatible: Vec<String>,
}

impl DeviceIds {
    /// Hardware identifiers only.
    pub fn hardware(ids: &[&str]) -> DeviceIds {
        DeviceIds { hardware: ids.iter().map(|&id| id.to_owned()).collect(), compatible: Vec::new() }
    }
}

/// A model that fits a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The model.
    pub model: Model,
    /// The identifier that fits, as the model writes it.
    pub id: String,
    /// 0x00GGTHHH: feature score and identifier score (Identifier Score); the lowest is the best.
    /// The signature score is not part of it.
    pub rank: u32,
}

/// A Models line with its manufacturer.
struct Entry<'i> {
    line: Line<'i>,
    manufacturer: &'i str,
    section: &'i str,
}

impl Entry<'_> {
    fn model(&self) -> Model {
        let mut values = self.line.values().map(|value| value.into_owned());
        let install_section = values.next().unwrap_or_default();
        let hardware_id = values.next().unwrap_or_default();
        Model {
            description: self.line.key().unwrap_or_default().into_owned(),
            manufacturer: self.manufacturer.to_owned(),
            models_section: self.section.to_owned(),
            install_section,
            hardware_id,
            compatible_ids: values.collect(),
            position: self.line.position(),
            offset: self.line.data.offset,
        }
    }

    /// Identifier score of the best pair of identifiers, and the identifier of the model.
    fn score(&self, ids: &Positions) -> Option<(u32, String)> {
        let mut best: Option<(u32, String)> = None;
        for (index, id) in self.line.values().skip(1).enumerate() {
            let Some(&(in_compatible, place)) = ids.0.get(&fold(&id)).filter(|_| !id.is_empty()) else {
                continue;
            };
            let score = match (in_compatible, index.checked_sub(1)) {
                (false, None) => place.min(0xFFF),
                (false, Some(_)) => 0x1000 + place.min(0xFFF),
                (true, None) => 0x2000 + place.min(0xFFF),
                (true, Some(k)) => 0x3000 + (place + k.min(0xF) as u32 * 0x100).min(0xFFF),
            };
            if best.as_ref().is_none_or(|(found, _)| score < *found) {
                best = Some((score, id.into_owned()));
            }
        }
        best
    }
}

/// Where each identifier of a device stands: in the compatible list or not, and at which place.
struct Positions(BTreeMap<String, (bool, u32)>);

impl Positions {
    fn new(ids: &DeviceIds) -> Positions {
        let mut places = BTreeMap::new();
        for (compatible, list) in [(false, &ids.hardware), (true, &ids.compatible)] {
            for (place, id) in (0u32..).zip(list) {
                places.entry(fold(id)).or_insert((compatible, place));
            }
        }
        Positions(places)
    }
}

impl Inf {
    /// All models for a Windows, in file order; none if the file has no Models section for it.
    pub fn models(&self, target: &Target) -> Vec<Model> {
        let mut text = 0;
        let mut models = Vec::new();
        // What is odd about the lists is said again, and reported, when a model is installed.
        let _ = self.each_model(target, &mut Log::default(), &mut |entry| {
            let model = entry.model();
            text += model.description.len() + model.manufacturer.len() + model.models_section.len();
            text += model.compatible_ids.iter().map(String::len).sum::<usize>();
            let room = text <= TEXT_LIMIT;
            if room {
                models.push(model);
            }
            room
        });
        models
    }

    /// All models that fit a device, the best first; of equal ones the first in the file.
    pub fn matches(&self, ids: &DeviceIds, target: &Target) -> Result<Vec<Match>, InfError> {
        self.find_matches(ids, target, &mut Log::default())
    }

    pub(crate) fn find_matches(
        &self,
        ids: &DeviceIds,
        target: &Target,
        log: &mut Log,
    ) -> Result<Vec<Match>, InfError> {
        let places = Positions::new(ids);
        let mut matches = Vec::new();
        let mut known = Vec::new();
        self.each_model(target, log, &mut |entry| {
            if let Some((score, id)) = entry.score(&places) {
                matches.push((score, id, entry.model()));
            } else if known.len() < 3 {
                known.extend(entry.line.values().skip(1).find(|id| !id.is_empty()).map(|id| shown(&id)));
            }
            matches.len() < 10_000
        })?;
        let mut matches: Vec<Match> = matches
            .into_iter()
            .filter_map(|(score, id, model)| {
                let feature = self.feature_score(&model, target, ids)?;
                Some(Match { model, id, rank: feature << 16 | score })
            })
            .collect();
        matches.sort_by_key(|found| found.rank);
        if matches.is_empty() {
            let offset = self.section("Manufacturer").map_or(0, |section| section.data.offset);
            let wanted: Vec<_> =
                ids.hardware.iter().chain(&ids.compatible).take(3).map(|id| shown(id)).collect();
            let kind = InfErrorKind::NoMatch { wanted: list(&wanted), known: list(&known) };
            return Err(self.source.error(offset, kind));
        }
        Ok(matches)
    }

    /// FeatureScore of the install section (lower is better), or `None` if its ExcludeID names the device.
    fn feature_score(&self, model: &Model, target: &Target, ids: &DeviceIds) -> Option<u32> {
        let Some((section, _)) = self.install_section(&model.install_section, target) else {
            return Some(DEFAULT_FEATURE_SCORE);
        };
        let mut score = None;
        for line in section.lines() {
            match line.key().map(|key| fold(&key)).as_deref() {
                Some("excludeid") => {
                    let excluded = line.values().any(|id| {
                        ids.hardware.iter().chain(&ids.compatible).any(|own| fold(own) == fold(&id))
                    });
                    if excluded {
                        return None;
                    }
                }
                Some("featurescore") if score.is_none() => {
                    score = crate::number::byte(&line.value(0)).map(u32::from);
                }
                _ => {}
            }
        }
        Some(score.unwrap_or(DEFAULT_FEATURE_SCORE))
    }

    /// The install section of a name for a Windows, and its decoration (INF DDInstall Section):
    /// with the platform extension, else with `.nt`, else the bare one.
    pub(crate) fn install_section(&self, name: &str, target: &Target) -> Option<(Section<'_>, String)> {
        target.install_extensions().into_iter().find_map(|extension| {
            let section = self.section(&format!("{name}{extension}"))?;
            let kept = section.name().trim().len().saturating_sub(extension.len());
            let extension = section.name().trim().get(kept..).unwrap_or(&extension).to_owned();
            Some((section, extension))
        })
    }

    /// Calls `each` for every model until it says stop.
    fn each_model<'i>(
        &'i self,
        target: &Target,
        log: &mut Log,
        each: &mut dyn FnMut(Entry<'i>) -> bool,
    ) -> Result<(), InfError> {
        let Some(manufacturers) = self.section("Manufacturer") else {
            return Err(self.source.error(0, InfErrorKind::NoManufacturer));
        };
        let mut offered = Vec::new();
        let mut any = false;
        let mut missing = None;
        let mut lines = 0;
        for line in manufacturers.lines() {
            let Some(name) = self.models_section_name(&line, target, &mut offered, log) else { continue };
            let Some(section) = self.section(&name) else {
                let kind = WarningKind::SectionMissing { name: shown(&name), directive: "[Manufacturer]" };
                log.warn(&self.source, line.data.offset, kind);
                missing = missing.or(Some((name, line.data.offset)));
                continue;
            };
            any = true;
            let manufacturer = self.manufacturer_name(&line);
            for line in section.lines() {
                lines += 1;
                if lines > LINE_LIMIT {
                    let kind = WarningKind::CutShort { what: "list of models", limit: LINE_LIMIT };
                    log.warn(&self.source, line.data.offset, kind);
                    return Ok(());
                }
                if line.data.has_key && line.has(0) && !line.raw(0).is_empty() {
                    if !each(Entry { line, manufacturer, section: section.name() }) {
                        return Ok(());
                    }
                } else {
                    let value = shown(line.raw(0));
                    let hint = "write description=install-section,hardware-id";
                    let kind = WarningKind::Incomplete { what: "entry of a Models section", value, hint };
                    log.warn(&self.source, line.data.offset, kind);
                }
            }
        }
        if let Some((name, offset)) = missing.filter(|_| !any) {
            let kind = InfErrorKind::ModelsSectionMissing { name: shown(&name) };
            return Err(self.source.error(offset, kind));
        }
        if !any {
            let kind = InfErrorKind::NoModels { target: target.to_string(), offered: list(&offered) };
            return Err(self.source.error(manufacturers.data.offset, kind));
        }
        Ok(())
    }

    fn manufacturer_name<'i>(&'i self, line: &Line<'i>) -> &'i str {
        let fields = &self.syntax.fields;
        let raw = fields.get(line.data.first as usize).map_or("", |&field| self.syntax.text(field));
        // Almost always a single token, whose text can be borrowed.
        let token = raw.strip_prefix('%').and_then(|raw| raw.strip_suffix('%'));
        token.and_then(|token| self.strings.get(token)).unwrap_or(raw)
    }

    /// The name of the Models section that a manufacturer has for a Windows.
    fn models_section_name(
        &self,
        line: &Line<'_>,
        target: &Target,
        offered: &mut Vec<String>,
        log: &mut Log,
    ) -> Option<String> {
        let name = line.value(0);
        let name = if name.is_empty() { line.key().unwrap_or_default() } else { name };
        if name.is_empty() {
            return None;
        }
        let mut decorations = Vec::new();
        for (index, text) in line.values().enumerate().skip(1).filter(|(_, text)| !text.is_empty()) {
            match Decoration::parse(&text) {
                Some(decoration) => decorations.push((text.into_owned(), decoration)),
                None => {
                    let hint = "write it like NTamd64.10.0";
                    let value = shown(&text);
                    let kind = WarningKind::BadValue { what: "TargetOSVersion", value, hint };
                    log.warn(&self.source, line.offset(index), kind);
                }
            }
        }
        if offered.len() < 8 {
            if decorations.is_empty() {
                offered.push(format!("{} without platform extension (x86 only)", shown(&name)));
            }
            offered.extend(decorations.iter().map(|(text, _)| shown(text)));
        }
        match Decoration::best(&decorations, target) {
            Some(decoration) => Some(format!("{name}.{decoration}")),
            None => Decoration::none_applies(target).then(|| name.into_owned()),
        }
    }
}

fn list(texts: &[String]) -> String {
    if texts.is_empty() { "nothing".into() } else { texts.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::target::Architecture;

    fn inf(text: &str) -> Inf {
        Inf::parse(format!("[Version]\nSignature=\"$Windows NT$\"\n{text}").as_bytes(), "t.inf")
            .expect("parses")
    }

    const RANKS: &str = r"
[Manufacturer]
%M% = Acme, NTamd64
[Acme.NTamd64]
%D%.1 = one, PCI\A, PCI\B, PCI\C
two = Two, , PCI\A
three = three,pci\c
bad
[Strings]
M=Acme
D=dev
";

    #[test]
    fn models_are_listed() {
        let inf = inf(RANKS);
        let models = inf.models(&Target::default());
        assert_eq!(models.len(), 3);
        assert_eq!((models[0].description.as_str(), models[0].manufacturer.as_str()), ("dev.1", "Acme"));
        assert_eq!(
            (models[0].models_section.as_str(), models[0].install_section.as_str()),
            ("Acme.NTamd64", "one")
        );
        assert_eq!(models[0].compatible_ids, [r"PCI\B", r"PCI\C"]);
        assert_eq!((models[1].hardware_id.as_str(), models[1].position.to_string().as_str()), ("", "8:1"));
    }

    /// Identifier Score: the four kinds of match.
    #[test]
    fn ranks_follow_the_identifier_score() {
        let inf = inf(RANKS);
        let rank = |hardware: &[&str], compatible: &[&str]| {
            let mut ids = DeviceIds::hardware(hardware);
            ids.compatible = compatible.iter().map(|&id| id.to_owned()).collect();
            let matches = inf.matches(&ids, &Target::default()).expect("matches");
            matches.into_iter().map(|m| (m.model.install_section, m.rank & 0xFFFF)).collect::<Vec<_>>()
        };
        let named = |list: &[(&str, u32)]| list.iter().map(|&(n, r)| (n.to_owned(), r)).collect::<Vec<_>>();
        assert_eq!(rank(&[r"PCI\A"], &[]), named(&[("one", 0), ("Two", 0x1000)]));
        assert_eq!(rank(&["x", r"pci\a"], &[]), named(&[("one", 1), ("Two", 0x1001)]));
        assert_eq!(rank(&[], &["x", r"PCI\C"]), named(&[("three", 0x2001), ("one", 0x3101)]));
        assert_eq!(rank(&[r"PCI\B"], &[r"PCI\C"]), named(&[("one", 0x1000), ("three", 0x2000)]));
    }

    #[test]
    fn feature_score_and_exclusion_count() {
        let inf = inf(r"
[Manufacturer]
M=A,NTamd64
[A.NTamd64]
a = a,ID
b = b,ID
c = c,ID
[a]
[b.NT]
FeatureScore=10
[c.NTamd64]
ExcludeID=OTHER,ID
");
        let matches = inf.matches(&DeviceIds::hardware(&["id"]), &Target::default()).expect("matches");
        let found: Vec<_> = matches.iter().map(|m| (m.model.install_section.as_str(), m.rank)).collect();
        assert_eq!(found, [("b", 0x10_0000), ("a", 0xFF_0000)]);
    }

    #[test]
    fn no_match_is_explained() {
        let inf = inf(RANKS);
        let ids = DeviceIds::hardware(&["PCI\\X"]);
        let error = inf.matches(&ids, &Target::default()).unwrap_err().to_string();
        assert_eq!(error, r"t.inf:4:1: no model for the device; PCI\X; the file knows PCI\A, PCI\A, pci\c");
        let error = inf.matches(&ids, &Target::new(Architecture::Arm64, 10, 0, 1)).unwrap_err().to_string();
        assert!(error.contains("no Models section for NTarm64.10.0...1; the file has NTamd64;"), "{error}");
        let inf = self::inf("[Manufacturer]\nM=Gone,NTamd64\n");
        let error = inf.matches(&ids, &Target::default()).unwrap_err().to_string();
        assert!(error.starts_with("t.inf:4:1: Models section is missing; [Gone.NTamd64];"), "{error}");
    }

    /// INF Manufacturer Section: Example 2 and the keyless form.
    #[test]
    fn manufacturers_take_all_forms() {
        let inf = inf(
            "[Manufacturer]\nPlain\n%M%=Sec,NTx86.6.0,NTx86.5.1,\n[Plain]\na=a,1\n[Sec.NTx86.6.0]\n[Sec.NTx86.5.1]\nb=b,2\n[Sec]\n",
        );
        let names = |major, minor| {
            let models = inf.models(&Target::new(Architecture::X86, major, minor, 0));
            models.into_iter().map(|model| model.description).collect::<Vec<_>>()
        };
        assert_eq!(names(6, 1), ["a"]);
        assert_eq!(names(5, 2), ["a", "b"]);
        assert_eq!(names(5, 0), ["a"]);
    }

    #[test]
    fn install_sections_prefer_their_platform() {
        let inf = inf("[a.ntAMD64]\n[A.nt]\n[a]\n[b.NT]\n[b]\n[c]\n");
        let find = |name: &str| {
            inf.install_section(name, &Target::default())
                .map(|(section, ext)| (section.name().to_owned(), ext))
        };
        assert_eq!(find("A"), Some(("a.ntAMD64".into(), ".ntAMD64".into())));
        assert_eq!(find("b"), Some(("b.NT".into(), ".NT".into())));
        assert_eq!(find("c"), Some(("c".into(), String::new())));
        assert_eq!(find("d"), None);
    }
}
