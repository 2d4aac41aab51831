//! What an instruction that trapped needs: decoded once per address.
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use iced_x86::{
    Code, CpuidFeature, Decoder, DecoderOptions, Encoder, FlowControl, Instruction, InstructionInfoFactory,
    Mnemonic, OpAccess, OpKind, Register,
};

use super::Width;
use super::frame::snippet_end;
use crate::gs;
use crate::image::read_code;
use crate::ram::RamError;
use crate::space::{Site, Space};

/// What has to be done for an instruction.
#[derive(Debug)]
pub(crate) enum Action {
    /// It accesses one memory operand.
    Memory(Operand),
    /// `movs`, `stos` or `lods`.
    String(StringOp, Width),
    PortIn(Port, Width),
    PortOut(Port, Width),
    PortInString(Width),
    PortOutString(Width),
    ReadCr8(Register),
    WriteCr8(Register),
    ReadControl(Register, u8),
    Interrupts(bool),
    Halt,
    Rdtsc,
    Rdtscp,
    Cpuid,
    PushFlags(Width),
    PopFlags(Width),
    SoftwareInterrupt(u8),
    /// Only the kernel may execute it, and it is none of the above.
    Privileged,
    /// None of the above.
    Other,
    /// Not an instruction.
    Invalid,
}

/// The memory operand of an ordinary instruction.
#[derive(Debug)]
pub(crate) struct Operand {
    pub(crate) index: u32,
    pub(crate) size: usize,
    pub(crate) reads: bool,
    pub(crate) writes: bool,
    /// The register of `bt` and its like that selects a bit, also beyond the operand.
    pub(crate) bit: Option<Register>,
    /// The instruction with the scratch slot in place of the operand; none if it cannot be rewritten.
    pub(crate) snippet: Option<Snippet>,
}

