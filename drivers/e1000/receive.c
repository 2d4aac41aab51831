/*
 * receive.c - receive ring and the buffers that go up the stack
 *
 * There are twice as many buffers as descriptors. A frame goes up in the buffer
 * that the chip filled, and a spare one takes its place. When no spare is left,
 * frames go up with NDIS_RECEIVE_FLAGS_RESOURCES, and their buffers stay in the
 * ring: the chip gets them back when the indication is over.
 */
#include "adapter.h"

DECLSPEC_PAGED_CODE static NDIS_STATUS AllocatePool(PADAPTER Adapter)
{
    NET_BUFFER_LIST_POOL_PARAMETERS pool;

    NdisZeroMemory(&pool, sizeof(pool));
    pool.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    pool.Header.Revision = NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    pool.Header.Size = NDIS_SIZEOF_NET_BUFFER_LIST_POOL_PARAMETERS_REVISION_1;
    pool.ProtocolId = NDIS_PROTOCOL_ID_DEFAULT;
    pool.fAllocateNetBuffer = TRUE;
    pool.PoolTag = E1000_TAG;
    Adapter->ReceivePool = NdisAllocateNetBufferListPool(Adapter->Handle, &pool);
    return Adapter->ReceivePool != NULL ? NDIS_STATUS_SUCCESS : NDIS_STATUS_RESOURCES;
}

DECLSPEC_PAGED_CODE static PVOID AllocateZeroed(PADAPTER Adapter, ULONG Length)
{
    PVOID memory = NdisAllocateMemoryWithTagPriority(Adapter->Handle, Length, E1000_TAG, NormalPoolPriority);

    if (memory != NULL) {
        NdisZeroMemory(memory, Length);
    }
    return memory;
}

