//@ device: cs8900
/*
 * probes_pnp_io.c - an adapter's device stack: what the bus driver says of it, its
 * interfaces, PnP and power IRPs, and interrupts by its PDO
 */
#define HOOK_INITIALIZE Look
#define HOOK_RESTART CheckHeard
#define HOOK_RELEASED Done
#include "../faulty/skeleton.h"

#include "check.h"

static DRIVER_NOTIFICATION_CALLBACK_ROUTINE Heard;
static const GUID Class = { 0x7e0a2f41, 0x1d5c, 0x4b52, { 0x9a, 1, 2, 3, 4, 5, 6, 7 } };
static const GUID Arrival = { 0xcb3a4004, 0x46f0, 0x11d0, { 0xb0, 0x8f, 0, 0x60, 0x97, 0x13, 5, 0x3f } };
static PVOID Notification, Second;
static UNICODE_STRING Link;
static LONG Arrivals, Removals, PowerCompleted;

static NTSTATUS Heard(PVOID Structure, PVOID Context)
{
    PDEVICE_INTERFACE_CHANGE_NOTIFICATION change = Structure;

    CHECK(KeGetCurrentIrql() == PASSIVE_LEVEL);
    CHECK(Context == &Link);
    CHECK_EQUAL(change->Version, 1);
    CHECK_EQUAL(change->Size, sizeof(*change));
    CHECK(RtlCompareMemory(&change->InterfaceClassGuid, &Class, sizeof(GUID)) == sizeof(GUID));
    CHECK_EQUAL(change->SymbolicLinkName->Length, Link.Length);
    if (RtlCompareMemory(&change->Event, &Arrival, sizeof(GUID)) == sizeof(GUID)) {
        InterlockedIncrement(&Arrivals);
    } else {
        InterlockedIncrement(&Removals);
    }
    return STATUS_SUCCESS;
}

static void Properties(PDEVICE_OBJECT Pdo)
{
    WCHAR text[128];
    ULONG length, number;
    USHORT node = 7;
    HANDLE key;

    CHECK_EQUAL(IoGetDeviceProperty(Pdo, DevicePropertyLegacyBusType, sizeof(number), &number, &length),
                STATUS_SUCCESS);
    CHECK_EQUAL(number, Isa);
    CHECK_EQUAL(length, 4);
    CHECK_EQUAL(IoGetDeviceProperty(Pdo, DevicePropertyBusNumber, sizeof(number), &number, &length),
                STATUS_SUCCESS);
    CHECK_EQUAL(number, 0);
    CHECK_EQUAL(IoGetDeviceProperty(Pdo, DevicePropertyAddress, sizeof(number), &number, &length),
                STATUS_SUCCESS);
    CHECK_EQUAL(number, 0xFFFFFFFF);
    CHECK_EQUAL(IoGetDeviceProperty(Pdo, DevicePropertyEnumeratorName, 0, NULL, &length),
                STATUS_BUFFER_TOO_SMALL);
    CHECK_EQUAL(length, 8); /* "ISA" and its terminator */
    CHECK_EQUAL(IoGetDeviceProperty(Pdo, DevicePropertyEnumeratorName, sizeof(text), text, &length),
                STATUS_SUCCESS);
    CHECK(text[0] == L'I' && text[2] == L'A' && text[3] == 0);
    CHECK_EQUAL(IoGetDeviceProperty(Pdo, DevicePropertyHardwareID, sizeof(text), text, &length),
                STATUS_SUCCESS);
    CHECK(length >= 4 && text[length / 2 - 1] == 0 && text[length / 2 - 2] == 0);
    CHECK_EQUAL(IoGetDeviceProperty(Pdo, DevicePropertyPhysicalDeviceObjectName, sizeof(text), text, &length),
                STATUS_SUCCESS);
    CHECK(text[0] == L'\\' && text[1] == L'D');
    CHECK_EQUAL(IoGetDeviceProperty(Pdo, DevicePropertyBootConfiguration, 0, NULL, &length),
                STATUS_BUFFER_TOO_SMALL);
    CHECK(length > sizeof(CM_RESOURCE_LIST));
    CHECK_EQUAL(IoGetDeviceProperty(Pdo, 99, sizeof(text), text, &length), STATUS_INVALID_PARAMETER_2);
    CHECK_EQUAL(IoGetDeviceProperty(Pdo->AttachedDevice, DevicePropertyAddress, sizeof(text), text, &length),
                STATUS_INVALID_DEVICE_REQUEST);
    CHECK_EQUAL(IoGetDeviceNumaNode(Pdo, &node), STATUS_SUCCESS);
    CHECK_EQUAL(node, 0);
    CHECK_EQUAL(IoOpenDeviceRegistryKey(Pdo, PLUGPLAY_REGKEY_DRIVER, KEY_READ, &key), STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(key), STATUS_SUCCESS);
    CHECK_EQUAL(IoOpenDeviceRegistryKey(Pdo, 77, KEY_READ, &key), STATUS_INVALID_PARAMETER);
}

