//! Where things are: the root, the target folder, the members, the source files.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::failure::{Context, Outcome, fail};
use crate::process;

/// The checkout that xtask works on.
pub struct Workspace {
    /// Folder of the root `Cargo.toml`.
    pub root: PathBuf,
    /// Where cargo puts what it builds.
    pub target: PathBuf,
    /// The workspace's own crates, sorted by name.
    pub members: Vec<Member>,
}

/// One crate of the workspace.
#[derive(Clone, Debug)]
pub struct Member {
    /// Package name.
    pub name: String,
    /// Folder, relative to the root.
    pub folder: String,
    /// Names of the crates it depends on.
    pub dependencies: Vec<Dependency>,
}

/// One line of a crate's dependency tables.
#[derive(Clone, Debug)]
pub struct Dependency {
    /// Package name.
    pub name: String,
    /// Used by tests, examples and benches only.
    pub dev: bool,
}

/// One text file of the checkout.
pub struct SourceFile {
    /// Path relative to the root, with forward slashes.
    pub path: String,
    /// Its contents.
    pub text: String,
}

/// Folders that hold nothing written by hand.
const SKIPPED_FOLDERS: &[&str] = &["target", ".git"];

impl Workspace {
    /// Asks cargo for the workspace that this program was built in.
    pub fn find() -> Outcome<Self> {
        // Set by `cargo run`: the folder of this crate, wherever the checkout is now.
        let Some(folder) = std::env::var_os("CARGO_MANIFEST_DIR") else {
            fail!("start it with `cargo xtask`");
        };
        let metadata = process::output(
            process::cargo()
                .args(["metadata", "--format-version=1", "--no-deps", "--manifest-path"])
                .arg(Path::new(&folder).join("Cargo.toml")),
        )?;
        Self::from_metadata(&metadata)
    }

    /// Reads the answer of `cargo metadata --no-deps`.
    pub fn from_metadata(metadata: &str) -> Outcome<Self> {
        let metadata: Metadata = serde_json::from_str(metadata).context("cargo metadata")?;
        let root = PathBuf::from(metadata.workspace_root);
        let mut members: Vec<Member> =
            metadata.packages.into_iter().map(|package| package.into_member(&root)).collect();
        members.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self { root, target: metadata.target_directory.into(), members })
    }

    /// A file or folder of the checkout, from its path relative to the root.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Reads a text file of the checkout.
    pub fn read(&self, relative: &str) -> Outcome<String> {
        fs::read_to_string(self.path(relative)).context(relative)
    }

    /// All files under `folder` (relative; empty for everything) with one of these extensions, sorted by path.
    pub fn sources(&self, folder: &str, extensions: &[&str]) -> Outcome<Vec<SourceFile>> {
        let mut paths = Vec::new();
        collect_files(&self.path(folder), &mut paths)?;
        paths.retain(|path| {
            path.extension().is_some_and(|extension| extensions.iter().any(|wanted| extension == *wanted))
        });
        paths.sort();
        paths.into_iter().map(|path| self.source_file(&path)).collect()
    }

    fn source_file(&self, path: &Path) -> Outcome<SourceFile> {
        let relative = relative_to(&self.root, path);
        let text = fs::read_to_string(path).context(&relative)?;
        Ok(SourceFile { path: relative, text })
    }
}

/// All regular files under a folder, skipping build output; an absent folder has none.
pub fn collect_files(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).context(folder.display())? {
        let entry = entry.context(folder.display())?;
        let kind = entry.file_type().context(entry.path().display())?;
        let name = entry.file_name();
        if kind.is_file() {
            found.push(entry.path());
        } else if kind.is_dir() && !SKIPPED_FOLDERS.iter().any(|skipped| name == *skipped) {
            collect_files(&entry.path(), found)?;
        }
    }
    Ok(())
}

/// The part of `path` below `root`, with forward slashes; `path` itself when it is elsewhere.
pub fn relative_to(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned()
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<MetadataPackage>,
    target_directory: String,
    workspace_root: String,
}

#[derive(Deserialize)]
struct MetadataPackage {
    name: String,
    manifest_path: PathBuf,
    dependencies: Vec<MetadataDependency>,
}

#[derive(Deserialize)]
struct MetadataDependency {
    name: String,
    kind: Option<String>,
}

impl MetadataPackage {
    fn into_member(self, root: &Path) -> Member {
        let folder = self.manifest_path.parent().unwrap_or(root);
        let dependencies = self.dependencies.into_iter().map(|dependency| Dependency {
            name: dependency.name,
            dev: dependency.kind.as_deref() == Some("dev"),
        });
        Member { name: self.name, folder: relative_to(root, folder), dependencies: dependencies.collect() }
    }
}
