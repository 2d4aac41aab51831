/*
 * transmit.c - send queue, scatter/gather lists, transmit ring
 *
 * A NET_BUFFER goes through four places: the queue of its NET_BUFFER_LIST, a
 * TRANSMIT_FRAME while NDIS maps it, the queue of mapped frames, and the ring.
 * A NET_BUFFER_LIST is complete when its last frame is.
 */
#include "adapter.h"

/* Frames of a NET_BUFFER_LIST that the driver still has. */
#define LIST_FRAMES(list) (*(ULONG_PTR *)&NET_BUFFER_LIST_MINIPORT_RESERVED(list)[0])

DECLSPEC_PAGED_CODE NDIS_STATUS AllocateTransmit(PADAPTER Adapter)
{
    ULONG length = TRANSMIT_FRAMES * sizeof(TRANSMIT_FRAME);
    ULONG i;
    NDIS_STATUS status;

    PAGED_CODE();
    status =
        AllocateShared(Adapter, &Adapter->TransmitRingMemory, Adapter->TransmitRing * sizeof(TX_DESCRIPTOR));
    if (status != NDIS_STATUS_SUCCESS) {
        return status;
    }
    Adapter->Frames = NdisAllocateMemoryWithTagPriority(Adapter->Handle, length, E1000_TAG, NormalPoolPriority);
    Adapter->ScatterGatherBuffers = NdisAllocateMemoryWithTagPriority(
        Adapter->Handle, TRANSMIT_FRAMES * Adapter->ScatterGatherSize, E1000_TAG, NormalPoolPriority);
    if (Adapter->Frames == NULL || Adapter->ScatterGatherBuffers == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    NdisZeroMemory(Adapter->Frames, length);
    for (i = 0; i < TRANSMIT_FRAMES; i++) {
        PTRANSMIT_FRAME frame = &Adapter->Frames[i];

        frame->Adapter = Adapter;
        frame->ScatterGatherBuffer = (PUCHAR)Adapter->ScatterGatherBuffers + i * Adapter->ScatterGatherSize;
        frame->Next = Adapter->FreeFrames;
        Adapter->FreeFrames = frame;
    }
    TransmitRestartRing(Adapter);
    return NDIS_STATUS_SUCCESS;
}

/* Also after an allocation that stopped half way. */
DECLSPEC_PAGED_CODE void FreeTransmit(PADAPTER Adapter)
{
    PAGED_CODE();
    if (Adapter->ScatterGatherBuffers != NULL) {
        NdisFreeMemory(Adapter->ScatterGatherBuffers, 0, 0);
        Adapter->ScatterGatherBuffers = NULL;
    }
    if (Adapter->Frames != NULL) {
        NdisFreeMemory(Adapter->Frames, 0, 0);
        Adapter->Frames = NULL;
    }
    FreeShared(Adapter, &Adapter->TransmitRingMemory);
}

static TX_DESCRIPTOR *Descriptor(PADAPTER Adapter, ULONG Index)
{
    return (TX_DESCRIPTOR *)Adapter->TransmitRingMemory.Address + Index;
}

/* The ring is empty: the chip was reset, or its ring is about to be set up anew. */
void TransmitRestartRing(PADAPTER Adapter)
{
    NdisZeroMemory(Adapter->TransmitRingMemory.Address, Adapter->TransmitRingMemory.Length);
    Adapter->TransmitTail = 0;
    Adapter->TransmitFree = Adapter->TransmitRing - 1;
    Adapter->HasContext = FALSE;
}

static void Enqueue(FRAME_QUEUE *Queue, PTRANSMIT_FRAME Frame)
{
    Frame->Next = NULL;
    if (Queue->Head == NULL) {
        Queue->Head = Frame;
    } else {
        Queue->Tail->Next = Frame;
    }
    Queue->Tail = Frame;
}

static PTRANSMIT_FRAME Dequeue(FRAME_QUEUE *Queue)
{
    PTRANSMIT_FRAME frame = Queue->Head;

    Queue->Head = frame->Next;
    return frame;
}

/* A chain of NET_BUFFER_LISTs to complete. */
typedef struct _COMPLETION {
    PNET_BUFFER_LIST First;
    PNET_BUFFER_LIST *Last;
} COMPLETION;

static void Append(COMPLETION *Done, PNET_BUFFER_LIST List)
{
    NET_BUFFER_LIST_NEXT_NBL(List) = NULL;
    *Done->Last = List;
    Done->Last = &NET_BUFFER_LIST_NEXT_NBL(List);
}

/* With no lock held. */
static void Complete(PADAPTER Adapter, COMPLETION *Done)
{
    if (Done->First != NULL) {
        NdisMSendNetBufferListsComplete(
            Adapter->Handle, Done->First,
            NDIS_CURRENT_IRQL() == DISPATCH_LEVEL ? NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL : 0);
        if (PauseIsOver(Adapter)) {
            NdisMPauseComplete(Adapter->Handle);
        }
    }
}

/* Frames of a list have come to an end; appends it to Done if they were the last. */
static void ReleaseFrames(PADAPTER Adapter, PNET_BUFFER_LIST List, ULONG Frames, COMPLETION *Done)
{
    LIST_FRAMES(List) -= Frames;
    if (LIST_FRAMES(List) == 0) {
        Adapter->SendLists--;
        Append(Done, List);
    }
}

/* A frame that is in no queue any more and has no scatter/gather list is free again, under SendLock. */
static void FinishFrame(PADAPTER Adapter, PTRANSMIT_FRAME Frame, NDIS_STATUS Status, COMPLETION *Done)
{
    PNET_BUFFER_LIST list = Frame->List;

    if (Status == NDIS_STATUS_SUCCESS) {
        Adapter->Statistics.Sent[Frame->Destination].Frames++;
        Adapter->Statistics.Sent[Frame->Destination].Bytes += NET_BUFFER_DATA_LENGTH(Frame->Net);
        CompleteOffload(list, &Frame->Offload);
    } else {
        Adapter->Statistics.SendErrors++;
        NET_BUFFER_LIST_STATUS(list) = Status;
    }
    Frame->State = FrameFree;
    Frame->Next = Adapter->FreeFrames;
    Adapter->FreeFrames = Frame;
    ReleaseFrames(Adapter, list, 1, Done);
}

/* Frames whose mapping is no longer needed; at DISPATCH_LEVEL, with no lock held. */
static void FinishFrames(PADAPTER Adapter, PTRANSMIT_FRAME Frames, NDIS_STATUS Status, COMPLETION *Done)
{
    PTRANSMIT_FRAME frame;

    for (frame = Frames; frame != NULL; frame = frame->Next) {
        NdisMFreeNetBufferSGList(Adapter->Dma, frame->ScatterGather, frame->Net);
        frame->ScatterGather = NULL;
    }
    NdisDprAcquireSpinLock(&Adapter->SendLock);
    while (Frames != NULL) {
        frame = Frames;
        Frames = frame->Next;
        FinishFrame(Adapter, frame, Status, Done);
    }
    NdisDprReleaseSpinLock(&Adapter->SendLock);
}

/* How many descriptors the frame takes at most. */
static ULONG CountDescriptors(const TRANSMIT_FRAME *Frame)
{
    const SCATTER_GATHER_LIST *list = Frame->ScatterGather;
    ULONG descriptors = Frame->Offload.NeedsContext ? 1 : 0;
    ULONG i;

    for (i = 0; i < list->NumberOfElements; i++) {
        descriptors += (list->Elements[i].Length + TX_MAX_LENGTH - 1) / TX_MAX_LENGTH;
    }
    return descriptors;
}

static TX_DESCRIPTOR *NextDescriptor(PADAPTER Adapter)
{
    TX_DESCRIPTOR *descriptor = Descriptor(Adapter, Adapter->TransmitTail);

    Adapter->TransmitTail = (Adapter->TransmitTail + 1) % Adapter->TransmitRing;
    Adapter->TransmitFree--;
    return descriptor;
}

/* The chip keeps a context until it gets another; one that a large send has used counts as spent. */
static ULONG PostContext(PADAPTER Adapter, const FRAME_OFFLOAD *Offload)
{
    if (!Offload->NeedsContext) {
        return 0;
    }
    if (!Offload->LargeSend && Adapter->HasContext &&
        NdisEqualMemory(&Adapter->LastContext, &Offload->Context, sizeof(TX_DESCRIPTOR))) {
        return 0;
    }
    *NextDescriptor(Adapter) = Offload->Context;
    Adapter->LastContext = Offload->Context;
    Adapter->HasContext = !Offload->LargeSend;
    return 1;
}

static void PostFrame(PADAPTER Adapter, PTRANSMIT_FRAME Frame)
{
    const SCATTER_GATHER_LIST *list = Frame->ScatterGather;
    const FRAME_OFFLOAD *offload = &Frame->Offload;
    ULONG command = TX_DTYP_DATA | TX_DEXT | TX_IFCS;
    ULONG descriptors = PostContext(Adapter, offload);
    TX_DESCRIPTOR *last = NULL;
    ULONG i, offset, length;

    if (offload->LargeSend) {
        command |= TX_TSE;
    }
    if (offload->Tagged) {
        command |= TX_VLE;
    }
    for (i = 0; i < list->NumberOfElements; i++) {
        for (offset = 0; offset < list->Elements[i].Length; offset += length) {
            length = min(list->Elements[i].Length - offset, TX_MAX_LENGTH);
            Frame->LastDescriptor = Adapter->TransmitTail;
            last = NextDescriptor(Adapter);
            last->Address = (ULONG64)list->Elements[i].Address.QuadPart + offset;
            last->Command = command | length;
            last->Status = 0;
            last->Options = offload->Options;
            last->Special = offload->Tag;
            descriptors++;
        }
    }
    last->Command |= TX_EOP | TX_RS;
    Frame->Descriptors = descriptors;
    Frame->State = FrameInRing;
    Frame->Sequence = ++Adapter->Sequence;
    Enqueue(&Adapter->Sent, Frame);
}

/* Moves what fits from the mapped frames to the ring, under SendLock. */
static void PostMapped(PADAPTER Adapter)
{
    BOOLEAN posted = FALSE;

    while (Adapter->Mapped.Head != NULL && Adapter->Mapped.Head->Descriptors <= Adapter->TransmitFree) {
        PostFrame(Adapter, Dequeue(&Adapter->Mapped));
        posted = TRUE;
    }
    if (posted) {
        KeMemoryBarrier();
        WriteRegister(Adapter, REG_TDT, Adapter->TransmitTail);
    }
}

/* NDIS has mapped a frame: at DISPATCH_LEVEL, often before NdisMAllocateNetBufferSGList has returned. */
void MiniportProcessSGList(PDEVICE_OBJECT DeviceObject, PVOID Reserved, PSCATTER_GATHER_LIST ScatterGatherListBuffer,
                           PVOID Context)
{
    PTRANSMIT_FRAME frame = Context;
    PADAPTER adapter = frame->Adapter;
    COMPLETION done = {NULL, &done.First};
    NDIS_STATUS status = NDIS_STATUS_SUCCESS;

    UNREFERENCED_PARAMETER(DeviceObject);
    UNREFERENCED_PARAMETER(Reserved);
    NdisDprAcquireSpinLock(&adapter->SendLock);
    frame->ScatterGather = ScatterGatherListBuffer;
    frame->Descriptors = CountDescriptors(frame);
    if (frame->Aborted) {
        status = NDIS_STATUS_REQUEST_ABORTED;
    } else if (frame->Descriptors > TRANSMIT_MAX_DESCRIPTORS || ScatterGatherListBuffer->NumberOfElements == 0) {
        status = NDIS_STATUS_INVALID_LENGTH;
    } else {
        frame->State = FrameMapped;
        Enqueue(&adapter->Mapped, frame);
        PostMapped(adapter);
    }
    NdisDprReleaseSpinLock(&adapter->SendLock);

    if (status != NDIS_STATUS_SUCCESS) {
        frame->Next = NULL;
        FinishFrames(adapter, frame, status, &done);
        Complete(adapter, &done);
    }
}

/* The next frame of the queue in a TRANSMIT_FRAME; NULL if there is none or nothing to put it in. Under SendLock. */
static PTRANSMIT_FRAME TakeFrame(PADAPTER Adapter)
{
    PTRANSMIT_FRAME frame = Adapter->FreeFrames;

    if (Adapter->SendHead == NULL || frame == NULL) {
        return NULL;
    }
    Adapter->FreeFrames = frame->Next;
    frame->State = FrameMapping;
    frame->Aborted = FALSE;
    frame->List = Adapter->SendHead;
    frame->Net = Adapter->SendNext;
    Adapter->SendNext = NET_BUFFER_NEXT_NB(frame->Net);
    if (Adapter->SendNext == NULL) {
        Adapter->SendHead = NET_BUFFER_LIST_NEXT_NBL(Adapter->SendHead);
        if (Adapter->SendHead != NULL) {
            Adapter->SendNext = NET_BUFFER_LIST_FIRST_NB(Adapter->SendHead);
        }
    }
    return frame;
}

/* Where the frame goes, for the statistics. */
static BOOLEAN ReadDestination(PTRANSMIT_FRAME Frame)
{
    UCHAR storage[ETH_ADDRESS];
    PUCHAR address;

    if (NET_BUFFER_DATA_LENGTH(Frame->Net) < ETH_HEADER) {
        return FALSE;
    }
    address = NdisGetDataBuffer(Frame->Net, ETH_ADDRESS, storage, 1, 0);
    if (address == NULL) {
        return FALSE;
    }
    Frame->Destination = DestinationOf(address);
    return TRUE;
}

static NDIS_STATUS MapFrame(PADAPTER Adapter, PTRANSMIT_FRAME Frame)
{
    NDIS_STATUS status;

    if (!ReadDestination(Frame)) {
        return NDIS_STATUS_INVALID_LENGTH;
    }
    status = FrameOffload(Adapter, Frame->List, Frame->Net, &Frame->Offload);
    if (status != NDIS_STATUS_SUCCESS) {
        return status;
    }
    if (!Frame->Offload.LargeSend && NET_BUFFER_DATA_LENGTH(Frame->Net) > ETH_MAX_FRAME + VLAN_TAG) {
        return NDIS_STATUS_INVALID_LENGTH;
    }
    return NdisMAllocateNetBufferSGList(Adapter->Dma, Frame->Net, Frame, NDIS_SG_LIST_WRITE_TO_DEVICE,
                                        Frame->ScatterGatherBuffer, Adapter->ScatterGatherSize);
}

/* Maps what is in the queue, one processor at a time, so that frames keep their order. */
static void Drain(PADAPTER Adapter)
{
    COMPLETION done = {NULL, &done.First};
    PTRANSMIT_FRAME frame;
    KIRQL irql;

    NDIS_RAISE_IRQL_TO_DISPATCH(&irql);
    NdisDprAcquireSpinLock(&Adapter->SendLock);
    if (!Adapter->Draining) {
        Adapter->Draining = TRUE;
        while ((frame = TakeFrame(Adapter)) != NULL) {
            NDIS_STATUS status;

            NdisDprReleaseSpinLock(&Adapter->SendLock);
            status = MapFrame(Adapter, frame);
            NdisDprAcquireSpinLock(&Adapter->SendLock);
            if (status != NDIS_STATUS_SUCCESS) {
                FinishFrame(Adapter, frame, status, &done);
            }
        }
        Adapter->Draining = FALSE;
    }
    NdisDprReleaseSpinLock(&Adapter->SendLock);
    Complete(Adapter, &done);
    NDIS_LOWER_IRQL(irql, DISPATCH_LEVEL);
}

/* Why nothing can be sent now; NDIS_STATUS_SUCCESS if it can. Under SendLock. */
static NDIS_STATUS SendIsRefused(PADAPTER Adapter)
{
    if (Adapter->Removed) {
        return NDIS_STATUS_FAILURE;
    }
    if (Adapter->LowPower) {
        return NDIS_STATUS_LOW_POWER_STATE;
    }
    if (Adapter->Resetting) {
        return NDIS_STATUS_RESET_IN_PROGRESS;
    }
    if (Adapter->State != AdapterRunning) {
        return NDIS_STATUS_PAUSED;
    }
    return Adapter->LinkUp ? NDIS_STATUS_SUCCESS : NDIS_STATUS_MEDIA_DISCONNECTED;
}

static void QueueList(PADAPTER Adapter, PNET_BUFFER_LIST List)
{
    PNET_BUFFER net;

    LIST_FRAMES(List) = 0;
    NET_BUFFER_LIST_MINIPORT_RESERVED(List)[1] = NULL; /* offload.c: sum of what large sends have carried */
    for (net = NET_BUFFER_LIST_FIRST_NB(List); net != NULL; net = NET_BUFFER_NEXT_NB(net)) {
        LIST_FRAMES(List)++;
    }
    NET_BUFFER_LIST_NEXT_NBL(List) = NULL;
    NET_BUFFER_LIST_STATUS(List) = NDIS_STATUS_SUCCESS;
    Adapter->SendLists++;
    if (Adapter->SendHead == NULL) {
        Adapter->SendHead = List;
        Adapter->SendNext = NET_BUFFER_LIST_FIRST_NB(List);
    } else {
        NET_BUFFER_LIST_NEXT_NBL(Adapter->SendTail) = List;
    }
    Adapter->SendTail = List;
}

void MiniportSendNetBufferLists(NDIS_HANDLE MiniportAdapterContext, PNET_BUFFER_LIST NetBufferList,
                                NDIS_PORT_NUMBER PortNumber, ULONG SendFlags)
{
    PADAPTER adapter = MiniportAdapterContext;
    COMPLETION done = {NULL, &done.First};
    NDIS_STATUS refused;

    UNREFERENCED_PARAMETER(PortNumber);
    UNREFERENCED_PARAMETER(SendFlags);

    NdisAcquireSpinLock(&adapter->SendLock);
    refused = SendIsRefused(adapter);
    while (NetBufferList != NULL) {
        PNET_BUFFER_LIST list = NetBufferList;

        NetBufferList = NET_BUFFER_LIST_NEXT_NBL(list);
        if (refused == NDIS_STATUS_SUCCESS) {
            QueueList(adapter, list);
        } else {
            NET_BUFFER_LIST_STATUS(list) = refused;
            adapter->Statistics.SendDiscards++;
            Append(&done, list);
        }
    }
    NdisReleaseSpinLock(&adapter->SendLock);

    Complete(adapter, &done);
    if (refused == NDIS_STATUS_SUCCESS) {
        Drain(adapter);
    }
}

/* The chip has sent frames: takes them out of the ring. At DISPATCH_LEVEL. */
void TransmitCompleted(PADAPTER Adapter)
{
    FRAME_QUEUE sent = {NULL, NULL};
    COMPLETION done = {NULL, &done.First};

    NdisDprAcquireSpinLock(&Adapter->SendLock);
    while (Adapter->Sent.Head != NULL) {
        volatile TX_DESCRIPTOR *last = Descriptor(Adapter, Adapter->Sent.Head->LastDescriptor);

        if (!(last->Status & TX_STATUS_DD)) {
            break;
        }
        Adapter->TransmitFree += Adapter->Sent.Head->Descriptors;
        Enqueue(&sent, Dequeue(&Adapter->Sent));
    }
    PostMapped(Adapter);
    NdisDprReleaseSpinLock(&Adapter->SendLock);

    FinishFrames(Adapter, sent.Head, NDIS_STATUS_SUCCESS, &done);
    Complete(Adapter, &done);
    Drain(Adapter);
}

/* Gives back what no frame was begun of, under SendLock; of the first list, the frames that are left. */
static void EmptyQueue(PADAPTER Adapter, NDIS_STATUS Status, COMPLETION *Done)
{
    while (Adapter->SendHead != NULL) {
        PNET_BUFFER_LIST list = Adapter->SendHead;
        PNET_BUFFER net;
        ULONG frames = 0;

        for (net = Adapter->SendNext; net != NULL; net = NET_BUFFER_NEXT_NB(net)) {
            frames++;
        }
        Adapter->SendHead = NET_BUFFER_LIST_NEXT_NBL(list);
        Adapter->SendNext = Adapter->SendHead != NULL ? NET_BUFFER_LIST_FIRST_NB(Adapter->SendHead) : NULL;
        NET_BUFFER_LIST_STATUS(list) = Status;
        Adapter->Statistics.SendDiscards += frames;
        ReleaseFrames(Adapter, list, frames, Done);
    }
}

void AbortQueued(PADAPTER Adapter, NDIS_STATUS Status)
{
    COMPLETION done = {NULL, &done.First};

    NdisAcquireSpinLock(&Adapter->SendLock);
    EmptyQueue(Adapter, Status, &done);
    NdisReleaseSpinLock(&Adapter->SendLock);
    Complete(Adapter, &done);
}

/* Everything, also what is in the ring, which is set up anew. What NDIS is mapping comes back through the callback. */
void AbortAll(PADAPTER Adapter, NDIS_STATUS Status)
{
    COMPLETION done = {NULL, &done.First};
    FRAME_QUEUE aborted = {NULL, NULL};
    ULONG i;
    KIRQL irql;

    NDIS_RAISE_IRQL_TO_DISPATCH(&irql);
    NdisDprAcquireSpinLock(&Adapter->SendLock);
    EmptyQueue(Adapter, Status, &done);
    for (i = 0; i < TRANSMIT_FRAMES; i++) {
        Adapter->Frames[i].Aborted = Adapter->Frames[i].State == FrameMapping;
    }
    while (Adapter->Sent.Head != NULL) {
        Enqueue(&aborted, Dequeue(&Adapter->Sent));
    }
    while (Adapter->Mapped.Head != NULL) {
        Enqueue(&aborted, Dequeue(&Adapter->Mapped));
    }
    if (!Adapter->Removed && !Adapter->LowPower) {
        ChipSetTransmitRing(Adapter);
    }
    TransmitRestartRing(Adapter);
    NdisDprReleaseSpinLock(&Adapter->SendLock);

    FinishFrames(Adapter, aborted.Head, Status, &done);
    Complete(Adapter, &done);
    NDIS_LOWER_IRQL(irql, DISPATCH_LEVEL);
}

/* Whether the oldest frame in the ring was that already at the last check, on a link that is up. */
BOOLEAN TransmitIsStuck(PADAPTER Adapter)
{
    BOOLEAN stuck = FALSE;

    NdisAcquireSpinLock(&Adapter->SendLock);
    if (Adapter->Sent.Head != NULL && Adapter->LinkUp) {
        stuck = Adapter->Sent.Head->Sequence == Adapter->CheckedSequence;
        Adapter->CheckedSequence = Adapter->Sent.Head->Sequence;
    }
    NdisReleaseSpinLock(&Adapter->SendLock);
    return stuck;
}

/* Lists of which no frame was begun can be taken out of the queue. */
void MiniportCancelSend(NDIS_HANDLE MiniportAdapterContext, PVOID CancelId)
{
    PADAPTER adapter = MiniportAdapterContext;
    COMPLETION cancelled = {NULL, &cancelled.First};
    PNET_BUFFER_LIST *link;
    PNET_BUFFER_LIST kept = NULL;

    NdisAcquireSpinLock(&adapter->SendLock);
    link = &adapter->SendHead;
    while (*link != NULL) {
        PNET_BUFFER_LIST list = *link;
        BOOLEAN begun = list == adapter->SendHead && adapter->SendNext != NET_BUFFER_LIST_FIRST_NB(list);

        if (begun || NDIS_GET_NET_BUFFER_LIST_CANCEL_ID(list) != CancelId) {
            kept = list;
            link = &NET_BUFFER_LIST_NEXT_NBL(list);
            continue;
        }
        *link = NET_BUFFER_LIST_NEXT_NBL(list);
        if (list == adapter->SendTail) {
            adapter->SendTail = kept;
        }
        if (link == &adapter->SendHead) {
            adapter->SendNext = *link != NULL ? NET_BUFFER_LIST_FIRST_NB(*link) : NULL;
        }
        NET_BUFFER_LIST_STATUS(list) = NDIS_STATUS_SEND_ABORTED;
        adapter->Statistics.SendDiscards += (ULONG)LIST_FRAMES(list);
        ReleaseFrames(adapter, list, (ULONG)LIST_FRAMES(list), &cancelled);
    }
    NdisReleaseSpinLock(&adapter->SendLock);
    Complete(adapter, &cancelled);
}
