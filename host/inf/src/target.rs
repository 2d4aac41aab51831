//! The Windows that a driver is installed on, and the decorations that choose sections for it
//! (INF Manufacturer Section; Combining Platform Extensions with Operating System Versions).

use std::fmt;

use crate::number::dword;

/// Processor architectures with a platform extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Architecture {
    /// 32-bit x86.
    X86,
    /// x64.
    Amd64,
    /// Itanium.
    Ia64,
    /// 32-bit Arm.
    Arm,
    /// 64-bit Arm.
    Arm64,
}

impl Architecture {
    /// The name in platform extensions: `amd64`.
    pub fn name(self) -> &'static str {
        match self {
            Architecture::X86 => "x86",
            Architecture::Amd64 => "amd64",
            Architecture::Ia64 => "ia64",
            Architecture::Arm => "arm",
            Architecture::Arm64 => "arm64",
        }
    }

    fn from_name(name: &str) -> Option<Architecture> {
        use Architecture::*;
        [X86, Amd64, Ia64, Arm, Arm64].into_iter().find(|arch| arch.name().eq_ignore_ascii_case(name))
    }
}

/// A Windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Processor.
    pub architecture: Architecture,
    /// Major version: 10 for Windows 10 and 11.
    pub major: u32,
    /// Minor version.
    pub minor: u32,
    /// Build number.
    pub build: u32,
    /// VER_NT_xxx: 1 workstation, 2 domain controller, 3 server.
    pub product_type: u32,
    /// VER_SUITE_xxx bits.
    pub suite_mask: u32,
    /// Take Models sections without an architecture on processors other than x86 too.
    /// Windows does so up to Server 2003 and never since Server 2003 SP1.
    pub accept_undecorated: bool,
}

impl Default for Target {
    /// Windows 10 22H2 for x64.
    fn default() -> Target {
        Target::new(Architecture::Amd64, 10, 0, 19045)
    }
}

impl Target {
    /// A workstation of a version and build.
    pub fn new(architecture: Architecture, major: u32, minor: u32, build: u32) -> Target {
        Target {
            architecture,
            major,
            minor,
            build,
            product_type: 1,
            suite_mask: 0x100,
            accept_undecorated: false,
        }
    }

    /// Whether sections without an architecture are for this Windows.
    fn takes_any_architecture(&self) -> bool {
        self.architecture == Architecture::X86 || self.accept_undecorated
    }

    /// The decorations of install sections, best first (INF DDInstall Section): `.ntamd64`, `.nt`, none.
    pub(crate) fn install_extensions(&self) -> [String; 3] {
        [format!(".nt{}", self.architecture.name()), ".nt".into(), String::new()]
    }
}

impl fmt::Display for Target {
    /// As a decoration: `NTamd64.10.0...19045`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NT{}.{}.{}...{}", self.architecture.name(), self.major, self.minor, self.build)
    }
}

/// `nt[Architecture][.[Major][.[Minor][.[ProductType][.[SuiteMask][.[Build]]]]]]`; parts not given are `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Decoration {
    /// Processor.
    pub architecture: Option<Architecture>,
    /// Lowest major version.
    pub major: Option<u32>,
    /// Lowest minor version of that major version.
    pub minor: Option<u32>,
    /// VER_NT_xxx that must be equal.
    pub product_type: Option<u32>,
    /// VER_SUITE_xxx bits that must all be there.
    pub suite_mask: Option<u32>,
    /// Lowest build of exactly that major and minor version.
    pub build: Option<u32>,
}

impl Decoration {
    /// Reads a decoration; `None` if it is not of the documented form, and then no Windows takes it.
    pub fn parse(text: &str) -> Option<Decoration> {
        let mut parts = text.trim().split('.');
        let platform = parts.next()?;
        let (nt, architecture) = platform.split_at_checked(2)?;
        if !nt.eq_ignore_ascii_case("nt") {
            return None;
        }
        let architecture = match architecture {
            "" => None,
            name => Some(Architecture::from_name(name)?),
        };
        let mut numbers = [None; 5];
        for (index, part) in parts.enumerate() {
            let slot = numbers.get_mut(index)?;
            *slot = match part.trim() {
                "" => None,
                number => Some(dword(number)?),
            };
        }
        let [major, minor, product_type, suite_mask, build] = numbers;
        Some(Decoration { architecture, major, minor, product_type, suite_mask, build })
    }

    /// Whether sections of this decoration are for a Windows.
    pub fn applies_to(&self, target: &Target) -> bool {
        let architecture = match self.architecture {
            Some(architecture) => architecture == target.architecture,
            None => target.takes_any_architecture(),
        };
        let wanted = self.version();
        let os = (target.major, target.minor);
        // The build counts only for exactly that version; a later version takes the section anyway.
        let build = self.build.is_none_or(|build| wanted != os || build <= target.build);
        architecture
            && wanted <= os
            && build
            && self.product_type.is_none_or(|product| product == target.product_type)
            && self.suite_mask.is_none_or(|suites| suites & target.suite_mask == suites)
    }

