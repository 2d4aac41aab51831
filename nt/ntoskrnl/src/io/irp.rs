//! I/O request packets: allocation, sending, completion, cancellation.
//!
//! A packet is the driver's memory or ours, and the driver may change any of it. What must be right (whether it lives,
//! who has it, what is to be done when it is complete) is kept in `Packet`, outside of the driver's reach.

use super::device::DeviceRoute;
use crate::Ntoskrnl;
use ddi::{Access as _, Callback, HandleKind, Site, Stop, System, ddi_exports, gs};
use std::collections::BTreeMap;
use std::rc::Rc;
use wdk_defs::all::*;
use wdk_defs::ntstatus::{
    STATUS_INVALID_DEVICE_REQUEST, STATUS_MORE_PROCESSING_REQUIRED, STATUS_PENDING, nt_success,
};
use wdk_defs::{DriverFn, DriverPtr, Plain as _, bugcodes, field};

pub(crate) type Irp = DriverPtr<IRP>;
pub(crate) type Location = DriverPtr<IO_STACK_LOCATION>;

/// `IO_TYPE_IRP`: the first member of a packet.
const IO_TYPE_IRP: i16 = 6;
const IRP_BYTES: u64 = size_of::<IRP>() as u64;
const LOCATION_BYTES: u64 = size_of::<IO_STACK_LOCATION>() as u64;

/// Whose packet it is, and so what happens at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// `IoAllocateIrp` and its like: the driver frees it.
    Allocated,
    /// Memory of the driver's own, made a packet by `IoInitializeIrp`.
    DriverMemory,
    /// `IoBuildDeviceIoControlRequest` and its like: the I/O manager frees it when it is complete.
    Threaded,
    /// `PoRequestPowerIrp`: the power manager frees it when it is complete.
    Power,
    /// The box's own.
    Box,
}

/// What is done when a packet is complete, before those who wait for it are told.
pub(crate) type Finish = Rc<dyn Fn(&Ntoskrnl, u64)>;

/// What is known of a packet.
#[derive(Clone)]
pub(crate) struct Packet {
    pub(crate) origin: Origin,
    pub(crate) made: Site,
    /// Stack locations that it was sent with and that are not complete, deepest last.
    sent: Vec<i8>,
    /// Grows each time the packet is sent.
    sends: u64,
    /// All stack locations are complete.
    completed: bool,
    pub(crate) finish: Option<Finish>,
    /// The application that it comes from, if from one.
    pub(crate) process: Option<super::user::Process>,
}

impl std::fmt::Debug for Packet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Packet")
            .field("origin", &self.origin)
            .field("sent", &self.sent)
            .finish_non_exhaustive()
    }
}

/// All packets, by address.
pub(crate) type Packets = BTreeMap<u64, Packet>;

pub(crate) fn stack_pointer(irp: Irp) -> DriverPtr<Location> {
    irp.at(field!(IRP, Tail)).at(IRP_Tail::AT_Overlay).at(field!(IRP_Tail_Overlay, CurrentStackLocation))
}

/// The thread that a packet belongs to; null for one that a driver allocated.
pub(crate) fn thread_of(irp: Irp) -> DriverPtr<DriverPtr<ETHREAD>> {
    irp.at(field!(IRP, Tail)).at(IRP_Tail::AT_Overlay).at(field!(IRP_Tail_Overlay, Thread))
}

/// The stack location of the driver that has the packet.
pub(crate) fn current_location(irp: Irp) -> Location {
    stack_pointer(irp).load()
}

/// `current_location`, for the rooms above.
pub fn location_of(irp: DriverPtr<IRP>) -> DriverPtr<IO_STACK_LOCATION> {
    current_location(irp)
}

/// The stack location of the next lower driver, for the sender to fill in.
pub(crate) fn next_location(irp: Irp) -> Location {
    current_location(irp).offset(-1)
}

