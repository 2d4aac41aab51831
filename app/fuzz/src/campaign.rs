//! Running one target on many inputs.

use std::cell::RefCell;
use std::fs;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};

use crate::mutate::{self, Material};
use crate::random::Random;
use crate::targets::Target;

/// What is running now, for whoever watches that it ends.
#[derive(Default)]
pub struct Current {
    /// Number of the input, counted from 0; the inputs of the corpus itself come first.
    pub index: u64,
    /// The input.
    pub input: Vec<u8>,
}

/// A campaign on one target.
pub struct Campaign<'a> {
    /// What is fuzzed.
    pub target: &'static Target,
    /// What to start from.
    pub corpus: &'a [Vec<u8>],
    /// Decides every input.
    pub seed: u64,
    /// Written before each input runs.
    pub current: Arc<Mutex<Current>>,
}

/// An input that made the target panic.
#[derive(Debug, PartialEq, Eq)]
pub struct Crash {
    /// Number of the input.
    pub index: u64,
    /// The input.
    pub input: Vec<u8>,
    /// What the panic said and where.
    pub message: String,
}

impl Campaign<'_> {
    /// Runs inputs, first the corpus as it is, then mutations, while `go_on` says so of the next input's number.
    /// Returns how many were run, or the first that crashed.
    pub fn run(&self, mut go_on: impl FnMut(u64) -> bool) -> Result<u64, Box<Crash>> {
        let mut index = 0;
        while go_on(index) {
            let input = self.input(index);
            {
                let mut current = lock(&self.current);
                current.index = index;
                current.input.clone_from(&input);
            }
            if let Err(message) = call(self.target, &input) {
                return Err(Box::new(Crash { index, input, message }));
            }
            index += 1;
        }
        Ok(index)
    }

    /// Input number `index` of this campaign.
    pub fn input(&self, index: u64) -> Vec<u8> {
        if let Some(known) = usize::try_from(index).ok().and_then(|index| self.corpus.get(index)) {
            return known.clone();
        }
        let material = Material { corpus: self.corpus, dictionary: self.target.dictionary };
        mutate::input(&material, &mut Random::for_input(self.seed, index))
    }
}

thread_local! {
    /// What the last panic of this thread said.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Runs the target once; the text of its panic, if it panics.
pub fn call(target: &Target, input: &[u8]) -> Result<(), String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| panic::set_hook(Box::new(|info| SAID.set(info.to_string()))));
    panic::catch_unwind(AssertUnwindSafe(|| (target.run)(input))).map_err(|_| SAID.take())
}

/// Writes an input where it can be replayed from, and returns that path.
pub fn keep(artifacts: &Path, target: &Target, name: &str, input: &[u8]) -> io::Result<PathBuf> {
    let folder = artifacts.join(target.name);
    fs::create_dir_all(&folder)?;
    let path = folder.join(name);
    fs::write(&path, input)?;
    Ok(path)
}

/// A lock whose data is whole whatever happened to the thread that held it.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Panics on inputs that begin with `N` and are longer than 3 bytes.
    static FRAGILE: Target = Target {
        name: "fragile",
        about: "a target with a known weakness",
        run: |input| assert!(input.len() < 4 || input[0] != b'N', "found it"),
        also: &[],
        dictionary: &[b"NDIS"],
    };

    fn campaign(seed: u64, corpus: &[Vec<u8>]) -> Campaign<'_> {
        Campaign { target: &FRAGILE, corpus, seed, current: Arc::default() }
    }

    #[test]
    fn a_weakness_is_found_and_found_again() {
        let corpus = [b"....".to_vec()];
        let crash = campaign(7, &corpus).run(|index| index < 100_000).unwrap_err();
        assert!(crash.message.contains("found it"), "{}", crash.message);
        assert_eq!(campaign(7, &corpus).run(|index| index < 100_000).unwrap_err(), crash);
        assert_eq!(campaign(7, &corpus).input(crash.index), crash.input);
        assert!(call(&FRAGILE, &crash.input).is_err());
    }

    #[test]
    fn the_corpus_comes_first() {
        let corpus = [b"NDIS".to_vec()];
        let crash = campaign(0, &corpus).run(|_| true).unwrap_err();
        assert_eq!((crash.index, crash.input.as_slice()), (0, &b"NDIS"[..]));
    }

    #[test]
    fn a_quiet_campaign_counts() {
        let corpus = [b"NDI".to_vec()];
        assert_eq!(campaign(0, &corpus).run(|index| index < 1).unwrap(), 1);
    }
}
