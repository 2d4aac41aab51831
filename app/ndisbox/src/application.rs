//! Applications: they open the devices that drivers offer, and read, write and control them.
//!
//! ```no_run
//! use ndisbox::{BoxBuilder, DriverSource};
//!
//! let mut machine = BoxBuilder::new(DriverSource::File("probe.sys".into())).build()?;
//! machine.boot()?;
//! let device = machine.open_device(r"\\.\Probe")?;
//! let reply = machine.device_io_control(device, 0x0022_2000, b"ping", 64)?;
//! assert_eq!(reply.status, 0);
//! machine.close_device(device)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::machine::{Ended, NdisBox};
use crate::{UserError, outcome};
use ddi::{Module as _, System};
use ntoskrnl::Ntoskrnl;
use ntoskrnl::io::request::{Reply, Request, RequestKind};
use sched::Nanos;
use std::rc::Rc;

/// Rights that an application opens a device with: to read and to write.
const READ_AND_WRITE: u32 = 0xc000_0000;
/// Virtual time that a request may be pending before it is cancelled, unless the caller says another.
const PATIENCE: u64 = 60_000_000_000;
/// Virtual time that a driver has to complete a request that is cancelled.
const CANCEL_LIMIT: u64 = 10_000_000_000;

/// A device that an application has open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceFile {
    /// Its FILE_OBJECT.
    object: u64,
    application: usize,
}

/// A request that an application has sent, and waits for or will cancel.
#[derive(Clone, Debug)]
pub struct PendingRequest(Rc<Request>);

/// Why an application did not get what it asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// The run stopped.
    #[error(transparent)]
    Ended(#[from] Ended),
    /// The request failed before the driver had it, or the open was refused.
    #[error("{what} failed with {}", outcome::ntstatus(*.status))]
    Failed {
        /// What was asked for.
        what: String,
        /// Status.
        status: u32,
    },
    /// The driver did not complete a request that was cancelled.
    #[error("{what} was cancelled and the driver does not complete it")]
    NotCancelled {
        /// What was asked for.
        what: String,
    },
}

/// An I/O control request on the command line: `ioctl:NAME:CODE`, with input as hexadecimal digits behind another
/// colon. The output buffer is as long as the input, and 4096 bytes at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IoctlCommand {
    /// Name of the device, without the prefix of DOS devices, or from the root.
    pub device: String,
    /// I/O control code.
    pub code: u32,
    /// Input.
    pub input: Vec<u8>,
}

/// Room for output of a request of the command line.
const OUTPUT_ROOM: u32 = 4096;

impl std::str::FromStr for IoctlCommand {
    type Err = UserError;

    fn from_str(text: &str) -> Result<Self, UserError> {
        let wrong = || UserError::Option {
            option: "--ioctl",
            value: text.to_owned(),
            what: "write DEVICE:CODE or DEVICE:CODE:HEX, such as MyDevice:0x222000:0102".to_owned(),
        };
        let mut parts = text.split(':');
        let (device, code, hex) = (parts.next(), parts.next(), parts.next().unwrap_or(""));
        let device = device.filter(|name| !name.is_empty()).ok_or_else(wrong)?;
        let code =
            code.and_then(crate::device::number).and_then(|code| code.try_into().ok()).ok_or_else(wrong)?;
        if parts.next().is_some() || !hex.len().is_multiple_of(2) || !hex.is_ascii() {
            return Err(wrong());
        }
        let digits = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16));
        let input = digits.collect::<Result<_, _>>().map_err(|_| wrong())?;
        Ok(Self { device: device.to_owned(), code, input })
    }
}

impl std::fmt::Display for IoctlCommand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{:#x}", self.device, self.code)?;
        if !self.input.is_empty() {
            f.write_str(":")?;
        }
        self.input.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

fn failed(what: &str) -> impl Fn(u32) -> RequestError {
    move |status| RequestError::Failed { what: what.to_owned(), status }
}

impl NdisBox {
    /// Opens a device by its name, `\\.\Name` or `\Device\Name`, for the first application.
    ///
    /// # Errors
    /// [`RequestError::Failed`] with the status of the open; [`RequestError::Ended`].
    pub fn open_device(&mut self, name: &str) -> Result<DeviceFile, RequestError> {
        self.open_device_as(0, name, false)
    }

    /// Opens a device for an application by its number; `is_32_bit` counts when the application is new.
    ///
    /// # Errors
    /// As [`NdisBox::open_device`].
    pub fn open_device_as(
        &mut self,
        application: usize,
        name: &str,
        is_32_bit: bool,
    ) -> Result<DeviceFile, RequestError> {
        let path = name.to_owned();
        let opened = self.on_thread("an open", move |system| {
            Ntoskrnl::of(system).run_as_application(application, is_32_bit);
            let result = Ntoskrnl::of(system).open_file(&path, READ_AND_WRITE, true);
            Ntoskrnl::of(system).run_as_system();
            result
        })?;
        let object = opened.map_err(failed(&format!("the open of {name}")))?;
        Ok(DeviceFile { object, application })
    }

    /// Closes a device: IRP_MJ_CLEANUP and IRP_MJ_CLOSE.
    ///
    /// # Errors
    /// [`RequestError::Ended`].
    pub fn close_device(&mut self, device: DeviceFile) -> Result<(), RequestError> {
        self.on_thread("a close", move |system| Ntoskrnl::of(system).close_file(device.object))?;
        Ok(())
    }

    /// Sends an I/O control request and waits; one that is pending for a minute is cancelled.
    ///
    /// # Errors
    /// [`RequestError`]. A status of the driver's own is no error: it is in the reply.
    pub fn device_io_control(
        &mut self,
        device: DeviceFile,
        code: u32,
        input: &[u8],
        output_length: u32,
    ) -> Result<Reply, RequestError> {
        let kind = RequestKind::Control { code, input: input.to_vec(), output: output_length };
        self.device_request(device, kind)
    }

