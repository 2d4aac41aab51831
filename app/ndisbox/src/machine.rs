//! A box that runs: boot, drive, halt, report.

use crate::action::{Action, Step};
use crate::builder::hardware_id;
use crate::cable::Cable;
use crate::device::{ChipKind, DeviceSpec, Placement};
use crate::driver::Driver;
use crate::load::{self, Loaded};
use crate::network::{NetSpec, Sends};
use crate::symbols::Images;
use crate::{outcome, registry};
use bus::DeviceId;
use ddi::{Module as _, RunEnd, Stop, System, ThreadId, WaitReason};
use hal::Hal;
use ndis::{AdapterId, AdapterSpec, DriverId, Ndis};
use net::MacAddress;
use ntoskrnl::Ntoskrnl;
use ntoskrnl::registry::Registry;
use sched::Nanos;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use trace::report::{OidReport, Report, Traffic};

/// Virtual time that one step of the driver's life may take before the run is stopped: Windows gives it about that.
const STEP_LIMIT: u64 = 120_000_000_000;
/// Sends that are given to the driver before the protocol above waits for some to complete.
const SENDS_AT_ONCE: usize = 64;
/// How long the protocol above waits before it looks again, nanoseconds.
const SEND_RETRY: u64 = 200_000;
/// No frame moves for this long: what was to arrive has arrived.
const QUIET: u64 = 50_000_000;
/// Longest wait for quiet.
const QUIET_LIMIT: u64 = 10_000_000_000;
/// How long the driver runs when there is no traffic and no time is given.
const IDLE_RUN: u64 = 1_000_000_000;

/// A run came to an end before its time; the report says how.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Ended {
    /// The run stopped: bug check, deadlock, limit, something unsupported, or a bug of ours.
    #[error("the run stopped: {0}")]
    Stopped(String),
    /// The driver refused to run.
    #[error("{0}")]
    Failed(String),
}

/// How far a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What the box is about: `loading the driver`, `traffic`.
    pub phase: &'static str,
    /// Virtual time, nanoseconds.
    pub time_ns: u64,
    /// Steps of life so far.
    pub steps: usize,
    /// Frames that passed so far.
    pub frames: u64,
}

/// A device with its cable.
pub(crate) struct Part {
    pub(crate) spec: DeviceSpec,
    pub(crate) place: Placement,
    pub(crate) network: NetSpec,
    pub(crate) cable: Cable,
    pub(crate) device: DeviceId,
}

/// What the builder made.
pub(crate) struct Made {
    pub(crate) system: Arc<System>,
    /// This OS thread plays the machine's processors for as long as the box lives.
    #[expect(dead_code, reason = "held for its drop")]
    pub(crate) attached: ddi::system::Attached,
    pub(crate) images: Arc<Images>,
    pub(crate) driver: Driver,
    pub(crate) parts: Vec<Part>,
    pub(crate) duration: Option<u64>,
    pub(crate) disabled_rules: Vec<String>,
    pub(crate) actions: Vec<Action>,
    pub(crate) replay: String,
    /// The words after `ndisbox run` that make the same box.
    pub(crate) arguments: Vec<String>,
}

/// An adapter that NDIS knows, or knew.
struct Adapter {
    id: AdapterId,
    live: bool,
    /// What was known of it when it was halted.
    traffic: Traffic,
    mac: Option<MacAddress>,
}

/// Called now and then while a box runs.
type Observer = Box<dyn FnMut(&System, Progress)>;

/// A simulated machine with one driver.
///
/// It belongs to the OS thread that built it. Steps go on until one returns [`Ended`]; the report can be had at any
/// time.
pub struct NdisBox {
    loaded: Option<Loaded>,
    driver_id: Option<DriverId>,
    versions: Option<((u8, u8), (u8, u8))>,
    adapters: Vec<Option<Adapter>>,
    oids: Vec<OidReport>,
    failure: Option<String>,
    observer: Option<Observer>,
    phase: &'static str,
    pub(crate) made: Made,
}

