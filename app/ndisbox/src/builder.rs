//! Says what a box is made of, and makes it.

use crate::action::Action;
use crate::cable::Cable;
use crate::device::{CS8900_PORTS, ChipKind, DeviceSpec, Placement, Speed};
use crate::driver::{Driver, DriverSource, known_hardware};
use crate::machine::{NdisBox, Part};
use crate::network::NetSpec;
use crate::recording::check_driver;
use crate::symbols::Images;
use crate::{UserError, load, registry};
use bus::{DmaChannel, IrqLine, Machine, Port};
use ddi::{Settings, System};
use hal::Hal;
use hal::platform::RamMemory;
use i8237::{ControllerKind, DmaController};
use ndis::Ndis;
use net::MacAddress;
use ntoskrnl::Ntoskrnl;
use ntoskrnl::ex::special_pool::PoolPlacement;
use sched::{Nanos, PolicyKind, Schedule};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

/// The devices of a machine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Devices {
    /// One, as the INF knows it; a CS8900A if there is no INF.
    #[default]
    FromDriver,
    /// These.
    Given(Vec<DeviceSpec>),
}

/// Whether devices are given messages for interrupts, whatever their installation asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Messages {
    /// None: their lines.
    Off,
    /// MSI.
    Msi,
    /// MSI-X.
    MsiX,
}

impl Messages {
    fn kind(self) -> Option<hal::message::MessageKind> {
        match self {
            Self::Off => None,
            Self::Msi => Some(hal::message::MessageKind::Msi),
            Self::MsiX => Some(hal::message::MessageKind::MsiX),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Msi => "msi",
            Self::MsiX => "msix",
        }
    }
}

impl std::str::FromStr for Messages {
    type Err = UserError;

    fn from_str(text: &str) -> Result<Self, UserError> {
        [Self::Off, Self::Msi, Self::MsiX].into_iter().find(|own| own.name() == text).ok_or_else(|| {
            let what = "interrupts are off (lines only), msi or msix".to_owned();
            UserError::Option { option: "--msi", value: text.to_owned(), what }
        })
    }
}

/// What a box is made of. The defaults are those of the command line.
///
/// ```
/// use ndisbox::{BoxBuilder, DriverSource};
///
/// let builder = BoxBuilder::new(DriverSource::Demo).net("loopback".parse()?).seed(7);
/// let report = builder.build()?.run_all();
/// assert_eq!(report.seed, 7);
/// assert!(report.findings.is_empty(), "{:?}", report.findings);
/// # Ok::<(), ndisbox::UserError>(())
/// ```
#[derive(Clone, Debug)]
pub struct BoxBuilder {
    driver: DriverSource,
    devices: Devices,
    networks: Vec<NetSpec>,
    overrides: BTreeMap<String, String>,
    settings: Settings,
    special_pool: PoolPlacement,
    newest_ndis: (u8, u8),
    duration: Option<u64>,
    capture: Option<PathBuf>,
    files: Option<PathBuf>,
    allow_missing: bool,
    actions: Vec<Action>,
    disabled_rules: Vec<String>,
    messages: Option<Messages>,
    map_registers: Option<u32>,
}

/// NDIS version of a box unless another one is asked for.
const NEWEST_NDIS: (u8, u8) = (6, 80);
/// NDIS versions that a box can have.
pub const NDIS_VERSIONS: [(u8, u8); 10] =
    [(6, 0), (6, 1), (6, 20), (6, 30), (6, 40), (6, 50), (6, 51), (6, 60), (6, 70), (6, 80)];

impl BoxBuilder {
    /// A box for one driver: one device, no network, the usual settings.
    pub fn new(driver: DriverSource) -> Self {
        Self {
            driver,
            devices: Devices::default(),
            networks: Vec::new(),
            overrides: BTreeMap::new(),
            settings: Settings::default(),
            special_pool: PoolPlacement::default(),
            newest_ndis: NEWEST_NDIS,
            duration: None,
            capture: None,
            files: None,
            allow_missing: false,
            actions: Vec::new(),
            disabled_rules: Vec::new(),
            messages: None,
            map_registers: None,
        }
    }

