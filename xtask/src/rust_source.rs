//! Rust text without what is not code, for checks that search for words.

/// The text with comments and the contents of string and character literals replaced by spaces. Line numbers and
/// columns stay as they were.
pub fn code_only(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = match literal_or_comment(bytes, at) {
            Some((first, end)) => {
                code[first..end].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
                end.max(at + 1)
            }
            None => at + 1,
        };
        at = end;
    }
    // Only whole characters were overwritten, or bytes of one each by a space: the result is UTF-8 again.
    String::from_utf8_lossy(&code).into_owned()
}

/// The code up to its unit tests, which by the custom of this workspace close a file.
pub fn without_tests(code: &str) -> &str {
    code.find("#[cfg(test)]").map_or(code, |start| &code[..start])
}

/// The range to blank and the place to go on, if a comment or literal starts at `at`.
fn literal_or_comment(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let rest = &bytes[at..];
    if rest.starts_with(b"//") {
        let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        return Some((at, at + length));
    }
    if rest.starts_with(b"/*") {
        return Some((at, at + block_comment_length(rest)));
    }
    if let Some(length) = raw_string_length(bytes, at) {
        return Some((at, at + length));
    }
    match rest[0] {
        b'"' => Some((at + 1, at + quoted_length(rest, b'"'))),
        b'\'' => character_length(rest).map(|length| (at + 1, at + length)),
        _ => None,
    }
}

fn block_comment_length(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// Length of `r"…"`, `r#"…"#`, `br"…"`, … at `at`; `None` for anything else.
fn raw_string_length(bytes: &[u8], at: usize) -> Option<usize> {
    let inside_a_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    let rest = &bytes[at..];
    let prefix = if rest.starts_with(b"br") || rest.starts_with(b"cr") { 2 } else { 1 };
    if inside_a_word || rest.get(prefix - 1) != Some(&b'r') {
        return None;
    }
    let hashes = rest[prefix..].iter().take_while(|byte| **byte == b'#').count();
    if rest.get(prefix + hashes) != Some(&b'"') {
        return None;
    }
    let body = prefix + hashes + 1;
    let close: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
    let length = rest[body..].windows(close.len()).position(|window| window == close);
    Some(length.map_or(rest.len(), |length| body + length + close.len()))
}

/// Length up to and without the closing quote of an escaped literal that starts `rest`; the whole rest if unclosed.
fn quoted_length(rest: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// Length of a character literal at the start of `rest`; `None` for a lifetime.
fn character_length(rest: &[u8]) -> Option<usize> {
    if rest.get(1) == Some(&b'\\') {
        return Some(quoted_length(rest, b'\''));
    }
    let text = std::str::from_utf8(&rest[1..rest.len().min(8)]).or_else(|error| {
        // The window may cut a character in half: take what is whole.
        std::str::from_utf8(&rest[1..1 + error.valid_up_to()])
    });
    let character = text.ok()?.chars().next()?;
    (rest.get(1 + character.len_utf8()) == Some(&b'\'')).then(|| 2 + character.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether `word` is left after blanking.
    fn keeps(text: &str, word: &str) -> bool {
        code_only(text).contains(word)
    }

    #[test]
    fn comments_go_code_stays() {
        assert!(!keeps("// word\n", "word"));
        assert!(!keeps("/* a /* word */ word */ x", "word"));
        assert!(keeps("/* a /* b */ c */ word", "word"));
        assert!(keeps("let word = 1; // other", "word"));
    }

    #[test]
    fn literals_go() {
        assert!(!keeps("f(\"a \\\" word\")", "word"));
        assert!(!keeps("f(r#\"a \" word\"#)", "word"));
        assert!(!keeps("f(br\"word\")", "word"));
        assert!(keeps("f(r#\"\"#, word)", "word"));
        assert!(keeps("f(\"// no comment\", word)", "word"));
    }

    #[test]
    fn lifetimes_and_characters_are_told_apart() {
        assert!(keeps("fn f<'a>(word: &'a str) {}", "word"));
        assert!(keeps("f('\"', word, '\"')", "word"));
        assert!(keeps("f('\\'', word, '\\'')", "word"));
        assert!(keeps("f('é', word)", "word"));
    }

    #[test]
    fn lines_and_columns_stay() {
        let text = "a /* é\n */ b \"x\ny\" c";
        let code = code_only(text);
        assert_eq!(code.len(), text.len());
        assert_eq!(code.find('c'), text.find('c'));
        assert_eq!(code.lines().count(), text.lines().count());
    }

    #[test]
    fn tests_are_cut_off() {
        assert_eq!(without_tests("a\n#[cfg(test)]\nmod tests {}"), "a\n");
    }
}
