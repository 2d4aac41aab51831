//! What drivers print, and the formatting functions of the C runtime.

use crate::Ntoskrnl;
use crate::format::{Arguments, Formatted, format};
use cpu::access::{self, StringFault};
use ddi::pointer::{bad_pointer, store_bytes};
use ddi::{Event, Export, PASSIVE_LEVEL, System, VaList, ddi_exports, gs};

/// Longest format string that is read.
const LONGEST_FORMAT: usize = 1 << 16;
/// Most that one call prints, in bytes, as the page on `DbgPrint` says.
const LONGEST_LINE: usize = 512;
/// Truncate instead of failing, as the count of a `_s` function.
const TRUNCATE: u64 = u64::MAX;

/// Arguments of a call of the driver.
struct Call(VaList);

impl Arguments for Call {
    fn next(&mut self) -> Option<u64> {
        self.0.next().ok()
    }

    fn read(&self, address: u64, bytes: &mut [u8]) -> bool {
        access::read_bytes(address, bytes).is_ok()
    }
}

/// A narrow string of the driver's, or the end of the run if it is not there.
pub(crate) fn narrow_string(address: u64, limit: usize) -> Vec<u8> {
    if limit == 0 {
        return Vec::new();
    }
    // The terminator counts: what lies behind the limit need not be there.
    match access::read_c_string(address, limit - 1) {
        Ok(text) => text,
        Err(StringFault::Access(fault)) => bad_pointer(fault, false),
        Err(StringFault::Unterminated { .. }) => {
            let mut text = vec![0; limit];
            ddi::pointer::load_bytes(address, &mut text);
            text
        }
    }
}

fn narrow_format(address: u64, arguments: VaList) -> Formatted {
    let text: Vec<u16> = narrow_string(address, LONGEST_FORMAT).into_iter().map(u16::from).collect();
    checked(format(&text, &mut Call(arguments), false))
}

fn wide_format(address: u64, arguments: VaList) -> Formatted {
    let text = ddi::read_utf16z(address, LONGEST_FORMAT);
    checked(format(&text, &mut Call(arguments), true))
}

/// Tells the rules what was wrong with the arguments.
fn checked(done: Formatted) -> Formatted {
    for address in &done.invalid {
        let what = format!("text to be formatted is at {address:#x}, where there is no memory");
        System::current().violation("InvalidParameter", &what);
    }
    done
}

fn narrow_bytes(units: &[u16]) -> Vec<u8> {
    // Units of a narrow result are bytes.
    units.iter().map(|unit| *unit as u8).collect()
}

fn wide_bytes(units: &[u16]) -> Vec<u8> {
    units.iter().flat_map(|unit| unit.to_le_bytes()).collect()
}

/// Prints; returns `STATUS_SUCCESS`.
fn print(prefix: &str, text: u64, arguments: VaList) -> u32 {
    let system = System::current();
    let done = narrow_format(text, arguments);
    let irql = gs::irql();
    if done.converted && irql > PASSIVE_LEVEL {
        system.emit(&Event::IrqlViolation { required: "PASSIVE_LEVEL", rule: "", actual: irql });
    }
    let mut bytes = narrow_bytes(&done.units);
    bytes.truncate(LONGEST_LINE);
    let line = format!("{prefix}{}", String::from_utf8_lossy(&bytes));
    system.emit(&Event::Print { text: &line });
    0
}

/// The kind of text that a function makes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Narrow,
    Wide,
}

impl Kind {
    fn format(self, text: u64, arguments: VaList) -> Vec<u16> {
        match self {
            Self::Narrow => narrow_format(text, arguments).units,
            Self::Wide => wide_format(text, arguments).units,
        }
    }

    /// Writes units, and a terminator if asked for.
    fn write(self, to: u64, units: &[u16], terminated: bool) {
        let mut units = units.to_vec();
        units.extend(terminated.then_some(0));
        let bytes = if self == Self::Narrow { narrow_bytes(&units) } else { wide_bytes(&units) };
        store_bytes(to, &bytes);
    }

    /// Into memory that is said to be large enough.
    fn unbounded(self, to: u64, text: u64, arguments: VaList) -> i32 {
        let units = self.format(text, arguments);
        self.write(to, &units, true);
        units.len() as i32
    }

    /// Into `count` units: without a terminator where there is no room for it.
    fn counted(self, to: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        let units = self.format(text, arguments);
        let room = usize::try_from(count).unwrap_or(usize::MAX);
        if to == 0 && room == 0 {
            return units.len() as i32;
        }
        if units.len() > room {
            self.write(to, &units[..room], false);
            return -1;
        }
        self.write(to, &units, units.len() < room);
        units.len() as i32
    }

    /// Into `size` units with the terminator, at most `count` without; what does not fit leaves nothing there.
    fn safe(self, to: u64, size: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        let room = usize::try_from(size).unwrap_or(usize::MAX);
        if to == 0 || room == 0 || text == 0 {
            System::current()
                .violation("InvalidParameter", "text is formatted into a buffer of size 0, or a null one");
            return -1;
        }
        let units = self.format(text, arguments);
        let most = usize::try_from(count).unwrap_or(usize::MAX).min(units.len());
        if most < room {
            self.write(to, &units[..most], true);
            return if most == units.len() { most as i32 } else { -1 };
        }
        if count == TRUNCATE {
            self.write(to, &units[..room - 1], true);
        } else {
            self.write(to, &[], true);
            let what = format!("{} characters are formatted into a buffer of {room}", units.len());
            System::current().violation("InvalidParameter", &what);
        }
        -1
    }
}

