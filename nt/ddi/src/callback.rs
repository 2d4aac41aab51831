//! Calls into the driver.

#![allow(unsafe_code, reason = "calls functions of the driver")]

use crate::state::assert_none_held;
use crate::system::{CallRecord, System};
use cpu::gs;
use std::arch::asm;
use trace::{Callback, Event};

/// Arguments of a call into the driver, as words.
pub type CallArgs<'a> = &'a [u64];

/// The one door into driver code.
///
/// # Panics
/// When box state is held: a box bug.
pub(crate) fn call_code(function: u64, args: CallArgs<'_>) -> u64 {
    assert_none_held();
    // SAFETY: the driver is not trusted: what it does wrong ends in the fault handler; the fiber's stack is its own, and
    // no state of the box is held.
    let result = unsafe { cpu::call::call_win64(function, args) };
    // SAFETY: changes one flag, to what all Rust code relies on; the driver may have left it set.
    unsafe { asm!("cld", options(nomem, nostack)) };
    result
}

impl System {
    /// Calls a function of the driver and returns its `rax`.
    ///
    /// The call is in the trace, the function counts as the running one until it returns, and it has to return at
    /// the IRQL it was called at, with interrupts as they were.
    ///
    /// # Panics
    /// When box state is held, or no thread of the box runs: a box bug.
    pub fn call_driver(
        &self,
        callback: Callback,
        adapter: Option<u32>,
        function: u64,
        args: CallArgs<'_>,
    ) -> u64 {
        assert_none_held();
        assert!(!self.current_thread().is_none(), "the driver is called and no thread of the box runs");
        let outer_call = self.call.replace(CallRecord::at(function));
        self.emit(&Event::CallbackEntered { callback, adapter });
        let here = 0u64;
        let depth = self.begin_callback(callback, function, &outer_call, &raw const here as u64);
        let (irql, interrupts) = (gs::irql(), gs::interrupts_enabled());
        let result = call_code(function, args);
        self.call.set(CallRecord::at(function));
        self.check_return(callback, irql, interrupts);
        self.end_calls(depth);
        self.emit(&Event::CallbackLeft { callback, adapter, result });
        self.call.set(outer_call);
        result
    }

    /// A function returns with IRQL and interrupts as it found them. Where it does not, that is put right, so that
    /// one driver bug does not become many.
    fn check_return(&self, callback: Callback, irql: u8, interrupts: bool) {
        if gs::interrupts_enabled() != interrupts {
            let (before, after) = if interrupts { ("on", "off") } else { ("off", "on") };
            let what = format!(
                "{} was called with interrupts {before} and returned with them {after}",
                callback.name()
            );
            self.violation("IrqlReturn", &what);
            gs::set_interrupts_enabled(interrupts);
        }
        let left = gs::irql();
        if left != irql && !callback.changes_irql() {
            let what = format!("{} was called at IRQL {irql} and returned at IRQL {left}", callback.name());
            self.violation("IrqlReturn", &what);
            self.lower_irql(irql);
        }
    }
}
