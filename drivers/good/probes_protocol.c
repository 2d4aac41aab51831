//@ device: cs8900
//@ do: wait=10ms
//@ do: pause
//@ do: restart
//@ do: wait=10ms
//@ do: reset
//@ do: d3
//@ do: d0
//@ do: rebalance
//@ do: wait=10ms
//@ do: disable
//@ do: enable
//@ expect: TrafficMismatch -
/*
 * probes_protocol.c - a protocol driver over a miniport, both in one
 *
 * The miniport gives back a broadcast frame for each list that it sends. The
 * protocol opens it when it is bound, asks it OIDs, sends whenever data flow
 * begins, returns what it receives, and closes it when it is unbound. What the
 * miniport gives back came over no wire, which is the one finding.
 */
#define VIRTUAL_CHARACTERISTICS AddReset
#define VIRTUAL_GENERAL AddPower
#define VIRTUAL_INITIALIZE MakeFrame
#define VIRTUAL_RESTART TellLink
#define VIRTUAL_PAUSE WaitForFrame
#define VIRTUAL_HALT FreeFrame
#define VIRTUAL_REQUEST CountRequests
#define VIRTUAL_CANCEL_REQUEST CancelHeld
#define VIRTUAL_SEND SendAndReceive
#define VIRTUAL_CANCEL_SEND CountCancels
#define VIRTUAL_RETURN TakeBack
#define VIRTUAL_ENTRY RegisterProtocol
#define VIRTUAL_UNLOAD DeregisterProtocol
#include "virtual.h"

#define FRAME_LENGTH 60
#define SENDS 5
#define HELD_OID 0xFF010203 /* the miniport completes it when it is cancelled */

/* ---- the miniport ---- */

static NDIS_HANDLE Pool;
static PNET_BUFFER_LIST Frame;
static PMDL FrameMdl;
static UCHAR FrameData[FRAME_LENGTH];
static volatile LONG FrameIsOut;
static LONG Cancels;
static PNDIS_OID_REQUEST volatile Held;

static NDIS_STATUS Reset(NDIS_HANDLE Context, PBOOLEAN AddressingReset)
{
    UNREFERENCED_PARAMETER(Context);
    *AddressingReset = FALSE;
    return NDIS_STATUS_SUCCESS;
}

static void AddReset(PNDIS_MINIPORT_DRIVER_CHARACTERISTICS Miniport)
{
    Miniport->ResetHandlerEx = Reset;
}

static void AddPower(PADAPTER Adapter, PNDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES General)
{
    static NDIS_PNP_CAPABILITIES power;

    UNREFERENCED_PARAMETER(Adapter);
    General->PowerManagementCapabilities = &power;
}

static NDIS_HANDLE MakePool(NDIS_HANDLE Owner)
{
    NET_BUFFER_LIST_POOL_PARAMETERS parameters;

    NdisZeroMemory(&parameters, sizeof(parameters));
    parameters.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    parameters.Header.Revision = NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    parameters.Header.Size = NDIS_SIZEOF_NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    parameters.fAllocateNetBuffer = TRUE;
    parameters.PoolTag = TAG;
    return NdisAllocateNetBufferListPool(Owner, &parameters);
}

