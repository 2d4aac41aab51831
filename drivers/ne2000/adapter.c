/*
 * adapter.c - life of an adapter
 */
#include "adapter.h"

DECLSPEC_PAGED_CODE static NDIS_STATUS SetRegistrationAttributes(PADAPTER Adapter)
{
    NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES attributes;

    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES;
    attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
    attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
    attributes.MiniportAdapterContext = Adapter;
    attributes.AttributeFlags = NDIS_MINIPORT_ATTRIBUTES_HARDWARE_DEVICE;
    attributes.CheckForHangTimeInSeconds = SECONDS_BETWEEN_HANG_CHECKS;
    attributes.InterfaceType = Adapter->OnPci ? NdisInterfacePci : NdisInterfaceIsa;
    return NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
}

DECLSPEC_PAGED_CODE static NDIS_STATUS SetGeneralAttributes(PADAPTER Adapter)
{
    NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES attributes;

    NdisZeroMemory(&attributes, sizeof(attributes));
    attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES;
#if (NDIS_SUPPORT_NDIS620)
    attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_2;
    attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_2;
#else
    attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_1;
    attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_1;
#endif
    attributes.MediaType = NdisMedium802_3;
    attributes.PhysicalMediumType = NdisPhysicalMedium802_3;
    attributes.MtuSize = ETH_MTU;
    attributes.MaxXmitLinkSpeed = LINK_SPEED;
    attributes.MaxRcvLinkSpeed = LINK_SPEED;
    attributes.XmitLinkSpeed = LINK_SPEED;
    attributes.RcvLinkSpeed = LINK_SPEED;
    attributes.MediaConnectState = MediaConnectStateUnknown; /* the chip cannot tell */
    attributes.MediaDuplexState = MediaDuplexStateHalf;
    attributes.LookaheadSize = ETH_MTU;
    attributes.MacOptions = NDIS_MAC_OPTION_COPY_LOOKAHEAD_DATA | NDIS_MAC_OPTION_TRANSFERS_NOT_PEND |
                            NDIS_MAC_OPTION_NO_LOOPBACK;
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
    attributes.SupportedPauseFunctions = NdisPauseFunctionsUnsupported;
    attributes.SupportedOidList = (PNDIS_OID)SupportedOids;
    attributes.SupportedOidListLength = SupportedOidsLength;
    return NdisMSetMiniportAttributes(Adapter->Handle, (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
}

/* The steps of initialization in their order. Where one fails, the caller releases what there is. */
DECLSPEC_PAGED_CODE static NDIS_STATUS BringUp(PADAPTER Adapter, PNDIS_RESOURCE_LIST Resources)
{
    NDIS_STATUS status;

    /* NDIS wants the registration attributes, which name the bus, before anything is claimed. */
    status = FindResources(Adapter, Resources);
    if (status == NDIS_STATUS_SUCCESS) {
        status = SetRegistrationAttributes(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = ReadConfiguration(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = ClaimPorts(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = SetGeneralAttributes(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = AllocateReceiveBuffers(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        status = ClaimInterrupt(Adapter);
    }
    if (status == NDIS_STATUS_SUCCESS) {
        NdisAcquireSpinLock(&Adapter->Lock);
        ChipConfigure(Adapter);
        NdisReleaseSpinLock(&Adapter->Lock);
    }
    return status;
}

DECLSPEC_PAGED_CODE NDIS_STATUS MiniportInitializeEx(NDIS_HANDLE NdisMiniportHandle,
                                                     NDIS_HANDLE MiniportDriverContext,
                                                     PNDIS_MINIPORT_INIT_PARAMETERS MiniportInitParameters)
{
    PADAPTER adapter;
    NDIS_STATUS status;

    UNREFERENCED_PARAMETER(MiniportDriverContext);
    PAGED_CODE();
    adapter = NdisAllocateMemoryWithTagPriority(NdisMiniportHandle, sizeof(ADAPTER), NE_TAG,
                                                NormalPoolPriority);
    if (adapter == NULL) {
        NdisWriteErrorLogEntry(NdisMiniportHandle, NDIS_ERROR_CODE_OUT_OF_RESOURCES, 0);
        return NDIS_STATUS_RESOURCES;
    }
    NdisZeroMemory(adapter, sizeof(ADAPTER));
    adapter->Handle = NdisMiniportHandle;
    adapter->State = AdapterPaused;
    NdisAllocateSpinLock(&adapter->Lock);
    NdisAllocateSpinLock(&adapter->ReceiveLock);

    status = BringUp(adapter, MiniportInitParameters->AllocatedResources);
    if (status != NDIS_STATUS_SUCCESS) {
        ReleaseResources(adapter);
        NdisFreeSpinLock(&adapter->ReceiveLock);
        NdisFreeSpinLock(&adapter->Lock);
        NdisFreeMemory(adapter, 0, 0);
        return status;
    }
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE void MiniportHaltEx(NDIS_HANDLE MiniportAdapterContext, NDIS_HALT_ACTION HaltAction)
{
    PADAPTER adapter = MiniportAdapterContext;

    PAGED_CODE();
    if (HaltAction != NdisHaltDeviceSurpriseRemoved && !adapter->Removed) {
        ChipStop(adapter);
    }
    ReleaseResources(adapter);
    NdisFreeSpinLock(&adapter->ReceiveLock);
    NdisFreeSpinLock(&adapter->Lock);
    NdisFreeMemory(adapter, 0, 0);
}

NDIS_STATUS MiniportRestart(NDIS_HANDLE MiniportAdapterContext,
                            PNDIS_MINIPORT_RESTART_PARAMETERS RestartParameters)
{
    PADAPTER adapter = MiniportAdapterContext;

    UNREFERENCED_PARAMETER(RestartParameters);
    NdisAcquireSpinLock(&adapter->Lock);
    adapter->State = AdapterRunning;
    ChipSetFilter(adapter);
    NdisReleaseSpinLock(&adapter->Lock);
    return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS MiniportPause(NDIS_HANDLE MiniportAdapterContext,
                          PNDIS_MINIPORT_PAUSE_PARAMETERS PauseParameters)
{
    PADAPTER adapter = MiniportAdapterContext;
    NDIS_STATUS status = NDIS_STATUS_PENDING;

    UNREFERENCED_PARAMETER(PauseParameters);
    NdisAcquireSpinLock(&adapter->Lock);
    adapter->State = AdapterPausing;
    ChipSetFilter(adapter);
    NdisReleaseSpinLock(&adapter->Lock);

    SendAbortAll(adapter, NDIS_STATUS_PAUSED);

    /* Frames that are up the stack come back first; the last one completes the pause. */
    NdisAcquireSpinLock(&adapter->Lock);
    if (adapter->State == AdapterPausing && adapter->Indicated == 0) {
        adapter->State = AdapterPaused;
        status = NDIS_STATUS_SUCCESS;
    }
    NdisReleaseSpinLock(&adapter->Lock);
    return status;
}

/* The system goes down or has crashed: any IRQL, no locks, only the chip. */
void MiniportShutdownEx(NDIS_HANDLE MiniportAdapterContext, NDIS_SHUTDOWN_ACTION ShutdownAction)
{
    UNREFERENCED_PARAMETER(ShutdownAction);
    ChipStop(MiniportAdapterContext);
}

/* A frame that stays in the chip between two checks means that the transmitter is stuck. */
BOOLEAN MiniportCheckForHangEx(NDIS_HANDLE MiniportAdapterContext)
{
    PADAPTER adapter = MiniportAdapterContext;
    BOOLEAN hung = FALSE;

    NdisAcquireSpinLock(&adapter->Lock);
    ChipCount(adapter);
    if (adapter->Sending) {
        adapter->SendChecks++;
        hung = adapter->SendChecks > 1;
    }
    NdisReleaseSpinLock(&adapter->Lock);
    return hung;
}

NDIS_STATUS MiniportResetEx(NDIS_HANDLE MiniportAdapterContext, PBOOLEAN AddressingReset)
{
    PADAPTER adapter = MiniportAdapterContext;
    BOOLEAN alive;

    SendAbortAll(adapter, NDIS_STATUS_RESET_IN_PROGRESS);

    NdisAcquireSpinLock(&adapter->ReceiveLock);
    NdisDprAcquireSpinLock(&adapter->Lock);
    alive = !adapter->Removed && ChipReset(adapter);
    if (alive) {
        ChipConfigure(adapter);
    }
    NdisDprReleaseSpinLock(&adapter->Lock);
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

    /* A chip that is gone sends nothing: give the queue back instead of waiting for it. */
    if (NetDevicePnPEvent->DevicePnPEvent == NdisDevicePnPEventSurpriseRemoved) {
        NdisAcquireSpinLock(&adapter->Lock);
        adapter->Removed = TRUE;
        NdisReleaseSpinLock(&adapter->Lock);
        SendAbortAll(adapter, NDIS_STATUS_FAILURE);
    }
}