impl NdisBox {
    pub(crate) fn new(made: Made) -> Self {
        let adapters = made.parts.iter().map(|_| None).collect();
        let (loaded, driver_id, versions, failure, observer) = (None, None, None, None, None);
        let oids = Vec::new();
        Self { loaded, driver_id, versions, adapters, oids, failure, observer, phase: "idle", made }
    }

    /// Calls `observer` now and then while the box runs, and at each step of the driver's life.
    pub fn observe(&mut self, observer: impl FnMut(&System, Progress) + 'static) {
        self.observer = Some(Box::new(observer));
    }

    /// The machine below Windows: time, trace, findings so far.
    pub fn system(&self) -> &System {
        &self.made.system
    }

    /// Files that the driver has written: paths on drive C, and what is in them.
    pub fn files_written(&self) -> Vec<(String, Vec<u8>)> {
        Ntoskrnl::of(&self.made.system).files_written()
    }

    /// The registry as it is now. [`NdisBox::restore_registry`] takes it back.
    pub fn registry_snapshot(&self) -> Registry {
        Ntoskrnl::of(&self.made.system).registry(|registry| registry.clone())
    }

    /// Puts the registry back as it was; keys that are open and did not exist then are deleted ones.
    pub fn restore_registry(&self, snapshot: &Registry) {
        Ntoskrnl::of(&self.made.system).registry(|registry| registry.restore(snapshot));
    }

    /// Loads the driver, runs DriverEntry, and starts and binds an adapter for each device.
    ///
    /// # Errors
    /// [`Ended`] when the driver failed or the run stopped.
    pub fn boot(&mut self) -> Result<(), Ended> {
        self.load_driver()?;
        let mut started = 0;
        let mut failed = None;
        for index in 0..self.made.parts.len() {
            match self.start_adapter(index) {
                Ok(()) => started += 1,
                Err(Ended::Failed(what)) => failed = Some(what),
                Err(stopped) => return Err(stopped),
            }
        }
        match failed {
            Some(what) => {
                self.failure.get_or_insert_with(|| what.clone());
                if started == 0 { Err(Ended::Failed(what)) } else { Ok(()) }
            }
            None => Ok(()),
        }
    }

    /// Loads the driver and runs DriverEntry.
    ///
    /// # Errors
    /// [`Ended`] when it failed or the run stopped.
    pub fn load_driver(&mut self) -> Result<(), Ended> {
        let Made { system, images, driver, .. } = &self.made;
        let loaded = match load::load(system, Ntoskrnl::of(system), images, driver) {
            Ok(loaded) => loaded,
            Err(error) => {
                let what = format!("{}: {error}", driver.file);
                system.record_stop(Stop::Unsupported { what }, None, Vec::new());
                return Err(self.stopped());
            }
        };
        let image = loaded.driver.clone();
        self.loaded = Some(loaded);
        let result = self.on_thread("DriverEntry", move |system| Ndis::of(system).load_driver(&image))?;
        match result {
            Ok(id) => {
                self.driver_id = Some(id);
                self.versions = Ndis::of(&self.made.system).driver_versions(id);
                if let Some(Err(error)) = self.loaded.as_ref().map(Loaded::discard) {
                    let what = format!("cannot discard INIT sections: {error}");
                    self.made.system.record_stop(Stop::BoxBug { what }, None, Vec::new());
                    return Err(self.stopped());
                }
                Ok(())
            }
            Err(status) => {
                let what = format!("DriverEntry failed with {}", outcome::ntstatus(status));
                self.failure = Some(what.clone());
                Err(Ended::Failed(what))
            }
        }
    }

