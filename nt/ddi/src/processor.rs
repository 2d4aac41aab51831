//! Virtual processors: IRQL, interrupts and deferred procedure calls.
//!
//! Interrupts and DPCs run nested on the stack of the thread they interrupt, as on a real processor; the thread
//! cannot go on before they have returned. They are delivered at preemption points (each call of an export, each
//! register access, each lowering of the IRQL) when the processor's IRQL allows.

use crate::state::StateCell;
use crate::system::System;
use crate::thread::ThreadId;
use cpu::gs::{self, Area};
use cpu::ram::{Ram, RamError};
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

/// One virtual processor.
pub(crate) struct Processor {
    pub(crate) area: Area,
    /// The thread on it, its idle thread if it has nothing to do.
    pub(crate) thread: Cell<ThreadId>,
    pub(crate) idle: Cell<ThreadId>,
    pub(crate) dpcs: StateCell<VecDeque<Dpc>>,
    pub(crate) has_dpcs: Cell<bool>,
}

impl Processor {
    pub(crate) fn irql(&self) -> u8 {
        self.area.get(gs::IRQL)
    }

    pub(crate) fn set_irql(&self, irql: u8) {
        self.area.put(gs::IRQL, irql);
    }
}

/// All virtual processors, and which of them this OS thread plays now.
pub(crate) struct Processors {
    pub(crate) all: Vec<Processor>,
    pub(crate) current: Cell<usize>,
}

impl Processors {
    pub(crate) fn new(count: usize, ram: &Arc<Ram>) -> Result<Self, RamError> {
        let all = (0..count.clamp(1, 32))
            .map(|_| {
                Ok(Processor {
                    area: Area::new(ram)?,
                    thread: Cell::new(ThreadId::NONE),
                    idle: Cell::new(ThreadId::NONE),
                    dpcs: StateCell::default(),
                    has_dpcs: Cell::new(false),
                })
            })
            .collect::<Result<_, RamError>>()?;
        Ok(Self { all, current: Cell::new(0) })
    }

    pub(crate) fn make_current(&self, number: usize) {
        self.current.set(number);
        self.all[number].area.make_current();
    }

    #[inline]
    pub(crate) fn current(&self) -> &Processor {
        &self.all[self.current.get()]
    }

    #[inline]
    pub(crate) fn current_number(&self) -> u8 {
        self.current.get() as u8
    }

    #[inline]
    pub(crate) fn current_thread(&self) -> ThreadId {
        self.current().thread.get()
    }
}

/// What a register access costs in virtual time, nanoseconds, by where it goes.
pub(crate) const PORT_COST: u64 = 600;
pub(crate) const MMIO_COST: u64 = 200;

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

    /// Lowers the IRQL and lets in what had waited for that.
    #[inline]
    pub fn lower_irql(&self, irql: u8) {
        gs::set_irql(irql);
        if self.attention.get() {
            self.deliver_interrupts();
        }
    }

    /// Says that an interrupt may be waiting.
    pub fn request_attention(&self) {
        self.attention.set(true);
    }

    /// A point at which the box may let time pass, interrupt this code, or go on elsewhere.
    #[inline]
    pub fn preemption_point(&self, cost: u64) {
        let now = self.clock.advance(cost);
        if now.0 >= self.next_event.get() {
            self.events_due();
        }
        if self.attention.get() {
            self.deliver_interrupts();
        }
        let slice = self.slice.get();
        if slice > 1 {
            self.slice.set(slice - 1);
        } else {
            self.slice_used_up();
        }
    }

    #[cold]
    fn slice_used_up(&self) {
        if !self.processors.current_thread().is_none() {
            self.switch_out();
        }
    }

    /// Queues a DPC on a processor; `false` if one with its key is queued there or elsewhere already.
    pub fn queue_dpc(&self, dpc: Dpc, processor: Option<usize>, first: bool) -> bool {
        let queued = |p: &crate::processor::Processor| p.dpcs.with(|q| q.iter().any(|d| d.key == dpc.key));
        if self.processors.all.iter().any(queued) {
            return false;
        }
        let number = processor.filter(|n| *n < self.processor_count()).unwrap_or(self.current_processor());
        let target = &self.processors.all[number];
        target.dpcs.with(|queue| if first { queue.push_front(dpc) } else { queue.push_back(dpc) });
        target.has_dpcs.set(true);
        self.attention.set(true);
        true
    }

    /// Takes a DPC out of its queue; `false` if it was not in one.
    pub fn remove_dpc(&self, key: u64) -> bool {
        self.processors.all.iter().any(|processor| {
            processor.dpcs.with(|queue| {
                let before = queue.len();
                queue.retain(|dpc| dpc.key != key);
                queue.len() != before
            })
        })
    }

    /// Whether a DPC with that key waits in a queue.
    pub fn dpc_is_queued(&self, key: u64) -> bool {
        self.processors.all.iter().any(|p| p.dpcs.with(|queue| queue.iter().any(|dpc| dpc.key == key)))
    }

    /// Serves interrupts above the present IRQL, then DPCs if it is below DISPATCH_LEVEL.
    #[cold]
    pub(crate) fn deliver_interrupts(&self) {
        if self.current_thread().is_none() {
            return;
        }
        let number = self.current_processor();
        let processor = &self.processors.all[number];
        loop {
            let irql = gs::irql();
            if !gs::interrupts_enabled() {
                return;
            }
            if let Some(level) = self.platform().pending_interrupt(number, irql) {
                gs::set_irql(level);
                self.platform().service_interrupt(number);
                gs::set_irql(irql);
                continue;
            }
            if irql >= DISPATCH_LEVEL || !processor.has_dpcs.get() {
                break;
            }
            self.run_dpcs(number);
            gs::set_irql(irql);
        }
        self.refresh_attention();
    }

    /// Attention is left set only if something waits that some processor could not take yet.
    fn refresh_attention(&self) {
        let waiting = |number: usize| {
            self.processors.all[number].has_dpcs.get() || self.platform().pending_interrupt(number, 0).is_some()
        };
        self.attention.set((0..self.processor_count()).any(waiting));
    }

    fn run_dpcs(&self, number: usize) {
        let processor = &self.processors.all[number];
        gs::set_irql(DISPATCH_LEVEL);
        loop {
            let next = processor.dpcs.with(|queue| {
                let next = queue.pop_front();
                processor.has_dpcs.set(!queue.is_empty());
                next
            });
            let Some(dpc) = next else { return };
            (dpc.run)(self);
            // A DPC may have been preempted by interrupts only: it ends on the processor that it began on.
            gs::set_irql(DISPATCH_LEVEL);
        }
    }

    /// Whether a processor has an interrupt or DPC that it could serve at once.
    pub(crate) fn has_interrupt_work(&self, number: usize) -> bool {
        let processor = &self.processors.all[number];
        if processor.area.get::<u8>(gs::INTERRUPTS) == 0 {
            return false;
        }
        let irql = processor.irql();
        (irql < DISPATCH_LEVEL && processor.has_dpcs.get())
            || self.platform().pending_interrupt(number, irql).is_some()
    }
}
