//! The command lines that make one driver. `drivers/BUILDING.md` says what each option is for.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Job, Toolchain};
use crate::workspace::Workspace;

/// The code that runs before DriverEntry, linked into each driver.
const STARTUP: &[&str] =
    &["sdk/startup/driver_entry.c", "sdk/startup/security_cookie.c", "sdk/startup/load_config.c"];

const COMPILE: &[&str] = &[
    "-std=gnu17",
    "-O2",
    "-ffreestanding",
    "-nostdinc",
    "-fno-ident",
    "-fstack-protector-strong",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-Isdk/include/ndis",
    "-Isdk/include/km",
    "-Isdk/startup",
];

const COMPILE_GCC: &[&str] = &["-mno-stack-arg-probe"];
const COMPILE_CLANG: &[&str] = &["--target=x86_64-pc-windows-msvc", "-Xclang", "-cfguard"];

const LINK_GCC: &[&str] = &[
    "-nostdlib",
    "-s",
    "-Wl,--subsystem,native:6.0",
    "-Wl,--entry,GsDriverEntry",
    "-Wl,--image-base,0x140000000",
    "-Wl,--dynamicbase",
    "-Wl,--nxcompat",
    "-Wl,--enable-reloc-section",
    "-Wl,--no-insert-timestamp",
    "-Wl,--disable-runtime-pseudo-reloc",
    "-Wl,--exclude-all-symbols",
];

const LINK_CLANG: &[&str] = &[
    "/driver",
    "/subsystem:native,6.00",
    "/entry:GsDriverEntry",
    "/nodefaultlib",
    "/Brepro",
    "/guard:cf",
    "/section:INIT,ERD",
];

/// GNU ld cannot mark a section as discardable; objcopy calls the same flag `debug`.
const DISCARD_INIT: &[&str] = &["--set-section-flags", "INIT=code,readonly,alloc,load,contents,debug"];

/// What to run in the workspace root, in order, to make `output` from objects that go to the folder `objects`.
pub fn commands(workspace: &Workspace, job: &Job, objects: &Path, output: &Path) -> Vec<Command> {
    let mut commands = Vec::new();
    let mut linked = Vec::new();
    for source in job.driver.sources.iter().map(String::as_str).chain(STARTUP.iter().copied()) {
        let object = object_file(objects, source);
        let mut command = compiler(job.toolchain);
        command.args(COMPILE).args(&job.driver.options).args(["-c", source, "-o"]).arg(&object);
        commands.push(command);
        linked.push(object);
    }
    match job.toolchain {
        Toolchain::Gcc => {
            let mut link = Command::new("x86_64-w64-mingw32-gcc");
            link.args(LINK_GCC).arg("-o").arg(output).args(linked).args(job.libraries);
            let mut mark = Command::new("x86_64-w64-mingw32-objcopy");
            mark.args(DISCARD_INIT).arg(output);
            commands.extend([link, mark]);
        }
        Toolchain::Clang => {
            let mut link = Command::new("lld-link");
            link.args(LINK_CLANG).arg(format!("/out:{}", output.display())).args(linked).args(job.libraries);
            commands.push(link);
        }
    }
    for command in &mut commands {
        // objcopy writes a time stamp into the image: make it the same each time.
        command.current_dir(&workspace.root).env("SOURCE_DATE_EPOCH", "0");
    }
    commands
}

fn compiler(toolchain: Toolchain) -> Command {
    let (program, options) = match toolchain {
        Toolchain::Gcc => ("x86_64-w64-mingw32-gcc", COMPILE_GCC),
        Toolchain::Clang => ("clang", COMPILE_CLANG),
    };
    let mut command = Command::new(program);
    command.args(options);
    command
}

fn object_file(objects: &Path, source: &str) -> PathBuf {
    objects.join(Path::new(source).file_name().unwrap_or_default()).with_extension("o")
}
