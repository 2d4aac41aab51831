//! Doing what the driver's instruction asked for: ordinary code, on the driver's stack.
use std::sync::Arc;
use std::sync::atomic::Ordering;

use iced_x86::{FlowControl, Instruction, Mnemonic, OpKind, Register};

use super::decode::{Action, Operand, Port, StringOp, site_at};
use super::frame::{self, FLAG_DF, FLAG_IF, FLAG_RF, FLAGS, Frame, Ran};
use super::patch::{PATCH_AFTER, Patch};
use super::signal::{ERROR_FETCH, ERROR_WRITE, exception as number, is_canonical};
use super::{Access, Disposition, Exception, ExceptionKind, Hooks, Width, borrow_thread, with_thread};
use crate::access::{self, AccessFault};
use crate::fiber::{self, Stop};
use crate::gs;
use crate::space::{Place, Site, Space};

/// Why an instruction was not completed.
#[derive(Debug)]
struct Fault(ExceptionKind);

impl From<AccessFault> for Fault {
    fn from(fault: AccessFault) -> Fault {
        Fault(ExceptionKind::AccessViolation { address: fault.address, access: fault.access })
    }
}

/// What a trap works with.
struct Trap<'a> {
    frame: &'a mut Frame,
    space: &'a Space,
    hooks: &'a dyn Hooks,
}

/// Called by `frame::entry` on the driver's stack. Returning resumes the driver with the registers of the frame.
pub(super) unsafe extern "C" fn handle(frame: *mut Frame) {
    fiber::guard(|| {
        // SAFETY: `entry` passes the frame that the handler wrote, with the vector registers behind it; nobody else
        // knows it.
        let frame = unsafe { &mut *frame };
        // SAFETY: this is a fiber, and `trap` ends here.
        let Some((space, hooks)) = (unsafe { borrow_thread() }) else {
            unreachable!("the handler redirects attached threads only")
        };
        let mut trap = Trap { frame, space, hooks };
        // Hooks run below one call, whichever way led here: what the driver's own routines that a hook lets in see of
        // their stack must be the same.
        if let Some(site) = trap.site() {
            trap.perform(site);
        }
    });
}

