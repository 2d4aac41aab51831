//! Looking for a handler.

use super::walk::{End, Frame, Next, Walk};
use super::{Reason, Unhandled, from_context, to_context};
use crate::pointer::Access as _;
use crate::state::assert_none_held;
use crate::stop::Stop;
use crate::system::System;
use cpu::access;
use cpu::trap::Registers;
use wdk_defs::all::{CONTEXT, EXCEPTION_NESTED_CALL, EXCEPTION_NONCONTINUABLE, EXCEPTION_RECORD};
use wdk_defs::ntstatus::{STATUS_INVALID_DISPOSITION, STATUS_NONCONTINUABLE_EXCEPTION};
use wdk_defs::{DriverPtr, field, zeroed};

/// EXCEPTION_DISPOSITION: what a language handler returns.
pub(super) const CONTINUE_EXECUTION: u32 = 0;
pub(super) const CONTINUE_SEARCH: u32 = 1;

/// Bytes of a DISPATCHER_CONTEXT.
pub(super) const DISPATCHER_BYTES: usize = 80;
/// Offset of its ScopeIndex, a ULONG.
const SCOPE_INDEX: u64 = 72;

/// What handlers are given, in memory of the thread's stack. The driver may write to it while a handler runs, so it is
/// accessed by address only.
#[repr(C, align(16))]
pub(super) struct Room {
    context: [u8; size_of::<CONTEXT>()],
    frame_context: [u8; size_of::<CONTEXT>()],
    record: [u8; size_of::<EXCEPTION_RECORD>()],
    dispatcher: [u8; DISPATCHER_BYTES],
}

/// Addresses in a [`Room`].
#[derive(Clone, Copy)]
pub(super) struct RoomAddresses {
    pub(super) context: DriverPtr<CONTEXT>,
    pub(super) frame_context: DriverPtr<CONTEXT>,
    pub(super) record: DriverPtr<EXCEPTION_RECORD>,
    pub(super) dispatcher: u64,
}

impl Room {
    pub(super) const fn new() -> Self {
        Self {
            context: [0; size_of::<CONTEXT>()],
            frame_context: [0; size_of::<CONTEXT>()],
            record: [0; size_of::<EXCEPTION_RECORD>()],
            dispatcher: [0; DISPATCHER_BYTES],
        }
    }

    pub(super) fn addresses(&mut self) -> RoomAddresses {
        RoomAddresses {
            context: DriverPtr::new(&raw mut self.context as u64),
            frame_context: DriverPtr::new(&raw mut self.frame_context as u64),
            record: DriverPtr::new(&raw mut self.record as u64),
            dispatcher: &raw mut self.dispatcher as u64,
        }
    }
}

impl RoomAddresses {
    /// Fills the DISPATCHER_CONTEXT for a frame.
    ///
    /// <https://learn.microsoft.com/cpp/build/exception-handling-x64#language-specific-handler>
    pub(super) fn describe(&self, frame: &Frame, target: u64, scope: u32) {
        let (routine, data) = frame.handler.map_or((0, 0), |handler| (handler.routine, handler.data));
        let words = [
            frame.pc,
            frame.function.image_base,
            frame.function.address,
            frame.establisher,
            target,
            self.frame_context.addr(),
            routine,
            data,
            0, // no table of earlier look-ups
            scope.into(),
        ];
        for (index, word) in words.into_iter().enumerate() {
            DriverPtr::<u64>::new(self.dispatcher + 8 * index as u64).store(word);
        }
    }
}

/// The scope index that a handler left in its DISPATCHER_CONTEXT.
pub(super) fn scope_index(dispatcher: u64) -> u32 {
    access::read(dispatcher + SCOPE_INDEX).unwrap_or_default()
}

impl System {
    /// Looks for a handler for an exception that happened with `registers`, and goes to it. Returns `None` when a
    /// filter continues execution, with the registers as it left them. `exact` says that `rip` is where the exception
    /// happened, not where a call returns to.
    pub(crate) fn search(
        &self,
        registers: &mut Registers,
        record: &EXCEPTION_RECORD,
        exact: bool,
    ) -> Option<Unhandled> {
        assert_none_held();
        let mut room = Room::new();
        let at = room.addresses();
        at.record.store(*record);
        at.context.store(to_context(registers));
        let mut flags = record.ExceptionFlags & EXCEPTION_NONCONTINUABLE;
        // The frame at which an earlier search called the handler that this exception happened in.
        let mut nested = 0;
        let mut walk = Walk::new(self, registers, exact);
        loop {
            let (frame, scope) = match walk.next(self) {
                Next::Frame(frame) => (frame, 0),
                Next::Collided(frame, dispatcher) => (frame, scope_index(dispatcher)),
                Next::Searched(establisher) => {
                    flags |= EXCEPTION_NESTED_CALL;
                    nested = nested.max(establisher);
                    continue;
                }
                Next::End(End::Outermost | End::BadStack) => {
                    let in_interrupt = self.processors.current().is_nested();
                    let (record_at, context_at) = (at.record.addr(), at.context.addr());
                    return Some(Unhandled::new(record, in_interrupt, record_at, context_at));
                }
            };
            let Some(handler) = frame.handler.filter(|handler| handler.on_exception) else { continue };
            at.record.at(field!(EXCEPTION_RECORD, ExceptionFlags)).store(flags);
            at.frame_context.store(to_context(&walk.registers));
            at.describe(&frame, 0, scope);
            let reason = Reason::Search(Box::new(registers.clone()), frame.establisher);
            let args = [at.record.addr(), frame.establisher, at.context.addr(), at.dispatcher];
            let disposition = self.call_handler_code(handler.routine, &args, reason) as u32;
            if nested != 0 && frame.establisher >= nested {
                flags &= !EXCEPTION_NESTED_CALL;
                nested = 0;
            }
            match disposition {
                CONTINUE_SEARCH => {}
                CONTINUE_EXECUTION if flags & EXCEPTION_NONCONTINUABLE == 0 => {
                    *registers = from_context(&at.context.load());
                    self.check_resumption(registers);
                    return None;
                }
                CONTINUE_EXECUTION => {
                    return self.raise_about(registers, at.record, STATUS_NONCONTINUABLE_EXCEPTION);
                }
                _ => return self.raise_about(registers, at.record, STATUS_INVALID_DISPOSITION),
            }
        }
    }

    /// Raises an exception about how another one was handled.
    fn raise_about(
        &self,
        registers: &mut Registers,
        about: DriverPtr<EXCEPTION_RECORD>,
        status: u32,
    ) -> Option<Unhandled> {
        let record = EXCEPTION_RECORD {
            ExceptionCode: status,
            ExceptionFlags: EXCEPTION_NONCONTINUABLE,
            ExceptionRecord: about,
            ExceptionAddress: DriverPtr::new(registers.rip),
            ..zeroed()
        };
        if about.load().ExceptionCode == status {
            // A handler that does it each time would be asked for ever.
            let in_interrupt = self.processors.current().is_nested();
            return Some(Unhandled::new(&record, in_interrupt, about.addr(), 0));
        }
        self.search(registers, &record, true)
    }

    /// Stops the run where a filter set registers that nothing can go on with.
    fn check_resumption(&self, registers: &Registers) {
        if !cpu::trap::is_canonical(registers.rip) {
            let what =
                format!("a filter of the driver continues at {:#x}, where no code can be", registers.rip);
            self.stop(Stop::Unsupported { what });
        }
    }
}
