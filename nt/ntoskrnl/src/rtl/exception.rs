//! Structured exceptions: raising, unwinding, and the handler of C's `__try`. The work is done by [`ddi::exception`].

use crate::Ntoskrnl;
use ddi::exception::{from_context, to_context};
use ddi::{Access as _, FunctionEntry, LeftFrame, Stop, System, UnwindTarget, ddi_exports};
use wdk_defs::all::{
    CONTEXT, EXCEPTION_EXIT_UNWIND, EXCEPTION_POINTERS, EXCEPTION_RECORD, EXCEPTION_TARGET_UNWIND,
    EXCEPTION_UNWINDING,
};
use wdk_defs::ntstatus::{STATUS_ACCESS_VIOLATION, STATUS_DATATYPE_MISALIGNMENT, STATUS_LONGJUMP};
use wdk_defs::{DriverPtr, field};

/// What a language handler returns: look further up.
const CONTINUE_SEARCH: i32 = 1;
/// And: go on where the exception happened.
const CONTINUE_EXECUTION: i32 = 0;
/// In a scope table in place of a filter: execute the handler whatever the exception.
const EXECUTE_HANDLER: u32 = 1;
/// Entries of a scope table that are looked at; no function has as many `__try`.
const MOST_SCOPES: u32 = 0x10000;
/// An exception handler is asked for, or a termination handler (`UNW_FLAG_EHANDLER`, `UNW_FLAG_UHANDLER`).
const EXCEPTION_HANDLER: u32 = 1;
const TERMINATION_HANDLER: u32 = 2;

/// A `__try` in a function; all offsets are from the image's address.
/// <https://learn.microsoft.com/cpp/build/exception-handling-x64>
#[derive(Clone, Copy)]
struct Scope {
    begin: u32,
    end: u32,
    /// The filter or termination handler.
    handler: u32,
    /// Where `__except` begins; 0 for `__finally`.
    target: u32,
}

impl Scope {
    fn contains(&self, offset: u64) -> bool {
        (u64::from(self.begin)..u64::from(self.end)).contains(&offset)
    }
}

/// What a language handler was called with.
#[derive(Clone, Copy)]
struct Dispatch {
    record: DriverPtr<EXCEPTION_RECORD>,
    frame: u64,
    context: u64,
    dispatcher: DriverPtr<u64>,
    flags: u32,
    image_base: u64,
    /// Where control is in the function.
    offset: u64,
    table: u64,
    scopes: u32,
}

impl Dispatch {
    fn new(record: u64, frame: u64, context: u64, dispatcher: u64) -> Self {
        let record = DriverPtr::<EXCEPTION_RECORD>::new(record);
        let dispatcher = DriverPtr::<u64>::new(dispatcher);
        let word = |index: i64| dispatcher.offset(index).load();
        let (pc, image_base, table) = (word(0), word(1), word(7));
        let scopes = DriverPtr::<u32>::new(table).load().min(MOST_SCOPES);
        let flags = record.at(field!(EXCEPTION_RECORD, ExceptionFlags)).load();
        let offset = pc.wrapping_sub(image_base);
        Self { record, frame, context, dispatcher, flags, image_base, offset, table, scopes }
    }

    fn scope(&self, index: u32) -> Scope {
        let at = self.table.wrapping_add(4 + 16 * u64::from(index));
        let [begin, end, handler, target] =
            [0, 1, 2, 3].map(|word| DriverPtr::<u32>::new(at.wrapping_add(4 * word)).load());
        Scope { begin, end, handler, target }
    }

    fn scope_index(&self) -> DriverPtr<u32> {
        DriverPtr::new(self.dispatcher.offset(9).addr())
    }

    fn function(&self, offset: u32) -> u64 {
        self.image_base.wrapping_add(offset.into())
    }

    /// Asks the filters of the `__except` around the exception.
    fn search(&self, system: &System) -> i32 {
        let pointers = [self.record.addr(), self.context];
        for index in self.scope_index().load()..self.scopes {
            let scope = self.scope(index);
            if !scope.contains(self.offset) || scope.target == 0 {
                continue;
            }
            let answer = match scope.handler {
                EXECUTE_HANDLER => 1,
                filter => {
                    let args = [&raw const pointers as u64, self.frame];
                    system.call_exception_function(self.function(filter), &args) as i32
                }
            };
            if answer < 0 {
                return CONTINUE_EXECUTION;
            }
            if answer > 0 {
                let code = self.record.at(field!(EXCEPTION_RECORD, ExceptionCode)).load();
                let ip = self.function(scope.target);
                let target = UnwindTarget { frame: self.frame, ip, value: code.into() };
                system.unwind_to(target, self.record);
            }
        }
        CONTINUE_SEARCH
    }

