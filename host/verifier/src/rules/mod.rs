//! The rules, one file each, and their list.

mod common_buffer_not_freed;
mod common_buffer_overrun;
mod context;
mod dma_after_unmap;
mod dma_alignment_before_registration;
mod dma_blocked;
mod dma_buffer_not_locked;
mod dma_channel_before_attributes;
mod dma_channel_context;
mod dma_channel_double_release;
mod dma_channel_invalid_handle;
mod dma_channel_not_released_at_failed_initialize;
mod dma_channel_not_released_at_halt;
mod dma_channel_released_in_flight;
mod dma_channel_stale_handle;
mod dma_description_invalid;
mod dma_direction_mismatch;
mod dma_not_bus_master;
mod dma_physical_address;
mod dma_transfer_busy;
mod dma_transfer_invalid_range;
mod dma_transfer_mismatch;
mod dma_transfer_not_set_up;
mod dma_transfer_unfinished;
mod dma_wrong_direction;
mod handle_not_released;
mod handle_stale;
mod interrupt_not_deregistered;
mod interrupt_storm;
mod irql;
mod map_register_misused;
mod object_leak;
mod pool_leak;
mod register_access;
mod scatter_gather_buffer_in_use;
mod scatter_gather_misused;
mod scatter_gather_not_deregistered;
mod scatter_gather_not_freed;
mod send_completed_while_mapped;
mod shared_memory_invalid_free;
mod shared_memory_not_freed;
mod stated;

use crate::Rule;
use trace::{CallbackSet, Event, Stamp};

/// Every rule, those on DMA channels first. `ndisbox rules` prints this list.
pub static ALL: &[&Rule] = &[
    &dma_channel_stale_handle::DMA_CHANNEL_STALE_HANDLE,
    &dma_channel_double_release::DMA_CHANNEL_DOUBLE_RELEASE,
    &dma_channel_invalid_handle::DMA_CHANNEL_INVALID_HANDLE,
    &dma_channel_context::DMA_CHANNEL_CONTEXT,
    &dma_channel_before_attributes::DMA_CHANNEL_BEFORE_ATTRIBUTES,
    &dma_channel_not_released_at_halt::DMA_CHANNEL_NOT_RELEASED_AT_HALT,
    &dma_channel_not_released_at_failed_initialize::DMA_CHANNEL_NOT_RELEASED_AT_FAILED_INITIALIZE,
    &dma_channel_released_in_flight::DMA_CHANNEL_RELEASED_IN_FLIGHT,
    &dma_description_invalid::DMA_DESCRIPTION_INVALID,
    &dma_alignment_before_registration::DMA_ALIGNMENT_BEFORE_REGISTRATION,
    &dma_transfer_busy::DMA_TRANSFER_BUSY,
    &dma_transfer_invalid_range::DMA_TRANSFER_INVALID_RANGE,
    &dma_transfer_not_set_up::DMA_TRANSFER_NOT_SET_UP,
    &dma_transfer_unfinished::DMA_TRANSFER_UNFINISHED,
    &dma_transfer_mismatch::DMA_TRANSFER_MISMATCH,
    &dma_blocked::DMA_BLOCKED,
    &common_buffer_not_freed::COMMON_BUFFER_NOT_FREED,
    &common_buffer_overrun::COMMON_BUFFER_OVERRUN,
    &dma_after_unmap::DMA_AFTER_UNMAP,
    &dma_buffer_not_locked::DMA_BUFFER_NOT_LOCKED,
    &dma_direction_mismatch::DMA_DIRECTION_MISMATCH,
    &dma_not_bus_master::DMA_NOT_BUS_MASTER,
    &dma_physical_address::DMA_PHYSICAL_ADDRESS,
    &dma_wrong_direction::DMA_WRONG_DIRECTION,
    &interrupt_storm::INTERRUPT_STORM,
    &map_register_misused::MAP_REGISTER_MISUSED,
    &register_access::REGISTER_ACCESS,
    &scatter_gather_buffer_in_use::SCATTER_GATHER_BUFFER_IN_USE,
    &scatter_gather_misused::SCATTER_GATHER_MISUSED,
    &scatter_gather_not_deregistered::SCATTER_GATHER_NOT_DEREGISTERED,
    &scatter_gather_not_freed::SCATTER_GATHER_NOT_FREED,
    &send_completed_while_mapped::SEND_COMPLETED_WHILE_MAPPED,
    &shared_memory_invalid_free::SHARED_MEMORY_INVALID_FREE,
    &shared_memory_not_freed::SHARED_MEMORY_NOT_FREED,
    &interrupt_not_deregistered::INTERRUPT_NOT_DEREGISTERED,
    &pool_leak::POOL_LEAK,
    &object_leak::OBJECT_LEAK,
    &handle_not_released::HANDLE_NOT_RELEASED,
    &handle_stale::HANDLE_STALE,
    &context::CONTEXT,
    &irql::MINIPORT_DRIVER,
    &irql::INTERRUPT,
    &irql::GATHER_DMA,
    &irql::SYNCH,
    &irql::TIMER,
    &irql::SEND_RECEIVE,
    &irql::OID,
    &irql::NET_BUFFER,
    &irql::STATUS_INDICATION,
    &irql::INTERFACES,
    &irql::MISCELLANEOUS,
    &irql::PROTOCOL_DRIVER,
    &irql::FILTER_DRIVER,
    &irql::CONNECTION,
    &irql::MCO,
    &irql::IRQL_SETTING,
    &irql::KERNEL,
    &stated::IRQL_RETURN,
    &stated::CRITICAL_REGIONS,
    &stated::DOUBLE_COMPLETE,
    &stated::MINIPORT_PAUSE,
    &stated::OID_COMPLETE,
    &stated::SPIN_LOCK,
    &stated::SPIN_LOCK_BALANCED,
    &stated::SPIN_LOCK_RELEASE,
    &stated::POOL_CORRUPTION,
    &stated::POOL_USE_AFTER_FREE,
    &stated::FORCE_IRQL_CHECKING,
    &stated::BAD_POOL_CALL,
    &stated::STALL,
    &stated::NET_BUFFER_LIST,
    &stated::STATUS_INDICATION,
    &stated::OBJECT_HEADER,
    &stated::STATE,
    &stated::PROTOCOL_STATE,
    &stated::RESET_COMPLETE,
    &stated::IDLE_NOTIFICATION,
    &stated::PORT_ACCESS,
    &stated::MDL,
    &stated::TIMER_LEFT,
    &stated::MARK_IRP_PENDING,
    &stated::IRP_NOT_COMPLETED,
    &stated::COMPLETE_REQUEST_STATUS,
    &stated::IRP_CANCEL_ROUTINE,
    &stated::CANCEL_SPIN_LOCK,
    &stated::IO_ALLOCATE_FREE,
    &stated::IO_BUILD_FREE,
    &stated::IRP_FREED,
    &stated::IRP_REUSED,
    &stated::IO_STATUS_INFORMATION,
    &stated::REMOVE_LOCK,
    &stated::DEVICE_ATTACHED,
    &stated::PARAMETER,
    &stated::OBJECT_REFERENCE,
];

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.name == name)
}

