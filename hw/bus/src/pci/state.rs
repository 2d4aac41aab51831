//! A function on the bus: its registers, what it decodes, and how its interrupts leave it.

use super::address::PciAddress;
use super::config::ConfigSpace;
use super::function::{BarKind, Capability, PciFunction, PowerState};
use super::layout::{self, command, header, status};
use super::message::{MsiRegisters, MsiXTable};
use crate::types::{IrqLine, Width};

/// A base address register and where the enumerator put it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AssignedBar {
    /// Its number, 0 to 5. Accesses come to the device with this as [`Register::range`](crate::Register).
    pub index: u8,
    /// What it asks for.
    pub kind: BarKind,
    /// Whether reads have no side effects.
    pub prefetchable: bool,
    /// The first port or address.
    pub base: u64,
    /// Length in bytes.
    pub length: u32,
}

/// A PCI function as the enumerator found and placed it: what an operating system's bus driver reports. What its registers
/// say now is in configuration space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PciInfo {
    /// Where it sits.
    pub address: PciAddress,
    /// What it declares.
    pub function: PciFunction,
    /// Its base address registers, where the enumerator put them.
    pub bars: Vec<AssignedBar>,
    /// The line that its interrupt pin leads to, shared and level-triggered.
    pub line: Option<IrqLine>,
}

impl PciInfo {
    /// How many messages its MSI capability can send; 0 if it has none.
    #[must_use]
    pub fn msi_messages(&self) -> u8 {
        self.find(|capability| match capability {
            Capability::Msi(msi) => Some(msi.messages),
            _ => None,
        })
        .unwrap_or(0)
    }

    /// Entries of its MSI-X table; 0 if it has none.
    #[must_use]
    pub fn msix_entries(&self) -> u16 {
        self.find(|capability| match capability {
            Capability::MsiX(msix) => Some(msix.entries),
            _ => None,
        })
        .unwrap_or(0)
    }

    fn find<T>(&self, pick: impl Fn(&Capability) -> Option<T>) -> Option<T> {
        self.function.capabilities.iter().find_map(|(_, capability)| pick(capability))
    }
}

/// What a write to configuration space asks the machine to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effects {
    /// What the function decodes may have changed.
    pub(crate) decode: bool,
    /// The power state changed to this one.
    pub(crate) power: Option<PowerState>,
    /// The function is to be reset, configuration space included.
    pub(crate) reset: bool,
    /// Messages can be sent now and could not before, and the interrupt pin is active.
    pub(crate) message: bool,
}

/// How an interrupt of the function leaves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sent {
    /// As this message: index, address, data.
    Message(u16, u64, u32),
    /// Kept as pending, because it is masked.
    Pending,
    /// Not at all: messages are off or bus mastering is.
    Not,
}

/// A function on the bus.
pub(crate) struct PciState {
    pub(crate) address: PciAddress,
    pub(crate) function: PciFunction,
    pub(crate) config: ConfigSpace,
    pub(crate) msix: Option<MsiXTable>,
    /// Bases that the enumerator chose, by BAR number.
    pub(crate) assigned: [u64; 6],
    /// The line behind the interrupt pin.
    pub(crate) line: Option<IrqLine>,
    /// A bus master access of the function ended with a master abort.
    pub(crate) aborted: bool,
    msi: Option<MsiRegisters>,
    /// The level the device drives on its interrupt pin.
    level: bool,
    /// Whether the line is driven because of it.
    driven: bool,
}

impl PciState {
    pub(crate) fn new(address: PciAddress, function: PciFunction, line: Option<IrqLine>) -> Self {
        let config = layout::build(&function);
        let msi = function.capabilities.iter().find_map(|&(at, capability)| match capability {
            Capability::Msi(declared) => Some(MsiRegisters { at, declared }),
            _ => None,
        });
        let msix = function.capabilities.iter().find_map(|&(at, capability)| match capability {
            Capability::MsiX(declared) => Some(MsiXTable::new(at, declared)),
            _ => None,
        });
        let line = line.filter(|_| function.pin.is_some());
        Self {
            address,
            function,
            config,
            msix,
            assigned: [0; 6],
            line,
            aborted: false,
            msi,
            level: false,
            driven: false,
        }
    }