static NDIS_STATUS MakeFrame(PADAPTER Adapter)
{
    NdisFillMemory(FrameData, sizeof(FrameData), 0xFF);
    Pool = MakePool(Adapter->Handle);
    FrameMdl = NdisAllocateMdl(Adapter->Handle, FrameData, FRAME_LENGTH);
    if (Pool == NULL || FrameMdl == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    Frame = NdisAllocateNetBufferAndNetBufferList(Pool, 0, 0, FrameMdl, 0, FRAME_LENGTH);
    return Frame == NULL ? NDIS_STATUS_RESOURCES : NDIS_STATUS_SUCCESS;
}

static void FreeFrame(PADAPTER Adapter, NDIS_HALT_ACTION Action)
{
    UNREFERENCED_PARAMETER(Adapter);
    UNREFERENCED_PARAMETER(Action);
    NdisFreeNetBufferList(Frame);
    NdisFreeMdl(FrameMdl);
    NdisFreeNetBufferListPool(Pool);
}

static void TellLink(PADAPTER Adapter)
{
    NDIS_STATUS_INDICATION indication;
    NDIS_LINK_STATE state;

    NdisZeroMemory(&state, sizeof(state));
    state.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    state.Header.Revision = NDIS_LINK_STATE_REVISION_1;
    state.Header.Size = NDIS_SIZEOF_LINK_STATE_REVISION_1;
    state.MediaConnectState = MediaConnectStateConnected;
    state.MediaDuplexState = MediaDuplexStateFull;
    state.XmitLinkSpeed = state.RcvLinkSpeed = 100000000;
    NdisZeroMemory(&indication, sizeof(indication));
    indication.Header.Type = NDIS_OBJECT_TYPE_STATUS_INDICATION;
    indication.Header.Revision = NDIS_STATUS_INDICATION_REVISION_1;
    indication.Header.Size = NDIS_SIZEOF_STATUS_INDICATION_REVISION_1;
    indication.SourceHandle = Adapter->Handle;
    indication.StatusCode = NDIS_STATUS_LINK_STATE;
    indication.StatusBuffer = &state;
    indication.StatusBufferSize = sizeof(state);
    NdisMIndicateStatusEx(Adapter->Handle, &indication);
}

static void WaitForFrame(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    while (FrameIsOut) {
        NdisMSleep(1000);
    }
}

static void SendAndReceive(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists, NDIS_PORT_NUMBER Port, ULONG Flags)
{
    PADAPTER adapter = Context;
    PNET_BUFFER_LIST list;
    BOOLEAN lend = adapter->Sent % 2 == 0;

    for (list = Lists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
        NET_BUFFER_LIST_STATUS(list) = NDIS_STATUS_SUCCESS;
        InterlockedIncrement(&adapter->Sent);
    }
    NdisMSendNetBufferListsComplete(
        adapter->Handle, Lists,
        NDIS_TEST_SEND_AT_DISPATCH_LEVEL(Flags) ? NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL : 0);
    if (adapter->Running && InterlockedCompareExchange(&FrameIsOut, 1, 0) == 0) {
        NdisMIndicateReceiveNetBufferLists(adapter->Handle, Frame, Port, 1,
                                           lend ? NDIS_RECEIVE_FLAGS_RESOURCES : 0);
        if (lend) {
            FrameIsOut = 0;
        }
    }
}

static void TakeBack(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists, ULONG Flags)
{
    PADAPTER adapter = Context;

    UNREFERENCED_PARAMETER(Flags);
    CHECK(Lists == Frame && NET_BUFFER_LIST_NEXT_NBL(Lists) == NULL);
    adapter->Returned++;
    FrameIsOut = 0;
}

static void CountCancels(NDIS_HANDLE Context, PVOID Id)
{
    UNREFERENCED_PARAMETER(Context);
    CHECK(Id == (PVOID)0x0100000000000001);
    Cancels++;
}

static NDIS_STATUS CountRequests(NDIS_HANDLE Context, PNDIS_OID_REQUEST Oid)
{
    if (Oid->DATA.QUERY_INFORMATION.Oid == HELD_OID) {
        CHECK(Oid->RequestType == NdisRequestMethod);
        Held = Oid;
        return NDIS_STATUS_PENDING;
    }
    return Request(Context, Oid);
}

static void CancelHeld(NDIS_HANDLE Context, PVOID Id)
{
    PADAPTER adapter = Context;
    PNDIS_OID_REQUEST held = Held;

    CHECK(held != NULL && held->RequestId == Id);
    Held = NULL;
    NdisMOidRequestComplete(adapter->Handle, held, NDIS_STATUS_REQUEST_ABORTED);
}

/* ---- the protocol ---- */

static NDIS_HANDLE Protocol, Binding, ProtocolPool, WorkItem;
static PMDL SendMdl;
static UCHAR SendData[FRAME_LENGTH];
static NDIS_EVENT Opened, Closed, Asked;
static NDIS_STATUS OpenStatus, AskStatus;
static BOOLEAN DataFlows;
static volatile LONG WorkQueued, SendsOut;
static LONG Binds, Unbinds, NetRestarts, NetPauses, Powers, Statuses, ResetStarts, ResetEnds, Frames, Completes;

static NDIS_STATUS Ask(PNDIS_OID_REQUEST Oid)
{
    NDIS_STATUS status;

    Oid->Header.Type = NDIS_OBJECT_TYPE_OID_REQUEST;
    Oid->Header.Revision = NDIS_OID_REQUEST_REVISION_1;
    Oid->Header.Size = NDIS_SIZEOF_OID_REQUEST_REVISION_1;
    NdisResetEvent(&Asked);
    status = NdisOidRequest(Binding, Oid);
    if (status == NDIS_STATUS_PENDING) {
        NdisWaitEvent(&Asked, 0);
        status = AskStatus;
    }
    return status;
}

static void AskAll(void)
{
    NDIS_OID_REQUEST oid;
    NDIS_LINK_STATE state;
    UCHAR name[64];
    ULONG filter = NDIS_PACKET_TYPE_BROADCAST;

    NdisZeroMemory(&oid, sizeof(oid));
    oid.RequestType = NdisRequestQueryInformation;
    oid.DATA.QUERY_INFORMATION.Oid = OID_GEN_VENDOR_DESCRIPTION;
    oid.DATA.QUERY_INFORMATION.InformationBuffer = name;
    oid.DATA.QUERY_INFORMATION.InformationBufferLength = sizeof(name);
    CHECK_EQUAL(Ask(&oid), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(oid.DATA.QUERY_INFORMATION.BytesWritten, 8);
    CHECK(name[0] == 'v' && name[7] == 0);

    oid.DATA.QUERY_INFORMATION.InformationBufferLength = 3;
    CHECK_EQUAL(Ask(&oid), NDIS_STATUS_BUFFER_TOO_SHORT);
    CHECK_EQUAL(oid.DATA.QUERY_INFORMATION.BytesNeeded, 8);

    /* NDIS knows these itself. */
    oid.DATA.QUERY_INFORMATION.Oid = OID_GEN_LINK_STATE;
    oid.DATA.QUERY_INFORMATION.InformationBuffer = &state;
    oid.DATA.QUERY_INFORMATION.InformationBufferLength = sizeof(state);
    CHECK_EQUAL(Ask(&oid), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(state.MediaConnectState, MediaConnectStateConnected);

    NdisZeroMemory(&oid, sizeof(oid));
    oid.RequestType = NdisRequestSetInformation;
    oid.DATA.SET_INFORMATION.Oid = OID_GEN_CURRENT_PACKET_FILTER;
    oid.DATA.SET_INFORMATION.InformationBuffer = &filter;
    oid.DATA.SET_INFORMATION.InformationBufferLength = sizeof(filter);
    CHECK_EQUAL(Ask(&oid), NDIS_STATUS_SUCCESS);
    CHECK(oid.DATA.SET_INFORMATION.InformationBuffer == &filter);
    CHECK((Only.PacketFilter & NDIS_PACKET_TYPE_BROADCAST) != 0);
}

/* A request that is with the driver until it is cancelled. At DISPATCH_LEVEL NdisOidRequest cannot wait. */
static void AskAndCancel(void)
{
    NDIS_OID_REQUEST oid;
    NDIS_STATUS status;
    KIRQL irql;

    NdisZeroMemory(&oid, sizeof(oid));
    oid.Header.Type = NDIS_OBJECT_TYPE_OID_REQUEST;
    oid.Header.Revision = NDIS_OID_REQUEST_REVISION_1;
    oid.Header.Size = NDIS_SIZEOF_OID_REQUEST_REVISION_1;
    oid.RequestType = NdisRequestMethod;
    oid.RequestId = &oid;
    oid.DATA.METHOD_INFORMATION.Oid = HELD_OID;
    NdisResetEvent(&Asked);
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    status = NdisOidRequest(Binding, &oid);
    KeLowerIrql(irql);
    CHECK_EQUAL(status, NDIS_STATUS_PENDING);
    while (Held == NULL) {
        NdisMSleep(100);
    }
    NdisCancelOidRequest(Binding, oid.RequestId);
    NdisWaitEvent(&Asked, 0);
    CHECK_EQUAL(AskStatus, NDIS_STATUS_REQUEST_ABORTED);
}

static void CheckInterfaces(void)
{
    NET_IFINDEX bound = 0, lowest = 0, found = 0;
    NET_LUID luid, lowestLuid;

    CHECK_EQUAL(NdisIfQueryBindingIfIndex(Binding, &bound, &luid, &lowest, &lowestLuid), NDIS_STATUS_SUCCESS);
    CHECK(bound == lowest && luid.Value == lowestLuid.Value);
    CHECK_EQUAL(NdisIfGetInterfaceIndexFromNetLuid(luid, &found), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(found, bound);
    CHECK_EQUAL(NdisIfGetNetLuidFromInterfaceIndex(bound, &lowestLuid), NDIS_STATUS_SUCCESS);
    CHECK(luid.Value == lowestLuid.Value);
}

static NDIS_STATUS Bind(NDIS_HANDLE Context, NDIS_HANDLE BindContext, PNDIS_BIND_PARAMETERS Parameters)
{
    NDIS_OPEN_PARAMETERS open;
    NDIS_MEDIUM media[] = {NdisMedium802_5, NdisMedium802_3};
    NET_FRAME_TYPE types[] = {NDIS_ETH_TYPE_802_1X};
    NDIS_STRING name;
    UINT selected = 99;

    CHECK(Context == &Binding);
    CHECK_EQUAL(Parameters->Header.Type, NDIS_OBJECT_TYPE_BIND_PARAMETERS);
    CHECK_EQUAL(Parameters->MtuSize, MTU);
    CHECK_EQUAL(Parameters->MacAddressLength, ADDRESS_LENGTH);
    CHECK_EQUAL(Parameters->MediaType, NdisMedium802_3);
    CHECK(NdisQueryBindInstanceName(&name, BindContext) == NDIS_STATUS_SUCCESS && name.Length > 0);
    NdisFreeMemory(name.Buffer, 0, 0);
    NdisZeroMemory(&open, sizeof(open));
    open.Header.Type = NDIS_OBJECT_TYPE_OPEN_PARAMETERS;
    open.Header.Revision = NDIS_OPEN_PARAMETERS_REVISION_1;
    open.Header.Size = NDIS_SIZEOF_OPEN_PARAMETERS_REVISION_1;
    open.AdapterName = Parameters->AdapterName;
    open.MediumArray = media;
    open.MediumArraySize = 1;
    open.SelectedMediumIndex = &selected;
    open.FrameTypeArray = types;
    open.FrameTypeArraySize = 1;
    CHECK_EQUAL(NdisOpenAdapterEx(Protocol, &Opened, &open, BindContext, &Binding), NDIS_STATUS_UNSUPPORTED_MEDIA);
    open.MediumArraySize = 2;
    NdisResetEvent(&Opened);
    OpenStatus = NdisOpenAdapterEx(Protocol, &Opened, &open, BindContext, &Binding);
    if (OpenStatus == NDIS_STATUS_PENDING) {
        NdisWaitEvent(&Opened, 0);
    }
    CHECK_EQUAL(OpenStatus, NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(selected, 1);
    Binds++;
    AskAll();
    AskAndCancel();
    CheckInterfaces();
    if (Binds % 2 == 0) {
        NdisCompleteBindAdapterEx(BindContext, NDIS_STATUS_SUCCESS);
        return NDIS_STATUS_PENDING;
    }
    return NDIS_STATUS_SUCCESS;
}

static void OpenComplete(NDIS_HANDLE Context, NDIS_STATUS Status)
{
    CHECK(Context == &Opened);
    OpenStatus = Status;
    NdisSetEvent(&Opened);
}

static NDIS_STATUS Unbind(NDIS_HANDLE UnbindContext, NDIS_HANDLE Context)
{
    CHECK(Context == &Opened && !DataFlows);
    Unbinds++;
    NdisResetEvent(&Closed);
    if (NdisCloseAdapterEx(Binding) == NDIS_STATUS_PENDING) {
        NdisWaitEvent(&Closed, 0);
    }
    if (Unbinds % 2 == 0) {
        NdisCompleteUnbindAdapterEx(UnbindContext);
        return NDIS_STATUS_PENDING;
    }
    return NDIS_STATUS_SUCCESS;
}

static void CloseComplete(NDIS_HANDLE Context)
{
    CHECK(Context == &Opened);
    NdisSetEvent(&Closed);
}

static void AskComplete(NDIS_HANDLE Context, PNDIS_OID_REQUEST Oid, NDIS_STATUS Status)
{
    CHECK(Context == &Opened);
    UNREFERENCED_PARAMETER(Oid);
    AskStatus = Status;
    NdisSetEvent(&Asked);
}

static void SendFrames(PVOID Context, NDIS_HANDLE Item)
{
    PNET_BUFFER_LIST list;
    ULONG index;

    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Item);
    for (index = 0; index < SENDS && DataFlows; index++) {
        list = NdisAllocateNetBufferAndNetBufferList(ProtocolPool, 0, 0, SendMdl, 0, FRAME_LENGTH);
        CHECK(list != NULL);
        if (list == NULL) {
            break;
        }
        list->SourceHandle = Binding;
        NDIS_SET_NET_BUFFER_LIST_CANCEL_ID(list, (PVOID)0x0100000000000001);
        InterlockedIncrement(&SendsOut);
        NdisSendNetBufferLists(Binding, list, NDIS_DEFAULT_PORT_NUMBER, 0);
    }
    if (DataFlows) {
        NdisCancelSendNetBufferLists(Binding, (PVOID)0x0100000000000001);
    }
    WorkQueued = 0;
}

static NDIS_STATUS NetEvent(NDIS_HANDLE Context, PNET_PNP_EVENT_NOTIFICATION Event)
{
    UNREFERENCED_PARAMETER(Context);
    switch (Event->NetPnPEvent.NetEvent) {
    case NetEventRestart:
        NetRestarts++;
        DataFlows = TRUE;
        WorkQueued = 1;
        NdisQueueIoWorkItem(WorkItem, SendFrames, NULL);
        break;
    case NetEventPause:
        NetPauses++;
        DataFlows = FALSE;
        while (WorkQueued || SendsOut) {
            NdisMSleep(1000);
        }
        if (NetPauses % 2 == 0) {
            NdisCompleteNetPnPEvent(Binding, Event, NDIS_STATUS_SUCCESS);
            return NDIS_STATUS_PENDING;
        }
        break;
    case NetEventSetPower:
        Powers++;
        break;
    default:
        break;
    }
    return NDIS_STATUS_SUCCESS;
}

static void Status(NDIS_HANDLE Context, PNDIS_STATUS_INDICATION Indication)
{
    CHECK(Context == &Opened);
    Statuses++;
    ResetStarts += Indication->StatusCode == NDIS_STATUS_RESET_START;
    ResetEnds += Indication->StatusCode == NDIS_STATUS_RESET_END;
}

static void Receive(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists, NDIS_PORT_NUMBER Port, ULONG Count, ULONG Flags)
{
    CHECK(Context == &Opened);
    UNREFERENCED_PARAMETER(Port);
    CHECK_EQUAL(Count, 1);
    InterlockedIncrement(&Frames);
    if (NDIS_TEST_RECEIVE_CAN_PEND(Flags)) {
        NdisReturnNetBufferLists(Binding, Lists, 0);
    }
}

static void SendComplete(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists, ULONG Flags)
{
    PNET_BUFFER_LIST next;

    CHECK(Context == &Opened);
    UNREFERENCED_PARAMETER(Flags);
    for (; Lists != NULL; Lists = next) {
        next = NET_BUFFER_LIST_NEXT_NBL(Lists);
        InterlockedIncrement(&Completes);
        NdisFreeNetBufferList(Lists);
        InterlockedDecrement(&SendsOut);
    }
}

static void CheckProvider(void)
{
    NDIS_IF_PROVIDER_CHARACTERISTICS provider;
    NET_IF_INFORMATION information;
    NDIS_HANDLE handle = NULL;
    NET_LUID luid;
    NET_IFINDEX upper = 0, lower = 0;
    UINT32 number = 0;

    NdisZeroMemory(&provider, sizeof(provider));
    provider.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    provider.Header.Revision = 1;
    provider.Header.Size = sizeof(provider);
    CHECK_EQUAL(NdisIfRegisterProvider(&provider, NULL, &handle), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisIfAllocateNetLuidIndex(IF_TYPE_TUNNEL, &number), NDIS_STATUS_SUCCESS);
    luid.Value = (ULONG64)IF_TYPE_TUNNEL << 48 | (ULONG64)number << 24;
    NdisZeroMemory(&information, sizeof(information));
    CHECK_EQUAL(NdisIfRegisterInterface(handle, luid, NULL, &information, &upper), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisIfRegisterInterface(handle, luid, NULL, &information, &lower), NDIS_STATUS_INVALID_PARAMETER);
    luid.Value += 1 << 24;
    CHECK_EQUAL(NdisIfRegisterInterface(handle, luid, NULL, &information, &lower), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisIfAddIfStackEntry(upper, lower), NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(NdisIfAddIfStackEntry(upper, 0xFFFFF), NDIS_STATUS_INVALID_PARAMETER);
    NdisIfDeleteIfStackEntry(upper, lower);
    NdisIfDeregisterInterface(upper);
    NdisIfDeregisterInterface(lower);
    CHECK_EQUAL(NdisIfGetNetLuidFromInterfaceIndex(upper, &luid), NDIS_STATUS_INTERFACE_NOT_FOUND);
    CHECK_EQUAL(NdisIfFreeNetLuidIndex(IF_TYPE_TUNNEL, number), NDIS_STATUS_SUCCESS);
    NdisIfDeregisterProvider(handle);
}

static NDIS_STATUS RegisterProtocol(PDRIVER_OBJECT DriverObject)
{
    static NDIS_STRING name = NDIS_STRING_CONST("PROBE");
    NDIS_PROTOCOL_DRIVER_CHARACTERISTICS protocol;
    NDIS_STATUS status;

    UNREFERENCED_PARAMETER(DriverObject);
    NdisInitializeEvent(&Opened);
    NdisInitializeEvent(&Closed);
    NdisInitializeEvent(&Asked);
    NdisFillMemory(SendData, sizeof(SendData), 0xFF);
    ProtocolPool = MakePool(DriverHandle);
    WorkItem = NdisAllocateIoWorkItem(DriverHandle);
    SendMdl = NdisAllocateMdl(DriverHandle, SendData, FRAME_LENGTH);
    CHECK(NdisGeneratePartialCancelId() != NdisGeneratePartialCancelId());
    CheckProvider();
    NdisZeroMemory(&protocol, sizeof(protocol));
    protocol.Header.Type = NDIS_OBJECT_TYPE_PROTOCOL_DRIVER_CHARACTERISTICS;
    protocol.Header.Revision = NDIS_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_2;
    protocol.Header.Size = NDIS_SIZEOF_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_2;
    protocol.MajorNdisVersion = 6;
    protocol.MinorNdisVersion = VIRTUAL_MINOR;
    protocol.Name = name;
    protocol.BindAdapterHandlerEx = Bind;
    protocol.UnbindAdapterHandlerEx = Unbind;
    protocol.OpenAdapterCompleteHandlerEx = OpenComplete;
    protocol.CloseAdapterCompleteHandlerEx = CloseComplete;
    protocol.NetPnPEventHandler = NetEvent;
    protocol.OidRequestCompleteHandler = AskComplete;
    protocol.StatusHandlerEx = Status;
    protocol.ReceiveNetBufferListsHandler = Receive;
    protocol.SendNetBufferListsCompleteHandler = SendComplete;
    status = NdisRegisterProtocolDriver(&Binding, &protocol, &Protocol);
    CHECK_EQUAL(status, NDIS_STATUS_SUCCESS);
    NdisReEnumerateProtocolBindings(Protocol);
    return status;
}

static void DeregisterProtocol(void)
{
    NdisDeregisterProtocolDriver(Protocol);
    NdisFreeMdl(SendMdl);
    NdisFreeIoWorkItem(WorkItem);
    NdisFreeNetBufferListPool(ProtocolPool);
    /* First start, rebalance, enable. */
    CHECK_EQUAL(Binds, 3);
    CHECK_EQUAL(Unbinds, 3);
    CHECK_EQUAL(NetRestarts, Only.Restarts);
    CHECK_EQUAL(NetPauses, Only.Pauses);
    CHECK_EQUAL(Powers, 2);
    CHECK_EQUAL(ResetStarts, 1);
    CHECK_EQUAL(ResetEnds, 1);
    CHECK(Statuses >= Only.Restarts);
    CHECK(Completes >= SENDS && Frames > 0 && Cancels > 0);
    EndChecks("probes_protocol");
}
