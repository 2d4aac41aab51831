//! `cargo xtask drivers`: our C drivers, with both compilers, into `target/drivers/{gcc,clang}/NAME.sys`.
//!
//! `drivers/BUILDING.md` explains each option for people who build a driver by hand; this is the same recipe.

mod header_check;
mod import_library;
mod recipe;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::SystemTime;

use crate::failure::{Context, Failure, Outcome};
use crate::process;
use crate::workspace::{Workspace, collect_files, relative_to};

/// A way to make a driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toolchain {
    /// mingw-w64's gcc and binutils.
    Gcc,
    /// clang for the MSVC ABI, and lld-link.
    Clang,
}

impl Toolchain {
    /// Both, in the order in which they are told of.
    pub const ALL: [Self; 2] = [Self::Gcc, Self::Clang];

    /// Name of the folder and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gcc => "gcc",
            Self::Clang => "clang",
        }
    }
}

/// The sample drivers: each is a folder with an INF.
const SAMPLES: [&str; 3] = ["cs8900", "e1000", "ne2000"];

/// The NDIS version of the sample drivers.
const SAMPLE_VERSION: &str = "-DNDIS630_MINIPORT";

/// The NDIS version of the good and faulty drivers.
const OTHERS_VERSION: &str = "-DNDIS620_MINIPORT";

/// One driver to build, for each toolchain.
struct Driver {
    /// File name without `.sys`.
    name: String,
    /// C files, relative to the root.
    sources: Vec<String>,
    /// Compiler options of this driver alone.
    options: Vec<String>,
    /// The one toolchain that can build it, where the other cannot.
    only: Option<Toolchain>,
}

/// One driver with one toolchain.
struct Job<'a> {
    driver: &'a Driver,
    tools: &'a Tools,
}

impl Job<'_> {
    fn is_possible(&self) -> bool {
        self.driver.only.is_none_or(|only| only == self.tools.toolchain)
    }
}

/// A toolchain and what all drivers that it makes are linked with.
struct Tools {
    toolchain: Toolchain,
    startup: Vec<PathBuf>,
    libraries: Vec<PathBuf>,
}

/// A file and how to make it.
struct Making {
    output: PathBuf,
    inputs: Vec<PathBuf>,
    commands: Vec<Command>,
}

/// Where a toolchain's drivers go.
pub fn output_folder(workspace: &Workspace, toolchain: Toolchain) -> PathBuf {
    workspace.target.join("drivers").join(toolchain.name())
}

/// Builds what is missing or older than what it is made from.
pub fn run(workspace: &Workspace) -> Outcome {
    let drivers = find_drivers(workspace)?;
    header_check::run(workspace)?;
    let mut all_tools = Vec::new();
    for toolchain in Toolchain::ALL {
        let startup = recipe::startup(workspace, toolchain, &headers(workspace, "sdk")?)?;
        let startup = startup.into_iter().map(|making| make(making).map(|(output, _)| output));
        all_tools.push(Tools {
            toolchain,
            startup: startup.collect::<Outcome<_>>()?,
            libraries: import_library::make_all(workspace, toolchain)?,
        });
        forget_old(&output_folder(workspace, toolchain), &drivers)?;
    }
    let jobs: Vec<Job> =
        all_tools.iter().flat_map(|tools| drivers.iter().map(move |driver| Job { driver, tools })).collect();
    let jobs: Vec<Job> = jobs.into_iter().filter(Job::is_possible).collect();
    let built = build_all(workspace, &jobs)?;
    for toolchain in Toolchain::ALL {
        // The samples can be installed from there: an INF names the .sys beside it.
        for sample in SAMPLES {
            let inf = output_folder(workspace, toolchain).join(format!("{sample}.inf"));
            fs::copy(workspace.path(&format!("drivers/{sample}/{sample}.inf")), &inf)
                .context(inf.display())?;
        }
    }
    println!("drivers: {} of {} built, the rest is up to date", built, jobs.len());
    Ok(())
}

/// Removes the drivers whose source is gone.
fn forget_old(folder: &Path, drivers: &[Driver]) -> Outcome {
    for entry in fs::read_dir(folder).context(folder.display())? {
        let path = entry.context(folder.display())?.path();
        let is_driver = path.extension().is_some_and(|extension| extension == "sys");
        let name = path.file_stem().unwrap_or_default();
        if is_driver && !drivers.iter().any(|driver| name == driver.name.as_str()) {
            fs::remove_file(&path).context(path.display())?;
        }
    }
    Ok(())
}

