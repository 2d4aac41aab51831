/*
 * wdm_sync.h - threads, locks, timers and processors: what wdm.h has beyond what most miniports use
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef NDISBOX_SDK_WDM_SYNC_H
#define NDISBOX_SDK_WDM_SYNC_H

/* ---- regions without APCs ---- */

NTKERNELAPI void KeEnterCriticalRegion(void);   /* <=APC_LEVEL */
NTKERNELAPI void KeLeaveCriticalRegion(void);   /* <=APC_LEVEL */
NTKERNELAPI void KeEnterGuardedRegion(void);    /* <=APC_LEVEL */
NTKERNELAPI void KeLeaveGuardedRegion(void);    /* <=APC_LEVEL */
NTKERNELAPI BOOLEAN KeAreApcsDisabled(void);    /* <=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN KeAreAllApcsDisabled(void); /* <=DISPATCH_LEVEL */

/* ---- processors ---- */

NTKERNELAPI KAFFINITY KeSetSystemAffinityThreadEx(KAFFINITY Affinity);     /* <=APC_LEVEL */
NTKERNELAPI void KeRevertToUserAffinityThread(void);                       /* <=APC_LEVEL */
NTKERNELAPI void KeRevertToUserAffinityThreadEx(KAFFINITY Affinity);       /* <=APC_LEVEL */
NTKERNELAPI void KeSetSystemGroupAffinityThread(
    PGROUP_AFFINITY Affinity, PGROUP_AFFINITY PreviousAffinity);           /* <=APC_LEVEL */
NTKERNELAPI void KeRevertToUserGroupAffinityThread(PGROUP_AFFINITY PreviousAffinity); /* <=APC_LEVEL */

typedef ULONG_PTR KIPI_BROADCAST_WORKER(ULONG_PTR Argument);
typedef KIPI_BROADCAST_WORKER *PKIPI_BROADCAST_WORKER;
NTKERNELAPI ULONG_PTR KeIpiGenericCall(PKIPI_BROADCAST_WORKER BroadcastFunction, ULONG_PTR Context); /* <IPI_LEVEL */

typedef enum _KE_PROCESSOR_CHANGE_NOTIFY_STATE {
    KeProcessorAddStartNotify = 0,
    KeProcessorAddCompleteNotify = 1,
    KeProcessorAddFailureNotify = 2
} KE_PROCESSOR_CHANGE_NOTIFY_STATE;
typedef struct _KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT {
    KE_PROCESSOR_CHANGE_NOTIFY_STATE State;
    ULONG NtNumber;
    NTSTATUS Status;
    PROCESSOR_NUMBER ProcNumber;
} KE_PROCESSOR_CHANGE_NOTIFY_CONTEXT, *PKE_PROCESSOR_CHANGE_NOTIFY_CONTEXT;
typedef void PROCESSOR_CALLBACK_FUNCTION(
    PVOID CallbackContext, PKE_PROCESSOR_CHANGE_NOTIFY_CONTEXT ChangeContext, NTSTATUS *OperationStatus);
typedef PROCESSOR_CALLBACK_FUNCTION *PPROCESSOR_CALLBACK_FUNCTION;
NTKERNELAPI PVOID KeRegisterProcessorChangeCallback(
    PPROCESSOR_CALLBACK_FUNCTION CallbackFunction, PVOID CallbackContext, ULONG Flags); /* PASSIVE_LEVEL */
NTKERNELAPI void KeDeregisterProcessorChangeCallback(PVOID CallbackHandle);             /* PASSIVE_LEVEL */

