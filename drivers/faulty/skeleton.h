/*
 * skeleton.h - a minimal correct NDIS 6.20 miniport for the CS8900A, with hooks
 *
 * A driver of this folder includes this file, which makes it a whole driver that
 * does everything right, and does one thing wrong in a hook. Before the include
 * it may define
 *
 *   HOOK_SET_OPTIONS        MiniportSetOptions
 *   HOOK_BEFORE_ATTRIBUTES  called in MiniportInitializeEx, before NdisMSetMiniportAttributes
 *   HOOK_REGISTER_DMA       called in place of RegisterDma; returns NDIS_STATUS
 *   HOOK_INITIALIZE         called in MiniportInitializeEx when all is claimed; returns NDIS_STATUS
 *   HOOK_RESTART            called in MiniportRestart
 *   HOOK_PAUSE              called in MiniportPause
 *   HOOK_HALT               called in MiniportHaltEx before anything is released
 *   HOOK_RELEASED           called in MiniportHaltEx when all is released
 *   HOOK_ISR                called in the ISR
 *   HOOK_DPC                called in the DPC
 *   SKELETON_ATTRIBUTE_FLAGS, SKELETON_INTERFACE   registration attributes
 *   SKELETON_SINGLE_TRANSFER  the channel does not start again at the end of a transfer
 *   SKELETON_RECEIVE        the chip moves received frames by DMA while the adapter runs
 *   SKELETON_INTERRUPT_ONCE the chip raises an interrupt when the adapter starts to run,
 *                           and after each frame that it has sent
 *
 * Each hook is `static void NAME(PADAPTER)` unless said otherwise. What is wrong
 * with a driver is in the lines with //@ at its top:
 *
 *   //@ device: NAME          the device it drives
 *   //@ expect: RULE EXPORT   a finding; EXPORT is - where none is being called
 *   //@ stop: NAME            the bug check that ends the run
 */
#ifndef SKELETON_H
#define SKELETON_H

#ifndef NDIS_MINIPORT_MAJOR_VERSION
#define NDIS_MINIPORT_MAJOR_VERSION 6
#define NDIS_MINIPORT_MINOR_VERSION 20
#endif

#include <ndis.h>

#include "../cs8900/registers.h"

#define TAG 0x6C656B53 /* "Skel" */
#define BUFFER_LENGTH 4096
#define ADDRESS_LENGTH 6
#define FRAME_LENGTH 1514
#define SOFTWARE_INTERRUPT 0x0040 /* BufCFG: raises one when it is written */

typedef struct _ADAPTER {
    NDIS_HANDLE Handle;
    NDIS_HANDLE AddDeviceContext; /* from MiniportAddDevice, if there is one */
    NDIS_SPIN_LOCK Lock; /* registers of the chip */
    ULONG IoBase;
    ULONG InterruptLevel;
    ULONG DmaChannel;
    ULONG_PTR Port;
    NDIS_HANDLE Interrupt;
    NDIS_HANDLE Dma;
    PUCHAR Buffer; /* BUFFER_LENGTH bytes of nonpaged pool */
    PMDL Mdl;
    BOOLEAN Running;
    BOOLEAN TransferSetUp; /* by SetUpTransfer: released with CompleteTransfer */
    ULONG PacketFilter;
    UCHAR Address[ADDRESS_LENGTH];
} ADAPTER, *PADAPTER;

#ifndef SKELETON_ATTRIBUTE_FLAGS
#define SKELETON_ATTRIBUTE_FLAGS NDIS_MINIPORT_ATTRIBUTES_HARDWARE_DEVICE
#endif
#ifndef SKELETON_INTERFACE
#define SKELETON_INTERFACE NdisInterfaceIsa
#endif