impl Trap<'_> {
    /// The instruction to do; none if what happened has been dealt with.
    fn site(&mut self) -> Option<Arc<Site>> {
        if self.frame.stub != 0 {
            return Some(self.stub_site());
        }
        if self.frame.overflow != 0 {
            fiber::doom();
            let address = self.frame.address;
            self.raise(ExceptionKind::StackOverflow { address }, 0);
            return None;
        }
        self.signal_site()
    }

    /// A patched instruction: the frame becomes what it is in a trap of it.
    fn stub_site(&mut self) -> Arc<Site> {
        let patch = self.frame.address as *const Patch;
        // SAFETY: the stub that led here passes its own patch, which is there as long as the stub's image is.
        let site = unsafe { &*patch }.site.clone();
        if let Action::Memory(operand) = &site.action {
            self.frame.trap = number::PAGE_FAULT;
            self.frame.error = if operand.writes { ERROR_WRITE } else { 0 };
            // A stub is made for operands whose address can be told.
            self.frame.address = self.operand_address(&site, operand).unwrap_or(0);
        } else {
            self.frame.trap = number::PROTECTION;
        }
        site
    }

    fn signal_site(&mut self) -> Option<Arc<Site>> {
        // The original of a patched instruction runs in a stub.
        self.frame.rip = self.space.original(self.frame.rip);
        let rip = self.frame.rip;
        if self.frame.trap == number::PAGE_FAULT && self.frame.error & ERROR_FETCH != 0
            || self.frame.trap == number::PROTECTION && !is_canonical(rip)
        {
            self.raise(ExceptionKind::AccessViolation { address: rip, access: Access::Execute }, 0);
            return None;
        }
        if self.frame.trap == number::BREAKPOINT {
            self.breakpoint();
            return None;
        }
        let site = match site_at(self.space, rip) {
            Ok(site) => site,
            Err(error) => {
                self.raise(ExceptionKind::Unsupported(error.to_string()), 0);
                return None;
            }
        };
        if site.traps.fetch_add(1, Ordering::Relaxed) + 1 == PATCH_AFTER {
            self.space.patch(&site, self.operand_place(&site));
        }
        Some(site)
    }

    /// Does the instruction, or raises what came of it.
    #[inline(never)]
    fn perform(&mut self, site: Arc<Site>) {
        let done = match self.frame.trap {
            number::PAGE_FAULT => self.page_fault(&site),
            number::PROTECTION | number::STACK => self.protection(&site),
            other => Err(self.fault_of(other, &site)),
        };
        self.complete(site, done);
    }

    /// What the memory operand of an instruction lies in; [`Place::Other`] if it has none.
    fn operand_place(&self, site: &Site) -> Place {
        match &site.action {
            Action::Memory(operand) => {
                self.operand_address(site, operand).map_or(Place::Other, |va| self.space.place_of(va))
            }
            _ => Place::Other,
        }
    }

    /// Advances past the instruction, or raises its fault. The hook may never return, so the site is not held.
    fn complete(&mut self, site: Arc<Site>, done: Result<(), Fault>) {
        let (rip, len) = (site.rip, site.len);
        drop(site);
        match done {
            Ok(()) => self.frame.rip = rip.wrapping_add(len.into()),
            Err(Fault(kind)) => self.raise(kind, len),
        }
    }

    fn breakpoint(&mut self) {
        // The processor reports the address after the one-byte instruction.
        self.frame.rip = self.frame.rip.wrapping_sub(1);
        match self.space.instrumented(self.frame.rip) {
            Some(site) => {
                site.traps.fetch_add(1, Ordering::Relaxed);
                let done = self.instruction(&site);
                self.complete(site, done);
            }
            None => self.raise(ExceptionKind::Breakpoint, 1),
        }
    }

    fn page_fault(&mut self, site: &Site) -> Result<(), Fault> {
        let write = self.frame.error & ERROR_WRITE != 0;
        let access = if write { Access::Write } else { Access::Read };
        let missing = Fault(ExceptionKind::AccessViolation { address: self.frame.address, access });
        match &site.action {
            Action::Memory(operand) => {
                let Some(va) = self.operand_address(site, operand) else { return Err(missing) };
                match self.space.place_of(va) {
                    Place::Other => Err(missing),
                    Place::SharedUserData(_) if operand.writes => {
                        Err(Fault(ExceptionKind::AccessViolation { address: va, access: Access::Write }))
                    }
                    _ => self.memory(site, operand, va),
                }
            }
            Action::String(op, width) => self.string(site, *op, *width),
            // `ins` and `outs` fault on the port first. What else has an address (`call [mem]`) may name a window.
            _ if self.space.place_of(self.frame.address) != Place::Other => Err(unsupported(site)),
            _ => Err(missing),
        }
    }

    /// #GP and #SS: an instruction of the kernel, an address that no memory can have, or a misaligned operand.
    fn protection(&mut self, site: &Site) -> Result<(), Fault> {
        match &site.action {
            Action::Memory(operand) => Err(self.bad_operand(site, operand)),
            Action::String(op, width) => self.string(site, *op, *width),
            Action::Invalid => Err(Fault(ExceptionKind::IllegalInstruction)),
            Action::Other => Err(self.bad_branch(site)),
            _ => self.instruction(site),
        }
    }

    fn bad_operand(&self, site: &Site, operand: &Operand) -> Fault {
        let Some(address) = self.operand_address(site, operand) else {
            return Fault(ExceptionKind::GeneralProtection);
        };
        let access = if operand.writes { Access::Write } else { Access::Read };
        let last = address.wrapping_add(operand.size.max(1) as u64 - 1);
        if !is_canonical(address) || !is_canonical(last) {
            Fault(ExceptionKind::AccessViolation { address, access })
        } else if operand.size >= 16 && !address.is_multiple_of(16) {
            Fault(ExceptionKind::Misaligned { address })
        } else {
            self.bad_branch(site)
        }
    }

    /// A branch to an address that no code can have, which some processors report at the branch.
    fn bad_branch(&self, site: &Site) -> Fault {
        let target = match site.instruction.flow_control() {
            FlowControl::IndirectBranch | FlowControl::IndirectCall
                if site.instruction.op0_kind() == OpKind::Register =>
            {
                Some(self.register(site.instruction.op0_register()))
            }
            FlowControl::IndirectBranch | FlowControl::IndirectCall => {
                self.address(&site.instruction, 0).and_then(|va| access::read(va).ok())
            }
            FlowControl::Return => access::read(self.frame.gpr[Frame::RSP]).ok(),
            _ => None,
        };
        if let Some(address) = target.filter(|&target| !is_canonical(target)) {
            return Fault(ExceptionKind::AccessViolation { address, access: Access::Execute });
        }
        // `push`, `pop` and `call` with a stack pointer that no stack can have do not come here: the handler saw RSP
        // outside the stack.
        Fault(ExceptionKind::GeneralProtection)
    }

    /// Exceptions that are always the driver's.
    fn fault_of(&self, trap: u64, site: &Site) -> Fault {
        Fault(match trap {
            number::DIVIDE => self.division(site),
            number::DEBUG => ExceptionKind::SingleStep,
            number::INVALID_OPCODE => ExceptionKind::IllegalInstruction,
            number::X87 => ExceptionKind::FloatingPoint { simd: false },
            number::SIMD => ExceptionKind::FloatingPoint { simd: true },
            number::ALIGNMENT => ExceptionKind::Misaligned { address: self.frame.address },
            _ => ExceptionKind::GeneralProtection,
        })
    }

    /// A division by zero, or a quotient that is too large: the processor says only "divide error".
    fn division(&self, site: &Site) -> ExceptionKind {
        let divisor = match &site.action {
            Action::Memory(operand) => {
                let mut bytes = [0; 8];
                let size = operand.size.min(8);
                let va = self.operand_address(site, operand).unwrap_or(0);
                let from = match self.space.place_of(va) {
                    Place::Other => va,
                    // The operand of the rewritten instruction is still there.
                    _ => gs::current_base().unwrap_or(0) + gs::SCRATCH as u64,
                };
                let read = access::read_bytes(from, &mut bytes[..size]);
                read.map_or(1, |()| u64::from_le_bytes(bytes))
            }
            _ => self.register(site.instruction.op0_register()),
        };
        if divisor == 0 { ExceptionKind::DivideByZero } else { ExceptionKind::IntegerOverflow }
    }

    /// Instructions of the kernel, and those that were replaced by a breakpoint.
    fn instruction(&mut self, site: &Site) -> Result<(), Fault> {
        match site.action {
            Action::PortIn(port, width) => {
                let value = self.hooks.port_read(self.port(port), width);
                self.set_register(accumulator(width), value.into());
            }
            Action::PortOut(port, width) => {
                let value = self.register(accumulator(width)) as u32;
                self.hooks.port_write(self.port(port), width, value);
            }
            Action::PortInString(width) => return self.port_in_string(site, width),
            Action::PortOutString(width) => return self.port_out_string(site, width),
            Action::ReadCr8(register) => self.set_register(register, gs::irql().into()),
            Action::WriteCr8(register) => self.hooks.write_cr8(self.register(register)),
            Action::ReadControl(register, which) => match self.hooks.read_control_register(which) {
                Some(value) => self.set_register(register, value),
                None => return Err(Fault(ExceptionKind::PrivilegedInstruction)),
            },
            Action::Interrupts(enabled) => self.set_interrupts(enabled),
            Action::Halt => self.hooks.halt(),
            Action::Rdtsc => self.time_stamp(),
            Action::Rdtscp => {
                self.time_stamp();
                // IA32_TSC_AUX: processor 0 of node 0.
                self.frame.gpr[Frame::RCX] = 0;
            }
            Action::Cpuid => self.cpuid(),
            Action::PushFlags(width) => return self.push_flags(width),
            Action::PopFlags(width) => return self.pop_flags(width),
            Action::SoftwareInterrupt(vector) => return Err(Fault(ExceptionKind::SoftwareInterrupt(vector))),
            Action::Privileged => return Err(Fault(ExceptionKind::PrivilegedInstruction)),
            Action::Invalid => return Err(Fault(ExceptionKind::IllegalInstruction)),
            Action::Memory(_) | Action::String(..) | Action::Other => {
                return Err(Fault(ExceptionKind::GeneralProtection));
            }
        }
        Ok(())
    }

    fn port(&self, port: Port) -> u16 {
        match port {
            Port::Dx => self.frame.gpr[Frame::RDX] as u16,
            Port::Immediate(port) => port.into(),
        }
    }

    fn set_interrupts(&mut self, enabled: bool) {
        gs::set_interrupts_enabled(enabled);
        self.hooks.set_interrupts(enabled);
    }

    fn time_stamp(&mut self) {
        let tsc = self.hooks.tsc();
        self.frame.gpr[Frame::RAX] = tsc & 0xFFFF_FFFF;
        self.frame.gpr[Frame::RDX] = tsc >> 32;
    }

    fn cpuid(&mut self) {
        let gpr = &mut self.frame.gpr;
        let [a, b, c, d] = self.hooks.cpuid(gpr[Frame::RAX] as u32, gpr[Frame::RCX] as u32);
        gpr[Frame::RAX] = a.into();
        gpr[Frame::RBX] = b.into();
        gpr[Frame::RCX] = c.into();
        gpr[Frame::RDX] = d.into();
    }

    fn push_flags(&mut self, width: Width) -> Result<(), Fault> {
        /// RF and VM read as 0.
        const PUSHED: u64 = FLAGS & !(1 << 16);
        let interrupts = if gs::interrupts_enabled() { FLAG_IF } else { 0 };
        let flags = self.frame.rflags & PUSHED | interrupts | 2;
        let rsp = self.frame.gpr[Frame::RSP].wrapping_sub(width.bytes() as u64);
        access::write_bytes(rsp, &flags.to_le_bytes()[..width.bytes()])?;
        self.frame.gpr[Frame::RSP] = rsp;
        Ok(())
    }

    fn pop_flags(&mut self, width: Width) -> Result<(), Fault> {
        let rsp = self.frame.gpr[Frame::RSP];
        let mut bytes = [0; 8];
        access::read_bytes(rsp, &mut bytes[..width.bytes()])?;
        let popped = u64::from_le_bytes(bytes);
        self.frame.gpr[Frame::RSP] = rsp.wrapping_add(width.bytes() as u64);
        self.frame.rflags = self.frame.rflags & !width.mask() | popped & width.mask() & FLAGS;
        let enabled = popped & FLAG_IF != 0;
        if enabled != gs::interrupts_enabled() {
            self.set_interrupts(enabled);
        }
        Ok(())
    }

    /// An access to a window or the shared user data page: operand to scratch, instruction on scratch, scratch back.
    fn memory(&mut self, site: &Site, operand: &Operand, va: u64) -> Result<(), Fault> {
        let (Some(snippet), Some(base)) = (&operand.snippet, gs::current_base()) else {
            return Err(unsupported(site));
        };
        let scratch = base + gs::SCRATCH as u64;
        let mut bytes = [0; 64];
        let bytes = &mut bytes[..operand.size];
        if operand.writes {
            // All of it must be there before a device sees the first part.
            self.check_extent(va, operand.size)?;
        }
        if operand.reads {
            load_from(self.space, self.hooks, va, bytes)?;
        }
        access::write_bytes(scratch, bytes)?;
        let masked = self.mask_bit_register(operand);
        // SAFETY: the snippet is of this box, and GS is current: `current_base` said so.
        let ran = unsafe { frame::run(self.frame, snippet.code, snippet.with_rsp, snippet.with_vector) };
        if let Some((register, value)) = masked {
            self.set_register(register, value);
        }
        if let Ran::Faulted(trap) = ran {
            return Err(self.fault_of(trap, site));
        }
        if operand.writes {
            access::read_bytes(scratch, bytes)?;
            store_to(self.space, self.hooks, va, bytes)?;
        }
        Ok(())
    }

    fn check_extent(&self, va: u64, size: usize) -> Result<(), Fault> {
        match self.space.place_of(va) {
            Place::Mmio(_, left) if left < size as u64 => {
                Err(AccessFault { address: va + left, access: Access::Write }.into())
            }
            _ => Ok(()),
        }
    }

    /// `bt [mem], reg` addresses any bit around its operand; the address is right already (`operand_address`), so
    /// the register must only select a bit of the scratch. Returns what to put back.
    fn mask_bit_register(&mut self, operand: &Operand) -> Option<(Register, u64)> {
        let register = operand.bit?;
        let value = self.register(register);
        self.set_register(register, value & (8 * operand.size as u64 - 1));
        Some((register, value))
    }

    /// `movs`, `stos` and `lods`, with or without `rep`, one element at a time: the frame is always that of an
    /// instruction interrupted between two elements.
    fn string(&mut self, site: &Site, op: StringOp, width: Width) -> Result<(), Fault> {
        let (space, hooks) = (self.space, self.hooks);
        self.repeat(site, |trap| {
            let mut bytes = [0; 8];
            let bytes = &mut bytes[..width.bytes()];
            let (from, to) = (trap.frame.gpr[Frame::RSI], trap.frame.gpr[Frame::RDI]);
            match op {
                StringOp::Stos => {
                    bytes.copy_from_slice(&trap.frame.gpr[Frame::RAX].to_le_bytes()[..width.bytes()])
                }
                StringOp::Movs | StringOp::Lods => load_from(space, hooks, from, bytes)?,
            }
            match op {
                StringOp::Lods => {
                    let mut value = [0; 8];
                    value[..width.bytes()].copy_from_slice(bytes);
                    trap.set_register(accumulator(width), u64::from_le_bytes(value));
                }
                StringOp::Movs | StringOp::Stos => store_to(space, hooks, to, bytes)?,
            }
            if op != StringOp::Stos {
                trap.step(Frame::RSI, width);
            }
            if op != StringOp::Lods {
                trap.step(Frame::RDI, width);
            }
            Ok(())
        })
    }

    fn port_in_string(&mut self, site: &Site, width: Width) -> Result<(), Fault> {
        let (space, hooks) = (self.space, self.hooks);
        self.repeat(site, |trap| {
            let value = hooks.port_read(trap.port(Port::Dx), width);
            let to = trap.frame.gpr[Frame::RDI];
            store_to(space, hooks, to, &value.to_le_bytes()[..width.bytes()])?;
            trap.step(Frame::RDI, width);
            Ok(())
        })
    }

    fn port_out_string(&mut self, site: &Site, width: Width) -> Result<(), Fault> {
        let (space, hooks) = (self.space, self.hooks);
        self.repeat(site, |trap| {
            let mut bytes = [0; 4];
            load_from(space, hooks, trap.frame.gpr[Frame::RSI], &mut bytes[..width.bytes()])?;
            hooks.port_write(trap.port(Port::Dx), width, u32::from_le_bytes(bytes));
            trap.step(Frame::RSI, width);
            Ok(())
        })
    }

    fn repeat(
        &mut self,
        site: &Site,
        mut element: impl FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let i = &site.instruction;
        // 32-bit addresses and segment bases are legal and unheard of.
        let short = (0..i.op_count()).any(|n| {
            use OpKind::{MemoryESDI, MemoryESEDI, MemorySegDI, MemorySegEDI, MemorySegESI, MemorySegSI};
            matches!(
                i.op_kind(n),
                MemoryESDI | MemoryESEDI | MemorySegDI | MemorySegEDI | MemorySegESI | MemorySegSI
            )
        });
        if short || matches!(i.segment_prefix(), Register::FS | Register::GS) {
            return Err(unsupported(site));
        }
        if !(i.has_rep_prefix() || i.has_repne_prefix()) {
            return element(self);
        }
        while self.frame.gpr[Frame::RCX] != 0 {
            element(self)?;
            self.frame.gpr[Frame::RCX] -= 1;
        }
        Ok(())
    }

    fn step(&mut self, register: usize, width: Width) {
        let bytes = width.bytes() as u64;
        let value = &mut self.frame.gpr[register];
        *value = if self.frame.rflags & FLAG_DF == 0 {
            value.wrapping_add(bytes)
        } else {
            value.wrapping_sub(bytes)
        };
    }

    /// Linear address of the operand; for a bit instruction that of the part that has the bit.
    fn operand_address(&self, site: &Site, operand: &Operand) -> Option<u64> {
        let va = self.address(&site.instruction, operand.index)?;
        let Some(register) = operand.bit else { return Some(va) };
        let value = self.register(register);
        let signed = match register.size() {
            2 => i64::from(value as i16),
            4 => i64::from(value as i32),
            _ => value as i64,
        };
        let bits = 8 * operand.size as i64;
        Some(va.wrapping_add_signed(signed.div_euclid(bits) * operand.size as i64))
    }

    fn address(&self, i: &Instruction, operand: u32) -> Option<u64> {
        i.virtual_address(operand, 0, |register, _, _| match register {
            Register::DS | Register::ES | Register::SS | Register::CS => Some(0),
            Register::GS => gs::current_base(),
            // What FS points at is ours, not the driver's; vector registers index gathers.
            _ if !register.is_gpr() => None,
            _ => Some(self.register(register)),
        })
    }

    /// Value of a general register of any size.
    fn register(&self, register: Register) -> u64 {
        let full = register.full_register();
        if !full.is_gpr() {
            return 0;
        }
        let value = self.frame.gpr[full.number()];
        match register {
            Register::AH | Register::CH | Register::DH | Register::BH => value >> 8 & 0xFF,
            _ => value & Width::of(register.size()).map_or(u64::MAX, Width::mask),
        }
    }

    /// Sets a general register as an instruction with a destination of that size does.
    fn set_register(&mut self, register: Register, value: u64) {
        let full = register.full_register();
        if !full.is_gpr() {
            return;
        }
        let old = &mut self.frame.gpr[full.number()];
        *old = match (register, register.size()) {
            (Register::AH | Register::CH | Register::DH | Register::BH, _) => {
                *old & !0xFF00 | (value & 0xFF) << 8
            }
            (_, 1) => *old & !0xFF | value & 0xFF,
            (_, 2) => *old & !0xFFFF | value & 0xFFFF,
            (_, 4) => value & 0xFFFF_FFFF,
            _ => value,
        };
    }

    /// Asks the hook what to do, and does it.
    fn raise(&mut self, kind: ExceptionKind, instruction_len: u8) {
        if std::mem::take(&mut self.frame.stub) != 0 {
            // The processor sets RF for a fault, and the way back for what was done is none for registers that a hook set.
            self.frame.rflags |= FLAG_RF;
        }
        let executed = matches!(kind, ExceptionKind::AccessViolation { access: Access::Execute, .. });
        let return_address = executed
            .then(|| access::read::<u64>(self.frame.gpr[Frame::RSP]).ok())
            .flatten()
            .filter(|va| self.space.ram().slot().image_area().contains(va));
        let overflow = self.frame.overflow != 0;
        let exception = Exception { kind, rip: self.frame.rip, instruction_len, return_address };
        let mut registers = self.frame.registers();
        let disposition = self.hooks.exception(&mut registers, &exception);
        drop(exception);
        if disposition == Disposition::Stop || overflow {
            fiber::stop(Stop::Stopped);
        }
        self.frame.set_registers(&registers);
    }
}