/// Moves to another stack location, upwards or downwards.
fn move_location(irp: Irp, by: i8) -> Location {
    let number = irp.at(field!(IRP, CurrentLocation));
    number.store(number.load().wrapping_add(by));
    let location = stack_pointer(irp).load().offset(by.into());
    stack_pointer(irp).store(location);
    location
}

fn bug_check(code: u32, irp: Irp, second: u64, what: &str) -> ! {
    let what = format!("the IRP at {:#x} {what}", irp.addr());
    System::current().stop(Stop::BugCheck { code, parameters: [irp.addr(), second, 0, 0], what })
}

/// Bytes of a packet with so many stack locations.
pub(crate) fn irp_size(locations: i8) -> u16 {
    (IRP_BYTES + LOCATION_BYTES * u64::from(locations.cast_unsigned())) as u16
}

impl Ntoskrnl {
    /// Makes a packet of zeroed memory with so many stack locations.
    pub fn irp_initialize(&self, irp: u64, size: u16, locations: i8) {
        let packet: Irp = DriverPtr::new(irp);
        let list = packet.at(field!(IRP, ThreadListEntry)).addr();
        crate::rtl::memory::fill(irp, 0, size.into());
        packet.store(IRP {
            Type: IO_TYPE_IRP,
            Size: size,
            StackCount: locations,
            CurrentLocation: locations.wrapping_add(1),
            ThreadListEntry: crate::ke::dispatcher::empty_list(list),
            ..IRP::zeroed()
        });
        let top = irp + IRP_BYTES + LOCATION_BYTES * u64::from(locations.cast_unsigned());
        stack_pointer(packet).store(DriverPtr::new(top));
    }

    /// Makes the running thread the one that a packet belongs to.
    pub(crate) fn irp_give_thread(&self, irp: u64) {
        let system = System::current();
        thread_of(DriverPtr::new(irp)).store(DriverPtr::new(system.thread_object(system.current_thread())));
    }

    /// Allocates a packet with so many stack locations for the box itself. `None` when RAM is used up.
    pub fn irp_allocate(&self, locations: i8) -> Option<u64> {
        self.irp_allocate_as(locations, Origin::Box)
    }

    pub(crate) fn irp_allocate_as(&self, locations: i8, origin: Origin) -> Option<u64> {
        let size = irp_size(locations);
        let irp = System::current().allocate_object(size.into())?;
        self.irp_initialize(irp, size, locations);
        self.irp_know(irp, origin);
        Some(irp)
    }

    /// Begins to keep what is to be known of a packet.
    pub(crate) fn irp_know(&self, irp: u64, origin: Origin) {
        let made = System::current().caller();
        let packet = Packet {
            origin,
            made,
            sent: Vec::new(),
            sends: 0,
            completed: false,
            finish: None,
            process: None,
        };
        self.io.with(|io| io.packets.insert(irp, packet));
    }

    /// Says what is to be done when a packet is complete.
    pub(crate) fn irp_when_finished(&self, irp: u64, finish: Finish) {
        self.io.with(|io| {
            if let Some(packet) = io.packets.get_mut(&irp) {
                packet.finish = Some(finish);
            }
        });
    }

    /// Sends a packet to a device's driver; returns what its dispatch routine returns.
    pub fn irp_send(&self, device: u64, irp: u64) -> u32 {
        let packet: Irp = DriverPtr::new(irp);
        let type_ = packet.at(field!(IRP, Type)).load();
        if type_ != IO_TYPE_IRP {
            // The address in a freed packet is filled with a pattern.
            bug_check(
                bugcodes::MULTIPLE_IRP_COMPLETE_REQUESTS,
                packet,
                0,
                "is sent and is none, or was freed",
            );
        }
        let number = packet.at(field!(IRP, CurrentLocation)).load();
        if number <= 1 {
            bug_check(
                bugcodes::NO_MORE_IRP_STACK_LOCATIONS,
                packet,
                0,
                "is sent and has no stack location left",
            );
        }
        let location = move_location(packet, -1);
        location.at(field!(IO_STACK_LOCATION, DeviceObject)).store(DriverPtr::new(device));
        self.io.with(|io| {
            if let Some(known) = io.packets.get_mut(&irp) {
                known.completed = false;
                known.sends += 1;
                known.sent.push(number - 1);
            }
        });
        let major = location.at(field!(IO_STACK_LOCATION, MajorFunction)).load();
        match self.dispatch_of(device, major) {
            Dispatch::Ours(route) => route(self, device, irp),
            Dispatch::Nobody => self.irp_fail(irp),
            Dispatch::Driver(routine) => self.irp_dispatch(routine, device, irp, location),
        }
    }

