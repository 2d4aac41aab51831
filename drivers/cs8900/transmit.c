/*
 * transmit.c - send queue and programmed I/O
 *
 * For each frame the driver bids for room in the chip (TxCMD, TxLength) and
 * copies the frame to the data port when the chip has it, at once or after the
 * event Rdy4Tx (data sheet 5.6). A NET_BUFFER_LIST is complete when its last
 * frame is in the chip. Everything here is under Lock but for the completions.
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
    Adapter->SendBidding = FALSE;
    Adapter->SendQueued--;
    NET_BUFFER_LIST_NEXT_NBL(list) = NULL;
    return list;
}

typedef enum _BID {
    BidReady,
    BidWait,
    BidRefused
} BID;

static BID Bid(PADAPTER Adapter, ULONG Length)
{
    USHORT status;

    if (!Adapter->SendBidding) {
        NdisRawWritePortUshort(Adapter->Port + CS_IO_TX_COMMAND, TX_COMMAND_AFTER_ALL);
        NdisRawWritePortUshort(Adapter->Port + CS_IO_TX_LENGTH, Length);
        Adapter->SendBidding = TRUE;
        Adapter->SendBidChecks = 0;
    }
    status = ChipRead(Adapter, PP_BUS_STATUS);
    if (status & BUS_STATUS_TX_BID_ERROR) {
        return BidRefused;
    }
    return (status & BUS_STATUS_READY_FOR_TX) ? BidReady : BidWait;
}

/* The frame as it goes to the data port; NULL if its memory cannot be mapped. */
static PUCHAR LinearFrame(PADAPTER Adapter, PNET_BUFFER Net, ULONG Length)
{
    PUCHAR frame = NdisGetDataBuffer(Net, Length, Adapter->SendFrame, 1, 0);

    /* The port takes words: the byte behind an odd frame must be ours. */
    if (frame != NULL && frame != Adapter->SendFrame && (Length & 1) != 0) {
        NdisMoveMemory(Adapter->SendFrame, frame, Length);
        frame = Adapter->SendFrame;
    }
    return frame;
}

/* FALSE: the chip has no room yet and will say when it has. */
static BOOLEAN SendFrame(PADAPTER Adapter, PNET_BUFFER Net)
{
    ULONG length = NET_BUFFER_DATA_LENGTH(Net);
    NDIS_STATUS status = NDIS_STATUS_SUCCESS;
    PUCHAR frame;

    if (length < ETH_HEADER || length > ETH_MAX_FRAME) {
        status = NDIS_STATUS_INVALID_LENGTH;
    } else if ((frame = LinearFrame(Adapter, Net, length)) == NULL) {
        status = NDIS_STATUS_RESOURCES;
    } else {
        switch (Bid(Adapter, length)) {
        case BidWait:
            return FALSE;
        case BidReady:
            NdisRawWritePortBufferUshort(Adapter->Port + CS_IO_DATA, frame, (length + 1) / 2);
            CountFrame(Adapter->Statistics.Sent, frame, length);
            break;
        default:
            status = NDIS_STATUS_FAILURE;
            break;
        }
    }
    Adapter->SendBidding = FALSE;
    if (status != NDIS_STATUS_SUCCESS) {
        Adapter->Statistics.SendErrors++;
        NET_BUFFER_LIST_STATUS(Adapter->SendHead) = status;
    }
    return TRUE;
}

/* Sends what the chip has room for; returns the lists that are complete. */
static PNET_BUFFER_LIST SendQueued(PADAPTER Adapter)
{
    PNET_BUFFER_LIST done = NULL;
    PNET_BUFFER_LIST *link = &done;

    while (Adapter->SendHead != NULL) {
        if (Adapter->SendNext != NULL) {
            if (!SendFrame(Adapter, Adapter->SendNext)) {
                break;
            }
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
    if (adapter->State != AdapterRunning) {
        for (list = NetBufferList; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
            NET_BUFFER_LIST_STATUS(list) = NDIS_STATUS_PAUSED;
        }
        done = NetBufferList;
    } else {
        while (NetBufferList != NULL) {
            list = NetBufferList;
            NetBufferList = NET_BUFFER_LIST_NEXT_NBL(list);
            QueueSend(adapter, list);
        }
        if (!adapter->SendBidding) {
            done = SendQueued(adapter);
        }
    }
    NdisReleaseSpinLock(&adapter->Lock);
    CompleteSends(adapter, done);
}

/* The chip has room (Rdy4Tx). */
void SendContinue(PADAPTER Adapter)
{
    PNET_BUFFER_LIST done;

    NdisAcquireSpinLock(&Adapter->Lock);
    done = SendQueued(Adapter);
    NdisReleaseSpinLock(&Adapter->Lock);
    CompleteSends(Adapter, done);
}

/* Gives the whole queue back with Status. A bid that is open is forgotten; the next one replaces it. */
void SendAbortAll(PADAPTER Adapter, NDIS_STATUS Status)
{
    PNET_BUFFER_LIST done = NULL;
    PNET_BUFFER_LIST *link = &done;

    NdisAcquireSpinLock(&Adapter->Lock);
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