    pub(crate) fn info(&self) -> PciInfo {
        let bars = self.function.bars.iter().enumerate().filter_map(|(index, bar)| {
            bar.map(|bar| AssignedBar {
                index: index as u8,
                kind: bar.kind,
                prefetchable: bar.prefetchable,
                base: self.assigned[index],
                length: bar.length,
            })
        });
        PciInfo {
            address: self.address,
            function: self.function.clone(),
            bars: bars.collect(),
            line: self.line,
        }
    }

    // --- configuration space -----------------------------------------------------------------------------------------

    /// Writes what the enumerator chose into the base address registers and the interrupt line register. Decoding stays
    /// as the command register says.
    pub(crate) fn program(&mut self) {
        for (index, bar) in self.function.bars.iter().enumerate() {
            let Some(bar) = bar else { continue };
            let at = header::BAR + 4 * index as u16;
            self.config.write(at, Width::Dword, self.assigned[index] as u32);
            if bar.kind == BarKind::Memory64 {
                self.config.write(at + 4, Width::Dword, (self.assigned[index] >> 32) as u32);
            }
        }
        if let Some(line) = self.line {
            self.config.set_byte(header::INTERRUPT_LINE, line.0);
        }
    }

    pub(crate) fn read(&mut self, offset: u16, width: Width) -> u32 {
        self.update_status();
        self.config.read(offset, width)
    }

    pub(crate) fn write(&mut self, offset: u16, width: Width, value: u32) -> Effects {
        self.update_status();
        let before = (self.command(), self.bases(), self.power());
        let could_send = self.uses_messages() && self.is_master();
        self.config.write(offset, width, value);
        self.refuse_missing_power_state(before.2);
        let after = (self.command(), self.bases(), self.power());
        let woken = before.2 == PowerState::D3 && after.2 == PowerState::D0;
        Effects {
            decode: before != after,
            power: (before.2 != after.2).then_some(after.2),
            reset: self.asks_for_reset(offset, width, value) || woken && !self.keeps_state(),
            message: self.level && !could_send && self.uses_messages() && self.is_master(),
        }
    }

    /// A function level reset, or what the way from D3 to D0 does. The power management event's bits outlive it.
    pub(crate) fn reset(&mut self) {
        let kept = self.power_at().map(|at| usize::from(at) + 4..usize::from(at) + 6);
        self.config.reset(kept.as_slice());
        self.aborted = false;
        if let Some(msix) = &mut self.msix {
            msix.reset();
        }
    }

    /// Power-on: everything goes.
    pub(crate) fn power_on(&mut self) {
        self.reset();
        self.config.reset(&[]);
    }

    fn update_status(&mut self) {
        let mut value = self.config.word(header::STATUS) & !status::INTERRUPT;
        if self.level {
            value |= status::INTERRUPT;
        }
        if std::mem::take(&mut self.aborted) {
            value |= status::MASTER_ABORT;
        }
        self.config.set_word(header::STATUS, value);
    }

    fn command(&self) -> u32 {
        self.config.word(header::COMMAND).into()
    }

    fn bases(&self) -> [u32; 6] {
        std::array::from_fn(|index| self.config.dword(header::BAR + 4 * index as u16))
    }

    fn at(&self, wanted: impl Fn(&Capability) -> bool) -> Option<u16> {
        self.function.capabilities.iter().find(|(_, capability)| wanted(capability)).map(|(at, _)| *at)
    }

    fn power_at(&self) -> Option<u16> {
        self.at(|capability| matches!(capability, Capability::PowerManagement(_)))
    }

