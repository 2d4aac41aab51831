//@ device: cs8900
//@ do: wait=50ms
//@ expect: InvalidParameter NdisMInitiateOffloadComplete
//@ expect: InvalidParameter NdisMTerminateOffloadComplete
//@ expect: InvalidParameter NdisMUpdateOffloadComplete
//@ expect: InvalidParameter NdisMInvalidateOffloadComplete
//@ expect: InvalidParameter NdisMQueryOffloadStateComplete
//@ expect: InvalidParameter NdisMOffloadEventIndicate
/*
 * probes_intermediate.c - a driver that makes an adapter of its own, as intermediate drivers do
 *
 * It begins when the adapter with a device runs for the first time, and takes it
 * back when that halts. Of TCP chimney offload there is nothing to complete, which
 * is what the findings say.
 */
#define VIRTUAL_RESTART BeginSecond
#define VIRTUAL_HALT EndSecond
#define VIRTUAL_ENTRY CheckEntry
#define VIRTUAL_UNLOAD CheckAll
#include "virtual.h"

/* No header that we write from has these. */
NDISAPI NDIS_STATUS NdisMGetOffloadHandlers(NDIS_HANDLE Handle, ULONG Type, PVOID *Handlers);
NDISAPI VOID NdisMInitiateOffloadComplete(NDIS_HANDLE Handle, PVOID Blocks);
NDISAPI VOID NdisMTerminateOffloadComplete(NDIS_HANDLE Handle, PVOID Blocks);
NDISAPI VOID NdisMUpdateOffloadComplete(NDIS_HANDLE Handle, PVOID Blocks);
NDISAPI VOID NdisMInvalidateOffloadComplete(NDIS_HANDLE Handle, PVOID Blocks);
NDISAPI VOID NdisMQueryOffloadStateComplete(NDIS_HANDLE Handle, PVOID Blocks);
NDISAPI VOID NdisMOffloadEventIndicate(NDIS_HANDLE Handle, PVOID Blocks, ULONG Event);
NDISAPI VOID NdisOpenConfiguration(PNDIS_STATUS Status, PNDIS_HANDLE Handle, NDIS_HANDLE Context);
NDISAPI VOID NdisMRegisterUnloadHandler(NDIS_HANDLE Handle, PDRIVER_UNLOAD Unload);

static int Context; /* its address is the second adapter's */
static LONG SecondHalts;
static BOOLEAN Begun;

static void CheckOffload(PADAPTER Adapter)
{
    PVOID handlers = NULL;
    KIRQL irql;

    CHECK_EQUAL(NdisMGetOffloadHandlers(Adapter->Handle, 1, &handlers), STATUS_NOT_SUPPORTED);
    CHECK(handlers == NULL);
    NdisMInitiateOffloadComplete(Adapter->Handle, NULL);
    NdisMTerminateOffloadComplete(Adapter->Handle, NULL);
    NdisMUpdateOffloadComplete(Adapter->Handle, NULL);
    NdisMInvalidateOffloadComplete(Adapter->Handle, NULL);
    NdisMQueryOffloadStateComplete(Adapter->Handle, NULL);
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    NdisMOffloadEventIndicate(Adapter->Handle, NULL, 0);
    KeLowerIrql(irql);
}

static void BeginSecond(PADAPTER Adapter)
{
    static NDIS_STRING name = NDIS_STRING_CONST("\\DEVICE\\{second}");
    NDIS_HANDLE configuration = NULL;
    NDIS_STATUS status;

    if (Adapter != &Only || Begun) {
        return;
    }
    Begun = TRUE;
    CheckOffload(Adapter);
    NdisOpenConfiguration(&status, &configuration, Adapter->Handle);
    CHECK_EQUAL(status, NDIS_STATUS_SUCCESS);
    NdisCloseConfiguration(configuration);
    CHECK_EQUAL(NdisIMInitializeDeviceInstanceEx(DriverHandle, &name, &Context), NDIS_STATUS_SUCCESS);
    CHECK(NdisIMInitializeDeviceInstanceEx(DriverHandle, &name, &Context) != NDIS_STATUS_SUCCESS);
}

static void EndSecond(PADAPTER Adapter, NDIS_HALT_ACTION Action)
{
    if (Adapter == &Only) {
        static NDIS_STRING name = NDIS_STRING_CONST("\\DEVICE\\{second}");

        /* It is too late for that. */
        CHECK_EQUAL(NdisIMCancelInitializeDeviceInstance(DriverHandle, &name), NDIS_STATUS_FAILURE);
        CHECK_EQUAL(NdisIMDeInitializeDeviceInstance(Second.Handle), NDIS_STATUS_SUCCESS);
        CHECK_EQUAL(SecondHalts, 1);
    } else {
        CHECK_EQUAL(Action, NdisHaltDeviceInstanceDeInitialized);
        SecondHalts++;
    }
}

static void FurtherUnload(PDRIVER_OBJECT DriverObject)
{
    CHECK(DriverObject == Driver);
    EndChecks("probes_intermediate");
}

static NDIS_STATUS CheckEntry(PDRIVER_OBJECT DriverObject)
{
    NDIS_OID_REQUEST oid;
    PNDIS_OID_REQUEST clone = NULL;

    UNREFERENCED_PARAMETER(DriverObject);
    NdisIMAssociateMiniport(DriverHandle, NULL);
    NdisMRegisterUnloadHandler(DriverHandle, FurtherUnload);
    NdisZeroMemory(&oid, sizeof(oid));
    oid.Header.Type = NDIS_OBJECT_TYPE_OID_REQUEST;
    oid.Header.Revision = NDIS_OID_REQUEST_REVISION_1;
    oid.Header.Size = NDIS_SIZEOF_OID_REQUEST_REVISION_1;
    oid.RequestType = NdisRequestQueryInformation;
    oid.DATA.QUERY_INFORMATION.Oid = OID_GEN_STATISTICS;
    oid.DATA.QUERY_INFORMATION.InformationBuffer = &Context;
    CHECK_EQUAL(NdisAllocateCloneOidRequest(DriverHandle, &oid, TAG, &clone), NDIS_STATUS_SUCCESS);
    CHECK(clone != NULL && clone != &oid && clone->DATA.QUERY_INFORMATION.Oid == OID_GEN_STATISTICS);
    CHECK(clone->DATA.QUERY_INFORMATION.InformationBuffer == &Context);
    NdisFreeCloneOidRequest(DriverHandle, clone);
    return NDIS_STATUS_SUCCESS;
}

static void CheckAll(void)
{
    CHECK_EQUAL(Second.Initializations, 1);
    CHECK_EQUAL(Second.Restarts, 1);
    CHECK_EQUAL(Second.Pauses, 1);
}
