//! What can be wrong with what the user gave.

use std::path::PathBuf;
use trace::report::Outcome;

/// Why a box cannot be built: one line that names the file or option, what is wrong, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum UserError {
    /// A file cannot be read or written.
    #[error("cannot {verb} {}: {source}", path.display())]
    File {
        /// `read`, `write`.
        verb: &'static str,
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The driver file is not one that runs in an x64 kernel.
    #[error("{file}: {error}")]
    Image {
        /// Which file.
        file: String,
        /// What is wrong with it.
        error: Box<pe::PeError>,
    },
    /// The INF is wrong, or does not install the device.
    #[error("{0}")]
    Inf(Box<inf::InfError>),
    /// The INF names no driver that can be run.
    #[error("{file}: {what}")]
    InfDriver {
        /// Which INF.
        file: String,
        /// What is missing and what to do.
        what: String,
    },
    /// A device that is not known, or cannot be as it is asked for.
    #[error("--device {spec}: {what}")]
    Device {
        /// The device as given.
        spec: String,
        /// What is wrong and what to do.
        what: String,
    },
    /// A network that is not known, or cannot be as it is asked for.
    #[error("--net {spec}: {what}")]
    Network {
        /// The network as given.
        spec: String,
        /// What is wrong and what to do.
        what: String,
    },
    /// Another option has a value that it cannot have.
    #[error("{option} {value}: {what}")]
    Option {
        /// The option, with its dashes.
        option: &'static str,
        /// The value as given.
        value: String,
        /// What is wrong and what to do.
        what: String,
    },
    /// The driver imports what ndisbox does not have.
    #[error(
        "{file} imports {} that ndisbox does not have: {}; --allow-missing runs it until it uses one",
        if names.len() == 1 { "a function".to_owned() } else { format!("{} functions", names.len()) },
        names.join(", ")
    )]
    MissingImports {
        /// The driver.
        file: String,
        /// Each as `module!name`.
        names: Vec<String>,
    },
    /// A schedule cannot be repeated: it is none, or of another driver.
    #[error("{name}: {what}")]
    Schedule {
        /// The file, or `replay` where it is no file.
        name: String,
        /// What is wrong and what to do.
        what: String,
    },
    /// This computer cannot run a box.
    #[error("this computer cannot run a box: {0}")]
    Host(String),
}

impl UserError {
    /// How a run that ends with this error ended.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::MissingImports { .. } => Outcome::Unsupported,
            _ => Outcome::BadInput,
        }
    }
}

impl From<inf::InfError> for UserError {
    fn from(error: inf::InfError) -> Self {
        Self::Inf(Box::new(error))
    }
}
