//! Contexts that driver code runs on: threads, DPCs and interrupt service routines of the simulated machine.
//!
//! A fiber is a stack and a saved register set (corosensei). Its stack is RAM, so a buffer on the driver's stack has a
//! physical address, with a guard page below it. A fiber runs until it suspends itself ([`suspend`]), ends, or is
//! stopped: by [`stop`] (a bug check), by a panic, or by an exception whose hook said so.
//!
//! Frames of driver code are never unwound. A fiber that is dropped before its end, or that was stopped, leaves
//! everything on its stack undropped: whoever calls the driver keeps nothing there that needs dropping.
#![allow(unsafe_code, reason = "implements corosensei's Stack and keeps a pointer to the running fiber")]

use std::any::Any;
use std::cell::Cell;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use corosensei::{Coroutine, CoroutineResult, Yielder};

use crate::PAGE;
use crate::gs;
use crate::ram::{PageRequest, Phys, Ram, RamError, lock};
use crate::slot::Prot;
use crate::trap;

/// Addresses of a stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StackBounds {
    /// Lowest usable byte; the guard page ends here.
    pub low: u64,
    /// One past the highest byte: where the stack begins.
    pub high: u64,
}

impl StackBounds {
    /// Whether `va` is a byte of the stack.
    pub fn contains(&self, va: u64) -> bool {
        (self.low..self.high).contains(&va)
    }

    /// Whether `va` is a byte of the guard page.
    pub fn guards(&self, va: u64) -> bool {
        (self.low - PAGE..self.low).contains(&va)
    }
}

/// A stack in RAM. Goes back to its pool when dropped.
#[derive(Debug)]
pub struct Stack {
    pool: Arc<Pool>,
    phys: Phys,
}

#[derive(Debug)]
struct Pool {
    ram: Arc<Ram>,
    pages: u64,
    free: Mutex<Vec<Phys>>,
}

/// Stacks of one size. The one that was given back last is used next, so equal runs use equal stacks.
#[derive(Clone, Debug)]
pub struct StackPool(Arc<Pool>);

impl StackPool {
    /// Fewest usable bytes in a stack: what a trap needs ([`crate::trap`]) and some for the driver.
    pub const MIN_SIZE: u64 = 32 << 10;

    /// Stacks of `size` usable bytes (rounded up to pages, at least [`StackPool::MIN_SIZE`]).
    pub fn new(ram: &Arc<Ram>, size: u64) -> StackPool {
        let pages = size.max(StackPool::MIN_SIZE).div_ceil(PAGE);
        StackPool(Arc::new(Pool { ram: ram.clone(), pages, free: Mutex::new(Vec::new()) }))
    }

    /// Takes a stack from the pool, or from RAM if the pool has none.
    pub fn take(&self) -> Result<Stack, RamError> {
        let pool = &self.0;
        let pooled = lock(&pool.free).pop();
        if let Some(phys) = pooled {
            return Ok(Stack { pool: pool.clone(), phys });
        }
        let phys = pool.ram.alloc(PageRequest::any(pool.pages + 1))?;
        if let Err(error) = pool.ram.protect(pool.ram.slot().base() + phys.0, PAGE, Prot::NONE) {
            let _ = pool.ram.free(phys);
            return Err(error);
        }
        Ok(Stack { pool: pool.clone(), phys })
    }
}

impl Stack {
    /// Addresses of the stack.
    pub fn bounds(&self) -> StackBounds {
        let low = self.pool.ram.slot().base() + self.phys.0 + PAGE;
        StackBounds { low, high: low + self.pool.pages * PAGE }
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        lock(&self.pool.free).push(self.phys);
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        let base = self.ram.slot().base();
        for phys in lock(&self.free).drain(..) {
            // A page that stays protected would only fault later; a page that is not free is only lost.
            if self.ram.protect(base + phys.0, PAGE, Prot::RW).is_ok() {
                let _ = self.ram.free(phys);
            }
        }
    }
}

// SAFETY: the bounds are page aligned, at least MIN_SIZE apart, and the page at `limit` is protected for as long as
// the stack is out of RAM.
unsafe impl corosensei::stack::Stack for Stack {
    fn base(&self) -> NonZeroUsize {
        NonZeroUsize::new(self.bounds().high as usize).unwrap_or(NonZeroUsize::MAX)
    }

