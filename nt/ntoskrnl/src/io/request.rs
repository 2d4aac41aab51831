//! Requests from applications to devices: what `CreateFile`, `ReadFile`, `WriteFile` and `DeviceIoControl` come down to.
//!
//! All of it runs on a thread of the box. Buffers are in the application's memory while the request lasts; the
//! packet's mode is UserMode.

use super::build::{Buffer, Method};
use super::irp::Origin;
use super::user::UserMemory;
use crate::Ntoskrnl;
use ddi::{Access as _, Event, StateCell, System};
use trace::Nanos;
use wdk_defs::all::*;
use wdk_defs::ntstatus::{STATUS_ACCESS_VIOLATION, STATUS_INSUFFICIENT_RESOURCES, STATUS_TIMEOUT};
use wdk_defs::{DriverPtr, field};

/// What an application asks of an open device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestKind {
    /// Reads so many bytes.
    Read {
        /// Bytes wanted.
        length: u32,
        /// Byte offset.
        offset: i64,
    },
    /// Writes these bytes.
    Write {
        /// What is written.
        data: Vec<u8>,
        /// Byte offset.
        offset: i64,
    },
    /// An I/O control request.
    Control {
        /// I/O control code.
        code: u32,
        /// Input.
        input: Vec<u8>,
        /// Room for output, bytes.
        output: u32,
    },
    /// An I/O control request with addresses of the caller's choice: what a hostile application sends.
    RawControl {
        /// I/O control code.
        code: u32,
        /// Address and bytes of the input.
        input: (u64, u32),
        /// Address and bytes of the output.
        output: (u64, u32),
    },
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Status it was completed with.
    pub status: u32,
    /// `IoStatus.Information`: bytes moved, as the driver says.
    pub information: u64,
    /// The output buffer, up to what the driver says is in it; all of it for methods where the driver writes to the
    /// application's own memory.
    pub output: Vec<u8>,
}

/// A request that was sent.
#[derive(Debug)]
pub struct Request {
    irp: u64,
    event: u64,
    device: String,
    major: u8,
    code: u32,
    /// Bytes of room in the output buffer.
    room: u32,
    /// The driver wrote to the output buffer itself, and need not say how much.
    direct: bool,
    buffers: StateCell<Buffers>,
    reply: StateCell<Option<Reply>>,
}

/// The application's memory that a request uses.
#[derive(Debug, Default)]
struct Buffers {
    input: Option<UserMemory>,
    output: Option<UserMemory>,
}

impl Ntoskrnl {
    fn user_buffer(&self, bytes: &[u8]) -> Option<(UserMemory, Buffer)> {
        let memory = self.map_user_memory(bytes.len() as u64)?;
        ddi::pointer::store_bytes(memory.address(), bytes);
        let buffer = Buffer { address: memory.address(), length: bytes.len() as u32 };
        Some((memory, buffer))
    }

    /// Sends a request for an open file.
    ///
    /// # Errors
    /// The status that it fails with before it reaches the driver.
    pub fn begin_request(&self, file: u64, kind: &RequestKind) -> Result<Request, u32> {
        if let RequestKind::RawControl { code, input, output } = kind {
            self.probe_for_application(*code, *input, *output)?;
        }
        let device = self.file_device(file);
        let named = self.io.with(|io| io.files.get(&file).map_or(0, |known| known.device));
        let name = self.object_name(named).unwrap_or_else(|| format!("{named:#x}"));
        let mut request = self.prepare(file, device, kind).ok_or(STATUS_INSUFFICIENT_RESOURCES)?;
        request.device = name;
        self.irp_send(device, request.irp);
        Ok(request)
    }

    /// What the I/O manager itself copies or locks, it probes; what it hands on as it is, the driver has to.
    fn probe_for_application(&self, code: u32, input: (u64, u32), output: (u64, u32)) -> Result<(), u32> {
        let fine = |(address, length): (u64, u32)| length == 0 || self.is_user_range(address, length.into());
        if Method::of_code(code) == Method::Neither || (fine(input) && fine(output)) {
            Ok(())
        } else {
            Err(STATUS_ACCESS_VIOLATION)
        }
    }