    /// Calls the termination handlers of the `__finally` that are left.
    fn unwind(&self, system: &System) -> i32 {
        let target = self.dispatcher.offset(4).load().wrapping_sub(self.image_base);
        let is_target = self.flags & EXCEPTION_TARGET_UNWIND != 0;
        let first = self.scope_index().load();
        // Scopes come innermost first. All before the one whose `__except` is gone to are left.
        let handled = (first..self.scopes).find(|&index| {
            let scope = self.scope(index);
            is_target && scope.contains(self.offset) && scope.target != 0 && u64::from(scope.target) == target
        });
        for index in first..handled.unwrap_or(self.scopes) {
            let scope = self.scope(index);
            if !scope.contains(self.offset) {
                continue;
            }
            if is_target && handled.is_none() && self.stays_in(&scope, target) {
                break;
            }
            if scope.target == 0 {
                self.scope_index().store(index + 1);
                system.call_exception_function(self.function(scope.handler), &[1, self.frame]);
            }
        }
        CONTINUE_SEARCH
    }

    /// Whether what is gone to lies in the same `__try`, which may have several entries. (The last byte of an entry may
    /// be the first of what follows it, where a call that does not return ends it: a `__except` is told before.)
    fn stays_in(&self, scope: &Scope, offset: u64) -> bool {
        (0..self.scopes).map(|index| self.scope(index)).any(|other| {
            other.contains(offset) && (other.handler, other.target) == (scope.handler, scope.target)
        })
    }
}

/// What the filter gets is an array of two pointers, as the structure says.
const _: () = assert!(size_of::<EXCEPTION_POINTERS>() == size_of::<[u64; 2]>());

#[ddi_exports(module = "ntoskrnl.exe", table = EXCEPTION_EXPORTS)]
impl Ntoskrnl {
    /// Decides what becomes of an exception in a C function with `__try`: its scope table, at the handler data, names
    /// the filters and the termination handlers. Unwind data name this as the handler, and the handler that checks the
    /// stack cookie calls it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/devtest/-c-specific-handler2>
    #[irql(unstated)]
    pub fn __C_specific_handler(&self, record: u64, frame: u64, context: u64, dispatcher: u64) -> i32 {
        let system = System::current();
        let dispatch = Dispatch::new(record, frame, context, dispatcher);
        if dispatch.flags & (EXCEPTION_UNWINDING | EXCEPTION_EXIT_UNWIND) == 0 {
            dispatch.search(system)
        } else {
            dispatch.unwind(system)
        }
    }

    /// Raises an exception that execution cannot continue after.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-exraisestatus>
    #[irql(<= APC_LEVEL)]
    pub fn ExRaiseStatus(&self, status: u32) {
        raise_status(status);
    }

    /// Raises an exception that execution cannot continue after.
    /// <https://learn.microsoft.com/windows/win32/devnotes/rtlraisestatus>
    #[irql(unstated)]
    pub fn RtlRaiseStatus(&self, status: u32) {
        raise_status(status);
    }

    /// Raises STATUS_ACCESS_VIOLATION.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-exraiseaccessviolation>
    #[irql(<= APC_LEVEL)]
    pub fn ExRaiseAccessViolation(&self) {
        raise_status(STATUS_ACCESS_VIOLATION);
    }

    /// Raises STATUS_DATATYPE_MISALIGNMENT.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-exraisedatatypemisalignment>
    #[irql(<= APC_LEVEL)]
    pub fn ExRaiseDatatypeMisalignment(&self) {
        raise_status(STATUS_DATATYPE_MISALIGNMENT);
    }

    /// Raises the exception that a record describes. Its address becomes the caller's, and stays so.
    /// <https://learn.microsoft.com/windows/win32/api/rtlsupportapi/nf-rtlsupportapi-rtlraiseexception>
    #[irql(unstated)]
    pub fn RtlRaiseException(&self, record: DriverPtr<EXCEPTION_RECORD>) {
        let system = System::current();
        let value = record.load();
        let rip = system.caller_registers().map_or(0, |registers| registers.rip);
        record.at(field!(EXCEPTION_RECORD, ExceptionAddress)).store(DriverPtr::new(rip));
        let status = value.ExceptionCode;
        let registers = system.raise(value, &|| format!("the driver raised the exception {status:#x}"));
        system.resume_driver(&registers);
    }

    /// Unwinds to a frame and goes on there.
    /// <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-rtlunwindex>
    #[irql(unstated)]
    pub fn RtlUnwindEx(
        &self,
        frame: u64,
        ip: u64,
        record: DriverPtr<EXCEPTION_RECORD>,
        value: u64,
        context: DriverPtr<CONTEXT>,
        history: u64,
    ) {
        // The context is room for what is kept elsewhere here, and the table only makes look-ups faster.
        let _ = (context, history);
        System::current().unwind_to(UnwindTarget { frame, ip, value }, record);
    }

