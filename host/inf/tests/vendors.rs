//! Whole files in the styles that vendors use; the texts are our own.

use inf::{
    Architecture, ConfigPriority, DeviceIds, Inf, Install, ParameterType, RegistryAction, RegistryData,
    RegistryRoot, RelativeKey, Target,
};

const GIGABIT: &str = include_str!("styles/gigabit.inf");
const FAST: &str = include_str!("styles/fast.inf");
const FAST_COMMON: &str = include_str!("styles/tscommon.inf");
const ISA: &str = include_str!("styles/isa.inf");
const PARAVIRT: &str = include_str!("styles/paravirt.inx");

/// Bytes of UTF-16 little-endian with a byte order mark and CR LF, as Windows tools write them.
fn utf16(text: &str) -> Vec<u8> {
    let text = format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn clean(bytes: &[u8], name: &str) -> Inf {
    let inf = Inf::parse(bytes, name).expect("parses");
    assert!(inf.warnings().is_empty(), "{:#?}", inf.warnings());
    inf
}

fn quiet(install: &Install) {
    let warnings: Vec<_> = install.warnings.iter().map(ToString::to_string).collect();
    assert!(warnings.is_empty(), "{warnings:#?}");
}

fn sz(text: &str) -> Option<RegistryData> {
    Some(RegistryData::Sz(text.into()))
}

fn key(install: &Install, name: &str) -> Option<RegistryData> {
    install.driver_key.get("", name).cloned()
}

#[test]
fn gigabit_family_installs() {
    let inf = clean(&utf16(GIGABIT), "nw1g.inf");
    assert_eq!(inf.version().catalog_file(Architecture::Amd64), Some("nw1gx64.cat"));
    let ids = [
        r"PCI\VEN_1D0F&DEV_0001&SUBSYS_00031028&REV_05",
        r"PCI\VEN_1D0F&DEV_0001&SUBSYS_00031028",
        r"PCI\VEN_1D0F&DEV_0001&REV_05",
        r"PCI\VEN_1D0F&DEV_0001",
    ];
    let install = inf.select(&ids, &Target::default()).expect("installs");
    quiet(&install);
    assert_eq!(install.description, "Northwind(R) Gigabit NW-1 for Contoso");
    assert_eq!((install.manufacturer.as_str(), install.provider.as_str()), ("Northwind", "Northwind"));
    assert_eq!((install.section.as_str(), install.rank & 0xFFFF), ("NW0001.10.17763", 1));
    assert_eq!(install.hardware_id, r"PCI\VEN_1D0F&DEV_0001&SUBSYS_00031028");

    let service = install.service.as_ref().expect("has a service");
    assert_eq!((service.name.as_str(), service.start_type, service.service_type), ("nw1g", Some(3), Some(1)));
    assert_eq!(service.binary.as_deref(), Some(r"C:\Windows\System32\drivers\nw1g.sys"));
    assert_eq!((service.load_order_group.as_deref(), service.registry.len()), (Some("NDIS"), 3));
    let file = install.driver_file.as_ref().expect("has a file");
    assert_eq!(file.path, "x64/NDIS68/nw1g64.sys");
    let copied: Vec<_> = install
        .copy_files
        .iter()
        .map(|f| (f.destination.as_str(), f.destination_dir.as_deref(), f.flags))
        .collect();
    assert_eq!(
        copied,
        [
            ("nw1g.sys", Some(r"C:\Windows\System32\drivers"), 2),
            ("nw1gmsg.dll", Some(r"C:\Windows\System32"), 0)
        ]
    );

    assert_eq!(
        (install.network.characteristics, install.network.physical_media_type),
        (Some(0x84), Some(14))
    );
    assert_eq!(
        (install.ndi.upper_range.as_slice(), install.ndi.lower_range.len()),
        (&["ndis5".to_owned()][..], 1)
    );
    let keywords: Vec<_> = install.advanced_parameters.iter().map(|p| p.keyword.as_str()).collect();
    assert_eq!(keywords, ["*IPChecksumOffloadIPv4", "*SpeedDuplex", "*ReceiveBuffers", "NetworkAddress"]);
    let buffers = &install.advanced_parameters[2];
    assert_eq!(
        (buffers.kind, buffers.min, buffers.max, buffers.step),
        (ParameterType::Dword, Some(80), Some(2048), Some(8))
    );
    assert!(buffers.accepts("256") && !buffers.accepts("257") && !buffers.accepts("4096"));

    // Explicit value, default, optional parameter, network entry, identity.
    assert_eq!(key(&install, "*IPChecksumOffloadIPv4"), sz("2"));
    assert_eq!(key(&install, "*SpeedDuplex"), sz("0"));
    assert_eq!(key(&install, "*ReceiveBuffers"), sz("256"));
    assert_eq!(key(&install, "NetworkAddress"), None);
    assert_eq!(key(&install, "BusType"), Some(RegistryData::Dword(5)));
    assert_eq!(key(&install, "DriverVersion"), sz("12.18.9.7"));
    assert_eq!(key(&install, "Signature"), Some(RegistryData::Binary(vec![0xDE, 0xAD, 0xBE, 0xEF])));

    assert!(matches!(install.registry[0].action, RegistryAction::DeleteKey), "DelReg goes first");
    let hardware: Vec<_> = install
        .registry
        .iter()
        .filter(|op| op.root == RegistryRoot::Relative(RelativeKey::Hardware))
        .map(|op| op.key.as_str())
        .collect();
    assert_eq!(
        hardware,
        ["Interrupt Management", r"Interrupt Management\MessageSignaledInterruptProperties"]
    );
    let message = install
        .registry
        .iter()
        .find(|op| matches!(op.root, RegistryRoot::Relative(RelativeKey::EventLog { .. })));
    let message = message.expect("has an event log");
    assert_eq!(
        message.root,
        RegistryRoot::Relative(RelativeKey::EventLog { log: "System".into(), name: "nw1g".into() })
    );
    let RegistryAction::SetValue { data: RegistryData::ExpandSz(text), .. } = &message.action else {
        panic!("{message:?}")
    };
    assert!(text.starts_with(r"%SystemRoot%\System32\netevent.dll;"), "{text}");
    let notes: Vec<_> = install.notes.iter().map(ToString::to_string).collect();
    assert_eq!(notes.len(), 1);
    assert!(notes[0].ends_with("[NW0001.10.17763.CoInstallers] is not carried out"), "{notes:?}");
}

#[test]
fn gigabit_family_chooses_by_windows() {
    let inf = clean(&utf16(GIGABIT), "nw1g.inf");
    let section = |target: Target| {
        let matches = inf.matches(&DeviceIds::hardware(&[r"PCI\VEN_1D0F&DEV_0001"]), &target);
        matches.map(|matches| matches[0].model.install_section.clone()).map_err(|error| error.to_string())
    };
    let x64 = |major, minor, build| section(Target::new(Architecture::Amd64, major, minor, build));
    assert_eq!(x64(6, 1, 7601).as_deref(), Ok("NW0001.6.1"));
    assert_eq!(x64(10, 0, 17134).as_deref(), Ok("NW0001.10"));
    assert_eq!(x64(10, 0, 22631).as_deref(), Ok("NW0001.10.17763"));
    assert_eq!(section(Target::new(Architecture::X86, 6, 1, 7601)).as_deref(), Ok("NW0001.x86"));
    assert_eq!(inf.models(&Target::default()).len(), 3);
    let vista = x64(6, 0, 6002).expect_err("is too old");
    assert!(vista.starts_with("nw1g.inf:14:1: no Models section for NTamd64.6.0...6002;"), "{vista}");

    // A model whose install section was forgotten.
    let x86 = Target::new(Architecture::X86, 6, 1, 7601);
    let error = inf.select(&[r"PCI\VEN_1D0F&DEV_0001"], &x86).expect_err("has no install section");
    assert_eq!(
        error.to_string(),
        "nw1g.inf:25:1: install section is missing; [NW0001.x86]; the model needs one of NW0001.x86.ntx86, NW0001.x86.nt, NW0001.x86"
    );
}

#[test]
fn compatible_identifiers_match_worse() {
    let inf = clean(&utf16(GIGABIT), "nw1g.inf");
    let mut ids = DeviceIds::hardware(&[r"PCI\VEN_1D0F&DEV_0009"]);
    ids.compatible = vec![r"PCI\VEN_1D0F&CC_020000".into()];
    let install = inf.select_with(&ids, &Target::default(), &mut |_| None);
    // The section of that board is one that the file forgot.
    assert!(install.expect_err("has no install section").to_string().contains("[NW0002.10.17763]"));
    let matches = inf.matches(&ids, &Target::default()).expect("matches");
    assert_eq!((matches.len(), matches[0].rank & 0xFFFF), (1, 0x3000));
}

#[test]
fn languages_choose_their_strings() {
    let inf = Inf::parse_localized(&utf16(GIGABIT), "nw1g.inf", 0x0C07).expect("parses");
    let install =
        inf.select(&[r"PCI\VEN_1D0F&DEV_0001&SUBSYS_00031028"], &Target::default()).expect("installs");
    assert_eq!(install.description, "Nordwind(R) Gigabit NW-1 für Contoso");
    assert_eq!(install.advanced_parameters[0].description, "IPv4-Prüfsummenabladung");
}

#[test]
fn included_sections_are_taken_in() {
    let inf = clean(FAST.as_bytes(), "fast.inf");
    let mut asked = Vec::new();
    let ids = DeviceIds::hardware(&[r"PCI\VEN_20EC&DEV_8101"]);
    let install = inf
        .select_with(&ids, &Target::default(), &mut |name| {
            asked.push(name.to_owned());
            (name == "tscommon.inf").then(|| FAST_COMMON.as_bytes().to_vec())
        })
        .expect("installs");
    quiet(&install);
    assert_eq!(asked, ["netrass.inf", "tscommon.inf"], "each file is asked for once");
    let notes: Vec<_> = install.notes.iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "fast.inf:21:9: netrass.inf is a part of Windows and not here; left out",
            "fast.inf:22:7: [Ndi.Wol] is in a file that is not here; left out"
        ]
    );
    // half (included), auto (needed), full (own): the own section speaks last.
    assert_eq!(key(&install, "Duplex"), sz("full"));
    assert_eq!(key(&install, "Gone"), None, "deleted by FLG_ADDREG_DELVAL");
    assert_eq!(key(&install, "ProviderName"), sz("Tailspin Semiconductor"));
    assert_eq!(install.ndi.service.as_deref(), Some("ts64"), "strings of the included file");
    let service = install.service.as_ref().expect("has a service");
    assert_eq!((service.name.as_str(), service.file_name()), ("ts64", Some("ts64.sys")));
    assert_eq!(install.driver_file.as_ref().map(|file| file.path.as_str()), Some("ts64.sys"));
    let files: Vec<_> = install.registry.iter().map(|op| op.file.as_str()).collect();
    assert_eq!((files.first(), files.last()), (Some(&"tscommon.inf"), Some(&"fast.inf")));
}

