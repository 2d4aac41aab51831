//! Unwinding: from every instruction of generated functions, back to the caller's exact registers.

use std::collections::BTreeMap;

use pe::{Image, ImageSource, MAX_FRAMES, Module, RSP, UnwindRegisters, UnwindStop, backtrace, unwind_frame};
use proptest::prelude::*;

use crate::builder::{Blob, Builder, CODE};

const BASE: u64 = 0xFFFF_F800_5000_0000;
const STACK: u64 = 0xFFFF_8000_0010_0000;
const RETURN: u64 = 0xFFFF_F7FF_0000_1234;

const RBX: usize = 3;
const RBP: usize = 5;

/// How a function uses its stack.
#[derive(Debug, Clone)]
struct Shape {
    /// Registers pushed, in order.
    pushes: Vec<usize>,
    /// Bytes of local variables.
    locals: u32,
    /// Distance of RBP from RSP when it is the frame pointer.
    frame: Option<u32>,
    /// Registers stored in the local variables, with their offsets.
    saves: Vec<(usize, u32)>,
    /// Bytes taken off the stack later (`alloca`); only with a frame pointer.
    dynamic: u64,
    /// Ends with a jump to another function instead of a return.
    tail_call: bool,
}

fn shape() -> impl Strategy<Value = Shape> {
    let registers = Just(vec![RBX, 6, 7, 12, 13, 14, 15]).prop_shuffle();
    let locals = prop_oneof![0u32..17, 17u32..0x200, 0xfff0u32..0x1_0010, 0x1_0000u32..0x2_0000];
    (registers, 0usize..7, 0usize..5, locals, prop::option::of(0u32..16), 0u64..9, any::<bool>()).prop_map(
        |(registers, pushed, saved, locals, frame, dynamic, tail_call)| {
            let mut pushes = registers[..pushed].to_vec();
            let frame = frame.map(|n| 16 * n).filter(|&distance| distance <= 8 * locals);
            if frame.is_some() {
                pushes.push(RBP);
            }
            let saves = registers[pushed..].iter().take(saved.min(locals as usize)).zip(0u32..);
            Shape {
                pushes,
                locals: 8 * locals,
                saves: saves.map(|(&register, i)| (register, 8 * (locals - 1 - i))).collect(),
                frame,
                dynamic: if frame.is_some() { 8 * dynamic } else { 0 },
                tail_call,
            }
        },
    )
}

/// A function, its unwind information, and the registers at each of its instructions when it runs.
struct Run {
    code: Vec<u8>,
    info: Vec<u8>,
    states: Vec<(u32, [u64; 16])>,
    memory: BTreeMap<u64, u64>,
    caller: [u64; 16],
}

fn rex_w(register: usize) -> u8 {
    0x48 | ((register >> 3) as u8) << 2
}

fn push_pop(code: &mut Blob, base: u8, register: usize) {
    if register >= 8 {
        code.u8(0x41);
    }
    code.u8(base + (register & 7) as u8);
}

