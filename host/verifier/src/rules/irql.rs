//! Each export is called at the IRQL that its page demands.

use crate::{Rule, Violation};
use trace::{Event, Stamp};

const fn rule(name: &'static str, url: &'static str) -> Rule {
    Rule {
        name,
        demands: "The functions of this group are called at their documented IRQL.",
        windows: Some("DRIVER_VERIFIER_DETECTED_VIOLATION (0xC4), parameter 1 = 0x20002 and following"),
        url,
        check,
    }
}

pub(super) static MINIPORT_DRIVER: Rule = rule(
    "Irql_Miniport_Driver_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-miniport-driver-function",
);
pub(super) static INTERRUPT: Rule = rule(
    "Irql_Interrupt_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-interrupt-function",
);
pub(super) static GATHER_DMA: Rule = rule(
    "Irql_Gather_DMA_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-gather-dma-function",
);
pub(super) static SYNCH: Rule = rule(
    "Irql_Synch_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-synch-function",
);
pub(super) static TIMER: Rule = rule(
    "Irql_Timer_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-timer-function",
);
pub(super) static SEND_RECEIVE: Rule = rule(
    "Irql_SendRcv_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-sendrcv-function",
);
pub(super) static OID: Rule = rule(
    "Irql_OID_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-oid-function",
);
pub(super) static NET_BUFFER: Rule = rule(
    "Irql_NetBuffer_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-netbuffer-function",
);
pub(super) static STATUS_INDICATION: Rule = rule(
    "Irql_StatusIndication_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-statusindication-function",
);
pub(super) static INTERFACES: Rule = rule(
    "Irql_Interfaces_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-interfaces-function",
);
pub(super) static MISCELLANEOUS: Rule = rule(
    "Irql_Miscellaneous_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-miscellaneous-function",
);
pub(super) static PROTOCOL_DRIVER: Rule = rule(
    "Irql_Protocol_Driver_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-protocol-driver-function",
);
pub(super) static FILTER_DRIVER: Rule = rule(
    "Irql_Filter_Driver_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-filter-driver-function",
);
pub(super) static CONNECTION: Rule = rule(
    "Irql_Connection_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-connection-function",
);
pub(super) static MCO: Rule = rule(
    "Irql_MCO_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-mco-function",
);
pub(super) static IRQL_SETTING: Rule = rule(
    "Irql_IrqlSetting_Function",
    "https://learn.microsoft.com/windows-hardware/drivers/devtest/ndis-irql-irqlsetting-function",
);
/// Exports that no named rule covers.
pub(super) static KERNEL: Rule =
    rule("IrqlTooHigh", "https://learn.microsoft.com/windows-hardware/drivers/devtest/irql-checking");

fn check(rule: &'static Rule, stamp: &Stamp, event: &Event<'_>) -> Option<Violation> {
    let Event::IrqlViolation { required, rule: named, actual } = event else { return None };
    let mine = if super::find(named).is_some() { rule.name == *named } else { rule.name == KERNEL.name };
    let level = level_name(*actual);
    mine.then(|| Violation::new(rule, format!("{} is called at {level}; it needs {required}", stamp.export)))
}

/// The name of an IRQL on x64.
fn level_name(irql: u8) -> String {
    match irql {
        0 => "PASSIVE_LEVEL".to_owned(),
        1 => "APC_LEVEL".to_owned(),
        2 => "DISPATCH_LEVEL".to_owned(),
        3..=12 => format!("DIRQL ({irql})"),
        13 => "CLOCK_LEVEL".to_owned(),
        14 => "IPI_LEVEL".to_owned(),
        _ => "HIGH_LEVEL".to_owned(),
    }
}
