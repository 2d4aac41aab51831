//! Rules whose breach is stated by the code that notices it.

use crate::{Rule, Violation};
use trace::{Event, Stamp};

pub(super) fn check(rule: &'static Rule, _stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::Violation { rule: named, what } = event else { return None };
    (rule.name == *named).then(|| Violation::new(rule, *what))
}

macro_rules! stated {
    ($($id:ident = $name:literal, $demands:literal, $windows:expr, $url:literal;)*) => {
        $(
            #[doc = $demands]
            pub(super) static $id: Rule =
                Rule { name: $name, demands: $demands, windows: $windows, url: $url, check };
        )*
    };
}

stated! {
    IRQL_RETURN = "IrqlReturn",
        "A driver function returns at the IRQL it was called at.",
        Some("IRQL_UNEXPECTED_VALUE (0xC8)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/wdm-irqlreturn";
    CRITICAL_REGIONS = "CriticalRegions",
        "A thread leaves the critical and guarded regions that it has entered, and takes resources and push locks inside of one.",
        None,
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/wdm-criticalregions";
    DOUBLE_COMPLETE = "DoubleComplete",
        "An OID request is completed once.",
        Some("DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4), parameter 1 = 0x91002"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-doublecomplete";
    MINIPORT_PAUSE = "MiniportPause_Return",
        "MiniportPause returns NDIS_STATUS_SUCCESS or NDIS_STATUS_PENDING.",
        None,
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-miniportpause-return";
    OID_COMPLETE = "NdisOidComplete",
        "An OID request that must succeed succeeds, and one that is pending is completed.",
        Some("DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4), parameter 1 = 0x91001"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-ndisoidcomplete";
    SPIN_LOCK = "SpinLock",
        "A spin lock is not acquired by its owner.",
        Some("SPIN_LOCK_ALREADY_OWNED (0xF)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-spinlock";
    SPIN_LOCK_BALANCED = "SpinLockBalanced",
        "A driver function releases the spin locks that it acquired.",
        Some("DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-spinlockbalanced";
    SPIN_LOCK_RELEASE = "SpinLockRelease",
        "A spin lock is released by its owner only.",
        Some("SPIN_LOCK_NOT_OWNED (0x10)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-spinlockrelease";
    POOL_CORRUPTION = "PoolOverrun",
        "Nothing is read or written outside of a pool block.",
        Some("PAGE_FAULT_BEYOND_END_OF_ALLOCATION (0xCD); BAD_POOL_HEADER (0x19)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/special-pool";
    POOL_USE_AFTER_FREE = "PoolUseAfterFree",
        "Pool is not touched after it was freed.",
        Some("PAGE_FAULT_IN_FREED_SPECIAL_POOL (0xCC)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/special-pool";
    FORCE_IRQL_CHECKING = "ForceIrqlChecking",
        "Code that may be paged out does not run at DISPATCH_LEVEL or above.",
        Some("IRQL_NOT_LESS_OR_EQUAL (0xA), DRIVER_IRQL_NOT_LESS_OR_EQUAL (0xD1)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/force-irql-checking";
    BAD_POOL_CALL = "BadPoolCall",
        "Pool is freed once, with the address it was allocated at.",
        Some("BAD_POOL_CALLER (0xC2)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/pool-tracking";
    STALL = "NdisStallExecution_Delay",
        "The processor is not stalled for more than 50 microseconds.",
        None,
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-ndisstallexecution-delay";
    NET_BUFFER_LIST = "NetBufferListOwnership",
        "A NET_BUFFER_LIST is completed, returned or freed once, by the one that owns it.",
        Some("BUGCODE_NDIS_DRIVER (0x7C), parameter 1 = 0x27"),
        "https://learn.microsoft.com/windows-hardware/drivers/network/send-and-receive-code-paths";
    STATUS_INDICATION = "NdisMIndicateStatusEx",
        "A status indication has a valid buffer and header.",
        Some("BUGCODE_NDIS_DRIVER (0x7C), parameter 1 = 0x20"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-ndismindicatestatusex";
    OBJECT_HEADER = "ObjectHeader",
        "NDIS_OBJECT_HEADER has the documented type, and a revision and size that match the NDIS version.",
        Some("BUGCODE_NDIS_DRIVER (0x7C), parameter 1 = 0x21"),
        "https://learn.microsoft.com/windows-hardware/drivers/ddi/objectheader/ns-objectheader-ndis_object_header";
    STATE = "MiniportState",
        "A call is one that the miniport adapter's state allows.",
        Some("BUGCODE_NDIS_DRIVER (0x7C), parameter 1 = 0x1F"),
        "https://learn.microsoft.com/windows-hardware/drivers/network/miniport-adapter-states-and-operations";
    PROTOCOL_STATE = "ProtocolState",
        "A protocol driver does what the state of its binding allows, and completes what it began.",
        Some("BUGCODE_NDIS_DRIVER (0x7C), parameter 1 = 0x16, 0x22 or 0x25"),
        "https://learn.microsoft.com/windows-hardware/drivers/network/protocol-driver-binding-states";
    RESET_COMPLETE = "MiniportResetComplete",
        "A reset is completed once, when it is pending, and in time.",
        Some("BUGCODE_NDIS_DRIVER (0x7C), parameter 1 = 0x0F"),
        "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismresetcomplete";
    IDLE_NOTIFICATION = "MiniportIdleNotification",
        "An idle notification is confirmed and completed once, and not refused when it is forced.",
        Some("BUGCODE_NDIS_DRIVER (0x7C), parameter 1 = 0x25"),
        "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nc-ndis-miniport_idle_notification";
    PORT_ACCESS = "PortNotRegistered",
        "A driver reads and writes only I/O ports that it registered.",
        None,
        "https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismregisterioportrange";
    MDL = "MdlMisused",
        "An MDL is built, mapped and freed as its page says.",
        Some("DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4), parameter 1 = 0x70 to 0xB9"),
        "https://learn.microsoft.com/windows-hardware/drivers/kernel/using-mdls";
    TIMER_LEFT = "CancelTimerObject",
        "A timer is cancelled before its memory goes or its adapter halts.",
        Some("TIMER_OR_DPC_INVALID (0xC7)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-canceltimerobject";
    OBJECT_REFERENCE = "ObjectReference",
        "A reference to an object is taken of an object, and given up once by the one who took it.",
        Some("REFERENCE_BY_POINTER (0x18)"),
        "https://learn.microsoft.com/windows-hardware/drivers/kernel/life-cycle-of-an-object";
    MARK_IRP_PENDING = "MarkIrpPending",
        "A dispatch routine returns STATUS_PENDING for an IRP that it keeps, and has marked it so.",
        Some("DRIVER_VERIFIER_IOMANAGER_VIOLATION (0xC9)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/28143-iomarkirppending-must-return-statuspending";
    IRP_NOT_COMPLETED = "IrpNotCompleted",
        "A dispatch routine completes an IRP, sends it on, or keeps it and returns STATUS_PENDING.",
        Some("DRIVER_VERIFIER_IOMANAGER_VIOLATION (0xC9)"),
        "https://learn.microsoft.com/windows-hardware/drivers/kernel/completing-irps";
    COMPLETE_REQUEST_STATUS = "CompleteRequestStatusCheck",
        "An IRP is not completed with STATUS_PENDING.",
        Some("DRIVER_VERIFIER_IOMANAGER_VIOLATION (0xC9)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/wdm-completerequeststatuscheck";
    IRP_CANCEL_ROUTINE = "IrpCancelRoutine",
        "An IRP that is completed has no cancel routine.",
        Some("CANCEL_STATE_IN_COMPLETED_IRP (0x48)"),
        "https://learn.microsoft.com/windows-hardware/drivers/kernel/handling-cancel-requests";
    CANCEL_SPIN_LOCK = "CancelSpinLock",
        "A cancel routine releases the cancel spin lock that it is called with.",
        Some("DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/wdm-cancelspinlock";
    IO_ALLOCATE_FREE = "IoAllocateFree",
        "An IRP that a driver allocates is taken back by its completion routine, and freed by the driver.",
        Some("MULTIPLE_IRP_COMPLETE_REQUESTS (0x44)"),
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/wdm-ioallocatefree";
    IO_BUILD_FREE = "IoBuildDeviceControlFree",
        "An IRP that the I/O manager frees is not freed by the driver.",
        None,
        "https://learn.microsoft.com/windows-hardware/drivers/devtest/wdm-iobuilddevicecontrolfree";
    IRP_FREED = "IrpFreed",
        "An IRP is freed once, by its driver, and while no driver below has it.",
        Some("DRIVER_VERIFIER_IOMANAGER_VIOLATION (0xC9)"),
        "https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iofreeirp";
    IRP_REUSED = "IrpReused",
        "Only an IRP that the driver allocated and has is used again.",
        None,
        "https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-ioreuseirp";
    IO_STATUS_INFORMATION = "IoStatusInformation",
        "IoStatus.Information is not more than the output buffer has.",
        None,
        "https://learn.microsoft.com/windows-hardware/drivers/kernel/failure-to-check-the-size-of-buffers";
    REMOVE_LOCK = "RemoveLock",
        "A remove lock is released as often as it was acquired, with the same tag.",
        Some("DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4)"),
        "https://learn.microsoft.com/windows-hardware/drivers/kernel/using-remove-locks";
    DEVICE_ATTACHED = "DeviceAttached",
        "A device is detached from its stack before what it is attached to is deleted.",
        None,
        "https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iodetachdevice";
    PARAMETER = "InvalidParameter",
        "Parameters have documented values.",
        None,
        "https://learn.microsoft.com/windows-hardware/drivers/ddi/_netvista/";
}