/// The samples, `cs8900` in both its variants, then one driver for each C file in `good` and `faulty`.
fn find_drivers(workspace: &Workspace) -> Outcome<Vec<Driver>> {
    let mut drivers = Vec::new();
    for sample in SAMPLES {
        let sources = c_files(workspace, &format!("drivers/{sample}"))?;
        let options = vec![SAMPLE_VERSION.to_owned()];
        drivers.push(Driver { name: sample.into(), sources, options, only: None });
    }
    let per_frame = vec![SAMPLE_VERSION.to_owned(), "-DPER_FRAME".to_owned()];
    let sources = c_files(workspace, "drivers/cs8900")?;
    drivers.push(Driver { name: "cs8900_per_frame".into(), sources, options: per_frame, only: None });
    for folder in ["drivers/good", "drivers/faulty"] {
        for source in c_files(workspace, folder)? {
            let name = Path::new(&source).file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let only = only_toolchain(&workspace.read(&source)?);
            let options = vec![OTHERS_VERSION.to_owned()];
            drivers.push(Driver { name, sources: vec![source], options, only });
        }
    }
    let mut names: Vec<&str> = drivers.iter().map(|driver| driver.name.as_str()).collect();
    names.sort_unstable();
    let twice: Vec<String> = names
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| format!("two drivers are called {}", pair[0]))
        .collect();
    Failure::from_list("drivers", &twice)?;
    Ok(drivers)
}

/// What the head of a source says of compilers: `//@ compilers: clang`.
fn only_toolchain(source: &str) -> Option<Toolchain> {
    let line = source.lines().find_map(|line| line.strip_prefix("//@ compilers:"))?;
    Toolchain::ALL.into_iter().find(|toolchain| toolchain.name() == line.trim())
}

fn c_files(workspace: &Workspace, folder: &str) -> Outcome<Vec<String>> {
    let mut files = Vec::new();
    collect_files(&workspace.path(folder), &mut files)?;
    let mut files: Vec<String> = files
        .iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "c"))
        .map(|file| relative_to(&workspace.root, file))
        .collect();
    files.sort();
    Ok(files)
}

/// The header files under `folder`.
fn headers(workspace: &Workspace, folder: &str) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect_files(&workspace.path(folder), &mut files)?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "h"));
    Ok(files)
}

/// Runs the jobs that are due on all processors; all failures are told, not only the first.
fn build_all(workspace: &Workspace, jobs: &[Job]) -> Outcome<usize> {
    let queue = Mutex::new(jobs.iter());
    let results: Mutex<Vec<Outcome<bool>>> = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().expect("no worker panics").next();
                    let Some(job) = next else { break };
                    let result = build(workspace, job);
                    results.lock().expect("no worker panics").push(result);
                }
            });
        }
    });
    let mut built = 0;
    let mut complaints = Vec::new();
    for result in results.into_inner().expect("no worker panics") {
        match result {
            Ok(done) => built += usize::from(done),
            Err(failure) => complaints.push(failure.to_string()),
        }
    }
    complaints.sort();
    Failure::from_list("drivers", &complaints)?;
    Ok(built)
}

/// Builds one driver if it is due; says whether it was.
fn build(workspace: &Workspace, job: &Job) -> Outcome<bool> {
    let mut headers_used = headers(workspace, "sdk")?;
    for source in &job.driver.sources {
        let folder = Path::new(source).parent().unwrap_or(Path::new("")).to_string_lossy();
        headers_used.extend(headers(workspace, &folder)?);
    }
    make(recipe::driver(workspace, job, headers_used)?).map(|(_, made)| made)
}

/// Runs the commands if the output is older than an input, or was made with other commands; returns the output and
/// whether it was made. The commands are kept beside it.
fn make(mut making: Making) -> Outcome<(PathBuf, bool)> {
    let lines: Vec<String> = making.commands.iter().map(process::command_line).collect();
    let lines = lines.join("\n");
    let record = making.output.with_extension("commands");
    let newest_input = newest(&making.inputs)?;
    let same_commands = fs::read_to_string(&record).is_ok_and(|recorded| recorded == lines);
    if same_commands && newest(std::slice::from_ref(&making.output)).is_ok_and(|made| made >= newest_input) {
        return Ok((making.output, false));
    }
    // What is only half made must not look done next time.
    let _ = fs::remove_file(&record);
    for command in &mut making.commands {
        process::output(command)?;
    }
    fs::write(&record, lines).context(record.display())?;
    Ok((making.output, true))
}

/// The latest modification time of these files; `None` for no files.
fn newest(files: &[PathBuf]) -> Outcome<Option<SystemTime>> {
    let mut latest = None;
    for file in files {
        let time = fs::metadata(file).and_then(|meta| meta.modified()).context(file.display())?;
        latest = latest.max(Some(time));
    }
    Ok(latest)
}
