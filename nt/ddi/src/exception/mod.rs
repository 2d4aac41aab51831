//! Structured exceptions of driver code.
//!
//! An exception is what the processor reports about driver code, or what an export raises. It is looked for a handler
//! among the driver's frames, innermost first, by the function tables of its image; the handler (`__except`) is
//! continued at after everything between has been unwound, the termination handlers (`__finally`) called. What nobody
//! handles is a bug check.
//!
//! Reading order: this file (what an exception is, and what becomes of one that nobody handles), `context` (registers
//! as the driver sees them), `walk` (from frame to frame), `search` (a handler is looked for), `unwind` (and gone to).
//!
//! # Where our frames lie between the driver's
//!
//! A walk comes to a return address of ours where we called the driver. What it does there depends on why we did, which
//! the thread's list of calls tells (`Call`):
//!
//! - A language handler that a search called: the walk goes on at the frame where the searched exception happened. On
//!   Windows the frames of the dispatcher and of the trap lie between, and come to the same.
//! - A language handler that an unwind called: that unwind is given up and taken over where it was (a *collided* unwind).
//! - A filter or termination handler that `__C_specific_handler` called: it goes on at that export's caller.
//! - A callback: the search goes on at the caller of the export that made the callback, if there is one. A handler found
//!   there is not gone to: the frames of the export between would have to be dropped in the middle of what they do. The
//!   run stops and says so. Interrupts, DPCs and threads begin with no caller: there the search ends.
//!
//! Nothing between the frame of a handler and the exception is dropped. What is there of ours holds nothing that needs
//! it: the dispatcher itself, thunks, and exports that are at the point of a raise, where no state is held.
//!
//! <https://learn.microsoft.com/cpp/build/exception-handling-x64>

mod context;
mod search;
mod unwind;
mod walk;

pub use context::{from_context, to_context};
pub use unwind::UnwindTarget;
pub(crate) use walk::Interrupted;

use crate::callback::{CallArgs, call_code};
use crate::state::assert_none_held;
use crate::stop::Stop;
use crate::system::{CallRecord, System};
use cpu::gs::Caller;
use cpu::trap::Registers;
use trace::Callback;
use wdk_defs::all::{EXCEPTION_NONCONTINUABLE, EXCEPTION_RECORD};
use wdk_defs::{DriverPtr, bugcodes, zeroed};

/// An entry of an image's function table (RUNTIME_FUNCTION).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FunctionEntry {
    /// Address of the image.
    pub image_base: u64,
    /// Address of the entry itself.
    pub address: u64,
    /// First byte of the function, end of it, and its unwind information; offsets from the image's address.
    pub words: [u32; 3],
}

/// A frame that was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftFrame {
    /// The frame as its handlers know it.
    pub establisher: u64,
    /// Its function's handler, if one is to be called.
    pub handler: Option<LanguageHandler>,
    /// Addresses that general registers were restored from, 0 for those that were not.
    pub saved_general: [u64; 16],
    /// The same for XMM0 to XMM15.
    pub saved_vectors: [u64; 16],
}

/// The handler of a function's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LanguageHandler {
    /// It is called while a handler for an exception is searched.
    pub on_exception: bool,
    /// It is called while the stack is unwound.
    pub on_unwind: bool,
    /// Its address.
    pub routine: u64,
    /// Address of its data.
    pub data: u64,
}

/// A call of driver code that has not returned.
#[derive(Debug)]
pub(crate) struct Call {
    /// What the driver function is, for rules and findings.
    pub(crate) callback: Option<Callback>,
    /// Its address.
    function: u64,
    /// An address on the stack: the call's frames are below it, those of older calls above.
    stack: u64,
    reason: Reason,
}

/// Why driver code was called.
#[derive(Debug)]
enum Reason {
    /// It is a callback; the export whose call led to it, if one did.
    Callback(Option<Caller>),
    /// It is a filter or a termination handler, which an export with this caller was told to call.
    Inner(Caller),
    /// It is a language handler, called for a frame; the exception happened with these registers.
    Search(Box<Registers>, u64),
    /// It is a language handler, and this is being unwound.
    Unwind(Box<Interrupted>),
}

impl System {
    /// Notes a callback, with an address on the stack that is above all of its frames; the number of calls before it.
    pub(crate) fn begin_callback(
        &self,
        callback: Callback,
        function: u64,
        outer: &CallRecord,
        stack: u64,
    ) -> usize {
        let caller = outer.export.map(|_| outer.caller);
        self.push_call(Call { callback: Some(callback), function, stack, reason: Reason::Callback(caller) })
    }

