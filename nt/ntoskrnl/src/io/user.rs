//! Applications: their memory, which drivers have to probe, and who they are.
//!
//! A request from outside runs on a thread that belongs to an application: a process of its own. Its buffers are pages
//! that are mapped for the request only, so a driver that keeps an address and uses it later faults, as on Windows in
//! another process.

use super::irp::Irp;
use crate::Ntoskrnl;
use cpu::ram::PageRequest;
use cpu::slot::Prot;
use ddi::{Access as _, System};
use std::collections::BTreeMap;
use wdk_defs::DriverPtr;
use wdk_defs::all::IRP;

const PAGE: u64 = 4096;
/// Process id of the first application; the next ones count up in steps of four.
const FIRST_PROCESS_ID: u32 = 0x1000;
/// Process id of the system process.
const SYSTEM_PROCESS_ID: u32 = 4;
/// Size of a process object, the order of Windows' own.
const PROCESS_BYTES: u64 = 2048;

/// Memory of an application.
#[derive(Debug)]
pub struct UserMemory {
    address: u64,
    pages: u64,
    phys: cpu::ram::Phys,
}

impl UserMemory {
    /// Its first address.
    pub fn address(&self) -> u64 {
        self.address
    }
}

/// An application.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Process {
    id: u32,
    object: u64,
    is_32_bit: bool,
}

/// All applications, and their memory.
#[derive(Debug, Default)]
pub(crate) struct Users {
    /// First address, and bytes.
    memory: BTreeMap<u64, u64>,
    /// By thread object: the application that it runs for.
    threads: BTreeMap<u64, Process>,
    processes: Vec<Process>,
    system_process: u64,
}

impl Ntoskrnl {
    /// Maps so many zeroed bytes for an application. `None` when RAM is used up.
    pub fn map_user_memory(&self, bytes: u64) -> Option<UserMemory> {
        let system = System::current();
        let pages = bytes.max(1).div_ceil(PAGE);
        let phys = system.ram.alloc(PageRequest::any(pages)).ok()?;
        let Ok(address) = system.ram.alias(phys, pages * PAGE, Prot::RW) else {
            let _ = system.ram.free(phys);
            return None;
        };
        // The memory was mapped a moment ago.
        let _ = cpu::access::fill(address, 0, pages * PAGE);
        self.io.with(|io| io.users.memory.insert(address, pages * PAGE));
        Some(UserMemory { address, pages, phys })
    }

    /// Takes an application's memory away.
    pub fn unmap_user_memory(&self, memory: UserMemory) {
        let system = System::current();
        self.io.with(|io| io.users.memory.remove(&memory.address));
        // Both were made together by `map_user_memory`, and nobody else gives them back.
        let _ = system.ram.unalias(memory.address);
        let freed = system.ram.free(memory.phys);
        debug_assert_eq!(freed.ok(), Some(memory.pages));
    }

    /// Whether a range of addresses is an application's memory, all of it: what `ProbeForRead` and `ProbeForWrite` let
    /// pass.
    pub fn is_user_range(&self, address: u64, bytes: u64) -> bool {
        self.io.with(|io| {
            let below = io.users.memory.range(..=address).next_back();
            below.is_some_and(|(start, size)| address - start <= *size && bytes <= *size - (address - start))
        })
    }

    /// Makes the running thread an application's, which is new for each `application` that was not named before.
    pub fn run_as_application(&self, application: usize, is_32_bit: bool) {
        let system = System::current();
        let thread = system.thread_object(system.current_thread());
        while self.io.with(|io| io.users.processes.len()) <= application {
            let object = system.allocate_object(PROCESS_BYTES).unwrap_or_default();
            self.io.with(|io| {
                let id = FIRST_PROCESS_ID + 4 * io.users.processes.len() as u32;
                io.users.processes.push(Process { id, object, is_32_bit });
            });
        }
        self.io.with(|io| {
            let process = io.users.processes[application];
            io.users.threads.insert(thread, process);
        });
    }

    /// The running thread is the system's again.
    pub fn run_as_system(&self) {
        let system = System::current();
        let thread = system.thread_object(system.current_thread());
        self.io.with(|io| io.users.threads.remove(&thread));
    }

    fn process_of_thread(&self, thread: u64) -> Option<Process> {
        self.io.with(|io| io.users.threads.get(&thread).copied())
    }

    /// Notes that a packet comes from the running thread's application.
    pub(crate) fn irp_set_process(&self, irp: u64) {
        let system = System::current();
        let process = self.process_of_thread(system.thread_object(system.current_thread()));
        self.io.with(|io| {
            if let Some(known) = io.packets.get_mut(&irp) {
                known.process = process;
            }
        });
    }

    fn process_of_packet(&self, irp: Irp) -> Option<Process> {
        self.io.with(|io| io.packets.get(&irp.addr()).and_then(|known| known.process))
    }

    /// Id of the process that a packet comes from; 0 if no thread has it.
    pub(crate) fn requestor_process(&self, irp: Irp) -> u32 {
        if let Some(process) = self.process_of_packet(irp) {
            return process.id;
        }
        if super::irp::thread_of(irp).load().is_null() { 0 } else { SYSTEM_PROCESS_ID }
    }

    /// Whether the process of a packet, or of the running thread, is a 32-bit one.
    pub(crate) fn requestor_is_32_bit(&self, irp: DriverPtr<IRP>) -> bool {
        let system = System::current();
        let process = match irp.is_null() {
            true => self.process_of_thread(system.thread_object(system.current_thread())),
            false => self.process_of_packet(irp),
        };
        process.is_some_and(|process| process.is_32_bit)
    }

    /// The process object of the running thread.
    pub(crate) fn current_process(&self) -> u64 {
        let system = System::current();
        let thread = system.thread_object(system.current_thread());
        if let Some(process) = self.process_of_thread(thread) {
            return process.object;
        }
        let known = self.io.with(|io| io.users.system_process);
        if known != 0 {
            return known;
        }
        let object = system.allocate_object(PROCESS_BYTES).unwrap_or_default();
        self.io.with(|io| io.users.system_process = object);
        object
    }
}