    fn limit(&self) -> NonZeroUsize {
        NonZeroUsize::new((self.bounds().low - PAGE) as usize).unwrap_or(NonZeroUsize::MAX)
    }
}

/// What came of a [`Fiber::resume`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resumed {
    /// The fiber suspended itself and can be resumed.
    Suspended,
    /// Its function returned. A fiber that is over says this again when it is resumed.
    Finished,
    /// Its function panicked; the message. (Or code on it did, above driver frames, and said so with [`stop`].)
    Panicked(String),
    /// It stopped for ever; its frames stay as they were. Also a fiber that was suspended while its OS thread was
    /// attached, and is resumed after that ended.
    Stopped,
}

/// Why a fiber leaves for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// On purpose: a bug check, an exception.
    Stopped,
    /// A panic that must not unwind through driver frames; the message.
    Panicked(String),
}

enum Left {
    Suspended,
    Stopped(Stop),
}

/// What the running code needs to know of its fiber.
struct Core {
    bounds: StackBounds,
    yielder: Cell<*const Yielder<(), Left>>,
    /// Suspending means stopping: the code runs on the thread's emergency stack, which another fiber may need.
    doomed: Cell<bool>,
    /// The attachment of the thread that it began under ([`crate::trap::attach_thread`]).
    epoch: Cell<u64>,
}

/// A context that can be suspended anywhere, also below driver frames. It stays on the OS thread that made it.
pub struct Fiber {
    core: Rc<Core>,
    coroutine: Option<Coroutine<(), Left, Result<(), String>, Stack>>,
}

thread_local! {
    /// The fiber that runs on this thread.
    static CURRENT: Cell<*const Core> = const { Cell::new(ptr::null()) };
    /// Its stack, where the signal handler can read it.
    static BOUNDS: Cell<Option<StackBounds>> = const { Cell::new(None) };
}

impl Fiber {
    /// A fiber that will run `f` on `stack` when it is first resumed.
    pub fn new(stack: Stack, f: impl FnOnce() + 'static) -> Fiber {
        let core = Rc::new(Core {
            bounds: stack.bounds(),
            yielder: Cell::new(ptr::null()),
            doomed: Cell::new(false),
            epoch: Cell::new(0),
        });
        let own = Rc::downgrade(&core);
        let coroutine = Coroutine::with_stack(stack, move |yielder: &Yielder<(), Left>, ()| {
            if let Some(core) = own.upgrade() {
                core.yielder.set(yielder);
            }
            drop(own);
            catch_unwind(AssertUnwindSafe(f)).map_err(|payload| panic_message(&*payload))
        });
        Fiber { core, coroutine: Some(coroutine) }
    }

    /// Runs the fiber until it suspends itself or leaves for ever. Fibers may resume other fibers.
    pub fn resume(&mut self) -> Resumed {
        let Some(coroutine) = &mut self.coroutine else { return Resumed::Finished };
        let epoch = trap::epoch();
        if !coroutine.started() {
            self.core.epoch.set(epoch);
        } else if self.core.epoch.get() != epoch {
            self.discard();
            return Resumed::Stopped;
        }
        let outer = CURRENT.replace(Rc::as_ptr(&self.core));
        let outer_bounds = BOUNDS.get();
        set_bounds(Some(self.core.bounds));
        let result = coroutine.resume(());
        CURRENT.set(outer);
        set_bounds(outer_bounds);
        let resumed = match result {
            CoroutineResult::Yield(Left::Suspended) => return Resumed::Suspended,
            CoroutineResult::Yield(Left::Stopped(Stop::Stopped)) => Resumed::Stopped,
            CoroutineResult::Yield(Left::Stopped(Stop::Panicked(message))) => Resumed::Panicked(message),
            CoroutineResult::Return(Ok(())) => Resumed::Finished,
            CoroutineResult::Return(Err(message)) => Resumed::Panicked(message),
        };
        self.discard();
        resumed
    }

    /// Whether the fiber can be resumed no more.
    pub fn is_over(&self) -> bool {
        self.coroutine.is_none()
    }

    /// Addresses of the fiber's stack.
    pub fn stack_bounds(&self) -> StackBounds {
        self.core.bounds
    }

