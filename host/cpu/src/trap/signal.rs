//! The signal handler: it looks at addresses, moves RIP, and returns. No decoding, no allocation, no locks.
use std::ffi::c_void;
use std::io::Write;
use std::mem::{MaybeUninit, zeroed};
use std::ptr;
use std::sync::OnceLock;

use super::frame::{self, CLEAN, Frame, GAP};
use super::{AttachError, THREAD, TRAP_ROOM, Thread};
use crate::access::{self, FAULT_EITHER, FAULT_READ, FAULT_WRITE};
use crate::fiber;

const SIGNALS: [libc::c_int; 5] = [libc::SIGSEGV, libc::SIGBUS, libc::SIGILL, libc::SIGTRAP, libc::SIGFPE];

/// Exception numbers of the processor, as the kernel reports them.
pub(crate) mod exception {
    pub(crate) const DIVIDE: u64 = 0;
    pub(crate) const DEBUG: u64 = 1;
    pub(crate) const BREAKPOINT: u64 = 3;
    pub(crate) const INVALID_OPCODE: u64 = 6;
    pub(crate) const STACK: u64 = 12;
    pub(crate) const PROTECTION: u64 = 13;
    pub(crate) const PAGE_FAULT: u64 = 14;
    pub(crate) const X87: u64 = 16;
    pub(crate) const ALIGNMENT: u64 = 17;
    pub(crate) const SIMD: u64 = 19;
}

/// Bits of a page fault's error code.
pub(crate) const ERROR_WRITE: u64 = 1 << 1;
pub(crate) const ERROR_FETCH: u64 = 1 << 4;

/// What the signals did before; written once.
static BEFORE: OnceLock<[libc::sigaction; SIGNALS.len()]> = OnceLock::new();

/// Registers the handler, once in the life of the process.
pub(crate) fn install_handlers() {
    BEFORE.get_or_init(|| {
        SIGNALS.map(|signal| {
            // SAFETY: all zeros is a valid `sigaction`, and the handler has the type that SA_SIGINFO asks for.
            unsafe {
                let mut action: libc::sigaction = zeroed();
                action.sa_sigaction = handler as *const () as usize;
                action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
                libc::sigemptyset(&mut action.sa_mask);
                let mut before = MaybeUninit::<libc::sigaction>::zeroed();
                libc::sigaction(signal, &action, before.as_mut_ptr());
                before.assume_init()
            }
        })
    });
}

/// Gives the signal back to whoever had it before us; returning from the handler then repeats the fault for them.
fn give_back(signal: libc::c_int) {
    let index = SIGNALS.iter().position(|&s| s == signal).unwrap_or(0);
    // SAFETY: the action is one that the kernel gave us; all zeros is the default action.
    unsafe {
        let before = BEFORE.get().map_or_else(|| zeroed(), |all| all[index]);
        libc::sigaction(signal, &before, ptr::null_mut());
    }
}

/// The registers that the kernel saved, by name.
struct Context<'a>(&'a mut libc::mcontext_t);

impl Context<'_> {
    fn get(&self, register: libc::c_int) -> u64 {
        self.0.gregs[register as usize] as u64
    }

    fn set(&mut self, register: libc::c_int, value: u64) {
        self.0.gregs[register as usize] = value as i64;
    }
}

unsafe extern "C" fn handler(signal: libc::c_int, _info: *mut libc::siginfo_t, context: *mut c_void) {
    // SAFETY: the kernel passes a valid context that is ours until we return.
    let mut context = Context(unsafe { &mut (*context.cast::<libc::ucontext_t>()).uc_mcontext });
    let (rip, trap) = (context.get(libc::REG_RIP), context.get(libc::REG_TRAPNO));

    if let Some(recovery) = access::recovery(rip) {
        let fault = match trap {
            exception::PAGE_FAULT if context.get(libc::REG_ERR) & ERROR_WRITE != 0 => FAULT_WRITE,
            exception::PAGE_FAULT => FAULT_READ,
            _ => FAULT_EITHER,
        };
        context.set(libc::REG_RDX, fault);
        context.set(libc::REG_RIP, recovery);
        return;
    }
    // SAFETY: null, or alive while its thread is attached.
    let Some(thread) = (unsafe { THREAD.get().as_ref() }) else { return give_back(signal) };
    if thread.snippet_area.contains(&rip) {
        context.set(libc::REG_RAX, trap + 1);
        context.set(libc::REG_RIP, frame::run_fault as *const () as u64);
        return;
    }
    match stack_for(thread, &context) {
        Some(stack) => redirect(&mut context, stack),
        None => {
            report(thread, signal, &context);
            give_back(signal);
        }
    }
}

/// Where the frame of a trap goes.
struct FrameStack {
    /// The frame ends at or below this address.
    top: u64,
    overflow: bool,
}

/// Decides whether the driver did this, and on which stack to handle it.
fn stack_for(thread: &Thread, context: &Context) -> Option<FrameStack> {
    let (rip, rsp) = (context.get(libc::REG_RIP), context.get(libc::REG_RSP));
    let (trap, error) = (context.get(libc::REG_TRAPNO), context.get(libc::REG_ERR));
    let stack = fiber::current_stack()?;
    let emergency = Some(FrameStack { top: thread.emergency_top, overflow: true });

    let fetched = match trap {
        exception::PAGE_FAULT => error & ERROR_FETCH != 0,
        exception::PROTECTION => !is_canonical(rip),
        _ => false,
    };
    let in_guard = trap == exception::PAGE_FAULT && stack.guards(context.get(libc::REG_CR2));
    if !thread.image_area.contains(&rip) && !fetched {
        // Our own code, called by the driver with little stack left, overflows it as well; anything else is our bug.
        return if in_guard { emergency } else { None };
    }
    if in_guard || !stack.contains(rsp) || rsp - stack.low < TRAP_ROOM {
        return emergency;
    }
    Some(FrameStack { top: rsp - GAP, overflow: false })
}

