//@ device: none
/*
 * probes_irp.c - IRPs on their way down a stack of two devices and up again
 *
 * A driver without an adapter: all of it happens in DriverEntry.
 */
#include <ntddk.h>

#include "check.h"

#define TAG 0x71724950 /* "PIrq" */
#define IOCTL_HOLD CTL_CODE(0x22, 0x800, METHOD_BUFFERED, 0)
#define IOCTL_ADD CTL_CODE(0x22, 0x801, METHOD_BUFFERED, 0)
#define IOCTL_FILL CTL_CODE(0x22, 0x802, METHOD_OUT_DIRECT, 0)
#define IOCTL_SUM CTL_CODE(0x22, 0x803, METHOD_IN_DIRECT, 0)
#define IOCTL_SAME CTL_CODE(0x22, 0x804, METHOD_NEITHER, 0)
#define IOCTL_QUEUE CTL_CODE(0x22, 0x805, METHOD_BUFFERED, 0)
#define IOCTL_LATER CTL_CODE(0x22, 0x806, METHOD_BUFFERED, 0)
#define IOCTL_FAIL CTL_CODE(0x22, 0x807, METHOD_BUFFERED, 0)

static PDEVICE_OBJECT Lower, Upper;
static PIRP Held;
static IO_CSQ Queue;
static KSPIN_LOCK QueueLock;
static LIST_ENTRY Queued;
static PIO_WORKITEM Later;
static LONG Cancelled, Creates, Cleanups, Closes, UpperSaw, UpperPending;

/* ---- the queue's routines ---- */

static void QueueInsert(PIO_CSQ Csq, PIRP Irp)
{
    UNREFERENCED_PARAMETER(Csq);
    InsertTailList(&Queued, &Irp->Tail.Overlay.ListEntry);
}

static NTSTATUS QueueInsertEx(PIO_CSQ Csq, PIRP Irp, PVOID Context)
{
    if (Context != NULL) {
        return STATUS_UNSUCCESSFUL;
    }
    QueueInsert(Csq, Irp);
    return STATUS_SUCCESS;
}

static void QueueRemove(PIO_CSQ Csq, PIRP Irp)
{
    UNREFERENCED_PARAMETER(Csq);
    RemoveEntryList(&Irp->Tail.Overlay.ListEntry);
}

static PIRP QueuePeek(PIO_CSQ Csq, PIRP Irp, PVOID Context)
{
    PLIST_ENTRY next = Irp == NULL ? Queued.Flink : Irp->Tail.Overlay.ListEntry.Flink;

    UNREFERENCED_PARAMETER(Csq);
    UNREFERENCED_PARAMETER(Context);
    return next == &Queued ? NULL : CONTAINING_RECORD(next, IRP, Tail.Overlay.ListEntry);
}

static void QueueAcquire(PIO_CSQ Csq, PKIRQL Irql)
{
    UNREFERENCED_PARAMETER(Csq);
    KeAcquireSpinLock(&QueueLock, Irql);
}

static void QueueRelease(PIO_CSQ Csq, KIRQL Irql)
{
    UNREFERENCED_PARAMETER(Csq);
    KeReleaseSpinLock(&QueueLock, Irql);
}

