//@ device: none
//@ expect: ResourceNotReleased -
//@ expect: RemoveLock IoReleaseRemoveLockEx
/*
 * remove_lock_kept.c - a remove lock that is acquired and not released, and one
 * that is released and was not acquired
 */
#include <ntddk.h>

static IO_REMOVE_LOCK First, Second;

static void Unload(PDRIVER_OBJECT Driver)
{
    UNREFERENCED_PARAMETER(Driver);
}

DRIVER_INITIALIZE DriverEntry;
NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING RegistryPath)
{
    UNREFERENCED_PARAMETER(RegistryPath);
    Driver->DriverUnload = Unload;
    IoInitializeRemoveLock(&First, 0x6B634C52, 0, 0);
    IoInitializeRemoveLock(&Second, 0x6B634C52, 0, 0);
    IoAcquireRemoveLock(&First, &First);
    IoReleaseRemoveLock(&Second, &Second);
    return STATUS_SUCCESS;
}
