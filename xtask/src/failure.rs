//! Why a task failed: one text, with the place where it happened in front.

use std::fmt;

/// What every task returns.
pub type Outcome<T = ()> = Result<T, Failure>;

/// A reason to stop, ready to be shown to a person.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// One failure out of a list of complaints; success if there are none.
    pub fn from_list(task: &str, complaints: &[String]) -> Outcome {
        if complaints.is_empty() {
            return Ok(());
        }
        let lines: String = complaints.iter().map(|line| format!("\n  {line}")).collect();
        Err(Self(format!("{task}: {} problem(s){lines}", complaints.len())))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Adds the place to an error that does not know it.
pub trait Context<T> {
    /// Turns any error into a [`Failure`] that begins with `place`.
    fn context(self, place: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> Context<T> for Result<T, E> {
    fn context(self, place: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Failure(format!("{place}: {error}")))
    }
}

/// Returns early with a formatted [`Failure`].
macro_rules! fail {
    ($($text:tt)*) => { return Err($crate::failure::Failure::new(format!($($text)*))) };
}
pub(crate) use fail;
