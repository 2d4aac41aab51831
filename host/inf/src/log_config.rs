//! Logical configurations: the ports, memory, interrupts and DMA channels that a device without Plug and Play
//! can use (INF LogConfig Directive).

use crate::error::{Log, WarningKind, shown};
use crate::file::{Line, Section};
use crate::number::{dword, hex};
use crate::syntax::fold;

/// One section that a LogConfig directive names: the device needs one alternative of every requirement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogConfig {
    /// Name of the section.
    pub section: String,
    /// `ConfigPriority`; `None` if absent or unknown.
    pub priority: Option<ConfigPriority>,
    /// The second value of `ConfigPriority`, such as `FORCED`.
    pub config_type: Option<String>,
    /// One element for each `IOConfig` line.
    pub io: Vec<Vec<IoRange>>,
    /// One element for each `MemConfig` line.
    pub memory: Vec<Vec<MemoryRange>>,
    /// One element for each `IRQConfig` line.
    pub irq: Vec<IrqChoice>,
    /// One element for each `DMAConfig` line.
    pub dma: Vec<DmaChoice>,
    /// `PcCardConfig` and `MfCardConfig` lines as they are written: key and value.
    pub card: Vec<(String, String)>,
}

/// `ConfigPriority`, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConfigPriority {
    /// Soft configured, the best.
    Desired,
    /// Soft configured.
    Normal,
    /// Soft configured, less good.
    Suboptimal,
    /// A jumper must be changed.
    HardReconfig,
    /// Cannot be changed.
    HardWired,
    /// Takes effect after a restart (`RESTART` and `REBOOT`).
    Restart,
    /// Takes effect after the power was off.
    PowerOff,
    /// The device is off.
    Disabled,
}

/// How many address lines a device decodes on its bus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decode {
    /// 10 lines: the ports repeat every 0x400.
    Bits10,
    /// 12 lines: the ports repeat every 0x1000.
    Bits12,
    /// 16 lines.
    Bits16,
    /// Positive decode.
    Positive,
}

/// A range of ports: `length` of them, somewhere in `min..=max`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IoRange {
    /// Number of ports, at least 1.
    pub length: u64,
    /// Lowest first port.
    pub min: u64,
    /// Highest last port.
    pub max: u64,
    /// The first port is a multiple of this power of two.
    pub alignment: u64,
    /// Address lines, if given.
    pub decode: Option<Decode>,
    /// The ports are in memory space (attribute `M`).
    pub in_memory: bool,
}

/// A range of bus addresses: `length` bytes, somewhere in `min..=max`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemoryRange {
    /// Number of bytes, at least 1.
    pub length: u64,
    /// Lowest first address.
    pub min: u64,
    /// Highest last address.
    pub max: u64,
    /// The first address is a multiple of this power of two.
    pub alignment: u64,
    /// What the memory can do.
    pub attributes: MemoryAttributes,
}

/// The letters of a `MemConfig` range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MemoryAttributes {
    /// `R` without `W`: cannot be written.
    pub read_only: bool,
    /// `W` without `R`: cannot be read.
    pub write_only: bool,
    /// `C`: writes may be combined.
    pub combined_write: bool,
    /// `H`: may be cached.
    pub cacheable: bool,
    /// `F`: may be prefetched.
    pub prefetchable: bool,
    /// `D`: the card decodes 32 bits and not 24.
    pub decode_32: bool,
}

/// `IRQConfig=[attributes:]number,…`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IrqChoice {
    /// Level-triggered (`L`) and not edge-triggered.
    pub level: bool,
    /// The line can be shared (`S`).
    pub shared: bool,
    /// Interrupt lines of the bus to choose from.
    pub lines: Vec<u32>,
}

/// `DMAConfig=[attributes:]number,…`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DmaChoice {
    /// Width of a transfer in bits: 8 (`N`), 16 (`W`), 32 (`D`); `None` if not given.
    pub width: Option<u8>,
    /// The device is a bus master (`M`).
    pub bus_master: bool,
    /// Timing of the channel, if it is not the standard one.
    pub timing: Option<DmaTiming>,
    /// Channels of the bus to choose from.
    pub channels: Vec<u32>,
}

/// EISA timings of a DMA channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DmaTiming {
    /// `A`.
    TypeA,
    /// `B`.
    TypeB,
    /// `F`.
    TypeF,
}

impl IoRange {
    /// The first ports that the range allows, lowest first.
    pub fn starts(&self) -> impl Iterator<Item = u64> + use<> {
        starts(self.min, self.max, self.length, self.alignment)
    }
}

impl MemoryRange {
    /// The first addresses that the range allows, lowest first.
    pub fn starts(&self) -> impl Iterator<Item = u64> + use<> {
        starts(self.min, self.max, self.length, self.alignment)
    }
}