#ifdef HOOK_SET_OPTIONS
static MINIPORT_SET_OPTIONS HOOK_SET_OPTIONS;
#endif
#ifdef HOOK_BEFORE_ATTRIBUTES
static void HOOK_BEFORE_ATTRIBUTES(PADAPTER Adapter);
#endif
#ifdef HOOK_REGISTER_DMA
static NDIS_STATUS HOOK_REGISTER_DMA(PADAPTER Adapter);
#endif
#ifdef HOOK_INITIALIZE
static NDIS_STATUS HOOK_INITIALIZE(PADAPTER Adapter);
#endif
#ifdef HOOK_RESTART
static void HOOK_RESTART(PADAPTER Adapter);
#endif
#ifdef HOOK_PAUSE
static void HOOK_PAUSE(PADAPTER Adapter);
#endif
#ifdef HOOK_HALT
static void HOOK_HALT(PADAPTER Adapter);
#endif
#ifdef HOOK_RELEASED
static void HOOK_RELEASED(PADAPTER Adapter);
#endif
#ifdef HOOK_ISR
static void HOOK_ISR(PADAPTER Adapter);
#endif
#ifdef HOOK_DPC
static void HOOK_DPC(PADAPTER Adapter);
#endif

static NDIS_HANDLE DriverHandle;

/* ---- the chip ---- */

FORCEINLINE USHORT ChipRead(PADAPTER Adapter, ULONG Register)
{
    USHORT value;

    NdisRawWritePortUshort(Adapter->Port + CS_IO_POINTER, Register);
    NdisRawReadPortUshort(Adapter->Port + CS_IO_PAGE, &value);
    return value;
}

FORCEINLINE void ChipWrite(PADAPTER Adapter, ULONG Register, USHORT Value)
{
    NdisRawWritePortUshort(Adapter->Port + CS_IO_POINTER, Register);
    NdisRawWritePortUshort(Adapter->Port + CS_IO_PAGE, Value);
}

static BOOLEAN ChipReset(PADAPTER Adapter)
{
    ULONG step;

    ChipWrite(Adapter, PP_SELF_CTL, SELF_CTL_RESET);
    for (step = 0; step < 2000; step++) {
        if (ChipRead(Adapter, PP_SELF_STATUS) & SELF_STATUS_INIT_DONE) {
            return TRUE;
        }
        NdisStallExecution(50);
    }
    return FALSE;
}

static void ChipConfigure(PADAPTER Adapter)
{
    USHORT pin = Adapter->InterruptLevel == 5 ? 3 : (USHORT)(Adapter->InterruptLevel - 10);
    ULONG i;

    ChipWrite(Adapter, PP_INTERRUPT, pin);
    ChipWrite(Adapter, PP_DMA_CHANNEL, (USHORT)(Adapter->DmaChannel - 5));
    for (i = 0; i < ADDRESS_LENGTH; i += 2) {
        USHORT word = ChipRead(Adapter, PP_INDIVIDUAL_ADDRESS + i);
        Adapter->Address[i] = (UCHAR)word;
        Adapter->Address[i + 1] = (UCHAR)(word >> 8);
    }
#ifdef SKELETON_RECEIVE
    ChipWrite(Adapter, PP_RX_CFG, RX_CFG_DMA_ONLY);
    ChipWrite(Adapter, PP_RX_CTL, RX_CTL_PROMISCUOUS | RX_CTL_RX_OK);
    ChipWrite(Adapter, PP_BUF_CFG, BUF_CFG_RX_DMA_IE);
#endif
}

static void ChipStart(PADAPTER Adapter)
{
    USHORT line = LINE_CTL_TX_ON;

#ifdef SKELETON_RECEIVE
    line |= LINE_CTL_RX_ON;
#endif
    ChipWrite(Adapter, PP_LINE_CTL, line);
    ChipWrite(Adapter, PP_BUS_CTL, BUS_CTL_ENABLE_IRQ);
#ifdef SKELETON_INTERRUPT_ONCE
    ChipWrite(Adapter, PP_TX_CFG, TX_CFG_TX_OK_IE);
    ChipWrite(Adapter, PP_BUF_CFG, ChipRead(Adapter, PP_BUF_CFG) | SOFTWARE_INTERRUPT);
#endif
}

