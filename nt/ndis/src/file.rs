//! Files that drivers read, such as firmware for their NIC, and the logs that they write.
//!
//! A box has no disk. Whoever runs it gives it a source of files ([`Ndis::set_file_source`]); without one, no file is
//! found. A log is a ring of bytes that its driver fills and [`Ndis::log_data`] reads.

use crate::Ndis;
use crate::adapter::AdapterId;
use crate::driver::read_unicode_string;
use ddi::{Access as _, Handle, HandleKind, HandleState, Site, System, ddi_exports};
use std::collections::VecDeque;
use std::io;
use wdk_defs::DriverPtr;
use wdk_defs::all::*;

/// Gives the contents of a file by the name that the driver opens it with. [`io::ErrorKind::NotFound`] when there is
/// none; other errors are errors of reading it.
pub type FileSource = Box<dyn Fn(&str) -> io::Result<Vec<u8>>>;

/// An open file of a driver's.
#[derive(Debug)]
pub(crate) struct File {
    owner: AdapterId,
    contents: Contents,
}

#[derive(Debug)]
enum Contents {
    /// A file that was read into memory.
    Read { memory: u64, mapped: bool },
    /// A log, newest bytes last, and how many it holds.
    Log { bytes: VecDeque<u8>, size: usize },
}

/// Largest log that is made, in bytes.
const LARGEST_LOG: u32 = 16 << 20;

/// Adds to a ring of `size` bytes, over its oldest ones.
fn append(ring: &mut VecDeque<u8>, size: usize, bytes: &[u8]) {
    let surplus = (ring.len() + bytes.len()).saturating_sub(size);
    ring.drain(..surplus.min(ring.len()));
    ring.extend(bytes);
}

impl Ndis {
    /// Says where files come from that drivers open.
    pub fn set_file_source(&self, source: FileSource) {
        self.file_source.with(|slot| *slot = Some(source));
    }

    /// What a driver has written to its log and not flushed: the newest bytes, oldest first. `None` without a log.
    pub fn log_data(&self, id: AdapterId) -> Option<Vec<u8>> {
        self.files.with(|files| {
            files.iter().find_map(|(_, _, file)| match &file.contents {
                Contents::Log { bytes, .. } if file.owner == id => Some(bytes.iter().copied().collect()),
                _ => None,
            })
        })
    }

    /// Looks at an open file; what is wrong with the handle is told to the rules.
    fn with_file<R>(&self, handle: Handle, act: impl FnOnce(&mut File) -> R) -> Option<R> {
        let state = self.files.with(|files| match files.get(handle) {
            HandleState::Live(file) => HandleState::Live(act(file)),
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::File, handle, &state, false);
        match state {
            HandleState::Live(result) => Some(result),
            _ => None,
        }
    }

    fn close_file(&self, handle: Handle) {
        let state = self.forget_file(handle);
        System::current().misused(HandleKind::File, handle, &state, true);
    }

    /// Takes a file and its memory away.
    pub(crate) fn forget_file(&self, handle: Handle) -> HandleState<File> {
        let system = System::current();
        let died = system.caller();
        let state = self.files.with(|files| files.remove(handle, died));
        if let HandleState::Live(File { contents: Contents::Read { memory, .. }, .. }) = &state {
            system.free_object(*memory);
        }
        state
    }

    /// Reads a file into memory below an address; the status that NdisOpenFile fails with otherwise.
    fn read_file(&self, name: &str, highest: u64) -> Result<(u64, u32), u32> {
        let system = System::current();
        let read = self.file_source.with(|source| source.as_ref().map(|source| source(name)));
        let bytes = match read {
            Some(Ok(bytes)) => bytes,
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => {
                return Err(NDIS_STATUS_ERROR_READING_FILE);
            }
            _ => return Err(NDIS_STATUS_FILE_NOT_FOUND),
        };
        let length = u32::try_from(bytes.len()).map_err(|_| NDIS_STATUS_RESOURCES)?;
        let memory = system.allocate_object(u64::from(length).max(1)).ok_or(NDIS_STATUS_RESOURCES)?;
        let last = system.ram.phys_of(memory).map(|first| first.0 + u64::from(length.max(1)) - 1);
        if last.is_none_or(|last| last > highest) {
            system.free_object(memory);
            return Err(NDIS_STATUS_RESOURCES);
        }
        ddi::pointer::store_bytes(memory, &bytes);
        Ok((memory, length))
    }

    /// Files of an adapter (or, without one, all) that are not closed. Files of drivers that name no adapter are found
    /// at unload.
    pub(crate) fn files_left(&self, id: Option<AdapterId>) -> Vec<(HandleKind, u64, Site)> {
        self.files.with(|files| {
            let mine = files.iter().filter(|(_, _, file)| id.is_none_or(|id| id == file.owner));
            mine.map(|(handle, made, _)| (HandleKind::File, handle, made)).collect()
        })
    }
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Opens a file and reads it into memory, for NdisMapFile.
    ///
    /// `status` receives NDIS_STATUS_SUCCESS, NDIS_STATUS_FILE_NOT_FOUND, NDIS_STATUS_ERROR_READING_FILE, or
    /// NDIS_STATUS_RESOURCES when there is no memory for it, or none below the address that the driver accepts.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisopenfile>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisOpenFile(
        &self,
        status: DriverPtr<u32>,
        file_handle: DriverPtr<u64>,
        file_length: DriverPtr<u32>,
        file_name: DriverPtr<UNICODE_STRING>,
        highest_acceptable_address: u64,
    ) {
        file_handle.store(0);
        let opened =
            self.read_file(&read_unicode_string(file_name), highest_acceptable_address).and_then(|read| {
                let contents = Contents::Read { memory: read.0, mapped: false };
                let file = File { owner: AdapterId(0), contents };
                let handle = self.files.with(|files| files.insert(file, System::current().caller()));
                handle.map(|handle| (handle, read.1)).ok_or(NDIS_STATUS_RESOURCES)
            });
        match opened {
            Ok((handle, length)) => {
                file_handle.store(handle);
                file_length.store(length);
                status.store(NDIS_STATUS_SUCCESS);
            }
            Err(failure) => status.store(failure),
        }
    }

