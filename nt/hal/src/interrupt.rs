//! Interrupt lines: at which IRQL each interrupts, and what is connected to it.

use crate::Hal;
use bus::{Acknowledged, IrqLine, TriggerMode};
use ddi::{Event, System};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A routine connected to a line: returns whether its device had interrupted. Called at the line's IRQL.
pub type ServiceRoutine = Arc<dyn Fn(&System) -> bool>;

/// Lines the machine has.
const LINES: u8 = 24;
/// Highest IRQL that a device's interrupt has.
const HIGHEST_DEVICE_IRQL: u8 = 12;
/// How many device IRQLs there are, 3 to 12.
const DEVICE_IRQLS: u8 = 10;
/// Vector of line 0, as the local interrupt controller knows it.
const FIRST_VECTOR: u32 = 0x30;

/// The IRQL at which a line interrupts: low lines are the more urgent ones, as cascaded 8259s have it.
pub fn device_irql(line: u8) -> u8 {
    HIGHEST_DEVICE_IRQL - (u16::from(line.min(LINES - 1)) * u16::from(DEVICE_IRQLS) / u16::from(LINES)) as u8
}

/// The interrupt vector of a line, as resource descriptors give it to drivers.
pub fn vector(line: u8) -> u32 {
    FIRST_VECTOR + u32::from(line)
}

/// The line of a vector.
pub fn line_of_vector(vector: u32) -> Option<u8> {
    let line = vector.checked_sub(FIRST_VECTOR)?;
    u8::try_from(line).ok().filter(|line| *line < LINES)
}

/// A connection, to be given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ConnectionId(u32);

/// What is connected to the lines.
#[derive(Default)]
pub struct Lines {
    connections: BTreeMap<ConnectionId, (u8, ServiceRoutine)>,
    made: u32,
    /// For each line, how often in a row it was still active when its interrupt had been served.
    stuck: BTreeMap<u8, u32>,
}

/// Interrupts of a line that is never released after which the line is masked, so that the run goes on.
const STORM: u32 = 10_000;

impl Hal {
    /// Connects a routine to a line and lets its interrupts through.
    pub fn connect_interrupt(&self, line: u8, level: bool, routine: ServiceRoutine) -> ConnectionId {
        let id = self.interrupts.with(|lines| {
            lines.made += 1;
            let id = ConnectionId(lines.made);
            lines.connections.insert(id, (line, routine));
            id
        });
        self.machine.with(|machine| {
            let mode = if level { TriggerMode::Level } else { TriggerMode::Edge };
            if machine.trigger_mode(IrqLine(line)) != Some(mode) {
                machine.set_trigger_mode(IrqLine(line), mode);
            }
            machine.unmask_line(IrqLine(line));
        });
        System::current().request_attention();
        id
    }

    /// Takes a routine away from its line; the last one masks it.
    pub fn disconnect_interrupt(&self, id: ConnectionId) {
        let unused = self.interrupts.with(|lines| {
            let (line, _) = lines.connections.remove(&id)?;
            (!lines.connections.values().any(|(other, _)| *other == line)).then_some(line)
        });
        if let Some(line) = unused {
            self.machine.with(|machine| machine.mask_line(IrqLine(line)));
        }
    }

    /// The most urgent line that waits, with its IRQL.
    pub(crate) fn most_urgent(&self) -> Option<(u8, u8)> {
        let pending = self.machine.with(|machine| machine.pending_lines());
        if pending == 0 {
            return None;
        }
        let lines = (0..LINES).filter(|line| pending >> line & 1 != 0);
        lines
            .map(|line| (device_irql(line), line))
            .max_by_key(|(irql, line)| (*irql, std::cmp::Reverse(*line)))
    }

    /// Takes the most urgent interrupt and calls what is connected to its line.
    pub(crate) fn serve(&self, system: &System) {
        let Some((_, line)) = self.most_urgent() else { return };
        let answer = self.machine.with(|machine| machine.acknowledge(IrqLine(line)));
        self.tell_events(system);
        if answer != Acknowledged::InService {
            return;
        }
        let routines: Vec<ServiceRoutine> = self.interrupts.with(|lines| {
            let on_line = lines.connections.values().filter(|(other, _)| *other == line);
            on_line.map(|(_, routine)| Arc::clone(routine)).collect()
        });
        // A shared line is offered to each routine until one claims it; an edge cannot be told apart, so all see it.
        let level =
            self.machine.with(|machine| machine.trigger_mode(IrqLine(line)) == Some(TriggerMode::Level));
        let mut claimed = false;
        for routine in routines {
            claimed |= routine(system);
            if claimed && level {
                break;
            }
        }
        let active = self.machine.with(|machine| {
            machine.end_of_interrupt(IrqLine(line));
            level && machine.is_line_active(IrqLine(line))
        });
        system.emit(&Event::Interrupt { line, claimed });
        self.watch_for_storm(system, line, claimed, active);
    }

    /// A level-triggered line that no routine gets its device to release interrupts again at once, for ever.
    fn watch_for_storm(&self, system: &System, line: u8, claimed: bool, active: bool) {
        let count = self.interrupts.with(|lines| {
            let stuck = lines.stuck.entry(line).or_default();
            *stuck = if active { *stuck + 1 } else { 0 };
            *stuck
        });
        if count == STORM {
            let how = if claimed { "claimed, and its device still asks" } else { "claimed by no routine" };
            let what = format!("interrupt line {line} came {STORM} times in a row, {how}; it is masked now");
            system.violation("InterruptStorm", &what);
            self.machine.with(|machine| machine.mask_line(IrqLine(line)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_interrupts_at_a_device_irql() {
        for line in 0..=255 {
            assert!((3..=12).contains(&device_irql(line)), "line {line}");
        }
        assert!(device_irql(0) > device_irql(23));
    }

    #[test]
    fn vectors_name_their_lines() {
        for line in 0..LINES {
            assert_eq!(line_of_vector(vector(line)), Some(line));
        }
        assert_eq!(line_of_vector(0), None);
        assert_eq!(line_of_vector(vector(LINES - 1) + 1), None);
    }
}
