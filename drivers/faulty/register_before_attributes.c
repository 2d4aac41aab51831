//@ device: cs8900
//@ expect: DmaChannelBeforeAttributes NdisMRegisterDmaChannel
/*
 * register_before_attributes.c - registers its channel before it sets its attributes
 */
#define HOOK_BEFORE_ATTRIBUTES RegisterEarly
#define HOOK_REGISTER_DMA RegisterIfRefused
#include "skeleton.h"

static void RegisterEarly(PADAPTER Adapter)
{
    RegisterDma(Adapter);
}

static NDIS_STATUS RegisterIfRefused(PADAPTER Adapter)
{
    return Adapter->Dma != NULL ? NDIS_STATUS_SUCCESS : RegisterDma(Adapter);
}
