//! Packets that are made whole: I/O control requests, reads and writes, and what they need of buffers.

use super::irp::{Irp, Origin, next_location};
use crate::Ntoskrnl;
use ddi::{Access as _, System, ddi_exports};
use std::rc::Rc;
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, field};

/// Tag of buffers that the I/O manager allocates.
const TAG: u32 = u32::from_le_bytes(*b"Io  ");

/// How a request's buffers reach its driver, as device flags or control code say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    /// One system buffer, copied in and out.
    Buffered,
    /// Input in a system buffer; the other buffer by an MDL that the driver may read.
    InDirect,
    /// Input in a system buffer; the other buffer by an MDL that the driver may write.
    OutDirect,
    /// The caller's addresses.
    Neither,
}

impl Method {
    /// Of an I/O control code.
    pub(crate) fn of_code(code: u32) -> Self {
        match code & 3 {
            METHOD_BUFFERED => Self::Buffered,
            METHOD_IN_DIRECT => Self::InDirect,
            METHOD_OUT_DIRECT => Self::OutDirect,
            _ => Self::Neither,
        }
    }

    /// Of a read or write, by the flags of the device.
    fn of_device(flags: u32, reads: bool) -> Self {
        if flags & DO_BUFFERED_IO != 0 {
            Self::Buffered
        } else if flags & DO_DIRECT_IO == 0 {
            Self::Neither
        } else if reads {
            Self::OutDirect
        } else {
            Self::InDirect
        }
    }
}

/// A caller's buffer: address and bytes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Buffer {
    pub(crate) address: u64,
    pub(crate) length: u32,
}

/// What was set up for a packet, to be taken down when it is complete.
#[derive(Clone, Copy, Debug, Default)]
struct SetUp {
    /// The I/O manager's own buffer, 0 if none.
    system_buffer: u64,
    /// Where what the driver leaves in it goes, at most so many bytes.
    output: Buffer,
    /// An MDL of the caller's buffer, 0 if none.
    mdl: u64,
}

/// Whether a status is an error: no output is copied then.
fn is_error(status: u32) -> bool {
    status >> 30 == 3
}

impl Ntoskrnl {
    /// Gives a packet the buffers of an I/O control request. `None` when there is no memory, or the caller's is none.
    fn set_up_control(
        &self,
        irp: Irp,
        method: Method,
        input: Buffer,
        output: Buffer,
        driver_frees: bool,
    ) -> Option<SetUp> {
        let mut made = SetUp::default();
        let mut flags = 0;
        let location = next_location(irp).at(field!(IO_STACK_LOCATION, Parameters));
        let control = location.at(IO_STACK_LOCATION_Parameters::AT_DeviceIoControl);
        if method == Method::Neither {
            irp.at(field!(IRP, UserBuffer)).store(DriverPtr::new(output.address));
            control
                .at(field!(IO_STACK_LOCATION_Parameters_DeviceIoControl, Type3InputBuffer))
                .store(DriverPtr::new(input.address));
            return Some(made);
        }
        let direct = method != Method::Buffered;
        let bytes = if direct { input.length } else { input.length.max(output.length) };
        if bytes > 0 && (!direct || input.address != 0) {
            made.system_buffer = self.pool_allocate(bytes.into(), TAG, true)?;
            crate::rtl::memory::fill(made.system_buffer, 0, bytes.into());
            if input.length > 0 {
                crate::rtl::memory::copy(made.system_buffer, input.address, input.length.into());
            }
            irp.at(field!(IRP, AssociatedIrp))
                .at(IRP_AssociatedIrp::AT_SystemBuffer)
                .store(DriverPtr::new(made.system_buffer));
            flags |= IRP_BUFFERED_IO | IRP_DEALLOCATE_BUFFER;
        }
        if !direct && output.length > 0 && output.address != 0 {
            irp.at(field!(IRP, UserBuffer)).store(DriverPtr::new(output.address));
            flags |= IRP_INPUT_OPERATION;
            made.output = output;
        }
        if direct && output.length > 0 && output.address != 0 {
            made.mdl = self.locked_mdl(output, method == Method::OutDirect, driver_frees)?;
            irp.at(field!(IRP, MdlAddress)).store(DriverPtr::new(made.mdl));
        }
        irp.at(field!(IRP, Flags)).store(irp.at(field!(IRP, Flags)).load() | flags);
        Some(made)
    }

    /// An MDL of a buffer whose pages are locked. `None` where they cannot be.
    fn locked_mdl(&self, buffer: Buffer, write: bool, driver_frees: bool) -> Option<u64> {
        let (address, length) = (buffer.address, buffer.length.into());
        let mdl = match driver_frees {
            true => self.mdl_allocate(address, length)?,
            false => self.mdl_allocate_for_box(address, length)?,
        };
        if !self.mdl_lock(mdl, write) {
            self.mdl_free(mdl);
            return None;
        }
        Some(mdl)
    }