#[derive(Debug)]
pub(crate) struct Snippet {
    pub(crate) code: u64,
    /// It uses RSP.
    pub(crate) with_rsp: bool,
    /// It uses more than the general registers.
    pub(crate) with_vector: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StringOp {
    Movs,
    Stos,
    Lods,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Port {
    Dx,
    Immediate(u8),
}

/// Why an instruction could not be prepared.
#[derive(Debug, thiserror::Error)]
pub enum DecodeError {
    /// No memory for its rewritten form.
    #[error("no memory for a rewritten instruction: {0}")]
    Ram(#[from] RamError),
}

/// Bytes of the scratch slot: the widest operand there is.
const MAX_OPERAND: usize = 64;

/// The site at `rip`: the one that is kept, if the code there is still the same.
pub(crate) fn site_at(space: &Space, rip: u64) -> Result<Arc<Site>, DecodeError> {
    let (bytes, len) = read_code(rip);
    if let Some(site) = space.site(rip, &bytes[..len]) {
        return Ok(site);
    }
    Ok(space.keep_site(Arc::new(decode(space, rip, &bytes[..len])?)))
}

/// Decodes the instruction at `rip`, whose bytes are the first of `bytes`.
pub(crate) fn decode(space: &Space, rip: u64, bytes: &[u8]) -> Result<Site, DecodeError> {
    let instruction = Decoder::with_ip(64, bytes, rip, DecoderOptions::NONE).decode();
    let action = action(space, &instruction)?;
    let len = instruction.len().min(bytes.len());
    let mut own = [0; 15];
    own[..len].copy_from_slice(&bytes[..len]);
    let within_line = len != 0 && rip / 64 == (rip + len as u64 - 1) / 64;
    Ok(Site { rip, bytes: own, len: len as u8, within_line, traps: AtomicU64::new(0), instruction, action })
}

fn action(space: &Space, i: &Instruction) -> Result<Action, DecodeError> {
    Ok(match i.mnemonic() {
        Mnemonic::INVALID => Action::Invalid,
        Mnemonic::In => Action::PortIn(port(i, 1), register_width(i.op0_register())),
        Mnemonic::Out => Action::PortOut(port(i, 0), register_width(i.op1_register())),
        Mnemonic::Insb => Action::PortInString(Width::W8),
        Mnemonic::Insw => Action::PortInString(Width::W16),
        Mnemonic::Insd => Action::PortInString(Width::W32),
        Mnemonic::Outsb => Action::PortOutString(Width::W8),
        Mnemonic::Outsw => Action::PortOutString(Width::W16),
        Mnemonic::Outsd => Action::PortOutString(Width::W32),
        Mnemonic::Cli => Action::Interrupts(false),
        Mnemonic::Sti => Action::Interrupts(true),
        Mnemonic::Hlt => Action::Halt,
        Mnemonic::Rdtsc => Action::Rdtsc,
        Mnemonic::Rdtscp => Action::Rdtscp,
        Mnemonic::Cpuid => Action::Cpuid,
        Mnemonic::Pushfq => Action::PushFlags(Width::W64),
        Mnemonic::Pushf => Action::PushFlags(Width::W16),
        Mnemonic::Popfq => Action::PopFlags(Width::W64),
        Mnemonic::Popf => Action::PopFlags(Width::W16),
        Mnemonic::Int => Action::SoftwareInterrupt(i.immediate8()),
        Mnemonic::Mov if i.op0_register() == Register::CR8 => Action::WriteCr8(i.op1_register()),
        Mnemonic::Mov if i.op1_register() == Register::CR8 => Action::ReadCr8(i.op0_register()),
        Mnemonic::Mov if i.op1_register().is_cr() => {
            Action::ReadControl(i.op0_register(), i.op1_register().number() as u8)
        }
        _ if i.is_privileged() => Action::Privileged,
        _ => match string_op(i) {
            Some((op, width)) => Action::String(op, width),
            None => memory_operand(space, i)?.map_or(Action::Other, Action::Memory),
        },
    })
}

fn port(i: &Instruction, operand: u32) -> Port {
    match i.op_kind(operand) {
        OpKind::Immediate8 => Port::Immediate(i.immediate8()),
        _ => Port::Dx,
    }
}

fn register_width(register: Register) -> Width {
    Width::of(register.size()).unwrap_or(Width::W32)
}

fn string_op(i: &Instruction) -> Option<(StringOp, Width)> {
    Some(match i.code() {
        Code::Movsb_m8_m8 => (StringOp::Movs, Width::W8),
        Code::Movsw_m16_m16 => (StringOp::Movs, Width::W16),
        Code::Movsd_m32_m32 => (StringOp::Movs, Width::W32),
        Code::Movsq_m64_m64 => (StringOp::Movs, Width::W64),
        Code::Stosb_m8_AL => (StringOp::Stos, Width::W8),
        Code::Stosw_m16_AX => (StringOp::Stos, Width::W16),
        Code::Stosd_m32_EAX => (StringOp::Stos, Width::W32),
        Code::Stosq_m64_RAX => (StringOp::Stos, Width::W64),
        Code::Lodsb_AL_m8 => (StringOp::Lods, Width::W8),
        Code::Lodsw_AX_m16 => (StringOp::Lods, Width::W16),
        Code::Lodsd_EAX_m32 => (StringOp::Lods, Width::W32),
        Code::Lodsq_RAX_m64 => (StringOp::Lods, Width::W64),
        _ => return None,
    })
}

fn memory_operand(space: &Space, i: &Instruction) -> Result<Option<Operand>, DecodeError> {
    let Some(index) = (0..i.op_count()).find(|&n| i.op_kind(n) == OpKind::Memory) else { return Ok(None) };
    let mut factory = InstructionInfoFactory::new();
    let access = factory.info(i).op_access(index);
    let reads =
        matches!(access, OpAccess::Read | OpAccess::CondRead | OpAccess::ReadWrite | OpAccess::ReadCondWrite);
    // A locked compare always writes on the bus, so a conditional write counts.
    let writes = matches!(
        access,
        OpAccess::Write | OpAccess::CondWrite | OpAccess::ReadWrite | OpAccess::ReadCondWrite
    );
    if !reads && !writes {
        return Ok(None);
    }
    let size = i.memory_size().size();
    let bits = matches!(i.mnemonic(), Mnemonic::Bt | Mnemonic::Bts | Mnemonic::Btr | Mnemonic::Btc);
    let bit = (bits && i.op1_kind() == OpKind::Register).then(|| i.op1_register());
    let snippet = rewrite(space, i, index, size, &mut factory)?;
    Ok(Some(Operand { index, size, reads, writes, bit, snippet }))
}

/// The instruction with `gs:[SCRATCH]` in place of its memory operand, put into executable memory.
fn rewrite(
    space: &Space,
    i: &Instruction,
    index: u32,
    size: usize,
    factory: &mut InstructionInfoFactory,
) -> Result<Option<Snippet>, DecodeError> {
    // An operand that is a jump target cannot be a scratch slot, nor can one without a size (`xsave`).
    if i.flow_control() != FlowControl::Next || size == 0 || size > MAX_OPERAND || i.is_vsib() {
        return Ok(None);
    }
    let mut new = *i;
    new.set_segment_prefix(Register::GS);
    new.set_memory_base(Register::None);
    new.set_memory_index(Register::None);
    new.set_memory_index_scale(1);
    new.set_memory_displacement64(gs::SCRATCH as u64);
    new.set_memory_displ_size(8);
    let mut encoder = Encoder::new(64);
    if encoder.encode(&new, 0).is_err() {
        return Ok(None);
    }
    let mut bytes = encoder.take_buffer();
    // The encoder ignores what it cannot express (`xlatb` has a fixed operand): look at what came out.
    let back = Decoder::with_ip(64, &bytes, 0, DecoderOptions::NONE).decode();
    let same = back.code() == i.code()
        && back.op_count() == i.op_count()
        && back.op_kind(index) == OpKind::Memory
        && back.segment_prefix() == Register::GS
        && back.memory_base() == Register::None
        && back.memory_index() == Register::None
        && back.memory_displacement64() == gs::SCRATCH as u64;
    if !same {
        return Ok(None);
    }
    let used = factory.info(&back).used_registers();
    let with_rsp = used.iter().any(|r| r.register().full_register() == Register::RSP);
    let with_vector =
        used.iter().any(|r| !r.register().is_gpr() && !r.register().is_segment_register()) || is_x87(&back);
    bytes.extend_from_slice(&snippet_end());
    Ok(Some(Snippet { code: space.add_snippet(&bytes)?, with_rsp, with_vector }))
}

fn is_x87(i: &Instruction) -> bool {
    i.cpuid_features().iter().any(|feature| {
        matches!(feature, CpuidFeature::FPU | CpuidFeature::FPU287 | CpuidFeature::FPU387 | CpuidFeature::SSE)
    }) || i.mnemonic() == Mnemonic::Fisttp
}
