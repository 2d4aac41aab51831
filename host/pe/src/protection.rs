//! Which pages of the loaded image may be read, written and executed.
//!
//! Policy: no page is ever writable and executable.
//! - A page gets the rights of its section; without low alignment sections share no page.
//! - A section that is writable and executable (old `INIT` sections) loses its write access once relocations
//!   and imports are in place; [`Note::WritableCode`](crate::Note::WritableCode) says so.
//! - In an image of low alignment a page gets the union of the rights of its sections. If that makes a page of
//!   code of one section writable for another, the image is refused.

use std::ops::Range;

use crate::PeError;
use crate::error::PeErrorKind;
use crate::headers::{PAGE_SIZE, Protection};
use crate::image::Image;

impl Image {
    /// The protection of every page of the loaded image, in ascending runs that cover `0..size_of_image`.
    ///
    /// # Errors
    /// A page that code of one section shares with writable data of another.
    pub fn protections(&self) -> Result<Vec<(Range<u32>, Protection)>, PeError> {
        let mut runs = vec![(0..self.headers.size_of_headers, Protection::R)];
        for section in self.sections() {
            let wanted = section.protection;
            let write = wanted.write && !wanted.execute;
            runs.push((section.range(), Protection { write, ..wanted }));
        }
        if self.headers.low_alignment() { self.shared_pages(&runs) } else { Ok(self.own_pages(&runs)) }
    }

    /// Page ranges of whole sections that Windows frees after DriverEntry; to be unmapped then.
    pub fn discardable_ranges(&self) -> Vec<Range<u32>> {
        if self.headers.low_alignment() {
            return Vec::new(); // the pages may hold other sections too
        }
        self.sections().iter().filter(|s| s.is_discardable()).map(|s| pages(&s.range())).collect()
    }

    fn own_pages(&self, runs: &[(Range<u32>, Protection)]) -> Vec<(Range<u32>, Protection)> {
        let mut plan = Plan::default();
        for (range, protection) in runs {
            let range = pages(range);
            plan.push(plan.end..range.start, Protection::NONE);
            plan.push(range, *protection);
        }
        plan.push(plan.end..self.size_of_image(), Protection::NONE);
        plan.runs
    }

    fn shared_pages(
        &self,
        runs: &[(Range<u32>, Protection)],
    ) -> Result<Vec<(Range<u32>, Protection)>, PeError> {
        let mut plan = Plan::default();
        for page in (0..self.size_of_image()).step_by(PAGE_SIZE as usize) {
            let range = page..page + PAGE_SIZE;
            let mut rights = Protection::NONE;
            // Sections ascend, so that only a stretch of them can touch the page.
            let first = runs.partition_point(|(r, _)| r.end <= range.start);
            for (_, protection) in runs[first..].iter().take_while(|(r, _)| r.start < range.end) {
                rights.read |= protection.read;
                rights.write |= protection.write;
                rights.execute |= protection.execute;
            }
            if rights.write && rights.execute {
                let what = "code and writable data in one page (section alignment below 4 KiB)";
                return Err(PeErrorKind::Unsupported(what).at_rva(page));
            }
            plan.push(range, rights);
        }
        Ok(plan.runs)
    }
}

fn pages(range: &Range<u32>) -> Range<u32> {
    (range.start & !(PAGE_SIZE - 1))..range.end.div_ceil(PAGE_SIZE) * PAGE_SIZE
}

#[derive(Default)]
struct Plan {
    runs: Vec<(Range<u32>, Protection)>,
    end: u32,
}

impl Plan {
    fn push(&mut self, range: Range<u32>, protection: Protection) {
        if range.is_empty() {
            return;
        }
        self.end = range.end;
        match self.runs.last_mut() {
            Some((last, same)) if *same == protection && last.end == range.start => last.end = range.end,
            _ => self.runs.push((range, protection)),
        }
    }
}