    /// The main job: the sample driver, its chip, and the capture that the binary carries.
    pub fn demo() -> Self {
        Self::new(DriverSource::Demo).net(NetSpec::Demo)
    }

    /// Adds a device. Without any, there is one that fits the driver.
    #[must_use]
    pub fn device(mut self, device: DeviceSpec) -> Self {
        match &mut self.devices {
            Devices::Given(devices) => devices.push(device),
            from_driver => *from_driver = Devices::Given(vec![device]),
        }
        self
    }

    /// No device.
    #[must_use]
    pub fn no_device(mut self) -> Self {
        self.devices = Devices::Given(Vec::new());
        self
    }

    /// Plugs the next device into a network. A device without one is plugged into nothing.
    #[must_use]
    pub fn net(mut self, network: NetSpec) -> Self {
        self.networks.push(network);
        self
    }

    /// A value in the driver key of each adapter, over what the INF says.
    #[must_use]
    pub fn set(mut self, keyword: &str, value: &str) -> Self {
        self.overrides.insert(keyword.to_owned(), value.to_owned());
        self
    }

    /// Gives devices messages for interrupts or keeps them from it, whatever their installation asks for.
    #[must_use]
    pub fn messages(mut self, messages: Messages) -> Self {
        self.messages = Some(messages);
        self
    }

    /// Lets the DMA of bus masters go through this many map registers for each adapter, one for a page.
    #[must_use]
    pub fn map_registers(mut self, count: u32) -> Self {
        self.map_registers = Some(count);
        self
    }

