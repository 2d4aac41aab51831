//! What a driver is, told without running it.

use crate::UserError;
use crate::driver::{Driver, DriverSource, Installation};
use crate::exports::{Support, of_import};
use serde::Serialize;

/// What is known of a driver before it runs.
#[derive(Clone, Debug, Serialize)]
pub struct Inspection {
    /// File name of the image.
    pub file: String,
    /// Bytes of the file.
    pub file_size: u64,
    /// Headers.
    pub image: ImageFacts,
    /// Sections, in order.
    pub sections: Vec<SectionFacts>,
    /// Strings of the version resource.
    pub version: Vec<(String, String)>,
    /// Imports, in the order of the file.
    pub imports: Vec<ImportFacts>,
    /// Exports by name.
    pub exports: Vec<String>,
    /// The INF, if it came by one.
    pub inf: Option<InfFacts>,
    /// Remarks on the image.
    pub notes: Vec<String>,
}

/// Headers of an image.
#[derive(Clone, Debug, Serialize)]
pub struct ImageFacts {
    /// Bytes in memory.
    pub size_of_image: u32,
    /// Address that the linker assumed.
    pub preferred_base: u64,
    /// Entry point, bytes from the base.
    pub entry_rva: Option<u32>,
    /// Time stamp, or a hash in a reproducible build.
    pub timestamp: u32,
    /// Who linked it, as far as it tells.
    pub toolchain: String,
    /// Windows version of the subsystem.
    pub subsystem_version: String,
    /// Functions known from its tables.
    pub functions: usize,
    /// Whether it may lie at another address.
    pub relocatable: bool,
    /// Whether it has data for unwinding.
    pub unwind_data: bool,
    /// Whether it has a security cookie.
    pub security_cookie: bool,
    /// Whether it checks its indirect calls.
    pub control_flow_guard: bool,
    /// Whether it carries a signature, which is not verified.
    pub signed: bool,
}

/// A section of an image.
#[derive(Clone, Debug, Serialize)]
pub struct SectionFacts {
    /// Name.
    pub name: String,
    /// Bytes from the base.
    pub rva: u32,
    /// Bytes in memory.
    pub size: u32,
    /// `r`, `w`, `x` or `-` at three places.
    pub protection: String,
    /// Gone after DriverEntry.
    pub discardable: bool,
}

/// One import.
#[derive(Clone, Debug, Serialize)]
pub struct ImportFacts {
    /// Module, in lower case.
    pub module: String,
    /// Name, or `#` and an ordinal.
    pub name: String,
    /// How much of it there is.
    pub status: Support,
    /// What a partial one leaves out.
    pub lacks: Option<String>,
}

/// An installation file.
#[derive(Clone, Debug, Serialize)]
pub struct InfFacts {
    /// File name.
    pub file: String,
    /// Who provides it.
    pub provider: String,
    /// Date and version of the driver.
    pub driver_ver: Option<String>,
    /// Devices that it is for: description and hardware identifier.
    pub models: Vec<(String, String)>,
    /// The device that was chosen.
    pub device: String,
    /// The section that installs it.
    pub section: String,
    /// Name of the service.
    pub service: Option<String>,
    /// Values of the driver key after installation: name and data.
    pub driver_key: Vec<(String, String)>,
    /// Settings that a user may change: keyword, description, default, what is allowed.
    pub parameters: Vec<ParameterFacts>,
    /// Hardware resources that it allows, one line each.
    pub resources: Vec<String>,
    /// What is odd in it.
    pub warnings: Vec<String>,
}

/// A setting.
#[derive(Clone, Debug, Serialize)]
pub struct ParameterFacts {
    /// Name of the value.
    pub keyword: String,
    /// What the user sees.
    pub description: String,
    /// Value after installation.
    pub default: Option<String>,
    /// Values allowed, if they can be listed or bounded.
    pub allowed: String,
}

/// Looks at a driver. Nothing of it runs.
///
/// # Errors
/// A file that cannot be read or is no driver.
pub fn inspect(source: &DriverSource) -> Result<Inspection, UserError> {
    let driver = Driver::read(source, &[])?;
    let image = &driver.image;
    let tables = crate::all_exports();
    let imports = image.imports().iter().map(|import| {
        let name = import.name().map(str::to_owned);
        let (status, lacks) =
            name.as_deref().map_or((Support::Missing, None), |name| of_import(&tables, &import.module, name));
        let shown = import.to_string();
        let ordinal = shown.rsplit_once('!').map_or(String::new(), |(_, symbol)| symbol.to_owned());
        ImportFacts {
            module: import.module.to_string(),
            name: name.unwrap_or(ordinal),
            status,
            lacks: lacks.map(str::to_owned),
        }
    });
    let version = image.version_info().map(|info| info.strings.clone()).unwrap_or_default();
    Ok(Inspection {
        file: driver.file.clone(),
        file_size: image.file().len() as u64,
        image: image_facts(image),
        sections: image.sections().iter().map(section_facts).collect(),
        version: version.into_iter().collect(),
        imports: imports.collect(),
        exports: image.exports().iter().filter_map(|export| export.name.clone()).collect(),
        inf: driver.installation.as_ref().map(inf_facts),
        notes: image.notes().iter().map(ToString::to_string).collect(),
    })
}

