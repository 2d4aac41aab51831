//! Exports that raise and lower the IRQL.

use crate::Ntoskrnl;
use ddi::{DISPATCH_LEVEL, Stop, System, ddi_exports, gs};

/// The IRQL is raised to a lower one.
const IRQL_NOT_GREATER_OR_EQUAL: u32 = 0x9;
/// The IRQL is lowered to a higher one.
const IRQL_NOT_LESS_OR_EQUAL: u32 = 0xa;

impl Ntoskrnl {
    /// Raises the IRQL and returns the old one; stops the run if that would lower it.
    pub fn irql_raise(&self, new: u8) -> u8 {
        let system = System::current();
        let old = gs::irql();
        if new < old {
            let what = format!("the IRQL is raised from {old} to {new}, which is lower");
            let parameters = [u64::from(old), u64::from(new), 0, 0];
            system.stop(Stop::BugCheck { code: IRQL_NOT_GREATER_OR_EQUAL, parameters, what });
        }
        system.raise_irql(new)
    }

    /// Lowers the IRQL; stops the run if that would raise it.
    pub fn irql_lower(&self, new: u8) {
        let system = System::current();
        let old = gs::irql();
        if new > old {
            let what = format!("the IRQL is lowered from {old} to {new}, which is higher");
            let parameters = [u64::from(new), u64::from(old), 0, system.caller_address()];
            system.stop(Stop::BugCheck { code: IRQL_NOT_LESS_OR_EQUAL, parameters, what });
        }
        system.lower_irql(new);
    }
}

#[ddi_exports(module = "ntoskrnl.exe", table = IRQL_EXPORTS)]
impl Ntoskrnl {
    /// The IRQL of the processor.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kegetcurrentirql>
    #[irql(any)]
    pub fn KeGetCurrentIrql(&self) -> u8 {
        gs::irql()
    }

    /// Raises the IRQL and returns the old one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kfraiseirql>
    #[irql(any)]
    pub fn KfRaiseIrql(&self, new: u8) -> u8 {
        self.irql_raise(new)
    }

    /// Raises the IRQL and returns the old one, as newer compilers' headers name it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kzraiseirql>
    #[irql(any)]
    pub fn KzRaiseIrql(&self, new: u8) -> u8 {
        self.irql_raise(new)
    }

    /// Lowers the IRQL, as newer compilers' headers name it.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kzlowerirql>
    #[irql(any)]
    pub fn KzLowerIrql(&self, new: u8) {
        self.irql_lower(new);
    }

    /// Raises the IRQL to DISPATCH_LEVEL and returns the old one.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-keraiseirqltodpclevel>
    #[irql(<= DISPATCH_LEVEL)]
    pub fn KeRaiseIrqlToDpcLevel(&self) -> u8 {
        self.irql_raise(DISPATCH_LEVEL)
    }

    /// Lowers the IRQL to what it was before it was raised.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-kelowerirql>
    #[irql(any)]
    pub fn KeLowerIrql(&self, new: u8) {
        self.irql_lower(new);
    }
}