static void ChipStop(PADAPTER Adapter)
{
    ChipWrite(Adapter, PP_BUS_CTL, 0);
    ChipWrite(Adapter, PP_LINE_CTL, 0);
}

/* ---- DMA ---- */

FORCEINLINE void DescribeDma(PADAPTER Adapter, PNDIS_DMA_DESCRIPTION Description)
{
    NdisZeroMemory(Description, sizeof(*Description));
    Description->DemandMode = TRUE;
#ifndef SKELETON_SINGLE_TRANSFER
    Description->AutoInitialize = TRUE;
#endif
    Description->DmaChannelSpecified = TRUE;
    Description->DmaChannel = Adapter->DmaChannel;
    Description->DmaWidth = Width16Bits;
    Description->DmaSpeed = Compatible;
}

FORCEINLINE NDIS_STATUS RegisterDmaAs(PADAPTER Adapter, PNDIS_DMA_DESCRIPTION Description)
{
    NDIS_STATUS status;

    status = NdisMRegisterDmaChannel(&Adapter->Dma, Adapter->Handle, Adapter->DmaChannel, FALSE,
                                     Description, BUFFER_LENGTH);
    if (status != NDIS_STATUS_SUCCESS) {
        Adapter->Dma = NULL;
    }
    return status;
}

FORCEINLINE NDIS_STATUS RegisterDma(PADAPTER Adapter)
{
    NDIS_DMA_DESCRIPTION description;

    DescribeDma(Adapter, &description);
    return RegisterDmaAs(Adapter, &description);
}

/* One transfer of the whole buffer, from the device. */
FORCEINLINE NDIS_STATUS SetUpTransfer(PADAPTER Adapter)
{
    NDIS_STATUS status;

    NdisMSetupDmaTransfer(&status, Adapter->Dma, Adapter->Mdl, 0, BUFFER_LENGTH, FALSE);
    Adapter->TransferSetUp = status == NDIS_STATUS_SUCCESS;
    return status;
}

FORCEINLINE NDIS_STATUS CompleteTransfer(PADAPTER Adapter)
{
    NDIS_STATUS status;

    NdisMCompleteDmaTransfer(&status, Adapter->Dma, Adapter->Mdl, 0, BUFFER_LENGTH, FALSE);
    Adapter->TransferSetUp = FALSE;
    return status;
}

FORCEINLINE void ReleaseDma(PADAPTER Adapter)
{
    if (Adapter->TransferSetUp) {
        CompleteTransfer(Adapter);
    }
    if (Adapter->Dma != NULL) {
        NdisMDeregisterDmaChannel(Adapter->Dma);
        Adapter->Dma = NULL;
    }
}

/* ---- interrupt ---- */

static BOOLEAN Isr(NDIS_HANDLE Context, PBOOLEAN QueueDefaultInterruptDpc, PULONG TargetProcessors)
{
    PADAPTER adapter = Context;
    ULONG entries;
    USHORT entry;

    *TargetProcessors = 0;
    for (entries = 0; entries < 64; entries++) {
        NdisRawReadPortUshort(adapter->Port + CS_IO_ISQ, &entry);
        if (entry == 0) {
            break;
        }
    }
    *QueueDefaultInterruptDpc = entries != 0;
#ifdef HOOK_ISR
    if (entries != 0) {
        HOOK_ISR(adapter);
    }
#endif
    return entries != 0;
}

static void Dpc(NDIS_HANDLE Context, PVOID DpcContext, PVOID Throttle, PVOID Reserved)
{
    PADAPTER adapter = Context;

    UNREFERENCED_PARAMETER(DpcContext);
    UNREFERENCED_PARAMETER(Throttle);
    UNREFERENCED_PARAMETER(Reserved);
#ifdef HOOK_DPC
    HOOK_DPC(adapter);
#endif
    /* Frees what the chip has moved: received frames go no further. */
    NdisDprAcquireSpinLock(&adapter->Lock);
    while (ChipRead(adapter, PP_DMA_FRAME_COUNT) & PP_DMA_FRAME_COUNT_MASK) {
    }
    NdisDprReleaseSpinLock(&adapter->Lock);
}