fn image_facts(image: &pe::Image) -> ImageFacts {
    let (_, subsystem) = image.subsystem();
    ImageFacts {
        size_of_image: image.size_of_image(),
        preferred_base: image.preferred_base(),
        entry_rva: image.entry_rva(),
        timestamp: image.timestamp(),
        toolchain: image.toolchain().to_string(),
        subsystem_version: format!("{}.{:02}", subsystem.major, subsystem.minor),
        functions: image.functions().as_slice().len(),
        relocatable: image.is_relocatable(),
        unwind_data: !image.runtime_functions().is_empty(),
        security_cookie: image.load_config().is_some_and(|config| config.security_cookie_rva.is_some()),
        control_flow_guard: image.load_config().is_some_and(pe::LoadConfig::is_guard_instrumented),
        signed: image.is_signed(),
    }
}

fn section_facts(section: &pe::Section) -> SectionFacts {
    let letter = |set, letter| if set { letter } else { '-' };
    let pe::Protection { read, write, execute } = section.protection;
    SectionFacts {
        name: section.name.clone(),
        rva: section.rva,
        size: section.virtual_size,
        protection: [letter(read, 'r'), letter(write, 'w'), letter(execute, 'x')].iter().collect(),
        discardable: section.is_discardable(),
    }
}

fn inf_facts(installation: &Installation) -> InfFacts {
    let Installation { inf, install } = installation;
    let models = inf.models(&crate::driver::target()).into_iter();
    let key = install.driver_key.values("");
    InfFacts {
        file: inf.file_name().to_owned(),
        provider: install.provider.clone(),
        driver_ver: install.driver_ver.map(|ver| format!("{}, {}", ver.date(), ver.version())),
        models: models.map(|model| (model.description, model.hardware_id)).collect(),
        device: install.description.clone(),
        section: install.section.clone(),
        service: install.service.as_ref().map(|service| service.name.clone()),
        driver_key: key.map(|(name, data)| (name.to_owned(), data.to_string())).collect(),
        parameters: install.advanced_parameters.iter().map(parameter_facts).collect(),
        resources: install.log_configs.iter().flat_map(resource_lines).collect(),
        warnings: inf.warnings().iter().chain(&install.warnings).map(ToString::to_string).collect(),
    }
}

fn parameter_facts(parameter: &inf::AdvancedParameter) -> ParameterFacts {
    let choices = parameter.choices.iter().map(|choice| format!("{} ({})", choice.value, choice.description));
    let allowed = match (parameter.choices.is_empty(), parameter.min, parameter.max) {
        (false, ..) => choices.collect::<Vec<_>>().join(", "),
        (true, Some(min), Some(max)) => format!("{min} to {max}"),
        _ => String::new(),
    };
    ParameterFacts {
        keyword: parameter.keyword.clone(),
        description: parameter.description.clone(),
        default: parameter.default.clone(),
        allowed,
    }
}

fn resource_lines(config: &inf::LogConfig) -> Vec<String> {
    let or = |words: Vec<String>| words.join(" or ");
    let io = config.io.iter().map(|choices| {
        let each = choices
            .iter()
            .map(|r| format!("{} in {:#x}-{:#x} by {:#x}", r.length, r.min, r.max, r.alignment));
        format!("I/O ports: {}", or(each.collect()))
    });
    let memory = config.memory.iter().map(|choices| {
        let each = choices.iter().map(|r| format!("{:#x} bytes in {:#x}-{:#x}", r.length, r.min, r.max));
        format!("memory: {}", or(each.collect()))
    });
    let numbers = |numbers: &[u32]| or(numbers.iter().map(ToString::to_string).collect());
    let irq = config.irq.iter().map(|choice| format!("interrupt: {}", numbers(&choice.lines)));
    let dma = config.dma.iter().map(|choice| format!("DMA channel: {}", numbers(&choice.channels)));
    io.chain(memory).chain(irq).chain(dma).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_told_whole() {
        let told = inspect(&DriverSource::Demo).unwrap();
        assert_eq!(told.file, "cs8900.sys");
        assert!(told.image.control_flow_guard && told.image.security_cookie && told.image.unwind_data);
        assert!(told.sections.iter().any(|section| section.name == "INIT" && section.discardable));
        assert!(told.imports.iter().any(|import| import.name == "NdisMRegisterDmaChannel"));
        let inf = told.inf.unwrap();
        assert_eq!(inf.models[0].1, r"ISA\CS8900A");
        assert!(inf.resources.contains(&"DMA channel: 5 or 6 or 7".to_owned()), "{:?}", inf.resources);
        assert!(inf.parameters.iter().any(|parameter| parameter.keyword == "RxDmaBuffer"));
    }
}
