//! `cargo xtask drivers`: our C drivers, with both compilers, into `target/drivers/{gcc,clang}/NAME.sys`.
//!
//! `drivers/BUILDING.md` explains each option for people who build a driver by hand; this is the same recipe.

mod import_library;
mod recipe;

use std::fs;
use std::path::{Path, PathBuf};
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

/// The NDIS version that the drivers are built for.
const MINIPORT: &str = "-DNDIS60_MINIPORT";

/// One driver to build, for each toolchain.
struct Driver {
    /// File name without `.sys`.
    name: String,
    /// C files, relative to the root.
    sources: Vec<String>,
    /// Compiler options of this driver alone.
    options: Vec<String>,
}

/// One driver with one toolchain.
struct Job<'a> {
    driver: &'a Driver,
    toolchain: Toolchain,
    libraries: &'a [PathBuf],
}

/// Where a toolchain's drivers go.
pub fn output_folder(workspace: &Workspace, toolchain: Toolchain) -> PathBuf {
    workspace.target.join("drivers").join(toolchain.name())
}

/// Builds what is missing or older than what it is made from.
pub fn run(workspace: &Workspace) -> Outcome {
    let drivers = find_drivers(workspace)?;
    let headers = newest(&headers(workspace)?)?;
    let mut libraries = Vec::new();
    for toolchain in Toolchain::ALL {
        fs::create_dir_all(output_folder(workspace, toolchain)).context("target/drivers")?;
        libraries.push(import_library::make_all(workspace, toolchain)?);
    }
    let jobs: Vec<Job> = Toolchain::ALL
        .into_iter()
        .zip(&libraries)
        .flat_map(|(toolchain, libraries)| {
            drivers.iter().map(move |driver| Job { driver, toolchain, libraries })
        })
        .collect();
    let built = build_all(workspace, &jobs, headers)?;
    println!("drivers: {} of {} built, the rest is up to date", built, jobs.len());
    Ok(())
}

/// `cs8900` in its variants, then one driver for each C file in `good` and `faulty`.
fn find_drivers(workspace: &Workspace) -> Outcome<Vec<Driver>> {
    let sample = c_files(workspace, "drivers/cs8900")?;
    let mut drivers = Vec::new();
    if !sample.is_empty() {
        let ring = vec![MINIPORT.to_owned()];
        let per_frame = vec![MINIPORT.to_owned(), "-DPER_FRAME".to_owned()];
        drivers.push(Driver { name: "cs8900".into(), sources: sample.clone(), options: ring });
        drivers.push(Driver { name: "cs8900_per_frame".into(), sources: sample, options: per_frame });
    }
    for folder in ["drivers/good", "drivers/faulty"] {
        for source in c_files(workspace, folder)? {
            let name = Path::new(&source).file_stem().unwrap_or_default().to_string_lossy().into_owned();
            drivers.push(Driver { name, sources: vec![source], options: vec![MINIPORT.to_owned()] });
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

/// Whatever any driver may include, and the start-up code that each is linked with.
fn headers(workspace: &Workspace) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in ["sdk", "drivers"] {
        collect_files(&workspace.path(folder), &mut files)?;
    }
    files.retain(|file| {
        file.extension().is_some_and(|extension| extension == "h")
            || file.starts_with(workspace.path("sdk/startup"))
    });
    Ok(files)
}

/// Runs the jobs that are due on all processors; all failures are told, not only the first.
fn build_all(workspace: &Workspace, jobs: &[Job], headers: Option<SystemTime>) -> Outcome<usize> {
    let queue = Mutex::new(jobs.iter());
    let results: Mutex<Vec<Outcome<bool>>> = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().expect("no worker panics").next();
                    let Some(job) = next else { break };
                    let result = build(workspace, job, headers);
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
fn build(workspace: &Workspace, job: &Job, headers: Option<SystemTime>) -> Outcome<bool> {
    let folder = output_folder(workspace, job.toolchain);
    let output = folder.join(format!("{}.sys", job.driver.name));
    let objects = folder.join("objects").join(&job.driver.name);
    fs::create_dir_all(&objects).context(objects.display())?;
    let mut commands = recipe::commands(workspace, job, &objects, &output);
    let lines: Vec<String> = commands.iter().map(process::command_line).collect();
    let lines = lines.join("\n");
    let record = folder.join(format!("{}.commands", job.driver.name));
    let mut inputs: Vec<PathBuf> = job.driver.sources.iter().map(|source| workspace.path(source)).collect();
    inputs.extend(job.libraries.iter().cloned());
    let newest_input = newest(&inputs)?.max(headers);
    let same_commands = fs::read_to_string(&record).is_ok_and(|recorded| recorded == lines);
    if same_commands && newest(std::slice::from_ref(&output)).is_ok_and(|made| made >= newest_input) {
        return Ok(false);
    }
    for command in &mut commands {
        process::output(command)?;
    }
    fs::write(&record, lines).context(record.display())?;
    Ok(true)
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
