//! What can happen in a box.

use crate::{Callback, CallbackSet};
use serde::Serialize;
use std::fmt;

/// Virtual time since the box was switched on, in nanoseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Nanos(pub u64);

impl fmt::Display for Nanos {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:09}", self.0 / 1_000_000_000, self.0 % 1_000_000_000)
    }
}

/// A place in code: a byte offset in a loaded image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Site {
    /// Index of the image in load order, or `None` for an address outside every image.
    pub image: Option<u16>,
    /// Offset from the image's base, or the bare address when there is no image.
    pub offset: u64,
}

/// When and where an event happened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stamp {
    /// Virtual time.
    pub time: Nanos,
    /// Virtual processor number.
    pub processor: u8,
    /// IRQL of that processor.
    pub irql: u8,
    /// Thread number; 0 is the idle thread of processor 0.
    pub thread: u32,
    /// The call instruction (its return address) in driver code that led here.
    pub site: Site,
    /// The export that driver code called there, or the empty string outside of a call.
    pub export: &'static str,
    /// The driver's function that is running, if any.
    pub callback: Option<Callback>,
}

/// What a handle or counted object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Hash)]
#[allow(missing_docs, reason = "each name is the object's name in the public documentation")]
pub enum HandleKind {
    MiniportDriver,
    MiniportAdapter,
    ProtocolDriver,
    Binding,
    InterfaceProvider,
    DmaChannel,
    ScatterGatherDma,
    Interrupt,
    IoPortRange,
    IoSpaceMapping,
    Configuration,
    NetBufferListPool,
    NetBufferPool,
    Timer,
    IoWorkItem,
    Pool,
    SharedMemory,
    DmaAdapter,
    CommonBuffer,
    Mdl,
    NetBufferList,
    NetBuffer,
    Device,
    RwLock,
    File,
    RegistryKey,
    Port,
    KernelHandle,
    ObjectReference,
    MappingAddress,
    ScatterGatherList,
    Irp,
    PowerSettingCallback,
    PnpNotification,
    EventProvider,
    RemoveLock,
    BugCheckCallback,
    WmiBlock,
}

impl HandleKind {
    /// The words a person uses for it.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::MiniportDriver => "miniport driver handle",
            Self::MiniportAdapter => "miniport adapter handle",
            Self::ProtocolDriver => "protocol driver handle",
            Self::Binding => "binding handle",
            Self::InterfaceProvider => "interface provider handle",
            Self::DmaChannel => "DMA channel handle",
            Self::ScatterGatherDma => "scatter/gather DMA handle",
            Self::Interrupt => "interrupt handle",
            Self::IoPortRange => "I/O port range",
            Self::IoSpaceMapping => "I/O space mapping",
            Self::Configuration => "configuration handle",
            Self::NetBufferListPool => "NET_BUFFER_LIST pool",
            Self::NetBufferPool => "NET_BUFFER pool",
            Self::Timer => "timer object",
            Self::IoWorkItem => "I/O work item",
            Self::Pool => "pool block",
            Self::SharedMemory => "shared memory block",
            Self::DmaAdapter => "DMA adapter object",
            Self::CommonBuffer => "common buffer",
            Self::Mdl => "MDL",
            Self::NetBufferList => "NET_BUFFER_LIST",
            Self::NetBuffer => "NET_BUFFER",
            Self::Device => "device object",
            Self::RwLock => "read-write lock",
            Self::File => "file handle",
            Self::RegistryKey => "registry key handle",
            Self::Port => "NDIS port",
            Self::KernelHandle => "kernel handle",
            Self::ObjectReference => "reference to the object",
            Self::MappingAddress => "range of mapping addresses",
            Self::ScatterGatherList => "scatter/gather list",
            Self::Irp => "IRP",
            Self::PowerSettingCallback => "registration of a power setting callback",
            Self::PnpNotification => "registration for PnP notification",
            Self::EventProvider => "registration of an event provider",
            Self::RemoveLock => "acquisition of a remove lock",
            Self::BugCheckCallback => "registration of a bug check callback",
            Self::WmiBlock => "reference to a WMI data block",
        }
    }
}

/// How a handle was misused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandleMisuse {
    /// It was valid once and was released before this use.
    Stale {
        /// Where it was made.
        made: Site,
        /// Where it was released.
        died: Site,
    },
    /// Released a second time.
    ReleasedTwice {
        /// Where it was made.
        made: Site,
        /// Where it was released the first time.
        died: Site,
    },
    /// It never was a handle of that kind.
    Never,
}

/// When something was found not to have been released.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeakedAt {
    /// The halt function returned.
    Halt,
    /// The initialize function returned a failure.
    FailedInitialize,
    /// The driver was unloaded.
    Unload,
    /// What it belongs to was released.
    Released,
}

