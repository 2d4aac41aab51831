/*
 * ring.c - receive by an auto-initialized DMA channel
 *
 * One transfer of the whole ring is set up when the adapter is initialized and
 * lasts until it is halted: at the end of the ring the DMA controller starts
 * again at its beginning. The chip moves RxStatus, RxLength and the frame, and
 * fills up to a multiple of four bytes (data sheet 5.3.6). How far it came is
 * in the counter of the channel, which NDIS reads.
 */
#include "adapter.h"

#ifndef PER_FRAME

#define RING_ALIGNMENT 4
#define FRAME_HEADER 4

/* A system DMA controller reaches 16 MB, and a 16-bit channel does not cross 128 KB. */
#define DMA_LIMIT 0x00FFFFFF
#define DMA_BOUNDARY 0x00020000

DECLSPEC_PAGED_CODE NDIS_STATUS ReceiveDmaAllocate(PADAPTER Adapter)
{
    PHYSICAL_ADDRESS lowest, highest, boundary;

    PAGED_CODE();
    lowest.QuadPart = 0;
    highest.QuadPart = DMA_LIMIT;
    boundary.QuadPart = DMA_BOUNDARY;

    /* Memory that the channel reaches itself: a bounce buffer would be copied only at the end. */
    Adapter->Ring = MmAllocateContiguousMemorySpecifyCache(Adapter->RingSize, lowest, highest,
                                                           boundary, MmCached);
    if (Adapter->Ring == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    NdisZeroMemory(Adapter->Ring, Adapter->RingSize);
    Adapter->RingMdl = NdisAllocateMdl(Adapter->Handle, Adapter->Ring, Adapter->RingSize);
    return Adapter->RingMdl == NULL ? NDIS_STATUS_RESOURCES : NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE void ReceiveDmaFree(PADAPTER Adapter)
{
    PAGED_CODE();
    if (Adapter->RingMdl != NULL) {
        NdisFreeMdl(Adapter->RingMdl);
        Adapter->RingMdl = NULL;
    }
    if (Adapter->Ring != NULL) {
        MmFreeContiguousMemorySpecifyCache(Adapter->Ring, Adapter->RingSize, MmCached);
        Adapter->Ring = NULL;
    }
}

NDIS_STATUS ReceiveDmaStart(PADAPTER Adapter)
{
    NDIS_STATUS status;

    NdisMSetupDmaTransfer(&status, Adapter->Dma, Adapter->RingMdl, 0, Adapter->RingSize, FALSE);
    Adapter->TransferSetUp = status == NDIS_STATUS_SUCCESS;
    Adapter->RingRead = 0;
    return status;
}

/* A transfer that starts again for ever has no status at its end. */
void ReceiveDmaStop(PADAPTER Adapter)
{
    NDIS_STATUS status;

    if (Adapter->TransferSetUp) {
        NdisMCompleteDmaTransfer(&status, Adapter->Dma, Adapter->RingMdl, 0, Adapter->RingSize, FALSE);
        Adapter->TransferSetUp = FALSE;
    }
}

/* Where the channel writes next, as an offset in the ring. */
static ULONG RingWrite(PADAPTER Adapter)
{
    ULONG left = NdisMReadDmaCounter(Adapter->Dma);

    return (Adapter->RingSize - left) & (Adapter->RingSize - 1);
}

/* The chip was reset: forget what is in the ring. */
void ReceiveDmaResync(PADAPTER Adapter)
{
    Adapter->RingRead = RingWrite(Adapter);
}

static USHORT RingWord(PADAPTER Adapter, ULONG Offset)
{
    return *(volatile USHORT *)(Adapter->Ring + (Offset & (Adapter->RingSize - 1)));
}

static void RingCopy(PADAPTER Adapter, ULONG Offset, PUCHAR Destination, ULONG Length)
{
    ULONG first;

    Offset &= Adapter->RingSize - 1;
    first = min(Length, Adapter->RingSize - Offset);
    NdisMoveMemory(Destination, Adapter->Ring + Offset, first);
    NdisMoveMemory(Destination + first, Adapter->Ring, Length - first);
}

static BOOLEAN FrameIsGood(USHORT Status, ULONG Length)
{
    return (Status & RX_EVENT_RX_OK) != 0 && Length >= ETH_HEADER && Length <= ETH_MAX_FRAME;
}

/* The frame at Offset, behind its header; NULL if it does not go up the stack. */
static PNET_BUFFER_LIST TakeFrame(PADAPTER Adapter, USHORT Status, ULONG Offset, ULONG Length)
{
    UCHAR destination[ETH_ADDRESS];
    PRECEIVE_BUFFER buffer;

    if (!FrameIsGood(Status, Length)) {
        CountReceiveError(Adapter, Status);
        return NULL;
    }
    RingCopy(Adapter, Offset, destination, ETH_ADDRESS);
    if (!FrameIsWanted(Adapter, destination)) {
        return NULL;
    }
    buffer = TakeReceiveBuffer(Adapter);
    if (buffer == NULL) {
        return NULL;
    }
    RingCopy(Adapter, Offset, buffer->Data, Length);
    return FinishReceiveBuffer(Adapter, buffer, Length);
}

/* Frames that the chip has moved since the last call. Reading the number frees the ones before. */
static ULONG FramesMoved(PADAPTER Adapter)
{
    ULONG frames;

    NdisAcquireSpinLock(&Adapter->Lock);
    frames = ChipRead(Adapter, PP_DMA_FRAME_COUNT) & PP_DMA_FRAME_COUNT_MASK;
    NdisReleaseSpinLock(&Adapter->Lock);
    return frames;
}

/* Runs in the DPC. */
void ReceiveFrames(PADAPTER Adapter)
{
    PNET_BUFFER_LIST first = NULL;
    PNET_BUFFER_LIST *link = &first;
    ULONG count = 0;
    ULONG frames;

    NdisDprAcquireSpinLock(&Adapter->ReceiveLock);
    while ((frames = FramesMoved(Adapter)) != 0) {
        ULONG written = (RingWrite(Adapter) - Adapter->RingRead) & (Adapter->RingSize - 1);

        if (written == 0) {
            written = Adapter->RingSize; /* frames, and read meets write: the ring is full */
        }
        for (; frames != 0; frames--) {
            USHORT status = RingWord(Adapter, Adapter->RingRead);
            ULONG length = RingWord(Adapter, Adapter->RingRead + 2);
            ULONG total = FRAME_HEADER + (ULONG)ALIGN_UP_BY(length, RING_ALIGNMENT);
            PNET_BUFFER_LIST list;

            if (total > written) {
                /* Overrun: this is no frame header. Go on with what comes next. */
                CountReceiveError(Adapter, 0);
                ReceiveDmaResync(Adapter);
                break;
            }
            list = TakeFrame(Adapter, status, Adapter->RingRead + FRAME_HEADER, length);
            if (list != NULL) {
                *link = list;
                link = &NET_BUFFER_LIST_NEXT_NBL(list);
                count++;
            }
            Adapter->RingRead = (Adapter->RingRead + total) & (Adapter->RingSize - 1);
            written -= total;
        }
    }
    NdisDprReleaseSpinLock(&Adapter->ReceiveLock);

    Indicate(Adapter, first, count);
}

#endif
