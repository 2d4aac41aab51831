//! Instructions that do not trap but would tell the driver that it is not in the kernel: they have to be found before
//! they run, and are replaced by `int3`.
//!
//! `rdtsc` and `rdtscp` would read real time, `cpuid` the real processor, `pushfq` the real interrupt flag, which a
//! program cannot change, and `popfq` would be ignored in it. Code is found by following it from each function start
//! (the caller knows those from `.pdata`, exports and the entry point), including calls to functions that nobody
//! named. What lies in a function but is reached only by a jump table is taken as code if all of it decodes.
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use iced_x86::{Decoder, DecoderOptions, FlowControl, Instruction, OpKind};

use super::DecodeError;
use super::decode::decode;
use super::emulate::is_instrumented;
use crate::image::{Image, ImageError};

/// What was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Instrumented {
    /// Instructions that were followed.
    pub decoded: usize,
    /// Instructions that were replaced.
    pub replaced: usize,
}

/// Why an image could not be instrumented.
#[derive(Debug, thiserror::Error)]
pub enum InstrumentError {
    /// The image's bytes.
    #[error(transparent)]
    Image(#[from] ImageError),
    /// Memory for the record.
    #[error(transparent)]
    Decode(#[from] DecodeError),
}

/// Replaces the instructions that must not run natively. `functions` are ranges of offsets from the image base, as
/// `.pdata` has them; a start without a known end may be given as an empty range.
pub fn instrument(image: &Image, functions: &[Range<u32>]) -> Result<Instrumented, InstrumentError> {
    let bytes = image.read(0, image.size() as u32)?;
    let mut code = Code { bytes: &bytes, base: image.base(), found: BTreeMap::new() };
    code.follow(functions.iter().map(|range| range.start).collect());
    for range in functions {
        code.fill_gaps(range);
    }
    let mut replaced = 0;
    for (&rva, instruction) in &code.found {
        if !is_instrumented(instruction.mnemonic()) {
            continue;
        }
        let own = &bytes[rva as usize..rva as usize + instruction.len()];
        let site = Arc::new(decode(image.space(), instruction.ip(), own)?);
        // The record comes first: from here on the breakpoint has a meaning.
        image.space().keep_instrumented(&site);
        image.patch(rva, &[0xCC])?;
        replaced += 1;
    }
    Ok(Instrumented { decoded: code.found.len(), replaced })
}

struct Code<'a> {
    bytes: &'a [u8],
    base: u64,
    /// By offset from the image base.
    found: BTreeMap<u32, Instruction>,
}

impl Code<'_> {
    fn decode(&self, rva: u32) -> Option<Instruction> {
        let bytes = self.bytes.get(rva as usize..)?;
        let bytes = &bytes[..bytes.len().min(15)];
        let i = Decoder::with_ip(64, bytes, self.base + u64::from(rva), DecoderOptions::NONE).decode();
        (!i.is_invalid()).then_some(i)
    }

    /// Follows control flow from `starts`.
    fn follow(&mut self, starts: BTreeSet<u32>) {
        let mut pending: Vec<u32> = starts.into_iter().collect();
        while let Some(start) = pending.pop() {
            let mut at = start;
            while !self.found.contains_key(&at) {
                let Some(i) = self.decode(at) else { break };
                self.found.insert(at, i);
                if let Some(target) = self.branch_target(&i) {
                    pending.push(target);
                }
                if !falls_through(&i) {
                    break;
                }
                at += i.len() as u32;
            }
        }
    }

    fn branch_target(&self, i: &Instruction) -> Option<u32> {
        if i.op_count() == 0 || i.op0_kind() != OpKind::NearBranch64 {
            return None;
        }
        let rva = i.near_branch_target().checked_sub(self.base)?;
        (rva < self.bytes.len() as u64).then_some(rva as u32)
    }

    /// Takes what no followed path reached in a function as code, if it decodes up to the next code that was.
    fn fill_gaps(&mut self, function: &Range<u32>) {
        let mut at = function.start;
        while at < function.end {
            if let Some(i) = self.found.get(&at) {
                at += i.len() as u32;
                continue;
            }
            let end = self.found.range(at..function.end).next().map_or(function.end, |(&rva, _)| rva);
            if let Some(starts) = self.plausible_code(at..end) {
                self.follow(starts);
            }
            at = end;
        }
    }

    /// Starts of the instructions in a gap, unless it looks like data or padding.
    fn plausible_code(&self, gap: Range<u32>) -> Option<BTreeSet<u32>> {
        let mut starts = BTreeSet::new();
        let mut at = gap.start;
        while at < gap.end {
            let i = self.decode(at)?;
            // Two zero bytes decode, but a compiler never makes them: a table of offsets has them everywhere.
            if self.bytes.get(at as usize..at as usize + 2)? == [0, 0] {
                return None;
            }
            starts.insert(at);
            at += i.len() as u32;
        }
        (at == gap.end).then_some(starts)
    }
}

fn falls_through(i: &Instruction) -> bool {
    match i.flow_control() {
        FlowControl::Next
        | FlowControl::ConditionalBranch
        | FlowControl::Call
        | FlowControl::IndirectCall
        | FlowControl::XbeginXabortXend => true,
        // `int3` is padding; `int 29h` does not come back, other software interrupts do.
        FlowControl::Interrupt => {
            i.op_count() == 1 && i.op0_kind() == OpKind::Immediate8 && i.immediate8() != 0x29
        }
        FlowControl::UnconditionalBranch
        | FlowControl::IndirectBranch
        | FlowControl::Return
        | FlowControl::Exception => false,
    }
}
