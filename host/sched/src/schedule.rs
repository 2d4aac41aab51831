//! The schedule of a run: what was decided, in order, and its text.
//!
//! The text is words, and any white space stands between them, so that it can be a file or an argument:
//!
//! ```text
//! ndisbox-schedule 1
//! driver: 9c1d34a0b2f7e611 e1000.sys
//! run: demo --seed 7
//! turns: 3b2*32a~4b
//! marks: x0-Q
//! end: 1204 00c0ffee00c0ffee
//! sum: 5be1…
//! ```
//!
//! A turn is the number of preemption points (left out if 1) and who gets them: `a` is the first of those who could go
//! on, `b` the second; after 26 there are leading capitals. `~4` is an interrupt that comes 4 preemption points late.
//! `2*` in front means twice. Each decision has a mark, a character that says how the run was when it was made: who
//! replays compares them, and tells the first one that is different. `end` has the number of events and the hash of the
//! trace; `sum` is a checksum over all words before it.

use std::fmt;
use std::str::FromStr;

/// Version of the text.
pub const VERSION: u32 = 1;
/// First word of the text.
const MAGIC: &str = "ndisbox-schedule";
/// Most decisions that a schedule has. A longer run has no record.
pub const MOST_DECISIONS: usize = 4_000_000;
/// Characters of a line of turns or marks.
const LINE: usize = 100;

/// One decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Who goes on, by index among all that could, and for how many preemption points.
    Turn {
        /// Index.
        choice: u32,
        /// Preemption points, at least 1.
        slice: u32,
    },
    /// How many preemption points pass before a processor notices an interrupt.
    Latency(u32),
}

/// What was decided in a run, and for which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Hash of the driver's file.
    pub driver: u64,
    /// Its name, to tell a person.
    pub driver_name: String,
    /// The words after `ndisbox run` that make the same box.
    pub arguments: Vec<String>,
    /// The decisions.
    pub decisions: Vec<Decision>,
    /// A mark for each decision: a number below 64.
    pub marks: Vec<u8>,
    /// Events of the run.
    pub events: u64,
    /// Hash of its trace.
    pub hash: u64,
}

/// Why a text is no schedule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// It does not begin as one.
    #[error("this is no schedule: it does not begin with `{MAGIC}`")]
    NotOne,
    /// It is one of another version.
    #[error("the schedule has version {0}; this ndisbox reads version {VERSION}")]
    Version(String),
    /// A part is missing, or something else stands in its place.
    #[error("the schedule is damaged: {0} expected")]
    Expected(&'static str),
    /// A word is wrong.
    #[error("the schedule is damaged: {word:?} is no {what}")]
    Word {
        /// What it should be.
        what: &'static str,
        /// The word.
        word: String,
    },
    /// Too many decisions.
    #[error("the schedule has more than {MOST_DECISIONS} decisions")]
    TooLong,
    /// There is not one mark for each decision.
    #[error("the schedule is damaged: it has {decisions} decisions and {marks} marks")]
    Marks {
        /// Decisions.
        decisions: usize,
        /// Marks.
        marks: usize,
    },
    /// The checksum differs.
    #[error("the schedule was changed: its checksum does not fit")]
    Sum,
}

/// FNV-1a of 64 bits, for checksums and for telling files apart. Not against someone who wants to deceive.
pub fn hash(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

/// The characters of marks.
const MARKS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The character of a mark.
pub fn mark_character(mark: u8) -> char {
    MARKS[usize::from(mark & 63)].into()
}

/// A word that has no white space and is not the name of a part.
fn escaped(word: &str) -> String {
    let mut out = String::new();
    for character in word.chars() {
        if character.is_whitespace() || character == '%' || character.is_control() {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02x}"));
            }
        } else {
            out.push(character);
        }
    }
    match out.strip_suffix(':') {
        Some(front) => format!("{front}%3a"),
        None if out.is_empty() => "%".to_owned(),
        None => out,
    }
}

