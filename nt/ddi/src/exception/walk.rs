//! From frame to frame, through the driver's code and what of ours lies between.

use super::{FunctionEntry, LanguageHandler, LeftFrame, Reason};
use crate::system::System;
use cpu::access;
use cpu::fiber;
use cpu::trap::Registers;
use trace::Callback;

/// The frames of a thread, innermost first, as far as they have been walked.
pub(super) struct Walk {
    /// Registers in the frame that comes next.
    pub(super) registers: Registers,
    /// `rip` is where an exception happened, not where a call returns to.
    exact: bool,
    /// How many of the thread's calls of driver code the walk is inside of.
    depth: usize,
    /// The first callback that it left on its way.
    pub(super) left: Option<Callback>,
    /// Registers in the frame that was left last.
    pub(super) inside: Registers,
}

/// A frame of a function with unwind information.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Where control is in it.
    pub(super) pc: u64,
    pub(super) function: FunctionEntry,
    pub(super) establisher: u64,
    pub(super) handler: Option<LanguageHandler>,
}

/// An unwind that called a handler which has not returned.
#[derive(Debug)]
pub(crate) struct Interrupted {
    /// The frame that is being unwound.
    pub(super) frame: Frame,
    /// Registers in it.
    pub(super) registers: Registers,
    /// Address of its DISPATCHER_CONTEXT.
    pub(super) dispatcher: u64,
}

/// What a walk comes to next.
pub(super) enum Next {
    /// A frame; the walk's registers are those of its caller.
    Frame(Frame),
    /// A frame that an unwind which is given up was at, with the address of that one's DISPATCHER_CONTEXT.
    Collided(Frame, u64),
    /// The search that called the handler which the walk left, and the frame that it was called for. The frames that it
    /// searched come next.
    Searched(u64),
    /// No frame, for this reason.
    End(End),
}

/// Why there are no more frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The first driver function of a thread, DPC or interrupt was left.
    Outermost,
    /// The stack is damaged, or the unwind information is.
    BadStack,
}

impl Walk {
    /// The frames from `registers` on; `exact` where an exception happened there.
    pub(super) fn new(system: &System, registers: &Registers, exact: bool) -> Self {
        let depth = system.with_calls(|calls| calls.len());
        Self { registers: registers.clone(), exact, depth, left: None, inside: Registers::ZERO }
    }

    /// The next frame; [`Walk::registers`] are then those of its caller.
    pub(super) fn next(&mut self, system: &System) -> Next {
        loop {
            let pc = self.registers.rip;
            let exact = std::mem::replace(&mut self.exact, false);
            if !is_on_stack(self.registers.rsp()) {
                return Next::End(End::BadStack);
            }
            let symbols = system.symbols();
            if let Some(function) = symbols.and_then(|symbols| symbols.function_at(pc)) {
                return self.leave(system, pc, function);
            }
            let in_image = system.image_at(pc).is_some();
            if !in_image && !exact {
                match self.leave_call(system) {
                    Some(next) => return next,
                    None => continue,
                }
            }
            // A leaf function, or a jump into the wild: the return address is on top of the stack.
            let rsp = self.registers.rsp();
            let Ok(rip) = access::read::<u64>(rsp) else { return Next::End(End::BadStack) };
            self.registers.rip = rip;
            self.registers.gpr[Registers::RSP] = rsp + 8;
        }
    }

    fn leave(&mut self, system: &System, pc: u64, function: FunctionEntry) -> Next {
        self.inside = self.registers.clone();
        let Some(LeftFrame { establisher, handler, .. }) = system.unwind(function, &mut self.registers)
        else {
            return Next::End(End::BadStack);
        };
        if self.registers.rsp() <= self.inside.rsp()
            || !is_on_stack(establisher)
            || !establisher.is_multiple_of(8)
        {
            return Next::End(End::BadStack);
        }
        Next::Frame(Frame { pc, function, establisher, handler })
    }

    /// Goes on where our code called the driver. `None` when the walk just continues.
    fn leave_call(&mut self, system: &System) -> Option<Next> {
        let Some(depth) = self.depth.checked_sub(1) else { return Some(Next::End(End::Outermost)) };
        self.depth = depth;
        let mut next = None;
        system.with_calls(|calls| {
            let Some(call) = calls.get(depth) else { return };
            match &call.reason {
                Reason::Callback(caller) => match caller.and_then(|caller| caller.registers()) {
                    Some(registers) => {
                        self.left = self.left.or(call.callback);
                        self.registers = registers;
                    }
                    None => next = Some(Next::End(End::Outermost)),
                },
                Reason::Inner(caller) => match caller.registers() {
                    Some(registers) => self.registers = registers,
                    None => next = Some(Next::End(End::BadStack)),
                },
                Reason::Search(registers, establisher) => {
                    self.registers = (**registers).clone();
                    self.exact = true;
                    next = Some(Next::Searched(*establisher));
                }
                Reason::Unwind(interrupted) => {
                    self.registers = interrupted.registers.clone();
                    next = Some(Next::Collided(interrupted.frame, interrupted.dispatcher));
                }
            }
        });
        if let Some(Next::Collided(frame, dispatcher)) = next {
            // The registers are those in the frame; what a walk gives are its caller's.
            return Some(match self.leave(system, frame.pc, frame.function) {
                Next::Frame(_) => Next::Collided(frame, dispatcher),
                _ => Next::End(End::BadStack),
            });
        }
        next
    }
}

/// Whether an address is on the stack of the running thread.
pub(super) fn is_on_stack(address: u64) -> bool {
    fiber::current_stack().is_some_and(|stack| (stack.low..=stack.high).contains(&address))
}

impl System {
    /// The function table entry for an address in driver code.
    pub fn function_at(&self, address: u64) -> Option<FunctionEntry> {
        self.symbols()?.function_at(address)
    }

    /// Address of the driver image that holds an address.
    pub fn image_at(&self, address: u64) -> Option<u64> {
        self.symbols()?.image_at(address)
    }

    /// Leaves a function's frame: `registers` become its caller's. `None`, with registers unchanged, if its unwind
    /// information or the stack is damaged.
    pub fn unwind(&self, function: FunctionEntry, registers: &mut Registers) -> Option<LeftFrame> {
        self.symbols()?.unwind(function, registers)
    }
}