/// Whether any rule looks at events of this kind: keeps the common ones cheap.
pub(crate) fn concerns(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::IrqlViolation { .. }
            | Event::ContextViolation { .. }
            | Event::Misused { .. }
            | Event::Leaked { .. }
            | Event::DmaMisused { .. }
            | Event::DmaRefused { .. }
            | Event::CommonBufferOverrun { .. }
            | Event::Violation { .. }
    )
}

/// What all rules on calling contexts say.
fn context_message(stamp: &Stamp, allowed: CallbackSet) -> String {
    let from = stamp.callback.map_or("outside of any driver function that ndisbox called", |c| c.name());
    format!("{} is called from {from}; it may be called from {} only", stamp.export, allowed.names())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verifier;
    use trace::{DmaMisuse, DmaRefusal, HandleKind, HandleMisuse, LeakedAt, Site};

    fn broken(event: &Event<'_>) -> Vec<&'static str> {
        let stamp = Stamp { export: "NdisMSomething", ..Stamp::default() };
        Verifier::new().observe(&stamp, event).iter().map(|violation| violation.rule.name).collect()
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = ALL.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn each_misuse_breaks_exactly_its_rule() {
        let site = Site::default();
        let kind = HandleKind::DmaChannel;
        let stale = HandleMisuse::Stale { made: site, died: site };
        let twice = HandleMisuse::ReleasedTwice { made: site, died: site };
        let misused = |kind, how| Event::Misused { kind, handle: 1, how };
        let leaked = |kind, at| Event::Leaked { kind, handle: 1, made: site, at, size: 1, tag: 0 };
        let dma = |how| Event::DmaMisused { how };
        let refused = |why| Event::DmaRefused { device: "nic", address: 1, length: 1, write: true, why };
        let cases: [(Event<'_>, &str); 31] = [
            (misused(kind, stale), "DmaChannelStaleHandle"),
            (misused(kind, twice), "DmaChannelDoubleRelease"),
            (misused(kind, HandleMisuse::Never), "DmaChannelInvalidHandle"),
            (misused(HandleKind::Timer, stale), "HandleMisused"),
            (leaked(kind, LeakedAt::Halt), "DmaChannelNotReleasedAtHalt"),
            (leaked(kind, LeakedAt::FailedInitialize), "DmaChannelNotReleasedAtFailedInitialize"),
            (leaked(HandleKind::Interrupt, LeakedAt::Halt), "NdisMDeregisterInterruptEx"),
            (leaked(HandleKind::Pool, LeakedAt::Unload), "PoolLeak"),
            (leaked(HandleKind::Timer, LeakedAt::Halt), "ResourceNotReleased"),
            (leaked(HandleKind::KernelHandle, LeakedAt::Unload), "ObjectLeak"),
            (leaked(HandleKind::ObjectReference, LeakedAt::Unload), "ObjectLeak"),
            (misused(HandleKind::KernelHandle, twice), "HandleMisused"),
            (dma(DmaMisuse::Busy { set_up: site }), "DmaTransferBusy"),
            (dma(DmaMisuse::NotSetUp), "DmaTransferNotSetUp"),
            (dma(DmaMisuse::BeforeAttributes), "DmaChannelBeforeAttributes"),
            (dma(DmaMisuse::ReleasedInFlight { set_up: site }), "DmaChannelReleasedInFlight"),
            (dma(DmaMisuse::Unfinished { remaining: 1, length: 2 }), "DmaTransferUnfinished"),
            (Event::Violation { rule: "IrqlReturn", what: "x" }, "IrqlReturn"),
            (refused(DmaRefusal::NotMapped), "DmaOutsideMapping"),
            (refused(DmaRefusal::PastEnd { made: site, length: 1 }), "DmaOutsideMapping"),
            (refused(DmaRefusal::WrongDirection { made: site }), "DmaWrongDirection"),
            (refused(DmaRefusal::Unmapped { made: site, died: site }), "DmaAfterUnmap"),
            (refused(DmaRefusal::Physical { logical: 1, made: site }), "DmaPhysicalAddress"),
            (refused(DmaRefusal::NotBusMaster), "DmaNotBusMaster"),
            (leaked(HandleKind::ScatterGatherDma, LeakedAt::Halt), "Init_RegisterSG"),
            (leaked(HandleKind::ScatterGatherList, LeakedAt::Released), "ScatterGatherListNotFreed"),
            (leaked(HandleKind::SharedMemory, LeakedAt::Halt), "NdisMFreeSharedMemory"),
            (leaked(HandleKind::CommonBuffer, LeakedAt::Released), "CommonBufferNotFreed"),
            (misused(HandleKind::ScatterGatherList, twice), "ScatterGatherListMisused"),
            (misused(HandleKind::ScatterGatherList, HandleMisuse::Never), "ScatterGatherListMisused"),
            (
                Event::CommonBufferOverrun { address: 1, length: 1, offset: 1, made: site },
                "CommonBufferOverrun",
            ),
        ];
        for (event, rule) in cases {
            assert_eq!(broken(&event), [rule], "{event:?}");
        }
    }

    #[test]
    fn an_irql_violation_breaks_the_rule_that_the_export_names() {
        for rule in ["Irql_Miniport_Driver_Function", "Irql_Synch_Function"] {
            let event = Event::IrqlViolation { required: "PASSIVE_LEVEL", rule, actual: 2 };
            assert_eq!(broken(&event), [rule]);
        }
        let event = Event::IrqlViolation { required: "PASSIVE_LEVEL", rule: "", actual: 2 };
        assert_eq!(broken(&event), ["IrqlTooHigh"]);
    }

    #[test]
    fn a_rule_that_is_switched_off_finds_nothing() {
        let mut verifier = Verifier::new();
        assert!(verifier.disable("DmaTransferNotSetUp"));
        assert!(!verifier.disable("NoSuchRule"));
        let event = Event::DmaMisused { how: DmaMisuse::NotSetUp };
        assert!(verifier.observe(&Stamp::default(), &event).is_empty());
    }
}
