//@ device: cs8900
/*
 * probes_processors.c - asserts what a driver sees of several processors: affinity, broadcasts, DPCs, timers
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "threads.h"

#define MILLISECOND 10000LL /* in units of 100 ns */
#define SYSTEM_TIME (*(volatile ULONGLONG *)0xFFFFF78000000014ULL)
#define INTERRUPT_TIME (*(volatile ULONGLONG *)0xFFFFF78000000008ULL)

static volatile LONG Arrived, Mask, Started, Completed, Ran, Expired, Deleted, Threaded;
static volatile LONG AtPassive, AtDispatch;
static LONG Processors;

static ULONG_PTR Broadcast(ULONG_PTR Context)
{
    ULONG own = KeGetCurrentProcessorNumberEx(NULL);

    CHECK_EQUAL(Context, 0x1234);
    CHECK(KeGetCurrentIrql() >= 14); /* IPI_LEVEL */
    InterlockedOr((LONG *)&Mask, 1 << own);
    InterlockedIncrement((LONG *)&Arrived);
    return 100 + own;
}

static void Change(PVOID Context, PKE_PROCESSOR_CHANGE_NOTIFY_CONTEXT What, NTSTATUS *Status)
{
    CHECK(Context == &Started);
    CHECK_EQUAL(*Status, STATUS_SUCCESS);
    CHECK_EQUAL(What->NtNumber, What->ProcNumber.Number);
    if (What->State == KeProcessorAddStartNotify) {
        InterlockedIncrement((LONG *)&Started);
    } else {
        CHECK_EQUAL(What->State, KeProcessorAddCompleteNotify);
        InterlockedIncrement((LONG *)&Completed);
    }
}

static void Refuse(PVOID Context, PKE_PROCESSOR_CHANGE_NOTIFY_CONTEXT What, NTSTATUS *Status)
{
    UNREFERENCED_PARAMETER(Context);
    if (What->State == KeProcessorAddStartNotify) {
        *Status = STATUS_UNSUCCESSFUL;
    }
}

static void ProbeBroadcast(void)
{
    KIRQL old;

    Processors = (LONG)KeQueryActiveProcessorCountEx(ALL_PROCESSOR_GROUPS);
    KeRaiseIrql(DISPATCH_LEVEL, &old);
    CHECK_EQUAL(KeIpiGenericCall(Broadcast, 0x1234), 100 + KeGetCurrentProcessorNumberEx(NULL));
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    KeLowerIrql(old);
    CHECK_EQUAL(Arrived, Processors);
    CHECK_EQUAL(Mask, (1 << Processors) - 1);
    old = KzRaiseIrql(HIGH_LEVEL);
    CHECK_EQUAL(KeGetCurrentIrql(), HIGH_LEVEL);
    KzLowerIrql(old);
}

static void ProbeChanges(void)
{
    PVOID handle = KeRegisterProcessorChangeCallback(Change, (PVOID)&Started, KE_PROCESSOR_CHANGE_ADD_EXISTING);

    CHECK(handle != NULL);
    CHECK_EQUAL(Started, Processors);
    CHECK_EQUAL(Completed, Processors);
    KeDeregisterProcessorChangeCallback(handle);
    CHECK(KeRegisterProcessorChangeCallback(Refuse, NULL, KE_PROCESSOR_CHANGE_ADD_EXISTING) == NULL);
}

static void ProbeAffinity(void)
{
    GROUP_AFFINITY group = { 0 }, before = { 0 };
    LONG i;

    for (i = 0; i < Processors; i++) {
        CHECK_EQUAL(KeSetSystemAffinityThreadEx((KAFFINITY)1 << i), i == 0 ? 0 : (KAFFINITY)1 << (i - 1));
        CHECK_EQUAL(KeGetCurrentProcessorNumberEx(NULL), i);
        SleepFor(10);
        CHECK_EQUAL(KeGetCurrentProcessorNumberEx(NULL), i);
    }
    KeRevertToUserAffinityThreadEx(0);
    KeSetSystemAffinityThread(1);
    CHECK_EQUAL(KeGetCurrentProcessorNumberEx(NULL), 0);
    KeRevertToUserAffinityThread();
    group.Mask = (KAFFINITY)1 << (Processors - 1);
    KeSetSystemGroupAffinityThread(&group, &before);
    CHECK_EQUAL(before.Mask, 0);
    CHECK_EQUAL(KeGetCurrentProcessorNumberEx(NULL), Processors - 1);
    KeRevertToUserGroupAffinityThread(&before);
}

static void TargetedDpc(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second)
{
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(First);
    UNREFERENCED_PARAMETER(Second);
    CHECK_EQUAL(KeGetCurrentProcessorNumberEx(NULL), (ULONG_PTR)Context);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    CHECK(KeIsExecutingDpc());
    InterlockedIncrement((LONG *)&Ran);
}

