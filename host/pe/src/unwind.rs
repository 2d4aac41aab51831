//! Unwinding a stack through images, frame by frame.
//!
//! The procedure of <https://learn.microsoft.com/en-us/cpp/build/exception-handling-x64#unwind-procedure>: find the
//! function in the exception directory, finish its epilog when the instruction pointer is in one, else undo what
//! of its prolog has run. No code of the image runs, and its unwind information may be hostile.
//!
//! Own code: the crate `pe-unwind-info` (the tests compare with it) follows chains without end, may panic on damaged
//! tables, and takes a jump inside a function that has a frame for a tail call.

use crate::PeError;
use crate::error::PeErrorKind;
use crate::functions::MAX_CHAIN;
use crate::image::Image;
use crate::pdata::{LanguageHandler, RuntimeFunction, UnwindInfo};
use crate::view::le;

/// Index of RSP in [`UnwindRegisters::gpr`].
pub const RSP: usize = 4;
/// The most frames that a backtrace has.
pub const MAX_FRAMES: usize = 0xffff;

/// The registers that unwinding needs and restores. Of those that a call may change, the values are stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnwindRegisters {
    /// Instruction pointer.
    pub rip: u64,
    /// RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8 … R15: the order of instruction encoding.
    pub gpr: [u64; 16],
    /// XMM0 … XMM15. A backtrace has no use for them: zeros will do there.
    pub xmm: [u128; 16],
    /// Whether `rip` is a return address, so that the instruction it belongs to is the call before it.
    pub rip_is_return: bool,
}

impl UnwindRegisters {
    /// Stack pointer.
    pub fn rsp(&self) -> u64 {
        self.gpr[RSP]
    }

    /// An address inside the instruction that the frame is at: for lookups of functions, names and lines.
    pub fn lookup_address(&self) -> u64 {
        self.rip.wrapping_sub(self.rip_is_return.into())
    }
}

/// A loaded image.
#[derive(Debug, Clone, Copy)]
pub struct Module<'a> {
    /// Name to show.
    pub name: &'a str,
    /// Address of its first byte.
    pub base: u64,
    /// The image as parsed.
    pub image: &'a Image,
}

impl Module<'_> {
    /// The RVA of an address, when it lies in the module.
    pub fn rva(&self, address: u64) -> Option<u32> {
        let rva = u32::try_from(address.checked_sub(self.base)?).ok()?;
        (rva < self.image.size_of_image()).then_some(rva)
    }
}

/// Knows the loaded images.
pub trait ImageSource {
    /// The module that holds an address.
    fn module_at(&self, address: u64) -> Option<Module<'_>>;
}

impl ImageSource for [Module<'_>] {
    fn module_at(&self, address: u64) -> Option<Module<'_>> {
        self.iter().copied().find(|module| module.rva(address).is_some())
    }
}

impl ImageSource for Module<'_> {
    fn module_at(&self, address: u64) -> Option<Module<'_>> {
        self.rva(address).map(|_| *self)
    }
}

/// One frame of a backtrace.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The registers in this frame.
    pub registers: UnwindRegisters,
    /// The module that the frame's code is in; `None` outside of all images.
    pub module: Option<Module<'a>>,
}

impl Frame<'_> {
    /// RVA, in its module, of the instruction that the frame is at.
    pub fn lookup_rva(&self) -> Option<u32> {
        self.module?.rva(self.registers.lookup_address())
    }
}

/// Why a backtrace ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnwindStop {
    /// The last frame's code is in none of the images: the usual end, who called the driver.
    OutsideImages,
    /// The stack cannot be read at this address.
    UnreadableStack(u64),
    /// The stack pointer would not go up: a damaged stack or unwind information that runs in circles.
    NotAscending(u64),
    /// Unwind information is damaged.
    BadUnwindInfo(PeError),
    /// The limit of frames is reached.
    FrameLimit,
}

