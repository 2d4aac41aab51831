//@ device: cs8900
//@ expect: DmaAlignmentBeforeRegistration NdisMGetDmaAlignment
/*
 * alignment_too_early.c - asks for the DMA alignment before it has registered a channel
 */
#define HOOK_REGISTER_DMA AskFirst
#include "skeleton.h"

static NDIS_STATUS AskFirst(PADAPTER Adapter)
{
    NdisMGetDmaAlignment(Adapter->Handle);
    return RegisterDma(Adapter);
}
