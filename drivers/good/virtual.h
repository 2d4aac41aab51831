/*
 * virtual.h - a correct NDIS 6.30 miniport that touches no hardware, with hooks
 *
 * Frames that it is given to send are received again where VIRTUAL_LOOPBACK is
 * defined, and gone otherwise. A driver that includes this file may define before
 *
 *   VIRTUAL_MINOR           minor NDIS version, 30 by default
 *   VIRTUAL_REVISION        revision of its characteristics, 2 by default
 *   VIRTUAL_ATTRIBUTES      flags of the registration attributes
 *   VIRTUAL_HANG_SECONDS    CheckForHangTimeInSeconds
 *   VIRTUAL_CHARACTERISTICS called with the characteristics before they are registered
 *   VIRTUAL_SET_OPTIONS     MiniportSetOptions
 *   VIRTUAL_GENERAL         called with adapter and general attributes before they are set
 *   VIRTUAL_INITIALIZE      called at the end of MiniportInitializeEx; returns NDIS_STATUS
 *   VIRTUAL_RESTART, VIRTUAL_PAUSE, VIRTUAL_HALT   called there with the adapter
 *   VIRTUAL_REQUEST         MiniportOidRequest in place of the one here
 *   VIRTUAL_CANCEL_REQUEST  MiniportCancelOidRequest in place of the one here
 *   VIRTUAL_SEND            MiniportSendNetBufferLists in place of the one here
 *   VIRTUAL_CANCEL_SEND     MiniportCancelSend in place of the one here
 *   VIRTUAL_RETURN          MiniportReturnNetBufferLists in place of the one here
 *   VIRTUAL_EVENT           called in MiniportDevicePnPEventNotify with adapter and event
 *   VIRTUAL_ENTRY           called in DriverEntry after the registration; returns NDIS_STATUS
 *   VIRTUAL_UNLOAD          called in MiniportUnload before anything
 */
#ifndef VIRTUAL_H
#define VIRTUAL_H

#ifndef VIRTUAL_MINOR
#define VIRTUAL_MINOR 30
#endif
#ifndef VIRTUAL_REVISION
#define VIRTUAL_REVISION 2
#endif
#define NDIS_MINIPORT_MAJOR_VERSION 6
#define NDIS_MINIPORT_MINOR_VERSION VIRTUAL_MINOR

#include <ndis.h>

#include "check.h"

#ifndef VIRTUAL_ATTRIBUTES
#define VIRTUAL_ATTRIBUTES NDIS_MINIPORT_ATTRIBUTES_SURPRISE_REMOVE_OK
#endif
#ifndef VIRTUAL_HANG_SECONDS
#define VIRTUAL_HANG_SECONDS 0
#endif

#define TAG 0x74726956 /* "Virt" */
#define ADDRESS_LENGTH 6
#define MTU 1500

typedef struct _ADAPTER {
    NDIS_HANDLE Handle;
    ULONG PacketFilter;
    NDIS_DEVICE_POWER_STATE Power;
    BOOLEAN Running;
    UCHAR Address[ADDRESS_LENGTH];
    LONG Initializations, Pauses, Restarts, Resets;
    LONG Sent, Returned;
    NDIS_PM_PARAMETERS Wake;
} ADAPTER, *PADAPTER;

#ifdef VIRTUAL_CHARACTERISTICS
static void VIRTUAL_CHARACTERISTICS(PNDIS_MINIPORT_DRIVER_CHARACTERISTICS Miniport);
#endif
#ifdef VIRTUAL_SET_OPTIONS
static SET_OPTIONS VIRTUAL_SET_OPTIONS;
#endif
#ifdef VIRTUAL_GENERAL
static void VIRTUAL_GENERAL(PADAPTER Adapter, PNDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES General);
#endif
#ifdef VIRTUAL_INITIALIZE
static NDIS_STATUS VIRTUAL_INITIALIZE(PADAPTER Adapter);
#endif
#ifdef VIRTUAL_RESTART
static void VIRTUAL_RESTART(PADAPTER Adapter);
#endif
#ifdef VIRTUAL_PAUSE
static void VIRTUAL_PAUSE(PADAPTER Adapter);
#endif
#ifdef VIRTUAL_HALT
static void VIRTUAL_HALT(PADAPTER Adapter, NDIS_HALT_ACTION Action);
#endif
#ifdef VIRTUAL_REQUEST
static MINIPORT_OID_REQUEST VIRTUAL_REQUEST;
#endif
#ifdef VIRTUAL_CANCEL_REQUEST
static MINIPORT_CANCEL_OID_REQUEST VIRTUAL_CANCEL_REQUEST;
#endif
#ifdef VIRTUAL_SEND
static MINIPORT_SEND_NET_BUFFER_LISTS VIRTUAL_SEND;
#endif
#ifdef VIRTUAL_CANCEL_SEND
static MINIPORT_CANCEL_SEND VIRTUAL_CANCEL_SEND;
#endif
#ifdef VIRTUAL_RETURN
static MINIPORT_RETURN_NET_BUFFER_LISTS VIRTUAL_RETURN;
#endif
#ifdef VIRTUAL_EVENT
static void VIRTUAL_EVENT(PADAPTER Adapter, PNET_DEVICE_PNP_EVENT Event);
#endif
#ifdef VIRTUAL_ENTRY
static NDIS_STATUS VIRTUAL_ENTRY(PDRIVER_OBJECT DriverObject);
#endif
#ifdef VIRTUAL_UNLOAD
static void VIRTUAL_UNLOAD(void);
#endif