#[test]
fn without_its_included_file_a_driver_is_still_listed() {
    let inf = clean(FAST.as_bytes(), "fast.inf");
    let install = inf.select(&[r"PCI\VEN_20EC&DEV_8100"], &Target::default()).expect("installs");
    assert!(install.service.is_none() && install.driver_file.is_none());
    assert_eq!(install.notes.len(), 5, "{:#?}", install.notes);
    assert!(install.warnings[0].to_string().contains("no driver service; [ts8100.ndi.NTamd64.Services]"));
}

#[test]
fn isa_cards_have_logical_configurations() {
    let inf = clean(ISA.as_bytes(), "lake.inf");
    let error = inf.select(&["*LAK0016"], &Target::default()).expect_err("is for x86");
    assert_eq!(
        error.to_string(),
        "lake.inf:9:1: no Models section for NTamd64.10.0...19045; the file has LAKE without platform extension (x86 only); add one for that Windows or ask for another"
    );
    let lenient = Target { accept_undecorated: true, ..Target::default() };
    for target in [Target::new(Architecture::X86, 4, 0, 1381), lenient] {
        let install = inf.select(&["*LAK0016"], &target).expect("installs");
        quiet(&install);
        assert_eq!((install.section.as_str(), install.section_extension.as_str()), ("LAKE16.ndi.NT", ".NT"));
        let [jumpers, soft] = &install.log_configs[..] else { panic!("{:?}", install.log_configs) };
        assert_eq!(
            (jumpers.priority, soft.priority),
            (Some(ConfigPriority::HardReconfig), Some(ConfigPriority::Normal))
        );
        assert_eq!(
            jumpers.io[0].iter().flat_map(|range| range.starts()).collect::<Vec<_>>(),
            [0x300, 0x320, 0x340]
        );
        assert_eq!((jumpers.dma[0].width, jumpers.dma[0].channels.as_slice()), (Some(16), &[5, 6, 7][..]));
        assert_eq!(jumpers.memory[0].len(), 2);
        assert_eq!(soft.io[0][0].starts().count(), 32);
        assert!(soft.irq[0].level && !soft.irq[0].shared);
        let factory = install.factory_config.as_ref().expect("has factory settings");
        assert_eq!(factory.dma[0].channels, [5]);
        assert_eq!(install.driver_file.as_ref().map(|file| file.path.as_str()), Some("NT/LAKE16.SYS"));
        assert_eq!(key(&install, "IOBaseAddress"), sz("300"));
        assert_eq!(install.advanced_parameters[0].min, Some(0x200));
        assert_eq!(install.ndi.upper_range, ["ndis3", "ndis4"]);
        assert_eq!(install.driver_ver.map(|ver| ver.date()).as_deref(), Some("2-20-1998"));
    }
    let install = inf.select(&[r"ISAPNP\LAK0017", "*LAK0016"], &lenient).expect("installs");
    assert_eq!((install.network.bus_type, install.log_configs.len()), (Some(14), 0));
    assert_eq!(install.log_config_overrides.len(), 1);
}

