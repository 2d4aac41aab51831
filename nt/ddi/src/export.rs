//! What a driver can import: the rows of the export tables.

use std::sync::atomic::{AtomicU32, Ordering};
use trace::{CallbackSet, HandleKind};
use wdk_defs::DriverPtr;

/// How far an export is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Does all that its page says.
    Implemented,
    /// Lacks what the text says; a call that needs it stops the run.
    Partial(&'static str),
}

/// The IRQL that an export's documentation demands.
#[derive(Clone, Copy, Debug)]
pub struct Irql {
    /// As the fact tables write it: `PASSIVE_LEVEL`, `<=DISPATCH_LEVEL`, `any`, or empty.
    pub text: &'static str,
    /// Lowest allowed.
    pub minimum: u8,
    /// Highest allowed.
    pub maximum: u8,
}

/// Driver functions that an export may be called from.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The functions.
    pub allowed: CallbackSet,
    /// The object that the rule protects, for the finding's name.
    pub kind: Option<HandleKind>,
}

/// What the driver's import is bound to.
#[derive(Clone, Copy, Debug)]
pub enum ExportKind {
    /// A function of the Windows x64 calling convention.
    Function(unsafe extern "win64" fn()),
    /// A variable of this many bytes, which the module places in driver-visible memory under this name.
    Variable {
        /// Size in bytes.
        size: usize,
    },
}

/// One row of an export table.
#[derive(Debug)]
pub struct Export {
    /// Module that exports it, in lower case with its suffix: `ndis.sys`.
    pub module: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Function or variable.
    pub kind: ExportKind,
    /// Documented IRQL.
    pub irql: Irql,
    /// Where it may be called from, if that is limited.
    pub context: Option<Context>,
    /// First NDIS version that has it, or empty.
    pub since: &'static str,
    /// The rule that a call at a wrong IRQL breaks, or empty.
    pub rule: &'static str,
    /// How far it is done.
    pub status: Status,
    /// Index in the sorted table of all exports, the same in every box of the process.
    id: AtomicU32,
}

impl Export {
    /// A function's row. The `ddi_exports` macro calls this.
    #[allow(clippy::too_many_arguments, reason = "written by the macro, one argument for each attribute")]
    pub const fn function(
        module: &'static str,
        name: &'static str,
        thunk: unsafe extern "win64" fn(),
        irql: Irql,
        context: Option<Context>,
        since: &'static str,
        rule: &'static str,
        status: Status,
    ) -> Self {
        Self {
            module,
            name,
            kind: ExportKind::Function(thunk),
            irql,
            context,
            since,
            rule,
            status,
            id: AtomicU32::new(u32::MAX),
        }
    }

    /// A variable's row.
    pub const fn variable(module: &'static str, name: &'static str, size: usize) -> Self {
        Self {
            module,
            name,
            kind: ExportKind::Variable { size },
            irql: Irql { text: "", minimum: 0, maximum: 15 },
            context: None,
            since: "",
            rule: "",
            status: Status::Implemented,
            id: AtomicU32::new(u32::MAX),
        }
    }

    /// Its index in the sorted table of all exports.
    #[inline]
    pub fn id(&self) -> usize {
        self.id.load(Ordering::Relaxed) as usize
    }
}

/// Sorts the tables of all modules into one by module and name, and numbers the rows.
///
/// # Panics
/// When two rows have the same module and name: the tables are ours, so that is a box bug.
pub fn sorted(tables: &[&[&'static Export]]) -> Vec<&'static Export> {
    let mut all: Vec<&'static Export> = tables.iter().flat_map(|table| table.iter().copied()).collect();
    all.sort_by_key(|export| (export.module, export.name));
    for pair in all.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        assert!((a.module, a.name) != (b.module, b.name), "{}!{} is exported twice", a.module, a.name);
    }
    for (index, export) in all.iter().enumerate() {
        export.id.store(index as u32, Ordering::Relaxed);
    }
    all
}

/// A parameter as the word that goes into the trace, and a result as the word that the driver gets.
pub trait Word: Copy {
    /// The value, zero-extended.
    fn word(self) -> u64;
}

macro_rules! words {
    ($($ty:ty as $unsigned:ty),*) => {
        $(impl Word for $ty { #[inline] fn word(self) -> u64 { self as $unsigned as u64 } })*
    };
}
words!(
    u8 as u8,
    u16 as u16,
    u32 as u32,
    u64 as u64,
    usize as usize,
    i8 as u8,
    i16 as u16,
    i32 as u32,
    i64 as u64
);

impl Word for () {
    #[inline]
    fn word(self) -> u64 {
        0
    }
}

impl<T> Word for DriverPtr<T> {
    #[inline]
    fn word(self) -> u64 {
        self.addr()
    }
}
