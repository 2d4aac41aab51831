//! Exports that stop the machine, and those that ask to be told when it stops.

use crate::{Ntoskrnl, SLOT};
use ddi::{Access as _, Callback, HandleKind, Site, Stop, System, ddi_exports};
use wdk_defs::all::*;
use wdk_defs::{DriverFn, DriverPtr, field};

/// A record of the driver's, by which it hears of a bug check.
#[derive(Clone, Copy, Debug)]
struct Registration {
    record: u64,
    reason: Option<KBUGCHECK_CALLBACK_REASON>,
    made: Site,
}

/// Records that are registered, oldest first.
#[derive(Debug, Default)]
pub struct Callbacks {
    registered: Vec<Registration>,
}

/// States of a record: BufferEmpty is that of one that was never registered.
const BUFFER_EMPTY: u8 = 0;
const BUFFER_INSERTED: u8 = 1;
const BUFFER_STARTED: u8 = 2;
const BUFFER_FINISHED: u8 = 3;
/// Bytes that a driver may add to a dump.
const MOST_SECONDARY_DATA: u32 = 4096;

type Record = DriverPtr<KBUGCHECK_CALLBACK_RECORD>;
type ReasonRecord = DriverPtr<KBUGCHECK_REASON_CALLBACK_RECORD>;

fn reason_state(record: u64) -> DriverPtr<u8> {
    ReasonRecord::new(record).at(field!(KBUGCHECK_REASON_CALLBACK_RECORD, State))
}

fn plain_state(record: u64) -> DriverPtr<u8> {
    Record::new(record).at(field!(KBUGCHECK_CALLBACK_RECORD, State))
}

/// Calls what drivers registered, at HIGH_LEVEL, as Windows does when it stops; the reason callbacks come first. What
/// goes wrong in one of them ends the machine for good.
pub(crate) fn call_callbacks(system: &System) {
    let kernel: &Ntoskrnl = system.module(SLOT);
    let registered = kernel.bug_checks.with(|callbacks| std::mem::take(&mut callbacks.registered));
    let (reasons, plain): (Vec<Registration>, Vec<Registration>) =
        registered.into_iter().partition(|known| known.reason.is_some());
    for known in reasons {
        call_reason(system, known);
    }
    for Registration { record, .. } in plain {
        let Ok(value) = Record::new(record).try_load() else { continue };
        // The record is the driver's memory; it was there a moment ago.
        let _ = plain_state(record).try_store(BUFFER_STARTED);
        let args = [value.Buffer.addr(), value.Length.into()];
        system.call_driver(Callback::BugCheckCallback, None, value.CallbackRoutine.addr(), &args);
        let _ = plain_state(record).try_store(BUFFER_FINISHED);
    }
}

/// Calls one reason callback with the data of its reason.
fn call_reason(system: &System, known: Registration) {
    let record = known.record;
    let Ok(value) = ReasonRecord::new(record).try_load() else { return };
    let reason = known.reason.unwrap_or(KbCallbackInvalid);
    let Some(data) = system.allocate_object(size_of::<KBUGCHECK_SECONDARY_DUMP_DATA_EX>() as u64) else {
        return;
    };
    let mut bytes = size_of::<u64>();
    let mut buffer = None;
    if matches!(reason, KbCallbackSecondaryDumpData | KbCallbackSecondaryMultiPartDumpData) {
        buffer = system.allocate_object(MOST_SECONDARY_DATA.into());
        bytes = size_of::<KBUGCHECK_SECONDARY_DUMP_DATA>();
        // The memory was taken a moment ago.
        let _ = DriverPtr::new(data).try_store(KBUGCHECK_SECONDARY_DUMP_DATA {
            InBuffer: DriverPtr::new(buffer.unwrap_or_default()),
            InBufferLength: if buffer.is_some() { MOST_SECONDARY_DATA } else { 0 },
            MaximumAllowed: MOST_SECONDARY_DATA,
            ..wdk_defs::zeroed()
        });
    }
    let _ = reason_state(record).try_store(BUFFER_STARTED);
    let args = [u64::from(reason.cast_unsigned()), record, data, bytes as u64];
    system.call_driver(Callback::BugCheckReasonCallback, None, value.CallbackRoutine.addr(), &args);
    let _ = reason_state(record).try_store(BUFFER_FINISHED);
    if buffer.is_some()
        && let Ok(given) = DriverPtr::<KBUGCHECK_SECONDARY_DUMP_DATA>::new(data).try_load()
    {
        tell_dump_data(system, &given);
    }
}

/// What a driver adds to the dump is kept in the trace.
fn tell_dump_data(system: &System, given: &KBUGCHECK_SECONDARY_DUMP_DATA) {
    use wdk_defs::Plain as _;
    if given.OutBuffer.is_null() || given.OutBufferLength > given.MaximumAllowed {
        return;
    }
    let mut data = vec![0; given.OutBufferLength as usize];
    if cpu::access::read_bytes(given.OutBuffer.addr(), &mut data).is_err() {
        return;
    }
    let mut guid = [0; 16];
    guid.copy_from_slice(given.Guid.as_bytes());
    let provider = crate::rtl::guid::to_text(&guid);
    system.emit(&ddi::Event::ProviderEvent { provider: &provider, id: 0, level: 0, data: &data });
}

impl Ntoskrnl {
    fn bug_check_register(&self, record: u64, reason: Option<KBUGCHECK_CALLBACK_REASON>) -> bool {
        let made = System::current().caller();
        self.bug_checks.with(|callbacks| {
            if callbacks.registered.iter().any(|known| known.record == record) {
                return false;
            }
            callbacks.registered.push(Registration { record, reason, made });
            true
        })
    }

