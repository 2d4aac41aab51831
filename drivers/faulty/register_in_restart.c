//@ device: cs8900
//@ expect: DmaChannelContext NdisMRegisterDmaChannel
/*
 * register_in_restart.c - registers its channel in MiniportRestart
 */
#define HOOK_REGISTER_DMA RegisterLater
#define HOOK_RESTART RegisterNow
#include "skeleton.h"

static NDIS_STATUS RegisterLater(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    return NDIS_STATUS_SUCCESS;
}

static void RegisterNow(PADAPTER Adapter)
{
    if (Adapter->Dma == NULL) {
        RegisterDma(Adapter);
    }
}
