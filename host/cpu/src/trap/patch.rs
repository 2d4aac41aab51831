//! Trap once, then patch: an instruction that trapped becomes a jump to a stub, which does without a signal what the
//! signal did.
//!
//! The stub looks whether the operand lies where it did (device registers, or the shared user data page); if so it goes
//! to `frame::patched`, which writes the same frame at the same place of the driver's stack as the signal handler and
//! continues in the same code. So what hooks see and what the driver sees, down to the depth of its stack, is the same
//! with and without a patch. If the operand lies elsewhere, the original instruction runs, in the stub; a fault there is
//! one of the instruction ([`Patches::original`]).
//!
//! A jump has five bytes, and most instructions have fewer. Of those only the instruction's own bytes are changed: the
//! rest of the jump's displacement is whatever follows (*instruction punning*). Nothing that follows moves, so it does not
//! matter who jumps where, but the displacement is then only partly ours to choose: the jump lands in the empty addresses
//! around the image, on a second jump to the stub. Where nothing is free at the landing place, or where it would be in the
//! image, the instruction is left to trap.
//!
//! When an instruction is patched whose bytes are part of the displacement of one before it, that one is restored and
//! patched anew around the change.
//!
//! Instructions are changed by the thread that executes them, while no other thread runs the box: then it does not matter
//! that bytes are changed one after the other, or that they cross a line of the cache. With several threads attached
//! nothing more is patched.
use std::collections::BTreeMap;
use std::ops::Range;
use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;

use iced_x86::{Code, Encoder, FlowControl, Instruction, OpKind, Register};

use super::decode::Action;
use super::frame;
use crate::PAGE;
use crate::gs;
use crate::ram::Ram;
use crate::slot::{Prot, Slot};
use crate::space::{Place, SHARED_USER_DATA, Site};

/// How often an instruction traps before it is patched: one that runs once, as in an initialization, is not worth it.
pub const PATCH_AFTER: u64 = 2;

/// Most pages of stubs and landings in a box.
const MOST_PAGES: u64 = 8192;
/// Bytes kept for a stub.
const STUB: u64 = 192;
/// `jmp rel32`.
const JUMP: usize = 5;
/// `jmp qword ptr [rip]` and the address.
const FAR_JUMP: usize = 14;
/// Empty bytes between an image and its stubs.
const STUB_DISTANCE: u64 = 64 << 10;

/// A patched instruction, as `frame::patched` gets it.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct Patch {
    /// Address of the instruction.
    pub(crate) rip: u64,
    /// Address of the original instruction in the stub.
    pub(crate) plain: u64,
    pub(crate) site: Arc<Site>,
    stub: u64,
    landing: Option<u64>,
    /// What stands at the instruction now, and how many bytes of it are changed; 0 if it is restored.
    bytes: [u8; JUMP],
    changed: usize,
}

impl Patch {
    fn overlaps(&self, rip: u64) -> bool {
        self.changed != 0 && self.rip < rip && rip < self.rip + JUMP as u64
    }
}

/// Where an image lies: all addresses reserved for it, and itself.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    pub(crate) all: Range<u64>,
    pub(crate) image: Range<u64>,
}

/// The patched instructions of a box, and the memory that their stubs are in.
///
/// The memory is not the box's RAM: pages of that would then be given out differently with patches than without.
#[derive(Debug, Default)]
pub(crate) struct Patches {
    file: Option<OwnedFd>,
    pages_made: u64,
    pages_free: Vec<u64>,
    /// Pages that are mapped: address → offset in the file.
    pages: BTreeMap<u64, u64>,
    /// What is in use around images: start → end.
    used: BTreeMap<u64, u64>,
    /// By address of the instruction.
    by_rip: BTreeMap<u64, Box<Patch>>,
    /// Address of the original instruction in a stub → address of the patched one.
    by_plain: BTreeMap<u64, u64>,
}

impl Patches {
    /// Bytes that are at a patched instruction instead of its own.
    pub(crate) fn bytes_at(&self, rip: u64) -> Option<&[u8]> {
        self.by_rip.get(&rip).map(|patch| &patch.bytes[..patch.changed]).filter(|bytes| !bytes.is_empty())
    }

    /// The instruction that was patched, for the address of the original one in its stub.
    pub(crate) fn original(&self, plain: u64) -> Option<u64> {
        self.by_plain.get(&plain).copied()
    }

