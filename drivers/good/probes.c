//@ device: cs8900
/*
 * probes.c - asserts what kernel and NDIS functions do that any miniport uses
 *
 * All of it runs in MiniportInitializeEx. The driver also prints lines that
 * start with FORMAT, each followed by `= ` and what it should say:
 * the test compares the two halves.
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "check.h"

#define MILLISECOND 10000LL /* in units of 100 ns */

/* ---- memory ---- */

static void ProbeMemory(PADAPTER Adapter)
{
    PUCHAR small = NdisAllocateMemoryWithTagPriority(Adapter->Handle, 100, TAG, NormalPoolPriority);
    PUCHAR page = ExAllocatePoolWithTag(NonPagedPool, PAGE_SIZE, TAG);
    UCHAR copy[16];
    ULONG i;

    CHECK(small != NULL && page != NULL);
    if (small != NULL && page != NULL) {
        CHECK_EQUAL((ULONG_PTR)small & 15, 0);
        CHECK_EQUAL((ULONG_PTR)page & (PAGE_SIZE - 1), 0);
        NdisFillMemory(small, 100, 0x5A);
        CHECK_EQUAL(RtlCompareMemory(small, small + 50, 50), 50);
        small[10] = 0;
        CHECK_EQUAL(RtlCompareMemory(small, small + 50, 50), 10);
        for (i = 0; i < sizeof(copy); i++) {
            page[i] = (UCHAR)i;
        }
        NdisMoveMemory(copy, page, sizeof(copy));
        CHECK(NdisEqualMemory(copy, page, sizeof(copy)));
        RtlMoveMemory(page + 2, page, sizeof(copy)); /* overlaps */
        CHECK_EQUAL(page[2], 0);
        CHECK_EQUAL(page[17], 15);
        CHECK_EQUAL(MmGetPhysicalAddress(page + 5).QuadPart, MmGetPhysicalAddress(page).QuadPart + 5);
    }
    if (small != NULL) {
        NdisFreeMemory(small, 0, 0);
    }
    if (page != NULL) {
        ExFreePoolWithTag(page, TAG);
    }
}

/* ---- IRQL and spin locks ---- */

static void ProbeIrql(void)
{
    NDIS_SPIN_LOCK lock;
    KSPIN_LOCK kernel;
    KIRQL old;

    CHECK_EQUAL(KeGetCurrentIrql(), PASSIVE_LEVEL);
    KeRaiseIrql(APC_LEVEL, &old);
    CHECK_EQUAL(old, PASSIVE_LEVEL);
    CHECK_EQUAL(ReadCR8(), APC_LEVEL);
    KeLowerIrql(old);

    NdisAllocateSpinLock(&lock);
    NdisAcquireSpinLock(&lock);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    NdisReleaseSpinLock(&lock);
    CHECK_EQUAL(KeGetCurrentIrql(), PASSIVE_LEVEL);
    NdisFreeSpinLock(&lock);

    KeInitializeSpinLock(&kernel);
    CHECK_EQUAL(kernel, 0);
    KeRaiseIrql(DISPATCH_LEVEL, &old);
    KeAcquireSpinLockAtDpcLevel(&kernel);
    CHECK(kernel != 0);
    KeReleaseSpinLockFromDpcLevel(&kernel);
    CHECK_EQUAL(kernel, 0);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    KeLowerIrql(old);
}

static void ProbeLists(void)
{
    LIST_ENTRY head, first, second;
    NDIS_SPIN_LOCK lock;
    ULONG value = 40;

    NdisAllocateSpinLock(&lock);
    InitializeListHead(&head);
    CHECK(NdisInterlockedRemoveHeadList(&head, &lock) == NULL);
    CHECK(NdisInterlockedInsertTailList(&head, &second, &lock) == NULL);
    CHECK(NdisInterlockedInsertHeadList(&head, &first, &lock) == &second);
    CHECK(NdisInterlockedRemoveHeadList(&head, &lock) == &first);
    CHECK(RemoveTailList(&head) == &second);
    CHECK(IsListEmpty(&head));
    CHECK_EQUAL(InterlockedIncrement(&value), 41);
    CHECK_EQUAL(InterlockedExchange(&value, 7), 41);
    CHECK_EQUAL(InterlockedCompareExchange(&value, 9, 8), 7);
    CHECK_EQUAL(value, 7);
    NdisFreeSpinLock(&lock);
}

/* ---- time ---- */

