//@ device: cs8900
//@ expect: DmaChannelDoubleRelease NdisMDeregisterDmaChannel
/*
 * double_release.c - releases its channel twice
 */
#define HOOK_HALT ReleaseFirst
#include "skeleton.h"

static void ReleaseFirst(PADAPTER Adapter)
{
    NdisMDeregisterDmaChannel(Adapter->Dma); /* and once more when the adapter is released */
}