    /// Calls a dispatch routine of a driver, which says STATUS_PENDING exactly when it marked the packet so.
    fn irp_dispatch(&self, routine: u64, device: u64, irp: u64, location: Location) -> u32 {
        let system = System::current();
        let sends =
            |io: &mut super::Objects| io.packets.get(&irp).map(|known| (known.sends, known.sent.len()));
        let before = self.io.with(sends);
        let status = system.call_driver(Callback::DispatchRoutine, None, routine, &[device, irp]) as u32;
        // The packet may be complete, gone, or sent anew; its location tells something only while this driver has it.
        if before.is_some_and(|(_, depth)| depth > 0) && before == self.io.with(sends) {
            let Ok(control) = location.at(field!(IO_STACK_LOCATION, Control)).try_load() else {
                return status;
            };
            let pending = control & SL_PENDING_RETURNED != 0;
            let still_here = location == current_location(DriverPtr::new(irp));
            if still_here && status != STATUS_PENDING {
                let what = format!(
                    "a dispatch routine returned {status:#x} for the IRP at {irp:#x}, which it neither completed \
                     nor sent on; it returns STATUS_PENDING for an IRP that it keeps"
                );
                system.violation("IrpNotCompleted", &what);
            } else if still_here && !pending {
                let what = format!(
                    "a dispatch routine returned STATUS_PENDING for the IRP at {irp:#x} without IoMarkIrpPending"
                );
                system.violation("MarkIrpPending", &what);
            }
        }
        status
    }

    /// Who serves requests of a kind to a device.
    fn dispatch_of(&self, device: u64, major: u8) -> Dispatch {
        if let Some(route) = self.io.with(|io| io.routes.get(&device).cloned()) {
            return match route {
                DeviceRoute::Ours(route) => Dispatch::Ours(route),
                DeviceRoute::Table(table) => match table.get(usize::from(major)) {
                    Some(0) | None => Dispatch::Nobody,
                    Some(routine) => Dispatch::Driver(*routine),
                },
            };
        }
        let driver = DriverPtr::<DEVICE_OBJECT>::new(device).at(field!(DEVICE_OBJECT, DriverObject)).load();
        let table = driver.at(field!(DRIVER_OBJECT, MajorFunction)).load();
        match table.get(usize::from(major)).map_or(0, |routine| routine.addr()) {
            routine if routine == 0 || routine == invalid_request_address() => Dispatch::Nobody,
            routine => Dispatch::Driver(routine),
        }
    }

    /// Sends a packet on to a lower device as it came: `IoSkipCurrentIrpStackLocation` and `IoCallDriver`.
    pub fn irp_pass_down(&self, device: u64, irp: u64) -> u32 {
        move_location(DriverPtr::new(irp), 1);
        self.irp_send(device, irp)
    }

    /// Completes a packet that no one serves.
    pub(crate) fn irp_fail(&self, irp: u64) -> u32 {
        self.irp_finish_with(irp, STATUS_INVALID_DEVICE_REQUEST, 0)
    }

    /// Completes a packet with a status and an information; returns the status.
    pub fn irp_finish_with(&self, irp: u64, status: u32, information: u64) -> u32 {
        let packet: Irp = DriverPtr::new(irp);
        packet.at(field!(IRP, IoStatus.Status)).store(status);
        packet.at(field!(IRP, IoStatus.Information)).store(information);
        self.irp_complete(irp);
        status
    }