/// Steps from a frame to its caller. `registers` change only when it succeeds.
///
/// `read_stack` gives the 8 bytes at an address, `None` where the stack ends.
///
/// # Errors
/// The reason for which there is no caller to be found.
pub fn unwind_frame(
    images: &(impl ImageSource + ?Sized),
    registers: &mut UnwindRegisters,
    read_stack: &mut dyn FnMut(u64) -> Option<u64>,
) -> Result<(), UnwindStop> {
    let address = registers.lookup_address();
    let module = images.module_at(address);
    if module.is_none() && registers.rip_is_return {
        return Err(UnwindStop::OutsideImages);
    }
    let mut step = Step::new(*registers, read_stack);
    let function = module.and_then(|m| {
        let rva = m.rva(address)?;
        Some((m, runtime_function(m.image, rva)?))
    });
    let ended = match function {
        Some((module, function)) => step.undo(module, function)?.undone,
        // A leaf function, or a jump into the wild: the return address is on top of the stack.
        None => Undone::Frame,
    };
    if ended == Undone::Frame {
        step.registers.rip = step.pop()?;
        step.registers.rip_is_return = true;
        if step.registers.rsp() <= registers.rsp() {
            return Err(UnwindStop::NotAscending(step.registers.rsp()));
        }
    }
    *registers = step.registers;
    Ok(())
}

/// Where a step found the registers that it restored: addresses, 0 for a register that it left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SavedAt {
    /// General registers, in the order of [`UnwindRegisters::gpr`].
    pub gpr: [u64; 16],
    /// XMM0 … XMM15.
    pub xmm: [u64; 16],
}

/// What a step out of a function tells those who dispatch exceptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwound {
    /// The frame as handlers know it: RSP behind the prolog, or what the frame pointer was set to.
    pub establisher: u64,
    /// The function's handler, unless control was in its prolog or epilog, where none is called.
    pub handler: Option<LanguageHandler>,
    /// Where registers were saved.
    pub saved: SavedAt,
}

/// Steps from a frame of `function` to its caller as `RtlVirtualUnwind` does: the instruction pointer is taken as it
/// is, and the registers get the caller's values, XMM6 to XMM15 too. They change only when it succeeds.
///
/// # Errors
/// The reason for which there is no caller to be found.
pub fn virtual_unwind(
    module: Module<'_>,
    function: RuntimeFunction,
    registers: &mut UnwindRegisters,
    read_stack: &mut dyn FnMut(u64) -> Option<u64>,
) -> Result<Unwound, UnwindStop> {
    let mut step = Step::new(*registers, read_stack);
    let left = step.undo(module, function)?;
    if left.undone == Undone::Frame {
        step.registers.rip = step.pop()?;
        step.registers.rip_is_return = true;
    }
    *registers = step.registers;
    Ok(Unwound { establisher: left.establisher, handler: left.handler, saved: step.saved })
}

/// The frames from `registers` on, innermost first, at most `max_frames` (and [`MAX_FRAMES`]), and why there are
/// no more.
pub fn backtrace<'a>(
    images: &'a (impl ImageSource + ?Sized),
    registers: UnwindRegisters,
    max_frames: usize,
    read_stack: &mut dyn FnMut(u64) -> Option<u64>,
) -> (Vec<Frame<'a>>, UnwindStop) {
    let mut frames = Vec::new();
    let mut registers = registers;
    let max_frames = max_frames.min(MAX_FRAMES);
    while frames.len() < max_frames {
        let module = images.module_at(registers.lookup_address());
        frames.push(Frame { registers, module });
        if let Err(stop) = unwind_frame(images, &mut registers, read_stack) {
            return (frames, stop);
        }
    }
    (frames, UnwindStop::FrameLimit)
}

fn runtime_function(image: &Image, rva: u32) -> Option<RuntimeFunction> {
    let functions = image.runtime_functions();
    let next = functions.partition_point(|f| f.begin <= rva);
    functions.get(next.checked_sub(1)?).copied().filter(|f| rva < f.end)
}

/// What is left once a function's effect on the stack is undone.
#[derive(PartialEq, Eq)]
enum Undone {
    /// The return address, on top of the stack.
    Frame,
    /// Nothing: an interrupt frame gave instruction and stack pointer.
    MachineFrame,
}

/// A function that was left.
struct Left {
    undone: Undone,
    establisher: u64,
    handler: Option<LanguageHandler>,
}

struct Step<'r> {
    registers: UnwindRegisters,
    saved: SavedAt,
    read_stack: &'r mut dyn FnMut(u64) -> Option<u64>,
}

impl<'r> Step<'r> {
    fn new(registers: UnwindRegisters, read_stack: &'r mut dyn FnMut(u64) -> Option<u64>) -> Self {
        Self { registers, saved: SavedAt::default(), read_stack }
    }

