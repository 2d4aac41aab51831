/*
 * receive.c - buffers that carry received frames up the stack
 */
#include "adapter.h"

DECLSPEC_PAGED_CODE NDIS_STATUS AllocateReceiveBuffers(PADAPTER Adapter)
{
    NET_BUFFER_LIST_POOL_PARAMETERS pool;
    ULONG length = RECEIVE_BUFFERS * sizeof(RECEIVE_BUFFER);
    ULONG i;

    PAGED_CODE();
    NdisZeroMemory(&pool, sizeof(pool));
    pool.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    pool.Header.Revision = NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    pool.Header.Size = NDIS_SIZEOF_NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    pool.ProtocolId = NDIS_PROTOCOL_ID_DEFAULT;
    pool.fAllocateNetBuffer = TRUE;
    pool.PoolTag = CS_TAG;
    Adapter->ReceivePool = NdisAllocateNetBufferListPool(Adapter->Handle, &pool);
    if (Adapter->ReceivePool == NULL) {
        return NDIS_STATUS_RESOURCES;
    }

    Adapter->ReceiveBuffers =
        NdisAllocateMemoryWithTagPriority(Adapter->Handle, length, CS_TAG, NormalPoolPriority);
    if (Adapter->ReceiveBuffers == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    NdisZeroMemory(Adapter->ReceiveBuffers, length);

    for (i = 0; i < RECEIVE_BUFFERS; i++) {
        PRECEIVE_BUFFER buffer = &Adapter->ReceiveBuffers[i];

        buffer->Mdl = NdisAllocateMdl(Adapter->Handle, buffer->Data, ETH_MAX_FRAME);
        if (buffer->Mdl == NULL) {
            return NDIS_STATUS_RESOURCES;
        }
        buffer->NetBufferList = NdisAllocateNetBufferAndNetBufferList(Adapter->ReceivePool, 0, 0,
                                                                      buffer->Mdl, 0, 0);
        if (buffer->NetBufferList == NULL) {
            return NDIS_STATUS_RESOURCES;
        }
        buffer->NetBufferList->SourceHandle = Adapter->Handle;
        NET_BUFFER_LIST_MINIPORT_RESERVED(buffer->NetBufferList)[0] = buffer;
        PushEntryList(&Adapter->FreeBuffers, &buffer->Free);
    }
    return NDIS_STATUS_SUCCESS;
}

/* Also after an allocation that stopped half way. */
DECLSPEC_PAGED_CODE void FreeReceiveBuffers(PADAPTER Adapter)
{
    ULONG i;

    PAGED_CODE();
    if (Adapter->ReceiveBuffers != NULL) {
        for (i = 0; i < RECEIVE_BUFFERS; i++) {
            PRECEIVE_BUFFER buffer = &Adapter->ReceiveBuffers[i];

            if (buffer->NetBufferList != NULL) {
                NdisFreeNetBufferList(buffer->NetBufferList);
            }
            if (buffer->Mdl != NULL) {
                NdisFreeMdl(buffer->Mdl);
            }
        }
        NdisFreeMemory(Adapter->ReceiveBuffers, 0, 0);
        Adapter->ReceiveBuffers = NULL;
    }
    if (Adapter->ReceivePool != NULL) {
        NdisFreeNetBufferListPool(Adapter->ReceivePool);
        Adapter->ReceivePool = NULL;
    }
}

/* NULL when the adapter is not running or when all buffers are up the stack. */
PRECEIVE_BUFFER TakeReceiveBuffer(PADAPTER Adapter)
{
    PSINGLE_LIST_ENTRY entry = NULL;

    NdisAcquireSpinLock(&Adapter->Lock);
    if (Adapter->State == AdapterRunning) {
        entry = PopEntryList(&Adapter->FreeBuffers);
        if (entry != NULL) {
            Adapter->Indicated++;
        } else {
            Adapter->Statistics.ReceiveNoBuffer++;
        }
    }
    NdisReleaseSpinLock(&Adapter->Lock);
    return entry == NULL ? NULL : CONTAINING_RECORD(entry, RECEIVE_BUFFER, Free);
}

/* The chip filters by kind; addresses of the multicast list are compared here. */
BOOLEAN FrameIsWanted(PADAPTER Adapter, const UCHAR *Frame)
{
    ULONG filter = Adapter->PacketFilter;
    ULONG i;

    if (filter & NDIS_PACKET_TYPE_PROMISCUOUS) {
        return TRUE;
    }
    switch (DestinationOf(Frame)) {
    case Directed:
        return (filter & NDIS_PACKET_TYPE_DIRECTED) != 0;
    case Broadcast:
        return (filter & NDIS_PACKET_TYPE_BROADCAST) != 0;
    default:
        break;
    }
    if (filter & NDIS_PACKET_TYPE_ALL_MULTICAST) {
        return TRUE;
    }
    if (filter & NDIS_PACKET_TYPE_MULTICAST) {
        for (i = 0; i < Adapter->MulticastCount; i++) {
            if (NdisEqualMemory(Adapter->MulticastList[i], Frame, ETH_ADDRESS)) {
                return TRUE;
            }
        }
    }
    return FALSE;
}

void CountReceiveError(PADAPTER Adapter, USHORT Status)
{
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->Statistics.ReceiveErrors++;
    if (Status & RX_EVENT_CRC_ERROR) {
        Adapter->Statistics.ReceiveCrcErrors++;
    }
    NdisReleaseSpinLock(&Adapter->Lock);
}

/* A frame of Length bytes is in the buffer: makes it ready to be indicated. */
PNET_BUFFER_LIST FinishReceiveBuffer(PADAPTER Adapter, PRECEIVE_BUFFER Buffer, ULONG Length)
{
    PNET_BUFFER_LIST list = Buffer->NetBufferList;
    PNET_BUFFER net = NET_BUFFER_LIST_FIRST_NB(list);

    NdisAdjustMdlLength(Buffer->Mdl, Length);
    NET_BUFFER_DATA_LENGTH(net) = Length;
    NET_BUFFER_DATA_OFFSET(net) = 0;
    NET_BUFFER_CURRENT_MDL(net) = Buffer->Mdl;
    NET_BUFFER_CURRENT_MDL_OFFSET(net) = 0;
    NET_BUFFER_LIST_NEXT_NBL(list) = NULL;
    NET_BUFFER_LIST_STATUS(list) = NDIS_STATUS_SUCCESS;

    NdisAcquireSpinLock(&Adapter->Lock);
    CountFrame(Adapter->Statistics.Received, Buffer->Data, Length);
    NdisReleaseSpinLock(&Adapter->Lock);
    return list;
}

/* At DISPATCH_LEVEL, with no lock held. */
void Indicate(PADAPTER Adapter, PNET_BUFFER_LIST First, ULONG Count)
{
    if (First != NULL) {
        NdisMIndicateReceiveNetBufferLists(Adapter->Handle, First, NDIS_DEFAULT_PORT_NUMBER, Count,
                                           NDIS_RECEIVE_FLAGS_DISPATCH_LEVEL);
    }
}

void MiniportReturnNetBufferLists(NDIS_HANDLE MiniportAdapterContext, PNET_BUFFER_LIST NetBufferLists,
                                  ULONG ReturnFlags)
{
    PADAPTER adapter = MiniportAdapterContext;
    BOOLEAN paused = FALSE;

    UNREFERENCED_PARAMETER(ReturnFlags);
    NdisAcquireSpinLock(&adapter->Lock);
    while (NetBufferLists != NULL) {
        PNET_BUFFER_LIST next = NET_BUFFER_LIST_NEXT_NBL(NetBufferLists);
        PRECEIVE_BUFFER buffer = NET_BUFFER_LIST_MINIPORT_RESERVED(NetBufferLists)[0];

        NET_BUFFER_LIST_NEXT_NBL(NetBufferLists) = NULL;
        NdisAdjustMdlLength(buffer->Mdl, ETH_MAX_FRAME);
        PushEntryList(&adapter->FreeBuffers, &buffer->Free);
        adapter->Indicated--;
        NetBufferLists = next;
    }
    if (adapter->State == AdapterPausing && adapter->Indicated == 0) {
        adapter->State = AdapterPaused;
        paused = TRUE;
    }
    NdisReleaseSpinLock(&adapter->Lock);

    if (paused) {
        NdisMPauseComplete(adapter->Handle);
    }
}