/// Writes the function and runs it, both as the shape says.
fn run(shape: &Shape) -> Run {
    let mut code = Blob::default();
    let mut codes: Vec<Vec<u8>> = Vec::new();
    let mut registers: [u64; 16] = std::array::from_fn(|n| 0x1111_0000_0000_0000 + n as u64);
    registers[RSP] = STACK;
    let mut memory = BTreeMap::from([(STACK, RETURN)]);
    let mut caller = registers;
    caller[RSP] += 8;
    let mut states = vec![(0, registers)];

    for &register in &shape.pushes {
        push_pop(&mut code, 0x50, register);
        registers[RSP] -= 8;
        memory.insert(registers[RSP], registers[register]);
        codes.push(vec![code.here() as u8, (register as u8) << 4]);
        states.push((code.here(), registers));
    }
    if shape.locals > 0 {
        code.put(&[0x48, 0x81, 0xec]).u32(shape.locals);
        registers[RSP] -= u64::from(shape.locals);
        codes.push(alloc_code(code.here() as u8, shape.locals));
        states.push((code.here(), registers));
    }
    if let Some(distance) = shape.frame {
        code.put(&[0x48, 0x8d, 0xac, 0x24]).u32(distance);
        registers[RBP] = registers[RSP] + u64::from(distance);
        codes.push(vec![code.here() as u8, 3]);
        states.push((code.here(), registers));
    }
    for &(register, offset) in &shape.saves {
        code.put(&[rex_w(register), 0x89, 0x84 | ((register & 7) as u8) << 3, 0x24]).u32(offset);
        memory.insert(registers[RSP] + u64::from(offset), registers[register]);
        codes.push(save_code(code.here() as u8, register, offset));
        states.push((code.here(), registers));
    }
    let prolog = code.here();
    let fixed = registers[RSP];
    // The body uses every register that was saved.
    for &register in shape.pushes.iter().chain(shape.saves.iter().map(|(register, _)| register)) {
        if shape.frame.is_none() || register != RBP {
            registers[register] = 0xDEAD_0000 + register as u64;
        }
    }
    registers[RSP] -= shape.dynamic;
    code.u8(0x90);
    states.push((code.here(), registers));
    code.u8(0x90);
    for &(register, offset) in &shape.saves {
        registers[register] = memory[&(fixed + u64::from(offset))];
    }
    states.push((code.here(), registers));
    match shape.frame {
        Some(distance) => {
            code.put(&[0x48, 0x8d, 0xa5]).u32(shape.locals - distance);
        }
        None if shape.locals == 0 => {}
        None if shape.locals < 128 => {
            code.put(&[0x48, 0x83, 0xc4, shape.locals as u8]);
        }
        None => {
            code.put(&[0x48, 0x81, 0xc4]).u32(shape.locals);
        }
    }
    registers[RSP] = fixed + u64::from(shape.locals);
    states.push((code.here(), registers));
    for &register in shape.pushes.iter().rev() {
        push_pop(&mut code, 0x58, register);
        registers[register] = memory[&registers[RSP]];
        registers[RSP] += 8;
        states.push((code.here(), registers));
    }
    assert_eq!(registers[RSP], STACK);
    if shape.tail_call {
        code.u8(0xe9).u32(0x100);
    } else {
        code.u8(0xc3);
    }
    codes.reverse();
    let slots: Vec<u8> = codes.concat();
    let frame = shape.frame.map_or(0, |distance| RBP as u8 | ((distance / 16) << 4) as u8);
    let mut info = vec![1, prolog as u8, (slots.len() / 2) as u8, frame];
    info.extend(slots);
    Run { code: code.bytes, info, states, memory, caller }
}

fn alloc_code(at: u8, bytes: u32) -> Vec<u8> {
    match bytes {
        ..=128 => vec![at, 2 | ((bytes / 8 - 1) as u8) << 4],
        129..=0x7_fff8 => [&[at, 1][..], &((bytes / 8) as u16).to_le_bytes()].concat(),
        _ => [&[at, 0x11][..], &bytes.to_le_bytes()].concat(),
    }
}

fn save_code(at: u8, register: usize, offset: u32) -> Vec<u8> {
    let register = (register as u8) << 4;
    match offset {
        ..=0x7_fff8 => [&[at, 4 | register][..], &((offset / 8) as u16).to_le_bytes()].concat(),
        _ => [&[at, 5 | register][..], &offset.to_le_bytes()].concat(),
    }
}

/// An image whose `.text` holds this code, described by these functions (begin, end, unwind information).
fn image(code: &[u8], functions: &[(u32, u32, Vec<u8>)]) -> (Image, u32) {
    let mut b = Builder::default();
    let mut code = code.to_vec();
    code.resize(code.len() + 0x200, 0xc3);
    let text = b.section(".text", CODE, code);
    let functions: Vec<_> =
        functions.iter().map(|(begin, end, info)| (text + begin, text + end, info.clone())).collect();
    b.functions(&functions);
    (Image::parse(b.build()).unwrap(), text)
}

fn module(image: &Image) -> Module<'_> {
    Module { name: "driver", base: BASE, image }
}

