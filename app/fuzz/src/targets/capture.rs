//! Capture files: broken ones end with an error, and what is played keeps the promises of an endpoint.

use net::{CaptureInput, CaptureOptions, Endpoint, Nanos, NetError};

use super::Target;

pub(super) const TARGET: Target = Target {
    name: "capture",
    about: "pcap and pcapng files, played to their end",
    run: play,
    also: &["app/ndisbox/embedded/demo.pcapng"],
    dictionary: &[
        b"\x0a\x0d\x0d\x0a",
        b"\x4d\x3c\x2b\x1a",
        b"\x1a\x2b\x3c\x4d",
        b"\xd4\xc3\xb2\xa1",
        b"\xa1\xb2\xc3\xd4",
        b"\x4d\x3c\xb2\xa1",
        b"\x09\0\x01\0",
    ],
};

fn play(input: &[u8]) {
    if let Err(error) = play_all(input) {
        assert!(!error.to_string().contains('\n'), "an error is one line: {error}");
    }
}

fn play_all(input: &[u8]) -> Result<(), NetError> {
    let mut capture = CaptureInput::new(input, CaptureOptions::default())?;
    let (mut now, mut frames, mut bytes) = (Nanos(0), 0, 0);
    while let Some(deadline) = capture.deadline() {
        assert!(deadline >= now, "time goes on");
        now = deadline;
        let frame = capture.receive(now).expect("there is a frame at its deadline");
        assert!(frame.at <= now && frame.bytes.len() >= 14, "a frame has its header and its time");
        frames += 1;
        bytes += frame.bytes.len() as u64;
    }
    let stats = capture.stats();
    assert_eq!((stats.received_frames, stats.received_bytes), (frames, bytes));
    assert!(capture.receive(Nanos(u64::MAX)).is_none() && capture.is_finished());
    capture.close()
}
