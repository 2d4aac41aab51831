//! What the installation of a device does: everything that a model's sections ask for, in order
//! (INF DDInstall Section and the sections that belong to it).

use std::collections::BTreeMap;

use crate::copy::{CopyFile, PackageFile, package_file, read_copy};
use crate::error::{InfError, InfErrorKind, Warning, WarningKind, shown};
use crate::file::{Inf, Line};
use crate::include::{Files, Findings, Includes, Note, NoteKind, Place};
use crate::log_config::{self, LogConfig};
use crate::models::{DeviceIds, Match, Model};
use crate::parameters::{self, AdvancedParameter, Ndi, NetworkEntries};
use crate::registry::{
    RegistryAction, RegistryData, RegistryOp, RegistryRoot, RegistryTree, RegistryView, RelativeKey, Verb,
    read_op,
};
use crate::service::{self, Service};
use crate::syntax::fold;
use crate::target::Target;
use crate::version::DriverVer;

/// At most this many registry operations, files or logical configurations in one installation.
const OPERATION_LIMIT: usize = 50_000;

/// At most this much text in the registry operations of one installation, in bytes.
const TEXT_LIMIT: usize = 64 << 20;

/// The installation of one device on one Windows.
#[derive(Debug, Clone)]
pub struct Install {
    /// Device description.
    pub description: String,
    /// Manufacturer.
    pub manufacturer: String,
    /// Provider of the INF.
    pub provider: String,
    /// Device setup class.
    pub class: Option<String>,
    /// GUID of the class.
    pub class_guid: Option<String>,
    /// Date and version: of the install section if it has them, else of the file.
    pub driver_ver: Option<DriverVer>,
    /// The identifier of the model that fits the device.
    pub hardware_id: String,
    /// How well it fits: see [`Match::rank`].
    pub rank: u32,
    /// The install section with its decoration.
    pub section: String,
    /// The decoration, such as `.NTamd64`; empty for none.
    pub section_extension: String,
    /// The service that drives the device.
    pub service: Option<Service>,
    /// The other services.
    pub other_services: Vec<Service>,
    /// The file of the driver service in the driver package.
    pub driver_file: Option<PackageFile>,
    /// Files that are copied.
    pub copy_files: Vec<CopyFile>,
    /// Registry operations in the order in which they are carried out: install section, `.HW`, services; for each
    /// section DelReg, AddReg, BitReg; needed sections before the one that needs them.
    pub registry: Vec<RegistryOp>,
    /// Network entries of the install section.
    pub network: NetworkEntries,
    /// The `Ndi` key.
    pub ndi: Ndi,
    /// Settings below `Ndi\params`, in file order.
    pub advanced_parameters: Vec<AdvancedParameter>,
    /// The driver key (HKR of the install section) after installation, with the network entries, and with the
    /// default of every required advanced parameter that AddReg does not set itself.
    pub driver_key: RegistryTree,
    /// `LogConfig` of the install section, in file order.
    pub log_configs: Vec<LogConfig>,
    /// `LogConfig` of the `.LogConfigOverride` section.
    pub log_config_overrides: Vec<LogConfig>,
    /// The `.FactDef` section: how the hardware leaves the factory.
    pub factory_config: Option<LogConfig>,
    /// Worth knowing, not wrong.
    pub notes: Vec<Note>,
    /// What is odd in the sections that were used; the oddities of the text itself are in [`Inf::warnings`].
    pub warnings: Vec<Warning>,
}

impl Inf {
    /// Installs the best model for a device that reports these hardware identifiers, the most specific first.
    /// Included files are taken to be those of Windows and are left out with a note.
    pub fn select(&self, hardware_ids: &[&str], target: &Target) -> Result<Install, InfError> {
        self.select_with(&DeviceIds::hardware(hardware_ids), target, &mut |_| None)
    }

