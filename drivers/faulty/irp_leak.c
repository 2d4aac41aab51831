//@ device: none
//@ expect: ResourceNotReleased -
/*
 * irp_leak.c - an IRP that is allocated and never freed
 */
#include <ntddk.h>

static void Unload(PDRIVER_OBJECT Driver)
{
    UNREFERENCED_PARAMETER(Driver);
}

DRIVER_INITIALIZE DriverEntry;
NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING RegistryPath)
{
    UNREFERENCED_PARAMETER(RegistryPath);
    Driver->DriverUnload = Unload;
    return IoAllocateIrp(1, FALSE) == NULL ? STATUS_INSUFFICIENT_RESOURCES : STATUS_SUCCESS;
}
