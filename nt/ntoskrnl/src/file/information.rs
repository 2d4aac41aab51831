//! What a driver can ask about a file, by information class.

#![allow(non_upper_case_globals, reason = "constants carry the names of the headers")]

use super::open::OpenFile;
use crate::zw::answer::{Answer, utf16};
use wdk_defs::all::*;

/// Bytes in an allocation unit of the volume.
const CLUSTER: u64 = 4096;

/// A file at the moment of the question.
pub(crate) struct State<'a> {
    pub(crate) open: &'a OpenFile,
    pub(crate) size: u64,
    pub(crate) position: u64,
    /// The one time that the volume knows: when the box was switched on.
    pub(crate) time: u64,
}

/// The answer, and how many bytes of it have to fit in any case; `None` for a class that is not for files.
pub(crate) fn file(state: &State<'_>, class: FILE_INFORMATION_CLASS) -> Option<(Answer, u32)> {
    let attributes = if state.open.is_folder { FILE_ATTRIBUTE_DIRECTORY } else { FILE_ATTRIBUTE_NORMAL };
    let times = (0..4).fold(Answer::default(), |answer, _| answer.u64(state.time));
    let allocated = state.size.next_multiple_of(CLUSTER);
    let flag = |flag: bool| [u8::from(flag)];
    let answer = match class {
        FileBasicInformation => times.u32(attributes).u32(0),
        FileStandardInformation => {
            let sizes = Answer::default().u64(allocated).u64(state.size).u32(1);
            sizes.bytes(&flag(state.open.delete)).bytes(&flag(state.open.is_folder)).aligned(8)
        }
        FilePositionInformation => Answer::default().u64(state.position),
        FileNetworkOpenInformation => times.u64(allocated).u64(state.size).u32(attributes).u32(0),
        FileAttributeTagInformation => Answer::default().u32(attributes).u32(0),
        FileAlignmentInformation => Answer::default().u32(FILE_BYTE_ALIGNMENT),
        FileNameInformation => {
            let name = utf16(&state.open.path.text());
            return Some((Answer::default().u32(name.len() as u32).bytes(&name), 8));
        }
        _ => return None,
    };
    let length = answer.len();
    Some((answer, length))
}
