//! Virtual processors: IRQL, interrupts and deferred procedure calls.
//!
//! Interrupts and DPCs run nested on the stack of the thread they interrupt, as on a real processor; the thread
//! cannot go on before they have returned. They are delivered at preemption points (each call of an export, each
//! register access, each lowering of the IRQL) when the processor's IRQL allows.

use crate::enter::CALL_COST;
use crate::state::{StateCell, assert_none_held};
use crate::stop::Stop;
use crate::system::{CallRecord, System};
use crate::thread::ThreadId;
use cpu::gs::{self, Area};
use cpu::ram::{Ram, RamError};
use sched::Why;
use std::cell::Cell;
use std::collections::VecDeque;
use std::sync::Arc;

/// Threads run.
pub const PASSIVE_LEVEL: u8 = 0;
/// Asynchronous procedure calls are held off.
pub const APC_LEVEL: u8 = 1;
/// DPCs run; threads are not switched.
pub const DISPATCH_LEVEL: u8 = 2;
/// The clock's interrupt.
pub const CLOCK_LEVEL: u8 = 13;
/// Other processors interrupt.
pub const IPI_LEVEL: u8 = 14;
/// Nothing interrupts.
pub const HIGH_LEVEL: u8 = 15;

/// A deferred procedure call.
#[derive(Clone)]
pub struct Dpc {
    /// Tells DPCs apart: the address of the driver's KDPC, or any number of its owner's.
    pub key: u64,
    /// What to do at DISPATCH_LEVEL.
    pub run: Arc<dyn Fn(&System)>,
}

/// What another processor asks this one to do.
type Ipi = Arc<dyn Fn(&System)>;

/// One virtual processor.
pub(crate) struct Processor {
    pub(crate) area: Area,
    /// The thread on it, its idle thread if it has nothing to do.
    pub(crate) thread: Cell<ThreadId>,
    pub(crate) idle: Cell<ThreadId>,
    dpcs: StateCell<VecDeque<Dpc>>,
    /// Work that other processors ask for at once.
    ipis: StateCell<VecDeque<Ipi>>,
    /// Whether `ipis` has any.
    has_ipis: Cell<bool>,
    /// Whether `dpcs` has any.
    has_dpcs: Cell<bool>,
    /// It is inside of its queue of DPCs: one that lowers the IRQL lets no other in.
    in_dpcs: Cell<bool>,
    /// How deep it is in what a thread switch must not tear apart: interrupts, DPCs, an instruction half done.
    pinned: Cell<u32>,
}

impl Processor {
    fn new(ram: &Arc<Ram>) -> Result<Self, RamError> {
        Ok(Self {
            area: Area::new(ram)?,
            thread: Cell::new(ThreadId::NONE),
            idle: Cell::new(ThreadId::NONE),
            dpcs: StateCell::default(),
            ipis: StateCell::default(),
            has_ipis: Cell::new(false),
            has_dpcs: Cell::new(false),
            in_dpcs: Cell::new(false),
            pinned: Cell::new(0),
        })
    }

    pub(crate) fn irql(&self) -> u8 {
        self.area.get(gs::IRQL)
    }

    pub(crate) fn interrupts_enabled(&self) -> bool {
        self.area.get::<u8>(gs::INTERRUPTS) != 0
    }

    /// Takes a thread's state of the processor over with the thread.
    pub(crate) fn take_over(&self, irql: u8, interrupts: bool, thread_object: u64) {
        self.area.put(gs::IRQL, irql);
        self.area.put(gs::INTERRUPTS, u8::from(interrupts));
        self.area.put(CURRENT_THREAD, thread_object);
    }

    /// Its thread has left it: nothing of what that one was in the middle of goes on here.
    pub(crate) fn vacate(&self) {
        self.thread.set(ThreadId::NONE);
        self.area.put(gs::IRQL, PASSIVE_LEVEL);
        self.area.put(gs::INTERRUPTS, 1u8);
        self.pinned.set(0);
        self.in_dpcs.set(false);
    }

