//@ device: cs8900
//@ expect: DmaChannelStaleHandle NdisCompleteDmaTransfer
/*
 * stale_complete.c - completes a transfer on a channel that was released
 */
#define HOOK_HALT UseReleasedChannel
#include "skeleton.h"

static void UseReleasedChannel(PADAPTER Adapter)
{
    NDIS_HANDLE dma = Adapter->Dma;
    NDIS_STATUS status;

    ReleaseDma(Adapter);
    NdisMCompleteDmaTransfer(&status, dma, Adapter->Mdl, 0, BUFFER_LENGTH, FALSE);
}