    /// Starts the adapter of a device and binds a protocol to it.
    ///
    /// # Errors
    /// [`Ended`] when the driver failed or the run stopped.
    pub fn start_adapter(&mut self, index: usize) -> Result<(), Ended> {
        let Some(driver) = self.driver_id else {
            return Err(Ended::Failed("no driver is loaded".to_owned()));
        };
        let part = &self.made.parts[index];
        let spec = AdapterSpec {
            name: format!("{} #{index}", part.spec.model.name),
            device: part.device,
            driver_key: registry::driver_key(index),
            instance: registry::instance(&hardware_id(&self.made.driver, &part.spec), index),
        };
        let name = spec.name.clone();
        let started =
            self.on_thread("initialization", move |system| Ndis::of(system).start_adapter(driver, spec))?;
        let id = started.map_err(|status| {
            Ended::Failed(format!(
                "{name} did not start: the driver failed with {}",
                outcome::ndis_status(status)
            ))
        })?;
        let cable = self.made.parts[index].cable.clone();
        let mac = Ndis::of(&self.made.system).current_mac(id).map(MacAddress);
        let receiver = cable.clone();
        Ndis::of(&self.made.system).set_receiver(id, Box::new(move |frame| receiver.indicated(frame)));
        let adapter = Adapter { id, live: true, traffic: Traffic::default(), mac };
        self.adapters[index] = Some(adapter);
        let bound = self.on_thread("restart and binding", move |system| {
            let ndis = Ndis::of(system);
            ndis.in_step(id, || ndis.bind(id))
        })?;
        bound.map_err(|status| {
            Ended::Failed(format!(
                "{name} did not restart: the driver failed with {}",
                outcome::ndis_status(status)
            ))
        })
    }

    /// Plays the networks: frames come over the wires and are given to the driver to send, each at its time, until
    /// all have passed or the box's duration is over.
    ///
    /// # Errors
    /// [`Ended::Stopped`].
    pub fn drive(&mut self) -> Result<(), Ended> {
        let started = self.made.system.now().0;
        let end = self.made.duration.map(|nanos| started.saturating_add(nanos));
        let cut = Rc::new(Cell::new(false));
        let mut senders = Vec::new();
        for index in 0..self.made.parts.len() {
            senders.extend(self.begin_traffic(index, &cut)?);
        }
        self.phase = "traffic";
        let idle = senders.is_empty() && self.made.parts.iter().all(|part| part.cable.is_finished());
        if idle && end.is_none() {
            return self.run_for(IDLE_RUN);
        }
        let cables: Vec<Cable> = self.made.parts.iter().map(|part| part.cable.clone()).collect();
        self.run(end, move |system| {
            senders.iter().all(|sender| system.thread_finished(*sender))
                && cables.iter().all(Cable::is_finished)
        })?;
        if end.is_some_and(|end| self.made.system.now().0 >= end) {
            cut.set(true);
            self.made.parts.iter().for_each(|part| part.cable.cut());
        } else if let Some(end) = end {
            self.run_for(end - self.made.system.now().0)?;
        }
        self.run_until_quiet()
    }

    /// Starts the traffic of one adapter; the thread that sends, if there is something to send.
    fn begin_traffic(&mut self, index: usize, cut: &Rc<Cell<bool>>) -> Result<Option<ThreadId>, Ended> {
        let Made { system, parts, .. } = &self.made;
        let part = &parts[index];
        let Some(adapter) = &self.adapters[index] else { return Ok(None) };
        let (id, station) = (adapter.id, adapter.mac.unwrap_or(part.place.mac));
        let now = system.now();
        part.cable.begin(now.0, station);
        // The device looks at its cable when its own state may have changed.
        let hal = Hal::of(system);
        hal.with_machine(|machine| {
            let at = bus::Nanos(now.0);
            match part.spec.model.chip {
                ChipKind::Cs8900 => machine.with_device(part.device, at, |chip: &mut cs8900::Cs8900, _| {
                    chip.cable_mut();
                }),
                ChipKind::E1000 => machine.with_device(part.device, at, |card: &mut e1000::E1000, _| {
                    card.cable_mut();
                }),
            }
        });
        let sends = match part.network.sends(station) {
            Ok(Sends::None) => return Ok(None),
            Ok(sends) => sends,
            Err(error) => {
                let what = error.to_string();
                system.record_stop(Stop::BoxBug { what }, None, Vec::new());
                return Err(self.stopped());
            }
        };
        let (cable, cut) = (part.cable.clone(), Rc::clone(cut));
        let body = move |system: &System| send_all(system, id, sends, now.0, &cable, &cut);
        match system.spawn("protocol send", body) {
            Ok(thread) => Ok(Some(thread)),
            Err(error) => {
                let what = format!("no stack for a thread: {error}");
                system.record_stop(Stop::BoxBug { what }, None, Vec::new());
                Err(self.stopped())
            }
        }
    }

