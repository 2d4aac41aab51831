//! Reading the comma-separated fact tables: header row, quoted fields, `""` for a quote.

use std::collections::BTreeMap;

use crate::failure::{Outcome, fail};

/// One row: column name → field.
pub type Row = BTreeMap<String, String>;

/// Reads a table whose first row names the columns. Fails on a row with another number of fields.
pub fn rows(text: &str) -> Outcome<Vec<Row>> {
    let mut records = records(text)?.into_iter();
    let Some(header) = records.next() else { fail!("no header row") };
    let mut rows = Vec::new();
    for (index, record) in records.enumerate() {
        if record.len() != header.len() {
            fail!("record {}: {} fields, but the header has {}", index + 2, record.len(), header.len());
        }
        rows.push(header.iter().cloned().zip(record).collect());
    }
    Ok(rows)
}

fn records(text: &str) -> Outcome<Vec<Vec<String>>> {
    let mut records = Vec::new();
    let mut record = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut field)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                record.push(std::mem::take(&mut field));
                let finished = std::mem::take(&mut record);
                if finished != [""] {
                    records.push(finished);
                }
            }
            other => field.push(other),
        }
    }
    if quoted {
        fail!("a quoted field is not closed");
    }
    if !field.is_empty() || !record.is_empty() {
        record.push(field);
        records.push(record);
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_commas_and_line_ends() {
        let rows = rows("name,text\r\na,\"x, \"\"y\"\"\"\n\nb,plain").unwrap();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0]["text"], "x, \"y\"");
        assert_eq!((rows[1]["name"].as_str(), rows[1]["text"].as_str()), ("b", "plain"));
    }

    #[test]
    fn a_short_row_and_an_open_quote_are_refused() {
        assert!(rows("a,b\n1\n").is_err());
        assert!(rows("a,b\n1,\"2\n").is_err());
    }
}
