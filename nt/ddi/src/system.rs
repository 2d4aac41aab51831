//! The box below Windows: processors, memory, time, trace and rules in one place.

#![allow(unsafe_code, reason = "the pointer to the system that this OS thread runs")]

use crate::exception::{FunctionEntry, LeftFrame};
use crate::export::Export;
use crate::memory::{FaultNotes, Pageable};
use crate::objects::Objects;
use crate::processor::Processors;
use crate::state::{StateCell, assert_none_held};
use crate::stop::Stop;
use crate::thread::{ThreadId, Threads};
use crate::trap::{MISSING_IMPORTS, MISSING_STEP, TrapHooks};
use crate::waits::Owners;
use cpu::fiber::StackPool;
use cpu::gs;
use cpu::ram::{Ram, RamError};
use cpu::space::Space;
use cpu::trap::{AttachError, Registers};
use sched::{Clock, Deadlines, Nanos, Policy, PolicyKind, Random, Schedule, Scheduler, Task, Why};
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use trace::report::{Finding, StopReport};
use trace::{Event, Recorder, Site, Stamp, Summary};
use verifier::Verifier;

/// What a user may choose about a box.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Seed of every choice.
    pub seed: u64,
    /// Who runs next.
    pub policy: PolicyKind,
    /// The schedule of a run before, which this one is to repeat.
    pub replay: Option<Arc<Schedule>>,
    /// Virtual processors, 1 to 32.
    pub processors: usize,
    /// Bytes of RAM.
    pub ram_bytes: u64,
    /// Virtual time after which the run stops.
    pub time_limit: Nanos,
    /// Steps after which the run stops: preemption points that were passed, alarms that rang, and turns of a thread
    /// that passed none. They are counted at the end of each turn.
    pub step_limit: u64,
    /// Bytes of trace text to keep; 0 keeps none.
    pub trace_bytes: usize,
    /// Whether instructions that trap are patched: the same run, in less real time.
    pub patching: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 1,
            policy: PolicyKind::default(),
            replay: None,
            processors: 2,
            ram_bytes: 256 << 20,
            time_limit: Nanos(3_600_000_000_000),
            step_limit: 20_000_000_000,
            trace_bytes: 0,
            patching: true,
        }
    }
}

/// The machine under the processors, as the HAL shows it.
///
/// Whatever makes an interrupt pending calls [`System::interrupt_raised`]; processors do not look otherwise.
pub trait Platform {
    /// Lets the devices catch up with the time.
    fn advance(&self, now: Nanos);
    /// When the next device wants to be woken.
    fn next_deadline(&self) -> Option<Nanos>;
    /// The IRQL of the most urgent interrupt that waits for this processor, if it is above `irql`.
    fn pending_interrupt(&self, processor: usize, irql: u8) -> Option<u8>;
    /// Takes and serves that interrupt; the processor is at its IRQL already.
    fn service_interrupt(&self, processor: usize);
    /// A read of an I/O port of 1, 2 or 4 bytes.
    fn port_read(&self, port: u16, bytes: u8) -> u32;
    /// A write of an I/O port.
    fn port_write(&self, port: u16, bytes: u8, value: u32);
    /// A read of device memory of 1, 2, 4 or 8 bytes.
    fn mmio_read(&self, physical: u64, bytes: u8) -> u64;
    /// A write of device memory.
    fn mmio_write(&self, physical: u64, bytes: u8, value: u64);
}

/// What is known of driver code: names for addresses, and how to leave its functions.
pub trait Symbols {
    /// The image that holds an address: its index and the offset.
    fn site(&self, address: u64) -> Site;
    /// `name.sys!function+0x12`.
    fn name(&self, site: Site) -> String;
    /// Callers of a place, innermost first, named.
    fn backtrace(&self, rip: u64, rsp: u64, rbp: u64) -> Vec<String>;
    /// The function table entry for an address. Who has no function tables has none.
    fn function_at(&self, address: u64) -> Option<FunctionEntry> {
        let _ = address;
        None
    }
    /// Address of the loaded image that holds an address.
    fn image_at(&self, address: u64) -> Option<u64> {
        let _ = address;
        None
    }
    /// Leaves a function's frame: `registers` become its caller's. `None`, with registers unchanged, if its unwind
    /// information or the stack is damaged.
    fn unwind(&self, function: FunctionEntry, registers: &mut Registers) -> Option<LeftFrame> {
        let _ = (function, registers);
        None
    }
}