NTKERNELAPI NTSTATUS KeSetTargetProcessorDpcEx(PKDPC Dpc, PPROCESSOR_NUMBER ProcNumber); /* any */
NTKERNELAPI LOGICAL KeIsExecutingDpc(void);                                             /* DISPATCH_LEVEL */
NTKERNELAPI KIRQL KeAcquireSpinLockForDpc(PKSPIN_LOCK SpinLock);                        /* <=DISPATCH_LEVEL */
NTKERNELAPI void KeReleaseSpinLockForDpc(PKSPIN_LOCK SpinLock, KIRQL OldIrql);          /* DISPATCH_LEVEL */
NTKERNELAPI KIRQL KzRaiseIrql(KIRQL NewIrql);
NTKERNELAPI void KzLowerIrql(KIRQL NewIrql);
NTKERNELAPI LONG KeReadStateSemaphore(PRKSEMAPHORE Semaphore);                          /* any */
NTKERNELAPI void KeQuerySystemTimePrecise(PLARGE_INTEGER CurrentTime);                  /* any */
NTKERNELAPI LONG KeReadStateMutex(PRKMUTEX Mutex);                                      /* <=DISPATCH_LEVEL */

/* ---- locks ---- */

typedef volatile LONG EX_SPIN_LOCK, *PEX_SPIN_LOCK;
NTKERNELAPI KIRQL ExAcquireSpinLockExclusive(PEX_SPIN_LOCK SpinLock);                /* <=DISPATCH_LEVEL */
NTKERNELAPI KIRQL ExAcquireSpinLockShared(PEX_SPIN_LOCK SpinLock);
NTKERNELAPI void ExReleaseSpinLockExclusive(PEX_SPIN_LOCK SpinLock, KIRQL OldIrql);  /* DISPATCH_LEVEL */
NTKERNELAPI void ExReleaseSpinLockShared(PEX_SPIN_LOCK SpinLock, KIRQL OldIrql);     /* DISPATCH_LEVEL */
NTKERNELAPI void ExReleaseSpinLockExclusiveFromDpcLevel(PEX_SPIN_LOCK SpinLock);     /* >=DISPATCH_LEVEL */
NTKERNELAPI void ExReleaseSpinLockSharedFromDpcLevel(PEX_SPIN_LOCK SpinLock);        /* >=DISPATCH_LEVEL */
NTKERNELAPI LOGICAL ExTryAcquireSpinLockExclusiveAtDpcLevel(PEX_SPIN_LOCK SpinLock);
NTKERNELAPI LOGICAL ExTryAcquireSpinLockSharedAtDpcLevel(PEX_SPIN_LOCK SpinLock);
NTKERNELAPI LOGICAL ExTryConvertSharedSpinLockExclusive(PEX_SPIN_LOCK SpinLock); /* DISPATCH_LEVEL */

typedef ULONG_PTR EX_PUSH_LOCK, *PEX_PUSH_LOCK;
#define EX_DEFAULT_PUSH_LOCK_FLAGS 0
NTKERNELAPI void ExInitializePushLock(PULONG_PTR PushLock);
NTKERNELAPI void ExAcquirePushLockExclusiveEx(PULONG_PTR PushLock, ULONG Flags);
NTKERNELAPI void ExAcquirePushLockSharedEx(PULONG_PTR PushLock, ULONG Flags);
NTKERNELAPI void ExReleasePushLockExclusiveEx(PULONG_PTR PushLock, ULONG Flags);
NTKERNELAPI void ExReleasePushLockSharedEx(PULONG_PTR PushLock, ULONG Flags);
#define ExAcquirePushLockExclusive(Lock) ExAcquirePushLockExclusiveEx(Lock, EX_DEFAULT_PUSH_LOCK_FLAGS)
#define ExAcquirePushLockShared(Lock) ExAcquirePushLockSharedEx(Lock, EX_DEFAULT_PUSH_LOCK_FLAGS)
#define ExReleasePushLockExclusive(Lock) ExReleasePushLockExclusiveEx(Lock, EX_DEFAULT_PUSH_LOCK_FLAGS)
#define ExReleasePushLockShared(Lock) ExReleasePushLockSharedEx(Lock, EX_DEFAULT_PUSH_LOCK_FLAGS)

