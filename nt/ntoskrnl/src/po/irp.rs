//! Power packets that drivers ask for, and the states that they say their devices are in.
//!
//! <https://learn.microsoft.com/windows-hardware/drivers/kernel/sending-irp-mn-query-power-or-irp-mn-set-power-for-device-power-states>

use crate::io::device_exports::top_of;
use crate::io::irp::{Irp, Origin, next_location};
use crate::{Ntoskrnl, SLOT};
use ddi::{Access as _, Callback, DISPATCH_LEVEL, System, ddi_exports, gs};
use std::rc::Rc;
use wdk_defs::all::*;
use wdk_defs::ntstatus::{
    STATUS_INSUFFICIENT_RESOURCES, STATUS_INVALID_PARAMETER_2, STATUS_NOT_SUPPORTED, STATUS_PENDING,
};
use wdk_defs::{DriverPtr, field};

/// The states of a device.
#[derive(Clone, Copy, Debug)]
pub(super) struct DeviceState {
    device: i32,
    system: i32,
}

impl Default for DeviceState {
    fn default() -> Self {
        Self { device: PowerDeviceD0, system: PowerSystemWorking }
    }
}

/// POWER_STATE_TYPE.
const SYSTEM_POWER: i32 = 0;
const DEVICE_POWER: i32 = 1;

/// A packet that a driver asked for.
#[derive(Clone, Copy)]
struct Asked {
    device: u64,
    minor: u8,
    state: i32,
    function: u64,
    context: u64,
}

impl Ntoskrnl {
    /// Notes the state that a device is in, and returns the one before.
    pub(crate) fn note_power_state(&self, device: u64, kind: i32, state: POWER_STATE) -> i32 {
        self.power.with(|power| {
            let states = power.states.entry(device).or_default();
            let place = if kind == SYSTEM_POWER { &mut states.system } else { &mut states.device };
            std::mem::replace(place, state.DeviceState())
        })
    }

    /// The power state that a device is in, `PowerDeviceD0` first.
    pub fn device_power_state(&self, device: u64) -> DEVICE_POWER_STATE {
        self.power.with(|power| power.states.get(&device).copied().unwrap_or_default().device)
    }

    /// Makes a power packet for the top of a device's stack.
    fn power_irp(&self, asked: Asked) -> Option<(u64, u64)> {
        let top = top_of(DriverPtr::new(asked.device));
        let size = top.at(field!(DEVICE_OBJECT, StackSize)).load();
        let irp = self.irp_allocate_as(size.max(1), Origin::Power)?;
        let packet: Irp = DriverPtr::new(irp);
        packet.at(field!(IRP, IoStatus.Status)).store(STATUS_NOT_SUPPORTED);
        let location = next_location(packet);
        location.at(field!(IO_STACK_LOCATION, MajorFunction)).store(IRP_MJ_POWER);
        location.at(field!(IO_STACK_LOCATION, MinorFunction)).store(asked.minor);
        let parameters = location.at(field!(IO_STACK_LOCATION, Parameters));
        let mut state = POWER_STATE { ..wdk_defs::zeroed() };
        state.set_DeviceState(asked.state);
        if asked.minor == IRP_MN_WAIT_WAKE {
            parameters
                .at(IO_STACK_LOCATION_Parameters::AT_WaitWake)
                .store(IO_STACK_LOCATION_Parameters_WaitWake { PowerState: asked.state });
        } else {
            parameters.at(IO_STACK_LOCATION_Parameters::AT_Power).store(IO_STACK_LOCATION_Parameters_Power {
                Type: DEVICE_POWER,
                State: state,
                ..wdk_defs::zeroed()
            });
        }
        self.irp_when_finished(
            irp,
            Rc::new(move |_, irp| {
                if asked.function == 0 {
                    return;
                }
                let status = DriverPtr::<IRP>::new(irp).at(field!(IRP, IoStatus)).addr();
                let state = u64::from(asked.state.cast_unsigned());
                let args = [asked.device, asked.minor.into(), state, asked.context, status];
                System::current().call_driver(Callback::RequestPowerComplete, None, asked.function, &args);
            }),
        );
        Some((top.addr(), irp))
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = POWER_IRP_EXPORTS)]
impl Ntoskrnl {
    /// Sends a power packet to the top of a device's stack; a function is called when it is complete. Returns
    /// STATUS_PENDING, STATUS_INVALID_PARAMETER_2 for another kind of packet, STATUS_INSUFFICIENT_RESOURCES.
    ///
    /// The packet comes to drivers at PASSIVE_LEVEL, on a thread of the system where the caller is above it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-porequestpowerirp>
    #[irql(<= DISPATCH_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn PoRequestPowerIrp(
        &self,
        device: u64,
        minor: u8,
        state: i32,
        function: u64,
        context: u64,
        irp: DriverPtr<u64>,
    ) -> u32 {
        if !matches!(minor, IRP_MN_QUERY_POWER | IRP_MN_SET_POWER | IRP_MN_WAIT_WAKE) {
            return STATUS_INVALID_PARAMETER_2;
        }
        let asked = Asked { device, minor, state, function, context };
        let Some((top, packet)) = self.power_irp(asked) else { return STATUS_INSUFFICIENT_RESOURCES };
        if !irp.is_null() {
            irp.store(packet);
        }
        if gs::irql() < DISPATCH_LEVEL {
            self.irp_send(top, packet);
        } else {
            self.queue_work("a power IRP", move |system| {
                system.module::<Self>(SLOT).irp_send(top, packet);
            });
        }
        STATUS_PENDING
    }

    /// Says which power state a device is in; returns the one before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-posetpowerstate>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn PoSetPowerState(&self, device: u64, kind: i32, state: i32) -> i32 {
        let mut wanted = POWER_STATE { ..wdk_defs::zeroed() };
        wanted.set_DeviceState(state);
        if !matches!(kind, SYSTEM_POWER | DEVICE_POWER) {
            System::current()
                .violation("InvalidParameter", &format!("PoSetPowerState with POWER_STATE_TYPE {kind}"));
        }
        self.note_power_state(device, kind, wanted)
    }

    /// Sends a power packet to a device's driver; as `IofCallDriver` since Windows Vista.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-pocalldriver>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn PoCallDriver(&self, device: u64, irp: u64) -> u32 {
        let major = next_location(DriverPtr::new(irp)).at(field!(IO_STACK_LOCATION, MajorFunction)).load();
        if major != IRP_MJ_POWER {
            let what =
                format!("PoCallDriver is given an IRP of major function {major:#x}, which is no power IRP");
            System::current().violation("InvalidParameter", &what);
        }
        self.irp_send(device, irp)
    }

    /// Says that the next power packet may come. Since Windows Vista it may at any time; only that it is asked for a
    /// power packet is looked at.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-postartnextpowerirp>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn PoStartNextPowerIrp(&self, irp: u64) {
        let location = crate::io::irp::current_location(DriverPtr::new(irp));
        // After IoSkipCurrentIrpStackLocation it is the sender's, and at the top there is none.
        let major = location.at(field!(IO_STACK_LOCATION, MajorFunction)).try_load();
        let below = location.offset(-1).at(field!(IO_STACK_LOCATION, MajorFunction)).try_load();
        if major != Ok(IRP_MJ_POWER) && below != Ok(IRP_MJ_POWER) {
            let what = format!("PoStartNextPowerIrp is given {irp:#x}, which is no power IRP");
            System::current().violation("InvalidParameter", &what);
        }
    }
}