    /// Installs the best model for a device; `includes` gives the bytes of included files.
    pub fn select_with(
        &self,
        ids: &DeviceIds,
        target: &Target,
        includes: Includes<'_>,
    ) -> Result<Install, InfError> {
        let mut findings = Findings::default();
        let mut matches = self.find_matches(ids, target, &mut findings.log)?;
        self.build(&matches.swap_remove(0), target, includes, findings)
    }

    /// Installs a model of [`Inf::models`] or [`Inf::matches`], whatever device it is for.
    pub fn install(
        &self,
        model: &Model,
        target: &Target,
        includes: Includes<'_>,
    ) -> Result<Install, InfError> {
        let ids = [&model.hardware_id].into_iter().chain(&model.compatible_ids);
        let id = ids.into_iter().find(|id| !id.is_empty()).cloned().unwrap_or_default();
        let found = Match { model: model.clone(), id, rank: 0 };
        self.build(&found, target, includes, Findings::default())
    }

    fn build(
        &self,
        found: &Match,
        target: &Target,
        includes: Includes<'_>,
        findings: Findings,
    ) -> Result<Install, InfError> {
        let model = &found.model;
        let Some((section, extension)) = self.install_section(&model.install_section, target) else {
            let tried: Vec<_> = target
                .install_extensions()
                .iter()
                .map(|ext| shown(&format!("{}{ext}", model.install_section)))
                .collect();
            let kind = InfErrorKind::InstallSectionMissing {
                name: shown(&model.install_section),
                tried: tried.join(", "),
            };
            return Err(self.source.error(model.offset, kind));
        };
        let version = self.version();
        let install = Install {
            description: model.description.clone(),
            manufacturer: model.manufacturer.clone(),
            provider: version.provider.clone().unwrap_or_default(),
            class: version.class.clone(),
            class_guid: version.class_guid.clone(),
            driver_ver: version.driver_ver,
            hardware_id: found.id.clone(),
            rank: found.rank,
            section: section.name().trim().to_owned(),
            section_extension: extension,
            service: None,
            other_services: Vec::new(),
            driver_file: None,
            copy_files: Vec::new(),
            registry: Vec::new(),
            network: NetworkEntries::default(),
            ndi: Ndi::default(),
            advanced_parameters: Vec::new(),
            driver_key: RegistryTree::default(),
            log_configs: Vec::new(),
            log_config_overrides: Vec::new(),
            factory_config: None,
            notes: Vec::new(),
            warnings: Vec::new(),
        };
        let mut files = Files::new(self, includes);
        let mut builder = Builder { inf: self, target, findings, install, operations: 0, text: 0 };
        builder.run(&mut files, &model.install_section)?;
        Ok(builder.install)
    }
}

/// The installation while it is put together.
struct Builder<'i> {
    inf: &'i Inf,
    target: &'i Target,
    findings: Findings,
    install: Install,
    /// Operations so far.
    operations: usize,
    /// Bytes of text in the registry operations so far.
    text: usize,
}

