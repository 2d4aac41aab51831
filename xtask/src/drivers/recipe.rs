//! The command lines that make one driver. `drivers/BUILDING.md` says what each option is for.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Job, Making, Toolchain, output_folder};
use crate::failure::{Context, Outcome};
use crate::workspace::Workspace;

/// The code that runs before DriverEntry, linked into each driver.
const STARTUP: &[&str] =
    &["sdk/startup/driver_entry.c", "sdk/startup/security_cookie.c", "sdk/startup/load_config.c"];

const COMPILE: &[&str] = &[
    "-std=gnu17",
    "-O2",
    "-ffreestanding",
    "-nostdinc",
    // Drivers look at the same bytes through several types, and the compiler that vendors use lets them.
    "-fno-strict-aliasing",
    "-fno-ident",
    "-fasynchronous-unwind-tables",
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

/// GNU ld cannot mark a section as discardable; objcopy calls the same flag `debug`. `-p` keeps the time stamp at 0.
const DISCARD_INIT: &[&str] = &["-p", "--set-section-flags", "INIT=code,readonly,alloc,load,contents,debug"];

/// How to make the start-up objects, which all drivers of a toolchain share.
pub fn startup(workspace: &Workspace, toolchain: Toolchain, headers: &[PathBuf]) -> Outcome<Vec<Making>> {
    let folder = output_folder(workspace, toolchain).join("startup");
    fs::create_dir_all(&folder).context(folder.display())?;
    let making = |source: &&str| {
        let output = object_file(&folder, source);
        let inputs = headers.iter().cloned().chain([workspace.path(source)]).collect();
        Making { commands: vec![compile(workspace, toolchain, &[], source, &output)], inputs, output }
    };
    Ok(STARTUP.iter().map(making).collect())
}

/// How to make one driver that includes these headers.
pub fn driver(workspace: &Workspace, job: &Job, headers: Vec<PathBuf>) -> Outcome<Making> {
    let Job { driver, tools } = job;
    let folder = output_folder(workspace, tools.toolchain);
    let objects = folder.join("objects").join(&driver.name);
    fs::create_dir_all(&objects).context(objects.display())?;
    let mut inputs = headers;
    inputs.extend(tools.startup.iter().chain(&tools.libraries).cloned());
    let mut commands = Vec::new();
    let mut linked = Vec::new();
    for source in &driver.sources {
        let object = object_file(&objects, source);
        commands.push(compile(workspace, tools.toolchain, &driver.options, source, &object));
        inputs.push(workspace.path(source));
        linked.push(object);
    }
    linked.extend(tools.startup.iter().chain(&tools.libraries).cloned());
    let output = folder.join(format!("{}.sys", driver.name));
    commands.extend(link(tools.toolchain, &linked, &output));
    Ok(Making { output, inputs, commands })
}

fn compile(
    workspace: &Workspace,
    toolchain: Toolchain,
    options: &[String],
    source: &str,
    object: &Path,
) -> Command {
    let mut command = compiler(toolchain);
    command.current_dir(&workspace.root).args(options).args(["-c", source, "-o"]).arg(object);
    command
}

/// Links objects and libraries, in this order.
fn link(toolchain: Toolchain, inputs: &[PathBuf], output: &Path) -> Vec<Command> {
    match toolchain {
        Toolchain::Gcc => {
            let mut link = Command::new("x86_64-w64-mingw32-gcc");
            link.args(LINK_GCC).arg("-o").arg(output).args(inputs);
            let mut mark = Command::new("x86_64-w64-mingw32-objcopy");
            mark.args(DISCARD_INIT).arg(output);
            vec![link, mark]
        }
        Toolchain::Clang => {
            let mut link = Command::new("lld-link");
            link.args(LINK_CLANG).arg(format!("/out:{}", output.display())).args(inputs);
            vec![link]
        }
    }
}

/// The compiler with every option that does not depend on the driver.
pub fn compiler(toolchain: Toolchain) -> Command {
    let (program, options) = match toolchain {
        Toolchain::Gcc => ("x86_64-w64-mingw32-gcc", COMPILE_GCC),
        Toolchain::Clang => ("clang", COMPILE_CLANG),
    };
    let mut command = Command::new(program);
    command.args(options).args(COMPILE);
    command
}

fn object_file(objects: &Path, source: &str) -> PathBuf {
    objects.join(Path::new(source).file_name().unwrap_or_default()).with_extension("o")
}