    /// Which of the possible interleavings to run.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.settings.seed = seed;
        self
    }

    /// Who decides what runs next.
    #[must_use]
    pub fn policy(mut self, policy: PolicyKind) -> Self {
        self.settings.policy = policy;
        self
    }

    /// Repeats the decisions of a run before. What the box is made of has to be what it was made of then.
    #[must_use]
    pub fn replay_schedule(mut self, schedule: Schedule) -> Self {
        self.settings.replay = Some(Arc::new(schedule));
        self
    }

    /// Number of virtual processors, 1 to 32.
    #[must_use]
    pub fn processors(mut self, count: usize) -> Self {
        self.settings.processors = count;
        self
    }

    /// RAM in bytes.
    #[must_use]
    pub fn ram(mut self, bytes: u64) -> Self {
        self.settings.ram_bytes = bytes;
        self
    }

    /// Where blocks of pool lie: at a page that cannot be touched, or not.
    #[must_use]
    pub fn special_pool(mut self, placement: PoolPlacement) -> Self {
        self.special_pool = placement;
        self
    }

    /// Whether instructions of the driver that trap are patched, so that they do not trap again. The run is the same
    /// without, but slower; only a driver that looks at its own code can tell.
    #[must_use]
    pub fn patching(mut self, on: bool) -> Self {
        self.settings.patching = on;
        self
    }

    /// Virtual time, nanoseconds, after which the run is stopped.
    #[must_use]
    pub fn time_limit(mut self, nanos: u64) -> Self {
        self.settings.time_limit = Nanos(nanos);
        self
    }

    /// Steps (preemption points, mostly) after which the run is stopped.
    #[must_use]
    pub fn step_limit(mut self, steps: u64) -> Self {
        self.settings.step_limit = steps;
        self
    }

    /// Keeps the text of the last events, about this many bytes.
    #[must_use]
    pub fn trace(mut self, bytes: usize) -> Self {
        self.settings.trace_bytes = bytes;
        self
    }

    /// Newest NDIS version that drivers may register with: one of [`NDIS_VERSIONS`].
    #[must_use]
    pub fn ndis_version(mut self, version: (u8, u8)) -> Self {
        self.newest_ndis = version;
        self
    }

    /// Virtual time, nanoseconds, for which the traffic runs. Without it, until all of it has passed.
    #[must_use]
    pub fn duration(mut self, nanos: u64) -> Self {
        self.duration = Some(nanos);
        self
    }

    /// Records what is on the wire of the first device to a pcapng file.
    #[must_use]
    pub fn capture(mut self, path: PathBuf) -> Self {
        self.capture = Some(path);
        self
    }

    /// The folder that holds the driver's files, such as firmware: it finds them in `\SystemRoot\system32\drivers`, or
    /// by their path on drive C. Nothing is written to the folder.
    #[must_use]
    pub fn files(mut self, folder: PathBuf) -> Self {
        self.files = Some(folder);
        self
    }

    /// Runs a driver that imports what is missing until it uses it.
    #[must_use]
    pub fn allow_missing(mut self) -> Self {
        self.allow_missing = true;
        self
    }

    /// Has something done once the driver runs, after what was added before: see [`NdisBox::run_steps`].
    #[must_use]
    pub fn action(mut self, action: Action) -> Self {
        self.actions.push(action);
        self
    }

    /// Leaves the findings of a rule out.
    ///
    /// # Errors
    /// [`UserError::Option`] if there is no such rule.
    pub fn disable_rule(mut self, name: &str) -> Result<Self, UserError> {
        if crate::rules().all(|rule| rule.name != name) {
            let what = "there is no such rule; `ndisbox rules` lists them".to_owned();
            return Err(UserError::Option { option: "--disable-rule", value: name.to_owned(), what });
        }
        self.disabled_rules.push(name.to_owned());
        Ok(self)
    }

    /// The words after `ndisbox run` that make this box.
    pub fn arguments(&self) -> Vec<OsString> {
        let mut words: Vec<OsString> = vec![match &self.driver {
            DriverSource::File(path) => path.into(),
            other => other.argument().into(),
        }];
        let mut option = |name: &str, value: OsString| words.extend([OsString::from(name), value]);
        if let Devices::Given(devices) = &self.devices {
            if devices.is_empty() {
                option("--device", "none".into());
            }
            devices.iter().for_each(|device| option("--device", device.to_string().into()));
        }
        for network in &self.networks {
            match network {
                NetSpec::Capture(path) => {
                    let mut value = OsString::from("pcap:");
                    value.push(path);
                    option("--net", value);
                }
                other => option("--net", other.to_string().into()),
            }
        }
        let usual = Settings::default();
        let own = &self.settings;
        for (name, value) in &self.overrides {
            option("--set", format!("{name}={value}").into());
        }
        if own.policy != usual.policy {
            option("--schedule", own.policy.to_string().into());
        }
        if own.processors != usual.processors {
            option("--cpus", own.processors.to_string().into());
        }
        if let Some(messages) = self.messages {
            option("--msi", messages.name().into());
        }
        if let Some(count) = self.map_registers {
            option("--map-registers", count.to_string().into());
        }
        if own.ram_bytes != usual.ram_bytes {
            option("--ram", format!("{}M", own.ram_bytes >> 20).into());
        }
        if self.special_pool != PoolPlacement::default() {
            option("--special-pool", self.special_pool.to_string().into());
        }
        if own.time_limit != usual.time_limit {
            option("--time-limit", format!("{}ns", own.time_limit.0).into());
        }
        if own.step_limit != usual.step_limit {
            option("--step-limit", own.step_limit.to_string().into());
        }
        if let Some(nanos) = self.duration {
            option("--for", format!("{nanos}ns").into());
        }
        if self.newest_ndis != NEWEST_NDIS {
            option("--ndis", format!("{}.{}", self.newest_ndis.0, self.newest_ndis.1).into());
        }
        if let Some(folder) = &self.files {
            option("--files", folder.into());
        }
        for rule in &self.disabled_rules {
            option("--disable-rule", rule.into());
        }
        for action in &self.actions {
            option("--do", action.to_string().into());
        }
        option("--seed", own.seed.to_string().into());
        if self.allow_missing {
            words.push("--allow-missing".into());
        }
        if !self.settings.patching {
            words.push("--no-patch".into());
        }
        words
    }

    /// The driver as the command line takes it.
    pub(crate) fn driver_name(&self) -> String {
        self.driver.argument()
    }

    /// The seed.
    pub(crate) fn seed_value(&self) -> u64 {
        self.settings.seed
    }

    /// The command that runs the same again.
    pub fn replay(&self) -> String {
        let words: Vec<String> =
            self.arguments().iter().map(|word| quoted(&word.to_string_lossy())).collect();
        format!("ndisbox run {}", words.join(" "))
    }

    /// Reads and checks everything, and puts the machine together. Nothing of the driver has run yet.
    ///
    /// # Errors
    /// [`UserError`]: what the user gave cannot be used.
    #[expect(
        clippy::arc_with_non_send_sync,
        reason = "a system is shared within one OS thread, and takes an Arc"
    )]
    pub fn build(self) -> Result<NdisBox, UserError> {
        self.check_settings()?;
        let specs = self.device_specs()?;
        let ids: Vec<&str> = match specs.first() {
            Some(spec) if self.driver.has_inf() => spec.model.hardware_ids.to_vec(),
            _ => Vec::new(),
        };
        let driver = Driver::read(&self.driver, &ids)?;
        if let Some(schedule) = &self.settings.replay {
            check_driver(schedule, &driver.file, driver.fingerprint)?;
        }
        let exports = crate::all_exports();
        if !self.allow_missing {
            load::check_imports(&exports, &driver)?;
        }
        registry::check_overrides(&driver, &self.overrides)?;
        let parts = self.parts(&specs, &driver)?;
        let host = |error: &dyn std::fmt::Display| UserError::Host(error.to_string());
        let system = Arc::new(System::new(self.settings.clone(), exports).map_err(|error| host(&error))?);
        let attached = system.attach().map_err(|error| host(&error))?;
        let mut machine = Machine::new(Arc::new(RamMemory(Arc::clone(&system.ram))));
        let resources = DmaController::resources(ControllerKind::At);
        machine
            .attach_dma_controller(Box::new(DmaController::new(i8237::Config::default())), resources)
            .map_err(|error| host(&error))?;
        let mut attached_parts = Vec::new();
        for (spec, place, network, cable) in parts {
            let device = attach(&mut machine, &spec, &place, &cable)?;
            attached_parts.push(Part { spec, place, network, cable, device });
        }
        let hal = Hal::new(machine);
        hal.install(&system);
        hal.set_map_registers(self.map_registers);
        hal.set_message_kind(self.messages.and_then(Messages::kind));
        let ke = Ntoskrnl::new(Arc::clone(&hal));
        ke.install(&system);
        ke.place_pool(self.special_pool);
        let ndis = Ndis::with_version(hal, Arc::clone(&ke), self.newest_ndis);
        ndis.install(&system);
        if let Some(folder) = &self.files {
            let cannot_read = |source| UserError::File { verb: "read", path: folder.clone(), source };
            ke.map_folder(folder).map_err(cannot_read)?;
        }
        let source = Arc::clone(&ke);
        ndis.set_file_source(Box::new(move |name| source.file_contents(name)));
        let images = Arc::new(Images::default());
        system.install_symbols(Arc::clone(&images) as _);
        ke.registry(|tree| {
            registry::write_service(tree, &driver);
            for (index, part) in attached_parts.iter().enumerate() {
                let id = hardware_id(&driver, &part.spec);
                registry::write_driver_key(tree, &driver, index, &id, &self.overrides);
                if let Some(messages) = self.messages {
                    registry::write_messages(
                        tree,
                        &registry::instance(&id, index),
                        messages.kind().is_some(),
                    );
                }
            }
        });
        let replay = self.replay();
        let arguments = self.arguments().iter().map(|word| word.to_string_lossy().into_owned()).collect();
        Ok(NdisBox::new(crate::machine::Made {
            system,
            attached,
            images,
            driver,
            parts: attached_parts,
            duration: self.duration,
            disabled_rules: self.disabled_rules,
            actions: self.actions,
            replay,
            arguments,
        }))
    }

    fn check_settings(&self) -> Result<(), UserError> {
        let wrong = |option, value: String, what: &str| {
            Err(UserError::Option { option, value, what: what.to_owned() })
        };
        let settings = &self.settings;
        if !(1..=32).contains(&settings.processors) {
            return wrong("--cpus", settings.processors.to_string(), "a box has 1 to 32 processors");
        }
        if !(MIN_RAM..=MAX_RAM).contains(&settings.ram_bytes) {
            return wrong(
                "--ram",
                format!("{}M", settings.ram_bytes >> 20),
                "a box has 32M to 65536M of RAM",
            );
        }
        if !NDIS_VERSIONS.contains(&self.newest_ndis) {
            let (major, minor) = self.newest_ndis;
            let all: Vec<_> = NDIS_VERSIONS.iter().map(|(major, minor)| format!("{major}.{minor}")).collect();
            let what = format!("NDIS has the versions {}", all.join(", "));
            return wrong("--ndis", format!("{major}.{minor}"), &what);
        }
        Ok(())
    }

    fn device_specs(&self) -> Result<Vec<DeviceSpec>, UserError> {
        match &self.devices {
            Devices::Given(devices) => Ok(devices.clone()),
            Devices::FromDriver if self.driver.has_inf() => {
                let known = known_hardware(&self.driver)?;
                let spec = DeviceSpec::for_hardware(known.iter().map(String::as_str)).ok_or_else(|| {
                    let what = "ndisbox has none of the devices that the INF is for; `ndisbox devices` lists them, \
                                --device none runs the driver without one";
                    UserError::InfDriver { file: self.driver.argument(), what: what.to_owned() }
                })?;
                Ok(vec![spec])
            }
            Devices::FromDriver => Ok(vec![DeviceSpec::new(&crate::device::CS8900)]),
        }
    }

    fn parts(
        &self,
        specs: &[DeviceSpec],
        driver: &Driver,
    ) -> Result<Vec<(DeviceSpec, Placement, NetSpec, Cable)>, UserError> {
        let configs = driver.installation.as_ref().map_or(&[][..], |i| &i.install.log_configs);
        if let Some(extra) = self.networks.get(specs.len()) {
            let what = format!("there is no device for it: {} has --device", specs.len());
            return Err(extra.wrong(what));
        }
        let mut parts = Vec::new();
        for (index, spec) in specs.iter().enumerate() {
            let place = spec.place(index);
            place.check(configs).map_err(|what| spec.wrong(what))?;
            let network = self.networks.get(index).cloned().unwrap_or_default();
            let record = self.capture.as_deref().filter(|_| index == 0);
            let name = format!("{} #{index}", spec.model.name);
            let cable = Cable::new(&network, self.station(&place), record.map(|path| (path, name.as_str())))?;
            parts.push((spec.clone(), place, network, cable));
        }
        Ok(parts)
    }

    /// The address that the driver will give the station.
    fn station(&self, place: &Placement) -> MacAddress {
        let own = self.overrides.iter().find(|(name, _)| name.eq_ignore_ascii_case("NetworkAddress"));
        own.and_then(|(_, value)| value.parse().ok()).unwrap_or(place.mac)
    }
}

