//! INF files: any bytes are refused with an error or read.

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "inf",
    about: "installation files: decode, parse, evaluate for a device",
    run: inf::fuzz,
    also: &["app/ndisbox/embedded/cs8900.inf"],
    dictionary: &[
        b"[Version]\r\n",
        b"Signature=\"$Windows NT$\"",
        b"[Strings]\r\n",
        b"%Name%",
        b"AddReg=",
        b"HKR,Ndi\\Params,",
        b"0x00010001",
        b".NTamd64",
        b"\\\r\n",
        b"\xff\xfe",
    ],
};
