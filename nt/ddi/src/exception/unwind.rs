//! Going to a handler, or to any other frame.

use super::search::{CONTINUE_SEARCH, Room, scope_index};
use super::walk::{End, Frame, Interrupted, Next, Walk, is_on_stack};
use super::{Reason, to_context};
use crate::pointer::Access as _;
use crate::state::assert_none_held;
use crate::stop::Stop;
use crate::system::{CallRecord, System};
use cpu::trap::Registers;
use trace::Callback;
use wdk_defs::all::{
    EXCEPTION_COLLIDED_UNWIND, EXCEPTION_EXIT_UNWIND, EXCEPTION_RECORD, EXCEPTION_TARGET_UNWIND,
    EXCEPTION_UNWINDING,
};
use wdk_defs::ntstatus::{
    STATUS_BAD_STACK, STATUS_INVALID_DISPOSITION, STATUS_INVALID_UNWIND_TARGET, STATUS_UNWIND,
    STATUS_UNWIND_CONSOLIDATE,
};
use wdk_defs::{DriverPtr, field, zeroed};

/// Where an unwind goes to.
#[derive(Clone, Copy, Debug)]
pub struct UnwindTarget {
    /// The frame, as its function's handlers know it.
    pub frame: u64,
    /// Where execution goes on in it.
    pub ip: u64,
    /// RAX there.
    pub value: u64,
}

impl System {
    /// Unwinds from the caller of the export that is being served to a frame further up, calling termination handlers
    /// on the way, and goes on there. `record` is the exception that is the reason, null for none.
    ///
    /// <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-rtlunwindex>
    pub fn unwind_to(&self, target: UnwindTarget, record: DriverPtr<EXCEPTION_RECORD>) -> ! {
        assert_none_held();
        let Some(registers) = self.caller_registers() else {
            self.stop(Stop::Unsupported { what: "an unwind that no driver function asked for".to_owned() })
        };
        let mut room = Room::new();
        let at = room.addresses();
        let record = if record.is_null() {
            let address = DriverPtr::new(registers.rip);
            at.record.store(EXCEPTION_RECORD {
                ExceptionCode: STATUS_UNWIND,
                ExceptionAddress: address,
                ..zeroed()
            });
            at.record
        } else {
            record
        };
        let code = record.at(field!(EXCEPTION_RECORD, ExceptionCode));
        if code.load() == STATUS_UNWIND_CONSOLIDATE {
            let what = "an unwind that consolidates frames, as C++ exceptions do".to_owned();
            self.stop(Stop::Unsupported { what });
        }
        let mut flags = EXCEPTION_UNWINDING | if target.frame == 0 { EXCEPTION_EXIT_UNWIND } else { 0 };
        let mut walk = Walk::new(self, &registers, false);
        loop {
            let (frame, scope) = match walk.next(self) {
                Next::Frame(frame) => (frame, 0),
                Next::Collided(frame, dispatcher) => {
                    flags |= EXCEPTION_COLLIDED_UNWIND;
                    (frame, scope_index(dispatcher))
                }
                Next::Searched(_) => continue,
                Next::End(end) => self.unwound_too_far(end),
            };
            let mut inside = walk.inside.clone();
            self.check_unwind(&walk, &frame, target.frame);
            if frame.establisher == target.frame {
                flags |= EXCEPTION_TARGET_UNWIND;
            }
            if let Some(handler) = frame.handler.filter(|handler| handler.on_unwind) {
                record.at(field!(EXCEPTION_RECORD, ExceptionFlags)).store(flags);
                inside.gpr[Registers::RAX] = target.value;
                at.frame_context.store(to_context(&inside));
                at.describe(&frame, target.ip, scope);
                let interrupted = Interrupted { frame, registers: inside.clone(), dispatcher: at.dispatcher };
                let args = [record.addr(), frame.establisher, at.frame_context.addr(), at.dispatcher];
                let reason = Reason::Unwind(Box::new(interrupted));
                if self.call_handler_code(handler.routine, &args, reason) as u32 != CONTINUE_SEARCH {
                    let what = || "a language handler returned what is no answer to an unwind".to_owned();
                    self.raise_status(STATUS_INVALID_DISPOSITION, &what);
                }
            }
            flags &= !EXCEPTION_COLLIDED_UNWIND;
            if frame.establisher == target.frame {
                inside.rip = target.ip;
                inside.gpr[Registers::RAX] = target.value;
                self.resume_driver(&inside)
            }
        }
    }

    fn unwound_too_far(&self, end: End) -> ! {
        let status = match end {
            End::Outermost => STATUS_INVALID_UNWIND_TARGET,
            End::BadStack => STATUS_BAD_STACK,
        };
        self.raise_status(status, &|| "an unwind did not come to its target frame".to_owned())
    }

    fn check_unwind(&self, walk: &Walk, frame: &Frame, target: u64) {
        if let Some(callback) = walk.left {
            self.stop_for_left(callback);
        }
        if target != 0 && frame.establisher > target {
            self.raise_status(STATUS_BAD_STACK, &|| {
                format!("an unwind to the frame {target:#x} has gone past it")
            });
        }
    }

    fn stop_for_left(&self, callback: Callback) -> ! {
        let what = format!(
            "an exception in {} is handled by a function of the driver that called the export which called it; \
             ndisbox cannot give up the export in the middle",
            callback.name()
        );
        self.stop(Stop::Unsupported { what })
    }

    /// Goes on in driver code further up on the stack. Everything below is given up; of the calls of driver code that
    /// it was, none may be a callback.
    pub fn resume_driver(&self, registers: &Registers) -> ! {
        assert_none_held();
        let here = 0u64;
        let rsp = registers.rsp();
        if !is_on_stack(rsp) || rsp <= &raw const here as u64 || !cpu::trap::is_canonical(registers.rip) {
            let what = format!("the driver continues at {:#x} with RSP {rsp:#x}", registers.rip);
            self.stop(Stop::Unsupported { what });
        }
        let mut left = None;
        let function = self.with_calls(|calls| {
            while let Some(call) = calls.pop_if(|call| call.stack < rsp) {
                if matches!(call.reason, Reason::Callback(_)) {
                    left = left.or(call.callback);
                }
            }
            calls.last().map_or(0, |call| call.function)
        });
        if let Some(callback) = left {
            self.stop_for_left(callback);
        }
        self.call.set(CallRecord::at(function));
        cpu::trap::resume(registers)
    }
}