fn unsupported(site: &Site) -> Fault {
    Fault(ExceptionKind::Unsupported(format!("{:?} [{:02x?}]", site.instruction.code(), site.code())))
}

fn accumulator(width: Width) -> Register {
    match width {
        Width::W8 => Register::AL,
        Width::W16 => Register::AX,
        Width::W32 => Register::EAX,
        Width::W64 => Register::RAX,
    }
}

/// Reads memory as driver code of this thread would: windows and the shared user data page go to the hooks. On a
/// thread that runs no box, as [`crate::access::read_bytes`].
pub fn load(va: u64, bytes: &mut [u8]) -> Result<(), AccessFault> {
    match with_thread(|space, hooks| load_from(space, hooks, va, bytes)) {
        Some(done) => done,
        None => access::read_bytes(va, bytes),
    }
}

/// Writes memory as driver code of this thread would: windows go to the hooks. On a thread that runs no box, as
/// [`crate::access::write_bytes`].
pub fn store(va: u64, bytes: &[u8]) -> Result<(), AccessFault> {
    match with_thread(|space, hooks| store_to(space, hooks, va, bytes)) {
        Some(done) => done,
        None => access::write_bytes(va, bytes),
    }
}

fn load_from(space: &Space, hooks: &dyn Hooks, va: u64, bytes: &mut [u8]) -> Result<(), AccessFault> {
    let size = bytes.len() as u64;
    match space.place_of(va) {
        Place::Mmio(_, left) if left < size => Err(AccessFault { address: va + left, access: Access::Read }),
        Place::Mmio(phys, _) => {
            for (offset, width) in parts(bytes.len()) {
                let value = hooks.mmio_read(phys.offset(offset as u64), width);
                bytes[offset..offset + width.bytes()].copy_from_slice(&value.to_le_bytes()[..width.bytes()]);
            }
            Ok(())
        }
        Place::SharedUserData(offset) if size > crate::PAGE - offset => {
            Err(AccessFault { address: va + (crate::PAGE - offset), access: Access::Read })
        }
        Place::SharedUserData(offset) => {
            hooks.shared_user_data(offset as usize, bytes);
            Ok(())
        }
        Place::Other => access::read_bytes(va, bytes),
    }
}