    /// The power state that PMCSR holds.
    pub(crate) fn power(&self) -> PowerState {
        self.power_at().map_or(PowerState::D0, |at| PowerState::from_bits(self.config.word(at + 4).into()))
    }

    /// PMCSR ignores the number of a state that the function does not have (PM section 3.2.4).
    fn refuse_missing_power_state(&mut self, old: PowerState) {
        let Some(at) = self.power_at() else { return };
        let has = |state: PowerState| {
            self.function.capabilities.iter().any(|(_, capability)| match capability {
                Capability::PowerManagement(power) => match state {
                    PowerState::D1 => power.d1,
                    PowerState::D2 => power.d2,
                    PowerState::D0 | PowerState::D3 => true,
                },
                _ => false,
            })
        };
        if !has(self.power()) {
            self.config.set_word(at + 4, self.config.word(at + 4) & !3 | old as u16);
        }
    }

    fn keeps_state(&self) -> bool {
        self.power_at().is_some_and(|at| self.config.word(at + 4) & 8 != 0)
    }

    /// Whether a write sets a function level reset bit: bit 15 of Device Control, or bit 0 of AF Control.
    fn asks_for_reset(&self, offset: u16, width: Width, value: u32) -> bool {
        let touches = |register: u16, mask: u8| {
            let index = register.wrapping_sub(offset);
            usize::from(index) < width.bytes().min(4) && (value >> (8 * index)) as u8 & mask != 0
        };
        self.function.capabilities.iter().any(|&(at, capability)| match capability {
            Capability::Express(express) => express.function_level_reset && touches(at + 9, 0x80),
            Capability::AdvancedFeatures => touches(at + 4, 1),
            _ => false,
        })
    }

    // --- decoding ----------------------------------------------------------------------------------------------------

    /// What the function decodes now: BAR number and base.
    pub(crate) fn decoded(&self) -> impl Iterator<Item = (u8, u64)> {
        let command = if self.power() == PowerState::D3 { 0 } else { self.command() };
        let bases = self.bases();
        self.function.bars.iter().enumerate().filter_map(move |(index, bar)| {
            let (enable, base) = match bar.as_ref()?.kind {
                BarKind::Io => (command::IO, u64::from(bases[index] & !3)),
                BarKind::Memory32 => (command::MEMORY, u64::from(bases[index] & !0xF)),
                BarKind::Memory64 => {
                    (command::MEMORY, u64::from(bases[index + 1]) << 32 | u64::from(bases[index] & !0xF))
                }
            };
            (command & enable != 0 && base != 0).then_some((index as u8, base))
        })
    }

    /// Whether the function may start bus cycles of its own.
    pub(crate) fn is_master(&self) -> bool {
        self.command() & command::MASTER != 0 && self.power() == PowerState::D0
    }

    // --- interrupts --------------------------------------------------------------------------------------------------

    fn msi_control(&self) -> u16 {
        self.msi.map_or(0, |msi| self.config.word(msi.at + MsiRegisters::CONTROL))
    }

    fn msix_control(&self) -> u16 {
        self.msix.as_ref().map_or(0, |msix| self.config.word(msix.at + 2))
    }

    fn msix_enabled(&self) -> bool {
        self.msix_control() & 0x8000 != 0
    }

    /// Whether interrupts leave as messages.
    pub(crate) fn uses_messages(&self) -> bool {
        self.msix_enabled() || self.msi_control() & 1 != 0
    }

    /// Sets the level of the interrupt pin; whether it rose.
    pub(crate) fn set_level(&mut self, active: bool) -> bool {
        let was = std::mem::replace(&mut self.level, active);
        active && !was
    }

    /// Whether the device drives its interrupt pin.
    pub(crate) const fn level(&self) -> bool {
        self.level
    }

    /// The level that the line must be driven to now, if that is a change.
    pub(crate) fn line_change(&mut self) -> Option<(IrqLine, bool)> {
        let line = self.line?;
        let wanted = self.level
            && !self.uses_messages()
            && self.command() & command::INTX_DISABLE == 0
            && self.power() == PowerState::D0;
        let change = wanted != self.driven;
        self.driven = wanted;
        change.then_some((line, wanted))
    }