fn starts(min: u64, max: u64, length: u64, alignment: u64) -> impl Iterator<Item = u64> + use<> {
    let last = max.checked_sub(length.saturating_sub(1));
    let mut next = min.checked_next_multiple_of(alignment.max(1));
    std::iter::from_fn(move || {
        let start = next.filter(|&start| last.is_some_and(|last| start <= last))?;
        next = start.checked_add(alignment.max(1));
        Some(start)
    })
}

/// Reads a section; what cannot be read is reported and left out.
pub(crate) fn read(section: &Section<'_>, log: &mut Log) -> LogConfig {
    let mut config = LogConfig { section: section.name().to_owned(), ..LogConfig::default() };
    for line in section.lines() {
        let Some(key) = line.key() else { continue };
        match fold(&key).as_str() {
            "configpriority" => read_priority(&line, &mut config, log),
            "ioconfig" => config.io.extend(read_list(&line, "I/O range", IO_HINT, io_range, log)),
            "memconfig" => {
                config.memory.extend(read_list(&line, "memory range", MEM_HINT, memory_range, log))
            }
            "irqconfig" => {
                let (letters, lines) = read_numbers(&line, "interrupt", log);
                check_letters(&line, &letters, "ls", "IRQ attributes", log);
                if !lines.is_empty() {
                    let (level, shared) = (letters.contains('l'), letters.contains('s'));
                    config.irq.push(IrqChoice { level, shared, lines });
                }
            }
            "dmaconfig" => {
                let (letters, channels) = read_numbers(&line, "DMA channel", log);
                check_letters(&line, &letters, "dwnmabf", "DMA attributes", log);
                if !channels.is_empty() {
                    config.dma.push(dma_choice(&letters, channels));
                }
            }
            "pccardconfig" | "mfcardconfig" => {
                let values: Vec<_> = line.values().collect();
                config.card.push((key.into_owned(), values.join(",")));
            }
            _ => {
                let hint = "use ConfigPriority, IOConfig, MemConfig, IRQConfig, DMAConfig or PcCardConfig";
                let kind = WarningKind::BadValue { what: "LogConfig entry", value: shown(&key), hint };
                log.warn(&line.inf.source, line.data.offset, kind);
            }
        }
    }
    config
}

const IO_HINT: &str = "write hexadecimal start-end or size@min-max%mask";
const MEM_HINT: &str = "write hexadecimal start-end(attributes) or size@min-max%mask(attributes)";

fn read_priority(line: &Line<'_>, config: &mut LogConfig, log: &mut Log) {
    use ConfigPriority::*;
    config.priority = match fold(&line.value(0)).as_str() {
        "desired" => Some(Desired),
        "normal" => Some(Normal),
        "suboptimal" => Some(Suboptimal),
        "hardreconfig" => Some(HardReconfig),
        "hardwired" => Some(HardWired),
        "restart" | "reboot" => Some(Restart),
        "poweroff" => Some(PowerOff),
        "disabled" => Some(Disabled),
        other => {
            let hint =
                "use DESIRED, NORMAL, SUBOPTIMAL, HARDRECONFIG, HARDWIRED, RESTART, POWEROFF or DISABLED";
            let kind = WarningKind::BadValue { what: "ConfigPriority", value: shown(other), hint };
            log.warn(&line.inf.source, line.offset(0), kind);
            None
        }
    };
    config.config_type = Some(line.value(1).into_owned()).filter(|text| !text.is_empty());
}

/// The alternatives of a line; `None` if none can be read.
fn read_list<T>(
    line: &Line<'_>,
    what: &'static str,
    hint: &'static str,
    read: fn(&str) -> Option<T>,
    log: &mut Log,
) -> Option<Vec<T>> {
    let mut list = Vec::new();
    // A percent sign in a range is a mask and no string, so the text is taken as it is written.
    for index in (0..line.len()).filter(|&index| !line.raw(index).is_empty()) {
        match read(line.raw(index)).or_else(|| read(&line.value(index))) {
            Some(range) => list.push(range),
            None => {
                let value = shown(line.raw(index));
                log.warn(&line.inf.source, line.offset(index), WarningKind::BadValue { what, value, hint });
            }
        }
    }
    (!list.is_empty()).then_some(list)
}

/// `letters:number,number…`, the numbers decimal.
fn read_numbers(line: &Line<'_>, what: &'static str, log: &mut Log) -> (String, Vec<u32>) {
    let mut letters = String::new();
    let mut numbers = Vec::new();
    for (index, value) in line.values().enumerate() {
        let mut text = value.as_ref();
        if index == 0
            && let Some((before, after)) = text.split_once(':')
        {
            letters = fold(before);
            text = after;
        }
        if text.trim().is_empty() {
            continue;
        }
        match dword(text).filter(|&number| number <= 0xFFFF) {
            Some(number) => numbers.push(number),
            None => {
                let kind = WarningKind::BadNumber { what, value: shown(text), hint: "write decimal numbers" };
                log.warn(&line.inf.source, line.offset(index), kind);
            }
        }
    }
    (letters, numbers)
}

