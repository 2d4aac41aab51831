//@ device: cs8900
/*
 * probes_ndis_services.c - asserts what NDIS' services do that are not about data
 *
 * Timers and locks in the driver's own memory, interlocked functions, strings,
 * processors, NDIS ports, files, logs, device objects, configuration, memory
 * shared with the NIC. All of it runs in MiniportInitializeEx.
 */
#define HOOK_INITIALIZE RunProbes
#define HOOK_HALT EndProbes
#include "../faulty/skeleton.h"

#include "check.h"

#define MILLISECOND 10000ULL /* in units of 100 ns */

/* ---- timers in the driver's own memory ---- */

typedef struct _TICK {
    NDIS_EVENT Event;
    LONG Count;
    LONG Wanted;
    KIRQL Irql;
    ULONGLONG Time;
} TICK;

static void OnTimer(PVOID Reserved1, PVOID Context, PVOID Reserved2, PVOID Reserved3)
{
    TICK *tick = Context;

    UNREFERENCED_PARAMETER(Reserved1);
    UNREFERENCED_PARAMETER(Reserved2);
    UNREFERENCED_PARAMETER(Reserved3);
    tick->Irql = KeGetCurrentIrql();
    tick->Time = KeQueryInterruptTime();
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

static void ProbeTimer(void)
{
    NDIS_TIMER timer;
    BOOLEAN cancelled = TRUE;
    TICK first, second;
    ULONGLONG start;

    StartTick(&first, 1);
    StartTick(&second, 1);
    NdisInitializeTimer(&timer, OnTimer, &first);
    NdisCancelTimer(&timer, &cancelled);
    CHECK(!cancelled); /* it is not set */

    start = KeQueryInterruptTime();
    NdisSetTimer(&timer, 30);
    CHECK(NdisWaitEvent(&first.Event, 1000));
    CHECK_EQUAL(first.Irql, DISPATCH_LEVEL);
    CHECK(first.Time - start >= 15 * MILLISECOND);
    NdisCancelTimer(&timer, &cancelled);
    CHECK(!cancelled); /* it has fired */

    NdisSetTimerEx(&timer, 10, &second); /* another context from now on */
    CHECK(NdisWaitEvent(&second.Event, 1000));
    CHECK_EQUAL(first.Count, 1);

    NdisSetTimer(&timer, 1000);
    NdisSetTimer(&timer, 2000); /* set again: once */
    NdisCancelTimer(&timer, &cancelled);
    CHECK(cancelled);
    NdisMSleep(3000000);
    CHECK_EQUAL(second.Count, 1);
}

static void ProbeMiniportTimer(PADAPTER Adapter)
{
    NDIS_MINIPORT_TIMER timer;
    BOOLEAN cancelled = FALSE;
    TICK tick;
    LONG count;

    StartTick(&tick, 3);
    NdisMInitializeTimer(&timer, Adapter->Handle, OnTimer, &tick);
    NdisMSetPeriodicTimer(&timer, 20);
    CHECK(NdisWaitEvent(&tick.Event, 1000));
    NdisMCancelTimer(&timer, &cancelled);
    CHECK(cancelled);
    KeFlushQueuedDpcs();
    count = tick.Count;
    CHECK(count >= 3);
    NdisMSleep(100000);
    CHECK_EQUAL(tick.Count, count);
}

static void ProbeCoalescableTimer(PADAPTER Adapter)
{
    NDIS_TIMER_CHARACTERISTICS characteristics;
    NDIS_HANDLE timer = NULL;
    LARGE_INTEGER due;
    TICK tick;

    StartTick(&tick, 1);
    NdisZeroMemory(&characteristics, sizeof(characteristics));
    characteristics.Header.Type = NDIS_OBJECT_TYPE_TIMER_CHARACTERISTICS;
    characteristics.Header.Revision = NDIS_TIMER_CHARACTERISTICS_REVISION_1;
    characteristics.Header.Size = NDIS_SIZEOF_TIMER_CHARACTERISTICS_REVISION_1;
    characteristics.AllocationTag = TAG;
    characteristics.TimerFunction = OnTimer;
    characteristics.FunctionContext = &tick;
    CHECK_EQUAL(NdisAllocateTimerObject(Adapter->Handle, &characteristics, &timer), NDIS_STATUS_SUCCESS);
    if (timer != NULL) {
        due.QuadPart = -(LONGLONG)(100 * MILLISECOND);
        CHECK(!NdisSetCoalescableTimerObject(timer, due, 0, NULL, 50));
        CHECK(NdisSetCoalescableTimerObject(timer, due, 0, NULL, 50)); /* was set */
        CHECK(NdisWaitEvent(&tick.Event, 1000));
        CHECK_EQUAL(tick.Count, 1);
        NdisFreeTimerObject(timer);
    }
}

/* ---- locks in the driver's own memory ---- */

static void ProbeReadWriteLock(void)
{
    static NDIS_RW_LOCK lock;
    LOCK_STATE outer, inner;

    NdisInitializeReadWriteLock(&lock);
    NdisAcquireReadWriteLock(&lock, FALSE, &outer);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    NdisAcquireReadWriteLock(&lock, FALSE, &inner); /* readers share */
    NdisReleaseReadWriteLock(&lock, &inner);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    NdisReleaseReadWriteLock(&lock, &outer);
    CHECK_EQUAL(KeGetCurrentIrql(), PASSIVE_LEVEL);

    NdisAcquireReadWriteLock(&lock, TRUE, &outer);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    NdisReleaseReadWriteLock(&lock, &outer);
    CHECK_EQUAL(KeGetCurrentIrql(), PASSIVE_LEVEL);
    NdisAcquireReadWriteLock(&lock, FALSE, &outer); /* and free again */
    NdisDprAcquireReadWriteLock(&lock, FALSE, &inner);
    NdisDprReleaseReadWriteLock(&lock, &inner);
    CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    NdisReleaseReadWriteLock(&lock, &outer);
}

/* ---- strings ---- */

static void ProbeStrings(void)
{
    static UCHAR narrow[] = "RxDma\x80";
    NDIS_STRING wide = {0, 0, NULL};
    NDIS_STRING name = RTL_CONSTANT_STRING(L"NdisMSetPeriodicTimer");
    NDIS_STRING none = RTL_CONSTANT_STRING(L"NdisNoSuchFunction");

    NdisInitializeString(&wide, narrow);
    CHECK(wide.Buffer != NULL);
    if (wide.Buffer != NULL) {
        CHECK_EQUAL(wide.Length, 12);
        CHECK(wide.MaximumLength >= 14);
        CHECK_EQUAL(wide.Buffer[0], L'R');
        CHECK_EQUAL(wide.Buffer[5], 0x20AC); /* the euro sign of the code page */
        CHECK_EQUAL(wide.Buffer[6], 0);
        NdisFreeString(wide);
    }
    CHECK(NdisGetRoutineAddress(&name) != NULL);
    CHECK(NdisGetRoutineAddress(&none) == NULL);
}

static void ProbeInstanceName(PADAPTER Adapter)
{
    NDIS_STRING name = {0, 0, NULL};

    CHECK_EQUAL(NdisMQueryAdapterInstanceName(&name, Adapter->Handle), NDIS_STATUS_SUCCESS);
    CHECK(name.Length > 0 && name.Buffer != NULL);
    if (name.Buffer != NULL) {
        NdisFreeMemory(name.Buffer, 0, 0);
    }
}

/* ---- processors ---- */

static void ProbeProcessors(PADAPTER Adapter)
{
    static NDIS_SYSTEM_PROCESSOR_INFO old;
    union {
        NDIS_SYSTEM_PROCESSOR_INFO_EX System;
        NDIS_RSS_PROCESSOR_INFO Rss;
        UCHAR Bytes[2048];
    } answer;
    PNDIS_PROCESSOR_INFO_EX processor;
    ULONG count = NdisSystemActiveProcessorCount(NULL), i;
    PROCESSOR_NUMBER number;
    KAFFINITY mask = 0;
    SIZE_T size = 0;
    KIRQL irql;

    CHECK(count >= 1);
    CHECK_EQUAL(NdisSystemActiveProcessorCount(&mask), count);
    CHECK_EQUAL(mask, ((KAFFINITY)1 << count) - 1);
    CHECK_EQUAL(NdisGroupActiveProcessorMask(0), mask);
    CHECK_EQUAL(NdisMaxGroupCount(), 1);
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    number = NdisCurrentGroupAndProcessor();
    CHECK_EQUAL(number.Group, 0);
    CHECK_EQUAL(number.Number, KeGetCurrentProcessorNumberEx(NULL));
    CHECK_EQUAL(NdisCurrentProcessorIndex(), number.Number);
    CHECK_EQUAL(NdisProcessorNumberToIndex(number), number.Number);
    KeLowerIrql(irql);
    number.Number = (UCHAR)count;
    CHECK_EQUAL(NdisProcessorNumberToIndex(number), INVALID_PROCESSOR_INDEX);
    CHECK(NdisGetSharedDataAlignment() >= 64);

    CHECK_EQUAL(NdisGetProcessorInformationEx(NULL, NULL, &size), NDIS_STATUS_BUFFER_TOO_SHORT);
    CHECK_EQUAL(size, sizeof(answer.System) + count * sizeof(NDIS_PROCESSOR_INFO_EX));
    size = sizeof(answer);
    CHECK_EQUAL(NdisGetProcessorInformationEx(NULL, &answer.System, &size), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(answer.System.NumberOfProcessors, count);
    for (i = 0; i < count; i++) {
        processor = (PNDIS_PROCESSOR_INFO_EX)(answer.Bytes + answer.System.ProcessorInfoOffset +
                                              i * answer.System.ProcessorInfoEntrySize);
        CHECK_EQUAL(processor->ProcNum.Number, i);
    }

    size = sizeof(answer);
    CHECK_EQUAL(NdisGetRssProcessorInformation(Adapter->Handle, &answer.Rss, &size), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(answer.Rss.Header.Type, NDIS_OBJECT_TYPE_RSS_PROCESSOR_INFO);
    CHECK_EQUAL(answer.Rss.Header.Revision, NDIS_RSS_PROCESSOR_INFO_REVISION_1); /* a driver of NDIS 6.20 */
    CHECK_EQUAL(answer.Rss.RssProcessorCount, count);

    old.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    old.Header.Revision = NDIS_SYSTEM_PROCESSOR_INFO_REVISION_1;
    old.Header.Size = NDIS_SIZEOF_SYSTEM_PROCESSOR_INFO_REVISION_1;
    old.RssProcessors = answer.Bytes;
    CHECK_EQUAL(NdisGetProcessorInformation(&old), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(old.RssCpuCount, count);
    CHECK_EQUAL(old.CpuInfo[count - 1].CpuNumber, count - 1);
    CHECK_EQUAL(answer.Bytes[count - 1], count - 1);
}

static void ProbeSystem(void)
{
    NDIS_HYPERVISOR_INFO hypervisor;

    NdisZeroMemory(&hypervisor, sizeof(hypervisor));
    CHECK_EQUAL(NdisGetHypervisorInfo(&hypervisor), NDIS_STATUS_BUFFER_TOO_SHORT);
    hypervisor.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    hypervisor.Header.Revision = NDIS_HYPERVISOR_INFO_REVISION_1;
    hypervisor.Header.Size = NDIS_SIZEOF_HYPERVISOR_INFO_REVISION_1;
    CHECK_EQUAL(NdisGetHypervisorInfo(&hypervisor), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(hypervisor.Flags & NDIS_HYPERVISOR_INFO_FLAG_HYPERVISOR_PRESENT, 0);
}

/* ---- NDIS ports ---- */

static NDIS_STATUS SwitchPort(PADAPTER Adapter, NDIS_PORT_NUMBER Number, BOOLEAN Active)
{
    NET_PNP_EVENT_NOTIFICATION event;
    NDIS_PORT port;

    NdisZeroMemory(&event, sizeof(event));
    NdisZeroMemory(&port, sizeof(port));
    event.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    event.Header.Revision = NET_PNP_EVENT_NOTIFICATION_REVISION_1;
    event.Header.Size = NDIS_SIZEOF_NET_PNP_EVENT_NOTIFICATION_REVISION_1;
    if (Active) {
        port.PortCharacteristics.PortNumber = Number;
        event.NetPnPEvent.NetEvent = NetEventPortActivation;
        event.NetPnPEvent.Buffer = &port;
        event.NetPnPEvent.BufferLength = sizeof(port);
    } else {
        event.NetPnPEvent.NetEvent = NetEventPortDeactivation;
        event.NetPnPEvent.Buffer = &Number;
        event.NetPnPEvent.BufferLength = sizeof(Number);
    }
    return NdisMNetPnPEvent(Adapter->Handle, &event);
}

static void ProbePorts(PADAPTER Adapter)
{
    NDIS_PORT_CHARACTERISTICS port;
    NDIS_PORT_NUMBER first, second;

    NdisZeroMemory(&port, sizeof(port));
    port.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    port.Header.Revision = NDIS_PORT_CHARACTERISTICS_REVISION_1;
    port.Header.Size = NDIS_SIZEOF_PORT_CHARACTERISTICS_REVISION_1;
    port.Type = NdisPortTypeUndefined;
    CHECK_EQUAL(NdisMAllocatePort(Adapter->Handle, &port), NDIS_STATUS_SUCCESS);
    first = port.PortNumber;
    CHECK(first != 0);
    CHECK_EQUAL(NdisMAllocatePort(Adapter->Handle, &port), NDIS_STATUS_SUCCESS);
    second = port.PortNumber;
    CHECK(second != 0 && second != first);

    CHECK_EQUAL(SwitchPort(Adapter, second + 1, TRUE), NDIS_STATUS_INVALID_PORT);
    CHECK_EQUAL(SwitchPort(Adapter, first, FALSE), NDIS_STATUS_INVALID_PORT_STATE);
    CHECK_EQUAL(SwitchPort(Adapter, first, TRUE), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(SwitchPort(Adapter, first, TRUE), NDIS_STATUS_INVALID_PORT_STATE);
    CHECK_EQUAL(SwitchPort(Adapter, first, FALSE), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisMFreePort(Adapter->Handle, first), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisMFreePort(Adapter->Handle, second), NDIS_STATUS_SUCCESS);
}

/* ---- files and logs ---- */

static void ProbeFiles(void)
{
    NDIS_STRING name = RTL_CONSTANT_STRING(L"no_such_firmware.bin");
    NDIS_STATUS status = NDIS_STATUS_SUCCESS;
    NDIS_PHYSICAL_ADDRESS highest;
    NDIS_HANDLE file = NULL;
    UINT length = 0;

    highest.QuadPart = -1;
    NdisOpenFile(&status, &file, &length, &name, highest);
    CHECK_EQUAL(status, NDIS_STATUS_FILE_NOT_FOUND);
}

static void ProbeLog(PADAPTER Adapter)
{
    NDIS_HANDLE log = NULL, other = NULL;
    UCHAR data[24];

    NdisZeroMemory(data, sizeof(data));
    CHECK_EQUAL(NdisMCreateLog(Adapter->Handle, 16, &log), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisMCreateLog(Adapter->Handle, 16, &other), NDIS_STATUS_FAILURE); /* one at a time */
    CHECK_EQUAL(NdisMWriteLogData(log, data, 16), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisMWriteLogData(log, data, 8), NDIS_STATUS_SUCCESS); /* over the oldest */
    CHECK_EQUAL(NdisMWriteLogData(log, data, 17), NDIS_STATUS_BUFFER_OVERFLOW);
    NdisMFlushLog(log);
    NdisMCloseLog(log);
}

/* ---- device objects ---- */

static NTSTATUS OnRequest(PDEVICE_OBJECT DeviceObject, PIRP Irp)
{
    UNREFERENCED_PARAMETER(DeviceObject);
    UNREFERENCED_PARAMETER(Irp);
    return STATUS_SUCCESS;
}

static void ProbeDevice(void)
{
    NDIS_STRING name = RTL_CONSTANT_STRING(L"\\Device\\NdisProbe");
    NDIS_STRING link = RTL_CONSTANT_STRING(L"\\DosDevices\\NdisProbe");
    PDRIVER_DISPATCH dispatch[IRP_MJ_MAXIMUM_FUNCTION + 1];
    NDIS_DEVICE_OBJECT_ATTRIBUTES attributes;
    PDEVICE_OBJECT device = NULL, second = NULL;
    NDIS_HANDLE handle = NULL, other = NULL;
    PUCHAR extension;

    NdisZeroMemory(dispatch, sizeof(dispatch));
    dispatch[IRP_MJ_CREATE] = OnRequest;
    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_DEVICE_OBJECT_ATTRIBUTES;
    attributes.Header.Revision = NDIS_DEVICE_OBJECT_ATTRIBUTES_REVISION_1;
    attributes.Header.Size = NDIS_SIZEOF_DEVICE_OBJECT_ATTRIBUTES_REVISION_1;
    attributes.DeviceName = &name;
    attributes.SymbolicName = &link;
    attributes.MajorFunctions = dispatch;
    attributes.ExtensionSize = 40;
    CHECK_EQUAL(NdisRegisterDeviceEx(DriverHandle, &attributes, &device, &handle), NDIS_STATUS_SUCCESS);
    CHECK(device != NULL && handle != NULL);
    if (device == NULL) {
        return;
    }
    CHECK(!(device->Flags & DO_DEVICE_INITIALIZING));
    extension = NdisGetDeviceReservedExtension(device);
    CHECK(extension != NULL && extension != device->DeviceExtension);
    CHECK_EQUAL(extension[0], 0);
    CHECK_EQUAL(extension[39], 0);
    CHECK(NdisRegisterDeviceEx(DriverHandle, &attributes, &second, &other) != NDIS_STATUS_SUCCESS); /* the name */
    CHECK(second == NULL);
    NdisDeregisterDeviceEx(handle);
    CHECK_EQUAL(NdisRegisterDeviceEx(DriverHandle, &attributes, &device, &handle), NDIS_STATUS_SUCCESS);
    NdisDeregisterDeviceEx(handle);
}

static void ProbeDeviceProperty(PADAPTER Adapter)
{
    PDEVICE_OBJECT physical = NULL, functional = NULL, next = NULL, again = NULL;
    PCM_RESOURCE_LIST raw = NULL, translated = NULL;

    NdisMGetDeviceProperty(Adapter->Handle, &physical, &functional, &next, &raw, &translated);
    CHECK(physical != NULL && functional != NULL && physical != functional);
    CHECK(next == physical);
    CHECK(raw != NULL && translated != NULL);
    if (raw != NULL && translated != NULL) {
        CHECK_EQUAL(raw->Count, 1);
        CHECK_EQUAL(translated->Count, 1);
        CHECK(raw->List[0].PartialResourceList.Count >= 1);
        CHECK_EQUAL(raw->List[0].PartialResourceList.Count, translated->List[0].PartialResourceList.Count);
        CHECK_EQUAL(raw->List[0].PartialResourceList.PartialDescriptors[0].Type, CmResourceTypePort);
    }
    NdisMGetDeviceProperty(Adapter->Handle, NULL, &again, NULL, NULL, NULL);
    CHECK(again == functional);
}

/* ---- configuration ---- */

static void ProbeConfiguration(PADAPTER Adapter)
{
    NDIS_CONFIGURATION_OBJECT object;
    NDIS_HANDLE configuration = NULL, subkey = NULL;
    NDIS_STATUS status = NDIS_STATUS_SUCCESS;
    NDIS_STRING name;
    WCHAR buffer[64];

    NdisZeroMemory(&object, sizeof(object));
    object.Header.Type = NDIS_OBJECT_TYPE_CONFIGURATION_OBJECT;
    object.Header.Revision = NDIS_CONFIGURATION_OBJECT_REVISION_1;
    object.Header.Size = NDIS_SIZEOF_CONFIGURATION_OBJECT_REVISION_1;
    object.NdisHandle = Adapter->Handle;
    CHECK_EQUAL(NdisOpenConfigurationEx(&object, &configuration), NDIS_STATUS_SUCCESS);
    if (configuration != NULL) {
        name.Buffer = buffer;
        name.Length = 0;
        name.MaximumLength = sizeof(buffer);
        NdisOpenConfigurationKeyByIndex(&status, configuration, 1000, &name, &subkey);
        CHECK_EQUAL(status, NDIS_STATUS_FAILURE);
        CHECK(subkey == NULL);
        NdisCloseConfiguration(configuration);
    }
}

/* ---- memory ---- */

static void ProbeMemory(PADAPTER Adapter)
{
    PNDIS_GENERIC_OBJECT object = NdisAllocateGenericObject(NULL, TAG, 20);
    PVOID memory = NdisAllocateMemoryWithTagPriority(Adapter->Handle, 64, TAG, NormalPoolPriority);
    NDIS_PHYSICAL_ADDRESS physical;
    PUCHAR shared = NULL;

    CHECK(object != NULL && memory != NULL);
    if (object != NULL) {
        CHECK_EQUAL(object->Header.Size, sizeof(*object));
        CHECK_EQUAL(((PUCHAR)(object + 1))[19], 0);
        NdisFreeGenericObject(object);
    }
    if (memory != NULL) {
        NdisFreeMemoryWithTagPriority(Adapter->Handle, memory, TAG);
    }

    NdisMAllocateSharedMemory(Adapter->Handle, 256, TRUE, (PVOID *)&shared, &physical);
    CHECK(shared != NULL);
    if (shared != NULL) {
        CHECK_EQUAL(MmGetPhysicalAddress(shared).QuadPart, physical.QuadPart);
        CHECK(physical.QuadPart + 256 <= 0x01000000); /* where the channel reaches */
        shared[255] = 1;
        NdisMFreeSharedMemory(Adapter->Handle, 256, TRUE, shared, physical);
    }
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    ProbeTimer();
    ProbeMiniportTimer(Adapter);
    ProbeCoalescableTimer(Adapter);
    ProbeReadWriteLock();
    ProbeStrings();
    ProbeInstanceName(Adapter);
    ProbeProcessors(Adapter);
    ProbeSystem();
    ProbePorts(Adapter);
    ProbeFiles();
    ProbeLog(Adapter);
    ProbeDevice();
    ProbeDeviceProperty(Adapter);
    ProbeConfiguration(Adapter);
    ProbeMemory(Adapter);
    return NDIS_STATUS_SUCCESS;
}

static void EndProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    EndChecks("probes_ndis_services");
}