fn unescaped(word: &str) -> Result<String, ScheduleError> {
    let wrong = || ScheduleError::Word { what: "argument", word: word.to_owned() };
    if word == "%" {
        return Ok(String::new());
    }
    let mut out = Vec::new();
    let mut bytes = word.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let (high, low) = (digit(bytes.next()), digit(bytes.next()));
            let (Some(high), Some(low)) = (high, low) else { return Err(wrong()) };
            out.push((high * 16 + low) as u8);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).map_err(|_| wrong())
}

fn write_decision(out: &mut String, decision: Decision, times: usize) {
    use fmt::Write as _;
    // Writing to a string does not fail.
    if times > 1 {
        let _ = write!(out, "{times}*");
    }
    match decision {
        Decision::Latency(points) => _ = write!(out, "~{points}"),
        Decision::Turn { choice, slice } => {
            if slice != 1 {
                let _ = write!(out, "{slice}");
            }
            let mut letters = vec![b'a' + (choice % 26) as u8];
            let mut rest = choice / 26;
            while rest > 0 {
                letters.push(b'A' + (rest % 26) as u8);
                rest /= 26;
            }
            out.extend(letters.iter().rev().map(|letter| char::from(*letter)));
        }
    }
    // A latency's digits would run into those of the next decision.
    if matches!(decision, Decision::Latency(_)) {
        out.push('.');
    }
}

/// Reads decisions off a word.
struct Turns<'a> {
    word: &'a str,
    rest: std::iter::Peekable<std::str::Bytes<'a>>,
}

impl Turns<'_> {
    fn wrong(&self) -> ScheduleError {
        let word: String = self.word.chars().take(40).collect();
        ScheduleError::Word { what: "list of turns", word }
    }

    fn number(&mut self) -> Result<Option<u32>, ScheduleError> {
        let mut value: Option<u32> = None;
        while let Some(digit) = self.rest.next_if(u8::is_ascii_digit) {
            let next =
                value.unwrap_or(0).checked_mul(10).and_then(|v| v.checked_add(u32::from(digit - b'0')));
            value = Some(next.ok_or_else(|| self.wrong())?);
        }
        Ok(value)
    }

    fn next(&mut self) -> Result<Option<(u32, Decision)>, ScheduleError> {
        if self.rest.peek().is_none() {
            return Ok(None);
        }
        let mut number = self.number()?;
        let mut times = 1;
        if self.rest.next_if_eq(&b'*').is_some() {
            times = number.filter(|times| *times > 1).ok_or_else(|| self.wrong())?;
            number = self.number()?;
        }
        if number.is_none() && self.rest.next_if_eq(&b'~').is_some() {
            let points = self.number()?.ok_or_else(|| self.wrong())?;
            return match self.rest.next() {
                Some(b'.') => Ok(Some((times, Decision::Latency(points)))),
                _ => Err(self.wrong()),
            };
        }
        let mut choice: u32 = 0;
        loop {
            let letter = self.rest.next().ok_or_else(|| self.wrong())?;
            let (digit, last) = match letter {
                b'A'..=b'Z' => (letter - b'A', false),
                b'a'..=b'z' => (letter - b'a', true),
                _ => return Err(self.wrong()),
            };
            let longer = choice.checked_mul(26).and_then(|c| c.checked_add(digit.into()));
            choice = longer.ok_or_else(|| self.wrong())?;
            if last {
                break;
            }
        }
        let slice = number.unwrap_or(1);
        if slice == 0 {
            return Err(self.wrong());
        }
        Ok(Some((times, Decision::Turn { choice, slice })))
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text =
            format!("{MAGIC} {VERSION}\ndriver: {:016x} {}\nrun:", self.driver, escaped(&self.driver_name));
        for argument in &self.arguments {
            text.push(' ');
            text.push_str(&escaped(argument));
        }
        text.push_str("\nturns:");
        let mut line = String::new();
        for run in self.decisions.chunk_by(|a, b| a == b) {
            write_decision(&mut line, run[0], run.len());
            if line.len() >= LINE {
                text.push(' ');
                text.push_str(&std::mem::take(&mut line));
                text.push('\n');
            }
        }
        if !line.is_empty() {
            text.push(' ');
            text.push_str(&line);
        }
        text.push_str("\nmarks:");
        for (index, mark) in self.marks.iter().enumerate() {
            if index % LINE == 0 {
                text.push_str(if index == 0 { " " } else { "\n " });
            }
            text.push(mark_character(*mark));
        }
        text.push_str(&format!("\nend: {} {:016x}", self.events, self.hash));
        let sum = sum_of(text.split_whitespace());
        write!(f, "{text}\nsum: {sum:016x}")
    }
}

