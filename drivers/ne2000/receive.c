/*
 * receive.c - the ring, and buffers that carry frames up the stack
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
    pool.PoolTag = NE_TAG;
    Adapter->ReceivePool = NdisAllocateNetBufferListPool(Adapter->Handle, &pool);
    if (Adapter->ReceivePool == NULL) {
        return NDIS_STATUS_RESOURCES;
    }

    Adapter->ReceiveBuffers =
        NdisAllocateMemoryWithTagPriority(Adapter->Handle, length, NE_TAG, NormalPoolPriority);
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
static PRECEIVE_BUFFER TakeBuffer(PADAPTER Adapter)
{
    PSINGLE_LIST_ENTRY entry = NULL;

    if (Adapter->State == AdapterRunning) {
        entry = PopEntryList(&Adapter->FreeBuffers);
    }
    if (entry == NULL) {
        return NULL;
    }
    Adapter->Indicated++;
    return CONTAINING_RECORD(entry, RECEIVE_BUFFER, Free);
}

static void GiveBuffer(PADAPTER Adapter, PRECEIVE_BUFFER Buffer)
{
    PushEntryList(&Adapter->FreeBuffers, &Buffer->Free);
    Adapter->Indicated--;
}

/* Bytes of the ring from its page on, which may go round its end. */
static void ReadRing(PADAPTER Adapter, UCHAR Page, ULONG Offset, PUCHAR To, ULONG Length)
{
    ULONG address = Page * PAGE_LENGTH + Offset;
    ULONG end = RING_END * PAGE_LENGTH;
    ULONG first = min(Length, end - address);

    ChipReadMemory(Adapter, address, To, first);
    if (first < Length) {
        ChipReadMemory(Adapter, RING_FIRST * PAGE_LENGTH, To + first, Length - first);
    }
}

/* The hash of the chip lets other groups through too. */
static BOOLEAN FrameIsWanted(PADAPTER Adapter, const UCHAR *Frame)
{
    ULONG i;
    UINT differ;

    if (DestinationOf(Frame) != Multicast ||
        (Adapter->PacketFilter & (NDIS_PACKET_TYPE_ALL_MULTICAST | NDIS_PACKET_TYPE_PROMISCUOUS))) {
        return TRUE;
    }
    for (i = 0; i < Adapter->MulticastCount; i++) {
        ETH_COMPARE_NETWORK_ADDRESSES_EQ(Frame, Adapter->MulticastList[i], &differ);
        if (!differ) {
            return TRUE;
        }
    }
    return FALSE;
}

/* A frame of Length bytes is in the buffer: makes it ready to be indicated. */
static PNET_BUFFER_LIST FinishBuffer(PADAPTER Adapter, PRECEIVE_BUFFER Buffer, ULONG Length)
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
    CountFrame(Adapter->Statistics.Received, Buffer->Data, Length);
    return list;
}

/* The header at NextPage, as far as a chip that works can have written it. */
static BOOLEAN HeaderIsSane(const RING_HEADER *Header)
{
    return Header->NextPage >= RING_FIRST && Header->NextPage < RING_END &&
           Header->Length >= sizeof(RING_HEADER) + ETH_MIN_FRAME &&
           Header->Length <= sizeof(RING_HEADER) + ETH_MAX_FRAME + ETH_CRC;
}

/* The frame at NextPage, under Lock; NULL if there is nothing to indicate of it. */
static PNET_BUFFER_LIST ReceiveFrame(PADAPTER Adapter, const RING_HEADER *Header)
{
    ULONG length = Header->Length - sizeof(RING_HEADER);
    PRECEIVE_BUFFER buffer;

    if (length > ETH_MAX_FRAME) {
        length -= ETH_CRC; /* the chip stores the CRC of a frame too */
    }
    buffer = TakeBuffer(Adapter);
    if (buffer == NULL) {
        Adapter->Statistics.ReceiveNoBuffer++;
        return NULL;
    }
    ReadRing(Adapter, Adapter->NextPage, sizeof(RING_HEADER), buffer->Data, length);
    if (!FrameIsWanted(Adapter, buffer->Data)) {
        GiveBuffer(Adapter, buffer);
        return NULL;
    }
    return FinishBuffer(Adapter, buffer, length);
}

/* Up to a batch of frames; the count of those to indicate. Under Lock. FALSE: the ring makes no sense any more. */
static BOOLEAN TakeBatch(PADAPTER Adapter, PNET_BUFFER_LIST *First, ULONG *Count)
{
    PNET_BUFFER_LIST *link = First;
    ULONG taken;

    for (taken = 0; taken < RECEIVE_BATCH && Adapter->NextPage != ChipCurrentPage(Adapter); taken++) {
        RING_HEADER header;

        ChipReadMemory(Adapter, Adapter->NextPage * PAGE_LENGTH, &header, sizeof(header));
        if (!HeaderIsSane(&header)) {
            return FALSE;
        }
        if (header.Status & RSR_PRX) {
            PNET_BUFFER_LIST list = ReceiveFrame(Adapter, &header);

            if (list != NULL) {
                *link = list;
                link = &NET_BUFFER_LIST_NEXT_NBL(list);
                ++*Count;
            }
        } else {
            Adapter->Statistics.ReceiveErrors++;
        }
        Adapter->NextPage = header.NextPage;
        ChipWrite(Adapter, BNRY, Adapter->NextPage == RING_FIRST ? RING_END - 1 : Adapter->NextPage - 1);
    }
    return TRUE;
}

/* Takes all frames out of the ring; at DISPATCH_LEVEL, with no lock held. */
void ReceiveFrames(PADAPTER Adapter)
{
    PNET_BUFFER_LIST first;
    ULONG count;
    BOOLEAN sane, more;

    do {
        first = NULL;
        count = 0;
        NdisDprAcquireSpinLock(&Adapter->ReceiveLock);
        NdisDprAcquireSpinLock(&Adapter->Lock);
        sane = Adapter->Removed || TakeBatch(Adapter, &first, &count);
        if (!sane && ChipReset(Adapter)) {
            ChipConfigure(Adapter);
        }
        more = sane && !Adapter->Removed && Adapter->NextPage != ChipCurrentPage(Adapter);
        NdisDprReleaseSpinLock(&Adapter->Lock);
        NdisDprReleaseSpinLock(&Adapter->ReceiveLock);
        if (first != NULL) {
            NdisMIndicateReceiveNetBufferLists(Adapter->Handle, first, NDIS_DEFAULT_PORT_NUMBER, count,
                                               NDIS_RECEIVE_FLAGS_DISPATCH_LEVEL);
        }
    } while (more);
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
