//@ device: none
//@ expect: ResourceNotReleased -
/*
 * registrations_kept.c - a driver is unloaded and its power setting callback, its
 * event provider and its bug check callback are registered still
 */
#include <ntddk.h>

static const GUID Guid = { 0x5d3e9a59, 0xe9d5, 0x4b00, { 0xa6, 0xbd, 0xff, 0x34, 0xff, 0x51, 0x65, 0x48 } };
static KBUGCHECK_CALLBACK_RECORD Record;

static NTSTATUS Setting(LPCGUID Guid_, PVOID Value, ULONG Length, PVOID Context)
{
    UNREFERENCED_PARAMETER(Guid_);
    UNREFERENCED_PARAMETER(Value);
    UNREFERENCED_PARAMETER(Length);
    UNREFERENCED_PARAMETER(Context);
    return STATUS_SUCCESS;
}

static void Stopping(PVOID Buffer, ULONG Length)
{
    UNREFERENCED_PARAMETER(Buffer);
    UNREFERENCED_PARAMETER(Length);
}

static void Unload(PDRIVER_OBJECT Driver)
{
    UNREFERENCED_PARAMETER(Driver);
}

DRIVER_INITIALIZE DriverEntry;
NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING RegistryPath)
{
    REGHANDLE provider;
    PVOID handle;

    UNREFERENCED_PARAMETER(RegistryPath);
    Driver->DriverUnload = Unload;
    PoRegisterPowerSettingCallback(NULL, &Guid, Setting, NULL, &handle);
    EtwRegister(&Guid, NULL, NULL, &provider);
    KeInitializeCallbackRecord(&Record);
    KeRegisterBugCheckCallback(&Record, Stopping, NULL, 0, (PUCHAR)"kept");
    return STATUS_SUCCESS;
}