static NDIS_HANDLE DriverHandle;
static PDRIVER_OBJECT Driver;
static ADAPTER Only;   /* the one adapter with a device, which outlives its halts */
static ADAPTER Second; /* the one that NdisIMInitializeDeviceInstanceEx makes, if it is called */

static NDIS_STATUS SetAttributes(PADAPTER Adapter)
{
    static NDIS_OID oids[] = {
        OID_GEN_CURRENT_PACKET_FILTER, OID_GEN_CURRENT_LOOKAHEAD, OID_802_3_MULTICAST_LIST,
        OID_GEN_STATISTICS,            OID_PNP_SET_POWER,
    };
    NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES registration;
    NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES general;
    NDIS_STATUS status;

    NdisZeroMemory(&registration, sizeof(registration));
    registration.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES;
    registration.Header.Revision = NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
    registration.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
    registration.MiniportAdapterContext = Adapter;
    registration.AttributeFlags = VIRTUAL_ATTRIBUTES;
    registration.CheckForHangTimeInSeconds = VIRTUAL_HANG_SECONDS;
    registration.InterfaceType = NdisInterfaceInternal;
    status = NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&registration);
    if (status != NDIS_STATUS_SUCCESS) {
        return status;
    }
    NdisZeroMemory(&general, sizeof(general));
    general.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES;
    general.Header.Revision = NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_1;
    general.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_1;
    general.MediaType = NdisMedium802_3;
    general.PhysicalMediumType = NdisPhysicalMedium802_3;
    general.MtuSize = MTU;
    general.MaxXmitLinkSpeed = general.XmitLinkSpeed = 1000000000;
    general.MaxRcvLinkSpeed = general.RcvLinkSpeed = 1000000000;
    general.MediaConnectState = MediaConnectStateConnected;
    general.MediaDuplexState = MediaDuplexStateFull;
    general.LookaheadSize = MTU;
    general.MacOptions = NDIS_MAC_OPTION_NO_LOOPBACK;
    general.SupportedPacketFilters =
        NDIS_PACKET_TYPE_DIRECTED | NDIS_PACKET_TYPE_MULTICAST | NDIS_PACKET_TYPE_BROADCAST;
    general.MaxMulticastListSize = 32;
    general.MacAddressLength = ADDRESS_LENGTH;
    ETH_COPY_NETWORK_ADDRESS(general.PermanentMacAddress, Adapter->Address);
    ETH_COPY_NETWORK_ADDRESS(general.CurrentMacAddress, Adapter->Address);
    general.AccessType = NET_IF_ACCESS_BROADCAST;
    general.DirectionType = NET_IF_DIRECTION_SENDRECEIVE;
    general.ConnectionType = NET_IF_CONNECTION_DEDICATED;
    general.IfType = IF_TYPE_ETHERNET_CSMACD;
    general.IfConnectorPresent = TRUE;
    general.SupportedPauseFunctions = NdisPauseFunctionsUnsupported;
    general.SupportedOidList = oids;
    general.SupportedOidListLength = sizeof(oids);
#ifdef VIRTUAL_GENERAL
    VIRTUAL_GENERAL(Adapter, &general);
#endif
    return NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&general);
}