    /// Gives the fiber up where it stands. Nothing on its stack is unwound or dropped; the stack is reused.
    pub fn abandon(self) {
        drop(self);
    }

    fn discard(&mut self) {
        if let Some(mut coroutine) = self.coroutine.take()
            && coroutine.started()
            && !coroutine.done()
        {
            // SAFETY: no frame on the stack is ever entered again. What is on it is leaked, as documented; nothing
            // outside points into it, because references into fiber stacks do not leave their fiber.
            unsafe { coroutine.force_reset() };
        }
    }
}

impl Drop for Fiber {
    fn drop(&mut self) {
        self.discard();
    }
}

impl std::fmt::Debug for Fiber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fiber").field("stack", &self.core.bounds).field("over", &self.is_over()).finish()
    }
}

/// Suspends the running fiber: its [`Fiber::resume`] returns [`Resumed::Suspended`], and this returns when it is
/// resumed again.
///
/// # Panics
///
/// If no fiber runs on this thread: the caller is wrong, not the driver.
pub fn suspend() {
    let left = match current().doomed.get() {
        false => Left::Suspended,
        true => Left::Stopped(Stop::Stopped),
    };
    leave(left);
}

/// Leaves the running fiber for ever without unwinding it: [`Fiber::resume`] returns [`Resumed::Stopped`] or
/// [`Resumed::Panicked`].
///
/// # Panics
///
/// If no fiber runs on this thread.
pub fn stop(why: Stop) -> ! {
    leave(Left::Stopped(why));
    // A stopped fiber has no coroutine to resume.
    unreachable!("a stopped fiber was resumed")
}

/// Runs `f`; if it panics, stops the running fiber with the message instead of unwinding into driver frames. Exports
/// and hooks are called by driver code, so each goes through this.
pub fn guard<R>(f: impl FnOnce() -> R) -> R {
    match catch_unwind(AssertUnwindSafe(f)) {
        Ok(value) => value,
        Err(payload) => {
            let message = panic_message(&*payload);
            drop(payload);
            stop(Stop::Panicked(message))
        }
    }
}

/// Notes the stack that code runs on, also for the stubs of patched instructions.
fn set_bounds(bounds: Option<StackBounds>) {
    BOUNDS.set(bounds);
    let (lowest, room) = match bounds {
        Some(bounds) => {
            let lowest = bounds.low + trap::TRAP_ROOM;
            (lowest, bounds.high.saturating_sub(lowest))
        }
        None => (0, 0),
    };
    gs::set_stub_stack(lowest, room);
}

/// Whether a fiber runs on this thread.
#[inline(never)]
pub fn is_running() -> bool {
    !CURRENT.get().is_null()
}

/// Addresses of the running fiber's stack.
#[inline(never)]
pub fn current_stack() -> Option<StackBounds> {
    BOUNDS.get()
}

/// From now on the running fiber cannot be suspended, only stopped.
pub(crate) fn doom() {
    current().doomed.set(true);
}

// Not inlined, so that no thread-local address is kept across a switch.
#[inline(never)]
fn current() -> Rc<Core> {
    let core = CURRENT.get();
    assert!(!core.is_null(), "no fiber runs on this thread");
    // SAFETY: `core` came from `Rc::as_ptr` in the `resume` call that is now running, whose Fiber keeps it alive.
    unsafe {
        Rc::increment_strong_count(core);
        Rc::from_raw(core)
    }
}

#[inline(never)]
fn leave(left: Left) {
    // The Rc is gone before the switch: a fiber that is never resumed must not keep it.
    let yielder = current().yielder.get();
    // SAFETY: the yielder lives at the base of the running fiber's stack, where this code runs.
    unsafe { &*yielder }.suspend(left);
}