    /// Gives a packet the buffer of a read (`reads`) or write.
    fn set_up_transfer(
        &self,
        irp: Irp,
        method: Method,
        reads: bool,
        buffer: Buffer,
        driver_frees: bool,
    ) -> Option<SetUp> {
        let mut made = SetUp::default();
        if buffer.length == 0 {
            return Some(made);
        }
        match method {
            Method::Buffered => {
                made.system_buffer = self.pool_allocate(buffer.length.into(), TAG, true)?;
                let mut flags = IRP_BUFFERED_IO | IRP_DEALLOCATE_BUFFER;
                irp.at(field!(IRP, UserBuffer)).store(DriverPtr::new(buffer.address));
                if reads {
                    crate::rtl::memory::fill(made.system_buffer, 0, buffer.length.into());
                    flags |= IRP_INPUT_OPERATION;
                    made.output = buffer;
                } else {
                    crate::rtl::memory::copy(made.system_buffer, buffer.address, buffer.length.into());
                }
                irp.at(field!(IRP, AssociatedIrp))
                    .at(IRP_AssociatedIrp::AT_SystemBuffer)
                    .store(DriverPtr::new(made.system_buffer));
                irp.at(field!(IRP, Flags)).store(irp.at(field!(IRP, Flags)).load() | flags);
            }
            Method::InDirect | Method::OutDirect => {
                made.mdl = self.locked_mdl(buffer, reads, driver_frees)?;
                irp.at(field!(IRP, MdlAddress)).store(DriverPtr::new(made.mdl));
            }
            Method::Neither => irp.at(field!(IRP, UserBuffer)).store(DriverPtr::new(buffer.address)),
        }
        Some(made)
    }

    /// Takes down what was set up for a packet; what the driver left for its caller is copied out.
    fn take_down(&self, irp: u64, made: SetUp) {
        let packet: Irp = DriverPtr::new(irp);
        let status = packet.at(field!(IRP, IoStatus.Status)).load();
        let information = packet.at(field!(IRP, IoStatus.Information)).load();
        if made.output.length > 0 && !is_error(status) {
            if information > made.output.length.into() {
                let what = format!(
                    "the IRP at {irp:#x} is completed with IoStatus.Information {information:#x}; its output buffer has \
                     {:#x} bytes",
                    made.output.length
                );
                System::current().violation("IoStatusInformation", &what);
            }
            let bytes = information.min(made.output.length.into());
            crate::rtl::memory::copy(made.output.address, made.system_buffer, bytes);
        }
        if made.system_buffer != 0 {
            self.pool_free(made.system_buffer, None);
            packet
                .at(field!(IRP, AssociatedIrp))
                .at(IRP_AssociatedIrp::AT_SystemBuffer)
                .store(DriverPtr::null());
        }
        if made.mdl != 0 {
            self.mdl_unlock(made.mdl);
            self.mdl_free(made.mdl);
            packet.at(field!(IRP, MdlAddress)).store(DriverPtr::null());
        }
    }

    fn finish_by_taking_down(&self, irp: u64, made: SetUp) {
        self.irp_when_finished(irp, Rc::new(move |kernel, irp| kernel.take_down(irp, made)));
    }

    /// Makes a packet for an I/O control request, to be sent to `device`. `None` when it cannot be.
    pub(crate) fn irp_for_control(
        &self,
        origin: Origin,
        device: u64,
        major: u8,
        code: u32,
        input: Buffer,
        output: Buffer,
    ) -> Option<u64> {
        let size = DriverPtr::<DEVICE_OBJECT>::new(device).at(field!(DEVICE_OBJECT, StackSize)).load();
        let irp = self.irp_allocate_as(size.max(1), origin)?;
        let packet: Irp = DriverPtr::new(irp);
        let location = next_location(packet);
        location.at(field!(IO_STACK_LOCATION, MajorFunction)).store(major);
        let control = location
            .at(field!(IO_STACK_LOCATION, Parameters))
            .at(IO_STACK_LOCATION_Parameters::AT_DeviceIoControl);
        control.store(IO_STACK_LOCATION_Parameters_DeviceIoControl {
            OutputBufferLength: output.length,
            InputBufferLength: input.length,
            IoControlCode: code,
            ..wdk_defs::zeroed()
        });
        match self.set_up_control(packet, Method::of_code(code), input, output, false) {
            Some(made) => self.finish_by_taking_down(irp, made),
            None => {
                self.irp_free_for_box(irp);
                return None;
            }
        }
        Some(irp)
    }