    fn bug_check_deregister(&self, record: u64) -> bool {
        self.bug_checks.with(|callbacks| {
            let before = callbacks.registered.len();
            callbacks.registered.retain(|known| known.record != record);
            callbacks.registered.len() != before
        })
    }

    /// Tells the rules of each registration that is left when a driver is unloaded.
    pub(crate) fn bug_check_callbacks_leaked(&self) {
        let left = self.bug_checks.with(|callbacks| std::mem::take(&mut callbacks.registered));
        for Registration { record, made, .. } in left {
            let kind = HandleKind::BugCheckCallback;
            System::current().leaked(kind, record, made, trace::LeakedAt::Unload);
        }
    }
}

/// Stops the run with a bug check of the driver's own.
fn bug_check(code: u32, parameters: [u64; 4]) -> ! {
    let system = System::current();
    let name = wdk_defs::bugcheck_name(code).unwrap_or("a code that is not documented");
    let [a, b, c, d] = parameters;
    let what =
        format!("the driver stops the machine with {name} ({code:#x}, {a:#x}, {b:#x}, {c:#x}, {d:#x})");
    system.stop(Stop::BugCheck { code, parameters, what })
}

#[ddi_exports(module = "ntoskrnl.exe", table = BUG_CHECK_EXPORTS)]
impl Ntoskrnl {
    /// Stops the machine.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-kebugcheck>
    #[irql(any)]
    pub fn KeBugCheck(&self, code: u32) {
        bug_check(code, [0; 4]);
    }

    /// Stops the machine with four parameters that say more.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kebugcheckex>
    #[irql(any)]
    pub fn KeBugCheckEx(&self, code: u32, first: u64, second: u64, third: u64, fourth: u64) {
        bug_check(code, [first, second, third, fourth]);
    }

    /// A virtual function without a body is called.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _purecall(&self) {
        bug_check(0x1e, [0xc000_0025, System::current().caller_address(), 0, 0]);
    }

    /// Breaks into the debugger. Without one Windows stops.
    /// <https://learn.microsoft.com/windows-hardware/drivers/kernel/>
    #[irql(unstated)]
    pub fn DbgBreakPoint(&self) {
        breakpoint(0);
    }

    /// Breaks into the debugger and shows it a number.
    /// <https://learn.microsoft.com/windows-hardware/drivers/kernel/>
    #[irql(unstated)]
    pub fn DbgBreakPointWithStatus(&self, status: u32) {
        breakpoint(status);
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = BUG_CHECK_CALLBACK_EXPORTS)]
impl Ntoskrnl {
    /// Has a routine called when the machine stops, with a buffer that goes into the dump; FALSE if the record is
    /// registered already.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keregisterbugcheckcallback>
    #[irql(any)]
    pub fn KeRegisterBugCheckCallback(
        &self,
        record: DriverPtr<KBUGCHECK_CALLBACK_RECORD>,
        routine: u64,
        buffer: u64,
        length: u32,
        component: u64,
    ) -> u8 {
        let value = record.load();
        if value.State != BUFFER_EMPTY || !self.bug_check_register(record.addr(), None) {
            return 0;
        }
        record.store(KBUGCHECK_CALLBACK_RECORD {
            CallbackRoutine: DriverFn::new(routine),
            Buffer: DriverPtr::new(buffer),
            Length: length,
            Component: DriverPtr::new(component),
            State: BUFFER_INSERTED,
            ..value
        });
        1
    }

    /// Takes a routine back; FALSE if its record is not registered.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kederegisterbugcheckcallback>
    #[irql(any)]
    pub fn KeDeregisterBugCheckCallback(&self, record: DriverPtr<KBUGCHECK_CALLBACK_RECORD>) -> u8 {
        let registered = self.bug_check_deregister(record.addr());
        if registered {
            plain_state(record.addr()).store(BUFFER_EMPTY);
        }
        registered.into()
    }

    /// Has a routine called when the machine stops, for a reason: to add data to the dump, to see it written. FALSE if
    /// the record is registered already.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keregisterbugcheckreasoncallback>
    #[irql(any)]
    pub fn KeRegisterBugCheckReasonCallback(
        &self,
        record: DriverPtr<KBUGCHECK_REASON_CALLBACK_RECORD>,
        routine: u64,
        reason: i32,
        component: u64,
    ) -> u8 {
        let value = record.load();
        if value.State != BUFFER_EMPTY || !self.bug_check_register(record.addr(), Some(reason)) {
            return 0;
        }
        record.store(KBUGCHECK_REASON_CALLBACK_RECORD {
            CallbackRoutine: DriverFn::new(routine),
            Component: DriverPtr::new(component),
            Reason: reason,
            State: BUFFER_INSERTED,
            ..value
        });
        1
    }

    /// Takes a routine back; FALSE if its record is not registered.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kederegisterbugcheckreasoncallback>
    #[irql(any)]
    pub fn KeDeregisterBugCheckReasonCallback(
        &self,
        record: DriverPtr<KBUGCHECK_REASON_CALLBACK_RECORD>,
    ) -> u8 {
        let registered = self.bug_check_deregister(record.addr());
        if registered {
            reason_state(record.addr()).store(BUFFER_EMPTY);
        }
        registered.into()
    }
}

fn breakpoint(status: u32) -> ! {
    const KMODE_EXCEPTION_NOT_HANDLED: u32 = 0x1e;
    const STATUS_BREAKPOINT: u64 = 0x8000_0003;
    let system = System::current();
    let what = format!("the driver breaks into the debugger, status {status:#x}, and there is none");
    let parameters = [STATUS_BREAKPOINT, system.caller_address(), 0, 0];
    system.stop(Stop::BugCheck { code: KMODE_EXCEPTION_NOT_HANDLED, parameters, what })
}