    /// Reads from an offset.
    ///
    /// # Errors
    /// As [`NdisBox::device_io_control`].
    pub fn read_device(
        &mut self,
        device: DeviceFile,
        length: u32,
        offset: i64,
    ) -> Result<Reply, RequestError> {
        self.device_request(device, RequestKind::Read { length, offset })
    }

    /// Writes at an offset.
    ///
    /// # Errors
    /// As [`NdisBox::device_io_control`].
    pub fn write_device(
        &mut self,
        device: DeviceFile,
        data: &[u8],
        offset: i64,
    ) -> Result<Reply, RequestError> {
        self.device_request(device, RequestKind::Write { data: data.to_vec(), offset })
    }

    /// Sends a request and waits; one that is pending for a minute is cancelled.
    ///
    /// # Errors
    /// As [`NdisBox::device_io_control`].
    pub fn device_request(&mut self, device: DeviceFile, kind: RequestKind) -> Result<Reply, RequestError> {
        let pending = self.begin_request(device, kind)?;
        match self.wait_for_request(&pending, PATIENCE)? {
            Some(reply) => Ok(reply),
            None => self.cancel_request(&pending),
        }
    }

    /// Sends a request and does not wait.
    ///
    /// # Errors
    /// [`RequestError`].
    pub fn begin_request(
        &mut self,
        device: DeviceFile,
        kind: RequestKind,
    ) -> Result<PendingRequest, RequestError> {
        let begun = self.on_thread("a request", move |system| {
            Ntoskrnl::of(system).run_as_application(device.application, false);
            let result = Ntoskrnl::of(system).begin_request(device.object, &kind);
            Ntoskrnl::of(system).run_as_system();
            result
        })?;
        begun.map(|request| PendingRequest(Rc::new(request))).map_err(failed("the request"))
    }

    /// Waits for a request for so many nanoseconds of virtual time. `None`: it is pending still.
    ///
    /// # Errors
    /// [`RequestError::Ended`].
    pub fn wait_for_request(
        &mut self,
        pending: &PendingRequest,
        nanos: u64,
    ) -> Result<Option<Reply>, RequestError> {
        let request = Rc::clone(&pending.0);
        Ok(self.on_thread("a wait for a request", move |system| wait(system, &request, nanos))?)
    }

    /// Cancels a request and waits for its end.
    ///
    /// # Errors
    /// [`RequestError::NotCancelled`], [`RequestError::Ended`].
    pub fn cancel_request(&mut self, pending: &PendingRequest) -> Result<Reply, RequestError> {
        let request = Rc::clone(&pending.0);
        let reply = self.on_thread("a cancellation", move |system| {
            Ntoskrnl::of(system).cancel_request(&request);
            wait(system, &request, CANCEL_LIMIT)
        })?;
        reply.ok_or_else(|| RequestError::NotCancelled { what: "the request".to_owned() })
    }

    /// Opens a device, sends one I/O control request, and closes it. What came of it is in the trace.
    ///
    /// # Errors
    /// [`Ended::Stopped`]; [`Ended::Failed`] where the device cannot be opened or does not end the request.
    pub fn ioctl(&mut self, command: &IoctlCommand) -> Result<Reply, Ended> {
        let name = match command.device.starts_with('\\') {
            true => command.device.clone(),
            false => format!(r"\\.\{}", command.device),
        };
        let ended = |error: RequestError| match error {
            RequestError::Ended(ended) => ended,
            other => Ended::Failed(other.to_string()),
        };
        let device = self.open_device(&name).map_err(ended)?;
        let room = OUTPUT_ROOM.max(command.input.len() as u32);
        let reply = self.device_io_control(device, command.code, &command.input, room).map_err(ended)?;
        self.close_device(device).map_err(ended)?;
        Ok(reply)
    }

    /// Changes a power setting (its GUID as its bytes lie in memory), and tells drivers that watch it.
    ///
    /// # Errors
    /// [`Ended::Stopped`].
    pub fn set_power_setting(&mut self, setting: [u8; 16], value: &[u8]) -> Result<(), Ended> {
        let value = value.to_vec();
        self.on_thread("a power setting", move |system| {
            Ntoskrnl::of(system).set_power_setting(setting, &value);
        })
    }

    /// Begins or ends a session that takes events of a provider (its GUID as its bytes lie in memory).
    ///
    /// # Errors
    /// [`Ended::Stopped`].
    pub fn enable_provider(
        &mut self,
        provider: [u8; 16],
        session: Option<ntoskrnl::wmi::tracing::Session>,
    ) -> Result<(), Ended> {
        self.on_thread("event tracing", move |system| {
            Ntoskrnl::of(system).enable_provider(provider, session);
        })
    }
}

fn wait(system: &System, request: &Rc<Request>, nanos: u64) -> Option<Reply> {
    Ntoskrnl::of(system).wait_for_request(request, Some(Nanos(nanos)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_written_as_it_is_read() {
        for text in [r"\Device\Probe:0x222000:0aff", "Probe:0x12"] {
            assert_eq!(text.parse::<IoctlCommand>().unwrap().to_string(), text);
        }
        let command: IoctlCommand = "Probe:16:".parse().unwrap();
        assert_eq!((command.code, command.input.len()), (16, 0));
        for bad in
            ["", "Probe", "Probe:x", "Probe:1:0", "Probe:1:zz", ":1", "Probe:1:00:2", "Probe:1:\u{e9}\u{e9}"]
        {
            assert!(bad.parse::<IoctlCommand>().unwrap_err().to_string().contains("DEVICE:CODE"), "{bad}");
        }
    }
}
