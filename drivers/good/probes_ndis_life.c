//@ device: cs8900
//@ do: pause
//@ do: restart
//@ do: reset
//@ do: wait=13s
//@ do: d3
//@ do: d0
//@ do: force-idle
//@ do: resume
//@ do: battery
//@ do: rebalance
//@ do: query:OID_GEN_LINK_STATE
//@ do: direct-query:OID_GEN_VENDOR_ID
//@ do: disable
//@ do: enable
//@ do: surprise-remove
/*
 * probes_ndis_life.c - what happens to an adapter in its life, as the driver sees it
 *
 * Resets complete at once or later and say that the packet filter is lost; NDIS
 * sets it again. Before D3 comes a pause and the wake-up configuration. An idle
 * NIC rests in D3 and is woken.
 */
#define VIRTUAL_CHARACTERISTICS AddHandlers
#define VIRTUAL_SET_OPTIONS SetOptions
#define VIRTUAL_HANG_SECONDS 5
#define VIRTUAL_GENERAL AddPower
#define VIRTUAL_INITIALIZE SetMore
#define VIRTUAL_EVENT CountEvent
#define VIRTUAL_HALT CountHalt
#define VIRTUAL_UNLOAD CheckAll

#include "virtual.h"

static NDIS_HANDLE WorkItem;
static LONG HangChecks, Events[NdisDevicePnPEventMaximum], Halts[8];
static LONG Idles, Wakes, DirectRequests;

static BOOLEAN CheckForHang(NDIS_HANDLE Context)
{
    UNREFERENCED_PARAMETER(Context);
    CHECK(KeGetCurrentIrql() == PASSIVE_LEVEL);
    /* The third look finds that something is wrong. */
    return ++HangChecks == 3;
}

static void FinishReset(PVOID Context, NDIS_HANDLE Item)
{
    PADAPTER adapter = Context;

    UNREFERENCED_PARAMETER(Item);
    NdisMResetComplete(adapter->Handle, NDIS_STATUS_SUCCESS, TRUE);
}

static NDIS_STATUS Reset(NDIS_HANDLE Context, PBOOLEAN AddressingReset)
{
    PADAPTER adapter = Context;

    adapter->PacketFilter = 0;
    *AddressingReset = TRUE;
    if (adapter->Resets++ % 2 == 0) {
        NdisQueueIoWorkItem(WorkItem, FinishReset, adapter);
        return NDIS_STATUS_PENDING;
    }
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS DirectRequest(NDIS_HANDLE Context, PNDIS_OID_REQUEST Request)
{
    UNREFERENCED_PARAMETER(Context);
    DirectRequests++;
    CHECK(Request->RequestType == NdisRequestQueryInformation);
    CHECK(Request->DATA.QUERY_INFORMATION.Oid == OID_GEN_VENDOR_ID);
    NdisMDirectOidRequestComplete(Only.Handle, Request, NDIS_STATUS_SUCCESS);
    return NDIS_STATUS_PENDING;
}

static void CancelDirectRequest(NDIS_HANDLE Context, PVOID Id)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Id);
}

static void AddHandlers(PNDIS_MINIPORT_DRIVER_CHARACTERISTICS Miniport)
{
    Miniport->CheckForHangHandlerEx = CheckForHang;
    Miniport->ResetHandlerEx = Reset;
    Miniport->DirectOidRequestHandler = DirectRequest;
    Miniport->CancelDirectOidRequestHandler = CancelDirectRequest;
}

static NDIS_STATUS Idle(NDIS_HANDLE Context, BOOLEAN Force)
{
    PADAPTER adapter = Context;

    CHECK(Force);
    Idles++;
    NdisMIdleNotificationConfirm(adapter->Handle, NdisDeviceStateD3);
    CHECK(adapter->Power == NdisDeviceStateD3);
    return NDIS_STATUS_PENDING;
}

static void CancelIdle(NDIS_HANDLE Context)
{
    PADAPTER adapter = Context;

    Wakes++;
    CHECK(adapter->Power == NdisDeviceStateD3);
    NdisMIdleNotificationComplete(adapter->Handle);
}

static NDIS_STATUS SetOptions(NDIS_HANDLE Handle, NDIS_HANDLE Context)
{
    NDIS_MINIPORT_SS_CHARACTERISTICS suspend;

    UNREFERENCED_PARAMETER(Context);
    NdisZeroMemory(&suspend, sizeof(suspend));
    suspend.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_SS_CHARACTERISTICS;
    suspend.Header.Revision = NDIS_MINIPORT_SS_CHARACTERISTICS_REVISION_1;
    suspend.Header.Size = NDIS_SIZEOF_MINIPORT_SS_CHARACTERISTICS_REVISION_1;
    suspend.IdleNotificationHandler = Idle;
    suspend.CancelIdleNotificationHandler = CancelIdle;
    return NdisSetOptionalHandlers(Handle, (PNDIS_DRIVER_OPTIONAL_HANDLERS)&suspend);
}