/// Whether an address can name memory at all: its upper 17 bits are equal.
pub fn is_canonical(address: u64) -> bool {
    // The upper half is the kernel's; with five-level paging more addresses are canonical, but no user address is.
    let high = address as i64 >> 47;
    high == 0 || high == -1
}

/// Writes the frame and continues at `frame::entry`.
fn redirect(context: &mut Context, stack: FrameStack) {
    const GPRS: [libc::c_int; 16] = [
        libc::REG_RAX,
        libc::REG_RCX,
        libc::REG_RDX,
        libc::REG_RBX,
        libc::REG_RSP,
        libc::REG_RBP,
        libc::REG_RSI,
        libc::REG_RDI,
        libc::REG_R8,
        libc::REG_R9,
        libc::REG_R10,
        libc::REG_R11,
        libc::REG_R12,
        libc::REG_R13,
        libc::REG_R14,
        libc::REG_R15,
    ];
    let at = (stack.top - Frame::size()) & !63;
    // `frame::patched` does the same.
    let frame = at as *mut Frame;
    // SAFETY: `stack_for` checked that this is inside the fiber's stack or the emergency stack, below all live data.
    unsafe {
        for (index, register) in GPRS.into_iter().enumerate() {
            (&raw mut (*frame).gpr[index]).write(context.get(register));
        }
        (&raw mut (*frame).rip).write(context.get(libc::REG_RIP));
        (&raw mut (*frame).rflags).write(context.get(libc::REG_EFL));
        (&raw mut (*frame).trap).write(context.get(libc::REG_TRAPNO));
        (&raw mut (*frame).error).write(context.get(libc::REG_ERR));
        (&raw mut (*frame).address).write(context.get(libc::REG_CR2));
        (&raw mut (*frame).components).write(Frame::components());
        (&raw mut (*frame).overflow).write(stack.overflow.into());
        (&raw mut (*frame).stub).write(0);
    }
    context.set(libc::REG_RIP, frame::entry as *const () as u64);
    context.set(libc::REG_RSP, at);
    context.set(libc::REG_RDI, at);
    context.set(libc::REG_EFL, context.get(libc::REG_EFL) & CLEAN);
}

/// One line about a fault of our own. Nothing is allocated: the fault may have been in the allocator.
fn report(thread: &Thread, signal: libc::c_int, context: &Context) {
    let (rip, rsp) = (context.get(libc::REG_RIP), context.get(libc::REG_RSP));
    let mut line = [0; 256];
    let mut rest = &mut line[..];
    // A line that is too long is cut.
    let _ = writeln!(
        rest,
        "box bug: signal {signal} (exception {}, error {:#x}) at rip {rip:#x}, address {:#x}, rsp {rsp:#x}{}",
        context.get(libc::REG_TRAPNO),
        context.get(libc::REG_ERR),
        context.get(libc::REG_CR2),
        if thread.image_area.contains(&rip) { ": driver code outside a fiber" } else { "" },
    );
    let left = rest.len();
    let line = &line[..line.len() - left];
    thread.hooks.box_bug(str::from_utf8(line).unwrap_or_default().trim_end());
    // SAFETY: the line is valid for its length.
    unsafe { libc::write(libc::STDERR_FILENO, line.as_ptr().cast(), line.len()) };
}

/// The signal stack and the emergency stack of an attached thread, each with a guard page below.
#[derive(Debug)]
pub(crate) struct SignalStacks {
    memory: *mut c_void,
    before: libc::stack_t,
}

const SIGNAL_STACK: usize = 64 << 10;
const EMERGENCY_STACK: usize = 256 << 10;
const GUARD: usize = crate::PAGE as usize;
const MEMORY: usize = GUARD + SIGNAL_STACK + GUARD + EMERGENCY_STACK;

impl SignalStacks {
    pub(crate) fn install() -> Result<SignalStacks, AttachError> {
        let refused = |what| AttachError::Kernel { what, error: std::io::Error::last_os_error() };
        // SAFETY: new memory; only its own guard pages change protection; the kernel copies the `stack_t`.
        unsafe {
            let memory = libc::mmap(
                ptr::null_mut(),
                MEMORY,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE,
                -1,
                0,
            );
            if memory == libc::MAP_FAILED {
                return Err(refused("map a signal stack"));
            }
            let mut stacks = SignalStacks { memory, before: zeroed() };
            stacks.before.ss_flags = libc::SS_DISABLE;
            libc::mprotect(memory, GUARD, libc::PROT_NONE);
            libc::mprotect(memory.byte_add(GUARD + SIGNAL_STACK), GUARD, libc::PROT_NONE);
            let stack = libc::stack_t { ss_sp: memory.byte_add(GUARD), ss_flags: 0, ss_size: SIGNAL_STACK };
            if libc::sigaltstack(&stack, &mut stacks.before) != 0 {
                return Err(refused("set the signal stack"));
            }
            Ok(stacks)
        }
    }

    pub(crate) fn emergency_top(&self) -> u64 {
        self.memory as u64 + MEMORY as u64
    }
}

impl Drop for SignalStacks {
    fn drop(&mut self) {
        // SAFETY: the memory is this value's own, and after `sigaltstack` the kernel uses it no more.
        unsafe {
            libc::sigaltstack(&self.before, ptr::null_mut());
            libc::munmap(self.memory, MEMORY);
        }
    }
}