    /// How many instructions are patched.
    pub(crate) fn len(&self) -> usize {
        self.by_rip.values().filter(|patch| patch.changed != 0).count()
    }

    /// Patches an instruction whose operand is at `place`, if that can be done.
    pub(crate) fn add(&mut self, ram: &Ram, room: &Room, site: &Arc<Site>, place: Place) -> Option<()> {
        if self.by_rip.contains_key(&site.rip) || !is_patchable(site, place) {
            return None;
        }
        let stub = self.take(room.image.end + STUB_DISTANCE, room.all.end, 16, STUB)?;
        let mut patch = Box::new(Patch {
            rip: site.rip,
            plain: 0,
            site: site.clone(),
            stub,
            landing: None,
            bytes: [0; JUMP],
            changed: 0,
        });
        let code = stub_code(&patch, ram.slot(), place);
        let Some((code, plain)) = code.filter(|(code, _)| code.len() as u64 <= STUB) else {
            self.used.remove(&stub);
            return None;
        };
        patch.plain = plain;
        self.write(ram.slot(), stub, &code)?;
        self.by_plain.insert(plain, site.rip);
        self.by_rip.insert(site.rip, patch);
        // Those whose displacement has bytes of this instruction, the nearest first, and those that have bytes of theirs.
        let mut before = Vec::new();
        let mut at = site.rip;
        while let Some(rip) =
            self.by_rip.range(..at).next_back().filter(|(_, p)| p.overlaps(at)).map(|(&r, _)| r)
        {
            before.push(rip);
            at = rip;
        }
        for &rip in &before {
            self.restore(ram, rip)?;
        }
        let done = self.pun(ram, room, site.rip);
        for rip in before {
            // One that finds no place any more is left to trap.
            let _ = self.pun(ram, room, rip);
        }
        done
    }

    /// Forgets the instructions in a range of code that goes away, and restores those whose jump reaches into it.
    pub(crate) fn forget(&mut self, ram: &Ram, range: &Range<u64>) {
        let reaching: Vec<u64> =
            self.by_rip.values().filter(|patch| patch.overlaps(range.start)).map(|patch| patch.rip).collect();
        for rip in reaching {
            let _ = self.restore(ram, rip);
        }
        let gone: Vec<u64> = self.by_rip.range(range.clone()).map(|(&rip, _)| rip).collect();
        for patch in gone.into_iter().filter_map(|rip| self.by_rip.remove(&rip)) {
            self.by_plain.remove(&patch.plain);
        }
    }

    /// Gives back what lies around an image that is unloaded.
    pub(crate) fn forget_room(&mut self, slot: &Slot, all: &Range<u64>) {
        let used: Vec<u64> = self.used.range(all.clone()).map(|(&start, _)| start).collect();
        for start in used {
            self.used.remove(&start);
        }
        let pages: Vec<u64> = self.pages.range(all.clone()).map(|(&va, _)| va).collect();
        for va in pages {
            if let Some(offset) = self.pages.remove(&va)
                && slot.unmap(va, PAGE).is_ok()
            {
                self.pages_free.push(offset);
            }
        }
    }

    /// Puts the instruction's own bytes back.
    fn restore(&mut self, ram: &Ram, rip: u64) -> Option<()> {
        let patch = self.by_rip.get_mut(&rip)?;
        let changed = std::mem::take(&mut patch.changed);
        if let Some(landing) = patch.landing.take() {
            self.used.remove(&landing);
        }
        ram.write(ram.phys_of(rip)?, &patch.site.code()[..changed]).ok()
    }

    /// Puts the jump in place.
    fn pun(&mut self, ram: &Ram, room: &Room, rip: u64) -> Option<()> {
        let patch = self.by_rip.get(&rip)?;
        let (stub, len) = (patch.stub, patch.site.code().len());
        let own = len.min(JUMP);
        let next = rip + JUMP as u64;
        let mut bytes = [0; JUMP];
        crate::access::read_bytes(rip, &mut bytes).ok()?;
        let mut landing = None;
        let target = if own == JUMP {
            stub
        } else {
            // The displacement's upper bytes are what follows the instruction.
            let mut displacement = [0, bytes[1], bytes[2], bytes[3], bytes[4]];
            displacement[1..own].fill(0);
            let [_, a, b, c, d] = displacement;
            let first = next.wrapping_add_signed(i32::from_le_bytes([a, b, c, d]).into());
            let window = 1u64 << (8 * (own - 1));
            let (low, high) =
                (first.max(room.all.start), (first + window + FAR_JUMP as u64 - 1).min(room.all.end));
            let at = if low < room.image.start {
                self.take(low, high.min(room.image.start), 1, FAR_JUMP as u64)?
            } else {
                self.take(low.max(room.image.end), high, 1, FAR_JUMP as u64)?
            };
            landing = Some(at);
            self.write(ram.slot(), at, &far_jump(stub))?;
            at
        };
        let displacement = i32::try_from(target.wrapping_sub(next) as i64).ok()?;
        let mut jump = [0xE9, 0, 0, 0, 0];
        jump[1..].copy_from_slice(&displacement.to_le_bytes());
        debug_assert_eq!(jump[own..], bytes[own..], "what follows an instruction is not changed");
        ram.write(ram.phys_of(rip)?, &jump[..own]).ok()?;
        let patch = self.by_rip.get_mut(&rip)?;
        (patch.landing, patch.bytes, patch.changed) = (landing, jump, own);
        Some(())
    }