static void QueueCancelled(PIO_CSQ Csq, PIRP Irp)
{
    UNREFERENCED_PARAMETER(Csq);
    InterlockedIncrement(&Cancelled);
    Irp->IoStatus.Status = STATUS_CANCELLED;
    Irp->IoStatus.Information = 0;
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

/* ---- the lower device ---- */

static NTSTATUS Finish(PIRP Irp, NTSTATUS Status, ULONG_PTR Information)
{
    Irp->IoStatus.Status = Status;
    Irp->IoStatus.Information = Information;
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
    return Status;
}

static void CancelHeld(PDEVICE_OBJECT Device, PIRP Irp)
{
    CHECK(Device == Lower && Irp == Held && Irp->Cancel);
    Held = NULL;
    IoReleaseCancelSpinLock(Irp->CancelIrql);
    CHECK(KeGetCurrentIrql() == PASSIVE_LEVEL);
    InterlockedIncrement(&Cancelled);
    Finish(Irp, STATUS_CANCELLED, 0);
}

static void CompleteLater(PDEVICE_OBJECT Device, PVOID Context)
{
    CHECK(Device == Lower && KeGetCurrentIrql() == PASSIVE_LEVEL);
    Finish(Context, STATUS_SUCCESS, 5);
}

static NTSTATUS LowerControl(PIRP Irp)
{
    PIO_STACK_LOCATION location = IoGetCurrentIrpStackLocation(Irp);
    ULONG in = location->Parameters.DeviceIoControl.InputBufferLength;
    ULONG out = location->Parameters.DeviceIoControl.OutputBufferLength;
    PULONG buffer = Irp->AssociatedIrp.SystemBuffer;
    PUCHAR bytes;
    ULONG i, sum = 0;

    switch (location->Parameters.DeviceIoControl.IoControlCode) {
    case IOCTL_HOLD:
        IoMarkIrpPending(Irp);
        Held = Irp;
        IoSetCancelRoutine(Irp, CancelHeld);
        return STATUS_PENDING;
    case IOCTL_ADD:
        CHECK_EQUAL(in, 8);
        CHECK_EQUAL(out, 4);
        buffer[0] += buffer[1];
        return Finish(Irp, STATUS_SUCCESS, 4);
    case IOCTL_FILL:
        CHECK_EQUAL(MmGetMdlByteCount(Irp->MdlAddress), out);
        bytes = MmGetSystemAddressForMdlSafe(Irp->MdlAddress, NormalPagePriority);
        RtlFillMemory(bytes, out, 0xA5);
        return Finish(Irp, STATUS_SUCCESS, out);
    case IOCTL_SUM:
        bytes = MmGetSystemAddressForMdlSafe(Irp->MdlAddress, NormalPagePriority);
        for (i = 0; i < out; i++) {
            sum += bytes[i];
        }
        return Finish(Irp, STATUS_SUCCESS, sum);
    case IOCTL_SAME:
        CHECK(Irp->AssociatedIrp.SystemBuffer == NULL && Irp->MdlAddress == NULL);
        RtlCopyMemory(Irp->UserBuffer, location->Parameters.DeviceIoControl.Type3InputBuffer, in);
        return Finish(Irp, STATUS_SUCCESS, in);
    case IOCTL_QUEUE:
        if (in == 1) {
            return NT_SUCCESS(IoCsqInsertIrpEx(&Queue, Irp, NULL, &Queue)) ? STATUS_PENDING
                                                                             : Finish(Irp, STATUS_UNSUCCESSFUL, 0);
        }
        IoCsqInsertIrp(&Queue, Irp, NULL);
        return STATUS_PENDING;
    case IOCTL_LATER:
        IoMarkIrpPending(Irp);
        IoQueueWorkItem(Later, CompleteLater, DelayedWorkQueue, Irp);
        return STATUS_PENDING;
    default:
        return Finish(Irp, STATUS_UNSUCCESSFUL, 0);
    }
}

static NTSTATUS LowerDispatch(PIRP Irp)
{
    PIO_STACK_LOCATION location = IoGetCurrentIrpStackLocation(Irp);
    ULONG i;

    CHECK(location->DeviceObject == Lower);
    switch (location->MajorFunction) {
    case IRP_MJ_CREATE:
        CHECK(location->FileObject != NULL && location->FileObject->DeviceObject == Lower);
        CHECK(location->Parameters.Create.SecurityContext != NULL);
        InterlockedIncrement(&Creates);
        return Finish(Irp, STATUS_SUCCESS, 0);
    case IRP_MJ_CLEANUP:
        InterlockedIncrement(&Cleanups);
        return Finish(Irp, STATUS_SUCCESS, 0);
    case IRP_MJ_CLOSE:
        InterlockedIncrement(&Closes);
        return Finish(Irp, STATUS_SUCCESS, 0);
    case IRP_MJ_READ:
        CHECK_EQUAL(location->Parameters.Read.ByteOffset.QuadPart, 0x100000002ULL);
        for (i = 0; i < location->Parameters.Read.Length; i++) {
            ((PUCHAR)Irp->AssociatedIrp.SystemBuffer)[i] = (UCHAR)i;
        }
        return Finish(Irp, STATUS_SUCCESS, location->Parameters.Read.Length - 1);
    default:
        return LowerControl(Irp);
    }
}

/* ---- the upper device ---- */

static NTSTATUS UpperComplete(PDEVICE_OBJECT Device, PIRP Irp, PVOID Context)
{
    CHECK(Device == Upper && Context == &UpperSaw);
    InterlockedIncrement(&UpperSaw);
    if (Irp->PendingReturned) {
        InterlockedIncrement(&UpperPending);
        IoMarkIrpPending(Irp);
    }
    return STATUS_SUCCESS;
}

static NTSTATUS Dispatch(PDEVICE_OBJECT Device, PIRP Irp)
{
    if (Device == Lower) {
        return LowerDispatch(Irp);
    }
    CHECK(Device == Upper);
    if (IoGetCurrentIrpStackLocation(Irp)->MajorFunction != IRP_MJ_DEVICE_CONTROL) {
        IoSkipCurrentIrpStackLocation(Irp);
        return IoCallDriver(Lower, Irp);
    }
    IoCopyCurrentIrpStackLocationToNext(Irp);
    IoSetCompletionRoutine(Irp, UpperComplete, &UpperSaw, TRUE, FALSE, FALSE);
    return IoCallDriver(Lower, Irp);
}

/* ---- the sender ---- */

static NTSTATUS TakeBack(PDEVICE_OBJECT Device, PIRP Irp, PVOID Context)
{
    UNREFERENCED_PARAMETER(Irp);
    CHECK(Device == NULL); /* the sender has no stack location */
    KeSetEvent(Context, IO_NO_INCREMENT, FALSE);
    return STATUS_MORE_PROCESSING_REQUIRED;
}

static void PrepareControl(PIRP Irp, ULONG Code, PKEVENT Event)
{
    PIO_STACK_LOCATION next = IoGetNextIrpStackLocation(Irp);

    KeInitializeEvent(Event, NotificationEvent, FALSE);
    next->MajorFunction = IRP_MJ_DEVICE_CONTROL;
    next->Parameters.DeviceIoControl.IoControlCode = Code;
    IoSetCompletionRoutine(Irp, TakeBack, Event, TRUE, TRUE, TRUE);
}

static NTSTATUS Await(PKEVENT Event)
{
    return KeWaitForSingleObject(Event, Executive, KernelMode, FALSE, NULL);
}

static void OwnIrps(void)
{
    PIRP irp = IoAllocateIrp(Upper->StackSize, FALSE);
    PIRP own;
    KEVENT event;

    CHECK_EQUAL(irp->Type, 6);
    CHECK_EQUAL(irp->StackCount, 2);
    CHECK_EQUAL(irp->CurrentLocation, 3);
    CHECK_EQUAL(irp->Size, IoSizeOfIrp(2));
    CHECK(irp->Tail.Overlay.Thread == NULL);

    PrepareControl(irp, IOCTL_LATER, &event);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_PENDING);
    Await(&event);
    CHECK_EQUAL(irp->IoStatus.Status, STATUS_SUCCESS);
    CHECK_EQUAL(irp->IoStatus.Information, 5);
    CHECK_EQUAL(UpperSaw, 1);
    CHECK_EQUAL(UpperPending, 1);
    CHECK(irp->PendingReturned);

    /* The upper device's routine is for success only. */
    IoReuseIrp(irp, STATUS_NOT_SUPPORTED);
    CHECK_EQUAL(irp->IoStatus.Status, STATUS_NOT_SUPPORTED);
    PrepareControl(irp, IOCTL_FAIL, &event);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_UNSUCCESSFUL);
    CHECK_EQUAL(Await(&event), STATUS_SUCCESS);
    CHECK_EQUAL(UpperSaw, 1);

    IoReuseIrp(irp, STATUS_SUCCESS);
    PrepareControl(irp, IOCTL_HOLD, &event);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_PENDING);
    CHECK(Held == irp);
    CHECK(IoCancelIrp(irp));
    Await(&event);
    CHECK_EQUAL(irp->IoStatus.Status, STATUS_CANCELLED);
    CHECK_EQUAL(Cancelled, 1);
    CHECK(!IoCancelIrp(irp));
    CHECK_EQUAL(KeGetCurrentIrql(), PASSIVE_LEVEL);
    IoFreeIrp(irp);

    own = ExAllocatePoolWithTag(NonPagedPoolNx, IoSizeOfIrp(2), TAG);
    IoInitializeIrp(own, IoSizeOfIrp(2), 2);
    PrepareControl(own, IOCTL_FAIL, &event);
    CHECK_EQUAL(IoSetCompletionRoutineEx(Upper, own, TakeBack, &event, TRUE, TRUE, TRUE), STATUS_SUCCESS);
    CHECK_EQUAL(IoCallDriver(Upper, own), STATUS_UNSUCCESSFUL);
    Await(&event);
    ExFreePoolWithTag(own, TAG);

    irp = IoAllocateIrpEx(Upper, 1, FALSE);
    CHECK(irp != NULL && irp->StackCount == 1);
    CHECK_EQUAL(IoGetRequestorProcessId(irp), 0);
    IoFreeIrp(irp);
    CHECK(!IoIs32bitProcess(NULL));
    CHECK(IoGetCurrentProcess() != NULL);
}