static void ThreadedDpc(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second)
{
    PKSPIN_LOCK lock = Context;
    KIRQL old;

    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(First);
    UNREFERENCED_PARAMETER(Second);
    InterlockedIncrement((LONG *)(KeGetCurrentIrql() == PASSIVE_LEVEL ? &AtPassive : &AtDispatch));
    old = KeAcquireSpinLockForDpc(lock);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    Threaded++;
    KeReleaseSpinLockForDpc(lock, old);
}

static void ProbeDpcs(void)
{
    static KDPC dpc[2], threaded;
    static KSPIN_LOCK lock;
    PROCESSOR_NUMBER number = { 0 };
    ULONG i;

    for (i = 0; i < 2; i++) {
        number.Number = (UCHAR)(i % Processors);
        KeInitializeDpc(&dpc[i], TargetedDpc, (PVOID)(ULONG_PTR)number.Number);
        CHECK_EQUAL(KeSetTargetProcessorDpcEx(&dpc[i], &number), STATUS_SUCCESS);
        CHECK(KeInsertQueueDpc(&dpc[i], NULL, NULL));
    }
    number.Number = (UCHAR)Processors;
    CHECK_EQUAL(KeSetTargetProcessorDpcEx(&dpc[0], &number), STATUS_INVALID_PARAMETER);
    KeFlushQueuedDpcs();
    CHECK_EQUAL(Ran, 2);
    KeInitializeSpinLock(&lock);
    KeInitializeThreadedDpc(&threaded, ThreadedDpc, &lock);
    for (i = 0; i < 40; i++) {
        KeInsertQueueDpc(&threaded, NULL, NULL);
        KeFlushQueuedDpcs();
    }
    CHECK_EQUAL(Threaded, 40);
    CHECK(AtPassive > 0 && AtDispatch > 0);
}

static void Tick(PEX_TIMER Timer, PVOID Context)
{
    CHECK(Timer != NULL && Context == (PVOID)&Expired);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    InterlockedIncrement((LONG *)&Expired);
}

static void WasDeleted(PVOID Context)
{
    CHECK(Context == (PVOID)&Deleted);
    InterlockedIncrement((LONG *)&Deleted);
}

static void ProbeTimers(void)
{
    EXT_DELETE_PARAMETERS parameters = { 0, 0, WasDeleted, (PVOID)&Deleted };
    PEX_TIMER timer = ExAllocateTimer(Tick, (PVOID)&Expired, EX_TIMER_HIGH_RESOLUTION);
    PEX_TIMER plain = ExAllocateTimer(NULL, NULL, EX_TIMER_NOTIFICATION);
    ULONGLONG before;
    ULONG longest, shortest, current;

    CHECK(timer != NULL && plain != NULL);
    CHECK(!ExSetTimer(timer, -MILLISECOND, 5000, NULL)); /* then every 0.5 ms */
    SleepFor(3200);
    CHECK_EQUAL(Expired, 5);
    CHECK(ExCancelTimer(timer, NULL));
    CHECK(!ExCancelTimer(timer, NULL));
    SleepFor(2000);
    CHECK_EQUAL(Expired, 5);
    CHECK(!ExSetTimer(timer, -MILLISECOND, 0, NULL));
    CHECK(ExDeleteTimer(timer, TRUE, TRUE, &parameters));
    CHECK_EQUAL(Deleted, 1);
    before = KeQueryInterruptTime();
    ExSetTimer(plain, -2 * MILLISECOND, 0, NULL);
    CHECK_EQUAL(KeWaitForSingleObject(plain, Executive, KernelMode, FALSE, NULL), STATUS_SUCCESS);
    CHECK(KeQueryInterruptTime() - before >= 2 * MILLISECOND);
    CHECK(!ExDeleteTimer(plain, TRUE, FALSE, NULL));
    ExQueryTimerResolution(&longest, &shortest, &current);
    CHECK(shortest <= current && current <= longest);
    CHECK_EQUAL(ExSetTimerResolution(10000, TRUE), current);
}

static void ProbeSharedPage(void)
{
    LARGE_INTEGER system;
    ULONGLONG interrupt = INTERRUPT_TIME;

    KeQuerySystemTimePrecise(&system);
    CHECK(SYSTEM_TIME >= (ULONGLONG)system.QuadPart && SYSTEM_TIME < (ULONGLONG)system.QuadPart + MILLISECOND);
    KeStallExecutionProcessor(40);
    CHECK(INTERRUPT_TIME - interrupt >= 400);
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    ProbeBroadcast();
    ProbeChanges();
    ProbeAffinity();
    ProbeDpcs();
    ProbeTimers();
    ProbeSharedPage();
    EndChecks("probes_processors");
    return NDIS_STATUS_SUCCESS;
}
