//@ device: cs8900
//@ expect: DmaChannelStaleHandle NdisMReadDmaCounter
/*
 * stale_read_counter.c - reads the counter of a channel that was released
 */
#define HOOK_HALT UseReleasedChannel
#include "skeleton.h"

static void UseReleasedChannel(PADAPTER Adapter)
{
    NDIS_HANDLE dma = Adapter->Dma;

    ReleaseDma(Adapter);
    NdisMReadDmaCounter(dma);
}
