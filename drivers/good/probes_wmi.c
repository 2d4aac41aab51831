//@ device: none
/*
 * probes_wmi.c - WMI blocks, event tracing, power settings, bug check callbacks
 */
#include <ntddk.h>

#include "check.h"

#define BLOCK_SIZE 12

static const GUID Block = { 0x1f0c2d3e, 0x4b5a, 0x4c6d, { 0x87, 0x98, 1, 2, 3, 4, 5, 6 } };
static const GUID SmBios = { 0x8f680850, 0xa584, 0x11d1, { 0xbf, 0x38, 0, 0xa0, 0xc9, 6, 0x29, 0x10 } };
static const GUID Provider = { 0x2f0c2d3e, 0x4b5a, 0x4c6d, { 0x87, 0x98, 1, 2, 3, 4, 5, 7 } };
static const GUID PowerSource = { 0x5d3e9a59, 0xe9d5, 0x4b00, { 0xa6, 0xbd, 0xff, 0x34, 0xff, 0x51, 0x65, 0x48 } };
static const GUID Custom = { 0x3f0c2d3e, 0x4b5a, 0x4c6d, { 0x87, 0x98, 1, 2, 3, 4, 5, 8 } };
static PDEVICE_OBJECT Device;
static LONG Registrations, Queries, Settings;
static ULONG Source = 99;
static KEVENT Registered;

static NTSTATUS Finish(PIRP Irp, NTSTATUS Status, ULONG_PTR Information)
{
    Irp->IoStatus.Status = Status;
    Irp->IoStatus.Information = Information;
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
    return Status;
}

/* WMIREGINFO with one WMIREGGUID; WNODE_ALL_DATA with one instance of fixed size. */
static NTSTATUS SystemControl(PDEVICE_OBJECT Object, PIRP Irp)
{
    PIO_STACK_LOCATION location = IoGetCurrentIrpStackLocation(Irp);
    PULONG words = location->Parameters.WMI.Buffer;

    CHECK(Object == Device && location->Parameters.WMI.ProviderId == (ULONG_PTR)Device);
    switch (location->MinorFunction) {
    case IRP_MN_REGINFO_EX:
        CHECK(location->Parameters.WMI.BufferSize >= 56);
        RtlZeroMemory(words, 56);
        words[0] = 56;
        words[4] = 1;
        RtlCopyMemory(&words[6], &Block, sizeof(GUID));
        words[11] = 1;
        InterlockedIncrement(&Registrations);
        KeSetEvent(&Registered, 0, FALSE);
        return Finish(Irp, STATUS_SUCCESS, 56);
    case IRP_MN_QUERY_ALL_DATA:
        CHECK(RtlCompareMemory(location->Parameters.WMI.DataPath, &Block, sizeof(GUID)) == sizeof(GUID));
        words[0] = 72 + BLOCK_SIZE;
        words[12] = 72;
        words[13] = 1;
        words[15] = BLOCK_SIZE;
        words[18] = 0x11111111;
        words[19] = 0x22222222;
        words[20] = 0x33333333;
        InterlockedIncrement(&Queries);
        return Finish(Irp, STATUS_SUCCESS, 72 + BLOCK_SIZE);
    default:
        return Finish(Irp, Irp->IoStatus.Status, 0);
    }
}

static void Blocks(void)
{
    PULONG node;
    PVOID block;
    ULONG size = 0, data;
    LARGE_INTEGER while_;

    CHECK_EQUAL(IoWMIOpenBlock(&SmBios, 1, &block), STATUS_SUCCESS);
    CHECK_EQUAL(IoWMIQueryAllData(block, &size, NULL), STATUS_BUFFER_TOO_SMALL);
    CHECK(size > 100);
    node = ExAllocatePoolWithTag(NonPagedPoolNx, size, 0x31696D57);
    CHECK_EQUAL(IoWMIQueryAllData(block, &size, node), STATUS_SUCCESS);
    data = node[12];
    CHECK_EQUAL(((PUCHAR)node)[data + 1], 2); /* SMBIOS 2.x */
    CHECK_EQUAL(((PUCHAR)node)[data + 8], 0); /* the firmware's structure comes first */
    ExFreePool(node);
    ObDereferenceObject(block);

    CHECK_EQUAL(IoWMIOpenBlock(&Block, 1, &block), STATUS_WMI_GUID_NOT_FOUND);
    CHECK_EQUAL(IoWMIRegistrationControl(Device, WMIREG_ACTION_REGISTER), STATUS_SUCCESS);
    KeWaitForSingleObject(&Registered, Executive, KernelMode, FALSE, NULL);
    while_.QuadPart = -10 * 10000;
    KeDelayExecutionThread(KernelMode, FALSE, &while_);
    CHECK_EQUAL(Registrations, 1);
    CHECK_EQUAL(IoWMIOpenBlock(&Block, 1, &block), STATUS_SUCCESS);
    size = 256;
    node = ExAllocatePoolWithTag(NonPagedPoolNx, size, 0x31696D57);
    CHECK_EQUAL(IoWMIQueryAllData(block, &size, node), STATUS_SUCCESS);
    CHECK_EQUAL(Queries, 1);
    CHECK_EQUAL(node[18], 0x11111111);
    CHECK_EQUAL(node[20], 0x33333333);
    ObDereferenceObject(block);

    /* The node becomes an event, which WMI frees. */
    RtlZeroMemory(node, 64);
    node[0] = 64;
    RtlCopyMemory(&node[6], &Block, sizeof(GUID));
    node[11] = 0x8; /* WNODE_FLAG_EVENT_ITEM */
    CHECK_EQUAL(IoWMIWriteEvent(node), STATUS_SUCCESS);
    CHECK_EQUAL(IoWMIRegistrationControl(Device, WMIREG_ACTION_DEREGISTER), STATUS_SUCCESS);
    CHECK_EQUAL(IoWMIRegistrationControl(Device, 77), STATUS_INVALID_PARAMETER);
    CHECK_EQUAL(IoWMIOpenBlock(&Block, 1, &block), STATUS_WMI_GUID_NOT_FOUND);
}