#[test]
fn unstamped_files_can_be_read() {
    let inf = Inf::parse(PARAVIRT.as_bytes(), "pvnet.inx").expect("parses");
    let warnings: Vec<_> = inf.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(warnings.len(), 1, "{warnings:#?}");
    assert!(warnings[0].starts_with("pvnet.inx:12:21: unstamped INX file;"), "{warnings:?}");
    let install = inf.select(&[r"PCI\VEN_1AF4&DEV_1000"], &Target::default()).expect("installs");
    quiet(&install);
    assert_eq!(install.section_extension, ".NTamd64");
    assert_eq!(install.rank & 0xFFFF, 0x1000);
    assert_eq!(key(&install, "ConnectRate"), sz("10"));
    assert_eq!(key(&install, "MTU"), sz("1500"));
    assert_eq!(install.advanced_parameters[0].choices[1].description, "20G", "%20G% is no directory");
    let service = install.service.expect("has a service");
    assert_eq!(service.binary.as_deref(), Some(r"C:\Windows\System32\DriverStore\FileRepository\pvnet.sys"));
    assert_eq!(service.dependencies, ["+NDIS", "nsi"]);
}

#[test]
fn any_model_can_be_installed() {
    let inf = clean(ISA.as_bytes(), "lake.inf");
    let target = Target::new(Architecture::X86, 5, 1, 2600);
    let models = inf.models(&target);
    assert_eq!(models.len(), 2);
    let install = inf.install(&models[1], &target, &mut |_| None).expect("installs");
    assert_eq!((install.hardware_id.as_str(), install.rank), (r"ISAPNP\LAK0017", 0));
}