    fn read(&mut self, address: u64) -> Result<u64, UnwindStop> {
        (self.read_stack)(address).ok_or(UnwindStop::UnreadableStack(address))
    }

    fn pop(&mut self) -> Result<u64, UnwindStop> {
        let rsp = self.registers.rsp();
        let value = self.read(rsp)?;
        self.add_rsp(8);
        Ok(value)
    }

    fn pop_register(&mut self, register: usize) -> Result<(), UnwindStop> {
        let at = self.registers.rsp();
        let value = self.pop()?;
        if register != RSP {
            self.registers.gpr[register] = value;
        }
        self.saved.gpr[register] = at;
        Ok(())
    }

    fn restore(&mut self, register: usize, at: u64) -> Result<(), UnwindStop> {
        self.registers.gpr[register] = self.read(at)?;
        self.saved.gpr[register] = at;
        Ok(())
    }

    fn restore_xmm(&mut self, register: usize, at: u64) -> Result<(), UnwindStop> {
        let (low, high) = (self.read(at)?, self.read(at.wrapping_add(8))?);
        self.registers.xmm[register] = u128::from(high) << 64 | u128::from(low);
        self.saved.xmm[register] = at;
        Ok(())
    }

    fn add_rsp(&mut self, bytes: u64) {
        self.registers.gpr[RSP] = self.registers.rsp().wrapping_add(bytes);
    }

    fn undo(&mut self, module: Module<'_>, function: RuntimeFunction) -> Result<Left, UnwindStop> {
        let image = module.image;
        let rva = self.registers.rip.wrapping_sub(module.base) as u32;
        let mut offset = rva.wrapping_sub(function.begin);
        let mut info = unwind_info(image, function.unwind)?;
        let behind_prolog = offset >= u32::from(info.prolog_size);
        let epilog = if behind_prolog { Epilog::at(image, rva, function, info.frame) } else { None };
        let frame_base = match info.frame {
            // In the prolog, the frame pointer may not be set yet.
            Some((register, distance))
                if behind_prolog || info.chained.is_some() || sets_frame(&info, offset) =>
            {
                self.registers.gpr[usize::from(register)].wrapping_sub(distance.into())
            }
            _ => self.registers.rsp(),
        };
        if let Some(epilog) = epilog {
            self.finish(&epilog)?;
            return Ok(Left { undone: Undone::Frame, establisher: frame_base, handler: None });
        }
        for _ in 0..MAX_CHAIN {
            let undone = self.undo_prolog(&info, offset, frame_base)?;
            let handler = info.handler.filter(|_| behind_prolog);
            let left = Left { undone, establisher: frame_base, handler };
            let (Undone::Frame, Some(chained)) = (&left.undone, info.chained) else { return Ok(left) };
            info = unwind_info(image, chained.unwind)?;
            offset = u32::MAX; // all of the primary function's prolog has run
        }
        let limit = MAX_CHAIN as u64;
        let what = "links in a chain of unwind information";
        let kind = PeErrorKind::Limit { what, value: limit + 1, limit };
        Err(UnwindStop::BadUnwindInfo(kind.at_rva(function.begin)))
    }

    /// Undoes the operations of a prolog that end at or before `offset`, last first.
    fn undo_prolog(
        &mut self,
        info: &UnwindInfo<'_>,
        offset: u32,
        frame_base: u64,
    ) -> Result<Undone, UnwindStop> {
        let mut codes = Codes(info.codes);
        while let Some((at, operation)) = codes.next()? {
            if u32::from(at) > offset {
                continue;
            }
            match operation {
                Operation::Push(register) => self.pop_register(register)?,
                Operation::Alloc(bytes) => self.add_rsp(bytes.into()),
                Operation::SetFrame => {
                    let (register, distance) = info.frame.unwrap_or((RSP as u8, 0));
                    let frame = self.registers.gpr[usize::from(register)];
                    self.registers.gpr[RSP] = frame.wrapping_sub(distance.into());
                }
                Operation::Save(register, distance) => {
                    self.restore(register, frame_base.wrapping_add(distance.into()))?;
                }
                Operation::SaveXmm(register, distance) => {
                    self.restore_xmm(register, frame_base.wrapping_add(distance.into()))?;
                }
                Operation::None => {}
                Operation::MachineFrame { error_code } => {
                    let frame = self.registers.rsp().wrapping_add(if error_code { 8 } else { 0 });
                    self.registers.rip = self.read(frame)?;
                    self.registers.gpr[RSP] = self.read(frame.wrapping_add(24))?;
                    self.registers.rip_is_return = false;
                    return Ok(Undone::MachineFrame);
                }
            }
        }
        Ok(Undone::Frame)
    }