NTKERNELAPI BOOLEAN ExAcquireSharedStarveExclusive(PERESOURCE Resource, BOOLEAN Wait);          /* <=APC_LEVEL */
NTKERNELAPI BOOLEAN ExAcquireSharedWaitForExclusive(PERESOURCE Resource, BOOLEAN Wait);         /* <=APC_LEVEL */
NTKERNELAPI void ExConvertExclusiveToSharedLite(PERESOURCE Resource);                           /* <=APC_LEVEL */
/* A count that is 1 while the mutex is free, and the event that its next owner waits for. */
FORCEINLINE void ExInitializeFastMutex(PFAST_MUTEX FastMutex)
{
    FastMutex->Count = 1;
    FastMutex->Owner = NULL;
    FastMutex->Contention = 0;
    KeInitializeEvent(&FastMutex->Event, SynchronizationEvent, FALSE);
}

NTKERNELAPI BOOLEAN ExAcquireResourceSharedLite(PERESOURCE Resource, BOOLEAN Wait);             /* <=APC_LEVEL */
NTKERNELAPI BOOLEAN ExAcquireResourceExclusiveLite(PERESOURCE Resource, BOOLEAN Wait);          /* <=APC_LEVEL */
NTKERNELAPI void ExReleaseResourceLite(PERESOURCE Resource);                                    /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS ExDeleteResourceLite(PERESOURCE Resource);                                 /* <=APC_LEVEL */
NTKERNELAPI PKTHREAD KeGetCurrentThread(void);                                                  /* any */
NTKERNELAPI BOOLEAN ExIsResourceAcquiredExclusiveLite(PERESOURCE Resource);                     /* <=DISPATCH_LEVEL */
NTKERNELAPI ULONG ExIsResourceAcquiredSharedLite(PERESOURCE Resource);                          /* <=DISPATCH_LEVEL */
NTKERNELAPI ULONG ExGetExclusiveWaiterCount(PERESOURCE Resource);                               /* <=DISPATCH_LEVEL */
NTKERNELAPI ULONG ExGetSharedWaiterCount(PERESOURCE Resource);                                  /* <=DISPATCH_LEVEL */
NTKERNELAPI PVOID ExEnterCriticalRegionAndAcquireResourceExclusive(PERESOURCE Resource);        /* <=APC_LEVEL */
NTKERNELAPI PVOID ExEnterCriticalRegionAndAcquireResourceShared(PERESOURCE Resource);           /* <=APC_LEVEL */
NTKERNELAPI PVOID ExEnterCriticalRegionAndAcquireSharedWaitForExclusive(PERESOURCE Resource);   /* <=APC_LEVEL */
NTKERNELAPI void ExReleaseResourceAndLeaveCriticalRegion(PERESOURCE Resource);                  /* <=APC_LEVEL */
NTKERNELAPI void ExReleaseResourceForThreadLite(PERESOURCE Resource, ULONG_PTR ResourceThreadId); /* <=DISPATCH_LEVEL */
NTKERNELAPI void ExSetResourceOwnerPointer(PERESOURCE Resource, PVOID OwnerPointer);            /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS ExReinitializeResourceLite(PERESOURCE Resource);                           /* <=DISPATCH_LEVEL */

typedef struct _EX_RUNDOWN_REF {
    union {
        ULONG_PTR Count;
        PVOID Ptr;
    };
} EX_RUNDOWN_REF, *PEX_RUNDOWN_REF;
typedef struct _EX_RUNDOWN_REF_CACHE_AWARE *PEX_RUNDOWN_REF_CACHE_AWARE;
NTKERNELAPI void ExInitializeRundownProtection(PEX_RUNDOWN_REF RunRef);                  /* <=APC_LEVEL */
NTKERNELAPI void ExReInitializeRundownProtection(PEX_RUNDOWN_REF RunRef);                /* <=APC_LEVEL */
NTKERNELAPI BOOLEAN ExAcquireRundownProtection(PEX_RUNDOWN_REF RunRef);
NTKERNELAPI BOOLEAN ExAcquireRundownProtectionEx(PEX_RUNDOWN_REF RunRef, ULONG Count);
NTKERNELAPI void ExReleaseRundownProtection(PEX_RUNDOWN_REF RunRef);                     /* <=DISPATCH_LEVEL */
NTKERNELAPI void ExReleaseRundownProtectionEx(PEX_RUNDOWN_REF RunRef, ULONG Count);      /* <=DISPATCH_LEVEL */
NTKERNELAPI void ExWaitForRundownProtectionRelease(PEX_RUNDOWN_REF RunRef);              /* <=APC_LEVEL */
NTKERNELAPI void ExRundownCompleted(PEX_RUNDOWN_REF RunRef);                             /* <=APC_LEVEL */
NTKERNELAPI PEX_RUNDOWN_REF_CACHE_AWARE ExAllocateCacheAwareRundownProtection(
    POOL_TYPE PoolType, ULONG PoolTag);                                                  /* <=APC_LEVEL */