static NTSTATUS Ask(PDEVICE_OBJECT Device, UCHAR Minor, PVOID First, PULONG_PTR Information)
{
    IO_STATUS_BLOCK status;
    KEVENT event;
    PIRP irp;
    NTSTATUS result;

    KeInitializeEvent(&event, NotificationEvent, FALSE);
    irp = IoBuildSynchronousFsdRequest(IRP_MJ_PNP, Device, NULL, 0, NULL, &event, &status);
    irp->IoStatus.Status = STATUS_NOT_SUPPORTED;
    IoGetNextIrpStackLocation(irp)->MinorFunction = Minor;
    IoGetNextIrpStackLocation(irp)->Parameters.Others.Argument1 = First;
    result = IoCallDriver(Device, irp);
    if (result == STATUS_PENDING) {
        KeWaitForSingleObject(&event, Executive, KernelMode, FALSE, NULL);
        result = status.Status;
    }
    *Information = status.Information;
    return result;
}

static void PnpIrps(PDEVICE_OBJECT Fdo)
{
    DEVICE_CAPABILITIES capabilities;
    ULONG_PTR information;
    PWSTR id;

    RtlZeroMemory(&capabilities, sizeof(capabilities));
    capabilities.Size = sizeof(capabilities);
    capabilities.Version = 1;
    capabilities.Address = capabilities.UINumber = (ULONG)-1;
    CHECK_EQUAL(Ask(Fdo, IRP_MN_QUERY_CAPABILITIES, &capabilities, &information), STATUS_SUCCESS);
    CHECK_EQUAL(capabilities.DeviceState[PowerSystemWorking], PowerDeviceD0);
    CHECK_EQUAL(capabilities.DeviceState[PowerSystemSleeping3], PowerDeviceD3);
    CHECK_EQUAL(Ask(Fdo, IRP_MN_QUERY_ID, (PVOID)(ULONG_PTR)BusQueryInstanceID, &information),
                STATUS_SUCCESS);
    id = (PWSTR)information;
    CHECK(id != NULL && id[0] == L'0');
    ExFreePool(id);
    /* The ISA bus has no configuration space: no interface, no answer. */
    CHECK_EQUAL(Ask(Fdo, IRP_MN_QUERY_INTERFACE, NULL, &information), STATUS_NOT_SUPPORTED);
    CHECK_EQUAL(Ask(Fdo, IRP_MN_QUERY_PNP_DEVICE_STATE, NULL, &information), STATUS_SUCCESS);
}

static void PowerDone(PDEVICE_OBJECT Device, UCHAR Minor, POWER_STATE State, PVOID Context,
                      PIO_STATUS_BLOCK Status)
{
    CHECK(Device == Context && Minor == IRP_MN_SET_POWER);
    CHECK_EQUAL(State.DeviceState, PowerDeviceD0);
    CHECK_EQUAL(Status->Status, STATUS_SUCCESS);
    InterlockedIncrement(&PowerCompleted);
}

static void PowerIrps(PDEVICE_OBJECT Pdo)
{
    POWER_STATE state, old;
    PIRP irp;
    KEVENT event;
    IO_STATUS_BLOCK status;

    state.DeviceState = PowerDeviceD0;
    CHECK_EQUAL(PoRequestPowerIrp(Pdo, IRP_MN_SET_POWER, state, PowerDone, Pdo, NULL), STATUS_PENDING);
    CHECK_EQUAL(PowerCompleted, 1);
    CHECK_EQUAL(PoRequestPowerIrp(Pdo, 0x33, state, PowerDone, Pdo, NULL), STATUS_INVALID_PARAMETER_2);
    old = PoSetPowerState(Pdo->AttachedDevice, DevicePowerState, state);
    CHECK_EQUAL(old.DeviceState, PowerDeviceD0);
    state.DeviceState = PowerDeviceD3;
    PoSetPowerState(Pdo->AttachedDevice, DevicePowerState, state);
    state.DeviceState = PowerDeviceD0;
    old = PoSetPowerState(Pdo->AttachedDevice, DevicePowerState, state);
    CHECK_EQUAL(old.DeviceState, PowerDeviceD3);

    KeInitializeEvent(&event, NotificationEvent, FALSE);
    irp = IoBuildSynchronousFsdRequest(IRP_MJ_POWER, Pdo, NULL, 0, NULL, &event, &status);
    irp->IoStatus.Status = STATUS_NOT_SUPPORTED;
    IoGetNextIrpStackLocation(irp)->MinorFunction = IRP_MN_QUERY_POWER;
    IoGetNextIrpStackLocation(irp)->Parameters.Power.Type = DevicePowerState;
    PoStartNextPowerIrp(irp);
    CHECK_EQUAL(PoCallDriver(Pdo, irp), STATUS_SUCCESS);
}