static NDIS_STATUS Initialize(NDIS_HANDLE Handle, NDIS_HANDLE DriverContext,
                              PNDIS_MINIPORT_INIT_PARAMETERS Parameters)
{
    static const UCHAR address[ADDRESS_LENGTH] = {0x02, 0x00, 0x00, 0x00, 0x00, 0x07};
    PADAPTER adapter = Parameters->IMDeviceInstanceContext == NULL ? &Only : &Second;
    NDIS_STATUS status;

    UNREFERENCED_PARAMETER(DriverContext);
    CHECK(Parameters->Header.Type == NDIS_OBJECT_TYPE_MINIPORT_INIT_PARAMETERS);
    adapter->Handle = Handle;
    adapter->Power = NdisDeviceStateD0;
    adapter->Initializations++;
    NdisMoveMemory(adapter->Address, address, ADDRESS_LENGTH);
    status = SetAttributes(adapter);
#ifdef VIRTUAL_INITIALIZE
    if (status == NDIS_STATUS_SUCCESS) {
        status = VIRTUAL_INITIALIZE(adapter);
    }
#endif
    return status;
}

static void Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Action);
#ifdef VIRTUAL_HALT
    VIRTUAL_HALT(Context, Action);
#endif
}

static NDIS_STATUS Restart(NDIS_HANDLE Context, PNDIS_MINIPORT_RESTART_PARAMETERS Parameters)
{
    PADAPTER adapter = Context;

    UNREFERENCED_PARAMETER(Parameters);
    CHECK(!adapter->Running);
    adapter->Running = TRUE;
    adapter->Restarts++;
#ifdef VIRTUAL_RESTART
    VIRTUAL_RESTART(adapter);
#endif
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS Pause(NDIS_HANDLE Context, PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters)
{
    PADAPTER adapter = Context;

    UNREFERENCED_PARAMETER(Parameters);
    CHECK(adapter->Running);
    adapter->Running = FALSE;
    adapter->Pauses++;
#ifdef VIRTUAL_PAUSE
    VIRTUAL_PAUSE(adapter);
#endif
    return NDIS_STATUS_SUCCESS;
}

static void Shutdown(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Action);
}

static void PnPEvent(NDIS_HANDLE Context, PNET_DEVICE_PNP_EVENT Event)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Event);
#ifdef VIRTUAL_EVENT
    VIRTUAL_EVENT(Context, Event);
#endif
}

/* ---- data ---- */

#ifndef VIRTUAL_SEND
static void Send(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists, NDIS_PORT_NUMBER Port, ULONG Flags)
{
    PADAPTER adapter = Context;
    PNET_BUFFER_LIST list;
    ULONG complete = 0;

    UNREFERENCED_PARAMETER(Port);
    for (list = Lists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
        NET_BUFFER_LIST_STATUS(list) = adapter->Running ? NDIS_STATUS_SUCCESS : NDIS_STATUS_PAUSED;
        InterlockedIncrement(&adapter->Sent);
    }
    if (NDIS_TEST_SEND_AT_DISPATCH_LEVEL(Flags)) {
        NDIS_SET_SEND_COMPLETE_FLAG(complete, NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL);
    }
    NdisMSendNetBufferListsComplete(adapter->Handle, Lists, complete);
}
#define VIRTUAL_SEND Send
#endif

#ifndef VIRTUAL_RETURN
static void Return(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists, ULONG Flags)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Lists);
    UNREFERENCED_PARAMETER(Flags);
}
#define VIRTUAL_RETURN Return
#endif

#ifndef VIRTUAL_CANCEL_SEND
static void CancelSend(NDIS_HANDLE Context, PVOID Id)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Id);
}
#define VIRTUAL_CANCEL_SEND CancelSend
#endif

/* ---- requests ---- */