#[test]
fn lying_files_are_told_in_one_line_each() {
    let text = GIGABIT
        .replace("NW.Offload.reg, ", "NW.Nowhere.reg, ")
        .replace("AddService = nw1g, 2, NW.Service,", "AddService = nw1g, two, NW.Service,")
        .replace("StartType      = 3", "StartType      = soon")
        .replace("\"256\"", "\"9999\"")
        .replace("1 = %Disk%,,,\\x64", "1 = %Disk%,,,\\..\\secret")
        .replace("HKR,, AutoPower", "HKZ,, AutoPower");
    let inf = Inf::parse(&utf16(&text), "lie.inf").expect("parses");
    let install = inf.select(&[r"PCI\VEN_1D0F&DEV_0001"], &Target::default()).expect("installs");
    let warnings: Vec<_> = install.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "lie.inf:149:14: path leaves the driver package; `\\..\\secret`; only paths below the INF are used",
            "lie.inf:80:1: registry root is not valid; `HKZ`; begin the line with HKR, HKLM, HKCR, HKCU or HKU and a comma",
            "lie.inf:59:38: section is missing; [NW.Nowhere.reg], named by AddReg; add it or remove the reference",
            "lie.inf:64:20: AddService flags is not a number in range; `two`; write the flags as 0x00000002",
            "lie.inf:129:18: StartType is not a number in range; `soon`; write one of the numbers that INF AddService Directive lists",
            "lie.inf:126:1: StartType is incomplete; `NW.Service`; the service-install section needs it",
            "lie.inf:51:1: no driver service; [NW0001.10.17763.Services]; add AddService=name,0x2,section",
            "lie.inf:102:1: Default of an advanced parameter is not valid; `*ReceiveBuffers=9999`; the default must be one of the values that the parameter accepts",
        ]
    );
}