static void BuiltIrps(void)
{
    IO_STATUS_BLOCK status;
    LARGE_INTEGER offset;
    ULONG numbers[2] = { 40, 2 };
    ULONG sum = 0, i;
    UCHAR buffer[64];
    KEVENT event;
    PIRP irp;

    KeInitializeEvent(&event, NotificationEvent, FALSE);
    irp = IoBuildDeviceIoControlRequest(IOCTL_ADD, Upper, numbers, sizeof(numbers), &sum, sizeof(sum), FALSE,
                                        &event, &status);
    CHECK(irp->Tail.Overlay.Thread != NULL);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_SUCCESS);
    Await(&event);
    CHECK_EQUAL(sum, 42);
    CHECK_EQUAL(status.Information, 4);

    KeInitializeEvent(&event, NotificationEvent, FALSE);
    irp = IoBuildDeviceIoControlRequest(IOCTL_FILL, Upper, NULL, 0, buffer, sizeof(buffer), FALSE, &event,
                                        &status);
    CHECK(irp->MdlAddress != NULL && irp->AssociatedIrp.SystemBuffer == NULL);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_SUCCESS);
    CHECK_EQUAL(status.Information, sizeof(buffer));
    CHECK_EQUAL(buffer[0] + buffer[63], 2 * 0xA5);

    KeInitializeEvent(&event, NotificationEvent, FALSE);
    irp = IoBuildDeviceIoControlRequest(IOCTL_SUM, Upper, NULL, 0, buffer, sizeof(buffer), FALSE, &event,
                                        &status);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_SUCCESS);
    CHECK_EQUAL(status.Information, 64 * 0xA5);

    KeInitializeEvent(&event, NotificationEvent, FALSE);
    irp = IoBuildDeviceIoControlRequest(IOCTL_SAME, Upper, numbers, 4, &sum, 4, FALSE, &event, &status);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_SUCCESS);
    CHECK_EQUAL(sum, 40);

    /* Output of an error is not copied. */
    KeInitializeEvent(&event, NotificationEvent, FALSE);
    irp = IoBuildDeviceIoControlRequest(IOCTL_FAIL, Upper, numbers, 8, &sum, 4, FALSE, &event, &status);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_UNSUCCESSFUL);
    CHECK_EQUAL(sum, 40);

    KeInitializeEvent(&event, NotificationEvent, FALSE);
    RtlZeroMemory(buffer, sizeof(buffer));
    offset.QuadPart = 0x100000002LL;
    irp = IoBuildSynchronousFsdRequest(IRP_MJ_READ, Upper, buffer, 8, &offset, &event, &status);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_SUCCESS);
    CHECK_EQUAL(status.Information, 7);
    for (i = 0; i < 7; i++) {
        CHECK_EQUAL(buffer[i], i);
    }
    CHECK_EQUAL(buffer[7], 0);

    KeInitializeEvent(&event, NotificationEvent, FALSE);
    irp = IoBuildAsynchronousFsdRequest(IRP_MJ_READ, Upper, buffer, 4, &offset, NULL);
    IoSetCompletionRoutine(irp, TakeBack, &event, TRUE, TRUE, TRUE);
    CHECK_EQUAL(IoCallDriver(Upper, irp), STATUS_SUCCESS);
    CHECK_EQUAL(((PUCHAR)irp->AssociatedIrp.SystemBuffer)[3], 3);
    CHECK(irp->Flags & IRP_DEALLOCATE_BUFFER);
    ExFreePool(irp->AssociatedIrp.SystemBuffer);
    IoFreeIrp(irp);
}