    /// Completes a packet: completion routines are called from the lowest driver up, until one keeps it.
    pub fn irp_complete(&self, irp: u64) {
        let system = System::current();
        let packet: Irp = DriverPtr::new(irp);
        let count = packet.at(field!(IRP, StackCount)).load();
        if packet.at(field!(IRP, Type)).load() != IO_TYPE_IRP
            || packet.at(field!(IRP, CurrentLocation)).load() > count.wrapping_add(1)
        {
            bug_check(
                bugcodes::MULTIPLE_IRP_COMPLETE_REQUESTS,
                packet,
                0,
                "is completed and was completed before",
            );
        }
        self.check_completion(packet);
        while packet.at(field!(IRP, CurrentLocation)).load() <= count {
            let number = packet.at(field!(IRP, CurrentLocation)).load();
            let location = current_location(packet).load();
            packet.at(field!(IRP, PendingReturned)).store(location.Control & SL_PENDING_RETURNED);
            let above = move_location(packet, 1);
            self.io.with(|io| {
                if let Some(known) = io.packets.get_mut(&irp) {
                    known.sent.retain(|sent| *sent > number);
                }
            });
            let is_top = packet.at(field!(IRP, CurrentLocation)).load() > count;
            let device =
                if is_top { 0 } else { above.at(field!(IO_STACK_LOCATION, DeviceObject)).load().addr() };
            if wants_completion(packet, location.Control) && !location.CompletionRoutine.is_null() {
                let args = [device, irp, location.Context.addr()];
                let routine = location.CompletionRoutine.addr();
                let status = system.call_driver(Callback::IoCompletionRoutine, None, routine, &args) as u32;
                if status == STATUS_MORE_PROCESSING_REQUIRED {
                    return;
                }
                if !self.irp_is_live(irp) && self.io.with(|io| io.freed_packets.contains(&irp)) {
                    let what = format!(
                        "a completion routine freed the IRP at {irp:#x} and did not return \
                         STATUS_MORE_PROCESSING_REQUIRED"
                    );
                    bug_check(bugcodes::MULTIPLE_IRP_COMPLETE_REQUESTS, packet, 0, &what);
                }
            } else if location.Control & SL_PENDING_RETURNED != 0 && !is_top {
                let control = above.at(field!(IO_STACK_LOCATION, Control));
                control.store(control.load() | SL_PENDING_RETURNED);
            }
        }
        // One more, so that a second completion is seen.
        packet.at(field!(IRP, CurrentLocation)).store(count.wrapping_add(2));
        self.irp_finished(packet);
    }

    /// What a driver must have put right before it completes a packet.
    fn check_completion(&self, packet: Irp) {
        let system = System::current();
        if packet.at(field!(IRP, IoStatus.Status)).load() == STATUS_PENDING {
            let what = format!("the IRP at {:#x} is completed with STATUS_PENDING", packet.addr());
            system.violation("CompleteRequestStatusCheck", &what);
        }
        let routine = packet.at(field!(IRP, CancelRoutine)).load();
        if !routine.is_null() {
            let what = format!(
                "the IRP at {:#x} is completed and still has a cancel routine; IoSetCancelRoutine with null comes first",
                packet.addr()
            );
            system.violation("IrpCancelRoutine", &what);
        }
    }

    fn irp_is_live(&self, irp: u64) -> bool {
        self.io.with(|io| io.packets.contains_key(&irp))
    }

    /// Whether every driver is done with a packet that was sent.
    pub fn irp_is_complete(&self, irp: u64) -> bool {
        self.io.with(|io| io.packets.get(&irp).is_none_or(|known| known.completed))
    }