/// The call of an export that is being served.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CallRecord {
    pub(crate) export: Option<&'static Export>,
    pub(crate) rip: u64,
    pub(crate) rsp: u64,
    pub(crate) rbp: u64,
    /// Where the export was called from and where its thunk keeps registers, even if that is a jump of the driver.
    pub(crate) caller: gs::Caller,
    /// Nobody's code: an interrupt, a DPC or an alarm came in between. What happens there is not the doing of the
    /// driver function that it interrupted.
    pub(crate) outside: bool,
}

impl CallRecord {
    /// Neither a call nor any driver function.
    pub(crate) const OUTSIDE: Self = Self {
        export: None,
        rip: 0,
        rsp: 0,
        rbp: 0,
        caller: gs::Caller { rip: 0, rsp: 0, rbp: 0 },
        outside: true,
    };

    /// Driver code at an address that calls no export.
    pub(crate) fn at(rip: u64) -> Self {
        Self { rip, ..Self::default() }
    }

    /// A call of an export from `caller`, to be blamed on the function at `blamed`.
    #[inline]
    pub(crate) fn of(export: &'static Export, blamed: gs::Caller, caller: gs::Caller) -> Self {
        let gs::Caller { rip, rsp, rbp } = blamed;
        Self { export: Some(export), rip, rsp, rbp, caller, outside: false }
    }
}

/// What a deadline does when it comes. Runs at once and must be short: it queues a DPC or wakes a thread.
pub(crate) type Alarm = Arc<dyn Fn(&System)>;

/// One simulated Windows machine below the level of Windows' own functions.
pub struct System {
    /// Physical memory.
    pub ram: Arc<Ram>,
    /// What driver code sees beside RAM: windows of device memory.
    pub space: Arc<Space>,
    /// Virtual time.
    pub clock: Clock,
    /// What was asked for.
    pub settings: Settings,
    pub(crate) stacks: StackPool,
    pub(crate) processors: Processors,
    pub(crate) threads: StateCell<Threads>,
    pub(crate) scheduler: StateCell<Scheduler>,
    random: StateCell<Random>,
    /// Who could go on: memory for one look at it.
    pub(crate) candidates: StateCell<Vec<Task>>,
    pub(crate) deadlines: StateCell<Deadlines<Alarm>>,
    pub(crate) call: Cell<CallRecord>,
    /// The thread whose fiber this OS thread is on; none while the box itself is at work.
    pub(crate) running: Cell<ThreadId>,
    /// Who ran last.
    pub(crate) last: Cell<Option<Task>>,
    /// Why its turn ended.
    pub(crate) why: Cell<Why>,
    /// Preemption points left before the scheduler is asked again.
    pub(crate) slice: Cell<u32>,
    /// Preemption points of the present turn.
    pub(crate) granted: Cell<u32>,
    /// Preemption points passed since the scheduler was asked.
    pub(crate) passed: Cell<u32>,
    /// Nobody else could have gone on when the present turn began.
    pub(crate) alone: Cell<bool>,
    /// The policy is asked when a thread becomes ready.
    pub(crate) preempts_on_wake: Cell<bool>,
    /// Virtual time before which no processor notices the interrupts of devices.
    pub(crate) notice_at: Cell<u64>,
    /// A device has raised an interrupt that no processor has served.
    pub(crate) interrupt_raised: Cell<bool>,
    /// Time of the next thing that is to happen by itself; `u64::MAX` for never.
    pub(crate) next_event: Cell<u64>,
    /// Set when an interrupt or DPC may be waiting.
    pub(crate) attention: Cell<bool>,
    pub(crate) steps: Cell<u64>,
    pub(crate) stop: StateCell<Option<StopReport>>,
    /// Called when the run ends in a bug check, before it leaves the driver's stack.
    bug_check_hook: OnceLock<fn(&System)>,
    /// A bug check is being told to drivers: another one ends the run at once.
    pub(crate) bug_checking: Cell<bool>,
    recorder: StateCell<Recorder>,
    verifier: StateCell<Verifier>,
    summary: StateCell<Summary>,
    findings: StateCell<Vec<Finding>>,
    counts: Vec<Cell<u64>>,
    missing: StateCell<Vec<String>>,
    pub(crate) objects: StateCell<Objects>,
    exports: Vec<&'static Export>,
    platform: OnceLock<Arc<dyn Platform>>,
    symbols: OnceLock<Arc<dyn Symbols>>,
    pub(crate) fault_notes: OnceLock<FaultNotes>,
    pub(crate) pageable: Pageable,
    pub(crate) owners: OnceLock<Arc<dyn Owners>>,
    modules: [OnceLock<Arc<dyn Any>>; MODULES],
}