/// What pe-unwind-info makes of the same step.
struct Oracle<'a> {
    registers: [u64; 16],
    memory: &'a BTreeMap<u64, u64>,
}

impl pe_unwind_info::x86_64::UnwindState for Oracle<'_> {
    fn read_register(&mut self, register: pe_unwind_info::x86_64::Register) -> u64 {
        self.registers[register as usize]
    }
    fn read_stack(&mut self, address: u64) -> Option<u64> {
        self.memory.get(&address).copied()
    }
    fn write_register(&mut self, register: pe_unwind_info::x86_64::Register, value: u64) {
        self.registers[register as usize] = value;
    }
    fn write_xmm_register(&mut self, _: pe_unwind_info::x86_64::XmmRegister, _: u128) {}
}

fn oracle(image: &Image, rva: u32, registers: [u64; 16], memory: &BTreeMap<u64, u64>) -> (u64, [u64; 16]) {
    let options = pe::LoadOptions { base: image.preferred_base(), ..Default::default() };
    let bytes = image.layout(&options, &mut |_| None).unwrap().bytes;
    let pdata = image.sections().iter().find(|s| s.name == ".pdata").unwrap().range();
    let table =
        pe_unwind_info::x86_64::FunctionTableEntries::parse(&bytes[pdata.start as usize..pdata.end as usize]);
    let mut state = Oracle { registers, memory };
    let rip = table.unwind_frame(&mut state, |rva| bytes.get(rva as usize..), rva).unwrap();
    (rip, state.registers)
}

proptest! {
    #[test]
    fn every_instruction_unwinds_to_the_caller(shape in shape()) {
        let run = run(&shape);
        let (image, text) = image(&run.code, &[(0, run.code.len() as u32, run.info.clone())]);
        for (offset, gpr) in &run.states {
            let rip = BASE + u64::from(text + offset);
            let mut registers = UnwindRegisters { rip, gpr: *gpr, ..UnwindRegisters::default() };
            let stepped =
                unwind_frame(&module(&image), &mut registers, &mut |at| run.memory.get(&at).copied());
            prop_assert_eq!(stepped, Ok(()), "at {:#x}", offset);
            prop_assert_eq!((registers.rip, registers.rip_is_return), (RETURN, true), "at {:#x}", offset);
            prop_assert_eq!(registers.gpr, run.caller, "at {:#x}", offset);
            let expected = oracle(&image, text + offset, *gpr, &run.memory);
            prop_assert_eq!((registers.rip, registers.gpr), expected, "at {:#x}", offset);
        }
    }
}

fn step(image: &Image, rva: u32, stack: &[u64]) -> (Result<(), UnwindStop>, UnwindRegisters) {
    let mut registers = UnwindRegisters { rip: BASE + u64::from(rva), ..Default::default() };
    registers.gpr[RSP] = STACK;
    let result = unwind_frame(&module(image), &mut registers, &mut reader(stack));
    (result, registers)
}

fn reader(stack: &[u64]) -> impl FnMut(u64) -> Option<u64> {
    move |address| stack.get(usize::try_from(address.checked_sub(STACK)?).ok()? / 8).copied()
}

#[test]
fn leaf_functions_have_only_a_return_address() {
    let (image, text) = image(&[0x90; 32], &[(16, 32, vec![1, 0, 0, 0])]);
    let (result, registers) = step(&image, text + 3, &[RETURN]);
    assert_eq!((result, registers.rip, registers.rsp()), (Ok(()), RETURN, STACK + 8));
}

#[test]
fn an_interrupt_frame_gives_everything() {
    for (info, error_code) in [(0x0a, 0), (0x1a, 1)] {
        let (image, text) = image(&[0x90; 32], &[(0, 32, vec![1, 0, 1, 0, 0, info])]);
        let mut stack = vec![0xEC; error_code];
        stack.extend([0x1234, 0x10, 0x202, STACK - 0x800, 0x18]);
        let (result, registers) = step(&image, text + 8, &stack);
        assert_eq!(result, Ok(()));
        assert_eq!((registers.rip, registers.rsp()), (0x1234, STACK - 0x800));
        assert!(!registers.rip_is_return);
    }
}