    /// Makes the packet of a request with its buffers and the event that ends it.
    fn prepare(&self, file: u64, device: u64, kind: &RequestKind) -> Option<Request> {
        let system = System::current();
        let event = system.allocate_object(size_of::<KEVENT>() as u64)?;
        self.event_initialize(event, true, false);
        let none = Buffer::default();
        let mut request = Request {
            irp: 0,
            event,
            device: String::new(),
            major: IRP_MJ_DEVICE_CONTROL,
            code: 0,
            room: 0,
            direct: false,
            buffers: StateCell::default(),
            reply: StateCell::default(),
        };
        let mut buffers = Buffers::default();
        let zeroes = |length: u32| vec![0; length as usize];
        let irp = match kind {
            RequestKind::Read { length, offset } => {
                let (memory, buffer) = self.user_buffer(&zeroes(*length))?;
                (buffers.output, request.room, request.major) = (Some(memory), *length, IRP_MJ_READ);
                self.irp_for_transfer(Origin::Box, device, IRP_MJ_READ, buffer, *offset)
            }
            RequestKind::Write { data, offset } => {
                let (memory, buffer) = self.user_buffer(data)?;
                (buffers.input, request.major) = (Some(memory), IRP_MJ_WRITE);
                self.irp_for_transfer(Origin::Box, device, IRP_MJ_WRITE, buffer, *offset)
            }
            RequestKind::Control { code, input, output } => {
                let (mut from, mut to) = (none, none);
                if !input.is_empty() {
                    let (memory, buffer) = self.user_buffer(input)?;
                    (buffers.input, from) = (Some(memory), buffer);
                }
                if *output > 0 {
                    let (memory, buffer) = self.user_buffer(&zeroes(*output))?;
                    (buffers.output, request.room, to) = (Some(memory), *output, buffer);
                }
                (request.code, request.direct) = (*code, *code & 3 != METHOD_BUFFERED);
                self.irp_for_control(Origin::Box, device, IRP_MJ_DEVICE_CONTROL, *code, from, to)
            }
            RequestKind::RawControl { code, input, output } => {
                request.code = *code;
                let buffer = |(address, length): (u64, u32)| Buffer { address, length };
                let (from, to) = (buffer(*input), buffer(*output));
                self.irp_for_control(Origin::Box, device, IRP_MJ_DEVICE_CONTROL, *code, from, to)
            }
        };
        request.buffers = StateCell::new(buffers);
        let Some(irp) = irp else {
            self.release(&request);
            return None;
        };
        request.irp = irp;
        self.irp_set_file(irp, file, true);
        self.irp_set_process(irp);
        DriverPtr::<IRP>::new(irp).at(field!(IRP, UserEvent)).store(DriverPtr::new(event));
        Some(request)
    }

    /// Waits for the end of a request, and gives back what it had. `None`: it is pending still after that time.
    pub fn wait_for_request(&self, request: &Request, timeout: Option<Nanos>) -> Option<Reply> {
        if let Some(reply) = request.reply.with(|reply| reply.clone()) {
            return Some(reply);
        }
        let timeout = timeout.map(|time| -i64::try_from(time.0 / 100).unwrap_or(i64::MAX));
        if self.wait_single(request.event, timeout) == STATUS_TIMEOUT {
            return None;
        }
        let (status, information) = self.irp_result(request.irp)?;
        let (device, major, code) = (&request.device, request.major, request.code);
        System::current().emit(&Event::Request { device, major, code, status, information });
        let bytes = match request.direct {
            true => request.room,
            false => u32::try_from(information).unwrap_or(u32::MAX).min(request.room),
        };
        let mut output = vec![0; bytes as usize];
        let from = request.buffers.with(|buffers| buffers.output.as_ref().map(UserMemory::address));
        if let Some(from) = from {
            ddi::pointer::load_bytes(from, &mut output);
        }
        let reply = Reply { status, information, output };
        request.reply.with(|place| *place = Some(reply.clone()));
        self.irp_free_for_box(request.irp);
        self.release(request);
        Some(reply)
    }

    /// Cancels a request, which is pending; `false` if the driver cannot be asked to.
    pub fn cancel_request(&self, request: &Request) -> bool {
        !self.irp_is_complete(request.irp) && self.irp_cancel(request.irp)
    }

    fn release(&self, request: &Request) {
        System::current().free_object(request.event);
        let buffers = request.buffers.with(std::mem::take);
        for memory in [buffers.input, buffers.output].into_iter().flatten() {
            self.unmap_user_memory(memory);
        }
    }
}
