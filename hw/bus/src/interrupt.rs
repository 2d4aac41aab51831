//! Interrupt lines: requests, masks, priority, acknowledge and end of interrupt.
//!
//! The model takes from the two controllers of a PC what software can tell apart. As in the 8259A (Intel 8259A
//! datasheet, "Interrupt Request Register and In-Service Register"), a request is remembered while its line is masked,
//! priority is fully nested, and IRQ 2's place in the order holds IRQ 8 to 15. As in the I/O APIC (Intel 82093AA
//! datasheet, section 3.2.4), there are 24 inputs, each edge- or level-triggered by itself, and an edge stays
//! remembered when the line falls again before it is acknowledged.

use crate::types::IrqLine;

/// How a line turns its level into a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TriggerMode {
    /// A request for each change from inactive to active; the ISA bus.
    #[default]
    Edge,
    /// A request for as long as any device drives the line active; may be shared; PCI.
    Level,
}

/// What the processor gets when it acknowledges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acknowledged {
    /// The line's interrupt is now in service until its end of interrupt.
    InService,
    /// No device requests any more (or the line is masked or in service): nothing is in service, no end is owed.
    Spurious,
}

/// Number of lines.
pub(crate) const LINES: usize = 24;

#[derive(Clone, Copy, Debug, Default)]
struct Line {
    mode: TriggerMode,
    /// Pins that drive the line active now.
    active: u32,
    /// An edge not yet acknowledged.
    latched: bool,
    unmasked: bool,
    in_service: bool,
}

impl Line {
    const fn requests(&self) -> bool {
        match self.mode {
            TriggerMode::Edge => self.latched,
            TriggerMode::Level => self.active > 0,
        }
    }
}

/// The interrupt controller of the machine.
#[derive(Debug)]
pub(crate) struct InterruptController {
    lines: [Line; LINES],
    /// Lines from highest to lowest priority.
    order: [u8; LINES],
    /// Lines that request, unmasked and not in service, one bit each; kept so that asking is one comparison.
    ready: u32,
}

impl InterruptController {
    /// All lines masked, edge-triggered, priority as cascaded on the PC/AT, PCI lines last.
    pub(crate) fn new() -> Self {
        let order = [0, 1, 8, 9, 10, 11, 12, 13, 14, 15, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
        Self { lines: [Line::default(); LINES], order, ready: 0 }
    }

    pub(crate) fn drive(&mut self, line: IrqLine, active: bool) {
        let Some(state) = self.lines.get_mut(usize::from(line.0)) else { return };
        if active {
            state.latched |= state.active == 0;
            state.active += 1;
        } else {
            state.active = state.active.saturating_sub(1);
        }
        self.update(line);
    }

    pub(crate) fn set_mode(&mut self, line: IrqLine, mode: TriggerMode) {
        if let Some(state) = self.lines.get_mut(usize::from(line.0)) {
            state.mode = mode;
            // An edge that happened under the old mode is not a request under the new one.
            state.latched = false;
        }
        self.update(line);
    }

    pub(crate) fn mode(&self, line: IrqLine) -> Option<TriggerMode> {
        self.lines.get(usize::from(line.0)).map(|state| state.mode)
    }

    pub(crate) fn set_masked(&mut self, line: IrqLine, masked: bool) {
        if let Some(state) = self.lines.get_mut(usize::from(line.0)) {
            state.unmasked = !masked;
        }
        self.update(line);
    }

    pub(crate) fn is_masked(&self, line: IrqLine) -> bool {
        self.lines.get(usize::from(line.0)).is_none_or(|state| !state.unmasked)
    }

    pub(crate) fn is_active(&self, line: IrqLine) -> bool {
        self.lines.get(usize::from(line.0)).is_some_and(|state| state.active > 0)
    }

    /// Every line with a request that is unmasked and not in service, whatever its priority.
    pub(crate) const fn ready(&self) -> u32 {
        self.ready
    }

    /// The line to serve now: the first in priority that is ready, unless one before it is in service.
    pub(crate) fn pending(&self) -> Option<IrqLine> {
        if self.ready == 0 {
            return None;
        }
        for &number in &self.order {
            if self.lines[usize::from(number)].in_service {
                return None;
            }
            if self.ready & 1 << number != 0 {
                return Some(IrqLine(number));
            }
        }
        None
    }

    pub(crate) fn acknowledge(&mut self, line: IrqLine) -> Acknowledged {
        if line.0 >= LINES as u8 || self.ready & 1 << line.0 == 0 {
            return Acknowledged::Spurious;
        }
        let state = &mut self.lines[usize::from(line.0)];
        state.latched = false;
        state.in_service = true;
        self.update(line);
        Acknowledged::InService
    }

    /// Whether `line` was in service.
    pub(crate) fn end(&mut self, line: IrqLine) -> bool {
        let Some(state) = self.lines.get_mut(usize::from(line.0)) else { return false };
        let was = std::mem::replace(&mut state.in_service, false);
        self.update(line);
        was
    }

    fn update(&mut self, line: IrqLine) {
        let Some(state) = self.lines.get(usize::from(line.0)) else { return };
        let bit = 1 << line.0;
        if state.requests() && state.unmasked && !state.in_service {
            self.ready |= bit;
        } else {
            self.ready &= !bit;
        }
    }
}
