//! Calls into the driver.

#![allow(unsafe_code, reason = "calls functions of the driver")]

use crate::state::assert_none_held;
use crate::system::{CallRecord, System};
use cpu::gs;
use trace::{Callback, Event};

/// Arguments of a call into the driver, as words.
pub type CallArgs<'a> = &'a [u64];

impl System {
    /// Calls a function of the driver and returns its `rax`.
    ///
    /// The call is in the trace, the function counts as the running one until it returns, and it has to return at
    /// the IRQL it was called at.
    ///
    /// # Panics
    /// When box state is held: a box bug.
    pub fn call_driver(&self, callback: Callback, adapter: Option<u32>, function: u64, args: CallArgs<'_>) -> u64 {
        assert_none_held();
        let outer_call = self.call.replace(CallRecord { rip: function, ..CallRecord::default() });
        self.emit(&Event::CallbackEntered { callback, adapter });
        let depth = self.push_callback(callback);
        let irql = gs::irql();
        // SAFETY: this is the one door into driver code. The driver is not trusted: what it does wrong ends in the
        // fault handler; the fiber's stack is its own, and no state of the box is held.
        let result = unsafe { cpu::call::call_win64(function, args) };
        let left_at = gs::irql();
        if left_at != irql {
            self.irql_not_restored(callback, irql, left_at);
        }
        self.pop_callback(depth);
        self.call.set(CallRecord { rip: function, ..CallRecord::default() });
        self.emit(&Event::CallbackLeft { callback, adapter, result });
        self.call.set(outer_call);
        result
    }

    #[cold]
    fn irql_not_restored(&self, callback: Callback, entered: u8, left: u8) {
        let what = format!("{} was called at IRQL {entered} and returned at IRQL {left}", callback.name());
        self.violation("IrqlReturn", &what);
        self.set_irql(entered);
    }
}