    fn push_call(&self, call: Call) -> usize {
        self.with_calls(|calls| {
            calls.push(call);
            calls.len() - 1
        })
    }

    pub(crate) fn end_calls(&self, depth: usize) {
        self.with_calls(|calls| calls.truncate(depth));
    }

    fn with_calls<R: Default>(&self, act: impl FnOnce(&mut Vec<Call>) -> R) -> R {
        let id = self.current_thread();
        self.threads.with(|threads| threads.get(id).map(|thread| act(&mut thread.calls)).unwrap_or_default())
    }

    /// Calls a filter or termination handler for the export that is being served, and returns its `eax`.
    pub fn call_exception_function(&self, function: u64, args: CallArgs<'_>) -> u64 {
        let reason = Reason::Inner(self.call.get().caller);
        self.call_handler_code(function, args, reason)
    }

    /// Calls driver code in the course of an exception. It counts as part of the callback that the exception is in.
    fn call_handler_code(&self, function: u64, args: CallArgs<'_>, reason: Reason) -> u64 {
        assert_none_held();
        let callback = self.callback();
        let here = 0u64;
        let depth = self.push_call(Call { callback, function, stack: &raw const here as u64, reason });
        let outer = self.call.replace(CallRecord::at(function));
        let result = call_code(function, args);
        self.call.set(outer);
        self.end_calls(depth);
        result
    }

    /// Raises an exception in the export that is being served, as `ExRaiseStatus` does: the driver's handlers get it
    /// with the registers of the export's caller, and execution cannot continue here.
    pub fn raise_status(&self, status: u32, what: &dyn Fn() -> String) -> ! {
        let record =
            EXCEPTION_RECORD { ExceptionCode: status, ExceptionFlags: EXCEPTION_NONCONTINUABLE, ..zeroed() };
        self.raise(record, what);
        self.stop_uncontinuable(what)
    }

    /// Raises the exception in `record` in the export that is being served, at its caller. Returns where a filter
    /// continues execution, with the registers that it left.
    pub fn raise(&self, mut record: EXCEPTION_RECORD, what: &dyn Fn() -> String) -> Registers {
        let Some(mut registers) = self.caller_registers() else {
            self.stop(Stop::Unsupported {
                what: format!("an exception that no driver function caused: {}", what()),
            })
        };
        record.ExceptionAddress = DriverPtr::new(registers.rip);
        if let Some(unhandled) = self.search(&mut registers, &record, false) {
            self.stop(unhandled.stop(what()))
        }
        registers
    }

    /// The registers of the driver function that called the export that is being served, as after its return.
    pub fn caller_registers(&self) -> Option<Registers> {
        let call = self.call.get();
        call.export.and_then(|_| call.caller.registers())
    }

    fn stop_uncontinuable(&self, what: &dyn Fn() -> String) -> ! {
        let what = format!("a filter of the driver continues after an exception that it cannot: {}", what());
        self.stop(Stop::Unsupported { what })
    }
}

/// An exception that no handler took.
pub(crate) struct Unhandled {
    code: u32,
    parameters: [u64; 4],
}

impl Unhandled {
    /// The bug check: in a thread of the system its start routine's own handler stops the machine, with the addresses
    /// of the record and of the context; where an interrupt or DPC runs, nobody is there and the dispatcher does.
    ///
    /// <https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-0x7e--system-thread-exception-not-handled>
    /// <https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-0x1e--kmode-exception-not-handled>
    fn new(record: &EXCEPTION_RECORD, nested: bool, record_address: u64, context_address: u64) -> Self {
        let (status, place) = (u64::from(record.ExceptionCode), record.ExceptionAddress.addr());
        if nested {
            let [first, second, ..] = record.ExceptionInformation;
            let parameters = [status, place, first, second];
            Self { code: bugcodes::KMODE_EXCEPTION_NOT_HANDLED, parameters }
        } else {
            let parameters = [status, place, record_address, context_address];
            Self { code: bugcodes::SYSTEM_THREAD_EXCEPTION_NOT_HANDLED, parameters }
        }
    }

    pub(crate) fn stop(&self, what: String) -> Stop {
        Stop::BugCheck { code: self.code, parameters: self.parameters, what }
    }
}
