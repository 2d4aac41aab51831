/*
 * transmit.c - send queue
 *
 * The board has room for one frame to send. A NET_BUFFER_LIST is complete when
 * the chip has sent its last frame. Everything here is under Lock but for the
 * completions.
 */
#include "adapter.h"

static ULONG CompletionFlags(void)
{
    return NDIS_CURRENT_IRQL() == DISPATCH_LEVEL ? NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL : 0;
}

static void CompleteSends(PADAPTER Adapter, PNET_BUFFER_LIST Done)
{
    if (Done != NULL) {
        NdisMSendNetBufferListsComplete(Adapter->Handle, Done, CompletionFlags());
    }
}

static void QueueSend(PADAPTER Adapter, PNET_BUFFER_LIST List)
{
    NET_BUFFER_LIST_NEXT_NBL(List) = NULL;
    NET_BUFFER_LIST_STATUS(List) = NDIS_STATUS_SUCCESS;
    if (Adapter->SendHead == NULL) {
        Adapter->SendHead = List;
        Adapter->SendNext = NET_BUFFER_LIST_FIRST_NB(List);
    } else {
        NET_BUFFER_LIST_NEXT_NBL(Adapter->SendTail) = List;
    }
    Adapter->SendTail = List;
    Adapter->SendQueued++;
}

/* Takes the head off the queue. */
static PNET_BUFFER_LIST DequeueSend(PADAPTER Adapter)
{
    PNET_BUFFER_LIST list = Adapter->SendHead;

    Adapter->SendHead = NET_BUFFER_LIST_NEXT_NBL(list);
    Adapter->SendNext = NULL;
    if (Adapter->SendHead != NULL) {
        Adapter->SendNext = NET_BUFFER_LIST_FIRST_NB(Adapter->SendHead);
    } else {
        Adapter->SendTail = NULL;
    }
    Adapter->Sending = FALSE;
    Adapter->SendQueued--;
    NET_BUFFER_LIST_NEXT_NBL(list) = NULL;
    return list;
}

/* Copies the frame out of its MDLs; its length as it goes to the chip, 0 if that cannot be. */
static ULONG CopyFrame(PADAPTER Adapter, PNET_BUFFER Net)
{
    ULONG length = NET_BUFFER_DATA_LENGTH(Net);
    PUCHAR frame;

    if (length < ETH_HEADER || length > ETH_MAX_FRAME) {
        return 0;
    }
    frame = NdisGetDataBuffer(Net, length, Adapter->SendFrame, 1, 0);
    if (frame == NULL) {
        return 0;
    }
    if (frame != Adapter->SendFrame) {
        NdisMoveMemory(Adapter->SendFrame, frame, length);
    }
    if (length < ETH_MIN_FRAME) { /* the chip sends what it is given */
        NdisZeroMemory(Adapter->SendFrame + length, ETH_MIN_FRAME - length);
        length = ETH_MIN_FRAME;
    }
    return length;
}

/* Gives the chip the next frame if it has none; returns the lists that end without one. Under Lock. */
static PNET_BUFFER_LIST StartSend(PADAPTER Adapter)
{
    PNET_BUFFER_LIST done = NULL;
    PNET_BUFFER_LIST *link = &done;

    while (Adapter->SendHead != NULL && !Adapter->Sending && !Adapter->Abandoned && !Adapter->Recovering) {
        ULONG length = Adapter->SendNext != NULL ? CopyFrame(Adapter, Adapter->SendNext) : 0;

        if (length != 0) {
            Adapter->Sending = TRUE;
            Adapter->SendChecks = 0;
            ChipTransmit(Adapter, Adapter->SendFrame, length);
            break;
        }
        if (Adapter->SendNext != NULL) {
            Adapter->Statistics.SendErrors++;
            NET_BUFFER_LIST_STATUS(Adapter->SendHead) = NDIS_STATUS_INVALID_LENGTH;
            Adapter->SendNext = NET_BUFFER_NEXT_NB(Adapter->SendNext);
        }
        if (Adapter->SendNext == NULL) {
            *link = DequeueSend(Adapter);
            link = &NET_BUFFER_LIST_NEXT_NBL(*link);
        }
    }
    return done;
}

