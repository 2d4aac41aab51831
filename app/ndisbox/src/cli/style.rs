//! Colours on a terminal, none elsewhere.

use std::io::IsTerminal;

/// How to mark words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    colours: bool,
}

impl Style {
    /// As the standard output takes it.
    pub fn for_stdout() -> Self {
        Self::for_terminal(std::io::stdout().is_terminal())
    }

    /// As the standard error takes it.
    pub fn for_stderr() -> Self {
        Self::for_terminal(std::io::stderr().is_terminal())
    }

    /// `NO_COLOR`, if set and not empty, means none (<https://no-color.org>).
    fn for_terminal(terminal: bool) -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        Self { colours: terminal && !refused && !dumb }
    }

    fn paint(self, code: &str, text: &str) -> String {
        if self.colours { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// A heading.
    pub fn head(self, text: &str) -> String {
        self.paint("1", text)
    }

    /// Something wrong.
    pub fn bad(self, text: &str) -> String {
        self.paint("1;31", text)
    }

    /// Something to look at.
    pub fn odd(self, text: &str) -> String {
        self.paint("33", text)
    }

    /// Something right.
    pub fn good(self, text: &str) -> String {
        self.paint("32", text)
    }

    /// Something of less interest.
    pub fn faint(self, text: &str) -> String {
        self.paint("2", text)
    }
}

/// Rows in columns, each as wide as its widest cell; `right` columns are aligned right.
pub fn table(rows: &[Vec<String>], right: &[usize]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let pad = " ".repeat(widths[column] - cell.chars().count());
            if right.contains(&column) { pad + cell } else { cell.clone() + &pad }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_needed() {
        let rows = [["a", "10", "x"], ["long", "2", ""]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(table(&rows, &[1]), ["a     10  x", "long   2"]);
        assert!(table(&[], &[]).is_empty());
    }

    #[test]
    fn there_is_no_colour_where_none_is_wanted() {
        assert_eq!(Style::default().bad("x"), "x");
        assert_eq!(Style { colours: true }.bad("x"), "\x1b[1;31mx\x1b[0m");
    }
}