/// The text of a panic payload.
pub fn panic_message(payload: &(dyn Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        (*text).to_owned()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        "a panic without a message".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    fn pool() -> (Arc<Ram>, StackPool) {
        let ram = Ram::new(8 << 20).unwrap();
        let pool = StackPool::new(&ram, 64 << 10);
        (ram, pool)
    }

    #[test]
    fn two_fibers_take_turns() {
        let (_ram, pool) = pool();
        let log = Rc::new(RefCell::new(Vec::new()));
        let mut fibers: Vec<Fiber> = (0..2)
            .map(|id| {
                let log = log.clone();
                Fiber::new(pool.take().unwrap(), move || {
                    for step in 0..3 {
                        log.borrow_mut().push((id, step));
                        suspend();
                    }
                })
            })
            .collect();
        assert_ne!(fibers[0].stack_bounds(), fibers[1].stack_bounds());
        for _ in 0..3 {
            for fiber in &mut fibers {
                assert_eq!(fiber.resume(), Resumed::Suspended);
            }
        }
        assert_eq!(*log.borrow(), [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2)]);
        for fiber in &mut fibers {
            assert_eq!(fiber.resume(), Resumed::Finished);
            assert!(fiber.is_over());
            assert_eq!(fiber.resume(), Resumed::Finished);
        }
    }

    #[test]
    fn a_fiber_resumes_another() {
        let (_ram, pool) = pool();
        let inner_pool = pool.clone();
        let mut outer = Fiber::new(pool.take().unwrap(), move || {
            let own = current_stack().unwrap();
            let mut inner = Fiber::new(inner_pool.take().unwrap(), || {
                suspend();
            });
            assert_eq!(inner.resume(), Resumed::Suspended);
            assert_eq!(current_stack(), Some(own));
            suspend();
            assert_eq!(inner.resume(), Resumed::Finished);
        });
        assert_eq!(outer.resume(), Resumed::Suspended);
        assert_eq!(outer.resume(), Resumed::Finished);
        assert!(!is_running());
        assert_eq!(current_stack(), None);
    }

    #[test]
    fn a_stack_is_ram_and_is_used_again() {
        let (ram, pool) = pool();
        let free = ram.free_pages();
        let seen = Rc::new(Cell::new(0));
        let out = seen.clone();
        let mut fiber = Fiber::new(pool.take().unwrap(), move || {
            let local = 1u64;
            out.set(&raw const local as u64);
        });
        let bounds = fiber.stack_bounds();
        assert_eq!(fiber.resume(), Resumed::Finished);
        assert!(bounds.contains(seen.get()));
        assert!(ram.phys_of(seen.get()).is_some());
        assert!(crate::access::read::<u8>(bounds.low - 1).is_err());
        assert_eq!(Fiber::new(pool.take().unwrap(), || ()).stack_bounds(), bounds);
        drop(pool);
        drop(fiber);
        assert_eq!(ram.free_pages(), free);
    }

    #[test]
    fn a_panic_is_reported() {
        let (_ram, pool) = pool();
        let mut fiber = Fiber::new(pool.take().unwrap(), || panic!("told you {}", 1));
        assert_eq!(fiber.resume(), Resumed::Panicked("told you 1".into()));
        let mut fiber = Fiber::new(pool.take().unwrap(), || guard(|| panic!("in an export")));
        assert_eq!(fiber.resume(), Resumed::Panicked("in an export".into()));
    }

    #[test]
    fn stopping_and_abandoning_drop_nothing() {
        struct Loud(Rc<Cell<u32>>);
        impl Drop for Loud {
            fn drop(&mut self) {
                self.0.set(self.0.get() + 1);
            }
        }
        let (_ram, pool) = pool();
        let drops = Rc::new(Cell::new(0));
        let loud = Loud(drops.clone());
        let mut fiber = Fiber::new(pool.take().unwrap(), move || {
            let _loud = loud;
            stop(Stop::Stopped);
        });
        assert_eq!(fiber.resume(), Resumed::Stopped);
        assert!(fiber.is_over());
        let loud = Loud(drops.clone());
        let mut fiber = Fiber::new(pool.take().unwrap(), move || {
            let _loud = loud;
            suspend();
        });
        assert_eq!(fiber.resume(), Resumed::Suspended);
        fiber.abandon();
        assert_eq!(drops.get(), 0);
        // One that never ran has no frames: its closure is dropped.
        let loud = Loud(drops.clone());
        drop(Fiber::new(pool.take().unwrap(), move || drop(loud)));
        assert_eq!(drops.get(), 1);
    }

    #[test]
    #[should_panic(expected = "no fiber runs")]
    fn suspending_without_a_fiber() {
        suspend();
    }
}