    /// Does what is to be done at a packet's end, and tells those who wait for it.
    fn irp_finished(&self, packet: Irp) {
        let irp = packet.addr();
        let known = self.io.with(|io| {
            let known = io.packets.get_mut(&irp)?;
            known.completed = true;
            Some(known.clone())
        });
        if let Some(finish) = known.as_ref().and_then(|known| known.finish.clone()) {
            finish(self, irp);
        }
        let value = packet.load();
        let status = (value.IoStatus.Status, value.IoStatus.Information);
        if !value.UserIosb.is_null() {
            value.UserIosb.store(IO_STATUS_BLOCK { ..value.IoStatus });
        }
        match known.map(|known| known.origin) {
            Some(Origin::Threaded | Origin::Power) => self.irp_forget(irp),
            Some(Origin::Allocated | Origin::DriverMemory) if thread_of(packet).load().is_null() => {
                let what = format!(
                    "the IRP at {irp:#x}, which a driver allocated and no thread has, is completed up to the I/O \
                     manager; the driver's completion routine returns STATUS_MORE_PROCESSING_REQUIRED"
                );
                System::current().violation("IoAllocateFree", &what);
            }
            Some(Origin::Allocated) => self.irp_forget(irp),
            _ => self.io.with(|io| {
                io.completed.insert(irp, status);
            }),
        }
        if !value.UserEvent.is_null() {
            self.event_set(value.UserEvent.addr());
        }
    }

    /// Whether a driver may make a packet anew.
    pub(crate) fn irp_may_be_reused(&self, irp: u64) -> bool {
        self.io.with(|io| {
            let known = io.packets.get(&irp);
            known.is_some_and(|known| {
                known.sent.is_empty() && matches!(known.origin, Origin::Allocated | Origin::DriverMemory)
            })
        })
    }

    /// Status and information of a packet of the box's that was completed; asked once.
    pub fn irp_result(&self, irp: u64) -> Option<(u32, u64)> {
        self.io.with(|io| io.completed.remove(&irp))
    }

    /// Frees a packet that was allocated here, for a driver or for the box.
    pub fn irp_free(&self, irp: u64) {
        let system = System::current();
        let known = self.io.with(|io| io.packets.get(&irp).cloned());
        match known {
            Some(known) if matches!(known.origin, Origin::Threaded | Origin::Power) => {
                let what = format!(
                    "the IRP at {irp:#x} is freed by the driver; the I/O manager frees what \
                     IoBuildDeviceIoControlRequest and IoBuildSynchronousFsdRequest made when it is complete"
                );
                system.violation("IoBuildDeviceControlFree", &what);
                if known.sent.is_empty() {
                    self.irp_forget(irp);
                }
            }
            Some(known) if !known.sent.is_empty() => {
                let what = format!("the IRP at {irp:#x} is freed while a driver below has it");
                system.violation("IrpFreed", &what);
            }
            Some(known) if known.origin != Origin::DriverMemory => self.irp_forget(irp),
            _ => {
                let what = format!("{irp:#x} is freed as an IRP and is none, or was freed before");
                system.violation("IrpFreed", &what);
            }
        }
    }

    /// Frees a packet of the box's own, whatever became of it.
    pub(crate) fn irp_free_for_box(&self, irp: u64) {
        self.irp_forget(irp);
    }

    /// Gives a packet's memory back.
    fn irp_forget(&self, irp: u64) {
        self.io.with(|io| {
            io.completed.remove(&irp);
            io.packets.remove(&irp);
            if io.freed_packets.len() >= FREED_REMEMBERED {
                io.freed_packets.pop_front();
            }
            io.freed_packets.push_back(irp);
        });
        System::current().free_object(irp);
    }

