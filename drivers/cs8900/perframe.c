/*
 * perframe.c - receive with one DMA transfer for each frame (built with PER_FRAME)
 *
 * The chip moves a frame in one go: two words that tell status and length, and
 * then the frame, filled up to a multiple of four bytes. A transfer has to be
 * exactly as long as what the chip moves, or the controller never reaches its
 * end; so the two words are one transfer, which is always set up and waits for
 * the next frame, and the rest is a second one that is set up when the length
 * is known. The request of the chip stays pending in between.
 *
 * There is no event for the end of the first transfer: the counter of the
 * channel is looked at every millisecond, and after the event that ends a frame.
 */
#include "adapter.h"

#ifdef PER_FRAME

#define HEADER_LENGTH 4
#define POLL_MILLISECONDS 1

/* What the channel needs for the two words of a frame that waits in the chip, and some more. */
#define HEADER_MICROSECONDS 10

/* Where a frame is moved to: nonpaged memory anywhere, NDIS bounces what the channel cannot reach. */
#define BOUNCE_LENGTH 2048
#define BODY_OFFSET 16 /* header and body do not share a word */

static NDIS_TIMER_FUNCTION FrameTimerFunction;

DECLSPEC_PAGED_CODE NDIS_STATUS ReceiveDmaAllocate(PADAPTER Adapter)
{
    NDIS_TIMER_CHARACTERISTICS timer;

    PAGED_CODE();
    Adapter->Ring = NdisAllocateMemoryWithTagPriority(Adapter->Handle, BOUNCE_LENGTH, CS_TAG,
                                                      NormalPoolPriority);
    if (Adapter->Ring == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    NdisZeroMemory(Adapter->Ring, BOUNCE_LENGTH);
    Adapter->RingMdl = NdisAllocateMdl(Adapter->Handle, Adapter->Ring, BOUNCE_LENGTH);
    if (Adapter->RingMdl == NULL) {
        return NDIS_STATUS_RESOURCES;
    }

    NdisZeroMemory(&timer, sizeof(timer));
    timer.Header.Type = NDIS_OBJECT_TYPE_TIMER_CHARACTERISTICS;
    timer.Header.Revision = NDIS_TIMER_CHARACTERISTICS_REVISION_1;
    timer.Header.Size = NDIS_SIZEOF_TIMER_CHARACTERISTICS_REVISION_1;
    timer.AllocationTag = CS_TAG;
    timer.TimerFunction = FrameTimerFunction;
    timer.FunctionContext = Adapter;
    return NdisAllocateTimerObject(Adapter->Handle, &timer, &Adapter->FrameTimer);
}

DECLSPEC_PAGED_CODE void ReceiveDmaFree(PADAPTER Adapter)
{
    PAGED_CODE();
    if (Adapter->FrameTimer != NULL) {
        NdisFreeTimerObject(Adapter->FrameTimer);
        Adapter->FrameTimer = NULL;
    }
    if (Adapter->RingMdl != NULL) {
        NdisFreeMdl(Adapter->RingMdl);
        Adapter->RingMdl = NULL;
    }
    if (Adapter->Ring != NULL) {
        NdisFreeMemory(Adapter->Ring, 0, 0);
        Adapter->Ring = NULL;
    }
}

static ULONG TransferOffset(PADAPTER Adapter)
{
    return Adapter->Transfer == TransferBody ? BODY_OFFSET : 0;
}

static NDIS_STATUS SetUp(PADAPTER Adapter, TRANSFER Transfer, ULONG Length)
{
    NDIS_STATUS status;

    Adapter->Transfer = Transfer;
    Adapter->TransferLength = Length;
    NdisMSetupDmaTransfer(&status, Adapter->Dma, Adapter->RingMdl, TransferOffset(Adapter), Length,
                          FALSE);
    Adapter->TransferSetUp = status == NDIS_STATUS_SUCCESS;
    if (!Adapter->TransferSetUp) {
        Adapter->Transfer = TransferNone;
    }
    return status;
}

/* Ends the transfer: with its data, or cancelled when the chip has not moved all of it. */
static NDIS_STATUS Complete(PADAPTER Adapter)
{
    NDIS_STATUS status;

    NdisMCompleteDmaTransfer(&status, Adapter->Dma, Adapter->RingMdl, TransferOffset(Adapter),
                             Adapter->TransferLength, FALSE);
    Adapter->TransferSetUp = FALSE;
    Adapter->Transfer = TransferNone;
    return status;
}

/* Takes the chip and the channel back to the start of a frame. The caller holds Lock. */
void ReceiveDmaResync(PADAPTER Adapter)
{
    USHORT bus = ChipRead(Adapter, PP_BUS_CTL);

    if (Adapter->TransferSetUp) {
        Complete(Adapter);
    }
    ChipWrite(Adapter, PP_BUS_CTL, bus | BUS_CTL_RESET_RX_DMA);
    ChipWrite(Adapter, PP_BUS_CTL, bus);
    SetUp(Adapter, TransferHeader, HEADER_LENGTH);
}

static void Recover(PADAPTER Adapter)
{
    CountReceiveError(Adapter, 0);
    NdisDprAcquireSpinLock(&Adapter->Lock);
    ReceiveDmaResync(Adapter);
    NdisDprReleaseSpinLock(&Adapter->Lock);
}

NDIS_STATUS ReceiveDmaStart(PADAPTER Adapter)
{
    NDIS_STATUS status = SetUp(Adapter, TransferHeader, HEADER_LENGTH);
    LARGE_INTEGER due;

    if (status == NDIS_STATUS_SUCCESS) {
        due.QuadPart = -(LONGLONG)POLL_MILLISECONDS * 10000;
        NdisSetTimerObject(Adapter->FrameTimer, due, POLL_MILLISECONDS, NULL);
    }
    return status;
}

/* At PASSIVE_LEVEL, when the chip moves nothing any more: the header that waits is cancelled. */
void ReceiveDmaStop(PADAPTER Adapter)
{
    if (Adapter->FrameTimer != NULL) {
        NdisCancelTimerObject(Adapter->FrameTimer);
        KeFlushQueuedDpcs();
    }
    if (Adapter->TransferSetUp) {
        Complete(Adapter);
    }
}

static BOOLEAN LengthIsPossible(ULONG Length)
{
    return Length >= ETH_HEADER && Length <= ETH_MAX_FRAME + ETH_CRC;
}

/* The frame at Data, of which the channel has moved all. NULL if it does not go up the stack. */
static PNET_BUFFER_LIST TakeFrame(PADAPTER Adapter, const UCHAR *Data)
{
    PRECEIVE_BUFFER buffer;

    if (!(Adapter->FrameStatus & RX_EVENT_RX_OK) || Adapter->FrameLength > ETH_MAX_FRAME) {
        CountReceiveError(Adapter, Adapter->FrameStatus);
        return NULL;
    }
    if (!FrameIsWanted(Adapter, Data)) {
        return NULL;
    }
    buffer = TakeReceiveBuffer(Adapter);
    if (buffer == NULL) {
        return NULL;
    }
    NdisMoveMemory(buffer->Data, Data, Adapter->FrameLength);
    return FinishReceiveBuffer(Adapter, buffer, Adapter->FrameLength);
}

/* The header has come: sets up the transfer of the frame behind it. */
static BOOLEAN StartBody(PADAPTER Adapter)
{
    const USHORT *header = (const USHORT *)Adapter->Ring;

    Adapter->FrameStatus = header[0];
    Adapter->FrameLength = header[1];
    return LengthIsPossible(Adapter->FrameLength) &&
           SetUp(Adapter, TransferBody, (ULONG)ALIGN_UP_BY(Adapter->FrameLength, 4)) ==
               NDIS_STATUS_SUCCESS;
}

/* Goes on as long as transfers are at their end. At DISPATCH_LEVEL, from the DPC and the timer. */
void ReceiveFrames(PADAPTER Adapter)
{
    PNET_BUFFER_LIST first = NULL;
    PNET_BUFFER_LIST *link = &first;
    ULONG count = 0;

    NdisDprAcquireSpinLock(&Adapter->ReceiveLock);
    while (Adapter->TransferSetUp && NdisMReadDmaCounter(Adapter->Dma) == 0) {
        TRANSFER ended = Adapter->Transfer;
        PNET_BUFFER_LIST list;

        if (Complete(Adapter) != NDIS_STATUS_SUCCESS) {
            Recover(Adapter); /* the data may be incoherent: none of it is used */
            continue;
        }
        if (ended == TransferHeader) {
            if (!StartBody(Adapter)) {
                Recover(Adapter);
            }
            continue;
        }
        list = TakeFrame(Adapter, Adapter->Ring + BODY_OFFSET);
        if (list != NULL) {
            *link = list;
            link = &NET_BUFFER_LIST_NEXT_NBL(list);
            count++;
        }
        NdisDprAcquireSpinLock(&Adapter->Lock);
        ChipRead(Adapter, PP_DMA_FRAME_COUNT); /* frees the space of the frame in the chip's books */
        NdisDprReleaseSpinLock(&Adapter->Lock);
        if (SetUp(Adapter, TransferHeader, HEADER_LENGTH) == NDIS_STATUS_SUCCESS) {
            NdisStallExecution(HEADER_MICROSECONDS); /* the next frame of a burst need not wait for the timer */
        }
    }
    NdisDprReleaseSpinLock(&Adapter->ReceiveLock);

    Indicate(Adapter, first, count);
}

static void FrameTimerFunction(PVOID SystemSpecific1, PVOID FunctionContext, PVOID SystemSpecific2,
                               PVOID SystemSpecific3)
{
    UNREFERENCED_PARAMETER(SystemSpecific1);
    UNREFERENCED_PARAMETER(SystemSpecific2);
    UNREFERENCED_PARAMETER(SystemSpecific3);
    ReceiveFrames(FunctionContext);
}

#endif