    /// Whether its thread has to stay: the IRQL says so, interrupts are off, or it is in the middle of something.
    pub(crate) fn holds_thread(&self) -> bool {
        self.irql() >= DISPATCH_LEVEL || self.pinned.get() > 0 || !self.interrupts_enabled()
    }

    /// Whether it serves an interrupt or DPC on top of its thread.
    pub(crate) fn is_nested(&self) -> bool {
        self.pinned.get() > 0
    }

    fn queue(&self, dpc: Dpc, first: bool) {
        self.dpcs.with(|queue| if first { queue.push_front(dpc) } else { queue.push_back(dpc) });
        self.has_dpcs.set(true);
    }

    fn is_queued(&self, key: u64) -> bool {
        self.has_dpcs.get() && self.dpcs.with(|queue| queue.iter().any(|dpc| dpc.key == key))
    }

    fn take_dpc(&self, which: impl FnOnce(&VecDeque<Dpc>) -> Option<usize>) -> Option<Dpc> {
        self.dpcs.with(|queue| {
            let taken = which(queue).and_then(|index| queue.remove(index));
            self.has_dpcs.set(!queue.is_empty());
            taken
        })
    }
}

/// Offset of `CurrentThread` in the KPCR, where drivers read it.
const CURRENT_THREAD: usize = 0x188;

/// Most virtual processors that a box has.
pub(crate) const MAX_PROCESSORS: usize = 32;

/// All virtual processors, and which of them this OS thread plays now.
pub(crate) struct Processors {
    pub(crate) all: Vec<Processor>,
    pub(crate) current: Cell<usize>,
}

impl Processors {
    pub(crate) fn new(count: usize, ram: &Arc<Ram>) -> Result<Self, RamError> {
        let all = (0..count.clamp(1, MAX_PROCESSORS)).map(|_| Processor::new(ram));
        let all = all.collect::<Result<_, RamError>>()?;
        Ok(Self { all, current: Cell::new(0) })
    }

    pub(crate) fn make_current(&self, number: usize) {
        let area = &self.all[number].area;
        self.current.set(number);
        if !area.is_current() {
            area.make_current();
        }
    }

    #[inline]
    pub(crate) fn current(&self) -> &Processor {
        &self.all[self.current.get()]
    }

    #[inline]
    pub(crate) fn current_number(&self) -> u8 {
        self.current.get() as u8
    }
}

/// What a register access costs in virtual time, nanoseconds, by where it goes.
pub(crate) const PORT_COST: u64 = 600;
pub(crate) const MMIO_COST: u64 = 200;
/// What an instruction on the processor's own state costs (`cr8`, `sti`, `rdtsc`).
pub(crate) const FLAG_COST: u64 = 10;
/// What taking an interrupt or a DPC costs beside its routine. Not 0: a driver whose routine does nothing and that
/// is called for ever must not stop the time.
const INTERRUPT_COST: u64 = 500;
const DPC_COST: u64 = 200;
/// What giving the processor away costs.
const YIELD_COST: u64 = 1000;

impl System {
    /// Number of virtual processors.
    pub fn processor_count(&self) -> usize {
        self.processors.all.len()
    }

    /// The number of the processor that runs now.
    pub fn current_processor(&self) -> usize {
        self.processors.current.get()
    }

    /// A processor's area at GS, whose first page is its KPCR.
    pub fn processor_area(&self, number: usize) -> &Area {
        &self.processors.all[number].area
    }

    /// Sets the IRQL and nothing else: no interrupt is let in. For raising.
    #[inline]
    pub fn set_irql(&self, irql: u8) {
        gs::set_irql(irql);
    }

    /// Raises the IRQL to `irql` and returns the old one. Raising to a lower one is the caller's finding to make.
    #[inline]
    pub fn raise_irql(&self, irql: u8) -> u8 {
        let old = gs::irql();
        gs::set_irql(irql);
        old
    }