static void ProbeTime(void)
{
    ULONGLONG before = KeQueryInterruptTime();
    LARGE_INTEGER system, ticks, frequency, counter;

    KeQuerySystemTime(&system);
    KeQueryTickCount(&ticks);
    CHECK(system.QuadPart > 0x01B0000000000000LL); /* later than 1994, in 100 ns since 1601 */
    counter = KeQueryPerformanceCounter(&frequency);
    CHECK(frequency.QuadPart > 0);

    NdisStallExecution(50);
    CHECK(KeQueryPerformanceCounter(NULL).QuadPart - counter.QuadPart >=
          frequency.QuadPart * 50 / 1000000);

    NdisMSleep(20000); /* microseconds */
    CHECK(KeQueryInterruptTime() - before >= 20 * MILLISECOND);
    counter = system;
    KeQuerySystemTime(&system);
    CHECK(system.QuadPart - counter.QuadPart >= 20 * MILLISECOND);
    counter = ticks;
    KeQueryTickCount(&ticks);
    CHECK(ticks.QuadPart > counter.QuadPart);
}

/* ---- events ---- */

static void ProbeEvents(void)
{
    NDIS_EVENT event;
    KEVENT automatic, manual;
    LARGE_INTEGER now;

    NdisInitializeEvent(&event);
    CHECK(!NdisWaitEvent(&event, 1));
    NdisSetEvent(&event);
    CHECK(NdisWaitEvent(&event, 1));
    CHECK(NdisWaitEvent(&event, 1)); /* stays set */
    NdisResetEvent(&event);
    CHECK(!NdisWaitEvent(&event, 1));

    now.QuadPart = 0;
    KeInitializeEvent(&automatic, SynchronizationEvent, TRUE);
    CHECK_EQUAL(KeWaitForSingleObject(&automatic, Executive, KernelMode, FALSE, &now), STATUS_SUCCESS);
    CHECK_EQUAL(KeWaitForSingleObject(&automatic, Executive, KernelMode, FALSE, &now), STATUS_TIMEOUT);
    KeInitializeEvent(&manual, NotificationEvent, FALSE);
    CHECK_EQUAL(KeSetEvent(&manual, IO_NO_INCREMENT, FALSE), 0);
    CHECK(KeSetEvent(&manual, IO_NO_INCREMENT, FALSE) != 0);
    CHECK_EQUAL(KeWaitForSingleObject(&manual, Executive, KernelMode, FALSE, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(KeWaitForSingleObject(&manual, Executive, KernelMode, FALSE, NULL), STATUS_SUCCESS);
}

/* ---- timers, DPCs, work items ---- */

typedef struct _TICK {
    NDIS_EVENT Event;
    LONG Count;
    LONG Wanted;
    KIRQL Irql;
    ULONGLONG FirstTime;
} TICK;

static void OnTimer(PVOID Reserved1, PVOID Context, PVOID Reserved2, PVOID Reserved3)
{
    TICK *tick = Context;

    UNREFERENCED_PARAMETER(Reserved1);
    UNREFERENCED_PARAMETER(Reserved2);
    UNREFERENCED_PARAMETER(Reserved3);
    if (tick->Count == 0) {
        tick->FirstTime = KeQueryInterruptTime();
    }
    tick->Irql = KeGetCurrentIrql();
    if (InterlockedIncrement(&tick->Count) == tick->Wanted) {
        NdisSetEvent(&tick->Event);
    }
}

static void StartTick(TICK *Tick, LONG Wanted)
{
    NdisZeroMemory(Tick, sizeof(*Tick));
    NdisInitializeEvent(&Tick->Event);
    Tick->Wanted = Wanted;
}

static void ProbeTimers(PADAPTER Adapter)
{
    NDIS_TIMER_CHARACTERISTICS characteristics;
    NDIS_HANDLE timer = NULL;
    LARGE_INTEGER due;
    ULONGLONG start;
    TICK tick;

    NdisZeroMemory(&characteristics, sizeof(characteristics));
    characteristics.Header.Type = NDIS_OBJECT_TYPE_TIMER_CHARACTERISTICS;
    characteristics.Header.Revision = NDIS_TIMER_CHARACTERISTICS_REVISION_1;
    characteristics.Header.Size = NDIS_SIZEOF_TIMER_CHARACTERISTICS_REVISION_1;
    characteristics.AllocationTag = TAG;
    characteristics.TimerFunction = OnTimer;
    characteristics.FunctionContext = &tick;
    CHECK_EQUAL(NdisAllocateTimerObject(Adapter->Handle, &characteristics, &timer), NDIS_STATUS_SUCCESS);
    if (timer == NULL) {
        return;
    }

    /* Once, after 30 ms. */
    StartTick(&tick, 1);
    start = KeQueryInterruptTime();
    due.QuadPart = -30 * MILLISECOND;
    CHECK(!NdisSetTimerObject(timer, due, 0, NULL));
    CHECK(NdisWaitEvent(&tick.Event, 1000));
    CHECK_EQUAL(tick.Irql, DISPATCH_LEVEL);
    CHECK(tick.FirstTime - start >= 30 * MILLISECOND);
    CHECK(!NdisCancelTimerObject(timer)); /* it has fired */

    /* Every 20 ms; cancelled while it is set. */
    StartTick(&tick, 3);
    due.QuadPart = -20 * MILLISECOND;
    NdisSetTimerObject(timer, due, 20, NULL);
    CHECK(NdisWaitEvent(&tick.Event, 1000));
    CHECK(NdisCancelTimerObject(timer));
    KeFlushQueuedDpcs();
    CHECK(tick.Count >= 3);
    start = (ULONGLONG)tick.Count;
    NdisMSleep(100000);
    CHECK_EQUAL(tick.Count, start);
    NdisFreeTimerObject(timer);
}

static KDEFERRED_ROUTINE OnDpc;

static void OnDpc(PKDPC Dpc, PVOID Context, PVOID Argument1, PVOID Argument2)
{
    TICK *tick = Context;

    UNREFERENCED_PARAMETER(Dpc);
    CHECK_EQUAL((ULONG_PTR)Argument1, 11);
    CHECK_EQUAL((ULONG_PTR)Argument2, 22);
    tick->Irql = KeGetCurrentIrql();
    tick->Count++;
}

static void ProbeDpc(void)
{
    KDPC dpc;
    KIRQL old;
    TICK tick;

    StartTick(&tick, 1);
    KeInitializeDpc(&dpc, OnDpc, &tick);
    KeRaiseIrql(DISPATCH_LEVEL, &old);
    CHECK(KeInsertQueueDpc(&dpc, (PVOID)11, (PVOID)22));
    CHECK(!KeInsertQueueDpc(&dpc, (PVOID)33, (PVOID)44)); /* is queued */
    CHECK_EQUAL(tick.Count, 0);
    KeLowerIrql(old);
    KeFlushQueuedDpcs();
    CHECK_EQUAL(tick.Count, 1);
    CHECK_EQUAL(tick.Irql, DISPATCH_LEVEL);
}

static void OnWorkItem(PVOID Context, NDIS_HANDLE WorkItem)
{
    TICK *tick = Context;

    UNREFERENCED_PARAMETER(WorkItem);
    tick->Irql = KeGetCurrentIrql();
    tick->Count++;
    NdisSetEvent(&tick->Event);
}

static void ProbeWorkItem(PADAPTER Adapter)
{
    NDIS_HANDLE item = NdisAllocateIoWorkItem(Adapter->Handle);
    TICK tick;

    CHECK(item != NULL);
    if (item != NULL) {
        StartTick(&tick, 1);
        NdisQueueIoWorkItem(item, OnWorkItem, &tick);
        CHECK(NdisWaitEvent(&tick.Event, 1000));
        CHECK_EQUAL(tick.Count, 1);
        CHECK_EQUAL(tick.Irql, PASSIVE_LEVEL);
        NdisFreeIoWorkItem(item);
    }
}

/* ---- strings and configuration ---- */

static void ProbeStrings(void)
{
    UNICODE_STRING upper, lower, number, wide;
    ANSI_STRING narrow;
    WCHAR digits[16], text[16];
    ULONG value = 0;

    RtlInitUnicodeString(&upper, L"RXDMABUFFER");
    RtlInitUnicodeString(&lower, L"RxDmaBuffer");
    CHECK_EQUAL(upper.Length, 22);
    CHECK_EQUAL(upper.MaximumLength, 24);
    CHECK(RtlEqualUnicodeString(&upper, &lower, TRUE));
    CHECK(!RtlEqualUnicodeString(&upper, &lower, FALSE));

    number.Buffer = digits;
    number.Length = 0;
    number.MaximumLength = sizeof(digits);
    CHECK_EQUAL(RtlIntegerToUnicodeString(0x64, 16, &number), STATUS_SUCCESS);
    CHECK_EQUAL(number.Length, 4);
    CHECK_EQUAL(digits[0], L'6');
    CHECK_EQUAL(RtlUnicodeStringToInteger(&number, 10, &value), STATUS_SUCCESS);
    CHECK_EQUAL(value, 64);

    RtlInitAnsiString(&narrow, "cs8900");
    wide.Buffer = text;
    wide.Length = 0;
    wide.MaximumLength = sizeof(text);
    CHECK_EQUAL(RtlAnsiStringToUnicodeString(&wide, &narrow, FALSE), STATUS_SUCCESS);
    CHECK_EQUAL(wide.Length, 12);
    CHECK_EQUAL(text[2], L'8');
}

static void ProbeConfiguration(PADAPTER Adapter)
{
    NDIS_STRING keyword = NDIS_STRING_CONST("NoSuchKeyword");
    PNDIS_CONFIGURATION_PARAMETER parameter = NULL;
    NDIS_CONFIGURATION_OBJECT object;
    NDIS_HANDLE configuration = NULL;
    NDIS_STATUS status;

    NdisZeroMemory(&object, sizeof(object));
    object.Header.Type = NDIS_OBJECT_TYPE_CONFIGURATION_OBJECT;
    object.Header.Revision = NDIS_CONFIGURATION_OBJECT_REVISION_1;
    object.Header.Size = NDIS_SIZEOF_CONFIGURATION_OBJECT_REVISION_1;
    object.NdisHandle = Adapter->Handle;
    CHECK_EQUAL(NdisOpenConfigurationEx(&object, &configuration), NDIS_STATUS_SUCCESS);
    if (configuration != NULL) {
        NdisReadConfiguration(&status, &parameter, configuration, &keyword, NdisParameterInteger);
        CHECK(status != NDIS_STATUS_SUCCESS);
        NdisCloseConfiguration(configuration);
    }
}

/* ---- NET_BUFFER ---- */

/* A frame in two MDLs: contiguous access copies only where it has to. */
static void ProbeNetBuffer(PADAPTER Adapter)
{
    NET_BUFFER_LIST_POOL_PARAMETERS parameters;
    UCHAR storage[64];
    PNET_BUFFER_LIST list;
    PNET_BUFFER net;
    NDIS_HANDLE pool;
    PMDL first, second;
    ULONG i;

    for (i = 0; i < 128; i++) {
        Adapter->Buffer[i] = (UCHAR)i;
    }
    NdisZeroMemory(&parameters, sizeof(parameters));
    parameters.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    parameters.Header.Revision = NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    parameters.Header.Size = NDIS_SIZEOF_NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    parameters.fAllocateNetBuffer = TRUE;
    parameters.PoolTag = TAG;
    pool = NdisAllocateNetBufferListPool(Adapter->Handle, &parameters);
    first = NdisAllocateMdl(Adapter->Handle, Adapter->Buffer, 32);
    second = NdisAllocateMdl(Adapter->Handle, Adapter->Buffer + 64, 64);
    CHECK(pool != NULL && first != NULL && second != NULL);
    if (pool == NULL || first == NULL || second == NULL) {
        return;
    }
    NDIS_MDL_LINKAGE(first) = second;
    CHECK_EQUAL(MmGetMdlByteCount(first), 32);
    CHECK(MmGetSystemAddressForMdlSafe(first, NormalPagePriority) == Adapter->Buffer);

    list = NdisAllocateNetBufferAndNetBufferList(pool, 0, 0, first, 8, 40);
    CHECK(list != NULL);
    if (list != NULL) {
        net = NET_BUFFER_LIST_FIRST_NB(list);
        CHECK_EQUAL(NET_BUFFER_DATA_LENGTH(net), 40);
        CHECK_EQUAL(NET_BUFFER_DATA_OFFSET(net), 8);
        CHECK(NET_BUFFER_CURRENT_MDL(net) == first);
        CHECK_EQUAL(NET_BUFFER_CURRENT_MDL_OFFSET(net), 8);
        CHECK(NdisGetDataBuffer(net, 24, storage, 1, 0) == Adapter->Buffer + 8);
        CHECK(NdisGetDataBuffer(net, 25, NULL, 1, 0) == NULL);
        CHECK(NdisGetDataBuffer(net, 40, storage, 1, 0) == storage);
        CHECK_EQUAL(storage[23], 31);
        CHECK_EQUAL(storage[24], 64);
        CHECK(NdisGetDataBuffer(net, 41, storage, 1, 0) == NULL);
        NdisAdvanceNetBufferDataStart(net, 30, FALSE, NULL);
        CHECK_EQUAL(NET_BUFFER_DATA_LENGTH(net), 10);
        CHECK(NET_BUFFER_CURRENT_MDL(net) == second);
        CHECK_EQUAL(NET_BUFFER_CURRENT_MDL_OFFSET(net), 6);
        CHECK_EQUAL(NdisRetreatNetBufferDataStart(net, 30, 0, NULL), NDIS_STATUS_SUCCESS);
        CHECK(NET_BUFFER_CURRENT_MDL(net) == first);
        CHECK_EQUAL(NET_BUFFER_CURRENT_MDL_OFFSET(net), 8);
        NdisFreeNetBufferList(list);
    }
    NdisFreeMdl(second);
    NdisFreeMdl(first);
    NdisFreeNetBufferListPool(pool);
}

/* ---- ports ---- */

static void ProbePorts(PADAPTER Adapter)
{
    USHORT words[4];
    UCHAR byte;
    ULONG both, i;

    CHECK_EQUAL(ChipRead(Adapter, PP_PRODUCT_ID), PP_PRODUCT_ID_CS8900);
    NdisRawReadPortBufferUshort(Adapter->Port + CS_IO_PAGE, words, 4);
    for (i = 0; i < 4; i++) {
        CHECK_EQUAL(words[i], PP_PRODUCT_ID_CS8900); /* the pointer stands */
    }
    NdisRawReadPortUchar(Adapter->Port + CS_IO_PAGE, &byte);
    CHECK_EQUAL(byte, PP_PRODUCT_ID_CS8900 & 0xFF);
    NdisRawReadPortUlong(Adapter->Port + CS_IO_PAGE, &both); /* data ports 0 and 1 */
    CHECK_EQUAL(both & 0xFFFF, PP_PRODUCT_ID_CS8900);

    /* What is written comes back. */
    ChipWrite(Adapter, PP_LOGICAL_ADDRESS_FILTER, 0xBEEF);
    CHECK_EQUAL(ChipRead(Adapter, PP_LOGICAL_ADDRESS_FILTER), 0xBEEF);
    words[0] = 0x1111;
    words[1] = 0x2222;
    NdisRawWritePortBufferUshort(Adapter->Port + CS_IO_PAGE, words, 2);
    CHECK_EQUAL(ChipRead(Adapter, PP_LOGICAL_ADDRESS_FILTER), 0x2222);
    ChipWrite(Adapter, PP_LOGICAL_ADDRESS_FILTER, 0);
}

/* ---- DbgPrint ---- */

static void ProbeFormats(void)
{
    UNICODE_STRING counted = RTL_CONSTANT_STRING(L"counted");

    DbgPrint("FORMAT %d %u %x %X = -5 4294967291 beef BEEF\n", -5, -5, 0xBEEF, 0xBEEF);
    DbgPrint("FORMAT |%5d|%-5d|%05d| = |   42|42   |00042|\n", 42, 42, 42);
    DbgPrint("FORMAT %ld %hu %I64x %llu = -7 65535 123456789abcdef 18446744073709551615\n", -7L, 0xFFFF,
             0x123456789ABCDEFULL, 0xFFFFFFFFFFFFFFFFULL);
    DbgPrint("FORMAT %s %.2s %c %% = text te x %%\n", "text", "text", 'x');
    DbgPrint("FORMAT %S %ws %wZ = wide wide counted\n", L"wide", L"wide", &counted);
    DbgPrint("FORMAT %p %#x = 00000000DEADBEEF 0x10\n", (PVOID)0xDEADBEEFULL, 16);
    DbgPrint("FORMAT %08lX %o %i = 00C0FFEE 17 -1\n", 0xC0FFEEUL, 15, -1);
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    CHECK(NdisGetVersion() >= 0x00060014); /* what the driver asked for */
    ProbeMemory(Adapter);
    ProbeIrql();
    ProbeLists();
    ProbeTime();
    ProbeEvents();
    ProbeTimers(Adapter);
    ProbeDpc();
    ProbeWorkItem(Adapter);
    ProbeStrings();
    ProbeConfiguration(Adapter);
    ProbeNetBuffer(Adapter);
    ProbePorts(Adapter);
    ProbeFormats();
    EndChecks("probes");
    return NDIS_STATUS_SUCCESS;
}
