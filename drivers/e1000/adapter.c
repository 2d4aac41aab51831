/*
 * adapter.c - life of an adapter
 */
#include "adapter.h"

DECLSPEC_PAGED_CODE static NDIS_STATUS SetRegistrationAttributes(PADAPTER Adapter)
{
    NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES attributes;

    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES;
    attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_2;
    attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_2;
    attributes.MiniportAdapterContext = Adapter;
    attributes.AttributeFlags = NDIS_MINIPORT_ATTRIBUTES_HARDWARE_DEVICE |
                                NDIS_MINIPORT_ATTRIBUTES_BUS_MASTER |
                                NDIS_MINIPORT_ATTRIBUTES_SURPRISE_REMOVE_OK;
    attributes.CheckForHangTimeInSeconds = SECONDS_BETWEEN_HANG_CHECKS;
    attributes.InterfaceType = NdisInterfacePci;
    return NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
}

DECLSPEC_PAGED_CODE static NDIS_STATUS SetGeneralAttributes(PADAPTER Adapter)
{
    NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES attributes;
    NDIS_PM_CAPABILITIES power;

    DescribePower(Adapter, &power);
    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES;
    attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_2;
    attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_2;
    attributes.MediaType = NdisMedium802_3;
    attributes.PhysicalMediumType = NdisPhysicalMedium802_3;
    attributes.MtuSize = ETH_MTU;
    attributes.MaxXmitLinkSpeed = 1000000000;
    attributes.MaxRcvLinkSpeed = 1000000000;
    attributes.XmitLinkSpeed = Adapter->LinkSpeed;
    attributes.RcvLinkSpeed = Adapter->LinkSpeed;
    attributes.MediaConnectState =
        Adapter->LinkUp ? MediaConnectStateConnected : MediaConnectStateDisconnected;
    attributes.MediaDuplexState = !Adapter->LinkUp       ? MediaDuplexStateUnknown
                                  : Adapter->FullDuplex ? MediaDuplexStateFull
                                                        : MediaDuplexStateHalf;
    attributes.LookaheadSize = ETH_MTU;
    attributes.PowerManagementCapabilitiesEx = &power;
    attributes.MacOptions = NDIS_MAC_OPTION_COPY_LOOKAHEAD_DATA | NDIS_MAC_OPTION_TRANSFERS_NOT_PEND |
                            NDIS_MAC_OPTION_NO_LOOPBACK;
    if (Adapter->PriorityVlan & 1) {
        attributes.MacOptions |= NDIS_MAC_OPTION_8021P_PRIORITY;
    }
    if (Adapter->PriorityVlan & 2) {
        attributes.MacOptions |= NDIS_MAC_OPTION_8021Q_VLAN;
    }
    attributes.SupportedPacketFilters = SUPPORTED_FILTERS;
    attributes.MaxMulticastListSize = MAX_MULTICAST;
    attributes.MacAddressLength = ETH_ADDRESS;
    ETH_COPY_NETWORK_ADDRESS(attributes.PermanentMacAddress, Adapter->PermanentAddress);
    ETH_COPY_NETWORK_ADDRESS(attributes.CurrentMacAddress, Adapter->CurrentAddress);
    attributes.AccessType = NET_IF_ACCESS_BROADCAST;
    attributes.DirectionType = NET_IF_DIRECTION_SENDRECEIVE;
    attributes.ConnectionType = NET_IF_CONNECTION_DEDICATED;
    attributes.IfType = IF_TYPE_ETHERNET_CSMACD;
    attributes.IfConnectorPresent = TRUE;
    attributes.SupportedStatistics = SUPPORTED_STATISTICS;
    attributes.SupportedPauseFunctions = NdisPauseFunctionsSendAndReceive;
    attributes.SupportedOidList = (PNDIS_OID)SupportedOids;
    attributes.SupportedOidListLength = SupportedOidsLength;
    attributes.AutoNegotiationFlags =
        NDIS_LINK_STATE_XMIT_LINK_SPEED_AUTO_NEGOTIATED | NDIS_LINK_STATE_RCV_LINK_SPEED_AUTO_NEGOTIATED |
        NDIS_LINK_STATE_DUPLEX_AUTO_NEGOTIATED | NDIS_LINK_STATE_PAUSE_FUNCTIONS_AUTO_NEGOTIATED;
    return NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
}