static void Tracing(void)
{
    struct {
        USHORT Id;
        UCHAR Version, Channel, Level, Opcode;
        USHORT Task;
        ULONGLONG Keyword;
    } event = { 7, 0, 0, 4, 0, 0, 1 };
    struct {
        ULONGLONG Ptr;
        ULONG Size, Reserved;
    } data = { (ULONG_PTR)"hello", 5, 0 };
    REGHANDLE handle;

    CHECK_EQUAL(EtwRegister(&Provider, NULL, NULL, &handle), STATUS_SUCCESS);
    CHECK(!EtwProviderEnabled(handle, 1, 0) && !EtwEventEnabled(handle, (PCEVENT_DESCRIPTOR)&event));
    CHECK_EQUAL(EtwWrite(handle, (PCEVENT_DESCRIPTOR)&event, NULL, 1, (PEVENT_DATA_DESCRIPTOR)&data),
                STATUS_SUCCESS);
    CHECK_EQUAL(EtwWriteTransfer(handle, (PCEVENT_DESCRIPTOR)&event, NULL, NULL, 1,
                                 (PEVENT_DATA_DESCRIPTOR)&data),
                STATUS_SUCCESS);
    CHECK_EQUAL(EtwWriteEx(handle, (PCEVENT_DESCRIPTOR)&event, 0, 0, NULL, NULL, 0, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(EtwWriteString(handle, 1, 0, NULL, L"text"), STATUS_SUCCESS);
    CHECK_EQUAL(EtwWrite(handle, (PCEVENT_DESCRIPTOR)&event, NULL, 129, (PEVENT_DATA_DESCRIPTOR)&data),
                STATUS_INVALID_PARAMETER);
    CHECK_EQUAL(EtwUnregister(handle), STATUS_SUCCESS);
    CHECK_EQUAL(EtwWrite(handle, (PCEVENT_DESCRIPTOR)&event, NULL, 0, NULL), STATUS_INVALID_HANDLE);
}

static NTSTATUS Setting(LPCGUID Guid, PVOID Value, ULONG Length, PVOID Context)
{
    CHECK(RtlCompareMemory(Guid, &PowerSource, sizeof(GUID)) == sizeof(GUID));
    CHECK(Context == &Source);
    CHECK_EQUAL(Length, 4);
    Source = *(PULONG)Value;
    InterlockedIncrement(&Settings);
    return STATUS_SUCCESS;
}

static void Power(void)
{
    PVOID handle, other;

    CHECK_EQUAL(PoRegisterPowerSettingCallback(Device, &PowerSource, Setting, &Source, &handle),
                STATUS_SUCCESS);
    CHECK_EQUAL(Settings, 1);
    CHECK_EQUAL(Source, 0); /* mains */
    CHECK_EQUAL(PoRegisterPowerSettingCallback(NULL, &Custom, Setting, NULL, &other), STATUS_SUCCESS);
    CHECK_EQUAL(Settings, 1);
    CHECK_EQUAL(PoUnregisterPowerSettingCallback(other), STATUS_SUCCESS);
    CHECK_EQUAL(PoUnregisterPowerSettingCallback(handle), STATUS_SUCCESS);
}

static void NeverCalled(PVOID Buffer, ULONG Length)
{
    UNREFERENCED_PARAMETER(Buffer);
    UNREFERENCED_PARAMETER(Length);
    CHECK(FALSE);
}

static void BugChecks(void)
{
    static KBUGCHECK_CALLBACK_RECORD record;
    static KBUGCHECK_REASON_CALLBACK_RECORD reason;

    KeInitializeCallbackRecord(&record);
    KeInitializeCallbackRecord(&reason);
    CHECK(!KeDeregisterBugCheckCallback(&record));
    CHECK(KeRegisterBugCheckCallback(&record, NeverCalled, NULL, 0, (PUCHAR)"probe"));
    CHECK(!KeRegisterBugCheckCallback(&record, NeverCalled, NULL, 0, (PUCHAR)"probe"));
    CHECK_EQUAL(record.State, 1);
    CHECK(KeDeregisterBugCheckCallback(&record));
    CHECK_EQUAL(record.State, 0);
    CHECK(KeRegisterBugCheckReasonCallback(&reason, (PKBUGCHECK_REASON_CALLBACK_ROUTINE)(PVOID)NeverCalled,
                                           KbCallbackSecondaryDumpData, (PUCHAR)"probe"));
    CHECK(KeDeregisterBugCheckReasonCallback(&reason));
    CHECK(!KeDeregisterBugCheckReasonCallback(&reason));
}

static void Unload(PDRIVER_OBJECT Driver)
{
    UNREFERENCED_PARAMETER(Driver);
    EndChecks("probes_wmi");
}

DRIVER_INITIALIZE DriverEntry;
NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING RegistryPath)
{
    UNREFERENCED_PARAMETER(RegistryPath);
    Driver->DriverUnload = Unload;
    Driver->MajorFunction[IRP_MJ_SYSTEM_CONTROL] = SystemControl;
    KeInitializeEvent(&Registered, NotificationEvent, FALSE);
    CHECK_EQUAL(IoCreateDevice(Driver, 0, NULL, FILE_DEVICE_UNKNOWN, 0, FALSE, &Device), STATUS_SUCCESS);
    Blocks();
    Tracing();
    Power();
    BugChecks();
    IoDeleteDevice(Device);
    return STATUS_SUCCESS;
}