impl LeakedAt {
    /// What had happened when it was noticed.
    pub const fn what(self) -> &'static str {
        match self {
            Self::Halt => "MiniportHaltEx returned",
            Self::FailedInitialize => "MiniportInitializeEx failed",
            Self::Unload => "the driver was unloaded",
            Self::Released => "what it belongs to was released",
        }
    }
}

/// What a driver did wrong with a system DMA channel, apart from handles, IRQL and context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DmaMisuse {
    /// A transfer was set up while one was in progress, which had been set up there.
    Busy {
        /// Where the transfer in progress was set up.
        set_up: Site,
    },
    /// A transfer was completed and none was set up.
    NotSetUp,
    /// A transfer was completed before the device had moved all of it.
    Unfinished {
        /// Bytes that the controller still had to move.
        remaining: u32,
        /// Bytes that the transfer was set up for.
        length: u32,
    },
    /// Completion named another buffer, offset, length or direction than set-up did.
    Mismatch {
        /// The parameter that differs, by its documented name.
        parameter: &'static str,
        /// Its value at set-up.
        set_up: u64,
        /// Its value at completion.
        completed: u64,
    },
    /// The channel was released while a transfer was in progress.
    ReleasedInFlight {
        /// Where the transfer was set up.
        set_up: Site,
    },
    /// The channel was registered before the miniport's attributes were set.
    BeforeAttributes,
    /// The description has a value that the documentation forbids.
    InvalidDescription {
        /// The member's documented name.
        member: &'static str,
        /// The value the driver gave.
        value: u64,
    },
    /// The offset and length do not lie in the buffer, or the length is invalid.
    InvalidRange {
        /// Offset in the buffer, bytes.
        offset: u32,
        /// Length asked for, bytes.
        length: u32,
        /// Length of the buffer, bytes.
        buffer: u32,
    },
    /// The alignment was asked for before any DMA was registered.
    AlignmentBeforeRegistration,
    /// The device reached for an address that is not mapped for it.
    Blocked {
        /// Channel number.
        channel: u8,
        /// Bus address.
        address: u64,
        /// True for a write into memory.
        write: bool,
    },
}

/// Why a device that masters the bus could not reach an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DmaRefusal {
    /// Nothing was ever mapped there.
    NotMapped,
    /// It is mapped for the other direction.
    WrongDirection {
        /// Where it was mapped.
        made: Site,
    },
    /// It was mapped, and taken away before this access.
    Unmapped {
        /// Where it was mapped.
        made: Site,
        /// Where that ended.
        died: Site,
    },
    /// It lies behind the end of what is mapped.
    PastEnd {
        /// Where that was mapped.
        made: Site,
        /// Bytes that are mapped.
        length: u64,
    },
    /// It is the physical address of memory that is mapped at another, logical one.
    Physical {
        /// The logical address of the first byte mapped.
        logical: u64,
        /// Where it was mapped.
        made: Site,
    },
    /// The device's command register does not let it master the bus.
    NotBusMaster,
}

/// What kind of machine resource a claim is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Hash)]
pub enum ClaimKind {
    /// A range of I/O ports.
    Port,
    /// A range of physical addresses of a device.
    Memory,
    /// An interrupt line.
    Interrupt,
    /// A channel of the system DMA controller.
    DmaChannel,
}

impl fmt::Display for ClaimKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Port => "I/O ports",
            Self::Memory => "memory",
            Self::Interrupt => "interrupt",
            Self::DmaChannel => "DMA channel",
        })
    }
}

