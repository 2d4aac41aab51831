//@ device: cs8900
/*
 * probes_threads.c - asserts what threads and waits do
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "threads.h"

#define MILLISECOND 10000LL /* in units of 100 ns */

static KEVENT Auto, Manual;
static KSEMAPHORE Semaphore;
static KMUTEX Mutex;
static LONG Passed, Order;

static ULONGLONG Microseconds(void)
{
    return KeQueryInterruptTime() / 10;
}

static void WaitForAuto(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
    CHECK_EQUAL(KeWaitForSingleObject(&Auto, Executive, KernelMode, TRUE, NULL), STATUS_SUCCESS);
    InterlockedIncrement(&Passed);
}

static void WaitForManual(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
    CHECK_EQUAL(KeWaitForSingleObject(&Manual, Executive, KernelMode, FALSE, NULL), STATUS_SUCCESS);
    InterlockedIncrement(&Passed);
}

static void HoldMutex(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
    CHECK_EQUAL(KeWaitForSingleObject(&Mutex, Executive, KernelMode, FALSE, NULL), STATUS_SUCCESS);
    KeSetEvent(&Manual, 0, FALSE);
    SleepFor(300);
    Order = 1;
    KeReleaseMutex(&Mutex, FALSE);
}

static void ProbeEvents(void)
{
    THREADS threads = { { NULL }, 0 };
    ULONG i;

    KeInitializeEvent(&Auto, SynchronizationEvent, FALSE);
    KeInitializeEvent(&Manual, NotificationEvent, FALSE);
    for (i = 0; i < 3; i++) {
        StartThread(&threads, WaitForAuto, NULL);
        StartThread(&threads, WaitForManual, NULL);
    }
    SleepFor(100);
    CHECK_EQUAL(Passed, 0);
    CHECK_EQUAL(KeSetEvent(&Auto, 0, FALSE), 0);
    SleepFor(100);
    CHECK_EQUAL(Passed, 1); /* one is let through */
    CHECK_EQUAL(KeReadStateEvent(&Auto), 0);
    KeSetEvent(&Manual, 0, FALSE);
    SleepFor(100);
    CHECK_EQUAL(Passed, 4); /* all are */
    CHECK_EQUAL(KeResetEvent(&Manual), 1);
    KeSetEvent(&Auto, 0, FALSE);
    SleepFor(50);
    KeSetEvent(&Auto, 0, FALSE);
    JoinThreads(&threads);
    CHECK_EQUAL(Passed, 6);
}

static void ProbeTimeouts(void)
{
    LARGE_INTEGER span, now;
    ULONGLONG before = Microseconds();

    span.QuadPart = -2 * MILLISECOND;
    CHECK_EQUAL(KeWaitForSingleObject(&Auto, Executive, KernelMode, FALSE, &span), STATUS_TIMEOUT);
    CHECK(Microseconds() - before >= 2000 && Microseconds() - before < 3000);
    KeQuerySystemTime(&now);
    span.QuadPart = now.QuadPart + 3 * MILLISECOND;
    before = Microseconds();
    CHECK_EQUAL(KeWaitForSingleObject(&Auto, Executive, KernelMode, FALSE, &span), STATUS_TIMEOUT);
    CHECK(Microseconds() - before >= 2900 && Microseconds() - before < 4000);
    span.QuadPart = 0;
    CHECK_EQUAL(KeWaitForSingleObject(&Auto, Executive, KernelMode, FALSE, &span), STATUS_TIMEOUT);
    KeSetEvent(&Auto, 0, FALSE);
    CHECK_EQUAL(KeWaitForSingleObject(&Auto, Executive, KernelMode, FALSE, &span), STATUS_SUCCESS);
}

static void ProbeMultiple(void)
{
    PVOID objects[3] = { &Auto, &Manual, &Semaphore };
    LARGE_INTEGER span;

    span.QuadPart = -MILLISECOND;
    KeInitializeSemaphore(&Semaphore, 1, 2);
    CHECK_EQUAL(KeWaitForMultipleObjects(3, objects, WaitAny, Executive, KernelMode, FALSE, &span, NULL),
                STATUS_WAIT_0 + 2);
    CHECK_EQUAL(KeReadStateSemaphore(&Semaphore), 0);
    KeSetEvent(&Auto, 0, FALSE);
    KeReleaseSemaphore(&Semaphore, 0, 2, FALSE);
    CHECK_EQUAL(KeWaitForMultipleObjects(3, objects, WaitAll, Executive, KernelMode, FALSE, &span, NULL),
                STATUS_TIMEOUT);
    CHECK_EQUAL(KeReadStateEvent(&Auto), 1); /* nothing is taken unless all is */
    KeSetEvent(&Manual, 0, FALSE);
    CHECK_EQUAL(KeWaitForMultipleObjects(3, objects, WaitAll, Executive, KernelMode, FALSE, &span, NULL),
                STATUS_SUCCESS);
    CHECK_EQUAL(KeReadStateEvent(&Auto), 0);
    CHECK_EQUAL(KeReadStateEvent(&Manual), 1);
    CHECK_EQUAL(KeReadStateSemaphore(&Semaphore), 1);
    KeResetEvent(&Manual);
}

static void ProbeMutex(void)
{
    THREADS threads = { { NULL }, 0 };
    LARGE_INTEGER span;

    KeInitializeMutex(&Mutex, 0);
    StartThread(&threads, HoldMutex, NULL);
    KeWaitForSingleObject(&Manual, Executive, KernelMode, FALSE, NULL);
    CHECK(KeReadStateMutex(&Mutex) <= 0);
    span.QuadPart = -10 * 10;
    CHECK_EQUAL(KeWaitForSingleObject(&Mutex, Executive, KernelMode, FALSE, &span), STATUS_TIMEOUT);
    CHECK_EQUAL(KeWaitForSingleObject(&Mutex, Executive, KernelMode, FALSE, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(Order, 1);
    KeReleaseMutex(&Mutex, FALSE);
    CHECK_EQUAL(KeReadStateMutex(&Mutex), 1);
    JoinThreads(&threads);
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    ProbeEvents();
    ProbeTimeouts();
    ProbeMultiple();
    ProbeMutex();
    EndChecks("probes_threads");
    return NDIS_STATUS_SUCCESS;
}