/// Makes the seed of random values another one than the schedule's.
const VALUES: u64 = 0x5eed_0f00_5eed_0f00;

/// Stack of each thread. Windows gives 24 KiB; ours also holds the frames of exports, which are larger than theirs.
const STACK_BYTES: u64 = 256 << 10;

/// Where Linux puts a program, its heap and its libraries; boxes are below.
pub(crate) const HOST_ADDRESSES: std::ops::Range<u64> = 0x5000_0000_0000..0x8000_0000_0000;

/// Windows modules a box has room for.
const MODULES: usize = 4;

thread_local! {
    static CURRENT: Cell<*const System> = const { Cell::new(std::ptr::null()) };
}

impl System {
    /// A system with nothing in it yet. `exports` is the sorted table of all that drivers can import.
    ///
    /// # Errors
    /// When the RAM cannot be had.
    pub fn new(settings: Settings, exports: Vec<&'static Export>) -> Result<Self, RamError> {
        let ram = Ram::new(settings.ram_bytes)?;
        let space = Space::new(Arc::clone(&ram));
        space.set_patching(settings.patching);
        let processors = Processors::new(settings.processors, &ram)?;
        let policy = settings.policy.build(settings.seed);
        let scheduler = match &settings.replay {
            None => Scheduler::new(policy),
            Some(schedule) => Scheduler::replay(policy, Arc::clone(schedule)),
        };
        let recorder = match settings.trace_bytes {
            0 => Recorder::new(),
            bytes => Recorder::with_text(bytes),
        };
        Ok(Self {
            clock: Clock::default(),
            processors,
            threads: StateCell::new(Threads::default()),
            preempts_on_wake: Cell::new(scheduler.preempts_on_wake()),
            scheduler: StateCell::new(scheduler),
            random: StateCell::new(Random::new(settings.seed ^ VALUES)),
            candidates: StateCell::default(),
            last: Cell::new(None),
            why: Cell::new(Why::Begin),
            granted: Cell::new(1),
            passed: Cell::new(0),
            alone: Cell::new(false),
            notice_at: Cell::new(0),
            interrupt_raised: Cell::new(false),
            deadlines: StateCell::new(Deadlines::default()),
            call: Cell::default(),
            running: Cell::new(ThreadId::NONE),
            slice: Cell::new(1),
            next_event: Cell::new(settings.time_limit.0.saturating_add(1)),
            attention: Cell::new(false),
            steps: Cell::new(0),
            stop: StateCell::new(None),
            bug_check_hook: OnceLock::new(),
            bug_checking: Cell::new(false),
            recorder: StateCell::new(recorder),
            verifier: StateCell::new(Verifier::new()),
            summary: StateCell::new(Summary::default()),
            findings: StateCell::new(Vec::new()),
            counts: exports.iter().map(|_| Cell::new(0)).collect(),
            missing: StateCell::new(Vec::new()),
            objects: StateCell::default(),
            exports,
            platform: OnceLock::new(),
            symbols: OnceLock::new(),
            fault_notes: OnceLock::new(),
            owners: OnceLock::new(),
            pageable: Pageable::default(),
            modules: [const { OnceLock::new() }; MODULES],
            stacks: StackPool::new(&ram, STACK_BYTES),
            space,
            ram,
            settings,
        })
    }