/// Checksum over words, whatever white space is between them.
fn sum_of<'a>(words: impl Iterator<Item = &'a str>) -> u64 {
    let joined: Vec<u8> = words.flat_map(|word| word.bytes().chain([b' '])).collect();
    hash(&joined)
}

/// Words of the text, read one by one.
struct Words<'a> {
    words: Vec<&'a str>,
    at: usize,
}

impl<'a> Words<'a> {
    fn next(&mut self, what: &'static str) -> Result<&'a str, ScheduleError> {
        let word = self.words.get(self.at).copied().ok_or(ScheduleError::Expected(what))?;
        self.at += 1;
        Ok(word)
    }

    fn part(&mut self, name: &'static str) -> Result<(), ScheduleError> {
        if self.next(name)? == name { Ok(()) } else { Err(ScheduleError::Expected(name)) }
    }

    /// The words up to the next part.
    fn up_to_part(&mut self) -> &[&'a str] {
        let from = self.at;
        while self.words.get(self.at).is_some_and(|word| !word.ends_with(':')) {
            self.at += 1;
        }
        &self.words[from..self.at]
    }

    fn hexadecimal(&mut self, what: &'static str) -> Result<u64, ScheduleError> {
        let word = self.next(what)?;
        let value = u64::from_str_radix(word, 16).ok().filter(|_| word.len() == 16 && !word.starts_with('+'));
        value.ok_or_else(|| ScheduleError::Word { what, word: word.to_owned() })
    }
}

impl FromStr for Schedule {
    type Err = ScheduleError;