static PIRP SendQueued(PKEVENT Event, PIO_STATUS_BLOCK Status, ULONG InputLength)
{
    static UCHAR input[8];
    PIRP irp;

    KeInitializeEvent(Event, NotificationEvent, FALSE);
    irp = IoBuildDeviceIoControlRequest(IOCTL_QUEUE, Lower, input, InputLength, NULL, 0, FALSE, Event, Status);
    IoCallDriver(Lower, irp);
    return irp;
}

static void Queues(void)
{
    KEVENT events[3];
    IO_STATUS_BLOCK status[3];
    PIRP irps[3], next;
    IO_CSQ_IRP_CONTEXT context;
    ULONG i;

    Cancelled = 0;
    InitializeListHead(&Queued);
    KeInitializeSpinLock(&QueueLock);
    CHECK_EQUAL(IoCsqInitialize(&Queue, QueueInsert, QueueRemove, QueuePeek, QueueAcquire, QueueRelease,
                                QueueCancelled),
                STATUS_SUCCESS);
    for (i = 0; i < 3; i++) {
        irps[i] = SendQueued(&events[i], &status[i], 0);
    }
    next = IoCsqRemoveNextIrp(&Queue, NULL);
    CHECK(next == irps[0] && next->CancelRoutine == NULL);
    Finish(next, STATUS_SUCCESS, 1);
    CHECK(IoCancelIrp(irps[2]));
    CHECK_EQUAL(Cancelled, 1);
    Await(&events[2]);
    CHECK_EQUAL(status[2].Status, STATUS_CANCELLED);
    next = IoCsqRemoveNextIrp(&Queue, NULL);
    CHECK(next == irps[1]);

    /* Back into the queue, by a context, and out by it. */
    IoCsqInsertIrp(&Queue, next, &context);
    CHECK(context.Irp == next);
    CHECK(IoCsqRemoveIrp(&Queue, &context) == next);
    CHECK(context.Irp == NULL && IoCsqRemoveIrp(&Queue, &context) == NULL);
    Finish(next, STATUS_SUCCESS, 0);
    Await(&events[1]);
    CHECK(IoCsqRemoveNextIrp(&Queue, NULL) == NULL);

    CHECK_EQUAL(IoCsqInitializeEx(&Queue, QueueInsertEx, QueueRemove, QueuePeek, QueueAcquire, QueueRelease,
                                  QueueCancelled),
                STATUS_SUCCESS);
    SendQueued(&events[0], &status[0], 1);
    Await(&events[0]);
    CHECK_EQUAL(status[0].Status, STATUS_UNSUCCESSFUL);
}