    /// Lowers the IRQL and lets in what had waited for that. Outside of any thread nothing is let in.
    #[inline]
    pub fn lower_irql(&self, irql: u8) {
        gs::set_irql(irql);
        if self.attention.get() {
            self.deliver_interrupts();
        }
    }

    /// Says that an interrupt or DPC may be waiting.
    pub fn request_attention(&self) {
        self.attention.set(true);
        self.contend();
    }

    /// A device has raised an interrupt, or still does: processors notice when the schedule says so.
    pub fn interrupt_raised(&self) {
        if !self.interrupt_raised.replace(true) {
            let fingerprint = self.fingerprint();
            match self.scheduler.with(|scheduler| scheduler.latency(fingerprint)) {
                Ok(points) => self.notice_at.set(self.now().0.saturating_add(u64::from(points) * CALL_COST)),
                Err(diverged) => {
                    self.record_stop(Stop::Diverged { what: diverged.to_string() }, None, Vec::new());
                    // Whoever runs leaves at its next preemption point, and then the run ends.
                    self.slice.set(self.slice.get().min(1));
                }
            }
        }
        self.request_attention();
    }

    /// A point at which the box may let time pass (`cost` nanoseconds, and what is due then), interrupt this code,
    /// or go on elsewhere.
    ///
    /// # Panics
    /// When box state is held: a box bug.
    #[inline]
    pub fn preemption_point(&self, cost: u64) {
        self.let_in(cost);
        let slice = self.slice.get();
        if slice > 1 {
            self.slice.set(slice - 1);
        } else {
            self.slice_used_up();
        }
    }

    /// A preemption point in the middle of an instruction's emulation: other processors may go on, and interrupts
    /// come in, but the thread stays on its processor, whose scratch memory the emulation uses.
    pub(crate) fn preemption_point_in_instruction(&self, cost: u64) {
        let processor = self.processors.current();
        processor.pinned.set(processor.pinned.get() + 1);
        self.preemption_point(cost);
        processor.pinned.set(processor.pinned.get() - 1);
    }

    /// Gives the processor away at this point; others go on, then this.
    ///
    /// # Panics
    /// When box state is held: a box bug.
    pub fn yield_processor(&self) {
        self.let_in(YIELD_COST);
        self.leave_turn(Why::Yielded);
    }

    /// Lets time pass, and then what is due and what interrupts.
    #[inline]
    fn let_in(&self, cost: u64) {
        assert_none_held();
        let now = self.clock.advance(cost);
        if now.0 >= self.next_event.get() {
            self.events_due();
        }
        if self.attention.get() {
            self.deliver_interrupts();
        }
    }

    #[cold]
    fn slice_used_up(&self) {
        self.slice.set(0);
        self.leave_turn(Why::TurnOver);
    }

    fn leave_turn(&self, why: Why) {
        // Nobody else runs while drivers are told of a bug check.
        if !self.current_thread().is_none() && !self.bug_checking.get() {
            self.why.set(why);
            self.switch_out();
        }
    }

    /// Queues a DPC on a processor; `false` if one with its key is queued there or elsewhere already.
    pub fn queue_dpc(&self, dpc: Dpc, processor: Option<usize>, first: bool) -> bool {
        if self.dpc_is_queued(dpc.key) {
            return false;
        }
        let number = processor.filter(|n| *n < self.processor_count()).unwrap_or(self.current_processor());
        self.processors.all[number].queue(dpc, first);
        self.request_attention();
        true
    }

    /// Takes a DPC out of its queue; `false` if it was not in one.
    pub fn remove_dpc(&self, key: u64) -> bool {
        let find = |queue: &VecDeque<Dpc>| queue.iter().position(|dpc| dpc.key == key);
        self.processors.all.iter().any(|processor| processor.take_dpc(find).is_some())
    }