static NDIS_STATUS RegisterInterrupt(PADAPTER Adapter)
{
    NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS interrupt;

    NdisZeroMemory(&interrupt, sizeof(interrupt));
    interrupt.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_INTERRUPT;
    interrupt.Header.Revision = NDIS_MINIPORT_INTERRUPT_REVISION_1;
    interrupt.Header.Size = NDIS_SIZEOF_MINIPORT_INTERRUPT_CHARACTERISTICS_REVISION_1;
    interrupt.InterruptHandler = Isr;
    interrupt.InterruptDpcHandler = Dpc;
    return NdisMRegisterInterruptEx(Adapter->Handle, Adapter, &interrupt, &Adapter->Interrupt);
}

/* ---- life of the adapter ---- */

static void FindResources(PADAPTER Adapter, PNDIS_RESOURCE_LIST List)
{
    ULONG i;

    for (i = 0; List != NULL && i < List->Count; i++) {
        PCM_PARTIAL_RESOURCE_DESCRIPTOR resource = &List->PartialDescriptors[i];

        if (resource->Type == CmResourceTypePort) {
            Adapter->IoBase = resource->u.Port.Start.LowPart;
        } else if (resource->Type == CmResourceTypeInterrupt) {
            Adapter->InterruptLevel = resource->u.Interrupt.Level;
        } else if (resource->Type == CmResourceTypeDma) {
            Adapter->DmaChannel = resource->u.Dma.Channel;
        }
    }
}

static NDIS_STATUS SetRegistrationAttributes(PADAPTER Adapter)
{
    NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES attributes;

    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES;
    attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
    attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
    attributes.MiniportAdapterContext = Adapter;
    attributes.AttributeFlags = SKELETON_ATTRIBUTE_FLAGS;
    attributes.InterfaceType = SKELETON_INTERFACE;
    return NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
}

static NDIS_STATUS SetGeneralAttributes(PADAPTER Adapter)
{
    static NDIS_OID oids[] = {
        OID_GEN_CURRENT_PACKET_FILTER, OID_GEN_CURRENT_LOOKAHEAD, OID_802_3_MULTICAST_LIST,
        OID_802_3_PERMANENT_ADDRESS,   OID_802_3_CURRENT_ADDRESS,
    };
    NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES attributes;

    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES;
    attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_2;
    attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_2;
    attributes.MediaType = NdisMedium802_3;
    attributes.PhysicalMediumType = NdisPhysicalMedium802_3;
    attributes.MtuSize = FRAME_LENGTH - 14;
    attributes.MaxXmitLinkSpeed = 10000000;
    attributes.MaxRcvLinkSpeed = 10000000;
    attributes.XmitLinkSpeed = 10000000;
    attributes.RcvLinkSpeed = 10000000;
    attributes.MediaConnectState = MediaConnectStateConnected;
    attributes.MediaDuplexState = MediaDuplexStateHalf;
    attributes.LookaheadSize = FRAME_LENGTH - 14;
    attributes.MacOptions = NDIS_MAC_OPTION_NO_LOOPBACK;
    attributes.SupportedPacketFilters =
        NDIS_PACKET_TYPE_DIRECTED | NDIS_PACKET_TYPE_MULTICAST | NDIS_PACKET_TYPE_BROADCAST |
        NDIS_PACKET_TYPE_ALL_MULTICAST | NDIS_PACKET_TYPE_PROMISCUOUS;
    attributes.MaxMulticastListSize = 32;
    attributes.MacAddressLength = ADDRESS_LENGTH;
    ETH_COPY_NETWORK_ADDRESS(attributes.PermanentMacAddress, Adapter->Address);
    ETH_COPY_NETWORK_ADDRESS(attributes.CurrentMacAddress, Adapter->Address);
    attributes.AccessType = NET_IF_ACCESS_BROADCAST;
    attributes.DirectionType = NET_IF_DIRECTION_SENDRECEIVE;
    attributes.ConnectionType = NET_IF_CONNECTION_DEDICATED;
    attributes.IfType = IF_TYPE_ETHERNET_CSMACD;
    attributes.IfConnectorPresent = TRUE;
    attributes.SupportedPauseFunctions = NdisPauseFunctionsUnsupported;
    attributes.SupportedOidList = oids;
    attributes.SupportedOidListLength = sizeof(oids);
    return NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
}

