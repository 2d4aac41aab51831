//! OID requests in words: `query:OID_GEN_LINK_STATE`, `set:OID_GEN_CURRENT_PACKET_FILTER=0b000000`; and their answers.

#![allow(
    non_upper_case_globals,
    reason = "constants of the Windows headers are matched by the names they have there"
)]

use crate::UserError;
use crate::outcome::ndis_status;
use ndis::oid::{OidAnswer, OidPath, OidRequest};
use std::fmt::{self, Write as _};
use std::str::FromStr;
use wdk_defs::Plain;
use wdk_defs::all::*;
use wdk_defs::names::{oid_by_name, oid_name};

/// A request and the way it takes into the driver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OidCommand {
    /// What it asks.
    pub request: OidRequest,
    /// Its way.
    pub path: OidPath,
}

/// Room for the answer to a query, bytes.
const ROOM: usize = 4096;

impl FromStr for OidCommand {
    type Err = UserError;

    fn from_str(text: &str) -> Result<Self, UserError> {
        let wrong =
            |what: &str| UserError::Option { option: "--oid", value: text.to_owned(), what: what.to_owned() };
        let usage = "write query:OID, statistics:OID, set:OID=HEX or method:OID=HEX, with direct- or synchronous- before it \
                     for those ways";
        let (verb, rest) = text.split_once(':').ok_or_else(|| wrong(usage))?;
        let (path, verb) = match verb.split_once('-') {
            Some(("direct", verb)) => (OidPath::Direct, verb),
            Some(("synchronous", verb)) => (OidPath::Synchronous, verb),
            Some(_) => return Err(wrong(usage)),
            None => (OidPath::Regular, verb),
        };
        let (name, hex) = rest.split_once('=').map_or((rest, None), |(name, hex)| (name, Some(hex)));
        let oid =
            number(name).ok_or_else(|| wrong("no OID has that name; a number such as 0x00010114 will do"))?;
        let bytes = match hex.map(parse_hex) {
            Some(None) => return Err(wrong("the bytes after = are an even number of hexadecimal digits")),
            bytes => bytes.flatten(),
        };
        let request = match (verb, bytes) {
            ("query", None) => OidRequest::Query(oid, ROOM),
            ("statistics", None) => OidRequest::Statistics(oid, ROOM),
            ("set", Some(bytes)) => OidRequest::Set(oid, bytes),
            ("method", bytes) => {
                let input = bytes.unwrap_or_default();
                OidRequest::Method { oid, method: 0, input, output: ROOM }
            }
            _ => return Err(wrong(usage)),
        };
        Ok(Self { request, path })
    }
}

impl fmt::Display for OidCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.path {
            OidPath::Regular => "",
            OidPath::Direct => "direct-",
            OidPath::Synchronous => "synchronous-",
        })?;
        let name = name(self.request.oid());
        match &self.request {
            OidRequest::Query(..) => write!(f, "query:{name}"),
            OidRequest::Statistics(..) => write!(f, "statistics:{name}"),
            OidRequest::Set(_, bytes) => write!(f, "set:{name}={}", hex(bytes)),
            OidRequest::Method { input, .. } if input.is_empty() => write!(f, "method:{name}"),
            OidRequest::Method { input, .. } => write!(f, "method:{name}={}", hex(input)),
        }
    }
}

fn number(name: &str) -> Option<u32> {
    match name.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => oid_by_name(name),
    }
}

fn name(oid: u32) -> String {
    oid_name(oid).map_or_else(|| format!("{oid:#010x}"), str::to_owned)
}