static NDIS_STATUS Query(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    static const UCHAR name[] = "virtual";
    ULONG value = 0;
    const void *data = &value;
    ULONG length = sizeof(value);

    UNREFERENCED_PARAMETER(Adapter);
    switch (Request->DATA.QUERY_INFORMATION.Oid) {
    case OID_GEN_VENDOR_DESCRIPTION:
        data = name;
        length = sizeof(name);
        break;
    case OID_GEN_VENDOR_ID:
        value = 0xFFFFFF;
        break;
    case OID_GEN_VENDOR_DRIVER_VERSION:
        value = 0x10002;
        break;
    case OID_GEN_MAXIMUM_TOTAL_SIZE:
    case OID_GEN_TRANSMIT_BLOCK_SIZE:
    case OID_GEN_RECEIVE_BLOCK_SIZE:
        value = MTU + 14;
        break;
    case OID_PNP_QUERY_POWER:
        length = 0;
        break;
    default:
        return NDIS_STATUS_NOT_SUPPORTED;
    }
    if (Request->DATA.QUERY_INFORMATION.InformationBufferLength < length) {
        Request->DATA.QUERY_INFORMATION.BytesNeeded = length;
        return NDIS_STATUS_BUFFER_TOO_SHORT;
    }
    NdisMoveMemory(Request->DATA.QUERY_INFORMATION.InformationBuffer, data, length);
    Request->DATA.QUERY_INFORMATION.BytesWritten = length;
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS Set(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    ULONG length = Request->DATA.SET_INFORMATION.InformationBufferLength;
    const void *data = Request->DATA.SET_INFORMATION.InformationBuffer;

    switch (Request->DATA.SET_INFORMATION.Oid) {
    case OID_GEN_CURRENT_PACKET_FILTER:
        Adapter->PacketFilter = *(const ULONG *)data;
        break;
    case OID_PNP_SET_POWER:
        Adapter->Power = *(const NDIS_DEVICE_POWER_STATE *)data;
        break;
    case OID_PM_PARAMETERS:
        NdisMoveMemory(&Adapter->Wake, data, length < sizeof(Adapter->Wake) ? length : sizeof(Adapter->Wake));
        break;
    case OID_GEN_CURRENT_LOOKAHEAD:
    case OID_802_3_MULTICAST_LIST:
    case OID_PM_ADD_WOL_PATTERN:
    case OID_PM_REMOVE_WOL_PATTERN:
    case OID_OFFLOAD_ENCAPSULATION:
        break;
    default:
        return NDIS_STATUS_NOT_SUPPORTED;
    }
    Request->DATA.SET_INFORMATION.BytesRead = length;
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS Request(NDIS_HANDLE Context, PNDIS_OID_REQUEST Request)
{
    switch (Request->RequestType) {
    case NdisRequestQueryInformation:
    case NdisRequestQueryStatistics:
        return Query(Context, Request);
    case NdisRequestSetInformation:
        return Set(Context, Request);
    default:
        return NDIS_STATUS_NOT_SUPPORTED;
    }
}

#ifndef VIRTUAL_REQUEST
#define VIRTUAL_REQUEST Request
#endif

#ifndef VIRTUAL_CANCEL_REQUEST
static void CancelRequest(NDIS_HANDLE Context, PVOID Id)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Id);
}
#define VIRTUAL_CANCEL_REQUEST CancelRequest
#endif

/* ---- the driver ---- */

static void Unload(PDRIVER_OBJECT DriverObject)
{
    UNREFERENCED_PARAMETER(DriverObject);
#ifdef VIRTUAL_UNLOAD
    VIRTUAL_UNLOAD();
#endif
    NdisMDeregisterMiniportDriver(DriverHandle);
}

DRIVER_INITIALIZE DriverEntry;
DECLSPEC_INIT_CODE NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    NDIS_MINIPORT_DRIVER_CHARACTERISTICS miniport;
    NDIS_STATUS status;

    Driver = DriverObject;
    NdisZeroMemory(&miniport, sizeof(miniport));
    miniport.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_DRIVER_CHARACTERISTICS;
    miniport.Header.Revision = VIRTUAL_REVISION;
    miniport.Header.Size = VIRTUAL_REVISION == 1 ? NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_1
                                                 : sizeof(miniport);
    miniport.MajorNdisVersion = 6;
    miniport.MinorNdisVersion = VIRTUAL_MINOR;
#ifdef VIRTUAL_SET_OPTIONS
    miniport.SetOptionsHandler = VIRTUAL_SET_OPTIONS;
#endif
    miniport.InitializeHandlerEx = Initialize;
    miniport.HaltHandlerEx = Halt;
    miniport.UnloadHandler = Unload;
    miniport.PauseHandler = Pause;
    miniport.RestartHandler = Restart;
    miniport.OidRequestHandler = VIRTUAL_REQUEST;
    miniport.CancelOidRequestHandler = VIRTUAL_CANCEL_REQUEST;
    miniport.SendNetBufferListsHandler = VIRTUAL_SEND;
    miniport.ReturnNetBufferListsHandler = VIRTUAL_RETURN;
    miniport.CancelSendHandler = VIRTUAL_CANCEL_SEND;
    miniport.DevicePnPEventNotifyHandler = PnPEvent;
    miniport.ShutdownHandlerEx = Shutdown;
#ifdef VIRTUAL_CHARACTERISTICS
    VIRTUAL_CHARACTERISTICS(&miniport);
#endif
    status = NdisMRegisterMiniportDriver(DriverObject, RegistryPath, NULL, &miniport, &DriverHandle);
#ifdef VIRTUAL_ENTRY
    if (status == NDIS_STATUS_SUCCESS) {
        status = VIRTUAL_ENTRY(DriverObject);
        if (status != NDIS_STATUS_SUCCESS) {
            NdisMDeregisterMiniportDriver(DriverHandle);
        }
    }
#endif
    return status;
}

#endif