static void AddPower(PADAPTER Adapter, PNDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES General)
{
    static NDIS_PM_CAPABILITIES power;

    UNREFERENCED_PARAMETER(Adapter);
    power.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    power.Header.Revision = NDIS_PM_CAPABILITIES_REVISION_2;
    power.Header.Size = NDIS_SIZEOF_NDIS_PM_CAPABILITIES_REVISION_2;
    power.SupportedWoLPacketPatterns = NDIS_PM_WOL_MAGIC_PACKET_SUPPORTED | NDIS_PM_WOL_BITMAP_PATTERN_SUPPORTED;
    power.NumTotalWoLPatterns = 4;
    power.MaxWoLPatternSize = 128;
    power.MinMagicPacketWakeUp = NdisDeviceStateD3;
    power.MinPatternWakeUp = NdisDeviceStateD3;
    General->Header.Revision = NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_2;
    General->Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_2;
    General->PowerManagementCapabilitiesEx = &power;
}

/* Attributes that are set after the general ones. */
static NDIS_STATUS SetMore(PADAPTER Adapter)
{
    NDIS_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES offload;
    NDIS_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES assist;
    NDIS_OFFLOAD tasks;

    NdisZeroMemory(&tasks, sizeof(tasks));
    tasks.Header.Type = NDIS_OBJECT_TYPE_OFFLOAD;
    tasks.Header.Revision = NDIS_OFFLOAD_REVISION_1;
    tasks.Header.Size = NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_1;
    NdisZeroMemory(&offload, sizeof(offload));
    offload.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES;
    offload.Header.Revision = NDIS_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES_REVISION_1;
    offload.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES_REVISION_1;
    offload.DefaultOffloadConfiguration = &tasks;
    offload.HardwareOffloadCapabilities = &tasks;
    CHECK_EQUAL(NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&offload),
                NDIS_STATUS_SUCCESS);
    NdisZeroMemory(&assist, sizeof(assist));
    assist.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES;
    assist.Header.Revision = NDIS_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES_REVISION_3;
    assist.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES_REVISION_3;
    CHECK_EQUAL(NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&assist),
                NDIS_STATUS_SUCCESS);
    if (WorkItem == NULL) {
        WorkItem = NdisAllocateIoWorkItem(DriverHandle);
    }
    return WorkItem == NULL ? NDIS_STATUS_RESOURCES : NDIS_STATUS_SUCCESS;
}

static void CountEvent(PADAPTER Adapter, PNET_DEVICE_PNP_EVENT Event)
{
    UNREFERENCED_PARAMETER(Adapter);
    CHECK(Event->DevicePnPEvent < NdisDevicePnPEventMaximum);
    Events[Event->DevicePnPEvent]++;
    if (Event->DevicePnPEvent == NdisDevicePnPEventPowerProfileChanged) {
        CHECK_EQUAL(Event->InformationBufferLength, sizeof(ULONG));
        CHECK_EQUAL(*(PULONG)Event->InformationBuffer, NdisPowerProfileBattery);
    }
}

static void CountHalt(PADAPTER Adapter, NDIS_HALT_ACTION Action)
{
    CHECK(!Adapter->Running);
    Halts[Action]++;
}

static void CheckAll(void)
{
    /* By the action, and by the third look; each lost the filter, which is there again. */
    CHECK_EQUAL(Only.Resets, 2);
    CHECK(HangChecks >= 3);
    CHECK(Only.PacketFilter != 0);
    /* pause, d3, rebalance, disable, surprise removal; each was followed by a restart but the last. */
    CHECK_EQUAL(Only.Pauses, 5);
    CHECK_EQUAL(Only.Restarts, 5);
    CHECK_EQUAL(Only.Initializations, 3);
    CHECK_EQUAL(Halts[NdisHaltDeviceStopped], 1);
    CHECK_EQUAL(Halts[NdisHaltDeviceDisabled], 1);
    CHECK_EQUAL(Halts[NdisHaltDeviceSurpriseRemoved], 1);
    CHECK_EQUAL(Events[NdisDevicePnPEventQueryStopped], 1);
    CHECK_EQUAL(Events[NdisDevicePnPEventSurpriseRemoved], 1);
    CHECK_EQUAL(Events[NdisDevicePnPEventPowerProfileChanged], 1);
    CHECK_EQUAL(Idles, 1);
    CHECK_EQUAL(Wakes, 1);
    CHECK_EQUAL(DirectRequests, 1);
    CHECK_EQUAL(Only.Power, NdisDeviceStateD0);
    /* Wake-up is off again at D0. */
    CHECK_EQUAL(Only.Wake.EnabledWoLPacketPatterns, 0);
    NdisFreeIoWorkItem(WorkItem);
    EndChecks("probes_ndis_life");
}