fn parse_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2))?;
    Some(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// An answer in words: the status, unless it is success, and the value as what it is.
pub fn describe(oid: u32, answer: &OidAnswer) -> String {
    if answer.status != NDIS_STATUS_SUCCESS {
        let needed =
            if answer.needed > 0 { format!(", {} bytes needed", answer.needed) } else { String::new() };
        return format!("{}{needed}", ndis_status(answer.status));
    }
    if answer.bytes.is_empty() {
        return "NDIS_STATUS_SUCCESS".to_owned();
    }
    decode(oid, &answer.bytes)
}

fn structure<T: Plain>(bytes: &[u8]) -> T {
    let mut value = T::zeroed();
    let length = bytes.len().min(size_of::<T>());
    value.as_bytes_mut()[..length].copy_from_slice(&bytes[..length]);
    value
}

/// The value of an OID as what it is; bytes where that is not known.
fn decode(oid: u32, bytes: &[u8]) -> String {
    match oid {
        OID_GEN_VENDOR_DESCRIPTION | OID_GEN_FRIENDLY_NAME => {
            String::from_utf8_lossy(bytes).trim_end_matches('\0').to_owned()
        }
        OID_802_3_PERMANENT_ADDRESS | OID_802_3_CURRENT_ADDRESS | OID_802_3_MULTICAST_LIST => {
            addresses(bytes)
        }
        OID_GEN_SUPPORTED_LIST => {
            let oids = bytes
                .chunks_exact(4)
                .map(|four| name(u32::from_le_bytes([four[0], four[1], four[2], four[3]])));
            oids.collect::<Vec<_>>().join(" ")
        }
        OID_GEN_CURRENT_PACKET_FILTER => packet_filter(bytes),
        OID_GEN_LINK_STATE => link_state(&structure(bytes)),
        OID_GEN_STATISTICS => statistics(&structure(bytes)),
        _ => plain(bytes),
    }
}

fn plain(bytes: &[u8]) -> String {
    match bytes.len() {
        1 | 2 | 4 | 8 => {
            let value = bytes.iter().rev().fold(0u64, |value, byte| value << 8 | u64::from(*byte));
            format!("{value} ({value:#x})")
        }
        _ => hex(bytes),
    }
}

fn addresses(bytes: &[u8]) -> String {
    let address = |six: &[u8]| six.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(":");
    bytes.chunks(6).map(address).collect::<Vec<_>>().join(" ")
}

const PACKET_TYPES: [(u32, &str); 8] = [
    (NDIS_PACKET_TYPE_DIRECTED, "DIRECTED"),
    (NDIS_PACKET_TYPE_MULTICAST, "MULTICAST"),
    (NDIS_PACKET_TYPE_ALL_MULTICAST, "ALL_MULTICAST"),
    (NDIS_PACKET_TYPE_BROADCAST, "BROADCAST"),
    (NDIS_PACKET_TYPE_SOURCE_ROUTING, "SOURCE_ROUTING"),
    (NDIS_PACKET_TYPE_PROMISCUOUS, "PROMISCUOUS"),
    (NDIS_PACKET_TYPE_SMT, "SMT"),
    (NDIS_PACKET_TYPE_ALL_LOCAL, "ALL_LOCAL"),
];

fn packet_filter(bytes: &[u8]) -> String {
    let filter: u32 = structure(bytes);
    let names: Vec<_> =
        PACKET_TYPES.iter().filter(|(bit, _)| filter & bit != 0).map(|(_, name)| *name).collect();
    if names.is_empty() { format!("{filter:#x}") } else { names.join(" | ") }
}

fn link_state(state: &NDIS_LINK_STATE) -> String {
    let connect = match state.MediaConnectState {
        MediaConnectStateConnected => "connected",
        MediaConnectStateDisconnected => "disconnected",
        _ => "unknown",
    };
    let duplex = match state.MediaDuplexState {
        MediaDuplexStateHalf => "half duplex",
        MediaDuplexStateFull => "full duplex",
        _ => "duplex unknown",
    };
    format!("{connect}, {}, {duplex}", speed(state.XmitLinkSpeed))
}

fn speed(bits: u64) -> String {
    match bits {
        NDIS_LINK_SPEED_UNKNOWN => "speed unknown".to_owned(),
        bits if bits.is_multiple_of(1_000_000_000) => format!("{} Gbit/s", bits / 1_000_000_000),
        bits if bits.is_multiple_of(1_000_000) => format!("{} Mbit/s", bits / 1_000_000),
        bits => format!("{bits} bit/s"),
    }
}

fn statistics(given: &NDIS_STATISTICS_INFO) -> String {
    let frames = |ucast: u64, multicast: u64, broadcast: u64| ucast + multicast + broadcast;
    format!(
        "in {} frames, {} errors, {} discards; out {} frames, {} errors, {} discards (supported {:#x})",
        frames(given.ifHCInUcastPkts, given.ifHCInMulticastPkts, given.ifHCInBroadcastPkts),
        given.ifInErrors,
        given.ifInDiscards,
        frames(given.ifHCOutUcastPkts, given.ifHCOutMulticastPkts, given.ifHCOutBroadcastPkts),
        given.ifOutErrors,
        given.ifOutDiscards,
        given.SupportedStatistics,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_understood_and_said_again() {
        for text in [
            "query:OID_GEN_LINK_STATE",
            "statistics:OID_GEN_XMIT_OK",
            "set:OID_GEN_CURRENT_PACKET_FILTER=0b000000",
            "method:0xff010203=0102",
            "direct-query:0x00010114",
            "synchronous-set:OID_GEN_RSS_SET_INDIRECTION_TABLE_ENTRIES=00",
        ] {
            let command: OidCommand = text.parse().unwrap();
            let again: OidCommand = command.to_string().parse().unwrap();
            assert_eq!(again, command, "{text}");
        }
        for bad in [
            "query",
            "query:NAME",
            "set:OID_GEN_LINK_STATE",
            "set:OID_GEN_LINK_STATE=abc",
            "fast-query:0x1",
            "read:0x1",
        ] {
            let said = bad.parse::<OidCommand>().unwrap_err().to_string();
            assert!(said.starts_with(&format!("--oid {bad}: ")), "{said}");
        }
    }

    #[test]
    fn values_are_shown_as_what_they_are() {
        let said = |oid, bytes: &[u8]| {
            describe(oid, &OidAnswer { status: NDIS_STATUS_SUCCESS, bytes: bytes.to_vec(), needed: 0 })
        };
        assert_eq!(said(OID_GEN_VENDOR_DESCRIPTION, b"a NIC\0"), "a NIC");
        assert_eq!(said(OID_802_3_CURRENT_ADDRESS, &[2, 0, 0, 0, 0, 0x0a]), "02:00:00:00:00:0a");
        assert_eq!(said(OID_GEN_CURRENT_PACKET_FILTER, &[5, 0, 0, 0]), "DIRECTED | ALL_MULTICAST");
        assert_eq!(said(OID_GEN_MAXIMUM_FRAME_SIZE, &[0xdc, 5, 0, 0]), "1500 (0x5dc)");
        assert_eq!(said(0x1234, &[1, 2, 3]), "010203");
        let mut state = NDIS_LINK_STATE::zeroed();
        (state.MediaConnectState, state.XmitLinkSpeed) = (MediaConnectStateConnected, 1_000_000_000);
        assert_eq!(said(OID_GEN_LINK_STATE, state.as_bytes()), "connected, 1 Gbit/s, duplex unknown");
        let short = OidAnswer { status: NDIS_STATUS_BUFFER_TOO_SHORT, bytes: Vec::new(), needed: 40 };
        assert!(describe(1, &short).ends_with("40 bytes needed"));
    }
}