    /// Takes the first free `len` bytes that start in `from..to`, as far as they end in it.
    fn take(&mut self, from: u64, to: u64, align: u64, len: u64) -> Option<u64> {
        let mut at = from.next_multiple_of(align);
        let before = self.used.range(..at).next_back().map_or(0, |(_, &end)| end);
        at = at.max(before).next_multiple_of(align);
        for (&start, &end) in self.used.range(at..) {
            if at + len <= start {
                break;
            }
            at = end.next_multiple_of(align);
            if at + len > to {
                return None;
            }
        }
        if at + len > to {
            return None;
        }
        self.used.insert(at, at + len);
        Some(at)
    }

    /// Writes code at addresses around an image, mapping pages where there are none.
    fn write(&mut self, slot: &Slot, va: u64, code: &[u8]) -> Option<()> {
        let mut done = 0;
        while done < code.len() {
            let at = va + done as u64;
            let offset = self.page(slot, at & !(PAGE - 1))? + at % PAGE;
            let part = (code.len() - done).min((PAGE - at % PAGE) as usize);
            let written = rustix::io::pwrite(self.file.as_ref()?, &code[done..done + part], offset).ok()?;
            done += written.max(1);
        }
        Some(())
    }

    fn page(&mut self, slot: &Slot, va: u64) -> Option<u64> {
        if let Some(&offset) = self.pages.get(&va) {
            return Some(offset);
        }
        let offset = match self.pages_free.pop() {
            Some(offset) => offset,
            None if self.pages_made == MOST_PAGES => return None,
            None => {
                self.pages_made += 1;
                (self.pages_made - 1) * PAGE
            }
        };
        if self.file.is_none() {
            let file = rustix::fs::memfd_create("ndisbox-stubs", rustix::fs::MemfdFlags::CLOEXEC).ok()?;
            rustix::fs::ftruncate(&file, MOST_PAGES * PAGE).ok()?;
            self.file = Some(file);
        }
        slot.map(va, PAGE, Prot::RX, self.file.as_ref()?.as_fd(), offset).ok()?;
        self.pages.insert(va, offset);
        Some(offset)
    }
}

/// Whether a stub can do the instruction. String instructions trap once for all their elements, and what is relative to
/// RIP never is in a window.
fn is_patchable(site: &Site, place: Place) -> bool {
    match &site.action {
        Action::Memory(operand) => {
            operand.snippet.is_some()
                && place != Place::Other
                && site.instruction.flow_control() == FlowControl::Next
                && !site.instruction.is_ip_rel_memory_operand()
                && !matches!(site.instruction.segment_prefix(), Register::FS | Register::GS)
                && operand.bit.is_none()
                && site.instruction.op_kind(operand.index) == OpKind::Memory
        }
        Action::PortIn(..)
        | Action::PortOut(..)
        | Action::ReadCr8(_)
        | Action::WriteCr8(_)
        | Action::Interrupts(_) => true,
        _ => false,
    }
}

