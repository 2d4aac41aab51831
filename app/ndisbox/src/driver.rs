//! Where a driver comes from: a `.sys`, the `.inf` that installs it, or what the binary carries.

use crate::UserError;
use inf::{Architecture, Inf, Install, Target};
use std::path::{Path, PathBuf};

/// The sample driver that the binary carries.
const DEMO_DRIVER: &[u8] = include_bytes!("../embedded/cs8900.sys");
/// The file that installs it.
const DEMO_INF: &[u8] = include_bytes!("../embedded/cs8900.inf");
/// The largest driver or installation file that is read.
const LARGEST_FILE: u64 = 256 << 20;

/// Which driver to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DriverSource {
    /// The sample driver for the CS8900A that the binary carries, with its INF.
    Demo,
    /// A `.sys`, or the `.inf` that installs one.
    File(PathBuf),
    /// The bytes of a `.sys`.
    Image {
        /// File name to show.
        name: String,
        /// The file.
        bytes: Vec<u8>,
    },
}

impl DriverSource {
    /// As the command line takes it.
    pub fn argument(&self) -> String {
        match self {
            Self::Demo => "demo".to_owned(),
            Self::File(path) => path.display().to_string(),
            Self::Image { name, .. } => name.clone(),
        }
    }

    /// Whether an installation file comes with it, which then says what the device is.
    pub fn has_inf(&self) -> bool {
        match self {
            Self::Demo => true,
            Self::File(path) => is_inf(path),
            Self::Image { .. } => false,
        }
    }
}

/// An installation file and what it does for the device.
#[derive(Debug)]
pub struct Installation {
    /// The file.
    pub inf: Inf,
    /// The installation of the device.
    pub install: Install,
}

/// A driver that was read and checked.
#[derive(Debug)]
pub struct Driver {
    /// File name of the image.
    pub file: String,
    /// The image.
    pub image: pe::Image,
    /// Hash of the image's file.
    pub fingerprint: u64,
    /// Name of its service.
    pub service: String,
    /// How it is installed, if there is an INF.
    pub installation: Option<Installation>,
}

/// The Windows that installation files are read for: the one that the box says it is.
pub fn target() -> Target {
    Target::new(Architecture::Amd64, 10, 0, ddi::time::BUILD_NUMBER)
}

impl Driver {
    /// Reads a driver; `hardware_ids` of its device choose among the models of an INF, the first model if empty.
    ///
    /// # Errors
    /// A file that cannot be read, is no driver, or installs none for the device.
    pub fn read(source: &DriverSource, hardware_ids: &[&str]) -> Result<Self, UserError> {
        match source {
            DriverSource::Demo => {
                let installation = install(DEMO_INF, "cs8900.inf", hardware_ids)?;
                Self::from_image("cs8900.sys", DEMO_DRIVER.to_vec(), Some(installation))
            }
            DriverSource::Image { name, bytes } => Self::from_image(name, bytes.clone(), None),
            DriverSource::File(path) if is_inf(path) => {
                let installation = install(&read_file(path)?, &shown_name(path), hardware_ids)?;
                let image = installed_image(path, &installation.install)?;
                Self::from_image(&shown_name(&image), read_file(&image)?, Some(installation))
            }
            DriverSource::File(path) => Self::from_image(&shown_name(path), read_file(path)?, None),
        }
    }

    fn from_image(file: &str, bytes: Vec<u8>, installation: Option<Installation>) -> Result<Self, UserError> {
        let fingerprint = sched::schedule::hash(&bytes);
        let image = pe::Image::parse(bytes)
            .map_err(|error| UserError::Image { file: file.to_owned(), error: Box::new(error) })?;
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let installed = installation.as_ref().and_then(|i| i.install.service.as_ref());
        let service = installed.map_or_else(|| stem.to_owned(), |service| service.name.clone());
        Ok(Self { file: file.to_owned(), image, fingerprint, service, installation })
    }
}

fn is_inf(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("inf"))
}

/// The file name for messages and reports, which do not depend on where the file lies.
fn shown_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Reads a whole file of a size that a driver may have.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, UserError> {
    let error = |source| UserError::File { verb: "read", path: path.to_owned(), source };
    let metadata = std::fs::metadata(path).map_err(error)?;
    if metadata.is_dir() {
        return Err(error(std::io::ErrorKind::IsADirectory.into()));
    }
    if metadata.len() > LARGEST_FILE {
        return Err(error(std::io::ErrorKind::FileTooLarge.into()));
    }
    std::fs::read(path).map_err(error)
}

fn install(bytes: &[u8], name: &str, hardware_ids: &[&str]) -> Result<Installation, UserError> {
    let inf = Inf::parse(bytes, name)?;
    let target = target();
    let install = match hardware_ids {
        [] => {
            let models = inf.models(&target);
            let Some(model) = models.first() else {
                let what = "it lists no device for x64 Windows; name the INF that does".to_owned();
                return Err(UserError::InfDriver { file: name.to_owned(), what });
            };
            inf.install(model, &target, &mut |_| None)?
        }
        ids => inf.select(ids, &target)?,
    };
    Ok(Installation { inf, install })
}

fn installed_image(inf: &Path, install: &Install) -> Result<PathBuf, UserError> {
    let wrong = |what: String| UserError::InfDriver { file: shown_name(inf), what };
    let Some(file) = &install.driver_file else {
        return Err(wrong(format!("[{}] installs no driver service; name another INF", install.section)));
    };
    let directory = match inf.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    file.locate(directory)
        .ok_or_else(|| wrong(format!("the driver {} is not beside it; put it there", file.path)))
}

/// Hardware identifiers for which an INF has a model, in file order.
pub(crate) fn known_hardware(source: &DriverSource) -> Result<Vec<String>, UserError> {
    let inf = match source {
        DriverSource::Demo => Inf::parse(DEMO_INF, "cs8900.inf")?,
        DriverSource::File(path) if is_inf(path) => Inf::parse(&read_file(path)?, &shown_name(path))?,
        _ => return Ok(Vec::new()),
    };
    let ids = inf.models(&target()).into_iter().flat_map(|model| {
        std::iter::once(model.hardware_id).chain(model.compatible_ids).filter(|id| !id.is_empty())
    });
    Ok(ids.collect())
}