    /// Makes a packet for a request of a kind that has at most one buffer, to be sent to `device`. `None` when it
    /// cannot be made.
    pub(crate) fn irp_for_transfer(
        &self,
        origin: Origin,
        device: u64,
        major: u8,
        buffer: Buffer,
        offset: i64,
    ) -> Option<u64> {
        let object = DriverPtr::<DEVICE_OBJECT>::new(device).load();
        let irp = self.irp_allocate_as(object.StackSize.max(1), origin)?;
        let packet: Irp = DriverPtr::new(irp);
        let location = next_location(packet);
        location.at(field!(IO_STACK_LOCATION, MajorFunction)).store(major);
        if !matches!(major, IRP_MJ_READ | IRP_MJ_WRITE) {
            return Some(irp);
        }
        // Reads and writes have the same parameters.
        location.at(field!(IO_STACK_LOCATION, Parameters)).at(IO_STACK_LOCATION_Parameters::AT_Read).store(
            IO_STACK_LOCATION_Parameters_Read {
                Length: buffer.length,
                ByteOffset: LARGE_INTEGER { QuadPart: offset },
                ..wdk_defs::zeroed()
            },
        );
        let reads = major == IRP_MJ_READ;
        let driver_frees = origin == Origin::Allocated;
        let method = Method::of_device(object.Flags, reads);
        match self.set_up_transfer(packet, method, reads, buffer, driver_frees) {
            Some(_) if driver_frees => {}
            Some(made) => self.finish_by_taking_down(irp, made),
            None => {
                self.irp_free_for_box(irp);
                return None;
            }
        }
        Some(irp)
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = BUILD_EXPORTS)]
impl Ntoskrnl {
    /// Makes a packet for an I/O control request that is complete when an event is set; null when there is no memory.
    /// The I/O manager frees it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iobuilddeviceiocontrolrequest>
    #[irql(<= APC_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn IoBuildDeviceIoControlRequest(
        &self,
        code: u32,
        device: u64,
        input: u64,
        input_length: u32,
        output: u64,
        output_length: u32,
        internal: u8,
        event: u64,
        status: u64,
    ) -> u64 {
        let major = if internal != 0 { IRP_MJ_INTERNAL_DEVICE_CONTROL } else { IRP_MJ_DEVICE_CONTROL };
        let input = Buffer { address: input, length: input_length };
        let output = Buffer { address: output, length: output_length };
        let Some(irp) = self.irp_for_control(Origin::Threaded, device, major, code, input, output) else {
            return 0;
        };
        self.irp_tell(irp, event, status);
        irp
    }

    /// Makes a packet for a request that is complete when an event is set; null when there is no memory. The I/O
    /// manager frees it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iobuildsynchronousfsdrequest>
    #[irql(<= APC_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn IoBuildSynchronousFsdRequest(
        &self,
        major: u32,
        device: u64,
        buffer: u64,
        length: u32,
        offset: DriverPtr<LARGE_INTEGER>,
        event: u64,
        status: u64,
    ) -> u64 {
        let buffer = Buffer { address: buffer, length };
        let offset = if offset.is_null() { 0 } else { offset.load().QuadPart };
        let Some(irp) = self.irp_for_transfer(Origin::Threaded, device, major as u8, buffer, offset) else {
            return 0;
        };
        self.irp_tell(irp, event, status);
        irp
    }

    /// Makes a packet for a request that the driver's completion routine ends and frees; null when there is no memory.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iobuildasynchronousfsdrequest>
    #[irql(<= APC_LEVEL)]
    pub fn IoBuildAsynchronousFsdRequest(
        &self,
        major: u32,
        device: u64,
        buffer: u64,
        length: u32,
        offset: DriverPtr<LARGE_INTEGER>,
        status: u64,
    ) -> u64 {
        let buffer = Buffer { address: buffer, length };
        let offset = if offset.is_null() { 0 } else { offset.load().QuadPart };
        let Some(irp) = self.irp_for_transfer(Origin::Allocated, device, major as u8, buffer, offset) else {
            return 0;
        };
        self.irp_tell(irp, 0, status);
        irp
    }
}

impl Ntoskrnl {
    /// Says whom to tell when a packet is complete.
    fn irp_tell(&self, irp: u64, event: u64, status: u64) {
        let packet: Irp = DriverPtr::new(irp);
        packet.at(field!(IRP, UserEvent)).store(DriverPtr::new(event));
        packet.at(field!(IRP, UserIosb)).store(DriverPtr::new(status));
        self.irp_give_thread(irp);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_method_is_in_the_low_bits_of_a_code() {
        let codes = [0x0012_0000, 0x0012_0005, 0x0012_000a, 0x0012_000f].map(Method::of_code);
        assert_eq!(codes, [Method::Buffered, Method::InDirect, Method::OutDirect, Method::Neither]);
    }

    #[test]
    fn a_device_says_how_its_reads_and_writes_are_buffered() {
        assert_eq!(Method::of_device(DO_BUFFERED_IO | DO_DIRECT_IO, true), Method::Buffered);
        assert_eq!(Method::of_device(DO_DIRECT_IO, true), Method::OutDirect);
        assert_eq!(Method::of_device(DO_DIRECT_IO, false), Method::InDirect);
        assert_eq!(Method::of_device(0, true), Method::Neither);
    }

    #[test]
    fn warnings_and_success_have_output_and_errors_have_none() {
        assert!(!is_error(0) && !is_error(0x103) && !is_error(0x8000_0005));
        assert!(is_error(0xc000_0001));
    }
}
