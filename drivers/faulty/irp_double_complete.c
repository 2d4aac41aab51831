//@ device: none
//@ stop: MULTIPLE_IRP_COMPLETE_REQUESTS
/*
 * irp_double_complete.c - a dispatch routine completes its IRP twice
 */
#include <ntddk.h>

static PDEVICE_OBJECT Device;

static NTSTATUS Dispatch(PDEVICE_OBJECT Object, PIRP Irp)
{
    UNREFERENCED_PARAMETER(Object);
    Irp->IoStatus.Status = STATUS_SUCCESS;
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
    return STATUS_SUCCESS;
}

DRIVER_INITIALIZE DriverEntry;
NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING RegistryPath)
{
    UNICODE_STRING name;
    PFILE_OBJECT file;
    PDEVICE_OBJECT top;

    UNREFERENCED_PARAMETER(RegistryPath);
    Driver->MajorFunction[IRP_MJ_CREATE] = Dispatch;
    RtlInitUnicodeString(&name, L"\\Device\\Twice");
    IoCreateDevice(Driver, 0, &name, FILE_DEVICE_UNKNOWN, 0, FALSE, &Device);
    Device->Flags &= ~DO_DEVICE_INITIALIZING;
    return IoGetDeviceObjectPointer(&name, FILE_READ_DATA, &file, &top);
}