static NDIS_STATUS ClaimPorts(PADAPTER Adapter)
{
    PVOID port = NULL;
    NDIS_STATUS status = NdisMRegisterIoPortRange(&port, Adapter->Handle, Adapter->IoBase, CS_IO_LENGTH);

    if (status != NDIS_STATUS_SUCCESS) {
        return status;
    }
    Adapter->Port = (ULONG_PTR)port;
    if (ChipRead(Adapter, PP_PRODUCT_ID) != PP_PRODUCT_ID_CS8900 || !ChipReset(Adapter)) {
        return NDIS_STATUS_ADAPTER_NOT_FOUND;
    }
    ChipConfigure(Adapter);
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS AllocateBuffer(PADAPTER Adapter)
{
    Adapter->Buffer =
        NdisAllocateMemoryWithTagPriority(Adapter->Handle, BUFFER_LENGTH, TAG, NormalPoolPriority);
    if (Adapter->Buffer == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    NdisZeroMemory(Adapter->Buffer, BUFFER_LENGTH);
    Adapter->Mdl = NdisAllocateMdl(Adapter->Handle, Adapter->Buffer, BUFFER_LENGTH);
    return Adapter->Mdl == NULL ? NDIS_STATUS_RESOURCES : NDIS_STATUS_SUCCESS;
}

/* All but the DMA channel. */
static void ReleaseRest(PADAPTER Adapter)
{
    if (Adapter->Interrupt != NULL) {
        NdisMDeregisterInterruptEx(Adapter->Interrupt);
        Adapter->Interrupt = NULL;
    }
    if (Adapter->Mdl != NULL) {
        NdisFreeMdl(Adapter->Mdl);
    }
    if (Adapter->Buffer != NULL) {
        NdisFreeMemory(Adapter->Buffer, 0, 0);
    }
    if (Adapter->Port != 0) {
        NdisMDeregisterIoPortRange(Adapter->Handle, Adapter->IoBase, CS_IO_LENGTH,
                                   (PVOID)Adapter->Port);
    }
}

static NDIS_STATUS BringUp(PADAPTER Adapter)
{
    NDIS_STATUS status;

#ifdef HOOK_BEFORE_ATTRIBUTES
    HOOK_BEFORE_ATTRIBUTES(Adapter);
#endif
    status = SetRegistrationAttributes(Adapter);
    if (status == NDIS_STATUS_SUCCESS) {
        status = ClaimPorts(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = SetGeneralAttributes(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = AllocateBuffer(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
#ifdef HOOK_REGISTER_DMA
        status = HOOK_REGISTER_DMA(Adapter);
#else
        status = RegisterDma(Adapter);
#endif
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = RegisterInterrupt(Adapter);
    }
#ifdef HOOK_INITIALIZE
    if (status == NDIS_STATUS_SUCCESS) {
        status = HOOK_INITIALIZE(Adapter);
    }
#endif
    return status;
}

static NDIS_STATUS Initialize(NDIS_HANDLE Handle, NDIS_HANDLE DriverContext,
                              PNDIS_MINIPORT_INIT_PARAMETERS Parameters)
{
    PADAPTER adapter;
    NDIS_STATUS status;

    UNREFERENCED_PARAMETER(DriverContext);
    adapter = NdisAllocateMemoryWithTagPriority(Handle, sizeof(ADAPTER), TAG, NormalPoolPriority);
    if (adapter == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    NdisZeroMemory(adapter, sizeof(ADAPTER));
    adapter->Handle = Handle;
    NdisAllocateSpinLock(&adapter->Lock);
    adapter->AddDeviceContext = Parameters->MiniportAddDeviceContext;
    FindResources(adapter, Parameters->AllocatedResources);
    status = BringUp(adapter);
    if (status != NDIS_STATUS_SUCCESS) {
        ReleaseDma(adapter);
        ReleaseRest(adapter);
        NdisFreeMemory(adapter, 0, 0);
    }
    return status;
}

static void Halt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action)
{
    PADAPTER adapter = Context;

    UNREFERENCED_PARAMETER(Action);
    ChipStop(adapter);
#ifdef HOOK_HALT
    HOOK_HALT(adapter);
#endif
    ReleaseDma(adapter);
    ReleaseRest(adapter);
#ifdef HOOK_RELEASED
    HOOK_RELEASED(adapter);
#endif
    NdisFreeMemory(adapter, 0, 0);
}

static NDIS_STATUS Restart(NDIS_HANDLE Context, PNDIS_MINIPORT_RESTART_PARAMETERS Parameters)
{
    PADAPTER adapter = Context;

    UNREFERENCED_PARAMETER(Parameters);
#ifdef HOOK_RESTART
    HOOK_RESTART(adapter);
#endif
    NdisAcquireSpinLock(&adapter->Lock);
    adapter->Running = TRUE;
    ChipStart(adapter);
    NdisReleaseSpinLock(&adapter->Lock);
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS Pause(NDIS_HANDLE Context, PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters)
{
    PADAPTER adapter = Context;

    UNREFERENCED_PARAMETER(Parameters);
    NdisAcquireSpinLock(&adapter->Lock);
    adapter->Running = FALSE;
    ChipStop(adapter);
    NdisReleaseSpinLock(&adapter->Lock);
#ifdef HOOK_PAUSE
    HOOK_PAUSE(adapter);
#endif
    return NDIS_STATUS_SUCCESS;
}

static void Shutdown(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action)
{
    UNREFERENCED_PARAMETER(Action);
    ChipStop(Context);
}

static void PnPEvent(NDIS_HANDLE Context, PNET_DEVICE_PNP_EVENT Event)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Event);
}

/* ---- data and requests ---- */

/* Frames that do not fit into the chip at once are not sent. */
static void SendOne(PADAPTER Adapter, PNET_BUFFER Net)
{
    UCHAR frame[FRAME_LENGTH + 2];
    ULONG length = NET_BUFFER_DATA_LENGTH(Net);
    PUCHAR data;

    if (length > FRAME_LENGTH || (data = NdisGetDataBuffer(Net, length, frame, 1, 0)) == NULL) {
        return;
    }
    if (data != frame) {
        NdisMoveMemory(frame, data, length);
    }
    NdisAcquireSpinLock(&Adapter->Lock);
    NdisRawWritePortUshort(Adapter->Port + CS_IO_TX_COMMAND, TX_COMMAND_AFTER_ALL);
    NdisRawWritePortUshort(Adapter->Port + CS_IO_TX_LENGTH, length);
    if (ChipRead(Adapter, PP_BUS_STATUS) & BUS_STATUS_READY_FOR_TX) {
        NdisRawWritePortBufferUshort(Adapter->Port + CS_IO_DATA, frame, (length + 1) / 2);
    }
    NdisReleaseSpinLock(&Adapter->Lock);
}

static void Send(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists, NDIS_PORT_NUMBER Port, ULONG Flags)
{
    PADAPTER adapter = Context;
    PNET_BUFFER_LIST list;
    PNET_BUFFER net;
    ULONG complete = 0;

    UNREFERENCED_PARAMETER(Port);
    for (list = Lists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
        NET_BUFFER_LIST_STATUS(list) = adapter->Running ? NDIS_STATUS_SUCCESS : NDIS_STATUS_PAUSED;
        for (net = NET_BUFFER_LIST_FIRST_NB(list); adapter->Running && net != NULL;
             net = NET_BUFFER_NEXT_NB(net)) {
            SendOne(adapter, net);
        }
    }
    if (NDIS_TEST_SEND_AT_DISPATCH_LEVEL(Flags)) {
        NDIS_SET_SEND_COMPLETE_FLAG(complete, NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL);
    }
    NdisMSendNetBufferListsComplete(adapter->Handle, Lists, complete);
}

static void Return(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists, ULONG Flags)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Lists);
    UNREFERENCED_PARAMETER(Flags);
}

static void CancelSend(NDIS_HANDLE Context, PVOID Id)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Id);
}