    /// Puts the machine under the processors. Once.
    pub fn install_platform(&self, platform: Arc<dyn Platform>) {
        assert!(self.platform.set(platform).is_ok(), "the platform is installed once");
    }

    /// Puts in the names of driver code. Once.
    pub fn install_symbols(&self, symbols: Arc<dyn Symbols>) {
        assert!(self.symbols.set(symbols).is_ok(), "the symbols are installed once");
    }

    /// Puts in a Windows module at its slot, 0 to 3. Once for each.
    pub fn install_module(&self, slot: usize, module: Arc<dyn Any>) {
        assert!(self.modules[slot].set(module).is_ok(), "a module is installed once");
    }

    /// What is known of driver code, if that was put in.
    pub(crate) fn symbols(&self) -> Option<&dyn Symbols> {
        self.symbols.get().map(Arc::as_ref)
    }

    /// The module of type `M` at `slot`.
    ///
    /// # Panics
    /// When it was not installed.
    #[inline]
    pub fn module<M: 'static>(&self, slot: usize) -> &M {
        self.modules[slot].get().and_then(|module| module.downcast_ref()).expect("module is installed")
    }

    /// The machine under the processors.
    ///
    /// # Panics
    /// When none was installed.
    #[inline]
    pub fn platform(&self) -> &dyn Platform {
        self.platform.get().expect("platform is installed").as_ref()
    }

    /// The system that this OS thread runs. The reference must not be kept beyond the present call.
    ///
    /// # Panics
    /// When the OS thread runs none: exports and callbacks exist only while one is attached.
    #[inline]
    pub fn current<'a>() -> &'a Self {
        let system = CURRENT.get();
        assert!(!system.is_null(), "no box is attached to this thread");
        // SAFETY: `attach` put the pointer there and its guard, which borrows the system, takes it away again, so
        // it points to a live system; no reference to it is ever mutable.
        unsafe { &*system }
    }

    /// Makes this OS thread the one that runs the system, until the guard is dropped.
    ///
    /// # Errors
    /// When the thread runs a box already, or the kernel or processor cannot do it.
    pub fn attach(self: &Arc<Self>) -> Result<Attached, AttachError> {
        let hooks = Rc::new(TrapHooks(Arc::clone(self)));
        let trap = cpu::trap::attach_thread(&self.space, hooks)?;
        CURRENT.set(Arc::as_ptr(self));
        self.processors.make_current(0);
        Ok(Attached { trap, system: Arc::clone(self) })
    }

    /// The name of the import that ndisbox lacks and that was bound to this address.
    pub(crate) fn missing_import(&self, address: u64) -> Option<String> {
        let index = address.checked_sub(MISSING_IMPORTS)? / MISSING_STEP;
        self.missing.with(|missing| missing.get(usize::try_from(index).ok()?).cloned())
    }

    /// Gives an import that ndisbox lacks an address to bind it to, by the name to show when it is used.
    pub fn bind_missing(&self, name: String) -> u64 {
        let index = self.missing.with(|missing| {
            missing.push(name);
            missing.len() as u64 - 1
        });
        MISSING_IMPORTS + index * MISSING_STEP
    }

    /// All exports, sorted by module and name.
    pub fn exports(&self) -> &[&'static Export] {
        &self.exports
    }

    #[inline]
    pub(crate) fn count_call(&self, export: usize) {
        if let Some(count) = self.counts.get(export) {
            count.set(count.get() + 1);
        }
    }

    /// How often each export was called, in the order of [`System::exports`].
    pub fn call_counts(&self) -> impl Iterator<Item = (&'static Export, u64)> + '_ {
        self.exports.iter().copied().zip(self.counts.iter().map(Cell::get))
    }

    #[inline]
    pub(crate) fn record_call(&self, export: &'static Export, irql: u8, rip: u64, args: [u64; 4]) {
        let stamp = Stamp {
            time: self.now(),
            processor: self.processors.current_number(),
            irql,
            thread: self.running.get().0,
            site: self.site(rip),
            export: export.name,
            callback: None,
        };
        self.recorder.with(|recorder| recorder.call(&stamp, args));
    }

    /// Virtual time.
    #[inline]
    pub fn now(&self) -> Nanos {
        self.clock.now()
    }

    /// The present moment, for an event.
    pub fn stamp(&self) -> Stamp {
        let call = self.call.get();
        Stamp {
            time: self.now(),
            processor: self.processors.current_number(),
            irql: gs::irql(),
            thread: self.running.get().0,
            site: self.site(call.rip),
            export: call.export.map_or("", |export| export.name),
            callback: if call.outside { None } else { self.callback() },
        }
    }

    /// The place of an address in driver code. A function of the driver that ends in a jump to an export returns to
    /// ndisbox, whose addresses differ from run to run: such a place has no address.
    #[inline]
    pub fn site(&self, address: u64) -> Site {
        let site =
            self.symbols.get().map_or(Site { image: None, offset: address }, |symbols| symbols.site(address));
        if site.image.is_none() && HOST_ADDRESSES.contains(&site.offset) { Site::default() } else { site }
    }

    /// The place in driver code that the present call came from.
    pub fn caller(&self) -> Site {
        self.site(self.call.get().rip)
    }

    /// Its return address.
    pub fn caller_address(&self) -> u64 {
        self.call.get().rip
    }

    /// A place's name.
    pub fn site_name(&self, site: Site) -> String {
        self.symbols.get().map_or_else(|| site.to_string(), |symbols| symbols.name(site))
    }

    fn backtrace(&self) -> Vec<String> {
        let call = self.call.get();
        match self.symbols.get() {
            // The return address lies at the caller's stack pointer; above it is the frame that called.
            Some(symbols) if call.rip != 0 => symbols.backtrace(call.rip, call.rsp + 8, call.rbp),
            _ => Vec::new(),
        }
    }

    /// Something happened: into the trace, to the rules, and into the report.
    pub fn emit(&self, event: &Event<'_>) {
        let stamp = self.stamp();
        self.recorder.with(|recorder| recorder.record(&stamp, event));
        self.summary.with(|summary| summary.observe(&stamp, event));
        let broken = self.verifier.with(|verifier| verifier.observe(&stamp, event));
        for violation in broken {
            self.add_finding(&stamp, violation);
        }
    }

    /// Breaks a rule by name, where the code that notices knows best what to say.
    pub fn violation(&self, rule: &'static str, what: &str) {
        self.emit(&Event::Violation { rule, what });
    }

    #[cold]
    fn add_finding(&self, stamp: &Stamp, violation: verifier::Violation) {
        let site = violation.site.unwrap_or(stamp.site);
        let finding = Finding {
            rule: violation.rule.name.to_owned(),
            message: violation.message,
            export: stamp.export.to_owned(),
            site: if site == Site::default() { String::new() } else { self.site_name(site) },
            callback: stamp.callback.map(|callback| callback.name().to_owned()),
            irql: stamp.irql,
            time_ns: stamp.time.0,
            notes: violation.notes.into_iter().map(|note| note.name(|site| self.site_name(site))).collect(),
            backtrace: self.backtrace(),
            windows: violation.rule.windows.map(str::to_owned),
            url: violation.rule.url.to_owned(),
            count: 1,
        };
        self.findings.with(|findings| {
            let same = |f: &&mut Finding| {
                f.rule == finding.rule && f.site == finding.site && f.export == finding.export
            };
            match findings.iter_mut().find(same) {
                Some(known) => known.count += 1,
                None => findings.push(finding),
            }
        });
    }

    /// What the rules have found so far.
    pub fn findings(&self) -> Vec<Finding> {
        self.findings.with(|findings| findings.clone())
    }

    /// Reads the summary of events so far.
    pub fn summary<R>(&self, read: impl FnOnce(&Summary) -> R) -> R {
        self.summary.with(|summary| read(summary))
    }

    /// Reads the trace so far.
    pub fn recorder<R>(&self, read: impl FnOnce(&Recorder) -> R) -> R {
        self.recorder.with(|recorder| read(recorder))
    }

    /// Why the run stopped, if it did.
    pub fn stopped(&self) -> Option<StopReport> {
        self.stop.with(|stop| stop.clone())
    }

    /// A random number, for any choice that is not the schedule's: a function of the seed.
    pub fn random(&self) -> u64 {
        self.random.with(Random::next_u64)
    }

    /// Lets another policy decide than the settings say, from the beginning of the run.
    pub fn install_policy(&self, policy: Box<dyn Policy>) {
        self.preempts_on_wake.set(policy.preempts_on_wake());
        self.scheduler.with(|scheduler| scheduler.set_policy(policy));
    }

    /// What was decided so far. Driver and arguments are the caller's to fill in. `None` if the run was too long.
    pub fn schedule(&self) -> Option<Schedule> {
        let schedule = self.scheduler.with(|scheduler| scheduler.schedule())?;
        let (events, hash) = self.recorder(|recorder| (recorder.events(), recorder.hash()));
        Some(Schedule { events, hash, ..schedule })
    }

    /// Stops the run here and leaves the driver's stack as it is.
    ///
    /// # Panics
    /// When box state is held (nothing would ever give it back), or no thread of the box runs: a box bug.
    pub fn stop(&self, stop: Stop) -> ! {
        assert_none_held();
        let bug_check = matches!(stop, Stop::BugCheck { .. });
        self.record_stop(stop, None, Vec::new());
        if bug_check {
            self.tell_bug_check();
        }
        cpu::fiber::stop(cpu::fiber::Stop::Stopped)
    }

    /// Says what is called when the run ends in a bug check. Once.
    pub fn when_bug_checked(&self, hook: fn(&Self)) {
        assert!(self.bug_check_hook.set(hook).is_ok(), "the hook for bug checks is installed once");
    }

    /// Lets the hook tell drivers that the machine stops: at HIGH_LEVEL, on the stack of the thread that stopped it,
    /// and with nobody else running. What is recorded of the stop is the first one.
    pub(crate) fn tell_bug_check(&self) {
        if self.bug_checking.replace(true) || self.current_thread().is_none() {
            return;
        }
        self.set_irql(crate::processor::HIGH_LEVEL);
        if let Some(hook) = self.bug_check_hook.get() {
            hook(self);
        }
    }

    /// [`System::stop`] after a panic of ours, which must not end in another one.
    #[cold]
    pub(crate) fn stop_for_box_bug(&self, stop: Stop) -> ! {
        self.record_stop(stop, None, Vec::new());
        cpu::fiber::stop(cpu::fiber::Stop::Stopped)
    }

    /// Writes down why the run stops; the first reason stays. `fault` is the place if it is not a call.
    pub fn record_stop(&self, stop: Stop, fault: Option<(u64, u64, u64)>, notes: Vec<String>) {
        let (rip, rsp, rbp) = fault.unwrap_or_else(|| {
            let call = self.call.get();
            (call.rip, call.rsp + 8, call.rbp)
        });
        let message = stop.message();
        self.emit(&Event::Stopped { why: &message });
        let (code, parameters) = match &stop {
            Stop::BugCheck { code, parameters, .. } => (Some(*code), parameters.to_vec()),
            _ => (None, Vec::new()),
        };
        let mut all_notes = notes;
        if let Stop::Deadlock { waits, .. } = &stop {
            all_notes.extend(waits.iter().cloned());
        }
        let report = StopReport {
            kind: stop.kind().to_owned(),
            message,
            code,
            parameters,
            site: if rip == 0 { String::new() } else { self.site_name(self.site(rip)) },
            backtrace: self.symbols.get().map_or_else(Vec::new, |s| s.backtrace(rip, rsp, rbp)),
            notes: all_notes,
        };
        self.stop.with(|stop| stop.get_or_insert(report).clone());
    }
}

/// Attaches an OS thread to a [`System`] while it lives.
pub struct Attached {
    #[allow(dead_code, reason = "held for its drop")]
    trap: cpu::trap::Attached,
    #[allow(dead_code, reason = "keeps the system alive while this thread points to it")]
    system: Arc<System>,
}

impl Drop for Attached {
    fn drop(&mut self) {
        CURRENT.set(std::ptr::null());
        cpu::gs::clear_current();
    }
}
