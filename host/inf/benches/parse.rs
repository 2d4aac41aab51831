//! Time to read a large file and to install from it.

use criterion::{Criterion, Throughput};
use inf::{Inf, Target};

/// About `size` bytes of a family with thousands of models.
fn large(size: usize) -> String {
    let mut text = String::from(
        "[Version]\nSignature=\"$Windows NT$\"\nClass=Net\nClassGuid={4d36e972-e325-11ce-bfc1-08002be10318}\nProvider=%P%\nDriverVer=1/2/2020,1.2.3.4\n[Manufacturer]\n%P%=Acme,NTamd64.10.0\n",
    );
    let mut board = 0;
    while text.len() < size {
        text.push_str(&format!(
            "[Acme.NTamd64.10.0]\n%B{board}%= Board{board}.ndi, PCI\\VEN_1234&DEV_{board:04X} ; board {board}\n[Board{board}.ndi.NT]\nCharacteristics=0x84\nBusType=5\nAddReg=Board{board}.reg,\\\n  Common.reg\n[Board{board}.reg]\nHKR,Ndi\\params\\*SpeedDuplex,ParamDesc,0,\"Speed, %%duplex%%\"\nHKR,Ndi\\params\\*SpeedDuplex,Type,0,\"enum\"\nHKR,,Id,0x00010001,{board}\n[Strings]\nB{board}=\"Board number {board}\"\n"
        ));
        board += 1;
    }
    text.push_str("[Common.reg]\nHKR,Ndi,Service,0,\"acme\"\n[Strings]\nP=\"Acme\"\n");
    text
}

fn parse(c: &mut Criterion) {
    let text = large(10 << 20);
    let utf16: Vec<u8> = format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut group = c.benchmark_group("10 MiB of text");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("parse ANSI", |b| b.iter(|| Inf::parse(text.as_bytes(), "large.inf")));
    group.bench_function("parse UTF-16", |b| b.iter(|| Inf::parse(&utf16, "large.inf")));
    let inf = Inf::parse(text.as_bytes(), "large.inf").expect("parses");
    let target = Target::default();
    group.bench_function("select", |b| b.iter(|| inf.select(&[r"PCI\VEN_1234&DEV_1000"], &target)));
    group.bench_function("models", |b| b.iter(|| inf.models(&target).len()));
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    parse(&mut criterion);
    criterion.final_summary();
}