    /// Does what is left of an epilog, up to its return.
    fn finish(&mut self, epilog: &Epilog) -> Result<(), UnwindStop> {
        match epilog.stack {
            Some(StackRestore::Add(bytes)) => self.add_rsp(bytes as i64 as u64),
            Some(StackRestore::Lea(register, distance)) => {
                let frame = self.registers.gpr[usize::from(register)];
                self.registers.gpr[RSP] = frame.wrapping_add(distance as i64 as u64);
            }
            None => {}
        }
        for &register in &epilog.pops[..epilog.pop_count] {
            self.pop_register(usize::from(register))?;
        }
        Ok(())
    }
}

fn unwind_info(image: &Image, rva: u32) -> Result<UnwindInfo<'_>, UnwindStop> {
    UnwindInfo::parse(image.view(), rva).map_err(UnwindStop::BadUnwindInfo)
}

fn sets_frame(info: &UnwindInfo<'_>, offset: u32) -> bool {
    let mut codes = Codes(info.codes);
    while let Ok(Some((at, operation))) = codes.next() {
        if operation == Operation::SetFrame {
            return u32::from(at) <= offset;
        }
    }
    false
}

/// An operation of a prolog (`UWOP_*`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operation {
    Push(usize),
    Alloc(u32),
    SetFrame,
    Save(usize, u32),
    SaveXmm(usize, u32),
    MachineFrame {
        error_code: bool,
    },
    /// Nothing to undo: epilog positions, halves of vector registers.
    None,
}

/// The unwind codes, last operation of the prolog first.
struct Codes<'a>(&'a [u8]);

impl Codes<'_> {
    fn next(&mut self) -> Result<Option<(u8, Operation)>, UnwindStop> {
        let &[at, code, ref rest @ ..] = self.0 else { return Ok(None) };
        let (operation, info) = (code & 15, code >> 4);
        let register = usize::from(info);
        let (operation, operands) = match (operation, info) {
            (0, _) => (Operation::Push(register), 0),
            (1, 0) => (Operation::Alloc(scaled(rest, 8)?), 1),
            (1, 1) => (Operation::Alloc(unscaled(rest)?), 2),
            (2, _) => (Operation::Alloc(u32::from(info) * 8 + 8), 0),
            (3, _) => (Operation::SetFrame, 0),
            (4, _) => (Operation::Save(register, scaled(rest, 8)?), 1),
            (5, _) => (Operation::Save(register, unscaled(rest)?), 2),
            // Version 1 saved the low half of an XMM register with these two; version 2 describes epilogs.
            (6, _) => (Operation::None, 1),
            (7, _) => (Operation::None, 2),
            (8, _) => (Operation::SaveXmm(register, scaled(rest, 16)?), 1),
            (9, _) => (Operation::SaveXmm(register, unscaled(rest)?), 2),
            (10, 0 | 1) => (Operation::MachineFrame { error_code: info == 1 }, 0),
            _ => return Err(bad_code(code, "unwind operations are 0 to 10")),
        };
        self.0 = rest.get(2 * operands..).ok_or_else(|| bad_code(code, CUT_OFF))?;
        Ok(Some((at, operation)))
    }
}

const CUT_OFF: &str = "its operands must be there";

fn scaled(rest: &[u8], scale: u32) -> Result<u32, UnwindStop> {
    rest.get(..2).map(|raw| u32::from(le::u16(raw, 0)) * scale).ok_or_else(|| bad_code(0, CUT_OFF))
}

fn unscaled(rest: &[u8]) -> Result<u32, UnwindStop> {
    rest.get(..4).map(|raw| le::u32(raw, 0)).ok_or_else(|| bad_code(0, CUT_OFF))
}

fn bad_code(code: u8, rule: &'static str) -> UnwindStop {
    UnwindStop::BadUnwindInfo(PeErrorKind::value("an unwind code", code, rule).nowhere())
}

/// How an epilog gives the local variables back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StackRestore {
    /// `add rsp, constant`
    Add(i32),
    /// `lea rsp, [register + constant]`
    Lea(u8, i32),
}

