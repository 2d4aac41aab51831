//! Exports on files.

#![allow(non_upper_case_globals, reason = "constants carry the names of the headers")]

use super::information::{self, State};
use super::open::{OpenFile, Request};
use super::store::Entry;
use crate::Ntoskrnl;
use crate::ob::ObjectType;
use crate::zw::attributes;
use ddi::{Access as _, Callback, ddi_exports, pointer, time};
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;
use wdk_defs::{DriverPtr, field};

type Status = DriverPtr<IO_STATUS_BLOCK>;

/// Largest file that a driver can make by writing.
const LARGEST: u64 = 256 << 20;

/// Writes how a request ended, and returns its status.
fn end(block: Status, result: Result<(u32, u64), u32>) -> u32 {
    let (status, information) = result.unwrap_or_else(|status| (status, 0));
    // A request that was refused before it began does not touch the block; one that ended says so.
    block.at(field!(IO_STATUS_BLOCK, Information)).store(information);
    DriverPtr::<u32>::new(block.addr()).store(status);
    status
}

/// Where a read or write is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Offset {
    At(u64),
    Position,
    End,
}

fn offset(given: DriverPtr<LARGE_INTEGER>) -> Result<Offset, u32> {
    if given.is_null() {
        return Ok(Offset::Position);
    }
    match given.load().QuadPart {
        -1 => Ok(Offset::End),
        -2 => Ok(Offset::Position),
        at => u64::try_from(at).map(Offset::At).map_err(|_| STATUS_INVALID_PARAMETER),
    }
}

/// What is told when a request is over: an event by handle, and a routine that Windows would queue as an APC.
#[derive(Clone, Copy, Debug)]
struct Completion {
    event: u64,
    routine: u64,
    context: u64,
}

impl Ntoskrnl {
    /// The open file of a handle with one of the rights.
    fn open_file_of(&self, handle: u64, access: u32) -> Result<(u64, OpenFile), u32> {
        let object = self.handle_object(handle, ObjectType::File, 0)?;
        let open = self.files.with(|files| files.open.get(&object).cloned());
        let open = open.ok_or(STATUS_INVALID_DEVICE_REQUEST)?;
        if access != 0 && open.access & access == 0 {
            return Err(STATUS_ACCESS_DENIED);
        }
        Ok((object, open))
    }

    /// The contents of the open file of a handle.
    pub(crate) fn contents_of_handle(&self, handle: u64) -> Result<Vec<u8>, u32> {
        let (_, open) = self.open_file_of(handle, FILE_READ_DATA | FILE_EXECUTE)?;
        if open.is_folder {
            return Err(STATUS_INVALID_FILE_FOR_SECTION);
        }
        self.files.with(|files| files.volume.read(&open.path)).map_err(|_| STATUS_UNEXPECTED_IO_ERROR)
    }

    fn file_size(&self, open: &OpenFile) -> u64 {
        match self.files.with(|files| files.volume.entry(&open.path)) {
            Some(Entry::File(size)) => size,
            _ => 0,
        }
    }

    /// The place of a read or write; an asynchronous file has no position of its own.
    fn place(&self, object: u64, open: &OpenFile, given: DriverPtr<LARGE_INTEGER>) -> Result<u64, u32> {
        match offset(given)? {
            Offset::At(at) => Ok(at),
            Offset::End => Ok(self.file_size(open)),
            Offset::Position if open.synchronous => Ok(file_position(object).load().cast_unsigned()),
            Offset::Position => Err(STATUS_INVALID_PARAMETER),
        }
    }

    fn moved(&self, object: u64, open: &OpenFile, to: u64) {
        if open.synchronous {
            file_position(object).store(to.cast_signed());
        }
    }