impl Builder<'_> {
    fn run(&mut self, files: &mut Files<'_, '_>, undecorated: &str) -> Result<(), InfError> {
        let section = self.install.section.clone();
        for place in self.chain(files, &section)? {
            self.install_lines(files, place)?;
            self.registry(files, place, &RelativeKey::Software)?;
        }
        for place in self.chain(files, &format!("{section}.HW"))? {
            self.registry(files, place, &RelativeKey::Hardware)?;
        }
        self.services(files, &section, undecorated)?;
        for place in self.chain(files, &format!("{section}.LogConfigOverride"))? {
            for line in files.section(place).lines().filter(|line| has_key(line, "logconfig")) {
                let configs = self.log_configs(files, place, &line)?;
                self.install.log_config_overrides.extend(configs);
            }
        }
        if let Some(place) = files.own(&format!("{section}.FactDef")) {
            let config = log_config::read(&files.section(place), &mut self.findings.log);
            self.install.factory_config = Some(config);
        }
        for extension in
            ["CoInstallers", "Interfaces", "WMI", "Wdf", "Components", "Software", "Events", "Filters"]
        {
            if let Some(place) = files.own(&format!("{section}.{extension}")) {
                let section = files.section(place);
                let name = format!("[{}]", shown(section.name()));
                self.findings.note(section.inf, section.data.offset, NoteKind::NotCarriedOut { name });
            }
        }
        self.find_driver_file();
        self.fill_driver_key();
        // One line of the file may be read for several reasons.
        for warning in std::mem::take(&mut self.findings.log.warnings) {
            if !self.install.warnings.contains(&warning) {
                self.install.warnings.push(warning);
            }
        }
        self.install.notes = std::mem::take(&mut self.findings.notes);
        Ok(())
    }

    /// A section of the INF and all that it needs; nothing if there is no such section.
    fn chain(&mut self, files: &mut Files<'_, '_>, name: &str) -> Result<Vec<Place>, InfError> {
        match files.own(name) {
            Some(place) => files.chain(place, &mut self.findings),
            None => Ok(Vec::new()),
        }
    }

    /// Counts an operation, so that sections named again and again do not cost without end.
    fn charge(&mut self, line: &Line<'_>, what: &'static str) -> Result<(), InfError> {
        self.operations += 1;
        if self.operations > OPERATION_LIMIT || self.text > TEXT_LIMIT {
            let kind = InfErrorKind::TooMuch { what, limit: OPERATION_LIMIT };
            return Err(line.inf.source.error(line.data.offset, kind));
        }
        Ok(())
    }

    /// The directives of an install section, except those for the registry.
    fn install_lines(&mut self, files: &Files<'_, '_>, place: Place) -> Result<(), InfError> {
        for line in files.section(place).lines() {
            let key = line.key().unwrap_or_else(|| line.value(0));
            let folded = fold(&key);
            match folded.as_str() {
                "copyfiles" => self.copy_files(files, place, &line)?,
                "logconfig" => {
                    let configs = self.log_configs(files, place, &line)?;
                    self.install.log_configs.extend(configs);
                }
                "driverver" => {
                    let ver = DriverVer::read(&line, &mut self.findings.log);
                    self.install.driver_ver = ver.or(self.install.driver_ver);
                }
                "delfiles" | "renfiles" | "copyinf" | "registerdlls" | "unregisterdlls" | "profileitems"
                | "updateinis" | "updateinifields" | "ini2reg" | "addproperty" | "delproperty" | "reboot"
                | "restart" => {
                    let kind = NoteKind::NotCarriedOut { name: key.into_owned() };
                    self.findings.note(line.inf, line.data.offset, kind);
                }
                other => self.install.network.take(other, &line, &mut self.findings.log),
            }
        }
        Ok(())
    }

    fn copy_files(&mut self, files: &Files<'_, '_>, place: Place, line: &Line<'_>) -> Result<(), InfError> {
        for (index, name) in line.values().enumerate().filter(|(_, name)| !name.is_empty()) {
            self.charge(line, "CopyFiles")?;
            if name.starts_with('@') {
                let copy = read_copy(line, index, None, self.target, &mut self.findings.log);
                self.install.copy_files.extend(copy);
                continue;
            }
            let Some(list) = self.referenced(files, place, line, index, "CopyFiles") else { continue };
            for line in files.section(list).lines() {
                self.charge(&line, "CopyFiles")?;
                let copy = read_copy(&line, 0, Some(&name), self.target, &mut self.findings.log);
                self.install.copy_files.extend(copy);
            }
        }
        Ok(())
    }

    fn log_configs(
        &mut self,
        files: &Files<'_, '_>,
        place: Place,
        line: &Line<'_>,
    ) -> Result<Vec<LogConfig>, InfError> {
        let mut configs = Vec::new();
        for (index, _) in line.values().enumerate().filter(|(_, name)| !name.is_empty()) {
            let Some(section) = self.referenced(files, place, line, index, "LogConfig") else { continue };
            let section = files.section(section);
            for line in section.lines() {
                self.charge(&line, "LogConfig")?;
            }
            configs.push(log_config::read(&section, &mut self.findings.log));
        }
        Ok(configs)
    }

    /// The section that a value of a directive names; a missing one is reported.
    fn referenced(
        &mut self,
        files: &Files<'_, '_>,
        from: Place,
        line: &Line<'_>,
        index: usize,
        directive: &'static str,
    ) -> Option<Place> {
        let name = line.value(index);
        let place = files.named_by(from, &name);
        if place.is_none() {
            let kind = WarningKind::SectionMissing { name: shown(&name), directive };
            self.findings.log.warn(&line.inf.source, line.offset(index), kind);
        }
        place
    }

    fn registry(&mut self, files: &Files<'_, '_>, place: Place, hkr: &RelativeKey) -> Result<(), InfError> {
        let ops = self.registry_ops(files, place, hkr)?;
        self.install.registry.extend(ops);
        Ok(())
    }

    /// DelReg, AddReg and BitReg of a section.
    fn registry_ops(
        &mut self,
        files: &Files<'_, '_>,
        place: Place,
        hkr: &RelativeKey,
    ) -> Result<Vec<RegistryOp>, InfError> {
        let mut ops = Vec::new();
        for verb in Verb::ALL {
            let lines = files.section(place).lines().filter(|line| has_key(line, verb.name()));
            for line in lines {
                for (index, _) in line.values().enumerate().filter(|(_, name)| !name.is_empty()) {
                    self.charge(&line, verb.name())?;
                    let Some(section) = self.referenced(files, place, &line, index, verb.name()) else {
                        continue;
                    };
                    let section = files.section(section);
                    for line in section.lines() {
                        self.charge(&line, verb.name())?;
                        let op = read_op(verb, &line, &section, hkr, &mut self.findings.log);
                        self.text += op.as_ref().map_or(0, RegistryOp::text_size);
                        ops.extend(op);
                    }
                }
            }
        }
        Ok(ops)
    }

    fn services(
        &mut self,
        files: &mut Files<'_, '_>,
        section: &str,
        undecorated: &str,
    ) -> Result<(), InfError> {
        let name = format!("{section}.Services");
        if files.own(&name).is_none() {
            self.warn_other_services(files, &name, undecorated);
        }
        for place in self.chain(files, &name)? {
            for line in files.section(place).lines() {
                if has_key(&line, "delservice") {
                    let kind = NoteKind::NotCarriedOut { name: "DelService".into() };
                    self.findings.note(line.inf, line.data.offset, kind);
                }
                if has_key(&line, "addservice") {
                    self.add_service(files, place, &line)?;
                }
            }
        }
        if self.install.service.is_none() {
            let offset = files.own(section).map_or(0, |place| files.section(place).data.offset);
            let kind = WarningKind::NoService { name: shown(&name) };
            self.findings.log.warn(&self.inf.source, offset, kind);
        }
        Ok(())
    }

    fn warn_other_services(&mut self, files: &Files<'_, '_>, name: &str, undecorated: &str) {
        let extensions = self.target.install_extensions();
        let others = extensions.iter().filter_map(|ext| files.own(&format!("{undecorated}{ext}.Services")));
        if let Some(other) = others.map(|place| files.section(place)).next() {
            let kind = WarningKind::OtherDecoration { name: shown(name), other: shown(other.name()) };
            self.findings.log.warn(&self.inf.source, other.data.offset, kind);
        }
    }

    fn add_service(&mut self, files: &Files<'_, '_>, from: Place, line: &Line<'_>) -> Result<(), InfError> {
        self.charge(line, "AddService")?;
        let Some(mut added) = service::read(line, from, files, &mut self.findings) else { return Ok(()) };
        let hkr = RelativeKey::Service(added.service.name.clone());
        let event_log = added.event_log.take().map(|log| (log.place, log.key));
        let sections = added.place.map(|place| (place, hkr)).into_iter().chain(event_log);
        for (place, hkr) in sections {
            let ops = self.registry_ops(files, place, &hkr)?;
            self.install.registry.extend(ops.iter().cloned());
            added.service.registry.extend(ops);
        }
        if added.service.is_function_driver() && self.install.service.is_none() {
            self.install.service = Some(added.service);
        } else {
            self.install.other_services.push(added.service);
        }
        Ok(())
    }

    /// The file in the package that becomes the binary of the driver service.
    fn find_driver_file(&mut self) {
        let Some(name) = self.install.service.as_ref().and_then(Service::file_name) else { return };
        let copied = self.install.copy_files.iter().find(|copy| fold(&copy.destination) == fold(name));
        self.install.driver_file = Some(match copied {
            Some(copy) => copy.source.clone(),
            None => {
                let hint = "name the driver file in a section of CopyFiles";
                let kind = WarningKind::Incomplete { what: "driver package", value: shown(name), hint };
                self.findings.log.warn(&self.inf.source, 0, kind);
                package_file(self.inf, name, self.target, &mut self.findings.log)
            }
        });
    }

    /// The driver key as the class installer leaves it, and what is read from it.
    fn fill_driver_key(&mut self) {
        let mut tree = RegistryTree::default();
        let mut places = BTreeMap::new();
        for op in &self.install.registry {
            if op.root == RegistryRoot::Relative(RelativeKey::Software) && op.view != RegistryView::Bits32 {
                tree.apply(op);
                if let RegistryAction::SetValue { .. } | RegistryAction::CreateKey = op.action {
                    places.entry(fold(&op.key)).or_insert_with(|| (op.file.as_str().into(), op.position));
                }
            }
        }
        let place = |path: &str| {
            places.get(&fold(path)).cloned().unwrap_or((self.inf.source.file.clone(), crate::Position::START))
        };
        self.install.ndi = Ndi::read(&tree);
        self.install.advanced_parameters = parameters::read(&tree, &place, &mut self.findings.log);
        for (name, number) in self.install.network.entries() {
            tree.set("", name, RegistryData::Dword(number));
        }
        for parameter in self.install.advanced_parameters.iter().filter(|parameter| !parameter.optional) {
            let key = format!(r"Ndi\params\{}", parameter.keyword);
            let default = tree.get(&key, "Default").cloned();
            if let Some(default) = default.filter(|_| tree.get("", &parameter.keyword).is_none()) {
                tree.set("", &parameter.keyword, default);
            }
        }
        for (name, text) in self.identity() {
            tree.set("", name, RegistryData::Sz(text));
        }
        self.install.driver_key = tree;
    }

    /// The values by which Windows remembers what was installed.
    fn identity(&self) -> Vec<(&'static str, String)> {
        let install = &self.install;
        let bare = install.section.len().saturating_sub(install.section_extension.len());
        let mut values = vec![
            ("DriverDesc", install.description.clone()),
            ("ProviderName", install.provider.clone()),
            ("MatchingDeviceId", install.hardware_id.to_lowercase()),
            ("ComponentId", install.hardware_id.to_lowercase()),
            ("InfPath", self.inf.file_name().to_owned()),
            ("InfSection", install.section.get(..bare).unwrap_or(&install.section).to_owned()),
            ("InfSectionExt", install.section_extension.clone()),
        ];
        if let Some(ver) = install.driver_ver {
            values.push(("DriverDate", ver.date()));
            values.push(("DriverVersion", ver.version()));
        }
        values
    }
}

fn has_key(line: &Line<'_>, key: &str) -> bool {
    line.data.has_key && line.key().is_some_and(|own| fold(&own) == fold(key))
}