static NDIS_STATUS Query(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    ULONG lookahead = FRAME_LENGTH - 14;
    const void *data;
    ULONG length;

    switch (Request->DATA.QUERY_INFORMATION.Oid) {
    case OID_GEN_CURRENT_PACKET_FILTER:
        data = &Adapter->PacketFilter;
        length = sizeof(ULONG);
        break;
    case OID_GEN_CURRENT_LOOKAHEAD:
        data = &lookahead;
        length = sizeof(ULONG);
        break;
    case OID_802_3_PERMANENT_ADDRESS:
    case OID_802_3_CURRENT_ADDRESS:
        data = Adapter->Address;
        length = ADDRESS_LENGTH;
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
    const ULONG *value = Request->DATA.SET_INFORMATION.InformationBuffer;

    switch (Request->DATA.SET_INFORMATION.Oid) {
    case OID_GEN_CURRENT_PACKET_FILTER:
    case OID_GEN_CURRENT_LOOKAHEAD:
        if (length < sizeof(ULONG)) {
            Request->DATA.SET_INFORMATION.BytesNeeded = sizeof(ULONG);
            return NDIS_STATUS_INVALID_LENGTH;
        }
        if (Request->DATA.SET_INFORMATION.Oid == OID_GEN_CURRENT_PACKET_FILTER) {
            Adapter->PacketFilter = *value;
        }
        break;
    case OID_802_3_MULTICAST_LIST:
        if (length % ADDRESS_LENGTH != 0) {
            return NDIS_STATUS_INVALID_LENGTH;
        }
        break;
    default:
        return NDIS_STATUS_NOT_SUPPORTED;
    }
    Request->DATA.SET_INFORMATION.BytesRead = length;
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS OidRequest(NDIS_HANDLE Context, PNDIS_OID_REQUEST Request)
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

static void CancelOidRequest(NDIS_HANDLE Context, PVOID Id)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Id);
}