    /// Tells whoever wants to know that a request is over. It was over when the call began to return, so the routine is
    /// called at once.
    fn complete(&self, object: u64, completion: Completion, block: Status) -> Result<(), u32> {
        self.event_set(DriverPtr::<FILE_OBJECT>::new(object).at(field!(FILE_OBJECT, Event)).addr());
        if completion.event != 0 {
            let event = self.handle_object(completion.event, ObjectType::Event, EVENT_MODIFY_STATE)?;
            self.event_set(event);
        }
        if completion.routine != 0 {
            let arguments = [completion.context, block.addr(), 0];
            let system = ddi::System::current();
            system.call_driver(Callback::IoCompletionRoutine, None, completion.routine, &arguments);
        }
        Ok(())
    }

    fn read(
        &self,
        object: u64,
        open: &OpenFile,
        at: u64,
        buffer: u64,
        length: u32,
    ) -> Result<(u32, u64), u32> {
        if open.is_folder {
            return Err(STATUS_INVALID_DEVICE_REQUEST);
        }
        let contents =
            self.files.with(|files| files.volume.read(&open.path)).map_err(|_| STATUS_UNEXPECTED_IO_ERROR)?;
        if at >= contents.len() as u64 {
            return if length == 0 { Ok((STATUS_SUCCESS, 0)) } else { Err(STATUS_END_OF_FILE) };
        }
        let rest = &contents[at as usize..];
        let part = &rest[..rest.len().min(length as usize)];
        pointer::store_bytes(buffer, part);
        self.moved(object, open, at + part.len() as u64);
        Ok((STATUS_SUCCESS, part.len() as u64))
    }

    fn write(
        &self,
        object: u64,
        open: &OpenFile,
        at: u64,
        buffer: u64,
        length: u32,
    ) -> Result<(u32, u64), u32> {
        if open.is_folder {
            return Err(STATUS_INVALID_DEVICE_REQUEST);
        }
        // Who may only append appends.
        let at = if open.access & FILE_WRITE_DATA == 0 { self.file_size(open) } else { at };
        let end = at.checked_add(length.into()).filter(|end| *end <= LARGEST).ok_or(STATUS_DISK_FULL)?;
        let mut bytes = vec![0; length as usize];
        pointer::load_bytes(buffer, &mut bytes);
        let changed = self.files.with(|files| {
            files.volume.change(&open.path, |contents| {
                if contents.len() < end as usize {
                    contents.resize(end as usize, 0);
                }
                contents[at as usize..end as usize].copy_from_slice(&bytes);
            })
        });
        changed.map_err(|_| STATUS_UNEXPECTED_IO_ERROR)?;
        self.moved(object, open, end);
        Ok((STATUS_SUCCESS, length.into()))
    }

    fn set_information(
        &self,
        object: u64,
        open: &OpenFile,
        class: i32,
        information: u64,
        length: u32,
    ) -> Result<(), u32> {
        let needs = |bytes: u32| if length < bytes { Err(STATUS_INFO_LENGTH_MISMATCH) } else { Ok(()) };
        let may = |access: u32| if open.access & access == 0 { Err(STATUS_ACCESS_DENIED) } else { Ok(()) };
        let number = || DriverPtr::<i64>::new(information).load();
        match class {
            FilePositionInformation => {
                needs(8)?;
                if number() < 0 || !open.synchronous {
                    return Err(STATUS_INVALID_PARAMETER);
                }
                file_position(object).store(number());
            }
            FileEndOfFileInformation | FileAllocationInformation => {
                needs(8)?;
                may(FILE_WRITE_DATA)?;
                let size = u64::try_from(number()).map_err(|_| STATUS_INVALID_PARAMETER)?;
                if size > LARGEST {
                    return Err(STATUS_DISK_FULL);
                }
                let is_end = class == FileEndOfFileInformation;
                let changed = self.files.with(|files| {
                    files.volume.change(&open.path, |contents| {
                        // An allocation that is smaller cuts the file; a larger one adds nothing to it.
                        if is_end || (size as usize) < contents.len() {
                            contents.resize(size as usize, 0);
                        }
                    })
                });
                changed.map_err(|_| STATUS_INVALID_PARAMETER)?;
            }
            FileDispositionInformation => {
                needs(1)?;
                may(DELETE)?;
                let delete = DriverPtr::<u8>::new(information).load() != 0;
                self.files.with(|files| {
                    if delete && open.is_folder && !files.volume.is_empty(&open.path) {
                        return Err(STATUS_DIRECTORY_NOT_EMPTY);
                    }
                    if let Some(open) = files.open.get_mut(&object) {
                        open.delete = delete;
                    }
                    Ok(())
                })?;
                DriverPtr::<FILE_OBJECT>::new(object)
                    .at(field!(FILE_OBJECT, DeletePending))
                    .store(delete.into());
            }
            // Times and attributes can be set, and the volume does not keep them.
            FileBasicInformation => {
                needs(size_of::<FILE_BASIC_INFORMATION>() as u32)?;
                may(FILE_WRITE_ATTRIBUTES)?;
            }
            _ => return Err(STATUS_INVALID_INFO_CLASS),
        }
        Ok(())
    }

