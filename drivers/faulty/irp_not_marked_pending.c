//@ device: none
//@ expect: MarkIrpPending IofCallDriver
//@ expect: IrpNotCompleted IofCallDriver
//@ expect: IrpFreed IoFreeIrp
/*
 * irp_not_marked_pending.c - a dispatch routine keeps an IRP without marking it
 * pending, another keeps one and says success, and one that it has is freed
 */
#include <ntddk.h>

static PDEVICE_OBJECT Device;
static PIRP Kept;

static NTSTATUS Dispatch(PDEVICE_OBJECT Object, PIRP Irp)
{
    UNREFERENCED_PARAMETER(Object);
    Kept = Irp;
    return IoGetCurrentIrpStackLocation(Irp)->MajorFunction == IRP_MJ_READ ? STATUS_PENDING : STATUS_SUCCESS;
}

static NTSTATUS TakeBack(PDEVICE_OBJECT Object, PIRP Irp, PVOID Context)
{
    UNREFERENCED_PARAMETER(Object);
    UNREFERENCED_PARAMETER(Irp);
    UNREFERENCED_PARAMETER(Context);
    return STATUS_MORE_PROCESSING_REQUIRED;
}

static void Send(UCHAR Major, BOOLEAN FreeTooEarly)
{
    PIRP irp = IoAllocateIrp(Device->StackSize, FALSE);

    IoGetNextIrpStackLocation(irp)->MajorFunction = Major;
    IoSetCompletionRoutine(irp, TakeBack, NULL, TRUE, TRUE, TRUE);
    IoCallDriver(Device, irp);
    if (FreeTooEarly) {
        IoFreeIrp(irp);
    }
    Kept->IoStatus.Status = STATUS_SUCCESS;
    IoCompleteRequest(Kept, IO_NO_INCREMENT);
    IoFreeIrp(irp);
}

static void Unload(PDRIVER_OBJECT Driver)
{
    UNREFERENCED_PARAMETER(Driver);
    IoDeleteDevice(Device);
}

DRIVER_INITIALIZE DriverEntry;
NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING RegistryPath)
{
    UNREFERENCED_PARAMETER(RegistryPath);
    Driver->DriverUnload = Unload;
    Driver->MajorFunction[IRP_MJ_READ] = Driver->MajorFunction[IRP_MJ_WRITE] = Dispatch;
    IoCreateDevice(Driver, 0, NULL, FILE_DEVICE_UNKNOWN, 0, FALSE, &Device);
    Send(IRP_MJ_READ, TRUE);
    Send(IRP_MJ_WRITE, FALSE);
    return STATUS_SUCCESS;
}