#[test]
fn a_piece_undoes_its_own_and_its_function_s_prolog() {
    // The piece saves RDI (7) at [rsp+8]; its function pushed RBX and took 32 bytes.
    let mut b = Builder::default();
    let text = b.section(".text", CODE, vec![0x90; 64]);
    let xdata = b.next_rva();
    let mut piece = vec![0x21, 5, 2, 0, 5, 0x74, 1, 0];
    [text, text + 16, xdata].iter().for_each(|value| piece.extend(value.to_le_bytes()));
    b.functions(&[(text, text + 16, vec![1, 5, 2, 0, 5, 0x32, 1, 0x30]), (text + 32, text + 48, piece)]);
    let image = Image::parse(b.build()).unwrap();
    let stack = [0, 77, 0, 0, 33, RETURN];
    let (result, registers) = step(&image, text + 40, &stack);
    assert_eq!(result, Ok(()));
    assert_eq!((registers.gpr[7], registers.gpr[RBX]), (77, 33));
    assert_eq!((registers.rip, registers.rsp()), (RETURN, STACK + 48));
}

#[test]
fn an_indirect_entry_leads_to_the_real_one() {
    let mut b = Builder::default();
    let text = b.section(".text", CODE, vec![0x90; 64]);
    let xdata = b.section(".xdata", CODE, vec![1, 4, 1, 0, 4, 0x02, 0, 0]);
    let pdata = b.next_rva();
    b.runtime_functions(&[(text, text + 16, xdata), (text + 32, text + 48, pdata | 1)]);
    let image = Image::parse(b.build()).unwrap();
    let (result, registers) = step(&image, text + 40, &[0, RETURN]);
    assert_eq!((result, registers.rip), (Ok(()), RETURN));
}

#[test]
fn a_chain_in_circles_ends() {
    let mut b = Builder::default();
    let text = b.section(".text", CODE, vec![0x90; 64]);
    let xdata = b.next_rva();
    let mut info = vec![0x21, 0, 0, 0];
    [text, text + 16, xdata].iter().for_each(|value| info.extend(value.to_le_bytes()));
    b.functions(&[(text, text + 16, info)]);
    let image = Image::parse(b.build()).unwrap();
    let (result, registers) = step(&image, text + 4, &[RETURN]);
    let Err(UnwindStop::BadUnwindInfo(error)) = result else { panic!("{result:?}") };
    assert!(error.to_string().contains("links in a chain"), "{error}");
    assert_eq!(registers.rip, BASE + u64::from(text) + 4, "nothing changes when it fails");
}

#[test]
fn unwind_information_that_lies() {
    for (info, part) in [
        (vec![3, 0, 0, 0], "version of unwind information is 0x3"),
        (vec![1, 0, 1, 0, 0, 0x0b], "unwind operations are 0 to 10"),
        (vec![1, 0, 1, 0, 0, 0x21], "unwind operations are 0 to 10"),
        (vec![1, 0, 1, 0, 0, 0x01], "its operands must be there"),
        (vec![1, 0, 2, 0, 0, 0x05, 0, 0], "its operands must be there"),
    ] {
        let (image, text) = image(&[0x90; 32], &[(0, 32, info)]);
        let (result, _) = step(&image, text + 4, &[RETURN]);
        let Err(UnwindStop::BadUnwindInfo(error)) = result else { panic!("{result:?}") };
        assert!(error.to_string().contains(part), "{error}");
    }
}

#[test]
fn a_jump_into_the_wild_still_shows_its_caller() {
    let (image, text) = image(&[0x90; 32], &[(0, 32, vec![1, 0, 0, 0])]);
    let registers = UnwindRegisters {
        rip: 0,
        gpr: std::array::from_fn(|n| if n == RSP { STACK } else { 0 }),
        ..Default::default()
    };
    let stack = [BASE + u64::from(text) + 9, RETURN];
    let module = module(&image);
    let (frames, stop) = backtrace(&module, registers, 100, &mut reader(&stack));
    let rvas: Vec<_> = frames.iter().map(pe::Frame::lookup_rva).collect();
    assert_eq!(rvas, [None, Some(text + 8), None]);
    assert_eq!(stop, UnwindStop::OutsideImages);
    assert_eq!(frames[2].registers.rip, RETURN);
}