const MIN_RAM: u64 = 32 << 20;
const MAX_RAM: u64 = 64 << 30;

/// Puts a device into the machine.
fn attach(
    machine: &mut Machine,
    spec: &DeviceSpec,
    place: &Placement,
    cable: &Cable,
) -> Result<bus::DeviceId, UserError> {
    let wrong = |error: bus::AttachError| spec.wrong(error.to_string());
    match spec.model.chip {
        ChipKind::Cs8900 => {
            let config = chip_config(spec, place);
            let chip = cs8900::Cs8900::new(&config, Box::new(cable.clone()))
                .map_err(|error| spec.wrong(error.to_string()))?;
            machine.attach(Box::new(chip), config.resources()).map_err(wrong)
        }
        ChipKind::E1000 => {
            let (wire_speed, negotiation) = match spec.speed {
                Speed::Wire => (e1000::WireSpeed::Negotiated, e1000::Config::default().negotiation),
                Speed::Instant => (e1000::WireSpeed::Instant, bus::Nanos::ZERO),
            };
            let config = e1000::Config { address: place.mac, wire_speed, negotiation };
            let card = e1000::E1000::new(&config, Box::new(cable.clone()));
            machine.attach_pci(Box::new(card), bus::PciPlacement::default()).map_err(wrong)
        }
    }
}

