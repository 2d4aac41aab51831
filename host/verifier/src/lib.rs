//! Events in, findings out.
//!
//! A rule looks at the events of a run and says what the driver did wrong. It carries the name that Windows' own
//! tools use where they check the same, the bug check that Windows would stop with if it does, and the public page.
//! Rules never touch driver memory and never change what an export does: any of them can be switched off
//! ([`Verifier::disable`]) and the run goes the same way.
//!
//! One file per rule in [`rules`]; the list is [`rules::ALL`].

#![forbid(unsafe_code)]

pub mod rules;

use std::collections::BTreeSet;
use trace::{Event, Site, Stamp};

/// What every rule tells about itself.
#[derive(Debug)]
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// What it demands, one sentence.
    pub demands: &'static str,
    /// What Windows does when it is broken: a bug check, if it stops for it.
    pub windows: Option<&'static str>,
    /// Public page that the rule comes from.
    pub url: &'static str,
    /// Looks at one event.
    pub check: fn(&'static Rule, &Stamp, &Event<'_>) -> Option<Violation>,
}

/// A broken rule, before its places have names.
#[derive(Debug)]
pub struct Violation {
    /// The rule.
    pub rule: &'static Rule,
    /// What was wrong, one line.
    pub message: String,
    /// The place to blame if it is not the present call's.
    pub site: Option<Site>,
    /// Related places.
    pub notes: Vec<Note>,
}

impl Violation {
    /// A violation without notes at the present call.
    pub fn new(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self { rule, message: message.into(), site: None, notes: Vec::new() }
    }

    /// With a related place.
    #[must_use]
    pub fn note(mut self, what: &'static str, site: Site) -> Self {
        self.notes.push(Note { what, site });
        self
    }

    /// Blames another place than the present call.
    #[must_use]
    pub fn at(mut self, site: Site) -> Self {
        self.site = Some(site);
        self
    }
}

/// A related place: `made at …`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// What was done there.
    pub what: &'static str,
    /// Where.
    pub site: Site,
}

impl Note {
    /// The note as a line, with the place named by `name`.
    pub fn name(&self, name: impl Fn(Site) -> String) -> String {
        format!("{} {}", self.what, name(self.site))
    }
}

/// All rules that are switched on.
#[derive(Debug, Default)]
pub struct Verifier {
    disabled: BTreeSet<&'static str>,
}

impl Verifier {
    /// Every rule on.
    pub fn new() -> Self {
        Self::default()
    }

    /// Switches a rule off by name; `false` if there is none of that name.
    pub fn disable(&mut self, name: &str) -> bool {
        match rules::find(name) {
            Some(rule) => {
                self.disabled.insert(rule.name);
                true
            }
            None => false,
        }
    }

    /// Shows an event to the rules.
    pub fn observe(&mut self, stamp: &Stamp, event: &Event<'_>) -> Vec<Violation> {
        if !rules::concerns(event) {
            return Vec::new();
        }
        let broken = rules::ALL.iter().filter_map(|rule| (rule.check)(rule, stamp, event));
        broken.filter(|violation| !self.disabled.contains(violation.rule.name)).collect()
    }
}