    /// Lets virtual time pass.
    ///
    /// # Errors
    /// [`Ended::Stopped`].
    pub fn run_for(&mut self, nanos: u64) -> Result<(), Ended> {
        let end = self.made.system.now().0.saturating_add(nanos);
        self.run(Some(end), |_| false)
    }

    /// Lets time pass until no frame moves any more.
    ///
    /// # Errors
    /// [`Ended::Stopped`].
    pub fn run_until_quiet(&mut self) -> Result<(), Ended> {
        let give_up = self.made.system.now().0 + QUIET_LIMIT;
        loop {
            let before = self.frames();
            self.run_for(QUIET)?;
            if self.frames() == before || self.made.system.now().0 >= give_up {
                return Ok(());
            }
        }
    }

    /// Gives a frame to the driver of an adapter to send. `false` if it could not be given: the adapter does not run.
    ///
    /// # Errors
    /// [`Ended`].
    pub fn send(&mut self, adapter: usize, frame: &[u8]) -> Result<bool, Ended> {
        let Some(Some(target)) = self.adapters.get(adapter) else {
            return Err(Ended::Failed(format!("there is no adapter {adapter}")));
        };
        let id = target.id;
        let cable = self.made.parts[adapter].cable.clone();
        let frame = frame.to_vec();
        self.on_thread("a send", move |system| give(system, id, &cable, &frame))
    }

    /// Pauses and halts the adapters and unloads the driver.
    ///
    /// # Errors
    /// [`Ended::Stopped`].
    pub fn halt(&mut self) -> Result<(), Ended> {
        self.made.parts.iter().for_each(|part| part.cable.cut());
        for index in 0..self.adapters.len() {
            self.halt_adapter(index)?;
        }
        self.unload_driver()
    }

    /// Shuts the machine down as Windows does: each adapter's MiniportShutdownEx is called, and nothing after it.
    ///
    /// # Errors
    /// [`Ended::Stopped`].
    pub fn shut_down(&mut self) -> Result<(), Ended> {
        self.made.parts.iter().for_each(|part| part.cable.cut());
        for index in 0..self.adapters.len() {
            let Some(Some(Adapter { id, live: true, .. })) = self.adapters.get(index) else { continue };
            let id = *id;
            self.on_thread("shutdown", move |system| Ndis::of(system).shutdown(id))?;
        }
        Ok(())
    }

    /// Pauses and halts one adapter.
    ///
    /// # Errors
    /// [`Ended::Stopped`].
    pub fn halt_adapter(&mut self, index: usize) -> Result<(), Ended> {
        let Some(Some(adapter)) = self.adapters.get(index) else { return Ok(()) };
        if !adapter.live {
            return Ok(());
        }
        let id = adapter.id;
        self.on_thread("pause", move |system| {
            let ndis = Ndis::of(system);
            ndis.in_step(id, || ndis.pause(id));
        })?;
        self.gone(index);
        self.on_thread("halt", move |system| {
            let ndis = Ndis::of(system);
            ndis.in_step(id, || ndis.halt(id));
        })
    }

    /// Unloads the driver; its code is gone after that.
    ///
    /// # Errors
    /// [`Ended::Stopped`].
    pub fn unload_driver(&mut self) -> Result<(), Ended> {
        if let Some(id) = self.driver_id.take() {
            self.on_thread("unload", move |system| Ndis::of(system).unload_driver(id))?;
        }
        if let Some(loaded) = self.loaded.take() {
            self.made.images.unloaded(loaded.driver.base);
        }
        Ok(())
    }

    /// Boots, drives and halts, as far as it goes, and reports.
    pub fn run_all(mut self) -> Report {
        // How it ended is in the report.
        let _ = self.run_steps();
        self.report()
    }