    /// Sends message `index`, if messages are on and it is not masked.
    pub(crate) fn send(&mut self, index: u16) -> Sent {
        if !self.uses_messages() || !self.is_master() {
            return Sent::Not;
        }
        if self.msix_enabled() { self.send_msix(index) } else { self.send_msi(index) }
    }

    fn send_msix(&mut self, index: u16) -> Sent {
        let function_mask = self.msix_control() & 0x4000 != 0;
        let Some(msix) = self.msix.as_mut().filter(|msix| index < msix.count()) else { return Sent::Not };
        match msix.unmasked(index).filter(|_| !function_mask) {
            Some((address, data)) => {
                msix.set_pending(index, false);
                Sent::Message(index, address, data)
            }
            None => {
                msix.set_pending(index, true);
                Sent::Pending
            }
        }
    }

    fn send_msi(&mut self, index: u16) -> Sent {
        let Some(msi) = self.msi else { return Sent::Not };
        let control = self.msi_control();
        // Multiple Message Enable: software may give fewer than were asked for; the rest fold onto those.
        let granted = 1_u16 << (control >> 4 & 7).min(control >> 1 & 7);
        let index = index % granted;
        let bit = 1 << index;
        if let Some(mask) = msi.mask() {
            let pending = self.config.dword(mask + 4);
            if self.config.dword(mask) & bit != 0 {
                self.config.set_dword(mask + 4, pending | bit);
                return Sent::Pending;
            }
            self.config.set_dword(mask + 4, pending & !bit);
        }
        let low = u64::from(self.config.dword(msi.at + MsiRegisters::ADDRESS));
        let high = if msi.declared.wide { u64::from(self.config.dword(msi.at + 8)) } else { 0 };
        let data = self.config.word(msi.data()) & !(granted - 1) | index;
        Sent::Message(index, high << 32 | low, data.into())
    }

    /// Messages that are pending and no longer masked.
    pub(crate) fn unmasked_pending(&self) -> Vec<u16> {
        if !self.uses_messages() {
            return Vec::new();
        }
        if self.msix_enabled() {
            let ready = self.msix_control() & 0x4000 == 0;
            let table = self.msix.as_ref().filter(|_| ready);
            return table.map_or(Vec::new(), |msix| {
                let waits = |index: &u16| msix.is_pending(*index) && msix.unmasked(*index).is_some();
                (0..msix.count()).filter(waits).collect()
            });
        }
        let Some(mask) = self.msi.and_then(|msi| msi.mask()) else { return Vec::new() };
        let waiting = self.config.dword(mask + 4) & !self.config.dword(mask);
        (0..32).filter(|index| waiting >> index & 1 != 0).collect()
    }

    // --- power management events and errors --------------------------------------------------------------------------

    /// The device asks to be woken: sets PME_Status. Whether PME# is asserted, which PME_En decides.
    pub(crate) fn power_event(&mut self) -> bool {
        let Some(at) = self.power_at() else { return false };
        let value = self.config.word(at + 4);
        self.config.set_word(at + 4, value | 0x8000);
        value & 0x100 != 0
    }

    /// Sets bits in the error status registers of advanced error reporting. Whether there is such a capability.
    pub(crate) fn report_errors(&mut self, uncorrectable: u32, correctable: u32) -> bool {
        let wanted = |capability: &Capability| matches!(capability, Capability::AdvancedErrorReporting);
        let Some(at) = self.at(wanted) else { return false };
        let old = (self.config.dword(at + 4), self.config.dword(at + 16));
        self.config.set_dword(at + 4, old.0 | uncorrectable & layout::UNCORRECTABLE);
        self.config.set_dword(at + 16, old.1 | correctable & u32::from(layout::CORRECTABLE));
        true
    }
}
