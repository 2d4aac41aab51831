//! Types of the routines that the two sides call through pointers.

#[allow(unused_imports, reason = "one import list serves every header")]
use core::ffi::c_void;

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{
    all::*,
    opaque::*,
    pointer::{DriverFn, DriverPtr},
};

/// `PCI_EXPRESS_WAKE_CONTROL`, a driver or system routine.
pub type PCI_EXPRESS_WAKE_CONTROL = unsafe extern "win64" fn(Context: PVOID, EnableWake: BOOLEAN);

/// `PCI_LINE_TO_PIN`, a driver or system routine.
pub type PCI_LINE_TO_PIN = unsafe extern "win64" fn(
    Context: PVOID,
    PciNewData: DriverPtr<PCI_COMMON_CONFIG>,
    PciOldData: DriverPtr<PCI_COMMON_CONFIG>,
);

/// `PCI_PIN_TO_LINE`, a driver or system routine.
pub type PCI_PIN_TO_LINE = unsafe extern "win64" fn(Context: PVOID, PciData: DriverPtr<PCI_COMMON_CONFIG>);

/// `PCI_PREPARE_MULTISTAGE_RESUME`, a driver or system routine.
pub type PCI_PREPARE_MULTISTAGE_RESUME = unsafe extern "win64" fn(Context: PVOID);

/// `PCI_READ_WRITE_CONFIG`, a driver or system routine.
pub type PCI_READ_WRITE_CONFIG = unsafe extern "win64" fn(
    Context: PVOID,
    BusOffset: u32,
    Slot: u32,
    Buffer: PVOID,
    Offset: u32,
    Length: u32,
) -> u32;

/// `PCI_ROOT_BUS_CAPABILITY`, a driver or system routine.
pub type PCI_ROOT_BUS_CAPABILITY =
    unsafe extern "win64" fn(Context: PVOID, HardwareCapability: DriverPtr<PCI_ROOT_BUS_HARDWARE_CAPABILITY>);

/// `RTL_AVL_ALLOCATE_ROUTINE`, a driver or system routine.
pub type RTL_AVL_ALLOCATE_ROUTINE =
    unsafe extern "win64" fn(Table: DriverPtr<RTL_AVL_TABLE>, ByteSize: CLONG) -> PVOID;

/// `RTL_AVL_COMPARE_ROUTINE`, a driver or system routine.
pub type RTL_AVL_COMPARE_ROUTINE = unsafe extern "win64" fn(
    Table: DriverPtr<RTL_AVL_TABLE>,
    FirstStruct: PVOID,
    SecondStruct: PVOID,
) -> RTL_GENERIC_COMPARE_RESULTS;

/// `RTL_AVL_FREE_ROUTINE`, a driver or system routine.
pub type RTL_AVL_FREE_ROUTINE = unsafe extern "win64" fn(Table: DriverPtr<RTL_AVL_TABLE>, Buffer: PVOID);

/// `RTL_GENERIC_ALLOCATE_ROUTINE`, a driver or system routine.
pub type RTL_GENERIC_ALLOCATE_ROUTINE =
    unsafe extern "win64" fn(Table: DriverPtr<RTL_GENERIC_TABLE>, ByteSize: CLONG) -> PVOID;

/// `RTL_GENERIC_COMPARE_ROUTINE`, a driver or system routine.
pub type RTL_GENERIC_COMPARE_ROUTINE = unsafe extern "win64" fn(
    Table: DriverPtr<RTL_GENERIC_TABLE>,
    FirstStruct: PVOID,
    SecondStruct: PVOID,
) -> RTL_GENERIC_COMPARE_RESULTS;

/// `RTL_GENERIC_FREE_ROUTINE`, a driver or system routine.
pub type RTL_GENERIC_FREE_ROUTINE =
    unsafe extern "win64" fn(Table: DriverPtr<RTL_GENERIC_TABLE>, Buffer: PVOID);
