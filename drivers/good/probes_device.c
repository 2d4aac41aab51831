//@ device: cs8900
/*
 * probes_device.c - a device of NdisRegisterDeviceEx for applications to talk to
 *
 * What it answers is asked for by the test of the library that opens it.
 */
#define HOOK_INITIALIZE RegisterDevice
#define HOOK_HALT DeregisterDevice
#define HOOK_RELEASED Done
#include "../faulty/skeleton.h"

#include "check.h"

#define IOCTL_REVERSE CTL_CODE(FILE_DEVICE_NETWORK, 0x800, METHOD_BUFFERED, 0)
#define IOCTL_COUNT CTL_CODE(FILE_DEVICE_NETWORK, 0x801, METHOD_OUT_DIRECT, 0)
#define IOCTL_PROBE CTL_CODE(FILE_DEVICE_NETWORK, 0x802, METHOD_NEITHER, 0)
#define IOCTL_PEND CTL_CODE(FILE_DEVICE_NETWORK, 0x803, METHOD_BUFFERED, 0)
#define IOCTL_WHO CTL_CODE(FILE_DEVICE_NETWORK, 0x804, METHOD_BUFFERED, 0)
#define IOCTL_STOP CTL_CODE(FILE_DEVICE_NETWORK, 0x805, METHOD_BUFFERED, 0)

static NDIS_HANDLE DeviceHandle;
static PDEVICE_OBJECT DeviceObject;
static LONG Opens, Cleanups, Closes;
static UCHAR Written[64];
static ULONG WrittenLength;
static KBUGCHECK_CALLBACK_RECORD Record;
static KBUGCHECK_REASON_CALLBACK_RECORD Reason;

static void Stopping(PVOID Buffer, ULONG Length)
{
    DbgPrint("CALLBACK plain %d %d at %d\n", *(PULONG)Buffer, Length, KeGetCurrentIrql());
}

static void Dumping(KBUGCHECK_CALLBACK_REASON Why, struct _KBUGCHECK_REASON_CALLBACK_RECORD *Given, PVOID Data,
                    ULONG Length)
{
    UNREFERENCED_PARAMETER(Data);
    DbgPrint("CALLBACK reason %d %d %d\n", Why, Given == &Reason, Length != 0);
}

static NTSTATUS Finish(PIRP Irp, NTSTATUS Status, ULONG_PTR Information)
{
    Irp->IoStatus.Status = Status;
    Irp->IoStatus.Information = Information;
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
    return Status;
}

static NTSTATUS OpenClose(PDEVICE_OBJECT Device, PIRP Irp)
{
    PIO_STACK_LOCATION location = IoGetCurrentIrpStackLocation(Irp);

    CHECK(Device == DeviceObject && location->FileObject != NULL);
    switch (location->MajorFunction) {
    case IRP_MJ_CREATE:
        CHECK_EQUAL(Irp->RequestorMode, UserMode);
        if (location->FileObject->FileName.Length != 0) {
            return Finish(Irp, STATUS_OBJECT_NAME_NOT_FOUND, 0);
        }
        Opens++;
        location->FileObject->FsContext = &Opens;
        break;
    case IRP_MJ_CLEANUP:
        Cleanups++;
        break;
    default:
        CHECK(location->FileObject->FsContext == &Opens);
        Closes++;
        break;
    }
    return Finish(Irp, STATUS_SUCCESS, 0);
}

static NTSTATUS ReadWrite(PDEVICE_OBJECT Device, PIRP Irp)
{
    PIO_STACK_LOCATION location = IoGetCurrentIrpStackLocation(Irp);
    ULONG length = location->Parameters.Read.Length;

    UNREFERENCED_PARAMETER(Device);
    if (length > sizeof(Written)) {
        return Finish(Irp, STATUS_INVALID_BUFFER_SIZE, 0);
    }
    if (location->MajorFunction == IRP_MJ_WRITE) {
        RtlCopyMemory(Written, Irp->AssociatedIrp.SystemBuffer, length);
        WrittenLength = length;
    } else {
        length = min(length, WrittenLength);
        RtlCopyMemory(Irp->AssociatedIrp.SystemBuffer, Written, length);
    }
    return Finish(Irp, STATUS_SUCCESS, length);
}

static void Cancel(PDEVICE_OBJECT Device, PIRP Irp)
{
    UNREFERENCED_PARAMETER(Device);
    IoReleaseCancelSpinLock(Irp->CancelIrql);
    Finish(Irp, STATUS_CANCELLED, 0);
}