/// No limit but the buffer's: what does not fit is an error.
const UNLIMITED: u64 = u64::MAX - 1;

#[ddi_exports(module = "ntoskrnl.exe", table = PRINT_EXPORTS)]
impl Ntoskrnl {
    /// Prints formatted text to the debugger.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-dbgprint>
    #[irql(unstated)]
    #[variadic]
    pub fn DbgPrint(&self, text: u64, arguments: VaList) -> u32 {
        print("", text, arguments)
    }

    /// Prints formatted text of a component. Every level is printed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-dbgprintex>
    #[irql(unstated)]
    #[variadic]
    pub fn DbgPrintEx(&self, component: u32, level: u32, text: u64, arguments: VaList) -> u32 {
        let _ = (component, level);
        print("", text, arguments)
    }

    /// Prints formatted text, and would say whether someone pressed control and C.
    /// <https://learn.microsoft.com/windows-hardware/drivers/kernel/>
    #[irql(unstated)]
    #[variadic]
    pub fn DbgPrintReturnControlC(&self, text: u64, arguments: VaList) -> u32 {
        print("", text, arguments)
    }

    /// As `DbgPrintEx`, with the arguments as a list.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-vdbgprintex>
    #[irql(unstated)]
    pub fn vDbgPrintEx(&self, component: u32, level: u32, text: u64, arguments: VaList) -> u32 {
        let _ = (component, level);
        print("", text, arguments)
    }

    /// As `vDbgPrintEx`, with text to put before.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-vdbgprintexwithprefix>
    #[irql(unstated)]
    pub fn vDbgPrintExWithPrefix(
        &self,
        prefix: u64,
        component: u32,
        level: u32,
        text: u64,
        arguments: VaList,
    ) -> u32 {
        let _ = (component, level);
        let prefix = narrow_string(prefix, LONGEST_LINE);
        print(&String::from_utf8_lossy(&prefix), text, arguments)
    }

    /// Whether text of a component at a level is printed: it is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-dbgquerydebugfilterstate>
    #[irql(unstated)]
    pub fn DbgQueryDebugFilterState(&self, component: u32, level: u32) -> u32 {
        let _ = (component, level);
        1
    }

    /// Says whether text of a component at a level is to be printed. It always is.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-dbgsetdebugfilterstate>
    #[irql(unstated)]
    pub fn DbgSetDebugFilterState(&self, component: u32, level: u32, state: u8) -> u32 {
        let _ = (component, level, state);
        0
    }

    /// Whether a debugger is there: none.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kdrefreshdebuggernotpresent>
    #[irql(unstated)]
    pub fn KdRefreshDebuggerNotPresent(&self) -> u8 {
        1
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = FORMAT_EXPORTS)]
impl Ntoskrnl {
    /// Formats narrow text.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    #[variadic]
    pub fn sprintf(&self, to: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Narrow.unbounded(to, text, arguments)
    }

    /// Formats narrow text from a list of arguments.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn vsprintf(&self, to: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Narrow.unbounded(to, text, arguments)
    }

    /// Formats at most so many bytes.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    #[variadic]
    pub fn _snprintf(&self, to: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Narrow.counted(to, count, text, arguments)
    }

    /// Formats at most so many bytes from a list of arguments.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _vsnprintf(&self, to: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Narrow.counted(to, count, text, arguments)
    }

    /// Formats narrow text into a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    #[variadic]
    pub fn sprintf_s(&self, to: u64, size: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Narrow.safe(to, size, UNLIMITED, text, arguments)
    }

    /// Formats narrow text into a buffer of a size from a list of arguments.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn vsprintf_s(&self, to: u64, size: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Narrow.safe(to, size, UNLIMITED, text, arguments)
    }

    /// Formats at most so many bytes into a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    #[variadic]
    pub fn _snprintf_s(&self, to: u64, size: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Narrow.safe(to, size, count, text, arguments)
    }

    /// Formats at most so many bytes into a buffer of a size from a list of arguments.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _vsnprintf_s(&self, to: u64, size: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Narrow.safe(to, size, count, text, arguments)
    }

    /// Formats wide text.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    #[variadic]
    pub fn swprintf(&self, to: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Wide.unbounded(to, text, arguments)
    }

    /// Formats at most so many wide characters.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    #[variadic]
    pub fn _snwprintf(&self, to: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Wide.counted(to, count, text, arguments)
    }

    /// Formats at most so many wide characters from a list of arguments.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _vsnwprintf(&self, to: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Wide.counted(to, count, text, arguments)
    }

    /// Formats wide text into a buffer of a size, in characters.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    #[variadic]
    pub fn swprintf_s(&self, to: u64, size: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Wide.safe(to, size, UNLIMITED, text, arguments)
    }

    /// Formats wide text into a buffer of a size, in characters, from a list of arguments.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn vswprintf_s(&self, to: u64, size: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Wide.safe(to, size, UNLIMITED, text, arguments)
    }

    /// Formats at most so many wide characters into a buffer of a size.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    #[variadic]
    pub fn _snwprintf_s(&self, to: u64, size: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Wide.safe(to, size, count, text, arguments)
    }

    /// Formats at most so many wide characters into a buffer of a size from a list of arguments.
    /// <https://learn.microsoft.com/cpp/c-runtime-library/reference/crt-alphabetical-function-reference>
    #[irql(unstated)]
    pub fn _vsnwprintf_s(&self, to: u64, size: u64, count: u64, text: u64, arguments: VaList) -> i32 {
        Kind::Wide.safe(to, size, count, text, arguments)
    }
}

/// The export tables of this file.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![&PRINT_EXPORTS, &FORMAT_EXPORTS]
}
