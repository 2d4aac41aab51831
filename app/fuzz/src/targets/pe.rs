//! PE images and symbol files.

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "pe",
    about: "kernel images and symbol files: parse, lay out, unwind, name",
    run: pe::fuzz,
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
        b"Microsoft C/C++ MSF 7.00\r\n\x1aDS\0\0\0",
    ],
};
