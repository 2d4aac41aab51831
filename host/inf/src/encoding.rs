//! Bytes to text: UTF-16 and UTF-8 with a byte order mark, otherwise the ANSI code page.

use crate::error::WarningKind;

/// Windows-1252, bytes 0x80 to 0x9F; the other bytes equal their code point.
/// The five bytes without a character map to the control of the same number, as Windows does.
const WINDOWS_1252: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2C6}',
    '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}', '\u{90}', '\u{2018}',
    '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}',
    '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}', '\u{178}',
];

/// Decodes a file. NUL characters become spaces, so that no later stage meets one.
pub(crate) fn decode(bytes: &[u8]) -> (String, Vec<WarningKind>) {
    let mut warnings = Vec::new();
    let mut text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes, &mut warnings),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes, &mut warnings),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, &mut warnings),
        [low, 0, ..] if *low != 0 => utf16(bytes, u16::from_le_bytes, &mut warnings),
        [0, low, ..] if *low != 0 => utf16(bytes, u16::from_be_bytes, &mut warnings),
        _ => ansi(bytes, &mut warnings),
    };
    if text.contains('\0') {
        warnings.push(WarningKind::EmbeddedNul);
        text = text.replace('\0', " ");
    }
    (text, warnings)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, warnings: &mut Vec<WarningKind>) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut bad = !rest.is_empty();
    let mut text = String::with_capacity(pairs.len());
    for c in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        text.push(c.unwrap_or_else(|_| {
            bad = true;
            char::REPLACEMENT_CHARACTER
        }));
    }
    if bad {
        warnings.push(WarningKind::BadEncoding { encoding: "UTF-16" });
    }
    text
}

fn utf8(bytes: &[u8], warnings: &mut Vec<WarningKind>) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            warnings.push(WarningKind::BadEncoding { encoding: "UTF-8" });
            String::from_utf8_lossy(bytes).into_owned()
        }
    }
}

fn ansi(bytes: &[u8], warnings: &mut Vec<WarningKind>) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) if text.is_ascii() => return text.to_owned(),
        Ok(_) => warnings.push(WarningKind::NoByteOrderMark),
        Err(_) => {}
    }
    bytes
        .iter()
        .map(|&byte| match byte {
            0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
            _ => char::from(byte),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_bytes(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn byte_order_marks_choose_the_encoding() {
        let text = "[Strings]\nA=\"Zürich €\"";
        for (mark, unit) in
            [([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xFE, 0xFF], u16::to_be_bytes)]
        {
            let bytes = [mark.to_vec(), utf16_bytes(text, unit)].concat();
            assert_eq!(decode(&bytes), (text.to_owned(), vec![]));
            assert_eq!(decode(&bytes[2..]), (text.to_owned(), vec![]), "without a mark");
        }
        assert_eq!(decode(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), (text.to_owned(), vec![]));
    }

    #[test]
    fn no_mark_means_windows_1252() {
        assert_eq!(decode(b"R\xE9seau \x80\x99"), ("Réseau €™".to_owned(), vec![]));
        assert_eq!(decode("Réseau".as_bytes()), ("RÃ©seau".to_owned(), vec![WarningKind::NoByteOrderMark]));
    }

    #[test]
    fn broken_text_is_replaced_with_a_warning() {
        assert_eq!(decode(b"\xFF\xFEa\0\x00\xD8").0, "a\u{FFFD}");
        assert_eq!(
            decode(b"\xFF\xFEa\0b"),
            ("a".to_owned(), vec![WarningKind::BadEncoding { encoding: "UTF-16" }])
        );
        assert_eq!(decode(b"\xEF\xBB\xBFa\xFF").1, [WarningKind::BadEncoding { encoding: "UTF-8" }]);
        assert_eq!(decode(b"ab\0c"), ("ab c".to_owned(), vec![WarningKind::EmbeddedNul]));
        assert_eq!(decode(b""), (String::new(), vec![]));
    }
}