    /// Gives the address of a file's contents, once until it is unmapped: NDIS_STATUS_ALREADY_MAPPED otherwise.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismapfile>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisMapFile(&self, status: DriverPtr<u32>, mapped_buffer: DriverPtr<u64>, file_handle: u64) {
        let address = self.with_file(file_handle, |file| match &mut file.contents {
            Contents::Read { memory, mapped } => (!std::mem::replace(mapped, true)).then_some(*memory),
            Contents::Log { .. } => None,
        });
        let address = address.flatten();
        mapped_buffer.store(address.unwrap_or(0));
        status.store(if address.is_some() { NDIS_STATUS_SUCCESS } else { NDIS_STATUS_ALREADY_MAPPED });
    }

    /// Ends a mapping.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisunmapfile>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisUnmapFile(&self, file_handle: u64) {
        let was_mapped = self.with_file(file_handle, |file| match &mut file.contents {
            Contents::Read { mapped, .. } => std::mem::take(mapped),
            Contents::Log { .. } => false,
        });
        if was_mapped == Some(false) {
            System::current().violation("InvalidParameter", "a file is unmapped that is not mapped");
        }
    }

    /// Closes a file; the memory of its contents is gone.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisclosefile>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisCloseFile(&self, file_handle: u64) {
        self.close_file(file_handle);
    }

    /// Makes an adapter's log, of so many bytes; NDIS_STATUS_FAILURE if it has one, NDIS_STATUS_RESOURCES if it is too
    /// large.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismcreatelog>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMCreateLog(&self, adapter_handle: u64, size: u32, log_handle: DriverPtr<u64>) -> u32 {
        log_handle.store(0);
        let Some(id) = self.known_adapter(adapter_handle) else { return NDIS_STATUS_FAILURE };
        if self.log_data(id).is_some() {
            return NDIS_STATUS_FAILURE;
        }
        if size > LARGEST_LOG {
            return NDIS_STATUS_RESOURCES;
        }
        let log = File { owner: id, contents: Contents::Log { bytes: VecDeque::new(), size: size as usize } };
        match self.files.with(|files| files.insert(log, System::current().caller())) {
            Some(handle) => {
                log_handle.store(handle);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_RESOURCES,
        }
    }

    /// Writes bytes to a log, over its oldest ones; NDIS_STATUS_BUFFER_OVERFLOW if they are more than it holds.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismwritelogdata>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMWriteLogData(&self, log_handle: u64, log_buffer: u64, log_buffer_size: u32) -> u32 {
        let size = self.with_file(log_handle, |file| match &file.contents {
            Contents::Log { size, .. } => *size,
            Contents::Read { .. } => 0,
        });
        let Some(size) = size else { return NDIS_STATUS_FAILURE };
        if log_buffer_size as usize > size {
            return NDIS_STATUS_BUFFER_OVERFLOW;
        }
        let mut written = vec![0; log_buffer_size as usize];
        ddi::pointer::load_bytes(log_buffer, &mut written);
        self.with_file(log_handle, |file| {
            if let Contents::Log { bytes, size } = &mut file.contents {
                append(bytes, *size, &written);
            }
        });
        NDIS_STATUS_SUCCESS
    }

    /// Empties a log.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismflushlog>
    #[irql(<= DISPATCH_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miniport_Driver_Function")]
    pub fn NdisMFlushLog(&self, log_handle: u64) {
        self.with_file(log_handle, |file| {
            if let Contents::Log { bytes, .. } = &mut file.contents {
                bytes.clear();
            }
        });
    }

    /// Closes a log; what was written is gone.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndismcloselog>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    pub fn NdisMCloseLog(&self, log_handle: u64) {
        self.close_file(log_handle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_keeps_the_newest_bytes() {
        let mut ring = VecDeque::new();
        append(&mut ring, 4, b"abc");
        assert_eq!(ring, b"abc");
        append(&mut ring, 4, b"de");
        assert_eq!(ring, b"bcde");
        append(&mut ring, 4, b"wxyz");
        assert_eq!(ring, b"wxyz");
        append(&mut ring, 4, b"");
        assert_eq!(ring, b"wxyz");
    }
}