static void Locks(void)
{
    IO_REMOVE_LOCK lock;

    IoInitializeRemoveLock(&lock, TAG, 0, 0);
    CHECK_EQUAL(IoAcquireRemoveLock(&lock, &lock), STATUS_SUCCESS);
    CHECK_EQUAL(IoAcquireRemoveLock(&lock, &Queue), STATUS_SUCCESS);
    CHECK_EQUAL(lock.Common.IoCount, 3);
    IoReleaseRemoveLock(&lock, &lock);
    IoReleaseRemoveLockAndWait(&lock, &Queue);
    CHECK_EQUAL(IoAcquireRemoveLock(&lock, &lock), STATUS_DELETE_PENDING);
    CHECK_EQUAL(lock.Common.IoCount, 0);
}

static void Names(void)
{
    UNICODE_STRING name, link, dos;
    PFILE_OBJECT file;
    PDEVICE_OBJECT device;

    RtlInitUnicodeString(&name, L"\\Device\\IrpProbe");
    RtlInitUnicodeString(&link, L"\\DosDevices\\P:");
    CHECK_EQUAL(IoGetDeviceObjectPointer(&name, FILE_READ_DATA, &file, &device), STATUS_SUCCESS);
    CHECK(device == Upper && file->DeviceObject == Lower);
    CHECK(IoGetRelatedDeviceObject(file) == Upper);
    CHECK_EQUAL(Creates, 1);
    CHECK_EQUAL(Cleanups, 1);
    CHECK_EQUAL(Closes, 0);
    ObDereferenceObject(file);
    CHECK_EQUAL(Closes, 1);
    CHECK_EQUAL(IoVolumeDeviceToDosName(Lower, &dos), STATUS_INVALID_DEVICE_REQUEST);
    CHECK_EQUAL(IoCreateSymbolicLink(&link, &name), STATUS_SUCCESS);
    CHECK_EQUAL(IoVolumeDeviceToDosName(Lower, &dos), STATUS_SUCCESS);
    CHECK(dos.Length == 4 && dos.Buffer[0] == L'P' && dos.Buffer[1] == L':');
    ExFreePool(dos.Buffer);
    CHECK_EQUAL(IoDeleteSymbolicLink(&link), STATUS_SUCCESS);
    RtlInitUnicodeString(&name, L"\\Device\\NoSuchProbe");
    CHECK_EQUAL(IoGetDeviceObjectPointer(&name, FILE_READ_DATA, &file, &device), STATUS_OBJECT_NAME_NOT_FOUND);
}