    /// Calls the cancel routine of a packet; `false` if it has none.
    pub fn irp_cancel(&self, irp: u64) -> bool {
        let irp: Irp = DriverPtr::new(irp);
        let old = self.spin_acquire(self.cancel_lock());
        irp.at(field!(IRP, Cancel)).store(1);
        let routine = irp.at(field!(IRP, CancelRoutine)).load();
        irp.at(field!(IRP, CancelRoutine)).store(DriverFn::null());
        if routine.is_null() {
            self.spin_release(self.cancel_lock(), old);
            return false;
        }
        let count = irp.at(field!(IRP, StackCount)).load();
        if irp.at(field!(IRP, CurrentLocation)).load() > count.wrapping_add(1) {
            let what = "is cancelled, was completed, and still has a cancel routine";
            bug_check(bugcodes::CANCEL_STATE_IN_COMPLETED_IRP, irp, routine.addr(), what);
        }
        // The routine releases the lock with this IRQL.
        irp.at(field!(IRP, CancelIrql)).store(old);
        if routine.addr() == super::csq::cancel_address() {
            self.csq_cancelled(irp);
            return true;
        }
        let location = current_location(irp);
        let device = location.at(field!(IO_STACK_LOCATION, DeviceObject)).load().addr();
        let system = System::current();
        system.call_driver(Callback::Cancel, None, routine.addr(), &[device, irp.addr()]);
        if self.spin_is_held(self.cancel_lock()) {
            let what = "a cancel routine returned without IoReleaseCancelSpinLock";
            system.violation("CancelSpinLock", what);
            self.spin_release_here(self.cancel_lock());
            system.lower_irql(old);
        } else if gs::irql() != old {
            let what = format!("a cancel routine returned at IRQL {}; Irp->CancelIrql is {old}", gs::irql());
            system.violation("IrqlReturn", &what);
            system.lower_irql(old);
        }
        true
    }

    /// The lock under which cancel routines are set and called.
    pub(crate) fn cancel_lock(&self) -> u64 {
        let known = self.io.with(|io| io.cancel_lock);
        if known != 0 {
            return known;
        }
        let lock = System::current().allocate_object(64).unwrap_or_default();
        self.io.with(|io| io.cancel_lock = lock);
        lock
    }

    /// Tells the rules of each packet that a driver allocated and did not free before it was unloaded.
    pub(crate) fn irps_leaked(&self) {
        let left: Vec<(u64, Site)> = self.io.with(|io| {
            let drivers = io
                .packets
                .iter()
                .filter(|(_, known)| matches!(known.origin, Origin::Allocated | Origin::Threaded));
            drivers.map(|(irp, known)| (*irp, known.made)).collect()
        });
        for (irp, made) in left {
            System::current().leaked(HandleKind::Irp, irp, made, trace::LeakedAt::Unload);
            self.io.with(|io| io.packets.remove(&irp));
        }
        self.io.with(|io| io.packets.retain(|_, known| known.origin != Origin::DriverMemory));
    }
}

/// Packets that were freed, to remember.
const FREED_REMEMBERED: usize = 64;

/// Who serves a request.
enum Dispatch {
    Ours(super::device::Serve),
    Driver(u64),
    Nobody,
}

fn wants_completion(irp: Irp, control: u8) -> bool {
    let cancelled = irp.at(field!(IRP, Cancel)).load() != 0 && control & SL_INVOKE_ON_CANCEL != 0;
    let wanted = match nt_success(irp.at(field!(IRP, IoStatus.Status)).load()) {
        true => SL_INVOKE_ON_SUCCESS,
        false => SL_INVOKE_ON_ERROR,
    };
    cancelled || control & wanted != 0
}

/// The dispatch routine of requests that a driver does not serve.
pub(crate) fn invalid_request_address() -> u64 {
    match INTERNAL[0].kind {
        ddi::ExportKind::Function(function) => function as usize as u64,
        ddi::ExportKind::Variable { .. } => 0,
    }
}

/// Not an export: what a new driver object's dispatch routines point to.
#[ddi_exports(module = "ntoskrnl.exe", table = INTERNAL)]
impl Ntoskrnl {
    /// Serves a request to a device that is not the driver's own to serve, and fails any other with
    /// `STATUS_INVALID_DEVICE_REQUEST`.
    #[irql(unstated)]
    pub fn IopInvalidDeviceRequest(&self, device: u64, irp: u64) -> u32 {
        let route = self.io.with(|io| io.routes.get(&device).cloned());
        match route {
            Some(DeviceRoute::Ours(route)) => route(self, device, irp),
            _ => self.irp_fail(irp),
        }
    }
}