    fn version(&self) -> (u32, u32) {
        (self.major.unwrap_or(0), self.minor.unwrap_or(0))
    }

    /// How close a decoration that applies is: the version counts first, then product and suites, and
    /// a named architecture last.
    fn closeness(&self) -> impl Ord {
        let suites = self.suite_mask.map(|mask| mask.count_ones() + 1);
        (self.version(), self.build, self.product_type.is_some(), suites, self.architecture.is_some())
    }

    /// The closest of several decorations for a Windows; the first of equals.
    pub(crate) fn best<'d>(decorations: &'d [(String, Decoration)], target: &Target) -> Option<&'d str> {
        let applying = decorations.iter().filter(|(_, decoration)| decoration.applies_to(target));
        applying.rev().max_by_key(|(_, decoration)| decoration.closeness()).map(|(text, _)| text.as_str())
    }

    /// Whether a Models section without decoration is for a Windows.
    pub(crate) fn none_applies(target: &Target) -> bool {
        target.takes_any_architecture()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(list: &str, target: &Target) -> Option<String> {
        let decorations: Vec<_> = list
            .split(',')
            .map(|text| (text.trim().to_owned(), Decoration::parse(text).expect("is a decoration")))
            .collect();
        Decoration::best(&decorations, target).map(str::to_owned)
    }

    #[test]
    fn decorations_parse() {
        let parsed = Decoration::parse("NTamd64.10.0...14393").expect("good");
        assert_eq!(
            parsed,
            Decoration {
                architecture: Some(Architecture::Amd64),
                major: Some(10),
                minor: Some(0),
                build: Some(14393),
                ..Decoration::default()
            }
        );
        assert_eq!(Decoration::parse("nt....0x80").and_then(|d| d.suite_mask), Some(0x80));
        assert_eq!(Decoration::parse("NT.6.1.3").and_then(|d| d.product_type), Some(3));
        for bad in ["", "n", "win", "NTsparc", "NTamd64.x", "NT.1.2.3.4.5.6", "ÄÖ"] {
            assert_eq!(Decoration::parse(bad), None, "{bad}");
        }
    }

    /// INF Manufacturer Section, Remarks: `NT, NT.5, NT.5.5, NT....0x80`.
    #[test]
    fn version_goes_before_suite() {
        let mut xp = Target::new(Architecture::X86, 5, 1, 2600);
        let list = "NT, NT.5, NT.5.5, NT....0x80";
        assert_eq!(best(list, &xp).as_deref(), Some("NT.5"));
        xp.suite_mask = 0x80;
        assert_eq!(best(list, &xp).as_deref(), Some("NT.5"));
        assert_eq!(best("NT, NT....0x80", &xp).as_deref(), Some("NT....0x80"));
        assert_eq!(best("NT.7.8", &xp), None);
    }

    /// INF Manufacturer Section, Example 3.
    #[test]
    fn builds_count_for_their_version_only() {
        let list = "NTamd64.6.1, NTamd64.10.0, NTamd64.10.0...14393";
        let choose = |major, minor, build| best(list, &Target::new(Architecture::Amd64, major, minor, build));
        assert_eq!(choose(6, 0, 6002), None);
        assert_eq!(choose(6, 3, 9600).as_deref(), Some("NTamd64.6.1"));
        assert_eq!(choose(10, 0, 10240).as_deref(), Some("NTamd64.10.0"));
        assert_eq!(choose(10, 0, 14393).as_deref(), Some("NTamd64.10.0...14393"));
        assert_eq!(choose(11, 0, 1).as_deref(), Some("NTamd64.10.0...14393"));
    }

    /// INF Manufacturer Section, Important: other processors than x86 must be named.
    #[test]
    fn x64_needs_its_platform_extension() {
        let x64 = Target::default();
        assert_eq!(best("NT, NTx86, NT.10.0, NTarm64", &x64), None);
        assert_eq!(best("NT, NTamd64", &x64).as_deref(), Some("NTamd64"));
        let lenient = Target { accept_undecorated: true, ..x64 };
        assert_eq!(best("NT, NTx86", &lenient).as_deref(), Some("NT"));
        assert_eq!(
            best("NT.6.0, NTx86", &Target::new(Architecture::X86, 6, 1, 0)).as_deref(),
            Some("NT.6.0")
        );
    }

    #[test]
    fn product_types_must_be_equal() {
        let server = Target { product_type: 3, ..Target::default() };
        let list = "NTamd64.6.0, NTamd64.6.0.1, NTamd64.6.0.3";
        assert_eq!(best(list, &server).as_deref(), Some("NTamd64.6.0.3"));
        assert_eq!(best(list, &Target::default()).as_deref(), Some("NTamd64.6.0.1"));
    }
}
