//! Words that may stand in one room only.

use crate::rust_source::{code_only, without_tests};

/// Words, the places where they may be used, and the rule as one would tell it.
struct Reserved {
    rule: &'static str,
    words: &'static [&'static str],
    places: &'static [&'static str],
}

const RESERVED: &[Reserved] = &[
    Reserved {
        rule: "only `cpu` installs signal handlers",
        words: &["sigaction", "sigaltstack", "signal_hook", "SigAction"],
        places: &["host/cpu/"],
    },
    Reserved {
        rule: "only the command line prints",
        words: &["println!", "eprintln!", "print!", "eprint!", "dbg!"],
        places: &[
            "app/ndisbox/src/main.rs",
            "app/ndisbox/src/cli.rs",
            "app/ndisbox/src/cli/",
            "app/fuzz/",
            "xtask/",
        ],
    },
    Reserved {
        rule: "only `sched` knows time or randomness",
        words: &[
            "Instant::now",
            "SystemTime::now",
            "clock_gettime",
            "_rdtsc",
            "__rdtscp",
            "getrandom",
            "thread_rng",
            "RandomState",
            "rand",
        ],
        places: &[
            "host/sched/",
            // The export of that name: a sequence that follows from its seed alone.
            "nt/ntoskrnl/src/rtl/convert.rs",
            // The supervisor's watchdog and the progress line live outside the box, in real time.
            "app/ndisbox/src/supervisor.rs",
            "app/ndisbox/src/supervisor/",
            "app/ndisbox/src/cli.rs",
            "app/ndisbox/src/cli/",
            "app/fuzz/",
            "xtask/",
        ],
    },
];

/// Words of Windows that a chip does not know; compared with each part of an identifier.
const WINDOWS_WORDS: &[&str] = &["ntstatus", "irql", "dirql", "ndis", "wdk"];

/// What `text`, the file at `path` in the crate at `folder`, says that it may not.
pub fn complaints(folder: &str, path: &str, text: &str) -> Vec<String> {
    let code = code_only(text);
    let mut complaints = Vec::new();
    if !is_test(folder, path) {
        complaints.extend(reserved_complaints(path, without_tests(&code)));
    }
    if folder.starts_with("hw/") {
        complaints.extend(windows_complaints(path, &code));
        if path.ends_with("/src/lib.rs") && !code.contains("#![forbid(unsafe_code") {
            complaints.push(format!("{path}: a crate of hw/ says #![forbid(unsafe_code)]"));
        }
    }
    complaints
}

fn is_test(folder: &str, path: &str) -> bool {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let folders = ["/tests/", "/benches/", "/examples/"];
    folders.iter().any(|folder| inside.starts_with(folder))
        || inside.contains("/tests/")
        || path.ends_with("/tests.rs")
}

fn reserved_complaints(path: &str, code: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for reserved in
        RESERVED.iter().filter(|reserved| !reserved.places.iter().any(|place| path.starts_with(place)))
    {
        for (number, line) in numbered(code) {
            if let Some(word) = reserved.words.iter().find(|word| has_word(line, word)) {
                complaints.push(format!("{path}:{number}: `{word}`: {}", reserved.rule));
            }
        }
    }
    complaints
}

fn windows_complaints(path: &str, code: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (number, line) in numbered(code) {
        let found = identifiers(line)
            .find(|identifier| parts(identifier).iter().any(|part| WINDOWS_WORDS.contains(&part.as_str())));
        if let Some(identifier) = found {
            complaints.push(format!("{path}:{number}: `{identifier}`: hw/ knows no Windows word"));
        }
    }
    complaints
}

fn numbered(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().enumerate().map(|(index, line)| (index + 1, line))
}

/// Whether `word` stands in `line` on its own, not as part of a longer identifier.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        let after = line[start + word.len()..].chars().next();
        !before.is_some_and(is_identifier) && (word.ends_with('!') || !after.is_some_and(is_identifier))
    })
}

fn is_identifier(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

fn identifiers(line: &str) -> impl Iterator<Item = &str> {
    line.split(|character| !is_identifier(character)).filter(|word| !word.is_empty())
}

/// `IrqLine` → irq, line; `NDIS_STATUS` → ndis, status.
fn parts(identifier: &str) -> Vec<String> {
    let characters: Vec<char> = identifier.chars().collect();
    let mut parts = vec![String::new()];
    for (index, character) in characters.iter().enumerate() {
        let starts_word = character.is_uppercase()
            && index > 0
            && (characters[index - 1].is_lowercase()
                || (characters[index - 1].is_uppercase()
                    && characters.get(index + 1).is_some_and(|next| next.is_lowercase())));
        if *character == '_' || starts_word {
            parts.push(String::new());
        }
        if *character != '_' {
            parts.last_mut().expect("starts with one part").extend(character.to_lowercase());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(folder: &str, file: &str, text: &str) -> usize {
        complaints(folder, &format!("{folder}/{file}"), text).len()
    }

    #[test]
    fn signal_handlers_belong_to_cpu() {
        let text = "unsafe { libc::sigaction(1, &a, &mut b) };";
        assert_eq!(count("host/cpu", "src/fault.rs", text), 0);
        assert_eq!(count("host/sched", "src/lib.rs", text), 1);
        assert_eq!(count("host/sched", "src/lib.rs", "// sigaction is in cpu"), 0);
        assert_eq!(count("host/sched", "src/lib.rs", "let my_sigaction_count = 0;"), 0);
    }

    #[test]
    fn printing_belongs_to_the_command_line() {
        let text = "fn f() { println!(\"x\"); }";
        assert_eq!(count("nt/ndis", "src/lib.rs", text), 1);
        assert_eq!(count("app/ndisbox", "src/boot.rs", text), 1);
        assert_eq!(count("app/ndisbox", "src/main.rs", text), 0);
        assert_eq!(count("app/ndisbox", "src/cli/run.rs", text), 0);
        assert_eq!(count("nt/ndis", "tests/life.rs", text), 0);
        assert_eq!(count("nt/ndis", "src/lib.rs", &format!("#[cfg(test)]\nmod tests {{ {text} }}")), 0);
    }

    #[test]
    fn clocks_belong_to_sched() {
        let text = "let t = std::time::Instant::now();";
        assert_eq!(count("host/sched", "src/lib.rs", text), 0);
        assert_eq!(count("hw/net", "src/pcap.rs", text), 1);
        assert_eq!(count("hw/net", "src/pcap.rs", "let now = Instant(5); let SystemTime = 0;"), 0);
    }

    #[test]
    fn chips_know_no_windows_word_and_no_unsafe() {
        assert_eq!(count("hw/bus", "src/port.rs", "fn raise(status: NTSTATUS) {}"), 1);
        assert_eq!(count("hw/bus", "src/port.rs", "struct CurrentIrql;"), 1);
        assert_eq!(count("hw/bus", "src/port.rs", "struct IrqLine; // IRQL is Windows' word"), 0);
        assert_eq!(count("hw/bus", "src/lib.rs", "//! bus"), 1);
        assert_eq!(count("hw/bus", "src/lib.rs", "//! bus\n#![forbid(unsafe_code)]"), 0);
    }

    #[test]
    fn identifiers_split_into_words() {
        assert_eq!(parts("IrqLine"), ["irq", "line"]);
        assert_eq!(parts("NDIS_STATUS"), ["ndis", "status"]);
        assert_eq!(parts("PCIBus_x"), ["pci", "bus", "x"]);
        assert_eq!(parts("__"), Vec::<String>::new());
    }
}