/* What the chip can do is what the keywords allow: they are how a user turns a feature off. */
DECLSPEC_PAGED_CODE static NDIS_STATUS SetOffloadAttributes(PADAPTER Adapter)
{
    NDIS_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES attributes;
    NDIS_OFFLOAD offload;

    DescribeOffloads(Adapter, &Adapter->Supported, &offload);
    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES;
    attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES_REVISION_1;
    attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES_REVISION_1;
    attributes.DefaultOffloadConfiguration = &offload;
    attributes.HardwareOffloadCapabilities = &offload;
    return NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
}

/* Raises the IRQL, so it is not in a pageable section, nor may the compiler put it into a function that is. */
DECLSPEC_NOINLINE static void StartChip(PADAPTER Adapter)
{
    NdisAcquireSpinLock(&Adapter->ReceiveLock);
    NdisDprAcquireSpinLock(&Adapter->Lock);
    ChipConfigure(Adapter);
    ReceiveRestartRing(Adapter);
    NdisDprReleaseSpinLock(&Adapter->Lock);
    NdisReleaseSpinLock(&Adapter->ReceiveLock);
}

/* The steps of initialization in their order. Where one fails, the caller releases what there is. */
DECLSPEC_PAGED_CODE static NDIS_STATUS BringUp(PADAPTER Adapter, PNDIS_RESOURCE_LIST Resources)
{
    NDIS_STATUS status;

    /* NDIS wants the registration attributes before anything is claimed. */
    status = SetRegistrationAttributes(Adapter);
    if (status == NDIS_STATUS_SUCCESS) {
        status = FindResources(Adapter, Resources);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = ReadConfiguration(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = MapRegisters(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = SetGeneralAttributes(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = SetOffloadAttributes(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = ClaimDma(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = AllocateReceive(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = AllocateTransmit(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = ClaimInterrupt(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        StartChip(Adapter);
    }
    return status;
}

DECLSPEC_PAGED_CODE static void FreeAdapter(PADAPTER Adapter)
{
    ReleaseResources(Adapter);
    NdisFreeSpinLock(&Adapter->ReceiveLock);
    NdisFreeSpinLock(&Adapter->SendLock);
    NdisFreeSpinLock(&Adapter->Lock);
    NdisFreeMemory(Adapter, 0, 0);
}

DECLSPEC_PAGED_CODE NDIS_STATUS MiniportInitializeEx(NDIS_HANDLE NdisMiniportHandle,
                                                     NDIS_HANDLE MiniportDriverContext,
                                                     PNDIS_MINIPORT_INIT_PARAMETERS MiniportInitParameters)
{
    PADAPTER adapter;
    NDIS_STATUS status;

    UNREFERENCED_PARAMETER(MiniportDriverContext);
    PAGED_CODE();
    adapter = NdisAllocateMemoryWithTagPriority(NdisMiniportHandle, sizeof(ADAPTER), E1000_TAG,
                                                NormalPoolPriority);
    if (adapter == NULL) {
        NdisWriteErrorLogEntry(NdisMiniportHandle, NDIS_ERROR_CODE_OUT_OF_RESOURCES, 0);
        return NDIS_STATUS_RESOURCES;
    }
    NdisZeroMemory(adapter, sizeof(ADAPTER));
    adapter->Handle = NdisMiniportHandle;
    adapter->State = AdapterPaused;
    adapter->LinkSpeed = NDIS_LINK_SPEED_UNKNOWN;
    NdisAllocateSpinLock(&adapter->Lock);
    NdisAllocateSpinLock(&adapter->SendLock);
    NdisAllocateSpinLock(&adapter->ReceiveLock);

    status = BringUp(adapter, MiniportInitParameters->AllocatedResources);
    if (status != NDIS_STATUS_SUCCESS) {
        FreeAdapter(adapter);
    }
    return status;
}

DECLSPEC_PAGED_CODE void MiniportHaltEx(NDIS_HANDLE MiniportAdapterContext, NDIS_HALT_ACTION HaltAction)
{
    PADAPTER adapter = MiniportAdapterContext;

    PAGED_CODE();
    if (HaltAction != NdisHaltDeviceSurpriseRemoved && !adapter->Removed && !adapter->LowPower) {
        ChipReset(adapter);
    }
    FreeAdapter(adapter);
}

/* All three locks: each path looks at the state under its own. */
static void SetState(PADAPTER Adapter, ADAPTER_STATE State)
{
    NdisAcquireSpinLock(&Adapter->ReceiveLock);
    NdisDprAcquireSpinLock(&Adapter->SendLock);
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->State = State;
    if (!Adapter->Removed && !Adapter->LowPower) {
        ChipSetFilter(Adapter);
    }
    NdisDprReleaseSpinLock(&Adapter->Lock);
    NdisDprReleaseSpinLock(&Adapter->SendLock);
    NdisReleaseSpinLock(&Adapter->ReceiveLock);
}

NDIS_STATUS MiniportRestart(NDIS_HANDLE MiniportAdapterContext,
                            PNDIS_MINIPORT_RESTART_PARAMETERS RestartParameters)
{
    UNREFERENCED_PARAMETER(RestartParameters);
    SetState(MiniportAdapterContext, AdapterRunning);
    return NDIS_STATUS_SUCCESS;
}

/* TRUE to the one who finds the last frame of a pausing adapter gone: it tells NDIS. */
BOOLEAN PauseIsOver(PADAPTER Adapter)
{
    BOOLEAN over = FALSE;

    if (Adapter->State != AdapterPausing) {
        return FALSE;
    }
    NdisAcquireSpinLock(&Adapter->ReceiveLock);
    NdisDprAcquireSpinLock(&Adapter->SendLock);
    if (Adapter->State == AdapterPausing && Adapter->Indicated == 0 && Adapter->SendLists == 0) {
        Adapter->State = AdapterPaused;
        over = TRUE;
    }
    NdisDprReleaseSpinLock(&Adapter->SendLock);
    NdisReleaseSpinLock(&Adapter->ReceiveLock);
    return over;
}

/* Frames in the ring are sent, frames up the stack come back; the last one completes the pause. */
NDIS_STATUS MiniportPause(NDIS_HANDLE MiniportAdapterContext,
                          PNDIS_MINIPORT_PAUSE_PARAMETERS PauseParameters)
{
    PADAPTER adapter = MiniportAdapterContext;

    UNREFERENCED_PARAMETER(PauseParameters);
    SetState(adapter, AdapterPausing);
    AbortQueued(adapter, NDIS_STATUS_PAUSED);
    return PauseIsOver(adapter) ? NDIS_STATUS_SUCCESS : NDIS_STATUS_PENDING;
}

/* The system goes down or has crashed: any IRQL, no locks, only the chip. */
void MiniportShutdownEx(NDIS_HANDLE MiniportAdapterContext, NDIS_SHUTDOWN_ACTION ShutdownAction)
{
    PADAPTER adapter = MiniportAdapterContext;

    UNREFERENCED_PARAMETER(ShutdownAction);
    if (!adapter->Removed && !adapter->LowPower) {
        ChipReset(adapter);
    }
}

BOOLEAN MiniportCheckForHangEx(NDIS_HANDLE MiniportAdapterContext)
{
    PADAPTER adapter = MiniportAdapterContext;

    NdisAcquireSpinLock(&adapter->Lock);
    ChipCount(adapter);
    NdisReleaseSpinLock(&adapter->Lock);
    return TransmitIsStuck(adapter);
}

NDIS_STATUS MiniportResetEx(NDIS_HANDLE MiniportAdapterContext, PBOOLEAN AddressingReset)
{
    PADAPTER adapter = MiniportAdapterContext;
    BOOLEAN alive;

    adapter->Resetting = TRUE;
    AbortAll(adapter, NDIS_STATUS_RESET_IN_PROGRESS);

    NdisAcquireSpinLock(&adapter->ReceiveLock);
    NdisDprAcquireSpinLock(&adapter->SendLock);
    NdisDprAcquireSpinLock(&adapter->Lock);
    alive = !adapter->Removed && ChipReset(adapter);
    if (alive) {
        ChipConfigure(adapter);
        ReceiveRestartRing(adapter);
        ChipSetFilter(adapter);
    }
    adapter->Resetting = FALSE;
    NdisDprReleaseSpinLock(&adapter->Lock);
    NdisDprReleaseSpinLock(&adapter->SendLock);
    NdisReleaseSpinLock(&adapter->ReceiveLock);

    *AddressingReset = FALSE; /* filter and addresses are back in the chip */
    if (!alive) {
        NdisWriteErrorLogEntry(adapter->Handle, NDIS_ERROR_CODE_HARDWARE_FAILURE, 0);
        return NDIS_STATUS_HARD_ERRORS;
    }
    return NDIS_STATUS_SUCCESS;
}

void MiniportDevicePnPEventNotify(NDIS_HANDLE MiniportAdapterContext,
                                  PNET_DEVICE_PNP_EVENT NetDevicePnPEvent)
{
    PADAPTER adapter = MiniportAdapterContext;

    /* A chip that is gone sends nothing: give everything back instead of waiting for it. */
    if (NetDevicePnPEvent->DevicePnPEvent == NdisDevicePnPEventSurpriseRemoved) {
        NdisAcquireSpinLock(&adapter->SendLock);
        adapter->Removed = TRUE;
        NdisReleaseSpinLock(&adapter->SendLock);
        AbortAll(adapter, NDIS_STATUS_FAILURE);
    }
}

void IndicateStatus(PADAPTER Adapter, NDIS_STATUS Code, PVOID Buffer, ULONG Length)
{
    NDIS_STATUS_INDICATION indication;

    NdisZeroMemory(&indication, sizeof(indication));
    indication.Header.Type = NDIS_OBJECT_TYPE_STATUS_INDICATION;
    indication.Header.Revision = NDIS_STATUS_INDICATION_REVISION_1;
    indication.Header.Size = NDIS_SIZEOF_STATUS_INDICATION_REVISION_1;
    indication.SourceHandle = Adapter->Handle;
    indication.StatusCode = Code;
    indication.StatusBuffer = Buffer;
    indication.StatusBufferSize = Length;
    NdisMIndicateStatusEx(Adapter->Handle, &indication);
}

static void IndicateLink(PADAPTER Adapter)
{
    NDIS_LINK_STATE link;

    NdisZeroMemory(&link, sizeof(link));
    link.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    link.Header.Revision = NDIS_LINK_STATE_REVISION_1;
    link.Header.Size = NDIS_SIZEOF_LINK_STATE_REVISION_1;
    link.MediaConnectState = Adapter->LinkUp ? MediaConnectStateConnected : MediaConnectStateDisconnected;
    link.MediaDuplexState = !Adapter->LinkUp       ? MediaDuplexStateUnknown
                            : Adapter->FullDuplex ? MediaDuplexStateFull
                                                  : MediaDuplexStateHalf;
    link.XmitLinkSpeed = Adapter->LinkSpeed;
    link.RcvLinkSpeed = Adapter->LinkSpeed;
    link.PauseFunctions = Adapter->Pause;
    link.AutoNegotiationFlags =
        NDIS_LINK_STATE_XMIT_LINK_SPEED_AUTO_NEGOTIATED | NDIS_LINK_STATE_RCV_LINK_SPEED_AUTO_NEGOTIATED |
        NDIS_LINK_STATE_DUPLEX_AUTO_NEGOTIATED | NDIS_LINK_STATE_PAUSE_FUNCTIONS_AUTO_NEGOTIATED;
    IndicateStatus(Adapter, NDIS_STATUS_LINK_STATE, &link, sizeof(link));
}

/* The chip says so (LSC). What is in the ring of a link that is down would wait for ever. */
void LinkChanged(PADAPTER Adapter)
{
    BOOLEAN changed = FALSE;

    NdisDprAcquireSpinLock(&Adapter->SendLock);
    NdisDprAcquireSpinLock(&Adapter->Lock);
    if (!Adapter->Removed && !Adapter->LowPower) {
        changed = ChipReadLink(Adapter);
    }
    NdisDprReleaseSpinLock(&Adapter->Lock);
    NdisDprReleaseSpinLock(&Adapter->SendLock);

    if (changed) {
        if (!Adapter->LinkUp) {
            AbortAll(Adapter, NDIS_STATUS_MEDIA_DISCONNECTED);
        }
        IndicateLink(Adapter);
    }
}
