//! The entry points of a driver that the box may be inside of.

use serde::Serialize;

macro_rules! callbacks {
    ($($name:ident),* $(,)?) => {
        /// A function of the driver that the box calls, by the name the public documentation gives its role.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "each name is the role's name on its documentation page")]
        pub enum Callback { $($name),* }

        impl Callback {
            /// Every role, in declaration order.
            pub const ALL: &[Callback] = &[$(Callback::$name),*];

            /// The role's documented name.
            pub const fn name(self) -> &'static str {
                match self { $(Callback::$name => stringify!($name)),* }
            }
        }
    };
}

callbacks! {
    DriverEntry, DriverUnload, AddDevice, DispatchRoutine, IoCompletionRoutine,
    MiniportSetOptions, MiniportInitializeEx, MiniportHaltEx, MiniportUnload, MiniportPause, MiniportRestart,
    MiniportOidRequest, MiniportCancelOidRequest, MiniportDirectOidRequest, MiniportCancelDirectOidRequest,
    MiniportSynchronousOidRequest, MiniportSendNetBufferLists, MiniportReturnNetBufferLists, MiniportCancelSend,
    MiniportCheckForHangEx, MiniportResetEx, MiniportDevicePnPEventNotify, MiniportShutdownEx,
    MiniportIdleNotification, MiniportCancelIdleNotification,
    MiniportAddDevice, MiniportRemoveDevice, MiniportFilterResourceRequirements, MiniportStartDevice,
    MiniportInterrupt, MiniportInterruptDPC, MiniportDisableInterruptEx, MiniportEnableInterruptEx,
    MiniportMessageInterrupt, MiniportMessageInterruptDPC, MiniportDisableMessageInterrupt,
    MiniportEnableMessageInterrupt, MiniportSynchronizeInterrupt,
    MiniportProcessSGList, MiniportAllocateSharedMemComplete, NetBufferAllocateMdl, NetBufferFreeMdl,
    NdisTimerFunction, NdisIoWorkItemFunction, NdisWorkItemFunction,
    ProtocolSetOptions, ProtocolBindAdapterEx, ProtocolUnbindAdapterEx, ProtocolOpenAdapterCompleteEx,
    ProtocolCloseAdapterCompleteEx, ProtocolNetPnPEvent, ProtocolUninstall, ProtocolOidRequestComplete,
    ProtocolDirectOidRequestComplete, ProtocolStatusEx, ProtocolReceiveNetBufferLists,
    ProtocolSendNetBufferListsComplete,
    MiniportInitialize, MiniportHalt, MiniportReset, MiniportSend, MiniportSendPackets, MiniportQueryInformation,
    MiniportSetInformation, MiniportISR, MiniportHandleInterrupt, MiniportTimer, MiniportReturnPacket,
    CustomDpc, CustomTimerDpc, InterruptService, SynchCritSection, SystemThread, WorkItem, AdapterControl,
    AdapterListControl, RegistryQueryRoutine, LookasideAllocate, LookasideFree, ExceptionFilter, BugCheckCallback,
    CustomThreadedDpc, ExTimerCallback, ExTimerDeleteCallback, IpiGenericCall, ProcessorCallback,
    Cancel, CsqRoutine, CsqAcquireLock, CsqReleaseLock, PowerSettingCallback, RequestPowerComplete, DriverNotificationCallback,
    EtwEnableCallback, WmiCallback, WmiNotificationCallback, BugCheckReasonCallback, DeviceChangeComplete,
}

impl Callback {
    /// Whether the function may return at another IRQL than it was called at: those that take or give up a spin lock
    /// for their caller, and a cancel routine, which gives up the system's cancel spin lock.
    pub const fn changes_irql(self) -> bool {
        matches!(self, Self::Cancel | Self::CsqAcquireLock | Self::CsqReleaseLock)
    }
}

/// A set of [`Callback`]s: where an export may be called from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CallbackSet(u128);

impl CallbackSet {
    /// The set with exactly these members.
    pub const fn of(members: &[Callback]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < members.len() {
            bits |= 1u128 << members[index] as u8;
            index += 1;
        }
        Self(bits)
    }

    /// Whether `callback` is a member.
    pub const fn contains(self, callback: Callback) -> bool {
        self.0 >> callback as u8 & 1 != 0
    }

    /// The members' names, joined for a message.
    pub fn names(self) -> String {
        let names: Vec<_> = Callback::ALL.iter().filter(|c| self.contains(**c)).map(|c| c.name()).collect();
        names.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_it_was_made_of_and_nothing_else() {
        let set = CallbackSet::of(&[Callback::MiniportInitializeEx, Callback::BugCheckCallback]);
        for callback in Callback::ALL {
            let expected = matches!(callback, Callback::MiniportInitializeEx | Callback::BugCheckCallback);
            assert_eq!(set.contains(*callback), expected, "{callback:?}");
        }
        assert_eq!(set.names(), "MiniportInitializeEx, BugCheckCallback");
    }

    #[test]
    fn all_roles_fit_the_set() {
        assert!(Callback::ALL.len() <= 128);
    }
}
