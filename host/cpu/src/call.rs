//! Calls into driver code.
#![allow(unsafe_code, reason = "turns an address into a function and calls it")]

/// Calls the win64 function at `f` with any number of integer or pointer arguments and returns RAX.
///
/// The Microsoft x64 calling convention passes four arguments in RCX, RDX, R8 and R9 and the others on the stack above
/// 32 bytes of home space; the compiler lays that out, aligned to 16, and saves what the convention lets a callee
/// change. No floating-point arguments.
///
/// # Safety
///
/// `f` must be the address of a function of that convention. It is meant for driver code, called on a
/// [`crate::fiber::Fiber`] of an attached thread: what the driver does wrong there is caught
/// ([`crate::trap`]). No lock, `RefCell` borrow or value that needs dropping may be live across the call: the fiber
/// may be suspended for ever inside.
#[inline]
pub unsafe fn call_win64(f: u64, args: &[u64]) -> u64 {
    let arg = |index: usize| args.get(index).copied().unwrap_or(0);
    match args.len() {
        // SAFETY: the caller vouches for the function; too many register arguments do no harm.
        0..=4 => unsafe { call_few(f, arg(0), arg(1), arg(2), arg(3)) },
        // SAFETY: as above, and `args` has that many words.
        count => unsafe { call_many(f, args.as_ptr(), count) },
    }
}

/// `call_win64` with register arguments only.
///
/// The driver gets its arguments and zeros: what is in our registers tells of our addresses, and differs from run to
/// run. What the driver leaves in the registers that it has to preserve does not matter.
#[unsafe(naked)]
unsafe extern "sysv64" fn call_few(f: u64, a: u64, b: u64, c: u64, d: u64) -> u64 {
    std::arch::naked_asm!(
        "push rbp",
        "push rbx",
        "push r12",
        "push r13",
        "push r14",
        "push r15",
        "sub rsp, 40",
        "mov rax, rdi",
        "mov r9, r8",
        "mov r8, rcx",
        "mov rcx, rsi",
        "xor ebp, ebp",
        "xor ebx, ebx",
        "xor esi, esi",
        "xor edi, edi",
        "xor r10d, r10d",
        "xor r11d, r11d",
        "xor r12d, r12d",
        "xor r13d, r13d",
        "xor r14d, r14d",
        "xor r15d, r15d",
        "call rax",
        "add rsp, 40",
        "pop r15",
        "pop r14",
        "pop r13",
        "pop r12",
        "pop rbx",
        "pop rbp",
        "ret",
    )
}

/// `call_win64` for more than four arguments: copies the fifth and later ones above the home space. Registers as for
/// [`call_few`], but RBP, which is the frame's: an address on the driver's own stack.
#[unsafe(naked)]
unsafe extern "sysv64" fn call_many(f: u64, args: *const u64, count: usize) -> u64 {
    std::arch::naked_asm!(
        "push rbp",
        "mov rbp, rsp",
        "push rbx",
        "push r12",
        "push r13",
        "push r14",
        "push r15",
        "sub rsp, 8",
        // Stack arguments, an even number of slots so that RSP stays a multiple of 16.
        "lea rax, [rdx - 3]",
        "and rax, -2",
        "shl rax, 3",
        "sub rsp, rax",
        "mov r10, rdi",
        "mov r11, rsi",
        "mov rcx, 4",
        "2:",
        "cmp rcx, rdx",
        "jae 3f",
        "mov rax, [r11 + 8*rcx]",
        "mov [rsp + 8*rcx - 32], rax",
        "inc rcx",
        "jmp 2b",
        "3:",
        "mov rcx, [r11]",
        "mov rdx, [r11 + 8]",
        "mov r8, [r11 + 16]",
        "mov r9, [r11 + 24]",
        "mov rax, r10",
        "xor ebx, ebx",
        "xor esi, esi",
        "xor edi, edi",
        "xor r10d, r10d",
        "xor r11d, r11d",
        "xor r12d, r12d",
        "xor r13d, r13d",
        "xor r14d, r14d",
        "xor r15d, r15d",
        "sub rsp, 32",
        "call rax",
        "lea rsp, [rbp - 40]",
        "pop r15",
        "pop r14",
        "pop r13",
        "pop r12",
        "pop rbx",
        "pop rbp",
        "ret",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    thread_local! {
        static SEEN: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
    }

    #[unsafe(naked)]
    unsafe extern "win64" fn stack_pointer() -> u64 {
        std::arch::naked_asm!("lea rax, [rsp + 8]", "ret")
    }

    macro_rules! callee {
        ($name:ident $($arg:ident)*) => {
            extern "win64" fn $name($($arg: u64),*) -> u64 {
                SEEN.with(|seen| *seen.borrow_mut() = vec![$($arg),*]);
                77
            }
        };
    }
    callee!(take0);
    callee!(take1 a);
    callee!(take2 a b);
    callee!(take3 a b c);
    callee!(take4 a b c d);
    callee!(take5 a b c d e);
    callee!(take6 a b c d e f);
    callee!(take7 a b c d e f g);
    callee!(take8 a b c d e f g h);
    callee!(take9 a b c d e f g h i);
    callee!(take10 a b c d e f g h i j);
    callee!(take13 a b c d e f g h i j k l m);

    #[test]
    fn every_argument_arrives() {
        let args: Vec<u64> = (1..=13).collect();
        let callees = [
            (take0 as *const () as u64, 0),
            (take1 as *const () as u64, 1),
            (take2 as *const () as u64, 2),
            (take3 as *const () as u64, 3),
            (take4 as *const () as u64, 4),
            (take5 as *const () as u64, 5),
            (take6 as *const () as u64, 6),
            (take7 as *const () as u64, 7),
            (take8 as *const () as u64, 8),
            (take9 as *const () as u64, 9),
            (take10 as *const () as u64, 10),
            (take13 as *const () as u64, 13),
        ];
        for (f, count) in callees {
            // SAFETY: the functions above take that many arguments.
            assert_eq!(unsafe { call_win64(f, &args[..count]) }, 77);
            SEEN.with(|seen| assert_eq!(*seen.borrow(), args[..count], "{count} arguments"));
        }
    }

    #[test]
    fn the_stack_is_aligned_at_the_call() {
        for count in 0..16 {
            let args = vec![0; count];
            // SAFETY: the function ignores its arguments.
            let rsp = unsafe { call_win64(stack_pointer as *const () as u64, &args) };
            assert_eq!(rsp % 16, 0, "{count} arguments");
        }
    }
}