NTKERNELAPI void ExFreeCacheAwareRundownProtection(PEX_RUNDOWN_REF_CACHE_AWARE RunRef);  /* <=APC_LEVEL */
NTKERNELAPI SIZE_T ExSizeOfRundownProtectionCacheAware(void);                            /* <=APC_LEVEL */
NTKERNELAPI void ExInitializeRundownProtectionCacheAware(
    PEX_RUNDOWN_REF_CACHE_AWARE RunRef, SIZE_T RunRefSize);                              /* <=APC_LEVEL */
NTKERNELAPI void ExReInitializeRundownProtectionCacheAware(PEX_RUNDOWN_REF_CACHE_AWARE RunRef);
NTKERNELAPI BOOLEAN ExAcquireRundownProtectionCacheAware(PEX_RUNDOWN_REF_CACHE_AWARE RunRef);
NTKERNELAPI void ExReleaseRundownProtectionCacheAware(PEX_RUNDOWN_REF_CACHE_AWARE RunRef);
NTKERNELAPI void ExWaitForRundownProtectionReleaseCacheAware(PEX_RUNDOWN_REF_CACHE_AWARE RunRef);
NTKERNELAPI void ExRundownCompletedCacheAware(PEX_RUNDOWN_REF_CACHE_AWARE RunRef);

/* ---- timers of the system's ---- */

typedef struct _EX_TIMER *PEX_TIMER;
typedef void EXT_CALLBACK(PEX_TIMER Timer, PVOID Context); /* DISPATCH_LEVEL */
typedef EXT_CALLBACK *PEXT_CALLBACK;
typedef void EXT_DELETE_CALLBACK(PVOID Context); /* DISPATCH_LEVEL */
typedef EXT_DELETE_CALLBACK *PEXT_DELETE_CALLBACK;
typedef struct _EXT_SET_PARAMETERS_V0 {
    ULONG Version;
    ULONG Reserved;
    LONGLONG NoWakeTolerance;
} EXT_SET_PARAMETERS, *PEXT_SET_PARAMETERS;
typedef struct _EXT_DELETE_PARAMETERS {
    ULONG Version;
    ULONG Reserved;
    PEXT_DELETE_CALLBACK DeleteCallback;
    PVOID DeleteContext;
} EXT_DELETE_PARAMETERS, *PEXT_DELETE_PARAMETERS;
typedef PVOID PEXT_CANCEL_PARAMETERS;
NTKERNELAPI PEX_TIMER ExAllocateTimer(PEXT_CALLBACK Callback, PVOID CallbackContext, ULONG Attributes); /* <=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN ExSetTimer(
    PEX_TIMER Timer, LONGLONG DueTime, LONGLONG Period, PEXT_SET_PARAMETERS Parameters);                /* <=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN ExCancelTimer(PEX_TIMER Timer, PEXT_CANCEL_PARAMETERS Parameters);                  /* <=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN ExDeleteTimer(
    PEX_TIMER Timer, BOOLEAN Cancel, BOOLEAN Wait, PEXT_DELETE_PARAMETERS Parameters);
NTKERNELAPI ULONG ExSetTimerResolution(ULONG DesiredTime, BOOLEAN SetResolution);                       /* <=APC_LEVEL */
NTKERNELAPI void ExQueryTimerResolution(PULONG MaximumTime, PULONG MinimumTime, PULONG CurrentTime);    /* any */

#endif