static void Interfaces(PDEVICE_OBJECT Pdo, PDRIVER_OBJECT Driver)
{
    PWSTR list;
    PFILE_OBJECT file;
    PDEVICE_OBJECT top;

    CHECK_EQUAL(IoRegisterDeviceInterface(Pdo, &Class, NULL, &Link), STATUS_SUCCESS);
    CHECK(Link.Buffer[0] == L'\\' && Link.Buffer[1] == L'?');
    CHECK_EQUAL(IoRegisterPlugPlayNotification(EventCategoryDeviceInterfaceChange, 0, (PVOID)&Class, Driver,
                                               Heard, &Link, &Notification),
                STATUS_SUCCESS);
    CHECK_EQUAL(IoGetDeviceInterfaces(&Class, NULL, 0, &list), STATUS_SUCCESS);
    CHECK_EQUAL(list[0], 0);
    ExFreePool(list);
    CHECK_EQUAL(IoSetDeviceInterfaceState(&Link, TRUE), STATUS_SUCCESS);
    CHECK_EQUAL(IoSetDeviceInterfaceState(&Link, TRUE), STATUS_OBJECT_NAME_EXISTS);
    CHECK_EQUAL(IoGetDeviceInterfaces(&Class, Pdo, 0, &list), STATUS_SUCCESS);
    CHECK(list[0] == L'\\' && list[Link.Length / 2] == 0 && list[Link.Length / 2 + 1] == 0);
    ExFreePool(list);
    CHECK_EQUAL(IoRegisterPlugPlayNotification(EventCategoryDeviceInterfaceChange,
                                               PNPNOTIFY_DEVICE_INTERFACE_INCLUDE_EXISTING_INTERFACES,
                                               (PVOID)&Class, Driver, Heard, &Link, &Second),
                STATUS_SUCCESS);
    CHECK_EQUAL(IoRegisterPlugPlayNotification(EventCategoryReserved, 0, NULL, Driver, Heard, NULL,
                                               (PVOID *)&list),
                STATUS_INVALID_PARAMETER);
    CHECK_EQUAL(IoGetDeviceObjectPointer(&Link, FILE_READ_DATA, &file, &top), STATUS_SUCCESS);
    CHECK(top == Pdo->AttachedDevice);
    ObDereferenceObject(file);
}

static void Interrupts(PDEVICE_OBJECT Pdo)
{
    IO_CONNECT_INTERRUPT_PARAMETERS connect;

    RtlZeroMemory(&connect, sizeof(connect));
    connect.Version = CONNECT_MESSAGE_BASED;
    connect.MessageBased.PhysicalDeviceObject = Pdo;
    /* No messages, and no routine for the line. */
    CHECK_EQUAL(IoConnectInterruptEx(&connect), STATUS_NOT_FOUND);
}

static NDIS_STATUS Look(PADAPTER Adapter)
{
    PDEVICE_OBJECT pdo, fdo, next;
    PCM_RESOURCE_LIST raw, translated;

    NdisMGetDeviceProperty(Adapter->Handle, &pdo, &fdo, &next, &raw, &translated);
    CHECK(next == pdo && pdo->AttachedDevice == fdo && IoGetAttachedDevice(pdo) == fdo);
    CHECK_EQUAL(fdo->StackSize, pdo->StackSize + 1);
    CHECK(pdo->Flags & DO_BUS_ENUMERATED_DEVICE);
    CHECK(!((pdo->Flags | fdo->Flags) & DO_DEVICE_INITIALIZING));
    CHECK(pdo->DriverObject != fdo->DriverObject && fdo->DriverObject->DeviceObject == fdo);
    Properties(pdo);
    PnpIrps(fdo);
    PowerIrps(pdo);
    Interfaces(pdo, fdo->DriverObject);
    Interrupts(pdo);
    return NDIS_STATUS_SUCCESS;
}

static void CheckHeard(PADAPTER Adapter)
{
    LARGE_INTEGER while_;

    UNREFERENCED_PARAMETER(Adapter);
    while_.QuadPart = -100 * 10000;
    KeDelayExecutionThread(KernelMode, FALSE, &while_);
    CHECK_EQUAL(Arrivals, 2);
    CHECK_EQUAL(Removals, 0);
}

static void Done(PADAPTER Adapter)
{
    LARGE_INTEGER while_;

    UNREFERENCED_PARAMETER(Adapter);
    CHECK_EQUAL(IoUnregisterPlugPlayNotificationEx(Second), STATUS_SUCCESS);
    CHECK_EQUAL(IoSetDeviceInterfaceState(&Link, FALSE), STATUS_SUCCESS);
    while_.QuadPart = -100 * 10000;
    KeDelayExecutionThread(KernelMode, FALSE, &while_);
    CHECK_EQUAL(Removals, 1);
    CHECK_EQUAL(IoUnregisterPlugPlayNotification(Notification), STATUS_SUCCESS);
    RtlFreeUnicodeString(&Link);
    EndChecks("probes_pnp_io");
}