/// Something that happened. Borrowed text keeps the hot path free of allocation.
#[derive(Clone, Copy, Debug, Hash)]
pub enum Event<'a> {
    /// Driver code called an export, with the first four argument words.
    Call {
        /// Argument words.
        args: [u64; 4],
    },
    /// A driver function was called.
    CallbackEntered {
        /// Which.
        callback: Callback,
        /// For which adapter (index), if for one.
        adapter: Option<u32>,
    },
    /// It returned.
    CallbackLeft {
        /// Which.
        callback: Callback,
        /// For which adapter.
        adapter: Option<u32>,
        /// Its return value (meaningless for a function that returns nothing).
        result: u64,
    },
    /// A step in the life of a driver or adapter.
    Lifecycle {
        /// Adapter index, if it is one adapter's.
        adapter: Option<u32>,
        /// What happened, in the documentation's words.
        step: &'a str,
        /// A status that came with it.
        status: Option<u32>,
    },
    /// A call at an IRQL that the export's documentation does not allow.
    IrqlViolation {
        /// The documented requirement, as the facts write it.
        required: &'static str,
        /// SDV rule name of the export's family.
        rule: &'static str,
        /// The IRQL it was called at.
        actual: u8,
    },
    /// A call from a driver function that it may not be called from.
    ContextViolation {
        /// Functions it may be called from.
        allowed: CallbackSet,
        /// The object that the rule is about.
        kind: Option<HandleKind>,
    },
    /// A handle or object came to be.
    Made {
        /// Its kind.
        kind: HandleKind,
        /// Its value as the driver sees it.
        handle: u64,
        /// Adapter that owns it, if one.
        adapter: Option<u32>,
        /// Size in bytes or other measure, 0 if none.
        size: u64,
        /// Pool tag or similar, 0 if none.
        tag: u32,
    },
    /// It was released.
    Died {
        /// Its kind.
        kind: HandleKind,
        /// Its value.
        handle: u64,
    },
    /// A handle was misused.
    Misused {
        /// What kind was expected.
        kind: HandleKind,
        /// The value.
        handle: u64,
        /// How.
        how: HandleMisuse,
    },
    /// Something was not released in time.
    Leaked {
        /// Its kind.
        kind: HandleKind,
        /// Its value.
        handle: u64,
        /// Where it was made.
        made: Site,
        /// When that was noticed.
        at: LeakedAt,
        /// Size in bytes or other measure, 0 if none.
        size: u64,
        /// Pool tag or similar, 0 if none.
        tag: u32,
    },
    /// A resource was claimed.
    Claimed {
        /// Kind.
        kind: ClaimKind,
        /// First port, address, line or channel.
        start: u64,
        /// How many.
        length: u64,
        /// Who.
        owner: &'a str,
    },
    /// A claim was given up.
    Released {
        /// Kind.
        kind: ClaimKind,
        /// First port, address, line or channel.
        start: u64,
        /// How many.
        length: u64,
        /// Who.
        owner: &'a str,
    },
    /// A claim was refused because another owner holds the resource.
    ClaimRefused {
        /// Kind.
        kind: ClaimKind,
        /// First port, address, line or channel.
        start: u64,
        /// How many.
        length: u64,
        /// Who asked.
        owner: &'a str,
        /// Who has it.
        holder: &'a str,
    },
    /// A DMA channel was misused.
    DmaMisused {
        /// What was wrong.
        how: DmaMisuse,
    },
    /// A device that masters the bus reached for an address that it may not reach.
    DmaRefused {
        /// The device.
        device: &'a str,
        /// First logical address.
        address: u64,
        /// Bytes.
        length: u32,
        /// True for a write into memory.
        write: bool,
        /// Why it may not.
        why: DmaRefusal,
    },
    /// A driver wrote behind the end of memory that it shares with its device.
    CommonBufferOverrun {
        /// Virtual address of the buffer.
        address: u64,
        /// Its length in bytes.
        length: u64,
        /// Offset of the first byte written.
        offset: u64,
        /// Where it was allocated.
        made: Site,
    },
    /// A DMA transfer was set up.
    DmaSetUp {
        /// Channel number.
        channel: u8,
        /// Length in bytes.
        length: u32,
        /// True from memory to the device.
        to_device: bool,
        /// Whether a bounce buffer stands between.
        bounced: bool,
    },
    /// A DMA transfer was completed.
    DmaCompleted {
        /// Channel number.
        channel: u8,
        /// Bytes that had been moved.
        moved: u32,
    },
    /// An interrupt was delivered.
    Interrupt {
        /// Line.
        line: u8,
        /// Whether the driver claimed it.
        claimed: bool,
    },
    /// A message-signalled interrupt was delivered.
    MessageInterrupt {
        /// Number of the device in the machine.
        device: u8,
        /// Which of its messages.
        message: u16,
        /// Vector.
        vector: u8,
        /// Whether the driver claimed it.
        claimed: bool,
    },
    /// A frame crossed between the NIC and the network.
    Frame {
        /// True when the NIC sent it.
        sent: bool,
        /// Bytes without FCS.
        length: u32,
    },
    /// The driver printed.
    Print {
        /// Text as printed.
        text: &'a str,
    },
    /// The driver wrote to the error log.
    ErrorLog {
        /// Error code.
        code: u32,
        /// Values that came with it.
        values: &'a [u32],
    },
    /// The driver wrote an event of a provider that it registered (ETW), or of a WMI block.
    ProviderEvent {
        /// GUID of the provider or block, in registry format.
        provider: &'a str,
        /// Id of the event, 0 for one that has none.
        id: u16,
        /// Its level; 0 for one that has none.
        level: u8,
        /// Bytes of data that came with it.
        data: &'a [u8],
    },
    /// A request from an application to a device ended.
    Request {
        /// Name of the device.
        device: &'a str,
        /// `IRP_MJ_` code.
        major: u8,
        /// I/O control code, 0 for other requests.
        code: u32,
        /// Status it was completed with.
        status: u32,
        /// Bytes that it moved.
        information: u64,
    },
    /// Any rule may be stated directly where no event of its own fits: the verifier makes it a finding.
    Violation {
        /// Rule name.
        rule: &'static str,
        /// What was wrong, one line.
        what: &'a str,
    },
    /// The run stopped.
    Stopped {
        /// Why, one line.
        why: &'a str,
    },
}