    fn from_str(text: &str) -> Result<Self, ScheduleError> {
        let mut words = Words { words: text.split_whitespace().collect(), at: 0 };
        if words.next(MAGIC).ok() != Some(MAGIC) {
            return Err(ScheduleError::NotOne);
        }
        let version = words.next("version")?;
        if version != VERSION.to_string() {
            return Err(ScheduleError::Version(version.to_owned()));
        }
        words.part("driver:")?;
        let driver = words.hexadecimal("driver's hash")?;
        let driver_name = unescaped(words.next("driver's name")?)?;
        words.part("run:")?;
        let arguments = words.up_to_part().iter().map(|word| unescaped(word)).collect::<Result<_, _>>()?;
        words.part("turns:")?;
        let mut decisions = Vec::new();
        for word in words.up_to_part() {
            let mut turns = Turns { word, rest: word.bytes().peekable() };
            while let Some((times, decision)) = turns.next()? {
                if decisions.len() + times as usize > MOST_DECISIONS {
                    return Err(ScheduleError::TooLong);
                }
                decisions.extend(std::iter::repeat_n(decision, times as usize));
            }
        }
        words.part("marks:")?;
        let mut marks = Vec::new();
        for word in words.up_to_part() {
            for byte in word.bytes() {
                let mark = MARKS.iter().position(|known| *known == byte);
                let wrong = || ScheduleError::Word { what: "list of marks", word: (*word).to_owned() };
                marks.push(mark.ok_or_else(wrong)? as u8);
            }
        }
        words.part("end:")?;
        let events = words.next("number of events")?;
        let events = events
            .parse()
            .map_err(|_| ScheduleError::Word { what: "number of events", word: events.to_owned() })?;
        let hash = words.hexadecimal("hash of the trace")?;
        let sum = sum_of(words.words[..words.at].iter().copied());
        words.part("sum:")?;
        if words.hexadecimal("checksum")? != sum {
            return Err(ScheduleError::Sum);
        }
        if words.at != words.words.len() {
            return Err(ScheduleError::Expected("nothing after the checksum"));
        }
        if marks.len() != decisions.len() {
            return Err(ScheduleError::Marks { decisions: decisions.len(), marks: marks.len() });
        }
        Ok(Self { driver, driver_name, arguments, decisions, marks, events, hash })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decision() -> impl Strategy<Value = Decision> {
        prop_oneof![
            (0u32..100, 1u32..300).prop_map(|(choice, slice)| Decision::Turn { choice, slice }),
            (any::<u32>(), 1u32..=u32::MAX).prop_map(|(choice, slice)| Decision::Turn { choice, slice }),
            any::<u32>().prop_map(Decision::Latency),
        ]
    }

    prop_compose! {
        fn schedule()(
            runs in prop::collection::vec((decision(), 1usize..4), 0..60),
            driver: u64, driver_name: String, arguments in prop::collection::vec(any::<String>(), 0..5),
            events: u64, hash: u64, seed: u8,
        ) -> Schedule {
            let decisions: Vec<Decision> =
                runs.into_iter().flat_map(|(decision, times)| std::iter::repeat_n(decision, times)).collect();
            let marks = (0..decisions.len()).map(|n| (n as u8).wrapping_mul(37).wrapping_add(seed) & 63).collect();
            Schedule { driver, driver_name, arguments, decisions, marks, events, hash }
        }
    }

    proptest! {
        #[test]
        fn a_text_is_read_as_it_was_written(schedule in schedule()) {
            let text = schedule.to_string();
            prop_assert_eq!(text.parse(), Ok(schedule.clone()));
            let words: Vec<&str> = text.split_whitespace().collect();
            prop_assert_eq!(words.join(" ").parse(), Ok(schedule));
        }

        #[test]
        fn a_changed_text_is_refused(schedule in schedule(), place: prop::sample::Index, with: char) {
            let text = schedule.to_string();
            let mut characters: Vec<char> = text.chars().collect();
            let place = place.index(characters.len());
            let old = std::mem::replace(&mut characters[place], with);
            let changed: String = characters.into_iter().collect();
            let same = changed.split_whitespace().eq(text.split_whitespace());
            prop_assert!(same || changed.parse::<Schedule>().is_err(), "{} for {} at {}", with, old, place);
        }

        #[test]
        fn any_text_is_refused_and_does_no_harm(text: String, turns in "[0-9a-zA-Z*~.]{0,40}") {
            prop_assert!(text.parse::<Schedule>().is_err());
            let text = format!("{MAGIC} 1 driver: {:016x} x run: turns: {turns} marks: end: 0 {:016x} sum: 0", 0, 0);
            prop_assert!(text.parse::<Schedule>().is_err());
        }
    }

    #[test]
    fn runs_of_equal_decisions_are_short() {
        let decisions = vec![Decision::Turn { choice: 1, slice: 32 }; 1000];
        let schedule = Schedule { marks: vec![0; 1000], decisions, ..Schedule::default() };
        assert!(schedule.to_string().contains("turns: 1000*32b\n"));
    }

    #[test]
    fn what_is_wrong_is_told_in_one_line() {
        let text = Schedule::default().to_string();
        let said = |text: &str| text.parse::<Schedule>().unwrap_err().to_string();
        assert_eq!(said("hello"), "this is no schedule: it does not begin with `ndisbox-schedule`");
        assert_eq!(
            said(&text.replace("schedule 1", "schedule 2")),
            "the schedule has version 2; this ndisbox reads version 1"
        );
        assert_eq!(said(&text.replace("run:", "ran:")), "the schedule is damaged: run: expected");
        assert_eq!(
            said(&text.replace("turns:", "turns: 3b4")),
            "the schedule is damaged: \"3b4\" is no list of turns"
        );
        assert_eq!(
            said(&text.replace("turns:", "turns: b")),
            "the schedule was changed: its checksum does not fit"
        );
        assert_eq!(
            said(&text.replace("turns:", "turns: 4000001*b")),
            "the schedule has more than 4000000 decisions"
        );
        assert_eq!(
            said(&format!("{text} more")),
            "the schedule is damaged: nothing after the checksum expected"
        );
    }
}