#[test]
fn a_call_as_the_last_instruction_belongs_to_its_function() {
    // Two functions without a gap; the return address of the first one's last call is the second's start.
    let functions = [(0, 16, vec![1, 4, 1, 0, 4, 0x12]), (16, 32, vec![1, 4, 1, 0, 4, 0x72])];
    let (image, text) = image(&[0x90; 32], &functions);
    let mut registers = UnwindRegisters { rip: BASE + u64::from(text) + 16, ..Default::default() };
    registers.gpr[RSP] = STACK;
    registers.rip_is_return = true;
    unwind_frame(&module(&image), &mut registers, &mut reader(&[0, 0, RETURN])).unwrap();
    assert_eq!((registers.rip, registers.rsp()), (RETURN, STACK + 24));
}

#[test]
fn a_jump_within_the_function_is_no_epilog() {
    // At offset 8: jmp -6, to the function's own body.
    let mut code = vec![0x90; 32];
    code[8..10].copy_from_slice(&[0xeb, 0xfa]);
    let (image, text) = image(&code, &[(0, 32, vec![1, 4, 1, 0, 4, 0x12])]);
    let (result, registers) = step(&image, text + 8, &[0, 0, RETURN]);
    assert_eq!((result, registers.rip), (Ok(()), RETURN));
}

#[test]
fn several_images_and_the_reasons_to_stop() {
    let (first, text) = image(&[0x90; 32], &[(0, 32, vec![1, 0, 0, 0])]);
    let (second, _) = image(&[0x90; 32], &[(0, 32, vec![1, 4, 1, 0, 4, 0x02])]);
    let modules = [module(&first), Module { name: "other", base: BASE + 0x10_0000, image: &second }];
    let here = |n: u64| BASE + n * 0x10_0000 + u64::from(text) + 8;
    assert_eq!(modules[..].module_at(here(1)).unwrap().name, "other");
    let mut registers = UnwindRegisters { rip: here(0), ..Default::default() };
    registers.gpr[RSP] = STACK;
    let stack = [here(1), 0, here(0), here(1), 0];
    let (frames, stop) = backtrace(&modules[..], registers, usize::MAX, &mut reader(&stack));
    let names: Vec<_> = frames.iter().map(|frame| frame.module.unwrap().name).collect();
    assert_eq!(names, ["driver", "other", "driver", "other"]);
    assert_eq!(stop, UnwindStop::UnreadableStack(STACK + 40));
    let (frames, stop) = backtrace(&modules[..], registers, 2, &mut reader(&stack));
    assert_eq!((frames.len(), stop), (2, UnwindStop::FrameLimit));
}

#[test]
fn endless_stacks_end() {
    let (image, text) = image(&[0x90; 32], &[(0, 32, vec![1, 0, 0, 0])]);
    let mut registers = UnwindRegisters { rip: BASE + u64::from(text), ..Default::default() };
    registers.gpr[RSP] = STACK;
    let module = module(&image);
    let rip = registers.rip + 1;
    let (frames, stop) = backtrace(&module, registers, usize::MAX, &mut |_| Some(rip));
    assert_eq!((frames.len(), stop), (MAX_FRAMES, UnwindStop::FrameLimit));
}

#[test]
fn a_stack_pointer_that_goes_down_ends() {
    // The frame pointer, which the function restores RSP from, is 0.
    let (image, text) = image(&[0x90; 32], &[(0, 32, vec![1, 4, 1, RBP as u8, 4, 3])]);
    let mut registers = UnwindRegisters { rip: BASE + u64::from(text) + 8, ..Default::default() };
    registers.gpr[RSP] = STACK;
    let stepped = unwind_frame(&module(&image), &mut registers, &mut |_| Some(RETURN));
    assert_eq!(stepped, Err(UnwindStop::NotAscending(8)));
}
