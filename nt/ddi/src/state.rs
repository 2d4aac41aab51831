//! State that several exports share.

use std::cell::{Cell, RefCell};

thread_local! {
    static HELD: Cell<u32> = const { Cell::new(0) };
}

/// State behind a closure: nobody keeps a borrow of it, so none can be held across a call into the driver.
///
/// `with` may not be nested on one cell, and while inside of any the box may neither call the driver nor
/// switch threads; both are box bugs and are caught where they are made ([`assert_none_held`]).
///
/// One OS thread runs a box, so this is a `RefCell`; a mode with several would put a lock here and nowhere else.
#[derive(Debug, Default)]
pub struct StateCell<T>(RefCell<T>);

impl<T> StateCell<T> {
    /// A cell with its first value.
    pub const fn new(value: T) -> Self {
        Self(RefCell::new(value))
    }

    /// Runs `body` on the state.
    ///
    /// # Panics
    /// When called from within itself: a box bug.
    #[inline]
    pub fn with<R>(&self, body: impl FnOnce(&mut T) -> R) -> R {
        let Ok(mut state) = self.0.try_borrow_mut() else { in_use() };
        HELD.set(HELD.get() + 1);
        let _held = Held;
        body(&mut state)
    }
}

#[cold]
fn in_use() -> ! {
    panic!("box state was taken while it was in use")
}

struct Held;

impl Drop for Held {
    #[inline]
    fn drop(&mut self) {
        HELD.set(HELD.get() - 1);
    }
}

/// States that no [`StateCell`] is in use on this OS thread.
///
/// # Panics
/// When one is: a box bug.
#[inline]
pub fn assert_none_held() {
    assert!(HELD.get() == 0, "the box left for driver code or another thread while using its state");
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    #[test]
    fn nesting_one_cell_is_caught_and_leaves_it_usable() {
        let cell = StateCell::new(1);
        assert!(catch_unwind(AssertUnwindSafe(|| cell.with(|_| cell.with(|n| *n)))).is_err());
        assert_eq!(cell.with(|n| *n), 1);
        assert_none_held();
    }

    #[test]
    fn holding_is_noticed() {
        let cell = StateCell::new(());
        let caught = cell.with(|()| catch_unwind(assert_none_held).is_err());
        assert!(caught);
    }
}
