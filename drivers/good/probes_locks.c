//@ device: cs8900
/*
 * probes_locks.c - asserts what locks do that threads and processors share
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "threads.h"

#define ROUNDS 40

static KSPIN_LOCK Spin;
static EX_SPIN_LOCK ReaderWriter;
static EX_PUSH_LOCK Push;
static ERESOURCE Resource;
static FAST_MUTEX Fast;
static KGUARDED_MUTEX Guarded;
static KMUTEX Mutex;
static EX_RUNDOWN_REF Rundown;
static LONG Counter; /* not interlocked: a lock has to protect it */
static volatile LONG Inside, Held, Released;

/* Adds one in two steps, with a call between: only who is alone gets it right. */
static void AddOne(void)
{
    LONG before = Counter;

    CHECK_EQUAL(InterlockedIncrement(&Inside), 1);
    KeQueryTimeIncrement();
    Counter = before + 1;
    InterlockedDecrement(&Inside);
}

static void UnderSpinLocks(PVOID Context)
{
    KLOCK_QUEUE_HANDLE queued;
    KIRQL old;
    ULONG i;

    UNREFERENCED_PARAMETER(Context);
    for (i = 0; i < ROUNDS; i++) {
        KeAcquireSpinLock(&Spin, &old);
        AddOne();
        KeReleaseSpinLock(&Spin, old);
        KeAcquireInStackQueuedSpinLock(&Spin, &queued);
        CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
        AddOne();
        KeReleaseInStackQueuedSpinLock(&queued);
        CHECK_EQUAL(KeGetCurrentIrql(), PASSIVE_LEVEL);
    }
    PsTerminateSystemThread(STATUS_SUCCESS);
}

static void UnderReaderWriterLock(PVOID Context)
{
    KIRQL old;
    ULONG i;

    UNREFERENCED_PARAMETER(Context);
    for (i = 0; i < ROUNDS; i++) {
        LONG seen;
        old = ExAcquireSpinLockExclusive(&ReaderWriter);
        AddOne();
        ExReleaseSpinLockExclusive(&ReaderWriter, old);
        old = ExAcquireSpinLockShared(&ReaderWriter);
        seen = Counter;
        KeQueryTimeIncrement();
        CHECK_EQUAL(Counter, seen);
        ExReleaseSpinLockShared(&ReaderWriter, old);
    }
}

static void UnderPushLock(PVOID Context)
{
    ULONG i;

    UNREFERENCED_PARAMETER(Context);
    for (i = 0; i < ROUNDS; i++) {
        LONG seen;
        KeEnterCriticalRegion();
        ExAcquirePushLockExclusive(&Push);
        CHECK(Push != 0);
        AddOne();
        ExReleasePushLockExclusive(&Push);
        ExAcquirePushLockShared(&Push);
        seen = Counter;
        SleepFor(1);
        CHECK_EQUAL(Counter, seen);
        ExReleasePushLockShared(&Push);
        KeLeaveCriticalRegion();
    }
}

static void UnderResource(PVOID Context)
{
    ULONG i;

    UNREFERENCED_PARAMETER(Context);
    for (i = 0; i < ROUNDS; i++) {
        LONG seen;
        CHECK(ExEnterCriticalRegionAndAcquireResourceExclusive(&Resource) == (PVOID)KeGetCurrentThread());
        CHECK(ExIsResourceAcquiredExclusiveLite(&Resource));
        AddOne();
        ExConvertExclusiveToSharedLite(&Resource);
        CHECK(!ExIsResourceAcquiredExclusiveLite(&Resource));
        seen = Counter;
        SleepFor(1);
        CHECK_EQUAL(Counter, seen);
        ExReleaseResourceAndLeaveCriticalRegion(&Resource);
    }
}

