//! What the system tells of itself: system and power information; and threads by handle.

#![allow(non_upper_case_globals, reason = "constants carry the names of the headers")]

use super::answer::Answer;
use crate::Ntoskrnl;
use crate::mm::PAGE;
use crate::ob::ObjectType;
use ddi::{Access as _, Nanos, System, ddi_exports, pointer, time};
use wdk_defs::DriverPtr;
use wdk_defs::all::*;
use wdk_defs::ntstatus::*;

/// Documented classes of `ZwQuerySystemInformation`; the kernel's headers do not have them.
mod class {
    pub const BASIC: u32 = 0;
    pub const PERFORMANCE: u32 = 2;
    pub const TIME_OF_DAY: u32 = 3;
    pub const PROCESS: u32 = 5;
    pub const PROCESSOR_PERFORMANCE: u32 = 8;
    pub const INTERRUPT: u32 = 23;
    pub const EXCEPTION: u32 = 33;
    pub const KERNEL_DEBUGGER: u32 = 35;
    pub const REGISTRY_QUOTA: u32 = 37;
    pub const LOOKASIDE: u32 = 45;
    pub const CODE_INTEGRITY: u32 = 103;
}

/// Classes of `ZwSetInformationThread`, from the page on it.
const THREAD_PRIORITY: i32 = 2;
const THREAD_BASE_PRIORITY: i32 = 3;
/// `ZwCurrentThread()`.
const CURRENT_THREAD: u64 = u64::MAX - 1;
/// Lowest and highest addresses of applications on x64.
const USER_ADDRESSES: (u64, u64) = (0x1_0000, 0x7fff_fffe_ffff);
/// Granularity at which addresses are given out.
const GRANULARITY: u32 = 0x1_0000;
/// Speed that a simulated processor says it has, in MHz.
const MEGAHERTZ: u32 = 2000;
/// `CODEINTEGRITY_OPTION_ENABLED`.
const CODE_INTEGRITY_ENABLED: u32 = 1;
const SYSTEM_PROCESS: u64 = 4;
/// Bytes that the registry may have: no limit is set.
const REGISTRY_QUOTA: u32 = u32::MAX;

impl Ntoskrnl {
    fn system_information(&self, class: u32) -> Option<Answer> {
        let system = System::current();
        let processors = system.processor_count() as u64;
        let now = system.now();
        let answer = Answer::default();
        Some(match class {
            class::BASIC => {
                let pages = (system.settings.ram_bytes / PAGE) as u32;
                let resolution = (time::TICK_NANOS / 100) as u32;
                let head = answer.u32(0).u32(resolution).u32(PAGE as u32).u32(pages).u32(1).u32(pages);
                let addresses = head.u32(GRANULARITY).aligned(8).u64(USER_ADDRESSES.0).u64(USER_ADDRESSES.1);
                let mask = if processors >= 64 { u64::MAX } else { (1 << processors) - 1 };
                addresses.u64(mask).u32(processors as u32).aligned(8)
            }
            // A structure that is documented as bytes to make something unpredictable of: idle time and counts.
            class::PERFORMANCE => {
                let idle = answer.u64(now.0 / 100).u64(self.pool_in_use());
                idle.bytes(&[0; 312 - 16])
            }
            class::TIME_OF_DAY => {
                let times = answer.u64(time::system_time(Nanos(0))).u64(time::system_time(now));
                times.u64(0).u32(0).u32(0).u64(0).u64(0)
            }
            class::PROCESS => self.system_process(),
            class::PROCESSOR_PERFORMANCE => (0..processors).fold(answer, |answer, _| {
                let kernel = now.0 / 100;
                answer.u64(0).u64(kernel).u64(0).u64(0).u64(0).u32(0).u32(0)
            }),
            class::INTERRUPT => (0..processors).fold(answer, |answer, _| answer.bytes(&[0; 24])),
            class::EXCEPTION => answer.bytes(&[0; 16]),
            // No debugger is enabled, and none is present.
            class::KERNEL_DEBUGGER => answer.bytes(&[0, 1]),
            class::REGISTRY_QUOTA => answer.u32(REGISTRY_QUOTA).u32(0).u64(0),
            class::LOOKASIDE => answer.bytes(&[0; 32]),
            class::CODE_INTEGRITY => answer.u32(8).u32(CODE_INTEGRITY_ENABLED),
            _ => return None,
        })
    }

    /// `SYSTEM_PROCESS_INFORMATION` of the one process, without its threads.
    fn system_process(&self) -> Answer {
        let head = Answer::default().u32(0).u32(0).bytes(&[0; 48]);
        // ImageName: the system process has none.
        let named = head.u64(0).u64(0).u32(8).u32(0).u64(SYSTEM_PROCESS).u64(0).u32(1).u32(0);
        named.bytes(&[0; 256 - 104])
    }