fn check_letters(line: &Line<'_>, letters: &str, allowed: &str, what: &'static str, log: &mut Log) {
    if letters.chars().any(|letter| !allowed.contains(letter)) {
        let hint = "use the letters that INF LogConfig Directive lists";
        let kind = WarningKind::BadValue { what, value: shown(letters), hint };
        log.warn(&line.inf.source, line.offset(0), kind);
    }
}

fn dma_choice(letters: &str, channels: Vec<u32>) -> DmaChoice {
    let has = |letter| letters.contains(letter);
    let width = [('d', 32), ('w', 16), ('n', 8)].into_iter().find(|&(letter, _)| has(letter));
    let timing = [('a', DmaTiming::TypeA), ('b', DmaTiming::TypeB), ('f', DmaTiming::TypeF)];
    DmaChoice {
        width: width.map(|(_, width)| width),
        bus_master: has('m'),
        timing: timing.into_iter().find(|&(letter, _)| has(letter)).map(|(_, timing)| timing),
        channels,
    }
}

/// `start-end` or `size@min-max[%mask]`: length, min, max and mask.
fn span(text: &str) -> Option<(u64, u64, u64, Option<u64>)> {
    let (size, range) = match text.split_once('@') {
        Some((size, range)) => (Some(hex(size)?), range),
        None => (None, text),
    };
    let (range, mask) = match range.split_once('%') {
        // `%%` is what an INF must write for one percent sign; both forms are found.
        Some((range, mask)) => (range, Some(hex(mask.trim_start_matches('%'))?)),
        None => (range, None),
    };
    let (min, max) = range.split_once('-')?;
    let (min, max) = (hex(min)?, hex(max)?);
    let room = max.checked_sub(min)?;
    let length = match size {
        Some(size) => size,
        None => room.checked_add(1)?,
    };
    (length >= 1 && length - 1 <= room).then_some((length, min, max, mask))
}

/// The text before `(`, and what stands in the parentheses.
fn split_attributes(text: &str) -> Option<(&str, &str)> {
    match text.split_once('(') {
        None => Some((text.trim(), "")),
        Some((before, rest)) => Some((before.trim(), rest.trim().strip_suffix(')')?)),
    }
}

/// The lowest bit of an align mask is the alignment.
fn alignment(mask: u64) -> u64 {
    if mask == 0 { 1 } else { 1 << mask.trailing_zeros() }
}

fn io_range(text: &str) -> Option<IoRange> {
    let (range, attributes) = split_attributes(text)?;
    let (length, min, max, mask) = span(range)?;
    let mut parts = attributes.split(':').map(str::trim);
    let decode = match parts.next() {
        None | Some("") => None,
        Some(mask) => Some(match hex(mask)? {
            0x3FF => Decode::Bits10,
            0xFFF => Decode::Bits12,
            0xFFFF => Decode::Bits16,
            0 => Decode::Positive,
            _ => return None,
        }),
    };
    // The alias offset is not used.
    let _alias = parts.next();
    let in_memory = match parts.next() {
        None | Some("") => false,
        Some(attribute) => attribute.eq_ignore_ascii_case("m").then_some(true)?,
    };
    let alignment = mask.map_or(1, alignment);
    parts.next().is_none().then_some(IoRange { length, min, max, alignment, decode, in_memory })
}