    /// Boots, does the actions that the builder was given, drives (after the actions, unless they say where), and
    /// halts.
    ///
    /// # Errors
    /// [`Ended`] with what kept it from going on. What was loaded is unloaded unless the run stopped.
    pub fn run_steps(&mut self) -> Result<(), Ended> {
        let booted = self.boot();
        if let Err(Ended::Stopped(_)) = booted {
            return booted;
        }
        let done = booted.and_then(|()| self.act_and_drive());
        if let Err(Ended::Stopped(_)) = done {
            return done;
        }
        self.halt()?;
        done
    }

    fn act_and_drive(&mut self) -> Result<(), Ended> {
        let mut actions = self.made.actions.clone();
        if actions.iter().all(|action| action.what != Step::Traffic) {
            actions.push(Action { what: Step::Traffic, adapter: None });
        }
        for action in &actions {
            if let Err(Ended::Failed(what)) = self.act(action) {
                self.failure.get_or_insert_with(|| what.clone());
                return Err(Ended::Failed(what));
            }
            if self.made.system.stopped().is_some() {
                return Err(self.stopped());
            }
        }
        Ok(())
    }

    /// What happened so far.
    pub fn report(&self) -> Report {
        outcome::report(self)
    }

    /// Text of the last events, if the box keeps it.
    pub fn trace_text(&self) -> Option<String> {
        self.made.system.recorder(|recorder| {
            let (text, dropped) = recorder.text()?;
            let head = if dropped > 0 { format!("({dropped} events before these)\n") } else { String::new() };
            Some(head + text)
        })
    }

    /// Writes out captures and tells what was wrong with them.
    ///
    /// # Errors
    /// The first thing that went wrong with a file.
    pub fn close_networks(&mut self) -> Result<(), net::NetError> {
        let mut result = Ok(());
        for part in &self.made.parts {
            result = result.and(part.cable.close());
        }
        result
    }

    /// Traffic of an adapter as NDIS counted it.
    pub(crate) fn traffic(&self, index: usize) -> Option<Traffic> {
        let adapter = self.adapters.get(index)?.as_ref()?;
        Some(if adapter.live {
            Ndis::of(&self.made.system).traffic(adapter.id)
        } else {
            adapter.traffic.clone()
        })
    }

    /// How many adapters there are, live or not.
    pub(crate) fn adapter_count(&self) -> usize {
        self.adapters.len()
    }

    /// An adapter that NDIS has.
    pub(crate) fn live(&self, index: usize) -> Option<AdapterId> {
        self.adapters.get(index)?.as_ref().filter(|adapter| adapter.live).map(|adapter| adapter.id)
    }

    /// NDIS has an adapter no more.
    pub(crate) fn gone(&mut self, index: usize) {
        let Some(id) = self.live(index) else { return };
        let traffic = Ndis::of(&self.made.system).traffic(id);
        if let Some(Some(adapter)) = self.adapters.get_mut(index) {
            (adapter.traffic, adapter.live) = (traffic, false);
        }
    }

    pub(crate) fn record_oid(&mut self, report: OidReport) {
        self.oids.push(report);
    }

    /// OID requests that were asked for, with their answers.
    pub fn oids(&self) -> &[OidReport] {
        &self.oids
    }

    /// The station's address, as the driver set it.
    pub(crate) fn mac(&self, index: usize) -> Option<MacAddress> {
        self.adapters.get(index)?.as_ref()?.mac
    }

    /// NDIS version and own version that the driver registered with.
    pub(crate) fn versions(&self) -> Option<((u8, u8), (u8, u8))> {
        self.versions
    }

    pub(crate) fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    fn frames(&self) -> u64 {
        self.made.parts.iter().map(|part| part.cable.activity()).sum()
    }

    fn stopped(&self) -> Ended {
        let why = self.made.system.stopped().map_or_else(|| "unknown".to_owned(), |stop| stop.message);
        Ended::Stopped(why)
    }