    fn power_information(&self, level: POWER_INFORMATION_LEVEL) -> Option<Answer> {
        let system = System::current();
        let answer = Answer::default();
        Some(match level {
            // A desktop PC that can sleep and be switched off: S3 and S5, no battery, no lid.
            SystemPowerCapabilities => {
                let mut bytes = [0; 76];
                for (at, value) in [(0, 1), (5, 1), (7, 1), (64, 4), (68, 5)] {
                    bytes[at] = value;
                }
                answer.bytes(&bytes)
            }
            // AcOnLine; there is no battery.
            SystemBatteryState => answer.bytes(&[1]).bytes(&[0; 31]),
            ProcessorInformation => (0..system.processor_count() as u32).fold(answer, |answer, number| {
                answer.u32(number).u32(MEGAHERTZ).u32(MEGAHERTZ).u32(MEGAHERTZ).u32(0).u32(0)
            }),
            // Maximum idleness allowed, idleness, time remaining, cooling mode: the processors are never throttled.
            SystemPowerInformation => answer.u32(100).u32(0).u32(0).u32(0),
            LastWakeTime | LastSleepTime => answer.u64(0),
            SystemExecutionState => answer.u32(0),
            // AoAc: not a platform that is always on and connected.
            PlatformInformation => answer.bytes(&[0]),
            _ => return None,
        })
    }

    fn set_thread(&self, thread: u64, class: i32, value: u32) -> Result<(), u32> {
        let value = value.cast_signed();
        match class {
            THREAD_PRIORITY if (1..=31).contains(&value) => {
                self.KeSetPriorityThread(thread, value);
            }
            THREAD_BASE_PRIORITY if (-15..=15).contains(&value) => {
                self.KeSetBasePriorityThread(thread, value);
            }
            THREAD_PRIORITY | THREAD_BASE_PRIORITY => return Err(STATUS_INVALID_PARAMETER),
            _ => return Err(STATUS_INVALID_INFO_CLASS),
        }
        Ok(())
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = SYSTEM_EXPORTS)]
impl Ntoskrnl {
    /// Tells about the system.
    /// <https://learn.microsoft.com/windows/win32/sysinfo/zwquerysysteminformation>
    #[irql(unstated)]
    pub fn ZwQuerySystemInformation(
        &self,
        class: u32,
        information: u64,
        length: u32,
        needed: DriverPtr<u32>,
    ) -> u32 {
        let Some(answer) = self.system_information(class) else { return STATUS_INVALID_INFO_CLASS };
        let bytes = answer.into_bytes();
        if !needed.is_null() {
            needed.store(bytes.len() as u32);
        }
        if (length as usize) < bytes.len() {
            return STATUS_INFO_LENGTH_MISMATCH;
        }
        pointer::store_bytes(information, &bytes);
        STATUS_SUCCESS
    }

    /// Tells about power.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntddk/nf-ntddk-zwpowerinformation>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwPowerInformation(
        &self,
        level: i32,
        input: u64,
        input_length: u32,
        output: u64,
        output_length: u32,
    ) -> u32 {
        let Some(answer) = self.power_information(level) else { return STATUS_INVALID_PARAMETER };
        if input != 0 || input_length != 0 || output == 0 {
            return STATUS_INVALID_PARAMETER;
        }
        let bytes = answer.into_bytes();
        if (output_length as usize) < bytes.len() {
            return STATUS_BUFFER_TOO_SMALL;
        }
        pointer::store_bytes(output, &bytes);
        STATUS_SUCCESS
    }

    /// Changes something about a thread: its priority.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ntifs/nf-ntifs-zwsetinformationthread>
    #[irql(== PASSIVE_LEVEL)]
    pub fn ZwSetInformationThread(&self, handle: u64, class: i32, information: u64, length: u32) -> u32 {
        const THREAD_SET_INFORMATION: u32 = 0x20;
        let thread = if handle == CURRENT_THREAD {
            let system = System::current();
            Ok(system.thread_object(system.current_thread()))
        } else {
            self.handle_object(handle, ObjectType::Thread, THREAD_SET_INFORMATION)
        };
        let thread = match thread {
            Ok(thread) => thread,
            Err(status) => return status,
        };
        if length as usize != size_of::<u32>() {
            return STATUS_INFO_LENGTH_MISMATCH;
        }
        let value = DriverPtr::<u32>::new(information).load();
        self.set_thread(thread, class, value).map_or_else(|status| status, |()| STATUS_SUCCESS)
    }
}