/* ---- the driver ---- */

static void Unload(PDRIVER_OBJECT DriverObject)
{
    UNREFERENCED_PARAMETER(DriverObject);
    NdisMDeregisterMiniportDriver(DriverHandle);
}

DRIVER_INITIALIZE DriverEntry;
DECLSPEC_INIT_CODE NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    NDIS_MINIPORT_DRIVER_CHARACTERISTICS miniport;

    NdisZeroMemory(&miniport, sizeof(miniport));
    miniport.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_DRIVER_CHARACTERISTICS;
    miniport.Header.Revision = NDIS_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2;
    miniport.Header.Size = NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2;
    miniport.MajorNdisVersion = NDIS_MINIPORT_MAJOR_VERSION;
    miniport.MinorNdisVersion = NDIS_MINIPORT_MINOR_VERSION;
#ifdef HOOK_SET_OPTIONS
    miniport.SetOptionsHandler = HOOK_SET_OPTIONS;
#endif
    miniport.InitializeHandlerEx = Initialize;
    miniport.HaltHandlerEx = Halt;
    miniport.UnloadHandler = Unload;
    miniport.PauseHandler = Pause;
    miniport.RestartHandler = Restart;
    miniport.OidRequestHandler = OidRequest;
    miniport.CancelOidRequestHandler = CancelOidRequest;
    miniport.SendNetBufferListsHandler = Send;
    miniport.ReturnNetBufferListsHandler = Return;
    miniport.CancelSendHandler = CancelSend;
    miniport.DevicePnPEventNotifyHandler = PnPEvent;
    miniport.ShutdownHandlerEx = Shutdown;
    return NdisMRegisterMiniportDriver(DriverObject, RegistryPath, NULL, &miniport, &DriverHandle);
}

#endif