    /// Unwinds to a frame and goes on there.
    /// <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-rtlunwind>
    #[irql(unstated)]
    pub fn RtlUnwind(&self, frame: u64, ip: u64, record: DriverPtr<EXCEPTION_RECORD>, value: u64) {
        System::current().unwind_to(UnwindTarget { frame, ip, value }, record);
    }

    /// Unwinds to a frame, as compilers call it where a `goto` or `return` leaves a `__try` with `__finally`.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/local-unwind2>
    #[irql(unstated)]
    pub fn _local_unwind(&self, frame: u64, ip: u64) {
        System::current().unwind_to(UnwindTarget { frame, ip, value: 0 }, DriverPtr::new(0));
    }

    /// Finds the function table entry for an address in code, and the image's address; null if it has none.
    /// <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-rtllookupfunctionentry>
    #[irql(unstated)]
    pub fn RtlLookupFunctionEntry(&self, pc: u64, image_base: DriverPtr<u64>, history: u64) -> u64 {
        let _ = history;
        match System::current().function_at(pc) {
            Some(entry) => {
                image_base.store(entry.image_base);
                entry.address
            }
            None => {
                image_base.store(System::current().image_at(pc).unwrap_or_default());
                0
            }
        }
    }

    /// Leaves a function's frame: the context becomes its caller's. The function's handler of the given type, if it has
    /// one that is to be called; null otherwise.
    /// <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-rtlvirtualunwind>
    #[irql(unstated)]
    #[allow(clippy::too_many_arguments, reason = "as documented")]
    pub fn RtlVirtualUnwind(
        &self,
        handler_type: u32,
        image_base: u64,
        pc: u64,
        entry: DriverPtr<u32>,
        context: DriverPtr<CONTEXT>,
        handler_data: DriverPtr<u64>,
        establisher: DriverPtr<u64>,
        pointers: DriverPtr<u64>,
    ) -> u64 {
        let words = [0, 1, 2].map(|index| entry.offset(index).load());
        let entry = FunctionEntry { image_base, address: entry.addr(), words };
        let value = context.load();
        let mut registers = from_context(&value);
        registers.rip = pc;
        let Some(left) = System::current().unwind(entry, &mut registers) else { return 0 };
        let unwound = to_context(&registers);
        context.store(CONTEXT { ContextFlags: value.ContextFlags, ..unwound });
        establisher.store(left.establisher);
        if !pointers.is_null() {
            store_pointers(pointers, &left);
        }
        let wanted = |on_exception: bool, on_unwind: bool| {
            on_exception && handler_type & EXCEPTION_HANDLER != 0
                || on_unwind && handler_type & TERMINATION_HANDLER != 0
        };
        match left.handler.filter(|handler| wanted(handler.on_exception, handler.on_unwind)) {
            Some(handler) => {
                handler_data.store(handler.data);
                handler.routine
            }
            None => 0,
        }
    }

    /// Writes down the caller's registers. Those that a call may change are 0, but the parameter registers.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-rtlcapturecontext>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn RtlCaptureContext(&self, context: DriverPtr<CONTEXT>) {
        let Some(mut registers) = System::current().caller_registers() else { return };
        const RCX: usize = 1;
        registers.gpr[RCX] = context.addr();
        context.store(to_context(&registers));
    }

    /// Goes on with registers that were written down, in a frame further up on the stack.
    /// <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-rtlrestorecontext>
    #[irql(unstated)]
    pub fn RtlRestoreContext(&self, context: DriverPtr<CONTEXT>, record: DriverPtr<EXCEPTION_RECORD>) {
        let system = System::current();
        if !record.is_null() {
            let code = record.at(field!(EXCEPTION_RECORD, ExceptionCode)).load();
            if code == STATUS_LONGJUMP {
                let what = "RtlRestoreContext for a longjmp".to_owned();
                system.stop(Stop::Unsupported { what });
            }
        }
        let registers = from_context(&context.load());
        system.resume_driver(&registers);
    }

    /// Finds the image that an address is in; null if it is in none.
    /// <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-rtlpctofileheader>
    #[irql(unstated)]
    pub fn RtlPcToFileHeader(&self, pc: u64, image_base: DriverPtr<u64>) -> u64 {
        let found = System::current().image_at(pc).unwrap_or_default();
        image_base.store(found);
        found
    }
}

fn raise_status(status: u32) {
    System::current().raise_status(status, &|| format!("the driver raised the exception {status:#x}"));
}

/// KNONVOLATILE_CONTEXT_POINTERS: where registers were saved, vectors first; those that were not are left alone.
fn store_pointers(pointers: DriverPtr<u64>, left: &LeftFrame) {
    for (index, &address) in left.saved_vectors.iter().chain(&left.saved_general).enumerate() {
        if address != 0 {
            pointers.offset(index as i64).store(address);
        }
    }
}
