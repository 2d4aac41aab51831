//! The cable between a device and its network, with an eye on what goes over it.

use crate::UserError;
use crate::network::NetSpec;
use crate::traffic::Matcher;
use net::{CaptureOutput, Endpoint, Frame, MacAddress, Nanos, NetError, Stats};
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use trace::report::TrafficCheck;

/// Longest frame that an Ethernet station takes, bytes without check sequence.
const LONGEST: usize = 1514;
/// Shortest one.
const SHORTEST: usize = 60;
/// The groups that the protocol above joins when it binds: all hosts, of IPv4 and of IPv6.
const GROUPS: [MacAddress; 2] = [MacAddress([0x01, 0, 0x5e, 0, 0, 1]), MacAddress([0x33, 0x33, 0, 0, 0, 1])];

/// A cable: an [`Endpoint`] for the device, and the same thing seen from outside. Clones are the same cable.
#[derive(Clone)]
pub struct Cable(Arc<Mutex<Inside>>);

struct Inside {
    network: Box<dyn Endpoint>,
    station: MacAddress,
    /// Whether the driver takes and sends frames, so that they have to arrive.
    running: bool,
    cut: bool,
    received: Matcher,
    sent: Matcher,
    frames: u64,
}

impl Cable {
    /// A cable from the station at `mac` to a network, recorded to a pcapng file if one is named.
    ///
    /// # Errors
    /// A network that cannot be, or a file that cannot be written.
    pub fn new(spec: &NetSpec, mac: MacAddress, record: Option<(&Path, &str)>) -> Result<Self, UserError> {
        let inner = spec.endpoint(mac)?;
        let network: Box<dyn Endpoint> = match record {
            None => inner,
            Some((path, name)) => {
                let error = |source| UserError::File { verb: "write", path: path.to_owned(), source };
                let file = BufWriter::new(File::create(path).map_err(error)?);
                let recorded = CaptureOutput::new(inner, file, name).map_err(|problem| match problem {
                    NetError::Write(source) => error(source),
                    other => error(std::io::Error::other(other)),
                })?;
                Box::new(recorded)
            }
        };
        Ok(Self(Arc::new(Mutex::new(Inside {
            network,
            station: mac,
            running: false,
            cut: false,
            received: Matcher::default(),
            sent: Matcher::default(),
            frames: 0,
        }))))
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        // What is inside is whole between any two calls.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on frames come, and have to arrive.
    pub fn begin(&self, now: u64, station: MacAddress) {
        let mut inside = self.inside();
        inside.station = station;
        inside.running = true;
        inside.network.start(Nanos(now));
    }

    /// Nothing comes over the cable any more.
    pub fn cut(&self) {
        self.inside().cut = true;
    }

    /// Whether nothing will come any more by itself.
    pub fn is_finished(&self) -> bool {
        let inside = self.inside();
        inside.cut || inside.network.is_finished()
    }

    /// The protocol above gives a frame to the driver to send.
    pub fn give(&self, bytes: &[u8]) {
        self.inside().sent.put(bytes, true);
    }

    /// The last frame could not be given.
    pub fn take_back(&self) {
        self.inside().sent.take_back();
    }

    /// The driver indicated a frame.
    pub fn indicated(&self, bytes: &[u8]) {
        let mut inside = self.inside();
        inside.frames += 1;
        inside.received.take(bytes);
    }

    /// Grows with each frame that passes anywhere.
    pub fn activity(&self) -> u64 {
        self.inside().frames
    }

    /// Frames that have to arrive somewhere and have not.
    pub fn missing(&self) -> usize {
        let inside = self.inside();
        inside.received.missing() + inside.sent.missing()
    }

    /// Frames in against frames out, both ways.
    pub fn checks(&self, adapter: u32) -> [TrafficCheck; 2] {
        let inside = self.inside();
        [inside.received.finish(adapter, "received"), inside.sent.finish(adapter, "sent")]
    }

    /// Writes out what is recorded and tells what was wrong with files.
    ///
    /// # Errors
    /// The first thing that went wrong.
    pub fn close(&self) -> Result<(), NetError> {
        self.inside().network.close()
    }
}

impl Inside {
    /// Whether a station must take the frame: whole, and for it, for everyone, or for a group that it joined. Other
    /// groups it may take, for many chips cannot tell groups apart.
    fn demand(&self, frame: &Frame) -> Option<bool> {
        let whole = !frame.bad_fcs && !frame.is_cut() && (SHORTEST..=LONGEST).contains(&frame.bytes.len());
        let destination = MacAddress(frame.bytes.get(..6)?.try_into().ok()?);
        if !whole {
            return None;
        }
        let wanted = destination == self.station
            || destination == MacAddress::BROADCAST
            || GROUPS.contains(&destination);
        (wanted || destination.is_group()).then_some(wanted)
    }
}

impl Endpoint for Cable {
    fn send(&mut self, now: Nanos, frame: Frame) {
        let mut inside = self.inside();
        inside.frames += 1;
        inside.sent.take(&frame.bytes);
        inside.network.send(now, frame);
    }