/// `jmp` to any address, without a register.
fn far_jump(target: u64) -> [u8; FAR_JUMP] {
    let mut code = [0xFF, 0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    code[6..].copy_from_slice(&target.to_le_bytes());
    code
}

/// The code of a stub, and the address in it of the original instruction.
fn stub_code(patch: &Patch, slot: &Slot, place: Place) -> Option<(Vec<u8>, u64)> {
    let site = &*patch.site;
    let mut code = Vec::new();
    let mut check = None;
    if let Action::Memory(operand) = &site.action
        && !has_constant_address(&site.instruction)
    {
        let (shift, value) = match place {
            Place::SharedUserData(_) => (12, SHARED_USER_DATA >> 12),
            _ => (36, slot.window_area().start >> 36),
        };
        debug_assert!(site.instruction.op_kind(operand.index) == OpKind::Memory);
        check = Some((write_check(&mut code, &site.instruction, shift)?, value));
    }
    code.extend(frame::leave_stub(std::ptr::from_ref(patch) as u64));
    if let Some((Check { branch, .. }, _)) = check {
        relocate(&mut code, branch);
        code.extend(restore_registers());
    }
    let plain = patch.stub + code.len() as u64;
    let mut encoder = Encoder::new(64);
    encoder.encode(&site.instruction, plain).ok()?;
    code.extend(encoder.take_buffer());
    let next = patch.stub + (code.len() + JUMP) as u64;
    let back = i32::try_from((site.rip + u64::from(site.len)).wrapping_sub(next) as i64).ok()?;
    code.push(0xE9);
    code.extend(back.to_le_bytes());
    if let Some((Check { constant, .. }, value)) = check {
        relocate(&mut code, constant);
        code.extend(value.to_le_bytes());
    }
    Some((code, plain))
}

/// Lets the 32-bit displacement at `at` point to what comes next.
fn relocate(code: &mut [u8], at: usize) {
    let distance = (code.len() - at - 4) as i32;
    code[at..at + 4].copy_from_slice(&distance.to_le_bytes());
}

fn has_constant_address(i: &Instruction) -> bool {
    i.memory_base() == Register::None && i.memory_index() == Register::None
}

/// Displacements in the part of a stub that looks at the operand's address.
#[derive(Clone, Copy)]
struct Check {
    /// That of the jump to the original instruction.
    branch: usize,
    /// That of the number compared with.
    constant: usize,
}

/// Appends code that compares `address >> shift` with a number and jumps if it is another; on both ways
/// [`restore_registers`] follows. Nothing but two registers is touched, and the stack is not.
fn write_check(code: &mut Vec<u8>, i: &Instruction, shift: u8) -> Option<Check> {
    let mut lea = Instruction::new();
    lea.set_code(Code::Lea_r64_m);
    lea.set_op0_kind(OpKind::Register);
    lea.set_op0_register(Register::RCX);
    lea.set_op1_kind(OpKind::Memory);
    lea.set_memory_base(i.memory_base());
    lea.set_memory_index(i.memory_index());
    lea.set_memory_index_scale(i.memory_index_scale());
    lea.set_memory_displacement64(i.memory_displacement64());
    lea.set_memory_displ_size(i.memory_displ_size());
    let mut encoder = Encoder::new(64);
    encoder.encode(&lea, 0).ok()?;
    // mov gs:[RAX], rax; mov gs:[RCX], rcx; lea rcx, [operand]; lahf; seto al
    code.extend(gs_operand([0x48, 0x89, 0x04, 0x25], gs::STUB_RAX));
    code.extend(gs_operand([0x48, 0x89, 0x0C, 0x25], gs::STUB_RCX));
    code.extend(encoder.take_buffer());
    code.extend([0x9F, 0x0F, 0x90, 0xC0]);
    // shr rcx, shift; cmp rcx, [rip + constant]; jne branch
    code.extend([0x48, 0xC1, 0xE9, shift, 0x48, 0x3B, 0x0D]);
    let constant = code.len();
    code.extend([0, 0, 0, 0, 0x0F, 0x85]);
    let branch = code.len();
    code.extend([0; 4]);
    code.extend(restore_registers());
    Some(Check { branch, constant })
}

/// `add al, 7Fh; sahf; mov rcx, gs:[RCX]; mov rax, gs:[RAX]`: as before the check, the flags too.
fn restore_registers() -> Vec<u8> {
    let mut code = vec![0x04, 0x7F, 0x9E];
    code.extend(gs_operand([0x48, 0x8B, 0x0C, 0x25], gs::STUB_RCX));
    code.extend(gs_operand([0x48, 0x8B, 0x04, 0x25], gs::STUB_RAX));
    code
}

/// An instruction with a word of the GS area as its operand.
pub(super) fn gs_operand(opcode: [u8; 4], offset: usize) -> [u8; 9] {
    let [a, b, c, d] = (offset as u32).to_le_bytes();
    let [o, p, q, r] = opcode;
    [0x65, o, p, q, r, a, b, c, d]
}