static void Unload(PDRIVER_OBJECT Driver)
{
    UNREFERENCED_PARAMETER(Driver);
    EndChecks("probes_irp");
}

DRIVER_INITIALIZE DriverEntry;
NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING RegistryPath)
{
    UNICODE_STRING name;
    ULONG i;

    UNREFERENCED_PARAMETER(RegistryPath);
    Driver->DriverUnload = Unload;
    for (i = 0; i <= IRP_MJ_MAXIMUM_FUNCTION; i++) {
        Driver->MajorFunction[i] = Dispatch;
    }
    RtlInitUnicodeString(&name, L"\\Device\\IrpProbe");
    CHECK_EQUAL(IoCreateDevice(Driver, 0, &name, FILE_DEVICE_UNKNOWN, 0, FALSE, &Lower), STATUS_SUCCESS);
    CHECK_EQUAL(IoCreateDevice(Driver, 64, NULL, FILE_DEVICE_UNKNOWN, 0, FALSE, &Upper), STATUS_SUCCESS);
    CHECK(IoAttachDeviceToDeviceStack(Upper, Lower) == Lower);
    CHECK(Lower->AttachedDevice == Upper && Upper->StackSize == 2);
    CHECK(IoGetAttachedDevice(Lower) == Upper);
    CHECK(IoGetAttachedDeviceReference(Lower) == Upper);
    ObDereferenceObject(Upper);
    CHECK(Driver->DeviceObject == Upper && Upper->NextDevice == Lower);
    Lower->Flags |= DO_BUFFERED_IO;
    Upper->Flags |= DO_BUFFERED_IO;
    Lower->Flags &= ~DO_DEVICE_INITIALIZING;
    Upper->Flags &= ~DO_DEVICE_INITIALIZING;
    Later = IoAllocateWorkItem(Lower);

    OwnIrps();
    BuiltIrps();
    Queues();
    Locks();
    Names();

    IoFreeWorkItem(Later);
    IoDetachDevice(Lower);
    IoDeleteDevice(Upper);
    IoDeleteDevice(Lower);
    return STATUS_SUCCESS;
}