static void UnderMutexes(PVOID Context)
{
    ULONG i;

    UNREFERENCED_PARAMETER(Context);
    for (i = 0; i < ROUNDS; i++) {
        ExAcquireFastMutex(&Fast);
        CHECK_EQUAL(KeGetCurrentIrql(), APC_LEVEL);
        AddOne();
        SleepFor(1);
        ExReleaseFastMutex(&Fast);
        KeAcquireGuardedMutex(&Guarded);
        CHECK(KeAreAllApcsDisabled());
        CHECK_EQUAL(KeGetCurrentIrql(), PASSIVE_LEVEL);
        KeReleaseGuardedMutex(&Guarded);
        CHECK(!KeAreApcsDisabled());
        CHECK_EQUAL(KeWaitForSingleObject(&Mutex, Executive, KernelMode, FALSE, NULL), STATUS_SUCCESS);
        CHECK(KeAreApcsDisabled() && !KeAreAllApcsDisabled());
        CHECK_EQUAL(KeWaitForSingleObject(&Mutex, Executive, KernelMode, FALSE, NULL), STATUS_SUCCESS);
        CHECK_EQUAL(KeReleaseMutex(&Mutex, FALSE), -1);
        CHECK_EQUAL(KeReleaseMutex(&Mutex, FALSE), 0);
        CHECK(!KeAreApcsDisabled());
    }
}

static void Contend(PKSTART_ROUTINE Routine, LONG Expected)
{
    THREADS threads = { { NULL }, 0 };
    ULONG i;

    Counter = 0;
    for (i = 0; i < 3; i++) {
        StartThread(&threads, Routine, NULL);
    }
    JoinThreads(&threads);
    CHECK_EQUAL(Counter, 3 * Expected);
}

static void HoldRundown(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
    CHECK(ExAcquireRundownProtection(&Rundown));
    InterlockedExchange((LONG *)&Held, 1);
    SleepFor(500);
    InterlockedExchange((LONG *)&Released, 1);
    ExReleaseRundownProtection(&Rundown);
}

static void ProbeRundown(void)
{
    THREADS threads = { { NULL }, 0 };
    PEX_RUNDOWN_REF_CACHE_AWARE aware;

    ExInitializeRundownProtection(&Rundown);
    StartThread(&threads, HoldRundown, NULL);
    while (Held == 0) {
        SleepFor(10);
    }
    CHECK(ExAcquireRundownProtectionEx(&Rundown, 2));
    ExReleaseRundownProtectionEx(&Rundown, 2);
    ExWaitForRundownProtectionRelease(&Rundown);
    CHECK_EQUAL(Released, 1);
    CHECK(!ExAcquireRundownProtection(&Rundown));
    ExRundownCompleted(&Rundown);
    ExReInitializeRundownProtection(&Rundown);
    CHECK(ExAcquireRundownProtection(&Rundown));
    ExReleaseRundownProtection(&Rundown);
    JoinThreads(&threads);

    aware = ExAllocateCacheAwareRundownProtection(NonPagedPool, TAG);
    CHECK(aware != NULL);
    CHECK(ExSizeOfRundownProtectionCacheAware() >= sizeof(ULONG_PTR));
    if (aware != NULL) {
        CHECK(ExAcquireRundownProtectionCacheAware(aware));
        ExReleaseRundownProtectionCacheAware(aware);
        ExWaitForRundownProtectionReleaseCacheAware(aware);
        CHECK(!ExAcquireRundownProtectionCacheAware(aware));
        ExRundownCompletedCacheAware(aware);
        ExReInitializeRundownProtectionCacheAware(aware);
        CHECK(ExAcquireRundownProtectionCacheAware(aware));
        ExReleaseRundownProtectionCacheAware(aware);
        ExInitializeRundownProtectionCacheAware(aware, ExSizeOfRundownProtectionCacheAware());
        ExFreeCacheAwareRundownProtection(aware);
    }
}