fn chip_config(spec: &DeviceSpec, place: &Placement) -> cs8900::Config {
    debug_assert_eq!(CS8900_PORTS, 16);
    cs8900::Config {
        address: place.mac,
        base: Port(place.io),
        irq: IrqLine(place.irq),
        dma: Some(DmaChannel(place.dma)),
        eeprom: true,
        wire_speed: match spec.speed {
            Speed::Wire => cs8900::WireSpeed::TenMegabit,
            Speed::Instant => cs8900::WireSpeed::Instant,
        },
    }
}

/// The identifier by which the device is installed.
pub(crate) fn hardware_id(driver: &Driver, spec: &DeviceSpec) -> String {
    let installed = driver.installation.as_ref().map(|i| i.install.hardware_id.clone());
    installed.unwrap_or_else(|| spec.model.hardware_ids.first().copied().unwrap_or_default().to_owned())
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./,:=+@%#*".contains(c);
    match word {
        "" => "''".to_owned(),
        // A star or hash is plain inside a word only where no shell would look at it.
        _ if word.chars().all(plain) && !word.contains(['*', '#']) => word.to_owned(),
        _ => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_replay_says_all_that_differs_from_the_usual() {
        assert_eq!(BoxBuilder::demo().replay(), "ndisbox run demo --net demo --seed 1");
        let builder = BoxBuilder::new(DriverSource::File("my dir/it's.sys".into()))
            .device("cs8900,irq=11".parse().unwrap())
            .net(NetSpec::Capture("a.pcap".into()))
            .set("*JumboPacket", "1514")
            .policy(PolicyKind::RoundRobin)
            .processors(1)
            .duration(5)
            .ndis_version((6, 30))
            .seed(9)
            .allow_missing();
        assert_eq!(
            builder.replay(),
            r"ndisbox run 'my dir/it'\''s.sys' --device cs8900,irq=11 --net pcap:a.pcap --set '*JumboPacket=1514' \
              --schedule round-robin --cpus 1 --for 5ns --ndis 6.30 --seed 9 --allow-missing"
                .replace("\\\n              ", "")
        );
        assert!(BoxBuilder::demo().no_device().replay().contains("--device none"));
    }

    #[test]
    fn what_cannot_be_is_refused_with_the_reason() {
        let said = |builder: BoxBuilder| builder.build().err().expect("is refused").to_string();
        let demo = BoxBuilder::demo;
        assert_eq!(said(demo().processors(0)), "--cpus 0: a box has 1 to 32 processors");
        assert!(said(demo().ram(1)).contains("--ram"));
        assert!(said(demo().ndis_version((5, 1))).contains("6.30"));
        assert!(said(demo().net(NetSpec::Null)).starts_with("--net null: there is no device for it"));
        assert!(said(demo().set("RxDmaBuffer", "17")).contains("16, 64"));
        let outside = demo().device("cs8900,io=0x200".parse().unwrap());
        assert!(said(outside).contains("does not allow ports 0x200-0x20f"));
        let two: DeviceSpec = "cs8900,io=0x300".parse().unwrap();
        assert!(said(demo().device(two.clone()).device(two)).contains("cannot attach"));
        assert!(said(BoxBuilder::new(DriverSource::File("no.sys".into()))).starts_with("cannot read no.sys"));
        let text = DriverSource::Image { name: "t.sys".into(), bytes: b"hello, world".to_vec() };
        assert!(said(BoxBuilder::new(text)).starts_with("t.sys: "));
        let rule = demo().disable_rule("NoSuchRule").err().unwrap().to_string();
        assert!(rule.contains("ndisbox rules"), "{rule}");
    }
}