static NTSTATUS Control(PDEVICE_OBJECT Device, PIRP Irp)
{
    PIO_STACK_LOCATION location = IoGetCurrentIrpStackLocation(Irp);
    ULONG in = location->Parameters.DeviceIoControl.InputBufferLength;
    ULONG out = location->Parameters.DeviceIoControl.OutputBufferLength;
    PUCHAR bytes = Irp->AssociatedIrp.SystemBuffer, end;
    ULONG i;
    UCHAR swap;

    UNREFERENCED_PARAMETER(Device);
    switch (location->Parameters.DeviceIoControl.IoControlCode) {
    case IOCTL_REVERSE:
        if (out < in) {
            return Finish(Irp, STATUS_BUFFER_TOO_SMALL, 0);
        }
        for (end = bytes + in; in != 0 && bytes < --end; bytes++) {
            swap = *bytes;
            *bytes = *end;
            *end = swap;
        }
        return Finish(Irp, STATUS_SUCCESS, in);
    case IOCTL_COUNT:
        bytes = MmGetSystemAddressForMdlSafe(Irp->MdlAddress, NormalPagePriority);
        for (i = 0; i < out; i++) {
            bytes[i] = (UCHAR)i;
        }
        return Finish(Irp, STATUS_SUCCESS, out);
    case IOCTL_PROBE:
        ProbeForRead(location->Parameters.DeviceIoControl.Type3InputBuffer, in, 1);
        ProbeForWrite(Irp->UserBuffer, out, 1);
        RtlCopyMemory(Irp->UserBuffer, location->Parameters.DeviceIoControl.Type3InputBuffer, min(in, out));
        return Finish(Irp, STATUS_SUCCESS, min(in, out));
    case IOCTL_PEND:
        IoMarkIrpPending(Irp);
        IoSetCancelRoutine(Irp, Cancel);
        return STATUS_PENDING;
    case IOCTL_WHO:
        *(PULONG)bytes = IoGetRequestorProcessId(Irp);
        bytes[4] = IoIs32bitProcess(Irp);
        return Finish(Irp, STATUS_SUCCESS, 5);
    case IOCTL_STOP:
        KeBugCheckEx(0xE2, 1, 2, 3, 4);
    default:
        return Finish(Irp, STATUS_INVALID_DEVICE_REQUEST, 0);
    }
}

static NDIS_STATUS RegisterDevice(PADAPTER Adapter)
{
    static ULONG magic = 4711;
    NDIS_DEVICE_OBJECT_ATTRIBUTES attributes;
    PDRIVER_DISPATCH functions[IRP_MJ_MAXIMUM_FUNCTION + 1];
    UNICODE_STRING name, link;
    NTSTATUS status;

    UNREFERENCED_PARAMETER(Adapter);
    KeInitializeCallbackRecord(&Record);
    KeInitializeCallbackRecord(&Reason);
    CHECK(KeRegisterBugCheckCallback(&Record, Stopping, &magic, sizeof(magic), (PUCHAR)"probe"));
    CHECK(KeRegisterBugCheckReasonCallback(&Reason, Dumping, KbCallbackDumpIo, (PUCHAR)"probe"));
    RtlInitUnicodeString(&name, L"\\Device\\NdisProbe");
    RtlInitUnicodeString(&link, L"\\DosDevices\\NdisProbe");
    NdisZeroMemory(functions, sizeof(functions));
    functions[IRP_MJ_CREATE] = functions[IRP_MJ_CLEANUP] = functions[IRP_MJ_CLOSE] = OpenClose;
    functions[IRP_MJ_READ] = functions[IRP_MJ_WRITE] = ReadWrite;
    functions[IRP_MJ_DEVICE_CONTROL] = Control;
    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_DEVICE_OBJECT_ATTRIBUTES;
    attributes.Header.Revision = NDIS_DEVICE_OBJECT_ATTRIBUTES_REVISION_1;
    attributes.Header.Size = NDIS_SIZEOF_DEVICE_OBJECT_ATTRIBUTES_REVISION_1;
    attributes.DeviceName = &name;
    attributes.SymbolicName = &link;
    attributes.MajorFunctions = functions;
    attributes.ExtensionSize = 8;
    status = NdisRegisterDeviceEx(DriverHandle, &attributes, &DeviceObject, &DeviceHandle);
    CHECK_EQUAL(status, NDIS_STATUS_SUCCESS);
    DeviceObject->Flags |= DO_BUFFERED_IO;
    return status;
}

static void DeregisterDevice(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    NdisDeregisterDeviceEx(DeviceHandle);
    CHECK(KeDeregisterBugCheckCallback(&Record) && KeDeregisterBugCheckReasonCallback(&Reason));
    CHECK_EQUAL(Opens, Closes);
    CHECK_EQUAL(Cleanups, Closes);
}

static void Done(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    EndChecks("probes_device");
}
