//! Nothing that a file says may panic or take without end.

use inf::{DeviceIds, Inf, Target, fuzz};
use proptest::prelude::*;

const STYLES: [&str; 5] = [
    include_str!("styles/gigabit.inf"),
    include_str!("styles/fast.inf"),
    include_str!("styles/tscommon.inf"),
    include_str!("styles/isa.inf"),
    include_str!("styles/paravirt.inx"),
];

const HEAD: &str =
    "[Version]\nSignature=\"$Windows NT$\"\n[Manufacturer]\nM=M,NTamd64\n[M.NTamd64]\nd=i,ID\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(data: Vec<u8>) {
        fuzz(&data);
    }

    /// Lines made of what the grammar is made of.
    #[test]
    fn any_syntax(text in r#"([\[\]=,;%"\\ \tab0-9xX.@()\-:\r\n]|HKR|Ndi\\params\\|\[i\]|\[Strings\]|AddReg=|Needs=|0x1000[0-9]|%12%){0,200}"#) {
        fuzz(format!("{HEAD}{text}").as_bytes());
        fuzz(format!("{HEAD}[i]\nAddReg=i\nCopyFiles=i\nLogConfig=i\nNeeds=a\n{text}").as_bytes());
    }

    /// Real files with a few bytes changed, cut or repeated.
    #[test]
    fn damaged_files(style in 0..STYLES.len(), edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4u8), 1..8)) {
        let mut data = STYLES[style].as_bytes().to_vec();
        for (index, byte, kind) in edits {
            if data.is_empty() {
                break;
            }
            let at = index.index(data.len());
            match kind {
                0 => data[at] = byte,
                1 => data.insert(at, byte),
                2 => { data.remove(at); }
                _ => data.extend_from_within(at..(at + usize::from(byte)).min(data.len())),
            }
        }
        fuzz(&data);
    }

    /// A value that is quoted as the rules say comes back as it was.
    #[test]
    fn quoted_values_come_back(value in "[^\\p{Cc}%]{0,60}") {
        prop_assume!(!value.ends_with('\\'));
        let text = format!("\u{FEFF}{HEAD}[s]\nk = \"{}\" , x\n", value.replace('"', "\"\""));
        let inf = Inf::parse(text.as_bytes(), "t.inf").expect("parses");
        let section = inf.section("s").expect("exists");
        let line = section.line("k").expect("exists");
        prop_assert_eq!(line.value(0), value.as_str());
        prop_assert_eq!(line.len(), 2);
    }
}

/// Inputs that would take quadratic or exponential time, or memory, if nothing were bounded.
#[test]
fn expensive_files_stay_cheap() {
    let many = 400_000;
    let inputs = [
        format!("{HEAD}[s]\n{}", "%".repeat(many)),
        format!("{HEAD}[s]\n{}", "% ".repeat(many)),
        format!("{HEAD}[s]\n{}", "\\ ".repeat(many)),
        format!("{HEAD}[s]\n{}", "\\\n".repeat(many)),
        format!("{HEAD}[s]\n{}", "\"a\n".repeat(many)),
        format!("{HEAD}[Strings]\n{}", "a=\"b\n".repeat(many)),
        format!("{HEAD}[s]\n{}", ",".repeat(many)),
        format!("{HEAD}[s]\nx={}", "%nope%,".repeat(many)),
        format!("{HEAD}{}", "[s]\n".repeat(many)),
        format!("{HEAD}[s]\na=\"{}", "x".repeat(10 * many)),
        format!("{HEAD}[i]\nAddReg={}\n[r]\n{}", "r,".repeat(many), "HKR,,a,0x10008,b\n".repeat(many / 8)),
        format!("{HEAD}[i]\nCopyFiles={}\n[r]\n{}", "r,".repeat(many), "a\n".repeat(many)),
        format!("{HEAD}[i]\nLogConfig={}\n[r]\n{}", "r,".repeat(many), "IOConfig=1\n".repeat(9)),
        format!("{HEAD}{}", "[i]\nNeeds=i,i,i,i\n".repeat(many / 8)),
        format!(
            "{HEAD}[Manufacturer]\n{}[M.NTamd64]\n{}",
            "M=M,NTamd64\n".repeat(many / 20),
            "d=i,ID\n".repeat(many / 20)
        ),
        format!(
            "{HEAD}[i]\nAddReg=r\n[r]\n{}[Strings]\na=\"{}\"\n",
            "HKR,%a%,%a%,,%a%\n".repeat(many / 8),
            "y".repeat(4000)
        ),
        format!(
            "{HEAD}[i]\nAddReg=r\n[r]\n{}",
            (0..many / 10).map(|i| format!("HKR,,v{i},1,{}\n", i % 90)).collect::<String>()
        ),
        format!(
            "{HEAD}[i]\nCopyFiles=r\n[r]\n{}[SourceDisksFiles]\n{}",
            "a\n".repeat(many / 10),
            (0..many / 10).map(|i| format!("f{i}=1\n")).collect::<String>()
        ),
    ];
    for text in inputs {
        fuzz(text.as_bytes());
    }
}

#[test]
fn real_files_survive_truncation_anywhere() {
    for style in STYLES {
        for end in (0..style.len()).step_by(7) {
            fuzz(&style.as_bytes()[..end]);
        }
    }
}

#[test]
fn needs_of_itself_is_an_error() {
    let inf = Inf::parse(format!("{HEAD}[i]\nNeeds=I\n").as_bytes(), "t.inf").expect("parses");
    let error = inf.select_with(&DeviceIds::hardware(&["id"]), &Target::default(), &mut |_| None);
    assert!(error.expect_err("is a circle").to_string().contains("Needs goes in a circle; i -> i;"));
}