void MiniportSendNetBufferLists(NDIS_HANDLE MiniportAdapterContext, PNET_BUFFER_LIST NetBufferList,
                                NDIS_PORT_NUMBER PortNumber, ULONG SendFlags)
{
    PADAPTER adapter = MiniportAdapterContext;
    PNET_BUFFER_LIST done = NULL;
    PNET_BUFFER_LIST list;

    UNREFERENCED_PARAMETER(PortNumber);
    UNREFERENCED_PARAMETER(SendFlags);

    NdisAcquireSpinLock(&adapter->Lock);
    if (adapter->State != AdapterRunning || adapter->Removed) {
        for (list = NetBufferList; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
            NET_BUFFER_LIST_STATUS(list) = adapter->Removed ? NDIS_STATUS_FAILURE : NDIS_STATUS_PAUSED;
        }
        done = NetBufferList;
    } else {
        while (NetBufferList != NULL) {
            list = NetBufferList;
            NetBufferList = NET_BUFFER_LIST_NEXT_NBL(list);
            QueueSend(adapter, list);
        }
        done = StartSend(adapter);
    }
    NdisReleaseSpinLock(&adapter->Lock);
    CompleteSends(adapter, done);
}

/* The chip has sent its frame, or given it up after 16 collisions. At DISPATCH_LEVEL. */
void SendCompleted(PADAPTER Adapter, BOOLEAN Failed)
{
    PNET_BUFFER_LIST done = NULL;
    PNET_BUFFER_LIST *link = &done;

    NdisDprAcquireSpinLock(&Adapter->Lock);
    if (Adapter->Sending) {
        if (Failed) {
            Adapter->Statistics.SendErrors++;
            NET_BUFFER_LIST_STATUS(Adapter->SendHead) = NDIS_STATUS_FAILURE;
        } else {
            CountFrame(Adapter->Statistics.Sent, Adapter->SendFrame, NET_BUFFER_DATA_LENGTH(Adapter->SendNext));
            Adapter->Statistics.SentAfterCollisions += (ChipRead(Adapter, TSR) & TSR_COL) != 0;
        }
        Adapter->Sending = FALSE;
        Adapter->SendNext = NET_BUFFER_NEXT_NB(Adapter->SendNext);
        if (Adapter->SendNext == NULL) {
            *link = DequeueSend(Adapter);
            link = &NET_BUFFER_LIST_NEXT_NBL(*link);
        }
    }
    Adapter->Abandoned = FALSE;
    *link = StartSend(Adapter);
    NdisDprReleaseSpinLock(&Adapter->Lock);
    CompleteSends(Adapter, done);
}

/* The chip can have frames again. */
void SendContinue(PADAPTER Adapter)
{
    PNET_BUFFER_LIST done;

    NdisDprAcquireSpinLock(&Adapter->Lock);
    done = StartSend(Adapter);
    NdisDprReleaseSpinLock(&Adapter->Lock);
    CompleteSends(Adapter, done);
}

/* Gives the whole queue back with Status, also the frame that the chip has. */
void SendAbortAll(PADAPTER Adapter, NDIS_STATUS Status)
{
    PNET_BUFFER_LIST done = NULL;
    PNET_BUFFER_LIST *link = &done;

    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->SendAgain = FALSE;
    Adapter->Abandoned |= Adapter->Sending;
    while (Adapter->SendHead != NULL) {
        *link = DequeueSend(Adapter);
        NET_BUFFER_LIST_STATUS(*link) = Status;
        Adapter->Statistics.SendDiscards++;
        link = &NET_BUFFER_LIST_NEXT_NBL(*link);
    }
    NdisReleaseSpinLock(&Adapter->Lock);
    CompleteSends(Adapter, done);
}

/* Lists that wait behind the head can be taken out; the head may already be half in the chip. */
void MiniportCancelSend(NDIS_HANDLE MiniportAdapterContext, PVOID CancelId)
{
    PADAPTER adapter = MiniportAdapterContext;
    PNET_BUFFER_LIST cancelled = NULL;
    PNET_BUFFER_LIST *link = &cancelled;
    PNET_BUFFER_LIST before;

    NdisAcquireSpinLock(&adapter->Lock);
    before = adapter->SendHead;
    while (before != NULL && NET_BUFFER_LIST_NEXT_NBL(before) != NULL) {
        PNET_BUFFER_LIST list = NET_BUFFER_LIST_NEXT_NBL(before);

        if (NDIS_GET_NET_BUFFER_LIST_CANCEL_ID(list) != CancelId) {
            before = list;
            continue;
        }
        NET_BUFFER_LIST_NEXT_NBL(before) = NET_BUFFER_LIST_NEXT_NBL(list);
        if (adapter->SendTail == list) {
            adapter->SendTail = before;
        }
        NET_BUFFER_LIST_NEXT_NBL(list) = NULL;
        NET_BUFFER_LIST_STATUS(list) = NDIS_STATUS_SEND_ABORTED;
        adapter->SendQueued--;
        adapter->Statistics.SendDiscards++;
        *link = list;
        link = &NET_BUFFER_LIST_NEXT_NBL(list);
    }
    NdisReleaseSpinLock(&adapter->Lock);
    CompleteSends(adapter, cancelled);
}