    fn open(
        &self,
        handle: DriverPtr<u64>,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        block: Status,
        request: Request,
    ) -> u32 {
        let opened = attributes::read(attributes).and_then(|given| self.file_open(&given, request));
        match opened {
            Ok((opened, done)) => {
                handle.store(opened);
                end(block, Ok((STATUS_SUCCESS, done)))
            }
            Err(status) => {
                handle.store(0);
                end(block, Err(status))
            }
        }
    }
}

/// `CurrentByteOffset` of a file object.
fn file_position(object: u64) -> DriverPtr<i64> {
    let place = DriverPtr::<FILE_OBJECT>::new(object).at(field!(FILE_OBJECT, CurrentByteOffset));
    DriverPtr::new(place.addr())
}

#[ddi_exports(module = "ntoskrnl.exe", table = FILE_EXPORTS)]
impl Ntoskrnl {
    /// Opens or makes a file.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwcreatefile>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwCreateFile(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        block: Status,
        allocation: DriverPtr<LARGE_INTEGER>,
        file_attributes: u32,
        share: u32,
        disposition: u32,
        options: u32,
        extended: u64,
        extended_length: u32,
    ) -> u32 {
        let _ = (allocation, file_attributes, extended, extended_length);
        self.open(handle, attributes, block, Request { access, share, disposition, options })
    }

    /// Opens a file that is there.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwopenfile>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwOpenFile(
        &self,
        handle: DriverPtr<u64>,
        access: u32,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        block: Status,
        share: u32,
        options: u32,
    ) -> u32 {
        self.open(handle, attributes, block, Request { access, share, disposition: FILE_OPEN, options })
    }

    /// Reads from a file.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwreadfile>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwReadFile(
        &self,
        handle: u64,
        event: u64,
        routine: u64,
        context: u64,
        block: Status,
        buffer: u64,
        length: u32,
        at: DriverPtr<LARGE_INTEGER>,
        key: DriverPtr<u32>,
    ) -> u32 {
        let _ = key;
        let (object, open) = match self.open_file_of(handle, FILE_READ_DATA | FILE_EXECUTE) {
            Ok(found) => found,
            Err(status) => return status,
        };
        let at = match self.place(object, &open, at) {
            Ok(at) => at,
            Err(status) => return status,
        };
        let status = end(block, self.read(object, &open, at, buffer, length));
        self.complete(object, Completion { event, routine, context }, block).map_or_else(|e| e, |()| status)
    }

    /// Writes to a file.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwwritefile>
    #[irql(== PASSIVE_LEVEL)]
    #[allow(clippy::too_many_arguments, reason = "the documented parameters")]
    pub fn ZwWriteFile(
        &self,
        handle: u64,
        event: u64,
        routine: u64,
        context: u64,
        block: Status,
        buffer: u64,
        length: u32,
        at: DriverPtr<LARGE_INTEGER>,
        key: DriverPtr<u32>,
    ) -> u32 {
        let _ = key;
        let (object, open) = match self.open_file_of(handle, FILE_WRITE_DATA | FILE_APPEND_DATA) {
            Ok(found) => found,
            Err(status) => return status,
        };
        let at = match self.place(object, &open, at) {
            Ok(at) => at,
            Err(status) => return status,
        };
        let status = end(block, self.write(object, &open, at, buffer, length));
        self.complete(object, Completion { event, routine, context }, block).map_or_else(|e| e, |()| status)
    }

    /// Tells about a file.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwqueryinformationfile>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwQueryInformationFile(
        &self,
        handle: u64,
        block: Status,
        information: u64,
        length: u32,
        class: i32,
    ) -> u32 {
        let access = match class {
            FileBasicInformation | FileNetworkOpenInformation | FileAttributeTagInformation => {
                FILE_READ_ATTRIBUTES
            }
            _ => 0,
        };
        let (object, open) = match self.open_file_of(handle, access) {
            Ok(found) => found,
            Err(status) => return status,
        };
        let state = State {
            open: &open,
            size: self.file_size(&open),
            position: file_position(object).load().cast_unsigned(),
            time: time::system_time(ddi::Nanos(0)),
        };
        let Some((answer, fixed)) = information::file(&state, class) else {
            return STATUS_INVALID_INFO_CLASS;
        };
        if length < fixed {
            return STATUS_INFO_LENGTH_MISMATCH;
        }
        let bytes = answer.into_bytes();
        let room = bytes.len().min(length as usize);
        pointer::store_bytes(information, &bytes[..room]);
        let status = if room < bytes.len() { STATUS_BUFFER_OVERFLOW } else { STATUS_SUCCESS };
        end(block, Ok((status, room as u64)))
    }

    /// Changes something about a file: its position, its end, whether it is deleted when it is closed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwsetinformationfile>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwSetInformationFile(
        &self,
        handle: u64,
        block: Status,
        information: u64,
        length: u32,
        class: i32,
    ) -> u32 {
        let (object, open) = match self.open_file_of(handle, 0) {
            Ok(found) => found,
            Err(status) => return status,
        };
        match self.set_information(object, &open, class, information, length) {
            Ok(()) => end(block, Ok((STATUS_SUCCESS, 0))),
            Err(status) => status,
        }
    }

    /// Writes a file's contents to disk. There is no disk that could fall behind.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwflushbuffersfile>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwFlushBuffersFile(&self, handle: u64, block: Status) -> u32 {
        match self.open_file_of(handle, FILE_WRITE_DATA | FILE_APPEND_DATA) {
            Ok(_) => end(block, Ok((STATUS_SUCCESS, 0))),
            Err(status) => status,
        }
    }

    /// Deletes a file.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwdeletefile>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwDeleteFile(&self, attributes: DriverPtr<OBJECT_ATTRIBUTES>) -> u32 {
        let request = Request {
            access: DELETE,
            share: FILE_SHARE_VALID_FLAGS,
            disposition: FILE_OPEN,
            options: FILE_DELETE_ON_CLOSE,
        };
        match attributes::read(attributes).and_then(|given| self.file_open(&given, request)) {
            Ok((handle, _)) => {
                self.close_handle(handle);
                STATUS_SUCCESS
            }
            Err(status) => status,
        }
    }

    /// Tells about a file by its name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-zwqueryfullattributesfile>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwQueryFullAttributesFile(
        &self,
        attributes: DriverPtr<OBJECT_ATTRIBUTES>,
        information: DriverPtr<FILE_NETWORK_OPEN_INFORMATION>,
    ) -> u32 {
        let request = Request {
            access: FILE_READ_ATTRIBUTES,
            share: FILE_SHARE_VALID_FLAGS,
            disposition: FILE_OPEN,
            options: 0,
        };
        let opened = attributes::read(attributes).and_then(|given| self.file_open(&given, request));
        let handle = match opened {
            Ok((handle, _)) => handle,
            Err(status) => return status,
        };
        if let Ok((_, open)) = self.open_file_of(handle, 0) {
            let (size, time) = (self.file_size(&open), time::system_time(ddi::Nanos(0)));
            let state = State { open: &open, size, position: 0, time };
            if let Some((answer, _)) = information::file(&state, FileNetworkOpenInformation) {
                pointer::store_bytes(information.addr(), &answer.into_bytes());
            }
        }
        self.close_handle(handle);
        STATUS_SUCCESS
    }
}