    fn receive(&mut self, now: Nanos) -> Option<Frame> {
        let mut inside = self.inside();
        if inside.cut {
            return None;
        }
        let frame = inside.network.receive(now)?;
        inside.frames += 1;
        if let Some(wanted) = inside.demand(&frame).filter(|_| inside.running) {
            inside.received.put(&frame.bytes, wanted);
        }
        Some(frame)
    }

    fn deadline(&self) -> Option<Nanos> {
        let inside = self.inside();
        if inside.cut { None } else { inside.network.deadline() }
    }

    fn stats(&self) -> Stats {
        self.inside().network.stats()
    }

    fn start(&mut self, now: Nanos) {
        self.inside().network.start(now);
    }

    fn is_finished(&self) -> bool {
        Cable::is_finished(self)
    }

    fn close(&mut self) -> Result<(), NetError> {
        Cable::close(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::is_from;
    use std::path::PathBuf;

    const STATION: MacAddress = MacAddress([0x02, 0, 0x4e, 0x44, 0x49, 0x53]);

    #[test]
    fn what_a_station_must_take_is_missed_when_it_does_not() {
        let mut cable = Cable::new(&NetSpec::Demo, STATION, None).unwrap();
        cable.begin(1000, STATION);
        let mut wanted = 0;
        while let Some(frame) = cable.receive(Nanos(u64::MAX)) {
            assert!(!is_from(&frame, STATION));
            let for_us = frame.bytes[..6] == STATION.0 || frame.bytes[..6] == [0xff; 6];
            if for_us && frame.bytes.len() <= LONGEST {
                wanted += 1;
                cable.indicated(&frame.bytes);
            }
        }
        assert!(wanted > 20);
        assert!(cable.is_finished());
        let [received, sent] = cable.checks(0);
        assert!(received.is_clean() && sent.is_clean(), "{received:?}");
        assert_eq!(received.expected, wanted);
    }

    #[test]
    fn nothing_comes_over_a_cut_cable() {
        let mut cable = Cable::new(&NetSpec::Demo, STATION, None).unwrap();
        assert_eq!(cable.deadline(), None);
        cable.begin(1000, STATION);
        assert_eq!(cable.deadline(), Some(Nanos(1000)));
        cable.cut();
        assert!(
            cable.is_finished() && cable.deadline().is_none() && cable.receive(Nanos(u64::MAX)).is_none()
        );
    }

    #[test]
    fn a_recording_that_cannot_be_written_is_refused_before_the_run() {
        let path = PathBuf::from("no/such/folder/out.pcapng");
        let error = Cable::new(&NetSpec::Null, STATION, Some((&path, "cs8900 #0"))).err().unwrap();
        assert!(error.to_string().starts_with("cannot write no/such/folder/out.pcapng: "), "{error}");
    }
}
