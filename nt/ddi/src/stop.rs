//! Why a run cannot go on.

use std::any::Any;

/// The end of a run before its time. The driver's stack is left as it is and never unwound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Windows would have stopped with this bug check.
    BugCheck {
        /// Bug check code.
        code: u32,
        /// Its parameters.
        parameters: [u64; 4],
        /// What happened, one line.
        what: String,
    },
    /// No thread can ever run again.
    Deadlock {
        /// What kind of deadlock, one line.
        what: String,
        /// Who waits for what, a line each.
        waits: Vec<String>,
    },
    /// A limit of time or steps was reached.
    Limit {
        /// Which, one line.
        what: String,
    },
    /// The run is not the recorded one that it should repeat.
    Diverged {
        /// Where it is different, one line.
        what: String,
    },
    /// The driver needs something that is not there.
    Unsupported {
        /// What, one line.
        what: String,
    },
    /// ndisbox itself failed.
    BoxBug {
        /// What, one line.
        what: String,
    },
}

impl Stop {
    /// A panic inside of our own code.
    pub fn box_bug(place: &str, panic: &(dyn Any + Send)) -> Self {
        let text = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("panic without a text");
        Self::BoxBug { what: format!("{place}: {text}") }
    }

    /// Word for the report.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::BugCheck { .. } => "bugcheck",
            Self::Deadlock { .. } => "deadlock",
            Self::Limit { .. } => "limit",
            Self::Diverged { .. } => "diverged",
            Self::Unsupported { .. } => "unsupported",
            Self::BoxBug { .. } => "box_bug",
        }
    }

    /// One line.
    pub fn message(&self) -> String {
        match self {
            Self::BugCheck { what, .. }
            | Self::Deadlock { what, .. }
            | Self::Limit { what }
            | Self::Diverged { what }
            | Self::Unsupported { what }
            | Self::BoxBug { what } => what.clone(),
        }
    }
}
