//! Records what goes over the cable.

use std::borrow::Cow;
use std::io::Write;
use std::time::Duration;

use pcap_file::pcapng::blocks::enhanced_packet::{EnhancedPacketBlock, EnhancedPacketOption};
use pcap_file::pcapng::blocks::interface_description::{
    InterfaceDescriptionBlock, InterfaceDescriptionOption,
};
use pcap_file::pcapng::{PcapNgBlock, PcapNgWriter};
use pcap_file::{DataLink, PcapError};

use crate::endpoint::{Endpoint, NetError, Stats};
use crate::frame::{Frame, Nanos};

/// Direction bits of the packet flags word (pcapng specification, section 4.3.1).
const INBOUND: u32 = 1;
const OUTBOUND: u32 = 2;
/// Link-layer error bit "CRC error" of the same word.
const CRC_ERROR: u32 = 1 << 24;

/// An endpoint that records both directions of another one as pcapng: Ethernet, virtual time in nanoseconds, each packet
/// marked inbound (to the adapter) or outbound (from it).
///
/// Writing errors do not stop the frames; the first one is kept for [`Endpoint::close`].
pub struct CaptureOutput<E, W: Write> {
    inner: E,
    writer: Option<PcapNgWriter<W>>,
    error: Option<NetError>,
}

impl<E: Endpoint, W: Write + Send> CaptureOutput<E, W> {
    /// Records `inner` to `writer`, which should be buffered. `name` is the interface's name in the capture.
    ///
    /// # Errors
    /// [`NetError::Write`] if the file's headers cannot be written.
    pub fn new(inner: E, writer: W, name: &str) -> Result<Self, NetError> {
        let interface = InterfaceDescriptionBlock {
            linktype: DataLink::ETHERNET,
            snaplen: 0,
            options: vec![
                InterfaceDescriptionOption::IfName(Cow::Borrowed(name)),
                // Timestamps count units of 10 to the power of -9 seconds.
                InterfaceDescriptionOption::IfTsResol(9),
            ],
        };
        let mut writer = PcapNgWriter::new(writer).map_err(write_error)?;
        writer.write_block(&interface.into_block()).map_err(write_error)?;
        Ok(Self { inner, writer: Some(writer), error: None })
    }

    /// The endpoint that is recorded.
    #[must_use]
    pub const fn inner(&self) -> &E {
        &self.inner
    }

    fn record(&mut self, at: Nanos, frame: &Frame, direction: u32) {
        let Some(writer) = &mut self.writer else { return };
        let flags = direction | if frame.bad_fcs { CRC_ERROR } else { 0 };
        let packet = EnhancedPacketBlock {
            interface_id: 0,
            timestamp: Duration::from_nanos(at.0),
            original_len: frame.original_length.max(frame.bytes.len() as u32),
            data: Cow::Borrowed(&frame.bytes),
            options: vec![EnhancedPacketOption::Flags(flags)],
        };
        if let Err(error) = writer.write_block(&packet.into_block()) {
            self.error.get_or_insert(write_error(error));
            self.writer = None;
        }
    }
}

impl<E: Endpoint, W: Write + Send> Endpoint for CaptureOutput<E, W> {
    fn send(&mut self, now: Nanos, frame: Frame) {
        self.record(now, &frame, OUTBOUND);
        self.inner.send(now, frame);
    }

    fn receive(&mut self, now: Nanos) -> Option<Frame> {
        let frame = self.inner.receive(now)?;
        self.record(frame.at, &frame, INBOUND);
        Some(frame)
    }

    fn deadline(&self) -> Option<Nanos> {
        self.inner.deadline()
    }

    fn stats(&self) -> Stats {
        self.inner.stats()
    }

    fn start(&mut self, now: Nanos) {
        self.inner.start(now);
    }

    fn is_finished(&self) -> bool {
        self.inner.is_finished()
    }

    fn close(&mut self) -> Result<(), NetError> {
        let inner = self.inner.close();
        if let Some(writer) = self.writer.take()
            && let Err(error) = writer.into_inner().flush()
        {
            self.error.get_or_insert(NetError::Write(error));
        }
        inner.and(self.error.take().map_or(Ok(()), Err))
    }
}

fn write_error(error: PcapError) -> NetError {
    NetError::Write(match error {
        PcapError::IoError(error) => error,
        other => std::io::Error::other(other),
    })
}