static void ProbeTryLocks(void)
{
    KIRQL old = KeRaiseIrqlToDpcLevel();

    CHECK(ExTryAcquireSpinLockSharedAtDpcLevel(&ReaderWriter));
    CHECK(!ExTryAcquireSpinLockExclusiveAtDpcLevel(&ReaderWriter));
    CHECK(ExTryAcquireSpinLockSharedAtDpcLevel(&ReaderWriter));
    CHECK(!ExTryConvertSharedSpinLockExclusive(&ReaderWriter));
    ExReleaseSpinLockSharedFromDpcLevel(&ReaderWriter);
    CHECK(ExTryConvertSharedSpinLockExclusive(&ReaderWriter));
    CHECK(!ExTryAcquireSpinLockSharedAtDpcLevel(&ReaderWriter));
    ExReleaseSpinLockExclusiveFromDpcLevel(&ReaderWriter);
    CHECK(ExTryAcquireSpinLockExclusiveAtDpcLevel(&ReaderWriter));
    ExReleaseSpinLockExclusiveFromDpcLevel(&ReaderWriter);
    KeLowerIrql(old);
}

static void ProbeResource(void)
{
    KeEnterCriticalRegion();
    CHECK(ExAcquireResourceSharedLite(&Resource, TRUE));
    CHECK(ExAcquireSharedStarveExclusive(&Resource, FALSE));
    CHECK(ExAcquireSharedWaitForExclusive(&Resource, FALSE));
    CHECK_EQUAL(ExIsResourceAcquiredSharedLite(&Resource), 3);
    CHECK(!ExAcquireResourceExclusiveLite(&Resource, FALSE));
    CHECK_EQUAL(ExGetExclusiveWaiterCount(&Resource), 0);
    CHECK_EQUAL(ExGetSharedWaiterCount(&Resource), 0);
    ExReleaseResourceLite(&Resource);
    ExReleaseResourceForThreadLite(&Resource, (ULONG_PTR)KeGetCurrentThread());
    ExSetResourceOwnerPointer(&Resource, (PVOID)((ULONG_PTR)&Counter | 3));
    ExReleaseResourceForThreadLite(&Resource, (ULONG_PTR)&Counter | 3);
    CHECK_EQUAL(ExIsResourceAcquiredSharedLite(&Resource), 0);
    CHECK_EQUAL(ExReinitializeResourceLite(&Resource), STATUS_SUCCESS);
    KeLeaveCriticalRegion();
    CHECK(ExEnterCriticalRegionAndAcquireResourceShared(&Resource) == (PVOID)KeGetCurrentThread());
    ExReleaseResourceAndLeaveCriticalRegion(&Resource);
    CHECK(ExEnterCriticalRegionAndAcquireSharedWaitForExclusive(&Resource) == (PVOID)KeGetCurrentThread());
    ExReleaseResourceAndLeaveCriticalRegion(&Resource);
}

static void ProbeRegions(void)
{
    CHECK(!KeAreApcsDisabled() && !KeAreAllApcsDisabled());
    KeEnterCriticalRegion();
    KeEnterCriticalRegion();
    CHECK(KeAreApcsDisabled() && !KeAreAllApcsDisabled());
    KeLeaveCriticalRegion();
    CHECK(KeAreApcsDisabled());
    KeEnterGuardedRegion();
    CHECK(KeAreAllApcsDisabled());
    KeLeaveGuardedRegion();
    KeLeaveCriticalRegion();
    CHECK(!KeAreApcsDisabled() && !KeAreAllApcsDisabled());
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    KeInitializeSpinLock(&Spin);
    ExInitializePushLock(&Push);
    ExInitializeResourceLite(&Resource);
    ExInitializeFastMutex(&Fast);
    KeInitializeGuardedMutex(&Guarded);
    KeInitializeMutex(&Mutex, 0);
    ProbeRegions();
    ProbeTryLocks();
    ProbeResource();
    ProbeRundown();
    Contend(UnderSpinLocks, 2 * ROUNDS);
    Contend(UnderReaderWriterLock, ROUNDS);
    Contend(UnderPushLock, ROUNDS);
    CHECK_EQUAL(Push, 0);
    Contend(UnderResource, ROUNDS);
    Contend(UnderMutexes, ROUNDS);
    ExDeleteResourceLite(&Resource);
    EndChecks("probes_locks");
    return NDIS_STATUS_SUCCESS;
}
