//! The fuzz driver's command line; `cargo xtask fuzz` starts it.
#![allow(clippy::disallowed_methods, reason = "a campaign is bounded by, and watched in, real time")]
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use fuzz::campaign::{self, Campaign, Current, lock};
use fuzz::corpus;
use fuzz::targets::{self, Target};

const USAGE: &str = "\
usage: cargo xtask fuzz [TARGET] [OPTIONS]

  --seconds N      how long, shared by the targets (default 30)
  --inputs N       stop each target after N inputs, whatever the time
  --seed S         decides every input (default 1)
  --replay FILE    run TARGET on this one input
  --write-each     keep each input on disk before it runs, for one that kills the process
  --list           name the targets";

/// An input that runs longer than this does not end.
const PATIENCE: Duration = Duration::from_secs(10);

struct Options {
    target: Option<&'static Target>,
    seconds: u64,
    inputs: u64,
    seed: u64,
    replay: Option<PathBuf>,
    write_each: bool,
    list: bool,
    help: bool,
    artifacts: PathBuf,
}

fn main() -> ExitCode {
    let outcome = parse(std::env::args().skip(1)).and_then(|options| run(&options));
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("fuzz: {message}");
            ExitCode::from(2)
        }
    }
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options {
        target: None,
        seconds: 30,
        inputs: u64::MAX,
        seed: 1,
        replay: None,
        write_each: false,
        list: false,
        help: false,
        artifacts: "target/fuzz".into(),
    };
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--seconds" => options.seconds = number(&value()?)?,
            "--inputs" => options.inputs = number(&value()?)?,
            "--seed" => options.seed = number(&value()?)?,
            "--replay" => options.replay = Some(value()?.into()),
            "--artifacts" => options.artifacts = value()?.into(),
            "--write-each" => options.write_each = true,
            "--list" => options.list = true,
            "--help" => options.help = true,
            name => match targets::find(name) {
                Some(target) if options.target.is_none() => options.target = Some(target),
                _ => return Err(format!("unknown target or option `{name}`\n{USAGE}")),
            },
        }
    }
    Ok(options)
}

fn number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|error| format!("`{text}`: {error}"))
}

/// Whether all went well.
fn run(options: &Options) -> Result<bool, String> {
    if options.help {
        println!("{USAGE}");
        return Ok(true);
    }
    if options.list {
        targets::ALL.iter().for_each(|target| println!("{:<12} {}", target.name, target.about));
        return Ok(true);
    }
    if let Some(file) = &options.replay {
        return replay(options.target.ok_or("--replay needs a target")?, file);
    }
    let chosen: Vec<&'static Target> = match options.target {
        Some(target) => vec![target],
        None => targets::ALL.iter().collect(),
    };
    let share = Duration::from_secs(options.seconds) / u32::try_from(chosen.len()).unwrap_or(1);
    let mut all_well = true;
    for target in chosen {
        all_well &= fuzz_one(options, target, share)?;
    }
    Ok(all_well)
}

fn replay(target: &Target, file: &Path) -> Result<bool, String> {
    let input = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    match campaign::call(target, &input) {
        Ok(()) => {
            println!("{}: {} bytes, no panic", target.name, input.len());
            Ok(true)
        }
        Err(message) => {
            println!("{}: {message}", target.name);
            Ok(false)
        }
    }
}

fn fuzz_one(options: &Options, target: &'static Target, share: Duration) -> Result<bool, String> {
    // Set by `cargo run`: the folder of this crate, wherever the checkout is now.
    let crate_folder = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("start it with `cargo xtask fuzz`")?;
    let root = Path::new(&crate_folder).join("../..");
    let corpus = corpus::load(&root, target).map_err(|error| format!("{}: corpus: {error}", target.name))?;
    let current = Arc::new(Mutex::new(Current::default()));
    let campaign = Campaign { target, corpus: &corpus, seed: options.seed, current: Arc::clone(&current) };
    watch(target, Arc::clone(&current), options.artifacts.clone());
    let begun = Instant::now();
    let outcome = campaign.run(|index| {
        if options.write_each {
            // Best effort: a full disk must not look like a crash of the target.
            let _ = campaign::keep(&options.artifacts, target, "next", &campaign.input(index));
        }
        index < options.inputs && (begun.elapsed() < share || index < corpus.len() as u64)
    });
    lock(&current).index = u64::MAX; // the watcher may go
    match outcome {
        Ok(count) => {
            let rate = count as f64 / begun.elapsed().as_secs_f64();
            let seed = options.seed;
            println!(
                "{:<12} {count} inputs, {rate:.0}/s, seed {seed}, {} in the corpus",
                target.name,
                corpus.len()
            );
            Ok(true)
        }
        Err(crash) => {
            let name = format!("crash-{}-{}", options.seed, crash.index);
            report(target, &options.artifacts, &name, &crash.input, &crash.message);
            Ok(false)
        }
    }
}

/// Ends the process, with the input kept, when one input runs for longer than [`PATIENCE`].
fn watch(target: &'static Target, current: Arc<Mutex<Current>>, artifacts: PathBuf) {
    std::thread::spawn(move || {
        let (mut seen, mut since) = (u64::MAX - 1, Instant::now());
        loop {
            std::thread::sleep(Duration::from_millis(500));
            let now = lock(&current);
            if now.index == u64::MAX {
                return;
            }
            if now.index != seen {
                (seen, since) = (now.index, Instant::now());
            } else if since.elapsed() > PATIENCE {
                report(target, &artifacts, &format!("hang-{}", now.index), &now.input, "does not end");
                std::process::exit(1);
            }
        }
    });
}

fn report(target: &Target, artifacts: &Path, name: &str, input: &[u8], message: &str) {
    println!("{}: {message}", target.name);
    match campaign::keep(artifacts, target, name, input) {
        Ok(path) => println!("replay: cargo xtask fuzz {} --replay {}", target.name, path.display()),
        Err(error) => println!("{}: cannot keep the input: {error}", artifacts.display()),
    }
}