/* The parts of one buffer; where this fails, FreeReceive frees what there is. */
DECLSPEC_PAGED_CODE static NDIS_STATUS MakeBuffer(PADAPTER Adapter, PRECEIVE_BUFFER Buffer,
                                                  const SHARED_MEMORY *Block, ULONG Offset)
{
    Buffer->Data = (PUCHAR)Block->Address + Offset;
    Buffer->Logical = (ULONG64)Block->Logical.QuadPart + Offset;
    Buffer->Mdl = NdisAllocateMdl(Adapter->Handle, Buffer->Data, RECEIVE_BUFFER_SIZE);
    if (Buffer->Mdl == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    Buffer->NetBufferList =
        NdisAllocateNetBufferAndNetBufferList(Adapter->ReceivePool, 0, 0, Buffer->Mdl, 0, 0);
    if (Buffer->NetBufferList == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    Buffer->NetBufferList->SourceHandle = Adapter->Handle;
    NET_BUFFER_LIST_MINIPORT_RESERVED(Buffer->NetBufferList)[0] = Buffer;
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE NDIS_STATUS AllocateReceive(PADAPTER Adapter)
{
    ULONG i;
    NDIS_STATUS status;

    PAGED_CODE();
    Adapter->ReceiveBlockCount =
        (2 * Adapter->ReceiveRing + RECEIVE_BLOCK_BUFFERS - 1) / RECEIVE_BLOCK_BUFFERS;
    Adapter->ReceiveBufferCount = Adapter->ReceiveBlockCount * RECEIVE_BLOCK_BUFFERS;

    status = AllocateShared(Adapter, &Adapter->ReceiveRingMemory, Adapter->ReceiveRing * sizeof(RX_DESCRIPTOR));
    if (status != NDIS_STATUS_SUCCESS) {
        return status;
    }
    status = AllocatePool(Adapter);
    if (status != NDIS_STATUS_SUCCESS) {
        return status;
    }
    Adapter->ReceiveBlocks = AllocateZeroed(Adapter, Adapter->ReceiveBlockCount * sizeof(SHARED_MEMORY));
    Adapter->ReceiveBuffers = AllocateZeroed(Adapter, Adapter->ReceiveBufferCount * sizeof(RECEIVE_BUFFER));
    if (Adapter->ReceiveBlocks == NULL || Adapter->ReceiveBuffers == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    for (i = 0; i < Adapter->ReceiveBufferCount; i++) {
        SHARED_MEMORY *block = &Adapter->ReceiveBlocks[i / RECEIVE_BLOCK_BUFFERS];
        PRECEIVE_BUFFER buffer = &Adapter->ReceiveBuffers[i];

        if (block->Address == NULL) {
            status = AllocateShared(Adapter, block, RECEIVE_BLOCK_BUFFERS * RECEIVE_BUFFER_SIZE);
            if (status != NDIS_STATUS_SUCCESS) {
                return status;
            }
        }
        status = MakeBuffer(Adapter, buffer, block, i % RECEIVE_BLOCK_BUFFERS * RECEIVE_BUFFER_SIZE);
        if (status != NDIS_STATUS_SUCCESS) {
            return status;
        }
        if (i < Adapter->ReceiveRing) {
            Adapter->InRing[i] = buffer;
        } else {
            buffer->NextFree = Adapter->FreeBuffers;
            Adapter->FreeBuffers = buffer;
        }
    }
    return NDIS_STATUS_SUCCESS;
}

/* Also after an allocation that stopped half way. */
DECLSPEC_PAGED_CODE void FreeReceive(PADAPTER Adapter)
{
    ULONG i;

    PAGED_CODE();
    if (Adapter->ReceiveBuffers != NULL) {
        for (i = 0; i < Adapter->ReceiveBufferCount; i++) {
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
    if (Adapter->ReceiveBlocks != NULL) {
        for (i = 0; i < Adapter->ReceiveBlockCount; i++) {
            FreeShared(Adapter, &Adapter->ReceiveBlocks[i]);
        }
        NdisFreeMemory(Adapter->ReceiveBlocks, 0, 0);
        Adapter->ReceiveBlocks = NULL;
    }
    if (Adapter->ReceivePool != NULL) {
        NdisFreeNetBufferListPool(Adapter->ReceivePool);
        Adapter->ReceivePool = NULL;
    }
    FreeShared(Adapter, &Adapter->ReceiveRingMemory);
}

static RX_DESCRIPTOR *Descriptor(PADAPTER Adapter, ULONG Index)
{
    return (RX_DESCRIPTOR *)Adapter->ReceiveRingMemory.Address + Index;
}

/* The chip may have all descriptors but one: after a reset, under ReceiveLock. */
void ReceiveRestartRing(PADAPTER Adapter)
{
    ULONG i;

    if (Adapter->Receiving) {
        Adapter->RestartRing = TRUE; /* buffers of the ring are up the stack */
        return;
    }
    for (i = 0; i < Adapter->ReceiveRing; i++) {
        RX_DESCRIPTOR *descriptor = Descriptor(Adapter, i);

        NdisZeroMemory(descriptor, sizeof(*descriptor));
        descriptor->Address = Adapter->InRing[i]->Logical;
    }
    Adapter->ReceiveNext = 0;
    Adapter->RestartRing = FALSE;
    KeMemoryBarrier();
    WriteRegister(Adapter, REG_RDT, Adapter->ReceiveRing - 1);
}

/* A chain of frames to indicate. */
typedef struct _INDICATION {
    PNET_BUFFER_LIST First;
    PNET_BUFFER_LIST *Last;
    ULONG Count;
} INDICATION;

static void Append(INDICATION *Indication, PNET_BUFFER_LIST List)
{
    *Indication->Last = List;
    Indication->Last = &NET_BUFFER_LIST_NEXT_NBL(List);
    Indication->Count++;
}

/* A frame of Length bytes is in the buffer: makes it ready to be indicated. */
static void FinishBuffer(PADAPTER Adapter, PRECEIVE_BUFFER Buffer, const RX_DESCRIPTOR *Descriptor)
{
    PNET_BUFFER_LIST list = Buffer->NetBufferList;
    PNET_BUFFER net = NET_BUFFER_LIST_FIRST_NB(list);

    NdisAdjustMdlLength(Buffer->Mdl, Descriptor->Length);
    NET_BUFFER_DATA_LENGTH(net) = Descriptor->Length;
    NET_BUFFER_DATA_OFFSET(net) = 0;
    NET_BUFFER_CURRENT_MDL(net) = Buffer->Mdl;
    NET_BUFFER_CURRENT_MDL_OFFSET(net) = 0;
    NET_BUFFER_LIST_NEXT_NBL(list) = NULL;
    NET_BUFFER_LIST_STATUS(list) = NDIS_STATUS_SUCCESS;
    ReceiveOffload(Adapter, list, Descriptor);
    CountFrame(Adapter->Statistics.Received, Buffer->Data, Descriptor->Length);
}

/* Whole, without error, and of our VLAN if there is one. */
static BOOLEAN FrameIsGood(PADAPTER Adapter, const RX_DESCRIPTOR *Descriptor)
{
    if (!(Descriptor->Status & RX_STATUS_EOP) || (Descriptor->Errors & RX_ERROR_FRAME) ||
        Descriptor->Length < ETH_HEADER || Descriptor->Length > RECEIVE_BUFFER_SIZE) {
        return FALSE;
    }
    if (Adapter->VlanId != 0 && (Descriptor->Status & RX_STATUS_VP)) {
        return (Descriptor->Special & 0xFFF) == Adapter->VlanId;
    }
    return TRUE;
}

/* Takes a batch out of the ring, under ReceiveLock. Returns how many descriptors the chip can have back at once. */
static ULONG TakeBatch(PADAPTER Adapter, INDICATION *Frames, INDICATION *Kept)
{
    ULONG taken = 0, returnable = 0;

    while (taken < RECEIVE_BATCH) {
        ULONG index = Adapter->ReceiveNext;
        RX_DESCRIPTOR *ring = Descriptor(Adapter, index);
        RX_DESCRIPTOR descriptor = *(volatile RX_DESCRIPTOR *)ring;
        PRECEIVE_BUFFER buffer = Adapter->InRing[index];

        if (!(descriptor.Status & RX_STATUS_DD)) {
            break;
        }
        if (FrameIsGood(Adapter, &descriptor)) {
            FinishBuffer(Adapter, buffer, &descriptor);
            if (Kept->Count == 0 && Adapter->FreeBuffers != NULL) {
                Adapter->InRing[index] = Adapter->FreeBuffers;
                Adapter->FreeBuffers = Adapter->FreeBuffers->NextFree;
                Append(Frames, buffer->NetBufferList);
            } else {
                Append(Kept, buffer->NetBufferList);
            }
        }
        NdisZeroMemory(ring, sizeof(*ring));
        ring->Address = Adapter->InRing[index]->Logical;
        Adapter->ReceiveNext = (index + 1) % Adapter->ReceiveRing;
        taken++;
        if (Kept->Count == 0) {
            returnable = taken;
        }
    }
    return returnable;
}

/* The chip may have the descriptors up to, but not with, Next. */
static void GiveBack(PADAPTER Adapter, ULONG Next)
{
    KeMemoryBarrier();
    WriteRegister(Adapter, REG_RDT, (Next + Adapter->ReceiveRing - 1) % Adapter->ReceiveRing);
}

/* At DISPATCH_LEVEL, with no lock held. Whether there are more frames in the ring. */
BOOLEAN ReceiveFrames(PADAPTER Adapter)
{
    INDICATION frames = {NULL, &frames.First, 0};
    INDICATION kept = {NULL, &kept.First, 0};
    PNET_BUFFER_LIST list;
    ULONG first, returnable;
    BOOLEAN more;

    NdisDprAcquireSpinLock(&Adapter->ReceiveLock);
    if (Adapter->State != AdapterRunning || Adapter->Receiving || Adapter->LowPower) {
        NdisDprReleaseSpinLock(&Adapter->ReceiveLock);
        return FALSE;
    }
    Adapter->Receiving = TRUE;
    first = Adapter->ReceiveNext;
    returnable = TakeBatch(Adapter, &frames, &kept);
    Adapter->Indicated += frames.Count + kept.Count;
    if (returnable != 0) {
        GiveBack(Adapter, (first + returnable) % Adapter->ReceiveRing);
    }
    NdisDprReleaseSpinLock(&Adapter->ReceiveLock);

    if (frames.First != NULL) {
        NdisMIndicateReceiveNetBufferLists(Adapter->Handle, frames.First, NDIS_DEFAULT_PORT_NUMBER, frames.Count,
                                           NDIS_RECEIVE_FLAGS_DISPATCH_LEVEL);
    }
    if (kept.First != NULL) {
        NdisMIndicateReceiveNetBufferLists(Adapter->Handle, kept.First, NDIS_DEFAULT_PORT_NUMBER, kept.Count,
                                           NDIS_RECEIVE_FLAGS_DISPATCH_LEVEL | NDIS_RECEIVE_FLAGS_RESOURCES);
    }

    NdisDprAcquireSpinLock(&Adapter->ReceiveLock);
    for (list = kept.First; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
        PRECEIVE_BUFFER buffer = NET_BUFFER_LIST_MINIPORT_RESERVED(list)[0];

        NdisAdjustMdlLength(buffer->Mdl, RECEIVE_BUFFER_SIZE);
    }
    Adapter->Indicated -= kept.Count;
    Adapter->Receiving = FALSE;
    if (Adapter->RestartRing) {
        ReceiveRestartRing(Adapter);
    } else if (kept.Count != 0 && !Adapter->LowPower) {
        GiveBack(Adapter, Adapter->ReceiveNext);
    }
    more = (Descriptor(Adapter, Adapter->ReceiveNext)->Status & RX_STATUS_DD) != 0;
    NdisDprReleaseSpinLock(&Adapter->ReceiveLock);

    if (PauseIsOver(Adapter)) {
        NdisMPauseComplete(Adapter->Handle);
    }
    return more;
}

void MiniportReturnNetBufferLists(NDIS_HANDLE MiniportAdapterContext, PNET_BUFFER_LIST NetBufferLists,
                                  ULONG ReturnFlags)
{
    PADAPTER adapter = MiniportAdapterContext;

    UNREFERENCED_PARAMETER(ReturnFlags);
    NdisAcquireSpinLock(&adapter->ReceiveLock);
    while (NetBufferLists != NULL) {
        PNET_BUFFER_LIST next = NET_BUFFER_LIST_NEXT_NBL(NetBufferLists);
        PRECEIVE_BUFFER buffer = NET_BUFFER_LIST_MINIPORT_RESERVED(NetBufferLists)[0];

        NET_BUFFER_LIST_NEXT_NBL(NetBufferLists) = NULL;
        NdisAdjustMdlLength(buffer->Mdl, RECEIVE_BUFFER_SIZE);
        buffer->NextFree = adapter->FreeBuffers;
        adapter->FreeBuffers = buffer;
        adapter->Indicated--;
        NetBufferLists = next;
    }
    NdisReleaseSpinLock(&adapter->ReceiveLock);

    if (PauseIsOver(adapter)) {
        NdisMPauseComplete(adapter->Handle);
    }
}