    /// Runs `work` on a thread of the box and everything else beside it until it is done.
    pub(crate) fn on_thread<R: 'static>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&System) -> R + 'static,
    ) -> Result<R, Ended> {
        let result = Rc::new(RefCell::new(None));
        let place = Rc::clone(&result);
        let body = move |system: &System| {
            let value = work(system);
            *place.borrow_mut() = Some(value);
        };
        let system = Arc::clone(&self.made.system);
        let thread = match system.spawn(name, body) {
            Ok(thread) => thread,
            Err(error) => {
                let what = format!("no stack for a thread: {error}");
                system.record_stop(Stop::BoxBug { what }, None, Vec::new());
                return Err(self.stopped());
            }
        };
        self.phase = name;
        let limit = system.now().0.saturating_add(STEP_LIMIT);
        self.run(Some(limit), move |system| system.thread_finished(thread))?;
        system.forget_thread(thread);
        let value = result.borrow_mut().take();
        value.ok_or_else(|| {
            if system.stopped().is_none() {
                let seconds = STEP_LIMIT / 1_000_000_000;
                let what =
                    format!("a step of the driver's life took longer than {seconds} s of virtual time");
                system.record_stop(Stop::Limit { what }, None, system.describe_threads());
            }
            self.stopped()
        })
    }

    /// Runs the box until `done`, or until the time `end`.
    fn run(&mut self, end: Option<u64>, mut done: impl FnMut(&System) -> bool) -> Result<(), Ended> {
        let system = Arc::clone(&self.made.system);
        let cables: Vec<Cable> = self.made.parts.iter().map(|part| part.cable.clone()).collect();
        let mut watch = Watch::new(self.observer.as_mut(), self.phase, cables);
        let mut check = |system: &System| {
            watch.look(system);
            done(system)
        };
        match system.run_until(end.map(Nanos), &mut check) {
            RunEnd::Done | RunEnd::TimeReached => Ok(()),
            RunEnd::Idle => {
                system.stop_deadlocked();
                Err(self.stopped())
            }
            RunEnd::Stopped => Err(self.stopped()),
        }
    }
}

/// Tells the observer how far the run is, not too often.
struct Watch<'a> {
    observer: Option<&'a mut Observer>,
    phase: &'static str,
    cables: Vec<Cable>,
    rounds: u64,
    last: Progress,
}

impl<'a> Watch<'a> {
    /// Rounds of the dispatch loop between two looks.
    const ROUNDS: u64 = 64;

    fn new(observer: Option<&'a mut Observer>, phase: &'static str, cables: Vec<Cable>) -> Self {
        Self { observer, phase, cables, rounds: 0, last: Progress::default() }
    }

    fn look(&mut self, system: &System) {
        let Some(observer) = &mut self.observer else { return };
        self.rounds += 1;
        if !self.rounds.is_multiple_of(Self::ROUNDS) && self.rounds != 1 {
            return;
        }
        let progress = Progress {
            phase: self.phase,
            time_ns: system.now().0,
            steps: system.summary(|summary| summary.lifecycle.len()),
            frames: self.cables.iter().map(Cable::activity).sum(),
        };
        if progress != self.last {
            self.last = progress;
            observer(system, progress);
        }
    }
}

/// Gives frames to the driver, each at its time, never too many at once.
fn send_all(
    system: &System,
    adapter: AdapterId,
    mut sends: Sends,
    start: u64,
    cable: &Cable,
    cut: &Rc<Cell<bool>>,
) {
    let ndis = Ndis::of(system);
    while let Some(frame) = sends.next_frame() {
        let due = start.saturating_add(frame.at.0);
        while !cut.get() && (system.now().0 < due || ndis.sends_outstanding(adapter) >= SENDS_AT_ONCE) {
            let next = due.max(system.now().0 + SEND_RETRY);
            let until = if system.now().0 < due { due } else { next };
            system.park(WaitReason::Delay, Some(Nanos(until)));
        }
        if cut.get() {
            return;
        }
        give(system, adapter, cable, &frame.bytes);
    }
}

/// Gives one frame to the driver. It may be on the wire before this returns.
fn give(system: &System, adapter: AdapterId, cable: &Cable, frame: &[u8]) -> bool {
    cable.give(frame);
    let given = Ndis::of(system).send(adapter, &[frame]) > 0;
    if !given {
        cable.take_back();
    }
    given
}