fn memory_range(text: &str) -> Option<MemoryRange> {
    let (range, letters) = split_attributes(text)?;
    let (length, min, max, mask) = span(range)?;
    let letters = letters.to_ascii_uppercase();
    if letters.chars().any(|letter| !"RWCHFD".contains(letter)) {
        return None;
    }
    let has = |letter| letters.contains(letter);
    // A fixed range lies where it says; the page default is for ranges that move.
    let fixed = !range.contains('@');
    Some(MemoryRange {
        length,
        min,
        max,
        alignment: mask.map_or(if fixed { 1 } else { 0x1000 }, alignment),
        attributes: MemoryAttributes {
            read_only: has('R') && !has('W'),
            write_only: has('W') && !has('R'),
            combined_write: has('C'),
            cacheable: has('H'),
            prefetchable: has('F'),
            decode_32: has('D'),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Inf;

    fn config(text: &str) -> (LogConfig, Vec<String>) {
        let text = format!("[Version]\nSignature=$CHICAGO$\n[lc]\n{text}\n");
        let inf = Inf::parse(text.as_bytes(), "t.inf").expect("parses");
        let mut log = Log::default();
        let config = read(&inf.section("lc").expect("exists"), &mut log);
        (config, log.warnings.iter().map(|warning| warning.kind.to_string()).collect())
    }

    fn io(text: &str) -> Vec<u64> {
        io_range(text).expect("is a range").starts().collect()
    }

    /// INF LogConfig Directive, Examples.
    #[test]
    fn documented_ranges() {
        assert_eq!(io("1F8-1FF"), [0x1F8]);
        assert_eq!(io("8@300-32F%FF8"), [0x300, 0x308, 0x310, 0x318, 0x320, 0x328]);
        assert_eq!(io("0x200-0x21f"), [0x200]);
        assert_eq!(io("10@100-400%fff0").len(), 48);
        let memory: Vec<_> = memory_range("8000@C0000-D7FFF%F0000").expect("is a range").starts().collect();
        assert_eq!(memory, [0xC0000, 0xD0000]);
        let range = io_range("1f0-1f7(3ff::)").expect("is a range");
        assert_eq!((range.length, range.decode, range.in_memory), (8, Some(Decode::Bits10), false));
    }

    #[test]
    fn attributes_are_read() {
        let range = io_range("300-30F(0:10:m)").expect("is a range");
        assert_eq!((range.decode, range.in_memory), (Some(Decode::Positive), true));
        let range = memory_range("C8000-CBFFF(RHF)").expect("is a range");
        assert!(range.attributes.read_only && range.attributes.cacheable && range.attributes.prefetchable);
        let range = memory_range("4000@C8000-EFFFF(RWD)").expect("is a range");
        assert!(!range.attributes.read_only && !range.attributes.write_only && range.attributes.decode_32);
        assert_eq!(range.alignment, 0x1000);
    }

    #[test]
    fn bad_ranges_are_refused() {
        for bad in [
            "",
            "300",
            "30F-300",
            "20@300-30F",
            "0@300-30F",
            "300-30F(3ff",
            "300-30F(123)",
            "g-h",
            "300-30F(::x)",
            "300-30F(::m:)",
        ] {
            assert_eq!(io_range(bad), None, "{bad}");
        }
        for bad in ["C0000-C7FFF(X)", "-", "1@0-FFFFFFFFFFFFFFFFF"] {
            assert_eq!(memory_range(bad), None, "{bad}");
        }
        assert_eq!(io("1@FFFFFFFFFFFFFFFE-FFFFFFFFFFFFFFFF"), [u64::MAX - 1, u64::MAX]);
        assert_eq!(io_range("0-FFFFFFFFFFFFFFFF"), None, "a length of 2^64");
    }

    #[test]
    fn sections_are_read() {
        let (config, warnings) = config(
            "ConfigPriority = HARDRECONFIG, FORCED\nIOConfig=300-30F(3ff::), 320-32F(3ff::)\nIOConfig=10@200-2FF%FF0\nMemConfig=C8000-CBFFF\nIRQConfig=LS:5,10,11\nIRQConfig=3\nDMAConfig=W:5,6,7\nDMAConfig=MF:0\nPcCardConfig=1:0:0(W)",
        );
        assert_eq!(warnings, Vec::<String>::new());
        assert_eq!(
            (config.priority, config.config_type.as_deref()),
            (Some(ConfigPriority::HardReconfig), Some("FORCED"))
        );
        assert_eq!(config.io.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(config.io[1][0].alignment, 16);
        assert_eq!(config.memory.len(), 1);
        assert_eq!(config.irq[0], IrqChoice { level: true, shared: true, lines: vec![5, 10, 11] });
        assert_eq!(config.irq[1], IrqChoice { level: false, shared: false, lines: vec![3] });
        assert_eq!(
            config.dma[0],
            DmaChoice { width: Some(16), bus_master: false, timing: None, channels: vec![5, 6, 7] }
        );
        assert_eq!((config.dma[1].bus_master, config.dma[1].timing), (true, Some(DmaTiming::TypeF)));
        assert_eq!(config.card, [("PcCardConfig".to_owned(), "1:0:0(W)".to_owned())]);
    }

    #[test]
    fn lying_sections_are_reported() {
        let (config, warnings) =
            config("ConfigPriority=BEST\nIOConfig=300\nIRQConfig=Q:5,x\nDMAConfig=\nFoo=1");
        assert_eq!((config.priority, config.io.len(), config.irq.len(), config.dma.len()), (None, 0, 1, 0));
        assert_eq!(warnings.len(), 5, "{warnings:#?}");
        assert_eq!(
            warnings[1],
            "I/O range is not valid; `300`; write hexadecimal start-end or size@min-max%mask"
        );
    }

    #[test]
    fn priorities_are_ordered() {
        assert!(
            ConfigPriority::Desired < ConfigPriority::Normal
                && ConfigPriority::Normal < ConfigPriority::Disabled
        );
    }
}