    /// Whether a DPC with that key waits in a queue.
    pub fn dpc_is_queued(&self, key: u64) -> bool {
        self.processors.all.iter().any(|processor| processor.is_queued(key))
    }

    /// Serves interrupts above the present IRQL, then DPCs if it is below DISPATCH_LEVEL.
    ///
    /// Nested on the running thread, which keeps the processor until all have returned.
    #[cold]
    pub(crate) fn deliver_interrupts(&self) {
        if self.current_thread().is_none() {
            return;
        }
        let number = self.current_processor();
        let processor = &self.processors.all[number];
        let interrupted = self.call.replace(CallRecord::OUTSIDE);
        processor.pinned.set(processor.pinned.get() + 1);
        while gs::interrupts_enabled() {
            let irql = gs::irql();
            if irql < IPI_LEVEL && processor.has_ipis.get() {
                self.serve_ipi(processor);
            } else if let Some(level) = self.noticed_interrupt(number, irql) {
                self.interrupt_raised.set(false);
                gs::set_irql(level);
                self.platform().service_interrupt(number);
                self.preemption_point(INTERRUPT_COST);
            } else if irql < DISPATCH_LEVEL && processor.has_dpcs.get() && !processor.in_dpcs.get() {
                self.run_dpcs(processor);
            } else {
                break;
            }
            gs::set_irql(irql);
        }
        processor.pinned.set(processor.pinned.get() - 1);
        self.call.set(interrupted);
        if gs::irql() < DISPATCH_LEVEL && gs::interrupts_enabled() {
            self.refresh_attention();
        }
    }

    fn serve_ipi(&self, processor: &Processor) {
        let work = processor.ipis.with(|ipis| {
            let work = ipis.pop_front();
            processor.has_ipis.set(!ipis.is_empty());
            work
        });
        gs::set_irql(IPI_LEVEL);
        if let Some(work) = work {
            work(self);
        }
        self.preemption_point(INTERRUPT_COST);
    }

    /// Interrupts a processor to do something at IPI_LEVEL, at its next preemption point that allows it.
    pub fn send_ipi(&self, processor: usize, work: Arc<dyn Fn(&System)>) {
        let target = &self.processors.all[processor];
        target.ipis.with(|ipis| ipis.push_back(work));
        target.has_ipis.set(true);
        self.request_attention();
    }

    /// The interrupt that waits for this processor, unless it is late.
    fn noticed_interrupt(&self, number: usize, irql: u8) -> Option<u8> {
        if self.now().0 < self.notice_at.get() {
            return None;
        }
        self.platform().pending_interrupt(number, irql)
    }

    /// Attention is left set only if something waits that some processor could not take yet.
    fn refresh_attention(&self) {
        let waiting = |number: usize| {
            self.processors.all[number].has_dpcs.get()
                || self.processors.all[number].has_ipis.get()
                || self.platform().pending_interrupt(number, 0).is_some()
        };
        self.attention.set((0..self.processor_count()).any(waiting));
    }

    fn run_dpcs(&self, processor: &Processor) {
        processor.in_dpcs.set(true);
        gs::set_irql(DISPATCH_LEVEL);
        while let Some(dpc) = processor.take_dpc(|queue| (!queue.is_empty()).then_some(0)) {
            (dpc.run)(self);
            gs::set_irql(DISPATCH_LEVEL);
            self.preemption_point(DPC_COST);
        }
        processor.in_dpcs.set(false);
    }

    /// Whether a processor has an interrupt or DPC that it could serve at once.
    pub(crate) fn has_interrupt_work(&self, number: usize) -> bool {
        let processor = &self.processors.all[number];
        if !self.attention.get() || !processor.interrupts_enabled() {
            return false;
        }
        let irql = processor.irql();
        (irql < DISPATCH_LEVEL && processor.has_dpcs.get())
            || (irql < IPI_LEVEL && processor.has_ipis.get())
            || self.platform().pending_interrupt(number, irql).is_some()
    }
}
