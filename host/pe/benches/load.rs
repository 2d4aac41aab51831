//! From the bytes of a typical driver to its loaded form.

#![expect(missing_docs, reason = "criterion_group! makes a function without documentation")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pe::{Image, LoadOptions};

#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../tests/all/builder.rs"]
mod builder;

use builder::{Builder, CODE, DATA, Want};

/// A driver of about `size` bytes with 200 imports, and functions and relocations in proportion.
fn driver(size: usize) -> Vec<u8> {
    let mut b = Builder::default();
    let text = b.section(".text", CODE, vec![0xc3; size]);
    b.entry = text;
    let count = (size / 128) as u32;
    let data = b.next_rva();
    let pointers: Vec<u8> =
        (0..count).flat_map(|i| (b.base + u64::from(text + 128 * i + 64)).to_le_bytes()).collect();
    b.section(".data", DATA, pointers);
    let names = |n: u32| (0..n).map(|i| Want::Name(format!("NdisSomeFunctionNumber{i}"))).collect();
    b.imports(&[("ntoskrnl.exe", names(80)), ("HAL.dll", names(10)), ("NDIS.SYS", names(110))]);
    let functions: Vec<_> =
        (0..count).map(|i| (text + 128 * i, text + 128 * i + 60, vec![1, 4, 1, 0, 4, 0x42])).collect();
    b.functions(&functions);
    b.version([1, 2, 3, 4], &[("CompanyName", "Example"), ("FileDescription", "Miniport")]);
    b.relocations(&(0..count).map(|i| (data + 8 * i, 10)).collect::<Vec<_>>());
    b.build()
}

fn load(c: &mut Criterion) {
    let mut group = c.benchmark_group("pe");
    for size in [60 << 10, 300 << 10] {
        let file = driver(size * 3 / 4);
        group.throughput(Throughput::Bytes(file.len() as u64));
        group.bench_function(format!("parse/{}K", file.len() >> 10), |b| {
            b.iter(|| Image::parse(black_box(&file[..])));
        });
        let options = LoadOptions { base: 0xFFFF_F800_0000_0000, ..LoadOptions::default() };
        group.bench_function(format!("parse+layout/{}K", file.len() >> 10), |b| {
            b.iter(|| {
                let image = Image::parse(black_box(&file[..]))?;
                image.layout(&options, &mut |import| Some(u64::from(import.iat_rva)))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, load);
criterion_main!(benches);