/// The rest of an epilog: nothing else than `add`/`lea`, pops, and a return or a jump out of the function.
/// <https://learn.microsoft.com/en-us/cpp/build/prolog-and-epilog#epilog-code>
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Epilog {
    stack: Option<StackRestore>,
    pops: [u8; 16],
    pop_count: usize,
}

impl Epilog {
    fn at(image: &Image, rva: u32, function: RuntimeFunction, frame: Option<(u8, u32)>) -> Option<Self> {
        let len = function.end.checked_sub(rva)? as usize;
        let data = image.view().data_from(rva);
        let mut code = &data[..data.len().min(len)];
        let mut epilog = Self { stack: None, pops: [0; 16], pop_count: 0 };
        (epilog.stack, code) = stack_restore(code, frame);
        while let Some((register, rest)) = pop(code) {
            *epilog.pops.get_mut(epilog.pop_count)? = register;
            epilog.pop_count += 1;
            code = rest;
        }
        let here = function.end - code.len() as u32;
        leaves(image, code, here, function).then_some(epilog)
    }
}

fn stack_restore(code: &[u8], frame: Option<(u8, u32)>) -> (Option<StackRestore>, &[u8]) {
    match *code {
        [0x48, 0x83, 0xc4, bytes, ref rest @ ..] => (Some(StackRestore::Add(i32::from(bytes as i8))), rest),
        [0x48, 0x81, 0xc4, a, b, c, d, ref rest @ ..] => {
            (Some(StackRestore::Add(i32::from_le_bytes([a, b, c, d]))), rest)
        }
        [rex @ (0x48 | 0x49), 0x8d, modrm, ref rest @ ..] if modrm & 0x38 == 0x20 => {
            let register = (modrm & 7) | (rex & 1) << 3;
            let is_frame = frame.is_some_and(|(frame, _)| frame == register);
            // RSP and R12 as a base need a SIB byte in front of the displacement.
            let rest = if modrm & 7 == 4 { rest.get(1..).unwrap_or_default() } else { rest };
            match (modrm >> 6, rest) {
                (1, &[bytes, ref rest @ ..]) if is_frame => {
                    (Some(StackRestore::Lea(register, i32::from(bytes as i8))), rest)
                }
                (2, &[a, b, c, d, ref rest @ ..]) if is_frame => {
                    (Some(StackRestore::Lea(register, i32::from_le_bytes([a, b, c, d]))), rest)
                }
                _ => (None, code),
            }
        }
        _ => (None, code),
    }
}

fn pop(code: &[u8]) -> Option<(u8, &[u8])> {
    match *code {
        [op @ 0x58..=0x5f, ref rest @ ..] => Some((op & 7, rest)),
        [0x41 | 0x49, op @ 0x58..=0x5f, ref rest @ ..] => Some((op & 7 | 8, rest)),
        _ => None,
    }
}

/// Whether the code at `here` returns, or jumps to another function (a tail call).
fn leaves(image: &Image, code: &[u8], here: u32, function: RuntimeFunction) -> bool {
    let target = |len: u32, distance: i32| here.wrapping_add(len).wrapping_add_signed(distance);
    match *code {
        [0xc3, ..] | [0xc2, _, _, ..] | [0xf3, 0xc3, ..] => true,
        [0xeb, distance, ..] => is_elsewhere(image, target(2, i32::from(distance as i8)), function),
        [0xe9, a, b, c, d, ..] => is_elsewhere(image, target(5, i32::from_le_bytes([a, b, c, d])), function),
        // jmp [memory] with mod 0, as a tail call through the import table; jmp register only with REX.W,
        // which marks an epilog, as without it the jump is through a switch table.
        [0xff, modrm, ..] => modrm & 0xf8 == 0x20,
        [rex @ 0x48..=0x4f, 0xff, modrm, ..] => modrm & 0x38 == 0x20 && (modrm >> 6 == 0 || rex & 8 != 0),
        _ => false,
    }
}

/// Whether a jump's target lies in another function; pieces of one function share its start.
fn is_elsewhere(image: &Image, target: u32, function: RuntimeFunction) -> bool {
    let primary_of = |rva| image.function_containing(rva).map(|f| f.primary);
    primary_of(target).is_none_or(|primary| Some(primary) != primary_of(function.begin))
        // A jump back to the start is a tail call to itself.
        || primary_of(function.begin) == Some(target)
}
