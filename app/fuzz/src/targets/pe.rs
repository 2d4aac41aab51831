//! PE images: a file is refused with an error, or parsed, laid out and asked about every address.

use pe::{Image, LoadOptions};

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "pe",
    about: "kernel images: parse, relocate, bind, lay out",
    run: parse_and_lay_out,
    also: &["app/ndisbox/embedded/cs8900.sys"],
    dictionary: &[
        b"MZ",
        b"PE\0\0",
        b"\x64\x86",
        b"\x0b\x02",
        b"ndis.sys\0",
        b"ntoskrnl.exe\0",
        b"hal.dll\0",
        b"INIT\0\0\0\0",
    ],
};

/// A canonical kernel address that is not the preferred base of any linker.
const BASE: u64 = 0xffff_f800_1234_0000;

fn parse_and_lay_out(input: &[u8]) {
    let Ok(image) = Image::parse(input) else { return };
    let options =
        LoadOptions { base: BASE, cookie_seed: 1, guard_check: Some(BASE), guard_dispatch: Some(BASE) };
    if let Ok(laid) = image.layout(&options, &mut |_| Some(BASE)) {
        assert_eq!(laid.bytes.len(), image.size_of_image() as usize, "a laid out image has its stated size");
    }
    let step = (image.size_of_image() / 64).max(1) as usize;
    for rva in (0..image.size_of_image()).step_by(step) {
        let _ = (image.section_at(rva), image.function_containing(rva));
    }
}