fn store_to(space: &Space, hooks: &dyn Hooks, va: u64, bytes: &[u8]) -> Result<(), AccessFault> {
    match space.place_of(va) {
        Place::Mmio(_, left) if left < bytes.len() as u64 => {
            Err(AccessFault { address: va + left, access: Access::Write })
        }
        Place::Mmio(..) if !space.is_writable_window(va) => {
            Err(AccessFault { address: va, access: Access::Write })
        }
        Place::Mmio(phys, _) => {
            for (offset, width) in parts(bytes.len()) {
                let mut value = [0; 8];
                value[..width.bytes()].copy_from_slice(&bytes[offset..offset + width.bytes()]);
                hooks.mmio_write(phys.offset(offset as u64), width, u64::from_le_bytes(value));
            }
            Ok(())
        }
        Place::SharedUserData(_) => Err(AccessFault { address: va, access: Access::Write }),
        Place::Other => access::write_bytes(va, bytes),
    }
}

/// Splits an access into parts that a device can do, lowest first.
fn parts(size: usize) -> impl Iterator<Item = (usize, Width)> {
    let mut offset = 0;
    std::iter::from_fn(move || {
        let left = size - offset;
        let width =
            [Width::W64, Width::W32, Width::W16, Width::W8].into_iter().find(|w| w.bytes() <= left)?;
        let part = (offset, width);
        offset += width.bytes();
        Some(part)
    })
}

/// Whether the mnemonic is one that [`super::instrument`] replaces.
pub(super) fn is_instrumented(mnemonic: Mnemonic) -> bool {
    matches!(
        mnemonic,
        Mnemonic::Rdtsc
            | Mnemonic::Rdtscp
            | Mnemonic::Cpuid
            | Mnemonic::Pushf
            | Mnemonic::Pushfq
            | Mnemonic::Popf
            | Mnemonic::Popfq
    )
}
