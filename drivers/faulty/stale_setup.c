//@ device: cs8900
//@ expect: DmaChannelStaleHandle NdisSetupDmaTransfer
/*
 * stale_setup.c - sets a transfer up on a channel that was released
 */
#define HOOK_HALT UseReleasedChannel
#include "skeleton.h"

static void UseReleasedChannel(PADAPTER Adapter)
{
    NDIS_HANDLE dma = Adapter->Dma;
    NDIS_STATUS status;

    ReleaseDma(Adapter);
    NdisMSetupDmaTransfer(&status, dma, Adapter->Mdl, 0, BUFFER_LENGTH, FALSE);
}
